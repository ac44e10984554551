"""One value of each message, and strategies for any: what tests of the messages begin with."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from dcerpc.status import STATUS_ACCESS_DENIED
from dcerpc.transport.smb.constants import Command, HeaderFlag
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.messages import Body
from dcerpc.transport.smb.negotiation import (
    EncryptionCapabilities,
    NegotiateRequest,
    NegotiateResponse,
    NetName,
    PreauthIntegrity,
    SigningCapabilities,
    UnknownContext,
)
from dcerpc.transport.smb.pipe import (
    CloseRequest,
    CloseResponse,
    CreateContext,
    CreateRequest,
    CreateResponse,
    FlushRequest,
    FlushResponse,
    IoctlRequest,
    IoctlResponse,
    QueryInfoRequest,
    QueryInfoResponse,
    ReadRequest,
    ReadResponse,
    WriteRequest,
    WriteResponse,
)
from dcerpc.transport.smb.session import (
    CancelRequest,
    EchoRequest,
    EchoResponse,
    ErrorResponse,
    LogoffRequest,
    LogoffResponse,
    RawBody,
    SessionSetupRequest,
    SessionSetupResponse,
    TreeConnectRequest,
    TreeConnectResponse,
    TreeDisconnectRequest,
    TreeDisconnectResponse,
)

FILE_ID: Final = bytes(range(0x10, 0x20))
GUID: Final = bytes(range(0xA0, 0xB0))


def usual(header: Header, body: Any) -> tuple[Any, ...]:
    """What the short ways of reading give for a message that the general ones read as header and body."""
    read: tuple[int, ...] = (header.command, header.message_id)
    if isinstance(body, IoctlRequest | ReadRequest | WriteRequest):
        ids = header.tree_id << 32 | header.process_id
        read += (header.credit_charge, header.status, header.credits, header.flags, ids, header.session_id)
    else:
        read += (header.status, header.credits, header.flags, header.session_id)
    match body:
        case IoctlRequest():
            return *read, body.file_id, body.max_output_response, 0, body.input
        case ReadRequest():
            return *read, body.file_id, body.length, body.minimum_count, None
        case WriteRequest():
            return *read, body.file_id, 0, 0, body.data
        case IoctlResponse():
            return *read, body.output
        case ReadResponse():
            return *read, body.data
        case WriteResponse():
            return *read, body.count
    raise ValueError(f"{body} is of no short way")


octets: Final = st.binary(max_size=40)
sixteen: Final = st.binary(min_size=16, max_size=16)
text: Final = st.text(st.characters(codec="utf-16-le"), max_size=12)
u8, u16, u32, u64 = (st.integers(0, 2**bits - 1) for bits in (8, 16, 32, 64))


def several(values: st.SearchStrategy[Any], minimum: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few of them, as a tuple."""
    return st.lists(values, min_size=minimum, max_size=4).map(tuple)


contexts: Final = several(
    st.one_of(
        st.builds(PreauthIntegrity, several(u16), octets),
        st.builds(EncryptionCapabilities, several(u16)),
        st.builds(SigningCapabilities, several(u16)),
        st.builds(NetName, text),
        st.builds(UnknownContext, u16.filter(lambda number: number not in (1, 2, 5, 8)), octets),
    )
)
create_contexts: Final = several(st.builds(CreateContext, octets, octets))
_attributes: Final = (u64, u64, u64, u64, u64, u64, u32)
_old_dialects: Final = several(u16.filter(lambda dialect: dialect != 0x0311), minimum=1)

REQUESTS: Final[dict[Command, st.SearchStrategy[Any]]] = {
    Command.NEGOTIATE: st.builds(NegotiateRequest, u16, u32, sixteen, _old_dialects)
    | st.builds(
        NegotiateRequest, u16, u32, sixteen, _old_dialects.map(lambda some: (*some, 0x0311)), contexts
    ),
    Command.SESSION_SETUP: st.builds(SessionSetupRequest, u8, u8, u32, u32, octets, u64),
    Command.LOGOFF: st.builds(LogoffRequest),
    Command.TREE_CONNECT: st.builds(TreeConnectRequest, u16, text),
    Command.TREE_DISCONNECT: st.builds(TreeDisconnectRequest),
    Command.CREATE: st.builds(CreateRequest, u8, u32, u32, u32, u32, u32, u32, text, create_contexts),
    Command.CLOSE: st.builds(CloseRequest, u16, sixteen),
    Command.FLUSH: st.builds(FlushRequest, sixteen),
    Command.READ: st.builds(ReadRequest, sixteen, u32, u64, u32, u8, u8, u32, u32, octets),
    Command.WRITE: st.builds(WriteRequest, sixteen, octets, u64, u32, u32, u32, octets),
    Command.IOCTL: st.builds(IoctlRequest, u32, sixteen, u32, octets, u32, u32),
    Command.CANCEL: st.builds(CancelRequest),
    Command.ECHO: st.builds(EchoRequest),
    Command.QUERY_INFO: st.builds(QueryInfoRequest, u8, u8, u32, sixteen, u32, u32, octets),
    Command.LOCK: st.builds(RawBody, octets),
}
RESPONSES: Final[dict[Command, st.SearchStrategy[Any]]] = {
    Command.NEGOTIATE: st.builds(
        NegotiateResponse,
        u16,
        u16.filter(lambda dialect: dialect != 0x0311),
        sixteen,
        *(u32, u32, u32, u32, u64, u64, octets),
    )
    | st.builds(
        NegotiateResponse, u16, st.just(0x0311), sixteen, u32, u32, u32, u32, u64, u64, octets, contexts
    ),
    Command.SESSION_SETUP: st.builds(SessionSetupResponse, u16, octets),
    Command.LOGOFF: st.builds(LogoffResponse),
    Command.TREE_CONNECT: st.builds(TreeConnectResponse, u8, u32, u32, u32),
    Command.TREE_DISCONNECT: st.builds(TreeDisconnectResponse),
    Command.CREATE: st.builds(CreateResponse, sixteen, u8, u8, u32, *_attributes, create_contexts),
    Command.CLOSE: st.builds(CloseResponse, u16, *_attributes),
    Command.FLUSH: st.builds(FlushResponse),
    Command.READ: st.builds(ReadResponse, octets, u32, u32),
    Command.WRITE: st.builds(WriteResponse, u32),
    Command.IOCTL: st.builds(IoctlResponse, u32, sixteen, octets, u32),
    Command.ECHO: st.builds(EchoResponse),
    Command.QUERY_INFO: st.builds(QueryInfoResponse, octets),
    Command.OPLOCK_BREAK: st.builds(RawBody, octets),
}

