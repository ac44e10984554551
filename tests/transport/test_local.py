"""Local sockets: from endpoints to paths, and from processes to identities."""

from __future__ import annotations

import os
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError
from dcerpc.security.api import ImpersonationLevel
from dcerpc.transport.api import Carrier, ClientSide, LocalAddress, PeerProcess, ServerSide
from dcerpc.transport.local import LOCAL, UNIX_STREAM, local_identity, socket_address

posix = pytest.mark.skipif(sys.platform == "win32", reason="Unix-domain sockets")
SEQUENCES = ["ncalrpc", "ncacn_unix_stream"]


def address(text: str) -> LocalAddress:
    return socket_address(StringBinding.parse(text))


@posix
@pytest.mark.parametrize("protseq", SEQUENCES)
def test_a_path_is_itself(protseq: str) -> None:
    assert address(f"{protseq}:[/run/samba/ncalrpc/DEFAULT]") == LocalAddress("/run/samba/ncalrpc/DEFAULT")
    assert address(f"{protseq}:localhost[/a,mode=0660]") == LocalAddress("/a")


@posix
@pytest.mark.parametrize("protseq", SEQUENCES)
def test_a_name_is_in_a_directory_of_the_users_own(protseq: str) -> None:
    directory = f"/tmp/dcerpc-{os.geteuid()}"
    assert address(f"{protseq}:[epmapper]") == LocalAddress(f"{directory}/epmapper", directory)
    assert address(f"{protseq}:[...]") == LocalAddress(f"{directory}/...", directory)


@posix
@pytest.mark.parametrize("endpoint", ["a/b", "./a", "../a", ".", ".."])
def test_what_is_neither_name_nor_path(endpoint: str) -> None:
    with pytest.raises(BindingError, match="neither a name nor an absolute path"):
        address(f"ncalrpc:[{endpoint}]")


@posix
@pytest.mark.parametrize("character", ["a", "\u00e4"])
def test_a_path_that_is_too_long(character: str) -> None:
    limit = 103 if sys.platform == "darwin" else 107
    longest = "/a" + "b" * (limit - 2 - len(character.encode())) + character
    assert address(f"ncalrpc:[{longest}]").path == longest
    with pytest.raises(BindingError, match=f"has {limit + 1} octets, at most {limit}"):
        address(f"ncalrpc:[{longest}b]")
    with pytest.raises(BindingError, match="the path of its socket"):
        address(f"ncalrpc:[{'n' * limit}]")


@pytest.mark.parametrize("protseq", SEQUENCES)
def test_what_says_too_little_or_too_much(protseq: str) -> None:
    with pytest.raises(BindingError, match=f"{protseq} needs an endpoint"):
        address(f"{protseq}:")
    with pytest.raises(BindingError, match=r"address 'dc01' of .*: it reaches this machine only"):
        address(f"{protseq}:dc01[epmapper]")


@posix
@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=120))
def test_any_endpoint_is_in_its_place_or_refused(endpoint: str) -> None:
    try:
        found = socket_address(StringBinding("ncalrpc", "", endpoint))
    except BindingError:
        return
    assert found.path == endpoint or os.path.dirname(os.path.normpath(found.path)) == found.directory


@pytest.mark.parametrize(
    ("endpoint", "name"),
    [
        ("epmapper", r"\\.\pipe\dcerpc-epmapper"),
        (r"\\.\pipe\mine", r"\\.\pipe\mine"),
        (r"\\.\PIPE\Mine", r"\\.\pipe\Mine"),
    ],
)
def test_pipes_of_windows(endpoint: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert socket_address(StringBinding("ncalrpc", "", endpoint)) == LocalAddress(name)


@pytest.mark.parametrize("endpoint", ["\\\\.\\pipe\\", r"\\.\pipe\a\b", r"a\b", "a/b", "/a", "n" * 256])
def test_what_is_no_pipe_of_windows(endpoint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(BindingError, match="not a local pipe's name"):
        socket_address(StringBinding("ncalrpc", "", endpoint))


def test_who_a_process_is() -> None:
    process = PeerProcess(4711, 1000, 100)
    identity = local_identity(process)
    assert identity is not None
    assert (identity.provider, identity.context) == ("local", None)
    peer = identity.peer
    assert (peer.name, peer.domain, peer.anonymous) == ("uid=1000", "", False)
    assert peer.sids == ("S-1-22-1-1000", "S-1-22-2-100")
    assert peer.impersonation is ImpersonationLevel.IMPERSONATE
    assert peer.details is process


def test_who_a_process_is_by_name() -> None:
    identity = local_identity(PeerProcess(None, 0, None, "root"))
    assert identity is not None
    assert (identity.peer.name, identity.peer.sids) == ("root", ("S-1-22-1-0",))


def test_a_process_that_nobody_knows() -> None:
    assert local_identity(None) is None
    assert local_identity(PeerProcess(1, None, None)) is None


@pytest.mark.parametrize("carrier", [LOCAL, UNIX_STREAM], ids=lambda carrier: carrier.protseq)
def test_a_servers_channel_knows_its_client(carrier: Carrier) -> None:
    side = ServerSide(
        endpoint_of=lambda name: None, random=os.urandom, clock=time.time, process=PeerProcess(1, 2, 3)
    )
    (channel,) = carrier.make_link("pid 1", side).accept_channels()
    assert channel.identity == local_identity(side.process)
    binding = StringBinding("ncalrpc", "", "/a")
    link = carrier.make_link("", ClientSide(binding=binding, random=os.urandom, clock=time.time))
    with pytest.raises(StopIteration) as opened:
        next(link.open_channel("/a"))
    assert opened.value.value.identity is None
