"""What holds for every PDU and for any octets."""

from __future__ import annotations

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import PduError
from dcerpc.pdu import Pdu, Request, Response, decode, encode, encode_request, encode_response, peek
from dcerpc.pdu.codec import decode_by_schema, encode_by_schema
from dcerpc.pdu.format import describe, describe_in_full
from tests.pdu.strategies import pdus, requests, responses


def outcome(decoder: object, data: bytes) -> Pdu | str:
    """The PDU, or the text of the one error that decoding may raise."""
    try:
        return decoder(data)  # type: ignore[operator, no-any-return]
    except PduError as error:
        return str(error)


@given(pdus)
def test_round_trip(pdu: Pdu) -> None:
    octets = encode(pdu)
    assert decode(octets) == pdu
    assert encode(decode(octets)) == octets


@given(pdus)
def test_header_lengths_are_the_octets_there_are(pdu: Pdu) -> None:
    octets = encode(pdu)
    header = peek(octets)
    assert header is not None
    auth = getattr(pdu, "auth", None)
    assert header.frag_length == len(octets)
    assert header.auth_length == (len(auth.auth_value) if auth else 0)
    assert header.drep == pdu.drep
    assert header.call_id == pdu.call_id
    if auth:
        assert octets[header.body_end + 8 :] == auth.auth_value
        assert octets[header.body_end] == auth.auth_type


@given(requests)
def test_encode_request_equals_encode(pdu: Request) -> None:
    pdu.auth = None
    pdu.drep = type(pdu.drep)(little_endian=pdu.drep.little_endian)
    octets = encode_request(
        pdu.call_id,
        pdu.pfc_flags,
        pdu.p_cont_id,
        pdu.opnum,
        pdu.alloc_hint,
        pdu.stub_data,
        pdu.object,
        pdu.drep.little_endian,
    )
    assert octets == encode_by_schema(pdu)


@given(responses)
def test_encode_response_equals_encode(pdu: Response) -> None:
    pdu.auth = None
    pdu.drep = type(pdu.drep)(little_endian=pdu.drep.little_endian)
    octets = encode_response(
        pdu.call_id,
        pdu.pfc_flags,
        pdu.p_cont_id,
        pdu.cancel_count,
        pdu.alloc_hint,
        pdu.stub_data,
        pdu.drep.little_endian,
    )
    assert octets == encode_by_schema(pdu)


@given(st.binary(max_size=200))
def test_any_octets_give_a_pdu_or_pdu_error(octets: bytes) -> None:
    assert isinstance(outcome(decode, octets), Pdu | str)


@given(
    st.sampled_from([0, 2, 3, *range(11, 20)]),
    st.sampled_from([0x00, 0x10, 0x11, 0x20]),
    st.integers(0, 0xFF),
    st.integers(0, 60),
    st.binary(max_size=160),
)
def test_any_body_gives_a_pdu_or_pdu_error(
    ptype: int, representation: int, flags: int, auth_length: int, rest: bytes
) -> None:
    order = "little" if representation & 0xF0 else "big"
    size = (16 + len(rest)).to_bytes(2, order)  # type: ignore[arg-type]
    octets = bytes((5, 0, ptype, flags, representation, 0, 0, 0)) + size
    octets += auth_length.to_bytes(2, order) + b"\0\0\0\1" + rest  # type: ignore[arg-type]
    result = outcome(decode, octets)
    assert result == outcome(decode_by_schema, octets)
    if not isinstance(result, str):
        normal = encode(result)
        assert encode(decode(normal)) == normal
        assert "\n" not in describe(result)
        assert describe_in_full(result).startswith(describe(result) + "\n")


@given(pdus, st.data())
def test_mutated_octets_give_a_pdu_or_pdu_error(pdu: Pdu, data: st.DataObject) -> None:
    octets = bytearray(encode(pdu))
    for _ in range(data.draw(st.integers(1, 4))):
        octets[data.draw(st.integers(0, len(octets) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(outcome(decode, bytes(octets)), Pdu | str)


@given(pdus, st.binary(min_size=1, max_size=9))
def test_other_lengths_than_frag_length_are_refused(pdu: Pdu, trailing: bytes) -> None:
    octets = encode(pdu)
    for other in (octets + trailing, octets[:-1]):
        result = outcome(decode, other)
        assert isinstance(result, str)
        assert result.startswith("frag_length")


@given(pdus)
def test_every_kind_of_buffer_decodes_alike(pdu: Pdu) -> None:
    octets = encode(pdu)
    assert decode(bytearray(octets)) == pdu
    assert decode(memoryview(octets)) == pdu


def test_lying_counts_allocate_nothing() -> None:
    # 255 contexts of 255 syntaxes would be 1.3 million octets of UUIDs; only one of each is there.
    body = bytes.fromhex("d016d016 00000000 ff000000") + bytes.fromhex("0000ff00") + bytes(44)
    octets = bytes.fromhex("05000b0310000000") + (16 + len(body)).to_bytes(2, "little") + bytes(6) + body
    outcome(decode, octets)  # loads what is loaded once
    tracemalloc.start()
    try:
        result = outcome(decode, octets)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert isinstance(result, str)
    assert "n_context_elem 255" in result
    assert peak < 64 * 1024
