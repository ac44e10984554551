"""Connecting to sockets within this machine, on an event loop."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from dcerpc.errors import ConnectError, RpcTimeout
from dcerpc.runtime.aio import StreamDriver
from dcerpc.runtime.aio_open import open_stream
from dcerpc.transport.api import Channel, LocalAddress
from dcerpc.transport.stream import StreamLink
from tests.runtime.lines import Lines, echo
from tests.runtime.waiting import run, settled

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Unix-domain sockets")


@asynccontextmanager
async def serving(path: str) -> AsyncIterator[list[StreamDriver]]:
    """A server of lines at a path; its drivers."""
    drivers: list[StreamDriver] = []

    def opened(driver: StreamDriver, channel: Channel) -> None:
        drivers.append(driver)
        handler = Lines(echo)
        driver.attach(channel, handler.machine, handler)

    loop = asyncio.get_running_loop()
    server = await loop.create_unix_server(lambda: StreamDriver(StreamLink, on_channel=opened), path)
    yield drivers
    server.close()
    await server.wait_closed()
    for driver in drivers:
        driver.abort()
        await driver.closed.wait()


@pytest.mark.parametrize("abstract", [False, True])
def test_a_path(tmp_path: Path, abstract: bool) -> None:
    if abstract and sys.platform != "linux":
        pytest.skip("abstract names are Linux'")
    path = f"\0dcerpc-{os.getpid()}" if abstract else str(tmp_path / "socket")

    async def body() -> None:
        async with serving(path) as drivers:
            driver = await open_stream(LocalAddress(path), lambda: StreamDriver(StreamLink), 5)
            handler = Lines()
            channel = await driver.open_channel("")
            port = driver.attach(channel, handler.machine, handler)
            assert channel.peer == path
            assert (driver.local, driver.peer) == (("", 0), ("", 0))
            handler.machine.say(b"hello")
            driver.flush()
            await settled(lambda: bool(handler.events))
            assert handler.events == [b"hello"]
            assert len(drivers) == 1
            driver.close(port)
            await driver.closed.wait()

    run(body)


def test_nobody_is_there(tmp_path: Path) -> None:
    async def body() -> None:
        for path, cause in (
            (tmp_path / "none", FileNotFoundError),
            (tmp_path / "old", ConnectionRefusedError),
        ):
            with socket.socket(socket.AF_UNIX) as left:
                left.bind(str(tmp_path / "old"))
            try:
                with pytest.raises(ConnectError, match=path.name) as caught:
                    await open_stream(LocalAddress(str(path)), lambda: StreamDriver(StreamLink), 5)
            finally:
                (tmp_path / "old").unlink()
            assert isinstance(caught.value.__cause__, cause)

    run(body)


def test_a_directory_that_lets_others_in(tmp_path: Path) -> None:
    """Whoever put the socket there may be anybody."""
    directory = tmp_path / "open"
    directory.mkdir(mode=0o777)
    directory.chmod(0o777)
    path = str(directory / "socket")

    async def body() -> None:
        async with serving(path) as drivers:
            with pytest.raises(ConnectError, match="lets others in"):
                await open_stream(LocalAddress(path, str(directory)), lambda: StreamDriver(StreamLink), 5)
            assert not drivers

    run(body)


def test_it_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body() -> None:
        async def connect(*_: object) -> None:
            await asyncio.Event().wait()

        monkeypatch.setattr(asyncio.get_running_loop(), "create_unix_connection", connect)
        with pytest.raises(RpcTimeout, match="/x in time"):
            await open_stream(LocalAddress("/x"), lambda: StreamDriver(StreamLink), 0.01)

    run(body)
