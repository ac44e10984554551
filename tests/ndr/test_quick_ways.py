"""What codecs do in one step where they can: short strings, and arrays with what they defer.

Every quick way has the same meaning as the general one, errors included.
"""

from __future__ import annotations

import gc
import struct
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc import ndr
from dcerpc.errors import NdrError
from tests.ndr.build import BIG, LITTLE, NDR64, decode, encode, sized, string, unique
from tests.ndr.build import struct as structure

VARIANTS = (LITTLE, BIG, NDR64)
HEADS = {LITTLE: "<III", BIG: ">III", NDR64: "<QQQ"}


def octets(
    variant: ndr.Variant,
    units: Sequence[int],
    most: int | None = None,
    first: int = 0,
    actual: int | None = None,
) -> bytes:
    """A string as it travels, with counts that fit it or others."""
    count = len(units)
    head = struct.pack(
        HEADS[variant], count if most is None else most, first, count if actual is None else actual
    )
    order = HEADS[variant][0]
    return head + struct.pack(f"{order}{count}H", *units)


def text(units: Sequence[int]) -> str:
    """What code units mean, surrogates without a partner included."""
    return struct.pack(f"<{len(units)}H", *units).decode("utf-16-le", "surrogatepass")


def expected(units: Sequence[int]) -> str | None:
    """The value of a string of these code units: up to the first NUL; None when the last is no NUL."""
    return text(units[: list(units).index(0)]) if units and units[-1] == 0 else None


def outcome(variant: ndr.Variant, data: bytes) -> str | None:
    try:
        return str(decode(ndr.WSTRING, data, variant))
    except NdrError:
        return None


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize(
    "units",
    [
        [0xFEFF, 0x41, 0],
        [0xFFFE, 0x41, 0],
        [0xFEFF, 0],
        [0xFEFF, 0x41],
        [0xFEFF],
        [0xD800, 0],
        [0xDC00, 0xD800, 0],
        [0xD83D, 0xDE00, 0],
        [0xD83D, 0xDE00],
        [0x41, 0, 0x42, 0],
        [0x41, 0, 0x42],
        [0, 0],
        [0],
        [0x41],
        [],
        [0x41] * 254 + [0],
        [0x41] * 255 + [0],
        [0x41] * 256 + [0],
        [0x41] * 511 + [0],
        [0xFEFF] + [0x41] * 300 + [0],
    ],
    ids=lambda units: f"{len(units)} of {units[0]:#x}" if units else "none",
)
def test_strings(variant: ndr.Variant, units: list[int]) -> None:
    assert outcome(variant, octets(variant, units)) == expected(units)


@given(
    st.sampled_from(VARIANTS),
    st.lists(st.sampled_from([0, 0x41, 0xE9, 0x20AC, 0xFEFF, 0xFFFE, 0xD83D, 0xDE00]), max_size=12),
    st.booleans(),
)
def test_any_code_units(variant: ndr.Variant, units: list[int], ended: bool) -> None:
    units = [*units, 0] if ended else units
    assert outcome(variant, octets(variant, units)) == expected(units)


@pytest.mark.parametrize("variant", VARIANTS)
def test_counts_of_short_strings(variant: ndr.Variant) -> None:
    good = [0x41, 0x42, 0]
    assert outcome(variant, octets(variant, good, most=260)) == "AB"
    assert outcome(variant, octets(variant, good, most=3 + 256)) == "AB"
    for data, message in (
        (octets(variant, good, most=2), "offset 0 and actual count 3 exceed the maximum 2"),
        (octets(variant, good, first=1), "offset 1 and actual count 3 exceed the maximum 3"),
        (octets(variant, good, most=4, first=1), "offset 1 where there can be none"),
        (octets(variant, good, actual=4, most=4), "4 elements of a string, but only 6 octets are left"),
        (octets(variant, good, actual=3 + 256, most=3 + 256), "259 elements of a string"),
        (octets(variant, good, most=1 << 31), "maximum count 2147483648"),
        (octets(variant, good[:2]), "string without a terminator"),
        (octets(variant, good)[:5], "needs"),
        (b"", "needs"),
    ):
        with pytest.raises(NdrError, match=message):
            decode(ndr.WSTRING, data, variant)


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_kind_of_buffer(variant: ndr.Variant) -> None:
    data = octets(variant, [0x41, 0])
    for buffer in (data, bytearray(data), memoryview(data)):
        assert decode(ndr.WSTRING, buffer, variant) == "A"


