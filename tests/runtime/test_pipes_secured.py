"""Calls with pipes that are protected: sealed both ways, and when they have a verification trailer [PB38]."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

import dcerpc
from dcerpc import blocking
from dcerpc.pdu.verification import SIGNATURE
from dcerpc.runtime.server_thread import BlockingServer
from dcerpc.security.registry import SecurityRegistry
from tests.runtime import piped
from tests.security.scripted import Script, ScriptedProvider

REGISTRY = SecurityRegistry([ScriptedProvider(Script(legs=2))])
OPTIONS: dict[str, Any] = {"credential": "ada", "auth": "scripted", "security": REGISTRY}


class Requests:
    """Notes which requests have a trailer."""

    def __init__(self) -> None:
        self.trailers: list[bool] = []

    def connection_opened(self, connection_id: int, local: Any, peer: Any) -> None: ...

    def connection_closed(self, connection_id: int) -> None: ...

    def pdu_received(self, connection_id: int, octets: bytes, now: float) -> None: ...

    def pdu_sent(self, connection_id: int, octets: bytes, now: float) -> None:
        if octets[2] == 0:
            self.trailers.append(SIGNATURE in octets)


@pytest.mark.parametrize("level", ["integrity", "privacy"])
def test_blocking(level: str) -> None:
    seen = Requests()
    with BlockingServer("credential", REGISTRY) as server:
        server.register(piped.AsyncServer())
        (bound,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        with blocking.connect(bound, level=level, trace=seen, **OPTIONS) as binding:
            client = piped.BlockingClient(binding)
            with client.put(5) as put:
                put.data.send(bytes(20000))
                assert put.result().total == 20005
            taken = list(seen.trailers)
            with client.get(30) as get:
                assert get.data.read_all() == piped.expected(30, 1000)
                assert get.result().total == 30000
            with client.turn() as turn:
                turn.numbers.send([1, 2])
                turn.numbers.close()
                assert [number for chunk in turn.numbers for number in chunk] == [2, 1]
    if level == "integrity":
        assert not any(taken), "none with an [in] pipe"
        assert seen.trailers[len(taken) :] == [True, False], "one with [out] pipes, once; none with both"


def test_asyncio() -> None:
    seen = Requests()

    async def test() -> None:
        async with dcerpc.Server("credential", REGISTRY) as server:
            server.register(piped.AsyncServer())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(bound, level="integrity", trace=seen, **OPTIONS) as binding:
                client = piped.Client(binding)
                async with client.put(5) as put:
                    await put.data.send(bytes(20000))
                    assert (await put.result()).total == 20005
                assert not any(seen.trailers)
                other = piped.Client(binding.with_security(credential="bob"))
                async with other.get(30) as get:
                    assert await get.data.read_all() == piped.expected(30, 1000)
                    assert (await get.result()).total == 30000
                assert seen.trailers[-1]

    asyncio.run(test())
