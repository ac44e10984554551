"""Escapes of string bindings, read and written; the rule is in :mod:`dcerpc.binding`."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Char", "characters", "escaped"]

_SPECIAL = frozenset("\\@:[],=")
_SPECIAL_OR_END = _SPECIAL | {""}


class Char(NamedTuple):
    """A character of a string binding after escapes are resolved; ``plain`` ones may be delimiters."""

    char: str
    column: int
    plain: bool


def characters(text: str) -> list[Char]:
    """Resolve the escapes of a string binding."""
    made = []
    position = 0
    while position < len(text):
        column, char = position + 1, text[position]
        position += 1
        if char == "\\" and text[position : position + 1] in _SPECIAL:
            made.append(Char(text[position], column, False))
            position += 1
        else:
            made.append(Char(char, column, True))
    return made


def escaped(field: str, delimiters: str) -> str:
    """Write a field so that reading it back gives it unchanged.

    Args:
        field: the address, the endpoint, or the name or value of an option.
        delimiters: the characters that would end it.
    """
    out = []
    for index, char in enumerate(field, 1):
        # "": what ends the field is a special character, or the end of the text, where two do no harm.
        if char in delimiters or (char == "\\" and field[index : index + 1] in _SPECIAL_OR_END):
            out.append("\\")
        out.append(char)
    return "".join(out)
