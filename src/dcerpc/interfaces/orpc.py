"""Types of orpc.idl.

Generated from orpc.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from dcerpc import ndr


@ndr.record
class COMVERSION:
    """typedef struct tagCOMVERSION {
        unsigned short MajorVersion;
        unsigned short MinorVersion;
    } COMVERSION;
    """

    __ndr__: ClassVar[ndr.Struct]
    MajorVersion: int
    MinorVersion: int


COMVERSION.__ndr__ = ndr.Struct(
    COMVERSION, (ndr.Field("MajorVersion", ndr.USHORT), ndr.Field("MinorVersion", ndr.USHORT))
)


@ndr.record
class ORPC_EXTENT:
    """typedef struct tagORPC_EXTENT {
        GUID id;
        unsigned long size;
        [size_is((size + 7) & ~7)] byte data[];
    } ORPC_EXTENT;
    """

    __ndr__: ClassVar[ndr.Struct]
    id: UUID
    size: int
    data: bytes


ORPC_EXTENT.__ndr__ = ndr.Struct(
    ORPC_EXTENT,
    (
        ndr.Field("id", ndr.GUID),
        ndr.Field("size", ndr.ULONG),
        ndr.Field("data", ndr.Array(ndr.BYTE, (ndr.Dim(size_is="(size + 7) & ~7"),))),
    ),
)


@ndr.record
class ORPC_EXTENT_ARRAY:
    """typedef struct tagORPC_EXTENT_ARRAY {
        unsigned long size;
        unsigned long reserved;
        [size_is((size + 1) & ~1,), unique] ORPC_EXTENT **extent;
    } ORPC_EXTENT_ARRAY;
    """

    __ndr__: ClassVar[ndr.Struct]
    size: int
    reserved: int
    extent: list[ORPC_EXTENT | None] | None


ORPC_EXTENT_ARRAY.__ndr__ = ndr.Struct(
    ORPC_EXTENT_ARRAY,
    (
        ndr.Field("size", ndr.ULONG),
        ndr.Field("reserved", ndr.ULONG),
        ndr.Field(
            "extent",
            ndr.Pointer(ndr.Array(ndr.Pointer(ORPC_EXTENT.__ndr__), (ndr.Dim(size_is="(size + 1) & ~1"),))),
        ),
    ),
)


@ndr.record
class ORPCTHIS:
    """typedef struct tagORPCTHIS {
        COMVERSION version;
        unsigned long flags;
        unsigned long reserved1;
        CID cid;
        [unique] ORPC_EXTENT_ARRAY *extensions;
    } ORPCTHIS;
    """

    __ndr__: ClassVar[ndr.Struct]
    version: COMVERSION
    flags: int
    reserved1: int
    cid: UUID
    extensions: ORPC_EXTENT_ARRAY | None


ORPCTHIS.__ndr__ = ndr.Struct(
    ORPCTHIS,
    (
        ndr.Field("version", COMVERSION.__ndr__),
        ndr.Field("flags", ndr.ULONG),
        ndr.Field("reserved1", ndr.ULONG),
        ndr.Field("cid", ndr.GUID),
        ndr.Field("extensions", ndr.Pointer(ORPC_EXTENT_ARRAY.__ndr__)),
    ),
)


@ndr.record
class ORPCTHAT:
    """typedef struct tagORPCTHAT {
        unsigned long flags;
        [unique] ORPC_EXTENT_ARRAY *extensions;
    } ORPCTHAT;
    """

    __ndr__: ClassVar[ndr.Struct]
    flags: int
    extensions: ORPC_EXTENT_ARRAY | None


ORPCTHAT.__ndr__ = ndr.Struct(
    ORPCTHAT, (ndr.Field("flags", ndr.ULONG), ndr.Field("extensions", ndr.Pointer(ORPC_EXTENT_ARRAY.__ndr__)))
)
