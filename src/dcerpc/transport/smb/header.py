"""Headers: that of every message, and that of encrypted ones (MS-SMB2 2.2.1, 2.2.41)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from dcerpc.transport.smb.constants import (
    HEADER_SIZE,
    PROTOCOL_ID,
    TRANSFORM_HEADER_SIZE,
    TRANSFORM_PROTOCOL_ID,
    Command,
    HeaderFlag,
)
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.layouts import header_layout, transform_layout

__all__ = [
    "COMMANDS",
    "NO_SIGNATURE",
    "Header",
    "TransformHeader",
    "decode_header",
    "decode_transform_header",
    "encode_header",
    "encode_transform_header",
]

#: Signature of a message that is not signed, or not yet.
NO_SIGNATURE: Final = bytes(16)
#: Commands by their number.
COMMANDS: Final[dict[int, int]] = {int(command): command for command in Command}

_HEADER: Final = header_layout()
_pack = _HEADER.struct.pack
_unpack_from = _HEADER.struct.unpack_from
_TRANSFORM: Final = transform_layout()


@dataclass(slots=True)
class Header:
    """SMB2 Packet Header (2.2.1).

    Attributes:
        command: a Command, or a number that is none.
        message_id: of the request, and of its responses.
        credit_charge: credits that the request takes.
        status: of a response; ChannelSequence in a request of SMB 3.
        credits: asked for in a request, granted in a response.
        flags: bits of HeaderFlag.
        next_command: octets to the next header of a compound, 0 in its last.
        async_id: with HeaderFlag.ASYNC_COMMAND, and then instead of process_id and tree_id.
        process_id: reserved; several clients send 0xFEFF.
        tree_id: of the tree connect.
        session_id: of the session.
        signature: 16 octets.
    """

    command: int
    message_id: int
    credit_charge: int = 0
    status: int = 0
    credits: int = 0
    flags: int = 0
    next_command: int = 0
    async_id: int = 0
    process_id: int = 0
    tree_id: int = 0
    session_id: int = 0
    signature: bytes = NO_SIGNATURE


@dataclass(slots=True)
class TransformHeader:
    """SMB2 TRANSFORM_HEADER (2.2.41).

    Attributes:
        signature: the AEAD's tag; 16 octets.
        nonce: 16 octets, 11 or 12 of them used.
        original_message_size: of what is encrypted; octets.
        flags: 1: encrypted; EncryptionAlgorithm 1, AES-128-CCM, below 3.1.1.
        session_id: whose keys.
    """

    signature: bytes
    nonce: bytes
    original_message_size: int
    flags: int
    session_id: int


def encode_header(header: Header) -> bytes:
    """Encode a header; 64 octets.

    Raises:
        SmbError: a field is out of range.
    """
    flags = header.flags
    ids = header.async_id if flags & 2 else header.tree_id << 32 | header.process_id
    try:
        return _pack(
            PROTOCOL_ID,
            HEADER_SIZE,
            header.credit_charge,
            header.status,
            header.command,
            header.credits,
            flags,
            header.next_command,
            header.message_id,
            ids,
            header.session_id,
            header.signature,
        )
    except struct.error as error:
        raise SmbError(f"cannot be encoded: {error}", field="header") from error


def decode_header(data: bytes | bytearray | memoryview, offset: int = 0) -> Header:
    """Decode the header at an offset of ``data``.

    Raises:
        SmbError: the octets are too few, or no header by ProtocolId or StructureSize.
    """
    if offset < 0 or len(data) - offset < HEADER_SIZE:
        raise SmbError(
            f"{len(data) - offset} octets, a header takes {HEADER_SIZE}", field="ProtocolId", offset=offset
        )
    (
        protocol_id,
        structure_size,
        credit_charge,
        status,
        command,
        credits_,
        flags,
        next_command,
        message_id,
        ids,
        session_id,
        signature,
    ) = _unpack_from(data, offset)
    if protocol_id != PROTOCOL_ID:
        raise SmbError(f"{protocol_id.hex()} is not that of SMB 2", field="ProtocolId", offset=offset)
    if structure_size != HEADER_SIZE:
        raise SmbError(
            f"{structure_size}, but a header's is {HEADER_SIZE}", field="StructureSize", offset=offset + 4
        )
    command = COMMANDS.get(command, command)
    if flags & HeaderFlag.ASYNC_COMMAND:
        return Header(
            command,
            message_id,
            credit_charge,
            status,
            credits_,
            flags,
            next_command,
            ids,
            0,
            0,
            session_id,
            signature,
        )
    return Header(
        command,
        message_id,
        credit_charge,
        status,
        credits_,
        flags,
        next_command,
        0,
        ids & 0xFFFFFFFF,
        ids >> 32,
        session_id,
        signature,
    )


def encode_transform_header(header: TransformHeader) -> bytes:
    """Encode the header of an encrypted packet; 52 octets.

    Raises:
        SmbError: a field is out of range.
    """
    try:
        return _TRANSFORM.struct.pack(
            TRANSFORM_PROTOCOL_ID,
            header.signature,
            header.nonce,
            header.original_message_size,
            header.flags,
            header.session_id,
        )
    except struct.error as error:
        raise SmbError(f"cannot be encoded: {error}", field="transform header") from error


def decode_transform_header(data: bytes | bytearray | memoryview) -> TransformHeader:
    """Decode the header that an encrypted packet begins with.

    What follows it is not looked at; original_message_size is held against it by whom it belongs to.

    Raises:
        SmbError: the octets are too few, or no transform header by ProtocolId.
    """
    if len(data) < TRANSFORM_HEADER_SIZE:
        raise SmbError(
            f"{len(data)} octets, a transform header takes {TRANSFORM_HEADER_SIZE}",
            field="ProtocolId",
            offset=0,
        )
    protocol_id, signature, nonce, size, flags, session_id = _TRANSFORM.struct.unpack_from(data)
    if protocol_id != TRANSFORM_PROTOCOL_ID:
        raise SmbError(
            f"{protocol_id.hex()} is not that of an encrypted packet", field="ProtocolId", offset=0
        )
    return TransformHeader(signature, nonce, size, flags, session_id)
