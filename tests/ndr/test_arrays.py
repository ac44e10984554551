"""Arrays and strings of every kind in every variant, their octets written by hand.

The rules are C706 14.3.3 to 14.3.5 with MS-RPCE 2.2.4.4 (arrays of strings) and 2.2.5.3.2, 2.2.5.3.3 (NDR64,
whose counts and offsets have 8 octets). In stubs ``w`` is a count of the variant's size, so one line serves
all three where nothing else differs.
"""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr.types import Type
from tests.ndr.build import NDR64, decode, encode, fixed, full, ref, sized, string, struct, stub, unique

every_variant = pytest.mark.parametrize("variant", list(ndr.Variant), ids=lambda variant: variant.name)


def check(kind: Type, value: Any, text: str, variant: ndr.Variant, end: int = 1) -> None:
    """Compare both ways; gaps are zero when written and ignored when read.

    Args:
        end: alignment of a structure, which NDR64 pads to (MS-RPCE 2.2.5.3.4.1).
    """
    octets = stub(text, variant)
    encoded = encode(kind, value, variant)
    assert encoded.hex() == stub(f"{text} a{end if variant is NDR64 else 1}", variant, gap=0).hex()
    assert decode(kind, octets, variant) == value
    assert decode(kind, memoryview(encoded), variant) == value
    for size in range(len(octets)):
        with pytest.raises(NdrError):
            decode(kind, octets[:size], variant)


VARYING = ndr.Dim(4, varying=True)
CONFORMANT_VARYING = ndr.Dim(varying=True)
#: The four kinds of arrays of one dimension, with what stands before two elements of them.
KINDS = {
    "fixed": (ndr.Dim(2), ""),
    "conformant": (ndr.Dim(), "w2 "),
    "varying": (VARYING, "w0 w2 "),
    "conformant varying": (CONFORMANT_VARYING, "w2 w0 w2 "),
}
ELEMENTS: list[tuple[Type, Any, str]] = [
    (ndr.BOOLEAN, [True, False], "b1 b0"),
    (ndr.BYTE, b"\x01\xfe", "b1 b254"),
    (ndr.CHAR, b"a\xff", "b97 b255"),
    (ndr.USMALL, b"\x00\x80", "b0 b128"),
    (ndr.SMALL, [-1, 127], "b-1 b127"),
    (ndr.SHORT, [-2, 0x1234], "h-2 h0x1234"),
    (ndr.WCHAR, "a\u20ac", "h97 h0x20ac"),
    (ndr.LONG, [-3, 0x12345678], "i-3 i0x12345678"),
    (ndr.HYPER, [-4, 0x0123456789ABCDEF], "q-4 q0x0123456789abcdef"),
    (ndr.UHYPER, [1, (1 << 64) - 1], "q1 q-1"),
    (ndr.FLOAT, [1.5, -2.0], "i0x3fc00000 i0xc0000000"),
    (ndr.DOUBLE, [1.5, -2.0], "q0x3ff8000000000000 q0xc000000000000000"),
    (ndr.INT3264, [-5, 6], "w-5 w6"),
    (ndr.ERROR_STATUS_T, [5, 0], "i5 i0"),
]


@every_variant
@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.parametrize(("element", "value", "text"), ELEMENTS, ids=[str(each[0]) for each in ELEMENTS])
def test_one_dimension(kind: str, element: Type, value: Any, text: str, variant: ndr.Variant) -> None:
    """C706 14.3.3.1 to 14.3.3.4."""
    dim, head = KINDS[kind]
    check(ndr.Array(element, (dim,)), value, head + text, variant)


@every_variant
@pytest.mark.parametrize("kind", ["conformant", "varying", "conformant varying"])
def test_counts_are_there_without_elements(kind: str, variant: ndr.Variant) -> None:
    """MS-RPCE 2.2.5.3.2.3: offset and actual count always; no gap before what is not there."""
    dim, head = KINDS[kind]
    for element, value in ((ndr.HYPER, []), (ndr.BYTE, b""), (ndr.WCHAR, "")):
        check(ndr.Array(element, (dim,)), value, head.replace("2", "0"), variant)


