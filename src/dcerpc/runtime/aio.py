"""The asyncio stream driver: one socket, its link, and the protocol machines on it; for clients and servers.

A client makes one with :func:`open_stream`; a server hands ``lambda: StreamDriver(carrier.make_link,
on_channel=...)`` to ``loop.create_server``. Handlers get events synchronously, while octets are being
received; after they return the driver sends what they queued in their machines. Whoever calls a machine at
any other time calls :meth:`StreamDriver.flush` afterwards.
"""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from dcerpc.errors import AssociationClosed
from dcerpc.limits import DEFAULT_LIMITS, Limits
from dcerpc.runtime.linger import linger
from dcerpc.runtime.pump import Handler, Machine, Port, Pump
from dcerpc.runtime.sockets import (
    address_of,
    address_text,
    close_with_reset,
    connect_failure,
    numeric_addresses,
    tune,
)
from dcerpc.runtime.trace import TraceSink
from dcerpc.transport.api import Channel, Link, LocalAddress, SocketAddress

__all__ = ["StreamDriver", "open_stream"]

#: How often a connection from which nothing is read is looked at; seconds.
_PROBE_INTERVAL: Final = 0.5


class StreamDriver(asyncio.Protocol):
    """Drives one stream socket. Make it while its event loop runs.

    Args:
        make_link: makes the link from the peer's name: a carrier's ``make_link``.
        limits: ``unsent_high`` and ``unsent_low`` decide when sending pauses and goes on.
        trace: gets every PDU, or None.
        keep_alive: time-out parameter of keep-alive probes, 0 to 10 (MS-RPCE 3.3.2.2.1).
        on_channel: called with this driver and each channel that the peer opens; it attaches a machine. A
            server gives it. Its driver stops reading while the peer does not take what it is sent; a client's
            never does, for two ends that both stop would wait for ever.

    Attributes:
        local, peer: the socket's ends, host and port.
        clock: the event loop's; seconds.
        paused: the peer takes less than it is sent; ``writable`` is an event for the opposite: wait for it
            before queueing large data.
        closed: set when the socket is gone.
        reading_since: since when, on ``clock``, nobody holds; None while somebody does.
        on_writable: called when ``paused`` ends.
    """

    def __init__(
        self,
        make_link: Callable[[str], Link],
        *,
        limits: Limits = DEFAULT_LIMITS,
        trace: TraceSink | None = None,
        keep_alive: int = 5,
        on_channel: Callable[[StreamDriver, Channel], None] | None = None,
    ) -> None:
        self._make_link = make_link
        self._limits = limits
        self._trace = trace
        self._keep_alive = keep_alive
        self._on_channel = on_channel
        self._loop = asyncio.get_running_loop()
        # The same clock without a call of a Python method, unless the loop has a clock of its own.
        own_clock = type(self._loop).time is not asyncio.BaseEventLoop.time
        self.clock = self._loop.time if own_clock else time.monotonic
        self._transport: asyncio.Transport
        self._pump: Pump
        self._timer: asyncio.TimerHandle | None = None
        self._waiting: list[asyncio.Future[None]] = []
        self._receiving = False
        self._lost = False
        self._at_eof = False
        self._finished = False
        self._holders: set[object] = set()
        self._paused_at = 0.0
        self._probe: asyncio.TimerHandle | None = None
        self.paused = False
        self.local: tuple[str, int] = ("", 0)
        self.peer: tuple[str, int] = ("", 0)
        self.writable = asyncio.Event()
        self.writable.set()
        self.closed = asyncio.Event()
        self.on_writable: set[Callable[[], None]] = set()
        self.reading_since: float | None = self.clock()

    # What handlers, bindings and servers call.

    async def open_channel(self, endpoint: str) -> Channel:
        """Open a channel to an endpoint, as the client.

        Raises:
            TransportError: the peer refuses.
            AssociationClosed: the socket went away.
        """
        step = self._pump.link.open_channel(endpoint)
        try:
            while True:
                next(step)
                self.flush()
                waiter = self._loop.create_future()
                self._waiting.append(waiter)
                await waiter
        except StopIteration as done:
            channel: Channel = done.value
            return channel

    def attach(self, channel: Channel, machine: Machine, handler: Handler) -> Port:
        """Join a channel, the machine that speaks on it, and the handler of the machine's events."""
        return self._pump.attach(channel, machine, handler)

    def flush(self) -> None:
        """Send what machines have queued, as far as the socket takes it; the rest follows by itself.

        Within a handler it does nothing: the driver flushes when the handler has returned.
        """
        if not (self._receiving or self._lost):
            self.send()
            pump = self._pump
            if pump.link.finished:
                self._finish()
            elif self._timer is not None or pump.next_timer() is not None:
                self._arm()

    def _finish(self) -> None:
        """Close the socket once it has sent what it was given.

        A server's lingers, unless the client has ended its side. A client owes its server nothing that would
        be missed.
        """
        if not self._finished:
            self._finished = True
            for holder in list(self._holders):
                self.release(holder)
            if self._on_channel is None or self._at_eof:
                self._transport.close()
            else:
                linger(self._transport, self)

    def send(self) -> None:
        """Send as flush does, after a method of a machine that begins no timer and ends nothing.

        Not to be called within a handler.
        """
        if self._lost:
            return
        pump = self._pump
        more = not self.paused
        while more:
            batch = pump.data_to_send(self.clock())
            if batch:
                self._transport.write(batch[0] if len(batch) == 1 else b"".join(batch))
            more = pump.more and not self.paused

    def close(self, port: Port) -> None:
        """Send what the port's machine still owes, then close its channel; with the last one, the socket."""
        self._pump.close(port)
        self.flush()

    def dispatch(self, port: Port, events: Sequence[Any]) -> None:
        """Handle events that a method of the port's machine returned like received ones, and flush."""
        self._pump.dispatch(port, events)
        self.flush()

    def hold(self, holder: object) -> None:
        """Read no more, so that the peer has to wait, until each holder has called :meth:`release`.

        Meanwhile nobody learns what the peer says, nor that it has closed unless it did so by a reset.
        """
        if not (self._finished or self._lost):
            self._holders.add(holder)
            self.reading_since = None
            self._transport.pause_reading()
            if self._probe is None:
                self._probe = self._loop.call_later(_PROBE_INTERVAL, self._look)

    def release(self, holder: object) -> None:
        """Read again, unless somebody else holds; nothing happens to who does not hold."""
        if holder in self._holders:
            self._holders.discard(holder)
            if not self._holders:
                self.reading_since = self.clock()
                self._transport.resume_reading()
                self._stop_looking()

    def _look(self) -> None:
        """See whether the connection, from which nothing is read, was reset, or its peer takes nothing."""
        self._probe = self._loop.call_later(_PROBE_INTERVAL, self._look)
        sock = self._transport.get_extra_info("socket")
        patience = self._limits.stall_timeout
        stalled = self in self._holders and patience is not None and self.clock() - self._paused_at > patience
        if stalled or (sock is not None and sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)):
            self.abort()

    def _stop_looking(self) -> None:
        if self._probe is not None:
            self._probe.cancel()
            self._probe = None

    def abort(self) -> None:
        """Close the socket at once; what is unsent is lost."""
        self._transport.abort()

    def reset(self) -> None:
        """Close the socket so that even a peer that does not read learns it; what is on its way is lost."""
        sock = self._transport.get_extra_info("socket")
        if sock is not None and not self._lost:
            close_with_reset(sock)
        self._transport.abort()

    # What asyncio calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Make the link; a server's channels follow."""
        transport = cast(asyncio.Transport, transport)
        self._transport = transport
        transport.set_write_buffer_limits(self._limits.unsent_high, self._limits.unsent_low)
        sock = transport.get_extra_info("socket")
        if sock is not None and sock.family in (socket.AF_INET, socket.AF_INET6):
            tune(sock, self._keep_alive)
        self.local = address_of(transport.get_extra_info("sockname"))
        self.peer = address_of(transport.get_extra_info("peername"))
        on_channel = self._on_channel
        self._pump = Pump(
            self._make_link(address_text(self.peer)),
            local=self.local,
            peer=self.peer,
            trace=self._trace,
            on_channel=None if on_channel is None else lambda channel: on_channel(self, channel),
        )
        self._pump.accept()

    def data_received(self, data: bytes) -> None:
        """Feed the machines, then send what they and their handlers answered."""
        self._receiving = True
        try:
            self._pump.receive_data(data, self.clock())
        finally:
            self._receiving = False
        if self._waiting:
            self._wake()
        self.flush()

    def eof_received(self) -> bool:
        """Tell the machines; the socket closes once they have answered."""
        self._at_eof = True
        self._receiving = True
        try:
            self._pump.receive_eof(self.clock())
        finally:
            self._receiving = False
        if self._waiting:
            self._wake()
        self.flush()
        return False

    def pause_writing(self) -> None:
        """The peer takes less than it is sent: leave the rest in the machines."""
        self.paused = True
        self.writable.clear()
        if self._on_channel is not None:
            self._paused_at = self.clock()
            self.hold(self)

    def resume_writing(self) -> None:
        """The peer has caught up."""
        self.paused = False
        self.writable.set()
        self.release(self)
        self.flush()
        for wake in list(self.on_writable):
            wake()

    def connection_lost(self, exc: Exception | None) -> None:
        """End every port."""
        self._lost = True
        self.closed.set()
        self.writable.set()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._stop_looking()
        self._receiving = True
        self._pump.connection_lost(exc, self.clock())
        self._wake()

    # Timers and steps.

    def _arm(self) -> None:
        when = self._pump.next_timer()
        if self._timer is not None:
            if self._timer.when() == when:
                return
            self._timer.cancel()
            self._timer = None
        if when is not None:
            self._timer = self._loop.call_at(when, self._timer_fired)

    def _timer_fired(self) -> None:
        self._timer = None
        self._receiving = True
        try:
            self._pump.handle_timer(self.clock())
        finally:
            self._receiving = False
        self.flush()

    def _wake(self) -> None:
        waiting, self._waiting = self._waiting, []
        for waiter in waiting:
            if not waiter.done():
                if self._lost:
                    waiter.set_exception(
                        AssociationClosed("the connection closed while a channel was opened")
                    )
                else:
                    waiter.set_result(None)


