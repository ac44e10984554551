"""Operations and interfaces: what there is to call, and the codecs of what it takes and gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, Literal, TypeVar

from dcerpc.ndr import codegen
from dcerpc.ndr.types import (
    Array,
    ContextHandleType,
    Param,
    Pointer,
    Procedure,
    TargetLevel,
    Type,
    Variant,
)
from dcerpc.syntax_id import SyntaxId

__all__ = ["Interface", "Operation", "Result"]

R = TypeVar("R")


def _holds_handle(kind: Type) -> bool:
    while isinstance(kind, (Pointer, Array)):
        kind = kind.target if isinstance(kind, Pointer) else kind.element
    return isinstance(kind, ContextHandleType)


class Operation(Generic[R]):
    """One operation of an interface.

    Attributes:
        opnum: operation number.
        name: its IDL name. attribute: the Python name of its method.
        procedure: parameters and types.
        codecs: the ProcedureCodecs, made on first use through :meth:`codec`: at the index of a Variant those
            that check at target level 5.0, then as many for 6.0.
        handles_in: positions among the [in] parameters that are context handles or arrays of them.
        handles_out: names of the result's fields that are.
        idempotent, maybe, broadcast: the operation's attributes.
        comm_status, fault_status: the result's field that takes the status of a communication failure or of
            a fault instead of an exception, "" when there is none.
    """

    __slots__ = (
        "attribute",
        "broadcast",
        "codecs",
        "comm_status",
        "fault_status",
        "handles_in",
        "handles_out",
        "idempotent",
        "maybe",
        "name",
        "opnum",
        "procedure",
    )

    def __init__(
        self,
        opnum: int,
        name: str,
        params: Sequence[Param] = (),
        *,
        returns: Type | None = None,
        result: type[R],
        attribute: str = "",
        idempotent: bool = False,
        maybe: bool = False,
        broadcast: bool = False,
        comm_status: str = "",
        fault_status: str = "",
        ndr64: bool = True,
    ) -> None:
        self.opnum = opnum
        self.name = name
        self.attribute = attribute or name
        self.procedure = Procedure(name, tuple(params), returns, result, ndr64)
        self.codecs: list[codegen.ProcedureCodec[R] | None] = [None] * (2 * len(Variant))
        self.idempotent = idempotent
        self.maybe = maybe
        self.broadcast = broadcast
        self.comm_status = comm_status
        self.fault_status = fault_status
        inputs = [p for p in params if "in" in p.direction.split(",") and p.pipe is None]
        self.handles_in = tuple(i for i, p in enumerate(inputs) if _holds_handle(p.type))
        self.handles_out = tuple(
            p.name for p in params if "out" in p.direction.split(",") and _holds_handle(p.type)
        )

    def codec(self, variant: Variant, level: TargetLevel = TargetLevel.V5) -> codegen.ProcedureCodec[R]:
        """The codec for one variant and target level, compiled on first use; publication is one list store.

        Args:
            variant: transfer syntax and byte order.
            level: how strictly octets are checked when they are decoded (MS-RPCE 3.1.1.5.3).
        """
        index = variant if level is TargetLevel.V5 else variant + len(Variant) * (level >= TargetLevel.V6)
        made = self.codecs[index]
        if made is None:
            made = self.codecs[index] = codegen.compile_procedure(self.procedure, variant, level)
        return made

    def __repr__(self) -> str:
        return f"<Operation {self.opnum} {self.name}>"


class Interface:
    """An RPC interface: its abstract syntax and operations.

    Attributes:
        operations: indexed by opnum; None where a number is reserved.
        endpoints: (protocol sequence, endpoint) pairs of the IDL's endpoint attribute.
        callbacks: operations that the server calls in the client (MS-RPCE 2.2.4.2), indexed by opnum.
        is_object: it is an object interface (MS-DCOM 2.2.13): clients send an object UUID, the IPID.
        target_level: what its servers check requests at unless they choose, None: no preference.

    Args:
        operations: its own, in any order.
        base: the interface it inherits from, whose operations come before its own.
    """

    __slots__ = ("callbacks", "endpoints", "is_object", "name", "operations", "syntax", "target_level")

    def __init__(
        self,
        name: str,
        syntax: SyntaxId,
        operations: Sequence[Operation[Any]],
        endpoints: Sequence[tuple[str, str]] = (),
        *,
        base: Interface | None = None,
        callbacks: Sequence[Operation[Any]] = (),
        is_object: bool = False,
        target_level: Literal[5, 6] | None = None,
    ) -> None:
        self.name = name
        self.syntax = syntax
        self.endpoints = tuple(endpoints)
        inherited = [op for op in base.operations if op is not None] if base is not None else []
        self.operations: tuple[Operation[Any] | None, ...] = _by_opnum((*inherited, *operations))
        self.callbacks = _by_opnum(callbacks)
        self.is_object = is_object
        self.target_level = None if target_level is None else TargetLevel(target_level)

    def __repr__(self) -> str:
        return f"<Interface {self.name} {self.syntax}>"


def _by_opnum(operations: Sequence[Operation[Any]]) -> tuple[Operation[Any] | None, ...]:
    count = max((op.opnum for op in operations), default=-1) + 1
    table: list[Operation[Any] | None] = [None] * count
    for op in operations:
        table[op.opnum] = op
    return tuple(table)


class Result:
    """Base of the results of operations."""

    __slots__ = ()
