"""Schannel, RPC_C_AUTHN_GSS_SCHANNEL (auth_type 0x0E): refused by name (MS-RPCE 2.2.1.1.7)."""

from __future__ import annotations

from typing import Any, NoReturn

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthType, ContextFlags, Target
from dcerpc.status import SEC_E_UNSUPPORTED_FUNCTION

__all__ = ["SchannelProvider"]


class SchannelProvider:
    """Says that there is no Schannel, TLS as a security provider, and where one would go.

    A provider of it is any object with the methods of :class:`~dcerpc.security.api.Provider` and
    ``auth_type`` 0x0E; registered, it replaces this one: ``registry.register(provider)``. It would carry the
    records of a TLS handshake in its tokens (Python's ``ssl.MemoryBIO`` makes them), and seal a PDU's body as
    one record (MS-TLSP). Netlogon's secure channel, often called schannel too, is auth_type 0x44.
    """

    auth_type = AuthType.SCHANNEL
    name = "schannel"
    principal_name = ""

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> NoReturn:
        """Refuse.

        Args:
            credential, target, flags: looked at by nobody.

        Raises:
            SecurityError: always, SEC_E_UNSUPPORTED_FUNCTION.
        """
        raise _refused()

    def accept(self, credential: Any, flags: ContextFlags) -> NoReturn:
        """Refuse.

        Args:
            credential, flags: looked at by nobody.

        Raises:
            SecurityError: always, SEC_E_UNSUPPORTED_FUNCTION.
        """
        raise _refused()


def _refused() -> SecurityError:
    return SecurityError(
        "auth_type 0x0e, Schannel (TLS), is not built in: register a Provider of your own for it with"
        " SecurityRegistry.register; Netlogon's secure channel is auth='netlogon'",
        SEC_E_UNSUPPORTED_FUNCTION,
    )
