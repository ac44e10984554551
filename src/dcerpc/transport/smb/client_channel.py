"""A pipe that a client has open: one RPC connection (MS-RPCE 2.1.1.2, MS-SMB2 3.2.4.6, 3.2.4.7, 3.2.4.20.4).

A PDU that will be answered is sent by FSCTL_PIPE_TRANSCEIVE, which brings the answer too, as long as nothing
else is being read from the pipe; a server would refuse it then (STATUS_PIPE_BUSY). Other PDUs are sent by
WRITE, and what else is to come is fetched by READ. When nothing is to come there is none, so that the next
PDU may be a transaction again.
"""

from __future__ import annotations

from collections import deque
from typing import Final, Protocol

from dcerpc.errors import TransportError
from dcerpc.status import STATUS_INVALID_NETWORK_RESPONSE, STATUS_PIPE_BUSY, STATUS_SUCCESS, describe
from dcerpc.transport.api import CarrierIdentity, Octets
from dcerpc.transport.smb.client_replies import Replies
from dcerpc.transport.smb.client_request import Request
from dcerpc.transport.smb.client_requests import Requests
from dcerpc.transport.smb.client_statuses import ALL_ENDED, ENDED, REFUSED
from dcerpc.transport.smb.constants import Command
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.hot import (
    pack_read,
    pack_transceive,
    pack_write,
    transceive_head,
)
from dcerpc.transport.smb.pipe import CloseRequest

__all__ = ["ChannelOwner", "SmbChannel"]

#: Octets of one READ and of a transaction's answer: room for any fragment that is usual, and of those that
#: are not (a bind_ack with a large token) the rest is read.
_READ_SIZE: Final = 8192
#: WRITEs under way at a time, if they may overtake each other.
_PIPELINED: Final = 32

#: Where what is written begins in a request for a transaction, and in a WRITE (2.2.31, 2.2.21); octets.
_INPUT_AT: Final = 120
_WRITE_DATA_AT: Final = 112

_READ: Final = int(Command.READ)
_WRITE: Final = int(Command.WRITE)
_IOCTL: Final = int(Command.IOCTL)


class ChannelOwner(Protocol):
    """The link, as its channels know it."""

    def channel_changed(self, channel: SmbChannel) -> None:
        """The channel received something, ended, or is full no more."""

    def channel_closed(self, channel: SmbChannel) -> None:
        """The channel is closed."""


