"""Clients that would keep a server of named pipes to themselves: its limits hold for real sockets."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, cast

import pytest

import dcerpc
from dcerpc.binding import StringBinding
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.limits import Limits
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.server import Server
from dcerpc.status import STATUS_PIPE_DISCONNECTED, STATUS_SUCCESS
from dcerpc.transport.api import ClientSide, Link, ServerSide
from dcerpc.transport.netbios.packets import HEADER_SIZE, frame
from dcerpc.transport.registry import CarrierRegistry
from dcerpc.transport.smb.carrier import NAMED_PIPES
from dcerpc.transport.smb.constants import Command
from dcerpc.transport.smb.negotiation import NegotiateRequest
from dcerpc.transport.smb.pipe import ReadRequest
from dcerpc.transport.smb.server import SmbServerLink
from dcerpc.transport.smb.session import EchoRequest
from dcerpc.transport.smb.settings import Dialect
from tests.runtime.waiting import run, settled
from tests.transport.smb.scripted_client import ScriptedClient, TokenContext, create_request

#: More than a server takes that has to wait; octets.
ENOUGH = 50_000_000
TCP = "ncacn_ip_tcp:127.0.0.1[0]"
PIPE = r"ncacn_np:127.0.0.1[\pipe\echo,port=0]"


def _make_link(peer: str, side: ClientSide | ServerSide) -> Link:
    """A server's link of SMB, whose clients log in as the words of a token say."""
    assert isinstance(side, ServerSide)
    accept: Any = TokenContext
    return SmbServerLink(peer, replace(side, accept=accept))


@contextlib.asynccontextmanager
async def serving(**limits: Any) -> AsyncIterator[tuple[Server, StringBinding, StringBinding]]:
    """A server with an echo service, and where it is: by pipes, and by TCP."""
    carriers = CarrierRegistry()
    carriers.add(replace(NAMED_PIPES, make_link=_make_link, served_by=None))
    async with Server(limits=Limits(**limits), carriers=carriers) as server:
        server.register(EchoService())
        pipe, tcp = await server.listen(PIPE, TCP)
        yield server, pipe, tcp


class Wire:
    """A socket in the place of the link that a ScriptedClient speaks to; it blocks."""

    def __init__(self, bound: StringBinding, buffer: int = 0) -> None:
        self.socket = socket.socket()
        if buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, buffer)
        self.socket.settimeout(10.0)
        self.socket.connect(("127.0.0.1", int(bound.option("port") or 0)))

    def receive_data(self, data: bytes, now: float) -> None:
        self.socket.sendall(data)

    def take_steps(self) -> Sequence[Any]:
        return ()

    def data_to_send(self) -> list[bytes]:
        """The next packet."""
        head = self._read(HEADER_SIZE)
        return [head + self._read(int.from_bytes(head, "big"))]

    def _read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            more = self.socket.recv(size - len(data))
            if not more:
                raise ConnectionResetError
            data += more
        return data

    def ended(self) -> bool:
        """Whether the server has closed the connection; waits for it."""
        try:
            while self.socket.recv(65536):
                pass
        except ConnectionResetError:
            pass
        return True


def client_of(wire: Wire) -> ScriptedClient:
    return ScriptedClient(cast(SmbServerLink, wire))


def logged_in(wire: Wire) -> ScriptedClient:
    client = client_of(wire)
    client.negotiate(Dialect.SMB_3_0)
    client.log_in()
    client.connect()
    return client


@contextlib.asynccontextmanager
async def wired(bound: StringBinding, buffer: int = 0) -> AsyncIterator[Wire]:
    """A socket to a server, closed at last."""
    wire = await asyncio.to_thread(Wire, bound, buffer)
    try:
        yield wire
    finally:
        wire.socket.close()


async def threaded(call: Callable[[], Any]) -> Any:
    return await asyncio.to_thread(call)


async def works(bound: StringBinding) -> bool:
    """Whether others are served."""
    async with dcerpc.connect(bound) as binding:
        return (await rpcecho.Client(binding).AddOne(in_data=1)).out_data == 2


def test_pipes_that_nobody_binds_are_closed_one_by_one() -> None:
    async def body() -> None:
        async with serving(bind_timeout=0.3) as (server, pipe, _), wired(pipe) as wire:
            client = await threaded(lambda: logged_in(wire))
            file_ids = []
            for _ in range(2):
                answer = await threaded(lambda: client.ask(Command.CREATE, create_request("echo")))
                assert answer.status == STATUS_SUCCESS
                file_ids.append(answer.body.file_id)
            assert len(server.channels) == 2
            await settled(lambda: not server.channels)
            # the session goes on, and learns of each pipe that it has ended
            for file_id in file_ids:
                asked = partial(client.ask, Command.READ, ReadRequest(file_id, 9))
                assert (await threaded(asked)).status == STATUS_PIPE_DISCONNECTED
            assert (await threaded(lambda: client.ask(Command.ECHO, EchoRequest()))).status == STATUS_SUCCESS
            assert len(server.drivers) == 1

    run(body)


def test_pipes_of_one_connection_count_as_connections() -> None:
    async def body() -> None:
        async with serving(max_connections=3) as (server, pipe, tcp):
            async with wired(pipe) as wire:
                client = await threaded(lambda: logged_in(wire))
                for _ in range(6):
                    await threaded(lambda: client.ask(Command.CREATE, create_request("echo")))
                assert len(server.channels) == 3
                with pytest.raises(dcerpc.RpcError):
                    await works(tcp)
            await settled(lambda: not server.drivers)
            assert not server.channels
            assert await works(tcp)

    run(body)


def flood(wire: Wire) -> int:
    """Ask and ask without reading an answer, until the server takes no more; how many octets it took."""
    message = client_of(wire).message(Command.NEGOTIATE, NegotiateRequest(1, 0, bytes(16), (0x0999,)))
    wire.socket.settimeout(0.5)
    sent = number = 0
    while sent < ENOUGH:
        batch = b""
        for _ in range(20):
            message[24:32] = number.to_bytes(8, "little")
            number += 1
            batch += frame(len(message)) + message
        try:
            wire.receive_data(batch, 0.0)
        except (TimeoutError, ConnectionError):
            break
        sent += len(batch)
    return sent


def test_who_reads_no_answer_is_not_read_either() -> None:
    async def body() -> None:
        limits = {"unsent_high": 20_000, "unsent_low": 1_000, "stall_timeout": 0.5}
        async with serving(**limits) as (server, pipe, tcp), wired(pipe, 4096) as wire:
            flooding = asyncio.ensure_future(threaded(lambda: flood(wire)))
            await settled(lambda: any(driver.paused for driver in server.drivers))
            (driver,) = server.drivers
            kept = driver._transport.get_write_buffer_size()
            assert await works(tcp)
            await settled(lambda: not server.drivers)
            assert await flooding < ENOUGH
            assert kept < 500_000

    run(body)


def test_who_has_not_logged_in_in_time_is_gone() -> None:
    async def body() -> None:
        async with (
            serving(bind_timeout=0.3) as (server, pipe, _),
            wired(pipe) as silent,
            wired(pipe) as half_open,
        ):
            client = client_of(half_open)
            await threaded(lambda: client.negotiate(Dialect.SMB_3_0))
            await threaded(lambda: client.log_in("leg"))
            assert await threaded(silent.ended)
            assert await threaded(half_open.ended)
            await settled(lambda: not server.drivers)

    run(body)
