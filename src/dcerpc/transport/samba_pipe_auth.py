"""Named-pipe authentication: how Samba hands a pipe that a client has opened to the process that serves it.

smbd connects to the Unix-domain socket of the pipe, sends one request that says whose pipe it is, and waits
for one reply; then the socket carries what the client writes and reads. Samba alone defines this
(``librpc/idl/named_pipe_auth.idl``, ``auth.idl`` and ``security.idl`` of its source). Messages are NDR,
little-endian, aligned from their first octet on, but for what precedes them: the length of what follows, four
octets big-endian. Two of their parts are not NDR: SIDs, whose subauthorities follow a count of one octet, and
blobs, which follow their length.

A number, the level, says which layout a request has:

=====  ============================  ==================================================================
Level  Samba                         Layout
=====  ============================  ==================================================================
4      before 4.16                   names and addresses of both ends, then who the client is
7      4.17                          in addition the transport, and at the end of who it is the type of
                                     its Kerberos ticket
8      newer ones                    in addition, in its token, claims and the groups of its device
=====  ============================  ==================================================================

Others are not supported, and no claims: they are told from nothing else. A request is taken only if the
layout accounts for each of its octets.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from struct import Struct
from typing import Final

from dcerpc.errors import TransportError
from dcerpc.status import STATUS_INVALID_LEVEL, STATUS_INVALID_PARAMETER, STATUS_NOT_SUPPORTED

__all__ = [
    "LENGTH",
    "MAX_REQUEST",
    "MIN_REQUEST",
    "AuthRequest",
    "PipeAuthError",
    "decode_request",
    "encode_reply",
    "request_level",
]

#: What precedes a message: how many octets follow.
LENGTH: Final = Struct(">I")
_MAGIC: Final = b"NPAM"
#: Octets of a request that is taken: some thousand groups, and a delegated ticket, fit in.
MAX_REQUEST: Final = 1 << 20
#: Octets of the length, the magic, the level, and the level again as the discriminant of a union.
MIN_REQUEST: Final = 16

_LEVELS: Final = Struct("<4x4sII")
_REPLY: Final = Struct(">I4s")
#: Level, discriminant, type of the pipe, its state, padding, size of its buffer, status.
_REPLY_BODY: Final = Struct("<IIHH4xQI")
#: A pipe of messages (Samba's FILE_TYPE_MESSAGE_MODE_PIPE): each on the socket follows its length.
_MESSAGE_MODE: Final = 2
#: 255 instances at most, messages are written and read (MS-CIFS 2.2.1.3, SMB_NMPIPE_STATUS).
_DEVICE_STATE: Final = 0x05FF
_ALLOCATION: Final = 4096

_U16: Final = Struct("<H")
_U32: Final = Struct("<I")
_SID: Final = Struct("<BB6s")
_SUBAUTHORITIES: Final = tuple(Struct(f"<{count}I") for count in range(16))

#: Samba's: S-1-22-1 and S-1-22-2 are users and groups of Unix. Others are nobody: by them smbd tells its own
#: servers what it wants of them, and how the client's SMB connection is protected.
_SAMBA: Final = "S-1-22-"
_UNIX: Final = ("S-1-22-1-", "S-1-22-2-")
_ANONYMOUS: Final = "S-1-5-7"
#: Authenticated Users, and the system itself (MS-DTYP 2.4.2.4). A guest is neither.
_PROVED: Final = frozenset(("S-1-5-11", "S-1-5-18"))


class PipeAuthError(TransportError):
    """A request that is not taken.

    Attributes:
        status: the NTSTATUS that Samba is told.
    """

    def __init__(self, message: str, status: int = STATUS_INVALID_PARAMETER) -> None:
        super().__init__(f"named-pipe authentication: {message}")
        self.status = status


@dataclass(frozen=True, slots=True)
class AuthRequest:
    """Whose pipe it is, as Samba says.

    Attributes:
        level: the layout that the request had.
        client_name, client_address, client_port: the client of Samba; "" and 0 if Samba does not know.
        server_name, server_address, server_port: Samba, as the client has reached it.
        account_name, domain_name: who the client is; an account of Samba's own where it is nobody.
        principal_name: the user principal name, "" if there is none.
        unix_name: the account of this machine that Samba takes the client for.
        uid, gid: its numbers, None if Samba sent none.
        sids: the client's SID, then those of its groups.
        session_key: what interfaces on the pipe encrypt values with; b"" if there is none.
    """

    level: int
    client_name: str = ""
    client_address: str = ""
    client_port: int = 0
    server_name: str = ""
    server_address: str = ""
    server_port: int = 0
    account_name: str = ""
    domain_name: str = ""
    principal_name: str = ""
    unix_name: str = ""
    uid: int | None = None
    gid: int | None = None
    sids: tuple[str, ...] = ()
    session_key: bytes = field(default=b"", repr=False)

    @property
    def anonymous(self) -> bool:
        """The client has proved no identity: it is anonymous, or a guest."""
        return _ANONYMOUS in self.sids or _PROVED.isdisjoint(self.sids)


def request_level(message: bytes | bytearray) -> int:
    """The level of a request.

    Args:
        message: the request, from its length on; at least ``MIN_REQUEST`` octets of it.

    Raises:
        PipeAuthError: it is no request.
    """
    magic, level, discriminant = _LEVELS.unpack_from(message)
    if magic != _MAGIC:
        raise PipeAuthError(f"{magic!r} is not the magic {_MAGIC!r}")
    if discriminant != level:
        raise PipeAuthError(f"level {level} contradicts the discriminant {discriminant}")
    return int(level)


def decode_request(message: bytes) -> AuthRequest:
    """Read a request.

    Args:
        message: the request, from its length on.

    Raises:
        PipeAuthError: it is malformed, or of a level or with claims that are not supported.
    """
    if len(message) < MIN_REQUEST or LENGTH.unpack_from(message)[0] != len(message) - LENGTH.size:
        raise PipeAuthError(f"the length of a request of {len(message)} octets is not its length")
    level = request_level(message)
    layouts = _LAYOUTS.get(level)
    if layouts is None:
        raise PipeAuthError(f"level {level} is not supported", STATUS_INVALID_LEVEL)
    failure: PipeAuthError | None = None
    for layout in layouts:
        try:
            return _request(_Reader(message, MIN_REQUEST), level, layout)
        except PipeAuthError as error:
            failure = failure or error
    raise failure or PipeAuthError(f"level {level} has no layout")


def encode_reply(level: int, status: int) -> bytes:
    """Make the reply to a request.

    Args:
        level: that of the request.
        status: STATUS_SUCCESS, or why the pipe is not opened; NTSTATUS.
    """
    body = _REPLY_BODY.pack(level, level, _MESSAGE_MODE, _DEVICE_STATE, _ALLOCATION, status)
    return _REPLY.pack(len(_MAGIC) + len(body), _MAGIC) + body


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where a level's layout differs from others.

    Attributes:
        transport: it says which transport the client uses.
        ticket_type: it says which type the client's ticket has.
        claims: the token has claims, and groups of a device.
    """

    transport: bool = True
    ticket_type: bool = True
    claims: bool = False


