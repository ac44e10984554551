"""RC4, for protocols that have no other cipher (MS-NLMP 3.4, RFC 4757, MS-NRPC 3.3.4)."""

from __future__ import annotations

from typing import Protocol, TypeAlias

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4
from cryptography.hazmat.primitives.ciphers import Cipher

from dcerpc.errors import SecurityError

__all__ = ["Rc4", "rc4"]

_Octets: TypeAlias = bytes | bytearray | memoryview


class Rc4(Protocol):
    """A key stream. Encryption and decryption are the same."""

    def update(self, data: _Octets) -> bytes:
        """The octets, combined with as many of the key stream."""

    def update_into(self, data: _Octets, buf: bytearray | memoryview) -> int:
        """The same, into ``buf``, which may be ``data``; returns the number of octets."""


def rc4(key: bytes) -> Rc4:
    """Start a key stream.

    Args:
        key: 5, 7, 8, 10, 16, 20, 24 or 32 octets.

    Raises:
        SecurityError: the system's OpenSSL was built or configured without RC4.
        ValueError: a key of another size.
    """
    try:
        return Cipher(ARC4(key), None).encryptor()
    except UnsupportedAlgorithm as error:
        raise SecurityError("RC4 is not available: OpenSSL has no legacy provider here") from error
