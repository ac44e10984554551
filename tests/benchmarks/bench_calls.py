"""Rates of calls: this library beside bare sockets, Samba's C client and impacket, in one command.

    python -m tests.benchmarks.bench_calls [--samba HOST:PORT] [--rounds 5] [--seconds 1] [--json FILE]

Everything is pinned to one CPU, the server included where that is permitted: otherwise rates swing by 2 to 5
times. The contenders of a figure take turns; medians of the rounds are shown, of rates and of their ratios. A
contender that is not installed is left out, and so are figures against Samba without ``--samba``.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import operator
import os
import re
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.benchmarks.ours import PAYLOAD

SYSTEM_PYTHON = "/usr/bin/python3"
RUN_SECONDS = 120


@dataclass
class Contender:
    """One program that is measured.

    Attributes:
        rates: calls per second of each round. cpu: CPU seconds per call of each round.
    """

    name: str
    command: list[str]
    rates: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return statistics.median(self.rates)


@dataclass
class Figure:
    """Something that is compared.

    Attributes:
        goals: (contender, reference, least ratio between them).
    """

    title: str
    contenders: list[Contender]
    goals: list[tuple[str, str, float]] = field(default_factory=list)

    def find(self, name: str) -> Contender | None:
        return next((one for one in self.contenders if one.name == name and one.rates), None)


def module(name: str, *arguments: str, python: str = sys.executable) -> list[str]:
    return [python, "-m", f"tests.benchmarks.{name}", *arguments]


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


def measured(contender: Contender, cpu: int, seconds: float) -> bool:
    """Run a contender once; False when it cannot run here."""
    command = ["taskset", "-c", str(cpu), *contender.command, "--seconds", str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=RUN_SECONDS, check=False)
    if done.returncode:
        print(f"  {contender.name}: {(done.stderr.strip().splitlines() or ['failed'])[-1]}", file=sys.stderr)
        return False
    result = json.loads(done.stdout)
    contender.rates.append(result["calls"] / result["seconds"])
    contender.cpu.append(result["cpu_seconds"] / result["calls"])
    return True


def run(figure: Figure, cpu: int, rounds: int, seconds: float) -> None:
    """Let the contenders take turns."""
    left_out: set[str] = set()
    for _ in range(rounds):
        for contender in figure.contenders:
            if contender.name not in left_out and not measured(contender, cpu, seconds):
                left_out.add(contender.name)


@contextlib.contextmanager
def our_server(cpu: int) -> Iterator[int]:
    """Our echo server in a process of its own; its port."""
    command = ["taskset", "-c", str(cpu), *module("ours", "--serve")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            if server.stdout is None:
                raise RuntimeError("no pipe from the server")
            yield int(server.stdout.readline())
        finally:
            server.kill()


@contextlib.contextmanager
def pinned(port: int, cpu: int) -> Iterator[None]:
    """Pin the processes that listen on a port, where that is permitted, and let them go again."""
    found = subprocess.run(
        ["ss", "-ltnpH", f"sport = :{port}"], capture_output=True, text=True, check=False
    ).stdout
    before: dict[int, set[int]] = {}
    for pid in {int(number) for number in re.findall(r"pid=(\d+)", found)}:
        with contextlib.suppress(OSError):
            before[pid] = os.sched_getaffinity(pid)
            os.sched_setaffinity(pid, {cpu})
    if not before:
        print(f"the server on port {port} could not be pinned: expect rates to swing", file=sys.stderr)
    try:
        yield
    finally:
        for pid, cpus in before.items():
            with contextlib.suppress(OSError):
                os.sched_setaffinity(pid, cpus)


def memory(port: int, cpu: int) -> dict[str, float]:
    """Peak memory of a client in copies of the payload; see ours.memory."""
    command = ["taskset", "-c", str(cpu), *module("ours", "memory", "--port", str(port))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=RUN_SECONDS, check=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def show(figure: Figure) -> dict[str, Any]:
    """Print one figure, and give it as JSON."""
    print(f"\n{figure.title}")
    rows: dict[str, Any] = {}
    for one in figure.contenders:
        if not one.rates:
            print(f"  {one.name:12} not run")
            continue
        cpu = statistics.median(one.cpu) * 1e6
        low, high = min(one.rates), max(one.rates)
        print(
            f"  {one.name:12} {one.rate:10,.1f} calls/s"
            f"  ({low:,.0f} to {high:,.0f}; CPU {cpu:,.1f} us a call)"
        )
        rows[one.name] = {"calls_per_second": one.rate, "cpu_us_per_call": cpu, "rounds": one.rates}
    goals = []
    for name, reference, least in figure.goals:
        mine, other = figure.find(name), figure.find(reference)
        if mine is None or other is None:
            continue
        # By rounds, so that what slows the whole machine down for a while counts for both.
        ratio = statistics.median(map(operator.truediv, mine.rates, other.rates))
        goals.append({"of": name, "to": reference, "ratio": ratio, "goal": least, "met": ratio >= least})
        print(f"  {name} / {reference}: {ratio:.2f} (goal {least}) {'met' if ratio >= least else 'MISSED'}")
    return {"title": figure.title, "contenders": rows, "goals": goals}


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
    with our_server(options.cpu) as served:
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
