"""Construct schemas of every connection-oriented PDU, in both byte orders (C706 12.6, MS-RPCE 2.2.2).

A PDU is the common header, a body by PTYPE and, when auth_length is not 0, a sec_trailer with its token. The
stream a body is parsed from ends where the sec_trailer begins, so that "the rest" is stub data and
authentication padding. Adapters make the values of :mod:`dcerpc.pdu.types` where a field is no number.

This is the only module here that imports construct; import it inside the function that needs it.
"""

from __future__ import annotations

import functools
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from construct import (
    Adapter,
    Bytes,
    ConstructError,
    ExprAdapter,
    FormatField,
    GreedyBytes,
    If,
    Int8ub,
    Int16ub,
    Int16ul,
    Int32ub,
    Int32ul,
    Padded,
    Padding,
    Pass,
    Rebuild,
    Renamed,
    Struct,
    Subconstruct,
    this,
)

from dcerpc.errors import PduError
from dcerpc.pdu.types import ContextElement, ContextResult, PduType, PfcFlags
from dcerpc.syntax_id import SyntaxId

__all__ = [
    "EXTENDED_ERROR_SIGNATURE",
    "SEC_VT",
    "SEC_VT_BITMASK",
    "SEC_VT_HEADER2",
    "SEC_VT_PCONTEXT",
    "ConstructError",
    "SchemaSet",
    "fixed_prefix",
    "schema_set",
    "wire_name",
]

#: Announces extended error information in a bind_nak (MS-RPCE 2.2.1.1.2).
EXTENDED_ERROR_SIGNATURE: Final = uuid.UUID("90740320-fad0-11d3-82d7-009027b130ab")

_SYNTAX_SIZE: Final = 20

#: A construct: the library is untyped, or typed by stubs that cannot tell what a schema parses into.
Schema = Any


@dataclass(frozen=True, slots=True)
class SchemaSet:
    """The schemas of one byte order.

    Attributes:
        header: the common header, 16 octets.
        bodies: by PTYPE what stands between the header and the sec_trailer; parse and build them with
            ``pfc_flags`` as context.
        sec_trailer: the eight octets before the token.
        syntax_id, context_element, result_list, context_result: parts of the bodies of bind and bind_ack:
            p_syntax_id_t, p_cont_elem_t, p_result_list_t and p_result_t.
    """

    header: Schema
    bodies: dict[PduType, Schema]
    sec_trailer: Schema
    syntax_id: Schema
    context_element: Schema
    result_list: Schema
    context_result: Schema


def wire_name(path: str) -> str:
    """Turn a construct path, ``(parsing) -> a -> b[2] -> c``, into a field name, ``a.b[2].c``."""
    return ".".join(path.split(" -> ")[1:])


def fixed_prefix(schema: Schema) -> str:
    """The struct format of the fields of ``schema`` that stand before its first one of variable size.

    Without a byte order: all schemas of a SchemaSet share the set's. Reserved octets are pad octets in it,
    also those that senders may leave out: what is shorter than its prefix is not for the fast path.
    """
    return _fixed_part(schema)[0]


def _fixed_part(schema: Schema) -> tuple[str, bool]:
    """The format of the fixed fields that ``schema`` begins with, and whether it has no others."""
    if isinstance(schema, FormatField):
        return str(schema.fmtstr[1:]), True
    if isinstance(schema, Bytes) and isinstance(schema.length, int):
        return f"{schema.length}s", True
    if isinstance(schema, _PaddingIfThere) and isinstance(schema.size, int):
        return f"{schema.size}x", True
    if isinstance(schema, Padded) and isinstance(schema.length, int):
        return f"{schema.length}x", True
    if isinstance(schema, Renamed | Rebuild | Adapter):
        return _fixed_part(schema.subcon)
    if isinstance(schema, Struct):
        formats = ""
        for field in schema.subcons:
            part, whole = _fixed_part(field)
            formats += part
            if not whole:
                return formats, False
        return formats, True
    return "", False


