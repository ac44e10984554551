"""The data representation format label."""

from __future__ import annotations

import pytest

from dcerpc.errors import PduError
from dcerpc.pdu import (
    BIG_ENDIAN,
    LITTLE_ENDIAN,
    Bind,
    CharacterRep,
    DataRepresentation,
    FloatRep,
    decode,
    encode,
)
from dcerpc.pdu.drep import check_supported, decode_drep, encode_drep

EBCDIC = CharacterRep.EBCDIC


@pytest.mark.parametrize(
    ("label", "drep"),
    [
        ("10000000", LITTLE_ENDIAN),
        ("00000000", BIG_ENDIAN),
        ("11000000", DataRepresentation(True, EBCDIC)),
        ("01000000", DataRepresentation(False, EBCDIC)),
        ("10010000", DataRepresentation(floating=FloatRep.VAX)),
        ("00020000", DataRepresentation(False, floating=FloatRep.CRAY)),
        ("11030000", DataRepresentation(True, EBCDIC, FloatRep.IBM)),
    ],
)
def test_labels(label: str, drep: DataRepresentation) -> None:
    assert decode_drep(bytes.fromhex(label)) == drep
    assert encode_drep(drep).hex() == label
    pdu = Bind(0x01020304, drep=drep)
    assert decode(encode(pdu)) == pdu


def test_reserved_octets_are_ignored() -> None:
    assert decode_drep(b"\x10\x00\xff\xff") == LITTLE_ENDIAN


@pytest.mark.parametrize("label", ["20000000", "f0000000", "12000000", "1f000000", "10040000", "10ff0000"])
def test_reserved_values_are_refused(label: str) -> None:
    with pytest.raises(PduError, match=r"packed_drep at .* is reserved"):
        decode_drep(bytes.fromhex(label))


@pytest.mark.parametrize(
    "drep", [LITTLE_ENDIAN, BIG_ENDIAN, DataRepresentation(), DataRepresentation(True, EBCDIC)]
)
def test_supported(drep: DataRepresentation) -> None:
    check_supported(drep)


@pytest.mark.parametrize(
    ("drep", "what"),
    [
        (DataRepresentation(True, EBCDIC, FloatRep.IBM), "IBM floating-point format is not supported"),
        (DataRepresentation(False, floating=FloatRep.VAX), "VAX floating-point format is not supported"),
        (DataRepresentation(floating=FloatRep.CRAY), "Cray floating-point format is not supported"),
        (DataRepresentation(floating=FloatRep.IBM), "IBM floating-point format is not supported"),
    ],
)
def test_unsupported_ones_are_refused_by_name(drep: DataRepresentation, what: str) -> None:
    with pytest.raises(PduError, match=what):
        check_supported(drep)
