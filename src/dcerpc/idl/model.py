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
    "ConversionDef",
    "Converted",
    "Definition",
    "EnumDef",
    "EnumRef",
    "Field",
    "GuidRef",
    "HandleDef",
    "HandleRef",
    "InterfaceDef",
    "InterfacePointer",
    "Model",
    "OperationDef",
    "Parameter",
    "Pipe",
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

    @property
    def is_input(self) -> bool:
        """It travels in requests."""
        return self.direction != "out"

    @property
    def is_output(self) -> bool:
        """It travels in responses."""
        return self.direction != "in"

    @property
    def is_pipe(self) -> bool:
        """It is a pipe."""
        return isinstance(self.type, Pipe)


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
        comm_status, fault_status: the field of its result that takes a communication failure's or a fault's
            status instead of an exception, "" when there is none (ACF).
        local_statuses: names of such fields that are no parameters and do not travel.
        ndr64: as of dcerpc.ndr.types.Procedure.
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
    comm_status: str = ""
    fault_status: str = ""
    local_statuses: tuple[str, ...] = ()
    ndr64: bool = True

    @property
    def pipes(self) -> tuple[Parameter, ...]:
        """The parameters that are pipes."""
        return tuple(param for param in self.params if param.is_pipe)


@dataclass(slots=True, eq=False)
class InterfaceDef:
    """An interface.

    Attributes:
        idl_name: as in the IDL; name: its Python name.
        operations: its own, without those of its base.
        callbacks: its [callback] operations (MS-RPCE 2.2.4.2), numbered from 0 apart from the others.
        object: it is an object interface: its operations begin with the parameters ORPCthis and ORPCthat
            (MS-DCOM 2.2.13), which are in ``params``.
        module: as of definitions.
        next_opnum: the number of the operation that an interface derived from it would add first.
    """

    name: str
    idl_name: str
    uuid: str
    version: str
    endpoints: tuple[tuple[str, str], ...]
    base: InterfaceDef | None
    operations: tuple[OperationDef, ...]
    callbacks: tuple[OperationDef, ...] = ()
    object: bool = False
    module: str = ""
    next_opnum: int = 0

    def all_operations(self) -> tuple[tuple[InterfaceDef, OperationDef], ...]:
        """Every operation by opnum, inherited ones first, with the interface that declares it."""
        inherited = self.base.all_operations() if self.base else ()
        return (*inherited, *((self, operation) for operation in self.operations))


Definition: TypeAlias = EnumDef | StructDef | UnionDef | HandleDef | ConversionDef


@dataclass(slots=True)
class Model:
    """All that a module is generated from.

    Attributes:
        file: the IDL file's name without directories.
        definitions: types in an order in which only pointers look ahead.
        aliases: further names of those types.
        left_out: (name, reason) of types that cannot travel and that nothing uses, and of operations that are
            not called over the network.
        target: target level its servers check at (MS-RPCE 3.1.1.5.3), 5 or 6; 0: what the server chooses.
    """

    file: str
    constants: list[Constant] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    aliases: list[tuple[str, Definition]] = field(default_factory=list)
    interfaces: list[InterfaceDef] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    target: Literal[0, 5, 6] = 0
