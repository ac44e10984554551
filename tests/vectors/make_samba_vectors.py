#!/usr/bin/python3
"""Write samba_ndr.json: stub octets that Samba's marshalling code makes of known values.

Run it with the Python that has Samba's bindings (Debian: python3-samba, /usr/bin/python3):

    make_samba_vectors.py [OUTPUT]

Every vector is packed by Samba, unpacked by Samba again, and packed once more; a
difference stops the script, so a vector never rests on one direction alone. The
format is described in README.md beside this file.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samba import ndr
from samba.dcerpc import echo, epmapper, mgmt, misc

VARIANTS: dict[str, dict[str, bool]] = {
    "ndr_little": {},
    "ndr_big": {"bigendian": True},
    "ndr64_little": {"ndr64": True},
}

NIL = "00000000-0000-0000-0000-000000000000"
UUID_A = "60a15ec5-4de8-11d7-a637-005056a20182"
UUID_B = "12345678-1234-abcd-ef00-0123456789ab"
UUID_EPM = "e1af8308-5d1f-11c9-91a4-08002b14a0fa"
UUID_NDR = "8a885d04-1ceb-11c9-9fe8-08002b104860"
NO_MORE_ENTRIES = 0x16C9A0D6
CANT_PERFORM_OP = 0x000006D8
ACCESS_DENIED = 5

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
"""The [in] parameter that an [out] one's size or arm depends on."""

NDR32 = ("ndr_little", "ndr_big")
"""For what Samba's IDL describes in a way that gives C706's octets in NDR only, not in NDR64: towers
(a 32-bit length where NDR64 has a 64-bit count), annotations, and the statistics array."""

Values = dict[str, Any]


@dataclass
class Vector:
    """One operation, one direction, one set of values.

    Attributes:
        call: Samba's object for the operation, its fields set.
        values: The same values as the vector's reader sees them.
        direction: "in" for a request's stub, "out" for a response's.
        variants: Names of the transfer encodings to pack.
    """

    interface: str
    operation: str
    label: str
    direction: str
    call: Any
    values: Values
    variants: tuple[str, ...] = tuple(VARIANTS)

    def pack(self, variant: str) -> bytes:
        """The stub octets, checked by a second trip through Samba."""
        pack, unpack = (
            (ndr.ndr_pack_in, ndr.ndr_unpack_in)
            if self.direction == "in"
            else (ndr.ndr_pack_out, ndr.ndr_unpack_out)
        )
        options = VARIANTS[variant]
        stub = bytes(pack(self.call, **options))
        again = type(self.call)()
        copy_in_parameters(self.call, again)
        unpack(again, stub, **options)
        if bytes(pack(again, **options)) != stub:
            raise RuntimeError(f"{self.operation} {self.label} {variant}: Samba disagrees with itself")
        return stub

    def as_json(self) -> Values:
        """The entry of samba_ndr.json."""
        if any(
            f"'{name}'" in repr(self.values) for name in ("tower_octet_string", "annotation", "statistics")
        ):
            self.variants = NDR32
        entry = {
            "interface": self.interface,
            "opnum": type(self.call).opnum(),
            "operation": self.operation,
            "direction": self.direction,
            "label": self.label,
            "values": self.values,
        }
        size = SIZES.get(type(self.call).__name__)
        if size and self.direction == "out" and self.operation not in ("TestEnum", "rpc_mgmt_inq_stats"):
            entry["request"] = {size.removeprefix("in_"): getattr(self.call, size)}
        entry["stub"] = {variant: self.pack(variant).hex() for variant in self.variants}
        return entry


def copy_in_parameters(source: Any, target: Any) -> None:
    """Give a call's sizes and discriminants to another: unpacking a response needs those of its request.

    Only these: reading a field that was never set can crash Samba's bindings.
    """
    name = SIZES.get(type(source).__name__)
    if name:
        setattr(target, name, getattr(source, name))


def make(kind: Callable[[], Any], **fields: Any) -> Any:
    """An object of a Samba class with its fields set."""
    made = kind()
    for name, value in fields.items():
        setattr(made, name, value)
    return made


# --- rpcecho ------------------------------------------------------------------


