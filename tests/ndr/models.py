"""Hypothesis strategies for types, each with a strategy for its values."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from dcerpc import ndr
from dcerpc.ndr.types import Type
from tests.ndr.build import fixed, full, sized, string, struct, union, unique


@dataclass
class Model:
    """A type and values that fit it."""

    kind: Type
    values: st.SearchStrategy[Any]


class Color(enum.IntEnum):
    RED = 1
    GREEN = 2
    BLUE = 7


def _integer(kind: ndr.Primitive) -> Model:
    bits = kind.size * 8
    low = -(1 << bits - 1) if kind.code.islower() else 0
    return Model(kind, st.integers(low, low + (1 << bits) - 1))


SCALARS = [
    *map(
        _integer, (ndr.SMALL, ndr.USMALL, ndr.SHORT, ndr.USHORT, ndr.LONG, ndr.ULONG, ndr.HYPER, ndr.UHYPER)
    ),
    *map(_integer, (ndr.INT3264, ndr.UINT3264, ndr.BYTE, ndr.CHAR, ndr.WCHAR)),
    Model(ndr.BOOLEAN, st.booleans()),
    Model(ndr.FLOAT, st.floats(width=32, allow_nan=False)),
    Model(ndr.DOUBLE, st.floats(allow_nan=False)),
    Model(ndr.GUID, st.uuids()),
    Model(ndr.Enum(Color), st.sampled_from([*Color, 5])),
    Model(ndr.Enum(Color, v1_enum=True), st.sampled_from([*Color, 5])),
    Model(ndr.Ranged(ndr.LONG, -5, 5), st.integers(-5, 5)),
]
_OCTETS = st.binary(max_size=9)
_TEXT = st.text(st.characters(exclude_characters="\0"), max_size=9)
_BMP = st.text(st.characters(max_codepoint=0xFFFF), max_size=9)


def scalars() -> st.SearchStrategy[Model]:
    return st.sampled_from(SCALARS)


def _strings() -> st.SearchStrategy[Model]:
    """Strings that stand in place: varying, of at most 40 elements."""
    narrow = _TEXT.filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text))
    return st.sampled_from(
        [
            Model(string(ndr.WCHAR, bound=40), _TEXT),
            Model(string(ndr.CHAR, bound=40), narrow),
            Model(string(ndr.BYTE, bound=40), _OCTETS.map(lambda octets: octets.replace(b"\0", b"x"))),
        ]
    )


def _conformant(element: Model) -> Model:
    """A conformant array without an expression."""
    kind = element.kind
    if isinstance(kind, ndr.Primitive) and kind.kind in {"char", "byte"}:
        return Model(sized(kind), _OCTETS)
    if kind is ndr.WCHAR:
        return Model(sized(kind), _BMP)
    return Model(sized(kind), st.lists(element.values, max_size=4))


def _targets(inner: st.SearchStrategy[Model]) -> st.SearchStrategy[Model]:
    """What pointers point to: anything, conformant arrays and strings too."""
    conformant_string = Model(string(ndr.WCHAR), _TEXT)
    return st.one_of(inner, inner.map(_conformant), st.just(conformant_string), conformant_structs(inner))


@st.composite
def pointers(draw: st.DrawFn, inner: st.SearchStrategy[Model]) -> Model:
    target = draw(_targets(inner))
    make = draw(st.sampled_from([unique, full]))
    if isinstance(target.kind, ndr.Pointer):
        return target  # A pointer to a null pointer and a null pointer are one value.
    return Model(make(target.kind), st.none() | target.values)


@st.composite
def fixed_arrays(draw: st.DrawFn, inner: st.SearchStrategy[Model]) -> Model:
    element, bound = draw(inner), draw(st.integers(1, 20))
    kind = element.kind
    if isinstance(kind, ndr.Primitive) and kind.kind in {"char", "byte"}:
        return Model(fixed(kind, bound), st.binary(min_size=bound, max_size=bound))
    if kind is ndr.WCHAR:
        text = st.text(st.characters(max_codepoint=0xFFFF), min_size=bound, max_size=bound)
        return Model(fixed(kind, bound), text)
    bound = min(bound, 3) if not isinstance(kind, ndr.Primitive) else bound
    row = st.lists(element.values, min_size=bound, max_size=bound)
    if draw(st.booleans()) and not isinstance(kind, ndr.Array):
        return Model(fixed(kind, 2, bound), st.lists(row, min_size=2, max_size=2))
    return Model(fixed(kind, bound), row)


@st.composite
def unions(draw: st.DrawFn, inner: st.SearchStrategy[Model]) -> Model:
    switch = draw(st.sampled_from([ndr.SMALL, ndr.USHORT, ndr.LONG, ndr.Enum(Color)]))
    arms = draw(st.lists(inner | st.none(), min_size=1, max_size=3))
    labels: list[list[int] | None] = [[at] if at != 1 else [7, 8] for at in range(len(arms))]
    choices = [number for group in labels if group for number in group]
    if draw(st.booleans()):
        labels[-1] = None
        choices = [number for group in labels if group for number in group] + [99]
    kind = union(
        "U",
        switch,
        [(group, arm.kind if arm else None) for group, arm in zip(labels, arms, strict=True)],
        encapsulated=True,
        ms_union=False,
    )

    def value(number: int) -> st.SearchStrategy[Any]:
        at = next((i for i, group in enumerate(labels) if group and number in group), len(arms) - 1)
        arm = arms[at]
        return st.builds(kind.cls, st.just(number), arm.values if arm else st.none())

    return Model(kind, st.sampled_from(choices).flatmap(value))


def _object(kind: ndr.Struct, parts: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries(parts).map(lambda values: kind.cls(**values))


@st.composite
def structs(draw: st.DrawFn, inner: st.SearchStrategy[Model]) -> Model:
    members = draw(st.lists(inner, min_size=1, max_size=4))
    kind = struct("S", **{f"f{at}": member.kind for at, member in enumerate(members)})
    return Model(kind, _object(kind, {f"f{at}": member.values for at, member in enumerate(members)}))


@st.composite
def counted_structs(draw: st.DrawFn, inner: st.SearchStrategy[Model]) -> Model:
    """A structure with a count and the array it counts behind a pointer, and a UNICODE_STRING (4.7)."""
    element = draw(inner)
    if isinstance(element.kind, ndr.Primitive) and element.kind.kind in {"char", "byte", "wchar"}:
        element = SCALARS[4]
    kind = struct(
        "C",
        n=ndr.ULONG,
        data=unique(sized(element.kind, "n")),
        Length=ndr.USHORT,
        MaximumLength=ndr.USHORT,
        Buffer=unique(sized(ndr.WCHAR, "MaximumLength/2", "Length/2")),
    )

    def value(parts: tuple[Any, Any, int]) -> Any:
        data, text, spare = parts
        length = 2 * len(text) if text is not None else 0
        return kind.cls(
            n=len(data) if data is not None else 0,
            data=data,
            Length=length,
            MaximumLength=length + 2 * spare,
            Buffer=text,
        )

    parts = st.tuples(st.none() | st.lists(element.values, max_size=3), st.none() | _BMP, st.integers(0, 3))
    return Model(kind, parts.map(value))


@st.composite
def conformant_structs(draw: st.DrawFn, inner: st.SearchStrategy[Model]) -> Model:
    """Structures that end in a conformant array, some within another structure (C706 14.3.7)."""
    head, tail = draw(inner), _conformant(draw(inner))
    kind = struct("T", head=head.kind, tail=tail.kind)
    made = Model(kind, _object(kind, {"head": head.values, "tail": tail.values}))
    if draw(st.booleans()):
        outer = struct("O", first=ndr.BYTE, inner=kind)
        made = Model(outer, _object(outer, {"first": st.integers(0, 255), "inner": made.values}))
    return made


def in_place() -> st.SearchStrategy[Model]:
    """Models of types that can be fields or elements."""
    return st.recursive(
        scalars() | _strings(),
        lambda inner: st.one_of(
            structs(inner),
            structs(inner),
            pointers(inner),
            fixed_arrays(inner),
            unions(inner),
            counted_structs(inner),
        ),
        max_leaves=8,
    )


def models() -> st.SearchStrategy[Model]:
    """Models of types that can be parameters."""
    return st.one_of(in_place(), in_place(), conformant_structs(in_place()), in_place().map(_conformant))


@st.composite
def typed_values(draw: st.DrawFn) -> tuple[Type, Any]:
    """A type and one value of it."""
    model = draw(models())
    return model.kind, draw(model.values)
