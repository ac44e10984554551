"""From an exception in generated code to an NdrError with path and offset.

Generated code tracks no path. Each of its lines has a :class:`Site`, and the traceback tells the lines; which
leaf of a flat run failed is found by trying them one by one.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from struct import Struct
from types import FrameType, TracebackType
from typing import Any, Final, NamedTuple

from dcerpc.errors import NdrError
from dcerpc.ndr.conversions import is_foreign
from dcerpc.ndr.values import DERIVED

__all__ = [
    "FAILURES",
    "UNDERIVED",
    "ElementError",
    "Item",
    "Site",
    "describe",
    "explain",
    "row_major",
    "unfit",
]

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
    if isinstance(value, tuple):
        return f"a tuple of {len(value)}"
    return type(value).__name__


class ElementError(NdrError):
    """One element of an array is at fault that was to be packed with the others.

    Attributes:
        element: its indices, as they stand in a path.
    """

    def __init__(self, message: str, element: str) -> None:
        super().__init__(message)
        self.element = element


_FLOATS: Final = {"f": 3.4028234663852886e38, "d": 1.7976931348623157e308}


def unfit(value: object, code: str) -> str:
    """What is wrong with a value that cannot be packed under a struct code of one slot."""
    if value is DERIVED:
        return UNDERIVED
    code = code[-1]
    if code == "s":
        return f"expected bytes, not {describe(value)}"
    if code in _FLOATS:
        if not isinstance(value, (int, float)):
            return f"expected float, not {describe(value)}"
        return f"{_shown(value)} is not in range(-{_FLOATS[code]!r}, {_FLOATS[code]!r})"
    if not isinstance(value, int):
        return f"expected int, not {describe(value)}"
    bits = 8 * struct.calcsize("=" + code)
    low, high = (-1 << bits - 1, (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
    return f"{_shown(value)} is not in range({low}, {high})"


def _shown(number: int | float) -> str:
    """A number for messages; Python refuses to convert the largest."""
    if isinstance(number, int) and number.bit_length() > 128:
        return f"an integer of {number.bit_length()} bits"
    return str(number)


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

    In paths, ``@name`` stands for a local variable's value, or for the length of a list: the index of the
    element that would be added to it next. ``@item@items`` stands for the index of the one in the other: of
    the first that is the same object, since what is wrong with a second one was wrong with that, too.
    ``@items*.name*`` stands for as many ``.name`` as the list has elements, ``@index/3/count`` for the
    indices of an element of a matrix, in row-major order.
    """

    path: str
    delta: int
    items: tuple[Item, ...]
    expected: tuple[str, str] | None


#: What a value of another type than the line expects ends in.
_MISTAKEN: Final = (TypeError, AttributeError, ValueError)
_VARIABLE: Final = re.compile(r"@(\w+)(?:@([\w.]+))?")
_FLAT: Final = re.compile(r"@(\w+)((?:/\w+)+)")
_REPEATED: Final = re.compile(r"@(\w+)\*([\w.]+)\*")
#: Nodes of a linked list that paths name one by one.
_NAMED_NODES: Final = 3


def explain(error: Exception) -> NdrError:
    """The NdrError for what generated code raised: its path and offset come from the traceback.

    Args:
        error: one of FAILURES.

    Raises:
        Exception: ``error`` itself, when it is the application's (:func:`dcerpc.ndr.conversions.is_foreign`).
    """
    if is_foreign(error):
        raise error
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
            if isinstance(error, ElementError):
                path += error.element
            elif site.expected is not None and not message:
                message = _mistaken(error, site.expected, local)
    if "b" in local and not isinstance(local["b"], (bytes, bytearray, memoryview)):
        message = f"expected stub data as bytes, not {describe(local['b'])}"
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
            site, local = sites[trace.tb_lineno - 1], _variables(frame)
        trace = trace.tb_next
    return path, site, local


def _variables(frame: FrameType) -> dict[str, Any]:
    """A frame's local variables.

    Before Python 3.13 a frame keeps the dict that it gives. The error is in there, and the frame is in the
    error's traceback: the stub data would stay in memory until the garbage collector finds the circle.
    """
    kept = frame.f_locals
    found = dict(kept)
    if kept.__class__ is dict:
        kept.clear()
    return found


def _fill(path: str, local: dict[str, Any]) -> str:
    def value(found: re.Match[str]) -> str:
        known = local.get(found[1], "?")
        if found[2]:
            same = (at for at, item in enumerate(_value(found[2], local)) if item is known)
            return str(next(same, "?"))
        return str(len(known) if isinstance(known, list) else known)

    def repeated(found: re.Match[str]) -> str:
        count = len(local.get(found[1], ()))
        return found[2] * count if count <= _NAMED_NODES else f"{found[2]}({count} times)"

    def indices(found: re.Match[str]) -> str:
        extents = [local[name] if name in local else int(name) for name in found[2][1:].split("/")]
        return row_major(local[found[1]], extents)

    return _VARIABLE.sub(value, _FLAT.sub(indices, _REPEATED.sub(repeated, path)))


def row_major(at: int, extents: Sequence[int]) -> str:
    """The indices of an element of nested sequences, as paths have them.

    Args:
        at: its place among all elements. extents: of the dimensions, () for one dimension.
    """
    found = ""
    for extent in reversed(extents[1:]):
        at, index = divmod(at, extent)
        found = f"[{index}]{found}"
    return f"[{at}]{found}"


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, UnicodeError):
        return (
            f"bad text: {error.reason}"
            if isinstance(error, UnicodeDecodeError)
            else "text that cannot be encoded"
        )
    if isinstance(error, AttributeError) and error.name:
        if hasattr(type(error.obj), error.name):
            return f"{error.name} is not set"
        return f"expected an object with {error.name}, not {describe(error.obj)}"
    return "a value of the wrong type" if isinstance(error, TypeError) else "a value that does not fit"


def _mistaken(error: Exception, expected: tuple[str, str], local: dict[str, Any]) -> str:
    """What was expected of a value that is of another type, "" when something else is wrong."""
    if isinstance(error, UnicodeError) or not isinstance(error, _MISTAKEN):
        return ""
    try:
        return f"expected {expected[0]}, not {describe(_value(expected[1], local))}"
    except (AttributeError, LookupError):
        return ""


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
        try:
            value = _value(item.source, local)
        except AttributeError as error:
            if item.code == "16s":
                return where, None, f"expected UUID, not {describe(error.obj)}"
            return where, None, _reason(error)
        spread = item.source.startswith("*")
        for at, part in enumerate(value if spread else (value,)):
            if not _packs(item.code.lstrip("0123456789") if spread else item.code, part):
                return where + (f"[{at}]" if spread else ""), None, unfit(part, item.code)
    return path + _fill(site.path, local), None, "cannot be packed"


def _packs(code: str, value: Any) -> bool:
    try:
        Struct("<" + code).pack(value)
    except (struct.error, TypeError, OverflowError):
        return False
    return True


def _value(source: str, local: dict[str, Any]) -> Any:
    """What a dotted name stands for."""
    first, *rest = source.lstrip("*").split(".")
    value = int(first) if first.isdigit() else local[first]
    for name in rest:
        value = getattr(value, name)
    return value
