"""Opening connections of blocking clients: on a socket of their own, or on a link that bindings share."""

from __future__ import annotations

import socket
from typing import Protocol

from dcerpc.binding import StringBinding
from dcerpc.errors import AssociationClosed, TransportError
from dcerpc.runtime.association import ClientAssociation
from dcerpc.runtime.blocking import StreamDriver, open_stream
from dcerpc.runtime.blocking_connection import BlockingConnection
from dcerpc.runtime.blocking_links import LinkDriver
from dcerpc.runtime.blocking_links_channel import ChannelDriver
from dcerpc.runtime.blocking_links_registry import LinkHold
from dcerpc.runtime.config import ClientConfig
from dcerpc.security.steps import Resolver
from dcerpc.transport.api import Link

__all__ = ["Opener", "make_opener"]


class Opener(Protocol):
    """Opens connections to one endpoint."""

    def connect(self, association: ClientAssociation, deadline: float | None) -> BlockingConnection:
        """A connection, not yet bound.

        Args:
            association: what it belongs to.
            deadline: when to give up; seconds on time.monotonic.

        Raises:
            ConnectError, RpcTimeout: there is no socket to the server, or not in time.
            TransportError: the server refuses the endpoint.
            SecurityError: the session that the carrier has of its own was not authenticated.
            AssociationClosed: the socket went away.
        """


def make_opener(config: ClientConfig, binding: StringBinding, link: LinkHold | None) -> Opener:
    """What opens connections to an endpoint.

    Args:
        config: how to connect.
        binding: where to, endpoint included.
        link: a share in the link for it, if its carrier shares links.

    Raises:
        BindingError: the carrier has no address for the binding.
    """
    return _OnSockets(config, binding) if link is None else _OnSharedLinks(config, binding, link)


class _OnSockets:
    """Each connection has a socket."""

    def __init__(self, config: ClientConfig, binding: StringBinding) -> None:
        self._config = config
        self._binding = binding
        self._address = config.carrier.socket_address(binding)

    def connect(self, association: ClientAssociation, deadline: float | None) -> BlockingConnection:
        config = self._config
        driver = open_stream(self._address, self._drive, deadline)
        try:
            connection = BlockingConnection(config, association, driver)
            connection.open(self._binding.endpoint, deadline)
        except BaseException:
            driver.abort()
            raise
        return connection

    def _drive(self, sock: socket.socket) -> StreamDriver:
        config = self._config
        return StreamDriver(sock, self._make_link, trace=config.trace, keep_alive=config.keep_alive)

    def _make_link(self, peer: str) -> Link:
        return self._config.carrier.make_link(peer, self._config.client_side(self._binding))


class _OnSharedLinks:
    """Each connection is a channel on a link, which others use too."""

    def __init__(self, config: ClientConfig, binding: StringBinding, link: LinkHold) -> None:
        self._config = config
        self._binding = binding
        self._address = config.carrier.socket_address(binding)
        self._link = link

    def connect(self, association: ClientAssociation, deadline: float | None) -> BlockingConnection:
        config = self._config
        while True:
            links = self._link.lease(self._open, deadline)
            known = links.used
            driver = ChannelDriver(links, config.blocking_resolver(deadline), config.trace)
            try:
                connection = BlockingConnection(config, association, driver)
                connection.open(self._binding.endpoint, deadline)
            except (TransportError, AssociationClosed):
                if known and links.closed:
                    continue  # servers end idle sessions, and that is learned only now
                raise
            except BaseException:
                driver.abort()
                raise
            return connection

    def _open(self, deadline: float | None) -> LinkDriver:
        return open_stream(self._address, self._drive, deadline)

    def _drive(self, sock: socket.socket) -> LinkDriver:
        return LinkDriver(sock, self._make_link, resolver=self._resolver, keep_alive=self._config.keep_alive)

    def _make_link(self, peer: str) -> Link:
        return self._config.carrier.make_link(peer, self._config.client_side(self._binding))

    def _resolver(self) -> Resolver:
        """What answers the link's own steps, for which there is the time that connecting may take."""
        return self._config.blocking_resolver(None)
