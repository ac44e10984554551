"""The provider of auth_type 16 (MS-RPCE 2.2.1.1.7, MS-KILE)."""

from __future__ import annotations

import os
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from threading import Lock
from typing import Any

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthType, ContextFlags, Target
from dcerpc.security.credentials import CCache, Keytab, MachineAccount, NTHash, Password, find_credential
from dcerpc.security.kerberos.acceptor import KerberosAcceptor
from dcerpc.security.kerberos.context import Settings
from dcerpc.security.kerberos.crypto import DEFAULT_ENCTYPES, enctype_name, is_supported
from dcerpc.security.kerberos.gss import KERBEROS_OIDS, is_framed, unwrap_token
from dcerpc.security.kerberos.initiator import KerberosInitiator
from dcerpc.security.kerberos.kdc_replies import KdcSettings
from dcerpc.security.kerberos.keytab import read_keytab
from dcerpc.security.kerberos.replay import ReplayCache
from dcerpc.security.kerberos.service_keys import ServiceKeys
from dcerpc.security.kerberos.ticket_source import TicketSource
from dcerpc.security.kerberos.types import KerberosError, Principal
from dcerpc.status import SEC_E_NO_CREDENTIALS, SEC_E_UNSUPPORTED_FUNCTION

__all__ = ["KerberosProvider"]

_CREDENTIALS = (Password, NTHash, MachineAccount, CCache, Keytab)
_AP_REQ = b"\x6e"
_MAX_SOURCES = 256
_MAX_KEYTABS = 64


