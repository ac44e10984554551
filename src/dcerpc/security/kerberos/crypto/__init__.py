"""Kerberos' cryptography: encryption and checksum types, and keys from passwords.

RFC 3961 is the frame; RFC 3962 (AES with SHA-1), RFC 8009 (AES with SHA-2) and RFC 4757 (RC4) fill it. DES
and triple DES are refused (RFC 6649, RFC 8429).

The functions here are for single messages. Who uses one key often makes a :func:`protocol_key` of it, which
keeps what it derives.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Final

from dcerpc.security.kerberos.crypto.aes_sha1 import Aes128Sha1Key, Aes256Sha1Key
from dcerpc.security.kerberos.crypto.aes_sha2 import Aes128Sha2Key, Aes256Sha2Key
from dcerpc.security.kerberos.crypto.mac import Octets
from dcerpc.security.kerberos.crypto.profile import (
    ITERATIONS,
    ProtocolKey,
    Random,
)
from dcerpc.security.kerberos.crypto.rc4_hmac import Rc4Key
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.types import Checksum, KerberosError, Key
from dcerpc.status import SEC_E_INVALID_TOKEN

__all__ = [
    "DEFAULT_ENCTYPES",
    "ITERATIONS",
    "ProtocolKey",
    "checksum",
    "decrypt",
    "encrypt",
    "enctype_name",
    "is_supported",
    "key_size",
    "prf",
    "protocol_key",
    "random_key",
    "string_to_key",
    "verify_checksum",
]

_TYPES: Final[dict[int, type[ProtocolKey]]] = {
    each.enctype: each for each in (Aes256Sha1Key, Aes128Sha1Key, Aes256Sha2Key, Aes128Sha2Key, Rc4Key)
}

#: What is asked for unless something else is configured, best first: the order in which Windows offers them.
DEFAULT_ENCTYPES: Final[Sequence[int]] = tuple(_TYPES)

#: Types that exist and are not wanted here.
_REFUSED: Final = {
    1: "des-cbc-crc",
    2: "des-cbc-md4",
    3: "des-cbc-md5",
    5: "des3-cbc-md5",
    7: "des3-cbc-sha1",
    16: "des3-cbc-sha1-kd",
    24: "rc4-hmac-exp",
    25: "camellia128-cts-cmac",
    26: "camellia256-cts-cmac",
}


def is_supported(enctype: int) -> bool:
    """Whether an encryption type can be used."""
    return enctype in _TYPES


def enctype_name(enctype: int) -> str:
    """An encryption type for a person: its name, if it has one, and its number."""
    known = _TYPES.get(enctype)
    name = known.name if known else _REFUSED.get(enctype, "encryption type")
    return f"{name} ({int(enctype)})"


def key_size(enctype: int) -> int:
    """Size of an encryption type's keys; octets.

    Raises:
        KerberosError: 14, the type is not supported.
    """
    return _type(enctype).key_size


def protocol_key(key: Key) -> ProtocolKey:
    """A key with the operations of its encryption type.

    Raises:
        KerberosError: 14, the type is not supported. The key's size is wrong.
    """
    found = _type(key.enctype)
    if len(key.value) != found.key_size:
        raise KerberosError(
            f"a key of {len(key.value)} octets; {found.name} has {found.key_size}", status=SEC_E_INVALID_TOKEN
        )
    return found(key.value)


def encrypt(key: Key, usage: int, plaintext: Octets, random: Random = os.urandom) -> bytes:
    """Encrypt and sign one message.

    Args:
        usage: key usage number (RFC 4120 7.5.1). random: makes the confounder.

    Raises:
        KerberosError: the key cannot be used.
    """
    return protocol_key(key).encrypt(usage, plaintext, random)


def decrypt(key: Key, usage: int, ciphertext: Octets) -> bytes:
    """Check and decrypt one message.

    Args:
        usage: key usage number (RFC 4120 7.5.1).

    Raises:
        KerberosError: 31 (KRB_AP_ERR_BAD_INTEGRITY), it was not encrypted with this key for this usage; or
            the key cannot be used.
    """
    return protocol_key(key).decrypt(usage, ciphertext)


def checksum(key: Key, usage: int, data: Octets, cksumtype: int | None = None) -> Checksum:
    """A keyed checksum.

    Args:
        usage: key usage number (RFC 4120 7.5.1).
        cksumtype: that of the key's encryption type unless given; no other goes with the key.

    Raises:
        KerberosError: 50 (KRB_AP_ERR_INAPP_CKSUM), the type does not go with the key; or the key cannot be
            used.
    """
    keyed = protocol_key(key)
    _check_type(keyed, keyed.checksum_type if cksumtype is None else cksumtype)
    return Checksum(keyed.checksum_type, keyed.checksum(usage, data))


def verify_checksum(key: Key, usage: int, data: Octets, checksum: Checksum) -> None:
    """Check a keyed checksum.

    Raises:
        KerberosError: 41 (KRB_AP_ERR_MODIFIED), it is wrong; 50 (KRB_AP_ERR_INAPP_CKSUM), its type does not
            go with the key; or the key cannot be used.
    """
    keyed = protocol_key(key)
    _check_type(keyed, checksum.cksumtype)
    keyed.verify(usage, data, checksum.checksum)


def string_to_key(
    enctype: int, password: str, salt: bytes, params: bytes = b"", *, iterations: range = ITERATIONS
) -> Key:
    """A key from a password (RFC 3961 3, 5.1).

    Args:
        salt: as the KDC gave it, or realm and name components joined; unused by RC4.
        params: s2kparams as the KDC gave them: 4 octets for AES, b"" for the default.
        iterations: counts that are accepted in ``params``: a KDC could ask for hours of work.

    Raises:
        KerberosError: the type is not supported; the parameters are malformed or out of bounds.
    """
    return Key(enctype, _type(enctype).string_to_key(password, salt, params, iterations))


def random_key(enctype: int, random: Random = os.urandom) -> Key:
    """A new key.

    Raises:
        KerberosError: 14, the type is not supported.
    """
    return Key(enctype, random(_type(enctype).key_size))


def prf(key: Key, data: bytes) -> bytes:
    """The pseudo-random function of the key's encryption type (RFC 3961 3).

    Raises:
        KerberosError: the key cannot be used.
    """
    return protocol_key(key).prf(data)


def _type(enctype: int) -> type[ProtocolKey]:
    found = _TYPES.get(enctype)
    if found is None:
        raise KerberosError(f"{enctype_name(enctype)} is not supported", ErrorCode.KDC_ERR_ETYPE_NOSUPP)
    return found


def _check_type(key: ProtocolKey, cksumtype: int) -> None:
    if cksumtype != key.checksum_type:
        raise KerberosError(
            f"a checksum of type {cksumtype} with a key of {key.name}, whose type is {key.checksum_type}",
            ErrorCode.KRB_AP_ERR_INAPP_CKSUM,
        )
