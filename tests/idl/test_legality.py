"""What the language forbids is refused, each rule with its place: C706 chapters 4 and 5, MS-RPCE 2.2.4."""
# ruff: noqa: E501 - tables with a case to a line

from __future__ import annotations

import pytest

from tests.idl.helpers import errors, interface

#: Text of an interface's body, which begins on line 3, and its errors.
RULES = [
    # pipes (C706 4.2)
    ("typedef pipe pipe char P;", ["3:14: pipe as element of a pipe, expected a parameter (C706 4.2)"]),
    ("typedef pipe char P; typedef pipe P Q;", ["3:35: pipe as element of a pipe, expected a parameter (C706 4.2)"]),
    ("typedef char *C; typedef pipe C P;", ["3:31: pipe of pointers, expected elements without pointers (C706 4.2)"]),
    ("typedef struct { char *a; } s; typedef pipe s P;", ["3:45: pipe of pointers, expected elements without pointers (C706 4.2)"]),
    ("typedef struct { long k; [switch_is(k)] union { [case(1)] char *a; } u; } s; typedef pipe s P;", ["3:91: pipe of pointers, expected elements without pointers (C706 4.2)"]),
    (
        "typedef struct { long n; [size_is(n)] char a[]; } s; typedef pipe s P;",
        ["3:67: pipe of conformant or varying arrays, expected elements of fixed size (C706 4.2)"],
    ),
    (
        "typedef struct { long n; [length_is(n)] char a[5]; } s; typedef struct { s a; } t; typedef pipe t P;",
        ["3:97: pipe of conformant or varying arrays, expected elements of fixed size (C706 4.2)"],
    ),
    ("typedef struct { [string] char a[5]; } s; typedef pipe s P;", ["3:56: pipe of conformant or varying arrays, expected elements of fixed size (C706 4.2)"]),
    ("typedef [transmit_as(long)] short T; typedef pipe T P;", ["3:51: pipe of a converted type, expected what travels (C706 4.2)"]),
    ("typedef [context_handle] void *H; typedef pipe H P;", ["3:48: context handle as element of a pipe, expected a parameter (MS-RPCE 2.2.4.3)"]),
    ("typedef pipe void P;", ["3:14: 'void' cannot be sent, expected a type with a value"]),
    ("typedef pipe handle_t P;", ["3:14: 'handle_t' cannot be sent, expected a type with a value"]),
    ("typedef pipe char P; typedef struct { P p; } s;", ["3:41: pipe as member of a structure, expected a parameter (C706 4.2)"]),
    ("typedef pipe char P; typedef struct { P *p; } s;", ["3:42: pipe as member of a structure, expected a parameter (C706 4.2)"]),
    ("typedef pipe char P; typedef union switch (long k) { case 1: P p; } s;", ["3:64: pipe as member of a union, expected a parameter (C706 4.2)"]),
    ("typedef pipe char P; P f();", ["3:24: pipe as result, expected a parameter (C706 4.2)"]),
    ("typedef pipe char P; void f([in] P p[3]);", ["3:36: array of pipes, expected one pipe a parameter (C706 4.2)"]),
    ("typedef pipe char P; void f([in, size_is(3)] P *p);", ["3:49: array of pipes, expected one pipe a parameter (C706 4.2)"]),
    ("typedef pipe char P; void f([out] P **p);", ["3:39: pipe behind several pointers, expected one at most (C706 4.2)"]),
    ("typedef pipe char P; void f([in, unique] P *p);", ["3:45: pipe behind a pointer that may be null, expected [ref] (C706 4.2)"]),
    ("typedef pipe char P; [idempotent] void f([in] P p);", ["3:23: [idempotent] operation with a pipe, expected no pipes in it (C706 4.2)"]),
    ("typedef pipe char P; [broadcast] void f([in] P p);", ["3:23: [broadcast] operation with a pipe, expected no pipes in it (C706 4.2)"]),
    ("typedef pipe char P; [maybe] void f([in] P p);", ["3:23: [maybe] operation with a pipe, expected no pipes in it (C706 4.2)"]),
    ("typedef pipe char P; void f([in] P p, [in, size_is(p)] long *a);", ["3:52: [size_is] names 'p', expected an integer"]),
    ("typedef pipe char P; typedef [transmit_as(P)] long T;", ["3:31: pipe as what travels for another type, expected a parameter (C706 4.2)"]),
    # context handles (MS-RPCE 2.2.4.3)
    ("typedef [context_handle] void *H; typedef struct { H h; } s;", ["3:54: context handle as member of a structure, expected a parameter (MS-RPCE 2.2.4.3)"]),
    ("typedef [context_handle] void *H; typedef struct { H *h; } s;", ["3:55: context handle as member of a structure, expected a parameter (MS-RPCE 2.2.4.3)"]),
    ("typedef [context_handle] void *H; typedef struct { H h[3]; } s;", ["3:54: context handle as member of a structure, expected a parameter (MS-RPCE 2.2.4.3)"]),
    ("typedef [context_handle] void *H; typedef union switch (long k) { case 1: H h; } s;", ["3:77: context handle as member of a union, expected a parameter (MS-RPCE 2.2.4.3)"]),
    (
        "typedef [context_handle] void *H; typedef [transmit_as(H)] long T;",
        ["3:44: context handle as what travels for another type, expected a parameter (MS-RPCE 2.2.4.3)"],
    ),
    ("typedef [context_handle] long H;", ["3:10: [context_handle] on something else, expected a pointer (C706 4.2.16.6)"]),
    # conversions (C706 4)
    ("typedef [transmit_as(foo)] long T;", ["3:22: unexpected 'foo', expected the name of a type"]),
    ("typedef [transmit_as(void)] long T;", ["3:10: 'void' cannot be sent, expected a type with a value"]),
    ("typedef [transmit_as(long)] foo T;", ["3:29: unknown type 'foo', expected a type declared before"]),
    (
        "typedef struct { long n; [size_is(n)] long a[]; } C; typedef [transmit_as(C)] long T;",
        ["3:63: [transmit_as] with a conformant or varying type on the wire, expected one of fixed size or a pointer (C706 4.2)"],
    ),
    ("typedef [transmit_as(long)] short A; typedef [wire_marshal(A)] short B;", ["3:47: converted type as what travels for another type, expected what travels (C706 4.2)"]),
    ("typedef [transmit_as(long), wire_marshal(long)] short T;", ["3:29: [wire_marshal] after [transmit_as], expected one conversion of a type (C706 4.2)"]),
    ("typedef [transmit_as(long)] short T; typedef struct { T n; [size_is(n)] long *a; } s;", ["3:69: [size_is] names 'n', expected an integer"]),
    ("typedef struct { [transmit_as(long)] short t; } s;", ["3:19: [transmit_as] does not apply to a member, expected another attribute"]),
    # attributes of pointers and arrays
    ("typedef struct { [ignore] long a; } s;", ["3:19: [ignore] on something else, expected a pointer member (C706 4.2)"]),
    ("typedef [ignore] long *P;", ["3:10: [ignore] does not apply to a typedef, expected another attribute"]),
    ("void f([in, ignore] long *a);", ["3:13: [ignore] does not apply to a parameter, expected another attribute"]),
    ("void f([in, disable_consistency_check] long a);", ["3:13: [disable_consistency_check] on something else, expected a pointer"]),
    ("typedef struct { long a[*..3]; } s;", ["3:24: array without a lower bound in structure 's', expected [min_is] (C706 4.2)"]),
    ("typedef struct { long n; [min_is(n)] long a[4]; } s;", ["3:27: [min_is] on something else, expected an array declared [*..]"]),
    ("typedef struct { long n; [min_is(n), size_is(n)] long a[*..4]; } s;", ["3:38: [size_is] on an array of fixed size, expected '[]' or a pointer"]),
    ("typedef struct { long a[5..3]; } s;", ["3:28: array bound -1, expected 1 to 2147483647"]),
    ("void f([in, iid_is(x)] void *p);", ["3:13: [iid_is] names nothing, expected a member or parameter beside it"]),
    ("void f([in, in] long a);", ["3:13: [in] twice, expected it once"]),
    ("typedef struct { long n; [switch_is(n), switch_is(n)] union { [default]; } u; } s;", ["3:41: [switch_is] twice, expected it once"]),
    ("typedef struct { [range(1, 2)] [range(2, 3)] long n; } s;", ["3:33: [range] twice, expected it once"]),
    # pointers that operations cannot have
    ("typedef [ref] long *P; P f();", ["3:26: [ref] result, expected [unique] or [ptr] (MS-RPCE 2.2.4.10)"]),
    ("void f([out, ptr] long *a);", ["3:14: [out] parameter 'a' is [ptr], expected [ref] or [in, out] (C706 4.2.20.3)"]),
    ("typedef struct { long a; } s; void f([out] s a);", ["3:46: [out] parameter 'a' by value, expected a pointer or an array (C706 4.2)"]),
    ("typedef long (*F)(long a); void f([in] F g);", ["3:18: a pointer to a function cannot be sent, expected data"]),
    ("void f([out] handle_t *h);", ["3:24: binding handle 'h' is [out], expected [in]"]),
    # operations without an answer (C706 4.2)
    ("[maybe] void f([out] long *a);", ["3:2: [maybe] operation with [out] parameter 'a', expected [in] parameters only (C706 4.2)"]),
    ("[message] void f([in, out] long *a);", ["3:2: [message] operation with [out] parameter 'a', expected [in] parameters only (C706 4.2)"]),
    ("[maybe] long f([in] long a);", ["3:2: [maybe] operation with a result, expected void (C706 4.2)"]),
    # statuses and counts of octets (C706 4, MS-RPCE 2.2.4.13)
    ("[comm_status] long f();", ["3:2: [comm_status] operation with another result, expected error_status_t (C706 4)"]),
    ("void f([out, fault_status] long *s);", ["3:14: [fault_status] parameter 's', expected an [out] error_status_t * (C706 4)"]),
    ("void f([in, comm_status] error_status_t *s);", ["3:13: [comm_status] parameter 's', expected an [out] error_status_t * (C706 4)"]),
    ("[comm_status] error_status_t f([out, comm_status] error_status_t *s);", ["3:38: second [comm_status], expected one an operation (C706 4)"]),
    ("void f([in] long n, [in, byte_count(n)] long *p);", ["3:26: [byte_count] on 'p', expected an [out] pointer (MS-RPCE 2.2.4.13)"]),
    ("void f([out] long *n, [out, byte_count(n)] long *p);", ["3:29: [byte_count] names something else, expected an [in] integer parameter (MS-RPCE 2.2.4.13)"]),
    ("void f([out, byte_count(m)] long *p);", ["3:14: [byte_count] names something else, expected an [in] integer parameter (MS-RPCE 2.2.4.13)"]),
    ("void f([in] float n, [out, byte_count(n)] long *p);", ["3:28: [byte_count] names something else, expected an [in] integer parameter (MS-RPCE 2.2.4.13)"]),
    # local operations
    ("[call_as(g)] void f();", ["3:2: [call_as(g)] names no [local] operation, expected one of this interface"]),
    ("void g(); [call_as(g)] void f();", ["3:12: [call_as(g)] names no [local] operation, expected one of this interface"]),
    ("[callback] void f(); void f();", ["3:27: duplicate operation 'f', expected a new name"]),
    # unions
    ("typedef union switch (long k) { case 1: long a; case 1: long b; } u;", ["3:54: duplicate case 1, expected each once (line 3)"]),
    (
        "typedef [switch_type(long)] union { [case(1)] long a; } u; void f([in, switch_is(n)] u *a);",
        ["3:82: unknown name 'n', expected a constant, an enumerator or a member here"],
    ),
    # names
    (
        f"typedef long {'a' * 256};",
        ["3:14: identifier of 256 characters, expected at most 255 (MS-RPCE 2.2.4.18)", "3:270: unexpected ';', expected a name to declare"],
    ),
]  # fmt: skip

