"""What messages carry, the layouts made of the schemas, and the NEGOTIATE of SMB 1."""

from __future__ import annotations

import io
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.transport.smb import schemas
from dcerpc.transport.smb.constants import HEADER_SIZE, Command
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.layouts import (
    Layout,
    header_layout,
    request_layout,
    response_layout,
    transform_layout,
)
from dcerpc.transport.smb.messages import encode_message
from dcerpc.transport.smb.negotiation import ValidateNegotiateInfoRequest, ValidateNegotiateInfoResponse
from dcerpc.transport.smb.payloads import Structure, decode_structure, encode_structure
from dcerpc.transport.smb.pipe import (
    FilePipeInformation,
    FilePipeLocalInformation,
    FileStandardInformation,
    PipePeek,
    PipeWait,
)
from dcerpc.transport.smb.smb1 import decode_smb1_negotiate
from tests.transport.smb.samples import (
    GUID,
    SOME_REQUESTS,
    SOME_RESPONSES,
    header_of,
    octets,
    text,
    u8,
    u32,
    u64,
)

#: Values, and their octets as MS-SMB2 2.2.31.4, 2.2.32.6 and MS-FSCC 2.3, 2.4 lay them out.
STRUCTURES: list[tuple[Structure, str]] = [
    (
        ValidateNegotiateInfoRequest(0x7F, GUID, 1, (0x0202, 0x0311)),
        "7f000000" + GUID.hex() + "0100" + "0200" + "0202" + "1103",
    ),
    (ValidateNegotiateInfoResponse(0x44, GUID, 3, 0x0302), "44000000" + GUID.hex() + "0300" + "0203"),
    (PipeWait("pipe", 50), "3200000000000000" + "08000000" + "01" + "00" + "7000690070006500"),
    (PipeWait("p"), "0000000000000000" + "02000000" + "00" + "00" + "7000"),
    (PipeWait("p", -1), "ffffffffffffffff" + "02000000" + "01" + "00" + "7000"),
    (PipePeek(3, 4, 1, 5, b"data"), "03000000" + "04000000" + "01000000" + "05000000" + "64617461"),
    (
        FileStandardInformation(4096, 0, 1, 1, 0),
        "0010000000000000" + "0000000000000000" + "01000000" + "01" + "00" + "0000",
    ),
    (FilePipeInformation(1, 0), "01000000" + "00000000"),
    (
        FilePipeLocalInformation(1, 2, 0xFFFFFFFF, 1, 2048, 0, 4096, 4096, 3, 0),
        "01000000 02000000 ffffffff 01000000 00080000 00000000 00100000 00100000 03000000 00000000",
    ),
]


@pytest.mark.parametrize(("value", "laid_out"), STRUCTURES)
def test_structures(value: Structure, laid_out: str) -> None:
    assert encode_structure(value) == bytes.fromhex(laid_out)
    assert decode_structure(type(value), bytes.fromhex(laid_out)) == value
    assert decode_structure(type(value), memoryview(bytes.fromhex(laid_out))) == value


@pytest.mark.parametrize(("value", "laid_out"), STRUCTURES)
def test_structures_cut_short(value: Structure, laid_out: str) -> None:
    whole = bytes.fromhex(laid_out)
    least = len(whole) - (4 if isinstance(value, PipePeek) else 0)  # its data may be any
    for end in range(least):
        with pytest.raises(SmbError, match=r"does not fit into the \d+ octets"):
            decode_structure(type(value), whole[:end])


@given(octets, st.sampled_from([type(value) for value, _ in STRUCTURES]))
def test_any_octets_raise_nothing_else(data: bytes, made: Any) -> None:
    try:
        value = decode_structure(made, data)
    except SmbError:
        return
    assert decode_structure(made, encode_structure(value)) == value


@given(text, st.none() | st.integers(-(2**63), 2**63 - 1), u64, u32, u8)
def test_values_come_back(name: str, timeout: int | None, long: int, number: int, octet: int) -> None:
    wait = PipeWait(name, timeout)
    assert decode_structure(PipeWait, encode_structure(wait)) == wait
    standard = FileStandardInformation(long, long, number, octet, octet)
    assert decode_structure(FileStandardInformation, encode_structure(standard)) == standard


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (FilePipeInformation(-1, 0), r"ReadMode: cannot be encoded"),
        (PipeWait("\ud800"), r"Name: no UTF-16"),
        (ValidateNegotiateInfoRequest(0, GUID[:15], 0, ()), r"Guid: cannot be encoded"),
        (ValidateNegotiateInfoRequest(0, GUID, 0, (1, 65536)), r"Dialects: cannot be encoded"),
    ],
)
def test_what_cannot_be_encoded_is_named(value: Structure, message: str) -> None:
    with pytest.raises(SmbError, match=message):
        encode_structure(value)


