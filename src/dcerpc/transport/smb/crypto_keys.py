"""Keys of an SMB session, from the key of its authentication (MS-SMB2 3.1.4.2, 3.2.5.3.1, 3.3.5.5.3)."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from dcerpc.transport.smb.constants import Cipher
from dcerpc.transport.smb.crypto_sealing import KEY_LENGTHS
from dcerpc.transport.smb.settings import Dialect

__all__ = ["SessionKeys", "derive_keys"]


class _Purpose(NamedTuple):
    """What a key is for, as the key derivation is told: label, and the context where it is not the hash."""

    label: bytes
    context: bytes


# the terminating NUL is part of each; "ServerIn " ends in a blank
_SIGNING_3_0: Final = _Purpose(b"SMB2AESCMAC\0", b"SmbSign\0")
_APPLICATION_3_0: Final = _Purpose(b"SMB2APP\0", b"SmbRpc\0")
_CLIENT_TO_SERVER_3_0: Final = _Purpose(b"SMB2AESCCM\0", b"ServerIn \0")
_SERVER_TO_CLIENT_3_0: Final = _Purpose(b"SMB2AESCCM\0", b"ServerOut\0")

_SIGNING_3_1_1: Final = b"SMBSigningKey\0"
_APPLICATION_3_1_1: Final = b"SMBAppKey\0"
_CLIENT_TO_SERVER_3_1_1: Final = b"SMBC2SCipherKey\0"
_SERVER_TO_CLIENT_3_1_1: Final = b"SMBS2CCipherKey\0"


@dataclass(frozen=True, slots=True)
class SessionKeys:
    """The keys of a session; those of encryption are empty where it has none.

    Attributes:
        signing: Session.SigningKey; 16 octets.
        application: Session.ApplicationKey, for what is on top, as SAMR; 16 octets.
        client_to_server: EncryptionKey of the client, DecryptionKey of the server; as long as the cipher's.
        server_to_client: the other one.
    """

    signing: bytes = field(repr=False)
    application: bytes = field(repr=False)
    client_to_server: bytes = field(default=b"", repr=False)
    server_to_client: bytes = field(default=b"", repr=False)


def _derive(key: bytes, label: bytes, context: bytes, length: int) -> bytes:
    """Derive a key of up to 32 octets: SP800-108's counter mode with HMAC-SHA256 needs one block for it."""
    block = b"".join((b"\0\0\0\1", label, b"\0", context, (8 * length).to_bytes(4, "big")))
    return hmac.digest(key, block, "sha256")[:length]


def derive_keys(
    dialect: Dialect, session_key: bytes, preauth_hash: bytes = b"", cipher: int | None = None
) -> SessionKeys:
    """Derive a session's keys once its authentication is complete.

    Args:
        dialect: Connection.Dialect.
        session_key: the whole key of the security context. It is cut to 16 octets or filled up with zeros
            to them, but for the keys of a cipher with 256 bits.
        preauth_hash: Session.PreauthIntegrityHashValue, the last request included; SMB 3.1.1 only.
        cipher: Connection.CipherId; None: nothing will be encrypted.

    Returns:
        The keys. Below SMB 3.0 the session's key is used as it is for signing and by applications.

    Raises:
        ValueError: there is no key, no hash in SMB 3.1.1, or the cipher is unknown or not of that dialect.
    """
    if not session_key:
        raise ValueError("a session without a key has nothing to derive keys from")
    short = session_key[:16].ljust(16, b"\0")
    if dialect < Dialect.SMB_3_0:
        if cipher is not None:
            raise ValueError(f"no encryption in SMB dialect 0x{dialect:04x}")
        return SessionKeys(short, short)
    length = 0 if cipher is None else KEY_LENGTHS.get(cipher, 0)
    if cipher is not None and not length:
        raise ValueError(f"no cipher 0x{cipher:04x}")
    if dialect < Dialect.SMB_3_1_1:
        if cipher not in (None, Cipher.AES_128_CCM):
            raise ValueError(f"no cipher 0x{cipher:04x} in SMB dialect 0x{dialect:04x}")
        return SessionKeys(
            _derive(short, *_SIGNING_3_0, 16),
            _derive(short, *_APPLICATION_3_0, 16),
            _derive(short, *_CLIENT_TO_SERVER_3_0, length),
            _derive(short, *_SERVER_TO_CLIENT_3_0, length),
        )
    if len(preauth_hash) != 64:
        raise ValueError(f"SMB 3.1.1 needs a pre-authentication hash of 64 octets, not {len(preauth_hash)}")
    full = session_key if length > 16 else short
    return SessionKeys(
        _derive(short, _SIGNING_3_1_1, preauth_hash, 16),
        _derive(short, _APPLICATION_3_1_1, preauth_hash, 16),
        _derive(full, _CLIENT_TO_SERVER_3_1_1, preauth_hash, length),
        _derive(full, _SERVER_TO_CLIENT_3_1_1, preauth_hash, length),
    )
