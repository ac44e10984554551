"""The fields that the schemas of messages are made of, and what can be told of a schema by them."""

from __future__ import annotations

from typing import Any, NamedTuple

from construct import Bytes, Const, FormatField, Int16ul, Padded, Pointer, Rebuild, Renamed, this

__all__ = [
    "Buffer",
    "FixedField",
    "Schema",
    "buffer",
    "buffers_of",
    "count_of",
    "fixed_fields",
    "structure_size",
]

#: A construct: the library is untyped, or typed by stubs that cannot tell what a schema parses into.
Schema = Any


class FixedField(NamedTuple):
    """A field of fixed size.

    Attributes:
        name: "" for reserved octets.
        format: struct's letter for it, with a count where it is octets.
        constant: the one value that it may have, or None.
    """

    name: str
    format: str
    constant: int | bytes | None


class Buffer(NamedTuple):
    """Octets whose place and length other fields tell.

    Attributes:
        name: what it holds.
        offset_field, length_field: where the two are told.
        alignment: of its place in what is encoded; octets.
        strict: what is decoded must keep the alignment, too.
        empty_offset: whether the offset of an empty one is the place where it would have been, or 0.
    """

    name: str
    offset_field: str
    length_field: str
    alignment: int
    strict: bool
    empty_offset: bool


class _Located(Pointer):  # type: ignore[misc, type-arg, unused-ignore]  # see Schema
    """The octets of a Buffer."""

    def __init__(self, buffer: Buffer) -> None:
        super().__init__(this[buffer.offset_field], Bytes(this[buffer.length_field]))
        self.buffer = buffer


def buffer(
    name: str,
    offset_field: str,
    length_field: str,
    *,
    alignment: int = 1,
    strict: bool = False,
    empty_offset: bool = True,
) -> Schema:
    """A Buffer as a field of a schema; what the arguments mean is said there."""
    return name / _Located(Buffer(name, offset_field, length_field, alignment, strict, empty_offset))


def fixed_fields(schema: Schema) -> tuple[FixedField, ...]:
    """The fields of fixed size that ``schema`` begins with, in wire order."""
    found: list[FixedField] = []
    for field in schema.subcons:
        part = _fixed(field)
        if part is None:
            break
        found.append(part)
    return tuple(found)


def _fixed(field: Schema) -> FixedField | None:
    """How struct says a field; None: its size varies."""
    name: str = ""
    constant: int | bytes | None = None
    while isinstance(field, Renamed | Const | Rebuild):
        if isinstance(field, Renamed):
            name = field.name or ""
        elif isinstance(field, Const):
            constant = field.value
        field = field.subcon
    if isinstance(field, FormatField):
        return FixedField(name, str(field.fmtstr[1:]), constant)
    if isinstance(field, Padded):
        return FixedField("", f"{field.length}x", None)
    if isinstance(field, Bytes) and isinstance(field.length, int):
        return FixedField(name, f"{field.length}s", constant)
    return None


def buffers_of(schema: Schema) -> tuple[Buffer, ...]:
    """The buffers whose place fields of ``schema`` tell, in wire order."""
    inner = (field.subcon for field in schema.subcons if isinstance(field, Renamed))
    return tuple(field.buffer for field in inner if isinstance(field, _Located))


def count_of(field: str) -> Schema:
    """The 16-bit number of elements, or of octets, of ``field``."""
    return Rebuild(Int16ul, lambda context: len(context[field]))


def structure_size(octets: int) -> Schema:
    """The field StructureSize: the octets of the fixed part, and one more where there is a buffer."""
    return "StructureSize" / Const(octets, Int16ul)
