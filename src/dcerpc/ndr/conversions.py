"""Calling an application's conversions ([transmit_as], [represent_as], [wire_marshal]; C706 5.2.3)."""

from __future__ import annotations

from typing import Any, Final

from dcerpc.errors import NdrError
from dcerpc.ndr.types import Conversion

__all__ = ["from_wire", "is_foreign", "to_wire"]


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
