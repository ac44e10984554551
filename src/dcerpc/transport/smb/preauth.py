"""Pre-authentication integrity: a hash over what was said before there was a key (MS-SMB2 3.1.1 only)."""

from __future__ import annotations

import hashlib

from dcerpc.transport.api import Octets
from dcerpc.transport.smb.constants import HashAlgorithm

__all__ = ["PreauthHash"]


class PreauthHash:
    """PreauthIntegrityHashValue (MS-SMB2 3.2.5.2, 3.2.5.3.1, 3.3.5.4, 3.3.5.5.3).

    A connection has one over its NEGOTIATE request and response. Each session begins with a copy of it and
    adds its SESSION_SETUP requests and responses, but not the last response, which is signed with the keys
    that come of it. Re-authentication does not add to it.
    """

    __slots__ = ("_value",)

    def __init__(self, algorithm: int = HashAlgorithm.SHA_512, value: bytes = bytes(64)) -> None:
        """Begin, at zeros unless a value is given.

        Args:
            algorithm: the id that the NEGOTIATE response chose.
            value: 64 octets.

        Raises:
            ValueError: the algorithm is unknown, or the value is no value of it.
        """
        if algorithm != HashAlgorithm.SHA_512:
            raise ValueError(f"no pre-authentication hash algorithm 0x{algorithm:04x}")
        if len(value) != 64:
            raise ValueError(f"a pre-authentication hash has 64 octets, not {len(value)}")
        self._value = value

    @property
    def value(self) -> bytes:
        """64 octets."""
        return self._value

    def update(self, message: Octets) -> None:
        """Add a message, from its SMB2 header to the last octet sent or received, as it was on the wire."""
        state = hashlib.sha512(self._value)
        state.update(message)
        self._value = state.digest()

    def copy(self) -> PreauthHash:
        """One more with the same value, for a session that begins."""
        return PreauthHash(HashAlgorithm.SHA_512, self._value)
