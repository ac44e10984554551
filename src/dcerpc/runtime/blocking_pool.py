"""Connections of one blocking association, leased one a call."""

from __future__ import annotations

import threading
import time
import uuid
from collections import deque
from collections.abc import Sequence
from typing import Any, Final, TypeVar

from dcerpc.binding import StringBinding
from dcerpc.errors import AssociationClosed, LocalProtocolError, RpcTimeout
from dcerpc.runtime.association import ClientAssociation
from dcerpc.runtime.blocking_connection import BlockingConnection
from dcerpc.runtime.blocking_links_registry import LinkHold
from dcerpc.runtime.blocking_opening import make_opener
from dcerpc.runtime.blocking_pipes import BlockingStream
from dcerpc.runtime.call_stream import ClientStream
from dcerpc.runtime.config import ClientConfig
from dcerpc.runtime.identities import BoundInterface, Identity
from dcerpc.runtime.session import ClientSession
from dcerpc.stub import Interface, Operation
from dcerpc.transport.api import Channel

__all__ = ["ConnectionPool"]

R = TypeVar("R")

#: A connection that was idle for longer is looked at before it is used again; seconds.
_FRESH: Final = 1.0


class ConnectionPool:
    """The connections of one association with one endpoint.

    Idle ones are in a deque, the last used at its end: a thread that calls alone always gets the same one, as
    causally ordered calls must (MS-RPCE 3.3.2.4.1.2), and takes no lock.

    One that is no good for the identity of a call, since its security contexts are others', is left to them.

    Args:
        config: how to connect.
        binding: where to, endpoint included.
        link: a share in the link for it, if its carrier shares links; for as long as the pool is open.
    """

    def __init__(self, config: ClientConfig, binding: StringBinding, link: LinkHold | None = None) -> None:
        self.binding = binding
        self._config = config
        self._opener = make_opener(config, binding, link)
        self._idle: deque[BlockingConnection] = deque()
        self._changed = threading.Condition()
        self._open: set[BlockingConnection] = set()
        self._opening = 0
        self._waiting = 0
        self._closed = False
        self._depth = config.limits.max_ndr_depth
        self._hold = config.profile.hold_responses
        self._where = f"{binding.address}[{binding.endpoint}]"
        self.association = ClientAssociation(self._where)

    def prepare(self) -> None:
        """Make the first connection.

        Raises:
            ConnectError, RpcTimeout: it cannot be made, or not in time.
        """
        self._put(self._lease(None, None))

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

    def connections(self) -> list[tuple[Channel, ClientSession]]:
        """The connections there are."""
        with self._changed:
            return [(connection.channel, connection.session) for connection in self._open]

    def bind(self, interfaces: Sequence[Interface], deadline: float | None, identity: Identity) -> None:
        """Bind interfaces on one connection, which the next call will use."""
        connection = self._lease(deadline, identity)
        try:
            find = connection.session.find
            while True:
                wanted = [interface for interface in interfaces if find(interface) is None]
                if not wanted and not connection.session.lacks(identity):
                    break
                self._bind(connection, wanted, deadline, identity)
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
        identity: Identity,
    ) -> R:
        """Make one call; see BlockingBindingHandle.call."""
        connection = self._lease(deadline, identity)
        try:
            session = connection.session
            context = session.context(interface, identity)
            if context is None:
                context = self._bind_one(connection, interface, deadline, identity)
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
            # Servers close after many a fault: that is seen before the connection is used again.
            connection.doubtful = reply.error is not None
            self._put(connection)
        else:
            self._drop(connection)
        return association.result(operation, args, context, reply, self._depth, self._hold)

    def open_call(
        self,
        interface: Interface,
        operation: Operation[R],
        args: tuple[Any, ...],
        object_: uuid.UUID | None,
        deadline: float | None,
        identity: Identity,
    ) -> BlockingStream[R]:
        """Begin a call with pipes; see BlockingBindingHandle.open_call."""
        connection = self._lease(deadline, identity)
        try:
            context = self._bind_one(connection, interface, deadline, identity)
            stream = ClientStream(
                operation, args, connection.association, context, self._config.limits, self._hold
            )
        except BaseException as error:
            self._give_back(connection, error)
            raise
        return BlockingStream(connection, context, stream, object_, deadline, self._stream_ended)

    def _stream_ended(self, connection: BlockingConnection, clean: bool) -> None:
        """Take a connection back from a call with pipes; ``clean``: nothing was interrupted on it."""
        if clean and connection.clean:
            self._put(connection)
        else:
            self._drop(connection)

    def _bind_one(
        self, connection: BlockingConnection, interface: Interface, deadline: float | None, identity: Identity
    ) -> BoundInterface:
        session = connection.session
        context = session.context(interface, identity)
        if context is None:
            wanted = (interface,) if session.find(interface) is None else ()
            if wanted or session.lacks(identity):
                self._bind(connection, wanted, deadline, identity)
            session.find(interface)
            context = session.context(interface, identity)
            if context is None:
                raise LocalProtocolError(f"the server's answer says nothing of {interface!r}")
        return context

    def _bind(
        self,
        connection: BlockingConnection,
        interfaces: Sequence[Interface],
        deadline: float | None,
        identity: Identity,
    ) -> None:
        connection.bind(interfaces, identity if connection.session.lacks(identity) else None, deadline)
        with self._changed:
            self._changed.notify_all()

    # leasing

    def _lease(self, deadline: float | None, identity: Identity | None) -> BlockingConnection:
        """Take an idle connection that is good for an identity (None: for any), or make one."""
        others: list[BlockingConnection] = []
        try:
            while True:
                try:
                    connection = self._idle.pop()
                except IndexError:
                    made = self._choose(others, identity) or self._grow(deadline, others)
                    if made is not None:
                        return made
                    continue
                if connection.doubtful or time.monotonic() - connection.last_used >= _FRESH:
                    connection.doubtful = False
                    connection.driver.look()
                    if not connection.clean:
                        self._drop(connection)
                        continue
                if identity is None or not connection.session.lacks(identity):
                    return connection
                others.append(connection)
        finally:
            self._restore(others)

    def _choose(
        self, others: list[BlockingConnection], identity: Identity | None
    ) -> BlockingConnection | None:
        """Take the connection used last on which a security context can be built; None: on none of them.

        Those of no use to anybody any more are closed, but for the one that keeps the association.
        """
        for connection in list(others):
            if identity is None or connection.session.takes(identity):
                others.remove(connection)
                return connection
            if connection.session.stale and len(self._open) > 1:
                others.remove(connection)
                self._drop(connection)
        return None

    def _restore(self, others: list[BlockingConnection]) -> None:
        """Leave connections to those they are good for, the last used one at the end as it was."""
        while others:
            self._idle.append(others.pop())

    def _put(self, connection: BlockingConnection) -> None:
        """Return a connection that can be used again."""
        connection.last_used = connection.driver.last_read
        self._idle.append(connection)
        if self._waiting or self._closed:
            self._after_put(connection)

    def _after_put(self, connection: BlockingConnection) -> None:
        with self._changed:
            self._changed.notify()
            closed = self._closed
        if closed:
            try:
                self._idle.remove(connection)
            except ValueError:
                return
            connection.close()

    def _give_back(self, connection: BlockingConnection, error: BaseException) -> None:
        """Return a connection after an exception: for further use only if nothing was interrupted on it."""
        if isinstance(error, Exception) and connection.clean:
            self._put(connection)
        else:
            self._drop(connection)

    def _drop(self, connection: BlockingConnection) -> None:
        """Close a connection and forget it; with the last one the association ends."""
        connection.close()
        with self._changed:
            self._open.discard(connection)
            if not self._open:
                self.association = ClientAssociation(self._where)
            self._changed.notify()

    def _grow(self, deadline: float | None, others: list[BlockingConnection]) -> BlockingConnection | None:
        """Make a connection, or see to it that there can be one and return None.

        Args:
            others: idle ones, the last used first, that are no good for the call. They are put back, but for
                one that has to make room.
        """
        with self._changed:
            if self._closed:
                raise AssociationClosed("the binding is closed")
            # The first connection is alone until its bind has told the association group.
            limit = self._config.max_connections if self.association.assoc_group_id else 1
            full = len(self._open) + self._opening >= limit
            if full and not others:
                self._wait(deadline)
                return None
            if not full:
                self._opening += 1
        if full:
            self._drop(others.pop())
            return None
        self._restore(others)
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

    def _connect(self, deadline: float | None) -> BlockingConnection:
        limit = self._config.connect_timeout
        if limit is not None:
            limit += time.monotonic()
            deadline = limit if deadline is None else min(deadline, limit)
        return self._opener.connect(self.association, deadline)
