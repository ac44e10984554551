"""How long a server waits for the rest of a request."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dcerpc.runtime.aio import StreamDriver

__all__ = ["StallTimer"]


class StallTimer:
    """Waits for the fragments of a request, as long as Limits.stall_timeout after each.

    Args:
        driver: of the connection; time in which it does not read is no fault of the client's.
        patience: seconds.
        stalled: called when the client has kept silent so long.
    """

    __slots__ = ("_driver", "_heard", "_patience", "_stalled", "_timer")

    def __init__(self, driver: StreamDriver, patience: float, stalled: Callable[[], None]) -> None:
        self._driver = driver
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
        reading_since = self._driver.reading_since
        due = self._patience + (now if reading_since is None else max(self._heard, reading_since))
        if due > now:
            self._timer = asyncio.get_running_loop().call_at(due, self._look)
        else:
            self._stalled()
