"""Attribute configuration files: C706 4, MS-RPCE 2.2.4.13, 2.2.4.15, 2.2.4.16."""
# ruff: noqa: E501 - tables with a case to a line

from __future__ import annotations

from pathlib import Path

import pytest

from dcerpc import idl
from dcerpc.errors import IdlError
from dcerpc.idl import model
from dcerpc.idl.acf import parse_acf
from dcerpc.idl.source import Source
from tests.idl.helpers import configured, described, interface, merged


def test_the_whole_grammar() -> None:
    text = """/* comment */
        #define COUNT n
        [explicit_handle, code, strict_context_handle, enable_allocate, optimize("Os"), binding_callout(routine),
         extern_exceptions(a, b)]
        interface i
        {
            include "one.h", "two.h";
            include "three";
            typedef [represent_as(local)] remote, other;
            typedef [heap, in_line] node;
            ;
            [comm_status, nocode] f(a, [heap] b);
            [fault_status] error_status_t g([byte_count(COUNT)] c, [comm_status] error_status_t *d);
            h();
        };
        interface j { }"""
    found: list[IdlError] = []
    acf = parse_acf(Source("t.acf", text), found.append)
    assert found == []
    first, second = acf.interfaces
    assert (acf.file, first.name, second.name) == ("t.acf", "i", "j")
    assert [a.name for a in first.attributes][:3] == ["explicit_handle", "code", "strict_context_handle"]
    assert [(t.name, [a.name for a in t.attributes]) for t in first.types] == [
        ("remote", ["represent_as"]),
        ("other", ["represent_as"]),
        ("node", ["heap", "in_line"]),
    ]
    assert [(o.name, [p.name for p in o.params]) for o in first.operations] == [
        ("f", ["a", "b"]),
        ("g", ["c", "d"]),
        ("h", []),
    ]


def test_handles_of_an_interface() -> None:
    body = "typedef [context_handle] void *H; void f([in] H h);"
    made = configured(
        body, "", "[strict_context_handle, type_strict_context_handle, implicit_handle(handle_t b)]"
    )
    handle = next(d for d in made.definitions if isinstance(d, model.HandleDef))
    assert (handle.strict, handle.type_strict) == (True, True)
    plain = next(d for d in configured(body, "").definitions if isinstance(d, model.HandleDef))
    assert (plain.strict, plain.type_strict) == (False, False)


@pytest.mark.parametrize("attribute", ["represent_as(local)", "user_marshal(local)"])
def test_types_represented_as_others(attribute: str) -> None:
    body = """typedef struct { long a; } wire, *pwire; typedef struct { wire w; pwire p; } user;
        void f([in] wire w, [out] wire *x, [in] user *u);"""
    made = configured(body, f"typedef [{attribute}] wire;")
    params = made.interfaces[0].operations[0].params
    assert [described(p.type) for p in params] == [
        "ndr.Converted(wire.__ndr__, _local)",
        'ndr.Pointer(ndr.Converted(wire.__ndr__, _local), "ref")',
        'ndr.Pointer(user.__ndr__, "ref")',
    ]
    user = next(d for d in made.definitions if isinstance(d, model.StructDef) and d.name == "user")
    assert user.fields
    assert [described(f.type) for f in user.fields] == [
        "ndr.Converted(wire.__ndr__, _local)",
        "ndr.Pointer(wire.__ndr__)",
    ]
    assert [d.name for d in made.definitions if isinstance(d, model.ConversionDef)] == ["local"]


def test_a_type_of_a_file_that_is_imported_in_an_interface(tmp_path: Path) -> None:
    (tmp_path / "a.idl").write_text("typedef long number;")
    (tmp_path / "x.idl").write_text('import "a.idl";\n' + interface("void f([in] number n);"))
    (tmp_path / "x.acf").write_text("interface i { typedef [represent_as(decimal)] number; }")
    made = idl.analyse_file(tmp_path / "x.idl")
    assert isinstance(made.interfaces[0].operations[0].params[0].type, model.Converted)


def test_statuses() -> None:
    body = """error_status_t f([in] long a); void g([out] error_status_t *s); void h([in] long a, [out] long *b);
        error_status_t k([out] error_status_t *s);"""
    acf = """[comm_status, fault_status] f(); g([comm_status, fault_status] s);
        h([comm_status] c, [fault_status] b_); [comm_status] k([fault_status] s);"""
    f, g, h, k = configured(body, acf).interfaces[0].operations
    assert (f.comm_status, f.fault_status, f.local_statuses) == ("return_value", "return_value", ())
    assert (g.comm_status, g.fault_status, g.local_statuses) == ("s", "s", ())
    assert (h.comm_status, h.fault_status, h.local_statuses) == ("c", "b_", ("c", "b_"))
    assert [p.name for p in h.params] == ["a", "b"]
    assert [s.field for s in h.statuses] == ["c", "b_"]
    assert (k.comm_status, k.fault_status) == ("return_value", "s")


def test_byte_count() -> None:
    body = "void f([in] long n, [out] long *p); void g();"
    f, g = configured(body, "f([byte_count(n)] p);").interfaces[0].operations
    assert (f.ndr64, g.ndr64) == (False, True)


