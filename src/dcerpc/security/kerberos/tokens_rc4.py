"""Per-message tokens of RC4-HMAC (RFC 4757 7, RFC 1964 1.2, MS-KILE 3.4.5.4.1).

A token begins with the pseudo ASN.1 framing of RFC 2743 3.1. In DCE style its length counts the token only,
and there is no padding, so that data is encrypted where it is. Checksums of sealed tokens have message type
13, sequence numbers are big-endian, and zeros behind them stand for the initiator: MS-KILE 4.5 is an example
of all three.
"""

from __future__ import annotations

import os
from hmac import compare_digest
from typing import Final

from dcerpc.security.api import AuthLevel
from dcerpc.security.crypto.md5 import hmac_md5, keyed_hmac_md5, md5
from dcerpc.security.crypto.rc4 import rc4
from dcerpc.security.kerberos.crypto.profile import Random
from dcerpc.security.kerberos.crypto.rc4_hmac import SIGNATURE_KEY, Rc4Key
from dcerpc.security.kerberos.tokens_base import (
    PRIVACY,
    MessageTokens,
    Octets,
    altered,
    malformed,
    out_of_sequence,
    reflected,
)

__all__ = ["Rc4Tokens"]

# [APPLICATION 0], a length, and Kerberos' OID 1.2.840.113554.1.2.2
_OID: Final = bytes.fromhex("06092a864886f712010202")
_MIC_FRAME: Final = b"\x60\x23" + _OID
_WRAP_FRAME: Final = b"\x60\x2b" + _OID

# TOK_ID, SGN_ALG HMAC, SEAL_ALG RC4 or filler, filler
_MIC_HEADER: Final = bytes.fromhex("01011100ffffffff")
_WRAP_HEADER: Final = bytes.fromhex("020111001000ffff")

_MIC_START: Final = _MIC_FRAME + _MIC_HEADER
_WRAP_START: Final = _WRAP_FRAME + _WRAP_HEADER

# what the digest of the signed data begins with: message type, header
_MIC_PREFIX: Final = (15).to_bytes(4, "little") + _MIC_HEADER
_WRAP_PREFIX: Final = (13).to_bytes(4, "little") + _WRAP_HEADER

# of both kinds of tokens
_SEQUENCE_AT: Final = len(_MIC_START)
_CHECKSUM_AT: Final = _SEQUENCE_AT + 8
_CONFOUNDER_AT: Final = _CHECKSUM_AT + 8
_MIC_SIZE: Final = _CONFOUNDER_AT
_WRAP_SIZE: Final = _CONFOUNDER_AT + 8

_ZERO: Final = bytes(4)
_INITIATOR: Final = b"\0\0\0\0"
_ACCEPTOR: Final = b"\xff\xff\xff\xff"
_SEQUENCES: Final = 1 << 32