class KerberosProvider:
    """Kerberos, for clients and servers.

    A client takes Password, NTHash (which is a key for RC4 only), MachineAccount, CCache or Keytab. Its
    tickets are kept in memory, so that a second context for the same server needs no KDC. A server takes a
    Keytab, whose file is read again for each client: new keys are seen at once.

    A context that is to delegate hands a forwarded ticket over if the service's ticket says OK-AS-DELEGATE,
    which is how a domain says whom it trusts; otherwise it is made without, as with GSS-API. Which it was is
    in the flags of ``peer.details``.

    Args:
        clock: seconds since 1970 UTC. A :class:`~dcerpc.security.kerberos.kdc_replies.KdcClock` lets a client
            go by its KDCs' time.
        random: that many unpredictable octets.
        replay_cache: of a server, to share it with other providers; one of its own unless given.
        clock_skew: how far clocks may differ; seconds.
        require_mutual: a server refuses clients that do not want to know who it is.
        enctypes: encryption types that are allowed, best first, for tickets and all keys.
        channel_bindings: binding data of the channel (RFC 5056) that a server's clients must be bound to;
            b"" does not check. A client's are its Target's, or these if it has none.
        principal_name: of a server, for rpc_mgmt_inq_princ_name.
        delegate_to_anyone: delegate without OK-AS-DELEGATE, too.

    Raises:
        ValueError: an encryption type is not supported, or there is none.
    """

    auth_type: int = AuthType.KERBEROS
    name = "kerberos"
    #: For SPNEGO; the first is Windows' own (MS-SPNG 3.1.5.2).
    mechanisms: tuple[str, ...] = KERBEROS_OIDS

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.time,
        random: Callable[[int], bytes] = os.urandom,
        replay_cache: ReplayCache | None = None,
        clock_skew: float = 300.0,
        require_mutual: bool = False,
        enctypes: Sequence[int] = DEFAULT_ENCTYPES,
        channel_bindings: bytes = b"",
        principal_name: str = "",
        delegate_to_anyone: bool = False,
    ) -> None:
        for enctype in enctypes:
            if not is_supported(enctype):
                raise ValueError(f"{enctype_name(enctype)} is not supported")
        if not enctypes:
            raise ValueError("no encryption type is allowed")
        self.principal_name = principal_name
        self._settings = Settings(
            clock=clock,
            random=random,
            clock_skew=clock_skew,
            require_mutual=require_mutual,
            enctypes=tuple(enctypes),
            channel_bindings=channel_bindings,
            delegate_to_anyone=delegate_to_anyone,
        )
        self._replays = ReplayCache() if replay_cache is None else replay_cache
        self._kdc_settings = KdcSettings(tuple(enctypes), clock, random, clock_skew)
        self._lock = Lock()
        #: Sources of tickets, each with those it has; the one used last is the last.
        self._sources: OrderedDict[Any, TicketSource] = OrderedDict()
        #: What was read of keytabs, with their octets.
        self._keys: OrderedDict[Keytab, tuple[bytes, ServiceKeys]] = OrderedDict()

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> KerberosInitiator:
        """Make a client's context; see :meth:`dcerpc.security.api.Provider.initiate`.

        Args:
            credential: who the client is. target: the server. flags: capabilities wanted.

        Raises:
            SecurityError: the credential or the flags cannot be used.
        """
        if not isinstance(credential, _CREDENTIALS):
            raise SecurityError(f"Kerberos has no use for {type(credential).__name__}", SEC_E_NO_CREDENTIALS)
        if flags & ContextFlags.DATAGRAM:
            raise SecurityError("Kerberos is not offered to connectionless RPC", SEC_E_UNSUPPORTED_FUNCTION)
        return KerberosInitiator(self._source(credential), target, flags, self._settings)

    def accept(self, credential: Any, flags: ContextFlags) -> KerberosAcceptor:
        """Make a server's context; see :meth:`dcerpc.security.api.Provider.accept`.

        Args:
            credential: a Keytab, or several credentials with one among them. flags: capabilities wanted.

        Raises:
            SecurityError: there is no keytab, it cannot be read, or it has no key that can be used.
        """
        keytab = find_credential(credential, Keytab)
        if keytab is None:
            raise SecurityError("Kerberos accepts clients with a Keytab", SEC_E_NO_CREDENTIALS)
        return KerberosAcceptor(self._service_keys(keytab), flags, self._replays, self._settings)

    def can_initiate(self, credential: Any, target: Target, flags: ContextFlags) -> bool:
        """Whether SPNEGO should offer Kerberos: not for addresses, which KDCs know no service by."""
        usable = isinstance(credential, _CREDENTIALS) and not flags & ContextFlags.DATAGRAM
        return usable and (bool(target.principal_name) or not _is_address(target.host))

    def can_accept(self, credential: Any) -> bool:
        """Whether there is a keytab among the credentials."""
        return find_credential(credential, Keytab) is not None

    def recognizes(self, token: bytes) -> bool:
        """Whether it is an AP-REQ, with GSS-API's frame or without."""
        if not is_framed(token):
            return token.startswith(_AP_REQ)
        try:
            unwrap_token(token)
        except KerberosError:
            return False
        return True

    def _source(self, credential: Any) -> TicketSource:
        """The source of a credential: the same one for whoever has the same names and secrets."""
        with self._lock:
            found = self._sources.get(credential)
            if found is None:
                found = TicketSource(credential, self._kdc_settings)
                self._sources[credential] = found
                if len(self._sources) > _MAX_SOURCES:
                    self._sources.popitem(last=False)
            else:
                self._sources.move_to_end(credential)
            return found

    def _service_keys(self, keytab: Keytab) -> ServiceKeys:
        octets = keytab.read()
        with self._lock:
            known = self._keys.get(keytab)
            if known is not None and known[0] == octets:
                return known[1]
        principal = Principal.parse(keytab.principal) if keytab.principal else None
        keys = ServiceKeys(read_keytab(octets), principal, self._settings.enctypes)
        if not len(keys):
            name = f"{os.fspath(keytab.path)!r}{f' of {principal}' if principal else ''}"
            raise SecurityError(f"the keytab {name} has no key that can be used", SEC_E_NO_CREDENTIALS)
        with self._lock:
            self._keys[keytab] = octets, keys
            while len(self._keys) > _MAX_KEYTABS:
                self._keys.popitem(last=False)
        return keys


def _is_address(host: str) -> bool:
    try:
        ip_address(host.strip("[]").partition("%")[0])
    except ValueError:
        return False
    return True
