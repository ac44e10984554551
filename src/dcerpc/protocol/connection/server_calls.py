"""A server's calls: how they begin, and how they end other than by an answer (MS-RPCE 3.3.3.5)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import RemoteProtocolError
from dcerpc.limits import Limits, Profile
from dcerpc.pdu.verification import SIGNATURE
from dcerpc.protocol.connection.events import (
    CancelReceived,
    Octets,
    OrphanReceived,
    RequestReceived,
    RequestRefused,
)
from dcerpc.protocol.connection.outbox import Fragments
from dcerpc.protocol.connection.policy import ServerPolicy
from dcerpc.protocol.connection.security import SecurityEntry
from dcerpc.protocol.connection.server_protection import ServerProtection
from dcerpc.protocol.connection.server_sequence import ServerCall
from dcerpc.protocol.connection.tables import SERVER_CALL, CallAction, ServerCallInput, ServerCallState
from dcerpc.status import ERROR_ACCESS_DENIED, NCA_SERVER_TOO_BUSY, NCA_UNK_IF

__all__ = ["ServerCalls"]

_LAST = 0x02
_MAYBE = 0x40

# Members that every call touches: a name is looked up faster than an enumeration's attribute.
_DISPATCHED = ServerCallState.DISPATCHED
_LITTLE_ENDIAN = pdus.LITTLE_ENDIAN
_EBCDIC = pdus.CharacterRep.EBCDIC


class ServerCalls(ServerProtection):
    """The calls of :class:`~dcerpc.protocol.connection.server.ServerConnection`, from requests on."""

    __slots__ = ("_draining", "_single_room")

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
                None if entry is None else entry.public,
                drep.little_endian,
                maybe,
                alloc_hint,
                drep is not _LITTLE_ENDIAN and drep.character is _EBCDIC,
            )
        )

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
