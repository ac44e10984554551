"""Between a link and its protocol machines: all of a driver that needs no socket, thread or event loop.

A Pump serves one socket. Each channel on its link has a Port: the channel, the machine that speaks on it, and
the handler that gets the machine's events. Clients and servers, asyncio and blocking, use the same.

The steps of a link (``link.open_channel``, and ``link.take_steps`` while ``link.has_steps``) are its
driver's, for what they ask is answered by waiting. When one has ended, or has led to something, the driver
calls :meth:`Pump.collect`. A link with an ``error`` ends its channels; the driver writes what is left and
closes the socket, as it does for one that is ``finished``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol

from dcerpc.runtime.trace import PduCutter, TraceSink, next_connection_id
from dcerpc.transport.api import Channel, Link, Octets
from dcerpc.transport.stream import StreamLink

__all__ = ["Handler", "Machine", "Port", "Pump"]

#: Octets asked of a machine at once.
_BATCH: Final = 1 << 16


class Machine(Protocol):
    """What a pump needs of a protocol machine; ClientConnection and ServerConnection are such."""

    @property
    def closed(self) -> bool: ...
    def receive_data(self, data: bytes, now: float) -> Sequence[Any]: ...
    def receive_eof(self, now: float) -> Sequence[Any]: ...
    def data_to_send(self, max_octets: int) -> Sequence[tuple[Octets, bool]]: ...
    def next_timer(self) -> float | None: ...
    def handle_timer(self, now: float) -> Sequence[Any]: ...


class Handler(Protocol):
    """Who gets a machine's events."""

    def handle_events(self, events: Sequence[Any]) -> None:
        """Take events, in order, never empty.

        It may call the machine; what that queues is sent when it returns. It must not raise.
        """

    def connection_lost(self, error: Exception | None) -> None:
        """Learn that the connection is over, after the last event; called once.

        Args:
            error: the system's error, or None when the peer or this side closed in order.
        """


class Port:
    """One channel with the machine that speaks on it and the handler of its events.

    Attributes:
        connection_id: its number in traces and log records.
        drained: the machine had nothing left to send when it was last asked.
        holders: who wants nothing more of what the channel brings (see StreamDriver.hold of the asyncio
            driver); on a shared link only.
        reading_since: since when there are none, on the driver's clock; None while there are some.
        ended: the channel is closed.
        on_end: called once the channel is closed, before the handler's ``connection_lost``.
    """

    __slots__ = (
        "_cutter",
        "channel",
        "connection_id",
        "drained",
        "ended",
        "eof_seen",
        "handler",
        "holders",
        "machine",
        "on_end",
        "reading_since",
    )

    def __init__(self, channel: Channel, machine: Machine, handler: Handler, traced: bool) -> None:
        self.channel = channel
        self.machine = machine
        self.handler = handler
        self.connection_id = next_connection_id()
        self.drained = False
        self.eof_seen = False
        self.ended = False
        self.holders: set[object] = set()
        self.reading_since: float | None = 0.0
        self.on_end: Callable[[], None] | None = None
        self._cutter = PduCutter() if traced else None

    def cut(self, data: bytes) -> list[bytes]:
        """Cut received octets into PDUs, for the trace."""
        return self._cutter.cut(data) if self._cutter is not None else []


