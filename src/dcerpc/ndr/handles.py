"""Context handles and UUIDs: from their octets to values and back."""

from __future__ import annotations

import struct
import uuid
from functools import lru_cache
from struct import Struct
from typing import Final

from dcerpc.errors import NdrError
from dcerpc.ndr.failures import unfit
from dcerpc.ndr.values import ContextHandle

__all__ = [
    "guid_be",
    "guid_le",
    "handle_be",
    "handle_le",
    "pack_handle_be",
    "pack_handle_le",
]


_ZERO_HANDLE: Final = bytes(20)
_HANDLE: Final = {"<": Struct("<I16s"), ">": Struct(">I16s")}
_pack_handle: Final = _HANDLE["<"].pack


# Making a UUID costs 2 us, and the same few come again and again, the nil one most of all.
@lru_cache(maxsize=1024)
def guid_le(raw: bytes) -> uuid.UUID:
    return uuid.UUID(bytes_le=raw)


@lru_cache(maxsize=1024)
def guid_be(raw: bytes) -> uuid.UUID:
    return uuid.UUID(bytes=raw)


@lru_cache(maxsize=1024)
def guid_octets_le(value: uuid.UUID) -> bytes:
    return value.bytes_le


def handle_le(raw: bytes, type_name: str) -> ContextHandle | None:
    """The context handle of 20 octets, None when they are zero."""
    if raw == _ZERO_HANDLE:
        return None
    attributes, octets_ = _HANDLE["<"].unpack(raw)
    return ContextHandle(attributes, guid_le(octets_), type_name)


def handle_be(raw: bytes, type_name: str) -> ContextHandle | None:
    if raw == _ZERO_HANDLE:
        return None
    attributes, octets_ = _HANDLE[">"].unpack(raw)
    return ContextHandle(attributes, guid_be(octets_), type_name)


def pack_handle_le(handle: ContextHandle | None) -> bytes:
    if handle is None:
        return _ZERO_HANDLE
    try:
        return _pack_handle(handle.attributes, guid_octets_le(handle.uuid))
    except struct.error:
        raise NdrError(f"attributes: {unfit(handle.attributes, 'I')}") from None


def pack_handle_be(handle: ContextHandle | None) -> bytes:
    if handle is None:
        return _ZERO_HANDLE
    try:
        return _HANDLE[">"].pack(handle.attributes, handle.uuid.bytes)
    except struct.error:
        raise NdrError(f"attributes: {unfit(handle.attributes, 'I')}") from None
