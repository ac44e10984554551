"""What analysis makes of a file: its types as :mod:`dcerpc.ndr.types` will describe them, and its operations.

The classes mirror those of the type model; where that one names a Python class, these name a definition of
the file. Names are Python names, expressions are C text over Python names, constants in them are computed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from dcerpc.ndr.types import Dim

__all__ = [
    "Arm",
    "Array",
    "Constant",
    "Definition",
    "EnumDef",
    "EnumRef",
    "Field",
    "GuidRef",
    "HandleDef",
    "HandleRef",
    "InterfaceDef",
    "Model",
    "OperationDef",
    "Parameter",
    "Pointer",
    "Primitive",
    "Ranged",
    "Status",
    "StructDef",
    "StructRef",
    "Type",
    "UnionDef",
    "UnionRef",
]


@dataclass(frozen=True, slots=True)
class Primitive:
    """A base type.

    Attributes:
        constant: its name in :mod:`dcerpc.ndr.types`.
        kind: as Primitive.kind there.
        size: octets on the wire in NDR.
    """

    constant: str
    kind: Literal["int", "float", "bool", "char", "byte", "wchar"]
    size: int


@dataclass(frozen=True, slots=True)
class GuidRef:
    """A UUID."""


@dataclass(slots=True, eq=False)
class EnumDef:
    """An enumeration: members are (Python name, value)."""

    name: str
    text: str
    members: tuple[tuple[str, int], ...]
    v1_enum: bool


@dataclass(frozen=True, slots=True)
class EnumRef:
    """A use of an enumeration."""

    definition: EnumDef


@dataclass(slots=True, eq=False)
class HandleDef:
    """A context handle type."""

    name: str
    strict: bool
    type_strict: bool


@dataclass(frozen=True, slots=True)
class HandleRef:
    """A use of a context handle type."""

    definition: HandleDef


@dataclass(frozen=True, slots=True)
class Ranged:
    """A scalar with [range]."""

    target: Type
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Pointer:
    """A pointer."""

    target: Type
    kind: Literal["ref", "unique", "full"]


@dataclass(frozen=True, slots=True)
class Array:
    """An array or string."""

    element: Type
    dims: tuple[Dim, ...]
    string: bool = False


@dataclass(slots=True, eq=False)
class Field:
    """A member of a structure.

    Attributes:
        derived: its value follows from other members, so that it may be left out.
    """

    name: str
    type: Type
    derived: bool = False


@dataclass(slots=True, eq=False)
class StructDef:
    """A structure.

    Attributes:
        fields: None while only its tag is known.
        text: its declaration as written.
        memory: size and alignment in memory for sizeof; None when it has no fixed size.
        conformant: it ends with a conformant array.
        depth: levels of structures and unions by value.
    """

    name: str
    text: str = ""
    fields: tuple[Field, ...] | None = None
    pack: int | None = None
    memory: tuple[int, int] | None = None
    conformant: bool = False
    depth: int = 1


@dataclass(frozen=True, slots=True)
class StructRef:
    """A use of a structure."""

    definition: StructDef


@dataclass(frozen=True, slots=True)
class Arm:
    """An arm of a union; labels None is the default arm, type None an empty one."""

    labels: tuple[int, ...] | None
    name: str
    type: Type | None


@dataclass(slots=True, eq=False)
class UnionDef:
    """A union.

    Attributes:
        switch: the discriminant's type; None where only the place of use tells.
        arms: None while only its tag is known.
        memory, depth: as of StructDef.
    """

    name: str
    text: str = ""
    switch: Type | None = None
    arms: tuple[Arm, ...] | None = None
    encapsulated: bool = False
    ms_union: bool = False
    memory: tuple[int, int] | None = None
    depth: int = 1


@dataclass(frozen=True, slots=True)
class UnionRef:
    """A use of a union.

    Attributes:
        switch_is: expression for the discriminant; "" for encapsulated unions.
        switch: the discriminant's type where the definition has none.
    """

    definition: UnionDef
    switch_is: str = ""
    switch: Type | None = None


Type: TypeAlias = Primitive | GuidRef | EnumRef | HandleRef | Ranged | Pointer | Array | StructRef | UnionRef


@dataclass(frozen=True, slots=True)
class Constant:
    """A constant and its value."""

    name: str
    value: int | str


@dataclass(slots=True, eq=False)
class Parameter:
    """A parameter that travels.

    Attributes:
        derived_in, derived_out: its value follows from other [in] parameters, or other [out] ones.
    """

    name: str
    type: Type
    direction: Literal["in", "out", "in,out"]
    derived_in: bool = False
    derived_out: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """Where an operation's status is: a field of its result, and whether bit 31 alone says failure."""

    field: str
    hresult: bool


@dataclass(slots=True, eq=False)
class OperationDef:
    """An operation.

    Attributes:
        name: as in the IDL. attribute: the Python name of its method.
        result: name of the class of its results.
    """

    opnum: int
    name: str
    attribute: str
    result: str
    text: str
    params: tuple[Parameter, ...]
    returns: Type | None
    statuses: tuple[Status, ...] = ()
    idempotent: bool = False
    maybe: bool = False
    broadcast: bool = False


@dataclass(slots=True, eq=False)
class InterfaceDef:
    """An interface.

    Attributes:
        idl_name: as in the IDL; name: its Python name.
        operations: its own, without those of its base.
    """

    name: str
    idl_name: str
    uuid: str
    version: str
    endpoints: tuple[tuple[str, str], ...]
    base: InterfaceDef | None
    operations: tuple[OperationDef, ...]

    def all_operations(self) -> tuple[tuple[InterfaceDef, OperationDef], ...]:
        """Every operation by opnum, inherited ones first, with the interface that declares it."""
        inherited = self.base.all_operations() if self.base else ()
        return (*inherited, *((self, operation) for operation in self.operations))


Definition: TypeAlias = EnumDef | StructDef | UnionDef | HandleDef


@dataclass(slots=True)
class Model:
    """All that a module is generated from.

    Attributes:
        file: the IDL file's name without directories.
        definitions: types in an order in which only pointers look ahead.
        aliases: further names of those types.
        left_out: (name, reason) of types that cannot travel and that nothing uses.
    """

    file: str
    constants: list[Constant] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    aliases: list[tuple[str, Definition]] = field(default_factory=list)
    interfaces: list[InterfaceDef] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
