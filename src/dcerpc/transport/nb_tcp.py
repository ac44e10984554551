"""ncacn_nb_tcp: PDUs in sessions of NetBIOS over TCP (MS-RPCE 2.1.1.5, RFC 1001, RFC 1002).

Each PDU is a session message that begins with a sequence number of 4 octets, little-endian, from 0. Nobody
looks at the numbers of the other side: TCP keeps the order.

MS-RPCE says that the endpoint is a number of 8 bits which "lower-layer protocols" use, and not how. It is
taken here for the 16th octet of the NetBIOS name that the client calls: that octet tells the services of one
host apart, and the documentation of MIDL reserves endpoints below 32, which are the values that NetBIOS' own
services have there. The other 15 octets are the server's machine name, as the binding's address has it. An IP
address has none: ``*SMBSERVER`` is called then, as with SMB, unless the option ``called`` gives a name. This
library's server looks at the 16th octet only, so that one TCP port serves many endpoints, and by any name.

Options of a binding: ``port``, of TCP, 139 unless given; for clients ``called`` and ``calling``, NetBIOS
names.
"""

from __future__ import annotations

import ipaddress
import struct
from collections.abc import Sequence
from typing import Final

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError, TransportError
from dcerpc.transport.api import (
    NEED_DATA,
    Carrier,
    CarrierIdentity,
    Channel,
    ClientSide,
    Link,
    Octets,
    ServerSide,
    Step,
)
from dcerpc.transport.netbios.names import WORKSTATION, NetBiosName
from dcerpc.transport.netbios.packets import frame
from dcerpc.transport.netbios.session import SESSION_PORT, ClientSession, Refusal, ServerSession
from dcerpc.transport.ports import host_and_port

__all__ = [
    "NB_TCP",
    "NetBiosChannel",
    "NetBiosClientLink",
    "NetBiosServerLink",
    "make_link",
    "socket_address",
]

#: Octets of a PDU; what Windows takes where it is not on TCP directly.
_MAX_FRAGMENT: Final = 4280
_NUMBER: Final = struct.Struct("<I")
#: Called where the server's name is not known.
_ANY_SERVER: Final = "*SMBSERVER"
#: The calling name when none is given: servers want one, and none of them looks at it.
_NO_NAME: Final = "CLIENT"


class NetBiosChannel:
    """The one channel of a NetBIOS session: never full, since its driver looks after the socket."""

    __slots__ = ("_incoming", "_number", "_outgoing", "closed", "endpoint", "eof", "identity", "peer")

    session_key: bytes | None = None
    full = False

    def __init__(self, peer: str, endpoint: str) -> None:
        self.peer = peer
        self.endpoint = endpoint
        self.identity: CarrierIdentity | None = None
        self.eof = False
        self.closed = False
        self._number = 0
        self._incoming: list[bytes] = []
        self._outgoing: list[Octets] = []

    def send(self, pdu: Octets, reply_expected: bool) -> None:
        """Queue one PDU with the next sequence number; see Channel.send."""
        if self.closed:
            raise TransportError("the channel is closed")
        self._outgoing += (frame(_NUMBER.size + len(pdu)) + _NUMBER.pack(self._number), pdu)
        self._number = (self._number + 1) & 0xFFFFFFFF

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
        """End the channel, and with it the session."""
        self.closed = True

    def take_message(self, message: bytes) -> TransportError | None:
        """Take a session message without its sequence number; say what is wrong with it."""
        if len(message) < _NUMBER.size:
            return TransportError(f"a session message of {len(message)} octets has no sequence number")
        self._incoming.append(message[_NUMBER.size :])
        return None

    def take_outgoing(self) -> list[Octets]:
        """Take what is queued."""
        outgoing, self._outgoing = self._outgoing, []
        return outgoing


class _Link:
    """What the links of both roles share: a channel, once there is a session, and an end."""

    __slots__ = ("_channel", "_closed", "_eof", "_peer", "_queued", "error")

    has_steps = False

    def __init__(self, peer: str) -> None:
        self.error: TransportError | None = None
        self._peer = peer
        self._channel: NetBiosChannel | None = None
        self._eof = False
        self._closed = False
        self._queued: list[Octets] = []

    @property
    def finished(self) -> bool:
        """The channel is closed, or the session has failed."""
        if self._channel is not None and self._channel.closed:
            return True
        return self._closed or self.error is not None

    def receive_eof(self) -> None:
        """End the channel's receiving side."""
        self._eof = True
        if self._channel is not None:
            self._channel.eof = True

    def data_to_send(self) -> Sequence[Octets]:
        """Take what belongs to the session itself, then the PDUs that are queued."""
        queued, self._queued = self._queued, []
        if self._channel is not None:
            queued += self._channel.take_outgoing()
        return queued

    def take_steps(self) -> Sequence[Step[None]]:
        """None: a session has nothing to negotiate later."""
        return ()

    def ready(self) -> Sequence[Channel]:
        """The channel: the driver asks only after it has received something."""
        return () if self._channel is None else (self._channel,)

    def close(self) -> None:
        """End the channel, or the attempt to get one."""
        self._closed = True
        if self._channel is not None:
            self._channel.close()

    def _pass_on(self, messages: list[bytes], error: TransportError | None) -> None:
        """Give the session's messages to the channel, and end it if the session cannot go on."""
        channel = self._channel
        if channel is not None:
            for message in messages:
                wrong = channel.take_message(message)
                if wrong is not None:
                    error = wrong
                    break  # nothing that comes after it is taken
            channel.eof |= error is not None
        self.error = error


