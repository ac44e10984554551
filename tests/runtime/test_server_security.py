"""Servers with a scripted security provider: who is let in, who calls, what protects the call."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

import dcerpc
from dcerpc import pdu, status
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.caller import Caller
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.server_call import ServerCall
from dcerpc.security.api import AuthLevel
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.steps import KdcExchange, LookupAccount, StepRequest
from dcerpc.stub import Call
from tests.runtime.raw_client import RawClient, bind
from tests.runtime.store import store
from tests.security.scripted import ASKS, AUTH_TYPE, Script, ScriptedProvider

ECHO = rpcecho.INTERFACE.syntax
NOTHING = 3


class Recorder(rpcecho.Server):
    """Remembers who called."""

    def __init__(self) -> None:
        self.callers: list[Caller] = []

    async def AddOne(self, call: Call, /, in_data: int) -> int:
        assert isinstance(call, ServerCall)
        assert call.client is not None
        assert call.client.level is call.level
        self.callers.append(call.client)
        return in_data + 1


def run(body: Callable[[], Coroutine[Any, Any, None]]) -> None:
    async def main() -> None:
        async with asyncio.timeout(20):
            await body()

    asyncio.run(main())


def client_options(level: str, **script: Any) -> dict[str, Any]:
    registry = SecurityRegistry([ScriptedProvider(Script(**script))])
    return {"credential": "me", "auth": "scripted", "level": level, "security": registry}


@pytest.mark.parametrize("legs", [2, 3, 4, 5])
@pytest.mark.parametrize("level", ["connect", "integrity", "privacy"])
def test_an_authenticated_call(legs: int, level: str) -> None:
    recorder = Recorder()

    async def body() -> None:
        provider = ScriptedProvider(Script(legs=legs))
        async with dcerpc.Server("the credential", [provider]) as server:
            server.register(recorder, min_level=level)
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(bound, **client_options(level, legs=legs)) as binding:
                assert (await rpcecho.Client(binding).AddOne(in_data=1)).out_data == 2

    run(body)
    (caller,) = recorder.callers
    assert str(caller) == caller.principal == "SCRIPT\\client"
    assert (caller.name, caller.domain, caller.anonymous) == ("client", "SCRIPT", False)
    assert caller.level is AuthLevel[level.upper()]
    assert (caller.provider, caller.auth_type) == ("scripted", AUTH_TYPE)
    assert caller.session_key
    assert (caller.expires_at, caller.sids, caller.details) == (None, (), None)
    assert repr(caller) == f"<Caller SCRIPT\\client by scripted at {level}>"


def test_a_level_below_the_least() -> None:
    async def body() -> None:
        async with dcerpc.Server(None, [ScriptedProvider()]) as server:
            server.register(EchoService(), min_level=AuthLevel.PRIVACY)
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            for options in ({}, client_options("integrity")):
                async with dcerpc.connect(bound, **options) as binding:
                    with pytest.raises(dcerpc.AccessDenied):
                        await rpcecho.Client(binding).AddOne(in_data=1)
            async with dcerpc.connect(bound, **client_options("privacy")) as binding:
                await rpcecho.Client(binding).AddOne(in_data=1)

    run(body)


def test_a_client_that_is_refused() -> None:
    async def body() -> None:
        provider = ScriptedProvider(Script(legs=2, server_fails=1))
        async with dcerpc.Server(None, [provider]) as server:
            server.register(EchoService())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(bound, **client_options("integrity", legs=2)) as binding:
                with pytest.raises(dcerpc.BindRejected):
                    await rpcecho.Client(binding).AddOne(in_data=1)
            async with dcerpc.connect(bound) as binding:
                await rpcecho.Client(binding).AddOne(in_data=1)

    run(body)


def test_what_a_provider_asks_for_comes_from_the_resolver() -> None:
    asked: list[StepRequest] = []

    async def resolver(request: StepRequest) -> str:
        asked.append(request)
        await asyncio.sleep(0)
        return "answer"

    async def body() -> None:
        provider = ScriptedProvider(Script(legs=2, asks=ASKS))
        async with dcerpc.Server(None, [provider], resolver=resolver) as server:
            server.register(EchoService())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(bound, **client_options("privacy", legs=2)) as binding:
                await rpcecho.Client(binding).AddOne(in_data=1)
        (context,) = provider.made
        assert context.answers == ["answer", "answer"]

    run(body)
    assert [type(each) for each in asked] == [LookupAccount, KdcExchange]


def test_a_client_that_goes_away_while_it_is_looked_up() -> None:
    async def body() -> None:
        looking = asyncio.Event()

        async def resolver(request: StepRequest) -> str:
            looking.set()
            await asyncio.sleep(0.01)
            return "too late"

        provider = ScriptedProvider(Script(legs=2, asks=ASKS[:1]))
        async with dcerpc.Server(None, [provider], resolver=resolver) as server:
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with RawClient(bound) as client:
                offer = bind(ECHO)
                offer.auth = pdu.SecTrailer(AUTH_TYPE, AuthLevel.PRIVACY, 0, 1, b"leg 1")
                client.send(offer)
                await looking.wait()
            while server.channels:
                await asyncio.sleep(0.005)
            await asyncio.sleep(0.02)

    run(body)


def test_credentials_by_auth_type() -> None:
    given: list[Any] = []

    class Watching(ScriptedProvider):
        def accept(self, credential: Any, flags: Any) -> Any:
            given.append(credential)
            return super().accept(credential, flags)

    async def body() -> None:
        for credentials in ({AUTH_TYPE: "mine", 9: "another's"}, {9: "another's"}, "for all"):
            async with dcerpc.Server(credentials, SecurityRegistry([Watching(Script(legs=2))])) as server:
                server.register(EchoService())
                (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
                async with dcerpc.connect(bound, **client_options("privacy", legs=2)) as binding:
                    await rpcecho.Client(binding).AddOne(in_data=1)

    run(body)
    assert given == ["mine", None, "for all"]


def test_a_request_without_its_verifier() -> None:
    """A stripped verifier ends the connection before any method is called."""
    called: list[int] = []

    class Counting(store.Server):
        async def Nothing(self, call: Call, /, value: int) -> None:
            called.append(value)

    async def body() -> None:
        async with dcerpc.Server(None, [ScriptedProvider(Script(legs=2))]) as server:
            server.register(Counting())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with RawClient(bound) as client:
                offer = bind(store.INTERFACE.syntax)
                offer.auth = pdu.SecTrailer(AUTH_TYPE, AuthLevel.PRIVACY, 0, 1, b"leg 1")
                client.send(offer)
                await client.receive(pdu.BindAck)
                answer = await client.call(2, NOTHING, b"\1\0\0\0")
                assert isinstance(answer, pdu.Fault)
                assert answer.status in (status.ERROR_ACCESS_DENIED, 0x721)
                assert await client.closed()

    run(body)
    assert called == []
