"""Protocol towers: bindings as the endpoint mapper writes them (C706 appendices I and L; MS-RPCE 2.1).

A tower is a count of floors and the floors, each a left side (what protocol) and a right side (its data).
Floors 1 and 2 name the interface and the transfer syntax, floor 3 the RPC protocol, floor 4 the endpoint and
floor 5 the network address. Counts, UUIDs and versions are little-endian; ports and addresses are big-endian.

An IP floor holds an IPv4 address and nothing else. For an IPv6 address or a host name it holds 0.0.0.0, which
reads back as the address "": the endpoint mapper ignores a tower's address anyway (MS-RPCE 3.1.3.5.3), and a
client keeps the one it asked at. Likewise port 0 stands for no endpoint.
"""

from __future__ import annotations

import ipaddress
import re
import struct
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from dcerpc.binding import PROTOCOL_SEQUENCES, AddressFormat, EndpointFormat, ProtocolSequence, StringBinding
from dcerpc.errors import BindingError
from dcerpc.syntax_id import NDR, SyntaxId

__all__ = ["MAX_FLOORS", "Floor", "Tower"]

#: Towers with more floors are refused (MS-RPCE 3.1.3.5.3).
MAX_FLOORS = 6

_COUNT = struct.Struct("<H")
_PORT = struct.Struct(">H")
_SYNTAX = struct.Struct("<B16sH")
_UUID_FLOOR = 0x0D
_IPX_ADDRESS = re.compile(r"~?([0-9A-Fa-f]{20})", re.ASCII)
_IPX_SIZE = 10


@dataclass(frozen=True, slots=True)
class Floor:
    """One floor of a tower, from the third up (C706 appendix L).

    Attributes:
        protocol_id: first octet of the left side, C706 appendix I.
        lhs: the rest of the left side, empty for all protocols of MS-RPCE.
        rhs: the right side: protocol version, endpoint or address.
    """

    protocol_id: int
    lhs: bytes = b""
    rhs: bytes = b""


class _Shape(NamedTuple):
    """Which sequence a row of protocol identifiers is, and where in it endpoint and address stand."""

    sequence: ProtocolSequence
    endpoint: int = 1
    address: int = 2


def _shapes() -> Mapping[tuple[int, ...], _Shape]:
    known = PROTOCOL_SEQUENCES
    shapes = {entry.tower_ids: _Shape(entry) for entry in known.values() if entry.tower_ids}
    shapes |= {
        # Before Windows 2000, pipes used the identifier of local RPC (MS-RPCE product note 4) ...
        (0x0B, 0x10, 0x11): _Shape(known["ncacn_np"]),
        # ... and NetBIOS the one C706 gives it (MS-RPCE 2.1.1.4 to 2.1.1.6).
        (0x0B, 0x11, 0x09): _Shape(known["ncacn_nb_tcp"]),
        (0x0B, 0x11, 0x0D): _Shape(known["ncacn_nb_ipx"]),
        (0x0B, 0x11, 0x13): _Shape(known["ncacn_nb_nb"]),
        # Seen of Windows, against C706 appendix I; and without an address.
        (0x0B, 0x0C, 0x0D): _Shape(known["ncacn_spx"]),
        (0x0A, 0x0E, 0x0D): _Shape(known["ncadg_ipx"]),
        (0x0A, 0x0E): _Shape(known["ncadg_ipx"]),
        (0x0A, 0x14): _Shape(known["ncadg_ipx"]),
        # Samba puts the network below the transport here.
        (0x0B, 0x18, 0x16): _Shape(known["ncacn_at_dsp"], 2, 1),
        (0x0A, 0x18, 0x17): _Shape(known["ncadg_at_ddp"], 2, 1),
        (0x0B, 0x1C, 0x1A): _Shape(known["ncacn_vns_spp"], 2, 1),
        (0x0A, 0x1C, 0x1B): _Shape(known["ncadg_vns_ipc"], 2, 1),
    }
    return MappingProxyType(shapes)


_SHAPES = _shapes()


