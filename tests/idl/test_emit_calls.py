"""Generated modules: calls with pipes, callbacks, statuses, conversions, object interfaces, target levels."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dcerpc import idl, ndr, stub
from dcerpc.errors import Fault, StatusError
from dcerpc.interfaces import orpc
from tests.idl.helpers import HEADER, interface

PIPES = interface(
    """typedef pipe byte octets; typedef pipe long numbers; typedef pipe hyper more;
    typedef [context_handle] void *H;
    long copy([in] H h, [in] long k, [in, out] numbers *result, [in] octets a, [out] octets b, [out] long *m);
    void send([in] octets data);
    void plain([in] long a);"""
)


class Recorder:
    """A binding that notes what it is asked for."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[Any, ...], stub.CallOptions]] = []

    async def open_call(self, interface: Any, operation: Any, args: Any, options: Any) -> Stream:
        self.calls.append((operation.name, args, options))
        return Stream()


class Stream:
    def pipe(self, name: str) -> str:
        return f"the pipe {name}"

    async def result(self) -> str:
        return "the result"

    async def abandon(self) -> None:
        return None


@pytest.fixture
def made(tmp_path: Path) -> Any:
    def load(text: str, attributes: str = "", **options: Any) -> ModuleType:
        path = tmp_path / "made.idl"
        path.write_text(text)
        if attributes:
            path.with_suffix(".acf").write_text(attributes)
        return idl.load(path, **options)

    return load


def test_calls_with_pipes_are_opened(made: Any) -> None:
    module = made(PIPES)
    binding = Recorder()
    client = module.i.Client(binding).with_options(timeout=3.0)

    async def use() -> None:
        call = client.copy.open(h=None, k=2)
        assert isinstance(call, module.i.copyCall)
        async with call:
            assert (call.a, call.b, call.result_) == ("the pipe a", "the pipe b", "the pipe result_")
            assert await call.result() == "the result"

    asyncio.run(use())
    assert binding.calls == [("copy", (None, 2), stub.CallOptions(timeout=3.0))]
    assert isinstance(module.i.BlockingClient(binding).send.open(), module.i.sendBlockingCall)
    with pytest.raises(TypeError):
        client.copy.open(h=None)
    with pytest.raises(TypeError):
        client.copy.open(h=None, k=1, a=b"pipes are not arguments")


def test_pipes_in_classes_and_descriptors(made: Any) -> None:
    module = made(PIPES)
    operation = module.i.INTERFACE.operations[0]
    assert operation.procedure.pipes_in == ("result_", "a")
    assert operation.procedure.pipes_out == ("result_", "b")
    assert module.i.copyCall.__annotations__ == {
        "result_": "stub.Pipe[list[int]]",
        "a": "stub.PipeWriter[bytes]",
        "b": "stub.PipeReader[bytes]",
    }
    assert module.i.copyBlockingCall.__annotations__["b"] == "stub.BlockingPipeReader[bytes]"
    assert module.i.copyResult.__slots__ == ("m", "return_value")
    annotations = module.i.Server.copy.__annotations__
    assert annotations.pop("return") == "i.copyResult | Awaitable[i.copyResult]"
    assert annotations == {
        "call": "stub.Call",
        "h": "ndr.ContextHandle | None",
        "k": "int",
        "result_": "stub.ServedPipe[list[int]]",
        "a": "stub.ServedPipeReader[bytes]",
        "b": "stub.ServedPipeWriter[bytes]",
    }
    assert not hasattr(module.i, "plainCall")


def test_callbacks_have_a_class_and_numbers_of_their_own(made: Any) -> None:
    module = made(interface("void f(); [callback] long back([in] long a, [out] long *b); void g();"))
    table = module.i.INTERFACE
    assert [(op.opnum, op.name) for op in table.operations] == [(0, "f"), (1, "g")]
    assert [(op.opnum, op.name) for op in table.callbacks] == [(0, "back")]
    assert not hasattr(module.i.Client, "back")
    assert not hasattr(module.i.Server, "back")
    assert module.i.Callbacks.INTERFACE is table
    assert issubclass(module.i.Callbacks, stub.Callbacks)
    with pytest.raises(Fault):
        module.i.Callbacks().back(None, 1)
    assert module.i.backResult(b=1, return_value=0).b == 1


