"""What adds up over members: sizes in memory (for sizeof, as on 32-bit Windows), conformance, nesting."""

from __future__ import annotations

from typing import Final

from dcerpc.idl import model
from dcerpc.idl.lowering import is_conformant
from dcerpc.idl.scope import Leaf, Shape, Special
from dcerpc.idl.source import Position
from dcerpc.ndr.types import Dim

__all__ = ["MAX_NESTING", "memory_size", "settle"]

#: Levels of structures and unions by value.
MAX_NESTING: Final = 64


def memory_size(shape: Shape, position: Position) -> int:
    """Octets that a value of a type takes in memory.

    Raises:
        IdlError: the type has no size, like void or a conformant array.
    """
    count = 1
    for step in shape.steps:
        if step.kind != "array":
            return 4 * count
        if step.bound is None:
            raise position.error("sizeof an array without bound, expected a type of fixed size")
        count *= step.bound
    size = _measure(shape.leaf)
    if size is None:
        raise position.error("sizeof a type without size, expected a type of fixed size")
    return size[0] * count


def _measure(leaf: Leaf) -> tuple[int, int] | None:
    """Size and alignment of a type, None when it has none."""
    match leaf:
        case model.Primitive(size=size):
            return size, size
        case model.GuidRef():
            return 16, 4
        case model.EnumRef() | model.HandleRef() | model.Pointer() | Special(name="handle_t"):
            return 4, 4
        case model.Ranged(target=target) | model.Converted(wire=target):
            return _measure(target)
        case model.Array(element=element, dims=dims):
            return _array(element, dims)
        case model.StructRef(definition=definition) | model.UnionRef(definition=definition):
            return definition.memory
        case _:
            return None


def _array(element: model.Type, dims: tuple[Dim, ...]) -> tuple[int, int] | None:
    measured = _measure(element)
    if measured is None:
        return None
    size, alignment = measured
    for dim in dims:
        if dim.bound is None:
            return None
        size *= dim.bound
    return size, alignment


def settle(definition: model.StructDef | model.UnionDef, position: Position) -> None:
    """Fill in what follows from a definition's members: size in memory, conformance, depth.

    Raises:
        IdlError: structures nest by value deeper than MAX_NESTING.
    """
    if isinstance(definition, model.StructDef):
        members = [item.type for item in definition.fields or ()]
        definition.memory = _struct(definition, members)
        definition.conformant = bool(members) and is_conformant(members[-1])
    else:
        members = [arm.type for arm in definition.arms or () if arm.type is not None]
        definition.memory = _union(members)
    definition.depth = 1 + max((_depth(member) for member in members), default=0)
    if definition.depth > MAX_NESTING:
        raise position.error(f"'{definition.name}' nests too deep, expected at most {MAX_NESTING} levels")


def _depth(member: model.Type) -> int:
    while isinstance(member, model.Array | model.Converted):
        member = member.element if isinstance(member, model.Array) else member.wire
    if isinstance(member, model.StructRef | model.UnionRef):
        return member.definition.depth
    return 0


def _struct(definition: model.StructDef, members: list[model.Type]) -> tuple[int, int] | None:
    offset, largest = 0, 1
    for member in members:
        measured = _measure(member)
        if measured is None:
            return None
        size, alignment = measured
        if definition.pack:
            alignment = min(alignment, definition.pack)
        offset += -offset % alignment + size
        largest = max(largest, alignment)
    return offset + -offset % largest, largest


def _union(members: list[model.Type]) -> tuple[int, int] | None:
    measured = [_measure(member) for member in members]
    sizes = [m for m in measured if m is not None]
    if not sizes or len(sizes) != len(measured):
        return None
    largest = max(alignment for _, alignment in sizes)
    size = max(size for size, _ in sizes)
    return size + -size % largest, largest
