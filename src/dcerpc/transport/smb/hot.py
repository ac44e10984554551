"""Writing the messages that every call sends: FSCTL_PIPE_TRANSCEIVE, WRITE and READ, header and body in one.

They are those of :func:`~dcerpc.transport.smb.messages.encode_message`. A response of an operation that was
pending has HeaderFlag.ASYNC_COMMAND in ``flags``, and ``async_id`` instead of ``tree_id`` and ``process_id``.
The same messages are read by :mod:`dcerpc.transport.smb.hot_requests` and
:mod:`dcerpc.transport.smb.hot_responses`.
"""

from __future__ import annotations

import struct
from typing import Final

from dcerpc.transport.smb.constants import HEADER_SIZE, PROTOCOL_ID, Command, Fsctl, HeaderFlag
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import NO_SIGNATURE
from dcerpc.transport.smb.layouts import (
    Octets,
    header_layout,
    message_struct,
    request_layout,
    response_layout,
)

__all__ = [
    "pack_ioctl_response",
    "pack_read",
    "pack_read_response",
    "pack_transceive",
    "pack_write",
    "pack_write_response",
    "transceive_head",
]

_ioctl_request = message_struct(request_layout(Command.IOCTL)).pack
_ioctl_response = message_struct(response_layout(Command.IOCTL)).pack
_read_request = message_struct(request_layout(Command.READ)).pack
_read_response = message_struct(response_layout(Command.READ)).pack
_write_request = message_struct(request_layout(Command.WRITE)).pack
_write_response = message_struct(response_layout(Command.WRITE)).pack

_IOCTL_REQUEST_SIZE: Final = request_layout(Command.IOCTL).structure_size
_IOCTL_RESPONSE_SIZE: Final = response_layout(Command.IOCTL).structure_size
_READ_REQUEST_SIZE: Final = request_layout(Command.READ).structure_size
_READ_RESPONSE_SIZE: Final = response_layout(Command.READ).structure_size
_WRITE_REQUEST_SIZE: Final = request_layout(Command.WRITE).structure_size
_WRITE_RESPONSE_SIZE: Final = response_layout(Command.WRITE).structure_size

# where data stands: behind the fixed part
_IOCTL_REQUEST_DATA: Final = HEADER_SIZE + request_layout(Command.IOCTL).size
_IOCTL_RESPONSE_DATA: Final = HEADER_SIZE + response_layout(Command.IOCTL).size
_READ_RESPONSE_DATA: Final = HEADER_SIZE + response_layout(Command.READ).size
_WRITE_REQUEST_DATA: Final = HEADER_SIZE + request_layout(Command.WRITE).size

# where the fields stand in which requests of TRANSCEIVE differ
_MESSAGE_ID: Final = header_layout().offsets["MessageId"]
_CREDITS: Final = header_layout().offsets["Credits"]
_INPUT_COUNT: Final = HEADER_SIZE + request_layout(Command.IOCTL).offsets["InputCount"]
_put_message_id = struct.Struct("<Q").pack_into
_put_credits = struct.Struct("<H").pack_into
_put_count = struct.Struct("<I").pack_into

# as plain numbers, which struct takes faster
_READ: Final = int(Command.READ)
_WRITE: Final = int(Command.WRITE)
_IOCTL: Final = int(Command.IOCTL)
_TRANSCEIVE: Final = int(Fsctl.PIPE_TRANSCEIVE)
_ASYNC: Final = HeaderFlag.ASYNC_COMMAND


def transceive_head(
    credit_charge: int, flags: int, tree_id: int, session_id: int, file_id: bytes, max_output: int
) -> bytes:
    """What all requests of FSCTL_PIPE_TRANSCEIVE (MS-SMB2 2.2.31) of one pipe begin with.

    Args:
        flags: bits of HeaderFlag.
        max_output: at most so many octets are read.

    Raises:
        SmbError: a field is out of range.
    """
    try:
        return _ioctl_request(
            PROTOCOL_ID,
            HEADER_SIZE,
            credit_charge,
            0,
            _IOCTL,
            0,
            flags,
            0,
            0,
            tree_id << 32,
            session_id,
            NO_SIGNATURE,
            _IOCTL_REQUEST_SIZE,
            _TRANSCEIVE,
            file_id,
            _IOCTL_REQUEST_DATA,
            0,
            0,
            max_output,
            1,
        )
    except struct.error as error:
        raise _misfit("IOCTL request", error) from error


def pack_transceive(head: bytes, message_id: int, credits_: int, data: Octets) -> bytearray:
    """Encode a request of FSCTL_PIPE_TRANSCEIVE, not signed yet.

    Args:
        head: of :func:`transceive_head`.
        credits_: to ask for.
        data: what to write.

    Raises:
        SmbError: a field is out of range.
    """
    message = bytearray(head)
    try:
        _put_message_id(message, _MESSAGE_ID, message_id)
        _put_credits(message, _CREDITS, credits_)
        _put_count(message, _INPUT_COUNT, len(data))
    except struct.error as error:
        raise _misfit("IOCTL request", error) from error
    message += data or b"\0"
    return message


