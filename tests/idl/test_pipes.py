"""Pipes as the compiler sees them (C706 4.2, MS-RPCE 2.2.4.14.1)."""
# ruff: noqa: E501 - tables with a case to a line

from __future__ import annotations

from pathlib import Path

import pytest

from dcerpc import idl
from dcerpc.idl import model
from tests.idl.helpers import analysed, interface, parameter

PUBLISHED = Path(__file__).parent.parent / "vectors" / "idl"


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ("[in] P p", "ndr.Pipe(ndr.CHAR) in"),
        ("[out] P *p", "ndr.Pipe(ndr.CHAR) out"),
        ("[out] P p", "ndr.Pipe(ndr.CHAR) out"),
        ("[in, out] P *p", "ndr.Pipe(ndr.CHAR) in,out"),
        ("[in, out, ref] P *p", "ndr.Pipe(ndr.CHAR) in,out"),
        ("[in, out] PP p", "ndr.Pipe(ndr.CHAR) in,out"),
        ("[in] pipe long p", "ndr.Pipe(ndr.LONG) in"),
        ("[in] pipe S *p", "ndr.Pipe(S.__ndr__) in"),
        ("[in] pipe A p", "ndr.Pipe(ndr.Array(ndr.SHORT, (ndr.Dim(bound=3),))) in"),
        ("[in] pipe E p", "ndr.Pipe(_E) in"),
        ("[in] pipe struct { long x; } p", "ndr.Pipe(f_p_element.__ndr__) in"),
        ("[in, range(1, 9)] P p", "ndr.Pipe(ndr.CHAR, range=(1, 9)) in"),
        ("[in] R p", "ndr.Pipe(ndr.CHAR, range=(0, 64)) in"),
        ("[out, range(2, 3)] R *p", "ndr.Pipe(ndr.CHAR, range=(2, 3)) out"),
    ],
)
def test_parameters(params: str, expected: str) -> None:
    before = """typedef pipe unsigned char P; typedef P *PP; typedef [range(0, 64)] pipe char R;
        typedef struct { long a; struct { short b; } c; } S; typedef short A[3]; typedef enum { X } E;"""
    assert parameter(params, before) == expected


def test_pipes_among_other_parameters_keep_their_place() -> None:
    text = """typedef pipe byte P;
        long f([in] handle_t h, [in] P a, [in] long n, [out] P *b, [in, out] P *c, [out, size_is(n)] long *d);"""
    (operation,) = analysed(interface(text)).interfaces[0].operations
    assert [p.name for p in operation.params] == ["a", "n", "b", "c", "d"]
    assert [p.name for p in operation.pipes] == ["a", "b", "c"]
    assert [p.derived_in for p in operation.params] == [False] * 5


@pytest.mark.parametrize(
    ("file", "pipes"),
    [
        (
            "ms-efsr.idl",
            {"EfsRpcReadFileRaw": [("EfsOutPipe", "out")], "EfsRpcWriteFileRaw": [("EfsInPipe", "in")]},
        ),
        (
            "ms-frs2.idl",
            {
                "InitializeFileTransferAsync": [],
                "RawGetFileDataAsync": [("bytePipe", "out")],
                "RdcGetFileDataAsync": [("bytePipe", "out")],
            },
        ),
    ],
)
def test_published_files_with_pipes(file: str, pipes: dict[str, list[tuple[str, str]]]) -> None:
    made = idl.analyse_file(PUBLISHED / file, include_dirs=[PUBLISHED])
    operations = {op.name: op for item in made.interfaces for op in item.operations}
    for name, expected in pipes.items():
        assert [(p.name, p.direction) for p in operations[name].pipes] == expected
    assert sum(len(op.pipes) for op in operations.values()) == sum(map(len, pipes.values()))
    octets = (model.Primitive("CHAR", "char", 1), model.Primitive("BYTE", "byte", 1))
    found = [p.type for op in operations.values() for p in op.pipes]
    assert all(isinstance(kind, model.Pipe) and kind.element in octets for kind in found)
