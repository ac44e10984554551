"""Reading from a socket held up on an event loop, and what has to be looked after meanwhile."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from typing import Final

__all__ = ["SocketHolds"]

#: How often a socket from which nothing is read is looked at; seconds.
_PROBE_INTERVAL: Final = 0.5


class SocketHolds:
    """Those who want nothing more of what a socket brings. While there are some nothing is read.

    Args:
        transport: the socket's.
        clock: the driver's; seconds.

    Attributes:
        since: since when there are none, on ``clock``; None while there are some.
    """

    __slots__ = ("_clock", "_holders", "_loop", "_probe", "_transport", "since")

    def __init__(self, transport: asyncio.Transport, clock: Callable[[], float]) -> None:
        self._transport = transport
        self._clock = clock
        self._loop = asyncio.get_running_loop()
        #: When each has waited for long enough, on ``clock``.
        self._holders: dict[object, float | None] = {}
        self._probe: asyncio.TimerHandle | None = None
        self.since: float | None = clock()

    def hold(self, holder: object, patience: float | None = None) -> None:
        """Read no more until it releases.

        Args:
            holder: whoever will release.
            patience: how long it waits before the socket is closed; seconds, None for ever.
        """
        self._holders[holder] = None if patience is None else self._clock() + patience
        self.since = None
        self._transport.pause_reading()
        if self._probe is None:
            self._probe = self._loop.call_later(_PROBE_INTERVAL, self._look)

    def release(self, holder: object) -> None:
        """Read again, unless somebody else holds; nothing happens to who does not hold."""
        if holder in self._holders:
            del self._holders[holder]
            if not self._holders:
                self.since = self._clock()
                self._transport.resume_reading()
                self.end()

    def release_all(self) -> None:
        """Read again whoever holds."""
        for holder in list(self._holders):
            self.release(holder)

    def end(self) -> None:
        """Look after the socket no more."""
        if self._probe is not None:
            self._probe.cancel()
            self._probe = None

    def _look(self) -> None:
        """See whether the connection was reset, or somebody has waited for long enough."""
        self._probe = self._loop.call_later(_PROBE_INTERVAL, self._look)
        sock = self._transport.get_extra_info("socket")
        now = self._clock()
        stalled = any(due is not None and due < now for due in self._holders.values())
        if stalled or (sock is not None and sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)):
            self._transport.abort()
