"""The other end of the toy carrier: a thread that speaks lines of text on every channel, and misbehaves."""

from __future__ import annotations

import select
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from dcerpc.binding import StringBinding
from dcerpc.runtime.blocking_links import LinkDriver
from dcerpc.runtime.blocking_links_channel import ChannelDriver
from dcerpc.security.steps import LookupAccount
from dcerpc.transport.api import Channel, ClientSide, ServerSide
from tests.runtime.lines import Lines
from tests.runtime.multiplexed import ToyLink

#: What the peer says to a line of some channel.
Script = Callable[[str, bytes], list[bytes]]


def echo(endpoint: str, line: bytes) -> list[bytes]:
    """Answer each line with itself."""
    return [line]


def soon() -> float:
    """A deadline that is not meant to be met."""
    return time.monotonic() + 20


class ToyPeer:
    """A server of the toy carrier.

    Attributes:
        script: what it says. heard: lines by endpoint.
        deaf: it reads nothing while this is set. gone: sockets that ended.
        links: one for each socket so far.
        answers: what it answers steps with, by user; waits while ``patience`` is not set.
    """

    def __init__(self, script: Script = echo) -> None:
        self.script = script
        self.heard: dict[str, list[bytes]] = {}
        self.deaf = threading.Event()
        self.patience = threading.Event()
        self.patience.set()
        self.gone = 0
        self.links: list[ToyLink] = []
        self.channels: dict[str, Channel] = {}
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._here, self._there = socket.socketpair()
        self._jobs: list[Callable[[], None]] = []
        self._sockets: dict[socket.socket, ToyLink] = {}
        self._buffers: dict[Channel, bytes] = {}
        self._queues: dict[Channel, list[bytes]] = {}
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="toy-peer")
        self._thread.start()

    def do(self, job: Callable[[], None]) -> None:
        """Have something done in the peer's thread."""
        self._jobs.append(job)
        self._there.send(b"\0")

    def say(self, endpoint: str, line: bytes) -> None:
        """Say something unasked."""
        self.do(lambda: self._queues[self.channels[endpoint]].append(line + b"\n"))

    def hang_up(self, endpoint: str) -> None:
        """End a channel."""
        self.do(lambda: self.channels[endpoint].close())

    def vanish(self, *, reset: bool = False) -> None:
        """Close every socket."""
        self.do(lambda: self._vanish(reset))

    def _vanish(self, reset: bool) -> None:
        for sock in list(self._sockets):
            if reset:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            self._end(sock)

    def close(self) -> None:
        """End the thread."""
        self._ended = True
        self._there.send(b"\0")
        self._thread.join(10)
        self._listener.close()
        self._here.close()
        self._there.close()

    def wait_for(self, condition: Callable[[], Any]) -> None:
        """Wait until something is so."""
        limit = time.monotonic() + 10
        while not condition():
            assert time.monotonic() < limit
            time.sleep(0.002)

    def _run(self) -> None:
        while not self._ended:
            listening = [self._listener, self._here]
            if not self.deaf.is_set():
                listening += self._sockets
            for sock in select.select(listening, [], [], 0.05)[0]:
                if sock is self._listener:
                    self._accept()
                elif sock is self._here:
                    self._here.recv(100)
                else:
                    self._read(sock)
            while self._jobs:
                self._jobs.pop(0)()
                self._move()
            self._move()
        self._vanish(False)

    def _accept(self) -> None:
        sock, _ = self._listener.accept()
        side = ServerSide(endpoint_of=self._endpoint_of, random=bytes, clock=time.time)
        link = self._sockets[sock] = ToyLink("client", side)
        self.links.append(link)

    @staticmethod
    def _endpoint_of(name: str) -> str | None:
        return None if name == "nowhere" else name

    def _read(self, sock: socket.socket) -> None:
        try:
            data = sock.recv(1 << 16)
        except ConnectionResetError:
            data = b""
        if data:
            self._sockets[sock].receive_data(data, time.monotonic())
        else:
            self._end(sock)

    def _end(self, sock: socket.socket) -> None:
        del self._sockets[sock]
        sock.close()
        self.gone += 1

    def _move(self) -> None:
        for sock, link in list(self._sockets.items()):
            if link.has_steps and not self.patience.is_set():
                continue
            for step in link.take_steps():
                asked = next(step)
                assert isinstance(asked, LookupAccount)
                with suppress(StopIteration):
                    step.send(asked.name)
            for channel in link.accept_channels():
                self.channels[channel.endpoint] = channel
                self._buffers[channel] = b""
                self._queues[channel] = []
            for ready in link.ready():
                self._hear(ready)
            for each in list(link.channels.values()):
                queue = self._queues.get(each, [])
                while queue and not each.full:
                    each.send(queue.pop(0), False)
            batch = b"".join(link.data_to_send())
            if batch:
                with suppress(OSError):
                    sock.sendall(batch)

    def _hear(self, channel: Channel) -> None:
        *lines, rest = (self._buffers[channel] + channel.received()).split(b"\n")
        self._buffers[channel] = rest
        for line in lines:
            self.heard.setdefault(channel.endpoint, []).append(line)
            for answer in self.script(channel.endpoint, line):
                self._queues[channel].append(answer + b"\n")
        if channel.eof:
            channel.close()


@contextmanager
def toy_peer(script: Script = echo) -> Iterator[ToyPeer]:
    """A peer while it is needed."""
    peer = ToyPeer(script)
    try:
        yield peer
    finally:
        peer.close()


def refuse(request: Any) -> Any:
    """A resolver of what asks for nothing."""
    raise LookupError(f"nothing answers {request!r}")


def connect(
    peer: ToyPeer, link: type[ToyLink] = ToyLink, resolver: Callable[[Any], Any] = refuse
) -> LinkDriver:
    """A driver of a link to the peer."""
    sock = socket.create_connection(("127.0.0.1", peer.port))
    side = ClientSide(binding=StringBinding("ncacn_np", "127.0.0.1"), random=bytes, clock=time.time)
    return LinkDriver(sock, lambda name: link(name, side), resolver=lambda: resolver)


class Talk:
    """A connection on a link: its driver and its lines."""

    def __init__(
        self,
        links: LinkDriver,
        endpoint: str,
        deadline: float | None = None,
        resolver: Callable[[Any], Any] = refuse,
    ) -> None:
        self.driver = ChannelDriver(links, resolver)
        self.lines = Lines()
        channel = self.driver.open_channel(endpoint, deadline or soon())
        self.port = self.driver.attach(channel, self.lines.machine, self.lines)

    def say(self, line: bytes, deadline: float | None = None) -> None:
        """Say something."""
        self.lines.machine.say(line)
        self.driver.send(deadline or soon())

    def ask(self, line: bytes, deadline: float | None = None) -> bytes:
        """Say something and wait for the answer."""
        self.say(line, deadline)
        return self.hear(deadline)

    def hear(self, deadline: float | None = None) -> bytes:
        """Wait for a line, or the end."""
        while not self.lines.events:
            self.driver.receive(deadline or soon())
        return bytes(self.lines.events.pop(0)) if self.lines.events[0] != "eof" else b"<eof>"

    def hear_the_end(self) -> None:
        """Wait until the channel is closed."""
        while not self.driver.closed:
            self.driver.receive(soon())