def echo_vector(operation: str, label: str, direction: str, values: Values, **fields: Any) -> Vector:
    """A vector of the rpcecho interface."""
    return Vector("rpcecho", operation, label, direction, make(getattr(echo, operation), **fields), values)


def echo_numbers() -> Iterator[Vector]:
    """AddOne, TestSleep."""
    for label, number in (("zero", 0), ("small", 10), ("octets differ", 0x01020304), ("largest", 0xFFFFFFFF)):
        yield echo_vector("AddOne", label, "in", {"in_data": number}, in_in_data=number)
        yield echo_vector("AddOne", label, "out", {"out_data": number}, out_out_data=number)
    for seconds in (0, 3):
        label = f"{seconds} seconds"
        yield echo_vector("TestSleep", label, "in", {"seconds": seconds}, in_seconds=seconds)
        yield echo_vector("TestSleep", label, "out", {"return_value": seconds}, result=seconds)


def echo_octets() -> Iterator[Vector]:
    """EchoData, SinkData, SourceData: conformant arrays of octets of several lengths."""
    for length in (0, 1, 3, 4, 7, 8, 300):
        data = bytes(index & 0xFF for index in range(length))
        numbers, text, label = list(data), data.hex(), f"{length} octets"
        yield echo_vector(
            "EchoData", label, "in", {"len": length, "in_data": text}, in_len=length, in_in_data=numbers
        )
        yield echo_vector("EchoData", label, "out", {"out_data": text}, in_len=length, out_out_data=numbers)
        yield echo_vector(
            "SinkData", label, "in", {"len": length, "data": text}, in_len=length, in_data=numbers
        )
        yield echo_vector("SourceData", label, "in", {"len": length}, in_len=length)
        yield echo_vector("SourceData", label, "out", {"data": text}, in_len=length, out_data=numbers)
    yield echo_vector("SinkData", "nothing comes back", "out", {})


def echo_strings() -> Iterator[Vector]:
    """TestCall: a string in by reference, a string out by unique pointer."""
    texts = {
        "empty": "",
        "one character": "a",
        "even": "abc",
        "as smbtorture": "input string",
        "as its server": "this is a test string",
        "not ASCII": "Käse \u20ac \u65e5\u672c",
        "surrogate pair": "\U0001f40d!",
        "long": "0123456789" * 50,
    }
    for label, text in texts.items():
        yield echo_vector("TestCall", label, "in", {"s1": text}, in_s1=text)
        yield echo_vector("TestCall", label, "out", {"s2": text}, out_s2=text)
    yield echo_vector("TestCall", "null", "out", {"s2": None}, out_s2=None)


def echo_unions() -> Iterator[Vector]:
    """TestCall2: a union of structures, chosen by level."""
    arms: dict[int, tuple[Any, Values]] = {
        1: (make(echo.info1, v=10), {"v": 10}),
        2: (make(echo.info2, v=0x1234), {"v": 0x1234}),
        3: (make(echo.info3, v=0x12345678), {"v": 0x12345678}),
        4: (make(echo.info4, v=0x123456789ABCDEF0), {"v": 0x123456789ABCDEF0}),
        5: (make(echo.info5, v1=50, v2=0x1122334455667788), {"v1": 50, "v2": 0x1122334455667788}),
        6: (make(echo.info6, v1=70, info1=make(echo.info1, v=80)), {"v1": 70, "info1": {"v": 80}}),
        7: (make(echo.info7, v1=80, info4=make(echo.info4, v=90)), {"v1": 80, "info4": {"v": 90}}),
    }
    for level, (arm, value) in arms.items():
        label = f"level {level}"
        info = {"discriminant": level, "arm": f"info{level}", "value": value}
        for status in (0, 0xC0000148):
            yield echo_vector(
                "TestCall2",
                label if not status else f"{label}, failed",
                "out",
                {"info": info, "return_value": status},
                in_level=level,
                out_info=arm,
                result=status,
            )
        yield echo_vector("TestCall2", label, "in", {"level": level}, in_level=level)


