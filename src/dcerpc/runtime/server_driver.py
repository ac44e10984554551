"""The sockets of a server's clients."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from dcerpc.runtime.aio import StreamDriver
from dcerpc.runtime.peer_process import peer_process
from dcerpc.runtime.server_channel import ServerChannel
from dcerpc.runtime.sockets import address_text
from dcerpc.transport.api import Channel, Link, PeerProcess

if TYPE_CHECKING:
    from dcerpc.runtime.server import Server
    from dcerpc.runtime.server_listener import Listener

__all__ = ["ServerDriver"]

logger = logging.getLogger("dcerpc.server")


class ServerDriver(StreamDriver):
    """A client's socket; the server knows of it until it is gone.

    Args:
        server: whose client it is. listener: where it has connected.
    """

    def __init__(self, server: Server, listener: Listener) -> None:
        super().__init__(
            self._link,
            limits=server.limits,
            trace=server.trace,
            on_channel=self._opened,
            resolver=server.resolver,
            shared=listener.carrier.shared,
        )
        self._server = server
        self._listener = listener
        self._process: PeerProcess | None = None
        self._refused = False
        self._woken = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Make the link, unless the server has as many connections as it takes."""
        server = self._server
        self._refused = server.stopping or len(server.drivers) >= server.limits.max_connections
        server.drivers.add(self)
        sock = transport.get_extra_info("socket")
        if self._listener.local and sock is not None:
            self._process = peer_process(sock)
        super().connection_made(transport)
        if self._refused:
            self._tell(address_text(self.peer), len(server.drivers) - 1)
            self.abort()
        else:
            self.flush()  # arms the time-out of the bind

    def _link(self, peer: str) -> Link:
        process, listener = self._process, self._listener
        if process is not None:
            peer = f"pid {process.pid}"  # a local socket has no address that would tell
        return listener.carrier.make_link(peer, replace(listener.side, process=process, wake=self.wake))

    def wake(self) -> None:
        """Look after the link soon: another one has changed it (:class:`dcerpc.transport.api.ServerSide`)."""
        if not self._woken:
            self._woken = True
            self._loop.call_soon(self._wake)

    def _wake(self) -> None:
        self._woken = False
        self._advance()

    async def farewell(self, timeout: float) -> None:
        """Wait until the socket is gone, now that its channels are closed.

        Args:
            timeout: what a client gets that has a session to end; seconds.
        """
        if self.shared:
            await self.leave(timeout)
        else:
            await self.closed.wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """End every channel."""
        super().connection_lost(exc)
        self._server.drivers.discard(self)

    def _opened(self, driver: StreamDriver, channel: Channel) -> None:
        server, listener = self._server, self._listener
        binding = listener.binding_of(channel.endpoint)
        if self._refused or binding is None:
            channel.close()
        elif server.stopping or len(server.channels) >= server.limits.max_connections:
            self._tell(channel.peer, len(server.channels))
            channel.close()
        else:
            opened = ServerChannel(server, driver, channel, binding, listener.carrier.max_fragment)
            server.channels.add(opened)

    def _tell(self, peer: str, count: int) -> None:
        """Log that a client was one too many, unless enough was said of its address."""
        if self._server.refusals.shows(peer):
            logger.warning("%s: refused, %d connections are open", peer, count)
