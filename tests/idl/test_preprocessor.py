"""Directives, macros, includes and imports."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcerpc.errors import IdlError
from dcerpc.idl import macros, preprocessor
from dcerpc.idl.preprocessor import preprocess
from dcerpc.idl.source import load_source
from tests.idl.helpers import errors, interface, source


def run(text: str, defines: dict[str, str] | None = None) -> tuple[str, list[str]]:
    found: list[IdlError] = []
    tokens = preprocess(source(text), [], defines or {}, found.append).tokens
    return " ".join(token.text for token in tokens[:-1]), [str(error) for error in found]


def fail(error: IdlError) -> None:
    raise error


def run_file(path: Path) -> tuple[str, list[str]]:
    found: list[IdlError] = []
    tokens = preprocess(load_source(path), [], {}, found.append).tokens
    words = [t.text for t in tokens[:-1] if t.kind not in ("begin_import", "end_import", "pack")]
    return " ".join(words), [error.message for error in found]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("#define N 5\nN n", "5 n"),
        ("#define A B\n#define B A\nA B", "A B"),
        ("#define F(x, y) x + y\nF(1, (2, 3)) F", "1 + ( 2 , 3 ) F"),
        ("#define F(x) x x\n#define G F(1)\nG", "1 1"),
        ("#define F(x) [x]\nF(F(1))", "[ [ 1 ] ]"),
        ("#define F() z\nF()", "z"),
        ("#define NOT_CALL (1)\nNOT_CALL", "( 1 )"),
        ("#define N 1 + \\\n 2\nN", "1 + 2"),
        ("#define N 1\n#undef N\nN", "N"),
        ("#ifdef A\nx\n#else\ny\n#endif", "y"),
        ("#define A\n#ifdef A\nx\n#else\ny\n#endif", "x"),
        ("#ifndef A\nx\n#endif", "x"),
        ("#if 0\n#if 1\nx\n#endif\n#elif 1\ny\n#elif 1\nz\n#else\nw\n#endif", "y"),
        ("#define V 3\n#if defined(V) && V >= 3 && !defined W\nx\n#endif", "x"),
        ("#if UNKNOWN\nx\n#endif ignored\ny", "y"),
        ("#if 0\n' @ \"\n#endif\nx", "x"),
        ('#pragma midl_echo("x")\n#\nx', "x"),
        ("#if 0\n#error no\n#bogus\n#endif\nx", "x"),
        # the examples of C99 6.10.3.5
        ('#define S(s) # s\nS(a  +"b\\n" /* c */ ) S() S( (x , y) )', '"a +\\"b\\\\n\\"" "" "(x , y)"'),
        ("#define X 3\n#define C(a, b) a ## b\nC(X, 1) C(,2) C(3,) C(,) C(x, X)", "X1 2 3 xX"),
        (
            "#define T(a, b, c) a ## b ## c\n[T(1,2,3), T(,4,5), T(6,,7), T(8,9,), T(,,)]",
            "[ 123 , 45 , 67 , 89 , ]",
        ),
        ("#define H # ## #\n#define S(a) #a\nH S(H)", '## "H"'),
        ("#define AB(x) [x]\n#define J(a, b) a ## b\nJ(A, B)(1)", "[ 1 ]"),
        ("#define N n\n#define J(a) p a ## 1\nJ(N)", "p N1"),
        ("#define V(...) {__VA_ARGS__}\nV() V(1) V(1, (2, 3))", "{ } { 1 } { 1 , ( 2 , 3 ) }"),
        ("#define W(a, ...) #__VA_ARGS__ a\nW(1, 2, 3) W(1)", '"2, 3" 1 "" 1'),
        ("#define O #\nO", "#"),
        ("#define F(x,\\\n y) x \\\n + y\nF(1,\n2)", "1 + 2"),
        # conditions
        ("#define V 3\n#if defined V && (V == 2 ? 0 : V << 1 == 6) && 'a' == 97\nx\n#endif", "x"),
        ("#if 1\nx\n#elif bad +\n#else\ny\n#endif", "x"),
        ("#define D defined(D)\n#ifdef D\n#undef D\n#endif\n#ifndef D\nx\n#endif", "x"),
        # what a preprocessor leaves
        ('# 1 "a.h"\n#line 7\n#ident "x"\nx', "x"),
    ],
)
def test_text(text: str, result: str) -> None:
    tokens, errors = run(text)
    assert (tokens, errors) == (result, [])


def test_predefined_macros() -> None:
    assert run("#if __midl >= 501\nx\n#endif", {"__midl": "801"}) == ("x", [])


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("#error stop here", "1:2: #error stop here"),
        ("x\n #bogus", "2:2: unknown directive '#bogus', expected a preprocessor directive"),
        ("#if 1\nx", "1:2: #if is not closed, expected #endif"),
        ("#endif", "1:2: #endif without #if, expected an open #if"),
        ("#else", "1:2: #else without #if, expected an open #if"),
        ("#define", "1:2: #define names nothing, expected an identifier"),
        ("#ifdef\n#endif", "1:2: #ifdef names nothing, expected an identifier"),
        ("#if\n#endif", "1:2: unexpected the end of the file, expected an expression"),
        ("#if 1 2\n#endif", "1:7: unexpected '2', expected the end of the condition"),
        ("#if 1 / 0\n#endif", "1:7: division by zero, expected a divisor other than 0"),
        ("#define F(x) x\nF(1, 2)", "2:1: macro 'F' has 2 arguments, expected 1"),
        ("#define F(x) x\nF(1", "2:1: arguments of macro 'F' are not closed, expected ')'"),
        ("#define F(x y", "1:10: malformed parameters of macro 'F', expected (name, ...)"),
        ("#define F(x) #y", "1:14: '#' before no parameter, expected one of the macro's parameters"),
        ("#define F(x) x #", "1:16: '#' before no parameter, expected one of the macro's parameters"),
        ("#define F a ##", "1:13: '##' at an end of a macro, expected tokens on both sides"),
        ("#define F(x) ## x", "1:14: '##' at an end of a macro, expected tokens on both sides"),
        ("#define F(x) x ## y\nF(1)", "2:1: '##' joins '1' and 'y', expected that to make one token"),
        ("#define F(x, x) x", "1:10: malformed parameters of macro 'F', expected (name, ...)"),
        ("#define F(..., x) x", "1:10: malformed parameters of macro 'F', expected (name, ...)"),
        ("#define F(x, ) x", "1:10: malformed parameters of macro 'F', expected (name, ...)"),
        ("#define F(a, b, ...) a\nF(1)", "2:1: macro 'F' has 1 arguments, expected 3"),
        ("#if 1\n#else\n#elif 1\n#endif", "3:2: #elif after #else, expected #endif"),
        ("#if 1\n#else\n#else\n#endif", "3:2: #else after #else, expected #endif"),
        ("#if defined(X\n#endif", "1:5: 'defined(X' is not closed, expected ')'"),
        ("#if defined\n#endif", "1:5: 'defined' names nothing, expected an identifier"),
        ("#define E x +\n#include E", '2:2: malformed #include, expected "file" or <file>'),
        (
            '#include "no.idl"',
            "1:10: file 'no.idl' not found, expected it beside this file or on the search path",
        ),
        (
            'import "no.idl";',
            "1:8: file 'no.idl' not found, expected it beside this file or on the search path",
        ),
        ("#include no", '1:2: malformed #include, expected "file" or <file>'),
        ('import "ms-dtyp.idl" x', "1:22: expected ';' after the names of imported files"),
        ("#pragma pack(3)", "1:9: malformed #pragma pack, expected (), (n), (push), (push, n) or (pop)"),
        ("#pragma pack(pop)", "1:9: #pragma pack(pop) without a push, expected an earlier push"),
        ("a @ b", "1:3: unexpected character '@', expected IDL text"),
    ],
)
def test_errors(text: str, error: str) -> None:
    assert run(text)[1] == [f"t.idl:{error}"]


def test_constants_among_the_macros_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "other.idl").write_text("#define OTHER 9\n")
    main = tmp_path / "main.idl"
    main.write_text(
        'import "other.idl";\n#define A 1\n#define B (A + 1)\n#define EMPTY\n#define F(x) x\n'
        "#define GONE 3\n#undef GONE\n"
    )
    macros = preprocess(load_source(main), [], {}, fail).macros
    assert [(name.text, [t.text for t in body]) for name, body in macros] == [
        ("A", ["1"]),
        ("B", ["(", "1", "+", "1", ")"]),
    ]


def test_includes_with_guards_and_imports_once(tmp_path: Path) -> None:
    (tmp_path / "guarded.h").write_text("#ifndef G\n#define G\nguarded\n#endif\n")
    (tmp_path / "once.h").write_text("#pragma once\nonce\n")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.idl").write_text('import "../main.idl", "b.idl"; a')
    (tmp_path / "sub" / "b.idl").write_text('#define LOCAL 1\nimport "a.idl"; b LOCAL')
    main = tmp_path / "main.idl"
    main.write_text(
        '#include "guarded.h"\n#include <guarded.h>\n#include "once.h"\n#include "once.h"\n'
        'import "sub/a.idl"; import "sub/b.idl";\nLOCAL'
    )
    assert run_file(main) == ("guarded once b 1 a LOCAL", [])


def test_packing_is_noted_and_ends_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "p.h").write_text(
        "#pragma pack(push, 2)\nx\n#pragma pack(push)\n#pragma pack(1)\ny\n#pragma pack(pop)\nz\n"
    )
    main = tmp_path / "main.idl"
    main.write_text('#include "p.h"\nw')
    notes = [t.text for t in preprocess(load_source(main), [], {}, fail).tokens if t.kind != "end"]
    assert notes == ["2", "x", "2", "1", "y", "2", "z", "", "w"]


def test_names_of_files_from_macros(tmp_path: Path) -> None:
    (tmp_path / "a.h").write_text("a")
    main = tmp_path / "main.idl"
    main.write_text('#define QUOTED "a.h"\n#define ANGLES <a.h>\n#include QUOTED\n#include ANGLES\n')
    assert run_file(main) == ("a a", [])


def places(text: str) -> list[tuple[str, int, int]]:
    tokens = preprocess(source(text), [], {}, fail).tokens
    return [(token.text, token.line, token.column) for token in tokens[:-1]]


def test_positions_through_macros() -> None:
    """A replacement stands where the macro's name stood, an argument where it was written."""
    assert places("#define N a b\n  N c") == [("a", 2, 3), ("b", 2, 3), ("c", 2, 5)]
    assert places("#define F(x, y) [x] y ## 1\nF(a,\n b)") == [
        ("[", 2, 1), ("a", 2, 3), ("]", 2, 1), ("b1", 2, 1),
    ]  # fmt: skip
    assert places("#define G(x) x\n#define F(x) G(x)\nF(a) b") == [("a", 3, 3), ("b", 3, 6)]


