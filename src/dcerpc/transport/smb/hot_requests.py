"""Reading the requests that every call sends: IOCTL, WRITE and READ, header and body in one.

The structs are those of the layouts, which are made from the schemas; fields are unpacked in wire order.
What is not the usual, or not well-formed, is None here: the general decoders deal with it.
"""

from __future__ import annotations

from typing import Final

from dcerpc.transport.smb.constants import HEADER_SIZE, PROTOCOL_ID, Command, HeaderFlag
from dcerpc.transport.smb.header import Header, HeaderFields
from dcerpc.transport.smb.layouts import Octets, message_struct, request_layout
from dcerpc.transport.smb.pipe import IoctlRequest, ReadRequest, WriteRequest

__all__ = ["request_fields", "unpack_request"]

_ioctl_request = message_struct(request_layout(Command.IOCTL)).unpack_from
_read_request = message_struct(request_layout(Command.READ)).unpack_from
_write_request = message_struct(request_layout(Command.WRITE)).unpack_from

_IOCTL_REQUEST_SIZE: Final = request_layout(Command.IOCTL).structure_size
_READ_REQUEST_SIZE: Final = request_layout(Command.READ).structure_size
_WRITE_REQUEST_SIZE: Final = request_layout(Command.WRITE).structure_size

# where the fixed parts end, and data stands
_IOCTL_REQUEST_END: Final = HEADER_SIZE + request_layout(Command.IOCTL).size
_READ_REQUEST_END: Final = HEADER_SIZE + request_layout(Command.READ).size
_WRITE_REQUEST_END: Final = HEADER_SIZE + request_layout(Command.WRITE).size

# looked up here, and not in the enumeration for each message
_READ: Final = Command.READ
_WRITE: Final = Command.WRITE
_IOCTL: Final = Command.IOCTL
#: Bits that a request does not have which is nobody's answer, and cancels nothing.
_NO_REQUEST: Final = HeaderFlag.SERVER_TO_REDIR | HeaderFlag.ASYNC_COMMAND


def unpack_request(message: Octets) -> tuple[Header, IoctlRequest | WriteRequest | ReadRequest] | None:
    """Decode as :func:`request_fields` does.

    Returns:
        Header and body; or None.
    """
    usual = request_fields(message)
    return None if usual is None else (Header(*usual[0]), usual[1])


def request_fields(message: Octets) -> tuple[HeaderFields, IoctlRequest | WriteRequest | ReadRequest] | None:
    """Decode a whole request of IOCTL, WRITE or READ that is no part of a compound.

    Args:
        message: a packet. Input and data are slices of it: given a memoryview, nothing is copied.

    Returns:
        The header's fields, and the body; None for another command, and whatever is malformed or uncommon.
    """
    if len(message) < _READ_REQUEST_END:
        return None
    command = message[12]
    if command == _IOCTL:
        return _unpack_ioctl_request(message)
    if command == _WRITE:
        return _unpack_write_request(message)
    if command == _READ:
        return _unpack_read_request(message)
    return None


def _unpack_ioctl_request(message: Octets) -> tuple[HeaderFields, IoctlRequest] | None:
    size = len(message)
    if size < _IOCTL_REQUEST_END:
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
        offset,
        count,
        max_input,
        max_output,
        fsctl,
    ) = _ioctl_request(message)
    if (
        protocol_id != PROTOCOL_ID
        or header_size != HEADER_SIZE
        or command != _IOCTL
        or following
        or flags & _NO_REQUEST
        or structure_size != _IOCTL_REQUEST_SIZE
        or offset != _IOCTL_REQUEST_END
        or count > size - _IOCTL_REQUEST_END
    ):
        return None
    return (
        (
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
        ),
        IoctlRequest(ctl_code, file_id, max_output, message[offset : offset + count], fsctl, max_input),
    )


def _unpack_write_request(message: Octets) -> tuple[HeaderFields, WriteRequest] | None:
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
        data_offset,
        length,
        offset,
        file_id,
        channel,
        remaining,
        _,
        channel_info,
        write_flags,
    ) = _write_request(message)
    if (
        protocol_id != PROTOCOL_ID
        or header_size != HEADER_SIZE
        or command != _WRITE
        or following
        or flags & _NO_REQUEST
        or structure_size != _WRITE_REQUEST_SIZE
        or data_offset != _WRITE_REQUEST_END
        or length > len(message) - _WRITE_REQUEST_END
        or channel
        or remaining
        or channel_info
    ):
        return None
    return (
        (
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
        ),
        WriteRequest(file_id, message[data_offset : data_offset + length], offset, write_flags),
    )


def _unpack_read_request(message: Octets) -> tuple[HeaderFields, ReadRequest] | None:
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
        padding,
        read_flags,
        length,
        offset,
        file_id,
        minimum,
        channel,
        remaining,
        _,
        channel_info,
    ) = _read_request(message)
    if (
        protocol_id != PROTOCOL_ID
        or header_size != HEADER_SIZE
        or command != _READ
        or following
        or flags & _NO_REQUEST
        or structure_size != _READ_REQUEST_SIZE
        or channel
        or remaining
        or channel_info
    ):
        return None
    return (
        (
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
        ),
        ReadRequest(file_id, length, offset, minimum, read_flags, padding),
    )
