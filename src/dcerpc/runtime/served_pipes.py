"""Pipes as server methods get them: async, and for methods that run in threads."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Final

from dcerpc.errors import Fault, LocalProtocolError
from dcerpc.runtime.pipe_ends import (
    AsyncPipe,
    AsyncReader,
    AsyncWriter,
    BlockingPipe,
    BlockingReader,
    BlockingWriter,
    pipe_end,
)
from dcerpc.status import NCA_S_FAULT_CANCEL

if TYPE_CHECKING:
    from dcerpc.runtime.piped_call import PipedCall

__all__ = ["served_pipe"]

#: How often a thread that waits looks whether its event loop is still there; seconds.
_LOOK_INTERVAL: Final = 1.0


class _FromThread:
    """A call for a method that runs in a thread: the event loop does the work, the thread waits."""

    __slots__ = ("_call",)

    def __init__(self, call: PipedCall) -> None:
        self._call = call

    def __repr__(self) -> str:
        return repr(self._call)

    def read(self, name: str) -> Any:
        return self._wait(self._call.read, name)

    def read_all(self, name: str) -> Any:
        return self._wait(AsyncReader(self._call, name).read_all)

    def send(self, name: str, chunk: Any) -> None:
        self._wait(self._call.send, name, chunk)

    def close(self, name: str) -> None:
        self._wait(self._call.close, name)

    def _wait(self, function: Callable[..., Coroutine[Any, Any, Any]], *args: Any) -> Any:
        loop = self._call.loop
        try:
            here = asyncio.get_running_loop()
        except RuntimeError:
            pass
        else:
            raise LocalProtocolError(
                f"a pipe of {self._call!r} would block {here!r}: leave .blocking to threads"
            )
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


class _Reader(AsyncReader):
    """An [in] pipe; fulfils :class:`dcerpc.pipes.ServedPipeReader`."""

    __slots__ = ()

    @property
    def blocking(self) -> BlockingReader:
        return BlockingReader(_FromThread(self._call), self._name)


class _Writer(AsyncWriter):
    """An [out] pipe; fulfils :class:`dcerpc.pipes.ServedPipeWriter`."""

    __slots__ = ()

    @property
    def blocking(self) -> BlockingWriter:
        return BlockingWriter(_FromThread(self._call), self._name)


class _Pipe(AsyncPipe):
    """An [in, out] pipe; fulfils :class:`dcerpc.pipes.ServedPipe`."""

    __slots__ = ()

    @property
    def blocking(self) -> BlockingPipe:
        return BlockingPipe(_FromThread(self._call), self._name)


def served_pipe(call: PipedCall, name: str) -> Any:
    """One of the pipes of a call, for its method.

    Args:
        call: the call. name: the parameter's.
    """
    procedure = call.method.operation.procedure
    kinds = (_Reader, _Writer, _Pipe)
    return pipe_end(call, name, read=procedure.pipes_in, written=procedure.pipes_out, kinds=kinds)
