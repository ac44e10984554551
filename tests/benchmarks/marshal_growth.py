"""How the cost of marshalling grows with its input: time and memory, n elements against 10 n."""

from __future__ import annotations

import gc
import statistics
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from dcerpc import ndr
from tests.benchmarks.marshal_values import GROWING, Work
from tests.benchmarks.peers.marshal_bare import make as bare

__all__ = ["Growth", "growth"]


class Growth(NamedTuple):
    """One row of the growth table.

    Attributes:
        elements: how many the smaller input has.
        time: what ten times as many take, over what those take.
        memory: peak of allocated octets while marshalling the larger input, over those of its value. When
            decoding that includes the value, when encoding the stub.
        bare: the same as ``time`` for a bare conversion, 0 where there is none. More than 10 is the memory's.
    """

    name: str
    direction: str
    elements: int
    time: float
    memory: float
    bare: float = 0.0

    @property
    def met(self) -> bool:
        """Whether cost is in proportion: what the bare conversion exceeds, too, is not ours."""
        return self.time <= max(11.0, self.bare * 1.1) and self.memory <= 2


def _once(call: Callable[[], object], number: int) -> float:
    """Seconds of processor time of one call: the least of three samples of ``number`` calls."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for _ in range(number):
            call()
        best = min(best, (time.process_time() - start) / number)
    return best


def _time_ratio(small: Callable[[], object], large: Callable[[], object], rounds: int) -> float:
    """The median over rounds in turns; garbage collection is off: how often it comes is not the codec's."""
    number = max(1, int(0.02 / max(_once(small, 1), 1e-6)))
    gc.collect()
    gc.disable()
    try:
        return statistics.median(
            _once(large, max(1, number // 10)) / _once(small, number) for _ in range(rounds)
        )
    finally:
        gc.enable()


def allocated(call: Callable[[], object]) -> tuple[int, int]:
    """The most octets allocated while a call runs, and those that its result keeps."""
    call()
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        kept: Any = call()
        after, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    del kept
    return peak - before, after - before


def _bare(name: str, small: Work, large: Work, rounds: int) -> dict[str, float]:
    """How the time of bare conversions grows, by direction."""
    if name not in {"octets", "longs"}:
        return {}
    few, many = bare({name: small.stub}), bare({name: large.stub})
    return {
        way: _time_ratio(few[f"{name} {way}"](), many[f"{name} {way}"](), rounds)
        for way in ("decode", "encode")
    }


def growth(rounds: int, variant: ndr.Variant = ndr.Variant.NDR_LITTLE) -> list[Growth]:
    """The growth table of this library.

    Args:
        rounds: how often each pair is timed.
    """
    rows = []
    for name, (make, count) in GROWING.items():
        small, large = make(variant, count), make(variant, count * 10)
        decoding = partial(small.decode, small.stub), partial(large.decode, large.stub)
        plain = _bare(name, small, large, rounds)
        peak, value = allocated(decoding[1])
        ratio = _time_ratio(*decoding, rounds)
        rows.append(Growth(name, "decode", count, ratio, peak / value, plain.get("decode", 0.0)))
        peak, _ = allocated(large.encode)
        ratio = _time_ratio(small.encode, large.encode, rounds)
        rows.append(Growth(name, "encode", count, ratio, peak / value, plain.get("encode", 0.0)))
    return rows
