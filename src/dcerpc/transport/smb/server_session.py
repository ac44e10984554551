"""Sessions, as a server has them, and how clients authenticate (MS-SMB2 3.3.1.8, 3.3.5.5)."""

from __future__ import annotations

import logging
from collections.abc import Generator
from dataclasses import dataclass, field, replace
from enum import Enum
from math import inf
from typing import TYPE_CHECKING, Any, Final

from dcerpc.errors import RpcError, SecurityError
from dcerpc.security.api import ImpersonationLevel, Peer, SecurityContext, printable
from dcerpc.security.steps import StepRequest
from dcerpc.status import (
    SEC_E_INVALID_TOKEN,
    STATUS_ACCESS_DENIED,
    STATUS_INSUFFICIENT_RESOURCES,
    STATUS_INTERNAL_ERROR,
    STATUS_LOGON_FAILURE,
    STATUS_MORE_PROCESSING_REQUIRED,
    STATUS_REQUEST_NOT_ACCEPTED,
    STATUS_SUCCESS,
    STATUS_USER_SESSION_DELETED,
    describe,
)
from dcerpc.transport.api import CarrierIdentity, Octets
from dcerpc.transport.smb.constants import SecurityMode, SessionFlag
from dcerpc.transport.smb.crypto import Sealer, Signer, derive_keys, make_sealer, make_signer
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.preauth import PreauthHash
from dcerpc.transport.smb.session import SessionSetupRequest, SessionSetupResponse
from dcerpc.transport.smb.settings import PipeImpersonation

if TYPE_CHECKING:
    from dcerpc.transport.smb.server_connection import ServerConnection
    from dcerpc.transport.smb.server_pipe import SmbServerChannel
    from dcerpc.transport.smb.server_request import Request

__all__ = ["Session", "SessionState", "session_setup"]

logger = logging.getLogger("dcerpc.smb")

#: SessionId of no session, and the one that none may have (3.3.5.5.1).
_RESERVED_IDS: Final = (0, 0xFFFFFFFFFFFFFFFF)

#: The most that a server may do as the user, by the ImpersonationLevel of CREATE. No pipe is opened at
#: Delegate (3.3.5.9): what else the session allows, it allows at Impersonation.
_LEVELS: Final = {
    PipeImpersonation.IDENTIFICATION: ImpersonationLevel.IDENTIFY,
    PipeImpersonation.IMPERSONATION: ImpersonationLevel.DELEGATE,
}


class SessionState(Enum):
    """Session.State."""

    IN_PROGRESS = "in progress"
    VALID = "valid"
    EXPIRED = "expired"


@dataclass(slots=True, eq=False)
class Session:
    """One session of a connection.

    Attributes:
        id: Session.SessionId.
        state: Session.State.
        context: the security context that proved who the client is. pending: one that is being built.
        peer: who the client is, None until it is authenticated.
        anonymous: Session.IsAnonymous.
        signer: None while there is no key; an anonymous client's has no secret.
        sealer: None where nothing can be encrypted.
        application_key: Session.ApplicationKey, below SMB 3.0 the session's key; None without a key.
        signing_required: Session.SigningRequired. encrypt: Session.EncryptData.
        proved: a request was signed, or encrypted, with the session's keys.
        busy: a step of its authentication runs.
        expires: when it does, on the clock of ``now``; seconds.
        preauth: Session.PreauthIntegrityHashValue, with SMB 3.1.1 and until there are keys.
        trees: ids of its tree connects, all of them IPC$. pipes: its opens by FileId.
    """

    id: int
    state: SessionState = SessionState.IN_PROGRESS
    context: SecurityContext | None = field(default=None, repr=False)
    pending: SecurityContext | None = field(default=None, repr=False)
    peer: Peer | None = None
    anonymous: bool = False
    signer: Signer | None = field(default=None, repr=False)
    sealer: Sealer | None = field(default=None, repr=False)
    application_key: bytes | None = field(default=None, repr=False)
    signing_required: bool = False
    encrypt: bool = False
    proved: bool = False
    busy: bool = False
    expires: float = inf
    preauth: PreauthHash | None = None
    trees: set[int] = field(default_factory=set)
    next_tree: int = 1
    pipes: dict[bytes, SmbServerChannel] = field(default_factory=dict)

    def identity(self, level: int) -> CarrierIdentity:
        """Who the client is on a pipe that it opened at an impersonation level (2.2.13).

        Args:
            level: by PipeImpersonation; a client that impersonates nobody is anonymous on that pipe.
        """
        known = _LEVELS.get(PipeImpersonation(level))
        if known is None or self.peer is None or self.anonymous:
            peer = Peer(name="", anonymous=True, impersonation=ImpersonationLevel.IDENTIFY)
            return CarrierIdentity(peer, "smb")
        allowed = min(known, self.peer.impersonation)
        return CarrierIdentity(replace(self.peer, impersonation=allowed), "smb", self.context)


