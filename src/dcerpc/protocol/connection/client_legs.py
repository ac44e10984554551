"""A client's exchanges of binds and alter_contexts: their legs, and how they end (MS-RPCE 3.3.1.5.2.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import LocalProtocolError, RpcError, SecurityError
from dcerpc.limits import Limits, Profile
from dcerpc.protocol.connection.association import Association
from dcerpc.protocol.connection.contexts import PresentationResult
from dcerpc.protocol.connection.events import (
    AlterContextRejected,
    BindAccepted,
    ClientEvent,
    ContextAltered,
    SecurityFailed,
)
from dcerpc.protocol.connection.negotiation import ClientElements
from dcerpc.protocol.connection.security import SecurityEntry
from dcerpc.protocol.connection.tables import (
    CLIENT_ASSOCIATION,
    ClientInput,
    ClientState,
    SecurityState,
)
from dcerpc.protocol.connection.trailers import TrailerPlan
from dcerpc.security.api import AuthLevel

__all__ = ["ClientLegs", "Exchange"]


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


class ClientLegs(Association[ClientEvent]):
    """The exchanges of :class:`~dcerpc.protocol.connection.client.ClientConnection`, one at a time."""

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

    def _open_calls(self) -> bool:
        """Whether calls are open."""
        raise NotImplementedError

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
        entry.last_word_at = self.pdus_in

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
