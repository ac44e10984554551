"""What a stub costs is bounded by its octets, and how deep it nests by Limits.max_ndr_depth."""

from __future__ import annotations

import tracemalloc
from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr import encoding, state
from dcerpc.ndr.types import Type
from tests.ndr.build import LITTLE, decode, encode, fixed, full, ref, sized, struct, stub, union, unique

EMPTY = struct("Empty")
HOLLOW = struct("Hollow", none=EMPTY, some=fixed(EMPTY, 3))
every_variant = pytest.mark.parametrize("variant", list(ndr.Variant), ids=lambda variant: variant.name)


def refused(kind: Type, octets: bytes, message: str, variant: ndr.Variant) -> None:
    """Check that octets are refused without much memory being taken for them."""
    ndr.value_codec(kind, variant)
    tracemalloc.start()
    try:
        with pytest.raises(NdrError, match=message):
            decode(kind, octets, variant)
        assert tracemalloc.get_traced_memory()[1] < 16_000_000 + 100 * len(octets)
    finally:
        tracemalloc.stop()


class TestElementsWithoutOctets:
    """Each is good for one octet of the stub at most, however many arrays there are."""

    @every_variant
    @pytest.mark.parametrize(
        "element", [EMPTY, HOLLOW, fixed(EMPTY, 2), fixed(ndr.BYTE, 0), fixed(ndr.WCHAR, 0), ref(EMPTY)]
    )
    def test_many_arrays_of_many(self, element: Type, variant: ndr.Variant) -> None:
        """Quadratic if each array were compared with the octets that are left by itself."""
        if variant is ndr.Variant.NDR64 and isinstance(element, ndr.Pointer):
            return  # Reference pointers have octets there.
        kind = fixed(unique(sized(element)), 200)
        text = " ".join(["w1"] * 200 + ["w1500"] * 200)
        refused(kind, stub(text, variant), r"\d+ elements without octets", variant)

    def test_referents_that_are_still_to_come(self) -> None:
        """Arrays of reference pointers have no octets in place: only later it shows that they lied."""
        kind = fixed(struct("S", a=ndr.Array(ref(ndr.BYTE), (ndr.Dim(1 << 30, varying=True),))), 1000)
        refused(kind, stub("w0 w4000 " * 1000), "4000 elements", LITTLE)

    @every_variant
    def test_rows(self, variant: ndr.Variant) -> None:
        kind = fixed(unique(ndr.Array(ndr.LONG, (ndr.Dim(), ndr.Dim()))), 1000)
        text = " ".join(["w1"] * 1000 + ["w4000 w0"] * 1000)
        refused(kind, stub(text, variant), "4000 elements without octets", variant)

    @every_variant
    def test_few_are_good(self, variant: ndr.Variant) -> None:
        for kind, value in (
            (fixed(EMPTY, 5), [EMPTY.cls()] * 5),
            (fixed(HOLLOW, 2), [HOLLOW.cls(none=EMPTY.cls(), some=[EMPTY.cls()] * 3)] * 2),
            (sized(EMPTY), [EMPTY.cls()] * 1000),
            (sized(ref(EMPTY)), [EMPTY.cls()] * 100),
            (ndr.Array(ndr.LONG, (ndr.Dim(), ndr.Dim())), [[], [], []]),
            (ndr.Array(ndr.WCHAR, (ndr.Dim(), ndr.Dim())), ["", ""]),
        ):
            assert decode(kind, encode(kind, value, variant), variant) == value

    def test_arrays_in_arrays_of_the_text(self) -> None:
        """However large the types of a file make them."""
        refused(fixed(fixed(EMPTY, 1 << 16), 1 << 14), b"", "1073741824 elements without octets", LITTLE)
        inner: Type = EMPTY
        for level in range(12):
            inner = struct(f"Level{level}", a=fixed(inner, 100))
        refused(inner, b"", "elements without octets", LITTLE)


@every_variant
@pytest.mark.parametrize(
    "element", [ndr.BYTE, ndr.LONG, ndr.GUID, unique(ndr.LONG), struct("P", a=ndr.LONG, b=ndr.BYTE)]
)
def test_elements_with_octets(element: Type, variant: ndr.Variant) -> None:
    kind = fixed(unique(sized(element)), 500)
    text = " ".join(["w1"] * 500 + ["w0x7000000"] * 500)
    refused(kind, stub(text, variant), "117440512 ", variant)


NODE: ndr.Struct = struct(
    "Node", left=unique(ndr.Deferred(lambda: NODE)), right=unique(ndr.Deferred(lambda: NODE))
)
RING: ndr.Struct = struct("Ring", next=full(ndr.Deferred(lambda: RING)), x=ndr.LONG)
LOOSE: ndr.Struct = struct(
    "Loose",
    name=ndr.Array(ndr.CHAR, (ndr.Dim(4, varying=True),)),
    inner=unique(ndr.Deferred(lambda: LOOSE)),
    next=unique(ndr.Deferred(lambda: LOOSE)),
)
CHOICE: ndr.Union = union("Choice", ndr.LONG, [([1], unique(ndr.Deferred(lambda: CHOICE))), ([0], None)])
LIST: ndr.Struct = struct("List", n=ndr.ULONG, items=unique(sized(ndr.Deferred(lambda: LIST), "n")))


