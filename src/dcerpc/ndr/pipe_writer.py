"""Making stub data with pipes in it, piece by piece (C706 4.2.14, MS-RPCE 2.2.5.3.4.5)."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator
from typing import Any, Final

from dcerpc.errors import LocalProtocolError, NdrError
from dcerpc.ndr.pipe_elements import ElementCodec
from dcerpc.ndr.support import PADS
from dcerpc.ndr.types import Variant

__all__ = ["COUNT", "StubWriter", "at_element"]

#: The count before a chunk; in NDR64 its negative follows the chunk.
COUNT: Final = {
    Variant.NDR_LITTLE: struct.Struct("<I"),
    Variant.NDR_BIG: struct.Struct(">I"),
    Variant.NDR64: struct.Struct("<q"),
}
_INDEX: Final = re.compile(r"\[(\d+)\]")


def at_element(error: NdrError, pipe: str, before: int) -> tuple[str, int]:
    """The path of an error among elements, counted from the begin of the pipe, and the index in the error.

    Args:
        pipe: path of the pipe.
        before: elements of the pipe before those that the error's path counts.
    """
    found = _INDEX.match(error.path)
    if found is None:
        return f"{pipe}[{before}]" + error.path, 0
    return f"{pipe}[{before + int(found[1])}]{error.path[found.end() :]}", int(found[1])


class StubWriter:
    """Makes the stub data of one direction of a call, in constant memory.

    Made by :func:`dcerpc.ndr.pipes.request_writer` and :func:`dcerpc.ndr.pipes.response_writer`. What the
    methods give, in the order of the calls, is the stub data.

    Attributes:
        current: the pipe that must be written next, None when all have ended.
    """

    __slots__ = (
        "_codecs",
        "_depth",
        "_head",
        "_index",
        "_names",
        "_offset",
        "_operation",
        "_tail",
        "current",
    )

    def __init__(
        self,
        operation: str,
        codecs: dict[str, ElementCodec],
        head: bytes,
        tail: Callable[[Any, int], bytes] | None,
        depth: int,
    ) -> None:
        self._operation = operation
        self._codecs = codecs
        self._names = list(codecs)
        self._head = head
        self._tail = tail
        self._depth = depth
        self._offset = len(head)
        self._index = 0
        self.current: str | None = self._names[0] if self._names else None

    def head(self) -> bytes:
        """What precedes the pipes: a client's [in] parameters, of a server nothing; b"" once it was given."""
        head, self._head = self._head, b""
        return head

    def chunk(self, name: str, elements: Any) -> bytes:
        """A chunk of a pipe, cut into several when it has more elements than one may have.

        Args:
            name: the pipe.
            elements: bytes, str or a list, as the pipe's elements are; when empty nothing is written.

        Raises:
            LocalProtocolError: another pipe is due, or none.
            NdrError: the elements are not of the pipe's type, or too few for its range.
        """
        self._due(name)
        codec = self._codecs[name]
        try:
            elements, count = codec.measure(elements)
        except NdrError as error:
            raise NdrError(error.message, f"{self._operation}.{name}") from error
        if not count:
            return b""
        pack, offset, index = COUNT[codec.variant].pack, self._offset, self._index
        pieces: list[bytes] = []
        for values, number in self._cuts(codec, elements, count):
            pad = PADS[-offset % codec.word]
            offset += len(pad) + codec.word
            data = values if codec.kind == "octets" else self._encoded(codec, values, offset, index)
            offset += len(data)
            pieces += pad, pack(number), data
            if codec.word == 8:
                pad = PADS[-offset % 8]
                offset += len(pad) + 8
                pieces += pad, pack(-number)
            index += number
        self._offset, self._index = offset, index
        return b"".join(pieces)

    def _encoded(self, codec: ElementCodec, values: Any, offset: int, index: int) -> bytes:
        try:
            return codec.encode(values, offset, self._depth)
        except NdrError as error:
            path, _ = at_element(error, f"{self._operation}.{self.current}", index)
            raise NdrError(error.message, path) from error

    def _cuts(self, codec: ElementCodec, elements: Any, count: int) -> Iterator[tuple[Any, int]]:
        """Parts of a chunk that are about as long as each other, and the number of elements in each."""
        if codec.least <= count <= codec.most:
            yield elements, count
            return
        pieces = -(-count // codec.most) if codec.most > 0 else 0
        if not pieces or count // pieces < codec.least:
            message = f"{count} elements make no chunks in range({codec.least}, {codec.most})"
            raise NdrError(message, f"{self._operation}.{self.current}")
        text = codec.kind == "text"
        if text:  # Its elements are code units, of which a character may have two.
            elements = memoryview(elements.encode("utf-16-le", "surrogatepass")).cast("H")
        size, longer = divmod(count, pieces)
        start = 0
        for piece in range(pieces):
            number = size + (piece < longer)
            part = elements[start : start + number]
            yield bytes(part).decode("utf-16-le", "surrogatepass") if text else part, number
            start += number

    def end(self, name: str) -> bytes:
        """The end of a pipe.

        Args:
            name: the pipe.

        Raises:
            LocalProtocolError: another pipe is due, or none.
        """
        self._due(name)
        word = self._codecs[name].word
        pad = PADS[-self._offset % word]
        octets = pad + bytes(16 if word == 8 else 4)
        self._offset += len(octets)
        self._index = 0
        following = self._names.index(name) + 1
        self.current = self._names[following] if following < len(self._names) else None
        return octets

    def finish(self, result: Any = None) -> bytes:
        """What follows the pipes: a server's other [out] parameters and return value; of a client nothing.

        Args:
            result: the result object, for a server.

        Raises:
            LocalProtocolError: a pipe has not ended.
            NdrError: the result does not fit its types.
        """
        if self.current is not None:
            raise LocalProtocolError(f"{self._operation}: the pipe {self.current} has not ended")
        return b"" if self._tail is None else self._tail(result, self._offset)

    def _due(self, name: str) -> None:
        if name == self.current and not self._head:
            return
        if name not in self._codecs:
            problem = f"has no pipe {name} in this direction"
        elif self._head:
            problem = f"the head comes before the pipe {name}"
        elif self.current is None or self._names.index(name) < self._names.index(self.current):
            due = f"; {self.current} is due" if self.current else ""
            problem = f"the pipe {name} has ended{due}"
        else:
            problem = f"the pipe {name} comes after {self.current}, which has not ended"
        raise LocalProtocolError(f"{self._operation}: {problem}")
