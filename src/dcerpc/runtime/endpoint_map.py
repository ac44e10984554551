"""The table behind an endpoint mapper: which interfaces are where.

C706 appendix O, MS-RPCE 2.2.1.2 and 3.1.3.5.3.
"""

from __future__ import annotations

import ipaddress
import threading
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import IntEnum

from dcerpc.errors import BindingError
from dcerpc.syntax_id import SyntaxId
from dcerpc.towers import Floor, Tower

__all__ = ["EndpointEntry", "EndpointMap", "InquiryType", "VersionOption", "with_address"]

#: Annotations are char[64] with a NUL (C706 appendix O, ept_max_annotation_size).
MAX_ANNOTATION = 63
#: Octets of a tower (MS-RPCE 2.2.1.2.2).
MAX_TOWER = 2000
_IP_FLOOR = 0x09
_NO_IPV4_ADDRESS = bytes(4)


class InquiryType(IntEnum):
    """What ept_lookup selects by (MS-RPCE 2.2.1.2.4); any other value is ALL_ELTS (product note 25)."""

    ALL_ELTS = 0
    MATCH_BY_IF = 1
    MATCH_BY_OBJ = 2
    MATCH_BY_BOTH = 3


class VersionOption(IntEnum):
    """How ept_lookup compares interface versions (MS-RPCE 2.2.1.2.4)."""

    ALL = 1
    COMPATIBLE = 2
    EXACT = 3
    MAJOR_ONLY = 4
    UPTO = 5


_MATCHES: dict[VersionOption, Callable[[SyntaxId, SyntaxId], bool]] = {
    VersionOption.ALL: lambda have, want: True,
    VersionOption.COMPATIBLE: lambda have, want: have.major == want.major and have.minor >= want.minor,
    VersionOption.EXACT: lambda have, want: (have.major, have.minor) == (want.major, want.minor),
    VersionOption.MAJOR_ONLY: lambda have, want: have.major == want.major,
    VersionOption.UPTO: lambda have, want: (have.major, have.minor) <= (want.major, want.minor),
}


@dataclass(frozen=True, slots=True)
class EndpointEntry:
    """One element of an endpoint map.

    Attributes:
        object: object UUID, None for nil.
        tower: interface, transfer syntax and where it is served.
        annotation: for people; at most 63 characters of Latin-1.
    """

    object: uuid.UUID | None
    tower: Tower
    annotation: str = ""

    def __post_init__(self) -> None:
        if self.object is not None and self.object.int == 0:
            object.__setattr__(self, "object", None)
        if len(self.annotation) > MAX_ANNOTATION or "\0" in self.annotation:
            raise ValueError(
                f"annotation {self.annotation!r}: at most {MAX_ANNOTATION} characters, without NUL"
            )
        self.annotation.encode("latin-1")
        size = len(self.tower.encode())
        if size > MAX_TOWER:
            raise ValueError(f"tower of {size} octets: at most {MAX_TOWER} fit in an endpoint map")


