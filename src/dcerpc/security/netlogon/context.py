"""Netlogon's security contexts, of either role (MS-NRPC 3.3)."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, Final

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthType, Peer, Target
from dcerpc.security.credentials import MachineAccount
from dcerpc.security.delegated import DelegatedProtection
from dcerpc.security.netlogon import messages
from dcerpc.security.netlogon.options import Algorithm
from dcerpc.security.netlogon.session import NetlogonSession
from dcerpc.security.netlogon.signature import signatures
from dcerpc.security.netlogon.store import SessionStore
from dcerpc.security.steps import Step, StepRequest, StepResult
from dcerpc.status import SEC_E_INVALID_TOKEN, STATUS_DOWNGRADE_DETECTED

__all__ = ["AcceptorContext", "EstablishSecureChannel", "InitiatorContext", "NetlogonContext"]


@dataclass(frozen=True, slots=True)
class EstablishSecureChannel:
    """Ask to establish a session with the server; answered with a :class:`NetlogonSession`.

    Attributes:
        account: whose. target: the server.
    """

    account: MachineAccount
    target: Target


class NetlogonContext(DelegatedProtection):
    """What both roles have in common; fulfils :class:`dcerpc.security.api.SecurityContext`.

    Attributes:
        session: the secure channel's session, None until it is known.
    """

    __slots__ = ("_complete", "_random", "_weakest", "peer", "session")

    auth_type: Final = AuthType.NETLOGON
    signs_headers: Final = True
    max_message_block: Final = 1
    expires_at: Final = None
    #: Both directions count in one sequence (MS-NRPC 3.3.4.2), so a connection has one call at a time.
    one_call_at_a_time: Final = True

    def __init__(self, weakest: Algorithm, random: Callable[[int], bytes]) -> None:
        super().__init__("Netlogon")
        self._weakest = weakest
        self._random = random
        self._complete = False
        self.session: NetlogonSession | None = None
        self.peer: Peer | None = None

    @property
    def session_key(self) -> bytes:
        """The secure channel's session key, b"" until the context is complete."""
        return self.session.session_key if self._complete and self.session is not None else b""

    def _check_strength(self, session: NetlogonSession) -> None:
        if session.algorithm < self._weakest:
            raise SecurityError(
                f"the session of {session.computer} is {session.algorithm.name}, weaker than"
                f" {self._weakest.name}",
                STATUS_DOWNGRADE_DETECTED,
            )

    def _finish(self, session: NetlogonSession, initiator: bool, peer: Peer) -> None:
        self.session = session
        self.peer = peer
        self._complete = True
        self._protect_by(signatures(session.algorithm, session.session_key, initiator, self._random))


class InitiatorContext(NetlogonContext):
    """A client's end.

    Args:
        credential: a session, or the account that one is to be established for.
        target: the server.
        weakest, random: as for the provider.
    """

    __slots__ = ("_credential", "_target", "_waiting")

    def __init__(
        self,
        credential: NetlogonSession | MachineAccount,
        target: Target,
        weakest: Algorithm,
        random: Callable[[int], bytes],
    ) -> None:
        super().__init__(weakest, random)
        self._credential = credential
        self._target = target
        self._waiting = False

    def step(self, token: bytes | None) -> Step:
        """Make the request, then take the server's answer."""
        if self._complete:
            raise SecurityError("the Netlogon context is complete", SEC_E_INVALID_TOKEN)
        if self._waiting:
            session = self.session
            if token is None or session is None:
                raise SecurityError("the server sent no Netlogon token", SEC_E_INVALID_TOKEN)
            messages.check_response(token)
            # the server proves itself with its first signature, not before
            self._finish(session, True, Peer(self._target.host, session.domain, details=session))
            return StepResult(None, True)
        if token is not None:
            raise SecurityError("a Netlogon client begins", SEC_E_INVALID_TOKEN)
        session = yield from self._find_session()
        self._check_strength(session)
        request = messages.encode_request(_names(session))
        self.session = session
        self._waiting = True
        return StepResult(request, False)

    def _find_session(self) -> Generator[StepRequest, Any, NetlogonSession]:
        """The session that was given, or a new one for the account that was."""
        credential = self._credential
        if isinstance(credential, NetlogonSession):
            return credential
        session = yield EstablishSecureChannel(credential, self._target)
        if not isinstance(session, NetlogonSession):
            raise SecurityError(f"a secure channel was to be established, not {type(session).__name__}")
        return session


def _names(session: NetlogonSession) -> messages.NegotiateRequest:
    """A session's names, in the forms that can say them."""
    computer, domain = session.computer, session.domain
    return messages.NegotiateRequest(
        netbios_domain=domain if domain.isascii() else "",
        netbios_computer=computer if computer.isascii() else "",
        dns_domain=session.dns_domain,
        utf8_computer=computer,
    )


class AcceptorContext(NetlogonContext):
    """A server's end.

    Args:
        store: the sessions it has.
        weakest, random: as for the provider.
    """

    __slots__ = ("_begun", "_store")

    def __init__(self, store: SessionStore, weakest: Algorithm, random: Callable[[int], bytes]) -> None:
        super().__init__(weakest, random)
        self._store = store
        self._begun = False

    def step(self, token: bytes | None) -> Step:
        """Take the client's request; the context is complete then."""
        yield from ()
        if self._begun:
            raise SecurityError("a Netlogon client has one token", SEC_E_INVALID_TOKEN)
        self._begun = True
        request = messages.decode_request(token or b"")
        session = self._store.get(request.computer)
        if session is None:
            raise SecurityError(f"{request.computer!r} has no secure channel here", SEC_E_INVALID_TOKEN)
        self._check_strength(session)
        domain = session.domain or request.domain
        self._finish(session, False, Peer(session.account, domain, details=session))
        return StepResult(messages.encode_response(), True)
