"""Operations and the headers of interfaces: their parameters, results, status and numbers (C706 4.2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from dcerpc.errors import IdlError
from dcerpc.idl import model
from dcerpc.idl.derivation import derivable
from dcerpc.idl.legality import check_attributes
from dcerpc.idl.lowering import Declared, Environment
from dcerpc.idl.names import MEMBER_RESERVED, METHOD_RESERVED, PIPE_RESERVED, python_name
from dcerpc.idl.operation_rules import (
    check_byte_count,
    check_object,
    check_one_way,
    check_pipes,
    check_variadic,
    status_field,
)
from dcerpc.idl.resolve import Resolver
from dcerpc.idl.scope import Context, Shape, Special
from dcerpc.idl.shapes import class_names
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import Attribute, Interface, Operation, Param

__all__ = ["Place", "header", "operation", "operation_name", "pointer_default"]

Direction: TypeAlias = Literal["in", "out", "in,out"]

#: Result types by which an operation tells whether it failed, and whether bit 31 alone says so.
_STATUS_TYPES: Final = {"NTSTATUS": True, "HRESULT": True, "NET_API_STATUS": False, "error_status_t": False}
_STATUS_PARAMETERS: Final = frozenset(("error_status_t", "error_status"))
_BINDING_NAMES: Final = frozenset(("handle_t", "RPC_BINDING_HANDLE"))
_PROPERTIES: Final = (("propget", "get_"), ("propput", "put_"), ("propputref", "putref_"))
_ENDPOINT: Final = re.compile(r"\s*(\w+)\s*:\s*(?:[^\[]*)\[(.*)\]\s*\Z", re.DOTALL)
_VERSION: Final = re.compile(r"(\d{1,5})(?:\.(\d{1,5}))?\Z")
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\Z")


def pointer_default(attributes: Sequence[Attribute]) -> Literal["ref", "unique", "full"]:
    """The pointer kind an interface's attributes make the default; unique without one (MS-RPCE 2.2.4.9).

    Raises:
        IdlError: the attribute names no pointer kind.
    """
    for attribute in attributes:
        if attribute.name == "pointer_default":
            match attribute.text:
                case ("ref",):
                    return "ref"
                case ("unique",):
                    return "unique"
                case ("ptr",) | ("full",):
                    return "full"
            raise attribute.position.error("malformed [pointer_default], expected ref, unique or ptr")
    return "unique"


def header(node: Interface, base: model.InterfaceDef | None, name: str) -> model.InterfaceDef:
    """An interface without its operations.

    Raises:
        IdlError: it has no UUID, or its UUID, version or an endpoint is malformed.
    """
    uuid, version = "", "0.0"
    endpoints: list[tuple[str, str]] = []
    for attribute in node.attributes:
        text = attribute.text
        if attribute.name == "uuid":
            uuid = text[0].strip() if len(text) == 1 else ""
            if not _UUID.match(uuid):
                raise attribute.position.error("malformed [uuid], expected 8-4-4-4-12 hexadecimal digits")
        elif attribute.name == "version":
            found = _VERSION.match(text[0]) if len(text) == 1 else None
            parts = (int(found.group(1)), int(found.group(2) or 0)) if found else (0x10000, 0)
            if max(parts) > 0xFFFF:
                raise attribute.position.error("malformed [version], expected major.minor, each 0 to 65535")
            version = f"{parts[0]}.{parts[1]}"
        elif attribute.name == "endpoint":
            for item in text:
                found = _ENDPOINT.match(item)
                if found is None:
                    raise attribute.position.error(
                        f"malformed endpoint '{item}', expected 'protocol_sequence:[endpoint]'"
                    )
                endpoints.append((found.group(1), found.group(2)))
    if not uuid:
        raise node.position.error(f"interface '{node.name}' has no [uuid], expected one (C706 4.2.4)")
    return model.InterfaceDef(name, node.name, uuid.lower(), version, tuple(endpoints), base, ())


@dataclass(slots=True)
class Place:
    """Where an operation stands in its interface.

    Attributes:
        opnum: its number.
        taken: Python names of the interface's other methods; that of the operation is added.
        orpc: the parameters that come before its own.
    """

    opnum: int
    taken: set[str]
    orpc: tuple[model.Parameter, ...] = ()


def operation_name(node: Operation) -> str:
    """An operation's name: a property has one for each of its functions, as in C."""
    flags = {a.name for a in node.attributes}
    prefix = next((made for flag, made in _PROPERTIES if flag in flags), "")
    return prefix + node.declarator.name


