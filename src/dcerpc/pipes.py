"""Pipes as user code sees them (C706 4.2.14, 5.1.4): data of a call that is passed on while it travels.

An [in] pipe is written by the client and read by the server, an [out] pipe the other way; an [in, out] pipe
is both, one after the other. T is the type of a chunk: bytes, str, or a list of the pipe's elements. Where
one chunk ends and the next begins means nothing: what was written as one may be read as several.

C706 wants pipes taken in order: the [in] pipes, each to its end, then the [out] pipes, each to its end.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar

from dcerpc.errors import LocalProtocolError

if TYPE_CHECKING:
    from dcerpc.stub import Binding, BlockingBinding, CallOptions, Interface, Operation

__all__ = [
    "BlockingCallStream",
    "BlockingPipe",
    "BlockingPipeCall",
    "BlockingPipeReader",
    "BlockingPipeWriter",
    "CallStream",
    "Pipe",
    "PipeCall",
    "PipeReader",
    "PipeWriter",
    "ServedPipe",
    "ServedPipeReader",
    "ServedPipeWriter",
]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


# ---- asyncio ----


class PipeReader(Protocol[T_co]):
    """The end of a pipe that data comes out of: an [out] pipe of a client, an [in] pipe of a server."""

    def __aiter__(self) -> AsyncIterator[T_co]:
        """Iterate over what arrives until the pipe ends; errors as of :meth:`read`."""
        ...

    async def read(self) -> T_co | None:
        """Wait for more of the pipe.

        Returns:
            What has arrived, never empty; None: the pipe has ended.

        Raises:
            LocalProtocolError: it is not this pipe's turn (clients).
            NdrError: what arrived does not fit the pipe's type (clients).
            Fault: the call has failed; in a server, it is cancelled, bad stub data came, or it is not this
                pipe's turn: the fault that the client gets unless the method handles it.
            RpcError: the call has failed otherwise.
        """
        ...

    async def read_all(self) -> T_co:
        """Wait for the end of the pipe, and return all that was left of it; errors as of :meth:`read`."""
        ...


class PipeWriter(Protocol[T_contra]):
    """The end of a pipe that data goes into: an [in] pipe of a client, an [out] pipe of a server."""

    async def send(self, chunk: T_contra) -> None:
        """Send a chunk; wait while more is under way than Limits.unsent_high.

        It travels in whole fragments: less than one waits for what is sent after it, or for the end of the
        request or response. When the task is cancelled here, part of the chunk may have been sent.

        Args:
            chunk: elements; none are fine, and do not end the pipe.

        Raises:
            LocalProtocolError: it is not this pipe's turn, or it has ended (clients).
            NdrError: an element does not fit the pipe's type.
            Fault: the call has failed; in a server, it is cancelled, or the pipe has ended, or it is not its
                turn.
            RpcError: the call has failed otherwise.
        """
        ...

    async def close(self) -> None:
        """End the pipe; nothing happens when it has ended. Errors as of :meth:`send`."""
        ...


class Pipe(PipeReader[T], PipeWriter[T], Protocol[T]):
    """An [in, out] pipe: a client writes and closes it, then reads it; a server reads it, then writes it."""


# ---- blocking ----


class BlockingPipeReader(Protocol[T_co]):
    """As :class:`PipeReader`, for code that blocks."""

    def __iter__(self) -> Iterator[T_co]:
        """Iterate over what arrives, until the pipe ends; see :meth:`PipeReader.__aiter__`."""
        ...

    def read(self) -> T_co | None:
        """Wait for more of the pipe; see :meth:`PipeReader.read`."""
        ...

    def read_all(self) -> T_co:
        """Wait for the end of the pipe; see :meth:`PipeReader.read_all`."""
        ...


class BlockingPipeWriter(Protocol[T_contra]):
    """As :class:`PipeWriter`, for code that blocks."""

    def send(self, chunk: T_contra) -> None:
        """Send a chunk; see :meth:`PipeWriter.send`."""
        ...

    def close(self) -> None:
        """End the pipe; see :meth:`PipeWriter.close`."""
        ...


class BlockingPipe(BlockingPipeReader[T], BlockingPipeWriter[T], Protocol[T]):
    """As :class:`Pipe`, for code that blocks."""


# ---- servers ----


class ServedPipeReader(PipeReader[T_co], Protocol[T_co]):
    """An [in] pipe as a server method gets it."""

    @property
    def blocking(self) -> BlockingPipeReader[T_co]:
        """The same pipe for a sync method, which runs in a thread; never to be used on the event loop."""
        ...


class ServedPipeWriter(PipeWriter[T_contra], Protocol[T_contra]):
    """An [out] pipe as a server method gets it; the runtime ends it when the method returns."""

    @property
    def blocking(self) -> BlockingPipeWriter[T_contra]:
        """The same pipe for a sync method; see :attr:`ServedPipeReader.blocking`."""
        ...


class ServedPipe(Pipe[T], Protocol[T]):
    """An [in, out] pipe as a server method gets it."""

    @property
    def blocking(self) -> BlockingPipe[T]:
        """The same pipe for a sync method; see :attr:`ServedPipeReader.blocking`."""
        ...


# ---- calls ----


class CallStream(Protocol[R_co]):
    """A call with pipes in progress, as an asyncio binding gives it."""

    def pipe(self, name: str) -> Any:
        """One of its pipes: a PipeReader, a PipeWriter or a Pipe.

        Args:
            name: the parameter's.

        Raises:
            KeyError: the operation has no such pipe.
        """
        ...

    async def result(self) -> R_co:
        """End the open [in] pipes, pass over what is left of the [out] pipes, and wait for the result.

        Raises:
            RpcError: the call has failed.
        """
        ...

    async def abandon(self) -> None:
        """Give the call up unless it has ended: co_cancel, then orphaned (C706 9.5.3)."""
        ...


class BlockingCallStream(Protocol[R_co]):
    """A call with pipes in progress, as a blocking binding gives it; for one thread at a time."""

    def pipe(self, name: str) -> Any:
        """One of its pipes; see :meth:`CallStream.pipe`."""
        ...

    def result(self) -> R_co:
        """Wait for the result; see :meth:`CallStream.result`."""
        ...

    def abandon(self) -> None:
        """Give the call up unless it has ended; see :meth:`CallStream.abandon`."""
        ...


class PipeCall(Generic[R]):
    """A call with pipes: use it in ``async with``; generated subclasses name its pipes.

    Each pipe is an attribute inside the ``async with`` block. Leaving the block gives up a call that has not
    ended.

    Args:
        binding: makes the call. interface, operation: what to call.
        args: values of the [in] parameters that are no pipes, in IDL order.
        options: of this call; what they leave out is the binding's.
    """

    def __init__(
        self,
        binding: Binding,
        interface: Interface,
        operation: Operation[R],
        args: tuple[Any, ...],
        options: CallOptions,
    ) -> None:
        self._binding = binding
        self._interface = interface
        self._operation = operation
        self._args = args
        self._options = options
        self._stream: CallStream[R] | None = None

    async def __aenter__(self) -> Self:
        """Begin the call.

        Raises:
            LocalProtocolError: it was begun before.
            NdrError: an argument cannot be encoded.
            RpcError: connecting or binding failed.
        """
        if self._stream is not None:
            raise LocalProtocolError(f"{self._operation.name}: a call is made once; open another")
        stream = await self._binding.open_call(self._interface, self._operation, self._args, self._options)
        self._stream = stream
        for name in dict.fromkeys(
            (*self._operation.procedure.pipes_in, *self._operation.procedure.pipes_out)
        ):
            setattr(self, name, stream.pipe(name))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            await self._stream.abandon()

    async def result(self) -> R:
        """End the open [in] pipes, pass over what is left of the [out] pipes, and wait for the result.

        Returns:
            The [out] parameters that are no pipes, and the return value. The same object each time.

        Raises:
            LocalProtocolError: the call was not begun, or was given up.
            Fault: the server answered with a fault.
            NdrError: the result cannot be decoded.
            RpcError: the call has failed otherwise.
        """
        if self._stream is None:
            raise LocalProtocolError(f"{self._operation.name}: use the call in 'async with'")
        return await self._stream.result()


class BlockingPipeCall(Generic[R]):
    """A call with pipes: use it in ``with``, from one thread at a time; generated subclasses name its pipes.

    Each pipe is an attribute inside the ``with`` block. Leaving the block gives up a call that has not ended.

    Args:
        binding: makes the call. interface, operation: what to call.
        args: values of the [in] parameters that are no pipes, in IDL order.
        options: of this call; what they leave out is the binding's.
    """

    def __init__(
        self,
        binding: BlockingBinding,
        interface: Interface,
        operation: Operation[R],
        args: tuple[Any, ...],
        options: CallOptions,
    ) -> None:
        self._binding = binding
        self._interface = interface
        self._operation = operation
        self._args = args
        self._options = options
        self._stream: BlockingCallStream[R] | None = None

    def __enter__(self) -> Self:
        """Begin the call; errors as of :meth:`PipeCall.__aenter__`."""
        if self._stream is not None:
            raise LocalProtocolError(f"{self._operation.name}: a call is made once; open another")
        stream = self._binding.open_call(self._interface, self._operation, self._args, self._options)
        self._stream = stream
        for name in dict.fromkeys(
            (*self._operation.procedure.pipes_in, *self._operation.procedure.pipes_out)
        ):
            setattr(self, name, stream.pipe(name))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            self._stream.abandon()

    def result(self) -> R:
        """Wait for the result; see :meth:`PipeCall.result`."""
        if self._stream is None:
            raise LocalProtocolError(f"{self._operation.name}: use the call in 'with'")
        return self._stream.result()
