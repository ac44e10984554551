"""Calls of authenticated clients to a Samba domain controller: large, many, under several contexts."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

import dcerpc
from dcerpc import blocking, pdu
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.samr import samr
from dcerpc.security.api import Target
from dcerpc.status import SEC_E_NO_CREDENTIALS
from tests.interop.clients import PATIENCE, RUNTIMES, AsyncioTalker, BlockingTalker, Recorder, connected
from tests.interop.domain_client import (
    CARRIERS,
    MECHANISMS,
    SAMR_ACCESS,
    host,
    kinit,
    list_accounts,
    look_up,
    open_domain,
    place,
    secret,
    secured,
)

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

both_runtimes = pytest.mark.parametrize("runtime", RUNTIMES)
every_mechanism = pytest.mark.parametrize("mechanism", MECHANISMS)
every_carrier = pytest.mark.parametrize("carrier", CARRIERS)
#: MS-ERREF 2.3.1.
STATUS_SOME_NOT_MAPPED = 0x00000107

Handle = BlockingTalker | AsyncioTalker


def derived(talker: Any, **options: Any) -> Handle:
    """A handle for calls under other security on the same associations."""
    made = talker.handle.with_security(**options)
    return BlockingTalker(made) if isinstance(talker, BlockingTalker) else AsyncioTalker(made, talker.runner)


# --- large ---


@both_runtimes
@pytest.mark.parametrize("level", ["connect", "integrity", "privacy"])
@every_carrier
@every_mechanism
def test_many_fragments(samba: Samba, runtime: str, mechanism: str, level: str, carrier: str) -> None:
    """A request of hundreds of thousands of octets."""
    names = [f"{number:03d}{'x' * 117}" for number in range(999)] + [samba.user.name]
    recorder = Recorder()
    options = secured(samba, mechanism, level, carrier, trace=recorder)
    with connected(runtime, place(samba, "samr", carrier), **options) as talker:
        _, domain = open_domain(talker, samba.domain)
        before = len(recorder.of(pdu.Request))
        found = look_up(talker, domain, names)
        assert found.return_value == STATUS_SOME_NOT_MAPPED
        assert found.RelativeIds.Element[:-1] == [0] * 999
        assert found.RelativeIds.Element[-1] > 1000
        assert len(recorder.of(pdu.Request)) - before > 40
        # the sequence goes on
        assert samba.user.name in list_accounts(talker, samba).users
    assert len(recorder.opened) == 1


# --- many ---


@every_carrier
@every_mechanism
def test_calls_at_once_on_one_connection(samba: Samba, mechanism: str, carrier: str) -> None:
    recorder = Recorder()
    options = secured(samba, mechanism, carrier=carrier, trace=recorder)

    async def main() -> None:
        async with (
            asyncio.timeout(PATIENCE),
            dcerpc.connect(place(samba, "samr", carrier), max_connections=1, **options) as handle,
        ):
            client, management = samr.Client(handle), mgmt.Client(handle)
            await handle.bind(samr.INTERFACE, mgmt.INTERFACE)
            answers: list[Any] = await asyncio.gather(
                *(client.SamrConnect2(ServerName="x" * n, DesiredAccess=SAMR_ACCESS) for n in range(40)),
                *(management.rpc_mgmt_is_server_listening() for _ in range(40)),
            )
            assert [each.return_value for each in answers] == [0] * 40 + [1] * 40
            handles = [each.ServerHandle for each in answers[:40]]
            closed = await asyncio.gather(*(client.SamrCloseHandle(SamHandle=each) for each in handles))
            assert [each.return_value for each in closed] == [0] * 40

    asyncio.run(main())
    assert len(recorder.opened) == 1
    assert len(recorder.of(pdu.Response)) == 120


@every_carrier
@every_mechanism
def test_threads(samba: Samba, mechanism: str, carrier: str) -> None:
    """Each thread has a connection of its own, with its own context; tickets are fetched once."""
    recorder = Recorder()
    options = secured(samba, mechanism, carrier=carrier, trace=recorder)
    with blocking.connect(place(samba, "samr", carrier), timeout=PATIENCE, **options) as handle:
        client = samr.BlockingClient(handle)

        def talk(number: int) -> int:
            for _ in range(10):
                opened = client.SamrConnect2(ServerName="x" * number, DesiredAccess=SAMR_ACCESS)
                assert client.SamrCloseHandle(SamHandle=opened.ServerHandle).return_value == 0
            return number

        with ThreadPoolExecutor(6) as threads:
            assert list(threads.map(talk, range(6))) == list(range(6))
    assert 1 <= len(recorder.opened) <= 6


# --- several contexts ---


@both_runtimes
@pytest.mark.parametrize(
    ("first", "second"), [(a, b) for a, b in itertools.permutations(MECHANISMS, 2)], ids=str
)
@pytest.mark.parametrize("carrier", CARRIERS[:2])
def test_two_providers_on_one_connection(
    samba: Samba, runtime: str, first: str, second: str, carrier: str
) -> None:
    """The second context comes with alter_context; handles are the association's."""
    recorder = Recorder()
    options = secured(samba, first, carrier=carrier, trace=recorder)
    with connected(runtime, place(samba, "samr", carrier), **options) as talker:
        server, domain = open_domain(talker, samba.domain)
        options = {"target": Target(samba.address), **secured(samba, second)}
        del options["kdc"]
        other = derived(talker, **options)
        assert look_up(other, domain, [samba.user.name]).return_value == 0
        assert look_up(talker, domain, [samba.user.name]).return_value == 0
        assert samba.user.name in list_accounts(other, samba).users
        assert samba.user.name in list_accounts(talker, samba).users
        assert other.ask(samr, "SamrCloseHandle", SamHandle=server).return_value == 0
    assert len(recorder.opened) == 1
    used = {(each.auth.auth_type, each.auth.auth_context_id) for each in recorder.of(pdu.Request)}
    assert {auth_type for auth_type, _ in used} == {MECHANISMS[first][0], MECHANISMS[second][0]}
    assert len({number for _, number in used}) == 2


