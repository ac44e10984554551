"""From a file to a module: the compiler's front door."""

from __future__ import annotations

import keyword
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Final, Literal, TypedDict, Unpack

from dcerpc.errors import IdlError
from dcerpc.idl import analysis, model
from dcerpc.idl.acf import parse_acf
from dcerpc.idl.acf_merge import apply_acf
from dcerpc.idl.emit import emit
from dcerpc.idl.parser import parse
from dcerpc.idl.preprocessor import preprocess
from dcerpc.idl.source import BUILTIN_DIRECTORY, Source, load_source

__all__ = [
    "Options",
    "analyse_file",
    "check",
    "check_source",
    "compile_file",
    "compile_source",
    "load",
    "shipped_modules",
]

#: What MIDL defines: tells IDL text that an IDL compiler reads it.
_PREDEFINED: Final = {"__midl": "801"}


class Options(TypedDict, total=False):
    """What all functions of the compiler take besides the file.

    Attributes:
        include_dirs: where to look for imported and included files besides the directory of the file that
            names them; the files shipped in :mod:`dcerpc.interfaces` come last.
        defines: preprocessor macros to begin with, and their replacement text.
        modules: names of imported IDL files, and the Python modules generated from them. Their definitions
            are imported from there and not made again. By default the shipped files, when an import finds
            those; ``{}`` for none.
        acf: the attribute configuration file; by default the one beside the file with the same name but
            for the suffix ``.acf``, if there is one. False: none.
        target: level that servers of its interfaces check requests at (MS-RPCE 3.1.1.5.3), 5 or 6; 0, the
            default, leaves it to the server.
    """

    include_dirs: Iterable[str | Path]
    defines: Mapping[str, str] | None
    modules: Mapping[str, str] | None
    acf: str | Path | Literal[False] | None
    target: Literal[0, 5, 6]


def shipped_modules() -> dict[str, str]:
    """The shipped IDL files, and the modules generated from them; a start for ``modules``."""
    return {path.name: _module_of(path) for path in sorted(BUILTIN_DIRECTORY.glob("*.idl"))}


def _module_of(path: Path) -> str:
    return f"dcerpc.interfaces.{path.stem.replace('-', '_')}"


def _modules(imports: Mapping[str, Path], chosen: Mapping[str, str] | None) -> dict[str, str]:
    """The module of each imported file that has one, by the name that positions in it have."""
    if chosen is None:
        shipped = BUILTIN_DIRECTORY.resolve()
        return {name: _module_of(path) for name, path in imports.items() if path.resolve().parent == shipped}
    for module in chosen.values():
        if not all(part.isidentifier() and not keyword.iskeyword(part) for part in module.split(".")):
            raise ValueError(f"modules: {module!r} is no name of a Python module")
    by_name = {name.lower(): module for name, module in chosen.items()}
    found = {name: by_name.get(path.name.lower(), "") for name, path in imports.items()}
    return {name: module for name, module in found.items() if module}


def _acf_source(source: Source, acf: str | Path | Literal[False] | None) -> Source | None:
    if acf:
        return load_source(Path(acf), str(acf))
    if acf is False or source.path is None or source.path.suffix.lower() == ".acf":
        return None
    beside = source.path.with_suffix(".acf")
    return load_source(beside, str(Path(source.name).with_suffix(".acf"))) if beside.is_file() else None


