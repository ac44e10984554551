"""Connections of one blocking association, leased one a call."""

from __future__ import annotations

import socket
import threading
import time
import uuid
from collections import deque
from collections.abc import Sequence
from typing import Any, Final, TypeVar

from dcerpc.binding import StringBinding
from dcerpc.errors import AssociationClosed, LocalProtocolError, RpcTimeout
from dcerpc.protocol.connection.events import SecurityStepRequired
from dcerpc.runtime.association import ClientAssociation
from dcerpc.runtime.blocking import StreamDriver, open_stream
from dcerpc.runtime.config import ClientConfig, step_failure
from dcerpc.runtime.session import BoundInterface, Reply
from dcerpc.security.api import run
from dcerpc.status import ERROR_ACCESS_DENIED
from dcerpc.stub import Interface, Operation

__all__ = ["ConnectionPool"]

R = TypeVar("R")

#: A connection that was idle for longer is looked at before it is used again; seconds.
_FRESH: Final = 1.0


class _Connection:
    """One connection: its driver and its session. Used by one thread at a time."""

    __slots__ = ("_config", "_port", "_steps", "association", "driver", "last_used", "session")

    def __init__(self, config: ClientConfig, association: ClientAssociation, driver: StreamDriver) -> None:
        self._config = config
        self._steps: list[SecurityStepRequired] = []
        self.association = association
        self.driver = driver
        self.session = config.make_session(self._steps.append)
        self.last_used = driver.clock()

    def open(self, endpoint: str, deadline: float | None) -> None:
        """Open the channel that the session speaks on."""
        channel = self.driver.open_channel(endpoint, deadline)
        self._port = self.driver.attach(channel, self.session.machine, self.session)

    @property
    def clean(self) -> bool:
        """Whether another call can be made on it."""
        session = self.session
        return session.usable and not session.replies and session.negotiation is None

    def bind(self, interfaces: Sequence[Interface], deadline: float | None) -> None:
        """Bind interfaces that are not bound yet.

        Raises:
            BindRejected, Fault: the server refuses the association or the change of it.
            SecurityError: authentication failed.
        """
        session = self.session
        fresh = session.assoc_group_id == 0
        negotiation, events = session.start_negotiation(
            interfaces,
            self._config.make_security() if fresh else None,
            self.association.assoc_group_id,
        )
        driver = self.driver
        driver.dispatch(self._port, events)
        while True:
            while self._steps:
                self._take_step(self._steps.pop(0))
            driver.send(deadline)
            if negotiation.done:
                break
            if not self._steps:
                driver.receive(deadline)
        if negotiation.error is not None:
            raise negotiation.error
        self.association.assoc_group_id = session.assoc_group_id

    def _take_step(self, asked: SecurityStepRequired) -> None:
        machine = self.session.machine
        try:
            result = run(asked.context.step(asked.token), self._config.step_resolver)
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
            auth_context_id=session.auth_context_id,
            maybe=maybe,
        )
        del stub  # it may be large, and the machine lets go of it once it is sent
        if maybe:
            driver.send(deadline)
            return Reply()
        reply = session.expect_reply(call_id)
        try:
            driver.send(deadline)
            while not reply.done:
                driver.receive(deadline)
                if self._steps or not reply.done:
                    self._answer(deadline)
        except RpcTimeout:
            self._give_up(call_id)
            raise RpcTimeout(f"no response from {self.association.where} in time") from None
        return reply

    def _answer(self, deadline: float | None) -> None:
        while self._steps:
            self._take_step(self._steps.pop(0))
        self.driver.send(deadline)

    def _give_up(self, call_id: int) -> None:
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


