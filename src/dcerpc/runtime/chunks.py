"""Chunks of pipes, and pieces of stub data: cut into pieces of bounded size, and put together again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, Final

from dcerpc.ndr.pipe_elements import element_codec
from dcerpc.ndr.types import Pipe, Variant
from dcerpc.protocol.connection.events import Octets

__all__ = ["TURN", "cut", "gather", "joined"]

#: Octets after which who sends lets the event loop turn: nobody starves while the peer takes all there is.
TURN: Final = 1 << 16

#: Elements of one chunk on the wire: what is longer is sent as several, so that it is never whole in memory
#: twice.
_LONGEST: Final[dict[type[Any], int]] = {
    bytes: 1 << 16,
    bytearray: 1 << 16,
    memoryview: 1 << 16,
    str: 1 << 15,
    list: 1 << 12,
}
#: Octets of stub data below which pieces are put together, and that are put together at most.
_SMALL: Final = 1024
_TOGETHER: Final = 1 << 16
_UTF16: Final = ("utf-16-le", "surrogatepass")


def cut(elements: Any, pipe: Pipe | None) -> Iterator[Any]:
    """Cut a chunk into chunks of bounded size; where one ends means nothing to the peer.

    Args:
        elements: the chunk.
        pipe: its pipe, whose range says how many elements a chunk must have (MS-RPCE 2.2.4.14.1).
    """
    longest = _LONGEST.get(type(elements))
    if longest is None:
        yield elements
        return
    least = pipe.range[0] if pipe is not None and pipe.range is not None else 0
    size, step, start = len(elements), max(longest, least), 0
    while size - start >= step + max(least, 1):
        yield elements[start : start + step]
        start += step
    yield elements[start:] if start else elements


def joined(chunks: Sequence[Any], pipe: Pipe) -> Any:
    """All chunks of a pipe as one: bytes, str or a list.

    Args:
        chunks: in order; there may be none.
        pipe: what they came out of.
    """
    kind = element_codec(pipe, Variant.NDR_LITTLE).kind
    if kind == "octets":
        return b"".join(chunks)
    if kind == "text":
        # Two halves of a character may have come in two chunks.
        return "".join(chunks).encode(*_UTF16).decode(*_UTF16)
    return [element for chunk in chunks for element in chunk]


class _Gathered(bytearray):
    """Small pieces of stub data, put together here."""

    __slots__ = ()


def gather(pieces: list[Octets] | deque[Octets], stub_data: Octets) -> None:
    """Keep a piece of stub data that has arrived, so that it costs little more than its octets.

    A peer may cut what it sends into fragments of one octet, or of none, where an object each would cost many
    times as much as the limits say.

    Args:
        pieces: those before it, in order. stub_data: the piece.
    """
    if len(stub_data) >= _SMALL:
        pieces.append(stub_data)
    elif stub_data:
        before = pieces[-1] if pieces else b""
        if isinstance(before, _Gathered) and len(before) < _TOGETHER:
            before += stub_data
        else:
            pieces.append(_Gathered(stub_data))
