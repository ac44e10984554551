"""Messages of a pipe become PDUs again, in order, and it is known how many more are to be read."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcerpc.transport.smb.client_replies import Replies
from dcerpc.transport.smb.errors import SmbError
from tests.transport.smb.client_peer import pdu, request, response

FIRST, LAST, ONLY, MIDDLE = 1, 2, 3, 0


def fragments(call_id: int, stub: bytes, size: int) -> list[bytes]:
    """A response in fragments, whose alloc_hint counts down."""
    made = []
    for start in range(0, len(stub), size):
        flags = (FIRST if not start else 0) | (LAST if start + size >= len(stub) else 0)
        made.append(response(call_id, stub[start : start + size], flags, len(stub) - start))
    return made


def expecting(*call_ids: int) -> Replies:
    replies = Replies()
    for call_id in call_ids:
        replies.expect(request(call_id))
    return replies


def trusting(call_id: int) -> Replies:
    """Replies that have seen a server's alloc_hint count down, and expect one more response."""
    replies = expecting(1)
    for each in fragments(1, b"x" * 12, 4):
        replies.take(each, True)
    replies.received()
    replies.expect(request(call_id))
    return replies


def test_nothing_is_wanted_before_something_is_expected() -> None:
    replies = Replies()
    assert replies.wanted == 0
    replies.expect(request(1))
    assert replies.wanted == 1
    replies.take(response(1, b"abcd"), True)
    assert replies.wanted == 0
    assert replies.received() == response(1, b"abcd")
    assert replies.received() == b""


@pytest.mark.parametrize("ptype", [2, 3, 12, 13, 15])
def test_what_answers(ptype: int) -> None:
    replies = expecting(5)
    replies.take(pdu(ptype, 5), True)
    assert replies.wanted == 0


@pytest.mark.parametrize("ptype", [0, 11, 14, 16, 17, 18, 19, 99])
def test_what_does_not_answer(ptype: int) -> None:
    """A callback's request, shutdown, and what no server sends: the answer is still to come."""
    replies = expecting(5)
    replies.take(pdu(ptype, 5), True)
    assert replies.wanted == 1
    assert replies.received() == pdu(ptype, 5)


def test_answer_to_something_else() -> None:
    replies = expecting(5)
    replies.take(response(4), True)
    assert replies.wanted == 1


def test_big_endian() -> None:
    replies = Replies()
    replies.expect(pdu(0, 0x01020304, big=True))
    replies.take(response(0x01020304), True)
    assert replies.wanted == 0
    replies.expect(request(0x01020304))
    replies.take(pdu(2, 0x01020304, big=True), True)
    assert replies.wanted == 0


def test_first_long_response_is_read_one_by_one_until_hints_are_seen_to_count() -> None:
    parts = fragments(1, bytes(100), 10)
    replies = expecting(1)
    replies.take(parts[0], True)
    assert replies.wanted == 1
    replies.take(parts[1], True)
    assert replies.wanted == 8
    for at, part in enumerate(parts[2:], 3):
        replies.take(part, at == len(parts))
        assert replies.wanted == len(parts) - at
    assert replies.received() == b"".join(parts)


def test_next_long_response_is_read_at_once() -> None:
    replies = trusting(2)
    assert replies.wanted == 1
    replies.take(fragments(2, bytes(100), 10)[0], True)
    assert replies.wanted == 9


def test_wanted_is_bounded() -> None:
    """alloc_hint is the server's word: 4 GiB of it make no more requests than others."""
    replies = trusting(2)
    replies.take(response(2, b"x" * 10, FIRST, 0xFFFFFFFF), True)
    assert replies.wanted == 32


@pytest.mark.parametrize("hint", [0, 1, 10])
def test_hint_that_says_nothing(hint: int) -> None:
    replies = trusting(2)
    replies.take(response(2, b"x" * 10, FIRST, hint), True)
    assert replies.wanted == 1
    replies.take(response(2, b"y", LAST, hint), True)
    assert replies.received() == response(2, b"x" * 10, FIRST, hint) + response(2, b"y", LAST, hint)
    assert replies.wanted == 0


def test_hint_that_does_not_count_down() -> None:
    """Some servers send the whole length with each fragment: they are read one by one, in their order."""
    replies = trusting(2)
    parts = [response(2, b"x" * 10, flags, 30) for flags in (FIRST, MIDDLE, LAST)]
    replies.take(parts[0], True)
    for part in parts[1:]:
        assert replies.wanted in (1, 2)
        replies.take(part, True)
    assert replies.received() == b"".join(parts)
    assert replies.wanted == 0
    replies.expect(request(3))
    replies.take(response(3, b"x" * 10, FIRST, 30), True)
    assert replies.wanted == 1, "it is trusted no more"


def test_stub_data_is_without_its_verifier() -> None:
    def protected(stub: bytes, hint: int, flags: int) -> bytes:
        pad = -len(stub) % 16
        body = stub + bytes(pad) + struct.pack("<BBBBI", 10, 6, pad, 0, 0) + bytes(16)
        made = bytearray(response(2, body, flags, hint))
        made[10:12] = struct.pack("<H", 16)
        return bytes(made)

    replies = trusting(2)
    replies.take(protected(b"x" * 40, 100, FIRST), True)
    assert replies.wanted == 2
    replies.take(protected(b"x" * 40, 60, MIDDLE), False)
    assert replies.wanted == 1
    replies.take(protected(b"x" * 20, 20, LAST), True)
    assert replies.wanted == 0
    assert not replies.parked


