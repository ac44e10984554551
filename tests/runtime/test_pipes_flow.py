"""Pipes in constant memory: each end waits for the other."""

from __future__ import annotations

import asyncio
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from dcerpc import stub
from dcerpc.limits import Limits
from tests.runtime import piped
from tests.runtime.test_pipes_aio import serve
from tests.runtime.test_pipes_blocking import serve as serve_blocking

MIB = 1 << 20
#: Large fragments, for speed.
LIMITS = Limits(max_fragment=65528)
CHUNK = bytes(range(256)) * 256


@contextmanager
def memory_below(octets: int) -> Iterator[None]:
    """Both ends of the call are in this process: what they hold at once is bounded."""
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        yield
        assert tracemalloc.get_traced_memory()[1] - before < octets
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("server", "mib"),
    [pytest.param(piped.AsyncServer, 16, id="async"), pytest.param(piped.ThreadServer, 8, id="threads")],
)
def test_much_each_way(server: Callable[[], piped.Server], mib: int) -> None:
    async def main() -> None:
        async with serve(server(), LIMITS) as client:
            async with client.get(1) as get:  # compiles what there is to compile
                await get.result()
            async with client.put() as put:
                await put.result()
            with memory_below(5 * MIB):
                async with client.put() as put:
                    for _ in range(mib * 16):
                        await put.data.send(CHUNK)
                    assert (await put.result()).total == mib * MIB
            with memory_below(5 * MIB):
                count = 0
                async with client.get(mib * 16, len(CHUNK)) as get:
                    async for chunk in get.data:
                        count += len(chunk)
                    assert count == (await get.result()).total == mib * MIB

    asyncio.run(main())


def test_much_each_way_blocking() -> None:
    with serve_blocking(piped.AsyncServer(), LIMITS) as client:
        with client.get(1) as get:
            get.result()
        with client.put() as put:
            put.result()
        with memory_below(5 * MIB), client.put() as put:
            for _ in range(16 * 16):
                put.data.send(CHUNK)
            assert put.result().total == 16 * MIB
        with memory_below(5 * MIB), client.get(16 * 16, len(CHUNK)) as get:
            count = sum(map(len, get.data))
            assert count == get.result().total == 16 * MIB


def test_one_large_chunk_is_sent_in_pieces() -> None:
    """What the application holds once is never there a second time."""

    async def main() -> None:
        async with serve(piped.AsyncServer(), LIMITS) as client:
            async with client.put() as put:
                await put.result()
            whole = bytes(16 * MIB)
            with memory_below(5 * MIB):
                async with client.put() as put:
                    await put.data.send(whole)
                    assert (await put.result()).total == len(whole)

    asyncio.run(main())


class Slow(piped.AsyncServer):
    """Reads nothing until it may; counts what it could write."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.sent = 0

    async def put(self, call: stub.Call, /, start: int, data: stub.ServedPipeReader[bytes]) -> int:
        await self.go.wait()
        return await super().put(call, start, data)

    async def get(self, call: stub.Call, /, count: int, data: stub.ServedPipeWriter[bytes], size: int) -> int:
        for _ in range(count):
            await data.send(bytes(size))
            self.sent += size
        return self.sent


async def still(count: Callable[[], int]) -> int:
    """Wait until a number grows no more."""
    before = -1
    async with asyncio.timeout(30):
        while before != count():
            before = count()
            await asyncio.sleep(0.1)
    return before


def test_a_slow_server_makes_the_client_wait() -> None:
    async def main() -> None:
        slow = Slow()
        async with serve(slow, LIMITS) as client, client.put() as put:
            sent = 0

            async def send() -> None:
                nonlocal sent
                for _ in range(32):
                    await put.data.send(bytes(MIB))
                    sent += MIB

            sending = asyncio.create_task(send())
            assert 0 < await still(lambda: sent) < 24 * MIB, "the kernel holds some"
            assert await client.open(), "other calls go on, on a connection of their own"
            slow.go.set()
            await sending
            assert (await put.result()).total == 32 * MIB

    asyncio.run(main())


def test_a_slow_client_makes_the_server_wait() -> None:
    async def main() -> None:
        slow = Slow()
        async with serve(slow, LIMITS) as client, client.get(32, MIB) as get:
            assert 0 < await still(lambda: slow.sent) < 24 * MIB
            assert await client.open()
            assert sum([len(chunk) async for chunk in get.data]) == 32 * MIB
            assert (await get.result()).total == 32 * MIB

    asyncio.run(main())


def test_a_slow_blocking_client_makes_the_server_wait() -> None:
    released = threading.Event()

    class Counting(piped.Server):
        sent = 0

        def get(self, call: stub.Call, /, count: int, data: stub.ServedPipeWriter[bytes], size: int) -> int:
            for _ in range(count):
                data.blocking.send(bytes(size))
                self.sent += size
            released.set()
            return self.sent

    server = Counting()
    with serve_blocking(server, LIMITS) as client, client.get(32, MIB) as get:
        assert not released.wait(0.5)
        assert server.sent < 24 * MIB
        assert sum(map(len, get.data)) == 32 * MIB
        assert released.wait(10)
        assert get.result().total == 32 * MIB


def test_a_method_that_never_waits_does_not_fill_memory() -> None:
    """It may be called while octets are received, when nothing is sent."""

    async def body(call: stub.Call, count: int, data: stub.ServedPipeWriter[bytes], size: int) -> int:
        for _ in range(count):
            await data.send(bytes(size))
        return 1

    async def main() -> None:
        async with serve(piped.serving("get", body), LIMITS) as client:
            async with client.get(1) as get:
                await get.result()
            with memory_below(5 * MIB):
                async with client.get(16 * 16, MIB // 16) as get:
                    async for chunk in get.data:
                        assert chunk
                    await get.result()

    asyncio.run(main())


def test_passing_over_a_pipe_holds_nothing() -> None:
    async def main() -> None:
        async with serve(piped.AsyncServer(), LIMITS) as client:
            async with client.get(1) as get:
                await get.result()
            with memory_below(5 * MIB):
                async with client.get(16 * 16, MIB // 16) as get:
                    assert (await get.result()).total == 16 * MIB

    asyncio.run(main())


def test_small_buffers_make_no_deadlock() -> None:
    """Elements that do not fit into what may be buffered are waited for all the same."""
    limits = Limits(pipe_buffer_high=1, pipe_buffer_low=0, unsent_high=1, unsent_low=0)

    async def main() -> None:
        async with serve(piped.AsyncServer(), limits) as client:
            async with client.put() as put:
                for _ in range(20):
                    await put.data.send(bytes(10000))
                assert (await put.result()).total == 200000
            async with client.turn() as turn:
                await turn.numbers.send(list(range(20000)))
                await turn.numbers.close()
                assert len(await turn.numbers.read_all()) == 20000
            async with client.get(20, 10000) as get:
                assert (await get.result()).total == 200000

    asyncio.run(main())
