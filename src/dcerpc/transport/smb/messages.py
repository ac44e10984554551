"""Whole messages: octets to values and back (MS-SMB2 2.2), in both directions.

:func:`decode_request` and :func:`decode_response` take one message, as
:func:`~dcerpc.transport.smb.compound.split_compound` cuts them; for what every call sends,
:mod:`dcerpc.transport.smb.hot` does header and body at once.

What decoding does not keep, so that encoding gives other octets:

- values of reserved fields and of padding, and octets behind the last buffer;
- offsets of buffers that are not where this library puts them, or of none;
- an IOCTL request's OutputOffset and OutputCount, an IOCTL response's input, and what a TREE_CONNECT request
  with TreeConnectFlag.EXTENSION_PRESENT has besides its path.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Final, TypeAlias

from dcerpc.status import STATUS_BUFFER_OVERFLOW, STATUS_MORE_PROCESSING_REQUIRED
from dcerpc.transport.smb.constants import HEADER_SIZE, Command
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header, encode_header
from dcerpc.transport.smb.layouts import Layout, Octets, error_layout, request_layout, response_layout
from dcerpc.transport.smb.negotiation import NegotiateRequest, NegotiateResponse
from dcerpc.transport.smb.payloads import (
    decode_create_contexts,
    decode_negotiate_contexts,
    decode_text,
    encode_create_contexts,
    encode_negotiate_contexts,
    encode_text,
)
from dcerpc.transport.smb.pipe import (
    CloseRequest,
    CloseResponse,
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
from dcerpc.transport.smb.settings import Dialect

__all__ = [
    "Body",
    "Request",
    "Response",
    "decode_request",
    "decode_response",
    "encode_message",
]

Request: TypeAlias = (
    NegotiateRequest
    | SessionSetupRequest
    | LogoffRequest
    | TreeConnectRequest
    | TreeDisconnectRequest
    | CreateRequest
    | CloseRequest
    | FlushRequest
    | ReadRequest
    | WriteRequest
    | IoctlRequest
    | CancelRequest
    | EchoRequest
    | QueryInfoRequest
    | RawBody
)
Response: TypeAlias = (
    NegotiateResponse
    | SessionSetupResponse
    | LogoffResponse
    | TreeConnectResponse
    | TreeDisconnectResponse
    | CreateResponse
    | CloseResponse
    | FlushResponse
    | ReadResponse
    | WriteResponse
    | IoctlResponse
    | EchoResponse
    | QueryInfoResponse
    | ErrorResponse
    | RawBody
)
Body: TypeAlias = Request | Response


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the class of a body maps to its layout.

    Attributes:
        make: the class.
        command: whose body it is.
        layout: of its fixed part and its buffers.
        names: the layout's names of the class's fields, in the class's order.
        finish: after the layout has read: replaces what it left as octets, or adds what it does not know.
        prepare: before the layout writes: the opposite; returns octets that go behind.
    """

    make: Callable[..., Any]
    command: Command
    layout: Layout
    names: tuple[str, ...]
    finish: Callable[[Octets, dict[str, Any]], None]
    prepare: Callable[[dict[str, Any]], bytes]


def _finish(message: Octets, values: dict[str, Any]) -> None:
    """Decode the buffers that are text or contexts; let go of the message, but for a pipe's data."""
    for name in values.keys() & _TEXTS:
        values[name] = decode_text(values[name], name, values[f"{name}Offset"])
    for name in values.keys() & _COPIES:
        values[name] = bytes(values[name])
    if "Contexts" in values:
        values["Contexts"] = decode_create_contexts(values["Contexts"], values["CreateContextsOffset"])


def _prepare(values: dict[str, Any]) -> bytes:
    """The opposite of :func:`_finish`."""
    for name in values.keys() & _TEXTS:
        values[name] = encode_text(values[name], name)
    if "Contexts" in values:
        values["Contexts"] = encode_create_contexts(values["Contexts"])
    return b""


def _finish_negotiate_request(message: Octets, values: dict[str, Any]) -> None:
    """Read the dialects, and the contexts if 3.1.1 is among them (2.2.3)."""
    count, start = values["DialectCount"], HEADER_SIZE + request_layout(Command.NEGOTIATE).size
    if not count or start + 2 * count > len(message):
        raise SmbError(
            f"{count}, with {len(message) - start} octets left", field="DialectCount", offset=HEADER_SIZE + 2
        )
    dialects: tuple[int, ...] = struct.unpack_from(f"<{count}H", message, start)
    values["Dialects"] = dialects
    _read_contexts(message, values, Dialect.SMB_3_1_1 in dialects, start + 2 * count)


