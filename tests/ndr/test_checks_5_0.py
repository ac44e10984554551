"""Each rule of target level 5.0 (MS-RPCE 3.1.1.5.3.2) with a stub that keeps it and one that breaks it."""

from __future__ import annotations

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
    decode_in,
    fixed,
    full,
    procedure,
    ref,
    sized,
    string,
    struct,
    stub,
    union,
    unique,
)

every_variant = pytest.mark.parametrize("variant", list(ndr.Variant), ids=lambda variant: variant.name)


def rule(made: ndr.Procedure, good: str, bad: str, message: str, variant: ndr.Variant) -> tuple[Any, ...]:
    """Check that one stub is taken and another refused; what the first one holds."""
    with pytest.raises(NdrError, match=message):
        decode_in(made, bad, variant)
    return decode_in(made, good, variant)


def structure_rule(kind: Type, good: str, bad: str, message: str, variant: ndr.Variant) -> Any:
    """The same for one type on its own."""
    with pytest.raises(NdrError, match=message):
        decode(kind, stub(bad, variant), variant)
    return decode(kind, stub(good, variant), variant)


@every_variant
class TestMaximumCountDictatedByAnother:
    """MS-RPCE 3.1.1.5.3.2.1.1: conformant and conformant varying arrays."""

    def test_parameter(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("n", ndr.ULONG, "in"), ("a", sized(ndr.SHORT, "n"), "in"))
        message = "a at .*: maximum count 3 does not fit n"
        assert rule(made, "i2 w2 h5 h6", "i2 w3 h5 h6 h7", message, variant) == (2, [5, 6])

    def test_parameter_after_the_array(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("a", sized(ndr.BYTE, "n"), "in"), ("n", ndr.ULONG, "in"))
        message = "a at .*: maximum count 2 does not fit n"
        assert rule(made, "w2 r6162 i2", "w2 r6162 i3", message, variant) == (b"ab", 2)

    def test_parameter_after_a_pointer_to_the_array(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("a", unique(sized(ndr.BYTE, "n")), "in"), ("n", ndr.ULONG, "in"))
        assert rule(made, "w1 w2 r6162 i2", "w1 w2 r6162 i3", "maximum count 2", variant) == (b"ab", 2)
        assert decode_in(made, "w0 i3", variant) == (None, 3)

    @pytest.mark.parametrize("pointer", [unique, full])
    def test_parameter_after_an_array_of_pointers_to_arrays(self, variant: ndr.Variant, pointer: Any) -> None:
        """size_is(2, n): every one of the inner arrays is checked."""
        made = procedure("P", ("a", fixed(pointer(sized(ndr.BYTE, "n")), 3), "in"), ("n", ndr.ULONG, "in"))
        good = "w1 w0 w2 w1 r61 w1 r62 i1"
        assert rule(made, good, "w1 w0 w2 w1 r61 w1 r62 i2", "maximum count 1 does", variant)[0][1] is None
        for bad in ("w1 w0 w2 w1 r61 w2 r6263 i1", "w1 w0 w2 w2 r6162 w1 r63 i2"):
            with pytest.raises(NdrError, match=r"a\[2\] at .*: maximum count .*does not fit n, which was"):
                decode_in(made, bad, variant)
        assert decode_in(made, "w0 w0 w0 i9", variant) == ([None] * 3, 9)

    def test_pointer_parameter_with_the_count(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("n", unique(ndr.ULONG), "in"), ("a", unique(sized(ndr.BYTE, "*n")), "in"))
        message = r"maximum count 1 does not fit \*n"
        assert rule(made, "w1 i2 w2 w2 r6162", "w1 i2 w2 w1 r61", message, variant) == (2, b"ab")
        assert decode_in(made, "w0 w0", variant) == (None, None)
        with pytest.raises(NdrError, match="depends on what n points to, which is null"):
            decode_in(made, "w0 w2 w1 r61", variant)

    def test_field(self, variant: ndr.Variant) -> None:
        kind = struct("S", n=ndr.USHORT, a=unique(sized(ndr.BYTE, "n")))
        message = "value.a at .*: maximum count 1 does not fit n"
        assert structure_rule(kind, "h2 w1 w2 r6162", "h2 w1 w1 r61", message, variant).a == b"ab"

    def test_field_after_it(self, variant: ndr.Variant) -> None:
        kind = struct("S", a=unique(sized(ndr.BYTE, "n")), n=ndr.ULONG)
        good, bad = ("w1 i2 a8 w2 r6162", "w1 i2 a8 w1 r61")
        if variant is not NDR64:
            good, bad = good.replace("a8 ", ""), bad.replace("a8 ", "")
        assert structure_rule(kind, good, bad, "maximum count 1 does not fit n", variant).a == b"ab"

    def test_field_that_is_a_pointer(self, variant: ndr.Variant) -> None:
        kind = struct("S", n=unique(ndr.ULONG), a=unique(sized(ndr.BYTE, "*n")))
        message = r"value.a at .*: maximum count 1 does not fit \*n"
        assert structure_rule(kind, "w1 w2 i2 w2 r6162", "w1 w2 i2 w1 r61", message, variant).n == 2
        after = struct("S", a=unique(sized(ndr.BYTE, "*n")), n=unique(ndr.ULONG))
        message = r"value.a at .*: maximum count 2 does not fit \*n"
        assert structure_rule(after, "w1 w2 w2 r6162 i2", "w1 w2 w2 r6162 i3", message, variant).n == 2

    def test_expression(self, variant: ndr.Variant) -> None:
        """MS-RPCE 2.2.4.7: after evaluating the expression."""
        kind = struct("S", n=ndr.LONG, a=unique(sized(ndr.BYTE, "(unsigned short) n / 2 + 1")))
        message = r"maximum count 3 does not fit \(unsigned short\)"
        good, bad = "i0x10002 w1 w2 r6162", "i0x10002 w1 w3 r616263"
        assert structure_rule(kind, good, bad, message, variant).a == b"ab"

    def test_conformant_varying_array(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("n", ndr.ULONG, "in"), ("a", sized(ndr.BYTE, "n", "n - 1"), "in"))
        message = "a at .*: maximum count 3 does not fit n"
        assert rule(made, "i2 w2 w0 w1 r61", "i2 w3 w0 w1 r61", message, variant) == (2, b"a")

    def test_each_dimension(self, variant: ndr.Variant) -> None:
        two = ndr.Array(ndr.BYTE, (ndr.Dim(size_is="n"), ndr.Dim(size_is="m")))
        made = procedure("P", ("n", ndr.ULONG, "in"), ("m", ndr.ULONG, "in"), ("a", two, "in"))
        good = "i1 i2 w1 w2 r6162"
        assert rule(made, good, "i1 i2 w1 w1 r61", "maximum count 1 does not fit m", variant)[2] == [b"ab"]
        with pytest.raises(NdrError, match="maximum count 2 does not fit n"):
            decode_in(made, "i1 i2 w2 w2 r61626364", variant)


