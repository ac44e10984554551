"""Declarations and what they come to: every rule of types, pointers, arrays and attributes."""
# ruff: noqa: E501 - tables with a case to a line

from __future__ import annotations

import pytest

from dcerpc.idl import model
from tests.idl.helpers import analysed, interface, member, parameter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("boolean", "BOOLEAN"),
        ("byte", "BYTE"),
        ("char", "CHAR"),
        ("unsigned char", "CHAR"),
        ("signed char", "SMALL"),
        ("wchar_t", "WCHAR"),
        ("small", "SMALL"),
        ("small int", "SMALL"),
        ("unsigned small", "USMALL"),
        ("unsigned __int8", "USMALL"),
        ("short", "SHORT"),
        ("short int", "SHORT"),
        ("unsigned short int", "USHORT"),
        ("int", "LONG"),
        ("unsigned", "ULONG"),
        ("unsigned int", "ULONG"),
        ("long unsigned", "ULONG"),
        ("signed long", "LONG"),
        ("long long", "HYPER"),
        ("hyper", "HYPER"),
        ("hyper int", "HYPER"),
        ("unsigned hyper", "UHYPER"),
        ("__int64", "HYPER"),
        ("unsigned __int64", "UHYPER"),
        ("__int3264", "INT3264"),
        ("unsigned __int3264", "UINT3264"),
        ("float", "FLOAT"),
        ("double", "DOUBLE"),
        ("error_status_t", "ERROR_STATUS_T"),
        ("const volatile long", "LONG"),
    ],
)
def test_base_types(text: str, expected: str) -> None:
    assert member(f"{text} m;") == f"ndr.{expected}"


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ("long *p;", "ndr.Pointer(ndr.LONG)"),
        ("[ref] long *p;", 'ndr.Pointer(ndr.LONG, "ref")'),
        ("[ptr] long **p;", 'ndr.Pointer(ndr.Pointer(ndr.LONG), "full")'),
        ("long a[3];", "ndr.Array(ndr.LONG, (ndr.Dim(bound=3),))"),
        ("long a[0..2];", "ndr.Array(ndr.LONG, (ndr.Dim(bound=3),))"),
        ("long a[2][3];", "ndr.Array(ndr.LONG, (ndr.Dim(bound=2), ndr.Dim(bound=3)))"),
        ("long *a[3];", "ndr.Array(ndr.Pointer(ndr.LONG), (ndr.Dim(bound=3),))"),
        ("long (*a)[3];", "ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(bound=3),)))"),
        ("long n; [size_is(n)] long a[];", 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),))'),
        ("long n; [size_is(n)] long a[*];", 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),))'),
        ("long n; [max_is(n)] long a[0..*];", 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="n + 1"),))'),
        ("long n; [size_is(n)] long *a;", 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),)))'),
        ("[size_is(n)] long *a; long n;", "ndr.LONG"),
        (
            "long n; [size_is(n), unique] long **a;",
            'ndr.Pointer(ndr.Array(ndr.Pointer(ndr.LONG), (ndr.Dim(size_is="n"),)))',
        ),
        (
            "long *n; [size_is(, *n)] long **a;",
            'ndr.Pointer(ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="*n"),))))',
        ),
        (
            "long n; long m; [size_is(n, m)] long **a;",
            'ndr.Pointer(ndr.Array(ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="m"),))), '
            '(ndr.Dim(size_is="n"),)))',
        ),
        ("long n; [size_is(n)] long a[][4];", 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"), ndr.Dim(bound=4)))'),
        ("long n; [size_is(n)] long (*a)[4];", 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"), ndr.Dim(bound=4))))'),
        ("long n; [length_is(n)] long a[9];", 'ndr.Array(ndr.LONG, (ndr.Dim(bound=9, length_is="n", varying=True),))'),
        (
            "long n; long f; [first_is(f), last_is(n)] long a[9];",
            'ndr.Array(ndr.LONG, (ndr.Dim(bound=9, first_is="f", length_is="(n + 1) - f", varying=True),))',
        ),
        (
            "long n; long f; [last_is(n), first_is(f)] long a[9];",
            'ndr.Array(ndr.LONG, (ndr.Dim(bound=9, first_is="f", length_is="(n + 1) - f", varying=True),))',
        ),
        ("long n; [last_is(n)] long a[9];", 'ndr.Array(ndr.LONG, (ndr.Dim(bound=9, length_is="n + 1", varying=True),))'),
        ("[string] wchar_t *s;", "ndr.Pointer(ndr.WSTRING)"),
        ("[string] char *s;", "ndr.Pointer(ndr.STRING)"),
        ("[string] unsigned short *s;", "ndr.Pointer(ndr.WSTRING)"),
        ("[string] byte s[];", "ndr.Array(ndr.BYTE, (ndr.Dim(varying=True),), string=True)"),
        ("[string] char s[64];", "ndr.Array(ndr.CHAR, (ndr.Dim(bound=64, varying=True),), string=True)"),
        (
            "long n; [string, size_is(n)] wchar_t *s;",
            'ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(size_is="n", varying=True),), string=True))',
        ),
        (
            "[string] char *s[3];",
            "ndr.Array(ndr.Pointer(ndr.STRING), (ndr.Dim(bound=3),))",
        ),
        (
            "[string] char s[3][8];",
            "ndr.Array(ndr.Array(ndr.CHAR, (ndr.Dim(bound=8, varying=True),), string=True), (ndr.Dim(bound=3),))",
        ),
        (
            "long n; [string, size_is(n)] wchar_t **s;",
            'ndr.Pointer(ndr.Array(ndr.Pointer(ndr.WSTRING), (ndr.Dim(size_is="n"),)))',
        ),
        ("[range(1, 9)] long n;", "ndr.Ranged(ndr.LONG, 1, 9)"),
        ("[range(0, 2 * 4)] unsigned short n;", "ndr.Ranged(ndr.USHORT, 0, 8)"),
        ("long n; [range(0, 9), size_is(n)] long *a;", 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n", range=(0, 9)),)))'),
        ("[range(0, 9), string] wchar_t *s;", "ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 9)),), string=True))"),
        ("long n; [range(0, 9)] [size_is(n + 1)] char a[];", 'ndr.Array(ndr.CHAR, (ndr.Dim(size_is="n + 1", range=(0, 9)),))'),
        ("long n; [size_is(n), unique] long a[];", 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),))'),
    ],
)  # fmt: skip
def test_members(members: str, expected: str) -> None:
    assert member(members) == expected


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("(n + 7) & ~7", "(n + 7) & ~7"),
        ("n / 2", "n / 2"),
        ("n * sizeof(long)", "n * 4"),
        ("N + n", "5 + n"),
        ("n ? n : E", "n ? n : 1"),
        ("-n", "-n"),
        ("(long) n << 1", "((long) n) << 1"),
        ("n - 'A'", "n - 65"),
        ("8 * 2", "16"),
        ("sizeof(t)", "32"),
        ("sizeof(struct t_)", "32"),
        ("sizeof(long *)", "4"),
        ("sizeof(wchar_t[10])", "20"),
        ("sizeof(u)", "8"),
        ("sizeof(E_t) + sizeof(GUID)", "20"),
        ("n == 1 || n != 2 && n <= 3", "(n == 1) || ((n != 2) && (n <= 3))"),
    ],
)
def test_expressions(size: str, expected: str) -> None:
    before = """const long N = 5; typedef enum { E = 1 } E_t;
        typedef struct { unsigned long Data1; unsigned short Data2; unsigned short Data3; byte Data4[8]; } GUID;
        typedef struct t_ { char a; short b; char c[5]; hyper d; char *p; } t;
        typedef [switch_type(long)] union { [case(1)] char a[5]; [case(2)] long b; } u;"""
    assert member(f"long n; [size_is({size})] long *a;", before) == (
        f'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="{expected}"),)))'
    )


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ("[in] long a", "ndr.LONG in"),
        ("long a", "ndr.LONG in"),
        ("[in] long *a", 'ndr.Pointer(ndr.LONG, "ref") in'),
        ("[in, unique] long *a", "ndr.Pointer(ndr.LONG) in"),
        ("[in, out, ptr] long *a", 'ndr.Pointer(ndr.LONG, "full") in,out'),
        ("[out] long **a", 'ndr.Pointer(ndr.Pointer(ndr.LONG), "ref") out'),
        ("[in] PLONG a", 'ndr.Pointer(ndr.LONG, "ref") in'),
        ("[in] UPLONG a", "ndr.Pointer(ndr.LONG) in"),
        ("[in, ref] UPLONG a", 'ndr.Pointer(ndr.LONG, "ref") in'),
        ("[out] PLONG *a", 'ndr.Pointer(ndr.Pointer(ndr.LONG), "ref") out'),
        ("[in] long n, [in, size_is(n)] long a[]", 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),)) in'),
        ("[in] long n, [in, unique, size_is(n)] long a[]", 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),))) in'),
        ("[in] long n, [out, size_is(n)] long *a", 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),)), "ref") out'),
        (
            "[in] long m, [out] long *n, [out, size_is(m), length_is(*n)] long a[]",
            'ndr.Array(ndr.LONG, (ndr.Dim(size_is="m", length_is="*n", varying=True),)) out',
        ),
        ("[out, size_is(, *n)] long **a, [out] long *n", 'ndr.Pointer(ndr.LONG, "ref") out'),
        ("[in, string] wchar_t *s", 'ndr.Pointer(ndr.WSTRING, "ref") in'),
        ("[in, string, unique] LPWSTR s", "ndr.Pointer(ndr.WSTRING) in"),
        ("[in] STR s", 'ndr.Pointer(ndr.WSTRING, "ref") in'),
        ("[in, string] STR s", 'ndr.Pointer(ndr.WSTRING, "ref") in'),
        ("[out, string] wchar_t **s", 'ndr.Pointer(ndr.Pointer(ndr.WSTRING), "ref") out'),
        ("[in, string] char s[]", "ndr.STRING in"),
        ("[in] handle_t h, [in] long a", "ndr.LONG in"),
        ("[in] long a, [in] handle_t h", "ndr.LONG in"),
        ("[in] RPC_BINDING_HANDLE h, [in] long a", "ndr.LONG in"),
        ("[in] H h", "_H in"),
        ("[in, out] H *h", 'ndr.Pointer(_H, "ref") in,out'),
        ("[out, ref, context_handle] H *h", 'ndr.Pointer(_H, "ref") out'),
        ("[in, ref] H h", "_H in"),
        ("[in, context_handle] void *h", "_context_handle in"),
        ("[in] long n, [in, size_is(n)] H *h", 'ndr.Pointer(ndr.Array(_H, (ndr.Dim(size_is="n"),)), "ref") in'),
        ("[in] PH h", 'ndr.Pointer(_H, "ref") in'),
        ("[in] COUNT n", "ndr.Ranged(ndr.LONG, 0, 50) in"),
        ("[in, out] COUNT *n, [out, size_is(*n)] long a[]", 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="*n"),)) out'),
        ("[in] long n, [in, switch_is(n)] U *u", 'ndr.Pointer(replace(U.__ndr__, switch_is="n"), "ref") in'),
        ("[in, out] E *n, [in, switch_is(*n)] PU u", 'ndr.Pointer(replace(U.__ndr__, switch_is="*n"), "ref") in'),
        ("[in] long n, [in, switch_is(n & 255)] V *u", 'ndr.Pointer(replace(V.__ndr__, switch_is="n & 255", switch=ndr.LONG), "ref") in'),
        ("[in] E n, [in, switch_is(n)] V *u", 'ndr.Pointer(replace(V.__ndr__, switch_is="n", switch=_E), "ref") in'),
        ("[in] W *w", 'ndr.Pointer(W.__ndr__, "ref") in'),
        ("[in] BH h", 'ndr.Pointer(ndr.WCHAR, "ref") in'),
    ],
)  # fmt: skip
def test_parameters(params: str, expected: str) -> None:
    before = """typedef long *PLONG; typedef [unique] long *UPLONG; typedef wchar_t *LPWSTR;
        typedef [string] wchar_t *STR; typedef void *RPC_BINDING_HANDLE; typedef [handle] wchar_t *BH;
        typedef [context_handle] void *H; typedef [ref] H *PH; typedef [range(0, 50)] long COUNT;
        typedef enum { A, B } E;
        typedef [switch_type(long)] union { [case(1)] long a; [default]; } U, *PU;
        typedef union { [case(1)] long a; } V;
        typedef union switch (short k) v { case 1: case 2: long a; default: ; } W;"""
    assert parameter(params, before) == expected