def echo_enums() -> Iterator[Vector]:
    """TestEnum: 16- and 32-bit enumerations, a structure of both, a union switched by a parameter."""
    for direction in ("in", "out"):
        for foo1 in (1, 2):
            for e1, e2 in ((1, 2), (2, 1)):
                struct = make(echo.Enum2, e1=e1, e2=e2)
                arm: Any = e2 if foo1 == 1 else make(echo.Enum2, e1=e2, e2=e1)
                value: Any = e2 if foo1 == 1 else {"e1": e2, "e2": e1}
                fields = {f"{direction}_{name}": field for name, field in (("foo1", foo1), ("foo2", struct))}
                fields[f"{direction}_foo3"] = arm
                values = {
                    "foo1": foo1,
                    "foo2": {"e1": e1, "e2": e2},
                    "foo3": {"discriminant": foo1, "arm": f"e{foo1}", "value": value},
                }
                call = echo.TestEnum()
                if direction == "out":  # foo1 chooses the arm, and Samba looks for it among the [in] ones
                    call.in_foo1 = foo1
                for name, field in fields.items():
                    setattr(call, name, field)
                yield Vector("rpcecho", "TestEnum", f"foo1 {foo1}, e1 {e1}, e2 {e2}", direction, call, values)


def echo_structures() -> Iterator[Vector]:
    """TestSurrounding: a conformant structure. TestDoublePointer: three levels of pointers."""
    for direction in ("in", "out"):
        for count in (0, 1, 2, 3, 20, 40):
            numbers = [index * 0x0101 for index in range(count)]
            data = make(echo.Surrounding, x=count, surrounding=numbers)
            values = {"data": {"x": count, "surrounding": numbers}}
            yield echo_vector(
                "TestSurrounding", f"{count} numbers", direction, values, **{f"{direction}_data": data}
            )
    # Samba's bindings cannot build a pointer to a pointer to a number, but they read one.
    for label, stub, value in (
        ("outer null", "00000000", {"data": None}),
        ("inner null", "0000020000000000", {"data": {"pointer_to": None}}),
        ("both there", "00000200040002003412", {"data": {"pointer_to": 0x1234}}),
    ):
        call = echo.TestDoublePointer()
        ndr.ndr_unpack_in(call, bytes.fromhex(stub))
        yield Vector("rpcecho", "TestDoublePointer", label, "in", call, values=value)
    for number in (0, 0x1234):
        yield echo_vector("TestDoublePointer", f"{number}", "out", {"return_value": number}, result=number)


# --- management -----------------------------------------------------------------


def mgmt_vector(name: str, label: str, direction: str, values: Values, **fields: Any) -> Vector:
    """A vector of the mgmt interface, under the operation's name in MS-RPCE."""
    return Vector("mgmt", f"rpc_mgmt_{name}", label, direction, make(getattr(mgmt, name), **fields), values)


