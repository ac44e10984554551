"""A client of an SMB server's link that does what a program of octets tells, with the right keys.

It takes the keys from the server's sessions: what it signs and encrypts is accepted, so that malformed
messages reach what lies behind the signature. It keeps account of what it has asked and was answered.
"""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from hashlib import sha256
from typing import Any, Final

from dcerpc.errors import SecurityError
from dcerpc.security.steps import Step
from dcerpc.status import SEC_E_INVALID_TOKEN, STATUS_PENDING, STATUS_USER_SESSION_DELETED
from dcerpc.transport.api import ServerSide
from dcerpc.transport.netbios.packets import PacketReader, PacketType, frame
from dcerpc.transport.smb.constants import PROTOCOL_ID, SMB1_PROTOCOL_ID, Command, HeaderFlag
from dcerpc.transport.smb.crypto import Sealer
from dcerpc.transport.smb.header import Header, decode_header, decode_transform_header
from dcerpc.transport.smb.messages import decode_response
from dcerpc.transport.smb.server import SmbServerLink
from dcerpc.transport.smb.server_pipe import SmbServerChannel
from dcerpc.transport.smb.server_session import Session, SessionState
from dcerpc.transport.smb.settings import SmbServerSettings
from tests.transport.smb.scripted_client import DATE, TokenContext, key_of

#: Limits that programs reach.
MAX_CREDITS: Final = 24
MAX_PIPES: Final = 3
MAX_SESSIONS: Final = 4
#: Steps of authentication that may wait for an answer: new ones, and those of sessions that there are.
MAX_STEPS: Final = 2 * MAX_SESSIONS
#: Octets that a held pipe takes, and that the runtime may leave in a channel that is full.
MAX_HELD: Final = 1024 * 1024
#: Octets of one PDU that the server sends.
MAX_PDU: Final = 5840
_FULL: Final = 256 * 1024

#: How a request is protected; as the last, who can tell: what was signed together is cut apart elsewhere.
PLAIN, SIGNED, SEALED, FORGED, UNCLEAR = range(5)
_SECRETS: Final = (key_of("alice").hex(), key_of("bob").hex(), "n" * 12)


class Acceptor(TokenContext):
    """A TokenContext for any octets."""

    def step(self, token: bytes | None) -> Step:
        """One leg."""
        try:
            return (yield from super().step(token))
        except (ValueError, IndexError) as error:
            raise SecurityError("no token", SEC_E_INVALID_TOKEN) from error


def make_link(**settings: Any) -> SmbServerLink:
    """A server's link with little room, whose clock and chance are the same in each run."""
    counter = iter(range(1, 1 << 30))
    accept: Any = Acceptor
    side = ServerSide(
        endpoint_of={"\\pipe\\echo": "\\pipe\\echo"}.get,
        random=lambda count: (sha256(str(next(counter)).encode()).digest() * 2)[:count],
        clock=lambda: DATE,
        accept=accept,
        settings=SmbServerSettings(
            max_credits=MAX_CREDITS, max_pipes=MAX_PIPES, max_sessions=MAX_SESSIONS, **settings
        ),
    )
    return SmbServerLink("127.0.0.1[1]", side)


class Asked:
    """A request that the server has got: how it was protected, and how it was answered."""

    __slots__ = ("answered", "async_id", "protection")

    def __init__(self, protection: int) -> None:
        self.protection = protection
        self.async_id = 0
        self.answered = False


