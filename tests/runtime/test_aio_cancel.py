"""Time-outs and cancellation of calls of asyncio clients."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

import dcerpc
from dcerpc import ndr
from dcerpc.errors import (
    RpcTimeout,
)
from dcerpc.limits import Profile
from dcerpc.runtime.aio_binding import BindingHandle
from dcerpc.runtime.aio_pool import AioPool
from tests.runtime.tiny_server import (
    ADD,
    ECHO,
    TINY,
    Answer,
    Client,
    Hold,
    Request,
    TinyServer,
    serving,
    simple,
)


def run(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a test on an event loop; nothing may be left on it."""

    async def checked() -> None:
        await test()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        assert not left

    asyncio.run(checked())


def pool_of(binding: BindingHandle) -> AioPool:
    (pool,) = binding._shared.by_endpoint.values()
    return pool


def hold_add(request: Request) -> Answer:
    return Hold if request.opnum == ADD.opnum else simple(request)


def test_a_call_takes_too_long() -> None:
    """Others go on; the server is told, and keeps the connection."""

    async def test() -> None:
        async with (
            serving(hold_add) as server,
            dcerpc.connect(server.binding, cancel_timeout=0.02) as binding,
        ):
            client = Client(binding)
            await client.call(ECHO, ndr.DERIVED, b"bound")
            with pytest.raises(RpcTimeout, match=r"127\.0\.0\.1"):
                await client.with_options(timeout=0.02).call(ADD, 1)
            await server.until(lambda: server.cancels == 1 and server.orphans == 1)
            assert (await client.call(ECHO, ndr.DERIVED, b"x")).data == b"x"
            assert len(server.connections) == 1

    run(test)


def test_the_shortest_time_out_rules() -> None:
    async def test() -> None:
        async with serving(hold_add) as server, dcerpc.connect(server.binding, timeout=60) as binding:
            client = Client(binding)
            slow = asyncio.ensure_future(client.call(ADD, 1))
            await server.until(lambda: server.held)
            for timeout in (0.03, 0.01):
                with pytest.raises(RpcTimeout):
                    await client.with_options(timeout=timeout).call(ADD, 2)
            server.release()
            assert (await slow).number == 2

    run(test)


def test_binding_takes_too_long() -> None:
    """The server accepts the connection and says nothing."""

    async def test() -> None:
        async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.read()
            writer.close()

        listener = await asyncio.start_server(silent, "127.0.0.1", 0)
        port = listener.sockets[0].getsockname()[1]
        async with dcerpc.connect(f"ncacn_ip_tcp:127.0.0.1[{port}]", timeout=0.02) as binding:
            with pytest.raises(RpcTimeout):
                await Client(binding).call(ADD, 1)
            with pytest.raises(RpcTimeout):
                await binding.bind(TINY)
        listener.close()
        await listener.wait_closed()
        await asyncio.sleep(0.01)

    run(test)


async def cancelled(server: TinyServer, binding: BindingHandle, held: int = 1) -> None:
    """Begin a call, wait until the server has it, and cancel it."""
    call = asyncio.ensure_future(Client(binding).call(ADD, 1))
    await server.until(lambda: len(server.held) == held)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call


def test_cancelling_a_task_tells_the_server() -> None:
    async def test() -> None:
        async with serving(hold_add) as server, dcerpc.connect(server.binding) as binding:
            await cancelled(server, binding)
            await server.until(lambda: server.cancels == 1)
            assert server.orphans == 0
            server.release()
            await server.until(lambda: not pool_of(binding)._connections[0].session.replies)
            assert (await Client(binding).call(ECHO, ndr.DERIVED, b"x")).data == b"x"
            assert len(server.connections) == 1

    run(test)


def test_a_cancelled_call_that_does_not_end_is_orphaned() -> None:
    async def test() -> None:
        async with (
            serving(hold_add) as server,
            dcerpc.connect(server.binding, cancel_timeout=0.01) as binding,
        ):
            await cancelled(server, binding)
            await server.until(lambda: server.orphans == 1)
            assert not pool_of(binding)._connections[0].session.replies
            assert len(server.connections) == 1

    run(test)


def test_orphaning_ends_the_connection_unless_it_is_kept() -> None:
    """MS-RPCE 3.3.1.5.10; calls that are still wanted end first."""

    async def test() -> None:
        profile = Profile(bind_time_features=False)
        async with (
            serving(hold_add, profile=profile) as server,
            dcerpc.connect(server.binding, cancel_timeout=0) as binding,
        ):
            client = Client(binding)
            wanted = asyncio.ensure_future(client.call(ADD, 10))
            await server.until(lambda: len(server.held) == 1)
            await cancelled(server, binding, held=2)
            await server.until(lambda: server.cancels == 1)
            assert server.orphans == 0
            assert (await client.call(ECHO, ndr.DERIVED, b"elsewhere")).data == b"elsewhere"
            assert len(server.connections) == 2
            server.release()
            assert (await wanted).number == 11
            await server.until(lambda: server.orphans == 1 and server.connections[0].lost)
            assert len(pool_of(binding)._connections) == 1

    run(test)


def test_cancelling_while_it_binds() -> None:
    """The next call finishes what the cancelled one began."""

    async def test() -> None:
        async with serving() as server, dcerpc.connect(server.binding) as binding:
            client = Client(binding)
            call = asyncio.ensure_future(client.call(ADD, 1))
            for _ in range(3):
                await asyncio.sleep(0)
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            assert (await client.call(ADD, 1)).number == 2
            assert server.binds == 1

    run(test)
