"""The short way of requests: those that clients send most, without a PDU made of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.errors import SecurityError
from dcerpc.limits import Limits, Profile
from dcerpc.pdu import SEC_TRAILER_SIZE
from dcerpc.pdu.drep import LITTLE_ENDIAN_LABEL
from dcerpc.pdu.prefix import request_prefix, sec_trailer_prefix
from dcerpc.protocol.connection.association import MAX_CALL_ID, Alike
from dcerpc.protocol.connection.events import Octets, add_stub_data
from dcerpc.protocol.connection.policy import ServerPolicy
from dcerpc.protocol.connection.security import SecurityEntry
from dcerpc.protocol.connection.server_calls import ServerCalls
from dcerpc.protocol.connection.server_sequence import ServerCall
from dcerpc.protocol.connection.tables import SecurityState, ServerCallState, ServerState

__all__ = ["ServerShortWay"]

# Members that every call touches: a name is looked up faster than an enumeration's attribute.
_RECEIVING = ServerCallState.RECEIVING
_OPEN = ServerState.OPEN
_LITTLE_ENDIAN = pdus.LITTLE_ENDIAN
_READY = SecurityState.READY


class ServerShortWay(ServerCalls):
    """How :class:`~dcerpc.protocol.connection.server.ServerConnection` takes the usual requests."""

    __slots__ = ("_unpack_head", "_unpack_sec_trailer")

    def __init__(
        self,
        policy: ServerPolicy,
        limits: Limits,
        profile: Profile,
        max_fragment: int | None,
        clock: Callable[[], float] | None,
    ) -> None:
        super().__init__(policy, limits, profile, max_fragment, clock)
        self._unpack_head = request_prefix(True).unpack_from
        self._unpack_sec_trailer = sec_trailer_prefix(True).unpack_from

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
