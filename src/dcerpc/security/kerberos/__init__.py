"""Kerberos: RFC 4120, 4121, 3961, 3962, 8009, 4757 and MS-KILE, for both roles.

Modules: ``crypto`` and ``tokens`` are the arithmetic; ``messages``, ``tickets``, ``cred`` and ``pac`` what is
sent; ``keytab``, ``ccache`` and ``krb5_conf`` the files; ``as_exchange``, ``tgs_exchange`` and
``ticket_source`` talk to KDCs; ``initiator`` and ``acceptor`` are the two roles of the AP exchange.

What talks to KDCs are generators that yield :class:`~dcerpc.security.steps.KdcExchange` and return tickets;
:class:`dcerpc.runtime.kdc.KdcLocator` answers. Programs that want tickets for themselves can use them.
"""

from __future__ import annotations

from dcerpc.security.kerberos.as_exchange import get_initial_ticket
from dcerpc.security.kerberos.context import KerberosPeer
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_replies import KdcClock, KdcSettings
from dcerpc.security.kerberos.pac import Pac
from dcerpc.security.kerberos.provider import KerberosProvider
from dcerpc.security.kerberos.replay import ReplayCache
from dcerpc.security.kerberos.tgs_exchange import get_forwarded_ticket, get_service_ticket
from dcerpc.security.kerberos.ticket_source import TicketSource
from dcerpc.security.kerberos.types import EncType, KerberosError, Principal, ServiceTicket, TicketFlags

__all__ = [
    "EncType",
    "ErrorCode",
    "KdcClock",
    "KdcSettings",
    "KerberosError",
    "KerberosPeer",
    "KerberosProvider",
    "Pac",
    "Principal",
    "ReplayCache",
    "ServiceTicket",
    "TicketFlags",
    "TicketSource",
    "get_forwarded_ticket",
    "get_initial_ticket",
    "get_service_ticket",
]
