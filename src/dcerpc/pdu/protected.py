"""PDUs with room for a token: assembled once, then protected in place (MS-RPCE 2.2.2.11, 3.3.1.5.2.2)."""

from __future__ import annotations

import struct
from dataclasses import replace
from typing import NamedTuple

from dcerpc.errors import PduError
from dcerpc.pdu.codec import encode
from dcerpc.pdu.fastpath import pack_sec_trailer, request_head, response_head
from dcerpc.pdu.header import SEC_TRAILER_SIZE, body_offset
from dcerpc.pdu.types import (
    AlterContext,
    AlterContextResp,
    Bind,
    BindAck,
    CoCancel,
    Fault,
    Orphaned,
    Request,
    Response,
    RpcAuth3,
    SecTrailer,
)

__all__ = ["Protectable", "Protected", "auth_pad_length", "build_protected"]

#: The PDUs that may carry a sec_trailer.
Protectable = (
    Bind
    | BindAck
    | AlterContext
    | AlterContextResp
    | RpcAuth3
    | Request
    | Response
    | Fault
    | CoCancel
    | Orphaned
)


class Protected(NamedTuple):
    """A whole PDU whose token is still zeros; offsets in octets from its start.

    The segments to protect, in order: header ``[:header_end]``, stub data with padding
    ``[header_end:trailer_offset]``, sec_trailer ``[trailer_offset:token_offset]``; the token goes to
    ``[token_offset:]``.

    Attributes:
        buffer: the PDU, to be changed in place.
        header_end: where the stub data begins; of a PDU without stub data, where its body and padding end.
        stub_end: where the stub data ends and the authentication padding begins.
        trailer_offset: where the sec_trailer begins.
        token_offset: where the token begins.
    """

    buffer: bytearray
    header_end: int
    stub_end: int
    trailer_offset: int
    token_offset: int


def auth_pad_length(stub_size: int) -> int:
    """Octets of padding that put the sec_trailer at 16 octets from the start of the stub data.

    Args:
        stub_size: octets of stub data in this fragment, verification trailer included.
    """
    return -stub_size % 16


def build_protected(pdu: Protectable, token_size: int) -> Protected:
    """Encode ``pdu`` with its sec_trailer and ``token_size`` zeros where the token will be.

    Stub data is padded so that the sec_trailer is 16-aligned from its start (MS-RPCE 2.2.2.11); the body of
    a PDU without stub data is padded to four octets.

    Args:
        pdu: ``pdu.auth`` gives auth_type, auth_level and auth_context_id; its auth_pad_length and auth_value
            are not looked at, and ``pdu`` is not changed.
        token_size: octets, at least 1. A shorter token leaves zeros behind it, which are part of it.

    Raises:
        PduError: ``pdu.auth`` is None, a field is out of range, or the PDU exceeds 65,535 octets.
    """
    auth = pdu.auth
    if auth is None:
        raise PduError("a PDU to protect needs a sec_trailer", "auth")
    if token_size < 1:
        raise PduError(f"a token of {token_size} octets", "auth_length")
    if isinstance(pdu, Request | Response):
        try:
            return _build_call(pdu, auth, token_size)
        except struct.error:
            pass  # the general way names the field
    stub_size = len(pdu.stub_data) if isinstance(pdu, Request | Response | Fault) else 0
    placeholder = replace(auth, auth_pad_length=auth_pad_length(stub_size), auth_value=bytes(token_size))
    buffer = bytearray(encode(replace(pdu, auth=placeholder)))
    token_offset = len(buffer) - token_size
    trailer_offset = token_offset - SEC_TRAILER_SIZE
    header_end = trailer_offset
    if isinstance(pdu, Request | Response | Fault):
        header_end = body_offset(buffer[2], buffer[3])
    return Protected(buffer, header_end, header_end + stub_size, trailer_offset, token_offset)


def _build_call(pdu: Request | Response, auth: SecTrailer, token_size: int) -> Protected:
    """The same for a request or response, by the fast path."""
    stub = pdu.stub_data
    pad = -len(stub) % 16
    after = pad + SEC_TRAILER_SIZE + token_size
    head = (
        request_head(pdu, after, token_size)
        if isinstance(pdu, Request)
        else response_head(pdu, after, token_size)
    )
    sec_trailer = pack_sec_trailer(auth, pad, pdu.drep.little_endian)
    buffer = bytearray().join((head, stub, bytes(pad), sec_trailer, bytes(token_size)))
    header_end = len(head)
    stub_end = header_end + len(stub)
    trailer_offset = stub_end + pad
    return Protected(buffer, header_end, stub_end, trailer_offset, trailer_offset + SEC_TRAILER_SIZE)
