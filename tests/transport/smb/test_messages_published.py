"""The example of MS-SMB2 4.4, executing an operation on a named pipe: its fields, laid out one by one."""

from __future__ import annotations

import struct
from typing import Final

import pytest

from dcerpc.transport.smb.constants import Command
from dcerpc.transport.smb.header import Header, decode_header
from dcerpc.transport.smb.hot import (
    pack_read,
    pack_read_response,
    pack_write,
    pack_write_response,
)
from dcerpc.transport.smb.hot_requests import unpack_request
from dcerpc.transport.smb.hot_responses import unpack_response
from dcerpc.transport.smb.messages import Body, decode_request, decode_response, encode_message
from dcerpc.transport.smb.pipe import (
    CloseRequest,
    CloseResponse,
    CreateRequest,
    CreateResponse,
    IoctlRequest,
    IoctlResponse,
    ReadRequest,
    ReadResponse,
    WriteRequest,
    WriteResponse,
)
from tests.transport.smb.samples import usual

SESSION: Final = 0x4000000000D
PERSISTENT, VOLATILE = 5, 0xFFFFFFFF00000005
FILE_ID: Final = struct.pack("<QQ", PERSISTENT, VOLATILE)
#: The text tells the lengths of what was written and read, not the octets.
WRITTEN, READ = bytes(range(116)), bytes(range(92))
INPUT, OUTPUT = bytes(range(68)), bytes(range(112))


def laid_out(layout: str, *values: object) -> bytes:
    return struct.pack("<" + layout, *values)


def header(command: int, message_id: int, response: bool) -> bytes:
    """The header as the example shows it of every message but for these."""
    return (
        b"\xfeSMB"
        + laid_out("HHIHHII", 64, 0, 0, command, 1 if response else 111, int(response), 0)
        + laid_out("QIIQ", message_id, 0, 1, SESSION)
        + bytes(16)
    )


def octets_of(command: int, message_id: int, response: bool, layout: str, *values: object) -> bytes:
    return header(command, message_id, response) + laid_out(layout, *values)


_CREATE: Final = octets_of(
    *(5, 9, False, "HBBIQQIIIIIHHII", 57, 0, 9, 2, 0, 0, 0x0012019F, 0, 3, 1, 0x00400040, 120, 12, 0, 0)
) + "srvsvc".encode("utf-16-le")
_CREATED: Final = octets_of(
    *(5, 9, True, "HBBIQQQQQQIIQQII", 89, 0, 9, 1, 0, 0, 0, 0, 4096, 0, 0x80, 0, PERSISTENT, VOLATILE, 0, 0)
)
_WRITE: Final = (
    octets_of(9, 10, False, "HHIQQQIIHHI", 49, 112, 116, 0, PERSISTENT, VOLATILE, 0, 0, 0, 0, 0) + WRITTEN
)
_WRITTEN: Final = octets_of(9, 10, True, "HHIIHH", 17, 0, 116, 0, 0, 0)
_READ: Final = (
    octets_of(8, 11, False, "HBBIQQQIIIHH", 49, 80, 0, 1024, 0, PERSISTENT, VOLATILE, 0, 0, 0, 0, 0) + b"\0"
)
_WAS_READ: Final = octets_of(8, 11, True, "HBBIII", 17, 80, 0, 92, 0, 0) + READ
_CLOSE: Final = octets_of(6, 13, False, "HHIQQ", 24, 1, 0, PERSISTENT, VOLATILE)
_CLOSED: Final = octets_of(6, 13, True, "HHIQQQQQQI", 60, 0, 0, 0, 0, 0, 0, 0, 0, 0)

EXAMPLES: Final[tuple[tuple[bytes, Body], ...]] = (
    (_CREATE, CreateRequest(9, 2, 0x0012019F, 0, 3, 1, 0x00400040, "srvsvc")),
    (_CREATED, CreateResponse(FILE_ID, 0, 9, 1, allocation_size=4096, file_attributes=0x80)),
    (_WRITE, WriteRequest(FILE_ID, WRITTEN)),
    (_WRITTEN, WriteResponse(116)),
    (_READ, ReadRequest(FILE_ID, 1024)),
    (_WAS_READ, ReadResponse(READ)),
    (_CLOSE, CloseRequest(1, FILE_ID)),
    (_CLOSED, CloseResponse()),
)


@pytest.mark.parametrize(("octets", "body"), EXAMPLES)
def test_the_example(octets: bytes, body: Body) -> None:
    read = decode_header(octets)
    response = bool(read.flags)
    assert (decode_response if response else decode_request)(read, octets) == body
    assert encode_message(read, body) == octets
    fast = (unpack_response if response else unpack_request)(octets)
    common = isinstance(body, WriteRequest | WriteResponse | ReadRequest | ReadResponse)
    assert fast == (usual(read, body) if common else None)


def test_the_example_packed() -> None:
    assert pack_write(10, 0, 111, 0, 1, SESSION, FILE_ID, WRITTEN) == _WRITE
    assert pack_write_response(10, 0, 1, 1, 1, SESSION, 116) == _WRITTEN
    assert pack_read(11, 0, 111, 0, 1, SESSION, FILE_ID, 1024) == _READ
    assert pack_read_response(11, 0, 1, 1, 1, SESSION, READ) == _WAS_READ


def test_a_transaction_as_windows_vista_makes_it() -> None:
    """OutputOffset of the request is not 0, and the response echoes the input; neither is kept."""
    asked = octets_of(
        *(11, 12, False, "HHIQQIIIIIIII"),
        *(57, 0, 0x0011C017, PERSISTENT, VOLATILE, 120, 68, 0, 120, 0, 1024, 1, 0),
    )
    asked += INPUT
    body = IoctlRequest(0x0011C017, FILE_ID, 1024, INPUT)
    expected = Header(Command.IOCTL, 12, credits=111, tree_id=1, session_id=SESSION)
    assert unpack_request(asked) == usual(expected, body)
    assert decode_request(decode_header(asked), asked) == body
    without_output_offset = asked[:100] + bytes(4) + asked[104:]
    assert encode_message(expected, body) == without_output_offset

    answered = octets_of(
        *(11, 12, True, "HHIQQIIIIII"), *(49, 0, 0x0011C017, PERSISTENT, VOLATILE, 112, 68, 184, 112, 0, 0)
    )
    answered += INPUT + bytes(4) + OUTPUT
    assert decode_response(decode_header(answered), answered) == IoctlResponse(0x0011C017, FILE_ID, OUTPUT)
    assert unpack_response(answered) is None  # not the usual: for the general decoder
