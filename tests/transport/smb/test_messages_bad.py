"""Messages that nobody should send: each is refused with an SmbError that names the field."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcerpc.status import STATUS_INVALID_PARAMETER
from dcerpc.transport.smb.constants import HEADER_SIZE, Command, HeaderFlag
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header, decode_header
from dcerpc.transport.smb.hot_requests import unpack_request
from dcerpc.transport.smb.hot_responses import unpack_response
from dcerpc.transport.smb.messages import Body, decode_request, decode_response, encode_message
from dcerpc.transport.smb.negotiation import NegotiateRequest, NetName, UnknownContext
from dcerpc.transport.smb.pipe import CreateContext, CreateRequest
from dcerpc.transport.smb.session import ErrorResponse, RawBody
from tests.transport.smb.samples import GUID, SOME_REQUESTS, SOME_RESPONSES, header_of, usual

ALL = [(True, *one) for one in SOME_REQUESTS] + [(False, *one) for one in SOME_RESPONSES]


def decode(request_: bool, message: Any) -> object:
    return (decode_request if request_ else decode_response)(decode_header(message), message)


@pytest.mark.parametrize(("request_", "command", "body"), ALL)
def test_messages_cut_short(request_: bool, command: Command, body: Body) -> None:
    message = bytes(encode_message(header_of(command, body), body))
    fixed = HEADER_SIZE + 2
    for end in range(fixed, len(message) - 1):
        with pytest.raises(SmbError) as caught:
            decode(request_, message[:end])
        assert caught.value.status == STATUS_INVALID_PARAMETER
        assert caught.value.field
    # nothing but the one octet that stands for an empty buffer may be missing
    with contextlib.suppress(SmbError):
        assert decode(request_, message[:-1]) == body


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(ALL), st.data())
def test_mutations_raise_nothing_else(one: tuple[bool, Command, Body], data: st.DataObject) -> None:
    request_, command, body = one
    message = encode_message(header_of(command, body), body)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(HEADER_SIZE, len(message) - 1))
        message[at] = data.draw(st.sampled_from((0, 1, 7, 8, 0x40, 0x7F, 0x80, 0xFE, 0xFF)))
    try:
        decoded = decode(request_, message)
    except SmbError:
        return
    fast = (unpack_request if request_ else unpack_response)(message)
    assert fast is None or fast == usual(decode_header(message), decoded)


@settings(max_examples=300, deadline=None)
@given(st.booleans(), st.integers(0, 0x15), st.sampled_from((0, 0x103, 0x80000005, 0xC0000022)), st.binary())
def test_any_octets_raise_nothing_else(request_: bool, command: int, status: int, octets: bytes) -> None:
    header = Header(command, 0, status=status, flags=0 if request_ else HeaderFlag.SERVER_TO_REDIR)
    message = encode_message(header, RawBody(octets))
    read = unpack_request if request_ else unpack_response
    try:
        decoded = decode(request_, message)
    except SmbError:
        assert read(message) is None
    else:
        fast = read(message)
        assert fast is None or fast == usual(header, decoded)


def changed(message: bytearray, changes: dict[int, str]) -> bytes:
    """A message with other octets at offsets from the body's start."""
    for at, octets in changes.items():
        new = bytes.fromhex(octets)
        message[HEADER_SIZE + at : HEADER_SIZE + at + len(new)] = new
    return bytes(message)


