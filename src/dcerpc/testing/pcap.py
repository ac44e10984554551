"""Recording conversations for packet analyzers: a TraceSink that writes a pcap file of TCP over IP.

What travels is wrapped in made-up IP and TCP headers with the real addresses, so that Wireshark and tshark
dissect it as if it had been captured; no privilege is needed, and connections in memory can be recorded too.
"""

from __future__ import annotations

import ipaddress
import os
import struct
import threading
import time
from types import TracebackType
from typing import BinaryIO, Final, Self

__all__ = ["PcapWriter"]

_FILE_HEADER: Final = struct.Struct("<IHHiIII")
_RECORD_HEADER: Final = struct.Struct("<IIII")
_MAGIC: Final = 0xA1B2C3D4
#: LINKTYPE_RAW: each record is an IPv4 or IPv6 packet.
_RAW: Final = 101
_IPV4: Final = struct.Struct(">BBHHHBBH4s4s")
_IPV6: Final = struct.Struct(">IHBB16s16s")
_TCP: Final = struct.Struct(">HHIIBBHHH")
_FIN, _SYN, _PSH, _ACK = 0x01, 0x02, 0x08, 0x10
#: Octets of payload in one packet.
_SEGMENT: Final = 65000


class _Side:
    """One end of a connection: where it is, and the next octet it sends."""

    __slots__ = ("address", "port", "sequence")

    def __init__(self, address: str, port: int) -> None:
        self.address = ipaddress.ip_address(address.partition("%")[0])
        self.port = port
        self.sequence = 1000


class _Stream:
    """A connection being recorded."""

    __slots__ = ("begun", "local", "peer")

    def __init__(self, local: _Side, peer: _Side) -> None:
        self.local = local
        self.peer = peer
        self.begun = False


class PcapWriter:
    """Records every PDU it is given; a context manager.

    Args:
        file: a path, or a binary file to write to, which stays open.
    """

    def __init__(self, file: str | os.PathLike[str] | BinaryIO) -> None:
        self._owned = isinstance(file, (str, os.PathLike))
        self._file: BinaryIO = open(file, "wb") if isinstance(file, (str, os.PathLike)) else file  # noqa: SIM115
        self._lock = threading.Lock()
        self._streams: dict[int, _Stream] = {}
        self._epoch = time.time() - time.monotonic()
        self._last = 0.0
        self._file.write(_FILE_HEADER.pack(_MAGIC, 2, 4, 0, 0, 262144, _RAW))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Finish the file, and close it if it was opened here."""
        with self._lock:
            self._file.flush()
            if self._owned:
                self._file.close()

    # TraceSink

    def connection_opened(self, connection_id: int, local: tuple[str, int], peer: tuple[str, int]) -> None:
        """Begin a TCP connection in the recording; see TraceSink.

        Ends without an address get one of 192.0.2.0/24 (RFC 5737).
        """
        here = _Side(local[0] or "192.0.2.1", local[1] or 49152 + connection_id % 16384)
        there = _Side(peer[0] or "192.0.2.2", peer[1] or 135)
        with self._lock:
            self._streams[connection_id] = _Stream(here, there)

    def pdu_sent(self, connection_id: int, octets: bytes, now: float) -> None:
        """Record a PDU of this side; see TraceSink."""
        with self._lock:
            stream = self._streams[connection_id]
            self._data(stream, stream.local, stream.peer, octets, now)

    def pdu_received(self, connection_id: int, octets: bytes, now: float) -> None:
        """Record a PDU of the other side; see TraceSink."""
        with self._lock:
            stream = self._streams[connection_id]
            self._data(stream, stream.peer, stream.local, octets, now)

    def connection_closed(self, connection_id: int) -> None:
        """End the TCP connection in the recording; see TraceSink."""
        with self._lock:
            stream = self._streams.pop(connection_id, None)
            if stream is not None and stream.begun:
                self._packet(stream.local, stream.peer, _FIN | _ACK)
                self._packet(stream.peer, stream.local, _FIN | _ACK)
                self._packet(stream.local, stream.peer, _ACK)

    # packets

    def _data(self, stream: _Stream, source: _Side, target: _Side, octets: bytes, now: float) -> None:
        self._last = max(self._last, now)
        if not stream.begun:
            # Who speaks first is the client.
            stream.begun = True
            self._packet(source, target, _SYN)
            self._packet(target, source, _SYN | _ACK)
            self._packet(source, target, _ACK)
        for start in range(0, len(octets), _SEGMENT):
            self._packet(source, target, _PSH | _ACK, octets[start : start + _SEGMENT])

    def _packet(self, source: _Side, target: _Side, flags: int, payload: bytes = b"") -> None:
        acknowledged = target.sequence if flags & _ACK else 0
        segment = (
            _TCP.pack(source.port, target.port, source.sequence, acknowledged, 0x50, flags, 0xFFFF, 0, 0)
            + payload
        )
        source.sequence = (source.sequence + len(payload) + (1 if flags & (_SYN | _FIN) else 0)) & 0xFFFFFFFF
        pseudo = source.address.packed + target.address.packed + struct.pack(">II", 6, len(segment))
        segment = segment[:16] + struct.pack(">H", _checksum(pseudo + segment)) + segment[18:]
        packet = _ip_header(source, target, len(segment)) + segment
        seconds, fraction = divmod(self._epoch + self._last, 1)
        self._file.write(
            _RECORD_HEADER.pack(int(seconds), int(fraction * 1_000_000), len(packet), len(packet)) + packet
        )


def _ip_header(source: _Side, target: _Side, length: int) -> bytes:
    if source.address.version == 6:
        return _IPV6.pack(0x60000000, length, 6, 64, source.address.packed, target.address.packed)
    header = _IPV4.pack(
        0x45, 0, 20 + length, 0, 0x4000, 64, 6, 0, source.address.packed, target.address.packed
    )
    return header[:10] + struct.pack(">H", _checksum(header)) + header[12:]


def _checksum(data: bytes) -> int:
    """The Internet checksum (RFC 1071)."""
    if len(data) % 2:
        data += b"\0"
    total: int = sum(struct.unpack(f">{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF
