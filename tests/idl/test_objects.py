"""Object interfaces: MS-DCOM 2.2.13 and 2.2.14, and the numbers of their operations."""
# ruff: noqa: E501 - tables with a case to a line

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dcerpc import idl
from dcerpc.idl import model
from tests.idl.helpers import analysed, described, errors

PUBLISHED = Path(__file__).parent.parent / "vectors" / "idl"
UNKNOWN = "[object, uuid(00000000-0000-0000-c000-000000000046)] interface IUnknown"
GUID = """typedef struct _GUID { unsigned long Data1; unsigned short Data2; unsigned short Data3; byte Data4[8]; }
    GUID, IID;\n"""


def interface(body: str, base: str = "IUnknown", attributes: str = "object") -> str:
    """An object interface, whose body begins on line 1."""
    uuid = "uuid(12345678-1234-1234-1234-123456789abc)"
    return f"[{attributes}, {uuid}] interface i : {base} {{ {body} }}\n"


def operations(text: str) -> list[tuple[int, str]]:
    made = analysed(text).interfaces[-1]
    return [(op.opnum, op.name) for op in made.operations]


def test_operations_begin_with_what_orpc_adds() -> None:
    made = analysed(interface("HRESULT_ f([in] long a);").replace("HRESULT_", "long"))
    (only,) = made.interfaces
    assert (only.name, only.object, only.base, only.next_opnum) == ("i", True, None, 4)
    (operation,) = only.operations
    assert operation.opnum == 3
    assert [(p.name, p.direction) for p in operation.params] == [
        ("ORPCthis", "in"),
        ("ORPCthat", "out"),
        ("a", "in"),
    ]
    this, that = operation.params[0].type, operation.params[1].type
    assert isinstance(this, model.StructRef)
    assert isinstance(that, model.Pointer)
    assert isinstance(that.target, model.StructRef)
    assert (that.kind, that.target.definition.name) == ("ref", "ORPCTHAT")
    assert {d.module for d in made.definitions} == {"dcerpc.interfaces.orpc"}
    assert this.definition.fields
    assert [f.name for f in this.definition.fields] == ["version", "flags", "reserved1", "cid", "extensions"]


def test_a_parameter_may_have_the_name_of_what_orpc_adds() -> None:
    (operation,) = analysed(interface("long f([in] long ORPCthis);")).interfaces[0].operations
    assert [p.name for p in operation.params] == ["ORPCthis", "ORPCthat", "ORPCthis_"]


def test_a_file_that_defines_orpcthis_uses_its_own() -> None:
    text = "typedef struct { long a; } ORPCTHIS; typedef struct { long b; } ORPCTHAT;\n"
    made = analysed(text + interface("long f();"))
    assert [d.module for d in made.definitions] == ["", ""]


@pytest.mark.parametrize(
    ("before", "body", "expected"),
    [
        ("", "long f(); long g();", [(3, "f"), (4, "g")]),
        (UNKNOWN + " { long q(); long a(); long r(); }", "long f();", [(3, "f")]),
        (UNKNOWN.replace("[", "[local, ") + " { long q(void **p); long a(); long r(); }", "long f();", [(3, "f")]),
        # oaidl.idl has Invoke [local], and RemoteInvoke in its place: 6 in MS-OAUT 3.1.4
        (
            "",
            "long GetTypeInfoCount(); long GetTypeInfo(); long GetIDsOfNames(); [local] long Invoke(void *p);"
            "[call_as(Invoke)] long RemoteInvoke(); long after();",
            [(3, "GetTypeInfoCount"), (4, "GetTypeInfo"), (5, "GetIDsOfNames"), (6, "RemoteInvoke"), (7, "after")],
        ),
        ("", "[call_as(f)] long Remote_f(); long g(); [local] long f();", [(3, "g"), (4, "Remote_f")]),
        ("", "[local] long f(); long g();", [(4, "g")]),
        (
            "",
            "[propget] long V([out, retval] long *v); [propput] long V([in] long v); [propputref] long V([in] long v);",
            [(3, "get_V"), (4, "put_V"), (5, "putref_V")],
        ),
    ],
)  # fmt: skip
def test_numbers(before: str, body: str, expected: list[tuple[int, str]]) -> None:
    assert operations(f"{before}\n{interface(body)}") == expected


