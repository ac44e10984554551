"""Random types and values: round trips, agreement with the reference encoder, and any octets at all."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr.types import Type
from tests.ndr.build import decode, encode
from tests.ndr.models import typed_values
from tests.ndr.reference import reference_encode

SOME = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
VARIANTS = list(ndr.Variant)


@SOME
@given(case=typed_values(), variant=st.sampled_from(VARIANTS))
def test_agrees_with_the_reference(case: tuple[Type, Any], variant: ndr.Variant) -> None:
    kind, value = case
    assert encode(kind, value, variant).hex() == reference_encode(kind, value, variant).hex()


@SOME
@given(case=typed_values(), variant=st.sampled_from(VARIANTS))
def test_round_trip(case: tuple[Type, Any], variant: ndr.Variant) -> None:
    kind, value = case
    octets = encode(kind, value, variant)
    assert decode(kind, octets, variant) == value
    assert ndr.value_codec(kind, variant).decode(octets + b"beyond")[1] == len(octets)


@SOME
@given(case=typed_values(), variant=st.sampled_from(VARIANTS), data=st.data())
def test_truncated_octets_are_refused(
    case: tuple[Type, Any], variant: ndr.Variant, data: st.DataObject
) -> None:
    kind, value = case
    octets = encode(kind, value, variant)
    if octets:
        cut = data.draw(st.integers(0, len(octets) - 1))
        try:
            decoded = decode(kind, octets[:cut], variant)
        except NdrError:
            return
        assert decoded == value  # Only padding was cut off.
        assert not any(octets[cut:])


@SOME
@given(case=typed_values(), variant=st.sampled_from(VARIANTS), data=st.data())
def test_any_octets_give_a_value_or_an_error(
    case: tuple[Type, Any], variant: ndr.Variant, data: st.DataObject
) -> None:
    kind, value = case
    octets = bytearray(encode(kind, value, variant))
    for _ in range(data.draw(st.integers(0, 3))):
        if octets:
            octets[data.draw(st.integers(0, len(octets) - 1))] = data.draw(st.integers(0, 255))
    octets += data.draw(st.binary(max_size=20))
    for stub in (bytes(octets), octets, memoryview(octets)):
        try:
            decoded = decode(kind, stub, variant)
        except NdrError:
            continue
        encode(kind, decoded, variant)


@SOME
@given(
    case=typed_values(),
    variant=st.sampled_from(VARIANTS),
    wrong=st.sampled_from([None, 2**70, "x", b"y", [], 1.5, {}]),
)
def test_any_object_is_encoded_or_refused(case: tuple[Type, Any], variant: ndr.Variant, wrong: Any) -> None:
    kind, _ = case
    try:
        octets = encode(kind, wrong, variant)
    except NdrError:
        return
    decode(kind, octets, variant)
