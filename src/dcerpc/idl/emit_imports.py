"""The top of a generated module: its docstring and what it imports."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dcerpc.idl import model
from dcerpc.idl.emit_types import definitions_of
from dcerpc.idl.formatting import WIDTH, docstring
from dcerpc.idl.names import MODULE_RESERVED, python_name

__all__ = ["header", "module_aliases", "named_definitions"]

_STANDARD: Final = (
    ("enum", "import enum"),
    ("Awaitable", "from collections.abc import Awaitable"),
    ("replace", "from dataclasses import replace"),
    ("Any ClassVar Final", "from typing import {}"),
    ("UUID", "from uuid import UUID"),
)
#: How the use of a name shows that may also be a parameter's.
_USES: Final = {
    "replace": r"\breplace\([\w.]+\.__ndr__",
    "enum": r"\benum\.IntEnum\b",
}


def named_definitions(made: model.Model) -> Iterator[model.Definition]:
    """The definitions that a module's text names, some more than once."""
    return (definition for lowered in _types(made) for definition in definitions_of(lowered))


def module_aliases(made: model.Model) -> dict[str, str]:
    """What the modules that have some of a model's definitions are called in the generated one.

    Their own names, unless something of the model has that name.
    """
    found = {definition.module for definition in named_definitions(made)}
    found |= {i.base.module for i in made.interfaces if i.base is not None and not i.module}
    found |= {definition.module for _, definition in made.aliases}
    taken = {*MODULE_RESERVED, *_names(made)}
    aliases: dict[str, str] = {}
    for module in sorted(found - {""}):
        aliases[module] = python_name(module.rpartition(".")[2], taken)
        taken.add(aliases[module])
    return aliases


def header(made: model.Model, body: str, aliases: Mapping[str, str]) -> str:
    """The text before the body of a module, empty lines between them included.

    Args:
        made: the model.
        body: the rest of the module, which shows what is to be imported.
        aliases: names of other generated modules.
    """
    interfaces = [i.idl_name for i in made.interfaces if not i.module]
    kind = "Interfaces" if len(interfaces) > 1 else "Interface"
    what = f"{kind} {', '.join(interfaces)}" if interfaces else "Types"
    generated = f"Generated from {made.file} by ``dcerpc idl compile``. DO NOT EDIT."
    lines = [
        *docstring(f"{what} of {made.file}.", 0, generated),
        *_waived(made, body),
        "",
        "from __future__ import annotations",
    ]
    for group in (_standard(body), *_own(body, aliases)):
        if group:
            lines += ["", *group]
    if not body:
        return "\n".join(lines)
    return "\n".join(lines) + ("\n\n\n" if body.startswith(("class ", "@")) else "\n\n")


def _used(words: str, body: str) -> list[str]:
    return [word for word in words.split() if re.search(_USES.get(word, rf"(?<![\w.\"]){word}\b"), body)]


def _standard(body: str) -> list[str]:
    used = ((_used(words, body), statement) for words, statement in _STANDARD)
    return [statement.format(", ".join(names)) for names, statement in used if names]


def _own(body: str, aliases: Mapping[str, str]) -> Iterator[list[str]]:
    """Imports of this library, then of the user's generated modules."""
    wanted: dict[str, list[tuple[str, str]]] = {}
    for word in _used("ndr stub", body):
        wanted.setdefault("dcerpc", []).append((word, word))
    if _used("SyntaxId", body):
        wanted.setdefault("dcerpc.syntax_id", []).append(("SyntaxId", "SyntaxId"))
    for module, alias in aliases.items():
        package, _, name = module.rpartition(".")
        wanted.setdefault(package, []).append((name, alias))
    for ours in (True, False):
        lines = []
        for package in sorted(wanted):
            if (package.partition(".")[0] == "dcerpc") is ours:
                lines += _import(package, wanted[package])
        yield lines


def _import(package: str, names: Sequence[tuple[str, str]]) -> list[str]:
    """Import statements, those that give another name apart, in the usual order."""
    if not package:
        return [f"import {_renamed(name, alias)}" for name, alias in sorted(names)]
    start = f"from {package} import"
    plain = sorted(name for name, alias in names if name == alias)
    lines = {name: f"{start} {_renamed(name, alias)}" for name, alias in names if name != alias}
    if plain:
        line = f"{start} {', '.join(plain)}"
        short = len(line) <= WIDTH
        lines[plain[0]] = line if short else "\n".join([f"{start} (", *(f"    {n}," for n in plain), ")"])
    return [lines[name] for name in sorted(lines)]


def _renamed(name: str, alias: str) -> str:
    return name if name == alias else f"{name} as {alias}"


def _types(made: model.Model) -> Iterator[model.Type]:
    """The types that a module's text names, those of other modules' definitions left out."""
    for definition in made.definitions:
        if definition.module:
            continue
        match definition:
            case model.StructDef(fields=fields):
                yield from (item.type for item in fields or ())
            case model.UnionDef(arms=arms, switch=switch):
                yield from (arm.type for arm in arms or () if arm.type is not None)
                yield from (switch,) if switch is not None else ()
            case _:
                pass
    for operation in _operations(made):
        yield from (param.type for param in operation.params)
        yield from (operation.returns,) if operation.returns is not None else ()


def _operations(made: model.Model) -> Iterator[model.OperationDef]:
    for interface in made.interfaces:
        if not interface.module:
            yield from interface.operations
            yield from interface.callbacks


def _module_names(made: model.Model) -> set[str]:
    names = {c.name for c in made.constants} | {name for name, _ in made.aliases}
    names |= {d.name for d in made.definitions if not d.module}
    return names | {i.name for i in made.interfaces if not i.module}


def _names(made: model.Model) -> set[str]:
    """Every name that stands somewhere in a module."""
    names = _module_names(made)
    for definition in made.definitions:
        if isinstance(definition, model.StructDef):
            names |= {item.name for item in definition.fields or ()}
    for operation in _operations(made):
        names |= {operation.attribute, operation.result, *(param.name for param in operation.params)}
    return names


def _waived(made: model.Model, body: str) -> list[str]:
    """The linter's rules that names taken from the IDL break, as a comment for it."""
    builtin = set(dir(builtins))
    rules = {
        "A001": bool(builtin & _module_names(made)),
        "A002": any(p.name in builtin for op in _operations(made) for p in op.params if p.is_input),
        "E501": any(len(line) > WIDTH for line in body.splitlines()),
    }
    broken = [rule for rule, is_broken in rules.items() if is_broken]
    return [f"# ruff: noqa: {', '.join(broken)}"] if broken else []