@pytest.mark.parametrize(("default", "kind"), [("ref", ', "ref"'), ("unique", ""), ("ptr", ', "full"')])
def test_pointer_default_is_of_where_the_pointer_is_declared(default: str, kind: str) -> None:
    attributes = f"pointer_default({default})"
    assert member("long *p;", attributes=attributes) == f"ndr.Pointer(ndr.LONG{kind})"
    assert parameter("[in] long **p", attributes=attributes) == (
        f'ndr.Pointer(ndr.Pointer(ndr.LONG{kind}), "ref") in'
    )
    imported = 'import "ms-dtyp.idl";' + interface("typedef struct { PLONG p; } s;", attributes)
    struct = analysed(imported).definitions[-1]
    assert isinstance(struct, model.StructDef)
    assert struct.fields
    assert struct.fields[0].type == model.Pointer(model.Primitive("LONG", "int", 4), "unique")


def definition(text: str, name: str, attributes: str = "") -> model.Definition:
    return next(d for d in analysed(interface(text, attributes)).definitions if d.name == name)


def test_enumerations_count_on_and_may_be_32_bit() -> None:
    made = definition("typedef enum { A, B = 5, C, D = B | 2, } E;", "E")
    assert isinstance(made, model.EnumDef)
    assert made.members == (("A", 0), ("B", 5), ("C", 6), ("D", 7))
    assert not made.v1_enum
    wide = definition("typedef [v1_enum] enum { A = 0x80000000, B = -1 } E;", "E")
    assert isinstance(wide, model.EnumDef)
    assert wide.v1_enum
    assert wide.members == (("A", 0x80000000), ("B", -1))