def mgmt_vectors() -> Iterator[Vector]:
    """All five operations."""
    for name in ("inq_if_ids", "is_server_listening", "stop_server_listening"):
        yield mgmt_vector(name, "no parameters", "in", {})

    for label, ids in (
        ("none", []),
        ("one", [(UUID_A, 1, 0)]),
        ("three", [(UUID_EPM, 3, 0), (UUID_B, 0x0102, 0x0304), (NIL, 0, 0)]),
    ):
        entries = []
        for uuid, major, minor in ids:
            # Samba takes the two version numbers as one 32-bit number: right in
            # little-endian only, so the other variants are left out
            syntax = make(misc.ndr_syntax_id, uuid=misc.GUID(uuid), if_version=minor << 16 | major)
            entries.append(make(mgmt.ndr_syntax_id_p, id=syntax))
        vector = mgmt_vector(
            "inq_if_ids",
            label,
            "out",
            {
                "if_id_vector": {
                    "count": len(ids),
                    "if_id": [
                        {"uuid": uuid, "vers_major": major, "vers_minor": minor} for uuid, major, minor in ids
                    ],
                },
                "status": 0,
            },
            out_if_id_vector=make(mgmt.rpc_if_id_vector_t, count=len(ids), if_id=entries),
            result=0,
        )
        vector.variants = tuple(name for name in VARIANTS if name != "ndr_big")
        yield vector
    yield mgmt_vector(
        "inq_if_ids", "null", "out", {"if_id_vector": None, "status": ACCESS_DENIED}, result=ACCESS_DENIED
    )

    for count in (0, 1, 4):
        numbers = [0x01020304 * (index + 1) for index in range(count)]
        # responses only: Samba's request has a second number, which C706's has not
        yield mgmt_vector(
            "inq_stats",
            f"{count} numbers",
            "out",
            {"count": count, "statistics": numbers, "status": 0},
            in_max_count=count,
            out_statistics=make(mgmt.statistics, count=count, statistics=numbers),
            result=0,
        )

    for listening, status in ((1, 0), (0, 0), (0, ACCESS_DENIED)):
        yield mgmt_vector(
            "is_server_listening",
            f"{listening}, status {status}",
            "out",
            {"status": status, "return_value": listening},
            out_status=status,
            result=listening,
        )
    for status in (0, ACCESS_DENIED):
        yield mgmt_vector(
            "stop_server_listening", f"status {status}", "out", {"status": status}, result=status
        )

    for size, name in ((1, ""), (64, "host/dc1.rpce.test"), (4096, "x" * 100)):
        label = f"{len(name)} characters of {size}"
        inputs = {"authn_proto": 9, "princ_name_size": size}
        fields = {"in_authn_proto": 9, "in_princ_name_size": size}
        yield mgmt_vector("inq_princ_name", label, "in", inputs, **fields)
        yield mgmt_vector(
            "inq_princ_name",
            label,
            "out",
            {"princ_name": name, "status": 0},
            **fields,
            out_princ_name=name,
            result=0,
        )


# --- endpoint mapper ------------------------------------------------------------


def floor(protocol: int, identifier: bytes = b"", **address: Any) -> Any:
    """One floor of a tower: a protocol, what follows it on the left, the fields on the right."""
    made = make(epmapper.epm_floor, lhs=make(epmapper.epm_lhs, protocol=protocol, lhs_data=identifier))
    for name, value in address.items():
        setattr(made.rhs, name, value)
    return made


def syntax_floor(uuid: str, major: int, minor: int) -> Any:
    """A floor that names an interface or a transfer syntax; its minor version is on the right."""
    identifier = bytes(ndr.ndr_pack(misc.GUID(uuid))) + major.to_bytes(2, "little")
    return floor(epmapper.EPM_PROTOCOL_UUID, identifier, unknown=minor.to_bytes(2, "little"))


@dataclass
class Tower:
    """A tower as Samba takes it, and the binding it stands for."""

    label: str
    floors: list[Any]
    meaning: Values

    def samba(self) -> Any:
        """The twr_t; Samba works the length out itself."""
        return make(
            epmapper.epm_twr_t,
            tower=make(epmapper.epm_tower, num_floors=len(self.floors), floors=self.floors),
        )

    def octets(self) -> bytes:
        """The tower octet string, taken out of a request in which it is the last but one thing."""
        call = make(
            epmapper.epm_Map, in_map_tower=self.samba(), in_entry_handle=misc.policy_handle(), in_max_towers=1
        )
        stub = bytes(ndr.ndr_pack_in(call))
        length = int.from_bytes(stub[8:12], "little")  # nil object, referent, then the array's count
        return stub[16 : 16 + length]

    def twr(self) -> Values:
        """The twr_t's fields."""
        octets = self.octets()
        return {"tower_length": len(octets), "tower_octet_string": octets.hex()}


