"""Shared by the tests of the IDL compiler."""

from __future__ import annotations

from pathlib import Path

from dcerpc.errors import IdlError
from dcerpc.idl import analysis, model
from dcerpc.idl.acf import parse_acf
from dcerpc.idl.acf_merge import apply_acf
from dcerpc.idl.emit_types import Names, definitions_of, descriptor
from dcerpc.idl.formatting import flat
from dcerpc.idl.loader import check_source
from dcerpc.idl.parser import parse
from dcerpc.idl.preprocessor import preprocess
from dcerpc.idl.source import Source

HEADER = "[uuid(12345678-1234-1234-1234-123456789abc), version(1.0)]\n"


def interface(body: str, attributes: str = "") -> str:
    """IDL text of an interface ``i`` with a body, which begins on line 3."""
    header = HEADER.replace("version(1.0)", f"version(1.0){', ' if attributes else ''}{attributes}")
    return f"{header}interface i {{\n{body}\n}}\n"


def source(text: str, path: Path | None = None) -> Source:
    """A text as a file named ``t.idl``."""
    return Source("t.idl", text, path)


def errors(text: str) -> list[IdlError]:
    """All errors of a text."""
    return check_source(source(text))


def analysed(text: str) -> model.Model:
    """The model of a text that has no errors."""
    found: list[IdlError] = []
    preprocessed = preprocess(source(text), [], {}, found.append)
    made = analysis.analyse(parse("t.idl", preprocessed, found.append), found.append)
    assert not found, [str(error) for error in found]
    return made


def merged(text: str, acf: str) -> tuple[model.Model, list[str]]:
    """The model of an IDL file with its ACF, and all errors."""
    found: list[IdlError] = []
    unit = parse("t.idl", preprocess(source(text), [], {}, found.append), found.append)
    unit = apply_acf(unit, parse_acf(Source("t.acf", acf), found.append), found.append)
    return analysis.analyse(unit, found.append), list(dict.fromkeys(map(str, found)))


def configured(body: str, acf: str, attributes: str = "") -> model.Model:
    """The model of an interface ``i`` with an ACF for it, which have no errors."""
    made, found = merged(interface(body), f"{attributes} interface i {{ {acf} }}")
    assert found == []
    return made


def described(lowered: model.Type) -> str:
    """A type as generated code describes it; enumerations and handles by name, every structure as known."""
    names = Names()
    for definition in definitions_of(lowered):
        names.known.add(id(definition))
        names.variables[id(definition)] = f"_{definition.name}"
    return flat(descriptor(lowered, names))


def member(declarations: str, before: str = "", attributes: str = "") -> str:
    """The descriptor of the last member of a structure with these members."""
    made = analysed(interface(f"{before} typedef struct {{ {declarations} }} s;", attributes))
    found = next(d for d in made.definitions if isinstance(d, model.StructDef) and d.name == "s")
    assert found.fields
    return described(found.fields[-1].type)


def parameter(params: str, before: str = "", attributes: str = "") -> str:
    """The descriptor and direction of the last of these parameters."""
    made = analysed(interface(f"{before} void f({params});", attributes))
    last = made.interfaces[0].operations[0].params[-1]
    return f"{described(last.type)} {last.direction}"
