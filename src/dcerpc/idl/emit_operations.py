"""Operations as Python: methods of clients and servers, results' fields, calls with pipes."""

from __future__ import annotations

from typing import NamedTuple

from dcerpc.idl import model
from dcerpc.idl.emit_types import Names, annotation
from dcerpc.idl.formatting import Bracketed, Code, annotated, call, docstring, layout, sequence

__all__ = ["ResultField", "client_lines", "fields_of", "pipe_call_lines", "served_lines"]


class ResultField(NamedTuple):
    """A field of an operation's result; default is the source of its default, "" for none."""

    name: str
    annotation: str
    default: str = ""


def fields_of(operation: model.OperationDef, names: Names) -> list[ResultField]:
    """The fields of an operation's result: [out] parameters that are no pipes, statuses, the return value."""
    fields = _outputs(operation, names)
    statuses = [ResultField(name, "int", "0") for name in operation.local_statuses]
    at = len(fields) - (operation.returns is not None)
    return [*fields[:at], *statuses, *fields[at:]]


def _outputs(operation: model.OperationDef, names: Names) -> list[ResultField]:
    """The fields that a server has to fill in."""
    fields = [
        ResultField(p.name, annotation(p.type, names), "ndr.DERIVED" if p.derived_out else "")
        for p in operation.params
        if p.is_output and not p.is_pipe
    ]
    if operation.returns is not None:
        fields.append(ResultField("return_value", annotation(operation.returns, names)))
    return fields


def pipe_call_lines(
    interface: model.InterfaceDef, operation: model.OperationDef, blocking: bool, names: Names
) -> list[str]:
    """The class of calls of an operation with pipes, which names the pipes."""
    kind = "Blocking" if blocking else ""
    lines = [
        f"    class {_call_class(operation, blocking)}"
        f'(stub.{kind}PipeCall["{interface.name}.{operation.result}"]):'
    ]
    lines += [*docstring(f"A call of {operation.name} and its pipes.", 8), ""]
    for pipe in operation.pipes:
        lines += annotated(pipe.name, f"stub.{kind}{_pipe(pipe, client=True, names=names)}", "", 8)
    return lines


def client_lines(
    interface: model.InterfaceDef,
    operation: model.OperationDef,
    variable: str,
    blocking: bool,
    names: Names,
) -> list[str]:
    """The method of an operation in a client; of one with pipes, what opens a call."""
    inputs = [param for param in operation.params if param.is_input and not param.is_pipe]
    items: list[tuple[str, Code]] = [("", "self")]
    if inputs:
        items.append(("", "*"))
    for param in inputs:
        default = " = ndr.DERIVED" if param.derived_in else ""
        items.append(("", f"{param.name}: {annotation(param.type, names)}{default}"))
    piped = bool(operation.pipes)
    result = _call_class(operation, blocking) if piped else operation.result
    signature = Bracketed(operation.attribute, tuple(items), tail=f" -> {interface.name}.{result}:")
    start = "def " if blocking or piped else "async def "
    lines = ["        @stub.opener"] if piped else []
    lines += [*layout(start, signature, 8), *docstring(operation.text, 12)]
    interface_code = f"{interface.name}.INTERFACE"
    values = sequence([param.name for param in inputs])
    if piped:
        function = f"{interface.name}.{result}"
        made = call(function, "self._binding", interface_code, variable, values, "self._options")
        return lines + layout("return ", made, 12)
    made = call("self._binding.call", interface_code, variable, values, "self._options")
    return lines + layout("return " if blocking else "return await ", made, 12)


def served_lines(interface: model.InterfaceDef, operation: model.OperationDef, names: Names) -> list[str]:
    """The method of an operation in a server, to be overridden."""
    fields = _outputs(operation, names)
    full = f"{interface.name}.{operation.result}"
    # the result, or the bare value of its one field, or nothing where it has none; at once or awaited
    bare = fields[0].annotation if len(fields) == 1 else "None" if not fields else ""
    parts = [part for part in (full, *bare.split(" | ")) if part and part != "None"]
    none = ["None"] if bare.endswith("None") else []
    awaited = " | ".join([*parts, *none])
    tail = f" -> {' | '.join([*parts, f'Awaitable[{awaited}]', *none])}:"
    items: list[tuple[str, Code]] = [("", "self"), ("", "call: stub.Call"), ("", "/")]
    for param in operation.params:
        if param.is_pipe:
            items.append(("", f"{param.name}: stub.Served{_pipe(param, client=False, names=names)}"))
        elif param.is_input:
            items.append(("", f"{param.name}: {annotation(param.type, names)}"))
    signature = Bracketed(operation.attribute, tuple(items), tail=tail)
    lines = [*layout("def ", signature, 8), *docstring(operation.text, 12)]
    return [*lines, "            raise stub.not_served()"]


def _call_class(operation: model.OperationDef, blocking: bool) -> str:
    return f"{operation.result.removesuffix('Result')}{'Blocking' if blocking else ''}Call"


def _pipe(param: model.Parameter, *, client: bool, names: Names) -> str:
    """The class of a pipe at one end, without the prefix that says which."""
    if param.is_input and param.is_output:
        kind = "Pipe"
    else:
        kind = "PipeReader" if param.is_input != client else "PipeWriter"
    return f"{kind}[{annotation(param.type, names)}]"
