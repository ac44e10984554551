"""Signature tokens: what signs and seals PDUs, in both of its forms (MS-NRPC 2.2.1.3.2 - 3, 3.3.4.2)."""

from __future__ import annotations

import hmac
import struct
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ClassVar, Final, TypeAlias

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel
from dcerpc.security.crypto.md5 import hmac_md5, md5
from dcerpc.security.crypto.rc4 import rc4
from dcerpc.security.netlogon.crypto import cfb8_decryptor, cfb8_encryptor
from dcerpc.security.netlogon.options import Algorithm
from dcerpc.status import SEC_E_MESSAGE_ALTERED, SEC_E_OUT_OF_SEQUENCE

__all__ = ["AesSignatures", "Rc4Signatures", "Signatures", "signatures"]

_Octets: TypeAlias = bytearray | memoryview

_PRIVACY = AuthLevel.PRIVACY
# SignatureAlgorithm, SealAlgorithm, Pad and Flags
_AES_SEALED: Final = bytes.fromhex("13001a00ffff0000")
_AES_SIGNED: Final = bytes.fromhex("1300ffffffff0000")
_RC4_SEALED: Final = bytes.fromhex("77007a00ffff0000")
_RC4_SIGNED: Final = bytes.fromhex("7700ffffffff0000")
#: Of the eight octets above those that receivers check; the last two, Flags, are theirs to ignore.
_CHECKED = 6

#: What Windows and Samba announce and send at either level; what a token does not need stays unused.
_AES_SIZE: Final = 56
_RC4_SIZE: Final = 32
#: What of it must be there: the algorithms, sequence number and checksum; and a confounder.
_SIGNED_SIZE: Final = 24
_SEALED_SIZE: Final = 32

_ZEROES = bytes(4)
_NOTHING = b""
#: XOR with 0xF0: from the session key to the one that seals.
_SEALING = bytes(octet ^ 0xF0 for octet in range(256))
#: The client's tokens have this in the high half of their sequence number.
_FROM_CLIENT = 0x80000000
_LOW_WORD = 0xFFFFFFFF
_pack_sequence = struct.Struct(">II").pack
_hmac = hmac.digest
_equal = hmac.compare_digest


def signatures(
    algorithm: Algorithm, session_key: bytes, initiator: bool, random: Callable[[int], bytes]
) -> Signatures:
    """What protects the PDUs of a context.

    Args:
        algorithm: what was negotiated. session_key: 16 octets.
        initiator: this is the client's end.
        random: for confounders; gives as many octets as it is asked for.
    """
    kind = AesSignatures if algorithm is Algorithm.AES else Rc4Signatures
    return kind(session_key, initiator, random)


def _altered(what: str) -> SecurityError:
    return SecurityError(f"Netlogon signature: {what}", SEC_E_MESSAGE_ALTERED)


def _check_form(token: memoryview, wanted: bytes, least: int, most: int) -> None:
    """Look at what a token says of itself."""
    if not least <= len(token) <= most:
        raise _altered(f"{len(token)} octets, of at least {least} and at most {most}")
    if token[:_CHECKED] != wanted[:_CHECKED]:
        raise _altered(f"algorithms {bytes(token[:_CHECKED]).hex()}, negotiated {wanted[:_CHECKED].hex()}")


class Signatures(ABC):
    """Tokens of one security context: what both forms have in common.

    A conversation has one sequence number for both directions, so a request must not overtake a response: a
    connection has one call at a time. Its methods are a :class:`~dcerpc.security.delegated.Protection`'s.

    Args:
        session_key: 16 octets. initiator: this is the client's end.
        random: for confounders; gives as many octets as it is asked for.
    """

    __slots__ = ("_key", "_outgoing", "_random", "_sequence", "_theirs")

    #: What sealed tokens begin with, and those that only sign.
    _sealed_head: ClassVar[bytes]
    _signed_head: ClassVar[bytes]
    #: What is announced; octets.
    _size: ClassVar[int]

    def __init__(self, session_key: bytes, initiator: bool, random: Callable[[int], bytes]) -> None:
        self._key = session_key
        self._random = random
        self._sequence = 0
        self._outgoing, self._theirs = (_FROM_CLIENT, 0) if initiator else (0, _FROM_CLIENT)

    def signature_size(self, level: AuthLevel) -> int:
        """Size of a token; octets."""
        return self._size

    def protect(self, pdu: _Octets, start: int, end: int, level: AuthLevel, header_signing: bool) -> bytes:
        """Sign, and at PRIVACY seal, the next PDU."""
        body = memoryview(pdu)[start:end]
        signed = pdu if header_signing else body
        number = self._sequence
        self._sequence = number + 1
        sequence = _pack_sequence(number & _LOW_WORD, number >> 32 | self._outgoing)
        if level >= _PRIVACY:
            head, confounder = self._sealed_head, self._random(8)
            checksum = self._checksum(head, confounder, signed)
            confounder = self._seal(sequence, confounder, body)
        else:
            head, confounder = self._signed_head, _NOTHING
            checksum = self._checksum(head, confounder, signed)
        return b"".join((head, self._hide(sequence, checksum), checksum, confounder))

    def unprotect(
        self, pdu: _Octets, start: int, end: int, level: AuthLevel, header_signing: bool, token: memoryview
    ) -> None:
        """Check, and at PRIVACY open, the next PDU.

        Raises:
            SecurityError: SEC_E_MESSAGE_ALTERED or SEC_E_OUT_OF_SEQUENCE.
        """
        sealed = level >= _PRIVACY
        if sealed:
            _check_form(token, self._sealed_head, _SEALED_SIZE, self._size)
        else:
            _check_form(token, self._signed_head, _SIGNED_SIZE, self._size)
        body = memoryview(pdu)[start:end]
        number = self._sequence
        sequence = _pack_sequence(number & _LOW_WORD, number >> 32 | self._theirs)
        checksum = bytes(token[16:24])
        if not _equal(self._show(bytes(token[8:16]), checksum), sequence):
            raise SecurityError("Netlogon signature: out of sequence", SEC_E_OUT_OF_SEQUENCE)
        self._sequence = number + 1
        confounder = self._open(sequence, bytes(token[24:32]), body) if sealed else _NOTHING
        signed = pdu if header_signing else body
        if not _equal(self._checksum(bytes(token[:8]), confounder, signed), checksum):
            raise _altered("wrong checksum")

    @abstractmethod
    def _checksum(self, head: bytes, confounder: bytes, signed: _Octets) -> bytes:
        """The checksum of a token's head, its confounder in clear text, and what it signs; 8 octets."""

    @abstractmethod
    def _hide(self, sequence: bytes, checksum: bytes) -> bytes:
        """Encrypt a sequence number."""

    @abstractmethod
    def _show(self, sequence: bytes, checksum: bytes) -> bytes:
        """Decrypt a sequence number."""

    @abstractmethod
    def _seal(self, sequence: bytes, confounder: bytes, body: memoryview) -> bytes:
        """Encrypt the body in place, and the confounder."""

    @abstractmethod
    def _open(self, sequence: bytes, confounder: bytes, body: memoryview) -> bytes:
        """Decrypt the body in place, and the confounder."""


