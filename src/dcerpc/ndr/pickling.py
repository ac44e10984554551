"""Type serialization, "pickling": values to octets that say how they are encoded (MS-RPCE 2.2.6, 2.2.7).

A stream is a common header and one object after another. Each object is a type of its own, aligned and padded
to 8 octets in version 1 and to 16 in version 2; before it stands a private header with its length, which
primitive types do without in version 1. :func:`dumps` and :func:`loads` are for streams of one object, which
most are; :class:`PickleWriter` and :class:`PickleReader` for streams of several.

What is serialized is often a pointer to a structure; ``pointer="unique"`` says so.

A private header has the byte order of the objects: MS-RPCE fixes that of the common header only.
"""

from __future__ import annotations

from typing import Any, Literal, TypeVar, overload

from dcerpc.errors import NdrError
from dcerpc.ndr.pickle_format import (
    DEPTH,
    HEADER_SIZES,
    INTERFACE,
    Octets,
    PointerKind,
    codec_of,
    format_of,
    read_format,
    read_object,
    syntax_id,
    write_object,
)
from dcerpc.ndr.types import Type, Variant
from dcerpc.syntax_id import SyntaxId

__all__ = ["PickleReader", "PickleWriter", "dumps", "loads"]

T = TypeVar("T")


def dumps(
    value: Any,
    kind: Any = None,
    *,
    pointer: PointerKind | None = None,
    version: Literal[1, 2] = 1,
    variant: Variant = Variant.NDR_LITTLE,
    interface: SyntaxId | None = None,
    depth: int = DEPTH,
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
    form, header = format_of(version, variant, interface)
    return header + write_object(form, codec_of(kind, pointer, form), value, depth)


@overload
def loads(
    data: Octets, kind: type[T], *, pointer: None = None, strict: bool = True, depth: int = DEPTH
) -> T: ...
@overload
def loads(
    data: Octets, kind: type[T], *, pointer: PointerKind, strict: bool = True, depth: int = DEPTH
) -> T | None: ...
@overload
def loads(
    data: Octets, kind: Type, *, pointer: PointerKind | None = None, strict: bool = True, depth: int = DEPTH
) -> Any: ...
def loads(
    data: Octets,
    kind: Any,
    *,
    pointer: PointerKind | None = None,
    strict: bool = True,
    depth: int = DEPTH,
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
    form = read_format(data)
    codec = codec_of(kind, pointer, form)
    value, end = read_object(form, codec, data, HEADER_SIZES[form.version], strict, depth)
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
        depth: int = DEPTH,
    ) -> None:
        self._format, header = format_of(version, variant, interface)
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
        codec = codec_of(kind, pointer, form)
        try:
            self._parts.append(write_object(form, codec, value, self._depth))
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

    def __init__(self, data: Octets, *, strict: bool = True, depth: int = DEPTH) -> None:
        form = self._format = read_format(data)
        self._data = data
        self._strict = strict
        self._depth = depth
        self._count = 0
        self.version = form.version
        self.variant = form.variant
        self.offset = HEADER_SIZES[form.version]

    @property
    def interface(self) -> SyntaxId | None:
        """The interface that version 2 names, which nobody needs (MS-RPCE 2.2.7.1); None in version 1."""
        return syntax_id(bytes(self._data[INTERFACE])) if self.version == 2 else None

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
        codec = codec_of(kind, pointer, form)
        try:
            value, self.offset = read_object(form, codec, self._data, self.offset, self._strict, self._depth)
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
