"""The server's link of SMB: one client's connection, any number of sessions, a channel for each open pipe.

An IPC$-only server (MS-SMB2 3.3): named pipes and what clients do on the way to them. Sessions are bound to
no connection but their own (STATUS_REQUEST_NOT_ACCEPTED, 3.3.5.5).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from dcerpc.errors import TransportError
from dcerpc.transport.api import Channel, Octets, ServerSide, Step
from dcerpc.transport.netbios.names import NetBiosName
from dcerpc.transport.netbios.session import ServerSession
from dcerpc.transport.smb.constants import TRANSFORM_HEADER_SIZE
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.server_connection import ServerConnection
from dcerpc.transport.smb.server_dispatch import receive_packet
from dcerpc.transport.smb.server_negotiation import MAX_SIZE
from dcerpc.transport.smb.server_session import SessionState

__all__ = ["SmbServerLink"]

#: Longest packet (MS-SMB2 3.3.5.2); octets.
_MAX_PACKET: Final = MAX_SIZE + 256 + TRANSFORM_HEADER_SIZE
#: Time for a client to negotiate and authenticate, unless ``Limits.bind_timeout`` is less, or to be without a
#: session (3.3.6.3, product note <442>); seconds.
_SETUP_TIMEOUT: Final = 45.0


def _anybody(called: NetBiosName, calling: NetBiosName) -> None:
    """Accept a NetBIOS session: whatever name a client knows this server by."""


class SmbServerLink:
    """See :class:`dcerpc.transport.api.Link`.

    Clients may ask for a NetBIOS session first, as on port 139, or send SMB directly, as on port 445.

    Args:
        peer: the client, for people.
        side: what the runtime gives; its ``settings`` are SmbServerSettings, or None for the default ones.
    """

    __slots__ = ("_connection", "_framing", "_heard", "_setup_until", "_timed", "_watch_at", "finished")

    def __init__(self, peer: str, side: ServerSide) -> None:
        self.finished = False
        self._connection = ServerConnection(peer, side)
        self._framing = ServerSession(_anybody, required=False, max_length=_MAX_PACKET)
        # The first call that tells the time starts the clock; 0.0 is due at once, for the driver to tell it.
        self._timed = False
        self._setup_until = 0.0
        self._heard = 0.0
        self._watch_at = 0.0

    @property
    def error(self) -> TransportError | None:
        """Why the link cannot go on."""
        return self._connection.error

    @property
    def has_steps(self) -> bool:
        """A client waits for an answer to its authentication."""
        return bool(self._connection.steps)

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the socket; see Link.receive_data."""
        connection = self._connection
        if connection.error is not None:
            return
        connection.now = self._heard = now
        if not self._timed:
            self._start(now)
        framing = self._framing
        packet = framing.whole(data)
        if packet is not None:
            self._receive(packet)
            return
        packets = framing.feed(data)
        if framing.calling is not None and connection.multi_credit:
            connection.multi_credit = False  # a NetBIOS session (3.3.5.4)
            connection.outgoing.append(framing.take_answer())
        for packet in packets:
            self._receive(packet)
            if connection.error is not None:
                return
        if framing.error is not None and connection.error is None:
            refusal = framing.take_answer()
            if refusal:
                connection.outgoing.append(refusal)
            connection.end(framing.error)

    def _receive(self, packet: bytes) -> None:
        try:
            receive_packet(self._connection, packet)
        except SmbError as error:
            self._connection.end(error)

    def _start(self, now: float) -> None:
        self._timed = True
        self._heard = now
        limits = self._connection.side.limits
        self._setup_until = now + min(_SETUP_TIMEOUT, limits.bind_timeout)
        self._watch(now)

    def _watch(self, now: float) -> None:
        """End a connection that nobody uses; look again in a while."""
        connection = self._connection
        idle = connection.settings.idle_timeout
        due = self._heard + idle
        if now >= self._setup_until and all(
            session.state is SessionState.IN_PROGRESS for session in connection.sessions.values()
        ):
            connection.end(TransportError("the client has not authenticated in time"))
        elif now >= due and not connection.pipes:
            connection.end(TransportError(f"nothing has come for {idle:g} s, and no pipe is open"))
        self._watch_at = min(now + _SETUP_TIMEOUT, due if due > now else now + idle)
        if now < self._setup_until < self._watch_at:
            self._watch_at = self._setup_until

    def receive_eof(self) -> None:
        """Learn that the client is gone: its pipes end."""
        self._connection.end(None)
        self.finished = True

    def data_to_send(self) -> Sequence[Octets]:
        """Take what the socket is to send."""
        connection = self._connection
        queued = connection.outgoing
        if queued:
            connection.outgoing = []
        return queued

    def next_timer(self) -> float | None:
        """When a client is to be told that its request takes time, or is to be seen after."""
        connection = self._connection
        for request in connection.waiting.values():
            return request.deadline
        if connection.error is not None:
            return None
        return self._watch_at

    def handle_timer(self, now: float) -> None:
        """Do what is due by ``now``."""
        connection = self._connection
        connection.now = now
        if not self._timed:
            self._start(now)
        connection.tell_waiting()
        if now >= self._watch_at and connection.error is None:
            self._watch(now)

    def open_channel(self, endpoint: str) -> Step[Channel]:
        """Nothing a server does.

        Raises:
            TransportError: always.
        """
        raise TransportError("a server opens no channels")
        yield

    def take_steps(self) -> Sequence[Step[None]]:
        """Take the authentications that clients wait for."""
        connection = self._connection
        steps = connection.steps
        if steps:
            connection.steps = []
        return cast("Sequence[Step[None]]", steps)

    def accept_channels(self) -> Sequence[Channel]:
        """Take the pipes that the client has opened."""
        connection = self._connection
        accepted = connection.accepted
        if accepted:
            connection.accepted = []
        return accepted

    def ready(self) -> Sequence[Channel]:
        """Take the pipes with news."""
        ready = self._connection.ready
        if not ready:
            return ()
        channels = tuple(ready)
        ready.clear()
        return channels

    def close(self) -> None:
        """End all pipes and sessions; an SMB server says no word of it."""
        self._connection.end(None)
        self.finished = True