def test_statuses_that_an_acf_adds(made: Any) -> None:
    module = made(
        interface("long f([in] long a); void g([out] error_status_t *s); [comm_status] error_status_t h();"),
        "interface i { f([comm_status, fault_status] status); g([fault_status] s); }",
    )
    f, g, h = module.i.INTERFACE.operations
    assert (f.comm_status, f.fault_status) == ("status", "status")
    assert (g.comm_status, g.fault_status) == ("", "s")
    assert h.comm_status == "return_value"
    assert [param.name for param in f.procedure.params] == ["a"]
    result = module.i.fResult(return_value=7)
    assert (result.status, result.return_value) == (0, 7)
    with pytest.raises(StatusError):
        module.i.fResult(status=1726, return_value=0).raise_for_status()
    assert module.i.Server.f.__annotations__["return"] == "i.fResult | int | Awaitable[i.fResult | int]"


def test_an_acf_may_be_elsewhere_or_ignored(made: Any, tmp_path: Path) -> None:
    text = interface("void f([in] long a);")
    beside = "interface i { f([comm_status] beside); }"
    (tmp_path / "other.acf").write_text("interface i { f([comm_status] other); }")
    status = [
        made(text, beside, **options).i.INTERFACE.operations[0].comm_status
        for options in ({}, {"acf": tmp_path / "other.acf"}, {"acf": False})
    ]
    assert status == ["beside", "other", ""]
    assert [e.message for e in idl.check(tmp_path / "made.idl", acf=tmp_path / "no.acf")] == [
        "cannot read the file: No such file or directory"
    ]
    (tmp_path / "made.acf").write_text("interface i {\n g([comm_status] s); }")
    (error,) = idl.check(tmp_path / "made.idl")
    assert (Path(error.file).name, error.line) == ("made.acf", 2)


def test_conversions_are_set_up_by_the_program(made: Any) -> None:
    module = made(
        interface(
            """typedef struct { long a; } sent;
            typedef [transmit_as(sent)] struct { void *left, *right; } TREE;
            void f([in] TREE *t, [out] TREE *u);"""
        )
    )
    assert isinstance(module.TREE, ndr.Conversion)
    module.TREE.to_wire = lambda tree: module.sent(a=tree)
    module.TREE.from_wire = lambda value: value.a
    codec = module.i.INTERFACE.operations[0].codec(ndr.Variant.NDR_LITTLE)
    assert codec.encode_in((5,)) == b"\5\0\0\0"
    assert codec.decode_in(b"\5\0\0\0") == (5,)
    assert module.i.Client.f.__annotations__["t"] == "Any"


def test_object_interfaces(made: Any) -> None:
    module = made(
        'import "ms-dtyp.idl";\n'
        "[object, uuid(12345678-1234-1234-1234-123456789abc)] interface IA : IUnknown { HRESULT A(); }\n"
        "[object, uuid(22345678-1234-1234-1234-123456789abc)] interface IB : IA {\n"
        "HRESULT B([in] IA *a, [out] IUnknown **b); }"
    )
    table = module.IB.INTERFACE
    assert table.is_object
    assert [op and (op.opnum, op.name) for op in table.operations] == [None, None, None, (3, "A"), (4, "B")]
    assert issubclass(module.IB.Client, module.IA.Client)
    params = table.operations[4].procedure.params
    assert [(p.name, p.direction) for p in params[:2]] == [("ORPCthis", "in"), ("ORPCthat", "out")]
    assert params[0].type is orpc.ORPCTHIS.__ndr__
    assert module.IB.Client.B.__annotations__["a"] == "ndr.MInterfacePointer | None"
    assert module.IB.BResult.__annotations__["ORPCthat"] == "orpc.ORPCTHAT"


