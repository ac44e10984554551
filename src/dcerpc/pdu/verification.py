"""The verification trailer of requests: header fields repeated where they are protected (MS-RPCE 2.2.2.13).

It stands after the stub data proper of a request's last fragment, before any authentication padding, and is
little-endian whatever the PDU's data representation.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any, Final

from dcerpc.errors import PduError
from dcerpc.pdu.fastpath.syntaxes import join_syntax_id, split_syntax_id
from dcerpc.pdu.prefix import verification_prefixes
from dcerpc.pdu.types import PduType
from dcerpc.syntax_id import SyntaxId

__all__ = [
    "CLIENT_SUPPORT_HEADER_SIGNING",
    "SIGNATURE",
    "Command",
    "VerificationTrailer",
    "VtBitmask",
    "VtHeader2",
    "VtPcontext",
    "VtUnknown",
    "append",
    "decode",
    "encode",
    "find",
    "find_last",
    "split",
]

#: The signature of rpc_sec_verification_trailer (2.2.2.13.1).
SIGNATURE: Final = bytes.fromhex("8ae3137102f43671")
#: Bit of rpc_sec_vt_bitmask: the client proposed header signing in its bind.
CLIENT_SUPPORT_HEADER_SIGNING: Final = 0x00000001

_TYPE_MASK: Final = 0x3FFF
_END: Final = 0x4000
_MUST_PROCESS: Final = 0x8000
_BITMASK_1: Final = 0x0001
_PCONTEXT: Final = 0x0002
_HEADER2: Final = 0x0003
_LENGTHS: Final = {_BITMASK_1: 0x04, _PCONTEXT: 0x28, _HEADER2: 0x10}


@dataclass(slots=True)
class VtBitmask:
    """rpc_sec_vt_bitmask (2.2.2.13.2); a server ignores bits it does not know.

    Attributes:
        must_process: SEC_VT_MUST_PROCESS_COMMAND, of this and every other command.
    """

    bits: int
    must_process: bool = False


@dataclass(slots=True)
class VtPcontext:
    """rpc_sec_vt_pcontext (2.2.2.13.4): what was negotiated for the request's presentation context."""

    interface_id: SyntaxId
    transfer_syntax: SyntaxId
    must_process: bool = False


@dataclass(slots=True)
class VtHeader2:
    """rpc_sec_vt_header2 (2.2.2.13.3): fields of the request's header.

    Attributes:
        drep: the four octets of packed_drep.
    """

    drep: bytes
    call_id: int
    p_cont_id: int
    opnum: int
    ptype: int = PduType.REQUEST
    must_process: bool = False


@dataclass(slots=True)
class VtUnknown:
    """A command that the specification does not define; with ``must_process`` the server denies the request.

    Attributes:
        command: the command type, bits 0 to 13. data: its body, a multiple of four octets.
    """

    command: int
    data: bytes
    must_process: bool = False


Command = VtBitmask | VtPcontext | VtHeader2 | VtUnknown


@dataclass(slots=True)
class VerificationTrailer:
    """rpc_sec_verification_trailer and its commands, in wire order; each command type at most once."""

    commands: tuple[Command, ...]

    @property
    def bitmask(self) -> VtBitmask | None:
        """The bitmask command, if any."""
        return next((c for c in self.commands if isinstance(c, VtBitmask)), None)

    @property
    def pcontext(self) -> VtPcontext | None:
        """The presentation context command, if any."""
        return next((c for c in self.commands if isinstance(c, VtPcontext)), None)

    @property
    def header2(self) -> VtHeader2 | None:
        """The header command, if any."""
        return next((c for c in self.commands if isinstance(c, VtHeader2)), None)

    @property
    def denied(self) -> tuple[VtUnknown, ...]:
        """The unknown commands that must be processed: with any, a server denies the request (status 5)."""
        return tuple(c for c in self.commands if isinstance(c, VtUnknown) and c.must_process)


