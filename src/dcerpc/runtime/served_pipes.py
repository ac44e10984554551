"""Pipes as server methods get them: async, and for methods that run in threads."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from typing import TYPE_CHECKING, Any, Final

from dcerpc.errors import Fault, LocalProtocolError
from dcerpc.status import NCA_S_FAULT_CANCEL

if TYPE_CHECKING:
    from dcerpc.runtime.piped_call import PipedCall

__all__ = ["served_pipe"]

#: How often a thread that waits looks whether its event loop is still there; seconds.
_LOOK_INTERVAL: Final = 1.0


class _End:
    __slots__ = ("_call", "_name")

    def __init__(self, call: PipedCall, name: str) -> None:
        self._call = call
        self._name = name

    def __repr__(self) -> str:
        return f"<pipe {self._name} of {self._call!r}>"


class _Reader(_End):
    """An [in] pipe; fulfils :class:`dcerpc.pipes.ServedPipeReader`."""

    __slots__ = ()

    async def __aiter__(self) -> AsyncIterator[Any]:
        while (chunk := await self.read()) is not None:
            yield chunk

    async def read(self) -> Any:
        return await self._call.read(self._name)

    async def read_all(self) -> Any:
        return self._call.joined(self._name, [chunk async for chunk in self])

    @property
    def blocking(self) -> _BlockingReader:
        return _BlockingReader(self._call, self)


class _Writer(_End):
    """An [out] pipe; fulfils :class:`dcerpc.pipes.ServedPipeWriter`."""

    __slots__ = ()

    async def send(self, chunk: Any) -> None:
        await self._call.send(self._name, chunk)

    async def close(self) -> None:
        await self._call.close(self._name)

    @property
    def blocking(self) -> _BlockingWriter:
        return _BlockingWriter(self._call, self)


class _Pipe(_Reader, _Writer):
    """An [in, out] pipe; fulfils :class:`dcerpc.pipes.ServedPipe`."""

    __slots__ = ()

    @property
    def blocking(self) -> _BlockingPipe:
        return _BlockingPipe(self._call, self)


class _Blocking:
    """A pipe for a method that runs in a thread: the event loop does the work, the thread waits."""

    __slots__ = ("_call", "_pipe")

    def __init__(self, call: PipedCall, pipe: Any) -> None:
        self._call = call
        self._pipe = pipe

    def _wait(self, function: Callable[..., Coroutine[Any, Any, Any]], *args: Any) -> Any:
        loop = self._call.loop
        try:
            here = asyncio.get_running_loop()
        except RuntimeError:
            pass
        else:
            raise LocalProtocolError(f"{self._pipe!r} would block {here!r}: leave .blocking to threads")
        waiting = function(*args)
        try:
            future = asyncio.run_coroutine_threadsafe(waiting, loop)
        except RuntimeError:  # the loop is closed
            waiting.close()
            raise Fault.of(NCA_S_FAULT_CANCEL) from None
        while True:
            try:
                return future.result(_LOOK_INTERVAL)
            except TimeoutError:
                if future.done():
                    return future.result()
                # A loop that has ended without turning once more leaves it as it is, for ever.
                if loop.is_closed():
                    waiting.close()
                    raise Fault.of(NCA_S_FAULT_CANCEL) from None


class _BlockingReader(_Blocking):
    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        while (chunk := self.read()) is not None:
            yield chunk

    def read(self) -> Any:
        return self._wait(self._pipe.read)

    def read_all(self) -> Any:
        return self._wait(self._pipe.read_all)


class _BlockingWriter(_Blocking):
    __slots__ = ()

    def send(self, chunk: Any) -> None:
        self._wait(self._pipe.send, chunk)

    def close(self) -> None:
        self._wait(self._pipe.close)


class _BlockingPipe(_BlockingReader, _BlockingWriter):
    __slots__ = ()


def served_pipe(call: PipedCall, name: str) -> Any:
    """One of the pipes of a call, for its method.

    Args:
        call: the call. name: the parameter's.
    """
    procedure = call.method.operation.procedure
    if name in procedure.pipes_in:
        return _Pipe(call, name) if name in procedure.pipes_out else _Reader(call, name)
    return _Writer(call, name)
