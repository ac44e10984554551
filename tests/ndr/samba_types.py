"""The interfaces of the golden vectors, by hand (tests/vectors/README.md has their IDL)."""

from __future__ import annotations

import enum

from dcerpc import ndr
from dcerpc.ndr.types import BYTE, CHAR, ERROR_STATUS_T, GUID, HYPER, LONG, SHORT, ULONG, USHORT, WCHAR
from tests.ndr.build import full, procedure, ref, sized, string, struct, union, unique


class EchoEnum(enum.IntEnum):
    ENUM1 = 1
    ENUM2 = 2


ENUM = ndr.Enum(EchoEnum)
V1_ENUM = ndr.Enum(EchoEnum, v1_enum=True)
INFO1 = struct("Info1", v=BYTE)
INFO4 = struct("Info4", v=HYPER)
INFO = union(
    "Info",
    USHORT,
    [
        ([1], INFO1),
        ([2], struct("Info2", v=SHORT)),
        ([3], struct("Info3", v=LONG)),
        ([4], INFO4),
        ([5], struct("Info5", v1=BYTE, v2=HYPER)),
        ([6], struct("Info6", v1=BYTE, info1=INFO1)),
        ([7], struct("Info7", v1=BYTE, info4=INFO4)),
    ],
    switch_is="level",
)
ENUM2 = struct("Enum2", e1=ENUM, e2=V1_ENUM)
ENUM3 = union("Enum3", ENUM, [([1], ENUM), ([2], ENUM2)], switch_is="*foo1")
SURROUNDING = struct("Surrounding", x=LONG, surrounding=sized(USHORT, "x"))

RPCECHO = {
    "AddOne": procedure("AddOne", ("in_data", ULONG, "in"), ("out_data", ref(ULONG), "out")),
    "EchoData": procedure(
        "EchoData",
        ("len", ULONG, "in"),
        ("in_data", sized(BYTE, "len"), "in"),
        ("out_data", sized(BYTE, "len"), "out"),
    ),
    "SinkData": procedure("SinkData", ("len", ULONG, "in"), ("data", sized(BYTE, "len"), "in")),
    "SourceData": procedure("SourceData", ("len", ULONG, "in"), ("data", sized(BYTE, "len"), "out")),
    "TestCall": procedure(
        "TestCall", ("s1", ref(string(WCHAR)), "in"), ("s2", ref(unique(string(WCHAR))), "out")
    ),
    "TestCall2": procedure("TestCall2", ("level", USHORT, "in"), ("info", ref(INFO), "out"), returns=ULONG),
    "TestSleep": procedure("TestSleep", ("seconds", ULONG, "in"), returns=ULONG),
    "TestEnum": procedure(
        "TestEnum",
        ("foo1", ref(ENUM), "in,out"),
        ("foo2", ref(ENUM2), "in,out"),
        ("foo3", ref(ENUM3), "in,out"),
    ),
    "TestSurrounding": procedure("TestSurrounding", ("data", ref(SURROUNDING), "in,out")),
    "TestDoublePointer": procedure(
        "TestDoublePointer", ("data", ref(unique(unique(USHORT))), "in"), returns=USHORT
    ),
}

IF_ID = struct("IfId", uuid=GUID, vers_major=USHORT, vers_minor=USHORT)
IF_ID_VECTOR = struct("IfIdVector", count=ULONG, if_id=sized(unique(IF_ID), "count"))
MGMT = {
    "rpc_mgmt_inq_if_ids": procedure(
        "inq_if_ids",
        ("if_id_vector", ref(unique(IF_ID_VECTOR)), "out"),
        ("status", ref(ERROR_STATUS_T), "out"),
    ),
    "rpc_mgmt_inq_stats": procedure(
        "inq_stats",
        ("count", ref(ULONG), "in,out"),
        ("statistics", ref(sized(ULONG, "*count")), "out"),
        ("status", ref(ERROR_STATUS_T), "out"),
    ),
    "rpc_mgmt_is_server_listening": procedure(
        "is_server_listening", ("status", ref(ERROR_STATUS_T), "out"), returns=ULONG
    ),
    "rpc_mgmt_stop_server_listening": procedure(
        "stop_server_listening", ("status", ref(ERROR_STATUS_T), "out")
    ),
    "rpc_mgmt_inq_princ_name": procedure(
        "inq_princ_name",
        ("authn_proto", ULONG, "in"),
        ("princ_name_size", ULONG, "in"),
        ("princ_name", string(CHAR, "princ_name_size"), "out"),
        ("status", ref(ERROR_STATUS_T), "out"),
    ),
}

HANDLE = ndr.ContextHandleType("ept_lookup_handle_t")
TOWER = struct("twr_t", tower_length=ULONG, tower_octet_string=sized(BYTE, "tower_length"))
ENTRY = struct("ept_entry_t", object=GUID, tower=full(TOWER), annotation=string(CHAR, bound=64))
ENTRIES_IN = sized(ENTRY, "num_ents")
EPM = {
    "ept_insert": procedure(
        "ept_insert",
        ("num_ents", ULONG, "in"),
        ("entries", ENTRIES_IN, "in"),
        ("replace", ULONG, "in"),
        ("status", ref(ERROR_STATUS_T), "out"),
    ),
    "ept_delete": procedure(
        "ept_delete",
        ("num_ents", ULONG, "in"),
        ("entries", ENTRIES_IN, "in"),
        ("status", ref(ERROR_STATUS_T), "out"),
    ),
    "ept_lookup": procedure(
        "ept_lookup",
        ("inquiry_type", ULONG, "in"),
        ("object", full(GUID), "in"),
        ("Ifid", full(IF_ID), "in"),
        ("vers_option", ULONG, "in"),
        ("entry_handle", ref(HANDLE), "in,out"),
        ("max_ents", ULONG, "in"),
        ("num_ents", ref(ULONG), "out"),
        ("entries", sized(ENTRY, "max_ents", "*num_ents"), "out"),
        ("status", ref(ERROR_STATUS_T), "out"),
    ),
    "ept_map": procedure(
        "ept_map",
        ("obj", full(GUID), "in"),
        ("map_tower", full(TOWER), "in"),
        ("entry_handle", ref(HANDLE), "in,out"),
        ("max_towers", ULONG, "in"),
        ("num_towers", ref(ULONG), "out"),
        ("ITowers", sized(full(TOWER), "max_towers", "*num_towers"), "out"),
        ("status", ref(ERROR_STATUS_T), "out"),
    ),
    "ept_lookup_handle_free": procedure(
        "ept_lookup_handle_free",
        ("entry_handle", ref(HANDLE), "in,out"),
        ("status", ref(ERROR_STATUS_T), "out"),
    ),
    "ept_inq_object": procedure(
        "ept_inq_object", ("ept_object", ref(GUID), "in"), ("status", ref(ERROR_STATUS_T), "out")
    ),
    "ept_mgmt_delete": procedure(
        "ept_mgmt_delete",
        ("object_speced", ULONG, "in"),
        ("object", full(GUID), "in"),
        ("tower", full(TOWER), "in"),
        ("status", ref(ERROR_STATUS_T), "out"),
    ),
}
PROCEDURES = {"rpcecho": RPCECHO, "mgmt": MGMT, "epm": EPM}
