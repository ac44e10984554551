"""What can be said of types in any variant: parts, names, arms, and arrays with those nested in them."""

from __future__ import annotations

import keyword
from collections.abc import Container, Iterator
from dataclasses import dataclass

from dcerpc.errors import NdrError
from dcerpc.ndr.types import (
    Arm,
    Array,
    Converted,
    Dim,
    Enum,
    Pipe,
    Pointer,
    Primitive,
    Ranged,
    Struct,
    Type,
    Union,
)

__all__ = [
    "ArrayPlan",
    "Leaf",
    "actual_name",
    "arms_of",
    "as_array",
    "identifier",
    "label",
    "parts",
    "varies",
]


@dataclass(frozen=True, slots=True)
class Leaf:
    """Something that one struct call handles together with its neighbours.

    Attributes:
        code: struct code, with a repeat count where it stands for several slots or for octets.
        size: octets. align: octets. slots: values it takes in the struct call.
    """

    code: str
    size: int
    align: int
    slots: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class ArrayPlan:
    """An array with nested arrays joined to it (C706 14.3.3): a string's own dimension stays apart.

    Attributes:
        element: resolved type of an element.
        kind: "octets", "text" (UTF-16 code units), "numbers", or "items" for all others.
    """

    element: Type
    dims: tuple[Dim, ...]
    string: bool
    kind: str

    @property
    def conformant(self) -> int:
        """Dimensions whose maximum count is on the wire."""
        return sum(dim.bound is None for dim in self.dims)

    @property
    def varying(self) -> bool:
        return self.string or any(varies(dim) for dim in self.dims)

    @property
    def fixed(self) -> bool:
        return not self.conformant and not self.varying

    @property
    def primitive(self) -> str:
        """What kind of primitive the elements are, "" when they are none."""
        return self.element.kind if isinstance(self.element, Primitive) else ""

    @property
    def unit(self) -> int:
        """Octets of an element of octets or text."""
        return 2 if self.primitive == "wchar" else 1


def varies(dim: Dim) -> bool:
    """Whether offset and actual count are on the wire."""
    return dim.varying or bool(dim.length_is or dim.first_is)


def actual_name(name: str, known: Container[str]) -> str:
    """The Python name of an IDL name among ``known``: a trailing _ is added to those that are keywords.

    Raises:
        NdrError: it is not there.
    """
    if name in known:
        return name
    if name + "_" in known:
        return name + "_"
    raise NdrError(f"an expression names {name}, which is not beside it")


def identifier(name: str) -> str:
    """``name``, when it may stand in generated source.

    Raises:
        NdrError: it is not a Python identifier.
    """
    if not name.isidentifier() or keyword.iskeyword(name):
        raise NdrError(f"{name!r} cannot be the name of a field or parameter")
    return name


def parts(kind: Type) -> Iterator[Type]:
    """The types a type is directly made of, targets of pointers included."""
    if isinstance(kind, Struct):
        yield from (field.type for field in kind.fields)
    elif isinstance(kind, Union):
        yield from (arm.type for arm in kind.arms if arm.type is not None)
    elif isinstance(kind, (Pointer, Ranged)):
        yield kind.target
    elif isinstance(kind, Array):
        yield kind.element
    elif isinstance(kind, Converted):
        yield kind.wire


def label(kind: Type) -> str:
    """A type's name, for messages."""
    if isinstance(kind, (Struct, Union, Enum)):
        return kind.cls.__name__
    if isinstance(kind, Primitive):
        return kind.name
    if isinstance(kind, Converted):
        return kind.conversion.name
    return type(kind).__name__


def arms_of(kind: Union, tag: str) -> list[tuple[Arm | None, str]]:
    """The arms of a union, with the heads of an if chain over ``tag``; last the default arm or None."""
    found: list[tuple[Arm | None, str]] = []
    default = None
    for arm in kind.arms:
        if arm.labels is None:
            default = arm
            continue
        labels = [str(int(label)) for label in arm.labels]
        test = f"{tag} == {labels[0]}" if len(labels) == 1 else f"{tag} in ({', '.join(labels)})"
        found.append((arm, f"{'elif' if found else 'if'} {test}:"))
    return [*found, (default, "else:" if found else "if True:")]


def as_array(kind: Type) -> Array:
    """``kind``, which must be an array: it is none of the types asked for before."""
    if isinstance(kind, Pipe):
        raise NdrError("a pipe can only be a parameter (C706 4.2.14)")
    if not isinstance(kind, Array):
        raise NdrError(f"{label(kind)} is no type that can be marshalled")
    return kind
