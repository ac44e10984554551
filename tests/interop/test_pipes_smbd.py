"""Clients of an smbd's pipes: interfaces, dialects, ciphers, ways to sign; large, many, given up, lost."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final

import pytest

import dcerpc
from dcerpc import blocking
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.srvsvc import srvsvc
from dcerpc.transport.smb.settings import Dialect
from tests.interop.clients import PATIENCE, RUNTIMES, BlockingTalker, connected
from tests.interop.domain_client import listening
from tests.interop.pipe_calls import (
    CONVERSATIONS,
    key_name,
    open_key,
    registry_key,
    talk_srvsvc,
    talk_winreg,
    there_and_back,
)
from tests.interop.samba_smbd import VARIANTS, Smbd, Variant

if TYPE_CHECKING:
    Change = Callable[[str | Variant], Smbd]

pytestmark = pytest.mark.interop

both_runtimes = pytest.mark.parametrize("runtime", RUNTIMES)
#: Those that the administrator can use.
PROTECTED: Final = [name for name in VARIANTS if name not in ("guest", "anonymous-refused")]
#: How long a test lets a client wait for what does not come; seconds.
SOON: Final = 0.3


def administrator(peer: Smbd) -> dcerpc.Password:
    return dcerpc.Password(peer.administrator.name, peer.administrator.password)


@both_runtimes
@pytest.mark.parametrize("pipe", CONVERSATIONS)
def test_an_interface(smbd_as: Change, runtime: str, pipe: str) -> None:
    peer = smbd_as("default")
    with connected(runtime, peer.binding(pipe), credential=administrator(peer)) as talker:
        CONVERSATIONS[pipe](talker, peer)


@both_runtimes
@pytest.mark.parametrize("name", PROTECTED)
def test_a_variant(smbd_as: Change, runtime: str, name: str) -> None:
    """Each dialect, each cipher, each way to sign, as the server's configuration has it."""
    peer = smbd_as(name)
    options: dict[str, Any] = {"credential": administrator(peer)}
    with connected(runtime, peer.binding("srvsvc"), **options) as talker:
        talk_srvsvc(talker, peer)
    with connected(runtime, peer.binding("winreg"), **options) as talker:
        talk_winreg(talker, peer)


@pytest.mark.parametrize("encryption", ["off", "wanted", "required"])
@pytest.mark.parametrize("dialect", Dialect)
def test_a_client_of_one_dialect(smbd_as: Change, dialect: Dialect, encryption: Any) -> None:
    """As the client has it; who must encrypt does not go on without."""
    runtime = RUNTIMES[list(Dialect).index(dialect) % 2]
    peer = smbd_as("encryption-desired")
    smb = dcerpc.SmbClientSettings(dialects=(dialect,), encryption=encryption, signing="required")
    options: dict[str, Any] = {"credential": administrator(peer), "smb": smb}
    if encryption == "required" and dialect < Dialect.SMB_3_0:
        with (
            pytest.raises(dcerpc.RpcError, match="encrypt"),
            connected(runtime, peer.binding("srvsvc"), **options) as talker,
        ):
            listening(talker)
        return
    with connected(runtime, peer.binding("srvsvc"), **options) as talker:
        talk_srvsvc(talker, peer)


@pytest.mark.parametrize("level", ["packet", "integrity", "privacy"])
@both_runtimes
def test_secured_calls(smbd_as: Change, runtime: str, level: str) -> None:
    """As another than the session's user, who could not do that."""
    peer = smbd_as("default")
    session = dcerpc.SmbClientSettings(credential=dcerpc.Password(peer.user.name, peer.user.password))
    options: dict[str, Any] = {"credential": administrator(peer), "smb": session}
    with connected(runtime, peer.binding("winreg"), auth="ntlm", level=level, **options) as talker:
        talk_winreg(talker, peer)
    with (
        connected(runtime, peer.binding("winreg"), smb=session) as talker,
        pytest.raises(dcerpc.StatusError, match="ACCESS_DENIED"),
        registry_key(talker),
    ):
        pytest.fail("an ordinary user makes a key")


