"""What Samba's NDR code makes of the same values, octet by octet, in all three encodings."""

from __future__ import annotations

import json
import uuid
from pathlib import Path
from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.interfaces import epm, mgmt, rpcecho
from dcerpc.ndr.types import Array, Pointer, Primitive, Type
from tests.ndr.samba_types import PROCEDURES

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "samba_ndr.json").read_text())["vectors"]
VARIANTS = {
    "ndr_little": ndr.Variant.NDR_LITTLE,
    "ndr_big": ndr.Variant.NDR_BIG,
    "ndr64_little": ndr.Variant.NDR64,
}


def value_of(kind: Type, given: Any) -> Any:
    """The Python value that a vector's JSON describes."""
    if isinstance(kind, Pointer):
        if isinstance(given, dict) and "pointer_to" in given:
            given = given["pointer_to"]
        return None if given is None else value_of(kind.target, given)
    if isinstance(kind, ndr.Guid):
        return uuid.UUID(given)
    if isinstance(kind, ndr.ContextHandleType):
        handle = ndr.ContextHandle(given["attributes"], uuid.UUID(given["uuid"]), kind.name)
        return handle if handle.uuid.int or handle.attributes else None
    if isinstance(kind, Array) and not kind.string:
        if isinstance(kind.element, Primitive) and kind.element.kind in {"byte", "char"}:
            return bytes.fromhex(given)
        return [value_of(kind.element, item) for item in given]
    if isinstance(kind, ndr.Struct):
        return kind.cls(**{field.name: value_of(field.type, given[field.name]) for field in kind.fields})
    if isinstance(kind, ndr.Union):
        arm = next(arm for arm in kind.arms if arm.labels and given["discriminant"] in arm.labels)
        assert arm.type is not None
        return kind.cls(given["discriminant"], value_of(arm.type, given["value"]))
    return given


def same(ours: Any, theirs: Any) -> bool:
    """Equality, with context handles by content and statuses whatever their sign."""
    if isinstance(ours, ndr.ContextHandle) and isinstance(theirs, ndr.ContextHandle):
        return (ours.attributes, ours.uuid, ours.type_name) == (
            theirs.attributes,
            theirs.uuid,
            theirs.type_name,
        )
    if isinstance(ours, int) and isinstance(theirs, int):
        return (ours - theirs) % (1 << 32) == 0
    return bool(ours == theirs)


CASES = [
    pytest.param(
        vector, encoding, id=f"{vector['operation']}-{vector['direction']}-{vector['label']}-{encoding}"
    )
    for vector in VECTORS
    for encoding in vector["stub"]
]
#: Without ept_inq_object, whose parameter is [in] in Samba and [out] in C706, and rpc_mgmt_inq_if_ids, whose
#: pointers are [unique] in Samba and [ptr] in C706, which means other referent ids.
SAME_IDL = [
    case
    for case in CASES
    if case.values[0]["operation"] not in {"ept_inq_object", "rpc_mgmt_inq_if_ids"}  # type: ignore[index]
]
#: The operations generated from IDL.
GENERATED = {
    "rpcecho": rpcecho.rpcecho.INTERFACE,
    "mgmt": mgmt.mgmt.INTERFACE,
    "epm": epm.ept.INTERFACE,
}


def check(vector: dict[str, Any], procedure: ndr.Procedure, variant: ndr.Variant, stub: bytes) -> None:
    """Both directions of one vector."""
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(procedure, variant)
    types = {param.name: param.type for param in procedure.params}
    if procedure.returns is not None:
        types["return_value"] = procedure.returns
    values = {name: value_of(types[name], given) for name, given in vector["values"].items()}
    if vector["direction"] == "in":
        args = tuple(values.values())
        decoded = codec.decode_in(stub)
        assert len(decoded) == len(args)
        assert all(map(same, decoded, args))
        if vector["label"] == "inner null":
            # A pointer to a null pointer is None, as a null pointer is: the value does not tell them apart.
            assert args == (None,)
            return
        assert codec.encode_in(args).hex() == stub.hex()
        assert codec.encode_in(decoded).hex() == stub.hex()
        return
    request = vector.get("request", {})
    args = tuple(
        request.get(param.name, values.get(param.name))
        for param in procedure.params
        if "in" in param.direction
    )
    result = codec.decode_out(stub, args)
    for name, value in values.items():
        assert same(getattr(result, name), value), name
    if isinstance(values.get("return_value"), int):
        values["return_value"] = result.return_value
    assert codec.encode_out(procedure.result(**values), args).hex() == stub.hex()
    assert codec.encode_out(result, args).hex() == stub.hex()


@pytest.mark.parametrize(("vector", "encoding"), CASES)
def test_equals_samba(vector: dict[str, Any], encoding: str) -> None:
    procedure = PROCEDURES[vector["interface"]][vector["operation"]]
    check(vector, procedure, VARIANTS[encoding], bytes.fromhex(vector["stub"][encoding]))


@pytest.mark.parametrize(("vector", "encoding"), SAME_IDL)
def test_generated_modules_equal_samba(vector: dict[str, Any], encoding: str) -> None:
    operation = GENERATED[vector["interface"]].operations[vector["opnum"]]
    assert operation is not None
    check(vector, operation.procedure, VARIANTS[encoding], bytes.fromhex(vector["stub"][encoding]))
