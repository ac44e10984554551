"""The generated module: its text, its two ways into being, and that type checkers and formatters like it."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dcerpc import idl, ndr
from dcerpc.errors import Fault, StatusError
from tests.idl.helpers import HEADER, interface, source

ALL = Path(__file__).parent / "everything.idl"


def load(tmp_path: Path, text: str) -> ModuleType:
    path = tmp_path / "made.idl"
    path.write_text(text)
    return idl.load(path)


def test_same_input_same_octets_and_no_path_in_them(tmp_path: Path) -> None:
    first = idl.compile_file(ALL)
    copied = tmp_path / "deeper" / ALL.name
    copied.parent.mkdir()
    copied.write_bytes(ALL.read_bytes())
    assert idl.compile_file(copied) == first
    assert str(ALL.parent) not in first
    fresh = subprocess.run(
        [sys.executable, "-c", f"from dcerpc import idl; print(idl.compile_file({str(ALL)!r}), end='')"],
        capture_output=True, check=True, text=True, env={"PYTHONHASHSEED": "7", "PYTHONPATH": "src"},
        cwd=Path(__file__).parent.parent.parent,
    )  # fmt: skip
    assert fresh.stdout == first


def described(value: Any, depth: int = 0) -> Any:
    """A descriptor as plain data, classes by name."""
    if isinstance(value, type):
        return value.__qualname__
    if isinstance(value, ndr.Deferred):
        return "..." if depth > 6 else described(value.resolve(), depth + 2)
    if dataclasses.is_dataclass(value):
        return [
            type(value).__name__,
            *(described(getattr(value, f.name), depth + 1) for f in dataclasses.fields(value)),
        ]
    return [described(item, depth) for item in value] if isinstance(value, tuple) else value


def test_loading_and_compiling_give_the_same_module(tmp_path: Path) -> None:
    loaded = idl.load(ALL)
    written = ModuleType("written")
    sys.modules["written"] = written
    try:
        exec(compile(idl.compile_file(ALL), "written.py", "exec"), written.__dict__)
    finally:
        del sys.modules["written"]
    assert [name for name in vars(loaded) if not name.startswith("__")] == [
        name for name in vars(written) if not name.startswith("__")
    ]
    operations = [
        [(op.opnum, op.name, described(op.procedure)) for op in module.second.INTERFACE.operations]
        for module in (loaded, written)
    ]
    assert operations[0] == operations[1]
    assert loaded.__doc__ == written.__doc__
    assert loaded.__name__ == "dcerpc.idl.loaded.everything"
    assert sys.modules[loaded.__name__] is loaded


def test_a_module_may_be_named(tmp_path: Path) -> None:
    path = tmp_path / "x.idl"
    path.write_text("const long A = 1;")
    assert idl.load(path, name="named_by_test").A == 1
    assert sys.modules.pop("named_by_test").A == 1


def test_defines_and_include_dirs(tmp_path: Path) -> None:
    (tmp_path / "inc").mkdir()
    (tmp_path / "inc" / "a.idl").write_text("typedef long A;")
    path = tmp_path / "x.idl"
    path.write_text('import "a.idl";\n#ifdef EXTRA\nconst long B = sizeof(A) + EXTRA;\n#endif')
    assert idl.load(path, include_dirs=[tmp_path / "inc"], defines={"EXTRA": "3"}).B == 7
    assert idl.check(path, include_dirs=[str(tmp_path / "inc")]) == []
    assert len(idl.check(path)) == 1


@pytest.mark.generated
def test_formatter_and_linter_leave_it_alone(tmp_path: Path) -> None:
    pytest.importorskip("ruff")
    path = tmp_path / "everything.py"
    path.write_text(idl.compile_file(ALL))
    root = Path(__file__).parent.parent.parent
    for command in (["format", "--check"], ["check"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--no-cache", f"--config={root}/pyproject.toml", path],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr


def test_docstrings_name_the_signature() -> None:
    module = idl.load(ALL)
    assert module.__doc__ == (
        "Interfaces first, second of everything.idl.\n\n"
        "Generated from everything.idl by ``dcerpc idl compile``. DO NOT EDIT.\n"
    )
    assert module.second.Client.nothing.__doc__ == "[idempotent] void nothing(void);"
    assert module.second.Server.fill.__doc__.startswith("error_status_t fill(\n")
    assert module.point.__doc__ == "typedef struct { long x, y; } point;"
    assert "Values by discriminant: 1, 2 number; 3 text; any other nothing." in module.choice.__doc__


def test_operation_numbers_skip_local_operations_and_go_on_from_the_base() -> None:
    module = idl.load(ALL)
    assert [op.name for op in module.first.INTERFACE.operations] == ["inherited"]
    assert [(op.opnum, op.name) for op in module.second.INTERFACE.operations] == [
        (0, "inherited"), (1, "fill"), (2, "walk"), (3, "nothing"), (4, "import"), (5, "open"),
    ]  # fmt: skip
    assert issubclass(module.second.Server, module.first.Server)
    assert module.second.Client.INTERFACE is module.second.INTERFACE
    assert module.first.Client.INTERFACE is module.first.INTERFACE
    assert module.second.INTERFACE.endpoints == (("ncacn_np", "\\pipe\\second"), ("ncacn_ip_tcp", "1234"))
    assert str(module.second.INTERFACE.syntax) == "12345678-1234-abcd-ef00-0123456789ab v2.7"


def test_operation_attributes_and_statuses() -> None:
    operations = {op.name: op for op in idl.load(ALL).second.INTERFACE.operations}
    assert operations["nothing"].idempotent
    assert not operations["fill"].idempotent
    assert operations["open"].handles_out == ("handle",)
    assert operations["import"].attribute == "import_"


@pytest.mark.parametrize(
    ("result", "good", "bad"),
    [
        ("NTSTATUS f()", 0x40000000, -0x3FFFFFFF),
        ("HRESULT f()", 1, -1),
        ("NET_API_STATUS f()", 0, 5),
        ("error_status_t f()", 0, 1),
        ("MY_STATUS f()", 0, 1),
    ],
)
def test_raise_for_status_by_result(tmp_path: Path, result: str, good: int, bad: int) -> None:
    text = 'import "ms-dtyp.idl";\n' + interface(f"typedef error_status_t MY_STATUS; {result};")
    made = load(tmp_path, text).i.fResult
    made(return_value=good).raise_for_status()
    with pytest.raises(StatusError, match="f returned"):
        made(return_value=bad).raise_for_status()


def test_raise_for_status_by_parameter_and_not_elsewhere(tmp_path: Path) -> None:
    text = interface("void f([out] error_status_t *status); long g(); void h([in, out] error_status_t *s);")
    module = load(tmp_path, text)
    module.i.fResult(status=0).raise_for_status()
    with pytest.raises(StatusError):
        module.i.fResult(status=1).raise_for_status()
    assert not hasattr(module.i.gResult, "raise_for_status")
    assert not hasattr(module.i.hResult, "raise_for_status")


def test_names_that_python_or_the_module_needs(tmp_path: Path) -> None:
    text = interface(
        """typedef struct { long class; long self; long str; long int_; long foo; long len; } foo;
        typedef struct { foo *foo; } replace;
        typedef enum { None = 1, name, def } enum_;
        const long Final = 2; const long in_ = 3;
        void pass([in] long call, [in] long from, [in] long bytes, [out] long *return_value);
        void with_options([in, size_is(lambda)] char *data, [in] long lambda);
        void __hidden(void);"""
    )
    module = load(tmp_path, text)
    assert [f.name for f in dataclasses.fields(module.foo)] == [
        "class_",
        "self_",
        "str_",
        "int_",
        "foo_",
        "len",
    ]
    assert [f.name for f in dataclasses.fields(module.replace_)] == ["foo_"]
    assert [member.name for member in module.enum_] == ["None_", "name_", "def_"]
    assert module.Final_ == 2
    operations = module.i.INTERFACE.operations
    assert [(op.name, op.attribute) for op in operations] == [
        ("pass", "pass_"), ("with_options", "with_options_"), ("__hidden", "_hidden"),
    ]  # fmt: skip
    assert [p.name for p in operations[0].procedure.params] == ["call_", "from_", "bytes_", "return_value_"]
    array = operations[1].procedure.params[0].type.target
    assert array.dims[0].size_is == "lambda_"
    assert callable(module.i.Client.pass_)


def test_what_follows_from_the_data_may_be_left_out(tmp_path: Path) -> None:
    text = interface(
        """typedef struct { unsigned short Length; unsigned short Max;
            [size_is(Max / 2), length_is(Length / 2)] wchar_t *Buffer; } str_;
        typedef struct { long n; long m; [size_is(n + m)] long *a; } both;
        void f([in] long n, [in, size_is(n)] char a[],
            [out] long *m, [out, size_is(n), length_is(*m)] char b[],
            [in, out] long *k, [in, unique] long *u, [in, size_is(*u)] char c[]);"""
    )
    module = load(tmp_path, text)
    assert module.str_(Buffer="x").Length is ndr.DERIVED
    with pytest.raises(TypeError):
        module.both(a=[])
    defaults = module.i.BlockingClient.f.__kwdefaults__
    assert defaults == {"n": ndr.DERIVED}
    result = module.i.fResult(b=b"", k=1)
    assert result.m is ndr.DERIVED


def test_servers_refuse_what_they_do_not_override(tmp_path: Path) -> None:
    module = load(tmp_path, interface("void f();"))
    with pytest.raises(Fault) as caught:
        module.i.Server().f(None)
    assert caught.value.did_not_execute


def test_what_is_left_out_is_said_in_the_module() -> None:
    text = idl.compile_source(source("typedef struct { void *p; } bad;\n" + HEADER + "interface i { }"))
    assert "# bad is left out: 'void' cannot be sent, expected a type with a value\n" in text


def test_a_file_without_declarations_makes_a_module(tmp_path: Path) -> None:
    assert str(load(tmp_path, "").__doc__).startswith("Types of made.idl.")
