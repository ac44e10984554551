"""Laying out generated Python the way the usual formatter does, so that it stays as it is when formatted."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

__all__ = ["WIDTH", "Bracketed", "Code", "annotated", "call", "docstring", "flat", "layout", "sequence"]

#: Longest line; characters.
WIDTH: Final = 110


@dataclass(frozen=True, slots=True)
class Bracketed:
    """An expression with brackets that may be broken over lines.

    Attributes:
        head: what stands before the opening bracket.
        items: what stands between the brackets, each with its keyword if it has one.
        one_line: the items may share one indented line, as arguments do and elements of a tuple do not.
        tail: what follows the closing bracket.
    """

    head: str
    items: tuple[tuple[str, Code], ...]
    one_line: bool = True
    tail: str = ""


Code: TypeAlias = str | Bracketed


def call(function: str, *args: Code, **keywords: Code) -> Bracketed:
    """A call."""
    return Bracketed(function, (*(("", arg) for arg in args), *((f"{k}=", v) for k, v in keywords.items())))


def sequence(items: Sequence[Code]) -> Code:
    """A tuple."""
    return Bracketed("", tuple(("", item) for item in items), one_line=False) if items else "()"


def flat(code: Code) -> str:
    """An expression on one line."""
    if isinstance(code, str):
        return code
    inner = ", ".join(keyword + flat(item) for keyword, item in code.items)
    comma = "," if not code.one_line and len(code.items) == 1 else ""
    return f"{code.head}({inner}{comma}){code.tail}"


def layout(prefix: str, code: Code, indent: int, suffix: str = "") -> list[str]:
    """Lines of ``prefix code suffix``, broken where a line would be too long.

    Args:
        prefix: what stands before the expression on its first line.
        code: the expression.
        indent: columns before the first line.
        suffix: what follows it on its last line.
    """
    margin = " " * indent
    line = f"{margin}{prefix}{flat(code)}{suffix}"
    if len(line) <= WIDTH or isinstance(code, str):
        return [line]
    lines = [f"{margin}{prefix}{code.head}("]
    inner = ", ".join(keyword + flat(item) for keyword, item in code.items)
    if code.one_line and indent + 4 + len(inner) <= WIDTH:
        lone = code.tail and len(code.items) == 1  # a definition's only parameter
        lines.append(f"{margin}    {inner}{',' if lone else ''}")
    else:
        for keyword, item in code.items:
            # "*" and "/" in a parameter list are items as well and take the comma too
            lines.extend(layout(keyword, item, indent + 4, ","))
    last = f"{margin}){code.tail}{suffix}"
    if len(last) <= WIDTH or not code.tail.startswith(" -> "):
        return [*lines, last]
    alternatives = _alternatives(code.tail.removeprefix(" -> ").removesuffix(":"))
    return [*lines, f"{margin}) -> (", *_union(alternatives, indent + 4), f"{margin}):{suffix}"]


def annotated(name: str, annotation: str, default: str, indent: int) -> list[str]:
    """Lines of ``name: annotation = default``; no default when it is empty.

    Args:
        name: of the variable.
        annotation: its annotation.
        default: source of its default.
        indent: columns before it.
    """
    margin, suffix = " " * indent, f" = {default}" if default else ""
    line = f"{margin}{name}: {annotation}{suffix}"
    parts = _alternatives(annotation)
    if len(line) <= WIDTH or len(parts) == 1:
        return [line]
    return [f"{margin}{name}: (", *_union(parts, indent + 4), f"{margin}){suffix}"]


def _union(parts: list[str], indent: int) -> list[str]:
    margin = " " * indent
    line = margin + " | ".join(parts)
    if len(line) <= WIDTH:
        return [line]
    return [f"{margin}{'| ' if number else ''}{part}" for number, part in enumerate(parts)]


def _alternatives(annotation: str) -> list[str]:
    """The members of a union, those inside brackets left together."""
    parts: list[str] = []
    for part in annotation.split(" | "):
        if parts and parts[-1].count("[") > parts[-1].count("]"):
            parts[-1] += f" | {part}"
        else:
            parts.append(part)
    return parts


def docstring(text: str, indent: int, *more: str) -> list[str]:
    """Lines of a docstring.

    Args:
        text: its summary, or a declaration, which is broken the way declarations are.
        indent: columns before it.
        more: further paragraphs, wrapped as needed.
    """
    margin = " " * indent
    first, *rest = (part.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') for part in (text, *more))
    opening = [first] if indent + len(first) + 6 <= WIDTH else _broken(first, WIDTH - indent)
    if len(opening) == 1 and not rest:
        return [f'{margin}"""{first}"""']
    lines = [f'{margin}"""{opening[0]}', *(margin + line for line in opening[1:])]
    for part in rest:
        lines += ["", *(margin + line for line in _wrapped(part, WIDTH - indent, ""))]
    return [*lines, f'{margin}"""']


def _wrapped(text: str, width: int, following: str) -> list[str]:
    return textwrap.wrap(
        text, width, subsequent_indent=following, break_long_words=False, break_on_hyphens=False
    )


def _broken(text: str, width: int) -> list[str]:
    """A declaration over several lines: a member or parameter each, indented by its nesting."""
    pieces: list[tuple[int, str]] = []
    depth, start, square, parentheses = 0, 0, 0, 0
    braces = "{" in text
    for index, character in enumerate(text):
        square += (character == "[") - (character == "]")
        ends = starts = False
        if braces:
            ends = character in "{;" or (character == "," and not square and not parentheses and depth > 0)
            starts = character == "}"
            parentheses += (character == "(") - (character == ")")
        elif not square:
            if character == "(":
                ends, parentheses = parentheses == 0, parentheses + 1
            elif character == ")":
                starts, parentheses = parentheses == 1, parentheses - 1
            ends = ends or (character == "," and parentheses == 1)
        if starts:
            pieces.append((depth, text[start:index]))
            depth, start = depth - 1, index
        if ends:
            pieces.append((depth, text[start : index + 1]))
            start = index + 1
            depth += character in "{("
    pieces.append((depth, text[start:]))
    lines: list[str] = []
    for level, piece in pieces:
        if piece.strip():
            margin = "    " * max(level, 0)
            wrapped = _wrapped(piece.strip(), width - len(margin), "    ")
            lines.extend(margin + line for line in wrapped)
    return lines
