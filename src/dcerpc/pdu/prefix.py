"""One :class:`struct.Struct` for each fixed prefix of a PDU, derived from the schemas at first use."""

from __future__ import annotations

import functools
import struct

from dcerpc.pdu.types import PduType

__all__ = ["header_prefix", "request_prefix", "response_prefix", "sec_trailer_prefix"]


def _struct(little_endian: bool, fields: str) -> struct.Struct:
    return struct.Struct(("<" if little_endian else ">") + fields)


@functools.cache
def header_prefix(little_endian: bool) -> struct.Struct:
    """The common header, in wire order: rpc_vers to call_id; 16 octets."""
    from dcerpc.pdu.schemas import fixed_prefix, schema_set

    return _struct(little_endian, fixed_prefix(schema_set(little_endian).header))


def _body_prefix(little_endian: bool, ptype: PduType) -> struct.Struct:
    from dcerpc.pdu.schemas import fixed_prefix, schema_set

    schemas = schema_set(little_endian)
    return _struct(little_endian, fixed_prefix(schemas.header) + fixed_prefix(schemas.bodies[ptype]))


@functools.cache
def request_prefix(little_endian: bool) -> struct.Struct:
    """The common header, alloc_hint, p_cont_id and opnum of a request; 24 octets."""
    return _body_prefix(little_endian, PduType.REQUEST)


@functools.cache
def response_prefix(little_endian: bool) -> struct.Struct:
    """The common header, alloc_hint, p_cont_id and cancel_count of a response; 24 octets."""
    return _body_prefix(little_endian, PduType.RESPONSE)


@functools.cache
def sec_trailer_prefix(little_endian: bool) -> struct.Struct:
    """The sec_trailer: auth_type, auth_level, auth_pad_length and auth_context_id; 8 octets."""
    from dcerpc.pdu.schemas import fixed_prefix, schema_set

    return _struct(little_endian, fixed_prefix(schema_set(little_endian).sec_trailer))
