"""Attribute configuration files: the grammar of C706 4 with what MIDL adds to it.

An ACF says what a stub does for its application. Little of it concerns the wire; all of it is parsed, so that
a mistake is told, and :func:`dcerpc.idl.acf_merge.apply_acf` puts it into the syntax tree of the IDL file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from dcerpc.errors import IdlError
from dcerpc.idl.attributes import parse_attributes
from dcerpc.idl.cursor import Cursor
from dcerpc.idl.preprocessor import preprocess
from dcerpc.idl.source import Position, Source
from dcerpc.idl.syntax import Attribute
from dcerpc.idl.typespec import TypeSyntax

__all__ = ["Acf", "AcfInterface", "AcfOperation", "AcfParameter", "AcfType", "parse_acf"]


@dataclass(frozen=True, slots=True)
class AcfType:
    """``typedef [attributes] name;``: one for each name."""

    position: Position
    attributes: tuple[Attribute, ...]
    name: str


@dataclass(frozen=True, slots=True)
class AcfParameter:
    """A parameter of an operation."""

    position: Position
    attributes: tuple[Attribute, ...]
    name: str


@dataclass(frozen=True, slots=True)
class AcfOperation:
    """``[attributes] name(parameters);``."""

    position: Position
    attributes: tuple[Attribute, ...]
    name: str
    params: tuple[AcfParameter, ...]


@dataclass(frozen=True, slots=True)
class AcfInterface:
    """``[attributes] interface name { ... }``."""

    position: Position
    attributes: tuple[Attribute, ...]
    name: str
    types: tuple[AcfType, ...]
    operations: tuple[AcfOperation, ...]


@dataclass(frozen=True, slots=True)
class Acf:
    """A whole file."""

    file: str
    interfaces: tuple[AcfInterface, ...]


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_ALLOWED: Final = {
    "an interface": _words(
        "auto_handle explicit_handle implicit_handle strict_context_handle type_strict_context_handle",
        "code nocode encode decode binding_callout extern_exceptions cs_tag_rtn in_line out_of_line",
        "optimize enable_allocate allocate explicit_handle ms_union notify notify_flag async",
    ),
    "a type": _words(
        "represent_as user_marshal heap in_line out_of_line allocate encode decode cs_char",
        "context_handle_serialize context_handle_noserialize",
    ),
    "an operation": _words(
        "comm_status fault_status code nocode explicit_handle encode decode enable_allocate in_line",
        "out_of_line notify notify_flag async optimize cs_tag_rtn cxx_new cxx_static",
        "usesgetlasterror allocate",
    ),
    "a parameter": _words(
        "comm_status fault_status byte_count heap in_line out_of_line allocate force_allocate cs_stag",
        "cs_drtag cs_rtag partial_ignore",
    ),
}


def parse_acf(source: Source, report: Callable[[IdlError], None]) -> Acf:
    """Parse an attribute configuration file.

    Args:
        source: its text.
        report: told of each error; parsing goes on after it.

    Returns:
        What could be understood, of use only when nothing was reported.
    """
    return _Parser(Cursor(preprocess(source, [], {}, report).tokens), report).file(source.name)


class _Parser:
    def __init__(self, cursor: Cursor, report: Callable[[IdlError], None]) -> None:
        self.cursor = cursor
        self.types = TypeSyntax()
        self.report = report

    def file(self, name: str) -> Acf:
        interfaces: list[AcfInterface] = []
        while self.cursor.token.kind != "end":
            try:
                interfaces.append(self._interface())
            except IdlError as exc:
                self.report(exc)
                break
        return Acf(name, tuple(interfaces))

    def _attributes(self, place: str) -> tuple[Attribute, ...]:
        self.types.take_notes(self.cursor)
        attributes = parse_attributes(self.cursor, self.types.type_name)
        for attribute in attributes:
            if attribute.name not in _ALLOWED[place]:
                raise attribute.position.error(
                    f"[{attribute.name}] does not apply to {place} in an attribute configuration file, "
                    "expected an attribute of C706 4"
                )
        return attributes

    def _interface(self) -> AcfInterface:
        cursor = self.cursor
        attributes = self._attributes("an interface")
        if not cursor.at_name("interface"):
            raise cursor.error("expected 'interface'")
        cursor.next()
        name = cursor.expect_name("the name of the interface")
        cursor.expect("{", "the interface's name")
        types: list[AcfType] = []
        operations: list[AcfOperation] = []
        while not cursor.at("}"):
            if cursor.token.kind == "end":
                raise cursor.error("expected '}' after the interface's declarations")
            try:
                self._element(types, operations)
            except IdlError as exc:
                self.report(exc)
                self._recover()
        cursor.next()
        cursor.accept(";")
        return AcfInterface(name.position, attributes, name.text, tuple(types), tuple(operations))

    def _recover(self) -> None:
        """Go on behind the next ``;`` or before the brace that ends the interface."""
        while self.cursor.token.kind != "end" and not self.cursor.at("}"):
            if self.cursor.next().is_(";"):
                return

    def _element(self, types: list[AcfType], operations: list[AcfOperation]) -> None:
        cursor = self.cursor
        if cursor.accept(";"):
            return
        if cursor.at_name("include"):
            self._include()
        elif cursor.at_name("typedef"):
            cursor.next()
            types.extend(self._types())
        else:
            operations.append(self._operation())
        cursor.expect(";", "the declaration")

    def _include(self) -> None:
        """``include "file", ...``: for C programs only."""
        cursor = self.cursor
        cursor.next()
        while True:
            if cursor.token.kind != "string":
                raise cursor.error("expected the name of a file")
            cursor.next()
            if not cursor.accept(","):
                return

    def _types(self) -> list[AcfType]:
        attributes = self._attributes("a type")
        names = [self.cursor.expect_name("the name of a type")]
        while self.cursor.accept(","):
            names.append(self.cursor.expect_name("the name of a type"))
        return [AcfType(name.position, attributes, name.text) for name in names]

    def _operation(self) -> AcfOperation:
        cursor = self.cursor
        attributes = self._attributes("an operation")
        name = cursor.expect_name("the name of an operation")
        if cursor.at_name():  # the type of its result may stand before it
            name = cursor.next()
        cursor.expect("(", "the operation's name")
        params: list[AcfParameter] = []
        while not cursor.at(")"):
            params.append(self._parameter())
            if not cursor.accept(","):
                break
        cursor.expect(")", "the parameters")
        return AcfOperation(name.position, attributes, name.text, tuple(params))

    def _parameter(self) -> AcfParameter:
        cursor = self.cursor
        attributes = self._attributes("a parameter")
        name = cursor.expect_name("the name of a parameter")
        while cursor.accept("*"):
            pass
        if cursor.at_name():  # its type may stand before it
            name = cursor.next()
        return AcfParameter(name.position, attributes, name.text)