def operation(node: Operation, resolver: Resolver, context: Context, place: Place) -> model.OperationDef:
    """Analyse an operation.

    Args:
        node: the operation.
        resolver: resolves its types.
        context: of its interface.
        place: where it stands.

    Raises:
        IdlError: a parameter or the result breaks a rule. What else is wrong is in the scope's ``further``.
    """
    check_attributes(node.attributes, "an operation")
    name = operation_name(node)
    check_variadic(node)
    errors: list[IdlError] = []
    declared = _declare(node, resolver, context, place, errors)
    broken = len(errors)
    members = {item.idl_name: item for item, _, _ in declared}
    environment = Environment(f"operation '{name}'", resolver, members, context)
    sent, positions = _lowered(node, declared, resolver, environment, errors)
    try:
        returns, names = _returns(node, resolver, context, environment)
    except IdlError as exc:
        errors.append(exc)
    if errors:
        raise resolver.scope.several(errors, broken)
    params = (*place.orpc, *sent)
    derived_in, derived_out = _derivable(params, "in"), _derivable(params, "out")
    for param in sent:
        plain = _plain(param.type)
        param.derived_in = plain and param.name in derived_in
        param.derived_out = plain and param.name in derived_out
    check_pipes(node, params)
    check_one_way(node, params, returns)
    if place.orpc:
        check_object(list(zip(sent, positions, strict=True)))
    both = [(item, direction) for item, direction, _ in declared]
    attribute = python_name(name, METHOD_RESERVED | place.taken)
    place.taken.add(attribute)
    flags = {a.name for a in node.attributes}
    return model.OperationDef(
        opnum=place.opnum,
        name=name,
        attribute=attribute,
        result=f"{attribute}Result",
        text=node.text,
        params=params,
        returns=returns,
        statuses=_statuses(declared, names),
        idempotent="idempotent" in flags,
        maybe=bool(flags & {"maybe", "message"}),
        broadcast="broadcast" in flags,
        comm_status=status_field("comm_status", node, both, names),
        fault_status=status_field("fault_status", node, both, names),
        local_statuses=tuple(members[p.declarator.name].name for p in node.params if p.local),
        ndr64=not check_byte_count(node.params, {i.idl_name: d for i, d in both}, members),
    )


def _lowered(
    node: Operation,
    declared: Sequence[tuple[Declared, Direction, bool]],
    resolver: Resolver,
    environment: Environment,
    errors: list[IdlError],
) -> tuple[tuple[model.Parameter, ...], list[Position]]:
    """The parameters that travel, and where they stand; what is wrong goes to ``errors``."""
    local = {param.declarator.name for param in node.params if param.local}
    params: list[model.Parameter] = []
    positions: list[Position] = []
    for item, direction, _ in declared:
        if item.idl_name in local:
            continue
        try:
            lowered = resolver.lowered(item, "parameter", environment)
            if direction == "out" and _is_interface(lowered):
                raise item.position.error(
                    f"[out] interface pointer '{item.idl_name}' by value, expected a pointer to it (C706 4.2)"
                )
            params.append(model.Parameter(item.name, lowered, direction))
            positions.append(item.position)
        except IdlError as exc:
            errors.append(exc)
    return tuple(params), positions


def _is_interface(lowered: model.Type) -> bool:
    return isinstance(lowered, model.Pointer) and isinstance(lowered.target, model.InterfacePointer)


def _statuses(
    declared: Sequence[tuple[Declared, Direction, bool]], names: Sequence[str]
) -> tuple[model.Status, ...]:
    """What tells whether the operation failed."""
    statuses = [
        model.Status(item.name, False)
        for item, direction, status in declared
        if status and direction == "out" and _STATUS_PARAMETERS.intersection(item.shape.names)
    ]
    found = next((n for n in names if n in _STATUS_TYPES), None)
    if found is not None:
        statuses.append(model.Status("return_value", _STATUS_TYPES[found]))
    return tuple(statuses)


def _derivable(params: Sequence[model.Parameter], side: str) -> set[str]:
    """Names of the parameters of one direction that follow from others of that direction."""
    present = [param for param in params if side in param.direction]
    return derivable(param.type for param in present).intersection(param.name for param in present)


def _plain(lowered: model.Type) -> bool:
    """Whether a value is always there, which a null pointer's is not."""
    while isinstance(lowered, model.Pointer):
        if lowered.kind != "ref":
            return False
        lowered = lowered.target
    return True