def test_unions() -> None:
    text = """typedef enum { A = 3 } E;
        typedef [switch_type(unsigned short)] union tag {
            [case(1, 2)] long x; [case(A)] [string] wchar_t *y; [case('c')]; [default] long z; } U;"""
    made = definition(text, "U", "ms_union")
    assert isinstance(made, model.UnionDef)
    assert made.ms_union
    assert not made.encapsulated
    assert made.switch == model.Primitive("USHORT", "int", 2)
    assert made.arms
    assert [(arm.labels, arm.name) for arm in made.arms] == [
        ((1, 2), "x"),
        ((3,), "y"),
        ((99,), ""),
        (None, "z"),
    ]
    assert made.arms[2].type is None


def test_encapsulated_union_in_c706_form() -> None:
    made = definition("typedef union switch (long kind) value { case 1: long x; default: ; } U;", "U")
    assert isinstance(made, model.UnionDef)
    assert made.encapsulated
    assert made.arms
    assert [(arm.labels, arm.name) for arm in made.arms] == [((1,), "x"), (None, "")]


def test_recursion() -> None:
    text = "typedef struct node *link; typedef struct node { [unique] struct node *next; link other; } node;"
    made = analysed(interface(text)).definitions
    assert [d.name for d in made] == ["node"]
    assert isinstance(made[0], model.StructDef)
    pointer = model.Pointer(model.StructRef(made[0]), "unique")
    assert [item.type for item in made[0].fields or ()] == [pointer, pointer]


