"""How codecs come about: lazily, shared by structure, readable, cheap to import."""

from __future__ import annotations

import linecache
import subprocess
import sys
import threading
import traceback
from typing import Any

import pytest

from dcerpc import ndr, stub
from dcerpc.errors import NdrError
from tests.ndr.build import LITTLE, decode, encode, procedure, ref, sized, string, struct, unique

PAIR = struct("Pair", a=ndr.LONG, b=unique(string(ndr.WCHAR)))
ECHO = procedure("Echo", ("x", ref(PAIR), "in,out"), ("n", ndr.LONG, "in"), returns=ndr.LONG)


def test_importing_is_cheap() -> None:
    """Generated modules import the package; the emitters come with the first codec."""
    code = (
        "import sys; from dcerpc import stub; print(*(m for m in sys.modules if m.startswith('dcerpc.ndr')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    compilers = ("decoding", "emitter", "encoding", "expr", "pipe_functions", "plan", "procedures", "source")
    assert not set(done.stdout.split()) & {f"dcerpc.ndr.{name}" for name in compilers}


def test_functions_are_compiled_on_first_use() -> None:
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(ECHO, LITTLE)
    waiting = codec.encode_in
    args = (PAIR.cls(a=1, b="x"), 7)
    encoded = codec.encode_in(args)
    assert codec.encode_in is not waiting
    assert waiting(args) == encoded
    assert codec.decode_in(encoded) == args


def test_operations_keep_their_codecs() -> None:
    operation: stub.Operation[Any] = stub.Operation(
        0, "Echo", ECHO.params, returns=ndr.LONG, result=ECHO.result
    )
    for variant in ndr.Variant:
        codec = operation.codec(variant)
        assert operation.codec(variant) is codec
        assert codec.variant is variant


def test_source_is_complete_and_readable() -> None:
    source = ndr.source_of(ECHO, LITTLE)
    for name in ("encode_in", "decode_in", "encode_out", "decode_out"):
        assert f"def {name}(" in source
    assert "pack_iI(" in source
    compile(source, "source", "exec")
    assert source == ndr.source_of(ECHO, LITTLE)


def test_one_flat_run_is_one_struct_call() -> None:
    made = procedure("Add", ("a", ndr.LONG, "in"), ("b", ndr.BYTE, "in"), ("c", ref(ndr.HYPER), "in"))
    body = ndr.source_of(made, LITTLE).split("def decode_in")[0]
    assert "return pack_iB3xq(arg0, arg1, arg2)" in body


def test_tracebacks_show_generated_lines() -> None:
    with pytest.raises(NdrError) as found:
        encode(PAIR, PAIR.cls(a="x", b=None))
    text = "".join(traceback.format_exception(found.value))
    assert "<ndr value encode NDR_LITTLE" in text
    assert "value.a" in text
    name = next(line.split('"')[1] for line in text.splitlines() if '"<ndr' in line)
    assert linecache.getlines(name)


def test_functions_of_structures_are_shared() -> None:
    inner = struct("Inner", name=string(ndr.CHAR, bound=8))
    kinds = [struct("A", inner=inner), struct("B", inner=inner)]
    for kind in kinds:
        value = kind.cls(inner=inner.cls(name="x"))
        assert decode(kind, encode(kind, value)) == value
    assert set(inner.codecs) == {(LITTLE, "encode_scalars"), (LITTLE, "decode_scalars")}
    kept = dict(inner.codecs)
    third = struct("C", inner=inner)
    encode(third, third.cls(inner=inner.cls(name="y")))
    assert inner.codecs == kept


def test_structures_of_one_name_are_told_apart() -> None:
    first, second = struct("Same", s=string(ndr.CHAR, bound=8)), struct("Same", s=string(ndr.WCHAR, bound=8))
    kind = struct("Both", a=first, b=second)
    value = kind.cls(a=first.cls(s="x"), b=second.cls(s="y"))
    decoded = decode(kind, encode(kind, value))
    assert decoded == value
    assert type(decoded.a) is not type(decoded.b)


@pytest.mark.parametrize(
    "name", ["b", "o", "s", "v", "x1", "new", "len", "bytes", "State", "NdrError", "explain"]
)
def test_any_name_for_structures_and_fields(name: str) -> None:
    inner = struct(name, **{name: sized(ndr.BYTE)})
    kind = struct("Outer", value=ndr.LONG, inner=unique(inner))
    value = kind.cls(value=1, inner=inner.cls(**{name: b"abc"}))
    assert decode(kind, encode(kind, value)) == value


def test_codecs_of_recursive_types_are_compiled_together() -> None:
    left: ndr.Struct = struct("Left", right=unique(ndr.Deferred(lambda: right)))
    right: ndr.Struct = struct("Right", left=unique(left), name=string(ndr.CHAR, bound=8))
    value = left.cls(right=right.cls(left=left.cls(right=None), name="x"))
    assert decode(left, encode(left, value)) == value


def test_first_use_from_many_threads() -> None:
    kind = struct("Shared", **{f"f{at}": unique(string(ndr.CHAR)) for at in range(20)})
    made = procedure("Op", ("x", ref(kind), "in"))
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, LITTLE)
    value = kind.cls(**{f"f{at}": "text" for at in range(20)})
    start, results = threading.Barrier(8), []

    def work() -> None:
        start.wait()
        results.append(codec.decode_in(codec.encode_in((value,))) == (value,))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [True] * 8


def test_values_by_class() -> None:
    value = PAIR.cls(a=1, b="x")
    assert ndr.decode_value(PAIR.cls, ndr.encode_value(value)) == value
    with pytest.raises(TypeError):
        ndr.encode_value(5)
    with pytest.raises(TypeError):
        ndr.decode_value(int, b"")


def test_several_values_in_one_buffer() -> None:
    """Alignment counts from the start of the buffer."""
    codec = ndr.value_codec(ndr.HYPER, LITTLE)
    data = b"\1" + bytes(7) + codec.encode(5)
    value, end = codec.decode(data, 8)
    assert (value, end) == (5, 16)
    assert codec.decode(data, 1) == (5, 16)


def test_large_procedures() -> None:
    params = [(f"p{at}", sized(ndr.BYTE, f"n{at}"), "in") for at in range(40)]
    counts = [(f"n{at}", ndr.LONG, "in") for at in range(40)]
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(procedure("Many", *counts, *params), LITTLE)
    args = (ndr.DERIVED,) * 40 + tuple(bytes(at) for at in range(40))
    assert codec.decode_in(codec.encode_in(args))[40:] == args[40:]


def test_names_of_codecs() -> None:
    assert repr(ndr.compile_procedure(ECHO, LITTLE)) == "<ProcedureCodec Echo NDR_LITTLE V5>"
