"""As whom calls are made, and what a connection has of that: security contexts, interfaces under them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from dcerpc.ndr.types import Variant
from dcerpc.protocol.connection import SecurityOffer
from dcerpc.security.api import SecurityContext
from dcerpc.stub import Interface
from dcerpc.syntax_id import NDR64, SyntaxId

if TYPE_CHECKING:
    from dcerpc.runtime.client_security import ClientSecurity
    from dcerpc.runtime.config import ClientConfig

__all__ = ["BoundIdentity", "BoundInterface", "Identities", "Identity"]

#: A security context is replaced when it has this long to live, or a quarter of its life if that is less;
#: seconds.
_RENEW_BEFORE: Final = 60.0
#: A new one is used this long whatever it says of itself: the server is the judge; seconds.
_LEAST_USE: Final = 1.0


class Identity:
    """As whom calls are made and how they are protected; connections know security contexts by it.

    Those of the binding handles that share associations are made by :class:`Identities`, one for equal
    security: it is compared by what object it is.

    Args:
        config: of a binding handle that is so secured.

    Attributes:
        secured: whether there is any security at all.
    """

    __slots__ = ("_config", "_exclusive", "_spare", "secured")

    def __init__(self, config: ClientConfig) -> None:
        self._config = config
        self._exclusive: bool | None = None
        self._spare: SecurityOffer | None = None
        self.secured = config.security is not None

    @property
    def exclusive(self) -> bool:
        """Whether its contexts bear one call at a time, so that each needs a connection bound with it.

        Raises:
            SecurityError: no such provider, or it refuses the credential.
        """
        if self._exclusive is None:
            # Only a context can tell; it is the next to be used.
            self._spare = self.make_offer()
            made = None if self._spare is None else self._spare.context
            self._exclusive = getattr(made, "one_call_at_a_time", False)
        return self._exclusive

    def make_offer(self) -> SecurityOffer | None:
        """A fresh security context for one connection, None without security.

        Raises:
            SecurityError: no such provider, or it refuses the credential.
        """
        offer, self._spare = self._spare, None
        return self._config.make_security() if offer is None else offer


class Identities:
    """The identities of the binding handles that share their associations: one for equal security."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[ClientSecurity | None, Identity] = {}

    def of(self, config: ClientConfig) -> Identity:
        """The identity of handles with a configuration; threads may call it."""
        found = self._known.get(config.security)
        return found if found is not None else self._known.setdefault(config.security, Identity(config))


class BoundInterface:
    """An interface's presentation context on one connection, with what protects its calls.

    Attributes:
        p_cont_id: its number in requests. auth_context_id: the security context's, None without one.
        variant: how requests are encoded.
        little, big: how a response of that byte order is decoded.
    """

    __slots__ = ("auth_context_id", "big", "little", "p_cont_id", "variant")

    def __init__(self, p_cont_id: int, transfer_syntax: SyntaxId, big_endian: bool) -> None:
        self.p_cont_id = p_cont_id
        self.auth_context_id: int | None = None
        if transfer_syntax == NDR64:
            self.variant = self.little = self.big = Variant.NDR64
        else:
            self.variant = Variant.NDR_BIG if big_endian else Variant.NDR_LITTLE
            self.little = Variant.NDR_LITTLE
            self.big = Variant.NDR_BIG

    def under(self, auth_context_id: int | None) -> BoundInterface:
        """The same, for calls under a security context."""
        made = BoundInterface.__new__(BoundInterface)
        made.p_cont_id, made.auth_context_id = self.p_cont_id, auth_context_id
        made.variant, made.little, made.big = self.variant, self.little, self.big
        return made


class BoundIdentity:
    """An identity's security context on one connection.

    Args:
        auth_context_id: its number, None for calls without security.
        context: the provider's, None without security.

    Attributes:
        context: as given.
        interfaces: those bound on the connection, for calls under it.
        renew_at: when another context has to take its place, seconds since 1970, None: never.
    """

    __slots__ = ("auth_context_id", "context", "interfaces", "renew_at")

    def __init__(self, auth_context_id: int | None, context: SecurityContext | None) -> None:
        self.auth_context_id = auth_context_id
        self.context = context
        self.interfaces: dict[Interface, BoundInterface] = {}
        self.renew_at: float | None = None
        expires_at = None if context is None else context.expires_at
        if expires_at is not None:
            now = time.time()
            early = min(_RENEW_BEFORE, (expires_at - now) / 4)
            self.renew_at = max(expires_at - early, now + _LEAST_USE)

    @property
    def current(self) -> bool:
        """Whether it need not be renewed."""
        return self.renew_at is None or time.time() < self.renew_at
