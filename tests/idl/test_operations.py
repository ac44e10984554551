"""Operations: callbacks, conversions, statuses, and what their attributes come to."""
# ruff: noqa: E501 - tables with a case to a line

from __future__ import annotations

from pathlib import Path

import pytest

from dcerpc import idl
from dcerpc.idl import model
from dcerpc.idl.emit import emit
from tests.idl.helpers import analysed, described, interface, member, parameter


def test_callbacks_are_numbered_apart() -> None:
    """MS-RPCE 2.2.4.2."""
    text = "[callback] void a(); void f(); [callback] long b([in] long n, [out] S *s); void g(); void h();"
    (made,) = analysed(interface("typedef struct { long x; } S; " + text)).interfaces
    assert [(op.opnum, op.name) for op in made.operations] == [(0, "f"), (1, "g"), (2, "h")]
    assert [(op.opnum, op.name) for op in made.callbacks] == [(0, "a"), (1, "b")]
    assert [p.name for p in made.callbacks[1].params] == ["n", "s"]
    assert made.next_opnum == 3


def test_a_callback_keeps_the_types_it_uses(tmp_path: Path) -> None:
    (tmp_path / "a.idl").write_text("typedef struct { long x; } used;")
    path = tmp_path / "x.idl"
    path.write_text('import "a.idl";' + interface("[callback] void f([in] used *u);"))
    assert [d.name for d in idl.analyse_file(path).definitions] == ["used"]


def test_local_operations_and_those_called_in_their_place() -> None:
    text = "void a(); [local] void f([in] void *p); [call_as(f)] void Remote_f([in] long n); void b();"
    operations = analysed(interface(text)).interfaces[0].operations
    assert [(op.opnum, op.name) for op in operations] == [(0, "a"), (1, "Remote_f"), (2, "b")]


def test_operations_without_an_answer() -> None:
    f, g = analysed(interface("[maybe] void f([in] long a); [message] void g();")).interfaces[0].operations
    assert (f.maybe, g.maybe) == (True, True)


@pytest.mark.parametrize("attribute", ["transmit_as", "wire_marshal"])
def test_types_that_travel_as_others(attribute: str) -> None:
    before = f"""typedef struct {{ long a; }} W; typedef struct tree {{ long v; struct tree *l, *r; }} tree;
        typedef [{attribute}(W)] tree *TREE; typedef [{attribute}(W)] void *ANY;
        typedef [{attribute}(W *)] struct {{ void *anything; }} OWN; typedef [{attribute}(long)] wchar_t CHR;"""
    assert member("TREE t;", before) == "ndr.Converted(W.__ndr__, _TREE)"
    assert member("TREE *t;", before) == "ndr.Pointer(ndr.Converted(W.__ndr__, _TREE))"
    assert member("ANY t[2];", before) == "ndr.Array(ndr.Converted(W.__ndr__, _ANY), (ndr.Dim(bound=2),))"
    assert member("OWN t;", before) == "ndr.Converted(ndr.Pointer(W.__ndr__), _OWN)"
    assert member("CHR t;", before) == "ndr.Converted(ndr.LONG, _CHR)"
    assert parameter("[in] TREE t", before) == "ndr.Converted(W.__ndr__, _TREE) in"
    assert parameter("[out] TREE *t", before) == 'ndr.Pointer(ndr.Converted(W.__ndr__, _TREE), "ref") out'


def test_what_only_the_application_sees_is_not_in_the_module() -> None:
    made = analysed(interface("typedef [transmit_as(long)] struct { void *p; } T; void f([in] T t);"))
    assert [type(d) for d in made.definitions] == [model.ConversionDef]
    assert made.left_out == []


