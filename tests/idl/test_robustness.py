"""Whatever the text is, the compiler ends, soon, and raises nothing but IdlError."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcerpc import idl
from dcerpc.errors import IdlError
from dcerpc.idl.acf import parse_acf
from dcerpc.idl.source import Source, decode
from tests.idl.helpers import HEADER, errors, interface

SHIPPED = Path(idl.__file__).parent.parent / "interfaces"
#: Large files only take longer.
SEEDS = [path.read_text() for path in sorted(SHIPPED.glob("*.idl")) if path.stat().st_size < 10_000]
SEEDS.append((Path(__file__).parent / "everything.idl").read_text())

LINES = (
    "typedef struct union enum switch case default pipe interface import const void unsigned long hyper",
    "char wchar_t byte boolean double handle_t error_status_t in out ref unique ptr string size_is length_is",
    "first_is last_is max_is switch_is switch_type context_handle range v1_enum local idempotent uuid",
    "version pointer_default sizeof cpp_quote a b c d s t u 0 1 2 0x7fff 32768 1.0 ( ) [ ] { } , ; : * = +",
    '- / % & | ^ ~ ! ? < > << >> == && || "x" \'c\' "ms-dtyp.idl" /* */ // @ " F( A',
    "12345678-1234-1234-1234-123456789abc object callback transmit_as wire_marshal ignore iid_is call_as",
    "local byte_count comm_status fault_status min_is encode maybe IUnknown SAFEARRAY( library coclass",
    "importlib .. *..",
)
WORDS = [word for line in LINES for word in line.split()]
WORDS += ["\n", "\n#define A ", "\n#define F(x) ", "\n#if ", "\n#endif\n", "\n#else\n", "\n#include "]
WORDS += ["\n#pragma pack("]


def compile_or_refuse(text: str) -> None:
    """Compile a text; what is accepted must be a module that Python takes."""
    try:
        made = idl.compile_source(Source("soup.idl", text))
    except IdlError as exc:
        if exc.line < 1 or exc.column < 1:
            raise AssertionError("an error without a place") from exc
        return
    compile(made, "soup.py", "exec")


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_random_words(text: str) -> None:
    compile_or_refuse(text)
    compile_or_refuse(interface(text))
    compile_or_refuse(interface(f"typedef struct {{ long n; {text}; }} s;"))
    compile_or_refuse(interface(f"void f([in] long n, {text});"))


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_random_text(text: str) -> None:
    compile_or_refuse(text)


@settings(max_examples=60)
@given(st.binary(max_size=100))
def test_random_octets(data: bytes) -> None:
    compile_or_refuse(decode(data))


@settings(max_examples=80)
@given(
    st.sampled_from(SEEDS),
    st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(["", *WORDS])), min_size=1, max_size=4
    ),
)
def test_real_files_with_changes(text: str, changes: list[tuple[float, int, str]]) -> None:
    for place, removed, added in changes:
        at = int(place * len(text))
        text = f"{text[:at]} {added} {text[at + removed :]}"
    compile_or_refuse(text)


#: More than Python's stack holds.
DEEP = sys.getrecursionlimit() + 100
BOMBS = {
    "parentheses": "const long A = " + "(" * DEEP + "1" + ")" * DEEP + ";",
    "unary": "const long A = " + "-" * DEEP + "1;",
    "sum": "const long A = " + "1 + " * DEEP + "1;",
    "conditional": "const long A = " + "1 ? " * DEEP + "1" + " : 1" * DEEP + ";",
    "casts": "const long A = " + "(long) " * DEEP + "1;",
    "sizes": "const long A = " + "sizeof(long[" * DEEP + "1" + "])" * DEEP + ";",
    "structures": "typedef " + "struct { " * DEEP + "long a;" + " } a;" * DEEP,
    "unclosed structures": "typedef " + "struct { " * DEEP,
    "unions": "typedef " + "union switch (long a) { case 1: " * DEEP + "long a;" + " } a;" * DEEP,
    "declarators": "typedef long " + "(*" * DEEP + "a" + ")" * DEEP + ";",
    "pointers": "typedef long " + "*" * DEEP + "a;",
    "arrays": "typedef long a" + "[2]" * DEEP + ";",
    "pipes": "typedef " + "pipe " * DEEP + "long a;",
    "safearrays": "typedef " + "SAFEARRAY(" * DEEP + "long" + ")" * DEEP + " a;",
    "libraries": "library l { " * DEEP + "}" * DEEP,
    "unclosed libraries": "library l { " * DEEP,
    "classes": "coclass c { " + "{ " * DEEP,
    "pipes of structures": "typedef " + "pipe struct { pipe " * DEEP + "long a;",
    "conversions": "typedef long t0;"
    + "".join(f"typedef [transmit_as(t{i})] long t{i + 1};" for i in range(DEEP)),
    "names used before": "".join(f"typedef t{i + 1} *u{i}; typedef struct _t{i} *t{i};" for i in range(DEEP)),
    "lower bounds": "typedef long a" + "[1..2]" * DEEP + ";",
    "attributes": "typedef " + "[range(" * DEEP + "1",
    "braces": "{" * DEEP + "}" * DEEP,
    "typedefs": "".join(f"typedef t{i} *t{i + 1};" for i in range(DEEP)).replace("t0 ", "long ", 1),
    "values": "struct t0 { long a; };"
    + "".join(f"struct t{i + 1} {{ struct t{i} a; }};" for i in range(DEEP)),
    "expression of names": "typedef struct { long n; [size_is(" + "n + " * DEEP + "n)] long *a; } s;",
}


@pytest.mark.parametrize("name", BOMBS)
def test_nesting_bombs(name: str) -> None:
    assert all(isinstance(error, IdlError) for error in errors(BOMBS[name]))
    assert errors(interface(BOMBS[name]))


def test_wide_is_not_deep() -> None:
    members = "".join(f"long a{i};" for i in range(2000))
    operations = "".join(f"void f{i}([in] long a);" for i in range(500))
    enumerators = ", ".join(f"E{i}" for i in range(2000))
    types = f"typedef struct {{ {members} }} s; typedef enum {{ {enumerators} }} e;"
    assert errors(interface(f"{types} {operations}")) == []


def test_attribute_configuration_files() -> None:
    found: list[IdlError] = []
    for text in ("interface i { " + "f(" * DEEP, "[" * DEEP, "interface i { f(a" + ", a" * DEEP + "); }"):
        parse_acf(Source("t.acf", text), found.append)
    assert found


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*WORDS, "interface i {"]), max_size=40).map(" ".join))
def test_random_attribute_configuration_files(text: str) -> None:
    parse_acf(Source("t.acf", f"interface i {{ {text}"), lambda error: None)
    parse_acf(Source("t.acf", text), lambda error: None)


def test_interfaces_that_inherit_in_a_long_line(tmp_path: Path) -> None:
    text = (
        HEADER
        + "interface i0 { }\n"
        + "".join(HEADER + f"interface i{n + 1} : i{n} {{ }}\n" for n in range(1500))
    )
    assert any("inherit" in error.message for error in errors(text))


def test_a_directory_is_not_a_file(tmp_path: Path) -> None:
    assert [error.message for error in idl.check(tmp_path)] == ["cannot read the file: Is a directory"]
