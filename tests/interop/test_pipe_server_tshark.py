"""Recordings of Samba's client and our server: tshark reads them, encrypted ones with the session's key."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

import dcerpc
from dcerpc.binding import StringBinding
from tests.interop.conftest import SMB_PORTS, need_program, run
from tests.interop.secured_echo import serving

if TYPE_CHECKING:
    from tests.interop.conftest import Output

pytestmark = pytest.mark.interop

ACCOUNTS = dcerpc.Accounts([dcerpc.Password("ada", "correct horse", "CORP")])
PIPE = r"ncacn_np:127.0.0.1[\pipe\rpcecho,port=0]"

DIALECTS = {
    "SMB2_02": "0x0202",
    "SMB2_10": "0x0210",
    "SMB3_00": "0x0300",
    "SMB3_02": "0x0302",
    "SMB3_11": "0x0311",
}
#: Dialects and ciphers of sessions that are encrypted.
SEALED = [
    ("SMB3_00", ""),
    ("SMB3_02", ""),
    ("SMB3_11", "AES-128-CCM"),
    ("SMB3_11", "AES-128-GCM"),
    ("SMB3_11", "AES-256-CCM"),
    ("SMB3_11", "AES-256-GCM"),
]
BIND, BIND_ACK, REQUEST, RESPONSE = "11", "12", "0", "2"
ADD_ONE = [BIND, BIND_ACK, REQUEST, RESPONSE]
#: Where NTLM is all that a server has, tshark takes NegHints for a MIC (MS-SPNG 2.2.1), whoever sends them.
HINT = "OctetString expected but class:UNIVERSAL(0) Constructed tag:16"

#: Limits of a recording: seconds, and octets.
LONGEST, LARGEST = 50, 20_000
PATIENCE = 10.0


@contextmanager
def recording(path: Path, bound: StringBinding, absent_peer: Callable[[str], NoReturn]) -> Iterator[None]:
    """Record what goes to and from a port of this host."""
    program = need_program("dumpcap")
    limits = ["-a", f"duration:{LONGEST}", "-a", f"filesize:{LARGEST}"]
    only = ["-i", "lo", "-f", f"tcp port {bound.option('port')}"]
    with subprocess.Popen(
        [program, "-q", *only, *limits, "-w", str(path)], stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stderr is not None
            said = ""
            for line in process.stderr:
                said += line
                if line.startswith("File:"):
                    break
            else:
                absent_peer(f"nothing can be recorded here: {said}")
            yield
            wait_until_quiet(path)
        finally:
            process.send_signal(signal.SIGINT)


def wait_until_quiet(path: Path) -> None:
    """What is on its way to the file gets there."""
    end = time.monotonic() + PATIENCE
    size = -1
    while size != path.stat().st_size and time.monotonic() < end:
        size = path.stat().st_size
        time.sleep(0.3)


def add_one(bound: StringBinding, dialect: str, *options: str) -> None:
    """``echoaddone 41`` of Samba's rpcclient."""
    output = run(
        [
            need_program("rpcclient"),
            f"--port={bound.option('port')}",
            "--user=CORP\\ada%correct horse",
            "--configfile=/dev/null",
            *(f"--option=client ipc {end} protocol={dialect}" for end in ("min", "max")),
            *options,
            "ncacn_np:127.0.0.1[rpcecho]",
            "--command=echoaddone 41",
        ]
    )
    assert "41 + 1 = 42" in output.check().stdout


def fields(output: Output) -> list[list[str]]:
    return [line.split("\t") for line in output.check().stdout.splitlines()]


def select(*names: str) -> list[str]:
    return ["-T", "fields", *(word for name in names for word in ("-e", name))]


def complaints(output: Output) -> list[list[str]]:
    """What is malformed, or against a protocol."""
    return [each for each in fields(output) if HINT not in each[-1]]


def conversations(output: Output) -> list[list[str]]:
    """The kinds of PDUs of each connection."""
    found: dict[str, list[str]] = {}
    for stream, kind in fields(output):
        found.setdefault(stream, []).append(kind)
    return list(found.values())


CALLS = ["-Y", "dcerpc", *select("tcp.stream", "dcerpc.pkt_type")]
COMPLAINED = [
    *("-Y", "_ws.malformed or _ws.expert.severity >= 0x600000 and not tcp.analysis.flags"),
    *select("frame.number", "_ws.malformed", "_ws.expert.message"),
]


def test_signed_conversations(
    tshark: Callable[..., Output], absent_peer: Callable[[str], NoReturn], tmp_path: Path
) -> None:
    path = tmp_path / "signed.pcapng"
    with serving(ACCOUNTS, PIPE) as (_, bound), recording(path, bound, absent_peer):
        for dialect in DIALECTS:
            add_one(bound, dialect)
    agreed = tshark(
        path, *SMB_PORTS, "-Y", "smb2.cmd == 0 and smb2.flags.response == 1", *select("smb2.dialect")
    )
    assert [each for (each,) in fields(agreed)] == list(DIALECTS.values())
    assert complaints(tshark(path, *SMB_PORTS, *COMPLAINED)) == []
    assert conversations(tshark(path, *SMB_PORTS, *CALLS)) == [ADD_ONE] * len(DIALECTS)
    # requests and responses, from the last of SESSION_SETUP on
    unsigned = tshark(
        path,
        *SMB_PORTS,
        "-Y",
        "smb2.cmd > 1 and smb2.flags.signature == 0 and smb2.nt_status != 0x103",
        *select("frame.number"),
    )
    assert fields(unsigned) == []


def test_encrypted_conversations(
    tshark: Callable[..., Output], absent_peer: Callable[[str], NoReturn], tmp_path: Path
) -> None:
    path = tmp_path / "sealed.pcapng"
    with serving(ACCOUNTS, PIPE) as (service, bound), recording(path, bound, absent_peer):
        for dialect, cipher in SEALED:
            ciphers = [f"--option=client smb3 encryption algorithms={cipher}"] if cipher else []
            add_one(bound, dialect, "--client-protection=encrypt", *ciphers)
    sessions = [
        number
        for (number,) in fields(
            tshark(
                path,
                *SMB_PORTS,
                *("-Y", "smb2.cmd == 1 and smb2.nt_status == 0 and smb2.flags.response == 1"),
                *select("smb2.sesid"),
            )
        )
    ]
    keys = [who.session_key for who in service.seen if who is not None]
    assert len(sessions) == len(keys) == len(SEALED)
    secrets = list(SMB_PORTS)
    for number, key in zip(sessions, keys, strict=True):
        wire = int(number, 0).to_bytes(8, "little").hex()
        secrets += ["-o", f'uat:smb2_seskey_list:{wire},{key},"",""']
    assert conversations(tshark(path, *secrets, *CALLS)) == [ADD_ONE] * len(SEALED)
    assert conversations(tshark(path, *SMB_PORTS, *CALLS)) == []
    assert complaints(tshark(path, *secrets, *COMPLAINED)) == []
    assert complaints(tshark(path, *SMB_PORTS, *COMPLAINED)) == []
