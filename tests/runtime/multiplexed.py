"""A toy carrier with a session and many channels on one socket: what named pipes are to the runtime.

A frame is length, kind, channel, payload. Whoever takes a channel's octets acknowledges them; one that holds
does not, and a channel with too many unacknowledged octets is full.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from enum import IntEnum

from dcerpc.binding import StringBinding
from dcerpc.errors import TransportError
from dcerpc.security.api import Peer
from dcerpc.security.steps import LookupAccount
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
from dcerpc.transport.registry import CarrierRegistry

HEADER = struct.Struct("<IBH")
#: Octets of a channel that may be on their way.
WINDOW = 16384
DEFAULT_PORT = 4


class Kind(IntEnum):
    HELLO = 1
    WELCOME = 2
    OPEN = 3
    OPENED = 4
    REFUSED = 5
    DATA = 6
    ACK = 7
    CLOSE = 8


class ToyChannel:
    """A channel of either role."""

    full = False
    error: TransportError | None = None

    def __init__(self, link: ToyLink, number: int, endpoint: str, identity: CarrierIdentity | None) -> None:
        self.peer = f"{link.peer} channel {number}"
        self.endpoint = endpoint
        self.identity = identity
        self.session_key: bytes | None = b"0123456789abcdef"
        self.eof = False
        self.opened = self.held = self.closed = False
        self.unacknowledged = 0
        self._link = link
        self._number = number
        self._incoming = bytearray()
        self._owed = 0

    def send(self, pdu: Octets, reply_expected: bool) -> None:
        assert not self.closed
        self._link.put(Kind.DATA, self._number, bytes(pdu))
        self.unacknowledged += len(pdu)
        self.full = self.unacknowledged > WINDOW

    def received(self) -> bytes:
        data = bytes(self._incoming)
        self._incoming.clear()
        self._owed += len(data)
        self._acknowledge()
        return data

    def _acknowledge(self) -> None:
        if self._owed and not (self.held or self.eof or self.closed):
            self._link.put(Kind.ACK, self._number, struct.pack("<I", self._owed))
            self._owed = 0

    def hold(self) -> None:
        self.held = True

    def resume(self) -> None:
        self.held = False
        self._acknowledge()

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self._link.channels.pop(self._number, None)
            if not self.eof:
                self._link.put(Kind.CLOSE, self._number)

    def acknowledged(self, octets: int) -> None:
        self.unacknowledged -= octets
        if self.full and self.unacknowledged <= WINDOW:
            self.full = False
            self._link.turned.append(self)

    def feed(self, data: bytes) -> None:
        self._incoming += data


class ToyLink:
    """One socket."""

    def __init__(self, peer: str, side: ClientSide | ServerSide) -> None:
        self.peer = peer
        self.side = side
        self.error: TransportError | None = None
        self.channels: dict[int, ToyChannel] = {}
        self.turned: list[ToyChannel] = []
        self._closed = False
        self._outgoing: list[Octets] = []
        self._buffer = bytearray()
        self._steps: list[Step[None]] = []
        self._accepted: list[ToyChannel] = []
        self._parked: list[tuple[int, str]] = []
        self._next = 0
        self._session = 0
        self._identity: CarrierIdentity | None = None

    @property
    def finished(self) -> bool:
        return self._closed

    @property
    def has_steps(self) -> bool:
        return bool(self._steps)

    def put(self, kind: Kind, number: int = 0, payload: bytes = b"") -> None:
        self._outgoing.append(HEADER.pack(len(payload), kind, number) + payload)

    def receive_data(self, data: bytes, now: float) -> None:
        self._buffer += data
        while len(self._buffer) >= HEADER.size:
            length, kind, number = HEADER.unpack_from(self._buffer)
            if len(self._buffer) < HEADER.size + length:
                return
            payload = bytes(self._buffer[HEADER.size : HEADER.size + length])
            del self._buffer[: HEADER.size + length]
            self._frame(Kind(kind), number, payload)

    def _frame(self, kind: Kind, number: int, payload: bytes) -> None:
        channel = self.channels.get(number)
        if kind is Kind.HELLO:
            self._session = 1
            self._steps.append(self._welcome(payload.decode()))
        elif kind is Kind.WELCOME:
            self._session = 2
        elif kind is Kind.OPEN:
            self._asked(number, payload.decode())
        elif channel is None:
            return
        elif kind is Kind.OPENED:
            channel.opened = True
        elif kind is Kind.DATA:
            channel.feed(payload)
            self.turned.append(channel)
        elif kind is Kind.ACK:
            channel.acknowledged(struct.unpack("<I", payload)[0])
        else:
            channel.eof = True
            self.turned.append(channel)

    def _welcome(self, user: str) -> Step[None]:
        """Ask who the user is, as a server's session setup does."""
        name = yield LookupAccount(user, "", None, None)
        self._identity = CarrierIdentity(Peer(name, anonymous=not name), "toy")
        self._session = 2
        self.put(Kind.WELCOME)
        parked, self._parked = self._parked, []
        for number, endpoint in parked:
            self._asked(number, endpoint)

    def _asked(self, number: int, name: str) -> None:
        if self._session != 2:
            self._parked.append((number, name))
            return
        assert isinstance(self.side, ServerSide)
        endpoint = self.side.endpoint_of(name)
        if endpoint is None:
            self.put(Kind.REFUSED, number)
            return
        self.put(Kind.OPENED, number)
        channel = self.channels[number] = ToyChannel(self, number, endpoint, self._identity)
        self._accepted.append(channel)

    def receive_eof(self) -> None:
        for channel in self.channels.values():
            channel.eof = True

    def data_to_send(self) -> Sequence[Octets]:
        outgoing, self._outgoing = self._outgoing, []
        return outgoing

    def next_timer(self) -> float | None:
        return None

    def handle_timer(self, now: float) -> None:
        raise AssertionError("there is no timer")

    def open_channel(self, endpoint: str) -> Step[Channel]:
        if self._session == 0:
            self._session = 1
            assert isinstance(self.side, ClientSide)
            self.put(Kind.HELLO, 0, (self.side.binding.option("user") or "").encode())
        self._next += 1
        number = self._next
        channel = self.channels[number] = ToyChannel(self, number, endpoint, None)
        self.put(Kind.OPEN, number, endpoint.encode())
        while not channel.opened:
            if channel.eof:
                del self.channels[number]
                raise TransportError(f"{endpoint} is refused")
            yield NEED_DATA
        if channel.eof:
            raise TransportError(f"{endpoint} is closed again")
        return channel

    def take_steps(self) -> Sequence[Step[None]]:
        steps, self._steps = self._steps, []
        return steps

    def accept_channels(self) -> Sequence[Channel]:
        accepted, self._accepted = self._accepted, []
        return accepted

    def ready(self) -> Sequence[Channel]:
        turned = list(dict.fromkeys(self.turned))
        self.turned.clear()
        return turned

    def close(self) -> None:
        for channel in list(self.channels.values()):
            channel.close()
            channel.eof = True
            self.turned.append(channel)
        self._closed = True


def socket_address(binding: StringBinding) -> tuple[str, int]:
    return binding.address, int(binding.option("port") or DEFAULT_PORT)


def make_link(peer: str, side: ClientSide | ServerSide) -> Link:
    return ToyLink(peer, side)


TOY = Carrier("ncacn_np", 4280, socket_address, make_link, shared=True, named_endpoints=True)


def carriers() -> CarrierRegistry:
    """A registry whose named pipes are the toy."""
    registry = CarrierRegistry()
    registry.add(TOY)
    return registry
