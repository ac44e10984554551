"""The blocking stream driver, with a toy protocol over real sockets."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest

from dcerpc.errors import AssociationClosed, ConnectError, RpcTimeout
from dcerpc.runtime import sockets
from dcerpc.runtime.blocking import StreamDriver, open_stream
from dcerpc.runtime.pump import Port
from dcerpc.transport.api import NEED_DATA, Channel, Step
from dcerpc.transport.stream import StreamLink
from tests.runtime.lines import Lines


class Pair:
    """A driver, its handler, and the bare socket at its other end."""

    def __init__(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.address: tuple[str, int] = listener.getsockname()
            self.driver = open_stream(self.address, lambda sock: StreamDriver(sock, StreamLink), soon())
            self.peer, _ = listener.accept()
        self.peer.settimeout(5)
        self.handler = Lines()
        channel = self.driver.open_channel("", soon())
        self.port: Port = self.driver.attach(channel, self.handler.machine, self.handler)

    def heard(self) -> bytes:
        """All that the peer receives until the end of the stream."""
        parts = []
        while part := self.peer.recv(1 << 16):
            parts.append(part)
        return b"".join(parts)


def soon() -> float:
    return time.monotonic() + 5


@pytest.fixture
def pair() -> Iterator[Pair]:
    made = Pair()
    yield made
    made.driver.abort()
    made.peer.close()


def test_lines_there_and_back(pair: Pair) -> None:
    pair.handler.machine.say(b"question")
    pair.driver.send(soon())
    assert pair.peer.recv(100) == b"question\n"
    pair.peer.sendall(b"answer\nmore\n")
    while len(pair.handler.events) < 2:
        pair.driver.receive(soon())
    assert pair.handler.events == [b"answer", b"more"]
    assert pair.driver.peer == pair.address


def test_without_a_deadline(pair: Pair) -> None:
    pair.peer.sendall(b"answer\n")
    pair.driver.receive(None)
    assert pair.handler.events == [b"answer"]


def test_nothing_comes_in_time(pair: Pair) -> None:
    with pytest.raises(RpcTimeout):
        pair.driver.receive(time.monotonic() + 0.01)
    with pytest.raises(RpcTimeout):
        pair.driver.receive(time.monotonic() - 1)
    pair.peer.sendall(b"late\n")
    pair.driver.receive(soon())
    assert pair.handler.events == [b"late"]


def test_the_peer_does_not_take_what_is_sent(pair: Pair) -> None:
    for _ in range(200):
        pair.handler.machine.say(bytes(100_000))
    with pytest.raises(RpcTimeout):
        pair.driver.send(time.monotonic() + 0.05)
    assert pair.driver.closed
    assert len(pair.handler.lost) == 1


def test_the_peer_closes(pair: Pair) -> None:
    pair.peer.sendall(b"last\n")
    pair.peer.shutdown(socket.SHUT_WR)
    while not pair.driver.closed:
        pair.driver.receive(soon())
    assert pair.handler.events == [b"last", "eof"]
    assert pair.handler.lost == [None]
    pair.driver.send(soon())


def test_the_peer_resets(pair: Pair) -> None:
    """A peer that closes with unread data resets the connection; what it had said is heard all the same."""
    pair.handler.machine.say(b"unread")
    pair.driver.send(soon())
    pair.peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    pair.peer.close()
    pair.driver.receive(soon())
    assert pair.driver.closed
    assert isinstance(pair.handler.lost[0], ConnectionResetError)


def test_sending_to_a_peer_that_is_gone_hears_its_last_words(pair: Pair) -> None:
    pair.peer.sendall(b"a fault, say\n")
    pair.peer.close()
    while not pair.driver.closed:
        pair.handler.machine.say(bytes(1000))
        pair.driver.send(soon())
    assert pair.handler.events[0] == b"a fault, say"
    assert isinstance(pair.handler.lost[0], OSError)


def test_close_sends_what_is_owed(pair: Pair) -> None:
    pair.handler.machine.say(b"owed")
    pair.driver.close(pair.port)
    assert pair.driver.closed
    assert pair.heard() == b"owed\n"


def test_a_machine_that_is_done_closes_the_socket(pair: Pair) -> None:
    pair.peer.sendall(b"bye\n")
    pair.driver.receive(soon())
    pair.driver.send(soon())
    assert pair.driver.closed
    assert pair.heard() == b"bye\n"


def test_look_takes_what_has_come_and_does_not_wait(pair: Pair) -> None:
    pair.driver.look()
    assert not pair.handler.events
    pair.peer.close()
    pair.driver.receive(soon())
    pair.driver.look()
    assert pair.driver.closed


def test_shut_down_wakes_the_reader(pair: Pair) -> None:
    pair.driver.shut_down()
    pair.driver.receive(soon())
    assert pair.driver.closed
    pair.driver.shut_down()


class SlowLink(StreamLink):
    """A link whose channel opens only after the peer has spoken."""

    __slots__ = ()

    def open_channel(self, endpoint: str) -> Step[Channel]:
        self._channel.send(b"open\n", True)
        while not self._channel.eof:
            yield NEED_DATA
            if self._channel.received():
                break
        return self._channel


def test_a_channel_that_needs_a_round_trip() -> None:
    here, there = socket.socketpair()
    with there:
        driver = StreamDriver(here, SlowLink)
        there.sendall(b"granted\n")
        assert driver.open_channel("", soon()).received() == b""
        assert there.recv(100) == b"open\n"
        driver.abort()


def test_a_connection_that_ends_while_a_channel_is_opened() -> None:
    here, there = socket.socketpair()
    there.close()
    driver = StreamDriver(here, SlowLink)
    with pytest.raises(AssociationClosed):
        driver.open_channel("", soon())


def make(sock: socket.socket) -> StreamDriver:
    return StreamDriver(sock, StreamLink)


def test_addresses_are_tried_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        kind = socket.SOCK_STREAM

        def getaddrinfo(*given: Any, **options: Any) -> list[Any]:
            assert given == ("server.test", port)
            return [
                (socket.AF_INET6, kind, 6, "", ("::1", port, 0, 0)),
                (socket.AF_INET, kind, 6, "", ("127.0.0.1", port)),
            ]

        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
        driver = open_stream(("server.test", port), make, soon())
        assert driver.peer == ("127.0.0.1", port)
        driver.abort()


def test_no_address_answers(refusing_port: int) -> None:
    with pytest.raises(ConnectError, match=rf"127\.0\.0\.1\[{refusing_port}\]") as caught:
        open_stream(("127.0.0.1", refusing_port), make, None)
    assert isinstance(caught.value.__cause__, ConnectionRefusedError)


def test_a_name_that_does_not_resolve(monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(*given: Any, **options: Any) -> list[Any]:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with pytest.raises(ConnectError, match="no such name"):
        open_stream(("server.test", 135), make, None)


def test_connecting_takes_too_long() -> None:
    with pytest.raises(RpcTimeout, match="in time"):
        open_stream(("127.0.0.1", 135), make, time.monotonic() - 1)


def test_options_of_tcp_sockets(pair: Pair) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener, socket.socket() as sock:
        sock.connect(listener.getsockname())
        sockets.tune(sock, keep_alive=0)
        assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        if hasattr(socket, "TCP_KEEPIDLE"):
            assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == 120
            assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL) == 1
        with socket.socket() as other:
            other.connect(listener.getsockname())
            sockets.tune(other, keep_alive=10)
            assert not other.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)


def test_addresses_for_people() -> None:
    assert sockets.address_of(("::1", 135, 0, 0)) == ("::1", 135)
    assert sockets.address_of("/run/socket") == ("", 0)
    assert sockets.address_text(("::1", 135)) == "::1[135]"
    assert sockets.numeric_addresses("no-such-host.invalid", 1) is None