# --- large ---

LARGE: Final = {
    "default": VARIANTS["default"],
    "2.0.2": VARIANTS["smb202"],
    "encrypted": VARIANTS["smb311-encrypted"],
    "few credits": Variant(options=("smb2 max credits = 4",)),
    "small messages": Variant(
        options=tuple(f"smb2 max {what} = 65536" for what in ("trans", "read", "write"))
    ),
}


@pytest.mark.parametrize("pipelining", [False, True], ids=["one by one", "pipelining"])
@both_runtimes
@pytest.mark.parametrize("name", LARGE)
def test_a_mebibyte(smbd_as: Change, runtime: str, name: str, pipelining: bool) -> None:
    peer = smbd_as(LARGE[name])
    options: dict[str, Any] = {
        "credential": administrator(peer),
        "smb": dcerpc.SmbClientSettings(pipelining=pipelining),
    }
    with connected(runtime, peer.binding("winreg"), **options) as talker, registry_key(talker) as key:
        there_and_back(talker, key, 1 << 20)
        there_and_back(talker, key, 1)


# --- many ---


@pytest.mark.parametrize("variant", ["default", "smb202", "smb311-256-gcm"])
def test_threads_in_one_session(smbd_as: Change, variant: str) -> None:
    """Each with a pipe of its own, all at once, twice."""
    peer = smbd_as(variant)
    options: dict[str, Any] = {"credential": administrator(peer), "timeout": PATIENCE}
    barrier = threading.Barrier(len(CONVERSATIONS))

    def talk(pipe: str) -> bytes:
        with blocking.connect(peer.binding(pipe), **options) as handle:
            barrier.wait(PATIENCE)
            for _ in range(2):
                CONVERSATIONS[pipe](BlockingTalker(handle), peer)
            return handle.session_key

    with (
        blocking.connect(peer.binding("netdfs"), **options) as first,
        ThreadPoolExecutor(len(CONVERSATIONS)) as threads,
    ):
        assert set(threads.map(talk, CONVERSATIONS)) == {first.session_key}


@pytest.mark.parametrize("variant", ["default", "smb202", "smb311-256-gcm"])
def test_tasks_in_one_session(smbd_as: Change, variant: str) -> None:
    peer = smbd_as(variant)

    async def talk(pipe: str) -> bytes:
        async with dcerpc.connect(peer.binding(pipe), credential=administrator(peer)) as handle:
            calls = [mgmt.Client(handle).rpc_mgmt_is_server_listening() for _ in range(20)]
            assert [answer.return_value for answer in await asyncio.gather(*calls)] == [1] * 20
            return handle.session_key

    async def main() -> None:
        async with (
            asyncio.timeout(PATIENCE),
            dcerpc.connect(peer.binding("netdfs"), credential=administrator(peer)) as first,
        ):
            assert set(await asyncio.gather(*map(talk, CONVERSATIONS))) == {first.session_key}

    asyncio.run(main())


# --- given up ---


@contextlib.contextmanager
def standing_still(peer: Smbd, program: str) -> Iterator[None]:
    """Let a program that serves pipes do nothing meanwhile."""
    pids = peer.pids(program)
    assert pids
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)


@both_runtimes
def test_a_call_that_takes_too_long(smbd_as: Change, runtime: str) -> None:
    """It ends in time, on its pipe; the others of the session go on, and later calls there do as well."""
    peer = smbd_as("default")
    options: dict[str, Any] = {"credential": administrator(peer), "cancel_timeout": 0.0}
    with (
        connected(runtime, peer.binding("winreg"), **options) as slow,
        connected(runtime, peer.binding("srvsvc"), **options) as other,
    ):
        for each in (slow, other):
            assert listening(each)
        with standing_still(peer, "rpcd_winreg"):
            with pytest.raises(dcerpc.RpcTimeout):
                listening(slow.within(SOON))
            talk_srvsvc(other, peer)
        talk_winreg(slow, peer)