#: What is tried, by level. Layouts that differ by claims cannot be taken for each other.
_LAYOUTS: Final = {
    4: (_Layout(transport=False, ticket_type=False),),
    7: (_Layout(),),
    8: (_Layout(claims=True), _Layout()),
}


class _Reader:
    """Reads a message from one octet on; every method raises PipeAuthError where it ends too early."""

    __slots__ = ("_at", "_data")

    def __init__(self, data: bytes, at: int) -> None:
        self._data = data
        self._at = at

    def align(self, size: int) -> None:
        """Pass over padding."""
        self._at += -self._at % size

    def octets(self, size: int) -> bytes:
        """Take octets."""
        at = self._at
        self._at = end = at + size
        if end > len(self._data):
            raise PipeAuthError(f"{size} octets at {at:#x} are more than there are")
        return self._data[at:end]

    def unpack(self, layout: Struct) -> tuple[int, ...]:
        """Take numbers that stand together."""
        return layout.unpack(self.octets(layout.size))

    def u16(self) -> int:
        """Take an unsigned short."""
        self.align(2)
        return self.unpack(_U16)[0]

    def u32(self) -> int:
        """Take an unsigned long, or a pointer's referent."""
        self.align(4)
        return self.unpack(_U32)[0]

    def u64(self) -> int:
        """Take an unsigned hyper."""
        self.align(8)
        return int.from_bytes(self.octets(8), "little")

    def blob(self) -> bytes:
        """Take octets that follow their length."""
        return self.octets(self.u32())

    def text(self, referent: int) -> str:
        """Take the string that a pointer stands for; "" for a null one."""
        if not referent:
            return ""
        largest, offset, size = self.u32(), self.u32(), self.u32()
        at = self._at
        text = self.octets(size)
        if offset or size > largest or text.find(0) != size - 1:
            raise PipeAuthError(f"a string at {at:#x} is not as long as it says")
        try:
            return text[:-1].decode("utf-8")
        except UnicodeDecodeError as error:
            raise PipeAuthError(f"a string at {at:#x} is not UTF-8: {error.reason}") from None

    def sids(self, count: int) -> list[str]:
        """Take an array of SIDs, its conformance before it."""
        at = self._at
        if self.u32() != count:
            raise PipeAuthError(f"an array of SIDs at {at:#x} has not {count} elements, as its size says")
        return [self.sid() for _ in range(self.bounded(count, _SID.size))]

    def sid(self) -> str:
        """Take a SID."""
        self.align(4)
        at = self._at
        revision, count, authority = _SID.unpack(self.octets(_SID.size))
        if revision != 1 or count > 15:
            raise PipeAuthError(f"no SID at {at:#x}: revision {revision}, {count} subauthorities")
        number = int.from_bytes(authority, "big")
        shown = str(number) if number < 1 << 32 else f"{number:#014x}"
        return "-".join(["S-1", shown, *map(str, self.unpack(_SUBAUTHORITIES[count]))])

    def bounded(self, count: int, size: int) -> int:
        """A count of elements which take at least that many octets each, if so many can follow."""
        if count * size > len(self._data) - self._at:
            raise PipeAuthError(f"{count} elements at {self._at:#x} are more than there is room for")
        return count

    def end(self) -> None:
        """Make sure that nothing is left."""
        if self._at != len(self._data):
            raise PipeAuthError(f"{len(self._data) - self._at} octets follow its end at {self._at:#x}")


