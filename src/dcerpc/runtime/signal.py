"""What tasks wait for that has no state: something has changed, look again."""

from __future__ import annotations

import asyncio

__all__ = ["Signal"]


class Signal:
    """Wakes all that wait, each time it is given."""

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    async def wait(self) -> None:
        """Wait for the next time."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        await waiter

    def give(self) -> None:
        """Wake them."""
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            for waiter in waiting:
                if not waiter.done():
                    waiter.set_result(None)
