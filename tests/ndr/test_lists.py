"""Linked lists: as long as the stub is, whatever the nesting that is allowed (C706 14.3.12.3)."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from tests.ndr.build import decode, encode, full, sized, string, struct, unique
from tests.ndr.reference import reference_encode

#: MS-DRSR 5.173 REPLENTINFLIST has its link first; others have it last, or between what else is deferred.
FIRST: ndr.Struct = struct(
    "First", next=unique(ndr.Deferred(lambda: FIRST)), n=ndr.ULONG, data=unique(sized(ndr.LONG, "n"))
)
LAST: ndr.Struct = struct(
    "Last", n=ndr.ULONG, data=unique(sized(ndr.LONG, "n")), next=unique(ndr.Deferred(lambda: LAST))
)
BETWEEN: ndr.Struct = struct(
    "Between",
    name=unique(string(ndr.WCHAR)),
    next=unique(ndr.Deferred(lambda: BETWEEN)),
    n=ndr.ULONG,
    data=unique(sized(ndr.LONG, "n")),
)
FULL: ndr.Struct = struct(
    "Full", next=full(ndr.Deferred(lambda: FULL)), n=ndr.ULONG, data=unique(sized(ndr.LONG, "n"))
)
#: The size of what comes before the rest of the list is known after it only.
LATE: ndr.Struct = struct(
    "Late",
    data=unique(sized(ndr.LONG, "*n")),
    next=unique(ndr.Deferred(lambda: LATE)),
    n=unique(ndr.ULONG),
)
LENGTH = 5000


def nodes(first: Any) -> list[Any]:
    """The nodes of a list that ends."""
    found = []
    while first is not None:
        found.append(first)
        first = first.next
    return found


def linked(kind: ndr.Struct, count: int) -> Any:
    """A list of ``count`` nodes, of which each holds different things."""
    made = None
    for at in reversed(range(count)):
        more: dict[str, Any] = {"name": str(at)} if kind is BETWEEN else {}
        made = kind.cls(n=at % 3, data=[at, at + 1][: at % 3], next=made, **more)
    return made


every_variant = pytest.mark.parametrize("variant", ndr.Variant, ids=lambda each: each.name)
every_list = pytest.mark.parametrize("kind", [FIRST, LAST, BETWEEN, FULL], ids=lambda each: each.cls.__name__)


def pointer_to(kind: ndr.Struct) -> ndr.Pointer:
    return full(kind) if kind is FULL else unique(kind)


@every_variant
@pytest.mark.parametrize("kind", [FIRST, LAST, BETWEEN], ids=lambda each: each.cls.__name__)
def test_same_octets_as_by_the_rules(kind: ndr.Struct, variant: ndr.Variant) -> None:
    value = linked(kind, 7)
    assert encode(unique(kind), value, variant) == reference_encode(unique(kind), value, variant)


@every_variant
@every_list
def test_longer_than_types_may_be_deep(kind: ndr.Struct, variant: ndr.Variant) -> None:
    pointer = pointer_to(kind)
    octets = encode(pointer, linked(kind, LENGTH), variant)
    back = nodes(decode(pointer, octets, variant))
    assert [node.data for node in back] == [[at, at + 1][: at % 3] for at in range(LENGTH)]
    assert encode(pointer, back[0], variant) == octets


@every_list
def test_octets_end_within_a_list(kind: ndr.Struct) -> None:
    pointer = pointer_to(kind)
    octets = encode(pointer, linked(kind, 12))
    for size in range(len(octets)):
        with pytest.raises(NdrError):
            decode(pointer, octets[:size])


def test_where_a_node_is_bad() -> None:
    value = linked(LAST, 12)
    third, tenth = nodes(value)[2], nodes(value)[9]
    third.data = ["x", 0]
    with pytest.raises(NdrError) as caught:
        encode(unique(LAST), value)
    assert caught.value.path == "value.next.next.data[0]"
    third.data, tenth.data, tenth.n = [0, 0], ["x"], 1
    with pytest.raises(NdrError) as caught:
        encode(unique(LAST), value)
    assert caught.value.path == "value.next(9 times).data[0]"


def test_a_list_that_runs_in_a_circle() -> None:
    """Of [unique] pointers it has no end in octets; see TestFullPointers for the others."""
    value = linked(FIRST, 300)
    nodes(value)[-1].next = nodes(value)[200]
    with pytest.raises(NdrError, match="a linked list without end"):
        encode(unique(FIRST), value)


@every_variant
def test_a_size_that_comes_after_the_rest_of_the_list(variant: ndr.Variant) -> None:
    """Such a list is read node within node, and held to its sizes."""
    value = LATE.cls(data=[1, 2], n=2, next=LATE.cls(data=[3], n=1, next=None))
    octets = encode(LATE, value, variant)
    assert decode(LATE, octets, variant) == value
    last = octets.rfind(b"\x02" if variant is not ndr.Variant.NDR_BIG else b"\0\x02")
    spoiled = bytearray(octets)
    spoiled[last + (variant is ndr.Variant.NDR_BIG)] = 3
    with pytest.raises(NdrError, match="does not fit"):
        decode(LATE, bytes(spoiled), variant)
