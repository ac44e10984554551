"""From a file to a module: the compiler's front door."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Final

from dcerpc.errors import IdlError
from dcerpc.idl import analysis, model
from dcerpc.idl.emit import emit
from dcerpc.idl.parser import parse
from dcerpc.idl.preprocessor import preprocess
from dcerpc.idl.source import Source, load_source

__all__ = ["analyse_file", "check", "check_source", "compile_file", "compile_source", "load"]

#: What MIDL defines: tells IDL text that an IDL compiler reads it.
_PREDEFINED: Final = {"__midl": "801"}


def _read(
    source: Source, include_dirs: Iterable[str | Path], defines: Mapping[str, str] | None
) -> tuple[model.Model, list[IdlError]]:
    """All phases but the last; the errors in order of position within each file."""
    errors: list[IdlError] = []
    seen: set[str] = set()

    def report(error: IdlError) -> None:
        if str(error) not in seen:
            seen.add(str(error))
            errors.append(error)

    directories = [Path(directory) for directory in include_dirs]
    preprocessed = preprocess(source, directories, {**_PREDEFINED, **(defines or {})}, report)
    unit = parse(source.name, preprocessed, report)
    syntax_errors = bool(errors)

    def report_rule(error: IdlError) -> None:
        # after a syntax error a name may be unknown only because its declaration was not understood
        if not (syntax_errors and error.message.startswith("unknown ")):
            report(error)

    made = analysis.analyse(unit, report_rule)
    errors.sort(key=lambda e: (e.file != source.name, e.file, e.line, e.column))
    return made, errors


def _raise_first(errors: list[IdlError]) -> None:
    if not errors:
        return
    for other in errors[1:20]:
        errors[0].add_note(str(other))
    raise errors[0]


def check_source(
    source: Source, include_dirs: Iterable[str | Path] = (), defines: Mapping[str, str] | None = None
) -> list[IdlError]:
    """All errors of a text; see :func:`check`.

    Args:
        source: the text, and the name that errors give it.
        include_dirs, defines: as for :func:`check`.

    Returns:
        What is wrong, nothing when it is right.
    """
    return _read(source, include_dirs, defines)[1]


def check(
    path: str | Path, include_dirs: Iterable[str | Path] = (), defines: Mapping[str, str] | None = None
) -> list[IdlError]:
    """All errors of an IDL file, those of the file itself first, in order of position.

    Args:
        path: the file.
        include_dirs: where to look for imported and included files besides the file's directory.
        defines: preprocessor macros to begin with, and their replacement text.

    Returns:
        What is wrong, nothing when the file is right. A file that cannot be read is one error.
    """
    try:
        source = load_source(Path(path), str(path))
    except IdlError as exc:
        return [exc]
    return check_source(source, include_dirs, defines)


def compile_source(
    source: Source, include_dirs: Iterable[str | Path] = (), defines: Mapping[str, str] | None = None
) -> str:
    """Compile IDL text to the source of a Python module; see :func:`compile_file`.

    Args:
        source: the text, and the name that errors give it; with a path, imports are looked for beside it.
        include_dirs, defines: as for :func:`compile_file`.

    Raises:
        IdlError: the text's first error; its notes name the others.
    """
    made, errors = _read(source, include_dirs, defines)
    _raise_first(errors)
    return emit(made)


def compile_file(
    path: str | Path, include_dirs: Iterable[str | Path] = (), defines: Mapping[str, str] | None = None
) -> str:
    """Compile an IDL file to the source of a Python module.

    Args:
        path: the file.
        include_dirs: where to look for imported and included files besides the file's directory.
        defines: preprocessor macros to begin with, and their replacement text.

    Returns:
        Python source: the same for the same input. It imports :mod:`dcerpc.ndr` and :mod:`dcerpc.stub` only.

    Raises:
        IdlError: the file's first error; its notes name the others.
    """
    return compile_source(load_source(Path(path), str(path)), include_dirs, defines)


def analyse_file(
    path: str | Path, include_dirs: Iterable[str | Path] = (), defines: Mapping[str, str] | None = None
) -> model.Model:
    """The model of an IDL file, for tools that show or compare interfaces.

    Args:
        path, include_dirs, defines: as for :func:`compile_file`.

    Raises:
        IdlError: the file's first error; its notes name the others.
    """
    made, errors = _read(load_source(Path(path), str(path)), include_dirs, defines)
    _raise_first(errors)
    return made


def load(
    path: str | Path,
    include_dirs: Iterable[str | Path] = (),
    defines: Mapping[str, str] | None = None,
    name: str = "",
) -> ModuleType:
    """Compile an IDL file and make its module, the same that :func:`compile_file` writes.

    Args:
        path: the file.
        include_dirs: where to look for imported and included files besides the file's directory.
        defines: preprocessor macros to begin with, and their replacement text.
        name: name of the module, as in ``sys.modules``; by default ``dcerpc.idl.loaded.<stem>``.

    Returns:
        The module, which is in ``sys.modules`` from now on.

    Raises:
        IdlError: the file's first error; its notes name the others.
    """
    text = compile_file(path, include_dirs, defines)
    stem = "".join(c if c.isalnum() else "_" for c in Path(path).stem)
    module = ModuleType(name or f"dcerpc.idl.loaded.{stem}")
    module.__file__ = str(path)
    code = compile(text, f"<generated from {path}>", "exec")
    # dataclasses look up their module by name while they are being made
    previous = sys.modules.get(module.__name__)
    sys.modules[module.__name__] = module
    try:
        exec(code, module.__dict__)
    except BaseException:
        if previous is None:
            del sys.modules[module.__name__]
        else:
            sys.modules[module.__name__] = previous
        raise
    return module
