"""What generated codecs call, by the names they know it under: numbers, text, rows, operators of C."""

from __future__ import annotations

import sys
from array import array
from codecs import (
    utf_8_decode,
    utf_8_encode,
    utf_16_be_decode,
    utf_16_be_encode,
    utf_16_le_decode,
    utf_16_le_encode,
)
from math import inf, isinf, prod
from typing import Any, Final

from dcerpc.errors import NdrError
from dcerpc.ndr.conversions import from_wire, to_wire
from dcerpc.ndr.failures import FAILURES, UNDERIVED, ElementError, describe, explain, row_major, unfit
from dcerpc.ndr.handles import guid_be, guid_le, handle_be, handle_le, pack_handle_be, pack_handle_le
from dcerpc.ndr.octet_strings import before_end, ended
from dcerpc.ndr.state import FIRST_REFERENT, State, full_ids_in, short, too_deep
from dcerpc.ndr.values import DERIVED

__all__ = ["MAX_COUNT", "NAMESPACE", "ORDERED", "PADS", "octets", "sequence", "units"]

#: Elements of one dimension (MS-RPCE 3.1.1.5.3.2.2.1).
MAX_COUNT: Final = 0x7FFFFFFF
#: Octets of padding, by number.
PADS: Final = tuple(bytes(n) for n in range(8))
_NATIVE: Final = "<" if sys.byteorder == "little" else ">"


def misfit(most: int, first: int, actual: int, largest: int) -> NdrError:
    """The error of counts that contradict each other (MS-RPCE 3.1.1.5.3.2.1.12, 3.1.1.5.3.2.2.1).

    Args:
        largest: maximum count that is allowed.
    """
    if most > largest:
        return NdrError(f"maximum count {most}, at most {largest} are allowed")
    if first + actual > most:
        return NdrError(f"offset {first} and actual count {actual} exceed the maximum {most}")
    return NdrError(f"offset {first} where there can be none")


def numbers(code: str, octets: Any, swap: bool) -> list[Any]:
    """The list of the numbers that ``octets`` holds."""
    made = array(code, bytes(octets))
    if swap:
        made.byteswap()
    return made.tolist()


def pack_numbers(code: str, values: Any, swap: bool, counts: tuple[int, ...] = ()) -> bytes:
    """The octets of a sequence of numbers.

    Args:
        counts: extents of the dimensions that were flattened, for errors.
    """
    values = sequence(values)
    try:
        made = array(code, values)
    except (TypeError, OverflowError):
        raise _bad_number(code, values, counts) from None
    if code == "f" and (inf in made or -inf in made):
        _check_floats(values, counts)
    if swap:
        made.byteswap()
    return made.tobytes()


def _bad_number(code: str, values: Any, counts: tuple[int, ...]) -> NdrError:
    for at, value in enumerate(values):
        try:
            array(code, (value,))
        except (TypeError, OverflowError):
            return ElementError(unfit(value, code), row_major(at, counts))
    return NdrError("a value that does not fit")


def _check_floats(values: Any, counts: tuple[int, ...]) -> None:
    """Refuse what array makes infinite and struct does not pack."""
    for at, value in enumerate(values):
        if not isinf(value) and isinf(array("f", (value,))[0]):
            raise ElementError(unfit(value, "f"), row_major(at, counts))


def sequence(values: Any) -> Any:
    """``values``, when they are a sequence of elements and not text or octets."""
    if isinstance(values, (list, tuple)):
        return values
    if isinstance(values, (range, array)):
        return list(values)
    raise NdrError(f"expected a list, not {describe(values)}")


