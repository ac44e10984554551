"""How a server takes requests: their sequence, their protection, their size (MS-RPCE 3.3.3.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import PduError, RemoteProtocolError, SecurityError
from dcerpc.limits import Limits, Profile
from dcerpc.pdu import Request
from dcerpc.pdu.fastpath import unpack_request
from dcerpc.protocol.connection import protection
from dcerpc.protocol.connection.association import MAX_CALL_ID
from dcerpc.protocol.connection.events import (
    CancelReceived,
    Octets,
    OrphanReceived,
    RequestReceived,
    add_stub_data,
)
from dcerpc.protocol.connection.outbox import Fragments
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

__all__ = ["ServerCall", "ServerRequests"]

#: A later fragment of no active call is ignored when its call_id is lower by less than this (3.3.3.5.6).
_OLD_CALLS = 150

_FIRST = 0x01
_LAST = 0x02
_MAYBE = 0x40

# Members that every call touches: a name is looked up faster than an enumeration's attribute.
_REQUEST = ServerInput.REQUEST
_TAKE_REQUEST = ServerAction.TAKE_REQUEST
_DISPATCHED = ServerCallState.DISPATCHED
_LITTLE_ENDIAN = pdus.LITTLE_ENDIAN
_EBCDIC = pdus.CharacterRep.EBCDIC

_INPUTS: dict[type, ServerInput] = {
    pdus.Bind: ServerInput.BIND,
    pdus.AlterContext: ServerInput.ALTER_CONTEXT,
    pdus.RpcAuth3: ServerInput.RPC_AUTH_3,
    pdus.Request: ServerInput.REQUEST,
    pdus.CoCancel: ServerInput.CO_CANCEL,
    pdus.Orphaned: ServerInput.ORPHANED,
}


@dataclass(slots=True, eq=False)
class ServerCall:
    """A call that is received, or has to be answered.

    Attributes:
        state: by the table. entry: the security context it is under. p_cont_id: for the answer.
        maybe: answer it with nothing. received: octets of stub data. drep: of its first fragment.
        limit: most octets of stub data that are taken, None for any number.
        fragments: its response, once begun in pieces.
    """

    call_id: int
    state: ServerCallState
    entry: SecurityEntry | None
    p_cont_id: int
    maybe: bool
    received: int
    drep: pdus.DataRepresentation
    limit: int | None
    fragments: Fragments | None = None


class ServerRequests(ServerNegotiation):
    """The receiving half of :class:`~dcerpc.protocol.connection.server.ServerConnection`."""

    __slots__ = ("_calls", "_current_call_id", "_draining", "_receiving", "_single_room")

    _CALL_PTYPE = int(pdus.PduType.REQUEST)
    _unpack_call = staticmethod(unpack_request)

    def __init__(
        self, policy: ServerPolicy, limits: Limits, profile: Profile, max_fragment: int | None
    ) -> None:
        super().__init__(policy, limits, profile, max_fragment)
        self._calls: dict[int, ServerCall] = {}
        #: Responses that are complete but not sent.
        self._draining: dict[int, Fragments] = {}
        #: The highest call_id of a request (MS-RPCE 3.3.3.1.1), -1 before the first.
        self._current_call_id = -1
        #: The call whose request has begun and is not complete, if any.
        self._receiving: int | None = None
        #: Stub data that fits into one response without verifier; octets.
        self._single_room = 0

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

    # ---- the sequence of requests (MS-RPCE 3.3.3.5.2, 3.3.3.5.6, 3.3.1.5.8) ----

    def _sequence(self, pdu: Request) -> None:
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
        """The call whose request has begun, is not complete, and was not answered early."""
        call_id = self._receiving
        return call_id if call_id in self._calls or call_id in self._parked.call_ids else None

    def _may_overlap(self, call_id: int) -> bool:
        """Whether a call may begin while others are open."""
        if call_id in self._calls or call_id in self._parked.call_ids:
            return False
        return self._multiplexing or (
            not self._parked.call_ids
            and all(call.state is ServerCallState.ORPHANED for call in self._calls.values())
        )

    def _sequence_error(self, pdu: Request) -> RemoteProtocolError:
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

    def _take_request(self, pdu: Request, octets: Octets, events: list[Any]) -> None:
        if pdu.auth is None and not self._security:
            entry, stub_data = None, pdu.stub_data
        else:
            entry = self._entry_of(pdu)
            stub_data = self._checked(pdu, octets, entry)
        if pdu.drep is not _LITTLE_ENDIAN:
            self._check_drep(pdu)
        call_id, flags = pdu.call_id, pdu.pfc_flags
        context = self._presentation.get(pdu.p_cont_id)
        if context is None:
            self._fault(call_id, 0, NCA_UNK_IF, True)
            return
        last = flags & _LAST != 0
        received = len(stub_data)
        limit: int | None = self._limits.max_request_stub
        if not last and pdu.opnum in context.streamed:
            limit = self._limits.max_pipe_stub
        if limit is not None and (received > limit or (not last and pdu.alloc_hint > limit)):
            raise self._too_big(call_id, pdu.p_cont_id, limit)
        if len(self._calls) >= self._limits.max_concurrent_calls:
            self._fault(call_id, pdu.p_cont_id, NCA_SERVER_TOO_BUSY, True)
            return
        maybe = flags & _MAYBE != 0
        self._calls[call_id] = ServerCall(
            call_id,
            _DISPATCHED if last else ServerCallState.RECEIVING,
            entry,
            pdu.p_cont_id,
            maybe,
            received,
            pdu.drep,
            limit,
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
                pdu.drep is not _LITTLE_ENDIAN and pdu.drep.character is _EBCDIC,
            )
        )

    def _take_more(self, pdu: Request, octets: Octets, events: list[Any]) -> None:
        call = self._calls.get(pdu.call_id)
        if call is not None and pdu.auth is None and call.entry is not None and call.entry.level.protects:
            raise self._refuse(
                pdu.call_id,
                NCA_PROTO_ERROR,
                f"no verifier on a later fragment of call {pdu.call_id}",
                p_cont_id=call.p_cont_id,
                did_not_execute=False,
            )
        entry = self._entry_of(pdu) if pdu.auth is not None or self._security else None
        if call is not None and entry is not call.entry:
            raise self._refuse(
                pdu.call_id,
                RPC_S_SEC_PKG_ERROR,
                f"another security context within the request of call {pdu.call_id}",
                p_cont_id=call.p_cont_id,
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
            raise self._too_big(pdu.call_id, call.p_cont_id, call.limit)
        add_stub_data(events, pdu.call_id, stub_data, last)

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

    # ---- small things ----

    def _only_connect_entry(self) -> SecurityEntry | None:
        """The connection's only security context if it is at CONNECT: requests may come without verifier."""
        if len(self._security) != 1:
            return None
        (entry,) = self._security.values()
        return entry if entry.level is AuthLevel.CONNECT else None

    def _entry_of(self, pdu: Request) -> SecurityEntry | None:
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

    def _deny(self, pdu: Request, message: str) -> SecurityError:
        self._refuse(
            pdu.call_id, ERROR_ACCESS_DENIED, message, p_cont_id=pdu.p_cont_id, did_not_execute=False
        )
        return SecurityError(message, ERROR_ACCESS_DENIED)

    def _checked(self, pdu: Request, octets: Octets, entry: SecurityEntry | None) -> Octets:
        start = 24 if pdu.object is None else 40
        try:
            return checked_stub(pdu, octets, start, entry, self._header_signing)
        except SecurityError as error:
            # Not the provider's own status: peers know this one.
            status = ERROR_ACCESS_DENIED if error.status == ERROR_ACCESS_DENIED else RPC_S_SEC_PKG_ERROR
            self._refuse(pdu.call_id, status, str(error), p_cont_id=pdu.p_cont_id, did_not_execute=False)
            raise

    def _check_drep(self, pdu: Request) -> None:
        try:
            pdus.check_supported(pdu.drep)
        except PduError as error:
            self._refuse(pdu.call_id, NCA_PROTO_ERROR, str(error), p_cont_id=pdu.p_cont_id)
            raise

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
