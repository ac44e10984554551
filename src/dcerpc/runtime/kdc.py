"""Finding KDCs, and exchanging messages with them (RFC 4120 7.2).

:class:`KdcLocator` is what answers :class:`~dcerpc.security.steps.KdcExchange` in either kind of program.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from dcerpc.runtime.kdc_exchange import KdcAddress, aexchange, exchange
from dcerpc.security.kerberos.krb5_conf import Krb5Config
from dcerpc.security.kerberos.types import KerberosError
from dcerpc.status import SEC_E_NO_AUTHENTICATING_AUTHORITY

__all__ = ["KdcAddress", "KdcLocator"]

#: Where most systems have their krb5.conf.
SYSTEM_KRB5_CONF: Final = "/etc/krb5.conf"

#: A message up to this size goes by UDP first: it fits a packet of any network; octets.
_UDP_LIMIT: Final = 1400
#: How long an exchange may take when its caller has no limit; seconds.
_TIMEOUT: Final = 30.0
#: How many KDCs of a realm are tried.
_MAX_SERVERS: Final = 16


class KdcLocator:
    """Finds the KDCs of realms, and exchanges messages with them.

    Places are looked at in this order, and the first that knows a realm counts: ``servers``, krb5.conf, DNS.
    Thread-safe.

    Args:
        servers: KDCs of each realm, as ``host``, ``host:port`` or ``[address]:port``, with ``tcp/`` or
            ``udp/`` in front for one transport only; one string stands for the KDC of all realms.
        krb5_conf: a krb5.conf that tells KDCs of realms, None for none. By default the system's,
            ``/etc/krb5.conf``, if it exists; environment variables are not looked at (see
            :meth:`from_environment`).
        dns: look for SRV records ``_kerberos._udp.REALM`` and ``_kerberos._tcp.REALM``, which takes
            dnspython, the extra ``kerberos-dns``. None: if krb5.conf has ``dns_lookup_kdc = true``.

    Raises:
        ValueError: one of the servers is no address.
    """

    def __init__(
        self,
        servers: str | Mapping[str, str | Sequence[str]] | None = None,
        krb5_conf: str | os.PathLike[str] | None = SYSTEM_KRB5_CONF,
        dns: bool | None = None,
    ) -> None:
        self._everywhere: list[KdcAddress] = []
        self._servers: dict[str, list[KdcAddress]] = {}
        if isinstance(servers, str):
            self._everywhere = [KdcAddress.parse(servers)]
        elif servers is not None:
            for realm, listed in servers.items():
                texts = (listed,) if isinstance(listed, str) else listed
                self._servers[realm.upper()] = [KdcAddress.parse(each) for each in texts]
        self._paths: tuple[str, ...] = () if krb5_conf is None else (os.fspath(krb5_conf),)
        self._dns = dns
        self._config: Krb5Config | None = None

    @classmethod
    def from_environment(
        cls, environment: Mapping[str, str] | None = None, *, dns: bool | None = None
    ) -> KdcLocator:
        """A locator that reads the files which KRB5_CONFIG names, the system's when it is not set.

        Args:
            environment: the process's own unless given. dns: as for the class.
        """
        named = (os.environ if environment is None else environment).get("KRB5_CONFIG", "")
        locator = cls(dns=dns)
        if named:
            locator._paths = tuple(each for each in named.split(os.pathsep) if each)
        return locator

    @property
    def config(self) -> Krb5Config:
        """What krb5.conf says, read when first needed.

        Raises:
            KerberosError: it cannot be read; that the system has none is no error.
        """
        found = self._config
        if found is None:
            paths = self._paths
            if paths == (SYSTEM_KRB5_CONF,) and not Path(SYSTEM_KRB5_CONF).exists():
                paths = ()
            found = self._config = Krb5Config.read(*paths)
        return found

    def realm_of_host(self, host: str) -> str:
        """The realm that ``[domain_realm]`` of krb5.conf gives a host; may read the file.

        Args:
            host: its name.

        Returns:
            "" when the file says nothing of it, or cannot be read: who needs the file to find a KDC is told.
        """
        try:
            return self.config.realm_of_host(host)
        except KerberosError:
            return ""

    def locate(self, realm: str) -> list[KdcAddress]:
        """The KDCs of a realm, in the order in which they are tried. May read a file and ask DNS.

        Args:
            realm: its case does not matter.

        Raises:
            KerberosError: none is known; the message says where was looked.
        """
        return self._locate(realm, _TIMEOUT)[0]

    def exchange(self, realm: str, message: bytes, timeout: float | None = None) -> bytes:
        """Send a message to a KDC of a realm, blocking.

        Args:
            realm: whose KDC.
            message: without the length that TCP puts in front.
            timeout: for all of it; seconds, None for half a minute.

        Returns:
            The KDC's answer, which may be a KRB-ERROR.

        Raises:
            KerberosError: no KDC is known, or none answers.
        """
        deadline = time.monotonic() + (_TIMEOUT if timeout is None else timeout)
        addresses, limit = self._locate(realm, deadline - time.monotonic())
        return exchange(realm, addresses, message, len(message) <= limit, deadline - time.monotonic())

    async def aexchange(self, realm: str, message: bytes, timeout: float | None = None) -> bytes:
        """Send a message to a KDC of a realm, on an event loop; files and DNS are read in a thread.

        Args, Returns, Raises: as for :meth:`exchange`.
        """
        deadline = time.monotonic() + (_TIMEOUT if timeout is None else timeout)
        located = self._known(realm)
        if located is None:
            located = await asyncio.to_thread(self._locate, realm, deadline - time.monotonic())
        addresses, limit = located
        small = len(message) <= limit
        return await aexchange(realm, addresses, message, small, deadline - time.monotonic())

    def _known(self, realm: str) -> tuple[list[KdcAddress], int] | None:
        """The servers that the caller named, and the size up to which UDP is tried first."""
        named = self._servers.get(realm.upper()) or self._everywhere
        return (named, _UDP_LIMIT) if named else None

    def _locate(self, realm: str, timeout: float) -> tuple[list[KdcAddress], int]:
        known = self._known(realm)
        if known is not None:
            return known
        config = self.config
        preferred = config.udp_preference_limit
        limit = _UDP_LIMIT if preferred is None else min(preferred, _UDP_LIMIT)
        places = [name for name, used in (("kdc=", self._servers), ("krb5.conf", self._paths)) if used]
        found = [address for text in config.kdcs(realm) if (address := _from_config(text)) is not None]
        if not found and (config.dns_lookup_kdc if self._dns is None else self._dns):
            found = _from_dns(realm, timeout)
            places.append("DNS")
        if not found:
            where = ", ".join(places) or "nowhere to look"
            raise KerberosError(
                f"no KDC of the realm {realm!r} is known ({where})", status=SEC_E_NO_AUTHENTICATING_AUTHORITY
            )
        return found[:_MAX_SERVERS], limit


def _from_dns(realm: str, timeout: float) -> list[KdcAddress]:
    try:
        from dcerpc.runtime.kdc_dns import look_up
    except ImportError as error:
        raise KerberosError(
            "looking for KDCs in DNS takes dnspython: install dcerpc[kerberos-dns]",
            status=SEC_E_NO_AUTHENTICATING_AUTHORITY,
        ) from error
    return look_up(realm, timeout)


def _from_config(text: str) -> KdcAddress | None:
    """A KDC of krb5.conf; None for what UDP and TCP do not reach (proxies, local sockets), or malformed."""
    try:
        return KdcAddress.parse(text)
    except ValueError:
        return None
