r"""Pipes behind Samba: where their sockets are, who may speak for clients, and what passes."""

from __future__ import annotations

import json
import logging
import os
import struct
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError, TransportError
from dcerpc.limits import Limits
from dcerpc.security.api import ImpersonationLevel
from dcerpc.status import STATUS_ACCESS_DENIED, STATUS_INVALID_LEVEL, STATUS_INVALID_PARAMETER
from dcerpc.transport.api import Channel, ClientSide, Link, LocalAddress, PeerProcess, ServerSide
from dcerpc.transport.samba_pipe import SAMBA_PIPES, SambaPipeLink, socket_address
from dcerpc.transport.samba_pipe_auth import MAX_REQUEST, AuthRequest, encode_reply
from dcerpc.transport.smb.carrier import NAMED_PIPES, served_by
from dcerpc.transport.smb.settings import SmbServerSettings

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets of Unix")

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/named_pipe_auth.json").read_text())
REQUESTS = {each["label"]: bytes.fromhex(each["octets"]) for each in VECTORS["requests"]}
USER = REQUESTS["user"]
GOOD = bytes.fromhex(VECTORS["reply"])
ROOT = PeerProcess(4711, 0, 0, "root")


def server(
    process: PeerProcess | None = ROOT, anonymous: bool | None = False, limits: Limits | None = None
) -> SambaPipeLink:
    settings = None if anonymous is None else SmbServerSettings(allow_anonymous=anonymous)
    side = ServerSide(
        endpoint_of=lambda name: None,
        random=os.urandom,
        clock=time.time,
        process=process,
        settings=settings,
        limits=limits or Limits(),
    )
    link = SAMBA_PIPES.make_link("pid 4711", side)
    assert isinstance(link, SambaPipeLink)
    return link


def sent(link: Link) -> bytes:
    return b"".join(link.data_to_send())


def opened(label: str = "user", anonymous: bool | None = False) -> tuple[SambaPipeLink, Channel]:
    link = server(anonymous=anonymous)
    link.receive_data(REQUESTS[label], 0.0)
    (channel,) = link.accept_channels()
    assert sent(link) == GOOD
    return link, channel


def framed(*messages: bytes) -> bytes:
    return b"".join(struct.pack("<H", len(each)) + each for each in messages)


# ---- where ----


def test_the_socket_of_a_pipe() -> None:
    wanted = LocalAddress("/run/samba/ncalrpc/np/my echo", "/run/samba/ncalrpc/np")
    for text in (
        r"ncacn_np:[\pipe\My Echo,samba=/run/samba/ncalrpc]",
        r"ncacn_np:[\PIPE\my echo,samba=/run/samba/ncalrpc/]",
        r"ncacn_np:files.example[my echo,samba=/run/samba/ncalrpc]",
    ):
        assert socket_address(StringBinding.parse(text)) == wanted


@pytest.mark.parametrize("pipe", [r"\pipe\a\b", r"\pipe\..", r"\pipe\.", r"\pipe\a/b", "", r"\pipe\../x"])
def test_what_is_no_name_of_a_socket(pipe: str) -> None:
    with pytest.raises(BindingError, match="not a name that Samba looks for"):
        socket_address(StringBinding("ncacn_np", "", pipe, options=(("samba", "/run"),)))


@pytest.mark.parametrize("directory", ["", "ncalrpc", "./ncalrpc"])
def test_what_is_no_directory(directory: str) -> None:
    with pytest.raises(BindingError, match="absolute path of Samba's ncalrpc dir"):
        socket_address(StringBinding("ncacn_np", "", "x", options=(("samba", directory),)))


def test_a_path_that_is_too_long() -> None:
    with pytest.raises(BindingError, match="octets, at most"):
        socket_address(StringBinding("ncacn_np", "", "x" * 100, options=(("samba", "/run/samba"),)))


def test_systems_without_such_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(BindingError, match="option samba"):
        socket_address(StringBinding.parse(r"ncacn_np:[\pipe\x,samba=/run]"))


