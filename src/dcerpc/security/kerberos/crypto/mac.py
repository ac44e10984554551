"""HMAC with the key's work done once (RFC 2104)."""

from __future__ import annotations

import hashlib
from typing import TypeAlias

__all__ = ["KeyedHash", "Octets"]

Octets: TypeAlias = bytes | bytearray | memoryview

_INNER = bytes(each ^ 0x36 for each in range(256))
_OUTER = bytes(each ^ 0x5C for each in range(256))


class KeyedHash:
    """An HMAC, truncated, ready for any number of messages.

    The states after each of the two padded keys are kept and copied: half the time of ``hmac.digest`` for
    short messages, which are most.

    Attributes:
        size: of its results; octets.
        inner, outer: for hot paths that do what :meth:`digest` does: new hash objects, with the padded key in
            them, for the message and for what the first makes of it.
    """

    __slots__ = ("inner", "outer", "size")

    def __init__(self, key: bytes, name: str, size: int = 0) -> None:
        """Take a key.

        Args:
            key: any octets. name: the hash function, as hashlib names it.
            size: what results are cut to; octets, 0 for all of them.
        """
        inner, outer = hashlib.new(name), hashlib.new(name)
        if len(key) > inner.block_size:
            key = hashlib.new(name, key).digest()
        padded = key.ljust(inner.block_size, b"\0")
        inner.update(padded.translate(_INNER))
        outer.update(padded.translate(_OUTER))
        self.inner = inner.copy
        self.outer = outer.copy
        self.size = size or inner.digest_size

    def digest(self, *parts: Octets) -> bytes:
        """The HMAC of octets, given in one or more parts."""
        inner = self.inner()
        for part in parts:
            inner.update(part)
        outer = self.outer()
        outer.update(inner.digest())
        return outer.digest()[: self.size]