def test_a_cancelled_task(smbd_as: Change) -> None:
    peer = smbd_as("default")

    async def main() -> None:
        options: dict[str, Any] = {"credential": administrator(peer), "cancel_timeout": 0.0}
        async with (
            asyncio.timeout(PATIENCE),
            dcerpc.connect(peer.binding("winreg"), **options) as slow,
            dcerpc.connect(peer.binding("srvsvc"), **options) as other,
        ):
            waiting, going = mgmt.Client(slow), srvsvc.Client(other)
            await waiting.rpc_mgmt_is_server_listening()
            with standing_still(peer, "rpcd_winreg"):
                tasks = [asyncio.create_task(waiting.rpc_mgmt_is_server_listening()) for _ in range(3)]
                answers = [going.NetrServerGetInfo(ServerName=None, Level=101) for _ in range(10)]
                for answer in await asyncio.gather(*answers):
                    answer.raise_for_status()
                for task in tasks:
                    assert not task.done()
                    task.cancel()
                ended = await asyncio.gather(*tasks, return_exceptions=True)
                assert [type(each) for each in ended] == [asyncio.CancelledError] * 3
                (await going.NetrServerGetInfo(ServerName=None, Level=101)).raise_for_status()
            assert (await waiting.rpc_mgmt_is_server_listening()).return_value == 1
            assert slow.session_key == other.session_key

    asyncio.run(main())


# --- lost ---


class Killer:
    """A TraceSink that kills processes when the nth PDU is sent, or received."""

    def __init__(self, pids: Callable[[], list[int]], sent: int = 0, received: int = 0) -> None:
        self._pids = pids
        self._sent = sent
        self._received = received

    def connection_opened(self, connection_id: int, local: tuple[str, int], peer: tuple[str, int]) -> None:
        pass

    def pdu_sent(self, connection_id: int, octets: bytes, now: float) -> None:
        self._sent -= 1
        self._kill(self._sent)

    def pdu_received(self, connection_id: int, octets: bytes, now: float) -> None:
        self._received -= 1
        self._kill(self._received)

    def connection_closed(self, connection_id: int) -> None:
        pass

    def _kill(self, left: int) -> None:
        if left == 0:
            for pid in self._pids():
                os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize(("sent", "received"), [(20, 0), (0, 200)], ids=["a request", "a response"])
@both_runtimes
def test_a_server_killed_in_the_midst(smbd_as: Change, runtime: str, sent: int, received: int) -> None:
    """The process of the session, while a long value is on its way; another session follows."""
    peer = smbd_as("default")
    before, name = set(peer.pids("smbd")), key_name()
    killer = Killer(lambda: list(set(peer.pids("smbd")) - before), sent, received)
    options: dict[str, Any] = {"credential": administrator(peer), "trace": killer}
    with connected(runtime, peer.binding("winreg"), **options) as talker:
        _, key = open_key(talker, name)
        with pytest.raises((dcerpc.AssociationClosed, dcerpc.TransportError)):
            there_and_back(talker, key, 1 << 20)
        with registry_key(talker, name) as key:
            there_and_back(talker, key, 1 << 20)


@both_runtimes
def test_what_serves_a_pipe_is_killed(smbd_as: Change, runtime: str) -> None:
    """The session lives, and so do its other pipes; Samba starts another process for the one that it lost."""
    peer = smbd_as("default")
    options: dict[str, Any] = {"credential": administrator(peer)}
    with (
        connected(runtime, peer.binding("spoolss"), **options) as lost,
        connected(runtime, peer.binding("srvsvc"), **options) as other,
    ):
        for each in (lost, other):
            assert listening(each)
        for pid in peer.pids("rpcd_spoolss"):
            os.kill(pid, signal.SIGKILL)
        with pytest.raises((dcerpc.AssociationClosed, dcerpc.TransportError)):
            listening(lost)
        talk_srvsvc(other, peer)
        CONVERSATIONS["spoolss"](lost, peer)
