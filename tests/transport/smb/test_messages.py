"""Messages of this library: round trips, and what else is to be said of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from dcerpc.status import (
    STATUS_BUFFER_OVERFLOW,
    STATUS_MORE_PROCESSING_REQUIRED,
    STATUS_PENDING,
    describe,
    name,
)
from dcerpc.transport.smb.constants import HEADER_SIZE, Command
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header, decode_header
from dcerpc.transport.smb.messages import Body, decode_request, decode_response, encode_message
from dcerpc.transport.smb.negotiation import NegotiateRequest, NetName
from dcerpc.transport.smb.pipe import (
    CreateRequest,
    IoctlResponse,
    QueryInfoResponse,
    ReadResponse,
    WriteRequest,
)
from dcerpc.transport.smb.session import (
    EchoRequest,
    ErrorResponse,
    RawBody,
    SessionSetupResponse,
    TreeConnectRequest,
)
from tests.transport.smb.samples import (
    FILE_ID,
    GUID,
    SOME_REQUESTS,
    SOME_RESPONSES,
    header_of,
    requests,
    responses,
)


@given(requests)
def test_any_request_comes_back(request_: tuple[Command, Any]) -> None:
    command, body = request_
    message = encode_message(header_of(command, body), body)
    header = decode_header(message)
    assert header == header_of(command, body)
    assert decode_request(header, message) == body


@given(responses)
def test_any_response_comes_back(response: tuple[Command, Any]) -> None:
    command, body = response
    message = encode_message(header_of(command, body), body)
    assert decode_response(decode_header(message), message) == body


@pytest.mark.parametrize(("command", "body"), SOME_REQUESTS)
@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_requests_of_any_octets(kind: Any, command: Command, body: Body) -> None:
    message = encode_message(header_of(command, body), body)
    assert decode_request(decode_header(message), kind(message)) == body


@pytest.mark.parametrize(("command", "body"), SOME_RESPONSES)
@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_responses_of_any_octets(kind: Any, command: Command, body: Body) -> None:
    message = encode_message(header_of(command, body), body)
    assert decode_response(decode_header(message), kind(message)) == body


@pytest.mark.parametrize(("command", "body"), SOME_REQUESTS)
def test_octets_behind_a_request_are_ignored(command: Command, body: Body) -> None:
    message = encode_message(header_of(command, body), body) + bytes(16)
    assert decode_request(decode_header(message), message) == body


@pytest.mark.parametrize(("command", "size"), [(Command.READ, 49), (Command.WRITE, 49), (Command.IOCTL, 57)])
def test_a_request_is_as_long_as_structure_size_says(command: Command, size: int) -> None:
    body = next(body for one, body in SOME_REQUESTS if one is command)
    for field in ("data", "input"):
        if hasattr(body, field):
            setattr(body := type(body)(**{slot: getattr(body, slot) for slot in body.__slots__}), field, b"")
    assert len(encode_message(Header(command, 0), body)) == HEADER_SIZE + size


def test_an_error_without_data_has_one_octet() -> None:
    message = encode_message(Header(Command.CREATE, 0, status=1 << 31), ErrorResponse())
    assert message[HEADER_SIZE:].hex() == "09000000" + "00000000" + "00"


def test_pipe_data_is_not_copied() -> None:
    message = memoryview(encode_message(Header(Command.WRITE, 0), WriteRequest(FILE_ID, b"data")))
    body = decode_request(decode_header(message), message)
    assert isinstance(body, WriteRequest)
    assert isinstance(body.data, memoryview)
    assert body.data.obj is message.obj


def test_contexts_are_for_3_1_1_only() -> None:
    body = NegotiateRequest(1, 0, GUID, (0x0202, 0x0302), (NetName("server"),))
    message = encode_message(Header(Command.NEGOTIATE, 0), body)
    assert len(message) == HEADER_SIZE + 36 + 4
    assert decode_request(decode_header(message), message) == NegotiateRequest(1, 0, GUID, (0x0202, 0x0302))


@pytest.mark.parametrize(
    ("command", "status", "body"),
    [
        (Command.SESSION_SETUP, STATUS_MORE_PROCESSING_REQUIRED, SessionSetupResponse(0, b"challenge")),
        (Command.READ, STATUS_BUFFER_OVERFLOW, ReadResponse(b"part")),
        (Command.IOCTL, STATUS_BUFFER_OVERFLOW, IoctlResponse(0x11C017, FILE_ID, b"part")),
        (Command.QUERY_INFO, STATUS_BUFFER_OVERFLOW, QueryInfoResponse(b"part")),
        (Command.READ, STATUS_BUFFER_OVERFLOW, ErrorResponse()),
        (Command.IOCTL, STATUS_BUFFER_OVERFLOW, ErrorResponse()),
        (Command.READ, STATUS_PENDING, ErrorResponse()),
        (Command.CHANGE_NOTIFY, STATUS_PENDING, ErrorResponse()),
        (Command.CREATE, STATUS_BUFFER_OVERFLOW, ErrorResponse(b"\1\2\3", 1)),
    ],
)
def test_which_statuses_come_with_what(command: Command, status: int, body: Body) -> None:
    header = Header(command, 1, status=status)
    assert decode_response(header, encode_message(header, body)) == body


def test_a_failure_must_be_an_error() -> None:
    header = Header(Command.ECHO, 1, status=0xC0000022)
    with pytest.raises(SmbError, match=r"StructureSize at 0x40: 4, but it is 9"):
        decode_response(header, encode_message(header, RawBody(bytes.fromhex("0400000000000000"))))


def test_commands_that_pipes_do_not_need_are_raw() -> None:
    for command in (Command.LOCK, Command.QUERY_DIRECTORY, Command.CHANGE_NOTIFY, Command.SET_INFO):
        header = Header(command, 1)
        message = encode_message(header, RawBody(b"anything"))
        assert decode_request(header, message) == RawBody(b"anything")
        assert decode_response(header, message) == RawBody(b"anything")


@pytest.mark.parametrize("decode", [decode_request, decode_response])
def test_an_unknown_command(decode: Any) -> None:
    header = Header(0x14, 1)
    with pytest.raises(SmbError, match=r"Command at 0xc: 0x14"):
        decode(header, encode_message(header, RawBody(b"anything")))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (WriteRequest(FILE_ID, b"", offset=-1), r"Offset: cannot be encoded"),
        (WriteRequest(FILE_ID[:15], b""), r"FileId: 15 octets, not 16"),
        (CreateRequest(256, 2, 3, 0, 3, 1, 0, "x"), r"RequestedOplockLevel: cannot be encoded"),
        (CreateRequest(0, 2, 3, 0, 3, 1, 0, "x" * 32768), r"NameLength: cannot be encoded"),
        (CreateRequest(0, 2, 3, 0, 3, 1, 0, "\ud800"), r"Name: no UTF-16"),
        (TreeConnectRequest(0, "\udfff"), r"Path: no UTF-16"),
        (NegotiateRequest(0, 0, GUID, (65536,)), r"Dialects: cannot be encoded"),
        (NegotiateRequest(0, 0, GUID, (0x0311,), (NetName("\ud800"),)), r"NetName: no UTF-16"),
    ],
)
def test_what_cannot_be_encoded_is_named(body: Body, message: str) -> None:
    command = {
        WriteRequest: Command.WRITE,
        CreateRequest: Command.CREATE,
        TreeConnectRequest: Command.TREE_CONNECT,
    }
    with pytest.raises(SmbError, match=message):
        encode_message(Header(command.get(type(body), Command.NEGOTIATE), 0), body)


def test_a_body_goes_with_its_command() -> None:
    with pytest.raises(SmbError, match=r"Command: 0x8, but the body is of ECHO"):
        encode_message(Header(Command.READ, 0), EchoRequest())


def test_statuses_have_names() -> None:
    assert describe(0xC00000AE) == "STATUS_PIPE_BUSY (0xc00000ae)"
    assert name(STATUS_PENDING) is None  # 259 is Win32's ERROR_NO_MORE_ITEMS, too
