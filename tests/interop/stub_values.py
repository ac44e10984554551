"""Values for all operations that rpcecho, the endpoint mapper and management have in common with Samba."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from dcerpc import ndr, stub
from dcerpc.binding import StringBinding
from dcerpc.interfaces import epm, mgmt, rpcecho
from dcerpc.syntax_id import SyntaxId
from dcerpc.towers import Tower

Values = dict[str, Any]
Direction = str

INTERFACES: dict[str, stub.Interface] = {
    "rpcecho": rpcecho.rpcecho.INTERFACE,
    "epm": epm.ept.INTERFACE,
    "mgmt": mgmt.mgmt.INTERFACE,
}

#: The [in] parameter that the size or arm of an [out] one follows from.
SIZES = {
    "EchoData": "len",
    "SourceData": "len",
    "TestCall2": "level",
    "TestEnum": "foo1",
    "ept_lookup": "max_ents",
    "ept_map": "max_towers",
    "rpc_mgmt_inq_stats": "count",
    "rpc_mgmt_inq_princ_name": "princ_name_size",
}

#: Samba's own form of ept_inq_object has its parameter the other way round than C706, and nobody calls it.
DIFFERENT = {"ept_inq_object"}

#: What Samba's IDL describes so that NDR comes out right and NDR64 does not: towers, annotations, statistics.
NOT_NDR64 = {
    *((name, "in") for name in ("ept_insert", "ept_delete", "ept_map", "ept_mgmt_delete")),
    *((name, "out") for name in ("ept_lookup", "ept_map", "rpc_mgmt_inq_stats")),
}
#: Where it takes two 16-bit versions for one number of 32 bits.
NOT_BIG = {("rpc_mgmt_inq_if_ids", "out")}

_U8, _U16, _U32, _U64 = (st.integers(0, (1 << bits) - 1) for bits in (8, 16, 32, 64))
_OCTETS = st.binary(max_size=40) | st.binary(min_size=250, max_size=300)
#: Lone surrogates are no text to Samba; a NUL ends a string.
_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
_ASCII = st.text(st.characters(min_codepoint=1, max_codepoint=0x7F), max_size=63)
_NAME = st.text("abcdefghijklmnopqrstuvwxyz0123456789_", min_size=1, max_size=20)
_STATUS = st.sampled_from([0, 5, 0x16C9A0D6, 0xC0000022]) | _U32


def record(**values: st.SearchStrategy[Any]) -> st.SearchStrategy[Values]:
    return st.fixed_dictionaries(values)


# --- rpcecho ---


def _counted(octets: bytes, name: str) -> Values:
    return {"len": len(octets), name: octets}


_ENUM1 = st.sampled_from([*rpcecho.echo_Enum1, 0, 3, 0x7FFF])
_ENUM2 = st.builds(
    rpcecho.echo_Enum2, e1=_ENUM1, e2=st.sampled_from([*rpcecho.echo_Enum1_32, 0, 3, 0x7FFFFFFF])
)
_ENUM3 = st.builds(rpcecho.echo_Enum3, st.just(rpcecho.echo_Enum1.ECHO_ENUM1), _ENUM1) | st.builds(
    rpcecho.echo_Enum3, st.just(rpcecho.echo_Enum1.ECHO_ENUM2), _ENUM2
)
_ENUMS = st.builds(lambda foo2, foo3: {"foo1": foo3.discriminant, "foo2": foo2, "foo3": foo3}, _ENUM2, _ENUM3)
_SURROUNDING = st.lists(_U16, max_size=20).map(
    lambda numbers: {"data": rpcecho.echo_Surrounding(x=len(numbers), surrounding=numbers)}
)
_ARMS: dict[int, st.SearchStrategy[Any]] = {
    1: st.builds(rpcecho.echo_info1, v=_U8),
    2: st.builds(rpcecho.echo_info2, v=_U16),
    3: st.builds(rpcecho.echo_info3, v=_U32),
    4: st.builds(rpcecho.echo_info4, v=_U64),
    5: st.builds(rpcecho.echo_info5, v1=_U8, v2=_U64),
    6: st.builds(rpcecho.echo_info6, v1=_U8, info1=st.builds(rpcecho.echo_info1, v=_U8)),
    7: st.builds(rpcecho.echo_info7, v1=_U8, info4=st.builds(rpcecho.echo_info4, v=_U64)),
}


@st.composite
def _levels(draw: st.DrawFn) -> Values:
    level = draw(st.sampled_from(sorted(_ARMS)))
    info = rpcecho.echo_Info(level, draw(_ARMS[level]))
    return {"level": level, "info": info, "return_value": draw(_STATUS)}


# --- towers, entries, handles ---

_SYNTAXES = st.builds(SyntaxId, st.uuids(), _U16, _U16)
_IPV4 = st.ip_addresses(v=4).map(str)
_PORT = st.integers(0, 0xFFFF).map(lambda port: str(port) if port else "")
_PLACES = st.one_of(
    st.builds(StringBinding, st.sampled_from(["ncacn_ip_tcp", "ncadg_ip_udp", "ncacn_http"]), _IPV4, _PORT),
    st.builds(StringBinding, st.just("ncacn_np"), _NAME, _NAME.map("\\pipe\\{}".format)),
    st.builds(StringBinding, st.just("ncalrpc"), st.just(""), _NAME),
)
_TOWERS = st.builds(Tower.from_binding, _PLACES, _SYNTAXES, _SYNTAXES).map(
    lambda tower: epm.twr_t(tower_length=len(tower.encode()), tower_octet_string=tower.encode())
)
_NO_TOWER = st.none() | _TOWERS
_NO_UUID = st.none() | st.uuids()
_ENTRIES = st.lists(
    st.builds(epm.ept_entry_t, object=st.uuids(), tower=_NO_TOWER, annotation=_ASCII), max_size=4
)
_HANDLES = st.none() | st.builds(ndr.ContextHandle, _U32, st.uuids(), st.just("ept_lookup_handle_t"))
_INTERFACE_IDS = st.builds(epm.rpc_if_id_t, uuid=st.uuids(), vers_major=_U16, vers_minor=_U16)


@st.composite
def _found(draw: st.DrawFn, what: str, count: str, limit: str, each: st.SearchStrategy[Any]) -> Values:
    found = draw(each)
    return {
        limit: draw(st.integers(len(found), 500)),
        "entry_handle": draw(_HANDLES),
        count: len(found),
        what: found,
        "status": draw(_STATUS),
    }


@st.composite
def _inserted(draw: st.DrawFn) -> Values:
    entries = draw(_ENTRIES)
    return {"num_ents": len(entries), "entries": entries, "replace": draw(_U32)}


# --- management ---


@st.composite
def _if_ids(draw: st.DrawFn) -> Values:
    identifier = st.builds(mgmt.rpc_if_id_t, uuid=st.uuids(), vers_major=_U16, vers_minor=_U16)
    ids = draw(st.none() | st.lists(st.none() | identifier, max_size=5))
    vector = None if ids is None else mgmt.rpc_if_id_vector_t(count=len(ids), if_id=ids)
    return {"if_id_vector": vector, "status": draw(_STATUS)}


@st.composite
def _names(draw: st.DrawFn) -> Values:
    name = draw(_ASCII)
    return {
        "princ_name_size": draw(st.integers(len(name) + 1, 4096)),
        "princ_name": name,
        "status": draw(_STATUS),
    }


_STATUS_ONLY = record(status=_STATUS)

#: By operation and direction: the parameters of that direction, the return value, and what sizes follow from.
VALUES: dict[tuple[str, Direction], st.SearchStrategy[Values]] = {
    ("AddOne", "in"): record(in_data=_U32),
    ("AddOne", "out"): record(out_data=_U32),
    ("EchoData", "in"): _OCTETS.map(lambda octets: _counted(octets, "in_data")),
    ("EchoData", "out"): _OCTETS.map(lambda octets: _counted(octets, "out_data")),
    ("SinkData", "in"): _OCTETS.map(lambda octets: _counted(octets, "data")),
    ("SinkData", "out"): record(),
    ("SourceData", "in"): record(len=st.integers(0, (1 << 31) - 1)),
    ("SourceData", "out"): _OCTETS.map(lambda octets: _counted(octets, "data")),
    ("TestCall", "in"): record(s1=_TEXT),
    ("TestCall", "out"): record(s2=st.none() | _TEXT),
    ("TestCall2", "in"): record(level=_U16),
    ("TestCall2", "out"): _levels(),
    ("TestSleep", "in"): record(seconds=_U32),
    ("TestSleep", "out"): record(return_value=_U32),
    ("TestEnum", "in"): _ENUMS,
    ("TestEnum", "out"): _ENUMS,
    ("TestSurrounding", "in"): _SURROUNDING,
    ("TestSurrounding", "out"): _SURROUNDING,
    ("TestDoublePointer", "in"): record(data=st.none() | _U16),
    ("TestDoublePointer", "out"): record(return_value=_U16),
    ("ept_insert", "in"): _inserted(),
    ("ept_insert", "out"): _STATUS_ONLY,
    ("ept_delete", "in"): _inserted(),
    ("ept_delete", "out"): _STATUS_ONLY,
    ("ept_lookup", "in"): record(
        inquiry_type=_U32,
        object=_NO_UUID,
        Ifid=st.none() | _INTERFACE_IDS,
        vers_option=_U32,
        entry_handle=_HANDLES,
        max_ents=st.integers(0, 500),
    ),
    ("ept_lookup", "out"): _found("entries", "num_ents", "max_ents", _ENTRIES),
    ("ept_map", "in"): record(
        obj=_NO_UUID, map_tower=_NO_TOWER, entry_handle=_HANDLES, max_towers=st.integers(0, 500)
    ),
    ("ept_map", "out"): _found("ITowers", "num_towers", "max_towers", st.lists(_NO_TOWER, max_size=4)),
    ("ept_lookup_handle_free", "in"): record(entry_handle=_HANDLES),
    ("ept_lookup_handle_free", "out"): record(entry_handle=_HANDLES, status=_STATUS),
    ("ept_mgmt_delete", "in"): record(object_speced=_U32, object=_NO_UUID, tower=_NO_TOWER),
    ("ept_mgmt_delete", "out"): _STATUS_ONLY,
    ("rpc_mgmt_inq_if_ids", "in"): record(),
    ("rpc_mgmt_inq_if_ids", "out"): _if_ids(),
    ("rpc_mgmt_inq_stats", "in"): record(count=st.integers(0, 50)),
    ("rpc_mgmt_inq_stats", "out"): st.builds(
        lambda numbers, status: {"count": len(numbers), "statistics": numbers, "status": status},
        st.lists(_U32, max_size=50),
        _STATUS,
    ),
    ("rpc_mgmt_is_server_listening", "in"): record(),
    ("rpc_mgmt_is_server_listening", "out"): record(status=_STATUS, return_value=_U32),
    ("rpc_mgmt_stop_server_listening", "in"): record(),
    ("rpc_mgmt_stop_server_listening", "out"): _STATUS_ONLY,
    ("rpc_mgmt_inq_princ_name", "in"): record(authn_proto=_U32, princ_name_size=st.integers(0, 4096)),
    ("rpc_mgmt_inq_princ_name", "out"): _names(),
}


@dataclass(frozen=True, repr=False)
class Case:
    """One operation in one direction.

    Attributes:
        interface: rpcecho, epm or mgmt.
        encodings: those in which Samba is right about it.
    """

    interface: str
    operation: stub.Operation[Any]
    direction: Direction
    values: st.SearchStrategy[Values]

    @property
    def key(self) -> tuple[str, Direction]:
        return self.operation.name, self.direction

    @property
    def encodings(self) -> dict[str, ndr.Variant]:
        found = {"ndr_little": ndr.Variant.NDR_LITTLE}
        if self.key not in NOT_BIG:
            found["ndr_big"] = ndr.Variant.NDR_BIG
        if self.key not in NOT_NDR64:
            found["ndr64_little"] = ndr.Variant.NDR64
        return found

    def params(self, direction: Direction) -> list[ndr.Param]:
        return [each for each in self.operation.procedure.params if direction in each.direction.split(",")]

    @property
    def types(self) -> dict[str, ndr.Type]:
        """What travels in this direction, by name."""
        found = {each.name: each.type for each in self.params(self.direction)}
        if self.direction == "out" and self.operation.procedure.returns is not None:
            found["return_value"] = self.operation.procedure.returns
        return found

    def arguments(self, values: Values) -> tuple[Any, ...]:
        """The [in] parameters, None where ``values`` does not have them."""
        return tuple(values.get(each.name) for each in self.params("in"))

    def encode(self, values: Values, variant: ndr.Variant) -> bytes:
        codec = self.operation.codec(variant)
        if self.direction == "in":
            return codec.encode_in(self.arguments(values))
        result = self.operation.procedure.result(**{name: values[name] for name in self.types})
        return codec.encode_out(result, self.arguments(values))

    def decode(self, octets: bytes, values: Values, variant: ndr.Variant) -> Values:
        """What is in ``octets``; sizes that are the request's are taken from ``values``."""
        codec = self.operation.codec(variant)
        if self.direction == "in":
            return dict(zip(self.types, codec.decode_in(octets), strict=True))
        result = codec.decode_out(octets, self.arguments(values))
        return {name: getattr(result, name) for name in self.types}


CASES = [
    Case(interface, operation, direction, VALUES[operation.name, direction])
    for interface, each in INTERFACES.items()
    for operation in each.operations
    if operation is not None and operation.name not in DIFFERENT
    for direction in ("in", "out")
]
