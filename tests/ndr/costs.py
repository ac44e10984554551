"""What a piece of work costs, counted: independent of the machine and of what else it does."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from types import FrameType
from typing import Any, NamedTuple


class Cost(NamedTuple):
    """What work has cost.

    Attributes:
        lines: lines of Python that ran, each turn of a loop anew, comprehensions included. What C code does
            between two of them is bounded by the memory it fills.
        peak: octets of memory that were in use at once, besides those before.
    """

    lines: int
    peak: int


def cost_of(work: Callable[[], object]) -> Cost:
    """Run something twice, counting lines and then memory; it must not raise."""
    lines = lines_of(work)
    running = tracemalloc.is_tracing()
    if not running:
        tracemalloc.start()
    try:
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        work()
        peak = tracemalloc.get_traced_memory()[1] - before
    finally:
        if not running:
            tracemalloc.stop()
    return Cost(lines, peak)


def lines_of(work: Callable[[], object]) -> int:
    """How many lines of Python run."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count
