"""How much a server logs of clients that it refuses."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final, Protocol

__all__ = ["MAX_ADDRESSES", "PERIOD", "SHOWN", "Refusals"]

logger = logging.getLogger("dcerpc.server")

#: Refusals of an address that are logged one by one, in a period.
SHOWN: Final = 5
#: How long the others are counted before their number is logged; seconds.
PERIOD: Final = 60.0
#: Addresses that are counted by themselves, in a period.
MAX_ADDRESSES: Final = 256
_OTHERS: Final = "other addresses"
_LOCAL: Final = "local clients"


class Timer(Protocol):
    """What :attr:`later` returns."""

    def cancel(self) -> None: ...


class Refusals:
    """Counts the clients that a server refuses, and says which are logged.

    Whoever is refused may come again at once, and need not know a password to fill a log. So the first few
    refusals of an address are logged, and at the end of a period how many more there were. Addresses beyond
    what fits the table are counted, and shown, as one.

    Args:
        later: calls a function after a time in seconds, as an event loop's ``call_later``.
    """

    __slots__ = ("_counts", "_later", "_timer")

    def __init__(self, later: Callable[[float, Callable[[], None]], Timer]) -> None:
        self._later = later
        self._timer: Timer | None = None
        self._counts: dict[str, int] = {}

    def shows(self, peer: str) -> bool:
        """Count a refusal; whether it is to be logged.

        Args:
            peer: the client's name as its link has it: ``127.0.0.1[49152]``. What has no port is of this
                machine; all its processes count as one.
        """
        if self._timer is None:
            self._timer = self._later(PERIOD, self.end)
        counts = self._counts
        address = peer.rpartition("[")[0] or _LOCAL
        if address not in counts and len(counts) >= MAX_ADDRESSES:
            address = _OTHERS
        count = counts[address] = counts.get(address, 0) + 1
        return count <= SHOWN

    def end(self) -> None:
        """End the period: log what was counted and not shown."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        counts, self._counts = self._counts, {}
        for address, count in counts.items():
            if count > SHOWN:
                logger.warning("%s: refused %d more times within %g s", address, count - SHOWN, PERIOD)
