"""Whole connection-oriented PDUs: octets to value and back (C706 12.6, MS-RPCE 2.2.2).

:func:`decode` and :func:`encode` take any PDU; what every connection sends goes the fast path
(:mod:`dcerpc.pdu.fastpath`). Everything else, and everything malformed, goes through the construct schemas,
which are loaded at first use. Framing a stream is :func:`~dcerpc.pdu.header.peek`'s and the caller's, who
owns the buffer.

What decoding does not keep, so that encoding gives other octets:

- values of reserved fields and of padding;
- octets after the last field of a body without stub data (such as the sec_trailer without token, auth_length
  0, that several servers put after alter_context_resp), and a bind's claim of padding it does not have;
- the port_any_t of a lone NUL, which is the same as none, and the lack of a NUL at its end;
- a bind_nak's missing version list, encoded as an empty one, and a foreign Signature;
- that an empty presentation context list came without its reserved octets.
"""

from __future__ import annotations

import io
import struct
import uuid
from dataclasses import dataclass
from typing import Any, Final

from dcerpc.errors import PduError
from dcerpc.pdu.drep import BIG_ENDIAN_LABEL, LITTLE_ENDIAN_LABEL, encode_drep
from dcerpc.pdu.fastpath import pack, unpack
from dcerpc.pdu.header import (
    FIXED_ENDS,
    HEADER_SIZE,
    SEC_TRAILER_SIZE,
    Header,
    HeaderError,
    VersionError,
    body_offset,
    peek,
)
from dcerpc.pdu.prefix import request_prefix, response_prefix
from dcerpc.pdu.types import (
    BIG_ENDIAN,
    LITTLE_ENDIAN,
    AlterContext,
    AlterContextResp,
    Bind,
    BindAck,
    BindNak,
    CoCancel,
    Fault,
    Orphaned,
    Pdu,
    PduType,
    PfcFlags,
    Request,
    Response,
    RpcAuth3,
    SecTrailer,
    Shutdown,
)

__all__ = [
    "Header",
    "HeaderError",
    "VersionError",
    "body_offset",
    "decode",
    "decode_by_schema",
    "encode",
    "encode_by_schema",
    "encode_request",
    "encode_response",
    "peek",
]

