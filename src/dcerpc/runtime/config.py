"""What a binding handle is configured with: all that ``connect`` takes."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Literal, TypedDict

from dcerpc.binding import StringBinding
from dcerpc.errors import SecurityError
from dcerpc.limits import DEFAULT_LIMITS, DEFAULT_PROFILE, Limits, Profile
from dcerpc.protocol.connection import ClientConnection, SecurityOffer
from dcerpc.protocol.connection.events import SecurityStepRequired
from dcerpc.runtime.resolver import EndpointMapper, EndpointResolver
from dcerpc.runtime.session import ClientSession
from dcerpc.runtime.trace import TraceSink
from dcerpc.security.api import AuthLevel, ContextFlags, StepRequest, Target
from dcerpc.security.registry import SecurityRegistry
from dcerpc.transport.api import Carrier
from dcerpc.transport.registry import CarrierRegistry

__all__ = ["ClientConfig", "ConnectOptions", "make_config", "step_failure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientConfig:
    """Everything a binding handle needs to know; see :class:`ConnectOptions` for the fields.

    Attributes:
        level: None without security.
    """

    binding: StringBinding
    carrier: Carrier
    credential: Any = field(default=None, repr=False)
    auth: str | int = "spnego"
    level: AuthLevel | None = None
    target: Target = field(default_factory=lambda: Target(""))
    security: SecurityRegistry = field(default_factory=SecurityRegistry)
    carriers: CarrierRegistry = field(default_factory=CarrierRegistry)
    step_resolver: Callable[[StepRequest], Any] | None = None
    resolver: EndpointResolver = field(default_factory=EndpointMapper)
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
        if self.level is None:
            return None
        provider = self.security.get(self.auth)
        flags = ContextFlags.needed(self.level)
        return SecurityOffer(provider.initiate(self.credential, self.target, flags), self.level)

    def for_mapper(self, binding: StringBinding, timeout: float | None) -> ClientConfig:
        """The configuration of a binding handle to an endpoint mapper that is asked on behalf of this one.

        Without security, as endpoint mappers are asked (MS-RPCE 3.3.2.6.3 allows either).

        Args:
            binding: where the endpoint mapper is.
            timeout: what is left for the call that needs the endpoint; seconds, None for no limit.
        """
        return replace(
            self,
            binding=binding,
            carrier=self.carriers[binding.protseq],
            level=None,
            credential=None,
            object=None,
            timeout=timeout,
            connect_timeout=min(
                (limit for limit in (timeout, self.connect_timeout) if limit is not None), default=None
            ),
        )


class ConnectOptions(TypedDict, total=False):
    """The options of ``dcerpc.connect`` and ``dcerpc.blocking.connect``, all of them keywords."""

    #: Who the client is, as the security provider takes it. With it, ``auth`` or ``level`` calls are secured.
    credential: Any
    #: The security provider, by name or auth_type; "spnego" unless given.
    auth: str | int | None
    #: Authentication level, such as "integrity"; "privacy" unless given.
    level: str | AuthLevel | None
    #: The server's principal name, or a whole Target; made from the binding's host unless given.
    target: str | Target | None
    #: The security providers there are.
    security: SecurityRegistry | None
    #: Answers what security providers ask for, such as KDC exchanges: a Resolver for blocking bindings, an
    #: AsyncResolver for asyncio ones.
    step_resolver: Callable[[StepRequest], Any] | None
    #: The carriers of protocol sequences there are.
    carriers: CarrierRegistry | None
    #: Finds endpoints that the binding does not give; asks the endpoint mapper unless given.
    resolver: EndpointResolver | None
    #: Where the endpoint mapper is, endpoint included; on the binding's host, at its well-known endpoint,
    #: unless given.
    endpoint_mapper: str | StringBinding | None
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
    credential: Any = None,
    auth: str | int | None = None,
    level: str | AuthLevel | None = None,
    target: str | Target | None = None,
    security: SecurityRegistry | None = None,
    step_resolver: Callable[[StepRequest], Any] | None = None,
    carriers: CarrierRegistry | None = None,
    resolver: EndpointResolver | None = None,
    endpoint_mapper: str | StringBinding | None = None,
    limits: Limits = DEFAULT_LIMITS,
    profile: Profile = DEFAULT_PROFILE,
    timeout: float | Literal["limits"] | None = "limits",
    connect_timeout: float | Literal["limits"] | None = "limits",
    cancel_timeout: float = 1.0,
    trace: TraceSink | None = None,
    object: uuid.UUID | None = None,  # noqa: A002  # the field's name
    max_connections: int = 16,
    keep_alive: int = 5,
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
    registry = security or SecurityRegistry()
    carriers = carriers or CarrierRegistry()
    wanted = credential is not None or auth is not None or level is not None
    chosen = _level(level) if wanted else None
    if chosen is AuthLevel.NONE:
        chosen = None
    auth = "spnego" if auth is None else auth
    if chosen is not None:
        registry.get(auth)
    if not isinstance(target, Target):
        target = Target(parsed.address, principal_name=target or "")
    return ClientConfig(
        binding=parsed,
        carrier=carriers[parsed.protseq],
        credential=credential,
        auth=auth,
        level=chosen,
        target=target,
        security=registry,
        step_resolver=step_resolver,
        carriers=carriers,
        resolver=resolver or EndpointMapper(endpoint_mapper),
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


def _level(level: str | AuthLevel | None) -> AuthLevel:
    if level is None:
        return AuthLevel.PRIVACY
    if isinstance(level, str):
        try:
            level = AuthLevel[level.upper()]
        except KeyError:
            names = ", ".join(known.name.lower() for known in AuthLevel)
            raise SecurityError(f"unknown authentication level {level!r}; expected one of {names}") from None
    return AuthLevel.for_client(level)