requests: Final[st.SearchStrategy[tuple[Command, Any]]] = st.one_of(
    [st.tuples(st.just(command), bodies) for command, bodies in REQUESTS.items()]
)
responses: Final[st.SearchStrategy[tuple[Command, Any]]] = st.one_of(
    [st.tuples(st.just(command), bodies) for command, bodies in RESPONSES.items()]
)
sync_headers: Final = st.builds(
    Header,
    st.sampled_from(Command),
    u64,
    u16,
    u32,
    u16,
    u32.map(lambda flags: flags & ~HeaderFlag.ASYNC_COMMAND),
    u32,
    st.just(0),
    *(u32, u32, u64, sixteen),
)
async_headers: Final = st.builds(
    Header,
    st.sampled_from(Command),
    u64,
    u16,
    u32,
    u16,
    u32.map(lambda flags: flags | HeaderFlag.ASYNC_COMMAND),
    u32,
    u64,
    *(st.just(0), st.just(0), u64, sixteen),
)

#: A request of each command that named pipes need.
SOME_REQUESTS: Final[tuple[tuple[Command, Body], ...]] = (
    (
        Command.NEGOTIATE,
        NegotiateRequest(
            1,
            0x44,
            GUID,
            (0x0202, 0x0210, 0x0300, 0x0302, 0x0311),
            (
                PreauthIntegrity((1,), bytes(range(32))),
                EncryptionCapabilities((2, 1)),
                SigningCapabilities((2, 1, 0)),
                NetName("server"),
                UnknownContext(3, bytes(10)),
            ),
        ),
    ),
    (Command.SESSION_SETUP, SessionSetupRequest(0, 1, 0, 0, b"token", 7)),
    (Command.LOGOFF, LogoffRequest()),
    (Command.TREE_CONNECT, TreeConnectRequest(0, r"\\server\IPC$")),
    (Command.TREE_DISCONNECT, TreeDisconnectRequest()),
    (
        Command.CREATE,
        CreateRequest(
            0, 2, 3, 0, 3, 1, 0, "lsarpc", (CreateContext(b"MxAc"), CreateContext(b"AAAA", b"12345"))
        ),
    ),
    (Command.CLOSE, CloseRequest(1, FILE_ID)),
    (Command.FLUSH, FlushRequest(FILE_ID)),
    (Command.READ, ReadRequest(FILE_ID, 1024)),
    (Command.WRITE, WriteRequest(FILE_ID, b"written")),
    (Command.IOCTL, IoctlRequest(0x11C017, FILE_ID, 1024, b"request")),
    (Command.CANCEL, CancelRequest()),
    (Command.ECHO, EchoRequest()),
    (Command.QUERY_INFO, QueryInfoRequest(1, 5, 24, FILE_ID)),
)
#: A response of each of them, and an error.
SOME_RESPONSES: Final[tuple[tuple[Command, Body], ...]] = (
    (
        Command.NEGOTIATE,
        NegotiateResponse(
            1,
            0x0311,
            GUID,
            4,
            65536,
            65537,
            65538,
            1,
            2,
            b"token",
            (PreauthIntegrity((1,), bytes(32)), EncryptionCapabilities((2,))),
        ),
    ),
    (Command.SESSION_SETUP, SessionSetupResponse(0, b"token")),
    (Command.LOGOFF, LogoffResponse()),
    (Command.TREE_CONNECT, TreeConnectResponse(2, 0x30, 0, 0x1F01FF)),
    (Command.TREE_DISCONNECT, TreeDisconnectResponse()),
    (
        Command.CREATE,
        CreateResponse(FILE_ID, file_attributes=0x80, contexts=(CreateContext(b"MxAc", b"\1" * 8),)),
    ),
    (Command.CLOSE, CloseResponse()),
    (Command.FLUSH, FlushResponse()),
    (Command.READ, ReadResponse(b"read")),
    (Command.WRITE, WriteResponse(7)),
    (Command.IOCTL, IoctlResponse(0x11C017, FILE_ID, b"answer")),
    (Command.ECHO, EchoResponse()),
    (Command.QUERY_INFO, QueryInfoResponse(b"information")),
    (Command.CREATE, ErrorResponse(b"data")),
)


def header_of(command: Command, body: Body) -> Header:
    """A header that goes with a body."""
    status = STATUS_ACCESS_DENIED if isinstance(body, ErrorResponse) else 0
    return Header(command, 3, 1, status, 1, 0, tree_id=5, session_id=9)