class EndpointMap:
    """A thread-safe table of endpoints, which several servers and endpoint mappers of a process may share."""

    __slots__ = ("_entries", "_lock")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        # Replaced as a whole on change, so that readers need no lock.
        self._entries: dict[tuple[uuid.UUID | None, Tower], EndpointEntry] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def entries(self) -> tuple[EndpointEntry, ...]:
        """All elements, oldest first."""
        return tuple(self._entries.values())

    def insert(self, entries: Iterable[EndpointEntry], *, replace_others: bool = False) -> None:
        """Add elements; one with the same object and tower is replaced.

        Args:
            entries: what to add.
            replace_others: first remove those with the same object, interface, transfer syntax and protocols,
                whatever their endpoint (the ``replace`` of C706's ept_insert).
        """
        with self._lock:
            kept = dict(self._entries)
            for entry in entries:
                if replace_others:
                    rival = (entry.object, _service(entry.tower))
                    kept = {k: e for k, e in kept.items() if (e.object, _service(e.tower)) != rival}
                kept[entry.object, entry.tower] = entry
            self._entries = kept

    def delete(self, entries: Iterable[EndpointEntry]) -> int:
        """Remove elements.

        Args:
            entries: those with the same object and tower as one of these.

        Returns:
            How many there were.
        """
        with self._lock:
            kept = dict(self._entries)
            found = [kept.pop((entry.object, entry.tower), None) for entry in entries]
            self._entries = kept
        return len(found) - found.count(None)

    def lookup(
        self,
        inquiry_type: int = InquiryType.ALL_ELTS,
        object: uuid.UUID | None = None,  # noqa: A002 - the wire's name
        interface: SyntaxId | None = None,
        vers_option: int = VersionOption.ALL,
    ) -> list[EndpointEntry]:
        """Select elements as ept_lookup does.

        Args:
            inquiry_type: an InquiryType; unlisted values mean all elements.
            object: for MATCH_BY_OBJ and MATCH_BY_BOTH; None is the nil object.
            interface: for MATCH_BY_IF and MATCH_BY_BOTH.
            vers_option: how to compare the interface's version, a VersionOption.

        Returns:
            The elements, oldest first.

        Raises:
            ValueError: the interface matters, and it is missing or vers_option is not listed.
        """
        found: Iterable[EndpointEntry] = self._entries.values()
        if inquiry_type in (InquiryType.MATCH_BY_IF, InquiryType.MATCH_BY_BOTH):
            if interface is None:
                raise ValueError("the inquiry is by interface, but none is given")
            matches = _MATCHES[VersionOption(vers_option)]
            wanted = interface
            found = [
                entry
                for entry in found
                if entry.tower.interface.uuid == wanted.uuid and matches(entry.tower.interface, wanted)
            ]
        if inquiry_type in (InquiryType.MATCH_BY_OBJ, InquiryType.MATCH_BY_BOTH):
            key = object if object is not None and object.int else None
            found = [entry for entry in found if entry.object == key]
        return list(found)

    def map(self, object: uuid.UUID | None, tower: Tower) -> list[Tower]:  # noqa: A002 - the wire's name
        """Find where an interface is served, as ept_map does (MS-RPCE 2.2.1.2.5).

        An element fits when it has the tower's interface at the same major version and the same or a later
        minor one, its transfer syntax and its protocols; and no object or this one. Elements of this very
        object come first. The tower's endpoint and network address are not looked at (MS-RPCE 3.1.3.5.3).

        Args:
            object: object UUID of the call to come, or None.
            tower: interface, transfer syntax and protocols wanted.

        Returns:
            The towers of the elements that fit.
        """
        wanted, protocols = tower.interface, _protocols(tower)
        compatible = _MATCHES[VersionOption.COMPATIBLE]
        exact: list[Tower] = []
        general: list[Tower] = []
        for entry in self._entries.values():
            have = entry.tower
            if (
                have.interface.uuid == wanted.uuid
                and compatible(have.interface, wanted)
                and have.transfer_syntax == tower.transfer_syntax
                and _protocols(have) == protocols
            ):
                if entry.object is None:
                    general.append(have)
                elif entry.object == object:
                    exact.append(have)
        return exact + general


def _protocols(tower: Tower) -> str | tuple[int, ...]:
    """The tower's protocol sequence, or its protocol identifiers where they make none."""
    try:
        return tower.to_binding().protseq
    except BindingError:
        return tower.protocol_ids


def _service(tower: Tower) -> tuple[object, ...]:
    return tower.interface, tower.transfer_syntax, _protocols(tower)


def with_address(tower: Tower, address: str) -> Tower:
    """Fill in the network address of a tower that listens on all addresses.

    Args:
        tower: any; only one with an IP address floor of 0.0.0.0 is changed.
        address: the address a client reached this host at; an IPv6 one has no place in a tower.
    """
    if not any(floor.protocol_id == _IP_FLOOR and floor.rhs == _NO_IPV4_ADDRESS for floor in tower.floors):
        return tower
    try:
        octets = ipaddress.IPv4Address(address).packed
    except ValueError:
        return tower
    return replace(
        tower,
        floors=tuple(
            Floor(floor.protocol_id, floor.lhs, octets) if floor.protocol_id == _IP_FLOOR else floor
            for floor in tower.floors
        ),
    )
