"""Signature tokens: what signs and seals PDUs, in both of its forms (MS-NRPC 2.2.1.3.2 - 3, 3.3.4.2)."""

from __future__ import annotations

import hmac
import struct
from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

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

#: What Windows and Samba announce and send at either level; without a confounder, its place stays unused.
_AES_SIZE: Final = 56
_RC4_SIZE: Final = 32
#: What of it must be there: the algorithms, sequence number and checksum; and a confounder.
_SIGNED_SIZE: Final = 24
_SEALED_SIZE: Final = 32

_RESERVED = bytes(24)
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


class Signatures(Protocol):
    """Tokens of one security context; methods as :class:`dcerpc.security.api.SecurityContext` has them."""

    def signature_size(self, level: AuthLevel) -> int:
        """Size of a token; octets."""

    def protect(self, pdu: _Octets, start: int, end: int, level: AuthLevel, header_signing: bool) -> bytes:
        """Sign, and at PRIVACY seal, the next PDU."""

    def unprotect(
        self, pdu: _Octets, start: int, end: int, level: AuthLevel, header_signing: bool, token: memoryview
    ) -> None:
        """Check, and at PRIVACY open, the next PDU.

        Raises:
            SecurityError: SEC_E_MESSAGE_ALTERED or SEC_E_OUT_OF_SEQUENCE.
        """


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


class AesSignatures:
    """NL_AUTH_SHA2_SIGNATURE: HMAC-SHA256 of eight octets, AES-128 in 8-bit CFB mode.

    A conversation has one sequence number for both directions, so a request must not overtake a response: a
    connection has one call at a time.

    Args:
        session_key: 16 octets. initiator: this is the client's end.
        random: for confounders.
    """

    __slots__ = (
        "_block",
        "_key",
        "_open_body",
        "_open_number",
        "_outgoing",
        "_random",
        "_scratch",
        "_sealing",
        "_sequence",
        "_theirs",
    )

    def __init__(self, session_key: bytes, initiator: bool, random: Callable[[int], bytes]) -> None:
        self._key = session_key
        self._random = random
        self._sequence = 0
        self._outgoing, self._theirs = (_FROM_CLIENT, 0) if initiator else (0, _FROM_CLIENT)
        self._sealing = AES(session_key.translate(_SEALING))
        self._open_body = cfb8_decryptor(self._sealing)
        self._open_number = cfb8_decryptor(AES(session_key))
        self._block = Cipher(AES(session_key), ECB()).encryptor()
        # update_into wants room for a block more
        self._scratch = bytearray(32)

    def signature_size(self, level: AuthLevel) -> int:
        """Size of a token; octets."""
        return _AES_SIZE

    def protect(self, pdu: _Octets, start: int, end: int, level: AuthLevel, header_signing: bool) -> bytes:
        """Sign, and at PRIVACY seal, the next PDU."""
        body = memoryview(pdu)[start:end]
        number = self._sequence
        self._sequence = number + 1
        sequence = _pack_sequence(number & _LOW_WORD, number >> 32 | self._outgoing)
        signed = pdu if header_signing else body
        if level >= _PRIVACY:
            confounder = self._random(8)
            head = _AES_SEALED
            checksum = _hmac(self._key, b"".join((head, confounder, signed)), "sha256")[:8]
            seal = cfb8_encryptor(self._sealing, sequence + sequence)
            confounder = seal.update(confounder)
            seal.update_into(body, body)
        else:
            confounder, head = _NOTHING, _AES_SIGNED
            checksum = _hmac(self._key, head + signed, "sha256")[:8]
        return b"".join((head, self._hide(sequence, checksum), checksum, confounder, _RESERVED))

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

    def unprotect(
        self, pdu: _Octets, start: int, end: int, level: AuthLevel, header_signing: bool, token: memoryview
    ) -> None:
        """Check, and at PRIVACY open, the next PDU."""
        sealed = level >= _PRIVACY
        if sealed:
            _check_form(token, _AES_SEALED, _SEALED_SIZE, _AES_SIZE)
        else:
            _check_form(token, _AES_SIGNED, _SIGNED_SIZE, _AES_SIZE)
        body = memoryview(pdu)[start:end]
        number = self._sequence
        wanted = _pack_sequence(number & _LOW_WORD, number >> 32 | self._theirs)
        checksum = bytes(token[16:24])
        # the initialization vector goes first; see cfb8_decryptor
        sequence = self._open_number.update(b"".join((checksum, checksum, token[8:16])))[16:]
        if not _equal(sequence, wanted):
            raise SecurityError("Netlogon signature: out of sequence", SEC_E_OUT_OF_SEQUENCE)
        self._sequence = number + 1
        confounder = _NOTHING
        if sealed:
            confounder = self._open_body.update(b"".join((wanted, wanted, token[24:32])))[16:]
            self._open_body.update_into(body, body)
        signed = pdu if header_signing else body
        message = b"".join((token[:8], confounder, signed))
        if not _equal(_hmac(self._key, message, "sha256")[:8], checksum):
            raise _altered("wrong checksum")


