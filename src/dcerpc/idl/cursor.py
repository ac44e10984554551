"""A place in a token list, with one token of sight and a bound on nesting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from dcerpc.errors import IdlError
from dcerpc.idl.lexer import Token

__all__ = ["MAX_DEPTH", "Cursor"]

#: How deep parentheses, declarators, structures and imports may nest, together; levels.
MAX_DEPTH: Final = 64


class Cursor:
    """Reads tokens in order. The list must end with one of kind "end", which is never passed."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self.index = 0
        self._depth = 0

    @property
    def token(self) -> Token:
        """The next token."""
        return self._tokens[self.index]

    def ahead(self, count: int = 1) -> Token:
        """The token ``count`` places after the next one, or the end."""
        return self._tokens[min(self.index + count, len(self._tokens) - 1)]

    def next(self) -> Token:
        """Take the next token."""
        token = self._tokens[self.index]
        if token.kind != "end":
            self.index += 1
        return token

    def at(self, text: str) -> bool:
        """Whether the next token is this punctuation mark."""
        token = self._tokens[self.index]
        return token.text == text and token.kind == "punctuation"

    def at_name(self, *names: str) -> bool:
        """Whether the next token is one of these words, or any word when none is given."""
        token = self._tokens[self.index]
        return token.kind == "name" and (not names or token.text in names)

    def accept(self, text: str) -> bool:
        """Take the next token if it is this punctuation mark."""
        if self.at(text):
            self.index += 1
            return True
        return False

    def expect(self, text: str, after: str = "") -> Token:
        """Take this punctuation mark.

        Raises:
            IdlError: something else stands there.
        """
        if not self.at(text):
            raise self.error(f"expected '{text}'" + (f" after {after}" if after else ""))
        return self.next()

    def expect_name(self, what: str) -> Token:
        """Take an identifier; ``what`` says of what, for the error.

        Raises:
            IdlError: something else stands there.
        """
        if self.token.kind != "name":
            raise self.error(f"expected {what}")
        return self.next()

    def error(self, expected: str) -> IdlError:
        """An error at the next token that says what was expected instead."""
        token = self.token
        return token.position.error(f"unexpected {token.described()}, {expected}")

    @contextmanager
    def nested(self) -> Iterator[None]:
        """One level deeper.

        Raises:
            IdlError: the nesting exceeds MAX_DEPTH.
        """
        if self._depth >= MAX_DEPTH:
            raise self.token.position.error(f"nested too deep, expected at most {MAX_DEPTH} levels")
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1

    def text_between(self, start: int, end: int) -> str:
        """The tokens from index ``start`` to before ``end`` as one line of normal spacing."""
        return spaced(
            [t for t in self._tokens[start:end] if t.kind not in ("pack", "begin_import", "end_import")]
        )


_NO_SPACE_BEFORE: Final = frozenset((",", ";", ")", "]", "."))
_NO_SPACE_AFTER: Final = frozenset(("(", "[", "~", "!", "."))
_PREFIXES: Final = frozenset(("&", "+", "-"))


def spaced(tokens: Sequence[Token]) -> str:
    """Join tokens the way C is usually written."""
    parts: list[str] = []
    for index, token in enumerate(tokens):
        if index and _wants_space(tokens, index):
            parts.append(" ")
        parts.append(token.text)
    return "".join(parts)


def _wants_space(tokens: Sequence[Token], index: int) -> bool:
    """Whether a space belongs before the token at an index above 0."""
    previous, token = tokens[index - 1], tokens[index]
    if token.kind == "punctuation":
        if token.text == "[":  # the bounds of an array, or an attribute list
            return previous.text == "typedef" or (previous.kind != "name" and previous.text not in "[(*]")
        if token.text == "(" and (previous.kind == "name" or previous.is_(")")):
            return False
        if token.text in _NO_SPACE_BEFORE:
            return False
        if token.text == "*" and previous.text in ("*", "("):
            return False
    if previous.is_("*"):
        return _multiplies(tokens, index - 1)
    if previous.kind == "punctuation" and previous.text in _PREFIXES:
        return not _is_prefix(tokens, index - 1)
    return previous.kind != "punctuation" or previous.text not in _NO_SPACE_AFTER


def _is_prefix(tokens: Sequence[Token], index: int) -> bool:
    """Whether the sign at an index stands before its only operand, and not between two."""
    before = tokens[index - 1] if index else tokens[index]
    return before.kind == "punctuation" and before.text not in (")", "]")


def _multiplies(tokens: Sequence[Token], index: int) -> bool:
    """Whether a ``*`` stands for a product and not for a pointer."""
    after = tokens[index + 1]
    before = tokens[index - 1] if index else after
    return after.kind == "number" or before.kind == "number" or before.is_(")")
