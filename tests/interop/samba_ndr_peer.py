#!/usr/bin/python3
"""Samba's NDR code as a process: it reads stub octets, tells what it found in them, and packs them again.

Each line of input is a JSON object, and so is each line of output:

=============  ===========================================================================
``interface``  rpcecho, epm or mgmt
``opnum``      the operation
``direction``  "in": a request's stub; "out": a response's
``encoding``   ndr_little, ndr_big or ndr64_little
``stub``       the octets, hex
``size``       "out" only, or null: the [in] parameter that a size or an arm depends on
=============  ===========================================================================

The answer has ``values``, by Samba's names of parameters without "in_" and "out_", and ``stub``,
what Samba makes of these values; or ``error``, if it does not accept the octets.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from samba import ndr
from samba.dcerpc import base, echo, epmapper, mgmt, misc

ENCODINGS: dict[str, dict[str, bool]] = {
    "ndr_little": {},
    "ndr_big": {"bigendian": True},
    "ndr64_little": {"ndr64": True},
}
#: Reading a field that was never set can crash the bindings, so only the direction asked for is read.
SIZES = {
    "EchoData": "in_len",
    "SourceData": "in_len",
    "TestCall2": "in_level",
    "TestEnum": "in_foo1",
    "epm_Lookup": "in_max_ents",
    "epm_Map": "in_max_towers",
    "inq_stats": "in_max_count",
    "inq_princ_name": "in_princ_name_size",
}


def operations(module: Any) -> dict[int, Any]:
    """The classes of a module's operations, by opnum."""
    return {
        kind.opnum(): kind
        for kind in vars(module).values()
        if isinstance(kind, type) and hasattr(kind, "opnum") and hasattr(kind, "__ndr_pack_in__")
    }


OPERATIONS = {"rpcecho": operations(echo), "epm": operations(epmapper), "mgmt": operations(mgmt)}


def fields(kind: type) -> list[str]:
    """The names of what a class of the bindings holds; those with underscores are lengths on the wire."""
    found = vars(kind).items()
    return [name for name, each in found if type(each).__name__ == "getset_descriptor" and name[0] != "_"]


def plain(value: Any) -> Any:
    """A value of the bindings as JSON has it: what a structure is wrapped in here only, is taken off."""
    if value is None or isinstance(value, (int, str)):
        return value
    if isinstance(value, (list, bytes)):
        return [plain(each) for each in value]
    if isinstance(value, misc.GUID):
        return str(value)
    if isinstance(value, tuple):  # a status, signed or not, and what it means
        return value[0] & 0xFFFFFFFF
    if isinstance(value, base.ndr_pointer):
        return plain(value.value)
    if isinstance(value, epmapper.epm_twr_p_t):
        return plain(value.twr)
    if isinstance(value, mgmt.ndr_syntax_id_p):
        return plain(value.id)
    if isinstance(value, misc.ndr_syntax_id):
        version = value.if_version
        return {"uuid": str(value.uuid), "vers_major": version & 0xFFFF, "vers_minor": version >> 16}
    if isinstance(value, epmapper.epm_twr_t):
        octets = bytes(ndr.ndr_pack(value))
        length = value.tower_length
        # the array's count, the length, as many octets
        return {"tower_length": length, "tower_octet_string": list(octets[8 : 8 + length])}
    return {name: plain(getattr(value, name)) for name in fields(type(value))}


def values_of(call: Any, direction: str) -> dict[str, Any]:
    """The parameters of one direction."""
    prefix = f"{direction}_"
    found = {
        name.removeprefix(prefix): plain(getattr(call, name))
        for name in fields(type(call))
        if name.startswith(prefix) or (name == "result" and direction == "out")
    }
    if isinstance(found.get("statistics"), dict):
        found.update(found["statistics"])
    return found


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """Unpack, tell, pack."""
    call = OPERATIONS[question["interface"]][question["opnum"]]()
    options = ENCODINGS[question["encoding"]]
    octets = bytes.fromhex(question["stub"])
    if question["direction"] == "in":
        pack, unpack = ndr.ndr_pack_in, ndr.ndr_unpack_in
    else:
        pack, unpack = ndr.ndr_pack_out, ndr.ndr_unpack_out
        if question["size"] is not None:
            setattr(call, SIZES[type(call).__name__], question["size"])
    try:
        unpack(call, octets, **options)
    except RuntimeError as error:
        return {"error": str(error)}
    return {"values": values_of(call, question["direction"]), "stub": bytes(pack(call, **options)).hex()}


def main() -> None:
    """Answer until the input ends."""
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
