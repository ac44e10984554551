"""A relay between a client and a server that looks at each PDU, and may change it, hold it or hang up."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

from dcerpc.runtime.trace import PduCutter
from tests.interop.clients import PATIENCE

#: Given the number of the connection, from 0, whether the client sent it, and a PDU: what to pass on.
Hook = Callable[[int, bool, bytes], bytes]


class HangUp(Exception):
    """A hook raises it: pass on ``octets``, then end the connection in order.

    What the receiver still sends is read, though the other end's answers no longer reach it: closing a socket
    that octets still arrive at would reset the connection, and the receiver might lose what it has not read.
    """

    def __init__(self, octets: bytes = b"") -> None:
        super().__init__()
        self.octets = octets


class Relay:
    """Listens on a loopback port and joins each client to the target.

    Args:
        target: host and port of the server.
        hook: called for each PDU, in a thread for each direction of a connection.

    Attributes:
        binding: where clients find the relay.
    """

    def __init__(self, target: tuple[str, int], hook: Hook) -> None:
        self._target = target
        self._hook = hook
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self.binding = f"ncacn_ip_tcp:127.0.0.1[{self._listener.getsockname()[1]}]"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._threads[0].join(PATIENCE)
        self._listener.close()
        for each in self._sockets:
            _shut_down(each)
        for thread in self._threads:
            thread.join(PATIENCE)
            assert not thread.is_alive()
        for each in self._sockets:
            each.close()

    def _start(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, name="relay")
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        number = 0
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.create_connection(self._target, PATIENCE)
            client.settimeout(PATIENCE)
            self._sockets += (client, server)
            self._start(self._pass, number, True, client, server)
            self._start(self._pass, number, False, server, client)
            number += 1

    def _pass(self, number: int, from_client: bool, source: socket.socket, sink: socket.socket) -> None:
        cutter = PduCutter()
        try:
            while data := source.recv(1 << 16):
                for pdu in cutter.cut(data):
                    sink.sendall(self._hook(number, from_client, pdu))
        except HangUp as order:
            with contextlib.suppress(OSError):
                sink.sendall(order.octets)
                sink.shutdown(socket.SHUT_WR)
                while source.recv(1 << 16):
                    pass
        except OSError:
            pass
        finally:
            _shut_down(source)
            _shut_down(sink)


def _shut_down(each: socket.socket) -> None:
    with contextlib.suppress(OSError):
        each.shutdown(socket.SHUT_RDWR)
