"""Netlogon as a security provider: auth_type 0x44 (MS-NRPC 3.3)."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, Final

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthType, ContextFlags, Target
from dcerpc.security.credentials import MachineAccount, find_credential
from dcerpc.security.netlogon.context import AcceptorContext, InitiatorContext
from dcerpc.security.netlogon.options import Algorithm
from dcerpc.security.netlogon.session import NetlogonSession
from dcerpc.security.netlogon.store import SessionStore
from dcerpc.status import SEC_E_NO_CREDENTIALS, SEC_E_UNSUPPORTED_FUNCTION

__all__ = ["NetlogonProvider"]


class NetlogonProvider:
    """Protects calls with the key of a secure channel, at INTEGRITY and PRIVACY only (MS-NRPC 3.3.1).

    A client's credential is a :class:`NetlogonSession`, or a :class:`~dcerpc.MachineAccount`, for which one
    is then established first. A server's is a :class:`SessionStore`.

    Args:
        weakest: sessions that are weaker are refused, by either role.
        random: gives as many random octets as it is asked for.
    """

    __slots__ = ("_random", "_weakest")

    auth_type: Final = AuthType.NETLOGON
    name: Final = "netlogon"
    principal_name: Final = ""

    def __init__(
        self, *, weakest: Algorithm = Algorithm.AES, random: Callable[[int], bytes] = os.urandom
    ) -> None:
        self._weakest = weakest
        self._random = random

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> InitiatorContext:
        """Make a client's context.

        Raises:
            SecurityError: the credential is of another kind, or the flags need what Netlogon has not.
        """
        _check_flags(flags)
        if not isinstance(credential, NetlogonSession | MachineAccount):
            raise SecurityError(
                f"Netlogon takes a NetlogonSession or a MachineAccount, not {type(credential).__name__}",
                SEC_E_NO_CREDENTIALS,
            )
        return InitiatorContext(credential, target, self._weakest, self._random)

    def accept(self, credential: Any, flags: ContextFlags) -> AcceptorContext:
        """Make a server's context.

        Raises:
            SecurityError: there is no SessionStore among the credentials, or the client asks for a level that
                Netlogon has not.
        """
        _check_flags(flags)
        store = find_credential(credential, SessionStore)
        if store is None:
            raise SecurityError("Netlogon accepts with a SessionStore; none was given", SEC_E_NO_CREDENTIALS)
        return AcceptorContext(store, self._weakest, self._random)


def _check_flags(flags: ContextFlags) -> None:
    """Refuse what Netlogon has not: levels without integrity, delegation, datagrams."""
    if not flags & ContextFlags.INTEGRITY:
        raise SecurityError(
            "Netlogon protects calls at the levels integrity and privacy only", SEC_E_UNSUPPORTED_FUNCTION
        )
    if flags & (ContextFlags.DELEGATE | ContextFlags.DATAGRAM):
        raise SecurityError(
            "Netlogon has neither delegation nor connectionless contexts", SEC_E_UNSUPPORTED_FUNCTION
        )
