"""How fast marshalling is, beside others that do the same work, and how its cost grows.

Run it from the top of the tree as ``python -m tests.benchmarks.bench_marshal``. Peers that are not installed
are named and left out: impacket, and scapy with scapy-rpc, under the interpreter that runs this; Samba's
Python bindings under /usr/bin/python3. Each peer is a process of its own. They are timed in turns, and only
ratios within a round are compared, since the clock of a machine swings more between rounds than the peers
differ.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any, Final

from dcerpc import ndr
from tests.benchmarks.marshal_growth import Growth, growth
from tests.benchmarks.marshal_values import WORKS

#: Module by peer, and the Python that has what it needs; None: the one that runs this.
PEERS: Final[dict[str, str | None]] = {
    "ours": None,
    "bare": None,
    "samba": "/usr/bin/python3",
    "impacket": None,
    "scapy": None,
}
#: What takes longer, in seconds, is timed once.
SLOW: Final = 0.5
#: How often the peers take turns in a round.
TURNS: Final = 4


@dataclass(frozen=True, slots=True)
class Goal:
    """A bound on the time of one call over that of another.

    Attributes:
        call, peer: what is compared with ``other`` of ``peer``; ``other`` is "" for the same call.
        at_least: the other takes at least as many times as long.
        at_most: ours takes at most as many times as long.
    """

    call: str
    peer: str
    at_least: float = 0.0
    at_most: float = 0.0
    other: str = ""


GOALS: Final = (
    Goal("shares decode", "impacket", at_least=80),
    Goal("shares decode", "scapy", at_least=100),
    Goal("shares decode", "samba", at_least=1),
    Goal("shares encode", "impacket", at_least=20),
    Goal("names encode", "impacket", at_least=40),
    Goal("names decode", "impacket", at_least=60),
    Goal("octets decode", "bare", at_most=3),
    Goal("octets encode", "bare", at_most=3),
    Goal("longs decode", "bare", at_most=3),
    Goal("longs encode", "bare", at_most=3),
    *(
        Goal(f"{work} NDR64 {way}", "ours", at_most=1.2, other=f"{work} {way}")
        for work in WORKS
        for way in ("decode", "encode")
    ),
)


@dataclass(slots=True)
class Report:
    """What a run found.

    Attributes:
        times: median microseconds by call, then by peer.
        goals: a line for each goal: call, against what, the ratio, the bound, whether it is met.
    """

    missing: dict[str, str] = field(default_factory=dict)
    times: dict[str, dict[str, float]] = field(default_factory=dict)
    goals: list[dict[str, Any]] = field(default_factory=list)
    growth: list[dict[str, Any]] = field(default_factory=list)


class Peer:
    """A process that times calls when asked."""

    def __init__(self, name: str, stubs: Path) -> None:
        python = PEERS[name] or sys.executable
        command = [python, "-m", f"tests.benchmarks.peers.marshal_{name}", str(stubs)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        said = self._read()
        self.name = name
        self.missing: str = said.get("missing", "")
        self.broken: dict[str, str] = said.get("broken", {})
        self.calls: list[str] = said.get("calls", [])

    def _read(self) -> dict[str, Any]:
        stdout: IO[str] | None = self._process.stdout
        line = stdout.readline() if stdout is not None else ""
        return json.loads(line) if line else {"missing": "its process ended without an answer"}

    def time(self, call: str, seconds: float) -> float:
        """Seconds of one call."""
        stdin = self._process.stdin
        if stdin is None:
            raise RuntimeError("the peer has no standard input")
        stdin.write(json.dumps({"call": call, "seconds": seconds}) + "\n")
        stdin.flush()
        return float(self._read()["seconds"])

    def close(self) -> None:
        self._process.communicate(timeout=60)


def _write_stubs(path: Path) -> None:
    stubs = {}
    for name, make in WORKS.items():
        stubs[name] = make(ndr.Variant.NDR_LITTLE).stub.hex()
        stubs[f"{name} NDR64"] = make(ndr.Variant.NDR64).stub.hex()
    path.write_text(json.dumps(stubs))


def _start(report: Report, stubs: Path) -> list[Peer]:
    peers = []
    for name, python in PEERS.items():
        if python is not None and not Path(python).exists():
            report.missing[name] = f"there is no {python}"
            continue
        peer = Peer(name, stubs)
        if peer.missing:
            report.missing[name] = peer.missing
        report.missing.update((f"{name}: {call}", why) for call, why in peer.broken.items())
        peers.append(peer)
    return peers


def _measure(peers: list[Peer], rounds: int, seconds: float) -> dict[tuple[str, str], list[float]]:
    """Seconds of each call of each peer, one a round; who begins moves on each round.

    NDR64 comes next to NDR, since they are compared, too.
    """
    found: dict[tuple[str, str], list[float]] = {}
    calls = list(dict.fromkeys(call for peer in peers for call in peer.calls))
    for number in range(rounds):
        turn = peers[number % len(peers) :] + peers[: number % len(peers)]
        for call in (one for one in calls if "NDR64" not in one):
            work, way = call.split()
            for key, time in _in_turns(turn, (call, f"{work} NDR64 {way}"), seconds, found).items():
                found.setdefault(key, []).append(time)
    return found


def _in_turns(
    peers: list[Peer],
    calls: tuple[str, ...],
    seconds: float,
    before: dict[tuple[str, str], list[float]],
) -> dict[tuple[str, str], float]:
    """The least time of each peer for the same work, over a few turns: a change of clock hits them all."""
    least: dict[tuple[str, str], float] = {}
    for _ in range(TURNS):
        for peer in peers:
            for key in ((call, peer.name) for call in calls if call in peer.calls):
                if least.get(key, 0.0) < SLOW and before.get(key, [0.0])[0] < SLOW:
                    least[key] = min(peer.time(key[0], seconds / TURNS), least.get(key, float("inf")))
    return least


def _judge(found: dict[tuple[str, str], list[float]]) -> list[dict[str, Any]]:
    lines = []
    for goal in GOALS:
        ours = found.get((goal.call, "ours"))
        other = found.get((goal.other or goal.call, goal.peer))
        if ours is None or other is None:
            continue
        pairs = zip(ours, other, strict=False)
        if goal.at_least:
            ratio, bound = statistics.median(b / a for a, b in pairs), goal.at_least
        else:
            ratio, bound = statistics.median(a / b for a, b in pairs), goal.at_most
        lines.append(
            {
                "call": goal.call,
                "against": goal.other or goal.peer,
                "ratio": ratio,
                "bound": f"{'>=' if goal.at_least else '<='} {bound:g}",
                "met": ratio >= bound if goal.at_least else ratio <= bound,
            }
        )
    return lines


def _growth_lines(rows: list[Growth]) -> list[dict[str, Any]]:
    return [row._asdict() | {"met": row.met} for row in rows]


def _print(report: Report) -> None:
    for name, why in report.missing.items():
        print(f"left out: {name}: {why}")
    names = [name for name in PEERS if any(name in row for row in report.times.values())]
    print(f"\n{'median us a call':24}" + "".join(f"{name:>18}" for name in names))
    for call, row in report.times.items():
        cells = []
        for name in names:
            ratio = "" if name == "ours" or "ours" not in row else f" ({row.get(name, 0) / row['ours']:.2f}x)"
            cells.append(f"{row[name]:.1f}{ratio}" if name in row else "-")
        print(f"{call:24}" + "".join(f"{cell:>18}" for cell in cells))
    print(f"\n{'goal':24}{'against':>24}{'ratio':>10}{'bound':>10}")
    for line in report.goals:
        met = "" if line["met"] else "  MISSED"
        print(f"{line['call']:24}{line['against']:>24}{line['ratio']:>10.2f}{line['bound']:>10}{met}")
    print(f"\n{'growth, n to 10 n':24}{'n':>10}{'time (<= 11)':>16}{'bare':>8}{'peak memory (<= 2)':>20}")
    for line in report.growth:
        met = "" if line["met"] else "  MISSED"
        name = f"{line['name']} {line['direction']}"
        bare = f"{line['bare']:.2f}x" if line["bare"] else "-"
        print(f"{name:24}{line['elements']:>10}{line['time']:>15.2f}x{bare:>8}{line['memory']:>19.2f}x{met}")


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="rounds (default 9)")
    parser.add_argument("--seconds", type=float, default=0.2, help="time for a call in a round (default 0.2)")
    parser.add_argument("--only", default="", help="only works whose name has this in it; no growth tables")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        stubs = Path(folder) / "stubs.json"
        _write_stubs(stubs)
        peers = _start(report, stubs)
        for peer in peers:
            peer.calls = [call for call in peer.calls if options.only in call]
        try:
            found = _measure([peer for peer in peers if peer.calls], options.rounds, options.seconds)
        finally:
            for peer in peers:
                peer.close()
    for (call, name), seconds in found.items():
        report.times.setdefault(call, {})[name] = round(statistics.median(seconds) * 1e6, 2)
    report.goals = _judge(found)
    if not options.only:
        report.growth = _growth_lines(growth(options.rounds))
    if options.json:
        print(json.dumps(asdict(report), indent=1))
    else:
        _print(report)


if __name__ == "__main__":
    main()