def test_half_characters_are_refused() -> None:
    with pytest.raises(SmbError, match=r"Name at 0xe: no UTF-16"):
        decode_structure(PipeWait, encode_structure(PipeWait("ab"))[:-2] + b"\0\xd8")


BODIES = [(schemas.REQUESTS[one], request_layout(one), one, body) for one, body in SOME_REQUESTS]
BODIES += [(schemas.RESPONSES[one], response_layout(one), one, body) for one, body in SOME_RESPONSES[:-1]]


@pytest.mark.parametrize(("schema", "layout", "command", "body"), BODIES)
def test_construct_reads_what_the_layouts_write(
    schema: Any, layout: Layout, command: Command, body: Any
) -> None:
    """The layouts come from the schemas; construct, reading by the same, must find the same fields."""
    message = encode_message(header_of(command, body), body)
    stream = io.BytesIO(message)
    stream.seek(HEADER_SIZE)
    parsed = schema.parse_stream(stream)
    read = layout.decode(message, HEADER_SIZE)
    assert read
    assert {name: parsed[name] for name in read} == read
    header = schemas.HEADER.parse(bytes(message))
    assert [header[name] for name in header_layout().names] == list(
        header_layout().struct.unpack_from(message)
    )


def test_sizes_are_those_that_the_specification_tells() -> None:
    """StructureSize is the fixed part's, and one more where a buffer follows."""
    assert header_layout().size == 64
    assert transform_layout().size == 52
    for table, layout_of in ((schemas.REQUESTS, request_layout), (schemas.RESPONSES, response_layout)):
        for command in table:
            layout = layout_of(command)
            assert layout.structure_size is not None
            assert layout.size == int(layout.structure_size) & ~1, command


def test_structures_of_a_fixed_size() -> None:
    for made, size in (
        (FileStandardInformation, 24),
        (FilePipeLocalInformation, 40),
        (FilePipeInformation, 8),
    ):
        assert len(encode_structure(made(*[0 for _ in fields(made)]))) == size


SMB1 = bytes.fromhex("ff534d42 72 00000000 18 53c8 0000 0000000000000000 0000 ffff fffe 0000 0000 00")


def smb1(dialects: bytes, count: int | None = None, header: bytes = SMB1) -> bytes:
    return header + (len(dialects) if count is None else count).to_bytes(2, "little") + dialects


def test_the_negotiation_of_smb1_as_published() -> None:
    """The dialects of MS-SMB2 4.1 and 4.2, whose ByteCount the text tells."""
    names = ("PC NETWORK PROGRAM 1.0", "LANMAN1.0", "Windows for Workgroups 3.1a", "LM1.2X002", "LANMAN2.1")
    for more, count in ((("NT LM 0.12", "SMB 2.002"), 109), (("NT LM 0.12", "SMB 2.002", "SMB 2.???"), 120)):
        octets_ = b"".join(b"\2" + name.encode() + b"\0" for name in (*names, *more))
        assert len(octets_) == count
        packet = smb1(octets_)
        assert decode_smb1_negotiate(packet).dialects == names + more
        assert decode_smb1_negotiate(memoryview(packet)).dialects == names + more


@pytest.mark.parametrize(
    ("packet", "message"),
    [
        (SMB1, r"35 octets|33 octets"),
        (smb1(b"\2A\0", header=b"\xfe" + SMB1[1:]), r"ProtocolId at 0x0: fe534d42"),
        (smb1(b"\2A\0", header=SMB1[:4] + b"\x73" + SMB1[5:]), r"Command at 0x4: 0x73 with 0 words"),
        (smb1(b"\2A\0", header=SMB1[:-1] + b"\1"), r"Command at 0x4: 0x72 with 1 words"),
        (smb1(b"\2A\0", count=4), r"Dialects at 0x23"),
        (smb1(b"\2A"), r"Dialects at 0x23"),
        (smb1(b"A\0"), r"Dialects at 0x23"),
        (smb1(b""), r"Dialects at 0x23"),
    ],
)
def test_what_is_no_negotiation_of_smb1(packet: bytes, message: str) -> None:
    with pytest.raises(SmbError, match=message):
        decode_smb1_negotiate(packet)


@given(octets)
def test_any_dialects_of_smb1(names: bytes) -> None:
    try:
        dialects = decode_smb1_negotiate(smb1(names)).dialects
    except SmbError:
        return
    assert dialects
