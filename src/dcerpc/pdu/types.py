"""Connection-oriented PDUs as values (C706 12.6, MS-RPCE 2.2.2). Wire field names throughout.

Lengths that follow from other fields (frag_length, auth_length, counts) are not fields: encoding computes
them, decoding checks them.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag

from dcerpc.syntax_id import SyntaxId

__all__ = [
    "BIG_ENDIAN",
    "BIT_0X04",
    "FIRST_AND_LAST",
    "LITTLE_ENDIAN",
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
    "Orphaned",
    "Pdu",
    "PduType",
    "PfcFlags",
    "Request",
    "Response",
    "RpcAuth3",
    "SecTrailer",
    "Shutdown",
]


class PduType(IntEnum):
    """PTYPE (C706 12.1), of both protocols."""

    REQUEST = 0
    PING = 1
    RESPONSE = 2
    FAULT = 3
    WORKING = 4
    NOCALL = 5
    REJECT = 6
    ACK = 7
    CL_CANCEL = 8
    FACK = 9
    CANCEL_ACK = 10
    BIND = 11
    BIND_ACK = 12
    BIND_NAK = 13
    ALTER_CONTEXT = 14
    ALTER_CONTEXT_RESP = 15
    RPC_AUTH_3 = 16
    SHUTDOWN = 17
    CO_CANCEL = 18
    ORPHANED = 19


class PfcFlags(IntFlag):
    """pfc_flags (C706 12.6.3.1). Bit 0x04 has two meanings by PDU type and so two properties on the PDUs."""

    FIRST_FRAG = 0x01
    LAST_FRAG = 0x02
    RESERVED_1 = 0x08
    CONC_MPX = 0x10
    DID_NOT_EXECUTE = 0x20
    MAYBE = 0x40
    OBJECT_UUID = 0x80


#: PFC_FIRST_FRAG | PFC_LAST_FRAG as a plain int: what a PDU of one fragment carries.
FIRST_AND_LAST = 0x03
#: Bit 0x04: PENDING_CANCEL on requests and the like, SUPPORT_HEADER_SIGN on binds and the like.
BIT_0X04 = 0x04


class CharacterRep(IntEnum):
    ASCII = 0
    EBCDIC = 1


class FloatRep(IntEnum):
    IEEE = 0
    VAX = 1
    CRAY = 2
    IBM = 3


@dataclass(frozen=True, slots=True)
class DataRepresentation:
    """The data representation format label (C706 14.1): byte order, character set, float format."""

    little_endian: bool = True
    character: CharacterRep = CharacterRep.ASCII
    floating: FloatRep = FloatRep.IEEE


LITTLE_ENDIAN = DataRepresentation()
BIG_ENDIAN = DataRepresentation(little_endian=False)


@dataclass(slots=True)
class SecTrailer:
    """sec_trailer and the token after it (MS-RPCE 2.2.2.11).

    Attributes:
        auth_pad_length: octets of padding before the trailer, which belong to the PDU's stub or body.
        auth_value: the token; auth_length is its size.
    """

    auth_type: int
    auth_level: int
    auth_pad_length: int
    auth_context_id: int
    auth_value: bytes = field(default=b"", repr=False)


@dataclass(slots=True)
class ContextElement:
    """p_cont_elem_t: a presentation context offered."""

    p_cont_id: int
    abstract_syntax: SyntaxId
    transfer_syntaxes: tuple[SyntaxId, ...]


@dataclass(slots=True)
class ContextResult:
    """p_result_t: the answer to one ContextElement, in order.

    Attributes:
        result: 0 acceptance, 1 user rejection, 2 provider rejection, 3 negotiate_ack (MS-RPCE 2.2.2.4).
        reason: p_provider_reason_t; with negotiate_ack the accepted feature bits.
        transfer_syntax: the one chosen; zero unless accepted.
    """

    result: int
    reason: int
    transfer_syntax: SyntaxId


@dataclass(slots=True)
class _Pdu:
    """What every connection-oriented PDU has (C706 12.6.3.1)."""

    call_id: int
    pfc_flags: int = FIRST_AND_LAST
    drep: DataRepresentation = LITTLE_ENDIAN
    rpc_vers: int = 5
    rpc_vers_minor: int = 0

    @property
    def first_frag(self) -> bool:
        return self.pfc_flags & 0x01 != 0

    @property
    def last_frag(self) -> bool:
        return self.pfc_flags & 0x02 != 0

    @property
    def concurrent_multiplexing(self) -> bool:
        return self.pfc_flags & 0x10 != 0


@dataclass(slots=True)
class _AuthPdu(_Pdu):
    """A PDU that may end in a sec_trailer."""

    auth: SecTrailer | None = None


@dataclass(slots=True)
class _NegotiationPdu(_AuthPdu):
    @property
    def support_header_sign(self) -> bool:
        """Bit 0x04 where it proposes or grants header signing (MS-RPCE 2.2.2.3)."""
        return self.pfc_flags & BIT_0X04 != 0


@dataclass(slots=True)
class _BindLike(_NegotiationPdu):
    max_xmit_frag: int = 5840
    max_recv_frag: int = 5840
    assoc_group_id: int = 0
    p_context_elem: tuple[ContextElement, ...] = ()


@dataclass(slots=True)
class Bind(_BindLike):
    """bind (C706 12.6.4.3)."""


@dataclass(slots=True)
class AlterContext(_BindLike):
    """alter_context (C706 12.6.4.1)."""


@dataclass(slots=True)
class _BindAckLike(_NegotiationPdu):
    max_xmit_frag: int = 5840
    max_recv_frag: int = 5840
    assoc_group_id: int = 0
    #: The secondary address without its NUL; b"" encodes as length 0.
    sec_addr: bytes = b""
    p_result_list: tuple[ContextResult, ...] = ()


@dataclass(slots=True)
class BindAck(_BindAckLike):
    """bind_ack (C706 12.6.4.4)."""


@dataclass(slots=True)
class AlterContextResp(_BindAckLike):
    """alter_context_resp (C706 12.6.4.2)."""


@dataclass(slots=True)
class BindNak(_Pdu):
    """bind_nak (C706 12.6.4.5, MS-RPCE 2.2.2.9).

    Attributes:
        versions: (major, minor) protocol versions supported.
        extended: the extended error information blob when the signature was there, else None.
    """

    provider_reject_reason: int = 0
    versions: tuple[tuple[int, int], ...] = ()
    extended: bytes | None = None


@dataclass(slots=True)
class RpcAuth3(_NegotiationPdu):
    """rpc_auth_3 (MS-RPCE 2.2.2.10); never answered."""


@dataclass(slots=True)
class _CallPdu(_AuthPdu):
    @property
    def pending_cancel(self) -> bool:
        """Bit 0x04 where it says that a cancel was pending at the sender."""
        return self.pfc_flags & BIT_0X04 != 0


@dataclass(slots=True)
class Request(_CallPdu):
    """request (C706 12.6.4.9). stub_data excludes auth padding."""

    alloc_hint: int = 0
    p_cont_id: int = 0
    opnum: int = 0
    object: uuid.UUID | None = None
    stub_data: bytes | bytearray | memoryview = b""


@dataclass(slots=True)
class Response(_CallPdu):
    """response (C706 12.6.4.10). stub_data excludes auth padding."""

    alloc_hint: int = 0
    p_cont_id: int = 0
    cancel_count: int = 0
    stub_data: bytes | bytearray | memoryview = b""


@dataclass(slots=True)
class Fault(_CallPdu):
    """fault (C706 12.6.4.7, MS-RPCE 2.2.2.8).

    Attributes:
        reserved: bit 0 announces extended error information of alloc_hint - 0x20 octets in the stub data.
    """

    alloc_hint: int = 0
    p_cont_id: int = 0
    cancel_count: int = 0
    reserved: int = 0
    status: int = 0
    stub_data: bytes | bytearray | memoryview = b""

    @property
    def did_not_execute(self) -> bool:
        """PFC_DID_NOT_EXECUTE: the server guarantees that the call had no effect."""
        return self.pfc_flags & 0x20 != 0

    @property
    def extended(self) -> bytes | None:
        """The extended error information blob, or None when it is not announced or not all there."""
        size = self.alloc_hint - 0x20
        if not self.reserved & 1 or not 0 < size <= len(self.stub_data):
            return None
        return bytes(self.stub_data[:size])


@dataclass(slots=True)
class CoCancel(_CallPdu):
    """co_cancel (C706 12.6.4.6)."""


@dataclass(slots=True)
class Orphaned(_CallPdu):
    """orphaned (C706 12.6.4.8)."""


@dataclass(slots=True)
class Shutdown(_Pdu):
    """shutdown (C706 12.6.4.11): a server asks its client to close."""


Pdu = (
    Bind
    | BindAck
    | BindNak
    | AlterContext
    | AlterContextResp
    | RpcAuth3
    | Request
    | Response
    | Fault
    | CoCancel
    | Orphaned
    | Shutdown
)
