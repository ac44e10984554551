"""Tickets from KDCs: what there is of it for programs.

:class:`TicketSource` is what contexts use: a ticket for a service, whatever it takes to get one. The
exchanges that it consists of can be used alone. All of them are generators that yield
:class:`~dcerpc.security.steps.KdcExchange` and return tickets; :class:`dcerpc.runtime.kdc.KdcLocator` answers
what they yield.
"""

from __future__ import annotations

from dcerpc.security.kerberos.as_exchange import get_initial_ticket
from dcerpc.security.kerberos.client_keys import ClientKeys, HashKeys, KnownKeys, PasswordKeys
from dcerpc.security.kerberos.kdc_errors import ErrorCode
from dcerpc.security.kerberos.kdc_replies import KdcClock, KdcSettings, KdcSteps
from dcerpc.security.kerberos.tgs_exchange import get_forwarded_ticket, get_service_ticket
from dcerpc.security.kerberos.ticket_source import TicketSource

__all__ = [
    "ClientKeys",
    "ErrorCode",
    "HashKeys",
    "KdcClock",
    "KdcSettings",
    "KdcSteps",
    "KnownKeys",
    "PasswordKeys",
    "TicketSource",
    "get_forwarded_ticket",
    "get_initial_ticket",
    "get_service_ticket",
]
