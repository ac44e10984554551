"""One channel of a shared link, as a driver of its own: what a BlockingConnection has instead of a socket."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from dcerpc.errors import RpcTimeout
from dcerpc.runtime.blocking_links import LinkDriver
from dcerpc.runtime.blocking_links_inbox import Inbox
from dcerpc.runtime.pump import Handler, Machine, Port, Pump
from dcerpc.runtime.trace import TraceSink
from dcerpc.security.steps import Resolver
from dcerpc.transport.api import CarrierIdentity, Channel, Octets
from dcerpc.transport.stream import StreamLink

__all__ = ["ChannelDriver"]


class _Outlet:
    """The channel as the connection's own pump sees it: it queues PDUs, and needs no lock for that."""

    __slots__ = ("_channel", "closed", "eof", "incoming", "queued")

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self.incoming = b""
        self.queued: list[tuple[Octets, bool]] = []
        self.eof = False
        self.closed = False

    @property
    def peer(self) -> str:
        return self._channel.peer

    @property
    def endpoint(self) -> str:
        return self._channel.endpoint

    @property
    def session_key(self) -> bytes | None:
        return self._channel.session_key

    @property
    def identity(self) -> CarrierIdentity | None:
        return self._channel.identity

    @property
    def full(self) -> bool:
        return False  # the driver waits for room after each batch

    def send(self, pdu: Octets, reply_expected: bool) -> None:
        self.queued.append((pdu, reply_expected))

    def received(self) -> bytes:
        data, self.incoming = self.incoming, b""
        return data

    def hold(self) -> None:
        """Nothing: what the connection does not take waits in its inbox, which is bounded."""

    def resume(self) -> None:
        """Nothing, as hold."""

    def close(self) -> None:
        self.closed = True


class _OneChannel(StreamLink):
    """A link of one channel: what the connection's pump serves."""

    __slots__ = ("outlet",)

    def __init__(self, channel: Channel) -> None:
        super().__init__()
        self.outlet = _Outlet(channel)
        self._ready = (self.outlet,)

    def receive_data(self, data: bytes, now: float) -> None:
        self.outlet.incoming = data

    def receive_eof(self) -> None:
        self.outlet.eof = True

    def data_to_send(self) -> Sequence[Octets]:
        return ()


class ChannelDriver:
    """Drives one channel of a shared link; fulfils :class:`dcerpc.runtime.blocking.ConnectionDriver`.

    One thread at a time uses it, but for :meth:`shut_down`. What befalls it befalls the channel: the others
    of the link go on.

    Args:
        links: the link's driver.
        resolver: answers what the link asks for while the channel is opened.
        trace: gets every PDU, or None.

    Attributes:
        local, peer: the socket's ends, host and port.
        closed: the channel is closed, or not open yet.
        clock: what deadlines are on; seconds.
        last_read: when receive was last called.
    """

    __slots__ = (
        "_inbox",
        "_link",
        "_links",
        "_pump",
        "_resolver",
        "_trace",
        "clock",
        "closed",
        "last_read",
        "local",
        "peer",
    )

    def __init__(self, links: LinkDriver, resolver: Resolver, trace: TraceSink | None = None) -> None:
        self._links = links
        self._resolver = resolver
        self._trace = trace
        self._inbox: Inbox
        self._pump: Pump
        self._link: _OneChannel
        self.clock = time.monotonic
        self.last_read = time.monotonic()
        self.closed = True
        self.local = links.local
        self.peer = links.peer

    def open_channel(self, endpoint: str, deadline: float | None) -> Channel:
        """Open the channel to an endpoint; errors as of LinkDriver.open_channel."""
        self._inbox = self._links.open_channel(endpoint, self._resolver, deadline)
        self._link = _OneChannel(self._inbox.channel)
        self._pump = Pump(self._link, local=self.local, peer=self.peer, trace=self._trace)
        self.closed = False
        return self._link.outlet

    def attach(self, channel: Channel, machine: Machine, handler: Handler) -> Port:
        """Join the channel, the machine that speaks on it, and the handler of the machine's events."""
        return self._pump.attach(channel, machine, handler)

    def dispatch(self, port: Port, events: Sequence[Any]) -> None:
        """Handle events that a method of the port's machine returned like received ones; then call send."""
        self._pump.dispatch(port, events)

    def send(self, deadline: float | None) -> None:
        """Send all that the machine has queued, and wait until it is on its way.

        Raises:
            RpcTimeout: the deadline has passed; the channel is closed then, for part of a call is out.
        """
        pump = self._pump
        outlet = self._link.outlet
        more = not self.closed
        while more:
            pump.data_to_send(self.clock())
            more = pump.more
            queued = outlet.queued
            if not queued:
                break
            outlet.queued = []
            try:
                if not self._links.send(self._inbox, queued, deadline):
                    self._receive(self.clock())
                    return
            except RpcTimeout:
                self.abort()
                raise RpcTimeout("the peer did not take what was sent in time") from None
        if outlet.closed:
            self.abort()

    def receive(self, deadline: float | None) -> None:
        """Wait until the channel brings something and feed the machine; call send if it may answer.

        Raises:
            RpcTimeout: the deadline has passed; nothing is lost, and receive may be called again.
        """
        if not self.closed:
            self.last_read = self.clock()
            self._receive(deadline)

    def _receive(self, deadline: float | None) -> None:
        data, ended = self._links.receive(self._inbox, deadline)
        pump = self._pump
        if data:
            pump.receive_data(data, self.clock())
        if ended:
            self.closed = True
            self._link.error = self._links.link.error
            pump.connection_lost(self._links.error, self.clock())
            self._links.close_channel(self._inbox)

    def look(self) -> None:
        """Take, without waiting, what has come while nobody waited: most often the end of the channel."""
        if not self.closed:
            try:
                self._receive(self.clock())
            except RpcTimeout:
                return

    def close(self, port: Port) -> None:
        """Send what the port's machine still owes, as far as there is room, and close the channel."""
        self._pump.close(port)
        try:
            self.send(self.clock())
        except RpcTimeout:
            return

    def shut_down(self) -> None:
        """Close the channel under a thread that waits in receive, which then learns that it is closed."""
        self._links.close_channel(self._inbox)

    def end_with_reset(self) -> None:
        """Nothing: closing a channel tells the peer, even one that does not read it."""

    def abort(self) -> None:
        """Close the channel at once; what the machine still has is lost."""
        if not self.closed:
            self.closed = True
            self._links.close_channel(self._inbox)
            self._pump.connection_lost(None, self.clock())
