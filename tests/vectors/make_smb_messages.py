#!/usr/bin/env python3
"""Write smb_messages.json: SMB messages of Samba and impacket, and what tshark reads in them.

    python -m tests.vectors.make_smb_messages [OUTPUT]

Needs root and Samba with its tests, as tests/interop/samba_smbd.py does, and tshark. Sessions are signed at
most: what is encrypted shows nothing. README.md beside this file describes the format.
"""

from __future__ import annotations

import contextlib
import json
import struct
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.interop.samba_smbd import USER, VARIANTS, Smbd, running_smbd

CLIENT_SECONDS = 60.0
CAPTURE_SECONDS = 10.0
KEPT = 2
"""Messages to keep of one command, direction, status and size of a session."""
LARGEST = 1200
"""Octets of a packet; larger ones say nothing that smaller do not."""

TORTURES = (
    *("smb2.compound.related1", "smb2.compound.unrelated1", "smb2.compound.related6", "smb2.session.reauth1"),
    *("smb2.lock.valid-request", "smb2.getinfo.fsinfo", "smb2.notify.tcon"),
)
"""Tests of Samba whose requests Samba's clients do not send."""

#: A pcap record's header, and where in a frame of the loopback interface TCP begins.
RECORD, ETHERNET = struct.Struct("<IIII"), 14

#: What tshark calls the fields that are held against ours.
FIELDS = (
    *(
        "cmd",
        "credit.charge",
        "nt_status",
        "channel_sequence",
        "credits.requested",
        "credits.granted",
        "flags",
    ),
    *("chain_offset", "msg_id", "aid", "tid", "sesid", "signature", "dialect", "sec_mode", "capabilities"),
    *("client_guid", "server_guid", "max_trans_size", "max_read_size", "max_write_size"),
    *("negotiate_context.type", "previous_sesid", "session_flags", "tree", "share_type", "share_flags"),
    *(
        "impersonation.level",
        "file_attribute",
        "create.disposition",
        "filename",
        "allocation_size",
        "eof",
        "fid",
    ),
    *("read_length", "min_count", "write_length", "write.count", "ioctl.function", "max_ioctl_out_size"),
    *("ioctl.flags", "class"),
)


