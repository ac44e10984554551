"""A client that sends what a test tells it to, and checks how what comes back is protected."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, AuthType, Peer
from dcerpc.security.steps import LookupAccount, Step, StepRequest, StepResult
from dcerpc.status import SEC_E_INVALID_TOKEN, SEC_E_LOGON_DENIED, STATUS_MORE_PROCESSING_REQUIRED
from dcerpc.transport.api import Channel, ServerSide
from dcerpc.transport.netbios.packets import PacketReader, frame
from dcerpc.transport.smb.compound import link_compound, split_compound
from dcerpc.transport.smb.constants import Capability, Command, HeaderFlag
from dcerpc.transport.smb.crypto import Sealer, Signer, derive_keys, make_sealer, make_signer
from dcerpc.transport.smb.header import Header, decode_header
from dcerpc.transport.smb.messages import decode_response, encode_message
from dcerpc.transport.smb.negotiation import (
    EncryptionCapabilities,
    NegotiateContext,
    NegotiateRequest,
    NegotiateResponse,
    PreauthIntegrity,
    SigningCapabilities,
)
from dcerpc.transport.smb.pipe import CreateRequest
from dcerpc.transport.smb.preauth import PreauthHash
from dcerpc.transport.smb.server import SmbServerLink
from dcerpc.transport.smb.session import SessionSetupRequest, TreeConnectRequest
from dcerpc.transport.smb.settings import Dialect, PipeImpersonation, SmbServerSettings

#: What a pipe is opened with: FILE_GENERIC_READ and FILE_GENERIC_WRITE.
READ_WRITE = 0x0012019F
#: When the server's clock of dates begins.
DATE = 1_700_000_000.0
CLIENT_GUID = b"the client's ids"


def key_of(user: str) -> bytes:
    """The session key that the scripted context and its client agree on."""
    return sha256(user.encode()).digest()


class TokenContext:
    """An acceptor that does what its token says, word by word.

    ``user NAME`` completes, with ``expires SECONDS`` behind it for a while; ``anonymous``, with a key if a
    word follows; ``leg`` wants one
    more; ``lookup NAME`` asks for an account first; ``denied``, ``garbage``, ``lost`` (a store out of reach)
    and ``keyless`` fail, each its own way. b"" gets a hint.
    """

    auth_type = AuthType.SPNEGO
    signs_headers = True
    max_message_block = 1

    def __init__(self) -> None:
        self.expires_at: float | None = None
        self.session_key = b""
        self.peer: Peer | None = None

    def step(self, token: bytes | None) -> Step:
        """One leg."""
        words = (token or b"hint").decode(errors="replace").split() or [""]
        if words[0] == "hint":
            return StepResult(b"the server's mechanisms", False)
        if words[0] == "leg":
            return StepResult(b"more", False)
        if words[0] == "denied":
            raise SecurityError("no such account", SEC_E_LOGON_DENIED)
        if words[0] == "lost":
            raise OSError("no domain controller")
        if words[0] == "anonymous":
            self.peer = Peer("", anonymous=True)
            self.session_key = key_of(words[1]) if len(words) > 1 else b""
            return StepResult(None, True)
        if words[0] not in ("user", "lookup", "keyless") or len(words) < 2:
            raise SecurityError("no token", SEC_E_INVALID_TOKEN)
        if words[0] == "lookup" and (yield LookupAccount(words[1])) is None:
            raise SecurityError("no such account", SEC_E_LOGON_DENIED)
        if words[2:3] == ["expires"]:
            try:
                self.expires_at = DATE + float(words[3])
            except (IndexError, ValueError) as error:
                raise SecurityError("no token", SEC_E_INVALID_TOKEN) from error
        self.peer = Peer(words[1], "DOMAIN")
        self.session_key = b"" if words[0] == "keyless" else key_of(words[1])
        return StepResult(b"done", True)

    def signature_size(self, level: AuthLevel) -> int:
        """Nothing is protected by it."""
        raise NotImplementedError

    protect = unprotect = signature_size


def make_link(
    accept: Callable[[], Any] | None = TokenContext,
    sessions: dict[int, Any] | None = None,
    wake: Callable[[], None] = lambda: None,
    shows_refusal: Callable[[str], bool] = lambda peer: True,
    **settings: Any,
) -> SmbServerLink:
    """A server's link that serves ``\\pipe\\echo`` and ``\\pipe\\other``."""
    served = {"\\pipe\\echo": "\\PIPE\\Echo", "\\pipe\\other": "\\pipe\\other"}
    counter = iter(range(1, 1 << 30))
    side = ServerSide(
        endpoint_of=served.get,
        random=lambda count: sha256(str(next(counter)).encode()).digest()[:count].ljust(count, b"r"),
        clock=lambda: DATE,
        accept=accept,
        sessions={} if sessions is None else sessions,
        wake=wake,
        shows_refusal=shows_refusal,
        settings=SmbServerSettings(**settings),
    )
    return SmbServerLink("127.0.0.1[1]", side)


