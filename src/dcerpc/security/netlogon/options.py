"""What a secure channel's two ends agree on: negotiable options, and how strong their session key is."""

from __future__ import annotations

from enum import IntEnum, IntFlag
from typing import Final

__all__ = ["CLIENT_OPTIONS", "SERVER_OPTIONS", "Algorithm", "NegotiateFlags"]


class NegotiateFlags(IntFlag):
    """NegotiateFlags: the options of MS-NRPC 3.1.4.2, with the letters they have there."""

    NONE = 0
    #: C: RC4 encryption of passwords and keys.
    RC4 = 0x00000004
    #: G: validation levels other than 2.
    VALIDATION_LEVELS = 0x00000040
    #: I: password changes may be refused.
    REFUSE_PASSWORD_CHANGE = 0x00000100
    #: J: NetrLogonSendToSam.
    SEND_TO_SAM = 0x00000200
    #: K: generic pass-through authentication.
    GENERIC_PASSTHROUGH = 0x00000400
    #: L: concurrent RPC calls.
    CONCURRENT_RPC = 0x00000800
    #: O: strong keys.
    STRONG_KEY = 0x00004000
    #: P: transitive trusts; logon information classes are their transitive ones.
    TRANSITIVE_TRUSTS = 0x00008000
    #: R: NetrServerPasswordSet2.
    PASSWORD_SET2 = 0x00020000
    #: S: NetrLogonGetDomainInfo.
    GET_DOMAIN_INFO = 0x00040000
    #: T: cross-forest trusts.
    CROSS_FOREST_TRUSTS = 0x00080000
    #: U: a server that emulates Windows NT 4.0 shows all its options nevertheless.
    NEUTRALIZE_NT4 = 0x00100000
    #: V: pass-through by read-only domain controllers.
    RODC_PASSTHROUGH = 0x00200000
    #: W: AES and SHA-2.
    AES = 0x01000000
    #: Y: secure RPC: this provider.
    SECURE_RPC = 0x40000000
    #: Z: Kerberos in this provider's place.
    KERBEROS = 0x80000000


#: What a client asks for unless told otherwise: those of MS-NRPC 3.4.3 that are of use to it.
CLIENT_OPTIONS: Final = (
    NegotiateFlags.RC4
    | NegotiateFlags.VALIDATION_LEVELS
    | NegotiateFlags.REFUSE_PASSWORD_CHANGE
    | NegotiateFlags.SEND_TO_SAM
    | NegotiateFlags.GENERIC_PASSTHROUGH
    | NegotiateFlags.CONCURRENT_RPC
    | NegotiateFlags.STRONG_KEY
    | NegotiateFlags.TRANSITIVE_TRUSTS
    | NegotiateFlags.PASSWORD_SET2
    | NegotiateFlags.GET_DOMAIN_INFO
    | NegotiateFlags.CROSS_FOREST_TRUSTS
    | NegotiateFlags.NEUTRALIZE_NT4
    | NegotiateFlags.RODC_PASSTHROUGH
    | NegotiateFlags.AES
    | NegotiateFlags.SECURE_RPC
)

#: What :class:`dcerpc.runtime.netlogon.NetlogonService` grants unless told otherwise.
SERVER_OPTIONS: Final = CLIENT_OPTIONS


class Algorithm(IntEnum):
    """How the session key is made, and what it is used with; a greater one is stronger (MS-NRPC 3.1.4.3)."""

    #: 64 bits, by DES. Only by peers of the age of Windows NT.
    DES = 1
    #: 128 bits, by MD5 and HMAC-MD5; DES credentials, RC4.
    STRONG_KEY = 2
    #: 128 bits, by HMAC-SHA256; AES in CFB8 mode.
    AES = 3

    @classmethod
    def of(cls, flags: int) -> Algorithm:
        """Which one negotiated flags mean.

        Args:
            flags: a combination of :class:`NegotiateFlags`.
        """
        if flags & NegotiateFlags.AES:
            return cls.AES
        return cls.STRONG_KEY if flags & NegotiateFlags.STRONG_KEY else cls.DES
