"""The client's end of one connection: binds, makes calls, and builds security contexts. No I/O."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from dcerpc.limits import DEFAULT_LIMITS, DEFAULT_PROFILE, Limits, Profile
from dcerpc.protocol.connection.contexts import PresentationOffer
from dcerpc.protocol.connection.events import ClientEvent, Octets, Outgoing
from dcerpc.security.api import AuthLevel, SecurityContext, StepResult
from dcerpc.status import ERROR_ACCESS_DENIED

__all__ = ["ClientConnection", "SecurityOffer"]


@dataclass(frozen=True, slots=True)
class SecurityOffer:
    """A security context that a client wants to build.

    Attributes:
        context: fresh, from ``Provider.initiate``.
        level: what calls under it get; DEFAULT means CONNECT, CALL means PKT.
        auth_context_id: its number on the connection; None: the machine picks a free one.
    """

    context: SecurityContext
    level: AuthLevel
    auth_context_id: int | None = None


class ClientConnection:
    """A client's connection: feed it octets, take its events, send its PDUs.

    The driver's loop, whatever its kind of I/O::

        events = connection.bind([PresentationOffer(interface)])
        while True:
            for pdu, reply_expected in connection.data_to_send():
                send(pdu)
            ... handle events: answer each SecurityStepRequired; stop after AssociationFailed ...
            events = connection.receive_data(receive(), now)

    Methods that can give rise to events return them: the caller handles them like those of receive_data, and
    then calls data_to_send(). Nothing received makes a method raise. LocalProtocolError means that the caller
    used the machine wrongly; its state is then unchanged.

    Args:
        limits: bounds; ``max_fragment`` among them.
        profile: dialect: concurrent multiplexing, header signing, bind-time features, byte order.
        max_fragment: what this carrier can take, when that is less than ``limits.max_fragment``; octets.
    """

    def __init__(
        self,
        *,
        limits: Limits = DEFAULT_LIMITS,
        profile: Profile = DEFAULT_PROFILE,
        max_fragment: int | None = None,
    ) -> None:
        raise NotImplementedError

    # state

    @property
    def closed(self) -> bool:
        """AssociationFailed was given: send what is left, then close the transport connection."""
        raise NotImplementedError

    @property
    def can_negotiate(self) -> bool:
        """Whether bind (on a fresh connection) or alter_context is allowed now: one exchange at a time."""
        raise NotImplementedError

    @property
    def can_call(self) -> bool:
        """Whether send_request is allowed now: bound, and no call open unless concurrent multiplexing was
        agreed on, and fewer calls open than Limits allows. Security contexts have their own state."""
        raise NotImplementedError

    @property
    def open_calls(self) -> int:
        """Calls that may still be answered; orphaned and maybe calls do not count."""
        raise NotImplementedError

    @property
    def unsent(self) -> int:
        """Octets of stub data and PDUs that data_to_send() has not handed out."""
        raise NotImplementedError

    @property
    def parked(self) -> int:
        """Octets of PDUs held while a security step runs."""
        raise NotImplementedError

    # negotiation

    def bind(
        self,
        offers: Sequence[PresentationOffer],
        *,
        security: SecurityOffer | None = None,
        assoc_group_id: int = 0,
    ) -> list[ClientEvent]:
        """Bind: the first thing to do on a connection.

        BindAccepted or BindRejected will follow. With ``security`` a SecurityStepRequired is returned at
        once, and the bind PDU goes out with its token.

        Args:
            offers: interfaces to use; at least one.
            security: a security context to build with the bind.
            assoc_group_id: 0 for a new association, or that of the association to join.

        Raises:
            LocalProtocolError: bound or closed already, or the offers or the security make no sense.
        """
        raise NotImplementedError

    def alter_context(
        self, offers: Sequence[PresentationOffer] = (), *, security: SecurityOffer | None = None
    ) -> list[ClientEvent]:
        """Add presentation contexts, a security context, or both to a bound connection.

        ContextAltered or AlterContextRejected will follow. Calls in progress go on if concurrent multiplexing
        was agreed on, else there must be none. Without ``offers`` an accepted context is offered again, as
        the wire needs one.

        Raises:
            LocalProtocolError: not possible now (see can_negotiate), nothing asked for, or a further security
            context
                without security context multiplexing, or above Limits.client_security_contexts.
        """
        raise NotImplementedError

    def token_result(self, auth_context_id: int, result: StepResult) -> list[ClientEvent]:
        """Go on after a SecurityStepRequired. Ignored once the connection is closed.

        Raises:
            LocalProtocolError: no step of that context was asked for.
        """
        raise NotImplementedError

    def token_failed(self, auth_context_id: int, status: int = ERROR_ACCESS_DENIED) -> list[ClientEvent]:
        """Give a context up after its step raised: the association ends (MS-RPCE 3.3.1.5.2.1), with a
        SecurityError.

        Raises:
            LocalProtocolError: no step of that context was asked for.
        """
        raise NotImplementedError

    # calls

    def send_request(
        self,
        p_cont_id: int,
        opnum: int,
        stub_data: Octets,
        *,
        object: uuid.UUID | None = None,  # noqa: A002  # the wire's name for it
        auth_context_id: int | None = None,
        maybe: bool = False,
        last: bool = True,
    ) -> int:
        """Begin a call.

        ResponseReceived or CallFaulted will follow, unless ``maybe``. Requests go out in the order of these
        calls, each whole before the next: one that is not ``last`` holds up those after it.

        Args:
            p_cont_id: an accepted presentation context's.
            opnum: operation number.
            stub_data: kept, not copied, until data_to_send() has handed it out: do not change it.
            object: object UUID.
            auth_context_id: the security context to protect the call with; None: an unprotected call.
            maybe: want no answer; one that comes all the same is dropped.
            last: this is all of the stub data; otherwise send_stub_data follows.

        Returns:
            The call_id.

        Raises:
            LocalProtocolError: not possible now (see can_call), unknown context, security context not
            complete, or call
                ids used up (above 0x7FFFFFFF): make a new connection.
        """
        raise NotImplementedError

    def send_stub_data(self, call_id: int, stub_data: Octets, *, last: bool) -> None:
        """Send more of a request that was begun with ``last=False``; ignored once the call has ended (by a
        fault).

        Raises:
            LocalProtocolError: the request is complete or unknown.
        """
        raise NotImplementedError

    def cancel(self, call_id: int, *, orphan_at: float | None = None) -> None:
        """Ask the server to end a call (co_cancel). The call still ends with ResponseReceived or CallFaulted.

        Args:
            call_id: an open call; one that has ended is ignored.
            orphan_at: when to give the call up by itself if it has not ended, on the clock of ``now``: then
                handle_timer does what orphan() does, after a CallFaulted with nca_s_fault_cancel.
        """
        raise NotImplementedError

    def orphan(self, call_id: int) -> list[ClientEvent]:
        """Give a call up: no event comes for it any more.

        Nothing is sent for a call of which nothing was sent yet. Otherwise orphaned is sent, and unless
        keeping the connection was agreed on (BindFeatures.KEEP_CONNECTION_ON_ORPHAN) the connection ends:
        AssociationFailed is returned (MS-RPCE 3.3.1.5.10).

        Args:
            call_id: an open call; one that has ended is ignored.
        """
        raise NotImplementedError

    # octets and time

    def receive_data(self, data: Octets, now: float = 0.0) -> list[ClientEvent]:
        """Take octets from the transport, cut in any way. Never raises.

        Args:
            data: kept, not copied, by the events: not to be changed afterwards. bytes are best.
            now: the time on any clock that does not go back; seconds.
        """
        raise NotImplementedError

    def receive_eof(self, now: float = 0.0) -> list[ClientEvent]:
        """Learn that nothing more will come: AssociationFailed, unless that was given before."""
        raise NotImplementedError

    def data_to_send(self, max_octets: int = 1 << 16) -> list[Outgoing]:
        """Take PDUs to be sent, each in one write, in order.

        Fragments are made, and protected, here and not before: a big request exists once, and as much again
        as this returns. Call it again, when the transport can take more, until it returns an empty list.

        Args:
            max_octets: stop after the PDU that reaches it; one PDU at least is returned if there is any.
        """
        raise NotImplementedError

    def next_timer(self) -> float | None:
        """When handle_timer wants to run, on the clock of ``now``; None: no timer."""
        raise NotImplementedError

    def handle_timer(self, now: float) -> list[ClientEvent]:
        """Do what is due by ``now``."""
        raise NotImplementedError
