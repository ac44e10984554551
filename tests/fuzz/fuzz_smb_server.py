"""Fuzz target: a server's SMB link, and a client with the right keys that says what it likes.

Three octets say how the server is set up, and how far the client has come (:func:`_begun`); then come the
records of a program, each :class:`Op`, an argument, the length of what follows in two octets, little-endian.
The link may raise nothing; every request is answered once, or the connection ends; nobody does anything
without protection where that is needed; nothing grows beyond its limits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from struct import Struct
from typing import Any, Final

from dcerpc.transport.smb.compound import link_compound
from dcerpc.transport.smb.constants import ANY_FILE_ID, Command, Fsctl, HeaderFlag
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.messages import encode_message
from dcerpc.transport.smb.negotiation import (
    EncryptionCapabilities,
    NegotiateRequest,
    PreauthIntegrity,
    SigningCapabilities,
    ValidateNegotiateInfoRequest,
)
from dcerpc.transport.smb.payloads import encode_structure
from dcerpc.transport.smb.pipe import (
    CloseRequest,
    FlushRequest,
    IoctlRequest,
    PipeWait,
    QueryInfoRequest,
    ReadRequest,
    WriteRequest,
)
from dcerpc.transport.smb.session import (
    CancelRequest,
    EchoRequest,
    LogoffRequest,
    RawBody,
    SessionSetupRequest,
    TreeConnectRequest,
    TreeDisconnectRequest,
)
from dcerpc.transport.smb.settings import ALL_DIALECTS
from tests.fuzz.harness import Target, main
from tests.fuzz.smb_client_actor import FORGED, PLAIN, SEALED, SIGNED, ClientActor
from tests.transport.smb.samples import FILE_ID, GUID
from tests.transport.smb.scripted_client import create_request

_RECORD: Final = Struct("<BBH")
_EDIT: Final = Struct("<BHB")
#: Records that are done, edits of one of them, parts of a compound.
_MOST: Final = 64
_EDITS: Final = 24
_PARTS: Final = 8


class Op(IntEnum):
    """What to do; further ones go to the end. The low two bits of the argument are the protection of what is
    sent, the next two which session sends it."""

    #: Octets, and a packet, as they are.
    STREAM = 0
    PACKET = 1
    #: A whole message, whose ids are filled in.
    MESSAGE = 2
    #: The number of a template, and edits: part, place, value.
    TEMPLATE = 3
    #: The same for several messages, whose count comes first; bit 4: they are related.
    COMPOUND = 4
    #: The server's runtime; the argument says which channel, the octets what, and how much.
    RUNTIME = 5
    #: Time passes: milliseconds.
    TIME = 6
    #: Bit 0: authentications run on at once; otherwise those that wait are run now.
    STEPS = 7
    #: What comes is sent in pieces of so many octets.
    PIECES = 8


def _template(command: int, body: Any, session_id: int = 1, **fields: Any) -> bytes:
    values = {"credit_charge": 1, "credits": 8, **fields}
    return bytes(encode_message(Header(command, 0, session_id=session_id, **values), body))


def _log_in(token: bytes, session_id: int = 0, **fields: Any) -> bytes:
    return _template(Command.SESSION_SETUP, SessionSetupRequest(0, 1, 0, 0, token, **fields), session_id)


def _ioctl(code: int, file_id: bytes = FILE_ID, input_: bytes = b"") -> bytes:
    return _template(Command.IOCTL, IoctlRequest(code, file_id, 1024, input_))


def _offer(dialects: tuple[int, ...], cipher: int, signing: int) -> bytes:
    contexts = (
        PreauthIntegrity((1,), bytes(32)),
        EncryptionCapabilities((cipher,)),
        SigningCapabilities((signing,)),
    )
    return _template(
        Command.NEGOTIATE, NegotiateRequest(1, 0x44, GUID, dialects, contexts), 0, credit_charge=0
    )


_VALIDATION: Final = encode_structure(
    ValidateNegotiateInfoRequest(0x44, GUID, 1, tuple(map(int, ALL_DIALECTS)))
)
_RAW: Final = bytes((0x30, 0)) + bytes(6) + FILE_ID + bytes(24)
_SET_INFO: Final = bytes((0x21, 0, 1, 23, 8, 0, 0, 0, 0x60, 0)) + bytes(6) + FILE_ID
#: Requests that edits begin with; further ones go to the end.
TEMPLATES: Final[dict[str, bytes]] = {
    "negotiate": _offer(tuple(ALL_DIALECTS), 2, 2),
    "alice": _log_in(b"user alice"),
    "bob": _log_in(b"user bob"),
    "leg": _log_in(b"leg"),
    "anonymous": _log_in(b"anonymous"),
    "denied": _log_in(b"denied"),
    "again": _log_in(b"user alice expires 1", 1),
    "lookup": _log_in(b"lookup alice", 1),
    "logoff": _template(Command.LOGOFF, LogoffRequest()),
    "tree": _template(Command.TREE_CONNECT, TreeConnectRequest(0, r"\\server\IPC$")),
    "no_tree": _template(Command.TREE_DISCONNECT, TreeDisconnectRequest()),
    "create": _template(Command.CREATE, create_request("echo")),
    "close": _template(Command.CLOSE, CloseRequest(0, FILE_ID)),
    "flush": _template(Command.FLUSH, FlushRequest(FILE_ID)),
    "read": _template(Command.READ, ReadRequest(FILE_ID, 1024)),
    "write": _template(Command.WRITE, WriteRequest(FILE_ID, b"written" * 4)),
    "transceive": _ioctl(Fsctl.PIPE_TRANSCEIVE, input_=b"request" * 4),
    "peek": _ioctl(Fsctl.PIPE_PEEK),
    "wait": _ioctl(Fsctl.PIPE_WAIT, ANY_FILE_ID, encode_structure(PipeWait("echo", None))),
    "validate": _ioctl(Fsctl.VALIDATE_NEGOTIATE_INFO, ANY_FILE_ID, _VALIDATION),
    "cancel": _template(Command.CANCEL, CancelRequest()),
    "echo": _template(Command.ECHO, EchoRequest()),
    "query": _template(Command.QUERY_INFO, QueryInfoRequest(1, 5, 24, FILE_ID)),
    "set": _template(Command.SET_INFO, RawBody(_SET_INFO + bytes((1, 0, 0, 0, 0, 0, 0, 0)))),
    "lock": _template(Command.LOCK, RawBody(_RAW)),
    "oplock": _template(Command.OPLOCK_BREAK, RawBody(_RAW)),
    "long": _template(Command.WRITE, WriteRequest(FILE_ID, bytes(4096))),
}
_TEMPLATES: Final = tuple(TEMPLATES.values())
_NUMBERS: Final = {name: number for number, name in enumerate(TEMPLATES)}


def _begun(dialect: int, rules: int, stage: int) -> ClientActor:
    """A client that has come so far.

    Args:
        dialect: bits 0 to 2: which; 3 and 4: cipher; 5 and 6: signing algorithm.
        rules: bit 0: encryption is required; 1: anonymous clients are let in; 2: nobody has to sign.
        stage: 0: nothing was sent; 1: negotiated; 2: authenticated; 3: in the tree; 4: a pipe is open.
    """
    settings: dict[str, Any] = {"allow_anonymous": bool(rules & 2)}
    if rules & 1:
        settings["encryption"] = "required"
    if rules & 4:
        settings["signing"] = "wanted"
    actor = ClientActor(**settings)
    chosen = ALL_DIALECTS[(dialect & 7) % len(ALL_DIALECTS)]
    offer = _offer((chosen,), 1 + (dialect >> 3 & 3), (dialect >> 5 & 3) % 3)
    protection = SEALED if rules & 1 else SIGNED
    for octets in (offer, *(TEMPLATES[name] for name in ("alice", "tree", "create")))[: stage % 5]:
        message = bytearray(octets)
        actor.fill(message, 0)
        actor.packet(actor.protect([message], protection))
    return actor


def _parts(actor: ClientActor, arg: int, octets: bytes, count: int) -> list[bytearray]:
    """The messages of a record: numbers of templates, and edits of what they are."""
    numbers, edits = octets[:count], octets[count:]
    parts = []
    for position, number in enumerate(numbers):
        message = bytearray(_TEMPLATES[number % len(_TEMPLATES)])
        actor.fill(message, arg >> 2 & 3)
        if position and arg & 0x10:
            message[16] |= HeaderFlag.RELATED_OPERATIONS
        _name_pipe(actor, message)
        parts.append(message)
    if len(parts) > 1:
        link_compound(parts)
    whole = min(len(edits) // _EDIT.size, _EDITS) * _EDIT.size
    for part, place, value in _EDIT.iter_unpack(edits[:whole]):
        if parts:
            message = parts[part % len(parts)]
            message[place % len(message)] = value
    return parts


def _name_pipe(actor: ClientActor, message: bytearray) -> None:
    """Put in the FileId of a pipe that is open."""
    pipes = [pipe for session in actor.connection.sessions.values() for pipe in session.pipes]
    if pipes:
        at = message.find(FILE_ID)
        if at >= 0:
            message[at : at + len(FILE_ID)] = pipes[-1]


def _do(actor: ClientActor, op: int, arg: int, octets: bytes) -> None:
    if op == Op.STREAM:
        actor.stream(octets)
    elif op == Op.PACKET:
        actor.packet(octets)
    elif op == Op.MESSAGE:
        message = bytearray(octets.ljust(64, b"\0"))
        message[:6] = b"\xfeSMB\x40\0"
        actor.fill(message, arg >> 2 & 3)
        actor.packet(actor.protect([message], arg & 3))
    elif op in (Op.TEMPLATE, Op.COMPOUND):
        count = 1 if op == Op.TEMPLATE else (octets[0] if octets else 0) % _PARTS
        parts = _parts(actor, arg, octets[int(op == Op.COMPOUND) :], count)
        if parts:
            actor.packet(actor.protect(parts, arg & 3))
    elif op == Op.RUNTIME and octets:
        actor.act(octets[0] % 5, arg, int.from_bytes(octets[1:3], "little"))
    elif op == Op.TIME:
        actor.wait(int.from_bytes(octets[:2], "little") / 1000)
    elif op == Op.STEPS:
        actor.steps_run = bool(arg & 1)
        if not actor.steps_run:
            actor.run_steps()
            actor.look()
    elif op == Op.PIECES:
        actor.chunk = arg


def run(data: bytes) -> bool:
    """One conversation; see :class:`tests.fuzz.harness.Target`."""
    if len(data) < 3:
        return False
    actor = _begun(*data[:3])
    at = 3
    for _ in range(_MOST):
        if len(data) < at + _RECORD.size or actor.link.error is not None:
            break
        op, arg, length = _RECORD.unpack_from(data, at)
        at += _RECORD.size
        _do(actor, op % len(Op), arg, data[at : at + length])
        at += length
    return actor.finish()


def record(op: Op, arg: int = 0, octets: bytes = b"") -> bytes:
    """The octets of a record."""
    return _RECORD.pack(op, arg, len(octets)) + octets


def ask(name: str, arg: int = SIGNED, edits: Iterable[tuple[int, int]] = ()) -> bytes:
    """The record of a template by its name, with edits: place and value."""
    octets = b"".join(_EDIT.pack(0, *edit) for edit in edits)
    return record(Op.TEMPLATE, arg, bytes((_NUMBERS[name],)) + octets)


def together(*names: str, arg: int = SIGNED | 0x10) -> bytes:
    """The record of a compound of templates."""
    return record(Op.COMPOUND, arg, bytes((len(names), *(_NUMBERS[name] for name in names))))


def _conversations() -> Iterator[bytes]:
    """What happens once a pipe is open."""
    reply = record(Op.RUNTIME, 0, b"\0\x10\0")
    yield ask("transceive") + reply + ask("write") + ask("read") + reply + ask("close")
    yield (
        ask("read") + record(Op.TIME, 0, b"\2\0") + ask("cancel", edits=[(16, 2 | 8), (32, 1)]) + ask("echo")
    )
    yield record(Op.RUNTIME, 0, b"\1") + ask("long") * 5 + record(Op.RUNTIME, 0, b"\2") + ask("flush")
    yield together("create", "write", "read") + together("create", "close") + ask("query") + ask("set")
    yield record(Op.STEPS, 1) + ask("bob", PLAIN) + ask("tree", SIGNED | 4) + ask("create", SIGNED | 4)
    yield ask("again") + record(Op.TIME, 0, b"\xff\x0f") + ask("read") + ask("again") + ask("logoff")
    yield record(Op.PIECES, 3) + ask("transceive") + reply + ask("peek") + ask("wait") + ask("lock")
    yield ask("leg", PLAIN) + ask("denied", PLAIN) + ask("no_tree") + ask("tree")
    yield ask("echo", PLAIN) + ask("echo", FORGED) + ask("echo", SEALED)
    yield together("echo", "echo", "read", arg=SIGNED) + record(Op.RUNTIME, 0, b"\3") + ask("close")


def seeds(every: int = 1) -> Iterator[bytes]:
    """Conversations with each dialect, signed or encrypted, and beginnings of some."""
    for dialect in range(0, len(ALL_DIALECTS), every):
        for rules in (0, 1, 4) if dialect > 1 else (0, 4):
            for records in _conversations():
                yield bytes((dialect | 0x28, rules, 4)) + records
    if every == 1:
        for stage in range(4):
            for name in TEMPLATES:
                yield bytes((4, 2, stage)) + ask(name, PLAIN) + ask("negotiate", PLAIN) + ask("alice", PLAIN)


TARGET = Target("smb_server", run, seeds)

if __name__ == "__main__":
    main(TARGET)