@every_variant
class TestConformantStructureDictatedByField:
    """MS-RPCE 3.1.1.5.3.2.1.2."""

    def test_conformant(self, variant: ndr.Variant) -> None:
        kind = struct("S", n=ndr.ULONG, a=sized(ndr.BYTE, "n"))
        message = "value.a at .*: maximum count 1 does not fit n"
        assert structure_rule(kind, "w2 i2 r6162", "w1 i2 r6162", message, variant).a == b"ab"

    def test_conformant_varying(self, variant: ndr.Variant) -> None:
        kind = struct("S", n=ndr.ULONG, a=sized(ndr.BYTE, "n", "1"))
        message = "value.a at .*: maximum count 3 does not fit n"
        assert structure_rule(kind, "w2 i2 w0 w1 r61", "w3 i2 w0 w1 r61", message, variant).a == b"a"

    def test_nested(self, variant: ndr.Variant) -> None:
        inner = struct("I", n=ndr.ULONG, a=sized(ndr.BYTE, "n"))
        kind = struct("S", x=ndr.ULONG, inner=inner)
        message = "value.inner.a at .*: maximum count 1 does not fit n"
        assert structure_rule(kind, "w2 i0 i2 r6162", "w1 i0 i2 r6162", message, variant).inner.n == 2

    def test_what_a_pointer_in_the_structure_points_to(self, variant: ndr.Variant) -> None:
        """The count is read after the array, and compared when it is there."""
        kind = struct("S", n=unique(ndr.ULONG), a=sized(ndr.BYTE, "*n"))
        good, bad = ("w2 w1 r6162 i2", "w2 w1 r6162 i3")
        if variant is NDR64:
            good, bad = good.replace(" i", " a8 i"), bad.replace(" i", " a8 i")
        message = r"value.a.*: maximum count 2 does not fit \*n"
        assert structure_rule(kind, good, bad, message, variant).a == b"ab"

    def test_that_and_varying(self, variant: ndr.Variant) -> None:
        kind = struct("S", n=unique(ndr.ULONG), a=sized(ndr.BYTE, "*n", "*n"))
        pad = " a8" if variant is NDR64 else ""
        good, bad = (f"w2 w1 w0 w2 r6162{pad} i{n}" for n in (2, 1))
        assert structure_rule(kind, good, bad, r"2 elements do not fit \*n", variant).n == 2
        with pytest.raises(NdrError, match=r"actual count 2 does not fit \*n"):
            decode(kind, stub(f"w2 w1 w0 w2 r6162{pad} i3", variant), variant)