def octets(value: Any) -> bytes:
    """The octets of a bytes-like value."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    raise NdrError(f"expected bytes, not {describe(value)}")


def units(text: Any) -> int:
    """UTF-16 code units of a str."""
    if not isinstance(text, str):
        raise NdrError(f"expected str, not {describe(text)}")
    return len(text) if text.isascii() else len(utf_16_le_encode(text, "surrogatepass")[0]) >> 1


def octet_length(text: Any) -> int:
    """Octets of the UTF-8 form of a str, or of bytes."""
    if isinstance(text, str):
        return len(text) if text.isascii() else len(utf_8_encode(text, "surrogateescape")[0])
    if isinstance(text, (bytes, bytearray, memoryview)):
        return len(text)
    raise NdrError(f"expected str or bytes, not {describe(text)}")


def integer(value: Any) -> int:
    """A count or discriminant that an expression names."""
    if isinstance(value, int):
        return value
    raise NdrError(UNDERIVED if value is DERIVED else f"expected int, not {describe(value)}")


def terminated(text: Any) -> Any:
    """A str or bytes with its terminator; a NUL within would end it early for the receiver."""
    nul: Any = "\0" if isinstance(text, str) else b"\0"
    if nul in text:
        raise NdrError("a string cannot hold NUL")
    return text + nul


def unterminated(nul: Any, rest: Any) -> None:
    """Refuse a string whose last element is no terminator (C706 14.3.4); what is between NULs is ignored."""
    if not nul or rest[-1:] != nul:
        raise NdrError("string without a terminator")


def extent(value: Any, level: int) -> int:
    """Elements of one dimension of nested sequences; 0 when an outer dimension is empty."""
    for _ in range(level):
        if not length(value):
            return 0
        value = value[0]
    return length(value)


def length(row: Any) -> int:
    """Elements of one row."""
    if isinstance(row, (list, tuple, range, array, bytes, bytearray, memoryview, str)):
        return len(row)
    raise NdrError(f"expected a list, not {describe(row)}")


def flatten(value: Any, dims: int) -> tuple[Any, tuple[int, ...]]:
    """The elements of nested sequences in row-major order, and the extent of each of ``dims`` dimensions."""
    counts = [len(sequence(value))]
    for level in range(1, dims):
        size = length(value[0]) if value else 0
        for row in value:
            if length(row) != size:
                raise NdrError(f"rows of {size} and of {len(row)} elements in dimension {level}")
        counts.append(size)
        if level == dims - 1 and value and isinstance(value[0], str):
            value = "".join(str_row(row) for row in value)
        elif level == dims - 1 and value and isinstance(value[0], (bytes, bytearray, memoryview)):
            value = b"".join(octets(row) for row in value)
        else:
            value = [item for row in value for item in sequence(row)]
    return value, tuple(counts)


def str_row(row: Any) -> str:
    """A row of characters."""
    if isinstance(row, str):
        return row
    raise NdrError(f"expected str, not {describe(row)}")


def padded(buffer: Any, offset: int, end: int, gap: int, count: int) -> bytes:
    """The octets up to ``end``, although the stub ends within the gap after the last element.

    Args:
        gap: octets after each element. count: elements.
    """
    missing = end - len(buffer)
    if missing > gap:
        raise short(buffer, offset, count, "elements")
    return bytes(buffer[offset:]) + PADS[missing]


def rows(value: Any, counts: tuple[int, ...], state: State, octets_: int) -> Any:
    """Nested lists from elements in row-major order.

    Args:
        counts: extents of all dimensions. octets_: size of the stub data; rows may be empty.
    """
    for level in range(len(counts) - 1, 0, -1):
        size, number = counts[level], prod(counts[:level])
        if not size:
            state.spend(number, octets_)
        value = [value[i : i + size] for i in range(0, number * size, size)] if size else [value[:0]] * number
    return value


def text_rows(text: Any, counts: tuple[int, ...], state: State, octets_: int, decode: Any) -> Any:
    """Nested lists of str from UTF-16 octets; arguments as for :func:`rows`."""
    size, number = counts[-1] * 2, prod(counts[:-1])
    if not size:
        state.spend(number, octets_)
    lines = [decode(text[i * size : (i + 1) * size], "surrogatepass", True)[0] for i in range(number)]
    return rows(lines, counts[:-1], state, octets_)


def given(value: Any, name: str) -> Any:
    """What a pointer in an expression refers to."""
    if value is None:
        raise NdrError(f"its size depends on what {name} points to, which is null")
    return value


def quotient(left: int, right: int) -> int:
    """C's division: towards zero."""
    if right == 0:
        raise NdrError("division by zero in an expression")
    return left // right if (left < 0) == (right < 0) else -(-left // right)


def remainder(left: int, right: int) -> int:
    """C's remainder."""
    return left - right * quotient(left, right)


def shift_left(left: int, right: int) -> int:
    if not 0 <= right < 64:
        raise NdrError(f"shift by {right} in an expression")
    return left << right


def shift_right(left: int, right: int) -> int:
    if not 0 <= right < 64:
        raise NdrError(f"shift by {right} in an expression")
    return left >> right


#: What every unit of generated code can name.
NAMESPACE: Final[dict[str, Any]] = {
    "DERIVED": DERIVED,
    "FAILURES": FAILURES,
    "FIRST_REFERENT": FIRST_REFERENT,
    "NdrError": NdrError,
    "PADS": PADS,
    "State": State,
    "before_end": before_end,
    "ended": ended,
    "explain": explain,
    "extent": extent,
    "flatten": flatten,
    "from_wire": from_wire,
    "full_ids_in": full_ids_in,
    "given": given,
    "integer": integer,
    "length": length,
    "misfit": misfit,
    "numbers": numbers,
    "octet_length": octet_length,
    "octets": octets,
    "pack_numbers": pack_numbers,
    "padded": padded,
    "quotient": quotient,
    "remainder": remainder,
    "rows": rows,
    "sequence": sequence,
    "shift_left": shift_left,
    "shift_right": shift_right,
    "short": short,
    "terminated": terminated,
    "text_rows": text_rows,
    "to_wire": to_wire,
    "too_deep": too_deep,
    "units": units,
    "unterminated": unterminated,
    "utf8": utf_8_decode,
    "pack_utf8": utf_8_encode,
}
#: What differs by byte order.
ORDERED: Final[dict[str, dict[str, Any]]] = {
    "<": {
        "guid": guid_le,
        "guid_octets": "bytes_le",
        "handle": handle_le,
        "pack_handle": pack_handle_le,
        "utf16": utf_16_le_decode,
        "pack_utf16": utf_16_le_encode,
        "SWAP": _NATIVE == ">",
    },
    ">": {
        "guid": guid_be,
        "guid_octets": "bytes",
        "handle": handle_be,
        "pack_handle": pack_handle_be,
        "utf16": utf_16_be_decode,
        "pack_utf16": utf_16_be_encode,
        "SWAP": _NATIVE == "<",
    },
}
