r"""Pipes that our server serves behind a Samba, which has the port: Samba's, impacket's and our clients.

A standalone smbd has its own accounts, a domain controller those of its domain. docs/server.md ("Behind
Samba") tells users what is configured here.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

import dcerpc
from dcerpc.errors import RpcError, TransportError
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.status import STATUS_INVALID_LEVEL
from dcerpc.transport.smb.settings import SmbServerSettings
from tests.interop.clients import RUNTIMES, connected
from tests.interop.conftest import need_program, run
from tests.interop.domain_client import secret
from tests.interop.samba_smbd import Account
from tests.interop.secured_echo import Witness, serving

if TYPE_CHECKING:
    from tests.interop.conftest import Output, Samba
    from tests.interop.samba_smbd import Smbd, Variant

pytestmark = [
    pytest.mark.interop,
    pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="the directory np is root's"),
]

both_runtimes = pytest.mark.parametrize("runtime", RUNTIMES)

Start = Callable[["str | Variant"], "Smbd"]
LETTING_ANYBODY_IN = SmbServerSettings(allow_anonymous=True)


class Keys(Witness):
    """A witness that also notes what it has on the call: the session's key, and where the client is."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[bytes] = []
        self.peers: list[str] = []

    async def AddOne(self, call: Any, /, in_data: int) -> int:
        self.keys.append(call.session_key)
        self.peers.append(call.peer)
        return await super().AddOne(call, in_data)


def behind(smbd: Smbd, *names: str) -> list[str]:
    """Where to listen for pipes of an smbd."""
    return [rf"ncacn_np:[\pipe\{name},samba={smbd.directory}/ncalrpc]" for name in names]


def login(account: Account) -> dcerpc.Password:
    return dcerpc.Password(account.name, account.password)


@contextlib.contextmanager
def listening_behind(
    smbd: Smbd, *names: str, service: Witness | None = None, smb: SmbServerSettings | None = None
) -> Iterator[Witness]:
    options = {} if smb is None else {"smb": smb}
    with serving(None, *behind(smbd, *names), service=service, options=options) as (witness, _):
        yield witness


def rpcclient(smbd: Smbd, *options: str, **who: Account | None) -> Output:
    """``echoaddone 41`` of Samba's rpcclient."""
    command = ("--command=echoaddone 41", f"ncacn_np:{smbd.address}", *options)
    return run(smbd.client(need_program("rpcclient"), *command, **who))


# ---- who calls ----


@both_runtimes
@pytest.mark.parametrize("variant", ["smb202-signed", "smb300-encrypted", "default"])
def test_who_calls(smbd: Start, variant: str, runtime: str) -> None:
    peer = smbd(variant)
    service = Keys()
    with (
        listening_behind(peer, "Ours", service=service),
        connected(runtime, peer.binding("ours"), credential=login(peer.user)) as talker,
    ):
        assert talker.ask(rpcecho, "AddOne", in_data=41).out_data == 42
        key = talker.handle.session_key  # type: ignore[attr-defined]  # both kinds have it
    caller = service.caller
    assert (caller.name, caller.domain) == (peer.user.name, peer.netbios_name)
    assert caller.how == ("smb", "smb", "NONE")
    account, *groups = caller.sids
    assert account.startswith("S-1-5-21-")
    assert {"S-1-5-11", "S-1-22-1-50001", "S-1-22-2-50001", account[:-4] + "513"} <= set(groups)
    assert all(sid.startswith(("S-1-22-1-", "S-1-22-2-")) for sid in groups if sid.startswith("S-1-22-"))
    assert service.keys == [key]
    assert len(key) == 16
    assert service.peers[0].startswith("127.0.0.1[")


@pytest.mark.parametrize("variant", ["anonymous-refused", "default", "guest"])
def test_nobody(smbd: Start, variant: str) -> None:
    """Samba lets them in where it is told to, and the server where it is."""
    peer = smbd(variant)
    nobody = dcerpc.Anonymous()

    def call() -> int:
        with connected("blocking", peer.binding("ours"), credential=nobody) as talker:
            return int(talker.ask(rpcecho, "AddOne", in_data=41).out_data)

    with listening_behind(peer, "ours") as service:
        with pytest.raises((TransportError, RpcError)):
            call()
        assert service.seen == []
    with listening_behind(peer, "ours", smb=LETTING_ANYBODY_IN) as service:
        if variant == "anonymous-refused":
            with pytest.raises((TransportError, RpcError)):
                call()
        else:
            assert call() == 42
            assert [who is None or who.anonymous for who in service.seen] == [True]


