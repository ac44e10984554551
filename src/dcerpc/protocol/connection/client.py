"""The client's end of one connection: makes calls over what it has negotiated. No I/O."""

from __future__ import annotations

import uuid
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import AssociationClosed, Fault, LocalProtocolError, SecurityError
from dcerpc.limits import DEFAULT_LIMITS, DEFAULT_PROFILE, Limits, Profile
from dcerpc.pdu import encode_request
from dcerpc.protocol.connection import protection
from dcerpc.protocol.connection.association import MAX_CALL_ID
from dcerpc.protocol.connection.client_calls import ClientCall, ClientCalls, RequestFragments
from dcerpc.protocol.connection.client_negotiation import SecurityOffer
from dcerpc.protocol.connection.contexts import BindFeatures
from dcerpc.protocol.connection.events import CallFaulted, ClientEvent, Octets
from dcerpc.protocol.connection.outbox import as_octets
from dcerpc.protocol.connection.protection import Protector
from dcerpc.protocol.connection.security import SecurityEntry
from dcerpc.protocol.connection.tables import (
    CLIENT_ASSOCIATION,
    CLIENT_CALL,
    CallAction,
    ClientAction,
    ClientCallInput,
    ClientCallState,
    ClientInput,
    ClientState,
    SecurityState,
)
from dcerpc.protocol.connection.trailers import LARGEST_TRAILER
from dcerpc.status import NCA_S_FAULT_CANCEL

__all__ = ["ClientConnection", "SecurityOffer"]

# Members that every call touches: a name is looked up faster than an enumeration's attribute.
_REQUEST = ClientInput.REQUEST
_SEND_REQUEST = ClientAction.SEND_REQUEST
_DISPATCHED = ClientCallState.DISPATCHED
_READY = SecurityState.READY


