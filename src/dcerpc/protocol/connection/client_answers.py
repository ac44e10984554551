"""How a client takes what a server answers to binds and alter_contexts (MS-RPCE 3.3.1.5)."""

from __future__ import annotations

from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import BindRejected as BindRejectedError
from dcerpc.errors import Fault, LogonDenied, RemoteProtocolError, SecurityError
from dcerpc.protocol.connection import protection
from dcerpc.protocol.connection.association import MUST_RECV_FRAG_SIZE
from dcerpc.protocol.connection.client_negotiation import ClientNegotiation
from dcerpc.protocol.connection.events import BindRejected, Octets, ShutdownReceived
from dcerpc.protocol.connection.tables import (
    CLIENT_ASSOCIATION,
    CLIENT_SECURITY,
    ClientAction,
    ClientInput,
    ClientState,
    SecurityAction,
    SecurityInput,
)
from dcerpc.status import ERROR_ACCESS_DENIED, RPC_S_SEC_PKG_ERROR

__all__ = ["ClientAnswers"]

#: Statuses of faults that answer a token: Windows' and Samba's.
_TOKEN_REFUSED = (ERROR_ACCESS_DENIED, RPC_S_SEC_PKG_ERROR)

_TEMPORARY_CONGESTION = 1
_LOCAL_LIMIT_EXCEEDED = 2

_INPUTS: dict[type, ClientInput] = {
    pdus.BindAck: ClientInput.BIND_ACK,
    pdus.BindNak: ClientInput.BIND_NAK,
    pdus.AlterContextResp: ClientInput.ALTER_CONTEXT_RESP,
    pdus.Fault: ClientInput.FAULT,
    pdus.Shutdown: ClientInput.SHUTDOWN,
}


class ClientAnswers(ClientNegotiation):
    """Negotiation as :class:`~dcerpc.protocol.connection.client.ClientConnection` hears of it."""

    __slots__ = ()

    def _check_header(self, header: pdus.Header) -> None:
        if header.frag_length > self._max_recv_frag and header.ptype not in (
            pdus.PduType.BIND_ACK,
            pdus.PduType.ALTER_CONTEXT_RESP,
        ):
            raise RemoteProtocolError(
                f"{header.ptype.name} of {header.frag_length} octets, agreed on were {self._max_recv_frag}"
            )

    def _parks(self, pdu: pdus.Pdu) -> bool:
        return self._state in (ClientState.BINDING, ClientState.SECURING)

    def _take_other(self, pdu: pdus.Pdu, octets: Octets, events: list[Any]) -> None:
        """Handle a PDU that is not a response."""
        given = _INPUTS.get(type(pdu), ClientInput.FOREIGN)
        action, state = CLIENT_ASSOCIATION[self._state, given]
        if action is ClientAction.VIOLATION:
            raise RemoteProtocolError(f"{type(pdu).__name__} PDU in state {self._state.name}")
        self._state = state
        if isinstance(pdu, pdus.Fault):
            exchange = self._exchange
            if exchange is not None and pdu.call_id == exchange.call_id:
                self._refuse_exchange(pdu, action, events)
            elif action is ClientAction.REJECT_BIND:
                raise RemoteProtocolError(f"fault for call {pdu.call_id} instead of an answer to the bind")
            else:
                self._take_fault(pdu, octets, events)
        elif isinstance(pdu, pdus.BindAck | pdus.AlterContextResp):
            self._take_answer(pdu, events)
        elif isinstance(pdu, pdus.BindNak):
            self._take_bind_nak(pdu, events)
        else:
            events.append(ShutdownReceived())

    def _take_fault(self, pdu: pdus.Fault, octets: Octets, events: list[Any]) -> None:
        """Handle a fault that is not about an exchange."""
        raise NotImplementedError

    def _take_bind_nak(self, pdu: pdus.BindNak, events: list[Any]) -> None:
        if pdu.call_id != self._the_exchange().call_id:
            raise RemoteProtocolError(f"bind_nak for call {pdu.call_id}")
        reason = pdu.provider_reject_reason
        if reason == _TEMPORARY_CONGESTION:
            reason = _LOCAL_LIMIT_EXCEEDED  # MS-RPCE 2.2.2.5
        error = BindRejectedError.of(reason, pdu.versions, pdu.extended)
        events.append(BindRejected(error))
        self._outbox.clear()
        self._fail(error, events)

    def _take_answer(self, pdu: pdus.BindAck | pdus.AlterContextResp, events: list[Any]) -> None:
        exchange = self._exchange
        if exchange is None or pdu.call_id != exchange.call_id:
            raise RemoteProtocolError(f"{type(pdu).__name__} PDU for call {pdu.call_id}, not an exchange")
        entry = exchange.entry
        if pdu.auth is not None:
            if entry is None:
                raise SecurityError("a token that nobody asked for", ERROR_ACCESS_DENIED)
            entry.check(pdu.auth)
        if exchange.answer is None:
            exchange.results, features = exchange.elements.results(pdu.p_result_list)
            exchange.answer = pdu
            if isinstance(pdu, pdus.BindAck):
                self._take_sizes(pdu)
                self._features = features
                self._multiplexing = self._wants_multiplexing(exchange) and pdu.concurrent_multiplexing
                self._assoc_group_id = pdu.assoc_group_id
            for result in exchange.results:
                if result.context is not None:
                    self._presentation[result.context.p_cont_id] = result.context
        if self._proposed_header_signing and pdu.support_header_sign:
            self.header_signing = True
        if entry is None:
            self._finish_exchange(events)
            return
        action, entry.state = CLIENT_SECURITY[entry.state, SecurityInput.TOKEN]
        if action is SecurityAction.STEP:
            self._begin_step(entry, pdu.auth.auth_value if pdu.auth is not None else b"", events)
        elif action is SecurityAction.FINISH:
            self._finish_exchange(events)
        else:
            raise RemoteProtocolError(f"{type(pdu).__name__} PDU, but no token was sent")

    def _take_sizes(self, pdu: pdus.BindAck) -> None:
        if min(pdu.max_recv_frag, pdu.max_xmit_frag) < MUST_RECV_FRAG_SIZE:
            raise RemoteProtocolError(
                f"fragments of {pdu.max_recv_frag} and {pdu.max_xmit_frag} octets,"
                f" {MUST_RECV_FRAG_SIZE} is the least (C706 12.6.2)"
            )
        self._max_xmit_frag = min(self._max_xmit_frag, pdu.max_recv_frag) & -8
        self._single_room = protection.stub_room(self._max_xmit_frag, 24, 0)

    def _refuse_exchange(self, pdu: pdus.Fault, action: ClientAction, events: list[Any]) -> None:
        error = Fault.of(pdu.status, pdu.did_not_execute)
        if self._the_exchange().entry is not None and error.status in _TOKEN_REFUSED:
            error = LogonDenied(error.status, error.did_not_execute)
        if action is ClientAction.REJECT_BIND:
            self._outbox.clear()
            self._fail(error, events)
        else:
            self._withdraw_exchange(error, events)