def session_setup(
    connection: ServerConnection, request: Request, body: SessionSetupRequest, message: Octets
) -> None:
    """Take a SESSION_SETUP request; it is answered by a step of the connection.

    Args:
        connection, request: whose it is, and which.
        body: decoded.
        message: all of it, as it came, for the pre-authentication hash.

    Raises:
        SmbError: the request is refused.
    """
    agreement = connection.agreement
    accept = connection.side.accept
    if accept is None:
        raise SmbError("nobody can be authenticated", STATUS_ACCESS_DENIED)
    if connection.settings.encryption == "required" and not agreement.cipher:
        raise SmbError("the client does not encrypt", STATUS_ACCESS_DENIED)
    if not request.may_wait:
        raise SmbError("SESSION_SETUP in front of others of a compound", STATUS_INTERNAL_ERROR)
    if not request.session_id:
        if body.flags & SessionFlag.BINDING:
            raise SmbError("a session is bound to no other connection", STATUS_REQUEST_NOT_ACCEPTED)
        session = _new_session(connection)
        request.session = session
        request.session_id = session.id
    elif body.flags & SessionFlag.BINDING:
        raise SmbError("a session is bound to no other connection", STATUS_REQUEST_NOT_ACCEPTED)
    elif request.session is None:
        raise SmbError("no such session", STATUS_USER_SESSION_DELETED)
    else:
        session = request.session
        if session.busy:
            raise SmbError("a step of this session runs", STATUS_REQUEST_NOT_ACCEPTED)
    if session.preauth is not None:
        session.preauth.update(message)
    if session.pending is None:
        # its first leg, or that of a re-authentication (3.3.5.5.2)
        try:
            session.pending = accept()
        except SecurityError as error:
            connection.remove_session(session)
            raise SmbError(str(error), STATUS_LOGON_FAILURE) from error
    session.busy = True
    connection.authenticating += 1
    connection.steps.append(_authenticate(connection, request, session, session.pending, body))


def _new_session(connection: ServerConnection) -> Session:
    """Allocate a session (3.3.5.5.1)."""
    # those that were ended while they were authenticated count too
    if max(len(connection.sessions), connection.authenticating) >= connection.settings.max_sessions:
        raise SmbError("too many sessions on this connection", STATUS_INSUFFICIENT_RESOURCES)
    everywhere = connection.side.sessions
    number = 0
    while number in _RESERVED_IDS or number in everywhere:
        number = int.from_bytes(connection.side.random(8), "little")
    session = connection.sessions[number] = Session(number)
    everywhere[number] = (connection, session)
    if connection.preauth is not None:
        session.preauth = connection.preauth.copy()
    return session


def _authenticate(
    connection: ServerConnection,
    request: Request,
    session: Session,
    context: SecurityContext,
    body: SessionSetupRequest,
) -> Generator[StepRequest, Any, None]:
    """Take one leg of an authentication and answer it (3.3.5.5.3)."""
    status: int = STATUS_LOGON_FAILURE
    flags = 0
    token = b""
    try:
        result = yield from context.step(body.security_buffer)
        token = result.token or b""
        if connection.sessions.get(session.id) is not session:
            status = STATUS_USER_SESSION_DELETED  # logged off meanwhile
        elif result.complete:
            flags = _establish(connection, session, context, body)
            status = STATUS_SUCCESS
        else:
            status = STATUS_MORE_PROCESSING_REQUIRED
    except SecurityError as error:
        if error.status == SEC_E_INVALID_TOKEN:
            status = SEC_E_INVALID_TOKEN
        _tell(connection, error)
    except SmbError as error:
        status = error.status
        _tell(connection, error)
    except (RpcError, OSError, LookupError) as error:
        # what answers the step failed: an account store, a domain controller out of reach
        _tell(connection, error)
    finally:
        # Also when the step ends by an exception that is not expected here: the client gets its answer.
        session.busy = False
        connection.authenticating -= 1
        if connection.error is None:
            _answer(connection, request, session, status, SessionSetupResponse(flags, token))


def _tell(connection: ServerConnection, error: Exception) -> None:
    """Log why a client was not let in, unless enough was said of its address."""
    peer = connection.peer
    if not connection.side.shows_refusal(peer):
        return
    why = printable(str(error))
    if isinstance(error, SecurityError):
        code = f" ({describe(error.status)})" if error.status else ""
        logger.warning("%s: authentication refused: %s%s", peer, why, code)
    elif isinstance(error, SmbError):
        logger.warning("%s: session refused: %s", peer, why)
    else:
        logger.error("%s: authentication failed", peer, exc_info=error)


