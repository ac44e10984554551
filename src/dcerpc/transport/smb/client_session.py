"""A client's session, authenticated, and anew when it has expired (MS-SMB2 3.2.4.2.3, 3.2.5.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthType, SecurityContext
from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_INVALID_NETWORK_RESPONSE,
    STATUS_MORE_PROCESSING_REQUIRED,
    STATUS_SUCCESS,
    describe,
)
from dcerpc.transport.api import ClientSide, Step
from dcerpc.transport.smb.client_negotiation import Agreement
from dcerpc.transport.smb.client_request import PLAIN, SEALED, SIGNED, Request, response_of
from dcerpc.transport.smb.client_requests import Requests
from dcerpc.transport.smb.constants import Command, HeaderFlag, SecurityMode, SessionFlag
from dcerpc.transport.smb.crypto import derive_keys, make_sealer, make_signer
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.preauth import PreauthHash
from dcerpc.transport.smb.session import SessionSetupRequest, SessionSetupResponse
from dcerpc.transport.smb.settings import Dialect, SmbClientSettings

__all__ = ["ClientSession"]


class ClientSession:
    """The session of a connection.

    Args:
        requests: the connection's.
        side: makes security contexts.
        settings: how to speak.
        agreement: what was negotiated.

    Attributes:
        key: for what is on top (3.2.4.25): the application key, or below SMB 3.0 the session key; b"" of an
            anonymous session.
    """

    __slots__ = ("_agreement", "_requests", "_settings", "_side", "key")

    def __init__(
        self, requests: Requests, side: ClientSide, settings: SmbClientSettings, agreement: Agreement
    ) -> None:
        self._requests = requests
        self._side = side
        self._settings = settings
        self._agreement = agreement
        self.key = b""

    # setting up

    def set_up(self) -> Step[None]:
        """Authenticate; afterwards all requests are protected as they have to be.

        Raises:
            SecurityError: a side refuses the other; ``status`` is the server's, or the provider's.
            TransportError: the connection ended.
        """
        if self._side.initiate is None:
            raise SecurityError("an SMB session needs a security context, an anonymous one at least")
        requests = self._requests
        requests.session_id = 0
        preauth = None if self._agreement.preauth is None else self._agreement.preauth.copy()
        context = self._side.initiate()
        done = False
        try:
            final, session_flags = yield from self._negotiate(context, preauth)
            self._establish(context, final, session_flags, preauth)
            done = True
        finally:
            if not done:
                _abandon(context)

    def renew(self) -> Step[None]:
        """Authenticate anew in the session, whose keys stay (3.2.5.3.2).

        Raises:
            SecurityError: a side refuses the other.
            TransportError: the connection ended.
        """
        context = cast(Callable[[], SecurityContext], self._side.initiate)()
        done = False
        try:
            yield from self._negotiate(context, None)
            done = True
        finally:
            if not done:
                _abandon(context)

    def _negotiate(self, context: SecurityContext, preauth: PreauthHash | None) -> Step[tuple[Request, int]]:
        """Exchange tokens until both sides are done; returns the last request, and SessionFlags."""
        # The server's hint is SPNEGO's; a mechanism by itself speaks first.
        hint = self._agreement.response.security_buffer if context.auth_type == AuthType.SPNEGO else b""
        token: bytes | None = hint or None
        while True:
            result = yield from context.step(token)
            request = yield from self._exchange(result.token or b"", preauth)
            status = request.status
            if status not in (STATUS_SUCCESS, STATUS_MORE_PROCESSING_REQUIRED):
                raise SecurityError(f"the server refuses the session: {describe(status)}", status)
            header, body = response_of(request, SessionSetupResponse)
            self._take_session_id(header.session_id)
            token = body.security_buffer
            if status == STATUS_SUCCESS:
                break
            if preauth is not None:
                preauth.update(request.received)
            if result.complete:
                raise SecurityError("the server goes on with a logon that is complete")
        if not result.complete:
            try:
                result = yield from context.step(token)
            except SecurityError as error:
                if body.session_flags & (SessionFlag.IS_GUEST | SessionFlag.IS_NULL):
                    # what the context misses is the proof of a key that a guest does not have
                    raise _no_guest(body.session_flags) from error
                raise
            if not result.complete or result.token:
                raise SecurityError("the server is done before the logon is complete")
        return request, body.session_flags

    def _exchange(self, token: bytes, preauth: PreauthHash | None) -> Step[Request]:
        """Send one token and wait for the answer."""
        body = SessionSetupRequest(
            flags=0,
            security_mode=SecurityMode.SIGNING_ENABLED | SecurityMode.SIGNING_REQUIRED,
            capabilities=0,
            channel=0,
            security_buffer=token,
        )
        request: Request = yield from self._requests.exchange(Command.SESSION_SETUP, body, urgent=True)
        if preauth is not None:
            preauth.update(request.message)
        return request

    def _take_session_id(self, session_id: int) -> None:
        requests = self._requests
        if not requests.session_id:
            requests.session_id = session_id
        if not session_id or session_id != requests.session_id:
            raise SmbError("the server changes the session's SessionId", STATUS_INVALID_NETWORK_RESPONSE)

    # what follows from it

    def _establish(
        self,
        context: SecurityContext,
        final: Request,
        session_flags: int,
        preauth: PreauthHash | None,
    ) -> None:
        """Make the keys, and check the last response with them (3.2.5.3.1)."""
        key = context.session_key
        if not key:
            # Not to be taken for an anonymous logon, whose key is zeros, as everybody knows.
            raise SecurityError("the session's security context has no key: nothing could be signed")
        anonymous = not any(key)
        if session_flags & (SessionFlag.IS_GUEST | SessionFlag.IS_NULL) or anonymous:
            self._accept_unsigned(session_flags, anonymous)
            return
        agreement, requests = self._agreement, self._requests
        keys = derive_keys(
            agreement.dialect, key, b"" if preauth is None else preauth.value, agreement.cipher
        )
        requests.signer = make_signer(agreement.signing_algorithm, keys.signing)
        if agreement.cipher is not None:
            requests.sealer = make_sealer(
                agreement.cipher, keys.client_to_server, keys.server_to_client, self._side.random
            )
        self.key = keys.application
        self._check_final(final)
        required = bool(session_flags & SessionFlag.ENCRYPT_DATA)
        if required or self._settings.encryption != "off":
            self.encrypt(required or self._settings.encryption == "required")
        if requests.protection != SEALED:
            requests.protection = SIGNED
            requests.flags |= HeaderFlag.SIGNED

    def _accept_unsigned(self, session_flags: int, anonymous: bool) -> None:
        """Let a session be without keys, if whoever wants it named nobody and does not insist on them."""
        if not anonymous:
            # Whoever is in between could have set the flag in order to read and write all of it.
            raise _no_guest(session_flags)
        if self._settings.signing == "required" or self._settings.encryption == "required":
            kind = _kind(session_flags)
            raise SecurityError(f"the session is {kind}, and cannot be signed", STATUS_ACCESS_DENIED)
        # ENCRYPT_DATA is not for a session without keys (3.2.4.1.8).
        self._requests.protection = PLAIN

    def _check_final(self, final: Request) -> None:
        """The last response is the first that is signed: in SMB 3.1.1 it must be."""
        if final.header.flags & HeaderFlag.SIGNED:
            if not self._requests.signer.verify(final.received):
                raise SmbError(
                    "the server's last word of the logon has a wrong signature: somebody changed what was"
                    " negotiated, or the server does not know the session's key",
                    STATUS_ACCESS_DENIED,
                )
        elif self._agreement.dialect >= Dialect.SMB_3_1_1:
            raise SmbError("the server's last word of the logon is not signed", STATUS_ACCESS_DENIED)

    def encrypt(self, required: bool) -> None:
        """Encrypt from now on, if that can be done.

        Args:
            required: it must be.

        Raises:
            SecurityError: it must be, and cannot.
        """
        requests = self._requests
        if requests.sealer is not None:
            requests.protection = SEALED
            requests.flags &= ~HeaderFlag.SIGNED
        elif required:
            what = f"SMB dialect {self._agreement.dialect:#06x} without a cipher"
            raise SecurityError(
                f"the session is to be encrypted, and cannot be: {what}", STATUS_ACCESS_DENIED
            )


def _abandon(context: Any) -> None:
    """Let the provider know that its context was refused, if it wants to."""
    abandon = getattr(context, "abandon", None)
    if abandon is not None:
        abandon()


def _kind(session_flags: int) -> str:
    """What a session without keys is."""
    return "a guest's" if session_flags & SessionFlag.IS_GUEST else "anonymous"


def _no_guest(session_flags: int) -> SecurityError:
    """The server does not take the user for whom the client named."""
    return SecurityError(
        f"the server made the session {_kind(session_flags)}, without signatures", STATUS_ACCESS_DENIED
    )