def towers() -> list[Tower]:
    """A tower for each protocol sequence Samba knows."""
    head = [syntax_floor(UUID_A, 1, 0), syntax_floor(UUID_NDR, 2, 0)]
    oriented = floor(epmapper.EPM_PROTOCOL_NCACN, minor_version=0)
    less = floor(epmapper.EPM_PROTOCOL_NCADG, minor_version=0)
    address = floor(epmapper.EPM_PROTOCOL_IP, ipaddr="192.0.2.1")
    host = floor(epmapper.EPM_PROTOCOL_NETBIOS, name="\\\\DC1")
    plain = {
        "interface": UUID_A,
        "interface_version": [1, 0],
        "transfer": UUID_NDR,
        "transfer_version": [2, 0],
    }
    ip = {"address": "192.0.2.1"}
    return [
        Tower(
            "ncacn_ip_tcp",
            [*head, oriented, floor(epmapper.EPM_PROTOCOL_TCP, port=49152), address],
            {**plain, **ip, "protseq": "ncacn_ip_tcp", "endpoint": "49152"},
        ),
        Tower(
            "ncacn_ip_tcp of the endpoint mapper, nothing filled in",
            [
                syntax_floor(UUID_EPM, 3, 0),
                head[1],
                oriented,
                floor(epmapper.EPM_PROTOCOL_TCP, port=0),
                floor(epmapper.EPM_PROTOCOL_IP, ipaddr="0.0.0.0"),
            ],
            {
                **plain,
                "interface": UUID_EPM,
                "interface_version": [3, 0],
                "protseq": "ncacn_ip_tcp",
                "endpoint": "0",
                "address": "0.0.0.0",
            },
        ),
        Tower(
            "interface version 258.772",
            [
                syntax_floor(UUID_B, 0x0102, 0x0304),
                head[1],
                oriented,
                floor(epmapper.EPM_PROTOCOL_TCP, port=135),
                address,
            ],
            {
                **plain,
                **ip,
                "interface": UUID_B,
                "interface_version": [0x0102, 0x0304],
                "protseq": "ncacn_ip_tcp",
                "endpoint": "135",
            },
        ),
        Tower(
            "ncadg_ip_udp",
            [*head, less, floor(epmapper.EPM_PROTOCOL_UDP, port=4660), address],
            {**plain, **ip, "protseq": "ncadg_ip_udp", "endpoint": "4660"},
        ),
        Tower(
            "ncacn_http",
            [*head, oriented, floor(epmapper.EPM_PROTOCOL_HTTP, port=593), address],
            {**plain, **ip, "protseq": "ncacn_http", "endpoint": "593"},
        ),
        Tower(
            "ncacn_np",
            [*head, oriented, floor(epmapper.EPM_PROTOCOL_SMB, unc="\\pipe\\lsass"), host],
            {**plain, "protseq": "ncacn_np", "endpoint": "\\pipe\\lsass", "address": "\\\\DC1"},
        ),
        Tower(
            "ncacn_np by the legacy protocol identifier",
            [*head, oriented, floor(epmapper.EPM_PROTOCOL_NAMED_PIPE, path="\\pipe\\lsass"), host],
            {**plain, "protseq": "ncacn_np", "endpoint": "\\pipe\\lsass", "address": "\\\\DC1"},
        ),
        Tower(
            "ncalrpc",
            [
                *head,
                floor(epmapper.EPM_PROTOCOL_NCALRPC, minor_version=0),
                floor(epmapper.EPM_PROTOCOL_NAMED_PIPE, path="EPMAPPER"),
            ],
            {**plain, "protseq": "ncalrpc", "endpoint": "EPMAPPER"},
        ),
    ]


def split_floors(octets: bytes) -> list[Values]:
    """A tower octet string's floors, by C706 appendix L: little-endian counts around both sides."""
    count, at, found = int.from_bytes(octets[:2], "little"), 2, []
    for _ in range(count):
        sides = []
        for _ in range(2):
            length = int.from_bytes(octets[at : at + 2], "little")
            sides.append(octets[at + 2 : at + 2 + length].hex())
            at += 2 + length
        found.append({"lhs": sides[0], "rhs": sides[1]})
    if at != len(octets):
        raise RuntimeError("octets left over after a tower's last floor")
    return found


def handle(attributes: int, uuid: str) -> tuple[Any, Values]:
    """A context handle for Samba and for the vector's reader."""
    return misc.policy_handle(uuid, attributes), {"attributes": attributes, "uuid": uuid}


def epm_vector(
    samba_name: str, name: str, label: str, direction: str, values: Values, **fields: Any
) -> Vector:
    """A vector of the endpoint mapper, under the operation's name in MS-RPCE."""
    return Vector("epm", name, label, direction, make(getattr(epmapper, samba_name), **fields), values)


def entry(uuid: str, tower: Tower | None, annotation: str) -> tuple[Any, Values]:
    """An ept_entry_t for Samba and for the vector's reader."""
    made = make(epmapper.epm_entry_t, object=misc.GUID(uuid), annotation=annotation)
    made.tower = tower.samba() if tower else None
    return made, {"object": uuid, "tower": tower.twr() if tower else None, "annotation": annotation}


