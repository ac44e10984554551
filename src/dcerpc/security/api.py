"""What a security provider is: the contract between providers, the protocol machines and the runtimes.

A provider makes a :class:`SecurityContext` for either role. The context is built in steps, one token in and
at most one out (:mod:`dcerpc.security.steps`), and then protects PDUs. It does no I/O of its own.

The model is GSS-API's in its DCE style (MS-RPCE 2.2.2.12, 3.3.1.5.2; RFC 2743).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from typing import Any, Protocol, runtime_checkable

from dcerpc.security.steps import Step

__all__ = [
    "AuthLevel",
    "AuthType",
    "ContextFlags",
    "ImpersonationLevel",
    "NegotiableContext",
    "NegotiableProvider",
    "Peer",
    "Provider",
    "SecurityContext",
    "Target",
    "printable",
]


class AuthType(IntEnum):
    """auth_type: which security provider (MS-RPCE 2.2.1.1.7). Others may be registered, as plain ints."""

    NONE = 0x00
    SPNEGO = 0x09
    NTLM = 0x0A
    SCHANNEL = 0x0E
    KERBEROS = 0x10
    NETLOGON = 0x44
    #: A client's way to say NTLM; never on the wire.
    DEFAULT = 0xFF


class AuthLevel(IntEnum):
    """auth_level: how much protection (MS-RPCE 2.2.1.1.8)."""

    DEFAULT = 0
    NONE = 1
    CONNECT = 2
    CALL = 3
    PKT = 4
    INTEGRITY = 5
    PRIVACY = 6

    @classmethod
    def for_client(cls, level: int) -> AuthLevel:
        """The level a client uses when ``level`` is asked for: DEFAULT means CONNECT, CALL means PKT.

        Raises:
            ValueError: not a level.
        """
        return _CLIENT_LEVEL.get(level) or cls(level)

    @property
    def protects(self) -> bool:
        """Whether every PDU of a call carries a token that is checked.

        On a connection PKT protects as INTEGRITY does, though MS-RPCE 3.3.1.5.2.2 asks no protection for it:
        Windows and Samba do so.
        """
        return self >= AuthLevel.PKT


_CLIENT_LEVEL = {0: AuthLevel.CONNECT, 3: AuthLevel.PKT}


class ImpersonationLevel(IntEnum):
    """What the server may do with the client's identity (MS-RPCE 2.2.1.1.9); not on the wire as a number."""

    IDENTIFY = 2
    IMPERSONATE = 3
    DELEGATE = 4


class ContextFlags(IntFlag):
    """What the runtime asks of a context when it is made (MS-RPCE 3.3.1.5.2.2, RFC 2743 1.2.1.2)."""

    NONE = 0
    DELEGATE = 0x1
    MUTUAL = 0x2
    REPLAY_DETECT = 0x4
    SEQUENCE_DETECT = 0x8
    CONFIDENTIALITY = 0x10
    INTEGRITY = 0x20
    #: GSS_C_DCE_STYLE: always asked for by RPC.
    DCE_STYLE = 0x1000
    #: GSS_C_IDENTIFY_FLAG.
    IDENTIFY = 0x2000
    #: The protocol that carries the tokens is connectionless (MS-NLMP 3.2.5.2).
    DATAGRAM = 0x4000

    @classmethod
    def needed(
        cls, level: AuthLevel, impersonation: ImpersonationLevel = ImpersonationLevel.IMPERSONATE
    ) -> ContextFlags:
        """What an authentication level and an impersonation level need, DCE_STYLE included.

        Args:
            level: how calls are to be protected.
            impersonation: what the server may do with the client's identity.
        """
        flags = cls.DCE_STYLE | cls.MUTUAL
        if level >= AuthLevel.PKT:
            flags |= cls.REPLAY_DETECT
        if level >= AuthLevel.INTEGRITY:
            flags |= cls.SEQUENCE_DETECT | cls.INTEGRITY
        if level >= AuthLevel.PRIVACY:
            flags |= cls.CONFIDENTIALITY
        if impersonation is ImpersonationLevel.IDENTIFY:
            flags |= cls.IDENTIFY
        elif impersonation is ImpersonationLevel.DELEGATE:
            flags |= cls.DELEGATE
        return flags


