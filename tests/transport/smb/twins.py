"""Two equal ends of a connection, of which one may go the short way of what every call sends.

Both get the same packets. For one of them the short way is closed. What they send, and all that they are, is
equal after each step, or the short way does what the general one does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest


class Door:
    """Before the short way: whether it is open, and how many messages went through."""

    is_open = True
    passed = 0


@contextmanager
def door_before(owner: Any, name: str) -> Iterator[None]:
    """Put the door before a function that says whether it took a message."""
    short = getattr(owner, name)

    def receive_usual(*given: Any) -> bool:
        taken: bool = Door.is_open and short(*given)
        Door.passed += taken
        return taken

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, name, receive_usual)
        yield


class Twins:
    """Two equal ends, of which one may go the short way."""

    def __init__(self, make: Callable[[], Any]) -> None:
        Door.is_open = True
        self.one = make()
        Door.is_open = False
        self.other = make()

    def both(self, act: Callable[[Any], None], about: object) -> dict[str, Any]:
        """Have the same happen to both; what is seen of each then."""
        Door.is_open = True
        act(self.one)
        Door.is_open = False
        act(self.other)
        seen: dict[str, Any] = self.one.seen()
        assert seen == self.other.seen(), about
        return seen
