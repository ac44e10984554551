"""The shared links of this process: one for all blocking bindings to the same server, as the same user."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from typing import Final

from dcerpc.binding import StringBinding
from dcerpc.errors import AssociationClosed, RpcTimeout
from dcerpc.runtime.blocking_links import LinkDriver
from dcerpc.runtime.config import ClientConfig
from dcerpc.runtime.links import LEAVE_TIMEOUT, LinkKey

__all__ = ["HeldLinks", "LinkHold", "LinkRegistry"]

#: A link from which nothing came for longer is looked at before it is used again; seconds.
_FRESH: Final = 1.0

#: Connects, until a deadline on time.monotonic.
Open = Callable[[float | None], LinkDriver]


class _Shared:
    """One link, while somebody holds it. Used under the registry's lock."""

    __slots__ = ("driver", "holds", "opening")

    def __init__(self) -> None:
        self.driver: LinkDriver | None = None
        self.holds = 0
        self.opening = False


class LinkRegistry:
    """Links by what their bindings have in common."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._links: dict[LinkKey, _Shared] = {}

    def forget(self) -> None:
        """Begin anew in a child process, whatever other threads of its parent were at.

        Two processes cannot speak on one socket, and what is encrypted on it must not be encrypted by both
        with the same nonces. Binding handles that were there before connect anew when they are used.
        """
        links, self._links = self._links, {}
        self._changed = threading.Condition()
        for shared in links.values():
            shared.opening = False
            if shared.driver is not None:
                shared.driver.abandon()

    def hold(self, key: LinkKey) -> LinkHold:
        """Have a link kept once there is one; nothing is connected."""
        with self._changed:
            shared = self._links.get(key)
            if shared is None:
                shared = self._links[key] = _Shared()
            shared.holds += 1
        return LinkHold(self, key, shared)

    def __len__(self) -> int:
        return len(self._links)

    # what a LinkHold calls

    def _lease(self, shared: _Shared, open_link: Open, deadline: float | None) -> LinkDriver:
        driver = shared.driver
        if driver is not None and time.monotonic() - driver.last_read >= _FRESH:
            driver.look()
        with self._changed:
            while True:
                driver = shared.driver
                if driver is not None and not driver.closed:
                    return driver
                if not shared.opening:
                    break
                left = None if deadline is None else deadline - time.monotonic()
                if not self._changed.wait(left) and left is not None:
                    raise RpcTimeout("no connection to the server in time")
            shared.opening = True
        driver = None
        try:
            driver = open_link(deadline)
        finally:
            with self._changed:
                shared.opening = False
                shared.driver = driver
                wanted = shared.holds > 0
                self._changed.notify_all()
        if not wanted:
            driver.close(time.monotonic())
            raise AssociationClosed("the binding is closed")
        return driver

    def _release(self, key: LinkKey, shared: _Shared) -> None:
        with self._changed:
            shared.holds -= 1
            if shared.holds:
                return
            if self._links.get(key) is shared:
                del self._links[key]
            driver, shared.driver = shared.driver, None
        if driver is not None:
            driver.close(time.monotonic() + LEAVE_TIMEOUT)


class LinkHold:
    """A share in a link, which ends with the last of them.

    Args:
        registry: where the link is. key: what it is found by. shared: its place there.
    """

    __slots__ = ("_key", "_registry", "_shared")

    def __init__(self, registry: LinkRegistry, key: LinkKey, shared: _Shared) -> None:
        self._registry = registry
        self._key = key
        self._shared = shared

    def lease(self, open_link: Open, deadline: float | None) -> LinkDriver:
        """The link, connected; the one there is, or a new one in place of one that has ended.

        Args:
            open_link: makes it. Other threads wait meanwhile.
            deadline: when to give up; seconds on time.monotonic.

        Raises:
            ConnectError, RpcTimeout: it cannot be made, or not in time.
            AssociationClosed: nobody has a share in it any more.
        """
        return self._registry._lease(self._shared, open_link, deadline)

    def release(self) -> None:
        """Give the share up, once. With the last one the session is ended in order, and the socket closed."""
        self._registry._release(self._key, self._shared)


#: The links of this process.
_links: Final = LinkRegistry()

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_links.forget)


class HeldLinks:
    """The shares of a binding handle, and of those derived from it, until it is closed.

    Args:
        registry: where the links are; those of this process unless given.
    """

    __slots__ = ("_held", "_lock", "_registry")

    def __init__(self, registry: LinkRegistry = _links) -> None:
        self._registry = registry
        self._lock = threading.Lock()
        self._held: dict[LinkKey, LinkHold] = {}

    def of(self, config: ClientConfig, binding: StringBinding) -> LinkHold | None:
        """The share in the link for a binding; None: its carrier shares none.

        Args:
            config: of the binding handle. binding: where to.

        Raises:
            BindingError: the carrier has no address for the binding.
        """
        if not config.carrier.shared:
            return None
        key = config.link_key(binding)
        with self._lock:
            hold = self._held.get(key)
            if hold is None:
                hold = self._held[key] = self._registry.hold(key)
        return hold

    def release(self) -> None:
        """Give them up."""
        with self._lock:
            held = list(self._held.values())
            self._held.clear()
        for hold in held:
            hold.release()
