#!/usr/bin/env python3
"""Turn the connection-oriented DCE RPC of a capture file into conversations.

    pcap_to_conversations.py CAPTURE ORIGIN OUTPUT

Needs tshark, which reassembles the TCP streams; PDUs are cut out here by their
frag_length, so that no dissector's opinion is part of the vectors. The format is
that of samba_conversations.json, described in README.md beside this file.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

COMMON_HEADER = 16


def segments(capture: Path) -> list[tuple[str, str, bytes]]:
    """Every TCP segment with data: stream number, sender's address and port, octets."""
    fields = ("tcp.stream", "ip.src", "tcp.srcport", "tcp.payload")
    command = [
        "tshark",
        "-r",
        str(capture),
        "-Y",
        "tcp.len > 0 && !tcp.analysis.retransmission",
        "-T",
        "fields",
    ]
    for name in fields:
        command += ["-e", name]
    output = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    rows = [line.split("\t") for line in output.splitlines()]
    return [(stream, f"{source}:{port}", bytes.fromhex(data)) for stream, source, port, data in rows]


def is_rpc(data: bytes) -> bool:
    """Whether octets begin like a version 5 PDU of the connection-oriented protocol."""
    return len(data) >= COMMON_HEADER and data[0] == 5 and data[1] in (0, 1) and data[2] <= 19


def conversations(capture: Path, origin: str) -> list[dict[str, Any]]:
    """The capture's connections whose first octets are a PDU; whoever speaks first is the client."""
    streams: dict[str, list[tuple[str, bytes]]] = {}
    for stream, sender, data in segments(capture):
        streams.setdefault(stream, []).append((sender, data))
    found = []
    for stream, parts in streams.items():
        client = parts[0][0]
        if not is_rpc(parts[0][1]):
            continue
        pending: dict[str, bytes] = {}
        pdus: list[dict[str, str]] = []
        for sender, data in parts:
            rest = pending.get(sender, b"") + data
            while len(rest) >= COMMON_HEADER:
                length = int.from_bytes(rest[8:10], "little" if rest[4] & 0x10 else "big")
                if length < COMMON_HEADER or len(rest) < length:
                    break
                pdus.append({"from": "client" if sender == client else "server", "pdu": rest[:length].hex()})
                rest = rest[length:]
            pending[sender] = rest
        found.append(
            {
                "name": f"{capture.stem}, connection {stream}",
                "description": f"TCP stream {stream} of {capture.name}",
                "origin": origin,
                "closed_by": "",
                "pdus": pdus,
            }
        )
    return found


def main(arguments: list[str]) -> None:
    """Convert one file."""
    capture, origin, output = Path(arguments[0]), arguments[1], Path(arguments[2])
    found = conversations(capture, origin)
    lines = ",\n".join(json.dumps(each) for each in found)
    output.write_text(f'{{"origin": {json.dumps(origin)},\n"conversations": [\n{lines}\n]}}\n')
    print(f"{len(found)} conversations, {sum(len(each['pdus']) for each in found)} PDUs in {output}")


if __name__ == "__main__":
    main(sys.argv[1:])