def _answer(
    connection: ServerConnection, request: Request, session: Session, status: int, body: SessionSetupResponse
) -> None:
    """Answer a SESSION_SETUP request; a failure ends the session."""
    if status == STATUS_MORE_PROCESSING_REQUIRED:
        sent = connection.answer(request, status, body)
        if session.preauth is not None:
            session.preauth.update(sent)
    elif status == STATUS_SUCCESS:
        # Signed even where the request was not: it proves that both ends saw the same exchange.
        request.signed = request.signed or (session.signer is not None and not session.anonymous)
        connection.answer(request, status, body)
    else:
        connection.remove_session(session)
        connection.answer(request, status)


def _establish(
    connection: ServerConnection, session: Session, context: SecurityContext, body: SessionSetupRequest
) -> int:
    """Make a session valid whose authentication is complete; return SessionFlags.

    Raises:
        SmbError: the client may not have this session.
    """
    peer = context.peer or Peer(name="", anonymous=True)
    if session.peer is None:
        _first_time(connection, session, context, peer, body)
    elif not _same_user(session.peer, peer):
        raise SmbError(f"{peer} would renew the session of {session.peer}", STATUS_ACCESS_DENIED)
    session.context = context
    session.pending = None
    session.state = SessionState.VALID
    expires_at = context.expires_at
    session.expires = inf if expires_at is None else connection.now + expires_at - connection.side.clock()
    if body.previous_session_id != session.id:
        _end_previous(connection, body.previous_session_id, peer)
    if session.anonymous:
        return SessionFlag.IS_NULL
    connection.authenticated = True
    return SessionFlag.ENCRYPT_DATA if session.encrypt else 0


def _end_previous(connection: ServerConnection, number: int, peer: Peer) -> None:
    """End the session that a client has left behind, on this connection or on one that it has lost.

    The other connection stays, for it may have further sessions; its driver does not know yet that it has
    answers to send, and pipes that have ended.
    """
    owner, old = connection.side.sessions.get(number, (connection, None))
    if old is not None and old.peer is not None and _same_user(old.peer, peer):
        owner.remove_session(old)
        if owner is not connection:
            owner.side.wake()


def _same_user(one: Peer, other: Peer) -> bool:
    """Whether two contexts proved the same user, by SID where both tell one."""
    if one.anonymous or other.anonymous:
        return one.anonymous and other.anonymous
    if one.sids and other.sids:
        return one.sids[0] == other.sids[0]
    return (one.name.lower(), one.domain.lower()) == (other.name.lower(), other.domain.lower())


def _first_time(
    connection: ServerConnection,
    session: Session,
    context: SecurityContext,
    peer: Peer,
    body: SessionSetupRequest,
) -> None:
    """Give a new session its user, its keys, and its rules."""
    settings = connection.settings
    agreement = connection.agreement
    key = context.session_key
    if peer.anonymous and (not settings.allow_anonymous or settings.encryption == "required"):
        raise SmbError("anonymous clients are not let in", STATUS_ACCESS_DENIED)
    if not key and not peer.anonymous:
        raise SmbError(f"{peer} has no key: nothing could be signed", STATUS_ACCESS_DENIED)
    session.peer = peer
    session.anonymous = peer.anonymous
    if key:
        _take_keys(connection, session, key)
    if not peer.anonymous:
        session.encrypt = settings.encryption == "required"
        asked = (body.security_mode | agreement.client_security_mode) & SecurityMode.SIGNING_REQUIRED
        session.signing_required = not session.encrypt and bool(asked or settings.signing == "required")
    session.preauth = None


def _take_keys(connection: ServerConnection, session: Session, key: bytes) -> None:
    """Derive a session's keys.

    That of an anonymous client is known to everybody, and protects nothing; there is one so that clients can
    sign who do so unasked (3.3.5.2.4).
    """
    agreement = connection.agreement
    cipher = None if session.anonymous else agreement.cipher or None
    preauth = b"" if session.preauth is None else session.preauth.value
    keys = derive_keys(agreement.dialect, key, preauth, cipher)
    session.signer = make_signer(agreement.signing_algorithm, keys.signing)
    if session.anonymous:
        return
    session.application_key = keys.application
    if cipher is not None:
        session.sealer = make_sealer(
            cipher, keys.server_to_client, keys.client_to_server, connection.side.random
        )
