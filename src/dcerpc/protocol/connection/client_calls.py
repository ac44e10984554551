"""How a client takes responses and faults (MS-RPCE 3.3.2.5)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import Fault, LogonDenied, RemoteProtocolError
from dcerpc.limits import Limits, Profile
from dcerpc.pdu import Response
from dcerpc.pdu.drep import LITTLE_ENDIAN_LABEL
from dcerpc.pdu.prefix import response_prefix
from dcerpc.protocol.connection.association import Alike
from dcerpc.protocol.connection.client_answers import ClientAnswers
from dcerpc.protocol.connection.events import CallFaulted, Octets, ResponseReceived, add_stub_data
from dcerpc.protocol.connection.outbox import Fragments
from dcerpc.protocol.connection.protection import Protector
from dcerpc.protocol.connection.security import SecurityEntry, checked_stub
from dcerpc.protocol.connection.tables import (
    CLIENT_ASSOCIATION,
    CLIENT_CALL,
    CallAction,
    ClientAction,
    ClientCallInput,
    ClientCallState,
    ClientInput,
    ClientState,
)
from dcerpc.status import ERROR_ACCESS_DENIED, FORBIDDEN_IN_FAULT, NCA_PROTO_ERROR, RPC_S_PROTOCOL_ERROR

__all__ = ["ClientCall", "ClientCalls"]

#: Largest alloc_hint of a response (MS-RPCE 3.3.2.5.2).
_MAX_ALLOC_HINT = 0x7FFFFFFF
_EXTENDED_ERROR = 0x01
_FAULT_HEAD = 0x20
#: Statuses of faults by which servers, Samba's by the other one, say that there is no security context.
_NO_CONTEXT = (ERROR_ACCESS_DENIED, NCA_PROTO_ERROR)

# Members that every call touches: a name is looked up faster than an enumeration's attribute.
_RESPONSE = ClientInput.RESPONSE
_DELIVER_RESPONSE = ClientAction.DELIVER_RESPONSE
_DELIVER_FIRST = CallAction.DELIVER_FIRST
_DELIVER_MORE = CallAction.DELIVER_MORE
_DROP = CallAction.DROP
_DISPATCHED = ClientCallState.DISPATCHED
_RECEIVING = ClientCallState.RECEIVING
_OPEN = ClientState.OPEN
_LITTLE_ENDIAN = pdus.LITTLE_ENDIAN

#: By PFC_FIRST_FRAG and PFC_LAST_FRAG.
_RESPONSE_INPUT = (ClientCallInput.MIDDLE, ClientCallInput.FIRST, ClientCallInput.LAST, ClientCallInput.ONLY)


class ClientCall:
    """A call in progress. Without slots: an object whose values are its class's at first is made faster.

    Attributes:
        state: by the table. entry: the security context it is under.
        fragments: its stub data unless that went out as one PDU.
        received: octets of stub data so far. drep: of the response's first fragment.
        streamed: Limits.max_pipe_stub bounds its response instead of Limits.max_response_stub.
    """

    fragments: RequestFragments | None = None
    maybe: bool = False
    received: int = 0
    drep: pdus.DataRepresentation = pdus.LITTLE_ENDIAN
    orphan_at: float | None = None
    streamed: bool = False

    def __init__(self, call_id: int, state: ClientCallState, entry: SecurityEntry | None) -> None:
        self.call_id = call_id
        self.state = state
        self.entry = entry


class RequestFragments(Fragments):
    """The stub data of a request that is not one small PDU.

    Args:
        owner: the connection. call: whose it is, on the presentation context ``p_cont_id``.
        protector: None for PDUs without verifier.
        room, trailer: as of Fragments.
    """

    __slots__ = ("_call", "_flags", "_object", "_opnum", "_owner", "_p_cont_id", "_protector")

    def __init__(
        self,
        owner: ClientCalls,
        call: ClientCall,
        p_cont_id: int,
        opnum: int,
        object_: uuid.UUID | None,
        protector: Protector | None,
        room: int,
        trailer: bytes,
    ) -> None:
        super().__init__(call.call_id, room, not call.maybe, trailer)
        self._p_cont_id = p_cont_id
        self._owner = owner
        self._call = call
        self._opnum = opnum
        self._object = object_
        self._protector = protector
        self._flags = (0x40 if call.maybe else 0) | (0x80 if object_ is not None else 0)

    def build(self, first: bool, last: bool, alloc_hint: int, stub_data: Octets) -> Octets:
        """Make a request PDU."""
        flags = self._flags | first | last << 1
        call_id, p_cont_id, opnum, object_ = self.call_id, self._p_cont_id, self._opnum, self._object
        owner = self._owner
        little_endian = owner.little_endian
        if self._protector is not None:
            octets = b""
            if object_ is not None:
                octets = object_.bytes_le if little_endian else object_.bytes
            return self._protector.protect(
                call_id, flags, alloc_hint, p_cont_id, opnum, stub_data, owner.header_signing, octets
            )
        return pdus.encode_request(
            call_id, flags, p_cont_id, opnum, alloc_hint, stub_data, object_, little_endian
        )

    def middle_builder(self, size: int) -> Callable[[int, Octets], Octets]:
        """As of Fragments."""
        call_id, flags, p_cont_id, opnum = self.call_id, self._flags, self._p_cont_id, self._opnum
        protector, owner, object_ = self._protector, self._owner, self._object
        little_endian = owner.little_endian
        if protector is None:
            encode = pdus.encode_request
            return lambda alloc_hint, stub_data: encode(
                call_id, flags, p_cont_id, opnum, alloc_hint, stub_data, object_, little_endian
            )
        octets = b""
        if object_ is not None:
            octets = object_.bytes_le if little_endian else object_.bytes
        return protector.full_fragments(call_id, flags, p_cont_id, opnum, size, owner.header_signing, octets)

    def sent(self, last: bool) -> None:
        """Advance the call."""
        self._owner.fragment_sent(self._call, last)


class ClientCalls(ClientAnswers):
    """The receiving half of :class:`~dcerpc.protocol.connection.client.ClientConnection`."""

    __slots__ = ("_calls", "_dropped", "_unpack_head")

    def __init__(self, limits: Limits, profile: Profile, max_fragment: int | None) -> None:
        super().__init__(limits, profile, max_fragment)
        self._unpack_head = response_prefix(True).unpack_from
        self._calls: dict[int, ClientCall] = {}
        #: Orphaned and maybe calls: what still comes for them is dropped.
        self._dropped: dict[int, ClientCall] = {}

    def _take_quickly(self, data: Octets, events: list[Any]) -> bool:
        """Take a whole response, little-endian, of a call that waits for it and for nothing else unusual."""
        size = len(data)
        if not 24 <= size <= self._max_recv_frag:
            return False
        vers, minor, ptype, flags, label, frag_length, auth_length, call_id, alloc_hint, _, _ = (
            self._unpack_head(data)
        )
        call = self._calls.get(call_id)
        if (
            call is None
            or ptype != 2
            or label != LITTLE_ENDIAN_LABEL
            or vers != 5
            or minor
            or frag_length != size
            or self._state is not _OPEN
        ):
            return False
        if flags & 0x03 != 0x03:
            return not flags & 0x03 and self._take_middle(call, data, auth_length, events)
        if (
            call.state is not _DISPATCHED
            or call.streamed
            or size > self._limits.max_response_stub
            or alloc_hint > _MAX_ALLOC_HINT
        ):
            return False
        entry = call.entry
        stub_data: Octets | None = None
        if not auth_length:
            if entry is None or not entry.protects:
                stub_data = data[24:]
        elif entry is not None and entry.unprotector is not None:
            stub_data = entry.unprotector.take(data, auth_length, self.header_signing)
        if stub_data is None:
            return False
        del self._calls[call_id]
        events.append(ResponseReceived(call_id, stub_data, True, alloc_hint, True))
        return True

    def _take_middle(self, call: ClientCall, data: Octets, auth_length: int, events: list[Any]) -> bool:
        """Take, as _take_quickly does, a fragment of a response that is neither its first nor its last."""
        if call.state is not _RECEIVING or call.drep is not _LITTLE_ENDIAN:
            return False
        entry = call.entry
        if not auth_length:
            if entry is not None and entry.protects:
                return False
            self._alike = Alike(call, None, 0, 0)
        elif entry is None or entry.unprotector is None:
            return False
        else:
            self._alike = Alike(call, entry.unprotector, auth_length, 0)
        return self._take_alike(self._alike, data, events)

    def _take_alike(self, alike: Alike[ClientCall], data: Octets, events: list[Any]) -> bool:
        call, unprotector, auth_length, _ = alike
        stub_data: Octets | None
        if unprotector is None:
            stub_data = data[24:]
        else:
            stub_data = unprotector.take(data, auth_length, self.header_signing)
            if stub_data is None:
                return False
        call.received += len(stub_data)
        if call.received > self._limits.max_response_stub or call.streamed:
            self._check_size(call)
        add_stub_data(events, call.call_id, stub_data, False)
        return True

    def _handle(self, pdu: pdus.Pdu, octets: Octets, events: list[Any]) -> None:
        if type(pdu) is Response:
            self._take_response(pdu, octets, events)
        else:
            self._take_other(pdu, octets, events)

    def _take_response(self, pdu: Response, octets: Octets, events: list[Any]) -> None:
        call_id = pdu.call_id
        call = self._calls.get(call_id) or self._dropped.get(call_id)
        if call is None or CLIENT_ASSOCIATION[self._state, _RESPONSE][0] is not _DELIVER_RESPONSE:
            raise RemoteProtocolError(f"response for call {call_id}, which is not open")
        if call.entry is None and pdu.auth is None:
            stub_data = pdu.stub_data
        else:
            stub_data = checked_stub(pdu, octets, 24, call.entry, self.header_signing)
        flags = pdu.pfc_flags
        action, call.state = CLIENT_CALL[call.state, _RESPONSE_INPUT[flags & 0x03]]
        last = flags & 0x02 != 0
        if action is _DROP:
            if last:
                del self._dropped[call_id]
            return
        call.received += len(stub_data)
        if call.received > self._limits.max_response_stub or call.streamed:
            self._check_size(call)
        if action is _DELIVER_FIRST:
            if pdu.alloc_hint > _MAX_ALLOC_HINT:
                raise RemoteProtocolError(f"alloc_hint {pdu.alloc_hint:#x} of a response, at most 0x7fffffff")
            event = ResponseReceived(call_id, stub_data, last, pdu.alloc_hint, pdu.drep.little_endian)
            if pdu.drep is not _LITTLE_ENDIAN:
                pdus.check_supported(pdu.drep)
                call.drep = pdu.drep
                event.ebcdic = pdu.drep.character is pdus.CharacterRep.EBCDIC
            events.append(event)
        elif action is _DELIVER_MORE:
            if pdu.drep is not call.drep and pdu.drep != call.drep:
                raise RemoteProtocolError(
                    f"data representation changes within the response of call {call_id}"
                )
            add_stub_data(events, call_id, stub_data, last)
        else:
            raise RemoteProtocolError(f"response fragment of call {call_id} out of place")
        if last:
            del self._calls[call_id]
            self._call_ended(events)

    def _check_size(self, call: ClientCall) -> None:
        limit = self._limits.max_pipe_stub if call.streamed else self._limits.max_response_stub
        if limit is not None and call.received > limit:
            raise RemoteProtocolError(f"response of call {call.call_id} exceeds {limit} octets")

    def _take_fault(self, pdu: pdus.Fault, octets: Octets, events: list[Any]) -> None:
        call = self._calls.get(pdu.call_id) or self._dropped.get(pdu.call_id)
        if call is None:
            raise RemoteProtocolError(
                f"fault {Fault.of(pdu.status)} for call {pdu.call_id}, which is not open", pdu.status
            )
        authenticated = False
        if pdu.auth is not None and call.entry is not None and call.entry.protects:
            checked_stub(pdu, octets, _FAULT_HEAD, call.entry, self.header_signing)
            authenticated = True
        action, call.state = CLIENT_CALL[call.state, ClientCallInput.FAULT]
        if action is CallAction.DROP:
            del self._dropped[pdu.call_id]
            return
        if action is not CallAction.DELIVER_FAULT:
            raise RemoteProtocolError(f"fault for call {pdu.call_id}, of which nothing was sent")
        del self._calls[pdu.call_id]
        if call.fragments is not None:
            self._outbox.remove(call.fragments)
        error = fault_of(pdu, authenticated)
        entry = call.entry
        first = entry is not None and entry.last_word_at == self.pdus_in - 1
        if first and error.status in _NO_CONTEXT:
            error = LogonDenied(error.status, error.did_not_execute, error.extended, authenticated)
        events.append(CallFaulted(pdu.call_id, error))
        self._call_ended(events)

    def _call_ended(self, events: list[Any]) -> None:
        """End a connection that is to be discarded with its last call (MS-RPCE 3.3.1.5.2.1)."""
        if self._state is ClientState.DISCARDING and not self._calls and self._provider_error is not None:
            self._fail(self._provider_error, events)

    # ---- what fragments ask ----

    @property
    def little_endian(self) -> bool:
        """The byte order of requests."""
        return self._little_endian

    def fragment_sent(self, call: ClientCall, last: bool) -> None:
        """Advance a call of which a fragment was made."""
        given = ClientCallInput.SENT_SOME
        if last:
            given = ClientCallInput.SENT_MAYBE if call.maybe else ClientCallInput.SENT_ALL
        action, call.state = CLIENT_CALL[call.state, given]
        if action is _DROP:
            del self._calls[call.call_id]
            self._drop(call)

    def _open_calls(self) -> bool:
        return bool(self._calls)

    def _drop(self, call: ClientCall) -> None:
        if len(self._dropped) >= self._limits.max_concurrent_calls:
            del self._dropped[next(iter(self._dropped))]
        self._dropped[call.call_id] = call

    def _end(self) -> None:
        super()._end()
        self._calls.clear()
        self._dropped.clear()


def fault_of(pdu: pdus.Fault, authenticated: bool) -> Fault:
    """The exception for a fault PDU; its stub data is ignored but for extended error information."""
    status = pdu.status
    if status in FORBIDDEN_IN_FAULT:
        status = RPC_S_PROTOCOL_ERROR
    extended = None
    if pdu.reserved & _EXTENDED_ERROR:
        size = pdu.alloc_hint - _FAULT_HEAD
        if 0 < size <= len(pdu.stub_data):
            extended = bytes(pdu.stub_data[:size])
    return Fault.of(status, pdu.did_not_execute, extended, authenticated)
