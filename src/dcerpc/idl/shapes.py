"""What can be told of a type from its parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from dcerpc.idl import model
from dcerpc.idl.expressions import names_in
from dcerpc.idl.lowering import Environment
from dcerpc.idl.scope import Leaf, Shape, Special
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import Expression

__all__ = ["cast_name", "class_names", "content", "is_guid", "switch_type", "truncated", "type_of"]

#: Integer types by their constant, as casts in expressions name them, and their bits, negative when signed.
#: Of __int3264 the wider: which one it is depends on the transfer syntax, and no count needs so many.
_CASTS: Final = {
    "BOOLEAN": ("boolean", 8),
    "BYTE": ("byte", 8),
    "CHAR": ("char", 8),
    "WCHAR": ("wchar_t", 16),
    "SMALL": ("small", -8),
    "USMALL": ("unsigned small", 8),
    "SHORT": ("short", -16),
    "USHORT": ("unsigned short", 16),
    "LONG": ("long", -32),
    "ULONG": ("unsigned long", 32),
    "ERROR_STATUS_T": ("unsigned long", 32),
    "HYPER": ("hyper", -64),
    "UHYPER": ("unsigned hyper", 64),
    "INT3264": ("hyper", -64),
    "UINT3264": ("unsigned hyper", 64),
}
_BITS: Final = dict(_CASTS.values())
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


def cast_name(leaf: Leaf) -> str:
    """The C name of an integer type, which an enumeration is as well, "" for other types."""
    leaf = leaf.target if isinstance(leaf, model.Ranged) else leaf
    if isinstance(leaf, model.EnumRef):
        return "long"
    return _CASTS.get(leaf.constant, ("", 0))[0] if isinstance(leaf, model.Primitive) else ""


def truncated(value: int, name: str) -> int:
    """What is left of a value in an integer type, whose C name it is; all of it without a name."""
    if not name:
        return value
    bits = _BITS[name]
    value &= (1 << abs(bits)) - 1
    negative = bits < 0 and value >> (-bits - 1)
    return value - (1 << -bits) if negative else value