class ClientConnection(ClientCalls):
    """A client's connection: feed it octets, take its events, send its PDUs.

    The driver's loop, whatever its kind of I/O::

        events = connection.bind([PresentationOffer(interface)])
        while True:
            for pdu, reply_expected in connection.data_to_send():
                send(pdu)
            ... handle events: answer each SecurityStepRequired; stop after AssociationFailed ...
            events = connection.receive_data(receive(), now)

    Methods that can give rise to events return them: the caller handles them like those of receive_data, and
    then calls data_to_send(). Nothing received makes a method raise. LocalProtocolError means that the caller
    used the machine wrongly; its state is then unchanged.

    Args:
        limits: bounds; ``max_fragment`` among them.
        profile: dialect: concurrent multiplexing, header signing, bind-time features, byte order.
        max_fragment: what this carrier can take, when that is less than ``limits.max_fragment``; octets.

    Raises:
        ValueError: fragments smaller than every implementation must take (1,432 octets, C706 12.6.2).
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        limits: Limits = DEFAULT_LIMITS,
        profile: Profile = DEFAULT_PROFILE,
        max_fragment: int | None = None,
    ) -> None:
        super().__init__(limits, profile, max_fragment)

    @property
    def can_call(self) -> bool:
        """Whether send_request is allowed now.

        That is: bound, no security context being built, no call open unless concurrent multiplexing was
        agreed on, and fewer calls open than Limits allows. A call's own security context must be complete
        besides.
        """
        return self._why_no_call() is None

    @property
    def open_calls(self) -> int:
        """Calls that may still be answered; orphaned and maybe calls do not count."""
        return len(self._calls)

    # ---- sending ----

    def send_request(
        self,
        p_cont_id: int,
        opnum: int,
        stub_data: Octets,
        *,
        object: uuid.UUID | None = None,  # noqa: A002  # the wire's name for it
        auth_context_id: int | None = None,
        maybe: bool = False,
        last: bool = True,
        streamed: bool = False,
        verify: bool = True,
    ) -> int:
        """Begin a call.

        ResponseReceived or CallFaulted will follow, unless ``maybe``. Requests go out in the order of these
        calls, each whole before the next: one that is not ``last`` holds up those after it.

        Args:
            p_cont_id: an accepted presentation context's.
            opnum: operation number.
            stub_data: kept, not copied, until data_to_send() has handed it out: do not change it.
            object: object UUID.
            auth_context_id: the security context to protect the call with; None: an unprotected call.
            maybe: want no answer; one that comes all the same is dropped.
            last: this is all of the stub data; otherwise send_stub_data follows.
            streamed: the response is passed on as it arrives: Limits.max_pipe_stub bounds it, and not
                Limits.max_response_stub.
            verify: a verification trailer goes behind the stub data when one is due (MS-RPCE 2.2.2.13).
                Windows has none in calls with [in] pipes [PB38].

        Returns:
            The call_id.

        Raises:
            LocalProtocolError: not possible now (see can_call), unknown context, security context not
                complete, or call ids used up (above 0x7FFFFFFF): make a new connection.
            PduError: opnum is out of range.
        """
        call_id = self._next_call_id
        if (
            p_cont_id not in self._presentation
            or call_id > MAX_CALL_ID
            or CLIENT_ASSOCIATION[self._state, _REQUEST][0] is not _SEND_REQUEST
            or (self._calls and not self._room_for_call())
            or self._exchange is not None
        ):
            self._require_call(p_cont_id)
        entry = None
        if auth_context_id is not None:
            entry = self._security.get(auth_context_id)
            if entry is None or entry.state is not _READY:
                raise LocalProtocolError(f"security context {auth_context_id} is not complete")
        if type(stub_data) is memoryview:
            stub_data = as_octets(stub_data)
        if entry is not None and (entry.protects or self._sends_verifier(entry)):
            self._send_protected(entry, p_cont_id, opnum, stub_data, object, maybe, last, streamed, verify)
        elif last and not streamed and object is None and len(stub_data) <= self._single_room:
            # One PDU, made at once. The call's state is what QUEUED and SENT_ALL lead to; orphan() knows that
            # the PDU may still be in the outbox.
            flags = 0x43 if maybe else 0x03
            size = len(stub_data)
            pdu: Octets = encode_request(
                call_id, flags, p_cont_id, opnum, size, stub_data, None, self._little_endian
            )
            self._queue_request(pdu, entry, maybe)
        else:
            room = protection.stub_room(self._max_xmit_frag, 24 if object is None else 40, 0)
            self._send_in_fragments(p_cont_id, opnum, stub_data, object, entry, None, room, b"", maybe, last)
            self._calls[call_id].streamed = streamed
        return call_id

    def _queue_request(self, pdu: Octets, entry: SecurityEntry | None, maybe: bool) -> None:
        """Send a request that is one PDU."""
        call_id = self._next_call_id
        self._next_call_id = call_id + 1
        if maybe:
            self._drop(ClientCall(call_id, ClientCallState.ORPHANED, entry))
        else:
            self._calls[call_id] = ClientCall(call_id, _DISPATCHED, entry)
        self._outbox.push(pdu, not maybe)

    def _send_protected(
        self,
        entry: SecurityEntry,
        p_cont_id: int,
        opnum: int,
        stub_data: Octets,
        object_: uuid.UUID | None,
        maybe: bool,
        last: bool,
        streamed: bool,
        verify: bool,
    ) -> None:
        """Send a request under a security context, with the verification trailer that is due."""
        protector = entry.protector
        if protector is None:
            raise LocalProtocolError(f"security context {entry.auth_context_id} is not complete")
        room = protector.room if object_ is None else protector.room_after(40)
        if room < LARGEST_TRAILER:
            raise LocalProtocolError(
                f"a token of {protector.signature_size} octets leaves no room for stub data"
            )
        if not 0 <= opnum <= 0xFFFF:
            raise LocalProtocolError(f"opnum {opnum} is not 16 bits")
        trailers, call_id, trailer = self._trailers, self._next_call_id, b""
        if verify and entry.protects and not (self.header_signing and p_cont_id in trailers.verified):
            context = self._presentation[p_cont_id]
            trailer = trailers.trailer(call_id, context, opnum, self.header_signing)
        # Providers count PDUs: none may overtake fragments, which are protected when they are taken.
        if last and not streamed and object_ is None and not self._outbox.fragments:
            whole = stub_data if not trailer else b"".join((stub_data, bytes(-len(stub_data) % 4), trailer))
            size = len(whole)
            if size <= room:
                try:
                    pdu = protector.protect(
                        call_id, 0x43 if maybe else 0x03, size, p_cont_id, opnum, whole, self.header_signing
                    )
                except SecurityError as error:
                    self._fail_late(error)
                    return
                self._queue_request(pdu, entry, maybe)
                return
        self._send_in_fragments(
            p_cont_id, opnum, stub_data, object_, entry, protector, room, trailer, maybe, last
        )
        self._calls[call_id].streamed = streamed

    def _send_in_fragments(
        self,
        p_cont_id: int,
        opnum: int,
        stub_data: Octets,
        object_: uuid.UUID | None,
        entry: SecurityEntry | None,
        protector: Protector | None,
        room: int,
        trailer: bytes,
        maybe: bool,
        last: bool,
    ) -> None:
        if not 0 <= opnum <= 0xFFFF:
            raise LocalProtocolError(f"opnum {opnum} is not 16 bits")
        call_id = self._next_call_id
        call = ClientCall(call_id, ClientCallState.QUEUED, entry)
        call.maybe = maybe
        call.fragments = fragments = RequestFragments(
            self, call, p_cont_id, opnum, object_, protector, room, trailer
        )
        fragments.add(stub_data, last)
        self._next_call_id = call_id + 1
        self._calls[call_id] = call
        self._outbox.push_fragments(fragments)

    def send_stub_data(self, call_id: int, stub_data: Octets, *, last: bool) -> None:
        """Send more of a request that was begun with ``last=False``; ignored once the call has ended.

        Raises:
            LocalProtocolError: the request is complete, or there never was one.
        """
        call = self._calls.get(call_id)
        if call is None:
            if not 0 < call_id < self._next_call_id:
                raise LocalProtocolError(f"there is no call {call_id}")
            return
        if call.fragments is None or call.fragments.ended:
            raise LocalProtocolError(f"the request of call {call_id} is complete")
        call.fragments.add(stub_data, last)
        self._outbox.added(call.fragments, memoryview(stub_data).nbytes)

    def cancel(self, call_id: int, *, orphan_at: float | None = None) -> None:
        """Ask the server to end a call (co_cancel). The call still ends with ResponseReceived or CallFaulted.

        Args:
            call_id: an open call; one that has ended is ignored.
            orphan_at: when to give the call up by itself if it has not ended, on the clock of ``now``: then
                handle_timer does what orphan() does, after a CallFaulted with nca_s_fault_cancel.
        """
        call = self._calls.get(call_id)
        if call is None or self._failed:
            return
        call.state = CLIENT_CALL[call.state, ClientCallInput.CANCEL][1]
        call.orphan_at = orphan_at
        if self._state is ClientState.DISCARDING:
            return
        octets = pdus.encode(pdus.CoCancel(call_id, drep=self._drep))
        if call.fragments is None:
            self._outbox.push(octets)
        else:
            # Ahead of what is left of its request: that may be long, or never become complete.
            self._outbox.push_before(call.fragments, octets)

    def orphan(self, call_id: int) -> list[ClientEvent]:
        """Give a call up: no event comes for it any more.

        Nothing is sent for a call of which nothing was sent yet. Otherwise orphaned is sent, and unless
        keeping the connection was agreed on (BindFeatures.KEEP_CONNECTION_ON_ORPHAN) the connection ends:
        AssociationFailed is returned (MS-RPCE 3.3.1.5.10).

        Args:
            call_id: an open call; one that has ended is ignored.
        """
        events: list[Any] = []
        call = self._calls.get(call_id)
        if call is None or self._failed:
            return events
        if call.fragments is not None:
            self._outbox.remove(call.fragments)
        elif not self._protected(call) and self._outbox.withdraw(lambda octets: _is_request(octets, call_id)):
            # A protected one stays: the provider has counted it.
            call.state = ClientCallState.QUEUED
        action, call.state = CLIENT_CALL[call.state, ClientCallInput.ORPHAN]
        del self._calls[call_id]
        if action is CallAction.WITHDRAW:
            if call.fragments is not None:
                self._trailers.start_over()
            return events
        self._drop(call)
        if self._state is ClientState.DISCARDING:
            self._call_ended(events)
            return events
        self._outbox.push(pdus.encode(pdus.Orphaned(call_id, drep=self._drep)))
        kept = self._features & BindFeatures.KEEP_CONNECTION_ON_ORPHAN
        if action is CallAction.SEND_ORPHANED_AND_CLOSE or not kept:
            self._outbox.drop_fragments()
            self._fail(AssociationClosed(f"closed after call {call_id} was orphaned"), events)
        return events

    # ---- time ----

    def _next_timer(self) -> float | None:
        if not self._calls:
            return None
        return min((c.orphan_at for c in self._calls.values() if c.orphan_at is not None), default=None)

    def _timer_due(self, now: float, events: list[Any]) -> None:
        """Give up the cancelled calls that have not ended in time."""
        due = [c.call_id for c in self._calls.values() if c.orphan_at is not None and c.orphan_at <= now]
        for call_id in due:
            if self._failed:
                break
            events.append(CallFaulted(call_id, Fault.of(NCA_S_FAULT_CANCEL)))
            events += self.orphan(call_id)

    # ---- small things ----

    def _room_for_call(self) -> bool:
        return self._multiplexing and len(self._calls) < self._limits.max_concurrent_calls

    def _why_no_call(self) -> str | None:
        if CLIENT_ASSOCIATION[self._state, ClientInput.REQUEST][0] is not ClientAction.SEND_REQUEST:
            if self._state is ClientState.DISCARDING:
                return "a security provider failed, nothing more is sent"
            return "the association is closed" if self._failed else "the association is not bound"
        if self._exchange is not None and (self._exchange.entry is not None or not self._multiplexing):
            return "an alter_context exchange is under way"
        if self._calls and not self._multiplexing:
            return "a call is open, and concurrent multiplexing was not agreed on"
        if len(self._calls) >= self._limits.max_concurrent_calls:
            return f"{len(self._calls)} calls are open, as many as Limits allows"
        if self._next_call_id > MAX_CALL_ID:
            return "call ids are used up"
        return None

    def _require_call(self, p_cont_id: int) -> None:
        reason = self._why_no_call()
        if reason is None and p_cont_id not in self._presentation:
            reason = f"there is no presentation context {p_cont_id}"
        if reason is not None:
            raise LocalProtocolError(reason)

    def _protected(self, call: ClientCall) -> bool:
        return call.entry is not None and self._sends_verifier(call.entry)

    def _sends_verifier(self, entry: SecurityEntry) -> bool:
        """Whether its requests carry a verifier: not for a single context at CONNECT (MS-RPCE 3.3.1.5.4)."""
        return entry.protects or len(self._security) > 1


def _is_request(octets: Octets, call_id: int) -> bool:
    header = pdus.peek(octets)
    return header is not None and header.ptype is pdus.PduType.REQUEST and header.call_id == call_id
