"""The expressions of size_is, length_is, first_is, switch_is: C syntax to Python source, and their inverses.

C706 4.2.18 with MS-RPCE 2.2.4.7: an attribute names a field or parameter, or is a C expression over several.
The value of ``*count`` is that of ``count``: pointers are transparent in the Python values. Only where a
condition stands is a bare name of a pointer whether it is null: ``count ? *count : 0``.

Arithmetic does not wrap as C's does: a size that does not fit its C type fits no array either. Casts do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from dcerpc.errors import NdrError

__all__ = ["Node", "invert", "names", "parse", "to_source"]

_TOKEN = re.compile(
    r"\s*(?:(0[xX][0-9a-fA-F]+|\d+)[uUlL]*\b|([A-Za-z_]\w*)|(->|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^~!<>?:().])|$)"
)
#: Bits of the types that casts name; a sign, where it is not C's, goes before them.
_BITS = {
    "boolean": 8, "byte": 8, "char": 8, "small": 8, "__int8": 8, "short": 16, "__int16": 16, "wchar_t": 16,
    "int": 32, "long": 32, "__int32": 32, "hyper": 64, "__int64": 64,
}  # fmt: skip
_UNSIGNED = frozenset(("boolean", "byte", "char", "wchar_t"))
_PRECEDENCE = {
    "||": 1, "&&": 2, "|": 3, "^": 4, "&": 5, "==": 6, "!=": 6, "<": 7, ">": 7, "<=": 7, ">=": 7,
    "<<": 8, ">>": 8, "+": 9, "-": 9, "*": 10, "/": 10, "%": 10,
}  # fmt: skip
#: Nesting allowed in one expression: keeps its walkers within Python's stack.
_MAX_DEPTH = 50


@dataclass(frozen=True, slots=True)
class Node:
    """A node of an expression.

    Attributes:
        op: "number", "name", "." (member), "?:", "cast", a binary operator, or a unary one preceded by "u".
        value: the number's value, the identifier, the bits of a cast, negative when signed, or "".
        args: the operands.
    """

    op: str
    value: int | str = ""
    args: tuple[Node, ...] = ()


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = self._split()
        self.at = 0
        self.depth = 0

    def _split(self) -> list[str]:
        tokens, at = [], 0
        while at < len(self.text.rstrip()):
            found = _TOKEN.match(self.text, at)
            if found is None or found.end() == at:
                raise self.error(f"unexpected {self.text[at]!r}")
            tokens.append(next(group for group in found.groups() if group is not None))
            at = found.end()
        return tokens

    def error(self, what: str) -> NdrError:
        return NdrError(f"expression {self.text!r}: {what}")

    @property
    def next(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, wanted: str = "") -> str:
        token = self.next
        if not token or (wanted and token != wanted):
            raise self.error(f"expected {wanted or 'an operand'}, found {token or 'its end'}")
        self.at += 1
        return token

    def whole(self) -> Node:
        node = self.conditional()
        if self.next:
            raise self.error(f"unexpected {self.next}")
        return node

    def conditional(self) -> Node:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise self.error("nested too deeply")
        node = self.binary(1)
        if self.next == "?":
            self.take()
            first = self.conditional()
            self.take(":")
            node = Node("?:", "", (node, first, self.conditional()))
        self.depth -= 1
        return node

    def binary(self, least: int) -> Node:
        node = self.unary()
        while (rank := _PRECEDENCE.get(self.next, 0)) >= least:
            op = self.take()
            node = Node(op, "", (node, self.binary(rank + 1)))
        return node

    def unary(self) -> Node:
        bits = self.cast()
        if not bits and self.next not in {"-", "+", "~", "!", "*"}:
            return self.postfix()
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise self.error("nested too deeply")
        op = "cast" if bits else self.take()
        node = self.unary()
        self.depth -= 1
        if op == "+":
            return node
        return Node("cast", bits, (node,)) if bits else Node("u" + op, "", (node,))

    def cast(self) -> int:
        """The bits of the type in parentheses that comes next, negative when signed; 0 when there is none."""
        end = self.at + 1
        if self.next != "(" or ")" not in self.tokens[end : end + 4]:
            return 0
        words = self.tokens[end : self.tokens.index(")", end)]
        sign = words[0] if words and words[0] in {"signed", "unsigned"} else ""
        name = [word for word in words[bool(sign) :] if word != "int"] or ["int"]
        if len(name) != 1 or name[0] not in _BITS or not words:
            return 0
        self.at = end + len(words) + 1
        unsigned = sign == "unsigned" or (not sign and name[0] in _UNSIGNED)
        return _BITS[name[0]] if unsigned else -_BITS[name[0]]

    def postfix(self) -> Node:
        token = self.take()
        if token == "(":
            node = self.conditional()
            self.take(")")
        elif token[0].isdigit():
            octal = len(token) > 1 and token[0] == "0" and token.isdigit()
            node = Node("number", int(token, 8 if octal else 0))
            if int(node.value) >> 64:
                raise self.error(f"{token[:20]} does not fit 64 bits")
        elif token[0].isalpha() or token[0] == "_":
            node = Node("name", token)
        else:
            raise self.error(f"unexpected {token}")
        while self.next in {".", "->"}:
            self.take()
            member = self.take()
            if node.op not in {"name", ".", "u*"} or not member.isidentifier():
                raise self.error(f"{member} is no member name")
            node = Node(".", member, (node,))
        return node


@lru_cache(maxsize=1024)
def parse(text: str) -> Node:
    """Parse an expression; once, although each variant and direction asks for it.

    Raises:
        NdrError: it is not one, or nests too deeply.
    """
    try:
        return _Parser(text).whole()
    except ValueError as error:
        raise NdrError(f"expression {text!r}: {error}") from None


def names(node: Node) -> frozenset[str]:
    """The fields or parameters an expression depends on."""
    if node.op == "name":
        return frozenset((str(node.value),))
    return frozenset().union(*(names(arg) for arg in node.args))


#: Functions of :mod:`dcerpc.ndr.support` for operators whose C meaning differs from Python's or is unbounded.
_CALLS = {"/": "quotient", "%": "remainder", "<<": "shift_left", ">>": "shift_right"}
_LOGICAL = {"&&": "and", "||": "or"}
_COMPARE = frozenset(("==", "!=", "<", ">", "<=", ">="))


def to_source(node: Node, lookup: Callable[[str], str], present: Callable[[str], str] | None = None) -> str:
    """Python source of an expression.

    Args:
        lookup: gives the source of the value of a name.
        present: gives the source of whether the pointer of that name is not null, "" when it is none.
    """
    if node.op == "number":
        return str(node.value)
    if node.op == "name":
        return lookup(str(node.value))

    def truth(condition: Node) -> str:
        known = present(str(condition.value)) if present is not None and condition.op == "name" else ""
        return known or to_source(condition, lookup, present)

    if node.op == "u!":
        return f"int(not {truth(node.args[0])})"
    if node.op in _LOGICAL:
        return f"int(bool({truth(node.args[0])} {_LOGICAL[node.op]} {truth(node.args[1])}))"
    args = [to_source(arg, lookup, present) for arg in node.args]
    if node.op == "?:":
        return f"({args[1]} if {truth(node.args[0])} else {args[2]})"
    if node.op == "cast":
        return _truncated(args[0], int(node.value))
    return _arithmetic(node, args)


def _truncated(value: str, bits: int) -> str:
    """Source of what is left of a value in so many bits, as two's complement when they are negative."""
    mask = (1 << abs(bits)) - 1
    if bits > 0:
        return f"({value} & {mask})"
    sign = 1 << -bits - 1
    return f"(({value} & {mask} ^ {sign}) - {sign})"


