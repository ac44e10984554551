"""A server's table of security providers: with what each accepts clients, and its principal name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from dcerpc.errors import SecurityError
from dcerpc.protocol.connection.events import CallSecurity
from dcerpc.runtime.access import carrier_level, negotiated
from dcerpc.runtime.caller import Caller
from dcerpc.security.api import AuthLevel, AuthType, ContextFlags, Provider, SecurityContext
from dcerpc.security.credentials import Keytab, find_credential
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.steps import LookupAccount
from dcerpc.transport.api import CarrierIdentity

if TYPE_CHECKING:
    from dcerpc.security.accounts import AccountStore, Found

__all__ = ["ServerSecurity"]


class ServerSecurity:
    """The Table of Security Providers (MS-RPCE 3.3.3.1.1).

    Args:
        credentials: what the providers accept clients with: one for all, several in a list or tuple, or a
            mapping by provider name or auth_type. What such a mapping does not have an entry for is SPNEGO's:
            it takes the entries of the providers that it negotiates.
        providers: the providers, or a registry of them; None: the built-in ones that can accept a client with
            the credentials, none without credentials.
        principal_names: of the server: one for all providers, or a mapping by name or auth_type; a provider
            that is left out says its own, or else the keytab it accepts with.

    Attributes:
        providers: the registry.
    """

    __slots__ = ("_credentials", "_names", "providers")

    def __init__(
        self,
        credentials: Any,
        providers: SecurityRegistry | Iterable[Provider] | None,
        principal_names: str | Mapping[str | int, str] = "",
    ) -> None:
        chosen = _registry(credentials, providers)
        self.providers = chosen
        self._credentials = {
            int(provider.auth_type): _for_provider(credentials, provider) for provider in chosen
        }
        self._names = principal_names

    def accept(self, auth_type: int, level: AuthLevel) -> SecurityContext | None:
        """Begin a security context, None without a provider for the type.

        Raises:
            SecurityError: the provider cannot use the credentials that the server has for it.
        """
        if auth_type not in self.providers:
            return None
        provider = self.providers.get(auth_type)
        return provider.accept(self._credentials.get(int(provider.auth_type)), ContextFlags.needed(level))

    def session_acceptor(self, allow_anonymous: bool) -> Callable[[], SecurityContext] | None:
        """What begins the security contexts of a carrier's own sessions: SPNEGO's, with the same credentials.

        They are there for who the client is, and for their key. They protect nothing themselves, and so
        nothing is demanded of clients: which signing and encryption there is, is the carrier's business.

        Args:
            allow_anonymous: let clients in that give no name, whatever the account store says of RPC's own.

        Returns:
            None: there is nothing to accept anybody with.

        Raises:
            SecurityError: the provider cannot use the credentials that the server has for it.
        """
        registry, credentials = self.providers, self._credentials.get(int(AuthType.SPNEGO))
        if allow_anonymous:
            credentials = _open_to_all(credentials)
            if not len(registry):
                from dcerpc.security.builtin import builtin_providers

                registry = builtin_providers()
        if AuthType.SPNEGO not in registry:
            return None
        accept = partial(registry.get(AuthType.SPNEGO).accept, credentials, ContextFlags.NONE)
        accept()
        return accept

    def principal_name(self, auth_type: int) -> str:
        """The server's principal name for a provider (rpc_mgmt_inq_princ_name), "" when it has none.

        Raises:
            SecurityError: there is no such provider; status RPC_S_UNKNOWN_AUTHN_SERVICE.
        """
        provider = self.providers.get(auth_type)
        given = self._names if isinstance(self._names, str) else _entry(self._names, provider)
        if given or provider.principal_name:
            return given or provider.principal_name
        keytab = None
        if provider.auth_type in (AuthType.KERBEROS, AuthType.SPNEGO):
            keytab = find_credential(self._credentials[int(provider.auth_type)], Keytab)
        return "" if keytab is None else keytab.principal

    def provider_name(self, auth_type: int) -> str:
        """The name of a provider, or of a mechanism that SPNEGO alone knows."""
        found = (each.name for each in self._known() if each.auth_type == auth_type)
        return next(found, f"auth_type {auth_type:#x}")

    def caller(self, security: CallSecurity) -> Caller:
        """Who calls under a security context."""
        context = security.context
        mechanism = negotiated(context)
        return Caller(
            context.peer,
            security.level,
            context,
            self.provider_name(int(context.auth_type)),
            self.provider_name(mechanism) if mechanism else "",
        )

    def carried_caller(self, identity: CarrierIdentity) -> Caller:
        """Who calls without a security context, as the carrier knows it."""
        context = identity.context
        mechanism = (
            "" if context is None else self.provider_name(negotiated(context) or int(context.auth_type))
        )
        return Caller(identity.peer, carrier_level(identity), context, identity.provider, mechanism)

    def auth_types(self, names: Iterable[str | int]) -> frozenset[int]:
        """The auth_types of providers by name or auth_type; they stand for themselves, and for the mechanisms
        that SPNEGO negotiates.

        Raises:
            ValueError: the server has no such provider, or none is named.
        """
        found = frozenset(self._auth_type(name) for name in names)
        if not found:
            raise ValueError("providers: at least one, or None for any")
        return found

    def _auth_type(self, key: str | int) -> int:
        key = key.lower() if isinstance(key, str) else key
        for each in self._known():
            if key in (each.name, each.auth_type):
                return int(each.auth_type)
        names = ", ".join(sorted({each.name for each in self._known()})) or "none"
        raise ValueError(f"no security provider for {key!r}; the server has: {names}")

    def _known(self) -> Iterator[Provider]:
        """The providers, then those that SPNEGO negotiates."""
        yield from self.providers
        for provider in self.providers:
            yield from (each for each in getattr(provider, "mechanisms", ()) if isinstance(each, Provider))


class _OpenStore:
    """An account store that lets clients in that give no name; what else it knows is another's.

    Args:
        store: the other; None: nobody else is known.
    """

    __slots__ = ("_store",)

    def __init__(self, store: AccountStore | None) -> None:
        self._store = store

    def lookup(self, request: LookupAccount) -> Found | Awaitable[Found]:
        from dcerpc.security.accounts import NetworkLogon

        if not request.name:
            return NetworkLogon("", bytes(16), anonymous=True)
        return None if self._store is None else self._store.lookup(request)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or self._store is None:
            raise AttributeError(name)
        return getattr(self._store, name)


def _open_to_all(credentials: Any) -> tuple[Any, ...]:
    """Credentials whose account store, if need be a new one, takes anonymous clients."""
    from dcerpc.security.accounts import AccountStore

    found = find_credential(credentials, AccountStore)  # type: ignore[type-abstract]
    others = () if credentials is None else _several(credentials)
    return (_OpenStore(found), *(each for each in others if each is not found))


def _registry(credentials: Any, providers: SecurityRegistry | Iterable[Provider] | None) -> SecurityRegistry:
    if isinstance(providers, SecurityRegistry):
        return providers
    if providers is not None:
        return SecurityRegistry(providers)
    if credentials is None:
        return SecurityRegistry()
    # Imported here: a server without security does not pay for cryptography.
    from dcerpc.security.builtin import builtin_providers

    found = [each for each in builtin_providers() if _accepts(each, _for_provider(credentials, each))]
    if not found:
        raise SecurityError("no built-in security provider can accept clients with these credentials")
    return SecurityRegistry(found)


def _accepts(provider: Provider, credentials: Any) -> bool:
    """Whether a provider has a use for credentials.

    Raises:
        SecurityError: it has, but they are no good: a keytab that cannot be read, for instance.
    """
    if credentials is None:
        return False
    can_accept = getattr(provider, "can_accept", None)
    if can_accept is not None and not can_accept(credentials):
        return False
    if can_accept is not None:
        provider.accept(credentials, ContextFlags.needed(AuthLevel.PRIVACY))
        return True
    try:
        provider.accept(credentials, ContextFlags.needed(AuthLevel.PRIVACY))
    except SecurityError:
        return False
    return True


def _for_provider(credentials: Any, provider: Provider) -> Any:
    if not isinstance(credentials, Mapping):
        return credentials
    mine = _entry(credentials, provider)
    if mine is None and provider.auth_type == AuthType.SPNEGO:
        mine = tuple(each for entry in credentials.values() for each in _several(entry)) or None
    return mine


def _several(entry: Any) -> tuple[Any, ...]:
    return tuple(entry) if isinstance(entry, tuple | list) else (entry,)


def _entry(mapping: Mapping[Any, Any], provider: Provider) -> Any:
    """What a mapping by name or auth_type has for a provider, None if nothing."""
    found = mapping.get(provider.name)
    return mapping.get(int(provider.auth_type)) if found is None else found
