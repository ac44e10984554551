"""One channel of a shared link, as a driver of its own: what a BlockingConnection has instead of a socket."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any, Final

from dcerpc.errors import RpcTimeout
from dcerpc.runtime.blocking_links import LinkDriver
from dcerpc.runtime.blocking_links_inbox import Inbox
from dcerpc.runtime.pump import Handler, Machine, Port
from dcerpc.runtime.trace import TraceSink
from dcerpc.security.steps import Resolver
from dcerpc.transport.api import Channel, Octets

__all__ = ["ChannelDriver"]

#: Octets asked of the machine at once.
_BATCH: Final = 1 << 16


class ChannelDriver:
    """Drives one channel of a shared link; fulfils :class:`dcerpc.runtime.blocking.ConnectionDriver`.

    One thread at a time uses it, but for :meth:`shut_down`. What befalls it befalls the channel: the others
    of the link go on. The machine is used without the link's lock, for no other thread comes near it.

    Args:
        links: the link's driver.
        resolver: answers what the link asks for while the channel is opened.
        trace: gets every PDU, or None.

    Attributes:
        closed: the channel is closed, or not open yet.
        clock: what deadlines are on; seconds.
        last_read: when receive was last called.
    """

    __slots__ = (
        "_closing",
        "_inbox",
        "_links",
        "_port",
        "_resolver",
        "_trace",
        "clock",
        "closed",
        "last_read",
    )

    def __init__(self, links: LinkDriver, resolver: Resolver, trace: TraceSink | None = None) -> None:
        self._links = links
        self._resolver = resolver
        self._trace = trace
        self._inbox: Inbox
        self._port: Port
        # Once all is sent, the channel is closed.
        self._closing = False
        self.clock = time.monotonic
        self.last_read = time.monotonic()
        self.closed = True

    def open_channel(self, endpoint: str, deadline: float | None) -> Channel:
        """Open the channel to an endpoint; errors as of LinkDriver.open_channel."""
        self._inbox = self._links.open_channel(endpoint, self._resolver, deadline)
        return self._inbox.channel

    def attach(self, channel: Channel, machine: Machine, handler: Handler) -> Port:
        """Join the channel, the machine that speaks on it, and the handler of the machine's events."""
        self._port = Port(channel, machine, handler, self._trace is not None)
        self.closed = False
        if self._trace is not None:
            self._trace.connection_opened(self._port.connection_id, self._links.local, self._links.peer)
        return self._port

    def dispatch(self, port: Port, events: Sequence[Any]) -> None:
        """Handle events that a method of the port's machine returned like received ones; then call send."""
        if events:
            port.handler.handle_events(events)
        if port.machine.closed:
            self._closing = True

    def send(self, deadline: float | None) -> None:
        """Send all that the machine has queued, and wait until it is on its way.

        Raises:
            RpcTimeout: the deadline has passed; the channel is closed then, for part of a call is out.
        """
        while not self.closed:
            pdus = self._port.machine.data_to_send(_BATCH)
            if not pdus:
                break
            if self._trace is not None:
                self._trace_sent(self._trace, pdus)
            try:
                if not self._links.send(self._inbox, pdus, deadline):
                    self._receive(self.clock())
                    return
            except RpcTimeout:
                self.abort()
                raise RpcTimeout("the peer did not take what was sent in time") from None
            if len(pdus) == 1 and len(pdus[0][0]) < _BATCH:
                break
        if self._closing:
            self.abort()

    def _trace_sent(self, trace: TraceSink, pdus: Sequence[tuple[Octets, bool]]) -> None:
        now = self.clock()
        for pdu, _ in pdus:
            trace.pdu_sent(self._port.connection_id, bytes(pdu), now)

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
        port = self._port
        if data:
            now = self._links.last_read
            if self._trace is not None:
                for pdu in port.cut(data):
                    self._trace.pdu_received(port.connection_id, pdu, now)
            events = port.machine.receive_data(data, now)
            if events:
                port.handler.handle_events(events)
            if port.machine.closed:
                self._closing = True
        if ended:
            failure = self._links.link.error or port.channel.error
            if failure is None:
                self.dispatch(port, port.machine.receive_eof(self.clock()))
            self._end(failure or self._links.error)

    def look(self) -> None:
        """Take, without waiting, what has come while nobody waited: most often the end of the channel."""
        if not self.closed:
            try:
                self._receive(self.clock())
            except RpcTimeout:
                return

    def close(self, port: Port) -> None:
        """Send what the port's machine still owes, as far as there is room, and close the channel."""
        self._closing = True
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
            self.dispatch(self._port, self._port.machine.receive_eof(self.clock()))
            self._end(None)

    def _end(self, error: Exception | None) -> None:
        self.closed = True
        self._links.close_channel(self._inbox)
        if self._trace is not None:
            self._trace.connection_closed(self._port.connection_id)
        self._port.handler.connection_lost(error)
