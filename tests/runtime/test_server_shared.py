"""A server whose clients have many connections on one socket."""

from __future__ import annotations

import asyncio
import errno
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

import dcerpc
from dcerpc import stub
from dcerpc.errors import AccessDenied, SecurityError, TransportError
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.limits import Limits
from dcerpc.runtime.aio_binding import BindingHandle
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.server import Server
from dcerpc.security.api import AuthLevel
from dcerpc.security.steps import StepRequest
from tests.runtime import piped
from tests.runtime.multiplexed import TOY, carriers
from tests.runtime.waiting import run, settled

ANY = r"ncacn_np:127.0.0.1[\pipe\echo,port=0]"


async def who(request: StepRequest) -> Any:
    """Whoever a client says it is."""
    return getattr(request, "name")  # noqa: B009  # all that a toy's step asks for has one


def serving(**options: Any) -> Server:
    return Server(carriers=carriers(), resolver=who, **options)


def connected(binding: Any, pipe: str = "", **options: Any) -> BindingHandle:
    """A binding handle; those with the same options share a link."""
    if pipe:
        binding = binding.replace(endpoint=f"\\pipe\\{pipe}")
    return dcerpc.connect(binding, carriers=REGISTRY, **options)


#: Links are shared by who has the same registry.
REGISTRY = carriers()


class Telling(rpcecho.Server):
    """Tells what it finds in the call."""

    def __init__(self) -> None:
        self.found: list[Any] = []

    async def AddOne(self, call: stub.Call, /, in_data: int) -> int:
        self.found.append(call)
        return in_data + 1


# --- endpoints ---


def test_several_endpoints_on_a_port() -> None:
    async def body() -> None:
        told = Telling()
        async with serving() as server:
            server.register(told)
            first, second = await server.listen(ANY, ANY.replace("echo", "Other"))
            port = first.option("port")
            assert (second.option("port"), second.endpoint) == (port, "\\pipe\\Other")
            (third,) = await server.listen(rf"ncacn_np:127.0.0.1[\pipe\third,port={port}]")
            (unnamed,) = await server.listen(f"ncacn_np:127.0.0.1[port={port}]")
            assert unnamed.endpoint.startswith("\\pipe\\dcerpc-")
            assert server.bindings == [first, second, third, unnamed]
            for asked in ("echo", "ECHO", "oTHER", "third"):
                async with connected(first, asked) as binding:
                    await rpcecho.Client(binding).AddOne(in_data=1)
            assert [call.binding for call in told.found] == [first, first, second, third]
            with pytest.raises(TransportError, match="refused"):
                await connected(first, "nobody").open()
        assert server.bindings == []

    run(body)


def test_an_endpoint_is_served_once() -> None:
    async def body() -> None:
        async with serving() as server:
            server.register(EchoService())
            (bound,) = await server.listen(ANY)
            again = bound.replace(endpoint="\\PIPE\\Echo")
            with pytest.raises(OSError, match="served already") as caught:
                await server.listen(bound.replace(endpoint="\\pipe\\new"), again)
            assert caught.value.errno == errno.EADDRINUSE
            assert server.bindings == [bound], "nothing of a call that failed is served"
            async with connected(bound) as binding:
                assert (await rpcecho.Client(binding).AddOne(in_data=1)).out_data == 2
            with pytest.raises(TransportError):
                await connected(bound, "new").open()

    run(body)


def test_a_socket_closes_when_nothing_is_left_on_it() -> None:
    async def body() -> None:
        async with serving() as server:
            with pytest.raises(OSError, match="served already"):
                await server.listen(ANY, ANY)
            assert not server.listening
            (bound,) = await server.listen(ANY)
            async with serving() as other:
                with pytest.raises(OSError, match=r"in use"):
                    await other.listen(bound)
                assert not other.listening

    run(body)


def test_the_usual_port_is_not_told(monkeypatch: pytest.MonkeyPatch, refusing_port: int) -> None:
    async def body() -> None:
        async with serving() as server:
            (bound,) = await server.listen(ANY)
            port = int(bound.option("port") or 0)
        monkeypatch.setattr("tests.runtime.multiplexed.DEFAULT_PORT", port)
        async with serving() as server:
            (bound,) = await server.listen(r"ncacn_np:127.0.0.1[\pipe\echo]")
            assert str(bound) == r"ncacn_np:127.0.0.1[\pipe\echo]"

    run(body)


# --- who calls ---


def test_the_carriers_identity() -> None:
    async def body() -> None:
        told = Telling()
        async with serving() as server:
            server.register(told, allow_anonymous=False)
            (bound,) = await server.listen(ANY)
            ada = bound.replace(options=(*bound.options, ("user", "ada")))
            async with connected(ada) as binding:
                await rpcecho.Client(binding).AddOne(in_data=1)
            (call,) = told.found
            assert (call.client.name, call.client.provider, call.client.mechanism) == ("ada", "toy", "toy")
            assert (call.client.level, call.level) == (AuthLevel.NONE, AuthLevel.NONE)
            assert (call.client.auth_type, call.client.session_key, call.client.expires_at) == (0, b"", None)
            assert call.session_key == b"0123456789abcdef"
            async with connected(bound) as binding:
                with pytest.raises(AccessDenied):
                    await rpcecho.Client(binding).AddOne(in_data=1)
            assert len(told.found) == 1

    run(body)


