"""Who calls: what a server method finds in ``call.client``."""

from __future__ import annotations

from typing import Any

from dcerpc.security.api import AuthLevel, ImpersonationLevel, Peer, SecurityContext

__all__ = ["Caller"]

_NOBODY = Peer("", anonymous=True)


class Caller:
    """An authenticated caller, as the security provider knows it (MS-RPCE 3.3.3.4.3).

    A connection can have several security contexts: this one is the call's. A call without one has the
    identity that its carrier knows, if any: the user of a pipe's SMB session, the process at a local socket.

    Args:
        peer: who it is; None: nobody has proved anything.
        level: how the call is protected.
        context: the security context that tells, if there is one.
        provider: the name of the security provider, or what the carrier goes by.
        mechanism: the name of the one that SPNEGO has negotiated, "" with others.
    """

    __slots__ = ("_context", "_level", "_peer", "mechanism", "provider")

    def __init__(
        self,
        peer: Peer | None,
        level: AuthLevel,
        context: SecurityContext | None,
        provider: str,
        mechanism: str = "",
    ) -> None:
        self._peer = peer or _NOBODY
        self._level = level
        self._context = context
        #: Name of the security provider, such as "ntlm"; "smb" or "local" when the carrier tells who calls.
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
        """The provider's number on the wire (MS-RPCE 2.2.1.1.7); 0 without a security context."""
        return 0 if self._context is None else self._context.auth_type

    @property
    def level(self) -> AuthLevel:
        """How the call is protected.

        NONE of one that its carrier alone tells about, whatever SMB did for it; PRIVACY of a local one, which
        never left the machine.
        """
        return self._level

    @property
    def session_key(self) -> bytes:
        """The security context's key, which both ends share; b"" without one.

        What interfaces encrypt values with, as samr does passwords, is ``call.session_key``.
        """
        return b"" if self._context is None else self._context.session_key

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
        return None if self._context is None else self._context.expires_at

    @property
    def details(self) -> Any:
        """What else the provider learned, such as a logon's PAC; None when there is nothing."""
        return self._peer.details

    def __str__(self) -> str:
        return self.principal

    def __repr__(self) -> str:
        by = self.provider if self.mechanism == self.provider else f"{self.provider} ({self.mechanism})"
        return f"<Caller {self.principal} by {by} at {self.level.name.lower()}>"