@pytest.mark.parametrize("target", [0, 5, 6])
def test_target_levels(made: Any, target: int) -> None:
    module = made(interface("void f();"), target=target)
    assert module.i.INTERFACE.target_level == (target or None)


def test_byte_count_keeps_ndr64_out(made: Any) -> None:
    module = made(
        interface("void f([out, size_is(n)] byte a[], [in] long n);"),
        "interface i { f([byte_count(n)] a); }",
    )
    assert not module.i.INTERFACE.operations[0].procedure.ndr64


def test_inheritance_from_an_interface_of_another_module(made: Any, tmp_path: Path) -> None:
    (tmp_path / "base.idl").write_text(interface("void f(); typedef struct { long a; } s;"))
    text = (
        'import "base.idl";\n'
        + HEADER.replace("12345678", "22345678")
        + "interface d : i { void g([in] s *p); }"
    )
    base = idl.load(tmp_path / "base.idl", name="made_base")
    module = made(text, modules={"BASE.idl": "made_base"})
    assert issubclass(module.d.Client, base.i.Client)
    assert [op.name for op in module.d.INTERFACE.operations] == ["f", "g"]
    assert module.d.INTERFACE.operations[0] is base.i.INTERFACE.operations[0]
    assert not hasattr(module, "i")
    assert not hasattr(module, "s")
    alone = made(text, modules={})
    assert alone.s is not base.s
    assert issubclass(alone.d.Client, alone.i.Client)


def test_of_other_modules_only_what_is_named_is_imported(made: Any, tmp_path: Path) -> None:
    (tmp_path / "kinds.idl").write_text("typedef enum { A, B } kind; typedef [context_handle] void *H;")
    (tmp_path / "base.idl").write_text('import "kinds.idl"; typedef struct { kind k; } holder;')
    text = 'import "base.idl", "kinds.idl";\n'
    own = {"kinds.idl": "made_kinds", "base.idl": "made_base"}
    idl.load(tmp_path / "kinds.idl", name="made_kinds")
    base = idl.load(tmp_path / "base.idl", name="made_base", modules=own)
    first = made(text + interface("void f([in] holder *h);"), modules=own)
    assert first.i.INTERFACE.operations[0].procedure.params[0].type.target is base.holder.__ndr__
    assert not hasattr(first, "made_kinds")
    second = made(text + interface("void f([in] H h, [in] kind k, [out] kind *made_kinds);"), modules=own)
    assert second.i.Client.f.__annotations__["k"] == "made_kinds_.kind | int"
    assert second.made_kinds_.kind.B == 1
    assert second.i.INTERFACE.operations[0].handles_in == (0,)


def test_names_of_modules_are_checked(tmp_path: Path) -> None:
    path = tmp_path / "x.idl"
    path.write_text("const long A = 1;")
    for wrong in ("a b", "a..b", "", "a.class", ".a"):
        with pytest.raises(ValueError, match="is no name of a Python module"):
            idl.compile_file(path, modules={"y.idl": wrong})


def test_only_shipped_files_have_modules_by_default(made: Any, tmp_path: Path) -> None:
    text = 'import "MS-DTYP.idl";\n' + interface("void f([in] LUID *id);")
    assert made(text).i.Client.f.__annotations__["id"] == "ms_dtyp.LUID"
    assert made(text, modules={}).i.Client.f.__annotations__["id"] == "LUID"
    (tmp_path / "ms-dtyp.idl").write_text("typedef struct { long mine; } LUID;")
    assert made(text).LUID.__slots__ == ("mine",)
    assert idl.shipped_modules()["ms-dtyp.idl"] == "dcerpc.interfaces.ms_dtyp"
    assert made(text, modules=idl.shipped_modules()).i.Client.f.__annotations__["id"] == "ms_dtyp.LUID"
