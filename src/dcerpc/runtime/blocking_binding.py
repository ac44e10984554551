"""The blocking binding handle: what ``dcerpc.blocking.connect`` gives."""

from __future__ import annotations

import threading
import time
from types import TracebackType
from typing import Any, Self, TypeVar, Unpack

from dcerpc.binding import StringBinding
from dcerpc.errors import AssociationClosed, RpcError
from dcerpc.runtime.blocking_pipes import BlockingStream
from dcerpc.runtime.blocking_pool import ConnectionPool
from dcerpc.runtime.config import ClientConfig, ConnectOptions, make_config
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


class BlockingBindingHandle:
    """A binding handle for blocking clients; threads may share it.

    Each call leases a connection of the association and returns it afterwards, so that as many calls run at
    once as there are threads, up to ``max_connections``. Use it in a ``with`` statement, or call
    :meth:`close`.

    Args:
        config: from :func:`dcerpc.runtime.config.make_config`.
    """

    def __init__(self, config: ClientConfig) -> None:
        self._config = config
        self._timeout = config.timeout
        self._object = config.object
        self._lock = threading.Lock()
        self._closed = False
        #: Found once an interface's endpoint is known; read without the lock.
        self._by_interface: dict[Interface, ConnectionPool] = {}
        self._by_endpoint: dict[str, ConnectionPool] = {}

    @property
    def string_binding(self) -> StringBinding:
        """What the handle was made from."""
        return self._config.binding

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

    def close(self) -> None:
        """Close all connections. Calls in progress fail with AssociationClosed, as do later ones."""
        with self._lock:
            self._closed = True
            pools = list(self._by_endpoint.values())
            self._by_endpoint.clear()
            self._by_interface.clear()
        for pool in pools:
            pool.close()

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
            pool.bind(group, deadline)

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
        return pool.call(interface, operation, args, object_, deadline)

    def _call_reporting(
        self, interface: Interface, operation: Operation[R], args: tuple[Any, ...], options: CallOptions
    ) -> R:
        """Make a call whose result takes the status of certain failures."""
        deadline = self._deadline(self._timeout if isinstance(options.timeout, str) else options.timeout)
        try:
            pool = self._find_pool(interface, deadline)
            result = pool.call(interface, operation, args, options.object or self._object, deadline)
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
        return pool.open_call(interface, operation, args, options.object or self._object, deadline)

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
        with self._lock:
            if self._closed:
                raise AssociationClosed("the binding is closed")
            key = str(binding)
            pool = self._by_endpoint.get(key)
            if pool is None:
                pool = self._by_endpoint[key] = ConnectionPool(self._config, binding)
            return pool

    def _resolve(self, interface: Interface, deadline: float | None) -> StringBinding:
        config = self._config
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
