"""Parsing of types and declarators: C706 4.2."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dcerpc.idl.attributes import parse_attributes
from dcerpc.idl.cursor import Cursor
from dcerpc.idl.expressions import parse_expression
from dcerpc.idl.lexer import Token
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import (
    ArrayLevel,
    Attribute,
    BaseType,
    Case,
    Declarator,
    Enumerator,
    EnumSpec,
    Expression,
    FunctionLevel,
    Level,
    Member,
    NamedType,
    PipeSpec,
    PointerLevel,
    StructSpec,
    TypeName,
    TypeSpec,
    UnionSpec,
)

__all__ = ["BASE_WORDS", "TypeSyntax", "skip_parentheses", "skip_qualifiers"]

_QUALIFIERS: Final = frozenset(
    [
        "const",
        "volatile",
        "extern",
        "far",
        "__unaligned",
        "__w64",
        "__declspec",
        "__RPC_FAR",
        "__stdcall",
        "_stdcall",
        "__cdecl",
        "_cdecl",
    ]
)
#: Integer sizes: the last of these words decides, ``int`` alone is long (MS-RPCE 2.2.4.1.4).
_SIZES: Final = {
    "small": "small",
    "short": "short",
    "long": "long",
    "hyper": "hyper",
    "__int8": "small",
    "__int16": "short",
    "__int32": "long",
    "__int64": "hyper",
    "__int3264": "__int3264",
}
_PLAIN: Final = frozenset(
    ("boolean", "byte", "float", "double", "void", "handle_t", "wchar_t", "__wchar_t", "error_status_t")
)
#: Every word that names a base type or part of one.
BASE_WORDS: Final = frozenset((*_SIZES, *_PLAIN, "char", "int", "signed", "unsigned"))
_CONSTRUCTORS: Final = frozenset(("struct", "union", "enum", "pipe"))


def skip_qualifiers(cursor: Cursor) -> bool:
    """Pass const, volatile and the like, which do not concern the wire; whether const was among them."""
    const = False
    while cursor.at_name(*_QUALIFIERS):
        word = cursor.next().text
        const |= word == "const"
        if word == "__declspec":
            cursor.expect("(", "'__declspec'")
            skip_parentheses(cursor)
    return const


def skip_parentheses(cursor: Cursor) -> None:
    """Pass everything up to the parenthesis that closes one just taken.

    Raises:
        IdlError: nothing closes it.
    """
    depth = 1
    while depth:
        token = cursor.next()
        if token.kind == "end":
            raise cursor.error("expected ')'")
        depth += token.is_("(") - token.is_(")")


class TypeSyntax:
    """Parses types.

    Attributes:
        typedefs: names declared as types so far; tells a cast from a parenthesised name.
    """

    def __init__(self) -> None:
        self.typedefs: set[str] = set()
        self._pack: int | None = None

    def take_notes(self, cursor: Cursor) -> None:
        """Take the preprocessor's notes on packing that stand at the cursor."""
        while cursor.token.kind == "pack":
            text = cursor.next().text
            self._pack = int(text) if text else None

    def attributes(self, cursor: Cursor) -> tuple[Attribute, ...]:
        """Parse attribute lists, if any."""
        self.take_notes(cursor)
        return parse_attributes(cursor, self.type_name)

    def expression(self, cursor: Cursor) -> Expression:
        """Parse an expression."""
        return parse_expression(cursor, self.type_name)

    def type_name(self, cursor: Cursor) -> TypeName | None:
        """Parse a type without a declared name; None, with nothing taken, when no type stands there."""
        token = cursor.token
        word = token.text
        if token.kind != "name":
            return None
        if not (word in BASE_WORDS or word in _CONSTRUCTORS or word in _QUALIFIERS or word in self.typedefs):
            # sizeof(X) may name a type that a broken declaration was to declare; any other use is a value
            previous = cursor.ahead(-1), cursor.ahead(-2)
            if not (previous[0].is_("(") and previous[1].text == "sizeof"):
                return None
        spec = self.type_spec(cursor)
        return TypeName(spec, self.declarator(cursor, named=False))

    def type_spec(self, cursor: Cursor) -> TypeSpec:
        """Parse a type specifier.

        Raises:
            IdlError: no type stands there.
        """
        self.take_notes(cursor)
        skip_qualifiers(cursor)
        token = cursor.token
        if token.kind != "name":
            raise cursor.error("expected a type")
        if token.text in _CONSTRUCTORS:
            with cursor.nested():
                spec = self._constructed(cursor, cursor.next())
        elif token.text in BASE_WORDS:
            spec = self._base(cursor)
        elif token.text == "interface":
            cursor.next()
            named = cursor.expect_name("the name of an interface")
            spec = NamedType(named.position, named.text)
        else:
            spec = NamedType(cursor.next().position, token.text)
            if token.text == "SAFEARRAY" and cursor.accept("("):
                with cursor.nested():
                    self._safearray(cursor)
        skip_qualifiers(cursor)
        return spec

    def _safearray(self, cursor: Cursor) -> None:
        """The element type of a SAFEARRAY, which travels within the array (MS-OAUT 2.2.30)."""
        self.type_spec(cursor)
        self.declarator(cursor, named=False)
        cursor.expect(")", "the type of the elements")

    def _base(self, cursor: Cursor) -> BaseType:
        position = cursor.token.position
        words: list[str] = []
        while cursor.at_name(*BASE_WORDS):
            word = cursor.token.text
            if words and word in _PLAIN:
                break  # "typedef unsigned short wchar_t": the base type is the name being declared
            words.append(cursor.next().text)
            skip_qualifiers(cursor)
            if word in _PLAIN:
                break
        return BaseType(position, _canonical(words, position))

    def _constructed(self, cursor: Cursor, keyword: Token) -> TypeSpec:
        start = cursor.index - 1
        if keyword.text == "pipe":
            return PipeSpec(keyword.position, self.type_spec(cursor))
        tag = cursor.next().text if cursor.at_name() and not cursor.at_name("switch") else ""
        if keyword.text == "enum":
            return EnumSpec(keyword.position, tag, self._enumerators(cursor) if cursor.at("{") else None)
        spec = (self._struct if keyword.text == "struct" else self._union)(cursor, keyword.position, tag)
        return replace(spec, text=cursor.text_between(start, cursor.index))

    def _enumerators(self, cursor: Cursor) -> tuple[Enumerator, ...]:
        cursor.expect("{")
        enumerators: list[Enumerator] = []
        while not cursor.at("}"):
            name = cursor.expect_name("the name of an enumerator")
            value = self.expression(cursor) if cursor.accept("=") else None
            enumerators.append(Enumerator(name.position, name.text, value))
            if not cursor.accept(","):
                break
        if not enumerators:
            raise cursor.error("expected at least one enumerator")
        cursor.expect("}", "the enumerators")
        return tuple(enumerators)

    def _struct(self, cursor: Cursor, position: Position, tag: str) -> StructSpec | UnionSpec:
        if not cursor.at("{"):
            if not tag:
                raise cursor.error("expected a tag or '{' after 'struct'")
            return StructSpec(position, tag, None)
        pack = self._pack
        cursor.expect("{")
        members: list[Member] = []
        while not cursor.at("}"):
            members.append(self._member(cursor, self.attributes(cursor)))
            self.take_notes(cursor)
        cursor.expect("}", "the members")
        return StructSpec(position, tag, tuple(members), pack)

    def _member(self, cursor: Cursor, attributes: tuple[Attribute, ...]) -> Member:
        position = cursor.token.position
        spec = self.type_spec(cursor)
        declarators = () if cursor.at(";") else self.declarators(cursor)
        if cursor.at(":"):
            raise cursor.token.position.error("bit field, expected a member of a whole type")
        cursor.expect(";", "the member")
        return Member(position, attributes, spec, declarators)

    def _union(self, cursor: Cursor, position: Position, tag: str) -> StructSpec | UnionSpec:
        switch: tuple[TypeSpec, str] | None = None
        union_name = ""
        if cursor.at_name("switch"):
            cursor.next()
            cursor.expect("(", "'switch'")
            spec = self.type_spec(cursor)
            switch = spec, cursor.expect_name("the name of the discriminant").text
            cursor.expect(")", "the discriminant")
            if cursor.at_name():
                union_name = cursor.next().text
            if not cursor.at("{"):
                raise cursor.error("expected '{' after the discriminant")
        if not cursor.at("{"):
            if not tag:
                raise cursor.error("expected a tag or '{' after 'union'")
            return UnionSpec(position, tag, None)
        cursor.expect("{")
        self.take_notes(cursor)
        arms: list[Case] = []
        while not cursor.at("}"):
            arms.append(self._arm(cursor))
            self.take_notes(cursor)
        cursor.expect("}", "the arms")
        return UnionSpec(position, tag, tuple(arms), switch, union_name)

    def _arm(self, cursor: Cursor) -> Case:
        position = cursor.token.position
        labels: list[Expression] = []
        default = False
        while cursor.at_name("case", "default"):
            if cursor.next().text == "default":
                default = True
            else:
                labels.append(self.expression(cursor))
            cursor.expect(":", "the label")
        attributes = self.attributes(cursor)
        for attribute in attributes:
            if attribute.name == "case":
                labels.extend(arg for arg in attribute.args if arg is not None)
            elif attribute.name == "default":
                default = True
        if cursor.accept(";"):
            return Case(position, tuple(labels), default, None)
        rest = tuple(a for a in attributes if a.name not in ("case", "default"))
        return Case(position, tuple(labels), default, self._member(cursor, rest))

    def declarators(self, cursor: Cursor) -> tuple[Declarator, ...]:
        """Parse declarators separated by commas."""
        declarators = [self.declarator(cursor)]
        while cursor.accept(","):
            declarators.append(self.declarator(cursor))
        return tuple(declarators)

    def declarator(
        self, cursor: Cursor, named: bool = True, operation: bool = False, unnamed: str = ""
    ) -> Declarator:
        """Parse a declarator.

        Args:
            cursor: stands at its first token.
            named: False for an abstract declarator, which has no name.
            operation: a ``(`` after the name begins an operation's parameters and is left alone.
            unnamed: the name of one that is left out, where it may be.
        """
        pointers: list[Level] = []
        skip_qualifiers(cursor)
        while cursor.at("*"):
            pointers.append(PointerLevel(cursor.next().position))
            skip_qualifiers(cursor)
        position, name = cursor.token.position, ""
        inner: tuple[Level, ...] = ()
        if cursor.at("(") and named:
            cursor.next()
            with cursor.nested():
                nested = self.declarator(cursor)
            cursor.expect(")", "the declarator")
            position, name, inner = nested.position, nested.name, nested.levels
        elif unnamed and cursor.token.kind != "name":
            name = unnamed
        elif named:
            name = cursor.expect_name("a name to declare").text
        suffixes: list[Level] = []
        while cursor.at("[") or (cursor.at("(") and named and not operation):
            suffixes.append(self._suffix(cursor))
        return Declarator(position, name, (*inner, *suffixes, *reversed(pointers)))

    def _suffix(self, cursor: Cursor) -> Level:
        position = cursor.next().position
        if cursor.ahead(-1).is_("("):
            skip_parentheses(cursor)
            return FunctionLevel(position)
        lower: Expression | None = None
        upper = self._bound(cursor)
        pair = cursor.accept("..")
        if pair:
            lower, upper = upper, self._bound(cursor)
        cursor.expect("]", "the bound")
        return ArrayLevel(position, lower, upper, pair and lower is None)

    def _bound(self, cursor: Cursor) -> Expression | None:
        if cursor.at("]"):
            return None
        if cursor.at("*") and (cursor.ahead().is_("]") or cursor.ahead().is_("..")):
            cursor.next()
            return None
        return self.expression(cursor)


def _canonical(words: list[str], position: Position) -> str:
    """The one name of a base type that its words spell."""
    signs = [word for word in words if word in ("signed", "unsigned")]
    rest = [word for word in words if word not in ("signed", "unsigned") and word != "int"]
    if len(rest) == 2 and rest == ["long", "long"]:
        rest = ["hyper"]
    if len(signs) > 1 or len(rest) > 1:
        raise position.error(f"'{' '.join(words)}' is not a type, expected a base type of C706 4.2")
    word = rest[0] if rest else "long"
    sign = signs[0] if signs else ""
    if word in _PLAIN:
        return "wchar_t" if word == "__wchar_t" else word
    if word == "char":
        return {"signed": "small", "unsigned": "unsigned char"}.get(sign, "char")
    size = _SIZES[word]
    return f"unsigned {size}" if sign == "unsigned" else size
