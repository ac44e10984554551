"""Per-message tokens of the AES encryption types (RFC 4121 4.2, MS-KILE 3.4.5.4.1).

A sealed PDU as RFC 4121 would have it, and as it travels: what follows the header is rotated so far to the
right that the body comes out where its plaintext was, and all else is the token that follows the PDU. Windows
counts EC to the rotation but not to RRC, and everybody else does so with it::

    header | confounder, body, filler, header | HMAC      one message; between the bars it is encrypted
    header | filler, header | HMAC | confounder           the token; the encrypted body is in the PDU

With header signing the HMAC covers the PDU's header before the body and sec_trailer behind it. With SHA-1 it
covers plaintext, with SHA-2 ciphertext (RFC 8009 5), after an initial state of zeros.

Sealing and unsealing are each written out in one function, HMAC and the usual shape of ciphertext stealing
(whole blocks) included: with short PDUs, which are most, calling functions would take longer than the
cryptography.
"""

from __future__ import annotations

import os
import struct
from hmac import compare_digest
from typing import Final

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel
from dcerpc.security.kerberos.crypto.aes_key import AesKey
from dcerpc.security.kerberos.crypto.aes_sha2 import INITIAL_STATE
from dcerpc.security.kerberos.crypto.cts import BLOCK_SIZE
from dcerpc.security.kerberos.crypto.profile import Random
from dcerpc.security.kerberos.tokens_base import (
    PRIVACY,
    MessageTokens,
    Octets,
    altered,
    malformed,
    out_of_sequence,
    reflected,
)

__all__ = ["AesTokens", "EncryptThenMacTokens", "MacThenEncryptTokens"]

# key usage numbers (RFC 4121 2)
_ACCEPTOR_SEAL: Final = 22
_ACCEPTOR_SIGN: Final = 23
_INITIATOR_SEAL: Final = 24
_INITIATOR_SIGN: Final = 25

# Flags (RFC 4121 4.2.2); others are ignored
_SENT_BY_ACCEPTOR: Final = 1
_SEALED: Final = 2
_ACCEPTOR_SUBKEY: Final = 4
_KNOWN_FLAGS: Final = 7

_MIC_TOKEN: Final = b"\x04\x04"
_WRAP_TOKEN: Final = b"\x05\x04"
_FILLER: Final = b"\xff\xff\xff\xff\xff"

_HEADER_SIZE: Final = 16
_SEQUENCES: Final = 1 << 64

#: EC: octets of filler between body and encrypted header.
_EXTRA_COUNT: Final = BLOCK_SIZE
#: Where the HMAC lies in a token with as much; octets.
_MAC_AT: Final = _HEADER_SIZE + _EXTRA_COUNT + _HEADER_SIZE


