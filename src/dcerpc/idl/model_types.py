"""The types of a file as :mod:`dcerpc.ndr.types` will describe them: that part of the model.

The classes mirror those of the type model; where that one names a Python class, these name a definition of
the file. Names are Python names, expressions are C text over Python names, constants in them are computed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from dcerpc.ndr.types import Dim

__all__ = [
    "Arm",
    "Array",
    "ConversionDef",
    "Converted",
    "Definition",
    "EnumDef",
    "EnumRef",
    "Field",
    "GuidRef",
    "HandleDef",
    "HandleRef",
    "InterfacePointer",
    "Pipe",
    "Pointer",
    "Primitive",
    "Ranged",
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
    """An enumeration: members are (Python name, value).

    Attributes:
        module: the generated module that has it, "" when it is the model's own. So for all definitions.
    """

    name: str
    text: str
    members: tuple[tuple[str, int], ...]
    v1_enum: bool
    module: str = ""


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
    module: str = ""


@dataclass(frozen=True, slots=True)
class HandleRef:
    """A use of a context handle type."""

    definition: HandleDef


@dataclass(slots=True, eq=False)
class ConversionDef:
    """An application's type with a wire type: becomes a dcerpc.ndr.types.Conversion of the module.

    Attributes:
        name: Python name of the application's type.
        text: the declaration as written.
    """

    name: str
    text: str = ""
    module: str = ""


@dataclass(frozen=True, slots=True)
class Converted:
    """A use of a type that is another one to the application; its values are Any."""

    wire: Type
    definition: ConversionDef


@dataclass(frozen=True, slots=True)
class InterfacePointer:
    """What an interface pointer points to: an MInterfacePointer (MS-DCOM 2.2.14)."""


@dataclass(frozen=True, slots=True)
class Pipe:
    """A pipe; only ever the type of a parameter, never behind a pointer."""

    element: Type
    range: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Ranged:
    """A scalar with [range]."""

    target: Type
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Pointer:
    """A pointer; ``checked`` as in the type model.

    Attributes:
        ignored: it is sent as a null pointer whatever its value is ([ignore]).
    """

    target: Type
    kind: Literal["ref", "unique", "full"]
    checked: bool = True
    ignored: bool = False


@dataclass(frozen=True, slots=True)
class Array:
    """An array or string."""

    element: Type
    dims: tuple[Dim, ...]
    string: bool = False


@dataclass(slots=True, eq=False)
class Field:
    """A member of a structure."""

    name: str
    type: Type


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
    module: str = ""


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
    module: str = ""


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


Type: TypeAlias = (
    Primitive
    | GuidRef
    | EnumRef
    | HandleRef
    | Ranged
    | Pointer
    | Array
    | StructRef
    | UnionRef
    | Converted
    | InterfacePointer
    | Pipe
)

Definition: TypeAlias = EnumDef | StructDef | UnionDef | HandleDef | ConversionDef
