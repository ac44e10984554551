"""The expressions of size_is, length_is, first_is, switch_is: C syntax to Python source, and their inverses.

C706 4.2.18 with MS-RPCE 2.2.4.7: an attribute names a field or parameter, or is a C expression over several.
The value of ``*count`` is that of ``count``: pointers are transparent in the Python values.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dcerpc.errors import NdrError

__all__ = ["Node", "invert", "names", "parse", "to_source"]

_TOKEN = re.compile(
    r"\s*(?:(0[xX][0-9a-fA-F]+|\d+)[uUlL]*\b|([A-Za-z_]\w*)|(->|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^~!<>?:().])|$)"
)
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
        op: "number", "name", "." (member), "?:", a binary operator, or a unary one preceded by "u".
        value: the number's value, the identifier, or "".
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
        if self.next in {"-", "+", "~", "!", "*"}:
            self.depth += 1
            if self.depth > _MAX_DEPTH:
                raise self.error("nested too deeply")
            op = self.take()
            node = self.unary()
            self.depth -= 1
            return node if op in "+*" else Node("u" + op, "", (node,))
        return self.postfix()

    def postfix(self) -> Node:
        token = self.take()
        if token == "(":
            node = self.conditional()
            self.take(")")
        elif token[0].isdigit():
            octal = len(token) > 1 and token[0] == "0" and token.isdigit()
            node = Node("number", int(token, 8 if octal else 0))
        elif token[0].isalpha() or token[0] == "_":
            node = Node("name", token)
        else:
            raise self.error(f"unexpected {token}")
        while self.next in {".", "->"}:
            self.take()
            member = self.take()
            if not member.isidentifier():
                raise self.error(f"{member} is no member name")
            node = Node(".", member, (node,))
        return node


def parse(text: str) -> Node:
    """Parse an expression.

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


def to_source(node: Node, lookup: Callable[[str], str]) -> str:
    """Python source of an expression.

    Args:
        lookup: gives the source of the value of a name.
    """
    if node.op == "number":
        return str(node.value)
    if node.op == "name":
        return lookup(str(node.value))
    args = [to_source(arg, lookup) for arg in node.args]
    if node.op == ".":
        return f"{args[0]}.{node.value}"
    if node.op == "?:":
        return f"({args[1]} if {args[0]} else {args[2]})"
    if node.op == "u!":
        return f"int(not {args[0]})"
    if node.op.startswith("u"):
        return f"({node.op[1]}{args[0]})"
    if node.op in _CALLS:
        return f"{_CALLS[node.op]}({args[0]}, {args[1]})"
    if node.op in _LOGICAL:
        return f"int(bool({args[0]} {_LOGICAL[node.op]} {args[1]}))"
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