@every_variant
class TestMaximumCountIsConstant:
    def test_arrays(self, variant: ndr.Variant) -> None:
        """MS-RPCE 3.1.1.5.3.2.1.3."""
        made = procedure("P", ("a", sized(ndr.BYTE, "2"), "in"))
        assert rule(made, "w2 r6162", "w3 r616263", "maximum count 3 does not fit 2", variant) == (b"ab",)
        made = procedure("P", ("a", sized(ndr.BYTE, "2", "1"), "in"))
        assert rule(made, "w2 w0 w1 r61", "w3 w0 w1 r61", "maximum count 3 does", variant) == (b"a",)

    def test_structures(self, variant: ndr.Variant) -> None:
        """MS-RPCE 3.1.1.5.3.2.1.4."""
        kind = struct("S", n=ndr.ULONG, a=sized(ndr.BYTE, "2"))
        assert structure_rule(kind, "w2 i9 r6162", "w1 i9 r61", "maximum count 1", variant).a == b"ab"
        kind = struct("S", n=ndr.ULONG, a=sized(ndr.BYTE, "2", "1"))
        assert structure_rule(kind, "w2 i9 w0 w1 r61", "w1 i9 w0 w1 r61", "count 1", variant).a == b"a"


@every_variant
class TestOffset:
    def test_dictated_by_another(self, variant: ndr.Variant) -> None:
        """MS-RPCE 3.1.1.5.3.2.1.5: varying and conformant varying arrays."""
        message = "a at .*: offset 2 does not fit f"
        varying = ndr.Array(ndr.BYTE, (ndr.Dim(4, first_is="f", length_is="1", varying=True),))
        made = procedure("P", ("f", ndr.ULONG, "in"), ("a", varying, "in"))
        assert rule(made, "i1 w1 w1 r61", "i1 w2 w1 r61", message, variant) == (1, b"a")
        made = procedure("P", ("f", ndr.ULONG, "in"), ("a", sized(ndr.BYTE, "4", "1", "f"), "in"))
        assert rule(made, "i1 w4 w1 w1 r61", "i1 w4 w2 w1 r61", message, variant) == (1, b"a")

    def test_dictated_in_a_conformant_varying_structure(self, variant: ndr.Variant) -> None:
        """MS-RPCE 3.1.1.5.3.2.1.6."""
        kind = struct("S", f=ndr.ULONG, a=sized(ndr.BYTE, "4", "1", "f"))
        message = "value.a at .*: offset 2 does not fit f"
        assert structure_rule(kind, "w4 i1 w1 w1 r61", "w4 i1 w2 w1 r61", message, variant).a == b"a"

    def test_zero_without_first_is(self, variant: ndr.Variant) -> None:
        """MS-RPCE 3.1.1.5.3.2.1.7: varying and conformant varying arrays and structures."""
        message = "offset 1 where there can be none"
        varying = ndr.Array(ndr.BYTE, (ndr.Dim(4, length_is="1", varying=True),))
        assert structure_rule(varying, "w0 w1 r61", "w1 w1 r61", message, variant) == b"a"
        array = sized(ndr.BYTE, "4", "1")
        assert structure_rule(array, "w4 w0 w1 r61", "w4 w1 w1 r61", message, variant) == b"a"
        kind = struct("S", f=ndr.ULONG, a=array)
        assert structure_rule(kind, "w4 i1 w0 w1 r61", "w4 i1 w1 w1 r61", message, variant).a == b"a"


