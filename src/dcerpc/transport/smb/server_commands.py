"""What a server does for each command about sessions, tree connects and pipes (MS-SMB2 3.3.5.6 to 3.3.5.17).

Each function takes the connection, the request, its header, and its body. What it refuses, it raises as an
SmbError with the status that the client gets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_BAD_IMPERSONATION_LEVEL,
    STATUS_FILE_CLOSED,
    STATUS_FILE_NOT_AVAILABLE,
    STATUS_INSUFFICIENT_RESOURCES,
    STATUS_INVALID_DEVICE_REQUEST,
    STATUS_INVALID_DEVICE_STATE,
    STATUS_INVALID_HANDLE,
    STATUS_INVALID_PARAMETER,
    STATUS_OBJECT_NAME_NOT_FOUND,
    STATUS_SUCCESS,
)
from dcerpc.transport.smb.constants import ANY_FILE_ID, Access, Command, ShareFlag, ShareType
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.pipe import (
    CloseRequest,
    CloseResponse,
    CreateRequest,
    CreateResponse,
    FlushRequest,
    ReadRequest,
    WriteRequest,
)
from dcerpc.transport.smb.server_names import check_share, pipe_endpoint
from dcerpc.transport.smb.server_negotiation import CREDIT_UNIT, MAX_SIZE
from dcerpc.transport.smb.server_pipe import SmbServerChannel
from dcerpc.transport.smb.server_request import ConnectionViolation, Request
from dcerpc.transport.smb.session import (
    EchoRequest,
    EchoResponse,
    LogoffRequest,
    LogoffResponse,
    RawBody,
    TreeConnectRequest,
    TreeConnectResponse,
    TreeDisconnectRequest,
    TreeDisconnectResponse,
)
from dcerpc.transport.smb.settings import Dialect, PipeImpersonation

if TYPE_CHECKING:
    from dcerpc.transport.smb.server_connection import ServerConnection
    from dcerpc.transport.smb.server_session import Session

__all__ = [
    "check_payload",
    "close",
    "create",
    "echo",
    "find_pipe",
    "flush",
    "granted_access",
    "logoff",
    "may_read",
    "may_write",
    "read",
    "refuse",
    "session_of",
    "tree_connect",
    "tree_disconnect",
    "write",
]

#: Tree connects of one session, all of them to the same share.
_MAX_TREES: Final = 64

#: FILE_ATTRIBUTE_NORMAL (MS-FSCC 2.6).
_ATTRIBUTE_NORMAL: Final = 0x80
#: SMB2_CLOSE_FLAG_POSTQUERY_ATTRIB (2.2.15).
_POSTQUERY_ATTRIBUTES: Final = 1
#: SMB2_READFLAG_READ_UNBUFFERED (2.2.19).
_READ_UNBUFFERED: Final = 1
#: SMB2_WRITEFLAG_WRITE_THROUGH, and SMB2_WRITEFLAG_WRITE_UNBUFFERED (2.2.21).
_WRITE_THROUGH: Final = 1
_WRITE_UNBUFFERED: Final = 2

_READ_ACCESS: Final = Access.FILE_READ_DATA | Access.FILE_EXECUTE
_WRITE_ACCESS: Final = Access.FILE_WRITE_DATA | Access.FILE_APPEND_DATA
#: All that anybody may do with a pipe (MS-DTYP 2.4.3: FILE_ALL_ACCESS).
_ALL_ACCESS: Final = 0x001F01FF
#: What generic rights are of a file or pipe.
_GENERIC: Final = (
    (Access.GENERIC_ALL | Access.MAXIMUM_ALLOWED, _ALL_ACCESS),
    (Access.GENERIC_READ, 0x00120089),
    (Access.GENERIC_WRITE, 0x00120116),
    (Access.GENERIC_EXECUTE, 0x001200A0),
)

#: How far ChannelSequence may be ahead (3.3.5.2.10).
_SEQUENCE_AHEAD: Final = 0x7FFF
_SEQUENCE_MASK: Final = 0xFFFF
#: Those that a ChannelSequence of the past is refused for.
_SEQUENCED: Final = frozenset({Command.WRITE, Command.SET_INFO, Command.IOCTL})

#: Where FileId is in the bodies of commands that are always refused; octets.
_FILE_ID_AT: Final = {
    Command.LOCK: 8,
    Command.QUERY_DIRECTORY: 8,
    Command.CHANGE_NOTIFY: 8,
    Command.OPLOCK_BREAK: 8,
}
#: What those are refused with: a pipe has no locks, entries, changes, or oplocks.
_REFUSALS: Final = {
    Command.LOCK: STATUS_INVALID_DEVICE_REQUEST,
    Command.QUERY_DIRECTORY: STATUS_INVALID_PARAMETER,
    Command.CHANGE_NOTIFY: STATUS_INVALID_PARAMETER,
    Command.OPLOCK_BREAK: STATUS_INVALID_DEVICE_STATE,
}


# what several commands need


def session_of(request: Request) -> Session:
    """The session of a request that has one: the dispatcher has looked."""
    if request.session is None:
        raise SmbError("no session", STATUS_INVALID_PARAMETER)
    return request.session


def check_payload(connection: ServerConnection, request: Request, size: int) -> None:
    """Check that a request pays for what it carries and asks for (3.3.5.2.5).

    Args:
        connection, request: whose, and which.
        size: octets, the larger of what it carries and what may come back.

    Raises:
        SmbError: it does not.
    """
    if size > CREDIT_UNIT and connection.agreement.multi_credit:
        charge = (size - 1) // CREDIT_UNIT + 1
        if request.credit_charge < charge:
            raise SmbError(f"{size} octets take {charge}", STATUS_INVALID_PARAMETER, "CreditCharge")


def find_pipe(
    connection: ServerConnection, request: Request, header: Header, file_id: bytes
) -> SmbServerChannel:
    """Find the open pipe that a request is about.

    Args:
        connection, request: whose, and which; a compound's takes that of the request before (3.3.5.2.7.2).
        header: its header, whose Status is ChannelSequence.
        file_id: as in its body.

    Raises:
        SmbError: there is none, or the request is one of the past (3.3.5.2.10).
    """
    chain = request.chain
    if chain is not None and request.position:
        if chain.status:
            raise SmbError("the request before it failed", chain.status)
        if chain.file_id == ANY_FILE_ID:
            chain.broken = STATUS_INVALID_HANDLE
            raise SmbError("no request before it had a file", STATUS_INVALID_HANDLE, "FileId")
        file_id = chain.file_id
    elif chain is not None:
        chain.file_id = file_id
    pipe = session_of(request).pipes.get(file_id)
    if pipe is None:
        raise SmbError("no such file is open", STATUS_FILE_CLOSED, "FileId")
    if pipe.tree_id != request.tree_id:
        raise SmbError("the file was opened in another tree connect", STATUS_FILE_CLOSED, "FileId")
    sequence = header.status & _SEQUENCE_MASK
    if sequence != pipe.channel_sequence and connection.agreement.dialect >= Dialect.SMB_3_0:
        _advance_sequence(request, sequence, pipe)
    return pipe


def _advance_sequence(request: Request, sequence: int, pipe: SmbServerChannel) -> None:
    """Take another ChannelSequence than the one before (3.3.5.2.10).

    There are no second channels here, so nothing sent through another one can be outstanding.
    """
    if (sequence - pipe.channel_sequence) & _SEQUENCE_MASK <= _SEQUENCE_AHEAD:
        pipe.channel_sequence = sequence
    elif request.command in _SEQUENCED:
        raise SmbError("a request of the past", STATUS_FILE_NOT_AVAILABLE, "ChannelSequence")


def granted_access(desired: int) -> int:
    """Open.GrantedAccess of a pipe: what is asked for, in a pipe's own rights.

    Args:
        desired: DesiredAccess.
    """
    granted = desired & _ALL_ACCESS
    for generic, meaning in _GENERIC:
        if desired & generic:
            granted |= meaning
    return granted


def may_read(pipe: SmbServerChannel) -> None:
    """Check that a pipe was opened for reading; SmbError if not."""
    if not pipe.access & _READ_ACCESS:
        raise SmbError("not opened for reading", STATUS_ACCESS_DENIED)


def may_write(pipe: SmbServerChannel) -> None:
    """Check that a pipe was opened for writing; SmbError if not."""
    if not pipe.access & _WRITE_ACCESS:
        raise SmbError("not opened for writing", STATUS_ACCESS_DENIED)


# the commands


def logoff(connection: ServerConnection, request: Request, header: Header, body: LogoffRequest) -> None:
    """LOGOFF (3.3.5.6)."""
    connection.remove_session(session_of(request))
    connection.answer(request, STATUS_SUCCESS, LogoffResponse())


def tree_connect(
    connection: ServerConnection, request: Request, header: Header, body: TreeConnectRequest
) -> None:
    """TREE_CONNECT (3.3.5.7)."""
    session = session_of(request)
    protected = request.signed or request.sealed
    if connection.agreement.dialect == Dialect.SMB_3_1_1 and not session.anonymous and not protected:
        raise ConnectionViolation("TREE_CONNECT without protection", STATUS_ACCESS_DENIED)
    check_share(body.path)
    if len(session.trees) >= _MAX_TREES:
        raise SmbError("too many tree connects", STATUS_INSUFFICIENT_RESOURCES)
    request.tree_id = session.next_tree
    session.next_tree += 1
    session.trees.add(request.tree_id)
    answer = TreeConnectResponse(ShareType.PIPE, ShareFlag.NO_CACHING, 0, _ALL_ACCESS)
    connection.answer(request, STATUS_SUCCESS, answer)


def tree_disconnect(
    connection: ServerConnection, request: Request, header: Header, body: TreeDisconnectRequest
) -> None:
    """TREE_DISCONNECT (3.3.5.8)."""
    session = session_of(request)
    for pipe in tuple(session.pipes.values()):
        if pipe.tree_id == request.tree_id:
            connection.close_pipe(pipe)
    session.trees.discard(request.tree_id)
    connection.answer(request, STATUS_SUCCESS, TreeDisconnectResponse())


def create(connection: ServerConnection, request: Request, header: Header, body: CreateRequest) -> None:
    """CREATE: open a pipe (3.3.5.9). For pipes CreateDisposition and attributes mean nothing (2.2.13)."""
    session = session_of(request)
    endpoint = connection.side.endpoint_of(pipe_endpoint(body.name))
    if endpoint is None:
        raise SmbError("no such pipe is served", STATUS_OBJECT_NAME_NOT_FOUND, "Buffer")
    if body.impersonation_level >= PipeImpersonation.DELEGATION:
        raise SmbError("not for a pipe", STATUS_BAD_IMPERSONATION_LEVEL, "ImpersonationLevel")
    if connection.pipes >= connection.settings.max_pipes:
        raise SmbError("too many pipes on this connection", STATUS_INSUFFICIENT_RESOURCES)
    pipe = SmbServerChannel(
        connection,
        session,
        request.tree_id,
        connection.new_file_id(),
        endpoint,
        session.identity(body.impersonation_level),
        granted_access(body.desired_access),
        header.status & _SEQUENCE_MASK,
    )
    session.pipes[pipe.file_id] = pipe
    connection.pipes += 1
    connection.accepted.append(pipe)
    if request.chain is not None:
        request.chain.file_id = pipe.file_id
    answer = CreateResponse(pipe.file_id, file_attributes=_ATTRIBUTE_NORMAL)
    connection.answer(request, STATUS_SUCCESS, answer)


def close(connection: ServerConnection, request: Request, header: Header, body: CloseRequest) -> None:
    """CLOSE (3.3.5.10)."""
    connection.close_pipe(find_pipe(connection, request, header, body.file_id))
    if body.flags & _POSTQUERY_ATTRIBUTES:
        answer = CloseResponse(_POSTQUERY_ATTRIBUTES, file_attributes=_ATTRIBUTE_NORMAL)
    else:
        answer = CloseResponse()
    connection.answer(request, STATUS_SUCCESS, answer)


def flush(connection: ServerConnection, request: Request, header: Header, body: FlushRequest) -> None:
    """FLUSH (3.3.5.11)."""
    find_pipe(connection, request, header, body.file_id).flush(request)


def read(connection: ServerConnection, request: Request, header: Header, body: ReadRequest) -> None:
    """READ (3.3.5.12)."""
    pipe = find_pipe(connection, request, header, body.file_id)
    may_read(pipe)
    dialect = connection.agreement.dialect
    if body.length > MAX_SIZE:
        raise SmbError(f"{body.length} octets", STATUS_INVALID_PARAMETER, "Length")
    if dialect >= Dialect.SMB_3_0 and body.channel:
        raise SmbError(f"{body.channel}, without RDMA", STATUS_INVALID_PARAMETER, "Channel")
    if dialect >= Dialect.SMB_3_0_2 and body.flags & _READ_UNBUFFERED:
        raise SmbError("READ_UNBUFFERED of a pipe", STATUS_INVALID_PARAMETER, "Flags")
    request.length = body.length
    request.minimum = body.minimum_count
    pipe.read(request)


def write(connection: ServerConnection, request: Request, header: Header, body: WriteRequest) -> None:
    """WRITE (3.3.5.13)."""
    pipe = find_pipe(connection, request, header, body.file_id)
    may_write(pipe)
    dialect = connection.agreement.dialect
    if len(body.data) > MAX_SIZE:
        raise SmbError(f"{len(body.data)} octets", STATUS_INVALID_PARAMETER, "Length")
    if dialect >= Dialect.SMB_3_0 and body.channel:
        raise SmbError(f"{body.channel}, without RDMA", STATUS_INVALID_PARAMETER, "Channel")
    refused = _WRITE_THROUGH if dialect >= Dialect.SMB_2_1 else 0
    if dialect >= Dialect.SMB_3_0_2:
        refused |= _WRITE_UNBUFFERED
    if body.flags & refused:
        raise SmbError("WRITE_THROUGH or WRITE_UNBUFFERED to a pipe", STATUS_INVALID_PARAMETER, "Flags")
    pipe.write(request, body.data)


def echo(connection: ServerConnection, request: Request, header: Header, body: EchoRequest) -> None:
    """ECHO (3.3.5.17)."""
    connection.answer(request, STATUS_SUCCESS, EchoResponse())


def refuse(connection: ServerConnection, request: Request, header: Header, body: RawBody) -> None:
    """LOCK, QUERY_DIRECTORY, CHANGE_NOTIFY, OPLOCK_BREAK: nothing for pipes."""
    command = Command(request.command)
    start = _FILE_ID_AT[command]
    file_id = body.octets[start : start + len(ANY_FILE_ID)]
    if len(file_id) < len(ANY_FILE_ID):
        raise SmbError(f"{len(body.octets)} octets", STATUS_INVALID_PARAMETER, "FileId")
    find_pipe(connection, request, header, file_id)
    raise SmbError("nothing for a pipe", _REFUSALS[command])
