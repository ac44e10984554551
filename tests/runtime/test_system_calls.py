"""What the runtimes do for a step that calls a library of the operating system."""

from __future__ import annotations

import asyncio
import threading

import pytest

from dcerpc.runtime.config import make_config
from dcerpc.runtime.steps import AsyncSteps
from dcerpc.security.system import SystemCall


def test_a_blocking_program_waits() -> None:
    resolver = make_config("ncacn_ip_tcp:server.test[135]").blocking_resolver(None)
    assert resolver(SystemCall(threading.get_ident)) == threading.get_ident()


def test_an_event_loop_does_not() -> None:
    async def ask() -> int:
        found: int = await AsyncSteps()(SystemCall(threading.get_ident))
        return found

    assert asyncio.run(ask()) != threading.get_ident()


def test_a_time_limit_holds() -> None:
    never = threading.Event()

    async def ask() -> None:
        await AsyncSteps(timeout=0.01)(SystemCall(lambda: never.wait(60)))

    async def give_up() -> None:
        with pytest.raises(TimeoutError):
            await ask()
        never.set()

    asyncio.run(give_up())