def encode(trailer: VerificationTrailer) -> bytes:
    """The octets of a trailer, a multiple of four; the last command gets SEC_VT_COMMAND_END.

    Raises:
        PduError: there is no command, one occurs twice, or a field is out of range.
    """
    if not trailer.commands:
        raise PduError("a verification trailer needs at least one command", "command")
    pieces = [SIGNATURE]
    seen: set[int] = set()
    head = verification_prefixes().command
    last = len(trailer.commands) - 1
    for i, command in enumerate(trailer.commands):
        try:
            kind, body = _encode_body(command)
        except struct.error:
            kind, body = _encode_body_by_schema(command)  # which names the field
        _check_unique(kind, seen)
        if len(body) > 0xFFFF:
            raise PduError(f"{len(body)} does not fit into 16 bits", "length")
        kind |= (_MUST_PROCESS if command.must_process else 0) | (_END if i == last else 0)
        pieces.append(head.pack(kind, len(body)))
        pieces.append(body)
    return b"".join(pieces)


def _encode_body(command: Command) -> tuple[int, bytes]:
    """The command type and the octets after the command header.

    Raises:
        struct.error: a field is out of range.
    """
    if isinstance(command, VtBitmask):
        return _BITMASK_1, verification_prefixes().bitmask.pack(command.bits)
    if isinstance(command, VtPcontext):
        fields: list[bytes | int] = []
        for syntax in (command.interface_id, command.transfer_syntax):
            fields += split_syntax_id(syntax.uuid.int, syntax.major, syntax.minor, True)
        return _PCONTEXT, verification_prefixes().pcontext.pack(*fields)
    if isinstance(command, VtHeader2):
        if len(command.drep) != 4:
            raise struct.error("drep is four octets")
        body = verification_prefixes().header2.pack(
            command.ptype, command.drep, command.call_id, command.p_cont_id, command.opnum
        )
        return _HEADER2, body
    if not 0 <= command.command <= _TYPE_MASK or command.command in _LENGTHS:
        raise PduError(f"{command.command:#x} is not an unknown command type", "command")
    if len(command.data) % 4:
        raise PduError(f"{len(command.data)} is not a multiple of 4", "length")
    return command.command, command.data


def _encode_body_by_schema(command: Command) -> tuple[int, bytes]:
    """The same, slower; PduError instead of struct.error."""
    from dcerpc.pdu.schemas import SEC_VT_BITMASK, SEC_VT_HEADER2, SEC_VT_PCONTEXT, ConstructError, wire_name

    try:
        if isinstance(command, VtBitmask):
            return _BITMASK_1, SEC_VT_BITMASK.build({"bits": command.bits})
        if isinstance(command, VtPcontext):
            fields: dict[str, Any] = {
                "InterfaceId": command.interface_id,
                "TransferSyntax": command.transfer_syntax,
            }
            return _PCONTEXT, SEC_VT_PCONTEXT.build(fields)
        if isinstance(command, VtHeader2):
            fields = {
                "PTYPE": command.ptype,
                "drep": command.drep,
                "call_id": command.call_id,
                "p_cont_id": command.p_cont_id,
                "opnum": command.opnum,
            }
            return _HEADER2, SEC_VT_HEADER2.build(fields)
    except ConstructError as error:
        raise PduError(
            f"cannot be encoded in {type(command).__name__}", wire_name(error.path or "")
        ) from error
    return command.command, command.data


def append(stub_data: bytes | bytearray | memoryview, trailer: VerificationTrailer) -> bytes:
    """Stub data, zeros to four octets, and the trailer.

    Args:
        stub_data: that of the request or of its last fragment; it begins 4-aligned in the PDU either way.

    Raises:
        PduError: as for :func:`encode`.
    """
    return b"".join((stub_data, bytes(-len(stub_data) % 4), encode(trailer)))


def find(stub_data: bytes | bytearray | memoryview, start: int = 0) -> int:
    """Search for the signature at multiples of four octets.

    Args:
        stub_data: stub data of the request, whole or from a 4-aligned place of it on.
        start: where the parameters end, if known, so that none of them is mistaken for a trailer; octets.

    Returns:
        The offset of the first signature at or after ``start``, or -1.
    """
    octets = stub_data if isinstance(stub_data, bytes | bytearray) else bytes(stub_data)
    offset = octets.find(SIGNATURE, start)
    while offset % 4 and offset >= 0:
        offset = octets.find(SIGNATURE, offset + 1)
    return offset


