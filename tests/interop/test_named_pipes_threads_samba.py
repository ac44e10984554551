"""Threads of a program that share one SMB session with a Samba domain controller."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

import dcerpc
from dcerpc import blocking
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.ms_dtyp import RPC_UNICODE_STRING
from dcerpc.interfaces.winreg import winreg
from dcerpc.runtime.blocking_links import LinkDriver
from tests.interop.clients import PATIENCE
from tests.interop.domain_client import secret

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

both_mechanisms = pytest.mark.parametrize("mechanism", ["ntlm", "kerberos"])

MAXIMUM_ALLOWED = 0x02000000
PIPES = ("lsarpc", "samr", "netlogon", "epmapper", "srvsvc", "winreg", "svcctl")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[LinkDriver]:
    """The links that are made."""
    made: list[LinkDriver] = []
    whole = LinkDriver.__init__

    def remember(driver: LinkDriver, *args: Any, **options: Any) -> None:
        whole(driver, *args, **options)
        made.append(driver)

    monkeypatch.setattr(LinkDriver, "__init__", remember)
    return made


def connect(
    samba: Samba, pipe: str, mechanism: str = "ntlm", **options: Any
) -> blocking.BlockingBindingHandle:
    target = f"cifs/{samba.hostname}" if mechanism == "kerberos" else None
    usual: dict[str, Any] = {
        "credential": secret(samba, "administrator"),
        "kdc": samba.address,
        "smb": dcerpc.SmbClientSettings(target=target),
        "timeout": PATIENCE,
    }
    return blocking.connect(f"ncacn_np:{samba.address}[{pipe}]", **(usual | options))


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """What works come to that each have a thread."""
    with ThreadPoolExecutor(len(works)) as threads:
        return [future.result(PATIENCE) for future in [threads.submit(work) for work in works]]


def listens(binding: blocking.BlockingBindingHandle) -> bool:
    return bool(mgmt.BlockingClient(binding).rpc_mgmt_is_server_listening().return_value)


@both_mechanisms
def test_threads_with_pipes_of_their_own(samba: Samba, opened: list[LinkDriver], mechanism: str) -> None:
    def work(pipe: str) -> bytes:
        with connect(samba, pipe, mechanism) as binding:
            for _ in range(20):
                assert listens(binding)
            return binding.session_key

    with connect(samba, "lsarpc", mechanism) as first:
        keys = at_once(*(lambda pipe=pipe: work(pipe) for pipe in PIPES * 2))
        assert set(keys) == {first.session_key}
    assert len(opened) == 1
    assert opened[0].closed
    assert opened[0].error is None


def test_threads_that_share_a_binding(samba: Samba, opened: list[LinkDriver]) -> None:
    with connect(samba, "samr", max_connections=5) as binding:

        def work() -> None:
            for _ in range(20):
                assert listens(binding)

        at_once(*[work] * 10)
        (pool,) = binding._shared.by_endpoint.values()
        assert 1 < len(pool.connections()) <= 5
    assert len(opened) == 1


def text(value: str) -> RPC_UNICODE_STRING:
    """Counted text with the zero that the registry wants."""
    size = 2 * len(value) + 2
    return RPC_UNICODE_STRING(Length=size, MaximumLength=size, Buffer=f"{value}\0")


@contextlib.contextmanager
def registry_key(client: winreg.BlockingClient, name: str) -> Iterator[Any]:
    """A key that is deleted afterwards."""
    path = text(f"SOFTWARE\\dcerpc-{os.getpid()}-{name}")
    root = client.OpenLocalMachine(ServerName=None, samDesired=MAXIMUM_ALLOWED)
    root.raise_for_status()
    made = client.BaseRegCreateKey(
        hKey=root.phKey,
        lpSubKey=path,
        lpClass=text(""),
        dwOptions=0,
        samDesired=MAXIMUM_ALLOWED,
        lpSecurityAttributes=None,
        lpdwDisposition=None,
    )
    made.raise_for_status()
    try:
        yield made.phkResult
    finally:
        client.BaseRegDeleteKey(hKey=root.phKey, lpSubKey=path).raise_for_status()


def there_and_back(client: winreg.BlockingClient, key: Any, size: int) -> None:
    """Set a value and ask for it."""
    data = os.urandom(size)
    client.BaseRegSetValue(hKey=key, lpValueName=text("v"), dwType=3, lpData=data).raise_for_status()
    told = client.BaseRegQueryValue(
        hKey=key, lpValueName=text("v"), lpType=0, lpData=bytes(size), lpcbData=size, lpcbLen=size
    )
    told.raise_for_status()
    assert told.lpData == data


@pytest.mark.parametrize("encryption", ["off", "required"])
@both_mechanisms
def test_large_values_at_once(
    samba: Samba, opened: list[LinkDriver], mechanism: str, encryption: Any
) -> None:
    target = f"cifs/{samba.hostname}" if mechanism == "kerberos" else None
    smb = dcerpc.SmbClientSettings(target=target, encryption=encryption)

    def work(number: int) -> None:
        with connect(samba, "winreg", smb=smb) as binding:
            client = winreg.BlockingClient(binding)
            with registry_key(client, f"{mechanism}-{encryption}-{number}") as key:
                for size in (1, 65_536, 1_048_576):
                    there_and_back(client, key, size)

    with connect(samba, "lsarpc", smb=smb):
        at_once(*(lambda number=number: work(number) for number in range(3)))
    assert len(opened) == 1


def test_time_outs_of_one_thread_leave_the_others(samba: Samba, opened: list[LinkDriver]) -> None:
    with connect(samba, "winreg") as registry, connect(samba, "samr") as hasty:
        client = winreg.BlockingClient(registry)

        def work() -> None:
            with registry_key(client, "busy") as key:
                for _ in range(5):
                    there_and_back(client, key, 300_000)

        def hurry() -> int:
            late = 0
            impatient = mgmt.BlockingClient(hasty).with_options(timeout=0.0002)
            for _ in range(30):
                try:
                    impatient.rpc_mgmt_is_server_listening()
                except dcerpc.RpcTimeout:
                    late += 1
            return late

        _, late = at_once(work, hurry)
        assert late
        assert listens(hasty)
    assert len(opened) == 1


def test_a_session_that_is_given_up_half_made(samba: Samba) -> None:
    """Whoever waits for it meanwhile makes another, and does not wait for ever."""

    def work() -> None:
        with connect(samba, "samr") as binding:
            assert listens(binding)

    def hurry() -> None:
        with (
            contextlib.suppress(dcerpc.RpcTimeout),
            connect(samba, "samr", connect_timeout=0.005) as binding,
        ):
            assert listens(binding)

    for _ in range(5):
        at_once(hurry, work, hurry, work)


def test_a_lost_session_is_replaced(samba: Samba, opened: list[LinkDriver]) -> None:
    with connect(samba, "samr") as one, connect(samba, "lsarpc") as two:
        assert listens(one)
        assert listens(two)
        (link,) = opened
        link._sock.shutdown(2)
        for binding in (one, two):
            with pytest.raises(dcerpc.AssociationClosed):
                listens(binding)
            assert listens(binding)
        assert len(opened) == 2