@dataclass
class Answer:
    """One response: its header, its body, and how it came."""

    header: Header
    body: Any
    sealed: bool
    octets: bytes = field(repr=False)

    @property
    def status(self) -> int:
        """Its status."""
        return self.header.status

    @property
    def signed(self) -> bool:
        """Whether it is; the signature was right then."""
        return bool(self.header.flags & HeaderFlag.SIGNED)


class ScriptedClient:
    """See the module. What it sends is signed once it has a key; ``sign`` and ``seal`` change that."""

    def __init__(self, link: SmbServerLink | None = None, **settings: Any) -> None:
        self.link = make_link(**settings) if link is None else link
        self.now = 100.0
        self.next_id = 0
        self.dialect = Dialect.SMB_2_0_2
        self.cipher: int | None = None
        self.signing = 0
        self.session_id = self.tree_id = 0
        self.signer: Signer | None = None
        self.sealer: Sealer | None = None
        self.sign = self.seal = False
        self.preauth: PreauthHash | None = None
        self.resolve: Callable[[StepRequest], Any] = lambda request: None
        self.steps: list[Generator[Any, Any, None]] = []
        self._reader = PacketReader(1 << 20)

    # octets

    def raw(self, packet: bytes) -> None:
        """Send a packet, and let the server's steps run to their end."""
        self.link.receive_data(frame(len(packet)) + packet, self.now)
        self.run_steps()

    def run_steps(self) -> None:
        """Drive the steps of authentications."""
        for step in self.link.take_steps():
            try:
                request: Any = next(step)
                while True:
                    request = step.send(self.resolve(request))
            except StopIteration:
                pass

    def take(self) -> list[Answer]:
        """What the server has sent."""
        packets = self._reader.feed(b"".join(self.link.data_to_send()))
        assert self._reader.error is None
        return [answer for _, packet in packets for answer in self._answers(packet)]

    def _answers(self, packet: bytes) -> list[Answer]:
        sealed = packet[:4] == b"\xfdSMB"
        if sealed:
            assert self.sealer is not None
            packet = self.sealer.unseal(packet)
        answers = []
        for message in split_compound(packet):
            header = decode_header(message)
            if header.flags & HeaderFlag.SIGNED:
                assert not sealed
                assert self.signer is None or self.signer.verify(message)
            answers.append(Answer(header, decode_response(header, message), sealed, bytes(message)))
        return answers

    def message(self, command: int, body: Any, **changes: Any) -> bytearray:
        """One request, neither signed nor sealed."""
        header = Header(
            command,
            self.next_id,
            credit_charge=int(self.dialect >= Dialect.SMB_2_1),
            credits=32,
            process_id=0xFEFF,
            tree_id=self.tree_id,
            session_id=self.session_id,
        )
        if command != Command.CANCEL and "message_id" not in changes:
            self.next_id += max(changes.get("credit_charge", 1), 1)
        for name, value in changes.items():
            setattr(header, name, value)
        if self.sign and not self.seal:
            header.flags |= HeaderFlag.SIGNED
        return encode_message(header, body)

    def protected(self, message: bytearray) -> bytes:
        """What is sent of a request."""
        if self.seal:
            assert self.sealer is not None
            return self.sealer.seal(message, self.session_id)
        if self.sign:
            assert self.signer is not None
            self.signer.sign(message)
        return bytes(message)

    def send(self, command: int, body: Any, **changes: Any) -> None:
        """Send one request."""
        self.raw(self.protected(self.message(command, body, **changes)))

    def ask(self, command: int, body: Any, **changes: Any) -> Answer:
        """Send one request, and take the one answer."""
        self.send(command, body, **changes)
        (answer,) = self.take()
        return answer

    def compound(
        self, *requests: tuple[int, Any] | tuple[int, Any, dict[str, Any]], related: bool = True
    ) -> None:
        """Send requests together."""
        messages = []
        for position, (command, body, *rest) in enumerate(requests):
            changes: dict[str, Any] = dict(rest[0]) if rest else {}
            if related and position:
                changes.setdefault("flags", HeaderFlag.RELATED_OPERATIONS)
                changes.setdefault("session_id", (1 << 64) - 1)
                changes.setdefault("tree_id", (1 << 32) - 1)
            messages.append(self.message(command, body, **changes))
        link_compound(messages)
        if self.seal:
            self.raw(self.protected(bytearray(b"".join(messages))))
        else:
            self.raw(b"".join(self.protected(message) for message in messages))

    # conversations

    def negotiate(
        self,
        *dialects: int,
        security_mode: int = 1,
        capabilities: int = Capability.ENCRYPTION,
        ciphers: Sequence[int] = (2,),
        signing: Sequence[int] = (2,),
        contexts: Sequence[NegotiateContext] | None = None,
    ) -> NegotiateResponse:
        """Agree on a dialect; all of them are offered unless some are given."""
        if contexts is None:
            contexts = [PreauthIntegrity((1,), b"salt" * 8)]
            contexts += [EncryptionCapabilities(tuple(ciphers))] if ciphers else []
            contexts += [SigningCapabilities(tuple(signing))] if signing else []
        offered = dialects or tuple(Dialect)
        body = NegotiateRequest(security_mode, capabilities, CLIENT_GUID, offered, tuple(contexts))
        message = self.message(Command.NEGOTIATE, body, credit_charge=0)
        self.raw(bytes(message))
        (answer,) = self.take()
        assert answer.status == 0, hex(answer.status)
        assert isinstance(answer.body, NegotiateResponse)
        self._negotiated(answer.body)
        if self.preauth is not None:
            self.preauth.update(message)
            self.preauth.update(answer.octets)
        return answer.body

    def _negotiated(self, body: NegotiateResponse) -> None:
        self.dialect = Dialect(body.dialect)
        if self.dialect >= Dialect.SMB_3_0:
            self.signing = 1
            self.cipher = 1 if body.capabilities & Capability.ENCRYPTION else None
        if self.dialect == Dialect.SMB_3_1_1:
            self.preauth = PreauthHash()
            for context in body.contexts:
                if isinstance(context, EncryptionCapabilities):
                    self.cipher = context.ciphers[0] or None
                elif isinstance(context, SigningCapabilities):
                    self.signing = context.algorithms[0]

    def log_in(self, token: str = "user alice", **fields: Any) -> Answer:
        """Authenticate with the words of a token, or with several tokens separated by ``;``."""
        for part in token.split(";"):
            body = SessionSetupRequest(0, 1, 0, 0, part.strip().encode())
            for name, value in fields.items():
                setattr(body, name, value)
            message = self.message(Command.SESSION_SETUP, body)
            if self.preauth is not None and not self.sign:
                self.preauth.update(message)
            self.raw(self.protected(message))
            (answer,) = self.take()
            self.session_id = answer.header.session_id
            if (
                self.preauth is not None
                and not self.sign
                and answer.status == STATUS_MORE_PROCESSING_REQUIRED
            ):
                self.preauth.update(answer.octets)
        words = token.rpartition(";")[2].split()
        if answer.status == 0 and self.signer is None and words[0] in ("user", "lookup"):
            self.take_keys(words[1])
            assert answer.signed
            assert self.signer is not None
            assert self.signer.verify(answer.octets)
        return answer

    def take_keys(self, user: str) -> None:
        """Derive the session's keys as a client does."""
        preauth = b"" if self.preauth is None else self.preauth.value
        keys = derive_keys(self.dialect, key_of(user), preauth, self.cipher)
        self.signer = make_signer(self.signing, keys.signing)
        self.sign = True
        if self.cipher is not None:
            self.sealer = make_sealer(
                self.cipher, keys.client_to_server, keys.server_to_client, lambda count: b"n" * count
            )

    def connect(self, share: str = "IPC$") -> Answer:
        """Connect to the share."""
        answer = self.ask(Command.TREE_CONNECT, TreeConnectRequest(0, f"\\\\server\\{share}"), tree_id=0)
        if not answer.status:
            self.tree_id = answer.header.tree_id
        return answer

    def open(self, name: str = "echo", access: int = READ_WRITE, level: int = 2) -> tuple[bytes, Channel]:
        """Open a pipe; its FileId and the server's channel."""
        answer = self.ask(Command.CREATE, create_request(name, access, level))
        assert answer.status == 0, hex(answer.status)
        (channel,) = self.link.accept_channels()
        file_id: bytes = answer.body.file_id
        return file_id, channel

    @classmethod
    def opened(
        cls, *dialects: int, seal: bool = False, **settings: Any
    ) -> tuple[ScriptedClient, bytes, Channel]:
        """A client with a pipe open."""
        client = cls(**settings)
        client.negotiate(*dialects)
        client.log_in()
        client.seal = seal
        client.connect()
        return client, *client.open()


def create_request(
    name: str, access: int = READ_WRITE, level: int = PipeImpersonation.IMPERSONATION
) -> CreateRequest:
    """A CREATE of a pipe, as clients send it."""
    return CreateRequest(0, level, access, 0, 3, 1, 0, name)
