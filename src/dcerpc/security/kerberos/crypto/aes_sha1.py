"""AES with HMAC-SHA1-96, in the simplified profile: the plaintext is signed (RFC 3962, RFC 3961 5.3)."""

from __future__ import annotations

import hashlib
import os
from hmac import compare_digest
from typing import ClassVar

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from dcerpc.security.kerberos.crypto.aes_key import AesKey
from dcerpc.security.kerberos.crypto.cts import BLOCK_SIZE
from dcerpc.security.kerberos.crypto.mac import Octets
from dcerpc.security.kerberos.crypto.nfold import n_fold
from dcerpc.security.kerberos.crypto.profile import Random
from dcerpc.security.kerberos.types import EncType

__all__ = ["Aes128Sha1Key", "Aes256Sha1Key", "AesSha1Key"]


class AesSha1Key(AesKey):
    """A key of aes128-cts-hmac-sha1-96 or aes256-cts-hmac-sha1-96."""

    __slots__ = ()

    hash_name = "sha1"
    default_iterations: ClassVar[int] = 4096
    checksum_size: ClassVar[int] = 12

    def encrypt(self, usage: int, plaintext: Octets, random: Random = os.urandom) -> bytes:
        confounder = random(BLOCK_SIZE)
        mac = self.integrity_key(usage).digest(confounder, plaintext)
        return self.encryptor(usage).encrypt(confounder, plaintext) + mac

    def decrypt(self, usage: int, ciphertext: Octets) -> bytes:
        if len(ciphertext) < BLOCK_SIZE + self.checksum_size:
            raise self.bad_integrity()
        octets = bytes(ciphertext)
        confounder, plaintext = self.decryptor(usage).decrypt(octets[: -self.checksum_size])
        mac = self.integrity_key(usage).digest(confounder, plaintext)
        if not compare_digest(mac, octets[-self.checksum_size :]):
            raise self.bad_integrity()
        return plaintext

    def prf(self, data: bytes) -> bytes:
        digest = hashlib.sha1(data).digest()[:BLOCK_SIZE]
        return _encrypt_block(self.derive(b"prf", self.key_size), digest)

    def derive(self, constant: bytes, size: int) -> bytes:
        """DK: the constant folded to a block, and encrypted again and again (RFC 3961 5.1, 5.3)."""
        block, derived = n_fold(constant, BLOCK_SIZE), b""
        encryptor = Cipher(algorithms.AES(self.value), modes.ECB()).encryptor()
        while len(derived) < size:
            block = encryptor.update(block)
            derived += block
        return derived[:size]


class Aes128Sha1Key(AesSha1Key):
    """aes128-cts-hmac-sha1-96."""

    __slots__ = ()

    enctype = EncType.AES128_CTS_HMAC_SHA1_96
    name = "aes128-cts-hmac-sha1-96"
    key_size = 16
    checksum_type = 15


class Aes256Sha1Key(AesSha1Key):
    """aes256-cts-hmac-sha1-96."""

    __slots__ = ()

    enctype = EncType.AES256_CTS_HMAC_SHA1_96
    name = "aes256-cts-hmac-sha1-96"
    key_size = 32
    checksum_type = 16


def _encrypt_block(key: bytes, block: bytes) -> bytes:
    return Cipher(algorithms.AES(key), modes.ECB()).encryptor().update(block)
