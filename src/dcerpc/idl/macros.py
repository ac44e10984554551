"""Macros: their table and their expansion.

A macro is not expanded within its own expansion (each token remembers the macros it came from), and the
number of tokens that expansion may produce is bounded, so that every input ends.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from dcerpc.idl.lexer import Token

__all__ = ["MAX_EXPANDED", "Macros"]

#: Tokens that macro expansion may produce in one compilation.
MAX_EXPANDED: Final = 200_000
_MAX_NESTING: Final = 64


class _Macro(NamedTuple):
    params: tuple[str, ...] | None
    body: list[Token]


class Macros:
    """The macros defined at one point of a text."""

    def __init__(self) -> None:
        self._table: dict[str, _Macro] = {}
        self._expanded = 0

    def __contains__(self, name: str) -> bool:
        return name in self._table

    def detach(self) -> dict[str, _Macro]:
        """Forget all macros and return them; the count of produced tokens goes on."""
        table, self._table = self._table, {}
        return table

    def attach(self, table: dict[str, _Macro]) -> None:
        """Have the macros that detach returned, and no others."""
        self._table = table

    def define(self, name: Token, body: list[Token], params: tuple[str, ...] | None) -> None:
        """Define a macro; a definition of the same name is replaced.

        Args:
            name: its name.
            body: its replacement.
            params: its parameters; None for an object-like macro.
        """
        self._table[name.text] = _Macro(params, body)

    def define_line(self, name: Token, rest: list[Token]) -> None:
        """Define a macro from what follows its name on a #define line.

        Raises:
            IdlError: the parameter list is malformed, or the replacement uses ``#`` or ``##``.
        """
        params: tuple[str, ...] | None = None
        if rest and rest[0].is_("(") and rest[0].touching:
            names: list[str] = []
            index = 1
            while index < len(rest) and rest[index].kind == "name":
                names.append(rest[index].text)
                index += 1
                if not (index < len(rest) and rest[index].is_(",")):
                    break
                index += 1
            if index >= len(rest) or not rest[index].is_(")"):
                raise rest[0].position.error(
                    f"malformed parameters of macro '{name.text}', expected (name, ...)"
                )
            params, rest = tuple(names), rest[index + 1 :]
        for token in rest:
            if token.kind == "punctuation" and token.text in ("#", "##"):
                raise token.position.error(
                    f"'{token.text}' in a macro is not supported, expected plain tokens"
                )
            if token.kind == "bad":
                raise token.position.error(token.text)
        self.define(name, rest, params)

    def undefine(self, name: str) -> None:
        """Forget a macro, if there is one."""
        self._table.pop(name, None)

    def expand(self, tokens: list[Token], depth: int = 0) -> list[Token]:
        """Replace every macro among ``tokens``; replacements stand where the macro's name stood.

        Raises:
            IdlError: a macro's arguments are missing, too many or too few, or expansion produces too much.
        """
        if not self._table:
            return tokens
        pending = tokens[::-1]
        out: list[Token] = []
        while pending:
            token = pending.pop()
            macro = self._table.get(token.text) if token.kind == "name" else None
            if macro is None or token.text in token.hidden:
                out.append(token)
                continue
            hidden = token.hidden | {token.text}
            if macro.params is None:
                replacement = [_placed(t, token, hidden) for t in macro.body]
            elif pending and pending[-1].is_("("):
                replacement = self._call(token, macro, hidden, pending, depth)
            else:
                out.append(token)
                continue
            self._expanded += len(replacement) + 1
            if self._expanded > MAX_EXPANDED or len(hidden) > _MAX_NESTING:
                raise token.position.error(
                    f"macro '{token.text}' expands to too much, expected at most {_MAX_NESTING} nested "
                    f"macros and {MAX_EXPANDED} tokens in all"
                )
            pending.extend(reversed(replacement))
        return out

    def _call(
        self, token: Token, macro: _Macro, hidden: frozenset[str], pending: list[Token], depth: int
    ) -> list[Token]:
        arguments = _arguments(token, pending)
        params = macro.params or ()
        if not params and arguments == [[]]:
            arguments = []
        if len(arguments) != len(params):
            raise token.position.error(
                f"macro '{token.text}' has {len(arguments)} arguments, expected {len(params)}"
            )
        if depth >= _MAX_NESTING:
            raise token.position.error(f"macro calls nest too deep, expected at most {_MAX_NESTING} levels")
        by_name = {
            name: self.expand(argument, depth + 1) for name, argument in zip(params, arguments, strict=True)
        }
        out: list[Token] = []
        for t in macro.body:
            argument = by_name.get(t.text) if t.kind == "name" else None
            if argument is None:
                out.append(_placed(t, token, hidden))
            else:
                out.extend(_placed(a, token, a.hidden | hidden) for a in argument)
            if len(out) > MAX_EXPANDED:
                break  # the caller counts it and raises
        return out


def _arguments(token: Token, pending: list[Token]) -> list[list[Token]]:
    """Take the parenthesised arguments of a macro call from the end of ``pending``."""
    pending.pop()
    arguments: list[list[Token]] = [[]]
    open_parentheses = 1
    while pending:
        t = pending.pop()
        if t.is_("("):
            open_parentheses += 1
        elif t.is_(")"):
            open_parentheses -= 1
            if not open_parentheses:
                return arguments
        elif t.is_(",") and open_parentheses == 1:
            arguments.append([])
            continue
        arguments[-1].append(t)
    raise token.position.error(f"arguments of macro '{token.text}' are not closed, expected ')'")


def _placed(token: Token, where: Token, hidden: frozenset[str]) -> Token:
    placed = Token(token.kind, token.text, where.file, where.line, where.column)
    placed.hidden = hidden
    return placed
