"""Reading the requests that every call sends: FSCTL_PIPE_TRANSCEIVE, WRITE and READ, header and body in one.

The structs are those of the layouts, which are made from the schemas; fields are unpacked in wire order.
What is not the usual, or not well-formed, is None here: the general decoders deal with it.
"""

from __future__ import annotations

from typing import Final

from dcerpc.transport.smb.constants import HEADER_SIZE, PROTOCOL_ID, Command, Fsctl, HeaderFlag
from dcerpc.transport.smb.layouts import Octets, partial_struct, request_layout

__all__ = ["UsualRequest", "unpack_request"]

#: Of a request: command, message_id, credit_charge, channel_sequence, credits, flags, ids (process_id, and
#: tree_id above its 32 bits), session_id, file_id, how much is read at most and at least, and what is written
#: (None: a READ).
UsualRequest = tuple[int, int, int, int, int, int, int, int, bytes, int, int, Octets | None]

_HEADER: Final = frozenset(
    (
        *("ProtocolId", "StructureSize", "CreditCharge", "Status", "Command", "Credits", "Flags"),
        *("NextCommand", "MessageId", "Ids", "SessionId"),
    )
)
_ioctl_request = partial_struct(
    _HEADER,
    request_layout(Command.IOCTL),
    frozenset(
        (
            *("StructureSize", "CtlCode", "FileId", "InputOffset", "InputCount", "MaxInputResponse"),
            *("MaxOutputResponse", "Flags"),
        )
    ),
).unpack_from
_read_request = partial_struct(
    _HEADER,
    request_layout(Command.READ),
    frozenset(
        (
            *("StructureSize", "Flags", "Length", "FileId", "MinimumCount", "Channel", "RemainingBytes"),
            "ReadChannelInfoLength",
        )
    ),
).unpack_from
_write_request = partial_struct(
    _HEADER,
    request_layout(Command.WRITE),
    frozenset(
        (
            *("StructureSize", "DataOffset", "Length", "FileId", "Channel", "RemainingBytes"),
            *("WriteChannelInfoLength", "Flags"),
        )
    ),
).unpack_from

# where the fixed parts end, and data stands
_IOCTL_REQUEST_END: Final = HEADER_SIZE + request_layout(Command.IOCTL).size
_READ_REQUEST_END: Final = HEADER_SIZE + request_layout(Command.READ).size
_WRITE_REQUEST_END: Final = HEADER_SIZE + request_layout(Command.WRITE).size

# as plain numbers, which are compared faster
_READ: Final = int(Command.READ)
_WRITE: Final = int(Command.WRITE)
_IOCTL: Final = int(Command.IOCTL)
#: Bits that a request does not have which is nobody's answer, and cancels nothing.
_NO_REQUEST: Final = HeaderFlag.SERVER_TO_REDIR | HeaderFlag.ASYNC_COMMAND

# What usual requests have in common, in wire order: fields that are unpacked to be compared with these.
_USUAL_IOCTL: Final = (
    *(PROTOCOL_ID, HEADER_SIZE, _IOCTL, 0, request_layout(Command.IOCTL).structure_size),
    *(int(Fsctl.PIPE_TRANSCEIVE), _IOCTL_REQUEST_END, 0, 1),
)
_USUAL_WRITE: Final = (
    *(PROTOCOL_ID, HEADER_SIZE, _WRITE, 0, request_layout(Command.WRITE).structure_size),
    *(_WRITE_REQUEST_END, 0, 0, 0, 0),
)
_USUAL_READ: Final = (
    *(PROTOCOL_ID, HEADER_SIZE, _READ, 0, request_layout(Command.READ).structure_size),
    *(0, 0, 0, 0),
)


def unpack_request(message: Octets) -> UsualRequest | None:
    """Decode a whole request of TRANSCEIVE, WRITE or READ that is no part of a compound.

    Args:
        message: a packet. What is written is a slice of it: given a memoryview, nothing is copied.

    Returns:
        What it says; None for another command, and whatever is malformed or uncommon.
    """
    if len(message) < _READ_REQUEST_END:
        return None
    command = message[12]
    if command == _IOCTL:
        return _unpack_transceive(message)
    if command == _WRITE:
        return _unpack_write(message)
    if command == _READ:
        return _unpack_read(message)
    return None


def _unpack_transceive(message: Octets) -> UsualRequest | None:
    size = len(message)
    if size < _IOCTL_REQUEST_END:
        return None
    (
        protocol_id,
        header_size,
        charge,
        sequence,
        command,
        credits_,
        flags,
        following,
        message_id,
        ids,
        session_id,
        structure_size,
        ctl_code,
        file_id,
        offset,
        count,
        max_input,
        max_output,
        fsctl,
    ) = _ioctl_request(message)
    usual = (protocol_id, header_size, command, following, structure_size, ctl_code, offset, max_input, fsctl)
    if usual != _USUAL_IOCTL or flags & _NO_REQUEST or count > size - _IOCTL_REQUEST_END:
        return None
    data = message[offset : offset + count]
    return (
        command,
        message_id,
        charge,
        sequence,
        credits_,
        flags,
        ids,
        session_id,
        file_id,
        max_output,
        0,
        data,
    )


def _unpack_write(message: Octets) -> UsualRequest | None:
    (
        protocol_id,
        header_size,
        charge,
        sequence,
        command,
        credits_,
        flags,
        following,
        message_id,
        ids,
        session_id,
        structure_size,
        offset,
        count,
        file_id,
        channel,
        remaining,
        info,
        how,
    ) = _write_request(message)
    usual = (
        protocol_id,
        header_size,
        command,
        following,
        structure_size,
        offset,
        channel,
        remaining,
        info,
        how,
    )
    if usual != _USUAL_WRITE or flags & _NO_REQUEST or count > len(message) - _WRITE_REQUEST_END:
        return None
    data = message[offset : offset + count]
    return command, message_id, charge, sequence, credits_, flags, ids, session_id, file_id, 0, 0, data


def _unpack_read(message: Octets) -> UsualRequest | None:
    (
        protocol_id,
        header_size,
        charge,
        sequence,
        command,
        credits_,
        flags,
        following,
        message_id,
        ids,
        session_id,
        structure_size,
        how,
        most,
        file_id,
        least,
        channel,
        remaining,
        info,
    ) = _read_request(message)
    usual = (protocol_id, header_size, command, following, structure_size, how, channel, remaining, info)
    if usual != _USUAL_READ or flags & _NO_REQUEST:
        return None
    return command, message_id, charge, sequence, credits_, flags, ids, session_id, file_id, most, least, None
