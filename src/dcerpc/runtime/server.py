"""The asyncio server: registered interfaces, listeners, connections, and an orderly end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, Self

from dcerpc import stub
from dcerpc.binding import StringBinding
from dcerpc.errors import LocalProtocolError
from dcerpc.limits import DEFAULT_LIMITS, DEFAULT_PROFILE, Limits, Profile
from dcerpc.ndr.types import TargetLevel
from dcerpc.runtime.access import AccessRule, RestrictRemoteClients
from dcerpc.runtime.dispatch import Dispatcher
from dcerpc.runtime.endpoint_map import EndpointEntry, EndpointMap
from dcerpc.runtime.endpoint_mapper import endpoint_mapper_service
from dcerpc.runtime.handles import GroupTable, OpenHandle
from dcerpc.runtime.levels import auth_level
from dcerpc.runtime.management import ManagementService
from dcerpc.runtime.refusals import Refusals
from dcerpc.runtime.server_channel import ServerChannel
from dcerpc.runtime.server_driver import ServerDriver
from dcerpc.runtime.server_listener import Listeners
from dcerpc.runtime.server_security import ServerSecurity
from dcerpc.runtime.services import Service, ServiceTable
from dcerpc.runtime.steps import AsyncSteps
from dcerpc.runtime.trace import TraceSink
from dcerpc.security.api import AuthLevel, Provider
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.steps import AsyncResolver
from dcerpc.towers import Tower
from dcerpc.transport.registry import CarrierRegistry
from dcerpc.transport.smb.settings import SmbServerSettings

__all__ = ["Server", "Statistics"]

logger = logging.getLogger("dcerpc.server")

#: Time for clients to take what a stopped server still sends them; seconds.
_FAREWELL = 1.0


@dataclass(slots=True)
class Statistics:
    """What rpc_mgmt_inq_stats counts (C706 appendix Q).

    Attributes:
        calls_in: requests received. calls_out: requests sent (callbacks).
        pkts_in, pkts_out: PDUs received and sent on connections that are closed.
    """

    calls_in: int = 0
    calls_out: int = 0
    pkts_in: int = 0
    pkts_out: int = 0


class Server:
    """An RPC server on asyncio: use it in ``async with``.

    Args:
        credentials: what the security providers accept clients with: an
            :class:`~dcerpc.security.accounts.Accounts`, a :class:`dcerpc.Keytab`, several in a list, or a
            mapping by provider name or auth_type.
        providers: security providers, or a registry of them; the built-in ones that can accept with the
            credentials by default.
        principal_names: the server's, one for all providers or a mapping by provider name or auth_type
            (rpc_mgmt_inq_princ_name); what the providers say by default.
        limits: what clients may cost.
        profile: which dialect to speak.
        smb: how it speaks SMB, for the clients of named pipes.
        trace: gets every PDU, or None.
        endpoint_map: where registered interfaces are put; one of its own by default. Share one between the
            servers of a process and an
            :class:`~dcerpc.runtime.endpoint_mapper.EndpointMapperService`.
        carriers: how protocol sequences are carried; the built-in ones by default.
        threads: sync methods that may run at once.
        resolver: answers what security providers ask for while they accept a client, in place of the
            library; ``NotImplemented`` leaves a request to the library.
        restrict_remote_clients: what becomes of unauthenticated calls whatever the interfaces say (MS-RPCE
            3.1.1.1.3): 0 lets them in; 1 refuses them, but not those over named pipes, nor those to
            interfaces registered with ``allow_unauthenticated``; 2 refuses all of them.
        allow_stop: decides whether a client may stop the server (rpc_mgmt_stop_server_listening); nobody may
            by default.
        target_level: how strictly requests are checked, 5 or 6 (MS-RPCE 3.1.1.5.3), where neither
            ``register`` nor the interface says it.

    Attributes:
        endpoint_map: see above.
        statistics: what has been served on connections that are closed; :meth:`count` adds the open ones.
    """

    def __init__(
        self,
        credentials: Any = None,
        providers: SecurityRegistry | Iterable[Provider] | None = None,
        *,
        principal_names: str | Mapping[str | int, str] = "",
        restrict_remote_clients: RestrictRemoteClients = 0,
        limits: Limits = DEFAULT_LIMITS,
        profile: Profile = DEFAULT_PROFILE,
        smb: SmbServerSettings | None = None,
        trace: TraceSink | None = None,
        endpoint_map: EndpointMap | None = None,
        carriers: CarrierRegistry | None = None,
        threads: int = 32,
        resolver: AsyncResolver | None = None,
        allow_stop: Callable[[stub.Call], bool] | None = None,
        target_level: Literal[5, 6] = 5,
    ) -> None:
        self.security = ServerSecurity(credentials, providers, principal_names)
        self._restrict: RestrictRemoteClients = restrict_remote_clients
        self._target_level = TargetLevel(target_level)
        self.limits = limits
        self.profile = profile
        self.trace = trace
        self.endpoint_map = EndpointMap() if endpoint_map is None else endpoint_map
        self.resolver: AsyncResolver = AsyncSteps(resolver, timeout=limits.bind_timeout)
        self.statistics = Statistics()
        self.services = ServiceTable(profile.transfer_syntaxes)
        self.groups = GroupTable(limits.max_context_handles, self._run_down)
        self.channels: set[ServerChannel] = set()
        self.drivers: set[ServerDriver] = set()
        self.stopping = False
        self.dispatcher: Dispatcher
        self.refusals: Refusals
        self._threads = threads
        smb = SmbServerSettings() if smb is None else smb
        if not isinstance(smb, SmbServerSettings):
            raise TypeError(f"smb={type(smb).__name__}: a server takes SmbServerSettings")
        self._listeners = Listeners(self, CarrierRegistry() if carriers is None else carriers, smb)
        self._mapped: dict[Service, list[EndpointEntry]] = {}
        self._everywhere: set[Service] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end_wanted = asyncio.Event()
        self._idle = asyncio.Event()
        self._ending: asyncio.Task[None] | None = None
        access = AccessRule.make(restrict=restrict_remote_clients)
        self.services.add(Service(ManagementService(self, allow_stop), access=access))

    async def __aenter__(self) -> Self:
        if self._loop is not None:
            raise LocalProtocolError("a server runs once; make another")
        self._loop = asyncio.get_running_loop()
        self.dispatcher = Dispatcher(self._loop, self._threads, self.limits.max_ndr_depth)
        self.refusals = Refusals(self._loop.call_later)
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.stop()

    def __repr__(self) -> str:
        return f"<Server {', '.join(map(str, self.bindings)) or 'not listening'}>"

    @property
    def bindings(self) -> list[StringBinding]:
        """Where the server listens."""
        return self._listeners.bindings

    @property
    def listening(self) -> bool:
        """Whether new connections are accepted."""
        return bool(self._listeners.bindings)

    # Interfaces.

    def register(
        self,
        implementation: stub.Server,
        *endpoints: str | StringBinding,
        min_level: AuthLevel | str | None = None,
        providers: Iterable[str | int] | None = None,
        allow_anonymous: bool | None = None,
        allow_unauthenticated: bool = False,
        objects: Iterable[uuid.UUID] = (),
        annotation: str = "",
        mapped: bool = True,
        target_level: Literal[5, 6] | None = None,
    ) -> Service:
        """Serve an interface, on all bindings of this server.

        Args:
            implementation: an object of a subclass of a generated ``Server`` class.
            endpoints: bindings to put into the endpoint map; none: all that the server listens on.
            min_level: least protection of a call, such as "integrity"; others get access denied. None: any.
            providers: names or auth_types of the security providers that callers may have authenticated with;
                others get access denied. None: any, and none.
            allow_anonymous: whether callers that have proved no identity are served: unauthenticated ones,
                and anonymous logons (NTLM's). None: unless ``min_level`` or ``providers`` is given.
            allow_unauthenticated: serve unauthenticated calls although ``restrict_remote_clients`` is 1.
            objects: object UUIDs that this object serves; none: calls without one, and those for which
                nothing else is registered.
            annotation: text for the endpoint map; at most 63 characters.
            mapped: whether to put it into the endpoint map at all.
            target_level: how strictly requests are checked, 5 or 6 (MS-RPCE 3.1.1.5.3); None: as the
                interface was compiled for, or else as the server does.

        Returns:
            What :meth:`unregister` wants.

        Raises:
            ValueError: it is served already, or an argument is not what it should be.
        """
        access = AccessRule.make(
            AuthLevel.NONE if min_level is None else AuthLevel.for_client(auth_level(min_level)),
            None if providers is None else self.security.auth_types(providers),
            allow_anonymous,
            allow_unauthenticated,
            self._restrict,
        )
        chosen = target_level or implementation.INTERFACE.target_level or self._target_level
        service = Service(
            implementation,
            access=access,
            objects=objects,
            annotation=annotation,
            target_level=TargetLevel(chosen),
        )
        given = [StringBinding.parse(each) if isinstance(each, str) else each for each in endpoints]
        everywhere = mapped and not given
        entries = self._entries(service, self.bindings if everywhere else given if mapped else ())
        self.services.add(service)
        self._mapped[service] = entries
        self.endpoint_map.insert(entries)
        if everywhere:
            self._everywhere.add(service)
        return service

    def register_endpoint_mapper(self) -> Service:
        """Serve the endpoint map to clients (``ept``), in the form that Profile.legacy_endpoint_mapper says.

        Clients look for it at the well-known endpoint of their protocol sequence: port 135 with TCP.

        Returns:
            What :meth:`unregister` wants.

        Raises:
            ValueError: it is served already.
        """
        return self.register(endpoint_mapper_service(self.endpoint_map, self.profile), mapped=False)

    def unregister(self, service: Service) -> None:
        """Take an interface away; calls on connections that have bound it fault with nca_unk_if.

        Args:
            service: what :meth:`register` returned.
        """
        self.services.remove(service)
        self._everywhere.discard(service)
        self.endpoint_map.delete(self._mapped.pop(service, ()))

    def _entries(self, service: Service, bindings: Iterable[StringBinding]) -> list[EndpointEntry]:
        return [
            EndpointEntry(each, Tower.from_binding(binding, service.interface.syntax), service.annotation)
            for binding in bindings
            for each in service.objects or (None,)
        ]

    # Listening.

    async def listen(self, *bindings: str | StringBinding) -> list[StringBinding]:
        r"""Accept connections.

        Args:
            bindings: where, such as ``ncacn_ip_tcp:127.0.0.1[0]``. No endpoint, or port 0, takes a free one;
                no address means all IPv4 addresses of this host. Pipes name a port with an option,
                ``ncacn_np:127.0.0.1[\pipe\mine,port=0]``: several of them listen on one, and share a free
                one within one call.

        Returns:
            The bindings with addresses and endpoints filled in; more than were given where a name has several
            addresses.

        Raises:
            BindingError: malformed. UnsupportedProtocolSequence: it has no carrier.
            OSError: an endpoint is taken, or an address is not this host's. None of ``bindings`` is
                listened on.
            LocalProtocolError: the server does not run.
        """
        self._running()
        wanted = [StringBinding.parse(each) if isinstance(each, str) else each for each in bindings]
        async with contextlib.AsyncExitStack() as undo:
            added = await self._listeners.open(wanted, undo)
            for service in self._everywhere:
                entries = self._entries(service, added)
                self._mapped[service] += entries
                self.endpoint_map.insert(entries)
            undo.pop_all()
        return added

    def _running(self) -> asyncio.AbstractEventLoop:
        if self._loop is None or self.stopping:
            raise LocalProtocolError("the server does not run: use it in 'async with', until it is stopped")
        return self._loop

    # What its connections use.

    def now(self) -> float:
        """The clock of protocol machines; seconds."""
        return asyncio.get_running_loop().time()

    def channel_ended(self, channel: ServerChannel) -> None:
        """Learn that a connection is over."""
        self.channels.discard(channel)
        self.statistics.pkts_in += channel.machine.pdus_in
        self.statistics.pkts_out += channel.machine.pdus_out

    def count(self) -> Statistics:
        """What has been served until now, open connections included.

        Returns:
            A copy, which does not change any more.
        """
        machines = [channel.machine for channel in self.channels]
        return replace(
            self.statistics,
            pkts_in=self.statistics.pkts_in + sum(machine.pdus_in for machine in machines),
            pkts_out=self.statistics.pkts_out + sum(machine.pdus_out for machine in machines),
        )

    def call_ended(self) -> None:
        """Learn, while stopping, that a connection has no call left."""
        if not any(channel.calls for channel in self.channels):
            self._idle.set()

    def _run_down(self, left: OpenHandle) -> None:
        self.dispatcher.run_down(left)

    # The end.

    def request_stop(self) -> None:
        """Accept no more connections, and let :meth:`serve_forever` return."""
        self._listeners.close()
        self._end_wanted.set()

    async def serve_forever(self) -> None:
        """Wait until the server is asked to stop, by :meth:`request_stop`, :meth:`stop` or a client that may.

        Raises:
            LocalProtocolError: the server does not run.
        """
        self._running()
        await self._end_wanted.wait()

    async def stop(self, grace: float | None = None) -> None:
        """End the server in order; leaving ``async with`` does it too.

        It accepts no more connections and no more calls, lets those in progress end, sends ``shutdown`` PDUs,
        closes the connections, and runs down the context handles that are left.

        Args:
            grace: time for the calls in progress, after which they are cancelled; seconds. None:
                Limits.stop_timeout.
        """
        if self._loop is None:
            return
        if self._ending is None:
            wanted = self.limits.stop_timeout if grace is None else grace
            self._ending = self._loop.create_task(self._stop(wanted), name="dcerpc-server-stop")
        await asyncio.shield(self._ending)

    async def _stop(self, grace: float) -> None:
        self.stopping = True
        self.request_stop()
        for service in list(self._mapped):
            self.endpoint_map.delete(self._mapped.pop(service))
        self._idle.clear()
        self.call_ended()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), grace)
        for channel in list(self.channels):
            channel.cancel_calls()
        await self.dispatcher.cancel(_FAREWELL)
        for channel in list(self.channels):
            channel.shutdown()
        waiting = [asyncio.create_task(driver.farewell(_FAREWELL)) for driver in self.drivers]
        if waiting:
            await asyncio.wait(waiting, timeout=_FAREWELL)
        for driver in list(self.drivers):
            driver.abort()
        if waiting:
            await asyncio.wait(waiting)
        await self.dispatcher.close(_FAREWELL)
        self.refusals.end()
