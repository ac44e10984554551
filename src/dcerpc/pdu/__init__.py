"""Connection-oriented PDUs: the layer between octets and the protocol machines. No state and no I/O.

The values are in :mod:`dcerpc.pdu.types`. :func:`decode` and :func:`encode` handle one whole PDU,
:func:`peek` the common header for framing, :func:`build_protected` a PDU whose token a security provider
fills in. Importing this package does not import construct; the first PDU does. Verification trailers are in
:mod:`dcerpc.pdu.verification`, readable descriptions in :mod:`dcerpc.pdu.format`.
"""

from __future__ import annotations

from dcerpc.pdu.codec import decode, encode, encode_request, encode_response
from dcerpc.pdu.drep import check_supported
from dcerpc.pdu.header import (
    HEADER_SIZE,
    SEC_TRAILER_SIZE,
    Header,
    HeaderError,
    VersionError,
    body_offset,
    peek,
)
from dcerpc.pdu.protected import Protected, auth_pad_length, build_protected
from dcerpc.pdu.types import (
    BIG_ENDIAN,
    BIT_0X04,
    FIRST_AND_LAST,
    LITTLE_ENDIAN,
    AlterContext,
    AlterContextResp,
    Bind,
    BindAck,
    BindNak,
    CharacterRep,
    CoCancel,
    ContextElement,
    ContextResult,
    DataRepresentation,
    Fault,
    FloatRep,
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
    "BIG_ENDIAN",
    "BIT_0X04",
    "FIRST_AND_LAST",
    "HEADER_SIZE",
    "LITTLE_ENDIAN",
    "SEC_TRAILER_SIZE",
    "AlterContext",
    "AlterContextResp",
    "Bind",
    "BindAck",
    "BindNak",
    "CharacterRep",
    "CoCancel",
    "ContextElement",
    "ContextResult",
    "DataRepresentation",
    "Fault",
    "FloatRep",
    "Header",
    "HeaderError",
    "Orphaned",
    "Pdu",
    "PduType",
    "PfcFlags",
    "Protected",
    "Request",
    "Response",
    "RpcAuth3",
    "SecTrailer",
    "Shutdown",
    "VersionError",
    "auth_pad_length",
    "body_offset",
    "build_protected",
    "check_supported",
    "decode",
    "encode",
    "encode_request",
    "encode_response",
    "peek",
]
