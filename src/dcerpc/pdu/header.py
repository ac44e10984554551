"""The common header on its own: what framing needs before all of a PDU is there (C706 12.6.3.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dcerpc.errors import PduError
from dcerpc.pdu.drep import COMMON_LABELS, decode_drep
from dcerpc.pdu.prefix import header_prefix
from dcerpc.pdu.types import DataRepresentation, PduType

__all__ = ["HEADER_SIZE", "SEC_TRAILER_SIZE", "Header", "HeaderError", "VersionError", "body_offset", "peek"]

#: Size of the common header; octets.
HEADER_SIZE: Final = 16
#: Size of sec_trailer without its token; octets.
SEC_TRAILER_SIZE: Final = 8

#: Where the fields of fixed size end in the PDUs without stub data that may have a sec_trailer; octets.
FIXED_ENDS: Final[dict[PduType, int]] = {
    PduType.BIND: 24,
    PduType.BIND_ACK: 24,
    PduType.ALTER_CONTEXT: 24,
    PduType.ALTER_CONTEXT_RESP: 24,
    PduType.RPC_AUTH_3: 20,
    PduType.CO_CANCEL: 16,
    PduType.ORPHANED: 16,
}

_OBJECT_UUID: Final = 0x80
_REQUEST: Final = int(PduType.REQUEST)
_RPC_AUTH_3: Final = int(PduType.RPC_AUTH_3)

# PTYPE -> (member, smallest PDU without sec_trailer in octets, may carry a sec_trailer).
# A bind or alter_context without contexts may end with n_context_elem.
_TYPES: Final[dict[int, tuple[PduType, int, bool]]] = {
    PduType.REQUEST: (PduType.REQUEST, 24, True),
    PduType.RESPONSE: (PduType.RESPONSE, 24, True),
    PduType.FAULT: (PduType.FAULT, 32, True),
    PduType.BIND: (PduType.BIND, 25, True),
    PduType.BIND_ACK: (PduType.BIND_ACK, 32, True),
    PduType.BIND_NAK: (PduType.BIND_NAK, 18, False),
    PduType.ALTER_CONTEXT: (PduType.ALTER_CONTEXT, 25, True),
    PduType.ALTER_CONTEXT_RESP: (PduType.ALTER_CONTEXT_RESP, 32, True),
    PduType.RPC_AUTH_3: (PduType.RPC_AUTH_3, 16, True),
    PduType.SHUTDOWN: (PduType.SHUTDOWN, 16, False),
    PduType.CO_CANCEL: (PduType.CO_CANCEL, 16, True),
    PduType.ORPHANED: (PduType.ORPHANED, 16, True),
}
_BODY_OFFSETS: Final[dict[int, int]] = {PduType.REQUEST: 24, PduType.RESPONSE: 24, PduType.FAULT: 32}


class HeaderError(PduError):
    """A common header that cannot be; it holds what an answer, bind_nak or fault, needs all the same.

    Attributes:
        ptype: PTYPE as a number, which may be unknown.
        call_id: read in the byte order of packed_drep.
        little_endian: that byte order.
    """

    def __init__(
        self, message: str, field: str, offset: int, ptype: int, call_id: int, little_endian: bool
    ) -> None:
        super().__init__(message, field, offset)
        self.ptype = ptype
        self.call_id = call_id
        self.little_endian = little_endian


class VersionError(HeaderError):
    """A PDU of another protocol version than 5.0: a server answers a bind of one with bind_nak reason 4.

    Attributes:
        rpc_vers, rpc_vers_minor: what the PDU says.
    """

    def __init__(
        self, rpc_vers: int, rpc_vers_minor: int, ptype: int, call_id: int, little_endian: bool
    ) -> None:
        text = f"protocol version {rpc_vers}.{rpc_vers_minor} is not supported, only 5.0"
        super().__init__(text, "rpc_vers", 0, ptype, call_id, little_endian)
        self.rpc_vers = rpc_vers
        self.rpc_vers_minor = rpc_vers_minor


@dataclass(slots=True)
class Header:
    """A checked common header; all lengths and offsets in octets from the start of the PDU.

    Attributes:
        ptype: the PDU type. pfc_flags: as on the wire.
        frag_length: size of the whole PDU. auth_length: size of its token, 0 without sec_trailer.
    """

    ptype: PduType
    pfc_flags: int
    drep: DataRepresentation
    frag_length: int
    auth_length: int
    call_id: int

    @property
    def body_offset(self) -> int:
        """Where the stub data of a request, response or fault begins, or the body of any other PDU."""
        return body_offset(self.ptype, self.pfc_flags)

    @property
    def body_end(self) -> int:
        """Where the sec_trailer begins, or the PDU ends when it has none (MS-RPCE 2.2.2.11)."""
        if self.auth_length:
            return self.frag_length - self.auth_length - SEC_TRAILER_SIZE
        return self.frag_length


def body_offset(ptype: int, pfc_flags: int) -> int:
    """Octets from the start of a PDU to its stub data; to its body for a PDU that has no stub data."""
    if ptype == _REQUEST and pfc_flags & _OBJECT_UUID:
        return 40
    return _BODY_OFFSETS.get(ptype, HEADER_SIZE)


def peek(data: bytes | bytearray | memoryview, offset: int = 0) -> Header | None:
    """Read and check the common header of the PDU that begins at ``offset``; the rest need not be there.

    Args:
        data: octets received so far. offset: where the PDU begins in them.

    Returns:
        The header, or None while fewer than 16 octets are there.

    Raises:
        VersionError: the protocol version is not 5.0 (MS-RPCE 3.3.1.5.1).
        HeaderError: PTYPE is unknown, packed_drep is reserved, or frag_length or auth_length cannot be. Its
            offset counts from the start of the PDU.
    """
    if len(data) - offset < HEADER_SIZE:
        return None
    little_endian = data[offset + 4] & 0xF0 != 0
    rpc_vers, rpc_vers_minor, ptype, pfc_flags, label, frag_length, auth_length, call_id = header_prefix(
        little_endian
    ).unpack_from(data, offset)
    known = _TYPES.get(ptype)
    drep = COMMON_LABELS.get(label)
    if (
        known is None
        or drep is None
        or frag_length < known[1]
        or auth_length
        or pfc_flags >= _OBJECT_UUID
        or ptype == _RPC_AUTH_3
        or rpc_vers != 5
        or rpc_vers_minor
    ):
        # Wrong, or uncommon: one call less for what is neither.
        if rpc_vers != 5 or rpc_vers_minor:
            raise VersionError(rpc_vers, rpc_vers_minor, ptype, call_id, little_endian)
        try:
            drep = decode_drep(label)
            known = _check(ptype, pfc_flags, frag_length, auth_length)
        except PduError as error:
            raise HeaderError(
                error.message, error.field, error.offset or 0, ptype, call_id, little_endian
            ) from None
    return Header(known[0], pfc_flags, drep, frag_length, auth_length, call_id)


def _check(ptype: int, pfc_flags: int, frag_length: int, auth_length: int) -> tuple[PduType, int, bool]:
    """What is known of the type, after checking the lengths against it."""
    known = _TYPES.get(ptype)
    if known is None:
        raise PduError(f"{ptype} is not a connection-oriented PDU type", "PTYPE", 2)
    member, minimum, may_have_trailer = known
    if ptype == _REQUEST and pfc_flags & _OBJECT_UUID:
        minimum = 40
    if frag_length < minimum:
        raise PduError(
            f"{frag_length} is less than the {minimum} octets of {_name(member)}", "frag_length", 8
        )
    if auth_length:
        if not may_have_trailer:
            raise PduError(f"{_name(member)} carries no sec_trailer", "auth_length", 10)
        if auth_length + SEC_TRAILER_SIZE + minimum > frag_length:
            raise PduError(
                f"{auth_length} after the {minimum + SEC_TRAILER_SIZE} octets of {_name(member)} and"
                f" sec_trailer exceeds frag_length {frag_length}",
                "auth_length",
                10,
            )
    elif ptype == _RPC_AUTH_3:
        raise PduError("rpc_auth_3 without a token", "auth_length", 10)
    return known


def _name(ptype: PduType) -> str:
    return ptype.name.lower()