class Rc4Signatures:
    """NL_AUTH_SIGNATURE: HMAC-MD5 of eight octets, RC4; of channels without AES.

    Args:
        session_key: 16 octets. initiator: this is the client's end.
        random: for confounders.
    """

    __slots__ = ("_key", "_number_key", "_outgoing", "_random", "_sealing_key", "_sequence", "_theirs")

    def __init__(self, session_key: bytes, initiator: bool, random: Callable[[int], bytes]) -> None:
        self._key = session_key
        self._random = random
        self._sequence = 0
        self._outgoing, self._theirs = (_FROM_CLIENT, 0) if initiator else (0, _FROM_CLIENT)
        self._number_key = hmac_md5(session_key, _ZEROES)
        self._sealing_key = hmac_md5(session_key.translate(_SEALING), _ZEROES)

    def signature_size(self, level: AuthLevel) -> int:
        """Size of a token; octets."""
        return _RC4_SIZE

    def protect(self, pdu: _Octets, start: int, end: int, level: AuthLevel, header_signing: bool) -> bytes:
        """Sign, and at PRIVACY seal, the next PDU."""
        body = memoryview(pdu)[start:end]
        number = self._sequence
        self._sequence = number + 1
        sequence = _pack_sequence(number & _LOW_WORD, number >> 32 | self._outgoing)
        signed = pdu if header_signing else body
        if level >= _PRIVACY:
            confounder, head = self._random(8), _RC4_SEALED
            checksum = self._checksum(head, confounder, signed)
            confounder = self._crypt(sequence, confounder, body)
        else:
            confounder, head = _NOTHING, _RC4_SIGNED
            checksum = self._checksum(head, confounder, signed)
        return b"".join((head, self._number(checksum, sequence), checksum, confounder))

    def unprotect(
        self, pdu: _Octets, start: int, end: int, level: AuthLevel, header_signing: bool, token: memoryview
    ) -> None:
        """Check, and at PRIVACY open, the next PDU."""
        sealed = level >= _PRIVACY
        if sealed:
            _check_form(token, _RC4_SEALED, _SEALED_SIZE, _RC4_SIZE)
        else:
            _check_form(token, _RC4_SIGNED, _SIGNED_SIZE, _RC4_SIZE)
        body = memoryview(pdu)[start:end]
        number = self._sequence
        wanted = _pack_sequence(number & _LOW_WORD, number >> 32 | self._theirs)
        checksum = bytes(token[16:24])
        if not _equal(self._number(checksum, bytes(token[8:16])), wanted):
            raise SecurityError("Netlogon signature: out of sequence", SEC_E_OUT_OF_SEQUENCE)
        self._sequence = number + 1
        confounder = self._crypt(wanted, bytes(token[24:32]), body) if sealed else _NOTHING
        signed = pdu if header_signing else body
        if not _equal(self._checksum(bytes(token[:8]), confounder, signed), checksum):
            raise _altered("wrong checksum")

    def _checksum(self, head: bytes, confounder: bytes, signed: _Octets) -> bytes:
        message = b"".join((_ZEROES, head, confounder, signed))
        return hmac_md5(self._key, md5(message).digest())[:8]

    def _number(self, checksum: bytes, sequence: bytes) -> bytes:
        """Encrypt or decrypt a sequence number."""
        return rc4(hmac_md5(self._number_key, checksum)).update(sequence)

    def _crypt(self, sequence: bytes, confounder: bytes, body: memoryview) -> bytes:
        """Encrypt or decrypt the body in place, and the confounder, which begins with the same key stream."""
        key = hmac_md5(self._sealing_key, sequence)
        rc4(key).update_into(body, body)
        return rc4(key).update(confounder)
