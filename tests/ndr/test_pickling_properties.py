"""Type serialization of random types and values, and of any octets."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr.types import Type
from tests.ndr.build import BIG, LITTLE, NDR64
from tests.ndr.models import typed_values
from tests.ndr.reference import reference_encode

SOME = settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
Options = dict[str, Any]
FORMATS: list[Options] = [
    {"version": 1, "variant": LITTLE},
    {"version": 1, "variant": BIG},
    {"version": 2, "variant": LITTLE},
    {"version": 2, "variant": NDR64},
]
formats = st.sampled_from(FORMATS)


def headers(options: Options, kind: Type) -> int:
    """Octets before an object's own."""
    if options["version"] == 2:
        return 80
    scalar = kind.target if isinstance(kind, ndr.Ranged) else kind
    return 8 if isinstance(scalar, (ndr.Primitive, ndr.Enum)) else 16


@SOME
@given(case=typed_values(), options=formats)
def test_round_trip(case: tuple[Type, Any], options: Options) -> None:
    kind, value = case
    stream = ndr.dumps(value, kind, **options)
    assert len(stream) % (8 if options["version"] == 1 else 16) == 0
    assert ndr.loads(stream, kind) == value
    body = reference_encode(kind, value, options["variant"])
    begin = headers(options, kind)
    assert stream[begin:].hex() == body.ljust(len(stream) - begin, b"\0").hex()


@SOME
@given(cases=st.lists(typed_values(), max_size=3), options=formats, strict=st.booleans())
def test_several(cases: list[tuple[Type, Any]], options: Options, strict: bool) -> None:
    writer = ndr.PickleWriter(**options)
    for kind, value in cases:
        writer.write(value, kind)
    reader = ndr.PickleReader(writer.getvalue(), strict=strict)
    for kind, value in cases:
        assert reader.read(kind) == value
    reader.finish()


@SOME
@given(case=typed_values(), options=formats, data=st.data())
def test_truncated_streams_are_refused(case: tuple[Type, Any], options: Options, data: st.DataObject) -> None:
    kind, value = case
    stream = ndr.dumps(value, kind, **options)
    cut = data.draw(st.integers(0, len(stream) - 1))
    with pytest.raises(NdrError):
        ndr.loads(stream[:cut], kind)


@SOME
@given(case=typed_values(), options=formats, data=st.data(), strict=st.booleans())
def test_any_octets_give_a_value_or_an_error(
    case: tuple[Type, Any], options: Options, data: st.DataObject, strict: bool
) -> None:
    kind, value = case
    stream = bytearray(ndr.dumps(value, kind, **options))
    for _ in range(data.draw(st.integers(1, 3))):
        stream[data.draw(st.integers(0, min(len(stream) - 1, 90)))] = data.draw(st.integers(0, 255))
    stream += data.draw(st.binary(max_size=20))
    results = []
    for octets in (bytes(stream), stream, memoryview(stream)):
        try:
            results.append(ndr.loads(octets, kind, strict=strict))
        except NdrError as error:
            results.append(str(error))
    assert repr(results[0]) == repr(results[1]) == repr(results[2])


@SOME
@given(octets=st.binary(max_size=200), case=typed_values())
def test_noise(octets: bytes, case: tuple[Type, Any]) -> None:
    """What is no header at all, and noise behind headers."""
    kind, _ = case
    for head in (b"", b"\x01\x10\x08\0", b"\x02\x10\x40\0"):
        try:
            ndr.loads(head + octets, kind, strict=False)
        except NdrError:
            continue