def _read(source: Source, options: Options) -> tuple[model.Model, list[IdlError]]:
    """All phases but the last; the errors in order of position within each file."""
    errors: list[IdlError] = []
    seen: set[str] = set()

    def report(error: IdlError) -> None:
        if str(error) not in seen:
            seen.add(str(error))
            errors.append(error)

    directories = [Path(directory) for directory in options.get("include_dirs", ())]
    defines = {**_PREDEFINED, **(options.get("defines") or {})}
    preprocessed = preprocess(source, directories, defines, report)
    unit = parse(source.name, preprocessed, report)
    syntax_errors = bool(errors)

    def report_rule(error: IdlError) -> None:
        # after a syntax error a name may be unknown only because its declaration was not understood
        if not (syntax_errors and error.message.startswith("unknown ")):
            report(error)

    acf = _acf_source(source, options.get("acf"))
    if acf is not None:
        unit = apply_acf(unit, parse_acf(acf, report), report_rule)
    modules = _modules(preprocessed.imports, options.get("modules"))
    made = analysis.analyse(unit, report_rule, options.get("target", 0), modules)
    errors.sort(key=lambda e: (e.file != source.name, e.file, e.line, e.column))
    return made, errors


def _raise_first(errors: list[IdlError]) -> None:
    if not errors:
        return
    for other in errors[1:20]:
        errors[0].add_note(str(other))
    raise errors[0]


def check_source(source: Source, **options: Unpack[Options]) -> list[IdlError]:
    """All errors of a text; see :func:`check`.

    Args:
        source: the text, and the name that errors give it; with a path, imports are looked for beside it.
        options: see :class:`Options`.

    Returns:
        What is wrong, nothing when it is right.

    Raises:
        ValueError: ``modules`` has what is no name of a module.
    """
    try:
        return _read(source, options)[1]
    except IdlError as exc:
        return [exc]


def check(path: str | Path, **options: Unpack[Options]) -> list[IdlError]:
    """All errors of an IDL file, those of the file itself first, in order of position.

    Args:
        path: the file.
        options: see :class:`Options`.

    Returns:
        What is wrong, nothing when the file is right. A file that cannot be read is one error.

    Raises:
        ValueError: ``modules`` has what is no name of a module.
    """
    try:
        source = load_source(Path(path), str(path))
    except IdlError as exc:
        return [exc]
    return check_source(source, **options)


def compile_source(source: Source, **options: Unpack[Options]) -> str:
    """Compile IDL text to the source of a Python module; see :func:`compile_file`.

    Args:
        source: the text, and the name that errors give it; with a path, imports are looked for beside it.
        options: see :class:`Options`.

    Raises:
        IdlError: the text's first error; its notes name the others.
        ValueError: ``modules`` has what is no name of a module.
    """
    made, errors = _read(source, options)
    _raise_first(errors)
    return emit(made)


def compile_file(path: str | Path, **options: Unpack[Options]) -> str:
    """Compile an IDL file to the source of a Python module.

    Args:
        path: the file.
        options: see :class:`Options`.

    Returns:
        Python source: the same for the same input. Of this library it imports :mod:`dcerpc.ndr`,
        :mod:`dcerpc.stub` and :mod:`dcerpc.syntax_id`, besides generated modules.

    Raises:
        IdlError: the file's first error; its notes name the others.
        ValueError: ``modules`` has what is no name of a module.
    """
    return compile_source(load_source(Path(path), str(path)), **options)


def analyse_file(path: str | Path, **options: Unpack[Options]) -> model.Model:
    """The model of an IDL file, for tools that show or compare interfaces.

    Args:
        path: the file.
        options: see :class:`Options`.

    Raises:
        IdlError: the file's first error; its notes name the others.
        ValueError: ``modules`` has what is no name of a module.
    """
    made, errors = _read(load_source(Path(path), str(path)), options)
    _raise_first(errors)
    return made


def load(path: str | Path, *, name: str = "", **options: Unpack[Options]) -> ModuleType:
    """Compile an IDL file and make its module, the same that :func:`compile_file` writes.

    Args:
        path: the file.
        name: name of the module, as in ``sys.modules``; by default ``dcerpc.idl.loaded.<stem>``.
        options: see :class:`Options`.

    Returns:
        The module, which is in ``sys.modules`` from now on.

    Raises:
        IdlError: the file's first error; its notes name the others.
        ImportError: a module of ``modules`` cannot be imported.
        ValueError: ``modules`` has what is no name of a module.
    """
    text = compile_file(path, **options)
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
