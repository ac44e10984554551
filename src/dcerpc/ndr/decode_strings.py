"""Decoding, third layer: short strings, which are most of what slow calls are made of.

The counts, text and terminator of a short string are unpacked by one struct call, of a struct for its length.
What is out of the ordinary in any way is read again by the general code, which says what is wrong.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import lru_cache
from math import gcd
from typing import Any, Final

from dcerpc.ndr.decode_arrays import ArrayDecoder
from dcerpc.ndr.emitter import Position
from dcerpc.ndr.kinds import ArrayPlan
from dcerpc.ndr.types import Array

__all__ = ["StringDecoder"]

#: What the quick way ends in when the stub ends early, or the text has a surrogate.
_UNUSUAL: Final = (IndexError, TypeError, struct.error, UnicodeDecodeError)


@lru_cache(maxsize=2)
def _readers(word: str) -> tuple[Callable[..., tuple[Any, ...]] | None, ...]:
    """What unpacks a string of as many code units as the index: three counts, the text, the terminator.

    Args:
        word: struct code of a count.
    """
    return None, *(struct.Struct(f"<3{word}{2 * units - 2}sH").unpack_from for units in range(1, 256))


class StringDecoder(ArrayDecoder):
    """Reads short strings of UTF-16 on machines of the same byte order."""

    _reader = ""

    def body(self, head: str, position: Position) -> AbstractContextManager[None]:
        raise NotImplementedError

    def quick(self, plan: ArrayPlan) -> bool:
        """Whether an array is a conformant string of UTF-16 whose counts are tied to nothing."""
        dim = plan.dims[0]
        tied = dim.size_is or dim.length_is or dim.first_is or dim.range is not None
        native = self.layout.order == "<" and sys.byteorder == "little"
        return (
            plan.string
            and native
            and plan.primitive == "wchar"
            and len(plan.dims) == 1
            and dim.bound is None
            and not tied
        )

    def string_value(self, kind: Array) -> str:
        """Read a whole string for which :meth:`quick` holds."""
        word = self.layout.word
        self.align(word)
        self.flush()
        position = self.position
        source = self.source
        value, count, end = source.fresh("x"), source.fresh("c"), source.fresh("z")
        most, first, actual = source.fresh("m"), source.fresh("f"), source.fresh("a")
        readers = source.name(f"short_strings_{self.layout.count}", _readers(self.layout.count))
        with source.block("try:"):
            source.line(f"{count} = b[o]")  # The low octet of the maximum count.
            source.line(f"{most}, {first}, {actual}, {value}, {end} = {readers}[{count}](b, o)")
            # Python's quickest decoder. It leaves out what looks like a byte order mark.
            source.line(f'{value} = {value}.decode("utf16")')
        with source.block(f"except {source.name('UNUSUAL', _UNUSUAL)}:"):
            source.line(f"{end} = 1")
        with source.block(
            f"if {end} or {first} or {actual} != {count} or {most} != {count}"
            f' or len({value}) + 1 != {count} or "\\0" in {value}:'
        ):
            source.line(f"{value}, o = {self.string_reader(kind)}(b, o)")
        with source.block("else:"):
            source.line(f"o += {3 * word} + {count} * 2")
        self.position = Position(gcd(position.modulus, 2), position.rest)
        return value

    def string_reader(self, kind: Array) -> str:
        """The name of the function that reads any string."""
        if not self._reader:
            self._reader = self.source.fresh("string_")
            self.waiting.append(lambda: self.write_string(kind))
        return self._reader

    def write_string(self, kind: Array) -> None:
        """The function that reads a string from an aligned offset: ``(b, o) -> text, o``."""
        with self.body(f"def {self._reader}(b, o):", Position(self.layout.word)):
            value = self.array(kind, self.hoist(kind))
            self.flush()
            self.source.line(f"return {value}, o")
