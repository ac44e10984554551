"""Session service packets: what frames SMB on a TCP connection, and NetBIOS sessions (RFC 1002 4.3).

A packet is a type, a length, and that many octets. RFC 1002 has 17 bits of length, the highest of them the
flag E, and seven flags that are zero; SMB without NetBIOS takes all 24 bits for the length (MS-SMB2 2.1).
Both are read as 24 bits here: whoever makes a PacketReader says how long a packet may be.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from dcerpc.errors import TransportError

__all__ = [
    "HEADER_SIZE",
    "MAX_DIRECT_LENGTH",
    "MAX_SESSION_LENGTH",
    "PacketReader",
    "PacketType",
    "encode_packet",
    "frame",
]

#: Octets before a packet's payload.
HEADER_SIZE: Final = 4
#: Longest payload of a NetBIOS session's packet: 17 bits of length (RFC 1002 4.3.1).
MAX_SESSION_LENGTH: Final = 0x1FFFF
#: Longest payload of SMB directly on TCP: 24 bits of length (MS-SMB2 2.1).
MAX_DIRECT_LENGTH: Final = 0xFFFFFF


class PacketType(IntEnum):
    """The first octet of a packet (RFC 1002 4.3.1)."""

    SESSION_MESSAGE = 0x00
    SESSION_REQUEST = 0x81
    POSITIVE_RESPONSE = 0x82
    NEGATIVE_RESPONSE = 0x83
    RETARGET_RESPONSE = 0x84
    KEEP_ALIVE = 0x85


_TYPES: Final = frozenset(PacketType)


def frame(payload_length: int) -> bytes:
    """The header of a session message, the type that carries data.

    Args:
        payload_length: octets that follow; whoever sends them keeps to MAX_SESSION_LENGTH or
            MAX_DIRECT_LENGTH.
    """
    # SESSION_MESSAGE is zero, so that the header is the length.
    return payload_length.to_bytes(4, "big")


def encode_packet(type_: PacketType, payload: bytes = b"") -> bytes:
    """A whole packet of any type.

    Args:
        payload: at most MAX_SESSION_LENGTH octets, MAX_DIRECT_LENGTH without NetBIOS.
    """
    return (type_ << 24 | len(payload)).to_bytes(4, "big") + payload


class PacketReader:
    """Cuts a byte stream into packets.

    Args:
        max_length: longest payload that is accepted; octets. With MAX_SESSION_LENGTH the flags of RFC 1002
            that must be zero are held to it as well.

    Attributes:
        error: why nothing more can be read, or None; to be looked at after each :meth:`feed`.
    """

    __slots__ = ("_have", "_max_length", "_needed", "_parts", "error")

    def __init__(self, max_length: int = MAX_SESSION_LENGTH) -> None:
        self.error: TransportError | None = None
        self._max_length = max_length
        self._parts: list[bytes] = []
        self._have = 0
        # Octets to wait for before it is worth joining the parts.
        self._needed = HEADER_SIZE

    @property
    def pending(self) -> int:
        """Octets of a packet that has begun and is not complete."""
        return self._have

    def whole(self, data: bytes) -> bytes | None:
        """Take octets of the stream, if they are one session message, and all of it: its payload.

        Returns:
            None where they are something else; nothing has changed then, and they are for :meth:`feed`.
        """
        if self._parts or self.error is not None:
            return None
        # The type of a session message is zero, and with any other this is longer than data.
        length = int.from_bytes(data[:HEADER_SIZE], "big")
        if len(data) == length + HEADER_SIZE and length <= self._max_length:
            return data[HEADER_SIZE:]
        return None

    def feed(self, data: bytes) -> list[tuple[int, bytes]]:
        """Take octets of the stream.

        Args:
            data: what arrived; empty does nothing.

        Returns:
            Type, one of PacketType, and payload of each packet that is complete now. What came before a
            packet that is too long, or none at all, is still returned; after it, nothing is.
        """
        if self.error is not None or not data:
            return []
        self._parts.append(data)
        self._have += len(data)
        if self._have < self._needed:
            return []
        joined = data if len(self._parts) == 1 else b"".join(self._parts)
        self._parts.clear()
        return self._cut(joined)

    def _cut(self, data: bytes) -> list[tuple[int, bytes]]:
        """The packets at the beginning of ``data``; what is left waits for more."""
        packets: list[tuple[int, bytes]] = []
        size = len(data)
        start = 0
        self._needed = HEADER_SIZE
        while size - start >= HEADER_SIZE:
            length = int.from_bytes(data[start + 1 : start + HEADER_SIZE], "big")
            if data[start] not in _TYPES or length > self._max_length:
                self.error = self._violation(data[start : start + HEADER_SIZE], length)
                start = size
                break
            end = start + HEADER_SIZE + length
            if end > size:
                self._needed = HEADER_SIZE + length
                break
            packets.append((data[start], data[start + HEADER_SIZE : end]))
            start = end
        self._have = size - start
        if self._have:
            self._parts.append(data[start:] if start else data)
        return packets

    def _violation(self, header: bytes, length: int) -> TransportError:
        """What is wrong with a header; most often the peer speaks another protocol."""
        if header[0] not in _TYPES:
            return TransportError(f"{header.hex()} is no header of a session packet: is this the right port?")
        return TransportError(f"session packet of {length} octets: at most {self._max_length} are accepted")
