"""Reading the responses that every call brings, as :mod:`dcerpc.transport.smb.hot_requests` its requests."""

from __future__ import annotations

from typing import Final

from dcerpc.status import STATUS_BUFFER_OVERFLOW
from dcerpc.transport.smb.constants import HEADER_SIZE, PROTOCOL_ID, Command, HeaderFlag
from dcerpc.transport.smb.header import Header, HeaderFields
from dcerpc.transport.smb.layouts import Octets, message_struct, response_layout
from dcerpc.transport.smb.pipe import IoctlResponse, ReadResponse, WriteResponse

__all__ = ["response_fields", "unpack_response"]

_ioctl_response = message_struct(response_layout(Command.IOCTL)).unpack_from
_read_response = message_struct(response_layout(Command.READ)).unpack_from
_write_response = message_struct(response_layout(Command.WRITE)).unpack_from

_IOCTL_RESPONSE_SIZE: Final = response_layout(Command.IOCTL).structure_size
_READ_RESPONSE_SIZE: Final = response_layout(Command.READ).structure_size
_WRITE_RESPONSE_SIZE: Final = response_layout(Command.WRITE).structure_size

# where the fixed parts end, and data stands
_IOCTL_RESPONSE_END: Final = HEADER_SIZE + response_layout(Command.IOCTL).size
_READ_RESPONSE_END: Final = HEADER_SIZE + response_layout(Command.READ).size

# looked up here, and not in the enumeration for each message
_READ: Final = Command.READ
_WRITE: Final = Command.WRITE
_IOCTL: Final = Command.IOCTL
_RESPONSE: Final = HeaderFlag.SERVER_TO_REDIR
_ASYNC: Final = HeaderFlag.ASYNC_COMMAND


def unpack_response(message: Octets) -> tuple[Header, IoctlResponse | WriteResponse | ReadResponse] | None:
    """Decode as :func:`response_fields` does.

    Returns:
        Header and body; or None.
    """
    usual = response_fields(message)
    return None if usual is None else (Header(*usual[0]), usual[1])


def response_fields(
    message: Octets,
) -> tuple[HeaderFields, IoctlResponse | WriteResponse | ReadResponse] | None:
    """Decode a whole response of IOCTL, WRITE or READ that is no part of a compound.

    Args:
        message: a packet. Output and data are slices of it: given a memoryview, nothing is copied.

    Returns:
        The header's fields, and the body; None for another command, a status that is neither success nor,
        where data comes with it, STATUS_BUFFER_OVERFLOW, and whatever is malformed or uncommon.
    """
    if len(message) < _READ_RESPONSE_END:
        return None
    command = message[12]
    if command == _IOCTL:
        return _unpack_ioctl_response(message)
    if command == _WRITE:
        return _unpack_write_response(message)
    if command == _READ:
        return _unpack_read_response(message)
    return None


def _unpack_ioctl_response(message: Octets) -> tuple[HeaderFields, IoctlResponse] | None:
    size = len(message)
    if size < _IOCTL_RESPONSE_END:
        return None
    (
        protocol_id,
        header_size,
        charge,
        status,
        command,
        credits_,
        flags,
        following,
        message_id,
        ids,
        session_id,
        signature,
        structure_size,
        ctl_code,
        file_id,
        _,
        input_count,
        offset,
        count,
        response_flags,
    ) = _ioctl_response(message)
    if (
        protocol_id != PROTOCOL_ID
        or header_size != HEADER_SIZE
        or command != _IOCTL
        or following
        or not flags & _RESPONSE
        or structure_size != _IOCTL_RESPONSE_SIZE
        or (status and status != STATUS_BUFFER_OVERFLOW)
        or input_count
        or offset != _IOCTL_RESPONSE_END
        or count > size - _IOCTL_RESPONSE_END
    ):
        return None
    if flags & _ASYNC:
        header = (_IOCTL, message_id, charge, status, credits_, flags, 0, ids, 0, 0, session_id, signature)
    else:
        header = (
            _IOCTL,
            message_id,
            charge,
            status,
            credits_,
            flags,
            0,
            0,
            ids & 0xFFFFFFFF,
            ids >> 32,
            session_id,
            signature,
        )
    return header, IoctlResponse(ctl_code, file_id, message[offset : offset + count], response_flags)


def _unpack_write_response(message: Octets) -> tuple[HeaderFields, WriteResponse] | None:
    (
        protocol_id,
        header_size,
        charge,
        status,
        command,
        credits_,
        flags,
        following,
        message_id,
        ids,
        session_id,
        signature,
        structure_size,
        count,
    ) = _write_response(message)
    if (
        protocol_id != PROTOCOL_ID
        or header_size != HEADER_SIZE
        or command != _WRITE
        or following
        or not flags & _RESPONSE
        or structure_size != _WRITE_RESPONSE_SIZE
        or status
    ):
        return None
    if flags & _ASYNC:
        header = (_WRITE, message_id, charge, status, credits_, flags, 0, ids, 0, 0, session_id, signature)
    else:
        header = (
            _WRITE,
            message_id,
            charge,
            status,
            credits_,
            flags,
            0,
            0,
            ids & 0xFFFFFFFF,
            ids >> 32,
            session_id,
            signature,
        )
    return header, WriteResponse(count)


def _unpack_read_response(message: Octets) -> tuple[HeaderFields, ReadResponse] | None:
    (
        protocol_id,
        header_size,
        charge,
        status,
        command,
        credits_,
        flags,
        following,
        message_id,
        ids,
        session_id,
        signature,
        structure_size,
        offset,
        length,
        remaining,
        response_flags,
    ) = _read_response(message)
    if (
        protocol_id != PROTOCOL_ID
        or header_size != HEADER_SIZE
        or command != _READ
        or following
        or not flags & _RESPONSE
        or structure_size != _READ_RESPONSE_SIZE
        or (status and status != STATUS_BUFFER_OVERFLOW)
        or offset != _READ_RESPONSE_END
        or length > len(message) - _READ_RESPONSE_END
    ):
        return None
    if flags & _ASYNC:
        header = (_READ, message_id, charge, status, credits_, flags, 0, ids, 0, 0, session_id, signature)
    else:
        header = (
            _READ,
            message_id,
            charge,
            status,
            credits_,
            flags,
            0,
            0,
            ids & 0xFFFFFFFF,
            ids >> 32,
            session_id,
            signature,
        )
    return header, ReadResponse(message[offset : offset + length], remaining, response_flags)
