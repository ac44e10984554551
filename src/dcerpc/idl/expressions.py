"""Expressions: parsing them (C706 4.2 with MS-RPCE 2.2.4.7) and computing those that are constant."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Final

from dcerpc.idl.cursor import Cursor
from dcerpc.idl.lexer import char_value, int_value, string_value
from dcerpc.idl.source import Position
from dcerpc.idl.syntax import (
    Binary,
    Cast,
    Character,
    Conditional,
    Expression,
    Name,
    Number,
    SizeOf,
    String,
    TypeName,
    Unary,
)

__all__ = ["MAX_OPERATORS", "evaluate", "names_in", "parse_expression"]

#: Operators in one expression; keeps walking its tree within Python's stack.
MAX_OPERATORS: Final = 128

_PRECEDENCE: Final = {
    "||": 1,
    "&&": 2,
    "|": 3,
    "^": 4,
    "&": 5,
    "==": 6,
    "!=": 6,
    "<": 7,
    ">": 7,
    "<=": 7,
    ">=": 7,
    "<<": 8,
    ">>": 8,
    "+": 9,
    "-": 9,
    "*": 10,
    "/": 10,
    "%": 10,
}
_UNARY: Final = frozenset("-+~!*&")
#: What C allows after a name, and what travels gives no value to: codecs know what stands beside an array.
_AFTER_NAMES: Final = {
    ".": "member of a structure",
    "->": "member of a structure",
    "[": "element of an array",
    "(": "call of a function or macro",
}

#: Parses what stands between the parentheses of sizeof or a cast, or returns None when that is no type.
TypeParser = Callable[[Cursor], TypeName | None]


def parse_expression(cursor: Cursor, parse_type: TypeParser) -> Expression:
    """Parse one expression; a comma ends it.

    Args:
        cursor: stands at its first token.
        parse_type: recognises a type name in sizeof and casts.

    Raises:
        IdlError: what stands there is no expression, or one too complex.
    """
    return _Parser(cursor, parse_type).conditional()


class _Parser:
    def __init__(self, cursor: Cursor, parse_type: TypeParser) -> None:
        self.cursor = cursor
        self.parse_type = parse_type
        self.operators = 0

    def _operator(self) -> Position:
        position = self.cursor.token.position
        self.operators += 1
        if self.operators > MAX_OPERATORS:
            raise position.error(f"expression too complex, expected at most {MAX_OPERATORS} operators")
        self.cursor.next()
        return position

    def conditional(self) -> Expression:
        with self.cursor.nested():
            condition = self.binary(1)
            if not self.cursor.at("?"):
                return condition
            position = self._operator()
            yes = self.conditional()
            self.cursor.expect(":", "the first branch of '?'")
            return Conditional(position, condition, yes, self.conditional())

    def binary(self, lowest: int) -> Expression:
        left = self.unary()
        while self.cursor.token.kind == "punctuation":
            text = self.cursor.token.text
            precedence = _PRECEDENCE.get(text, 0)
            if precedence < lowest:
                break
            position = self._operator()
            left = Binary(position, text, left, self.binary(precedence + 1))
        return left

    def unary(self) -> Expression:
        token = self.cursor.token
        if token.kind == "punctuation" and token.text in _UNARY:
            position = self._operator()
            return Unary(position, token.text, self.unary())
        return self.primary()

    def primary(self) -> Expression:
        cursor, token = self.cursor, self.cursor.token
        if token.kind == "number":
            return Number(cursor.next().position, int_value(token))
        if token.kind == "char":
            return Character(cursor.next().position, char_value(token))
        if token.kind == "string":
            return self._strings()
        if cursor.at_name("sizeof"):
            return self._sizeof()
        if token.kind == "name":
            return self._name()
        if cursor.accept("("):
            with cursor.nested():
                return self._parenthesised()
        raise cursor.error("expected an expression")

    def _name(self) -> Name:
        name = self.cursor.next()
        following = self.cursor.token
        if following.kind == "punctuation" and following.text in _AFTER_NAMES:
            raise following.position.error(
                f"{_AFTER_NAMES[following.text]} in an expression, expected numbers and names with operators"
            )
        return Name(name.position, name.text)

    def _strings(self) -> String:
        position, parts = self.cursor.token.position, []
        while self.cursor.token.kind == "string":
            parts.append(string_value(self.cursor.next()))
        return String(position, "".join(parts))

    def _sizeof(self) -> SizeOf:
        position = self._operator()
        self.cursor.expect("(", "sizeof")
        named = self.parse_type(self.cursor)
        if named is None:
            raise self.cursor.error("expected the name of a type")
        self.cursor.expect(")", "the type")
        return SizeOf(position, named)

    def _parenthesised(self) -> Expression:
        position = self.cursor.token.position
        named = self.parse_type(self.cursor)
        if named is None:
            inner = self.conditional()
            self.cursor.expect(")", "the expression")
            return inner
        self.cursor.expect(")", "the type of the cast")
        self.operators += 1
        return Cast(position, named, self.unary())


_BINARY: Final[Mapping[str, Callable[[int, int], int]]] = {
    "||": lambda a, b: int(bool(a or b)),
    "&&": lambda a, b: int(bool(a and b)),
    "|": operator.or_,
    "^": operator.xor,
    "&": operator.and_,
    "==": lambda a, b: int(a == b),
    "!=": lambda a, b: int(a != b),
    "<": lambda a, b: int(a < b),
    ">": lambda a, b: int(a > b),
    "<=": lambda a, b: int(a <= b),
    ">=": lambda a, b: int(a >= b),
    "<<": operator.lshift,
    ">>": operator.rshift,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}
#: Constants are kept within 64 bits either way, so that shifts and products cannot grow without end.
_LIMIT: Final = 1 << 64


def evaluate(
    expression: Expression,
    lookup: Callable[[Name], int | str],
    size_of: Callable[[TypeName], int],
    cast: Callable[[TypeName, int], int] = lambda named, value: value,
) -> int | str:
    """Compute a constant expression.

    Args:
        expression: what to compute.
        lookup: gives the value of a name or raises IdlError.
        size_of: gives the size of a type in octets or raises IdlError.
        cast: gives what is left of a value in a type or raises IdlError.

    Raises:
        IdlError: it is not constant, divides by zero, or leaves the range of 64 bits.
    """

    def compute(node: Expression) -> int:
        value = evaluate(node, lookup, size_of, cast)
        if isinstance(value, str):
            raise node.position.error("a string, expected an integer")
        return value

    match expression:
        case Number(value=number) | Character(value=number):
            return _bounded(number, expression.position)
        case String(value=text):
            return text
        case Name():
            return lookup(expression)
        case Cast(type=named, operand=operand):
            value = evaluate(operand, lookup, size_of, cast)
            return value if isinstance(value, str) else cast(named, value)
        case SizeOf(type=named):
            return size_of(named)
        case Unary():
            return _unary(expression, compute)
        case Conditional(condition=condition, yes=yes, no=no):
            return compute(yes) if compute(condition) else compute(no)
        case Binary(operator=sign, left=left, right=right):
            return _bounded(
                _binary(expression.position, sign, compute(left), compute(right)), expression.position
            )


def _unary(node: Unary, compute: Callable[[Expression], int]) -> int:
    if node.operator in "*&":
        raise node.position.error(f"'{node.operator}' in a constant, expected a constant expression")
    value = compute(node.operand)
    return {"-": -value, "+": value, "~": ~value, "!": int(not value)}[node.operator]


def _binary(position: Position, sign: str, left: int, right: int) -> int:
    if sign in ("<<", ">>") and not 0 <= right < 64:
        raise position.error(f"shift by {right}, expected 0 to 63")
    if sign in ("/", "%"):
        if right == 0:
            raise position.error("division by zero, expected a divisor other than 0")
        quotient = abs(left) // abs(right)  # C rounds towards zero
        quotient = quotient if (left < 0) == (right < 0) else -quotient
        return quotient if sign == "/" else left - quotient * right
    return _BINARY[sign](left, right)


def _bounded(value: int, position: Position) -> int:
    if not -_LIMIT < value < _LIMIT:
        raise position.error("constant out of range, expected at most 64 bits")
    return value


def names_in(expression: Expression) -> list[Name]:
    """Every identifier of an expression, in order."""
    match expression:
        case Name():
            return [expression]
        case Unary(operand=operand) | Cast(operand=operand):
            return names_in(operand)
        case Binary(left=left, right=right):
            return names_in(left) + names_in(right)
        case Conditional(condition=condition, yes=yes, no=no):
            return names_in(condition) + names_in(yes) + names_in(no)
        case _:
            return []
