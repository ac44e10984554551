"""Reading what every call sends: IOCTL, WRITE and READ, header and body in one.

The structs are those of the layouts, which are made from the schemas; fields are unpacked in wire order.
What is not the usual, or not well-formed, is None here: the general decoders deal with it.
"""

from __future__ import annotations

from typing import Final

from dcerpc.status import STATUS_BUFFER_OVERFLOW
from dcerpc.transport.smb.constants import HEADER_SIZE, PROTOCOL_ID, Command, HeaderFlag
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.layouts import Octets, message_struct, request_layout, response_layout
from dcerpc.transport.smb.pipe import (
    IoctlRequest,
    IoctlResponse,
    ReadRequest,
    ReadResponse,
    WriteRequest,
    WriteResponse,
)

__all__ = ["HeaderFields", "request_fields", "response_fields", "unpack_request", "unpack_response"]

_ioctl_request = message_struct(request_layout(Command.IOCTL)).unpack_from
_ioctl_response = message_struct(response_layout(Command.IOCTL)).unpack_from
_read_request = message_struct(request_layout(Command.READ)).unpack_from
_read_response = message_struct(response_layout(Command.READ)).unpack_from
_write_request = message_struct(request_layout(Command.WRITE)).unpack_from
_write_response = message_struct(response_layout(Command.WRITE)).unpack_from

_IOCTL_REQUEST_SIZE: Final = request_layout(Command.IOCTL).structure_size
_IOCTL_RESPONSE_SIZE: Final = response_layout(Command.IOCTL).structure_size
_READ_REQUEST_SIZE: Final = request_layout(Command.READ).structure_size
_READ_RESPONSE_SIZE: Final = response_layout(Command.READ).structure_size
_WRITE_REQUEST_SIZE: Final = request_layout(Command.WRITE).structure_size
_WRITE_RESPONSE_SIZE: Final = response_layout(Command.WRITE).structure_size

# where the fixed parts end, and data stands
_IOCTL_REQUEST_END: Final = HEADER_SIZE + request_layout(Command.IOCTL).size
_IOCTL_RESPONSE_END: Final = HEADER_SIZE + response_layout(Command.IOCTL).size
_READ_REQUEST_END: Final = HEADER_SIZE + request_layout(Command.READ).size
_READ_RESPONSE_END: Final = HEADER_SIZE + response_layout(Command.READ).size
_WRITE_REQUEST_END: Final = HEADER_SIZE + request_layout(Command.WRITE).size
_WRITE_RESPONSE_END: Final = HEADER_SIZE + response_layout(Command.WRITE).size

# looked up here, and not in the enumeration for each message
_READ: Final = Command.READ
_WRITE: Final = Command.WRITE
_IOCTL: Final = Command.IOCTL
_RESPONSE: Final = HeaderFlag.SERVER_TO_REDIR
_ASYNC: Final = HeaderFlag.ASYNC_COMMAND
#: Bits that a request does not have which is nobody's answer, and cancels nothing.
_NO_REQUEST: Final = HeaderFlag.SERVER_TO_REDIR | HeaderFlag.ASYNC_COMMAND


#: What a Header is made of, in the order of its attributes: all that is needed of those of every call.
HeaderFields = tuple[int, int, int, int, int, int, int, int, int, int, int, bytes]


def unpack_request(message: Octets) -> tuple[Header, IoctlRequest | WriteRequest | ReadRequest] | None:
    """Decode as :func:`request_fields` does.

    Returns:
        Header and body; or None.
    """
    usual = request_fields(message)
    return None if usual is None else (Header(*usual[0]), usual[1])


def unpack_response(message: Octets) -> tuple[Header, IoctlResponse | WriteResponse | ReadResponse] | None:
    """Decode as :func:`response_fields` does.

    Returns:
        Header and body; or None.
    """
    usual = response_fields(message)
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
