"""Where a source's first tickets come from: the client's own secret, or a credential cache."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Any, Final, Protocol

from dcerpc.security.credentials import CCache, Keytab
from dcerpc.security.kerberos.as_exchange import get_initial_ticket
from dcerpc.security.kerberos.ccache import read_ccache
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_replies import (
    KdcClock,
    KdcSettings,
    KdcSteps,
    realm_of_tgt,
    same_name,
    same_realm,
)
from dcerpc.security.kerberos.logins import login_of, plain_name, principal_of
from dcerpc.security.kerberos.types import KerberosError, Principal, ServiceTicket
from dcerpc.status import SEC_E_CONTEXT_EXPIRED, SEC_E_NO_CREDENTIALS

__all__ = ["CachedTickets", "Origin", "OwnTickets"]

#: In how many realms one credential may be a client.
_MAX_CLIENTS: Final = 64

#: Whether a ticket can be used yet, and for a while.
Lasts = Callable[[ServiceTicket], bool]


class Origin(Protocol):
    """What a source of tickets begins with."""

    def service(self, server: Principal) -> ServiceTicket | None:
        """A ticket for a service that is there already.

        Args:
            server: its realm counts only if it has one.
        """

    def granting(self, server: Principal) -> ServiceTicket | None:
        """A ticket-granting ticket that is there already.

        Args:
            server: what it is to be used for.
        """

    def log_in(self, server: Principal, refused: ServiceTicket | None) -> KdcSteps[ServiceTicket]:
        """Another ticket-granting ticket.

        Args:
            server: what it is to be used for. refused: the one that a KDC did not take.

        Raises:
            KerberosError: from the generator: there is none to be had.
        """

    def held(self) -> list[ServiceTicket]:
        """The ticket-granting tickets that are there, the last one first."""


class OwnTickets:
    """Ticket-granting tickets that a client gets with its own secret; thread-safe.

    Args:
        credential: who. A keytab is read now, and again for each ticket: its keys may be newer by then.
        settings: of exchanges. lasts: whether a ticket is still good.

    Raises:
        KerberosError: Kerberos can do nothing with the credential.
        SecurityError: its keytab cannot be read.
    """

    __slots__ = ("_credential", "_lasts", "_lock", "_login", "_settings", "_tickets")

    def __init__(self, credential: Any, settings: KdcSettings, lasts: Lasts) -> None:
        self._credential = credential
        self._login = login_of(credential)
        self._settings = settings
        self._lasts = lasts
        self._lock = Lock()
        #: By client as it was asked for; its realm may be the server's. The last one is the newest.
        self._tickets: OrderedDict[Principal, ServiceTicket] = OrderedDict()

    def service(self, server: Principal) -> ServiceTicket | None:
        """See Origin.service."""
        return None

    def granting(self, server: Principal) -> ServiceTicket | None:
        """See Origin.granting."""
        found = self._tickets.get(self._login.client(server))
        return found if found is not None and self._lasts(found) else None

    def log_in(self, server: Principal, refused: ServiceTicket | None) -> KdcSteps[ServiceTicket]:
        """See Origin.log_in."""
        if isinstance(self._credential, Keytab):
            self._login = login_of(self._credential)
        login = self._login
        client = login.client(server)
        try:
            ticket = yield from get_initial_ticket(client, login.keys, settings=self._settings)
        except KerberosError as error:
            plain = plain_name(client)
            if plain is None or error.code != ErrorCode.KDC_ERR_C_PRINCIPAL_UNKNOWN:
                raise
            ticket = yield from get_initial_ticket(plain, login.keys, settings=self._settings)
        with self._lock:
            self._tickets.pop(client, None)
            self._tickets[client] = ticket
            while len(self._tickets) > _MAX_CLIENTS:
                self._tickets.popitem(last=False)
        return ticket

    def held(self) -> list[ServiceTicket]:
        """See Origin.held."""
        with self._lock:
            return [each for each in reversed(self._tickets.values()) if self._lasts(each)]


class CachedTickets:
    """The tickets of a credential cache. Its file is read each time one is wanted, and never written.

    Args:
        credential: which file, and whose tickets.
        settings: of exchanges. lasts: whether a ticket is still good.
    """

    __slots__ = ("_credential", "_lasts", "_settings")

    def __init__(self, credential: CCache, settings: KdcSettings, lasts: Lasts) -> None:
        self._credential = credential
        self._settings = settings
        self._lasts = lasts

    def service(self, server: Principal) -> ServiceTicket | None:
        """See Origin.service."""
        fitting = [
            each
            for each in self._read()
            if same_name(each.server, server)
            and (not server.realm or same_realm(each.server.realm, server.realm))
        ]
        found = next(filter(self._lasts, fitting), None)
        return self._last(fitting) if found is None and not self.held() else found

    def granting(self, server: Principal) -> ServiceTicket | None:
        """See Origin.granting."""
        return next(iter(self.held()), None)

    def log_in(self, server: Principal, refused: ServiceTicket | None) -> KdcSteps[ServiceTicket]:
        """See Origin.log_in. There is no secret; at most somebody has put another ticket in the file.

        Where nothing better is to be had, a ticket is good to its very end.
        """
        path = str(self._credential.path)
        found = self.granting(server)
        if found is not None and found != refused:
            return found
        granting = [each for each in self._read() if realm_of_tgt(each.server) is not None]
        last = self._last(granting)
        if last is not None and last != refused:
            return last
        if granting:
            raise KerberosError(
                f"the ticket-granting ticket in {path!r} has expired",
                ErrorCode.KRB_AP_ERR_TKT_EXPIRED,
                SEC_E_CONTEXT_EXPIRED,
            )
        whose = f" of {self._credential.principal}" if self._credential.principal else ""
        raise KerberosError(
            f"the credential cache {path!r} has no ticket-granting ticket{whose}", status=SEC_E_NO_CREDENTIALS
        )
        yield  # a generator, as the other one is

    def held(self) -> list[ServiceTicket]:
        """See Origin.held; that of the client's own realm is first."""
        found = [each for each in self._read() if realm_of_tgt(each.server) is not None and self._lasts(each)]
        return sorted(
            found, key=lambda each: not same_realm(realm_of_tgt(each.server) or "", each.client.realm)
        )

    def _last(self, tickets: list[ServiceTicket]) -> ServiceTicket | None:
        """The ticket that ends last, unless it has ended already."""
        found = max(tickets, key=lambda each: each.end_time, default=None)
        return found if found is not None and found.end_time > self._settings.clock() else None

    def _read(self) -> list[ServiceTicket]:
        """The client's tickets in the file.

        Raises:
            SecurityError: it cannot be read, or is no credential cache.
        """
        cache = read_ccache(self._credential.read())
        clock = self._settings.clock
        if cache.kdc_offset and isinstance(clock, KdcClock) and clock.adjusts:
            clock.offset = float(cache.kdc_offset)
        named = self._credential.principal
        client = principal_of(named) if named else cache.principal
        return [
            each
            for each in cache.tickets
            if same_name(each.client, client)
            and (not client.realm or same_realm(each.client.realm, client.realm))
            and each.key.enctype in self._settings.enctypes
            and not each.is_user_to_user
        ]
