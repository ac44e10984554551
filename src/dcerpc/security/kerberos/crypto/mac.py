"""HMAC with the key's work done once (RFC 2104)."""

from __future__ import annotations

from typing import TypeAlias

from cryptography.hazmat.primitives.hashes import SHA1, SHA256, SHA384, HashAlgorithm
from cryptography.hazmat.primitives.hmac import HMAC

__all__ = ["KeyedHash", "Octets"]

Octets: TypeAlias = bytes | bytearray | memoryview

_ALGORITHMS: dict[str, type[HashAlgorithm]] = {"sha1": SHA1, "sha256": SHA256, "sha384": SHA384}


class KeyedHash:
    """An HMAC, truncated, ready for any number of messages.

    The state with the key in it is kept and copied: less than half the time of ``hmac.digest`` for short
    messages, which are most.

    Attributes:
        size: of its results; octets.
        start: for hot paths that do what :meth:`digest` does: makes an object with ``update`` and
            ``finalize``, the key in it.
    """

    __slots__ = ("size", "start")

    def __init__(self, key: bytes, name: str, size: int = 0) -> None:
        """Take a key.

        Args:
            key: any octets. name: "sha1", "sha256" or "sha384".
            size: what results are cut to; octets, 0 for all of them.
        """
        algorithm = _ALGORITHMS[name]()
        self.start = HMAC(key, algorithm).copy
        self.size = size or algorithm.digest_size

    def digest(self, *parts: Octets) -> bytes:
        """The HMAC of octets, given in one or more parts."""
        state = self.start()
        for part in parts:
            state.update(part)
        return state.finalize()[: self.size]
