"""How a server takes PDUs: requests of every kind, and what goes with them (MS-RPCE 3.3.3.5)."""

from __future__ import annotations

from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import RemoteProtocolError
from dcerpc.pdu import Request
from dcerpc.protocol.connection import protection
from dcerpc.protocol.connection.association import MAX_CALL_ID
from dcerpc.protocol.connection.events import Octets, add_stub_data
from dcerpc.protocol.connection.server_short_way import ServerShortWay
from dcerpc.protocol.connection.tables import (
    SERVER_ASSOCIATION,
    SERVER_CALL,
    ServerAction,
    ServerCallInput,
    ServerInput,
    ServerState,
)
from dcerpc.status import NCA_PROTO_ERROR, RPC_S_SEC_PKG_ERROR

__all__ = ["ServerRequests"]

_FIRST = 0x01
_LAST = 0x02

# Members that every call touches: a name is looked up faster than an enumeration's attribute.
_REQUEST = ServerInput.REQUEST
_TAKE_REQUEST = ServerAction.TAKE_REQUEST
_LITTLE_ENDIAN = pdus.LITTLE_ENDIAN

_INPUTS: dict[type, ServerInput] = {
    pdus.Bind: ServerInput.BIND,
    pdus.AlterContext: ServerInput.ALTER_CONTEXT,
    pdus.RpcAuth3: ServerInput.RPC_AUTH_3,
    pdus.Request: ServerInput.REQUEST,
    pdus.CoCancel: ServerInput.CO_CANCEL,
    pdus.Orphaned: ServerInput.ORPHANED,
}


class ServerRequests(ServerShortWay):
    """The receiving half of :class:`~dcerpc.protocol.connection.server.ServerConnection`."""

    __slots__ = ()

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
