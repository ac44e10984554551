"""The connections of one asyncio association with one endpoint."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeVar

from dcerpc.binding import StringBinding
from dcerpc.errors import AssociationClosed, RpcTimeout, TransportError
from dcerpc.runtime.aio import StreamDriver
from dcerpc.runtime.aio_connection import AioConnection
from dcerpc.runtime.aio_links import SharedLink, connect_stream
from dcerpc.runtime.aio_pipes import AioCallStream
from dcerpc.runtime.association import ClientAssociation
from dcerpc.runtime.call_stream import ClientStream
from dcerpc.runtime.config import ClientConfig
from dcerpc.runtime.identities import BoundInterface, Identity
from dcerpc.runtime.session import ClientSession
from dcerpc.runtime.signal import Signal
from dcerpc.stub import Interface, Operation
from dcerpc.transport.api import Channel

__all__ = ["AioPool", "too_late"]

R = TypeVar("R")

#: A server that is asked for channels and says nothing at all for so long is gone; seconds.
_SILENCE: Final = 5.0


class AioPool:
    """The connections of one association with one endpoint.

    All calls share the first connection if the server multiplexes; another is made, up to
    ``max_connections``, only when every one there is takes no further call. A call with pipes has a
    connection to itself: its request holds up all others until it is complete, and when its data is not read,
    nothing is.

    Args:
        config: how to connect.
        binding: where to, endpoint included.
        link: what the connections are channels of, and which the binding handle holds; None: each has a
            socket of its own.

    Attributes:
        clock: what deadlines are on; seconds.
    """

    def __init__(self, config: ClientConfig, binding: StringBinding, link: SharedLink | None = None) -> None:
        self.binding = binding
        self._config = config
        self._loop = asyncio.get_running_loop()
        self._link = link
        config.carrier.socket_address(binding)  # a binding that has none fails here
        self._where = f"{binding.address}[{binding.endpoint}]"
        self._connections: list[AioConnection] = []
        #: Connections that a call with pipes has to itself, and how many more are being made.
        self._leased: set[AioConnection] = set()
        self._leasing = 0
        self._ended: set[AioConnection] = set()
        self._opening = asyncio.Lock()
        self._signal = Signal()
        self._closed = False
        self._depth = config.limits.max_ndr_depth
        self._hold = config.profile.hold_responses
        self.clock = self._loop.time
        self.association = ClientAssociation(self._where)

    def connections(self) -> Iterator[tuple[Channel, ClientSession]]:
        """The channel and the session of each connection."""
        for connection in (*self._connections, *self._leased):
            yield connection.channel, connection.session

    async def prepare(self) -> None:
        """Make the first connection.

        Raises:
            ConnectError, RpcTimeout: it cannot be made, or not in time.
        """
        if not self._connections:
            await self._open(0)

    async def close(self) -> None:
        """Close all connections; calls in progress fail."""
        self._closed = True
        connections = {*self._connections, *self._leased, *self._ended}
        self._connections.clear()
        self._leased.clear()
        self._ended.clear()
        self._signal.give()
        await asyncio.gather(*(connection.close() for connection in connections))

    async def bind(self, interfaces: Sequence[Interface], deadline: float | None, identity: Identity) -> None:
        """Bind interfaces on one connection, which the next call will use."""
        try:
            async with asyncio.timeout_at(deadline):
                while True:
                    connection = await self._acquire(identity)
                    await connection.bind(interfaces, identity)
                    if not connection.session.lacks(identity):
                        return
        except TimeoutError as error:
            raise too_late(error, self._where) from None

    async def call(
        self,
        interface: Interface,
        operation: Operation[R],
        args: tuple[Any, ...],
        object_: uuid.UUID | None,
        deadline: float | None,
        identity: Identity,
    ) -> R:
        """Make one call; see BindingHandle.call."""
        context = None
        for connection in self._connections:
            session = connection.session
            if session.takes_call:
                context = session.context(interface, identity)
                if context is not None:
                    break
        if context is None or connection.driver.paused or connection.channel.full:
            connection, context = await self._prepare(interface, deadline, identity)
        association = connection.association
        if operation.handles_in:
            association.check(operation, args)
        codec = operation.codecs[context.variant] or operation.codec(context.variant)
        stub = codec.encode_in(args)
        if operation.maybe:
            connection.send_only(context, operation.opnum, stub, object_)
            return operation.procedure.result()  # type: ignore[no-any-return]
        call_id, reply = connection.call(context, operation.opnum, stub, object_, deadline)
        del stub
        try:
            await reply.waiter  # type: ignore[misc]  # a future of this event loop
        except asyncio.CancelledError:
            connection.give_up(call_id)
            raise
        return association.result(operation, args, context, reply, self._depth, self._hold)

    async def open_call(
        self,
        interface: Interface,
        operation: Operation[R],
        args: tuple[Any, ...],
        object_: uuid.UUID | None,
        deadline: float | None,
        identity: Identity,
    ) -> AioCallStream[R]:
        """Begin a call with pipes; see BindingHandle.open_call."""
        connection, context = await self._lease(interface, deadline, identity)
        try:
            stream = ClientStream(
                operation, args, connection.association, context, self._config.limits, self._hold
            )
            return AioCallStream(connection, context, stream, object_, deadline, self._return)
        except BaseException:
            self._return(connection)
            raise

    async def _lease(
        self, interface: Interface, deadline: float | None, identity: Identity
    ) -> tuple[AioConnection, BoundInterface]:
        """An idle connection on which the interface is bound, for one call alone."""
        try:
            async with asyncio.timeout_at(deadline):
                while True:
                    if not self.association.assoc_group_id:
                        # The first bind founds the association's group, which the others join.
                        await self._prepare(interface, None, identity)
                    connection = await self._take_idle(identity)
                    try:
                        context = await self._context(connection, interface, identity)
                        if context is not None and connection.idle:
                            return connection, context
                    except BaseException:
                        self._return(connection)
                        raise
                    self._return(connection)
        except TimeoutError as error:
            raise too_late(error, self._where) from None

    async def _context(
        self, connection: AioConnection, interface: Interface, identity: Identity
    ) -> BoundInterface | None:
        """What calls of the interface are made on, bound if need be; None: not on this connection."""
        session = connection.session
        context = session.context(interface, identity)
        if context is None:
            await connection.bind((interface,), identity)
            if session.error is not None:
                raise session.failure()
            context = session.context(interface, identity)
        return context

    async def _take_idle(self, identity: Identity) -> AioConnection:
        """Take a connection that nobody uses out of those that calls share, make one, or wait for it."""
        while True:
            if self._closed:
                raise AssociationClosed("the binding is closed")
            for connection in self._connections:
                if connection.idle and connection.session.takes(identity):
                    self._connections.remove(connection)
                    self._leased.add(connection)
                    return connection
            if self._count() < self._config.max_connections:
                self._leasing += 1
                try:
                    connection = await self._connect()
                finally:
                    self._leasing -= 1
                self._leased.add(connection)
                return connection
            if not self._make_room():
                await self._signal.wait()

    def _return(self, connection: AioConnection) -> None:
        """Let calls share a connection again, unless it is over."""
        if connection in self._leased:
            self._leased.discard(connection)
            self._connections.append(connection)
            self._signal.give()

    def _count(self) -> int:
        """Connections there are, or will soon be."""
        return len(self._connections) + len(self._leased) + self._leasing

    async def _prepare(
        self, interface: Interface, deadline: float | None, identity: Identity
    ) -> tuple[AioConnection, BoundInterface]:
        """A connection that takes a call of the interface now."""
        try:
            async with asyncio.timeout_at(deadline):
                while True:
                    connection = await self._acquire(identity)
                    context = await self._context(connection, interface, identity)
                    await connection.writable()
                    shared = connection in self._connections
                    if context is not None and shared and connection.session.takes_call:
                        self._retire_stale()
                        return connection, context
        except TimeoutError as error:
            raise too_late(error, self._where) from None

    def _retire_stale(self) -> None:
        """Close connections whose security contexts have all expired, now that there is another one."""
        for connection in [connection for connection in self._connections if connection.session.stale]:
            connection.retire()

    async def _acquire(self, identity: Identity) -> AioConnection:
        """The first connection that takes a call or has yet to be bound, made or waited for if need be."""
        while True:
            if self._closed:
                raise AssociationClosed("the binding is closed")
            found, negotiating = None, False
            for connection in self._connections:
                session = connection.session
                if session.takes_call or (connection.fresh and session.usable):
                    if not session.lacks(identity):
                        return connection
                    if found is None and session.takes(identity):
                        found = connection
                elif connection.negotiating and session.takes(identity):
                    negotiating = True
            if found is not None:
                return found
            if negotiating:
                await self._signal.wait()
            elif self._count() < self._config.max_connections:
                await self._open(len(self._connections))
            elif not self._make_room():
                await self._signal.wait()

    def _make_room(self) -> bool:
        """Close a connection that nobody uses, for one that is to be bound for somebody else."""
        for connection in self._connections:
            if connection.idle:
                connection.retire()
                return True
        return False

    async def _open(self, count: int) -> None:
        """Make a connection, unless another task has made one since there were ``count``."""
        async with self._opening:
            if len(self._connections) > count:
                return
            self._connections.append(await self._connect())
            self._signal.give()

    async def _connect(self) -> AioConnection:
        """Make a connection: on a socket of its own, or as a channel of the link that bindings share."""
        limit = self._config.connect_timeout
        deadline = None if limit is None else self._loop.time() + limit
        if self._link is None:
            return await self._open_on(await connect_stream(self._config, self.binding), deadline)
        known = self._link.driver
        try:
            return await self._open_on(await self._link.open(self._config, self.binding), deadline)
        except (AssociationClosed, TransportError) as error:
            if self._closed:
                raise AssociationClosed("the binding is closed") from error
            # The server may have closed a link that there was, which is found out by using it.
            if known is None or known.usable:
                raise
        return await self._open_on(await self._link.open(self._config, self.binding), deadline)

    async def _open_on(self, driver: StreamDriver, deadline: float | None) -> AioConnection:
        """Open a connection on a driver's link."""
        connection = AioConnection(self._config, self.association, driver, self._lost, self._signal)
        try:
            async with asyncio.timeout_at(deadline):
                await connection.open(self.binding.endpoint)
        except BaseException as error:
            if driver.unused or driver.silence >= _SILENCE:
                driver.abort()  # a shared link too: what it is for did not work, or its server is gone
            if isinstance(error, TimeoutError) and not isinstance(error, RpcTimeout):
                raise RpcTimeout(f"no connection to {self._where} in time") from None
            raise
        if self._closed:
            connection.drop()
            raise AssociationClosed("the binding is closed")
        connection.association = self.association
        self.clock = driver.clock
        return connection

    def _lost(self, connection: AioConnection) -> None:
        """Forget a connection; with the last one the association ends."""
        if connection in self._connections or connection in self._leased:
            if connection in self._leased:
                self._leased.discard(connection)
            else:
                self._connections.remove(connection)
            if not connection.closed.is_set():
                self._ended.add(connection)
            if not self._connections and not self._leased:
                self.association = ClientAssociation(self._where)
        elif connection.closed.is_set():
            self._ended.discard(connection)


def too_late(error: TimeoutError, where: str) -> RpcTimeout:
    """What a time-out within a call raises: RpcTimeout itself, or one for the deadline of the whole call."""
    return error if isinstance(error, RpcTimeout) else RpcTimeout(f"no response from {where} in time")