def _remaining(context: Any) -> int:
    """Octets left in the stream being parsed."""
    stream = context._io
    return len(stream.getbuffer()) - int(stream.tell())


def _to_alignment(context: Any) -> int:
    """Octets up to the next multiple of four; bodies start at one, so the stream's own offset will do."""
    return -int(context._io.tell()) % 4


class _PaddingIfThere(Padded):  # type: ignore[misc, type-arg, unused-ignore]  # see Schema
    """Padding, ``size`` octets or what it says of the context, which senders may leave out at the end."""

    def __init__(self, size: int | Callable[[Any], int]) -> None:
        super().__init__(self._octets, Pass)
        self.size = size

    def _octets(self, context: Any) -> int:
        size = self.size if isinstance(self.size, int) else self.size(context)
        return size if context._building else min(size, _remaining(context))


class _CountedArray(Subconstruct):  # type: ignore[misc, type-arg, unused-ignore]  # see Schema
    """As many elements as a field before says, refused before the first when they cannot fit."""

    def __init__(self, count_field: str, element: Schema, minimum: int) -> None:
        super().__init__(element)
        self.count_field = count_field
        self.minimum = minimum

    def _parse(self, stream: Any, context: Any, path: str) -> tuple[Any, ...]:
        count, left = context[self.count_field], _remaining(context)
        if count * self.minimum > left:
            raise PduError(
                f"{self.count_field} {count} needs at least {count * self.minimum} octets, {left} left",
                wire_name(path),
                stream.tell(),
            )
        return tuple([self.subcon._parsereport(stream, context, f"{path}[{i}]") for i in range(count)])

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        for i, element in enumerate(obj):
            self.subcon._build(element, stream, context, f"{path}[{i}]")
        return obj


def _count_of(field: str) -> Schema:
    """An octet that counts the elements of ``field``."""
    return Rebuild(Int8ub, lambda context: len(context[field]))


def _uuid(little_endian: bool) -> Schema:
    """A UUID as NDR encodes it: its first three fields are numbers and follow the byte order."""
    if little_endian:
        return ExprAdapter(Bytes(16), lambda obj, _: uuid.UUID(bytes_le=obj), lambda obj, _: obj.bytes_le)
    return ExprAdapter(Bytes(16), lambda obj, _: uuid.UUID(bytes=obj), lambda obj, _: obj.bytes)


def _syntax_id(u32: Schema, if_uuid: Schema) -> Schema:
    """p_syntax_id_t; if_version is one number, the major version in its low half (C706 12.6.3.1)."""

    def encode(obj: SyntaxId, context: Any) -> dict[str, Any]:
        if not (0 <= obj.major <= 0xFFFF and 0 <= obj.minor <= 0xFFFF):
            raise PduError(f"version {obj.major}.{obj.minor}: each part is 0 to 65535", "if_version")
        return {"if_uuid": obj.uuid, "if_version": obj.minor << 16 | obj.major}

    return ExprAdapter(
        Struct("if_uuid" / if_uuid, "if_version" / u32),
        lambda obj, _: SyntaxId(obj.if_uuid, obj.if_version & 0xFFFF, obj.if_version >> 16),
        encode,
    )


def _value(make: Callable[..., Any], fields: tuple[str, ...], schema: Schema) -> Schema:
    """``schema`` as a value that ``make`` makes of its ``fields``, named alike in both, in order."""
    return ExprAdapter(
        schema,
        lambda obj, _: make(*(obj[field] for field in fields)),
        lambda obj, _: {field: getattr(obj, field) for field in fields},
    )


def _context_element(u16: Schema, syntax_id: Schema) -> Schema:
    """p_cont_elem_t, as a ContextElement."""
    schema = Struct(
        "p_cont_id" / u16,
        "n_transfer_syn" / _count_of("transfer_syntaxes"),
        "reserved" / Padding(1),
        "abstract_syntax" / syntax_id,
        "transfer_syntaxes" / _CountedArray("n_transfer_syn", syntax_id, _SYNTAX_SIZE),
    )
    return _value(ContextElement, ("p_cont_id", "abstract_syntax", "transfer_syntaxes"), schema)


