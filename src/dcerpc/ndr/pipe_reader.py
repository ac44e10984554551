"""Taking stub data with pipes in it as it arrives (C706 4.2.14, MS-RPCE 2.2.5.3.4.5)."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

from dcerpc.errors import LocalProtocolError, NdrError
from dcerpc.ndr.pipe_buffer import StubBuffer
from dcerpc.ndr.pipe_elements import ElementCodec
from dcerpc.ndr.pipe_writer import COUNT, at_element
from dcerpc.ndr.types import Variant

__all__ = ["END", "End", "StubReader"]

R = TypeVar("R")


class End(enum.Enum):
    """The type of END."""

    END = "end"


#: What :meth:`StubReader.read` gives when the pipe has ended.
END: Final = End.END


class _Stage(enum.Enum):
    """What of a pipe comes next."""

    COUNT = "the count of a chunk"
    ELEMENTS = "the elements of a chunk"
    NEGATIVE = "the negative count after a chunk"


class StubReader(Generic[R]):
    """Takes the stub data of one direction of a call as it arrives.

    Made by :func:`dcerpc.ndr.pipes.request_reader` and :func:`dcerpc.ndr.pipes.response_reader`. Octets that
    do not fit the operation raise NdrError, in the call that comes upon them and in all after it. Memory is
    what was fed and not read; the cost is linear in that however it was cut.

    Attributes:
        current: the pipe that must be read next, None when all have ended.
    """

    __slots__ = (
        "_buffer",
        "_codecs",
        "_count",
        "_depth",
        "_failure",
        "_head",
        "_index",
        "_left",
        "_names",
        "_operation",
        "_read_head",
        "_read_tail",
        "_stage",
        "current",
    )

    def __init__(
        self,
        operation: str,
        codecs: dict[str, ElementCodec],
        read_head: Callable[[Any], tuple[tuple[Any, ...], int]] | None,
        read_tail: Callable[[Any, int], R] | None,
        depth: int,
    ) -> None:
        self._operation = operation
        self._codecs = codecs
        self._names = list(codecs)
        self._read_head = read_head
        self._read_tail = read_tail
        self._depth = depth
        self._buffer = StubBuffer()
        self._failure: tuple[str, str, int | None] | None = None
        self._head: tuple[Any, ...] | None = None if read_head else ()
        self._stage = _Stage.COUNT
        # Of the chunk: its elements, and those not read. Of the pipe: elements read.
        self._count = self._left = self._index = 0
        self.current: str | None = self._names[0] if self._names else None

    @property
    def buffered(self) -> int:
        """Octets that have arrived and are not read."""
        return max(self._buffer.size, 0)

    def feed(self, data: bytes | bytearray | memoryview, last: bool) -> None:
        """Take octets; those after the last pipe of a request are ignored.

        Args:
            data: the next octets of the stub data.
            last: no more will come.

        Raises:
            LocalProtocolError: the last ones have been fed.
        """
        if self._buffer.last:
            raise LocalProtocolError(f"{self._operation}: stub data after its end")
        self._buffer.last = last
        wanted = self.current is not None or self._head is None or self._read_tail is not None
        if wanted and self._failure is None:
            self._buffer.octets += data

    def head(self) -> tuple[Any, ...] | None:
        """The parameters that precede a request's pipes.

        Returns:
            A server's [in] values without pipes, or None while they have not arrived. For a client ().
        """
        if self._head is None and self._read_head is not None:
            done = self._attempt(self._read_head)
            if done is not None:
                self._head, end = done
                self._buffer.consume(end)
        return self._head

    def finish(self) -> R | None:
        """The parameters that follow a response's pipes.

        Returns:
            A client's result, or None while it has not arrived.

        Raises:
            LocalProtocolError: a pipe has not ended, or this is a request.
        """
        tail = self._read_tail
        if self.current is not None:
            raise LocalProtocolError(f"{self._operation}: the pipe {self.current} has not ended")
        if tail is None:
            raise LocalProtocolError(f"{self._operation}: nothing follows the pipes of a request")
        result: R | None = self._attempt(lambda octets: tail(octets, self._buffer.at))
        return result

    def read(self, name: str, max_elements: int | None = None) -> Any | End | None:
        """Elements of a pipe, as many as have arrived of one chunk.

        Args:
            name: the pipe.
            max_elements: not more than so many, at least 1.

        Returns:
            bytes, str or list, never empty; None when more octets are needed; END when the pipe has ended.

        Raises:
            LocalProtocolError: another pipe is due, or the operation has no such pipe.
        """
        codec = self._reach(name)
        if not isinstance(codec, ElementCodec):
            return codec
        most = self._left if max_elements is None or max_elements > self._left else max(max_elements, 1)
        return self._known(codec, most, max_elements) if codec.size else self._tried(codec, most)

    def skip(self, name: str) -> bool:
        """Drop what has arrived of a pipe, without decoding elements where it can be done without.

        Args:
            name: the pipe.

        Returns:
            Whether the pipe has ended; else more octets are needed.

        Raises:
            LocalProtocolError: another pipe is due, or the operation has no such pipe.
        """
        while isinstance(codec := self._reach(name), ElementCodec):
            if not codec.size:
                if self._tried(codec, self._left) is None:
                    return False
            elif number := self._arrived(codec, self._left):
                first = self._buffer.at + -self._buffer.at % codec.align
                self._took(number, first + (number - 1) * codec.stride + codec.size)
            else:
                return False
        return codec is END

    # Between elements

    def _reach(self, name: str) -> ElementCodec | End | None:
        """Go on to the elements of a pipe: its codec, END when it has ended, None when octets are missing."""
        if self._failure is not None:
            raise NdrError(*self._failure)
        codec = self._codecs.get(name)
        if codec is None:
            raise LocalProtocolError(f"{self._operation} has no pipe {name} in this direction")
        if name != self.current:
            if self.current is None or self._names.index(name) < self._names.index(self.current):
                return END
            message = f"the pipe {name} comes after {self.current}, which has not ended"
            raise LocalProtocolError(f"{self._operation}: {message}")
        if self._head is None and self.head() is None:
            return None
        while self._stage is not _Stage.ELEMENTS:
            if not self._counts(codec):
                return None
            if self.current != name:
                return END
        return codec

    def _counts(self, codec: ElementCodec) -> bool:
        """Read a count before or after a chunk; False when it has not arrived."""
        buffer, word = self._buffer, codec.word
        at = buffer.at + -buffer.at % word
        if at + word > len(buffer.octets):
            if buffer.last:
                raise self._failed(f"the stub data ends before {self._stage.value}", buffer.offset)
            return False
        (count,) = COUNT[codec.variant].unpack_from(buffer.octets, at)
        if self._stage is _Stage.NEGATIVE:
            if count != -self._count:
                message = f"{count} after a chunk of {self._count} elements (MS-RPCE 2.2.5.3.4.5)"
                raise self._failed(message, buffer.base + at)
            self._stage = _Stage.COUNT
            ended = not count
        elif count:
            if not codec.least <= count <= codec.most:
                message = f"a chunk of {count} elements, not in range({codec.least}, {codec.most})"
                raise self._failed(message, buffer.base + at)
            self._count = self._left = count
            self._stage = _Stage.ELEMENTS
            ended = False
        else:
            ended = word == 4
            self._count = 0
            self._stage = _Stage.COUNT if ended else _Stage.NEGATIVE
        buffer.consume(at + word)
        if ended:
            self._ended()
        return True

    def _ended(self) -> None:
        following = self._names.index(self.current or "") + 1
        self.current = self._names[following] if following < len(self._names) else None
        self._index = 0
        if self.current is None and self._read_tail is None:
            self._buffer.octets.clear()
            self._buffer.at = 0

    # Elements

    def _arrived(self, codec: ElementCodec, most: int) -> int:
        """How many elements of known size have arrived, at most so many; 0 when octets are missing."""
        buffer = self._buffer
        room = len(buffer.octets) - buffer.at - -buffer.at % codec.align - codec.size
        if room >= 0:
            return min(room // codec.stride + 1, most)
        if buffer.last:
            message = f"the stub data ends with {self._left} elements missing"
            raise self._failed(message, buffer.base + len(buffer.octets))
        return 0

    def _known(self, codec: ElementCodec, most: int, limit: int | None) -> Any | None:
        """Read elements of known size."""
        number, buffer = self._arrived(codec, most), self._buffer
        if codec.kind == "text" and number and number != limit:
            number -= self._halved(codec, number)
        if not number:
            return None
        start, value = buffer.at, None
        if codec.bare:
            end = start + number
            with memoryview(buffer.octets) as view:
                value = bytes(view[start:end])
        else:
            try:
                with memoryview(buffer.octets) as view:
                    value, end = codec.decode(view, start, number, self._depth)
            except NdrError as error:
                raise self._malformed(error, start + -start % codec.align, codec.stride) from error
        self._took(number, end)
        return value

    def _halved(self, codec: ElementCodec, number: int) -> bool:
        """Whether of the two code units of a character one has arrived: the last of so many."""
        buffer = self._buffer
        at = buffer.at + -buffer.at % codec.align + 2 * (number - 1)
        high = buffer.octets[at + (codec.variant is not Variant.NDR_BIG)]
        return number < self._left and not buffer.last and 0xD8 <= high < 0xDC

    def _tried(self, codec: ElementCodec, most: int) -> list[Any] | None:
        """Read elements whose size depends on their values."""
        buffer = self._buffer
        found: list[Any] = []
        ends = [buffer.at]

        def decode(octets: Any) -> bool:
            try:
                codec.decode_some(octets, buffer.at, most, self._depth, found, ends)
            except NdrError:
                if not found:  # Else the next call comes upon it.
                    raise
            return True

        try:
            if buffer.attempt(decode) is None:
                return None
        except NdrError as error:
            raise self._malformed(error) from error
        self._took(len(found), ends[0])
        return found

    def _took(self, number: int, end: int) -> None:
        self._buffer.consume(end)
        self._index += number
        self._left -= number
        if not self._left:
            self._stage = _Stage.COUNT if self._codecs[self.current or ""].word == 4 else _Stage.NEGATIVE

    # Parameters, failures

    def _attempt(self, decode: Callable[[Any], Any]) -> Any:
        if self._failure is not None:
            raise NdrError(*self._failure)
        try:
            return self._buffer.attempt(decode)
        except NdrError as error:
            offset = None if error.offset is None else self._buffer.base + error.offset
            raise self._remembered(error.message, error.path, offset) from error

    def _failed(self, message: str, offset: int) -> NdrError:
        return self._remembered(message, f"{self._operation}.{self.current}", offset)

    def _malformed(self, error: NdrError, start: int = 0, stride: int = 0) -> NdrError:
        """The error of an element, with its path in the pipe and its offset in the stub.

        Args:
            start: where the first of the elements was. stride: octets between them.
        """
        path, index = at_element(error, f"{self._operation}.{self.current}", self._index)
        # Elements that one call decoded have only the offset of all.
        offset = self._buffer.base + max(error.offset or 0, start + index * stride)
        return self._remembered(error.message, path, offset)

    def _remembered(self, message: str, path: str, offset: int | None) -> NdrError:
        """An error that all later calls end in too; not the same object, whose traceback leads back here."""
        self._failure = message, path, offset
        return NdrError(message, path, offset)
