"""A toy protocol for the tests of drivers: lines of text, with a machine and a handler."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any


class LineMachine:
    """Turns octets into lines. A line ``bye`` ends it, after it has said ``bye`` itself.

    Attributes:
        timers: when handle_timer has something to do.
    """

    def __init__(self) -> None:
        self.closed = False
        self.timers: list[float] = []
        self._held = b""
        self._queue: list[bytes] = []

    def say(self, line: bytes) -> None:
        self._queue.append(line + b"\n")

    @property
    def unsent(self) -> int:
        return sum(map(len, self._queue))

    def receive_data(self, data: bytes, now: float) -> list[Any]:
        *lines, self._held = (self._held + data).split(b"\n")
        if b"bye" in lines:
            self.say(b"bye")
            self.closed = True
        return lines

    def receive_eof(self, now: float) -> list[Any]:
        self.closed = True
        return ["eof"]

    def data_to_send(self, max_octets: int) -> list[tuple[bytes, bool]]:
        size, count = 0, 0
        while count < len(self._queue) and size < max_octets:
            size += len(self._queue[count])
            count += 1
        batch, self._queue = self._queue[:count], self._queue[count:]
        return [(line, True) for line in batch]

    def next_timer(self) -> float | None:
        return min(self.timers, default=None)

    def handle_timer(self, now: float) -> list[Any]:
        due = [when for when in self.timers if when <= now]
        self.timers = [when for when in self.timers if when > now]
        return ["timer" for _ in due]


class Lines:
    """A handler that keeps what it gets, and may answer.

    Attributes:
        events: all events. lost: what connection_lost was told; empty while it was not.
    """

    def __init__(self, answer: Callable[[Any], bytes | None] | None = None) -> None:
        self.machine = LineMachine()
        self.events: list[Any] = []
        self.lost: list[Exception | None] = []
        self._answer = answer

    def handle_events(self, events: Sequence[Any]) -> None:
        self.events.extend(events)
        for event in events:
            answer = self._answer(event) if self._answer is not None else None
            if answer is not None:
                self.machine.say(answer)

    def connection_lost(self, error: Exception | None) -> None:
        self.lost.append(error)


def echo(event: Any) -> bytes | None:
    """Answer each line with itself."""
    return event if isinstance(event, bytes) and event != b"bye" else None
