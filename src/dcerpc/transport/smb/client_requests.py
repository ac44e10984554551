"""A client's requests on one connection: message ids, credits, protection, and who waits for a response.

This is what MS-SMB2 3.2.4.1 and 3.2.5.1 say about any message; what the messages are for is said elsewhere.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from struct import Struct
from typing import Any, Final, Protocol

from dcerpc.errors import TransportError
from dcerpc.status import (
    STATUS_NETWORK_SESSION_EXPIRED,
    STATUS_PENDING,
)
from dcerpc.transport.api import NEED_DATA, Octets, Step
from dcerpc.transport.netbios.packets import frame
from dcerpc.transport.smb.client_request import PLAIN, SEALED, SIGNED, Request, broken, unprotected
from dcerpc.transport.smb.compound import split_compound
from dcerpc.transport.smb.constants import (
    COMPRESSION_PROTOCOL_ID,
    HEADER_SIZE,
    PROTOCOL_ID,
    SMB1_PROTOCOL_ID,
    TRANSFORM_PROTOCOL_ID,
    Command,
    HeaderFlag,
)
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header, decode_header
from dcerpc.transport.smb.hot_responses import unpack_response
from dcerpc.transport.smb.messages import decode_response, encode_message
from dcerpc.transport.smb.session import CancelRequest

__all__ = ["Requests", "Waiter"]

#: Credits to have, in hand and in use: each is one request under way. Servers may grant fewer.
_CREDITS_WANTED: Final = 128
#: MessageId of what answers nothing (3.2.5.1.2).
_UNSOLICITED: Final = 0xFFFFFFFFFFFFFFFF

_MESSAGE_ID: Final = Struct("<Q")
_MESSAGE_ID_AT: Final = 24
_NEXT_COMMAND: Final = slice(20, 24)
_LAST: Final = b"\0\0\0\0"
_TRANSFORM_SESSION_ID: Final = slice(44, 52)

_SERVER_TO_REDIR: Final = HeaderFlag.SERVER_TO_REDIR
_ASYNC_COMMAND: Final = HeaderFlag.ASYNC_COMMAND
_SIGNED_FLAG: Final = HeaderFlag.SIGNED

_ABOUT_DATA: Final = frozenset((Command.READ, Command.WRITE, Command.IOCTL))
#: Commands whose answer STATUS_NETWORK_SESSION_EXPIRED is no reason to authenticate once more.
_NOT_REPEATED: Final = frozenset((Command.SESSION_SETUP, Command.LOGOFF, Command.TREE_DISCONNECT))


class Waiter(Protocol):
    """Who waits for credits."""

    def continue_sending(self) -> None:
        """Send what waits, while ``Requests.open``; wait again for what is left."""


class Requests:
    """The requests of one connection.

    Attributes:
        credits: message ids that may be used now.
        message_id: of the next request.
        charge: CreditCharge of every request: 1 where the server counts by it, else 0.
        protection: of what is sent from now on.
        flags: Flags of requests, as ``protection`` wants them.
        session_id: SessionId of requests.
        signer, sealer: of the session; None before there is one, or where it has none.
        held: nothing but the session's own messages is sent: it is being authenticated.
        expired: requests to be repeated once the session is authenticated anew.
        outgoing: what the socket is to send.
        error: why nothing can be sent or received any more.
    """

    __slots__ = (
        "_pending",
        "_total",
        "_waiting",
        "charge",
        "credits",
        "error",
        "expired",
        "flags",
        "held",
        "message_id",
        "on_expired",
        "outgoing",
        "protection",
        "sealer",
        "session_id",
        "signer",
    )

    def __init__(self, on_expired: Callable[[], None]) -> None:
        """Begin with the one credit that every connection has.

        Args:
            on_expired: called when the first request is refused because the session has expired.
        """
        self.credits = 1
        self.charge = 0
        self.protection = PLAIN
        self.flags = 0
        self.session_id = 0
        self.signer: Any = None
        self.sealer: Any = None
        self.held = False
        self.expired: list[Request] = []
        self.on_expired = on_expired
        self.outgoing: list[Octets] = []
        self.error: TransportError | None = None
        self.message_id = 0
        self._total = 1
        self._pending: dict[int, Request] = {}
        self._waiting: deque[Waiter] = deque()

    # sending

    @property
    def open(self) -> bool:
        """Whether a request may be sent now."""
        return self.credits > 0 and not self.held

    @property
    def wanted(self) -> int:
        """Credits to ask for in the next request (3.2.4.1.2): what it takes, and those that are missing."""
        missing = _CREDITS_WANTED - self._total
        return 1 if missing <= 0 else missing + 1

    @property
    def busy(self) -> bool:
        """Whether something is being read from a pipe, or written to one."""
        return any(request.command in _ABOUT_DATA for request in self._pending.values())

    def wait(self, waiter: Waiter) -> None:
        """Have ``waiter`` go on when there are credits again; once, however often it asks."""
        if waiter not in self._waiting:
            self._waiting.append(waiter)

    def post(self, request: Request) -> None:
        """Send a request whose message has ``message_id``, ``flags`` and ``session_id`` in its header.

        There must be a credit.
        """
        self.credits -= 1
        message_id = self.message_id
        self.message_id = message_id + 1
        request.message_id = message_id
        self._pending[message_id] = request
        message = request.message
        if request.protection == SIGNED:
            # As _send and frame do, for what happens with each message of every call.
            self.signer.sign(message)
            self.outgoing += (len(message).to_bytes(4, "big"), message)
        else:
            self._send(message, request.protection)

    def _send(self, message: bytearray, protection: int) -> None:
        packet: Octets = message
        if protection == SIGNED:
            self.signer.sign(message)
        elif protection == SEALED:
            packet = self.sealer.seal(message, self.session_id)
        outgoing = self.outgoing
        outgoing.append(frame(len(packet)))
        outgoing.append(packet)

    def post_message(
        self,
        command: int,
        body: Any,
        on_response: Callable[[Request], None] | None = None,
        tree_id: int = 0,
    ) -> Request:
        """Encode a request and send it.

        Args:
            command, body, tree_id: what to send.
            on_response: see Request.
        """
        header = Header(
            command,
            self.message_id,
            credit_charge=self.charge,
            credits=self.wanted,
            flags=self.flags,
            tree_id=tree_id,
            session_id=self.session_id,
        )
        message = encode_message(header, body)
        request = Request(command, message, self.protection, on_response)
        self.post(request)
        return request

    def exchange(self, command: int, body: Any, tree_id: int = 0, urgent: bool = False) -> Step[Request]:
        """Send a request and wait for its response.

        Args:
            command, body, tree_id: what to send.
            urgent: send it although the connection is ``held``.

        Returns:
            The request, which has its response.

        Raises:
            TransportError: the connection ended.
        """
        while self.credits < 1 or (self.held and not urgent):
            yield from self.pause()
        request = self.post_message(command, body, None, tree_id)
        while not request.answered:
            yield from self.pause()
        return request

    def pause(self) -> Step[None]:
        """Wait for more octets.

        Raises:
            TransportError: the connection ended.
        """
        if self.error is None:
            yield NEED_DATA
        if self.error is not None:
            raise self.error

    def repeat(self, request: Request) -> None:
        """Send a request once more that the server refused. There must be a credit."""
        _MESSAGE_ID.pack_into(request.message, _MESSAGE_ID_AT, self.message_id)
        self.post(request)

    def cancel(self, request: Request) -> None:
        """Ask the server to end a request, which is answered all the same (3.2.4.24). It takes no credit."""
        if request.message_id in self._pending and self.error is None:
            header = Header(Command.CANCEL, request.message_id, flags=self.flags, session_id=self.session_id)
            if request.async_id:
                header.flags |= _ASYNC_COMMAND
                header.async_id = request.async_id
            self._send(encode_message(header, CancelRequest()), self.protection)

    # receiving

    def receive(self, packet: Octets) -> None:
        """Take a packet from the transport.

        Raises:
            SmbError: it is not what a server may send; the connection must end.
        """
        if not self._receive_usual(packet, False):
            self._receive_unusual(packet)
        if self._waiting and self.credits > 0 and not self.held:
            self.wake()

    def wake(self) -> None:
        """Let those who wait send what they can."""
        waiting, self._waiting = self._waiting, deque()
        for waiter in waiting:
            waiter.continue_sending()

    def _receive_usual(self, message: Octets, sealed: bool) -> bool:
        """Take a message if it is what every call brings, and right.

        Args:
            message: all of it.
            sealed: it was encrypted.

        Returns:
            False: it is something else, and nothing has changed.
        """
        usual = unpack_response(message)
        if usual is None:
            return False
        command, message_id, status, credits_, flags, session_id, result = usual
        request = self._pending.get(message_id)
        if request is None or command != request.command or request.on_response is None:
            return False  # who waits by itself wants more of the response than a pipe does
        if sealed:
            if session_id != self.session_id:
                return False
        elif request.protection != PLAIN and not (
            request.protection == SIGNED and flags & _SIGNED_FLAG and self.signer.verify(message)
        ):
            return False
        del self._pending[message_id]
        self.credits += credits_
        self._total += credits_ - 1
        request.answered = True
        request.status = status
        request.result = result
        request.on_response(request)
        return True

    def _receive_unusual(self, packet: Octets) -> None:
        """Take a packet that is encrypted, a compound, or none of what every call brings."""
        sealed = False
        if packet[:4] != PROTOCOL_ID:
            packet = self._unsealed(packet)
            sealed = True
        if len(packet) < HEADER_SIZE:
            raise broken(f"a message of {len(packet)} octets")
        for part in (packet,) if packet[_NEXT_COMMAND] == _LAST else split_compound(packet):
            if not self._receive_usual(part, sealed):
                self._receive_one(part, sealed)

    def _unsealed(self, packet: Octets) -> Octets:
        """Decrypt a packet (3.2.5.1.1.1), or say what else it is."""
        kind = packet[:4]
        if kind == SMB1_PROTOCOL_ID:
            raise broken("the server answers in SMB 1, which is not spoken here")
        if kind == COMPRESSION_PROTOCOL_ID:
            raise broken("the server compresses, which was not agreed")
        if kind != TRANSFORM_PROTOCOL_ID:
            raise broken(f"a packet begins with {bytes(kind).hex()}")
        if self.sealer is None:
            raise broken("the server encrypts, and there are no keys for it")
        messages: Octets = self.sealer.unseal(packet)
        if int.from_bytes(packet[_TRANSFORM_SESSION_ID], "little") != self.session_id:
            raise broken("an encrypted message of another session")
        if messages[:4] != PROTOCOL_ID:
            raise broken("what was encrypted is no SMB message")
        return messages

    def _receive_one(  # noqa: C901  # a list of what may be wrong with it
        self, message: Octets, sealed: bool
    ) -> None:
        """Take one message: find its request, check its protection, and hand it over.

        Args:
            message: all of it.
            sealed: it was encrypted.
        """
        header = decode_header(message)
        command, message_id, status, flags = header.command, header.message_id, header.status, header.flags
        request = self._pending.get(message_id)
        if request is None:
            if message_id == _UNSOLICITED and command == Command.OPLOCK_BREAK:
                return  # a pipe has no oplock (3.2.5.19)
            raise broken(f"a response to message {message_id}, which waits for none")
        if not flags & _SERVER_TO_REDIR or command != request.command:
            raise broken(f"what answers message {message_id} is no response of its command")
        if sealed:
            if header.session_id != self.session_id:
                raise broken("what was encrypted for one session is of another")
        elif request.protection == SIGNED:
            if status != STATUS_PENDING and not (flags & _SIGNED_FLAG and self.signer.verify(message)):
                raise unprotected(request, status, flags)
        elif request.protection == SEALED:
            raise unprotected(request, status, flags)
        self.credits += header.credits
        self._total += header.credits
        if status == STATUS_PENDING:
            if not flags & _ASYNC_COMMAND:
                raise broken("an interim response without an AsyncId")
            request.async_id = header.async_id
            return
        self._total -= 1
        del self._pending[message_id]
        if status == STATUS_NETWORK_SESSION_EXPIRED and command not in _NOT_REPEATED:
            self._expire(request)
            return
        request.take(header, decode_response(header, message), message)
        if request.on_response is not None:
            request.on_response(request)

    def _expire(self, request: Request) -> None:
        """Keep a request for when the session is authenticated anew (3.2.5.1.6)."""
        if request.repeated:
            raise SmbError(
                "the session has expired again as soon as it was authenticated anew",
                STATUS_NETWORK_SESSION_EXPIRED,
            )
        request.repeated = True
        request.async_id = 0
        self.expired.append(request)
        if not self.held:
            self.held = True
            self.on_expired()

    def fail(self, error: TransportError) -> None:
        """Nothing is sent or received any more."""
        if self.error is None:
            self.error = error
        self.credits = 0
        self._pending.clear()
        self._waiting.clear()
        self.expired.clear()
