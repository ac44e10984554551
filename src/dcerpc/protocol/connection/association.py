"""What both ends of a connection have in common: octets in, PDUs parked or handled, PDUs out, and the end."""

from __future__ import annotations

from typing import Any, Generic, NamedTuple, TypeVar

from dcerpc import pdu as pdus
from dcerpc.errors import (
    AssociationClosed,
    LocalProtocolError,
    PduError,
    RemoteProtocolError,
    RpcError,
    SecurityError,
)
from dcerpc.limits import Limits, Profile
from dcerpc.pdu import decode
from dcerpc.protocol.connection.contexts import BindFeatures, PresentationContext
from dcerpc.protocol.connection.events import AssociationFailed, Octets, Outgoing, SecurityStepRequired
from dcerpc.protocol.connection.framing import Framer
from dcerpc.protocol.connection.outbox import Outbox
from dcerpc.protocol.connection.protection import Unprotector
from dcerpc.protocol.connection.security import ParkedPdus, SecurityEntry

__all__ = ["MAX_CALL_ID", "MUST_RECV_FRAG_SIZE", "Association"]

#: Largest call_id; there is no roll-over (MS-RPCE 3.3.3.5.2 [PB123]).
MAX_CALL_ID = 0x7FFFFFFF
#: Every implementation takes fragments of this size (C706 12.6.2); octets.
MUST_RECV_FRAG_SIZE = 1432
_LARGEST_FRAGMENT = 0xFFF8
#: A timer that is due on any clock.
_AT_ONCE = float("-inf")

E = TypeVar("E")
C = TypeVar("C")


class Alike(NamedTuple, Generic[C]):
    """A fragment in the middle of a body that was just taken: what others with the same header share with it.

    Attributes:
        call: whose it is. unprotector: takes it, None without verifier.
        auth_length: size of its token; octets.
        p_cont_id: as in a request.
    """

    call: C
    unprotector: Unprotector | None
    auth_length: int
    p_cont_id: int


