"""An interface as Python: results, clients, server and the descriptors of its operations."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dcerpc.idl import model
from dcerpc.idl.emit_types import annotation
from dcerpc.idl.formatting import Bracketed, Code, annotated, call, docstring, layout, sequence

__all__ = ["interface_lines", "operation_lines"]


def operation_lines(
    operation: model.OperationDef,
    variable: str,
    interface: model.InterfaceDef,
    type_code: Callable[[model.Type], Code],
) -> list[str]:
    """The assignment of an operation's descriptor to its variable."""
    params = sequence(
        [
            call("ndr.Param", f'"{param.name}"', type_code(param.type), f'"{param.direction}"')
            for param in operation.params
        ]
    )
    keywords: dict[str, Code] = {}
    if operation.returns is not None:
        keywords["returns"] = type_code(operation.returns)
    keywords["result"] = f"{interface.name}.{operation.result}"
    if operation.attribute != operation.name:
        keywords["attribute"] = f'"{operation.attribute}"'
    for flag in ("idempotent", "maybe", "broadcast"):
        if getattr(operation, flag):
            keywords[flag] = "True"
    made = call("stub.Operation", str(operation.opnum), f'"{operation.name}"', params, **keywords)
    return layout(f"{variable}: Final = ", made, 0)


def interface_lines(interface: model.InterfaceDef, operations: Mapping[int, str]) -> list[str]:
    """The class of an interface.

    Args:
        interface: the interface.
        operations: variables that hold the operations' descriptors, by identity of definition.
    """
    base = f"({interface.base.name})" if interface.base else ""
    title = f"interface {interface.idl_name}, uuid {interface.uuid}, version {interface.version}."
    lines = [f"class {interface.name}{base}:", *docstring(title, 4), ""]
    lines.append("    INTERFACE: ClassVar[stub.Interface]")
    for operation in interface.operations:
        lines += ["", *_result(operation)]
    parent = interface.base.name if interface.base else "stub"
    for blocking in (False, True):
        lines += ["", *_client(interface, operations, parent, blocking)]
    lines += ["", f"    class Server({parent}.Server):"]
    lines += docstring(f"Server of {interface.idl_name}: override what you serve.", 8)
    for operation in interface.operations:
        lines += ["", *_served(interface, operation)]
    return lines


def _result_fields(operation: model.OperationDef) -> list[tuple[str, str, bool]]:
    """Name, annotation and whether it is derived, of each field of an operation's result."""
    fields = [(p.name, annotation(p.type), p.derived_out) for p in operation.params if "out" in p.direction]
    if operation.returns is not None:
        fields.append(("return_value", annotation(operation.returns), False))
    return fields


def _result(operation: model.OperationDef) -> list[str]:
    lines = ["    @dataclass(slots=True, kw_only=True)", f"    class {operation.result}(stub.Result):"]
    lines += docstring(f"What {operation.name} returns.", 8)
    fields = _result_fields(operation)
    if fields:
        lines.append("")
    for name, text, derived in fields:
        lines += annotated(name, text, "ndr.DERIVED" if derived else "", 8)
    if operation.statuses:
        lines += ["", "        def raise_for_status(self) -> None:"]
        lines += docstring("Raise StatusError when the operation failed.", 12)
    for status in operation.statuses:
        keywords: dict[str, Code] = {"hresult": "True"} if status.hresult else {}
        check = call("stub.check_status", f"self.{status.field}", f'"{operation.name}"', **keywords)
        lines += layout("", check, 12)
    return lines


def _client(
    interface: model.InterfaceDef, operations: Mapping[int, str], parent: str, blocking: bool
) -> list[str]:
    name = "BlockingClient" if blocking else "Client"
    kind = "Blocking" if blocking else "asyncio"
    lines = [f"    class {name}({parent}.{name}):"]
    lines += [*docstring(f"{kind} client of {interface.idl_name}.", 8), "", "        __slots__ = ()"]
    for operation in interface.operations:
        inputs = [param for param in operation.params if "in" in param.direction.split(",")]
        items: list[tuple[str, Code]] = [("", "self")]
        if inputs:
            items.append(("", "*"))
        for param in inputs:
            default = " = ndr.DERIVED" if param.derived_in else ""
            items.append(("", f"{param.name}: {annotation(param.type)}{default}"))
        start = "def" if blocking else "async def"
        tail = f" -> {interface.name}.{operation.result}:"
        signature = Bracketed(operation.attribute, tuple(items), tail=tail)
        lines += ["", *layout(f"{start} ", signature, 8), *docstring(operation.text, 12)]
        made = call(
            "self._binding.call",
            f"{interface.name}.INTERFACE",
            operations[id(operation)],
            sequence([param.name for param in inputs]),
            "self._options",
        )
        lines += layout("return " if blocking else "return await ", made, 12)
    return lines


def _served(interface: model.InterfaceDef, operation: model.OperationDef) -> list[str]:
    fields = _result_fields(operation)
    full = f"{interface.name}.{operation.result}"
    # the result, or the bare value of its one field, or nothing where it has none; at once or awaited
    bare = fields[0][1] if len(fields) == 1 else "None" if not fields else ""
    parts = [part for part in (full, *bare.split(" | ")) if part and part != "None"]
    none = ["None"] if bare.endswith("None") else []
    awaited = " | ".join([*parts, *none])
    tail = f" -> {' | '.join([*parts, f'Awaitable[{awaited}]', *none])}:"
    items: list[tuple[str, Code]] = [("", "self"), ("", "call: stub.Call"), ("", "/")]
    items += [
        ("", f"{p.name}: {annotation(p.type)}") for p in operation.params if "in" in p.direction.split(",")
    ]
    signature = Bracketed(operation.attribute, tuple(items), tail=tail)
    lines = [*layout("def ", signature, 8), *docstring(operation.text, 12)]
    return [*lines, "            raise stub.not_served()"]
