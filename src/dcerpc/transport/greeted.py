"""Links of one channel, which is there only after a greeting: the request for a session, whose pipe it is."""

from __future__ import annotations

from collections.abc import Sequence

from dcerpc.errors import TransportError
from dcerpc.transport.api import Channel, Octets, ServerSide, Step
from dcerpc.transport.stream import StreamChannel

__all__ = ["GreetedLink", "GreetedServerLink"]


class GreetedLink:
    """What links of either role share; see :class:`dcerpc.transport.api.Link`.

    Args:
        peer: the other end, for people.

    Attributes:
        error: why the link cannot go on, or None.
        channel: None before the greeting is complete.
        greeting: octets of the greeting that are to be sent; before what the channel sends.
    """

    __slots__ = ("_closed", "_peer", "channel", "error", "greeting")

    has_steps = False

    def __init__(self, peer: str) -> None:
        self.error: TransportError | None = None
        self.channel: StreamChannel | None = None
        self.greeting: list[Octets] = []
        self._peer = peer
        self._closed = False

    @property
    def finished(self) -> bool:
        """The channel is closed, or there is not going to be one."""
        if self.channel is not None and self.channel.closed:
            return True
        return self._closed or self.error is not None

    def receive_eof(self) -> None:
        """End the channel's receiving side."""
        if self.channel is not None:
            self.channel.eof = True

    def data_to_send(self) -> Sequence[Octets]:
        """Take what belongs to the greeting, then the PDUs that are queued."""
        greeting = self.greeting
        channel = self.channel
        if not greeting:
            return () if channel is None else channel.take_outgoing()
        self.greeting = []
        if channel is not None:
            greeting += channel.take_outgoing()
        return greeting

    def take_steps(self) -> Sequence[Step[None]]:
        """None: after the greeting there is nothing to negotiate."""
        return ()

    def ready(self) -> Sequence[Channel]:
        """The channel: the driver asks only after it has received something."""
        return () if self.channel is None else (self.channel,)

    def close(self) -> None:
        """End the channel, or the wait for it."""
        self._closed = True
        if self.channel is not None:
            self.channel.close()


class GreetedServerLink(GreetedLink):
    """A server's link: whoever connects has so long to greet.

    Args:
        peer: the client, for people.
        side: what the runtime gives; ``limits.bind_timeout`` is how long.
        late: what a peer has done that does not greet in time, for people.
    """

    __slots__ = ("_accepted", "_deadline", "_late", "_side")

    def __init__(self, peer: str, side: ServerSide, late: str) -> None:
        super().__init__(peer)
        self._side = side
        self._late = late
        self._accepted = False
        # Due at once, for only then does it learn what time it is.
        self._deadline = 0.0

    def receive_eof(self) -> None:
        """End the channel's receiving side, or the link that has none yet."""
        super().receive_eof()
        if self.channel is None:
            self._closed = True

    def next_timer(self) -> float | None:
        """When a client that has not greeted has taken too long."""
        return self._deadline if self.channel is None and self.error is None else None

    def handle_timer(self, now: float) -> None:
        """End a connection on which no greeting comes within ``limits.bind_timeout``."""
        if self.channel is not None or self.error is not None:
            return
        if self._deadline == 0.0:
            self._deadline = now + self._side.limits.bind_timeout
        elif now >= self._deadline:
            self._fail(TransportError(f"{self._peer} {self._late}"))

    def _fail(self, error: TransportError) -> None:
        """The link cannot go on."""
        self.error = error

    def open_channel(self, endpoint: str) -> Step[Channel]:
        """Nothing a server does.

        Raises:
            TransportError: always.
        """
        raise TransportError("a server opens no channels")
        yield  # makes this function the generator that a Step is

    def accept_channels(self) -> Sequence[Channel]:
        """The channel, once, when there is one."""
        if self._accepted or self.channel is None:
            return ()
        self._accepted = True
        return (self.channel,)
