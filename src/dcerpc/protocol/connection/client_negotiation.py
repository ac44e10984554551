"""How a client binds, adds presentation contexts and builds security contexts (MS-RPCE 3.3.1.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import LocalProtocolError, PduError, RpcError, SecurityError
from dcerpc.limits import Limits, Profile
from dcerpc.protocol.connection.association import MAX_CALL_ID, Association
from dcerpc.protocol.connection.contexts import BindFeatures, PresentationOffer, PresentationResult
from dcerpc.protocol.connection.events import (
    AlterContextRejected,
    BindAccepted,
    ClientEvent,
    ContextAltered,
    SecurityFailed,
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
    SecurityState,
)
from dcerpc.protocol.connection.trailers import TrailerPlan
from dcerpc.security.api import AuthLevel, SecurityContext, StepResult
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


@dataclass(slots=True, eq=False)
class Exchange:
    """A bind or alter_context exchange under way.

    Attributes:
        call_id: of all its PDUs. kind: what its first PDU is; later legs are alter_context.
        elements: what is offered. reported: whether the caller asked for them.
        entry: the security context that is built, if any.
        sent: something was sent.
        answer: the server's first answer, once it is there. results: what it says of the offers.
    """

    call_id: int
    kind: type[pdus.Bind | pdus.AlterContext]
    assoc_group_id: int
    elements: ClientElements
    reported: bool
    entry: SecurityEntry | None
    sent: bool = False
    answer: pdus.BindAck | pdus.AlterContextResp | None = None
    results: tuple[PresentationResult, ...] = ()


class ClientNegotiation(Association[ClientEvent]):
    """The negotiating half of :class:`~dcerpc.protocol.connection.client.ClientConnection`."""

    __slots__ = (
        "_assoc_group_id",
        "_drep",
        "_exchange",
        "_little_endian",
        "_next_auth_context_id",
        "_next_call_id",
        "_next_p_cont_id",
        "_proposed_header_signing",
        "_provider_error",
        "_single_room",
        "_state",
        "_trailers",
    )

    def __init__(self, limits: Limits, profile: Profile, max_fragment: int | None) -> None:
        super().__init__(limits, profile, max_fragment, in_order=True)
        self._state = ClientState.ESTABLISHED
        self._exchange: Exchange | None = None
        self._assoc_group_id = 0
        self._next_call_id = 1
        self._next_p_cont_id = 0
        self._next_auth_context_id = 1
        self._little_endian = not profile.big_endian
        self._drep = pdus.LITTLE_ENDIAN if self._little_endian else pdus.BIG_ENDIAN
        self._proposed_header_signing = False
        #: What verification trailers have to say.
        self._trailers = TrailerPlan(self._drep)
        #: Why the connection is to be discarded.
        self._provider_error: SecurityError | None = None
        #: Stub data that fits into one request without object and verifier; octets.
        self._single_room = 0

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

    def _open_calls(self) -> bool:
        """Whether calls are open."""
        raise NotImplementedError

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

    def _wants_multiplexing(self, exchange: Exchange) -> bool:
        """Whether the profile has concurrent calls, and the bind's security context bears them."""
        entry = exchange.entry
        one_by_one = entry is not None and getattr(entry.context, "one_call_at_a_time", False)
        return self._profile.concurrent_multiplexing and not one_by_one

    def _send_leg(self, token: bytes | None) -> None:
        exchange = self._the_exchange()
        entry = exchange.entry
        first = exchange.answer is None
        kind = exchange.kind if first else pdus.AlterContext
        flags = pdus.FIRST_AND_LAST
        if kind is pdus.Bind and self._wants_multiplexing(exchange):
            flags |= pdus.PfcFlags.CONC_MPX
        if (
            entry is not None
            and self._profile.header_signing
            and entry.level >= AuthLevel.INTEGRITY
            and entry.context.signs_headers
        ):
            flags |= pdus.BIT_0X04
            self._proposed_header_signing = True
            if kind is pdus.Bind:
                self._trailers.proposed_in_bind = True
        elements = exchange.elements.elements
        pdu = kind(
            exchange.call_id,
            flags,
            self._drep,
            auth=entry.sec_trailer(token) if entry is not None and token else None,
            max_xmit_frag=self._max_xmit_frag,
            max_recv_frag=self._max_recv_frag,
            assoc_group_id=exchange.assoc_group_id if first else self._assoc_group_id,
            # Later legs offer the same again (MS-RPCE 3.3.1.5.2.1), but features only once.
            p_context_elem=elements if first else self._agreed_elements(exchange),
        )
        self._outbox.push(pdus.encode(pdu), True)
        exchange.sent = True

    def _agreed_elements(self, exchange: Exchange) -> tuple[pdus.ContextElement, ...]:
        if exchange.elements.proposes_features:
            return exchange.elements.elements[:-1]
        return exchange.elements.elements

    def _send_last_leg(self, entry: SecurityEntry, token: bytes) -> None:
        exchange = self._the_exchange()
        flags = pdus.FIRST_AND_LAST | (pdus.BIT_0X04 if self.header_signing else 0)
        auth3 = pdus.RpcAuth3(exchange.call_id, flags, self._drep, auth=entry.sec_trailer(token))
        self._outbox.push(pdus.encode(auth3))

    def _the_exchange(self) -> Exchange:
        if self._exchange is None:
            raise LocalProtocolError("no exchange is under way")
        return self._exchange

    # ---- the end of an exchange ----

    def _finish_exchange(self, events: list[Any]) -> None:
        exchange = self._the_exchange()
        entry, answer = exchange.entry, exchange.answer
        if entry is not None and entry.state is SecurityState.READY:
            entry.get_ready(pdus.PduType.REQUEST, self._max_xmit_frag, self._drep)
        self._exchange = None
        self._state = CLIENT_ASSOCIATION[self._state, ClientInput.NEGOTIATED][1]
        number = None if entry is None else entry.auth_context_id
        if isinstance(answer, pdus.BindAck):
            events.append(
                BindAccepted(
                    exchange.results,
                    number,
                    self._assoc_group_id,
                    answer.sec_addr,
                    self._max_xmit_frag,
                    self._max_recv_frag,
                    self._multiplexing,
                    self.header_signing,
                    self._features,
                )
            )
        else:
            results = exchange.results if exchange.reported else ()
            events.append(ContextAltered(results, number, self.header_signing))

    def _provider_failed(self, entry: SecurityEntry, error: SecurityError, events: list[Any]) -> None:
        """Send nothing more, and end once what is due to other calls is in (MS-RPCE 3.3.1.5.2.1).

        That is the rule for errors in processing a token. When there was none yet, since the provider could
        not begin a further context, the server knows of nothing, and the connection goes on.
        """
        entry.state = SecurityState.FAILED
        exchange, number = self._the_exchange(), entry.auth_context_id
        state = CLIENT_ASSOCIATION[self._state, ClientInput.PROVIDER_FAILED][1]
        if state is ClientState.DISCARDING and not exchange.sent:
            self._withdraw_exchange(error, events)
        elif state is ClientState.DISCARDING and self._open_calls() and self._outbox.empty:
            self._state = state
            self._exchange = None
            del self._security[number]
            self._provider_error = error
            events.append(SecurityFailed(number, error))
        else:
            self._outbox.clear()
            self._fail(error, events)

    def _withdraw_exchange(self, error: RpcError, events: list[Any]) -> None:
        """Go on without what an alter_context was to bring."""
        entry = self._the_exchange().entry
        number = None if entry is None else entry.auth_context_id
        if number is not None:
            del self._security[number]
        self._exchange = None
        self._state = CLIENT_ASSOCIATION[self._state, ClientInput.EXCHANGE_REFUSED][1]
        events.append(AlterContextRejected(error, number))

    def _end(self) -> None:
        self._state = CLIENT_ASSOCIATION[self._state, ClientInput.FAIL][1]
        self._exchange = None
