"""Operations with pipes for tests, and both ends of their stub data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dcerpc import ndr
from dcerpc.ndr.types import Type
from tests.ndr.build import procedure


def sender(element: Type, bounds: tuple[int, int] | None = None) -> ndr.Procedure:
    """An operation with an [in] pipe ``data`` and nothing else."""
    return procedure("Send", ("data", ndr.Pipe(element, bounds), "in"))


def codec_of(made: ndr.Procedure, variant: ndr.Variant) -> ndr.ProcedureCodec[Any]:
    return ndr.compile_procedure(made, variant)


def request(made: ndr.Procedure, variant: ndr.Variant, args: tuple[Any, ...], *pipes: list[Any]) -> bytes:
    """A request's stub data.

    Args:
        pipes: the chunks of each pipe, in order.
    """
    writer = ndr.request_writer(codec_of(made, variant), args)
    return written(writer, made.pipes_in, pipes, None)


def response(
    made: ndr.Procedure, variant: ndr.Variant, args: tuple[Any, ...], result: Any, *pipes: list[Any]
) -> bytes:
    """A response's stub data."""
    writer = ndr.response_writer(codec_of(made, variant), args)
    return written(writer, made.pipes_out, pipes, result)


def written(writer: ndr.StubWriter, names: Iterable[str], pipes: Iterable[list[Any]], result: Any) -> bytes:
    made = writer.head()
    for name, chunks in zip(names, pipes, strict=True):
        for chunk in chunks:
            made += writer.chunk(name, chunk)
        made += writer.end(name)
    return made + writer.finish(result)


class Taken:
    """What a reader gave of fed octets.

    Attributes:
        chunks: of each pipe, as they were read.
    """

    def __init__(self, reader: ndr.StubReader[Any], pieces: Iterable[bytes], most: int | None = None) -> None:
        self.reader = reader
        self.most = most
        self.chunks: dict[str, list[Any]] = {}
        self._pieces: Iterator[bytes] = iter(pieces)
        self._next: bytes | None = next(self._pieces, b"")

    def feed(self) -> None:
        """Hand on the next piece, the last one as such."""
        data, self._next = self._next, next(self._pieces, None)
        assert data is not None, "more octets wanted than there are"
        self.reader.feed(data, self._next is None)

    def head(self) -> tuple[Any, ...]:
        while (found := self.reader.head()) is None:
            self.feed()
        return found

    def pipe(self, name: str) -> list[Any]:
        """All chunks of a pipe as they come."""
        chunks = self.chunks[name] = []
        while (found := self.reader.read(name, self.most)) is not ndr.END:
            if found is None:
                self.feed()
            else:
                assert len(found)
                chunks.append(found)
        return chunks

    def skip(self, name: str) -> None:
        while not self.reader.skip(name):
            self.feed()

    def result(self) -> Any:
        while (found := self.reader.finish()) is None:
            self.feed()
        return found


def cut(octets: bytes, size: int) -> list[bytes]:
    """Pieces of so many octets."""
    return [octets[at : at + size] for at in range(0, len(octets), size)] or [b""]


def join(chunks: list[Any], empty: Any = ()) -> Any:
    """One chunk of many."""
    if not chunks:
        return empty
    if isinstance(chunks[0], str):
        # Halves of a surrogate pair are apart at most where chunks are.
        return "".join(chunks).encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    return chunks[0][:0].join(chunks) if isinstance(chunks[0], bytes) else [x for c in chunks for x in c]
