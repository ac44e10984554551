r"""What the scripts of named pipes share: whom to call as whom, what to call, and the command line.

    /usr/bin/python3 -m tests.benchmarks.peers.samba_pipes set64k --peer FILE

FILE is JSON: host, port, domain, username, password, and a directory for what a client leaves behind.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from tests.benchmarks.peers.measure import WARM_UP, measure

__all__ = ["KEY", "SIZES", "VALUE", "PipeClient", "PipeTarget", "main"]

#: Octets of the values that are set and queried, by the name of what is measured.
SIZES: Final = {"64k": 1 << 16, "1m": 1 << 20}
#: The key below HKEY_LOCAL_MACHINE that they are in, and their name.
KEY: Final = "SOFTWARE\\dcerpc-benchmark"
VALUE: Final = "value"


@dataclass(frozen=True)
class PipeTarget:
    """An SMB server, and who calls it.

    Attributes:
        directory: where a client may write.
    """

    host: str
    port: int
    domain: str
    username: str
    password: str = field(repr=False)
    directory: str


class PipeClient(Protocol):
    """One peer's clients. Each method opens what it needs, and gives the call to repeat.

    Attributes:
        prepares: it sets a value before it queries it, and does not leave that to those before it.
    """

    prepares: bool

    def listening(self, target: PipeTarget) -> Callable[[], object]:
        r"""Return mgmt.is_server_listening on ``\pipe\epmapper``, the smallest call there is."""

    def connect(self, target: PipeTarget) -> Callable[[], object]:
        """Return connection, session, pipe, bind, one is_server_listening."""

    def set_value(self, target: PipeTarget, data: bytes) -> Callable[[], object]:
        """Return winreg.BaseRegSetValue."""

    def query_value(self, target: PipeTarget, data: bytes) -> Callable[[], object]:
        """Return winreg.BaseRegQueryValue of a value that set_value has set."""


def main(peer: str, client: PipeClient) -> None:
    """Read the command line, make the call it names, and measure it."""
    values = [f"{what}{size}" for what in ("set", "query") for size in SIZES]
    parser = argparse.ArgumentParser(prog=peer)
    parser.add_argument("what", choices=("listening", "connect", *values))
    parser.add_argument("--peer", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=3.0)
    arguments = parser.parse_args()
    target = PipeTarget(**json.loads(arguments.peer.read_text()))
    what, warm_up, batch = arguments.what, WARM_UP, 10
    if what in values:
        querying = what.startswith("query")
        size = SIZES[what.removeprefix("query" if querying else "set")]
        data = bytes(range(256)) * (size // 256)
        if not querying or client.prepares:
            call = client.set_value(target, data)
        if querying:
            if client.prepares:
                call()
            call = client.query_value(target, data)
        warm_up, batch = 1 if size == SIZES["64k"] else 0, 1
    elif what == "connect":
        call, warm_up, batch = client.connect(target), 2, 1
    else:
        call = client.listening(target)
    measure(f"{peer}: {what}", call, arguments.seconds, warm_up=warm_up, batch=batch)
