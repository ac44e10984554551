"""The asyncio binding handle against a scripted server."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

import dcerpc
from dcerpc import ndr, status
from dcerpc.errors import (
    AccessDenied,
    AssociationClosed,
    ConnectError,
    Fault,
    LocalProtocolError,
    NdrError,
    PduError,
    PresentationRejected,
    RemoteProtocolError,
)
from dcerpc.limits import Limits, Profile
from dcerpc.runtime.aio_binding import BindingHandle
from dcerpc.runtime.aio_pool import AioPool
from tests.runtime.tiny_server import (
    ADD,
    CLOSE,
    ECHO,
    NOTE,
    OPEN,
    OTHER,
    TINY,
    UNKNOWN,
    USE,
    Answer,
    Client,
    HangUp,
    Hold,
    Request,
    serving,
    simple,
)


class OtherClient(Client):
    """A client of the second interface."""

    __slots__ = ()
    INTERFACE = OTHER


class UnknownClient(Client):
    """A client of an interface the server does not have."""

    __slots__ = ()
    INTERFACE = UNKNOWN


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


def test_calls() -> None:
    async def test() -> None:
        async with serving() as server, dcerpc.connect(server.binding) as binding:
            client = Client(binding)
            assert (await client.call(ADD, 1)).number == 2
            assert (await client.call(ECHO, ndr.DERIVED, b"data")).data == b"data"
            assert len(server.connections) == 1
            assert str(binding.string_binding) == server.binding

    run(test)


def test_a_hundred_calls_at_once_share_a_connection() -> None:
    async def test() -> None:
        async with serving() as server, dcerpc.connect(server.binding) as binding:
            client = Client(binding)
            results = await asyncio.gather(*(client.call(ADD, number) for number in range(100)))
            assert [result.number for result in results] == list(range(1, 101))
            assert len(server.connections) == 1
            assert server.binds == 1

    run(test)


def test_answers_in_another_order() -> None:
    async def test() -> None:
        async with serving(lambda request: Hold) as server, dcerpc.connect(server.binding) as binding:
            client = Client(binding)
            calls = [asyncio.ensure_future(client.call(ADD, number)) for number in range(3)]
            await server.until(lambda: len(server.held) == 3)
            server.held.reverse()
            for _ in range(3):
                server.release()
            assert [(await call).number for call in calls] == [1, 2, 3]

    run(test)


def test_without_multiplexing_calls_get_connections_of_one_group_and_then_queue() -> None:
    async def test() -> None:
        profile = Profile(concurrent_multiplexing=False)
        async with (
            serving(lambda request: Hold, profile=profile) as server,
            dcerpc.connect(server.binding, max_connections=2) as binding,
        ):
            client = Client(binding)
            calls = [asyncio.ensure_future(client.call(ADD, number)) for number in range(5)]
            await server.until(lambda: len(server.held) == 2)
            assert server.groups == [0, 0x1234]
            server.script = simple
            server.release()
            server.release()
            assert [(await call).number for call in calls] == [1, 2, 3, 4, 5]
            assert len(server.connections) == 2

    run(test)


def test_large_calls_at_once() -> None:
    async def test() -> None:
        limits = Limits(unsent_high=64 * 1024, unsent_low=16 * 1024)
        async with (
            serving(limits=limits) as server,
            dcerpc.connect(server.binding, limits=limits) as binding,
        ):
            client = Client(binding)
            data = [bytes([number]) * 1_000_000 for number in range(5)]
            results = await asyncio.gather(*(client.call(ECHO, ndr.DERIVED, one) for one in data))
            assert [result.data for result in results] == data

    run(test)


def test_interfaces_bound_at_once_and_later() -> None:
    async def test() -> None:
        async with serving() as server, dcerpc.connect(server.binding) as binding:
            await binding.bind(TINY, OTHER)
            await binding.bind(TINY)
            assert server.binds == 1
            assert (await OtherClient(binding).call(ADD, 1)).number == 2
            assert (await binding.endpoint_of(TINY)).endpoint == str(server.port)
        async with serving() as server, dcerpc.connect(server.binding) as binding:
            both = Client(binding).call(ADD, 1), OtherClient(binding).call(ADD, 2)
            assert [result.number for result in await asyncio.gather(*both)] == [2, 3]
            assert len(server.connections) == 1

    run(test)


def test_a_rejected_interface() -> None:
    async def test() -> None:
        async with serving() as server, dcerpc.connect(server.binding) as binding:
            with pytest.raises(PresentationRejected, match=str(UNKNOWN.syntax.uuid)):
                await binding.bind(TINY, UNKNOWN)
            with pytest.raises(PresentationRejected):
                await UnknownClient(binding).call(ADD, 1)
            assert (await Client(binding).call(ADD, 1)).number == 2

    run(test)


def test_faults_and_bad_arguments_leave_the_connection_usable() -> None:
    def script(request: Request) -> Answer:
        return Fault(status.ERROR_ACCESS_DENIED) if request.opnum == ADD.opnum else simple(request)

    async def test() -> None:
        async with serving(script) as server, dcerpc.connect(server.binding) as binding:
            client = Client(binding)
            with pytest.raises(AccessDenied):
                await client.call(ADD, 1)
            with pytest.raises(NdrError, match="number"):
                await client.call(ADD, 1 << 32)
            await client.call(NOTE, 1)
            assert (await client.call(ECHO, ndr.DERIVED, b"x")).data == b"x"
            assert len(server.connections) == 1

    run(test)


def test_objects() -> None:
    async def test() -> None:
        mine, other = uuid.uuid4(), uuid.uuid4()
        async with serving() as server, dcerpc.connect(server.binding, object=mine) as binding:
            await Client(binding).call(ADD, 1)
            await Client(binding).with_options(object=other).call(ADD, 1)
            assert [request.object for request in server.requests] == [mine, other]

    run(test)


def test_nobody_listens(refusing_port: int) -> None:
    async def test() -> None:
        with pytest.raises(ConnectError):
            async with dcerpc.connect(f"ncacn_ip_tcp:127.0.0.1[{refusing_port}]"):
                pass

    run(test)


def test_the_server_hangs_up_on_all_calls_at_once() -> None:
    def script(request: Request) -> Answer:
        return HangUp if request.opnum == ECHO.opnum else Hold

    async def test() -> None:
        async with serving(script) as server, dcerpc.connect(server.binding) as binding:
            client = Client(binding)
            calls = [asyncio.ensure_future(client.call(ADD, number)) for number in range(10)]
            await server.until(lambda: len(server.held) == 10)
            calls.append(asyncio.ensure_future(client.call(ECHO, ndr.DERIVED, b"x")))
            results = await asyncio.gather(*calls, return_exceptions=True)
            assert [type(result) for result in results] == [AssociationClosed] * 11
            assert len({id(result) for result in results}) == 11
            server.script = simple
            assert (await client.call(ADD, 1)).number == 2
            assert server.groups == [0, 0]

    run(test)


def test_a_server_that_breaks_the_rules() -> None:
    def script(request: Request) -> Answer:
        request.connection.driver._transport.write(b"\x05\x00\x63\x03\x10\0\0\0\x10\0\0\0\0\0\0\0")
        return Hold

    async def test() -> None:
        async with serving(script) as server, dcerpc.connect(server.binding) as binding:
            with pytest.raises((RemoteProtocolError, PduError)):
                await Client(binding).call(ADD, 1)
            await server.until(lambda: server.connections[0].lost)
            assert not pool_of(binding)._connections

    run(test)


def test_a_server_that_shuts_down() -> None:
    """Calls in progress end; later ones go to a new connection (C706 12.6.4.11)."""

    async def test() -> None:
        async with serving(hold_add) as server, dcerpc.connect(server.binding) as binding:
            client = Client(binding)
            call = asyncio.ensure_future(client.call(ADD, 1))
            await server.until(lambda: server.held)
            connection = server.connections[0]
            connection.machine.shutdown()
            connection.driver.flush()
            await server.until(lambda: pool_of(binding)._connections[0].session.discard)
            assert (await client.call(ECHO, ndr.DERIVED, b"x")).data == b"x"
            assert len(server.connections) == 2
            server.release()
            assert (await call).number == 2
            await server.until(lambda: connection.lost)

    run(test)


def test_closing_the_binding_fails_what_is_in_progress() -> None:
    async def test() -> None:
        async with serving(hold_add) as server:
            async with dcerpc.connect(server.binding) as binding:
                client = Client(binding)
                call = asyncio.ensure_future(client.call(ADD, 1))
                await server.until(lambda: server.held)
            with pytest.raises(AssociationClosed, match="binding is closed"):
                await call
            with pytest.raises(AssociationClosed, match="binding is closed"):
                await client.call(ADD, 1)
            await server.until(lambda: server.connections[0].lost)

    run(test)


def test_context_handles() -> None:
    async def test() -> None:
        async with (
            serving() as server,
            dcerpc.connect(server.binding) as one,
            dcerpc.connect(server.binding) as other,
        ):
            client = Client(one)
            handle = (await client.call(OPEN)).handle
            assert (await client.call(USE, handle)).number == 7
            sent = len(server.requests)
            with pytest.raises(LocalProtocolError, match="another association"):
                await Client(other).call(USE, handle)
            assert len(server.requests) == sent
            assert handle.owner.handles == {handle.uuid: handle}
            assert (await client.call(CLOSE, handle)).handle is None
            assert not handle.owner.handles

    run(test)
