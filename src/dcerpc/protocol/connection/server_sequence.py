"""Where in the sequence of a connection a request may come (MS-RPCE 3.3.3.5.2, 3.3.3.5.6, 3.3.1.5.8)."""

from __future__ import annotations

from dataclasses import dataclass

from dcerpc import pdu as pdus
from dcerpc.errors import RemoteProtocolError
from dcerpc.limits import Limits, Profile
from dcerpc.pdu import Request
from dcerpc.protocol.connection.association import MAX_CALL_ID
from dcerpc.protocol.connection.contexts import PresentationContext
from dcerpc.protocol.connection.outbox import Fragments
from dcerpc.protocol.connection.policy import ServerPolicy
from dcerpc.protocol.connection.security import SecurityEntry
from dcerpc.protocol.connection.server_negotiation import ServerNegotiation
from dcerpc.protocol.connection.tables import ServerCallState
from dcerpc.status import NCA_PROTO_ERROR, RPC_S_NO_CALL_ACTIVE

__all__ = ["ServerCall", "ServerSequence"]

#: A later fragment of no active call is ignored when its call_id is lower by less than this (3.3.3.5.6).
_OLD_CALLS = 150

_FIRST = 0x01
_LAST = 0x02


@dataclass(slots=True, eq=False)
class ServerCall:
    """A call that is received, or has to be answered.

    Attributes:
        state: by the table. entry: the security context it is under. context: what it came on.
        maybe: answer it with nothing. received: octets of stub data. drep: of its first fragment.
        limit: most octets of stub data that are taken, None for any number.
        fragments: its response, once begun in pieces.
    """

    call_id: int
    state: ServerCallState
    entry: SecurityEntry | None
    context: PresentationContext
    maybe: bool
    received: int
    drep: pdus.DataRepresentation
    limit: int | None
    fragments: Fragments | None = None


class ServerSequence(ServerNegotiation):
    """The calls of :class:`~dcerpc.protocol.connection.server.ServerConnection`, and their order."""

    __slots__ = ("_calls", "_current_call_id", "_receiving")

    def __init__(
        self, policy: ServerPolicy, limits: Limits, profile: Profile, max_fragment: int | None
    ) -> None:
        super().__init__(policy, limits, profile, max_fragment)
        self._calls: dict[int, ServerCall] = {}
        #: The highest call_id of a request (MS-RPCE 3.3.3.1.1), -1 before the first.
        self._current_call_id = -1
        #: The call whose request has begun and is not complete, if any.
        self._receiving: int | None = None

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
                p_cont_id=0 if call is None else call.context.p_cont_id,
                did_not_execute=False,
            )
        return self._refuse(
            call_id,
            NCA_PROTO_ERROR,
            f"request {call_id} out of sequence, the highest was {self._current_call_id}",
            did_not_execute=False,
        )