@every_variant
class TestActualCount:
    def test_dictated_by_another(self, variant: ndr.Variant) -> None:
        """MS-RPCE 3.1.1.5.3.2.1.8: varying and conformant varying arrays, length_is and last_is."""
        message = "a at .*: actual count 1 does not fit n"
        for array, most in (
            (ndr.Array(ndr.BYTE, (ndr.Dim(4, length_is="n", varying=True),)), ""),
            (sized(ndr.BYTE, "4", "n"), "w4 "),
        ):
            made = procedure("P", ("n", ndr.ULONG, "in"), ("a", array, "in"))
            good, bad = f"i2 {most}w0 w2 r6162", f"i2 {most}w0 w1 r61"
            assert rule(made, good, bad, message, variant) == (2, b"ab")
        last = procedure("P", ("l", ndr.ULONG, "in"), ("a", sized(ndr.BYTE, "4", "l - 1 + 1", "1"), "in"))
        assert rule(last, "i2 w4 w1 w2 r6162", "i2 w4 w1 w1 r61", "count 1 does", variant) == (2, b"ab")

    def test_dictated_in_a_conformant_varying_structure(self, variant: ndr.Variant) -> None:
        """MS-RPCE 3.1.1.5.3.2.1.9."""
        kind = struct("S", n=ndr.ULONG, a=sized(ndr.BYTE, "4", "n"))
        message = "value.a at .*: actual count 1 does not fit n"
        assert structure_rule(kind, "w4 i2 w0 w2 r6162", "w4 i2 w0 w1 r61", message, variant).n == 2


@every_variant
def test_maximum_count_and_offset_of_a_string(variant: ndr.Variant) -> None:
    """MS-RPCE 3.1.1.5.3.2.1.10."""
    made = procedure("P", ("n", ndr.ULONG, "in"), ("s", string(ndr.CHAR, "n"), "in"))
    good = "i3 w3 w0 w2 r6100"
    assert rule(made, good, "i3 w2 w0 w2 r6100", "maximum count 2 does not fit n", variant) == (3, "a")
    with pytest.raises(NdrError, match="offset 1 where there can be none"):
        decode_in(made, "i3 w3 w1 w2 r6100", variant)
    kind = struct("S", n=ndr.ULONG, s=unique(string(ndr.WCHAR, "n")))
    bad = "i3 w1 w2 w0 w2 h97 h0"
    assert structure_rule(kind, "i3 w1 w3 w0 w2 h97 h0", bad, "maximum count 2", variant).s == "a"