# ---- protection ----


def printable(text: str) -> str:
    """Text that may be a peer's, as it may stand in a line of a log: as it is, or else its repr.

    Names come from whoever connects. With line feeds in them they would look like further lines.
    """
    return text if text.isprintable() else repr(text)


@dataclass(slots=True)
class Peer:
    """Who is at the other end of a complete context. Its ``str`` is for people, and always printable.

    Attributes:
        name: account name, "" when anonymous.
        domain: its domain or realm, "" when unknown.
        anonymous: the peer proved no identity.
        sids: the account's SID, then those of its groups, as ``S-1-5-...``; () when unknown.
        impersonation: what a server may do with the identity.
        details: what else the provider learned (a logon's PAC, delegated tickets), provider-defined.
    """

    name: str
    domain: str = ""
    anonymous: bool = False
    sids: tuple[str, ...] = ()
    impersonation: ImpersonationLevel = ImpersonationLevel.IMPERSONATE
    details: Any = field(default=None, repr=False)

    def __str__(self) -> str:
        if self.anonymous:
            return "anonymous"
        return printable(f"{self.domain}\\{self.name}" if self.domain else self.name)


@runtime_checkable
class SecurityContext(Protocol):
    """One security context, of either role: first built by steps, then used (MS-RPCE 3.3.1.5.2).

    Each direction has its own sequence: ``protect`` and ``unprotect`` are called once for each PDU, in the
    order of the wire, and never at once with each other. Both are valid only when a step has returned
    ``complete``.

    Attributes:
        auth_type: as in sec_trailer.
        signs_headers: whether the provider can sign PDU headers; known from the start.
        max_message_block: size that sealed data is padded to by the connectionless protocol (MS-RPCE
            2.2.3.4); octets, 1 when there is no such need.
        expires_at: when the context ends, seconds since 1970 UTC, or None.
        session_key: the key both ends share, b"" while there is none.
        peer: who is at the other end, None until complete.

    A context whose two directions count in one sequence also has a true ``one_call_at_a_time``: a client does
    not offer concurrent multiplexing on a connection that it binds with one (MS-NRPC 3.3.4.2).

    An initiator's context may have a method ``abandon()``. It is called, with no arguments, when the server
    refused the context, or the connection ended first: what the context was built from (a ticket) may be out
    of date, and it is the provider that keeps it for the next one.
    """

    @property
    def auth_type(self) -> int: ...
    @property
    def signs_headers(self) -> bool: ...
    @property
    def max_message_block(self) -> int: ...
    @property
    def expires_at(self) -> float | None: ...
    @property
    def session_key(self) -> bytes: ...
    @property
    def peer(self) -> Peer | None: ...

    def step(self, token: bytes | None) -> Step:
        """Take one leg of the exchange.

        Args:
            token: what the peer sent; None for an initiator's first step, b"" when the peer's PDU carried
                none.

        Raises:
            SecurityError: from the generator: the token or the peer is refused; ``status`` says why.
        """

    def signature_size(self, level: AuthLevel) -> int:
        """Size of the tokens of :meth:`protect`; octets. Valid once complete, then constant.

        Args:
            level: at which they protect.
        """

    def protect(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        """Protect one PDU in place.

        Args:
            pdu: all of it but the token: header, body, sec_trailer; frag_length, auth_length and
                auth_pad_length in it are final. Writable.
            start, end: where the body lies (stub data, verification trailer, padding); octets. Encryption
                never changes its length.
            level: PKT and INTEGRITY sign, PRIVACY signs and encrypts the body. CONNECT changes nothing and
                returns the token that fills the verifier.
            header_signing: header and sec_trailer are signed too; otherwise only the body, except by a
                provider whose own rules sign all the same (MS-NLMP 3.4).

        Returns:
            The token, of at most ``signature_size(level)`` octets; the rest is filled with zeros.

        Raises:
            SecurityError: the PDU cannot be protected; the connection ends.
        """

    def unprotect(
        self,
        pdu: bytearray | memoryview,
        start: int,
        end: int,
        level: AuthLevel,
        header_signing: bool,
        token: memoryview,
    ) -> None:
        """Check one PDU, and decrypt it in place.

        Args:
            pdu, start, end, level, header_signing: as for :meth:`protect`. Writable at PRIVACY only.
            token: all octets after sec_trailer.

        Raises:
            SecurityError: the PDU is not what the peer protected. Nothing of it may be used.
        """


@runtime_checkable
class NegotiableContext(SecurityContext, Protocol):
    """A context that SPNEGO can carry: it also signs the list of mechanisms (RFC 4178 5, MS-SPNG 3.1.5).

    Attributes:
        needs_mech_list_mic: a mechListMIC must be exchanged although the first mechanism was chosen, since
            the mechanism protected its own tokens (NTLM with a MIC). Valid once complete.
        signs_mech_list: integrity was negotiated; without it there is no mechListMIC, whatever else would
            want one (RFC 4178 5). Valid once there is a key.
    """

    @property
    def needs_mech_list_mic(self) -> bool: ...
    @property
    def signs_mech_list(self) -> bool: ...

    def sign_mech_list(self, mech_types: bytes) -> bytes:
        """The mechListMIC over the DER of MechTypeList. Changes nothing that protect depends on.

        Raises:
            SecurityError: the context is not complete, or cannot sign.
        """

    def verify_mech_list(self, mech_types: bytes, mic: bytes) -> None:
        """Check the peer's mechListMIC. Changes nothing that unprotect depends on.

        Raises:
            SecurityError: it is wrong.
        """


@dataclass(frozen=True, slots=True)
class Target:
    """Whom a client wants to talk to.

    Attributes:
        host: the server's host name or address, as the caller gave it.
        service: the service class of a principal name, such as "host" or "ldap".
        principal_name: the whole server principal name when the caller set one, else "".
        channel_bindings: the channel's binding data (RFC 5056) or b"".
    """

    host: str
    service: str = "host"
    principal_name: str = ""
    channel_bindings: bytes = field(default=b"", repr=False)

    @property
    def spn(self) -> str:
        """The server principal name: ``principal_name``, or ``service/host``."""
        return self.principal_name or f"{self.service}/{self.host}"


@runtime_checkable
class Provider(Protocol):
    """A security provider: makes contexts of one auth_type.

    Attributes:
        auth_type: as in sec_trailer.
        name: its name in configuration, lower case: "ntlm", "kerberos".
        principal_name: of a server that accepts with this provider (rpc_mgmt_inq_princ_name), or "".
    """

    @property
    def auth_type(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def principal_name(self) -> str: ...

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> SecurityContext:
        """Make a client's context.

        Args:
            credential: who the client is; the provider says which types it takes.
            target: the server.
            flags: capabilities wanted. One that the provider lacks is an error.

        Raises:
            SecurityError: the credential or the flags cannot be used.
        """

    def accept(self, credential: Any, flags: ContextFlags) -> SecurityContext:
        """Make a server's context for one client.

        Args:
            credential: who the server is (a key, a keytab, an account store); the provider says which types
                it takes.
            flags: capabilities wanted, from the auth_level that the client asks for.

        Raises:
            SecurityError: the credential or the flags cannot be used.
        """


@runtime_checkable
class NegotiableProvider(Provider, Protocol):
    """A provider that SPNEGO can negotiate; its contexts are NegotiableContexts.

    Attributes:
        mechanisms: object identifiers it is known by, such as ``1.2.840.113554.1.2.2``; the one to offer
            first comes first.
    """

    @property
    def mechanisms(self) -> tuple[str, ...]: ...

    def can_initiate(self, credential: Any, target: Target, flags: ContextFlags) -> bool:
        """Whether :meth:`Provider.initiate` has a use for the credential with this target."""

    def can_accept(self, credential: Any) -> bool:
        """Whether :meth:`Provider.accept` has a use for the credential."""

    def recognizes(self, token: bytes) -> bool:
        """Whether a first token is this provider's own, without SPNEGO around it."""
