"""Calls with pipes of asyncio clients: waiting for what ClientStream gives and takes."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Sequence
from typing import Any, Final, Generic, TypeVar

from dcerpc.errors import RpcError
from dcerpc.ndr.pipes import END
from dcerpc.runtime.aio_connection import AioConnection
from dcerpc.runtime.call_stream import ClientStream
from dcerpc.runtime.chunks import TURN
from dcerpc.runtime.identities import BoundInterface
from dcerpc.runtime.pipe_ends import AsyncPipe, AsyncReader, AsyncWriter, pipe_end
from dcerpc.runtime.signal import Signal
from dcerpc.runtime.statuses import reported, settled

__all__ = ["AioCallStream"]

R = TypeVar("R")

_KINDS: Final = (AsyncReader, AsyncWriter, AsyncPipe)


class AioCallStream(Generic[R]):
    """A call with pipes in progress; fulfils :class:`dcerpc.pipes.CallStream`. It begins when it is made.

    Args:
        connection: idle; the call's own until ``ended`` gets it.
        context: of the operation's interface on it.
        stream: what travels.
        object_: object UUID of the request.
        deadline: when the call fails with RpcTimeout, on the event loop's clock; seconds.
        ended: called with the connection once it may be used again.

    Raises:
        RpcError: the connection takes no call.
    """

    def __init__(
        self,
        connection: AioConnection,
        context: BoundInterface,
        stream: ClientStream[R],
        object_: uuid.UUID | None,
        deadline: float | None,
        ended: Callable[[AioConnection], None],
    ) -> None:
        self._connection = connection
        self._driver = connection.driver
        self._stream = stream
        self._changed = Signal()
        #: Who waits for what arrives: while somebody does, reading never stops.
        self._readers = 0
        #: Octets sent since others had a turn.
        self._written = 0
        self._high = stream.limits.pipe_buffer_high
        self._low = stream.limits.pipe_buffer_low
        stream.reply.waiter = self
        head, last = stream.head()
        opnum, verify = stream.operation.opnum, not stream.operation.procedure.pipes_in
        self._call_id = connection.begin(
            context, opnum, head, last, object_, deadline, stream.reply, ended, verify
        )

    # What the reply wakes, as if it were a future.

    def done(self) -> bool:
        """There is always somebody to wake."""
        return False

    def set_result(self, result: None, /) -> None:
        """Learn that something has arrived, or that the call is over."""
        reply = self._stream.reply
        if not (self._readers or reply.done or reply.abandoned) and self._stream.buffered > self._high:
            self._connection.hold(reply)
        self._changed.give()

    async def _more(self) -> None:
        """Wait until something has arrived."""
        self._connection.release(self._stream.reply)
        self._readers += 1
        try:
            await self._changed.wait()
        finally:
            self._readers -= 1

    # The application's side.

    def __repr__(self) -> str:
        return f"<call of {self._stream.operation.name}>"

    def pipe(self, name: str) -> Any:
        """One of its pipes.

        Args:
            name: the parameter's.

        Raises:
            KeyError: the operation has no such pipe.
        """
        procedure = self._stream.operation.procedure
        return pipe_end(self, name, read=procedure.pipes_out, written=procedure.pipes_in, kinds=_KINDS)

    async def send(self, name: str, chunk: Any) -> None:
        """Send a chunk of an [in] pipe; see PipeWriter.send."""
        for data in self._stream.chunks(name, chunk):
            await self._write(data, False)

    async def close(self, name: str) -> None:
        """End an [in] pipe; see PipeWriter.close."""
        data, last = self._stream.end(name)
        if data:
            await self._write(data, last)

    async def _write(self, data: bytes, last: bool) -> None:
        reply = self._stream.reply
        reply.request_complete = last
        self._connection.machine.send_stub_data(self._call_id, data, last=last)
        driver = self._driver
        driver.flush()
        self._written += len(data)
        if self._written >= TURN:
            self._written = 0
            await asyncio.sleep(0)
        while self._connection.blocked and not (reply.done or reply.abandoned):
            driver.on_writable.add(self._changed.give)
            try:
                await self._changed.wait()
            finally:
                driver.on_writable.discard(self._changed.give)

    async def read(self, name: str) -> Any:
        """Wait for more of an [out] pipe; see PipeReader.read."""
        stream = self._stream
        while (found := stream.read(name)) is None:
            await self._more()
        if stream.buffered <= self._low:
            self._connection.release(stream.reply)
        return None if found is END else found

    def joined(self, name: str, chunks: Sequence[Any]) -> Any:
        """All chunks of a pipe as one."""
        return self._stream.joined(name, chunks)

    async def result(self) -> R:
        """Wait for the result; see CallStream.result."""
        stream = self._stream
        try:
            missing = stream.end_all()
            if missing:
                await self._write(missing, True)
            while (found := stream.result()) is None:
                await self._more()
        except RpcError as error:
            return reported(stream.operation, error)
        return settled(stream.operation, found)

    async def abandon(self) -> None:
        """Give the call up unless it has ended; see CallStream.abandon."""
        reply = self._stream.reply
        self._stream.give_up()
        self._connection.release(reply)
        if not reply.done:
            self._connection.give_up(self._call_id)
        self._changed.give()
