"""Headers, and packets of several messages."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.transport.smb.compound import MAX_MESSAGES, link_compound, split_compound
from dcerpc.transport.smb.constants import HEADER_SIZE, Command
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import (
    Header,
    TransformHeader,
    decode_header,
    decode_transform_header,
    encode_header,
    encode_transform_header,
)
from tests.transport.smb.samples import async_headers, sixteen, sync_headers, u16, u32, u64

#: As MS-SMB2 2.2.1.2 lays it out, field by field.
SYNC = bytes.fromhex(
    "fe534d42 4000 0100 220000c0 0800 2000 09000000 00000000 0300000000000000 fffe0000 05000000"
    "0900000000000000 000102030405060708090a0b0c0d0e0f"
)
#: As 2.2.1.1 does.
ASYNC = bytes.fromhex(
    "fe534d42 4000 0100 03010000 0b00 0000 03000000 00000000 0400000000000000 8877665544332211"
    "0900000000000000 00000000000000000000000000000000"
)
#: As 2.2.41 does.
TRANSFORM = bytes.fromhex(
    "fd534d42 000102030405060708090a0b0c0d0e0f 101112131415161718191a1b00000000 78563412 0000 0100"
    "0900000000000000"
)


def test_a_header_of_each_form() -> None:
    sync = Header(
        Command.READ,
        3,
        1,
        0xC0000022,
        32,
        9,
        process_id=0xFEFF,
        tree_id=5,
        session_id=9,
        signature=bytes(range(16)),
    )
    assert decode_header(SYNC) == sync
    assert encode_header(sync) == SYNC
    pending = Header(Command.IOCTL, 4, 1, 0x103, 0, 3, async_id=0x1122334455667788, session_id=9)
    assert decode_header(ASYNC) == pending
    assert encode_header(pending) == ASYNC


def test_a_transform_header() -> None:
    header = TransformHeader(bytes(range(16)), bytes(range(16, 28)) + bytes(4), 0x12345678, 1, 9)
    assert decode_transform_header(TRANSFORM + b"sealed") == header
    assert encode_transform_header(header) == TRANSFORM


@given(sync_headers | async_headers, st.integers(0, 8))
def test_any_header_comes_back(header: Header, offset: int) -> None:
    octets = encode_header(header)
    assert len(octets) == HEADER_SIZE
    assert decode_header(bytes(offset) + octets + b"behind", offset) == header


@given(sixteen, sixteen, u32, u16, u64)
def test_any_transform_header_comes_back(
    signature: bytes, nonce: bytes, size: int, flags: int, session_id: int
) -> None:
    header = TransformHeader(signature, nonce, size, flags, session_id)
    assert decode_transform_header(encode_transform_header(header)) == header


def test_commands_are_named_where_they_have_a_name() -> None:
    assert isinstance(decode_header(SYNC).command, Command)
    assert decode_header(SYNC[:12] + b"\x14\0" + SYNC[14:]).command == 0x14


@pytest.mark.parametrize(
    ("octets", "offset", "message"),
    [
        (SYNC[:63], 0, r"ProtocolId at 0x0: 63 octets, a header takes 64"),
        (SYNC, 1, r"ProtocolId at 0x1: 63 octets"),
        (SYNC, -1, r"ProtocolId"),
        (b"", 0, r"0 octets"),
        (TRANSFORM + SYNC, 0, r"ProtocolId at 0x0: fd534d42 is not"),
        (SYNC[:4] + b"\x41\0" + SYNC[6:], 0, r"StructureSize at 0x4: 65"),
    ],
)
def test_what_is_no_header(octets: bytes, offset: int, message: str) -> None:
    with pytest.raises(SmbError, match=message):
        decode_header(octets, offset)


def test_what_is_no_transform_header() -> None:
    with pytest.raises(SmbError, match=r"51 octets, a transform header takes 52"):
        decode_transform_header(TRANSFORM[:51])
    with pytest.raises(SmbError, match=r"fe534d42 is not"):
        decode_transform_header(SYNC)


def test_fields_out_of_range_are_refused() -> None:
    with pytest.raises(SmbError, match=r"cannot be encoded"):
        encode_header(Header(Command.READ, 1 << 64))
    with pytest.raises(SmbError, match=r"cannot be encoded"):
        encode_header(Header(Command.READ, 0, tree_id=1 << 32))
    with pytest.raises(SmbError, match=r"cannot be encoded"):
        encode_transform_header(TransformHeader(bytes(16), bytes(16), -1, 1, 0))


@pytest.mark.parametrize("sizes", [(64,), (64, 64), (68, 73, 80, 65)])
def test_compounds_come_apart_as_they_were_put_together(sizes: tuple[int, ...]) -> None:
    messages = [
        bytearray(encode_header(Header(Command.ECHO, number)) + bytes(size - 64))
        for number, size in enumerate(sizes)
    ]
    link_compound(messages)
    packet = b"".join(messages)
    parts = split_compound(packet)
    assert [bytes(part) for part in parts] == messages
    assert [decode_header(part).message_id for part in parts] == list(range(len(sizes)))
    assert all(len(part) % 8 == 0 for part in parts[:-1])
    assert decode_header(parts[-1]).next_command == 0
    assert len(parts[-1]) == sizes[-1]


@pytest.mark.parametrize(
    ("following", "message"),
    [
        (8, r"NextCommand at 0x14: 8 of 136"),
        (56, r"NextCommand at 0x14: 56"),
        (68, r"NextCommand at 0x14: 68"),
        (136, r"NextCommand at 0x14: 136"),
        (0xFFFFFFF8, r"NextCommand at 0x14: 4294967288"),
        (72, r"ProtocolId at 0x48: fe534d42, with 64 octets left|ProtocolId at 0x48: 00000000"),
        (80, r"ProtocolId at 0x50: 00000000, with 56 octets left"),
    ],
)
def test_bad_compounds(following: int, message: str) -> None:
    packet = encode_header(Header(Command.ECHO, 0, next_command=following)) + bytes(72)
    with pytest.raises(SmbError, match=message):
        split_compound(packet)


def test_a_compound_of_too_many() -> None:
    messages = [bytearray(encode_header(Header(Command.ECHO, 0))) for _ in range(MAX_MESSAGES)]
    link_compound(messages)
    assert len(split_compound(b"".join(messages))) == MAX_MESSAGES
    messages = [bytearray(encode_header(Header(Command.ECHO, 0))) for _ in range(MAX_MESSAGES + 1)]
    link_compound(messages)
    with pytest.raises(SmbError, match=r"NextCommand at 0x3fd4: .* in message 256"):
        split_compound(b"".join(messages))


@given(st.binary(max_size=200), st.booleans())
def test_nothing_but_smb_errors(octets: bytes, begins_well: bool) -> None:
    packet = SYNC[:20] + octets if begins_well else octets
    for read in (split_compound, decode_header, decode_transform_header):
        with contextlib.suppress(SmbError):
            read(packet)