def test_serialized_operations_are_left_out() -> None:
    body = "void f([in] long a); void g([in, out] long *a); void h();"
    made = configured(body, "[encode] f(); [encode, decode] g();")
    assert [(op.opnum, op.name) for op in made.interfaces[0].operations] == [(0, "h")]
    assert [name for name, _ in made.left_out] == ["i.f", "i.g"]
    assert all("encodes or decodes" in reason for _, reason in made.left_out)
    assert configured(body, "", "[encode, decode]").interfaces[0].operations == ()


@pytest.mark.parametrize(
    ("acf", "expected"),
    [
        ("", []),
        ("[auto_handle interface i { }", ["t.acf:1:14: unexpected 'interface', expected ']' after the attributes"]),
        ("typedef long a;", ["t.acf:1:1: unexpected 'typedef', expected 'interface'"]),
        ("interface { }", ["t.acf:1:11: unexpected '{', expected the name of the interface"]),
        ("interface i }", ["t.acf:1:13: unexpected '}', expected '{' after the interface's name"]),
        ("interface i { f();", ["t.acf:1:19: unexpected the end of the file, expected '}' after the interface's declarations"]),
        (
            "interface i { f(] ; typedef [heap] ; g(a b c); h(); }",
            [
                "t.acf:1:17: unexpected ']', expected the name of a parameter",
                "t.acf:1:36: unexpected ';', expected the name of a type",
                "t.acf:1:44: unexpected 'c', expected ')' after the parameters",
                "t.acf:1:48: unknown operation 'h', expected one that the IDL file declares (C706 4)",
            ],
        ),
        ("interface i { include x; }", ["t.acf:1:23: unexpected 'x', expected the name of a file"]),
        (
            "[uuid(1)] interface i { }",
            ["t.acf:1:2: [uuid] does not apply to an interface in an attribute configuration file, expected an attribute of C706 4"],
        ),
        (
            "interface i { [auto_handle] f(); }",
            ["t.acf:1:16: [auto_handle] does not apply to an operation in an attribute configuration file, expected an attribute of C706 4"],
        ),
        (
            "interface i { f([in] a); }",
            ["t.acf:1:18: [in] does not apply to a parameter in an attribute configuration file, expected an attribute of C706 4"],
        ),
        (
            "interface i { typedef [code] t; }",
            ["t.acf:1:24: [code] does not apply to a type in an attribute configuration file, expected an attribute of C706 4"],
        ),
        ("[bogus] interface i { }", ["t.acf:1:2: unknown attribute 'bogus', expected one of C706 4.2 or MS-RPCE 2.2.4"]),
        ("interface j { }", ["t.acf:1:11: unknown interface 'j', expected one that the IDL file declares (C706 4)"]),
        ("interface i { typedef [heap] u; }", ["t.acf:1:30: unknown type 'u', expected one that the IDL file declares (C706 4)"]),
        ("interface i { g(); }", ["t.acf:1:15: unknown operation 'g', expected one that the IDL file declares (C706 4)"]),
        ("interface i { f([heap] b); }", ["t.acf:1:24: unknown parameter 'b', expected one that the IDL file declares (C706 4)"]),
        ("interface i { } interface i { }", ["t.acf:1:27: duplicate interface 'i', expected each once"]),
        ("interface i { f(); f(); }", ["t.acf:1:20: duplicate operation 'f', expected each once"]),
        ("interface i { f(a, a); }", ["t.acf:1:20: duplicate parameter 'a', expected each once"]),
        ("interface i { typedef [heap] t, t; }", ["t.acf:1:33: duplicate type 't', expected each once"]),
        ("[implicit_handle(handle_t b), explicit_handle] interface i { }", ["t.acf:1:31: [explicit_handle] after [implicit_handle], expected one way to bind (C706 4)"]),
        ("interface i { [comm_status] f(); }", ["t.acf:1:16: [comm_status] operation with another result, expected error_status_t (C706 4)"]),
        ("interface i { f([comm_status] a); }", ["t.acf:1:18: [comm_status] parameter 'a', expected an [out] error_status_t * (C706 4)"]),
        ("interface i { f([comm_status] x, [comm_status] y); }", ["t.acf:1:35: second [comm_status], expected one an operation (C706 4)"]),
        ("interface i { f([byte_count(a)] a); }", ["t.acf:1:18: [byte_count] on 'a', expected an [out] pointer (MS-RPCE 2.2.4.13)"]),
        ("interface i { typedef [represent_as(1)] t; }", ["t.acf:1:24: [represent_as] names no type, expected its name"]),
        (
            "interface i { typedef [represent_as(x), user_marshal(y)] t; }",
            ["t.acf:1:41: [user_marshal] after [represent_as], expected one conversion of a type (C706 4.2)"],
        ),
    ],
)  # fmt: skip
def test_rules(acf: str, expected: list[str]) -> None:
    assert merged(interface("typedef long t; void f([in] t a);"), acf)[1] == expected


def test_the_file_beside_the_idl_file_is_used(tmp_path: Path) -> None:
    path = tmp_path / "x.idl"
    path.write_text(interface("void f();"))
    beside = tmp_path / "x.acf"
    beside.write_text("interface nobody { }")
    assert [Path(e.file).name for e in idl.check(path)] == ["x.acf"]
    assert idl.check(path, acf=False) == []
    other = tmp_path / "other.acf"
    other.write_text("[encode] interface i { }")
    assert idl.analyse_file(path, acf=other).interfaces[0].operations == ()
