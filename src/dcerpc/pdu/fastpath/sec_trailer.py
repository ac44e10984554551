"""sec_trailer on the fast path (MS-RPCE 2.2.2.11)."""

from __future__ import annotations

import struct

from dcerpc.pdu.prefix import sec_trailer_prefix
from dcerpc.pdu.types import SecTrailer

__all__ = ["Octets", "pack_aligned", "pack_sec_trailer", "unpack_sec_trailer"]

Octets = bytes | bytearray | memoryview


def unpack_sec_trailer(data: Octets, start: int, offset: int, little_endian: bool) -> SecTrailer | None:
    """Read the sec_trailer at ``offset``; None when its padding would begin before ``start``.

    Args:
        start: where the stub data begins, or the fixed fields end in a PDU without stub data.
    """
    if offset < start:
        return None
    auth_type, auth_level, auth_pad_length, auth_context_id = sec_trailer_prefix(little_endian).unpack_from(
        data, offset
    )
    if auth_pad_length > offset - start:
        return None
    return SecTrailer(auth_type, auth_level, auth_pad_length, auth_context_id, bytes(data[offset + 8 :]))


def pack_sec_trailer(auth: SecTrailer, auth_pad_length: int, little_endian: bool) -> bytes:
    """The eight octets of sec_trailer.

    Raises:
        struct.error: a field is out of range.
    """
    return sec_trailer_prefix(little_endian).pack(
        auth.auth_type, auth.auth_level, auth_pad_length, auth.auth_context_id
    )


def pack_aligned(auth: SecTrailer, offset: int, little_endian: bool) -> bytes:
    """Padding, sec_trailer and token of a PDU without stub data whose body ends at ``offset``.

    The padding grows so that the sec_trailer is 4-aligned.

    Raises:
        struct.error: a field is out of range, or there is no token.
    """
    if not auth.auth_value:
        raise struct.error("a sec_trailer without a token")
    pad = auth.auth_pad_length
    pad += -(offset + pad) % 4
    sec_trailer = pack_sec_trailer(auth, pad, little_endian)
    return b"".join((bytes(pad), sec_trailer, auth.auth_value))
