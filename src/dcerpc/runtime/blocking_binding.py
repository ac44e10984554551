"""The blocking binding handle: what ``dcerpc.blocking.connect`` gives."""

from __future__ import annotations

import threading
import time
from types import TracebackType
from typing import Any, Self, TypeVar, Unpack

from dcerpc.binding import StringBinding
from dcerpc.errors import AssociationClosed, RpcError
from dcerpc.runtime.blocking_links_registry import HeldLinks
from dcerpc.runtime.blocking_pipes import BlockingStream
from dcerpc.runtime.blocking_pool import ConnectionPool
from dcerpc.runtime.client_security import SecurityOptions
from dcerpc.runtime.config import ClientConfig, ConnectOptions, make_config
from dcerpc.runtime.identities import Identities
from dcerpc.runtime.session_keys import session_key_of
from dcerpc.runtime.statuses import reported, settled
from dcerpc.stub import DEFAULT_OPTIONS, CallOptions, Interface, Operation

__all__ = ["BlockingBindingHandle", "connect"]

R = TypeVar("R")


def connect(binding: str | StringBinding, **options: Unpack[ConnectOptions]) -> BlockingBindingHandle:
    """Make a binding handle for blocking clients, to be entered with ``with``.

    It connects when it is entered if the binding has an endpoint. Otherwise the endpoint of each interface is
    looked up when the interface is first called. Interfaces are bound at their first call.

    Args:
        binding: a string binding, such as ``ncacn_ip_tcp:server.example[49152]``.
        options: see :class:`dcerpc.runtime.config.ConnectOptions`.

    Raises:
        BindingError: the binding is malformed, or its protocol sequence has no carrier.
        SecurityError: no such security provider.
        ValueError: an option is out of range.
    """
    return BlockingBindingHandle(make_config(binding, **options))


class _Shared:
    """What binding handles share that differ in security only: associations, and how these are found."""

    def __init__(self) -> None:
        self.identities = Identities()
        self.lock = threading.Lock()
        #: Found once an interface's endpoint is known; read without the lock.
        self.by_interface: dict[Interface, ConnectionPool] = {}
        self.by_endpoint: dict[str, ConnectionPool] = {}
        self.links = HeldLinks()
        self.closed = False


