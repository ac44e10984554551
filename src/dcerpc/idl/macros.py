"""Macros: their table and their expansion (C99 6.10.3).

A macro is not expanded within its own expansion (each token remembers the macros it came from), and the
number of tokens that expansion may produce is bounded, so that every input ends. A replacement stands where
the macro's name stood; arguments stay where they stand in the text, so that an error in one is found there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Final, NamedTuple

from dcerpc.idl.lexer import Token, tokenize
from dcerpc.idl.source import Source

__all__ = ["MAX_EXPANDED", "Macros"]

#: Tokens that macro expansion may produce in one compilation.
MAX_EXPANDED: Final = 200_000
_MAX_NESTING: Final = 64
_REST: Final = "__VA_ARGS__"
#: Macros that say where they are used. None says when: the same text gives the same module at any time.
_PLACES: Final = frozenset(("__FILE__", "__LINE__"))


class _Macro(NamedTuple):
    """A definition; params is None for an object-like macro, variadic ones end in ``__VA_ARGS__``."""

    params: tuple[str, ...] | None
    body: list[Token]


class _Arguments(NamedTuple):
    """The arguments of one macro call, by parameter: as written and expanded."""

    written: dict[str, list[Token]]
    expanded: dict[str, list[Token]]


class Macros:
    """The macros defined at one point of a text."""

    def __init__(self) -> None:
        self._table: dict[str, _Macro] = {}
        self._expanded = 0

    def __contains__(self, name: str) -> bool:
        return name in self._table or name in _PLACES

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
            IdlError: the parameter list is malformed, or ``#`` or ``##`` stands where it means nothing.
        """
        params: tuple[str, ...] | None = None
        if rest and rest[0].is_("(") and rest[0].touching:
            params, rest = _parameters(name, rest)
        for token in rest:
            if token.kind == "bad":
                raise token.position.error(token.text)
        for token in (*rest[:1], *rest[-1:]):
            if token.is_("##"):
                raise token.position.error("'##' at an end of a macro, expected tokens on both sides")
        for index, token in enumerate(rest):
            if params is not None and token.is_("#") and _name_at(rest, index + 1) not in params:
                raise token.position.error("'#' before no parameter, expected one of the macro's parameters")
        self.define(name, rest, params)

    def undefine(self, name: str) -> None:
        """Forget a macro, if there is one."""
        self._table.pop(name, None)

    def expand(self, tokens: list[Token], depth: int = 0) -> list[Token]:
        """Replace every macro among ``tokens``.

        Raises:
            IdlError: a macro's arguments are missing, too many or too few, two tokens joined by ``##`` make
                none, or expansion produces too much.
        """
        pending = tokens[::-1]
        out: list[Token] = []
        while pending:
            token = pending.pop()
            macro = self._table.get(token.text) if token.kind == "name" else None
            if macro is None or token.text in token.hidden:
                out.append(_place(token) if token.text in _PLACES else token)
                continue
            hidden = token.hidden | {token.text}
            if macro.params is None:
                replacement = _substituted(macro.body, token, hidden, None)
            elif pending and pending[-1].is_("("):
                replacement = self._call(token, macro.params, macro.body, hidden, pending, depth)
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
        self,
        token: Token,
        params: tuple[str, ...],
        body: list[Token],
        hidden: frozenset[str],
        pending: list[Token],
        depth: int,
    ) -> list[Token]:
        arguments = _arguments(token, pending)
        if not params and arguments == [[]]:
            arguments = []
        if params[-1:] == (_REST,):
            arguments = _variadic(token, arguments, len(params))
        if len(arguments) != len(params):
            raise token.position.error(
                f"macro '{token.text}' has {len(arguments)} arguments, expected {len(params)}"
            )
        if depth >= _MAX_NESTING:
            raise token.position.error(f"macro calls nest too deep, expected at most {_MAX_NESTING} levels")
        written = dict(zip(params, arguments, strict=True))
        expanded = {name: self.expand(argument, depth + 1) for name, argument in written.items()}
        return _substituted(body, token, hidden, _Arguments(written, expanded))