CASES: list[tuple[Command, bool, dict[int, str], str]] = [
    (Command.SESSION_SETUP, True, {0: "1a00"}, r"StructureSize at 0x40: 26, but it is 25"),
    (Command.SESSION_SETUP, True, {12: "0000"}, r"SecurityBufferOffset at 0x4c: 0x0 with 5 octets"),
    (Command.SESSION_SETUP, True, {12: "5700"}, r"SecurityBufferOffset at 0x4c: 0x57 .* not between 0x58"),
    (Command.SESSION_SETUP, True, {12: "ffff"}, r"SecurityBufferOffset at 0x4c: 0xffff"),
    (Command.SESSION_SETUP, True, {14: "0600"}, r"SecurityBufferOffset at 0x4c: 0x58 with 6 octets"),
    (Command.SESSION_SETUP, True, {14: "ffff"}, r"SecurityBufferOffset at 0x4c: 0x58 with 65535 octets"),
    (Command.TREE_CONNECT, True, {4: "4700"}, r"PathOffset at 0x44: 0x47"),
    (Command.TREE_CONNECT, True, {6: "1700"}, r"Path at 0x48: no UTF-16"),
    (Command.TREE_CONNECT, True, {8: "00d80000"}, r"Path at 0x48: no UTF-16"),
    (Command.CREATE, True, {44: "7700"}, r"NameOffset at 0x6c: 0x77"),
    (Command.CREATE, True, {46: "0300"}, r"Name at 0x78: no UTF-16"),
    (Command.CREATE, True, {46: "ffff"}, r"NameOffset at 0x6c: 0x78 with 65535"),
    (
        Command.CREATE,
        True,
        {48: "8c000000", 52: "08000000"},
        r"CreateContextsOffset at 0x70: .* no multiple of 8",
    ),
    (Command.CREATE, True, {48: "ffffffff"}, r"CreateContextsOffset at 0x70: 0xffffffff"),
    (Command.CREATE, True, {52: "ffffffff"}, r"CreateContextsOffset at 0x70: .* with 4294967295 octets"),
    (Command.CREATE, True, {72: "07000000"}, r"Next at 0x88: 7 of"),
    (Command.CREATE, True, {72: "08000000"}, r"Next at 0x88: 8 of"),
    (Command.CREATE, True, {72: "f8ffffff"}, r"Next at 0x88: 4294967288 of"),
    (Command.CREATE, True, {76: "0c00"}, r"Contexts\[0\].NameOffset at 0x8c: 0xc with 4 octets"),
    (Command.CREATE, True, {52: "03000000"}, r"Next at 0x88: 24 of 3 octets"),
    (Command.READ, True, {46: "0100"}, r"ReadChannelInfoOffset at 0x6c: 0x0 with 1 octets"),
    (Command.WRITE, True, {2: "6f00"}, r"DataOffset at 0x42: 0x6f"),
    (Command.WRITE, True, {4: "08000000"}, r"DataOffset at 0x42: 0x70 with 8 octets"),
    (Command.WRITE, True, {4: "ffffffff"}, r"DataOffset at 0x42: 0x70 with 4294967295 octets"),
    (Command.IOCTL, True, {24: "79000000"}, r"InputOffset at 0x58: 0x79"),
    (Command.IOCTL, True, {24: "7c000000", 28: "01000000"}, r"InputOffset at 0x58: 0x7c .* no multiple of 8"),
    (Command.IOCTL, True, {28: "ffffffff"}, r"InputOffset at 0x58: 0x78 with 4294967295 octets"),
    (Command.QUERY_INFO, True, {12: "01000000"}, r"InputBufferOffset at 0x48: 0x0 with 1 octets"),
    (Command.NEGOTIATE, True, {2: "0000"}, r"DialectCount at 0x42: 0, with"),
    (Command.NEGOTIATE, True, {2: "ffff"}, r"DialectCount at 0x42: 65535, with"),
    (Command.NEGOTIATE, True, {28: "6c000000"}, r"NegotiateContextOffset: 0x6c is before 0x6e"),
    (Command.NEGOTIATE, True, {28: "71000000"}, r"NegotiateContextOffset: 0x71 is no multiple of 8"),
    (Command.NEGOTIATE, True, {28: "f8ffffff"}, r"StructureSize at 0xfffffff8|DataLength|octets"),
    (Command.NEGOTIATE, True, {32: "ffff"}, r"octets, the fixed part takes 8|DataLength"),
    (Command.NEGOTIATE, True, {50: "ffff"}, r"DataLength at 0x72: 65535,"),
    (Command.NEGOTIATE, True, {56: "ffff"}, r"HashAlgorithms at 0x78: does not fit into the 38 octets"),
    (Command.NEGOTIATE, True, {58: "2100"}, r"Salt at 0x78: does not fit"),
    (Command.NEGOTIATE, False, {56: "7f00"}, r"SecurityBufferOffset at 0x78: 0x7f"),
    (Command.NEGOTIATE, False, {60: "78000000"}, r"NegotiateContextOffset: 0x78 is before 0x80"),
    (Command.NEGOTIATE, False, {6: "0300"}, r"octets, the fixed part takes 8"),
    (Command.READ, False, {2: "4f"}, r"DataOffset at 0x42: 0x4f"),
    (Command.READ, False, {4: "05000000"}, r"DataOffset at 0x42: 0x50 with 5 octets"),
    (Command.IOCTL, False, {32: "6f000000"}, r"OutputOffset at 0x60: 0x6f"),
    (Command.IOCTL, False, {28: "07000000"}, r"InputOffset at 0x58: 0x70 with 7 octets"),
    (Command.QUERY_INFO, False, {4: "0c000000"}, r"OutputBufferOffset at 0x42: 0x48 with 12 octets"),
]