def _finish_negotiate_response(message: Octets, values: dict[str, Any]) -> None:
    """Read the contexts if the dialect is 3.1.1 (2.2.4)."""
    values["SecurityBuffer"] = bytes(values["SecurityBuffer"])
    start = HEADER_SIZE + response_layout(Command.NEGOTIATE).size
    _read_contexts(message, values, values["DialectRevision"] == Dialect.SMB_3_1_1, start)


def _read_contexts(message: Octets, values: dict[str, Any], there: bool, start: int) -> None:
    """Read the negotiate contexts, which begin at ``start`` or behind it, if they are there at all."""
    count, offset = values["NegotiateContextCount"], values["NegotiateContextOffset"]
    if there and count and offset < start:
        raise SmbError(f"{offset:#x} is before {start:#x}", field="NegotiateContextOffset")
    values["Contexts"] = decode_negotiate_contexts(message, offset, count) if there else ()


def _prepare_negotiate_request(values: dict[str, Any]) -> bytes:
    dialects = values["Dialects"]
    values["DialectCount"] = len(dialects)
    try:
        octets = struct.pack(f"<{len(dialects)}H", *dialects)
    except struct.error as error:
        raise SmbError(f"cannot be encoded: {error}", field="Dialects") from error
    start = HEADER_SIZE + request_layout(Command.NEGOTIATE).size + len(octets)
    return octets + _write_contexts(values, Dialect.SMB_3_1_1 in dialects, start)


def _prepare_negotiate_response(values: dict[str, Any]) -> bytes:
    start = HEADER_SIZE + response_layout(Command.NEGOTIATE).size + len(values["SecurityBuffer"])
    return _write_contexts(values, values["DialectRevision"] == Dialect.SMB_3_1_1, start)


def _write_contexts(values: dict[str, Any], there: bool, start: int) -> bytes:
    """The negotiate contexts for a place behind ``start``, with the padding before them."""
    contexts = values["Contexts"] if there else ()
    values["NegotiateContextCount"] = len(contexts)
    if not contexts:
        values["NegotiateContextOffset"] = 0
        return b""
    pad = -start % 8
    values["NegotiateContextOffset"] = start + pad
    return bytes(pad) + encode_negotiate_contexts(contexts)


_TEXTS: Final = frozenset({"Path", "Name"})
_COPIES: Final = frozenset({"SecurityBuffer", "ReadChannelInfo", "WriteChannelInfo"})
#: Attributes that are named otherwise than what they are on the wire.
_WIRE_NAMES: Final = {"dialect": "DialectRevision", "end_of_file": "EndofFile"}


def _kind(make: type, command: Command, layout: Layout) -> _Kind:
    names = tuple(
        _WIRE_NAMES.get(field.name) or field.name.title().replace("_", "") for field in fields(make)
    )
    if make is NegotiateRequest:
        return _Kind(make, command, layout, names, _finish_negotiate_request, _prepare_negotiate_request)
    if make is NegotiateResponse:
        return _Kind(make, command, layout, names, _finish_negotiate_response, _prepare_negotiate_response)
    return _Kind(make, command, layout, names, _finish, _prepare)


_REQUEST_CLASSES: Final[dict[Command, type]] = {
    Command.NEGOTIATE: NegotiateRequest,
    Command.SESSION_SETUP: SessionSetupRequest,
    Command.LOGOFF: LogoffRequest,
    Command.TREE_CONNECT: TreeConnectRequest,
    Command.TREE_DISCONNECT: TreeDisconnectRequest,
    Command.CREATE: CreateRequest,
    Command.CLOSE: CloseRequest,
    Command.FLUSH: FlushRequest,
    Command.READ: ReadRequest,
    Command.WRITE: WriteRequest,
    Command.IOCTL: IoctlRequest,
    Command.CANCEL: CancelRequest,
    Command.ECHO: EchoRequest,
    Command.QUERY_INFO: QueryInfoRequest,
}
_RESPONSE_CLASSES: Final[dict[Command, type]] = {
    Command.NEGOTIATE: NegotiateResponse,
    Command.SESSION_SETUP: SessionSetupResponse,
    Command.LOGOFF: LogoffResponse,
    Command.TREE_CONNECT: TreeConnectResponse,
    Command.TREE_DISCONNECT: TreeDisconnectResponse,
    Command.CREATE: CreateResponse,
    Command.CLOSE: CloseResponse,
    Command.FLUSH: FlushResponse,
    Command.READ: ReadResponse,
    Command.WRITE: WriteResponse,
    Command.IOCTL: IoctlResponse,
    Command.ECHO: EchoResponse,
    Command.QUERY_INFO: QueryInfoResponse,
}
_REQUESTS: Final[dict[int, _Kind]] = {
    command: _kind(make, command, request_layout(command)) for command, make in _REQUEST_CLASSES.items()
}
_RESPONSES: Final[dict[int, _Kind]] = {
    command: _kind(make, command, response_layout(command)) for command, make in _RESPONSE_CLASSES.items()
}
_BY_CLASS: Final[dict[type, _Kind]] = {
    kind.make: kind  # type: ignore[misc]
    for kind in (*_REQUESTS.values(), *_RESPONSES.values())
}
_ERROR: Final = error_layout()
_COMMANDS: Final = frozenset(Command)
#: Answers that carry what was asked for although their status is none of success (3.3.4.4).
_NO_FAILURES: Final = frozenset(
    {
        (Command.SESSION_SETUP, STATUS_MORE_PROCESSING_REQUIRED),
        (Command.READ, STATUS_BUFFER_OVERFLOW),
        (Command.IOCTL, STATUS_BUFFER_OVERFLOW),
        (Command.QUERY_INFO, STATUS_BUFFER_OVERFLOW),
    }
)