@contextlib.contextmanager
def captured(port: int, target: Path) -> Iterator[None]:
    """Write what goes over a TCP port of the loopback interface to a file."""
    command = ["dumpcap", "-q", "-P", "-i", "lo", "-f", f"tcp port {port}", "-w", str(target)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if line.startswith("File:"):
                break
        time.sleep(0.5)
        try:
            yield
            time.sleep(1.0)  # what is under way, and dumpcap's buffer
        finally:
            process.terminate()
            process.wait(CAPTURE_SECONDS)


def frames(capture: Path) -> list[bytes]:
    """The TCP payloads of a capture, in order."""
    data = capture.read_bytes()
    offset = 24
    found = []
    while offset < len(data):
        _, _, length, _ = RECORD.unpack_from(data, offset)
        offset += RECORD.size
        found.append(data[offset : offset + length])
        offset += length
    return found


def packets(capture: Path, port: int) -> list[dict[str, Any]]:
    """The SMB packets of a capture: octets, direction, and of each message the fields as tshark has them."""
    octets = frames(capture)
    command = ["tshark", "-r", str(capture), "-d", f"tcp.port=={port},nbss", "-T", "pdml", "-Y", "smb2||smb"]
    listing = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    found = []
    for packet in ElementTree.fromstring(listing).iter("packet"):
        number = int(packet.find(".//field[@name='num']").get("show", "0"))  # type: ignore[union-attr]
        messages = [proto for proto in packet.iter("proto") if proto.get("name") in ("smb2", "smb")]
        sessions = [proto for proto in packet.iter("proto") if proto.get("name") == "nbss"]
        if len(sessions) != 1 or not messages:
            continue  # put together of several segments, or several packets in one: too large to be of use
        start = int(sessions[0].get("pos", "0"))
        length = int.from_bytes(octets[number - 1][start + 1 : start + 4], "big")
        raw = octets[number - 1][start + 4 : start + 4 + length]
        if len(raw) != length or length > LARGEST:
            continue
        source = packet.find(".//field[@name='tcp.srcport']")
        found.append(
            {
                "direction": "response"
                if source is not None and source.get("show") == str(port)
                else "request",
                "octets": raw.hex(),
                "messages": [fields_of(message) for message in messages],
            }
        )
    return found


def fields_of(message: ElementTree.Element) -> dict[str, list[str]]:
    """What tshark shows of the fields of one message."""
    shown: dict[str, list[str]] = {}
    for field in message.iter("field"):
        name = field.get("name", "").removeprefix("smb2.")
        if name in FIELDS and field.get("size") != "0":  # those of no size are tshark's conclusions
            value = field.get("value" if name in ("fid", "signature") else "show")
            shown.setdefault(name, []).append(value or "")
    return shown


def some_of_each(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A few of the packets of each kind."""
    counts: dict[tuple[object, ...], int] = {}
    kept = []
    for packet in found:
        kind = (
            packet["direction"],
            *((tuple(m.get("cmd", ())), tuple(m.get("nt_status", ()))) for m in packet["messages"]),
        )
        counts[kind] = counts.get(kind, 0) + 1
        if counts[kind] <= KEPT:
            kept.append(packet)
    return kept


def run(command: list[str], directory: Path | None = None) -> None:
    """Run a client; that it fails may be what it is run for."""
    subprocess.run(
        command,
        capture_output=True,
        timeout=CLIENT_SECONDS,
        check=False,
        stdin=subprocess.DEVNULL,
        cwd=directory,
    )


def call_with_samba(smbd: Smbd) -> None:
    """Calls over pipes, a share listed, pipes and shares that do not exist, a wrong password."""
    address = smbd.address
    run([*smbd.client("rpcclient"), f"ncacn_np:{address}", "-c", "srvinfo; netshareenumall; lsaquery"])
    run([*smbd.client("smbclient"), f"//{address}/IPC$", "-c", "open nosuchpipe; dir"])
    run([*smbd.client("smbclient"), f"//{address}/nosuchshare", "-c", "quit"])
    run([*smbd.client("smbclient", account=None), f"//{address}/IPC$", "-c", "quit"])


def find_by_smb1(smbd: Smbd) -> None:
    """A client that begins with SMB 1's NEGOTIATE."""
    options = ("--option=client min protocol=NT1", "--option=client max protocol=SMB3_11")
    run([*smbd.client("smbclient", *options), f"//{smbd.address}/IPC$", "-c", "quit"])


def test_compounds(smbd: Smbd) -> None:
    """Compounds and odd requests, as Samba's protocol tests send them."""
    for test in TORTURES:
        command = [
            *("smbtorture", f"--configfile={smbd.smb_conf}", f"--option=smb ports={smbd.port}"),
            *(f"--user={USER.name}%{USER.password}", f"//{smbd.address}/share", test),
        ]
        run(command, smbd.directory)


def call_with_impacket(smbd: Smbd) -> None:
    """Calls over a pipe by impacket."""
    from impacket.dcerpc.v5 import srvs, transport

    carrier = transport.SMBTransport(
        smbd.address, smbd.port, r"\srvsvc", username=USER.name, password=USER.password
    )
    connection = carrier.get_dce_rpc()
    connection.connect()
    connection.bind(srvs.MSRPC_UUID_SRVS)
    srvs.hNetrServerGetInfo(connection, 101)
    srvs.hNetrShareEnum(connection, 1)
    connection.disconnect()


SESSIONS: tuple[tuple[str, str, Callable[[Smbd], None]], ...] = (
    ("Samba, SMB 2.0.2", "smb202", call_with_samba),
    ("Samba, SMB 2.1", "smb210", call_with_samba),
    ("Samba, SMB 3.0", "smb300", call_with_samba),
    ("Samba, SMB 3.0.2", "smb302-signed", call_with_samba),
    ("Samba, SMB 3.1.1", "smb311", call_with_samba),
    ("Samba, SMB 3.1.1, signed by GMAC", "smb311-gmac", call_with_samba),
    ("Samba, found by SMB 1", "default", find_by_smb1),
    ("Samba's tests, compounds", "default", test_compounds),
    ("impacket, SMB 3.1.1 server", "default", call_with_impacket),
    ("impacket, SMB 2.1 server", "smb210", call_with_impacket),
)


def main(arguments: list[str]) -> int:
    """Write the vectors."""
    output = Path(arguments[0]) if arguments else Path(__file__).with_name("smb_messages.json")
    sessions = []
    with tempfile.TemporaryDirectory() as directory:
        for label, variant, client in SESSIONS:
            capture = Path(directory) / "capture.pcap"
            with running_smbd(VARIANTS[variant]) as smbd:
                with captured(smbd.port, capture):
                    client(smbd)
                found = some_of_each(packets(capture, smbd.port))
            print(f"{label}: {len(found)} packets", file=sys.stderr)
            sessions.append({"label": label, "packets": found})
    version = subprocess.run(["tshark", "--version"], capture_output=True, check=True, text=True).stdout
    origin = "Samba 4.17 and impacket; fields by " + version.split("\n")[0].split(".\n")[0]
    lines = [f'{{"origin": {json.dumps(origin)}, "sessions": [']
    for number, session in enumerate(sessions):
        lines.append(f'{{"label": {json.dumps(session["label"])}, "packets": [')
        lines += [json.dumps(packet) + "," for packet in session["packets"]]
        lines[-1] = lines[-1].removesuffix(",")
        lines.append("]}," if number + 1 < len(sessions) else "]}]}")
    output.write_text("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
