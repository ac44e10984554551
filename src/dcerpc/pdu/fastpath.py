"""Requests and responses, the PDUs of every call, in one struct call each (C706 12.6.4.9, 12.6.4.10).

The structs are derived from the schemas (:mod:`dcerpc.pdu.prefix`). Whatever is out of the ordinary,
malformed octets and values out of range above all, is left to the schema path, which does the same and says
what is wrong: unpacking returns None for it, packing raises :exc:`struct.error`.
"""

from __future__ import annotations

import struct
import uuid

from dcerpc.pdu.drep import COMMON_LABELS, encode_drep
from dcerpc.pdu.prefix import request_prefix, response_prefix, sec_trailer_prefix
from dcerpc.pdu.types import Request, Response, SecTrailer

__all__ = [
    "pack",
    "pack_sec_trailer",
    "request_head",
    "response_head",
    "unpack_request",
    "unpack_response",
]

Octets = bytes | bytearray | memoryview


def unpack_request(data: Octets) -> Request | None:
    """Decode a request of at least 24 octets, or return None."""
    little_endian = data[4] == 0x10
    vers, minor, _, flags, label, frag_length, auth_length, call_id, alloc_hint, p_cont_id, opnum = (
        request_prefix(little_endian).unpack_from(data)
    )
    drep = COMMON_LABELS.get(label)
    if drep is None or vers != 5 or minor or frag_length != len(data):
        return None
    start = 24
    identifier = None
    if flags & 0x80:
        start = 40
        if frag_length < start:
            return None
        octets = bytes(data[24:40])
        identifier = uuid.UUID(bytes_le=octets) if little_endian else uuid.UUID(bytes=octets)
    if not auth_length:
        return Request(
            call_id, flags, drep, 5, 0, None, alloc_hint, p_cont_id, opnum, identifier, data[start:]
        )
    offset = frag_length - auth_length - 8
    auth = _unpack_sec_trailer(data, start, offset, little_endian)
    if auth is None:
        return None
    stub_data = data[start : offset - auth.auth_pad_length]
    return Request(call_id, flags, drep, 5, 0, auth, alloc_hint, p_cont_id, opnum, identifier, stub_data)


def unpack_response(data: Octets) -> Response | None:
    """Decode a response of at least 24 octets, or return None."""
    little_endian = data[4] == 0x10
    vers, minor, _, flags, label, frag_length, auth_length, call_id, alloc_hint, p_cont_id, cancel_count = (
        response_prefix(little_endian).unpack_from(data)
    )
    drep = COMMON_LABELS.get(label)
    if drep is None or vers != 5 or minor or frag_length != len(data):
        return None
    if not auth_length:
        return Response(call_id, flags, drep, 5, 0, None, alloc_hint, p_cont_id, cancel_count, data[24:])
    offset = frag_length - auth_length - 8
    auth = _unpack_sec_trailer(data, 24, offset, little_endian)
    if auth is None:
        return None
    stub_data = data[24 : offset - auth.auth_pad_length]
    return Response(call_id, flags, drep, 5, 0, auth, alloc_hint, p_cont_id, cancel_count, stub_data)


def _unpack_sec_trailer(data: Octets, start: int, offset: int, little_endian: bool) -> SecTrailer | None:
    """Read the sec_trailer at ``offset`` of a PDU whose stub data begins at ``start``."""
    if offset < start:
        return None
    auth_type, auth_level, auth_pad_length, auth_context_id = sec_trailer_prefix(little_endian).unpack_from(
        data, offset
    )
    if auth_pad_length > offset - start:
        return None
    return SecTrailer(auth_type, auth_level, auth_pad_length, auth_context_id, bytes(data[offset + 8 :]))


def request_head(pdu: Request, after: int, auth_length: int) -> bytes:
    """The octets of a request before its stub data.

    Args:
        after: octets that follow the stub data: padding, sec_trailer and token.
        auth_length: size of the token among them; octets.

    Raises:
        struct.error: a field is out of range, or pfc_flags promise an object that is not there.
    """
    drep = pdu.drep
    flags = pdu.pfc_flags
    identifier = pdu.object
    tail = b""
    if identifier is not None:
        flags |= 0x80
        tail = identifier.bytes_le if drep.little_endian else identifier.bytes
    elif flags & 0x80:
        raise struct.error("PFC_OBJECT_UUID without an object")
    head = request_prefix(drep.little_endian).pack(
        pdu.rpc_vers,
        pdu.rpc_vers_minor,
        0,
        flags,
        encode_drep(drep),
        24 + len(tail) + len(pdu.stub_data) + after,
        auth_length,
        pdu.call_id,
        pdu.alloc_hint,
        pdu.p_cont_id,
        pdu.opnum,
    )
    return head + tail


def response_head(pdu: Response, after: int, auth_length: int) -> bytes:
    """The octets of a response before its stub data; arguments and exceptions as for :func:`request_head`."""
    drep = pdu.drep
    return response_prefix(drep.little_endian).pack(
        pdu.rpc_vers,
        pdu.rpc_vers_minor,
        2,
        pdu.pfc_flags,
        encode_drep(drep),
        24 + len(pdu.stub_data) + after,
        auth_length,
        pdu.call_id,
        pdu.alloc_hint,
        pdu.p_cont_id,
        pdu.cancel_count,
    )


def pack_sec_trailer(auth: SecTrailer, auth_pad_length: int, little_endian: bool) -> bytes:
    """The eight octets of sec_trailer.

    Raises:
        struct.error: a field is out of range.
    """
    return sec_trailer_prefix(little_endian).pack(
        auth.auth_type, auth.auth_level, auth_pad_length, auth.auth_context_id
    )


def pack(pdu: Request | Response) -> bytes:
    """Encode a request or response.

    Raises:
        struct.error: the schema path knows why it cannot be encoded.
    """
    auth = pdu.auth
    pad, after, auth_length, trailer = 0, 0, 0, b""
    if auth is not None:
        pad, auth_length = auth.auth_pad_length, len(auth.auth_value)
        if not auth_length:
            raise struct.error("a sec_trailer without a token")
        after = pad + 8 + auth_length
        trailer = pack_sec_trailer(auth, pad, pdu.drep.little_endian) + auth.auth_value
    head = (
        request_head(pdu, after, auth_length)
        if isinstance(pdu, Request)
        else response_head(pdu, after, auth_length)
    )
    if auth is None:
        return head + pdu.stub_data
    return b"".join((head, pdu.stub_data, bytes(pad), trailer))