class Association(Generic[E]):
    """One end of a connection; E is the type of its events.

    Args:
        limits: bounds. profile: dialect.
        max_fragment: what the carrier can take, None: as much as limits; octets.
        in_order: see Outbox.

    Raises:
        ValueError: fragments smaller than every implementation must take.
    """

    __slots__ = (
        "_alike",
        "_culprit",
        "_failed",
        "_features",
        "_framer",
        "_late",
        "_limits",
        "_max_recv_frag",
        "_max_xmit_frag",
        "_multiplexing",
        "_outbox",
        "_parked",
        "_presentation",
        "_profile",
        "_releasing",
        "_security",
        "_stepping",
        "header_signing",
        "pdus_in",
        "pdus_out",
    )

    def __init__(self, limits: Limits, profile: Profile, max_fragment: int | None, in_order: bool) -> None:
        own = min(limits.max_fragment, _LARGEST_FRAGMENT, max_fragment or _LARGEST_FRAGMENT) & -8
        if own < MUST_RECV_FRAG_SIZE:
            raise ValueError(f"fragments of {own} octets; {MUST_RECV_FRAG_SIZE} is the least (C706 12.6.2)")
        self._limits = limits
        self._profile = profile
        self._max_recv_frag = own
        self._max_xmit_frag = own
        self._framer = Framer(self._check_header, own)
        self._outbox = Outbox(in_order)
        #: The fragment that was taken last, if it was in the middle of a body.
        self._alike: Alike[Any] | None = None
        self._parked = ParkedPdus(limits.max_parked)
        #: Presentation contexts by p_cont_id.
        self._presentation: dict[int, PresentationContext] = {}
        #: Security contexts by auth_context_id, and those with an open step.
        self._security: dict[int, SecurityEntry] = {}
        self._stepping: set[int] = set()
        self._multiplexing = False
        #: PDU headers are signed: agreed on for the whole connection (MS-RPCE 3.3.1.5.2.2).
        self.header_signing = False
        self._features = BindFeatures.NONE
        #: PDUs received and sent.
        self.pdus_in = 0
        self.pdus_out = 0
        self._failed = False
        self._releasing = False
        #: Events that no method could return yet.
        self._late: list[Any] = []
        #: The PDU that could not be decoded.
        self._culprit: Octets = b""

    # ---- state ----

    @property
    def closed(self) -> bool:
        """AssociationFailed was given: send what is left, then close the transport connection."""
        return self._failed

    @property
    def unsent(self) -> int:
        """Octets of stub data and PDUs that data_to_send() has not handed out.

        Above ``Limits.unsent_high`` a driver stops reading until it is below ``Limits.unsent_low``, except
        while it waits for an answer on this connection.
        """
        return self._outbox.unsent

    @property
    def parked(self) -> int:
        """Octets of PDUs held while a security step runs; bounded by ``Limits.max_parked``."""
        return self._parked.octets

    # ---- octets ----

    def receive_data(self, data: Octets, now: float = 0.0) -> list[E]:
        """Take octets from the transport, cut in any way. Never raises for what they are.

        Args:
            data: kept, not copied, by the events: not to be changed afterwards. bytes are best.
            now: the time on any clock that does not go back; seconds.
        """
        events: list[Any] = []
        if self._failed:
            self._tell_late(events)
            return events
        try:
            # The common case: exactly one request, or response, and nothing to wait for or to put together.
            if (
                type(data) is bytes
                and not self._framer.buffer
                and not self._stepping
                and self._take_quickly(data, events)
            ):
                self.pdus_in += 1
                return events
            framer = self._framer
            for octets in framer.feed(data):
                self.pdus_in += 1
                alike = self._alike
                if framer.repeats and alike is not None and self._take_alike(alike, octets, events):
                    continue
                self._alike = None
                if self._stepping or not self._take_quickly(octets, events):
                    self._receive_pdu(octets, events)
                if self._failed:
                    break
        except (PduError, RemoteProtocolError, SecurityError) as error:
            self._break(error, events)
        return events

    def receive_eof(self, now: float = 0.0) -> list[E]:
        """Learn that nothing more will come: AssociationFailed, unless that was given before."""
        events: list[Any] = []
        self._tell_late(events)
        if not self._failed:
            inside = " inside a PDU" if self._framer.buffer else ""
            self._outbox.clear()
            self._fail(AssociationClosed(f"the peer closed the connection{inside}"), events)
        return events

    def data_to_send(self, max_octets: int = 1 << 16) -> list[Outgoing]:
        """Take PDUs to be sent, each in one write, in order.

        Fragments are made, and protected, here and not before: a large body exists once, and as much again as
        this returns. Call it again, when the transport can take more, until it returns an empty list.

        Args:
            max_octets: stop after the PDU that reaches it; one PDU at least is returned if there is any.
        """
        if self._outbox.empty:
            return []
        taken = self._outbox.take(max_octets)
        self.pdus_out += len(taken)
        if self._outbox.failure is not None and not self._failed:
            self._fail_late(self._outbox.failure)
        return taken

    # ---- time ----

    def next_timer(self) -> float | None:
        """When handle_timer wants to run, on the clock of ``now``; None: no timer."""
        return _AT_ONCE if self._late else self._next_timer()

    def handle_timer(self, now: float) -> list[E]:
        """Do what is due by ``now``."""
        events: list[Any] = []
        if self._late:
            self._tell_late(events)
        elif not self._failed:
            self._timer_due(now, events)
        return events

    # ---- what the roles define ----

    def _take_quickly(self, data: Octets, events: list[Any]) -> bool:
        """Do what the PDU that the peer sends most asks for; False: it is the long way that knows better.

        Only called while no step is open. Nothing has changed when it returns False.
        """
        raise NotImplementedError

    def _take_alike(self, alike: Alike[Any], data: Octets, events: list[Any]) -> bool:
        """Take a fragment with the same header as the one before it; False as of _take_quickly.

        Nothing else has happened to the connection between the two.
        """
        raise NotImplementedError

    def _check_header(self, header: pdus.Header) -> None:
        """Refuse a PDU by its header; raises what ends the association."""
        raise NotImplementedError

    def _handle(self, pdu: pdus.Pdu, octets: Octets, events: list[Any]) -> None:
        """Do what a PDU asks for; raises what ends the association."""
        raise NotImplementedError

    def _parks(self, pdu: pdus.Pdu) -> bool:
        """Whether a PDU has to wait for an open step, apart from what its verifier and its call say."""
        raise NotImplementedError

    def _arrives(self, pdu: pdus.Pdu) -> None:
        """Check the place in the sequence of a PDU that is going to be parked."""

    def _next_timer(self) -> float | None:
        """When _timer_due wants to run."""
        raise NotImplementedError

    def _timer_due(self, now: float, events: list[Any]) -> None:
        """Do what is due by ``now``."""
        raise NotImplementedError

    def _end(self) -> None:
        """Enter the state FAILED."""
        raise NotImplementedError

    def _answer_violation(self, error: RpcError, culprit: Octets) -> None:
        """Queue what is owed to a peer that broke the rules, if it was not yet; ``culprit`` may be empty."""

    # ---- the machinery ----

    def _receive_pdu(self, octets: Octets, events: list[Any]) -> None:
        try:
            pdu = decode(octets)
        except PduError:
            self._culprit = octets
            raise
        if self._stepping and self._must_park(pdu):
            if not self._releasing:
                self._arrives(pdu)
            self._parked.park(pdu.call_id, octets)
            return
        self._handle(pdu, octets, events)

    def _must_park(self, pdu: pdus.Pdu) -> bool:
        if pdu.call_id in self._parked.call_ids or self._parks(pdu):
            return True
        if isinstance(pdu, pdus.BindNak | pdus.Shutdown) or pdu.auth is None:
            return False
        return pdu.auth.auth_context_id in self._stepping

    def _begin_step(self, entry: SecurityEntry, token: bytes | None, events: list[Any]) -> None:
        self._stepping.add(entry.auth_context_id)
        events.append(SecurityStepRequired(entry.auth_context_id, entry.context, token))

    def _end_step(self, auth_context_id: int) -> SecurityEntry:
        """Close the open step of a context.

        Raises:
            LocalProtocolError: there is none.
        """
        if auth_context_id not in self._stepping:
            raise LocalProtocolError(f"no step of security context {auth_context_id} was asked for")
        self._stepping.remove(auth_context_id)
        return self._security[auth_context_id]

    def _release(self, events: list[Any]) -> None:
        """Handle what was parked; what still has to wait is parked again, in order."""
        self._releasing = True
        try:
            for octets in self._parked.release():
                if self._failed:
                    break
                self._receive_pdu(octets, events)
        except (PduError, RemoteProtocolError, SecurityError) as error:
            self._break(error, events)
        finally:
            self._releasing = False

    def _fail_late(self, error: SecurityError) -> None:
        """End the association because a PDU cannot be protected, in a method that returns no events.

        The next one that does tells of it; next_timer() asks for handle_timer at once.
        """
        self._outbox.clear()
        self._fail(error, self._late)

    def _tell_late(self, events: list[Any]) -> None:
        events += self._late
        self._late.clear()

    def _break(self, error: RpcError, events: list[Any]) -> None:
        """End the association because of the peer."""
        self._outbox.drop_fragments()
        self._answer_violation(error, self._culprit or self._framer.culprit)
        self._fail(error, events)

    def _fail(self, error: RpcError, events: list[Any]) -> None:
        """End the association; what is in the outbox stays."""
        self._failed = True
        self._stepping.clear()
        self._parked.release()
        self._culprit = b""
        self._alike = None
        self._framer.buffer = bytearray()
        self._end()
        events.append(AssociationFailed(error))