def cyclic(kind: Any) -> Any:
    """A value that holds itself."""
    if kind is NODE:
        made = NODE.cls(left=None, right=None)
        made.left = made.right = made
    elif kind is LOOSE:
        made = LOOSE.cls(name=b"", inner=None, next=None)
        made.inner = made
    elif kind is CHOICE:
        made = CHOICE.cls(1, None)
        made.value = made
    else:
        made = LIST.cls(items=[])
        made.items.append(made)
    return made


@every_variant
@pytest.mark.parametrize("kind", [NODE, LOOSE, CHOICE, LIST], ids=["struct", "loose", "union", "array"])
class TestDepth:
    def test_cycles_through_unique_pointers(self, kind: Any, variant: ndr.Variant) -> None:
        """They have no end in octets: neither a hang nor a RecursionError."""
        with pytest.raises(NdrError, match=r"nested more deeply than Limits.max_ndr_depth") as caught:
            encode(unique(kind), cyclic(kind), variant)
        assert caught.value.path.startswith("value.")

    @pytest.mark.parametrize("depth", [1, 5, 100])
    def test_as_deep_as_allowed_and_no_deeper(self, kind: Any, variant: ndr.Variant, depth: int) -> None:
        made = None
        for _ in range(depth):
            made = {
                "Node": lambda inner: NODE.cls(left=inner, right=None),
                "Loose": lambda inner: LOOSE.cls(name=b"ab", inner=inner, next=None),
                "Choice": lambda inner: CHOICE.cls(int(inner is not None), inner),
                "List": lambda inner: LIST.cls(items=None if inner is None else [inner]),
            }[kind.cls.__name__](made)
        codec = ndr.value_codec(unique(kind), variant)
        octets = codec.encode(made, depth=depth)
        assert codec.decode(octets, depth=depth)[0].__class__ is kind.cls
        with pytest.raises(NdrError, match="nested more deeply"):
            codec.encode(made, depth=depth - 1)
        with pytest.raises(NdrError, match="nested more deeply"):
            codec.decode(octets, depth=depth - 1)


@every_variant
def test_cycles_of_full_pointers_end(variant: ndr.Variant) -> None:
    """C706 14.3.11: through however many objects."""
    first = last = RING.cls(next=None, x=0)
    for at in range(1, 100):
        last.next = RING.cls(next=None, x=at)
        last = last.next
    last.next = first
    decoded = decode(full(RING), encode(full(RING), first, variant), variant)
    seen = decoded
    for at in range(100):
        assert seen.x == at
        seen = seen.next
    assert seen is decoded


@every_variant
def test_a_bomb(variant: ndr.Variant) -> None:
    """A chain of pointers in which each octet is used."""
    refused(NODE, stub("w1 w0 " * 100_000, variant), "nested more deeply", variant)


@every_variant
def test_a_wide_tree_is_no_deep_one(variant: ndr.Variant) -> None:
    children = [LIST.cls(items=[]) for _ in range(3000)]
    value = LIST.cls(items=children)
    assert len(decode(LIST, encode(LIST, value, variant), variant).items) == 3000


class TestSharedValues:
    """What [unique] pointers share is written for each of them; that must end."""

    def tree(self) -> ndr.Struct:
        made: ndr.Struct = struct(
            "Tree",
            n=ndr.ULONG,
            data=unique(sized(ndr.BYTE, "n")),
            left=unique(ndr.Deferred(lambda: made)),
            right=unique(ndr.Deferred(lambda: made)),
        )
        return made

    def shared(self, made: ndr.Struct, levels: int, data: bytes) -> Any:
        value = None
        for _ in range(levels):
            value = made.cls(data=data, left=value, right=value)
        return value

    @every_variant
    def test_values_that_would_never_end(self, variant: ndr.Variant, monkeypatch: pytest.MonkeyPatch) -> None:
        for module in (encoding, state):
            monkeypatch.setattr(module, "MAX_VISITS", 1000)
        made = self.tree()
        with pytest.raises(NdrError, match="the same objects over and over"):
            encode(made, self.shared(made, 100, b"x"), variant)
        assert encode(made, self.shared(made, 10, b"x"), variant)

    def test_few_values_with_many_octets(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(encoding, "MAX_OCTETS", 100_000)
        monkeypatch.setattr(state, "MAX_OCTETS", 100_000)
        made = self.tree()
        with pytest.raises(NdrError, match="more than 100000 octets"):
            encode(made, self.shared(made, 100, bytes(1000)))
        assert len(encode(made, self.shared(made, 5, bytes(1000)))) < 40_000

    def test_many_values_of_their_own(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for module in (encoding, state):
            monkeypatch.setattr(module, "MAX_VISITS", 100)
        made = self.tree()
        forest = struct("Forest", n=ndr.ULONG, trees=unique(sized(unique(made), "n")))
        trees = [made.cls(data=None, left=None, right=None) for _ in range(5000)]
        octets = encode(forest, forest.cls(trees=trees))
        assert len(decode(forest, octets).trees) == 5000
        with pytest.raises(NdrError, match=r"value\.trees\[\d+\]: the same objects"):
            encode(forest, forest.cls(trees=trees[:1] * 5000))
