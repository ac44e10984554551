"""One :class:`struct.Struct` for the fixed part of each message, made from its schema; where buffers are.

The fixed part of an SMB message tells the place and length of each of its buffers, from the start of the
header. Whoever sent it is not believed: a buffer lies behind the fixed part and within the message.
"""

from __future__ import annotations

import functools
import struct
from collections.abc import Container, Mapping
from typing import Any, Final

from dcerpc.transport.smb.constants import Command
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.schemas import (
    CREATE_CONTEXT,
    ERROR,
    HEADER,
    NEGOTIATE_CONTEXT,
    REQUESTS,
    RESPONSES,
    SMB1_NEGOTIATE,
    TRANSFORM_HEADER,
    Schema,
    buffers_of,
    fixed_fields,
)

__all__ = [
    "Layout",
    "Octets",
    "create_context_layout",
    "error_layout",
    "header_layout",
    "message_struct",
    "negotiate_context_layout",
    "partial_struct",
    "request_layout",
    "response_layout",
    "smb1_negotiate_layout",
    "transform_layout",
]

Octets = bytes | bytearray | memoryview


class Layout:
    """The fixed part of a structure, and its buffers.

    Attributes:
        struct: the fixed part; reserved octets are pad octets in it.
        format: that struct's, without a byte order.
        names: of its fields, as struct unpacks them.
        offsets: of the fields, by name, from the structure's start; octets.
        size: of the fixed part; octets.
        structure_size: the constant StructureSize, or None.
    """

    __slots__ = (
        "_buffers",
        "_constants",
        "_fields",
        "_formats",
        "_minimum",
        "format",
        "names",
        "offsets",
        "size",
        "struct",
        "structure_size",
    )

    def __init__(self, schema: Schema, full: bool = False) -> None:
        """Make the layout of a schema.

        Args:
            full: an empty buffer takes one octet, as StructureSize says, where no other has any (3.2.4).
        """
        fields = fixed_fields(schema)
        self._fields: Final = fields
        self.format: Final = "".join(field.format for field in fields)
        self.struct: Final = struct.Struct("<" + self.format)
        self.size: Final = self.struct.size
        self._formats: Final = tuple((field.name, field.format) for field in fields if field.name)
        self.names: Final = tuple(name for name, _ in self._formats)
        self.offsets: Final[dict[str, int]] = {}
        offset = 0
        for field in fields:
            self.offsets[field.name] = offset
            offset += struct.calcsize("<" + field.format)
        self._constants: Final = {
            field.name: field.constant for field in fields if field.constant is not None
        }
        self.structure_size: Final = self._constants.get("StructureSize")
        self._buffers: Final = buffers_of(schema)
        self._minimum: Final[int] = (
            self.structure_size if full and isinstance(self.structure_size, int) else 0
        )

    def picked(self, names: Container[str]) -> str:
        """``format`` with these fields only: the others are pad octets."""
        return "".join(
            field.format if field.name in names else f"{struct.calcsize('<' + field.format)}x"
            for field in self._fields
        )

    def decode(self, octets: Octets, base: int) -> dict[str, Any]:
        """Read the fields of the structure at an offset, and its buffers as slices of ``octets``.

        Args:
            base: where it begins in ``octets``; offsets of buffers count from the start of these.

        Raises:
            SmbError: the fixed part is not all there, a constant differs, or a buffer is not where it may be.
        """
        if len(octets) - base < self.size:
            left = len(octets) - base
            raise SmbError(
                f"{left} octets, the fixed part takes {self.size}", field="StructureSize", offset=base
            )
        fields = dict(zip(self.names, self.struct.unpack_from(octets, base), strict=True))
        for name, constant in self._constants.items():
            if fields[name] != constant:
                raise SmbError(
                    f"{fields[name]!r}, but it is {constant!r}", field=name, offset=base + self.offsets[name]
                )
        for name, offset_field, length_field, alignment, strict, _ in self._buffers:
            offset, length = fields[offset_field], fields[length_field]
            if not length:
                fields[name] = b""
                continue
            misplaced = ""
            if offset < base + self.size or offset + length > len(octets):
                misplaced = f"not between {base + self.size:#x} and {len(octets):#x}"
            elif strict and offset % alignment:
                misplaced = f"no multiple of {alignment}"
            if misplaced:
                raise SmbError(
                    f"{offset:#x} with {length} octets, which is {misplaced}",
                    field=offset_field,
                    offset=base + self.offsets[offset_field],
                )
            fields[name] = octets[offset : offset + length]
        return fields

    def encode(self, fields: Mapping[str, Any], base: int) -> bytes:
        """Write the structure, its buffers after the fixed part.

        Args:
            fields: all but those that tell constants, places and lengths, and but for empty buffers.
            base: where it will begin, from where the offsets of buffers count.

        Raises:
            SmbError: a field is out of range.
        """
        values = {**self._constants, **fields}
        for name, letter in self._formats:
            # struct would cut it or fill it up
            if letter[-1] == "s" and len(values[name]) != int(letter[:-1]):
                raise SmbError(f"{len(values[name])} octets, not {letter[:-1]}", field=name)
        parts: list[Octets] = []
        end = base + self.size
        for name, offset_field, length_field, alignment, _, empty_offset in self._buffers:
            data = fields.get(name, b"")
            pad = -end % alignment
            values[length_field] = len(data)
            values[offset_field] = end + pad if data or empty_offset else 0
            if data:
                parts += (bytes(pad), data)
                end += pad + len(data)
        if end - base < self._minimum:
            parts.append(bytes(self._minimum - (end - base)))
        try:
            head = self.struct.pack(*[values[name] for name in self.names])
        except struct.error as error:
            raise SmbError(f"cannot be encoded: {error}", field=self._misfit(values)) from error
        return b"".join((head, *parts))

    def _misfit(self, values: Mapping[str, Any]) -> str:
        """The first field whose value struct does not take."""
        for name, letter in self._formats:
            try:
                struct.pack("<" + letter, values[name])
            except struct.error:
                return name
        return ""


