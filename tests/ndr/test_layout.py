"""Octets derived by hand from the rules of C706 chapter 14 and MS-RPCE 2.2.4, each with its section."""

from __future__ import annotations

import enum
import uuid
from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr.types import Type
from tests.ndr.build import (
    BIG,
    LITTLE,
    NDR64,
    decode,
    encode,
    fixed,
    procedure,
    ref,
    sized,
    string,
    struct,
    union,
    unique,
)


class Size(enum.IntEnum):
    SMALL = 1
    LARGE = 2


class Wide(enum.IntEnum):
    ALL = 0xFFFFFFFF


GUID = uuid.UUID("00112233-4455-6677-8899-aabbccddeeff")
SCALARS: list[tuple[Type, Any, str, str]] = [
    (ndr.BOOLEAN, True, "01", "01"),
    (ndr.BYTE, 0xFE, "fe", "fe"),
    (ndr.CHAR, 0x41, "41", "41"),
    (ndr.SMALL, -2, "fe", "fe"),
    (ndr.USMALL, 254, "fe", "fe"),
    (ndr.SHORT, -2, "feff", "fffe"),
    (ndr.USHORT, 0x1234, "3412", "1234"),
    (ndr.WCHAR, 0x20AC, "ac20", "20ac"),
    (ndr.LONG, -2, "feffffff", "fffffffe"),
    (ndr.ULONG, 0x12345678, "78563412", "12345678"),
    (ndr.ERROR_STATUS_T, 0x16C9A0D6, "d6a0c916", "16c9a0d6"),
    (ndr.HYPER, -2, "feffffffffffffff", "fffffffffffffffe"),
    (ndr.UHYPER, 0x0102030405060708, "0807060504030201", "0102030405060708"),
    (ndr.FLOAT, 1.5, "0000c03f", "3fc00000"),
    (ndr.DOUBLE, 1.5, "000000000000f83f", "3ff8000000000000"),
    (ndr.INT3264, -2, "feffffff", "fffffffe"),
    (ndr.UINT3264, 7, "07000000", "00000007"),
    (ndr.Enum(Size), Size.LARGE, "0200", "0002"),
    (ndr.Enum(Size, v1_enum=True), Size.LARGE, "02000000", "00000002"),
    (ndr.Enum(Wide, v1_enum=True), Wide.ALL, "ffffffff", "ffffffff"),
    (ndr.GUID, GUID, "33221100554477668899aabbccddeeff", "00112233445566778899aabbccddeeff"),
    (ndr.Ranged(ndr.SHORT, -5, 5), -5, "fbff", "fffb"),
]


@pytest.mark.parametrize(("kind", "value", "little", "big"), SCALARS)
def test_scalars(kind: Type, value: Any, little: str, big: str) -> None:
    """C706 14.2, MS-RPCE 2.2.4.1, 2.2.4.6."""
    for variant, octets in ((LITTLE, little), (BIG, big)):
        assert encode(kind, value, variant).hex() == octets
        decoded = decode(kind, bytes.fromhex(octets), variant)
        assert decoded == value
        assert type(decoded) is type(value)


@pytest.mark.parametrize(("kind", "value", "little", "big"), SCALARS)
def test_scalars_are_aligned_to_their_size(kind: Type, value: Any, little: str, big: str) -> None:
    """C706 14.2.2: and a GUID, a structure of a long and smaller ones, to 4."""
    size = 4 if kind is ndr.GUID else len(little) // 2
    pair = struct("Pair", first=ndr.BYTE, second=kind)
    made = pair.cls(first=1, second=value)
    assert encode(pair, made).hex() == "01" + "00" * (size - 1) + little
    assert encode(pair, made, BIG).hex() == "01" + "00" * (size - 1) + big
    assert decode(pair, encode(pair, made)) == made


def test_int3264_is_8_octets_in_ndr64() -> None:
    """MS-RPCE 2.2.4.1.2."""
    assert encode(ndr.INT3264, -2, NDR64).hex() == "feffffffffffffff"
    assert decode(ndr.UINT3264, bytes(7) + b"\1", NDR64) == 1 << 56