@pytest.mark.parametrize(("command", "request_", "changes", "message"), CASES)
def test_bad_fields(command: Command, request_: bool, changes: dict[int, str], message: str) -> None:
    body = next(body for one, body in (SOME_REQUESTS if request_ else SOME_RESPONSES) if one is command)
    octets = changed(encode_message(header_of(command, body), body), changes)
    with pytest.raises(SmbError, match=message):
        decode(request_, octets)


def test_an_error_that_claims_more_than_there_is() -> None:
    header = Header(Command.CREATE, 0, status=0xC0000022)
    octets = changed(encode_message(header, ErrorResponse(b"1234")), {4: "05000000"})
    with pytest.raises(SmbError, match=r"ByteCount at 0x44: 5, with 4 octets left"):
        decode_response(header, octets)


def test_lists_take_time_by_their_length_only() -> None:
    """Half a megabyte of the smallest contexts: with a copy of the rest for each, that takes minutes."""
    contexts = tuple(UnknownContext(0x100, b"") for _ in range(65535))
    body = NegotiateRequest(0, 0, GUID, (0x0311,), ())
    message = encode_message(Header(Command.NEGOTIATE, 0), body)
    message[HEADER_SIZE + 28 : HEADER_SIZE + 34] = (104).to_bytes(4, "little") + b"\xff\xff"
    message += bytes(2) + b"\0\1\0\0\0\0\0\0" * 65535
    decoded = decode(True, bytes(message))
    assert isinstance(decoded, NegotiateRequest)
    assert decoded.contexts == contexts
    create = encode_message(Header(Command.CREATE, 0), CreateRequest(0, 2, 3, 0, 3, 1, 0, "x" * 4))
    lists = bytes.fromhex("18000000 1000 0400 0000 0000 00000000 4d784163 00000000") * 20000
    create[HEADER_SIZE + 48 : HEADER_SIZE + 56] = (128).to_bytes(4, "little") + len(lists).to_bytes(
        4, "little"
    )
    with pytest.raises(SmbError, match=r"Next"):  # the last one's is not 0
        decode(True, bytes(create + lists))
    last = lists[:-24] + bytes(4) + lists[-20:]
    decoded = decode(True, bytes(create + last))
    assert isinstance(decoded, CreateRequest)
    assert decoded.contexts == (CreateContext(b"MxAc"),) * 20000


def test_half_characters_of_a_name_are_refused() -> None:
    body = NegotiateRequest(0, 0, GUID, (0x0311,), (NetName("ab"),))
    message = encode_message(Header(Command.NEGOTIATE, 0), body)
    message[-2:] = b"\0\xd8"
    with pytest.raises(SmbError, match=r"NetName at 0x70: no UTF-16"):
        decode(True, message)


def test_errors_say_no_secrets() -> None:
    body = SOME_REQUESTS[1][1]
    assert "token" not in repr(body)
    assert "written" not in repr(SOME_REQUESTS[9][1])
