"""Answers to what the steps of security contexts ask for: KDCs, accounts, names, secure channels.

The user's own resolver is asked first. What it does not know (``NotImplemented``), or all if there is none,
is answered here. Steps say what they need and providers do no I/O; this is where it is done, once for
blocking programs and once for asyncio.
"""

from __future__ import annotations

import asyncio
import inspect
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, runtime_checkable

from dcerpc.errors import PresentationRejected
from dcerpc.security.steps import KdcExchange, LookupAccount, ResolveName, ResolveRealm, StepRequest

if TYPE_CHECKING:
    from dcerpc.runtime.config import ClientConfig

__all__ = ["AsyncSteps", "BlockingSteps", "Kdc", "KdcClient", "kdc_client", "shortest"]


@runtime_checkable
class KdcClient(Protocol):
    """What exchanges messages with KDCs: :class:`dcerpc.KdcLocator`, or an object of the user's.

    It may have a method ``realm_of_host(host) -> str``, too, which asyncio clients call in a thread; ""
    leaves it to the KDCs to find a host's realm.
    """

    def exchange(self, realm: str, message: bytes, timeout: float | None) -> bytes:
        """Send a message to a KDC of a realm, blocking.

        Args:
            realm: whose KDC. message: without the length that TCP puts in front.
            timeout: for all of it; seconds, None for no limit.

        Returns:
            The KDC's answer.
        """

    async def aexchange(self, realm: str, message: bytes, timeout: float | None) -> bytes:
        """The same on an event loop."""


#: Where KDCs are: one server for all realms, the servers of each realm, or what knows by itself.
Kdc: TypeAlias = str | Mapping[str, str | Sequence[str]] | KdcClient


def shortest(*limits: float | None) -> float | None:
    """The shortest of several time limits; None is none at all."""
    return min((limit for limit in limits if limit is not None), default=None)


@dataclass(slots=True)
class BlockingSteps:
    """Answers the steps of a blocking client's contexts; a :data:`dcerpc.security.steps.Resolver`.

    Attributes:
        config: of the binding handle.
        deadline: of the call that authenticates, by time.monotonic; seconds, None for no limit.
    """

    config: ClientConfig
    deadline: float | None = None

    def __call__(self, request: StepRequest) -> Any:
        """Answer one request."""
        own = self.config.step_resolver
        if own is not None:
            answer = own(request)
            if answer is not NotImplemented:
                return answer
        if isinstance(request, KdcExchange):
            kdc = self.config.kdc or _system_kdcs()
            return kdc.exchange(request.realm, request.message, self._left())
        if isinstance(request, ResolveRealm):
            return _realm_teller(self.config.kdc)(request.host)
        if isinstance(request, LookupAccount) and request.store is not None:
            found = request.store.lookup(request)
            return asyncio.run(_awaited(found)) if inspect.isawaitable(found) else found
        if isinstance(request, ResolveName):
            return _canonical(request.host, socket.getaddrinfo(request.host, None, flags=socket.AI_CANONNAME))
        return self._other(request)

    def _other(self, request: StepRequest) -> Any:
        from dcerpc.security.netlogon import EstablishSecureChannel
        from dcerpc.security.system import SystemCall

        if isinstance(request, SystemCall):
            return request.function()
        if not isinstance(request, EstablishSecureChannel):
            raise LookupError(f"nothing answers {request!r}")
        from dcerpc.runtime.blocking_binding import BlockingBindingHandle
        from dcerpc.runtime.netlogon import blocking_establish

        channels = _channels(self.config, self._left())
        while True:
            try:
                with BlockingBindingHandle(channels.pop()) as binding:
                    return blocking_establish(binding, request.account)
            except PresentationRejected:
                if not channels:
                    raise

    def _left(self) -> float | None:
        left = None if self.deadline is None else max(self.deadline - time.monotonic(), 0.0)
        return shortest(left, self.config.connect_timeout)


