"""What generated clients call through: Protocols of binding handles, and the options of a call."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeVar

from dcerpc.pipes import BlockingCallStream, CallStream
from dcerpc.stub.operations import Interface, Operation

__all__ = ["DEFAULT_OPTIONS", "Binding", "BlockingBinding", "CallOptions"]

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class CallOptions:
    """Options of calls made through one client object.

    Attributes:
        timeout: seconds for a whole call, None for no limit; "binding": what the binding has.
        object: object UUID sent with each request.
    """

    timeout: float | Literal["binding"] | None = "binding"
    object: uuid.UUID | None = None


DEFAULT_OPTIONS = CallOptions()


class Binding(Protocol):
    """An asyncio binding handle, as generated clients use it."""

    async def call(
        self, interface: Interface, operation: Operation[R], args: tuple[Any, ...], options: CallOptions
    ) -> R:
        """Make one call.

        Args:
            interface: what to call.
            operation: which operation of it.
            args: values of the [in] parameters, in IDL order.
            options: of this call; what they leave out is the binding's.

        Returns:
            An object of ``operation.procedure.result``.

        Raises:
            RpcError: the call failed.
        """
        ...

    async def open_call(
        self, interface: Interface, operation: Operation[R], args: tuple[Any, ...], options: CallOptions
    ) -> CallStream[R]:
        """Begin a call of an operation with pipes.

        Args:
            interface: what to call.
            operation: which operation of it; ``operation.procedure`` names its pipes.
            args: values of the [in] parameters that are no pipes, in IDL order.
            options: of this call; what they leave out is the binding's.

        Returns:
            The call in progress, to be ended with its ``result`` or ``abandon``.

        Raises:
            RpcError: it cannot be begun.
        """
        ...


class BlockingBinding(Protocol):
    """A blocking binding handle, as generated clients use it."""

    def call(
        self, interface: Interface, operation: Operation[R], args: tuple[Any, ...], options: CallOptions
    ) -> R:
        """Make one call; see :meth:`Binding.call`."""
        ...

    def open_call(
        self, interface: Interface, operation: Operation[R], args: tuple[Any, ...], options: CallOptions
    ) -> BlockingCallStream[R]:
        """Begin a call of an operation with pipes; see :meth:`Binding.open_call`."""
        ...