def encode_message(header: Header, body: Body) -> bytearray:
    """Encode one message; what is to be signed, is signed in place.

    Raises:
        SmbError: a field is out of range, or the body is of another command than the header's.
    """
    message = bytearray(encode_header(header))
    if isinstance(body, RawBody):
        message += body.octets
    elif isinstance(body, ErrorResponse):
        values = {"ErrorContextCount": body.error_context_count, "ByteCount": len(body.data)}
        message += _ERROR.encode(values, HEADER_SIZE)
        message += body.data or b"\0"  # StructureSize counts one octet of it
    else:
        kind = _BY_CLASS[type(body)]
        if kind.command != header.command:
            raise SmbError(f"{header.command:#x}, but the body is of {kind.command.name}", field="Command")
        values = {
            name: getattr(body, field.name) for name, field in zip(kind.names, fields(body), strict=True)
        }
        behind = kind.prepare(values)
        message += kind.layout.encode(values, HEADER_SIZE)
        message += behind
    return message


def decode_request(header: Header, message: Octets) -> Request:
    """Decode the body of a request.

    Args:
        header: as decoded from this message.
        message: header and body, and what is behind it in a compound. Data of READ, WRITE, IOCTL and
            QUERY_INFO is a slice of it: given a memoryview, nothing is copied.

    Returns:
        The body; a RawBody for commands that named pipes do not need.

    Raises:
        SmbError: the command is unknown, or the body malformed; names the field and its offset.
    """
    kind = _REQUESTS.get(header.command)
    request: Request = _decode(kind, message) if kind is not None else _decode_raw(header, message)
    return request


def decode_response(header: Header, message: Octets) -> Response:
    """Decode the body of a response.

    Args:
        header, message: as of :func:`decode_request`.

    Returns:
        The body; an ErrorResponse for a status that is a failure, or STATUS_PENDING; a RawBody for commands
        that named pipes do not need.

    Raises:
        SmbError: as of :func:`decode_request`.
    """
    kind = _RESPONSES.get(header.command)
    if header.status and (kind is None or _is_error(header, kind, message)):
        return _decode_error(message)
    response: Response = _decode(kind, message) if kind is not None else _decode_raw(header, message)
    return response


def _is_error(header: Header, kind: _Kind, message: Octets) -> bool:
    """Whether the body of a response whose status is not success is an ERROR response."""
    if (header.command, header.status) not in _NO_FAILURES:
        return True
    return kind.layout.structure_size != _ERROR.structure_size and message[64:66] == b"\x09\0"


def _decode(kind: _Kind, message: Octets) -> Any:
    values = kind.layout.decode(message, HEADER_SIZE)
    kind.finish(message, values)
    return kind.make(*[values[name] for name in kind.names])


def _decode_error(message: Octets) -> ErrorResponse:
    values = _ERROR.decode(message, HEADER_SIZE)
    start, count = HEADER_SIZE + _ERROR.size, values["ByteCount"]
    if start + count > len(message):
        raise SmbError(
            f"{count}, with {len(message) - start} octets left",
            field="ByteCount",
            offset=HEADER_SIZE + _ERROR.offsets["ByteCount"],
        )
    return ErrorResponse(bytes(message[start : start + count]), values["ErrorContextCount"])


def _decode_raw(header: Header, message: Octets) -> RawBody:
    if header.command not in _COMMANDS:
        raise SmbError(f"{header.command:#x} is none of SMB 2", field="Command", offset=12)
    return RawBody(bytes(message[HEADER_SIZE:]))
