"""A client's call with pipes apart from waiting: its order, its stub data, its outcome. No I/O."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, Generic, TypeVar

from dcerpc.errors import LocalProtocolError, RemoteProtocolError, RpcError
from dcerpc.limits import Limits
from dcerpc.ndr.pipes import End, StubReader, request_writer, response_reader
from dcerpc.protocol.connection.events import Octets, ResponseReceived
from dcerpc.runtime.association import ClientAssociation
from dcerpc.runtime.chunks import cut, gather, joined
from dcerpc.runtime.identities import BoundInterface
from dcerpc.runtime.replies import Reply
from dcerpc.stub import Operation

__all__ = ["ClientStream", "StreamReply"]

R = TypeVar("R")


class StreamReply(Reply):
    """What a call with pipes gets, as it arrives.

    Attributes:
        octets: of stub data that has arrived and was not taken.
        request_complete: the machine has all of the request.
    """

    def __init__(self) -> None:
        self.octets = 0
        self.request_complete = False
        self._arrived: deque[Octets] = deque()

    def start(self, event: ResponseReceived) -> None:
        """Take the first piece of a response."""
        self.little_endian = event.little_endian
        self.ebcdic = event.ebcdic
        self.add(event.stub_data)

    def add(self, stub_data: Octets) -> None:
        """Take another piece, and wake who waits."""
        if self.abandoned:
            return
        gather(self._arrived, stub_data)
        self.octets += len(stub_data)
        waiter = self.waiter
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    def take(self) -> Iterator[Octets]:
        """Hand out what has arrived, once."""
        while self._arrived:
            piece = self._arrived.popleft()
            self.octets -= len(piece)
            yield piece
        if self.stub:  # a response of one piece
            piece, self.stub = self.stub, b""
            yield piece

    def drop(self) -> None:
        """Forget what has arrived, and what still will."""
        self.abandoned = True
        self._arrived.clear()
        self.octets = 0
        self.stub = b""


class ClientStream(Generic[R]):
    """The two directions of a call with pipes.

    What gives stub data raises LocalProtocolError when it is another pipe's turn (C706 5.1.4), NdrError when
    values or octets do not fit, and what the call failed with once it has.

    Args:
        operation, args: what is called, with the [in] values that are no pipes.
        association: of the connection the call goes over. context: the interface's on it.
        limits: of the client. hold: Profile.hold_responses.

    Attributes:
        operation, limits: see above.
        reply: what arrives.
        failure: why the call is over on this side: it was given up.
    """

    __slots__ = (
        "_args",
        "_association",
        "_context",
        "_fed",
        "_hold",
        "_pipes",
        "_reader",
        "_result",
        "_writer",
        "failure",
        "limits",
        "operation",
        "reply",
    )

    def __init__(
        self,
        operation: Operation[R],
        args: tuple[Any, ...],
        association: ClientAssociation,
        context: BoundInterface,
        limits: Limits,
        hold: bool = True,
    ) -> None:
        if operation.maybe:
            raise LocalProtocolError(f"{operation.name}: a maybe operation has no pipes (C706 4.2.14)")
        if operation.handles_in:
            association.check(operation, args)
        self.operation = operation
        self.reply = StreamReply()
        self.failure: RpcError | None = None
        self._args = args
        self._association = association
        self._context = context
        self.limits = limits
        self._writer = request_writer(operation.codec(context.variant), args, limits.max_ndr_depth)
        self._hold = hold
        self._reader: StubReader[R] | None = None
        self._fed = False
        self._result: R | None = None
        found = ((param.name, param.pipe) for param in operation.procedure.params)
        self._pipes = {name: pipe for name, pipe in found if pipe is not None}

    # the request

    @property
    def request_complete(self) -> bool:
        """All [in] pipes have ended."""
        return self._writer.current is None

    def head(self) -> tuple[bytes, bool]:
        """The begin of the request, and whether that is all of it."""
        return self._writer.head(), self._writer.current is None

    def chunks(self, name: str, elements: Any) -> Iterator[bytes]:
        """Stub data of a chunk of an [in] pipe, in pieces."""
        for part in cut(elements, self._pipes[name]):
            self._check()
            yield self._writer.chunk(name, part)

    def end(self, name: str) -> tuple[bytes, bool]:
        """The end of an [in] pipe, and whether the request ends with it; b"" when the pipe has ended."""
        names = self.operation.procedure.pipes_in
        current = self._writer.current
        if current is None or names.index(name) < names.index(current):
            return b"", False
        self._check()
        return self._writer.end(name), self._writer.current is None

    def end_all(self) -> bytes:
        """What is missing of the request: the ends of the [in] pipes; b"" when nothing is."""
        ends = []
        while self._writer.current is not None:
            self._check()
            ends.append(self._writer.end(self._writer.current))
        return b"".join(ends)

    # the response

    @property
    def buffered(self) -> int:
        """Octets that have arrived and are not read."""
        return self.reply.octets + (0 if self._reader is None else self._reader.buffered)

    def read(self, name: str) -> Any | End | None:
        """What has arrived of an [out] pipe, None while nothing has, END when the pipe has ended."""
        before = self._writer.current
        if before is not None:
            what = f"the pipe {name} comes after {before}, which has not ended"
            raise LocalProtocolError(f"{self.operation.name}: {what}")
        reader = self._feed()
        found = None if reader is None else reader.read(name)
        if found is None:
            self._check()
        return found

    def joined(self, name: str, chunks: Sequence[Any]) -> Any:
        """All chunks of a pipe as one."""
        return joined(chunks, self._pipes[name])

    def result(self) -> R | None:
        """Pass over the [out] pipes; the result, the same each time, or None while it has not arrived."""
        if self._result is not None:
            return self._result
        reader = self._feed()
        if reader is not None and self.reply.error is None and self.failure is None:
            while reader.current is not None:
                if not reader.skip(reader.current):
                    break
            else:
                return self._tail(reader)
        self._check()
        return None

    def _tail(self, reader: StubReader[R]) -> R | None:
        if not self.reply.done:
            limit = self.limits.max_response_stub
            if self.buffered > limit:
                raise RemoteProtocolError(f"{self.operation.name}: more than {limit} octets after its pipes")
            return None
        result = reader.finish()
        if result is not None:
            if self.operation.handles_out:
                self._association.update(self.operation, self._args, result)
            self._result = result
        return result

    def _feed(self) -> StubReader[R] | None:
        """Hand what has arrived to the reader, which is made once the byte order of the response is known."""
        reply = self.reply
        reader = self._reader
        if reader is None:
            if not reply.octets and not (reply.done and reply.error is None):
                return None
            variant = self._context.little if reply.little_endian else self._context.big
            codec = self.operation.codec(variant)
            if reply.ebcdic:
                codec = codec.ebcdic
            depth = self.limits.max_ndr_depth
            reader = self._reader = response_reader(codec, self._args, depth, self._hold)
        for piece in reply.take():
            reader.feed(piece, False)
        if reply.done and reply.error is None and not self._fed:
            self._fed = True
            reader.feed(b"", True)
        return reader

    def _check(self) -> None:
        """Raise what the call has failed with."""
        if self.failure is not None:
            raise self.failure
        if self.reply.error is not None:
            raise self.reply.error

    def give_up(self) -> None:
        """Let everything after this raise."""
        if self.failure is None:
            self.failure = LocalProtocolError(f"{self.operation.name}: the call was given up")
        self.reply.drop()
