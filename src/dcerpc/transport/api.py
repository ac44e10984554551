"""What a carrier is: a Link is one socket's state, a Channel is one RPC connection on it. No I/O here.

A driver (:mod:`dcerpc.runtime.aio`, :mod:`dcerpc.runtime.blocking`) owns the socket and does, in this order:

1. ``link.receive_data(octets, now)`` or ``link.receive_eof()`` when the socket has something;
2. resumes the waiting steps of :meth:`Link.open_channel` and of :meth:`Link.take_steps`, begins those that
   are new, takes new channels from :meth:`Link.accept_channels`;
3. for each channel of :meth:`Link.ready`: feeds ``channel.received()`` to that channel's protocol machine,
   and tells the machine when ``channel.eof``;
4. hands the machines' PDUs to ``channel.send``, except where the channel is ``full``, and writes
   ``link.data_to_send()`` to the socket;
5. arms one timer for :meth:`Link.next_timer`.

Steps 2 to 5 follow too what comes from elsewhere than the socket: a timer, a step that has gone on, and on a
server ``ServerSide.wake``, which a link calls whose state another link has changed.

Nothing a peer sends makes these methods raise: a link that cannot go on sets ``error``, and its channels end.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol, TypeAlias, TypeVar, runtime_checkable

from dcerpc.binding import StringBinding
from dcerpc.errors import TransportError
from dcerpc.limits import DEFAULT_LIMITS, Limits
from dcerpc.security.api import Peer, SecurityContext
from dcerpc.security.steps import StepRequest

__all__ = [
    "NEED_DATA",
    "USUAL_FRAGMENT",
    "Carrier",
    "CarrierIdentity",
    "Channel",
    "ClientSide",
    "Link",
    "LocalAddress",
    "NeedData",
    "Octets",
    "PeerProcess",
    "ServerSide",
    "SocketAddress",
    "Step",
]

Octets = bytes | bytearray | memoryview

#: Octets of a PDU at most, as Windows and Samba have it on what is not TCP.
USUAL_FRAGMENT: Final = 4280


class NeedData:
    """What a Step yields when it waits: resume it once the link has received more octets or its end."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "NEED_DATA"


#: The one NeedData.
NEED_DATA: Final = NeedData()

T = TypeVar("T")

#: Work on a link that may take several round trips: a generator that yields NEED_DATA after it has queued
#: what is to be sent, or a request of a security context (:mod:`dcerpc.security.steps`), whose answer is sent
#: or whose failure is thrown into it. It returns its result or raises TransportError or SecurityError.
Step = Generator[NeedData | StepRequest, Any, T]


@dataclass(frozen=True, slots=True)
class LocalAddress:
    """A socket within this machine.

    Attributes:
        path: of a Unix-domain socket; on Windows the name of a named pipe.
        directory: where the path is, if that must be this user's alone: whoever listens makes it when it is
            missing, and nobody trusts a socket in it unless it is private
            (:func:`dcerpc.runtime.private_directory.check_private`). "": the path says all.
    """

    path: str
    directory: str = ""


#: Where a stream socket is: host and port, or a place on this machine.
SocketAddress: TypeAlias = tuple[str, int] | LocalAddress


@dataclass(frozen=True, slots=True)
class CarrierIdentity:
    """Who is at the other end, as the carrier knows it: the user of an SMB session, a local process.

    Attributes:
        peer: the identity, ``peer.impersonation`` included.
        provider: what proved it: "smb", "local".
        context: the security context that proved it, or None.
    """

    peer: Peer
    provider: str
    context: SecurityContext | None = None


@dataclass(frozen=True, slots=True)
class PeerProcess:
    """The process at the other end of a local socket, as the kernel tells; None: the system does not say.

    Attributes:
        pid: its number. uid, gid: as whom it runs.
        user: the name of the account that uid is, "" if nobody has looked.
    """

    pid: int | None
    uid: int | None
    gid: int | None
    user: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSide:
    """What the runtime hands to a carrier for a client's link.

    Attributes:
        binding: where to, its options included; the endpoint is not the link's but each channel's.
        initiate: makes a fresh security context for the carrier's own session, for carriers that have one;
            None: anonymous.
        settings: the carrier's own, as the user gave them; None: the defaults.
        limits: bounds on what the server may cost.
        random: makes that many random octets.
        clock: seconds since 1970 UTC.
    """

    binding: StringBinding
    random: Callable[[int], bytes]
    clock: Callable[[], float]
    initiate: Callable[[], SecurityContext] | None = None
    settings: Any = None
    limits: Limits = DEFAULT_LIMITS


def _nothing() -> None:
    """What ``ServerSide.wake`` does for a driver whose links never change each other."""


