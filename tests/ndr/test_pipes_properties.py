"""Pipes of random types: octets of an independent encoder, any chunks, any pieces, any octets."""

from __future__ import annotations

from itertools import cycle
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr.types import Type
from tests.ndr import models
from tests.ndr.build import procedure
from tests.ndr.pipe_tools import Taken, codec_of, join, request, response
from tests.ndr.reference import Reference

SOME = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
VARIANTS = list(ndr.Variant)


@st.composite
def element_models(draw: st.DrawFn) -> models.Model:
    """Types that elements of pipes can be: of fixed representation."""
    nested = st.recursive(
        models.scalars(),
        lambda inner: st.one_of(models.structs(inner), models.fixed_arrays(inner), models.unions(inner)),
        max_leaves=6,
    )
    return draw(nested)


@st.composite
def pipe_chunks(draw: st.DrawFn) -> tuple[Type, list[Any]]:
    """A type, and chunks of it that are not empty."""
    model = draw(element_models())
    kind = model.kind
    chunk: st.SearchStrategy[Any] = st.lists(model.values, min_size=1, max_size=5)
    if isinstance(kind, ndr.Primitive) and kind.kind in {"char", "byte"}:
        chunk = st.binary(min_size=1, max_size=20)
    elif kind is ndr.WCHAR:
        chunk = st.text(min_size=1, max_size=20)
    return kind, draw(st.lists(chunk, max_size=4))


def by_reference(kind: Type, chunks: list[Any], variant: ndr.Variant) -> bytes:
    """A byte, the pipe, and a hyper, by the text."""
    made = Reference(variant)
    made.put("B", 1)
    for chunk in chunks:
        count = len(chunk.encode("utf-16-le", "surrogatepass")) // 2 if isinstance(chunk, str) else len(chunk)
        made.put_word(count)
        made.array(ndr.Array(kind, (ndr.Dim(),)), chunk)
        if made.wide:
            made.put("q", -count)
    made.put_word(0)
    if made.wide:
        made.put_word(0)
    return bytes(made.out)


def operation(kind: Type) -> ndr.Procedure:
    return procedure("Op", ("first", ndr.BYTE, "in"), ("data", ndr.Pipe(kind), "in,out"), returns=ndr.HYPER)


def read_all(taken: Taken) -> None:
    taken.pipe("data")
    taken.result()


def pieces(data: st.DataObject, octets: bytes) -> list[bytes]:
    """The octets in pieces of random sizes, some of them 0."""
    sizes = data.draw(st.lists(st.sampled_from([0, 1, 2, 3, 7, 20]), max_size=4))
    found, at = [], 0
    for size in cycle([*sizes, data.draw(st.sampled_from([1, 16, 400]))]):
        found.append(octets[at : at + size])
        at += size
        if at >= len(octets):
            return [*found, b""]
    raise AssertionError


@SOME
@given(case=pipe_chunks(), variant=st.sampled_from(VARIANTS))
def test_octets_of_the_reference(case: tuple[Type, list[Any]], variant: ndr.Variant) -> None:
    kind, chunks = case
    assert request(operation(kind), variant, (1,), chunks).hex() == by_reference(kind, chunks, variant).hex()


@SOME
@given(case=pipe_chunks(), variant=st.sampled_from(VARIANTS), data=st.data())
def test_any_pieces_give_the_same_elements(
    case: tuple[Type, list[Any]], variant: ndr.Variant, data: st.DataObject
) -> None:
    kind, chunks = case
    made = operation(kind)
    codec = codec_of(made, variant)
    most = data.draw(st.none() | st.integers(1, 3))
    stub = request(made, variant, (1,), chunks)
    taken = Taken(ndr.request_reader(codec), pieces(data, stub), most)
    assert taken.head() == (1,)
    found = taken.pipe("data")
    assert join(found) == join(chunks)
    assert most is None or kind is ndr.WCHAR or all(len(chunk) <= most for chunk in found)
    result = made.result(return_value=-7)
    stub = response(made, variant, (1,), result, chunks)
    taken = Taken(ndr.response_reader(codec, (1,)), pieces(data, stub), most)
    if data.draw(st.booleans()):
        taken.skip("data")
    else:
        assert join(taken.pipe("data")) == join(chunks)
    assert taken.result() == result


@SOME
@given(case=pipe_chunks(), variant=st.sampled_from(VARIANTS), data=st.data())
def test_truncated_octets_are_refused(
    case: tuple[Type, list[Any]], variant: ndr.Variant, data: st.DataObject
) -> None:
    kind, chunks = case
    made = operation(kind)
    stub = response(made, variant, (1,), made.result(return_value=1), chunks)
    end = data.draw(st.integers(0, len(stub) - 1))
    taken = Taken(ndr.response_reader(codec_of(made, variant), (1,)), pieces(data, stub[:end]))
    with pytest.raises(NdrError) as caught:
        read_all(taken)
    # Octets that are missing are missed where they should begin, or just after the padding before them.
    assert caught.value.offset is not None
    assert caught.value.offset <= end + 8


@SOME
@given(case=pipe_chunks(), variant=st.sampled_from(VARIANTS), data=st.data())
def test_any_octets_give_elements_or_an_error(
    case: tuple[Type, list[Any]], variant: ndr.Variant, data: st.DataObject
) -> None:
    kind, chunks = case
    made = operation(kind)
    stub = bytearray(request(made, variant, (1,), chunks))
    for _ in range(data.draw(st.integers(1, 4))):
        stub[data.draw(st.integers(0, len(stub) - 1))] = data.draw(st.integers(0, 255))
    cuts = pieces(data, bytes(stub))
    outcomes, failures = [], []
    for most in (None, 1):
        taken = Taken(ndr.request_reader(codec_of(made, variant)), cuts, most)
        try:
            taken.head()
            outcomes.append(repr(join(taken.pipe("data"))))
        except NdrError as error:
            failures.append(error)
            outcomes.append(f"{error.path}: {error.message}")
    # How much is read at once does not matter: the same elements, or the same thing wrong.
    assert outcomes[0] == outcomes[1]
    for failure in failures:
        assert failure.path.startswith("Op.data")
        assert failure.offset is not None
        assert 0 <= failure.offset <= len(stub) + 8
