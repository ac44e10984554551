"""Session security: signing and sealing with extended session security (MS-NLMP 3.4)."""

from __future__ import annotations

from collections.abc import Callable
from hmac import compare_digest
from typing import TYPE_CHECKING, TypeAlias

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, AuthType
from dcerpc.security.crypto.md5 import keyed_hmac_md5, md5
from dcerpc.security.crypto.rc4 import Rc4, rc4
from dcerpc.security.ntlm import keys
from dcerpc.security.ntlm.flags import NegotiateFlags
from dcerpc.status import (
    SEC_E_CONTEXT_EXPIRED,
    SEC_E_MESSAGE_ALTERED,
    SEC_E_OUT_OF_SEQUENCE,
    SEC_E_UNSUPPORTED_FUNCTION,
)

if TYPE_CHECKING:
    from hashlib import _Hash

__all__ = ["MessageProtection"]

_SIGNATURE_SIZE = 16
_VERSION_1 = b"\1\0\0\0"
#: The signature where nothing is protected (3.4.4.3).
_UNPROTECTED = _VERSION_1 + bytes(12)
_SEQUENCE_NUMBERS = 1 << 32
_SIGNED = (NegotiateFlags.SIGN | NegotiateFlags.EXTENDED_SESSIONSECURITY).value
_PKT, _PRIVACY = AuthLevel.PKT.value, AuthLevel.PRIVACY.value

Octets: TypeAlias = bytes | bytearray | memoryview


class _Direction:
    """Keys and state of what one end sends.

    Args:
        flags: the outcome of negotiation. session_key: ExportedSessionKey. client: the client sends.
    """

    __slots__ = ("cipher", "inner", "outer", "sealing_key", "sequence_number")

    def __init__(self, flags: int, session_key: bytes, client: bool) -> None:
        #: Both hashes of HMAC-MD5 with the signing key in them.
        self.inner: Callable[[], _Hash]
        self.outer: Callable[[], _Hash]
        self.inner, self.outer = keyed_hmac_md5(keys.sign_key(session_key, client))
        self.sealing_key = keys.seal_key(flags, session_key, client)
        self.cipher: Rc4 = rc4(self.sealing_key)
        #: Of the next message.
        self.sequence_number = 0

    def message_cipher(self, sequence: bytes) -> Rc4:
        """The key stream of one message in connectionless mode (3.4)."""
        return rc4(md5(self.sealing_key + sequence).digest())

    def checksum(self, sequence: bytes, message: Octets) -> bytes:
        """HMAC_MD5(SigningKey, ConcatenationOf(SeqNum, Message))[0..7]."""
        inner = self.inner()
        inner.update(sequence)
        inner.update(message)
        outer = self.outer()
        outer.update(inner.digest())
        return outer.digest()[:8]