class AesSignatures(Signatures):
    """NL_AUTH_SHA2_SIGNATURE: HMAC-SHA256 of eight octets, AES-128 in 8-bit CFB mode."""

    __slots__ = ("_block", "_open_body", "_open_number", "_scratch", "_sealing")

    _sealed_head, _signed_head, _size = _AES_SEALED, _AES_SIGNED, _AES_SIZE

    def __init__(self, session_key: bytes, initiator: bool, random: Callable[[int], bytes]) -> None:
        super().__init__(session_key, initiator, random)
        self._sealing = AES(session_key.translate(_SEALING))
        self._open_body = cfb8_decryptor(self._sealing)
        self._open_number = cfb8_decryptor(AES(session_key))
        self._block = Cipher(AES(session_key), ECB()).encryptor()
        # update_into wants room for a block more
        self._scratch = bytearray(32)

    def _checksum(self, head: bytes, confounder: bytes, signed: _Octets) -> bytes:
        return _hmac(self._key, b"".join((head, confounder, signed)), "sha256")[:8]

    def _hide(self, sequence: bytes, checksum: bytes) -> bytes:
        """Encrypt a sequence number: CFB mode with the checksum for its vector.

        Eight octets of 8-bit CFB, by its definition: setting up the mode anew would take three times as long.
        """
        state = bytearray(checksum + checksum)
        key_stream, encrypt = self._scratch, self._block.update_into
        for octet in sequence:
            encrypt(state, key_stream)
            del state[0]
            state.append(octet ^ key_stream[0])
        return bytes(state[8:])

    def _show(self, sequence: bytes, checksum: bytes) -> bytes:
        # the initialization vector goes first; see cfb8_decryptor
        return self._open_number.update(b"".join((checksum, checksum, sequence)))[16:]

    def _seal(self, sequence: bytes, confounder: bytes, body: memoryview) -> bytes:
        seal = cfb8_encryptor(self._sealing, sequence + sequence)
        sealed = seal.update(confounder)
        seal.update_into(body, body)
        return sealed

    def _open(self, sequence: bytes, confounder: bytes, body: memoryview) -> bytes:
        opened = self._open_body.update(b"".join((sequence, sequence, confounder)))[16:]
        self._open_body.update_into(body, body)
        return opened


class Rc4Signatures(Signatures):
    """NL_AUTH_SIGNATURE: HMAC-MD5 of eight octets, RC4; of channels without AES."""

    __slots__ = ("_number_key", "_sealing_key")

    _sealed_head, _signed_head, _size = _RC4_SEALED, _RC4_SIGNED, _RC4_SIZE

    def __init__(self, session_key: bytes, initiator: bool, random: Callable[[int], bytes]) -> None:
        super().__init__(session_key, initiator, random)
        self._number_key = hmac_md5(session_key, _ZEROES)
        self._sealing_key = hmac_md5(session_key.translate(_SEALING), _ZEROES)

    def _checksum(self, head: bytes, confounder: bytes, signed: _Octets) -> bytes:
        message = b"".join((_ZEROES, head, confounder, signed))
        return hmac_md5(self._key, md5(message).digest())[:8]

    def _hide(self, sequence: bytes, checksum: bytes) -> bytes:
        return rc4(hmac_md5(self._number_key, checksum)).update(sequence)

    _show = _hide

    def _seal(self, sequence: bytes, confounder: bytes, body: memoryview) -> bytes:
        """The confounder begins with the same key stream as the body."""
        key = hmac_md5(self._sealing_key, sequence)
        rc4(key).update_into(body, body)
        return rc4(key).update(confounder)

    _open = _seal
