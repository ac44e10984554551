"""The blocking driver of a shared link: one socket and many channels, used by any number of threads.

There is no thread of its own; :mod:`dcerpc.runtime.blocking_links_pump` says who reads and who writes. Only
the link is shared. The protocol machine of a channel belongs to the thread that uses the connection
(:class:`dcerpc.runtime.blocking_links_channel.ChannelDriver`), which takes octets out of an Inbox.
"""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, TypeVar

from dcerpc.errors import AssociationClosed, RpcError, RpcTimeout
from dcerpc.runtime.blocking_links_inbox import Inbox
from dcerpc.runtime.blocking_links_pump import LinkPump
from dcerpc.runtime.config import step_failure
from dcerpc.security.steps import Resolver
from dcerpc.transport.api import NEED_DATA, Channel, Link, Octets, Step

__all__ = ["LinkDriver"]

_log = logging.getLogger("dcerpc.links")

T = TypeVar("T")

#: A server that is asked for channels and says nothing at all for so long is gone; seconds.
_SILENCE: Final = 5.0


class LinkDriver(LinkPump):
    """Drives one connected socket and the shared link on it.

    Args:
        resolver: makes what answers the link's own steps, which are nobody's call: each is answered in a
            thread of its own.
        sock, make_link, keep_alive: as of LinkPump.

    Attributes:
        used: a channel was opened on it.
    """

    __slots__ = ("_asked", "_resolver", "_steps", "used")

    def __init__(
        self,
        sock: socket.socket,
        make_link: Callable[[str], Link],
        *,
        resolver: Callable[[], Resolver],
        keep_alive: int = 5,
    ) -> None:
        self._resolver = resolver
        # Those that wait for octets.
        self._steps: list[Step[None]] = []
        # When somebody asked for a channel, with nothing read since.
        self._asked = 0.0
        self.used = False
        super().__init__(sock, make_link, keep_alive)

    # What connections and registries call.

    def open_channel(self, endpoint: str, resolver: Resolver, deadline: float | None) -> Inbox:
        """Open a channel to an endpoint, as the client.

        Args:
            endpoint: as in a string binding.
            resolver: answers what security contexts ask for.
            deadline: when to give up; seconds on time.monotonic.

        Raises:
            TransportError: the peer refuses.
            SecurityError: the carrier's session was not authenticated.
            RpcTimeout: the deadline has passed.
            AssociationClosed: the socket went away.
        """
        with self._lock:
            self._check_open()
            if self.last_read >= self._asked:
                self._asked = time.monotonic()
            step = self.link.open_channel(endpoint)
            try:
                return self._opened(step, resolver, deadline)
            except RpcTimeout as error:
                if self.last_read < self._asked <= time.monotonic() - _SILENCE:
                    self._lose(error)  # for the next one to connect anew
                raise
            finally:
                step.close()
                # Other steps may have waited for what this one was at.
                self._turns += 1
                self._settle()

    def send(self, inbox: Inbox, pdus: Sequence[tuple[Octets, bool]], deadline: float | None) -> bool:
        """Send PDUs on a channel; wait until the socket has taken them and the channel can take more.

        Args:
            pdus: each with whether a reply is expected.

        Returns:
            False where the channel has ended, and they are lost.

        Raises:
            RpcTimeout: the deadline has passed. What the channel got before it will still be sent.
        """
        with self._lock:
            if inbox.ended:
                return False
            channel = inbox.channel
            try:
                for pdu, reply_expected in pdus:
                    channel.send(pdu, reply_expected)
                self._flush()
                if self.link.has_steps or self.link.error is not None:
                    self._settle()
            except BaseException:
                self._lose(None)  # interrupted, the link is in no certain state
                raise
            if self._unsent or channel.full:
                mark = self._queued
                self._wait(
                    lambda: inbox.ended or (self._sent >= mark and not channel.full),
                    deadline,
                )
            return not inbox.ended

    def receive(self, inbox: Inbox, deadline: float | None) -> tuple[bytes, bool]:
        """Wait until something has come on a channel.

        Returns:
            What has come, and whether it was the last.

        Raises:
            RpcTimeout: the deadline has passed; nothing is lost.
        """
        with self._lock:
            self._wait(inbox.has_news, deadline)
            data = inbox.take()
            if inbox.held:
                inbox.resume()
                self._settle()
            return data, inbox.ended

    def close_channel(self, inbox: Inbox) -> None:
        """Close a channel; a thread that waits on it learns that it has ended."""
        with self._lock:
            if self._inboxes.pop(inbox.channel, None) is None:
                return
            inbox.ended = True
            if not self.closed:
                inbox.channel.close()
                self._settle()

    def look(self) -> None:
        """Take, without waiting, what has come while nobody waited: most often the end."""
        with self._lock, contextlib.suppress(RpcTimeout):
            self._wait(lambda: self.closed, time.monotonic())

    def close(self, deadline: float) -> None:
        """Take leave of the peer, for so long, and close the socket.

        Args:
            deadline: seconds on time.monotonic.
        """
        with self._lock:
            if not self.closed:
                self.link.close()
                self._settle()
                with contextlib.suppress(RpcTimeout):
                    self._wait(lambda: self.closed, deadline)
                self._lose(None)

    # Steps; under the lock.

    def _check_open(self) -> None:
        if self.closed:
            raise AssociationClosed(str(self.error or "the connection is closed"))

    def _opened(self, step: Step[Channel], resolver: Resolver, deadline: float | None) -> Inbox:
        """Take a step of open_channel to its end, and give its channel an inbox."""
        go: Callable[[], Any] = partial(next, step)
        try:
            while True:
                asked = self._changed(go)
                self._check_open()
                if asked is NEED_DATA:
                    seen = self._turns
                    self._wait(lambda: self._turns != seen, deadline)  # noqa: B023  # used before the next
                    go = partial(next, step)
                else:
                    go = self._answered(step, asked, resolver)
        except StopIteration as done:
            channel: Channel = done.value
            inbox = self._inboxes[channel] = Inbox(channel)
            inbox.collect()
            inbox.ended |= self.closed
            self.used = True
            return inbox
        except RpcError:
            raise
        except Exception as error:
            raise step_failure(error) from error

    def _changed(self, go: Callable[[], T]) -> T:
        """Let a step go on, and pass on what that leads to."""
        try:
            asked = go()
            self._settle()
        except BaseException as error:
            if not isinstance(error, Exception):
                self._lose(None)  # interrupted, the link is in no certain state
            raise
        return asked

    def _answered(self, step: Step[Any], asked: Any, resolver: Resolver) -> Callable[[], Any]:
        """Answer a step's request without the lock: how to go on with the step."""
        self._lock.release()
        try:
            answer = resolver(asked)
        except Exception as error:  # noqa: BLE001  # the step decides; it is raised again unless handled
            return partial(step.throw, error)
        else:
            return partial(step.send, answer)
        finally:
            self._lock.acquire()
            self._turns += 1  # it does not come on by octets, for which the others are resumed

    def _begin_steps(self) -> None:
        for step in self.link.take_steps():
            self._go_on(step, partial(next, step))

    def _close_steps(self) -> None:
        for step in self._steps:
            step.close()
        self._steps.clear()

    def _resume_steps(self) -> None:
        waiting = self._steps
        if not waiting:
            return
        self._steps = []
        for step in waiting:
            self._go_on(step, partial(next, step))

    def _go_on(self, step: Step[None], go: Callable[[], Any]) -> None:
        """Go on with a step of the link, which deals with its failure by itself."""
        try:
            asked = go()
        except (StopIteration, RpcError) as end:
            if isinstance(end, RpcError):
                _log.debug("a step of the carrier failed: %s", end)
            self._turns += 1
        except Exception as error:  # noqa: BLE001  # a defect: the link is in no certain state
            _log.exception("a step of the carrier failed")
            self._lose(step_failure(error))
        else:
            if asked is NEED_DATA:
                self._steps.append(step)
            else:
                # It may take as long as it takes a KDC to answer: no call is to wait for it.
                name = "dcerpc-link-step"
                threading.Thread(target=self._answer, args=(step, asked), name=name, daemon=True).start()

    def _answer(self, step: Step[None], asked: Any) -> None:
        with self._lock:
            go = self._answered(step, asked, self._resolver())
            if self.closed:
                step.close()
                return
            self._go_on(step, go)
            self._settle()