class AesTokens(MessageTokens):
    """MIC tokens, and what both ways of sealing have in common."""

    __slots__ = (
        "_decryptor",
        "_encryptor",
        "_expected_header",
        "_expected_mic",
        "_expected_wrap",
        "_mac_size",
        "_mic",
        "_random",
        "_receive",
        "_seal_mac",
        "_sealed_size",
        "_send",
        "_sign",
        "_split",
        "_tail",
        "_unseal_mac",
        "_verify",
        "_wrap",
    )

    def __init__(
        self,
        key: AesKey,
        initiator: bool,
        acceptor_subkey: bool,
        send_seq: int,
        recv_seq: int,
        random: Random = os.urandom,
    ) -> None:
        """Take a key; see :func:`dcerpc.security.kerberos.tokens.message_tokens`."""
        own = 0 if initiator else _SENT_BY_ACCEPTOR
        subkey = _ACCEPTOR_SUBKEY if acceptor_subkey else 0
        seal, unseal = _INITIATOR_SEAL, _ACCEPTOR_SEAL
        sign, verify = _INITIATOR_SIGN, _ACCEPTOR_SIGN
        if not initiator:
            seal, unseal, sign, verify = unseal, seal, verify, sign
        self._random = random
        self._send = send_seq
        self._receive = recv_seq
        self._mac_size = size = key.checksum_size
        # headers without their sequence numbers: as sent, as expected
        self._mic = _mic_header(own | subkey)
        self._expected_mic = _mic_header(own ^ _SENT_BY_ACCEPTOR | subkey)
        self._wrap = _wrap_header(own | subkey | _SEALED, BLOCK_SIZE + size)
        self._expected_wrap = _wrap_header(own ^ _SENT_BY_ACCEPTOR | subkey | _SEALED, BLOCK_SIZE + size)
        self._tail = bytes(_EXTRA_COUNT) + _wrap_header(own | subkey | _SEALED, 0)
        #: The encrypted copy of _expected_wrap.
        self._expected_header = _wrap_header(own ^ _SENT_BY_ACCEPTOR | subkey | _SEALED, 0)
        #: Cuts a token with the usual EC into header, last two blocks as CTS swaps them, HMAC, confounder.
        self._split = struct.Struct(f"16s16s16s{size}s16s").unpack
        self._sign = key.checksum_key(sign).digest
        self._verify = key.checksum_key(verify).digest
        self._seal_mac = key.integrity_key(seal).start
        self._unseal_mac = key.integrity_key(unseal).start
        self._encryptor = key.encryptor(seal)
        self._decryptor = key.decryptor(unseal)
        self._sealed_size = _MAC_AT + size + BLOCK_SIZE

    def signature_size(self, level: AuthLevel) -> int:
        if level < AuthLevel.PKT:
            return 0
        if level < AuthLevel.PRIVACY:
            return _HEADER_SIZE + self._mac_size
        return self._sealed_size

    def get_mic(self, data: Octets) -> bytes:
        header = self._mic + self._send.to_bytes(8, "big")
        mac = self._sign(data, header)
        self._send = (self._send + 1) % _SEQUENCES
        return header + mac

    def verify_mic(self, data: Octets, token: Octets) -> None:
        octets = bytes(token)
        if len(octets) != _HEADER_SIZE + self._mac_size:
            raise malformed(f"{len(octets)} octets; a MIC has {_HEADER_SIZE + self._mac_size}")
        header = octets[:_HEADER_SIZE]
        if header[:8] != self._expected_mic:
            self._check_mic_header(header)
        self._check_sequence(header)
        if not compare_digest(self._verify(data, header), octets[_HEADER_SIZE:]):
            raise altered("the MIC is wrong")
        self._receive = (self._receive + 1) % _SEQUENCES

    def _check_sequence(self, header: bytes) -> None:
        sequence = int.from_bytes(header[8:16], "big")
        if sequence != self._receive:
            raise out_of_sequence(sequence, self._receive)

    def _check_mic_header(self, header: bytes) -> None:
        """Say what is wrong with a header that is not the usual one; unknown flags are not."""
        if header[:2] != _MIC_TOKEN:
            raise malformed(f"it begins with {header[:2].hex()}, a MIC with {_MIC_TOKEN.hex()}")
        self._check_flags(header[2], self._expected_mic[2])
        if header[3:8] != _FILLER:
            raise malformed("its filler is not ff")

    def _parts(self, token: bytes) -> tuple[bytes, bytes, bytes, bytes]:
        """Check a wrap token of any shape; its header, what is encrypted behind the body, HMAC, confounder.

        Raises:
            SecurityError: it is none, or not the next.
        """
        mac_at = 2 * _HEADER_SIZE + self._extra_count(token)
        mac_end = mac_at + self._mac_size
        return token[:_HEADER_SIZE], token[_HEADER_SIZE:mac_at], token[mac_at:mac_end], token[mac_end:]

    def _extra_count(self, token: bytes) -> int:
        """Check a wrap token's header and size; returns EC (RFC 4121 4.2.6.2, MS-KILE 3.4.5.4.1)."""
        extra = _EXTRA_COUNT
        if token[:8] != self._expected_wrap:
            if len(token) < _HEADER_SIZE:
                raise malformed(f"{len(token)} octets")
            if token[:2] != _WRAP_TOKEN:
                raise malformed(f"it begins with {token[:2].hex()}, what is sealed with {_WRAP_TOKEN.hex()}")
            self._check_flags(token[2], self._expected_wrap[2])
            if token[3] != _FILLER[0]:
                raise malformed("its filler is not ff")
            # MS-KILE has senders avoid 0; impacket fills up a block, and sends 0 where that is full.
            extra = int.from_bytes(token[4:6], "big")
            if token[6:8] != self._expected_wrap[6:8]:
                raise malformed(f"RRC is {int.from_bytes(token[6:8], 'big')}")
        expected = 2 * _HEADER_SIZE + extra + self._mac_size + BLOCK_SIZE
        if len(token) != expected:
            raise malformed(f"{len(token)} octets; with an EC of {extra} it is {expected}")
        self._check_sequence(token)
        return extra

    def _check_flags(self, found: int, expected: int) -> None:
        wrong = (found ^ expected) & _KNOWN_FLAGS
        if wrong & _SENT_BY_ACCEPTOR:
            raise reflected()
        if wrong & _SEALED:
            raise malformed("it is not sealed" if expected & _SEALED else "a MIC is marked as sealed")
        if wrong:
            raise malformed("it was made with another key: the acceptor's subkey is not what was agreed upon")