def test_guests_are_nobody(smbd: Start) -> None:
    """Who gives a name that Samba does not know has proved nothing."""
    peer = smbd("guest")
    stranger = Account("stranger", "unknown")
    unsigned = "--option=client ipc signing=auto"
    with listening_behind(peer, "rpcecho") as service:
        assert "42" not in rpcclient(peer, unsigned, account=stranger).stdout
        assert "41 + 1 = 42" in rpcclient(peer, unsigned).check().stdout
        assert service.caller.name == peer.user.name
    with listening_behind(peer, "rpcecho", smb=LETTING_ANYBODY_IN) as service:
        assert "41 + 1 = 42" in rpcclient(peer, unsigned, account=stranger).check().stdout
        assert [who is None or who.anonymous for who in service.seen] == [True]


# ---- what passes ----


@both_runtimes
def test_large_values(smbd: Start, runtime: str) -> None:
    peer = smbd("default")
    octets = bytes(range(256)) * 4096
    with (
        listening_behind(peer, "ours"),
        connected(runtime, peer.binding("ours"), credential=login(peer.user)) as talker,
    ):
        for size in (0, 1, 4000, 5000, 70_000, len(octets)):
            sent = octets[:size]
            assert talker.ask(rpcecho, "EchoData", len=size, in_data=sent).out_data == sent
            talker.ask(rpcecho, "SinkData", len=size, data=sent)
            assert talker.ask(rpcecho, "SourceData", len=size).data == sent


def test_many_clients(smbd: Start) -> None:
    """Sessions of two users, with several pipes each, that call at once."""
    peer = smbd("default")

    async def client(account: Account, number: int) -> list[int]:
        name = "first" if number % 2 else "second"
        smb = dcerpc.SmbClientSettings(calling_name=f"N{number % 4}")
        async with dcerpc.connect(peer.binding(name), credential=login(account), smb=smb) as binding:
            calls = [rpcecho.Client(binding).AddOne(in_data=each) for each in range(20)]
            return [answer.out_data for answer in await asyncio.gather(*calls)]

    async def all_of_them() -> list[list[int]]:
        who = (peer.user, peer.administrator)
        return await asyncio.gather(*(client(who[number % 3 == 0], number) for number in range(12)))

    with listening_behind(peer, "first", "second") as service:
        assert asyncio.run(all_of_them()) == [list(range(1, 21))] * 12
        assert len(service.seen) == 240
        names = {who.name for who in service.seen if who is not None}
        assert names == {peer.user.name, peer.administrator.name}


def test_secured_calls(smbd: Start) -> None:
    """RPC's own security within the pipe, by the server's accounts, who need not be Samba's."""
    peer = smbd("default")
    ada = dcerpc.Password("ada", "correct horse", "CORP")
    with serving(dcerpc.Accounts([ada]), *behind(peer, "ours"), min_level="privacy") as (service, _):
        options = {"smb": dcerpc.SmbClientSettings(credential=login(peer.user)), "credential": ada}
        with connected("blocking", peer.binding("ours"), auth="ntlm", level="privacy", **options) as talker:
            assert talker.ask(rpcecho, "AddOne", in_data=41).out_data == 42
    assert service.caller.principal == "CORP\\ada"
    assert service.caller.how == ("ntlm", "ntlm", "PRIVACY")


# ---- clients of others ----


@pytest.mark.parametrize("variant", ["smb210", "smb311-encrypted", "default"])
def test_rpcclient(smbd: Start, variant: str) -> None:
    peer = smbd(variant)
    with listening_behind(peer, "rpcecho") as service:
        assert "41 + 1 = 42" in rpcclient(peer).check().stdout
        assert service.caller.principal == f"{peer.netbios_name}\\{peer.user.name}"


@pytest.mark.parametrize("flags", ["", ",bigendian", ",smb2"])
def test_smbtorture(smbd: Start, flags: str) -> None:
    peer = smbd("default")
    with listening_behind(peer, "rpcecho") as service:
        command = [
            *(need_program("smbtorture"), f"ncacn_np:{peer.address}[rpcecho{flags}]", "-p", str(peer.port)),
            *("rpc.echo", "--seed=1", "--option=torture:quick=yes"),
            f"--user={peer.user.name}%{peer.user.password}",
        ]
        output = run(command).check()
        assert output.stdout.count("success: ") == 9
        assert "failure" not in output.stdout
        assert service.caller.name == peer.user.name


IMPACKET = r"""
import struct
import sys
from impacket.dcerpc.v5 import transport
from impacket.uuid import uuidtup_to_bin

address, port, user, password = sys.argv[1:]
dce = transport.SMBTransport(address, int(port), r"\ours", user, password).get_dce_rpc()
dce.connect()
dce.bind(uuidtup_to_bin(("60a15ec5-4de8-11d7-a637-005056a20182", "1.0")))
dce.call(0, struct.pack("<I", 41))
assert dce.recv() == struct.pack("<I", 42)
octets = bytes(range(250)) * 240
dce.call(1, struct.pack("<II", len(octets), len(octets)) + octets)
assert dce.recv() == struct.pack("<I", len(octets)) + octets
dce.disconnect()
print("good")
"""


