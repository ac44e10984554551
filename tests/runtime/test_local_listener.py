"""Local listeners: socket files, who may connect, who has connected."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import pwd
import socket
import stat
import struct
import sys
from pathlib import Path
from typing import Any

import pytest

import dcerpc
from dcerpc.errors import AccessDenied, BindingError
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime import peer_process as module
from dcerpc.runtime.access import AccessRule, carrier_level
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.peer_process import peer_process
from dcerpc.runtime.server import Server
from dcerpc.runtime.unix_listener import UnixListener
from dcerpc.security.api import AuthLevel, Peer
from dcerpc.stub import Call
from dcerpc.transport.api import CarrierIdentity, PeerProcess
from tests.runtime.waiting import run, settled

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets of Unix")

MINE = f"S-1-22-1-{os.geteuid()}"


class Telling(rpcecho.Server):
    def __init__(self) -> None:
        self.found: list[Any] = []

    async def AddOne(self, call: Call, /, in_data: int) -> int:
        self.found.append(call)
        return in_data + 1


def connects(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(path))
        except OSError:
            return False
        return True


# --- the socket's file ---


def test_the_file_has_its_mode_and_goes_with_the_listener(tmp_path: Path) -> None:
    path = tmp_path / "socket"
    listener = UnixListener(str(path), 0o640)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert connects(path)
    listener.close()
    assert not path.exists()
    listener.close()


def test_a_stale_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "socket"
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(path))
    listener = UnixListener(str(path), 0o600)
    assert connects(path)
    listener.close()


def test_a_file_that_is_in_use_is_not(tmp_path: Path) -> None:
    path = tmp_path / "socket"
    first = UnixListener(str(path), 0o600)
    with pytest.raises(OSError, match="in use") as caught:
        UnixListener(str(path), 0o600)
    assert caught.value.errno == errno.EADDRINUSE
    assert connects(path)
    first.close()


def test_what_is_no_socket_stays(tmp_path: Path) -> None:
    path = tmp_path / "socket"
    path.write_text("mine")
    with pytest.raises(OSError, match="in use"):
        UnixListener(str(path), 0o600)
    assert path.read_text() == "mine"


def test_the_directory_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="missing"):
        UnixListener(str(tmp_path / "missing" / "socket"), 0o600)


def test_anothers_file_of_the_same_name_stays(tmp_path: Path) -> None:
    path = tmp_path / "socket"
    first = UnixListener(str(path), 0o600)
    path.unlink()
    second = UnixListener(str(path), 0o600)
    first.close()
    assert connects(path)
    second.close()


# --- servers ---


def test_calls_of_a_process(tmp_path: Path) -> None:
    async def body() -> None:
        told = Telling()
        path = tmp_path / "socket"
        async with Server(restrict_remote_clients=2) as server:
            server.register(told, min_level="privacy")
            (bound,) = await server.listen(f"ncalrpc:[{path},mode=0666]")
            assert bound.endpoint == str(path)
            assert stat.S_IMODE(path.stat().st_mode) == 0o666
            async with dcerpc.connect(bound) as binding:
                assert (await rpcecho.Client(binding).AddOne(in_data=1)).out_data == 2
                assert (await mgmt.Client(binding).rpc_mgmt_is_server_listening()).return_value
            (call,) = told.found
            assert call.client.name == pwd.getpwuid(os.geteuid()).pw_name
            assert (call.client.provider, call.client.sids[0]) == ("local", MINE)
            assert (call.level, call.client.level) == (AuthLevel.PRIVACY, AuthLevel.PRIVACY)
            assert call.client.details.pid == os.getpid()
            assert call.peer == f"pid {os.getpid()}"
            assert call.session_key is None
        assert not path.exists()

    run(body)


def test_others_than_the_owner_are_let_in_by_the_mode_only(tmp_path: Path) -> None:
    async def body() -> None:
        path = tmp_path / "socket"
        async with Server() as server:
            await server.listen(f"ncalrpc:[{path}]")
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            for wrong in ("rw", "8", "0999", "-600", "77777", "+600"):
                with pytest.raises(BindingError, match="permissions"):
                    await server.listen(f"ncalrpc:[{tmp_path}/other,mode={wrong}]")
            assert [each.name for each in tmp_path.iterdir()] == ["socket"]

    run(body)


def test_a_name_that_nobody_else_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def body() -> None:
        async with Server() as server:
            server.register(EchoService())
            first, second = await server.listen("ncalrpc:", "ncalrpc:")
            assert first.endpoint != second.endpoint
            for each in (first, second):
                async with dcerpc.connect(each) as binding:
                    assert (await rpcecho.Client(binding).AddOne(in_data=1)).out_data == 2
            with pytest.raises(OSError, match="in use"):
                await server.listen(first)
            assert server.bindings == [first, second]

    run(body)


def test_groups_are_a_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    users = iter((1, 1, 2))
    monkeypatch.setattr("dcerpc.runtime.server_driver.peer_process", lambda _: PeerProcess(7, next(users), 7))

    async def body() -> None:
        async with Server() as server:
            server.register(EchoService())
            (bound,) = await server.listen(f"ncalrpc:[{tmp_path}/socket]")
            async with contextlib.AsyncExitStack() as stack:
                for _ in range(3):
                    binding = await stack.enter_async_context(dcerpc.connect(bound))
                    await rpcecho.Client(binding).AddOne(in_data=1)
                groups = server.groups
                first, second, third = sorted(server.channels, key=lambda each: each.group.id)
                key = {each: str(each.identity.peer) for each in (first, second, third) if each.identity}
                same = [each for each in key if key[each] == "uid=1"]
                (other,) = [each for each in key if key[each] == "uid=2"]
                assert same[0].join_group(same[1].group.id) == same[1].group.id
                groups.leave(same[0].group)
                assert other.join_group(same[1].group.id) is None

    run(body)


# --- who has connected ---


def test_who_is_at_the_other_end() -> None:
    one, another = socket.socketpair(socket.AF_UNIX)
    with one, another:
        process = peer_process(one)
    assert process == PeerProcess(os.getpid(), os.geteuid(), os.getegid(), pwd.getpwuid(os.geteuid()).pw_name)


def test_nobody_knows() -> None:
    one, another = socket.socketpair(socket.AF_UNIX)
    another.close()
    one.close()
    assert peer_process(one) is None


def test_a_user_without_an_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_credentials", lambda _: PeerProcess(1, 0xFFFFFFF0, 1))
    with socket.socket(socket.AF_UNIX) as sock:
        assert peer_process(sock) == PeerProcess(1, 0xFFFFFFF0, 1, "")


@pytest.mark.parametrize(
    ("version", "groups", "expected"),
    [
        (0, 2, PeerProcess(4711, 501, 20)),
        (0, 0, PeerProcess(4711, 501, None)),
        (1, 2, None),
    ],
)
def test_of_macos(version: int, groups: int, expected: PeerProcess | None) -> None:
    class Darwin:
        """A socket of macOS: xucred and the process's number by options of level 0."""

        def getsockopt(self, level: int, option: int, size: int) -> bytes:
            assert level == 0
            if option == 2:
                return struct.pack("@i", 4711)
            assert (option, size) == (1, 76)
            return struct.pack("@IIh2x16I", version, 501, groups, 20, *[12] * 15)

    assert module._of_darwin(Darwin()) == expected  # type: ignore[arg-type]


