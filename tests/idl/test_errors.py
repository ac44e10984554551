"""Every rule that is broken is told with its place, what was found and what was expected."""
# ruff: noqa: E501 - tables with a case to a line

from __future__ import annotations

from pathlib import Path

import pytest

from dcerpc import idl
from dcerpc.errors import IdlError
from tests.idl.helpers import HEADER, errors, interface, source

#: Text of an interface's body, which begins on line 3, and its one error.
IN_BODY = [
    # syntax
    ("typedef long;", "3:13: unexpected ';', expected a name to declare"),
    ("typedef struct { long a } s;", "3:25: unexpected '}', expected ';' after the member"),
    ("typedef struct ;", "3:16: unexpected ';', expected a tag or '{' after 'struct'"),
    ("typedef union ;", "3:15: unexpected ';', expected a tag or '{' after 'union'"),
    ("typedef enum { } e;", "3:16: unexpected '}', expected at least one enumerator"),
    ("typedef enum { 1 } e;", "3:16: unexpected '1', expected the name of an enumerator"),
    ("typedef long a[2;", "3:17: unexpected ';', expected ']' after the bound"),
    ("typedef long (*a;", "3:17: unexpected ';', expected ')' after the declarator"),
    ("typedef [bogus] long a;", "3:10: unknown attribute 'bogus', expected one of C706 4.2 or MS-RPCE 2.2.4"),
    ("typedef [range(1, 2] long a;", "3:20: unexpected ']', expected ')' after the arguments of 'range'"),
    ("typedef [switch_type(1)] union { [default] long a; } u;", "3:22: unexpected '1', expected the name of a type"),
    ("typedef unsigned signed long a;", "3:9: 'unsigned signed long' is not a type, expected a base type of C706 4.2"),
    ("typedef short long a;", "3:9: 'short long' is not a type, expected a base type of C706 4.2"),
    ("typedef union switch (long) { case 1: long a; } u;", "3:27: unexpected ')', expected the name of the discriminant"),
    ("typedef union switch (long k) u;", "3:32: unexpected ';', expected '{' after the discriminant"),
    ("void f([in] long a", "4:1: unexpected '}', expected ')' after the parameters"),
    ("void f([in] long a, ...);", "3:6: '...' in operation 'f', expected parameters with types, or [local]"),
    ("void f(..., [in] long a);", "3:11: unexpected ',', expected ')' after the parameters"),
    ("typedef struct { long a : 3; } s;", "3:25: bit field, expected a member of a whole type"),
    ("long x;", "3:7: unexpected ';', expected '(' and the operation's parameters"),
    ("const long A = ;", "3:16: unexpected ';', expected an expression"),
    ("const long A = (1;", "3:18: unexpected ';', expected ')' after the expression"),
    ("const long A = 1 ? 2;", "3:21: unexpected ';', expected ':' after the first branch of '?'"),
    ("cpp_quote(1)", "3:11: unexpected '1', expected ')' after the text of cpp_quote"),
    ("interface j { }", "3:1: an interface within an interface, expected its declaration at file level"),
    ("typedef interface j *a;", "3:19: unknown type 'j', expected a type declared before"),
    # names
    ("typedef foo a;", "3:9: unknown type 'foo', expected a type declared before"),
    ("typedef enum foo a;", "3:9: unknown enumeration 'foo', expected one declared before"),
    ("const long A = B;", "3:16: unknown name 'B', expected a constant, an enumerator or a member here"),
    ("typedef long a; typedef short a;", "3:31: duplicate name 'a', expected a name not declared before (line 3)"),
    ("const long A = 1; const long A = 2;", "3:30: duplicate name 'A', expected a name not declared before (line 3)"),
    ("const long A = 1; typedef enum { A } e;", "3:34: duplicate name 'A', expected a name not declared before (line 3)"),
    ("struct t { long a; }; struct t { long a; };", "3:23: duplicate tag 't', expected a new one (line 3)"),
    ("struct t { long a; }; union t { [default] long a; };", "3:23: duplicate tag 't', expected a new one (line 3)"),
    ("struct t { long a; }; union t *g();", "3:23: 't' is no union, expected its own kind of type"),
    ("typedef struct { long a; short a; } s;", "3:32: duplicate member 'a', expected a new name"),
    ("void f(); void f();", "3:16: duplicate operation 'f', expected a new name"),
    ("void f([in] long a, [in] long a);", "3:31: duplicate parameter 'a', expected a new name"),
    # constants
    ("const long A = 1.5;", "3:16: '1.5' is not an integer, expected an integer constant"),
    ("const long A = 08;", "3:16: '08' is not an integer, expected an integer constant"),
    ("const long A = 1 / 0;", "3:18: division by zero, expected a divisor other than 0"),
    ("const long A = 1 << 64;", "3:18: shift by 64, expected 0 to 63"),
    ("const long A = 0xFFFFFFFFFFFFFFFF * 2;", "3:35: constant out of range, expected at most 64 bits"),
    ('const long A = "a" + 1;', "3:16: a string, expected an integer"),
    ("const long A = *1;", "3:16: '*' in a constant, expected a constant expression"),
    ("const long A = sizeof(void);", "3:27: sizeof a type without size, expected a type of fixed size"),
    # enumerations
    ("typedef enum { A = 32768 } e;", "3:16: enumerator 'A' is 32768, expected 0 to 32767 (MS-RPCE 2.2.4.11)"),
    ("typedef enum { A = -1 } e;", "3:16: enumerator 'A' is -1, expected 0 to 32767 (MS-RPCE 2.2.4.11)"),
    ("typedef enum { A = 32767, B } e;", "3:27: enumerator 'B' is 32768, expected 0 to 32767 (MS-RPCE 2.2.4.11)"),
    (
        "typedef [v1_enum] enum { A = 0x100000000 } e;",
        "3:26: enumerator 'A' is 4294967296, expected -2147483648 to 4294967295 (MS-RPCE 2.2.4.11)",
    ),
    # structures
    ("typedef struct { } s;", "3:9: structure without members, expected at least one"),
    ("typedef struct { long; } s;", "3:18: member without a name, expected a name"),
    (
        "typedef struct { long n; [size_is(n)] long a[]; long b; } s;",
        "3:44: conformant array 'a' inside the structure, expected it as the last member (C706 4.2)",
    ),
    (
        "typedef struct { long n; [size_is(n)] long a[]; } s; typedef struct { s a; long b; } t;",
        "3:73: conformant array 'a' inside the structure, expected it as the last member (C706 4.2)",
    ),
    (
        "typedef struct { long n; [size_is(n)] long a[]; } s; typedef struct { s a[2]; } t;",
        "3:74: array of conformant structures, expected elements of fixed size (C706 4.2)",
    ),
    ("typedef struct s { struct s a; } s;", "3:29: 's' is not complete here, expected a pointer to it"),
    ("typedef struct { struct t *a; } s;", "3:18: 't' is never defined, expected its members"),
    ("typedef struct { void *a; } s;", "3:24: 'void' cannot be sent, expected a type with a value"),
    ("typedef struct { long (*f)(long a); } s;", "3:27: a pointer to a function cannot be sent, expected data"),
    (
        "typedef [context_handle] void *H; typedef struct { H h; } s;",
        "3:54: context handle as member of a structure, expected a parameter (MS-RPCE 2.2.4.3)",
    ),
    (
        "typedef [context_handle] void *H; typedef union switch (long k) { case 1: H h; } s;",
        "3:77: context handle as member of a union, expected a parameter (MS-RPCE 2.2.4.3)",
    ),
    ("typedef [context_handle] long H;", "3:10: [context_handle] on something else, expected a pointer (C706 4.2.16.6)"),
    # unions
    (
        "typedef union { long a; } u;",
        "3:9: union without discriminant, expected 'switch' or arms with [case] or [default] (C706 4.2)",
    ),
    ("typedef [switch_type(long)] union { [case(1)] long a; long b; } u;", "3:55: arm without a label, expected [case] or [default]"),
    ("typedef [switch_type(long)] union { [case(1)] long a; [case(2, 1)] long b; } u;", "3:64: duplicate case 1, expected each once (line 3)"),
    (
        "typedef [switch_type(long)] union { [default] long a; [default] long b; } u;",
        "3:55: second default arm, expected one at most",
    ),
    ("typedef [switch_type(long)] union { [case(1)] long a; [case(2)] short a; } u;", "3:65: duplicate arm 'a', expected a new name"),
    ("typedef [switch_type(long)] union { [case(1)] long a, b; } u;", "3:47: arm with several names, expected one"),
    (
        "typedef [switch_type(float)] union { [case(1)] long a; } u;",
        "3:10: discriminant of another type, expected an integer, char, boolean or enum",
    ),
    (
        "typedef union switch (long k) { case 1: long a[]; } u;",
        "3:47: array without a size in union 'u', expected a bound or [size_is] (C706 4.2)",
    ),
    (
        "typedef union switch (long k) { case 1: [string] char a[]; } u;",
        "3:55: conformant array in a union, expected a pointer to it (C706 4.2)",
    ),
    (
        "typedef [switch_type(long)] union { [case(1)] long a; } u; void f([in] u *a);",
        "3:75: union 'a' without discriminant, expected [switch_is] (C706 4.2)",
    ),
    (
        "typedef union switch (long k) { case 1: long a; } u; void f([in] long n, [in, switch_is(n)] u *a);",
        "3:79: [switch_is] on an encapsulated union, expected none",
    ),
    ("typedef struct { long n; [switch_is(n)] long a; } s;", "3:46: [switch_is] on 'a', expected a union"),
    (
        "typedef union { [case(1)] long a; } u; void f([in] long n, [in] long m, [in, switch_is(n + m)] u *a);",
        "3:78: union of unknown discriminant type, expected [switch_type]",
    ),
    # arrays and their attributes
    ("typedef struct { long a[]; } s;", "3:24: array without a size in structure 's', expected a bound or [size_is] (C706 4.2)"),
    ("typedef long a[0];", "3:16: array bound 0, expected 1 to 2147483647"),
    (
        "typedef struct { [size_is(m)] long *a; } s;",
        "3:27: unknown name 'm', expected a constant, an enumerator or a member here",
    ),
    ("typedef struct { float n; [size_is(n)] long *a; } s;", "3:36: [size_is] names 'n', expected an integer"),
    ("typedef struct { long n[2]; [size_is(n)] long *a; } s;", "3:38: [size_is] names 'n', expected an integer"),
    ("typedef struct { long n; [size_is(*n)] long *a; } s;", "3:36: [size_is] has '*n', expected a pointer after '*'"),
    ("typedef struct { long n; [size_is(n)] long a[3]; } s;", "3:27: [size_is] on an array of fixed size, expected '[]' or a pointer"),
    (
        "typedef struct { long n; [size_is(n), max_is(n)] long *a; } s;",
        "3:39: [max_is] where the size is given already, expected one of them",
    ),
    (
        "typedef struct { long n; [length_is(n), last_is(n)] long a[3]; } s;",
        "3:41: [last_is] where the length is given already, expected one of them",
    ),
    (
        "typedef struct { long n; [size_is(, n)] long *a; } s;",
        "3:27: [size_is] for level 2, expected no more levels than pointers and arrays (1)",
    ),
    ("typedef struct { long n; [size_is(n)] long a; } s;", "3:27: [size_is] for level 1, expected no more levels than pointers and arrays (0)"),
    ("typedef struct { [string] long *a; } s;", "3:19: [string] on something else, expected a pointer to or array of char, wchar_t or byte"),
    ("typedef struct { [string] char a; } s;", "3:19: [string] on something else, expected a pointer to or array of char, wchar_t or byte"),
    ("typedef struct { [unique] long a; } s;", "3:19: [unique] on something else, expected a pointer"),
    ("typedef struct { [unique, ref] long *a; } s;", "3:27: [ref] after [unique], expected one kind of pointer"),
    ("typedef struct { [range(2, 1)] long a; } s;", "3:19: [range(2, 1)] is empty, expected low <= high"),
    ("typedef struct { [range(1)] long a; } s;", "3:19: [range] has no two bounds, expected [range(low, high)]"),
    ("typedef struct { [range(0, 1)] float a; } s;", "3:19: [range] on something else, expected an integer, a sized array, a string or a pipe"),
    ("typedef struct { [in] long a; } s;", "3:19: [in] does not apply to a member, expected another attribute"),
    ("void f([uuid(1)] long a);", "3:9: [uuid] does not apply to a parameter, expected another attribute"),
    # operations
    ("void f([out] long a);", "3:19: [out] parameter 'a' by value, expected a pointer or an array (C706 4.2)"),
    ("void f([out, unique] long *a);", "3:14: [out] parameter 'a' is [unique], expected [ref] or [in, out] (C706 4.2.20.3)"),
    ("void f([in] void *a);", "3:19: 'void' cannot be sent, expected a type with a value"),
    ("void f([in] void a);", "3:18: 'void' cannot be sent, expected a type with a value"),
    ("void *f();", "3:7: 'void' cannot be sent, expected a type with a value"),
    ("[ref] long *f();", "3:2: [ref] result, expected [unique] or [ptr] (MS-RPCE 2.2.4.10)"),
]  # fmt: skip