class NetBiosClientLink(_Link):
    """A client's link: opening its channel asks for the session.

    Args:
        peer: the other end, for people.
        side: its binding says whom to call.

    Raises:
        BindingError: an option of the binding is no NetBIOS name.
    """

    __slots__ = ("_called", "_calling", "_session")

    def __init__(self, peer: str, side: ClientSide) -> None:
        super().__init__(peer)
        binding = side.binding
        self._called = _name(binding, "called", _machine_name(binding.address))
        self._calling = _name(binding, "calling", _NO_NAME)
        self._session: ClientSession | None = None

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the socket."""
        session = self._session
        if session is not None and self.error is None:
            messages = session.feed(data)
            self._pass_on(messages, session.error)

    def next_timer(self) -> float | None:
        """None: who opens the channel knows how long to wait."""
        return None

    def handle_timer(self, now: float) -> None:
        """Nothing is ever due."""

    def open_channel(self, endpoint: str) -> Step[Channel]:
        """Ask for a session with the name that the endpoint stands for.

        Raises:
            BindingError: the endpoint is not a number from 0 to 255.
            SessionRefused: the server has no such name, or does not want to.
            SessionRetargeted: it wants the session elsewhere.
            TransportError: it does not keep to the protocol, or went away.
        """
        if self._session is not None:
            raise TransportError("a NetBIOS session has one channel")
        called = NetBiosName(self._called.text, _suffix(endpoint))
        session = self._session = ClientSession(called, self._calling)
        channel = self._channel = NetBiosChannel(self._peer, endpoint)
        self._queued.append(session.request())
        while not session.established:
            yield NEED_DATA
            if self.error is not None:
                raise self.error
            if self._eof:
                raise TransportError(f"the connection closed before the call of {called} was answered")
        return channel

    def accept_channels(self) -> Sequence[Channel]:
        """None: servers open none."""
        return ()


class NetBiosServerLink(_Link):
    """A server's link: its channel is there once the client has called an endpoint that is served.

    Args:
        peer: the other end, for people.
        side: says which endpoints are served, and how long a client may take to ask for one.
    """

    __slots__ = ("_accepted", "_deadline", "_endpoint", "_session", "_side")

    def __init__(self, peer: str, side: ServerSide) -> None:
        super().__init__(peer)
        self._side = side
        self._session = ServerSession(self._judge)
        self._endpoint = ""
        self._accepted = False
        # Due at once, for only then does it learn what time it is.
        self._deadline: float | None = 0.0

    def _judge(self, called: NetBiosName, calling: NetBiosName) -> Refusal | None:
        endpoint = self._side.endpoint_of(str(called.suffix))
        if endpoint is None:
            return Refusal.CALLED_NAME_NOT_PRESENT
        self._endpoint = endpoint
        return None

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the socket."""
        if self.error is not None:
            return
        session = self._session
        messages = session.feed(data)
        if self._channel is None:
            answer = session.take_answer()
            if answer:
                self._queued.append(answer)
            if session.established:
                self._deadline = None
                self._channel = NetBiosChannel(self._peer, self._endpoint)
        self._pass_on(messages, session.error)

    def next_timer(self) -> float | None:
        """When a client that has not asked for a session has taken too long."""
        return self._deadline if self.error is None else None

    def handle_timer(self, now: float) -> None:
        """End a connection on which no session is asked for within ``limits.bind_timeout``."""
        if self._deadline == 0.0:
            self._deadline = now + self._side.limits.bind_timeout
        elif self._deadline is not None and now >= self._deadline:
            self.error = TransportError(f"{self._peer} asked for no NetBIOS session in time")

    def open_channel(self, endpoint: str) -> Step[Channel]:
        """Refuse: servers are called."""
        raise TransportError("a NetBIOS server opens no channels")
        yield  # makes this function the generator that a Step is

    def accept_channels(self) -> Sequence[Channel]:
        """The channel, once, after the session is open."""
        if self._accepted or self._channel is None:
            return ()
        self._accepted = True
        return (self._channel,)


def _suffix(endpoint: str) -> int:
    if endpoint.isascii() and endpoint.isdigit() and len(endpoint) <= 3 and int(endpoint) <= 0xFF:
        return int(endpoint)
    raise BindingError(f"endpoint {endpoint!r} of ncacn_nb_tcp: expected a number, 0 to 255")


def _machine_name(address: str) -> str:
    """The NetBIOS name of a host that a binding names."""
    try:
        ipaddress.ip_address(address)
    except ValueError:
        return NetBiosName.of_host(address, 0).text if address else _ANY_SERVER
    return _ANY_SERVER


def _name(binding: StringBinding, option: str, default: str) -> NetBiosName:
    try:
        return NetBiosName(binding.option(option) or default, WORKSTATION)
    except ValueError as error:
        raise BindingError(f"option {option} of {binding}: {error}") from None


def socket_address(binding: StringBinding) -> tuple[str, int]:
    """Host and port of a binding: this host without an address, 139 without the option ``port``.

    Raises:
        BindingError: the option is not a port.
    """
    return host_and_port(binding, SESSION_PORT)


def make_link(peer: str, side: ClientSide | ServerSide) -> Link:
    """A link of either role."""
    return NetBiosClientLink(peer, side) if isinstance(side, ClientSide) else NetBiosServerLink(peer, side)


NB_TCP: Final = Carrier("ncacn_nb_tcp", _MAX_FRAGMENT, socket_address, make_link, named_endpoints=True)
