"""The links that asyncio bindings share: open while a binding holds them, made anew when they broke."""

from __future__ import annotations

import asyncio
from threading import Lock
from typing import Final

from dcerpc.binding import StringBinding
from dcerpc.errors import AssociationClosed, RpcTimeout
from dcerpc.runtime.aio import StreamDriver
from dcerpc.runtime.aio_open import open_stream
from dcerpc.runtime.config import ClientConfig
from dcerpc.runtime.links import LEAVE_TIMEOUT, LinkKey

__all__ = ["HeldLinks", "SharedLink", "connect_stream"]


async def connect_stream(config: ClientConfig, binding: StringBinding) -> StreamDriver:
    """Connect a socket, with a fresh link for a binding on it.

    Args:
        config: how to connect. binding: where to.

    Raises:
        ConnectError, RpcTimeout: it cannot be done, or not in time.
    """
    carrier = config.carrier

    def make_driver() -> StreamDriver:
        return StreamDriver(
            lambda peer: carrier.make_link(peer, config.client_side(binding)),
            limits=config.limits,
            trace=config.trace,
            keep_alive=config.keep_alive,
            resolver=config.async_resolver(),
            shared=carrier.shared,
        )

    return await open_stream(carrier.socket_address(binding), make_driver, config.connect_timeout)


class SharedLink:
    """The link to one server, with the same settings, as the same user.

    Args:
        registry: of the event loop; the link leaves it with the last holder.
        key: its key there.
    """

    __slots__ = ("_driver", "_holders", "_key", "_opening", "_registry")

    def __init__(self, registry: dict[LinkKey, SharedLink], key: LinkKey) -> None:
        self._registry = registry
        self._key = key
        self._holders = 0
        self._driver: StreamDriver | None = None
        self._opening = asyncio.Lock()

    @property
    def driver(self) -> StreamDriver | None:
        """The driver of its socket, None while there is none that can be used."""
        driver = self._driver
        return driver if driver is not None and driver.usable else None

    async def open(self, config: ClientConfig, binding: StringBinding) -> StreamDriver:
        """The driver of its socket, which is connected first if there is none that can be used.

        Args:
            config: how to connect. binding: where to; of whoever comes first.

        Raises:
            ConnectError, RpcTimeout: it cannot be done, or not in time.
            AssociationClosed: nobody holds the link any more.
        """
        try:
            async with asyncio.timeout(config.connect_timeout):
                await self._opening.acquire()
        except TimeoutError:
            raise RpcTimeout(f"no connection to {binding.address} in time") from None
        try:
            driver = self.driver
            if driver is None:
                driver = await connect_stream(config, binding)
                if not self._holders:
                    driver.abort()
                    raise AssociationClosed("the binding is closed")
                self._driver = driver
            return driver
        finally:
            self._opening.release()

    def hold(self) -> None:
        """Keep it open until :meth:`release`."""
        self._holders += 1

    async def release(self) -> None:
        """Hold it no more. The last one takes leave of the server, and closes the socket."""
        self._holders -= 1
        if self._holders:
            return
        if self._registry.get(self._key) is self:
            del self._registry[self._key]
        driver, self._driver = self._driver, None
        if driver is not None:
            await driver.leave(LEAVE_TIMEOUT)


class _Registries:
    """The links of each event loop."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._by_loop: dict[asyncio.AbstractEventLoop, dict[LinkKey, SharedLink]] = {}

    def of(self, loop: asyncio.AbstractEventLoop) -> dict[LinkKey, SharedLink]:
        """Those of one, which only its own thread uses; loops that are closed are forgotten."""
        with self._lock:
            found = self._by_loop.get(loop)
            if found is None:
                self._by_loop = {
                    each: links for each, links in self._by_loop.items() if links and not each.is_closed()
                }
                found = self._by_loop[loop] = {}
            return found


_registries: Final = _Registries()


class HeldLinks:
    """The shared links that a binding handle, with those derived from it, holds until it is closed."""

    __slots__ = ("_held",)

    def __init__(self) -> None:
        self._held: dict[LinkKey, SharedLink] = {}

    def of(self, config: ClientConfig, binding: StringBinding) -> SharedLink | None:
        """The link for a binding, held from now on; None: its carrier shares none.

        Args:
            config: of the binding handle. binding: where to.

        Raises:
            BindingError: the carrier has no address for the binding.
        """
        if not config.carrier.shared:
            return None
        key = config.link_key(binding)
        link = self._held.get(key)
        if link is None:
            registry = _registries.of(asyncio.get_running_loop())
            link = registry.get(key)
            if link is None:
                link = registry[key] = SharedLink(registry, key)
            link.hold()
            self._held[key] = link
        return link

    async def release(self) -> None:
        """Hold them no more."""
        held = list(self._held.values())
        self._held.clear()
        if held:
            await asyncio.gather(*(link.release() for link in held))
