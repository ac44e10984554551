"""The server's end of one connection: takes requests, sends responses and faults. No I/O."""

from __future__ import annotations

from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import AssociationClosed, LocalProtocolError
from dcerpc.limits import DEFAULT_LIMITS, DEFAULT_PROFILE, Limits, Profile
from dcerpc.pdu import encode_response
from dcerpc.protocol.connection import protection
from dcerpc.protocol.connection.events import (
    Octets,
)
from dcerpc.protocol.connection.outbox import Fragments, as_octets
from dcerpc.protocol.connection.policy import ServerPolicy
from dcerpc.protocol.connection.server_requests import ServerCall, ServerRequests
from dcerpc.protocol.connection.tables import (
    SERVER_CALL,
    CallAction,
    ServerCallInput,
    ServerCallState,
    ServerState,
)

__all__ = ["ServerConnection"]

# Members that every call touches: a name is looked up faster than an enumeration's attribute.
_COMPLETE = ServerCallState.COMPLETE
_RESPOND = ServerCallInput.RESPOND
_REFUSE = CallAction.REFUSE
_DROP = CallAction.DROP


class ServerConnection(ServerRequests):
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

    __slots__ = ("_bind_by",)

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
        given = _RESPOND if last else ServerCallInput.RESPOND_PART
        action, state = SERVER_CALL[call.state, given]
        if action is _REFUSE:
            raise LocalProtocolError(f"call {call_id} is {call.state.name}: no response now")
        if action is _DROP or call.maybe:
            self._advance(call, state)
            return
        if type(stub_data) is memoryview:
            stub_data = as_octets(stub_data)
        entry = call.entry
        if (
            last
            and call.fragments is None
            and (entry is None or not entry.level.protects)
            and len(stub_data) <= self._single_room
        ):
            # One PDU, made at once.
            call.state = state
            del self._calls[call_id]
            self._outbox.push(
                encode_response(call_id, 0x03, call.p_cont_id & 0xFF, 0, len(stub_data), stub_data)
            )
            return
        fragments = call.fragments
        if fragments is None:
            call.fragments = fragments = self._new_fragments(call)
            fragments.add(stub_data, last)
            self._outbox.push_fragments(fragments)
        else:
            fragments.add(stub_data, last)
            self._outbox.added(fragments, len(stub_data))
        self._advance(call, state)
        if last:
            self._draining[call_id] = fragments

    def _advance(self, call: ServerCall, state: ServerCallState) -> None:
        call.state = state
        if state is _COMPLETE:
            del self._calls[call.call_id]

    def _new_fragments(self, call: ServerCall) -> Fragments:
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
        self._fault(call_id, call.p_cont_id, status, did_not_execute)

    def shutdown(self) -> None:
        """Ask the client to close the connection (C706 12.6.4.11); calls go on. Ignored unless bound."""
        if self._state is ServerState.OPEN:
            self._outbox.push(pdus.encode(pdus.Shutdown(0)))

    # ---- time ----

    def _next_timer(self) -> float | None:
        return None if self._failed or self._state is ServerState.OPEN else self._bind_by

    def _timer_due(self, now: float, events: list[Any]) -> None:
        """Drop a peer that has not bound, security included, within ``Limits.bind_timeout``."""
        due = self._next_timer()
        if due is not None and due <= now:
            self._outbox.clear()
            self._fail(AssociationClosed(f"no complete bind within {self._limits.bind_timeout} s"), events)
