"""A scripted SMB server for tests of the client's link: it says what a test wants, well formed or not."""

from __future__ import annotations

import struct
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from dcerpc.binding import StringBinding
from dcerpc.security.api import AuthLevel, Peer
from dcerpc.security.steps import StepResult
from dcerpc.status import STATUS_MORE_PROCESSING_REQUIRED, STATUS_PENDING
from dcerpc.transport.api import NEED_DATA, Channel, ClientSide, Octets
from dcerpc.transport.netbios.packets import PacketReader, frame
from dcerpc.transport.smb.client import SmbClientLink
from dcerpc.transport.smb.client_channel import SmbChannel
from dcerpc.transport.smb.constants import ANY_FILE_ID, Capability, Command, HeaderFlag
from dcerpc.transport.smb.crypto import Sealer, Signer, derive_keys, make_sealer, make_signer
from dcerpc.transport.smb.header import Header, decode_header
from dcerpc.transport.smb.messages import decode_request, encode_message
from dcerpc.transport.smb.negotiation import (
    EncryptionCapabilities,
    NegotiateResponse,
    PreauthIntegrity,
    SigningCapabilities,
    ValidateNegotiateInfoResponse,
)
from dcerpc.transport.smb.payloads import encode_structure
from dcerpc.transport.smb.pipe import CreateResponse, IoctlResponse, ReadResponse, WriteResponse
from dcerpc.transport.smb.preauth import PreauthHash
from dcerpc.transport.smb.session import ErrorResponse, SessionSetupResponse, TreeConnectResponse
from dcerpc.transport.smb.settings import ALL_DIALECTS, Dialect, SmbClientSettings

T = TypeVar("T")

SESSION_KEY = bytes(range(16))
SESSION_ID = 0x1122334455667788
TREE_ID = 7
FILE_ID = bytes(range(100, 116))
GUID = bytes(range(200, 216))
#: What a request to the scripted security context is answered with.
ANSWER = "answer"


@dataclass
class FakeContext:
    """A client's security context that knows what comes next: two legs, as NTLM's.

    Attributes:
        session_key: once complete. question: what its first step asks for, None for nothing.
        abandoned: it was told that it is of no use.
    """

    session_key: bytes = SESSION_KEY
    question: Any = None
    abandoned: bool = False
    tokens: list[bytes | None] = field(default_factory=list)

    auth_type = 9
    signs_headers = True
    max_message_block = 1
    expires_at: float | None = None
    peer: Peer | None = None

    def step(self, token: bytes | None) -> Generator[Any, Any, StepResult]:
        self.tokens.append(token)
        if len(self.tokens) == 1:
            if self.question is not None:
                assert (yield self.question) == ANSWER
            return StepResult(b"first", False)
        if len(self.tokens) == 2:
            return StepResult(b"second", False)
        assert token == b"done"
        return StepResult(None, True)

    def abandon(self) -> None:
        self.abandoned = True

    def signature_size(self, level: AuthLevel) -> int:
        raise NotImplementedError

    def protect(self, *args: Any) -> bytes:
        raise NotImplementedError

    def unprotect(self, *args: Any) -> None:
        raise NotImplementedError


def counting_random(size: int) -> bytes:
    """Octets that are the same in each run."""
    return bytes(each % 256 for each in range(size))


def pdu(
    ptype: int, call_id: int, stub: bytes = b"", *, flags: int = 3, hint: int | None = None, big: bool = False
) -> bytes:
    """A PDU as channels look at it: a header of 16 octets, alloc_hint, and what follows."""
    order = ">" if big else "<"
    size = 24 + len(stub)
    header = struct.pack(
        f"{order}BBBBBxxxHHIIHH",
        5,
        0,
        ptype,
        flags,
        0 if big else 0x10,
        size,
        0,
        call_id,
        len(stub) if hint is None else hint,
        0,
        0,
    )
    return header + stub


def request(call_id: int, stub: bytes = b"", flags: int = 3) -> bytes:
    return pdu(0, call_id, stub, flags=flags)