def test_numbers_go_on_from_the_base() -> None:
    base = interface("long f(); [local] long g();").replace("interface i", "interface b")
    made = analysed(base + interface("long h();", "b")).interfaces
    assert [(op.opnum, op.name) for op in made[1].operations] == [(5, "h")]
    assert made[1].base is made[0]


@pytest.mark.parametrize("file", ["ms-dcom.idl", "ms-oaut.idl"])
def test_published_files_have_the_numbers_that_their_names_tell(file: str) -> None:
    made = idl.analyse_file(PUBLISHED / file, include_dirs=[PUBLISHED])
    found = [
        (int(match.group(1)), op.opnum)
        for item in made.interfaces
        for op in item.operations
        if (match := re.fullmatch(r"Opnum(\d+)NotUsedOnWire", op.name))
    ]
    assert len(found) >= 3
    assert all(told == given for told, given in found)


def test_published_numbers() -> None:
    """MS-DCOM 3.1.1.5.6 and MS-OAUT 3.1.4.4, 3.7.4.1, 3.9.4.1, 3.11.4.1, 3.12.4.1."""
    names: dict[str, int] = {}
    for file in ("ms-dcom.idl", "ms-oaut.idl"):
        made = idl.analyse_file(PUBLISHED / file, include_dirs=[PUBLISHED])
        names |= {f"{i.name}.{op.name}": op.opnum for i in made.interfaces for op in i.operations}
    expected = {
        "IRemUnknown.RemQueryInterface": 3, "IRemUnknown.RemRelease": 5, "IRemUnknown2.RemQueryInterface2": 6,
        "IDispatch.Invoke": 6, "ITypeInfo.GetContainingTypeLib": 18, "ITypeInfo2.GetTypeKind": 22,
        "ITypeInfo2.GetAllImplTypeCustData": 36, "ITypeLib.FindName": 11, "ITypeLib2.GetAllCustData": 16,
        "IActivation.RemoteActivation": 0, "IRemoteSCMActivator.RemoteCreateInstance": 4,
    }  # fmt: skip
    assert {name: names[name] for name in expected} == expected


POINTER = "ndr.MInterfacePointer.__ndr__"


@pytest.mark.parametrize(
    ("param", "expected"),
    [
        ("[in] i *p", f"ndr.Pointer({POINTER})"),
        ("[in, ref] IUnknown *p", f"ndr.Pointer({POINTER})"),
        ("[in, unique] later *p", f"ndr.Pointer({POINTER})"),
        ("[in] interface i *p", f"ndr.Pointer({POINTER})"),
        ("[in] LPI p", f"ndr.Pointer({POINTER})"),
        ("[out] i **p", f'ndr.Pointer(ndr.Pointer({POINTER}), "ref")'),
        ("[out] disp **p", f'ndr.Pointer(ndr.Pointer({POINTER}), "ref")'),
        ("[in] IID *iid, [in, iid_is(iid)] IUnknown *p", f"ndr.Pointer({POINTER})"),
        ("[in] IID iid, [in, iid_is(iid)] void *p", f"ndr.Pointer({POINTER})"),
        ("[in] IID *iid, [out, iid_is(*iid)] void **p", f'ndr.Pointer(ndr.Pointer({POINTER}), "ref")'),
        (
            "[in] long n, [in, size_is(n)] IUnknown **p",
            f'ndr.Pointer(ndr.Array(ndr.Pointer({POINTER}), (ndr.Dim(size_is="n"),)), "ref")',
        ),
        ("[in] struct { i *x; } *p", 'ndr.Pointer(f_p.__ndr__, "ref")'),
    ],
)
def test_interface_pointers(param: str, expected: str) -> None:
    before = "interface later; [uuid(1)] coclass c { [default] interface i; };\n"
    before += "[uuid(2)] dispinterface disp { properties: methods: [id(1)] void f(); };\n"
    made = analysed(GUID + before + interface(f"typedef i *LPI; long f({param});"))
    assert described(made.interfaces[0].operations[0].params[-1].type) == expected


