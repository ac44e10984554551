"""How a client binds, adds presentation contexts and builds security contexts (MS-RPCE 3.3.1.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import LocalProtocolError, PduError, SecurityError
from dcerpc.protocol.connection.association import MAX_CALL_ID
from dcerpc.protocol.connection.client_legs import ClientLegs, Exchange
from dcerpc.protocol.connection.contexts import BindFeatures, PresentationOffer
from dcerpc.protocol.connection.events import (
    ClientEvent,
)
from dcerpc.protocol.connection.negotiation import ALL_FEATURES, ClientElements
from dcerpc.protocol.connection.security import SecurityEntry, step_input
from dcerpc.protocol.connection.tables import (
    CLIENT_ASSOCIATION,
    CLIENT_SECURITY,
    ClientAction,
    ClientInput,
    ClientState,
    SecurityAction,
    SecurityInput,
)
from dcerpc.security.api import AuthLevel, SecurityContext
from dcerpc.security.steps import StepResult
from dcerpc.status import ERROR_ACCESS_DENIED

__all__ = ["ClientNegotiation", "SecurityOffer"]

_MAX_ELEMENTS = 255


@dataclass(frozen=True, slots=True)
class SecurityOffer:
    """A security context that a client wants to build.

    Attributes:
        context: fresh, from ``Provider.initiate``.
        level: what calls under it get; DEFAULT means CONNECT, CALL means PKT.
        auth_context_id: its number on the connection; None: the machine picks a free one.
    """

    context: SecurityContext
    level: AuthLevel
    auth_context_id: int | None = None


class ClientNegotiation(ClientLegs):
    """The negotiating half of :class:`~dcerpc.protocol.connection.client.ClientConnection`."""

    __slots__ = ()

    # ---- what the caller asks for ----

    @property
    def can_negotiate(self) -> bool:
        """Whether bind (on a fresh connection) or alter_context is allowed now: one exchange at a time."""
        if self._state is ClientState.ESTABLISHED:
            return True
        return self._state is ClientState.OPEN and (self._multiplexing or not self._open_calls())

    @property
    def can_add_security(self) -> bool:
        """Whether Limits, and what was agreed on, leave room for another security context."""
        if len(self._security) >= self._limits.client_security_contexts:
            return False
        return not self._security or BindFeatures.SECURITY_CONTEXT_MULTIPLEXING in self._features

    def bind(
        self,
        offers: Sequence[PresentationOffer],
        *,
        security: SecurityOffer | None = None,
        assoc_group_id: int = 0,
    ) -> list[ClientEvent]:
        """Bind: the first thing to do on a connection.

        BindAccepted or BindRejected will follow. With ``security`` a SecurityStepRequired is returned at
        once, and the bind PDU goes out with its token.

        Args:
            offers: interfaces to use; at least one.
            security: a security context to build with the bind.
            assoc_group_id: 0 for a new association, or that of the association to join.

        Raises:
            LocalProtocolError: bound or closed already, or the offers or the security make no sense.
        """
        action, state = CLIENT_ASSOCIATION[self._state, ClientInput.BIND]
        if action is ClientAction.REFUSE:
            raise LocalProtocolError("a connection is bound once, at its beginning")
        features = ALL_FEATURES if self._profile.bind_time_features else BindFeatures.NONE
        elements = self._elements(offers, features)
        entry = self._new_entry(security)
        self._state = state
        return self._start(pdus.Bind, elements, True, entry, assoc_group_id)

    def alter_context(
        self, offers: Sequence[PresentationOffer] = (), *, security: SecurityOffer | None = None
    ) -> list[ClientEvent]:
        """Add presentation contexts, a security context, or both to a bound connection.

        ContextAltered or AlterContextRejected will follow. Calls in progress go on if concurrent multiplexing
        was agreed on, else there must be none. Without ``offers`` an accepted context is offered again, as
        the wire needs one.

        Raises:
            LocalProtocolError: not possible now (see can_negotiate), nothing asked for, or a further security
                context without security context multiplexing, or above Limits.client_security_contexts.
        """
        action, state = CLIENT_ASSOCIATION[self._state, ClientInput.ALTER_CONTEXT]
        if action is ClientAction.REFUSE or not self.can_negotiate:
            raise LocalProtocolError("no alter_context now: not bound, an exchange under way, or a call open")
        if offers:
            elements = self._elements(offers, BindFeatures.NONE)
        else:
            known = next(iter(self._presentation.values()), None)
            if security is None or known is None:
                raise LocalProtocolError("alter_context without anything to offer")
            offer = PresentationOffer(known.abstract_syntax, (known.transfer_syntax,))
            elements = ClientElements([offer], known.p_cont_id)
        entry = self._new_entry(security)
        self._state = state
        return self._start(pdus.AlterContext, elements, bool(offers), entry, self._assoc_group_id)

    def token_result(self, auth_context_id: int, result: StepResult) -> list[ClientEvent]:
        """Go on after a SecurityStepRequired. Ignored once the connection is closed.

        Raises:
            LocalProtocolError: no step of that context was asked for.
        """
        events: list[Any] = []
        if self._failed:
            return events
        entry = self._end_step(auth_context_id)
        given = step_input(result)
        action, entry.state = CLIENT_SECURITY[entry.state, given]
        try:
            if action is SecurityAction.SEND_LEG:
                self._send_leg(result.token)
            elif action is SecurityAction.ABANDON:
                raise SecurityError("the provider gave neither a token nor a complete context")
            else:
                if action is SecurityAction.SEND_LAST_LEG:
                    self._send_last_leg(entry, result.token or b"")
                self._finish_exchange(events)
        except SecurityError as error:
            self._provider_failed(entry, error, events)
        except PduError as error:
            failure = SecurityError(f"a token of {len(result.token or b'')} octets fits no PDU")
            failure.__cause__ = error
            self._provider_failed(entry, failure, events)
        self._release(events)
        return events

    def token_failed(self, auth_context_id: int, status: int = ERROR_ACCESS_DENIED) -> list[ClientEvent]:
        """Give a context up after its step raised (MS-RPCE 3.3.1.5.2.1).

        Nothing more is sent. The association ends with a SecurityError, at once or, if other calls wait for
        responses only, after SecurityFailed and these. Only when an alter_context was not even sent it goes
        on, after AlterContextRejected.

        Args:
            status: of the SecurityError.

        Raises:
            LocalProtocolError: no step of that context was asked for.
        """
        events: list[Any] = []
        if self._failed:
            return events
        entry = self._end_step(auth_context_id)
        error = SecurityError(f"security context {auth_context_id} could not be built", status)
        self._provider_failed(entry, error, events)
        self._release(events)
        return events

    # ---- sending ----

    def _elements(self, offers: Sequence[PresentationOffer], features: BindFeatures) -> ClientElements:
        if not offers or not all(offer.transfer_syntaxes for offer in offers):
            raise LocalProtocolError("each bind needs an offer, each offer a transfer syntax")
        elements = ClientElements(offers, self._next_p_cont_id, features)
        if len(elements.elements) > _MAX_ELEMENTS:
            raise LocalProtocolError(f"{len(elements.elements)} elements in one PDU, at most {_MAX_ELEMENTS}")
        if self._next_p_cont_id + len(elements.elements) > 0xFFFF:
            raise LocalProtocolError("presentation context ids are used up")
        return elements

    def _new_entry(self, security: SecurityOffer | None) -> SecurityEntry | None:
        if self._next_call_id > MAX_CALL_ID:
            raise LocalProtocolError("call ids are used up")
        if security is None:
            return None
        if self._security and not self._features & BindFeatures.SECURITY_CONTEXT_MULTIPLEXING:
            raise LocalProtocolError("security context multiplexing was not agreed on")
        if len(self._security) >= self._limits.client_security_contexts:
            raise LocalProtocolError(f"{len(self._security)} security contexts, as many as Limits allows")
        try:
            level = AuthLevel.for_client(security.level)
        except ValueError as error:
            raise LocalProtocolError(f"authentication level {security.level}") from error
        if level is AuthLevel.NONE:
            raise LocalProtocolError("a security context at authentication level NONE")
        number = security.auth_context_id
        if number is None:
            while self._next_auth_context_id in self._security:
                self._next_auth_context_id += 1
            number = self._next_auth_context_id
        if number in self._security or not 0 <= number <= 0xFFFFFFFF:
            raise LocalProtocolError(f"auth_context_id {number} is in use or not 32 bits")
        return SecurityEntry.make(security.context, level, number)

    def _start(
        self,
        kind: type[pdus.Bind | pdus.AlterContext],
        elements: ClientElements,
        reported: bool,
        entry: SecurityEntry | None,
        assoc_group_id: int,
    ) -> list[ClientEvent]:
        events: list[Any] = []
        self._exchange = Exchange(self._next_call_id, kind, assoc_group_id, elements, reported, entry)
        self._next_call_id += 1
        if reported:
            self._next_p_cont_id += len(elements.elements)
        if entry is None:
            self._send_leg(None)
        else:
            self._security[entry.auth_context_id] = entry
            entry.state = CLIENT_SECURITY[entry.state, SecurityInput.BEGIN][1]
            self._begin_step(entry, None, events)
        return events
