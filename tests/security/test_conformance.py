"""The library's own providers do what every provider has to (dcerpc.testing.security)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest

from dcerpc.security.accounts import Accounts
from dcerpc.security.api import AuthLevel, AuthType, ContextFlags, SecurityContext, Target
from dcerpc.security.credentials import NTHash, Password
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.kerberos.acceptor import KerberosAcceptor
from dcerpc.security.kerberos.initiator import KerberosInitiator
from dcerpc.security.kerberos.keytab import KeytabEntry
from dcerpc.security.kerberos.replay import ReplayCache
from dcerpc.security.kerberos.service_keys import ServiceKeys
from dcerpc.security.netlogon import Algorithm, NetlogonProvider, SessionStore
from dcerpc.security.ntlm import NtlmProvider
from dcerpc.security.spnego import SpnegoProvider
from dcerpc.testing.security import CHECKS, ProviderCase
from tests.security.kerberos import realm
from tests.security.netlogon.values import session

ADA = Password("ada", "correct horse", "CORP")
ACCOUNTS = Accounts([ADA])
IMPOSTORS = [Password("ada", "battery staple", "CORP"), Password("bob", "correct horse", "CORP")]


class Kerberos:
    """Contexts of a realm in memory, whose tickets and random octets are made here."""

    auth_type = AuthType.KERBEROS
    name = "kerberos"
    principal_name = ""

    def __init__(self) -> None:
        self._seeds: Iterator[int] = count(10_000, 100)

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> SecurityContext:
        tickets = realm.Tickets(realm.Issued().ticket(), None, realm.NOW)
        settings = realm.settings(realm.NOW, next(self._seeds))
        return KerberosInitiator(tickets, realm.TARGET, flags, settings)

    def accept(self, credential: Any, flags: ContextFlags) -> SecurityContext:
        settings = realm.settings(realm.NOW, next(self._seeds))
        entries = [KeytabEntry(realm.SERVICE, key, 1) for key in realm.SERVICE_KEYS.values()]
        keys = ServiceKeys(entries, None, settings.enctypes)
        return KerberosAcceptor(keys, flags, ReplayCache(), settings)


def ntlm() -> ProviderCase:
    made = NtlmProvider()
    return ProviderCase(
        initiator=made,
        acceptor=made,
        client_credential=ADA,
        server_credential=ACCOUNTS,
        impostors=IMPOSTORS,
        secrets=[ADA.password, nt_hash(ADA.password).hex()],
        stride=3,
    )


def spnego() -> ProviderCase:
    made = SpnegoProvider([NtlmProvider()])
    return ProviderCase(
        initiator=made,
        acceptor=made,
        client_credential=NTHash(ADA.username, nt_hash(ADA.password), ADA.domain),
        server_credential=ACCOUNTS,
        impostors=IMPOSTORS,
        secrets=[ADA.password, nt_hash(ADA.password).hex()],
        stride=5,
    )


def kerberos() -> ProviderCase:
    made = Kerberos()
    return ProviderCase(
        initiator=made, acceptor=made, client_credential=None, server_credential=None, stride=11
    )


def netlogon(algorithm: Algorithm) -> ProviderCase:
    """MS-NRPC 2.2.1.3.2, 2.2.1.3.3: tokens have a place for a confounder, and AES' much besides."""
    made = NetlogonProvider(weakest=algorithm)
    store = SessionStore()
    store.add(session(algorithm))
    size = 56 if algorithm is Algorithm.AES else 32
    return ProviderCase(
        initiator=made,
        acceptor=made,
        client_credential=session(algorithm),
        server_credential=store,
        levels=(AuthLevel.INTEGRITY, AuthLevel.PRIVACY),
        fresh_keys=False,
        unused={AuthLevel.INTEGRITY: range(24, size), AuthLevel.PRIVACY: range(32, size)},
        stride=5,
    )


CASES: dict[str, Callable[[], ProviderCase]] = {
    "ntlm": ntlm,
    "spnego": spnego,
    "kerberos": kerberos,
    "netlogon with AES": lambda: netlogon(Algorithm.AES),
    "netlogon with RC4": lambda: netlogon(Algorithm.STRONG_KEY),
}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: str(check.__name__))
@pytest.mark.parametrize("name", CASES)
def test_conformance(name: str, check: Callable[[ProviderCase], None]) -> None:
    check(CASES[name]())
