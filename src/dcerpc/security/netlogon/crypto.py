"""Session keys, credentials and what is encrypted with them, as functions (MS-NRPC 3.1.4.3 - 3.1.4.5)."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from typing import Any, Final

from cryptography.hazmat.primitives.ciphers import Cipher, CipherContext
from cryptography.hazmat.primitives.ciphers.algorithms import AES

from dcerpc.errors import SecurityError
from dcerpc.security.crypto.des import des
from dcerpc.security.crypto.md5 import hmac_md5
from dcerpc.security.crypto.rc4 import rc4
from dcerpc.security.netlogon.options import Algorithm, NegotiateFlags

# cryptography moved the mode between its versions
CFB8: Any
try:
    from cryptography.hazmat.decrepit.ciphers.modes import CFB8
except ImportError:
    from cryptography.hazmat.primitives.ciphers.modes import CFB8

__all__ = [
    "CHALLENGE_SIZE",
    "KEY_SIZE",
    "add",
    "cfb8_decryptor",
    "cfb8_encryptor",
    "compute_credential",
    "compute_session_key",
    "decrypt",
    "encrypt",
    "encrypt_hash",
    "is_random",
    "new_challenge",
]

#: Size of challenges and credentials; octets.
CHALLENGE_SIZE: Final = 8
#: Size of session keys; octets.
KEY_SIZE: Final = 16

_ZERO_VECTOR = bytes(16)
_LOW_WORD = 0xFFFFFFFF
#: How many octets of a challenge are looked at (MS-NRPC 3.1.4.1, step 7).
_LOOKED_AT = 5
#: Times that a source of randomness may give what is not random before it is taken for broken.
_ATTEMPTS = 8


def cfb8_encryptor(algorithm: AES, vector: bytes) -> CipherContext:
    """Start AES encryption in 8-bit CFB mode.

    Args:
        algorithm: AES with its key. vector: the initialization vector, 16 octets.
    """
    return Cipher(algorithm, CFB8(vector)).encryptor()


def cfb8_decryptor(algorithm: AES, vector: bytes = _ZERO_VECTOR) -> CipherContext:
    """Start AES decryption in 8-bit CFB mode.

    The mode's state is the last 16 octets of ciphertext. So one context decrypts any number of messages: feed
    it a message's initialization vector first, as ciphertext, and drop what comes out.

    Args:
        algorithm: AES with its key. vector: the initialization vector, 16 octets.
    """
    return Cipher(algorithm, CFB8(vector)).decryptor()


def compute_session_key(
    algorithm: Algorithm, secret: bytes, client_challenge: bytes, server_challenge: bytes
) -> bytes:
    """ComputeSessionKey: the key of a secure channel (MS-NRPC 3.1.4.3).

    Args:
        algorithm: what was negotiated.
        secret: NT hash of the computer's password; 16 octets.
        client_challenge, server_challenge: 8 octets each.

    Returns:
        16 octets.
    """
    if algorithm is Algorithm.AES:
        return hmac.digest(secret, client_challenge + server_challenge, "sha256")[:KEY_SIZE]
    if algorithm is Algorithm.STRONG_KEY:
        challenges = b"".join((bytes(4), client_challenge, server_challenge))
        return hmac_md5(secret, hashlib.md5(challenges, usedforsecurity=False).digest())
    # The text adds 64 bits. Samba, which old peers were tested against, adds halves, without a carry to the
    # upper one.
    low = int.from_bytes(server_challenge[:4], "little")
    high = int.from_bytes(server_challenge[4:], "little")
    block = add(client_challenge, low)[:4] + add(client_challenge[4:], high)
    return des(secret[9:], des(secret[:7], block)).ljust(KEY_SIZE, b"\0")


def compute_credential(algorithm: Algorithm, session_key: bytes, data: bytes) -> bytes:
    """ComputeNetlogonCredential (MS-NRPC 3.1.4.4).

    Args:
        algorithm: what was negotiated.
        session_key: 16 octets.
        data: a challenge, or a stored credential; 8 octets.

    Returns:
        8 octets.
    """
    if algorithm is Algorithm.AES:
        return cfb8_encryptor(AES(session_key), _ZERO_VECTOR).update(data)
    return des(session_key[7:14], des(session_key[:7], data))


def add(credential: bytes, number: int) -> bytes:
    """A stored credential, with a number added to its first four octets (MS-NRPC 3.1.4.5).

    Args:
        credential: 8 octets. number: a time stamp, or 1.
    """
    low = int.from_bytes(credential[:4], "little") + number
    return (low & _LOW_WORD).to_bytes(4, "little") + credential[4:]


def is_random(challenge: bytes) -> bool:
    """Whether any of the first five octets is there only once among them (MS-NRPC 3.1.4.1, step 7).

    A key makes the credential of a challenge that repeats one octet predictable in one of 256 cases: servers
    that took them let anyone in (CVE-2020-1472).

    Args:
        challenge: of a client, or a credential in an authenticator; 8 octets.
    """
    looked_at = challenge[:_LOOKED_AT]
    return any(looked_at.count(octet) == 1 for octet in looked_at)


def new_challenge(random: Callable[[int], bytes]) -> bytes:
    """A challenge that no server has a reason to refuse: 8 octets.

    Args:
        random: gives as many random octets as it is asked for.

    Raises:
        SecurityError: what it gives is not random.
    """
    for _ in range(_ATTEMPTS):
        challenge = random(CHALLENGE_SIZE)
        if is_random(challenge):
            return challenge
    raise SecurityError("the source of randomness repeats itself: no challenge can be made")


def encrypt(flags: int, session_key: bytes, data: bytes) -> bytes:
    """Encrypt a parameter of a call with the session key: a password, a key (MS-NRPC 3.4.5.2.6, 3.4.5.3.2).

    Args:
        flags: what was negotiated, a combination of NegotiateFlags. session_key: 16 octets.
        data: any number of octets.

    Raises:
        SecurityError: neither AES nor RC4 was negotiated.
    """
    if flags & NegotiateFlags.AES:
        return cfb8_encryptor(AES(session_key), _ZERO_VECTOR).update(data)
    return _rc4(flags, session_key, data)


def decrypt(flags: int, session_key: bytes, data: bytes) -> bytes:
    """Undo :func:`encrypt`."""
    if flags & NegotiateFlags.AES:
        return cfb8_decryptor(AES(session_key)).update(data)
    return _rc4(flags, session_key, data)


def _rc4(flags: int, session_key: bytes, data: bytes) -> bytes:
    if not flags & NegotiateFlags.RC4:
        raise SecurityError("neither AES nor RC4 was negotiated, so no parameter can be encrypted")
    return rc4(session_key).update(data)


def encrypt_hash(session_key: bytes, secret: bytes) -> bytes:
    """Encrypt an NT or LM hash with the session key, whatever was negotiated (MS-SAMR 2.2.11.1.1).

    Args:
        session_key: 16 octets. secret: the hash, 16 octets.
    """
    return des(session_key[:7], secret[:8]) + des(session_key[7:14], secret[8:])
