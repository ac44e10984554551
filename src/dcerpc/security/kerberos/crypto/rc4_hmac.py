"""RC4 with HMAC-MD5, as Windows 2000 introduced it (RFC 4757)."""

from __future__ import annotations

import hmac
import os
from hmac import compare_digest

from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.crypto.md5 import hmac_md5, md5
from dcerpc.security.crypto.rc4 import rc4
from dcerpc.security.kerberos.crypto.mac import Octets
from dcerpc.security.kerberos.crypto.profile import ProtocolKey, Random
from dcerpc.security.kerberos.types import EncType

__all__ = ["SIGNATURE_KEY", "Rc4Key"]

#: What signing keys are derived with; the zero octet counts (RFC 4757 4).
SIGNATURE_KEY = b"signaturekey\0"

_CHECKSUM_SIZE = 16
_CONFOUNDER_SIZE = 8

#: Usages that have another message type here than their number (RFC 4757 3).
_MESSAGE_TYPES = {3: 8, 23: 13}


class Rc4Key(ProtocolKey):
    """A key of rc4-hmac: the NT hash of a password, or a random one."""

    __slots__ = ("_signing_key", "value")

    enctype = EncType.RC4_HMAC
    name = "rc4-hmac"
    key_size = 16
    confounder_size = _CONFOUNDER_SIZE
    checksum_size = _CHECKSUM_SIZE
    checksum_type = -138

    def __init__(self, value: bytes) -> None:
        self.value = value
        self._signing_key = hmac_md5(value, SIGNATURE_KEY)

    @classmethod
    def string_to_key(cls, password: str, salt: bytes, params: bytes, iterations: range) -> bytes:
        return nt_hash(password)

    def encrypt(self, usage: int, plaintext: Octets, random: Random = os.urandom) -> bytes:
        key = hmac_md5(self.value, _message_type(usage))
        message = random(_CONFOUNDER_SIZE) + plaintext
        mac = hmac_md5(key, message)
        return mac + rc4(hmac_md5(key, mac)).update(message)

    def decrypt(self, usage: int, ciphertext: Octets) -> bytes:
        if len(ciphertext) < _CHECKSUM_SIZE + _CONFOUNDER_SIZE:
            raise self.bad_integrity()
        octets = bytes(ciphertext)
        key = hmac_md5(self.value, _message_type(usage))
        mac = octets[:_CHECKSUM_SIZE]
        message = rc4(hmac_md5(key, mac)).update(octets[_CHECKSUM_SIZE:])
        if not compare_digest(hmac_md5(key, message), mac):
            raise self.bad_integrity()
        return message[_CONFOUNDER_SIZE:]

    def checksum(self, usage: int, data: Octets) -> bytes:
        digest = md5(_message_type(usage))
        digest.update(data)
        return hmac_md5(self._signing_key, digest.digest())

    def prf(self, data: bytes) -> bytes:
        return hmac.digest(self.value, data, "sha1")


def _message_type(usage: int) -> bytes:
    return _MESSAGE_TYPES.get(usage, usage).to_bytes(4, "little")
