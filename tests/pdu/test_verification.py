"""Verification trailers (MS-RPCE 2.2.2.13)."""

from __future__ import annotations

import contextlib
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import PduError
from dcerpc.pdu.verification import (
    CLIENT_SUPPORT_HEADER_SIGNING,
    SIGNATURE,
    Command,
    VerificationTrailer,
    VtBitmask,
    VtHeader2,
    VtPcontext,
    VtUnknown,
    append,
    decode,
    encode,
    find,
    find_last,
    split,
)
from dcerpc.syntax_id import NDR, SyntaxId
from tests.pdu.strategies import syntax_ids, u8, u16, u32

INTERFACE = SyntaxId(uuid.UUID("12345678-1234-abcd-ef00-0123456789ab"), 1, 2)
ALL = VerificationTrailer(
    (
        VtBitmask(CLIENT_SUPPORT_HEADER_SIGNING),
        VtHeader2(b"\x10\0\0\0", 0x01020304, 5, 6, must_process=True),
        VtPcontext(INTERFACE, NDR),
    )
)
ALL_OCTETS = bytes.fromhex(
    "8ae3137102f43671"
    " 0100 0400 01000000"
    " 0380 1000 00 00 0000 10000000 04030201 0500 0600"
    " 0240 2800 78563412 3412 cdab ef00 0123456789ab 0100 0200"
    " 045d888a eb1c c911 9fe8 08002b104860 0200 0000"
)

known_commands: list[st.SearchStrategy[Command]] = [
    st.builds(VtBitmask, u32, st.booleans()),
    st.builds(VtPcontext, syntax_ids, syntax_ids, st.booleans()),
    st.builds(VtHeader2, st.binary(min_size=4, max_size=4), u32, u16, u16, u8, st.booleans()),
]
unknown_commands = st.builds(
    VtUnknown,
    st.integers(4, 0x3FFF) | st.just(0),
    st.integers(0, 5).flatmap(lambda n: st.binary(min_size=4 * n, max_size=4 * n)),
    st.booleans(),
)


def _kind(command: Command) -> int | str:
    return command.command if isinstance(command, VtUnknown) else type(command).__name__


trailers = (
    st.lists(
        st.one_of(*known_commands, unknown_commands),
        min_size=1,
        max_size=5,
        unique_by=_kind,
    )
    .map(tuple)
    .map(VerificationTrailer)
)


def test_octets_by_hand() -> None:
    assert encode(ALL).hex(" ") == ALL_OCTETS.hex(" ")
    assert decode(ALL_OCTETS) == ALL


def test_commands_by_name() -> None:
    assert ALL.bitmask == VtBitmask(1)
    assert ALL.header2 is ALL.commands[1]
    assert ALL.pcontext is ALL.commands[2]
    assert ALL.denied == ()
    odd = VtUnknown(0x77, b"", must_process=True)
    trailer = VerificationTrailer((VtUnknown(0x78, b"abcd"), odd))
    assert (trailer.bitmask, trailer.header2, trailer.pcontext) == (None, None, None)
    assert trailer.denied == (odd,)


@given(trailers)
def test_round_trip(trailer: VerificationTrailer) -> None:
    octets = encode(trailer)
    assert len(octets) % 4 == 0
    assert decode(octets) == trailer
    assert decode(memoryview(b"abcd" + octets + b"\1\2\3"), 4) == trailer


@given(trailers, st.binary(max_size=30))
def test_append_and_split(trailer: VerificationTrailer, stub_data: bytes) -> None:
    whole = append(stub_data, trailer)
    before, found = split(whole, len(stub_data))
    assert found == trailer
    assert before[: len(stub_data)] == stub_data
    assert not any(before[len(stub_data) :])
    assert len(before) % 4 == 0


def test_found_at_multiples_of_four_only() -> None:
    assert find(b"") == -1
    assert find(SIGNATURE[:7]) == -1
    assert find(SIGNATURE) == 0
    for shift in (1, 2, 3, 5):
        assert find(bytes(shift) + SIGNATURE) == -1
    assert find(b"x" + SIGNATURE + b"abc" + SIGNATURE) == 12
    assert find(memoryview(bytes(8) + SIGNATURE)) == 8
    assert find(bytearray(bytes(8) + SIGNATURE)) == 8
    assert find(SIGNATURE * 2, 1) == 8
    assert find(SIGNATURE * 2, 9) == -1


@given(trailers, st.binary(max_size=30))
def test_found_at_the_end(trailer: VerificationTrailer, stub_data: bytes) -> None:
    """Without knowing where the parameters end; but not when anything follows."""
    whole = append(stub_data, trailer)
    offset = find_last(whole)
    assert decode(whole, offset) == trailer
    assert len(stub_data) <= offset
    assert find_last(memoryview(whole)) == find_last(bytearray(whole)) == offset
    for more in (b"\0", b"\0\0\0\0", SIGNATURE):
        assert find_last(whole + more) == -1
    assert find_last(whole + encode(ALL)) == len(whole)


