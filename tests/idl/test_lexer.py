"""Lexemes, positions, literals, and how octets become text."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcerpc.errors import IdlError
from dcerpc.idl.lexer import Token, char_value, int_value, string_value, tokenize
from dcerpc.idl.source import Source, decode, find, load_source


def lex(text: str) -> list[Token]:
    return tokenize(Source("t.idl", text))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("a _b9 c", ["name", "name", "name"]),
        ("0 07 0x1F 10ul 1.0", ["number"] * 5),
        ("12345778-1234-ABCD-EF00-0123456789AC", ["uuid"]),
        ("abcdefab-1234-abcd-ef00-0123456789ac", ["uuid"]),
        ("\"x\" L\"y\" 'c' L'd'", ["string", "string", "char", "char"]),
        ("a<<b>>=c", ["name", "punctuation", "name", "punctuation", "punctuation", "name"]),
        ("a // b\nc /* d\n */ e", ["name", "name", "name"]),
        ("a\\\nb", ["name"]),
        ("a \\\nb", ["name", "name"]),
        ("a->b - > c", ["name", "punctuation", "name", "punctuation", "punctuation", "name"]),
        ("a\u00a0b", ["name", "name"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [token.kind for token in lex(text)] == [*kinds, "end"]


def test_positions_count_from_one_and_survive_comments() -> None:
    tokens = lex("a /* x\n y */ b\n  c\r\nd \\\n e")
    assert [(t.text, t.line, t.column, t.first) for t in tokens[:-1]] == [
        ("a", 1, 1, True),
        ("b", 2, 7, False),
        ("c", 3, 3, True),
        ("d", 4, 1, True),
        ("e", 5, 2, False),
    ]


@pytest.mark.parametrize(
    ("text", "message", "column"),
    [
        ("a @ b", "unexpected character '@'", 3),
        ("a /* b", "comment is not closed, expected '*/'", 3),
        ('  "abc', "string is not closed", 3),
        ("'a", "character constant is empty or not closed", 1),
        ("''", "character constant is empty or not closed", 1),
        ("12ab", "malformed number '12ab'", 1),
        ("0xfg", "malformed number '0xfg'", 1),
        ("x" * 256, "identifier of 256 characters, expected at most 255", 1),
    ],
)
def test_what_is_no_lexeme_becomes_a_bad_token(text: str, message: str, column: int) -> None:
    bad = next(token for token in lex(text) if token.kind == "bad")
    assert bad.text.startswith(message)
    assert bad.column == column


@pytest.mark.parametrize(
    ("text", "value"), [("0", 0), ("017", 15), ("0x1fUL", 31), ("42L", 42), ("0xFFFFFFFFFFFFFFFF", 2**64 - 1)]
)
def test_integers(text: str, value: int) -> None:
    assert int_value(lex(text)[0]) == value


@pytest.mark.parametrize("text", ["1.5", "09", "1e3"])
def test_not_integers(text: str) -> None:
    with pytest.raises(IdlError, match="expected an integer constant"):
        int_value(lex(text)[0])


def test_strings_and_characters() -> None:
    assert string_value(lex(r'"a\\b\x41\101\n\""')[0]) == 'a\\bAA\n"'
    assert char_value(lex(r"L'\0'")[0]) == 0
    with pytest.raises(IdlError, match="holds 2 characters, expected one"):
        char_value(lex("'ab'")[0])


@pytest.mark.parametrize(
    ("octets", "text"),
    [
        (b"\xef\xbb\xbfx", "x"),
        ("\ufeffx".encode("utf-16-le"), "x"),
        ("\ufeffx".encode("utf-16-be"), "x"),
        ("é".encode(), "é"),
        (b"\x93quoted\x94 \xe9", "“quoted” é"),
        (b"\x81\x93", "\x81“"),
    ],
)
def test_octets_to_text(octets: bytes, text: str) -> None:
    assert decode(octets) == text


def test_a_file_that_cannot_be_read_is_an_idl_error(tmp_path: Path) -> None:
    with pytest.raises(IdlError, match="cannot read the file") as caught:
        load_source(tmp_path / "missing.idl")
    assert (caught.value.line, caught.value.column) == (1, 1)


def test_search_order_and_letter_case(tmp_path: Path) -> None:
    near, far = tmp_path / "near", tmp_path / "far"
    for directory in (near, far):
        directory.mkdir()
        (directory / "Common.IDL").write_text("")
    (far / "sub").mkdir()
    (far / "sub" / "x.idl").write_text("")
    importer = near / "main.idl"
    assert find("common.idl", importer, [far]) == near / "Common.IDL"
    assert find("common.idl", None, [far]) == far / "Common.IDL"
    assert find("sub\\x.idl", importer, [far]) == far / "sub" / "x.idl"
    assert find("nowhere.idl", importer, [far]) is None
    shipped = find("MS-DTYP.idl", importer, [])
    assert shipped is not None
    assert shipped.name == "ms-dtyp.idl"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ab\\\nc d", [("abc", 1, 1), ("d", 2, 3)]),
        ("a\\\r\n\\\n  b\nc", [("a", 1, 1), ("b", 3, 3), ("c", 4, 1)]),
        ('"x\\\ny" z', [('"xy"', 1, 1), ("z", 2, 4)]),
        ("// a \\\n b\nc", [("c", 3, 1)]),
        ("/* \\\n */ c /\\\n* d */ e", [("c", 2, 5), ("e", 3, 8)]),
        ("a \\ \t\nb", [("a", 1, 1), ("b", 2, 1)]),
    ],
)
def test_lines_are_joined_before_anything_else(text: str, places: list[tuple[str, int, int]]) -> None:
    assert [(token.text, token.line, token.column) for token in lex(text)[:-1]] == places


def test_the_other_spelling_of_braces() -> None:
    assert [token.text for token in lex("a ??< b; ??> ? ?")][:-1] == ["a", "{", "b", ";", "}", "?", "?"]
