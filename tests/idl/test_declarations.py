"""What a file may declare: interfaces of all kinds, imports anywhere, statements for C headers only."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from dcerpc import idl
from dcerpc.idl.emit import emit
from tests.idl.helpers import HEADER, analysed, errors, interface, member


def test_statements_for_c_headers_are_passed_over() -> None:
    text = """cpp_quote("#define X 1") cpp_quote("a" "b");
        midl_pragma warning(disable: 2400)
        interface later;
        ;
        [unique] typedef long *pointer;
        const long A = 1;"""
    assert [c.name for c in analysed(interface(text)).constants] == ["A"]
    assert [str(e) for e in errors("midl_pragma warning(")] == [
        "t.idl:1:21: unexpected the end of the file, expected ')'"
    ]


def test_a_local_interface_declares_types_and_sends_nothing() -> None:
    text = "[local] interface helpers { typedef long number; void never([in] void *sent); }\n"
    made = analysed(text + interface("void f([in] number n);"))
    assert [i.name for i in made.interfaces] == ["i"]


def test_a_forward_declared_interface_is_declared_once_more() -> None:
    made = analysed("interface i;\n" + interface("void f();") + "interface i;")
    assert [i.name for i in made.interfaces] == ["i"]


def test_an_import_may_stand_in_an_interface(tmp_path: Path) -> None:
    path = tmp_path / "x.idl"
    path.write_text(interface('import "ms-dtyp.idl"; void f([in] DWORD a);'))
    assert idl.check(path) == []
    assert [op.name for op in idl.analyse_file(path).interfaces[0].operations] == ["f"]


def test_only_what_is_used_of_an_import_is_in_the_module(tmp_path: Path) -> None:
    (tmp_path / "base.idl").write_text(
        "typedef struct { long a; } used; typedef struct { used u; } user; typedef struct { long b; } no;\n"
        + HEADER.replace("1.0", "3.0")
        + "interface base { const long HIDDEN = 1; void inherited([in] user *u); }\n"
        + "[uuid(12345678-1234-1234-1234-123456789abd), object] interface other { void g(); }\n"
    )
    path = tmp_path / "x.idl"
    path.write_text('import "base.idl";\n' + HEADER + "interface derived : base { void f(); }")
    made = idl.analyse_file(path)
    assert [d.name for d in made.definitions] == ["used", "user"]
    assert [i.name for i in made.interfaces] == ["base", "derived"]
    assert made.constants == []
    assert [op.opnum for _, op in made.interfaces[1].all_operations()] == [0, 1]


def test_types_by_tag() -> None:
    text = (
        "enum colour { RED, GREEN }; union either { [case(1)] long a; [default]; }; struct pair { long a; };"
    )
    used = "enum colour c; struct pair p; long n; [switch_is(n)] union either e;"
    assert member(used, text) == 'replace(either.__ndr__, switch_is="n", switch=ndr.LONG)'


@pytest.mark.parametrize("keyword", ["struct", "union"])
def test_what_hides_an_imported_tag(tmp_path: Path, keyword: str) -> None:
    body = "long a;" if keyword == "struct" else "[default] long a;"
    (tmp_path / "a.idl").write_text(f"{keyword} tag {{ {body} }};")
    path = tmp_path / "x.idl"
    path.write_text('import "a.idl";\n' + interface(f"{keyword} tag {{ {body.replace('long', 'short')} }};"))
    assert [d.name for d in idl.analyse_file(path).definitions] == ["tag"]


def test_a_count_that_follows_from_the_first_element_sent() -> None:
    made = analysed(
        interface(
            "typedef struct { long n; long f; long m; [size_is(n), first_is(f), length_is(m)] long a[]; } s;"
        )
    )
    text = emit(made)
    assert "    n: int\n    f: int = ndr.DERIVED\n    m: int = ndr.DERIVED\n" in text


def test_a_module_that_replaces_another_under_its_name(tmp_path: Path) -> None:
    path = tmp_path / "again.idl"
    path.write_text("const long A = 1;")
    first = idl.load(path)
    path.write_text("const long A = 2;")
    second = idl.load(path)
    assert (first.A, second.A) == (1, 2)
    assert sys.modules[second.__name__] is second
