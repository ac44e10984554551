"""Who takes part in the targets of security: both ends of each provider, the same in every run.

Clocks stand still and chance repeats itself, so that an input that was found goes on meaning the same.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from typing import Any, Final

from dcerpc.security.accounts import Accounts
from dcerpc.security.api import (
    AuthLevel,
    AuthType,
    ContextFlags,
    NegotiableProvider,
    SecurityContext,
    Target,
)
from dcerpc.security.credentials import NTHash
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.kerberos.acceptor import KerberosAcceptor
from dcerpc.security.kerberos.gss import KERBEROS_OIDS
from dcerpc.security.kerberos.initiator import KerberosInitiator
from dcerpc.security.kerberos.keytab import KeytabEntry
from dcerpc.security.kerberos.replay import ReplayCache
from dcerpc.security.kerberos.service_keys import ServiceKeys
from dcerpc.security.netlogon import Algorithm, NetlogonProvider, SessionStore
from dcerpc.security.ntlm import NtlmProvider
from dcerpc.security.spnego import SpnegoProvider
from dcerpc.testing.security import ProviderCase
from tests.security.kerberos import realm
from tests.security.netlogon.values import session

_PASSWORD = "correct horse"
ADA: Final = NTHash("ada", nt_hash(_PASSWORD), "CORP")
ACCOUNTS: Final = Accounts([ADA])
_KEYS: Final = [KeytabEntry(realm.SERVICE, key, 1) for key in realm.SERVICE_KEYS.values()]
_PROTECTING: Final = (AuthLevel.INTEGRITY, AuthLevel.PRIVACY)


@cache
def _ticket(enctype: int) -> Any:
    issued = realm.Issued(enctype=enctype, pac=realm.signed_pac)
    return issued.ticket()


class RealmKerberos:
    """Kerberos in a realm in memory, which SPNEGO can negotiate: tickets are made here, no KDC is asked.

    Args:
        enctype: of tickets and their keys. seed: of chance.
    """

    auth_type = AuthType.KERBEROS
    name = "kerberos"
    principal_name = ""
    mechanisms = KERBEROS_OIDS

    def __init__(self, enctype: int = realm.AES256, seed: int = 20) -> None:
        self._enctype = enctype
        self._seeds: Iterator[int] = count(seed * 1_000_000, 1000)
        self._replays = ReplayCache()

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> SecurityContext:
        """A client's context, whoever the client is."""
        tickets = realm.Tickets(_ticket(self._enctype), None, realm.NOW)
        return KerberosInitiator(tickets, realm.TARGET, flags, realm.settings(realm.NOW, next(self._seeds)))

    def accept(self, credential: Any, flags: ContextFlags) -> SecurityContext:
        """A server's context with the keys of the realm's service."""
        settings = realm.settings(realm.NOW, next(self._seeds))
        return KerberosAcceptor(ServiceKeys(_KEYS, None, settings.enctypes), flags, self._replays, settings)

    def can_initiate(self, credential: Any, target: Target, flags: ContextFlags) -> bool:
        """There is a ticket for anybody."""
        return True

    def can_accept(self, credential: Any) -> bool:
        """There is a key."""
        return True

    def recognizes(self, token: bytes) -> bool:
        """Whether it is an AP-REQ without a frame."""
        return token[:1] == b"\x6e"


def _ntlm(seed: int = 20) -> NtlmProvider:
    chance = random.Random(seed)
    return NtlmProvider(server_name="SRV", clock=lambda: realm.NOW, random=chance.randbytes)


def _case(make: Callable[[int], Any]) -> ProviderCase:
    """Two ends with a provider each, which are given different seeds."""
    return ProviderCase(
        initiator=make(20),
        acceptor=make(21),
        client_credential=ADA,
        server_credential=ACCOUNTS,
        secrets=[_PASSWORD, ADA.nt_hash.hex()],
    )


def _negotiated(*mechanisms: NegotiableProvider) -> SpnegoProvider:
    return SpnegoProvider(mechanisms)


def _netlogon(algorithm: Algorithm) -> ProviderCase:
    store = SessionStore()
    store.add(session(algorithm))
    return ProviderCase(
        initiator=NetlogonProvider(weakest=algorithm, random=random.Random(20).randbytes),
        acceptor=NetlogonProvider(weakest=algorithm, random=random.Random(21).randbytes),
        client_credential=session(algorithm),
        server_credential=store,
        levels=_PROTECTING,
        fresh_keys=False,
        secrets=[session(algorithm).session_key.hex()],
    )


#: How to make each; further ones go to the end, since inputs that were found tell them by number.
_CASES: Final[tuple[tuple[str, Callable[[], ProviderCase]], ...]] = (
    ("ntlm", lambda: _case(_ntlm)),
    ("kerberos", lambda: _case(lambda seed: RealmKerberos(realm.AES256, seed))),
    ("kerberos with RC4", lambda: _case(lambda seed: RealmKerberos(realm.RC4, seed))),
    ("kerberos with SHA-2", lambda: _case(lambda seed: RealmKerberos(realm.AES256_SHA2, seed))),
    ("spnego with ntlm", lambda: _case(lambda seed: _negotiated(_ntlm(seed)))),
    (
        "spnego with kerberos",
        lambda: _case(lambda seed: _negotiated(RealmKerberos(realm.AES256, seed), _ntlm(seed))),
    ),
    ("netlogon", lambda: _netlogon(Algorithm.AES)),
    ("netlogon with RC4", lambda: _netlogon(Algorithm.STRONG_KEY)),
)

NAMES: Final = tuple(name for name, _ in _CASES)
#: Who a server finds at the other end.
PEERS: Final = {
    name: "alice" if "kerberos" in name else "WS01$" if "netlogon" in name else "ada" for name in NAMES
}


def case_of(name: str) -> ProviderCase:
    """Both ends, new, of one of :data:`NAMES`."""
    return dict(_CASES)[name]()
