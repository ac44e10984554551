"""One :class:`struct.Struct` for each fixed prefix of a PDU, derived from the schemas at first use."""

from __future__ import annotations

import functools
import struct
from typing import NamedTuple

from dcerpc.pdu.types import PduType

__all__ = [
    "NegotiationPrefixes",
    "VerificationPrefixes",
    "body_prefix",
    "fault_prefix",
    "header_prefix",
    "negotiation_prefixes",
    "request_prefix",
    "response_prefix",
    "sec_trailer_prefix",
    "verification_prefixes",
]


def _struct(little_endian: bool, fields: str) -> struct.Struct:
    return struct.Struct(("<" if little_endian else ">") + fields)


@functools.cache
def header_prefix(little_endian: bool) -> struct.Struct:
    """The common header, in wire order: rpc_vers to call_id; 16 octets."""
    from dcerpc.pdu.schemas import fixed_prefix, schema_set

    return _struct(little_endian, fixed_prefix(schema_set(little_endian).header))


@functools.cache
def body_prefix(little_endian: bool, ptype: PduType) -> struct.Struct:
    """The common header and the fixed fields that the body of a PDU type begins with."""
    from dcerpc.pdu.schemas import fixed_prefix, schema_set

    schemas = schema_set(little_endian)
    return _struct(little_endian, fixed_prefix(schemas.header) + fixed_prefix(schemas.bodies[ptype]))


@functools.cache
def request_prefix(little_endian: bool) -> struct.Struct:
    """The common header, alloc_hint, p_cont_id and opnum of a request; 24 octets."""
    return body_prefix(little_endian, PduType.REQUEST)


@functools.cache
def response_prefix(little_endian: bool) -> struct.Struct:
    """The common header, alloc_hint, p_cont_id and cancel_count of a response; 24 octets."""
    return body_prefix(little_endian, PduType.RESPONSE)


@functools.cache
def fault_prefix(little_endian: bool) -> struct.Struct:
    """The common header and alloc_hint to status of a fault; 32 octets."""
    return body_prefix(little_endian, PduType.FAULT)


class NegotiationPrefixes(NamedTuple):
    """The structs of bind, bind_ack and the like, of one byte order.

    Attributes:
        bind: the common header to n_context_elem of a bind, with the reserved octets after it; 28 octets.
        bind_ack: the common header to the length of sec_addr of a bind_ack; 26 octets.
        context_element: p_cont_elem_t up to its transfer syntaxes; 24 octets.
        syntax_id: if_uuid and if_version of p_syntax_id_t; 20 octets.
        result_list: n_results of p_result_list_t, with the reserved octets after it; 4 octets.
        context_result: p_result_t; 24 octets.
    """

    bind: struct.Struct
    bind_ack: struct.Struct
    context_element: struct.Struct
    syntax_id: struct.Struct
    result_list: struct.Struct
    context_result: struct.Struct


@functools.cache
def negotiation_prefixes(little_endian: bool) -> NegotiationPrefixes:
    """The structs of bind and bind_ack; alter_context and alter_context_resp share them."""
    from dcerpc.pdu.schemas import fixed_prefix, schema_set

    schemas = schema_set(little_endian)
    parts = (schemas.context_element, schemas.syntax_id, schemas.result_list, schemas.context_result)
    return NegotiationPrefixes(
        body_prefix(little_endian, PduType.BIND),
        body_prefix(little_endian, PduType.BIND_ACK),
        *(_struct(little_endian, fixed_prefix(part)) for part in parts),
    )


@functools.cache
def sec_trailer_prefix(little_endian: bool) -> struct.Struct:
    """The sec_trailer: auth_type, auth_level, auth_pad_length and auth_context_id; 8 octets."""
    from dcerpc.pdu.schemas import fixed_prefix, schema_set

    return _struct(little_endian, fixed_prefix(schema_set(little_endian).sec_trailer))


class VerificationPrefixes(NamedTuple):
    """The structs of a verification trailer's commands (MS-RPCE 2.2.2.13), little-endian always.

    Attributes:
        command: the header of a command; 4 octets.
        bitmask, header2, pcontext: the bodies of the known ones; 4, 16 and 40 octets.
    """

    command: struct.Struct
    bitmask: struct.Struct
    header2: struct.Struct
    pcontext: struct.Struct


@functools.cache
def verification_prefixes() -> VerificationPrefixes:
    """The structs of the commands of verification trailers."""
    from dcerpc.pdu import schemas

    parts = (schemas.SEC_VT, schemas.SEC_VT_BITMASK, schemas.SEC_VT_HEADER2, schemas.SEC_VT_PCONTEXT)
    return VerificationPrefixes(*(_struct(True, schemas.fixed_prefix(part)) for part in parts))
