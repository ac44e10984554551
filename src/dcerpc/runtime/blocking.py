"""The blocking stream driver: one socket, its link and the machine on it; no event loop, no thread.

A thread that waits for something reads the socket itself, with :meth:`StreamDriver.receive`. One thread at a
time uses a driver: a binding leases a connection for each call. Links that carry the connections of many
threads have a driver of their own (:mod:`dcerpc.runtime.blocking_links`).
"""

from __future__ import annotations

import contextlib
import socket
import time
from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

from dcerpc.errors import AssociationClosed, ConnectError, RpcTimeout
from dcerpc.runtime.private_directory import check_private
from dcerpc.runtime.pump import Handler, Machine, Port, Pump
from dcerpc.runtime.sockets import (
    address_of,
    close_with_reset,
    connect_failure,
    limit_waits,
    local_failure,
    peer_text,
    tune,
)
from dcerpc.runtime.trace import TraceSink
from dcerpc.transport.api import Channel, Link, LocalAddress, SocketAddress

__all__ = ["ConnectionDriver", "StreamDriver", "open_stream"]

D = TypeVar("D")

#: Octets read at once.
_READ_SIZE = 1 << 16
#: How much later than asked a time-out may come: setting a socket's anew costs a system call; seconds.
_TIMEOUT_SLACK = 0.01


class ConnectionDriver(Protocol):
    """What a blocking connection needs of its driver; StreamDriver says what each member does.

    A StreamDriver has a socket to itself, a ChannelDriver one channel of a link that others use too. One
    thread at a time uses either, but for :meth:`shut_down`.
    """

    last_read: float

    @property
    def closed(self) -> bool: ...
    @property
    def clock(self) -> Callable[[], float]: ...
    def open_channel(self, endpoint: str, deadline: float | None) -> Channel: ...
    def attach(self, channel: Channel, machine: Machine, handler: Handler) -> Port: ...
    def dispatch(self, port: Port, events: Sequence[Any]) -> None: ...
    def send(self, deadline: float | None) -> None: ...
    def receive(self, deadline: float | None) -> None: ...
    def look(self) -> None: ...
    def close(self, port: Port) -> None: ...
    def shut_down(self) -> None: ...
    def end_with_reset(self) -> None: ...
    def abort(self) -> None: ...


