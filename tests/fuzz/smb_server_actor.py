"""An SMB server for a client's link that answers well, but for what a program of octets changes.

Some edits are the server's own, made before it signs or encrypts: they reach what lies behind the signature.
The others are somebody's between the two, made afterwards.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator
from typing import Any, Final

from dcerpc.binding import StringBinding
from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, Peer
from dcerpc.security.steps import StepResult
from dcerpc.status import (
    STATUS_MORE_PROCESSING_REQUIRED,
    STATUS_NETWORK_SESSION_EXPIRED,
    STATUS_PENDING,
    STATUS_PIPE_BUSY,
    STATUS_PIPE_DISCONNECTED,
    STATUS_PIPE_NOT_AVAILABLE,
    STATUS_USER_SESSION_DELETED,
)
from dcerpc.transport.api import ClientSide, Octets
from dcerpc.transport.netbios.packets import PacketReader, PacketType, encode_packet, frame
from dcerpc.transport.smb.client import SmbClientLink
from dcerpc.transport.smb.constants import ANY_FILE_ID, Capability, Command, Fsctl, HeaderFlag
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
from dcerpc.transport.smb.pipe import (
    CloseResponse,
    CreateResponse,
    IoctlResponse,
    ReadResponse,
    WriteResponse,
)
from dcerpc.transport.smb.preauth import PreauthHash
from dcerpc.transport.smb.session import (
    ErrorResponse,
    LogoffResponse,
    SessionSetupResponse,
    TreeConnectResponse,
    TreeDisconnectResponse,
)
from dcerpc.transport.smb.settings import Dialect, SmbClientSettings
from tests.fuzz.smb_edits import OWN, Edit, change, parse
from tests.transport.smb.client_peer import GUID, SESSION_ID, SESSION_KEY, TREE_ID, response

#: Packets that travel in one run.
_MOST_PACKETS: Final = 150
#: What a client may have under way on a pipe, or keep of it.
_WINDOW: Final = 32
_MOST_PARTIAL: Final = 1 << 18

_STATUSES: Final = (
    STATUS_NETWORK_SESSION_EXPIRED,
    STATUS_USER_SESSION_DELETED,
    STATUS_PIPE_BUSY,
    STATUS_PIPE_DISCONNECTED,
    STATUS_PIPE_NOT_AVAILABLE,
    STATUS_MORE_PROCESSING_REQUIRED,
    STATUS_PENDING,
    0x80000005,
    0xC0000022,
    1,
)


class Context:
    """A client's security context of two legs, which knows what the last token is."""

    auth_type = 9
    signs_headers = True
    max_message_block = 1
    expires_at: float | None = None
    peer: Peer | None = None

    def __init__(self, key: bytes) -> None:
        self.session_key = key
        self._legs = 0

    def step(self, token: bytes | None) -> Generator[Any, Any, StepResult]:
        """One leg."""
        self._legs += 1
        if self._legs == 3 and token != b"done":
            raise SecurityError("no such token")
        return StepResult(b"token" if self._legs < 3 else None, self._legs == 3)
        yield

    def signature_size(self, level: AuthLevel) -> int:
        """Nothing is protected by it."""
        raise NotImplementedError

    protect = unprotect = signature_size


