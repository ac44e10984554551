"""Deferral of referents and full pointers (C706 14.3.10 to 14.3.12)."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from tests.ndr.build import (
    BIG,
    LITTLE,
    NDR64,
    decode,
    encode,
    full,
    procedure,
    ref,
    sized,
    string,
    struct,
    union,
    unique,
)

PAIR = struct("Pair", a=unique(ndr.SHORT), b=unique(ndr.SHORT))


def octets(text: str) -> bytes:
    return bytes.fromhex(text)


def test_referents_follow_the_structure_in_order() -> None:
    value = PAIR.cls(a=1, b=2)
    expected = octets("00000200 04000200 0100 0200")
    assert encode(PAIR, value) == expected
    assert decode(PAIR, expected) == value


def test_elements_of_an_array_come_before_all_their_referents() -> None:
    """C706 14.3.12.3: array elements, then referents in the order of the elements."""
    kind = sized(PAIR)
    values = [PAIR.cls(a=1, b=2), PAIR.cls(a=None, b=3)]
    expected = octets("02000000 00000200 04000200 00000000 08000200 0100 0200 0300")
    assert encode(kind, values) == expected
    assert decode(kind, expected) == values


def test_pointers_in_a_referent_come_before_the_next_referent() -> None:
    """C706 14.3.12.3: depth first."""
    kind = struct("Outer", first=unique(PAIR), second=unique(ndr.SHORT))
    value = kind.cls(first=PAIR.cls(a=1, b=2), second=3)
    expected = octets("00000200 0400020008000200 0c000200 0100 02000300")
    assert encode(kind, value) == expected
    assert decode(kind, expected) == value


def test_a_nested_structure_defers_to_the_end_of_the_outermost() -> None:
    kind = struct("Outer", inner=PAIR, x=ndr.LONG)
    value = kind.cls(inner=PAIR.cls(a=1, b=2), x=3)
    expected = octets("00000200 04000200 03000000 0100 0200")
    assert encode(kind, value) == expected
    assert decode(kind, expected) == value


def test_a_parameter_is_complete_before_the_next() -> None:
    """C706 14.3.12.1: only embedded pointers are deferred."""
    made = procedure("P", ("pair", ref(PAIR), "in"), ("x", unique(ndr.SHORT), "in"), ("y", ndr.SHORT, "in"))
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, LITTLE)
    args = (PAIR.cls(a=1, b=2), 3, 4)
    expected = octets("00000200 04000200 0100 0200 08000200 0300 0400")
    assert codec.encode_in(args) == expected
    assert codec.decode_in(expected + b"trailing octets") == args


def test_embedded_reference_pointers_hold_four_octets() -> None:
    kind = struct("R", a=ref(ndr.SHORT), b=ndr.SHORT)
    value = kind.cls(a=1, b=2)
    expected = octets("00000200 0200 0100")
    assert encode(kind, value) == expected
    assert decode(kind, expected) == value
    assert decode(kind, octets("00000000 0200 0100")) == value  # The value in place means nothing.


def test_arrays_of_reference_pointers_hold_octets_in_ndr64_only() -> None:
    """MS-RPCE 2.2.5.3.5.1."""
    kind = sized(ref(ndr.SHORT))
    assert encode(kind, [1, 2]) == octets("02000000 0100 0200")
    assert encode(kind, [1, 2], NDR64) == octets(
        "0200000000000000 0000020000000000 0400020000000000 0100 0200"
    )
    outer = struct("S", x=ndr.BYTE, list=unique(kind))
    value = outer.cls(x=1, list=[5, 6])
    for variant in ndr.Variant:
        assert decode(outer, encode(outer, value, variant), variant) == value
    with pytest.raises(NdrError, match=r"value\[1\]: None for a reference pointer"):
        encode(kind, [1, None])


def test_arrays_of_arrays_of_pointers() -> None:
    kind = ndr.Array(unique(string(ndr.CHAR)), (ndr.Dim(2), ndr.Dim(2)))
    value = [["a", None], ["b", "c"]]
    for variant in ndr.Variant:
        assert decode(kind, encode(kind, value, variant), variant) == value
    items = ndr.Array(PAIR, (ndr.Dim(1), ndr.Dim(2)))
    pairs = [[PAIR.cls(a=1, b=None), PAIR.cls(a=2, b=3)]]
    assert decode(items, encode(items, pairs)) == pairs


def test_pointers_in_arrays_in_structures_with_other_variable_parts() -> None:
    kind = struct("S", name=string(ndr.CHAR, bound=8), list=sized(unique(string(ndr.WCHAR)), "n"))
    outer = struct("O", n=ndr.LONG, body=kind)
    inner = struct(
        "I", n=ndr.LONG, name=string(ndr.CHAR, bound=8), list=sized(unique(string(ndr.WCHAR)), "n")
    )
    value = inner.cls(name="ab", list=["x", None, "y"])
    for variant in ndr.Variant:
        decoded = decode(inner, encode(inner, value, variant), variant)
        assert (decoded.n, decoded.name, decoded.list) == (3, "ab", ["x", None, "y"])
    with pytest.raises(NdrError, match="names n, which is not beside it"):
        encode(outer, outer.cls(n=0, body=kind.cls(name="", list=[])))


NODE: ndr.Struct = struct("Node", next=full(ndr.Deferred(lambda: NODE)), value=ndr.SHORT)
LIST: ndr.Struct = struct("List", next=unique(ndr.Deferred(lambda: LIST)), value=ndr.SHORT)
#: No list, for what it refers to is no node of its own kind.
OUTER: ndr.Struct = struct("Outer", inner=unique(ndr.Deferred(lambda: INNER)), value=ndr.SHORT)
INNER: ndr.Struct = struct("Inner", outer=OUTER)
FULL_OUTER: ndr.Struct = struct("FullOuter", inner=full(ndr.Deferred(lambda: FULL_INNER)), value=ndr.SHORT)
FULL_INNER: ndr.Struct = struct("FullInner", outer=FULL_OUTER)


def chain(length: int, kind: ndr.Struct = LIST) -> Any:
    made = None
    for at in range(length):
        made = kind.cls(next=made, value=at)
    return made


def nest(depth: int, kind: ndr.Struct = OUTER) -> Any:
    """``depth`` objects within each other, by pointers."""
    inner = INNER if kind is OUTER else FULL_INNER
    made = kind.cls(inner=None, value=0)
    for at in range(1, depth):
        made = kind.cls(inner=inner.cls(outer=made), value=at)
    return made


class TestFullPointers:
    """C706 14.3.11: pointers to one object have one referent id and one representation."""

    def test_aliases_are_the_same_object(self) -> None:
        kind = struct("Two", a=full(PAIR), b=full(PAIR))
        shared = PAIR.cls(a=1, b=None)
        encoded = encode(kind, kind.cls(a=shared, b=shared))
        assert encoded == octets("01000000 01000000 00000200 00000000 0100")
        decoded = decode(kind, encoded)
        assert decoded.a is decoded.b
        assert decoded.a == shared

    def test_equal_objects_are_no_aliases(self) -> None:
        kind = struct("Two", a=full(PAIR), b=full(PAIR))
        value = kind.cls(a=PAIR.cls(a=1, b=None), b=PAIR.cls(a=1, b=None))
        decoded = decode(kind, encode(kind, value))
        assert decoded == value
        assert decoded.a is not decoded.b

    def test_equal_numbers_and_strings_are_no_aliases(self) -> None:
        kind = struct(
            "Two", a=full(ndr.SHORT), b=full(ndr.SHORT), c=full(string(ndr.CHAR)), d=full(string(ndr.CHAR))
        )
        encoded = encode(kind, kind.cls(a=1, b=1, c="x", d="x"))
        assert encoded[:16] == octets("01000000 02000000 03000000 04000000")
        assert decode(kind, encoded) == kind.cls(a=1, b=1, c="x", d="x")

    def test_aliased_numbers_are_decoded(self) -> None:
        kind = struct("Two", a=full(ndr.SHORT), b=full(ndr.SHORT))
        assert decode(kind, octets("07000000 07000000 0500")) == kind.cls(a=5, b=5)

    def test_aliased_lists(self) -> None:
        kind = struct("Two", a=full(sized(ndr.SHORT)), b=full(sized(ndr.SHORT)))
        shared = [1, 2]
        encoded = encode(kind, kind.cls(a=shared, b=shared))
        assert encoded == octets("01000000 01000000 02000000 0100 0200")
        decoded = decode(kind, encoded)
        assert decoded.a is decoded.b

    @pytest.mark.parametrize("variant", list(ndr.Variant))
    def test_cycles(self, variant: ndr.Variant) -> None:
        first = NODE.cls(next=None, value=1)
        second = NODE.cls(next=first, value=2)
        first.next = second
        decoded = decode(full(NODE), encode(full(NODE), first, variant), variant)
        assert decoded.value == 1
        assert decoded.next.value == 2
        assert decoded.next.next is decoded

    def test_self_reference(self) -> None:
        node = NODE.cls(next=None, value=1)
        node.next = node
        encoded = encode(full(NODE), node)
        assert encoded == octets("01000000 01000000 0100")
        decoded = decode(full(NODE), encoded)
        assert decoded.next is decoded

    def test_aliases_across_parameters(self) -> None:
        made = procedure("P", ("a", full(PAIR), "in"), ("b", full(PAIR), "in"))
        codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, BIG)
        shared = PAIR.cls(a=None, b=None)
        encoded = codec.encode_in((shared, shared))
        assert encoded == octets("00000001 00000000 00000000 00000001")
        first, second = codec.decode_in(encoded)
        assert first is second

    def test_aliases_in_arrays_and_unions(self) -> None:
        kind = sized(full(PAIR))
        shared = PAIR.cls(a=1, b=2)
        decoded = decode(kind, encode(kind, [shared, None, shared]))
        assert decoded[0] is decoded[2]
        choice = union("U", ndr.LONG, [([1], full(PAIR))])
        two = struct("S", u=choice, p=full(PAIR))
        both = decode(two, encode(two, two.cls(u=choice.cls(1, shared), p=shared)))
        assert both.u.value is both.p

    def test_one_id_for_two_types_is_refused(self) -> None:
        kind = struct("Two", a=full(PAIR), b=full(NODE))
        with pytest.raises(NdrError, match=r"value.b at .*: referent id 0x1 stands for values of two types"):
            decode(kind, octets("01000000 01000000 00000000 00000000"))

    def test_a_response_does_not_reuse_the_ids_of_its_request(self) -> None:
        made = procedure(
            "Op", ("a", full(ndr.LONG), "in"), ("b", full(ndr.LONG), "in"), ("c", full(ndr.LONG), "out")
        )
        codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, LITTLE)
        assert codec.encode_in((7, 8))[:4] == octets("01000000")
        assert codec.encode_out(made.result(c=9), (7, 8)) == octets("03000000 09000000")
        assert codec.encode_out(made.result(c=9), (None, 8)) == octets("02000000 09000000")
        assert codec.encode_out(made.result(c=9)) == octets("01000000 09000000")


class TestDepth:
    """Limits.max_ndr_depth: a bomb is an error, never a RecursionError."""

    def test_as_deep_as_allowed(self) -> None:
        value = nest(64)  # an Outer and an Inner each
        assert decode(unique(OUTER), encode(unique(OUTER), value)) == value

    @pytest.mark.parametrize("kind", [OUTER, FULL_OUTER])
    def test_too_deep_to_encode(self, kind: ndr.Struct) -> None:
        with pytest.raises(NdrError, match="nested more deeply than") as caught:
            encode(unique(kind), nest(1000, kind))
        assert caught.value.path.startswith("value.inner.outer.inner")

    def test_a_cycle_of_unique_pointers_is_too_deep(self) -> None:
        node = OUTER.cls(inner=None, value=1)
        node.inner = INNER.cls(outer=node)
        with pytest.raises(NdrError, match="nested more deeply than"):
            encode(OUTER, node)

    def test_too_deep_to_decode(self) -> None:
        bomb = octets("00000200 0000 0000") * 100_000
        with pytest.raises(NdrError, match="nested more deeply than") as caught:
            decode(OUTER, bomb)
        assert caught.value.offset is not None

    def test_depth_can_be_given(self) -> None:
        codec = ndr.value_codec(unique(OUTER), LITTLE)
        encoded = codec.encode(nest(3))
        assert codec.decode(encoded, depth=5)[0] == nest(3)
        with pytest.raises(NdrError):
            codec.decode(encoded, depth=4)
        with pytest.raises(NdrError):
            codec.encode(nest(3), depth=4)

    def test_unions_count_too(self) -> None:
        tree = union("Tree", ndr.LONG, [([1], unique(ndr.Deferred(lambda: tree))), ([0], None)])
        value = tree.cls(0)
        for _ in range(100):
            value = tree.cls(1, value)
        assert decode(tree, encode(tree, value)) == value
        for _ in range(100):
            value = tree.cls(1, value)
        with pytest.raises(NdrError, match="nested more deeply than"):
            encode(tree, value)
        with pytest.raises(NdrError, match="nested more deeply than"):
            decode(tree, octets("01000000 00000200") * 1000)

    def test_arrays_of_recursive_structures(self) -> None:
        tree = struct("Tree", n=ndr.LONG, children=unique(sized(ndr.Deferred(lambda: tree), "n")))
        leaf = tree.cls(children=None)
        value = tree.cls(children=[leaf, tree.cls(children=[leaf, leaf]), leaf])
        decoded = decode(tree, encode(tree, value))
        assert decoded.n == 3
        assert decoded.children[1].n == 2
        assert decoded.children[1].children[1] == tree.cls(n=0, children=None)

    def test_types_without_end_are_refused(self) -> None:
        pointer: ndr.Pointer = unique(ndr.Deferred(lambda: pointer))
        with pytest.raises(NdrError):
            encode(pointer, None)
        loop: ndr.Deferred = ndr.Deferred(lambda: loop)
        with pytest.raises(NdrError, match="resolves to itself"):
            encode(loop, None)
        endless = ref(ndr.Deferred(lambda: endless))
        with pytest.raises(NdrError):
            encode(endless, 1)
