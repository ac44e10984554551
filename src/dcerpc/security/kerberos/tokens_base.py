"""What the families of per-message tokens have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TypeAlias

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel
from dcerpc.status import SEC_E_INVALID_TOKEN, SEC_E_MESSAGE_ALTERED, SEC_E_OUT_OF_SEQUENCE

__all__ = ["PRIVACY", "MessageTokens", "Octets", "altered", "malformed", "out_of_sequence", "reflected"]

Octets: TypeAlias = bytes | bytearray | memoryview

# looking up an enumeration's member takes longer than comparing with it
_PKT = int(AuthLevel.PKT)
#: The level that seals.
PRIVACY = int(AuthLevel.PRIVACY)


class MessageTokens(ABC):
    """Signs and seals with the key of a complete context, and checks what the peer signed and sealed.

    Each direction has one sequence, in which :meth:`get_mic` and :meth:`protect`, :meth:`verify_mic` and
    :meth:`unprotect` take turns: a token that is not the next one is refused. What was refused changes
    nothing; still its connection ends, since nothing can be told of what follows.
    """

    __slots__ = ()

    @abstractmethod
    def signature_size(self, level: AuthLevel) -> int:
        """Size of the tokens of :meth:`protect`; octets. 0 below PKT, where there are none."""

    @abstractmethod
    def get_mic(self, data: Octets) -> bytes:
        """Sign (GSS_GetMIC, MS-KILE 3.4.5.6): a MIC token over the data."""

    @abstractmethod
    def verify_mic(self, data: Octets, token: Octets) -> None:
        """Check a MIC token (GSS_VerifyMIC, MS-KILE 3.4.5.7).

        Raises:
            SecurityError: it is not the peer's next one over this data.
        """

    @abstractmethod
    def protect(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        """Protect one PDU in place; see :meth:`dcerpc.security.api.SecurityContext.protect`.

        What is signed at PKT and INTEGRITY, and with the encrypted body at PRIVACY (GSS_WrapEx), is MS-RPCE
        3.3.1.5.2.2's table. CONNECT has no token.
        """

    @abstractmethod
    def unprotect(
        self,
        pdu: bytearray | memoryview,
        start: int,
        end: int,
        level: AuthLevel,
        header_signing: bool,
        token: memoryview,
    ) -> None:
        """Check one PDU, and decrypt it in place; see :meth:`dcerpc.security.api.SecurityContext.unprotect`.

        Raises:
            SecurityError: it is not the peer's next PDU. Nothing of it was changed.
        """

    def _sign_pdu(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        """Protect below PRIVACY."""
        if level < _PKT:
            return b""
        return self.get_mic(pdu if header_signing else pdu[start:end])

    def _verify_pdu(
        self,
        pdu: bytearray | memoryview,
        start: int,
        end: int,
        level: AuthLevel,
        header_signing: bool,
        token: memoryview,
    ) -> None:
        """Unprotect below PRIVACY."""
        if level >= _PKT:
            self.verify_mic(pdu if header_signing else pdu[start:end], token)


def malformed(what: str) -> SecurityError:
    """The error for a token that is none."""
    return SecurityError(f"Kerberos token: {what}", SEC_E_INVALID_TOKEN)


def altered(what: str) -> SecurityError:
    """The error for a signature that is wrong."""
    return SecurityError(f"Kerberos token: {what}", SEC_E_MESSAGE_ALTERED)


def reflected() -> SecurityError:
    """The error for a token of the wrong direction."""
    return SecurityError("Kerberos token: it is this side's own, sent back", SEC_E_OUT_OF_SEQUENCE)


def out_of_sequence(found: int, expected: int) -> SecurityError:
    """The error for a token that is not the next."""
    return SecurityError(
        f"Kerberos token: its sequence number is {found:#x}, due is {expected:#x}", SEC_E_OUT_OF_SEQUENCE
    )