class MacThenEncryptTokens(AesTokens):
    """Tokens of the types with SHA-1: plaintext is signed (RFC 3961 5.3)."""

    __slots__ = ()

    def protect(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        if level != PRIVACY:
            return self._sign_pdu(pdu, start, end, level, header_signing)
        body = pdu[start:end]
        sequence = self._send.to_bytes(8, "big")
        tail = self._tail + sequence
        confounder = self._random(BLOCK_SIZE)
        mac = self._seal_mac()
        mac.update(b"".join((confounder, pdu if header_signing else body, tail)))
        cts = self._encryptor
        if (end - start) % BLOCK_SIZE:
            cipher = cts.encrypt(confounder, body, tail)
            tail = cipher[BLOCK_SIZE + end - start :]
        else:
            number = int.from_bytes(confounder, "big") ^ cts.chain
            cipher = cts.update(b"".join((number.to_bytes(BLOCK_SIZE, "big"), body, tail)))
            last = cipher[-BLOCK_SIZE:]
            cts.chain = int.from_bytes(last, "big")
            tail = last + cipher[-2 * BLOCK_SIZE : -BLOCK_SIZE]
        pdu[start:end] = cipher[BLOCK_SIZE : BLOCK_SIZE + end - start]
        self._send = (self._send + 1) % _SEQUENCES
        signature = mac.finalize()[: self._mac_size]
        return b"".join((self._wrap, sequence, tail, signature, cipher[:BLOCK_SIZE]))

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
        sequence = self._receive.to_bytes(8, "big")
        cts, tail_at = self._decryptor, BLOCK_SIZE + end - start
        if len(token) == self._sealed_size and not tail_at % BLOCK_SIZE:
            header, last, before, signature, first = self._split(token)
        else:
            header = b""
        usual = header == self._expected_wrap + sequence
        if usual:
            plain = cts.update(b"".join((first, pdu[start:end], before, last)))
            number = int.from_bytes(plain[:BLOCK_SIZE], "big") ^ cts.chain
            confounder = number.to_bytes(BLOCK_SIZE, "big")
            cts.chain = int.from_bytes(last, "big")
        else:
            header, sealed, signature, first = self._parts(bytes(token))
            plain = b"".join(cts.decrypt(b"".join((first, pdu[start:end], sealed))))
            confounder = plain[:BLOCK_SIZE]
        body, tail = memoryview(plain)[BLOCK_SIZE:tail_at], plain[tail_at:]
        mac = self._unseal_mac()
        if header_signing:
            mac.update(b"".join((confounder, pdu[:start], body, pdu[end:], tail)))
        else:
            mac.update(b"".join((confounder, body, tail)))
        if not compare_digest(mac.finalize()[: self._mac_size], signature):
            raise _changed()
        if not (usual and tail.endswith(self._expected_header + sequence)):
            _check_encrypted_header(tail, header)
        pdu[start:end] = body
        self._receive = (self._receive + 1) % _SEQUENCES


class EncryptThenMacTokens(AesTokens):
    """Tokens of the types with SHA-2: ciphertext is signed (RFC 8009 5)."""

    __slots__ = ()

    def protect(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        if level != PRIVACY:
            return self._sign_pdu(pdu, start, end, level, header_signing)
        sequence = self._send.to_bytes(8, "big")
        tail = self._tail + sequence
        confounder = self._random(BLOCK_SIZE)
        cts = self._encryptor
        if (end - start) % BLOCK_SIZE:
            cipher = cts.encrypt(confounder, pdu[start:end], tail)
            tail = cipher[BLOCK_SIZE + end - start :]
        else:
            number = int.from_bytes(confounder, "big") ^ cts.chain
            cipher = cts.update(b"".join((number.to_bytes(BLOCK_SIZE, "big"), pdu[start:end], tail)))
            last = cipher[-BLOCK_SIZE:]
            cts.chain = int.from_bytes(last, "big")
            tail = last + cipher[-2 * BLOCK_SIZE : -BLOCK_SIZE]
        confounder = cipher[:BLOCK_SIZE]
        pdu[start:end] = cipher[BLOCK_SIZE : BLOCK_SIZE + end - start]
        mac = self._seal_mac()
        mac.update(b"".join((INITIAL_STATE, confounder, pdu if header_signing else pdu[start:end], tail)))
        self._send = (self._send + 1) % _SEQUENCES
        return b"".join((self._wrap, sequence, tail, mac.finalize()[: self._mac_size], confounder))

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
        sequence = self._receive.to_bytes(8, "big")
        cts, tail_at = self._decryptor, BLOCK_SIZE + end - start
        if len(token) == self._sealed_size and not tail_at % BLOCK_SIZE:
            header, last, before, signature, first = self._split(token)
        else:
            header = b""
        body = pdu[start:end]
        usual = header == self._expected_wrap + sequence
        if usual:
            sealed = last + before
        else:
            header, sealed, signature, first = self._parts(bytes(token))
        mac = self._unseal_mac()
        mac.update(b"".join((INITIAL_STATE, first, pdu if header_signing else body, sealed)))
        if not compare_digest(mac.finalize()[: self._mac_size], signature):
            raise _changed()
        if usual:
            plain = cts.update(b"".join((first, body, before, last)))
            cts.chain = int.from_bytes(last, "big")
        else:
            plain = b"".join(cts.decrypt(b"".join((first, body, sealed))))
        if not (usual and plain.endswith(self._expected_header + sequence)):
            _check_encrypted_header(plain, header)
        pdu[start:end] = plain[BLOCK_SIZE:tail_at]
        self._receive = (self._receive + 1) % _SEQUENCES


def _changed() -> SecurityError:
    return altered("the PDU was changed, or sealed with another key")


def _check_encrypted_header(plain: bytes, header: bytes) -> None:
    """The encrypted copy of the header must be the header, but for RRC, which is filled in later.

    Raises:
        SecurityError: it is another.
    """
    if plain[-16:-10] != header[:6] or plain[-8:] != header[8:16]:
        raise altered("its header is not the one that was sealed with it")


def _mic_header(flags: int) -> bytes:
    return b"".join((_MIC_TOKEN, bytes((flags,)), _FILLER))


def _wrap_header(flags: int, rotation: int) -> bytes:
    counts = _EXTRA_COUNT.to_bytes(2, "big") + rotation.to_bytes(2, "big")
    return b"".join((_WRAP_TOKEN, bytes((flags,)), _FILLER[:1], counts))
