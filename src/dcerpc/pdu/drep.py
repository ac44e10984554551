"""The data representation format label: octets to value and back (C706 14.1, MS-RPCE 2.2.4.12)."""

from __future__ import annotations

from typing import Final

from dcerpc.errors import PduError
from dcerpc.pdu.types import BIG_ENDIAN, LITTLE_ENDIAN, CharacterRep, DataRepresentation, FloatRep

__all__ = [
    "BIG_ENDIAN_LABEL",
    "COMMON_LABELS",
    "LITTLE_ENDIAN_LABEL",
    "check_supported",
    "decode_drep",
    "encode_drep",
]

#: packed_drep of little-endian, ASCII, IEEE: what nearly every PDU carries.
LITTLE_ENDIAN_LABEL: Final = b"\x10\0\0\0"
#: packed_drep of big-endian, ASCII, IEEE.
BIG_ENDIAN_LABEL: Final = b"\0\0\0\0"

_OFFSET: Final = 4  # of packed_drep in a connection-oriented PDU
#: The labels met in practice, without work.
COMMON_LABELS: Final[dict[bytes, DataRepresentation]] = {
    LITTLE_ENDIAN_LABEL: LITTLE_ENDIAN,
    BIG_ENDIAN_LABEL: BIG_ENDIAN,
}
_FLOAT_NAMES: Final = {FloatRep.VAX: "VAX", FloatRep.CRAY: "Cray", FloatRep.IBM: "IBM"}


def decode_drep(label: bytes) -> DataRepresentation:
    """Read the label; its last two octets are reserved and ignored.

    Args:
        label: the four octets of packed_drep.

    Raises:
        PduError: a nibble or octet holds a value that C706 14.1 reserves.
    """
    known = COMMON_LABELS.get(label)
    if known is not None:
        return known
    integer, character, floating = label[0] >> 4, label[0] & 0x0F, label[1]
    if integer > 1:
        raise PduError(f"integer representation {integer} is reserved", "packed_drep", _OFFSET)
    if character > CharacterRep.EBCDIC:
        raise PduError(f"character representation {character} is reserved", "packed_drep", _OFFSET)
    if floating > FloatRep.IBM:
        raise PduError(f"floating-point representation {floating} is reserved", "packed_drep", _OFFSET + 1)
    return DataRepresentation(integer == 1, CharacterRep(character), FloatRep(floating))


def encode_drep(drep: DataRepresentation) -> bytes:
    """The four octets of packed_drep for ``drep``, reserved ones zero."""
    if drep is LITTLE_ENDIAN:
        return LITTLE_ENDIAN_LABEL
    return bytes((drep.little_endian << 4 | drep.character, drep.floating, 0, 0))


def check_supported(drep: DataRepresentation) -> None:
    """Refuse a representation that stub data cannot be read in: call it before unmarshalling.

    Both byte orders and both character sets are supported, of floating-point formats only IEEE. PDU headers
    hold no floats, so such PDUs decode all the same.

    Raises:
        PduError: names the floating-point format that is not supported.
    """
    if drep is LITTLE_ENDIAN:
        return
    if drep.floating is not FloatRep.IEEE:
        name = _FLOAT_NAMES[drep.floating]
        raise PduError(f"{name} floating-point format is not supported", "packed_drep", _OFFSET + 1)