class TestStrings:
    """C706 14.3.4: a string is varying or conformant varying and has offset 0 and a terminator."""

    CASES = (
        (ndr.CHAR, "ab", "b97 b98 b0"),
        (ndr.BYTE, b"a\xff", "b97 b255 b0"),
        (ndr.WCHAR, "a\u20ac", "h97 h0x20ac h0"),
    )

    @every_variant
    @pytest.mark.parametrize(("element", "value", "text"), CASES)
    def test_fixed(self, element: Type, value: Any, text: str, variant: ndr.Variant) -> None:
        """[string] on an array with a bound, which is not on the wire."""
        check(ndr.Array(element, (ndr.Dim(9),), string=True), value, f"w0 w3 {text}", variant)
        check(ndr.Array(element, (ndr.Dim(9, varying=True),), string=True), value, f"w0 w3 {text}", variant)

    @every_variant
    @pytest.mark.parametrize(("element", "value", "text"), CASES)
    def test_conformant(self, element: Type, value: Any, text: str, variant: ndr.Variant) -> None:
        """[string] without a bound, with a size expression, and with a constant one."""
        check(ndr.Array(element, (ndr.Dim(),), string=True), value, f"w3 w0 w3 {text}", variant)
        check(string(element), value, f"w3 w0 w3 {text}", variant)
        check(string(element, "3"), value, f"w3 w0 w3 {text}", variant)
        sizes = struct("Sized", n=ndr.ULONG, s=string(element, "n"))
        check(sizes, sizes.cls(n=5, s=value), f"w5 i5 w0 w3 {text}", variant, end=8)

    @every_variant
    @pytest.mark.parametrize(("element", "value", "text"), CASES)
    def test_with_a_length(self, element: Type, value: Any, text: str, variant: ndr.Variant) -> None:
        """size_is and length_is together: the length counts the terminator too."""
        array = ndr.Array(element, (ndr.Dim(size_is="n", length_is="l", varying=True),), string=True)
        kind = struct("Lengths", n=ndr.ULONG, l=ndr.ULONG, s=unique(array))
        check(kind, kind.cls(n=7, l=3, s=value), f"i7 i3 w0x20000 w7 w0 w3 {text}", variant)
        with pytest.raises(NdrError, match="actual count 3 does not fit l"):
            decode(kind, stub(f"i7 i2 w1 w7 w0 w3 {text}", variant), variant)

    @every_variant
    def test_empty_ones_hold_a_terminator(self, variant: ndr.Variant) -> None:
        check(string(ndr.CHAR), "", "w1 w0 w1 b0", variant)
        check(string(ndr.WCHAR, bound=3), "", "w0 w1 h0", variant)
        check(string(ndr.BYTE), b"", "w1 w0 w1 b0", variant)

    @every_variant
    def test_beyond_the_bound(self, variant: ndr.Variant) -> None:
        for array in (string(ndr.CHAR, bound=2), ndr.Array(ndr.CHAR, (ndr.Dim(2),), string=True)):
            with pytest.raises(NdrError, match="3 elements for an array of 2"):
                encode(array, "ab", variant)
            with pytest.raises(NdrError, match="offset 0 and actual count 3 exceed the maximum 2"):
                decode(array, stub("w0 w3 r616200", variant), variant)


@every_variant
class TestArraysOfStrings:
    """MS-RPCE 2.2.4.4: each as it is alone, with its own length (C706 14.3.5 has one for all)."""

    def test_varying(self, variant: ndr.Variant) -> None:
        kind = ndr.Array(ndr.CHAR, (ndr.Dim(2), ndr.Dim(4, varying=True)), string=True)
        check(kind, ["a", "bcd"], "w0 w2 r6100 w0 w4 r62636400", variant)

    def test_conformant_array_of_varying_strings(self, variant: ndr.Variant) -> None:
        kind = ndr.Array(ndr.WCHAR, (ndr.Dim(), ndr.Dim(4, varying=True)), string=True)
        check(kind, ["a", ""], "w2 w0 w2 h97 h0 w0 w1 h0", variant)

    def test_pointers_to_strings(self, variant: ndr.Variant) -> None:
        kind = sized(unique(string(ndr.WCHAR)))
        text = "w3 w0x20000 w0 w0x20004 w2 w0 w2 h97 h0 w1 w0 w1 h0"
        check(kind, ["a", None, ""], text, variant)

    def test_in_a_structure(self, variant: ndr.Variant) -> None:
        kind = struct("Names", x=ndr.BYTE, names=fixed(string(ndr.CHAR, bound=4), 2))
        check(kind, kind.cls(x=1, names=["a", "b"]), "b1 w0 w2 r6100 w0 w2 r6200", variant, end=8)


def two(first: ndr.Dim, second: ndr.Dim) -> ndr.Array:
    return ndr.Array(ndr.SHORT, (first, second))