#: Whole texts and their one error.
WHOLE = [
    ("interface i { }", "1:1: interface 'i' has no [uuid], expected one (C706 4.2.4)"),
    ("[uuid(1234)] interface i { }", "1:2: malformed [uuid], expected 8-4-4-4-12 hexadecimal digits"),
    (HEADER.replace("1.0", '"1.x"') + "interface i { }", "1:46: malformed [version], expected major.minor, each 0 to 65535"),
    (HEADER.replace("1.0", "65536") + "interface i { }", "1:46: malformed [version], expected major.minor, each 0 to 65535"),
    (
        HEADER.replace("version(1.0)", 'endpoint("tcp")') + "interface i { }",
        "1:46: malformed endpoint 'tcp', expected 'protocol_sequence:[endpoint]'",
    ),
    (
        HEADER.replace("version(1.0)", "pointer_default(near)") + "interface i { }",
        "1:46: malformed [pointer_default], expected ref, unique or ptr",
    ),
    (HEADER + "interface i : j { }", "2:1: unknown base interface 'j', expected one declared before"),
    (HEADER + "interface i { }\n" + HEADER + "interface i { }", "4:1: duplicate interface 'i', expected a new name (line 2)"),
    (HEADER + "interface i { void f();", "2:24: unexpected the end of the file, expected '}' after the interface's declarations"),
    ("void f();", "1:6: operation 'f' outside an interface, expected it in an interface's body"),
    ("}", "1:1: unexpected '}', expected a declaration"),
    ("interface i", "1:12: unexpected the end of the file, expected '{' after the interface's name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "error"), IN_BODY)
def test_in_an_interface(text: str, error: str) -> None:
    assert [str(found) for found in errors(interface(text))] == [f"t.idl:{error}"]


@pytest.mark.parametrize(("text", "error"), WHOLE)
def test_whole_texts(text: str, error: str) -> None:
    assert [str(found).startswith(f"t.idl:{error}") for found in errors(text)] == [True], errors(text)


def test_every_error_says_what_was_expected() -> None:
    assert all(", expected " in error for _, error in [*IN_BODY, *WHOLE])


def test_all_errors_of_a_file_in_order() -> None:
    text = interface(
        """typedef struct { long a } s;
        typedef foo b;
        void f([in] long a, [in long b);
        const long A = B;
        void g([out] long c);
        #bogus
        typedef enum { X = 99999 } e;"""
    )
    assert [(error.line, error.column) for error in errors(text)] == [
        (3, 25),
        (5, 33),
        (7, 27),
        (8, 9),
        (9, 24),
    ]


def test_names_that_a_syntax_error_hides_are_not_reported_too() -> None:
    text = interface("typedef struct { long a } s; void f([in] s *a); void g([in] long a, [in] long a);")
    assert [error.column for error in errors(text)] == [25, 79]


def test_errors_of_an_imported_file_come_after_those_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.idl").write_text("typedef nothing x;\n")
    main = tmp_path / "main.idl"
    main.write_text('import "a.idl";\n' + interface("typedef nowhere y;"))
    assert [Path(error.file).name for error in idl.check(main)] == ["main.idl", "a.idl"]


def test_a_use_of_an_imported_type_that_cannot_travel_points_to_its_cause(tmp_path: Path) -> None:
    (tmp_path / "a.idl").write_text("typedef struct { void *p; } bad;\n")
    main = tmp_path / "main.idl"
    main.write_text('import "a.idl";\n' + interface("void f([in] bad *b);"))
    found = idl.check(main)
    assert [(Path(e.file).name, e.line, e.column) for e in found] == [("a.idl", 1, 24)]


def test_check_load_and_compile_tell_the_same_first_error(tmp_path: Path) -> None:
    path = tmp_path / "bad.idl"
    path.write_text(interface("typedef foo a;\ntypedef bar b;"))
    found = idl.check(path)
    assert [error.line for error in found] == [3, 4]
    for attempt in (idl.load, idl.compile_file, idl.analyse_file):
        with pytest.raises(IdlError) as caught:
            attempt(path)
        assert str(caught.value) == str(found[0])
        assert caught.value.__notes__ == [str(found[1])]
    with pytest.raises(IdlError, match="unknown type 'foo'"):
        idl.compile_source(source(path.read_text()))


def test_a_missing_file_is_an_error_like_any_other(tmp_path: Path) -> None:
    assert [error.message for error in idl.check(tmp_path / "no.idl")] == [
        "cannot read the file: No such file or directory"
    ]


def test_the_files_name_is_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.idl").write_text("typedef foo a;")
    monkeypatch.chdir(tmp_path)
    assert str(idl.check("x.idl")[0]) == "x.idl:1:9: unknown type 'foo', expected a type declared before"