def test_a_type_may_have_the_name_of_its_interface() -> None:
    text = "interface j; typedef interface j j; typedef j *PJ;" + interface("long f([in] j *a, [in] PJ b);")
    params = analysed(text).interfaces[0].operations[0].params
    assert {described(p.type) for p in params[2:]} == {f"ndr.Pointer({POINTER})"}


def test_a_structure_may_be_used_by_a_name_declared_further_down() -> None:
    text = """typedef [unique] LATER *PLATER;
        typedef struct { PLATER p; SAFEARRAY(long) *q; } user;
        typedef [ref] struct _later { long a; } *LATER; typedef struct _array { user u; } *SAFEARRAY;"""
    made = {d.name: d for d in analysed(text).definitions}
    user = made["user"]
    assert isinstance(user, model.StructDef)
    assert user.fields
    assert [described(f.type) for f in user.fields] == [
        'ndr.Pointer(ndr.Pointer(_later.__ndr__, "ref"))',
        "ndr.Pointer(ndr.Pointer(_array.__ndr__))",
    ]


def test_statements_of_type_libraries() -> None:
    text = (
        "[uuid(1), version(1.0), helpstring(\"x\")] library l { importlib(\"stdole2.tlb\");\n"
        "typedef [public] struct { long a; } s;\n"
        + interface("[id(1), helpstring(\"f\")] long f([in] s *a);", attributes="dual, oleautomation")
        + "[uuid(2)] coclass c { [default] interface i; [source] dispinterface d; };\n"
        "module m { const long X = 1; [entry(1)] void g(); }; };"
    )  # fmt: skip
    made = analysed(text)
    assert [(i.name, i.object) for i in made.interfaces] == [("i", True)]
    assert [d.name for d in made.definitions if not d.module] == ["s"]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (interface("void f();").replace(": IUnknown", ""), "1:54: object interface 'i' without a base, expected ': IUnknown'"),
        (interface("void f();", attributes="version(1.0)"), "1:60: base 'IUnknown' of another kind, expected one that is none"),
        (
            interface("").replace(": IUnknown", "").replace("object, ", "") + interface("", "i").replace("interface i", "interface j"),
            "2:54: base 'i' of another kind, expected an object interface",
        ),
        (interface("void f();", "later"), "1:54: unknown base interface 'later', expected one declared before"),
        (interface("void f([in] i a);"), "1:93: interface by value, expected a pointer to it (MS-DCOM 2.2.14)"),
        (interface("void f([out] i *a);"), "1:95: [out] interface pointer 'a' by value, expected a pointer to it (C706 4.2)"),
        (interface("void f([in, size_is(2)] i *a);"), "1:106: interface by value, expected a pointer to it (MS-DCOM 2.2.14)"),
        (interface("void f([in] handle_t h);"), "1:100: binding handle 'h' in an object interface, expected none (MS-DCOM 2.2.12)"),
        (interface("typedef pipe char P; void f([in] P p);"), "1:114: pipe 'p' in an object interface, expected data or interface pointers (MS-DCOM 2.2.12)"),
        (
            interface("typedef [context_handle] void *H; void f([in] H *h);"),
            "1:128: context handle 'h' in an object interface, expected data or interface pointers (MS-DCOM 2.2.12)",
        ),
        (interface("[callback] void f();"), "1:95: [callback] operation in an object interface, expected none (MS-RPCE 2.2.4.2)"),
        (interface("[call_as(g)] void f();"), "1:80: [call_as(g)] names no [local] operation, expected one of this interface"),
        (interface("void f([in, iid_is(x)] i *a);"), "1:91: [iid_is] names nothing, expected a member or parameter beside it"),
        (interface("void f([in] long x, [in, iid_is(x)] long *a);"), "1:104: [iid_is] on something else, expected an interface pointer or 'void *'"),
        (interface("library l { };"), "1:79: 'library' within an interface, expected it at file level"),
        ("coclass c { interface i;", "1:25: unexpected the end of the file, expected '}' after the coclass"),
        ("importlib(x);", "1:11: unexpected 'x', expected ')' after the name of the library"),
        ("library l { interface j;", "1:25: unexpected the end of the file, expected '}' after the library's declarations"),
    ],
)  # fmt: skip
def test_rules(text: str, error: str) -> None:
    assert [str(found) for found in errors(text)] == [f"t.idl:{error}"]
