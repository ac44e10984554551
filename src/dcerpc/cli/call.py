"""``dcerpc call``: one call of an operation that an IDL file describes."""

from __future__ import annotations

import importlib
import inspect
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from dcerpc import idl
from dcerpc.binding import StringBinding
from dcerpc.cli.output import json_option, write_json
from dcerpc.cli.security import connect_options, connected
from dcerpc.cli.targets import BindingType
from dcerpc.cli.values import ValueProblem, from_json, to_json
from dcerpc.ndr.types import Type
from dcerpc.stub import Interface, Operation

__all__ = ["call"]


@click.command()
@click.argument("binding", type=BindingType())
@click.argument("file", metavar="FILE.idl")
@click.argument("operation", metavar="INTERFACE.OPERATION")
@click.argument("arguments", metavar="[JSON]", default="{}")
@connect_options
@json_option
def call(
    binding: StringBinding, file: str, operation: str, arguments: str, as_json: bool, **chosen: Any
) -> None:
    """Call an operation, and show what it returns.

    FILE.idl is a file of yours, or the name of one that comes with dcerpc, such as samr.idl. JSON is an
    object of the [in] parameters by name; - reads it from standard input. Octets are hexadecimal digits;
    counts that follow from the data can be left out.
    """
    name, _, method = operation.partition(".")
    interface = getattr(_module(file), name, None)
    known = getattr(interface, "INTERFACE", None)
    if interface is None or not isinstance(known, Interface):
        raise click.UsageError(f"{file} has no interface {name!r}.")
    found = next((each for each in known.operations if each is not None and each.name == method), None)
    if found is None:
        raise click.UsageError(f"the interface {name} has no operation {method!r}.")
    values = _arguments(found, getattr(interface.BlockingClient, found.attribute), arguments)
    with connected(binding, **chosen) as handle:
        result = getattr(interface.BlockingClient(handle), found.attribute)(**values)
    shown = to_json(result)
    if as_json:
        write_json(shown)
        return
    for field, value in shown.items():
        click.echo(f"{field} = {json.dumps(value)}")


def _module(file: str) -> ModuleType:
    shipped = idl.shipped_modules()
    if not Path(file).exists() and file in shipped:
        return importlib.import_module(shipped[file])
    return idl.load(file)


def _arguments(operation: Operation[Any], method: Any, text: str) -> dict[str, Any]:
    params = operation.procedure.params
    if any(param.pipe for param in params):
        raise click.UsageError(f"{operation.name} has pipes, which the command has no use for.")
    try:
        given = json.loads(sys.stdin.read() if text == "-" else text)
    except ValueError as error:
        raise click.UsageError(f"the arguments are no JSON: {error}.") from None
    if not isinstance(given, dict):
        raise click.UsageError("the arguments are no JSON object.")
    types: dict[str, Type] = {
        param.name: param.type for param in params if "in" in param.direction.split(",")
    }
    unknown = ", ".join(name for name in given if name not in types)
    if unknown:
        raise click.UsageError(f"{operation.name} takes {', '.join(types) or 'nothing'}, and no {unknown}.")
    try:
        values = {name: from_json(types[name], value, name) for name, value in given.items()}
        inspect.signature(method).bind(None, **values)
    except (ValueProblem, TypeError) as error:
        raise click.UsageError(f"{operation.name}: {error}.") from None
    return values