def test_enums_are_4_octets_in_ndr64() -> None:
    """MS-RPCE 2.2.5.2."""
    assert encode(ndr.Enum(Size), Size.SMALL, NDR64).hex() == "01000000"


@pytest.mark.parametrize(
    ("kind", "variants", "low", "high"),
    [
        (ndr.Enum(Size), (LITTLE, BIG), -0x8000, 0x7FFF),
        (ndr.Enum(Size), (NDR64,), -0x80000000, 0x7FFFFFFF),
        (ndr.Enum(Size, v1_enum=True), (LITTLE, BIG, NDR64), -0x80000000, 0x7FFFFFFF),
        (ndr.Enum(Wide, v1_enum=True), (LITTLE, BIG, NDR64), 0, 0xFFFFFFFF),
    ],
)
def test_ranges_of_enums(kind: Type, variants: tuple[ndr.Variant, ...], low: int, high: int) -> None:
    """MS-RPCE 2.2.4.6, 2.2.5.2: signed, of 16 or 32 bits, unless an enumerator needs the sign's bit."""
    for variant in variants:
        for value in (low, high):
            assert decode(kind, encode(kind, value, variant), variant) == value
        for value in (low - 1, high + 1):
            with pytest.raises(NdrError, match=rf"{value} is not in range\({low}, {high}\)"):
                encode(kind, value, variant)


def test_any_octet_but_zero_is_true() -> None:
    assert decode(ndr.BOOLEAN, b"\x80") is True
    assert decode(fixed(ndr.BOOLEAN, 3), b"\0\1\2") == [False, True, True]
    assert decode(sized(ndr.BOOLEAN), bytes.fromhex("03000000 000102")) == [False, True, True]


def test_unknown_enumerators_pass_as_numbers() -> None:
    assert decode(ndr.Enum(Size), b"\7\0") == 7
    assert encode(ndr.Enum(Size), 7) == b"\7\0"
    assert decode(sized(ndr.Enum(Size)), bytes.fromhex("02000000 0100 0700")) == [Size.SMALL, 7]


@pytest.mark.parametrize(
    ("kind", "octets"),
    [
        (ndr.Ranged(ndr.ULONG, 1, 5), "00000000"),
        (struct("R", a=ndr.ULONG, b=ndr.Ranged(ndr.ULONG, 1, 5)), "00000000 06000000"),
        (sized(ndr.Ranged(ndr.ULONG, 1, 5)), "02000000 05000000 06000000"),
    ],
)
def test_range_is_kept(kind: Type, octets: str) -> None:
    """MS-RPCE 2.2.4.14.1."""
    with pytest.raises(NdrError, match=r"is not in range\(1, 5\)"):
        decode(kind, bytes.fromhex(octets))


def test_range_is_kept_when_encoding() -> None:
    with pytest.raises(NdrError, match=r"9 is not in range\(1, 5\)"):
        encode(ndr.Ranged(ndr.ULONG, 1, 5), 9)


def test_context_handle() -> None:
    """C706 ndr_context_handle: attributes and a UUID; nil is 20 zero octets and None here."""
    kind = ndr.ContextHandleType("policy")
    handle = ndr.ContextHandle(3, GUID, "policy")
    little = "03000000" + GUID.bytes_le.hex()
    assert encode(kind, handle).hex() == little
    assert encode(kind, handle, BIG).hex() == "00000003" + GUID.bytes.hex()
    decoded = decode(kind, bytes.fromhex(little))
    assert (decoded.attributes, decoded.uuid, decoded.type_name) == (3, GUID, "policy")
    assert decode(kind, bytes(20)) is None
    assert encode(kind, None) == bytes(20)
    assert encode(ref(kind), None) == bytes(20)


def test_handles_in_arrays() -> None:
    """MS-RPCE 2.2.4.3."""
    kind = sized(ndr.ContextHandleType("h"))
    handle = ndr.ContextHandle(0, GUID, "h")
    octets = encode(kind, [None, handle])
    assert octets.hex() == "02000000" + "00" * 24 + GUID.bytes_le.hex()
    first, second = decode(kind, octets)
    assert first is None
    assert second.uuid == GUID


