"""The provider of auth_type 10 (MS-RPCE 2.2.1.1.7, MS-NLMP)."""

from __future__ import annotations

import codecs
import os
import socket
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from dcerpc.errors import SecurityError
from dcerpc.security.accounts import AccountStore
from dcerpc.security.api import AuthType, ContextFlags, Target
from dcerpc.security.credentials import (
    Anonymous,
    MachineAccount,
    NTHash,
    Password,
    find_credential,
    nt_hash_of,
)
from dcerpc.security.ntlm.acceptor import NtlmAcceptor
from dcerpc.security.ntlm.flags import check_supported, needed_flags
from dcerpc.security.ntlm.initiator import Identity, NtlmInitiator
from dcerpc.security.ntlm.messages import DEFAULT_VERSION, SIGNATURE, Version
from dcerpc.security.ntlm.settings import NtlmSettings
from dcerpc.status import SEC_E_NO_CREDENTIALS, SEC_E_UNSUPPORTED_FUNCTION

__all__ = ["NtlmProvider"]

_CREDENTIALS = (Password, NTHash, MachineAccount, Anonymous)
_FIRST_TOKEN = SIGNATURE + b"\1\0\0\0"


class NtlmProvider:
    """NTLM, for clients and servers: NTLMv2 with extended session security, 128-bit keys and a MIC.

    A client takes Password, NTHash, MachineAccount or Anonymous, the latter at CONNECT only. A server takes
    an :class:`~dcerpc.security.accounts.AccountStore`, asked with :class:`NtlmEvidence`.

    Args:
        server_name: a server's NetBIOS name; unless given, the one that its account store has for it, or else
            that of this computer.
        domain_name: NetBIOS name of a server's domain; unless given, the one that its account store has, or
            else "", for a server of its own.
        dns_name: a server's host name; its NetBIOS name unless given, since there are clients that need one.
        dns_domain, dns_forest: DNS names of a server's domain and forest.
        principal_name: of a server, for rpc_mgmt_inq_princ_name; the first of ``spns`` unless given.
        workstation: NetBIOS name that a client gives.
        allow_ntlmv1: a server takes NTLMv1 with extended session security too, and a client uses it with a
            server that sends no target information. LM responses are never sent nor looked at.
        channel_bindings: binding data of the channel (RFC 5056) that a server's clients must be bound to;
            b"" does not check. A client's are its Target's.
        spns: service principal names that a server's clients must have meant, one of them, whatever its case;
            () does not check.
        max_lifetime: how far a client's time may be from a server's; seconds, None for ever. Clients since
            Windows Vista give back the server's own time.
        oem_charset: Python's name of the OEM character set of peers without Unicode.
        version: told to peers; for debugging only.
        clock: seconds since 1970 UTC. random: that many unpredictable octets.

    Raises:
        LookupError: Python has no such character set.
    """

    auth_type: int = AuthType.NTLM
    name = "ntlm"
    #: For SPNEGO (MS-SPNG 1.9.1).
    mechanisms: tuple[str, ...] = ("1.3.6.1.4.1.311.2.2.10",)

    def __init__(
        self,
        *,
        server_name: str = "",
        domain_name: str = "",
        dns_name: str = "",
        dns_domain: str = "",
        dns_forest: str = "",
        principal_name: str = "",
        workstation: str = "",
        allow_ntlmv1: bool = False,
        channel_bindings: bytes = b"",
        spns: Iterable[str] = (),
        max_lifetime: float | None = 36 * 3600.0,
        oem_charset: str = "cp437",
        version: Version = DEFAULT_VERSION,
        clock: Callable[[], float] = time.time,
        random: Callable[[int], bytes] = os.urandom,
    ) -> None:
        codecs.lookup(oem_charset)
        spns = tuple(spns)
        self.principal_name = principal_name or (spns[0] if spns else "")
        self._named = bool(server_name or domain_name)
        server_name = server_name or _computer_name()
        self._settings = NtlmSettings(
            clock=clock,
            random=random,
            server_name=server_name,
            domain_name=domain_name,
            dns_name=dns_name,
            dns_domain=dns_domain,
            dns_forest=dns_forest,
            workstation=workstation,
            allow_ntlmv1=allow_ntlmv1,
            channel_bindings=channel_bindings,
            spns=frozenset(each.lower() for each in spns),
            max_lifetime=max_lifetime,
            oem_charset=oem_charset,
            version=version,
        )

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> NtlmInitiator:
        """Make a client's context (see :class:`~dcerpc.security.api.Provider`).

        Raises:
            SecurityError: a credential of another type, or without a name; delegation; protection for nobody.
        """
        check_supported(flags)
        identity = _identity(credential)
        if not identity.nt_hash and needed_flags(flags) != needed_flags(ContextFlags.NONE):
            raise SecurityError(
                "NTLM: an anonymous logon has no key to protect calls with", SEC_E_UNSUPPORTED_FUNCTION
            )
        return NtlmInitiator(self._settings, identity, target, flags)

    def accept(self, credential: Any, flags: ContextFlags) -> NtlmAcceptor:
        """Make a server's context (see :class:`~dcerpc.security.api.Provider`).

        Raises:
            SecurityError: there is no account store among the credentials, or delegation is asked for.
        """
        check_supported(flags)
        store = _find_store(credential)
        if store is None:
            raise SecurityError(
                "NTLM: a server needs an account store among its credentials", SEC_E_NO_CREDENTIALS
            )
        return NtlmAcceptor(self._settings_with(store), store, flags)

    def _settings_with(self, store: AccountStore) -> NtlmSettings:
        """The settings, with the names that an authority behind the store knows this server by.

        It refuses responses that were made for another server (MS-APDS 3.1.5.2).
        """
        server_name = getattr(store, "server_name", "")
        if self._named or not server_name:
            return self._settings
        return replace(self._settings, server_name=server_name, domain_name=getattr(store, "domain_name", ""))

    def can_initiate(self, credential: Any, target: Target, flags: ContextFlags) -> bool:
        """Whether :meth:`initiate` would take these."""
        try:
            self.initiate(credential, target, flags)
        except SecurityError:
            return False
        return True

    def can_accept(self, credential: Any) -> bool:
        """Whether there is an account store among the credentials."""
        return _find_store(credential) is not None

    def recognizes(self, token: bytes) -> bool:
        """Whether it is a NEGOTIATE_MESSAGE."""
        return token.startswith(_FIRST_TOKEN)


def _find_store(credential: Any) -> AccountStore | None:
    return find_credential(credential, AccountStore)  # type: ignore[type-abstract]


def _identity(credential: Any) -> Identity:
    if not isinstance(credential, _CREDENTIALS):
        raise SecurityError(
            f"NTLM has no use for a credential of type {type(credential).__name__}", SEC_E_NO_CREDENTIALS
        )
    if isinstance(credential, Anonymous):
        return Identity("", "", b"")
    user = credential.account if isinstance(credential, MachineAccount) else credential.username
    if not user:
        raise SecurityError("NTLM: a credential without a name; use Anonymous", SEC_E_NO_CREDENTIALS)
    return Identity(user, credential.domain, nt_hash_of(credential))


def _computer_name() -> str:
    """NetBIOS name of this computer: the first label of its host name, at most 15 characters."""
    return socket.gethostname().partition(".")[0][:15].upper() or "SERVER"
