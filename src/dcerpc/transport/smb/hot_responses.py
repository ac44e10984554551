"""Reading the responses that every call brings, as :mod:`dcerpc.transport.smb.hot_requests` its requests."""

from __future__ import annotations

from typing import Any, Final

from dcerpc.status import STATUS_BUFFER_OVERFLOW
from dcerpc.transport.smb.constants import HEADER_SIZE, PROTOCOL_ID, Command, Fsctl, HeaderFlag
from dcerpc.transport.smb.layouts import Octets, partial_struct, response_layout

__all__ = ["UsualResponse", "unpack_response"]

#: Of a response: command, message_id, status, credits, flags, session_id, and what was read (Octets), or of
#: WRITE how many octets were written (int).
UsualResponse = tuple[int, int, int, int, int, int, Any]

_HEADER: Final = frozenset(
    (
        *("ProtocolId", "StructureSize", "Status", "Command", "Credits", "Flags", "NextCommand"),
        *("MessageId", "SessionId"),
    )
)
_ioctl_response = partial_struct(
    _HEADER,
    response_layout(Command.IOCTL),
    frozenset(("StructureSize", "CtlCode", "InputCount", "OutputOffset", "OutputCount")),
).unpack_from
_read_response = partial_struct(
    _HEADER, response_layout(Command.READ), frozenset(("StructureSize", "DataOffset", "DataLength"))
).unpack_from
_write_response = partial_struct(
    _HEADER, response_layout(Command.WRITE), frozenset(("StructureSize", "Count"))
).unpack_from

# where the fixed parts end, and data stands
_IOCTL_RESPONSE_END: Final = HEADER_SIZE + response_layout(Command.IOCTL).size
_READ_RESPONSE_END: Final = HEADER_SIZE + response_layout(Command.READ).size

# as plain numbers, which are compared faster
_READ: Final = int(Command.READ)
_WRITE: Final = int(Command.WRITE)
_IOCTL: Final = int(Command.IOCTL)
_RESPONSE: Final = int(HeaderFlag.SERVER_TO_REDIR)

# What usual responses have in common, in wire order: fields that are unpacked to be compared with these.
_USUAL_IOCTL: Final = (
    *(PROTOCOL_ID, HEADER_SIZE, _IOCTL, 0, response_layout(Command.IOCTL).structure_size),
    *(int(Fsctl.PIPE_TRANSCEIVE), 0, _IOCTL_RESPONSE_END),
)
_USUAL_READ: Final = (
    *(PROTOCOL_ID, HEADER_SIZE, _READ, 0, response_layout(Command.READ).structure_size),
    _READ_RESPONSE_END,
)
_USUAL_WRITE: Final = (PROTOCOL_ID, HEADER_SIZE, 0, _WRITE, 0, response_layout(Command.WRITE).structure_size)


def unpack_response(message: Octets) -> UsualResponse | None:
    """Decode a whole response of TRANSCEIVE, WRITE or READ that is no part of a compound.

    Args:
        message: a packet. What was read is a slice of it: given a memoryview, nothing is copied.

    Returns:
        What it says; None for another command, a status that is neither success nor, where data comes with
        it, STATUS_BUFFER_OVERFLOW, and whatever is malformed or uncommon.
    """
    if len(message) < _READ_RESPONSE_END:
        return None
    command = message[12]
    if command == _IOCTL:
        return _unpack_transceived(message)
    if command == _WRITE:
        return _unpack_written(message)
    if command == _READ:
        return _unpack_read(message)
    return None


def _unpack_transceived(message: Octets) -> UsualResponse | None:
    size = len(message)
    if size < _IOCTL_RESPONSE_END:
        return None
    (
        protocol_id,
        header_size,
        status,
        command,
        credits_,
        flags,
        following,
        message_id,
        session_id,
        structure_size,
        ctl_code,
        input_count,
        offset,
        count,
    ) = _ioctl_response(message)
    usual = (protocol_id, header_size, command, following, structure_size, ctl_code, input_count, offset)
    if (
        usual != _USUAL_IOCTL
        or not flags & _RESPONSE
        or (status and status != STATUS_BUFFER_OVERFLOW)
        or count > size - _IOCTL_RESPONSE_END
    ):
        return None
    return command, message_id, status, credits_, flags, session_id, message[offset : offset + count]


def _unpack_read(message: Octets) -> UsualResponse | None:
    (
        protocol_id,
        header_size,
        status,
        command,
        credits_,
        flags,
        following,
        message_id,
        session_id,
        structure_size,
        offset,
        count,
    ) = _read_response(message)
    if (
        (protocol_id, header_size, command, following, structure_size, offset) != _USUAL_READ
        or not flags & _RESPONSE
        or (status and status != STATUS_BUFFER_OVERFLOW)
        or count > len(message) - _READ_RESPONSE_END
    ):
        return None
    return command, message_id, status, credits_, flags, session_id, message[offset : offset + count]


def _unpack_written(message: Octets) -> UsualResponse | None:
    (
        protocol_id,
        header_size,
        status,
        command,
        credits_,
        flags,
        following,
        message_id,
        session_id,
        structure_size,
        count,
    ) = _write_response(message)
    usual = (protocol_id, header_size, status, command, following, structure_size)
    if usual != _USUAL_WRITE or not flags & _RESPONSE:
        return None
    return command, message_id, status, credits_, flags, session_id, count
