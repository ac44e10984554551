"""What a program of octets does to the responses of an SMB server: its own doing, or somebody's in between.

An edit is five octets: which response, what to do with it (:class:`Edit`), a position, little-endian, a
value.
"""

from __future__ import annotations

from collections import defaultdict
from enum import IntEnum
from struct import Struct
from typing import Final

__all__ = ["OWN", "Edit", "change", "parse", "program"]

_EDIT: Final = Struct("<BBHB")
#: Edits of a program that are done.
_MOST: Final = 16
#: Octets that one packet may grow by.
_LONGEST: Final = 1 << 17


class Edit(IntEnum):
    """What is done to a response, or around it; further ones go to the end. :data:`OWN` are the server's."""

    #: Of an octet: set it, or change bits.
    SET = 0
    FLIP = 1
    #: Let it end at the position, or be longer by so many octets.
    CUT = 2
    LENGTHEN = 3
    #: Answer with a status, and a body that is an error's unless the position is odd.
    STATUS = 4
    #: Grant so many credits.
    CREDITS = 5
    #: Tell first that it will take time.
    PENDING = 6
    #: Say it neither signed nor encrypted.
    BARE = 7
    #: As the first three, by somebody in between.
    SET_LATER = 8
    FLIP_LATER = 9
    CUT_LATER = 10
    TWICE = 11
    DROP = 12
    #: Hold it back until another one has passed.
    SWAP = 13
    #: Send an earlier packet before it.
    REPLAY = 14
    #: Send as many octets as the position says before it, with or without a frame.
    NOISE = 15
    #: Send all that comes in pieces of so many octets.
    PIECES = 16
    #: Close the socket.
    END = 17


OWN: Final = frozenset(range(Edit.BARE))


def program(*edits: tuple[int, Edit, int, int]) -> bytes:
    """The octets that tell edits: which response, what, position, value."""
    return b"".join(_EDIT.pack(*each) for each in edits)


def parse(octets: bytes) -> dict[int, list[tuple[int, int, int]]]:
    """The edits that octets tell, by response: what, position, value."""
    edits: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    whole = min(len(octets) // _EDIT.size, _MOST) * _EDIT.size
    for number, kind, position, value in _EDIT.iter_unpack(octets[:whole]):
        edits[number].append((kind % len(Edit), position, value))
    return edits


def change(message: bytearray, kind: int, position: int, value: int) -> None:
    """Do one of the first edits."""
    if kind == Edit.LENGTHEN:
        message += bytes((value,)) * min(position, _LONGEST)
    elif message and kind in (Edit.SET, Edit.FLIP, Edit.CUT):
        at = position % len(message)
        if kind == Edit.SET:
            message[at] = value
        elif kind == Edit.FLIP:
            message[at] ^= value or 1
        else:
            del message[at:]