class ClientActor:
    """See the module.

    Attributes:
        link: the server's. strict: it takes nothing of users without protection.
        asked: requests by message id. granted: credits of all responses.
        taken: octets that came out of each channel.
    """

    def __init__(self, **settings: Any) -> None:
        self.link = make_link(**settings)
        self.strict = not settings.get("allow_anonymous") and settings.get("signing") != "wanted"
        self.now = 100.0
        self.chunk = 0
        self.asked: dict[int, Asked] = {}
        self.granted = 0
        self.next_id = 0
        self.sessions: dict[int, Session] = {}
        self.channels: list[SmbServerChannel] = []
        self.taken: dict[SmbServerChannel, int] = {}
        self.steps: list[Generator[Any, Any, None]] = []
        self.steps_run = True
        self._nonce = 0
        self._plain: dict[bytes, tuple[bytes, int, int]] = {}
        self._sent = PacketReader(1 << 24)
        self._got = PacketReader(1 << 24)

    @property
    def connection(self) -> Any:
        """What the link holds."""
        return self.link._connection

    # sending

    def session(self, which: int) -> Session | None:
        """One of the sessions that there were."""
        known = list(self.sessions.values())
        return known[which % len(known)] if known else None

    def fill(self, message: bytearray, which: int) -> None:
        """Put in the ids that are good now."""
        session = self.session(which)
        header = decode_header(message)
        message[24:32] = self.next_id.to_bytes(8, "little")
        self.next_id += max(header.credit_charge, 1) if header.command != Command.CANCEL else 0
        if session is not None and (header.command != Command.SESSION_SETUP or header.session_id):
            message[40:48] = session.id.to_bytes(8, "little")
            message[36:40] = max(session.trees, default=0).to_bytes(4, "little")

    def protect(self, messages: list[bytearray], protection: int) -> bytes:
        """What is sent of the messages of a packet, which are whole."""
        session = self.sessions.get(int.from_bytes(messages[0][40:48], "little"))
        if session is None or protection == PLAIN:
            return b"".join(messages)
        if protection == SEALED and session.sealer is not None:
            self._nonce += 1
            nonce = self._nonce.to_bytes(session.sealer._nonce_length, "little")
            sealer: Any = session.sealer
            mine = Sealer(sealer._decrypt.__self__, sealer._encrypt.__self__, nonce)
            plain = b"".join(messages)
            packet = mine.seal(plain, session.id)
            self._plain[packet] = plain, SEALED, session.id
            return packet
        if session.signer is not None:
            for message in messages:
                message[16] |= HeaderFlag.SIGNED
                session.signer.sign(message)
                if protection == FORGED:
                    message[48] ^= 1
            packet = b"".join(messages)
            kind = FORGED if protection == FORGED else SIGNED
            if [len(each) for each in messages[:-1]] != [_next(each) for each in messages[:-1]] or _next(
                messages[-1]
            ):
                kind = UNCLEAR
            self._plain[packet] = packet, kind, session.id
            return packet
        return b"".join(messages)

    def stream(self, octets: bytes) -> None:
        """Send octets, and look at all that follows."""
        before = self._state()
        for kind, packet in self._sent.feed(octets):
            if kind == PacketType.SESSION_MESSAGE:
                self._account(packet)
        size = self.chunk or len(octets) or 1
        for at in range(0, len(octets), size):
            self.link.receive_data(octets[at : at + size], self.now)
        self.look()
        return self._nothing_new(before) if self.strict and not self._trusted else None

    def packet(self, octets: bytes) -> None:
        """Send one packet."""
        self.stream(frame(len(octets)) + octets)

    def _account(self, packet: bytes) -> None:
        plain, protection, number = self._plain.get(packet, (packet, PLAIN, 0))
        self._trusted = protection in (SIGNED, SEALED, UNCLEAR)
        if plain[:4] == SMB1_PROTOCOL_ID:
            self.asked.setdefault(0, Asked(PLAIN))
        while len(plain) >= 64 and plain[:4] == PROTOCOL_ID:
            header = decode_or_none(plain)
            if header is None:
                return
            if header.command != Command.CANCEL:
                own = header.session_id == number
                self.asked.setdefault(header.message_id, Asked(protection if own else FORGED))
            if not header.next_command:
                return
            plain = plain[header.next_command :]

    _trusted = False

    # what must not happen

    def _state(self) -> dict[int, tuple[set[int], dict[bytes, tuple[bool, bool, int]]]]:
        """What only a user may change."""
        return {
            session.id: (
                set(session.trees),
                {
                    file_id: (pipe.message_mode, pipe.wait, self.taken.get(pipe, 0))
                    for file_id, pipe in session.pipes.items()
                },
            )
            for session in self.connection.sessions.values()
        }

    def _nothing_new(self, before: dict[int, Any]) -> None:
        """Nobody but a user did anything, who signs or encrypts."""
        for number, (trees, pipes) in self._state().items():
            old_trees, old_pipes = before.get(number, (set(), {}))
            if not trees <= old_trees or any(old_pipes.get(name) != pipe for name, pipe in pipes.items()):
                raise AssertionError("a request without protection was carried out")

    # what follows

    def look(self) -> None:
        """Do what a runtime does, and hold the link to its rules."""
        link = self.link
        self.sessions.update(self.connection.sessions)
        self.steps += link.take_steps()
        if len(self.steps) > MAX_STEPS:
            raise AssertionError(f"{len(self.steps)} authentications at once")
        if self.steps_run:
            self.run_steps()
        self.channels += link.accept_channels()  # type: ignore[arg-type]
        for channel in link.ready():
            self.take(channel)  # type: ignore[arg-type]
        self._take_answers()
        self._bounds()
        link.next_timer()

    def take(self, channel: SmbServerChannel) -> None:
        """Take what a channel has."""
        self.taken[channel] = self.taken.get(channel, 0) + len(channel.received())

    def run_steps(self) -> None:
        """Run the authentications that wait to their ends."""
        steps, self.steps = self.steps, []
        for step in steps:
            with contextlib.suppress(StopIteration):
                next(step)
                while True:
                    step.send(None)
        self.sessions.update(self.connection.sessions)

    def _take_answers(self) -> None:
        packets = self._got.feed(b"".join(self.link.data_to_send()))
        if self._got.error is not None:
            raise AssertionError(self._got.error)
        for kind, packet in packets:
            if kind == PacketType.SESSION_MESSAGE:
                self._take_packet(packet)

    def _take_packet(self, packet: bytes) -> None:
        sealed = packet[:4] == b"\xfdSMB"
        if sealed:
            session = self.sessions[decode_transform_header(packet).session_id]
            sealer: Any = session.sealer
            packet = Sealer(
                sealer._decrypt.__self__, sealer._encrypt.__self__, bytes(sealer._nonce_length)
            ).unseal(packet)
        while True:
            header = decode_header(packet)
            message = packet[: header.next_command] if header.next_command else packet
            decode_response(header, message)
            self._take_answer(header, message, sealed)
            if not header.next_command:
                return
            packet = packet[header.next_command :]

    def _take_answer(self, header: Header, message: bytes, sealed: bool) -> None:
        asked = self.asked.get(header.message_id)
        if asked is None or asked.answered:
            raise AssertionError(f"message {header.message_id} is answered, and was not asked, or once more")
        self.granted += header.credits
        if header.status == STATUS_PENDING:
            if asked.async_id or not header.async_id:
                raise AssertionError("a second interim response, or one without an AsyncId")
            asked.async_id = header.async_id
            return
        asked.answered = True
        if header.async_id != asked.async_id:
            raise AssertionError("the AsyncId changes")
        signed = bool(header.flags & HeaderFlag.SIGNED)
        session = self.sessions.get(header.session_id)
        if signed and (session is None or session.signer is None or not session.signer.verify(message)):
            raise AssertionError("a wrong signature")
        # a signed NEGOTIATE is refused before anybody looks at the signature (3.3.5.2.4)
        asked_signed = asked.protection == SIGNED and header.command != Command.NEGOTIATE
        weaker = (asked_signed and not signed and not sealed) or (asked.protection == SEALED and not sealed)
        if weaker and header.status != STATUS_USER_SESSION_DELETED:  # then there are no keys any more
            raise AssertionError(f"the answer is less protected than what was asked: {header}")

    def _bounds(self) -> None:
        connection = self.connection
        window = connection.window
        pipes = [pipe for session in connection.sessions.values() for pipe in session.pipes.values()]
        held = (
            len(connection.waiting) + len(connection.asynchronous) <= MAX_CREDITS,
            len(pipes) == connection.pipes <= MAX_PIPES,
            len(connection.sessions) <= MAX_SESSIONS,
            window._high >= 1 + self.granted,  # some of a compound may not be sent yet
            window.held <= MAX_CREDITS,
            len(window._taken) <= 2 * MAX_CREDITS,
            all(pipe._queued <= _FULL + MAX_PDU for pipe in pipes),
            all(pipe._queued == sum(map(len, pipe._queue)) for pipe in pipes),
        )
        if not all(held):
            raise AssertionError(f"bounds: {held}")
        if connection.error is not None and any(secret in str(connection.error) for secret in _SECRETS):
            raise AssertionError("a key is shown")

    # the runtime's side

    def act(self, what: int, which: int, count: int) -> None:
        """What a server's runtime does by itself with one of its channels."""
        if not self.channels:
            return
        channel = self.channels[which % len(self.channels)]
        if what == 0 and not (channel.closed or channel.full):
            channel.send(bytes(1 + count % MAX_PDU), False)
        elif what == 1:
            channel.hold()
        elif what == 2:
            channel.resume()
        elif what == 3:
            channel.close()
        self.take(channel)
        self.look()

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
        self.link.handle_timer(self.now)
        self.look()

    def finish(self) -> bool:
        """End everything; whether the connection had lasted, and somebody was let in."""
        let_in = any(session.state is SessionState.VALID for session in self.sessions.values())
        self.run_steps()
        for channel in self.channels:
            channel.close()
        self.wait(0.01)
        lasted = self.link.error is None
        if lasted:
            missing = [number for number, asked in self.asked.items() if not asked.answered]
            if missing:
                raise AssertionError(f"messages {missing} have no answer")
            if self.connection.window._high != 1 + self.granted:
                raise AssertionError("the client was told of other credits than it has")
        self.link.receive_eof()
        connection = self.connection
        if connection.sessions or connection.pipes or connection.waiting or connection.asynchronous:
            raise AssertionError("something outlives the connection")
        if not all(channel.eof for channel in self.channels):
            raise AssertionError("a channel outlives the connection")
        return lasted and let_in


def decode_or_none(octets: bytes) -> Header | None:
    """The header of a message, None where there is none."""
    return decode_header(octets) if int.from_bytes(octets[4:6], "little") == 64 else None


def _next(message: bytearray) -> int:
    """NextCommand."""
    return int.from_bytes(message[20:24], "little")
