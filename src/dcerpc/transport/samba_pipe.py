r"""A named pipe served behind Samba: Samba has the port, and hands over the pipe that a client opens.

A server listens with it at ``ncacn_np:[\pipe\NAME,samba=DIRECTORY]``. The directory is Samba's
``ncalrpc dir``; in the directory ``np`` in it smbd looks for a socket of the pipe's name in lower case,
connects to it once for each time the pipe is opened, and says who the client is
(:mod:`dcerpc.transport.samba_pipe_auth`). From then on each message that is written to the pipe or read from
it follows its length, two octets little-endian.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from struct import Struct
from typing import Final

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError, TransportError
from dcerpc.security.api import Peer
from dcerpc.status import STATUS_ACCESS_DENIED, STATUS_SUCCESS
from dcerpc.transport.api import (
    Carrier,
    CarrierIdentity,
    Channel,
    ClientSide,
    Link,
    LocalAddress,
    Octets,
    PeerProcess,
    ServerSide,
    Step,
)
from dcerpc.transport.local import checked_path
from dcerpc.transport.samba_pipe_auth import (
    LENGTH,
    MAX_REQUEST,
    MIN_REQUEST,
    AuthRequest,
    PipeAuthError,
    decode_request,
    encode_reply,
    request_level,
)

__all__ = ["SAMBA_PIPES", "SambaPipeChannel", "SambaPipeLink", "make_link", "socket_address"]

logger = logging.getLogger("dcerpc.samba")

#: Octets of a PDU that Windows and Samba use on pipes.
_MAX_FRAGMENT: Final = 4280
#: What precedes each message: its length.
_SIZE: Final = Struct("<H")
_PREFIX: Final = "\\pipe\\"


def socket_address(binding: StringBinding) -> LocalAddress:
    r"""Where Samba looks for the socket of a binding's pipe.

    Raises:
        BindingError: there is no pipe or directory, they cannot be a socket's, or this system has none.
    """
    directory = binding.option("samba") or ""
    if not os.path.isabs(directory) or sys.platform == "win32":
        raise BindingError(f"option samba of {binding}: not the absolute path of Samba's ncalrpc dir")
    name = binding.endpoint.lower().removeprefix(_PREFIX)
    if not name or "/" in name or "\\" in name or name in (".", ".."):
        raise BindingError(f"endpoint {binding.endpoint!r} of {binding}: not a name that Samba looks for")
    directory = os.path.join(directory, "np")
    return LocalAddress(checked_path(binding, os.path.join(directory, name)), directory)


class SambaPipeChannel:
    """A pipe that a client of Samba has opened: never full, since its driver looks after the socket.

    Args:
        peer: the client, or the process at the socket, for people.
        request: what Samba says of it.
    """

    __slots__ = ("_incoming", "_outgoing", "_pending", "closed", "eof", "identity", "peer", "session_key")

    endpoint = ""
    full = False

    def __init__(self, peer: str, request: AuthRequest) -> None:
        self.peer = f"{request.client_address}[{request.client_port}]" if request.client_address else peer
        self.identity: CarrierIdentity | None = CarrierIdentity(_peer(request), "smb")
        self.session_key: bytes | None = request.session_key or None
        self.eof = False
        self.closed = False
        self._incoming: list[bytes] = []
        self._pending = b""
        self._outgoing: list[Octets] = []

    def send(self, pdu: Octets, reply_expected: bool) -> None:
        """Queue one PDU as a message of its own; see Channel.send."""
        if self.closed:
            raise TransportError("the channel is closed")
        self._outgoing += (_SIZE.pack(len(pdu)), pdu)

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

    def feed(self, data: bytes) -> None:
        """Take messages, or parts of them, off the socket."""
        if self._pending:
            data = self._pending + data
        at, end = 0, len(data)
        while end - at >= _SIZE.size:
            begin = at + _SIZE.size
            after = begin + (data[at] | data[at + 1] << 8)
            if after > end:
                break
            self._incoming.append(data[begin:after])
            at = after
        self._pending = data[at:]

    def take_outgoing(self) -> Sequence[Octets]:
        """Take what is queued."""
        queued = self._outgoing
        if queued:
            self._outgoing = []
        return queued


def _peer(request: AuthRequest) -> Peer:
    """The client as whom a call comes. Samba does not tell what the client lets a server do as it."""
    if request.anonymous:
        return Peer("", anonymous=True, sids=request.sids, details=request)
    return Peer(request.account_name, request.domain_name, sids=request.sids, details=request)


class SambaPipeLink:
    """The link of a pipe: its channel is there once Samba has said whose it is.

    Args:
        peer: the process at the socket, for people.
        side: which process that is, whether anonymous clients are let in (``settings.allow_anonymous``), and
            how long Samba may take.
    """

    __slots__ = (
        "_accepted",
        "_channel",
        "_closed",
        "_deadline",
        "_head",
        "_peer",
        "_queued",
        "_side",
        "error",
    )

    has_steps = False

    def __init__(self, peer: str, side: ServerSide) -> None:
        self.error: TransportError | None = None
        self._peer = peer
        self._side = side
        self._head = bytearray()
        self._queued: list[Octets] = []
        self._channel: SambaPipeChannel | None = None
        self._accepted = False
        self._closed = False
        # Due at once, for only then does it learn what time it is.
        self._deadline: float | None = 0.0
        if not _trusted(side.process):
            self._fail(TransportError(f"{peer} is neither root's process nor this user's"))

    @property
    def finished(self) -> bool:
        """The channel is closed, or there is not going to be one."""
        channel = self._channel
        return self._closed if channel is None else channel.closed

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the socket."""
        channel = self._channel
        if channel is not None:
            channel.feed(data)
        elif self.error is None:
            self._head += data
            try:
                self._take_request()
            except PipeAuthError as error:
                self._fail(error)

    def _take_request(self) -> None:
        """Open the channel if the request is complete, and tell Samba.

        Raises:
            PipeAuthError: it is malformed, or the client is not let in; Samba is told where it understands.
        """
        head = self._head
        if len(head) < LENGTH.size:
            return
        size = LENGTH.size + LENGTH.unpack_from(head)[0]
        if not MIN_REQUEST <= size <= MAX_REQUEST:
            raise PipeAuthError(f"a request of {size} octets")
        if len(head) < MIN_REQUEST:
            return
        level = request_level(head)
        if len(head) < size:
            return
        self._head = bytearray()
        try:
            request = decode_request(bytes(head[:size]))
            settings = self._side.settings
            if request.anonymous and not (settings is not None and settings.allow_anonymous):
                raise PipeAuthError("anonymous clients are not let in", STATUS_ACCESS_DENIED)
        except PipeAuthError as error:
            self._queued.append(encode_reply(level, error.status))
            raise
        self._queued.append(encode_reply(level, STATUS_SUCCESS))
        self._deadline = None
        self._channel = SambaPipeChannel(self._peer, request)
        if len(head) > size:
            self._channel.feed(bytes(head[size:]))

    def _fail(self, error: TransportError) -> None:
        logger.warning("%s: pipe refused: %s", self._peer, error)
        self._head.clear()
        self.error = error

    def receive_eof(self) -> None:
        """End the channel's receiving side."""
        if self._channel is None:
            self._closed = True
        else:
            self._channel.eof = True

    def data_to_send(self) -> Sequence[Octets]:
        """Take the reply to the request, then the messages that are queued."""
        queued = self._queued
        channel = self._channel
        if not queued:
            return () if channel is None else channel.take_outgoing()
        self._queued = []
        if channel is not None:
            queued += channel.take_outgoing()
        return queued

    def next_timer(self) -> float | None:
        """When Samba has taken too long to say whose the pipe is."""
        return self._deadline if self.error is None else None

    def handle_timer(self, now: float) -> None:
        """End a connection on which no request comes within ``limits.bind_timeout``."""
        if self._deadline == 0.0:
            self._deadline = now + self._side.limits.bind_timeout
        elif self._deadline is not None and now >= self._deadline:
            self._fail(TransportError("no request came in time"))

    def open_channel(self, endpoint: str) -> Step[Channel]:
        """Refuse: Samba opens pipes."""
        raise TransportError("a server behind Samba opens no channels")
        yield  # makes this function the generator that a Step is

    def take_steps(self) -> Sequence[Step[None]]:
        """None: Samba has done what there was to do."""
        return ()

    def accept_channels(self) -> Sequence[Channel]:
        """The channel, once, after Samba has said whose it is."""
        if self._accepted or self._channel is None:
            return ()
        self._accepted = True
        return (self._channel,)

    def ready(self) -> Sequence[Channel]:
        """The channel: the driver asks only after it has received something."""
        return () if self._channel is None else (self._channel,)

    def close(self) -> None:
        """End the channel, or the wait for it."""
        self._closed = True
        if self._channel is not None:
            self._channel.close()


def _trusted(process: PeerProcess | None) -> bool:
    """Whether a process may say who a client is: Samba runs as root, tests as this user."""
    return process is not None and process.uid in (0, os.geteuid())


def make_link(peer: str, side: ClientSide | ServerSide) -> Link:
    """A server's link; clients use Samba's port.

    Raises:
        TransportError: it is for a client.
    """
    if isinstance(side, ClientSide):
        raise TransportError("clients do not reach pipes behind Samba's back")
    return SambaPipeLink(peer, side)


SAMBA_PIPES: Final = Carrier("ncacn_np", _MAX_FRAGMENT, socket_address, make_link)