def _parameters(name: Token, rest: list[Token]) -> tuple[tuple[str, ...], list[Token]]:
    """The parameters of a function-like macro, and what follows them."""
    names: list[str] = []
    index = 1
    while index < len(rest) and not rest[index].is_(")"):
        if names and names[-1] == _REST:
            break
        if rest[index].is_("..."):
            names.append(_REST)
        elif rest[index].kind == "name" and rest[index].text not in names:
            names.append(rest[index].text)
        else:
            break
        index += 1
        if not (index < len(rest) and rest[index].is_(",")):
            break
        index += 1
    if index >= len(rest) or not rest[index].is_(")") or rest[index - 1].is_(","):
        raise rest[0].position.error(f"malformed parameters of macro '{name.text}', expected (name, ...)")
    return tuple(names), rest[index + 1 :]


def _name_at(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].text if index < len(tokens) and tokens[index].kind == "name" else ""


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


def _variadic(token: Token, arguments: list[list[Token]], count: int) -> list[list[Token]]:
    """The arguments with those from the ``count``-th on made one, commas between them."""
    rest: list[Token] = []
    for index, argument in enumerate(arguments[count - 1 :]):
        if index:
            rest.append(Token("punctuation", ",", *token.position, touching=True))
        rest.extend(argument)
    return [*arguments[: count - 1], rest] if len(arguments) >= count - 1 else arguments


def _substituted(
    body: list[Token], where: Token, hidden: frozenset[str], arguments: _Arguments | None
) -> list[Token]:
    """A macro's replacement: parameters replaced, ``#`` and ``##`` applied.

    Args:
        body: the macro's.
        where: its name where it is used.
        hidden: macros not to be expanded in the result.
        arguments: of a function-like macro.
    """
    out: list[Token] = []
    index = operand = 0  # where the last operand begins in out: it may be empty
    joins = False  # the next operand is to be joined to it
    while index < len(body):
        token = body[index]
        index += 1
        if token.is_("##"):
            joins = True
            continue
        if arguments is not None and token.is_("#"):
            made = [_stringized(arguments.written[body[index].text], where)]
            index += 1
        elif arguments is not None and token.kind == "name" and token.text in arguments.written:
            joined = joins or (index < len(body) and body[index].is_("##"))
            made = (arguments.written if joined else arguments.expanded)[token.text]
        else:
            made = [_placed(token, where)]
        made = [_hidden(t, t.hidden | hidden) for t in made]
        if not joins:
            operand = len(out)
        elif made and len(out) > operand:
            out[-1] = _joined(out[-1], made[0], where)
            made = made[1:]
        joins = False
        out.extend(made)
        if len(out) > MAX_EXPANDED:
            break  # the caller counts it and raises
    return out


def _stringized(tokens: Sequence[Token], where: Token) -> Token:
    """A string of the spelling of some tokens."""
    parts: list[str] = []
    for index, token in enumerate(tokens):
        if index and not token.touching:
            parts.append(" ")
        text = token.text
        if token.kind in ("string", "char"):
            text = text.replace("\\", "\\\\").replace('"', '\\"')
        parts.append(text)
    return Token("string", f'"{"".join(parts)}"', *where.position)


def _joined(left: Token, right: Token, where: Token) -> Token:
    """One token of the text of two."""
    made = tokenize(Source(where.file, left.text + right.text))[:-1]
    if len(made) != 1 or made[0].kind == "bad":
        raise where.position.error(
            f"'##' joins {left.text!r} and {right.text!r}, expected that to make one token"
        )
    return _hidden(_placed(made[0], where), left.hidden & right.hidden)


def _place(token: Token) -> Token:
    """What a macro of _PLACES stands for."""
    if token.text == "__LINE__":
        return Token("number", str(token.line), *token.position)
    name = PurePath(token.file).name.replace("\\", "\\\\").replace('"', '\\"')
    return Token("string", f'"{name}"', *token.position)


def _placed(token: Token, where: Token) -> Token:
    return Token(token.kind, token.text, where.file, where.line, where.column, touching=token.touching)


def _hidden(token: Token, hidden: frozenset[str]) -> Token:
    made = Token(token.kind, token.text, *token.position, touching=token.touching)
    made.hidden = hidden
    return made