@every_variant
class TestUnions:
    """MS-RPCE 3.1.1.5.3.2.1.11."""

    CHOICE = union("U", ndr.ULONG, [([1], ndr.ULONG), ([2], None)], switch_is="level")
    MESSAGE = "discriminant 2 does not fit level"

    def test_parameter(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("level", ndr.ULONG, "in"), ("u", ref(self.CHOICE), "in"))
        assert rule(made, "i1 i1 i7", "i1 i2 i7", self.MESSAGE, variant)[1].value == 7

    def test_parameter_after_it(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("u", ref(self.CHOICE), "in"), ("level", ndr.ULONG, "in"))
        assert rule(made, "i1 i7 i1", "i2 i1", self.MESSAGE, variant)[0].value == 7

    def test_field(self, variant: ndr.Variant) -> None:
        kind = struct("S", level=ndr.ULONG, u=self.CHOICE)
        assert structure_rule(kind, "i1 i1 i7", "i1 i2", self.MESSAGE, variant).u.value == 7

    def test_field_that_is_a_pointer(self, variant: ndr.Variant) -> None:
        choice = union("U", ndr.ULONG, [([1], ndr.ULONG), ([2], None)], switch_is="*level")
        kind = struct("S", level=unique(ndr.ULONG), u=choice)
        message = r"discriminant 1 does not fit \*level"
        assert structure_rule(kind, "w1 i1 i7 i1", "w1 i1 i7 i2", message, variant).level == 1

    def test_elements(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("level", ndr.ULONG, "in"), ("u", fixed(self.CHOICE, 2), "in"))
        good = "i1 i1 i7 i1 i8"
        assert [each.value for each in rule(made, good, "i1 i1 i7 i2", self.MESSAGE, variant)[1]] == [7, 8]
        made = procedure("P", ("u", fixed(self.CHOICE, 2), "in"), ("level", ndr.ULONG, "in"))
        assert rule(made, "i1 i7 i1 i8 i1", "i1 i7 i1 i8 i2", "discriminant 1 does", variant)[1] == 1
        with pytest.raises(NdrError, match="discriminant 2 does not fit level, which was 1"):
            decode_in(made, "i1 i7 i2 i1", variant)


@every_variant
def test_maximum_count_is_no_less_than_offset_and_actual_count(variant: ndr.Variant) -> None:
    """MS-RPCE 3.1.1.5.3.2.1.12."""
    message = "offset 0 and actual count 2 exceed the maximum 1"
    array = ndr.Array(ndr.BYTE, (ndr.Dim(varying=True),))
    assert structure_rule(array, "w2 w0 w2 r6162", "w1 w0 w2 r6162", message, variant) == b"ab"
    assert structure_rule(string(ndr.CHAR), "w2 w0 w2 r6100", "w1 w0 w2 r6100", message, variant) == "a"
    first = sized(ndr.BYTE, "2", "1", "1")
    assert decode(first, stub("w2 w1 w1 r61", variant), variant) == b"a"
    made = procedure("P", ("f", ndr.ULONG, "in"), ("a", sized(ndr.BYTE, "2", "1", "f"), "in"))
    message = "offset 2 and actual count 1 exceed the maximum 2"
    assert rule(made, "i1 w2 w1 w1 r61", "i2 w2 w2 w1 r61", message, variant) == (1, b"a")
    kind = struct("S", n=ndr.ULONG, a=sized(ndr.BYTE, "n", "2"))
    message = "offset 0 and actual count 2 exceed the maximum 1"
    assert structure_rule(kind, "w2 i2 w0 w2 r6162", "w1 i1 w0 w2 r6162", message, variant).n == 2
    varying = ndr.Array(ndr.BYTE, (ndr.Dim(2, varying=True),))
    message = "offset 0 and actual count 3 exceed the maximum 2"
    assert structure_rule(varying, "w0 w2 r6162", "w0 w3 r616263", message, variant) == b"ab"


