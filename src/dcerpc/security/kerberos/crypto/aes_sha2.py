"""AES with HMAC-SHA2: what is signed is the ciphertext, and keys are derived by HMAC (RFC 8009)."""

from __future__ import annotations

import hmac
import os
from hmac import compare_digest
from typing import ClassVar

from dcerpc.security.kerberos.crypto.aes_key import AesKey
from dcerpc.security.kerberos.crypto.cts import BLOCK_SIZE
from dcerpc.security.kerberos.crypto.mac import Octets
from dcerpc.security.kerberos.crypto.profile import Random
from dcerpc.security.kerberos.types import EncType

__all__ = ["INITIAL_STATE", "Aes128Sha2Key", "Aes256Sha2Key", "AesSha2Key"]

#: The cipher state that every message begins with: it is signed with the message.
INITIAL_STATE = bytes(BLOCK_SIZE)


class AesSha2Key(AesKey):
    """A key of aes128-cts-hmac-sha256-128 or aes256-cts-hmac-sha384-192.

    Attributes:
        prf_size: of the pseudo-random function's results; octets.
    """

    __slots__ = ()

    default_iterations: ClassVar[int] = 32768
    prf_size: ClassVar[int]

    def encrypt(self, usage: int, plaintext: Octets, random: Random = os.urandom) -> bytes:
        cipher = self.encryptor(usage).encrypt(random(BLOCK_SIZE), plaintext)
        return cipher + self.integrity_key(usage).digest(INITIAL_STATE, cipher)

    def decrypt(self, usage: int, ciphertext: Octets) -> bytes:
        if len(ciphertext) < BLOCK_SIZE + self.checksum_size:
            raise self.bad_integrity()
        octets = bytes(ciphertext)
        cipher = octets[: -self.checksum_size]
        mac = self.integrity_key(usage).digest(INITIAL_STATE, cipher)
        if not compare_digest(mac, octets[-self.checksum_size :]):
            raise self.bad_integrity()
        return self.decryptor(usage).decrypt(cipher)[1]

    def prf(self, data: bytes) -> bytes:
        return self._kdf(b"prf", data, self.prf_size)

    def derive(self, constant: bytes, size: int) -> bytes:
        """KDF-HMAC-SHA2 with the constant as its label (RFC 8009 3)."""
        return self._kdf(constant, b"", size)

    def _kdf(self, label: bytes, context: bytes, size: int) -> bytes:
        message = b"\0\0\0\1" + label + b"\0" + context + (8 * size).to_bytes(4, "big")
        return hmac.digest(self.value, message, self.hash_name)[:size]

    @property
    def mac_key_size(self) -> int:
        return self.checksum_size

    @classmethod
    def salted(cls, salt: bytes) -> bytes:
        return cls.name.encode("ascii") + b"\0" + salt


class Aes128Sha2Key(AesSha2Key):
    """aes128-cts-hmac-sha256-128."""

    __slots__ = ()

    enctype = EncType.AES128_CTS_HMAC_SHA256_128
    name = "aes128-cts-hmac-sha256-128"
    hash_name = "sha256"
    key_size = 16
    checksum_size = 16
    checksum_type = 19
    prf_size = 32


class Aes256Sha2Key(AesSha2Key):
    """aes256-cts-hmac-sha384-192."""

    __slots__ = ()

    enctype = EncType.AES256_CTS_HMAC_SHA384_192
    name = "aes256-cts-hmac-sha384-192"
    hash_name = "sha384"
    key_size = 32
    checksum_size = 24
    checksum_type = 20
    prf_size = 48