def epm_lookups() -> Iterator[Vector]:
    """ept_lookup and ept_lookup_handle_free."""
    known = towers()
    for label, handle_parts, uuid, interface in (
        ("everything", (0, NIL), None, None),
        ("by object", (0, NIL), UUID_B, None),
        ("by interface", (0, NIL), None, (UUID_A, 1, 0)),
        ("by both, continued", (0, UUID_B), UUID_B, (UUID_EPM, 0x0102, 0x0304)),
    ):
        samba_handle, handle_value = handle(*handle_parts)
        inquiry_type = (1 if interface else 0) + (2 if uuid else 0)
        fields: Values = {"in_inquiry_type": inquiry_type, "in_vers_option": 1, "in_max_ents": 500}
        fields["in_entry_handle"] = samba_handle
        values: Values = {"inquiry_type": inquiry_type, "object": uuid, "Ifid": None, "vers_option": 1}
        if uuid:
            fields["in_object"] = misc.GUID(uuid)
        if interface:
            name, major, minor = interface
            fields["in_interface_id"] = make(
                epmapper.rpc_if_id_t, uuid=misc.GUID(name), vers_major=major, vers_minor=minor
            )
            values["Ifid"] = {"uuid": name, "vers_major": major, "vers_minor": minor}
        values |= {"entry_handle": handle_value, "max_ents": 500}
        yield epm_vector("epm_Lookup", "ept_lookup", label, "in", values, **fields)

    for label, entries, handle_parts, status in (
        ("nothing", [], (0, NIL), NO_MORE_ENTRIES),
        ("one", [entry(NIL, known[0], "")], (0, NIL), 0),
        ("annotated", [entry(UUID_B, known[5], "an annotation")], (0, UUID_A), 0),
        (
            "one of each tower",
            [entry(NIL, tower, "x" * index) for index, tower in enumerate(known)],
            (0, NIL),
            0,
        ),
        ("longest annotation", [entry(NIL, known[0], "y" * 63)], (0, NIL), 0),
        ("no tower", [entry(NIL, None, "none")], (0, NIL), 0),
    ):
        samba_handle, handle_value = handle(*handle_parts)
        yield epm_vector(
            "epm_Lookup",
            "ept_lookup",
            label,
            "out",
            {
                "entry_handle": handle_value,
                "num_ents": len(entries),
                "entries": [value for _, value in entries],
                "status": status,
            },
            in_max_ents=500,
            out_entry_handle=samba_handle,
            out_num_ents=len(entries),
            out_entries=[made for made, _ in entries],
            result=status,
        )

    for label, parts in (("nil", (0, NIL)), ("live", (0, UUID_B)), ("attributes set", (1, UUID_A))):
        samba_handle, handle_value = handle(*parts)
        name = "ept_lookup_handle_free"
        yield epm_vector(
            "epm_LookupHandleFree",
            name,
            label,
            "in",
            {"entry_handle": handle_value},
            in_entry_handle=samba_handle,
        )
        yield epm_vector(
            "epm_LookupHandleFree",
            name,
            label,
            "out",
            {"entry_handle": handle_value, "status": 0},
            out_entry_handle=samba_handle,
            result=0,
        )


def epm_maps() -> Iterator[Vector]:
    """ept_map."""
    known = towers()
    for tower in [None, *known]:
        for uuid in (None, UUID_B):
            samba_handle, handle_value = handle(0, NIL if tower is None else UUID_A)
            call = make(epmapper.epm_Map, in_entry_handle=samba_handle, in_max_towers=10)
            if uuid:
                call.in_object = misc.GUID(uuid)
            if tower:
                call.in_map_tower = tower.samba()
            values = {
                "obj": uuid,
                "map_tower": tower.twr() if tower else None,
                "entry_handle": handle_value,
                "max_towers": 10,
            }
            label = f"{tower.label if tower else 'no tower'}, {'object' if uuid else 'no object'}"
            yield Vector("epm", "ept_map", label, "in", call, values)

    for label, chosen, handle_parts, status in (
        ("nothing", [], (0, NIL), NO_MORE_ENTRIES),
        ("one", known[:1], (0, NIL), 0),
        ("all, more to come", known, (0, UUID_B), 0),
    ):
        samba_handle, handle_value = handle(*handle_parts)
        yield epm_vector(
            "epm_Map",
            "ept_map",
            label,
            "out",
            {
                "entry_handle": handle_value,
                "num_towers": len(chosen),
                "ITowers": [tower.twr() for tower in chosen],
                "status": status,
            },
            in_max_towers=10,
            out_entry_handle=samba_handle,
            out_num_towers=len(chosen),
            out_towers=[make(epmapper.epm_twr_p_t, twr=tower.samba()) for tower in chosen],
            result=status,
        )