def _context_list(element: Schema) -> Schema:
    """p_cont_list_t, as a tuple of ContextElement."""
    return ExprAdapter(
        Struct(
            "n_context_elem" / _count_of("p_cont_elem"),
            "reserved" / _PaddingIfThere(3),  # with reserved2; a list of none may end without them
            "p_cont_elem" / _CountedArray("n_context_elem", element, 4 + _SYNTAX_SIZE),
        ),
        lambda obj, _: obj.p_cont_elem,
        lambda obj, _: {"p_cont_elem": obj},
    )


def _context_result(u16: Schema, syntax_id: Schema) -> Schema:
    """p_result_t, as a ContextResult."""
    schema = Struct("result" / u16, "reason" / u16, "transfer_syntax" / syntax_id)
    return _value(ContextResult, ("result", "reason", "transfer_syntax"), schema)


def _result_list(result: Schema) -> Schema:
    """p_result_list_t, as a tuple of ContextResult."""
    return ExprAdapter(
        Struct(
            "n_results" / _count_of("p_results"),
            "reserved" / Padding(3),  # with reserved2
            "p_results" / _CountedArray("n_results", result, 4 + _SYNTAX_SIZE),
        ),
        lambda obj, _: obj.p_results,
        lambda obj, _: {"p_results": obj},
    )


def _port_any(u16: Schema) -> Schema:
    """port_any_t: length counts the NUL that ends port_spec; no address at all has length 0."""

    def encode(obj: bytes, _: Any) -> dict[str, Any]:
        port_spec = obj + b"\0" if obj else b""
        return {"length": len(port_spec), "port_spec": port_spec}

    return ExprAdapter(
        Struct("length" / u16, "port_spec" / Bytes(this.length)),
        lambda obj, _: bytes(obj.port_spec).removesuffix(b"\0"),
        encode,
    )


def _versions() -> Schema:
    """p_rt_versions_supported_t as a tuple of pairs; some servers leave it out, which reads as none."""
    version: Schema = ExprAdapter(
        Struct("major" / Int8ub, "minor" / Int8ub),
        lambda obj, _: (obj.major, obj.minor),
        lambda obj, _: {"major": obj[0], "minor": obj[1]},
    )
    return ExprAdapter(
        If(
            lambda context: context._building or _remaining(context) > 0,
            Struct(
                "n_protocols" / _count_of("p_protocols"),
                "p_protocols" / _CountedArray("n_protocols", version, 2),
            ),
        ),
        lambda obj, _: () if obj is None else obj.p_protocols,
        lambda obj, _: {"p_protocols": obj},
    )


def _extended_error(signature: Schema) -> Schema:
    """The Signature of a bind_nak and the blob after it, as the blob or None (MS-RPCE 2.2.2.9).

    The blob continues to the end of the PDU. (The section also gives its length as frag_length - 0x1C, which
    no layout with a version list adds up to.) Another Signature means that all that follows is ignored.
    """
    return ExprAdapter(
        If(
            lambda context: context.extended is not None if context._building else _remaining(context) >= 16,
            Struct("Signature" / signature, "blob" / GreedyBytes),
        ),
        lambda obj, _: None if obj is None or obj.Signature != EXTENDED_ERROR_SIGNATURE else bytes(obj.blob),
        lambda obj, _: {"Signature": EXTENDED_ERROR_SIGNATURE, "blob": obj},
    )


