"""Pipes of asyncio clients."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from dcerpc.limits import DEFAULT_LIMITS, Limits
from dcerpc.runtime.aio_binding import connect
from dcerpc.runtime.server import Server
from tests.runtime import piped


@asynccontextmanager
async def serve(
    implementation: piped.Server, limits: Limits = DEFAULT_LIMITS, **options: Any
) -> AsyncIterator[piped.Client]:
    async with Server(limits=limits) as server:
        server.register(implementation)
        (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        async with connect(bound, limits=limits, **options) as binding:
            yield piped.Client(binding)


SERVERS = [pytest.param(piped.AsyncServer, id="async"), pytest.param(piped.ThreadServer, id="threads")]


@pytest.mark.parametrize("server", SERVERS)
def test_pipes_both_ways(server: type[piped.Server]) -> None:
    async def main() -> None:
        async with serve(server()) as client:
            async with client.put(5) as put:
                await put.data.send(b"abc")
                await put.data.send(b"")
                await put.data.send(bytes(100000))
                assert (await put.result()).total == 100008
                assert (await put.result()).total == 100008
            async with client.get(300) as get:
                data = await get.data.read_all()
                assert data == piped.expected(300, 1000)
                assert await get.data.read() is None
                assert (await get.result()).total == 300000
            async with client.turn() as turn:
                await turn.numbers.send([1, 2, 3])
                await turn.numbers.send(list(range(10000)))
                await turn.numbers.close()
                await turn.numbers.close()
                found = [number async for chunk in turn.numbers for number in chunk]
                assert found == [*range(9999, -1, -1), 3, 2, 1]
                result = await turn.result()
                assert (result.count, result.return_value) == (10003, 7)
            handle = await client.open()
            async with client.many(handle) as many:
                await many.first.send(b"text")
                await many.first.close()
                await many.second.send([5])
                await many.second.close()
                assert await many.back.read_all() == "text state"
                assert await many.rest.read_all() == [5]
                assert (await many.result()).total == 9

    asyncio.run(main())
