"""Chunks of pipes, and a client's call with pipes without its waiting."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc import ndr, stub
from dcerpc.errors import LocalProtocolError, NdrError, RemoteProtocolError
from dcerpc.limits import DEFAULT_LIMITS, Limits
from dcerpc.ndr.pipes import END
from dcerpc.protocol.connection.events import ResponseReceived
from dcerpc.runtime.association import ClientAssociation
from dcerpc.runtime.call_stream import ClientStream
from dcerpc.runtime.chunks import cut, gather, joined
from dcerpc.runtime.identities import BoundInterface
from dcerpc.stub import Operation
from dcerpc.syntax_id import NDR
from tests.runtime import piped

# --- chunks ---


@given(st.lists(st.integers(0, 3000), max_size=50))
def test_pieces_of_stub_data_are_kept_as_they_come(sizes: list[int]) -> None:
    arrived = [bytes([number % 256]) * size for number, size in enumerate(sizes)]
    kept: list[Any] = []
    for piece in arrived:
        gather(kept, memoryview(piece))
    assert b"".join(kept) == b"".join(arrived)


def test_small_pieces_of_stub_data_cost_their_octets() -> None:
    """A peer that sends fragments of one octet, or of none, makes no object of each."""
    kept: list[Any] = []
    first = bytearray(2000)
    gather(kept, first)
    for _ in range(200_000):
        gather(kept, b"")
        gather(kept, b"x")
    assert kept[0] is first
    assert len(kept) < 10
    assert sum(map(len, kept)) == 202_000
    assert len(first) == 2000


def test_empty_fragments_of_a_response_that_nobody_reads_are_not_kept() -> None:
    stream = a_stream(piped.GET, (1, 2))
    arrive(stream, bytes(2000))
    for _ in range(1000):
        stream.reply.add(b"")
    assert list(stream.reply.take()) == [bytes(2000)]


@given(
    st.sampled_from([b"\0", "\0", [0], bytearray(1), memoryview(b"\0")]),
    st.integers(0, 300_000),
    st.integers(0, 100_000),
)
def test_cut(one: Any, size: int, least: int) -> None:
    """No piece is too short for the range, none much longer than it must be, and nothing is lost."""
    chunk = memoryview(bytes(size)) if isinstance(one, memoryview) else one * size
    pieces = list(cut(chunk, ndr.Pipe(ndr.BYTE, (least, 1 << 31))))
    assert sum(map(len, pieces)) == size
    if size >= least:
        assert all(len(piece) >= least for piece in pieces)
    assert all(len(piece) <= 2 * max(1 << 16, least) for piece in pieces)
    assert all(pieces) or not size


def test_what_has_no_length_is_left_to_the_codec() -> None:
    values = iter([1, 2])
    assert list(cut(values, None)) == [values]


@pytest.mark.parametrize(
    ("pipe", "chunks", "whole"),
    [
        (piped.OCTETS, [], b""),
        (piped.OCTETS, [b"a", b"bc"], b"abc"),
        (piped.TEXT, [], ""),
        (piped.TEXT, ["a\ud83d", "\ude00b"], "a\N{GRINNING FACE}b"),
        (piped.TEXT, ["a\ud83d"], "a\ud83d"),
        (piped.NUMBERS, [], []),
        (piped.NUMBERS, [[1], [2, 3]], [1, 2, 3]),
    ],
)
def test_joined(pipe: ndr.Pipe, chunks: list[Any], whole: Any) -> None:
    assert joined(chunks, pipe) == whole


# --- a call ---


def a_stream(
    operation: Operation[Any], args: tuple[Any, ...] = (), limits: Limits = DEFAULT_LIMITS, hold: bool = True
) -> ClientStream[Any]:
    context = BoundInterface(0, NDR, False)
    return ClientStream(operation, args, ClientAssociation("server"), context, limits, hold)


def arrive(stream: ClientStream[Any], *pieces: bytes) -> None:
    """Let a response come in pieces; an empty one at the end: it is complete."""
    first = not stream.reply._arrived and stream._reader is None
    for piece in pieces:
        if first:
            stream.reply.start(ResponseReceived(1, piece, False, 0, True))
            first = False
        elif piece:
            stream.reply.add(piece)
        else:
            stream.reply.finish()


def test_nothing_has_arrived() -> None:
    stream = a_stream(piped.GET, (1, 2))
    assert stream.read("data") is None
    assert stream.result() is None
    assert stream.buffered == 0
    arrive(stream, b"\2")
    assert stream.buffered == 1
    assert stream.read("data") is None
    assert stream.buffered == 1
    arrive(stream, b"\0\0\0abc")
    assert stream.read("data") == b"ab"
    arrive(stream, bytes(3))
    assert stream.read("data") is None
    arrive(stream, b"")
    with pytest.raises(NdrError, match="data"):
        stream.read("data")


def test_a_result_that_follows_at_once() -> None:
    stream = a_stream(piped.GET, (1, 2))
    arrive(stream, struct.pack("<I", 4) + b"abcd" + bytes(4) + bytes(4) + struct.pack("<q", 9), b"")
    assert stream.read("data") == b"abcd"
    assert stream.read("data") is END
    result: Any = stream.result()
    assert result.total == 9
    assert stream.result() is result


def test_octets_after_the_result_have_a_limit() -> None:
    """A server could go on for ever."""
    stream = a_stream(piped.GET, (1, 2), Limits(max_response_stub=1000))
    arrive(stream, bytes(8) + struct.pack("<q", 9))
    assert stream.result() is None
    arrive(stream, bytes(500))
    assert stream.result() is None
    arrive(stream, bytes(500))
    with pytest.raises(RemoteProtocolError, match="more than 1000 octets after its pipes"):
        stream.result()


def test_given_up() -> None:
    stream = a_stream(piped.GET, (1, 2))
    arrive(stream, struct.pack("<I", 4) + b"abcd")
    stream.give_up()
    assert stream.buffered == 0
    arrive(stream, b"more")
    assert stream.buffered == 0
    with pytest.raises(LocalProtocolError, match="given up"):
        stream.read("data")


def test_a_maybe_operation_has_no_pipes() -> None:
    operation: Operation[Any] = Operation(
        0, "perhaps", (ndr.Param("data", piped.OCTETS, "in"),), result=piped.TotalResult, maybe=True
    )
    with pytest.raises(LocalProtocolError, match=r"maybe operation has no pipes \(C706 4\.2\.14\)"):
        a_stream(operation)


@dataclass(slots=True, kw_only=True)
class ListResult(stub.Result):
    values: list[int]


GROWING: Operation[ListResult] = Operation(
    0,
    "growing",
    (
        ndr.Param("data", piped.OCTETS, "in"),
        ndr.Param("size", ndr.ULONG, "in,out"),
        ndr.Param("values", ndr.Array(ndr.ULONG, (ndr.Dim(size_is="size"),)), "in,out"),
    ),
    result=type("GrowingResult", (ListResult,), {"__slots__": ("size",)}),
)


@pytest.mark.parametrize("hold", [True, False])
def test_responses_are_held_as_those_of_other_calls(hold: bool) -> None:
    """MS-RPCE 3.1.2.7.1, Profile.hold_responses."""
    stream = a_stream(GROWING, (1, [5]), hold=hold)
    assert stream.head() == (struct.pack("<III", 1, 1, 5), False)
    assert stream.end_all() == bytes(4)
    arrive(stream, struct.pack("<IIII", 2, 2, 5, 6), b"")
    if hold:
        with pytest.raises(NdrError, match="values"):
            stream.result()
    else:
        result: Any = stream.result()
        assert result.values == [5, 6]
