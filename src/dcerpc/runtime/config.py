"""What a binding handle is configured with: all that ``connect`` takes."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Literal, Unpack

from dcerpc.binding import StringBinding
from dcerpc.errors import SecurityError
from dcerpc.limits import DEFAULT_LIMITS, DEFAULT_PROFILE, Limits, Profile
from dcerpc.protocol.connection import ClientConnection, SecurityOffer
from dcerpc.protocol.connection.events import SecurityStepRequired
from dcerpc.runtime.carrier_session import check_smb, choose_session, secures_calls, settings_for
from dcerpc.runtime.client_security import (
    ClientSecurity,
    SecurityOptions,
    SessionSecurity,
    choose_security,
)
from dcerpc.runtime.links import LinkKey
from dcerpc.runtime.resolver import EndpointMapper, EndpointResolver
from dcerpc.runtime.session import ClientSession
from dcerpc.runtime.steps import AsyncSteps, BlockingSteps, Kdc, KdcClient, kdc_client, shortest
from dcerpc.runtime.trace import TraceSink
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.steps import AsyncResolver, Resolver, StepRequest
from dcerpc.transport.api import Carrier, ClientSide
from dcerpc.transport.registry import CarrierRegistry

if TYPE_CHECKING:
    from dcerpc.transport.smb.settings import SmbClientSettings

__all__ = ["ClientConfig", "ConnectOptions", "make_config", "step_failure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientConfig:
    """Everything a binding handle needs to know; see :class:`ConnectOptions` for the fields.

    Attributes:
        security: who the client is and how its calls are protected; None: unauthenticated.
        session: who the client is in the carrier's own session; None: the carrier has none.
        smb: what the user chose of SMB, None: the defaults.
        settings: the carrier's own, complete; None: it has none, or its defaults.
        providers: the security providers there are; None: the built-in ones, once they are wanted.
    """

    binding: StringBinding
    carrier: Carrier
    security: ClientSecurity | None = None
    session: SessionSecurity | None = None
    smb: SmbClientSettings | None = None
    settings: Any = None
    providers: SecurityRegistry | None = None
    kdc: KdcClient | None = None
    step_resolver: Callable[[StepRequest], Any] | None = None
    carriers: CarrierRegistry = field(default_factory=CarrierRegistry)
    resolver: EndpointResolver = field(default_factory=EndpointMapper)
    authenticated_resolution: bool = False
    limits: Limits = DEFAULT_LIMITS
    profile: Profile = DEFAULT_PROFILE
    timeout: float | None = None
    connect_timeout: float | None = None
    cancel_timeout: float = 1.0
    trace: TraceSink | None = None
    object: uuid.UUID | None = None
    max_connections: int = 16
    keep_alive: int = 5

    def make_session(
        self,
        on_step: Callable[[SecurityStepRequired], None],
        on_progress: Callable[[], None] | None = None,
    ) -> ClientSession:
        """A session with a fresh machine for one connection."""
        machine = ClientConnection(
            limits=self.limits, profile=self.profile, max_fragment=self.carrier.max_fragment
        )
        return ClientSession(
            machine,
            transfer_syntaxes=self.profile.transfer_syntaxes,
            big_endian=self.profile.big_endian,
            max_calls=self.limits.max_concurrent_calls,
            on_step=on_step,
            on_progress=on_progress,
        )

    def make_security(self) -> SecurityOffer | None:
        """A fresh security context for one connection, None without security.

        Raises:
            SecurityError: no such provider, or it refuses the credential.
        """
        if self.security is None or self.providers is None:
            return None
        return self.security.make_offer(self.providers)

    def client_side(self, binding: StringBinding) -> ClientSide:
        """What the carrier makes a link to a server with."""
        session, providers = self.session, self.providers
        return ClientSide(
            binding=binding,
            random=os.urandom,
            clock=time.time,
            initiate=None if session is None or providers is None else partial(session.initiate, providers),
            settings=self.settings,
            limits=self.limits,
        )

    def link_key(self, binding: StringBinding) -> LinkKey:
        """Which link of a shared carrier a binding to an endpoint uses.

        Raises:
            BindingError: the carrier has no address for the binding.
        """
        return LinkKey.of(
            self.carrier,
            binding,
            settings=self.settings,
            session=self.session,
            limits=self.limits,
            keep_alive=self.keep_alive,
            others=(self.providers, self.step_resolver, self.trace),
        )

    def blocking_resolver(self, deadline: float | None) -> Resolver:
        """What answers the steps of a blocking client's security contexts.

        Args:
            deadline: of the call that needs them, by time.monotonic; seconds, None for no limit.
        """
        return BlockingSteps(self, deadline)

    def async_resolver(self) -> AsyncResolver:
        """What answers the steps of security contexts on an event loop."""
        timeout = shortest(self.timeout, self.connect_timeout)
        return AsyncSteps(self.step_resolver, self.kdc, timeout, self)

    def with_security(self, **options: Unpack[SecurityOptions]) -> ClientConfig:
        """The configuration of a handle to the same server with other security.

        Args:
            options: what they leave out stays as it is; ``level="none"`` takes security away.

        Raises:
            SecurityError: no such security provider.
            ValueError: an option is out of range.
        """
        if self.session is not None and self.security is None and options.get("credential") is None:
            options["credential"] = self.session.credential
        chosen = choose_security(self.security, self.binding.address, **options)
        providers = _providers((chosen, None), self.providers, self.kdc, self.step_resolver)
        return replace(self, security=chosen, providers=providers)

    def for_mapper(self, binding: StringBinding, timeout: float | None) -> ClientConfig:
        """The configuration of a binding handle to an endpoint mapper that is asked on behalf of this one.

        Without security unless ``authenticated_resolution`` asks for it (MS-RPCE 3.1.1.1.3). The session of
        the carrier is the same.

        Args:
            binding: where the endpoint mapper is.
            timeout: what is left for the call that needs the endpoint; seconds, None for no limit.
        """
        carrier = self.carriers[binding.protseq]
        session, settings, providers = self.session, self.settings, self.providers
        if carrier is not self.carrier:
            credential = None if self.security is None else self.security.credential
            settings = settings_for(carrier, self.smb, self.security)
            session = choose_session(carrier, binding.address, settings, None, credential=credential)
            providers = _providers((None, session), providers, self.kdc, self.step_resolver)
        return replace(
            self,
            binding=binding,
            carrier=carrier,
            security=self.security if self.authenticated_resolution else None,
            session=session,
            settings=settings,
            providers=providers,
            object=None,
            timeout=timeout,
            connect_timeout=min(
                (limit for limit in (timeout, self.connect_timeout) if limit is not None), default=None
            ),
        )


class ConnectOptions(SecurityOptions, total=False):
    """The options of ``dcerpc.connect`` and ``dcerpc.blocking.connect``, all of them keywords."""

    #: How SMB is spoken, and as whom if that is not the binding's ``credential``; for ncacn_np only.
    smb: SmbClientSettings | None
    #: The security providers there are; the built-in ones unless given, which all binding handles with the
    #: same ``kdc`` share (and with it the tickets they get), unless they have a ``step_resolver``.
    security: SecurityRegistry | None
    #: Where Kerberos' KDCs are: one for all realms, those of each realm, or a KdcLocator; as krb5.conf says
    #: unless given.
    kdc: Kdc | None
    #: Answers what security providers ask for, such as KDC exchanges, in place of the library: a Resolver for
    #: blocking bindings, an AsyncResolver for asyncio ones. ``NotImplemented`` leaves a request to the
    #: library.
    step_resolver: Callable[[StepRequest], Any] | None
    #: The carriers of protocol sequences there are.
    carriers: CarrierRegistry | None
    #: Finds endpoints that the binding does not give; asks the endpoint mapper unless given.
    resolver: EndpointResolver | None
    #: Where the endpoint mapper is, endpoint included; on the binding's host, at its well-known endpoint,
    #: unless given.
    endpoint_mapper: str | StringBinding | None
    #: Ask the endpoint mapper under the security of the calls (EnableAuthEpResolution, MS-RPCE 3.1.1.1.3),
    #: as servers that restrict remote clients want it; no unless given.
    authenticated_resolution: bool
    #: Bounds on what the server can make this side hold.
    limits: Limits
    #: Dialect of the protocol.
    profile: Profile
    #: For each call, connecting and binding included; seconds, None for no limit; ``limits.call_timeout``
    #: unless given.
    timeout: float | Literal["limits"] | None
    #: For each connection; seconds, None for no limit; ``limits.connect_timeout`` unless given.
    connect_timeout: float | Literal["limits"] | None
    #: What a server gets to end a cancelled call before it is orphaned (asyncio only); seconds, 1 unless
    #: given.
    cancel_timeout: float
    #: Gets every PDU.
    trace: TraceSink | None
    #: Object UUID sent with each request; that of the binding unless given.
    object: uuid.UUID | None
    #: Connections made at most to one endpoint at a time; 16 unless given.
    max_connections: int
    #: When TCP begins to look whether the server is alive: 0 (after 120 s) to 9 (1,200 s), 10 never; 5 unless
    #: given.
    keep_alive: int


def make_config(
    binding: str | StringBinding,
    *,
    smb: SmbClientSettings | None = None,
    security: SecurityRegistry | None = None,
    kdc: Kdc | None = None,
    step_resolver: Callable[[StepRequest], Any] | None = None,
    carriers: CarrierRegistry | None = None,
    resolver: EndpointResolver | None = None,
    endpoint_mapper: str | StringBinding | None = None,
    authenticated_resolution: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    profile: Profile = DEFAULT_PROFILE,
    timeout: float | Literal["limits"] | None = "limits",
    connect_timeout: float | Literal["limits"] | None = "limits",
    cancel_timeout: float = 1.0,
    trace: TraceSink | None = None,
    object: uuid.UUID | None = None,  # noqa: A002  # the field's name
    max_connections: int = 16,
    keep_alive: int = 5,
    **options: Unpack[SecurityOptions],
) -> ClientConfig:
    """Check and complete the arguments of ``connect``; :class:`ConnectOptions` describes them.

    Raises:
        BindingError: the binding is malformed, or its protocol sequence has no carrier.
        SecurityError: no such security provider.
        ValueError: another argument is out of range.
    """
    parsed = _parse(binding) if isinstance(binding, str) else binding
    if isinstance(endpoint_mapper, str):
        endpoint_mapper = _parse(endpoint_mapper)
    if parsed.option("bigendian") is not None:
        profile = replace(profile, big_endian=True)
    if max_connections < 1:
        raise ValueError(f"max_connections {max_connections}: at least 1")
    if not 0 <= keep_alive <= 10:
        raise ValueError(f"keep_alive {keep_alive}: 0 to 10")
    carriers = carriers or CarrierRegistry()
    carrier = carriers[parsed.protseq]
    check_smb(smb, parsed, endpoint_mapper)
    chosen = None
    if secures_calls(carrier, smb, options):
        chosen = choose_security(None, parsed.address, **options)
    settings = settings_for(carrier, smb, chosen, options.get("impersonation"), options.get("delegate"))
    session = choose_session(carrier, parsed.address, settings, chosen, **options)
    kdcs = kdc_client(kdc)
    return ClientConfig(
        binding=parsed,
        carrier=carrier,
        security=chosen,
        session=session,
        smb=smb,
        settings=settings,
        providers=_providers((chosen, session), security, kdcs, step_resolver),
        kdc=kdcs,
        step_resolver=step_resolver,
        carriers=carriers,
        resolver=resolver or EndpointMapper(endpoint_mapper),
        authenticated_resolution=authenticated_resolution,
        limits=limits,
        profile=profile,
        timeout=limits.call_timeout if timeout == "limits" else timeout,
        connect_timeout=limits.connect_timeout if connect_timeout == "limits" else connect_timeout,
        cancel_timeout=cancel_timeout,
        trace=trace,
        object=object or parsed.object,
        max_connections=max_connections,
        keep_alive=keep_alive,
    )


def step_failure(error: Exception) -> SecurityError:
    """What a failed step of a security context raises: its SecurityError, or one caused by what it raised."""
    if isinstance(error, SecurityError):
        return error
    failure = SecurityError(f"the security provider failed: {error}")
    failure.__cause__ = error
    return failure


@lru_cache(maxsize=64)
def _parse(binding: str) -> StringBinding:
    """Parse a string binding; programs that connect often do so to the same ones."""
    return StringBinding.parse(binding)


def _providers(
    chosen: tuple[ClientSecurity | None, SessionSecurity | None],
    providers: SecurityRegistry | None,
    kdc: KdcClient | None,
    step_resolver: Callable[[StepRequest], Any] | None,
) -> SecurityRegistry | None:
    """The providers to choose from, which hold those of the calls' and the session's security.

    The built-in ones are imported here: a program that never authenticates does not pay for cryptography.
    Where a program answers what they ask for by itself, nothing tells whose answers are the same, and so
    nothing is shared.
    """
    wanted = [each.auth for each in chosen if each is not None]
    if not wanted:
        return providers
    if providers is None:
        from dcerpc.runtime.shared_providers import shared_providers
        from dcerpc.security.builtin import builtin_providers

        providers = shared_providers(kdc) if step_resolver is None else builtin_providers()
    for auth in wanted:
        providers.get(auth)
    return providers
