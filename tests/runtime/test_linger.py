"""What a client gets that goes on sending after the server has refused it, on real sockets."""

from __future__ import annotations

import asyncio
import errno
import socket
import struct
from collections.abc import Callable
from typing import Any

import pytest

from dcerpc import pdu, status
from dcerpc.binding import StringBinding
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime import linger
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.server import Server
from tests.runtime.raw_client import RawClient, bind, request
from tests.runtime.waiting import run, settled

ECHO = rpcecho.INTERFACE.syntax
LOOPBACK = "ncacn_ip_tcp:127.0.0.1[0]"
MIB = 1024 * 1024
BIND = pdu.encode(bind(ECHO))
#: Refused by its second fragment, which is of another call.
REFUSED = BIND + b"".join(pdu.encode(request(call_id, 1, bytes(4000), pfc_flags=1)) for call_id in (2, 3))


def connected(bound: StringBinding) -> socket.socket:
    """A blocking socket, with little room for what is not read."""
    sock = socket.socket()
    sock.settimeout(20)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 64 * 1024)
    sock.connect((bound.address, int(bound.endpoint)))
    return sock


def serving(body: Callable[[Server, StringBinding], Any]) -> None:
    """Run a body with an echo server; nothing may be reported to the event loop."""
    reported: list[dict[str, Any]] = []

    async def main() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: reported.append(context))
        async with Server() as server:
            server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            await body(server, bound)

    run(main)
    assert reported == []


def send_then_read(bound: StringBinding, octets: int) -> bytes:
    """All that the server has to say to a client that reads only when it has sent everything."""
    with connected(bound) as sock:
        sock.sendall(REFUSED + bytes(octets))
        answers = bytearray()
        while got := sock.recv(1 << 16):
            answers += got
    return bytes(answers)


def test_the_fault_reaches_a_client_that_goes_on_sending() -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        answers = await asyncio.to_thread(send_then_read, bound, 4 * MIB)
        first = pdu.peek(answers)
        assert first is not None
        fault = pdu.decode(answers[first.frag_length :])
        assert isinstance(fault, pdu.Fault)
        assert fault.status == status.NCA_PROTO_ERROR
        await settled(lambda: not server.drivers)

    serving(body)


def test_a_client_that_sends_without_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linger, "_TIME", 1e6)
    monkeypatch.setattr(linger, "_OCTETS", MIB)

    async def body(server: Server, bound: StringBinding) -> None:
        with pytest.raises(ConnectionError):
            await asyncio.to_thread(send_then_read, bound, 64 * MIB)
        await settled(lambda: not server.drivers)

    serving(body)


def test_a_client_that_does_not_close_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linger, "_TIME", 0.02)

    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            client.send(REFUSED)
            await client.receive(pdu.BindAck)
            await client.receive(pdu.Fault)
            assert await client.closed()
            await settled(lambda: not server.drivers)

    serving(body)


def test_stopping_does_not_wait_for_such_a_client(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linger, "_TIME", 1e6)

    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            client.send(REFUSED)
            assert not await client.closed()
            assert len(server.drivers) == 1
            await server.stop()
            assert not server.drivers

    serving(body)


def test_a_client_that_has_ended_its_side_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linger, "_TIME", 1e6)

    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            client.send(REFUSED)
            client.half_close()
            await settled(lambda: not server.drivers)

        async with RawClient(bound) as client:
            await client.bind(ECHO)
            client.half_close()
            await settled(lambda: not server.drivers)

    serving(body)


@pytest.mark.parametrize("last_words", [REFUSED, b"another protocol"], ids=["answered", "not answered"])
def test_a_client_that_resets_the_connection(last_words: bytes) -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        sock = connected(bound)
        await settled(lambda: len(server.channels) == 1)
        # Nothing is awaited here: the server finds the octets and the reset at once.
        sock.send(last_words)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        sock.close()
        await settled(lambda: not server.drivers)

    serving(body)


class Reset(asyncio.Transport):
    """A transport whose socket the client has reset, which nothing has noticed yet."""

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self.protocol = protocol

    def write_eof(self) -> None:
        raise OSError(errno.ENOTCONN, "not connected")

    def abort(self) -> None:
        self.protocol.connection_lost(None)


def test_a_reset_that_shows_when_the_end_is_sent() -> None:
    class Owner(asyncio.Protocol):
        lost = 0

        def connection_lost(self, exc: Exception | None) -> None:
            assert exc is None
            self.lost += 1

    owner = Owner()

    async def body() -> None:
        linger.linger(Reset(), owner)

    run(body)
    assert owner.lost == 1


def test_a_client_that_never_reads_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linger, "_TIME", 0.02)
    monkeypatch.setattr(linger, "_DRAIN_TIME", 0.1)

    class Owner(asyncio.Protocol):
        def __init__(self) -> None:
            self.lost = asyncio.Event()

        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            assert isinstance(transport, asyncio.Transport)
            transport.write(bytes(64 * MIB))  # more than sockets hold
            assert transport.get_write_buffer_size()
            linger.linger(transport, self)

        def connection_lost(self, exc: Exception | None) -> None:
            self.lost.set()

    async def main() -> None:
        owner = Owner()
        server = await asyncio.get_running_loop().create_server(lambda: owner, "127.0.0.1", 0)
        async with server:
            with socket.socket() as sock:
                sock.setblocking(False)
                await asyncio.get_running_loop().sock_connect(sock, server.sockets[0].getsockname())
                async with asyncio.timeout(10):
                    await owner.lost.wait()

    run(main)