def _always(peer: str) -> bool:
    """What ``ServerSide.shows_refusal`` says where nobody counts."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSide:
    """What the runtime hands to a carrier for the link of a client that came.

    Attributes:
        endpoint_of: the endpoint that is served under a name which a client asks for, in the spelling of the
            listener's binding; None: there is none.
        accept: makes a fresh security context for the carrier's own session, for carriers that have one;
            None: the server cannot authenticate anybody.
        process: who is at the other end, of a local socket only.
        sessions: those of all links of a server and a sequence, for carriers whose clients come back for
            theirs on another connection: by id, what is of the carrier's choice. One thread drives them all.
        wake: has the driver look soon for what this link has to send and to tell. A driver does so by itself
            after whatever it asks of its link; it is for one that another link has changed, through
            ``sessions``. It may be called at any time from that thread, even when the link is over, and does
            nothing to the link before it returns.
        shows_refusal: counts a client that the link refuses, by its ``peer``, and says whether that is to be
            logged: those who try again and again would fill the log.
        random, clock, settings, limits: as of ClientSide.
    """

    endpoint_of: Callable[[str], str | None]
    random: Callable[[int], bytes]
    clock: Callable[[], float]
    accept: Callable[[], SecurityContext] | None = None
    process: PeerProcess | None = None
    sessions: MutableMapping[int, Any] = field(default_factory=dict, compare=False, repr=False)
    wake: Callable[[], None] = _nothing
    shows_refusal: Callable[[str], bool] = _always
    settings: Any = None
    limits: Limits = DEFAULT_LIMITS


@runtime_checkable
class Channel(Protocol):
    """One RPC connection's stream of PDUs.

    Attributes:
        peer: the other end, for people: ``127.0.0.1[49152]``.
        endpoint: what the channel was opened to; "" where the socket stands for it.
        session_key: the key of the carrier's own session (SMB), or None where there is none.
        identity: who the client is, for a server whose carrier knows it; else None.
        eof: nothing more will arrive after what ``received()`` still returns.
        error: why, where the peer ended this channel out of order and the link goes on; else None.
        full: what it was given waits for the peer: nothing more is to be sent for now. ``ready()`` of its
            link names the channel again once there is room.
    """

    @property
    def peer(self) -> str: ...
    @property
    def endpoint(self) -> str: ...
    @property
    def session_key(self) -> bytes | None: ...
    @property
    def identity(self) -> CarrierIdentity | None: ...
    @property
    def eof(self) -> bool: ...
    @property
    def error(self) -> TransportError | None: ...
    @property
    def full(self) -> bool: ...

    def send(self, pdu: Octets, reply_expected: bool) -> None:
        """Queue one PDU.

        Args:
            pdu: its octets; not changed afterwards by either side.
            reply_expected: the peer's next PDU answers this one, so that a carrier with transactions may join
                the two (a named pipe does, MS-RPCE 2.1.1.2).
        """

    def received(self) -> bytes:
        """Take the octets that arrived since the last call; they need not end at a PDU's end."""

    def hold(self) -> None:
        """Take no more from the peer than what is on its way, until :meth:`resume`.

        A channel that is all of its link has no need to: its driver stops reading the socket.
        """

    def resume(self) -> None:
        """Take more from the peer again."""

    def close(self) -> None:
        """End this channel; the link goes on if it is shared. Nothing may be sent afterwards."""


@runtime_checkable
class Link(Protocol):
    """One socket's state.

    Attributes:
        error: why the link cannot go on, or None.
        finished: the driver writes what is left and closes the socket: the last channel is closed, and of a
            shared link :meth:`close` was called.
        has_steps: :meth:`take_steps` has some.
    """

    @property
    def error(self) -> TransportError | None: ...
    @property
    def finished(self) -> bool: ...
    @property
    def has_steps(self) -> bool: ...

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

    def take_steps(self) -> Sequence[Step[None]]:
        """Take the work that came up since the last call: a client's authentication, a session renewed.

        Each is begun at once, and resumed as a step of open_channel is; the link deals with its failure.
        """

    def accept_channels(self) -> Sequence[Channel]:
        """Take the channels that the peer has opened since the last call, as the server."""

    def ready(self) -> Sequence[Channel]:
        """The channels that received something, ended, or are full no more, since the last call."""

    def close(self) -> None:
        """Take leave of the peer; channels that are open end. ``finished`` once nothing is waited for."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """How a protocol sequence is carried.

    Attributes:
        protseq: the sequence's name.
        max_fragment: largest PDU this carrier takes; octets.
        socket_address: where the socket is that is to be opened, or to be listened on, for a binding whose
            endpoint may be missing when a server listens; raises BindingError when they make none.
        make_link: a fresh Link for one socket, from the text that names its peer, and what its role is.
        shared: a client's link carries many channels: the runtime keeps it for all bindings to the same
            server with the same settings and identity, and calls :meth:`Link.close`.
        named_endpoints: the endpoint of a binding names a channel, and its option ``port`` the socket: a
            server's listener serves several endpoints, and ``Channel.endpoint`` tells which one a client has
            asked for. Otherwise the endpoint is the socket's.
        served_by: the carrier that a server listens with at a binding, whose options may ask for another one
            than this; None: this one at all.
    """

    protseq: str
    max_fragment: int
    socket_address: Callable[[StringBinding], SocketAddress]
    make_link: Callable[[str, ClientSide | ServerSide], Link]
    shared: bool = False
    named_endpoints: bool = False
    served_by: Callable[[StringBinding], Carrier] | None = None