@dataclass(frozen=True, slots=True)
class Tower:
    """A protocol tower.

    Attributes:
        interface: floor 1.
        transfer_syntax: floor 2.
        floors: floors 3 and up.
    """

    interface: SyntaxId
    transfer_syntax: SyntaxId
    floors: tuple[Floor, ...]

    @classmethod
    def decode(cls, octets: bytes | bytearray | memoryview) -> Tower:
        """Read a tower octet string. UUIDs and protocol identifiers are taken as they are.

        Args:
            octets: tower_octet_string of a twr_t, all of it.

        Raises:
            BindingError: truncated, left-over octets, fewer than 3 or more than 6 floors, or floor 1 or 2 is
                not a UUID and a version. The message names floor and offset.
        """
        reader = _Reader(bytes(octets))
        count = reader.count("floor count")
        if not 3 <= count <= MAX_FLOORS:
            raise BindingError(f"tower at offset 0: {count} floors; from 3 to {MAX_FLOORS} are allowed")
        interface, transfer_syntax = reader.syntax(1), reader.syntax(2)
        floors = tuple(reader.floor(number) for number in range(3, count + 1))
        reader.end()
        return cls(interface, transfer_syntax, floors)

    def encode(self) -> bytes:
        """Write the tower octet string.

        Raises:
            BindingError: too many floors, or one side of a floor is longer than its count can say.
        """
        count = 2 + len(self.floors)
        if not 3 <= count <= MAX_FLOORS:
            raise BindingError(f"tower of {count} floors; from 3 to {MAX_FLOORS} are allowed")
        parts = [_COUNT.pack(count)]
        for syntax in (self.interface, self.transfer_syntax):
            lhs = _SYNTAX.pack(_UUID_FLOOR, syntax.uuid.bytes_le, syntax.major)
            parts += (_COUNT.pack(len(lhs)), lhs, _COUNT.pack(2), _COUNT.pack(syntax.minor))
        for number, floor in enumerate(self.floors, 3):
            if not 0 <= floor.protocol_id <= 0xFF:
                raise BindingError(
                    f"tower floor {number}: protocol identifier {floor.protocol_id} is not an octet"
                )
            for side in (bytes((floor.protocol_id,)) + floor.lhs, floor.rhs):
                if len(side) > 0xFFFF:
                    raise BindingError(f"tower floor {number}: {len(side)} octets; at most 65535 fit")
                parts += (_COUNT.pack(len(side)), side)
        return b"".join(parts)

    @property
    def protocol_ids(self) -> tuple[int, ...]:
        """Protocol identifiers of floors 3 and up."""
        return tuple(floor.protocol_id for floor in self.floors)

    @classmethod
    def from_binding(
        cls, binding: StringBinding, interface: SyntaxId, transfer_syntax: SyntaxId = NDR
    ) -> Tower:
        """The tower of an interface at a binding. Object and options have no place in it.

        Args:
            binding: where the interface is; an empty endpoint or address gives a floor that is not filled in,
                as ept_map wants it.
            interface: abstract syntax.
            transfer_syntax: how its parameters are encoded.

        Raises:
            BindingError: the sequence has no known tower, or its floor cannot hold the endpoint.
        """
        sequence = binding.sequence
        ids = sequence.tower_ids
        if not ids:
            raise BindingError(f"{sequence.name} has no known protocol tower")
        floors = [Floor(ids[0], b"", b"\0\0"), Floor(ids[1], b"", _endpoint_octets(binding))]
        if len(ids) > 2:
            floors.append(Floor(ids[2], b"", _address_octets(sequence, binding.address)))
        return cls(interface, transfer_syntax, tuple(floors))

    def to_binding(self) -> StringBinding:
        """The binding a tower stands for, without an object.

        Raises:
            BindingError: no protocol sequence has these protocol identifiers, or a floor's data is not what
                its protocol has. The message names the identifiers or the floor.
        """
        shape = _SHAPES.get(self.protocol_ids)
        if shape is None:
            ids = ", ".join(f"{number:#04x}" for number in self.protocol_ids)
            raise BindingError(f"no known protocol sequence has the tower protocol identifiers {ids}")
        sequence = shape.sequence
        endpoint = _endpoint_text(sequence, shape.endpoint + 3, self.floors[shape.endpoint].rhs)
        address = ""
        if shape.address < len(self.floors):
            address = _address_text(sequence, shape.address + 3, self.floors[shape.address].rhs)
        try:
            return StringBinding(sequence.name, address, endpoint)
        except BindingError as error:
            raise BindingError(f"tower of {sequence.name}: {error}") from None


