"""How a server takes requests: protection, size, verification trailers (MS-RPCE 3.3.3.5)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import RemoteProtocolError, SecurityError
from dcerpc.limits import Limits, Profile
from dcerpc.pdu import SEC_TRAILER_SIZE, Request
from dcerpc.pdu.drep import LITTLE_ENDIAN_LABEL
from dcerpc.pdu.prefix import request_prefix, sec_trailer_prefix
from dcerpc.pdu.verification import SIGNATURE
from dcerpc.protocol.connection import protection
from dcerpc.protocol.connection.association import MAX_CALL_ID, Alike
from dcerpc.protocol.connection.events import (
    CancelReceived,
    Octets,
    OrphanReceived,
    RequestReceived,
    RequestRefused,
    add_stub_data,
)
from dcerpc.protocol.connection.outbox import Fragments
from dcerpc.protocol.connection.policy import ServerPolicy
from dcerpc.protocol.connection.security import SecurityEntry
from dcerpc.protocol.connection.server_protection import ServerProtection
from dcerpc.protocol.connection.server_sequence import ServerCall
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
from dcerpc.status import (
    ERROR_ACCESS_DENIED,
    NCA_PROTO_ERROR,
    NCA_SERVER_TOO_BUSY,
    NCA_UNK_IF,
    RPC_S_SEC_PKG_ERROR,
)

__all__ = ["ServerRequests"]

_FIRST = 0x01
_LAST = 0x02
_MAYBE = 0x40

# Members that every call touches: a name is looked up faster than an enumeration's attribute.
_REQUEST = ServerInput.REQUEST
_TAKE_REQUEST = ServerAction.TAKE_REQUEST
_DISPATCHED = ServerCallState.DISPATCHED
_RECEIVING = ServerCallState.RECEIVING
_OPEN = ServerState.OPEN
_LITTLE_ENDIAN = pdus.LITTLE_ENDIAN
_READY = SecurityState.READY
_EBCDIC = pdus.CharacterRep.EBCDIC

_INPUTS: dict[type, ServerInput] = {
    pdus.Bind: ServerInput.BIND,
    pdus.AlterContext: ServerInput.ALTER_CONTEXT,
    pdus.RpcAuth3: ServerInput.RPC_AUTH_3,
    pdus.Request: ServerInput.REQUEST,
    pdus.CoCancel: ServerInput.CO_CANCEL,
    pdus.Orphaned: ServerInput.ORPHANED,
}


class ServerRequests(ServerProtection):
    """The receiving half of :class:`~dcerpc.protocol.connection.server.ServerConnection`."""

    __slots__ = ("_draining", "_single_room", "_unpack_head", "_unpack_sec_trailer")

    def __init__(
        self,
        policy: ServerPolicy,
        limits: Limits,
        profile: Profile,
        max_fragment: int | None,
        clock: Callable[[], float] | None,
    ) -> None:
        super().__init__(policy, limits, profile, max_fragment, clock)
        #: Responses that are complete but not sent.
        self._draining: dict[int, Fragments] = {}
        #: Stub data that fits into one response without verifier; octets.
        self._single_room = 0
        self._unpack_head = request_prefix(True).unpack_from
        self._unpack_sec_trailer = sec_trailer_prefix(True).unpack_from

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
        if type(pdu) is Request and pdu.auth is None:
            only = self._only_connect_entry()
            return only is not None and only.auth_context_id in self._stepping
        return False

    def _arrives(self, pdu: pdus.Pdu) -> None:
        if type(pdu) is Request:
            self._sequence(pdu)

    def _handle(self, pdu: pdus.Pdu, octets: Octets, events: list[Any]) -> None:
        if type(pdu) is Request and SERVER_ASSOCIATION[self._state, _REQUEST][0] is _TAKE_REQUEST:
            flags = pdu.pfc_flags
            if (
                flags & 0x07 == 0x03
                and self._receiving is None
                and self._current_call_id <= pdu.call_id <= MAX_CALL_ID
                and not self._calls
                and not self._stepping
                and not self._releasing
            ):
                self._current_call_id = pdu.call_id
            elif not self._releasing:
                self._sequence(pdu)
            if flags & _FIRST:
                self._take_request(pdu, octets, events)
            else:
                self._take_more(pdu, octets, events)
            return
        self._take_other(pdu, events)

    def _take_other(self, pdu: pdus.Pdu, events: list[Any]) -> None:
        """Handle a PDU that is not a request, or that is one too early."""
        action, state = SERVER_ASSOCIATION[self._state, _INPUTS.get(type(pdu), ServerInput.FOREIGN)]
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

    # ---- requests ----

    def _take_quickly(self, data: Octets, events: list[Any]) -> bool:
        """Take a whole request, little-endian and without object, with the verifier it has to have."""
        size = len(data)
        if not 24 <= size <= self._max_recv_frag:
            return False
        vers, minor, ptype, flags, label, frag_length, auth_length, call_id, alloc_hint, p_cont_id, opnum = (
            self._unpack_head(data)
        )
        if (
            ptype
            or label != LITTLE_ENDIAN_LABEL
            or vers != 5
            or minor
            or frag_length != size
            or self._state is not _OPEN
        ):
            return False
        if flags & 0x87 != 0x03:
            return not flags & 0x83 and self._take_middle(call_id, p_cont_id, data, auth_length, events)
        if (
            self._receiving is not None
            or not self._current_call_id <= call_id <= MAX_CALL_ID
            or (self._calls and (call_id in self._calls or not self._multiplexing))
        ):
            return False
        stub_data: Octets
        if not auth_length:
            if self._security:
                return False
            entry, stub_data = None, data[24:]
            self._current_call_id = call_id
        else:
            entry = self._bind_entry
            if entry is None or len(self._security) != 1:
                entry = self._entry_at(data, auth_length)
            if entry is None or entry.unprotector is None or entry.state is not _READY:
                return False
            try:
                found = entry.unprotector.take(data, auth_length, self.header_signing)
            except SecurityError as error:
                self._refuse_unverified(call_id, p_cont_id, error)
                raise
            if found is None:
                return False
            stub_data = found
            self._current_call_id = call_id
        self._begin(
            call_id,
            flags,
            p_cont_id,
            opnum,
            None,
            _LITTLE_ENDIAN,
            alloc_hint,
            stub_data,
            entry,
            label,
            events,
        )
        return True

    def _take_middle(
        self, call_id: int, p_cont_id: int, data: Octets, auth_length: int, events: list[Any]
    ) -> bool:
        """Take, as _take_quickly does, a fragment of a request that is neither its first nor its last."""
        call = self._calls.get(call_id)
        if (
            call is None
            or call_id != self._receiving
            or call.state is not _RECEIVING
            or call.drep is not _LITTLE_ENDIAN
        ):
            return False
        if auth_length:
            entry = call.entry
            if entry is None or entry.unprotector is None or entry.state is not _READY:
                return False
            self._alike = Alike(call, entry.unprotector, auth_length, p_cont_id)
        elif self._security:
            return False
        else:
            self._alike = Alike(call, None, 0, p_cont_id)
        return self._take_alike(self._alike, data, events)

    def _take_alike(self, alike: Alike[ServerCall], data: Octets, events: list[Any]) -> bool:
        call, unprotector, auth_length, p_cont_id = alike
        stub_data: Octets | None
        if unprotector is None:
            stub_data = data[24:]
        else:
            try:
                stub_data = unprotector.take(data, auth_length, self.header_signing)
            except SecurityError as error:
                self._refuse_unverified(call.call_id, p_cont_id, error)
                raise
            if stub_data is None:
                return False
        call.received += len(stub_data)
        if call.limit is not None and call.received > call.limit:
            raise self._too_big(call.call_id, call.context.p_cont_id, call.limit)
        add_stub_data(events, call.call_id, stub_data, False)
        return True

    def _entry_at(self, data: Octets, auth_length: int) -> SecurityEntry | None:
        """The security context that the verifier of a little-endian request names."""
        trailer = len(data) - auth_length - SEC_TRAILER_SIZE
        return self._security.get(self._unpack_sec_trailer(data, trailer)[3]) if trailer >= 24 else None

    def _take_request(self, pdu: Request, octets: Octets, events: list[Any]) -> None:
        """Take the first fragment of a request, or the only one."""
        if pdu.auth is None and not self._security:
            entry, stub_data = None, pdu.stub_data
        else:
            entry = self._entry_of(pdu)
            stub_data = self._checked(pdu, octets, entry)
        if pdu.drep is not _LITTLE_ENDIAN:
            self._check_drep(pdu)
        self._begin(
            pdu.call_id,
            pdu.pfc_flags,
            pdu.p_cont_id,
            pdu.opnum,
            pdu.object,
            pdu.drep,
            pdu.alloc_hint,
            stub_data,
            entry,
            octets[4:8],
            events,
        )

    def _begin(
        self,
        call_id: int,
        flags: int,
        p_cont_id: int,
        opnum: int,
        object_: uuid.UUID | None,
        drep: pdus.DataRepresentation,
        alloc_hint: int,
        stub_data: Octets,
        entry: SecurityEntry | None,
        label: Octets,
        events: list[Any],
    ) -> None:
        """Begin a call: its request is protected as negotiated, and comes where it may."""
        context = self._presentation.get(p_cont_id)
        if context is None:
            self._fault(call_id, 0, NCA_UNK_IF, True)
            return
        last = flags & _LAST != 0
        received = len(stub_data)
        limit: int | None = self._limits.max_request_stub
        if not last and opnum in context.streamed:
            limit = self._limits.max_pipe_stub
        if limit is not None and (received > limit or (not last and alloc_hint > limit)):
            raise self._too_big(call_id, p_cont_id, limit)
        if len(self._calls) >= self._limits.max_concurrent_calls:
            self._fault(call_id, p_cont_id, NCA_SERVER_TOO_BUSY, True)
            return
        security = None
        if entry is not None:
            if entry.expires_at is not None and self._clock is not None and self._clock() >= entry.expires_at:
                # Calls in progress go on.
                self._fault(call_id, p_cont_id, ERROR_ACCESS_DENIED, True)
                return
            if last and entry.protects:
                stub_data = octets = bytes(stub_data)
                if SIGNATURE in octets:
                    parameters = self._parameters(octets, call_id, opnum, label, context)
                    if parameters is None:
                        return
                    stub_data = parameters
            security = entry.public
        maybe = flags & _MAYBE != 0
        state = _DISPATCHED if last else ServerCallState.RECEIVING
        self._calls[call_id] = ServerCall(call_id, state, entry, context, maybe, received, drep, limit)
        events.append(
            RequestReceived(
                call_id,
                stub_data,
                last,
                context,
                opnum,
                object_,
                security,
                drep.little_endian,
                maybe,
                alloc_hint,
                drep is not _LITTLE_ENDIAN and drep.character is _EBCDIC,
            )
        )

    def _take_more(self, pdu: Request, octets: Octets, events: list[Any]) -> None:
        """Take a later fragment of a request."""
        call = self._calls.get(pdu.call_id)
        if call is not None and pdu.auth is None and call.entry is not None and call.entry.protects:
            raise self._refuse(
                pdu.call_id,
                NCA_PROTO_ERROR,
                f"no verifier on a later fragment of call {pdu.call_id}",
                p_cont_id=call.context.p_cont_id,
                did_not_execute=False,
            )
        entry = self._entry_of(pdu) if pdu.auth is not None or self._security else None
        if call is not None and entry is not call.entry:
            raise self._refuse(
                pdu.call_id,
                RPC_S_SEC_PKG_ERROR,
                f"another security context within the request of call {pdu.call_id}",
                p_cont_id=call.context.p_cont_id,
                did_not_execute=False,
            )
        # Also of a request that was answered early: the provider counts the PDUs.
        stub_data = self._checked(pdu, octets, entry)
        if call is None:
            return
        last = pdu.pfc_flags & _LAST != 0
        _, call.state = SERVER_CALL[call.state, ServerCallInput.LAST if last else ServerCallInput.MIDDLE]
        if pdu.drep is not call.drep and pdu.drep != call.drep:
            raise self._refuse(pdu.call_id, NCA_PROTO_ERROR, "data representation changes within a request")
        call.received += len(stub_data)
        if call.limit is not None and call.received > call.limit:
            raise self._too_big(pdu.call_id, call.context.p_cont_id, call.limit)
        if last and entry is not None and entry.protects:
            found = self._parameters(bytes(stub_data), pdu.call_id, pdu.opnum, octets[4:8], call.context)
            if found is None:
                self._drop_begun(call, pdu.opnum in call.context.streamed, events)
                return
            stub_data = found
        add_stub_data(events, pdu.call_id, stub_data, last)

    def _drop_begun(self, call: ServerCall, streamed: bool, events: list[Any]) -> None:
        """Forget a request that the driver knows of already; a streamed one's method may still answer it."""
        if streamed:
            call.state = SERVER_CALL[call.state, ServerCallInput.ORPHAN][1]
        else:
            call.state = SERVER_CALL[call.state, ServerCallInput.SEND_FAULT][1]
            self._forget(call)
        events.append(RequestRefused(call.call_id))

    def _take_cancel(self, call_id: int, events: list[Any]) -> None:
        call = self._calls.get(call_id)
        if call is None:
            return
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

    def _too_big(self, call_id: int, p_cont_id: int, limit: int) -> RemoteProtocolError:
        """MS-RPCE 3.3.3.5.4; Windows and Samba close the connection too."""
        return self._refuse(
            call_id,
            ERROR_ACCESS_DENIED,
            f"the request of call {call_id} exceeds {limit} octets",
            p_cont_id=p_cont_id,
            did_not_execute=False,
        )

    def _forget(self, call: ServerCall) -> None:
        del self._calls[call.call_id]
        if call.fragments is not None:
            self._outbox.remove(call.fragments)

    def _end(self) -> None:
        super()._end()
        self._calls.clear()
        self._draining.clear()
