"""Long pipes: constant memory, cost in proportion, nothing made of what a count claims."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.ndr.types import Type
from tests.ndr.build import BIG, LITTLE, NDR64, fixed, procedure, struct, union
from tests.ndr.pipe_tools import codec_of, request, sender

MIB = 1 << 20
POINT = struct("Point", x=ndr.HYPER, y=ndr.BYTE)
SHAPE = union(
    "Shape",
    ndr.LONG,
    [([0], ndr.BYTE), ([1], fixed(ndr.BYTE, 3000)), ([2], fixed(POINT, 40))],
    encapsulated=True,
)
CHUNKED = procedure("Send", ("data", ndr.Pipe(ndr.BYTE), "in,out"), returns=ndr.LONG)


@pytest.mark.parametrize("variant", [LITTLE, NDR64])
def test_streaming_takes_constant_memory(variant: ndr.Variant) -> None:
    """64 MiB from a writer to a reader, in pieces of a fragment's size."""
    codec, piece = codec_of(CHUNKED, variant), bytes(range(256)) * 256
    writer, reader = ndr.response_writer(codec, ()), ndr.response_reader(codec, ())
    read = 0
    tracemalloc.start()
    try:
        for _ in range(64 * MIB // len(piece)):
            made = memoryview(writer.chunk("data", piece))
            for at in range(0, len(made), 5840):
                reader.feed(made[at : at + 5840], False)
                while (found := reader.read("data")) is not None:
                    read += len(found)  # type: ignore[arg-type]
        reader.feed(writer.end("data") + writer.finish(codec.procedure.result(return_value=3)), True)
        assert reader.read("data") is ndr.END
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert read == 64 * MIB
    assert reader.finish() == codec.procedure.result(return_value=3)
    assert peak < MIB


@pytest.mark.parametrize("variant", list(ndr.Variant))
@pytest.mark.parametrize(
    "kind",
    [ndr.BYTE, ndr.HYPER, ndr.WCHAR, POINT, SHAPE],
    ids=["octets", "numbers", "text", "structures", "unions"],
)
def test_what_a_count_claims_is_not_believed(kind: Type, variant: ndr.Variant) -> None:
    reader = ndr.request_reader(codec_of(sender(kind), variant))
    claim = {LITTLE: "ffffff7f", BIG: "7fffffff", NDR64: "ffffff7f00000000"}[variant]
    reader.feed(b"", False)
    reader.read("data")  # Compiles.
    tracemalloc.start()
    try:
        reader.feed(bytes.fromhex(claim), False)
        assert reader.read("data") is None
        reader.feed(bytes(100), False)
        found = reader.read("data")
        assert found is not None
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found is not ndr.END
    assert len(found) > 1
    assert peak < 100_000


class Steps:
    """Counts the lines of the library that run, which tells cost without a clock."""

    def __init__(self) -> None:
        self.lines = 0

    def _trace(self, frame: Any, event: str, argument: Any) -> Any:
        self.lines += event == "line"
        return self._trace

    def of(self, work: Callable[[], None]) -> int:
        before, self.lines = sys.gettrace(), 0
        sys.settrace(self._trace)
        try:
            work()
        finally:
            sys.settrace(before)
        return self.lines


def fed(made: ndr.Procedure, stub: bytes, size: int) -> Callable[[], None]:
    """Work that reads a request in pieces of ``size`` octets."""
    codec = codec_of(made, LITTLE)

    def work() -> None:
        reader = ndr.request_reader(codec)
        for at in range(0, len(stub), size):
            reader.feed(stub[at : at + size], at + size >= len(stub))
            while (found := reader.read("data")) is not None and found is not ndr.END:
                pass
        assert reader.current is None

    work()  # Compiles.
    return work


@pytest.mark.parametrize(
    "value", [SHAPE.cls(1, bytes(3000)), SHAPE.cls(2, [POINT.cls(x=1, y=2)] * 40)], ids=["flat", "nested"]
)
def test_elements_octet_by_octet_cost_in_proportion(value: Any) -> None:
    """Their size depends on the discriminant, so that they can only be tried: not at each octet."""
    made = sender(SHAPE)
    few, many = (Steps().of(fed(made, request(made, LITTLE, (), [[value] * number]), 1)) for number in (2, 8))
    assert many < 4.5 * few
    octets = len(request(made, LITTLE, (), [[value] * 8]))
    assert many < 60 * octets


def test_parameters_octet_by_octet_cost_in_proportion() -> None:
    """What precedes the pipes can only be tried, too."""
    text = ndr.Pointer(ndr.Array(ndr.Pointer(ndr.WSTRING), (ndr.Dim(),)))
    made = procedure("Send", ("names", text, "in"), ("data", ndr.Pipe(ndr.BYTE), "in"))
    counts = []
    for number in (200, 800):
        stub = request(made, LITTLE, (["name"] * number,), [b"x"])
        counts.append(Steps().of(fed(made, stub, 1)))
    assert counts[1] < 5 * counts[0]
    # In pieces of a usual size it is tried with each.
    assert Steps().of(fed(made, stub, 1000)) < counts[1]


def test_parameters_are_ready_when_they_have_arrived() -> None:
    """Whatever was tried before: a server need not wait for what a client sends much later."""
    made = procedure(
        "Send",
        ("head", ndr.Pointer(ndr.Array(ndr.BYTE, (ndr.Dim(),))), "in"),
        ("data", ndr.Pipe(ndr.BYTE), "in"),
    )
    codec = codec_of(made, LITTLE)
    stub = codec.encode_in((bytes(20_000),))
    for size in (500, 4096, 5840):
        reader = ndr.request_reader(codec)
        for at in range(0, len(stub), size):
            assert reader.head() is None
            reader.feed(stub[at : at + size], False)
        assert reader.head() == (bytes(20_000),)
        assert reader.read("data") is None
        assert reader.buffered == 0