#: Attributes of the interface, and the error on line 1.
INTERFACES = [
    ("auto_handle, implicit_handle(handle_t h)", "1:73: [implicit_handle] after [auto_handle], expected one way to bind (C706 4)"),
    ("callback", "1:60: [callback] does not apply to an interface, expected another attribute"),
    ("transmit_as(long)", "1:60: [transmit_as] does not apply to an interface, expected another attribute"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RULES)
def test_rules(text: str, expected: list[str]) -> None:
    assert [str(found) for found in errors(interface(text))] == [f"t.idl:{error}" for error in expected]


@pytest.mark.parametrize(("attributes", "error"), INTERFACES)
def test_attributes_of_interfaces(attributes: str, error: str) -> None:
    assert [str(found) for found in errors(interface("void f();", attributes))] == [f"t.idl:{error}"]


def test_every_error_of_a_declaration_is_told() -> None:
    text = """typedef struct { foo a; void *b; long c; long c; [size_is(a)] long *d; } s;
        typedef [switch_type(long)] union { [case(1)] foo a; [case(2)] bar b; long c; } u;
        bar f([in] foo a, [in] void b, [out] long c, [in, size_is(a)] long *d);"""
    assert [(e.line, e.column) for e in errors(interface(text))] == [
        (3, 18), (3, 31), (3, 47), (4, 55), (4, 72), (4, 79), (5, 9), (5, 20), (5, 37), (5, 51),
    ]  # fmt: skip


def test_what_an_unknown_type_brings_with_it_is_not_told() -> None:
    found = errors(interface("typedef struct { foo n; [size_is(n)] long *a; [size_is(m)] long *b; } s;"))
    assert [e.message for e in found] == ["unknown type 'foo', expected a type declared before"]


def test_types_outside_interfaces_that_cannot_travel_are_no_error() -> None:
    assert errors("typedef struct { void *a; long (*f)(void); } helper;\n" + interface("void f();")) == []


def test_an_interface_cannot_derive_from_one_that_is_refused() -> None:
    base = "[uuid(1)] interface b { void f(); }\n"
    derived = interface("void g();").replace("interface i", "interface i : b")
    assert [e.message for e in errors(base + derived)] == [
        "malformed [uuid], expected 8-4-4-4-12 hexadecimal digits",
        "unknown base interface 'b', expected one declared before",
    ]
    assert [e.message for e in errors(interface("").replace("interface i", "interface i : i"))] == [
        "unknown base interface 'i', expected one declared before"
    ]
