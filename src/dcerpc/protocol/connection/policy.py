"""What a server connection asks of whoever runs the server: interfaces, association groups, security."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from dcerpc.security.api import AuthLevel, SecurityContext
from dcerpc.syntax_id import NDR, SyntaxId

__all__ = ["InterfaceOffer", "ServerPolicy"]


@dataclass(frozen=True, slots=True)
class InterfaceOffer:
    """An interface that a server offers.

    Attributes:
        interface: whatever the server knows it by; comes back in PresentationContext.interface.
        transfer_syntaxes: those it can be called with.
        preferred: the one to pick when the client offers it; None: the client's first that is known (MS-RPCE
            3.3.1.5.6).
        streamed: operation numbers whose requests are passed on as they arrive: those with pipes. Their stub
            data is bounded by Limits.max_pipe_stub instead of Limits.max_request_stub.
    """

    interface: Any
    transfer_syntaxes: tuple[SyntaxId, ...] = (NDR,)
    preferred: SyntaxId | None = None
    streamed: frozenset[int] = frozenset()


class ServerPolicy(Protocol):
    """The decisions of a server that are not the protocol's. Called while a PDU is handled; must not block.

    Attributes:
        registered_interfaces: how many interfaces are registered now: bounds presentation contexts (MS-RPCE
            3.3.3.5.5).
        sec_addr: the secondary address for bind_ack, without its NUL: the endpoint, as ASCII (MS-RPCE
            3.3.1.5.5).
    """

    @property
    def registered_interfaces(self) -> int: ...
    @property
    def sec_addr(self) -> bytes: ...

    def find_interface(self, abstract_syntax: SyntaxId) -> InterfaceOffer | None:
        """The interface that serves ``abstract_syntax``: same UUID and major version, no smaller minor
        version (C706 6.2.3.5), or None."""

    def join_group(self, assoc_group_id: int) -> int | None:
        """Join or begin an association group, once for a connection.

        Args:
            assoc_group_id: the group the client asks for, 0 for a new one.

        Returns:
            The group's id, not 0; None when it is unknown, or its client is another machine, or it uses
            another transport (MS-RPCE 3.3.1.5.7): the client gets bind_nak reason 0.
        """

    def accept_security(self, auth_type: int, auth_level: AuthLevel) -> SecurityContext | None:
        """Begin a security context as the acceptor.

        Returns:
            A fresh context, or None when auth_type is not known here: the client gets
            authentication_type_not_recognized (MS-RPCE 3.3.3.5.3).

        Raises:
            SecurityError: the type is known, but no context can be made at this level.
        """
