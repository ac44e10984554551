"""The elements of a pipe in one variant: what moves those of a chunk, and how many octets they take."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from dcerpc.ndr.support import octets, sequence, units
from dcerpc.ndr.types import Pipe, TargetLevel, Variant

__all__ = ["ElementCodec", "element_codec"]


class ElementCodec:
    """What moves the elements of one pipe in one variant.

    Attributes:
        kind: "octets", "text", "numbers" or "items": what a chunk's value is, as in ArrayPlan.
        bare: elements are octets that are handed out as they arrived; there are no functions for them.
        align: octets that the first element of a chunk is aligned to.
        size: octets of an element from an aligned start, 0 when they depend on its value.
        stride: octets from the begin of an element to that of the next one, when the size is known.
        least, most: how many elements a chunk may have; the empty one at the end is apart.
        word: octets of a chunk's count.
        encode: ``(values, o, depth) -> bytes`` for elements that begin at offset ``o`` of the stub.
        decode: ``(b, o, total, depth) -> (chunk, end)``, when the size of elements is known.
        decode_some: ``(b, o, total, depth, found, ends)`` else: appends elements to a list until they end or
            fail, and sets ``ends[0]`` to where the last good one ended.
    """

    __slots__ = (
        "align",
        "bare",
        "decode",
        "decode_some",
        "encode",
        "kind",
        "least",
        "most",
        "size",
        "stride",
        "variant",
        "word",
    )

    kind: str
    bare: bool
    align: int
    size: int
    stride: int
    least: int
    most: int
    word: int
    encode: Callable[..., bytes]
    decode: Callable[..., tuple[Any, int]]
    decode_some: Callable[..., None]

    def __init__(self, variant: Variant) -> None:
        self.variant = variant

    def measure(self, values: Any) -> tuple[Any, int]:
        """The elements of a chunk in a form that can be cut and encoded, and their number.

        Raises:
            NdrError: the chunk is not of the pipe's type.
        """
        if self.kind == "octets":
            data = values if values.__class__ is bytes else octets(values)
            return data, len(data)
        if self.kind == "text":
            return values, units(values)
        items = sequence(values)
        return items, len(items)


@lru_cache(maxsize=256)
def element_codec(
    pipe: Pipe, variant: Variant, level: TargetLevel = TargetLevel.V5, from_ebcdic: bool = False
) -> ElementCodec:
    """The codec of a pipe's elements, made once.

    Args:
        pipe: the pipe.
        variant: transfer syntax and byte order.
        level: how strictly octets are checked (MS-RPCE 3.1.1.5.3).
        from_ebcdic: characters that are read are EBCDIC.

    Raises:
        NdrError: the elements are of a type that pipes cannot have; names the rule.
    """
    from dcerpc.ndr import pipe_functions

    return pipe_functions.compile_elements(pipe, variant, level, from_ebcdic)
