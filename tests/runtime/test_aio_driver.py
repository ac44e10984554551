"""The asyncio stream driver, with a toy protocol over real sockets."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest

from dcerpc.errors import AssociationClosed, ConnectError, RpcTimeout
from dcerpc.limits import Limits
from dcerpc.runtime.aio import StreamDriver
from dcerpc.runtime.aio_open import open_stream
from dcerpc.runtime.pump import Port
from dcerpc.transport.api import NEED_DATA, Channel, Step
from dcerpc.transport.stream import StreamLink
from tests.runtime.lines import Lines, echo

SMALL = Limits(unsent_high=64 * 1024, unsent_low=16 * 1024)


class Accepting:
    """A server of the toy protocol.

    Attributes:
        handlers, drivers: of the connections made to it, in order.
    """

    def __init__(self) -> None:
        self.answer: Callable[[Any], bytes | None] | None = echo
        self.handlers: list[Lines] = []
        self.drivers: list[StreamDriver] = []
        self.address: tuple[str, int]

    def on_channel(self, driver: StreamDriver, channel: Channel) -> None:
        handler = Lines(self.answer)
        self.handlers.append(handler)
        self.drivers.append(driver)
        driver.attach(channel, handler.machine, handler)


@asynccontextmanager
async def serving() -> AsyncIterator[Accepting]:
    accepting = Accepting()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: StreamDriver(StreamLink, limits=SMALL, on_channel=accepting.on_channel), "127.0.0.1", 0
    )
    accepting.address = server.sockets[0].getsockname()
    try:
        yield accepting
    finally:
        server.close()
        await server.wait_closed()
        for driver in accepting.drivers:
            driver.abort()
            await driver.closed.wait()


async def connected(accepting: Accepting) -> tuple[StreamDriver, Lines, Port]:
    driver = await open_stream(accepting.address, lambda: StreamDriver(StreamLink, limits=SMALL), 5)
    handler = Lines()
    channel = await driver.open_channel("")
    return driver, handler, driver.attach(channel, handler.machine, handler)


async def until(condition: Callable[[], object]) -> None:
    """Let the event loop turn until something is so."""
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0)


def run(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(test())


def test_lines_there_and_back() -> None:
    async def test() -> None:
        async with serving() as accepting:
            driver, handler, port = await connected(accepting)
            handler.machine.say(b"one")
            handler.machine.say(b"two")
            driver.flush()
            await until(lambda: handler.events == [b"one", b"two"])
            assert accepting.handlers[0].events == [b"one", b"two"]
            assert driver.peer == accepting.address
            assert accepting.drivers[0].peer == driver.local
            driver.close(port)
            await driver.closed.wait()
            await until(lambda: accepting.handlers[0].lost)
            assert accepting.handlers[0].events[-1] == "eof"

    run(test)


def test_a_closed_port_sends_what_it_owes_first() -> None:
    async def test() -> None:
        async with serving() as accepting:
            accepting.answer = None
            driver, handler, port = await connected(accepting)
            for _ in range(100):
                handler.machine.say(bytes(10_000))
            driver.close(port)
            driver.close(port)
            await driver.closed.wait()
            server = accepting.handlers[0]
            await until(lambda: "eof" in server.events)
            assert server.events.count(bytes(10_000)) == 100

    run(test)


def test_a_machine_that_is_done_closes_the_socket_after_its_last_words() -> None:
    async def test() -> None:
        async with serving() as accepting:
            driver, handler, _ = await connected(accepting)
            handler.machine.say(b"bye")
            driver.flush()
            await driver.closed.wait()
            assert handler.events[0] == b"bye"
            assert accepting.handlers[0].events[0] == b"bye"

    run(test)


def test_back_pressure() -> None:
    """What the peer does not read stays in the machine, and a server stops reading."""

    async def test() -> None:
        async with serving() as accepting:
            reader = socket.create_connection(accepting.address)
            await until(lambda: accepting.handlers)
            server = accepting.handlers[0].machine
            for _ in range(200):
                server.say(bytes(100_000))
            driver = accepting.drivers[0]
            driver.flush()
            await until(lambda: not driver.writable.is_set())
            assert server.unsent > 0
            reader.setblocking(False)
            received = 0
            loop = asyncio.get_running_loop()
            async with asyncio.timeout(5):
                while received < 200 * 100_001:
                    received += len(await loop.sock_recv(reader, 1 << 20))
            assert server.unsent == 0
            await driver.writable.wait()
            reader.close()

    run(test)


def test_one_timer_for_all() -> None:
    async def test() -> None:
        async with serving() as accepting:
            driver, handler, port = await connected(accepting)
            now = asyncio.get_running_loop().time()
            handler.machine.timers = [now + 3600, now + 0.01]
            driver.flush()
            await until(lambda: handler.events == ["timer"])
            assert handler.machine.timers == [now + 3600]
            driver.close(port)
            await driver.closed.wait()

    run(test)


def test_abort_loses_the_connection_at_once() -> None:
    async def test() -> None:
        async with serving() as accepting:
            driver, handler, _ = await connected(accepting)
            driver.abort()
            await driver.closed.wait()
            assert handler.lost == [None]
            assert handler.events == ["eof"]
            driver.flush()

    run(test)


class SlowLink(StreamLink):
    """A link whose channel opens only after the peer has spoken."""

    __slots__ = ()

    def open_channel(self, endpoint: str) -> Step[Channel]:
        self._channel.send(b"open\n", True)
        while not (answer := self._channel.received()):
            yield NEED_DATA
        assert answer == b"open\n"
        return self._channel


def test_a_channel_that_needs_a_round_trip() -> None:
    async def test() -> None:
        async with serving() as accepting:
            driver = await open_stream(accepting.address, lambda: StreamDriver(SlowLink), 5)
            channel = await driver.open_channel("")
            assert channel.peer == f"127.0.0.1[{accepting.address[1]}]"
            driver.abort()
            await driver.closed.wait()

    run(test)


def test_a_connection_that_ends_while_a_channel_is_opened() -> None:
    async def test() -> None:
        async with serving() as accepting:
            driver = await open_stream(accepting.address, lambda: StreamDriver(SlowLink), 5)
            opening = asyncio.ensure_future(driver.open_channel(""))
            await asyncio.sleep(0)
            driver.abort()
            with pytest.raises(AssociationClosed):
                await opening

    run(test)


def test_addresses_are_tried_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name with an IPv6 address that refuses and an IPv4 one that does not."""

    async def test() -> None:
        async with serving() as accepting:
            port = accepting.address[1]
            loop = asyncio.get_running_loop()
            asked: list[str] = []

            async def getaddrinfo(host: str, port: int, **options: Any) -> list[Any]:
                asked.append(host)
                kind = socket.SOCK_STREAM
                return [
                    (socket.AF_INET6, kind, 6, "", ("::1", port, 0, 0)),
                    (socket.AF_INET, kind, 6, "", ("127.0.0.1", port)),
                ]

            monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)
            driver = await open_stream(("server.test", port), lambda: StreamDriver(StreamLink), 5)
            assert asked == ["server.test"]
            assert driver.peer == ("127.0.0.1", port)
            driver.abort()
            await driver.closed.wait()

    run(test)


def test_no_address_answers(refusing_port: int) -> None:
    async def test() -> None:
        with pytest.raises(ConnectError, match=rf"127\.0\.0\.1\[{refusing_port}\]") as caught:
            await open_stream(("127.0.0.1", refusing_port), lambda: StreamDriver(StreamLink), 5)
        assert isinstance(caught.value.__cause__, ConnectionRefusedError)

    run(test)


def test_a_name_that_does_not_resolve(monkeypatch: pytest.MonkeyPatch) -> None:
    async def test() -> None:
        async def getaddrinfo(host: str, port: int, **options: Any) -> list[Any]:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")

        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)
        with pytest.raises(ConnectError, match="no such name"):
            await open_stream(("server.test", 135), lambda: StreamDriver(StreamLink), 5)

    run(test)


def test_connecting_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    async def test() -> None:
        async def sock_connect(sock: socket.socket, address: Any) -> None:
            await asyncio.Event().wait()

        monkeypatch.setattr(asyncio.get_running_loop(), "sock_connect", sock_connect)
        with pytest.raises(RpcTimeout, match="in time"):
            await open_stream(("127.0.0.1", 135), lambda: StreamDriver(StreamLink), 0.01)

    run(test)
