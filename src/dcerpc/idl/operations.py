"""Operations and interfaces: their parameters, results, status and numbers (C706 4.2.4, 4.2.16)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

from dcerpc.idl import model
from dcerpc.idl.derivation import derivable
from dcerpc.idl.legality import check_attributes
from dcerpc.idl.lowering import Declared, Environment
from dcerpc.idl.names import MEMBER_RESERVED, METHOD_RESERVED, python_name
from dcerpc.idl.resolve import Resolver
from dcerpc.idl.scope import Context, Shape, Special
from dcerpc.idl.shapes import class_names
from dcerpc.idl.syntax import Attribute, Interface, Operation, Param

__all__ = ["header", "operation", "pointer_default"]

Direction: TypeAlias = Literal["in", "out", "in,out"]

#: Result types by which an operation tells whether it failed, and whether bit 31 alone says so.
_STATUS_TYPES: Final = {"NTSTATUS": True, "HRESULT": True, "NET_API_STATUS": False, "error_status_t": False}
_STATUS_PARAMETERS: Final = frozenset(("error_status_t", "error_status"))
_BINDING_NAMES: Final = frozenset(("handle_t", "RPC_BINDING_HANDLE"))
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


def operation(
    node: Operation, resolver: Resolver, context: Context, opnum: int, taken: set[str]
) -> model.OperationDef:
    """Analyse an operation.

    Args:
        node: the operation.
        resolver: resolves its types.
        context: of its interface.
        opnum: its number.
        taken: Python names of the interface's other methods; the new one is added.

    Raises:
        IdlError: a parameter or the result breaks a rule.
    """
    check_attributes(node.attributes, "an operation")
    name = node.declarator.name
    declared = _declare(node, resolver, context)
    environment = Environment(
        f"operation '{name}'", resolver.evaluate, {d.idl_name: d for d, _, _ in declared}
    )
    params = tuple(
        model.Parameter(item.name, resolver.lowered(item, "parameter", environment), direction)
        for item, direction, _ in declared
    )
    for param in params:
        plain = _plain(param.type)
        param.derived_in = plain and param.name in _derivable(params, "in")
        param.derived_out = plain and param.name in _derivable(params, "out")
    returns, names = _returns(node, resolver, context, environment)
    statuses = [
        model.Status(item.name, False)
        for item, direction, status in declared
        if status and direction == "out" and _STATUS_PARAMETERS.intersection(item.shape.names)
    ]
    found = next((n for n in names if n in _STATUS_TYPES), None)
    if found is not None:
        statuses.append(model.Status("return_value", _STATUS_TYPES[found]))
    attribute = python_name(name, METHOD_RESERVED | taken)
    taken.add(attribute)
    flags = {a.name for a in node.attributes}
    return model.OperationDef(
        opnum=opnum,
        name=name,
        attribute=attribute,
        result=f"{attribute}Result",
        text=node.text,
        params=params,
        returns=returns,
        statuses=tuple(statuses),
        idempotent="idempotent" in flags,
        maybe="maybe" in flags,
        broadcast="broadcast" in flags,
    )


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


def _declare(node: Operation, resolver: Resolver, context: Context) -> list[tuple[Declared, Direction, bool]]:
    """The parameters that travel, their directions, and whether each is a pointer to one value."""
    shapes: list[tuple[Param, Shape, Direction]] = []
    seen: set[str] = set()
    for param in node.params:
        check_attributes(param.attributes, "a parameter")
        name, position = param.declarator.name, param.declarator.position
        if name in seen:
            raise position.error(f"duplicate parameter '{name}', expected a new name")
        seen.add(name)
        shape = resolver.declared(
            param.type, param.declarator, context, f"{node.declarator.name}_{name}", param.attributes
        )
        direction = _direction(param.attributes)
        if _is_binding(shape):
            continue  # the leftmost [in] binding handle binds, and none of them travels (MS-RPCE 3.1.1.5.1)
        if "out" in direction and not shape.steps:
            raise position.error(
                f"[out] parameter '{name}' by value, expected a pointer or an array (C706 4.2.16)"
            )
        if direction == "out" and shape.steps[0].kind == "pointer":
            _refuse_out_pointer(param, shape)
        shapes.append((param, shape, direction))
    taken = {*MEMBER_RESERVED, *class_names(shape for _, shape, _ in shapes)}
    declared: list[tuple[Declared, Direction, bool]] = []
    for param, shape, direction in shapes:
        name = python_name(param.declarator.name, taken)
        taken.add(name)
        item = Declared(param.declarator.position, param.declarator.name, name, param.attributes, shape)
        declared.append((item, direction, len(shape.steps) == 1 and not _sized(param.attributes)))
    return declared


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
    return resolver.lowered(declared, "result", environment), () if shape.steps else shape.names