class MessageProtection:
    """What a complete NTLM context does to messages; contexts of either role derive from it."""

    __slots__ = (
        "_datagram",
        "_encrypts_checksum",
        "_receiving",
        "_sending",
        "_session_key",
        "_signs",
        "_top_level",
        "_usual",
    )

    auth_type: int = AuthType.NTLM
    #: Extended session security, which is required, signs headers whatever was negotiated (3.4.6.1).
    signs_headers = True
    #: MessageBlockSize (3.4.1).
    max_message_block = 1
    expires_at: float | None = None

    # both are there once the context is complete
    _sending: _Direction
    _receiving: _Direction

    def __init__(self) -> None:
        self._session_key = b""
        #: The highest level that was negotiated, 0 until complete.
        self._top_level = 0
        #: Whether SPNEGO's list can be signed, if with no secret.
        self._signs = False
        self._encrypts_checksum = False
        self._datagram = False
        #: What is sealed is a stream, checksums included: nearly always.
        self._usual = False

    @property
    def session_key(self) -> bytes:
        """ExportedSessionKey: 16 octets, b"" until complete."""
        return self._session_key

    def _establish(self, flags: int, session_key: bytes, *, client: bool, keyless: bool) -> None:
        """Make the keys: the context is complete.

        Args:
            flags: the outcome of negotiation. session_key: ExportedSessionKey.
            client: this end is the client.
            keyless: the logon has no key of its own, and nothing is protected (3.4).
        """
        self._session_key = session_key
        self._encrypts_checksum = bool(flags & NegotiateFlags.KEY_EXCH)
        self._datagram = bool(flags & NegotiateFlags.DATAGRAM)
        self._sending = _Direction(flags, session_key, client)
        self._receiving = _Direction(flags, session_key, not client)
        self._signs = not ~flags & _SIGNED
        if flags & NegotiateFlags.SEAL and not keyless:
            self._top_level = AuthLevel.PRIVACY.value
        elif self._signs and not keyless:
            self._top_level = AuthLevel.INTEGRITY.value
        else:
            self._top_level = AuthLevel.CONNECT.value
        sealed = self._top_level == _PRIVACY
        self._usual = sealed and self._encrypts_checksum and not self._datagram

    def signature_size(self, level: AuthLevel) -> int:
        """Sixteen octets at every level (see :class:`~dcerpc.security.api.SecurityContext`)."""
        return _SIGNATURE_SIZE

    def protect(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        """Sign all of a PDU, and at PRIVACY encrypt its body; the checksum follows it in the key stream.

        See :class:`~dcerpc.security.api.SecurityContext` (3.4.3, 3.4.4.2).
        """
        if level != _PRIVACY or not self._usual:
            return self._protect_otherwise(pdu, start, end, level)
        direction = self._sending
        number = direction.sequence_number
        if number == _SEQUENCE_NUMBERS:
            raise _used_up()
        sequence = number.to_bytes(4, "little")
        # What direction.checksum does, written out: the call would take as long as half of it.
        inner, outer, cipher = direction.inner(), direction.outer(), direction.cipher
        inner.update(sequence)
        inner.update(pdu)
        outer.update(inner.digest())
        body = memoryview(pdu)[start:end]
        cipher.update_into(body, body)
        direction.sequence_number = number + 1
        return b"".join((_VERSION_1, cipher.update(outer.digest()[:8]), sequence))

    def _protect_otherwise(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel
    ) -> bytes:
        """Protect at any level, in either mode, whatever was negotiated."""
        if level > self._top_level:
            raise self._not_negotiated(level)
        if level < _PKT:
            return _UNPROTECTED
        direction = self._sending
        number = direction.sequence_number
        if number == _SEQUENCE_NUMBERS:
            raise _used_up()
        sequence = number.to_bytes(4, "little")
        checksum = direction.checksum(sequence, pdu)
        cipher = direction.message_cipher(sequence) if self._datagram else direction.cipher
        if level == _PRIVACY:
            body = memoryview(pdu)[start:end]
            cipher.update_into(body, body)
        if self._encrypts_checksum:
            checksum = cipher.update(checksum)
        direction.sequence_number = number + 1
        return b"".join((_VERSION_1, checksum, sequence))

    def unprotect(
        self,
        pdu: bytearray | memoryview,
        start: int,
        end: int,
        level: AuthLevel,
        header_signing: bool,
        token: memoryview,
    ) -> None:
        """Decrypt a PDU's body at PRIVACY, and check the signature of all of it (3.4.3, 3.4.4).

        In connectionless mode messages come in any order: the signature tells the number, and who receives
        them must know one that came twice by what is in it.
        """
        if level != _PRIVACY or not self._usual or len(token) != _SIGNATURE_SIZE:
            self._unprotect_otherwise(pdu, start, end, level, token)
            return
        direction = self._receiving
        number = direction.sequence_number
        if number == _SEQUENCE_NUMBERS:
            raise _used_up()
        sequence = number.to_bytes(4, "little")
        cipher, body = direction.cipher, memoryview(pdu)[start:end]
        cipher.update_into(body, body)
        inner, outer = direction.inner(), direction.outer()
        inner.update(sequence)
        inner.update(pdu)
        outer.update(inner.digest())
        expected = b"".join((_VERSION_1, cipher.update(outer.digest()[:8]), sequence))
        if not compare_digest(expected, token):
            raise _mismatch(sequence, token)
        direction.sequence_number = number + 1

    def _unprotect_otherwise(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, token: memoryview
    ) -> None:
        """Unprotect at any level, in either mode, whatever was negotiated."""
        if level > self._top_level:
            raise self._not_negotiated(level)
        if level < _PKT:
            return
        if len(token) != _SIGNATURE_SIZE:
            raise SecurityError(f"NTLM: a signature of {len(token)} octets", SEC_E_MESSAGE_ALTERED)
        direction = self._receiving
        if self._datagram:
            sequence = bytes(token[12:])
            cipher = direction.message_cipher(sequence)
        else:
            if direction.sequence_number == _SEQUENCE_NUMBERS:
                raise _used_up()
            sequence = direction.sequence_number.to_bytes(4, "little")
            cipher = direction.cipher
        if level == _PRIVACY:
            body = memoryview(pdu)[start:end]
            cipher.update_into(body, body)
        checksum = direction.checksum(sequence, pdu)
        if self._encrypts_checksum:
            checksum = cipher.update(checksum)
        if not compare_digest(b"".join((_VERSION_1, checksum, sequence)), token):
            raise _mismatch(sequence, token)
        direction.sequence_number += 1

    # ---- SPNEGO (MS-SPNG 3.2.5.1, 3.3.5.1) ----

    @property
    def signs_mech_list(self) -> bool:
        """Whether signing was negotiated."""
        return self._signs

    def sign_mech_list(self, mech_types: bytes) -> bytes:
        """The mechListMIC: takes a sequence number, and leaves the key stream of messages where it is."""
        direction = self._sending if self._signs else None
        if direction is None or direction.sequence_number:
            raise self._no_mech_list()
        token = b"".join((_VERSION_1, self._mech_list_checksum(direction, mech_types), bytes(4)))
        direction.sequence_number = 1
        return token

    def verify_mech_list(self, mech_types: bytes, mic: bytes) -> None:
        """Check the peer's mechListMIC, as :meth:`sign_mech_list` makes it."""
        direction = self._receiving if self._signs else None
        if direction is None or direction.sequence_number:
            raise self._no_mech_list()
        expected = b"".join((_VERSION_1, self._mech_list_checksum(direction, mech_types), bytes(4)))
        if not compare_digest(expected, mic):
            raise SecurityError("NTLM: the mechListMIC does not verify", SEC_E_MESSAGE_ALTERED)
        direction.sequence_number = 1

    def _mech_list_checksum(self, direction: _Direction, mech_types: bytes) -> bytes:
        sequence = bytes(4)
        checksum = direction.checksum(sequence, mech_types)
        if not self._encrypts_checksum:
            return checksum
        # A stream of its own from the same key: RC4's state afterwards is what it was.
        cipher = direction.message_cipher(sequence) if self._datagram else rc4(direction.sealing_key)
        return cipher.update(checksum)

    def _no_mech_list(self) -> SecurityError:
        return SecurityError(
            "NTLM: a mechListMIC needs a complete context with signing, and comes before all messages",
            SEC_E_UNSUPPORTED_FUNCTION,
        )

    def _not_negotiated(self, level: int) -> SecurityError:
        if not self._top_level:
            return SecurityError("NTLM: the context is not complete", SEC_E_UNSUPPORTED_FUNCTION)
        return SecurityError(f"NTLM: level {level:d} was not negotiated", SEC_E_UNSUPPORTED_FUNCTION)


def _used_up() -> SecurityError:
    return SecurityError("NTLM: the context's sequence numbers are used up", SEC_E_CONTEXT_EXPIRED)


def _mismatch(sequence: bytes, token: memoryview) -> SecurityError:
    found = bytes(token[12:])
    if found != sequence:
        return SecurityError(
            f"NTLM: a message with sequence number {int.from_bytes(found, 'little')}, expected was"
            f" {int.from_bytes(sequence, 'little')}",
            SEC_E_OUT_OF_SEQUENCE,
        )
    return SecurityError("NTLM: a signature does not verify", SEC_E_MESSAGE_ALTERED)
