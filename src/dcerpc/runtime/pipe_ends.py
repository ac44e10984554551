"""Pipes as applications hold them: a name, and the call that does the work. For clients and servers."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Iterator
from typing import Any

__all__ = [
    "AsyncPipe",
    "AsyncReader",
    "AsyncWriter",
    "BlockingPipe",
    "BlockingReader",
    "BlockingWriter",
    "PipeEnd",
    "pipe_end",
]


class PipeEnd:
    """An end of a pipe.

    Args:
        call: has ``read``, ``send`` and ``close``, which take the name first, and for a whole pipe ``joined``
            (async calls) or ``read_all`` (blocking ones).
        name: the parameter's.
    """

    __slots__ = ("_call", "_name")

    def __init__(self, call: Any, name: str) -> None:
        self._call = call
        self._name = name

    def __repr__(self) -> str:
        return f"<pipe {self._name} of {self._call!r}>"


class AsyncReader(PipeEnd):
    """Fulfils :class:`dcerpc.pipes.PipeReader`."""

    __slots__ = ()

    async def __aiter__(self) -> AsyncIterator[Any]:
        while (chunk := await self.read()) is not None:
            yield chunk

    async def read(self) -> Any:
        """See PipeReader.read."""
        return await self._call.read(self._name)

    async def read_all(self) -> Any:
        """See PipeReader.read_all."""
        return self._call.joined(self._name, [chunk async for chunk in self])


class AsyncWriter(PipeEnd):
    """Fulfils :class:`dcerpc.pipes.PipeWriter`."""

    __slots__ = ()

    async def send(self, chunk: Any) -> None:
        """See PipeWriter.send."""
        await self._call.send(self._name, chunk)

    async def close(self) -> None:
        """See PipeWriter.close."""
        await self._call.close(self._name)


class AsyncPipe(AsyncReader, AsyncWriter):
    """Fulfils :class:`dcerpc.pipes.Pipe`."""

    __slots__ = ()


class BlockingReader(PipeEnd):
    """Fulfils :class:`dcerpc.pipes.BlockingPipeReader`."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        while (chunk := self.read()) is not None:
            yield chunk

    def read(self) -> Any:
        """See PipeReader.read."""
        return self._call.read(self._name)

    def read_all(self) -> Any:
        """See PipeReader.read_all."""
        return self._call.read_all(self._name)


class BlockingWriter(PipeEnd):
    """Fulfils :class:`dcerpc.pipes.BlockingPipeWriter`."""

    __slots__ = ()

    def send(self, chunk: Any) -> None:
        """See PipeWriter.send."""
        self._call.send(self._name, chunk)

    def close(self) -> None:
        """See PipeWriter.close."""
        self._call.close(self._name)


class BlockingPipe(BlockingReader, BlockingWriter):
    """Fulfils :class:`dcerpc.pipes.BlockingPipe`."""

    __slots__ = ()


def pipe_end(
    call: Any,
    name: str,
    *,
    read: Collection[str],
    written: Collection[str],
    kinds: tuple[type[PipeEnd], type[PipeEnd], type[PipeEnd]],
) -> Any:
    """One of the pipes of a call.

    Args:
        call: as of PipeEnd. name: the parameter's.
        read, written: the pipes that this side reads and writes.
        kinds: what a pipe is that is read, one that is written, and one that is both.

    Raises:
        KeyError: the call has no such pipe.
    """
    reader, writer, both = kinds
    if name in written:
        return (both if name in read else writer)(call, name)
    if name in read:
        return reader(call, name)
    raise KeyError(f"{call!r} has no pipe {name}")