@every_variant
class TestLargestCount:
    """MS-RPCE 3.1.1.5.3.2.2.1 and its note 65: 2**31-1 elements a dimension, and octets of the array."""

    @pytest.mark.parametrize(
        ("element", "most"),
        [(ndr.BYTE, 0x7FFFFFFF), (ndr.WCHAR, 0x3FFFFFFF), (ndr.LONG, 0x1FFFFFFF), (ndr.HYPER, 0x0FFFFFFF)],
    )
    def test_conformant_varying(self, variant: ndr.Variant, element: Type, most: int) -> None:
        array = ndr.Array(element, (ndr.Dim(varying=True),))
        message = f"maximum count {most + 1}, at most {most} are allowed"
        assert not structure_rule(array, f"w{most} w0 w0", f"w{most + 1} w0 w0", message, variant)

    def test_strings(self, variant: ndr.Variant) -> None:
        good, bad = "w0x7fffffff w0 w1 r00", "w0x80000000 w0 w1 r00"
        assert structure_rule(string(ndr.CHAR), good, bad, "maximum count 2147483648", variant) == ""

    def test_every_dimension(self, variant: ndr.Variant) -> None:
        """Even if the product of all is 0."""
        two = ndr.Array(ndr.BYTE, (ndr.Dim(), ndr.Dim()))
        message = "maximum count 2147483648, at most 2147483647"
        assert structure_rule(two, "w0 w0x7fffffff", "w0 w0x80000000", message, variant) == []
        with pytest.raises(NdrError, match=message):
            decode(two, stub("w0x80000000 w0", variant), variant)

    def test_beyond_32_bits(self, variant: ndr.Variant) -> None:
        if variant is NDR64:
            for array in (
                sized(ndr.BYTE),
                string(ndr.CHAR),
                ndr.Array(ndr.BYTE, (ndr.Dim(3, varying=True),)),
            ):
                with pytest.raises(NdrError):
                    decode(array, stub("w0x100000001 w0x100000000 w0x100000001 r61", NDR64), NDR64)
        with pytest.raises(NdrError, match="4294967295 octets, but only 1 octets are left"):
            decode(sized(ndr.BYTE), stub("w0xffffffff r61", variant), variant)


@every_variant
def test_insufficient_octets(variant: ndr.Variant) -> None:
    """MS-RPCE 3.1.1.5.3.2.2.3: at every place where a stub can end."""
    kind = struct("S", n=ndr.ULONG, name=unique(string(ndr.WCHAR)), data=unique(sized(ndr.HYPER, "n")))
    made = procedure("P", ("s", ref(kind), "in"), ("last", ndr.USHORT, "in"))
    good = stub("i1 w1 w2 w2 w0 w2 h97 h0 w1 q5 h7", variant)
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, variant)
    assert codec.decode_in(good) == (kind.cls(n=1, name="a", data=[5]), 7)
    for size in range(len(good)):
        with pytest.raises(NdrError):
            codec.decode_in(good[:size])


class TestGapAtTheEnd:
    """MS-RPCE 2.2.5.3.4.1, 3.1.1.5.3.2.2.3: it is always sent, and missed only when something follows."""

    FLAT = struct("Flat", a=ndr.HYPER, b=ndr.BYTE)
    LOOSE = struct("Loose", s=string(ndr.CHAR, bound=4), a=ndr.HYPER, b=ndr.BYTE)

    @pytest.mark.parametrize(
        ("kind", "text"),
        [
            (FLAT, "q1 b2"),
            (LOOSE, "w0 w1 r00 q1 b2"),
            (sized(FLAT), "w2 q1 b2 q3 b4"),
            (sized(LOOSE), "w1 w0 w1 r00 q1 b2"),
            (fixed(FLAT, 2), "q1 b2 q3 b4"),
            (unique(FLAT), "w1 q1 b2"),
        ],
    )
    def test_of_every_kind(self, kind: Type, text: str) -> None:
        bare, padded = stub(text, NDR64), stub(text + " a8", NDR64)
        assert len(bare) + 7 == len(padded)
        value = decode(kind, padded, NDR64)
        assert ndr.encode_value(value, kind, NDR64)[-8:] == padded[-8:-7] + bytes(7)
        for size in range(len(bare), len(padded)):
            assert decode(kind, padded[:size], NDR64) == value
        with pytest.raises(NdrError):
            decode(kind, bare[:-1], NDR64)

    def test_something_follows(self) -> None:
        made = procedure("P", ("s", ref(self.FLAT), "in"), ("x", ndr.BYTE, "in"))
        assert decode_in(made, "q1 b2 a8 b3", NDR64) == (self.FLAT.cls(a=1, b=2), 3)
        with pytest.raises(NdrError, match="x at 0x10: needs 1 octets, 0 are left"):
            decode_in(made, "q1 b2 b3", NDR64)

    def test_ndr_has_none(self) -> None:
        for variant in (LITTLE, BIG):
            assert decode(self.FLAT, stub("q1 b2", variant), variant) == self.FLAT.cls(a=1, b=2)


