"""From packets to commands: what every request goes through before it is carried out (MS-SMB2 3.3.5.2)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from dcerpc.status import (
    SEC_E_UNSUPPORTED_FUNCTION,
    STATUS_ACCESS_DENIED,
    STATUS_INVALID_PARAMETER,
    STATUS_NETWORK_NAME_DELETED,
    STATUS_NETWORK_SESSION_EXPIRED,
    STATUS_NOT_SUPPORTED,
    STATUS_USER_SESSION_DELETED,
)
from dcerpc.transport.api import Octets
from dcerpc.transport.smb import server_commands as commands
from dcerpc.transport.smb.compound import split_compound
from dcerpc.transport.smb.constants import (
    PROTOCOL_ID,
    SMB1_PROTOCOL_ID,
    TRANSFORM_PROTOCOL_ID,
    WILDCARD_DIALECT,
    Command,
    HeaderFlag,
)
from dcerpc.transport.smb.crypto import transform_session_id
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header, decode_header
from dcerpc.transport.smb.messages import decode_request
from dcerpc.transport.smb.server_connection import NOT_NEGOTIATED
from dcerpc.transport.smb.server_greeting import multi_protocol_negotiate, negotiate
from dcerpc.transport.smb.server_hot import receive_usual
from dcerpc.transport.smb.server_ioctl import ioctl
from dcerpc.transport.smb.server_negotiation import MAX_SIZE
from dcerpc.transport.smb.server_queries import query_info, set_info
from dcerpc.transport.smb.server_request import Chain, ConnectionViolation, Request
from dcerpc.transport.smb.server_session import Session, SessionState, session_setup

if TYPE_CHECKING:
    from dcerpc.transport.smb.server_connection import ServerConnection

__all__ = ["receive_packet"]

#: Longest packet without its transform header (3.3.5.2); octets.
_MAX_MESSAGES: Final = MAX_SIZE + 256

_RELATED: Final = HeaderFlag.RELATED_OPERATIONS
_SIGNED: Final = HeaderFlag.SIGNED
_NEXT_COMMAND: Final = slice(20, 24)
_LAST: Final = bytes(4)
_FLAGS: Final = slice(16, 20)

#: What carries a command out: the connection, the request, its header, its body.
Handler = Callable[["ServerConnection", Request, Header, Any], None]

#: Commands that need a session, and those that need a tree connect of it too.
_IN_SESSION: Final[dict[int, Handler]] = {
    Command.LOGOFF: commands.logoff,
    Command.TREE_CONNECT: commands.tree_connect,
}
_IN_TREE: Final[dict[int, Handler]] = {
    Command.TREE_DISCONNECT: commands.tree_disconnect,
    Command.CREATE: commands.create,
    Command.CLOSE: commands.close,
    Command.FLUSH: commands.flush,
    Command.READ: commands.read,
    Command.WRITE: commands.write,
    Command.IOCTL: ioctl,
    Command.QUERY_INFO: query_info,
    Command.SET_INFO: set_info,
    Command.LOCK: commands.refuse,
    Command.QUERY_DIRECTORY: commands.refuse,
    Command.CHANGE_NOTIFY: commands.refuse,
    Command.OPLOCK_BREAK: commands.refuse,
}
#: Those that are carried out although the session has expired, or is not complete yet (3.3.5.2.9): what ends
#: something. CANCEL is not in the specification's list; clients count on it, and it is good for nothing else.
_ALWAYS: Final = frozenset({Command.LOGOFF, Command.CLOSE, Command.LOCK, Command.CANCEL})
#: Those when it has expired: what keeps a connection alive, too, since clients take a failure for its end.
_WHEN_EXPIRED: Final = _ALWAYS | {Command.ECHO}
#: Those that make the ids which others of a compound need (3.3.5.2.7.2).
_MAKE_IDS: Final = frozenset({Command.SESSION_SETUP, Command.TREE_CONNECT})


def receive_packet(connection: ServerConnection, packet: Octets) -> None:
    """Take one packet from the client.

    Args:
        connection: the client's.
        packet: without the transport's framing.

    Raises:
        SmbError: the connection must end.
    """
    if receive_usual(connection, packet, None):
        return
    protocol_id = packet[:4]
    if protocol_id == PROTOCOL_ID:
        _receive_messages(connection, packet, None)
    elif protocol_id == TRANSFORM_PROTOCOL_ID:
        session = connection.sessions.get(transform_session_id(packet))
        if session is None or session.sealer is None:
            raise ConnectionViolation("an encrypted message of no session, or of one without keys")
        messages = session.sealer.unseal(packet)
        session.proved = True
        if not receive_usual(connection, messages, session):
            _receive_messages(connection, messages, session)
    elif protocol_id == SMB1_PROTOCOL_ID:
        multi_protocol_negotiate(connection, packet)
    else:
        raise ConnectionViolation(f"a packet that begins with {bytes(protocol_id).hex()}")


def _receive_messages(connection: ServerConnection, packet: Octets, sealed_for: Session | None) -> None:
    """Take a message that is not the usual, or a compound of several."""
    if len(packet) > _MAX_MESSAGES:
        raise ConnectionViolation(f"a packet of {len(packet)} octets, at most {_MAX_MESSAGES}")
    if packet[_NEXT_COMMAND] == _LAST:
        _receive_one(connection, packet, sealed_for, None, 0)
        return
    messages = split_compound(packet)
    related = [int.from_bytes(message[_FLAGS], "little") & _RELATED for message in messages]
    if not any(related):
        for message in messages:
            _receive_one(connection, message, sealed_for, None, 0)
        return
    if sealed_for is not None and related[0]:
        raise ConnectionViolation("an encrypted compound that goes on from nothing")
    chain = Chain(len(messages), sealed_for)
    if related[0] or not all(related[1:]):
        chain.broken = STATUS_INVALID_PARAMETER
    for position, message in enumerate(messages):
        _receive_one(connection, message, sealed_for, chain, position)


def _receive_one(
    connection: ServerConnection,
    message: Octets,
    sealed_for: Session | None,
    chain: Chain | None,
    position: int,
) -> None:
    """Take one message: what is wrong with it for the connection is raised, for the request answered."""
    header = decode_header(message)
    request = _request_of(connection, header, sealed_for, chain, position)
    if request.command == Command.CANCEL:
        _cancel(connection, request, header, message)
        return
    charge = header.credit_charge if connection.agreement.multi_credit else 1
    if not connection.window.take(header.message_id, charge or 1):
        raise ConnectionViolation(f"message id {header.message_id} was not granted, or is used")
    try:
        if not request.sealed:
            # first, so that every answer to what is signed is signed too
            _verify_signature(connection, request, header, message)
        if chain is not None and chain.broken:
            raise SmbError("the compound is broken", chain.broken)
        if chain is None and header.flags & _RELATED:
            raise SmbError("related to nothing", STATUS_INVALID_PARAMETER, "Flags")
        _carry_out(connection, request, header, message)
    except ConnectionViolation:
        raise
    except SmbError as error:
        if chain is not None and request.command in _MAKE_IDS and not chain.broken:
            chain.broken = STATUS_INVALID_PARAMETER
        connection.answer(request, error.status)
    if chain is not None:
        chain.session_id = request.session_id
        chain.tree_id = request.tree_id


def _request_of(
    connection: ServerConnection,
    header: Header,
    sealed_for: Session | None,
    chain: Chain | None,
    position: int,
) -> Request:
    """Make the Request of a message that a client may send now; ConnectionViolation if it may not."""
    command = header.command
    if header.flags & HeaderFlag.SERVER_TO_REDIR or command > Command.OPLOCK_BREAK:
        raise ConnectionViolation(f"command {command} with flags {header.flags:#x} is not a client's")
    if command != Command.NEGOTIATE and connection.negotiate_dialect in (NOT_NEGOTIATED, WILDCARD_DIALECT):
        raise ConnectionViolation(f"command {command} before a dialect is agreed on")
    session_id, tree_id = header.session_id, header.tree_id
    if chain is not None and position:
        session_id, tree_id = chain.session_id, chain.tree_id
    elif sealed_for is not None and session_id != sealed_for.id:
        raise ConnectionViolation("what was encrypted for one session is of another")
    request = Request(
        command,
        header.message_id,
        header.credit_charge,
        header.credits,
        header.process_id,
        tree_id,
        session_id,
        connection.sessions.get(session_id),
        sealed=sealed_for is not None,
    )
    request.chain = chain
    request.position = position
    return request


def _carry_out(connection: ServerConnection, request: Request, header: Header, message: Octets) -> None:
    """Do what a request wants, whose signature is right.

    Raises:
        SmbError: it is answered with its status.
    """
    command = request.command
    body: Any = decode_request(header, message)
    handler = _IN_TREE.get(command)
    if handler is not None:
        session = _verify_session(connection, request)
        if request.tree_id not in session.trees:
            raise SmbError("no such tree connect", STATUS_NETWORK_NAME_DELETED, "TreeId")
        handler(connection, request, header, body)
    elif command == Command.SESSION_SETUP:
        session_setup(connection, request, body, message)
    elif command == Command.NEGOTIATE:
        negotiate(connection, request, body, message)
    elif command == Command.ECHO:
        if not connection.sessions:
            raise ConnectionViolation("ECHO without a session")
        if request.signed or (request.session_id and not request.sealed):
            _verify_session(connection, request)
        commands.echo(connection, request, header, body)
    else:
        _verify_session(connection, request)
        _IN_SESSION[command](connection, request, header, body)


def _verify_signature(
    connection: ServerConnection, request: Request, header: Header, message: Octets
) -> None:
    """Check the signature of a request that is not encrypted (3.3.5.2.4).

    Raises:
        SmbError: it is missing or wrong. A session whose first protected request is wrong is removed: client
            and server did not see the same exchange, so that they have different keys.
    """
    session = request.session
    if header.flags & _SIGNED:
        if request.command == Command.NEGOTIATE:
            raise SmbError("a signed NEGOTIATE", STATUS_INVALID_PARAMETER, "Flags")
        if session is None:
            raise SmbError("no such session", STATUS_USER_SESSION_DELETED, "SessionId")
        if session.signer is None:
            raise SmbError("the session has no key", STATUS_NOT_SUPPORTED, "Signature")
        if not session.signer.verify(message):
            if not session.proved:
                connection.remove_session(session)
            raise SmbError("wrong", STATUS_ACCESS_DENIED, "Signature")
        session.proved = request.signed = True
    elif session is not None and session.signing_required:
        raise SmbError("missing", STATUS_ACCESS_DENIED, "Signature")


def _verify_session(connection: ServerConnection, request: Request) -> Session:
    """Find the session of a request that needs one (3.3.5.2.9).

    Raises:
        SmbError: it has none, or none that is good for it.
        ConnectionViolation: nobody has proved an identity, and nobody may go without.
    """
    if not connection.authenticated and not connection.settings.allow_anonymous:
        raise ConnectionViolation("a request before anybody was authenticated")
    session = request.session
    if session is None:
        if request.chain is not None and request.position and not request.session_id:
            request.chain.broken = STATUS_INVALID_PARAMETER
            raise SmbError("the request before it has no session", STATUS_INVALID_PARAMETER, "SessionId")
        raise SmbError("no such session", STATUS_USER_SESSION_DELETED, "SessionId")
    if session.state is SessionState.VALID:
        if connection.now >= session.expires:
            session.state = SessionState.EXPIRED
        elif not session.encrypt or request.sealed:
            return session
    if session.state is SessionState.EXPIRED and request.command not in _WHEN_EXPIRED:
        raise SmbError("it must be authenticated anew", STATUS_NETWORK_SESSION_EXPIRED, "SessionId")
    if session.state is SessionState.IN_PROGRESS and request.command not in _ALWAYS:
        # as Windows says it (product note <272>)
        raise SmbError("it is not authenticated yet", SEC_E_UNSUPPORTED_FUNCTION, "SessionId")
    if session.encrypt and not request.sealed:
        raise SmbError("it is not encrypted", STATUS_ACCESS_DENIED)
    return session


def _cancel(connection: ServerConnection, request: Request, header: Header, message: Octets) -> None:
    """CANCEL, which is never answered (3.3.5.16)."""
    chain = request.chain
    try:
        if not request.sealed:
            _verify_signature(connection, request, header, message)
        session = request.session
        if header.flags & _SIGNED or request.sealed or (session is not None and session.encrypt):
            _verify_session(connection, request)
    except ConnectionViolation:
        raise
    except SmbError:
        target = None
    else:
        if header.flags & HeaderFlag.ASYNC_COMMAND:
            target = connection.asynchronous.get(header.async_id)
        else:
            target = connection.find_request(header.message_id)
    if target is not None and target.session is request.session:
        connection.cancel(target)
    if chain is not None:
        chain.session_id = request.session_id
        chain.tree_id = request.tree_id
        if chain.skip():
            connection.send_chain(chain)
