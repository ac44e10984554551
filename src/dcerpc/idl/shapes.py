"""What can be told of a type from its parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from dcerpc.idl import model
from dcerpc.idl.expressions import names_in
from dcerpc.idl.lowering import Environment
from dcerpc.idl.scope import Shape, Special
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import Expression

__all__ = ["class_names", "content", "is_guid", "switch_type", "type_of"]

_GUID_NAMES: Final = frozenset(("GUID", "UUID", "uuid_t", "_GUID", "IID", "CLSID"))


def content(definition: model.StructDef | model.UnionDef) -> object:
    """Its fields or arms, None while it is not complete."""
    return definition.fields if isinstance(definition, model.StructDef) else definition.arms


def class_names(shapes: Iterable[Shape]) -> set[str]:
    """The classes that annotations of these types name, which members must not hide."""
    leaves = [shape.leaf for shape in shapes]
    return {
        leaf.definition.name
        for leaf in leaves
        if isinstance(leaf, model.StructRef | model.UnionRef | model.EnumRef)
    }


def type_of(expression: Expression, environment: Environment) -> model.Type | None:
    """The type of a discriminant: that of the one member in its expression."""
    members = [environment.members.get(name.value) for name in names_in(expression)]
    leaves = [member.shape.leaf for member in members if member is not None]
    leaf = leaves[0] if len(leaves) == 1 else None
    if isinstance(leaf, model.Ranged):
        leaf = leaf.target
    return leaf if isinstance(leaf, model.EnumRef | model.Primitive) else None


def is_guid(hint: str, tag: str, fields: tuple[model.Field, ...]) -> bool:
    """Whether a structure is the one that everybody calls GUID, UUID or uuid_t."""
    if hint not in _GUID_NAMES and tag not in _GUID_NAMES:
        return False
    head = [f.type.constant for f in fields[:3] if isinstance(f.type, model.Primitive)]
    octets = 0
    for item in fields[3:]:
        element, count = item.type, 1
        if isinstance(element, model.Array):
            count = element.dims[0].bound or 0
            element = element.element
        if not isinstance(element, model.Primitive) or element.size != 1:
            return False
        octets += count
    return head == ["ULONG", "USHORT", "USHORT"] and octets == 8


def switch_type(shape: Shape, position: Position) -> model.Type:
    """The type of a discriminant.

    Raises:
        IdlError: no discriminant may have it.
    """
    leaf = shape.leaf
    integer = isinstance(leaf, model.EnumRef) or (
        isinstance(leaf, model.Primitive) and leaf.kind not in ("float",)
    )
    if shape.steps or not integer or isinstance(leaf, Special):
        raise position.error("discriminant of another type, expected an integer, char, boolean or enum")
    return leaf
