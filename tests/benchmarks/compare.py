"""Programs side by side: contenders that take turns on one CPU, and the ratios between them."""

from __future__ import annotations

import contextlib
import json
import operator
import os
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

__all__ = [
    "RUN_SECONDS",
    "SYSTEM_PYTHON",
    "Contender",
    "Figure",
    "module",
    "our_server",
    "pinned",
    "run",
    "show",
]

SYSTEM_PYTHON = "/usr/bin/python3"
#: Longest run of one contender; seconds.
RUN_SECONDS = 400


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
def our_server(command: list[str], cpu: int) -> Iterator[int]:
    """A server of ours in a process of its own; its port.

    Args:
        command: what starts it, and prints the port as its first line.
    """
    command = ["taskset", "-c", str(cpu), *command]
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