CASES: list[tuple[str, Type, Any, str]] = [
    # C706 14.3.3: arrays.
    ("fixed", fixed(ndr.SHORT, 3), [1, 2, -1], "0100 0200 ffff"),
    ("fixed, long", fixed(ndr.SMALL, 20), [*range(20)], bytes(range(20)).hex()),
    ("fixed octets", fixed(ndr.BYTE, 3), b"abc", "616263"),
    ("fixed characters", fixed(ndr.WCHAR, 2), "a\u20ac", "6100 ac20"),
    ("conformant", sized(ndr.USHORT), [1, 2], "02000000 0100 0200"),
    ("conformant, empty", sized(ndr.HYPER), [], "00000000"),
    ("conformant hyper is aligned", sized(ndr.HYPER), [1], "01000000 00000000 0100000000000000"),
    ("conformant octets", sized(ndr.CHAR), b"abc", "03000000 616263"),
    ("conformant characters", sized(ndr.WCHAR), "\ud800a", "02000000 00d8 6100"),
    (
        "varying",
        ndr.Array(ndr.LONG, (ndr.Dim(5, varying=True),)),
        [7, 8],
        "00000000 02000000 07000000 08000000",
    ),
    (
        "conformant varying",
        ndr.Array(ndr.SMALL, (ndr.Dim(varying=True),)),
        [7],
        "01000000 00000000 01000000 07",
    ),
    ("two fixed dimensions", fixed(ndr.SMALL, 2, 3), [[1, 2, 3], [4, 5, 6]], "010203040506"),
    ("rows of octets", fixed(ndr.BYTE, 2, 2), [b"ab", b"cd"], "61626364"),
    ("rows of characters", fixed(ndr.WCHAR, 2, 2), ["ab", "cd"], "6100620063006400"),
    (
        "two conformant dimensions: counts, then elements",
        ndr.Array(ndr.SHORT, (ndr.Dim(), ndr.Dim())),
        [[1, 2, 3], [4, 5, 6]],
        "02000000 03000000 0100 0200 0300 0400 0500 0600",
    ),
    (
        "two conformant varying dimensions: counts, then pairs of offset and count",
        ndr.Array(ndr.SMALL, (ndr.Dim(varying=True), ndr.Dim(varying=True))),
        [[1, 2]],
        "01000000 02000000 00000000 01000000 00000000 02000000 0102",
    ),
    (
        "conformant and fixed dimension: the fixed one is not on the wire",
        ndr.Array(ndr.SMALL, (ndr.Dim(), ndr.Dim(2))),
        [[1, 2], [3, 4]],
        "02000000 01020304",
    ),
    ("array of arrays is one array", sized(fixed(ndr.SMALL, 2)), [[1, 2], [3, 4]], "02000000 01020304"),
    # C706 14.3.4: strings. MS-RPCE 2.2.4.1.1, 2.2.4.4.
    ("varying string", string(ndr.CHAR, bound=9), "ab", "00000000 03000000 616200"),
    ("conformant string", string(ndr.CHAR), "ab", "03000000 00000000 03000000 616200"),
    ("wide string", string(ndr.WCHAR), "a", "02000000 00000000 02000000 6100 0000"),
    ("empty string", string(ndr.WCHAR), "", "01000000 00000000 01000000 0000"),
    ("beyond the BMP", string(ndr.WCHAR), "\U0001f600", "03000000 00000000 03000000 3dd8 00de 0000"),
    ("surrogate alone", string(ndr.WCHAR), "\udc00", "02000000 00000000 02000000 00dc 0000"),
    ("narrow text is UTF-8", string(ndr.CHAR), "é\udcff", "04000000 00000000 04000000 c3a9 ff 00"),
    ("string of octets", string(ndr.BYTE), b"\xff", "02000000 00000000 02000000 ff00"),
    (
        "array of strings: each as it is alone",
        ndr.Array(ndr.CHAR, (ndr.Dim(2), ndr.Dim(4, varying=True)), string=True),
        ["a", "bc"],
        "00000000 02000000 6100 0000 00000000 03000000 626300",
    ),
    # C706 14.3.10: pointers.
    ("null pointer", unique(ndr.LONG), None, "00000000"),
    ("top-level unique pointer", unique(ndr.LONG), 5, "00000200 05000000"),
    ("top-level reference pointer has no octets", ref(ndr.LONG), 5, "05000000"),
    ("pointer to pointer", unique(unique(ndr.SMALL)), 5, "00000200 04000200 05"),
    ("pointer to a string", unique(string(ndr.CHAR)), "a", "00000200 02000000 00000000 02000000 6100"),
    (
        "array of pointers: all ids, then all referents",
        sized(unique(ndr.SHORT)),
        [1, None, 2],
        "03000000 00000200 00000000 04000200 0100 0200",
    ),
    ("array of reference pointers: referents only", sized(ref(ndr.SHORT)), [1, 2], "02000000 0100 0200"),
]


