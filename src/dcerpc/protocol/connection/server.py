"""The server's end of one connection: takes requests, sends responses and faults. No I/O."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import AssociationClosed, LocalProtocolError, PduError, RemoteProtocolError, SecurityError
from dcerpc.limits import DEFAULT_LIMITS, DEFAULT_PROFILE, Limits, Profile
from dcerpc.protocol.connection import protection
from dcerpc.protocol.connection.association import MAX_CALL_ID
from dcerpc.protocol.connection.events import (
    CancelReceived,
    Octets,
    OrphanReceived,
    RequestReceived,
    ServerEvent,
    StubDataReceived,
)
from dcerpc.protocol.connection.outbox import Fragments, as_octets
from dcerpc.protocol.connection.policy import ServerPolicy
from dcerpc.protocol.connection.security import SecurityEntry, checked_stub
from dcerpc.protocol.connection.server_negotiation import ServerNegotiation
from dcerpc.protocol.connection.tables import (
    SERVER_ASSOCIATION,
    SERVER_CALL,
    CallAction,
    SecurityState,
    ServerAction,
    ServerCallInput,
    ServerCallState,
    ServerInput,
    ServerState,
)
from dcerpc.security.api import AuthLevel
from dcerpc.status import (
    ERROR_ACCESS_DENIED,
    NCA_PROTO_ERROR,
    NCA_SERVER_TOO_BUSY,
    NCA_UNK_IF,
    RPC_S_NO_CALL_ACTIVE,
    RPC_S_SEC_PKG_ERROR,
)

__all__ = ["ServerConnection"]

#: A later fragment of no active call is ignored when its call_id is lower by less than this (MS-RPCE
#: 3.3.3.5.6).
_OLD_CALLS = 150

_FIRST = 0x01
_LAST = 0x02
_MAYBE = 0x40

_INPUTS: dict[type, ServerInput] = {
    pdus.Bind: ServerInput.BIND,
    pdus.AlterContext: ServerInput.ALTER_CONTEXT,
    pdus.RpcAuth3: ServerInput.RPC_AUTH_3,
    pdus.Request: ServerInput.REQUEST,
    pdus.CoCancel: ServerInput.CO_CANCEL,
    pdus.Orphaned: ServerInput.ORPHANED,
}


@dataclass(slots=True, eq=False)
class _Call:
    """A call that is received, or has to be answered.

    Attributes:
        state: by the table. entry: the security context it is under. p_cont_id: for the answer.
        maybe: answer it with nothing. received: octets of stub data. drep: of its first fragment.
        cancel_count: cancels received. fragments: its response, once begun in pieces.
    """

    call_id: int
    state: ServerCallState
    entry: SecurityEntry | None
    p_cont_id: int
    maybe: bool
    received: int
    drep: pdus.DataRepresentation
    cancel_count: int = 0
    fragments: Fragments | None = None


class ServerConnection(ServerNegotiation):
    """A server's connection: feed it octets, take its events, send its PDUs.

    The driver's loop is the client's. A violation by the peer is answered with the fault or bind_nak that
    MS-RPCE names and then AssociationFailed; the driver sends what data_to_send() holds and closes.

    After RequestReceived (and, unless ``last``, StubDataReceived until one is ``last``) the server answers
    with send_response or send_fault, at once or later, in any order. A fault may come before the request is
    complete; the rest of the request is then dropped. A request whose stub data exceeds
    ``Limits.max_request_stub`` is faulted with status 5 by the machine, and ends the association.

    Args:
        policy: the server's decisions.
        limits: bounds; ``bind_timeout`` among them.
        profile: dialect.
        max_fragment: what this carrier can take, when that is less than ``limits.max_fragment``; octets.
        now: the time; bind_timeout counts from it.

    Raises:
        ValueError: fragments smaller than every implementation must take (1,432 octets, C706 12.6.2).
    """

    __slots__ = ("_bind_by", "_calls", "_current_call_id", "_draining", "_receiving", "_single_room")

    def __init__(
        self,
        policy: ServerPolicy,
        *,
        limits: Limits = DEFAULT_LIMITS,
        profile: Profile = DEFAULT_PROFILE,
        max_fragment: int | None = None,
        now: float = 0.0,
    ) -> None:
        super().__init__(policy, limits, profile, max_fragment)
        self._bind_by = now + limits.bind_timeout
        self._calls: dict[int, _Call] = {}
        #: Responses that are complete but not sent.
        self._draining: dict[int, Fragments] = {}
        #: The highest call_id of a request (MS-RPCE 3.3.3.1.1).
        self._current_call_id = -1
        #: The call whose request is being received, if any.
        self._receiving: int | None = None
        self._single_room = 0

    @property
    def open_calls(self) -> int:
        """Calls that are received or have to be answered."""
        return len(self._calls)

    # ---- answering ----

    def send_response(self, call_id: int, stub_data: Octets, *, last: bool = True) -> None:
        """Answer a call, or, with ``last=False``, begin to: call it again with the rest.

        Ignored when the client has given the call up, or the connection is closed.

        Args:
            call_id: of a RequestReceived.
            stub_data: kept, not copied, until data_to_send() has handed it out: do not change it.
            last: this is all of it.

        Raises:
            LocalProtocolError: the request is not complete, the call was answered already, or there never was
            one.
        """
        call = self._calls.get(call_id)
        if call is None:
            if self._failed:
                return
            raise LocalProtocolError(f"there is no call {call_id} to answer")
        given = ServerCallInput.RESPOND if last else ServerCallInput.RESPOND_PART
        action, state = SERVER_CALL[call.state, given]
        if action is CallAction.REFUSE:
            raise LocalProtocolError(f"call {call_id} is {call.state.name}: no response now")
        call.state = state
        if state is ServerCallState.COMPLETE:
            del self._calls[call_id]
        if action is CallAction.DROP or call.maybe:
            return
        entry = call.entry
        if (
            (entry is None or not entry.level.protects)
            and len(stub_data) <= self._single_room
            and last
            and call.fragments is None
        ):
            self._outbox.push(
                pdus.encode_response(
                    call_id, 0x03, call.p_cont_id & 0xFF, call.cancel_count, len(stub_data), stub_data
                )
            )
            return
        self._respond_in_fragments(call, as_octets(stub_data), last)

    def _respond_in_fragments(self, call: _Call, stub_data: Octets, last: bool) -> None:
        fragments = call.fragments
        if fragments is None:
            call.fragments = fragments = self._new_fragments(call)
            fragments.add(stub_data, last)
            self._outbox.push_fragments(fragments)
        else:
            fragments.add(stub_data, last)
            self._outbox.added(fragments, len(stub_data))
        if last:
            self._draining[call.call_id] = fragments

    def _new_fragments(self, call: _Call) -> Fragments:
        entry = call.entry
        signature_size = entry.signature_size if entry is not None and entry.level.protects else 0
        room = protection.stub_room(self._max_xmit_frag, 24, signature_size)
        if room <= 0:
            raise LocalProtocolError(f"a token of {signature_size} octets leaves no room for stub data")
        call_id = call.call_id

        def build(first: bool, final: bool, alloc_hint: int, stub: Octets) -> Octets:
            pdu = pdus.Response(
                call_id,
                first | final << 1,
                pdus.LITTLE_ENDIAN,
                alloc_hint=alloc_hint,
                p_cont_id=call.p_cont_id & 0xFF,
                cancel_count=call.cancel_count,
                stub_data=stub,
            )
            if entry is None or not entry.level.protects:
                return pdus.encode(pdu)
            return protection.protect(
                pdu,
                entry.context,
                entry.level,
                entry.auth_context_id,
                signature_size,
                self._header_signing,
            )

        def sent(final: bool) -> None:
            if final:
                self._draining.pop(call_id, None)

        return Fragments(call_id, room, build, False, sent)

    def send_fault(self, call_id: int, status: int, *, did_not_execute: bool = False) -> None:
        """Answer a call with a fault; also in the middle of its request or its response. Ignored as
        send_response is.

        Args:
            call_id: of a RequestReceived.
            status: one that no server may send (MS-RPCE 3.3.3.5.1) becomes nca_s_fault_unspec.
            did_not_execute: the call had no effect, and the client may repeat it.

        Raises:
            LocalProtocolError: the call was answered already, or there never was one.
        """
        call = self._calls.get(call_id)
        if call is None:
            if self._failed:
                return
            raise LocalProtocolError(f"there is no call {call_id} to answer")
        action, call.state = SERVER_CALL[call.state, ServerCallInput.SEND_FAULT]
        self._forget(call)
        if action is CallAction.DROP or call.maybe:
            return
        self._fault(call_id, call.p_cont_id, status, did_not_execute, call.cancel_count)

    def shutdown(self) -> None:
        """Ask the client to close the connection (C706 12.6.4.11); calls go on. Ignored unless bound."""
        if self._state is ServerState.OPEN:
            self._outbox.push(pdus.encode(pdus.Shutdown(0)))

    # ---- time ----

    def next_timer(self) -> float | None:
        """When handle_timer wants to run, on the clock of ``now``; None: no timer."""
        return None if self._failed or self._state is ServerState.OPEN else self._bind_by

    def handle_timer(self, now: float) -> list[ServerEvent]:
        """Do what is due by ``now``: a peer that has not bound within ``Limits.bind_timeout`` is dropped."""
        events: list[Any] = []
        due = self.next_timer()
        if due is not None and due <= now:
            self._outbox.clear()
            self._fail(AssociationClosed(f"no complete bind within {self._limits.bind_timeout} s"), events)
        return events

    # ---- receiving ----

    def _check_header(self, header: pdus.Header) -> None:
        if header.frag_length > self._max_recv_frag and header.ptype not in (
            pdus.PduType.BIND,
            pdus.PduType.ALTER_CONTEXT,
            pdus.PduType.RPC_AUTH_3,
        ):
            raise RemoteProtocolError(
                f"{header.ptype.name} of {header.frag_length} octets, at most {self._max_recv_frag} are taken"
            )

    def _parks(self, pdu: pdus.Pdu) -> bool:
        if self._state is not ServerState.OPEN:
            return True
        if type(pdu) is pdus.Request and pdu.auth is None:
            only = self._only_connect_entry()
            return only is not None and only.auth_context_id in self._stepping
        return False

    def _arrives(self, pdu: pdus.Pdu) -> None:
        if type(pdu) is pdus.Request:
            self._sequence(pdu)

    def _handle(self, pdu: pdus.Pdu, octets: Octets, events: list[Any]) -> None:
        given = _INPUTS.get(type(pdu), ServerInput.FOREIGN)
        action, state = SERVER_ASSOCIATION[self._state, given]
        if type(pdu) is pdus.Request and action is ServerAction.TAKE_REQUEST:
            if not self._releasing:
                self._sequence(pdu)
            if pdu.pfc_flags & _FIRST:
                self._take_request(pdu, octets, events)
            else:
                self._take_more(pdu, octets, events)
            return
        if action is ServerAction.VIOLATION:
            raise self._refuse(
                pdu.call_id, NCA_PROTO_ERROR, f"{type(pdu).__name__} PDU in state {self._state.name}"
            )
        if action is ServerAction.REJECT_BIND:
            raise self._reject_bind(pdu.call_id, 0, "a connection is bound once")
        self._state = state
        if isinstance(pdu, pdus.Bind):
            self._take_bind(pdu, events)
            self._single_room = protection.stub_room(self._max_xmit_frag, 24, 0)
        elif isinstance(pdu, pdus.AlterContext):
            if self._unfinished() is not None:
                raise self._refuse(pdu.call_id, NCA_PROTO_ERROR, "alter_context within a request")
            self._take_alter(pdu, events)
        elif isinstance(pdu, pdus.RpcAuth3):
            self._take_auth_3(pdu, events)
        elif isinstance(pdu, pdus.CoCancel):
            self._take_cancel(pdu.call_id, events)
        else:
            self._take_orphaned(pdu.call_id, events)

    # ---- the sequence of requests (MS-RPCE 3.3.3.5.2, 3.3.3.5.6, 3.3.1.5.8) ----

    def _sequence(self, pdu: pdus.Request) -> None:
        """Require that a request fragment comes where it may; one that does not ends the association."""
        call_id, flags = pdu.call_id, pdu.pfc_flags
        if flags & _FIRST:
            if (
                flags & pdus.BIT_0X04
                or self._unfinished() is not None
                or not self._current_call_id <= call_id <= MAX_CALL_ID
                or ((self._calls or self._parked.call_ids) and not self._may_overlap(call_id))
            ):
                raise self._sequence_error(pdu)
            self._current_call_id = call_id
            self._receiving = None if flags & _LAST else call_id
        elif self._receiving == call_id:
            if flags & _LAST:
                self._receiving = None
        elif (
            self._unfinished() is not None
            or call_id in self._calls
            or not 0 <= self._current_call_id - call_id < _OLD_CALLS
        ):
            raise self._sequence_error(pdu)

    def _unfinished(self) -> int | None:
        """The call whose request has begun, still matters, and is not complete."""
        call_id = self._receiving
        if call_id is None:
            return None
        call = self._calls.get(call_id)
        if call is None:
            return call_id if call_id in self._parked.call_ids else None
        return call_id if call.state is ServerCallState.RECEIVING else None

    def _may_overlap(self, call_id: int) -> bool:
        """Whether a call may begin while others are open."""
        if call_id in self._calls or call_id in self._parked.call_ids:
            return False
        return self._multiplexing or (
            not self._parked.call_ids
            and all(call.state is ServerCallState.ORPHANED for call in self._calls.values())
        )

    def _sequence_error(self, pdu: pdus.Request) -> RemoteProtocolError:
        call_id = pdu.call_id
        if pdu.first_frag and pdu.pending_cancel:
            return self._refuse(call_id, RPC_S_NO_CALL_ACTIVE, "a request that is cancelled already")
        open_call = self._unfinished()
        if open_call is None and pdu.first_frag and not self._multiplexing and self._calls:
            open_call = next(iter(self._calls))
        if open_call is not None and (not self._multiplexing or open_call == call_id):
            # Without concurrent multiplexing the call that is there pays for it, with it the new one.
            call = self._calls.get(open_call)
            return self._refuse(
                open_call,
                NCA_PROTO_ERROR,
                f"request {call_id} within call {open_call}",
                p_cont_id=0 if call is None else call.p_cont_id,
                did_not_execute=False,
            )
        return self._refuse(
            call_id,
            NCA_PROTO_ERROR,
            f"request {call_id} out of sequence, the highest was {self._current_call_id}",
            did_not_execute=False,
        )

    # ---- requests ----

    def _take_request(self, pdu: pdus.Request, octets: Octets, events: list[Any]) -> None:
        if pdu.auth is None and not self._security:
            entry, stub_data = None, pdu.stub_data
        else:
            entry = self._entry_of(pdu)
            stub_data = self._checked(pdu, octets, entry)
        if pdu.drep is not pdus.LITTLE_ENDIAN:
            self._check_drep(pdu)
        call_id, flags = pdu.call_id, pdu.pfc_flags
        context = self._presentation.get(pdu.p_cont_id)
        if context is None:
            self._fault(call_id, 0, NCA_UNK_IF, True)
            return
        last = flags & _LAST != 0
        received = len(stub_data)
        limit = self._limits.max_request_stub
        if received > limit or (not last and pdu.alloc_hint > limit):
            raise self._too_big(call_id, pdu.p_cont_id)
        if len(self._calls) >= self._limits.max_concurrent_calls:
            self._fault(call_id, pdu.p_cont_id, NCA_SERVER_TOO_BUSY, True)
            return
        maybe = flags & _MAYBE != 0
        self._calls[call_id] = _Call(
            call_id,
            ServerCallState.DISPATCHED if last else ServerCallState.RECEIVING,
            entry,
            pdu.p_cont_id,
            maybe,
            received,
            pdu.drep,
        )
        events.append(
            RequestReceived(
                call_id,
                stub_data,
                last,
                context,
                pdu.opnum,
                pdu.object,
                None if entry is None else entry.public,
                pdu.drep.little_endian,
                maybe,
                pdu.alloc_hint,
            )
        )

    def _take_more(self, pdu: pdus.Request, octets: Octets, events: list[Any]) -> None:
        entry = self._entry_of(pdu) if pdu.auth is not None or self._security else None
        # Also of a request that was answered early or given up: the provider counts the PDUs.
        stub_data = self._checked(pdu, octets, entry)
        call = self._calls.get(pdu.call_id)
        if call is None:
            return
        if entry is not call.entry:
            raise self._refuse(
                pdu.call_id,
                ERROR_ACCESS_DENIED,
                f"another security context within the request of call {pdu.call_id}",
                p_cont_id=call.p_cont_id,
                did_not_execute=False,
            )
        last = pdu.pfc_flags & _LAST != 0
        action, call.state = SERVER_CALL[call.state, ServerCallInput.LAST if last else ServerCallInput.MIDDLE]
        if action is CallAction.DROP:
            return
        if pdu.drep is not call.drep and pdu.drep != call.drep:
            raise self._refuse(pdu.call_id, NCA_PROTO_ERROR, "data representation changes within a request")
        call.received += len(stub_data)
        if call.received > self._limits.max_request_stub:
            raise self._too_big(pdu.call_id, call.p_cont_id)
        events.append(StubDataReceived(pdu.call_id, stub_data, last))

    def _take_cancel(self, call_id: int, events: list[Any]) -> None:
        call = self._calls.get(call_id)
        if call is None:
            return
        call.cancel_count = min(call.cancel_count + 1, 0xFF)
        if SERVER_CALL[call.state, ServerCallInput.CANCEL][0] is CallAction.ANNOUNCE_CANCEL:
            events.append(CancelReceived(call_id))

    def _take_orphaned(self, call_id: int, events: list[Any]) -> None:
        draining = self._draining.pop(call_id, None)
        if draining is not None:
            self._outbox.remove(draining)
        call = self._calls.get(call_id)
        if call is None:
            return
        if call.fragments is not None:
            self._outbox.remove(call.fragments)
            call.fragments = None
        action, call.state = SERVER_CALL[call.state, ServerCallInput.ORPHAN]
        if action is CallAction.ANNOUNCE_ORPHAN:
            events.append(OrphanReceived(call_id))

    # ---- small things ----

    def _only_connect_entry(self) -> SecurityEntry | None:
        """The connection's only security context if it is at CONNECT: requests may come without verifier."""
        if len(self._security) != 1:
            return None
        (entry,) = self._security.values()
        return entry if entry.level is AuthLevel.CONNECT else None

    def _entry_of(self, pdu: pdus.Request) -> SecurityEntry | None:
        """The security context that a request is under, by what was negotiated (MS-RPCE 3.3.1.5.4).

        Without verifier that is the bind's, or the only one if it is at CONNECT. After a bind without
        security a request without verifier is an unprotected call.
        """
        if pdu.auth is not None:
            entry = self._security.get(pdu.auth.auth_context_id)
            if entry is None:
                raise self._deny(pdu, f"security context {pdu.auth.auth_context_id} does not exist")
        else:
            entry = self._only_connect_entry() or self._bind_entry
            if entry is None:
                return None
            if len(self._security) > 1:
                raise self._deny(pdu, "no verifier, and several security contexts")
        if entry.state is SecurityState.FAILED:
            raise self._refuse(
                pdu.call_id,
                entry.failure,
                f"security context {entry.auth_context_id} failed",
                p_cont_id=pdu.p_cont_id,
                did_not_execute=False,
            )
        if entry.state is not SecurityState.READY:
            raise self._refuse(
                pdu.call_id, NCA_PROTO_ERROR, f"security context {entry.auth_context_id} is not complete"
            )
        return entry

    def _deny(self, pdu: pdus.Request, message: str) -> SecurityError:
        self._refuse(
            pdu.call_id, ERROR_ACCESS_DENIED, message, p_cont_id=pdu.p_cont_id, did_not_execute=False
        )
        return SecurityError(message, ERROR_ACCESS_DENIED)

    def _checked(self, pdu: pdus.Request, octets: Octets, entry: SecurityEntry | None) -> Octets:
        start = 24 if pdu.object is None else 40
        try:
            return checked_stub(pdu, octets, start, entry, self._header_signing)
        except SecurityError as error:
            # Not the provider's own status: peers know this one.
            status = ERROR_ACCESS_DENIED if error.status == ERROR_ACCESS_DENIED else RPC_S_SEC_PKG_ERROR
            self._refuse(pdu.call_id, status, str(error), p_cont_id=pdu.p_cont_id, did_not_execute=False)
            raise

    def _check_drep(self, pdu: pdus.Request) -> None:
        try:
            pdus.check_supported(pdu.drep)
        except PduError as error:
            self._refuse(pdu.call_id, NCA_PROTO_ERROR, str(error), p_cont_id=pdu.p_cont_id)
            raise

    def _too_big(self, call_id: int, p_cont_id: int) -> RemoteProtocolError:
        """MS-RPCE 3.3.3.5.4; Windows and Samba close the connection too."""
        return self._refuse(
            call_id,
            ERROR_ACCESS_DENIED,
            f"the request of call {call_id} exceeds {self._limits.max_request_stub} octets",
            p_cont_id=p_cont_id,
            did_not_execute=False,
        )

    def _forget(self, call: _Call) -> None:
        del self._calls[call.call_id]
        if call.fragments is not None:
            self._outbox.remove(call.fragments)

    def _end(self) -> None:
        super()._end()
        self._calls.clear()
        self._draining.clear()
