"""Waiting for a socket, with poll and with select, and cutting the wait short."""

from __future__ import annotations

import select
import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from dcerpc.runtime.blocking_links_wait import PollWait, SelectWait, SocketWait, socket_wait

KINDS: list[Callable[[socket.socket], SocketWait]] = [SelectWait]
if hasattr(select, "poll"):
    KINDS.append(PollWait)


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    here, there = socket.socketpair()
    here.setblocking(False)
    with here, there:
        yield here, there


@pytest.mark.parametrize("kind", KINDS)
def test_what_ends_a_wait(
    pair: tuple[socket.socket, socket.socket], kind: Callable[[socket.socket], SocketWait]
) -> None:
    here, there = pair
    wait = kind(here)
    assert not wait.wait(0, False)
    assert not wait.wait(0.001, False)
    assert not wait.wait(None, True)  # there is room
    assert not wait.wait(0, False)
    there.send(b"a")
    assert wait.wait(None, False)
    assert wait.wait(None, True)
    here.recv(10)
    wait.wake()
    wait.wake()
    assert not wait.wait(None, False)
    assert not wait.wait(0, False)
    there.close()
    assert wait.wait(None, False)
    wait.close()
    wait.wake()  # nobody waits any more


@pytest.mark.parametrize("kind", KINDS)
def test_another_thread_wakes(
    pair: tuple[socket.socket, socket.socket], kind: Callable[[socket.socket], SocketWait]
) -> None:
    wait = kind(pair[0])
    results: list[bool] = []
    thread = threading.Thread(target=lambda: results.append(wait.wait(None, False)))
    thread.start()
    time.sleep(0.01)
    wait.wake()
    thread.join(10)
    assert results == [False]
    wait.close()


@pytest.mark.parametrize("kind", KINDS)
def test_more_wakes_than_the_pair_holds(
    pair: tuple[socket.socket, socket.socket], kind: Callable[[socket.socket], SocketWait]
) -> None:
    wait = kind(pair[0])
    for _ in range(100_000):
        wait.wake()
    assert not wait.wait(None, False)
    wait.close()


def test_systems_without_poll(
    pair: tuple[socket.socket, socket.socket], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(select, "poll", raising=False)
    wait = socket_wait(pair[0])
    assert isinstance(wait, SelectWait)
    wait.close()