@pytest.mark.parametrize(
    ("kind", "value", "octets"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_octets(kind: Type, value: Any, octets: str) -> None:
    assert encode(kind, value).hex() == octets.replace(" ", "")
    assert decode(kind, bytes.fromhex(octets)) == value
    for variant in (BIG, NDR64):
        assert decode(kind, encode(kind, value, variant), variant) == value


class TestStructures:
    """C706 14.3.2 and 14.3.7."""

    def check(self, kind: ndr.Struct, value: Any, octets: str) -> None:
        assert encode(kind, value).hex() == octets.replace(" ", "")
        assert decode(kind, bytes.fromhex(octets)) == value

    def test_gaps_between_members_and_none_at_the_end(self) -> None:
        kind = struct("Gaps", a=ndr.BYTE, b=ndr.LONG, c=ndr.BYTE)
        self.check(kind, kind.cls(a=1, b=2, c=3), "01000000 02000000 03")

    def test_ndr64_pads_the_end(self) -> None:
        """MS-RPCE 2.2.5.3.4.1, 4.8."""
        kind = struct("StructWithPad", l=ndr.LONG, s=ndr.SHORT)
        assert encode(kind, kind.cls(l=1, s=2), NDR64).hex() == "0100000002000000"

    def test_a_nested_structure_is_aligned_as_a_whole(self) -> None:
        inner = struct("Inner", a=ndr.BYTE, b=ndr.HYPER)
        kind = struct("Outer", x=ndr.BYTE, inner=inner, y=ndr.BYTE)
        value = kind.cls(x=1, inner=inner.cls(a=2, b=3), y=4)
        self.check(kind, value, "01 00000000000000 02 00000000000000 0300000000000000 04")

    def test_elements_of_an_array_are_aligned_without_padding_the_last(self) -> None:
        item = struct("Item", a=ndr.LONG, b=ndr.BYTE)
        values = [item.cls(a=1, b=2), item.cls(a=3, b=4)]
        assert encode(sized(item), values).hex() == "0200000001000000020000000300000004"
        assert decode(sized(item), encode(sized(item), values)) == values
        assert decode(sized(item), bytes(4)) == []

    def test_the_count_of_a_conformant_structure_comes_first(self) -> None:
        kind = struct("C", n=ndr.SHORT, data=sized(ndr.SHORT, "n"))
        self.check(kind, kind.cls(n=2, data=[7, 8]), "02000000 0200 0700 0800")

    def test_the_structure_is_aligned_after_the_count(self) -> None:
        kind = struct("C8", n=ndr.SHORT, data=sized(ndr.HYPER, "n"))
        self.check(kind, kind.cls(n=1, data=[7]), "01000000 00000000 0100 000000000000 0700000000000000")

    def test_the_count_moves_to_the_outermost_structure(self) -> None:
        inner = struct("Inner", x=ndr.LONG, data=sized(ndr.BYTE))
        middle = struct("Middle", y=ndr.SHORT, inner=inner)
        kind = struct("Outer", z=ndr.BYTE, middle=middle)
        value = kind.cls(z=1, middle=middle.cls(y=2, inner=inner.cls(x=3, data=b"ab")))
        self.check(kind, value, "02000000 01000000 02000000 03000000 6162")

    def test_offset_and_actual_count_stay_in_place(self) -> None:
        kind = struct("V", m=ndr.SHORT, n=ndr.SHORT, data=sized(ndr.BYTE, "m", "n"))
        self.check(kind, kind.cls(m=4, n=1, data=b"a"), "04000000 0400 0100 00000000 01000000 61")

    def test_two_hoisted_dimensions(self) -> None:
        array = ndr.Array(ndr.SMALL, (ndr.Dim(size_is="a"), ndr.Dim(size_is="b")))
        kind = struct("M", a=ndr.SMALL, b=ndr.SMALL, data=array)
        self.check(kind, kind.cls(a=2, b=1, data=[[7], [8]]), "02000000 01000000 02 01 07 08")

    def test_a_string_ends_a_structure(self) -> None:
        kind = struct("N", n=ndr.SHORT, name=string(ndr.CHAR))
        self.check(kind, kind.cls(n=1, name="a"), "02000000 0100 0000 00000000 02000000 6100")

    def test_a_conformant_array_elsewhere_is_refused(self) -> None:
        bad = struct("Bad", data=sized(ndr.BYTE), n=ndr.LONG)
        with pytest.raises(NdrError, match=r"Bad.data: only the last member can be conformant"):
            encode(bad, bad.cls(data=b"", n=1))

    def test_an_array_of_conformant_structures_is_refused(self) -> None:
        inner = struct("Inner", data=sized(ndr.BYTE))
        with pytest.raises(NdrError, match="an array of Inner, which is conformant"):
            encode(sized(inner), [])

    def test_a_structure_within_itself_is_refused(self) -> None:
        fields: list[ndr.Field] = []
        kind = struct("Loop", a=ndr.Deferred(lambda: kind))
        with pytest.raises(NdrError, match="Loop contains itself"):
            encode(kind, fields)


class TestUnions:
    """C706 14.3.8, MS-RPCE 2.2.4.5, 2.2.5.3.4.4."""

    def test_discriminant_then_arm_with_its_own_alignment(self) -> None:
        kind = union("U", ndr.SHORT, [([1], ndr.LONG), ([2, 3], ndr.SMALL), ([4], None), (None, ndr.SHORT)])
        for value, octets in (
            (kind.cls(1, 5), "0100000005000000"),
            (kind.cls(3, 5), "030005"),
            (kind.cls(4, None), "0400"),
            (kind.cls(9, 5), "09000500"),
        ):
            assert encode(kind, value).hex() == octets
            assert decode(kind, bytes.fromhex(octets)) == value

    def test_ms_union_aligns_all_arms_alike(self) -> None:
        arms = [([1], ndr.HYPER), ([2], ndr.SMALL)]
        kind = union("M", ndr.SHORT, arms, ms_union=True)
        assert encode(kind, kind.cls(2, 5)).hex() == "020000000000000005"
        encapsulated = union("E", ndr.SHORT, arms, ms_union=True, encapsulated=True)
        assert encode(encapsulated, encapsulated.cls(2, 5)).hex() == "020005"

    def test_ms_union_aligns_elements_alike(self) -> None:
        kind = sized(union("M", ndr.SHORT, [([1], ndr.HYPER), ([2], ndr.SMALL)], ms_union=True))
        cls = kind.element.cls  # type: ignore[attr-defined]
        values = [cls(2, 5), cls(2, 6)]
        octets = "02000000 00000000 0200000000000000 05 00000000000000 0200000000000000 06"
        assert encode(kind, values).hex() == octets.replace(" ", "")
        assert decode(kind, bytes.fromhex(octets)) == values

    def test_ndr64_aligns_discriminant_and_arm_to_the_largest(self) -> None:
        kind = union("U", ndr.SHORT, [([1], ndr.HYPER), ([2], ndr.SMALL)])
        outer = struct("S", x=ndr.BYTE, u=kind)
        value = outer.cls(x=1, u=kind.cls(2, 5))
        expected = "010000000000000002000000000000000500000000000000"
        assert encode(outer, value, NDR64).hex() == expected
        assert decode(outer, bytes.fromhex(expected), NDR64) == value

    def test_unknown_discriminant(self) -> None:
        kind = union("U", ndr.LONG, [([1], ndr.LONG)])
        with pytest.raises(NdrError, match=r"value.discriminant at 0x0: U has no arm for 7"):
            decode(kind, bytes.fromhex("0700000000000000"))
        with pytest.raises(NdrError, match=r"value.discriminant: U has no arm for 7"):
            encode(kind, kind.cls(7, 1))

    def test_switch_is_beside_it(self) -> None:
        kind = union("U", ndr.LONG, [([1], ndr.LONG)], switch_is="level")
        outer = struct("S", level=ndr.LONG, u=kind)
        assert encode(outer, outer.cls(u=kind.cls(1, 5))).hex() == "010000000100000005000000"
        with pytest.raises(NdrError, match=r"value.u.discriminant: 1 does not fit level, which is 2"):
            encode(outer, outer.cls(level=2, u=kind.cls(1, 5)))
        with pytest.raises(NdrError, match=r"value.u.discriminant at .*: discriminant 1 does not fit level"):
            decode(outer, bytes.fromhex("020000000100000005000000"))

    def test_pointers_in_arms_are_deferred(self) -> None:
        kind = union("U", ndr.LONG, [([1], unique(ndr.SHORT))])
        outer = struct("S", u=kind, x=ndr.LONG)
        value = outer.cls(u=kind.cls(1, 5), x=6)
        octets = "01000000 00000200 06000000 0500"
        assert encode(outer, value).hex() == octets.replace(" ", "")
        assert decode(outer, bytes.fromhex(octets)) == value


class TestExamplesOfMsRpce:
    def test_correlation(self) -> None:
        """MS-RPCE 4.6."""
        made = procedure(
            "CorrelatedMethod", ("Size", ndr.LONG, "in"), ("pArray", sized(ndr.SHORT, "Size"), "in")
        )
        codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, LITTLE)
        octets = bytes.fromhex("03000000 03000000 0100 0200 0300")
        assert codec.encode_in((ndr.DERIVED, [1, 2, 3])) == octets
        assert codec.encode_in((3, [1, 2, 3])) == octets
        assert codec.decode_in(octets) == (3, [1, 2, 3])
        with pytest.raises(NdrError, match=r"pArray at 0x4: maximum count 3 does not fit Size"):
            codec.decode_in(b"\4" + octets[1:])

    def test_unicode_string(self) -> None:
        """MS-RPCE 4.7."""
        kind = struct(
            "UNICODE_STRING",
            Length=ndr.USHORT,
            MaximumLength=ndr.USHORT,
            pString=unique(sized(ndr.USHORT, "MaximumLength/2", "Length/2")),
        )
        octets = "0400 0800 00000200 04000000 00000000 02000000 4100 4200"
        value = kind.cls(Length=4, MaximumLength=8, pString=[0x41, 0x42])
        assert encode(kind, value).hex() == octets.replace(" ", "")
        assert decode(kind, bytes.fromhex(octets)) == value
        derived = kind.cls(pString=[0x41, 0x42])
        assert encode(kind, derived).hex() == octets.replace(" ", "").replace("0800", "0400").replace(
            "0000020004", "0000020002"
        )


def test_the_return_value_follows_the_referents_of_the_last_parameter() -> None:
    made = procedure("P", ("name", unique(string(ndr.CHAR)), "out"), returns=ndr.SHORT)
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, LITTLE)
    octets = bytes.fromhex("00000200 02000000 00000000 02000000 6100 0700")
    result = made.result(name="a", return_value=7)
    assert codec.encode_out(result, ()) == octets
    assert codec.decode_out(octets, ()) == result


def test_empty_procedure() -> None:
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(procedure("Nothing"), LITTLE)
    assert codec.encode_in(()) == b""
    assert codec.decode_in(b"ignored") == ()
    assert codec.encode_out(codec.procedure.result(), ()) == b""
    assert codec.decode_out(b"", ()) == codec.procedure.result()
