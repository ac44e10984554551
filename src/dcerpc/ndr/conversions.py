"""Conversions of an application ([transmit_as], [represent_as], [wire_marshal]; C706 5.2.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from dcerpc.errors import NdrError

__all__ = ["Conversion", "from_wire", "is_foreign", "to_wire"]


class Conversion:
    """What an application makes of a wire type: [transmit_as], [represent_as], [wire_marshal].

    Without functions the application works with the wire type itself.

    Attributes:
        name: the IDL name of the application's type.
        to_wire: makes a value of the wire type. from_wire: makes the application's value of one.
    """

    __slots__ = ("from_wire", "name", "to_wire")

    def __init__(self, name: str) -> None:
        self.name = name
        self.to_wire: Callable[[Any], Any] = _itself
        self.from_wire: Callable[[Any], Any] = _itself

    def use(self, to_wire: Callable[[Any], Any], from_wire: Callable[[Any], Any]) -> None:
        """Set both functions, for all calls that follow.

        They may raise ValueError or TypeError for what they cannot convert; it becomes an NdrError.

        Args:
            to_wire: from the application's value to one of the wire type.
            from_wire: the other way.
        """
        self.to_wire, self.from_wire = to_wire, from_wire

    def __repr__(self) -> str:
        return f"<Conversion {self.name}>"


def _itself(value: Any) -> Any:
    return value


def to_wire(conversion: Conversion, value: Any) -> Any:
    """The value of the wire type that stands for an application's value.

    Raises:
        NdrError: it cannot be converted: the conversion raised ValueError or TypeError.
    """
    try:
        return conversion.to_wire(value)
    except (TypeError, ValueError) as error:
        raise _failed(conversion, "converted to the wire", error) from error


def from_wire(conversion: Conversion, value: Any) -> Any:
    """The application's value that a value of the wire type stands for.

    Raises:
        NdrError: it cannot be converted: the conversion raised ValueError or TypeError.
    """
    try:
        return conversion.from_wire(value)
    except (TypeError, ValueError) as error:
        raise _failed(conversion, "converted from the wire", error) from error


def _failed(conversion: Conversion, what: str, error: Exception) -> NdrError:
    return NdrError(f"{conversion.name} cannot be {what}: {error or type(error).__name__}")


_CALLERS: Final = (to_wire.__code__, from_wire.__code__)


def is_foreign(error: BaseException) -> bool:
    """Whether an exception is the application's own business: a conversion raised it, and it says nothing
    about the value.
    """
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code in _CALLERS:
            return not isinstance(error, NdrError)
        trace = trace.tb_next
    return False
