"""Each rule that target level 6.0 adds (MS-RPCE 3.1.1.5.3.3), with stubs that keep and that break it."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc import ndr
from dcerpc import stub as stubs
from dcerpc.errors import NdrError
from dcerpc.ndr.types import Type
from tests.ndr.build import (
    NDR64,
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

V5, V6 = ndr.TargetLevel.V5, ndr.TargetLevel.V6
every_variant = pytest.mark.parametrize("variant", list(ndr.Variant), ids=lambda variant: variant.name)
every_pointer = pytest.mark.parametrize("pointer", [unique, full], ids=["unique", "full"])


def rule(made: ndr.Procedure, good: str, bad: str, message: str, variant: ndr.Variant) -> None:
    """Check that one stub is taken at both levels and another at 5.0 only."""
    for level in (V5, V6):
        decode_in(made, good, variant, level)
    decode_in(made, bad, variant, V5)
    with pytest.raises(NdrError, match=message):
        decode_in(made, bad, variant, V6)


@every_variant
@every_pointer
class TestNullPointerToWhatHasASize:
    """MS-RPCE 3.1.1.5.3.3.1.2."""

    MESSAGE = r"a null pointer, but size_is\(n\) is not 0"

    def test_parameter(self, variant: ndr.Variant, pointer: Any) -> None:
        made = procedure("P", ("n", ndr.ULONG, "in"), ("a", pointer(sized(ndr.BYTE, "n")), "in"))
        rule(made, "i0 w0", "i1 w0", f"a at .*: {self.MESSAGE}", variant)
        rule(made, "i1 w1 w1 r61", "i1 w0", self.MESSAGE, variant)

    def test_parameter_before_its_size(self, variant: ndr.Variant, pointer: Any) -> None:
        made = procedure("P", ("a", pointer(sized(ndr.BYTE, "n")), "in"), ("n", ndr.ULONG, "in"))
        rule(made, "w0 i0", "w0 i1", f"a at .*: {self.MESSAGE}", variant)

    def test_field(self, variant: ndr.Variant, pointer: Any) -> None:
        kind = struct("S", n=ndr.ULONG, a=pointer(sized(ndr.LONG, "n")))
        rule(procedure("P", ("s", ref(kind), "in")), "i0 w0", "i1 w0", f"s.a at .*: {self.MESSAGE}", variant)
        rule(
            procedure("P", ("s", fixed(kind, 1), "in")),
            "i0 w0",
            "i1 w0",
            rf"s\[0\].a.*: {self.MESSAGE}",
            variant,
        )

    def test_field_of_a_structure_with_a_function_of_its_own(
        self, variant: ndr.Variant, pointer: Any
    ) -> None:
        kind = struct("S", s=string(ndr.CHAR, bound=4), n=ndr.ULONG, a=pointer(sized(ndr.LONG, "n")))
        made = procedure("P", ("s", ref(kind), "in"))
        rule(made, "w0 w1 r00 i0 w0", "w0 w1 r00 i1 w0", f"s.a at .*: {self.MESSAGE}", variant)

    def test_string(self, variant: ndr.Variant, pointer: Any) -> None:
        made = procedure("P", ("n", ndr.ULONG, "in"), ("a", pointer(string(ndr.WCHAR, "n")), "in"))
        rule(made, "i0 w0", "i1 w0", self.MESSAGE, variant)

    def test_varying(self, variant: ndr.Variant, pointer: Any) -> None:
        """RPC_UNICODE_STRING (MS-RPCE 4.7): what the expression evaluates to counts."""
        buffer = pointer(sized(ndr.WCHAR, "MaximumLength/2", "Length/2"))
        kind = struct("U", Length=ndr.USHORT, MaximumLength=ndr.USHORT, Buffer=buffer)
        made = procedure("P", ("s", ref(kind), "in"))
        rule(made, "h0 h1 w0", "h0 h2 w0", r"s.Buffer at .*: a null pointer", variant)
        rule(made, "h2 h0 w0", "h0 h2 w0", r"s.Buffer at .*: a null pointer", variant)

    def test_elements(self, variant: ndr.Variant, pointer: Any) -> None:
        made = procedure("P", ("n", ndr.ULONG, "in"), ("a", fixed(pointer(sized(ndr.BYTE, "n")), 2), "in"))
        rule(made, "i1 w1 w2 w1 r61 w1 r62", "i1 w1 w0 w1 r61", rf"a\[1\] at .*: {self.MESSAGE}", variant)
        made = procedure("P", ("a", fixed(pointer(sized(ndr.BYTE, "n")), 2), "in"), ("n", ndr.ULONG, "in"))
        rule(made, "w1 w2 w1 r61 w1 r62 i1", "w1 w0 w1 r61 i1", self.MESSAGE, variant)

    def test_arm(self, variant: ndr.Variant, pointer: Any) -> None:
        inner = struct("I", n=ndr.ULONG, a=pointer(sized(ndr.BYTE, "n")))
        kind = union("U", ndr.ULONG, [([1], inner)])
        made = procedure("P", ("u", ref(kind), "in"))
        gap = " a8" if variant is NDR64 else ""
        rule(made, f"i1{gap} i0 w0", f"i1{gap} i1 w0", f"u.value.a.*: {self.MESSAGE}", variant)

    def test_every_dimension_has_a_size(self, variant: ndr.Variant, pointer: Any) -> None:
        """An array that is empty in one dimension has no elements."""
        two = ndr.Array(ndr.BYTE, (ndr.Dim(size_is="n"), ndr.Dim(size_is="m + 1")))
        made = procedure("P", ("n", ndr.LONG, "in"), ("m", ndr.LONG, "in"), ("a", pointer(two), "in"))
        rule(made, "i0 i5 w0", "i1 i0 w0", "a null pointer, but size_is", variant)
        rule(made, "i3 i-1 w0", "i1 i0 w0", "a null pointer, but size_is", variant)

    def test_count_behind_a_pointer(self, variant: ndr.Variant, pointer: Any) -> None:
        """A size that is null itself is none."""
        kind = struct("S", n=unique(ndr.ULONG), a=pointer(sized(ndr.BYTE, "*n")))
        made = procedure("P", ("s", ref(kind), "in"))
        message = r"s.a at .*: a null pointer, but size_is\(\*n\) is not 0"
        rule(made, "w1 w0 i0", "w1 w0 i1", message, variant)
        rule(made, "w0 w0", "w1 w0 i1", message, variant)

    def test_reference_between(self, variant: ndr.Variant, pointer: Any) -> None:
        made = procedure("P", ("n", ndr.ULONG, "in"), ("a", pointer(ref(sized(ndr.BYTE, "n"))), "in"))
        rule(made, "i0 w0", "i1 w0", self.MESSAGE, variant)

    @pytest.mark.parametrize(
        "target", [sized(ndr.BYTE), sized(ndr.BYTE, "4"), string(ndr.CHAR), fixed(ndr.BYTE, 4), ndr.LONG]
    )
    def test_what_has_no_correlated_size(self, variant: ndr.Variant, pointer: Any, target: Type) -> None:
        made = procedure("P", ("n", ndr.ULONG, "in"), ("a", pointer(target), "in"))
        assert decode_in(made, "i1 w0", variant, V6) == (1, None)

    def test_disable_consistency_check(self, variant: ndr.Variant, pointer: Any) -> None:
        """MS-RPCE 2.2.4.17."""
        free = ndr.Pointer(sized(ndr.BYTE, "n"), pointer(ndr.LONG).kind, checked=False)
        made = procedure("P", ("n", ndr.ULONG, "in"), ("a", free, "in"))
        assert decode_in(made, "i1 w0", variant, V6) == (1, None)


def ranged(element: Type, size_is: str = "", *, text: bool = False, varying: bool = False) -> ndr.Array:
    """An array or string with range(2, 3)."""
    dim = ndr.Dim(size_is=size_is, varying=varying or text, range=(2, 3))
    return ndr.Array(element, (dim,), string=text)


@every_variant
class TestRange:
    """MS-RPCE 3.1.1.5.3.3.1.3, 2.2.4.14.2."""

    def test_maximum_count(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("n", ndr.ULONG, "in"), ("a", ranged(ndr.BYTE, "n"), "in"))
        message = r"a at 0x.: count {} is not in range\(2, 3\)"
        rule(made, "i2 w2 r6162", "i1 w1 r61", message.format(1), variant)
        rule(made, "i3 w3 r616263", "i4 w4 r61626364", message.format(4), variant)

    def test_maximum_count_of_varying_arrays(self, variant: ndr.Variant) -> None:
        """It is not the actual count that is limited."""
        made = procedure("P", ("a", ranged(ndr.BYTE, varying=True), "in"))
        rule(made, "w2 w0 w1 r61", "w4 w0 w2 r6162", r"count 4 is not in range\(2, 3\)", variant)

    def test_of_a_structure(self, variant: ndr.Variant) -> None:
        kind = struct("S", n=ndr.ULONG, a=ranged(ndr.BYTE, "n"))
        made = procedure("P", ("s", ref(kind), "in"))
        rule(made, "w2 i2 r6162", "w1 i1 r61", r"s.a at .*: count 1 is not in range\(2, 3\)", variant)

    def test_behind_a_pointer(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("n", ndr.ULONG, "in"), ("a", unique(ranged(ndr.BYTE, "n")), "in"))
        rule(made, "i2 w1 w2 r6162", "i1 w1 w1 r61", r"count 1 is not in range\(2, 3\)", variant)

    def test_string_length_counts_its_terminator(self, variant: ndr.Variant) -> None:
        made = procedure("P", ("s", unique(ranged(ndr.CHAR, text=True)), "in"))
        message = r"s at .*: count {} is not in range\(2, 3\)"
        rule(made, "w1 w9 w0 w3 r616200", "w1 w9 w0 w4 r61626300", message.format(4), variant)
        rule(made, "w1 w2 w0 w2 r6100", "w1 w2 w0 w1 r00", message.format(1), variant)

    def test_correlated_string(self, variant: ndr.Variant) -> None:
        """With a size expression it is the maximum count."""
        made = procedure("P", ("n", ndr.ULONG, "in"), ("s", ranged(ndr.CHAR, "n", text=True), "in"))
        rule(made, "i3 w3 w0 w1 r00", "i4 w4 w0 w2 r6100", r"count 4 is not in range\(2, 3\)", variant)


@every_variant
def test_it_includes_target_level_5(variant: ndr.Variant) -> None:
    """MS-RPCE 3.1.1.5.3: target level 6.0 is a strict superset."""
    made = procedure("P", ("n", ndr.ULONG, "in"), ("a", sized(ndr.BYTE, "n"), "in"))
    for level in (V5, V6):
        with pytest.raises(NdrError, match="maximum count 1 does not fit n"):
            decode_in(made, "i2 w1 r61", variant, level)


def test_operations_keep_a_codec_for_each_level() -> None:
    array = unique(sized(ndr.BYTE, "n"))
    made = procedure("P", ("n", ndr.ULONG, "in"), ("a", array, "in"))
    operation: stubs.Operation[Any] = stubs.Operation(0, "P", made.params, result=made.result)
    for variant in ndr.Variant:
        loose, strict = operation.codec(variant), operation.codec(variant, V6)
        assert (loose.level, strict.level) == (V5, V6)
        assert (loose.variant, strict.variant) == (variant, variant)
        assert operation.codec(variant, V5) is loose is operation.codecs[variant]
        assert operation.codec(variant, V6) is strict
        bad = stub("i1 w0", variant)
        assert loose.decode_in(bad) == (1, None)
        with pytest.raises(NdrError):
            strict.decode_in(bad)


def test_functions_of_structures_are_kept_apart() -> None:
    """Both levels in either order, over one type."""
    for levels in ((V5, V6, V5), (V6, V5, V6)):
        kind = struct("S", s=string(ndr.CHAR, bound=4), n=ndr.ULONG, a=unique(sized(ndr.LONG, "n")))
        for level in levels:
            codec = ndr.value_codec(kind, ndr.Variant.NDR_LITTLE, level)
            try:
                codec.decode(stub("w0 w1 r00 i1 w0"))
            except NdrError:
                assert level is V6
            else:
                assert level is V5