class BlockingBindingHandle:
    """A binding handle for blocking clients; threads may share it.

    Each call leases a connection of the association and returns it afterwards, so that as many calls run at
    once as there are threads, up to ``max_connections``. Use it in a ``with`` statement, or call
    :meth:`close`.

    Args:
        config: from :func:`dcerpc.runtime.config.make_config`.
    """

    def __init__(self, config: ClientConfig) -> None:
        self._begin(config, _Shared())

    def _begin(self, config: ClientConfig, shared: _Shared) -> None:
        self._config = config
        self._timeout = config.timeout
        self._object = config.object
        self._shared = shared
        self._by_interface = shared.by_interface
        self._identity = shared.identities.of(config)
        self._derived = False
        self._closed = False

    @property
    def string_binding(self) -> StringBinding:
        """What the handle was made from."""
        return self._config.binding

    @property
    def session_key(self) -> bytes:
        """The key that some interfaces encrypt values with, such as SAMR passwords (MS-SAMR 3.2.2.3).

        Over ncacn_np it is that of the SMB session, 16 octets; otherwise that of the security context of the
        calls, which each connection has another of. It is there once the handle is entered, or an interface
        is bound, and the same until the connection breaks.

        Raises:
            LocalProtocolError: there is no connection yet, none of them has a key, or each has another.
        """
        with self._shared.lock:
            pools = list(self._shared.by_endpoint.values())
        return session_key_of((each for pool in pools for each in pool.connections()), self._identity)

    def open(self) -> Self:
        """Connect, if the endpoint is given; ``with`` does it.

        Raises:
            ConnectError: no address of the server answered.
            RpcTimeout: it took longer than ``connect_timeout``.
            AssociationClosed: the handle has been closed.
        """
        if self._config.binding.endpoint:
            self._pool(self._config.binding).prepare()
        return self

    def with_security(self, **options: Unpack[SecurityOptions]) -> BlockingBindingHandle:
        """A handle to the same server for calls as somebody else, or protected in another way.

        It shares the associations, so that context handles of one can be used with the other, and where the
        server can (security context multiplexing, MS-RPCE 3.3.1.5.4) also the connections. It lasts as long
        as this handle does, and closing it closes no connection.

        Args:
            options: see :class:`dcerpc.runtime.client_security.SecurityOptions`; what they leave out stays as
                it is. ``level="none"`` is for calls without security.

        Raises:
            SecurityError: no such security provider.
            ValueError: an option is out of range.
        """
        made = BlockingBindingHandle.__new__(BlockingBindingHandle)
        made._begin(self._config.with_security(**options), self._shared)
        made._derived = True
        return made

    def close(self) -> None:
        """Close all connections. Calls in progress fail with AssociationClosed, as do later ones.

        A handle of :meth:`with_security` makes no more calls, and leaves the connections to the other.
        """
        self._closed = True
        self._by_interface = {}
        if self._derived:
            return
        shared = self._shared
        with shared.lock:
            shared.closed = True
            pools = list(shared.by_endpoint.values())
            shared.by_endpoint.clear()
            shared.by_interface.clear()
        try:
            for pool in pools:
                pool.close()
        finally:
            shared.links.release()

    def __enter__(self) -> Self:
        try:
            return self.open()
        except BaseException:
            self.close()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def bind(self, *interfaces: Interface) -> None:
        """Bind interfaces now, instead of each at its first call, in one exchange if the server can.

        Args:
            interfaces: the ``INTERFACE`` of generated classes.

        Raises:
            PresentationRejected: the server does not accept one of them.
            BindRejected: it refuses the association.
            RpcTimeout: it took longer than the binding's ``timeout``.
            RpcError: finding the endpoint, connecting or authenticating failed; see :meth:`call`.
        """
        deadline = self._deadline(self._timeout)
        by_pool: dict[ConnectionPool, list[Interface]] = {}
        for interface in interfaces:
            by_pool.setdefault(self._find_pool(interface, deadline), []).append(interface)
        for pool, group in by_pool.items():
            pool.bind(group, deadline, self._identity)

    def endpoint_of(self, interface: Interface) -> StringBinding:
        """Where calls of an interface go, found through the endpoint mapper if need be.

        Args:
            interface: the ``INTERFACE`` of a generated class.

        Returns:
            The string binding, endpoint included.

        Raises:
            StatusError: the endpoint mapper does not know the interface.
            RpcError: it could not be asked.
        """
        return self._find_pool(interface, self._deadline(self._timeout)).binding

    def call(
        self, interface: Interface, operation: Operation[R], args: tuple[Any, ...], options: CallOptions
    ) -> R:
        """Make one call; generated clients use this (MS-RPCE 3.3.2.4.1).

        Args:
            interface: what to call; it is bound first if need be.
            operation: which operation of it.
            args: values of the [in] parameters, in IDL order.
            options: of this call; what they leave out is the binding's.

        Returns:
            The operation's result object. Where the operation has [comm_status] or [fault_status], it takes
            the status instead of an exception.

        Raises:
            Fault: the server answered with a fault.
            NdrError: an argument cannot be encoded, or the result cannot be decoded.
            RpcTimeout: it took longer than the time-out.
            AssociationClosed: the connection went away.
            LocalProtocolError: a context handle belongs to another association.
            RpcError: connecting or binding failed.
        """
        if operation.comm_status or operation.fault_status:
            return self._call_reporting(interface, operation, args, options)
        if options is DEFAULT_OPTIONS:
            timeout, object_ = self._timeout, self._object
        else:
            timeout = self._timeout if isinstance(options.timeout, str) else options.timeout
            object_ = options.object or self._object
        deadline = None if timeout is None else time.monotonic() + timeout
        pool = self._by_interface.get(interface)
        if pool is None:
            pool = self._find_pool(interface, deadline)
        return pool.call(interface, operation, args, object_, deadline, self._identity)

    def _call_reporting(
        self, interface: Interface, operation: Operation[R], args: tuple[Any, ...], options: CallOptions
    ) -> R:
        """Make a call whose result takes the status of certain failures."""
        deadline = self._deadline(self._timeout if isinstance(options.timeout, str) else options.timeout)
        try:
            pool = self._find_pool(interface, deadline)
            object_ = options.object or self._object
            result = pool.call(interface, operation, args, object_, deadline, self._identity)
        except RpcError as error:
            return reported(operation, error)
        return settled(operation, result)

    def open_call(
        self, interface: Interface, operation: Operation[R], args: tuple[Any, ...], options: CallOptions
    ) -> BlockingStream[R]:
        """Begin a call of an operation with pipes; generated clients use this.

        Args:
            interface: what to call; it is bound first if need be.
            operation: which operation of it.
            args: values of the [in] parameters that are no pipes, in IDL order.
            options: of this call; what they leave out is the binding's. The time-out is for all of it.

        Returns:
            The call in progress; one thread at a time may use it.

        Raises:
            NdrError: an argument cannot be encoded.
            RpcTimeout: it took longer than the time-out; also when ``max_connections`` are in use so long.
            LocalProtocolError: a context handle belongs to another association.
            RpcError: connecting or binding failed.
        """
        deadline = self._deadline(self._timeout if isinstance(options.timeout, str) else options.timeout)
        pool = self._find_pool(interface, deadline)
        object_ = options.object or self._object
        return pool.open_call(interface, operation, args, object_, deadline, self._identity)

    @staticmethod
    def _deadline(timeout: float | None) -> float | None:
        return None if timeout is None else time.monotonic() + timeout

    def _find_pool(self, interface: Interface, deadline: float | None) -> ConnectionPool:
        pool = self._by_interface.get(interface)
        if pool is None:
            config = self._config
            binding = config.binding if config.binding.endpoint else self._resolve(interface, deadline)
            pool = self._by_interface[interface] = self._pool(binding)
        return pool

    def _pool(self, binding: StringBinding) -> ConnectionPool:
        shared = self._shared
        with shared.lock:
            if self._closed or shared.closed:
                raise AssociationClosed("the binding is closed")
            key = str(binding)
            pool = shared.by_endpoint.get(key)
            if pool is None:
                link = shared.links.of(self._config, binding)
                pool = shared.by_endpoint[key] = ConnectionPool(self._config, binding, link)
            return pool

    def _resolve(self, interface: Interface, deadline: float | None) -> StringBinding:
        config = self._config
        with self._shared.lock:
            if not self._shared.closed:
                # The endpoint mapper is asked over the same link as is used then.
                self._shared.links.of(config, config.binding)
        resolution = config.resolver.resolve(config.binding, interface, config.object)
        try:
            asked = next(resolution)
            while True:
                left = None if deadline is None else max(0.0, deadline - time.monotonic())
                try:
                    with BlockingBindingHandle(config.for_mapper(asked.binding, left)) as mapper:
                        answer = asked.start(mapper, blocking=True)
                except RpcError as error:
                    asked = resolution.throw(error)
                else:
                    asked = resolution.send(answer)
        except StopIteration as done:
            found: StringBinding = done.value
            return found