def test_strings_with_a_size_have_it_checked() -> None:
    kind = structure("S", size=ndr.ULONG, name=unique(string(ndr.WCHAR, "size")))
    data = encode(kind, kind.cls(size=2, name="A"))
    assert decode(kind, data).name == "A"
    with pytest.raises(NdrError, match="name at 0xc: maximum count 2 does not fit size"):
        decode(kind, b"\x03" + data[1:])


SHARE = structure("Share", name=unique(ndr.WSTRING), type=ndr.ULONG, text=unique(sized(ndr.WCHAR, "type")))
SHARES = sized(SHARE)


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_elements_defer_follows_them_all(variant: ndr.Variant) -> None:
    """Referent ids are those of the elements in order, gaps included, whatever is null."""
    shares = [
        SHARE.cls(name="a", text="xyz"),
        SHARE.cls(name=None, text=None),
        SHARE.cls(name="bcd", text=""),
    ]
    made = encode(SHARES, shares, variant)
    assert decode(SHARES, made, variant) == [
        SHARE.cls(name="a", type=3, text="xyz"),
        SHARE.cls(name=None, type=0, text=None),
        SHARE.cls(name="bcd", type=0, text=""),
    ]
    order, wide = HEADS[variant][0], variant is NDR64
    element = struct.Struct(f"{order}QI4xQ" if wide else f"{order}III")
    start = 8 if wide else 4
    ids = [element.unpack_from(made, start + at * element.size) for at in range(3)]
    assert ids == [(0x20000, 3, 0x20004), (0, 0, 0), (0x20008, 0, 0x2000C)]


def bad_shares() -> Iterator[tuple[list[Any], str]]:
    good, bad = SHARE.cls(name="a", text="b"), SHARE.cls(name="a\0", text="b")
    wrong, short = SHARE.cls(name=5, text="b"), SHARE.cls(name="a", type=7, text="b")
    yield [good, bad, good], r"\[1\]\.name"
    yield [good, good, SHARE.cls(name="a\0", text="b"), bad], r"\[2\]\.name"
    yield [good, wrong, wrong], r"\[1\]\.name"
    yield [good, short], r"\[1\]\.text"
    yield [good, SHARE.cls(name="a", text=b"b")], r"\[1\]\.text"
    yield [good, SHARE.cls(name="a", type=-1, text=None)], r"\[1\]\.type"
    yield [good, None], r"\[1\]"


@pytest.mark.parametrize(("shares", "path"), list(bad_shares()))
def test_errors_name_the_element(shares: list[Any], path: str) -> None:
    with pytest.raises(NdrError, match=path):
        encode(SHARES, shares)


def test_errors_name_the_element_that_is_read() -> None:
    data = bytearray(encode(SHARES, [SHARE.cls(name=name, text="b") for name in ("a", "b", "c")]))
    at = data.rindex(b"c\0\0\0")
    data[at - 8] = 1  # The offset of the last name.
    with pytest.raises(NdrError, match=r"\[2\]\.name at") as found:
        decode(SHARES, data)
    assert found.value.offset == at - 8


def test_garbage_of_failed_decoding_is_collected() -> None:
    """An exception keeps frames, iterators in them, and what those iterate over. CPython can stumble."""
    data = encode(SHARES, [SHARE.cls(name="a", text="b")] * 3)

    def fail() -> str:
        try:
            decode(SHARES, memoryview(data)[:-2])
        except NdrError as error:
            kept = error  # The frame holds the exception whose traceback holds the frame.
            return kept.path
        return ""

    for _ in range(20):
        assert fail() == "value[2].text"
        gc.collect()


def test_a_codec_function_that_was_kept_compiles_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from dcerpc.ndr import procedures

    made: ndr.ProcedureCodec[Any] = ndr.compile_procedure(
        ndr.Procedure("P", (ndr.Param("a", ndr.ULONG, "in"),), None, SHARE.cls), LITTLE
    )
    kept = made.decode_in
    assert kept(b"\1\0\0\0") == (1,)

    def refuse(*_: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr(procedures, "compile_function", refuse)
    assert kept(b"\2\0\0\0") == (2,)
