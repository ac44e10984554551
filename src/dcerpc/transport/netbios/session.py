"""Sessions of NetBIOS over TCP: how one is asked for, granted or refused (RFC 1001 16, RFC 1002 4.3, 5.3).

A client's first packet names whom it calls and who it is; the server's answer opens the session, refuses it,
or sends the client elsewhere. Afterwards either side sends session messages, and keep-alives that mean
nothing. :class:`ClientSession` and :class:`ServerSession` are the two ends, without I/O. Neither sends
keep-alives: the runtime has TCP do that.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from enum import IntEnum
from typing import Final

from dcerpc.errors import TransportError
from dcerpc.transport.netbios.names import NetBiosName
from dcerpc.transport.netbios.packets import MAX_SESSION_LENGTH, PacketReader, PacketType, encode_packet

__all__ = [
    "SESSION_PORT",
    "ClientSession",
    "Refusal",
    "ServerSession",
    "SessionRefused",
    "SessionRetargeted",
]

#: The TCP port of the session service (RFC 1002 6).
SESSION_PORT: Final = 139

_RETARGET_SIZE: Final = 6


class Refusal(IntEnum):
    """ERROR_CODE of a negative session response (RFC 1002 4.3.4)."""

    NOT_LISTENING_ON_CALLED_NAME = 0x80
    NOT_LISTENING_FOR_CALLING_NAME = 0x81
    CALLED_NAME_NOT_PRESENT = 0x82
    INSUFFICIENT_RESOURCES = 0x83
    UNSPECIFIED = 0x8F


_REFUSALS: Final[dict[int, str]] = {
    Refusal.NOT_LISTENING_ON_CALLED_NAME: "it does not listen on that name",
    Refusal.NOT_LISTENING_FOR_CALLING_NAME: "it does not listen for this caller",
    Refusal.CALLED_NAME_NOT_PRESENT: "it does not have that name",
    Refusal.INSUFFICIENT_RESOURCES: "it lacks resources",
}


class SessionRefused(TransportError):
    """A NetBIOS session was refused.

    Attributes:
        code: ERROR_CODE, usually a :class:`Refusal`.
    """

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


class SessionRetargeted(TransportError):
    """The server wants the session elsewhere. Whoever trusts it connects there (RFC 1002 4.3.5).

    Attributes:
        address: an IPv4 address.
        port: of TCP.
    """

    def __init__(self, message: str, address: str, port: int) -> None:
        super().__init__(message)
        self.address = address
        self.port = port


class ClientSession:
    """The end that calls.

    Args:
        called: whom to call.
        calling: who calls.

    Attributes:
        established: the server has opened the session; not before may messages be sent.
        error: why the session cannot be, or go on: SessionRefused, SessionRetargeted, another; or None.
    """

    __slots__ = ("_called", "_calling", "_reader", "error", "established")

    def __init__(self, called: NetBiosName, calling: NetBiosName) -> None:
        self.established = False
        self.error: TransportError | None = None
        self._called = called
        self._calling = calling
        self._reader = PacketReader(MAX_SESSION_LENGTH)

    def request(self) -> bytes:
        """The packet to be sent first."""
        return encode_packet(PacketType.SESSION_REQUEST, self._called.encode() + self._calling.encode())

    def feed(self, data: bytes) -> list[bytes]:
        """Take octets from the socket; look at ``established`` and ``error`` afterwards.

        Returns:
            The payloads of the session messages that are complete now.
        """
        if self.error is not None:
            return []
        if self.established:
            message = self._reader.whole(data)
            if message is not None:
                return [message]
        messages = []
        for kind, payload in self._reader.feed(data):
            if kind == PacketType.SESSION_MESSAGE and self.established:
                messages.append(payload)
            elif kind != PacketType.KEEP_ALIVE:
                self.error = self._answered(kind, payload)
                if self.error is not None:
                    return messages
        self.error = self._reader.error
        return messages

    def _answered(self, kind: int, payload: bytes) -> TransportError | None:
        """Take what can only be the answer to the request."""
        if self.established:
            return TransportError(f"a packet of type {kind:#04x} in a NetBIOS session")
        if kind == PacketType.POSITIVE_RESPONSE:
            self.established = True
            return None
        if kind == PacketType.NEGATIVE_RESPONSE and len(payload) == 1:
            code = payload[0]
            reason = _REFUSALS.get(code, f"error {code:#04x}")
            return SessionRefused(f"the server refuses the call of {self._called}: {reason}", code)
        if kind == PacketType.RETARGET_RESPONSE and len(payload) == _RETARGET_SIZE:
            address = str(ipaddress.IPv4Address(payload[:4]))
            port = int.from_bytes(payload[4:], "big")
            return SessionRetargeted(
                f"the server wants the call of {self._called} at {address}[{port}]", address, port
            )
        return TransportError(
            f"a packet of type {kind:#04x} and {len(payload)} octets answers the call of {self._called}"
        )


class ServerSession:
    """The end that is called.

    Args:
        judge: decides about a call from the called name and the calling one; None accepts it.
        required: a session has to be asked for. Otherwise messages are also taken without: SMB servers learn
            from a client's first packet which of the two it speaks.
        max_length: longest message that is accepted; octets.

    Attributes:
        called, calling: the names of the session, once it is asked for and accepted; or None.
        established: messages may be sent.
        error: why the session cannot be, or go on; or None. What :meth:`take_answer` returns is to be sent
            nevertheless.
    """

    __slots__ = (
        "_answer",
        "_judge",
        "_reader",
        "_required",
        "called",
        "calling",
        "error",
        "established",
    )

    def __init__(
        self,
        judge: Callable[[NetBiosName, NetBiosName], Refusal | None],
        *,
        required: bool = True,
        max_length: int = MAX_SESSION_LENGTH,
    ) -> None:
        self.called: NetBiosName | None = None
        self.calling: NetBiosName | None = None
        self.established = False
        self.error: TransportError | None = None
        self._judge = judge
        self._required = required
        self._reader = PacketReader(max_length)
        self._answer = b""

    def take_answer(self) -> bytes:
        """Take the answer to the request, once; b"" when there is none."""
        answer, self._answer = self._answer, b""
        return answer

    def whole(self, data: bytes) -> bytes | None:
        """Take octets from the socket, if they are one session message, and all of it: its payload.

        Returns:
            None where they are something else; nothing has changed then, and they are for :meth:`feed`.
        """
        return self._reader.whole(data) if self.established and self.error is None else None

    def feed(self, data: bytes) -> list[bytes]:
        """Take octets from the socket; look at ``error`` and :meth:`take_answer` afterwards.

        Returns:
            The payloads of the session messages that are complete now.
        """
        if self.error is not None:
            return []
        message = self.whole(data)
        if message is not None:
            return [message]
        messages = []
        for kind, payload in self._reader.feed(data):
            if kind == PacketType.SESSION_MESSAGE and (self.established or not self._required):
                self.established = True
                messages.append(payload)
            elif kind != PacketType.KEEP_ALIVE:
                self._take_request(kind, payload)
                if self.error is not None:
                    return messages
        self.error = self._reader.error
        return messages

    def _take_request(self, kind: int, payload: bytes) -> None:
        """Take what can only be the request for the session, and answer it."""
        if self.established or kind != PacketType.SESSION_REQUEST:
            state = "in a NetBIOS session" if self.established else "before a NetBIOS session"
            self._refuse(Refusal.UNSPECIFIED, TransportError(f"a packet of type {kind:#04x} {state}"))
            return
        try:
            called, offset = NetBiosName.decode(payload)
            calling, offset = NetBiosName.decode(payload, offset)
        except TransportError as error:
            self._refuse(Refusal.UNSPECIFIED, error)
            return
        if offset != len(payload):
            left = TransportError(f"a session request with {len(payload) - offset} octets after the names")
            self._refuse(Refusal.UNSPECIFIED, left)
            return
        refusal = self._judge(called, calling)
        if refusal is not None:
            self._refuse(refusal, SessionRefused(f"{calling} calls {called}: refused", refusal))
            return
        self.called = called
        self.calling = calling
        self.established = True
        self._answer = encode_packet(PacketType.POSITIVE_RESPONSE)

    def _refuse(self, code: Refusal, error: TransportError) -> None:
        if not self.established:
            self._answer = encode_packet(PacketType.NEGATIVE_RESPONSE, bytes((code,)))
        self.error = error