# --- rules ---


def test_rules_know_the_carriers_identity() -> None:
    here = CarrierIdentity(Peer("me"), "local")
    piped = CarrierIdentity(Peer("me"), "smb")
    nobody = CarrierIdentity(Peer("", anonymous=True), "smb")
    assert (carrier_level(here), carrier_level(piped), carrier_level(None)) == (
        AuthLevel.PRIVACY,
        AuthLevel.NONE,
        AuthLevel.NONE,
    )
    private = AccessRule.make(AuthLevel.PRIVACY)
    assert private is not None
    assert not private.refusal(None, here)
    assert "level none" in private.refusal(None, piped)
    named = AccessRule.make(allow_anonymous=False)
    assert named is not None
    assert not named.refusal(None, piped)
    assert "anonymous" in named.refusal(None, nobody)
    assert "anonymous" in named.refusal(None)
    by_ntlm = AccessRule.make(AuthLevel.NONE, frozenset((10,)))
    assert by_ntlm is not None
    assert "auth_type" in by_ntlm.refusal(None, here)


@pytest.mark.parametrize("protseq", ["ncalrpc", "ncacn_unix_stream"])
def test_local_clients_are_not_remote(protseq: str) -> None:
    rule = AccessRule.make(restrict=2)
    assert rule is not None
    assert not rule.restricts(None, protseq)
    assert rule.restricts(None, "ncacn_np")


def test_an_anonymous_call_over_unix_streams(tmp_path: Path) -> None:
    async def body() -> None:
        async with Server() as server:
            server.register(EchoService(), providers=None, min_level=None, allow_anonymous=False)
            (bound,) = await server.listen(f"ncacn_unix_stream:[{tmp_path}/socket]")
            async with dcerpc.connect(bound) as binding:
                assert (await rpcecho.Client(binding).AddOne(in_data=1)).out_data == 2
            (over_tcp,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect(over_tcp) as binding:
                with pytest.raises(AccessDenied):
                    await rpcecho.Client(binding).AddOne(in_data=1)
            await settled(lambda: not server.channels)

    run(body)


def test_stopping_with_a_client_that_waits(tmp_path: Path) -> None:
    async def body() -> None:
        async with Server() as server:
            server.register(EchoService())
            (bound,) = await server.listen(f"ncalrpc:[{tmp_path}/socket]")
            async with dcerpc.connect(bound) as binding:
                await rpcecho.Client(binding).AddOne(in_data=1)
                await asyncio.wait_for(server.stop(), 10)
                assert not server.drivers
                with pytest.raises(dcerpc.RpcError):
                    await rpcecho.Client(binding).AddOne(in_data=1)

    run(body)
