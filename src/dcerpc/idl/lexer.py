"""Text to tokens: the lexemes of C706 4.2.1, with the comments and line continuations of C."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, Literal

from dcerpc.idl.source import Position, Source

__all__ = ["MAX_IDENTIFIER", "Kind", "Token", "char_value", "int_value", "string_value", "tokenize"]

Kind = Literal[
    "name",
    "number",
    "string",
    "char",
    "uuid",
    "punctuation",
    "end",
    "bad",
    "begin_import",
    "end_import",
    "pack",
]

#: Longest identifier, in characters (MS-RPCE 2.2.4.18).
MAX_IDENTIFIER: Final = 255

_HEX = "[0-9a-fA-F]"
_TOKEN = re.compile(
    rf"""
      (?P<space>[ \t\f\v\r\xa0]+)
    | (?P<newline>\n)
    | (?P<comment>//[^\n]*|/\*.*?\*/)
    | (?P<uuid>{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}(?![\w-]))
    | (?P<string>L?"(?:[^"\\\n]|\\[^\n])*")
    | (?P<char>L?'(?:[^'\\\n]|\\[^\n])+')
    | (?P<name>[A-Za-z_]\w*)
    | (?P<number>0[xX]{_HEX}+[uUlL]*(?!\w)|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[uUlL]*(?!\w|\.[^.]))
    | (?P<punctuation>\?\?[<>]|\#\#|->|<<|>>|<=|>=|==|!=|&&|\|\||\.\.\.|\.\.|/(?!\*)
        |[][(){{}}<>,;:*=+\-%&|^~!?.\#])
    """,
    re.VERBOSE | re.DOTALL | re.ASCII,
)
_CONTINUATION = re.compile(r"\\[ \t]*\r?\n")
#: What may be written for braces where a keyboard has none (C706 4.2.1).
_BRACES: Final = {"??<": "{", "??>": "}"}
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{1,4}|[0-7]{1,3}|.)", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


class Token:
    """One lexeme.

    Attributes:
        kind: what it is. ``bad`` is text that is no lexeme, an error unless the preprocessor skips it.
            ``begin_import``, ``end_import`` and ``pack`` are the preprocessor's notes to the parser.
        text: as written; of ``bad`` the error message.
        first: no other token stands before it on its line.
        touching: no white space stands before it.
        hidden: names of the macros that made it, which it does not expand again.
    """

    __slots__ = ("column", "file", "first", "hidden", "kind", "line", "text", "touching")

    def __init__(
        self,
        kind: Kind,
        text: str,
        file: str,
        line: int,
        column: int,
        first: bool = False,
        touching: bool = False,
    ) -> None:
        self.kind = kind
        self.text = text
        self.file = file
        self.line = line
        self.column = column
        self.first = first
        self.touching = touching
        self.hidden: frozenset[str] = frozenset()

    @property
    def position(self) -> Position:
        """Where it stands."""
        return Position(self.file, self.line, self.column)

    def is_(self, text: str) -> bool:
        """Whether it is this punctuation mark."""
        return self.kind == "punctuation" and self.text == text

    def __repr__(self) -> str:
        return f"<{self.kind} {self.text!r} {self.file}:{self.line}:{self.column}>"

    def described(self) -> str:
        """For error messages: what was found."""
        if self.kind == "end":
            return "the end of the file"
        if self.kind in ("begin_import", "end_import"):
            return "the end of an imported file" if self.kind == "end_import" else "an import"
        return f"'{self.text}'" if self.kind != "string" else f"the string {self.text}"


class _Places:
    """Where the characters of a text stand that has lost its line continuations.

    Args:
        text: the text as it was; ``text`` is what is left of it.
    """

    __slots__ = ("_before", "_ends", "_starts", "text")

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        removed = 0
        #: Offsets in what is left at which something was removed, and how much was by then.
        self._ends: list[int] = []
        self._before = [0]
        for match in _CONTINUATION.finditer(text):
            self._ends.append(match.start() - removed)
            removed += match.end() - match.start()
            self._before.append(removed)
        self.text = _CONTINUATION.sub("", text) if removed else text

    def find(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at an offset, both from 1."""
        if self._ends:
            offset += self._before[bisect_right(self._ends, offset)]
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def tokenize(source: Source) -> list[Token]:
    """Split a text into tokens, the last of which has kind "end".

    Lines that end in a backslash are joined to the next before anything else, as in C, even within a word;
    positions are those in the text as it was. What is no lexeme becomes a token of kind "bad"; nothing is
    raised.
    """
    places = _Places(source.text.replace("\0", " ") if source.text.endswith("\0") else source.text)
    text, name = places.text, source.name
    tokens: list[Token] = []
    position, first, touching = 0, True, False
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            message, skipped = _bad(text, position)
            tokens.append(Token("bad", message, name, *places.find(position), first))
            position += skipped
            first = False
            continue
        kind = match.lastgroup
        if kind == "newline":
            first, touching = True, False
        elif kind in ("space", "comment"):
            touching = False
        else:
            tokens.append(_token(kind, match.group(), name, places.find(position), first, touching))  # type: ignore[arg-type]
            first, touching = False, True
        position = match.end()
    tokens.append(Token("end", "", name, *places.find(position), True))
    return tokens


def _token(kind: Kind, text: str, file: str, place: tuple[int, int], first: bool, touching: bool) -> Token:
    if kind == "name" and len(text) > MAX_IDENTIFIER:
        message = f"identifier of {len(text)} characters, expected at most 255 (MS-RPCE 2.2.4.18)"
        return Token("bad", message, file, *place, first, touching)
    return Token(kind, _BRACES.get(text, text), file, *place, first, touching)


def _bad(text: str, position: int) -> tuple[str, int]:
    """What is wrong with the text at a position, and how many characters of it to skip."""
    line_end = text.find("\n", position)
    rest = text[position : line_end if line_end >= 0 else len(text)]
    if rest.startswith("/*"):
        return "comment is not closed, expected '*/'", len(text) - position
    if rest.startswith(('"', 'L"')):
        return "string is not closed, expected '\"' on the same line", len(rest)
    if rest.startswith(("'", "L'")):
        return 'character constant is empty or not closed, expected "\'"', len(rest)
    word = re.match(r"\d[\w.]*", rest)
    if word:
        return f"malformed number '{word.group()[:40]}', expected an integer or a version", word.end()
    return f"unexpected character {rest[0]!r}, expected IDL text", 1


def int_value(token: Token) -> int:
    """The value of an integer literal.

    Raises:
        IdlError: it is a floating-point literal, or has an 8 or 9 in octal.
    """
    digits = token.text.rstrip("uUlL")
    try:
        if digits[:2] in ("0x", "0X"):
            return int(digits, 16)
        return int(digits, 8) if len(digits) > 1 and digits[0] == "0" else int(digits)
    except ValueError:
        raise token.position.error(
            f"'{token.text}' is not an integer, expected an integer constant"
        ) from None


def string_value(token: Token) -> str:
    """The characters of a string or character literal, escapes resolved."""
    quoted = token.text.removeprefix("L")[1:-1]
    return _ESCAPE.sub(_unescape, quoted)


def char_value(token: Token) -> int:
    """The code of a character constant.

    Raises:
        IdlError: it holds more than one character.
    """
    value = string_value(token)
    if len(value) != 1:
        raise token.position.error(
            f"character constant {token.text} holds {len(value)} characters, expected one"
        )
    return ord(value)


def _unescape(match: re.Match[str]) -> str:
    escape = match.group(1)
    if escape[0] == "x" and len(escape) > 1:
        return chr(int(escape[1:], 16))
    if escape[0] in "01234567":
        return chr(int(escape, 8))
    return _ESCAPES.get(escape, escape)