class Pump:
    """Moves octets between one link and the machines of its channels.

    Args:
        link: the socket's link.
        local, peer: the socket's ends, for the trace.
        trace: gets every PDU, or None.
        on_channel: called for each channel that the peer opens; it attaches a machine. None: a client's link.

    Attributes:
        more: data_to_send may have more than it last returned.
    """

    __slots__ = ("_closing", "_local", "_on_channel", "_peer", "_plain", "_ports", "_trace", "link", "more")

    def __init__(
        self,
        link: Link,
        *,
        local: tuple[str, int] = ("", 0),
        peer: tuple[str, int] = ("", 0),
        trace: TraceSink | None = None,
        on_channel: Callable[[Channel], None] | None = None,
    ) -> None:
        self.link = link
        self.more = False
        #: The link has no timers, and one channel that is there from the start: of all links the one whose
        #: calls are to cost least.
        self._plain = type(link) is StreamLink
        self._local = local
        self._peer = peer
        self._trace = trace
        self._on_channel = on_channel
        self._ports: dict[Channel, Port] = {}
        self._closing: set[Port] = set()

    @property
    def ports(self) -> Sequence[Port]:
        """The ports that are attached and not closed."""
        return tuple(self._ports.values())

    # channels

    def attach(self, channel: Channel, machine: Machine, handler: Handler) -> Port:
        """Join a channel, the machine that speaks on it, and the handler of the machine's events."""
        port = Port(channel, machine, handler, self._trace is not None)
        self._ports[channel] = port
        if self._trace is not None:
            self._trace.connection_opened(port.connection_id, self._local, self._peer)
        return port

    def accept(self) -> None:
        """Hand the channels that the peer has opened to ``on_channel``; to be called once connected."""
        if self._on_channel is not None:
            for channel in self.link.accept_channels():
                self._on_channel(channel)

    def close(self, port: Port) -> None:
        """Close the port's channel once what its machine still owes has been taken from data_to_send."""
        self._closing.add(port)

    def drop(self, port: Port) -> None:
        """Close the port's channel now; what its machine still owes is lost."""
        self._closing.discard(port)
        self._detach(port, None)

    def _close_drained(self) -> None:
        for port in [port for port in self._closing if port.drained]:
            self._closing.discard(port)
            self._detach(port, None)

    def _detach(self, port: Port, error: Exception | None) -> None:
        if self._ports.pop(port.channel, None) is not None:
            port.ended = True
            port.channel.close()
            if self._trace is not None:
                self._trace.connection_closed(port.connection_id)
            if port.on_end is not None:
                port.on_end()
            port.handler.connection_lost(error)

    # what comes in

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the socket; handlers get what follows from them."""
        link = self.link
        link.receive_data(data, now)
        if not self._plain:
            self.accept()
        for channel in link.ready():
            port = self._ports.get(channel)
            if port is None:
                continue
            if self._trace is not None or channel.eof:
                self._feed(port, channel, now)
                continue
            # As _feed does, for what happens once a call.
            data = channel.received()
            if not data:
                continue  # it is full no more
            machine = port.machine
            events = machine.receive_data(data, now)
            if events:
                port.handler.handle_events(events)
                if machine.closed:
                    self._closing.add(port)

    def collect(self, now: float) -> None:
        """Take what a timer or a step of the link has led to: new channels, what others got, their ends."""
        self.accept()
        for channel in self.link.ready():
            port = self._ports.get(channel)
            if port is not None:
                self._feed(port, channel, now)

    def _feed(self, port: Port, channel: Channel, now: float) -> None:
        data = channel.received()
        if data:
            if self._trace is not None:
                for pdu in port.cut(data):
                    self._trace.pdu_received(port.connection_id, pdu, now)
            self.dispatch(port, port.machine.receive_data(data, now))
        if channel.eof and not port.eof_seen:
            port.eof_seen = True
            failure = self.link.error or channel.error
            if failure is not None:
                self._closing.discard(port)
                self._detach(port, failure)
            else:
                self.dispatch(port, port.machine.receive_eof(now))

    def dispatch(self, port: Port, events: Sequence[Any]) -> None:
        """Hand events to the port's handler, and close the port if its machine is done.

        A handler that calls a method of its machine which returns events passes them here.
        """
        if events:
            port.handler.handle_events(events)
        if port.machine.closed:
            self._closing.add(port)

    def receive_eof(self, now: float) -> None:
        """Learn that the socket will bring no more."""
        self.link.receive_eof()
        for port in self.ports:
            self._feed(port, port.channel, now)

    def connection_lost(self, error: Exception | None, now: float) -> None:
        """Learn that the socket is gone: every port ends."""
        self.receive_eof(now)
        for port in self.ports:
            self._detach(port, self.link.error or error)
        self._closing.clear()

    # what goes out

    def data_to_send(self, now: float) -> Sequence[Octets]:
        """Take the next octets for the socket; ask again once they are written, while ``more``.

        A channel that is full gets nothing more, and with it waits only what its own machine has.

        Machines make fragments as they are asked, so that a large call is never whole in memory twice.
        """
        self.more = False
        for port in self._ports.values():
            channel = port.channel
            if channel.full:
                port.drained = channel.eof  # nobody takes the rest
                continue
            drained = port.machine.data_to_send(_BATCH)
            port.drained = True
            if len(drained) == 1 and self._trace is None and len(drained[0][0]) < _BATCH:
                channel.send(*drained[0])
            elif drained:
                self._pass_on(port, drained, now)
        if self._closing:
            self._close_drained()
        return self.link.data_to_send()

    def _pass_on(self, port: Port, drained: Sequence[tuple[Octets, bool]], now: float) -> None:
        """Give PDUs to the port's channel, and see whether its machine has more."""
        send = port.channel.send
        trace = self._trace
        size = 0
        for pdu, reply_expected in drained:
            if trace is not None:
                trace.pdu_sent(port.connection_id, bytes(pdu), now)
            send(pdu, reply_expected)
            size += len(pdu)
        if size >= _BATCH:
            port.drained = False
            self.more = True

    # timers

    def next_timer(self) -> float | None:
        """When handle_timer wants to run; seconds on the clock of ``now``, or None."""
        soonest = None if self._plain else self.link.next_timer()
        for port in self._ports.values():
            when = port.machine.next_timer()
            if when is not None and (soonest is None or when < soonest):
                soonest = when
        return soonest

    def handle_timer(self, now: float) -> None:
        """Do what is due by ``now``."""
        self.link.handle_timer(now)
        self.collect(now)
        for port in self.ports:
            self.dispatch(port, port.machine.handle_timer(now))
