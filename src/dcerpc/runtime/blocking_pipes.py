"""Calls with pipes of blocking clients: the socket for what ClientStream gives and takes."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from dcerpc.errors import RpcError, RpcTimeout
from dcerpc.ndr.pipes import END
from dcerpc.runtime.call_stream import ClientStream
from dcerpc.runtime.identities import BoundInterface
from dcerpc.runtime.pipe_ends import BlockingPipe, BlockingReader, BlockingWriter, pipe_end
from dcerpc.runtime.statuses import reported, settled

if TYPE_CHECKING:
    from dcerpc.runtime.blocking_connection import BlockingConnection

__all__ = ["BlockingStream"]

R = TypeVar("R")

_KINDS: Final = (BlockingReader, BlockingWriter, BlockingPipe)


class BlockingStream(Generic[R]):
    """A call with pipes in progress; fulfils :class:`dcerpc.pipes.BlockingCallStream`.

    It begins when it is made. Nothing is read from the socket but what is asked for, so a slow reader slows
    the server. One thread at a time uses it.

    Args:
        connection: the call's own until ``ended`` gets it.
        context: of the operation's interface on it.
        stream: what travels.
        object_: object UUID of the request.
        deadline: when the call fails with RpcTimeout, on the driver's clock; seconds.
        ended: called once, with the connection and whether another call may be made on it.

    Raises:
        RpcTimeout: the server does not take the begin of the request in time.
        RpcError: the connection takes no call.
    """

    def __init__(
        self,
        connection: BlockingConnection,
        context: BoundInterface,
        stream: ClientStream[R],
        object_: uuid.UUID | None,
        deadline: float | None,
        ended: Callable[[BlockingConnection, bool], None],
    ) -> None:
        self._connection = connection
        self._stream = stream
        self._deadline = deadline
        self._ended: Callable[[BlockingConnection, bool], None] | None = ended
        head, last = stream.head()
        stream.reply.request_complete = last
        try:
            opnum, verify = stream.operation.opnum, not stream.operation.procedure.pipes_in
            self._call_id = connection.begin(context, opnum, head, last, object_, stream.reply, verify)
        except BaseException:
            self._end(True)
            raise
        self._guarded(connection.send, deadline)

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

    def send(self, name: str, chunk: Any) -> None:
        """Send a chunk of an [in] pipe; see PipeWriter.send."""
        for data in self._stream.chunks(name, chunk):
            self._write(data, False)

    def close(self, name: str) -> None:
        """End an [in] pipe; see PipeWriter.close."""
        data, last = self._stream.end(name)
        if data:
            self._write(data, last)

    def read(self, name: str) -> Any:
        """Wait for more of an [out] pipe; see PipeReader.read."""
        while (found := self._stream.read(name)) is None:
            self._guarded(self._connection.receive, self._deadline)
        return None if found is END else found

    def read_all(self, name: str) -> Any:
        """Wait for the end of an [out] pipe; see PipeReader.read_all."""
        return self._stream.joined(name, list(iter(lambda: self.read(name), None)))

    def result(self) -> R:
        """Wait for the result; see CallStream.result."""
        stream = self._stream
        try:
            missing = stream.end_all()
            if missing:
                self._write(missing, True)
            while (found := stream.result()) is None:
                self._guarded(self._connection.receive, self._deadline)
        except RpcError as error:
            return reported(stream.operation, error)
        return settled(stream.operation, found)

    def abandon(self) -> None:
        """Give the call up unless it has ended: co_cancel and orphaned at once; see CallStream.abandon.

        The connection is not used again if data may be on its way: nobody would read it until the next call,
        and so long the server would not get on.
        """
        self._stream.give_up()
        if self._ended is None:
            return
        clean = False
        if not self._stream.reply.request_complete:
            self._connection.driver.end_with_reset()
        try:
            with suppress(RpcTimeout):  # the server takes nothing; the connection is closed then
                self._connection.give_up(self._call_id)
            clean = not self._stream.operation.procedure.pipes_out
        finally:
            self._end(clean)

    # The socket.

    def _write(self, data: bytes, last: bool) -> None:
        self._stream.reply.request_complete = last
        self._connection.session.machine.send_stub_data(self._call_id, data, last=last)
        self._guarded(self._connection.send_and_look, self._deadline)

    def _guarded(self, function: Callable[[float | None], None], deadline: float | None) -> None:
        """Use the socket; the connection is given back when that ends the call."""
        try:
            if self._ended is None:
                return
            if deadline is not None and self._connection.driver.clock() >= deadline:
                raise RpcTimeout  # also when the server always has something to say
            function(deadline)
        except RpcTimeout:
            where = self._connection.association.where
            self._stream.failure = RpcTimeout(f"the call to {where} did not end in time")
            self.abandon()
            raise self._stream.failure from None
        except Exception:
            self.abandon()
            raise
        except BaseException:
            # Interrupted anywhere: part of a PDU may be out.
            self._stream.give_up()
            self._connection.driver.end_with_reset()
            self._end(False)
            raise
        if self._stream.reply.done:
            self._end(self._stream.reply.request_complete)

    def _end(self, clean: bool) -> None:
        ended, self._ended = self._ended, None
        if ended is not None:
            ended(self._connection, clean)
