"""Strings of structures all of whose members are octets (C706 14.3.4, MS-RPCE 2.2.5.3.3).

Their values are lists without the terminator, which is a structure of zeros.
"""

from __future__ import annotations

from math import prod
from typing import Any

from dcerpc.errors import NdrError
from dcerpc.ndr.types import Array, Deferred, Primitive, Struct, Type

__all__ = ["before_end", "blank", "ended"]


def blank(kind: Type) -> Any:
    """The value of a type that consists of zero octets, None when it does not consist of octets."""
    while isinstance(kind, Deferred):
        kind = kind.resolve()
    if isinstance(kind, Primitive):
        return 0 if kind.kind == "byte" else None
    if isinstance(kind, Array) and not kind.string and all(dim.bound for dim in kind.dims):
        element = kind.element
        octets = isinstance(element, Primitive) and element.kind == "byte" and len(kind.dims) == 1
        return bytes(prod(dim.bound or 0 for dim in kind.dims)) if octets else None
    if not isinstance(kind, Struct) or not kind.fields:
        return None
    made = object.__new__(kind.cls)
    for field in kind.fields:
        value = blank(field.type)
        if value is None:
            return None
        setattr(made, field.name, value)
    return made


def ended(items: list[Any], end: Any) -> list[Any]:
    """The elements of a string with its terminator, which would end it early if it were among them."""
    if end in items:
        raise NdrError(f"a string cannot hold its terminator, a {type(end).__name__} of zeros")
    return [*items, end]


def before_end(items: list[Any], end: Any) -> list[Any]:
    """What a string holds before its first terminator; what is between terminators is ignored."""
    if not items or items[-1] != end:
        raise NdrError("string without a terminator")
    return items[: items.index(end)]
