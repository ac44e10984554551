"""The short way of what every call sends: TRANSCEIVE, WRITE and READ of an open pipe, alone in a packet.

What :mod:`dcerpc.transport.smb.server_dispatch` does with such a request, without what it need not look at.
Nothing changes before all is as usual; otherwise that module does it, and knows what to answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dcerpc.transport.api import Octets
from dcerpc.transport.smb.constants import HEADER_SIZE, Access, Command, Fsctl, HeaderFlag
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.hot_requests import unpack_request
from dcerpc.transport.smb.layouts import request_layout
from dcerpc.transport.smb.server_negotiation import MAX_SIZE
from dcerpc.transport.smb.server_request import Request
from dcerpc.transport.smb.server_session import Session, SessionState

if TYPE_CHECKING:
    from dcerpc.transport.smb.server_connection import ServerConnection

__all__ = ["receive_usual"]

_SIGNED: Final = HeaderFlag.SIGNED
#: Flags of a request that is nothing special.
_UNUSUAL: Final = ~(HeaderFlag.SIGNED | HeaderFlag.PRIORITY_MASK)
_IOCTL: Final = int(Command.IOCTL)
_TRANSCEIVE: Final = int(Fsctl.PIPE_TRANSCEIVE)
_READ_WRITE: Final = Access.FILE_READ_DATA | Access.FILE_WRITE_DATA
_VALID: Final = SessionState.VALID
#: A packet that is no longer writes no more than MAX_SIZE: before it, a TRANSCEIVE has more than a WRITE;
#: octets.
_LONGEST: Final = MAX_SIZE + HEADER_SIZE + request_layout(Command.WRITE).size


def receive_usual(  # noqa: C901  # a list of what is usual
    connection: ServerConnection, packet: Octets, sealed_for: Session | None
) -> bool:
    """Take a packet that is what every call sends.

    Args:
        connection: the client's.
        packet: not encrypted, or no more.
        sealed_for: the session that it came encrypted for, or None.

    Returns:
        False: it is something else, and nothing has happened.
    """
    usual = unpack_request(packet) if len(packet) <= _LONGEST else None
    if usual is None:
        return False
    command, message_id, charge, sequence, credits_, flags, ids, session_id, file_id, most, least, data = (
        usual
    )
    session = connection.sessions.get(session_id)
    if (
        session is None
        or session.state is not _VALID
        or connection.now >= session.expires
        or flags & _UNUSUAL
    ):
        return False
    pipe = session.pipes.get(file_id)
    tree_id = ids >> 32
    if (
        pipe is None
        or pipe.tree_id != tree_id
        or sequence != pipe.channel_sequence
        or pipe.access & _READ_WRITE != _READ_WRITE
        or most > MAX_SIZE
        or charge > 1
    ):
        return False
    signed = False
    if sealed_for is not None:
        if sealed_for is not session:
            return False
    elif session.encrypt:
        return False
    elif flags & _SIGNED:
        if session.signer is None or not session.signer.verify(packet):
            return False
        signed = session.proved = True
    elif session.signing_required:
        return False
    if not connection.window.take(message_id, 1):
        return False
    request = Request(
        command,
        message_id,
        charge,
        credits_,
        ids & 0xFFFFFFFF,
        tree_id,
        session_id,
        session,
        sealed_for is not None,
        signed,
        most,
        least,
    )
    try:
        if data is None:
            pipe.read(request)
        elif command == _IOCTL:
            request.control = _TRANSCEIVE
            pipe.transceive(request, data)
        else:
            pipe.write(request, data)
    except SmbError as error:
        connection.answer(request, error.status)
    return True
