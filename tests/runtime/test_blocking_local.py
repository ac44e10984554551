"""Blocking clients of sockets within this machine."""

from __future__ import annotations

import socket
import sys
import time
from pathlib import Path

import pytest

from dcerpc.errors import ConnectError, RpcTimeout
from dcerpc.runtime.blocking import StreamDriver, open_stream
from dcerpc.transport.api import Link, LocalAddress
from dcerpc.transport.stream import StreamLink
from tests.runtime.lines import Lines

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs Unix-domain sockets")


def soon() -> float:
    return time.monotonic() + 20


def test_lines_there_and_back(tmp_path: Path) -> None:
    peers: list[str] = []

    def make_link(peer: str) -> Link:
        peers.append(peer)
        return StreamLink(peer)

    path = str(tmp_path / "socket")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path)
        listener.listen()
        for deadline in (None, soon()):
            driver = open_stream(LocalAddress(path), lambda sock: StreamDriver(sock, make_link), deadline)
            peer, _ = listener.accept()
            with peer:
                lines = Lines()
                driver.attach(driver.open_channel("", soon()), lines.machine, lines)
                lines.machine.say(b"question")
                driver.send(soon())
                assert peer.recv(100) == b"question\n"
                peer.sendall(b"answer\n")
                driver.receive(soon())
                assert lines.events == [b"answer"]
                driver.abort()
    assert peers == [path, path]


def make(sock: socket.socket) -> StreamDriver:
    return StreamDriver(sock, StreamLink)


def test_nobody_listens(tmp_path: Path) -> None:
    path = str(tmp_path / "nobody")
    with pytest.raises(ConnectError, match="nobody") as caught:
        open_stream(LocalAddress(path), make, None)
    assert isinstance(caught.value.__cause__, FileNotFoundError)


def test_a_path_that_no_socket_can_have() -> None:
    with pytest.raises(ConnectError):
        open_stream(LocalAddress("/tmp/" + "x" * 200), make, soon())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere such a listener refuses")
def test_a_listener_that_is_full(tmp_path: Path) -> None:
    path = str(tmp_path / "socket")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path)
        listener.listen(0)
        first = open_stream(LocalAddress(path), make, soon())
        with pytest.raises(RpcTimeout, match="in time"):
            open_stream(LocalAddress(path), make, time.monotonic() + 0.02)
        first.abort()


def test_a_directory_that_is_not_private(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    path = str(tmp_path / "socket")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path)
        listener.listen()
        with pytest.raises(ConnectError, match="lets others in"):
            open_stream(LocalAddress(path, str(tmp_path)), make, soon())


def test_systems_without_such_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(socket, "AF_UNIX")
    with pytest.raises(ConnectError, match="no Unix-domain sockets"):
        open_stream(LocalAddress("/nowhere"), make, soon())
