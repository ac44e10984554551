"""From an exception in generated code to an NdrError with path and offset.

Generated code tracks no path. Each of its lines has a :class:`Site`, and the traceback tells the lines; which
leaf of a flat run failed is found by trying them one by one.
"""

from __future__ import annotations

import re
import struct
from struct import Struct
from types import TracebackType
from typing import Any, Final, NamedTuple

from dcerpc.errors import NdrError
from dcerpc.ndr.types import DERIVED

__all__ = ["FAILURES", "UNDERIVED", "Item", "Site", "describe", "explain"]

#: What is wrong with DERIVED where no data tells the value.
UNDERIVED: Final = "cannot be derived here: give it"
#: What codecs raise on bad octets or bad values, before :func:`explain` makes an NdrError of it.
FAILURES: Final = (
    NdrError,
    struct.error,
    TypeError,
    ValueError,
    AttributeError,
    LookupError,
    OverflowError,
    RecursionError,
)


def describe(value: object) -> str:
    """What a value is, for messages that must not spill it."""
    if value is None:
        return "None"
    if value is DERIVED:
        return "DERIVED"
    return type(value).__name__


class Item(NamedTuple):
    """A leaf of a flat run.

    Attributes:
        path: where it is, relative to the function's value.
        start: octets from the run's begin. size: octets.
        code: its struct code. source: source of the value packed, a dotted name.
    """

    path: str
    start: int
    size: int
    code: str
    source: str


class Site(NamedTuple):
    """What a line of generated source is about; see :meth:`dcerpc.ndr.source.Source.line`.

    In paths, ``@name`` stands for a local variable's value.
    """

    path: str
    delta: int
    items: tuple[Item, ...]
    expected: tuple[str, str] | None


_VARIABLE: Final = re.compile(r"@(\w+)")


def explain(error: Exception) -> NdrError:
    """The NdrError for what generated code raised: its path and offset come from the traceback.

    Args:
        error: one of FAILURES.
    """
    if isinstance(error, NdrError) and (error.path or error.offset is not None):
        return error
    path, site, local = _locate(error.__traceback__)
    offset = local.get("o") if "b" in local else None
    message = error.message if isinstance(error, NdrError) else ""
    if site is not None:
        if isinstance(offset, int):
            offset += site.delta
        if site.items and not message:
            path, offset, message = _blame(path, site, local, offset)
        else:
            path += _fill(site.path, local)
            if site.expected is not None and isinstance(error, TypeError):
                message = f"expected {site.expected[0]}, not {describe(_value(site.expected[1], local))}"
    if not message:
        message = _reason(error)
    return NdrError(message, path.lstrip("."), offset if isinstance(offset, int) else None)


def _locate(trace: TracebackType | None) -> tuple[str, Site | None, dict[str, Any]]:
    """The path to the innermost frame of generated code, and that frame's site and local variables."""
    path, site, local = "", None, {}
    while trace is not None:
        frame = trace.tb_frame
        sites = frame.f_globals.get("__ndr_sites__")
        if sites is not None and frame.f_code.co_name[0] != "<":
            if site is not None:
                path += _fill(site.path, local)
            site, local = sites[trace.tb_lineno - 1], frame.f_locals
        trace = trace.tb_next
    return path, site, local


def _fill(path: str, local: dict[str, Any]) -> str:
    return _VARIABLE.sub(lambda found: str(local.get(found[1], "?")), path)


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, UnicodeError):
        return (
            f"bad text: {error.reason}"
            if isinstance(error, UnicodeDecodeError)
            else "text that cannot be encoded"
        )
    return str(error) or type(error).__name__


def _blame(path: str, site: Site, local: dict[str, Any], offset: Any) -> tuple[str, int | None, str]:
    """Which leaf of a flat run failed, and why."""
    if "b" in local:
        start = offset if isinstance(offset, int) else 0
        size = len(local["b"]) if isinstance(local["b"], (bytes, bytearray, memoryview)) else 0
        for item in site.items:
            if start + item.start + item.size > size:
                message = f"needs {item.size} octets, {max(size - start - item.start, 0)} are left"
                return path + _fill(item.path, local), start + item.start, message
        return path + _fill(site.path, local), start, "malformed"
    for item in site.items:
        where = path + _fill(item.path, local)
        value: Any = None
        try:
            value = _value(item.source, local)
            Struct("<" + item.code).pack(*value if item.source.startswith("*") else (value,))
        except struct.error as error:
            return where, None, _misfit(value, error)
        except (TypeError, AttributeError, OverflowError, LookupError) as error:
            return where, None, str(error)
    return path + _fill(site.path, local), None, "cannot be packed"


def _misfit(value: Any, error: Exception) -> str:
    """Why a value is no number of a leaf."""
    if value is DERIVED:
        return UNDERIVED
    return str(error) if isinstance(value, (int, float)) else f"{describe(value)} is no number"


def _value(source: str, local: dict[str, Any]) -> Any:
    first, *rest = source.lstrip("*").split(".")
    value = int(first) if first.isdigit() else local[first]
    for name in rest:
        value = getattr(value, name)
    return value