def response(call_id: int, stub: bytes = b"", flags: int = 3, hint: int | None = None) -> bytes:
    return pdu(2, call_id, stub, flags=flags, hint=hint)


@dataclass
class Asked:
    """A request that the server got; ``sealed``: it was encrypted."""

    header: Header
    body: Any
    octets: bytes
    sealed: bool


class ScriptedServer:
    """The other end of a SmbClientLink.

    Args:
        dialect: to negotiate; settings: the client's; port: where the client thinks it is.

    Attributes:
        asked: requests that have come and were not taken by :meth:`take`.
        credits: granted with each response.
    """

    def __init__(
        self,
        dialect: Dialect = Dialect.SMB_3_1_1,
        settings: SmbClientSettings | None = None,
        *,
        port: str | None = None,
        context: FakeContext | None = None,
        cipher: int = 2,
        signing_algorithm: int = 1,
        capabilities: int = Capability.LARGE_MTU | Capability.ENCRYPTION,
        credits_: int = 32,
    ) -> None:
        self.dialect = dialect
        self.cipher = cipher if dialect >= Dialect.SMB_3_1_1 else 1
        self.signing_algorithm = signing_algorithm
        self.capabilities = capabilities
        self.credits = credits_
        self.contexts: list[FakeContext] = []
        self._context = context
        options = () if port is None else (("port", port),)
        binding = StringBinding("ncacn_np", "files.example", r"\pipe\echo", options=options)
        self.settings = settings or SmbClientSettings(encryption="off")
        self.side = ClientSide(
            binding=binding,
            random=counting_random,
            clock=lambda: 0.0,
            initiate=self.make_context,
            settings=self.settings,
        )
        self.link = SmbClientLink("files.example[445]", self.side)
        self.asked: list[Asked] = []
        self.now = 100.0
        self.signer: Signer | None = None
        self.sealer: Sealer | None = None
        self.sealing = False
        self.preauth = PreauthHash()
        self.used_ids: list[int] = []
        self.granted = 1
        self._reader = PacketReader(0xFFFFFF)

    def make_context(self) -> FakeContext:
        context = FakeContext() if self._context is None or self.contexts else self._context
        self.contexts.append(context)
        return context

    # what the client sends

    def collect(self) -> list[Asked]:
        """Read what the client has to send, check that it keeps to its credits, and add it to ``asked``."""
        new = []
        for _, packet in self._reader.feed(b"".join(self.link.data_to_send())):
            sealed = packet[:4] == b"\xfdSMB"
            message: Octets = packet
            if sealed:
                assert self.sealer is not None
                message = self.sealer.unseal(packet)
            header = decode_header(message)
            if header.command != Command.CANCEL:
                assert header.message_id == len(self.used_ids)
                self.used_ids.append(header.message_id)
                assert len(self.used_ids) <= self.granted, "more requests than credits"
            if self.signer is not None and not sealed and header.session_id:
                assert header.flags & HeaderFlag.SIGNED
                assert self.signer.verify(message)
            new.append(Asked(header, decode_request(header, message), bytes(message), sealed))
        self.asked += new
        return new

    def take(self, *commands: int) -> list[Asked]:
        """The requests that have come: just these, in this order."""
        self.collect()
        taken, self.asked = self.asked, []
        assert [each.header.command for each in taken] == list(commands)
        return taken

    def one(self, command: int) -> Asked:
        """The one request that has come."""
        (asked,) = self.take(command)
        return asked

    # what it answers

    def message(self, asked: Asked, body: Any, status: int = 0, **changes: Any) -> bytearray:
        """A response, signed if there is a key and the request was."""
        fields: dict[str, Any] = {
            "credit_charge": asked.header.credit_charge,
            "status": status,
            "credits": self.credits,
            "flags": HeaderFlag.SERVER_TO_REDIR,
            "tree_id": asked.header.tree_id,
            "session_id": asked.header.session_id,
        }
        signed = changes.pop("signed", True) and self.signer is not None and not asked.sealed
        fields.update(changes)
        if signed:
            fields["flags"] |= HeaderFlag.SIGNED
        command = fields.pop("command", asked.header.command)
        message_id = fields.pop("message_id", asked.header.message_id)
        message = encode_message(Header(command, message_id, **fields), body)
        if signed and self.signer is not None:
            self.signer.sign(message)
        return message

    def deliver(self, *packets: Octets) -> None:
        """Hand packets to the client, in one go."""
        self.link.receive_data(b"".join(frame(len(each)) + bytes(each) for each in packets), self.now)

    def answer(self, asked: Asked, body: Any, status: int = 0, **changes: Any) -> None:
        """Send one response, encrypted if the request was."""
        self.granted += changes.get("credits", self.credits)
        message = self.message(asked, body, status, **changes)
        if asked.sealed and self.sealer is not None:
            self.deliver(self.sealer.seal(message, SESSION_ID))
        else:
            self.deliver(message)

    def refuse(self, asked: Asked, status: int, **changes: Any) -> None:
        """Answer with a status that is a failure."""
        self.answer(asked, ErrorResponse(), status, **changes)

    def pend(self, asked: Asked, async_id: int = 77) -> None:
        """Send an interim response, which takes the request's credit and gives another."""
        self.granted += 1
        flags = HeaderFlag.SERVER_TO_REDIR | HeaderFlag.ASYNC_COMMAND
        message = self.message(
            asked, ErrorResponse(), STATUS_PENDING, flags=flags, async_id=async_id, credits=1, signed=False
        )
        if asked.sealed and self.sealer is not None:
            self.deliver(self.sealer.seal(message, SESSION_ID))
        else:
            self.deliver(message)

    # what it does by itself

    def negotiate_response(self) -> NegotiateResponse:
        contexts = (
            PreauthIntegrity((1,), b"salt"),
            EncryptionCapabilities((self.cipher,)),
            SigningCapabilities((self.signing_algorithm,)),
        )
        return NegotiateResponse(
            1,
            self.dialect,
            GUID,
            self.capabilities,
            65536,
            65536,
            65536,
            security_buffer=b"hint",
            contexts=contexts if self.dialect >= Dialect.SMB_3_1_1 else (),
        )

    def negotiate(self, body: NegotiateResponse | None = None) -> None:
        """Answer NEGOTIATE."""
        asked = self.one(Command.NEGOTIATE)
        message = self.message(asked, body or self.negotiate_response())
        self.granted += self.credits
        self.preauth.update(asked.octets)
        self.preauth.update(message)
        self.deliver(message)

    def make_keys(self) -> None:
        cipher = self.cipher if self.dialect >= Dialect.SMB_3_0 else None
        keys = derive_keys(self.dialect, SESSION_KEY, self.preauth.value, cipher)
        algorithm = self.signing_algorithm
        if self.dialect < Dialect.SMB_3_1_1:
            algorithm = 0 if self.dialect < Dialect.SMB_3_0 else 1
        self.signer = make_signer(algorithm, keys.signing)
        if cipher is not None:
            self.sealer = make_sealer(
                cipher, keys.server_to_client, keys.client_to_server, lambda size: bytes([9]) * size
            )

    def authenticate(self, session_flags: int = 0, *, keys: bool = True, **changes: Any) -> None:
        """Answer the two SESSION_SETUPs."""
        asked = self.one(Command.SESSION_SETUP)
        assert asked.body.security_buffer == b"first"
        assert asked.header.session_id == 0
        self.preauth.update(asked.octets)
        message = self.message(
            asked,
            SessionSetupResponse(0, b"challenge"),
            STATUS_MORE_PROCESSING_REQUIRED,
            session_id=SESSION_ID,
        )
        self.granted += self.credits
        self.preauth.update(message)
        self.deliver(message)
        self.resume()
        asked = self.one(Command.SESSION_SETUP)
        assert asked.body.security_buffer == b"second"
        self.preauth.update(asked.octets)
        if keys:
            self.make_keys()
        self.answer(asked, SessionSetupResponse(session_flags, b"done"), session_id=SESSION_ID, **changes)

    def connect_tree(self, share_flags: int = 0) -> Asked:
        """Answer TREE_CONNECT."""
        asked = self.one(Command.TREE_CONNECT)
        self.answer(asked, TreeConnectResponse(2, share_flags, 0, 0x1F01FF), tree_id=TREE_ID)
        return asked

    def confirm_negotiation(self, **changes: Any) -> Asked:
        """Answer FSCTL_VALIDATE_NEGOTIATE_INFO."""
        asked = self.one(Command.IOCTL)
        values = {
            "capabilities": self.capabilities,
            "guid": GUID,
            "security_mode": 1,
            "dialect": self.dialect,
        }
        info = ValidateNegotiateInfoResponse(**{**values, **changes})
        self.answer(asked, IoctlResponse(asked.body.ctl_code, ANY_FILE_ID, encode_structure(info)))
        return asked

    # steps

    def begin(self, endpoint: str = r"\pipe\echo") -> None:
        """Begin to open a channel."""
        self.steps: list[Generator[Any, Any, Any]] = [self.link.open_channel(endpoint)]
        self.results: list[Any] = [None]
        self.advance(0, None)

    def also(self, endpoint: str = r"\pipe\echo") -> int:
        """Begin to open another one."""
        self.steps.append(self.link.open_channel(endpoint))
        self.results.append(None)
        self.advance(len(self.steps) - 1, None)
        return len(self.steps) - 1

    def advance(self, at: int, answer: Any) -> None:
        """Go on with one step."""
        try:
            asked = self.steps[at].send(answer)
            while asked is not NEED_DATA:
                asked = self.steps[at].send(ANSWER)
        except StopIteration as done:
            self.results[at] = done.value
        except Exception as error:  # noqa: BLE001  # what tests look at
            self.results[at] = error

    def resume(self) -> None:
        """Go on with all of them, as a driver does when the link has received something."""
        for at, result in enumerate(self.results):
            if result is None:
                self.advance(at, None)

    def drive(self, step: Generator[Any, Any, T]) -> T | None:
        """Run a step of take_steps as far as it comes."""
        self.steps.append(step)
        self.results.append(None)
        self.advance(len(self.steps) - 1, None)
        result: T | None = self.results[-1]
        return result

    def set_up(self, session_flags: int = 0) -> None:
        """All that comes before CREATE."""
        self.begin()
        self.set_up_rest(session_flags)

    def set_up_rest(self, session_flags: int = 0) -> None:
        """All that comes between NEGOTIATE, which is sent, and CREATE."""
        self.negotiate()
        self.resume()
        self.authenticate(session_flags)
        self.resume()
        self.connect_tree()
        self.resume()
        if self.dialect < Dialect.SMB_3_1_1 and max(self.settings.dialects) >= Dialect.SMB_3_0:
            self.confirm_negotiation()
            self.resume()

    def channel(self, at: int = 0, file_id: bytes = FILE_ID) -> SmbChannel:
        """Answer CREATE; the channel of that step."""
        self.answer(self.one(Command.CREATE), CreateResponse(file_id))
        self.resume()
        result = self.results[at]
        assert isinstance(result, SmbChannel), result
        return result

    # the pipe

    def transceived(self, asked: Asked, output: bytes, status: int = 0) -> None:
        """Answer a transaction."""
        self.answer(asked, IoctlResponse(asked.body.ctl_code, asked.body.file_id, output), status)

    def written(self, asked: Asked, count: int | None = None) -> None:
        """Answer a WRITE."""
        self.answer(asked, WriteResponse(len(asked.body.data) if count is None else count))

    def read(self, asked: Asked, data: bytes, status: int = 0) -> None:
        """Answer a READ."""
        self.answer(asked, ReadResponse(data), status)


def opened(dialect: Dialect = Dialect.SMB_3_1_1, **options: Any) -> tuple[ScriptedServer, SmbChannel]:
    """A server with one channel."""
    server = ScriptedServer(dialect, **options)
    server.set_up()
    return server, server.channel()


def ready(server: ScriptedServer) -> Sequence[Channel]:
    return list(server.link.ready())


OLD_DIALECTS = tuple(each for each in ALL_DIALECTS if each < Dialect.SMB_3_0)
