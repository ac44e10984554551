"""Answers what steps ask of KDCs, in either kind of program."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from dcerpc.runtime.kdc import KdcLocator
from dcerpc.security.kerberos.ticket_source import TicketSteps
from dcerpc.security.kerberos.types import ServiceTicket
from dcerpc.security.steps import ResolveRealm

#: Drives steps to their end with a locator.
Drive = Callable[[KdcLocator, TicketSteps[Any]], Any]

SECONDS = 20.0


def blocking(locator: KdcLocator, steps: TicketSteps[ServiceTicket]) -> ServiceTicket:
    """With blocking exchanges."""
    try:
        request = next(steps)
        while True:
            if isinstance(request, ResolveRealm):
                request = steps.send(locator.realm_of_host(request.host))
            else:
                request = steps.send(locator.exchange(request.realm, request.message, SECONDS))
    except StopIteration as stop:
        ticket: ServiceTicket = stop.value
        return ticket


def on_a_loop(locator: KdcLocator, steps: TicketSteps[ServiceTicket]) -> ServiceTicket:
    """With exchanges on an event loop."""

    async def drive() -> ServiceTicket:
        try:
            request = next(steps)
            while True:
                if isinstance(request, ResolveRealm):
                    request = steps.send(locator.realm_of_host(request.host))
                else:
                    request = steps.send(await locator.aexchange(request.realm, request.message, SECONDS))
        except StopIteration as stop:
            ticket: ServiceTicket = stop.value
            return ticket

    return asyncio.run(drive())
