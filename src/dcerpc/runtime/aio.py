"""The asyncio stream driver: one socket, its link, and the protocol machines on it; for clients and servers.

A client makes one with :func:`dcerpc.runtime.aio_open.open_stream`; a server hands
``lambda: StreamDriver(carrier.make_link, on_channel=...)`` to ``loop.create_server``. Handlers get events
synchronously, while octets are being received; after they return the driver sends what they queued in their
machines. Whoever calls a machine at any other time calls :meth:`StreamDriver.flush` afterwards.
"""

from __future__ import annotations

import asyncio
import math
import socket
import time
from collections.abc import Callable, Sequence
from typing import Any, cast

from dcerpc.limits import DEFAULT_LIMITS, Limits
from dcerpc.runtime.aio_holding import SocketHolds
from dcerpc.runtime.aio_steps import LinkSteps
from dcerpc.runtime.linger import linger
from dcerpc.runtime.pump import Handler, Machine, Port, Pump
from dcerpc.runtime.sockets import address_of, close_with_reset, peer_text, tune
from dcerpc.runtime.trace import TraceSink
from dcerpc.security.steps import AsyncResolver
from dcerpc.transport.api import Channel, Link
from dcerpc.transport.stream import StreamLink

__all__ = ["StreamDriver"]


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
        resolver: answers what the link's steps ask for; None: they ask for nothing.
        shared: the link has many channels: who holds one leaves the others to be read, and the socket
            outlives each of them.

    Attributes:
        local, peer: the socket's ends, host and port; ("", 0) for a local socket.
        clock: the event loop's; seconds.
        paused: the peer takes less than it is sent; ``writable`` is an event for the opposite: wait for it
            before queueing large data.
        closed: set when the socket is gone.
        on_writable: called when ``paused`` ends, and when a channel of a shared link may be full no more.
    """

    def __init__(
        self,
        make_link: Callable[[str], Link],
        *,
        limits: Limits = DEFAULT_LIMITS,
        trace: TraceSink | None = None,
        keep_alive: int = 5,
        on_channel: Callable[[StreamDriver, Channel], None] | None = None,
        resolver: AsyncResolver | None = None,
        shared: bool = False,
    ) -> None:
        self._make_link = make_link
        self._limits = limits
        self._trace = trace
        self._keep_alive = keep_alive
        self._on_channel = on_channel
        self._resolver = resolver
        self.shared = shared
        self._loop = asyncio.get_running_loop()
        # The same clock without a call of a Python method, unless the loop has a clock of its own.
        own_clock = type(self._loop).time is not asyncio.BaseEventLoop.time
        self.clock = self._loop.time if own_clock else time.monotonic
        self._transport: asyncio.Transport
        self._pump: Pump
        self._steps: LinkSteps
        self._timer: asyncio.TimerHandle | None = None
        self._due = math.inf
        self._receiving = False
        self._at_eof = False
        #: Nothing is sent any more: the socket is lost, or closes.
        self._over = False
        #: The link is one channel and has no steps.
        self._plain = False
        self._holds: SocketHolds
        self.paused = False
        self.local: tuple[str, int] = ("", 0)
        self.peer: tuple[str, int] = ("", 0)
        self.writable = asyncio.Event()
        self.writable.set()
        self.closed = asyncio.Event()
        self.on_writable: set[Callable[[], None]] = set()

    # What handlers, bindings and servers call.

    async def open_channel(self, endpoint: str) -> Channel:
        """Open a channel to an endpoint, as the client.

        Raises:
            TransportError: the peer refuses.
            SecurityError: it does not take this side for who it is, or cannot prove who it is.
            AssociationClosed: the socket went away.
        """
        step = self._pump.link.open_channel(endpoint)
        try:
            asked = next(step)
        except StopIteration as done:
            channel: Channel = done.value
            return channel
        return await self._steps.run(step, asked)

    def attach(self, channel: Channel, machine: Machine, handler: Handler) -> Port:
        """Join a channel, the machine that speaks on it, and the handler of the machine's events."""
        return self._pump.attach(channel, machine, handler)

    def flush(self) -> None:
        """Send what machines have queued, as far as the socket takes it; the rest follows by itself.

        Within a handler it does nothing: the driver flushes when the handler has returned.
        """
        if not (self._receiving or self._over):
            self.send()
            pump = self._pump
            link = pump.link
            if link.finished or link.error is not None:
                self._finish()
            else:
                when = pump.next_timer()
                if when is not None and when < self._due:
                    self._arm(when)

    def _finish(self) -> None:
        """Close the socket once it has sent what it was given.

        A server's lingers, unless the client has ended its side. A client owes its server nothing that would
        be missed.
        """
        self._over = True
        self._holds.release_all()
        if self._on_channel is None or self._at_eof:
            self._transport.close()
        else:
            linger(self._transport, self)

    def send(self) -> None:
        """Send as flush does, after a method of a machine that begins no timer and ends nothing.

        Not to be called within a handler.
        """
        if self._over:
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

    async def leave(self, timeout: float) -> None:
        """Take leave of the peer on a shared link, and wait until the socket is gone.

        Args:
            timeout: what the peer gets to answer; seconds.
        """
        if not self._over:
            self._pump.link.close()
            self._advance()
        try:
            async with asyncio.timeout(timeout):
                await self.closed.wait()
        except TimeoutError:
            self.abort()
            await self.closed.wait()

    @property
    def usable(self) -> bool:
        """Whether channels can be opened on the link."""
        return not (self._over or self._at_eof)

    @property
    def unused(self) -> bool:
        """Whether there is no channel on the link, and none being opened."""
        return not (self._pump.ports or self._steps.running)

    @property
    def silence(self) -> float:
        """How long the peer has said nothing since it was asked for a channel; seconds, 0 when it has."""
        since = self._steps.silent_since
        return 0.0 if since is None else self._loop.time() - since

    def dispatch(self, port: Port, events: Sequence[Any]) -> None:
        """Handle events that a method of the port's machine returned like received ones, and flush."""
        self._pump.dispatch(port, events)
        self.flush()

    def hold(self, holder: object, port: Port | None = None) -> None:
        """Read no more, so that the peer has to wait, until each holder has called :meth:`release`.

        Meanwhile nobody learns what the peer says, nor that it has closed unless it did so by a reset.

        Args:
            holder: whoever will release.
            port: whose data is not wanted: on a shared link only its channel is held. None: the socket.
        """
        if port is not None and self.shared:
            if not (port.holders or port.ended):
                port.reading_since = None
                port.channel.hold()
            port.holders.add(holder)
        elif not self._over:
            self._holds.hold(holder)

    def release(self, holder: object, port: Port | None = None) -> None:
        """Read again, unless somebody else holds; nothing happens to who does not hold.

        Args:
            holder, port: as :meth:`hold` got them.
        """
        if port is not None and self.shared:
            if holder in port.holders:
                port.holders.discard(holder)
                if not (port.holders or port.ended):
                    port.reading_since = self.clock()
                    port.channel.resume()
                    self.flush()
        else:
            self._holds.release(holder)

    @property
    def reading_since(self) -> float | None:
        """Since when nobody holds the socket, on ``clock``; None while somebody does."""
        return self._holds.since

    def listening_since(self, port: Port) -> float | None:
        """Since when nobody holds what comes for a port, on ``clock``; None while somebody does."""
        mine, all_ = port.reading_since, self._holds.since
        return None if mine is None or all_ is None else max(mine, all_)

    def blocked(self, port: Port) -> bool:
        """Whether the peer takes less on a port than it is sent: queue no large data; see ``on_writable``."""
        return self.paused or port.channel.full

    def drop(self, port: Port) -> None:
        """Close a port's channel at once, with the socket unless it is shared; what is unsent is lost."""
        if self.shared:
            self._pump.drop(port)
            self.flush()
        else:
            self.abort()

    def abort(self) -> None:
        """Close the socket at once; what is unsent is lost."""
        self._over = True
        self._transport.abort()

    def reset(self, port: Port) -> None:
        """Drop a port so that even a peer that does not read learns it; what is on its way is lost."""
        if self.shared:
            self.drop(port)
            return
        sock = self._transport.get_extra_info("socket")
        if sock is not None and not self.closed.is_set():
            close_with_reset(sock)
        self.abort()

    # What asyncio calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Make the link; a server's channels follow."""
        transport = cast(asyncio.Transport, transport)
        self._transport = transport
        self._holds = SocketHolds(transport, self.clock)
        transport.set_write_buffer_limits(self._limits.unsent_high, self._limits.unsent_low)
        sock = transport.get_extra_info("socket")
        if sock is not None and sock.family in (socket.AF_INET, socket.AF_INET6):
            tune(sock, self._keep_alive)
        self.local = address_of(transport.get_extra_info("sockname"))
        self.peer = address_of(transport.get_extra_info("peername"))
        on_channel = self._on_channel
        names = transport.get_extra_info("peername"), transport.get_extra_info("sockname")
        link = self._make_link(peer_text(*names))
        self._plain = type(link) is StreamLink
        self._steps = LinkSteps(link, self._resolver, self._advance, self.abort)
        self._pump = Pump(
            link,
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
        if self._plain:
            self.flush()
        else:
            if self._steps.silent_since is not None:
                self._steps.heard()
            self.flush()
            self._look_after_channels()

    def _advance(self) -> None:
        """Take what a step of the link, or its end, has led to."""
        if not (self._receiving or self._over):
            self._take(self._pump.collect)
            self._look_after_channels()

    def _take(self, take: Callable[[float], None]) -> None:
        """Feed the machines from the pump, in one of its ways, then send what they answered."""
        self._receiving = True
        try:
            take(self.clock())
        finally:
            self._receiving = False
        self.flush()

    def _look_after_channels(self) -> None:
        """Begin the link's steps, and tell who waits for a channel that it may be full no more."""
        if self._pump.link.has_steps:
            self._steps.begin()
            if not self._over:
                self._take(self._pump.collect)  # what those have led to that have ended at once
        if self.on_writable and not self.paused:
            for wake in list(self.on_writable):
                wake()

    def eof_received(self) -> bool:
        """Tell the machines; the socket closes once they have answered."""
        self._at_eof = True
        self._receiving = True
        try:
            self._pump.receive_eof(self.clock())
        finally:
            self._receiving = False
        self._steps.wake()
        self.flush()
        return False

    def pause_writing(self) -> None:
        """The peer takes less than it is sent: leave the rest in the machines."""
        self.paused = True
        self.writable.clear()
        if self._on_channel is not None and not self._over:
            self._holds.hold(self, self._limits.stall_timeout)

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
        self._over = True
        self.closed.set()
        self.writable.set()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._holds.end()
        self._receiving = True
        self._pump.connection_lost(exc, self.clock())
        self._steps.end()
        for wake in list(self.on_writable):
            wake()

    # Timers.

    def _arm(self, when: float) -> None:
        """Have the timer fire by ``when``; one that fires before anything is due does no harm."""
        if self._timer is not None:
            self._timer.cancel()
        self._due = when
        self._timer = self._loop.call_at(when, self._timer_fired)

    def _timer_fired(self) -> None:
        self._timer = None
        self._due = math.inf
        self._take(self._pump.handle_timer)
        if not self._plain:
            self._look_after_channels()
