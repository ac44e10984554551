"""QUERY_INFO and SET_INFO of pipes: what clients ask, and how they read (MS-SMB2 3.3.5.20, 3.3.5.21)."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_INFO_LENGTH_MISMATCH,
    STATUS_INVALID_INFO_CLASS,
    STATUS_INVALID_PARAMETER,
    STATUS_NOT_SUPPORTED,
    STATUS_SUCCESS,
)
from dcerpc.transport.smb.constants import HEADER_SIZE, Access, FileInfoClass, InfoType, PipeState
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.payloads import decode_structure, encode_structure
from dcerpc.transport.smb.pipe import (
    FilePipeInformation,
    FilePipeLocalInformation,
    FileStandardInformation,
    QueryInfoRequest,
    QueryInfoResponse,
)
from dcerpc.transport.smb.server_commands import check_payload, find_pipe
from dcerpc.transport.smb.server_negotiation import MAX_SIZE
from dcerpc.transport.smb.session import RawBody

if TYPE_CHECKING:
    from dcerpc.transport.smb.server_connection import ServerConnection
    from dcerpc.transport.smb.server_pipe import SmbServerChannel
    from dcerpc.transport.smb.server_request import Request

__all__ = ["query_info", "set_info"]

#: What a pipe holds before its writer has to wait, as it is told to clients; octets.
_QUOTA: Final = 65536
_ANY_NUMBER: Final = 0xFFFFFFFF
_MESSAGE_TYPE: Final = 1
_FULL_DUPLEX: Final = 2
_CLIENT_END: Final = 0
_READ_MESSAGES: Final = 1
_DO_NOT_WAIT: Final = 1

#: Of a SET_INFO request: InfoType, FileInfoClass, BufferLength, BufferOffset, FileId (2.2.39).
_SET_INFO: Final = struct.Struct("<2xBBIH2x4x16s")

#: Classes that need FILE_READ_ATTRIBUTES (3.3.5.20.1).
_NEED_ATTRIBUTES: Final = frozenset({FileInfoClass.PIPE, FileInfoClass.PIPE_LOCAL, FileInfoClass.PIPE_REMOTE})
#: The classes that MS-FSCC 2.4 numbers; those that a pipe does not know are "not supported".
_CLASSES: Final = range(1, 77)


def query_info(
    connection: ServerConnection, request: Request, header: Header, body: QueryInfoRequest
) -> None:
    """QUERY_INFO."""
    pipe = find_pipe(connection, request, header, body.file_id)
    if body.output_buffer_length > MAX_SIZE:
        raise SmbError(f"{body.output_buffer_length} octets", STATUS_INVALID_PARAMETER, "OutputBufferLength")
    check_payload(connection, request, max(body.output_buffer_length, len(body.input)))
    if body.info_type not in set(InfoType):
        raise SmbError(f"{body.info_type}", STATUS_INVALID_PARAMETER, "InfoType")
    answer = _ANSWERS.get(body.file_info_class) if body.info_type == InfoType.FILE else None
    if answer is None:
        known = body.info_type != InfoType.FILE or body.file_info_class in _CLASSES
        status = STATUS_NOT_SUPPORTED if known else STATUS_INVALID_INFO_CLASS
        raise SmbError(f"{body.file_info_class} of a pipe", status, "FileInfoClass")
    if body.file_info_class in _NEED_ATTRIBUTES and not pipe.access & Access.FILE_READ_ATTRIBUTES:
        raise SmbError("not opened for attributes", STATUS_ACCESS_DENIED)
    output = answer(pipe)
    if len(output) > body.output_buffer_length:
        raise SmbError(f"{len(output)} octets", STATUS_INFO_LENGTH_MISMATCH, "OutputBufferLength")
    connection.answer(request, STATUS_SUCCESS, QueryInfoResponse(output))


def _standard(pipe: SmbServerChannel) -> bytes:
    """FileStandardInformation: a pipe has one link, and is gone when it is closed."""
    return encode_structure(FileStandardInformation(_QUOTA, pipe.peek(0)[0], 1, 1, 0))


def _pipe(pipe: SmbServerChannel) -> bytes:
    return encode_structure(FilePipeInformation(int(pipe.message_mode), int(not pipe.wait)))


def _pipe_local(pipe: SmbServerChannel) -> bytes:
    state = PipeState.CLOSING if pipe.closed else PipeState.CONNECTED
    available = pipe.peek(0)[0]
    return encode_structure(
        FilePipeLocalInformation(
            named_pipe_type=_MESSAGE_TYPE,
            named_pipe_configuration=_FULL_DUPLEX,
            maximum_instances=_ANY_NUMBER,
            current_instances=1,
            inbound_quota=_QUOTA,
            read_data_available=available,
            outbound_quota=_QUOTA,
            write_quota_available=_QUOTA,
            named_pipe_state=state,
            named_pipe_end=_CLIENT_END,
        )
    )


def _access(pipe: SmbServerChannel) -> bytes:
    """FileAccessInformation (MS-FSCC 2.4.1)."""
    return pipe.access.to_bytes(4, "little")


#: What is answered, by FILE_INFORMATION_CLASS.
_ANSWERS: Final[dict[int, Callable[[SmbServerChannel], bytes]]] = {
    FileInfoClass.STANDARD: _standard,
    FileInfoClass.ACCESS: _access,
    FileInfoClass.PIPE: _pipe,
    FileInfoClass.PIPE_LOCAL: _pipe_local,
}


def set_info(connection: ServerConnection, request: Request, header: Header, body: RawBody) -> None:
    """SET_INFO: a client may choose how it reads the pipe, and nothing else."""
    octets = body.octets
    if len(octets) < _SET_INFO.size:
        raise SmbError(f"{len(octets)} octets", STATUS_INVALID_PARAMETER, "StructureSize")
    info_type, info_class, length, offset, file_id = _SET_INFO.unpack_from(octets)
    pipe = find_pipe(connection, request, header, file_id)
    start = offset - HEADER_SIZE
    if not length or start < _SET_INFO.size or start + length > len(octets):
        raise SmbError(f"{length} octets at {offset:#x}", STATUS_INVALID_PARAMETER, "BufferOffset")
    check_payload(connection, request, length)
    if info_type != InfoType.FILE or info_class != FileInfoClass.PIPE:
        known = info_type != InfoType.FILE or info_class in _CLASSES
        status = STATUS_NOT_SUPPORTED if known else STATUS_INVALID_INFO_CLASS
        raise SmbError(f"{info_class} of a pipe", status, "FileInfoClass")
    wanted = decode_structure(FilePipeInformation, octets[start : start + length])
    if wanted.read_mode > _READ_MESSAGES or wanted.completion_mode > _DO_NOT_WAIT:
        raise SmbError("neither messages nor octets", STATUS_INVALID_PARAMETER, "ReadMode")
    pipe.message_mode = wanted.read_mode == _READ_MESSAGES
    pipe.wait = wanted.completion_mode != _DO_NOT_WAIT
    # no fields but StructureSize, 2 (2.2.40)
    connection.answer(request, STATUS_SUCCESS, RawBody(b"\x02\0"))
