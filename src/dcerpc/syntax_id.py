"""Interface and transfer syntax identifiers (C706 12.6.3.1 p_syntax_id_t, MS-RPCE 2.2.2.7)."""

from __future__ import annotations

import struct
import uuid
from dataclasses import dataclass

__all__ = [
    "BIND_TIME_FEATURE_PREFIX",
    "NDR",
    "NDR64",
    "NULL_SYNTAX",
    "SyntaxId",
    "bind_time_features",
]

_VERSION = struct.Struct("<HH")


@dataclass(frozen=True, slots=True, order=True)
class SyntaxId:
    """An abstract syntax (interface) or transfer syntax: a UUID and a version.

    Args:
        uuid: the identifier; its variant and version are never checked (MS-RPCE 2.2.1.1.3).
        major: major version, 0 to 65535.
        minor: minor version, 0 to 65535.
    """

    uuid: uuid.UUID
    major: int = 0
    minor: int = 0

    @classmethod
    def parse(cls, text: str, version: str = "0.0") -> SyntaxId:
        """Make one from text, as an IDL header writes it.

        Args:
            text: the UUID.
            version: ``major.minor``, or ``major``.

        Raises:
            ValueError: the UUID or the version is malformed or out of range.
        """
        major, _, minor = version.partition(".")
        made = cls(uuid.UUID(text), int(major), int(minor or "0"))
        if not (0 <= made.major <= 0xFFFF and 0 <= made.minor <= 0xFFFF):
            raise ValueError(f"version {version!r}: each part is 0 to 65535")
        return made

    def to_bytes(self) -> bytes:
        """The 20 octets of p_syntax_id_t, little-endian."""
        return self.uuid.bytes_le + _VERSION.pack(self.major, self.minor)

    def __str__(self) -> str:
        return f"{self.uuid} v{self.major}.{self.minor}"


#: NDR 2.0 (C706 14, MS-RPCE 2.2.4.12).
NDR = SyntaxId(uuid.UUID("8a885d04-1ceb-11c9-9fe8-08002b104860"), 2, 0)
#: NDR64 1.0 (MS-RPCE 2.2.5.1).
NDR64 = SyntaxId(uuid.UUID("71710533-beba-4937-8319-b5dbef9ccc36"), 1, 0)
#: What a rejected presentation result carries.
NULL_SYNTAX = SyntaxId(uuid.UUID(int=0), 0, 0)

#: First eight octets (wire order) of the bind-time feature negotiation transfer syntax (MS-RPCE 3.3.1.5.3).
BIND_TIME_FEATURE_PREFIX = uuid.UUID("6cb71c2c-9812-4540-0000-000000000000").bytes_le[:8]


def bind_time_features(bitmask: int) -> SyntaxId:
    """The pseudo transfer syntax that proposes ``bitmask`` (64 bits) as bind-time features.

    MS-RPCE 2.2.2.14, 3.3.1.5.3: the bitmask stands little-endian in the last eight octets of the UUID.
    """
    return SyntaxId(uuid.UUID(bytes_le=BIND_TIME_FEATURE_PREFIX + bitmask.to_bytes(8, "little")), 1, 0)
