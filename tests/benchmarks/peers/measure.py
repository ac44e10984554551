"""The loop and the command line that all baseline scripts share.

Run them from the top of the tree, as modules: they run under different Pythons, and
none needs this library:

    /usr/bin/python3 -m tests.benchmarks.peers.samba_client listening --host 127.0.0.1 --port 135 --seconds 3
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Mapping

WARM_UP = 20


def measure(
    name: str, call: Callable[[], object], seconds: float, warm_up: int = WARM_UP, batch: int = 10
) -> None:
    """Call as often as fits in the time, and print one line of JSON.

    Args:
        seconds: How long to go on; the calls before, to warm up, do not count.
        batch: Calls between two looks at the clock.
    """
    for _ in range(warm_up):
        call()
    calls = 0
    cpu = time.process_time()
    began = time.perf_counter()
    end = began + seconds
    while time.perf_counter() < end:
        for _ in range(batch):
            call()
        calls += batch
    elapsed = time.perf_counter() - began
    print(
        json.dumps(
            {
                "name": name,
                "calls": calls,
                "seconds": round(elapsed, 6),
                "cpu_seconds": round(time.process_time() - cpu, 6),
            }
        )
    )


def main(peer: str, makers: Mapping[str, Callable[[str, int], Callable[[], object]]]) -> None:
    """Read the command line, make the call it names, and measure it.

    Args:
        makers: By name, what opens a connection to host and port and gives the call to repeat.
    """
    parser = argparse.ArgumentParser(prog=peer)
    parser.add_argument("what", choices=sorted(makers))
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=135)
    parser.add_argument("--seconds", type=float, default=3.0)
    arguments = parser.parse_args()
    call = makers[arguments.what](arguments.host, arguments.port)
    measure(
        f"{peer}: {arguments.what}",
        call,
        arguments.seconds,
        warm_up=3 if arguments.what == "connect" else WARM_UP,
    )
