"""PDUs assembled for a provider to protect in place."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import PduError
from dcerpc.pdu import (
    BIG_ENDIAN,
    AlterContext,
    ContextElement,
    Fault,
    Orphaned,
    Protected,
    Request,
    Response,
    RpcAuth3,
    SecTrailer,
    auth_pad_length,
    build_protected,
    decode,
    peek,
)
from dcerpc.syntax_id import NDR
from tests.pdu.strategies import calls, faults

AUTH = SecTrailer(9, 6, 77, 5, b"not looked at")


def test_layout_of_a_request() -> None:
    pdu = Request(1, alloc_hint=3, opnum=2, stub_data=b"abc", auth=AUTH)
    made = build_protected(pdu, 16)
    assert made == Protected(made.buffer, 24, 27, 40, 48)
    assert made.buffer.hex(" ") == bytes.fromhex(
        "05 00 00 03 10000000 4000 1000 01000000 03000000 0000 0200  616263"
        + "00" * 13
        + "09 06 0d 00 05000000"
        + "00" * 16
    ).hex(" ")
    assert pdu.auth is AUTH
    assert (AUTH.auth_pad_length, AUTH.auth_value) == (77, b"not looked at")


def test_layout_with_object_and_of_a_response() -> None:
    made = build_protected(Request(1, object=uuid.UUID(int=1), stub_data=bytes(16), auth=AUTH), 1)
    assert made[1:] == (40, 56, 56, 64)
    assert made.buffer[3] == 0x83
    assert build_protected(Response(1, drep=BIG_ENDIAN, auth=AUTH), 1)[1:] == (24, 24, 24, 32)


def test_layout_of_pdus_without_stub_data() -> None:
    bind = AlterContext(1, auth=AUTH, p_context_elem=(ContextElement(0, NDR, (NDR,)),))
    assert build_protected(bind, 5)[1:] == (72, 72, 72, 80)
    assert build_protected(RpcAuth3(1, auth=AUTH), 5)[1:] == (20, 20, 20, 28)
    assert build_protected(Orphaned(1, auth=AUTH), 5)[1:] == (16, 16, 16, 24)
    assert build_protected(Fault(1, auth=AUTH), 5)[1:] == (32, 32, 32, 40)


@given(calls | faults, st.integers(1, 80), st.binary(min_size=80, max_size=80))
def test_filled_in_it_decodes(pdu: Request | Response | Fault, token_size: int, token: bytes) -> None:
    pdu.auth = SecTrailer(9, 6, 200, 5)
    made = build_protected(pdu, token_size)
    made.buffer[made.token_offset :] = token[:token_size]
    header = peek(made.buffer)
    assert header is not None
    assert header.body_offset == made.header_end
    assert header.body_end == made.trailer_offset == made.token_offset - 8
    assert (made.trailer_offset - made.header_end) % 16 == 0
    decoded = decode(made.buffer)
    pad = made.trailer_offset - made.stub_end
    assert pad == auth_pad_length(len(pdu.stub_data))
    pdu.auth = SecTrailer(9, 6, pad, 5, token[:token_size])
    assert decoded == pdu
    assert made.buffer[made.header_end : made.stub_end] == pdu.stub_data


def test_refused() -> None:
    with pytest.raises(PduError, match="needs a sec_trailer"):
        build_protected(Request(1), 16)
    with pytest.raises(PduError, match="auth_length"):
        build_protected(Request(1, auth=AUTH), 0)
    with pytest.raises(PduError, match=r"^opnum"):
        build_protected(Request(1, opnum=1 << 16, auth=AUTH), 16)
    with pytest.raises(PduError, match=r"^frag_length"):
        build_protected(Response(1, stub_data=bytes(65500), auth=AUTH), 16)
    with pytest.raises(PduError, match=r"^auth_type"):
        build_protected(Fault(1, auth=SecTrailer(256, 6, 0, 0)), 16)


@pytest.mark.parametrize(("size", "pad"), [(0, 0), (1, 15), (15, 1), (16, 0), (17, 15)])
def test_auth_pad_length(size: int, pad: int) -> None:
    assert auth_pad_length(size) == pad
