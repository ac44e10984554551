"""Where a server listens, and the sockets of the clients that come."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import os
import socket
import time
from typing import TYPE_CHECKING

from dcerpc.binding import StringBinding
from dcerpc.runtime.aio import StreamDriver
from dcerpc.runtime.server_channel import ServerChannel
from dcerpc.runtime.sockets import address_of
from dcerpc.transport.api import Carrier, Channel, LocalAddress, ServerSide

if TYPE_CHECKING:
    from dcerpc.runtime.server import Server

__all__ = ["Listener", "open_listeners"]

logger = logging.getLogger("dcerpc.server")


class Listener:
    """A listening socket, and the binding that it stands for."""

    __slots__ = ("binding", "carrier", "side", "sockets")

    def __init__(self, carrier: Carrier, binding: StringBinding) -> None:
        self.carrier = carrier
        self.binding = binding
        self.side = ServerSide(endpoint_of=lambda _: None, random=os.urandom, clock=time.time)
        self.sockets: asyncio.Server

    async def open(self, server: Server, address: str, port: int) -> None:
        """Listen on one address, and fill in the binding."""
        self.sockets = await asyncio.get_running_loop().create_server(
            lambda: _ServerDriver(server, self), address, port, start_serving=False
        )
        local, endpoint = address_of(self.sockets.sockets[0].getsockname())
        self.binding = self.binding.replace(address=local, endpoint=str(endpoint))
        await self.sockets.start_serving()


class _ServerDriver(StreamDriver):
    """A client's socket; the server knows of it until it is gone."""

    def __init__(self, server: Server, listener: Listener) -> None:
        super().__init__(
            lambda peer: listener.carrier.make_link(peer, listener.side),
            limits=server.limits,
            trace=server.trace,
            on_channel=self._opened,
        )
        self._server = server
        self._listener = listener
        self._refused = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        server = self._server
        self._refused = server.stopping or len(server.drivers) >= server.limits.max_connections
        server.drivers.add(self)
        super().connection_made(transport)
        if self._refused:
            logger.warning("%s: refused, %d connections are open", self.peer, len(server.drivers) - 1)
            self.abort()
        else:
            self.flush()  # arms the time-out of the bind

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._server.drivers.discard(self)

    def _opened(self, driver: StreamDriver, channel: Channel) -> None:
        if not self._refused:
            listener = self._listener
            opened = ServerChannel(
                self._server, driver, channel, listener.binding, listener.carrier.max_fragment
            )
            self._server.channels.add(opened)


async def open_listeners(server: Server, carrier: Carrier, binding: StringBinding) -> list[Listener]:
    """Listen at a binding: on each address of its name, on all IPv4 addresses when it has none.

    Raises:
        BindingError: its endpoint is malformed.
        OSError: an endpoint is taken, or no address is this host's. Nothing is listened on then.
    """
    loop = asyncio.get_running_loop()
    where = carrier.socket_address(binding if binding.address else binding.replace(address="0.0.0.0"))
    if isinstance(where, LocalAddress):
        raise NotImplementedError
    host, port = where
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    made: list[Listener] = []
    failure: OSError | None = None
    async with contextlib.AsyncExitStack() as undo:
        for address in dict.fromkeys(str(info[4][0]) for info in found):
            listener = Listener(carrier, binding)
            try:
                await listener.open(server, address, port)
            except OSError as error:
                if error.errno != errno.EADDRNOTAVAIL:
                    raise
                failure = error  # one address of a name; the others may be this host's
            else:
                undo.callback(listener.sockets.close)
                made.append(listener)
        undo.pop_all()
    if failure is not None and not made:
        raise failure
    return made
