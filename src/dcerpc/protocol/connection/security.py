"""The security contexts of one connection: their states, their steps, and what is held while a step runs."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from dcerpc import pdu as pdus
from dcerpc.errors import RemoteProtocolError, SecurityError
from dcerpc.protocol.connection.events import CallSecurity, Octets
from dcerpc.protocol.connection.protection import Protector, Unprotector, unprotect
from dcerpc.protocol.connection.tables import SecurityInput, SecurityState
from dcerpc.security.api import AuthLevel, SecurityContext
from dcerpc.security.steps import StepResult
from dcerpc.status import ERROR_ACCESS_DENIED

__all__ = ["ParkedPdus", "SecurityEntry", "checked_stub", "step_input"]


@dataclass(slots=True, eq=False)
class SecurityEntry:
    """A row of the Table of Security Context Handles (MS-RPCE 3.3.1.1.2).

    Attributes:
        level: agreed on. protects: whether every PDU of a call has a token that is checked, at that level.
        public: what events show of it.
        state: by the tables.
        protector: makes the PDUs that it protects; there is none before it is READY.
        unprotector: takes most of those that the peer protects; there is none before it is READY, nor if it
            does not protect.
        expires_at: when it ends, seconds since 1970, None: never, or not READY.
        failure: the status of a failure that the first request will get (MS-RPCE 3.3.1.5.2.1).
        last_word_at: how many PDUs a client had received when it sent a last leg, which nothing answers; -1
            when it has sent none.
    """

    context: SecurityContext
    auth_type: int
    level: AuthLevel
    protects: bool
    auth_context_id: int
    public: CallSecurity
    state: SecurityState = SecurityState.NEW
    protector: Protector | None = None
    unprotector: Unprotector | None = None
    expires_at: float | None = None
    failure: int = ERROR_ACCESS_DENIED
    last_word_at: int = -1

    @classmethod
    def make(cls, context: SecurityContext, level: AuthLevel, auth_context_id: int) -> SecurityEntry:
        """A new row."""
        public = CallSecurity(context, level, auth_context_id)
        return cls(context, int(context.auth_type), level, level.protects, auth_context_id, public)

    def get_ready(
        self, ptype: pdus.PduType, max_xmit_frag: int, drep: pdus.DataRepresentation = pdus.LITTLE_ENDIAN
    ) -> None:
        """Prepare what is the same for each PDU, once its context is complete.

        Args:
            ptype: of the PDUs that this side sends. drep: of them.
            max_xmit_frag: largest PDU sent; octets.
        """
        context, number = self.context, self.auth_context_id
        self.protector = Protector(context, self.level, number, ptype, max_xmit_frag, drep)
        if self.protects:
            self.unprotector = Unprotector(context, self.level, number)
        self.expires_at = context.expires_at

    def sec_trailer(self, token: bytes) -> pdus.SecTrailer:
        """The sec_trailer of a leg."""
        return pdus.SecTrailer(self.auth_type, self.level, 0, self.auth_context_id, token)

    def check(self, auth: pdus.SecTrailer) -> None:
        """Require that a verifier claims what was negotiated, nothing else.

        Raises:
            SecurityError: it does not; status ERROR_ACCESS_DENIED.
        """
        if (
            auth.auth_type == self.auth_type
            and auth.auth_level == self.level
            and auth.auth_context_id == self.auth_context_id
        ):
            return
        raise SecurityError(
            f"verifier says auth_type {auth.auth_type:#x}, auth_level {auth.auth_level}, auth_context_id"
            f" {auth.auth_context_id}; negotiated were {self.auth_type:#x}, {self.level:d},"
            f" {self.auth_context_id}",
            ERROR_ACCESS_DENIED,
        )


def step_input(result: StepResult) -> SecurityInput:
    """What the outcome of a step is to the tables."""
    if result.complete:
        return SecurityInput.COMPLETE_WITH_TOKEN if result.token else SecurityInput.COMPLETE
    return SecurityInput.MORE if result.token else SecurityInput.ERROR


def checked_stub(
    pdu: pdus.Request | pdus.Response | pdus.Fault,
    octets: Octets,
    start: int,
    entry: SecurityEntry | None,
    header_signing: bool,
) -> Octets:
    """The stub data of a PDU once its protection was found to be what was negotiated for its call.

    Args:
        octets: the whole PDU. start: where its stub data begins; octets.
        entry: what the call is under, None when it is unprotected.

    Raises:
        SecurityError: a verifier is missing, is there without reason, is another's, or does not verify.
    """
    auth = pdu.auth
    if entry is None:
        if auth is None:
            return pdu.stub_data
        raise SecurityError("a verifier on an unprotected call", ERROR_ACCESS_DENIED)
    if auth is None:
        # At CONNECT nothing is protected, and Windows sends no verifier (MS-RPCE 3.3.1.5.4 [PB102]).
        if not entry.protects:
            return pdu.stub_data
        raise SecurityError("no verifier on a protected call", ERROR_ACCESS_DENIED)
    entry.check(auth)
    if not entry.protects:
        return pdu.stub_data
    trailer = len(octets) - len(auth.auth_value) - pdus.SEC_TRAILER_SIZE
    return unprotect(entry.context, entry.level, octets, start, trailer, auth.auth_pad_length, header_signing)


class ParkedPdus:
    """PDUs held, in order, until a security step is done.

    Args:
        limit: octets; one PDU more is a violation.
    """

    __slots__ = ("_limit", "_queue", "call_ids", "octets")

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._queue: deque[bytes] = deque()
        #: Calls of which something is held: what follows of them is held too.
        self.call_ids: set[int] = set()
        #: Octets held.
        self.octets = 0

    def park(self, call_id: int, octets: Octets) -> None:
        """Hold one PDU.

        Raises:
            RemoteProtocolError: that is more than the limit.
        """
        if self.octets + len(octets) > self._limit:
            raise RemoteProtocolError(f"more than {self._limit} octets while a security step runs")
        # A copy: a small slice must not keep a large chunk alive that nobody counts.
        self._queue.append(bytes(octets))
        self.call_ids.add(call_id)
        self.octets += len(octets)

    def release(self) -> deque[bytes]:
        """Take all of them out."""
        queue = self._queue
        self._queue = deque()
        self.call_ids = set()
        self.octets = 0
        return queue