def _request(reader: _Reader, level: int, layout: _Layout) -> AuthRequest:
    """Read what follows the discriminant."""
    if layout.transport:
        reader.octets(1)
    client = reader.u32(), reader.u32()
    client_port = reader.u16()
    server = reader.u32(), reader.u32()
    server_port = reader.u16()
    session = reader.u32()
    client_name, client_address = map(reader.text, client)
    server_name, server_address = map(reader.text, server)
    who = _session(reader, layout) if session else _Session()
    reader.end()
    return AuthRequest(
        level=level,
        client_name=client_name,
        client_address=client_address,
        client_port=client_port,
        server_name=server_name,
        server_address=server_address,
        server_port=server_port,
        account_name=who.user[0],
        domain_name=who.user[1],
        principal_name=who.user[2],
        unix_name=who.unix_name,
        uid=who.ids[0],
        gid=who.ids[1],
        sids=tuple(sid for sid in who.sids if not sid.startswith(_SAMBA) or sid.startswith(_UNIX)),
        session_key=who.session_key,
    )


@dataclass(slots=True)
class _Session:
    """What a request says of a session: ``user`` and ``ids`` as _user and _unix_token return them."""

    sids: list[str] = field(default_factory=list)
    user: tuple[str, str, str] = ("", "", "")
    unix_name: str = ""
    ids: tuple[int | None, int | None] = (None, None)
    session_key: bytes = b""


def _session(reader: _Reader, layout: _Layout) -> _Session:
    """auth_session_info_transport and, behind its pointer, auth_session_info."""
    made = _Session()
    session = reader.u32()
    reader.blob()  # what the client delegated, as the Kerberos library of Samba exports it
    if not session:
        return made
    token, unix_token, user, unix_user, torture = (reader.u32() for _ in range(5))
    made.session_key = reader.blob()
    credentials = reader.u32()
    if torture or credentials:
        raise PipeAuthError("there is something behind a pointer that is null")
    reader.align(4)
    reader.octets(16)  # the GUID that Samba's log has
    if layout.ticket_type:
        reader.u16()
    if token:
        made.sids = _token(reader, layout)
    if unix_token:
        made.ids = _unix_token(reader)
    if user:
        made.user = _user(reader)
    if unix_user:
        names = reader.u32(), reader.u32()
        made.unix_name, _ = map(reader.text, names)
    return made


def _token(reader: _Reader, layout: _Layout) -> list[str]:
    """security_token: the SIDs of the user and the groups."""
    reader.align(8)
    sids = reader.sids(reader.u32())
    reader.u64()  # privileges
    reader.u32()  # rights
    if layout.claims:
        *claims, device_sids = (reader.u32() for _ in range(4))
        if any(claims) or any(reader.u32() for _ in claims):
            raise PipeAuthError("claims are not supported", STATUS_NOT_SUPPORTED)
        reader.sids(device_sids)
        reader.u32()  # whether claims are evaluated
    return sids


def _unix_token(reader: _Reader) -> tuple[int, int]:
    """security_unix_token: uid and gid."""
    conformance = reader.u32()
    ids = reader.u64(), reader.u64()
    groups = reader.u32()
    if groups != conformance:
        raise PipeAuthError(f"{groups} groups are in an array of {conformance}")
    reader.align(8)
    reader.octets(8 * groups)
    return ids


def _user(reader: _Reader) -> tuple[str, str, str]:
    """auth_user_info: names of the account, its domain and its principal."""
    account, principal = reader.u32(), reader.u32()
    reader.octets(1)  # whether Samba made the principal's name up
    others = [reader.u32() for _ in range(8)]
    reader.octets(6 * 8 + 2 * 2)  # times, and how often it has logged on
    reader.u32()  # what kind of account it is
    reader.u32()  # whether it is authenticated, in newer ones with what kind of logon
    account_name, principal_name = reader.text(account), reader.text(principal)
    domain_name, *_ = [reader.text(referent) for referent in others]
    return account_name, domain_name, principal_name
