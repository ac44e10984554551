"""How threads share a socket: whoever waits for something reads and writes for all.

One thread at a time *pumps*: it waits for the socket and passes on what comes, until what it waits for itself
is there. The others stand by until theirs is, or until the role is free. So nobody's time-out, interrupt or
end keeps the others waiting, and no thread is needed that only reads.

The lock is never held while a thread waits. The socket does not block: what it does not take at once is kept,
and whoever pumps sends it as the socket takes it. A thread that has to wait for room pumps like the others;
hence a sender never stops the reader, nor does a peer that will only read once it has been read.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Final

from dcerpc.errors import RpcTimeout
from dcerpc.runtime.blocking_links_inbox import Inbox
from dcerpc.runtime.blocking_links_wait import socket_wait
from dcerpc.runtime.sockets import address_of, peer_text, tune
from dcerpc.transport.api import Channel, Link, Octets

__all__ = ["LinkPump"]

#: Octets read at once.
_READ_SIZE: Final = 1 << 16

Condition = Callable[[], bool]


class _Waiter:
    """A thread that stands by."""

    __slots__ = ("condition", "satisfied")

    def __init__(self, lock: threading.Lock, satisfied: Condition) -> None:
        self.condition = threading.Condition(lock)
        self.satisfied = satisfied


class LinkPump(ABC):
    """One connected socket, the shared link on it, and the threads that wait for it.

    Args:
        sock: connected; closed with the link.
        make_link: makes the link from the peer's name: a carrier's ``make_link``.
        keep_alive: time-out parameter of keep-alive probes, 0 to 10 (MS-RPCE 3.3.2.2.1).

    Attributes:
        link: what the socket carries.
        local, peer: the socket's ends, host and port.
        closed: the link is over. error: why, None where it ended in order.
        last_read: when something last came; seconds on time.monotonic.
    """

    __slots__ = (
        "_busy",
        "_inboxes",
        "_lock",
        "_pumping",
        "_queued",
        "_sent",
        "_sock",
        "_turns",
        "_unsent",
        "_wait_socket",
        "_waiting",
        "_watches_room",
        "_watching",
        "closed",
        "error",
        "last_read",
        "link",
        "local",
        "peer",
    )

    def __init__(
        self,
        sock: socket.socket,
        make_link: Callable[[str], Link],
        keep_alive: int = 5,
    ) -> None:
        sock.setblocking(False)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            tune(sock, keep_alive)
        self.local = address_of(sock.getsockname())
        self.peer = address_of(sock.getpeername())
        self.link = make_link(peer_text(sock.getpeername(), sock.getsockname()))
        self.closed = False
        self.error: Exception | None = None
        self.last_read = time.monotonic()
        self._lock = threading.Lock()
        self._inboxes: dict[Channel, Inbox] = {}
        # The role, and who would like to have it.
        self._pumping = False
        self._waiting: list[_Waiter] = []
        # Whoever pumps has octets in hand that everybody needs, or is at the link.
        self._busy = False
        # What whoever pumps is waiting for, at the socket, and whether also for room.
        self._watching: Condition | None = None
        self._watches_room = False
        # What the socket did not take, and octets of all time: from the link, to the socket.
        self._unsent: Octets = b""
        self._queued = 0
        self._sent = 0
        # How often something came, or a step of the link has ended or was answered.
        self._turns = 0
        self._sock = sock
        self._wait_socket = socket_wait(sock)

    # What a link's driver does with the steps of the link; under the lock.

    @abstractmethod
    def _begin_steps(self) -> None:
        """Begin the steps that the link has."""

    @abstractmethod
    def _resume_steps(self) -> None:
        """Go on with those that wait for octets."""

    @abstractmethod
    def _close_steps(self) -> None:
        """Give up those that wait for octets."""

    # Waiting; under the lock, which is not held while a thread waits.

    def _wait(self, satisfied: Condition, deadline: float | None) -> None:
        """Wait until something is so; pump for everybody meanwhile, unless somebody does.

        Args:
            satisfied: it must be true once the link is over.

        Raises:
            RpcTimeout: the deadline has passed.
        """
        try:
            while not satisfied():
                if self._pumping:
                    self._stand_by(satisfied, deadline)
                else:
                    self._pump(satisfied, deadline)
                    return
        finally:
            if self._waiting and not self._pumping:
                self._waiting[0].condition.notify()

    def _stand_by(self, satisfied: Condition, deadline: float | None) -> None:
        """Wait until something is so, or nobody pumps."""
        waiter = _Waiter(self._lock, satisfied)
        self._waiting.append(waiter)
        try:
            while self._pumping and not satisfied():
                now = time.monotonic()
                if deadline is not None and now >= deadline:
                    raise RpcTimeout("nothing came in time")
                # Whoever pumps may have begun to wait before there was a timer.
                timer = self._do_what_is_due(now)
                until = deadline if timer is None or (deadline is not None and deadline < timer) else timer
                waiter.condition.wait(None if until is None else max(0.0, until - now))
        finally:
            self._waiting.remove(waiter)

    def _pump(self, satisfied: Condition, deadline: float | None) -> None:
        """Read the socket for everybody until something is so, which is not so yet."""
        self._pumping = True
        try:
            while True:
                now = time.monotonic()
                self._turn(now, deadline, satisfied)
                if satisfied():
                    return
                if deadline is not None and now >= deadline:
                    raise RpcTimeout("nothing came in time")
        finally:
            self._pumping = False
            if self._busy:
                self._busy = False
                self._lose(None)  # interrupted, with octets of everybody in hand
            elif self.closed:
                self._close_socket()

    def _turn(self, now: float, deadline: float | None, satisfied: Condition) -> None:
        """Wait for the socket once, and pass on what it brings."""
        link = self.link
        timer = link.next_timer()
        until = deadline if timer is None or (deadline is not None and deadline < timer) else timer
        writing = self._watches_room = bool(self._unsent)
        self._watching = satisfied
        data: bytes | None = None
        error: OSError | None = None
        self._lock.release()
        try:
            if self._wait_socket.wait(None if until is None else max(0.0, until - now), writing):
                self._busy = True
                data = self._sock.recv(_READ_SIZE)
        except BlockingIOError:
            pass  # it was something else
        except OSError as failure:
            data, error = b"", failure
        finally:
            self._lock.acquire()
            self._watching = None
        if not self.closed:
            self._busy = True
            if data == b"":
                self._lose(error)
            else:
                now = time.monotonic()
                if data is not None:
                    self.last_read = now
                    self._turns += 1
                    link.receive_data(data, now)
                    self._resume_steps()
                if timer is not None:
                    self._do_what_is_due(now)
                self._settle()
        self._busy = False

    def _do_what_is_due(self, now: float) -> float | None:
        """Let the link do what is due; when the next timer is."""
        link = self.link
        timer = link.next_timer()
        if timer is not None and timer <= now:
            link.handle_timer(now)
            self._turns += 1
            self._settle()
            timer = link.next_timer()
        return timer

    # What moves; under the lock.

    def _settle(self) -> None:
        """Pass on what the link has for channels, threads, steps and the socket."""
        if self.closed:
            return
        link = self.link
        inboxes = self._inboxes
        for channel in link.ready():
            inbox = inboxes.get(channel)
            if inbox is not None:
                inbox.collect()
        if link.has_steps:
            self._begin_steps()
        self._flush()
        if link.error is not None or (link.finished and not self._unsent):
            self._lose(link.error)
        for waiter in self._waiting:
            if waiter.satisfied():
                waiter.condition.notify()
        if self._watching is not None and self._watching():
            self._wait_socket.wake()

    def _flush(self) -> None:
        """Send what the socket takes of what the link has."""
        unsent = self._unsent
        if not unsent:
            batch = self.link.data_to_send()
            if not batch:
                return
            unsent = batch[0] if len(batch) == 1 else b"".join(batch)
            self._queued += len(unsent)
        try:
            count = self._sock.send(unsent)
        except BlockingIOError:
            count = 0
        except OSError:
            # What the peer said before it went is still to be read, and then the end.
            with contextlib.suppress(OSError):
                self._sock.shutdown(socket.SHUT_RDWR)
            count = len(unsent)
        self._sent += count
        if count == len(unsent):
            self._unsent = b""
        else:
            self._unsent = memoryview(unsent)[count:]
            if self._watching is not None and not self._watches_room:
                self._wait_socket.wake()

    def _lose(self, error: Exception | None) -> None:
        """End the link: channels end, who waits learns it, and the socket is closed by whoever pumps."""
        if self.closed:
            return
        self.closed = True
        if not self.link.finished:
            self.link.receive_eof()
        self.error = self.link.error or error
        self._turns += 1
        for channel in self.link.ready():
            if channel in self._inboxes:
                self._inboxes[channel].collect()
        for inbox in self._inboxes.values():
            inbox.ended = True
        self._close_steps()
        for waiter in self._waiting:
            waiter.condition.notify()
        if self._watching is not None:
            self._wait_socket.wake()
        elif not self._pumping:
            self._close_socket()

    def abandon(self) -> None:
        """Give the link up without a word, in a child process: the socket and the session are its parent's.

        Whoever else was at it there, with the lock or without, is not here.
        """
        self._lock = threading.Lock()
        self._waiting.clear()
        self._watching = None
        self.closed = True
        for inbox in self._inboxes.values():
            inbox.ended = True
        self._close_socket()

    def _close_socket(self) -> None:
        self._sock.close()
        self._wait_socket.close()
