"""Authenticated calls: this library beside Samba's C client, impacket, and bare cryptography, in one command.

    python -m tests.benchmarks.bench_security [--peer FILE] [--rounds 5] [--seconds 1] [--json FILE]

FILE is the ``peer.json`` of tests/interop/samba_ad.py; without it the figures against Samba are left out.
Everything is pinned to one CPU, the servers included where that is permitted. The contenders of a figure take
turns; medians of the rounds are shown, of rates and of their ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

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

#: Bind CPU that one side may take, by provider; milliseconds.
BIND_GOALS = {"ntlm": 5.0, "kerberos": 10.0}


def against_samba(peer: Path) -> list[Figure]:
    """The figures that need a Samba domain controller."""

    def contenders(what: str, auth: str, level: str) -> list[Contender]:
        options = [what, "--peer", str(peer), "--auth", auth, "--level", level]
        made = [
            Contender("samba", module("peers.samba_secured", *options, python=SYSTEM_PYTHON)),
            Contender("ours", module("ours_secured", *options)),
        ]
        if auth == "ntlm":
            made.insert(1, Contender("impacket", module("peers.impacket_secured", *options)))
        return made

    title = "mgmt.is_server_listening against Samba"
    return [
        Figure(f"{title}, NTLM integrity", contenders("listening", "ntlm", "sign")),
        Figure(
            f"{title}, NTLM privacy",
            contenders("listening", "ntlm", "seal"),
            [("ours", "impacket", 15), ("ours", "samba", 0.6)],
        ),
        Figure(
            f"{title}, Kerberos privacy",
            contenders("listening", "kerberos", "seal"),
            [("ours", "samba", 0.5)],
        ),
        Figure(
            "connect, NTLM bind, first call", contenders("connect", "ntlm", "seal"), [("ours", "impacket", 4)]
        ),
    ]


def against_ours(where: Path) -> list[Figure]:
    """The figures of our own server.

    Args:
        where: the server's directory: its port, accounts, keytab, and a client's tickets.
    """

    def ours(what: str, auth: str) -> Contender:
        return Contender(auth, module("ours_both", what, "--server", str(where), "--auth", auth))

    bulk = [ours("echodata", auth) for auth in ("none", "ntlm", "kerberos")]
    bulk += [Contender(name, module("peers.bare_crypto", name)) for name in ("rc4+md5", "aes+sha1")]
    return [
        Figure(
            "null call against our asyncio server, at privacy",
            [ours("null", auth) for auth in ("none", "ntlm", "kerberos")],
            [("ntlm", "none", 0.6), ("kerberos", "none", 0.45)],
        ),
        Figure(
            "EchoData of 3.9 MiB against our asyncio server, at privacy; cryptography alone",
            bulk,
            [("ntlm", "rc4+md5", 0.5), ("kerberos", "aes+sha1", 0.4)],
        ),
    ]


def binds(where: Path, cpu: int) -> list[dict[str, Any]]:
    """CPU time that each side of a security context takes until it is complete."""
    command = ["taskset", "-c", str(cpu), *module("ours_both", "binds", "--server", str(where))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=RUN_SECONDS, check=True)
    shown = []
    print("\nCPU time of a security context, without network and KDC")
    for name, sides in json.loads(done.stdout).items():
        goal = BIND_GOALS[name]
        for side, milliseconds in sides.items():
            met = milliseconds < goal
            print(f"  {name} {side:9} {milliseconds:6.2f} ms (goal {goal:g}) {'met' if met else 'MISSED'}")
            shown.append({"of": name, "side": side, "ms": milliseconds, "goal": goal, "met": met})
    return shown


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure everything, print a table, and write JSON if asked to."""
    parser = argparse.ArgumentParser(prog="bench_security", description=__doc__)
    parser.add_argument("--peer", type=Path, help="peer.json of a running Samba domain controller")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0, help="of each contender in each round")
    parser.add_argument("--cpu", type=int, default=max(os.sched_getaffinity(0)))
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args(arguments)
    if shutil.which("taskset") is None:
        parser.error("taskset (util-linux) is needed to pin processes")
    shown: list[dict[str, Any]] = []
    with ExitStack() as stack:
        directory = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        serve = module("ours_both", "serve", "--server", str(directory))
        stack.enter_context(our_server(serve, options.cpu))
        for figure in against_ours(directory):
            run(figure, options.cpu, options.rounds, options.seconds)
            shown.append(show(figure))
        shown.append({"title": "binds", "goals": binds(directory, options.cpu)})
    if options.peer is not None:
        with pinned(135, options.cpu):
            for figure in against_samba(options.peer):
                run(figure, options.cpu, options.rounds, options.seconds)
                shown.append(show(figure))
    if options.json:
        options.json.write_text(json.dumps(shown, indent=2) + "\n")
    return 0 if all(goal["met"] for one in shown for goal in one["goals"]) else 1


if __name__ == "__main__":
    sys.exit(main())