def test_impacket(smbd: Start, impacket_python: Callable[..., Output]) -> None:
    peer = smbd("default")
    with listening_behind(peer, "ours") as service:
        who = (peer.user.name, peer.user.password)
        output = impacket_python("-c", IMPACKET, peer.address, str(peer.port), *who).check()
        assert output.stdout == "good\n"
        assert service.caller.name == peer.user.name


# ---- the socket ----


def test_beside_sambas_own_pipes(smbd: Start) -> None:
    """Samba's helpers start when one of its own pipes is opened: they leave ours alone, as we do theirs."""
    peer = smbd("default")
    with listening_behind(peer, "rpcecho"):
        assert "41 + 1 = 42" in rpcclient(peer).check().stdout
        listed = run(peer.client(need_program("rpcclient"), peer.address, "--command=netshareenum")).check()
        assert "netname: share" in listed.stdout
        assert "41 + 1 = 42" in rpcclient(peer).check().stdout


def test_a_server_that_stops(smbd: Start) -> None:
    peer = smbd("default")
    directory = peer.directory / "ncalrpc/np"
    with contextlib.ExitStack() as server:
        server.enter_context(listening_behind(peer, "ours"))
        assert (directory / "ours").stat().st_mode & 0o777 == 0o600
        with connected("blocking", peer.binding("ours"), credential=login(peer.user)) as talker:
            assert talker.ask(rpcecho, "AddOne", in_data=41).out_data == 42
            server.close()
            with pytest.raises((TransportError, RpcError)):
                talker.ask(rpcecho, "AddOne", in_data=41)
    assert not (directory / "ours").exists()
    with (
        pytest.raises(TransportError, match="STATUS_OBJECT_NAME_NOT_FOUND"),
        connected("blocking", peer.binding("ours"), credential=login(peer.user)) as talker,
    ):
        talker.ask(rpcecho, "AddOne", in_data=41)
    with (
        listening_behind(peer, "ours"),
        connected("blocking", peer.binding("ours"), credential=login(peer.user)) as talker,
    ):
        assert talker.ask(rpcecho, "AddOne", in_data=41).out_data == 42


def test_a_pipe_that_is_taken(smbd: Start) -> None:
    peer = smbd("default")
    with listening_behind(peer, "ours"):
        with pytest.raises(OSError, match="ours"), listening_behind(peer, "OURS"):
            pytest.fail("it listens")
        run(peer.client(need_program("rpcclient"), peer.address, "--command=netshareenum")).check()
        with pytest.raises(OSError, match="srvsvc"), listening_behind(peer, "srvsvc"):
            pytest.fail("it listens")


def test_a_level_that_nobody_knows(smbd: Start) -> None:
    """As a Samba of years to come may ask; where it looks for the status, it learns why."""
    peer = smbd("default")
    with listening_behind(peer, "ours"), socket.socket(socket.AF_UNIX) as sock:
        sock.connect(str(peer.directory / "ncalrpc/np/ours"))
        sock.sendall(b"\0\0\0\x0cNPAM" + (99).to_bytes(4, "little") * 2)
        answer = sock.recv(100)
        assert answer[4:12] == b"NPAM" + (99).to_bytes(4, "little")
        assert answer[-4:] == STATUS_INVALID_LEVEL.to_bytes(4, "little")
        assert sock.recv(100) == b""


# ---- a domain controller ----


@both_runtimes
@pytest.mark.parametrize("mechanism", ["ntlm", "kerberos"])
def test_in_a_domain(samba: Samba, mechanism: str, runtime: str) -> None:
    directory = samba.smb_conf.parents[1] / "ncalrpc"
    if not os.access(directory, os.W_OK):
        pytest.skip(f"{directory} is another user's")
    name = f"dcerpc-{os.getpid()}-{runtime}"
    service = Keys()
    target = f"cifs/{samba.hostname}" if mechanism == "kerberos" else None
    options = {
        "credential": secret(samba),
        "kdc": samba.address,
        "smb": dcerpc.SmbClientSettings(target=target),
    }
    where = rf"ncacn_np:[\pipe\{name},samba={directory}]"
    octets = bytes(range(256)) * 300
    with (
        serving(None, where, service=service),
        connected(runtime, f"ncacn_np:{samba.address}[{name}]", **options) as talker,
    ):
        assert talker.ask(rpcecho, "AddOne", in_data=41).out_data == 42
        assert talker.ask(rpcecho, "EchoData", len=len(octets), in_data=octets).out_data == octets
        key = talker.handle.session_key  # type: ignore[attr-defined]  # both kinds have it
    caller = service.caller
    assert (caller.name, caller.domain) == (samba.user.name, samba.domain)
    assert caller.sids[0].startswith(f"{samba.domain_sid}-")
    assert f"{samba.domain_sid}-513" in caller.sids
    assert ("S-1-5-64-10" in caller.sids) == (mechanism == "ntlm")  # NTLM Authentication
    assert service.keys == [key]
