"""What the baseline scripts of authenticated calls share: whom to call as whom, and the command line.

    /usr/bin/python3 -m tests.benchmarks.peers.samba_secured listening --peer FILE --auth ntlm --level seal

FILE is the ``peer.json`` that tests/interop/samba_ad.py writes.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.peers.measure import WARM_UP, measure

__all__ = ["Target", "main"]


@dataclass(frozen=True)
class Target:
    """A domain controller, and how to call it.

    Attributes:
        host: its address. hostname: its name in the domain, for Kerberos.
        auth: "ntlm" or "kerberos". level: "sign" or "seal".
    """

    host: str
    port: int
    hostname: str
    realm: str
    domain: str
    username: str
    password: str = field(repr=False)
    auth: str
    level: str


def main(peer: str, makers: Mapping[str, Callable[[Target], Callable[[], object]]]) -> None:
    """Read the command line, make the call it names, and measure it.

    Args:
        makers: By name, what opens a connection to the target and gives the call to repeat.
    """
    parser = argparse.ArgumentParser(prog=peer)
    parser.add_argument("what", choices=sorted(makers))
    parser.add_argument("--peer", type=Path, required=True)
    parser.add_argument("--auth", choices=("ntlm", "kerberos"), default="ntlm")
    parser.add_argument("--level", choices=("sign", "seal"), default="seal")
    parser.add_argument("--port", type=int, default=135)
    parser.add_argument("--seconds", type=float, default=3.0)
    arguments = parser.parse_args()
    facts = json.loads(arguments.peer.read_text())
    os.environ["KRB5_CONFIG"] = facts["krb5_conf"]
    account = facts["accounts"]["user"]
    target = Target(
        facts["address"],
        arguments.port,
        facts["hostname"],
        facts["realm"],
        facts["domain"],
        account["name"],
        account["password"],
        arguments.auth,
        arguments.level,
    )
    call = makers[arguments.what](target)
    warm_up = 3 if arguments.what == "connect" else WARM_UP
    measure(f"{peer}: {arguments.what}", call, arguments.seconds, warm_up=warm_up)
