"""How declarations are written out: one line, spaced the way C usually is."""

from __future__ import annotations

import pytest

from dcerpc.idl.cursor import spaced
from dcerpc.idl.lexer import tokenize
from dcerpc.idl.source import Source


@pytest.mark.parametrize(
    "text",
    [
        "[in, size_is((n + 7) & ~7)] long *a",
        "[size_is(, *n)] byte **p",
        "[range(-1, +5)] long a[-1 + 2]",
        "a & b[3] & -c - 1 - (d) & &e",
        "f((*a)(b), 2 * (c + 8))",
        "x ? -y : *z",
        "const long A = 2 * 3 << 4;",
    ],
)
def test_spacing(text: str) -> None:
    assert spaced(tokenize(Source("t.idl", text))[:-1]) == text
