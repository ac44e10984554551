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
from struct import Struct
from typing import Final

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError, TransportError
from dcerpc.security.api import Peer
from dcerpc.status import STATUS_ACCESS_DENIED, STATUS_SUCCESS
from dcerpc.transport.api import (
    USUAL_FRAGMENT,
    Carrier,
    CarrierIdentity,
    ClientSide,
    Link,
    LocalAddress,
    Octets,
    PeerProcess,
    ServerSide,
)
from dcerpc.transport.greeted import GreetedServerLink
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
from dcerpc.transport.stream import StreamChannel

__all__ = ["SAMBA_PIPES", "SambaPipeChannel", "SambaPipeLink", "make_link", "socket_address"]

logger = logging.getLogger("dcerpc.samba")

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


class SambaPipeChannel(StreamChannel):
    """A pipe that a client of Samba has opened: a stream of messages with their lengths.

    Args:
        peer: the client, or the process at the socket, for people.
        request: what Samba says of it.
    """

    __slots__ = ("_pending", "session_key")

    def __init__(self, peer: str, request: AuthRequest) -> None:
        client = f"{request.client_address}[{request.client_port}]" if request.client_address else peer
        super().__init__(client, CarrierIdentity(_peer(request), "smb"))
        self.session_key = request.session_key or None
        self._pending = b""

    def send(self, pdu: Octets, reply_expected: bool) -> None:
        """Queue one PDU as a message of its own; see Channel.send."""
        super().send(_SIZE.pack(len(pdu)), False)
        super().send(pdu, reply_expected)

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
            super().feed(data[begin:after])
            at = after
        self._pending = data[at:]


def _peer(request: AuthRequest) -> Peer:
    """The client as whom a call comes. Samba does not tell what the client lets a server do as it."""
    if request.anonymous:
        return Peer("", anonymous=True, sids=request.sids, details=request)
    return Peer(request.account_name, request.domain_name, sids=request.sids, details=request)


class SambaPipeLink(GreetedServerLink):
    """The link of a pipe: its channel is there once Samba has said whose it is.

    Args:
        peer: the process at the socket, for people.
        side: which process that is, whether anonymous clients are let in (``settings.allow_anonymous``), and
            how long Samba may take.
    """

    __slots__ = ("_head",)

    def __init__(self, peer: str, side: ServerSide) -> None:
        super().__init__(peer, side, "sent no request in time")
        self._head = bytearray()
        if not _trusted(side.process):
            self._fail(TransportError(f"{peer} is neither root's process nor this user's"))

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the socket."""
        if self.channel is not None:
            self.channel.feed(data)
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
            self.greeting.append(encode_reply(level, error.status))
            raise
        self.greeting.append(encode_reply(level, STATUS_SUCCESS))
        self.channel = SambaPipeChannel(self._peer, request)
        if len(head) > size:
            self.channel.feed(bytes(head[size:]))

    def _fail(self, error: TransportError) -> None:
        """The pipe is refused."""
        if self._side.shows_refusal(self._peer):
            logger.warning("%s: pipe refused: %s", self._peer, error)
        self._head.clear()
        super()._fail(error)


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


SAMBA_PIPES: Final = Carrier("ncacn_np", USUAL_FRAGMENT, socket_address, make_link)
