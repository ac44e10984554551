"""What an interface, and the server as a whole, ask of a call's security before it is served."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from dcerpc.protocol.connection.events import CallSecurity
from dcerpc.security.api import AuthLevel, SecurityContext
from dcerpc.transport.api import CarrierIdentity

__all__ = ["AccessRule", "RestrictRemoteClients", "carrier_level", "negotiated"]

#: Protocol sequences that never leave the machine: their clients are not remote.
_LOCAL = frozenset(("ncalrpc", "ncacn_unix_stream"))

#: What a server does with unauthenticated calls whatever its interfaces say (MS-RPCE 3.1.1.1.3): 0 lets them
#: in; 1 refuses them, but not those over named pipes, nor those to interfaces that allow them; 2 refuses all.
RestrictRemoteClients: TypeAlias = Literal[0, 1, 2]


@dataclass(frozen=True, slots=True)
class AccessRule:
    """Which calls an interface takes.

    Attributes:
        min_level: the least protection.
        auth_types: of the providers that may have authenticated the caller, by themselves or as what SPNEGO
            negotiated; None: any.
        identified: callers that proved no identity are refused: unauthenticated ones, anonymous logons.
        restricted: RestrictRemoteClients refuses unauthenticated calls.
        pipes_exempt: but not over named pipes.
    """

    min_level: AuthLevel = AuthLevel.NONE
    auth_types: frozenset[int] | None = None
    identified: bool = False
    restricted: bool = False
    pipes_exempt: bool = False

    @classmethod
    def make(
        cls,
        min_level: AuthLevel = AuthLevel.NONE,
        auth_types: frozenset[int] | None = None,
        allow_anonymous: bool | None = None,
        allow_unauthenticated: bool = False,
        restrict: RestrictRemoteClients = 0,
    ) -> AccessRule | None:
        """The rule of one interface, None if it takes any call.

        Args:
            min_level, auth_types: as above.
            allow_anonymous: whether callers without an identity are served; None: unless ``min_level`` or
                ``auth_types`` asks for security.
            allow_unauthenticated: RPC_IF_ALLOW_CALLBACKS_WITH_NO_AUTH (MS-RPCE 3.1.1.1.3).
            restrict: the server's RestrictRemoteClients.
        """
        if allow_anonymous is None:
            allow_anonymous = min_level <= AuthLevel.NONE and auth_types is None
        rule = cls(
            min_level,
            auth_types,
            identified=not allow_anonymous,
            restricted=restrict == 2 or (restrict == 1 and not allow_unauthenticated),
            pipes_exempt=restrict == 1,
        )
        open_to_all = min_level <= AuthLevel.NONE and auth_types is None and allow_anonymous
        return None if open_to_all and not rule.restricted else rule

    def restricts(self, security: CallSecurity | None, protseq: str) -> bool:
        """Whether RestrictRemoteClients refuses a call, which ends its connection (MS-RPCE 3.1.1.1.3).

        Args:
            security: the call's, None for an unauthenticated one. protseq: what it came over.
        """
        if security is not None or not self.restricted or protseq in _LOCAL:
            return False
        return not (self.pipes_exempt and protseq == "ncacn_np")

    def refusal(self, security: CallSecurity | None, identity: CarrierIdentity | None = None) -> str:
        """Why a call is refused, "" if it is not.

        Args:
            security: the call's, None for an unauthenticated one.
            identity: who the carrier says it is; asked only of an unauthenticated call.
        """
        if security is not None:
            context: SecurityContext | None = security.context
            level, peer = security.level, security.context.peer
        elif identity is not None:
            context, level, peer = identity.context, carrier_level(identity), identity.peer
        else:
            context, level, peer = None, AuthLevel.NONE, None
        if level < self.min_level:
            return f"authentication level {level.name.lower()}, at least {self.min_level.name.lower()} wanted"
        if self.auth_types is not None:
            auth_type = 0 if context is None else int(context.auth_type)
            mechanism = 0 if context is None else negotiated(context)
            if auth_type not in self.auth_types and mechanism not in self.auth_types:
                return f"auth_type {auth_type:#x} is not one that the interface takes"
        if self.identified and (peer is None or peer.anonymous):
            return "the caller is anonymous"
        return ""


def carrier_level(identity: CarrierIdentity | None) -> AuthLevel:
    """How calls without RPC security are protected over a carrier that knows who its client is.

    What SMB does for a pipe is SMB's, and RPC's levels do not count it. What passes between two processes of
    one machine nobody else can read or change: the kernel carries it.
    """
    return AuthLevel.PRIVACY if identity is not None and identity.provider == "local" else AuthLevel.NONE


def negotiated(context: SecurityContext) -> int:
    """auth_type of the mechanism that a complete context of SPNEGO has negotiated, 0 of another's."""
    return int(getattr(context, "mechanism", 0))
