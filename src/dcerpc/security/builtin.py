"""The security providers that come with the library, each imported when it is first used."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, cast

from dcerpc.security.api import (
    AuthType,
    ContextFlags,
    NegotiableProvider,
    Provider,
    SecurityContext,
    Target,
)
from dcerpc.security.credentials import SystemCredential, find_credential
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.schannel import SchannelProvider

__all__ = ["builtin_providers"]


def builtin_providers() -> SecurityRegistry:
    """A new registry of the built-in providers: ntlm, kerberos, spnego over these two, netlogon, schannel.

    SPNEGO prefers Kerberos. It has the very providers that are registered, and so Kerberos' tickets and
    replay cache are those of both; they last as long as the registry. With a SystemCredential, or one among a
    server's credentials, the first three use the operating system's security (the extra ``system``). Schannel
    only says that it is not built in.
    """
    ntlm, kerberos = (
        _Builtin(AuthType.NTLM, "ntlm", _ntlm),
        _Builtin(AuthType.KERBEROS, "kerberos", _kerberos),
    )
    spnego = _Builtin(AuthType.SPNEGO, "spnego", lambda: _spnego(kerberos, ntlm))
    netlogon = _Builtin(AuthType.NETLOGON, "netlogon", _netlogon)
    return SecurityRegistry([ntlm, kerberos, spnego, netlogon, SchannelProvider()])


class _Builtin:
    """A provider that is imported and made when it is first used; and the system's, for a SystemCredential.

    What it does not have itself (NegotiableProvider's methods, for one) is the made provider's.

    Args:
        auth_type, name: the provider's.
        make: imports and makes it.
    """

    __slots__ = ("_lock", "_made", "_make", "_system", "auth_type", "name")

    def __init__(self, auth_type: int, name: str, make: Callable[[], Provider]) -> None:
        self.auth_type = auth_type
        self.name = name
        self._make = make
        self._made: Provider | None = None
        self._system: Provider | None = None
        self._lock = Lock()

    @property
    def principal_name(self) -> str:
        return self._provider().principal_name

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> SecurityContext:
        system = isinstance(credential, SystemCredential) and self.auth_type in _SYSTEM_TYPES
        return (self._systems() if system else self._provider()).initiate(credential, target, flags)

    def accept(self, credential: Any, flags: ContextFlags) -> SecurityContext:
        found = find_credential(credential, SystemCredential)
        system = found is not None and self.auth_type in _SYSTEM_TYPES
        return (self._systems() if system else self._provider()).accept(credential, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._provider(), name)

    def _provider(self) -> Provider:
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made

    def _systems(self) -> Provider:
        from dcerpc.security.system import SystemProvider

        with self._lock:
            if self._system is None:
                self._system = SystemProvider(self.auth_type)
            return self._system


_SYSTEM_TYPES = (AuthType.NTLM, AuthType.KERBEROS, AuthType.SPNEGO)


def _ntlm() -> Provider:
    from dcerpc.security.ntlm import NtlmProvider

    return NtlmProvider()


def _kerberos() -> Provider:
    from dcerpc.security.kerberos import KerberosProvider

    return KerberosProvider()


def _spnego(*mechanisms: _Builtin) -> Provider:
    from dcerpc.security.spnego import SpnegoProvider

    return SpnegoProvider([cast(NegotiableProvider, each) for each in mechanisms])


def _netlogon() -> Provider:
    from dcerpc.security.netlogon import NetlogonProvider

    return NetlogonProvider()
