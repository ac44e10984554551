"""Fuzz target: the IDL compiler.

The first octet says what the rest is: an IDL file, an interface's body, an attribute configuration file. Text
that is accepted makes a module that Python takes; other text has errors, each with a place.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dcerpc import idl
from dcerpc.errors import IdlError
from dcerpc.idl.acf import parse_acf
from dcerpc.idl.loader import check_source
from dcerpc.idl.source import BUILTIN_DIRECTORY, Source, decode
from tests.fuzz.harness import Target, main

_HEADER = (
    "[uuid(12345678-1234-1234-1234-123456789abc), version(1.0), pointer_default(unique)]\ninterface i {\n"
)
_ACF = b"[explicit_handle] interface i { [code] f([comm_status] x); typedef [allocate(all_nodes)] t; }"
#: Large files only take longer.
_LARGEST = 10_000
_TESTS = Path(__file__).parents[1]


def run(data: bytes) -> bool:
    """Compile one text; see :class:`Target`."""
    kind, text = data[:1], decode(data[1:])
    if kind == b"a":
        return _accepted_acf(text)
    source = Source("fuzz.idl", f"{_HEADER}{text}\n}}\n" if kind == b"b" else text)
    errors = check_source(source)
    for error in errors:
        _placed(error)
    if not errors:
        compile(idl.compile_source(source), "fuzz.py", "exec")
    return not errors


def _accepted_acf(text: str) -> bool:
    errors: list[IdlError] = []
    try:
        parse_acf(Source("fuzz.acf", text), errors.append)
    except IdlError as error:
        errors.append(error)
    for each in errors:
        _placed(each)
    return not errors


def _placed(error: IdlError) -> None:
    if error.line < 1 or error.column < 1:
        raise AssertionError("an error without a place") from error


def seeds(every: int = 1) -> Iterator[bytes]:
    """Files of this repository, and the bodies of their interfaces."""
    paths = [*BUILTIN_DIRECTORY.glob("*.idl"), _TESTS / "idl" / "everything.idl", *_TESTS.glob("fuzz/*.idl")]
    for path in sorted(paths)[::every]:
        text = path.read_bytes()
        if len(text) > _LARGEST:
            continue
        yield b"f" + text
        yield b"b" + text.partition(b"{")[2].rpartition(b"}")[0]
    yield b"a" + _ACF


TARGET = Target("idl", run, seeds)

if __name__ == "__main__":
    main(TARGET)
