"""The octets of type serialization: common headers, private headers, padding (MS-RPCE 2.2.6, 2.2.7)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from struct import Struct as Packer
from typing import Any, Final, Literal, NamedTuple

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

__all__ = [
    "DEPTH",
    "HEADER_SIZES",
    "INTERFACE",
    "Codec",
    "Format",
    "Octets",
    "PointerKind",
    "codec_of",
    "format_of",
    "read_format",
    "read_object",
    "syntax_id",
    "write_object",
]

#: Kinds of pointers that have a representation of their own; a [ref] pointer is its target.
PointerKind = Literal["unique", "full"]
Octets = bytes | bytearray | memoryview

DEPTH: Final = DEFAULT_LIMITS.max_ndr_depth
_LITTLE_ENDIAN: Final = 0x10
_FILLER: Final = b"\xcc"
_HEAD: Final = Packer("<BBH")
#: Octets of the common header, by version.
HEADER_SIZES: Final = {1: 8, 2: 64}
#: Where version 2 has the transfer syntax and the interface.
_SYNTAX, INTERFACE = slice(24, 44), slice(44, 64)
_MAX_LENGTH: Final = 0xFFFFFFFF


@dataclass(frozen=True, slots=True, eq=False)
class Format:
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


def _version_1(variant: Variant, endianness: int, order: str) -> Format:
    header = _HEAD.pack(1, endianness, 8) + 4 * _FILLER
    return Format(1, variant, header, 8, Packer(order + "I4x"))


def _version_2(variant: Variant, syntax: SyntaxId) -> Format:
    header = _HEAD.pack(2, _LITTLE_ENDIAN, 64) + 20 * _FILLER + syntax.to_bytes()
    return Format(2, variant, header, 16, Packer("<I12x"))


_V1_LITTLE: Final = _version_1(Variant.NDR_LITTLE, _LITTLE_ENDIAN, "<")
_V1_BIG: Final = _version_1(Variant.NDR_BIG, 0, ">")
_V2_NDR: Final = _version_2(Variant.NDR_LITTLE, NDR)
_V2_NDR64: Final = _version_2(Variant.NDR64, NDR64)
#: Formats by version and variant; None where there is none.
_FORMATS: Final[dict[int, tuple[Format | None, ...]]] = {
    1: (_V1_LITTLE, _V1_BIG, None),
    2: (_V2_NDR, None, _V2_NDR64),
}
_SYNTAXES: Final = {made.header[_SYNTAX]: made for made in (_V2_NDR, _V2_NDR64)}
_PADS: Final = tuple(bytes(size) for size in range(16))


class Codec(NamedTuple):
    """Functions of a ValueCodec; ``private``: objects of its type have a private header."""

    encode: Callable[..., bytes]
    decode: Callable[..., tuple[Any, int]]
    private: bool


@lru_cache(maxsize=512)
def codec_of(kind: Any, pointer: PointerKind | None, form: Format) -> Codec:
    """The codec of a type or a generated class, or of a pointer to it, in a format; made once.

    Raises:
        NdrError: the type cannot be serialized.
        TypeError: ``kind`` is neither.
    """
    made = type_of(kind)
    if pointer is not None:
        made = Pointer(made, pointer)
    bare = _unwrapped(made)
    if isinstance(bare, (Pipe, ContextHandleType)):
        raise NdrError(f"a {'pipe' if isinstance(bare, Pipe) else 'context handle'} cannot be serialized")
    codec = value_codec(made, form.variant)
    return Codec(codec.encode, codec.decode, form.version == 2 or not isinstance(bare, (Primitive, Enum)))


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


def format_of(version: int, variant: Variant, interface: SyntaxId | None) -> tuple[Format, bytes]:
    """The format to write, and its whole common header.

    Raises:
        ValueError: the version does not have the variant, or has no interface.
    """
    made = _FORMATS[version][variant] if version in _FORMATS else None
    if made is None:
        raise ValueError(f"version {version} of type serialization has no {Variant(variant).name}")
    if version == 1:
        if interface is not None:
            raise ValueError("version 1 of type serialization has no place for an interface")
        return made, made.header
    return made, made.header + (interface or NULL_SYNTAX).to_bytes()


def read_format(data: Octets) -> Format:
    """The format that a common header tells; filler, reserved fields and interface are ignored."""
    size = len(data)
    if size < _HEAD.size:
        raise NdrError(f"a common header takes 8 octets or more, {size} are left", "Version", 0)
    version, endianness, length = _HEAD.unpack_from(data)
    expected = HEADER_SIZES.get(version)
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
        raise NdrError(f"{syntax_id(octets)} is neither NDR nor NDR64", "TransferSyntax", _SYNTAX.start)
    return found


def syntax_id(octets: bytes) -> SyntaxId:
    """The identifier that 20 octets are, little-endian (MS-RPCE 2.2.2.7)."""
    return SyntaxId(
        uuid.UUID(bytes_le=octets[:16]),
        int.from_bytes(octets[16:18], "little"),
        int.from_bytes(octets[18:], "little"),
    )


def write_object(form: Format, codec: Codec, value: Any, depth: int) -> bytes:
    """One object with its private header and its padding."""
    octets = codec.encode(value, depth)
    size = len(octets)
    pad = -size % form.align
    if not codec.private:
        return octets + _PADS[pad]
    if size + pad > _MAX_LENGTH:
        raise NdrError(f"{size} octets are more than ObjectBufferLength can tell")
    return b"".join((form.length.pack(size + pad), octets, _PADS[pad]))


def read_object(
    form: Format, codec: Codec, data: Octets, offset: int, strict: bool, depth: int
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
