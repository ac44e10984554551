"""Values of IDL types as JSON.

Numbers, strings and booleans are JSON's own, a structure is an object, an array a list, a null pointer null.
Octets are hexadecimal digits, a UUID is its text, an enumerator its name or number, a union an object with
``discriminant`` and ``value``.
"""

from __future__ import annotations

import enum
import uuid
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from dcerpc.ndr.types import (
    Array,
    ContextHandle,
    ContextHandleType,
    Converted,
    Deferred,
    Enum,
    Guid,
    Pointer,
    Primitive,
    Ranged,
    Struct,
    Type,
    Union,
)

__all__ = ["ValueProblem", "from_json", "to_json"]


class ValueProblem(ValueError):
    """JSON that does not fit the type; the message begins with the path to it."""


def to_json(value: Any) -> Any:
    """What json can write for a value."""
    if isinstance(value, enum.IntEnum):
        return value.name
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).hex()
    if isinstance(value, list | tuple):
        return [to_json(each) for each in value]
    if isinstance(value, ContextHandle):
        return f"{value.type_name or 'context handle'} {value.uuid}"
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_json(getattr(value, field.name)) for field in fields(value)}
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def from_json(kind: Type, given: Any, path: str) -> Any:
    """The value of a type that JSON stands for.

    Args:
        kind: the type. given: what json has read. path: what errors call it.

    Raises:
        ValueProblem: it does not fit. Values out of range are found later, when they are encoded.
    """
    while isinstance(kind, Deferred | Ranged | Converted):
        if isinstance(kind, Deferred):
            kind = kind.resolve()
        else:
            kind = kind.target if isinstance(kind, Ranged) else kind.wire
    return _READERS[type(kind)](kind, given, path)


def _wrong(path: str, wanted: str, given: Any) -> ValueProblem:
    return ValueProblem(f"{path}: {wanted} expected, not {type(given).__name__} {given!r}")


def _primitive(kind: Primitive, given: Any, path: str) -> Any:
    if isinstance(given, bool):
        fits = kind.kind == "bool"
    elif kind.kind == "float":
        fits = isinstance(given, int | float)
    else:
        fits = kind.kind != "bool" and isinstance(given, int)
    if not fits:
        raise _wrong(path, kind.name, given)
    return given


def _enum(kind: Enum, given: Any, path: str) -> int:
    if isinstance(given, str) and given in kind.cls.__members__:
        return kind.cls[given]
    if isinstance(given, int) and not isinstance(given, bool):
        return given
    raise _wrong(path, f"one of {', '.join(kind.cls.__members__)}, or a number,", given)


def _pointer(kind: Pointer, given: Any, path: str) -> Any:
    return None if given is None and kind.kind != "ref" else from_json(kind.target, given, path)


def _array(kind: Array, given: Any, path: str) -> Any:
    element = kind.element.kind if isinstance(kind.element, Primitive) else ""
    if element == "wchar" or (element == "char" and kind.string):
        if not isinstance(given, str):
            raise _wrong(path, "text", given)
        return given
    if element in ("char", "byte"):
        return _octets(given, path)
    if not isinstance(given, list):
        raise _wrong(path, "a list", given)
    return [_nested(kind, each, f"{path}[{number}]") for number, each in enumerate(given)]


def _nested(kind: Array, given: Any, path: str) -> Any:
    inner = Array(kind.element, kind.dims[1:], kind.string) if len(kind.dims) > 1 else kind.element
    return from_json(inner, given, path)


def _octets(given: Any, path: str) -> bytes:
    try:
        return bytes.fromhex(given)
    except (TypeError, ValueError):
        raise _wrong(path, "hexadecimal digits", given) from None


def _guid(kind: Guid, given: Any, path: str) -> uuid.UUID:
    try:
        return uuid.UUID(given)
    except (AttributeError, TypeError, ValueError):
        raise _wrong(path, "a UUID", given) from None


def _handle(kind: ContextHandleType, given: Any, path: str) -> None:
    if given is not None:
        raise ValueProblem(f"{path}: a context handle lives no longer than its connection: only null is one")


def _struct(kind: Struct, given: Any, path: str) -> Any:
    if not isinstance(given, dict):
        raise _wrong(path, "an object", given)
    types = {field.name: field.type for field in kind.fields}
    return _made(kind.cls, _members(types, given, path), path)


def _members(types: Mapping[str, Type], given: Mapping[str, Any], path: str) -> dict[str, Any]:
    unknown = [name for name in given if name not in types]
    if unknown:
        raise ValueProblem(
            f"{path}: there is no {', '.join(unknown)}; there is {', '.join(types) or 'nothing'}"
        )
    return {name: from_json(types[name], each, f"{path}.{name}") for name, each in given.items()}


def _made(cls: type[Any], members: Mapping[str, Any], path: str) -> Any:
    try:
        return cls(**members)
    except TypeError as error:  # something is missing, which it names
        raise ValueProblem(f"{path}: {error}") from None


def _union(kind: Union, given: Any, path: str) -> Any:
    if not isinstance(given, dict) or set(given) - {"discriminant", "value"}:
        raise _wrong(path, "an object with discriminant and value", given)
    discriminant = from_json(kind.switch, given.get("discriminant"), f"{path}.discriminant")
    arm = next((arm for arm in kind.arms if arm.labels is not None and discriminant in arm.labels), None)
    arm = arm or next((arm for arm in kind.arms if arm.labels is None), None)
    value = given.get("value")
    if arm is not None and arm.type is not None:
        value = from_json(arm.type, value, f"{path}.value")
    return _made(kind.cls, {"discriminant": discriminant, "value": value}, path)


_READERS: Mapping[type[Type], Callable[[Any, Any, str], Any]] = {
    Primitive: _primitive,
    Enum: _enum,
    Pointer: _pointer,
    Array: _array,
    Guid: _guid,
    ContextHandleType: _handle,
    Struct: _struct,
    Union: _union,
}
