"""The syntax tree of an IDL file: what was written, with positions, before any name is looked up.

Names of productions follow C706 4.2 and 4.4.1. Nodes are made by the parser and never changed afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from dcerpc.idl.expression_syntax import (
    Binary,
    Cast,
    Character,
    Conditional,
    Expression,
    Name,
    Number,
    SizeOf,
    String,
    Unary,
)
from dcerpc.idl.source import Position

__all__ = [
    "ArrayLevel",
    "Attribute",
    "BaseType",
    "Binary",
    "Case",
    "Cast",
    "Character",
    "Conditional",
    "Const",
    "Declaration",
    "Declarator",
    "EnumSpec",
    "Enumerator",
    "Expression",
    "FunctionLevel",
    "Import",
    "Interface",
    "Level",
    "Library",
    "Macro",
    "Member",
    "Name",
    "NamedType",
    "Number",
    "Operation",
    "Param",
    "PipeSpec",
    "PointerLevel",
    "SizeOf",
    "String",
    "StructSpec",
    "TypeDeclaration",
    "TypeName",
    "TypeSpec",
    "Typedef",
    "Unary",
    "UnionSpec",
    "Unit",
]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute between ``[`` and ``]``.

    Attributes:
        args: its expressions; None where a comma leaves one out, as in ``size_is(,n)``.
        type: of switch_type and transmit_as.
        text: of uuid, version, endpoint strings (one tuple element each) and the like.
    """

    position: Position
    name: str
    args: tuple[Expression | None, ...] = ()
    type: TypeName | None = None
    text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PointerLevel:
    """``*`` in a declarator."""

    position: Position


@dataclass(frozen=True, slots=True)
class ArrayLevel:
    """``[bound]`` or ``[lower..upper]`` in a declarator; no upper bound, or ``*``, means conformant.

    Attributes:
        open: the lower bound is ``*``: the one that [min_is] gives.
    """

    position: Position
    lower: Expression | None
    upper: Expression | None
    open: bool = False


@dataclass(frozen=True, slots=True)
class FunctionLevel:
    """A parameter list inside a declarator: a pointer to a function, which cannot travel."""

    position: Position


Level: TypeAlias = PointerLevel | ArrayLevel | FunctionLevel


@dataclass(frozen=True, slots=True)
class Declarator:
    """A declared name and what stands around it.

    Attributes:
        name: "" for an abstract declarator.
        levels: from the name outwards: ``*a[3]`` is array, then pointer.
        attributes: what an attribute configuration file gives to this name of a typedef alone.
    """

    position: Position
    name: str
    levels: tuple[Level, ...] = ()
    attributes: tuple[Attribute, ...] = ()


@dataclass(frozen=True, slots=True)
class BaseType:
    """A type of the language itself, by its canonical name ("unsigned long")."""

    position: Position
    name: str


@dataclass(frozen=True, slots=True)
class NamedType:
    """A type used by its typedef name."""

    position: Position
    name: str


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a structure; one with several declarators stands for several fields."""

    position: Position
    attributes: tuple[Attribute, ...]
    type: TypeSpec
    declarators: tuple[Declarator, ...]


@dataclass(frozen=True, slots=True)
class StructSpec:
    """``struct``; members is None when only the tag is named.

    Attributes:
        pack: the packing that ``#pragma pack`` has in force, None for the default.
        text: as written, white space normalised.
    """

    position: Position
    tag: str
    members: tuple[Member, ...] | None
    pack: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """An arm of a union.

    Attributes:
        labels: the case labels; empty for an arm that has none.
        default: it is the default arm.
        member: None for an empty arm.
    """

    position: Position
    labels: tuple[Expression, ...]
    default: bool
    member: Member | None


@dataclass(frozen=True, slots=True)
class UnionSpec:
    """``union``; arms is None when only the tag is named.

    Attributes:
        switch: the discriminant (type and name) of an encapsulated union.
        union_name: of an encapsulated union, the name of its union member.
        text: as written, white space normalised.
    """

    position: Position
    tag: str
    arms: tuple[Case, ...] | None
    switch: tuple[TypeSpec, str] | None = None
    union_name: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Enumerator:
    """A name of an enumeration and its value, when one is given."""

    position: Position
    name: str
    value: Expression | None


@dataclass(frozen=True, slots=True)
class EnumSpec:
    """``enum``; enumerators is None when only the tag is named."""

    position: Position
    tag: str
    enumerators: tuple[Enumerator, ...] | None


@dataclass(frozen=True, slots=True)
class PipeSpec:
    """``pipe`` of an element type."""

    position: Position
    element: TypeSpec


TypeSpec: TypeAlias = BaseType | NamedType | StructSpec | UnionSpec | EnumSpec | PipeSpec


@dataclass(frozen=True, slots=True)
class TypeName:
    """A type without a declared name, in sizeof, a cast or an attribute."""

    type: TypeSpec
    declarator: Declarator


@dataclass(frozen=True, slots=True)
class Typedef:
    """``typedef [attributes] type declarators;``.

    Attributes:
        text: the declaration as written, white space normalised.
    """

    position: Position
    attributes: tuple[Attribute, ...]
    type: TypeSpec
    declarators: tuple[Declarator, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class TypeDeclaration:
    """A struct, union or enum declared by its tag alone."""

    position: Position
    attributes: tuple[Attribute, ...]
    type: StructSpec | UnionSpec | EnumSpec
    text: str = ""


@dataclass(frozen=True, slots=True)
class Const:
    """``const type name = value;``."""

    position: Position
    type: TypeName
    name: str
    value: Expression


@dataclass(frozen=True, slots=True)
class Macro:
    """A ``#define`` whose replacement is an expression: what MIDL files often use for constants."""

    position: Position
    name: str
    value: Expression


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of an operation.

    Attributes:
        local: an attribute configuration file adds it, for a status; it does not travel.
    """

    position: Position
    attributes: tuple[Attribute, ...]
    type: TypeSpec
    declarator: Declarator
    local: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation.

    Attributes:
        declarator: its name, with the pointers of its result.
        text: the signature as written, white space normalised.
        variadic: ``...`` follows its parameters, which only a [local] one may have.
    """

    position: Position
    attributes: tuple[Attribute, ...]
    type: TypeSpec
    declarator: Declarator
    params: tuple[Param, ...]
    text: str = ""
    variadic: bool = False


@dataclass(frozen=True, slots=True)
class Import:
    """What an ``import`` brought in; a file imported before has an empty body."""

    position: Position
    file: str
    body: tuple[Declaration, ...]


@dataclass(frozen=True, slots=True)
class Interface:
    """An interface; body is None for a forward declaration."""

    position: Position
    attributes: tuple[Attribute, ...]
    name: str
    base: str
    body: tuple[Declaration, ...] | None


@dataclass(frozen=True, slots=True)
class Library:
    """A type library: declarations with a name around them, which says nothing about the wire."""

    position: Position
    name: str
    body: tuple[Declaration, ...]


Declaration: TypeAlias = Typedef | TypeDeclaration | Const | Operation | Import | Interface | Library


@dataclass(frozen=True, slots=True)
class Unit:
    """A whole file.

    Attributes:
        macros: the constants among the ``#define`` lines of the file itself, in order.
    """

    file: str
    body: tuple[Declaration, ...]
    macros: tuple[Macro, ...] = field(default=())