@every_variant
class TestDimensions:
    """C706 14.3.3.6 to 14.3.3.9, MS-RPCE 2.2.5.3.2.4: all maxima, then pairs of offset and count."""

    ROWS = ([1, 2, 3], [4, 5, 6])
    TEXT = "h1 h2 h3 h4 h5 h6"

    @pytest.mark.parametrize(
        ("first", "second", "head"),
        [
            (ndr.Dim(2), ndr.Dim(3), ""),
            (ndr.Dim(), ndr.Dim(3), "w2 "),
            (ndr.Dim(), ndr.Dim(), "w2 w3 "),
            (ndr.Dim(5, varying=True), ndr.Dim(6, varying=True), "w0 w2 w0 w3 "),
            (ndr.Dim(2), ndr.Dim(6, varying=True), "w0 w3 "),
            (ndr.Dim(varying=True), ndr.Dim(varying=True), "w2 w3 w0 w2 w0 w3 "),
            (ndr.Dim(varying=True), ndr.Dim(3), "w2 w0 w2 "),
            (ndr.Dim(), ndr.Dim(varying=True), "w2 w3 w0 w3 "),
        ],
    )
    def test_two(self, first: ndr.Dim, second: ndr.Dim, head: str, variant: ndr.Variant) -> None:
        check(two(first, second), list(self.ROWS), head + self.TEXT, variant)

    def test_three(self, variant: ndr.Variant) -> None:
        kind = ndr.Array(ndr.LONG, (ndr.Dim(), ndr.Dim(2), ndr.Dim()))
        check(kind, [[[1], [2]], [[3], [4]]], "w2 w1 i1 i2 i3 i4", variant)

    def test_sizes_lengths_and_offsets(self, variant: ndr.Variant) -> None:
        """size_is, length_is, last_is and first_is for each dimension."""
        array = two(
            ndr.Dim(size_is="a", length_is="b", first_is="f", varying=True),
            ndr.Dim(size_is="a + 1", length_is="l - g + 1", first_is="g", varying=True),
        )
        names = ("a", "b", "f", "g", "l")
        kind = struct("Matrix", **dict.fromkeys(names, ndr.ULONG), data=unique(array))
        value = kind.cls(a=4, b=2, f=1, g=2, l=4, data=list(self.ROWS))
        head = "i4 i2 i1 i2 i4 w0x20000 w4 w5 w1 w2 w2 w3 "
        check(kind, value, head + self.TEXT, variant)
        for at, message in (
            (6, "maximum count"),
            (7, "maximum count"),
            (8, "offset"),
            (9, "actual count"),
            (10, "offset"),
            (11, "actual count"),
        ):
            words = head.split()
            words[at] = f"w{int(words[at][1:]) + (1 if at < 8 else -1)}"
            with pytest.raises(NdrError, match=rf"value.data at .*: {message} . does not fit"):
                decode(kind, stub(" ".join(words) + " " + self.TEXT, variant), variant)

    def test_of_a_structure(self, variant: ndr.Variant) -> None:
        """The maxima of all dimensions before it, the rest in place (MS-RPCE 2.2.5.3.4.3)."""
        array = two(ndr.Dim(size_is="n", varying=True), ndr.Dim(size_is="3", varying=True))
        kind = struct("Tail", n=ndr.USHORT, data=array)
        text = "w2 w3 h2 w0 w2 w0 w3 " + self.TEXT
        check(kind, kind.cls(n=2, data=list(self.ROWS)), text, variant, end=8)

    def test_elements_that_are_structures(self, variant: ndr.Variant) -> None:
        item = struct("Item", a=ndr.LONG, b=ndr.SHORT)
        kind = ndr.Array(item, (ndr.Dim(2), ndr.Dim()))
        values = [[item.cls(a=1, b=2)], [item.cls(a=3, b=4)]]
        gap = " a4" if variant is NDR64 else ""
        octets = stub(f"w1 i1 h2 i3 h4{gap}", variant, gap=0)
        assert encode(kind, values, variant) == octets
        assert decode(kind, octets, variant) == values

    def test_elements_that_are_pointers(self, variant: ndr.Variant) -> None:
        kind = ndr.Array(unique(ndr.SHORT), (ndr.Dim(2), ndr.Dim(2)))
        check(kind, [[1, None], [None, 2]], "w0x20000 w0 w0 w0x20004 h1 h2", variant)
        kind = ndr.Array(full(ndr.SHORT), (ndr.Dim(1), ndr.Dim()))
        check(kind, [[1, 2]], "w2 w1 w2 h1 h2", variant)

    def test_octets_and_text(self, variant: ndr.Variant) -> None:
        check(ndr.Array(ndr.BYTE, (ndr.Dim(), ndr.Dim())), [b"ab", b"cd"], "w2 w2 r61626364", variant)
        check(ndr.Array(ndr.WCHAR, (ndr.Dim(), ndr.Dim(2))), ["ab", "cd"], "w2 h97 h98 h99 h100", variant)

    def test_booleans_and_hypers(self, variant: ndr.Variant) -> None:
        check(ndr.Array(ndr.BOOLEAN, (ndr.Dim(), ndr.Dim(2))), [[True, False]], "w1 b1 b0", variant)
        check(ndr.Array(ndr.HYPER, (ndr.Dim(), ndr.Dim(2))), [[1, -1]], "w1 q1 q-1", variant)


