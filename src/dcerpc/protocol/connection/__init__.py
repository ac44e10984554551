"""The connection-oriented protocol machines (C706 9.3, 11, MS-RPCE 3.3): :class:`ClientConnection`,
:class:`ServerConnection`.

Sans-IO: octets and the time go in, events and PDUs come out. ``docs/protocol.md`` shows how to drive them.
"""

from __future__ import annotations

from dcerpc.protocol.connection.client import ClientConnection, SecurityOffer
from dcerpc.protocol.connection.contexts import (
    BindFeatures,
    PresentationContext,
    PresentationOffer,
    PresentationResult,
)
from dcerpc.protocol.connection.policy import InterfaceOffer, ServerPolicy
from dcerpc.protocol.connection.server import ServerConnection

__all__ = [
    "BindFeatures",
    "ClientConnection",
    "InterfaceOffer",
    "PresentationContext",
    "PresentationOffer",
    "PresentationResult",
    "SecurityOffer",
    "ServerConnection",
    "ServerPolicy",
]
