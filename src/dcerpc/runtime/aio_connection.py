"""One connection of an asyncio client: its driver, its session, its calls' time-outs and cancellations."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Sequence
from typing import Final

from dcerpc.errors import AssociationClosed, RpcTimeout
from dcerpc.protocol.connection.events import SecurityStepRequired
from dcerpc.runtime.aio import StreamDriver
from dcerpc.runtime.association import ClientAssociation
from dcerpc.runtime.call_stream import StreamReply
from dcerpc.runtime.config import ClientConfig, step_failure
from dcerpc.runtime.identities import BoundInterface, Identity
from dcerpc.runtime.pump import Port
from dcerpc.runtime.replies import Reply
from dcerpc.runtime.signal import Signal
from dcerpc.security.steps import arun
from dcerpc.status import ERROR_ACCESS_DENIED
from dcerpc.stub import Interface
from dcerpc.transport.api import Channel

__all__ = ["AioConnection"]

#: How long a peer may take to accept what it is owed when a connection closes; seconds.
_CLOSE_TIMEOUT: Final = 2.0


class AioConnection:
    """One client connection on an event loop; many calls may be in progress on it.

    Args:
        config: of the binding handle.
        association: what it belongs to.
        driver: of the connected socket.
        on_lost: called with it once it cannot be used any more.
        progress: given when its state may have changed: a call ended, it was bound, it is gone.

    Attributes:
        channel: what the session speaks on, once it is open.
        closed: set when the channel is closed; where nobody else has the socket, when that is.
    """

    def __init__(
        self,
        config: ClientConfig,
        association: ClientAssociation,
        driver: StreamDriver,
        on_lost: Callable[[AioConnection], None],
        progress: Signal,
    ) -> None:
        self._config = config
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle | None = None
        self._steps: set[asyncio.Task[None]] = set()
        self._binding = asyncio.Lock()
        self._on_lost = on_lost
        self._signal = progress
        self._port: Port
        self.channel: Channel
        self.closed = asyncio.Event() if driver.shared else driver.closed
        self.association = association
        self.driver = driver
        #: The call with pipes that has the connection to itself, and what to call when it has ended.
        self._leased: tuple[int, StreamReply, Callable[[AioConnection], None]] | None = None
        self.session = config.make_session(self._start_step, self._progress)
        self.machine = self.session.machine

    async def open(self, endpoint: str) -> None:
        """Open the channel that the session speaks on.

        Raises:
            TransportError, SecurityError, AssociationClosed: see StreamDriver.open_channel.
        """
        self.channel = await self.driver.open_channel(endpoint)
        self._port = self.driver.attach(self.channel, self.machine, self.session)
        if self.driver.shared:
            self._port.on_end = self.closed.set

    @property
    def blocked(self) -> bool:
        """Whether the server takes less than it is sent."""
        return self.driver.blocked(self._port)

    async def writable(self) -> None:
        """Wait until the server takes what it is sent, or the connection is over."""
        driver = self.driver
        await driver.writable.wait()
        while driver.blocked(self._port) and not self.closed.is_set():
            changed = Signal()
            driver.on_writable.add(changed.give)
            try:
                await changed.wait()
            finally:
                driver.on_writable.discard(changed.give)

    def hold(self, holder: object) -> None:
        """Read no more of what the server sends on this connection; see StreamDriver.hold."""
        self.driver.hold(holder, self._port)

    def release(self, holder: object) -> None:
        """Read again; see StreamDriver.release."""
        self.driver.release(holder, self._port)

    @property
    def fresh(self) -> bool:
        """Whether it has not been bound yet."""
        return self.session.assoc_group_id == 0

    @property
    def negotiating(self) -> bool:
        """Whether it will take calls again once a negotiation is over."""
        session = self.session
        return session.negotiation is not None and session.multiplexing and session.usable

    @property
    def idle(self) -> bool:
        """Whether it is bound, and nobody uses it."""
        session = self.session
        return session.takes_call and not session.replies and not self._binding.locked()

    # binding

    async def bind(self, interfaces: Sequence[Interface], identity: Identity) -> None:
        """Bind those of the interfaces that are not bound yet, and build a security context if need be.

        Nothing is done when the connection has turned out to be none for the identity.

        Raises:
            PresentationRejected: the server does not accept one of the interfaces.
            BindRejected, Fault: it refuses the association, or the change of it.
            SecurityError: authentication failed.
        """
        session = self.session
        async with self._binding:
            while session.negotiation is not None:
                await self._negotiated()
            while True:
                wanted = [interface for interface in interfaces if session.find(interface) is None]
                lacking = session.lacks(identity)
                if not (wanted or lacking) or not session.takes(identity):
                    return
                while not self.machine.can_negotiate and session.error is None:
                    await self._signal.wait()
                if session.error is not None:
                    raise session.failure()
                negotiation, events = session.start_negotiation(
                    wanted, identity if lacking else None, self.association.assoc_group_id
                )
                self.driver.dispatch(self._port, events)
                if not negotiation.done:
                    await self._negotiated()
                if negotiation.error is not None:
                    raise negotiation.error
                self.association.assoc_group_id = session.assoc_group_id

    async def _negotiated(self) -> None:
        negotiation = self.session.negotiation
        if negotiation is not None and not negotiation.done:
            waiter = self._loop.create_future()
            negotiation.waiter = waiter
            await waiter

    def _start_step(self, asked: SecurityStepRequired) -> None:
        task = self._loop.create_task(self._take_step(asked), name="dcerpc-security-step")
        self._steps.add(task)
        task.add_done_callback(self._steps.discard)

    async def _take_step(self, asked: SecurityStepRequired) -> None:
        try:
            result = await arun(asked.context.step(asked.token), self._config.async_resolver())
        except Exception as error:  # noqa: BLE001  # who waits for the negotiation gets it
            failure = step_failure(error)
            self.session.fail_negotiation(failure)
            events = self.machine.token_failed(asked.auth_context_id, failure.status or ERROR_ACCESS_DENIED)
        else:
            events = self.machine.token_result(asked.auth_context_id, result)
        self.driver.dispatch(self._port, events)

    def _cancel_steps(self) -> None:
        for task in self._steps:
            if task is not asyncio.current_task():
                task.cancel()

    # calls

    def call(
        self,
        context: BoundInterface,
        opnum: int,
        stub: bytes,
        object_: uuid.UUID | None,
        deadline: float | None,
    ) -> tuple[int, Reply]:
        """Begin a call; wait for ``reply.waiter``.

        Args:
            deadline: when it fails with RpcTimeout, on the event loop's clock; seconds.

        Returns:
            The call_id and what will hold the response.
        """
        session = self.session
        call_id = self.machine.send_request(
            context.p_cont_id, opnum, stub, object=object_, auth_context_id=context.auth_context_id
        )
        reply = session.expect_reply(call_id)
        reply.waiter = self._loop.create_future()
        if deadline is not None:
            reply.deadline = deadline
            if self._timer is None or deadline < self._timer.when():
                self._arm(deadline)
        self.driver.send()
        if self.machine.closed:
            self.driver.flush()  # a PDU could not be protected: the driver learns it by a timer
        return call_id, reply

    def send_only(self, context: BoundInterface, opnum: int, stub: bytes, object_: uuid.UUID | None) -> None:
        """Send the request of a maybe call, which gets no answer."""
        self.machine.send_request(
            context.p_cont_id,
            opnum,
            stub,
            object=object_,
            auth_context_id=context.auth_context_id,
            maybe=True,
        )
        self.driver.flush()

    def begin(
        self,
        context: BoundInterface,
        opnum: int,
        stub: bytes,
        last: bool,
        object_: uuid.UUID | None,
        deadline: float | None,
        reply: StreamReply,
        ended: Callable[[AioConnection], None],
        verify: bool,
    ) -> int:
        """Begin a call with pipes, on an idle connection.

        Args:
            stub: the begin of the request. last: all of it.
            verify: none of its pipes is [in].
            deadline: as of :meth:`call`.
            reply: gets the response as it arrives.
            ended: called when another call may be made on the connection, unless it is over.

        Returns:
            The call_id; its stub data is sent with the machine, and then ``driver.flush``.
        """
        session = self.session
        call_id = self.machine.send_request(
            context.p_cont_id,
            opnum,
            stub,
            object=object_,
            auth_context_id=context.auth_context_id,
            last=last,
            streamed=True,
            # With pipes that are [in] nobody else has one (MS-RPCE 2.2.2.13 [PB38]).
            verify=verify,
        )
        reply.request_complete = last
        session.expect_reply(call_id, reply)
        self._leased = call_id, reply, ended
        if deadline is not None:
            reply.deadline = deadline
            if self._timer is None or deadline < self._timer.when():
                self._arm(deadline)
        self.driver.flush()
        return call_id

    def _end_lease(self) -> None:
        """Take other calls again, if the call that had the connection to itself has ended."""
        if self._leased is None:
            return
        call_id, reply, ended = self._leased
        if call_id in self.session.replies:
            return
        self._leased = None
        self.release(reply)
        if not reply.request_complete:
            # A fault came before the server had all of the request: some go on waiting for the rest of it.
            self.session.discard = True
        ended(self)

    def give_up(self, call_id: int) -> None:
        """Cancel a call that nobody waits for any more: co_cancel now, orphaned after the cancel time-out.

        C706 9.5.3: the server gets the cancel time-out to end the call itself. Its answer is dropped.
        """
        reply = self.session.replies.get(call_id)
        if reply is None:
            return
        reply.abandoned = True
        reply.deadline = self._loop.time() + self._config.cancel_timeout
        self.machine.cancel(call_id)
        if self._config.cancel_timeout <= 0:
            self._orphan(call_id)
        elif self._timer is None or reply.deadline < self._timer.when():
            self._arm(reply.deadline)
        self.driver.flush()

    def _orphan(self, call_id: int) -> None:
        """Orphan an abandoned call.

        Where that ends the connection (MS-RPCE 3.3.1.5.10), calls that are still wanted come first: until
        they have ended the connection only takes no new ones.
        """
        session = self.session
        if session.keeps_on_orphan or all(reply.abandoned for reply in session.replies.values()):
            leased = self._leased
            session.replies.pop(call_id, None)
            self.driver.dispatch(self._port, self.machine.orphan(call_id))
            if leased is not None and not leased[1].request_complete:
                # A server that does not read what the pipe brought cannot be told, but notices a reset.
                self.driver.reset(self._port)
            self._progress()
        else:
            session.discard = True

    def _progress(self) -> None:
        session = self.session
        if self._leased is not None:
            self._end_lease()
        if session.discard and session.error is None and all(r.abandoned for r in session.replies.values()):
            for call_id in list(session.replies):
                self._orphan(call_id)
            if session.error is None:
                session.end(AssociationClosed("the connection is not used any more"))
                self.driver.close(self._port)
        if session.error is not None:
            self._disarm()
            self._cancel_steps()
            self._on_lost(self)
        self._signal.give()

    # time-outs: one timer for all calls, set for the earliest that is known when it is set

    def _arm(self, when: float) -> None:
        self._disarm()
        self._timer = self._loop.call_at(when, self._expire)

    def _disarm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _expire(self) -> None:
        self._timer = None
        now = self._loop.time()
        for call_id, reply in list(self.session.replies.items()):
            if reply.deadline is None or reply.deadline > now:
                continue
            if reply.abandoned:
                reply.deadline = None
                self._orphan(call_id)
            else:
                reply.finish(RpcTimeout(f"no response from {self.association.where} in time"))
                self.give_up(call_id)
        left = [r.deadline for r in self.session.replies.values() if r.deadline is not None]
        if left and self._timer is None:
            self._arm(min(left))

    # the end

    def retire(self) -> None:
        """Take no more calls, and close once those in progress have ended."""
        self.session.discard = True
        self._progress()

    async def close(self) -> None:
        """Close in order: fail what is in progress, send what is owed, wait until the channel is gone."""
        self.session.end(AssociationClosed("the binding is closed"))
        self._disarm()
        self._cancel_steps()
        if self._steps:
            await asyncio.gather(*self._steps, return_exceptions=True)
        self.driver.close(self._port)
        try:
            async with asyncio.timeout(_CLOSE_TIMEOUT):
                await self.closed.wait()
        except TimeoutError:
            self.drop()
            await self.closed.wait()

    def drop(self) -> None:
        """Close at once; what is unsent is lost."""
        self.driver.drop(self._port)