def test_a_level_is_not_the_carriers() -> None:
    async def body() -> None:
        async with serving() as server:
            server.register(EchoService(), min_level="connect")
            (bound,) = await server.listen(ANY)
            async with connected(bound.replace(options=(*bound.options, ("user", "ada")))) as binding:
                with pytest.raises(AccessDenied):
                    await rpcecho.Client(binding).AddOne(in_data=1)

    run(body)


@pytest.mark.parametrize("error", [SecurityError("no"), RuntimeError("broken")])
def test_a_session_that_fails(error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    async def refuse(request: StepRequest) -> Any:
        raise error

    async def body() -> None:
        async with Server(carriers=carriers(), resolver=refuse) as server:
            (bound,) = await server.listen(ANY)
            opening = asyncio.ensure_future(connected(bound, timeout=5.0, connect_timeout=1.0).open())
            with pytest.raises((TransportError, dcerpc.RpcError)):
                await opening
            async with connected(await _tcp(server)) as binding:
                assert (await rpcecho.Client(binding).AddOne(in_data=1)).out_data == 2

    async def _tcp(server: Server) -> Any:
        server.register(EchoService())
        (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        return bound

    with caplog.at_level(logging.CRITICAL):
        run(body)


# --- connections of one socket leave each other alone ---


@asynccontextmanager
async def two(server: Server, **options: Any) -> AsyncIterator[tuple[BindingHandle, BindingHandle]]:
    """Two bindings on one link."""
    first, second = await server.listen(ANY, ANY.replace("echo", "other"))
    async with connected(first, **options) as one, connected(second, **options) as another:
        yield one, another
        assert len(server.drivers) == 1


def test_a_pipe_that_is_not_read_holds_its_own_connection_only() -> None:
    async def body() -> None:
        service = Idle()
        async with serving(limits=Limits(pipe_buffer_high=4096, pipe_buffer_low=1024)) as server:
            server.register(service)
            server.register(EchoService())
            async with two(server) as (one, another), piped.Client(one).put() as put:
                sending = asyncio.ensure_future(put.data.send(bytes(1 << 20)))
                await service.entered.wait()
                (driver,) = server.drivers
                (held,) = [each for each in server.channels if each.calls]
                await settled(lambda: bool(held.port.holders))
                assert driver.reading_since is not None, "the socket is read"
                for number in range(10):
                    assert (await rpcecho.Client(another).AddOne(in_data=number)).out_data == number + 1
                assert not sending.done()
                service.go.set()
                await sending
                assert (await put.result()).total == 1 << 20

    run(body)


class Idle(piped.AsyncServer):
    """Reads once it may."""

    def __init__(self) -> None:
        super().__init__()
        self.entered = asyncio.Event()
        self.go = asyncio.Event()

    async def put(self, call: stub.Call, /, start: int, data: Any) -> int:
        self.entered.set()
        await self.go.wait()
        return sum([len(chunk) async for chunk in data])


def test_a_client_that_does_not_read_blocks_its_own_connection_only() -> None:
    async def body() -> None:
        limits = Limits(pipe_buffer_high=4096, pipe_buffer_low=1024)
        async with serving() as server:
            server.register(piped.AsyncServer())
            server.register(EchoService())
            async with (
                two(server, limits=limits) as (one, another),
                piped.Client(one).get(64, 1 << 16) as get,
            ):
                await settled(lambda: any(each.port.channel.full for each in server.channels))
                for number in range(10):
                    assert (await rpcecho.Client(another).AddOne(in_data=number)).out_data == number + 1
                assert sum([len(chunk) async for chunk in get.data]) == 64 << 16
                await get.result()

    run(body)


def test_a_client_that_never_reads_loses_its_own_connection_only() -> None:
    async def body() -> None:
        limits = Limits(pipe_buffer_high=4096, pipe_buffer_low=1024)
        async with serving(limits=Limits(stall_timeout=0.2)) as server:
            server.register(piped.AsyncServer())
            server.register(EchoService())
            async with two(server, limits=limits) as (one, another):
                async with piped.Client(one).get(64, 1 << 16) as get:
                    await settled(lambda: len(server.channels) == 1)
                    assert (await rpcecho.Client(another).AddOne(in_data=1)).out_data == 2
                    with pytest.raises(dcerpc.RpcError):
                        await get.result()
                async with connected(server.bindings[0], limits=limits) as again:
                    assert (await rpcecho.Client(again).AddOne(in_data=1)).out_data == 2
                    assert len(server.drivers) == 1

    run(body)


def test_a_request_that_does_not_come_on_ends_its_own_call_only() -> None:
    async def body() -> None:
        async with serving(limits=Limits(stall_timeout=0.2)) as server:
            server.register(piped.AsyncServer())
            server.register(EchoService())
            async with two(server) as (one, another), piped.Client(one).put() as put:
                await put.data.send(bytes(1 << 16))
                await settled(lambda: any(each.calls for each in server.channels))
                await settled(lambda: not any(each.calls for each in server.channels))
                with pytest.raises(dcerpc.RpcError):
                    await put.result()
                assert (await rpcecho.Client(another).AddOne(in_data=1)).out_data == 2

    run(body)


def test_time_in_which_a_method_does_not_read_is_not_the_clients() -> None:
    async def body() -> None:
        service = Idle()
        limits = Limits(stall_timeout=0.2, pipe_buffer_high=4096, pipe_buffer_low=1024)
        async with serving(limits=limits) as server:
            server.register(service)
            async with two(server) as (one, _), piped.Client(one).put() as put:
                sending = asyncio.ensure_future(put.data.send(bytes(1 << 18)))
                await service.entered.wait()
                await asyncio.sleep(0.5)  # longer than it would wait for the client
                service.go.set()
                await sending
                assert (await put.result()).total == 1 << 18

    run(body)


def test_a_client_that_reads_slowly_loses_nothing() -> None:
    async def body() -> None:
        async with serving(limits=Limits(stall_timeout=0.1)) as server:
            server.register(EchoService())
            (bound,) = await server.listen(ANY)
            async with connected(bound) as binding:
                client = rpcecho.Client(binding)
                for _ in range(3):
                    assert len((await client.EchoData(in_data=bytes(1 << 20))).out_data) == 1 << 20
                await asyncio.sleep(0.3)  # longer than the timer of what was sent before
                assert (await client.AddOne(in_data=1)).out_data == 2

    run(body)


# --- limits, the end ---


def test_connections_on_one_socket_are_counted() -> None:
    async def body() -> None:
        async with serving(limits=Limits(max_connections=2)) as server:
            server.register(EchoService())
            (bound,) = await server.listen(ANY)
            async with connected(bound) as one, connected(bound) as another:
                for each in (one, another):
                    await rpcecho.Client(each).AddOne(in_data=1)
                with pytest.raises(dcerpc.RpcError):
                    async with connected(bound) as third:
                        await rpcecho.Client(third).AddOne(in_data=1)
                assert len(server.channels) == 2
                assert (await rpcecho.Client(one).AddOne(in_data=1)).out_data == 2
            await settled(lambda: not server.channels)
            async with connected(bound) as binding:
                assert (await rpcecho.Client(binding).AddOne(in_data=1)).out_data == 2

    run(body)


class Opening(piped.AsyncServer):
    """Opens handles, and waits."""

    def __init__(self) -> None:
        self.entered = asyncio.Event()
        self.go = asyncio.Event()
        self.run_down: list[Any] = []

    def piped_handle_rundown(self, state: Any) -> None:
        self.run_down.append(state)

    async def turn(self, call: stub.Call, /, numbers: Any) -> piped.CountedResult:
        self.entered.set()
        await self.go.wait()
        return piped.CountedResult(count=7, return_value=0)


def test_one_connection_ends_and_the_others_go_on() -> None:
    async def body() -> None:
        service = Opening()
        async with serving() as server:
            server.register(service)
            server.register(EchoService())
            (bound,) = await server.listen(ANY)
            async with connected(bound) as one:
                await rpcecho.Client(one).AddOne(in_data=1)
                async with connected(bound) as another:
                    await piped.Client(another).open()
                    assert (len(server.channels), len(server.drivers)) == (2, 1)
                await settled(lambda: service.run_down == ["state"])
                assert (len(server.channels), len(server.drivers)) == (1, 1)
                assert (await rpcecho.Client(one).AddOne(in_data=1)).out_data == 2

    run(body)


def test_stopping_with_open_connections() -> None:
    async def body() -> None:
        service = Opening()
        async with serving() as server:
            server.register(service)
            first, second = await server.listen(ANY, ANY.replace("echo", "other"))
            async with connected(first) as one, connected(second) as another:
                await piped.Client(another).open()
                async with piped.Client(one).turn() as calling:
                    await calling.numbers.close()
                    await service.entered.wait()
                    stopping = asyncio.ensure_future(server.stop())
                    await settled(lambda: not server.listening)
                    with pytest.raises(dcerpc.RpcError):
                        await piped.Client(another).open()
                    service.go.set()
                    assert (await calling.result()).count == 7
                await stopping
                assert (server.channels, server.drivers) == (set(), set())
                assert service.run_down == ["state"]

    run(body)


def test_a_carrier_with_one_channel_and_named_endpoints() -> None:
    """As NetBIOS sessions have: each connection a socket, the endpoint within it."""

    async def body() -> None:
        registry = carriers()
        registry.add(replace(TOY, shared=False))
        async with Server(carriers=registry, resolver=who) as server:
            assert registry["ncacn_np"].named_endpoints
            first, second = await server.listen(ANY, ANY.replace("echo", "other"))
            assert first.option("port") == second.option("port")

    run(body)
