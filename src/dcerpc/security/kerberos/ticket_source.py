"""Where contexts have their tickets from: memory, a credential cache, KDCs; a source for each credential."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Generator
from contextlib import suppress
from dataclasses import replace
from threading import Lock
from typing import Any, Final, TypeAlias, TypeVar

from dcerpc.security.api import ContextFlags
from dcerpc.security.credentials import CCache
from dcerpc.security.kerberos.ccache import CredentialCache
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_replies import KdcClock, KdcSettings, KdcSteps, realm_of_tgt, same_realm
from dcerpc.security.kerberos.logins import dns_realm
from dcerpc.security.kerberos.origins import CachedTickets, Origin, OwnTickets
from dcerpc.security.kerberos.tgs_exchange import get_forwarded_ticket, get_service_ticket
from dcerpc.security.kerberos.types import KerberosError, NameType, Principal, ServiceTicket
from dcerpc.security.steps import KdcExchange, ResolveRealm
from dcerpc.status import SEC_E_NO_CREDENTIALS

__all__ = ["TicketSource", "TicketSteps"]

T = TypeVar("T")

#: Asks for exchanges with KDCs and for the realms of hosts, returns the result.
TicketSteps: TypeAlias = Generator[KdcExchange | ResolveRealm, Any, T]

#: A ticket that ends sooner than this is not used any more; seconds.
_MARGIN: Final = 60.0
#: Tickets that a source keeps.
_MAX_TICKETS: Final = 512
#: Refused tickets that a source remembers.
_MAX_REFUSED: Final = 32

#: With these a KDC refuses a ticket-granting ticket that was good once.
_STALE: Final = frozenset(
    {
        ErrorCode.KDC_ERR_TGT_REVOKED,
        ErrorCode.KRB_AP_ERR_BAD_INTEGRITY,
        ErrorCode.KRB_AP_ERR_TKT_EXPIRED,
        ErrorCode.KRB_AP_ERR_BADKEYVER,
        ErrorCode.KRB_AP_ERR_MODIFIED,
    }
)


class TicketSource:
    """The tickets of one credential: kept in memory while they last, otherwise asked of KDCs.

    Thread-safe; two threads that need the same ticket at once may both ask for it. A credential cache is read
    whenever a ticket is needed that is not in memory, and never written: :meth:`credential_cache` gives what
    a file is made of.

    Args:
        credential: a Password, NTHash, MachineAccount, Keytab (which is read now) or CCache.
        settings: of exchanges with KDCs. Its clock is a KdcClock that adjusts where clocks may differ;
            otherwise that is an error.

    Raises:
        KerberosError: Kerberos can do nothing with the credential.
        SecurityError: its keytab cannot be read.

    Attributes:
        clock: the KDCs' time; contexts go by it.
    """

    __slots__ = ("_lock", "_origin", "_refused", "_settings", "_tickets", "clock")

    def __init__(self, credential: Any, settings: KdcSettings | None = None) -> None:
        settings = settings or KdcSettings()
        clock = settings.clock
        self.clock = clock if isinstance(clock, KdcClock) else KdcClock(clock)
        self._settings = replace(settings, clock=self.clock)
        self._lock = Lock()
        #: By service as it was asked for.
        self._tickets: OrderedDict[Principal, ServiceTicket] = OrderedDict()
        #: Tickets that services did not take, which a credential cache may still hold.
        self._refused: deque[bytes] = deque(maxlen=_MAX_REFUSED)
        self._origin: Origin = (
            CachedTickets(credential, self._settings, self._lasts)
            if isinstance(credential, CCache)
            else OwnTickets(credential, self._settings, self._lasts)
        )

    def ticket_for(
        self, server: Principal, flags: ContextFlags = ContextFlags.NONE
    ) -> TicketSteps[ServiceTicket]:
        """A ticket for a service.

        Args:
            server: which service; with "" for its realm that is asked for, and if nobody tells it the KDCs
                find it.
            flags: what the context is to be able to. Tickets are forwardable whenever the KDC lets them, so
                no flag changes which one is needed.

        Returns:
            The ticket, from the generator, which asks a KDC unless there is one already.

        Raises:
            KerberosError: from the generator: there is none to be had; ``code`` says why.
            SecurityError: the credential cache cannot be read.
        """
        with self._lock:
            found = self._tickets.get(server)
        if found is None or not self._lasts(found):
            found = self._origin.service(server)
            if found is not None and found.ticket in self._refused and self._origin.held():
                found = None
        if found is None:
            located = yield from _located(server)
            found = yield from self._granted(located)
            self._keep(server, found)
        return found

    def forwarded_ticket(self, service: ServiceTicket | None = None) -> KdcSteps[ServiceTicket]:
        """A ticket-granting ticket to hand to a service, for it to act as the client.

        Args:
            service: the ticket for the service, which tells what encryption it understands (MS-KILE 3.2.5.6)
                and, of several clients, which one is meant.

        Returns:
            The ticket, from the generator, which asks a KDC.

        Raises:
            KerberosError: from the generator: there is no ticket that can be forwarded, or the KDC refuses.
        """
        settings = self._settings
        if service is not None:
            settings = replace(settings, enctypes=(service.key.enctype,))
        for tgt in self._origin.held():
            if service is None or tgt.client == service.client:
                return (yield from get_forwarded_ticket(tgt, settings))
        raise KerberosError("there is no ticket-granting ticket to forward", status=SEC_E_NO_CREDENTIALS)

    def discard(self, ticket: ServiceTicket) -> None:
        """Use a ticket no more: its service does not take it, whose key may have changed.

        Args:
            ticket: as :meth:`ticket_for` gave it. It is used again only if no KDC can be asked for another.
        """
        with self._lock:
            self._refused.append(ticket.ticket)
            for server in [each for each, held in self._tickets.items() if held.ticket == ticket.ticket]:
                del self._tickets[server]

    def credential_cache(self) -> CredentialCache:
        """The tickets that are held, as a credential cache.

        In a file (:func:`~dcerpc.security.kerberos.ccache.write_ccache`) it serves other programs.

        Raises:
            KerberosError: there are none.
        """
        with self._lock:
            services = [each for each in self._tickets.values() if self._lasts(each)]
        tickets = [*self._origin.held(), *services]
        if not tickets:
            raise KerberosError("no tickets are held", status=SEC_E_NO_CREDENTIALS)
        return CredentialCache(tickets[0].client, tickets, round(self.clock.offset))

    def _lasts(self, ticket: ServiceTicket) -> bool:
        now = self.clock()
        return ticket.start_time <= now + self._settings.clock_skew and ticket.end_time > now + _MARGIN

    def _keep(self, server: Principal, ticket: ServiceTicket) -> None:
        with self._lock:
            self._tickets.pop(server, None)
            self._tickets[server] = ticket
            while len(self._tickets) > _MAX_TICKETS:
                self._tickets.popitem(last=False)

    def _granted(self, server: Principal) -> KdcSteps[ServiceTicket]:
        """A ticket from a KDC, by a ticket-granting ticket that is there, or else by another one."""
        tgt = self._origin.granting(server)
        if tgt is not None:
            try:
                return (yield from self._ask(tgt, server))
            except KerberosError as error:
                if error.code not in _STALE:
                    raise
        tgt = yield from self._origin.log_in(server, tgt)
        return (yield from self._ask(tgt, server))

    def _ask(self, tgt: ServiceTicket, server: Principal) -> KdcSteps[ServiceTicket]:
        """Ask the client's KDC; where it does not know the service, the one of the host's domain."""
        try:
            return (yield from get_service_ticket(tgt, server, self._settings))
        except KerberosError as error:
            realm = "" if server.realm else dns_realm(server)
            unknown = error.code == ErrorCode.KDC_ERR_S_PRINCIPAL_UNKNOWN
            if not unknown or not realm or same_realm(realm, realm_of_tgt(tgt.server) or ""):
                raise
            elsewhere = Principal(server.components, realm, server.name_type)
            try:
                return (yield from get_service_ticket(tgt, elsewhere, self._settings))
            except KerberosError:
                raise error from None


def _located(server: Principal) -> TicketSteps[Principal]:
    """The service in its realm, if somebody has told which that is."""
    realm, components = server.realm, server.components
    if len(components) < 2:
        return server
    if not realm:
        with suppress(LookupError):  # what asks KDCs may know of nothing else
            realm = yield ResolveRealm(components[1])
    # by this type of name MIT's KDCs know that they may send on to the host's realm
    return Principal(components, realm, NameType.SRV_HST if len(components) == 2 else server.name_type)
