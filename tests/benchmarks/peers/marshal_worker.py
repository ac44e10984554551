"""What all peers of ``bench_marshal`` share: read which call to time, time it, answer; one line of JSON each.

A peer is a process of its own, under the Python that has its library, so that no library's garbage or imports
burden another. It needs nothing of this project but this module:

    python -m tests.benchmarks.peers.marshal_samba STUBS.json

STUBS.json has the octets of each work by its name, in hexadecimal. The first line that comes back names the
calls, or says why there are none; then each line ``{"call": NAME, "seconds": S}`` is answered by
``{"seconds": time of one call}``.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

__all__ = ["serve"]

#: By "work direction", what makes the call that is timed.
Calls = dict[str, Callable[[], Callable[[], object]]]


def _time(call: Callable[[], object], seconds: float) -> float:
    """Seconds of processor time that one call takes.

    It is the least of five samples that take ``seconds`` together: what else runs on the machine adds to it.
    """
    start = time.process_time()
    call()
    once = time.process_time() - start
    if once > seconds:
        return once
    number = max(1, int(seconds / 5 / max(once, 1e-7)))
    best = once
    for _ in range(5):
        start = time.process_time()
        for _ in range(number):
            call()
        best = min(best, (time.process_time() - start) / number)
    return best


def serve(make: Callable[[Mapping[str, bytes]], Calls]) -> None:
    """Be a peer: answer on stdout what is asked on stdin, until that ends.

    Args:
        make: gives what makes the calls, from the octets of each work. An ImportError says that the peer is
            not installed.
    """
    stubs = {name: bytes.fromhex(text) for name, text in json.loads(Path(sys.argv[1]).read_text()).items()}
    try:
        makers = make(stubs)
    except ImportError as error:
        _say({"missing": str(error)})
        return
    calls: dict[str, Callable[[], object]] = {}
    broken: dict[str, str] = {}
    for name, maker in makers.items():
        try:
            call = maker()
            call()
        # Whatever a foreign library raises on octets that it cannot handle is worth a line of the report.
        except Exception as error:  # noqa: BLE001 - each library has its own exceptions
            broken[name] = f"{type(error).__name__}: {error}"
        else:
            calls[name] = call
    _say({"calls": list(calls), "broken": broken})
    for line in sys.stdin:
        asked: dict[str, Any] = json.loads(line)
        _say({"seconds": _time(calls[asked["call"]], asked["seconds"])})


def _say(answer: Mapping[str, object]) -> None:
    print(json.dumps(answer), flush=True)