class ConnectionPool:
    """The connections of one association with one endpoint.

    Idle ones are in a deque, the last used at its end: a thread that calls alone always gets the same one, as
    causally ordered calls must (MS-RPCE 3.3.2.4.1.2), and takes no lock.

    Args:
        config: how to connect.
        binding: where to, endpoint included.
    """

    def __init__(self, config: ClientConfig, binding: StringBinding) -> None:
        self.binding = binding
        self._config = config
        self._address = config.carrier.socket_address(binding.address, binding.endpoint)
        self._idle: deque[_Connection] = deque()
        self._changed = threading.Condition()
        self._open: set[_Connection] = set()
        self._opening = 0
        self._waiting = 0
        self._closed = False
        self._depth = config.limits.max_ndr_depth
        self._where = f"{binding.address}[{binding.endpoint}]"
        self.association = ClientAssociation(self._where)

    def prepare(self) -> None:
        """Make the first connection.

        Raises:
            ConnectError, RpcTimeout: it cannot be made, or not in time.
        """
        self._put(self._lease(None))

    def close(self) -> None:
        """Close all connections; those in use fail their calls."""
        with self._changed:
            self._closed = True
            connections = list(self._open)
            self._open.clear()
            self._changed.notify_all()
        for connection in connections:
            try:
                self._idle.remove(connection)
            except ValueError:
                connection.driver.shut_down()
            else:
                connection.close()

    def bind(self, interfaces: Sequence[Interface], deadline: float | None) -> None:
        """Bind interfaces on one connection, which the next call will use."""
        connection = self._lease(deadline)
        try:
            find = connection.session.find
            while wanted := [interface for interface in interfaces if find(interface) is None]:
                self._bind(connection, wanted, deadline)
        except BaseException as error:
            self._give_back(connection, error)
            raise
        self._put(connection)

    def call(
        self,
        interface: Interface,
        operation: Operation[R],
        args: tuple[Any, ...],
        object_: uuid.UUID | None,
        deadline: float | None,
    ) -> R:
        """Make one call; see BlockingBindingHandle.call."""
        connection = self._lease(deadline)
        try:
            session = connection.session
            context = session.bound.get(interface)
            if context is None:
                context = self._bind_one(connection, interface, deadline)
            association = connection.association
            if operation.handles_in:
                association.check(operation, args)
            codec = operation.codecs[context.variant] or operation.codec(context.variant)
            reply = connection.call(
                context, operation.opnum, codec.encode_in(args), object_, deadline, operation.maybe
            )
        except BaseException as error:
            self._give_back(connection, error)
            raise
        if session.error is None and not session.discard:
            self._put(connection)
        else:
            self._drop(connection)
        return association.result(operation, args, context, reply, self._depth)

    def _bind_one(
        self, connection: _Connection, interface: Interface, deadline: float | None
    ) -> BoundInterface:
        session = connection.session
        context = session.find(interface)
        if context is None:
            self._bind(connection, (interface,), deadline)
            context = session.find(interface)
            if context is None:
                raise LocalProtocolError(f"the server's answer says nothing of {interface!r}")
        return context

    def _bind(self, connection: _Connection, interfaces: Sequence[Interface], deadline: float | None) -> None:
        connection.bind(interfaces, deadline)
        with self._changed:
            self._changed.notify_all()

    # leasing

    def _lease(self, deadline: float | None) -> _Connection:
        while True:
            try:
                connection = self._idle.pop()
            except IndexError:
                made = self._grow(deadline)
                if made is not None:
                    return made
                continue
            if time.monotonic() - connection.last_used < _FRESH:
                return connection
            connection.driver.look()
            if connection.clean:
                return connection
            self._drop(connection)

    def _put(self, connection: _Connection) -> None:
        """Return a connection that can be used again."""
        connection.last_used = connection.driver.last_read
        self._idle.append(connection)
        if self._waiting or self._closed:
            self._after_put(connection)

    def _after_put(self, connection: _Connection) -> None:
        with self._changed:
            self._changed.notify()
            closed = self._closed
        if closed:
            try:
                self._idle.remove(connection)
            except ValueError:
                return
            connection.close()

    def _give_back(self, connection: _Connection, error: BaseException) -> None:
        """Return a connection after an exception: for further use only if nothing was interrupted on it."""
        if isinstance(error, Exception) and connection.clean:
            self._put(connection)
        else:
            self._drop(connection)

    def _drop(self, connection: _Connection) -> None:
        """Close a connection and forget it; with the last one the association ends."""
        connection.close()
        with self._changed:
            self._open.discard(connection)
            if not self._open:
                self.association = ClientAssociation(self._where)
            self._changed.notify()

    def _grow(self, deadline: float | None) -> _Connection | None:
        """Make a connection, or wait until one may be idle and return None."""
        with self._changed:
            if self._closed:
                raise AssociationClosed("the binding is closed")
            # The first connection is alone until its bind has told the association group.
            limit = self._config.max_connections if self.association.assoc_group_id else 1
            if len(self._open) + self._opening >= limit:
                self._wait(deadline)
                return None
            self._opening += 1
        try:
            connection = self._connect(deadline)
        finally:
            with self._changed:
                self._opening -= 1
                self._changed.notify()
        with self._changed:
            closed = self._closed
            if not closed:
                connection.association = self.association
                self._open.add(connection)
        if closed:
            connection.close()
            raise AssociationClosed("the binding is closed")
        return connection

    def _wait(self, deadline: float | None) -> None:
        self._waiting += 1
        try:
            if self._idle:
                return
            left = None if deadline is None else deadline - time.monotonic()
            if not self._changed.wait(left) and left is not None:
                raise RpcTimeout(f"no connection to {self._where} became free in time")
        finally:
            self._waiting -= 1

    def _connect(self, deadline: float | None) -> _Connection:
        config = self._config
        if config.connect_timeout is not None:
            limit = time.monotonic() + config.connect_timeout
            deadline = limit if deadline is None else min(deadline, limit)

        def make_driver(sock: socket.socket) -> StreamDriver:
            return StreamDriver(
                sock, config.carrier.make_link, trace=config.trace, keep_alive=config.keep_alive
            )

        driver = open_stream(self._address, make_driver, deadline)
        try:
            connection = _Connection(config, self.association, driver)
            connection.open(self.binding.endpoint, deadline)
        except BaseException:
            driver.abort()
            raise
        return connection
