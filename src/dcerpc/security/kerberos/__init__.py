"""Kerberos: RFC 4120, 4121, 3961, 3962, 8009, 4757 and MS-KILE, for both roles.

Modules: ``crypto`` and ``tokens`` are the arithmetic; ``messages``, ``tickets``, ``cred`` and ``pac`` what is
sent; ``keytab``, ``ccache`` and ``krb5_conf`` the files; ``as_exchange``, ``tgs_exchange`` and
``ticket_source`` talk to KDCs; ``initiator`` and ``acceptor`` are the two roles of the AP exchange.
"""

from __future__ import annotations

from dcerpc.security.kerberos.context import KerberosPeer
from dcerpc.security.kerberos.kdc_replies import KdcClock
from dcerpc.security.kerberos.pac import Pac
from dcerpc.security.kerberos.provider import KerberosProvider
from dcerpc.security.kerberos.replay import ReplayCache
from dcerpc.security.kerberos.types import EncType, KerberosError, Principal, ServiceTicket, TicketFlags

__all__ = [
    "EncType",
    "KdcClock",
    "KerberosError",
    "KerberosPeer",
    "KerberosProvider",
    "Pac",
    "Principal",
    "ReplayCache",
    "ServiceTicket",
    "TicketFlags",
]
