"""Clients that want a server to do, or to keep, more than is due: bounded, with real providers too."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import tracemalloc
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

import dcerpc
from dcerpc import pdu
from dcerpc.binding import StringBinding
from dcerpc.errors import RpcError
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.limits import Limits
from dcerpc.protocol.connection import ServerConnection
from dcerpc.protocol.connection.events import AssociationFailed, SecurityStepRequired
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.server import Server
from dcerpc.security.accounts import CallbackAccounts
from dcerpc.security.api import AuthLevel, ContextFlags
from dcerpc.security.kerberos.initiator import KerberosInitiator
from dcerpc.security.kerberos.replay import ReplayCache
from dcerpc.security.kerberos.types import KerberosError
from dcerpc.security.steps import run
from dcerpc.status import NCA_PROTO_ERROR
from dcerpc.syntax_id import NDR
from dcerpc.testing.conversation import Conversation, drain
from tests.fuzz.actors import ACCOUNTS, ADA, case_of
from tests.runtime.raw_client import RawClient
from tests.runtime.waiting import settled
from tests.security.kerberos import realm

ECHO = rpcecho.INTERFACE.syntax
NTLM = 0x0A
#: What a server may keep of a context that waits for its client, and of such a connection; octets.
A_CONTEXT = 4_096
A_BIND = 49_152


def serve(
    body: Callable[[Server, StringBinding], Coroutine[Any, Any, None]],
    credentials: Any = ACCOUNTS,
    limits: Limits | None = None,
) -> None:
    """Run a body against a server, which must have nothing left of its clients at the end."""

    async def main() -> None:
        bounds = limits or Limits(bind_timeout=0.5, stop_timeout=5)
        async with asyncio.timeout(60), Server(credentials, limits=bounds) as server:
            server.register(EchoService())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            await body(server, bound)

    asyncio.run(main())


def first_leg() -> pdu.Bind:
    """A bind with the first token of a client of NTLM."""
    case = case_of("ntlm")
    flags = ContextFlags.needed(AuthLevel.PRIVACY)
    context = case.initiator.initiate(case.client_credential, case.target, flags)
    token = run(context.step(None)).token
    assert token is not None
    auth = pdu.SecTrailer(NTLM, AuthLevel.PRIVACY, 0, 1, token)
    return pdu.Bind(1, auth=auth, p_context_elem=(pdu.ContextElement(0, ECHO, (NDR,)),))


async def add_one(bound: StringBinding, **options: Any) -> int:
    how: dict[str, Any] = {"credential": ADA, "auth": "ntlm", "timeout": 30.0}
    async with dcerpc.connect(bound, **(how | options)) as binding:
        return (await rpcecho.Client(binding).AddOne(in_data=1)).out_data


def test_binds_that_are_begun_and_left() -> None:
    """Hundreds that wait for a last leg: others are served meanwhile, and they are closed in time."""

    async def body(server: Server, bound: StringBinding) -> None:
        async with contextlib.AsyncExitStack() as stack:
            clients = [await stack.enter_async_context(RawClient(bound)) for _ in range(300)]
            for client in clients:
                client.send(first_leg())
            assert await add_one(bound) == 2
            for client in clients:
                await client.receive(pdu.BindAck)
            for client in clients:
                assert await client.closed()
        await settled(lambda: not server.channels)

    serve(body, limits=Limits(bind_timeout=3.0, stop_timeout=5))


def test_more_connections_than_there_may_be() -> None:
    """Half-open ones count as any other: those above the limit are closed at once."""

    async def body(server: Server, bound: StringBinding) -> None:
        async with contextlib.AsyncExitStack() as stack:
            clients = [await stack.enter_async_context(RawClient(bound)) for _ in range(30)]
            for client in clients:
                client.send(first_leg())
            await settled(lambda: len(server.drivers) == 10)
            assert len(server.channels) == 10
            for client in clients:
                await client.closed()

    serve(body, limits=Limits(max_connections=10, bind_timeout=1.0, stop_timeout=5))


class Slow:
    """An account store that never answers.

    Attributes:
        running: lookups that wait. most: how many of them there were at once.
    """

    def __init__(self) -> None:
        self.running = self.most = 0

    async def lookup(self, request: Any) -> None:
        """Wait until it is cancelled."""
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            await asyncio.Event().wait()
        finally:
            self.running -= 1


def test_a_storm_of_binds_and_a_store_that_hangs() -> None:
    """Each waits for bind_timeout at most, and takes its lookup with it."""
    slow = Slow()

    async def body(server: Server, bound: StringBinding) -> None:
        calls = [add_one(bound) for _ in range(40)]
        outcomes = await asyncio.gather(*calls, return_exceptions=True)
        assert all(isinstance(each, RpcError) for each in outcomes)
        await settled(lambda: not slow.running and not server.channels)

    serve(body, CallbackAccounts(slow.lookup))
    assert 1 <= slow.most <= 40


@pytest.mark.parametrize("auth", ["ntlm", "spnego"])
def test_a_context_whose_lookup_hangs(auth: str) -> None:
    """Further contexts of a connection have no time-out of a bind: what a step asks for has the same one."""
    slow = Slow()

    async def body(server: Server, bound: StringBinding) -> None:
        async with dcerpc.connect(bound, timeout=30.0) as binding:
            assert (await rpcecho.Client(binding).AddOne(in_data=1)).out_data == 2
            other = binding.with_security(credential=ADA, auth=auth, level="privacy")
            with pytest.raises(RpcError):
                await rpcecho.Client(other).AddOne(in_data=1)
            await settled(lambda: not slow.running)

    serve(body, CallbackAccounts(slow.lookup))
    assert slow.most == 1


def test_what_is_sent_while_a_store_hangs() -> None:
    """What waits for a context is counted: beyond max_parked the connection ends, before bind_timeout."""
    slow = Slow()

    async def body(server: Server, bound: StringBinding) -> None:
        async with dcerpc.connect(bound, credential=ADA, auth="ntlm", timeout=30.0) as binding:
            with pytest.raises(RpcError) as caught:
                await rpcecho.Client(binding).SinkData(len=100_000, data=bytes(100_000))
            assert not isinstance(caught.value, dcerpc.RpcTimeout)
        await settled(lambda: not slow.running and not server.channels)

    serve(body, CallbackAccounts(slow.lookup), Limits(max_parked=16_384, bind_timeout=300.0, stop_timeout=5))


# ---- without I/O: how many, and how much each of them costs ----


def grown(make: Callable[[], object]) -> int:
    """Octets of memory that are in use after making something, besides those before."""
    running = tracemalloc.is_tracing()
    if not running:
        tracemalloc.start()
    try:
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        kept = make()
        gc.collect()
        assert kept is not None
        return tracemalloc.get_traced_memory()[0] - before
    finally:
        if not running:
            tracemalloc.stop()


def waiting(name: str) -> Conversation:
    """A server that has answered a client's first token, and a client that does not go on."""
    ends = Conversation(case_of(name), AuthLevel.PRIVACY)
    ends.begin()
    ends.to_server(*drain(ends.client))
    assert not ends.server.closed
    return ends