def split(
    stub_data: bytes | bytearray | memoryview, start: int = 0
) -> tuple[bytes | bytearray | memoryview, VerificationTrailer | None]:
    """Separate parameters from the verification trailer.

    Returns:
        What stands before the trailer, padding included, and the trailer; all of ``stub_data`` and None when
        there is no trailer.

    Raises:
        PduError: as for :func:`decode`.
    """
    offset = find(stub_data, start)
    if offset < 0:
        return stub_data, None
    return stub_data[:offset], decode(stub_data, offset)


def find_last(stub_data: bytes | bytearray | memoryview) -> int:
    """Search the end of a request's last fragment for a trailer, without knowing where its parameters end.

    A trailer is the last thing before the authentication padding: the last signature at a multiple of four
    octets begins one if its commands fill what follows it to the octet, the last of them with
    SEC_VT_COMMAND_END. What else looks like a signature is data of the application.

    Args:
        stub_data: of the fragment, without authentication padding.

    Returns:
        The offset of its signature, or -1. Its commands may still be wrong: see :func:`decode`.
    """
    octets = stub_data if isinstance(stub_data, bytes | bytearray) else bytes(stub_data)
    start = octets.rfind(SIGNATURE)
    while start % 4 and start >= 0:
        start = octets.rfind(SIGNATURE, 0, start + len(SIGNATURE) - 1)
    if start < 0:
        return -1
    head = verification_prefixes().command
    offset, end = start + len(SIGNATURE), len(octets)
    while offset + head.size <= end:
        command, length = head.unpack_from(octets, offset)
        offset += head.size + length
        if length % 4:
            return -1
        if command & _END:
            return start if offset == end else -1
    return -1


def decode(stub_data: bytes | bytearray | memoryview, offset: int = 0) -> VerificationTrailer:
    """Read the trailer whose signature stands at ``offset``; octets after its last command are ignored.

    Raises:
        PduError: the signature is not there, a command does not fit, has another length than its type
            requires or occurs twice, or none is the last. The error's offset counts from the start of
            ``stub_data``.
    """
    if bytes(stub_data[offset : offset + 8]) != SIGNATURE:
        raise PduError("not a verification trailer", "signature", offset)
    offset += 8
    head = verification_prefixes().command
    commands: list[Command] = []
    seen: set[int] = set()
    while True:
        body_offset = offset + 4
        if len(stub_data) < body_offset:
            raise PduError("no command has SEC_VT_COMMAND_END", "command", offset)
        command, length = head.unpack_from(stub_data, offset)
        kind = command & _TYPE_MASK
        _check_unique(kind, seen, offset)
        end = body_offset + length
        _check_length(kind, length, len(stub_data) - body_offset, offset + 2)
        body = bytes(stub_data[body_offset:end])
        commands.append(_decode_body(kind, body, command & _MUST_PROCESS != 0))
        if command & _END:
            return VerificationTrailer(tuple(commands))
        offset = end


def _check_unique(kind: int, seen: set[int], offset: int | None = None) -> None:
    if kind in seen:
        raise PduError(f"command {kind:#x} occurs twice", "command", offset)
    seen.add(kind)


def _check_length(kind: int, length: int, left: int, offset: int) -> None:
    required = _LENGTHS.get(kind)
    if required is not None and length != required:
        raise PduError(f"{length:#x}, but command {kind:#x} takes {required:#x} octets", "length", offset)
    if length % 4:
        raise PduError(f"{length:#x} is not a multiple of 4", "length", offset)
    if length > left:
        raise PduError(f"{length:#x} exceeds the {left} octets left", "length", offset)


def _decode_body(kind: int, body: bytes, must_process: bool) -> Command:
    if kind == _BITMASK_1:
        (bits,) = verification_prefixes().bitmask.unpack(body)
        return VtBitmask(bits, must_process)
    if kind == _PCONTEXT:
        if_uuid, if_version, transfer_uuid, transfer_version = verification_prefixes().pcontext.unpack(body)
        return VtPcontext(
            join_syntax_id(if_uuid, if_version, True),
            join_syntax_id(transfer_uuid, transfer_version, True),
            must_process,
        )
    if kind == _HEADER2:
        ptype, drep, call_id, p_cont_id, opnum = verification_prefixes().header2.unpack(body)
        return VtHeader2(drep, call_id, p_cont_id, opnum, ptype, must_process)
    return VtUnknown(kind, body, must_process)