async def open_stream(
    address: SocketAddress, driver: Callable[[], StreamDriver], timeout: float | None
) -> StreamDriver:
    """Connect to the first address of a host that answers, in the order the resolver gives them.

    Args:
        address: host and port.
        driver: makes the driver of the connected socket.
        timeout: for all of it, resolving included; seconds, None for no limit.

    Raises:
        ConnectError: no address answered; the cause is the last system error.
        RpcTimeout: the time is over.
    """
    if isinstance(address, LocalAddress):
        raise NotImplementedError
    host, port = address
    last: OSError | None = None
    try:
        async with asyncio.timeout(timeout):
            loop = asyncio.get_running_loop()
            found: Sequence[Any] | None = numeric_addresses(host, port)
            if found is None:
                found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            for info in found:
                try:
                    return await _open(loop, info, driver)
                except OSError as error:
                    last = error
    except TimeoutError as error:
        raise connect_failure(host, port, last, timed_out=True) from last or error
    except OSError as error:
        last = error
    raise connect_failure(host, port, last, timed_out=False) from last


async def _open(
    loop: asyncio.AbstractEventLoop, info: Sequence[Any], driver: Callable[[], StreamDriver]
) -> StreamDriver:
    sock = socket.socket(*info[:3])
    try:
        sock.setblocking(False)
        await loop.sock_connect(sock, info[4])
        _, made = await loop.create_connection(driver, sock=sock)
    except BaseException:
        sock.close()
        raise
    return made
