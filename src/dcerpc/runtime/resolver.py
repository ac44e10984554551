"""Finding endpoints: the EndpointResolver extension point, and the one that asks the endpoint mapper."""

from __future__ import annotations

import uuid
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, Protocol

from dcerpc.binding import StringBinding
from dcerpc.stub import Interface, Operation

__all__ = ["EndpointMapper", "EndpointResolver", "RemoteCall", "Resolution"]


@dataclass(frozen=True, slots=True)
class RemoteCall:
    """What a resolution asks its runtime for: one call to another server; answered with the result.

    Attributes:
        binding: where, endpoint included.
        interface, operation, args: what; args are the [in] parameters in order.
    """

    binding: StringBinding
    interface: Interface
    operation: Operation[Any]
    args: tuple[Any, ...]


#: A generator that yields RemoteCall objects, gets their results, and returns the binding with its endpoint.
#: An exception of a call is thrown into it. So a resolver is written once for both runtimes.
Resolution = Generator[RemoteCall, Any, StringBinding]


class EndpointResolver(Protocol):
    """Finds the endpoint of an interface when a binding has none."""

    def resolve(
        self,
        binding: StringBinding,
        interface: Interface,
        object: uuid.UUID | None,  # noqa: A002
    ) -> Resolution:
        """Find where an interface is served.

        Args:
            binding: what the user gave, without an endpoint.
            interface: what is to be called. object: object UUID of the binding handle, or None.

        Raises:
            RpcError: from the generator: there is no such endpoint.
        """


class EndpointMapper:
    """Asks the server's endpoint mapper with ept_map (C706 appendix O, MS-RPCE 3.1.3.5.3).

    Args:
        at: where the endpoint mapper is, None: on the binding's host, at the well-known endpoint of its
            protocol sequence.
    """

    __slots__ = ("_at",)

    def __init__(self, at: StringBinding | None = None) -> None:
        self._at = at

    def resolve(
        self,
        binding: StringBinding,
        interface: Interface,
        object: uuid.UUID | None,  # noqa: A002
    ) -> Resolution:
        """See EndpointResolver.resolve."""
        raise NotImplementedError
