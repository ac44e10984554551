"""Session packets: framing, whatever pieces a stream comes in, and what is too long."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.transport.netbios.packets import (
    HEADER_SIZE,
    MAX_DIRECT_LENGTH,
    MAX_SESSION_LENGTH,
    PacketReader,
    PacketType,
    encode_packet,
    frame,
)

PACKETS = st.lists(st.tuples(st.sampled_from(PacketType), st.binary(max_size=300)), max_size=6)


def octets(packets: list[tuple[int, bytes]]) -> bytes:
    """The packets on the wire, written out by hand."""
    return b"".join(bytes((kind, *len(payload).to_bytes(3, "big"))) + payload for kind, payload in packets)


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (0, "00000000"),
        (5, "00000005"),
        (0xFFFF, "0000ffff"),
        # The flag E of RFC 1002 4.3.1 is bit 16 of the length.
        (0x10000, "00010000"),
        (MAX_SESSION_LENGTH, "0001ffff"),
        (MAX_DIRECT_LENGTH, "00ffffff"),
    ],
)
def test_frame(length: int, expected: str) -> None:
    assert frame(length).hex() == expected


def test_packets_of_other_types() -> None:
    assert encode_packet(PacketType.KEEP_ALIVE).hex() == "85000000"
    assert encode_packet(PacketType.NEGATIVE_RESPONSE, b"\x82").hex() == "8300000182"


@given(PACKETS, st.lists(st.integers(0, 2000), max_size=8))
def test_packets_come_out_whatever_the_pieces(packets: list[tuple[int, bytes]], cuts: list[int]) -> None:
    stream = octets(packets)
    reader = PacketReader()
    ends = [0, *sorted(cut for cut in cuts if cut < len(stream)), len(stream)]
    read = [packet for start, end in itertools.pairwise(ends) for packet in reader.feed(stream[start:end])]
    assert read == packets
    assert reader.pending == 0
    assert reader.error is None


@given(PACKETS)
def test_packets_come_out_octet_by_octet(packets: list[tuple[int, bytes]]) -> None:
    reader = PacketReader()
    read = [packet for octet in octets(packets) for packet in reader.feed(bytes((octet,)))]
    assert read == packets


def test_a_packet_is_not_given_out_before_its_end() -> None:
    reader = PacketReader()
    assert reader.feed(frame(3) + b"ab") == []
    assert reader.pending == HEADER_SIZE + 2
    assert reader.feed(b"c" + frame(0)[:2]) == [(0, b"abc")]
    assert reader.pending == 2


@pytest.mark.parametrize("split", [0, 1, 3, 4, 6])
def test_too_long_ends_the_stream_after_the_good_packets(split: int) -> None:
    stream = frame(2) + b"ok" + frame(11)
    reader = PacketReader(10)
    read = reader.feed(stream[:split]) + reader.feed(stream[split:])
    assert read == [(0, b"ok")]
    assert str(reader.error) == "session packet of 11 octets: at most 10 are accepted"
    assert reader.pending == 0
    assert reader.feed(frame(2) + b"no") == []


@pytest.mark.parametrize("split", [0, 1, 3, 4, 6])
@pytest.mark.parametrize("header", [b"HTTP", bytes.fromhex("05000b03"), bytes.fromhex("80000000")])
def test_another_protocol_is_not_waited_for(header: bytes, split: int) -> None:
    stream = frame(2) + b"ok" + header
    reader = PacketReader(MAX_DIRECT_LENGTH)
    assert reader.feed(stream[:split]) + reader.feed(stream[split:]) == [(0, b"ok")]
    assert f"{header.hex()} is no header of a session packet" in str(reader.error)
    assert reader.pending == 0
    assert reader.whole(frame(2) + b"no") is None


def test_too_long_although_it_is_all_there() -> None:
    reader = PacketReader(2)
    assert reader.feed(frame(3) + b"abc") == []
    assert reader.error is not None


def test_flags_that_must_be_zero() -> None:
    reader = PacketReader(MAX_SESSION_LENGTH)
    assert reader.feed(bytes.fromhex("00020000")) == []
    assert reader.error is not None


def test_longest_direct_packet() -> None:
    reader = PacketReader(MAX_DIRECT_LENGTH)
    payload = bytes(MAX_DIRECT_LENGTH)
    assert reader.feed(frame(len(payload))) == []
    assert reader.feed(payload) == [(0, payload)]


def test_nothing_in_nothing_out() -> None:
    reader = PacketReader()
    assert reader.feed(b"") == []
    assert reader.feed(b"\x00") == []
    assert reader.feed(b"") == []
    assert reader.pending == 1


@given(st.lists(st.binary(max_size=40), max_size=10))
def test_any_octets(pieces: list[bytes]) -> None:
    """Nothing raises, and no more than was fed is held or given out."""
    reader = PacketReader(100)
    given_out = sum(HEADER_SIZE + len(payload) for piece in pieces for _, payload in reader.feed(piece))
    assert given_out + reader.pending <= sum(map(len, pieces))
