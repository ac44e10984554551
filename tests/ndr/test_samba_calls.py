"""Both stubs of calls as Samba packs them, decoded and encoded again, in every encoding it is right about."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dcerpc import NdrError, ndr
from tests.interop.samba_calls import (
    ENCODINGS,
    OPERATIONS,
    WholeCall,
    comparable,
    same_octets,
)

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "samba_calls.json").read_text("ascii")
)["calls"]
BY_NAME = {(each.interface, each.ours.opnum): each for each in OPERATIONS}


def test_there_are_vectors_of_most_operations() -> None:
    assert {each["interface"] for each in VECTORS} == {each.interface for each in OPERATIONS}
    assert len(VECTORS) >= len(OPERATIONS) - 30
    assert sum(len(each[way]["stub"]) for each in VECTORS for way in ("in", "out") if way in each) > 1600


@pytest.mark.parametrize(
    "vector", VECTORS, ids=lambda each: f"{each['interface']}-{each['opnum']}-{each['operation']}"
)
def test_both_ways(vector: dict[str, Any]) -> None:
    operation = BY_NAME[vector["interface"], vector["opnum"]]
    assert operation.ours.name == vector["operation"]
    for encoding, octets in vector["in"]["stub"].items():
        variant = ENCODINGS[encoding]
        call = WholeCall(operation, {}, {})
        values = call.decode("in", bytes.fromhex(octets), variant)
        check(call, "in", values, vector, encoding)
        if encoding not in vector.get("out", {"stub": {}})["stub"]:
            continue
        answer = WholeCall(operation, values, dict.fromkeys(results(operation.ours.procedure)))
        out = bytes.fromhex(vector["out"]["stub"][encoding])
        check(answer, "out", answer.decode("out", out, variant), vector, encoding)


def results(procedure: ndr.Procedure) -> list[str]:
    """What a response holds, by name."""
    names = [each.name for each in procedure.params if "out" in each.direction.split(",")]
    return names if procedure.returns is None else [*names, "return_value"]


def check(
    call: WholeCall, direction: str, values: dict[str, Any], vector: dict[str, Any], encoding: str
) -> None:
    """The values are those of the vector, their encoding is too, and what is cut off is not accepted."""
    octets = bytes.fromhex(vector[direction]["stub"][encoding])
    variant = ENCODINGS[encoding]
    assert comparable(values, call.operation) == vector[direction]["values"], encoding
    again = call.again(direction, values, variant)
    assert same_octets(again, octets, variant), (encoding, again.hex())
    if any(octets[-4:]):  # and not the padding at the end of a structure of NDR64
        with pytest.raises(NdrError):
            call.decode(direction, octets[:-1], variant)
