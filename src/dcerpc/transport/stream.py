"""A link that is one channel and nothing else: PDUs follow each other on a byte stream.

TCP and local streams are this; see :mod:`dcerpc.transport.api` for the contract.
"""

from __future__ import annotations

from collections.abc import Sequence

from dcerpc.errors import TransportError
from dcerpc.transport.api import CarrierIdentity, Channel, ClientSide, Octets, ServerSide, Step

__all__ = ["StreamChannel", "StreamLink"]


class StreamChannel:
    """The channel of a StreamLink: never full, since its driver looks after the socket."""

    __slots__ = ("_incoming", "_outgoing", "closed", "eof", "identity", "peer")

    endpoint = ""
    session_key: bytes | None = None
    full = False
    error: TransportError | None = None

    def __init__(self, peer: str, identity: CarrierIdentity | None = None) -> None:
        self.peer = peer
        self.identity = identity
        self.eof = False
        self.closed = False
        self._incoming: list[bytes] = []
        self._outgoing: list[Octets] = []

    def send(self, pdu: Octets, reply_expected: bool) -> None:
        """Queue one PDU; see Channel.send."""
        if self.closed:
            raise TransportError("the channel is closed")
        self._outgoing.append(pdu)

    def take_outgoing(self) -> list[Octets]:
        """Take what is queued, for the socket."""
        queued = self._outgoing
        if queued:
            self._outgoing = []
        return queued

    def feed(self, data: bytes) -> None:
        """Take what the socket brought."""
        self._incoming.append(data)

    def received(self) -> bytes:
        """Take what arrived; see Channel.received."""
        incoming = self._incoming
        data = incoming[0] if len(incoming) == 1 else b"".join(incoming)
        incoming.clear()
        return data

    def hold(self) -> None:
        """Nothing: its driver stops reading the socket."""

    def resume(self) -> None:
        """Nothing, as hold."""

    def close(self) -> None:
        """End the channel, and with it the link."""
        self.closed = True


class StreamLink:
    """One byte stream that carries one channel.

    Args:
        peer: the other end, for people.
        side: not needed.
        identity: who the client is, for the server of a carrier that knows.
    """

    __slots__ = ("_accepted", "_channel", "_ready", "error")

    has_steps = False

    def __init__(
        self,
        peer: str = "",
        side: ClientSide | ServerSide | None = None,
        identity: CarrierIdentity | None = None,
    ) -> None:
        self.error: TransportError | None = None
        self._channel = StreamChannel(peer, identity)
        self._ready: tuple[Channel, ...] = (self._channel,)
        self._accepted = False

    @property
    def finished(self) -> bool:
        """The channel is closed."""
        return self._channel.closed

    def receive_data(self, data: bytes, now: float) -> None:
        """Pass octets to the channel."""
        self._channel._incoming.append(data)

    def receive_eof(self) -> None:
        """End the channel's receiving side."""
        self._channel.eof = True

    def data_to_send(self) -> Sequence[Octets]:
        """Take the PDUs that are queued."""
        channel = self._channel  # as its take_outgoing, without a call more for each call over TCP
        queued = channel._outgoing
        if queued:
            channel._outgoing = []
        return queued

    def next_timer(self) -> float | None:
        """None: a stream has no timer."""
        return None

    def handle_timer(self, now: float) -> None:
        """Nothing is ever due."""

    def open_channel(self, endpoint: str) -> Step[Channel]:
        """The channel, without a round trip: connecting the socket chose the endpoint."""
        return self._channel
        yield  # makes this function the generator that a Step is

    def take_steps(self) -> Sequence[Step[None]]:
        """None: there is nothing to negotiate."""
        return ()

    def accept_channels(self) -> Sequence[Channel]:
        """The channel, once."""
        if self._accepted:
            return ()
        self._accepted = True
        return self._ready

    def ready(self) -> Sequence[Channel]:
        """The channel: the driver asks only after it has received something."""
        return self._ready

    def close(self) -> None:
        """End the channel."""
        self._channel.close()
