"""Encrypted SMB messages: AES-CCM and AES-GCM under a transform header (MS-SMB2 2.2.41, 3.1.4.3)."""

from __future__ import annotations

from collections.abc import Callable
from struct import Struct
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESCCM, AESGCM

from dcerpc.status import STATUS_ACCESS_DENIED
from dcerpc.transport.api import Octets
from dcerpc.transport.smb.constants import TRANSFORM_HEADER_SIZE, TRANSFORM_PROTOCOL_ID, Cipher
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.layouts import transform_layout

__all__ = ["KEY_LENGTHS", "Sealer", "make_sealer", "transform_session_id"]


#: Octets of each cipher's keys.
KEY_LENGTHS: Final[dict[int, int]] = {
    Cipher.AES_128_CCM: 16,
    Cipher.AES_128_GCM: 16,
    Cipher.AES_256_CCM: 32,
    Cipher.AES_256_GCM: 32,
}

_CCM_NONCE_LENGTH: Final = 11
_GCM_NONCE_LENGTH: Final = 12
_ENCRYPTED: Final = 0x0001

# ProtocolId, Signature, Nonce, OriginalMessageSize, Flags, SessionId
_unpack_header = transform_layout().struct.unpack_from
# what of it is authenticated: all from Nonce on, which is filled up with zeros
_AUTHENTICATED: Final = Struct("<16sIHHQ")
_AUTHENTICATED_AT: Final = 20


def _checked_header(packet: Octets) -> tuple[bytes, bytes, int]:
    """Read Signature, Nonce and SessionId of a header whose other fields are as they must be, or SmbError."""
    length = len(packet) - TRANSFORM_HEADER_SIZE
    if length <= 0:
        raise SmbError(f"no more than {TRANSFORM_HEADER_SIZE} octets of an encrypted message")
    protocol_id, signature, nonce, size, flags, session_id = _unpack_header(packet)
    if protocol_id != TRANSFORM_PROTOCOL_ID:
        raise SmbError("no transform header", field="ProtocolId", offset=0)
    if size != length:
        raise SmbError(f"{size}, but {length} octets follow", field="OriginalMessageSize", offset=36)
    if flags != _ENCRYPTED:
        raise SmbError(f"{flags:#06x}, expected 0x0001", field="Flags", offset=42)
    return signature, nonce, session_id


def transform_session_id(packet: Octets) -> int:
    """Say whose session an encrypted message is of, so that its Sealer can be found.

    Args:
        packet: from the transform header on, without the transport's framing.

    Raises:
        SmbError: the header is not whole or not what it must be; the connection must end (MS-SMB2
            3.2.5.1.1.1, 3.3.5.2.1.1).
    """
    return _checked_header(packet)[2]


class Sealer:
    """Encrypts what one side of a session sends, and decrypts what it receives."""

    __slots__ = ("_decrypt", "_encrypt", "_nonce", "_nonce_length", "_nonce_mask")

    def __init__(self, encryption: AESCCM | AESGCM, decryption: AESCCM | AESGCM, nonce: bytes) -> None:
        """Take the two directions' ciphers; see :func:`make_sealer`.

        Args:
            encryption, decryption: of one kind, with a tag of 16 octets.
            nonce: the one before the first; as long as the cipher wants it.
        """
        self._encrypt = encryption.encrypt
        self._decrypt = decryption.decrypt
        self._nonce_length = len(nonce)
        self._nonce = int.from_bytes(nonce, "little")
        self._nonce_mask = (1 << 8 * len(nonce)) - 1

    def seal(self, messages: Octets, session_id: int) -> bytes:
        """Encrypt a message, or all of a compound together.

        Args:
            messages: from the SMB2 header on, unsigned; not empty.
            session_id: the session's, as in the messages' headers.

        Returns:
            The transform header and what it hides, without the transport's framing.
        """
        self._nonce = number = (self._nonce + 1) & self._nonce_mask
        nonce = number.to_bytes(self._nonce_length, "little")
        authenticated = _AUTHENTICATED.pack(nonce, len(messages), 0, _ENCRYPTED, session_id)
        sealed = memoryview(self._encrypt(nonce, messages, authenticated))
        return b"".join((TRANSFORM_PROTOCOL_ID, sealed[-16:], authenticated, sealed[:-16]))

    def unseal(self, packet: Octets) -> bytes:
        """Decrypt what :meth:`seal` of the other side made.

        Args:
            packet: from the transform header on, without the transport's framing.

        Returns:
            The messages. That SessionId in their headers is that of the transform header is the caller's to
            check (MS-SMB2 3.2.5.1.1.1, 3.3.5.2.1.1).

        Raises:
            SmbError: anything is wrong with it; the connection must end.
        """
        signature, nonce, session_id = _checked_header(packet)
        view = memoryview(packet)
        try:
            return self._decrypt(
                nonce[: self._nonce_length],
                b"".join((view[TRANSFORM_HEADER_SIZE:], signature)),
                view[_AUTHENTICATED_AT:TRANSFORM_HEADER_SIZE],
            )
        except InvalidTag:
            raise SmbError(
                f"what was encrypted for session {session_id:#x} was changed, or with another key",
                STATUS_ACCESS_DENIED,
            ) from None


def _ccm(key: bytes) -> AESCCM:
    return AESCCM(key, tag_length=16)


_KINDS: Final[dict[int, tuple[Callable[[bytes], AESCCM | AESGCM], int]]] = {
    Cipher.AES_128_CCM: (_ccm, _CCM_NONCE_LENGTH),
    Cipher.AES_128_GCM: (AESGCM, _GCM_NONCE_LENGTH),
    Cipher.AES_256_CCM: (_ccm, _CCM_NONCE_LENGTH),
    Cipher.AES_256_GCM: (AESGCM, _GCM_NONCE_LENGTH),
}


def make_sealer(
    cipher: int, encrypt_key: bytes, decrypt_key: bytes, random: Callable[[int], bytes]
) -> Sealer:
    """Make what encrypts for one side of a session.

    Nonces are counted, so none comes twice. The count begins at a random number, because the keys may not be
    new: in SMB 3.0, two sessions with the same key from one Kerberos ticket have the same.

    Args:
        cipher: Connection.CipherId.
        encrypt_key: SessionKeys.client_to_server for a client, server_to_client for a server.
        decrypt_key: the other.
        random: makes that many random octets.

    Raises:
        ValueError: the cipher is unknown, or a key has the wrong length.
    """
    kind = _KINDS.get(cipher)
    if kind is None:
        raise ValueError(f"no cipher 0x{cipher:04x}")
    make, nonce_length = kind
    for key in (encrypt_key, decrypt_key):
        if len(key) != KEY_LENGTHS[cipher]:
            raise ValueError(
                f"a key of cipher 0x{cipher:04x} has {KEY_LENGTHS[cipher]} octets, not {len(key)}"
            )
    return Sealer(make(encrypt_key), make(decrypt_key), random(nonce_length))