class ServerActor:
    """See the module.

    Args:
        dialect: to negotiate. cipher, signing: of SMB 3.1.1. anonymous: the client has no key.
        nb: there is a NetBIOS session. edits: the program.
        settings: the client's.

    Attributes:
        link: the client's.
        own: the server itself has changed something. protected: there are keys.
        said: what each pipe was given, by FileId.
    """

    def __init__(
        self,
        dialect: Dialect,
        cipher: int,
        signing: int,
        settings: SmbClientSettings,
        edits: bytes,
        *,
        anonymous: bool = False,
        nb: bool = False,
    ) -> None:
        options = (("port", "139"),) if nb else ()

        def initiate() -> Any:
            return Context(bytes(16) if anonymous else SESSION_KEY)

        side = ClientSide(
            binding=StringBinding("ncacn_np", "server", r"\pipe\echo", options=options),
            random=lambda size: bytes(size),
            clock=lambda: 0.0,
            initiate=initiate,
            settings=settings,
        )
        self.link = SmbClientLink("server[445]", side)
        self.own = self.protected = self._agreed = False
        self.said: dict[bytes, bytearray] = {}
        self._dialect = dialect
        self._cipher = cipher if dialect >= Dialect.SMB_3_1_1 else 1
        self._signing = signing
        self._anonymous = anonymous
        self._nb = nb
        self._edits = parse(edits)
        self._number = 0
        self._pieces = 0
        self._log: list[bytes] = []
        self._held: bytes | None = None
        self._reader = PacketReader(1 << 24)
        self._preauth = PreauthHash()
        self._signer: Signer | None = None
        self._sealer: Sealer | None = None
        self._legs = 0
        self._messages: dict[bytes, deque[bytes]] = {}
        self._reads: dict[bytes, deque[tuple[Header, bool]]] = {}

    # the exchange

    def serve(self) -> bool:
        """Answer what the client has sent; whether there was something."""
        packets = self._reader.feed(b"".join(self.link.data_to_send()))
        for kind, packet in packets:
            if self._number >= _MOST_PACKETS:
                return False
            if kind == PacketType.SESSION_REQUEST:
                self._deliver(encode_packet(PacketType.POSITIVE_RESPONSE))
                continue
            sealed = packet[:4] == b"\xfdSMB"
            if sealed:
                if self._sealer is None:
                    raise AssertionError("encrypted without keys")
                packet = self._sealer.unseal(packet)
            self._take(packet, sealed)
        return bool(packets)

    def _take(self, message: bytes, sealed: bool) -> None:
        header = decode_header(message)
        body: Any = decode_request(header, message)
        signed = bool(header.flags & HeaderFlag.SIGNED)
        self._agreed = self._agreed or sealed or signed
        if self._agreed and not (sealed or signed):
            raise AssertionError("the client sends without protection what it had agreed to protect")
        if signed and not (self._signer is not None and self._signer.verify(message)):
            raise AssertionError("the client's signature is wrong")
        if header.command == Command.CANCEL:
            return
        answer = _ANSWERS[header.command](self, header, body, message, sealed)
        if answer is not None:
            self._answer(header, sealed, *answer)

    def _answer(self, asked: Header, sealed: bool, body: Any, status: int = 0, **fields: Any) -> None:
        """Send a response, as the program changes it."""
        number = self._number % 256
        self._number += 1
        edits = self._edits.get(number, ())
        header = Header(
            asked.command,
            asked.message_id,
            asked.credit_charge,
            status,
            16,
            HeaderFlag.SERVER_TO_REDIR,
            tree_id=asked.tree_id,
            session_id=asked.session_id,
        )
        for name, value in fields.items():
            setattr(header, name, value)
        bare = False
        for kind, position, value in edits:
            self.own = self.own or kind in OWN
            if kind == Edit.STATUS:
                header.status = _STATUSES[value % len(_STATUSES)]
                body = body if position & 1 else ErrorResponse()
            elif kind == Edit.CREDITS:
                header.credits = position
            elif kind == Edit.PENDING:
                self._interim(header, value, sealed)
            bare = bare or kind == Edit.BARE
        message = encode_message(header, body)
        for kind, position, value in edits:
            change(message, kind, position, value)
        self._hash(asked.command, header.status, message)
        self._send(bytes(message) if bare else self._protected(asked, message, sealed), edits)

    def _interim(self, header: Header, value: int, sealed: bool) -> None:
        message = encode_message(
            Header(
                header.command,
                header.message_id,
                header.credit_charge,
                STATUS_PENDING,
                1,
                HeaderFlag.SERVER_TO_REDIR | HeaderFlag.ASYNC_COMMAND,
                async_id=value,
                session_id=header.session_id,
            ),
            ErrorResponse(),
        )
        packet: bytes = bytes(message)
        if sealed and self._sealer is not None:
            packet = self._sealer.seal(message, SESSION_ID)
        self._deliver(frame(len(packet)) + packet)

    def _hash(self, command: int, status: int, message: bytearray) -> None:
        if command == Command.NEGOTIATE or (
            command == Command.SESSION_SETUP and status == STATUS_MORE_PROCESSING_REQUIRED
        ):
            self._preauth.update(message)

    def _protected(self, asked: Header, message: bytearray, sealed: bool) -> bytes:
        last_leg = asked.command == Command.SESSION_SETUP and self._legs == 2
        if sealed and self._sealer is not None and len(message):
            return self._sealer.seal(message, SESSION_ID)
        if self._signer is not None and (asked.flags & HeaderFlag.SIGNED or last_leg) and len(message) >= 64:
            message[16] |= HeaderFlag.SIGNED
            self._signer.sign(message)
        return bytes(message)

    def _send(self, packet: bytes, edits: Any) -> None:
        copies = 1
        for kind, position, value in edits:
            if kind in (Edit.SET_LATER, Edit.FLIP_LATER, Edit.CUT_LATER):
                changed = bytearray(packet)
                change(changed, kind - Edit.SET_LATER, position, value)
                packet = bytes(changed)
            elif kind == Edit.TWICE:
                copies += 1
            elif kind == Edit.DROP:
                copies = 0
            elif kind == Edit.REPLAY and self._log:
                again = self._log[position % len(self._log)]
                self._deliver(frame(len(again)) + again)
            elif kind == Edit.NOISE:
                noise = bytes((value,)) * position
                self._deliver((frame(len(noise)) if value & 1 else b"") + noise)
            elif kind == Edit.PIECES:
                self._pieces = value
        self._log.append(packet)
        framed = (frame(len(packet)) + packet) * copies
        if any(kind == Edit.SWAP for kind, _, _ in edits) and self._held is None:
            self._held = framed
        else:
            held, self._held = self._held or b"", None
            self._deliver(framed + held)
        if any(kind == Edit.END for kind, _, _ in edits):
            self.link.receive_eof()

    def _deliver(self, octets: bytes) -> None:
        size = self._pieces or len(octets) or 1
        for at in range(0, len(octets), size):
            self.link.receive_data(octets[at : at + size], 1.0)
        self._bounds()

    def _bounds(self) -> None:
        for channel in self.link._channels:
            replies = channel._replies
            held = (len(channel._reading), len(replies.parked), len(replies._partial))
            if held[0] > _WINDOW + 1 or held[1] > _WINDOW or held[2] > _MOST_PARTIAL:
                raise AssertionError(f"a pipe holds {held}")
        error = self.link.error
        if error is not None and SESSION_KEY.hex() in f"{error!r} {error}":
            raise AssertionError("a key is shown")

    # the answers

    def _negotiate(self, header: Header, body: Any, message: bytes, sealed: bool) -> Any:
        self._preauth.update(message)
        contexts = (
            PreauthIntegrity((1,), b"salt"),
            EncryptionCapabilities((self._cipher,)),
            SigningCapabilities((self._signing,)),
        )
        answer = NegotiateResponse(
            1,
            self._dialect,
            GUID,
            Capability.LARGE_MTU | Capability.ENCRYPTION,
            *(65536, 65536, 65536),
            security_buffer=b"hint",
            contexts=contexts if self._dialect >= Dialect.SMB_3_1_1 else (),
        )
        return (answer,)

    def _session_setup(self, header: Header, body: Any, message: bytes, sealed: bool) -> Any:
        if self.protected:  # anew
            self._legs += 1
            if self._legs % 2:
                return SessionSetupResponse(0, b"challenge"), STATUS_MORE_PROCESSING_REQUIRED
            return (SessionSetupResponse(0, b"done"),)
        self._legs += 1
        header.session_id = SESSION_ID
        self._preauth.update(message)
        if self._legs == 1:
            return SessionSetupResponse(0, b"challenge"), STATUS_MORE_PROCESSING_REQUIRED
        if not self._anonymous:
            self._make_keys()
        return (SessionSetupResponse(2 if self._anonymous else 0, b"done"),)

    def _make_keys(self) -> None:
        cipher = self._cipher if self._dialect >= Dialect.SMB_3_0 else None
        keys = derive_keys(self._dialect, SESSION_KEY, self._preauth.value, cipher)
        signing = self._signing
        if self._dialect < Dialect.SMB_3_1_1:
            signing = 0 if self._dialect < Dialect.SMB_3_0 else 1
        self._signer = make_signer(signing, keys.signing)
        if cipher is not None:
            self._sealer = make_sealer(
                cipher, keys.server_to_client, keys.client_to_server, lambda n: b"n" * n
            )
        self.protected = True

    def _tree_connect(self, header: Header, body: Any, message: bytes, sealed: bool) -> Any:
        header.tree_id = TREE_ID
        return (TreeConnectResponse(2, 0, 0, 0x1F01FF),)

    def _create(self, header: Header, body: Any, message: bytes, sealed: bool) -> Any:
        file_id = bytes((len(self.said) + 1,)) * 16
        self.said[file_id] = bytearray()
        self._messages[file_id] = deque()
        self._reads[file_id] = deque()
        return (CreateResponse(file_id),)

    def _close(self, header: Header, body: Any, message: bytes, sealed: bool) -> Any:
        return (CloseResponse(),)

    def _read(self, header: Header, body: Any, message: bytes, sealed: bool) -> Any:
        messages = self._messages.get(body.file_id)
        if messages is None:
            return ErrorResponse(), STATUS_PIPE_DISCONNECTED
        if not messages:
            self._reads[body.file_id].append((header, sealed))
            return None
        return (ReadResponse(messages.popleft()),)

    def _write(self, header: Header, body: Any, message: bytes, sealed: bool) -> Any:
        self._hear(body.file_id, body.data)
        self._answer(header, sealed, WriteResponse(len(body.data)))
        reads, messages = self._reads.get(body.file_id, ()), self._messages.get(body.file_id, deque())
        while reads and messages:
            asked, was_sealed = reads.popleft()
            self._answer(asked, was_sealed, ReadResponse(messages.popleft()))

    def _ioctl(self, header: Header, body: Any, message: bytes, sealed: bool) -> Any:
        if body.ctl_code == Fsctl.VALIDATE_NEGOTIATE_INFO:
            capabilities = Capability.LARGE_MTU | Capability.ENCRYPTION
            info = ValidateNegotiateInfoResponse(capabilities, GUID, 1, self._dialect)
            return (IoctlResponse(body.ctl_code, ANY_FILE_ID, encode_structure(info)),)
        if body.ctl_code == Fsctl.PIPE_WAIT:
            return (IoctlResponse(body.ctl_code, ANY_FILE_ID),)
        if body.file_id not in self._messages:
            return ErrorResponse(), STATUS_PIPE_DISCONNECTED
        self._hear(body.file_id, body.input)
        if not self._messages[body.file_id]:
            return ErrorResponse(), STATUS_PIPE_DISCONNECTED
        return (IoctlResponse(body.ctl_code, body.file_id, self._messages[body.file_id].popleft()),)

    def _hear(self, file_id: bytes, pdu: Octets) -> None:
        """Answer the last fragment of a call, in as many fragments as its opnum says."""
        if file_id not in self.said or len(pdu) < 24 or not pdu[3] & 2:
            return
        call_id, count = int.from_bytes(pdu[12:16], "little"), int.from_bytes(pdu[22:24], "little") % 40 + 1
        for left in range(count, 0, -1):
            flags = (left == count) | (left == 1) << 1
            answer = response(call_id, bytes((left,)) * 64, flags, left * 64)
            self.said[file_id] += answer
            self._messages[file_id].append(answer)

    def _logoff(self, header: Header, body: Any, message: bytes, sealed: bool) -> Any:
        return (LogoffResponse() if header.command == Command.LOGOFF else TreeDisconnectResponse(),)


_ANSWERS: Final[dict[int, Any]] = {
    Command.NEGOTIATE: ServerActor._negotiate,
    Command.SESSION_SETUP: ServerActor._session_setup,
    Command.TREE_CONNECT: ServerActor._tree_connect,
    Command.TREE_DISCONNECT: ServerActor._logoff,
    Command.LOGOFF: ServerActor._logoff,
    Command.CREATE: ServerActor._create,
    Command.CLOSE: ServerActor._close,
    Command.READ: ServerActor._read,
    Command.WRITE: ServerActor._write,
    Command.IOCTL: ServerActor._ioctl,
}
