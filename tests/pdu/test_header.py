"""The common header for framing."""

from __future__ import annotations

import pytest

from dcerpc.pdu import (
    BIG_ENDIAN,
    LITTLE_ENDIAN,
    AlterContext,
    AlterContextResp,
    Bind,
    BindAck,
    BindNak,
    CoCancel,
    Fault,
    Header,
    HeaderError,
    Orphaned,
    Pdu,
    PduType,
    Request,
    Response,
    SecTrailer,
    Shutdown,
    body_offset,
    decode,
    encode,
    peek,
)
from dcerpc.pdu.schemas import schema_set

TOKEN = SecTrailer(9, 5, 0, 1, b"token")


def test_fields_and_offsets() -> None:
    octets = encode(Response(7, pfc_flags=1, stub_data=b"abcd", auth=TOKEN))
    header = peek(octets)
    assert header == Header(PduType.RESPONSE, 1, LITTLE_ENDIAN, 41, 5, 7)
    assert (header.body_offset, header.body_end) == (24, 28)
    assert header.ptype is PduType.RESPONSE


def test_big_endian_at_an_offset() -> None:
    octets = encode(Shutdown(0x0102, drep=BIG_ENDIAN))
    assert peek(b"xyz" + octets, 3) == Header(PduType.SHUTDOWN, 3, BIG_ENDIAN, 16, 0, 0x0102)


def test_needs_sixteen_octets_and_no_more() -> None:
    octets = encode(Request(1, stub_data=bytes(100)))
    for size in range(16):
        assert peek(octets[:size]) is None
        assert peek(b"--" + octets[:size], 2) is None
    for size in range(16, 20):
        header = peek(octets[:size])
        assert header is not None
        assert header.frag_length == 124
    assert peek(memoryview(octets)[:16]) == peek(bytearray(octets))


def test_error_offsets_count_from_the_pdu() -> None:
    octets = bytearray(encode(Shutdown(1)))
    octets[2] = 9
    with pytest.raises(HeaderError) as caught:
        peek(b"----" + octets, 4)
    assert (caught.value.field, caught.value.offset) == ("PTYPE", 2)
    assert caught.value.message == "9 is not a connection-oriented PDU type"


def test_body_offsets() -> None:
    assert body_offset(PduType.REQUEST, 0x03) == 24
    assert body_offset(PduType.REQUEST, 0x83) == 40
    assert body_offset(PduType.RESPONSE, 0x83) == 24
    assert body_offset(PduType.FAULT, 0) == 32
    assert body_offset(PduType.BIND, 0x80) == 16


@pytest.mark.parametrize(
    ("pdu", "smallest"),
    [
        (Request(1), 24),
        (Response(1), 24),
        (Fault(1), 32),
        (Bind(1), 25),
        (BindAck(1), 32),
        (BindNak(1), 18),
        (AlterContext(1), 25),
        (AlterContextResp(1), 32),
        (Shutdown(1), 16),
        (CoCancel(1), 16),
        (Orphaned(1), 16),
    ],
    ids=lambda value: type(value).__name__,
)
def test_the_smallest_frag_length_is_what_the_schema_takes(pdu: Pdu, smallest: int) -> None:
    octets = bytearray(encode(pdu))
    octets[8] = smallest
    assert decode(bytes(octets[:smallest])) == pdu
    octets[8] = smallest - 1
    with pytest.raises(HeaderError, match=f"{smallest - 1} is less than the {smallest} octets"):
        peek(octets)


def test_every_connection_oriented_type_has_a_schema() -> None:
    connection_oriented = {0, 2, 3, *range(11, 20)}
    for little_endian in (True, False):
        assert set(schema_set(little_endian).bodies) == connection_oriented
    for ptype in range(256):
        octets = bytes((5, 0, ptype, 3, 0x10, 0, 0, 0, 200, 0, 1, 0, 1, 0, 0, 0))
        if ptype in connection_oriented - {PduType.BIND_NAK, PduType.SHUTDOWN}:
            assert peek(octets) is not None
        else:
            with pytest.raises(HeaderError):
                peek(octets)