@pytest.mark.parametrize("name", ["ntlm", "kerberos", "spnego with ntlm", "spnego with kerberos"])
def test_what_a_half_open_bind_keeps(name: str) -> None:
    """Some kilobytes, so that max_connections of them are no danger."""
    waiting(name)
    servers: list[ServerConnection] = []

    def make() -> object:
        for _ in range(20):
            ends = waiting(name)
            drain(ends.server)
            servers.append(ends.server)
            ends.contexts[0].clear()
            ends.client_events.clear()
            ends.server_events.clear()
            del ends.client
        return servers

    assert grown(make) < 20 * A_BIND


def alter(number: int, token: bytes) -> bytes:
    auth = pdu.SecTrailer(NTLM, AuthLevel.PRIVACY, 0, number, token)
    element = pdu.ContextElement(0, ECHO, (NDR,))
    return pdu.encode(pdu.AlterContext(number, auth=auth, p_context_elem=(element,)))


def test_more_contexts_than_a_connection_may_have() -> None:
    """2,048 half-built contexts of NTLM on one connection; the next one ends it (MS-RPCE 3.3.1.5.4)."""
    ends = Conversation(case_of("ntlm"), AuthLevel.PRIVACY)
    leg = first_leg()
    assert leg.auth is not None
    token = leg.auth.auth_value
    ends.to_server(pdu.encode(leg))

    def build(first: int, end: int) -> object:
        for number in range(first, end):
            ends.to_server(alter(number, token))
            drain(ends.server)
        return ends

    assert grown(lambda: build(2, 250)) < 248 * A_CONTEXT
    build(250, 2049)
    assert not ends.server.closed
    assert len(ends.contexts[1]) == 2048
    events = ends.to_server(alter(2049, token))
    assert isinstance(events[-1], AssociationFailed)
    (fault,) = (pdu.decode(octets) for octets in drain(ends.server))
    assert isinstance(fault, pdu.Fault)
    assert fault.status == NCA_PROTO_ERROR
    assert len(ends.contexts[1]) == 2048
    assert not any(isinstance(event, SecurityStepRequired) for event in events)


def test_a_replay_cache_that_is_full() -> None:
    """More authenticators than it may keep are refused, not remembered; the time makes room."""
    replays = ReplayCache(capacity=3)

    def bind(seed: int, now: float) -> None:
        issued = realm.Issued(auth_time=int(now) - 100, end_time=int(now) + 36_000)
        tickets = realm.Tickets(issued.ticket(), None, now)
        client = KerberosInitiator(tickets, realm.TARGET, realm.NEEDED, realm.settings(now, seed))
        realm.establish(client, realm.acceptor(replays=replays, now=now))

    for seed in range(3):
        bind(seed * 1000 + 1, realm.NOW)
    for seed in range(3, 6):
        with pytest.raises(KerberosError, match="full"):
            bind(seed * 1000 + 1, realm.NOW)
    assert len(replays) == 3
    bind(7001, realm.NOW + 3600)
    assert len(replays) == 1
