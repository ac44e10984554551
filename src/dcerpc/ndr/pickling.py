"""Type serialization, "pickling": values to octets that say how they are encoded (MS-RPCE 2.2.6, 2.2.7).

A stream is a common header and one object after another. Each object is a type of its own, aligned and padded
to 8 octets in version 1 and to 16 in version 2; before it stands a private header with its length, which
primitive types do without in version 1. :func:`dumps` and :func:`loads` are for streams of one object, which
most are; :class:`PickleWriter` and :class:`PickleReader` for streams of several.

What is serialized is often a pointer to a structure; ``pointer="unique"`` says so.

A private header has the byte order of the objects: MS-RPCE fixes that of the common header only.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from struct import Struct as Packer
from typing import Any, Final, Literal, NamedTuple, TypeVar, overload

from dcerpc.errors import NdrError
from dcerpc.limits import DEFAULT_LIMITS
from dcerpc.ndr.codegen import type_of, value_codec
from dcerpc.ndr.types import (
    ContextHandleType,
    Converted,
    Deferred,
    Enum,
    Pipe,
    Pointer,
    Primitive,
    Ranged,
    Type,
    Variant,
)
from dcerpc.syntax_id import NDR, NDR64, NULL_SYNTAX, SyntaxId

__all__ = ["PickleReader", "PickleWriter", "dumps", "loads"]

T = TypeVar("T")
#: Kinds of pointers that have a representation of their own; a [ref] pointer is its target.
PointerKind = Literal["unique", "full"]
Octets = bytes | bytearray | memoryview

_DEPTH: Final = DEFAULT_LIMITS.max_ndr_depth
_LITTLE_ENDIAN: Final = 0x10
_FILLER: Final = b"\xcc"
_HEAD: Final = Packer("<BBH")
#: Octets of the common header, by version.
_HEADER_SIZES: Final = {1: 8, 2: 64}
#: Where version 2 has the transfer syntax and the interface.
_SYNTAX, _INTERFACE = slice(24, 44), slice(44, 64)
_MAX_LENGTH: Final = 0xFFFFFFFF


@dataclass(frozen=True, slots=True, eq=False)
class _Format:
    """How streams of one version and variant look.

    Attributes:
        header: the common header, without version 2's interface.
        align: octets that objects and headers are aligned and padded to, and that a private header takes.
        length: packs and unpacks a private header.
    """

    version: int
    variant: Variant
    header: bytes
    align: int
    length: Packer


def _version_1(variant: Variant, endianness: int, order: str) -> _Format:
    header = _HEAD.pack(1, endianness, 8) + 4 * _FILLER
    return _Format(1, variant, header, 8, Packer(order + "I4x"))


def _version_2(variant: Variant, syntax: SyntaxId) -> _Format:
    header = _HEAD.pack(2, _LITTLE_ENDIAN, 64) + 20 * _FILLER + syntax.to_bytes()
    return _Format(2, variant, header, 16, Packer("<I12x"))


_V1_LITTLE: Final = _version_1(Variant.NDR_LITTLE, _LITTLE_ENDIAN, "<")
_V1_BIG: Final = _version_1(Variant.NDR_BIG, 0, ">")
_V2_NDR: Final = _version_2(Variant.NDR_LITTLE, NDR)
_V2_NDR64: Final = _version_2(Variant.NDR64, NDR64)
#: Formats by version and variant; None where there is none.
_FORMATS: Final[dict[int, tuple[_Format | None, ...]]] = {
    1: (_V1_LITTLE, _V1_BIG, None),
    2: (_V2_NDR, None, _V2_NDR64),
}
_SYNTAXES: Final = {made.header[_SYNTAX]: made for made in (_V2_NDR, _V2_NDR64)}
_PADS: Final = tuple(bytes(size) for size in range(16))


class _Codec(NamedTuple):
    """What :func:`dumps` and :func:`loads` need of a kind; ``private``: it has a private header."""

    encode: Callable[..., bytes]
    decode: Callable[..., tuple[Any, int]]
    private: bool


@lru_cache(maxsize=512)
def _codec(kind: Any, pointer: PointerKind | None, form: _Format) -> _Codec:
    made = type_of(kind)
    if pointer is not None:
        made = Pointer(made, pointer)
    bare = _unwrapped(made)
    if isinstance(bare, (Pipe, ContextHandleType)):
        raise NdrError(f"a {'pipe' if isinstance(bare, Pipe) else 'context handle'} cannot be serialized")
    codec = value_codec(made, form.variant)
    return _Codec(codec.encode, codec.decode, form.version == 2 or not isinstance(bare, (Primitive, Enum)))


def _unwrapped(kind: Type) -> Type:
    """The type that a type is on the wire."""
    while True:
        if isinstance(kind, Deferred):
            kind = kind.resolve()
        elif isinstance(kind, Ranged):
            kind = kind.target
        elif isinstance(kind, Converted):
            kind = kind.wire
        else:
            return kind


def _format(version: int, variant: Variant, interface: SyntaxId | None) -> tuple[_Format, bytes]:
    """The format to write, and its whole common header."""
    made = _FORMATS[version][variant] if version in _FORMATS else None
    if made is None:
        raise ValueError(f"version {version} of type serialization has no {Variant(variant).name}")
    if version == 1:
        if interface is not None:
            raise ValueError("version 1 of type serialization has no place for an interface")
        return made, made.header
    return made, made.header + (interface or NULL_SYNTAX).to_bytes()


def _read_format(data: Octets) -> _Format:
    """The format that a common header tells; filler, reserved fields and interface are ignored."""
    size = len(data)
    if size < _HEAD.size:
        raise NdrError(f"a common header takes 8 octets or more, {size} are left", "Version", 0)
    version, endianness, length = _HEAD.unpack_from(data)
    expected = _HEADER_SIZES.get(version)
    if expected is None:
        raise NdrError(f"version {version} of type serialization is neither 1 nor 2", "Version", 0)
    if length != expected:
        raise NdrError(f"{length} instead of {expected}", "CommonHeaderLength", 2)
    if size < expected:
        raise NdrError(f"the common header takes {expected} octets, {size} are left", "CommonHeaderLength", 2)
    if version == 1:
        return _V1_LITTLE if endianness == _LITTLE_ENDIAN else _V1_BIG
    if endianness != _LITTLE_ENDIAN:
        raise NdrError(f"{endianness:#04x} instead of 0x10 (little-endian)", "Endianness", 1)
    octets = bytes(data[_SYNTAX])
    found = _SYNTAXES.get(octets)
    if found is None:
        raise NdrError(f"{_syntax_id(octets)} is neither NDR nor NDR64", "TransferSyntax", _SYNTAX.start)
    return found


def _syntax_id(octets: bytes) -> SyntaxId:
    return SyntaxId(
        uuid.UUID(bytes_le=octets[:16]),
        int.from_bytes(octets[16:18], "little"),
        int.from_bytes(octets[18:], "little"),
    )


def _object(form: _Format, codec: _Codec, value: Any, depth: int) -> bytes:
    """One object with its private header and its padding."""
    octets = codec.encode(value, depth)
    size = len(octets)
    pad = -size % form.align
    if not codec.private:
        return octets + _PADS[pad]
    if size + pad > _MAX_LENGTH:
        raise NdrError(f"{size} octets are more than ObjectBufferLength can tell")
    return b"".join((form.length.pack(size + pad), octets, _PADS[pad]))


def _read_object(
    form: _Format, codec: _Codec, data: Octets, offset: int, strict: bool, depth: int
) -> tuple[Any, int]:
    """The value of the object at ``offset``, and where the next one begins."""
    align, size = form.align, len(data)
    begin, end = offset, size
    if codec.private:
        begin += align
        if begin > size:
            left = max(size - offset, 0)
            raise NdrError(f"needs {align} octets, {left} are left", "ObjectBufferLength", offset)
        (length,) = form.length.unpack_from(data, offset)
        end = begin + length
        if end > size:
            raise NdrError(f"{length}, but only {size - begin} octets are left", "ObjectBufferLength", offset)
        if strict and length % align:
            raise NdrError(f"{length} is no multiple of {align}", "ObjectBufferLength", offset)
    value, stop = codec.decode(data if end == size else memoryview(data)[:end], begin, depth)
    following = stop + -stop % align
    if codec.private:
        if strict and following < end:
            raise NdrError(f"{end - stop} octets are left of ObjectBufferLength", "", stop)
        following = end + -end % align
    if strict and following > size:
        raise NdrError(f"padding of {following - stop} octets, {size - stop} are left", "", stop)
    return value, min(following, size)


def dumps(
    value: Any,
    kind: Any = None,
    *,
    pointer: PointerKind | None = None,
    version: Literal[1, 2] = 1,
    variant: Variant = Variant.NDR_LITTLE,
    interface: SyntaxId | None = None,
    depth: int = _DEPTH,
) -> bytes:
    """Serialize one value: a stream of one object (MS-RPCE 2.2.6, 2.2.7).

    Args:
        value: the value.
        kind: its type, or a generated class; by default the class of ``value``.
        pointer: serialize a pointer to it, of this kind; None in ``value`` is the null pointer then.
        version: of type serialization; 1 has NDR in either byte order, 2 has NDR little-endian and NDR64.
        variant: transfer syntax and byte order.
        interface: written to the header of version 2, where readers ignore it; None: the nil identifier.
        depth: levels of recursive types allowed.

    Returns:
        The stream, a multiple of 8 octets (version 2: 16).

    Raises:
        NdrError: the value does not fit its type.
        TypeError: ``kind`` is neither.
        ValueError: the version does not have the variant, or has no interface.
    """
    if kind is None:
        kind = type(value)
    form, header = _format(version, variant, interface)
    return header + _object(form, _codec(kind, pointer, form), value, depth)


@overload
def loads(
    data: Octets, kind: type[T], *, pointer: None = None, strict: bool = True, depth: int = _DEPTH
) -> T: ...
@overload
def loads(
    data: Octets, kind: type[T], *, pointer: PointerKind, strict: bool = True, depth: int = _DEPTH
) -> T | None: ...
@overload
def loads(
    data: Octets, kind: Type, *, pointer: PointerKind | None = None, strict: bool = True, depth: int = _DEPTH
) -> Any: ...
def loads(
    data: Octets,
    kind: Any,
    *,
    pointer: PointerKind | None = None,
    strict: bool = True,
    depth: int = _DEPTH,
) -> Any:
    """The value of a stream of one object (MS-RPCE 2.2.6, 2.2.7); its header tells version and variant.

    Args:
        data: the whole stream.
        kind: the object's type, or a generated class.
        pointer: the object is a pointer to that, of this kind.
        strict: refuse octets that do not belong to the object, and missing padding. Filler, reserved fields
            and the octets of padding are ignored in any case.
        depth: levels of recursive types allowed.

    Returns:
        The value; None for a null pointer.

    Raises:
        NdrError: the octets are no such stream; offsets are from the start of ``data``.
        TypeError: ``kind`` is neither.
    """
    form = _read_format(data)
    codec = _codec(kind, pointer, form)
    value, end = _read_object(form, codec, data, _HEADER_SIZES[form.version], strict, depth)
    if strict and end != len(data):
        raise NdrError(f"{len(data) - end} octets after the object", "", end)
    return value


class PickleWriter:
    """Writes a stream of several objects under one common header.

    Args:
        version: of type serialization.
        variant: transfer syntax and byte order of all objects.
        interface: for the header of version 2; see :func:`dumps`.
        depth: levels of recursive types allowed.

    Raises:
        ValueError: the version does not have the variant, or has no interface.
    """

    __slots__ = ("_depth", "_format", "_parts")

    def __init__(
        self,
        *,
        version: Literal[1, 2] = 1,
        variant: Variant = Variant.NDR_LITTLE,
        interface: SyntaxId | None = None,
        depth: int = _DEPTH,
    ) -> None:
        self._format, header = _format(version, variant, interface)
        self._parts = [header]
        self._depth = depth

    def write(self, value: Any, kind: Any = None, *, pointer: PointerKind | None = None) -> None:
        """Append an object; nothing is appended when this raises.

        Args:
            value, kind, pointer: as :func:`dumps` takes them.

        Raises:
            NdrError: the value does not fit its type; the path begins with ``values[N]``.
            TypeError: ``kind`` is neither a type nor a generated class.
        """
        if kind is None:
            kind = type(value)
        form = self._format
        codec = _codec(kind, pointer, form)
        try:
            self._parts.append(_object(form, codec, value, self._depth))
        except NdrError as error:
            raise _numbered(error, len(self._parts) - 1) from error

    def getvalue(self) -> bytes:
        """The stream, as far as it is written."""
        return b"".join(self._parts)


class PickleReader:
    """Reads a stream of several objects, one by one; the caller knows their types.

    Args:
        data: the whole stream; offsets in errors are from its start.
        strict: as for :func:`loads`.
        depth: levels of recursive types allowed.

    Attributes:
        version: of type serialization. variant: transfer syntax and byte order of all objects.
        offset: octets read, padding included; where the next object begins.

    Raises:
        NdrError: there is no common header.
    """

    __slots__ = ("_count", "_data", "_depth", "_format", "_strict", "offset", "variant", "version")

    def __init__(self, data: Octets, *, strict: bool = True, depth: int = _DEPTH) -> None:
        form = self._format = _read_format(data)
        self._data = data
        self._strict = strict
        self._depth = depth
        self._count = 0
        self.version = form.version
        self.variant = form.variant
        self.offset = _HEADER_SIZES[form.version]

    @property
    def interface(self) -> SyntaxId | None:
        """The interface that version 2 names, which nobody needs (MS-RPCE 2.2.7.1); None in version 1."""
        return _syntax_id(bytes(self._data[_INTERFACE])) if self.version == 2 else None

    @property
    def at_end(self) -> bool:
        """Whether no octets are left."""
        return self.offset >= len(self._data)

    @overload
    def read(self, kind: type[T], *, pointer: None = None) -> T: ...
    @overload
    def read(self, kind: type[T], *, pointer: PointerKind) -> T | None: ...
    @overload
    def read(self, kind: Type, *, pointer: PointerKind | None = None) -> Any: ...
    def read(self, kind: Any, *, pointer: PointerKind | None = None) -> Any:
        """Read the next object; the reader stays where it is when this raises.

        Args:
            kind, pointer: as :func:`loads` takes them.

        Returns:
            The object's value.

        Raises:
            NdrError: the octets are no such object; the path begins with ``values[N]``.
            TypeError: ``kind`` is neither a type nor a generated class.
        """
        form = self._format
        codec = _codec(kind, pointer, form)
        try:
            value, self.offset = _read_object(form, codec, self._data, self.offset, self._strict, self._depth)
        except NdrError as error:
            raise _numbered(error, self._count) from error
        self._count += 1
        return value

    def finish(self) -> None:
        """Say that there are no more objects.

        Raises:
            NdrError: octets are left.
        """
        if not self.at_end:
            raise NdrError(f"{len(self._data) - self.offset} octets after the last object", "", self.offset)


def _numbered(error: NdrError, number: int) -> NdrError:
    """An error of one object of several."""
    path = error.path
    if path == "value" or path.startswith(("value.", "value[")):
        path = path.removeprefix("value")
    elif path:
        path = f".{path}"
    return NdrError(error.message, f"values[{number}]{path}", error.offset)
