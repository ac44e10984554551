"""The PDUs of calls on the fast path (C706 12.6.4.6 to 12.6.4.10, MS-RPCE 2.2.2.8)."""

from __future__ import annotations

import struct
import uuid
from typing import TypeVar

from dcerpc.pdu.drep import COMMON_LABELS, encode_drep
from dcerpc.pdu.fastpath.sec_trailer import Octets, pack_aligned, pack_sec_trailer, unpack_sec_trailer
from dcerpc.pdu.prefix import fault_prefix, header_prefix, request_prefix, response_prefix
from dcerpc.pdu.types import CoCancel, Fault, Orphaned, PduType, Request, Response, SecTrailer

__all__ = [
    "pack_co_cancel",
    "pack_fault",
    "pack_orphaned",
    "pack_request",
    "pack_response",
    "request_head",
    "response_head",
    "unpack_co_cancel",
    "unpack_fault",
    "unpack_orphaned",
    "unpack_request",
    "unpack_response",
]

_CO_CANCEL = int(PduType.CO_CANCEL)
_ORPHANED = int(PduType.ORPHANED)

_Bare = TypeVar("_Bare", CoCancel, Orphaned)


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
    auth = unpack_sec_trailer(data, start, offset, little_endian)
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
    auth = unpack_sec_trailer(data, 24, offset, little_endian)
    if auth is None:
        return None
    stub_data = data[24 : offset - auth.auth_pad_length]
    return Response(call_id, flags, drep, 5, 0, auth, alloc_hint, p_cont_id, cancel_count, stub_data)


def unpack_fault(data: Octets) -> Fault | None:
    """Decode a fault of at least 32 octets, or return None."""
    little_endian = data[4] == 0x10
    (
        vers,
        minor,
        _,
        flags,
        label,
        frag_length,
        auth_length,
        call_id,
        alloc_hint,
        p_cont_id,
        cancel_count,
        reserved,
        status,
    ) = fault_prefix(little_endian).unpack_from(data)
    drep = COMMON_LABELS.get(label)
    if drep is None or vers != 5 or minor or frag_length != len(data):
        return None
    end = frag_length
    auth = None
    if auth_length:
        offset = frag_length - auth_length - 8
        auth = unpack_sec_trailer(data, 32, offset, little_endian)
        if auth is None:
            return None
        end = offset - auth.auth_pad_length
    return Fault(
        call_id,
        flags,
        drep,
        5,
        0,
        auth,
        alloc_hint,
        p_cont_id,
        cancel_count,
        reserved,
        status,
        data[32:end],
    )


def unpack_co_cancel(data: Octets) -> CoCancel | None:
    """Decode a co_cancel of at least 16 octets, or return None."""
    return _unpack_bare(CoCancel, data)


def unpack_orphaned(data: Octets) -> Orphaned | None:
    """Decode an orphaned of at least 16 octets, or return None."""
    return _unpack_bare(Orphaned, data)


def _unpack_bare(made: type[_Bare], data: Octets) -> _Bare | None:
    """Decode a PDU without a body; octets where one would stand are ignored."""
    little_endian = data[4] == 0x10
    vers, minor, _, flags, label, frag_length, auth_length, call_id = header_prefix(
        little_endian
    ).unpack_from(data)
    drep = COMMON_LABELS.get(label)
    if drep is None or vers != 5 or minor or frag_length != len(data):
        return None
    auth = None
    if auth_length:
        auth = unpack_sec_trailer(data, 16, frag_length - auth_length - 8, little_endian)
        if auth is None:
            return None
    return made(call_id, flags, drep, 5, 0, auth)


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


def pack_request(pdu: Request) -> bytes:
    """Encode a request.

    Raises:
        struct.error: the schema path knows why it cannot be encoded.
    """
    auth = pdu.auth
    if auth is None:
        return request_head(pdu, 0, 0) + pdu.stub_data
    trailer = _pack_auth(auth, pdu.drep.little_endian)
    return b"".join((request_head(pdu, len(trailer), len(auth.auth_value)), pdu.stub_data, trailer))


def pack_response(pdu: Response) -> bytes:
    """Encode a response; exceptions as for :func:`pack_request`."""
    auth = pdu.auth
    if auth is None:
        return response_head(pdu, 0, 0) + pdu.stub_data
    trailer = _pack_auth(auth, pdu.drep.little_endian)
    return b"".join((response_head(pdu, len(trailer), len(auth.auth_value)), pdu.stub_data, trailer))


def pack_fault(pdu: Fault) -> bytes:
    """Encode a fault; exceptions as for :func:`pack_request`."""
    drep, auth = pdu.drep, pdu.auth
    trailer, auth_length = b"", 0
    if auth is not None:
        trailer, auth_length = _pack_auth(auth, drep.little_endian), len(auth.auth_value)
    head = fault_prefix(drep.little_endian).pack(
        pdu.rpc_vers,
        pdu.rpc_vers_minor,
        3,
        pdu.pfc_flags,
        encode_drep(drep),
        32 + len(pdu.stub_data) + len(trailer),
        auth_length,
        pdu.call_id,
        pdu.alloc_hint,
        pdu.p_cont_id,
        pdu.cancel_count,
        pdu.reserved,
        pdu.status,
    )
    return b"".join((head, pdu.stub_data, trailer))


def pack_co_cancel(pdu: CoCancel) -> bytes:
    """Encode a co_cancel; exceptions as for :func:`pack_request`."""
    return _pack_bare(pdu, _CO_CANCEL)


def pack_orphaned(pdu: Orphaned) -> bytes:
    """Encode an orphaned; exceptions as for :func:`pack_request`."""
    return _pack_bare(pdu, _ORPHANED)


def _pack_bare(pdu: CoCancel | Orphaned, ptype: int) -> bytes:
    drep, auth = pdu.drep, pdu.auth
    trailer, auth_length = b"", 0
    if auth is not None:
        trailer, auth_length = pack_aligned(auth, 16, drep.little_endian), len(auth.auth_value)
    head = header_prefix(drep.little_endian).pack(
        pdu.rpc_vers,
        pdu.rpc_vers_minor,
        ptype,
        pdu.pfc_flags,
        encode_drep(drep),
        16 + len(trailer),
        auth_length,
        pdu.call_id,
    )
    return head + trailer


def _pack_auth(auth: SecTrailer, little_endian: bool) -> bytes:
    """Padding, as much as ``auth`` says, sec_trailer and token of a PDU with stub data."""
    if not auth.auth_value:
        raise struct.error("a sec_trailer without a token")
    sec_trailer = pack_sec_trailer(auth, auth.auth_pad_length, little_endian)
    return b"".join((bytes(auth.auth_pad_length), sec_trailer, auth.auth_value))
