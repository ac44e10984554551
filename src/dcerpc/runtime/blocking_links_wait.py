"""Waiting for a socket in one thread, where others can cut the wait short."""

from __future__ import annotations

import contextlib
import select
import socket
from typing import Final, Protocol

__all__ = ["PollWait", "SelectWait", "SocketWait", "socket_wait"]

#: Calls of wake() that one wait may answer; octets.
_WAKE_SIZE: Final = 64


class SocketWait(Protocol):
    """Waits for one socket; one thread at a time."""

    def wait(self, timeout: float | None, writing: bool) -> bool:
        """Wait until the socket has something, until :meth:`wake`, or until the time is over.

        Args:
            timeout: seconds; None: no limit.
            writing: wait also until the socket takes octets.

        Returns:
            Whether there is something to be read: octets, the end, or an error.
        """

    def wake(self) -> None:
        """End the wait of another thread, or else the next one."""

    def close(self) -> None:
        """Give up what waking needs; the socket stays open."""


class _Wake:
    """A socket pair that makes a wait end."""

    __slots__ = ("_there", "here")

    def __init__(self) -> None:
        self.here, self._there = socket.socketpair()
        self.here.setblocking(False)
        self._there.setblocking(False)

    def wake(self) -> None:
        with contextlib.suppress(OSError):  # closed, or so full that the wait ends anyway
            self._there.send(b"\0")

    def drain(self) -> None:
        with contextlib.suppress(OSError):
            self.here.recv(_WAKE_SIZE)

    def close(self) -> None:
        self.here.close()
        self._there.close()


class PollWait:
    """Waits with ``poll``, which takes any descriptor.

    Args:
        sock: not blocking.
    """

    __slots__ = ("_fileno", "_poll", "_readable", "_sock", "_wake", "_writing")

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._fileno = sock.fileno()
        #: What poll says most often.
        self._readable = [(self._fileno, select.POLLIN)]
        self._wake = _Wake()
        self._writing = False
        self._poll = select.poll()
        self._poll.register(sock, select.POLLIN)
        self._poll.register(self._wake.here, select.POLLIN)

    def wait(self, timeout: float | None, writing: bool) -> bool:
        """See SocketWait.wait."""
        if writing is not self._writing:
            self._poll.modify(self._sock, select.POLLIN | select.POLLOUT if writing else select.POLLIN)
            self._writing = writing
        ready = self._poll.poll(None if timeout is None else timeout * 1000)
        if ready == self._readable:
            return True
        readable = False
        for fileno, events in ready:
            if fileno != self._fileno:
                self._wake.drain()
            elif events & ~select.POLLOUT:
                readable = True
        return readable

    def wake(self) -> None:
        """See SocketWait.wake."""
        self._wake.wake()

    def close(self) -> None:
        """See SocketWait.close."""
        self._wake.close()


class SelectWait:
    """Waits with ``select``, for systems without ``poll``.

    Args:
        sock: not blocking.
    """

    __slots__ = ("_sock", "_wake")

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._wake = _Wake()

    def wait(self, timeout: float | None, writing: bool) -> bool:
        """See SocketWait.wait."""
        sock, here = self._sock, self._wake.here
        readable, _, _ = select.select([sock, here], [sock] if writing else [], [], timeout)
        if here in readable:
            self._wake.drain()
        return sock in readable

    def wake(self) -> None:
        """See SocketWait.wake."""
        self._wake.wake()

    def close(self) -> None:
        """See SocketWait.close."""
        self._wake.close()


def socket_wait(sock: socket.socket) -> SocketWait:
    """What waits for a socket on this system."""
    return PollWait(sock) if hasattr(select, "poll") else SelectWait(sock)
