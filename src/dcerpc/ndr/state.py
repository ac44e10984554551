"""What the functions of one call share while they run: depth, referents, and what has been spent."""

from __future__ import annotations

from typing import Any, Final

from dcerpc.errors import NdrError
from dcerpc.ndr.conversions import Conversion, to_wire

__all__ = [
    "FIRST_REFERENT",
    "MAX_OCTETS",
    "MAX_VISITS",
    "State",
    "Truncated",
    "full_ids_in",
    "short",
    "too_deep",
]

#: Empty elements and rows in one stub, which take no octets, beyond one for each octet of it.
_SPARE: Final = 1 << 12
#: Objects of recursive types that one stub is made of before it matters which of them are the same.
MAX_VISITS: Final = 1 << 20
#: How often each of them may be visited after that, on average.
_VISITS_EACH: Final = 16
#: Octets of a stub with objects of recursive types in it: what Windows takes (MS-RPCE 3.1.1.5.3.2.2.1).
MAX_OCTETS: Final = 0x7FFFFFFF
#: The first referent id of a [ref] or [unique] pointer.
FIRST_REFERENT: Final = 0x00020000


class State:
    """What functions of one call share.

    Attributes:
        depth: levels of recursive types that may still be entered.
        referent: the next referent id of a [ref] or [unique] pointer: from 0x00020000 up by 4, as Windows and
            Samba have them. Those of full pointers count from 1, in a response from where the request ended:
            a peer that keeps one table a call, as Windows does, would take an id of the request for an alias.
        full: full pointers met: decoding, referent id to (type, value); encoding, (type, identity) to id.
        written: keys of ``full`` whose referents are in the stub already.
        spent: decoding, elements made that took no octets; encoding, objects of recursive types written.
        visited: ids of those after the first MAX_VISITS.
    """

    __slots__ = ("_full_ids", "depth", "full", "referent", "spent", "visited", "written")

    full: dict[Any, Any]
    visited: set[int]
    written: set[tuple[object, int]]

    def __init__(self, depth: int, full_ids: int = 0) -> None:
        self.depth = depth
        self.referent = FIRST_REFERENT
        self._full_ids = full_ids
        self.spent = 0

    def __getattr__(self, name: str) -> Any:
        # Most calls have no full pointers: what keeps track of them is made when it is asked for.
        if name not in {"full", "visited", "written"}:
            raise AttributeError(f"no {name}", name=name, obj=self)
        made: Any = {} if name == "full" else set()
        setattr(self, name, made)
        return made

    def spend(self, elements: int, octets_: int) -> None:
        """Account for elements that take no octets before they are made: no stub is good for many of them.

        Args:
            octets_: size of the stub data.
        """
        self.spent += elements
        if self.spent > octets_ + _SPARE:
            raise Truncated(f"{elements} elements without octets", self.spent - _SPARE)

    def visit(self, value: object, offset: int) -> None:
        """Account for an object of a recursive type, one of very many, that is about to be written.

        What [unique] pointers share is written for each of them, so that some hundred objects of Python that
        refer to each other twice would make more octets than there are atoms.

        Args:
            offset: octets written by now.
        """
        if offset > MAX_OCTETS:
            raise NdrError(f"more than {MAX_OCTETS} octets")
        self.visited.add(id(value))
        if self.spent > MAX_VISITS + _VISITS_EACH * len(self.visited):
            raise NdrError(
                "the same objects over and over: [unique] pointers to them cannot share a referent"
            )

    def full_id(self, target: object, value: object) -> int:
        """The referent id of a full pointer to ``value``, the same for each pointer to the same object."""
        key = target, id(value)
        known: int | None = self.full.get(key)
        if known is None:
            known = self.full[key] = self.new_full_id()
        return known

    def new_full_id(self) -> int:
        """A referent id for a full pointer to a value without identity."""
        self._full_ids += 1
        return self._full_ids

    def first(self, target: object, value: object) -> bool:
        """Whether the referent of a full pointer is still to be written."""
        key = target, id(value)
        if key in self.written:
            return False
        self.written.add(key)
        return True

    def to_wire(self, conversion: Conversion, value: Any) -> Any:
        """The value of the wire type for an application's value, the same one whenever it is asked for."""
        key = conversion, id(value)
        known = self.full.get(key)
        if known is None:  # The value is kept, for its id not to be another's.
            known = self.full[key] = to_wire(conversion, value), value
        return known[0]

    def alias(self, target: object, referent: int) -> tuple[Any] | None:
        """The value read before under a referent id, in a tuple, or None."""
        known = self.full.get(referent)
        if known is None:
            return None
        if known[0] is not target:
            raise NdrError(f"referent id {referent:#x} stands for values of two types")
        return (known[1],)


def too_deep() -> NdrError:
    return NdrError("nested more deeply than Limits.max_ndr_depth allows")


class Truncated(NdrError):
    """There are fewer octets than the value takes; more of them might make it good.

    Attributes:
        need: octets from the start of the stub that it takes at least.
    """

    def __init__(self, message: str, need: int) -> None:
        super().__init__(message)
        self.need = need


def short(buffer: Any, offset: int, count: int, what: str) -> Truncated:
    """The error of a count that the octets left cannot hold."""
    left = max(len(buffer) - offset, 0)
    return Truncated(f"{count} {what}, but only {left} octets are left", offset + count)


def full_ids_in(args: tuple[Any, ...], positions: tuple[int, ...]) -> int:
    """How many referent ids of full pointers a request has taken.

    Args:
        args: the [in] parameters, or () when they are not known.
        positions: those that are full pointers.
    """
    return sum(args[position] is not None for position in positions) if args else 0