def test_unions_and_structures_within_structures_get_names() -> None:
    text = """typedef struct {
        long kind; [switch_type(short), switch_is(kind)] union { [case(1)] long x; [case(2)] struct { long q; } y; };
        struct { long z; } inner; } S;"""
    names = [d.name for d in analysed(interface(text)).definitions]
    assert names == ["S_u_y", "S_u", "S_inner", "S"]


def test_names_of_structures_typedefs_tags_and_aliases() -> None:
    made = analysed(
        interface("typedef struct _A { long x; } A, *PA, B; struct C { A a; }; typedef struct C D;")
    )
    assert [d.name for d in made.definitions] == ["A", "C"]
    assert [(name, d.name) for name, d in made.aliases] == [("B", "A"), ("D", "C")]


def test_packing_belongs_to_the_structure_it_precedes() -> None:
    text = "typedef struct { char a; } A;\n#pragma pack(2)\ntypedef struct { char a; } B;\n#pragma pack()\ntypedef struct { char a; } C;"
    made = analysed(interface(text))
    assert [d.pack for d in made.definitions if isinstance(d, model.StructDef)] == [None, 2, None]


@pytest.mark.parametrize("name", ["GUID", "UUID", "uuid_t"])
def test_uuids_are_recognised(name: str) -> None:
    dce = "unsigned long time_low; unsigned short time_mid; unsigned short hi; unsigned small a; unsigned small b; byte node[6];"
    assert member(f"{name} g;", f"typedef struct {{ {dce} }} {name}, *p_{name};") == "ndr.GUID"
    assert (
        member(f"{name} g;", f"typedef struct {{ long a; }} {name};")
        == f"{name}{'_' * (name == 'UUID')}.__ndr__"
    )


