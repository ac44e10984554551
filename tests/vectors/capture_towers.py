#!/usr/bin/python3
"""Write towers.json: towers a Samba endpoint mapper answered with, and towers Samba's NDR code made.

Needs Debian's python3-samba, so it runs under /usr/bin/python3, and a Samba that serves the endpoint mapper
at 127.0.0.1:135 (tests/interop starts one).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import samba
from samba import ndr
from samba.dcerpc import base, epmapper, misc

NDR = ("8a885d04-1ceb-11c9-9fe8-08002b104860", 2, 0)
SAMR = ("12345778-1234-abcd-ef00-0123456789ac", 1, 0)
RPC_IDS = {
    epmapper.EPM_PROTOCOL_NCACN: "ncacn",
    epmapper.EPM_PROTOCOL_NCADG: "ncadg",
    epmapper.EPM_PROTOCOL_NCALRPC: "ncalrpc",
}
# protocol identifier -> what the sequence's name ends in, the field of the right side
ENDPOINTS = {
    epmapper.EPM_PROTOCOL_TCP: ("_ip_tcp", "port"),
    epmapper.EPM_PROTOCOL_UDP: ("_ip_udp", "port"),
    epmapper.EPM_PROTOCOL_HTTP: ("_http", "port"),
    epmapper.EPM_PROTOCOL_SMB: ("_np", "unc"),
    epmapper.EPM_PROTOCOL_NAMED_PIPE: ("", "path"),
    epmapper.EPM_PROTOCOL_UNIX_DS: ("_unix_stream", "path"),
    epmapper.EPM_PROTOCOL_VINES_SPP: ("_vns_spp", "port"),
}
ADDRESSES = {
    epmapper.EPM_PROTOCOL_IP: "ipaddr",
    epmapper.EPM_PROTOCOL_NETBIOS: "name",
    epmapper.EPM_PROTOCOL_STREETTALK: "streettalk",
}


def octets(twr: Any) -> bytes:
    """The tower octet string of a twr_t, taken out of a request that carries it."""
    call = epmapper.epm_Map()
    call.in_map_tower = twr
    call.in_entry_handle = misc.policy_handle()
    call.in_max_towers = 1
    stub = bytes(ndr.ndr_pack_in(call))
    length = int.from_bytes(stub[8:12], "little")  # nil object, referent, then the array's count
    return stub[16 : 16 + length]


def row(twr: Any, **more: str) -> dict[str, Any]:
    """A tower's octets and what Samba reads in them."""
    floors = twr.tower.floors
    meaning: dict[str, Any] = {"endpoint": "", "address": ""}
    for name, floor in (("interface", floors[0]), ("transfer_syntax", floors[1])):
        identifier = ndr.ndr_unpack(misc.GUID, floor.lhs.lhs_data[:16])
        major = int.from_bytes(floor.lhs.lhs_data[16:18], "little")
        minor = int.from_bytes(floor.rhs.unknown, "little")
        meaning[name] = [str(identifier), major, minor]
    protseq = RPC_IDS[floors[2].lhs.protocol]
    for floor in floors[3:]:
        if floor.lhs.protocol in ENDPOINTS:
            suffix, field = ENDPOINTS[floor.lhs.protocol]
            protseq += suffix
            meaning["endpoint"] = str(getattr(floor.rhs, field))
        else:
            meaning["address"] = getattr(floor.rhs, ADDRESSES[floor.lhs.protocol])
    return {**more, "octets": octets(twr).hex(), "protseq": protseq, **meaning}


def captured() -> list[dict[str, Any]]:
    """Every tower of the endpoint mapper at 127.0.0.1:135; their octets are those of the answer."""
    connection = base.ClientConnection(
        "ncacn_ip_tcp:127.0.0.1[135]", ("e1af8308-5d1f-11c9-91a4-08002b14a0fa", 3)
    )
    call = epmapper.epm_Lookup()
    call.in_inquiry_type = 0
    call.in_vers_option = 0
    call.in_entry_handle = misc.policy_handle()
    call.in_max_ents = 500
    answer = bytes(connection.request(2, ndr.ndr_pack_in(call)))
    ndr.ndr_unpack_out(call, answer)
    rows = [row(entry.tower, origin="captured", annotation=entry.annotation) for entry in call.out_entries]
    for made in rows:
        if bytes.fromhex(made["octets"]) not in answer:
            raise RuntimeError(f"not what was on the wire: {made}")
    return rows


def floor(protocol: int, identifier: bytes = b"", **fields: Any) -> Any:
    """One floor: its protocol, the rest of its left side, the fields of its right side."""
    made = epmapper.epm_floor()
    made.lhs.protocol = protocol
    made.lhs.lhs_data = identifier
    for name, value in fields.items():
        setattr(made.rhs, name, value)
    return made


def made(*lower: Any) -> dict[str, Any]:
    """A tower of SAMR in NDR with these floors from the third up."""
    floors = []
    for identifier, major, minor in (SAMR, NDR):
        left = bytes(ndr.ndr_pack(misc.GUID(identifier))) + major.to_bytes(2, "little")
        floors.append(floor(epmapper.EPM_PROTOCOL_UUID, left, unknown=minor.to_bytes(2, "little")))
    twr = epmapper.epm_twr_t()
    twr.tower.num_floors = len(floors) + len(lower)
    twr.tower.floors = [*floors, *lower]
    return row(twr, origin="made")


def made_towers() -> list[dict[str, Any]]:
    """Towers of sequences no Samba listens on, and a filled-in address."""
    oriented = floor(epmapper.EPM_PROTOCOL_NCACN, minor_version=0)
    less = floor(epmapper.EPM_PROTOCOL_NCADG, minor_version=0)
    loopback = floor(epmapper.EPM_PROTOCOL_IP, ipaddr="127.0.0.1")
    streettalk = floor(epmapper.EPM_PROTOCOL_STREETTALK, streettalk="item@group@org")
    return [
        made(oriented, floor(epmapper.EPM_PROTOCOL_TCP, port=135), loopback),
        made(less, floor(epmapper.EPM_PROTOCOL_UDP, port=135), loopback),
        made(oriented, floor(epmapper.EPM_PROTOCOL_UNIX_DS, path="/run/rpc/epmapper")),
        made(oriented, streettalk, floor(epmapper.EPM_PROTOCOL_VINES_SPP, port=385)),
    ]


def main() -> None:
    """Write the file; an argument names another place for it."""
    rows = [json.dumps(item) for item in made_towers() + captured()]
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("towers.json")
    origin = (
        f"Samba {samba.version}: captured from its endpoint mapper or made by samba.ndr, capture_towers.py"
    )
    output.write_text(f'{{"origin": {json.dumps(origin)},\n"towers": [\n' + ",\n".join(rows) + "\n]}\n")
    print(f"{len(rows)} towers in {output}")


if __name__ == "__main__":
    main()
