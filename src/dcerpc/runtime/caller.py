"""Who calls: what a server method finds in ``call.client``."""

from __future__ import annotations

from typing import Any

from dcerpc.protocol.connection.events import CallSecurity
from dcerpc.security.api import AuthLevel, ImpersonationLevel, Peer

__all__ = ["Caller"]

_NOBODY = Peer("", anonymous=True)


class Caller:
    """An authenticated caller, as the security provider knows it (MS-RPCE 3.3.3.4.3).

    A connection can have several security contexts: this one is the call's.

    Args:
        security: of the call.
        provider: the name of the security provider.
        mechanism: the name of the one that SPNEGO has negotiated, "" with others.
    """

    __slots__ = ("_peer", "_security", "mechanism", "provider")

    def __init__(self, security: CallSecurity, provider: str, mechanism: str = "") -> None:
        self._security = security
        #: A provider that does not say who its peer is has proved nothing.
        self._peer = security.context.peer or _NOBODY
        #: Name of the security provider, such as "ntlm".
        self.provider = provider
        #: Name of what SPNEGO has negotiated, such as "kerberos"; the provider's own with others.
        self.mechanism = mechanism or provider

    @property
    def name(self) -> str:
        """The account's name, or a Kerberos principal's without its realm; "" when anonymous."""
        return self._peer.name

    @property
    def domain(self) -> str:
        """The account's domain or realm; "" when unknown."""
        return self._peer.domain

    @property
    def principal(self) -> str:
        """Name and domain as the provider writes them: ``name@REALM`` with Kerberos, ``DOMAIN\\\\name`` with
        others, the name alone without a domain; "anonymous" for nobody."""
        return str(getattr(self._peer.details, "principal", None) or self._peer)

    @property
    def anonymous(self) -> bool:
        """The caller logged on as nobody and proved no identity."""
        return self._peer.anonymous

    @property
    def auth_type(self) -> int:
        """The provider's number on the wire (MS-RPCE 2.2.1.1.7)."""
        return self._security.context.auth_type

    @property
    def level(self) -> AuthLevel:
        """How the call is protected."""
        return self._security.level

    @property
    def session_key(self) -> bytes:
        """The key that both ends share; some interfaces encrypt values with it, as samr does passwords."""
        return self._security.context.session_key

    @property
    def sids(self) -> tuple[str, ...]:
        """The account's SID, then those of its groups, as ``S-1-5-...``; () when unknown."""
        return self._peer.sids

    @property
    def impersonation(self) -> ImpersonationLevel:
        """What the caller lets the server do with its identity."""
        return self._peer.impersonation

    @property
    def delegated(self) -> tuple[Any, ...]:
        """What the caller handed over to act for it elsewhere, with Kerberos its tickets; () for nothing."""
        return tuple(getattr(self._peer.details, "delegated", ()))

    @property
    def expires_at(self) -> float | None:
        """When the security context ends; seconds since 1970 UTC, None for never."""
        return self._security.context.expires_at

    @property
    def details(self) -> Any:
        """What else the provider learned, such as a logon's PAC; None when there is nothing."""
        return self._peer.details

    def __str__(self) -> str:
        return self.principal

    def __repr__(self) -> str:
        by = self.provider if self.mechanism == self.provider else f"{self.provider} ({self.mechanism})"
        return f"<Caller {self.principal} by {by} at {self.level.name.lower()}>"
