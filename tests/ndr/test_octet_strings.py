"""Strings of structures all of whose members are octets (C706 14.3.4, MS-RPCE 2.2.5.3.3)."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from tests.ndr.build import (
    decode,
    encode,
    fixed,
    procedure,
    ref,
    sized,
    string,
    struct,
    stub,
    unique,
)

every_variant = pytest.mark.parametrize("variant", list(ndr.Variant), ids=lambda variant: variant.name)
INNER = struct("Inner", x=ndr.BYTE)
PAIR = struct("Pair", a=ndr.BYTE, b=fixed(ndr.BYTE, 2), c=ndr.Deferred(lambda: INNER))


def pair(a: int, b: bytes = b"\2\3", x: int = 4) -> Any:
    return PAIR.cls(a=a, b=b, c=INNER.cls(x=x))


@every_variant
@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (string(PAIR), [pair(1), pair(9)], "w3 w0 w3 r01020304 r09020304 r00000000"),
        (string(PAIR), [], "w1 w0 w1 r00000000"),
        (string(PAIR, bound=3), [pair(1)], "w0 w2 r01020304 r00000000"),
        (ndr.Array(PAIR, (ndr.Dim(2), ndr.Dim(3, varying=True)), string=True), [[], [pair(1)]],
         "w0 w1 r00000000 w0 w2 r01020304 r00000000"),
    ],
)  # fmt: skip
def test_octets(kind: ndr.Array, value: Any, text: str, variant: ndr.Variant) -> None:
    octets = stub(text, variant, gap=0)
    assert encode(kind, value, variant) == octets
    assert decode(kind, octets, variant) == value
    for size in range(len(octets)):
        with pytest.raises(NdrError):
            decode(kind, octets[:size], variant)


@every_variant
def test_sizes_follow_from_them(variant: ndr.Variant) -> None:
    holder = struct("Holder", n=ndr.ULONG, s=unique(string(PAIR, "n")))
    octets = stub("i2 w0x20000 w2 w0 w2 r01020304 r00000000", variant, gap=0)
    assert encode(holder, holder.cls(s=[pair(1)]), variant) == octets
    assert decode(holder, octets, variant).n == 2


@every_variant
def test_the_first_terminator_ends_it(variant: ndr.Variant) -> None:
    octets = stub("w3 w0 w3 r01020304 r00000000 r00000000", variant)
    assert decode(string(PAIR), octets, variant) == [pair(1)]


@every_variant
@pytest.mark.parametrize("text", ["w1 w0 w1 r00000001", "w0 w0 w0", "w2 w0 w2 r00000000 r01000000"])
def test_without_a_terminator(text: str, variant: ndr.Variant) -> None:
    with pytest.raises(NdrError, match="string without a terminator"):
        decode(string(PAIR), stub(text, variant), variant)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([pair(1), pair(0, bytes(2), 0)], "a string cannot hold its terminator, a Pair of zeros"),
        ("ab", "expected a list, not str"),
        (None, "None"),
        ([pair(1), 5], r"value\[1\]"),
        ([pair(1), pair(256)], r"value\[1\].a: 256 is not in range\(0, 255\)"),
        ([pair(1, b"x")], r"value\[0\].b: 1 elements for an array of 2"),
    ],
)
def test_bad_values(value: Any, message: str) -> None:
    with pytest.raises(NdrError, match=message):
        encode(string(PAIR), value)


@pytest.mark.parametrize(
    "element",
    [
        struct("Empty"),
        struct("Wide", a=ndr.BYTE, b=ndr.USHORT),
        struct("Pointing", a=unique(ndr.BYTE)),
        struct("Sized", a=sized(ndr.BYTE)),
        struct("Characters", a=ndr.CHAR),
        struct("Rows", a=fixed(ndr.BYTE, 2, 2)),
    ],
    ids=lambda element: element.cls.__name__,
)
def test_strings_of_other_structures(element: ndr.Struct) -> None:
    with pytest.raises(NdrError, match=f"no string of {element.cls.__name__}"):
        encode(string(element), [])


@every_variant
def test_response_is_held_to_its_request(variant: ndr.Variant) -> None:
    """MS-RPCE 3.1.2.7.1.4: the length, terminator included, was captured before the call."""
    made = procedure("P", ("s", ref(string(PAIR)), "in,out"))
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, variant)
    octets = stub("w2 w0 w2 r01020304 r00000000", variant)
    assert codec.decode_out(octets, ([pair(5)],)).s == [pair(1)]
    with pytest.raises(NdrError, match="s: 2 elements, 1 were sent"):
        codec.decode_out(octets, ([],))
