"""IOCTL: transactions on pipes, and what else of FSCTLs there is without files (MS-SMB2 3.3.5.15)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from dcerpc.status import (
    STATUS_BUFFER_OVERFLOW,
    STATUS_BUFFER_TOO_SMALL,
    STATUS_FS_DRIVER_REQUIRED,
    STATUS_INVALID_DEVICE_REQUEST,
    STATUS_INVALID_PARAMETER,
    STATUS_NOT_SUPPORTED,
    STATUS_OBJECT_NAME_NOT_FOUND,
    STATUS_SUCCESS,
)
from dcerpc.transport.smb.constants import ANY_FILE_ID, Fsctl, PipeState
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.negotiation import ValidateNegotiateInfoRequest
from dcerpc.transport.smb.payloads import decode_structure, encode_structure
from dcerpc.transport.smb.pipe import IoctlRequest, IoctlResponse, PipePeek, PipeWait
from dcerpc.transport.smb.server_commands import check_payload, find_pipe, may_read, may_write
from dcerpc.transport.smb.server_names import pipe_endpoint
from dcerpc.transport.smb.server_negotiation import MAX_SIZE, validated
from dcerpc.transport.smb.server_request import ConnectionViolation, Request

if TYPE_CHECKING:
    from dcerpc.transport.smb.server_connection import ServerConnection
    from dcerpc.transport.smb.server_pipe import SmbServerChannel

__all__ = ["ioctl"]

#: SMB2_0_IOCTL_IS_FSCTL (2.2.31).
_IS_FSCTL: Final = 1
#: Octets of an FSCTL_PIPE_PEEK reply without the data (MS-FSCC 2.3.46).
_PEEK_SIZE: Final = 16


def ioctl(connection: ServerConnection, request: Request, header: Header, body: IoctlRequest) -> None:
    """IOCTL."""
    if body.flags != _IS_FSCTL:
        raise SmbError("no FSCTL", STATUS_NOT_SUPPORTED, "Flags")
    largest = max(len(body.input), body.max_input_response, body.max_output_response)
    if largest > MAX_SIZE:
        raise SmbError(f"{largest} octets, at most {MAX_SIZE}", STATUS_INVALID_PARAMETER, "MaxOutputResponse")
    check_payload(
        connection, request, max(len(body.input), body.max_input_response + body.max_output_response)
    )
    without_pipe = _WITHOUT_PIPE.get(body.ctl_code)
    if without_pipe is not None:
        if body.file_id != ANY_FILE_ID:
            raise SmbError("of no file", STATUS_INVALID_PARAMETER, "FileId")
        without_pipe(connection, request, body)
        return
    pipe = find_pipe(connection, request, header, body.file_id)
    if body.ctl_code == Fsctl.PIPE_TRANSCEIVE:
        may_read(pipe)
        may_write(pipe)
        request.length = body.max_output_response
        request.control = body.ctl_code
        pipe.transceive(request, body.input)
    elif body.ctl_code == Fsctl.PIPE_PEEK:
        may_read(pipe)
        _peek(connection, request, body, pipe)
    elif body.ctl_code in _KNOWN:
        raise SmbError("not for a pipe", STATUS_INVALID_DEVICE_REQUEST, "CtlCode")
    else:
        raise SmbError(f"{body.ctl_code:#x}", STATUS_NOT_SUPPORTED, "CtlCode")


def _peek(connection: ServerConnection, request: Request, body: IoctlRequest, pipe: SmbServerChannel) -> None:
    """FSCTL_PIPE_PEEK: what there is to read, left where it is (3.3.5.15.4)."""
    room = body.max_output_response
    available, messages, length, data = pipe.peek(max(room - _PEEK_SIZE, 0))
    state = PipeState.CLOSING if pipe.closed else PipeState.CONNECTED
    output = encode_structure(PipePeek(state, available, messages, length, data))
    if room and room < _PEEK_SIZE:
        raise SmbError(f"{room} octets", STATUS_BUFFER_TOO_SMALL, "MaxOutputResponse")
    whole = length <= len(data) or not room
    answer = IoctlResponse(body.ctl_code, pipe.file_id, output[:room])
    connection.answer(request, STATUS_SUCCESS if whole else STATUS_BUFFER_OVERFLOW, answer)


def _wait(connection: ServerConnection, request: Request, body: IoctlRequest) -> None:
    """FSCTL_PIPE_WAIT: a pipe that is served can always be opened, so nobody waits (3.3.5.15.10)."""
    try:
        endpoint = connection.side.endpoint_of(pipe_endpoint(decode_structure(PipeWait, body.input).name))
    except SmbError as error:
        raise SmbError(error.message, STATUS_OBJECT_NAME_NOT_FOUND, "Name") from error
    if endpoint is None:
        raise SmbError("no such pipe is served", STATUS_OBJECT_NAME_NOT_FOUND, "Name")
    connection.answer(request, STATUS_SUCCESS, IoctlResponse(body.ctl_code, ANY_FILE_ID))


def _validate(connection: ServerConnection, request: Request, body: IoctlRequest) -> None:
    """FSCTL_VALIDATE_NEGOTIATE_INFO: whoever changed the negotiation is found out (3.3.5.15.12)."""
    told = decode_structure(ValidateNegotiateInfoRequest, body.input)
    answer = validated(connection.agreement, told, body.max_output_response, connection.guid)
    if answer is None:
        raise ConnectionViolation("the client did not negotiate what arrived")
    response = IoctlResponse(body.ctl_code, ANY_FILE_ID, encode_structure(answer))
    connection.answer(request, STATUS_SUCCESS, response)


def _no_dfs(connection: ServerConnection, request: Request, body: IoctlRequest) -> None:
    """FSCTL_DFS_GET_REFERRALS of a server without DFS (3.3.5.15.2)."""
    raise SmbError("no DFS", STATUS_FS_DRIVER_REQUIRED, "CtlCode")


def _no_channels(connection: ServerConnection, request: Request, body: IoctlRequest) -> None:
    """FSCTL_QUERY_NETWORK_INTERFACE_INFO of a server without multiple channels (3.3.5.15.11)."""
    raise SmbError("no multiple channels", STATUS_NOT_SUPPORTED, "CtlCode")


#: FSCTLs that are about no open file.
_WITHOUT_PIPE: Final[dict[int, Callable[[ServerConnection, Request, IoctlRequest], None]]] = {
    Fsctl.DFS_GET_REFERRALS: _no_dfs,
    Fsctl.DFS_GET_REFERRALS_EX: _no_dfs,
    Fsctl.QUERY_NETWORK_INTERFACE_INFO: _no_channels,
    Fsctl.PIPE_WAIT: _wait,
    Fsctl.VALIDATE_NEGOTIATE_INFO: _validate,
}
#: FSCTLs that a server may be asked for (2.2.31); those of files are none of a pipe's.
_KNOWN: Final = frozenset(int(code) for code in Fsctl)