def test_constants() -> None:
    text = """const long A = 5; const unsigned hyper B = 0xFFFFFFFFFFFFFFFF; const char *C = "a" "b"; const long D = A * -2;
        const boolean E = TRUE; const char F = 'x'; const long G = -7 / 2; const long H = -7 % 2;"""
    macros = '#define M (A + 1)\n#define S L"wide"\n#define NOTHING\n#define ODD = 4;\n'
    made = analysed(macros + interface(text))
    assert [(c.name, c.value) for c in made.constants] == [
        ("A", 5), ("B", 2**64 - 1), ("C", "ab"), ("D", -10), ("E", 1), ("F", 120), ("G", -3), ("H", -1), ("M", 6),
        ("S", "wide"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["NTSTATUS", "HRESULT"])
def test_status_codes_are_unsigned(name: str) -> None:
    assert (
        member(f"{name} a; {name} b[2];", f"typedef long {name};")
        == "ndr.Array(ndr.ULONG, (ndr.Dim(bound=2),))"
    )
    assert member("OTHER a;", f"typedef long LONG; typedef LONG {name}; typedef {name} OTHER;") == "ndr.ULONG"


def test_redeclared_base_types_and_identical_typedefs_are_harmless() -> None:
    text = "typedef unsigned short wchar_t; typedef unsigned long error_status_t; typedef long A; typedef long A;"
    assert member("wchar_t w; error_status_t e;", text) == "ndr.ERROR_STATUS_T"


def test_a_file_may_declare_again_what_it_imports() -> None:
    text = 'import "ms-dtyp.idl";\n' + interface(
        "typedef struct _LUID { hyper x; } LUID; typedef struct { LUID l; } s;"
    )
    made = analysed(text)
    assert [d.name for d in made.definitions] == ["LUID", "s"]
    luid = made.definitions[0]
    assert isinstance(luid, model.StructDef)
    assert luid.fields
    assert luid.fields[0].name == "x"


def test_types_that_cannot_travel_are_left_out_where_nothing_uses_them() -> None:
    text = "typedef struct { long a; union { long b; char c; } u; } bad; typedef struct { bad *b; } worse;"
    made = analysed(text + interface("typedef long fine;"))
    assert [name for name, _ in made.left_out] == ["bad", "worse"]
    assert made.definitions == []
