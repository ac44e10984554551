"""What a server logs of clients that it refuses: of each address a few, then how many more."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Any

import pytest

import dcerpc
from dcerpc.errors import SecurityError
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.limits import Limits
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.refusals import MAX_ADDRESSES, PERIOD, SHOWN, Refusals
from dcerpc.security.accounts import Accounts
from dcerpc.security.steps import LookupAccount
from tests.runtime.test_access import Talkative, options
from tests.runtime.waiting import run, settled

ADA = dcerpc.Password("ada", "correct horse", "CORP")
WRONG = dcerpc.Password("ada", "wrong", "CORP")
TCP = "ncacn_ip_tcp:127.0.0.1[0]"


class Timers:
    """An event loop's timers, and its clock."""

    def __init__(self) -> None:
        self.now = 0.0
        self.due: dict[Timer, tuple[float, Callable[[], None]]] = {}

    def call_later(self, delay: float, what: Callable[[], None]) -> Timer:
        timer = Timer(self)
        self.due[timer] = self.now + delay, what
        return timer

    def pass_(self, seconds: float) -> None:
        self.now += seconds
        for timer, (when, what) in list(self.due.items()):
            if when <= self.now:
                del self.due[timer]
                what()


class Timer:
    def __init__(self, timers: Timers) -> None:
        self.timers = timers

    def cancel(self) -> None:
        self.timers.due.pop(self, None)


@pytest.fixture
def timers() -> Timers:
    return Timers()


def messages(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What was logged since the last time."""
    found = [record.message for record in caplog.records]
    caplog.clear()
    return found


# --- counting ---


def test_the_first_are_shown_and_the_others_counted(timers: Timers, caplog: pytest.LogCaptureFixture) -> None:
    refusals = Refusals(timers.call_later)
    shown = [refusals.shows(f"192.0.2.7[{port}]") for port in range(1000)]
    assert shown == [True] * SHOWN + [False] * (1000 - SHOWN)
    timers.pass_(PERIOD - 0.1)
    assert not refusals.shows("192.0.2.7[1]")
    assert messages(caplog) == []
    timers.pass_(0.1)
    assert messages(caplog) == [f"192.0.2.7: refused {1001 - SHOWN} more times within 60 s"]
    assert refusals.shows("192.0.2.7[1]"), "another period"
    timers.pass_(PERIOD)
    assert messages(caplog) == []
    assert not timers.due, "nobody was refused: nothing is waited for"


def test_addresses_are_counted_apart(timers: Timers, caplog: pytest.LogCaptureFixture) -> None:
    refusals = Refusals(timers.call_later)
    for number in range(SHOWN + 2):
        refusals.shows(f"fe80::1%eth0[{number}]")
        refusals.shows(f"pid {number}")
    assert refusals.shows("192.0.2.7[1]")
    assert not refusals.shows("/run/socket")
    assert not refusals.shows("")
    refusals.end()
    assert messages(caplog) == [
        "fe80::1%eth0: refused 2 more times within 60 s",
        "local clients: refused 4 more times within 60 s",
    ]
    assert not timers.due


def test_a_flood_of_addresses(timers: Timers, caplog: pytest.LogCaptureFixture) -> None:
    refusals = Refusals(timers.call_later)
    shown = sum(refusals.shows(f"2001:db8::{number:x}[1]") for number in range(10_000))
    assert shown == MAX_ADDRESSES + SHOWN
    assert len(refusals._counts) == MAX_ADDRESSES + 1
    timers.pass_(PERIOD)
    hidden = 10_000 - MAX_ADDRESSES - SHOWN
    assert messages(caplog) == [f"other addresses: refused {hidden} more times within 60 s"]
    assert refusals.shows("2001:db8::ffff[1]")


# --- in a server ---


async def refused(bound: Any, **options: Any) -> None:
    """Try to make a call."""
    with pytest.raises((SecurityError, dcerpc.BindRejected)):
        async with dcerpc.connect(bound, **options) as binding:
            await rpcecho.Client(binding).AddOne(in_data=1)


def test_logons_over_smb_and_those_of_rpc_are_counted_together(caplog: pytest.LogCaptureFixture) -> None:
    async def body() -> None:
        async with dcerpc.Server(Accounts([ADA])) as server:
            server.register(EchoService())
            pipe, tcp = await server.listen(r"ncacn_np:127.0.0.1[\pipe\echo,port=0]", TCP)
            for _ in range(SHOWN - 1):
                await refused(pipe, credential=WRONG)
            for _ in range(3):
                await refused(tcp, credential=WRONG, auth="ntlm", level="privacy")
            await refused(pipe, credential=WRONG)
            async with dcerpc.connect(pipe, credential=ADA) as binding:
                assert (await rpcecho.Client(binding).AddOne(in_data=1)).out_data == 2

    with caplog.at_level(logging.WARNING, "dcerpc"):
        run(body)
    found = messages(caplog)
    assert ["authentication refused" in each for each in found] == [True] * (SHOWN - 1) + [False] * 2
    assert "authentication by ntlm refused" in found[-2]
    assert found[-1] == "127.0.0.1: refused 3 more times within 60 s", "the end of the server is one, too"


def test_connections_that_are_too_many(caplog: pytest.LogCaptureFixture) -> None:
    async def body() -> None:
        async with dcerpc.Server(limits=Limits(max_connections=1)) as server:
            server.register(EchoService())
            (bound,) = await server.listen(TCP)
            async with dcerpc.connect(bound) as binding:
                await rpcecho.Client(binding).AddOne(in_data=1)
                for _ in range(SHOWN + 1):
                    reader, writer = await asyncio.open_connection(bound.address, int(bound.endpoint))
                    with contextlib.suppress(ConnectionResetError):
                        assert await reader.read() == b""
                    writer.close()
                await settled(lambda: len(server.drivers) == 1)

    run(body)
    found = messages(caplog)
    assert len([each for each in found if each.endswith("refused, 1 connections are open")]) == SHOWN
    assert found[-1] == "127.0.0.1: refused 1 more times within 60 s"


def test_what_is_logged_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    """Whatever a provider says of names that came from the client."""

    class Store:
        def lookup(self, request: object) -> None:
            raise SecurityError("no account of eve\n127.0.0.1: ada has logged on")

    async def body() -> None:
        provider = Talkative(asks=(LookupAccount("eve", store=Store()),))
        async with dcerpc.Server(None, [provider]) as server:
            server.register(EchoService())
            (bound,) = await server.listen(TCP)
            await refused(bound, **options())

    with caplog.at_level(logging.WARNING, "dcerpc"):
        run(body)
    (found,) = messages(caplog)
    assert found.endswith(r"refused: 'no account of eve\n127.0.0.1: ada has logged on'")