@functools.cache
def request_layout(command: Command) -> Layout:
    """The layout of a request's body; KeyError: none that named pipes need."""
    return Layout(REQUESTS[command], full=True)


@functools.cache
def response_layout(command: Command) -> Layout:
    """The layout of a response's body; KeyError: none that named pipes need."""
    return Layout(RESPONSES[command])


@functools.cache
def header_layout() -> Layout:
    """The layout of the header."""
    return Layout(HEADER)


@functools.cache
def transform_layout() -> Layout:
    """The layout of an encrypted packet's header."""
    return Layout(TRANSFORM_HEADER)


@functools.cache
def error_layout() -> Layout:
    """The layout of an ERROR response's body."""
    return Layout(ERROR)


@functools.cache
def create_context_layout() -> Layout:
    """The layout of an SMB2_CREATE_CONTEXT."""
    return Layout(CREATE_CONTEXT)


@functools.cache
def negotiate_context_layout() -> Layout:
    """The layout of what stands before the Data of a negotiate context."""
    return Layout(NEGOTIATE_CONTEXT)


@functools.cache
def smb1_negotiate_layout() -> Layout:
    """The layout of SMB 1's header and of the counts of its NEGOTIATE."""
    return Layout(SMB1_NEGOTIATE)


def message_struct(body: Layout) -> struct.Struct:
    """The header and the fixed part of a body in one."""
    return struct.Struct("<" + header_layout().format + body.format)


def partial_struct(header: Container[str], body: Layout, names: Container[str]) -> struct.Struct:
    """As :func:`message_struct`, with only those fields of the header and of the body that are named."""
    return struct.Struct("<" + header_layout().picked(header) + body.picked(names))
