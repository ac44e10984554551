"""Rules of whole operations: what their attributes demand of parameters and results (C706 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from dcerpc.idl import model
from dcerpc.idl.lowering import Declared
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import Attribute, Name, Operation, Param

__all__ = [
    "check_byte_count",
    "check_object",
    "check_one_way",
    "check_pipes",
    "check_variadic",
    "status_field",
]

_INTEGERS: Final = frozenset(("int", "byte"))


def check_one_way(node: Operation, params: Sequence[model.Parameter], returns: model.Type | None) -> None:
    """An operation that is not answered cannot have results.

    Raises:
        IdlError: it is [maybe] or [message], and has some.
    """
    for attribute in node.attributes:
        if attribute.name not in ("maybe", "message"):
            continue
        found = next((p.name for p in params if "out" in p.direction), "")
        if found:
            raise attribute.position.error(
                f"[{attribute.name}] operation with [out] parameter '{found}', expected [in] parameters only "
                "(C706 4.2)"
            )
        if returns is not None:
            raise attribute.position.error(
                f"[{attribute.name}] operation with a result, expected void (C706 4.2)"
            )


def check_variadic(node: Operation) -> None:
    """What has no type cannot travel.

    Raises:
        IdlError: ``...`` ends the parameters.
    """
    if node.variadic:
        raise node.declarator.position.error(
            f"'...' in operation '{node.declarator.name}', expected parameters with types, or [local]"
        )


def check_pipes(node: Operation, params: Sequence[model.Parameter]) -> None:
    """A call with pipes cannot be repeated, sent to many, or go unanswered.

    Raises:
        IdlError: it is to be.
    """
    if not any(isinstance(param.type, model.Pipe) for param in params):
        return
    for attribute in node.attributes:
        if attribute.name in ("idempotent", "broadcast", "maybe", "message"):
            raise attribute.position.error(
                f"[{attribute.name}] operation with a pipe, expected no pipes in it (C706 4.2)"
            )


def check_object(params: Sequence[tuple[model.Parameter, Position]]) -> None:
    """What an operation of an object interface cannot have.

    Raises:
        IdlError: a pipe or a context handle.
    """
    for param, position in params:
        target = param.type
        while isinstance(target, model.Pointer | model.Array):
            target = target.target if isinstance(target, model.Pointer) else target.element
        if isinstance(target, model.Pipe | model.HandleRef):
            what = "pipe" if isinstance(target, model.Pipe) else "context handle"
            raise position.error(
                f"{what} '{param.name}' in an object interface, expected data or interface pointers "
                "(MS-DCOM 2.2.12)"
            )


def status_field(
    kind: str, node: Operation, declared: Sequence[tuple[Declared, str]], returned: Sequence[str]
) -> str:
    """The field of the result that takes a status instead of an exception, "" where there is none.

    Args:
        kind: "comm_status" or "fault_status".
        node: the operation.
        declared: its parameters and their directions.
        returned: the names that its result's type was reached by.

    Raises:
        IdlError: something that is no [out] error_status_t is to take it, or several are.
    """
    found: list[tuple[Attribute, str]] = []
    for attribute in _named(node.attributes, kind):
        if "error_status_t" not in returned:
            raise attribute.position.error(
                f"[{kind}] operation with another result, expected error_status_t (C706 4)"
            )
        found.append((attribute, "return_value"))
    for item, direction in declared:
        for attribute in _named(item.attributes, kind):
            if direction != "out" or "error_status_t" not in item.shape.names or len(item.shape.steps) != 1:
                raise attribute.position.error(
                    f"[{kind}] parameter '{item.idl_name}', expected an [out] error_status_t * (C706 4)"
                )
            found.append((attribute, item.name))
    if len(found) > 1:
        raise found[1][0].position.error(f"second [{kind}], expected one an operation (C706 4)")
    return found[0][1] if found else ""


def check_byte_count(
    params: Sequence[Param], directions: Mapping[str, str], members: Mapping[str, Declared]
) -> bool:
    """Whether a parameter has a [byte_count].

    Args:
        params: as written.
        directions: of the parameters by IDL name.
        members: those that travel, by IDL name.

    Raises:
        IdlError: it stands on what is no [out] pointer, or names what is no [in] integer.
    """
    found = False
    for param in params:
        for attribute in _named(param.attributes, "byte_count"):
            found = True
            name = param.declarator.name
            if directions.get(name) != "out" or not members[name].shape.steps:
                raise attribute.position.error(
                    f"[byte_count] on '{name}', expected an [out] pointer (MS-RPCE 2.2.4.13)"
                )
            operand = attribute.args[0] if len(attribute.args) == 1 else None
            count = members.get(operand.value) if isinstance(operand, Name) else None
            if count is None or directions.get(count.idl_name) != "in" or not _is_integer(count):
                raise attribute.position.error(
                    "[byte_count] names something else, expected an [in] integer parameter (MS-RPCE 2.2.4.13)"
                )
    return found


def _is_integer(declared: Declared) -> bool:
    leaf = declared.shape.leaf
    leaf = leaf.target if isinstance(leaf, model.Ranged) else leaf
    return not declared.shape.steps and isinstance(leaf, model.Primitive) and leaf.kind in _INTEGERS


def _named(attributes: Sequence[Attribute], name: str) -> list[Attribute]:
    return [a for a in attributes if a.name == name]
