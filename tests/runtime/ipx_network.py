"""An IPX network in memory, and ncacn_spx on it: what a carrier looks like for a network that is long gone.

Who is where is known to an IpxNetwork alone. Its cable, for want of another that runtimes can open, is the
loopback interface: each IPX socket has a TCP port, and what goes there are SPX packets with all of their
headers (IPX: checksum, length, transport control, type, destination, source; SPX: connection control and
datastream type, connection identifiers, sequence, acknowledge and allocation numbers).
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Sequence
from typing import Final

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError, TransportError
from dcerpc.transport.api import Carrier, ClientSide, Octets, ServerSide
from dcerpc.transport.registry import CarrierRegistry
from dcerpc.transport.stream import StreamLink

__all__ = ["SPX_DATA", "IpxNetwork", "SpxLink"]

_IPX: Final = struct.Struct(">HHBB10sH10sH")
_SPX: Final = struct.Struct(">BBHHHHH")
_HEADERS: Final = _IPX.size + _SPX.size
_NO_CHECKSUM: Final = 0xFFFF
_TYPE_SPX: Final = 5
_END_OF_MESSAGE: Final = 0x10
#: Octets of data in a packet that every IPX router passes on: 576 with the headers.
SPX_DATA: Final = 576 - _HEADERS
#: A client's socket: the first of those that are handed out.
_DYNAMIC: Final = 0x4000


class IpxNetwork:
    """Nodes by network and node number, and the sockets that somebody on them has asked for."""

    def __init__(self, *nodes: str) -> None:
        self._nodes = {bytes.fromhex(node) for node in nodes}
        self._ports: dict[tuple[bytes, int], int] = {}
        #: Every packet that was delivered.
        self.packets: list[bytes] = []

    def carriers(self) -> CarrierRegistry:
        """A registry in which ncacn_spx is carried by this network."""
        carriers = CarrierRegistry()
        carriers.add(Carrier("ncacn_spx", 1464, self.socket_address, self.make_link))
        return carriers

    def place(self, binding: StringBinding) -> tuple[bytes, int]:
        """The network address and socket of a binding.

        Raises:
            BindingError: no such node is on the network.
        """
        node = bytes.fromhex(binding.address.removeprefix("~"))
        if node not in self._nodes:
            raise BindingError(f"no node {binding.address} is on the network")
        return node, int(binding.endpoint)

    def socket_address(self, binding: StringBinding) -> tuple[str, int]:
        """Where on the cable an IPX socket is, from its first mention on."""
        place = self.place(binding)
        if place not in self._ports:
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self._ports[place] = free.getsockname()[1]
        return "127.0.0.1", self._ports[place]

    def make_link(self, peer: str, side: ClientSide | ServerSide) -> SpxLink:
        """One SPX connection."""
        return SpxLink(self, self.place(side.binding) if isinstance(side, ClientSide) else None, peer)


class SpxLink(StreamLink):
    """One SPX connection.

    Args:
        network: which delivers its packets.
        server: the socket that a client connects to; None: a server learns from the first packet who is who.
    """

    def __init__(self, network: IpxNetwork, server: tuple[bytes, int] | None, peer: str) -> None:
        super().__init__(peer)
        self._network = network
        self._there = server
        self._here: tuple[bytes, int] | None = None
        if server is not None:
            self._here = server[0], _DYNAMIC
        self._sent = self._taken = 0
        self._buffer = bytearray()

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the cable, and pass on the data of the packets that are complete."""
        self._buffer += data
        try:
            while (packet := self._next()) is not None:
                self._network.packets.append(packet)
                super().receive_data(self._data_of(packet), now)
        except TransportError as error:
            self.error = error
            self._buffer.clear()
            self.receive_eof()

    def _next(self) -> bytes | None:
        if self.error is not None or len(self._buffer) < _HEADERS:
            return None
        length = int.from_bytes(self._buffer[2:4], "big")
        if not _HEADERS <= length <= _HEADERS + SPX_DATA:
            raise TransportError(f"an IPX packet of {length} octets")
        if len(self._buffer) < length:
            return None
        packet = bytes(self._buffer[:length])
        del self._buffer[:length]
        return packet

    def _data_of(self, packet: bytes) -> bytes:
        checksum, _, _, kind, node, number, from_node, from_number = _IPX.unpack_from(packet)
        sequence = _SPX.unpack_from(packet, _IPX.size)[4]
        if (checksum, kind) != (_NO_CHECKSUM, _TYPE_SPX):
            raise TransportError(f"a packet of type {kind}, checksum {checksum:#06x}, is not SPX without one")
        if self._here is None or self._there is None:
            self._here, self._there = (node, number), (from_node, from_number)
        if ((node, number), (from_node, from_number)) != (self._here, self._there):
            raise TransportError("a packet of another SPX connection")
        if sequence != self._taken:
            raise TransportError(f"SPX packet {sequence}, expected {self._taken}")
        self._taken = (self._taken + 1) & 0xFFFF
        return packet[_HEADERS:]

    def data_to_send(self) -> Sequence[Octets]:
        """Take the PDUs that are queued, in packets."""
        return [packet for pdu in super().data_to_send() for packet in self._packets(bytes(pdu))]

    def _packets(self, pdu: bytes) -> list[bytes]:
        assert self._here is not None
        assert self._there is not None
        packets = []
        for start in range(0, len(pdu), SPX_DATA):
            data = pdu[start : start + SPX_DATA]
            last = _END_OF_MESSAGE if start + SPX_DATA >= len(pdu) else 0
            ipx = _IPX.pack(_NO_CHECKSUM, _HEADERS + len(data), 0, _TYPE_SPX, *self._there, *self._here)
            spx = _SPX.pack(last, 0, 1, 1, self._sent, self._taken, (self._taken + 7) & 0xFFFF)
            self._sent = (self._sent + 1) & 0xFFFF
            packets.append(ipx + spx + data)
        return packets
