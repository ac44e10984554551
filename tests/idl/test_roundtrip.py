"""Calls through loaded modules: values to octets and back, in every transfer syntax."""

from __future__ import annotations

import uuid
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dcerpc import idl, ndr
from dcerpc.errors import NdrError
from dcerpc.interfaces import ms_dtyp


@pytest.fixture(scope="module")
def module() -> ModuleType:
    return idl.load(Path(__file__).parent / "everything.idl")


def record(m: ModuleType) -> Any:
    text = ms_dtyp.RPC_UNICODE_STRING(Buffer="text")
    sid = ms_dtyp.RPC_SID(
        Revision=1,
        IdentifierAuthority=ms_dtyp.RPC_SID_IDENTIFIER_AUTHORITY(Value=b"\0\0\0\0\0\5"),
        SubAuthority=[21, 500],
    )
    return m.record(
        c=65,
        id=uuid.UUID(int=7),
        when=ms_dtyp.LARGE_INTEGER(QuadPart=-5),
        fixed="sixteen letters!",
        text="short",
        octets=[b"abc", b"def"],
        matrix=[[1, 2, 3], [4, 5, 6]],
        paint=m.colour.GREEN,
        far_away=m.wide.FAR,
        choice_made=m.picked(8, m.picked_q(h=9, d=0.5, f=-2.0, b=True)),
        a_string_with_a_long_name=text,
        another_string_with_a_long_name=text,
        a_third_one_as_well=ms_dtyp.RPC_UNICODE_STRING(Buffer=None),
        all_the_identifiers_that_were_found_on_the_way_here=[sid, None],
    )


def settled(m: ModuleType) -> Any:
    """The record as it arrives: what was left out is filled in."""
    made = record(m)
    made.how_many = 2
    for item in made.all_the_identifiers_that_were_found_on_the_way_here[:1]:
        item.SubAuthorityCount = 2
    for name, length in (
        ("a_string_with_a_long_name", 8),
        ("another_string_with_a_long_name", 8),
        ("a_third_one_as_well", 0),
    ):
        value = getattr(made, name)
        value.Length = value.MaximumLength = length
    return made


@pytest.mark.parametrize("variant", list(ndr.Variant))
def test_requests_and_responses(module: ModuleType, variant: ndr.Variant) -> None:
    operations = {op.name: op for op in module.second.INTERFACE.operations}
    tree = module.node(
        next=module.node(next=None, tag=3, value=module.choice(3, "leaf")), tag=1, value=module.choice(1, -7)
    )
    walk = operations["walk"].codec(variant)
    assert walk.decode_in(walk.encode_in((tree,))) == (tree,)
    assert walk.decode_in(walk.encode_in((None,))) == (None,)
    result = module.second.walkResult(tree=tree, return_value=0x80004005)
    assert walk.decode_out(walk.encode_out(result, (tree,)), (tree,)) == result

    fill = operations["fill"].codec(variant)
    assert fill.decode_in(fill.encode_in((b"data", "naïve"))) == (b"data", "naïve")
    answer = module.second.fillResult(numbers=[1, -2, 3], return_value=0)
    arrived = fill.decode_out(fill.encode_out(answer, (b"", None)), (b"", None))
    assert (arrived.count, arrived.numbers) == (3, [1, -2, 3])


@pytest.mark.parametrize("variant", list(ndr.Variant))
def test_a_structure_of_everything(module: ModuleType, variant: ndr.Variant) -> None:
    codec = {op.name: op for op in module.second.INTERFACE.operations}["import"].codec(variant)
    choice = module.choice(2, 5)
    names = ["one", "two", "three"]
    octets = codec.encode_in((record(module), ndr.DERIVED, choice, module.wide.FAR, names))
    decoded = codec.decode_in(octets)
    assert decoded == (settled(module), 2, choice, module.wide.FAR, names)
    result = module.second.import_Result(made_of_it=record(module))
    assert codec.decode_out(codec.encode_out(result, decoded), decoded).made_of_it == settled(module)


@pytest.mark.parametrize("variant", list(ndr.Variant))
def test_context_handles(module: ModuleType, variant: ndr.Variant) -> None:
    operation = {op.name: op for op in module.second.INTERFACE.operations}["open"]
    codec = operation.codec(variant)
    handle = ndr.ContextHandle(0, uuid.UUID(int=1), "handle")
    count, handles = codec.decode_in(codec.encode_in((ndr.DERIVED, [handle, None])))
    assert count == 2
    assert handles[0].uuid == handle.uuid
    assert handles[0].type_name == "handle"
    assert handles[1] is None
    assert operation.handles_in == (1,)


def test_wrong_counts_are_refused_before_anything_is_sent(module: ModuleType) -> None:
    codec = {op.name: op for op in module.second.INTERFACE.operations}["open"].codec(ndr.Variant.NDR_LITTLE)
    with pytest.raises(NdrError, match="others"):
        codec.encode_in((3, [None]))
