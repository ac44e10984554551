"""What answers the steps of security contexts, for blocking programs and on an event loop."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

from dcerpc.runtime import steps
from dcerpc.runtime.config import ClientConfig, make_config
from dcerpc.runtime.kdc import KdcLocator
from dcerpc.runtime.steps import AsyncSteps, KdcClient, shortest
from dcerpc.security.accounts import Account
from dcerpc.security.steps import KdcExchange, LookupAccount, ResolveName, ResolveRealm, StepRequest

BINDING = "ncacn_ip_tcp:server.test[135]"
ASKED = KdcExchange("REALM", b"message")
ACCOUNT = Account("user", bytes(16))


class Kdc:
    """A KDC that answers with what it was asked."""

    def __init__(self) -> None:
        self.timeouts: list[float | None] = []

    def exchange(self, realm: str, message: bytes, timeout: float | None) -> bytes:
        self.timeouts.append(timeout)
        return b"%s: %s" % (realm.encode(), message)

    async def aexchange(self, realm: str, message: bytes, timeout: float | None) -> bytes:
        await asyncio.sleep(0)
        return self.exchange(realm, message, timeout)


class Store:
    """An account store that knows one account."""

    def lookup(self, request: LookupAccount) -> Account | None:
        return ACCOUNT if request.name == "user" else None


class AsyncStore:
    """The same, which has to wait for it."""

    async def lookup(self, request: LookupAccount) -> Account | None:
        await asyncio.sleep(0)
        return Store().lookup(request)


def config(**options: Any) -> ClientConfig:
    return make_config(BINDING, **options)


def answers(request: StepRequest, **options: Any) -> tuple[Any, Any]:
    """What a blocking client answers, and an asyncio one."""
    made = config(**options)
    resolver = made.async_resolver()

    async def ask() -> Any:
        return await resolver(request)

    return made.blocking_resolver(None)(request), asyncio.run(ask())


def test_kdc_exchanges() -> None:
    kdc = Kdc()
    assert isinstance(kdc, KdcClient)
    assert answers(ASKED, kdc=kdc, connect_timeout=3.0, timeout=5.0) == (b"REALM: message",) * 2
    assert kdc.timeouts == [3.0, 3.0]


def test_the_time_that_is_left() -> None:
    """A KDC gets no more time than the call that authenticates has."""
    kdc = Kdc()
    made = config(kdc=kdc, connect_timeout=60.0)
    made.blocking_resolver(time.monotonic() + 2.0)(ASKED)
    made.blocking_resolver(time.monotonic() - 2.0)(ASKED)
    config(kdc=kdc, connect_timeout=None).blocking_resolver(None)(ASKED)
    left, nothing, unlimited = kdc.timeouts
    assert left is not None
    assert 0.0 < left <= 2.0
    assert (nothing, unlimited) == (0.0, None)
    assert shortest() is None
    assert shortest(None, 2.0, 1.0) == 1.0


@pytest.mark.parametrize("store", [Store(), AsyncStore()])
def test_accounts(store: Any) -> None:
    assert answers(LookupAccount("user", store=store)) == (ACCOUNT, ACCOUNT)
    assert answers(LookupAccount("nobody", store=store)) == (None, None)


class KnowingKdc(Kdc):
    """One that knows the realms of hosts, too."""

    def realm_of_host(self, host: str) -> str:
        return f"REALM OF {host}"


def test_the_realms_of_hosts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert answers(ResolveRealm("a.b"), kdc=KnowingKdc()) == ("REALM OF a.b",) * 2
    with pytest.raises(LookupError, match="does not know the realms of hosts"):
        answers(ResolveRealm("a.b"), kdc=Kdc())
    path = tmp_path / "krb5.conf"
    path.write_text("[domain_realm]\n.b = B.EXAMPLE\n")
    locator = KdcLocator(krb5_conf=path)
    assert answers(ResolveRealm("a.b"), kdc=locator) == ("B.EXAMPLE",) * 2
    assert answers(ResolveRealm("a.c"), kdc=locator) == ("", "")
    # as the system has it
    monkeypatch.setattr(steps, "_system_kdcs", lambda: locator)
    assert answers(ResolveRealm("a.b")) == ("B.EXAMPLE",) * 2
    path.write_text("neither section nor relation")
    assert answers(ResolveRealm("a.b"), kdc=KdcLocator("kdc.example", path)) == ("", "")


def test_names() -> None:
    """A numeric address is its own canonical name: nobody is asked."""
    assert answers(ResolveName("127.0.0.1")) == ("127.0.0.1", "127.0.0.1")


@pytest.mark.parametrize("request_", [LookupAccount("user"), "something else"])
def test_what_nobody_answers(request_: object) -> None:
    with pytest.raises(LookupError, match="nothing answers"):
        config().blocking_resolver(None)(request_)

    async def ask() -> None:
        await config().async_resolver()(request_)

    with pytest.raises(LookupError, match="nothing answers"):
        asyncio.run(ask())


def test_the_users_own_resolver_is_asked_first() -> None:
    def mine(request: StepRequest) -> Any:
        return NotImplemented if isinstance(request, KdcExchange) else f"mine: {request}"

    async def mine_later(request: StepRequest) -> Any:
        await asyncio.sleep(0)
        return mine(request)

    kdc = Kdc()
    blocking = config(step_resolver=mine, kdc=kdc).blocking_resolver(None)
    assert blocking("a question") == "mine: a question"
    assert blocking(ASKED) == b"REALM: message"

    async def ask() -> tuple[Any, Any]:
        resolver = config(step_resolver=mine_later, kdc=kdc).async_resolver()
        return await resolver("a question"), await resolver(ASKED)

    assert asyncio.run(ask()) == ("mine: a question", b"REALM: message")


def test_a_lookup_that_takes_too_long() -> None:
    class Slow:
        async def lookup(self, request: LookupAccount) -> None:
            await asyncio.Event().wait()

    async def ask() -> None:
        await AsyncSteps(timeout=0.01)(LookupAccount("user", store=Slow()))

    with pytest.raises(TimeoutError):
        asyncio.run(ask())
