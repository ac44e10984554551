"""Syntax identifiers on the fast path: the few that a process meets are kept, in both directions."""

from __future__ import annotations

import functools
import struct
import uuid

from dcerpc.syntax_id import SyntaxId

__all__ = ["join_syntax_id", "split_syntax_id"]

# Well over what a client offers or a server serves; a peer that sends others by the thousand only gets the
# speed of those that are met for the first time.
_KEPT = 256


@functools.lru_cache(_KEPT)
def join_syntax_id(if_uuid: bytes, if_version: int, little_endian: bool) -> SyntaxId:
    """The SyntaxId for the fields of p_syntax_id_t (C706 12.6.3.1).

    Args:
        if_uuid: the 16 octets on the wire.
        if_version: the major version in the low half, the minor one in the high half.
    """
    identifier = uuid.UUID(bytes_le=if_uuid) if little_endian else uuid.UUID(bytes=if_uuid)
    return SyntaxId(identifier, if_version & 0xFFFF, if_version >> 16)


@functools.lru_cache(_KEPT)
def split_syntax_id(uuid_int: int, major: int, minor: int, little_endian: bool) -> tuple[bytes, int]:
    """The fields of p_syntax_id_t: the octets of if_uuid, and if_version.

    Args:
        uuid_int: ``uuid.int``, which hashes in no time where a SyntaxId does not.

    Raises:
        struct.error: the version is out of range.
    """
    if not (0 <= major <= 0xFFFF and 0 <= minor <= 0xFFFF):
        raise struct.error("version out of range")
    identifier = uuid.UUID(int=uuid_int)
    return identifier.bytes_le if little_endian else identifier.bytes, minor << 16 | major