class _Reader:
    """Takes a tower apart, never past its end."""

    def __init__(self, octets: bytes) -> None:
        self._octets = octets
        self._offset = 0

    def count(self, what: str) -> int:
        start = self._offset
        left = len(self._octets) - start
        if left < 2:
            raise BindingError(f"tower {what} at offset {start}: truncated, {left} of 2 octets")
        self._offset += 2
        return int.from_bytes(self._octets[start : start + 2], "little")

    def side(self, number: int, side: str) -> bytes:
        size = self.count(f"floor {number} {side} count")
        start = self._offset
        left = len(self._octets) - start
        if size > left:
            raise BindingError(
                f"tower floor {number} {side} at offset {start}: truncated, {left} of {size} octets"
            )
        self._offset += size
        return self._octets[start : start + size]

    def floor(self, number: int) -> Floor:
        start = self._offset
        lhs = self.side(number, "left side")
        if not lhs:
            raise BindingError(f"tower floor {number} at offset {start}: no protocol identifier")
        return Floor(lhs[0], lhs[1:], self.side(number, "right side"))

    def syntax(self, number: int) -> SyntaxId:
        start = self._offset
        lhs, rhs = self.side(number, "left side"), self.side(number, "right side")
        if len(lhs) != _SYNTAX.size or lhs[0] != _UUID_FLOOR or len(rhs) != _COUNT.size:
            raise BindingError(
                f"tower floor {number} at offset {start}: not 0x0d, a UUID and a version of 2 times 2 octets"
            )
        _, identifier, major = _SYNTAX.unpack(lhs)
        return SyntaxId(uuid.UUID(bytes_le=identifier), major, int.from_bytes(rhs, "little"))

    def end(self) -> None:
        left = len(self._octets) - self._offset
        if left:
            raise BindingError(f"tower at offset {self._offset}: {left} octets after the last floor")


def _endpoint_octets(binding: StringBinding) -> bytes:
    written = binding.sequence.endpoint_format
    if written is EndpointFormat.PORT:
        return _PORT.pack(int(binding.endpoint or "0"))
    if written is EndpointFormat.NETBIOS:
        return bytes((int(binding.endpoint or "0"),))
    try:
        octets = binding.endpoint.encode("ascii") + b"\0"
    except UnicodeEncodeError:
        raise BindingError(f"endpoint {binding.endpoint!r} is not ASCII, which a tower needs") from None
    if len(octets) >= 0xFFFF:
        raise BindingError(f"endpoint of {len(octets)} octets does not fit in a tower: less than 65535 do")
    return octets


def _endpoint_text(sequence: ProtocolSequence, number: int, rhs: bytes) -> str:
    written = sequence.endpoint_format
    size = {EndpointFormat.PORT: 2, EndpointFormat.NETBIOS: 1}.get(written)
    if size is None:
        return _text(number, rhs)
    if len(rhs) != size:
        raise BindingError(f"tower floor {number}: endpoint of {len(rhs)} octets; {sequence.name} has {size}")
    port = int.from_bytes(rhs, "big")
    return str(port) if port else ""


def _address_octets(sequence: ProtocolSequence, address: str) -> bytes:
    """What cannot stand in the floor is left out: nobody reads it (MS-RPCE 3.1.3.5.3)."""
    written = sequence.address_format
    if written is AddressFormat.HOST:
        try:
            return ipaddress.IPv4Address(address).packed
        except ValueError:
            return bytes(4)
    if written is AddressFormat.IPX:
        match = _IPX_ADDRESS.fullmatch(address)
        return bytes.fromhex(match[1]) if match else bytes(_IPX_SIZE)
    return (address.encode("ascii") if address.isascii() and len(address) < 0xFFFF else b"") + b"\0"


def _address_text(sequence: ProtocolSequence, number: int, rhs: bytes) -> str:
    written = sequence.address_format
    size = {AddressFormat.HOST: 4, AddressFormat.IPX: _IPX_SIZE}.get(written)
    if size is None:
        return _text(number, rhs)
    if len(rhs) != size:
        raise BindingError(f"tower floor {number}: address of {len(rhs)} octets; {sequence.name} has {size}")
    if not any(rhs):
        return ""
    return str(ipaddress.IPv4Address(rhs)) if size == 4 else f"~{rhs.hex().upper()}"


def _text(number: int, rhs: bytes) -> str:
    """A string of a floor, its terminating NUL taken off if it has one."""
    try:
        return rhs.removesuffix(b"\0").decode("ascii")
    except UnicodeDecodeError as error:
        raise BindingError(f"tower floor {number}: octet {error.start} of its text is not ASCII") from None