class StreamDriver:
    """Drives one connected stream socket.

    Args:
        sock: connected; the driver closes it.
        make_link: makes the link from the peer's name: a carrier's ``make_link``.
        trace: gets every PDU, or None.
        keep_alive: time-out parameter of keep-alive probes, 0 to 10 (MS-RPCE 3.3.2.2.1).

    Attributes:
        local, peer: the socket's ends, host and port.
        closed: the socket is closed.
        clock: what deadlines are on; seconds.
        last_read: when receive was last called.
    """

    __slots__ = ("_pump", "_recv", "_sock", "_timeout", "clock", "closed", "last_read", "local", "peer")

    def __init__(
        self,
        sock: socket.socket,
        make_link: Callable[[str], Link],
        *,
        trace: TraceSink | None = None,
        keep_alive: int = 5,
    ) -> None:
        self._sock = sock
        self._recv = sock.recv
        self._timeout: float | None = None
        sock.settimeout(None)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            tune(sock, keep_alive)
        self.clock = time.monotonic
        self.last_read = time.monotonic()
        self.closed = False
        self.local = address_of(sock.getsockname())
        self.peer = address_of(sock.getpeername())
        link = make_link(peer_text(sock.getpeername(), sock.getsockname()))
        self._pump = Pump(link, local=self.local, peer=self.peer, trace=trace)

    def open_channel(self, endpoint: str, deadline: float | None) -> Channel:
        """Open a channel to an endpoint, as the client.

        Raises:
            TransportError: the peer refuses.
            RpcTimeout: the deadline has passed.
            AssociationClosed: the socket went away.
        """
        step = self._pump.link.open_channel(endpoint)
        try:
            while True:
                next(step)
                self.send(deadline)
                if self.closed:
                    raise AssociationClosed("the connection closed while a channel was opened")
                self.receive(deadline)
        except StopIteration as done:
            channel: Channel = done.value
            return channel

    def attach(self, channel: Channel, machine: Machine, handler: Handler) -> Port:
        """Join a channel, the machine that speaks on it, and the handler of the machine's events."""
        return self._pump.attach(channel, machine, handler)

    def dispatch(self, port: Port, events: Sequence[Any]) -> None:
        """Handle events that a method of the port's machine returned like received ones; then call send."""
        self._pump.dispatch(port, events)

    def send(self, deadline: float | None) -> None:
        """Send all that the machines have queued.

        A socket that broke is no error here: the handlers learn of it, after what the peer still had to say.

        Raises:
            RpcTimeout: the deadline has passed; the socket is closed then, for part of a PDU may be out.
        """
        if self.closed:
            return
        pump = self._pump
        more = True
        try:
            while more:
                now = self.clock()
                batch = pump.data_to_send(now)
                if batch:
                    self._limit(None if deadline is None else deadline - now)
                    self._sock.sendall(batch[0] if len(batch) == 1 else b"".join(batch))
                more = pump.more
        except OSError as error:
            if _is_timeout(error):
                self.end_with_reset()
                self.abort()
                raise RpcTimeout("the peer did not take what was sent in time") from None
            self._broken(error)
            return
        if pump.link.finished:
            self.abort()

    def receive(self, deadline: float | None) -> None:
        """Wait until the socket brings something and feed the machines; call send if they may answer.

        Raises:
            RpcTimeout: the deadline has passed; nothing is lost, and receive may be called again.
        """
        now = self.last_read = self.clock()
        self._limit(None if deadline is None else deadline - now)
        try:
            data = self._recv(_READ_SIZE)
        except OSError as error:
            if _is_timeout(error):
                raise RpcTimeout("nothing came in time") from None
            self._lost(error)
            return
        pump = self._pump
        if not data:
            pump.receive_eof(now)
            self.send(deadline)
            self._lost(None)
            return
        pump.receive_data(data, now)

    def look(self) -> None:
        """Take, without waiting, what has come while nobody waited: most often the end of the connection."""
        if not self.closed:
            try:
                self.receive(self.clock())
            except RpcTimeout:
                return

    def close(self, port: Port) -> None:
        """Send what the port's machine still owes, without waiting, and close its channel."""
        self._pump.close(port)
        try:
            self.send(self.clock())
        except RpcTimeout:
            return

    def shut_down(self) -> None:
        """End the connection under a thread that waits in receive, which then learns that it is closed."""
        try:
            self._sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return

    def end_with_reset(self) -> None:
        """Let the end of the connection, when it comes, be one that a peer which does not read learns too."""
        if not self.closed:
            close_with_reset(self._sock)

    def abort(self) -> None:
        """Close the socket at once; what is unsent is lost."""
        self._lost(None)

    def _limit(self, timeout: float | None) -> None:
        """Bound the next socket operation; seconds, None for no limit, 0 or less for not waiting."""
        known = self._timeout
        if timeout is None:
            if known is None:
                return
        elif timeout <= 0:
            timeout = 0.0
        elif known is not None and 0 <= known - timeout <= _TIMEOUT_SLACK:
            return
        else:
            timeout += _TIMEOUT_SLACK / 2
        limit_waits(self._sock, timeout)
        self._timeout = timeout

    def _broken(self, error: OSError) -> None:
        """Sending failed: read what the peer said before it closed, then end."""
        with contextlib.suppress(OSError):  # the error of sending is the one to report
            self._sock.settimeout(0)
            while data := self._recv(_READ_SIZE):
                self._pump.receive_data(data, self.clock())
        self._lost(error)

    def _lost(self, error: OSError | None) -> None:
        if not self.closed:
            self.closed = True
            self._sock.close()
            self._pump.connection_lost(error, self.clock())


def _is_timeout(error: OSError) -> bool:
    """Whether the time set for a socket is over; ETIMEDOUT of the system says that the peer is gone."""
    return isinstance(error, BlockingIOError) or (isinstance(error, TimeoutError) and error.errno is None)


def open_stream(address: SocketAddress, driver: Callable[[socket.socket], D], deadline: float | None) -> D:
    """Connect to the first address of a host that answers, in the order the resolver gives them.

    Args:
        address: host and port, or the path of a Unix-domain socket.
        driver: makes the driver of the connected socket.
        deadline: when to give up, on time.monotonic; it cannot interrupt the system's resolver.

    Raises:
        ConnectError: no address answered; the cause is the last system error.
        RpcTimeout: the time is over.
    """
    if isinstance(address, LocalAddress):
        return _open_local(address, driver, deadline)
    host, port = address
    last: OSError | None = None
    try:
        for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            left = None if deadline is None else deadline - time.monotonic()
            if left is not None and left <= 0:
                raise connect_failure(host, port, last, timed_out=True) from last
            try:
                return _open(info, driver, left)
            except OSError as error:
                last = error
                if _is_timeout(error):
                    raise connect_failure(host, port, last, timed_out=True) from error
    except socket.gaierror as error:
        last = error
    raise connect_failure(host, port, last, timed_out=False) from last


def _open_local(address: LocalAddress, driver: Callable[[socket.socket], D], deadline: float | None) -> D:
    family = getattr(socket, "AF_UNIX", None)
    if family is None:
        raise ConnectError(f"cannot connect to {address.path}: this Python has no Unix-domain sockets")
    left = None if deadline is None else max(0.001, deadline - time.monotonic())
    try:
        check_private(address.directory)
        return _open((family, socket.SOCK_STREAM, 0, "", address.path), driver, left)
    except OSError as error:
        raise local_failure(address.path, error, timed_out=_is_timeout(error)) from error


def _open(info: Sequence[Any], driver: Callable[[socket.socket], D], timeout: float | None) -> D:
    sock = socket.socket(*info[:3])
    try:
        sock.settimeout(timeout)
        sock.connect(info[4])
        return driver(sock)
    except BaseException:
        sock.close()
        raise
