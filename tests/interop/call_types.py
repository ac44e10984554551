"""What makers of values need to know of types: what names what, what contains what, how a value looks."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import CodeType
from typing import Any

from dcerpc import ndr
from dcerpc.ndr import expr, support


@dataclass(frozen=True)
class Link:
    """What a name is to one expression that names it.

    Attributes:
        text: the expression.
        use: "size", "length" or "switch".
        holder: the name beside it whose type has the expression.
        type: the array or union it belongs to.
        low, high: what its value may be.
    """

    text: str
    use: str
    holder: str
    type: ndr.Type
    low: int = 0
    high: int = 1 << 31

    @property
    def names(self) -> frozenset[str]:
        """What the expression names, as Python does."""
        found = _names(self.text)
        return found | {f"{name}_" for name in found}


@cache
def _names(text: str) -> frozenset[str]:
    return expr.names(expr.parse(text))


def real(kind: ndr.Type) -> ndr.Type:
    """The type itself, without [range] and names known later."""
    while isinstance(kind, (ndr.Deferred, ndr.Ranged)):
        kind = kind.resolve() if isinstance(kind, ndr.Deferred) else kind.target
    return kind


def target(kind: ndr.Type) -> ndr.Type:
    """What is behind all pointers."""
    kind = real(kind)
    while isinstance(kind, ndr.Pointer):
        kind = real(kind.target)
    return kind


def links(types: Mapping[str, ndr.Type]) -> list[Link]:
    """The expressions of a scope, those of arrays of arrays included."""
    found = []
    for holder, kind in types.items():
        kind = target(kind)
        while isinstance(kind, ndr.Array):
            for dim in kind.dims:
                low, high = dim.range or (0, 1 << 31)
                if dim.size_is:
                    found.append(Link(dim.size_is, "size", holder, kind, max(low, kind.string), high))
                if dim.length_is:
                    found.append(Link(dim.length_is, "length", holder, kind, 0, dim.bound or high))
            kind = target(kind.element)
        if isinstance(kind, ndr.Union) and kind.switch_is and not kind.encapsulated:
            found.append(Link(kind.switch_is, "switch", holder, kind))
    return found


_REACHED: dict[tuple[ndr.Type, str], bool] = {}


def reaches(kind: ndr.Type | None, name: str) -> bool:
    """Whether a type contains, or points to, the structure or union of some class."""
    if kind is None:
        return False
    kind = real(kind)
    if (kind, name) not in _REACHED:
        _REACHED[kind, name] = False  # until known, for types that contain themselves
        if isinstance(kind, ndr.Struct):
            found = kind.cls.__name__ == name or any(reaches(field.type, name) for field in kind.fields)
        elif isinstance(kind, ndr.Union):
            found = kind.cls.__name__ == name or any(reaches(arm.type, name) for arm in kind.arms)
        elif isinstance(kind, ndr.Pointer):
            found = reaches(kind.target, name)
        else:
            found = isinstance(kind, ndr.Array) and reaches(kind.element, name)
        _REACHED[kind, name] = found
    return _REACHED[kind, name]


def evaluate(text: str, scope: Mapping[str, Any]) -> int:
    """The value of an expression."""
    plain_names = {name.removesuffix("_"): each for name, each in scope.items()}
    return int(eval(_compiled(text), vars(support), plain_names))


@cache
def _compiled(text: str) -> CodeType:
    # an expression of a shipped interface, which the generated codecs run as well
    return compile(expr.to_source(expr.parse(text), str), text, "eval")


def plain(value: Any, dropped: Callable[[ndr.Struct], frozenset[str]] = lambda kind: frozenset()) -> Any:
    """A value as JSON has it; equal values only look alike.

    Octets are hex, a structure is an object by field name, a union ``[discriminant, value]``, a context
    handle ``[attributes, uuid]``, an integer a number whatever its class, a lone surrogate itself.

    Args:
        dropped: names the fields of a structure to leave out.
    """
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [plain(each, dropped) for each in value]
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, ndr.ContextHandle):
        return [value.attributes, str(value.uuid)]
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, (bool, float, str)):
        return value
    kind = type(value).__ndr__
    if isinstance(kind, ndr.Union):
        return [int(value.discriminant), plain(value.value, dropped)]
    left = dropped(kind)
    names = [field.name for field in kind.fields if field.name not in left]
    return {name: plain(getattr(value, name), dropped) for name in names}
