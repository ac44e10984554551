"""``dcerpc idl``: check and compile interface definitions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from dcerpc.cli.output import json_option, write_json
from dcerpc.errors import IdlError
from dcerpc.idl import Options, compile_file, shipped_modules
from dcerpc.idl import check as check_idl

__all__ = ["idl"]

F = TypeVar("F", bound=Callable[..., Any])

_FILE = click.Path(dir_okay=False, path_type=Path)

_OPTIONS = (
    click.option(
        "-I",
        "--include",
        "include_dirs",
        multiple=True,
        metavar="DIR",
        type=click.Path(file_okay=False, path_type=Path),
        help="Look for included and imported files here too; can be repeated.",
    ),
    click.option(
        "-D",
        "--define",
        "defines",
        multiple=True,
        metavar="NAME[=TEXT]",
        help="Define a macro, as 1 without a text; can be repeated.",
    ),
    click.option(
        "--acf",
        type=_FILE,
        metavar="FILE.acf",
        help="Attribute configuration file; by default FILE.acf beside FILE.idl, if it exists.",
    ),
    click.option(
        "--target",
        type=click.Choice(["5.0", "6.0"]),
        help="Level at which servers check requests (MS-RPCE 3.1.1.5.3).",
    ),
    click.option(
        "--module",
        "modules",
        multiple=True,
        metavar="FILE.idl=PACKAGE.MODULE",
        help="Where the types of an imported file come from, instead of being made again; can be repeated.",
    ),
    click.option(
        "--standalone",
        is_flag=True,
        help="Make the types of the shipped files again too, instead of importing dcerpc.interfaces.",
    ),
)


def _compiler_options(command: F) -> F:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _options(
    files: tuple[Path, ...],
    include_dirs: tuple[Path, ...],
    defines: tuple[str, ...],
    acf: Path | None,
    target: str | None,
    modules: tuple[str, ...],
    standalone: bool,
) -> Options:
    """The compiler's options from the command's."""
    if acf is not None and len(files) > 1:
        raise click.UsageError("--acf goes with one FILE.")
    made = Options(include_dirs=include_dirs, defines=dict(map(_definition, defines)), acf=acf)
    if target is not None:
        made["target"] = 6 if target == "6.0" else 5
    if modules or standalone:
        made["modules"] = {**({} if standalone else shipped_modules()), **dict(map(_module, modules))}
    return made


def _definition(text: str) -> tuple[str, str]:
    name, equals, replacement = text.partition("=")
    if not name.isidentifier():
        raise click.BadParameter(f"{text!r} is not NAME or NAME=TEXT.", param_hint="-D")
    return name, replacement if equals else "1"


def _module(text: str) -> tuple[str, str]:
    name, _, module = text.partition("=")
    if not name or not module or not all(part.isidentifier() for part in module.split(".")):
        raise click.BadParameter(f"{text!r} is not FILE.idl=PACKAGE.MODULE.", param_hint="--module")
    return name, module


@click.group()
def idl() -> None:
    """Check IDL files, or compile them to Python."""


@idl.command()
@click.argument("files", nargs=-1, required=True, type=_FILE, metavar="FILE...")
@_compiler_options
@json_option
@click.pass_context
def check(ctx: click.Context, /, files: tuple[Path, ...], as_json: bool, **chosen: Any) -> None:
    """Say what is wrong with IDL files; exit with 1 if anything is."""
    options = _options(files, **chosen)
    found = [error for file in files for error in check_idl(file, **options)]
    errors = list({str(error): error for error in found}.values())  # of a file that several import, once
    if as_json:
        write_json([_row(error) for error in errors])
    else:
        for error in errors:
            click.echo(str(error), err=True)
    if errors:
        ctx.exit(1)


def _row(error: IdlError) -> dict[str, str | int]:
    return {"file": error.file, "line": error.line, "column": error.column, "message": error.message}


@idl.command("compile")
@click.argument("files", nargs=-1, required=True, type=_FILE, metavar="FILE...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="OUT",
    help="The module, or a directory in which each FILE gets one of its name.",
)
@_compiler_options
@json_option
def compile_(files: tuple[Path, ...], output: Path, as_json: bool, **chosen: Any) -> None:
    """Write the Python modules that IDL files stand for."""
    options = _options(files, **chosen)
    if len(files) > 1 and not output.is_dir():
        raise click.UsageError(f"{output} is no directory, as several FILEs need it.")
    rows = []
    for file in files:
        source = compile_file(file, **options)
        made = output / f"{file.stem.replace('-', '_')}.py" if output.is_dir() else output
        made.write_text(source, encoding="utf-8", newline="\n")
        rows.append({"file": str(file), "output": str(made), "octets": len(source.encode("utf-8"))})
    if as_json:
        write_json(rows)
