"""Pipes that cannot be, chunks that do not fit, and octets that are malformed: each with its place."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr.types import Type
from tests.ndr.build import BIG, LITTLE, NDR64, fixed, procedure, ref, sized, string, struct, union, unique
from tests.ndr.models import Color
from tests.ndr.pipe_tools import codec_of, request, sender

POINT = struct("Point", x=ndr.HYPER, y=ndr.Ranged(ndr.BYTE, 0, 9))
TWO_LONGS, TWO_BYTES = fixed(ndr.LONG, 2), fixed(ndr.BYTE, 2)
EVEN = union("Even", ndr.LONG, [([0], ndr.BYTE), ([2], POINT)], encapsulated=True)

IMPOSSIBLE: list[tuple[str, Type, str]] = [
    ("pipe", ndr.Pipe(ndr.BYTE), "hold a pipe"),
    ("pointer", unique(ndr.LONG), "hold a pointer"),
    ("reference", ref(ndr.LONG), "hold a pointer"),
    ("conformant array", sized(ndr.LONG), "hold a conformant array"),
    ("varying array", ndr.Array(ndr.LONG, (ndr.Dim(4, varying=True),)), "hold a varying array"),
    ("string", string(ndr.WCHAR, bound=9), "hold a varying array"),
    ("conformant string", ndr.WSTRING, "hold a conformant array"),
    ("handle", ndr.ContextHandleType("H"), r"pipe of context handle H \(MS-RPCE 2\.2\.4\.3\)"),
    ("structure with a pointer", struct("S", a=ndr.LONG, b=unique(ndr.LONG)), "hold a pointer"),
    ("structure with an array", struct("S", a=ndr.LONG, b=sized(ndr.LONG)), "hold a conformant array"),
    ("union with a string", union("U", ndr.LONG, [([1], string(ndr.CHAR, bound=4))]), "hold a varying array"),
    ("array of handles", fixed(ndr.ContextHandleType("H"), 2), "pipe of context handle H"),
    ("array of structures with pointers", fixed(struct("S", a=unique(ndr.LONG)), 2), "hold a pointer"),
    ("nothing", struct("Empty"), "take no octets"),
    ("no elements", fixed(ndr.LONG, 0), "take no octets"),
    ("deferred", ndr.Deferred(lambda: unique(ndr.LONG)), "hold a pointer"),
]


@pytest.mark.parametrize("variant", list(ndr.Variant))
@pytest.mark.parametrize("case", IMPOSSIBLE, ids=[case[0] for case in IMPOSSIBLE])
def test_elements_that_cannot_be(case: tuple[str, Type, str], variant: ndr.Variant) -> None:
    """C706 4.2.14, MS-RPCE 2.2.5.3.4.5 and 2.2.4.3: refused before anything is made."""
    codec = codec_of(procedure("Bad", ("data", ndr.Pipe(case[1]), "in,out")), variant)
    for make in (
        lambda: ndr.request_writer(codec, ()),
        lambda: ndr.request_reader(codec),
        lambda: ndr.response_writer(codec, ()),
        lambda: ndr.response_reader(codec, ()),
    ):
        with pytest.raises(NdrError, match=case[2]) as caught:
            make()
        assert caught.value.path == "Bad.data"
        assert "MS-RPCE" in caught.value.message or "no octets" in caught.value.message


def test_a_structure_that_holds_itself_is_refused() -> None:
    kind = struct("Loop", a=ndr.Deferred(lambda: kind))
    with pytest.raises(NdrError, match="contains itself"):
        ndr.request_reader(codec_of(sender(kind), LITTLE))


def test_a_structure_that_nests_too_deeply_is_refused() -> None:
    kind: Type = ndr.LONG
    for _ in range(3000):
        kind = ndr.Struct(POINT.cls, (ndr.Field("x", kind),))
    with pytest.raises(NdrError, match="nests too deeply"):
        ndr.request_reader(codec_of(sender(kind), LITTLE))


@pytest.mark.parametrize("kind", [struct("S", p=ndr.Pipe(ndr.BYTE)), unique(ndr.Pipe(ndr.BYTE))])
def test_a_pipe_is_a_parameter(kind: Type) -> None:
    with pytest.raises(NdrError, match=r"a pipe can only be a parameter \(C706 4\.2\.14\)"):
        codec_of(procedure("Bad", ("x", kind, "in")), LITTLE).encode_in((None,))


BAD_CHUNKS: list[tuple[Type, Any, str, str]] = [
    (ndr.BYTE, "text", "Send.data", "expected bytes, not str"),
    (ndr.BYTE, [1, 2], "Send.data", "expected bytes, not list"),
    (ndr.BYTE, None, "Send.data", "expected bytes, not None"),
    (ndr.WCHAR, b"octets", "Send.data", "expected str, not bytes"),
    (ndr.LONG, b"octets", "Send.data", "expected a list, not bytes"),
    (ndr.LONG, 5, "Send.data", "expected a list, not int"),
    (ndr.LONG, [1, 2, 1 << 31], "Send.data[3]", "2147483648 is not in range"),
    (ndr.LONG, [1, "2"], "Send.data[2]", "str"),
    (ndr.Ranged(ndr.LONG, 0, 5), [4, 6], "Send.data[2]", r"6 is not in range\(0, 5\)"),
    (ndr.Enum(Color), [Color.RED, "red"], "Send.data[2]", "str"),
    (POINT, [POINT.cls(x=1, y=1), POINT.cls(x=1, y=10)], "Send.data[2].y", r"10 is not in range\(0, 9\)"),
    (POINT, [POINT.cls(x="x", y=1)], "Send.data[1].x", "expected int, not str"),
    (POINT, [None], "Send.data[1].y", "expected an object with y, not None"),
    (EVEN, [EVEN.cls(1, 1)], "Send.data[1].discriminant", "no arm for 1"),
    (EVEN, [EVEN.cls(0, 1), EVEN.cls(2, POINT.cls(x=1, y=99))], "Send.data[2].value.y", "99 is not in range"),
    (TWO_LONGS, [[1, 2], [3]], "Send.data[1]", "rows of 2 and of 1"),
    (TWO_BYTES, [b"abc"], "Send.data[1]", "3 elements for an array of 2"),
]


@pytest.mark.parametrize("variant", list(ndr.Variant))
@pytest.mark.parametrize("case", BAD_CHUNKS, ids=[f"{case[2]}-{case[3]}" for case in BAD_CHUNKS])
def test_chunks_that_do_not_fit(case: tuple[Type, Any, str, str], variant: ndr.Variant) -> None:
    """A chunk of one good element is before them: the index counts from the begin of the pipe."""
    kind, chunk, path, message = case
    values: dict[Any, Any] = {ndr.BYTE: b"x", ndr.WCHAR: "x", POINT: [POINT.cls(x=1, y=1)]}
    values |= {EVEN: [EVEN.cls(0, 0)], TWO_LONGS: [[1, 2]], TWO_BYTES: [b"ab"]}
    good = values.get(kind, [1])
    writer = ndr.request_writer(codec_of(sender(kind), variant), ())
    before = writer.chunk("data", good)
    with pytest.raises(NdrError, match=message) as caught:
        writer.chunk("data", chunk)
    assert caught.value.path == path
    assert caught.value.offset is None
    # Nothing of it was made: what follows is as if it had not been.
    assert before + writer.end("data") == request(sender(kind), variant, (), [good])


#: Element, variant, octets, path, offset, message. The octets end there.
MALFORMED: list[tuple[str, Type, ndr.Variant, str, str, int, str]] = [
    ("nothing", ndr.BYTE, LITTLE, "", "Send.data", 0, "ends before the count of a chunk"),
    ("half a count", ndr.BYTE, LITTLE, "0100", "Send.data", 0, "ends before the count of a chunk"),
    ("half a wide count", ndr.BYTE, NDR64, "01000000", "Send.data", 0, "ends before the count of a chunk"),
    ("no octets", ndr.BYTE, LITTLE, "04000000", "Send.data", 4, "ends with 4 elements missing"),
    ("few octets", ndr.BYTE, BIG, "00000004 6162", "Send.data", 6, "ends with 2 elements missing"),
    (
        "half a number",
        ndr.LONG,
        LITTLE,
        "02000000 01000000 0200",
        "Send.data",
        10,
        "ends with 1 elements missing",
    ),
    ("no end", ndr.LONG, LITTLE, "01000000 01000000", "Send.data", 8, "ends before the count of a chunk"),
    ("end without its negative", ndr.BYTE, NDR64, "00" * 8, "Send.data", 8, "ends before the negative count"),
    (
        "end with a negative",
        ndr.BYTE,
        NDR64,
        "0000000000000000 ffffffffffffffff",
        "Send.data",
        8,
        r"-1 after a chunk of 0 elements \(MS-RPCE 2\.2\.5\.3\.4\.5\)",
    ),
    (
        "other negative",
        ndr.BYTE,
        NDR64,
        "0200000000000000 6162 000000000000 fdffffffffffffff",
        "Send.data",
        16,
        "-3 after a chunk of 2 elements",
    ),
    (
        "positive",
        ndr.LONG,
        NDR64,
        "0100000000000000 01000000 00000000 0100000000000000",
        "Send.data",
        16,
        "1 after a chunk of 1 elements",
    ),
    ("too many", ndr.BYTE, NDR64, "0000008000000000", "Send.data", 0, "a chunk of 2147483648 elements"),
    ("less than none", ndr.BYTE, NDR64, "ff" * 8, "Send.data", 0, "a chunk of -1 elements"),
    (
        "out of range",
        POINT,
        LITTLE,
        "02000000 00000000 0100000000000000 01 00000000000000 0100000000000000 0a",
        "Send.data[1].y",
        0x18,
        r"10 is not in range\(0, 9\)",
    ),
    ("no arm", EVEN, LITTLE, "01000000 05000000", "Send.data[0].discriminant", 4, "no arm for 5"),
    (
        "no second arm",
        EVEN,
        BIG,
        "00000003 00000000 07 000000 00000007",
        "Send.data[1].discriminant",
        12,
        "no arm for 7",
    ),
    (
        "half a union",
        EVEN,
        LITTLE,
        "01000000 00000000",
        "Send.data[0].value",
        8,
        "needs 1 octets, 0 are left",
    ),
    (
        "range in a union",
        EVEN,
        LITTLE,
        "01000000 02000000 0100000000000000 63",
        "Send.data[0].value.y",
        16,
        "99 is not in range",
    ),
]


@pytest.mark.parametrize("size", [1, 1000])
@pytest.mark.parametrize("case", MALFORMED, ids=[case[0] for case in MALFORMED])
def test_malformed_octets(case: tuple[str, Type, ndr.Variant, str, str, int, str], size: int) -> None:
    _, kind, variant, text, path, offset, message = case
    octets = bytes.fromhex(text)
    reader = ndr.request_reader(codec_of(sender(kind), variant))
    with pytest.raises(NdrError, match=message) as caught:
        drain(reader, octets, size)
    assert (caught.value.path, caught.value.offset) == (path, offset)
    # It stays as it is.
    with pytest.raises(NdrError, match=message):
        reader.read("data")
    with pytest.raises(NdrError, match=message):
        reader.skip("data")


def drain(reader: ndr.StubReader[Any], octets: bytes, size: int) -> None:
    for at in range(0, max(len(octets), 1), size):
        reader.feed(octets[at : at + size], at + size >= len(octets))
        while (found := reader.read("data")) is not None:
            assert found is not ndr.END


@pytest.mark.parametrize("variant", list(ndr.Variant))
def test_offsets_count_from_the_begin_of_the_stub(variant: ndr.Variant) -> None:
    """Wherever octets were dropped meanwhile."""
    made = procedure("Op", ("data", ndr.Pipe(ndr.BYTE), "out"), ("n", ref(ndr.Ranged(ndr.LONG, 0, 5)), "out"))
    codec = codec_of(made, variant)
    writer = ndr.response_writer(codec, ())
    stub = writer.chunk("data", b"x" * 300_000) + writer.end("data")
    assert len(stub) % 4 == 0
    reader = ndr.response_reader(codec, ())
    for at in range(0, len(stub), 5000):
        reader.feed(stub[at : at + 5000], False)
        reader.skip("data")
    reader.feed(b"\7\7\7\7", False)
    with pytest.raises(NdrError, match="is not in range") as caught:
        reader.finish()
    assert (caught.value.path, caught.value.offset) == ("n", len(stub))
    with pytest.raises(NdrError, match="is not in range"):
        reader.finish()
    reader.feed(b"more", True)
    assert reader.buffered <= 8


@pytest.mark.parametrize("variant", list(ndr.Variant))
def test_malformed_parameters_before_pipes(variant: ndr.Variant) -> None:
    """They are refused as soon as they are there, not when the stub has ended."""
    made = procedure("Op", ("n", ndr.Ranged(ndr.LONG, 0, 5), "in"), ("data", ndr.Pipe(ndr.BYTE), "in"))
    reader = ndr.request_reader(codec_of(made, variant))
    reader.feed(b"\0\0", False)
    assert reader.head() is None
    assert reader.read("data") is None
    reader.feed(b"\1\1", False)
    with pytest.raises(NdrError, match="is not in range") as caught:
        reader.read("data")
    assert (caught.value.path, caught.value.offset) == ("n", 0)
    reader = ndr.request_reader(codec_of(made, variant))
    reader.feed(b"\0\0", True)
    with pytest.raises(NdrError, match="needs 4 octets"):
        reader.head()


def test_text_that_is_none() -> None:
    """Code units are what they are: lone surrogates are kept, as in arrays."""
    reader = ndr.request_reader(codec_of(sender(ndr.WCHAR), LITTLE))
    reader.feed(bytes.fromhex("01000000 00d8 0000 00000000"), True)
    assert reader.read("data") == "\ud800"


def test_byte_count_keeps_out_of_ndr64() -> None:
    """MS-RPCE 2.2.4.13 and its note: [byte_count] is not supported in NDR64."""
    made = ndr.Procedure("Op", (ndr.Param("n", ndr.LONG),), None, object, ndr64=False)
    for name in ("encode_in", "decode_in", "encode_out", "decode_out"):
        with pytest.raises(NdrError, match=r"Op: \[byte_count\].*NDR64.*2\.2\.4\.13"):
            getattr(codec_of(made, NDR64), name)(b"")
    assert codec_of(made, LITTLE).encode_in((1,)) == b"\1\0\0\0"
    with pytest.raises(NdrError, match="byte_count"):
        ndr.request_writer(codec_of(made, NDR64), (1,))
