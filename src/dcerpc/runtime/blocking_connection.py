"""One connection of a blocking client: its driver, its session, one call at a time."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from dcerpc.errors import RpcTimeout
from dcerpc.protocol.connection.events import SecurityStepRequired
from dcerpc.runtime.association import ClientAssociation
from dcerpc.runtime.blocking import ConnectionDriver
from dcerpc.runtime.call_stream import StreamReply
from dcerpc.runtime.config import ClientConfig, step_failure
from dcerpc.runtime.identities import BoundInterface, Identity
from dcerpc.runtime.replies import Reply
from dcerpc.security.steps import run
from dcerpc.status import ERROR_ACCESS_DENIED
from dcerpc.stub import Interface
from dcerpc.transport.api import Channel

__all__ = ["BlockingConnection"]


class BlockingConnection:
    """One connection: its driver and its session. Used by one thread at a time.

    Attributes:
        last_used: when something was last read; seconds. doubtful: the server may be about to close it.
    """

    __slots__ = ("_config", "_port", "_steps", "association", "doubtful", "driver", "last_used", "session")

    def __init__(
        self, config: ClientConfig, association: ClientAssociation, driver: ConnectionDriver
    ) -> None:
        self._config = config
        self._steps: list[SecurityStepRequired] = []
        self.association = association
        self.driver = driver
        self.session = config.make_session(self._steps.append)
        self.last_used = driver.clock()
        self.doubtful = False

    def open(self, endpoint: str, deadline: float | None) -> None:
        """Open the channel that the session speaks on."""
        channel = self.driver.open_channel(endpoint, deadline)
        self._port = self.driver.attach(channel, self.session.machine, self.session)

    @property
    def channel(self) -> Channel:
        """The channel that the session speaks on."""
        return self._port.channel

    @property
    def clean(self) -> bool:
        """Whether another call can be made on it."""
        session = self.session
        return session.usable and not session.replies and session.negotiation is None

    def bind(
        self, interfaces: Sequence[Interface], identity: Identity | None, deadline: float | None
    ) -> None:
        """Bind interfaces that are not bound yet, and build a security context.

        Args:
            identity: whose; None: none is built.

        Raises:
            BindRejected, Fault: the server refuses the association or the change of it.
            SecurityError: authentication failed.
        """
        session = self.session
        negotiation, events = session.start_negotiation(interfaces, identity, self.association.assoc_group_id)
        driver = self.driver
        driver.dispatch(self._port, events)
        while True:
            while self._steps:
                self._take_step(self._steps.pop(0), deadline)
            driver.send(deadline)
            if negotiation.done:
                break
            if not self._steps:
                driver.receive(deadline)
        if negotiation.error is not None:
            raise negotiation.error
        self.association.assoc_group_id = session.assoc_group_id

    def _take_step(self, asked: SecurityStepRequired, deadline: float | None) -> None:
        machine = self.session.machine
        try:
            result = run(asked.context.step(asked.token), self._config.blocking_resolver(deadline))
        except Exception as error:  # noqa: BLE001  # raised again, as what a caller expects
            failure = step_failure(error)
            status = failure.status or ERROR_ACCESS_DENIED
            self.driver.dispatch(self._port, machine.token_failed(asked.auth_context_id, status))
            self.driver.send(self.driver.clock())
            raise failure from failure.__cause__
        self.driver.dispatch(self._port, machine.token_result(asked.auth_context_id, result))

    def call(
        self,
        context: BoundInterface,
        opnum: int,
        stub: bytes,
        object_: uuid.UUID | None,
        deadline: float | None,
        maybe: bool,
    ) -> Reply:
        """Send a request and wait for what ends it."""
        session = self.session
        driver = self.driver
        call_id = session.machine.send_request(
            context.p_cont_id,
            opnum,
            stub,
            object=object_,
            auth_context_id=context.auth_context_id,
            maybe=maybe,
        )
        del stub  # it may be large, and the machine lets go of it once it is sent
        if maybe:
            driver.send(deadline)
            return Reply()
        reply = session.expect_reply(call_id)
        try:
            driver.send(deadline)
            if session.machine.closed:
                self._learn_of_the_end()
            while not reply.done:
                driver.receive(deadline)
                if self._steps or not reply.done:
                    self._answer(deadline)
        except RpcTimeout:
            self.give_up(call_id)
            raise RpcTimeout(f"no response from {self.association.where} in time") from None
        return reply

    def _answer(self, deadline: float | None) -> None:
        while self._steps:
            self._take_step(self._steps.pop(0), deadline)
        self.driver.send(deadline)

    # calls with pipes

    def begin(
        self,
        context: BoundInterface,
        opnum: int,
        stub: bytes,
        last: bool,
        object_: uuid.UUID | None,
        reply: StreamReply,
        verify: bool,
    ) -> int:
        """Begin a call with pipes; nothing is sent before :meth:`send`.

        Args:
            stub: the begin of the request. last: all of it.
            verify: none of its pipes is [in].
            reply: gets the response as it arrives.

        Returns:
            The call_id.
        """
        session = self.session
        call_id = session.machine.send_request(
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
        session.expect_reply(call_id, reply)
        return call_id

    def send(self, deadline: float | None) -> None:
        """Send what is queued; errors as of ConnectionDriver.send."""
        self.driver.send(deadline)
        if self.session.machine.closed:
            self._learn_of_the_end()

    def _learn_of_the_end(self) -> None:
        """Take the event of a machine that could not protect what it was to send; it comes by a timer."""
        driver = self.driver
        driver.dispatch(self._port, self.session.machine.handle_timer(driver.clock()))

    def send_and_look(self, deadline: float | None) -> None:
        """Send what is queued, and see whether the server has something to say, such as a fault."""
        sent = self.session.machine.pdus_out
        self.send(deadline)
        if self.session.machine.pdus_out != sent:
            self.driver.look()
            self._answer(deadline)

    def receive(self, deadline: float | None) -> None:
        """Wait for something; errors as of ConnectionDriver.receive."""
        self.driver.receive(deadline)
        self._answer(deadline)

    def give_up(self, call_id: int) -> None:
        """Tell the server that nobody waits any more (C706 9.5.3); the session says whether it can go on."""
        session = self.session
        if session.error is not None:
            return
        session.machine.cancel(call_id)
        events = session.machine.orphan(call_id)
        session.replies.pop(call_id, None)
        self.driver.dispatch(self._port, events)
        self.driver.send(self.driver.clock())

    def close(self) -> None:
        """Close in order."""
        if not self.driver.closed:
            self.driver.close(self._port)
        self.driver.abort()
