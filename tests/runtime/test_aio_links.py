"""Bindings that share a link which carries many connections and has a session of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

import dcerpc
from dcerpc.errors import (
    AssociationClosed,
    ConnectError,
    RpcTimeout,
    SecurityError,
    TransportError,
)
from dcerpc.limits import Limits
from dcerpc.runtime.aio_binding import BindingHandle
from dcerpc.runtime.aio_links import HeldLinks, connect_stream
from dcerpc.runtime.config import make_config
from dcerpc.security.builtin import builtin_providers
from dcerpc.security.credentials import Password
from dcerpc.transport.smb.settings import PipeImpersonation, SmbClientSettings
from tests.runtime.sessions import ADA, add, connect, serving
from tests.runtime.tiny_server import ADD, ECHO, OTHER, TINY, Answer, Client, Hold, Request
from tests.runtime.waiting import run, settled
from tests.security.scripted import Script, ScriptedContext, ScriptedProvider

# ---- sharing ----


def test_pipes_and_bindings_share_a_session() -> None:
    async def body() -> None:
        async with serving() as made:
            async with connect(made) as one, connect(made, "other") as two, connect(made) as three:
                assert list(await asyncio.gather(add(one), add(two), add(three))) == [2, 2, 2]
                assert len(made.made) == len(made.links) == 1
                assert made.made[0].authentications == 1
                assert len(made.links[0].channels) == 3
            assert made.tiny.drivers[0].closed.is_set() or made.made[0].finished

    run(body)


def test_bindings_that_open_at_once_authenticate_once() -> None:
    async def body() -> None:
        async with serving() as made:
            handles = [connect(made, f"pipe{number}") for number in range(10)]
            assert await asyncio.gather(*(add(handle) for handle in handles)) == [2] * 10
            assert [link.authentications for link in made.made] == [1]
            await asyncio.gather(*(handle.close() for handle in handles))

    run(body)


@pytest.mark.parametrize(
    "options",
    [
        {"credential": None},
        {"smb": SmbClientSettings(impersonation=PipeImpersonation.IDENTIFICATION)},
        {"smb": SmbClientSettings(target="cifs/other")},
        {"limits": Limits(max_concurrent_calls=7)},
        {"keep_alive": 7},
        {"mutual": False},
        {"impersonation": "identify"},
    ],
)
def test_others_have_a_session_of_their_own(options: dict[str, Any]) -> None:
    async def body() -> None:
        async with serving() as made, connect(made) as one, connect(made, **options) as two:
            assert [await add(one), await add(two)] == [2, 2]
            assert len(made.made) == 2

    run(body)


def test_the_link_goes_with_the_last_binding_that_holds_it() -> None:
    async def body() -> None:
        async with serving() as made:
            one, two = connect(made), connect(made, "other")
            assert [await add(one), await add(two)] == [2, 2]
            await one.close()
            await settled(lambda: len(made.links[0].channels) == 1)
            assert not made.made[0].finished
            assert await add(two) == 2
            await two.close()
            assert made.made[0].finished
            async with connect(made) as again:
                assert await add(again) == 2
            assert len(made.made) == 2

    run(body)


def test_each_event_loop_has_its_own() -> None:
    for _ in range(2):
        test_the_link_goes_with_the_last_binding_that_holds_it()


def test_the_endpoint_mapper_is_asked_over_the_same_session() -> None:
    async def body() -> None:
        async with serving() as made:
            asked: list[Any] = []

            class Resolver:
                """Asks one call, whatever is looked for."""

                def resolve(self, binding: Any, interface: Any, object: Any) -> Any:  # noqa: A002
                    asked.append(binding)
                    yield Asking(made.binding("mapper"))
                    return made.binding("found")

            class Asking:
                def __init__(self, binding: Any) -> None:
                    self.binding = binding

                async def start(self, mapper: BindingHandle, *, blocking: bool) -> int:
                    return await add(mapper)

            binding = made.binding().replace(endpoint="")
            async with dcerpc.connect(
                binding, carriers=made.carriers, credential=ADA, resolver=Resolver()
            ) as handle:
                assert await add(handle) == 2
                assert (await handle.endpoint_of(TINY)).endpoint == "\\pipe\\found"
            assert asked == [binding]
            assert [link.authentications for link in made.made] == [1]

    run(body)


def test_a_binding_may_have_several_connections_on_it() -> None:
    def script(request: Request) -> Answer:
        return Hold

    async def body() -> None:
        limits = Limits(max_concurrent_calls=1)
        async with serving(script, limits=limits) as made, connect(made, limits=limits) as binding:
            calls = [asyncio.ensure_future(add(binding)) for _ in range(3)]
            await settled(lambda: len(made.tiny.held) == 3)
            assert [len(link.channels) for link in made.links] == [3]
            while made.tiny.held:
                made.tiny.release()
            assert await asyncio.gather(*calls) == [2, 2, 2]

    run(body)


# ---- the end of channels and links ----


def test_a_channel_that_ends_leaves_the_others() -> None:
    async def body() -> None:
        async with serving() as made, connect(made) as one, connect(made, "other") as two:
            assert [await add(one), await add(two)] == [2, 2]
            first, second = made.tiny.connections
            first.driver.drop(first.port)
            await settled(lambda: len(made.made[0].channels) == 1)
            assert [await add(one), await add(two)] == [2, 2]
            assert len(made.made) == 1
            assert not second.lost

    run(body)


def test_the_error_of_a_channel_is_what_its_calls_fail_with() -> None:
    async def body() -> None:
        async with serving(lambda _: Hold) as made, connect(made) as one:
            call = asyncio.ensure_future(add(one))
            await settled(lambda: bool(made.tiny.held))
            (channel,) = made.made[0].channels.values()
            channel.error = TransportError("the pipe has burst")
            first = made.tiny.connections[0]
            first.driver.drop(first.port)
            with pytest.raises(AssociationClosed, match="the pipe has burst"):
                await call
            assert made.made[0].error is None

    run(body)


def test_a_link_that_is_lost_is_replaced() -> None:
    async def body() -> None:
        async with serving() as made, connect(made) as one, connect(made, "other") as two:
            assert [await add(one), await add(two)] == [2, 2]
            made.tiny.drivers[0].abort()
            await settled(
                lambda: not made.made[0].channels or all(c.eof for c in made.made[0].channels.values())
            )
            assert list(await asyncio.gather(add(one), add(two))) == [2, 2]
            assert len(made.made) == 2

    run(body)


def test_a_link_that_is_found_lost_when_it_is_used() -> None:
    async def body() -> None:
        async with serving() as made, connect(made) as one:
            assert await add(one) == 2
            made.tiny.drivers[0].abort()
            # Nothing has been heard of it yet.
            async with connect(made, "other") as two:
                assert await add(two) == 2
            assert len(made.made) == 2

    run(body)


def test_the_error_of_a_link_is_what_calls_fail_with() -> None:
    async def body() -> None:
        async with serving(lambda _: Hold) as made, connect(made) as one:
            call = asyncio.ensure_future(add(one))
            await settled(lambda: bool(made.tiny.held))
            made.made[0].break_off("its signature is wrong")
            made.links[0].renew()  # something has to come
            made.tiny.drivers[0].flush()
            with pytest.raises(AssociationClosed, match="its signature is wrong"):
                await call
            await settled(lambda: made.tiny.connections[0].lost)

    run(body)


def test_a_pipe_that_is_refused() -> None:
    async def body() -> None:
        async with serving() as made, connect(made) as one:
            made.refused.add("\\pipe\\none")
            with pytest.raises(dcerpc.TransportError, match="refused"):
                await connect(made, "none").open()
            assert await add(one) == 2
            assert len(made.made) == 1

    run(body)


@asynccontextmanager
async def silent() -> AsyncIterator[list[int]]:
    """A server that reads and says nothing; its port, then an item for each connection that came."""
    found: list[int] = []

    async def read(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        found.append(len(found))
        await reader.read()
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(read, "127.0.0.1", 0)
    found.append(server.sockets[0].getsockname()[1])
    async with server:
        yield found
        await asyncio.sleep(0.01)  # for the ends of connections to arrive


def test_closing_while_connecting() -> None:
    async def body() -> None:
        async with serving() as made, silent() as found:
            to = made.binding().with_option("port", str(found[0]))
            binding = dcerpc.connect(to, carriers=made.carriers)
            opening = asyncio.ensure_future(binding.open())
            await settled(lambda: len(found) == 2)
            await binding.close()
            with pytest.raises(AssociationClosed, match="the binding is closed"):
                await opening
            assert made.made[0].finished

    run(body)


def test_nobody_listens(refusing_port: int) -> None:
    async def body() -> None:
        async with serving() as made:
            binding = made.binding().with_option("port", str(refusing_port))
            with pytest.raises(ConnectError):
                await dcerpc.connect(binding, carriers=made.carriers).open()

    run(body)


def test_a_server_that_says_nothing_is_not_waited_for() -> None:
    async def body() -> None:
        async with serving() as made, silent() as found:
            to = made.binding().with_option("port", str(found[0]))
            one, two = (dcerpc.connect(to, carriers=made.carriers, connect_timeout=0.1) for _ in range(2))
            for result in await asyncio.gather(one.open(), two.open(), return_exceptions=True):
                assert isinstance(result, RpcTimeout)
            assert len(found) == 2  # on one socket
            await one.close()
            await two.close()

    run(body)


def test_who_waits_for_another_to_connect_does_not_wait_longer_than_it_wants() -> None:
    async def body() -> None:
        async with serving() as made:
            links = HeldLinks()
            config = make_config(made.binding(), carriers=made.carriers, connect_timeout=0.05)
            link = links.of(config, made.binding())
            assert link is not None
            await link._opening.acquire()
            with pytest.raises(RpcTimeout, match=r"no connection to .* in time"):
                await link.open(config, made.binding())
            link._opening.release()
            await links.release()

    run(body)


# ---- the session ----


def test_the_session_is_refused() -> None:
    async def body() -> None:
        async with serving() as made:
            with pytest.raises(SecurityError, match="does not take you"):
                await connect(made, credential=Password("ada", "wrong", domain="CORP")).open()
            async with connect(made) as binding:
                assert await add(binding) == 2

    run(body)


def test_a_session_is_renewed_while_calls_go_on() -> None:
    async def body() -> None:
        async with serving() as made, connect(made) as binding:
            assert await add(binding) == 2
            made.links[0].renew()
            made.tiny.drivers[0].flush()
            await settled(lambda: made.links[0].authentications == 2 and made.links[0].context is None)
            assert await add(binding) == 2
            assert [link.authentications for link in made.made] == [2]

    run(body)


def test_a_renewal_that_fails_is_the_links_business(caplog: pytest.LogCaptureFixture) -> None:
    async def body() -> None:
        async with serving() as made, connect(made) as binding:
            assert await add(binding) == 2
            client, server = made.made[0], made.links[0]
            server._frame = lambda kind, number, payload: server.put(kind.WELCOME, 0, bytes([2]))  # type: ignore[method-assign]
            server.renew()
            made.tiny.drivers[0].flush()
            await settled(lambda: client._session == 0)
            assert "a step of the carrier failed" in caplog.text

    with caplog.at_level("DEBUG", "dcerpc.links"):
        run(body)


def test_what_a_step_that_ends_at_once_has_led_to() -> None:
    """It is taken then, and not when octets come again: here none do."""

    async def body() -> None:
        async with serving(lambda request: Hold) as made, connect(made) as binding:
            call = asyncio.create_task(add(binding))
            await settled(lambda: len(made.tiny.requests) == 1)
            client = made.made[0]

            def at_once() -> Any:
                (channel,) = client.channels.values()
                channel.eof = True
                channel.error = TransportError("the session is over")
                client.turned.append(channel)
                return
                yield

            client._authenticate = at_once  # type: ignore[method-assign]
            made.links[0].renew()
            made.tiny.drivers[0].flush()
            with pytest.raises(AssociationClosed, match="the session is over"):
                await call

    run(body)


def test_a_mistake_in_a_link_ends_its_connection(caplog: pytest.LogCaptureFixture) -> None:
    async def body() -> None:
        async with serving() as made, connect(made) as binding:
            assert await add(binding) == 2

            def wrong() -> Any:
                raise ZeroDivisionError
                yield

            client = made.made[0]
            client._authenticate = wrong  # type: ignore[method-assign]
            made.links[0].renew()
            made.tiny.drivers[0].flush()
            await settled(lambda: client.ended)
            assert "ZeroDivisionError" in caplog.text
            assert await add(binding) == 2
            assert len(made.made) == 2

    run(body)


def test_calls_may_be_secured_on_top_of_the_session() -> None:
    async def body() -> None:
        async with serving() as made:
            made.tiny.accept_security = lambda: ScriptedContext(Script(legs=3), False)
            providers = builtin_providers()
            providers.register(ScriptedProvider(Script(legs=3)))
            async with connect(made, auth="scripted", level="integrity", security=providers) as binding:
                assert await add(binding) == 2
                assert made.tiny.requests[0].security is not None
                assert made.made[0].authentications == 1
                # The session's key, not the calls'.
                assert binding.session_key == made.links[0].key

    run(body)


# ---- flow ----


def test_a_full_channel_waits_and_the_others_go_on() -> None:
    async def body() -> None:
        async with serving() as made, connect(made) as one, connect(made, "other") as two:
            assert [await add(one), await add(two)] == [2, 2]
            first = made.tiny.connections[0]
            first.driver.hold(made, first.port)
            data = bytes(200_000)
            call = asyncio.ensure_future(Client(one).call(ECHO, len(data), data))
            channel = made.made[0].channels[1]
            await settled(lambda: channel.full)
            late = asyncio.ensure_future(add(one))
            assert await add(two) == 2
            assert not call.done()
            assert not late.done()
            assert first.driver.listening_since(first.port) is None
            first.driver.release(made, first.port)
            assert (await call).data == data
            assert await late == 2
            assert first.driver.listening_since(first.port) is not None
            first.driver.release(made, first.port)

    run(body)


def test_a_second_interface_on_the_same_pipe() -> None:
    class OtherClient(Client):
        __slots__ = ()
        INTERFACE = OTHER

    async def body() -> None:
        async with serving() as made, connect(made) as binding:
            assert await add(binding) == 2
            assert (await OtherClient(binding).call(ADD, 2)).number == 3
            assert len(made.links[0].channels) == 1

    run(body)


# ---- ends that do not come by themselves ----


def test_a_leave_that_is_not_answered_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dcerpc.runtime.aio_links.LEAVE_TIMEOUT", 0.05)

    async def body() -> None:
        async with serving() as made:
            binding = connect(made)
            assert await add(binding) == 2
            made.made[0].close = lambda: None  # type: ignore[method-assign]
            await binding.close()
            assert made.made[0].ended
            await binding.close()

    run(body)


def test_a_full_channel_is_closed_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dcerpc.runtime.aio_connection._CLOSE_TIMEOUT", 0.05)

    async def body() -> None:
        async with serving() as made, connect(made, "other") as other:
            binding = connect(made)
            assert [await add(other), await add(binding)] == [2, 2]
            first = made.tiny.connections[1]
            first.driver.hold(made, first.port)
            data = bytes(200_000)
            call = asyncio.ensure_future(Client(binding).call(ECHO, len(data), data))
            channels = made.made[0].channels
            full = next(number for number, channel in channels.items() if channel.endpoint.endswith("tiny"))
            await settled(lambda: channels[full].full)
            await binding.close()
            with pytest.raises(AssociationClosed):
                await call
            assert full not in channels
            assert await add(other) == 2

    run(body)


def test_who_waits_for_a_full_channel_learns_that_it_is_gone() -> None:
    async def body() -> None:
        async with serving() as made, connect(made) as binding:
            assert await add(binding) == 2
            first = made.tiny.connections[0]
            first.driver.hold(made, first.port)
            data = bytes(200_000)
            call = asyncio.ensure_future(Client(binding).call(ECHO, len(data), data))
            await settled(lambda: made.made[0].channels[1].full)
            late = asyncio.ensure_future(add(binding))
            await asyncio.sleep(0)
            first.driver.drop(first.port)
            with pytest.raises(AssociationClosed):
                await call
            assert await late == 2  # on another channel
            assert len(made.made) == 1

    run(body)


def test_closing_before_the_socket_is_connected(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body() -> None:
        async with serving() as made:
            loop = asyncio.get_running_loop()
            connecting, go = asyncio.Event(), asyncio.Event()
            really = loop.sock_connect

            async def sock_connect(sock: Any, address: Any) -> None:
                connecting.set()
                await go.wait()
                await really(sock, address)

            monkeypatch.setattr(loop, "sock_connect", sock_connect)
            binding = connect(made)
            opening = asyncio.ensure_future(binding.open())
            await connecting.wait()
            await binding.close()
            go.set()
            with pytest.raises(AssociationClosed, match="the binding is closed"):
                await opening

    run(body)


@pytest.mark.parametrize("patience", [0.0, 1000.0])
def test_a_server_that_says_nothing_any_more(patience: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its host is gone without a word: those who come later are not to wait for TCP to find out."""
    monkeypatch.setattr("dcerpc.runtime.aio_pool._SILENCE", patience)

    async def body() -> None:
        async with serving() as made, connect(made) as one:
            assert await add(one) == 2
            made.links[0].receive_data = lambda data, now: None  # type: ignore[method-assign]
            for _ in range(2 if patience else 1):
                late = connect(made, "other", connect_timeout=0.05)
                with pytest.raises(RpcTimeout):
                    await add(late)
                await late.close()
            if not patience:
                await made.tiny.drivers[0].closed.wait()
                async with connect(made, "other") as later:
                    assert await add(later) == await add(one) == 2
            assert len(made.links) == (1 if patience else 2)

    run(body)


def test_nobody_answers_a_step() -> None:
    async def body() -> None:
        async with serving() as made:

            def ask() -> Any:
                yield "what?"

            driver = await connect_stream(make_config(made.binding(), carriers=made.carriers), made.binding())
            driver._steps._resolver = None
            with pytest.raises(LookupError, match="nothing answers 'what\\?'"):
                await driver._steps.run(step := ask(), next(step))
            assert driver.unused
            driver.abort()
            await driver.closed.wait()

    run(body)
