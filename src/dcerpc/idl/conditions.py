"""Conditional inclusion: which parts of a file count (C99 6.10.1)."""

from __future__ import annotations

from typing import Final

from dcerpc.errors import IdlError
from dcerpc.idl.cursor import Cursor
from dcerpc.idl.expressions import evaluate, parse_expression
from dcerpc.idl.lexer import Token
from dcerpc.idl.macros import Macros

__all__ = ["CONDITIONALS", "Conditions", "named"]

#: The directives of conditional inclusion.
CONDITIONALS: Final = frozenset(("if", "ifdef", "ifndef", "elif", "else", "endif"))


def named(directive: Token, rest: list[Token]) -> Token:
    """The name that a directive is about.

    Raises:
        IdlError: none follows it.
    """
    if not rest or rest[0].kind != "name":
        raise directive.position.error(f"#{directive.text} names nothing, expected an identifier")
    return rest[0]


class _Group:
    """One #if and its alternatives.

    Attributes:
        outer: the text around it counts. active: the current alternative does.
        taken: one of the alternatives so far did.
        closed: #else was among them, after which there are no more.
    """

    __slots__ = ("active", "closed", "outer", "taken", "token")

    def __init__(self, token: Token, outer: bool) -> None:
        self.token = token
        self.outer = outer
        self.active = self.taken = self.closed = False


class Conditions:
    """The open #if groups of one file.

    Attributes:
        active: the text at this point counts.
    """

    __slots__ = ("_groups", "active")

    def __init__(self) -> None:
        self._groups: list[_Group] = []
        self.active = True

    def unclosed(self) -> IdlError | None:
        """At the end of the file: the error of a group that is still open."""
        if not self._groups:
            return None
        return self._groups[-1].token.position.error("#if is not closed, expected #endif")

    def directive(self, token: Token, rest: list[Token], macros: Macros) -> None:
        """Obey one of CONDITIONALS.

        Args:
            token: its name.
            rest: what follows on its line.
            macros: those defined.

        Raises:
            IdlError: it stands in the wrong place, or its condition is malformed.
        """
        try:
            match token.text:
                case "endif":
                    self._innermost(token)
                    self._groups.pop()
                case "elif" | "else":
                    self._alternative(token, rest, macros)
                case _:
                    self._begin(token, rest, macros)
        finally:
            self.active = not self._groups or self._groups[-1].active

    def _innermost(self, token: Token) -> _Group:
        if not self._groups:
            raise token.position.error(f"#{token.text} without #if, expected an open #if")
        return self._groups[-1]

    def _begin(self, token: Token, rest: list[Token], macros: Macros) -> None:
        # the group must exist even if its condition is wrong, or its #endif would be reported too
        group = _Group(token, self.active)
        self._groups.append(group)
        if not group.outer:
            return
        if token.text == "if":
            holds = _holds(token, rest, macros)
        else:
            holds = (named(token, rest).text in macros) == (token.text == "ifdef")
        group.active = group.taken = holds

    def _alternative(self, token: Token, rest: list[Token], macros: Macros) -> None:
        group = self._innermost(token)
        group.active = False
        if group.closed:
            raise token.position.error(f"#{token.text} after #else, expected #endif")
        group.closed = token.text == "else"
        if group.outer and not group.taken:
            group.active = group.taken = group.closed or _holds(token, rest, macros)


def _holds(token: Token, rest: list[Token], macros: Macros) -> bool:
    """Whether a condition is true; names that are no macros count as 0."""
    replaced: list[Token] = []
    index = 0
    while index < len(rest):
        word = rest[index]
        index += 1
        if word.kind == "name" and word.text == "defined":
            word, index = _defined(word, rest, index, macros)
        replaced.append(word)
    expanded = [*macros.expand(replaced), Token("end", "", *(rest or [token])[-1].position)]
    cursor = Cursor(expanded)
    expression = parse_expression(cursor, lambda _: None)
    if cursor.token.kind != "end":
        raise cursor.error("expected the end of the condition")
    return bool(evaluate(expression, lambda _: 0, lambda _: 0))


def _defined(word: Token, rest: list[Token], index: int, macros: Macros) -> tuple[Token, int]:
    """The value of ``defined``, whose operand is at ``index``, and the index after it."""
    in_parentheses = index < len(rest) and rest[index].is_("(")
    index += in_parentheses
    if index >= len(rest) or rest[index].kind != "name":
        raise word.position.error("'defined' names nothing, expected an identifier")
    name = rest[index]
    index += 1
    if in_parentheses:
        if index >= len(rest) or not rest[index].is_(")"):
            raise word.position.error(f"'defined({name.text}' is not closed, expected ')'")
        index += 1
    return Token("number", str(int(name.text in macros)), *name.position), index