def epm_changes() -> Iterator[Vector]:
    """The four operations that only the older form of the interface has parameters for (C706 appendix O)."""
    known = towers()
    for label, entries in (
        ("none", []),
        ("one", [entry(NIL, known[0], "echo")]),
        ("two", [entry(UUID_A, known[3], ""), entry(UUID_B, known[5], "second")]),
    ):
        values = {"num_ents": len(entries), "entries": [value for _, value in entries]}
        fields = {"in_num_ents": len(entries), "in_entries": [made for made, _ in entries]}
        for replace in (0, 1):
            yield epm_vector(
                "epm_Insert",
                "ept_insert",
                f"{label}, replace {replace}",
                "in",
                {**values, "replace": replace},
                **fields,
                in_replace=replace,
            )
        yield epm_vector("epm_Delete", "ept_delete", label, "in", values, **fields)
    yield epm_vector(
        "epm_InqObject",
        "ept_inq_object",
        "object",
        "in",
        {"ept_object": UUID_A},
        in_epm_object=misc.GUID(UUID_A),
    )
    for tower in (None, known[0]):
        for uuid in (None, UUID_B):
            call = make(epmapper.epm_MgmtDelete, in_object_speced=1 if uuid else 0)
            if uuid:
                call.in_object = misc.GUID(uuid)
            if tower:
                call.in_tower = tower.samba()
            values = {
                "object_speced": 1 if uuid else 0,
                "object": uuid,
                "tower": tower.twr() if tower else None,
            }
            label = f"{'tower' if tower else 'no tower'}, {'object' if uuid else 'no object'}"
            yield Vector("epm", "ept_mgmt_delete", label, "in", call, values)
    for samba_name, name in (
        ("epm_Insert", "ept_insert"),
        ("epm_Delete", "ept_delete"),
        ("epm_InqObject", "ept_inq_object"),
        ("epm_MgmtDelete", "ept_mgmt_delete"),
    ):
        for status in (0, CANT_PERFORM_OP):
            yield epm_vector(
                samba_name, name, f"status {status:#x}", "out", {"status": status}, result=status
            )


SOURCES = (
    *(echo_numbers, echo_octets, echo_strings, echo_unions, echo_enums, echo_structures),
    mgmt_vectors,
    *(epm_lookups, epm_maps, epm_changes),
)


def main() -> None:
    """Write the file; the second argument names another place for it."""
    version = subprocess.run(["samba", "--version"], capture_output=True, text=True, timeout=20, check=True)
    document: Values = {
        "origin": f"python3-samba of Samba {version.stdout.split()[-1]}: samba.ndr, by make_samba_vectors.py",
        "vectors": [vector.as_json() for source in SOURCES for vector in source()],
        "towers": [
            {
                "label": tower.label,
                "octets": tower.octets().hex(),
                "floors": split_floors(tower.octets()),
                "binding": tower.meaning,
            }
            for tower in towers()
        ],
    }
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("samba_ndr.json")
    # one vector a line: small enough to read, and differences show
    sections = [
        f'"{name}": [\n' + ",\n".join(json.dumps(item) for item in document[name]) + "\n]"
        for name in ("vectors", "towers")
    ]
    output.write_text(f'{{"origin": {json.dumps(document["origin"])},\n' + ",\n".join(sections) + "}\n")
    print(f"{len(document['vectors'])} vectors in {output}")


if __name__ == "__main__":
    main()
