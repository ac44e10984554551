"""Calls with pipes of asyncio clients have connections to themselves."""

from __future__ import annotations

import asyncio

import pytest

from dcerpc.errors import LocalProtocolError, RpcTimeout
from tests.runtime import piped
from tests.runtime.test_pipes_aio import serve


def test_calls_with_pipes_have_connections_to_themselves() -> None:
    async def main() -> None:
        async with (
            serve(piped.AsyncServer(), max_connections=3) as client,
            client.put() as first,
            client.put() as second,
        ):
            await second.data.send(b"two")
            await first.data.send(b"first")
            assert await client.open()
            assert (await second.result()).total == 3
            assert (await first.result()).total == 5

    asyncio.run(main())


def test_no_connection_is_free() -> None:
    async def main() -> None:
        async with serve(piped.AsyncServer(), max_connections=1) as client:
            async with client.put() as put:
                with pytest.raises(RpcTimeout):
                    await client.with_options(timeout=0.05).open()
                with pytest.raises(RpcTimeout):
                    async with client.with_options(timeout=0.05).put():
                        pass
                waiting = asyncio.create_task(client.open())
                assert (await put.result()).total == 0
                assert await waiting
            async with client.put() as put:
                waiting_call = client.get(1)
                opening = asyncio.create_task(waiting_call.__aenter__())
                await put.result()
                assert await (await opening).data.read_all() == bytes(1000)
                await waiting_call.result()

    asyncio.run(main())


def test_the_first_call_of_a_binding_may_have_pipes() -> None:
    """Several at once join one association group, whose handles all know."""

    async def main() -> None:
        async with serve(piped.AsyncServer()) as client:
            async with client.put() as first, client.put() as second:
                handle = await client.open()
                await second.data.send(b"x")
                assert (await first.result()).total + (await second.result()).total == 1
            async with client.many(handle) as many:
                assert (await many.result()).total == 0

    asyncio.run(main())


def test_a_handle_of_another_association_is_refused() -> None:
    async def main() -> None:
        async with serve(piped.AsyncServer()) as one, serve(piped.AsyncServer()) as other:
            handle = await one.open()
            await other.open()
            with pytest.raises(LocalProtocolError, match="belongs to another association"):
                async with other.many(handle):
                    pass
            async with other.put() as put:
                assert (await put.result()).total == 0

    asyncio.run(main())