@given(st.binary(max_size=80))
def test_what_is_found_at_the_end_has_a_chain_of_commands(octets: bytes) -> None:
    offset = find_last(SIGNATURE + octets)
    if offset < 0:
        return
    with contextlib.suppress(PduError):
        decode(SIGNATURE + octets, offset)
    assert len(octets) % 4 == 0


def test_the_last_signature_counts() -> None:
    commands = bytes.fromhex("0140 0400 01000000")
    assert find_last(SIGNATURE + commands + SIGNATURE + commands) == 16
    assert find_last(SIGNATURE + b"x" + SIGNATURE + commands) == -1
    assert find_last(b"") == find_last(SIGNATURE) == find_last(b"abc") == -1
    assert find_last(SIGNATURE + bytes.fromhex("0140 0500 0100000000")) == -1


def test_split_without_trailer() -> None:
    stub_data = b"abcdefgh"
    assert split(stub_data) == (stub_data, None)


COMMAND_BITMASK = "0140 0400 01000000"


@pytest.mark.parametrize(
    ("body", "field", "offset", "text"),
    [
        ("", "command", 8, "no command has SEC_VT_COMMAND_END"),
        ("014004", "command", 8, "no command has SEC_VT_COMMAND_END"),
        ("0100 0400 01000000", "command", 16, "no command has SEC_VT_COMMAND_END"),
        ("0140 0800 0100000001000000", "length", 10, "0x8, but command 0x1 takes 0x4"),
        ("0240 0400 01000000", "length", 10, "0x4, but command 0x2 takes 0x28"),
        ("0380 0400 01000000", "length", 10, "0x4, but command 0x3 takes 0x10"),
        ("0140 0400 010000", "length", 10, "0x4 exceeds the 3 octets left"),
        ("0940 ffff", "length", 10, "0xffff is not a multiple of 4"),
        ("0940 fcff 00000000", "length", 10, "0xfffc exceeds the 4 octets left"),
        ("0100 0400 01000000 0140 0400 01000000", "command", 16, "command 0x1 occurs twice"),
        ("0900 0000 0940 0000", "command", 12, "command 0x9 occurs twice"),
    ],
)
def test_refused_octets(body: str, field: str, offset: int, text: str) -> None:
    with pytest.raises(PduError) as caught:
        decode(SIGNATURE + bytes.fromhex(body))
    assert (caught.value.field, caught.value.offset) == (field, offset)
    assert text in str(caught.value)


def test_refused_without_signature() -> None:
    with pytest.raises(PduError, match="signature at 0x4"):
        decode(b"abcd" + ALL_OCTETS[1:], 4)
    with pytest.raises(PduError, match="signature"):
        decode(b"")


@pytest.mark.parametrize(
    ("commands", "text"),
    [
        ((), "needs at least one command"),
        ((VtBitmask(1), VtBitmask(2)), "0x1 occurs twice"),
        ((VtBitmask(1 << 32),), "bits"),
        ((VtHeader2(b"\x10", 1, 1, 1),), "drep"),
        ((VtHeader2(bytes(4), 1, 1, 1 << 16),), "opnum"),
        ((VtPcontext(SyntaxId(NDR.uuid, -1, 0), NDR),), "if_version"),
        ((VtUnknown(2, b""),), "0x2 is not an unknown command type"),
        ((VtUnknown(0x4000, b""),), "not an unknown command type"),
        ((VtUnknown(9, b"abc"),), "not a multiple of 4"),
        ((VtUnknown(9, bytes(65536)),), "length"),
    ],
)
def test_refused_values(commands: tuple[Command, ...], text: str) -> None:
    with pytest.raises(PduError, match=text):
        encode(VerificationTrailer(commands))


@given(st.binary(max_size=80))
def test_any_octets_give_a_trailer_or_pdu_error(octets: bytes) -> None:
    try:
        trailer = decode(SIGNATURE + octets)
    except PduError:
        return
    again = encode(trailer)
    assert decode(again) == trailer


@given(trailers, st.data())
def test_mutated_octets_give_a_trailer_or_pdu_error(
    trailer: VerificationTrailer, data: st.DataObject
) -> None:
    octets = bytearray(encode(trailer))
    at = data.draw(st.integers(8, len(octets) - 1))
    octets[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, 3))
    with contextlib.suppress(PduError):
        _, found = split(bytes(octets[: len(octets) - cut]))
        assert found is not None