class SmbChannel:
    """One open pipe; see Channel.

    Args:
        owner: the link. requests: its connection's.
        peer: the server, for people. endpoint: what was opened, as the caller wrote it.
        tree_id, file_id: what the server calls it.
        session_key: of the session; None: it has none.
        pipelining: see SmbClientSettings.

    Attributes:
        error: why the pipe ended, when it was not in order.
    """

    __slots__ = (
        "_file_id",
        "_head",
        "_held",
        "_owner",
        "_queue",
        "_reading",
        "_released",
        "_replies",
        "_requests",
        "_transaction",
        "_transacts",
        "_tree_id",
        "_writes",
        "_writing",
        "changed",
        "closed",
        "endpoint",
        "eof",
        "error",
        "peer",
        "session_key",
    )

    identity: CarrierIdentity | None = None

    def __init__(
        self,
        owner: ChannelOwner,
        requests: Requests,
        *,
        peer: str,
        endpoint: str,
        tree_id: int,
        file_id: bytes,
        session_key: bytes | None,
        pipelining: bool,
    ) -> None:
        self.peer = peer
        self.endpoint = endpoint
        self.session_key = session_key
        self.eof = False
        self.closed = False
        self.error: TransportError | None = None
        #: Whether the owner knows that there is something new.
        self.changed = False
        self._owner = owner
        self._requests = requests
        self._tree_id = tree_id
        self._file_id = file_id
        #: Of its transactions: what the session uses stays as it is once there are pipes.
        self._head = transceive_head(
            requests.charge, requests.flags, tree_id, requests.session_id, file_id, _READ_SIZE
        )
        self._replies = Replies()
        self._queue: deque[tuple[Octets, bool]] = deque()
        #: Requests that wait for what the server writes: READs, and the transaction if there is one.
        self._reading: set[Request] = set()
        #: WRITEs under way, and how many there may be.
        self._writing = 0
        self._writes = _PIPELINED if pipelining else 1
        self._transacts = True
        self._transaction: Request | None = None
        self._held = False
        self._released = False

    @property
    def full(self) -> bool:
        """PDUs wait for credits, or for the one before them to be written."""
        return bool(self._queue)

    # sending

    def send(self, pdu: Octets, reply_expected: bool) -> None:
        """Queue one PDU; see Channel.send."""
        if self.closed:
            raise TransportError("the channel is closed")
        if self.eof:
            return
        requests = self._requests
        if (
            self._queue
            or self._writing >= self._writes
            or requests.credits < 1
            or requests.held
            or (self._transaction is not None and self._overtakes)
        ):
            self._queue.append((pdu, reply_expected))
            if self._writing < self._writes:
                requests.wait(self)
        elif reply_expected and self._transacts and not (self._reading or self._held):
            self._replies.expect(pdu)
            self._transceive(pdu)
        else:
            self._send(pdu, reply_expected)

    @property
    def _overtakes(self) -> bool:
        """Whether a PDU might come into the pipe before that of the transaction under way.

        Within a millisecond servers say that a transaction takes time (3.3.5.15.3); its PDU is written then.
        """
        transaction = self._transaction
        return transaction is not None and not transaction.async_id and self._writes == 1

    def _send(self, pdu: Octets, reply_expected: bool) -> None:
        """Send a PDU; there is a credit."""
        if reply_expected:
            self._replies.expect(pdu)
            if self._transacts and not self._reading and not self._held:
                self._transceive(pdu)
                return
        self._write(pdu)
        if not self._reading:
            self._read()

    def _transceive(self, pdu: Octets) -> None:
        requests = self._requests
        message = pack_transceive(self._head, requests.message_id, requests.wanted, pdu)
        request = self._transaction = Request(_IOCTL, message, requests.protection, self._on_transceived)
        self._reading.add(request)
        requests.post(request)

    def _write(self, pdu: Octets) -> None:
        requests = self._requests
        message = pack_write(
            requests.message_id,
            requests.charge,
            requests.wanted,
            requests.flags,
            self._tree_id,
            requests.session_id,
            self._file_id,
            pdu,
        )
        self._writing += 1
        requests.post(Request(_WRITE, message, requests.protection, self._on_written))

    def _read(self) -> None:
        """Have as many READs under way as there are messages to come."""
        if self._held or self.eof or self.closed:
            return
        requests, reading = self._requests, self._reading
        wanted = self._replies.wanted
        while len(reading) < wanted:
            if requests.credits < 1 or requests.held:
                requests.wait(self)
                return
            message = pack_read(
                requests.message_id,
                requests.charge,
                requests.wanted,
                requests.flags,
                self._tree_id,
                requests.session_id,
                self._file_id,
                _READ_SIZE,
            )
            request = Request(_READ, message, requests.protection, self._on_read)
            reading.add(request)
            requests.post(request)

    def continue_sending(self) -> None:
        """Send what waits, and read what is to be read; see Waiter."""
        queue, requests = self._queue, self._requests
        waited = bool(queue)
        while queue:
            if self._writing >= self._writes:
                return
            if requests.credits < 1 or requests.held or (self._overtakes and not self.closed):
                requests.wait(self)
                return
            self._send(*queue.popleft())
        if self.closed:
            self._release()
            return
        self._read()
        if waited:
            self._change()

    # responses

    def _on_written(self, request: Request) -> None:
        self._writing -= 1
        if request.status != STATUS_SUCCESS:
            self._fail(request.status)
            return
        count = request.result
        written = len(request.message) - _WRITE_DATA_AT
        if count != written:
            self._end(
                SmbError(
                    f"pipe {self.endpoint} took {count} octets of {written}", STATUS_INVALID_NETWORK_RESPONSE
                )
            )
        elif self._queue or self.closed:
            self.continue_sending()

    def _on_transceived(self, request: Request) -> None:
        self._reading.discard(request)
        self._transaction = None
        if request.result is not None:
            self._take(request.result)
            return
        status = request.status
        if status in REFUSED:
            if status != STATUS_PIPE_BUSY:
                self._transacts = False
            # its reply is awaited already
            self._queue.appendleft((request.message[_INPUT_AT:], False))
            self.continue_sending()
        else:
            self._fail(status)

    def _on_read(self, request: Request) -> None:
        self._reading.discard(request)
        if request.result is not None:
            self._take(request.result)
        else:
            self._fail(request.status)

    def _take(self, data: Octets) -> None:
        """Take what a READ or a transaction brought, and have more under way if more is to come."""
        if self.closed or self.eof:
            return
        if not data:
            self._end(
                SmbError(f"pipe {self.endpoint} brought an empty message", STATUS_INVALID_NETWORK_RESPONSE)
            )
            return
        reading, replies = self._reading, self._replies
        if replies.take(data, not reading):
            if replies.parked and not reading:
                raise SmbError(
                    f"pipe {self.endpoint}: a fragment of a response is missing",
                    STATUS_INVALID_NETWORK_RESPONSE,
                )
            if replies.wanted:
                self._read()
        if not self.changed:
            self.changed = True
            self._owner.channel_changed(self)

    def _fail(self, status: int) -> None:
        """Take a status that is none of success."""
        if status in ALL_ENDED:
            raise SmbError(f"the server has ended the session: {describe(status)}", status)
        self._end(None if status in ENDED else SmbError(f"pipe {self.endpoint}: {describe(status)}", status))

    def _end(self, error: TransportError | None) -> None:
        """The pipe has come to its end."""
        if self.closed:
            self._queue.clear()
            self._release()
        elif not self.eof:
            self.error = error
            self.end()

    def end(self) -> None:
        """Nothing more comes and goes: the pipe ended, or the connection did."""
        if not self.eof and not self.closed:
            self.eof = True
            self._queue.clear()
            self._change()

    def _change(self) -> None:
        if not self.changed and not self.closed:
            self.changed = True
            self._owner.channel_changed(self)

    # the rest of a channel

    def received(self) -> bytes:
        """Take the PDUs that arrived; see Channel.received."""
        return self._replies.received()

    def hold(self) -> None:
        """Send no more READs until resume; see Channel.hold."""
        self._held = True

    def resume(self) -> None:
        """Send READs again; see Channel.resume."""
        self._held = False
        self._read()

    def close(self) -> None:
        """Close the pipe once what is queued is sent; see Channel.close."""
        if not self.closed:
            self.closed = True
            self.continue_sending()

    def _release(self) -> None:
        """Have the server close the pipe; what it still reads for us is of no use."""
        if self._released:
            return
        requests = self._requests
        if requests.error is None:
            if requests.credits < 1 or requests.held:
                requests.wait(self)
                return
            for request in self._reading:
                requests.cancel(request)
            requests.post_message(Command.CLOSE, CloseRequest(0, self._file_id), None, self._tree_id)
        self._released = True
        self._owner.channel_closed(self)