@every_variant
class TestBounds:
    """min_is is always 0 in MIDL; max_is and last_is are lowered to sizes and lengths: n + 1, l - f + 1."""

    def test_max_is(self, variant: ndr.Variant) -> None:
        kind = struct("Max", top=ndr.LONG, data=unique(sized(ndr.BYTE, "top + 1")))
        check(kind, kind.cls(top=1, data=b"ab"), "i1 w0x20000 w2 r6162", variant)
        check(kind, kind.cls(top=-1, data=b""), "i-1 w0x20000 w0", variant)
        assert decode(kind, encode(kind, kind.cls(data=b"abc"), variant), variant).top == 2

    def test_last_is(self, variant: ndr.Variant) -> None:
        dim = ndr.Dim(8, first_is="f", length_is="l - f + 1", varying=True)
        kind = struct("Last", f=ndr.LONG, l=ndr.LONG, data=ndr.Array(ndr.BYTE, (dim,)))
        check(kind, kind.cls(f=2, l=4, data=b"abc"), "i2 i4 w2 w3 r616263", variant, end=8)
        with pytest.raises(NdrError, match="actual count 3 does not fit l - f"):
            decode(kind, stub("i2 i5 w2 w3 r616263", variant), variant)

    def test_expression_over_two(self, variant: ndr.Variant) -> None:
        kind = struct("Area", w=ndr.SHORT, h=ndr.SHORT, data=unique(sized(ndr.BYTE, "w * h")))
        check(kind, kind.cls(w=2, h=2, data=b"abcd"), "h2 h2 w0x20000 w4 r61626364", variant)
        with pytest.raises(NdrError, match="4 elements, but size_is"):
            encode(kind, kind.cls(w=2, h=3, data=b"abcd"), variant)


@every_variant
def test_pack_is_about_memory(variant: ndr.Variant) -> None:
    """#pragma pack and /Zp change how C lays structures out, and nothing on the wire (C706 14.3.2).

    MS-RPCE says nothing of it for NDR64, whose alignment is that of the members as well (2.2.5.3.4.1).
    """
    loose = struct("Loose", a=ndr.BYTE, b=ndr.LONG, c=ndr.BYTE, d=ndr.HYPER, e=ndr.SHORT)
    text = "b1 i2 b3 q4 h5"
    value = loose.cls(a=1, b=2, c=3, d=4, e=5)
    for pack in (1, 2, 4, 8):
        packed = ndr.Struct(loose.cls, loose.fields, pack)
        octets = stub(text + (" a8" if variant is NDR64 else ""), variant, gap=0)
        assert encode(packed, value, variant) == octets == encode(loose, value, variant)
        assert decode(packed, octets, variant) == value
        for outer in (sized(packed), fixed(packed, 2), unique(packed), ref(packed)):
            plain = {id(packed): loose}
            bare = type(outer)(
                plain[id(packed)], *([outer.dims] if isinstance(outer, ndr.Array) else [outer.kind])
            )
            given = [value, value] if isinstance(outer, ndr.Array) else value
            assert encode(outer, given, variant) == encode(bare, given, variant)


@every_variant
def test_which_element_of_a_matrix_is_out_of_range(variant: ndr.Variant) -> None:
    small = ndr.Ranged(ndr.LONG, -5, 5)
    matrix = fixed(fixed(small, 2, 2), 3)
    octets = bytearray(encode(matrix, [[[0, 0], [0, 0]] for _ in range(3)], variant))
    octets[41] = 1
    with pytest.raises(NdrError) as caught:
        decode(matrix, bytes(octets), variant)
    assert caught.value.path == "value[2][1][0]"
