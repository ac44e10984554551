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
    USUAL_FRAGMENT,
    Carrier,
    Channel,
    ClientSide,
    Link,
    Octets,
    ServerSide,
    Step,
)
from dcerpc.transport.greeted import GreetedLink, GreetedServerLink
from dcerpc.transport.netbios.names import ANY_CLIENT, ANY_SERVER, WORKSTATION, NetBiosName
from dcerpc.transport.netbios.packets import frame
from dcerpc.transport.netbios.session import SESSION_PORT, ClientSession, Refusal, ServerSession
from dcerpc.transport.ports import host_and_port
from dcerpc.transport.stream import StreamChannel

__all__ = [
    "NB_TCP",
    "NetBiosChannel",
    "NetBiosClientLink",
    "NetBiosServerLink",
    "make_link",
    "socket_address",
]

_NUMBER: Final = struct.Struct("<I")


class NetBiosChannel(StreamChannel):
    """The one channel of a NetBIOS session: a stream whose PDUs have numbers."""

    __slots__ = ("_number", "endpoint")

    def __init__(self, peer: str, endpoint: str) -> None:
        super().__init__(peer)
        self.endpoint = endpoint
        self._number = 0

    def send(self, pdu: Octets, reply_expected: bool) -> None:
        """Queue one PDU with the next sequence number; see Channel.send."""
        super().send(frame(_NUMBER.size + len(pdu)) + _NUMBER.pack(self._number), False)
        super().send(pdu, reply_expected)
        self._number = (self._number + 1) & 0xFFFFFFFF

    def take_message(self, message: bytes) -> TransportError | None:
        """Take a session message without its sequence number; say what is wrong with it."""
        if len(message) < _NUMBER.size:
            return TransportError(f"a session message of {len(message)} octets has no sequence number")
        self.feed(message[_NUMBER.size :])
        return None


class NetBiosClientLink(GreetedLink):
    """A client's link: opening its channel asks for the session.

    Args:
        peer: the other end, for people.
        side: its binding says whom to call.

    Raises:
        BindingError: an option of the binding is no NetBIOS name.
    """

    __slots__ = ("_called", "_calling", "_eof", "_session")

    def __init__(self, peer: str, side: ClientSide) -> None:
        super().__init__(peer)
        binding = side.binding
        self._called = _name(binding, "called", _machine_name(binding.address))
        self._calling = _name(binding, "calling", ANY_CLIENT)
        self._session: ClientSession | None = None
        self._eof = False

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the socket."""
        session = self._session
        if session is not None and self.error is None:
            _pass_on(self, session.feed(data), session.error)

    def receive_eof(self) -> None:
        """End the channel's receiving side, or the call that is not answered yet."""
        super().receive_eof()
        self._eof = True

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
        channel = self.channel = NetBiosChannel(self._peer, endpoint)
        self.greeting.append(session.request())
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


class NetBiosServerLink(GreetedServerLink):
    """A server's link: its channel is there once the client has called an endpoint that is served.

    Args:
        peer: the other end, for people.
        side: says which endpoints are served, and how long a client may take to ask for one.
    """

    __slots__ = ("_endpoint", "_session")

    def __init__(self, peer: str, side: ServerSide) -> None:
        super().__init__(peer, side, "asked for no NetBIOS session in time")
        self._session = ServerSession(self._judge)
        self._endpoint = ""

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
        if self.channel is None:
            answer = session.take_answer()
            if answer:
                self.greeting.append(answer)
            if session.established:
                self.channel = NetBiosChannel(self._peer, self._endpoint)
        _pass_on(self, messages, session.error)


def _pass_on(link: GreetedLink, messages: list[bytes], error: TransportError | None) -> None:
    """Give the session's messages to the channel, and end it if the session cannot go on."""
    channel = link.channel
    if isinstance(channel, NetBiosChannel):
        for message in messages:
            wrong = channel.take_message(message)
            if wrong is not None:
                error = wrong
                break  # nothing that comes after it is taken
        channel.eof |= error is not None
    link.error = error


def _suffix(endpoint: str) -> int:
    if endpoint.isascii() and endpoint.isdigit() and len(endpoint) <= 3 and int(endpoint) <= 0xFF:
        return int(endpoint)
    raise BindingError(f"endpoint {endpoint!r} of ncacn_nb_tcp: expected a number, 0 to 255")


def _machine_name(address: str) -> str:
    """The NetBIOS name of a host that a binding names."""
    try:
        ipaddress.ip_address(address)
    except ValueError:
        return NetBiosName.of_host(address, 0).text if address else ANY_SERVER
    return ANY_SERVER


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


NB_TCP: Final = Carrier("ncacn_nb_tcp", USUAL_FRAGMENT, socket_address, make_link, named_endpoints=True)
