"""``dcerpc idl``: check and compile interface definitions."""

from __future__ import annotations

from pathlib import Path

import click

from dcerpc.cli.output import json_option, write_json
from dcerpc.errors import IdlError
from dcerpc.idl import check as check_idl
from dcerpc.idl import compile_file

__all__ = ["idl"]

_FILE = click.Path(dir_okay=False, path_type=Path)

include_option = click.option(
    "-I",
    "--include",
    "include_dirs",
    multiple=True,
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Look for included and imported files here too; can be repeated.",
)


@click.group()
def idl() -> None:
    """Check IDL files, or compile them to Python."""


@idl.command()
@click.argument("files", nargs=-1, required=True, type=_FILE, metavar="FILE...")
@include_option
@json_option
@click.pass_context
def check(ctx: click.Context, files: tuple[Path, ...], include_dirs: tuple[Path, ...], as_json: bool) -> None:
    """Say what is wrong with IDL files; exit with 1 if anything is."""
    errors = [error for file in files for error in check_idl(file, include_dirs)]
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
@click.argument("file", type=_FILE, metavar="FILE")
@click.option(
    "-o", "--output", type=_FILE, required=True, metavar="OUT.py", help="Where the module is written."
)
@include_option
@json_option
def compile_(file: Path, output: Path, include_dirs: tuple[Path, ...], as_json: bool) -> None:
    """Write the Python module that an IDL file stands for."""
    source = compile_file(file, include_dirs=include_dirs)
    output.write_text(source, encoding="utf-8")
    if as_json:
        write_json({"file": str(file), "output": str(output), "octets": len(source.encode("utf-8"))})