@every_variant
def test_range_of_integers(variant: ndr.Variant) -> None:
    """MS-RPCE 3.1.1.5.3.2.2.4, for integers and enumerations; of pipes see test_pipes."""
    made = procedure("P", ("x", ndr.Ranged(ndr.LONG, -1, 5), "in"), ("y", ndr.Ranged(ndr.HYPER, 1, 2), "in"))
    assert rule(made, "i-1 q2", "i6 q2", r"x at 0x0: 6 is not in range\(-1, 5\)", variant) == (-1, 2)
    with pytest.raises(NdrError, match=r"y at 0x8: 0 is not in range\(1, 2\)"):
        decode_in(made, "i5 q0", variant)
    kind = struct("S", a=ndr.BYTE, b=unique(ndr.Ranged(ndr.USHORT, 1, 5)), c=ndr.Ranged(ndr.SMALL, 0, 1))
    with pytest.raises(NdrError, match=r"value.c at .*: -1 is not in range\(0, 1\)"):
        decode(kind, stub("b0 w0 b-1", variant), variant)
    with pytest.raises(NdrError, match=r"value.b at .*: 6 is not in range\(1, 5\)"):
        decode(kind, stub(f"b0 w1 b1{' a8' if variant is NDR64 else ''} h6", variant), variant)


@every_variant
def test_range_of_counts_is_of_target_level_6(variant: ndr.Variant) -> None:
    """MS-RPCE 3.1.1.5.3.3.1.3 is about target level 6.0 only."""
    assert decode(ndr.Array(ndr.BYTE, (ndr.Dim(range=(1, 1)),)), stub("w2 r6162", variant), variant) == b"ab"


@every_variant
def test_gaps_are_ignored(variant: ndr.Variant) -> None:
    """MS-RPCE 3.1.1.5.3.2.2.6: within structures and before items, whatever they hold."""
    kind = struct("S", a=ndr.BYTE, b=ndr.HYPER, c=ndr.SHORT)
    made = procedure("P", ("x", ndr.BYTE, "in"), ("s", ref(kind), "in"), ("y", unique(ndr.LONG), "in"))
    text = "b1 a8 b2 q3 h4 w1 i5" if variant is not NDR64 else "b1 a8 b2 q3 h4 a8 w1 i5"
    assert b"\xaa\xaa" in stub(text, variant)
    assert decode_in(made, text, variant) == (1, kind.cls(a=2, b=3, c=4), 5)


class TestEmbeddedReferencePointers:
    """MS-RPCE 2.2.5.3.5.1: never null in NDR64; in NDR what is in place means nothing."""

    def test_field(self) -> None:
        kind = struct("S", a=ref(ndr.SHORT))
        assert structure_rule(kind, "w1 h5", "w0 h5", "value.a at .*null for a reference", NDR64).a == 5
        for variant in (LITTLE, BIG):
            assert decode(kind, stub("w0 h5", variant), variant).a == 5

    def test_elements(self) -> None:
        kind = sized(ref(ndr.SHORT))
        message = r"value\[1\] at .*: null for a reference pointer"
        assert structure_rule(kind, "w2 w1 w2 h5 h6", "w2 w1 w0 h5 h6", message, NDR64) == [5, 6]

    def test_arm(self) -> None:
        kind = union("U", ndr.LONG, [([1], ref(ndr.SHORT))])
        message = "value.value at .*: null for a reference"
        assert structure_rule(kind, "i1 w1 h5", "i1 w0 h5", message, NDR64).value == 5
