"""The accounts that a server knows: what an accepting context asks, and what it is told."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias, runtime_checkable

from dcerpc.security.api import LookupAccount

__all__ = [
    "Account",
    "AccountStore",
    "Found",
    "NetworkLogon",
]


@dataclass(frozen=True, slots=True)
class Account:
    """An account whose secret the server knows.

    Attributes:
        name: its name; compared without regard to case.
        nt_hash: MD4 of its password in UTF-16; 16 octets.
        domain: its domain; "" for one that is known under any.
        sids: its SID, then those of its groups, as ``S-1-5-...``.
        disabled: it may not log on.
    """

    name: str
    nt_hash: bytes = field(repr=False)
    domain: str = ""
    sids: tuple[str, ...] = ()
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class NetworkLogon:
    """Another authority's verdict: the client's evidence was right (MS-APDS 3.1.5, MS-NLMP 3.2.5.1.2).

    Attributes:
        name, domain: whom it stands for. anonymous: nobody in particular.
        session_base_key: NTLM's SessionBaseKey; 16 octets.
        sids: as in Account. details: the logon's information as the authority gave it.
    """

    name: str
    session_base_key: bytes = field(repr=False)
    domain: str = ""
    sids: tuple[str, ...] = ()
    anonymous: bool = False
    details: Any = field(default=None, repr=False)


#: What a store answers: an account, a verdict, or None for an account that it does not know.
Found: TypeAlias = Account | NetworkLogon | None


@runtime_checkable
class AccountStore(Protocol):
    """What a server's providers verify clients against; any object with this method."""

    def lookup(self, request: LookupAccount) -> Found | Awaitable[Found]:
        """Find an account, or judge the evidence.

        Args:
            request: ``name`` and ``domain`` as the client gave them; ``evidence`` is the provider's, for
                NTLM a :class:`~dcerpc.security.ntlm.NtlmEvidence`.

        Raises:
            SecurityError: the logon is refused; its status says why.
        """
