"""Single DES on keys of 56 bits, as responses of NTLMv1 and old Netlogon keys have it (MS-NLMP 6)."""

from __future__ import annotations

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.modes import ECB

__all__ = ["des", "desl"]


def des(key: bytes, block: bytes) -> bytes:
    """DES(K, D): one block, encrypted.

    Args:
        key: 7 octets; each 7 bits become an octet of DES's key, whose parity bit is not looked at.
        block: 8 octets.
    """
    bits = int.from_bytes(key, "big")
    spread = bytes((bits >> 49 - 7 * index & 0x7F) << 1 for index in range(8))
    # three times the same key is DES itself
    return Cipher(TripleDES(spread * 3), ECB()).encryptor().update(block)


def desl(key: bytes, block: bytes) -> bytes:
    """DESL(K, D): the block, encrypted under three parts of the key; 24 octets.

    Args:
        key: 16 octets. block: 8 octets.
    """
    return b"".join((des(key[:7], block), des(key[7:14], block), des(key[14:].ljust(7, b"\0"), block)))