@pytest.mark.parametrize("auth_length", [1, 4, 100, 0xFFFF])
def test_verifier_that_does_not_fit(auth_length: int) -> None:
    replies = trusting(2)
    made = bytearray(response(2, b"x" * 10, FIRST, 30))
    made[10:12] = struct.pack("<H", auth_length)
    replies.take(bytes(made), True)
    assert replies.wanted >= 1
    assert replies.received() == made


@given(st.permutations(range(9)))
def test_fragments_in_any_order(order: list[int]) -> None:
    parts = fragments(2, bytes(range(100)), 10)
    replies = trusting(2)
    replies.take(parts[0], True)
    for at, index in enumerate(order):
        replies.take(parts[1 + index], at == 8)
    assert replies.received() == b"".join(parts)
    assert replies.wanted == 0
    assert not replies.parked


@given(st.permutations(range(6)))
def test_two_responses_in_any_order(order: list[int]) -> None:
    """What comes of the second waits until the first is whole; its own fragments wait for each other."""
    parts = fragments(2, bytes(range(40)), 10) + fragments(3, bytes(range(100, 140)), 10)
    replies = trusting(2)
    replies.expect(request(3))
    replies.take(parts[0], True)
    for index in order:
        replies.take(parts[1 + index], False)
    replies.take(parts[7], True)
    assert replies.received() == b"".join(parts)
    assert replies.wanted == 0
    assert not replies.parked


def test_fault_ends_a_long_response() -> None:
    replies = trusting(2)
    parts = fragments(2, bytes(100), 10)
    replies.take(parts[0], True)
    fault = pdu(3, 2)
    replies.take(fault, False)
    assert replies.received() == parts[0] + fault
    assert replies.wanted == 0


def test_fragment_that_is_missing_is_not_made_up() -> None:
    replies = trusting(2)
    parts = fragments(2, bytes(100), 10)
    replies.take(parts[0], True)
    replies.take(parts[2], False)
    replies.take(parts[9], False)
    assert replies.received() == parts[0]
    assert len(replies.parked) == 2


def test_hint_that_comes_again() -> None:
    replies = trusting(2)
    parts = fragments(2, bytes(100), 10)
    replies.take(parts[0], True)
    replies.take(parts[1], False)
    with pytest.raises(SmbError, match="does not count down"):
        replies.take(parts[1], False)


def test_parked_are_bounded() -> None:
    replies = trusting(2)
    parts = fragments(2, bytes(1000), 10)
    replies.take(parts[0], True)
    for part in parts[2:34]:
        replies.take(part, False)
    with pytest.raises(SmbError, match="does not count down"):
        replies.take(parts[34], False)
    assert len(replies.parked) == 32


@pytest.mark.parametrize("size", [1, 7, 16, 40])
def test_byte_stream(size: int) -> None:
    """A pipe of byte streams brings PDUs in any pieces."""
    parts = [response(1, b"abcdefgh", FIRST, 16), response(1, b"ijklmnop", LAST, 8)]
    stream = b"".join(parts)
    replies = expecting(1)
    for start in range(0, len(stream), size):
        assert replies.wanted == 1
        replies.take(memoryview(stream)[start : start + size], True)
    assert replies.received() == stream
    assert replies.wanted == 0


def test_several_pdus_in_one_message() -> None:
    replies = expecting(1, 2)
    replies.take(response(1) + response(2)[:20], True)
    assert replies.received() == response(1)
    assert replies.wanted == 1
    replies.take(response(2)[20:], True)
    assert replies.received() == response(2)
    assert replies.wanted == 0


@pytest.mark.parametrize("length", [0, 1, 15])
def test_pdu_that_is_too_short(length: int) -> None:
    made = bytearray(response(1))
    made[8:10] = struct.pack("<H", length)
    with pytest.raises(SmbError, match=f"a PDU of {length} octets"):
        expecting(1).take(bytes(made), True)


@settings(max_examples=150)
@given(st.lists(st.tuples(st.binary(max_size=60), st.booleans()), max_size=8), st.booleans())
def test_any_octets(messages: list[tuple[bytes, bool]], trusted: bool) -> None:
    """Whatever comes is handed on as it is, or ends the connection."""
    replies = trusting(0) if trusted else expecting(0)
    seen = b""
    try:
        for data, alone in messages:
            replies.take(data, alone)
            seen += replies.received()
            assert 0 <= replies.wanted <= 32
    except SmbError:
        return
    if not replies.parked:
        assert b"".join(data for data, _ in messages).startswith(seen)


@given(st.integers(0, 2), st.integers(0, 0xFF), st.binary(min_size=8, max_size=40), st.integers(0, 64))
def test_any_fragment(flags: int, hint: int, stub: bytes, auth_length: int) -> None:
    replies = trusting(2)
    replies.take(fragments(2, bytes(100), 10)[0], True)
    made = bytearray(response(2, stub, flags, hint))
    made[10] = auth_length
    try:
        replies.take(bytes(made), False)
    except SmbError:
        return
    assert 0 <= replies.wanted <= 32
