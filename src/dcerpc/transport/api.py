"""What a carrier is: a Link is one socket's state, a Channel is one RPC connection on it. No I/O here.

A driver (:mod:`dcerpc.runtime.aio`, :mod:`dcerpc.runtime.blocking`) owns the socket and does, in this order:

1. ``link.receive_data(octets, now)`` or ``link.receive_eof()`` when the socket has something;
2. resumes the waiting steps of :meth:`Link.open_channel`, takes new channels from
   :meth:`Link.accept_channels`;
3. for each channel of :meth:`Link.ready`: feeds ``channel.received()`` to that channel's protocol machine,
   and tells the machine when ``channel.eof``;
4. hands the machines' PDUs to ``channel.send`` and writes ``link.data_to_send()`` to the socket;
5. arms one timer for :meth:`Link.next_timer`.

Nothing a peer sends makes these methods raise: a link that cannot go on sets ``error``, and its channels end.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar, runtime_checkable

from dcerpc.errors import TransportError

__all__ = ["NEED_DATA", "Carrier", "Channel", "Link", "NeedData", "Octets", "Step"]

Octets = bytes | bytearray | memoryview


class NeedData:
    """What a Step yields when it waits: resume it once the link has received more octets or its end."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "NEED_DATA"


#: The one NeedData.
NEED_DATA: Final = NeedData()

T = TypeVar("T")

#: Work on a link that may take several round trips: a generator that yields NEED_DATA after it has queued
#: what is to be sent, and returns its result or raises TransportError.
Step = Generator[NeedData, None, T]


@runtime_checkable
class Channel(Protocol):
    """One RPC connection's stream of PDUs.

    Attributes:
        peer: the other end, for people: ``127.0.0.1[49152]``.
        session_key: the key of the carrier's own session (SMB), or None where there is none.
        eof: nothing more will arrive after what ``received()`` still returns.
    """

    @property
    def peer(self) -> str: ...
    @property
    def session_key(self) -> bytes | None: ...
    @property
    def eof(self) -> bool: ...

    def send(self, pdu: Octets, reply_expected: bool) -> None:
        """Queue one PDU.

        Args:
            pdu: its octets; not changed afterwards by either side.
            reply_expected: the peer's next PDU answers this one, so that a carrier with transactions may join
                the two (a named pipe does, MS-RPCE 2.1.1.2).
        """

    def received(self) -> bytes:
        """Take the octets that arrived since the last call; they need not end at a PDU's end."""

    def close(self) -> None:
        """End this channel; the link goes on if it has others. Nothing may be sent afterwards."""


@runtime_checkable
class Link(Protocol):
    """One socket's state.

    Attributes:
        error: why the link cannot go on, or None.
        finished: every channel is closed: the driver writes what is left and closes the socket.
    """

    @property
    def error(self) -> TransportError | None: ...
    @property
    def finished(self) -> bool: ...

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the socket.

        Args:
            data: not empty.
            now: a monotonic clock; seconds.
        """

    def receive_eof(self) -> None:
        """Learn that the socket's other end will send no more, or is gone."""

    def data_to_send(self) -> Sequence[Octets]:
        """Take what the socket is to send, in order; empty when there is nothing."""

    def next_timer(self) -> float | None:
        """When handle_timer wants to run, on the clock of ``now``; None: no timer."""

    def handle_timer(self, now: float) -> None:
        """Do what is due by ``now``."""

    def open_channel(self, endpoint: str) -> Step[Channel]:
        """Open a channel to an endpoint, as the client.

        Args:
            endpoint: as in a string binding; a carrier whose socket already stands for it ignores it.

        Raises:
            TransportError: from the step, when the peer refuses or goes away.
        """

    def accept_channels(self) -> Sequence[Channel]:
        """Take the channels that the peer has opened since the last call, as the server."""

    def ready(self) -> Sequence[Channel]:
        """The channels that have something received or have ended, since the last call."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """How a protocol sequence is carried.

    Attributes:
        protseq: the sequence's name.
        max_fragment: largest PDU this carrier takes; octets.
        socket_address: host and port of the socket to open, or to listen on, for a network address and an
            endpoint; raises BindingError when they make none.
        make_link: a fresh Link for one socket, from the text that names its peer.
    """

    protseq: str
    max_fragment: int
    socket_address: Callable[[str, str], tuple[str, int]]
    make_link: Callable[[str], Link]