def test_ignored_pointers() -> None:
    assert member("[ignore] long *p;") == "ndr.Pointer(ndr.LONG, ignored=True)"
    assert member("long n; [ignore, size_is(n)] long *p;") == (
        'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),)), ignored=True)'
    )
    made = analysed(interface("typedef struct { long n; [ignore, size_is(n)] long *p; } s;"))
    assert "    n: int\n" in emit(made)  # nothing on the wire tells the count


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ("long a[2..5];", "ndr.Array(ndr.LONG, (ndr.Dim(bound=4),))"),
        ("long a[-1..1];", "ndr.Array(ndr.LONG, (ndr.Dim(bound=3),))"),
        ("long a[0..5];", "ndr.Array(ndr.LONG, (ndr.Dim(bound=6),))"),
        ("long m; [max_is(m)] long a[2..*];", 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="(m + 1) - 2"),))'),
        ("long n; [size_is(n)] long a[2..*];", 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),))'),
        ("long l; [min_is(l)] long a[*..9];", 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="10 - l"),))'),
        (
            "long l; long m; [min_is(l), max_is(m)] long a[*..*];",
            'ndr.Array(ndr.LONG, (ndr.Dim(size_is="(m + 1) - l"),))',
        ),
        (
            "long f; long n; [first_is(f), length_is(n)] long a[2..5];",
            'ndr.Array(ndr.LONG, (ndr.Dim(bound=4, first_is="f - 2", length_is="n", varying=True),))',
        ),
        (
            "long t; [last_is(t)] long a[2..5];",
            'ndr.Array(ndr.LONG, (ndr.Dim(bound=4, length_is="(t + 1) - 2", varying=True),))',
        ),
        (
            "long l; [min_is(,l)] long a[2][*..3];",
            'ndr.Array(ndr.LONG, (ndr.Dim(bound=2), ndr.Dim(size_is="4 - l")))',
        ),
        (
            "long f; long t; long g; long u; [first_is(f, g), last_is(t, u)] long a[4][5];",
            'ndr.Array(ndr.LONG, (ndr.Dim(bound=4, first_is="f", length_is="(t + 1) - f", varying=True), '
            'ndr.Dim(bound=5, first_is="g", length_is="(u + 1) - g", varying=True)))',
        ),
    ],
)  # fmt: skip
def test_arrays_that_do_not_begin_at_0(members: str, expected: str) -> None:
    assert member(members) == expected


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("(unsigned short) n", "(unsigned short) n"),
        ("(BYTE_T) n + 1", "((byte) n) + 1"),
        ("(unsigned char) (n + 1)", "(char) (n + 1)"),
        ("(E) n", "(long) n"),
        ("(__int3264) n", "(hyper) n"),
        ("(unsigned __int3264) n * 2", "((unsigned hyper) n) * 2"),
        ("(void *) n", "n"),
        ("n + (short) 0xffff", "n + (-1)"),
        ("n + (unsigned short) -1", "n + 65535"),
        ("n + (unsigned hyper) -1", "n + 18446744073709551615"),
    ],
)
def test_casts(size: str, expected: str) -> None:
    before = "typedef byte BYTE_T; typedef enum { X } E;"
    assert member(f"long n; [size_is({size})] long *a;", before) == (
        f'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="{expected}"),)))'
    )


def test_casts_of_constants() -> None:
    text = "#define TRUE_ ((FLAG)0xffff)\n" + interface("typedef short FLAG; const long A = (boolean) 0x101;")
    assert [(c.name, c.value) for c in analysed(text).constants] == [("A", 1), ("TRUE_", -1)]


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ("[in, disable_consistency_check, unique] long *a", "ndr.Pointer(ndr.LONG, checked=False) in"),
        (
            "[in] long n, [in, unique, size_is(n), disable_consistency_check] long *a",
            'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),)), checked=False) in',
        ),
        (
            "[in] long n, [out, size_is(, n), disable_consistency_check] long **a",
            'ndr.Pointer(ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),)), checked=False), "ref") out',
        ),
        (
            "[in] long n, [out, size_is(, n)] PLONG *a",
            'ndr.Pointer(ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),)), checked=False), "ref") out',
        ),
        ("[in] FIXED p", "ndr.Ranged(ndr.LONG, 1, 2) in"),
        ("[in, range(3, 4)] FIXED p", "ndr.Ranged(ndr.LONG, 3, 4) in"),
        ("[in, ptr] PUNIQUE p", 'ndr.Pointer(ndr.LONG, "full") in'),
        ("[in, ref] PUNIQUE p", 'ndr.Pointer(ndr.LONG, "ref") in'),
        ("[in] PUNIQUE p", "ndr.Pointer(ndr.LONG) in"),
        ("[in] H h[3]", "ndr.Array(_H, (ndr.Dim(bound=3),)) in"),
        ("[in] long n, [out, size_is(n)] H *h", 'ndr.Pointer(ndr.Array(_H, (ndr.Dim(size_is="n"),)), "ref") out'),
    ],
)  # fmt: skip
def test_attributes_at_the_place_of_use(params: str, expected: str) -> None:
    before = """typedef [disable_consistency_check] long *PLONG; typedef [range(1, 2)] long FIXED;
        typedef [unique] long *PUNIQUE; typedef [context_handle] void *H;"""
    assert parameter(params, before) == expected


