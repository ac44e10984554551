"""SPNEGO's provider."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthType, ContextFlags, NegotiableProvider, Target
from dcerpc.security.spnego.acceptor import SpnegoAcceptor
from dcerpc.security.spnego.initiator import SpnegoInitiator
from dcerpc.status import SEC_E_NO_CREDENTIALS

__all__ = ["SpnegoProvider"]


class SpnegoProvider:
    """Negotiates which of several mechanisms is used (RFC 4178, MS-SPNG).

    A client offers the mechanisms that have a use for its credential and that can begin: Kerberos without a
    KDC, or for a host that it has no ticket for, is left out and the next one offered first. It never is when
    ``fallback`` is False, nor when a KDC says that the password is wrong. A server takes the first of the
    client's that it has a credential for.

    That nobody changed the list on its way is proved by each side's mechListMIC whenever the client's first
    choice was not taken or the mechanism has it so (NTLM with a MIC), and checked whenever there is one.

    Args:
        mechanisms: the preferred one first.
        fallback: a client's mechanism that cannot begin is left out of the offer; False: its error is the
            negotiation's.

    Raises:
        ValueError: there is no mechanism, or a mechanism's identifier is none.
    """

    auth_type = AuthType.SPNEGO
    name = "spnego"

    def __init__(self, mechanisms: Sequence[NegotiableProvider], *, fallback: bool = True) -> None:
        self.mechanisms = tuple(mechanisms)
        self.fallback = fallback
        if not self.mechanisms:
            raise ValueError("SPNEGO without mechanisms has nothing to negotiate")

    @property
    def principal_name(self) -> str:
        """That of the first mechanism that has one, or ""."""
        return next((each.principal_name for each in self.mechanisms if each.principal_name), "")

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> SpnegoInitiator:
        """Make a client's context.

        Args:
            credential: what any of the mechanisms takes.
            target: the server.
            flags: capabilities wanted; mutual authentication and integrity are added for the negotiation.

        Raises:
            SecurityError: no mechanism has a use for the credential.
        """
        able = [each for each in self.mechanisms if each.can_initiate(credential, target, flags)]
        if not able:
            raise self._useless(credential, f" with {target.spn}")
        return SpnegoInitiator(able, credential, target, flags, self.fallback)

    def accept(self, credential: Any, flags: ContextFlags) -> SpnegoAcceptor:
        """Make a server's context for one client.

        Args:
            credential: one, or a tuple or list of them; each mechanism finds its own.
            flags: capabilities wanted.

        Raises:
            SecurityError: no mechanism has a use for any of them.
        """
        able = [each for each in self.mechanisms if each.can_accept(credential)]
        if not able:
            raise self._useless(credential, " to accept clients")
        return SpnegoAcceptor(able, credential, flags)

    def _useless(self, credential: Any, where: str) -> SecurityError:
        names = ", ".join(each.name for each in self.mechanisms)
        return SecurityError(
            f"SPNEGO: none of {names} has a use for {type(credential).__name__}{where}", SEC_E_NO_CREDENTIALS
        )
