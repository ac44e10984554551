"""Rates of calls: this library beside bare sockets, Samba's C client and impacket, in one command.

    python -m tests.benchmarks.bench_calls [--samba HOST:PORT] [--rounds 5] [--seconds 1] [--json FILE]

Everything is pinned to one CPU, the server included where that is permitted: otherwise rates swing by 2 to 5
times. The contenders of a figure take turns; medians of the rounds are shown, of rates and of their ratios. A
contender that is not installed is left out, and so are figures against Samba without ``--samba``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.compare import (
    RUN_SECONDS,
    SYSTEM_PYTHON,
    Contender,
    Figure,
    module,
    our_server,
    pinned,
    run,
    show,
)
from tests.benchmarks.ours import PAYLOAD


def against_samba(host: str, port: int) -> list[Figure]:
    """The figures that need a Samba server."""
    where = ["--host", host, "--port", str(port)]

    def contenders(what: str) -> list[Contender]:
        return [
            Contender("floor", module("peers.floor", what, *where)),
            Contender("samba", module("peers.samba_client", what, *where, python=SYSTEM_PYTHON)),
            Contender("impacket", module("peers.impacket_client", what, *where)),
            Contender("blocking", module("ours", what, *where)),
        ]

    listening = contenders("listening")
    listening.append(Contender("asyncio", module("ours", "listening-asyncio", *where)))
    return [
        Figure(
            "mgmt.is_server_listening against Samba",
            listening,
            [("blocking", "impacket", 12), ("blocking", "samba", 0.8), ("asyncio", "blocking", 0.6)],
        ),
        Figure("ept_lookup of the whole map", contenders("lookup"), [("blocking", "impacket", 15)]),
        Figure("connect, bind, first call", contenders("connect"), [("blocking", "impacket", 4)]),
    ]


def against_ours(port: int) -> list[Figure]:
    """The figures of our own server."""
    where = ["--port", str(port)]
    return [
        Figure(
            "rpcecho.AddOne against our asyncio server",
            [
                Contender("bare echo", module("peers.bare_echo", "--request", "28", "--response", "28")),
                Contender("floor", module("peers.floor", "addone", *where)),
                Contender("blocking", module("ours", "addone", *where)),
            ],
            [("blocking", "bare echo", 0.35)],
        ),
        Figure(
            f"EchoData of {PAYLOAD / 2**20:.1f} MiB against our asyncio server",
            [Contender("blocking", module("ours", "echodata", *where))],
        ),
    ]


def memory(port: int, cpu: int) -> dict[str, float]:
    """Peak memory of a client in copies of the payload; see ours.memory."""
    command = ["taskset", "-c", str(cpu), *module("ours", "memory", "--port", str(port))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=RUN_SECONDS, check=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure everything, print a table, and write JSON if asked to."""
    parser = argparse.ArgumentParser(prog="bench_calls", description=__doc__)
    parser.add_argument("--samba", metavar="HOST:PORT", help="a Samba server's endpoint mapper")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0, help="of each contender in each round")
    parser.add_argument("--cpu", type=int, default=max(os.sched_getaffinity(0)))
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args(arguments)
    if shutil.which("taskset") is None:
        parser.error("taskset (util-linux) is needed to pin processes")
    shown = []
    if options.samba:
        host, _, port = options.samba.rpartition(":")
        with pinned(int(port), options.cpu):
            for figure in against_samba(host, int(port)):
                run(figure, options.cpu, options.rounds, options.seconds)
                shown.append(show(figure))
    with our_server(module("ours", "--serve"), options.cpu) as served:
        for figure in against_ours(served):
            run(figure, options.cpu, options.rounds, options.seconds)
            shown.append(show(figure))
        rate = shown[-1]["contenders"]["blocking"]["calls_per_second"]
        copies = memory(served, options.cpu)
    each_way = rate * PAYLOAD / 1e6
    print(
        f"  {each_way:.0f} MB/s each way; client's peak {copies['copies']:.2f} copies of the payload (goal 4)"
    )
    shown.append({"title": "EchoData", "mb_per_second": each_way, **copies})
    if options.json:
        options.json.write_text(json.dumps(shown, indent=2) + "\n")
    return 0 if all(goal["met"] for one in shown for goal in one.get("goals", [])) else 1


if __name__ == "__main__":
    raise SystemExit(main())