#: Source that can stand twice: a variable or a field.
_PLAIN = re.compile(r"[\w.]+")


def _arithmetic(node: Node, args: list[str]) -> str:
    if node.op == ".":
        return f"{args[0]}.{node.value}"
    if node.op == "u*":
        return args[0]
    if node.op.startswith("u"):
        return f"({node.op[1]}{args[0]})"
    if node.op == "/" and node.args[1].op == "number" and node.args[1].value and _PLAIN.fullmatch(args[0]):
        return f"({args[0]} // {args[1]} if {args[0]} >= 0 else quotient({args[0]}, {args[1]}))"
    if node.op in _CALLS:
        return f"{_CALLS[node.op]}({args[0]}, {args[1]})"
    if node.op in _COMPARE:
        return f"int({args[0]} {node.op} {args[1]})"
    return f"({args[0]} {node.op} {args[1]})"


_UNDO = {"+": "-", "-": "+", "*": "//", "/": "*", "<<": ">>", ">>": "<<"}


def invert(node: Node, measure: str) -> tuple[str, str] | None:
    """Solve ``node == measure`` for the one name in it.

    Args:
        node: the expression.
        measure: source of a measured count.
    Returns:
        The name and the source of its value, or None when this cannot be solved. Where a division leaves a
        remainder the value does not satisfy the expression: check it.
    """
    if node.op == "name":
        return str(node.value), measure
    if node.op in {"cast", "u*"}:
        return invert(node.args[0], measure)
    if node.op not in _UNDO:
        return None
    left, right = node.args
    if node.op in {"<<", ">>"} and not (right.op == "number" and int(right.value) < 64):
        return None
    if right.op == "number" and (right.value != 0 or node.op != "*"):
        return invert(left, f"({measure} {_UNDO[node.op]} {right.value})")
    if left.op == "number" and node.op == "-":
        return invert(right, f"({left.value} - {measure})")
    if left.op == "number" and node.op in "+*" and (left.value != 0 or node.op == "+"):
        return invert(right, f"({measure} {_UNDO[node.op]} {left.value})")
    return None
