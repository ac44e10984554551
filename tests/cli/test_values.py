"""JSON for values of IDL types, both ways."""

from __future__ import annotations

import uuid
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dcerpc import idl, ndr
from dcerpc.cli.values import ValueProblem, from_json, to_json
from dcerpc.ndr.types import ContextHandle, Type

IDL = """
[uuid(12345678-0000-4000-8000-000000000002), version(1.0), pointer_default(unique)]
interface kinds
{
    typedef [v1_enum] enum { RED = 1, GREEN } colour;
    typedef struct { long x; double y; boolean z; } point;
    typedef union switch (long what) { case 1: point p; case 2: [string] wchar_t *text; default: ; } either;
    typedef [context_handle] void *HANDLE;
    typedef GUID id;
    typedef struct node { struct node *next; [range(0, 9)] long value; } node;
    typedef struct
    {
        colour hue;
        point *where;
        long count;
        [size_is(count)] byte octets[];
    } record;
    void All([in] record *r, [in] either *e, [in] GUID *g, [in] node *n, [in] long grid[2][2],
             [in, string] char *ascii, [in] HANDLE h, [in] wchar_t letters[3]);
}
"""
ID = "12345678-1234-abcd-ef00-0123456789ab"


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    path = tmp_path_factory.mktemp("idl") / "kinds.idl"
    Path(path).write_text('import "ms-dtyp.idl";' + IDL)
    return idl.load(path)


def types(module: Any) -> dict[str, Type]:
    (operation,) = module.kinds.INTERFACE.operations
    return {param.name: param.type for param in operation.procedure.params}


def test_there_and_back(kinds: Any) -> None:
    given: dict[str, Any] = {
        "r": {"hue": "GREEN", "where": {"x": 1, "y": 2.5, "z": True}, "octets": "00ff"},
        "e": {"discriminant": 1, "value": {"x": 1, "y": 2, "z": False}},
        "g": ID,
        "n": {"next": {"next": None, "value": 3}, "value": 4},
        "grid": [[1, 2], [3, 4]],
        "ascii": "text",
        "h": None,
        "letters": "abc",
    }
    values = {name: from_json(kind, given[name], name) for name, kind in types(kinds).items()}
    assert values["r"] == kinds.record(
        hue=kinds.colour.GREEN, where=kinds.point(x=1, y=2.5, z=True), octets=b"\0\xff"
    )
    assert values["g"] == uuid.UUID(ID)
    assert values["n"].next.value == 3
    back = {name: to_json(value) for name, value in values.items()}
    given["r"]["count"] = str(ndr.DERIVED)
    assert back == given


def test_other_arms_and_numbers(kinds: Any) -> None:
    either = types(kinds)["e"]
    assert from_json(either, {"discriminant": 2, "value": "text"}, "e").value == "text"
    assert from_json(either, {"discriminant": 2, "value": None}, "e").value is None
    assert from_json(either, {"discriminant": 7}, "e").value is None
    assert from_json(types(kinds)["r"], {"hue": 77, "where": None, "octets": ""}, "r").hue == 77


def test_what_results_have_more() -> None:
    handle = ContextHandle(0, uuid.UUID(ID), "HANDLE")
    assert to_json([handle, bytearray(b"\1"), 2.5]) == [f"HANDLE {ID}", "01", 2.5]


@pytest.mark.parametrize(
    ("name", "given", "problem"),
    [
        ("r", [], "r: an object expected, not list"),
        ("r", {"colour": 1}, "r: there is no colour; there is hue, where, count, octets"),
        ("r", {"hue": "BLUE"}, "r.hue: one of RED, GREEN, or a number, expected, not str 'BLUE'"),
        ("r", {"hue": True}, "r.hue: one of"),
        ("r", {"where": {"x": "1"}}, "r.where.x: long expected, not str '1'"),
        ("r", {"where": {"x": True}}, "r.where.x: long expected, not bool"),
        ("r", {"where": {"z": 1}}, "r.where.z: boolean expected, not int"),
        ("r", {"octets": "abc"}, "r.octets: hexadecimal digits expected"),
        ("r", {"octets": 5}, "r.octets: hexadecimal digits expected"),
        ("r", {}, "r: "),
        ("r", None, "r: an object expected, not NoneType"),
        ("e", {"value": 1}, "e.discriminant: long expected"),
        ("e", {"discriminant": 1, "arm": 1}, "e: an object with discriminant and value"),
        ("e", {"discriminant": 1, "value": 3}, "e.value: an object expected"),
        ("g", "nonsense", "g: a UUID expected"),
        ("g", 5, "g: a UUID expected"),
        ("grid", 1, "grid: a list expected"),
        ("grid", [[1], ["x"]], r"grid\[1\]\[0\]: long expected"),
        ("ascii", 1, "ascii: text expected"),
        ("letters", [1, 2], "letters: text expected"),
        ("h", ID, "h: a context handle lives no longer"),
    ],
)
def test_what_does_not_fit(kinds: Any, name: str, given: Any, problem: str) -> None:
    with pytest.raises(ValueProblem, match=problem):
        from_json(types(kinds)[name], given, name)
