"""The shipped interfaces against stub data that Samba made, both ways and in every encoding it knows."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc import ndr, stub
from dcerpc.interfaces import epm, mgmt, rpcecho
from tests.ndr.test_samba_vectors import CASES, VARIANTS, same, value_of

INTERFACES = {"rpcecho": rpcecho.rpcecho.INTERFACE, "epm": epm.ept.INTERFACE, "mgmt": mgmt.mgmt.INTERFACE}
#: Without ept_inq_object: Samba has another signature than C706, and no peer calls it (MS-RPCE 2.2.1.2.9).
SAME_SIGNATURE = [
    case
    for case in CASES
    if case.values[0]["operation"] != "ept_inq_object"  # type: ignore[index]
]


def operation_of(vector: dict[str, Any]) -> stub.Operation[Any]:
    operation: stub.Operation[Any] | None = INTERFACES[vector["interface"]].operations[vector["opnum"]]
    assert operation is not None
    assert operation.name == vector["operation"]
    return operation


def inputs(operation: stub.Operation[Any], given: dict[str, Any]) -> tuple[Any, ...]:
    params = [p for p in operation.procedure.params if "in" in p.direction.split(",")]
    return tuple(value_of(p.type, given[p.name]) if p.name in given else None for p in params)


@pytest.mark.parametrize(("vector", "encoding"), SAME_SIGNATURE)
def test_both_ways(vector: dict[str, Any], encoding: str) -> None:
    operation = operation_of(vector)
    codec = operation.codec(VARIANTS[encoding])
    octets = bytes.fromhex(vector["stub"][encoding])
    given = vector["values"]
    if vector["direction"] == "in":
        values = inputs(operation, given)
        decoded = codec.decode_in(octets)
        assert len(decoded) == len(values)
        assert all(same(ours, theirs) for ours, theirs in zip(decoded, values, strict=True))
        assert codec.decode_in(codec.encode_in(values)) is not None
        return
    request = inputs(operation, {**given, **vector.get("request", {})})
    result = codec.decode_out(octets, request)
    for param in operation.procedure.params:
        if "out" in param.direction.split(","):
            assert same(getattr(result, param.name), value_of(param.type, given[param.name])), param.name
    if operation.procedure.returns is not None:
        assert result.return_value == given["return_value"]
    assert codec.decode_out(codec.encode_out(result, request), request) is not None


def test_what_follows_from_the_data_is_filled_in() -> None:
    """A client that leaves counts and discriminants out sends what one that gives them sends."""
    echo = rpcecho._rpcecho_EchoData.codec(ndr.Variant.NDR_LITTLE)
    octets = bytes.fromhex("0300000003000000616263")
    assert echo.encode_in((ndr.DERIVED, b"abc")) == echo.encode_in((3, b"abc")) == octets
    enum = rpcecho._rpcecho_TestEnum.codec(ndr.Variant.NDR_LITTLE)
    both = rpcecho.echo_Enum2(e1=1, e2=2)
    given = enum.encode_in((2, both, rpcecho.echo_Enum3(2, both)))
    assert enum.encode_in((ndr.DERIVED, both, rpcecho.echo_Enum3(2, both))) == given
    surrounding = rpcecho._rpcecho_TestSurrounding.codec(ndr.Variant.NDR_LITTLE)
    octets = surrounding.encode_in((rpcecho.echo_Surrounding(surrounding=[1, 2]),))
    assert octets == bytes.fromhex("020000000200000001000200")
