"""Answers what steps ask of KDCs, in either kind of program."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from dcerpc.runtime.kdc import KdcLocator
from dcerpc.security.kerberos.kdc import KdcSteps
from dcerpc.security.kerberos.types import ServiceTicket

#: Drives steps to their end with a locator.
Drive = Callable[[KdcLocator, KdcSteps[Any]], Any]

SECONDS = 20.0


def blocking(locator: KdcLocator, steps: KdcSteps[ServiceTicket]) -> ServiceTicket:
    """With blocking exchanges."""
    try:
        request = next(steps)
        while True:
            request = steps.send(locator.exchange(request.realm, request.message, SECONDS))
    except StopIteration as stop:
        ticket: ServiceTicket = stop.value
        return ticket


def on_a_loop(locator: KdcLocator, steps: KdcSteps[ServiceTicket]) -> ServiceTicket:
    """With exchanges on an event loop."""

    async def drive() -> ServiceTicket:
        try:
            request = next(steps)
            while True:
                request = steps.send(await locator.aexchange(request.realm, request.message, SECONDS))
        except StopIteration as stop:
            ticket: ServiceTicket = stop.value
            return ticket

    return asyncio.run(drive())