def pack_ioctl_response(
    message_id: int,
    credit_charge: int,
    credits_: int,
    flags: int,
    tree_id: int,
    session_id: int,
    file_id: bytes,
    output: Octets,
    status: int = 0,
    async_id: int = 0,
    process_id: int = 0,
    ctl_code: int = _TRANSCEIVE,
) -> bytearray:
    """Encode a response of IOCTL with output (MS-SMB2 2.2.32), not signed yet.

    Args:
        credits_: granted.
        flags: bits of HeaderFlag.
        status: STATUS_SUCCESS, or STATUS_BUFFER_OVERFLOW where there is more to read.

    Raises:
        SmbError: a field is out of range.
    """
    try:
        message = bytearray(
            _ioctl_response(
                PROTOCOL_ID,
                HEADER_SIZE,
                credit_charge,
                status,
                _IOCTL,
                credits_,
                flags,
                0,
                message_id,
                async_id if flags & _ASYNC else tree_id << 32 | process_id,
                session_id,
                NO_SIGNATURE,
                _IOCTL_RESPONSE_SIZE,
                ctl_code,
                file_id,
                _IOCTL_RESPONSE_DATA,
                0,
                _IOCTL_RESPONSE_DATA,
                len(output),
                0,
            )
        )
    except struct.error as error:
        raise _misfit("IOCTL response", error) from error
    message += output
    return message


def pack_read(
    message_id: int,
    credit_charge: int,
    credits_: int,
    flags: int,
    tree_id: int,
    session_id: int,
    file_id: bytes,
    length: int,
    minimum_count: int = 0,
) -> bytearray:
    """Encode a request of READ from a pipe (MS-SMB2 2.2.19), not signed yet.

    Args:
        credits_: to ask for.
        flags: bits of HeaderFlag.
        length: at most so many octets are read.

    Raises:
        SmbError: a field is out of range.
    """
    try:
        message = bytearray(
            _read_request(
                PROTOCOL_ID,
                HEADER_SIZE,
                credit_charge,
                0,
                _READ,
                credits_,
                flags,
                0,
                message_id,
                tree_id << 32,
                session_id,
                NO_SIGNATURE,
                _READ_REQUEST_SIZE,
                _READ_RESPONSE_DATA,
                0,
                length,
                0,
                file_id,
                minimum_count,
                0,
                0,
                0,
                0,
            )
        )
    except struct.error as error:
        raise _misfit("READ request", error) from error
    message += b"\0"
    return message


def pack_read_response(
    message_id: int,
    credit_charge: int,
    credits_: int,
    flags: int,
    tree_id: int,
    session_id: int,
    data: Octets,
    status: int = 0,
    async_id: int = 0,
    process_id: int = 0,
) -> bytearray:
    """Encode a response of READ (MS-SMB2 2.2.20), not signed yet.

    Arguments are those of :func:`pack_ioctl_response`.

    Raises:
        SmbError: a field is out of range.
    """
    try:
        message = bytearray(
            _read_response(
                PROTOCOL_ID,
                HEADER_SIZE,
                credit_charge,
                status,
                _READ,
                credits_,
                flags,
                0,
                message_id,
                async_id if flags & _ASYNC else tree_id << 32 | process_id,
                session_id,
                NO_SIGNATURE,
                _READ_RESPONSE_SIZE,
                _READ_RESPONSE_DATA,
                len(data),
                0,
                0,
            )
        )
    except struct.error as error:
        raise _misfit("READ response", error) from error
    message += data
    return message


def pack_write(
    message_id: int,
    credit_charge: int,
    credits_: int,
    flags: int,
    tree_id: int,
    session_id: int,
    file_id: bytes,
    data: Octets,
) -> bytearray:
    """Encode a request of WRITE to a pipe (MS-SMB2 2.2.21), not signed yet.

    Args:
        credits_: to ask for.
        flags: bits of HeaderFlag.

    Raises:
        SmbError: a field is out of range.
    """
    try:
        message = bytearray(
            _write_request(
                PROTOCOL_ID,
                HEADER_SIZE,
                credit_charge,
                0,
                _WRITE,
                credits_,
                flags,
                0,
                message_id,
                tree_id << 32,
                session_id,
                NO_SIGNATURE,
                _WRITE_REQUEST_SIZE,
                _WRITE_REQUEST_DATA,
                len(data),
                0,
                file_id,
                0,
                0,
                0,
                0,
                0,
            )
        )
    except struct.error as error:
        raise _misfit("WRITE request", error) from error
    message += data or b"\0"
    return message


def pack_write_response(
    message_id: int,
    credit_charge: int,
    credits_: int,
    flags: int,
    tree_id: int,
    session_id: int,
    count: int,
    async_id: int = 0,
    process_id: int = 0,
) -> bytearray:
    """Encode a response of WRITE that succeeded (MS-SMB2 2.2.22), not signed yet.

    Args:
        credits_: granted.
        flags: bits of HeaderFlag.
        count: octets written.

    Raises:
        SmbError: a field is out of range.
    """
    try:
        return bytearray(
            _write_response(
                PROTOCOL_ID,
                HEADER_SIZE,
                credit_charge,
                0,
                _WRITE,
                credits_,
                flags,
                0,
                message_id,
                async_id if flags & _ASYNC else tree_id << 32 | process_id,
                session_id,
                NO_SIGNATURE,
                _WRITE_RESPONSE_SIZE,
                count,
            )
        )
    except struct.error as error:
        raise _misfit("WRITE response", error) from error


def _misfit(what: str, error: struct.error) -> SmbError:
    return SmbError(f"cannot be encoded: {error}", field=what)
