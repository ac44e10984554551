"""NEGOTIATE: the flags that both ends negotiate (MS-NLMP 2.2.2.5), and what a context's capabilities need."""

from __future__ import annotations

from enum import IntFlag

from dcerpc.errors import SecurityError
from dcerpc.security.api import ContextFlags
from dcerpc.status import SEC_E_INVALID_TOKEN, SEC_E_UNSUPPORTED_FUNCTION

__all__ = ["NegotiateFlags", "check_granted", "check_supported", "needed_flags"]


class NegotiateFlags(IntFlag):
    """NEGOTIATE, by the names of MS-NLMP without ``NTLMSSP_`` and ``NEGOTIATE_`` in front of them."""

    UNICODE = 1 << 0
    OEM = 1 << 1
    REQUEST_TARGET = 1 << 2
    SIGN = 1 << 4
    SEAL = 1 << 5
    DATAGRAM = 1 << 6
    LM_KEY = 1 << 7
    NTLM = 1 << 9
    ANONYMOUS = 1 << 11
    OEM_DOMAIN_SUPPLIED = 1 << 12
    OEM_WORKSTATION_SUPPLIED = 1 << 13
    ALWAYS_SIGN = 1 << 15
    TARGET_TYPE_DOMAIN = 1 << 16
    TARGET_TYPE_SERVER = 1 << 17
    EXTENDED_SESSIONSECURITY = 1 << 19
    IDENTIFY = 1 << 20
    REQUEST_NON_NT_SESSION_KEY = 1 << 22
    TARGET_INFO = 1 << 23
    VERSION = 1 << 25
    KEY_128 = 1 << 29
    KEY_EXCH = 1 << 30
    KEY_56 = 1 << 31


#: Capabilities that NTLM has nothing for: there is no ticket to delegate.
_UNSUPPORTED = ContextFlags.DELEGATE
_SIGNED = ContextFlags.REPLAY_DETECT | ContextFlags.SEQUENCE_DETECT | ContextFlags.INTEGRITY


def check_supported(capabilities: ContextFlags) -> None:
    """Refuse capabilities that NTLM lacks.

    Raises:
        SecurityError: delegation is asked for.
    """
    if capabilities & _UNSUPPORTED:
        raise SecurityError("NTLM cannot delegate the client's identity", SEC_E_UNSUPPORTED_FUNCTION)


def needed_flags(capabilities: ContextFlags) -> int:
    """The flags without which a context is refused.

    Extended session security always: without it there is no signing key, and responses can be looked up.
    128-bit keys whenever there is something to protect.

    Args:
        capabilities: what the runtime asked for.
    """
    needed = NegotiateFlags.EXTENDED_SESSIONSECURITY
    if capabilities & (_SIGNED | ContextFlags.CONFIDENTIALITY):
        needed |= NegotiateFlags.SIGN | NegotiateFlags.KEY_128
    if capabilities & ContextFlags.CONFIDENTIALITY:
        needed |= NegotiateFlags.SEAL
    if capabilities & ContextFlags.DATAGRAM:
        needed |= NegotiateFlags.KEY_EXCH | NegotiateFlags.DATAGRAM
    return needed.value


def check_granted(needed: int, flags: int, message: str) -> None:
    """Refuse a peer that offers or grants less than what is needed, and one without a character set.

    Args:
        needed: see :func:`needed_flags`.
        flags: NegotiateFlags of the peer's message.
        message: its name, for the error.

    Raises:
        SecurityError: a flag is missing.
    """
    missing = needed & ~flags
    if missing:
        names = ", ".join(str(flag.name) for flag in NegotiateFlags(missing))
        raise SecurityError(f"NTLM: the peer's {message} lacks {names}", SEC_E_UNSUPPORTED_FUNCTION)
    if not flags & (NegotiateFlags.UNICODE | NegotiateFlags.OEM):
        raise SecurityError(f"NTLM: no character set in the peer's {message}", SEC_E_INVALID_TOKEN)
