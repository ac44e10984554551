"""Characters in EBCDIC (C706 14.2.4): the receiver makes it right, and nobody else notices."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.ndr import ebcdic
from dcerpc.ndr.types import Type
from tests.ndr.build import BIG, LITTLE, fixed, procedure, sized, string, struct, stub, union, unique

#: The portable character set (C706 appendix G): characters in the order of ASCII from 0x20, and as EBCDIC.
PORTABLE = "".join(map(chr, range(0x20, 0x7F)))
ENCODED = bytes.fromhex(
    "404f7f7b5b6c507d4d5d5c4e6b604b61f0f1f2f3f4f5f6f7f8f97a5e4c7e6e6f"
    "7cc1c2c3c4c5c6c7c8c9d1d2d3d4d5d6d7d8d9e2e3e4e5e6e7e8e94ae05a5f6d"
    "79818283848586878889919293949596979899a2a3a4a5a6a7a8a9c0bbd0a1"
)
every_order = pytest.mark.parametrize("variant", [LITTLE, BIG], ids=["little", "big"])


def decode(kind: Type, text: str, variant: ndr.Variant) -> Any:
    """The value of a parameter from a sender with EBCDIC."""
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(procedure("P", ("x", kind, "in")), variant)
    return codec.ebcdic.decode_in(stub(text, variant))[0]


def test_the_portable_character_set() -> None:
    """C706 appendix G, which code page 500 is and 037 is not."""
    assert ENCODED.translate(ebcdic.TABLE) == PORTABLE.encode()
    assert ebcdic.text(ENCODED) == PORTABLE
    assert ENCODED.decode("cp037") != PORTABLE
    assert sorted(ebcdic.TABLE) == list(range(256))
    assert ebcdic.TABLE[0] == 0


@every_order
@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (string(ndr.CHAR), "w3 w0 w3 rc18100", "Aa"),
        (string(ndr.CHAR, bound=8), "w0 w3 r4a5a00", "[]"),
        (string(ndr.CHAR), "w2 w0 w2 r5100", "é"),
        (unique(string(ndr.CHAR)), "w1 w2 w0 w2 rf100", "1"),
        (sized(ndr.CHAR), "w2 rc181", b"Aa"),
        (fixed(ndr.CHAR, 2), "rc181", b"Aa"),
        (fixed(ndr.CHAR, 2, 2), "rc181f0f1", [b"Aa", b"01"]),
        (ndr.Array(ndr.CHAR, (ndr.Dim(varying=True),)), "w2 w0 w2 rc181", b"Aa"),
        (fixed(string(ndr.CHAR, bound=4), 2), "w0 w2 rc100 w0 w2 rc200", ["A", "B"]),
        (ndr.CHAR, "bc1", 0x41),
        (ndr.Ranged(ndr.CHAR, 0x41, 0x5A), "bc1", 0x41),
    ],
)
def test_characters(kind: Type, text: str, value: Any, variant: ndr.Variant) -> None:
    assert decode(kind, text.replace("bc1", "b0xc1"), variant) == value


@every_order
@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (string(ndr.WCHAR), "w2 w0 w2 h0xc1 h0", "\u00c1"),
        (string(ndr.BYTE), "w2 w0 w2 rc100", b"\xc1"),
        (sized(ndr.BYTE), "w1 rc1", b"\xc1"),
        (sized(ndr.USMALL), "w1 rc1", b"\xc1"),
        (ndr.USMALL, "b0xc1", 0xC1),
        (ndr.SMALL, "b0xc1", -63),
        (sized(ndr.WCHAR), "w1 h0xc1", "\u00c1"),
    ],
)
def test_what_are_no_characters(kind: Type, text: str, value: Any, variant: ndr.Variant) -> None:
    assert decode(kind, text, variant) == value


@every_order
def test_in_structures_and_unions(variant: ndr.Variant) -> None:
    choice = union("U", ndr.CHAR, [([ord("A")], string(ndr.CHAR, bound=4)), ([ord("B")], ndr.LONG)])
    kind = struct("S", c=ndr.CHAR, four=fixed(ndr.CHAR, 4), b=ndr.BYTE, u=choice, s=unique(string(ndr.CHAR)))
    text = "b0xc1 rc1c2c3c4 b0xc1 b0xc1 w0 w2 r8100 w1 w2 w0 w2 rf100"
    assert decode(kind, text, variant) == kind.cls(
        c=0x41, four=b"ABCD", b=0xC1, u=choice.cls(ord("A"), "a"), s="1"
    )
    items = sized(struct("I", c=ndr.CHAR, n=ndr.LONG))
    assert [item.c for item in decode(items, "w2 b0xc1 i1 b0xc2 i2", variant)] == [0x41, 0x42]


def test_ranges_are_those_of_the_characters() -> None:
    with pytest.raises(NdrError, match=r"x at 0x0: 193 is not in range\(0, 127\)"):
        ndr.compile_procedure(procedure("P", ("x", ndr.Ranged(ndr.CHAR, 0, 127), "in")), LITTLE).decode_in(
            b"\xc1"
        )
    assert decode(ndr.Ranged(ndr.CHAR, 0, 127), "b0xc1", LITTLE) == 0x41
    with pytest.raises(NdrError, match=r"233 is not in range\(0, 127\)"):
        decode(ndr.Ranged(ndr.CHAR, 0, 127), "b0x51", LITTLE)


def test_strings_end_where_they_must() -> None:
    for text in ("w1 w0 w1 rc1", "w2 w0 w2 rc1c1", "w3 w0 w3 rc100c1"):
        with pytest.raises(NdrError, match="string without a terminator"):
            decode(string(ndr.CHAR), text, LITTLE)


def test_it_is_a_codec_of_its_own() -> None:
    """Functions of structures are kept apart, and what is sent is ASCII."""
    kind = struct("S", s=string(ndr.CHAR, bound=4))
    made = procedure("P", ("s", kind, "in,out"))
    codec: ndr.ProcedureCodec[Any] = ndr.compile_procedure(made, LITTLE, ndr.TargetLevel.V6)
    foreign = codec.ebcdic
    assert foreign is codec.ebcdic is foreign.ebcdic
    assert foreign.from_ebcdic
    assert not codec.from_ebcdic
    assert (foreign.variant, foreign.level) == (LITTLE, ndr.TargetLevel.V6)
    octets = stub("w0 w2 rc100")
    for _ in range(2):
        assert foreign.decode_in(octets)[0].s == foreign.decode_out(octets).s.s == "A"
        assert codec.decode_in(octets)[0].s == "\udcc1"
    assert foreign.encode_in((kind.cls(s="A"),)) == codec.encode_in((kind.cls(s="A"),)) == stub("w0 w2 r4100")
