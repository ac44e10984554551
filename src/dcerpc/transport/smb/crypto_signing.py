"""Signatures of SMB messages: HMAC-SHA256, AES-CMAC, AES-GMAC (MS-SMB2 3.1.4.1, 3.1.5.1)."""

from __future__ import annotations

from collections.abc import Callable
from hmac import compare_digest
from typing import Final, Protocol, cast

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.cmac import CMAC
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC

from dcerpc.transport.api import Octets
from dcerpc.transport.smb.constants import HEADER_SIZE, Command, HeaderFlag, SigningAlgorithmId

__all__ = ["Signer", "make_signer"]


_NO_SIGNATURE: Final = bytes(16)
_CANCEL: Final = int(Command.CANCEL)
_SERVER_TO_REDIR: Final = HeaderFlag.SERVER_TO_REDIR


class Signer(Protocol):
    """Signs and verifies the messages of one session, in both directions.

    A message is what one signature covers: one header and what belongs to it, of a compound each part by
    itself with the padding after it. Whether a message must be signed, and whether SMB2_FLAGS_SIGNED is set
    in it, is the caller's business.
    """

    def sign(self, message: bytearray | memoryview) -> None:
        """Put the signature in its place, octets 48 to 64.

        Args:
            message: its header complete but for the signature: the flags are signed too, and with AES-GMAC
                SERVER_TO_REDIR, Command and MessageId make the nonce. So one side must never sign two
                messages of one MessageId: interim responses are not signed (MS-SMB2 3.3.4.1.1).
        """

    def verify(self, message: Octets) -> bool:
        """Whether the message has the right signature; it is left as it was.

        Args:
            message: of any length; one without a whole header has no right signature.
        """


class _Keyed(Protocol):
    """What HMAC and CMAC have in common; CMAC takes any octets too, though its types do not say so."""

    def copy(self) -> _Keyed: ...
    def update(self, data: Octets) -> None: ...
    def finalize(self) -> bytes: ...


class _HashSigner:
    """HMAC-SHA256 and AES-CMAC: a context that knows the key is copied for each message."""

    __slots__ = ("_ready",)

    def __init__(self, ready: _Keyed) -> None:
        self._ready = ready

    def sign(self, message: bytearray | memoryview) -> None:
        """See :meth:`Signer.sign`."""
        message[48:64] = _NO_SIGNATURE
        state = self._ready.copy()
        state.update(message)
        message[48:64] = state.finalize()[:16]

    def verify(self, message: Octets) -> bool:
        """See :meth:`Signer.verify`."""
        if len(message) < HEADER_SIZE:
            return False
        state = self._ready.copy()
        state.update(message[:48])
        state.update(_NO_SIGNATURE)
        state.update(message[64:])
        return compare_digest(state.finalize()[:16], message[48:64])


# what follows MessageId in a nonce: bit 0 is the server's, bit 1 a CANCEL request's
_CLIENT_NONCE: Final = b"\0\0\0\0"
_SERVER_NONCE: Final = b"\1\0\0\0"
_CANCEL_NONCE: Final = b"\2\0\0\0"


class _GmacSigner:
    """AES-GMAC: GCM that encrypts nothing.

    The nonce of 12 octets is made from the header: MessageId, who sent it, and whether it is a CANCEL. Both
    methods make it by themselves, for they are called for each message.
    """

    __slots__ = ("_encrypt",)

    def __init__(self, key: bytes) -> None:
        self._encrypt = AESGCM(key).encrypt

    def sign(self, message: bytearray | memoryview) -> None:
        """See :meth:`Signer.sign`."""
        message[48:64] = _NO_SIGNATURE
        if message[16] & _SERVER_TO_REDIR:
            sender = _SERVER_NONCE
        else:
            sender = _CANCEL_NONCE if message[12] == _CANCEL and not message[13] else _CLIENT_NONCE
        message[48:64] = self._encrypt(b"".join((message[24:32], sender)), b"", message)

    def verify(self, message: Octets) -> bool:
        """See :meth:`Signer.verify`."""
        if len(message) < HEADER_SIZE:
            return False
        if message[16] & _SERVER_TO_REDIR:
            sender = _SERVER_NONCE
        else:
            sender = _CANCEL_NONCE if message[12] == _CANCEL and not message[13] else _CLIENT_NONCE
        unsigned = bytearray(message)
        unsigned[48:64] = _NO_SIGNATURE
        signature = self._encrypt(b"".join((message[24:32], sender)), b"", unsigned)
        return compare_digest(signature, message[48:64])


_MAKERS: Final[dict[int, Callable[[bytes], Signer]]] = {
    SigningAlgorithmId.HMAC_SHA256: lambda key: _HashSigner(HMAC(key, SHA256())),
    SigningAlgorithmId.AES_CMAC: lambda key: _HashSigner(cast(_Keyed, CMAC(AES(key)))),
    SigningAlgorithmId.AES_GMAC: _GmacSigner,
}


def make_signer(algorithm: int, key: bytes) -> Signer:
    """Make the signer of a session.

    Args:
        algorithm: HMAC_SHA256 below SMB 3.0; from it on AES_CMAC, unless SMB 3.1.1 negotiated another.
        key: SessionKeys.signing; 16 octets.

    Raises:
        ValueError: the algorithm is unknown, or the key has another length.
    """
    maker = _MAKERS.get(algorithm)
    if maker is None:
        raise ValueError(f"no signing algorithm 0x{algorithm:04x}")
    if len(key) != 16:
        raise ValueError(f"a signing key has 16 octets, not {len(key)}")
    return maker(key)
