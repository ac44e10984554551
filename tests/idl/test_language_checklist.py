"""Everything the language has, one small text for each: what becomes of it, or the rule that refuses it.

Other tests go into each of these at length; this one is the list.
"""
# ruff: noqa: E501 - tables with a case to a line

from __future__ import annotations

import pytest

from dcerpc.idl import model
from dcerpc.idl.loader import check_source
from tests.idl.helpers import (
    analysed,
    configured,
    described,
    errors,
    interface,
    member,
    merged,
    parameter,
    source,
)

#: What it is, members of a structure, declarations before it, the descriptor of the last member.
MEMBERS = [
    ("boolean", "boolean a;", "", "ndr.BOOLEAN"),
    ("byte", "byte a;", "", "ndr.BYTE"),
    ("char", "char a;", "", "ndr.CHAR"),
    ("unsigned char", "unsigned char a;", "", "ndr.CHAR"),
    ("small", "small a;", "", "ndr.SMALL"),
    ("short", "short a;", "", "ndr.SHORT"),
    ("long", "long a;", "", "ndr.LONG"),
    ("hyper", "hyper a;", "", "ndr.HYPER"),
    ("unsigned small", "unsigned small a;", "", "ndr.USMALL"),
    ("unsigned short", "unsigned short a;", "", "ndr.USHORT"),
    ("unsigned long", "unsigned long a;", "", "ndr.ULONG"),
    ("unsigned hyper", "unsigned hyper a;", "", "ndr.UHYPER"),
    ("float", "float a;", "", "ndr.FLOAT"),
    ("double", "double a;", "", "ndr.DOUBLE"),
    ("wchar_t", "wchar_t a;", "", "ndr.WCHAR"),
    ("error_status_t", "error_status_t a;", "", "ndr.ERROR_STATUS_T"),
    ("int", "unsigned int a;", "", "ndr.ULONG"),
    ("__int3264", "__int3264 a;", "", "ndr.INT3264"),
    ("unsigned __int3264", "unsigned __int3264 a;", "", "ndr.UINT3264"),
    ("__int8", "__int8 a;", "", "ndr.SMALL"),
    ("__int16", "__int16 a;", "", "ndr.SHORT"),
    ("__int32", "unsigned __int32 a;", "", "ndr.ULONG"),
    ("__int64", "__int64 a;", "", "ndr.HYPER"),
    ("enum", "e a;", "typedef enum { A } e;", "_e"),
    ('union, switch_type and switch_is', 'short k; [switch_is(k)] u a;', 'typedef [switch_type(short)] union { [case(1)] long a; [default]; } u;', 'replace(u.__ndr__, switch_is="k")'),
    ('anonymous union', 'short k; [switch_is(k)] union { [case(1)] long a; [default]; } ;', '', 'replace(s_u.__ndr__, switch_is="k", switch=ndr.SHORT)'),
    ("trailing conformant array within a structure", "long a; inner b;", "typedef struct { long n; [size_is(n)] long d[]; } inner;", "inner.__ndr__"),
    ("fixed array", "long a[3];", "", "ndr.Array(ndr.LONG, (ndr.Dim(bound=3),))"),
    ("of two dimensions", "long a[2][3];", "", "ndr.Array(ndr.LONG, (ndr.Dim(bound=2), ndr.Dim(bound=3)))"),
    ('conformant array', 'long n; [size_is(n)] long a[];', '', 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),))'),
    ('conformant pointer', 'long n; [size_is(n)] long *a;', '', 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),)))'),
    ('varying array', 'long n; [length_is(n)] long a[9];', '', 'ndr.Array(ndr.LONG, (ndr.Dim(bound=9, length_is="n", varying=True),))'),
    ('conformant-varying array', 'long n, m; [size_is(n), length_is(m)] long *a;', '', 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n", length_is="m", varying=True),)))'),
    ('conformant of two dimensions', 'long n, m; [size_is(n, m)] long a[][];', '', 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"), ndr.Dim(size_is="m")))'),
    ('conformant in one of two dimensions', 'long n; [size_is(n)] long a[][4];', '', 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"), ndr.Dim(bound=4)))'),
    ('varying in two dimensions', 'long n, m; [length_is(n, m)] long a[4][5];', '', 'ndr.Array(ndr.LONG, (ndr.Dim(bound=4, length_is="n", varying=True), ndr.Dim(bound=5, length_is="m", varying=True)))'),
    ('max_is', 'long n; [max_is(n)] long *a;', '', 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n + 1"),)))'),
    ('first_is', 'long n; [first_is(n)] long a[9];', '', 'ndr.Array(ndr.LONG, (ndr.Dim(bound=9, first_is="n", varying=True),))'),
    ('last_is', 'long n; [last_is(n)] long a[9];', '', 'ndr.Array(ndr.LONG, (ndr.Dim(bound=9, length_is="n + 1", varying=True),))'),
    ('first_is, last_is', 'long f, l; [first_is(f), last_is(l)] long a[9];', '', 'ndr.Array(ndr.LONG, (ndr.Dim(bound=9, first_is="f", length_is="(l + 1) - f", varying=True),))'),
    ('min_is', 'long n, m; [min_is(n), max_is(m)] long a[*..*];', '', 'ndr.Array(ndr.LONG, (ndr.Dim(size_is="(m + 1) - n"),))'),
    ('arithmetic', 'long n; [size_is(n * 2 + 1 - n / 3 % 4)] long *a;', '', 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="((n * 2) + 1) - ((n / 3) % 4)"),)))'),
    ('shifts', 'long n; [size_is(n << 2 >> 1)] long *a;', '', 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="(n << 2) >> 1"),)))'),
    ('masks', 'long n; [size_is((n + 7) & ~7 | 1 ^ 2)] long *a;', '', 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="((n + 7) & ~7) | 3"),)))'),
    ('comparisons', 'long n, m; [size_is(n < m && n >= 0 || n != m)] long *a;', '', 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="((n < m) && (n >= 0)) || (n != m)"),)))'),
    ('?:', 'long n; [size_is(n ? n : 1)] long *a;', '', 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n ? n : 1"),)))'),
    ('sizeof', 'long n; [size_is(n * sizeof(point))] byte *a;', 'typedef struct { long x, y; } point;', 'ndr.Pointer(ndr.Array(ndr.BYTE, (ndr.Dim(size_is="n * 8"),)))'),
    ('a cast', 'hyper n; [size_is((unsigned short) n)] byte *a;', '', 'ndr.Pointer(ndr.Array(ndr.BYTE, (ndr.Dim(size_is="(unsigned short) n"),)))'),
    ('constants', 'long n; [size_is(n + MAX)] byte *a;', 'const long MAX = 4;', 'ndr.Pointer(ndr.Array(ndr.BYTE, (ndr.Dim(size_is="n + 4"),)))'),
    ('dereference', 'long *n; [size_is(*n)] byte *a;', '', 'ndr.Pointer(ndr.Array(ndr.BYTE, (ndr.Dim(size_is="*n"),)))'),
    ('leading comma', 'long n; [size_is(, n)] byte **a;', '', 'ndr.Pointer(ndr.Pointer(ndr.Array(ndr.BYTE, (ndr.Dim(size_is="n"),))))'),
    ("string of char", "[string] char *a;", "", "ndr.Pointer(ndr.STRING)"),
    ("string of wchar_t", "[string] wchar_t *a;", "", "ndr.Pointer(ndr.WSTRING)"),
    ("string of byte", "[string] byte *a;", "", "ndr.Pointer(ndr.Array(ndr.BYTE, (ndr.Dim(varying=True),), string=True))"),
    ("fixed string", "[string] wchar_t a[9];", "", "ndr.Array(ndr.WCHAR, (ndr.Dim(bound=9, varying=True),), string=True)"),
    ('sized string', 'long n; [string, size_is(n)] char *a;', '', 'ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="n", varying=True),), string=True))'),
    ('conformant string', 'long n; [string, size_is(n)] wchar_t a[];', '', 'ndr.Array(ndr.WCHAR, (ndr.Dim(size_is="n", varying=True),), string=True)'),
    ('array of strings', 'long n; [string, size_is(n)] wchar_t **a;', '', 'ndr.Pointer(ndr.Array(ndr.Pointer(ndr.WSTRING), (ndr.Dim(size_is="n"),)))'),
    ('ref', '[ref] long *a;', '', 'ndr.Pointer(ndr.LONG, "ref")'),
    ("unique", "[unique] long *a;", "", "ndr.Pointer(ndr.LONG)"),
    ('ptr', '[ptr] long *a;', '', 'ndr.Pointer(ndr.LONG, "full")'),
    ("typedef's pointer kind", 'P a;', 'typedef [ref] long *P;', 'ndr.Pointer(ndr.LONG, "ref")'),
    ('overridden at the reference', '[ptr] P a;', 'typedef [unique] long *P;', 'ndr.Pointer(ndr.LONG, "full")'),
    ("range", "[range(1, 9)] long a;", "", "ndr.Ranged(ndr.LONG, 1, 9)"),
    ('range of a count', 'long n; [size_is(n), range(0, 9)] long *a;', '', 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n", range=(0, 9)),)))'),
    ('disable_consistency_check', 'long n; [size_is(n), disable_consistency_check] long *a;', '', 'ndr.Pointer(ndr.Array(ndr.LONG, (ndr.Dim(size_is="n"),)), checked=False)'),
    ("ignore", "[ignore] long *a;", "", "ndr.Pointer(ndr.LONG, ignored=True)"),
    ("transmit_as", "t a;", "typedef [transmit_as(long)] void *t;", "ndr.Converted(ndr.LONG, _t)"),
    ("wire_marshal", "t a;", "typedef [wire_marshal(long)] void *t;", "ndr.Converted(ndr.LONG, _t)"),
]  # fmt: skip

#: What it is, parameters, declarations before the operation, descriptor and direction of the last parameter.
PARAMETERS = [
    ('[in]', '[in] long a', '', 'ndr.LONG in'),
    ('[out]', '[out] long *a', '', 'ndr.Pointer(ndr.LONG, "ref") out'),
    ('[in, out]', '[in, out] long *a', '', 'ndr.Pointer(ndr.LONG, "ref") in,out'),
    ('top-level ref by default', '[in] long *a', '', 'ndr.Pointer(ndr.LONG, "ref") in'),
    ('top-level unique', '[in, unique] long *a', '', 'ndr.Pointer(ndr.LONG) in'),
    ('top-level ptr', '[in, ptr] long *a', '', 'ndr.Pointer(ndr.LONG, "full") in'),
    ('embedded pointers', '[in] long **a', '', 'ndr.Pointer(ndr.Pointer(ndr.LONG), "ref") in'),
    ('handle_t anywhere', '[in] handle_t h, [in] long a, [in] handle_t g, [in] long b', '', 'ndr.LONG in'),
    ('switch_is of an [in] parameter', '[in] long k, [out, switch_is(k)] u *a', 'typedef [switch_type(long)] union { [case(1)] long a; } u;', 'ndr.Pointer(replace(u.__ndr__, switch_is="k"), "ref") out'),
    ('context handle', '[in] H a', 'typedef [context_handle] void *H;', '_H in'),
    ('new context handle', '[out] H *a', 'typedef [context_handle] void *H;', 'ndr.Pointer(_H, "ref") out'),
    ('array of context handles', '[in] long n, [in, size_is(n)] H *a', 'typedef [context_handle] void *H;', 'ndr.Pointer(ndr.Array(_H, (ndr.Dim(size_is="n"),)), "ref") in'),
    ('count behind a pointer', '[in, out] long *n, [in, out, size_is(, *n)] byte **a', '', 'ndr.Pointer(ndr.Pointer(ndr.Array(ndr.BYTE, (ndr.Dim(size_is="*n"),))), "ref") in,out'),
    ('pipe [in]', '[in] P a', 'typedef pipe byte P;', 'ndr.Pipe(ndr.BYTE) in'),
    ('pipe [out]', '[out] P *a', 'typedef pipe long P;', 'ndr.Pipe(ndr.LONG) out'),
    ('pipe of structures', '[in, out] P a', 'typedef struct { long x; short y[2]; } s; typedef pipe s P;', 'ndr.Pipe(s.__ndr__) in,out'),
    ("range of a pipe's chunks", '[in, range(1, 9)] P a', 'typedef pipe byte P;', 'ndr.Pipe(ndr.BYTE, range=(1, 9)) in'),
]  # fmt: skip

HANDLE = "typedef [context_handle] void *H;"
#: What it is, the body of an interface, the error that refuses it.
REFUSED = [
    ("context handle in a structure", f"{HANDLE} typedef struct {{ H h; }} s;", "3:54: context handle as member of a structure, expected a parameter (MS-RPCE 2.2.4.3)"),
    ("context handle in a union", f"{HANDLE} typedef union switch (long k) {{ case 1: H h; }} u;", "3:77: context handle as member of a union, expected a parameter (MS-RPCE 2.2.4.3)"),
    ("context handle in a pipe", f"{HANDLE} typedef pipe H P;", "3:48: context handle as element of a pipe, expected a parameter (MS-RPCE 2.2.4.3)"),
    ("pipe of pipes", "typedef pipe byte P; typedef pipe P Q;", "3:35: pipe as element of a pipe, expected a parameter (C706 4.2)"),
    ("pipe of pointers", "typedef long *L; typedef pipe L P;", "3:31: pipe of pointers, expected elements without pointers (C706 4.2)"),
    ("pipe of conformant arrays", "typedef struct { long n; [size_is(n)] byte d[]; } s; typedef pipe s P;", "3:67: pipe of conformant or varying arrays, expected elements of fixed size (C706 4.2)"),
    ("pipe of varying arrays", "typedef struct { long n; [length_is(n)] byte d[9]; } s; typedef pipe s P;", "3:70: pipe of conformant or varying arrays, expected elements of fixed size (C706 4.2)"),
    ("enumerator beyond 16 bits", "typedef enum { A = 32768 } e;", "3:16: enumerator 'A' is 32768, expected 0 to 32767 (MS-RPCE 2.2.4.11)"),
    ("[ref] result", "[ref] long *f();", "3:2: [ref] result, expected [unique] or [ptr] (MS-RPCE 2.2.4.10)"),
    ("[maybe] with results", "[maybe] void f([out] long *a);", "3:2: [maybe] operation with [out] parameter 'a', expected [in] parameters only (C706 4.2)"),
    ("[idempotent] with a pipe", "typedef pipe byte P; [idempotent] void f([in] P p);", "3:23: [idempotent] operation with a pipe, expected no pipes in it (C706 4.2)"),
    ("[out] by value", "void f([out] long a);", "3:19: [out] parameter 'a' by value, expected a pointer or an array (C706 4.2)"),
    ("conformant array not last", "typedef struct { long n; [size_is(n)] long d[]; long e; } s;", "3:44: conformant array 'd' inside the structure, expected it as the last member (C706 4.2)"),
    ("union without a discriminant", "typedef struct { union { long a; } u; } s;", "3:18: union without discriminant, expected 'switch' or arms with [case] or [default] (C706 4.2)"),
    ("member of a structure in a size", "typedef struct { long n; } h; void f([in] h *p, [in, size_is(p->n)] byte *d);", "3:63: member of a structure in an expression, expected numbers and names with operators"),
    ("member of a structure by value", "typedef struct { long n; } h; void f([in] h s, [in, size_is(s.n)] byte *d);", "3:62: member of a structure in an expression, expected numbers and names with operators"),
    ("element of an array in a size", "void f([in] long a[4], [in, size_is(a[0])] byte *d);", "3:38: element of an array in an expression, expected numbers and names with operators"),
    ("call in a size", "void f([in] long a, [in, size_is(g(a))] byte *d);", "3:35: call of a function or macro in an expression, expected numbers and names with operators"),
    ("cast to no integer", "void f([in] long a, [in, size_is((float) a)] byte *d);", "3:40: cast to another type, expected an integer or pointer type"),
    ("variable arguments", "void f([in] long a, ...);", "3:6: '...' in operation 'f', expected parameters with types, or [local]"),
    ("byte_count of no parameter", "void f([out, byte_count(m)] long *p);", "3:14: [byte_count] names something else, expected an [in] integer parameter (MS-RPCE 2.2.4.13)"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("declarations", "before", "expected"), [pytest.param(*row[1:], id=row[0]) for row in MEMBERS]
)
def test_members(declarations: str, before: str, expected: str) -> None:
    assert member(declarations, before) == expected


@pytest.mark.parametrize(
    ("params", "before", "expected"), [pytest.param(*row[1:], id=row[0]) for row in PARAMETERS]
)
def test_parameters(params: str, before: str, expected: str) -> None:
    assert parameter(params, before) == expected


@pytest.mark.parametrize(("body", "error"), [pytest.param(*row[1:], id=row[0]) for row in REFUSED])
def test_refused(body: str, error: str) -> None:
    assert [str(found) for found in errors(interface(body))] == [f"t.idl:{error}"]


def definition(body: str, name: str) -> model.Definition:
    """A definition of an interface without errors."""
    return next(d for d in analysed(interface(body)).definitions if d.name == name)


def operations(body: str, attributes: str = "") -> list[model.OperationDef]:
    """The operations of an interface without errors."""
    return list(analysed(interface(body, attributes)).interfaces[0].operations)


@pytest.mark.parametrize(
    ("text", "v1_enum", "members"),
    [
        ("typedef enum { A, B, C } e;", False, (("A", 0), ("B", 1), ("C", 2))),
        ("typedef enum { A = 3, B, C = 32767 } e;", False, (("A", 3), ("B", 4), ("C", 32767))),
        ("typedef [v1_enum] enum { A = 0x12345, B = -1, } e;", True, (("A", 0x12345), ("B", -1))),
    ],
)
def test_enumerations(text: str, v1_enum: bool, members: tuple[tuple[str, int], ...]) -> None:
    made = definition(text, "e")
    assert isinstance(made, model.EnumDef)
    assert (made.v1_enum, made.members) == (v1_enum, members)


@pytest.mark.parametrize(
    ("text", "encapsulated", "ms_union", "arms"),
    [
        (
            "typedef union switch (short k) v { case 1: case 2: long a; case 3: ; default: byte b; } u;",
            True,
            False,
            [((1, 2), "a", "ndr.LONG"), ((3,), "", ""), (None, "b", "ndr.BYTE")],
        ),
        (
            "typedef [switch_type(short), ms_union] union { [case(1, 2)] long a; [case(3)]; [default] byte b; } u;",
            False,
            True,
            [((1, 2), "a", "ndr.LONG"), ((3,), "", ""), (None, "b", "ndr.BYTE")],
        ),
    ],
)
def test_unions(text: str, encapsulated: bool, ms_union: bool, arms: list[tuple[object, str, str]]) -> None:
    made = definition(text, "u")
    assert isinstance(made, model.UnionDef)
    assert made.arms is not None
    assert made.switch is not None
    assert (made.encapsulated, made.ms_union, described(made.switch)) == (encapsulated, ms_union, "ndr.SHORT")
    assert [(a.labels, a.name, described(a.type) if a.type else "") for a in made.arms] == arms


def test_structures() -> None:
    packed = definition("\n#pragma pack(2)\ntypedef struct { byte a; hyper b; } s;\n#pragma pack()\n", "s")
    assert isinstance(packed, model.StructDef)
    assert (packed.pack, packed.memory) == (2, (10, 2))
    cycle = definition("typedef struct node { [ptr] struct node *next; } node;", "node")
    assert isinstance(cycle, model.StructDef)
    assert cycle.fields
    assert described(cycle.fields[0].type) == 'ndr.Pointer(node.__ndr__, "full")'
    conformant = definition(
        "typedef struct { long n; [size_is(n)] long d[]; } t; typedef struct { long m; t last; } s;", "s"
    )
    assert isinstance(conformant, model.StructDef)
    assert conformant.conformant


@pytest.mark.parametrize(
    ("attributes", "embedded"),
    [
        ("", "ndr.Pointer(ndr.LONG)"),
        ("pointer_default(unique)", "ndr.Pointer(ndr.LONG)"),
        ("pointer_default(ptr)", 'ndr.Pointer(ndr.LONG, "full")'),
        ("pointer_default(ref)", 'ndr.Pointer(ndr.LONG, "ref")'),
    ],
)
def test_pointer_default(attributes: str, embedded: str) -> None:
    assert member("long *a;", attributes=attributes) == embedded
    assert parameter("[in] long **a", attributes=attributes) == f'ndr.Pointer({embedded}, "ref") in'


@pytest.mark.parametrize("length", [255, 256])
@pytest.mark.parametrize(
    ("text", "acf"),
    [
        (interface("").replace("interface i", "interface @"), ""),
        (interface("typedef [transmit_as(long)] void *@;"), ""),
        (interface("typedef [handle] long @;"), ""),
        (interface("typedef [context_handle] void *@;"), ""),
        (interface("typedef long @;"), "interface i { typedef [represent_as(mine)] @; }"),
        (interface("typedef long t;"), "interface i { typedef [represent_as(@)] t; }"),
        (interface("void f([in] long @);"), ""),
        (interface("typedef struct { long @; } s;"), ""),
    ],
    ids=[
        "interface",
        "transmit_as",
        "handle",
        "context_handle",
        "represent_as",
        "presented",
        "parameter",
        "member",
    ],
)
def test_lengths_of_identifiers(text: str, acf: str, length: int) -> None:
    """MS-RPCE 2.2.4.18: each row of its table, and other identifiers."""
    name = "a" * length
    found = merged(text.replace("@", name), acf.replace("@", name))[1]
    if length == 255:
        assert found == []
    else:
        assert "identifier of 256 characters, expected at most 255 (MS-RPCE 2.2.4.18)" in found[0]


def test_attributes_of_operations() -> None:
    body = """[idempotent] void a([in] long x); [maybe] void b([in] long x); [broadcast] void c([out] long *x);
        [local] void d([in] void *anything, ...); [callback] void e([out] long *x); [callback] void f();
        [local] void g([in] void *x); [call_as(g)] void h([in] long x); [message] void i([in] long x);"""
    made = analysed(interface(body)).interfaces[0]
    flags = [(o.opnum, o.name, o.idempotent, o.maybe, o.broadcast) for o in made.operations]
    assert flags == [
        (0, "a", True, False, False),
        (1, "b", False, True, False),
        (2, "c", False, False, True),
        (3, "h", False, False, False),
        (4, "i", False, True, False),
    ]
    assert [(o.opnum, o.name) for o in made.callbacks] == [(0, "e"), (1, "f")]


def test_statuses() -> None:
    made = operations("[comm_status, fault_status] error_status_t f([in] long a);")[0]
    assert (made.comm_status, made.fault_status) == ("return_value", "return_value")
    made = operations("void f([out, comm_status] error_status_t *c, [out, fault_status] error_status_t *s);")[
        0
    ]
    assert (made.comm_status, made.fault_status) == ("c", "s")
    made = configured("long f();", "f([comm_status] x);").interfaces[0].operations[0]
    assert (made.comm_status, made.local_statuses) == ("x", ("x",))


@pytest.mark.parametrize("how", ["implicit_handle(handle_t h)", "explicit_handle", "auto_handle"])
def test_ways_to_bind(how: str) -> None:
    """None of them travels; the last is not for strict checks (MS-RPCE 3.1.1.5.3.2.2.5)."""
    assert [p.name for p in operations("void f([in] long a);", how)[0].params] == ["a"]
    for target in (5, 6):
        found = check_source(source(interface("void f();", how)), target=target)
        assert [e.message.split(",")[0] for e in found] == (
            [f"[auto_handle] at target level {target}.0"] if how == "auto_handle" else []
        )
        acf = merged(interface("void f();"), f"[{how}] interface i {{ }}")[1]
        assert acf == []


def test_context_handles() -> None:
    made = operations(
        f"{HANDLE} void f([in, context_handle] void *a, [out] H *b); [context_handle] void *g();"
    )
    handles = [described(param.type) for param in made[0].params]
    assert handles == ["_context_handle", 'ndr.Pointer(_H, "ref")']
    assert made[1].returns is not None
    assert described(made[1].returns) == "_context_handle_"  # a type of its own
    for attribute, strict, type_strict in (
        ("strict_context_handle", True, False),
        ("type_strict_context_handle", False, True),
    ):
        handle = next(d for d in configured_handle(attribute) if isinstance(d, model.HandleDef))
        assert (handle.strict, handle.type_strict) == (strict, type_strict)


def configured_handle(attribute: str) -> list[model.Definition]:
    """The definitions of an interface with a context handle, and an attribute of its ACF (MS-RPCE 2.2.4.15, 16)."""
    return configured(f"{HANDLE} void f([in] H h);", "", f"[{attribute}]").definitions


def test_serialization_is_no_operation() -> None:
    made = analysed(interface("[encode, decode] void f([in, out] long *a); void g();"))
    assert [(o.opnum, o.name) for o in made.interfaces[0].operations] == [(0, "g")]
    assert [name for name, _ in made.left_out] == ["i.f"]


def test_object_interfaces() -> None:
    text = (
        "[object, uuid(12345678-1234-1234-1234-123456789abc), version(1.0)] interface i : IUnknown {"
        " long f([in] GUID *iid, [out, iid_is(iid)] void **p); [local] long g([in] void *x);"
        " [call_as(g)] long h([in, unique] i *x); }"
        "[object, uuid(12345678-1234-1234-1234-123456789abd)] interface j : i { long k(); }"
    )
    text = "typedef struct { unsigned long a; unsigned short b, c; byte d[8]; } GUID;" + text
    first, second = analysed(text).interfaces
    assert (first.version, first.object, second.base) == ("0.0", True, first)
    assert [(o.opnum, o.name) for _, o in second.all_operations()] == [(3, "f"), (4, "h"), (5, "k")]
    this, that, *others = first.operations[0].params
    assert [(p.name, p.direction) for p in (this, that)] == [("ORPCthis", "in"), ("ORPCthat", "out")]
    params = [f"{p.name} {described(p.type)} {p.direction}" for p in others]
    assert params == [
        'iid ndr.Pointer(ndr.GUID, "ref") in',
        'p ndr.Pointer(ndr.Pointer(ndr.MInterfacePointer.__ndr__), "ref") out',
    ]
    pointer = first.operations[1].params[-1]
    assert described(pointer.type) == "ndr.Pointer(ndr.MInterfacePointer.__ndr__)"


def test_attribute_configuration_files() -> None:
    made = configured("typedef long t; void f([in] t a);", "typedef [represent_as(mine)] t;")
    assert described(made.interfaces[0].operations[0].params[0].type) == "ndr.Converted(ndr.LONG, _mine)"
    made = configured("typedef long t; void f([in] t a);", "typedef [user_marshal(mine)] t;")
    assert described(made.interfaces[0].operations[0].params[0].type) == "ndr.Converted(ndr.LONG, _mine)"
    made = configured("void f([in] long n, [out] long *p);", "f([byte_count(n)] p);")
    assert not made.interfaces[0].operations[0].ndr64  # MS-RPCE 2.2.4.13: there is none in NDR64
    made = configured("void f([in] long n, [out] long *p);", "[code] f([heap] p);")
    assert made.interfaces[0].operations[0].ndr64
