"""What analysis makes of a file: constants, types (in :mod:`dcerpc.idl.model_types`), and interfaces."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from dcerpc.idl.model_types import (
    Arm,
    Array,
    ConversionDef,
    Converted,
    Definition,
    EnumDef,
    EnumRef,
    Field,
    GuidRef,
    HandleDef,
    HandleRef,
    InterfacePointer,
    Pipe,
    Pointer,
    Primitive,
    Ranged,
    StructDef,
    StructRef,
    Type,
    UnionDef,
    UnionRef,
)

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
