"""How long a server waits: for the rest of a request, for room for the rest of a response."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dcerpc.protocol.connection import ServerConnection
    from dcerpc.runtime.aio import StreamDriver
    from dcerpc.runtime.pump import Port
    from dcerpc.transport.api import Channel

__all__ = ["RoomTimer", "StallTimer"]


class StallTimer:
    """Waits for the fragments of a request, as long as Limits.stall_timeout after each.

    Args:
        driver, port: of the connection; time in which it is not read is no fault of the client's.
        patience: seconds.
        stalled: called when the client has kept silent so long.
    """

    __slots__ = ("_driver", "_heard", "_patience", "_port", "_stalled", "_timer")

    def __init__(
        self, driver: StreamDriver, port: Port, patience: float, stalled: Callable[[], None]
    ) -> None:
        self._driver = driver
        self._port = port
        self._patience = patience
        self._stalled = stalled
        self._heard = driver.clock()
        self._timer = asyncio.get_running_loop().call_at(self._heard + patience, self._look)

    def heard(self) -> None:
        """Learn that a fragment has come."""
        self._heard = self._driver.clock()

    def end(self) -> None:
        """Wait no more."""
        self._timer.cancel()

    def _look(self) -> None:
        now = self._driver.clock()
        reading_since = self._driver.listening_since(self._port)
        due = self._patience + (now if reading_since is None else max(self._heard, reading_since))
        if due > now:
            self._timer = asyncio.get_running_loop().call_at(due, self._look)
        else:
            self._stalled()


class RoomTimer:
    """Waits for a client to take something from a full channel, as long as Limits.stall_timeout.

    Args:
        channel: the client's. machine: which counts what leaves it.
        patience: seconds.
        stalled: called when the client has taken nothing for so long.
    """

    __slots__ = ("_channel", "_machine", "_patience", "_seen", "_stalled", "_timer")

    def __init__(
        self, channel: Channel, machine: ServerConnection, patience: float, stalled: Callable[[], None]
    ) -> None:
        self._channel = channel
        self._machine = machine
        self._patience = patience
        self._stalled = stalled
        self._seen = 0
        self._timer: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Begin to wait, unless that has begun already."""
        if self._timer is None:
            self._seen = self._machine.pdus_out
            self._timer = asyncio.get_running_loop().call_later(self._patience, self._look)

    def end(self) -> None:
        """Wait no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        self._timer = None
        if not self._channel.full:
            return
        if self._machine.pdus_out != self._seen:
            self.start()
        else:
            self._stalled()