@functools.cache
def schema_set(little_endian: bool) -> SchemaSet:
    """The schemas whose numbers and UUIDs are in the given byte order; built once."""
    u16: Schema = Int16ul if little_endian else Int16ub
    u32: Schema = Int32ul if little_endian else Int32ub
    identifier = _uuid(little_endian)
    syntax_id = _syntax_id(u32, identifier)
    context_element = _context_element(u16, syntax_id)
    context_result = _context_result(u16, syntax_id)
    result_list = _result_list(context_result)
    header = Struct(
        "rpc_vers" / Int8ub,
        "rpc_vers_minor" / Int8ub,
        "PTYPE" / Int8ub,
        "pfc_flags" / Int8ub,
        "packed_drep" / Bytes(4),
        "frag_length" / u16,
        "auth_length" / u16,
        "call_id" / u32,
    )
    negotiation = Struct("max_xmit_frag" / u16, "max_recv_frag" / u16, "assoc_group_id" / u32)
    bind = negotiation + Struct("p_context_elem" / _context_list(context_element))
    bind_ack = negotiation + Struct(
        "sec_addr" / _port_any(u16),
        "pad2" / Padding(_to_alignment),
        "p_result_list" / result_list,
    )
    bind_nak = Struct(
        "provider_reject_reason" / u16,
        "versions" / _versions(),
        "alignment" / _PaddingIfThere(_to_alignment),
        "extended" / _extended_error(identifier),
    )
    call = Struct("alloc_hint" / u32, "p_cont_id" / u16)
    request = call + Struct(
        "opnum" / u16,
        "object" / If(lambda context: context._.pfc_flags & PfcFlags.OBJECT_UUID, identifier),
        "stub_data" / GreedyBytes,
    )
    response = call + Struct("cancel_count" / Int8ub, "reserved" / Padding(1), "stub_data" / GreedyBytes)
    fault = call + Struct(
        "cancel_count" / Int8ub,
        "reserved" / Int8ub,
        "status" / u32,
        "reserved2" / Padding(4),
        "stub_data" / GreedyBytes,
    )
    return SchemaSet(
        header=header,
        bodies={
            PduType.REQUEST: request,
            PduType.RESPONSE: response,
            PduType.FAULT: fault,
            PduType.BIND: bind,
            PduType.BIND_ACK: bind_ack,
            PduType.BIND_NAK: bind_nak,
            PduType.ALTER_CONTEXT: bind,
            PduType.ALTER_CONTEXT_RESP: bind_ack,
            PduType.RPC_AUTH_3: Struct("pad" / _PaddingIfThere(4)),
            PduType.SHUTDOWN: Struct(),
            PduType.CO_CANCEL: Struct(),
            PduType.ORPHANED: Struct(),
        },
        sec_trailer=Struct(
            "auth_type" / Int8ub,
            "auth_level" / Int8ub,
            "auth_pad_length" / Int8ub,
            "auth_reserved" / Padding(1),
            "auth_context_id" / u32,
        ),
        syntax_id=syntax_id,
        context_element=context_element,
        result_list=result_list,
        context_result=context_result,
    )


# Verification trailer commands (MS-RPCE 2.2.2.13), little-endian whatever the PDU's representation.

#: The common command header; length is that of the body after it.
SEC_VT: Final[Schema] = Struct("command" / Int16ul, "length" / Int16ul)
#: The body of rpc_sec_vt_bitmask (2.2.2.13.2).
SEC_VT_BITMASK: Final[Schema] = Struct("bits" / Int32ul)
#: The body of rpc_sec_vt_header2 (2.2.2.13.3).
SEC_VT_HEADER2: Final[Schema] = Struct(
    "PTYPE" / Int8ub,
    "Reserved1" / Padding(3),  # with Reserved2
    "drep" / Bytes(4),
    "call_id" / Int32ul,
    "p_cont_id" / Int16ul,
    "opnum" / Int16ul,
)
#: The body of rpc_sec_vt_pcontext (2.2.2.13.4).
SEC_VT_PCONTEXT: Final[Schema] = Struct(
    "InterfaceId" / _syntax_id(Int32ul, _uuid(True)),
    "TransferSyntax" / _syntax_id(Int32ul, _uuid(True)),
)
