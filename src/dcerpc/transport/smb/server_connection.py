"""What a server's connection holds, and how it answers: credits, signatures, encryption, compounds.

The rules of MS-SMB2 3.3.4.1 to 3.3.4.4 for every message that a server sends; what requests mean is said by
:mod:`dcerpc.transport.smb.server_dispatch` and what it names.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Final

from dcerpc.errors import TransportError
from dcerpc.status import (
    STATUS_BUFFER_OVERFLOW,
    STATUS_CANCELLED,
    STATUS_INSUFFICIENT_RESOURCES,
    STATUS_PENDING,
    STATUS_SUCCESS,
)
from dcerpc.transport.api import Octets, ServerSide
from dcerpc.transport.netbios.packets import frame
from dcerpc.transport.smb.compound import link_compound
from dcerpc.transport.smb.constants import Command, HeaderFlag
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.hot import pack_ioctl_response, pack_read_response, pack_write_response
from dcerpc.transport.smb.messages import Response, encode_message
from dcerpc.transport.smb.pipe import IoctlResponse, ReadResponse, WriteResponse
from dcerpc.transport.smb.preauth import PreauthHash
from dcerpc.transport.smb.server_negotiation import Agreement
from dcerpc.transport.smb.server_request import Chain, Request
from dcerpc.transport.smb.server_session import Session
from dcerpc.transport.smb.server_window import SequenceWindow
from dcerpc.transport.smb.session import ErrorResponse
from dcerpc.transport.smb.settings import Dialect, SmbServerSettings

if TYPE_CHECKING:
    from dcerpc.security.steps import StepRequest
    from dcerpc.transport.smb.server_pipe import SmbServerChannel

__all__ = ["NOT_NEGOTIATED", "ServerConnection"]

#: Connection.NegotiateDialect before there is one.
NOT_NEGOTIATED: Final = 0xFFFF
#: After this time a client is told that its request takes longer: Windows' for READ, which is the shorter of
#: the two that are specified (3.3.5.12, 3.3.5.15.3); seconds.
_INTERIM_DELAY: Final = 0.0005

_FLAGS_AT: Final = 16
_SERVER_TO_REDIR: Final = HeaderFlag.SERVER_TO_REDIR
_ASYNC_COMMAND: Final = HeaderFlag.ASYNC_COMMAND
_SIGNED: Final = HeaderFlag.SIGNED


class ServerConnection:
    """One client's connection (3.3.1.7).

    Args:
        peer: the client, for people.
        side: what the runtime gave.

    Attributes:
        peer, side: as given. settings: SmbServerSettings, the default ones where the user gave none.
        guid: ServerGuid.
        now: the last time that the link was told.
        error: why it cannot go on, or None.
        multi_credit: the transport allows requests of several credits.
        negotiate_dialect: Connection.NegotiateDialect. agreement: what was negotiated, once it is a dialect.
        preauth: Connection.PreauthIntegrityHashValue, of SMB 3.1.1.
        authenticated: somebody has proved an identity: not Connection.ConstrainedConnection.
        authenticating: SESSION_SETUPs that are not answered, those of sessions that were ended included.
        window: message ids and credits.
        sessions: Connection.SessionTable. pipes: how many are open.
        waiting: requests by message id whose client does not know yet that they take time, the oldest first.
        asynchronous: those whose client does, by async id.
        steps: work for the runtime. accepted: pipes that it does not know yet. ready: those with news.
        outgoing: what the socket is to send.
    """

    __slots__ = (
        "_next_async",
        "_next_file",
        "accepted",
        "agreement",
        "asynchronous",
        "authenticated",
        "authenticating",
        "error",
        "guid",
        "multi_credit",
        "negotiate_dialect",
        "now",
        "outgoing",
        "peer",
        "pipes",
        "preauth",
        "ready",
        "sessions",
        "settings",
        "side",
        "steps",
        "waiting",
        "window",
    )

    def __init__(self, peer: str, side: ServerSide) -> None:
        self.peer = peer
        self.side = side
        self.settings: SmbServerSettings = side.settings or SmbServerSettings()
        self.guid = self.settings.guid or side.random(16)
        self.now = 0.0
        self.error: TransportError | None = None
        self.multi_credit = True
        self.negotiate_dialect = NOT_NEGOTIATED
        self.agreement = Agreement(Dialect.SMB_2_0_2)
        self.preauth: PreauthHash | None = None
        self.authenticated = False
        self.authenticating = 0
        self.window = SequenceWindow(self.settings.max_credits)
        self.sessions: dict[int, Session] = {}
        self.pipes = 0
        self.waiting: dict[int, Request] = {}
        self.asynchronous: dict[int, Request] = {}
        self.steps: list[Generator[StepRequest, Any, None]] = []
        self.accepted: list[SmbServerChannel] = []
        self.ready: dict[SmbServerChannel, None] = {}
        self.outgoing: list[Octets] = []
        self._next_async = 1
        self._next_file = 1

    def new_file_id(self) -> bytes:
        """A FileId that no other open of this connection has or had: random, so that none is guessed."""
        self._next_file += 1
        return self.side.random(8) + self._next_file.to_bytes(8, "little")

    # requests that wait

    def pend(self, request: Request, pipe: SmbServerChannel) -> None:
        """Let a request wait for a pipe.

        Raises:
            SmbError: so many wait that no more can (product note <242>).
        """
        waiting = self.waiting
        if len(waiting) + len(self.asynchronous) >= self.settings.max_credits:
            raise SmbError("too many requests wait", STATUS_INSUFFICIENT_RESOURCES)
        request.pipe = pipe
        request.deadline = self.now + _INTERIM_DELAY
        waiting[request.message_id] = request

    def tell_waiting(self) -> None:
        """Tell clients of the requests that have waited long enough by ``now`` (3.3.4.2)."""
        due = []
        for request in self.waiting.values():
            if request.deadline > self.now:
                break
            due.append(request)
        for request in due:
            del self.waiting[request.message_id]
            request.async_id = self._next_async
            self._next_async += 1
            self.asynchronous[request.async_id] = request
            granted = self.window.grant(request.credits)
            message = encode_message(request.response_header(STATUS_PENDING, granted), ErrorResponse())
            # not signed, so that no two messages are with one MessageId
            self._dispatch(request, message, signed=False)
            request.chain = None

    def find_request(self, message_id: int) -> Request | None:
        """The request that waits under a message id, whether or not its client knows."""
        request = self.waiting.get(message_id)
        if request is None:
            found = (request for request in self.asynchronous.values() if request.message_id == message_id)
            request = next(found, None)
        return request

    def cancel(self, request: Request) -> None:
        """End a request that waits, if it can be ended (3.3.5.16)."""
        if request.pipe is not None and request.pipe.cancel(request):
            self.answer(request, STATUS_CANCELLED)

    # answers

    def answer(self, request: Request, status: int, body: Response | None = None) -> bytearray:
        """Answer a request.

        Args:
            request: which; it waits no longer.
            status: NTSTATUS.
            body: None: an ERROR response.

        Returns:
            The message, for the pre-authentication hash; it is not signed if it goes out in a compound.
        """
        if request.async_id:
            self.asynchronous.pop(request.async_id, None)
            granted = 0
        else:
            if request.pipe is not None:
                self.waiting.pop(request.message_id, None)
            granted = self.window.grant(request.credits)
        chain = request.chain
        if chain is not None:
            chain.status = status if status & 0x80000000 and status != STATUS_BUFFER_OVERFLOW else 0
        header = request.response_header(status, granted)
        message = encode_message(header, ErrorResponse() if body is None else body)
        self._dispatch(request, message, request.signed)
        return message

    def answer_data(self, request: Request, status: int, data: Octets) -> None:
        """Answer a READ or a TRANSCEIVE with what it read.

        Args:
            request: which; ``pipe`` is the one that it reads.
            status: STATUS_SUCCESS, or STATUS_BUFFER_OVERFLOW where there is more of the message.
            data: what it read.
        """
        session, pipe = request.session, request.pipe
        file_id = b"" if pipe is None else pipe.file_id
        if request.chain is not None or session is None:
            body = IoctlResponse(request.control, file_id, data) if request.control else ReadResponse(data)
            self.answer(request, status, body)
            return
        # As answer does, for what happens once a call.
        granted = 0
        flags = _SERVER_TO_REDIR
        if request.async_id:
            del self.asynchronous[request.async_id]
            flags |= _ASYNC_COMMAND
        else:
            self.waiting.pop(request.message_id, None)
            granted = self.window.grant(request.credits)
        sealer = session.sealer if request.sealed or session.encrypt else None
        signer = session.signer if request.signed and sealer is None else None
        if signer is not None:
            flags |= _SIGNED
        if request.control:
            message = pack_ioctl_response(
                request.message_id,
                request.credit_charge,
                granted,
                flags,
                request.tree_id,
                request.session_id,
                file_id,
                data,
                status,
                request.async_id,
                request.process_id,
            )
        else:
            message = pack_read_response(
                request.message_id,
                request.credit_charge,
                granted,
                flags,
                request.tree_id,
                request.session_id,
                data,
                status,
                request.async_id,
                request.process_id,
            )
        packet: Octets = message
        if signer is not None:
            signer.sign(message)
        elif sealer is not None:
            packet = sealer.seal(message, session.id)
        self.outgoing += (len(packet).to_bytes(4, "big"), packet)  # as frame does

    def answer_written(self, request: Request, count: int) -> None:
        """Answer a WRITE: so many octets were taken."""
        session = request.session
        if request.chain is not None or request.async_id or session is None:
            self.answer(request, STATUS_SUCCESS, WriteResponse(count))
            return
        # As answer does, for what happens several times a large call.
        self.waiting.pop(request.message_id, None)
        sealer = session.sealer if request.sealed or session.encrypt else None
        signer = session.signer if request.signed and sealer is None else None
        message = pack_write_response(
            request.message_id,
            request.credit_charge,
            self.window.grant(request.credits),
            _SERVER_TO_REDIR if signer is None else _SERVER_TO_REDIR | _SIGNED,
            request.tree_id,
            request.session_id,
            count,
            process_id=request.process_id,
        )
        packet: Octets = message
        if signer is not None:
            signer.sign(message)
        elif sealer is not None:
            packet = sealer.seal(message, session.id)
        outgoing = self.outgoing
        outgoing.append(frame(len(packet)))
        outgoing.append(packet)

    def _dispatch(self, request: Request, message: bytearray, signed: bool) -> None:
        """Send a response, or put it into the compound that it is part of."""
        session = request.session
        chain = request.chain
        if chain is not None:
            if chain.put(message, session if signed else None):
                self.send_chain(chain)
        elif session is None or session.sealer is None or not self._seals(request, session):
            if signed:
                _sign(session, message)
            self._send(message)
        else:
            self._send(session.sealer.seal(message, session.id))

    def _seals(self, request: Request, session: Session) -> bool:
        """Whether a response is encrypted (3.3.4.1.4)."""
        return request.sealed or (session.encrypt and request.command != Command.SESSION_SETUP)

    def send_chain(self, chain: Chain) -> None:
        """Send the responses of a compound together (3.3.4.1.3)."""
        messages = [message for message, _ in chain.answers]
        link_compound(messages)
        session = chain.sealed_for
        if session is not None and session.sealer is not None:
            self._send(session.sealer.seal(b"".join(messages), session.id))
        elif messages:
            for message, signed_for in chain.answers:
                _sign(signed_for, message)
            self._send(b"".join(messages))

    def _send(self, packet: Octets) -> None:
        outgoing = self.outgoing
        outgoing.append(frame(len(packet)))
        outgoing.append(packet)

    # ends

    def remove_session(self, session: Session) -> None:
        """Forget a session, and close its pipes (3.3.5.6, 3.3.7.1)."""
        if self.sessions.get(session.id) is session:
            del self.sessions[session.id]
            self.side.sessions.pop(session.id, None)
        session.trees.clear()
        for pipe in tuple(session.pipes.values()):
            self.close_pipe(pipe)

    def close_pipe(self, pipe: SmbServerChannel) -> None:
        """Forget a pipe that its client closed (3.3.4.17)."""
        if pipe.session.pipes.pop(pipe.file_id, None) is not None:
            self.pipes -= 1
            pipe.end()

    def end(self, error: TransportError | None) -> None:
        """End everything: the connection is lost, or must be. Nothing more is sent."""
        if self.error is None:
            self.error = error
        sent = len(self.outgoing)
        for session in tuple(self.sessions.values()):
            self.remove_session(session)
        del self.outgoing[sent:]
        self.waiting.clear()
        self.asynchronous.clear()
        self.steps.clear()


def _sign(session: Session | None, message: bytearray) -> None:
    if session is not None and session.signer is not None:
        message[_FLAGS_AT] |= HeaderFlag.SIGNED
        session.signer.sign(message)
