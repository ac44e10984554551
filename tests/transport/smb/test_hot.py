"""The fast way of what every call sends gives what the general one does, or leaves it to that."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.status import STATUS_BUFFER_OVERFLOW, STATUS_PENDING
from dcerpc.transport.smb.constants import HEADER_SIZE, Command, Fsctl, HeaderFlag
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header, decode_header
from dcerpc.transport.smb.hot import (
    pack_ioctl_response,
    pack_read,
    pack_read_response,
    pack_transceive,
    pack_write,
    pack_write_response,
    transceive_head,
)
from dcerpc.transport.smb.hot_requests import unpack_request
from dcerpc.transport.smb.hot_responses import unpack_response
from dcerpc.transport.smb.messages import Body, decode_request, decode_response, encode_message
from dcerpc.transport.smb.pipe import (
    IoctlRequest,
    IoctlResponse,
    ReadRequest,
    ReadResponse,
    WriteRequest,
    WriteResponse,
)
from dcerpc.transport.smb.session import ErrorResponse
from tests.transport.smb.samples import FILE_ID, octets, sixteen, u16, u32, u64, usual

RESPONSE = HeaderFlag.SERVER_TO_REDIR | HeaderFlag.SIGNED

HOT_REQUESTS: list[tuple[Command, Body]] = [
    (Command.IOCTL, IoctlRequest(Fsctl.PIPE_TRANSCEIVE, FILE_ID, 1024, b"input")),
    (Command.READ, ReadRequest(FILE_ID, 1024)),
    (Command.WRITE, WriteRequest(FILE_ID, b"data")),
]
HOT_RESPONSES: list[tuple[Command, Body]] = [
    (Command.IOCTL, IoctlResponse(Fsctl.PIPE_TRANSCEIVE, FILE_ID, b"output")),
    (Command.READ, ReadResponse(b"data")),
    (Command.WRITE, WriteResponse(4)),
]


@given(u64, u16, u16, u32, u64, sixteen, octets, u32)
def test_requests_are_packed_as_they_are_encoded(
    message_id: int,
    charge: int,
    credits_: int,
    tree_id: int,
    session_id: int,
    file_id: bytes,
    data: bytes,
    length: int,
) -> None:
    flags = HeaderFlag.SIGNED
    common = (message_id, charge, credits_, flags, tree_id, session_id)
    head = transceive_head(charge, flags, tree_id, session_id, file_id, length)
    for command, packed, body in (
        (
            Command.IOCTL,
            pack_transceive(head, message_id, credits_, data),
            IoctlRequest(Fsctl.PIPE_TRANSCEIVE, file_id, length, data),
        ),
        (Command.READ, pack_read(*common, file_id, length, 3), ReadRequest(file_id, length, 0, 3)),
        (Command.WRITE, pack_write(*common, file_id, data), WriteRequest(file_id, data)),
    ):
        header = Header(command, message_id, charge, 0, credits_, flags, 0, 0, 0, tree_id, session_id)
        assert packed == encode_message(header, body)
        assert isinstance(packed, bytearray)
        assert unpack_request(packed) == usual(header, body)


@given(u64, u16, u16, u32, u32, u64, st.integers(1, 2**64 - 1), sixteen, octets, u32, st.booleans())
def test_responses_are_packed_as_they_are_encoded(
    message_id: int,
    charge: int,
    credits_: int,
    process_id: int,
    tree_id: int,
    session_id: int,
    async_id: int,
    file_id: bytes,
    data: bytes,
    count: int,
    pending: bool,
) -> None:
    flags = RESPONSE | (HeaderFlag.ASYNC_COMMAND if pending else 0)
    common = (message_id, charge, credits_, flags, tree_id, session_id)
    ids = (async_id, 0, 0) if pending else (0, process_id, tree_id)
    for status in (0, STATUS_BUFFER_OVERFLOW):
        for command, packed, body in (
            (
                Command.IOCTL,
                pack_ioctl_response(*common, file_id, data, status, async_id, process_id),
                IoctlResponse(Fsctl.PIPE_TRANSCEIVE, file_id, data),
            ),
            (
                Command.READ,
                pack_read_response(*common, data, status, async_id, process_id),
                ReadResponse(data),
            ),
        ):
            header = Header(command, message_id, charge, status, credits_, flags, 0, *ids, session_id)
            assert packed == encode_message(header, body)
            assert unpack_response(packed) == usual(header, body)
    header = Header(Command.WRITE, message_id, charge, 0, credits_, flags, 0, *ids, session_id)
    packed = pack_write_response(*common, count, async_id, process_id)
    assert packed == encode_message(header, WriteResponse(count))
    assert unpack_response(packed) == usual(header, WriteResponse(count))


@pytest.mark.parametrize("ctl_code", [Fsctl.PIPE_PEEK, Fsctl.VALIDATE_NEGOTIATE_INFO])
def test_responses_of_other_fsctls(ctl_code: int) -> None:
    packed = pack_ioctl_response(1, 1, 1, RESPONSE, 2, 3, FILE_ID, b"", ctl_code=ctl_code)
    header = Header(Command.IOCTL, 1, 1, 0, 1, RESPONSE, tree_id=2, session_id=3)
    assert packed == encode_message(header, IoctlResponse(ctl_code, FILE_ID))


@pytest.mark.parametrize(
    ("pack", "arguments"),
    [
        (transceive_head, (65536, 0, 0, 0, FILE_ID, 0)),
        (pack_transceive, (bytes(120), -1, 0, b"")),
        (pack_transceive, (bytes(120), 0, 65536, b"")),
        (pack_read, (0, 65536, 0, 0, 0, 0, FILE_ID, 0)),
        (pack_write, (0, 0, 65536, 0, 0, 0, FILE_ID, b"")),
        (pack_ioctl_response, (0, 0, 0, 1, 1 << 32, 0, FILE_ID, b"")),
        (pack_read_response, (0, 0, 0, 1, 0, 1 << 64, b"")),
        (pack_write_response, (0, 0, 0, 1, 0, 0, 1 << 32)),
    ],
)
def test_what_is_out_of_range_is_refused(pack: Any, arguments: tuple[Any, ...]) -> None:
    with pytest.raises(SmbError, match=r"(request|response): cannot be encoded"):
        pack(*arguments)


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_data_is_a_slice(kind: Any) -> None:
    asked = unpack_request(kind(pack_write(1, 1, 1, 0, 2, 3, FILE_ID, b"data")))
    assert asked is not None
    assert isinstance(asked[-1], kind)
    assert asked[-1] == b"data"
    answered = unpack_response(kind(pack_read_response(1, 1, 1, 1, 2, 3, b"data")))
    assert answered is not None
    assert isinstance(answered[-1], kind)
    assert answered[-1] == b"data"


@pytest.mark.parametrize(("command", "body"), HOT_REQUESTS)
@pytest.mark.parametrize(
    "changes",
    [
        {0: b"\xfd"},  # ProtocolId
        {4: b"\x41"},  # StructureSize
        {12: b"\x08\x01"},  # Command
        {12: b"\x06"},
        {16: b"\x01"},  # SERVER_TO_REDIR
        {16: b"\x02"},  # ASYNC_COMMAND
        {20: b"\x40"},  # NextCommand
        {64: b"\x11"},  # StructureSize
    ],
)
def test_uncommon_requests_are_left_to_the_general_way(
    command: Command, body: Body, changes: dict[int, bytes]
) -> None:
    message = encode_message(Header(command, 1), body)
    assert unpack_request(message) is not None
    for at, new in changes.items():
        message[at : at + len(new)] = new
    assert unpack_request(message) is None


@pytest.mark.parametrize(("command", "body"), HOT_RESPONSES)
@pytest.mark.parametrize(
    "changes",
    [
        {0: b"\xfd"},
        {4: b"\x41"},
        {8: b"\x22\0\0\xc0"},  # Status
        {8: b"\x03\x01\0\0"},
        {12: b"\x08\x01"},
        {12: b"\x06"},
        {16: b"\x00"},
        {20: b"\x40"},
        {64: b"\x09"},
    ],
)
def test_uncommon_responses_are_left_to_the_general_way(
    command: Command, body: Body, changes: dict[int, bytes]
) -> None:
    message = encode_message(Header(command, 1, flags=RESPONSE), body)
    assert unpack_response(message) is not None
    for at, new in changes.items():
        message[at : at + len(new)] = new
    assert unpack_response(message) is None


@pytest.mark.parametrize(
    "body",
    [
        WriteRequest(FILE_ID, b"data", channel=1),
        WriteRequest(FILE_ID, b"data", remaining_bytes=1),
        WriteRequest(FILE_ID, b"data", write_channel_info=b"info"),
        ReadRequest(FILE_ID, 1, channel=1),
        ReadRequest(FILE_ID, 1, remaining_bytes=1),
        ReadRequest(FILE_ID, 1, read_channel_info=b"info"),
    ],
)
def test_rdma_is_left_to_the_general_way(body: Body) -> None:
    header = Header(Command.WRITE if isinstance(body, WriteRequest) else Command.READ, 1)
    message = encode_message(header, body)
    assert unpack_request(message) is None
    assert decode_request(header, message) == body


@pytest.mark.parametrize(
    "body",
    [
        IoctlRequest(Fsctl.PIPE_PEEK, FILE_ID, 16),
        IoctlRequest(Fsctl.PIPE_TRANSCEIVE, FILE_ID, 16, b"input", flags=0),
        IoctlRequest(Fsctl.PIPE_TRANSCEIVE, FILE_ID, 16, b"input", max_input_response=1),
        ReadRequest(FILE_ID, 1, flags=1),
        WriteRequest(FILE_ID, b"data", flags=1),
    ],
)
def test_other_fsctls_and_flags_are_left_to_the_general_way(body: Body) -> None:
    commands = {IoctlRequest: Command.IOCTL, ReadRequest: Command.READ, WriteRequest: Command.WRITE}
    header = Header(commands[type(body)], 1)
    message = encode_message(header, body)
    assert unpack_request(message) is None
    assert decode_request(header, message) == body


def test_the_answer_of_another_fsctl_is_left_to_the_general_way() -> None:
    body = IoctlResponse(Fsctl.PIPE_PEEK, FILE_ID, b"output")
    header = Header(Command.IOCTL, 1, flags=RESPONSE)
    message = encode_message(header, body)
    assert unpack_response(message) is None
    assert decode_response(header, message) == body


@pytest.mark.parametrize(("command", "body"), HOT_REQUESTS)
def test_requests_cut_short_are_left_to_the_general_way(command: Command, body: Body) -> None:
    message = encode_message(Header(command, 1), body)
    for end in range(len(message) - 1):
        assert unpack_request(message[:end]) is None or command is Command.READ


@pytest.mark.parametrize(("command", "body"), HOT_RESPONSES)
def test_responses_cut_short_are_left_to_the_general_way(command: Command, body: Body) -> None:
    message = encode_message(Header(command, 1, flags=RESPONSE), body)
    for end in range(len(message)):
        assert unpack_response(message[:end]) is None


def test_data_elsewhere_is_left_to_the_general_way() -> None:
    message = pack_write(1, 1, 1, 0, 2, 3, FILE_ID, b"0123data")
    message[HEADER_SIZE + 2 : HEADER_SIZE + 8] = b"\x74\0\4\0\0\0"
    assert unpack_request(message) is None
    assert decode_request(decode_header(message), message) == WriteRequest(FILE_ID, b"data")


def test_an_interim_response_is_left_to_the_general_way() -> None:
    flags = RESPONSE | HeaderFlag.ASYNC_COMMAND
    header = Header(Command.READ, 1, status=STATUS_PENDING, flags=flags, async_id=8)
    message = encode_message(header, ErrorResponse())
    assert unpack_response(message) is None
    assert decode_response(decode_header(message), message) == ErrorResponse()