def _declare(
    node: Operation, resolver: Resolver, context: Context, place: Place, errors: list[IdlError]
) -> list[tuple[Declared, Direction, bool]]:
    """The parameters but bindings, their directions, and whether each is a pointer to one value.

    What is wrong goes to ``errors``.
    """
    shapes: list[tuple[Param, Shape, Direction]] = []
    seen: set[str] = set()
    for param in node.params:
        try:
            found = _shape(param, node, resolver, context, seen)
            if not _is_binding(found[1]):
                shapes.append(found)
            elif place.orpc or found[2] == "out":
                raise param.declarator.position.error(
                    f"binding handle '{param.declarator.name}' "
                    + (
                        "in an object interface, expected none (MS-DCOM 2.2.12)"
                        if place.orpc
                        else "is [out], expected [in]"
                    )
                )
        except IdlError as exc:
            errors.append(exc)
    taken = {
        *MEMBER_RESERVED,
        *class_names(shape for _, shape, _ in shapes),
        *(param.name for param in place.orpc),
    }
    declared: list[tuple[Declared, Direction, bool]] = []
    for param, shape, direction in shapes:
        kept = PIPE_RESERVED if isinstance(shape.leaf, model.Pipe) else ()
        name = python_name(param.declarator.name, taken.union(kept))
        taken.add(name)
        item = Declared(param.declarator.position, param.declarator.name, name, param.attributes, shape)
        declared.append((item, direction, len(shape.steps) == 1 and not _sized(param.attributes)))
    return declared


def _shape(
    param: Param, node: Operation, resolver: Resolver, context: Context, seen: set[str]
) -> tuple[Param, Shape, Direction]:
    """A parameter's shape and direction.

    The leftmost [in] binding handle binds; none travels, wherever it stands (MS-RPCE 3.1.1.5.1).
    """
    check_attributes(param.attributes, "a parameter")
    name, position = param.declarator.name, param.declarator.position
    if name in seen:
        raise position.error(f"duplicate parameter '{name}', expected a new name")
    seen.add(name)
    hint = f"{node.declarator.name}_{name}"
    shape = resolver.declared(param.type, param.declarator, context, hint, param.attributes)
    direction = _direction(param.attributes)
    if not _is_binding(shape):
        if "out" in direction and not shape.steps and not isinstance(shape.leaf, model.Pipe):
            raise position.error(
                f"[out] parameter '{name}' by value, expected a pointer or an array (C706 4.2)"
            )
        if direction == "out" and shape.steps and shape.steps[0].kind == "pointer":
            _refuse_out_pointer(param, shape)
    return param, shape, direction


def _sized(attributes: Sequence[Attribute]) -> bool:
    return any(a.name in ("size_is", "max_is", "length_is", "last_is") for a in attributes)


def _refuse_out_pointer(param: Param, shape: Shape) -> None:
    for attribute in param.attributes:
        if attribute.name in ("unique", "ptr", "full"):
            raise attribute.position.error(
                f"[out] parameter '{param.declarator.name}' is [{attribute.name}], expected [ref] or "
                "[in, out] (C706 4.2.20.3)"
            )


def _is_binding(shape: Shape) -> bool:
    return isinstance(shape.leaf, Special) and bool(_BINDING_NAMES.intersection(shape.names))


def _direction(attributes: Sequence[Attribute]) -> Direction:
    names = {a.name for a in attributes}
    if "out" in names:
        return "in,out" if "in" in names else "out"
    return "in"


def _returns(
    node: Operation, resolver: Resolver, context: Context, environment: Environment
) -> tuple[model.Type | None, tuple[str, ...]]:
    name = node.declarator.name
    shape = resolver.declared(node.type, node.declarator, context, f"{name}_result", node.attributes)
    if not shape.steps and isinstance(shape.leaf, Special) and shape.leaf.name == "void":
        return None, ()
    for attribute in node.attributes:
        if attribute.name == "ref":
            raise attribute.position.error("[ref] result, expected [unique] or [ptr] (MS-RPCE 2.2.4.10)")
    kinds = tuple(
        a for a in node.attributes if a.name in ("unique", "ptr", "full", "string", "context_handle")
    )
    declared = Declared(node.declarator.position, name, "return_value", kinds, shape)
    lowered = resolver.lowered(declared, "result", environment)
    if isinstance(lowered, model.Pointer) and lowered.kind == "ref":
        raise declared.position.error("[ref] result, expected [unique] or [ptr] (MS-RPCE 2.2.4.10)")
    return lowered, () if shape.steps else shape.names