class Rc4Tokens(MessageTokens):
    """MIC and sealed tokens."""

    __slots__ = (
        "_inner",
        "_outer",
        "_own",
        "_peer",
        "_random",
        "_receive",
        "_sealing_key",
        "_send",
        "_sequence_key",
    )

    def __init__(
        self, key: Rc4Key, initiator: bool, send_seq: int, recv_seq: int, random: Random = os.urandom
    ) -> None:
        """Take a key; see :func:`dcerpc.security.kerberos.tokens.message_tokens`."""
        self._own, self._peer = (_INITIATOR, _ACCEPTOR) if initiator else (_ACCEPTOR, _INITIATOR)
        self._random = random
        self._send = send_seq % _SEQUENCES
        self._receive = recv_seq % _SEQUENCES
        self._inner, self._outer = keyed_hmac_md5(hmac_md5(key.value, SIGNATURE_KEY))
        self._sequence_key = hmac_md5(key.value, _ZERO)
        self._sealing_key = hmac_md5(bytes(each ^ 0xF0 for each in key.value), _ZERO)

    def signature_size(self, level: AuthLevel) -> int:
        if level < AuthLevel.PKT:
            return 0
        return _MIC_SIZE if level < AuthLevel.PRIVACY else _WRAP_SIZE

    def get_mic(self, data: Octets) -> bytes:
        checksum = self._checksum(_MIC_PREFIX, data)
        sequence = self._send.to_bytes(4, "big") + self._own
        self._send = (self._send + 1) % _SEQUENCES
        return b"".join((_MIC_START, self._crypt_sequence(sequence, checksum), checksum))

    def verify_mic(self, data: Octets, token: Octets) -> None:
        octets = bytes(token)
        if len(octets) != _MIC_SIZE or not octets.startswith(_MIC_START):
            raise malformed("it is no MIC of RC4-HMAC")
        self._check_sequence(octets)
        checksum = octets[_CHECKSUM_AT:_CONFOUNDER_AT]
        if not compare_digest(self._checksum(_MIC_PREFIX, data), checksum):
            raise altered("the MIC is wrong")
        self._receive = (self._receive + 1) % _SEQUENCES

    def protect(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        if level != PRIVACY:
            return self._sign_pdu(pdu, start, end, level, header_signing)
        confounder = self._random(8)
        body = memoryview(pdu)[start:end]
        checksum = self._checksum(_WRAP_PREFIX, confounder, pdu if header_signing else body)
        number = self._send.to_bytes(4, "big")
        stream = rc4(hmac_md5(self._sealing_key, number))
        sealed_confounder = stream.update(confounder)
        stream.update_into(body, body)
        self._send = (self._send + 1) % _SEQUENCES
        sequence = self._crypt_sequence(number + self._own, checksum)
        return b"".join((_WRAP_START, sequence, checksum, sealed_confounder))

    def unprotect(
        self,
        pdu: bytearray | memoryview,
        start: int,
        end: int,
        level: AuthLevel,
        header_signing: bool,
        token: memoryview,
    ) -> None:
        if level != PRIVACY:
            self._verify_pdu(pdu, start, end, level, header_signing, token)
            return
        octets = bytes(token)
        if len(octets) != _WRAP_SIZE or not octets.startswith(_WRAP_START):
            raise malformed("it is no token of RC4-HMAC with sealed data")
        number = self._check_sequence(octets)
        stream = rc4(hmac_md5(self._sealing_key, number))
        confounder = stream.update(octets[_CONFOUNDER_AT:])
        body = stream.update(pdu[start:end])
        if header_signing:
            checksum = self._checksum(_WRAP_PREFIX, confounder, pdu[:start], body, pdu[end:])
        else:
            checksum = self._checksum(_WRAP_PREFIX, confounder, body)
        if not compare_digest(checksum, octets[_CHECKSUM_AT:_CONFOUNDER_AT]):
            raise altered("the PDU was changed, or sealed with another key")
        pdu[start:end] = body
        self._receive = (self._receive + 1) % _SEQUENCES

    def _checksum(self, prefix: bytes, *parts: Octets) -> bytes:
        digest = md5(prefix)
        for part in parts:
            digest.update(part)
        inner, outer = self._inner(), self._outer()
        inner.update(digest.digest())
        outer.update(inner.digest())
        return outer.digest()[:8]

    def _crypt_sequence(self, sequence: bytes, checksum: bytes) -> bytes:
        return rc4(hmac_md5(self._sequence_key, checksum)).update(sequence)

    def _check_sequence(self, token: bytes) -> bytes:
        """Decrypt a token's sequence number, which must be the next; returns it as 4 octets."""
        octets = self._crypt_sequence(token[_SEQUENCE_AT:_CHECKSUM_AT], token[_CHECKSUM_AT:_CONFOUNDER_AT])
        if octets[4:] != self._peer:
            if octets[4:] == self._own:
                raise reflected()
            raise altered("its sequence number does not decrypt")
        sequence = int.from_bytes(octets[:4], "big")
        if sequence != self._receive:
            raise out_of_sequence(sequence, self._receive)
        return octets[:4]