def test_which_carrier_serves() -> None:
    assert NAMED_PIPES.served_by is served_by
    assert served_by(StringBinding.parse(r"ncacn_np:[\pipe\x,samba=/run]")) is SAMBA_PIPES
    assert served_by(StringBinding.parse(r"ncacn_np:[\pipe\x,port=0]")) is NAMED_PIPES


def test_clients_go_to_samba() -> None:
    binding = StringBinding.parse(r"ncacn_np:[\pipe\x,samba=/run]")
    with pytest.raises(TransportError, match="behind Samba's back"):
        SAMBA_PIPES.make_link("", ClientSide(binding=binding, random=os.urandom, clock=time.time))


# ---- who ----


def test_refusals_are_logged_as_far_as_is_wanted(caplog: pytest.LogCaptureFixture) -> None:
    asked: list[str] = []

    def shows(peer: str) -> bool:
        asked.append(peer)
        return False

    side = replace(server()._side, process=None, shows_refusal=shows)
    assert SAMBA_PIPES.make_link("pid 4711", side).error is not None
    assert asked == ["pid 4711"]
    assert not caplog.records


@pytest.mark.parametrize("process", [None, PeerProcess(1, 65533, 0), PeerProcess(1, None, None)])
def test_processes_that_may_not_speak_for_clients(
    process: PeerProcess | None, caplog: pytest.LogCaptureFixture
) -> None:
    link = server(process)
    assert "neither root's process nor this user's" in str(link.error)
    assert "pipe refused" in caplog.text
    link.receive_data(USER, 0.0)
    assert sent(link) == b""
    assert link.accept_channels() == ()
    assert link.next_timer() is None


def test_this_users_own_processes_may() -> None:
    assert server(PeerProcess(1, os.geteuid(), 0)).error is None


def test_the_identity_of_a_client() -> None:
    _, channel = opened()
    identity = channel.identity
    assert identity is not None
    assert (identity.provider, identity.context) == ("smb", None)
    peer = identity.peer
    assert str(peer) == "PIPEHOST\\pipeuser"
    assert not peer.anonymous
    assert peer.sids[0].endswith("-1001")
    assert peer.impersonation is ImpersonationLevel.IMPERSONATE
    assert isinstance(peer.details, AuthRequest)
    assert peer.details.uid == 50001
    assert channel.session_key == peer.details.session_key
    assert channel.peer == f"127.0.0.1[{peer.details.client_port}]"
    assert channel.endpoint == ""
    assert not channel.full


@pytest.mark.parametrize("label", ["anonymous", "guest"])
def test_nobody(label: str, caplog: pytest.LogCaptureFixture) -> None:
    _, channel = opened(label, anonymous=True)
    assert channel.identity is not None
    assert channel.identity.peer.anonymous
    assert channel.identity.peer.name == ""
    for anonymous in (False, None):
        caplog.clear()
        link = server(anonymous=anonymous)
        link.receive_data(REQUESTS[label], 0.0)
        assert sent(link) == encode_reply(7, STATUS_ACCESS_DENIED)
        assert link.accept_channels() == ()
        assert "anonymous clients are not let in" in str(link.error)
        assert "anonymous clients are not let in" in caplog.text


def test_a_client_that_samba_does_not_tell() -> None:
    """A message of level 7 without anything."""
    link = server(anonymous=True)
    body = struct.pack("<4sIIB3xIIHxxIIHxxI", b"NPAM", 7, 7, 1, 0, 0, 0, 0, 0, 0, 0)
    link.receive_data(struct.pack(">I", len(body)) + body, 0.0)
    (channel,) = link.accept_channels()
    assert channel.peer == "pid 4711"
    assert channel.session_key is None


# ---- the request on the socket ----


def test_octet_by_octet() -> None:
    link = server()
    octets = USER + framed(b"first", b"", b"second")
    for at in range(len(octets)):
        assert bool(link.accept_channels()) == (at == len(USER))
        link.receive_data(octets[at : at + 1], 0.0)
    (channel,) = link.ready()
    assert channel.received() == b"firstsecond"
    assert sent(link) == GOOD


