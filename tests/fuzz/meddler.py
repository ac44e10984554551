"""Somebody between two ends who changes PDUs on their way, as a program of octets tells.

An edit is five octets: which PDU, counted over both directions; what to do with it (:class:`Edit`); a
position in it, little-endian; a value. Edits of one PDU are done in the order of the program.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import Final

_EDIT: Final = struct.Struct("<BBHB")
_HEADER_SIZE: Final = 16
_TRAILER_SIZE: Final = 8
#: An edit does not make a PDU longer than this; octets.
_LARGEST: Final = 0xFFFF
#: No more edits of a program are done.
_MOST: Final = 16


class Edit(IntEnum):
    """What to do with a PDU; further ones go to the end."""

    FLIP = 0
    SET = 1
    #: Cut it at the position: value 0 leaves frag_length as it is.
    CUT = 2
    TWICE = 3
    DROP = 4
    #: Hold it back until the next one of the same direction has passed.
    SWAP = 5
    #: Take off sec_trailer and token.
    STRIP = 6
    #: Set an octet of sec_trailer, which is position modulo 8.
    TRAILER = 7
    #: Flip bits of an octet of the token.
    TOKEN = 8
    #: Put as many octets behind the token as position says; value is what they are.
    LENGTHEN = 9
    #: Send an earlier one of the same direction, whose number is position, in its place.
    REPLAY = 10
    #: Send it back as well, to who sent it.
    REFLECT = 11
    #: Put octets before the stub data's end: the value, as many as the position says.
    STUFF = 12
    #: Change pfc_flags.
    FLAGS = 13


def program(edits: Iterable[tuple[int, Edit, int, int]]) -> bytes:
    """The octets that tell edits: PDU, what, position, value."""
    return b"".join(_EDIT.pack(*each) for each in edits)


class Meddler:
    """Changes the PDUs that pass.

    Args:
        octets: the program; what is behind the last whole edit is nothing.

    Attributes:
        passed: PDUs so far. changed: any of them was changed, or is missing.
    """

    def __init__(self, octets: bytes) -> None:
        self._edits: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        whole = min(len(octets) // _EDIT.size, _MOST) * _EDIT.size
        for number, kind, position, value in _EDIT.iter_unpack(octets[:whole]):
            self._edits[number].append((kind % len(Edit), position, value))
        self._log: dict[bool, list[bytes]] = {True: [], False: []}
        self._held: dict[bool, list[bytes]] = {True: [], False: []}
        self.passed = 0
        self.changed = False

    def take(self, to_server: bool, octets: bytes) -> Iterator[tuple[bool, bytes]]:
        """What becomes of a PDU: PDUs, each with whether it goes to the server."""
        log, number = self._log[to_server], self.passed
        self.passed += 1
        log.append(octets)
        edits = self._edits.get(number, ())
        copies, back, hold, made = 1, 0, False, octets
        for kind, position, value in edits:
            if kind == Edit.TWICE:
                copies += 1
            elif kind == Edit.DROP:
                copies = 0
            elif kind == Edit.SWAP:
                hold = True
            elif kind == Edit.REFLECT:
                back = 1
            elif kind == Edit.REPLAY:
                made = log[position % len(log)]
            else:
                made = changed(made, kind, position, value)
        out = [(to_server, made)] * copies
        self.changed = self.changed or made != octets or copies != 1 or bool(back)
        if hold and not self._held[to_server]:
            self._held[to_server] = [each for _, each in out]
            self.changed = True
        else:
            yield from out
            held, self._held[to_server] = self._held[to_server], []
            yield from ((to_server, each) for each in held)
        yield from [(not to_server, made)] * back


def changed(octets: bytes, kind: int, position: int, value: int) -> bytes:
    """A PDU after one edit of its octets."""
    if len(octets) < _HEADER_SIZE:
        return octets
    made = bytearray(octets)
    auth_length = min(int.from_bytes(made[10:12], "little"), len(made) - _HEADER_SIZE)
    token = len(made) - auth_length
    trailer = token - _TRAILER_SIZE if auth_length and token >= _HEADER_SIZE + _TRAILER_SIZE else None
    at = position % len(made)
    if kind == Edit.FLIP:
        made[at] ^= value or 1
    elif kind == Edit.SET:
        made[at] = value
    elif kind == Edit.FLAGS:
        made[3] ^= value
    elif kind == Edit.CUT:
        del made[at:]
        if value:
            _with_lengths(made, None)
    elif kind == Edit.LENGTHEN:
        made += bytes((value,)) * min(position, _LARGEST - len(made))
        _with_lengths(made, len(made) - token if trailer is not None else None)
    elif trailer is not None:
        _change_verifier(made, kind, position, value, trailer, token)
    return bytes(made)


def _change_verifier(made: bytearray, kind: int, position: int, value: int, trailer: int, token: int) -> None:
    if kind == Edit.STRIP:
        pad = made[trailer + 2] if trailer - made[trailer + 2] >= _HEADER_SIZE else 0
        del made[trailer - pad :]
        _with_lengths(made, 0)
    elif kind == Edit.TRAILER:
        made[trailer + position % _TRAILER_SIZE] = value
    elif kind == Edit.TOKEN:
        made[token + position % (len(made) - token)] ^= value or 1
    elif kind == Edit.STUFF:
        made[trailer:trailer] = bytes((value,)) * min(position, _LARGEST - len(made))
        _with_lengths(made, None)


def _with_lengths(made: bytearray, auth_length: int | None) -> None:
    if len(made) >= _HEADER_SIZE:
        made[8:10] = len(made).to_bytes(2, "little")
        if auth_length is not None:
            made[10:12] = auth_length.to_bytes(2, "little")