def test_what_is_for_the_header_only_is_skipped() -> None:
    text = 'cpp_quote("#define X 1")\nmidl_pragma warning( disable: 2362 )\nconst long A = 1;'
    assert errors(text) == []


def test_an_error_in_an_argument_is_found_there() -> None:
    text = "#define TAKES(t) void f([in] t a);\n" + interface("TAKES(\n  lung)")
    assert [(e.line, e.column) for e in errors(text)] == [(5, 3)]


def test_endless_expansion_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(macros, "MAX_EXPANDED", 2000)
    # as many tokens as are allowed, and one more
    words = "x " * 1998
    assert run(f"#define M {words}\nM y")[1] == []
    assert "at most 64 nested macros and 2000 tokens" in run(f"#define M {words} x\n#define N M\nN")[1][0]
    lines = [f"#define M{i} M{i + 1} M{i + 1}" for i in range(60)]
    errors = run("\n".join([*lines, "M0"]))[1]
    assert len(errors) == 1
    assert "expands to too much" in errors[0]
    chain = [f"#define M{i} M{i + 1}" for i in range(500)]
    assert "expands to too much" in run("\n".join([*chain, "M0"]))[1][0]
    calls = "F(" * 500 + "1" + ")" * 500
    assert "macro calls nest too deep" in run(f"#define F(x) x\n{calls}")[1][0]
    big = "x " * 200
    assert "expands to too much" in run(f"#define F(x) {big}\nF({big})")[1][0]


def test_endless_inclusion_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preprocessor, "MAX_FILES", 100)
    main = tmp_path / "main.idl"
    main.write_text('#include "main.idl"\n#include "main.idl"\n')
    errors = run_file(main)[1]
    assert len(errors) > 50  # one for each that is not opened any more
    assert all("is included too often, expected at most 48 levels and 100 files" in error for error in errors)


def test_macros_that_tell_where_they_are_used() -> None:
    text = (
        "#define HERE __LINE__ in __FILE__\n\nHERE\n#if defined(__LINE__) && __LINE__ == 4\n__FILE__\n#endif"
    )
    assert run(text) == ('3 in "t.idl" "t.idl"', [])


def test_directives_over_several_lines() -> None:
    assert run("#def\\\nine A(x) x \\\n + x\nA(\\\n1) __LINE__") == ("1 + 1 5", [])


def test_packing_may_change_where_no_declaration_follows() -> None:
    pack = "\n#pragma pack(1)\n"
    union = f"typedef union switch (long k) {{ {pack} case 1: {pack} long a; {pack} }} u;"
    text = f"{pack} typedef struct {{ {pack} long a; {pack} }} s; {union} {pack}"
    assert errors(interface(text) + pack) == []