@given(st.lists(st.binary(max_size=40)), st.data())
def test_messages_in_any_pieces(messages: list[bytes], data: Any) -> None:
    link, channel = opened()
    octets = framed(*messages)
    while octets:
        size = data.draw(st.integers(1, len(octets)))
        link.receive_data(octets[:size], 0.0)
        octets = octets[size:]
    assert link.accept_channels() == ()
    assert channel.received() == b"".join(messages)
    assert channel.received() == b""


@pytest.mark.parametrize(
    ("octets", "reply", "complaint"),
    [
        (struct.pack(">I", MAX_REQUEST), b"", "a request of 1048580 octets"),
        (b"\xff" * 4, b"", "a request of 4294967299 octets"),
        (b"\0\0\0\x0b", b"", "a request of 15 octets"),
        (b"\0\0\0\x10\x05\0\x0b\x03" + bytes(12), b"", "is not the magic"),
        (b"\0\0\0\x0cNPAM" + bytes([9, 0, 0, 0] * 2), (9, STATUS_INVALID_LEVEL), "level 9 is not supported"),
        (b"\0\0\0\x0cNPAM" + bytes([7, 0, 0, 0] * 2), (7, STATUS_INVALID_PARAMETER), "more than there are"),
        (b"\0\0\0\x0cNPAM" + bytes([7, 0, 0, 0, 8, 0, 0, 0]), b"", "contradicts"),
    ],
)
def test_bad_requests(
    octets: bytes, reply: bytes | tuple[int, int], complaint: str, caplog: pytest.LogCaptureFixture
) -> None:
    link = server()
    link.receive_data(octets, 0.0)
    assert complaint in str(link.error)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert complaint in caplog.text
    assert sent(link) == (encode_reply(*reply) if isinstance(reply, tuple) else reply)
    link.receive_data(USER, 0.0)
    assert link.accept_channels() == ()
    assert link.ready() == ()
    assert sent(link) == b""


def test_a_request_that_does_not_come() -> None:
    link = server(limits=Limits(bind_timeout=5.0))
    assert link.next_timer() == 0.0
    link.handle_timer(100.0)
    assert link.next_timer() == 105.0
    link.receive_data(USER[:-1], 101.0)
    link.handle_timer(104.0)
    assert link.error is None
    link.handle_timer(105.0)
    assert "sent no request in time" in str(link.error)
    assert link.next_timer() is None


def test_a_request_that_comes() -> None:
    link, _ = opened()
    assert link.next_timer() is None
    link.handle_timer(1e9)
    assert link.error is None


def test_samba_goes_away() -> None:
    link = server()
    link.receive_data(USER[:100], 0.0)
    assert not link.finished
    link.receive_eof()
    assert link.finished
    assert link.accept_channels() == ()


# ---- the channel ----


def test_each_pdu_is_a_message() -> None:
    link, channel = opened()
    channel.send(b"one", True)
    channel.send(memoryview(b"three"), False)
    assert sent(link) == framed(b"one", b"three")
    assert sent(link) == b""


def test_the_reply_is_before_all() -> None:
    link = server()
    link.receive_data(USER, 0.0)
    (channel,) = link.accept_channels()
    channel.send(b"eager", False)
    assert sent(link) == GOOD + framed(b"eager")


def test_the_end_of_a_channel() -> None:
    link, channel = opened()
    link.receive_data(framed(b"last"), 0.0)
    link.receive_eof()
    assert channel.eof
    assert channel.received() == b"last"
    assert not link.finished
    channel.hold()
    channel.resume()
    channel.close()
    assert link.finished
    with pytest.raises(TransportError, match="closed"):
        channel.send(b"more", False)


@pytest.mark.parametrize("label", ["user", ""])
def test_a_link_that_is_closed(label: str) -> None:
    link = opened(label)[0] if label else server()
    assert not link.finished
    link.close()
    assert link.finished


def test_what_a_server_does_not_do() -> None:
    link, _ = opened()
    steps: Sequence[Any] = link.take_steps()
    assert (steps, link.has_steps) == ((), False)
    with pytest.raises(TransportError, match="opens no channels"):
        next(link.open_channel("x"))
