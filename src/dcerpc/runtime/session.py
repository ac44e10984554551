"""One client connection as bindings see it: its calls in progress and the interfaces bound on it. No I/O.

A ClientSession is the Handler of a ClientConnection, for both runtimes: events end Replies and Negotiations,
which a blocking binding looks at between two reads and an asyncio one waits for.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any, Final

from dcerpc.errors import AssociationClosed, PresentationRejected, RpcError
from dcerpc.limits import DEFAULT_LIMITS
from dcerpc.protocol.connection import BindFeatures, ClientConnection, PresentationOffer, PresentationResult
from dcerpc.protocol.connection.events import (
    AlterContextRejected,
    AssociationFailed,
    BindAccepted,
    BindRejected,
    CallFaulted,
    ContextAltered,
    ResponseReceived,
    SecurityFailed,
    SecurityStepRequired,
    ShutdownReceived,
    StubDataReceived,
)
from dcerpc.runtime.identities import BoundIdentity, BoundInterface, Identity
from dcerpc.runtime.replies import Negotiation, Reply
from dcerpc.runtime.syntaxes import syntaxes_for, syntaxes_named
from dcerpc.status import NCA_PROTO_ERROR
from dcerpc.stub import Interface

__all__ = ["ClientSession"]

#: A connection that has come to this call id takes no new calls; the protocol's limit is 0x7FFFFFFF.
_LAST_CALL_ID: Final = 0x7FFFFF00
#: Result and reason of a presentation context whose transfer syntaxes the server does not take now.
_NOT_NOW: Final = (2, 2)


class ClientSession:
    """Calls and presentation contexts of one client connection.

    Args:
        machine: the connection, not yet bound.
        transfer_syntaxes: to offer, best first: "ndr", "ndr64".
        big_endian: requests are big-endian.
        max_calls: that may be in progress at once.
        on_step: called with each SecurityStepRequired.
        on_progress: called after each batch of events and when the connection is lost.

    Attributes:
        bound: interfaces that can be called. rejected: those that the server did not accept.
        identities: as whom calls can be made.
        replies: calls in progress by call_id.
        error: why the connection is over, or None.
        discard: start nothing new on it: the server asked for that (shutdown), or an orphaned call will
            end it.
        assoc_group_id: the association group that the server put it in, 0 before it is bound.
        multiplexing: several calls may be in progress.
        keeps_on_orphan: it survives an orphaned call (MS-RPCE 3.3.1.5.10).
    """

    def __init__(
        self,
        machine: ClientConnection,
        *,
        transfer_syntaxes: Sequence[str] = ("ndr",),
        big_endian: bool = False,
        max_calls: int = DEFAULT_LIMITS.max_concurrent_calls,
        on_step: Callable[[SecurityStepRequired], None],
        on_progress: Callable[[], None] | None = None,
    ) -> None:
        self.machine = machine
        self.bound: dict[Interface, BoundInterface] = {}
        self.rejected: dict[Interface, PresentationRejected] = {}
        self.replies: dict[int, Reply] = {}
        self.error: RpcError | None = None
        self.discard = False
        self.assoc_group_id = 0
        self.multiplexing = False
        self.keeps_on_orphan = False
        self.identities: dict[Identity, BoundIdentity] = {}
        self.negotiation: Negotiation | None = None
        self._max_calls = max_calls
        self._syntaxes = syntaxes_named(transfer_syntaxes)
        self._big_endian = big_endian
        self._on_step = on_step
        self._on_progress = on_progress
        self._dispatch: dict[type[Any], Callable[[Any], None]] = {
            StubDataReceived: self._last_stub_data,
            CallFaulted: self._faulted,
            BindAccepted: self._bind_accepted,
            BindRejected: self._bind_rejected,
            ContextAltered: self._context_altered,
            AlterContextRejected: self._bind_rejected,
            SecurityFailed: self._security_failed,
            SecurityStepRequired: on_step,
            ShutdownReceived: self._shutdown,
            AssociationFailed: self._association_failed,
        }

    @property
    def usable(self) -> bool:
        """Whether new calls may be made on it."""
        return self.error is None and not self.discard

    @property
    def takes_call(self) -> bool:
        """Whether a call may be made now."""
        if self.error is not None or self.discard:
            return False
        if self.multiplexing and self.negotiation is None and len(self.replies) < self._max_calls:
            return True  # what the machine would say, for most calls
        return self.machine.can_call

    def expect_reply(self, call_id: int, reply: Reply | None = None) -> Reply:
        """Begin to wait for what the call that was just sent gets.

        Args:
            reply: what will hold it; None: a new Reply.
        """
        if reply is None:
            reply = Reply()
        self.replies[call_id] = reply
        if call_id >= _LAST_CALL_ID:
            self.discard = True
        return reply

    # binding

    def start_negotiation(
        self,
        interfaces: Sequence[Interface],
        identity: Identity | None,
        assoc_group_id: int,
    ) -> tuple[Negotiation, Sequence[Any]]:
        """Bind interfaces, and build a security context: with bind on a fresh connection, else alter_context.

        Args:
            interfaces: on a fresh connection at least one.
            identity: whose security context to build; None: none, on a bound connection.
            assoc_group_id: the association to join, on a fresh connection.

        Returns:
            The negotiation to wait for, and events to dispatch.

        Raises:
            LocalProtocolError: another one is in progress.
            SecurityError: no such provider, or it refuses the credential.
        """
        offers = [
            PresentationOffer(interface.syntax, syntaxes_for(interface, self._syntaxes))
            for interface in interfaces
        ]
        security = None if identity is None else identity.make_offer()
        if self.assoc_group_id:
            events = self.machine.alter_context(offers, security=security)
        else:
            events = self.machine.bind(offers, security=security, assoc_group_id=assoc_group_id)
        context = None if security is None else security.context
        self.negotiation = Negotiation(interfaces, identity, context)
        return self.negotiation, events

    def context(self, interface: Interface, identity: Identity) -> BoundInterface | None:
        """What calls of an interface are made on, as somebody; None when something is to be negotiated."""
        bound = self.identities.get(identity)
        # What bound.current says, without a call: this is asked for every call.
        if bound is None or (bound.renew_at is not None and bound.renew_at <= time.time()):
            return None
        found = bound.interfaces.get(interface)
        if found is None and interface in self.bound:
            found = bound.interfaces[interface] = self.bound[interface].under(bound.auth_context_id)
        return found

    def lacks(self, identity: Identity) -> bool:
        """Whether a security context has to be built before calls are made as somebody, or a newer one."""
        bound = self.identities.get(identity)
        return bound is None or (bound.renew_at is not None and bound.renew_at <= time.time())

    @property
    def stale(self) -> bool:
        """Whether all of its security contexts have expired, and no other can be built."""
        known = self.identities.values()
        return bool(known) and not any(b.current for b in known) and not self.machine.can_add_security

    def takes(self, identity: Identity) -> bool:
        """Whether calls can be made as somebody, now or after a negotiation.

        Calls without security keep to connections that were bound without, where there is nobody that they
        could be taken for. Another security context needs that security context multiplexing was agreed on
        (MS-RPCE 3.3.1.5.4).

        Raises:
            SecurityError: no such provider, or it refuses the credential.
        """
        if not self.assoc_group_id or not self.lacks(identity):
            return True
        secured = identity.secured and all(known.secured for known in self.identities)
        return secured and self.machine.can_add_security and not (self.multiplexing and identity.exclusive)

    def find(self, interface: Interface) -> BoundInterface | None:
        """The presentation context of an interface, None while it has none.

        Raises:
            PresentationRejected: the server does not accept the interface.
        """
        found = self.bound.get(interface)
        if found is not None:
            return found
        if interface in self.rejected:
            known = self.rejected[interface]
            raise PresentationRejected(known.result, known.reason, str(interface.syntax))
        for other, context in self.bound.items():
            if other.syntax == interface.syntax:
                self.bound[interface] = context
                return context
        return None

    # events

    def handle_events(self, events: Sequence[Any]) -> None:
        """Take the machine's events; see Handler.handle_events."""
        for event in events:
            kind = type(event)
            if kind is ResponseReceived:
                if not event.last:
                    reply = self.replies.get(event.call_id)
                    if reply is not None:
                        reply.start(event)
                    continue
                reply = self.replies.pop(event.call_id, None)
                if reply is not None:
                    reply.stub = event.stub_data
                    if not event.little_endian:
                        reply.little_endian = False
                    if event.ebcdic:
                        reply.ebcdic = True
                    reply.done = True
                    waiter = reply.waiter
                    if waiter is not None and not waiter.done():
                        waiter.set_result(None)
            elif kind is StubDataReceived and not event.last:
                reply = self.replies.get(event.call_id)
                if reply is not None:
                    reply.add(event.stub_data)
            else:
                self._dispatch[kind](event)
        if self._on_progress is not None:
            self._on_progress()

    def connection_lost(self, error: Exception | None) -> None:
        """End what is left when the socket has gone."""
        self.end(AssociationClosed(str(error) if error is not None else "the connection is closed"))
        if self._on_progress is not None:
            self._on_progress()

    def end(self, error: RpcError) -> None:
        """Fail every call in progress; the first reason given is the one that counts."""
        if self.error is None:
            self._fail(error)

    def _last_stub_data(self, event: StubDataReceived) -> None:
        reply = self.replies.pop(event.call_id, None)
        if reply is None:
            return
        reply.add(event.stub_data)
        if not reply.done:
            reply.finish()

    def _faulted(self, event: CallFaulted) -> None:
        if event.error.status == NCA_PROTO_ERROR:
            self.discard = True  # what the server sends before it closes (MS-RPCE 3.3.3.5.7)
        reply = self.replies.pop(event.call_id, None)
        if reply is not None:
            reply.finish(event.error)

    def _bind_accepted(self, event: BindAccepted) -> None:
        self.assoc_group_id = event.assoc_group_id
        self.multiplexing = event.concurrent_multiplexing
        self.keeps_on_orphan = BindFeatures.KEEP_CONNECTION_ON_ORPHAN in event.features
        self._take_results(event.results, event.auth_context_id)

    def _context_altered(self, event: ContextAltered) -> None:
        self._take_results(event.results, event.auth_context_id)

    def _take_results(self, results: Sequence[PresentationResult], auth_context_id: int | None) -> None:
        negotiation, self.negotiation = self.negotiation, None
        if negotiation is None:
            return
        if negotiation.identity is not None:
            self.identities[negotiation.identity] = BoundIdentity(auth_context_id, negotiation.context)
        accepted = any(result.context is not None for result in results)
        for interface, result in zip(negotiation.interfaces, results, strict=False):
            context = result.context
            if context is None:
                if accepted and (result.result, result.reason) == _NOT_NOW:
                    continue  # Samba takes one new context an exchange; 3.3.1.5.6: it may be offered again
                self.rejected[interface] = PresentationRejected(
                    result.result, result.reason, str(interface.syntax)
                )
            else:
                self.bound[interface] = BoundInterface(
                    context.p_cont_id, context.transfer_syntax, self._big_endian
                )
        negotiation.finish()

    def _bind_rejected(self, event: BindRejected | AlterContextRejected) -> None:
        self.fail_negotiation(event.error)

    def fail_negotiation(self, error: RpcError) -> None:
        """Fail the bind or alter_context in progress with an error of this side."""
        negotiation, self.negotiation = self.negotiation, None
        if negotiation is not None:
            abandon = getattr(negotiation.context, "abandon", None)
            if abandon is not None:
                abandon()
            negotiation.finish(error)

    def _security_failed(self, event: SecurityFailed) -> None:
        self.discard = True
        self.fail_negotiation(event.error)

    def _shutdown(self, event: ShutdownReceived) -> None:
        self.discard = True

    def _association_failed(self, event: AssociationFailed) -> None:
        self._fail(event.error)

    def _fail(self, error: RpcError) -> None:
        self.error = error
        self.fail_negotiation(error)
        replies = list(self.replies.values())
        self.replies.clear()
        for reply in replies:
            reply.finish(self.failure())

    def failure(self) -> RpcError:
        """What to raise now that the connection is over: ``error``, or one like it for each who asks."""
        error = self.error
        if error is None or isinstance(error, AssociationClosed):
            return AssociationClosed(str(error or "the connection is closed"))
        return error
