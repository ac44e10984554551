"""What generated clients are made of: their bases, operations with pipes, and statuses that say failure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar, Concatenate, Generic, ParamSpec, Self, TypeVar

from dcerpc.errors import StatusError
from dcerpc.stub.bindings import DEFAULT_OPTIONS, Binding, BlockingBinding, CallOptions
from dcerpc.stub.operations import Interface

__all__ = ["BlockingClient", "Client", "Opener", "check_status", "opener"]

B = TypeVar("B")
C_co = TypeVar("C_co", covariant=True)
P = ParamSpec("P")


class _ClientBase(Generic[B]):
    __slots__ = ("_binding", "_options")

    INTERFACE: ClassVar[Interface]

    def __init__(self, binding: B, options: CallOptions = DEFAULT_OPTIONS) -> None:
        self._binding = binding
        self._options = options

    def with_options(self, **changes: Any) -> Self:
        """A client of the same binding with other call options.

        Args:
            changes: fields of CallOptions: ``timeout`` in seconds, ``object`` a uuid.UUID.

        Raises:
            TypeError: no such option.
        """
        return type(self)(self._binding, replace(self._options, **changes))


class Client(_ClientBase[Binding]):
    """Base of generated asyncio clients.

    Args:
        binding: makes the calls: what ``dcerpc.connect`` gave, or any object with its ``call``.
        options: of all calls of this client.
    """

    __slots__ = ()


class BlockingClient(_ClientBase[BlockingBinding]):
    """Base of generated blocking clients.

    Args:
        binding: makes the calls: what ``dcerpc.blocking.connect`` gave, or any object with its ``call``.
        options: of all calls of this client.
    """

    __slots__ = ()


class Opener(Generic[P, C_co]):
    """An operation with pipes, of one client object.

    Attributes:
        open: makes the call, from the [in] parameters that are no pipes: a PipeCall or BlockingPipeCall.
    """

    __slots__ = ("open",)

    def __init__(self, open: Callable[P, C_co]) -> None:  # noqa: A002  # it is the attribute's name
        self.open = open


class opener(Generic[P, C_co]):
    """Decorator for the method of a generated client that makes calls of an operation with pipes.

    Args:
        method: makes the call.
    """

    def __init__(self, method: Callable[Concatenate[Any, P], C_co]) -> None:
        self._method = method
        self.__doc__ = method.__doc__

    def __get__(self, client: Any, owner: type[Any] | None = None) -> Opener[P, C_co]:
        return Opener(self._method.__get__(client, owner))


def check_status(value: int, operation: str, *, hresult: bool = False) -> None:
    """Raise StatusError when an operation's status says failure.

    Args:
        value: the status, signed or unsigned.
        operation: its name, for the message.
        hresult: success is any value with bit 31 clear (HRESULT, NTSTATUS) and not only 0.

    Raises:
        StatusError: it does.
    """
    value &= 0xFFFFFFFF
    if value >> 31 if hresult else value:
        raise StatusError(value, operation)
