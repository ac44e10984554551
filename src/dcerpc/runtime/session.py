"""One client connection as bindings see it: its calls in progress and the interfaces bound on it. No I/O.

A ClientSession is the Handler of a ClientConnection, for both runtimes: events end Replies and Negotiations,
which a blocking binding looks at between two reads and an asyncio one waits for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol

from dcerpc.errors import AssociationClosed, PresentationRejected, RpcError
from dcerpc.limits import DEFAULT_LIMITS
from dcerpc.ndr.types import Variant
from dcerpc.protocol.connection import BindFeatures, ClientConnection, PresentationOffer, PresentationResult
from dcerpc.protocol.connection.client import SecurityOffer
from dcerpc.protocol.connection.events import (
    AlterContextRejected,
    AssociationFailed,
    BindAccepted,
    BindRejected,
    CallFaulted,
    ContextAltered,
    Octets,
    ResponseReceived,
    SecurityStepRequired,
    ShutdownReceived,
    StubDataReceived,
)
from dcerpc.runtime.chunks import gather
from dcerpc.runtime.syntaxes import syntaxes_for, syntaxes_named
from dcerpc.stub import Interface
from dcerpc.syntax_id import NDR64, SyntaxId

__all__ = ["BoundInterface", "ClientSession", "Negotiation", "Reply"]

#: A connection that has come to this call id takes no new calls; the protocol's limit is 0x7FFFFFFF.
_LAST_CALL_ID: Final = 0x7FFFFF00
#: Result and reason of a presentation context whose transfer syntaxes the server does not take now.
_NOT_NOW: Final = (2, 2)


class Waiter(Protocol):
    """What a Reply or Negotiation wakes: an asyncio.Future is one."""

    def done(self) -> bool: ...
    def set_result(self, result: None, /) -> None: ...


class Reply:
    """What one call gets. Without slots: an object whose values are its class's at first is made faster.

    Attributes:
        done: the response is complete, or ``error`` says why there is none.
        stub: all stub data of the response, once done without error.
        little_endian: its byte order. ebcdic: its characters are EBCDIC.
        deadline: when the call is given up; seconds on the driver's clock, or None.
        abandoned: nobody waits for it any more.
        waiter: set once done.
    """

    done = False
    error: RpcError | None = None
    stub: Octets = b""
    little_endian = True
    ebcdic = False
    pieces: list[Octets] | None = None
    deadline: float | None = None
    abandoned = False
    waiter: Waiter | None = None

    def start(self, event: ResponseReceived) -> None:
        """Take the first piece of a response of several, and its data representation."""
        self.pieces = [event.stub_data]
        self.little_endian = event.little_endian
        self.ebcdic = event.ebcdic

    def add(self, stub_data: Octets) -> None:
        """Take another piece."""
        if self.pieces is not None:
            gather(self.pieces, stub_data)

    def finish(self, error: RpcError | None = None) -> None:
        """End the call: with what arrived, or with ``error``."""
        if self.pieces is not None:
            if error is None:
                self.stub = b"".join(self.pieces)
            self.pieces = None
        self.error = error
        self.done = True
        waiter = self.waiter
        if waiter is not None and not waiter.done():
            waiter.set_result(None)


class Negotiation:
    """A bind or alter_context in progress.

    Attributes:
        interfaces: what is being bound. done: it is over, with ``error`` or without.
        waiter: set once done.
    """

    __slots__ = ("done", "error", "interfaces", "waiter")

    def __init__(self, interfaces: Sequence[Interface]) -> None:
        self.interfaces = tuple(interfaces)
        self.done = False
        self.error: RpcError | None = None
        self.waiter: Waiter | None = None

    def finish(self, error: RpcError | None = None) -> None:
        """End it."""
        self.error = error
        self.done = True
        if self.waiter is not None and not self.waiter.done():
            self.waiter.set_result(None)


class BoundInterface:
    """An interface's presentation context on one connection.

    Attributes:
        p_cont_id: its number in requests.
        variant: how requests are encoded.
        little, big: how a response of that byte order is decoded.
    """

    __slots__ = ("big", "little", "p_cont_id", "variant")

    def __init__(self, p_cont_id: int, transfer_syntax: SyntaxId, big_endian: bool) -> None:
        self.p_cont_id = p_cont_id
        if transfer_syntax == NDR64:
            self.variant = self.little = self.big = Variant.NDR64
        else:
            self.variant = Variant.NDR_BIG if big_endian else Variant.NDR_LITTLE
            self.little = Variant.NDR_LITTLE
            self.big = Variant.NDR_BIG


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
        replies: calls in progress by call_id.
        error: why the connection is over, or None.
        discard: start nothing new on it: the server asked for that (shutdown), or an orphaned call will
            end it.
        assoc_group_id: the association group that the server put it in, 0 before it is bound.
        multiplexing: several calls may be in progress.
        keeps_on_orphan: it survives an orphaned call (MS-RPCE 3.3.1.5.10).
        auth_context_id: the security context that calls go under, or None.
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
        self.auth_context_id: int | None = None
        self.negotiation: Negotiation | None = None
        self._max_calls = max_calls
        self._syntaxes = syntaxes_named(transfer_syntaxes)
        self._big_endian = big_endian
        self._on_step = on_step
        self._on_progress = on_progress
        self._dispatch: dict[type[Any], Callable[[Any], None]] = {
            StubDataReceived: self._stub_data,
            CallFaulted: self._faulted,
            BindAccepted: self._bind_accepted,
            BindRejected: self._bind_rejected,
            ContextAltered: self._context_altered,
            AlterContextRejected: self._bind_rejected,
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
        self, interfaces: Sequence[Interface], security: SecurityOffer | None, assoc_group_id: int
    ) -> tuple[Negotiation, Sequence[Any]]:
        """Bind interfaces: with bind on a fresh connection, with alter_context on a bound one.

        Args:
            security: a security context to build, on a fresh connection.
            assoc_group_id: the association to join, on a fresh connection.

        Returns:
            The negotiation to wait for, and events to dispatch.

        Raises:
            LocalProtocolError: another one is in progress.
        """
        offers = [
            PresentationOffer(interface.syntax, syntaxes_for(interface, self._syntaxes))
            for interface in interfaces
        ]
        if self.assoc_group_id:
            events = self.machine.alter_context(offers)
        else:
            events = self.machine.bind(offers, security=security, assoc_group_id=assoc_group_id)
        self.negotiation = Negotiation(interfaces)
        return self.negotiation, events

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

    def _stub_data(self, event: StubDataReceived) -> None:
        reply = self.replies.get(event.call_id)
        if reply is None:
            return
        reply.add(event.stub_data)
        if event.last:
            del self.replies[event.call_id]
            if not reply.done:
                reply.finish()

    def _faulted(self, event: CallFaulted) -> None:
        reply = self.replies.pop(event.call_id, None)
        if reply is not None:
            reply.finish(event.error)

    def _bind_accepted(self, event: BindAccepted) -> None:
        self.assoc_group_id = event.assoc_group_id
        self.multiplexing = event.concurrent_multiplexing
        self.keeps_on_orphan = BindFeatures.KEEP_CONNECTION_ON_ORPHAN in event.features
        self.auth_context_id = event.auth_context_id
        self._take_results(event.results)

    def _context_altered(self, event: ContextAltered) -> None:
        self._take_results(event.results)

    def _take_results(self, results: Sequence[PresentationResult]) -> None:
        negotiation, self.negotiation = self.negotiation, None
        if negotiation is None:
            return
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
            negotiation.finish(error)

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
