"""Who a client is and how its calls are protected: what a configuration makes contexts from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Final, TypedDict

from dcerpc.protocol.connection import SecurityOffer
from dcerpc.runtime.levels import Impersonation, auth_level, impersonation_level
from dcerpc.security.api import AuthLevel, ContextFlags, ImpersonationLevel, SecurityContext, Target
from dcerpc.security.credentials import Anonymous
from dcerpc.security.registry import SecurityRegistry

__all__ = ["ClientSecurity", "SecurityOptions", "SessionSecurity", "choose_impersonation", "choose_security"]

#: What the context of a carrier's own session must be capable of, unless it is nobody's: to sign and encrypt.
_SESSION_FLAGS: Final = (
    ContextFlags.MUTUAL
    | ContextFlags.REPLAY_DETECT
    | ContextFlags.SEQUENCE_DETECT
    | ContextFlags.INTEGRITY
    | ContextFlags.CONFIDENTIALITY
)


class SecurityOptions(TypedDict, total=False):
    """The options of ``dcerpc.connect`` that say who the client is and how its calls are protected.

    Calls are secured if ``credential``, ``auth`` or ``level`` is there. Over a carrier that has sessions of
    its own, such as ncacn_np, a ``credential`` alone is the session's, which then protects the calls; unless
    the session has one of its own (``smb=SmbClientSettings(credential=...)``).
    """

    #: Who the client is: a :class:`dcerpc.Password`, a :class:`dcerpc.CCache`, or what else the provider
    #: takes.
    credential: Any
    #: The security provider, by name or auth_type; "spnego" unless given.
    auth: str | int | None
    #: Authentication level, such as "integrity"; "privacy" unless given ("connect" for Anonymous), "none" for
    #: no security at all.
    level: str | AuthLevel | None
    #: The server's principal name, or a whole Target; ``host/`` and the binding's host unless given.
    target: str | Target | None
    #: Whether the server is asked to prove its identity too, as Kerberos can; yes unless given.
    mutual: bool | None
    #: Whether the server gets what it needs to act as the client elsewhere: ``impersonation="delegate"``.
    delegate: bool | None
    #: What the server may do with the client's identity; "impersonate" unless given.
    impersonation: Impersonation | ImpersonationLevel | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSecurity:
    """What security contexts of a client are made from; equal ones may share a context.

    Attributes:
        credential: who the client is.
        auth: the provider, by name or auth_type.
        level: as a client uses it; never DEFAULT, NONE or CALL.
        target: the server.
        mutual: ask the server to prove its identity.
        impersonation: what the server may do with the client's identity.
    """

    # Left out of the hash: a provider of a third party may take credentials that have none.
    credential: Any = field(default=None, repr=False, hash=False)
    auth: str | int = "spnego"
    level: AuthLevel = AuthLevel.PRIVACY
    target: Target = field(default_factory=lambda: Target(""))
    mutual: bool = True
    impersonation: ImpersonationLevel = ImpersonationLevel.IMPERSONATE

    @property
    def flags(self) -> ContextFlags:
        """What a context must be capable of."""
        flags = ContextFlags.needed(self.level, self.impersonation)
        return flags if self.mutual else flags & ~ContextFlags.MUTUAL

    def make_offer(self, registry: SecurityRegistry) -> SecurityOffer:
        """A fresh security context for one connection.

        Args:
            registry: the providers there are.

        Raises:
            SecurityError: no such provider, or it refuses the credential, the target or the flags.
        """
        context = registry.get(self.auth).initiate(self.credential, self.target, self.flags)
        return SecurityOffer(context, self.level)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSecurity:
    """What the security contexts of a carrier's own session are made from.

    Attributes:
        credential: who the client is; :class:`dcerpc.Anonymous` for nobody.
        auth: the provider, by name or auth_type.
        target: the server.
        mutual: ask the server to prove its identity.
        delegate: give the server what it needs to act as the client elsewhere.
    """

    # Left out of the hash, as in ClientSecurity.
    credential: Any = field(repr=False, hash=False)
    auth: str | int
    target: Target
    mutual: bool = True
    delegate: bool = False

    @property
    def flags(self) -> ContextFlags:
        """What a context must be capable of."""
        if isinstance(self.credential, Anonymous):
            return ContextFlags.NONE  # there is no key that others do not know
        flags = _SESSION_FLAGS if self.mutual else _SESSION_FLAGS & ~ContextFlags.MUTUAL
        return flags | ContextFlags.DELEGATE if self.delegate else flags

    def initiate(self, registry: SecurityRegistry) -> SecurityContext:
        """A fresh security context for one session.

        Raises:
            SecurityError: no such provider, or it refuses the credential, the target or the flags.
        """
        return registry.get(self.auth).initiate(self.credential, self.target, self.flags)


def choose_security(
    base: ClientSecurity | None,
    host: str,
    *,
    credential: Any = None,
    auth: str | int | None = None,
    level: str | AuthLevel | None = None,
    target: str | Target | None = None,
    mutual: bool | None = None,
    delegate: bool | None = None,
    impersonation: Impersonation | ImpersonationLevel | None = None,
) -> ClientSecurity | None:
    """Check and complete what a caller asks for; None: no security.

    Args:
        base: what is left out is taken from there; None: the defaults, and no security at all unless a
            credential, a provider or a level is given.
        host: the server's, for a target that is not given.
        credential, auth, level, target, mutual, delegate, impersonation: see :class:`SecurityOptions`.

    Raises:
        ValueError: an unknown level, or delegation asked for and ruled out at once.
    """
    if base is None:
        if credential is None and auth is None and level is None:
            return None
        # An anonymous logon agrees on no key that others do not know, so nothing more would be of use.
        usual = AuthLevel.CONNECT if isinstance(credential, Anonymous) else AuthLevel.PRIVACY
        base = ClientSecurity(target=Target(host), level=usual)
    chosen = base.level if level is None else AuthLevel.for_client(auth_level(level))
    if chosen is AuthLevel.NONE:
        return None
    if isinstance(target, str):
        target = Target(host, principal_name=target)
    return replace(
        base,
        credential=base.credential if credential is None else credential,
        auth=base.auth if auth is None else auth,
        level=chosen,
        target=base.target if target is None else target,
        mutual=base.mutual if mutual is None else mutual,
        impersonation=choose_impersonation(base.impersonation, impersonation, delegate),
    )


def choose_impersonation(
    base: ImpersonationLevel, asked: str | ImpersonationLevel | None, delegate: bool | None
) -> ImpersonationLevel:
    """What a server may do with the client's identity, from the options ``impersonation`` and ``delegate``.

    Args:
        base: what it may unless they say otherwise.

    Raises:
        ValueError: an unknown level, or delegation asked for and ruled out at once.
    """
    level = None if asked is None else impersonation_level(asked)
    delegated = ImpersonationLevel.DELEGATE
    if level is not None and delegate is not None and delegate is not (level is delegated):
        raise ValueError(
            f"delegate={delegate} and impersonation={level.name.lower()!r} contradict each other"
        )
    if level is not None:
        return level
    if delegate:
        return delegated
    return ImpersonationLevel.IMPERSONATE if delegate is False and base is delegated else base
