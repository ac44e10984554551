"""Parsing of whole files: interfaces, declarations and operations (C706 4.2).

After an error parsing goes on at the next declaration, so that all errors of a file can be told at once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dcerpc.errors import IdlError
from dcerpc.idl.cursor import Cursor
from dcerpc.idl.expressions import parse_expression
from dcerpc.idl.lexer import Token
from dcerpc.idl.preprocessor import Preprocessed
from dcerpc.idl.syntax import (
    Attribute,
    Const,
    Declaration,
    EnumSpec,
    Import,
    Interface,
    Library,
    Macro,
    Operation,
    Param,
    StructSpec,
    TypeDeclaration,
    Typedef,
    TypeName,
    UnionSpec,
    Unit,
)
from dcerpc.idl.typespec import TypeSyntax, skip_parentheses, skip_qualifiers

__all__ = ["parse"]

#: Statements of type libraries that declare a name which may be used like an object interface's.
_CLASSES: Final = frozenset(("coclass", "dispinterface"))


def parse(file: str, preprocessed: Preprocessed, report: Callable[[IdlError], None]) -> Unit:
    """Parse a preprocessed file.

    Args:
        file: its name.
        preprocessed: its tokens and macros.
        report: told of each error; parsing goes on after it.
    """
    return _Parser(preprocessed.tokens, report).unit(file, preprocessed.macros)


class _Parser:
    def __init__(self, tokens: list[Token], report: Callable[[IdlError], None]) -> None:
        self.tokens = tokens
        self.cursor = Cursor(tokens)
        self.types = TypeSyntax()
        self.report = report

    def unit(self, file: str, macros: list[tuple[Token, list[Token]]]) -> Unit:
        body = self._declarations(in_interface=False)
        constants = []
        for name, tokens in macros:
            macro = self._macro(name, tokens)
            if macro is not None:
                constants.append(macro)
        return Unit(file, body, tuple(constants))

    def _macro(self, name: Token, tokens: list[Token]) -> Macro | None:
        cursor = Cursor([*tokens, Token("end", "", *name.position)])
        try:
            value = parse_expression(cursor, self.types.type_name)
        except IdlError:
            return None  # not a constant but some other replacement text, which is no error
        return Macro(name.position, name.text, value) if cursor.token.kind == "end" else None

    def _declarations(self, in_interface: bool, in_library: bool = False) -> tuple[Declaration, ...]:
        """Declarations up to the end of the file, of an imported one, of the interface or library."""
        found: list[Declaration] = []
        cursor = self.cursor
        while True:
            self.types.take_notes(cursor)
            if cursor.token.kind in ("end", "end_import"):
                break
            if cursor.at("}"):
                if in_interface or in_library:
                    break
                self.report(cursor.error("expected a declaration"))
                cursor.next()
                continue
            start = cursor.index
            try:
                declaration = self._declaration(in_interface)
            except IdlError as exc:
                self.report(exc)
                self._recover(start)
            else:
                if declaration is not None:
                    found.append(declaration)
        return tuple(found)

    def _recover(self, start: int) -> None:
        """Go on after the declaration that began at ``start``: behind its ``;`` or before an outer brace."""
        cursor = self.cursor
        depth = 0
        for token in self.tokens[start : cursor.index]:
            depth += token.is_("{") - token.is_("}")
        while cursor.token.kind not in ("end", "begin_import", "end_import"):
            if cursor.at("}"):
                depth -= 1
                if depth < 0:
                    break
            depth += cursor.at("{")
            if cursor.next().is_(";") and depth <= 0:
                break
        if cursor.index == start and cursor.token.kind not in ("end", "end_import"):
            cursor.next()

    def _declaration(self, in_interface: bool) -> Declaration | None:
        cursor = self.cursor
        if cursor.accept(";"):
            return None
        if cursor.token.kind == "begin_import":
            return self._import()
        if cursor.at_name("cpp_quote", "midl_pragma") and cursor.ahead(1).kind != "punctuation":
            self._skip_pragma()
            return None
        if cursor.at_name("cpp_quote"):
            self._skip_quote()
            return None
        if cursor.at_name("typedef"):
            return self._typedef()
        start = cursor.index
        attributes = self.types.attributes(cursor)
        token = cursor.token
        if cursor.at_name("library", "importlib", "module", *_CLASSES) and not cursor.ahead().is_("*"):
            return self._library_statement(token.text, attributes, in_interface)
        if cursor.at_name("interface") and cursor.ahead().kind == "name":
            return self._interface(attributes, in_interface)
        if cursor.at_name("typedef"):
            return self._typedef(attributes)
        return self._typed(start, attributes, in_interface)

    def _import(self) -> Import:
        token = self.cursor.next()
        with self.cursor.nested():
            body = self._declarations(in_interface=False)
        self.cursor.next()  # end_import: the preprocessor writes both or neither
        return Import(token.position, token.text, body)

    def _skip_quote(self) -> None:
        """cpp_quote("text"): for the C header only."""
        cursor = self.cursor
        cursor.next()
        cursor.expect("(", "'cpp_quote'")
        while cursor.token.kind == "string":
            cursor.next()
        cursor.expect(")", "the text of cpp_quote")
        cursor.accept(";")

    def _skip_pragma(self) -> None:
        """midl_pragma warning(disable: 1234): no end mark but that of its parentheses."""
        cursor = self.cursor
        cursor.next()
        cursor.expect_name("the name of a pragma")
        cursor.expect("(", "the pragma")
        skip_parentheses(cursor)

    def _typedef(self, before: tuple[Attribute, ...] = ()) -> Typedef:
        cursor = self.cursor
        start = cursor.index
        position = cursor.next().position
        attributes = (*before, *self.types.attributes(cursor))
        spec = self.types.type_spec(cursor)
        declarators = self.types.declarators(cursor)
        cursor.expect(";", "the typedef")
        self.types.typedefs.update(d.name for d in declarators)
        return Typedef(position, attributes, spec, declarators, cursor.text_between(start, cursor.index))

    def _interface(self, attributes: tuple[Attribute, ...], in_interface: bool) -> Interface:
        cursor = self.cursor
        position = cursor.next().position
        name = cursor.expect_name("the name of the interface").text
        if cursor.accept(";"):
            return Interface(position, attributes, name, "", None)
        if in_interface:
            raise position.error("an interface within an interface, expected its declaration at file level")
        base = cursor.expect_name("the name of the base interface").text if cursor.accept(":") else ""
        cursor.expect("{", "the interface's name")
        body = self._declarations(in_interface=True)
        cursor.expect("}", "the interface's declarations")
        cursor.accept(";")
        return Interface(position, attributes, name, base, body)

    def _library_statement(
        self, keyword: str, attributes: tuple[Attribute, ...], in_interface: bool
    ) -> Declaration | None:
        """A statement of a type library: of it, only the types and interfaces within concern the wire."""
        cursor = self.cursor
        position = cursor.next().position
        if in_interface:
            raise position.error(f"'{keyword}' within an interface, expected it at file level")
        if keyword == "importlib":
            cursor.expect("(", "'importlib'")
            while cursor.token.kind == "string":
                cursor.next()
            cursor.expect(")", "the name of the library")
            cursor.expect(";", "importlib")
            return None
        name = cursor.expect_name(f"the name of the {keyword}").text
        if keyword == "library":
            cursor.expect("{", "the library's name")
            with cursor.nested():
                body = self._declarations(in_interface=False, in_library=True)
            cursor.expect("}", "the library's declarations")
            cursor.accept(";")
            return Library(position, name, body)
        if not cursor.accept(";"):
            self._skip_block(keyword)
        return Interface(position, attributes, name, "", None) if keyword in _CLASSES else None

    def _skip_block(self, keyword: str) -> None:
        """``{ ... }`` of what never travels."""
        cursor = self.cursor
        depth = 0
        cursor.expect("{", f"the {keyword}'s name")
        while depth or not cursor.at("}"):
            depth += cursor.at("{") - cursor.at("}")
            if cursor.next().kind == "end":
                raise cursor.error(f"expected '}}' after the {keyword}")
        cursor.next()
        cursor.accept(";")

    def _typed(self, start: int, attributes: tuple[Attribute, ...], in_interface: bool) -> Declaration:
        """A declaration that begins with a type: of a tag, a constant or an operation."""
        cursor = self.cursor
        position = cursor.token.position
        const = skip_qualifiers(cursor)
        spec = self.types.type_spec(cursor)
        if cursor.at(";") and isinstance(spec, StructSpec | UnionSpec | EnumSpec):
            cursor.next()
            return TypeDeclaration(position, attributes, spec, cursor.text_between(start, cursor.index))
        declarator = self.types.declarator(cursor, operation=True)
        if const and cursor.accept("="):
            value = self.types.expression(cursor)
            cursor.expect(";", "the constant")
            return Const(declarator.position, TypeName(spec, declarator), declarator.name, value)
        if not cursor.at("("):
            raise cursor.error(
                "expected '(' and the operation's parameters" if in_interface else "expected a type"
            )
        if not in_interface:
            raise declarator.position.error(
                f"operation '{declarator.name}' outside an interface, expected it in an interface's body"
            )
        params, variadic = self._params()
        cursor.expect(";", "the operation")
        text = cursor.text_between(start, cursor.index)
        return Operation(position, attributes, spec, declarator, params, text, variadic)

    def _params(self) -> tuple[tuple[Param, ...], bool]:
        """The parameters of an operation, and whether ``...`` follows them."""
        cursor = self.cursor
        cursor.expect("(")
        params: list[Param] = []
        if cursor.at_name("void") and cursor.ahead().is_(")"):
            cursor.next()
        while not cursor.at(")") and not cursor.at("..."):
            attributes = self.types.attributes(cursor)
            position = cursor.token.position
            spec = self.types.type_spec(cursor)
            declarator = self.types.declarator(cursor, unnamed=f"param{len(params) + 1}")
            params.append(Param(position, attributes, spec, declarator))
            if not cursor.accept(","):
                break
        variadic = cursor.accept("...")
        cursor.expect(")", "the parameters")
        return tuple(params), variadic
