"""Pipes by the text, the order of things, ranges (C706 4.2.14, MS-RPCE 2.2.5.3.4.5, 2.2.4.14.1)."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import LocalProtocolError, NdrError
from dcerpc.ndr.types import Type
from tests.ndr.build import BIG, LITTLE, NDR64, fixed, procedure, ref, struct, union
from tests.ndr.pipe_tools import Taken, codec_of, cut, join, request, response, sender

VARIANTS = list(ndr.Variant)
every_variant = pytest.mark.parametrize("variant", VARIANTS, ids=[variant.name for variant in VARIANTS])

POINT = struct("Point", x=ndr.HYPER, y=ndr.BYTE)
CHOICE = union("Choice", ndr.USHORT, [([1], ndr.HYPER), ([2], ndr.BYTE), ([3], None)], encapsulated=True)
EVERYTHING = procedure(
    "Everything",
    ("count", ndr.ULONG, "in"),
    ("both", ndr.Pipe(ndr.BYTE), "in,out"),
    ("numbers", ref(ndr.Pipe(ndr.HYPER)), "in"),
    ("flag", ndr.BYTE, "in"),
    ("words", ndr.Pipe(ndr.SHORT), "out"),
    ("total", ref(ndr.HYPER), "out"),
    returns=ndr.ULONG,
)

#: Stub data of ``sender`` in the three variants, by the text: name, element, chunks, octets.
GOLDEN: list[tuple[str, Type, list[Any], str, str, str]] = [
    ("no chunk", ndr.BYTE, [], "00000000", "00000000", "0000000000000000 0000000000000000"),
    (
        "octets",
        ndr.BYTE,
        [b"abc", b"defg"],
        "03000000 616263 00 04000000 64656667 00000000",
        "00000003 616263 00 00000004 64656667 00000000",
        "0300000000000000 616263 0000000000 fdffffffffffffff"
        "0400000000000000 64656667 00000000 fcffffffffffffff"
        "0000000000000000 0000000000000000",
    ),
    (
        "text",
        ndr.WCHAR,
        ["hé"],
        "02000000 6800e900 00000000",
        "00000002 006800e9 00000000",
        "0200000000000000 6800e900 00000000 feffffffffffffff 0000000000000000 0000000000000000",
    ),
    (
        "numbers",
        ndr.HYPER,
        [[1, -2]],
        "02000000 00000000 0100000000000000 feffffffffffffff 00000000",
        "00000002 00000000 0000000000000001 fffffffffffffffe 00000000",
        "0200000000000000 0100000000000000 feffffffffffffff feffffffffffffff"
        "0000000000000000 0000000000000000",
    ),
    (
        # NDR has gaps between elements and none at the end, NDR64 one after each (2.2.5.3.4.1).
        "structures",
        POINT,
        [[POINT.cls(x=1, y=2), POINT.cls(x=3, y=4)], [POINT.cls(x=5, y=6)]],
        "02000000 00000000 0100000000000000 02 00000000000000 0300000000000000 04 000000"
        "01000000 0500000000000000 06 000000 00000000",
        "00000002 00000000 0000000000000001 02 00000000000000 0000000000000003 04 000000"
        "00000001 0000000000000005 06 000000 00000000",
        "0200000000000000 0100000000000000 02 00000000000000 0300000000000000 04 00000000000000"
        "feffffffffffffff 0100000000000000 0500000000000000 06 00000000000000 ffffffffffffffff"
        "0000000000000000 0000000000000000",
    ),
    (
        "unions",
        CHOICE,
        [[CHOICE.cls(2, 7), CHOICE.cls(3), CHOICE.cls(1, 9)]],
        "03000000 0200 07 00 0300 0100 0000 0000 0900000000000000 00000000",
        "00000003 0002 07 00 0003 0001 0000 0000 0000000000000009 00000000",
        "0300000000000000 0200 000000000000 07 00000000000000 0300 000000000000"
        "0100 000000000000 0900000000000000 fdffffffffffffff 0000000000000000 0000000000000000",
    ),
    (
        "arrays",
        fixed(ndr.SHORT, 3),
        [[[1, 2, 3], [4, 5, 6]]],
        "02000000 0100 0200 0300 0400 0500 0600 00000000",
        "00000002 0001 0002 0003 0004 0005 0006 00000000",
        "0200000000000000 0100 0200 0300 0400 0500 0600 00000000 feffffffffffffff"
        "0000000000000000 0000000000000000",
    ),
]
every_golden = pytest.mark.parametrize("case", GOLDEN, ids=[case[0] for case in GOLDEN])


@every_golden
@every_variant
def test_octets_by_the_text(case: tuple[Any, ...], variant: ndr.Variant) -> None:
    _, element, chunks, *octets = case
    expected = bytes.fromhex(octets[variant])
    assert request(sender(element), variant, (), chunks).hex() == expected.hex()


@every_golden
@every_variant
@pytest.mark.parametrize("size", [1, 3, 7, 1000])
@pytest.mark.parametrize("most", [1, None])
def test_reading_however_cut(
    case: tuple[Any, ...], variant: ndr.Variant, size: int, most: int | None
) -> None:
    _, element, chunks, *octets = case
    taken = Taken(
        ndr.request_reader(codec_of(sender(element), variant)),
        cut(bytes.fromhex(octets[variant]), size),
        most,
    )
    assert taken.head() == ()
    found = taken.pipe("data")
    assert join(found) == join(chunks)
    if size == 1000 and most is None:
        assert found == chunks
    assert taken.reader.buffered == 0
    assert taken.reader.current is None
    assert taken.reader.read("data") is ndr.END


def test_names_in_the_order_they_travel() -> None:
    assert EVERYTHING.pipes_in == ("both", "numbers")
    assert EVERYTHING.pipes_out == ("both", "words")
    assert procedure("No", ("x", ndr.LONG, "in,out")).pipes_in == ()


@every_variant
@pytest.mark.parametrize("size", [1, 5, 1000])
def test_a_request_is_the_other_parameters_and_then_pipes(variant: ndr.Variant, size: int) -> None:
    stub = request(EVERYTHING, variant, (7, 8), [b"xyz"], [[1, 2], [3]])
    taken = Taken(ndr.request_reader(codec_of(EVERYTHING, variant)), cut(stub, size))
    assert taken.head() == (7, 8)
    assert join(taken.pipe("both")) == b"xyz"
    assert join(taken.pipe("numbers")) == [1, 2, 3]


def test_a_request_by_the_text() -> None:
    expected = "07000000 08 000000 02000000 7879 0000 00000000 01000000 0000000000000000 00000000"
    # The hyper is aligned to 24, counted from the begin of the stub.
    stub = request(EVERYTHING, LITTLE, (7, 8), [b"xy"], [[0]])
    assert stub.hex() == expected.replace(" ", "")


@every_variant
@pytest.mark.parametrize("size", [1, 5, 1000])
@pytest.mark.parametrize("length", range(9))
def test_a_response_is_pipes_and_then_the_rest(variant: ndr.Variant, size: int, length: int) -> None:
    """The rest is aligned as in the whole stub, wherever the pipes end."""
    args, result = (7, 8), EVERYTHING_RESULT(total=-5, return_value=6)
    stub = response(EVERYTHING, variant, args, result, [b"x" * length], [[1], [2, 3]])
    taken = Taken(ndr.response_reader(codec_of(EVERYTHING, variant), args), cut(stub, size))
    assert taken.head() == ()
    assert join(taken.pipe("both"), b"") == b"x" * length
    assert join(taken.pipe("words")) == [1, 2, 3]
    assert taken.result() == result


EVERYTHING_RESULT = EVERYTHING.result


def test_a_response_by_the_text() -> None:
    result = EVERYTHING_RESULT(total=1, return_value=2)
    assert response(EVERYTHING, LITTLE, (7, 8), result, [b"x"], [[5]]).hex() == (
        "01000000 78 000000 00000000 01000000 0500 0000 00000000 0100000000000000 02000000".replace(" ", "")
    )
    assert response(EVERYTHING, BIG, (7, 8), result, [], [[5, 6]]).hex() == (
        "00000000 00000002 00050006 00000000 0000000000000001 00000002".replace(" ", "")
    )
    assert response(EVERYTHING, NDR64, (7, 8), result, [], []).hex() == (
        f"{'00' * 32} 0100000000000000 02000000".replace(" ", "")
    )


@every_variant
def test_a_handle_and_sizes_around_pipes(variant: ndr.Variant) -> None:
    """Parameters beside pipes are what they are elsewhere: sizes correlate, and [in] bounds [out]."""
    made = procedure(
        "Sized",
        ("handle", ndr.ContextHandleType("H"), "in"),
        ("size", ndr.ULONG, "in"),
        ("data", ndr.Pipe(ndr.BYTE), "in,out"),
        ("rest", ndr.Array(ndr.BYTE, (ndr.Dim(size_is="size"),)), "out"),
        returns=ndr.ULONG,
    )
    args = (ndr.ContextHandle(0, uuid.UUID(int=3)), 2)
    stub = request(made, variant, args, [b"abc"])
    taken = Taken(ndr.request_reader(codec_of(made, variant)), [stub])
    handle, size = taken.head()
    assert (handle.uuid, size) == (args[0].uuid, 2)
    stub = response(made, variant, args, made.result(rest=b"zz", return_value=4), [b"1", b"2"])
    taken = Taken(ndr.response_reader(codec_of(made, variant), args), cut(stub, 2))
    assert join(taken.pipe("data")) == b"12"
    assert taken.result().rest == b"zz"
    with pytest.raises(NdrError, match="rest"):
        response(made, variant, args, made.result(rest=b"zzz", return_value=4), [])


@every_variant
def test_operations_without_pipes_work_as_well(variant: ndr.Variant) -> None:
    made = procedure("Plain", ("x", ndr.LONG, "in"), ("y", ref(ndr.LONG), "out"), returns=ndr.LONG)
    codec = codec_of(made, variant)
    assert request(made, variant, (5,)) == codec.encode_in((5,))
    assert Taken(ndr.request_reader(codec), cut(codec.encode_in((5,)), 1)).head() == (5,)
    result = made.result(y=6, return_value=7)
    assert response(made, variant, (5,), result) == codec.encode_out(result, (5,))
    taken = Taken(ndr.response_reader(codec, (5,)), cut(codec.encode_out(result, (5,)), 1))
    assert taken.result() == result


@every_golden
@every_variant
@pytest.mark.parametrize("size", [1, 9, 1000])
def test_skipping(case: tuple[Any, ...], variant: ndr.Variant, size: int) -> None:
    _, element, chunks, *_ = case
    made = procedure("Two", ("first", ndr.Pipe(element), "in"), ("second", ndr.Pipe(ndr.BYTE), "in"))
    taken = Taken(
        ndr.request_reader(codec_of(made, variant)), cut(request(made, variant, (), chunks, [b"z"]), size)
    )
    taken.skip("first")
    assert taken.reader.current == "second"
    assert taken.pipe("second") == [b"z"]
    assert taken.reader.skip("second")


@every_variant
def test_elements_are_handed_out_as_they_arrive(variant: ndr.Variant) -> None:
    """Nothing waits for the rest of a chunk."""
    reader = ndr.request_reader(codec_of(sender(POINT), variant))
    values = [POINT.cls(x=at, y=at) for at in range(4)]
    stub = request(sender(POINT), variant, (), [values])
    reader.feed(stub[:8], False)
    assert reader.read("data") is None
    reader.feed(stub[8:32], False)
    assert reader.read("data") == values[:1]
    assert reader.read("data") is None
    reader.feed(stub[32:60], False)
    assert reader.read("data", 1) == values[1:2]
    assert reader.read("data") == values[2:3]
    reader.feed(stub[60:], True)
    assert reader.read("data") == values[3:]


def test_a_pair_of_surrogates_stays_together() -> None:
    """Elements are code units: a character that takes two waits for its second one."""
    made = sender(ndr.WCHAR)
    stub = request(made, LITTLE, (), ["a\U0001f600b"])
    reader = ndr.request_reader(codec_of(made, LITTLE))
    reader.feed(stub[:8], False)
    assert reader.read("data") == "a"
    assert reader.read("data") is None
    reader.feed(stub[8:], True)
    assert reader.read("data") == "\U0001f600b"
    # Unless one element is all that is wanted, or the chunk ends there.
    reader = ndr.request_reader(codec_of(made, LITTLE))
    reader.feed(request(made, LITTLE, (), ["\U0001f600", "\ud83d"]), True)
    assert [reader.read("data", 1) for _ in range(4)] == ["\ud83d", "\ude00", "\ud83d", ndr.END]


@every_variant
def test_empty_chunks_are_nothing(variant: ndr.Variant) -> None:
    writer = ndr.request_writer(codec_of(sender(ndr.LONG), variant), ())
    assert writer.chunk("data", []) == b""
    assert writer.current == "data"


def test_chunks_of_other_sequences() -> None:
    made = sender(ndr.BYTE)
    assert request(made, LITTLE, (), [bytearray(b"ab"), memoryview(b"cd")]) == request(
        made, LITTLE, (), [b"ab", b"cd"]
    )
    made = sender(ndr.LONG)
    assert request(made, LITTLE, (), [(1, 2), range(3, 5)]) == request(made, LITTLE, (), [[1, 2], [3, 4]])


class TestOrder:
    def writer(self) -> ndr.StubWriter:
        return ndr.request_writer(codec_of(EVERYTHING, LITTLE), (7, 8))

    def test_the_head_comes_first(self) -> None:
        writer = self.writer()
        with pytest.raises(LocalProtocolError, match="head comes before the pipe both"):
            writer.chunk("both", b"x")
        assert writer.head()
        assert writer.head() == b""
        assert writer.chunk("both", b"x")

    def test_pipes_come_in_their_order(self) -> None:
        writer = self.writer()
        writer.head()
        assert writer.current == "both"
        with pytest.raises(LocalProtocolError, match="numbers comes after both, which has not ended"):
            writer.chunk("numbers", [1])
        with pytest.raises(LocalProtocolError, match="both has not ended"):
            writer.finish()
        writer.end("both")
        assert writer.current == "numbers"
        with pytest.raises(LocalProtocolError, match="both has ended; numbers is due"):
            writer.end("both")
        with pytest.raises(LocalProtocolError, match="no pipe words in this direction"):
            writer.chunk("words", [1])
        writer.end("numbers")
        assert writer.current is None
        with pytest.raises(LocalProtocolError, match="numbers has ended"):
            writer.chunk("numbers", [1])
        assert writer.finish() == b""

    def test_pipes_are_read_in_their_order(self) -> None:
        reader = ndr.request_reader(codec_of(EVERYTHING, LITTLE))
        reader.feed(request(EVERYTHING, LITTLE, (7, 8), [b"x"], [[1]]), True)
        assert reader.current == "both"
        with pytest.raises(LocalProtocolError, match="numbers comes after both, which has not ended"):
            reader.read("numbers")
        with pytest.raises(LocalProtocolError, match="no pipe words"):
            reader.read("words")
        assert reader.skip("both")
        assert reader.read("both") is ndr.END
        assert reader.skip("both")
        assert reader.read("numbers") == [1]

    def test_the_result_comes_after_the_pipes(self) -> None:
        reader = ndr.response_reader(codec_of(EVERYTHING, LITTLE), (7, 8))
        with pytest.raises(LocalProtocolError, match="both has not ended"):
            reader.finish()

    def test_a_request_has_no_result(self) -> None:
        reader = ndr.request_reader(codec_of(sender(ndr.BYTE), LITTLE))
        reader.feed(bytes(4), True)
        assert reader.skip("data")
        with pytest.raises(LocalProtocolError, match="nothing follows"):
            reader.finish()

    def test_nothing_is_fed_after_the_last_octets(self) -> None:
        reader = ndr.request_reader(codec_of(sender(ndr.BYTE), LITTLE))
        reader.feed(bytes(4), True)
        with pytest.raises(LocalProtocolError, match="after its end"):
            reader.feed(b"x", False)

    def test_what_follows_the_last_pipe_of_a_request_is_ignored(self) -> None:
        """A verification trailer may be there (MS-RPCE 2.2.2.13)."""
        reader = ndr.request_reader(codec_of(sender(ndr.BYTE), LITTLE))
        reader.feed(bytes(20), False)
        assert reader.read("data") is ndr.END
        assert reader.buffered == 0
        reader.feed(bytes(1000), True)
        assert reader.buffered == 0


class TestRange:
    """MS-RPCE 2.2.4.14.1."""

    @every_variant
    def test_long_chunks_are_cut(self, variant: ndr.Variant) -> None:
        for element, chunk, parts in (
            (ndr.BYTE, b"abcdefgh", [b"abc", b"def", b"gh"]),
            (ndr.LONG, [1, 2, 3, 4], [[1, 2], [3, 4]]),
            (POINT, [POINT.cls(x=1, y=1)] * 4, [[POINT.cls(x=1, y=1)] * 2] * 2),
            (ndr.WCHAR, "abcdefgh", ["abc", "def", "gh"]),
            (ndr.WCHAR, "a\U0001f600bc", ["a\U0001f600", "bc"]),
        ):
            made = sender(element, (1, 3))
            stub = request(made, variant, (), [chunk])
            assert stub == request(made, variant, (), parts)
            assert Taken(ndr.request_reader(codec_of(made, variant)), [stub]).pipe("data") == parts

    def test_parts_keep_to_the_least_number(self) -> None:
        made = sender(ndr.BYTE, (3, 4))
        assert request(made, LITTLE, (), [b"abcdef"]) == request(made, LITTLE, (), [b"abc", b"def"])
        for length in (1, 2, 5):
            with pytest.raises(
                NdrError, match=rf"Send\.data: {length} elements make no chunks in range\(3, 4\)"
            ):
                request(made, LITTLE, (), [b"x" * length])
        with pytest.raises(NdrError, match=r"range\(0, 0\)"):
            request(sender(ndr.BYTE, (0, 0)), LITTLE, (), [b"x"])
        with pytest.raises(NdrError, match=r"range\(0, -1\)"):
            request(sender(ndr.BYTE, (0, -1)), LITTLE, (), [b"x"])

    @every_variant
    def test_chunks_out_of_range_are_refused(self, variant: ndr.Variant) -> None:
        reader = ndr.request_reader(codec_of(sender(ndr.BYTE, (2, 3)), variant))
        reader.feed(request(sender(ndr.BYTE), variant, (), [b"abc", b"x"]), False)
        assert reader.read("data") == b"abc"
        with pytest.raises(
            NdrError, match=r"Send\.data at .*: a chunk of 1 elements, not in range\(2, 3\)"
        ) as caught:
            reader.read("data")
        assert caught.value.offset == (24 if variant is NDR64 else 8)

    def test_the_end_is_no_chunk(self) -> None:
        made = sender(ndr.BYTE, (2, 3))
        reader = ndr.request_reader(codec_of(made, LITTLE))
        reader.feed(request(made, LITTLE, (), []), True)
        assert reader.read("data") is ndr.END


class TestRules:
    """Elements are read under the rules of the codec: its target level, the sender's character set."""

    def test_characters_in_ebcdic(self) -> None:
        codec = codec_of(sender(ndr.CHAR), LITTLE)
        stub = request(sender(ndr.CHAR), LITTLE, (), ["Pipe".encode("cp037")])
        assert Taken(ndr.request_reader(codec.ebcdic), cut(stub, 6)).pipe("data") == [b"Pi", b"pe"]
        assert join(Taken(ndr.request_reader(codec), cut(stub, 6)).pipe("data")) == "Pipe".encode("cp037")
        named = struct("Named", name=fixed(ndr.CHAR, 2))
        codec = codec_of(sender(named), LITTLE)
        stub = request(sender(named), LITTLE, (), [[named.cls(name="No".encode("cp037"))]])
        assert Taken(ndr.request_reader(codec.ebcdic), [stub]).pipe("data") == [[named.cls(name=b"No")]]

    @every_variant
    @pytest.mark.parametrize("level", list(ndr.TargetLevel))
    def test_target_levels(self, variant: ndr.Variant, level: ndr.TargetLevel) -> None:
        made = sender(CHOICE, (1, 2))
        codec = ndr.compile_procedure(made, variant, level)
        chunks = [[CHOICE.cls(2, 7), CHOICE.cls(3)], [CHOICE.cls(1, 9)]]
        stub = request(made, variant, (), chunks)
        assert Taken(ndr.request_reader(codec), [stub]).pipe("data") == chunks
        reader = ndr.request_reader(codec)
        reader.feed(request(sender(CHOICE), variant, (), [[CHOICE.cls(3)] * 3]), True)
        with pytest.raises(NdrError, match=r"not in range\(1, 2\)"):
            reader.read("data")
