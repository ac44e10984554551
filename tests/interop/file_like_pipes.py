"""Pipes that look like files: programs that test sessions, but open files to do so, get on with it.

Of what a file has, only this much is pretended: it is not there until it is created, it has an oplock if one
was asked for, sizes and times of zero, an owner, and nothing that ever changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dcerpc.runtime import server_listener
from dcerpc.status import STATUS_NETWORK_SESSION_EXPIRED, STATUS_OBJECT_NAME_NOT_FOUND, STATUS_SUCCESS
from dcerpc.transport.smb import server_commands, server_dispatch, server_queries
from dcerpc.transport.smb.constants import CREATE_DISPOSITION_OPEN, Command, FileInfoClass, InfoType
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.pipe import CreateRequest, CreateResponse, QueryInfoRequest, QueryInfoResponse
from dcerpc.transport.smb.server_connection import ServerConnection
from dcerpc.transport.smb.server_request import Request
from dcerpc.transport.smb.server_session import SessionState
from dcerpc.transport.smb.session import RawBody

if TYPE_CHECKING:
    import pytest

__all__ = ["pretend_files"]

CREATED = 2
DIRECTORY, ARCHIVE = 0x10, 0x20
OPEN_DIRECTORY = 1
LOCK_FLAGS_AT, UNLOCK = 40, 4
STATUS_RANGE_NOT_LOCKED = 0xC000007E

#: Octets of what QUERY_INFO tells of files, by class (MS-FSCC 2.4); FileAllInformation's, for others.
SIZES = {4: 40, 6: 8, 7: 4, 14: 8, 34: 56}
ALL_INFORMATION = 104
#: The administrators' own, who may do anything with it (MS-DTYP 2.4.6).
ADMINISTRATORS = bytes.fromhex("01020000000000052000000020020000")
SECURITY_DESCRIPTOR = (
    bytes.fromhex("0100048014000000240000000000000034000000")
    + 2 * ADMINISTRATORS
    + bytes.fromhex("02001c000100000000001400ff011f00010100000000000100000000")
)
#: Those that a pipe answers itself.
OF_PIPES = (FileInfoClass.STANDARD, FileInfoClass.ACCESS, FileInfoClass.PIPE, FileInfoClass.PIPE_LOCAL)


def pretend_files(patch: pytest.MonkeyPatch) -> None:
    """Let servers of this process pretend, until the patch is undone."""
    files = _Files()
    patch.setattr(server_listener.Listener, "_endpoint_of", lambda listener, _: listener.bindings[0].endpoint)
    patch.setattr(server_commands, "CreateResponse", files.create_response)
    for command in (Command.CREATE, Command.QUERY_INFO, Command.CHANGE_NOTIFY, Command.LOCK):
        patch.setitem(server_dispatch._IN_TREE, command, getattr(files, command.name.lower()))


class _Files:
    """The commands that pretend."""

    def __init__(self) -> None:
        self._existing: set[str] = set()
        self._asked: CreateRequest | None = None
        self._created = False
        self._locked: set[bytes] = set()

    def create(
        self, connection: ServerConnection, request: Request, header: Header, body: CreateRequest
    ) -> None:
        self._created = bool(body.name) and body.name not in self._existing
        if self._created and body.create_disposition == CREATE_DISPOSITION_OPEN:
            raise SmbError("no such file", STATUS_OBJECT_NAME_NOT_FOUND)
        self._existing.add(body.name)
        body.name = body.name or "root"
        self._asked = body
        server_commands.create(connection, request, header, body)

    def create_response(self, file_id: bytes, **_: int) -> CreateResponse:
        assert self._asked is not None
        return CreateResponse(
            file_id,
            oplock_level=self._asked.requested_oplock_level,
            create_action=CREATED if self._created else CREATE_DISPOSITION_OPEN,
            file_attributes=DIRECTORY if self._asked.create_options & OPEN_DIRECTORY else ARCHIVE,
        )

    def query_info(
        self, connection: ServerConnection, request: Request, header: Header, body: QueryInfoRequest
    ) -> None:
        if body.info_type == InfoType.SECURITY:
            output = SECURITY_DESCRIPTOR
        elif body.info_type == InfoType.FILE and body.file_info_class not in OF_PIPES:
            output = bytes(SIZES.get(body.file_info_class, ALL_INFORMATION))
        else:
            server_queries.query_info(connection, request, header, body)
            return
        server_commands.find_pipe(connection, request, header, body.file_id)
        connection.answer(request, STATUS_SUCCESS, QueryInfoResponse(output))

    def change_notify(
        self, connection: ServerConnection, request: Request, header: Header, body: RawBody
    ) -> None:
        pipe = server_commands.find_pipe(connection, request, header, body.octets[8:24])
        request.length = 1
        pipe.read(request)  # which waits

    def lock(self, connection: ServerConnection, request: Request, header: Header, body: RawBody) -> None:
        file_id = body.octets[8:24]
        server_commands.find_pipe(connection, request, header, file_id)
        if not body.octets[LOCK_FLAGS_AT] & UNLOCK:
            if request.session is not None and request.session.state is SessionState.EXPIRED:
                raise SmbError("nothing is locked now", STATUS_NETWORK_SESSION_EXPIRED)
            self._locked.add(file_id)
        elif file_id in self._locked:
            self._locked.remove(file_id)
        else:
            raise SmbError("it is not locked", STATUS_RANGE_NOT_LOCKED)
        connection.answer(request, STATUS_SUCCESS, RawBody(b"\x04\0\0\0"))
