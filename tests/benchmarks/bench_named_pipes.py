r"""Calls on named pipes: this library beside Samba's C client, impacket, and its own TCP, in one command.

    python -m tests.benchmarks.bench_named_pipes [--rounds 5] [--seconds 1] [--peer FILE] [--json FILE]

Needs root, for the smbd that it starts (tests/interop/samba_smbd.py); or ``--peer`` with the ``peer.json`` of
a running tests/interop/samba_ad.py. Without either, only this library's own server is called. Every session
is signed, and none encrypted.

Everything is pinned to one CPU, the servers included where that is permitted. The contenders of a figure take
turns; medians of the rounds are shown, of rates and of their ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from tests.benchmarks.compare import (
    SYSTEM_PYTHON,
    Contender,
    Figure,
    module,
    our_server,
    pinned,
    run,
    show,
)
from tests.benchmarks.peers.pipes import PipeTarget
from tests.interop.samba_smbd import SmbdError, Variant, running_smbd

#: impacket would encrypt if the server could.
SIGNED: Final = Variant(signing="mandatory", encryption="off")
SMB_PORT: Final = 445
#: Rounds of what takes impacket seconds, or minutes, a call.
SLOW_ROUNDS: Final = 2


def against_samba(target: Path) -> list[tuple[Figure, bool]]:
    """The figures that need a Samba server, and whether impacket is slow in them.

    Args:
        target: the file that says where it is.
    """

    def contenders(what: str, *more: str) -> list[Contender]:
        options = [what, "--peer", str(target)]
        made = {
            "ours": module("ours_pipes", *options),
            "samba": module("peers.samba_pipes", *options, python=SYSTEM_PYTHON),
            "impacket": module("peers.impacket_pipes", *options),
            "pipelined": module("ours_pipes", *options, "--pipelined"),
            "samba, bare": module("peers.samba_pipes", *options, "--bare", python=SYSTEM_PYTHON),
        }
        return [Contender(name, made[name]) for name in ("ours", "samba", *more)]

    bulk: list[tuple[str, str, float]] = [("ours", "samba", 0.8), ("pipelined", "samba", 0.8)]
    found = [
        (
            Figure(
                r"mgmt.is_server_listening on \pipe\epmapper",
                contenders("listening", "impacket"),
                [("ours", "impacket", 18), ("ours", "samba", 0.5)],
            ),
            False,
        ),
        (
            Figure(
                "connect, session, pipe, bind, first call",
                contenders("connect", "impacket"),
                [("ours", "impacket", 4)],
            ),
            False,
        ),
    ]
    for what, name in (("set", "BaseRegSetValue"), ("query", "BaseRegQueryValue")):
        for size, shown in (("64k", "64 KiB"), ("1m", "1 MiB")):
            title = f"winreg.{name} of {shown}"
            long = [*contenders(what + size, "samba, bare"), *contenders(what + size, "pipelined")[2:]]
            goals = bulk if what == "set" else bulk[:1]
            if what == "query":
                long.pop()
            slow = contenders(what + size, "impacket")
            del slow[1]
            found.append((Figure(title, long, goals), False))
            found.append((Figure(f"{title}, impacket", slow, [("ours", "impacket", 50)]), True))
    return found


def against_ours(where: Path) -> Figure:
    """The figure of our own server.

    Args:
        where: the server's directory.
    """
    contenders = [
        Contender(name, module("ours_both", "null", "--server", str(where), "--auth", auth))
        for name, auth in (("pipe", "pipe"), ("tcp", "none"))
    ]
    return Figure("AddOne, our client and our asyncio server", contenders, [("pipe", "tcp", 0.5)])


@contextmanager
def samba(peer: Path | None, directory: Path, cpu: int) -> Iterator[Path | None]:
    """Where a Samba server is: of ``peer``, or one that runs meanwhile; None where there is none."""
    described = directory / "target.json"
    if peer is not None:
        facts = json.loads(peer.read_text())
        account = facts["accounts"]["administrator"]
        target = PipeTarget(
            facts["address"],
            SMB_PORT,
            facts["domain"],
            account["name"],
            account["password"],
            str(directory),
        )
        described.write_text(json.dumps(asdict(target)))
        with pinned(SMB_PORT, cpu):
            yield described
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {cpu})
    with ExitStack() as stack:
        try:
            smbd = stack.enter_context(running_smbd(SIGNED))
        except SmbdError as error:
            print(f"without Samba: {error}", file=sys.stderr)
            yield None
            return
        finally:
            os.sched_setaffinity(0, before)
        account = smbd.administrator
        target = PipeTarget(
            smbd.address, smbd.port, smbd.workgroup, account.name, account.password, str(directory)
        )
        described.write_text(json.dumps(asdict(target)))
        yield described


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure everything, print a table, and write JSON if asked to."""
    parser = argparse.ArgumentParser(prog="bench_named_pipes", description=__doc__)
    parser.add_argument("--peer", type=Path, help="peer.json of a running Samba domain controller")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0, help="of each contender in each round")
    parser.add_argument("--cpu", type=int, default=max(os.sched_getaffinity(0)))
    parser.add_argument("--only", default="", help="figures whose title contains this")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args(arguments)
    if shutil.which("taskset") is None:
        parser.error("taskset (util-linux) is needed to pin processes")
    shown: list[dict[str, Any]] = []

    def measure(figure: Figure, slow: bool) -> None:
        if options.only in figure.title:
            rounds = min(options.rounds, SLOW_ROUNDS) if slow else options.rounds
            run(figure, options.cpu, rounds, options.seconds)
            shown.append(show(figure))

    with ExitStack() as stack:
        directory = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        with our_server(module("ours_both", "serve", "--server", str(directory)), options.cpu):
            measure(against_ours(directory), False)
        target = stack.enter_context(samba(options.peer, directory, options.cpu))
        if target is not None:
            for figure, slow in against_samba(target):
                measure(figure, slow)
    if options.json:
        options.json.write_text(json.dumps(shown, indent=2) + "\n")
    return 0 if all(goal["met"] for one in shown for goal in one["goals"]) else 1


if __name__ == "__main__":
    sys.exit(main())