def test_results_of_pointers() -> None:
    """MS-RPCE 2.2.4.10; pointer_default does not apply to them (C706 4.2.20.3)."""
    text = "long *f(); [ptr] long *g(); [string] wchar_t *h();"
    kinds = [op.returns for op in analysed(interface(text)).interfaces[0].operations]
    assert [described(kind) for kind in kinds if kind] == [
        "ndr.Pointer(ndr.LONG)",
        'ndr.Pointer(ndr.LONG, "full")',
        "ndr.Pointer(ndr.WSTRING)",
    ]
    strict = analysed(interface("long *f();", "pointer_default(ref)")).interfaces[0].operations[0].returns
    assert strict is not None
    assert described(strict) == 'ndr.Pointer(ndr.LONG, "full")'


def test_handles_bind_wherever_they_stand() -> None:
    text = "void f([in] long a, [in] handle_t h, [in] H other, [in] long b);"
    (operation,) = analysed(interface("typedef handle_t H; " + text)).interfaces[0].operations
    assert [p.name for p in operation.params] == ["a", "b"]


def test_an_in_parameter_may_tell_what_is_in_an_out_union() -> None:
    """MS-RPCE 2.2.4.8."""
    before = "typedef [switch_type(long)] union { [case(1)] long a; [default]; } u;"
    assert parameter("[in] long k, [out, switch_is(k)] u *v", before) == (
        'ndr.Pointer(replace(u.__ndr__, switch_is="k"), "ref") out'
    )


def test_definitions_of_imported_modules_name_them(tmp_path: Path) -> None:
    (tmp_path / "a.idl").write_text(
        "typedef struct { long x; } S; typedef enum { E1 } E; typedef [context_handle] void *H;\n"
        + interface("void base([in] S *s);").replace("interface i", "interface b")
    )
    (tmp_path / "c.idl").write_text('import "a.idl"; typedef struct { S s; } C;')
    path = tmp_path / "x.idl"
    path.write_text(
        'import "c.idl";\n' + interface("void f([in] C *c, [in] E e, [in] H h);").replace("i {", "i : b {")
    )
    made = idl.analyse_file(path, modules={"a.idl": "pkg.a"})
    assert {d.name: d.module for d in made.definitions} == {"S": "pkg.a", "E": "pkg.a", "H": "pkg.a", "C": ""}
    assert [(i.name, i.module) for i in made.interfaces] == [("b", "pkg.a"), ("i", "")]
    assert [op.opnum for op in made.interfaces[1].operations] == [1]


def test_the_target_level_is_in_the_model(tmp_path: Path) -> None:
    path = tmp_path / "x.idl"
    path.write_text(interface("void f();", "auto_handle"))
    assert idl.analyse_file(path).target == 0
    assert [str(e.message) for e in idl.check(path, target=6)] == [
        "[auto_handle] at target level 6.0, expected another way to bind (MS-RPCE 3.1.1.5.3.2.2.5)"
    ]
    path.write_text(interface("void f();"))
    assert idl.analyse_file(path, target=5).target == 5
