"""The server's end of an open pipe: a channel to the runtime, an Open to the client (MS-SMB2 3.3.1.10).

A PDU that the server sends is one message of the pipe. A client takes it with READ or with the TRANSCEIVE
that it answers, whole, or piece by piece with STATUS_BUFFER_OVERFLOW before the last. What a client writes is
a stream to the runtime, which finds the PDUs in it.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from dcerpc.errors import TransportError
from dcerpc.status import (
    STATUS_BUFFER_OVERFLOW,
    STATUS_CANCELLED,
    STATUS_END_OF_FILE,
    STATUS_INSUFFICIENT_RESOURCES,
    STATUS_INTERNAL_ERROR,
    STATUS_INVALID_READ_MODE,
    STATUS_PIPE_BUSY,
    STATUS_PIPE_DISCONNECTED,
    STATUS_PIPE_EMPTY,
    STATUS_SUCCESS,
)
from dcerpc.transport.api import CarrierIdentity, Octets
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.pipe import FlushResponse

if TYPE_CHECKING:
    from dcerpc.transport.smb.server_connection import ServerConnection
    from dcerpc.transport.smb.server_request import Request
    from dcerpc.transport.smb.server_session import Session

__all__ = ["SmbServerChannel"]

#: Octets queued for a client above which a channel is full, and below which it no longer is.
_FULL: Final = 256 * 1024
_ROOM: Final = 64 * 1024
#: Octets that are taken while the runtime holds a pipe, before a client that goes on nevertheless is refused.
_MAX_HELD: Final = 1024 * 1024


class SmbServerChannel:
    """One open pipe; see :class:`dcerpc.transport.api.Channel`.

    Args:
        connection: whose it is.
        session, tree_id: through which the client opened it.
        file_id: 16 octets that name it.
        endpoint: as ``ServerSide.endpoint_of`` spells it.
        identity: who the client is.
        access: Open.GrantedAccess.
        channel_sequence: Open.ChannelSequence.

    Attributes:
        message_mode: the client reads messages, not octets; wait: its reads wait for something to read.
        closed: the runtime has closed the channel; the client may still read what is queued.
    """

    __slots__ = (
        "_connection",
        "_delayed",
        "_flushes",
        "_held",
        "_held_octets",
        "_incoming",
        "_queue",
        "_queued",
        "_readers",
        "access",
        "channel_sequence",
        "closed",
        "endpoint",
        "eof",
        "file_id",
        "full",
        "identity",
        "message_mode",
        "peer",
        "session",
        "tree_id",
        "wait",
    )

    error: TransportError | None = None

    def __init__(
        self,
        connection: ServerConnection,
        session: Session,
        tree_id: int,
        file_id: bytes,
        endpoint: str,
        identity: CarrierIdentity,
        access: int,
        channel_sequence: int,
    ) -> None:
        self.peer = connection.peer
        self.endpoint = endpoint
        self.identity: CarrierIdentity | None = identity
        self.eof = self.full = self.closed = False
        self.session = session
        self.tree_id = tree_id
        self.file_id = file_id
        self.access = access
        self.channel_sequence = channel_sequence
        self.message_mode = self.wait = True
        self._connection = connection
        self._incoming: list[Octets] = []
        self._queue: deque[Octets] = deque()
        self._queued = 0
        self._readers: deque[Request] = deque()
        self._flushes: list[Request] = []
        self._held = False
        # writes that are taken and not answered, while held, with their lengths
        self._delayed: deque[tuple[Request, int]] = deque()
        self._held_octets = 0

    # the runtime's side

    @property
    def session_key(self) -> bytes | None:
        """The key for applications: Session.ApplicationKey; None for a session without keys."""
        return self.session.application_key

    def send(self, pdu: Octets, reply_expected: bool) -> None:
        """Queue one PDU, or answer a request with it that waits for one; see Channel.send."""
        if self.closed:
            raise TransportError("the channel is closed")
        readers = self._readers
        while readers:
            request = readers.popleft()
            if self._deliver(request, pdu):
                return
        if not self.eof:
            self._queue.append(pdu)
            self._queued += len(pdu)
            if self._queued > _FULL:
                self.full = True

    def received(self) -> bytes:
        """Take what the client has written; see Channel.received."""
        incoming = self._incoming
        data = bytes(incoming[0]) if len(incoming) == 1 else b"".join(incoming)
        incoming.clear()
        if self._flushes:
            flushes, self._flushes = self._flushes, []
            for request in flushes:
                self._connection.answer(request, STATUS_SUCCESS, FlushResponse())
        return data

    def hold(self) -> None:
        """Leave writes unanswered, so that the client's credits run out; see Channel.hold."""
        self._held = True

    def resume(self) -> None:
        """Answer the writes that were left."""
        self._held = False
        self._held_octets = 0
        while self._delayed:
            request, length = self._delayed.popleft()
            self._connection.answer_written(request, length)

    def close(self) -> None:
        """End the channel: the client reads what is queued, then that the pipe is broken."""
        if not self.closed:
            self.closed = True
            self._incoming.clear()
            self.resume()
            self._fail_waiting(STATUS_PIPE_DISCONNECTED)

    # the client's side

    def write(self, request: Request, data: Octets) -> None:
        """Take a WRITE, and answer it unless the runtime holds the channel.

        Raises:
            SmbError: it is refused.
        """
        if self._held and not self.closed and request.may_wait:
            self._connection.pend(request, self)
            self._take(data)
            self._delayed.append((request, len(data)))
        else:
            self._take(data)
            self._connection.answer_written(request, len(data))

    def _take(self, data: Octets) -> None:
        if self.closed:
            raise SmbError("the pipe is closed", STATUS_PIPE_DISCONNECTED)
        if self._held:
            # whatever brings them: not only a WRITE that could wait for its answer
            if self._held_octets + len(data) > _MAX_HELD:
                raise SmbError("the pipe is held", STATUS_INSUFFICIENT_RESOURCES)
            self._held_octets += len(data)
        if data:
            self._incoming.append(data)
            self._connection.ready[self] = None

    def read(self, request: Request) -> None:
        """Take a READ: answer it from the queue, or let it wait.

        Args:
            request: ``length`` and ``minimum`` are set.

        Raises:
            SmbError: it is refused.
        """
        request.pipe = self
        if self._queue:
            message = self._queue.popleft()
            self._queued -= len(message)
            if not self._deliver(request, message):
                self._queue.appendleft(message)
                self._queued += len(message)
            if self.full and self._queued < _ROOM:
                self.full = False
                self._connection.ready[self] = None
        elif self.closed:
            raise SmbError("the pipe is closed", STATUS_PIPE_DISCONNECTED)
        elif not self.wait:
            raise SmbError("the pipe is empty", STATUS_PIPE_EMPTY)
        elif not request.may_wait:
            raise SmbError("a request of a compound would wait", STATUS_INTERNAL_ERROR)
        else:
            self._connection.pend(request, self)
            self._readers.append(request)

    def transceive(self, request: Request, data: Octets) -> None:
        """Take a TRANSCEIVE: what is written will be answered by the next PDU.

        Args:
            request: ``length`` and ``control`` are set.
            data: what it writes.

        Raises:
            SmbError: it is refused; as with Windows, while there is something to read, or somebody reads.
        """
        if self._queue or self._readers:
            raise SmbError("the pipe has something to read, or is being read", STATUS_PIPE_BUSY)
        if not self.message_mode:
            raise SmbError("the pipe is read in octets", STATUS_INVALID_READ_MODE)
        if not request.may_wait:
            raise SmbError("a request of a compound would wait", STATUS_INTERNAL_ERROR)
        self._connection.pend(request, self)
        self._take(data)
        self._readers.append(request)

    def _deliver(self, request: Request, message: Octets) -> bool:
        """Answer a READ or TRANSCEIVE with a message; False: it wants more, and has been refused."""
        length = len(message)
        if length < request.minimum:
            self._connection.answer(request, STATUS_END_OF_FILE)
            return False
        if length <= request.length:
            self._connection.answer_data(request, STATUS_SUCCESS, message)
            return True
        view = memoryview(message)
        rest = view[request.length :]
        self._queue.appendleft(rest)
        self._queued += len(rest)
        status = STATUS_BUFFER_OVERFLOW if self.message_mode else STATUS_SUCCESS
        self._connection.answer_data(request, status, view[: request.length])
        return True

    def peek(self, length: int) -> tuple[int, int, int, bytes]:
        """What there is to read: octets, messages, octets of the first message, and ``length`` of these."""
        first: Octets = self._queue[0] if self._queue else b""
        return self._queued, len(self._queue), len(first), bytes(first[:length])

    def flush(self, request: Request) -> None:
        """Take a FLUSH: answered once the runtime has taken what was written (3.3.5.11)."""
        if self._incoming and request.may_wait:
            self._connection.pend(request, self)
            self._flushes.append(request)
        else:
            self._connection.answer(request, STATUS_SUCCESS, FlushResponse())

    def cancel(self, request: Request) -> bool:
        """Forget a request that waits; whether it did, and can be cancelled: what is written stays so."""
        for waiting in (self._readers, self._flushes):
            if request in waiting:
                waiting.remove(request)
                return True
        return False

    def end(self) -> None:
        """Learn that the client has closed the pipe, or is gone."""
        if not self.eof:
            self.eof = True
            self.full = False
            self._queue.clear()
            self._queued = 0
            if not self.closed:
                self._connection.ready[self] = None
            self._fail_waiting(STATUS_CANCELLED)

    def _fail_waiting(self, status: int) -> None:
        failed = [*self._readers, *self._flushes, *(request for request, _ in self._delayed)]
        self._readers.clear()
        self._flushes.clear()
        self._delayed.clear()
        for request in failed:
            self._connection.answer(request, status)
