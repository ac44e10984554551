"""The server's end of one connection: takes requests, sends responses and faults. No I/O."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import AssociationClosed, LocalProtocolError, SecurityError
from dcerpc.limits import DEFAULT_LIMITS, DEFAULT_PROFILE, Limits, Profile
from dcerpc.pdu import encode_response
from dcerpc.protocol.connection import protection
from dcerpc.protocol.connection.events import Octets
from dcerpc.protocol.connection.outbox import Fragments, as_octets
from dcerpc.protocol.connection.policy import ServerPolicy
from dcerpc.protocol.connection.protection import Protector
from dcerpc.protocol.connection.security import SecurityEntry
from dcerpc.protocol.connection.server_requests import ServerRequests
from dcerpc.protocol.connection.server_sequence import ServerCall
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


class ResponseFragments(Fragments):
    """The stub data of a response that is not one small PDU.

    Args:
        owner: the connection. call: what it answers.
        protector: None for PDUs without verifier.
        room: as of Fragments.
    """

    __slots__ = ("_owner", "_p_cont_id", "_protector")

    def __init__(
        self, owner: ServerConnection, call: ServerCall, protector: Protector | None, room: int
    ) -> None:
        super().__init__(call.call_id, room, False)
        self._owner = owner
        self._p_cont_id = call.context.p_cont_id & 0xFF
        self._protector = protector

    def build(self, first: bool, last: bool, alloc_hint: int, stub_data: Octets) -> Octets:
        """Make a response PDU."""
        flags = first | last << 1
        if self._protector is None:
            return encode_response(self.call_id, flags, self._p_cont_id, 0, alloc_hint, stub_data)
        return self._protector.protect(
            self.call_id, flags, alloc_hint, self._p_cont_id, 0, stub_data, self._owner.header_signing
        )

    def middle_builder(self, size: int) -> Callable[[int, Octets], Octets]:
        """As of Fragments."""
        call_id, p_cont_id, protector = self.call_id, self._p_cont_id, self._protector
        if protector is None:
            return lambda alloc_hint, stub_data: encode_response(
                call_id, 0, p_cont_id, 0, alloc_hint, stub_data
            )
        return protector.full_fragments(self.call_id, 0, self._p_cont_id, 0, size, self._owner.header_signing)

    def sent(self, last: bool) -> None:
        """Let the connection forget it once it is sent."""
        if last:
            self._owner.response_sent(self.call_id)


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
        clock: tells the seconds since 1970, by which security contexts expire; None: they never do.

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
        clock: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(policy, limits, profile, max_fragment, clock)
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
        if last and call.fragments is None:
            # One PDU, made at once, if it can be.
            size = len(stub_data)
            if entry is None or not entry.protects:
                if size <= self._single_room:
                    call.state = state
                    del self._calls[call_id]
                    number = call.context.p_cont_id & 0xFF
                    self._outbox.push(encode_response(call_id, 0x03, number, 0, size, stub_data))
                    return
            elif not self._outbox.fragments and self._respond_protected(call, entry, stub_data):
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

    def _respond_protected(self, call: ServerCall, entry: SecurityEntry, stub_data: Octets) -> bool:
        """Answer with one protected PDU, now that no others wait to be made; whether there is room in one."""
        protector, size = entry.protector, len(stub_data)
        if protector is None or max(size, 1) > protector.room:
            return False
        call_id = call.call_id
        del self._calls[call_id]
        try:
            pdu = protector.protect(
                call_id, 0x03, size, call.context.p_cont_id & 0xFF, 0, stub_data, self.header_signing
            )
        except SecurityError as error:
            self._fail_late(error)
        else:
            self._outbox.push(pdu)
        return True

    def _advance(self, call: ServerCall, state: ServerCallState) -> None:
        call.state = state
        if state is _COMPLETE:
            del self._calls[call.call_id]

    def _new_fragments(self, call: ServerCall) -> Fragments:
        entry = call.entry
        protector = None
        room = protection.stub_room(self._max_xmit_frag, 24, 0)
        if entry is not None and entry.protects and entry.protector is not None:
            protector = entry.protector
            room = protector.room
            if room <= 0:
                size = protector.signature_size
                raise LocalProtocolError(f"a token of {size} octets leaves no room for stub data")
        return ResponseFragments(self, call, protector, room)

    def response_sent(self, call_id: int) -> None:
        """Learn that the last fragment of a response was made."""
        self._draining.pop(call_id, None)

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
        self._fault(call_id, call.context.p_cont_id, status, did_not_execute)

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
