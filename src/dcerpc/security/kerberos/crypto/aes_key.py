"""What the AES encryption types have in common, whichever hash goes with them (RFC 3962, RFC 8009)."""

from __future__ import annotations

import hashlib
from abc import abstractmethod
from typing import ClassVar

from dcerpc.security.kerberos.crypto.cts import BLOCK_SIZE, CtsDecryptor, CtsEncryptor
from dcerpc.security.kerberos.crypto.mac import KeyedHash, Octets
from dcerpc.security.kerberos.crypto.profile import ProtocolKey, iteration_count

__all__ = ["AesKey", "utf8_password"]

# what is appended to a usage for its specific keys (RFC 3961 5.3)
_CHECKSUM, _ENCRYPTION, _INTEGRITY = b"\x99", b"\xaa", b"\x55"


class AesKey(ProtocolKey):
    """A protocol key of AES with an HMAC; subclasses say how keys are derived and what is signed.

    Attributes:
        hash_name: of HMAC and PBKDF2, as hashlib names it.
        default_iterations: of string-to-key.
    """

    __slots__ = ("_checksums", "_decryptors", "_encryptors", "_macs", "value")

    confounder_size = BLOCK_SIZE
    hash_name: ClassVar[str]
    default_iterations: ClassVar[int]

    def __init__(self, value: bytes) -> None:
        self.value = value
        self._checksums: dict[int, KeyedHash] = {}
        self._macs: dict[int, KeyedHash] = {}
        self._encryptors: dict[int, CtsEncryptor] = {}
        self._decryptors: dict[int, CtsDecryptor] = {}

    @abstractmethod
    def derive(self, constant: bytes, size: int) -> bytes:
        """A key derived for a well-known constant.

        Args:
            constant: such as a usage and one octet. size: of the key; octets.
        """

    @property
    def mac_key_size(self) -> int:
        """Size of derived keys that are for HMAC; octets."""
        return self.key_size

    def checksum_key(self, usage: int) -> KeyedHash:
        """Kc: what makes checksums of a usage."""
        found = self._checksums.get(usage)
        if found is None:
            found = self._checksums[usage] = self._mac(usage, _CHECKSUM)
        return found

    def integrity_key(self, usage: int) -> KeyedHash:
        """Ki: what signs ciphertext of a usage."""
        found = self._macs.get(usage)
        if found is None:
            found = self._macs[usage] = self._mac(usage, _INTEGRITY)
        return found

    def encryptor(self, usage: int) -> CtsEncryptor:
        """Ke: what encrypts for a usage."""
        found = self._encryptors.get(usage)
        if found is None:
            found = self._encryptors[usage] = CtsEncryptor(self._encryption_key(usage))
        return found

    def decryptor(self, usage: int) -> CtsDecryptor:
        """Ke: what decrypts for a usage."""
        found = self._decryptors.get(usage)
        if found is None:
            found = self._decryptors[usage] = CtsDecryptor(self._encryption_key(usage))
        return found

    def checksum(self, usage: int, data: Octets) -> bytes:
        return self.checksum_key(usage).digest(data)

    def _encryption_key(self, usage: int) -> bytes:
        return self.derive(usage.to_bytes(4, "big") + _ENCRYPTION, self.key_size)

    def _mac(self, usage: int, kind: bytes) -> KeyedHash:
        key = self.derive(usage.to_bytes(4, "big") + kind, self.mac_key_size)
        return KeyedHash(key, self.hash_name, self.checksum_size)

    @classmethod
    def string_to_key(cls, password: str, salt: bytes, params: bytes, iterations: range) -> bytes:
        count = iteration_count(params, cls.default_iterations, iterations)
        salt = cls.salted(salt)
        base = hashlib.pbkdf2_hmac(cls.hash_name, utf8_password(password), salt, count, cls.key_size)
        return cls(base).derive(b"kerberos", cls.key_size)

    @classmethod
    def salted(cls, salt: bytes) -> bytes:
        """The salt as it goes into PBKDF2."""
        return salt


def utf8_password(password: str) -> bytes:
    """A password in UTF-8, lone surrogates replaced by U+FFFD as Windows does (MS-KILE 4.4)."""
    try:
        return password.encode()
    except UnicodeEncodeError:
        return password.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()