@both_runtimes
@every_carrier
@every_mechanism
def test_somebody_else_and_otherwise_protected(
    samba: Samba, runtime: str, mechanism: str, carrier: str
) -> None:
    """Contexts of one provider: for two users, and at each level; calls are made as whom they should be."""
    recorder = Recorder()
    options = secured(samba, mechanism, carrier=carrier, trace=recorder)
    with connected(runtime, place(samba, "samr", carrier), **options) as talker:
        server, domain = open_domain(talker, samba.domain)
        levels = [derived(talker, level=level) for level in ("connect", "packet", "integrity", "privacy")]
        boss = derived(talker, credential=secret(samba, "administrator"))
        for each in (*levels, boss, *levels):
            assert samba.user.name in list_accounts(each, samba).users
        # handles are whose they are: Samba compares who made them
        with pytest.raises(dcerpc.Fault):
            look_up(boss, domain, [samba.user.name])
        assert look_up(talker, domain, [samba.user.name]).return_value == 0
        assert talker.ask(samr, "SamrCloseHandle", SamHandle=server).return_value == 0
    assert len(recorder.opened) == 1
    numbers = {each.auth.auth_context_id for each in recorder.of(pdu.Request) if each.auth is not None}
    assert len(numbers) == 5  # "privacy" is the first context's


# --- tickets that end ---


@pytest.mark.parametrize(
    ("runtime", "mechanism"), [("blocking", "kerberos"), ("asyncio", "spnego, kerberos")]
)
def test_an_expired_context_is_replaced(
    samba: Samba,
    runtime: str,
    mechanism: str,
    tmp_path: Path,
    absent_peer: Callable[[str], NoReturn],
) -> None:
    """When the ticket in a cache ends so does the context; when there is another there is a new context.

    Samba's KDC takes no ticket-granting ticket for so short a time: the service's comes from the AS exchange.
    """
    cache = tmp_path / "tickets"
    kinit(samba, cache, absent_peer, "-l", "3s", "-S", host(samba))
    recorder = Recorder()
    options = secured(samba, mechanism, credential=dcerpc.CCache(cache), trace=recorder)
    with connected(runtime, place(samba, "samr"), **options) as talker:
        _, domain = open_domain(talker, samba.domain)
        assert look_up(talker, domain, [samba.user.name]).return_value == 0
        time.sleep(3)
        with pytest.raises(dcerpc.SecurityError) as caught:
            look_up(talker, domain, [samba.user.name])
        assert caught.value.status == SEC_E_NO_CREDENTIALS
        kinit(samba, cache, absent_peer)
        assert look_up(talker, domain, [samba.user.name]).return_value == 0
    assert len(recorder.opened) == 1