@dataclass(slots=True)
class AsyncSteps:
    """Answers the steps of contexts on an event loop; a :data:`dcerpc.security.steps.AsyncResolver`.

    Attributes:
        own: the user's resolver, or None.
        kdc: where KDCs are; None: where krb5.conf says.
        timeout: for each request; seconds, None for no limit.
        config: of the binding handle; None for a server.
    """

    own: Callable[[StepRequest], Any] | None = None
    kdc: KdcClient | None = None
    timeout: float | None = None
    config: ClientConfig | None = None

    async def __call__(self, request: StepRequest) -> Any:
        """Answer one request."""
        if self.own is not None:
            answer = await self.own(request)
            if answer is not NotImplemented:
                return answer
        if isinstance(request, KdcExchange):
            return await (self.kdc or _system_kdcs()).aexchange(request.realm, request.message, self.timeout)
        if isinstance(request, ResolveRealm):
            return await asyncio.to_thread(_realm_teller(self.kdc), request.host)
        async with asyncio.timeout(self.timeout):
            if isinstance(request, LookupAccount) and request.store is not None:
                found = request.store.lookup(request)
                return await found if inspect.isawaitable(found) else found
            if isinstance(request, ResolveName):
                loop = asyncio.get_running_loop()
                found = await loop.getaddrinfo(request.host, None, flags=socket.AI_CANONNAME)
                return _canonical(request.host, found)
        return await self._other(request)

    async def _other(self, request: StepRequest) -> Any:
        from dcerpc.security.netlogon import EstablishSecureChannel
        from dcerpc.security.system import SystemCall

        if isinstance(request, SystemCall):
            async with asyncio.timeout(self.timeout):
                return await asyncio.to_thread(request.function)
        if self.config is None or not isinstance(request, EstablishSecureChannel):
            raise LookupError(f"nothing answers {request!r}")
        from dcerpc.runtime.aio_binding import BindingHandle
        from dcerpc.runtime.netlogon import establish

        channels = _channels(self.config, self.timeout)
        while True:
            try:
                async with BindingHandle(channels.pop()) as binding:
                    return await establish(binding, request.account)
            except PresentationRejected:
                if not channels:
                    raise


def _channels(config: ClientConfig, timeout: float | None) -> list[ClientConfig]:
    """Where to establish a secure channel with the server of a binding, unauthenticated; the last one first.

    At the very endpoint, which serves the interface where a domain controller has one for all, or else where
    the endpoint mapper says.
    """
    binding = config.binding
    elsewhere = [binding] if not binding.endpoint else [replace(binding, endpoint=""), binding]
    return [replace(config.for_mapper(each, timeout), security=None) for each in elsewhere]


async def _awaited(value: Any) -> Any:
    return await value


def _canonical(host: str, found: Sequence[tuple[Any, ...]]) -> str:
    """The canonical name among what getaddrinfo has found, or the name that was asked for."""
    return next((str(entry[3]) for entry in found if entry[3]), host)


def kdc_client(where: Kdc | None) -> KdcClient | None:
    """What asks the KDCs that the user names, None if he names none.

    Raises:
        ValueError: what he names is no address.
    """
    if where is None or isinstance(where, KdcClient):
        return where
    if isinstance(where, str):
        return _kdc_at(where)
    from dcerpc.runtime.kdc import KdcLocator

    return KdcLocator(where)


def _kdc_at(where: str) -> KdcClient:
    """What asks one KDC, the same for all who name it so: they share tickets."""
    _locator(where)
    return _locator(where)  # the one that is kept: of threads that come at once each has made one


@lru_cache(maxsize=64)
def _locator(where: str) -> KdcClient:
    from dcerpc.runtime.kdc import KdcLocator

    return KdcLocator(where)


def _realm_teller(kdc: KdcClient | None) -> Callable[[str], str]:
    """What tells the realms of hosts; it may read a file.

    Raises:
        LookupError: KDCs are asked by an object of the user's, which does not.
    """
    found: Callable[[str], str] | None = getattr(kdc or _system_kdcs(), "realm_of_host", None)
    if found is None:
        raise LookupError("what asks KDCs does not know the realms of hosts")
    return found


@cache
def _system_kdcs() -> KdcClient:
    """What asks the KDCs that krb5.conf names; imported, and read, once one is needed."""
    from dcerpc.runtime.kdc import KdcLocator

    return KdcLocator()