_AnyOctets = bytes | bytearray | memoryview


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a PDU class maps to its schema: ``fields`` are named alike in both."""

    ptype: PduType
    make: Any
    fields: tuple[str, ...]
    has_stub: bool = False


_NEGOTIATION: Final = ("max_xmit_frag", "max_recv_frag", "assoc_group_id")
_BIND: Final = (*_NEGOTIATION, "p_context_elem")
_BIND_ACK: Final = (*_NEGOTIATION, "sec_addr", "p_result_list")
_CALL: Final = ("alloc_hint", "p_cont_id")
_KINDS: Final = (
    _Kind(PduType.REQUEST, Request, (*_CALL, "opnum", "object", "stub_data"), True),
    _Kind(PduType.RESPONSE, Response, (*_CALL, "cancel_count", "stub_data"), True),
    _Kind(PduType.FAULT, Fault, (*_CALL, "cancel_count", "reserved", "status", "stub_data"), True),
    _Kind(PduType.BIND, Bind, _BIND),
    _Kind(PduType.BIND_ACK, BindAck, _BIND_ACK),
    _Kind(PduType.BIND_NAK, BindNak, ("provider_reject_reason", "versions", "extended")),
    _Kind(PduType.ALTER_CONTEXT, AlterContext, _BIND),
    _Kind(PduType.ALTER_CONTEXT_RESP, AlterContextResp, _BIND_ACK),
    _Kind(PduType.RPC_AUTH_3, RpcAuth3, ()),
    _Kind(PduType.SHUTDOWN, Shutdown, ()),
    _Kind(PduType.CO_CANCEL, CoCancel, ()),
    _Kind(PduType.ORPHANED, Orphaned, ()),
)
_BY_PTYPE: Final[dict[PduType, _Kind]] = {kind.ptype: kind for kind in _KINDS}
_BY_CLASS: Final[dict[type, _Kind]] = {kind.make: kind for kind in _KINDS}
#: With these a server that has accepted a client ends the exchange, whatever it has left to say.
_MAY_END_EMPTY: Final = (PduType.BIND_ACK, PduType.ALTER_CONTEXT_RESP)


class _Cursor(io.BytesIO):
    """A stream that remembers where its last read began: the offset of a field that did not fit."""

    last_read = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self.last_read = self.tell()
        return super().read(size)


def decode(data: _AnyOctets) -> Pdu:
    """Decode exactly one PDU.

    Args:
        data: all octets of the PDU, frag_length of them. The stub_data of a request or response is a slice
            of it: given a memoryview (of octets, format ``B``) no stub data is copied.

    Raises:
        VersionError: the protocol version is not 5.0.
        PduError: the octets are not one well-formed PDU; names field and offset.
    """
    pdu = unpack(data)
    return decode_by_schema(data) if pdu is None else pdu


def decode_by_schema(data: _AnyOctets) -> Pdu:
    """Decode as :func:`decode` does, through the schema whatever the type.

    Raises:
        VersionError, PduError: as for :func:`decode`.
    """
    header = peek(data)
    if header is None:
        raise PduError(f"{len(data)} octets, the common header takes {HEADER_SIZE}", "frag_length", len(data))
    if header.frag_length != len(data):
        raise PduError(f"{header.frag_length}, but the PDU has {len(data)} octets", "frag_length", 8)
    kind = _BY_PTYPE[header.ptype]
    fields = _parse_body(data, header)
    common: dict[str, Any] = {
        "call_id": header.call_id,
        "pfc_flags": header.pfc_flags,
        "drep": header.drep,
    }
    if kind.has_stub:
        # A slice of what was given, as on the fast path, and not the copy that the schema made.
        fields["stub_data"] = data[header.body_offset : header.body_end]
    if header.auth_length:
        auth = _parse_sec_trailer(data, header)
        common["auth"] = auth
        if kind.has_stub:
            fields["stub_data"] = data[header.body_offset : header.body_end - auth.auth_pad_length]
    pdu: Pdu = kind.make(**common, **fields)
    return pdu


def _parse_body(data: _AnyOctets, header: Header) -> dict[str, Any]:
    """Parse what stands between header and sec_trailer into fields by name."""
    from dcerpc.pdu.schemas import ConstructError, schema_set, wire_name

    kind = _BY_PTYPE[header.ptype]
    cursor = _Cursor(data[: header.body_end])
    cursor.seek(HEADER_SIZE)
    try:
        body = (
            schema_set(header.drep.little_endian)
            .bodies[header.ptype]
            .parse_stream(cursor, pfc_flags=header.pfc_flags)
        )
    except ConstructError as error:
        left = header.body_end - cursor.last_read
        raise PduError(
            f"does not fit into the {left} octets left", wire_name(error.path or ""), cursor.last_read
        ) from error
    return {name: body[name] for name in kind.fields}


def _parse_sec_trailer(data: _AnyOctets, header: Header) -> SecTrailer:
    """Read sec_trailer and token.

    Padding lies within the stub data; in a PDU without, auth_pad_length may claim all after the fields of
    fixed size, whatever stands there. Samba draws the same line, which its tests check to the octet.
    """
    from dcerpc.pdu.schemas import schema_set

    offset = header.body_end
    token_offset = offset + SEC_TRAILER_SIZE
    parsed = schema_set(header.drep.little_endian).sec_trailer.parse(bytes(data[offset:token_offset]))
    room = max(0, offset - FIXED_ENDS.get(header.ptype, header.body_offset))
    if parsed.auth_pad_length > room:
        raise PduError(
            f"{parsed.auth_pad_length} exceeds the {room} octets before the sec_trailer",
            "auth_pad_length",
            offset + 2,
        )
    return SecTrailer(
        parsed.auth_type,
        parsed.auth_level,
        parsed.auth_pad_length,
        parsed.auth_context_id,
        bytes(data[token_offset:]),
    )


def encode(pdu: Pdu) -> bytes:
    """Encode one PDU; frag_length, auth_length and counts are computed.

    With ``pdu.auth``, the octets of ``auth.auth_pad_length``, zeros, go before the sec_trailer. A request,
    response or fault gets exactly those: its caller aligns the sec_trailer, to 16 octets from the stub data's
    start, before the token is made. Any other PDU gets up to three more so that its sec_trailer is
    4-aligned, and rpc_auth_3 its four octets of pad besides. In bind_ack and alter_context_resp the token may
    be empty: a server's last word, with auth_length 0, which decoding does not keep (MS-RPCE 3.3.1.5.2.1).

    A request with an object gets PFC_OBJECT_UUID whether or not pfc_flags hold it.

    Raises:
        PduError: a field is out of range, the PDU exceeds 65,535 octets, pfc_flags promise an object that is
            not there, or a sec_trailer has no token (auth_length 0 means elsewhere that there is none).
    """
    try:
        return pack(pdu)
    except struct.error:
        return encode_by_schema(pdu)  # which names the field


def encode_by_schema(pdu: Pdu) -> bytes:
    """Encode as :func:`encode` does, through the schema whatever the type.

    Raises:
        PduError: as for :func:`encode`.
    """
    from dcerpc.pdu.schemas import schema_set

    kind = _BY_CLASS[type(pdu)]
    schemas = schema_set(pdu.drep.little_endian)
    pfc_flags = pdu.pfc_flags
    if isinstance(pdu, Request):
        if pdu.object is not None:
            pfc_flags |= PfcFlags.OBJECT_UUID
        elif pfc_flags & PfcFlags.OBJECT_UUID:
            raise PduError("PFC_OBJECT_UUID without an object", "pfc_flags", 3)
    body = _build(
        schemas.bodies[kind.ptype], {name: getattr(pdu, name) for name in kind.fields}, int(pfc_flags)
    )
    auth = None if isinstance(pdu, BindNak | Shutdown) else pdu.auth
    trailer, auth_length = b"", 0
    if auth is not None:
        if not auth.auth_value and kind.ptype not in _MAY_END_EMPTY:
            raise PduError("a sec_trailer needs a token of at least one octet", "auth_value")
        trailer = _build_auth(schemas.sec_trailer, auth, 0 if kind.has_stub else HEADER_SIZE + len(body))
        auth_length = len(auth.auth_value)
    elif kind.ptype is PduType.RPC_AUTH_3:
        raise PduError("rpc_auth_3 without a token", "auth_length", 10)
    header = {
        "rpc_vers": pdu.rpc_vers,
        "rpc_vers_minor": pdu.rpc_vers_minor,
        "PTYPE": kind.ptype,
        "pfc_flags": int(pfc_flags),
        "packed_drep": encode_drep(pdu.drep),
        "frag_length": HEADER_SIZE + len(body) + len(trailer),
        "auth_length": auth_length,
        "call_id": pdu.call_id,
    }
    return _build(schemas.header, header) + body + trailer


def _build_auth(schema: Any, auth: SecTrailer, align_from: int) -> bytes:
    """Padding, sec_trailer and token; the padding grown to align from ``align_from`` unless that is 0."""
    pad = auth.auth_pad_length
    if align_from:
        pad += -(align_from + pad) % 4
    fields = {
        "auth_type": auth.auth_type,
        "auth_level": auth.auth_level,
        "auth_pad_length": pad,
        "auth_context_id": auth.auth_context_id,
    }
    sec_trailer = _build(schema, fields)
    return bytes(pad) + sec_trailer + auth.auth_value


def _build(schema: Any, fields: dict[str, Any], pfc_flags: int = 0) -> bytes:
    from dcerpc.pdu.schemas import ConstructError, wire_name

    try:
        return bytes(schema.build(fields, pfc_flags=pfc_flags))
    except ConstructError as error:
        reason = str(error).rpartition("\n")[2]
        raise PduError(f"cannot be encoded: {reason}", wire_name(error.path or "")) from error


def encode_request(
    call_id: int,
    pfc_flags: int,
    p_cont_id: int,
    opnum: int,
    alloc_hint: int,
    stub: _AnyOctets,
    object: uuid.UUID | None = None,  # noqa: A002  # the wire's name for it
    little_endian: bool = True,
) -> bytes:
    """Encode an unauthenticated request, ASCII and IEEE; as ``encode(Request(...))`` does, but faster.

    Args:
        pfc_flags: PFC_OBJECT_UUID is added when there is an object.
        stub: the stub data of this fragment.

    Raises:
        PduError: as for :func:`encode`.
    """
    try:
        if object is None and not pfc_flags & 0x80:
            label = LITTLE_ENDIAN_LABEL if little_endian else BIG_ENDIAN_LABEL
            return (
                request_prefix(little_endian).pack(
                    5, 0, 0, pfc_flags, label, 24 + len(stub), 0, call_id, alloc_hint, p_cont_id, opnum
                )
                + stub
            )
    except struct.error:
        pass  # the other path names the field
    drep = LITTLE_ENDIAN if little_endian else BIG_ENDIAN
    return encode(Request(call_id, pfc_flags, drep, 5, 0, None, alloc_hint, p_cont_id, opnum, object, stub))


def encode_response(
    call_id: int,
    pfc_flags: int,
    p_cont_id: int,
    cancel_count: int,
    alloc_hint: int,
    stub: _AnyOctets,
    little_endian: bool = True,
) -> bytes:
    """Encode an unauthenticated response, ASCII and IEEE; as ``encode(Response(...))`` does, but faster.

    Raises:
        PduError: as for :func:`encode`.
    """
    try:
        label = LITTLE_ENDIAN_LABEL if little_endian else BIG_ENDIAN_LABEL
        return (
            response_prefix(little_endian).pack(
                5, 0, 2, pfc_flags, label, 24 + len(stub), 0, call_id, alloc_hint, p_cont_id, cancel_count
            )
            + stub
        )
    except struct.error:
        pass  # the other path names the field
    drep = LITTLE_ENDIAN if little_endian else BIG_ENDIAN
    return encode(Response(call_id, pfc_flags, drep, 5, 0, None, alloc_hint, p_cont_id, cancel_count, stub))
