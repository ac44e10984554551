"""An interface as Python: results, clients, server, callbacks and the descriptors of its operations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from dcerpc.idl import model
from dcerpc.idl.emit_definitions import literal
from dcerpc.idl.emit_operations import client_lines, fields_of, pipe_call_lines, served_lines
from dcerpc.idl.emit_types import Names, descriptor
from dcerpc.idl.formatting import Code, annotated, call, docstring, layout, sequence

__all__ = ["assignment_lines", "interface_lines", "operation_lines"]


def operation_lines(
    operation: model.OperationDef, variable: str, interface: model.InterfaceDef, names: Names
) -> list[str]:
    """The assignment of an operation's descriptor to its variable."""
    params = sequence(
        [
            call("ndr.Param", f'"{param.name}"', descriptor(param.type, names), f'"{param.direction}"')
            for param in operation.params
        ]
    )
    keywords: dict[str, Code] = {}
    if operation.returns is not None:
        keywords["returns"] = descriptor(operation.returns, names)
    keywords["result"] = f"{interface.name}.{operation.result}"
    if operation.attribute != operation.name:
        keywords["attribute"] = f'"{operation.attribute}"'
    for flag in ("idempotent", "maybe", "broadcast"):
        if getattr(operation, flag):
            keywords[flag] = "True"
    for status in ("comm_status", "fault_status"):
        if getattr(operation, status):
            keywords[status] = f'"{getattr(operation, status)}"'
    if not operation.ndr64:
        keywords["ndr64"] = "False"
    made = call("stub.Operation", str(operation.opnum), f'"{operation.name}"', params, **keywords)
    return layout(f"{variable}: Final = ", made, 0)


def assignment_lines(
    interface: model.InterfaceDef, variables: Mapping[int, str], target: Literal[0, 5, 6], names: Names
) -> list[str]:
    """The assignments of an interface's INTERFACE.

    Args:
        interface: the interface.
        variables: those that hold the operations' descriptors, by identity of definition.
        target: level that its servers check at; 0: what they choose.
        names: what definitions are called.
    """
    keywords: dict[str, Code] = {}
    if interface.endpoints:
        keywords["endpoints"] = sequence(
            [sequence([literal(protseq), literal(endpoint)]) for protseq, endpoint in interface.endpoints]
        )
    if interface.base is not None:
        keywords["base"] = f"{names.of(interface.base)}.INTERFACE"
    if interface.callbacks:
        keywords["callbacks"] = sequence([variables[id(operation)] for operation in interface.callbacks])
    if interface.object:
        keywords["is_object"] = "True"
    if target:
        keywords["target_level"] = str(target)
    syntax = call("SyntaxId.parse", f'"{interface.uuid}"', f'"{interface.version}"')
    table = sequence([variables[id(operation)] for operation in interface.operations])
    made = call("stub.Interface", f'"{interface.idl_name}"', syntax, table, **keywords)
    nested = ["Client", "BlockingClient", "Server", *(["Callbacks"] if interface.callbacks else [])]
    return [
        *layout(f"{interface.name}.INTERFACE = ", made, 0),
        *(f"{interface.name}.{name}.INTERFACE = {interface.name}.INTERFACE" for name in nested),
    ]


def interface_lines(interface: model.InterfaceDef, variables: Mapping[int, str], names: Names) -> list[str]:
    """The class of an interface.

    Args:
        interface: the interface.
        variables: those that hold the operations' descriptors, by identity of definition.
        names: what definitions are called.
    """
    parent = names.of(interface.base) if interface.base is not None else ""
    title = f"interface {interface.idl_name}, uuid {interface.uuid}, version {interface.version}."
    lines = [f"class {interface.name}{f'({parent})' if parent else ''}:", *docstring(title, 4), ""]
    lines.append("    INTERFACE: ClassVar[stub.Interface]")
    for operation in (*interface.operations, *interface.callbacks):
        lines += ["", *_result(operation, names)]
    for operation in interface.operations:
        if operation.pipes:
            for blocking in (False, True):
                lines += ["", *pipe_call_lines(interface, operation, blocking, names)]
    for blocking in (False, True):
        lines += ["", *_client(interface, variables, parent or "stub", blocking, names)]
    about = f"Server of {interface.idl_name}: override what you serve."
    lines += ["", *_serving("Server", parent or "stub", about, interface, interface.operations, names)]
    if interface.callbacks:
        about = f"What clients of {interface.idl_name} serve while a call is in progress."
        lines += ["", *_serving("Callbacks", "stub", about, interface, interface.callbacks, names)]
    return lines


def _result(operation: model.OperationDef, names: Names) -> list[str]:
    lines = ["    @ndr.record", f"    class {operation.result}(stub.Result):"]
    lines += docstring(f"What {operation.name} returns.", 8)
    fields = fields_of(operation, names)
    if fields:
        lines.append("")
    for field in fields:
        lines += annotated(field.name, field.annotation, field.default, 8)
    if operation.statuses:
        lines += ["", "        def raise_for_status(self) -> None:"]
        lines += docstring("Raise StatusError when the operation failed.", 12)
    for status in operation.statuses:
        keywords: dict[str, Code] = {"hresult": "True"} if status.hresult else {}
        check = call("stub.check_status", f"self.{status.field}", f'"{operation.name}"', **keywords)
        lines += layout("", check, 12)
    return lines


def _client(
    interface: model.InterfaceDef, variables: Mapping[int, str], parent: str, blocking: bool, names: Names
) -> list[str]:
    name = "BlockingClient" if blocking else "Client"
    kind = "Blocking" if blocking else "asyncio"
    lines = [f"    class {name}({parent}.{name}):"]
    lines += [*docstring(f"{kind} client of {interface.idl_name}.", 8), "", "        __slots__ = ()"]
    for operation in interface.operations:
        lines += ["", *client_lines(interface, operation, variables[id(operation)], blocking, names)]
    return lines


def _serving(
    name: str,
    parent: str,
    about: str,
    interface: model.InterfaceDef,
    operations: tuple[model.OperationDef, ...],
    names: Names,
) -> list[str]:
    lines = [f"    class {name}({parent}.{name}):", *docstring(about, 8)]
    for operation in operations:
        lines += ["", *served_lines(interface, operation, names)]
    return lines
