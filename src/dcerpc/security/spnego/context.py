"""What both roles of a negotiation share: steps in order, and then the mechanism's protection."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthType, NegotiableContext, Peer
from dcerpc.security.delegated import DelegatedProtection
from dcerpc.security.spnego.messages import NegState, NegTokenResp, decode_resp
from dcerpc.security.steps import Step
from dcerpc.status import SEC_E_INVALID_TOKEN, SEC_E_LOGON_DENIED, SEC_E_MESSAGE_ALTERED

__all__ = ["SpnegoContext", "expect_resp", "invalid"]


class SpnegoContext(DelegatedProtection):
    """One end of a negotiation, a :class:`~dcerpc.security.api.SecurityContext`.

    Once complete, the mechanism protects PDUs, and SPNEGO costs nothing for each.

    Args:
        begin: the method that takes the first leg.
    """

    __slots__ = ("_complete", "_inner", "_mech_types", "_next")

    def __init__(self, begin: Callable[[Any, bytes | None], Step]) -> None:
        super().__init__("SPNEGO")
        # functions and not bound methods, which would make a circle of every context
        self._next: Callable[[Any, bytes | None], Step] = begin
        self._inner: NegotiableContext | None = None
        self._mech_types = b""
        self._complete = False

    @property
    def auth_type(self) -> int:
        """SPNEGO's, whichever mechanism was chosen."""
        return AuthType.SPNEGO

    @property
    def mechanism(self) -> int:
        """auth_type of the mechanism that was chosen; 0 until the negotiation is complete."""
        return int(self._inner.auth_type) if self._inner is not None and self._complete else 0

    @property
    def signs_headers(self) -> bool:
        """Whether the mechanism signs PDU headers; True before there is one, as those of RPC all do."""
        return self._inner is None or self._inner.signs_headers

    @property
    def max_message_block(self) -> int:
        """The mechanism's; octets."""
        return 1 if self._inner is None else self._inner.max_message_block

    @property
    def expires_at(self) -> float | None:
        """When the mechanism's context ends; seconds since 1970 UTC, or None."""
        return None if self._inner is None else self._inner.expires_at

    @property
    def session_key(self) -> bytes:
        """The mechanism's; b"" until the negotiation is complete, its mechListMIC included."""
        return self._inner.session_key if self._inner is not None and self._complete else b""

    @property
    def peer(self) -> Peer | None:
        """Whom the mechanism has found at the other end, None until the negotiation is complete."""
        return self._inner.peer if self._inner is not None and self._complete else None

    def step(self, token: bytes | None) -> Step:
        """Take one leg; see :meth:`dcerpc.security.api.SecurityContext.step`.

        Args:
            token: what the peer sent; None for an initiator's first step, b"" for a PDU without token.

        Raises:
            SecurityError: from the generator: the mechanism's or the negotiation's. The context is of no use
                afterwards.
        """
        # a method that expects another leg says which; one that fails leaves none
        leg, self._next = self._next, SpnegoContext._over
        return (yield from leg(self, token))

    def _over(self, token: bytes | None) -> Step:
        raise invalid("a token after the end of the negotiation")
        yield  # a generator, as every leg is

    def _finish(self, inner: NegotiableContext) -> None:
        """The peer and the list of mechanisms are what they seem: the context may be used."""
        self._complete = True
        self._protect_by(inner)

    def _verify_mic(self, inner: NegotiableContext, mic: bytes | None) -> None:
        """Check the peer's mechListMIC.

        Raises:
            SecurityError: there is none, or the list was changed on its way.
        """
        if mic is None:
            raise SecurityError("SPNEGO: the peer's mechListMIC is missing", SEC_E_MESSAGE_ALTERED)
        inner.verify_mech_list(self._mech_types, mic)


def invalid(what: str) -> SecurityError:
    """The error for a peer that breaks the rules.

    Args:
        what: what it did.
    """
    return SecurityError(f"SPNEGO: {what}", SEC_E_INVALID_TOKEN)


def expect_resp(token: bytes | None) -> NegTokenResp:
    """The NegTokenResp that a token is.

    Args:
        token: as it came.

    Raises:
        SecurityError: it is none, or the peer rejects.
    """
    message = decode_resp(token or b"")
    if message.neg_state == NegState.REJECT:
        raise SecurityError("SPNEGO: the peer rejects the negotiation", SEC_E_LOGON_DENIED)
    return message
