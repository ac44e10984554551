"""A wire in memory between two pumps, with faults and a clock that stands still until it is moved."""

from __future__ import annotations

from collections.abc import Callable

from dcerpc.runtime.pump import Pump

__all__ = ["Wire"]


class Wire:
    """Joins a client's and a server's pump without sockets, threads or real time.

    A whole conversation is the same each time it is run.

    Args:
        client, server: the two ends.
        chunk: octets delivered at a time, None for all there are. 1 makes every boundary a place to fail.
        corrupt: changes what travels to the server, and may raise to see it only; None for nothing.

    Attributes:
        now: the clock of both ends; seconds.
        is_cut: nothing travels any more.
    """

    def __init__(
        self,
        client: Pump,
        server: Pump,
        *,
        chunk: int | None = None,
        corrupt: Callable[[bytes], bytes] | None = None,
    ) -> None:
        self.client = client
        self.server = server
        self.now = 0.0
        self.is_cut = False
        self._chunk = chunk
        self._corrupt = corrupt
        self._half_closed: set[int] = set()
        server.accept()

    def settle(self) -> None:
        """Deliver until both ends are silent."""
        while not self.is_cut:
            to_server = self._carry(self.client, self.server, self._corrupt)
            to_client = self._carry(self.server, self.client, None)
            if not (to_server or to_client):
                return

    def cut(self, error: Exception | None = None) -> None:
        """Break the wire: both ends lose the connection.

        Args:
            error: what the system says, None for an orderly end.
        """
        self.is_cut = True
        self.client.connection_lost(error, self.now)
        self.server.connection_lost(error, self.now)

    def advance(self, seconds: float) -> None:
        """Let time pass: timers fire in order, and what follows from each is delivered.

        Args:
            seconds: how much.
        """
        end = self.now + seconds
        while not self.is_cut:
            due = [pump.next_timer() for pump in (self.client, self.server)]
            soonest = min((when for when in due if when is not None), default=None)
            if soonest is None or soonest > end:
                break
            self.now = max(self.now, soonest)
            for pump in (self.client, self.server):
                when = pump.next_timer()
                if when is not None and when <= self.now:
                    pump.handle_timer(self.now)
            self.settle()
        self.now = end

    def _carry(self, source: Pump, target: Pump, corrupt: Callable[[bytes], bytes] | None) -> int:
        data = b"".join(source.data_to_send(self.now))
        if corrupt is not None and data:
            data = corrupt(data)
        step = self._chunk or len(data) or 1
        for start in range(0, len(data), step):
            target.receive_data(data[start : start + step], self.now)
        if source.link.finished and not source.more and id(source) not in self._half_closed:
            self._half_closed.add(id(source))
            target.receive_eof(self.now)
            return len(data) + 1
        return len(data)
