"""Interfaces drsuapi, dsaop of drsuapi.idl.

Generated from drsuapi.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""

from __future__ import annotations

import enum
from collections.abc import Awaitable
from dataclasses import replace
from typing import ClassVar, Final
from uuid import UUID

from dcerpc import ndr, stub
from dcerpc.interfaces import ms_dtyp
from dcerpc.syntax_id import SyntaxId

_DRS_HANDLE: Final = ndr.ContextHandleType("DRS_HANDLE")


@ndr.record
class NT4SID:
    """typedef struct { char Data[28]; } NT4SID;"""

    __ndr__: ClassVar[ndr.Struct]
    Data: bytes


NT4SID.__ndr__ = ndr.Struct(NT4SID, (ndr.Field("Data", ndr.Array(ndr.CHAR, (ndr.Dim(bound=28),))),))


@ndr.record
class DSNAME:
    """typedef struct {
        unsigned long structLen;
        unsigned long SidLen;
        GUID Guid;
        NT4SID Sid;
        unsigned long NameLen;
        [range(0, 10485761)][size_is(NameLen + 1)] WCHAR StringName[];
    } DSNAME;
    """

    __ndr__: ClassVar[ndr.Struct]
    structLen: int
    SidLen: int
    Guid: UUID
    Sid: NT4SID
    NameLen: int = ndr.DERIVED
    StringName: str


DSNAME.__ndr__ = ndr.Struct(
    DSNAME,
    (
        ndr.Field("structLen", ndr.ULONG),
        ndr.Field("SidLen", ndr.ULONG),
        ndr.Field("Guid", ndr.GUID),
        ndr.Field("Sid", NT4SID.__ndr__),
        ndr.Field("NameLen", ndr.ULONG),
        ndr.Field("StringName", ndr.Array(ndr.WCHAR, (ndr.Dim(size_is="NameLen + 1", range=(0, 10485761)),))),
    ),
)


@ndr.record
class USN_VECTOR:
    """typedef struct { USN usnHighObjUpdate; USN usnReserved; USN usnHighPropUpdate; } USN_VECTOR;"""

    __ndr__: ClassVar[ndr.Struct]
    usnHighObjUpdate: int
    usnReserved: int
    usnHighPropUpdate: int


USN_VECTOR.__ndr__ = ndr.Struct(
    USN_VECTOR,
    (
        ndr.Field("usnHighObjUpdate", ndr.HYPER),
        ndr.Field("usnReserved", ndr.HYPER),
        ndr.Field("usnHighPropUpdate", ndr.HYPER),
    ),
)


@ndr.record
class UPTODATE_CURSOR_V1:
    """typedef struct { UUID uuidDsa; USN usnHighPropUpdate; } UPTODATE_CURSOR_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    uuidDsa: UUID
    usnHighPropUpdate: int


UPTODATE_CURSOR_V1.__ndr__ = ndr.Struct(
    UPTODATE_CURSOR_V1, (ndr.Field("uuidDsa", ndr.GUID), ndr.Field("usnHighPropUpdate", ndr.HYPER))
)


@ndr.record
class UPTODATE_VECTOR_V1_EXT:
    """typedef struct {
        DWORD dwVersion;
        DWORD dwReserved1;
        [range(0, 1048576)] DWORD cNumCursors;
        DWORD dwReserved2;
        [size_is(cNumCursors)] UPTODATE_CURSOR_V1 rgCursors[];
    } UPTODATE_VECTOR_V1_EXT;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwVersion: int
    dwReserved1: int
    cNumCursors: int = ndr.DERIVED
    dwReserved2: int
    rgCursors: list[UPTODATE_CURSOR_V1]


UPTODATE_VECTOR_V1_EXT.__ndr__ = ndr.Struct(
    UPTODATE_VECTOR_V1_EXT,
    (
        ndr.Field("dwVersion", ndr.ULONG),
        ndr.Field("dwReserved1", ndr.ULONG),
        ndr.Field("cNumCursors", ndr.Ranged(ndr.ULONG, 0, 1048576)),
        ndr.Field("dwReserved2", ndr.ULONG),
        ndr.Field("rgCursors", ndr.Array(UPTODATE_CURSOR_V1.__ndr__, (ndr.Dim(size_is="cNumCursors"),))),
    ),
)


@ndr.record
class OID_t:
    """typedef struct { [range(0, 10000)] unsigned int length; [size_is(length)] BYTE *elements; } OID_t;"""

    __ndr__: ClassVar[ndr.Struct]
    length: int = ndr.DERIVED
    elements: bytes | None


OID_t.__ndr__ = ndr.Struct(
    OID_t,
    (
        ndr.Field("length", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field("elements", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="length"),)))),
    ),
)


@ndr.record
class PrefixTableEntry:
    """typedef struct { unsigned long ndx; OID_t prefix; } PrefixTableEntry;"""

    __ndr__: ClassVar[ndr.Struct]
    ndx: int
    prefix: OID_t


PrefixTableEntry.__ndr__ = ndr.Struct(
    PrefixTableEntry, (ndr.Field("ndx", ndr.ULONG), ndr.Field("prefix", OID_t.__ndr__))
)


@ndr.record
class SCHEMA_PREFIX_TABLE:
    """typedef struct {
        [range(0, 1048576)] DWORD PrefixCount;
        [size_is(PrefixCount)] PrefixTableEntry *pPrefixEntry;
    } SCHEMA_PREFIX_TABLE;
    """

    __ndr__: ClassVar[ndr.Struct]
    PrefixCount: int = ndr.DERIVED
    pPrefixEntry: list[PrefixTableEntry] | None


SCHEMA_PREFIX_TABLE.__ndr__ = ndr.Struct(
    SCHEMA_PREFIX_TABLE,
    (
        ndr.Field("PrefixCount", ndr.Ranged(ndr.ULONG, 0, 1048576)),
        ndr.Field(
            "pPrefixEntry",
            ndr.Pointer(ndr.Array(PrefixTableEntry.__ndr__, (ndr.Dim(size_is="PrefixCount"),))),
        ),
    ),
)


@ndr.record
class PARTIAL_ATTR_VECTOR_V1_EXT:
    """typedef struct {
        DWORD dwVersion;
        DWORD dwReserved1;
        [range(1, 1048576)] DWORD cAttrs;
        [size_is(cAttrs)] ATTRTYP rgPartialAttr[];
    } PARTIAL_ATTR_VECTOR_V1_EXT;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwVersion: int
    dwReserved1: int
    cAttrs: int = ndr.DERIVED
    rgPartialAttr: list[int]


PARTIAL_ATTR_VECTOR_V1_EXT.__ndr__ = ndr.Struct(
    PARTIAL_ATTR_VECTOR_V1_EXT,
    (
        ndr.Field("dwVersion", ndr.ULONG),
        ndr.Field("dwReserved1", ndr.ULONG),
        ndr.Field("cAttrs", ndr.Ranged(ndr.ULONG, 1, 1048576)),
        ndr.Field("rgPartialAttr", ndr.Array(ndr.ULONG, (ndr.Dim(size_is="cAttrs"),))),
    ),
)


@ndr.record
class MTX_ADDR:
    """typedef struct {
        [range(1, 256)] unsigned long mtx_namelen;
        [size_is(mtx_namelen)] char mtx_name[];
    } MTX_ADDR;
    """

    __ndr__: ClassVar[ndr.Struct]
    mtx_namelen: int = ndr.DERIVED
    mtx_name: bytes


MTX_ADDR.__ndr__ = ndr.Struct(
    MTX_ADDR,
    (
        ndr.Field("mtx_namelen", ndr.Ranged(ndr.ULONG, 1, 256)),
        ndr.Field("mtx_name", ndr.Array(ndr.CHAR, (ndr.Dim(size_is="mtx_namelen"),))),
    ),
)


@ndr.record
class ATTRVAL:
    """typedef struct { [range(0, 26214400)] ULONG valLen; [size_is(valLen)] UCHAR *pVal; } ATTRVAL;"""

    __ndr__: ClassVar[ndr.Struct]
    valLen: int = ndr.DERIVED
    pVal: bytes | None


ATTRVAL.__ndr__ = ndr.Struct(
    ATTRVAL,
    (
        ndr.Field("valLen", ndr.Ranged(ndr.ULONG, 0, 26214400)),
        ndr.Field("pVal", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="valLen"),)))),
    ),
)


@ndr.record
class ATTRVALBLOCK:
    """typedef struct {
        [range(0, 10485760)] ULONG valCount;
        [size_is(valCount)] ATTRVAL *pAVal;
    } ATTRVALBLOCK;
    """

    __ndr__: ClassVar[ndr.Struct]
    valCount: int = ndr.DERIVED
    pAVal: list[ATTRVAL] | None


ATTRVALBLOCK.__ndr__ = ndr.Struct(
    ATTRVALBLOCK,
    (
        ndr.Field("valCount", ndr.Ranged(ndr.ULONG, 0, 10485760)),
        ndr.Field("pAVal", ndr.Pointer(ndr.Array(ATTRVAL.__ndr__, (ndr.Dim(size_is="valCount"),)))),
    ),
)


@ndr.record
class ATTR:
    """typedef struct { ATTRTYP attrTyp; ATTRVALBLOCK AttrVal; } ATTR;"""

    __ndr__: ClassVar[ndr.Struct]
    attrTyp: int
    AttrVal: ATTRVALBLOCK


ATTR.__ndr__ = ndr.Struct(ATTR, (ndr.Field("attrTyp", ndr.ULONG), ndr.Field("AttrVal", ATTRVALBLOCK.__ndr__)))


@ndr.record
class ATTRBLOCK:
    """typedef struct { [range(0, 1048576)] ULONG attrCount; [size_is(attrCount)] ATTR *pAttr; } ATTRBLOCK;"""

    __ndr__: ClassVar[ndr.Struct]
    attrCount: int = ndr.DERIVED
    pAttr: list[ATTR] | None


ATTRBLOCK.__ndr__ = ndr.Struct(
    ATTRBLOCK,
    (
        ndr.Field("attrCount", ndr.Ranged(ndr.ULONG, 0, 1048576)),
        ndr.Field("pAttr", ndr.Pointer(ndr.Array(ATTR.__ndr__, (ndr.Dim(size_is="attrCount"),)))),
    ),
)


@ndr.record
class ENTINF:
    """typedef struct { DSNAME *pName; unsigned long ulFlags; ATTRBLOCK AttrBlock; } ENTINF;"""

    __ndr__: ClassVar[ndr.Struct]
    pName: DSNAME | None
    ulFlags: int
    AttrBlock: ATTRBLOCK


ENTINF.__ndr__ = ndr.Struct(
    ENTINF,
    (
        ndr.Field("pName", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("ulFlags", ndr.ULONG),
        ndr.Field("AttrBlock", ATTRBLOCK.__ndr__),
    ),
)


@ndr.record
class PROPERTY_META_DATA_EXT:
    """typedef struct {
        DWORD dwVersion;
        DSTIME timeChanged;
        UUID uuidDsaOriginating;
        USN usnOriginating;
    } PROPERTY_META_DATA_EXT;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwVersion: int
    timeChanged: int
    uuidDsaOriginating: UUID
    usnOriginating: int


PROPERTY_META_DATA_EXT.__ndr__ = ndr.Struct(
    PROPERTY_META_DATA_EXT,
    (
        ndr.Field("dwVersion", ndr.ULONG),
        ndr.Field("timeChanged", ndr.HYPER),
        ndr.Field("uuidDsaOriginating", ndr.GUID),
        ndr.Field("usnOriginating", ndr.HYPER),
    ),
)


@ndr.record
class PROPERTY_META_DATA_EXT_VECTOR:
    """typedef struct {
        [range(0, 1048576)] DWORD cNumProps;
        [size_is(cNumProps)] PROPERTY_META_DATA_EXT rgMetaData[];
    } PROPERTY_META_DATA_EXT_VECTOR;
    """

    __ndr__: ClassVar[ndr.Struct]
    cNumProps: int = ndr.DERIVED
    rgMetaData: list[PROPERTY_META_DATA_EXT]


PROPERTY_META_DATA_EXT_VECTOR.__ndr__ = ndr.Struct(
    PROPERTY_META_DATA_EXT_VECTOR,
    (
        ndr.Field("cNumProps", ndr.Ranged(ndr.ULONG, 0, 1048576)),
        ndr.Field("rgMetaData", ndr.Array(PROPERTY_META_DATA_EXT.__ndr__, (ndr.Dim(size_is="cNumProps"),))),
    ),
)


@ndr.record
class REPLENTINFLIST:
    """typedef struct REPLENTINFLIST {
        struct REPLENTINFLIST *pNextEntInf;
        ENTINF Entinf;
        BOOL fIsNCPrefix;
        UUID *pParentGuid;
        PROPERTY_META_DATA_EXT_VECTOR *pMetaDataExt;
    } REPLENTINFLIST;
    """

    __ndr__: ClassVar[ndr.Struct]
    pNextEntInf: REPLENTINFLIST | None
    Entinf: ENTINF
    fIsNCPrefix: int
    pParentGuid: UUID | None
    pMetaDataExt: PROPERTY_META_DATA_EXT_VECTOR | None


REPLENTINFLIST.__ndr__ = ndr.Struct(
    REPLENTINFLIST,
    (
        ndr.Field("pNextEntInf", ndr.Pointer(ndr.Deferred(lambda: REPLENTINFLIST.__ndr__))),
        ndr.Field("Entinf", ENTINF.__ndr__),
        ndr.Field("fIsNCPrefix", ndr.LONG),
        ndr.Field("pParentGuid", ndr.Pointer(ndr.GUID)),
        ndr.Field("pMetaDataExt", ndr.Pointer(PROPERTY_META_DATA_EXT_VECTOR.__ndr__)),
    ),
)


@ndr.record
class UPTODATE_CURSOR_V2:
    """typedef struct {
        UUID uuidDsa;
        USN usnHighPropUpdate;
        DSTIME timeLastSyncSuccess;
    } UPTODATE_CURSOR_V2;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidDsa: UUID
    usnHighPropUpdate: int
    timeLastSyncSuccess: int


UPTODATE_CURSOR_V2.__ndr__ = ndr.Struct(
    UPTODATE_CURSOR_V2,
    (
        ndr.Field("uuidDsa", ndr.GUID),
        ndr.Field("usnHighPropUpdate", ndr.HYPER),
        ndr.Field("timeLastSyncSuccess", ndr.HYPER),
    ),
)


@ndr.record
class UPTODATE_VECTOR_V2_EXT:
    """typedef struct {
        DWORD dwVersion;
        DWORD dwReserved1;
        [range(0, 1048576)] DWORD cNumCursors;
        DWORD dwReserved2;
        [size_is(cNumCursors)] UPTODATE_CURSOR_V2 rgCursors[];
    } UPTODATE_VECTOR_V2_EXT;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwVersion: int
    dwReserved1: int
    cNumCursors: int = ndr.DERIVED
    dwReserved2: int
    rgCursors: list[UPTODATE_CURSOR_V2]


UPTODATE_VECTOR_V2_EXT.__ndr__ = ndr.Struct(
    UPTODATE_VECTOR_V2_EXT,
    (
        ndr.Field("dwVersion", ndr.ULONG),
        ndr.Field("dwReserved1", ndr.ULONG),
        ndr.Field("cNumCursors", ndr.Ranged(ndr.ULONG, 0, 1048576)),
        ndr.Field("dwReserved2", ndr.ULONG),
        ndr.Field("rgCursors", ndr.Array(UPTODATE_CURSOR_V2.__ndr__, (ndr.Dim(size_is="cNumCursors"),))),
    ),
)


@ndr.record
class VALUE_META_DATA_EXT_V1:
    """typedef struct { DSTIME timeCreated; PROPERTY_META_DATA_EXT MetaData; } VALUE_META_DATA_EXT_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    timeCreated: int
    MetaData: PROPERTY_META_DATA_EXT


VALUE_META_DATA_EXT_V1.__ndr__ = ndr.Struct(
    VALUE_META_DATA_EXT_V1,
    (ndr.Field("timeCreated", ndr.HYPER), ndr.Field("MetaData", PROPERTY_META_DATA_EXT.__ndr__)),
)


@ndr.record
class VALUE_META_DATA_EXT_V3:
    """typedef struct {
        DSTIME timeCreated;
        PROPERTY_META_DATA_EXT MetaData;
        DWORD unused1;
        DWORD unused2;
        DWORD unused3;
        DSTIME timeExpired;
    } VALUE_META_DATA_EXT_V3;
    """

    __ndr__: ClassVar[ndr.Struct]
    timeCreated: int
    MetaData: PROPERTY_META_DATA_EXT
    unused1: int
    unused2: int
    unused3: int
    timeExpired: int


VALUE_META_DATA_EXT_V3.__ndr__ = ndr.Struct(
    VALUE_META_DATA_EXT_V3,
    (
        ndr.Field("timeCreated", ndr.HYPER),
        ndr.Field("MetaData", PROPERTY_META_DATA_EXT.__ndr__),
        ndr.Field("unused1", ndr.ULONG),
        ndr.Field("unused2", ndr.ULONG),
        ndr.Field("unused3", ndr.ULONG),
        ndr.Field("timeExpired", ndr.HYPER),
    ),
)


@ndr.record
class REPLVALINF_V1:
    """typedef struct {
        DSNAME *pObject;
        ATTRTYP attrTyp;
        ATTRVAL Aval;
        BOOL fIsPresent;
        VALUE_META_DATA_EXT_V1 MetaData;
    } REPLVALINF_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pObject: DSNAME | None
    attrTyp: int
    Aval: ATTRVAL
    fIsPresent: int
    MetaData: VALUE_META_DATA_EXT_V1


REPLVALINF_V1.__ndr__ = ndr.Struct(
    REPLVALINF_V1,
    (
        ndr.Field("pObject", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("attrTyp", ndr.ULONG),
        ndr.Field("Aval", ATTRVAL.__ndr__),
        ndr.Field("fIsPresent", ndr.LONG),
        ndr.Field("MetaData", VALUE_META_DATA_EXT_V1.__ndr__),
    ),
)


@ndr.record
class REPLVALINF_V3:
    """typedef struct {
        DSNAME *pObject;
        ATTRTYP attrTyp;
        ATTRVAL Aval;
        BOOL fIsPresent;
        VALUE_META_DATA_EXT_V3 MetaData;
    } REPLVALINF_V3;
    """

    __ndr__: ClassVar[ndr.Struct]
    pObject: DSNAME | None
    attrTyp: int
    Aval: ATTRVAL
    fIsPresent: int
    MetaData: VALUE_META_DATA_EXT_V3


REPLVALINF_V3.__ndr__ = ndr.Struct(
    REPLVALINF_V3,
    (
        ndr.Field("pObject", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("attrTyp", ndr.ULONG),
        ndr.Field("Aval", ATTRVAL.__ndr__),
        ndr.Field("fIsPresent", ndr.LONG),
        ndr.Field("MetaData", VALUE_META_DATA_EXT_V3.__ndr__),
    ),
)


@ndr.record
class REPLTIMES:
    """typedef struct { UCHAR rgTimes[84]; } REPLTIMES;"""

    __ndr__: ClassVar[ndr.Struct]
    rgTimes: bytes


REPLTIMES.__ndr__ = ndr.Struct(REPLTIMES, (ndr.Field("rgTimes", ndr.Array(ndr.CHAR, (ndr.Dim(bound=84),))),))


@ndr.record
class DS_NAME_RESULT_ITEMW:
    """typedef struct {
        DWORD status;
        [string, unique] WCHAR *pDomain;
        [string, unique] WCHAR *pName;
    } DS_NAME_RESULT_ITEMW, *PDS_NAME_RESULT_ITEMW;
    """

    __ndr__: ClassVar[ndr.Struct]
    status: int
    pDomain: str | None
    pName: str | None


DS_NAME_RESULT_ITEMW.__ndr__ = ndr.Struct(
    DS_NAME_RESULT_ITEMW,
    (
        ndr.Field("status", ndr.ULONG),
        ndr.Field("pDomain", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("pName", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class DS_NAME_RESULTW:
    """typedef struct {
        DWORD cItems;
        [size_is(cItems)] PDS_NAME_RESULT_ITEMW rItems;
    } DS_NAME_RESULTW, *PDS_NAME_RESULTW;
    """

    __ndr__: ClassVar[ndr.Struct]
    cItems: int = ndr.DERIVED
    rItems: list[DS_NAME_RESULT_ITEMW] | None


DS_NAME_RESULTW.__ndr__ = ndr.Struct(
    DS_NAME_RESULTW,
    (
        ndr.Field("cItems", ndr.ULONG),
        ndr.Field(
            "rItems", ndr.Pointer(ndr.Array(DS_NAME_RESULT_ITEMW.__ndr__, (ndr.Dim(size_is="cItems"),)))
        ),
    ),
)


@ndr.record
class DS_DOMAIN_CONTROLLER_INFO_1W:
    """typedef struct {
        [string, unique] WCHAR *NetbiosName;
        [string, unique] WCHAR *DnsHostName;
        [string, unique] WCHAR *SiteName;
        [string, unique] WCHAR *ComputerObjectName;
        [string, unique] WCHAR *ServerObjectName;
        BOOL fIsPdc;
        BOOL fDsEnabled;
    } DS_DOMAIN_CONTROLLER_INFO_1W;
    """

    __ndr__: ClassVar[ndr.Struct]
    NetbiosName: str | None
    DnsHostName: str | None
    SiteName: str | None
    ComputerObjectName: str | None
    ServerObjectName: str | None
    fIsPdc: int
    fDsEnabled: int


DS_DOMAIN_CONTROLLER_INFO_1W.__ndr__ = ndr.Struct(
    DS_DOMAIN_CONTROLLER_INFO_1W,
    (
        ndr.Field("NetbiosName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("DnsHostName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("SiteName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("ComputerObjectName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("ServerObjectName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("fIsPdc", ndr.LONG),
        ndr.Field("fDsEnabled", ndr.LONG),
    ),
)


@ndr.record
class DS_DOMAIN_CONTROLLER_INFO_2W:
    """typedef struct {
        [string, unique] WCHAR *NetbiosName;
        [string, unique] WCHAR *DnsHostName;
        [string, unique] WCHAR *SiteName;
        [string, unique] WCHAR *SiteObjectName;
        [string, unique] WCHAR *ComputerObjectName;
        [string, unique] WCHAR *ServerObjectName;
        [string, unique] WCHAR *NtdsDsaObjectName;
        BOOL fIsPdc;
        BOOL fDsEnabled;
        BOOL fIsGc;
        GUID SiteObjectGuid;
        GUID ComputerObjectGuid;
        GUID ServerObjectGuid;
        GUID NtdsDsaObjectGuid;
    } DS_DOMAIN_CONTROLLER_INFO_2W;
    """

    __ndr__: ClassVar[ndr.Struct]
    NetbiosName: str | None
    DnsHostName: str | None
    SiteName: str | None
    SiteObjectName: str | None
    ComputerObjectName: str | None
    ServerObjectName: str | None
    NtdsDsaObjectName: str | None
    fIsPdc: int
    fDsEnabled: int
    fIsGc: int
    SiteObjectGuid: UUID
    ComputerObjectGuid: UUID
    ServerObjectGuid: UUID
    NtdsDsaObjectGuid: UUID


DS_DOMAIN_CONTROLLER_INFO_2W.__ndr__ = ndr.Struct(
    DS_DOMAIN_CONTROLLER_INFO_2W,
    (
        ndr.Field("NetbiosName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("DnsHostName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("SiteName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("SiteObjectName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("ComputerObjectName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("ServerObjectName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("NtdsDsaObjectName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("fIsPdc", ndr.LONG),
        ndr.Field("fDsEnabled", ndr.LONG),
        ndr.Field("fIsGc", ndr.LONG),
        ndr.Field("SiteObjectGuid", ndr.GUID),
        ndr.Field("ComputerObjectGuid", ndr.GUID),
        ndr.Field("ServerObjectGuid", ndr.GUID),
        ndr.Field("NtdsDsaObjectGuid", ndr.GUID),
    ),
)


@ndr.record
class DS_DOMAIN_CONTROLLER_INFO_3W:
    """typedef struct {
        [string, unique] WCHAR *NetbiosName;
        [string, unique] WCHAR *DnsHostName;
        [string, unique] WCHAR *SiteName;
        [string, unique] WCHAR *SiteObjectName;
        [string, unique] WCHAR *ComputerObjectName;
        [string, unique] WCHAR *ServerObjectName;
        [string, unique] WCHAR *NtdsDsaObjectName;
        BOOL fIsPdc;
        BOOL fDsEnabled;
        BOOL fIsGc;
        BOOL fIsRodc;
        GUID SiteObjectGuid;
        GUID ComputerObjectGuid;
        GUID ServerObjectGuid;
        GUID NtdsDsaObjectGuid;
    } DS_DOMAIN_CONTROLLER_INFO_3W;
    """

    __ndr__: ClassVar[ndr.Struct]
    NetbiosName: str | None
    DnsHostName: str | None
    SiteName: str | None
    SiteObjectName: str | None
    ComputerObjectName: str | None
    ServerObjectName: str | None
    NtdsDsaObjectName: str | None
    fIsPdc: int
    fDsEnabled: int
    fIsGc: int
    fIsRodc: int
    SiteObjectGuid: UUID
    ComputerObjectGuid: UUID
    ServerObjectGuid: UUID
    NtdsDsaObjectGuid: UUID


DS_DOMAIN_CONTROLLER_INFO_3W.__ndr__ = ndr.Struct(
    DS_DOMAIN_CONTROLLER_INFO_3W,
    (
        ndr.Field("NetbiosName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("DnsHostName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("SiteName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("SiteObjectName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("ComputerObjectName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("ServerObjectName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("NtdsDsaObjectName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("fIsPdc", ndr.LONG),
        ndr.Field("fDsEnabled", ndr.LONG),
        ndr.Field("fIsGc", ndr.LONG),
        ndr.Field("fIsRodc", ndr.LONG),
        ndr.Field("SiteObjectGuid", ndr.GUID),
        ndr.Field("ComputerObjectGuid", ndr.GUID),
        ndr.Field("ServerObjectGuid", ndr.GUID),
        ndr.Field("NtdsDsaObjectGuid", ndr.GUID),
    ),
)


@ndr.record
class DS_DOMAIN_CONTROLLER_INFO_FFFFFFFFW:
    """typedef struct {
        DWORD IPAddress;
        DWORD NotificationCount;
        DWORD secTimeConnected;
        DWORD Flags;
        DWORD TotalRequests;
        DWORD Reserved1;
        [string, unique] WCHAR *UserName;
    } DS_DOMAIN_CONTROLLER_INFO_FFFFFFFFW;
    """

    __ndr__: ClassVar[ndr.Struct]
    IPAddress: int
    NotificationCount: int
    secTimeConnected: int
    Flags: int
    TotalRequests: int
    Reserved1: int
    UserName: str | None


DS_DOMAIN_CONTROLLER_INFO_FFFFFFFFW.__ndr__ = ndr.Struct(
    DS_DOMAIN_CONTROLLER_INFO_FFFFFFFFW,
    (
        ndr.Field("IPAddress", ndr.ULONG),
        ndr.Field("NotificationCount", ndr.ULONG),
        ndr.Field("secTimeConnected", ndr.ULONG),
        ndr.Field("Flags", ndr.ULONG),
        ndr.Field("TotalRequests", ndr.ULONG),
        ndr.Field("Reserved1", ndr.ULONG),
        ndr.Field("UserName", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class ENTINFLIST:
    """typedef struct ENTINFLIST { struct ENTINFLIST *pNextEntInf; ENTINF Entinf; } ENTINFLIST;"""

    __ndr__: ClassVar[ndr.Struct]
    pNextEntInf: ENTINFLIST | None
    Entinf: ENTINF


ENTINFLIST.__ndr__ = ndr.Struct(
    ENTINFLIST,
    (
        ndr.Field("pNextEntInf", ndr.Pointer(ndr.Deferred(lambda: ENTINFLIST.__ndr__))),
        ndr.Field("Entinf", ENTINF.__ndr__),
    ),
)


@ndr.record
class INTFORMPROB_DRS_WIRE_V1:
    """typedef struct {
        DWORD dsid;
        DWORD extendedErr;
        DWORD extendedData;
        USHORT problem;
        ATTRTYP type;
        BOOL valReturned;
        ATTRVAL Val;
    } INTFORMPROB_DRS_WIRE_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int
    type: int
    valReturned: int
    Val: ATTRVAL


INTFORMPROB_DRS_WIRE_V1.__ndr__ = ndr.Struct(
    INTFORMPROB_DRS_WIRE_V1,
    (
        ndr.Field("dsid", ndr.ULONG),
        ndr.Field("extendedErr", ndr.ULONG),
        ndr.Field("extendedData", ndr.ULONG),
        ndr.Field("problem", ndr.USHORT),
        ndr.Field("type", ndr.ULONG),
        ndr.Field("valReturned", ndr.LONG),
        ndr.Field("Val", ATTRVAL.__ndr__),
    ),
)


@ndr.record
class PROBLEMLIST_DRS_WIRE_V1:
    """typedef struct _PROBLEMLIST_DRS_WIRE_V1 {
        struct _PROBLEMLIST_DRS_WIRE_V1 *pNextProblem;
        INTFORMPROB_DRS_WIRE_V1 intprob;
    } PROBLEMLIST_DRS_WIRE_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pNextProblem: PROBLEMLIST_DRS_WIRE_V1 | None
    intprob: INTFORMPROB_DRS_WIRE_V1


PROBLEMLIST_DRS_WIRE_V1.__ndr__ = ndr.Struct(
    PROBLEMLIST_DRS_WIRE_V1,
    (
        ndr.Field("pNextProblem", ndr.Pointer(ndr.Deferred(lambda: PROBLEMLIST_DRS_WIRE_V1.__ndr__))),
        ndr.Field("intprob", INTFORMPROB_DRS_WIRE_V1.__ndr__),
    ),
)


@ndr.record
class ATRERR_DRS_WIRE_V1:
    """typedef struct {
        DSNAME *pObject;
        ULONG count;
        PROBLEMLIST_DRS_WIRE_V1 FirstProblem;
    } ATRERR_DRS_WIRE_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pObject: DSNAME | None
    count: int
    FirstProblem: PROBLEMLIST_DRS_WIRE_V1


ATRERR_DRS_WIRE_V1.__ndr__ = ndr.Struct(
    ATRERR_DRS_WIRE_V1,
    (
        ndr.Field("pObject", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("count", ndr.ULONG),
        ndr.Field("FirstProblem", PROBLEMLIST_DRS_WIRE_V1.__ndr__),
    ),
)


@ndr.record
class NAMERR_DRS_WIRE_V1:
    """typedef struct {
        DWORD dsid;
        DWORD extendedErr;
        DWORD extendedData;
        USHORT problem;
        DSNAME *pMatched;
    } NAMERR_DRS_WIRE_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int
    pMatched: DSNAME | None


NAMERR_DRS_WIRE_V1.__ndr__ = ndr.Struct(
    NAMERR_DRS_WIRE_V1,
    (
        ndr.Field("dsid", ndr.ULONG),
        ndr.Field("extendedErr", ndr.ULONG),
        ndr.Field("extendedData", ndr.ULONG),
        ndr.Field("problem", ndr.USHORT),
        ndr.Field("pMatched", ndr.Pointer(DSNAME.__ndr__)),
    ),
)


@ndr.record
class NAMERESOP_DRS_WIRE_V1:
    """typedef struct { UCHAR nameRes; UCHAR unusedPad; USHORT nextRDN; } NAMERESOP_DRS_WIRE_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    nameRes: int
    unusedPad: int
    nextRDN: int


NAMERESOP_DRS_WIRE_V1.__ndr__ = ndr.Struct(
    NAMERESOP_DRS_WIRE_V1,
    (ndr.Field("nameRes", ndr.CHAR), ndr.Field("unusedPad", ndr.CHAR), ndr.Field("nextRDN", ndr.USHORT)),
)


@ndr.record
class DSA_ADDRESS_LIST_DRS_WIRE_V1:
    """typedef struct _DSA_ADDRESS_LIST_DRS_WIRE_V1 {
        struct _DSA_ADDRESS_LIST_DRS_WIRE_V1 *pNextAddress;
        RPC_UNICODE_STRING *pAddress;
    } DSA_ADDRESS_LIST_DRS_WIRE_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pNextAddress: DSA_ADDRESS_LIST_DRS_WIRE_V1 | None
    pAddress: ms_dtyp.RPC_UNICODE_STRING | None


DSA_ADDRESS_LIST_DRS_WIRE_V1.__ndr__ = ndr.Struct(
    DSA_ADDRESS_LIST_DRS_WIRE_V1,
    (
        ndr.Field("pNextAddress", ndr.Pointer(ndr.Deferred(lambda: DSA_ADDRESS_LIST_DRS_WIRE_V1.__ndr__))),
        ndr.Field("pAddress", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__)),
    ),
)


@ndr.record
class CONTREF_DRS_WIRE_V1:
    """typedef struct CONTREF_DRS_WIRE_V1 {
        DSNAME *pTarget;
        NAMERESOP_DRS_WIRE_V1 OpState;
        USHORT aliasRDN;
        USHORT RDNsInternal;
        USHORT refType;
        USHORT count;
        DSA_ADDRESS_LIST_DRS_WIRE_V1 *pDAL;
        struct CONTREF_DRS_WIRE_V1 *pNextContRef;
        BOOL bNewChoice;
        UCHAR choice;
    } CONTREF_DRS_WIRE_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pTarget: DSNAME | None
    OpState: NAMERESOP_DRS_WIRE_V1
    aliasRDN: int
    RDNsInternal: int
    refType: int
    count: int
    pDAL: DSA_ADDRESS_LIST_DRS_WIRE_V1 | None
    pNextContRef: CONTREF_DRS_WIRE_V1 | None
    bNewChoice: int
    choice: int


CONTREF_DRS_WIRE_V1.__ndr__ = ndr.Struct(
    CONTREF_DRS_WIRE_V1,
    (
        ndr.Field("pTarget", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("OpState", NAMERESOP_DRS_WIRE_V1.__ndr__),
        ndr.Field("aliasRDN", ndr.USHORT),
        ndr.Field("RDNsInternal", ndr.USHORT),
        ndr.Field("refType", ndr.USHORT),
        ndr.Field("count", ndr.USHORT),
        ndr.Field("pDAL", ndr.Pointer(DSA_ADDRESS_LIST_DRS_WIRE_V1.__ndr__)),
        ndr.Field("pNextContRef", ndr.Pointer(ndr.Deferred(lambda: CONTREF_DRS_WIRE_V1.__ndr__))),
        ndr.Field("bNewChoice", ndr.LONG),
        ndr.Field("choice", ndr.CHAR),
    ),
)


@ndr.record
class REFERR_DRS_WIRE_V1:
    """typedef struct {
        DWORD dsid;
        DWORD extendedErr;
        DWORD extendedData;
        CONTREF_DRS_WIRE_V1 Refer;
    } REFERR_DRS_WIRE_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dsid: int
    extendedErr: int
    extendedData: int
    Refer: CONTREF_DRS_WIRE_V1


REFERR_DRS_WIRE_V1.__ndr__ = ndr.Struct(
    REFERR_DRS_WIRE_V1,
    (
        ndr.Field("dsid", ndr.ULONG),
        ndr.Field("extendedErr", ndr.ULONG),
        ndr.Field("extendedData", ndr.ULONG),
        ndr.Field("Refer", CONTREF_DRS_WIRE_V1.__ndr__),
    ),
)


@ndr.record
class SECERR_DRS_WIRE_V1:
    """typedef struct {
        DWORD dsid;
        DWORD extendedErr;
        DWORD extendedData;
        USHORT problem;
    } SECERR_DRS_WIRE_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int


SECERR_DRS_WIRE_V1.__ndr__ = ndr.Struct(
    SECERR_DRS_WIRE_V1,
    (
        ndr.Field("dsid", ndr.ULONG),
        ndr.Field("extendedErr", ndr.ULONG),
        ndr.Field("extendedData", ndr.ULONG),
        ndr.Field("problem", ndr.USHORT),
    ),
)


@ndr.record
class SVCERR_DRS_WIRE_V1:
    """typedef struct {
        DWORD dsid;
        DWORD extendedErr;
        DWORD extendedData;
        USHORT problem;
    } SVCERR_DRS_WIRE_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int


SVCERR_DRS_WIRE_V1.__ndr__ = ndr.Struct(
    SVCERR_DRS_WIRE_V1,
    (
        ndr.Field("dsid", ndr.ULONG),
        ndr.Field("extendedErr", ndr.ULONG),
        ndr.Field("extendedData", ndr.ULONG),
        ndr.Field("problem", ndr.USHORT),
    ),
)


@ndr.record
class UPDERR_DRS_WIRE_V1:
    """typedef struct {
        DWORD dsid;
        DWORD extendedErr;
        DWORD extendedData;
        USHORT problem;
    } UPDERR_DRS_WIRE_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int


UPDERR_DRS_WIRE_V1.__ndr__ = ndr.Struct(
    UPDERR_DRS_WIRE_V1,
    (
        ndr.Field("dsid", ndr.ULONG),
        ndr.Field("extendedErr", ndr.ULONG),
        ndr.Field("extendedData", ndr.ULONG),
        ndr.Field("problem", ndr.USHORT),
    ),
)


@ndr.record
class SYSERR_DRS_WIRE_V1:
    """typedef struct {
        DWORD dsid;
        DWORD extendedErr;
        DWORD extendedData;
        USHORT problem;
    } SYSERR_DRS_WIRE_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int


SYSERR_DRS_WIRE_V1.__ndr__ = ndr.Struct(
    SYSERR_DRS_WIRE_V1,
    (
        ndr.Field("dsid", ndr.ULONG),
        ndr.Field("extendedErr", ndr.ULONG),
        ndr.Field("extendedData", ndr.ULONG),
        ndr.Field("problem", ndr.USHORT),
    ),
)


@ndr.record(kw_only=False)
class DIRERR_DRS_WIRE_V1:
    """typedef [switch_type(DWORD)] union {
        [case(1)] ATRERR_DRS_WIRE_V1 AtrErr;
        [case(2)] NAMERR_DRS_WIRE_V1 NamErr;
        [case(3)] REFERR_DRS_WIRE_V1 RefErr;
        [case(4)] SECERR_DRS_WIRE_V1 SecErr;
        [case(5)] SVCERR_DRS_WIRE_V1 SvcErr;
        [case(6)] UPDERR_DRS_WIRE_V1 UpdErr;
        [case(7)] SYSERR_DRS_WIRE_V1 SysErr;
    } DIRERR_DRS_WIRE_V1;

    Values by discriminant: 1 AtrErr; 2 NamErr; 3 RefErr; 4 SecErr; 5 SvcErr; 6 UpdErr; 7 SysErr.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        ATRERR_DRS_WIRE_V1
        | NAMERR_DRS_WIRE_V1
        | REFERR_DRS_WIRE_V1
        | SECERR_DRS_WIRE_V1
        | SVCERR_DRS_WIRE_V1
        | UPDERR_DRS_WIRE_V1
        | SYSERR_DRS_WIRE_V1
    )


DIRERR_DRS_WIRE_V1.__ndr__ = ndr.Union(
    DIRERR_DRS_WIRE_V1,
    ndr.ULONG,
    (
        ndr.Arm((1,), "AtrErr", ATRERR_DRS_WIRE_V1.__ndr__),
        ndr.Arm((2,), "NamErr", NAMERR_DRS_WIRE_V1.__ndr__),
        ndr.Arm((3,), "RefErr", REFERR_DRS_WIRE_V1.__ndr__),
        ndr.Arm((4,), "SecErr", SECERR_DRS_WIRE_V1.__ndr__),
        ndr.Arm((5,), "SvcErr", SVCERR_DRS_WIRE_V1.__ndr__),
        ndr.Arm((6,), "UpdErr", UPDERR_DRS_WIRE_V1.__ndr__),
        ndr.Arm((7,), "SysErr", SYSERR_DRS_WIRE_V1.__ndr__),
    ),
)


@ndr.record
class DS_REPL_NEIGHBORW:
    """typedef struct {
        [string] LPWSTR pszNamingContext;
        [string] LPWSTR pszSourceDsaDN;
        [string] LPWSTR pszSourceDsaAddress;
        [string] LPWSTR pszAsyncIntersiteTransportDN;
        DWORD dwReplicaFlags;
        DWORD dwReserved;
        UUID uuidNamingContextObjGuid;
        UUID uuidSourceDsaObjGuid;
        UUID uuidSourceDsaInvocationID;
        UUID uuidAsyncIntersiteTransportObjGuid;
        USN usnLastObjChangeSynced;
        USN usnAttributeFilter;
        FILETIME ftimeLastSyncSuccess;
        FILETIME ftimeLastSyncAttempt;
        DWORD dwLastSyncResult;
        DWORD cNumConsecutiveSyncFailures;
    } DS_REPL_NEIGHBORW;
    """

    __ndr__: ClassVar[ndr.Struct]
    pszNamingContext: str | None
    pszSourceDsaDN: str | None
    pszSourceDsaAddress: str | None
    pszAsyncIntersiteTransportDN: str | None
    dwReplicaFlags: int
    dwReserved: int
    uuidNamingContextObjGuid: UUID
    uuidSourceDsaObjGuid: UUID
    uuidSourceDsaInvocationID: UUID
    uuidAsyncIntersiteTransportObjGuid: UUID
    usnLastObjChangeSynced: int
    usnAttributeFilter: int
    ftimeLastSyncSuccess: ms_dtyp.FILETIME
    ftimeLastSyncAttempt: ms_dtyp.FILETIME
    dwLastSyncResult: int
    cNumConsecutiveSyncFailures: int


DS_REPL_NEIGHBORW.__ndr__ = ndr.Struct(
    DS_REPL_NEIGHBORW,
    (
        ndr.Field("pszNamingContext", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("pszSourceDsaDN", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("pszSourceDsaAddress", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("pszAsyncIntersiteTransportDN", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("dwReplicaFlags", ndr.ULONG),
        ndr.Field("dwReserved", ndr.ULONG),
        ndr.Field("uuidNamingContextObjGuid", ndr.GUID),
        ndr.Field("uuidSourceDsaObjGuid", ndr.GUID),
        ndr.Field("uuidSourceDsaInvocationID", ndr.GUID),
        ndr.Field("uuidAsyncIntersiteTransportObjGuid", ndr.GUID),
        ndr.Field("usnLastObjChangeSynced", ndr.HYPER),
        ndr.Field("usnAttributeFilter", ndr.HYPER),
        ndr.Field("ftimeLastSyncSuccess", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("ftimeLastSyncAttempt", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("dwLastSyncResult", ndr.ULONG),
        ndr.Field("cNumConsecutiveSyncFailures", ndr.ULONG),
    ),
)


@ndr.record
class DS_REPL_NEIGHBORSW:
    """typedef struct {
        DWORD cNumNeighbors;
        DWORD dwReserved;
        [size_is(cNumNeighbors)] DS_REPL_NEIGHBORW rgNeighbor[];
    } DS_REPL_NEIGHBORSW;
    """

    __ndr__: ClassVar[ndr.Struct]
    cNumNeighbors: int = ndr.DERIVED
    dwReserved: int
    rgNeighbor: list[DS_REPL_NEIGHBORW]


DS_REPL_NEIGHBORSW.__ndr__ = ndr.Struct(
    DS_REPL_NEIGHBORSW,
    (
        ndr.Field("cNumNeighbors", ndr.ULONG),
        ndr.Field("dwReserved", ndr.ULONG),
        ndr.Field("rgNeighbor", ndr.Array(DS_REPL_NEIGHBORW.__ndr__, (ndr.Dim(size_is="cNumNeighbors"),))),
    ),
)


@ndr.record
class DS_REPL_CURSOR:
    """typedef struct { UUID uuidSourceDsaInvocationID; USN usnAttributeFilter; } DS_REPL_CURSOR;"""

    __ndr__: ClassVar[ndr.Struct]
    uuidSourceDsaInvocationID: UUID
    usnAttributeFilter: int


DS_REPL_CURSOR.__ndr__ = ndr.Struct(
    DS_REPL_CURSOR,
    (ndr.Field("uuidSourceDsaInvocationID", ndr.GUID), ndr.Field("usnAttributeFilter", ndr.HYPER)),
)


@ndr.record
class DS_REPL_CURSORS:
    """typedef struct {
        DWORD cNumCursors;
        DWORD dwReserved;
        [size_is(cNumCursors)] DS_REPL_CURSOR rgCursor[];
    } DS_REPL_CURSORS;
    """

    __ndr__: ClassVar[ndr.Struct]
    cNumCursors: int = ndr.DERIVED
    dwReserved: int
    rgCursor: list[DS_REPL_CURSOR]


DS_REPL_CURSORS.__ndr__ = ndr.Struct(
    DS_REPL_CURSORS,
    (
        ndr.Field("cNumCursors", ndr.ULONG),
        ndr.Field("dwReserved", ndr.ULONG),
        ndr.Field("rgCursor", ndr.Array(DS_REPL_CURSOR.__ndr__, (ndr.Dim(size_is="cNumCursors"),))),
    ),
)


@ndr.record
class DS_REPL_ATTR_META_DATA:
    """typedef struct {
        [string] LPWSTR pszAttributeName;
        DWORD dwVersion;
        FILETIME ftimeLastOriginatingChange;
        UUID uuidLastOriginatingDsaInvocationID;
        USN usnOriginatingChange;
        USN usnLocalChange;
    } DS_REPL_ATTR_META_DATA;
    """

    __ndr__: ClassVar[ndr.Struct]
    pszAttributeName: str | None
    dwVersion: int
    ftimeLastOriginatingChange: ms_dtyp.FILETIME
    uuidLastOriginatingDsaInvocationID: UUID
    usnOriginatingChange: int
    usnLocalChange: int


DS_REPL_ATTR_META_DATA.__ndr__ = ndr.Struct(
    DS_REPL_ATTR_META_DATA,
    (
        ndr.Field("pszAttributeName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("dwVersion", ndr.ULONG),
        ndr.Field("ftimeLastOriginatingChange", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("uuidLastOriginatingDsaInvocationID", ndr.GUID),
        ndr.Field("usnOriginatingChange", ndr.HYPER),
        ndr.Field("usnLocalChange", ndr.HYPER),
    ),
)


@ndr.record
class DS_REPL_KCC_DSA_FAILUREW:
    """typedef struct {
        [string] LPWSTR pszDsaDN;
        UUID uuidDsaObjGuid;
        FILETIME ftimeFirstFailure;
        DWORD cNumFailures;
        DWORD dwLastResult;
    } DS_REPL_KCC_DSA_FAILUREW;
    """

    __ndr__: ClassVar[ndr.Struct]
    pszDsaDN: str | None
    uuidDsaObjGuid: UUID
    ftimeFirstFailure: ms_dtyp.FILETIME
    cNumFailures: int
    dwLastResult: int


DS_REPL_KCC_DSA_FAILUREW.__ndr__ = ndr.Struct(
    DS_REPL_KCC_DSA_FAILUREW,
    (
        ndr.Field("pszDsaDN", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("uuidDsaObjGuid", ndr.GUID),
        ndr.Field("ftimeFirstFailure", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("cNumFailures", ndr.ULONG),
        ndr.Field("dwLastResult", ndr.ULONG),
    ),
)


@ndr.record
class DS_REPL_KCC_DSA_FAILURESW:
    """typedef struct {
        DWORD cNumEntries;
        DWORD dwReserved;
        [size_is(cNumEntries)] DS_REPL_KCC_DSA_FAILUREW rgDsaFailure[];
    } DS_REPL_KCC_DSA_FAILURESW;
    """

    __ndr__: ClassVar[ndr.Struct]
    cNumEntries: int = ndr.DERIVED
    dwReserved: int
    rgDsaFailure: list[DS_REPL_KCC_DSA_FAILUREW]


DS_REPL_KCC_DSA_FAILURESW.__ndr__ = ndr.Struct(
    DS_REPL_KCC_DSA_FAILURESW,
    (
        ndr.Field("cNumEntries", ndr.ULONG),
        ndr.Field("dwReserved", ndr.ULONG),
        ndr.Field(
            "rgDsaFailure", ndr.Array(DS_REPL_KCC_DSA_FAILUREW.__ndr__, (ndr.Dim(size_is="cNumEntries"),))
        ),
    ),
)


@ndr.record
class DS_REPL_OBJ_META_DATA:
    """typedef struct {
        DWORD cNumEntries;
        DWORD dwReserved;
        [size_is(cNumEntries)] DS_REPL_ATTR_META_DATA rgMetaData[];
    } DS_REPL_OBJ_META_DATA;
    """

    __ndr__: ClassVar[ndr.Struct]
    cNumEntries: int = ndr.DERIVED
    dwReserved: int
    rgMetaData: list[DS_REPL_ATTR_META_DATA]


DS_REPL_OBJ_META_DATA.__ndr__ = ndr.Struct(
    DS_REPL_OBJ_META_DATA,
    (
        ndr.Field("cNumEntries", ndr.ULONG),
        ndr.Field("dwReserved", ndr.ULONG),
        ndr.Field("rgMetaData", ndr.Array(DS_REPL_ATTR_META_DATA.__ndr__, (ndr.Dim(size_is="cNumEntries"),))),
    ),
)


class DS_REPL_OP_TYPE(enum.IntEnum):
    """typedef enum {
        DS_REPL_OP_TYPE_SYNC = 0,
        DS_REPL_OP_TYPE_ADD,
        DS_REPL_OP_TYPE_DELETE,
        DS_REPL_OP_TYPE_MODIFY,
        DS_REPL_OP_TYPE_UPDATE_REFS
    } DS_REPL_OP_TYPE;
    """

    DS_REPL_OP_TYPE_SYNC = 0
    DS_REPL_OP_TYPE_ADD = 1
    DS_REPL_OP_TYPE_DELETE = 2
    DS_REPL_OP_TYPE_MODIFY = 3
    DS_REPL_OP_TYPE_UPDATE_REFS = 4


_DS_REPL_OP_TYPE: Final = ndr.Enum(DS_REPL_OP_TYPE)


@ndr.record
class DS_REPL_OPW:
    """typedef struct {
        FILETIME ftimeEnqueued;
        ULONG ulSerialNumber;
        ULONG ulPriority;
        DS_REPL_OP_TYPE OpType;
        ULONG ulOptions;
        [string] LPWSTR pszNamingContext;
        [string] LPWSTR pszDsaDN;
        [string] LPWSTR pszDsaAddress;
        UUID uuidNamingContextObjGuid;
        UUID uuidDsaObjGuid;
    } DS_REPL_OPW;
    """

    __ndr__: ClassVar[ndr.Struct]
    ftimeEnqueued: ms_dtyp.FILETIME
    ulSerialNumber: int
    ulPriority: int
    OpType: DS_REPL_OP_TYPE | int
    ulOptions: int
    pszNamingContext: str | None
    pszDsaDN: str | None
    pszDsaAddress: str | None
    uuidNamingContextObjGuid: UUID
    uuidDsaObjGuid: UUID


DS_REPL_OPW.__ndr__ = ndr.Struct(
    DS_REPL_OPW,
    (
        ndr.Field("ftimeEnqueued", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("ulSerialNumber", ndr.ULONG),
        ndr.Field("ulPriority", ndr.ULONG),
        ndr.Field("OpType", _DS_REPL_OP_TYPE),
        ndr.Field("ulOptions", ndr.ULONG),
        ndr.Field("pszNamingContext", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("pszDsaDN", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("pszDsaAddress", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("uuidNamingContextObjGuid", ndr.GUID),
        ndr.Field("uuidDsaObjGuid", ndr.GUID),
    ),
)


@ndr.record
class DS_REPL_PENDING_OPSW:
    """typedef struct {
        FILETIME ftimeCurrentOpStarted;
        DWORD cNumPendingOps;
        [size_is(cNumPendingOps)] DS_REPL_OPW rgPendingOp[];
    } DS_REPL_PENDING_OPSW;
    """

    __ndr__: ClassVar[ndr.Struct]
    ftimeCurrentOpStarted: ms_dtyp.FILETIME
    cNumPendingOps: int = ndr.DERIVED
    rgPendingOp: list[DS_REPL_OPW]


DS_REPL_PENDING_OPSW.__ndr__ = ndr.Struct(
    DS_REPL_PENDING_OPSW,
    (
        ndr.Field("ftimeCurrentOpStarted", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("cNumPendingOps", ndr.ULONG),
        ndr.Field("rgPendingOp", ndr.Array(DS_REPL_OPW.__ndr__, (ndr.Dim(size_is="cNumPendingOps"),))),
    ),
)


@ndr.record
class DS_REPL_VALUE_META_DATA:
    """typedef struct {
        [string] LPWSTR pszAttributeName;
        [string] LPWSTR pszObjectDn;
        DWORD cbData;
        [size_is(cbData), ptr] BYTE *pbData;
        FILETIME ftimeDeleted;
        FILETIME ftimeCreated;
        DWORD dwVersion;
        FILETIME ftimeLastOriginatingChange;
        UUID uuidLastOriginatingDsaInvocationID;
        USN usnOriginatingChange;
        USN usnLocalChange;
    } DS_REPL_VALUE_META_DATA;
    """

    __ndr__: ClassVar[ndr.Struct]
    pszAttributeName: str | None
    pszObjectDn: str | None
    cbData: int = ndr.DERIVED
    pbData: bytes | None
    ftimeDeleted: ms_dtyp.FILETIME
    ftimeCreated: ms_dtyp.FILETIME
    dwVersion: int
    ftimeLastOriginatingChange: ms_dtyp.FILETIME
    uuidLastOriginatingDsaInvocationID: UUID
    usnOriginatingChange: int
    usnLocalChange: int


DS_REPL_VALUE_META_DATA.__ndr__ = ndr.Struct(
    DS_REPL_VALUE_META_DATA,
    (
        ndr.Field("pszAttributeName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("pszObjectDn", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("cbData", ndr.ULONG),
        ndr.Field("pbData", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbData"),)), "full")),
        ndr.Field("ftimeDeleted", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("ftimeCreated", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("dwVersion", ndr.ULONG),
        ndr.Field("ftimeLastOriginatingChange", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("uuidLastOriginatingDsaInvocationID", ndr.GUID),
        ndr.Field("usnOriginatingChange", ndr.HYPER),
        ndr.Field("usnLocalChange", ndr.HYPER),
    ),
)


@ndr.record
class DS_REPL_ATTR_VALUE_META_DATA:
    """typedef struct {
        DWORD cNumEntries;
        DWORD dwEnumerationContext;
        [size_is(cNumEntries)] DS_REPL_VALUE_META_DATA rgMetaData[];
    } DS_REPL_ATTR_VALUE_META_DATA;
    """

    __ndr__: ClassVar[ndr.Struct]
    cNumEntries: int = ndr.DERIVED
    dwEnumerationContext: int
    rgMetaData: list[DS_REPL_VALUE_META_DATA]


DS_REPL_ATTR_VALUE_META_DATA.__ndr__ = ndr.Struct(
    DS_REPL_ATTR_VALUE_META_DATA,
    (
        ndr.Field("cNumEntries", ndr.ULONG),
        ndr.Field("dwEnumerationContext", ndr.ULONG),
        ndr.Field(
            "rgMetaData", ndr.Array(DS_REPL_VALUE_META_DATA.__ndr__, (ndr.Dim(size_is="cNumEntries"),))
        ),
    ),
)


@ndr.record
class DS_REPL_CURSOR_2:
    """typedef struct {
        UUID uuidSourceDsaInvocationID;
        USN usnAttributeFilter;
        FILETIME ftimeLastSyncSuccess;
    } DS_REPL_CURSOR_2;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidSourceDsaInvocationID: UUID
    usnAttributeFilter: int
    ftimeLastSyncSuccess: ms_dtyp.FILETIME


DS_REPL_CURSOR_2.__ndr__ = ndr.Struct(
    DS_REPL_CURSOR_2,
    (
        ndr.Field("uuidSourceDsaInvocationID", ndr.GUID),
        ndr.Field("usnAttributeFilter", ndr.HYPER),
        ndr.Field("ftimeLastSyncSuccess", ms_dtyp.FILETIME.__ndr__),
    ),
)


@ndr.record
class DS_REPL_CURSORS_2:
    """typedef struct {
        DWORD cNumCursors;
        DWORD dwEnumerationContext;
        [size_is(cNumCursors)] DS_REPL_CURSOR_2 rgCursor[];
    } DS_REPL_CURSORS_2;
    """

    __ndr__: ClassVar[ndr.Struct]
    cNumCursors: int = ndr.DERIVED
    dwEnumerationContext: int
    rgCursor: list[DS_REPL_CURSOR_2]


DS_REPL_CURSORS_2.__ndr__ = ndr.Struct(
    DS_REPL_CURSORS_2,
    (
        ndr.Field("cNumCursors", ndr.ULONG),
        ndr.Field("dwEnumerationContext", ndr.ULONG),
        ndr.Field("rgCursor", ndr.Array(DS_REPL_CURSOR_2.__ndr__, (ndr.Dim(size_is="cNumCursors"),))),
    ),
)


@ndr.record
class DS_REPL_CURSOR_3W:
    """typedef struct {
        UUID uuidSourceDsaInvocationID;
        USN usnAttributeFilter;
        FILETIME ftimeLastSyncSuccess;
        [string] LPWSTR pszSourceDsaDN;
    } DS_REPL_CURSOR_3W;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidSourceDsaInvocationID: UUID
    usnAttributeFilter: int
    ftimeLastSyncSuccess: ms_dtyp.FILETIME
    pszSourceDsaDN: str | None


DS_REPL_CURSOR_3W.__ndr__ = ndr.Struct(
    DS_REPL_CURSOR_3W,
    (
        ndr.Field("uuidSourceDsaInvocationID", ndr.GUID),
        ndr.Field("usnAttributeFilter", ndr.HYPER),
        ndr.Field("ftimeLastSyncSuccess", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("pszSourceDsaDN", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class DS_REPL_CURSORS_3W:
    """typedef struct {
        DWORD cNumCursors;
        DWORD dwEnumerationContext;
        [size_is(cNumCursors)] DS_REPL_CURSOR_3W rgCursor[];
    } DS_REPL_CURSORS_3W;
    """

    __ndr__: ClassVar[ndr.Struct]
    cNumCursors: int = ndr.DERIVED
    dwEnumerationContext: int
    rgCursor: list[DS_REPL_CURSOR_3W]


DS_REPL_CURSORS_3W.__ndr__ = ndr.Struct(
    DS_REPL_CURSORS_3W,
    (
        ndr.Field("cNumCursors", ndr.ULONG),
        ndr.Field("dwEnumerationContext", ndr.ULONG),
        ndr.Field("rgCursor", ndr.Array(DS_REPL_CURSOR_3W.__ndr__, (ndr.Dim(size_is="cNumCursors"),))),
    ),
)


@ndr.record
class DS_REPL_ATTR_META_DATA_2:
    """typedef struct {
        [string] LPWSTR pszAttributeName;
        DWORD dwVersion;
        FILETIME ftimeLastOriginatingChange;
        UUID uuidLastOriginatingDsaInvocationID;
        USN usnOriginatingChange;
        USN usnLocalChange;
        [string] LPWSTR pszLastOriginatingDsaDN;
    } DS_REPL_ATTR_META_DATA_2;
    """

    __ndr__: ClassVar[ndr.Struct]
    pszAttributeName: str | None
    dwVersion: int
    ftimeLastOriginatingChange: ms_dtyp.FILETIME
    uuidLastOriginatingDsaInvocationID: UUID
    usnOriginatingChange: int
    usnLocalChange: int
    pszLastOriginatingDsaDN: str | None


DS_REPL_ATTR_META_DATA_2.__ndr__ = ndr.Struct(
    DS_REPL_ATTR_META_DATA_2,
    (
        ndr.Field("pszAttributeName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("dwVersion", ndr.ULONG),
        ndr.Field("ftimeLastOriginatingChange", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("uuidLastOriginatingDsaInvocationID", ndr.GUID),
        ndr.Field("usnOriginatingChange", ndr.HYPER),
        ndr.Field("usnLocalChange", ndr.HYPER),
        ndr.Field("pszLastOriginatingDsaDN", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class DS_REPL_OBJ_META_DATA_2:
    """typedef struct {
        DWORD cNumEntries;
        DWORD dwReserved;
        [size_is(cNumEntries)] DS_REPL_ATTR_META_DATA_2 rgMetaData[];
    } DS_REPL_OBJ_META_DATA_2;
    """

    __ndr__: ClassVar[ndr.Struct]
    cNumEntries: int = ndr.DERIVED
    dwReserved: int
    rgMetaData: list[DS_REPL_ATTR_META_DATA_2]


DS_REPL_OBJ_META_DATA_2.__ndr__ = ndr.Struct(
    DS_REPL_OBJ_META_DATA_2,
    (
        ndr.Field("cNumEntries", ndr.ULONG),
        ndr.Field("dwReserved", ndr.ULONG),
        ndr.Field(
            "rgMetaData", ndr.Array(DS_REPL_ATTR_META_DATA_2.__ndr__, (ndr.Dim(size_is="cNumEntries"),))
        ),
    ),
)


@ndr.record
class DS_REPL_VALUE_META_DATA_2:
    """typedef struct {
        [string] LPWSTR pszAttributeName;
        [string] LPWSTR pszObjectDn;
        DWORD cbData;
        [size_is(cbData), ptr] BYTE *pbData;
        FILETIME ftimeDeleted;
        FILETIME ftimeCreated;
        DWORD dwVersion;
        FILETIME ftimeLastOriginatingChange;
        UUID uuidLastOriginatingDsaInvocationID;
        USN usnOriginatingChange;
        USN usnLocalChange;
        [string] LPWSTR pszLastOriginatingDsaDN;
    } DS_REPL_VALUE_META_DATA_2;
    """

    __ndr__: ClassVar[ndr.Struct]
    pszAttributeName: str | None
    pszObjectDn: str | None
    cbData: int = ndr.DERIVED
    pbData: bytes | None
    ftimeDeleted: ms_dtyp.FILETIME
    ftimeCreated: ms_dtyp.FILETIME
    dwVersion: int
    ftimeLastOriginatingChange: ms_dtyp.FILETIME
    uuidLastOriginatingDsaInvocationID: UUID
    usnOriginatingChange: int
    usnLocalChange: int
    pszLastOriginatingDsaDN: str | None


DS_REPL_VALUE_META_DATA_2.__ndr__ = ndr.Struct(
    DS_REPL_VALUE_META_DATA_2,
    (
        ndr.Field("pszAttributeName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("pszObjectDn", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("cbData", ndr.ULONG),
        ndr.Field("pbData", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbData"),)), "full")),
        ndr.Field("ftimeDeleted", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("ftimeCreated", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("dwVersion", ndr.ULONG),
        ndr.Field("ftimeLastOriginatingChange", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("uuidLastOriginatingDsaInvocationID", ndr.GUID),
        ndr.Field("usnOriginatingChange", ndr.HYPER),
        ndr.Field("usnLocalChange", ndr.HYPER),
        ndr.Field("pszLastOriginatingDsaDN", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class DS_REPL_ATTR_VALUE_META_DATA_2:
    """typedef struct {
        DWORD cNumEntries;
        DWORD dwEnumerationContext;
        [size_is(cNumEntries)] DS_REPL_VALUE_META_DATA_2 rgMetaData[];
    } DS_REPL_ATTR_VALUE_META_DATA_2;
    """

    __ndr__: ClassVar[ndr.Struct]
    cNumEntries: int = ndr.DERIVED
    dwEnumerationContext: int
    rgMetaData: list[DS_REPL_VALUE_META_DATA_2]


DS_REPL_ATTR_VALUE_META_DATA_2.__ndr__ = ndr.Struct(
    DS_REPL_ATTR_VALUE_META_DATA_2,
    (
        ndr.Field("cNumEntries", ndr.ULONG),
        ndr.Field("dwEnumerationContext", ndr.ULONG),
        ndr.Field(
            "rgMetaData", ndr.Array(DS_REPL_VALUE_META_DATA_2.__ndr__, (ndr.Dim(size_is="cNumEntries"),))
        ),
    ),
)


@ndr.record
class DRS_EXTENSIONS:
    """typedef struct { [range(1, 10000)] DWORD cb; [size_is(cb)] BYTE rgb[]; } DRS_EXTENSIONS;"""

    __ndr__: ClassVar[ndr.Struct]
    cb: int = ndr.DERIVED
    rgb: bytes


DRS_EXTENSIONS.__ndr__ = ndr.Struct(
    DRS_EXTENSIONS,
    (
        ndr.Field("cb", ndr.Ranged(ndr.ULONG, 1, 10000)),
        ndr.Field("rgb", ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cb"),))),
    ),
)


@ndr.record
class DRS_MSG_GETCHGREQ_V3:
    """typedef struct {
        UUID uuidDsaObjDest;
        UUID uuidInvocIdSrc;
        [ref] DSNAME *pNC;
        USN_VECTOR usnvecFrom;
        [unique] UPTODATE_VECTOR_V1_EXT *pUpToDateVecDestV1;
        [unique] PARTIAL_ATTR_VECTOR_V1_EXT *pPartialAttrVecDestV1;
        SCHEMA_PREFIX_TABLE PrefixTableDest;
        ULONG ulFlags;
        ULONG cMaxObjects;
        ULONG cMaxBytes;
        ULONG ulExtendedOp;
    } DRS_MSG_GETCHGREQ_V3;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidDsaObjDest: UUID
    uuidInvocIdSrc: UUID
    pNC: DSNAME
    usnvecFrom: USN_VECTOR
    pUpToDateVecDestV1: UPTODATE_VECTOR_V1_EXT | None
    pPartialAttrVecDestV1: PARTIAL_ATTR_VECTOR_V1_EXT | None
    PrefixTableDest: SCHEMA_PREFIX_TABLE
    ulFlags: int
    cMaxObjects: int
    cMaxBytes: int
    ulExtendedOp: int


DRS_MSG_GETCHGREQ_V3.__ndr__ = ndr.Struct(
    DRS_MSG_GETCHGREQ_V3,
    (
        ndr.Field("uuidDsaObjDest", ndr.GUID),
        ndr.Field("uuidInvocIdSrc", ndr.GUID),
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("usnvecFrom", USN_VECTOR.__ndr__),
        ndr.Field("pUpToDateVecDestV1", ndr.Pointer(UPTODATE_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("pPartialAttrVecDestV1", ndr.Pointer(PARTIAL_ATTR_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("PrefixTableDest", SCHEMA_PREFIX_TABLE.__ndr__),
        ndr.Field("ulFlags", ndr.ULONG),
        ndr.Field("cMaxObjects", ndr.ULONG),
        ndr.Field("cMaxBytes", ndr.ULONG),
        ndr.Field("ulExtendedOp", ndr.ULONG),
    ),
)


@ndr.record
class DRS_MSG_GETCHGREQ_V4:
    """typedef struct {
        UUID uuidTransportObj;
        [ref] MTX_ADDR *pmtxReturnAddress;
        DRS_MSG_GETCHGREQ_V3 V3;
    } DRS_MSG_GETCHGREQ_V4;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidTransportObj: UUID
    pmtxReturnAddress: MTX_ADDR
    V3: DRS_MSG_GETCHGREQ_V3


DRS_MSG_GETCHGREQ_V4.__ndr__ = ndr.Struct(
    DRS_MSG_GETCHGREQ_V4,
    (
        ndr.Field("uuidTransportObj", ndr.GUID),
        ndr.Field("pmtxReturnAddress", ndr.Pointer(MTX_ADDR.__ndr__, "ref")),
        ndr.Field("V3", DRS_MSG_GETCHGREQ_V3.__ndr__),
    ),
)


@ndr.record
class DRS_MSG_GETCHGREQ_V7:
    """typedef struct {
        UUID uuidTransportObj;
        [ref] MTX_ADDR *pmtxReturnAddress;
        DRS_MSG_GETCHGREQ_V3 V3;
        [unique] PARTIAL_ATTR_VECTOR_V1_EXT *pPartialAttrSet;
        [unique] PARTIAL_ATTR_VECTOR_V1_EXT *pPartialAttrSetEx;
        SCHEMA_PREFIX_TABLE PrefixTableDest;
    } DRS_MSG_GETCHGREQ_V7;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidTransportObj: UUID
    pmtxReturnAddress: MTX_ADDR
    V3: DRS_MSG_GETCHGREQ_V3
    pPartialAttrSet: PARTIAL_ATTR_VECTOR_V1_EXT | None
    pPartialAttrSetEx: PARTIAL_ATTR_VECTOR_V1_EXT | None
    PrefixTableDest: SCHEMA_PREFIX_TABLE


DRS_MSG_GETCHGREQ_V7.__ndr__ = ndr.Struct(
    DRS_MSG_GETCHGREQ_V7,
    (
        ndr.Field("uuidTransportObj", ndr.GUID),
        ndr.Field("pmtxReturnAddress", ndr.Pointer(MTX_ADDR.__ndr__, "ref")),
        ndr.Field("V3", DRS_MSG_GETCHGREQ_V3.__ndr__),
        ndr.Field("pPartialAttrSet", ndr.Pointer(PARTIAL_ATTR_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("pPartialAttrSetEx", ndr.Pointer(PARTIAL_ATTR_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("PrefixTableDest", SCHEMA_PREFIX_TABLE.__ndr__),
    ),
)


@ndr.record
class DRS_MSG_GETCHGREPLY_V1:
    """typedef struct {
        UUID uuidDsaObjSrc;
        UUID uuidInvocIdSrc;
        [unique] DSNAME *pNC;
        USN_VECTOR usnvecFrom;
        USN_VECTOR usnvecTo;
        [unique] UPTODATE_VECTOR_V1_EXT *pUpToDateVecSrcV1;
        SCHEMA_PREFIX_TABLE PrefixTableSrc;
        ULONG ulExtendedRet;
        ULONG cNumObjects;
        ULONG cNumBytes;
        [unique] REPLENTINFLIST *pObjects;
        BOOL fMoreData;
    } DRS_MSG_GETCHGREPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidDsaObjSrc: UUID
    uuidInvocIdSrc: UUID
    pNC: DSNAME | None
    usnvecFrom: USN_VECTOR
    usnvecTo: USN_VECTOR
    pUpToDateVecSrcV1: UPTODATE_VECTOR_V1_EXT | None
    PrefixTableSrc: SCHEMA_PREFIX_TABLE
    ulExtendedRet: int
    cNumObjects: int
    cNumBytes: int
    pObjects: REPLENTINFLIST | None
    fMoreData: int


DRS_MSG_GETCHGREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_GETCHGREPLY_V1,
    (
        ndr.Field("uuidDsaObjSrc", ndr.GUID),
        ndr.Field("uuidInvocIdSrc", ndr.GUID),
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("usnvecFrom", USN_VECTOR.__ndr__),
        ndr.Field("usnvecTo", USN_VECTOR.__ndr__),
        ndr.Field("pUpToDateVecSrcV1", ndr.Pointer(UPTODATE_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("PrefixTableSrc", SCHEMA_PREFIX_TABLE.__ndr__),
        ndr.Field("ulExtendedRet", ndr.ULONG),
        ndr.Field("cNumObjects", ndr.ULONG),
        ndr.Field("cNumBytes", ndr.ULONG),
        ndr.Field("pObjects", ndr.Pointer(REPLENTINFLIST.__ndr__)),
        ndr.Field("fMoreData", ndr.LONG),
    ),
)


@ndr.record
class DRS_MSG_GETCHGREPLY_V6:
    """typedef struct {
        UUID uuidDsaObjSrc;
        UUID uuidInvocIdSrc;
        [unique] DSNAME *pNC;
        USN_VECTOR usnvecFrom;
        USN_VECTOR usnvecTo;
        [unique] UPTODATE_VECTOR_V2_EXT *pUpToDateVecSrc;
        SCHEMA_PREFIX_TABLE PrefixTableSrc;
        ULONG ulExtendedRet;
        ULONG cNumObjects;
        ULONG cNumBytes;
        [unique] REPLENTINFLIST *pObjects;
        BOOL fMoreData;
        ULONG cNumNcSizeObjects;
        ULONG cNumNcSizeValues;
        [range(0, 1048576)] DWORD cNumValues;
        [size_is(cNumValues)] REPLVALINF_V1 *rgValues;
        DWORD dwDRSError;
    } DRS_MSG_GETCHGREPLY_V6;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidDsaObjSrc: UUID
    uuidInvocIdSrc: UUID
    pNC: DSNAME | None
    usnvecFrom: USN_VECTOR
    usnvecTo: USN_VECTOR
    pUpToDateVecSrc: UPTODATE_VECTOR_V2_EXT | None
    PrefixTableSrc: SCHEMA_PREFIX_TABLE
    ulExtendedRet: int
    cNumObjects: int
    cNumBytes: int
    pObjects: REPLENTINFLIST | None
    fMoreData: int
    cNumNcSizeObjects: int
    cNumNcSizeValues: int
    cNumValues: int = ndr.DERIVED
    rgValues: list[REPLVALINF_V1] | None
    dwDRSError: int


DRS_MSG_GETCHGREPLY_V6.__ndr__ = ndr.Struct(
    DRS_MSG_GETCHGREPLY_V6,
    (
        ndr.Field("uuidDsaObjSrc", ndr.GUID),
        ndr.Field("uuidInvocIdSrc", ndr.GUID),
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("usnvecFrom", USN_VECTOR.__ndr__),
        ndr.Field("usnvecTo", USN_VECTOR.__ndr__),
        ndr.Field("pUpToDateVecSrc", ndr.Pointer(UPTODATE_VECTOR_V2_EXT.__ndr__)),
        ndr.Field("PrefixTableSrc", SCHEMA_PREFIX_TABLE.__ndr__),
        ndr.Field("ulExtendedRet", ndr.ULONG),
        ndr.Field("cNumObjects", ndr.ULONG),
        ndr.Field("cNumBytes", ndr.ULONG),
        ndr.Field("pObjects", ndr.Pointer(REPLENTINFLIST.__ndr__)),
        ndr.Field("fMoreData", ndr.LONG),
        ndr.Field("cNumNcSizeObjects", ndr.ULONG),
        ndr.Field("cNumNcSizeValues", ndr.ULONG),
        ndr.Field("cNumValues", ndr.Ranged(ndr.ULONG, 0, 1048576)),
        ndr.Field(
            "rgValues", ndr.Pointer(ndr.Array(REPLVALINF_V1.__ndr__, (ndr.Dim(size_is="cNumValues"),)))
        ),
        ndr.Field("dwDRSError", ndr.ULONG),
    ),
)


@ndr.record
class DRS_MSG_GETCHGREPLY_V9:
    """typedef struct {
        UUID uuidDsaObjSrc;
        UUID uuidInvocIdSrc;
        [unique] DSNAME *pNC;
        USN_VECTOR usnvecFrom;
        USN_VECTOR usnvecTo;
        [unique] UPTODATE_VECTOR_V2_EXT *pUpToDateVecSrc;
        SCHEMA_PREFIX_TABLE PrefixTableSrc;
        ULONG ulExtendedRet;
        ULONG cNumObjects;
        ULONG cNumBytes;
        [unique] REPLENTINFLIST *pObjects;
        BOOL fMoreData;
        ULONG cNumNcSizeObjects;
        ULONG cNumNcSizeValues;
        [range(0, 1048576)] DWORD cNumValues;
        [size_is(cNumValues)] REPLVALINF_V3 *rgValues;
        DWORD dwDRSError;
    } DRS_MSG_GETCHGREPLY_V9;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidDsaObjSrc: UUID
    uuidInvocIdSrc: UUID
    pNC: DSNAME | None
    usnvecFrom: USN_VECTOR
    usnvecTo: USN_VECTOR
    pUpToDateVecSrc: UPTODATE_VECTOR_V2_EXT | None
    PrefixTableSrc: SCHEMA_PREFIX_TABLE
    ulExtendedRet: int
    cNumObjects: int
    cNumBytes: int
    pObjects: REPLENTINFLIST | None
    fMoreData: int
    cNumNcSizeObjects: int
    cNumNcSizeValues: int
    cNumValues: int = ndr.DERIVED
    rgValues: list[REPLVALINF_V3] | None
    dwDRSError: int


DRS_MSG_GETCHGREPLY_V9.__ndr__ = ndr.Struct(
    DRS_MSG_GETCHGREPLY_V9,
    (
        ndr.Field("uuidDsaObjSrc", ndr.GUID),
        ndr.Field("uuidInvocIdSrc", ndr.GUID),
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("usnvecFrom", USN_VECTOR.__ndr__),
        ndr.Field("usnvecTo", USN_VECTOR.__ndr__),
        ndr.Field("pUpToDateVecSrc", ndr.Pointer(UPTODATE_VECTOR_V2_EXT.__ndr__)),
        ndr.Field("PrefixTableSrc", SCHEMA_PREFIX_TABLE.__ndr__),
        ndr.Field("ulExtendedRet", ndr.ULONG),
        ndr.Field("cNumObjects", ndr.ULONG),
        ndr.Field("cNumBytes", ndr.ULONG),
        ndr.Field("pObjects", ndr.Pointer(REPLENTINFLIST.__ndr__)),
        ndr.Field("fMoreData", ndr.LONG),
        ndr.Field("cNumNcSizeObjects", ndr.ULONG),
        ndr.Field("cNumNcSizeValues", ndr.ULONG),
        ndr.Field("cNumValues", ndr.Ranged(ndr.ULONG, 0, 1048576)),
        ndr.Field(
            "rgValues", ndr.Pointer(ndr.Array(REPLVALINF_V3.__ndr__, (ndr.Dim(size_is="cNumValues"),)))
        ),
        ndr.Field("dwDRSError", ndr.ULONG),
    ),
)


@ndr.record
class DRS_COMPRESSED_BLOB:
    """typedef struct {
        DWORD cbUncompressedSize;
        DWORD cbCompressedSize;
        [size_is(cbCompressedSize)] BYTE *pbCompressedData;
    } DRS_COMPRESSED_BLOB;
    """

    __ndr__: ClassVar[ndr.Struct]
    cbUncompressedSize: int
    cbCompressedSize: int = ndr.DERIVED
    pbCompressedData: bytes | None


DRS_COMPRESSED_BLOB.__ndr__ = ndr.Struct(
    DRS_COMPRESSED_BLOB,
    (
        ndr.Field("cbUncompressedSize", ndr.ULONG),
        ndr.Field("cbCompressedSize", ndr.ULONG),
        ndr.Field(
            "pbCompressedData", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbCompressedSize"),)))
        ),
    ),
)


@ndr.record
class DRS_MSG_GETCHGREQ_V5:
    """typedef struct {
        UUID uuidDsaObjDest;
        UUID uuidInvocIdSrc;
        [ref] DSNAME *pNC;
        USN_VECTOR usnvecFrom;
        [unique] UPTODATE_VECTOR_V1_EXT *pUpToDateVecDestV1;
        ULONG ulFlags;
        ULONG cMaxObjects;
        ULONG cMaxBytes;
        ULONG ulExtendedOp;
        ULARGE_INTEGER liFsmoInfo;
    } DRS_MSG_GETCHGREQ_V5;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidDsaObjDest: UUID
    uuidInvocIdSrc: UUID
    pNC: DSNAME
    usnvecFrom: USN_VECTOR
    pUpToDateVecDestV1: UPTODATE_VECTOR_V1_EXT | None
    ulFlags: int
    cMaxObjects: int
    cMaxBytes: int
    ulExtendedOp: int
    liFsmoInfo: ms_dtyp.ULARGE_INTEGER


DRS_MSG_GETCHGREQ_V5.__ndr__ = ndr.Struct(
    DRS_MSG_GETCHGREQ_V5,
    (
        ndr.Field("uuidDsaObjDest", ndr.GUID),
        ndr.Field("uuidInvocIdSrc", ndr.GUID),
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("usnvecFrom", USN_VECTOR.__ndr__),
        ndr.Field("pUpToDateVecDestV1", ndr.Pointer(UPTODATE_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("ulFlags", ndr.ULONG),
        ndr.Field("cMaxObjects", ndr.ULONG),
        ndr.Field("cMaxBytes", ndr.ULONG),
        ndr.Field("ulExtendedOp", ndr.ULONG),
        ndr.Field("liFsmoInfo", ms_dtyp.ULARGE_INTEGER.__ndr__),
    ),
)


@ndr.record
class DRS_MSG_GETCHGREQ_V8:
    """typedef struct {
        UUID uuidDsaObjDest;
        UUID uuidInvocIdSrc;
        [ref] DSNAME *pNC;
        USN_VECTOR usnvecFrom;
        [unique] UPTODATE_VECTOR_V1_EXT *pUpToDateVecDest;
        ULONG ulFlags;
        ULONG cMaxObjects;
        ULONG cMaxBytes;
        ULONG ulExtendedOp;
        ULARGE_INTEGER liFsmoInfo;
        [unique] PARTIAL_ATTR_VECTOR_V1_EXT *pPartialAttrSet;
        [unique] PARTIAL_ATTR_VECTOR_V1_EXT *pPartialAttrSetEx;
        SCHEMA_PREFIX_TABLE PrefixTableDest;
    } DRS_MSG_GETCHGREQ_V8;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidDsaObjDest: UUID
    uuidInvocIdSrc: UUID
    pNC: DSNAME
    usnvecFrom: USN_VECTOR
    pUpToDateVecDest: UPTODATE_VECTOR_V1_EXT | None
    ulFlags: int
    cMaxObjects: int
    cMaxBytes: int
    ulExtendedOp: int
    liFsmoInfo: ms_dtyp.ULARGE_INTEGER
    pPartialAttrSet: PARTIAL_ATTR_VECTOR_V1_EXT | None
    pPartialAttrSetEx: PARTIAL_ATTR_VECTOR_V1_EXT | None
    PrefixTableDest: SCHEMA_PREFIX_TABLE


DRS_MSG_GETCHGREQ_V8.__ndr__ = ndr.Struct(
    DRS_MSG_GETCHGREQ_V8,
    (
        ndr.Field("uuidDsaObjDest", ndr.GUID),
        ndr.Field("uuidInvocIdSrc", ndr.GUID),
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("usnvecFrom", USN_VECTOR.__ndr__),
        ndr.Field("pUpToDateVecDest", ndr.Pointer(UPTODATE_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("ulFlags", ndr.ULONG),
        ndr.Field("cMaxObjects", ndr.ULONG),
        ndr.Field("cMaxBytes", ndr.ULONG),
        ndr.Field("ulExtendedOp", ndr.ULONG),
        ndr.Field("liFsmoInfo", ms_dtyp.ULARGE_INTEGER.__ndr__),
        ndr.Field("pPartialAttrSet", ndr.Pointer(PARTIAL_ATTR_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("pPartialAttrSetEx", ndr.Pointer(PARTIAL_ATTR_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("PrefixTableDest", SCHEMA_PREFIX_TABLE.__ndr__),
    ),
)


@ndr.record
class DRS_MSG_GETCHGREQ_V10:
    """typedef struct {
        UUID uuidDsaObjDest;
        UUID uuidInvocIdSrc;
        [ref] DSNAME *pNC;
        USN_VECTOR usnvecFrom;
        [unique] UPTODATE_VECTOR_V1_EXT *pUpToDateVecDest;
        ULONG ulFlags;
        ULONG cMaxObjects;
        ULONG cMaxBytes;
        ULONG ulExtendedOp;
        ULARGE_INTEGER liFsmoInfo;
        [unique] PARTIAL_ATTR_VECTOR_V1_EXT *pPartialAttrSet;
        [unique] PARTIAL_ATTR_VECTOR_V1_EXT *pPartialAttrSetEx;
        SCHEMA_PREFIX_TABLE PrefixTableDest;
        ULONG ulMoreFlags;
    } DRS_MSG_GETCHGREQ_V10;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidDsaObjDest: UUID
    uuidInvocIdSrc: UUID
    pNC: DSNAME
    usnvecFrom: USN_VECTOR
    pUpToDateVecDest: UPTODATE_VECTOR_V1_EXT | None
    ulFlags: int
    cMaxObjects: int
    cMaxBytes: int
    ulExtendedOp: int
    liFsmoInfo: ms_dtyp.ULARGE_INTEGER
    pPartialAttrSet: PARTIAL_ATTR_VECTOR_V1_EXT | None
    pPartialAttrSetEx: PARTIAL_ATTR_VECTOR_V1_EXT | None
    PrefixTableDest: SCHEMA_PREFIX_TABLE
    ulMoreFlags: int


DRS_MSG_GETCHGREQ_V10.__ndr__ = ndr.Struct(
    DRS_MSG_GETCHGREQ_V10,
    (
        ndr.Field("uuidDsaObjDest", ndr.GUID),
        ndr.Field("uuidInvocIdSrc", ndr.GUID),
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("usnvecFrom", USN_VECTOR.__ndr__),
        ndr.Field("pUpToDateVecDest", ndr.Pointer(UPTODATE_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("ulFlags", ndr.ULONG),
        ndr.Field("cMaxObjects", ndr.ULONG),
        ndr.Field("cMaxBytes", ndr.ULONG),
        ndr.Field("ulExtendedOp", ndr.ULONG),
        ndr.Field("liFsmoInfo", ms_dtyp.ULARGE_INTEGER.__ndr__),
        ndr.Field("pPartialAttrSet", ndr.Pointer(PARTIAL_ATTR_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("pPartialAttrSetEx", ndr.Pointer(PARTIAL_ATTR_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("PrefixTableDest", SCHEMA_PREFIX_TABLE.__ndr__),
        ndr.Field("ulMoreFlags", ndr.ULONG),
    ),
)


@ndr.record
class VAR_SIZE_BUFFER_WITH_VERSION:
    """typedef struct {
        ULONG ulVersion;
        ULONG cbByteBuffer;
        ULONGLONG ullPadding;
        [size_is(cbByteBuffer)] BYTE rgbBuffer[];
    } VAR_SIZE_BUFFER_WITH_VERSION;
    """

    __ndr__: ClassVar[ndr.Struct]
    ulVersion: int
    cbByteBuffer: int = ndr.DERIVED
    ullPadding: int
    rgbBuffer: bytes


VAR_SIZE_BUFFER_WITH_VERSION.__ndr__ = ndr.Struct(
    VAR_SIZE_BUFFER_WITH_VERSION,
    (
        ndr.Field("ulVersion", ndr.ULONG),
        ndr.Field("cbByteBuffer", ndr.ULONG),
        ndr.Field("ullPadding", ndr.UHYPER),
        ndr.Field("rgbBuffer", ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbByteBuffer"),))),
    ),
)


@ndr.record
class DRS_MSG_GETCHGREQ_V11:
    """typedef struct {
        UUID uuidDsaObjDest;
        UUID uuidInvocIdSrc;
        [ref] DSNAME *pNC;
        USN_VECTOR usnvecFrom;
        [unique] UPTODATE_VECTOR_V1_EXT *pUpToDateVecDest;
        ULONG ulFlags;
        ULONG cMaxObjects;
        ULONG cMaxBytes;
        ULONG ulExtendedOp;
        ULARGE_INTEGER liFsmoInfo;
        [unique] PARTIAL_ATTR_VECTOR_V1_EXT *pPartialAttrSet;
        [unique] PARTIAL_ATTR_VECTOR_V1_EXT *pPartialAttrSetEx;
        SCHEMA_PREFIX_TABLE PrefixTableDest;
        ULONG ulMoreFlags;
        GUID correlationID;
        [unique] VAR_SIZE_BUFFER_WITH_VERSION *pReservedBuffer;
    } DRS_MSG_GETCHGREQ_V11;
    """

    __ndr__: ClassVar[ndr.Struct]
    uuidDsaObjDest: UUID
    uuidInvocIdSrc: UUID
    pNC: DSNAME
    usnvecFrom: USN_VECTOR
    pUpToDateVecDest: UPTODATE_VECTOR_V1_EXT | None
    ulFlags: int
    cMaxObjects: int
    cMaxBytes: int
    ulExtendedOp: int
    liFsmoInfo: ms_dtyp.ULARGE_INTEGER
    pPartialAttrSet: PARTIAL_ATTR_VECTOR_V1_EXT | None
    pPartialAttrSetEx: PARTIAL_ATTR_VECTOR_V1_EXT | None
    PrefixTableDest: SCHEMA_PREFIX_TABLE
    ulMoreFlags: int
    correlationID: UUID
    pReservedBuffer: VAR_SIZE_BUFFER_WITH_VERSION | None


DRS_MSG_GETCHGREQ_V11.__ndr__ = ndr.Struct(
    DRS_MSG_GETCHGREQ_V11,
    (
        ndr.Field("uuidDsaObjDest", ndr.GUID),
        ndr.Field("uuidInvocIdSrc", ndr.GUID),
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("usnvecFrom", USN_VECTOR.__ndr__),
        ndr.Field("pUpToDateVecDest", ndr.Pointer(UPTODATE_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("ulFlags", ndr.ULONG),
        ndr.Field("cMaxObjects", ndr.ULONG),
        ndr.Field("cMaxBytes", ndr.ULONG),
        ndr.Field("ulExtendedOp", ndr.ULONG),
        ndr.Field("liFsmoInfo", ms_dtyp.ULARGE_INTEGER.__ndr__),
        ndr.Field("pPartialAttrSet", ndr.Pointer(PARTIAL_ATTR_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("pPartialAttrSetEx", ndr.Pointer(PARTIAL_ATTR_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("PrefixTableDest", SCHEMA_PREFIX_TABLE.__ndr__),
        ndr.Field("ulMoreFlags", ndr.ULONG),
        ndr.Field("correlationID", ndr.GUID),
        ndr.Field("pReservedBuffer", ndr.Pointer(VAR_SIZE_BUFFER_WITH_VERSION.__ndr__)),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_GETCHGREQ:
    """typedef [switch_type(DWORD)] union {
        [case(4)] DRS_MSG_GETCHGREQ_V4 V4;
        [case(5)] DRS_MSG_GETCHGREQ_V5 V5;
        [case(7)] DRS_MSG_GETCHGREQ_V7 V7;
        [case(8)] DRS_MSG_GETCHGREQ_V8 V8;
        [case(10)] DRS_MSG_GETCHGREQ_V10 V10;
        [case(11)] DRS_MSG_GETCHGREQ_V11 V11;
    } DRS_MSG_GETCHGREQ;

    Values by discriminant: 4 V4; 5 V5; 7 V7; 8 V8; 10 V10; 11 V11.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        DRS_MSG_GETCHGREQ_V4
        | DRS_MSG_GETCHGREQ_V5
        | DRS_MSG_GETCHGREQ_V7
        | DRS_MSG_GETCHGREQ_V8
        | DRS_MSG_GETCHGREQ_V10
        | DRS_MSG_GETCHGREQ_V11
    )


DRS_MSG_GETCHGREQ.__ndr__ = ndr.Union(
    DRS_MSG_GETCHGREQ,
    ndr.ULONG,
    (
        ndr.Arm((4,), "V4", DRS_MSG_GETCHGREQ_V4.__ndr__),
        ndr.Arm((5,), "V5", DRS_MSG_GETCHGREQ_V5.__ndr__),
        ndr.Arm((7,), "V7", DRS_MSG_GETCHGREQ_V7.__ndr__),
        ndr.Arm((8,), "V8", DRS_MSG_GETCHGREQ_V8.__ndr__),
        ndr.Arm((10,), "V10", DRS_MSG_GETCHGREQ_V10.__ndr__),
        ndr.Arm((11,), "V11", DRS_MSG_GETCHGREQ_V11.__ndr__),
    ),
)


@ndr.record
class DRS_MSG_GETCHGREPLY_V2:
    """typedef struct { DRS_COMPRESSED_BLOB CompressedV1; } DRS_MSG_GETCHGREPLY_V2;"""

    __ndr__: ClassVar[ndr.Struct]
    CompressedV1: DRS_COMPRESSED_BLOB


DRS_MSG_GETCHGREPLY_V2.__ndr__ = ndr.Struct(
    DRS_MSG_GETCHGREPLY_V2, (ndr.Field("CompressedV1", DRS_COMPRESSED_BLOB.__ndr__),)
)


class DRS_COMP_ALG_TYPE(enum.IntEnum):
    """typedef enum {
        DRS_COMP_ALG_NONE = 0,
        DRS_COMP_ALG_UNUSED = 1,
        DRS_COMP_ALG_MSZIP = 2,
        DRS_COMP_ALG_WIN2K3 = 3
    } DRS_COMP_ALG_TYPE;
    """

    DRS_COMP_ALG_NONE = 0
    DRS_COMP_ALG_UNUSED = 1
    DRS_COMP_ALG_MSZIP = 2
    DRS_COMP_ALG_WIN2K3 = 3


_DRS_COMP_ALG_TYPE: Final = ndr.Enum(DRS_COMP_ALG_TYPE)


@ndr.record
class DRS_MSG_GETCHGREPLY_V7:
    """typedef struct {
        DWORD dwCompressedVersion;
        DRS_COMP_ALG_TYPE CompressionAlg;
        DRS_COMPRESSED_BLOB CompressedAny;
    } DRS_MSG_GETCHGREPLY_V7;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwCompressedVersion: int
    CompressionAlg: DRS_COMP_ALG_TYPE | int
    CompressedAny: DRS_COMPRESSED_BLOB


DRS_MSG_GETCHGREPLY_V7.__ndr__ = ndr.Struct(
    DRS_MSG_GETCHGREPLY_V7,
    (
        ndr.Field("dwCompressedVersion", ndr.ULONG),
        ndr.Field("CompressionAlg", _DRS_COMP_ALG_TYPE),
        ndr.Field("CompressedAny", DRS_COMPRESSED_BLOB.__ndr__),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_GETCHGREPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_GETCHGREPLY_V1 V1;
        [case(2)] DRS_MSG_GETCHGREPLY_V2 V2;
        [case(6)] DRS_MSG_GETCHGREPLY_V6 V6;
        [case(7)] DRS_MSG_GETCHGREPLY_V7 V7;
        [case(9)] DRS_MSG_GETCHGREPLY_V9 V9;
    } DRS_MSG_GETCHGREPLY;

    Values by discriminant: 1 V1; 2 V2; 6 V6; 7 V7; 9 V9.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        DRS_MSG_GETCHGREPLY_V1
        | DRS_MSG_GETCHGREPLY_V2
        | DRS_MSG_GETCHGREPLY_V6
        | DRS_MSG_GETCHGREPLY_V7
        | DRS_MSG_GETCHGREPLY_V9
    )


DRS_MSG_GETCHGREPLY.__ndr__ = ndr.Union(
    DRS_MSG_GETCHGREPLY,
    ndr.ULONG,
    (
        ndr.Arm((1,), "V1", DRS_MSG_GETCHGREPLY_V1.__ndr__),
        ndr.Arm((2,), "V2", DRS_MSG_GETCHGREPLY_V2.__ndr__),
        ndr.Arm((6,), "V6", DRS_MSG_GETCHGREPLY_V6.__ndr__),
        ndr.Arm((7,), "V7", DRS_MSG_GETCHGREPLY_V7.__ndr__),
        ndr.Arm((9,), "V9", DRS_MSG_GETCHGREPLY_V9.__ndr__),
    ),
)


@ndr.record
class DRS_MSG_REPSYNC_V1:
    """typedef struct {
        [ref] DSNAME *pNC;
        UUID uuidDsaSrc;
        [unique][string] char *pszDsaSrc;
        ULONG ulOptions;
    } DRS_MSG_REPSYNC_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pNC: DSNAME
    uuidDsaSrc: UUID
    pszDsaSrc: str | None
    ulOptions: int


DRS_MSG_REPSYNC_V1.__ndr__ = ndr.Struct(
    DRS_MSG_REPSYNC_V1,
    (
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("uuidDsaSrc", ndr.GUID),
        ndr.Field("pszDsaSrc", ndr.Pointer(ndr.STRING)),
        ndr.Field("ulOptions", ndr.ULONG),
    ),
)


@ndr.record
class DRS_MSG_REPSYNC_V2:
    """typedef struct {
        [ref] DSNAME *pNC;
        UUID uuidDsaSrc;
        [unique][string] char *pszDsaSrc;
        ULONG ulOptions;
        GUID correlationID;
        [unique] VAR_SIZE_BUFFER_WITH_VERSION *pReservedBuffer;
    } DRS_MSG_REPSYNC_V2;
    """

    __ndr__: ClassVar[ndr.Struct]
    pNC: DSNAME
    uuidDsaSrc: UUID
    pszDsaSrc: str | None
    ulOptions: int
    correlationID: UUID
    pReservedBuffer: VAR_SIZE_BUFFER_WITH_VERSION | None


DRS_MSG_REPSYNC_V2.__ndr__ = ndr.Struct(
    DRS_MSG_REPSYNC_V2,
    (
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("uuidDsaSrc", ndr.GUID),
        ndr.Field("pszDsaSrc", ndr.Pointer(ndr.STRING)),
        ndr.Field("ulOptions", ndr.ULONG),
        ndr.Field("correlationID", ndr.GUID),
        ndr.Field("pReservedBuffer", ndr.Pointer(VAR_SIZE_BUFFER_WITH_VERSION.__ndr__)),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_REPSYNC:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_REPSYNC_V1 V1;
        [case(2)] DRS_MSG_REPSYNC_V2 V2;
    } DRS_MSG_REPSYNC;

    Values by discriminant: 1 V1; 2 V2.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_REPSYNC_V1 | DRS_MSG_REPSYNC_V2


DRS_MSG_REPSYNC.__ndr__ = ndr.Union(
    DRS_MSG_REPSYNC,
    ndr.ULONG,
    (ndr.Arm((1,), "V1", DRS_MSG_REPSYNC_V1.__ndr__), ndr.Arm((2,), "V2", DRS_MSG_REPSYNC_V2.__ndr__)),
)


@ndr.record
class DRS_MSG_UPDREFS_V1:
    """typedef struct {
        [ref] DSNAME *pNC;
        [ref][string] char *pszDsaDest;
        UUID uuidDsaObjDest;
        ULONG ulOptions;
    } DRS_MSG_UPDREFS_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pNC: DSNAME
    pszDsaDest: str
    uuidDsaObjDest: UUID
    ulOptions: int


DRS_MSG_UPDREFS_V1.__ndr__ = ndr.Struct(
    DRS_MSG_UPDREFS_V1,
    (
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("pszDsaDest", ndr.Pointer(ndr.STRING, "ref")),
        ndr.Field("uuidDsaObjDest", ndr.GUID),
        ndr.Field("ulOptions", ndr.ULONG),
    ),
)


@ndr.record
class DRS_MSG_UPDREFS_V2:
    """typedef struct {
        [ref] DSNAME *pNC;
        [ref][string] char *pszDsaDest;
        UUID uuidDsaObjDest;
        ULONG ulOptions;
        GUID correlationID;
        [unique] VAR_SIZE_BUFFER_WITH_VERSION *pReservedBuffer;
    } DRS_MSG_UPDREFS_V2;
    """

    __ndr__: ClassVar[ndr.Struct]
    pNC: DSNAME
    pszDsaDest: str
    uuidDsaObjDest: UUID
    ulOptions: int
    correlationID: UUID
    pReservedBuffer: VAR_SIZE_BUFFER_WITH_VERSION | None


DRS_MSG_UPDREFS_V2.__ndr__ = ndr.Struct(
    DRS_MSG_UPDREFS_V2,
    (
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("pszDsaDest", ndr.Pointer(ndr.STRING, "ref")),
        ndr.Field("uuidDsaObjDest", ndr.GUID),
        ndr.Field("ulOptions", ndr.ULONG),
        ndr.Field("correlationID", ndr.GUID),
        ndr.Field("pReservedBuffer", ndr.Pointer(VAR_SIZE_BUFFER_WITH_VERSION.__ndr__)),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_UPDREFS:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_UPDREFS_V1 V1;
        [case(2)] DRS_MSG_UPDREFS_V2 V2;
    } DRS_MSG_UPDREFS;

    Values by discriminant: 1 V1; 2 V2.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_UPDREFS_V1 | DRS_MSG_UPDREFS_V2


DRS_MSG_UPDREFS.__ndr__ = ndr.Union(
    DRS_MSG_UPDREFS,
    ndr.ULONG,
    (ndr.Arm((1,), "V1", DRS_MSG_UPDREFS_V1.__ndr__), ndr.Arm((2,), "V2", DRS_MSG_UPDREFS_V2.__ndr__)),
)


@ndr.record
class DRS_MSG_REPADD_V1:
    """typedef struct {
        [ref] DSNAME *pNC;
        [ref][string] char *pszDsaSrc;
        REPLTIMES rtSchedule;
        ULONG ulOptions;
    } DRS_MSG_REPADD_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pNC: DSNAME
    pszDsaSrc: str
    rtSchedule: REPLTIMES
    ulOptions: int


DRS_MSG_REPADD_V1.__ndr__ = ndr.Struct(
    DRS_MSG_REPADD_V1,
    (
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("pszDsaSrc", ndr.Pointer(ndr.STRING, "ref")),
        ndr.Field("rtSchedule", REPLTIMES.__ndr__),
        ndr.Field("ulOptions", ndr.ULONG),
    ),
)


@ndr.record
class DRS_MSG_REPADD_V2:
    """typedef struct {
        [ref] DSNAME *pNC;
        [unique] DSNAME *pSourceDsaDN;
        [unique] DSNAME *pTransportDN;
        [ref][string] char *pszSourceDsaAddress;
        REPLTIMES rtSchedule;
        ULONG ulOptions;
    } DRS_MSG_REPADD_V2;
    """

    __ndr__: ClassVar[ndr.Struct]
    pNC: DSNAME
    pSourceDsaDN: DSNAME | None
    pTransportDN: DSNAME | None
    pszSourceDsaAddress: str
    rtSchedule: REPLTIMES
    ulOptions: int


DRS_MSG_REPADD_V2.__ndr__ = ndr.Struct(
    DRS_MSG_REPADD_V2,
    (
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("pSourceDsaDN", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("pTransportDN", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("pszSourceDsaAddress", ndr.Pointer(ndr.STRING, "ref")),
        ndr.Field("rtSchedule", REPLTIMES.__ndr__),
        ndr.Field("ulOptions", ndr.ULONG),
    ),
)


@ndr.record
class DRS_MSG_REPADD_V3:
    """typedef struct {
        [ref] DSNAME *pNC;
        [unique] DSNAME *pSourceDsaDN;
        [unique] DSNAME *pTransportDN;
        [ref][string] char *pszSourceDsaAddress;
        REPLTIMES rtSchedule;
        ULONG ulOptions;
        GUID correlationID;
        [unique] VAR_SIZE_BUFFER_WITH_VERSION *pReservedBuffer;
    } DRS_MSG_REPADD_V3;
    """

    __ndr__: ClassVar[ndr.Struct]
    pNC: DSNAME
    pSourceDsaDN: DSNAME | None
    pTransportDN: DSNAME | None
    pszSourceDsaAddress: str
    rtSchedule: REPLTIMES
    ulOptions: int
    correlationID: UUID
    pReservedBuffer: VAR_SIZE_BUFFER_WITH_VERSION | None


DRS_MSG_REPADD_V3.__ndr__ = ndr.Struct(
    DRS_MSG_REPADD_V3,
    (
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("pSourceDsaDN", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("pTransportDN", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("pszSourceDsaAddress", ndr.Pointer(ndr.STRING, "ref")),
        ndr.Field("rtSchedule", REPLTIMES.__ndr__),
        ndr.Field("ulOptions", ndr.ULONG),
        ndr.Field("correlationID", ndr.GUID),
        ndr.Field("pReservedBuffer", ndr.Pointer(VAR_SIZE_BUFFER_WITH_VERSION.__ndr__)),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_REPADD:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_REPADD_V1 V1;
        [case(2)] DRS_MSG_REPADD_V2 V2;
        [case(3)] DRS_MSG_REPADD_V3 V3;
    } DRS_MSG_REPADD;

    Values by discriminant: 1 V1; 2 V2; 3 V3.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_REPADD_V1 | DRS_MSG_REPADD_V2 | DRS_MSG_REPADD_V3


DRS_MSG_REPADD.__ndr__ = ndr.Union(
    DRS_MSG_REPADD,
    ndr.ULONG,
    (
        ndr.Arm((1,), "V1", DRS_MSG_REPADD_V1.__ndr__),
        ndr.Arm((2,), "V2", DRS_MSG_REPADD_V2.__ndr__),
        ndr.Arm((3,), "V3", DRS_MSG_REPADD_V3.__ndr__),
    ),
)


@ndr.record
class DRS_MSG_REPDEL_V1:
    """typedef struct { [ref] DSNAME *pNC; [string] char *pszDsaSrc; ULONG ulOptions; } DRS_MSG_REPDEL_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    pNC: DSNAME
    pszDsaSrc: str | None
    ulOptions: int


DRS_MSG_REPDEL_V1.__ndr__ = ndr.Struct(
    DRS_MSG_REPDEL_V1,
    (
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("pszDsaSrc", ndr.Pointer(ndr.STRING)),
        ndr.Field("ulOptions", ndr.ULONG),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_REPDEL:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_REPDEL_V1 V1; } DRS_MSG_REPDEL;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_REPDEL_V1


DRS_MSG_REPDEL.__ndr__ = ndr.Union(
    DRS_MSG_REPDEL, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_REPDEL_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_REPMOD_V1:
    """typedef struct {
        [ref] DSNAME *pNC;
        UUID uuidSourceDRA;
        [unique, string] char *pszSourceDRA;
        REPLTIMES rtSchedule;
        ULONG ulReplicaFlags;
        ULONG ulModifyFields;
        ULONG ulOptions;
    } DRS_MSG_REPMOD_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pNC: DSNAME
    uuidSourceDRA: UUID
    pszSourceDRA: str | None
    rtSchedule: REPLTIMES
    ulReplicaFlags: int
    ulModifyFields: int
    ulOptions: int


DRS_MSG_REPMOD_V1.__ndr__ = ndr.Struct(
    DRS_MSG_REPMOD_V1,
    (
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("uuidSourceDRA", ndr.GUID),
        ndr.Field("pszSourceDRA", ndr.Pointer(ndr.STRING)),
        ndr.Field("rtSchedule", REPLTIMES.__ndr__),
        ndr.Field("ulReplicaFlags", ndr.ULONG),
        ndr.Field("ulModifyFields", ndr.ULONG),
        ndr.Field("ulOptions", ndr.ULONG),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_REPMOD:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_REPMOD_V1 V1; } DRS_MSG_REPMOD;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_REPMOD_V1


DRS_MSG_REPMOD.__ndr__ = ndr.Union(
    DRS_MSG_REPMOD, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_REPMOD_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_VERIFYREQ_V1:
    """typedef struct {
        DWORD dwFlags;
        [range(1, 10000)] DWORD cNames;
        [size_is(cNames)] DSNAME **rpNames;
        ATTRBLOCK RequiredAttrs;
        SCHEMA_PREFIX_TABLE PrefixTable;
    } DRS_MSG_VERIFYREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwFlags: int
    cNames: int = ndr.DERIVED
    rpNames: list[DSNAME | None] | None
    RequiredAttrs: ATTRBLOCK
    PrefixTable: SCHEMA_PREFIX_TABLE


DRS_MSG_VERIFYREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_VERIFYREQ_V1,
    (
        ndr.Field("dwFlags", ndr.ULONG),
        ndr.Field("cNames", ndr.Ranged(ndr.ULONG, 1, 10000)),
        ndr.Field(
            "rpNames", ndr.Pointer(ndr.Array(ndr.Pointer(DSNAME.__ndr__), (ndr.Dim(size_is="cNames"),)))
        ),
        ndr.Field("RequiredAttrs", ATTRBLOCK.__ndr__),
        ndr.Field("PrefixTable", SCHEMA_PREFIX_TABLE.__ndr__),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_VERIFYREQ:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_VERIFYREQ_V1 V1; } DRS_MSG_VERIFYREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_VERIFYREQ_V1


DRS_MSG_VERIFYREQ.__ndr__ = ndr.Union(
    DRS_MSG_VERIFYREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_VERIFYREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_VERIFYREPLY_V1:
    """typedef struct {
        DWORD error;
        [range(0, 10000)] DWORD cNames;
        [size_is(cNames)] ENTINF *rpEntInf;
        SCHEMA_PREFIX_TABLE PrefixTable;
    } DRS_MSG_VERIFYREPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    error: int
    cNames: int = ndr.DERIVED
    rpEntInf: list[ENTINF] | None
    PrefixTable: SCHEMA_PREFIX_TABLE


DRS_MSG_VERIFYREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_VERIFYREPLY_V1,
    (
        ndr.Field("error", ndr.ULONG),
        ndr.Field("cNames", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field("rpEntInf", ndr.Pointer(ndr.Array(ENTINF.__ndr__, (ndr.Dim(size_is="cNames"),)))),
        ndr.Field("PrefixTable", SCHEMA_PREFIX_TABLE.__ndr__),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_VERIFYREPLY:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_VERIFYREPLY_V1 V1; } DRS_MSG_VERIFYREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_VERIFYREPLY_V1


DRS_MSG_VERIFYREPLY.__ndr__ = ndr.Union(
    DRS_MSG_VERIFYREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_VERIFYREPLY_V1.__ndr__),)
)


class REVERSE_MEMBERSHIP_OPERATION_TYPE(enum.IntEnum):
    """typedef enum {
        RevMembGetGroupsForUser = 1,
        RevMembGetAliasMembership,
        RevMembGetAccountGroups,
        RevMembGetResourceGroups,
        RevMembGetUniversalGroups,
        GroupMembersTransitive,
        RevMembGlobalGroupsNonTransitive
    } REVERSE_MEMBERSHIP_OPERATION_TYPE;
    """

    RevMembGetGroupsForUser = 1
    RevMembGetAliasMembership = 2
    RevMembGetAccountGroups = 3
    RevMembGetResourceGroups = 4
    RevMembGetUniversalGroups = 5
    GroupMembersTransitive = 6
    RevMembGlobalGroupsNonTransitive = 7


_REVERSE_MEMBERSHIP_OPERATION_TYPE: Final = ndr.Enum(REVERSE_MEMBERSHIP_OPERATION_TYPE)


@ndr.record
class DRS_MSG_REVMEMB_REQ_V1:
    """typedef struct {
        [range(1, 10000)] ULONG cDsNames;
        [size_is(cDsNames,)] DSNAME **ppDsNames;
        DWORD dwFlags;
        [range(1, 7)] REVERSE_MEMBERSHIP_OPERATION_TYPE OperationType;
        DSNAME *pLimitingDomain;
    } DRS_MSG_REVMEMB_REQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    cDsNames: int = ndr.DERIVED
    ppDsNames: list[DSNAME | None] | None
    dwFlags: int
    OperationType: REVERSE_MEMBERSHIP_OPERATION_TYPE | int
    pLimitingDomain: DSNAME | None


DRS_MSG_REVMEMB_REQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_REVMEMB_REQ_V1,
    (
        ndr.Field("cDsNames", ndr.Ranged(ndr.ULONG, 1, 10000)),
        ndr.Field(
            "ppDsNames", ndr.Pointer(ndr.Array(ndr.Pointer(DSNAME.__ndr__), (ndr.Dim(size_is="cDsNames"),)))
        ),
        ndr.Field("dwFlags", ndr.ULONG),
        ndr.Field("OperationType", ndr.Ranged(_REVERSE_MEMBERSHIP_OPERATION_TYPE, 1, 7)),
        ndr.Field("pLimitingDomain", ndr.Pointer(DSNAME.__ndr__)),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_REVMEMB_REQ:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_REVMEMB_REQ_V1 V1; } DRS_MSG_REVMEMB_REQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_REVMEMB_REQ_V1


DRS_MSG_REVMEMB_REQ.__ndr__ = ndr.Union(
    DRS_MSG_REVMEMB_REQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_REVMEMB_REQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_REVMEMB_REPLY_V1:
    """typedef struct {
        ULONG errCode;
        [range(0, 10000)] ULONG cDsNames;
        [range(0, 10000)] ULONG cSidHistory;
        [size_is(cDsNames,)] DSNAME **ppDsNames;
        [size_is(cDsNames)] DWORD *pAttributes;
        [size_is(cSidHistory,)] NT4SID **ppSidHistory;
    } DRS_MSG_REVMEMB_REPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    errCode: int
    cDsNames: int = ndr.DERIVED
    cSidHistory: int = ndr.DERIVED
    ppDsNames: list[DSNAME | None] | None
    pAttributes: list[int] | None
    ppSidHistory: list[NT4SID | None] | None


DRS_MSG_REVMEMB_REPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_REVMEMB_REPLY_V1,
    (
        ndr.Field("errCode", ndr.ULONG),
        ndr.Field("cDsNames", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field("cSidHistory", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field(
            "ppDsNames", ndr.Pointer(ndr.Array(ndr.Pointer(DSNAME.__ndr__), (ndr.Dim(size_is="cDsNames"),)))
        ),
        ndr.Field("pAttributes", ndr.Pointer(ndr.Array(ndr.ULONG, (ndr.Dim(size_is="cDsNames"),)))),
        ndr.Field(
            "ppSidHistory",
            ndr.Pointer(ndr.Array(ndr.Pointer(NT4SID.__ndr__), (ndr.Dim(size_is="cSidHistory"),))),
        ),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_REVMEMB_REPLY:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_REVMEMB_REPLY_V1 V1; } DRS_MSG_REVMEMB_REPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_REVMEMB_REPLY_V1


DRS_MSG_REVMEMB_REPLY.__ndr__ = ndr.Union(
    DRS_MSG_REVMEMB_REPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_REVMEMB_REPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_MOVEREQ_V1:
    """typedef struct {
        char *pSourceDSA;
        ENTINF *pObject;
        UUID *pParentUUID;
        SCHEMA_PREFIX_TABLE PrefixTable;
        ULONG ulFlags;
    } DRS_MSG_MOVEREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pSourceDSA: int | None
    pObject: ENTINF | None
    pParentUUID: UUID | None
    PrefixTable: SCHEMA_PREFIX_TABLE
    ulFlags: int


DRS_MSG_MOVEREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_MOVEREQ_V1,
    (
        ndr.Field("pSourceDSA", ndr.Pointer(ndr.CHAR)),
        ndr.Field("pObject", ndr.Pointer(ENTINF.__ndr__)),
        ndr.Field("pParentUUID", ndr.Pointer(ndr.GUID)),
        ndr.Field("PrefixTable", SCHEMA_PREFIX_TABLE.__ndr__),
        ndr.Field("ulFlags", ndr.ULONG),
    ),
)


@ndr.record
class DRS_SecBuffer:
    """typedef struct {
        [range(0, 10000)] unsigned long cbBuffer;
        unsigned long BufferType;
        [size_is(cbBuffer)] BYTE *pvBuffer;
    } DRS_SecBuffer;
    """

    __ndr__: ClassVar[ndr.Struct]
    cbBuffer: int = ndr.DERIVED
    BufferType: int
    pvBuffer: bytes | None


DRS_SecBuffer.__ndr__ = ndr.Struct(
    DRS_SecBuffer,
    (
        ndr.Field("cbBuffer", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field("BufferType", ndr.ULONG),
        ndr.Field("pvBuffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBuffer"),)))),
    ),
)


@ndr.record
class DRS_SecBufferDesc:
    """typedef struct {
        unsigned long ulVersion;
        [range(0, 10000)] unsigned long cBuffers;
        [size_is(cBuffers)] DRS_SecBuffer *Buffers;
    } DRS_SecBufferDesc;
    """

    __ndr__: ClassVar[ndr.Struct]
    ulVersion: int
    cBuffers: int = ndr.DERIVED
    Buffers: list[DRS_SecBuffer] | None


DRS_SecBufferDesc.__ndr__ = ndr.Struct(
    DRS_SecBufferDesc,
    (
        ndr.Field("ulVersion", ndr.ULONG),
        ndr.Field("cBuffers", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field("Buffers", ndr.Pointer(ndr.Array(DRS_SecBuffer.__ndr__, (ndr.Dim(size_is="cBuffers"),)))),
    ),
)


@ndr.record
class DRS_MSG_MOVEREQ_V2:
    """typedef struct {
        DSNAME *pSrcDSA;
        ENTINF *pSrcObject;
        DSNAME *pDstName;
        DSNAME *pExpectedTargetNC;
        DRS_SecBufferDesc *pClientCreds;
        SCHEMA_PREFIX_TABLE PrefixTable;
        ULONG ulFlags;
    } DRS_MSG_MOVEREQ_V2;
    """

    __ndr__: ClassVar[ndr.Struct]
    pSrcDSA: DSNAME | None
    pSrcObject: ENTINF | None
    pDstName: DSNAME | None
    pExpectedTargetNC: DSNAME | None
    pClientCreds: DRS_SecBufferDesc | None
    PrefixTable: SCHEMA_PREFIX_TABLE
    ulFlags: int


DRS_MSG_MOVEREQ_V2.__ndr__ = ndr.Struct(
    DRS_MSG_MOVEREQ_V2,
    (
        ndr.Field("pSrcDSA", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("pSrcObject", ndr.Pointer(ENTINF.__ndr__)),
        ndr.Field("pDstName", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("pExpectedTargetNC", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("pClientCreds", ndr.Pointer(DRS_SecBufferDesc.__ndr__)),
        ndr.Field("PrefixTable", SCHEMA_PREFIX_TABLE.__ndr__),
        ndr.Field("ulFlags", ndr.ULONG),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_MOVEREQ:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_MOVEREQ_V1 V1;
        [case(2)] DRS_MSG_MOVEREQ_V2 V2;
    } DRS_MSG_MOVEREQ;

    Values by discriminant: 1 V1; 2 V2.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_MOVEREQ_V1 | DRS_MSG_MOVEREQ_V2


DRS_MSG_MOVEREQ.__ndr__ = ndr.Union(
    DRS_MSG_MOVEREQ,
    ndr.ULONG,
    (ndr.Arm((1,), "V1", DRS_MSG_MOVEREQ_V1.__ndr__), ndr.Arm((2,), "V2", DRS_MSG_MOVEREQ_V2.__ndr__)),
)


@ndr.record
class DRS_MSG_MOVEREPLY_V1:
    """typedef struct {
        ENTINF **ppResult;
        SCHEMA_PREFIX_TABLE PrefixTable;
        ULONG *pError;
    } DRS_MSG_MOVEREPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    ppResult: ENTINF | None
    PrefixTable: SCHEMA_PREFIX_TABLE
    pError: int | None


DRS_MSG_MOVEREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_MOVEREPLY_V1,
    (
        ndr.Field("ppResult", ndr.Pointer(ndr.Pointer(ENTINF.__ndr__))),
        ndr.Field("PrefixTable", SCHEMA_PREFIX_TABLE.__ndr__),
        ndr.Field("pError", ndr.Pointer(ndr.ULONG)),
    ),
)


@ndr.record
class DRS_MSG_MOVEREPLY_V2:
    """typedef struct { ULONG win32Error; [unique] DSNAME *pAddedName; } DRS_MSG_MOVEREPLY_V2;"""

    __ndr__: ClassVar[ndr.Struct]
    win32Error: int
    pAddedName: DSNAME | None


DRS_MSG_MOVEREPLY_V2.__ndr__ = ndr.Struct(
    DRS_MSG_MOVEREPLY_V2,
    (ndr.Field("win32Error", ndr.ULONG), ndr.Field("pAddedName", ndr.Pointer(DSNAME.__ndr__))),
)


@ndr.record(kw_only=False)
class DRS_MSG_MOVEREPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_MOVEREPLY_V1 V1;
        [case(2)] DRS_MSG_MOVEREPLY_V2 V2;
    } DRS_MSG_MOVEREPLY;

    Values by discriminant: 1 V1; 2 V2.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_MOVEREPLY_V1 | DRS_MSG_MOVEREPLY_V2


DRS_MSG_MOVEREPLY.__ndr__ = ndr.Union(
    DRS_MSG_MOVEREPLY,
    ndr.ULONG,
    (ndr.Arm((1,), "V1", DRS_MSG_MOVEREPLY_V1.__ndr__), ndr.Arm((2,), "V2", DRS_MSG_MOVEREPLY_V2.__ndr__)),
)


@ndr.record
class DRS_MSG_CRACKREQ_V1:
    """typedef struct {
        ULONG CodePage;
        ULONG LocaleId;
        DWORD dwFlags;
        DWORD formatOffered;
        DWORD formatDesired;
        [range(1, 10000)] DWORD cNames;
        [string, size_is(cNames)] WCHAR **rpNames;
    } DRS_MSG_CRACKREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    CodePage: int
    LocaleId: int
    dwFlags: int
    formatOffered: int
    formatDesired: int
    cNames: int = ndr.DERIVED
    rpNames: list[str | None] | None


DRS_MSG_CRACKREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_CRACKREQ_V1,
    (
        ndr.Field("CodePage", ndr.ULONG),
        ndr.Field("LocaleId", ndr.ULONG),
        ndr.Field("dwFlags", ndr.ULONG),
        ndr.Field("formatOffered", ndr.ULONG),
        ndr.Field("formatDesired", ndr.ULONG),
        ndr.Field("cNames", ndr.Ranged(ndr.ULONG, 1, 10000)),
        ndr.Field("rpNames", ndr.Pointer(ndr.Array(ndr.Pointer(ndr.WSTRING), (ndr.Dim(size_is="cNames"),)))),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_CRACKREQ:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_CRACKREQ_V1 V1; } DRS_MSG_CRACKREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_CRACKREQ_V1


DRS_MSG_CRACKREQ.__ndr__ = ndr.Union(
    DRS_MSG_CRACKREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_CRACKREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_CRACKREPLY_V1:
    """typedef struct { DS_NAME_RESULTW *pResult; } DRS_MSG_CRACKREPLY_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    pResult: DS_NAME_RESULTW | None


DRS_MSG_CRACKREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_CRACKREPLY_V1, (ndr.Field("pResult", ndr.Pointer(DS_NAME_RESULTW.__ndr__)),)
)


@ndr.record(kw_only=False)
class DRS_MSG_CRACKREPLY:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_CRACKREPLY_V1 V1; } DRS_MSG_CRACKREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_CRACKREPLY_V1


DRS_MSG_CRACKREPLY.__ndr__ = ndr.Union(
    DRS_MSG_CRACKREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_CRACKREPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_NT4_CHGLOG_REQ_V1:
    """typedef struct {
        DWORD dwFlags;
        DWORD PreferredMaximumLength;
        [range(0, 10485760)] DWORD cbRestart;
        [size_is(cbRestart)] BYTE *pRestart;
    } DRS_MSG_NT4_CHGLOG_REQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwFlags: int
    PreferredMaximumLength: int
    cbRestart: int = ndr.DERIVED
    pRestart: bytes | None


DRS_MSG_NT4_CHGLOG_REQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_NT4_CHGLOG_REQ_V1,
    (
        ndr.Field("dwFlags", ndr.ULONG),
        ndr.Field("PreferredMaximumLength", ndr.ULONG),
        ndr.Field("cbRestart", ndr.Ranged(ndr.ULONG, 0, 10485760)),
        ndr.Field("pRestart", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbRestart"),)))),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_NT4_CHGLOG_REQ:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_NT4_CHGLOG_REQ_V1 V1;
    } DRS_MSG_NT4_CHGLOG_REQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_NT4_CHGLOG_REQ_V1


DRS_MSG_NT4_CHGLOG_REQ.__ndr__ = ndr.Union(
    DRS_MSG_NT4_CHGLOG_REQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_NT4_CHGLOG_REQ_V1.__ndr__),)
)


@ndr.record
class NT4_REPLICATION_STATE:
    """typedef struct {
        LARGE_INTEGER SamSerialNumber;
        LARGE_INTEGER SamCreationTime;
        LARGE_INTEGER BuiltinSerialNumber;
        LARGE_INTEGER BuiltinCreationTime;
        LARGE_INTEGER LsaSerialNumber;
        LARGE_INTEGER LsaCreationTime;
    } NT4_REPLICATION_STATE;
    """

    __ndr__: ClassVar[ndr.Struct]
    SamSerialNumber: ms_dtyp.LARGE_INTEGER
    SamCreationTime: ms_dtyp.LARGE_INTEGER
    BuiltinSerialNumber: ms_dtyp.LARGE_INTEGER
    BuiltinCreationTime: ms_dtyp.LARGE_INTEGER
    LsaSerialNumber: ms_dtyp.LARGE_INTEGER
    LsaCreationTime: ms_dtyp.LARGE_INTEGER


NT4_REPLICATION_STATE.__ndr__ = ndr.Struct(
    NT4_REPLICATION_STATE,
    (
        ndr.Field("SamSerialNumber", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("SamCreationTime", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("BuiltinSerialNumber", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("BuiltinCreationTime", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("LsaSerialNumber", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("LsaCreationTime", ms_dtyp.LARGE_INTEGER.__ndr__),
    ),
)


@ndr.record
class DRS_MSG_NT4_CHGLOG_REPLY_V1:
    """typedef struct {
        [range(0, 10485760)] DWORD cbRestart;
        [range(0, 10485760)] DWORD cbLog;
        NT4_REPLICATION_STATE ReplicationState;
        DWORD ActualNtStatus;
        [size_is(cbRestart)] BYTE *pRestart;
        [size_is(cbLog)] BYTE *pLog;
    } DRS_MSG_NT4_CHGLOG_REPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    cbRestart: int = ndr.DERIVED
    cbLog: int = ndr.DERIVED
    ReplicationState: NT4_REPLICATION_STATE
    ActualNtStatus: int
    pRestart: bytes | None
    pLog: bytes | None


DRS_MSG_NT4_CHGLOG_REPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_NT4_CHGLOG_REPLY_V1,
    (
        ndr.Field("cbRestart", ndr.Ranged(ndr.ULONG, 0, 10485760)),
        ndr.Field("cbLog", ndr.Ranged(ndr.ULONG, 0, 10485760)),
        ndr.Field("ReplicationState", NT4_REPLICATION_STATE.__ndr__),
        ndr.Field("ActualNtStatus", ndr.ULONG),
        ndr.Field("pRestart", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbRestart"),)))),
        ndr.Field("pLog", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbLog"),)))),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_NT4_CHGLOG_REPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_NT4_CHGLOG_REPLY_V1 V1;
    } DRS_MSG_NT4_CHGLOG_REPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_NT4_CHGLOG_REPLY_V1


DRS_MSG_NT4_CHGLOG_REPLY.__ndr__ = ndr.Union(
    DRS_MSG_NT4_CHGLOG_REPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_NT4_CHGLOG_REPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_SPNREQ_V1:
    """typedef struct {
        DWORD operation;
        DWORD flags;
        [string] const WCHAR *pwszAccount;
        [range(0, 10000)] DWORD cSPN;
        [string, size_is(cSPN)] const WCHAR **rpwszSPN;
    } DRS_MSG_SPNREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    operation: int
    flags: int
    pwszAccount: str | None
    cSPN: int = ndr.DERIVED
    rpwszSPN: list[str | None] | None


DRS_MSG_SPNREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_SPNREQ_V1,
    (
        ndr.Field("operation", ndr.ULONG),
        ndr.Field("flags", ndr.ULONG),
        ndr.Field("pwszAccount", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("cSPN", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field("rpwszSPN", ndr.Pointer(ndr.Array(ndr.Pointer(ndr.WSTRING), (ndr.Dim(size_is="cSPN"),)))),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_SPNREQ:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_SPNREQ_V1 V1; } DRS_MSG_SPNREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_SPNREQ_V1


DRS_MSG_SPNREQ.__ndr__ = ndr.Union(
    DRS_MSG_SPNREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_SPNREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_SPNREPLY_V1:
    """typedef struct { DWORD retVal; } DRS_MSG_SPNREPLY_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    retVal: int


DRS_MSG_SPNREPLY_V1.__ndr__ = ndr.Struct(DRS_MSG_SPNREPLY_V1, (ndr.Field("retVal", ndr.ULONG),))


@ndr.record(kw_only=False)
class DRS_MSG_SPNREPLY:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_SPNREPLY_V1 V1; } DRS_MSG_SPNREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_SPNREPLY_V1


DRS_MSG_SPNREPLY.__ndr__ = ndr.Union(
    DRS_MSG_SPNREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_SPNREPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_RMSVRREQ_V1:
    """typedef struct {
        [string] LPWSTR ServerDN;
        [string] LPWSTR DomainDN;
        BOOL fCommit;
    } DRS_MSG_RMSVRREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    ServerDN: str | None
    DomainDN: str | None
    fCommit: int


DRS_MSG_RMSVRREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_RMSVRREQ_V1,
    (
        ndr.Field("ServerDN", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("DomainDN", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("fCommit", ndr.LONG),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_RMSVRREQ:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_RMSVRREQ_V1 V1; } DRS_MSG_RMSVRREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_RMSVRREQ_V1


DRS_MSG_RMSVRREQ.__ndr__ = ndr.Union(
    DRS_MSG_RMSVRREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_RMSVRREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_RMSVRREPLY_V1:
    """typedef struct { BOOL fLastDcInDomain; } DRS_MSG_RMSVRREPLY_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    fLastDcInDomain: int


DRS_MSG_RMSVRREPLY_V1.__ndr__ = ndr.Struct(DRS_MSG_RMSVRREPLY_V1, (ndr.Field("fLastDcInDomain", ndr.LONG),))


@ndr.record(kw_only=False)
class DRS_MSG_RMSVRREPLY:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_RMSVRREPLY_V1 V1; } DRS_MSG_RMSVRREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_RMSVRREPLY_V1


DRS_MSG_RMSVRREPLY.__ndr__ = ndr.Union(
    DRS_MSG_RMSVRREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_RMSVRREPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_RMDMNREQ_V1:
    """typedef struct { [string] LPWSTR DomainDN; } DRS_MSG_RMDMNREQ_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    DomainDN: str | None


DRS_MSG_RMDMNREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_RMDMNREQ_V1, (ndr.Field("DomainDN", ndr.Pointer(ndr.WSTRING)),)
)


@ndr.record(kw_only=False)
class DRS_MSG_RMDMNREQ:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_RMDMNREQ_V1 V1; } DRS_MSG_RMDMNREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_RMDMNREQ_V1


DRS_MSG_RMDMNREQ.__ndr__ = ndr.Union(
    DRS_MSG_RMDMNREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_RMDMNREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_RMDMNREPLY_V1:
    """typedef struct { DWORD Reserved; } DRS_MSG_RMDMNREPLY_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    Reserved: int


DRS_MSG_RMDMNREPLY_V1.__ndr__ = ndr.Struct(DRS_MSG_RMDMNREPLY_V1, (ndr.Field("Reserved", ndr.ULONG),))


@ndr.record(kw_only=False)
class DRS_MSG_RMDMNREPLY:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_RMDMNREPLY_V1 V1; } DRS_MSG_RMDMNREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_RMDMNREPLY_V1


DRS_MSG_RMDMNREPLY.__ndr__ = ndr.Union(
    DRS_MSG_RMDMNREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_RMDMNREPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_DCINFOREQ_V1:
    """typedef struct { [string] WCHAR *Domain; DWORD InfoLevel; } DRS_MSG_DCINFOREQ_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    Domain: str | None
    InfoLevel: int


DRS_MSG_DCINFOREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_DCINFOREQ_V1, (ndr.Field("Domain", ndr.Pointer(ndr.WSTRING)), ndr.Field("InfoLevel", ndr.ULONG))
)


@ndr.record(kw_only=False)
class DRS_MSG_DCINFOREQ:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_DCINFOREQ_V1 V1;
    } DRS_MSG_DCINFOREQ, *PDRS_MSG_DCINFOREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_DCINFOREQ_V1


DRS_MSG_DCINFOREQ.__ndr__ = ndr.Union(
    DRS_MSG_DCINFOREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_DCINFOREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_DCINFOREPLY_V1:
    """typedef struct {
        [range(0, 10000)] DWORD cItems;
        [size_is(cItems)] DS_DOMAIN_CONTROLLER_INFO_1W *rItems;
    } DRS_MSG_DCINFOREPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    cItems: int = ndr.DERIVED
    rItems: list[DS_DOMAIN_CONTROLLER_INFO_1W] | None


DRS_MSG_DCINFOREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_DCINFOREPLY_V1,
    (
        ndr.Field("cItems", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field(
            "rItems",
            ndr.Pointer(ndr.Array(DS_DOMAIN_CONTROLLER_INFO_1W.__ndr__, (ndr.Dim(size_is="cItems"),))),
        ),
    ),
)


@ndr.record
class DRS_MSG_DCINFOREPLY_V2:
    """typedef struct {
        [range(0, 10000)] DWORD cItems;
        [size_is(cItems)] DS_DOMAIN_CONTROLLER_INFO_2W *rItems;
    } DRS_MSG_DCINFOREPLY_V2;
    """

    __ndr__: ClassVar[ndr.Struct]
    cItems: int = ndr.DERIVED
    rItems: list[DS_DOMAIN_CONTROLLER_INFO_2W] | None


DRS_MSG_DCINFOREPLY_V2.__ndr__ = ndr.Struct(
    DRS_MSG_DCINFOREPLY_V2,
    (
        ndr.Field("cItems", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field(
            "rItems",
            ndr.Pointer(ndr.Array(DS_DOMAIN_CONTROLLER_INFO_2W.__ndr__, (ndr.Dim(size_is="cItems"),))),
        ),
    ),
)


@ndr.record
class DRS_MSG_DCINFOREPLY_V3:
    """typedef struct {
        [range(0, 10000)] DWORD cItems;
        [size_is(cItems)] DS_DOMAIN_CONTROLLER_INFO_3W *rItems;
    } DRS_MSG_DCINFOREPLY_V3;
    """

    __ndr__: ClassVar[ndr.Struct]
    cItems: int = ndr.DERIVED
    rItems: list[DS_DOMAIN_CONTROLLER_INFO_3W] | None


DRS_MSG_DCINFOREPLY_V3.__ndr__ = ndr.Struct(
    DRS_MSG_DCINFOREPLY_V3,
    (
        ndr.Field("cItems", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field(
            "rItems",
            ndr.Pointer(ndr.Array(DS_DOMAIN_CONTROLLER_INFO_3W.__ndr__, (ndr.Dim(size_is="cItems"),))),
        ),
    ),
)


@ndr.record
class DRS_MSG_DCINFOREPLY_VFFFFFFFF:
    """typedef struct {
        [range(0, 10000)] DWORD cItems;
        [size_is(cItems)] DS_DOMAIN_CONTROLLER_INFO_FFFFFFFFW *rItems;
    } DRS_MSG_DCINFOREPLY_VFFFFFFFF;
    """

    __ndr__: ClassVar[ndr.Struct]
    cItems: int = ndr.DERIVED
    rItems: list[DS_DOMAIN_CONTROLLER_INFO_FFFFFFFFW] | None


DRS_MSG_DCINFOREPLY_VFFFFFFFF.__ndr__ = ndr.Struct(
    DRS_MSG_DCINFOREPLY_VFFFFFFFF,
    (
        ndr.Field("cItems", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field(
            "rItems",
            ndr.Pointer(ndr.Array(DS_DOMAIN_CONTROLLER_INFO_FFFFFFFFW.__ndr__, (ndr.Dim(size_is="cItems"),))),
        ),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_DCINFOREPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_DCINFOREPLY_V1 V1;
        [case(2)] DRS_MSG_DCINFOREPLY_V2 V2;
        [case(3)] DRS_MSG_DCINFOREPLY_V3 V3;
        [case(0xFFFFFFFF)] DRS_MSG_DCINFOREPLY_VFFFFFFFF VFFFFFFFF;
    } DRS_MSG_DCINFOREPLY;

    Values by discriminant: 1 V1; 2 V2; 3 V3; 4294967295 VFFFFFFFF.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        DRS_MSG_DCINFOREPLY_V1
        | DRS_MSG_DCINFOREPLY_V2
        | DRS_MSG_DCINFOREPLY_V3
        | DRS_MSG_DCINFOREPLY_VFFFFFFFF
    )


DRS_MSG_DCINFOREPLY.__ndr__ = ndr.Union(
    DRS_MSG_DCINFOREPLY,
    ndr.ULONG,
    (
        ndr.Arm((1,), "V1", DRS_MSG_DCINFOREPLY_V1.__ndr__),
        ndr.Arm((2,), "V2", DRS_MSG_DCINFOREPLY_V2.__ndr__),
        ndr.Arm((3,), "V3", DRS_MSG_DCINFOREPLY_V3.__ndr__),
        ndr.Arm((4294967295,), "VFFFFFFFF", DRS_MSG_DCINFOREPLY_VFFFFFFFF.__ndr__),
    ),
)


@ndr.record
class DRS_MSG_ADDENTRYREQ_V1:
    """typedef struct { [ref] DSNAME *pObject; ATTRBLOCK AttrBlock; } DRS_MSG_ADDENTRYREQ_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    pObject: DSNAME
    AttrBlock: ATTRBLOCK


DRS_MSG_ADDENTRYREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_ADDENTRYREQ_V1,
    (ndr.Field("pObject", ndr.Pointer(DSNAME.__ndr__, "ref")), ndr.Field("AttrBlock", ATTRBLOCK.__ndr__)),
)


@ndr.record
class DRS_MSG_ADDENTRYREQ_V2:
    """typedef struct { ENTINFLIST EntInfList; } DRS_MSG_ADDENTRYREQ_V2;"""

    __ndr__: ClassVar[ndr.Struct]
    EntInfList: ENTINFLIST


DRS_MSG_ADDENTRYREQ_V2.__ndr__ = ndr.Struct(
    DRS_MSG_ADDENTRYREQ_V2, (ndr.Field("EntInfList", ENTINFLIST.__ndr__),)
)


@ndr.record
class DRS_MSG_ADDENTRYREQ_V3:
    """typedef struct { ENTINFLIST EntInfList; DRS_SecBufferDesc *pClientCreds; } DRS_MSG_ADDENTRYREQ_V3;"""

    __ndr__: ClassVar[ndr.Struct]
    EntInfList: ENTINFLIST
    pClientCreds: DRS_SecBufferDesc | None


DRS_MSG_ADDENTRYREQ_V3.__ndr__ = ndr.Struct(
    DRS_MSG_ADDENTRYREQ_V3,
    (
        ndr.Field("EntInfList", ENTINFLIST.__ndr__),
        ndr.Field("pClientCreds", ndr.Pointer(DRS_SecBufferDesc.__ndr__)),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_ADDENTRYREQ:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_ADDENTRYREQ_V1 V1;
        [case(2)] DRS_MSG_ADDENTRYREQ_V2 V2;
        [case(3)] DRS_MSG_ADDENTRYREQ_V3 V3;
    } DRS_MSG_ADDENTRYREQ;

    Values by discriminant: 1 V1; 2 V2; 3 V3.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_ADDENTRYREQ_V1 | DRS_MSG_ADDENTRYREQ_V2 | DRS_MSG_ADDENTRYREQ_V3


DRS_MSG_ADDENTRYREQ.__ndr__ = ndr.Union(
    DRS_MSG_ADDENTRYREQ,
    ndr.ULONG,
    (
        ndr.Arm((1,), "V1", DRS_MSG_ADDENTRYREQ_V1.__ndr__),
        ndr.Arm((2,), "V2", DRS_MSG_ADDENTRYREQ_V2.__ndr__),
        ndr.Arm((3,), "V3", DRS_MSG_ADDENTRYREQ_V3.__ndr__),
    ),
)


@ndr.record
class DRS_MSG_ADDENTRYREPLY_V1:
    """typedef struct {
        GUID Guid;
        NT4SID Sid;
        DWORD errCode;
        DWORD dsid;
        DWORD extendedErr;
        DWORD extendedData;
        USHORT problem;
    } DRS_MSG_ADDENTRYREPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    Guid: UUID
    Sid: NT4SID
    errCode: int
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int


DRS_MSG_ADDENTRYREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_ADDENTRYREPLY_V1,
    (
        ndr.Field("Guid", ndr.GUID),
        ndr.Field("Sid", NT4SID.__ndr__),
        ndr.Field("errCode", ndr.ULONG),
        ndr.Field("dsid", ndr.ULONG),
        ndr.Field("extendedErr", ndr.ULONG),
        ndr.Field("extendedData", ndr.ULONG),
        ndr.Field("problem", ndr.USHORT),
    ),
)


@ndr.record
class ADDENTRY_REPLY_INFO:
    """typedef struct { GUID objGuid; NT4SID objSid; } ADDENTRY_REPLY_INFO;"""

    __ndr__: ClassVar[ndr.Struct]
    objGuid: UUID
    objSid: NT4SID


ADDENTRY_REPLY_INFO.__ndr__ = ndr.Struct(
    ADDENTRY_REPLY_INFO, (ndr.Field("objGuid", ndr.GUID), ndr.Field("objSid", NT4SID.__ndr__))
)


@ndr.record
class DRS_MSG_ADDENTRYREPLY_V2:
    """typedef struct {
        [unique] DSNAME *pErrorObject;
        DWORD errCode;
        DWORD dsid;
        DWORD extendedErr;
        DWORD extendedData;
        USHORT problem;
        [range(0, 10000)] ULONG cObjectsAdded;
        [size_is(cObjectsAdded)] ADDENTRY_REPLY_INFO *infoList;
    } DRS_MSG_ADDENTRYREPLY_V2;
    """

    __ndr__: ClassVar[ndr.Struct]
    pErrorObject: DSNAME | None
    errCode: int
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int
    cObjectsAdded: int = ndr.DERIVED
    infoList: list[ADDENTRY_REPLY_INFO] | None


DRS_MSG_ADDENTRYREPLY_V2.__ndr__ = ndr.Struct(
    DRS_MSG_ADDENTRYREPLY_V2,
    (
        ndr.Field("pErrorObject", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("errCode", ndr.ULONG),
        ndr.Field("dsid", ndr.ULONG),
        ndr.Field("extendedErr", ndr.ULONG),
        ndr.Field("extendedData", ndr.ULONG),
        ndr.Field("problem", ndr.USHORT),
        ndr.Field("cObjectsAdded", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field(
            "infoList",
            ndr.Pointer(ndr.Array(ADDENTRY_REPLY_INFO.__ndr__, (ndr.Dim(size_is="cObjectsAdded"),))),
        ),
    ),
)


@ndr.record
class DRS_ERROR_DATA_V1:
    """typedef struct {
        DWORD dwRepError;
        DWORD errCode;
        [switch_is(errCode)] DIRERR_DRS_WIRE_V1 *pErrInfo;
    } DRS_ERROR_DATA_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwRepError: int
    errCode: int = ndr.DERIVED
    pErrInfo: DIRERR_DRS_WIRE_V1 | None


DRS_ERROR_DATA_V1.__ndr__ = ndr.Struct(
    DRS_ERROR_DATA_V1,
    (
        ndr.Field("dwRepError", ndr.ULONG),
        ndr.Field("errCode", ndr.ULONG),
        ndr.Field("pErrInfo", ndr.Pointer(replace(DIRERR_DRS_WIRE_V1.__ndr__, switch_is="errCode"))),
    ),
)


@ndr.record(kw_only=False)
class DRS_ERROR_DATA:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_ERROR_DATA_V1 V1; } DRS_ERROR_DATA;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_ERROR_DATA_V1


DRS_ERROR_DATA.__ndr__ = ndr.Union(
    DRS_ERROR_DATA, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_ERROR_DATA_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_ADDENTRYREPLY_V3:
    """typedef struct {
        DSNAME *pdsErrObject;
        DWORD dwErrVer;
        [switch_is(dwErrVer)] DRS_ERROR_DATA *pErrData;
        [range(0, 10000)] ULONG cObjectsAdded;
        [size_is(cObjectsAdded)] ADDENTRY_REPLY_INFO *infoList;
    } DRS_MSG_ADDENTRYREPLY_V3;
    """

    __ndr__: ClassVar[ndr.Struct]
    pdsErrObject: DSNAME | None
    dwErrVer: int = ndr.DERIVED
    pErrData: DRS_ERROR_DATA | None
    cObjectsAdded: int = ndr.DERIVED
    infoList: list[ADDENTRY_REPLY_INFO] | None


DRS_MSG_ADDENTRYREPLY_V3.__ndr__ = ndr.Struct(
    DRS_MSG_ADDENTRYREPLY_V3,
    (
        ndr.Field("pdsErrObject", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("dwErrVer", ndr.ULONG),
        ndr.Field("pErrData", ndr.Pointer(replace(DRS_ERROR_DATA.__ndr__, switch_is="dwErrVer"))),
        ndr.Field("cObjectsAdded", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field(
            "infoList",
            ndr.Pointer(ndr.Array(ADDENTRY_REPLY_INFO.__ndr__, (ndr.Dim(size_is="cObjectsAdded"),))),
        ),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_ADDENTRYREPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_ADDENTRYREPLY_V1 V1;
        [case(2)] DRS_MSG_ADDENTRYREPLY_V2 V2;
        [case(3)] DRS_MSG_ADDENTRYREPLY_V3 V3;
    } DRS_MSG_ADDENTRYREPLY;

    Values by discriminant: 1 V1; 2 V2; 3 V3.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_ADDENTRYREPLY_V1 | DRS_MSG_ADDENTRYREPLY_V2 | DRS_MSG_ADDENTRYREPLY_V3


DRS_MSG_ADDENTRYREPLY.__ndr__ = ndr.Union(
    DRS_MSG_ADDENTRYREPLY,
    ndr.ULONG,
    (
        ndr.Arm((1,), "V1", DRS_MSG_ADDENTRYREPLY_V1.__ndr__),
        ndr.Arm((2,), "V2", DRS_MSG_ADDENTRYREPLY_V2.__ndr__),
        ndr.Arm((3,), "V3", DRS_MSG_ADDENTRYREPLY_V3.__ndr__),
    ),
)


@ndr.record
class DRS_MSG_KCC_EXECUTE_V1:
    """typedef struct { DWORD dwTaskID; DWORD dwFlags; } DRS_MSG_KCC_EXECUTE_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    dwTaskID: int
    dwFlags: int


DRS_MSG_KCC_EXECUTE_V1.__ndr__ = ndr.Struct(
    DRS_MSG_KCC_EXECUTE_V1, (ndr.Field("dwTaskID", ndr.ULONG), ndr.Field("dwFlags", ndr.ULONG))
)


@ndr.record(kw_only=False)
class DRS_MSG_KCC_EXECUTE:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_KCC_EXECUTE_V1 V1; } DRS_MSG_KCC_EXECUTE;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_KCC_EXECUTE_V1


DRS_MSG_KCC_EXECUTE.__ndr__ = ndr.Union(
    DRS_MSG_KCC_EXECUTE, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_KCC_EXECUTE_V1.__ndr__),)
)


@ndr.record
class DS_REPL_CLIENT_CONTEXT:
    """typedef struct {
        ULONGLONG hCtx;
        LONG lReferenceCount;
        BOOL fIsBound;
        UUID uuidClient;
        DSTIME timeLastUsed;
        ULONG IPAddr;
        int pid;
    } DS_REPL_CLIENT_CONTEXT;
    """

    __ndr__: ClassVar[ndr.Struct]
    hCtx: int
    lReferenceCount: int
    fIsBound: int
    uuidClient: UUID
    timeLastUsed: int
    IPAddr: int
    pid: int


DS_REPL_CLIENT_CONTEXT.__ndr__ = ndr.Struct(
    DS_REPL_CLIENT_CONTEXT,
    (
        ndr.Field("hCtx", ndr.UHYPER),
        ndr.Field("lReferenceCount", ndr.LONG),
        ndr.Field("fIsBound", ndr.LONG),
        ndr.Field("uuidClient", ndr.GUID),
        ndr.Field("timeLastUsed", ndr.HYPER),
        ndr.Field("IPAddr", ndr.ULONG),
        ndr.Field("pid", ndr.LONG),
    ),
)


@ndr.record
class DS_REPL_CLIENT_CONTEXTS:
    """typedef struct {
        [range(0, 10000)] DWORD cNumContexts;
        DWORD dwReserved;
        [size_is(cNumContexts)] DS_REPL_CLIENT_CONTEXT rgContext[];
    } DS_REPL_CLIENT_CONTEXTS;
    """

    __ndr__: ClassVar[ndr.Struct]
    cNumContexts: int = ndr.DERIVED
    dwReserved: int
    rgContext: list[DS_REPL_CLIENT_CONTEXT]


DS_REPL_CLIENT_CONTEXTS.__ndr__ = ndr.Struct(
    DS_REPL_CLIENT_CONTEXTS,
    (
        ndr.Field("cNumContexts", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field("dwReserved", ndr.ULONG),
        ndr.Field("rgContext", ndr.Array(DS_REPL_CLIENT_CONTEXT.__ndr__, (ndr.Dim(size_is="cNumContexts"),))),
    ),
)


@ndr.record
class DS_REPL_SERVER_OUTGOING_CALL:
    """typedef struct {
        [string] LPWSTR pszServerName;
        BOOL fIsHandleBound;
        BOOL fIsHandleFromCache;
        BOOL fIsHandleInCache;
        DWORD dwThreadId;
        DWORD dwBindingTimeoutMins;
        DSTIME dstimeCreated;
        DWORD dwCallType;
    } DS_REPL_SERVER_OUTGOING_CALL;
    """

    __ndr__: ClassVar[ndr.Struct]
    pszServerName: str | None
    fIsHandleBound: int
    fIsHandleFromCache: int
    fIsHandleInCache: int
    dwThreadId: int
    dwBindingTimeoutMins: int
    dstimeCreated: int
    dwCallType: int


DS_REPL_SERVER_OUTGOING_CALL.__ndr__ = ndr.Struct(
    DS_REPL_SERVER_OUTGOING_CALL,
    (
        ndr.Field("pszServerName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("fIsHandleBound", ndr.LONG),
        ndr.Field("fIsHandleFromCache", ndr.LONG),
        ndr.Field("fIsHandleInCache", ndr.LONG),
        ndr.Field("dwThreadId", ndr.ULONG),
        ndr.Field("dwBindingTimeoutMins", ndr.ULONG),
        ndr.Field("dstimeCreated", ndr.HYPER),
        ndr.Field("dwCallType", ndr.ULONG),
    ),
)


@ndr.record
class DS_REPL_SERVER_OUTGOING_CALLS:
    """typedef struct {
        [range(0, 256)] DWORD cNumCalls;
        DWORD dwReserved;
        [size_is(cNumCalls)] DS_REPL_SERVER_OUTGOING_CALL rgCall[];
    } DS_REPL_SERVER_OUTGOING_CALLS;
    """

    __ndr__: ClassVar[ndr.Struct]
    cNumCalls: int = ndr.DERIVED
    dwReserved: int
    rgCall: list[DS_REPL_SERVER_OUTGOING_CALL]


DS_REPL_SERVER_OUTGOING_CALLS.__ndr__ = ndr.Struct(
    DS_REPL_SERVER_OUTGOING_CALLS,
    (
        ndr.Field("cNumCalls", ndr.Ranged(ndr.ULONG, 0, 256)),
        ndr.Field("dwReserved", ndr.ULONG),
        ndr.Field("rgCall", ndr.Array(DS_REPL_SERVER_OUTGOING_CALL.__ndr__, (ndr.Dim(size_is="cNumCalls"),))),
    ),
)


@ndr.record
class DRS_MSG_GETREPLINFO_REQ_V1:
    """typedef struct {
        DWORD InfoType;
        [string] LPWSTR pszObjectDN;
        UUID uuidSourceDsaObjGuid;
    } DRS_MSG_GETREPLINFO_REQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    InfoType: int
    pszObjectDN: str | None
    uuidSourceDsaObjGuid: UUID


DRS_MSG_GETREPLINFO_REQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_GETREPLINFO_REQ_V1,
    (
        ndr.Field("InfoType", ndr.ULONG),
        ndr.Field("pszObjectDN", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("uuidSourceDsaObjGuid", ndr.GUID),
    ),
)


@ndr.record
class DRS_MSG_GETREPLINFO_REQ_V2:
    """typedef struct {
        DWORD InfoType;
        [string] LPWSTR pszObjectDN;
        UUID uuidSourceDsaObjGuid;
        DWORD ulFlags;
        [string] LPWSTR pszAttributeName;
        [string] LPWSTR pszValueDN;
        DWORD dwEnumerationContext;
    } DRS_MSG_GETREPLINFO_REQ_V2;
    """

    __ndr__: ClassVar[ndr.Struct]
    InfoType: int
    pszObjectDN: str | None
    uuidSourceDsaObjGuid: UUID
    ulFlags: int
    pszAttributeName: str | None
    pszValueDN: str | None
    dwEnumerationContext: int


DRS_MSG_GETREPLINFO_REQ_V2.__ndr__ = ndr.Struct(
    DRS_MSG_GETREPLINFO_REQ_V2,
    (
        ndr.Field("InfoType", ndr.ULONG),
        ndr.Field("pszObjectDN", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("uuidSourceDsaObjGuid", ndr.GUID),
        ndr.Field("ulFlags", ndr.ULONG),
        ndr.Field("pszAttributeName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("pszValueDN", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("dwEnumerationContext", ndr.ULONG),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_GETREPLINFO_REQ:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_GETREPLINFO_REQ_V1 V1;
        [case(2)] DRS_MSG_GETREPLINFO_REQ_V2 V2;
    } DRS_MSG_GETREPLINFO_REQ;

    Values by discriminant: 1 V1; 2 V2.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_GETREPLINFO_REQ_V1 | DRS_MSG_GETREPLINFO_REQ_V2


DRS_MSG_GETREPLINFO_REQ.__ndr__ = ndr.Union(
    DRS_MSG_GETREPLINFO_REQ,
    ndr.ULONG,
    (
        ndr.Arm((1,), "V1", DRS_MSG_GETREPLINFO_REQ_V1.__ndr__),
        ndr.Arm((2,), "V2", DRS_MSG_GETREPLINFO_REQ_V2.__ndr__),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_GETREPLINFO_REPLY:
    """typedef [switch_type(DWORD)] union {
        [case(0)] DS_REPL_NEIGHBORSW *pNeighbors;
        [case(1)] DS_REPL_CURSORS *pCursors;
        [case(2)] DS_REPL_OBJ_META_DATA *pObjMetaData;
        [case(3)] DS_REPL_KCC_DSA_FAILURESW *pConnectFailures;
        [case(4)] DS_REPL_KCC_DSA_FAILURESW *pLinkFailures;
        [case(5)] DS_REPL_PENDING_OPSW *pPendingOps;
        [case(6)] DS_REPL_ATTR_VALUE_META_DATA *pAttrValueMetaData;
        [case(7)] DS_REPL_CURSORS_2 *pCursors2;
        [case(8)] DS_REPL_CURSORS_3W *pCursors3;
        [case(9)] DS_REPL_OBJ_META_DATA_2 *pObjMetaData2;
        [case(10)] DS_REPL_ATTR_VALUE_META_DATA_2 *pAttrValueMetaData2;
        [case(0xFFFFFFFA)] DS_REPL_SERVER_OUTGOING_CALLS *pServerOutgoingCalls;
        [case(0xFFFFFFFB)] UPTODATE_VECTOR_V1_EXT *pUpToDateVec;
        [case(0xFFFFFFFC)] DS_REPL_CLIENT_CONTEXTS *pClientContexts;
        [case(0xFFFFFFFE)] DS_REPL_NEIGHBORSW *pRepsTo;
    } DRS_MSG_GETREPLINFO_REPLY;

    Values by discriminant: 0 pNeighbors; 1 pCursors; 2 pObjMetaData; 3 pConnectFailures; 4 pLinkFailures; 5
    pPendingOps; 6 pAttrValueMetaData; 7 pCursors2; 8 pCursors3; 9 pObjMetaData2; 10 pAttrValueMetaData2;
    4294967290 pServerOutgoingCalls; 4294967291 pUpToDateVec; 4294967292 pClientContexts; 4294967294 pRepsTo.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        DS_REPL_NEIGHBORSW
        | DS_REPL_CURSORS
        | DS_REPL_OBJ_META_DATA
        | DS_REPL_KCC_DSA_FAILURESW
        | DS_REPL_PENDING_OPSW
        | DS_REPL_ATTR_VALUE_META_DATA
        | DS_REPL_CURSORS_2
        | DS_REPL_CURSORS_3W
        | DS_REPL_OBJ_META_DATA_2
        | DS_REPL_ATTR_VALUE_META_DATA_2
        | DS_REPL_SERVER_OUTGOING_CALLS
        | UPTODATE_VECTOR_V1_EXT
        | DS_REPL_CLIENT_CONTEXTS
        | None
    ) = None


DRS_MSG_GETREPLINFO_REPLY.__ndr__ = ndr.Union(
    DRS_MSG_GETREPLINFO_REPLY,
    ndr.ULONG,
    (
        ndr.Arm((0,), "pNeighbors", ndr.Pointer(DS_REPL_NEIGHBORSW.__ndr__)),
        ndr.Arm((1,), "pCursors", ndr.Pointer(DS_REPL_CURSORS.__ndr__)),
        ndr.Arm((2,), "pObjMetaData", ndr.Pointer(DS_REPL_OBJ_META_DATA.__ndr__)),
        ndr.Arm((3,), "pConnectFailures", ndr.Pointer(DS_REPL_KCC_DSA_FAILURESW.__ndr__)),
        ndr.Arm((4,), "pLinkFailures", ndr.Pointer(DS_REPL_KCC_DSA_FAILURESW.__ndr__)),
        ndr.Arm((5,), "pPendingOps", ndr.Pointer(DS_REPL_PENDING_OPSW.__ndr__)),
        ndr.Arm((6,), "pAttrValueMetaData", ndr.Pointer(DS_REPL_ATTR_VALUE_META_DATA.__ndr__)),
        ndr.Arm((7,), "pCursors2", ndr.Pointer(DS_REPL_CURSORS_2.__ndr__)),
        ndr.Arm((8,), "pCursors3", ndr.Pointer(DS_REPL_CURSORS_3W.__ndr__)),
        ndr.Arm((9,), "pObjMetaData2", ndr.Pointer(DS_REPL_OBJ_META_DATA_2.__ndr__)),
        ndr.Arm((10,), "pAttrValueMetaData2", ndr.Pointer(DS_REPL_ATTR_VALUE_META_DATA_2.__ndr__)),
        ndr.Arm((4294967290,), "pServerOutgoingCalls", ndr.Pointer(DS_REPL_SERVER_OUTGOING_CALLS.__ndr__)),
        ndr.Arm((4294967291,), "pUpToDateVec", ndr.Pointer(UPTODATE_VECTOR_V1_EXT.__ndr__)),
        ndr.Arm((4294967292,), "pClientContexts", ndr.Pointer(DS_REPL_CLIENT_CONTEXTS.__ndr__)),
        ndr.Arm((4294967294,), "pRepsTo", ndr.Pointer(DS_REPL_NEIGHBORSW.__ndr__)),
    ),
)


@ndr.record
class DRS_MSG_ADDSIDREQ_V1:
    """typedef struct {
        DWORD Flags;
        [string] WCHAR *SrcDomain;
        [string] WCHAR *SrcPrincipal;
        [string, ptr] WCHAR *SrcDomainController;
        [range(0, 256)] DWORD SrcCredsUserLength;
        [size_is(SrcCredsUserLength)] WCHAR *SrcCredsUser;
        [range(0, 256)] DWORD SrcCredsDomainLength;
        [size_is(SrcCredsDomainLength)] WCHAR *SrcCredsDomain;
        [range(0, 256)] DWORD SrcCredsPasswordLength;
        [size_is(SrcCredsPasswordLength)] WCHAR *SrcCredsPassword;
        [string] WCHAR *DstDomain;
        [string] WCHAR *DstPrincipal;
    } DRS_MSG_ADDSIDREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    Flags: int
    SrcDomain: str | None
    SrcPrincipal: str | None
    SrcDomainController: str | None
    SrcCredsUserLength: int = ndr.DERIVED
    SrcCredsUser: str | None
    SrcCredsDomainLength: int = ndr.DERIVED
    SrcCredsDomain: str | None
    SrcCredsPasswordLength: int = ndr.DERIVED
    SrcCredsPassword: str | None
    DstDomain: str | None
    DstPrincipal: str | None


DRS_MSG_ADDSIDREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_ADDSIDREQ_V1,
    (
        ndr.Field("Flags", ndr.ULONG),
        ndr.Field("SrcDomain", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("SrcPrincipal", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("SrcDomainController", ndr.Pointer(ndr.WSTRING, "full")),
        ndr.Field("SrcCredsUserLength", ndr.Ranged(ndr.ULONG, 0, 256)),
        ndr.Field(
            "SrcCredsUser", ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(size_is="SrcCredsUserLength"),)))
        ),
        ndr.Field("SrcCredsDomainLength", ndr.Ranged(ndr.ULONG, 0, 256)),
        ndr.Field(
            "SrcCredsDomain", ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(size_is="SrcCredsDomainLength"),)))
        ),
        ndr.Field("SrcCredsPasswordLength", ndr.Ranged(ndr.ULONG, 0, 256)),
        ndr.Field(
            "SrcCredsPassword",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(size_is="SrcCredsPasswordLength"),))),
        ),
        ndr.Field("DstDomain", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("DstPrincipal", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_ADDSIDREQ:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_ADDSIDREQ_V1 V1; } DRS_MSG_ADDSIDREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_ADDSIDREQ_V1


DRS_MSG_ADDSIDREQ.__ndr__ = ndr.Union(
    DRS_MSG_ADDSIDREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_ADDSIDREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_ADDSIDREPLY_V1:
    """typedef struct { DWORD dwWin32Error; } DRS_MSG_ADDSIDREPLY_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    dwWin32Error: int


DRS_MSG_ADDSIDREPLY_V1.__ndr__ = ndr.Struct(DRS_MSG_ADDSIDREPLY_V1, (ndr.Field("dwWin32Error", ndr.ULONG),))


@ndr.record(kw_only=False)
class DRS_MSG_ADDSIDREPLY:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_ADDSIDREPLY_V1 V1; } DRS_MSG_ADDSIDREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_ADDSIDREPLY_V1


DRS_MSG_ADDSIDREPLY.__ndr__ = ndr.Union(
    DRS_MSG_ADDSIDREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_ADDSIDREPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_GETMEMBERSHIPS2_REQ_V1:
    """typedef struct {
        [range(1, 10000)] ULONG Count;
        [size_is(Count)] DRS_MSG_REVMEMB_REQ_V1 *Requests;
    } DRS_MSG_GETMEMBERSHIPS2_REQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    Count: int = ndr.DERIVED
    Requests: list[DRS_MSG_REVMEMB_REQ_V1] | None


DRS_MSG_GETMEMBERSHIPS2_REQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_GETMEMBERSHIPS2_REQ_V1,
    (
        ndr.Field("Count", ndr.Ranged(ndr.ULONG, 1, 10000)),
        ndr.Field(
            "Requests", ndr.Pointer(ndr.Array(DRS_MSG_REVMEMB_REQ_V1.__ndr__, (ndr.Dim(size_is="Count"),)))
        ),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_GETMEMBERSHIPS2_REQ:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_GETMEMBERSHIPS2_REQ_V1 V1;
    } DRS_MSG_GETMEMBERSHIPS2_REQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_GETMEMBERSHIPS2_REQ_V1


DRS_MSG_GETMEMBERSHIPS2_REQ.__ndr__ = ndr.Union(
    DRS_MSG_GETMEMBERSHIPS2_REQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_GETMEMBERSHIPS2_REQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_GETMEMBERSHIPS2_REPLY_V1:
    """typedef struct {
        [range(0, 10000)] ULONG Count;
        [size_is(Count)] DRS_MSG_REVMEMB_REPLY_V1 *Replies;
    } DRS_MSG_GETMEMBERSHIPS2_REPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    Count: int = ndr.DERIVED
    Replies: list[DRS_MSG_REVMEMB_REPLY_V1] | None


DRS_MSG_GETMEMBERSHIPS2_REPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_GETMEMBERSHIPS2_REPLY_V1,
    (
        ndr.Field("Count", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field(
            "Replies", ndr.Pointer(ndr.Array(DRS_MSG_REVMEMB_REPLY_V1.__ndr__, (ndr.Dim(size_is="Count"),)))
        ),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_GETMEMBERSHIPS2_REPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_GETMEMBERSHIPS2_REPLY_V1 V1;
    } DRS_MSG_GETMEMBERSHIPS2_REPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_GETMEMBERSHIPS2_REPLY_V1


DRS_MSG_GETMEMBERSHIPS2_REPLY.__ndr__ = ndr.Union(
    DRS_MSG_GETMEMBERSHIPS2_REPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_GETMEMBERSHIPS2_REPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_REPVERIFYOBJ_V1:
    """typedef struct { [ref] DSNAME *pNC; UUID uuidDsaSrc; ULONG ulOptions; } DRS_MSG_REPVERIFYOBJ_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    pNC: DSNAME
    uuidDsaSrc: UUID
    ulOptions: int


DRS_MSG_REPVERIFYOBJ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_REPVERIFYOBJ_V1,
    (
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
        ndr.Field("uuidDsaSrc", ndr.GUID),
        ndr.Field("ulOptions", ndr.ULONG),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_REPVERIFYOBJ:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_REPVERIFYOBJ_V1 V1; } DRS_MSG_REPVERIFYOBJ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_REPVERIFYOBJ_V1


DRS_MSG_REPVERIFYOBJ.__ndr__ = ndr.Union(
    DRS_MSG_REPVERIFYOBJ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_REPVERIFYOBJ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_EXISTREQ_V1:
    """typedef struct {
        UUID guidStart;
        DWORD cGuids;
        DSNAME *pNC;
        UPTODATE_VECTOR_V1_EXT *pUpToDateVecCommonV1;
        UCHAR Md5Digest[16];
    } DRS_MSG_EXISTREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    guidStart: UUID
    cGuids: int
    pNC: DSNAME | None
    pUpToDateVecCommonV1: UPTODATE_VECTOR_V1_EXT | None
    Md5Digest: bytes


DRS_MSG_EXISTREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_EXISTREQ_V1,
    (
        ndr.Field("guidStart", ndr.GUID),
        ndr.Field("cGuids", ndr.ULONG),
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__)),
        ndr.Field("pUpToDateVecCommonV1", ndr.Pointer(UPTODATE_VECTOR_V1_EXT.__ndr__)),
        ndr.Field("Md5Digest", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_EXISTREQ:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_EXISTREQ_V1 V1; } DRS_MSG_EXISTREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_EXISTREQ_V1


DRS_MSG_EXISTREQ.__ndr__ = ndr.Union(
    DRS_MSG_EXISTREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_EXISTREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_EXISTREPLY_V1:
    """typedef struct {
        DWORD dwStatusFlags;
        [range(0, 10485760)] DWORD cNumGuids;
        [size_is(cNumGuids)] UUID *rgGuids;
    } DRS_MSG_EXISTREPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwStatusFlags: int
    cNumGuids: int = ndr.DERIVED
    rgGuids: list[UUID] | None


DRS_MSG_EXISTREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_EXISTREPLY_V1,
    (
        ndr.Field("dwStatusFlags", ndr.ULONG),
        ndr.Field("cNumGuids", ndr.Ranged(ndr.ULONG, 0, 10485760)),
        ndr.Field("rgGuids", ndr.Pointer(ndr.Array(ndr.GUID, (ndr.Dim(size_is="cNumGuids"),)))),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_EXISTREPLY:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_EXISTREPLY_V1 V1; } DRS_MSG_EXISTREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_EXISTREPLY_V1


DRS_MSG_EXISTREPLY.__ndr__ = ndr.Union(
    DRS_MSG_EXISTREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_EXISTREPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_QUERYSITESREQ_V1:
    """typedef struct {
        [string] const WCHAR *pwszFromSite;
        [range(1, 10000)] DWORD cToSites;
        [string, size_is(cToSites)] WCHAR **rgszToSites;
        DWORD dwFlags;
    } DRS_MSG_QUERYSITESREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pwszFromSite: str | None
    cToSites: int = ndr.DERIVED
    rgszToSites: list[str | None] | None
    dwFlags: int


DRS_MSG_QUERYSITESREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_QUERYSITESREQ_V1,
    (
        ndr.Field("pwszFromSite", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("cToSites", ndr.Ranged(ndr.ULONG, 1, 10000)),
        ndr.Field(
            "rgszToSites", ndr.Pointer(ndr.Array(ndr.Pointer(ndr.WSTRING), (ndr.Dim(size_is="cToSites"),)))
        ),
        ndr.Field("dwFlags", ndr.ULONG),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_QUERYSITESREQ:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_QUERYSITESREQ_V1 V1; } DRS_MSG_QUERYSITESREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_QUERYSITESREQ_V1


DRS_MSG_QUERYSITESREQ.__ndr__ = ndr.Union(
    DRS_MSG_QUERYSITESREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_QUERYSITESREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_QUERYSITESREPLYELEMENT_V1:
    """typedef struct { DWORD dwErrorCode; DWORD dwCost; } DRS_MSG_QUERYSITESREPLYELEMENT_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    dwErrorCode: int
    dwCost: int


DRS_MSG_QUERYSITESREPLYELEMENT_V1.__ndr__ = ndr.Struct(
    DRS_MSG_QUERYSITESREPLYELEMENT_V1, (ndr.Field("dwErrorCode", ndr.ULONG), ndr.Field("dwCost", ndr.ULONG))
)


@ndr.record
class DRS_MSG_QUERYSITESREPLY_V1:
    """typedef struct {
        [range(0, 10000)] DWORD cToSites;
        [size_is(cToSites)] DRS_MSG_QUERYSITESREPLYELEMENT_V1 *rgCostInfo;
        DWORD dwFlags;
    } DRS_MSG_QUERYSITESREPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    cToSites: int = ndr.DERIVED
    rgCostInfo: list[DRS_MSG_QUERYSITESREPLYELEMENT_V1] | None
    dwFlags: int


DRS_MSG_QUERYSITESREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_QUERYSITESREPLY_V1,
    (
        ndr.Field("cToSites", ndr.Ranged(ndr.ULONG, 0, 10000)),
        ndr.Field(
            "rgCostInfo",
            ndr.Pointer(ndr.Array(DRS_MSG_QUERYSITESREPLYELEMENT_V1.__ndr__, (ndr.Dim(size_is="cToSites"),))),
        ),
        ndr.Field("dwFlags", ndr.ULONG),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_QUERYSITESREPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_QUERYSITESREPLY_V1 V1;
    } DRS_MSG_QUERYSITESREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_QUERYSITESREPLY_V1


DRS_MSG_QUERYSITESREPLY.__ndr__ = ndr.Union(
    DRS_MSG_QUERYSITESREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_QUERYSITESREPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_INIT_DEMOTIONREQ_V1:
    """typedef struct { DWORD dwReserved; } DRS_MSG_INIT_DEMOTIONREQ_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    dwReserved: int


DRS_MSG_INIT_DEMOTIONREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_INIT_DEMOTIONREQ_V1, (ndr.Field("dwReserved", ndr.ULONG),)
)


@ndr.record(kw_only=False)
class DRS_MSG_INIT_DEMOTIONREQ:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_INIT_DEMOTIONREQ_V1 V1;
    } DRS_MSG_INIT_DEMOTIONREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_INIT_DEMOTIONREQ_V1


DRS_MSG_INIT_DEMOTIONREQ.__ndr__ = ndr.Union(
    DRS_MSG_INIT_DEMOTIONREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_INIT_DEMOTIONREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_INIT_DEMOTIONREPLY_V1:
    """typedef struct { DWORD dwOpError; } DRS_MSG_INIT_DEMOTIONREPLY_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    dwOpError: int


DRS_MSG_INIT_DEMOTIONREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_INIT_DEMOTIONREPLY_V1, (ndr.Field("dwOpError", ndr.ULONG),)
)


@ndr.record(kw_only=False)
class DRS_MSG_INIT_DEMOTIONREPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_INIT_DEMOTIONREPLY_V1 V1;
    } DRS_MSG_INIT_DEMOTIONREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_INIT_DEMOTIONREPLY_V1


DRS_MSG_INIT_DEMOTIONREPLY.__ndr__ = ndr.Union(
    DRS_MSG_INIT_DEMOTIONREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_INIT_DEMOTIONREPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_REPLICA_DEMOTIONREQ_V1:
    """typedef struct {
        DWORD dwFlags;
        UUID uuidHelperDest;
        [ref] DSNAME *pNC;
    } DRS_MSG_REPLICA_DEMOTIONREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwFlags: int
    uuidHelperDest: UUID
    pNC: DSNAME


DRS_MSG_REPLICA_DEMOTIONREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_REPLICA_DEMOTIONREQ_V1,
    (
        ndr.Field("dwFlags", ndr.ULONG),
        ndr.Field("uuidHelperDest", ndr.GUID),
        ndr.Field("pNC", ndr.Pointer(DSNAME.__ndr__, "ref")),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_REPLICA_DEMOTIONREQ:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_REPLICA_DEMOTIONREQ_V1 V1;
    } DRS_MSG_REPLICA_DEMOTIONREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_REPLICA_DEMOTIONREQ_V1


DRS_MSG_REPLICA_DEMOTIONREQ.__ndr__ = ndr.Union(
    DRS_MSG_REPLICA_DEMOTIONREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_REPLICA_DEMOTIONREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_REPLICA_DEMOTIONREPLY_V1:
    """typedef struct { DWORD dwOpError; } DRS_MSG_REPLICA_DEMOTIONREPLY_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    dwOpError: int


DRS_MSG_REPLICA_DEMOTIONREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_REPLICA_DEMOTIONREPLY_V1, (ndr.Field("dwOpError", ndr.ULONG),)
)


@ndr.record(kw_only=False)
class DRS_MSG_REPLICA_DEMOTIONREPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_REPLICA_DEMOTIONREPLY_V1 V1;
    } DRS_MSG_REPLICA_DEMOTIONREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_REPLICA_DEMOTIONREPLY_V1


DRS_MSG_REPLICA_DEMOTIONREPLY.__ndr__ = ndr.Union(
    DRS_MSG_REPLICA_DEMOTIONREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_REPLICA_DEMOTIONREPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_FINISH_DEMOTIONREQ_V1:
    """typedef struct {
        DWORD dwOperations;
        UUID uuidHelperDest;
        [string] LPWSTR szScriptBase;
    } DRS_MSG_FINISH_DEMOTIONREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwOperations: int
    uuidHelperDest: UUID
    szScriptBase: str | None


DRS_MSG_FINISH_DEMOTIONREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_FINISH_DEMOTIONREQ_V1,
    (
        ndr.Field("dwOperations", ndr.ULONG),
        ndr.Field("uuidHelperDest", ndr.GUID),
        ndr.Field("szScriptBase", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_FINISH_DEMOTIONREQ:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_FINISH_DEMOTIONREQ_V1 V1;
    } DRS_MSG_FINISH_DEMOTIONREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_FINISH_DEMOTIONREQ_V1


DRS_MSG_FINISH_DEMOTIONREQ.__ndr__ = ndr.Union(
    DRS_MSG_FINISH_DEMOTIONREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_FINISH_DEMOTIONREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_FINISH_DEMOTIONREPLY_V1:
    """typedef struct {
        DWORD dwOperationsDone;
        DWORD dwOpFailed;
        DWORD dwOpError;
    } DRS_MSG_FINISH_DEMOTIONREPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwOperationsDone: int
    dwOpFailed: int
    dwOpError: int


DRS_MSG_FINISH_DEMOTIONREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_FINISH_DEMOTIONREPLY_V1,
    (
        ndr.Field("dwOperationsDone", ndr.ULONG),
        ndr.Field("dwOpFailed", ndr.ULONG),
        ndr.Field("dwOpError", ndr.ULONG),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_FINISH_DEMOTIONREPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_FINISH_DEMOTIONREPLY_V1 V1;
    } DRS_MSG_FINISH_DEMOTIONREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_FINISH_DEMOTIONREPLY_V1


DRS_MSG_FINISH_DEMOTIONREPLY.__ndr__ = ndr.Union(
    DRS_MSG_FINISH_DEMOTIONREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_FINISH_DEMOTIONREPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_ADDCLONEDCREQ_V1:
    """typedef struct {
        [string] const WCHAR *pwszCloneDCName;
        [string] const WCHAR *pwszSite;
    } DRS_MSG_ADDCLONEDCREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pwszCloneDCName: str | None
    pwszSite: str | None


DRS_MSG_ADDCLONEDCREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_ADDCLONEDCREQ_V1,
    (ndr.Field("pwszCloneDCName", ndr.Pointer(ndr.WSTRING)), ndr.Field("pwszSite", ndr.Pointer(ndr.WSTRING))),
)


@ndr.record(kw_only=False)
class DRS_MSG_ADDCLONEDCREQ:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_ADDCLONEDCREQ_V1 V1; } DRS_MSG_ADDCLONEDCREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_ADDCLONEDCREQ_V1


DRS_MSG_ADDCLONEDCREQ.__ndr__ = ndr.Union(
    DRS_MSG_ADDCLONEDCREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_ADDCLONEDCREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_ADDCLONEDCREPLY_V1:
    """typedef struct {
        [string] WCHAR *pwszCloneDCName;
        [string] WCHAR *pwszSite;
        [range(0, 1024)] DWORD cPasswordLength;
        [size_is(cPasswordLength)] WCHAR *pwsNewDCAccountPassword;
    } DRS_MSG_ADDCLONEDCREPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pwszCloneDCName: str | None
    pwszSite: str | None
    cPasswordLength: int = ndr.DERIVED
    pwsNewDCAccountPassword: str | None


DRS_MSG_ADDCLONEDCREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_ADDCLONEDCREPLY_V1,
    (
        ndr.Field("pwszCloneDCName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("pwszSite", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("cPasswordLength", ndr.Ranged(ndr.ULONG, 0, 1024)),
        ndr.Field(
            "pwsNewDCAccountPassword",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(size_is="cPasswordLength"),))),
        ),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_ADDCLONEDCREPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_ADDCLONEDCREPLY_V1 V1;
    } DRS_MSG_ADDCLONEDCREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_ADDCLONEDCREPLY_V1


DRS_MSG_ADDCLONEDCREPLY.__ndr__ = ndr.Union(
    DRS_MSG_ADDCLONEDCREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_ADDCLONEDCREPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_WRITENGCKEYREQ_V1:
    """typedef struct _DRS_MSG_WRITENGCKEYREQ_V1 {
        [string] const WCHAR *pwszAccount;
        [range(0, 0xFFFF)] DWORD cNgcKey;
        [size_is(cNgcKey)] UCHAR *pNgcKey;
    } DRS_MSG_WRITENGCKEYREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pwszAccount: str | None
    cNgcKey: int = ndr.DERIVED
    pNgcKey: bytes | None


DRS_MSG_WRITENGCKEYREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_WRITENGCKEYREQ_V1,
    (
        ndr.Field("pwszAccount", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("cNgcKey", ndr.Ranged(ndr.ULONG, 0, 65535)),
        ndr.Field("pNgcKey", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cNgcKey"),)))),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_WRITENGCKEYREQ:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_WRITENGCKEYREQ_V1 V1;
    } DRS_MSG_WRITENGCKEYREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_WRITENGCKEYREQ_V1


DRS_MSG_WRITENGCKEYREQ.__ndr__ = ndr.Union(
    DRS_MSG_WRITENGCKEYREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_WRITENGCKEYREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_WRITENGCKEYREPLY_V1:
    """typedef struct _DRS_MSG_WRITENGCKEYREPLY_V1 { DWORD retVal; } DRS_MSG_WRITENGCKEYREPLY_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    retVal: int


DRS_MSG_WRITENGCKEYREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_WRITENGCKEYREPLY_V1, (ndr.Field("retVal", ndr.ULONG),)
)


@ndr.record(kw_only=False)
class DRS_MSG_WRITENGCKEYREPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_WRITENGCKEYREPLY_V1 V1;
    } DRS_MSG_WRITENGCKEYREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_WRITENGCKEYREPLY_V1


DRS_MSG_WRITENGCKEYREPLY.__ndr__ = ndr.Union(
    DRS_MSG_WRITENGCKEYREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_WRITENGCKEYREPLY_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_READNGCKEYREQ_V1:
    """typedef struct _DRS_MSG_READNGCKEYREQ_V1 {
        [string] const WCHAR *pwszAccount;
    } DRS_MSG_READNGCKEYREQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    pwszAccount: str | None


DRS_MSG_READNGCKEYREQ_V1.__ndr__ = ndr.Struct(
    DRS_MSG_READNGCKEYREQ_V1, (ndr.Field("pwszAccount", ndr.Pointer(ndr.WSTRING)),)
)


@ndr.record(kw_only=False)
class DRS_MSG_READNGCKEYREQ:
    """typedef [switch_type(DWORD)] union { [case(1)] DRS_MSG_READNGCKEYREQ_V1 V1; } DRS_MSG_READNGCKEYREQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_READNGCKEYREQ_V1


DRS_MSG_READNGCKEYREQ.__ndr__ = ndr.Union(
    DRS_MSG_READNGCKEYREQ, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_READNGCKEYREQ_V1.__ndr__),)
)


@ndr.record
class DRS_MSG_READNGCKEYREPLY_V1:
    """typedef struct _DRS_MSG_READNGCKEYREPLY_V1 {
        DWORD retVal;
        [range(0, 0xFFFF)] DWORD cNgcKey;
        [size_is(cNgcKey)] UCHAR *pNgcKey;
    } DRS_MSG_READNGCKEYREPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    retVal: int
    cNgcKey: int = ndr.DERIVED
    pNgcKey: bytes | None


DRS_MSG_READNGCKEYREPLY_V1.__ndr__ = ndr.Struct(
    DRS_MSG_READNGCKEYREPLY_V1,
    (
        ndr.Field("retVal", ndr.ULONG),
        ndr.Field("cNgcKey", ndr.Ranged(ndr.ULONG, 0, 65535)),
        ndr.Field("pNgcKey", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cNgcKey"),)))),
    ),
)


@ndr.record(kw_only=False)
class DRS_MSG_READNGCKEYREPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DRS_MSG_READNGCKEYREPLY_V1 V1;
    } DRS_MSG_READNGCKEYREPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DRS_MSG_READNGCKEYREPLY_V1


DRS_MSG_READNGCKEYREPLY.__ndr__ = ndr.Union(
    DRS_MSG_READNGCKEYREPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DRS_MSG_READNGCKEYREPLY_V1.__ndr__),)
)


@ndr.record
class DSA_MSG_EXECUTE_SCRIPT_REQ_V1:
    """typedef struct {
        DWORD Flags;
        [range(1, 1024)] DWORD cbPassword;
        [size_is(cbPassword)] BYTE *pbPassword;
    } DSA_MSG_EXECUTE_SCRIPT_REQ_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    Flags: int
    cbPassword: int = ndr.DERIVED
    pbPassword: bytes | None


DSA_MSG_EXECUTE_SCRIPT_REQ_V1.__ndr__ = ndr.Struct(
    DSA_MSG_EXECUTE_SCRIPT_REQ_V1,
    (
        ndr.Field("Flags", ndr.ULONG),
        ndr.Field("cbPassword", ndr.Ranged(ndr.ULONG, 1, 1024)),
        ndr.Field("pbPassword", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbPassword"),)))),
    ),
)


@ndr.record(kw_only=False)
class DSA_MSG_EXECUTE_SCRIPT_REQ:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DSA_MSG_EXECUTE_SCRIPT_REQ_V1 V1;
    } DSA_MSG_EXECUTE_SCRIPT_REQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DSA_MSG_EXECUTE_SCRIPT_REQ_V1


DSA_MSG_EXECUTE_SCRIPT_REQ.__ndr__ = ndr.Union(
    DSA_MSG_EXECUTE_SCRIPT_REQ, ndr.ULONG, (ndr.Arm((1,), "V1", DSA_MSG_EXECUTE_SCRIPT_REQ_V1.__ndr__),)
)


@ndr.record
class DSA_MSG_EXECUTE_SCRIPT_REPLY_V1:
    """typedef struct {
        DWORD dwOperationStatus;
        [string] LPWSTR pwErrMessage;
    } DSA_MSG_EXECUTE_SCRIPT_REPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwOperationStatus: int
    pwErrMessage: str | None


DSA_MSG_EXECUTE_SCRIPT_REPLY_V1.__ndr__ = ndr.Struct(
    DSA_MSG_EXECUTE_SCRIPT_REPLY_V1,
    (ndr.Field("dwOperationStatus", ndr.ULONG), ndr.Field("pwErrMessage", ndr.Pointer(ndr.WSTRING))),
)


@ndr.record(kw_only=False)
class DSA_MSG_EXECUTE_SCRIPT_REPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DSA_MSG_EXECUTE_SCRIPT_REPLY_V1 V1;
    } DSA_MSG_EXECUTE_SCRIPT_REPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DSA_MSG_EXECUTE_SCRIPT_REPLY_V1


DSA_MSG_EXECUTE_SCRIPT_REPLY.__ndr__ = ndr.Union(
    DSA_MSG_EXECUTE_SCRIPT_REPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DSA_MSG_EXECUTE_SCRIPT_REPLY_V1.__ndr__),)
)


@ndr.record
class DSA_MSG_PREPARE_SCRIPT_REQ_V1:
    """typedef struct { DWORD Reserved; } DSA_MSG_PREPARE_SCRIPT_REQ_V1;"""

    __ndr__: ClassVar[ndr.Struct]
    Reserved: int


DSA_MSG_PREPARE_SCRIPT_REQ_V1.__ndr__ = ndr.Struct(
    DSA_MSG_PREPARE_SCRIPT_REQ_V1, (ndr.Field("Reserved", ndr.ULONG),)
)


@ndr.record(kw_only=False)
class DSA_MSG_PREPARE_SCRIPT_REQ:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DSA_MSG_PREPARE_SCRIPT_REQ_V1 V1;
    } DSA_MSG_PREPARE_SCRIPT_REQ;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DSA_MSG_PREPARE_SCRIPT_REQ_V1


DSA_MSG_PREPARE_SCRIPT_REQ.__ndr__ = ndr.Union(
    DSA_MSG_PREPARE_SCRIPT_REQ, ndr.ULONG, (ndr.Arm((1,), "V1", DSA_MSG_PREPARE_SCRIPT_REQ_V1.__ndr__),)
)


@ndr.record
class DSA_MSG_PREPARE_SCRIPT_REPLY_V1:
    """typedef struct {
        DWORD dwOperationStatus;
        [string] LPWSTR pwErrMessage;
        [range(0, 1024)] DWORD cbPassword;
        [size_is(cbPassword)] BYTE *pbPassword;
        [range(0, 10485760)] DWORD cbHashBody;
        [size_is(cbHashBody)] BYTE *pbHashBody;
        [range(0, 10485760)] DWORD cbHashSignature;
        [size_is(cbHashSignature)] BYTE *pbHashSignature;
    } DSA_MSG_PREPARE_SCRIPT_REPLY_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwOperationStatus: int
    pwErrMessage: str | None
    cbPassword: int = ndr.DERIVED
    pbPassword: bytes | None
    cbHashBody: int = ndr.DERIVED
    pbHashBody: bytes | None
    cbHashSignature: int = ndr.DERIVED
    pbHashSignature: bytes | None


DSA_MSG_PREPARE_SCRIPT_REPLY_V1.__ndr__ = ndr.Struct(
    DSA_MSG_PREPARE_SCRIPT_REPLY_V1,
    (
        ndr.Field("dwOperationStatus", ndr.ULONG),
        ndr.Field("pwErrMessage", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("cbPassword", ndr.Ranged(ndr.ULONG, 0, 1024)),
        ndr.Field("pbPassword", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbPassword"),)))),
        ndr.Field("cbHashBody", ndr.Ranged(ndr.ULONG, 0, 10485760)),
        ndr.Field("pbHashBody", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbHashBody"),)))),
        ndr.Field("cbHashSignature", ndr.Ranged(ndr.ULONG, 0, 10485760)),
        ndr.Field("pbHashSignature", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbHashSignature"),)))),
    ),
)


@ndr.record(kw_only=False)
class DSA_MSG_PREPARE_SCRIPT_REPLY:
    """typedef [switch_type(DWORD)] union {
        [case(1)] DSA_MSG_PREPARE_SCRIPT_REPLY_V1 V1;
    } DSA_MSG_PREPARE_SCRIPT_REPLY;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: DSA_MSG_PREPARE_SCRIPT_REPLY_V1


DSA_MSG_PREPARE_SCRIPT_REPLY.__ndr__ = ndr.Union(
    DSA_MSG_PREPARE_SCRIPT_REPLY, ndr.ULONG, (ndr.Arm((1,), "V1", DSA_MSG_PREPARE_SCRIPT_REPLY_V1.__ndr__),)
)


class drsuapi:
    """interface drsuapi, uuid e3514235-4b06-11d1-ab04-00c04fc2dcd2, version 4.0."""

    INTERFACE: ClassVar[stub.Interface]

    @ndr.record
    class IDL_DRSBindResult(stub.Result):
        """What IDL_DRSBind returns."""

        ppextServer: DRS_EXTENSIONS | None
        phDrs: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class IDL_DRSUnbindResult(stub.Result):
        """What IDL_DRSUnbind returns."""

        phDrs: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class IDL_DRSReplicaSyncResult(stub.Result):
        """What IDL_DRSReplicaSync returns."""

        return_value: int

    @ndr.record
    class IDL_DRSGetNCChangesResult(stub.Result):
        """What IDL_DRSGetNCChanges returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_GETCHGREPLY
        return_value: int

    @ndr.record
    class IDL_DRSUpdateRefsResult(stub.Result):
        """What IDL_DRSUpdateRefs returns."""

        return_value: int

    @ndr.record
    class IDL_DRSReplicaAddResult(stub.Result):
        """What IDL_DRSReplicaAdd returns."""

        return_value: int

    @ndr.record
    class IDL_DRSReplicaDelResult(stub.Result):
        """What IDL_DRSReplicaDel returns."""

        return_value: int

    @ndr.record
    class IDL_DRSReplicaModifyResult(stub.Result):
        """What IDL_DRSReplicaModify returns."""

        return_value: int

    @ndr.record
    class IDL_DRSVerifyNamesResult(stub.Result):
        """What IDL_DRSVerifyNames returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_VERIFYREPLY
        return_value: int

    @ndr.record
    class IDL_DRSGetMembershipsResult(stub.Result):
        """What IDL_DRSGetMemberships returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_REVMEMB_REPLY
        return_value: int

    @ndr.record
    class IDL_DRSInterDomainMoveResult(stub.Result):
        """What IDL_DRSInterDomainMove returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_MOVEREPLY
        return_value: int

    @ndr.record
    class IDL_DRSGetNT4ChangeLogResult(stub.Result):
        """What IDL_DRSGetNT4ChangeLog returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_NT4_CHGLOG_REPLY
        return_value: int

    @ndr.record
    class IDL_DRSCrackNamesResult(stub.Result):
        """What IDL_DRSCrackNames returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_CRACKREPLY
        return_value: int

    @ndr.record
    class IDL_DRSWriteSPNResult(stub.Result):
        """What IDL_DRSWriteSPN returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_SPNREPLY
        return_value: int

    @ndr.record
    class IDL_DRSRemoveDsServerResult(stub.Result):
        """What IDL_DRSRemoveDsServer returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_RMSVRREPLY
        return_value: int

    @ndr.record
    class IDL_DRSRemoveDsDomainResult(stub.Result):
        """What IDL_DRSRemoveDsDomain returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_RMDMNREPLY
        return_value: int

    @ndr.record
    class IDL_DRSDomainControllerInfoResult(stub.Result):
        """What IDL_DRSDomainControllerInfo returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_DCINFOREPLY
        return_value: int

    @ndr.record
    class IDL_DRSAddEntryResult(stub.Result):
        """What IDL_DRSAddEntry returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_ADDENTRYREPLY
        return_value: int

    @ndr.record
    class IDL_DRSExecuteKCCResult(stub.Result):
        """What IDL_DRSExecuteKCC returns."""

        return_value: int

    @ndr.record
    class IDL_DRSGetReplInfoResult(stub.Result):
        """What IDL_DRSGetReplInfo returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_GETREPLINFO_REPLY
        return_value: int

    @ndr.record
    class IDL_DRSAddSidHistoryResult(stub.Result):
        """What IDL_DRSAddSidHistory returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_ADDSIDREPLY
        return_value: int

    @ndr.record
    class IDL_DRSGetMemberships2Result(stub.Result):
        """What IDL_DRSGetMemberships2 returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_GETMEMBERSHIPS2_REPLY
        return_value: int

    @ndr.record
    class IDL_DRSReplicaVerifyObjectsResult(stub.Result):
        """What IDL_DRSReplicaVerifyObjects returns."""

        return_value: int

    @ndr.record
    class IDL_DRSGetObjectExistenceResult(stub.Result):
        """What IDL_DRSGetObjectExistence returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_EXISTREPLY
        return_value: int

    @ndr.record
    class IDL_DRSQuerySitesByCostResult(stub.Result):
        """What IDL_DRSQuerySitesByCost returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_QUERYSITESREPLY
        return_value: int

    @ndr.record
    class IDL_DRSInitDemotionResult(stub.Result):
        """What IDL_DRSInitDemotion returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_INIT_DEMOTIONREPLY
        return_value: int

    @ndr.record
    class IDL_DRSReplicaDemotionResult(stub.Result):
        """What IDL_DRSReplicaDemotion returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_REPLICA_DEMOTIONREPLY
        return_value: int

    @ndr.record
    class IDL_DRSFinishDemotionResult(stub.Result):
        """What IDL_DRSFinishDemotion returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_FINISH_DEMOTIONREPLY
        return_value: int

    @ndr.record
    class IDL_DRSAddCloneDCResult(stub.Result):
        """What IDL_DRSAddCloneDC returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_ADDCLONEDCREPLY
        return_value: int

    @ndr.record
    class IDL_DRSWriteNgcKeyResult(stub.Result):
        """What IDL_DRSWriteNgcKey returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_WRITENGCKEYREPLY
        return_value: int

    @ndr.record
    class IDL_DRSReadNgcKeyResult(stub.Result):
        """What IDL_DRSReadNgcKey returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DRS_MSG_READNGCKEYREPLY
        return_value: int

    class Client(stub.Client):
        """asyncio client of drsuapi."""

        __slots__ = ()

        async def IDL_DRSBind(
            self, *, puuidClientDsa: UUID | None, pextClient: DRS_EXTENSIONS | None
        ) -> drsuapi.IDL_DRSBindResult:
            """ULONG IDL_DRSBind(
                [in] handle_t rpc_handle,
                [in, unique] UUID *puuidClientDsa,
                [in, unique] DRS_EXTENSIONS *pextClient,
                [out] DRS_EXTENSIONS **ppextServer,
                [out, ref] DRS_HANDLE *phDrs
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSBind, (puuidClientDsa, pextClient), self._options
            )

        async def IDL_DRSUnbind(self, *, phDrs: ndr.ContextHandle | None) -> drsuapi.IDL_DRSUnbindResult:
            """ULONG IDL_DRSUnbind([in, out, ref] DRS_HANDLE *phDrs);"""
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSUnbind, (phDrs,), self._options
            )

        async def IDL_DRSReplicaSync(
            self, *, hDrs: ndr.ContextHandle | None, dwVersion: int = ndr.DERIVED, pmsgSync: DRS_MSG_REPSYNC
        ) -> drsuapi.IDL_DRSReplicaSyncResult:
            """ULONG IDL_DRSReplicaSync(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPSYNC *pmsgSync
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSReplicaSync, (hDrs, dwVersion, pmsgSync), self._options
            )

        async def IDL_DRSGetNCChanges(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_GETCHGREQ
        ) -> drsuapi.IDL_DRSGetNCChangesResult:
            """ULONG IDL_DRSGetNCChanges(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_GETCHGREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_GETCHGREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSGetNCChanges, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSUpdateRefs(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwVersion: int = ndr.DERIVED,
            pmsgUpdRefs: DRS_MSG_UPDREFS,
        ) -> drsuapi.IDL_DRSUpdateRefsResult:
            """ULONG IDL_DRSUpdateRefs(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_UPDREFS *pmsgUpdRefs
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSUpdateRefs, (hDrs, dwVersion, pmsgUpdRefs), self._options
            )

        async def IDL_DRSReplicaAdd(
            self, *, hDrs: ndr.ContextHandle | None, dwVersion: int = ndr.DERIVED, pmsgAdd: DRS_MSG_REPADD
        ) -> drsuapi.IDL_DRSReplicaAddResult:
            """ULONG IDL_DRSReplicaAdd(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPADD *pmsgAdd
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSReplicaAdd, (hDrs, dwVersion, pmsgAdd), self._options
            )

        async def IDL_DRSReplicaDel(
            self, *, hDrs: ndr.ContextHandle | None, dwVersion: int = ndr.DERIVED, pmsgDel: DRS_MSG_REPDEL
        ) -> drsuapi.IDL_DRSReplicaDelResult:
            """ULONG IDL_DRSReplicaDel(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPDEL *pmsgDel
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSReplicaDel, (hDrs, dwVersion, pmsgDel), self._options
            )

        async def IDL_DRSReplicaModify(
            self, *, hDrs: ndr.ContextHandle | None, dwVersion: int = ndr.DERIVED, pmsgMod: DRS_MSG_REPMOD
        ) -> drsuapi.IDL_DRSReplicaModifyResult:
            """ULONG IDL_DRSReplicaModify(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPMOD *pmsgMod
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSReplicaModify, (hDrs, dwVersion, pmsgMod), self._options
            )

        async def IDL_DRSVerifyNames(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_VERIFYREQ
        ) -> drsuapi.IDL_DRSVerifyNamesResult:
            """ULONG IDL_DRSVerifyNames(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_VERIFYREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_VERIFYREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSVerifyNames, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSGetMemberships(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_REVMEMB_REQ,
        ) -> drsuapi.IDL_DRSGetMembershipsResult:
            """ULONG IDL_DRSGetMemberships(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_REVMEMB_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_REVMEMB_REPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSGetMemberships, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSInterDomainMove(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_MOVEREQ
        ) -> drsuapi.IDL_DRSInterDomainMoveResult:
            """ULONG IDL_DRSInterDomainMove(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_MOVEREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_MOVEREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSInterDomainMove, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSGetNT4ChangeLog(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_NT4_CHGLOG_REQ,
        ) -> drsuapi.IDL_DRSGetNT4ChangeLogResult:
            """ULONG IDL_DRSGetNT4ChangeLog(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_NT4_CHGLOG_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_NT4_CHGLOG_REPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSGetNT4ChangeLog, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSCrackNames(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_CRACKREQ
        ) -> drsuapi.IDL_DRSCrackNamesResult:
            """ULONG IDL_DRSCrackNames(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_CRACKREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_CRACKREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSCrackNames, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSWriteSPN(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_SPNREQ
        ) -> drsuapi.IDL_DRSWriteSPNResult:
            """ULONG IDL_DRSWriteSPN(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_SPNREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_SPNREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSWriteSPN, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSRemoveDsServer(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_RMSVRREQ
        ) -> drsuapi.IDL_DRSRemoveDsServerResult:
            """ULONG IDL_DRSRemoveDsServer(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_RMSVRREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_RMSVRREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSRemoveDsServer, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSRemoveDsDomain(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_RMDMNREQ
        ) -> drsuapi.IDL_DRSRemoveDsDomainResult:
            """ULONG IDL_DRSRemoveDsDomain(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_RMDMNREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_RMDMNREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSRemoveDsDomain, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSDomainControllerInfo(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_DCINFOREQ
        ) -> drsuapi.IDL_DRSDomainControllerInfoResult:
            """ULONG IDL_DRSDomainControllerInfo(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_DCINFOREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_DCINFOREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE,
                _drsuapi_IDL_DRSDomainControllerInfo,
                (hDrs, dwInVersion, pmsgIn),
                self._options,
            )

        async def IDL_DRSAddEntry(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_ADDENTRYREQ,
        ) -> drsuapi.IDL_DRSAddEntryResult:
            """ULONG IDL_DRSAddEntry(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_ADDENTRYREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_ADDENTRYREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSAddEntry, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSExecuteKCC(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_KCC_EXECUTE,
        ) -> drsuapi.IDL_DRSExecuteKCCResult:
            """ULONG IDL_DRSExecuteKCC(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_KCC_EXECUTE *pmsgIn
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSExecuteKCC, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSGetReplInfo(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_GETREPLINFO_REQ,
        ) -> drsuapi.IDL_DRSGetReplInfoResult:
            """ULONG IDL_DRSGetReplInfo(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_GETREPLINFO_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_GETREPLINFO_REPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSGetReplInfo, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSAddSidHistory(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_ADDSIDREQ
        ) -> drsuapi.IDL_DRSAddSidHistoryResult:
            """ULONG IDL_DRSAddSidHistory(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_ADDSIDREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_ADDSIDREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSAddSidHistory, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSGetMemberships2(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_GETMEMBERSHIPS2_REQ,
        ) -> drsuapi.IDL_DRSGetMemberships2Result:
            """ULONG IDL_DRSGetMemberships2(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_GETMEMBERSHIPS2_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_GETMEMBERSHIPS2_REPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSGetMemberships2, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSReplicaVerifyObjects(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwVersion: int = ndr.DERIVED,
            pmsgVerify: DRS_MSG_REPVERIFYOBJ,
        ) -> drsuapi.IDL_DRSReplicaVerifyObjectsResult:
            """ULONG IDL_DRSReplicaVerifyObjects(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPVERIFYOBJ *pmsgVerify
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE,
                _drsuapi_IDL_DRSReplicaVerifyObjects,
                (hDrs, dwVersion, pmsgVerify),
                self._options,
            )

        async def IDL_DRSGetObjectExistence(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_EXISTREQ
        ) -> drsuapi.IDL_DRSGetObjectExistenceResult:
            """ULONG IDL_DRSGetObjectExistence(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_EXISTREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_EXISTREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE,
                _drsuapi_IDL_DRSGetObjectExistence,
                (hDrs, dwInVersion, pmsgIn),
                self._options,
            )

        async def IDL_DRSQuerySitesByCost(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_QUERYSITESREQ,
        ) -> drsuapi.IDL_DRSQuerySitesByCostResult:
            """ULONG IDL_DRSQuerySitesByCost(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_QUERYSITESREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_QUERYSITESREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE,
                _drsuapi_IDL_DRSQuerySitesByCost,
                (hDrs, dwInVersion, pmsgIn),
                self._options,
            )

        async def IDL_DRSInitDemotion(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_INIT_DEMOTIONREQ,
        ) -> drsuapi.IDL_DRSInitDemotionResult:
            """ULONG IDL_DRSInitDemotion(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_INIT_DEMOTIONREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_INIT_DEMOTIONREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSInitDemotion, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSReplicaDemotion(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_REPLICA_DEMOTIONREQ,
        ) -> drsuapi.IDL_DRSReplicaDemotionResult:
            """ULONG IDL_DRSReplicaDemotion(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_REPLICA_DEMOTIONREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_REPLICA_DEMOTIONREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSReplicaDemotion, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSFinishDemotion(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_FINISH_DEMOTIONREQ,
        ) -> drsuapi.IDL_DRSFinishDemotionResult:
            """ULONG IDL_DRSFinishDemotion(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_FINISH_DEMOTIONREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_FINISH_DEMOTIONREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSFinishDemotion, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSAddCloneDC(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_ADDCLONEDCREQ,
        ) -> drsuapi.IDL_DRSAddCloneDCResult:
            """ULONG IDL_DRSAddCloneDC(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_ADDCLONEDCREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_ADDCLONEDCREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSAddCloneDC, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSWriteNgcKey(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_WRITENGCKEYREQ,
        ) -> drsuapi.IDL_DRSWriteNgcKeyResult:
            """ULONG IDL_DRSWriteNgcKey(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_WRITENGCKEYREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_WRITENGCKEYREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSWriteNgcKey, (hDrs, dwInVersion, pmsgIn), self._options
            )

        async def IDL_DRSReadNgcKey(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_READNGCKEYREQ,
        ) -> drsuapi.IDL_DRSReadNgcKeyResult:
            """ULONG IDL_DRSReadNgcKey(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_READNGCKEYREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_READNGCKEYREPLY *pmsgOut
            );
            """
            return await self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSReadNgcKey, (hDrs, dwInVersion, pmsgIn), self._options
            )

    class BlockingClient(stub.BlockingClient):
        """Blocking client of drsuapi."""

        __slots__ = ()

        def IDL_DRSBind(
            self, *, puuidClientDsa: UUID | None, pextClient: DRS_EXTENSIONS | None
        ) -> drsuapi.IDL_DRSBindResult:
            """ULONG IDL_DRSBind(
                [in] handle_t rpc_handle,
                [in, unique] UUID *puuidClientDsa,
                [in, unique] DRS_EXTENSIONS *pextClient,
                [out] DRS_EXTENSIONS **ppextServer,
                [out, ref] DRS_HANDLE *phDrs
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSBind, (puuidClientDsa, pextClient), self._options
            )

        def IDL_DRSUnbind(self, *, phDrs: ndr.ContextHandle | None) -> drsuapi.IDL_DRSUnbindResult:
            """ULONG IDL_DRSUnbind([in, out, ref] DRS_HANDLE *phDrs);"""
            return self._binding.call(drsuapi.INTERFACE, _drsuapi_IDL_DRSUnbind, (phDrs,), self._options)

        def IDL_DRSReplicaSync(
            self, *, hDrs: ndr.ContextHandle | None, dwVersion: int = ndr.DERIVED, pmsgSync: DRS_MSG_REPSYNC
        ) -> drsuapi.IDL_DRSReplicaSyncResult:
            """ULONG IDL_DRSReplicaSync(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPSYNC *pmsgSync
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSReplicaSync, (hDrs, dwVersion, pmsgSync), self._options
            )

        def IDL_DRSGetNCChanges(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_GETCHGREQ
        ) -> drsuapi.IDL_DRSGetNCChangesResult:
            """ULONG IDL_DRSGetNCChanges(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_GETCHGREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_GETCHGREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSGetNCChanges, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSUpdateRefs(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwVersion: int = ndr.DERIVED,
            pmsgUpdRefs: DRS_MSG_UPDREFS,
        ) -> drsuapi.IDL_DRSUpdateRefsResult:
            """ULONG IDL_DRSUpdateRefs(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_UPDREFS *pmsgUpdRefs
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSUpdateRefs, (hDrs, dwVersion, pmsgUpdRefs), self._options
            )

        def IDL_DRSReplicaAdd(
            self, *, hDrs: ndr.ContextHandle | None, dwVersion: int = ndr.DERIVED, pmsgAdd: DRS_MSG_REPADD
        ) -> drsuapi.IDL_DRSReplicaAddResult:
            """ULONG IDL_DRSReplicaAdd(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPADD *pmsgAdd
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSReplicaAdd, (hDrs, dwVersion, pmsgAdd), self._options
            )

        def IDL_DRSReplicaDel(
            self, *, hDrs: ndr.ContextHandle | None, dwVersion: int = ndr.DERIVED, pmsgDel: DRS_MSG_REPDEL
        ) -> drsuapi.IDL_DRSReplicaDelResult:
            """ULONG IDL_DRSReplicaDel(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPDEL *pmsgDel
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSReplicaDel, (hDrs, dwVersion, pmsgDel), self._options
            )

        def IDL_DRSReplicaModify(
            self, *, hDrs: ndr.ContextHandle | None, dwVersion: int = ndr.DERIVED, pmsgMod: DRS_MSG_REPMOD
        ) -> drsuapi.IDL_DRSReplicaModifyResult:
            """ULONG IDL_DRSReplicaModify(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPMOD *pmsgMod
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSReplicaModify, (hDrs, dwVersion, pmsgMod), self._options
            )

        def IDL_DRSVerifyNames(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_VERIFYREQ
        ) -> drsuapi.IDL_DRSVerifyNamesResult:
            """ULONG IDL_DRSVerifyNames(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_VERIFYREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_VERIFYREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSVerifyNames, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSGetMemberships(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_REVMEMB_REQ,
        ) -> drsuapi.IDL_DRSGetMembershipsResult:
            """ULONG IDL_DRSGetMemberships(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_REVMEMB_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_REVMEMB_REPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSGetMemberships, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSInterDomainMove(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_MOVEREQ
        ) -> drsuapi.IDL_DRSInterDomainMoveResult:
            """ULONG IDL_DRSInterDomainMove(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_MOVEREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_MOVEREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSInterDomainMove, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSGetNT4ChangeLog(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_NT4_CHGLOG_REQ,
        ) -> drsuapi.IDL_DRSGetNT4ChangeLogResult:
            """ULONG IDL_DRSGetNT4ChangeLog(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_NT4_CHGLOG_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_NT4_CHGLOG_REPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSGetNT4ChangeLog, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSCrackNames(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_CRACKREQ
        ) -> drsuapi.IDL_DRSCrackNamesResult:
            """ULONG IDL_DRSCrackNames(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_CRACKREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_CRACKREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSCrackNames, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSWriteSPN(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_SPNREQ
        ) -> drsuapi.IDL_DRSWriteSPNResult:
            """ULONG IDL_DRSWriteSPN(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_SPNREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_SPNREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSWriteSPN, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSRemoveDsServer(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_RMSVRREQ
        ) -> drsuapi.IDL_DRSRemoveDsServerResult:
            """ULONG IDL_DRSRemoveDsServer(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_RMSVRREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_RMSVRREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSRemoveDsServer, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSRemoveDsDomain(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_RMDMNREQ
        ) -> drsuapi.IDL_DRSRemoveDsDomainResult:
            """ULONG IDL_DRSRemoveDsDomain(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_RMDMNREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_RMDMNREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSRemoveDsDomain, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSDomainControllerInfo(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_DCINFOREQ
        ) -> drsuapi.IDL_DRSDomainControllerInfoResult:
            """ULONG IDL_DRSDomainControllerInfo(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_DCINFOREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_DCINFOREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE,
                _drsuapi_IDL_DRSDomainControllerInfo,
                (hDrs, dwInVersion, pmsgIn),
                self._options,
            )

        def IDL_DRSAddEntry(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_ADDENTRYREQ,
        ) -> drsuapi.IDL_DRSAddEntryResult:
            """ULONG IDL_DRSAddEntry(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_ADDENTRYREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_ADDENTRYREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSAddEntry, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSExecuteKCC(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_KCC_EXECUTE,
        ) -> drsuapi.IDL_DRSExecuteKCCResult:
            """ULONG IDL_DRSExecuteKCC(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_KCC_EXECUTE *pmsgIn
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSExecuteKCC, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSGetReplInfo(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_GETREPLINFO_REQ,
        ) -> drsuapi.IDL_DRSGetReplInfoResult:
            """ULONG IDL_DRSGetReplInfo(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_GETREPLINFO_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_GETREPLINFO_REPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSGetReplInfo, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSAddSidHistory(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_ADDSIDREQ
        ) -> drsuapi.IDL_DRSAddSidHistoryResult:
            """ULONG IDL_DRSAddSidHistory(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_ADDSIDREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_ADDSIDREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSAddSidHistory, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSGetMemberships2(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_GETMEMBERSHIPS2_REQ,
        ) -> drsuapi.IDL_DRSGetMemberships2Result:
            """ULONG IDL_DRSGetMemberships2(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_GETMEMBERSHIPS2_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_GETMEMBERSHIPS2_REPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSGetMemberships2, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSReplicaVerifyObjects(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwVersion: int = ndr.DERIVED,
            pmsgVerify: DRS_MSG_REPVERIFYOBJ,
        ) -> drsuapi.IDL_DRSReplicaVerifyObjectsResult:
            """ULONG IDL_DRSReplicaVerifyObjects(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPVERIFYOBJ *pmsgVerify
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE,
                _drsuapi_IDL_DRSReplicaVerifyObjects,
                (hDrs, dwVersion, pmsgVerify),
                self._options,
            )

        def IDL_DRSGetObjectExistence(
            self, *, hDrs: ndr.ContextHandle | None, dwInVersion: int = ndr.DERIVED, pmsgIn: DRS_MSG_EXISTREQ
        ) -> drsuapi.IDL_DRSGetObjectExistenceResult:
            """ULONG IDL_DRSGetObjectExistence(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_EXISTREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_EXISTREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE,
                _drsuapi_IDL_DRSGetObjectExistence,
                (hDrs, dwInVersion, pmsgIn),
                self._options,
            )

        def IDL_DRSQuerySitesByCost(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_QUERYSITESREQ,
        ) -> drsuapi.IDL_DRSQuerySitesByCostResult:
            """ULONG IDL_DRSQuerySitesByCost(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_QUERYSITESREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_QUERYSITESREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE,
                _drsuapi_IDL_DRSQuerySitesByCost,
                (hDrs, dwInVersion, pmsgIn),
                self._options,
            )

        def IDL_DRSInitDemotion(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_INIT_DEMOTIONREQ,
        ) -> drsuapi.IDL_DRSInitDemotionResult:
            """ULONG IDL_DRSInitDemotion(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_INIT_DEMOTIONREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_INIT_DEMOTIONREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSInitDemotion, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSReplicaDemotion(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_REPLICA_DEMOTIONREQ,
        ) -> drsuapi.IDL_DRSReplicaDemotionResult:
            """ULONG IDL_DRSReplicaDemotion(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_REPLICA_DEMOTIONREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_REPLICA_DEMOTIONREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSReplicaDemotion, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSFinishDemotion(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_FINISH_DEMOTIONREQ,
        ) -> drsuapi.IDL_DRSFinishDemotionResult:
            """ULONG IDL_DRSFinishDemotion(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_FINISH_DEMOTIONREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_FINISH_DEMOTIONREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSFinishDemotion, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSAddCloneDC(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_ADDCLONEDCREQ,
        ) -> drsuapi.IDL_DRSAddCloneDCResult:
            """ULONG IDL_DRSAddCloneDC(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_ADDCLONEDCREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_ADDCLONEDCREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSAddCloneDC, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSWriteNgcKey(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_WRITENGCKEYREQ,
        ) -> drsuapi.IDL_DRSWriteNgcKeyResult:
            """ULONG IDL_DRSWriteNgcKey(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_WRITENGCKEYREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_WRITENGCKEYREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSWriteNgcKey, (hDrs, dwInVersion, pmsgIn), self._options
            )

        def IDL_DRSReadNgcKey(
            self,
            *,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: DRS_MSG_READNGCKEYREQ,
        ) -> drsuapi.IDL_DRSReadNgcKeyResult:
            """ULONG IDL_DRSReadNgcKey(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_READNGCKEYREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_READNGCKEYREPLY *pmsgOut
            );
            """
            return self._binding.call(
                drsuapi.INTERFACE, _drsuapi_IDL_DRSReadNgcKey, (hDrs, dwInVersion, pmsgIn), self._options
            )

    class Server(stub.Server):
        """Server of drsuapi: override what you serve."""

        def IDL_DRSBind(
            self, call: stub.Call, /, puuidClientDsa: UUID | None, pextClient: DRS_EXTENSIONS | None
        ) -> drsuapi.IDL_DRSBindResult | Awaitable[drsuapi.IDL_DRSBindResult]:
            """ULONG IDL_DRSBind(
                [in] handle_t rpc_handle,
                [in, unique] UUID *puuidClientDsa,
                [in, unique] DRS_EXTENSIONS *pextClient,
                [out] DRS_EXTENSIONS **ppextServer,
                [out, ref] DRS_HANDLE *phDrs
            );
            """
            raise stub.not_served()

        def IDL_DRSUnbind(
            self, call: stub.Call, /, phDrs: ndr.ContextHandle | None
        ) -> drsuapi.IDL_DRSUnbindResult | Awaitable[drsuapi.IDL_DRSUnbindResult]:
            """ULONG IDL_DRSUnbind([in, out, ref] DRS_HANDLE *phDrs);"""
            raise stub.not_served()

        def IDL_DRSReplicaSync(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwVersion: int,
            pmsgSync: DRS_MSG_REPSYNC,
        ) -> drsuapi.IDL_DRSReplicaSyncResult | int | Awaitable[drsuapi.IDL_DRSReplicaSyncResult | int]:
            """ULONG IDL_DRSReplicaSync(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPSYNC *pmsgSync
            );
            """
            raise stub.not_served()

        def IDL_DRSGetNCChanges(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_GETCHGREQ,
        ) -> drsuapi.IDL_DRSGetNCChangesResult | Awaitable[drsuapi.IDL_DRSGetNCChangesResult]:
            """ULONG IDL_DRSGetNCChanges(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_GETCHGREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_GETCHGREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSUpdateRefs(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwVersion: int,
            pmsgUpdRefs: DRS_MSG_UPDREFS,
        ) -> drsuapi.IDL_DRSUpdateRefsResult | int | Awaitable[drsuapi.IDL_DRSUpdateRefsResult | int]:
            """ULONG IDL_DRSUpdateRefs(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_UPDREFS *pmsgUpdRefs
            );
            """
            raise stub.not_served()

        def IDL_DRSReplicaAdd(
            self, call: stub.Call, /, hDrs: ndr.ContextHandle | None, dwVersion: int, pmsgAdd: DRS_MSG_REPADD
        ) -> drsuapi.IDL_DRSReplicaAddResult | int | Awaitable[drsuapi.IDL_DRSReplicaAddResult | int]:
            """ULONG IDL_DRSReplicaAdd(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPADD *pmsgAdd
            );
            """
            raise stub.not_served()

        def IDL_DRSReplicaDel(
            self, call: stub.Call, /, hDrs: ndr.ContextHandle | None, dwVersion: int, pmsgDel: DRS_MSG_REPDEL
        ) -> drsuapi.IDL_DRSReplicaDelResult | int | Awaitable[drsuapi.IDL_DRSReplicaDelResult | int]:
            """ULONG IDL_DRSReplicaDel(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPDEL *pmsgDel
            );
            """
            raise stub.not_served()

        def IDL_DRSReplicaModify(
            self, call: stub.Call, /, hDrs: ndr.ContextHandle | None, dwVersion: int, pmsgMod: DRS_MSG_REPMOD
        ) -> drsuapi.IDL_DRSReplicaModifyResult | int | Awaitable[drsuapi.IDL_DRSReplicaModifyResult | int]:
            """ULONG IDL_DRSReplicaModify(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPMOD *pmsgMod
            );
            """
            raise stub.not_served()

        def IDL_DRSVerifyNames(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_VERIFYREQ,
        ) -> drsuapi.IDL_DRSVerifyNamesResult | Awaitable[drsuapi.IDL_DRSVerifyNamesResult]:
            """ULONG IDL_DRSVerifyNames(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_VERIFYREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_VERIFYREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSGetMemberships(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_REVMEMB_REQ,
        ) -> drsuapi.IDL_DRSGetMembershipsResult | Awaitable[drsuapi.IDL_DRSGetMembershipsResult]:
            """ULONG IDL_DRSGetMemberships(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_REVMEMB_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_REVMEMB_REPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSInterDomainMove(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_MOVEREQ,
        ) -> drsuapi.IDL_DRSInterDomainMoveResult | Awaitable[drsuapi.IDL_DRSInterDomainMoveResult]:
            """ULONG IDL_DRSInterDomainMove(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_MOVEREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_MOVEREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSGetNT4ChangeLog(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_NT4_CHGLOG_REQ,
        ) -> drsuapi.IDL_DRSGetNT4ChangeLogResult | Awaitable[drsuapi.IDL_DRSGetNT4ChangeLogResult]:
            """ULONG IDL_DRSGetNT4ChangeLog(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_NT4_CHGLOG_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_NT4_CHGLOG_REPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSCrackNames(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_CRACKREQ,
        ) -> drsuapi.IDL_DRSCrackNamesResult | Awaitable[drsuapi.IDL_DRSCrackNamesResult]:
            """ULONG IDL_DRSCrackNames(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_CRACKREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_CRACKREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSWriteSPN(
            self, call: stub.Call, /, hDrs: ndr.ContextHandle | None, dwInVersion: int, pmsgIn: DRS_MSG_SPNREQ
        ) -> drsuapi.IDL_DRSWriteSPNResult | Awaitable[drsuapi.IDL_DRSWriteSPNResult]:
            """ULONG IDL_DRSWriteSPN(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_SPNREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_SPNREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSRemoveDsServer(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_RMSVRREQ,
        ) -> drsuapi.IDL_DRSRemoveDsServerResult | Awaitable[drsuapi.IDL_DRSRemoveDsServerResult]:
            """ULONG IDL_DRSRemoveDsServer(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_RMSVRREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_RMSVRREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSRemoveDsDomain(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_RMDMNREQ,
        ) -> drsuapi.IDL_DRSRemoveDsDomainResult | Awaitable[drsuapi.IDL_DRSRemoveDsDomainResult]:
            """ULONG IDL_DRSRemoveDsDomain(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_RMDMNREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_RMDMNREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSDomainControllerInfo(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_DCINFOREQ,
        ) -> drsuapi.IDL_DRSDomainControllerInfoResult | Awaitable[drsuapi.IDL_DRSDomainControllerInfoResult]:
            """ULONG IDL_DRSDomainControllerInfo(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_DCINFOREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_DCINFOREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSAddEntry(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_ADDENTRYREQ,
        ) -> drsuapi.IDL_DRSAddEntryResult | Awaitable[drsuapi.IDL_DRSAddEntryResult]:
            """ULONG IDL_DRSAddEntry(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_ADDENTRYREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_ADDENTRYREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSExecuteKCC(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_KCC_EXECUTE,
        ) -> drsuapi.IDL_DRSExecuteKCCResult | int | Awaitable[drsuapi.IDL_DRSExecuteKCCResult | int]:
            """ULONG IDL_DRSExecuteKCC(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_KCC_EXECUTE *pmsgIn
            );
            """
            raise stub.not_served()

        def IDL_DRSGetReplInfo(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_GETREPLINFO_REQ,
        ) -> drsuapi.IDL_DRSGetReplInfoResult | Awaitable[drsuapi.IDL_DRSGetReplInfoResult]:
            """ULONG IDL_DRSGetReplInfo(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_GETREPLINFO_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_GETREPLINFO_REPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSAddSidHistory(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_ADDSIDREQ,
        ) -> drsuapi.IDL_DRSAddSidHistoryResult | Awaitable[drsuapi.IDL_DRSAddSidHistoryResult]:
            """ULONG IDL_DRSAddSidHistory(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_ADDSIDREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_ADDSIDREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSGetMemberships2(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_GETMEMBERSHIPS2_REQ,
        ) -> drsuapi.IDL_DRSGetMemberships2Result | Awaitable[drsuapi.IDL_DRSGetMemberships2Result]:
            """ULONG IDL_DRSGetMemberships2(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_GETMEMBERSHIPS2_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_GETMEMBERSHIPS2_REPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSReplicaVerifyObjects(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwVersion: int,
            pmsgVerify: DRS_MSG_REPVERIFYOBJ,
        ) -> (
            drsuapi.IDL_DRSReplicaVerifyObjectsResult
            | int
            | Awaitable[drsuapi.IDL_DRSReplicaVerifyObjectsResult | int]
        ):
            """ULONG IDL_DRSReplicaVerifyObjects(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwVersion,
                [in, ref, switch_is(dwVersion)] DRS_MSG_REPVERIFYOBJ *pmsgVerify
            );
            """
            raise stub.not_served()

        def IDL_DRSGetObjectExistence(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_EXISTREQ,
        ) -> drsuapi.IDL_DRSGetObjectExistenceResult | Awaitable[drsuapi.IDL_DRSGetObjectExistenceResult]:
            """ULONG IDL_DRSGetObjectExistence(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_EXISTREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_EXISTREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSQuerySitesByCost(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_QUERYSITESREQ,
        ) -> drsuapi.IDL_DRSQuerySitesByCostResult | Awaitable[drsuapi.IDL_DRSQuerySitesByCostResult]:
            """ULONG IDL_DRSQuerySitesByCost(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_QUERYSITESREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_QUERYSITESREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSInitDemotion(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_INIT_DEMOTIONREQ,
        ) -> drsuapi.IDL_DRSInitDemotionResult | Awaitable[drsuapi.IDL_DRSInitDemotionResult]:
            """ULONG IDL_DRSInitDemotion(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_INIT_DEMOTIONREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_INIT_DEMOTIONREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSReplicaDemotion(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_REPLICA_DEMOTIONREQ,
        ) -> drsuapi.IDL_DRSReplicaDemotionResult | Awaitable[drsuapi.IDL_DRSReplicaDemotionResult]:
            """ULONG IDL_DRSReplicaDemotion(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_REPLICA_DEMOTIONREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_REPLICA_DEMOTIONREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSFinishDemotion(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_FINISH_DEMOTIONREQ,
        ) -> drsuapi.IDL_DRSFinishDemotionResult | Awaitable[drsuapi.IDL_DRSFinishDemotionResult]:
            """ULONG IDL_DRSFinishDemotion(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_FINISH_DEMOTIONREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_FINISH_DEMOTIONREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSAddCloneDC(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_ADDCLONEDCREQ,
        ) -> drsuapi.IDL_DRSAddCloneDCResult | Awaitable[drsuapi.IDL_DRSAddCloneDCResult]:
            """ULONG IDL_DRSAddCloneDC(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_ADDCLONEDCREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_ADDCLONEDCREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSWriteNgcKey(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_WRITENGCKEYREQ,
        ) -> drsuapi.IDL_DRSWriteNgcKeyResult | Awaitable[drsuapi.IDL_DRSWriteNgcKeyResult]:
            """ULONG IDL_DRSWriteNgcKey(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_WRITENGCKEYREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_WRITENGCKEYREPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DRSReadNgcKey(
            self,
            call: stub.Call,
            /,
            hDrs: ndr.ContextHandle | None,
            dwInVersion: int,
            pmsgIn: DRS_MSG_READNGCKEYREQ,
        ) -> drsuapi.IDL_DRSReadNgcKeyResult | Awaitable[drsuapi.IDL_DRSReadNgcKeyResult]:
            """ULONG IDL_DRSReadNgcKey(
                [in, ref] DRS_HANDLE hDrs,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DRS_MSG_READNGCKEYREQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DRS_MSG_READNGCKEYREPLY *pmsgOut
            );
            """
            raise stub.not_served()


class dsaop:
    """interface dsaop, uuid 7c44d7d4-31d5-424c-bd5e-2b3e1f323d22, version 1.0."""

    INTERFACE: ClassVar[stub.Interface]

    @ndr.record
    class IDL_DSAPrepareScriptResult(stub.Result):
        """What IDL_DSAPrepareScript returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DSA_MSG_PREPARE_SCRIPT_REPLY
        return_value: int

    @ndr.record
    class IDL_DSAExecuteScriptResult(stub.Result):
        """What IDL_DSAExecuteScript returns."""

        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: DSA_MSG_EXECUTE_SCRIPT_REPLY
        return_value: int

    class Client(stub.Client):
        """asyncio client of dsaop."""

        __slots__ = ()

        async def IDL_DSAPrepareScript(
            self, *, dwInVersion: int = ndr.DERIVED, pmsgIn: DSA_MSG_PREPARE_SCRIPT_REQ
        ) -> dsaop.IDL_DSAPrepareScriptResult:
            """ULONG IDL_DSAPrepareScript(
                [in] handle_t hRpc,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DSA_MSG_PREPARE_SCRIPT_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DSA_MSG_PREPARE_SCRIPT_REPLY *pmsgOut
            );
            """
            return await self._binding.call(
                dsaop.INTERFACE, _dsaop_IDL_DSAPrepareScript, (dwInVersion, pmsgIn), self._options
            )

        async def IDL_DSAExecuteScript(
            self, *, dwInVersion: int = ndr.DERIVED, pmsgIn: DSA_MSG_EXECUTE_SCRIPT_REQ
        ) -> dsaop.IDL_DSAExecuteScriptResult:
            """ULONG IDL_DSAExecuteScript(
                [in] handle_t hRpc,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DSA_MSG_EXECUTE_SCRIPT_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DSA_MSG_EXECUTE_SCRIPT_REPLY *pmsgOut
            );
            """
            return await self._binding.call(
                dsaop.INTERFACE, _dsaop_IDL_DSAExecuteScript, (dwInVersion, pmsgIn), self._options
            )

    class BlockingClient(stub.BlockingClient):
        """Blocking client of dsaop."""

        __slots__ = ()

        def IDL_DSAPrepareScript(
            self, *, dwInVersion: int = ndr.DERIVED, pmsgIn: DSA_MSG_PREPARE_SCRIPT_REQ
        ) -> dsaop.IDL_DSAPrepareScriptResult:
            """ULONG IDL_DSAPrepareScript(
                [in] handle_t hRpc,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DSA_MSG_PREPARE_SCRIPT_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DSA_MSG_PREPARE_SCRIPT_REPLY *pmsgOut
            );
            """
            return self._binding.call(
                dsaop.INTERFACE, _dsaop_IDL_DSAPrepareScript, (dwInVersion, pmsgIn), self._options
            )

        def IDL_DSAExecuteScript(
            self, *, dwInVersion: int = ndr.DERIVED, pmsgIn: DSA_MSG_EXECUTE_SCRIPT_REQ
        ) -> dsaop.IDL_DSAExecuteScriptResult:
            """ULONG IDL_DSAExecuteScript(
                [in] handle_t hRpc,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DSA_MSG_EXECUTE_SCRIPT_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DSA_MSG_EXECUTE_SCRIPT_REPLY *pmsgOut
            );
            """
            return self._binding.call(
                dsaop.INTERFACE, _dsaop_IDL_DSAExecuteScript, (dwInVersion, pmsgIn), self._options
            )

    class Server(stub.Server):
        """Server of dsaop: override what you serve."""

        def IDL_DSAPrepareScript(
            self, call: stub.Call, /, dwInVersion: int, pmsgIn: DSA_MSG_PREPARE_SCRIPT_REQ
        ) -> dsaop.IDL_DSAPrepareScriptResult | Awaitable[dsaop.IDL_DSAPrepareScriptResult]:
            """ULONG IDL_DSAPrepareScript(
                [in] handle_t hRpc,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DSA_MSG_PREPARE_SCRIPT_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DSA_MSG_PREPARE_SCRIPT_REPLY *pmsgOut
            );
            """
            raise stub.not_served()

        def IDL_DSAExecuteScript(
            self, call: stub.Call, /, dwInVersion: int, pmsgIn: DSA_MSG_EXECUTE_SCRIPT_REQ
        ) -> dsaop.IDL_DSAExecuteScriptResult | Awaitable[dsaop.IDL_DSAExecuteScriptResult]:
            """ULONG IDL_DSAExecuteScript(
                [in] handle_t hRpc,
                [in] DWORD dwInVersion,
                [in, ref, switch_is(dwInVersion)] DSA_MSG_EXECUTE_SCRIPT_REQ *pmsgIn,
                [out, ref] DWORD *pdwOutVersion,
                [out, ref, switch_is(*pdwOutVersion)] DSA_MSG_EXECUTE_SCRIPT_REPLY *pmsgOut
            );
            """
            raise stub.not_served()


_drsuapi_IDL_DRSBind: Final = stub.Operation(
    0,
    "IDL_DRSBind",
    (
        ndr.Param("puuidClientDsa", ndr.Pointer(ndr.GUID), "in"),
        ndr.Param("pextClient", ndr.Pointer(DRS_EXTENSIONS.__ndr__), "in"),
        ndr.Param("ppextServer", ndr.Pointer(ndr.Pointer(DRS_EXTENSIONS.__ndr__), "ref"), "out"),
        ndr.Param("phDrs", ndr.Pointer(_DRS_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSBindResult,
)
_drsuapi_IDL_DRSUnbind: Final = stub.Operation(
    1,
    "IDL_DRSUnbind",
    (ndr.Param("phDrs", ndr.Pointer(_DRS_HANDLE, "ref"), "in,out"),),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSUnbindResult,
)
_drsuapi_IDL_DRSReplicaSync: Final = stub.Operation(
    2,
    "IDL_DRSReplicaSync",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgSync", ndr.Pointer(replace(DRS_MSG_REPSYNC.__ndr__, switch_is="dwVersion"), "ref"), "in"
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSReplicaSyncResult,
)
_drsuapi_IDL_DRSGetNCChanges: Final = stub.Operation(
    3,
    "IDL_DRSGetNCChanges",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_GETCHGREQ.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_GETCHGREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSGetNCChangesResult,
)
_drsuapi_IDL_DRSUpdateRefs: Final = stub.Operation(
    4,
    "IDL_DRSUpdateRefs",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgUpdRefs", ndr.Pointer(replace(DRS_MSG_UPDREFS.__ndr__, switch_is="dwVersion"), "ref"), "in"
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSUpdateRefsResult,
)
_drsuapi_IDL_DRSReplicaAdd: Final = stub.Operation(
    5,
    "IDL_DRSReplicaAdd",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgAdd", ndr.Pointer(replace(DRS_MSG_REPADD.__ndr__, switch_is="dwVersion"), "ref"), "in"
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSReplicaAddResult,
)
_drsuapi_IDL_DRSReplicaDel: Final = stub.Operation(
    6,
    "IDL_DRSReplicaDel",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgDel", ndr.Pointer(replace(DRS_MSG_REPDEL.__ndr__, switch_is="dwVersion"), "ref"), "in"
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSReplicaDelResult,
)
_drsuapi_IDL_DRSReplicaModify: Final = stub.Operation(
    7,
    "IDL_DRSReplicaModify",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgMod", ndr.Pointer(replace(DRS_MSG_REPMOD.__ndr__, switch_is="dwVersion"), "ref"), "in"
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSReplicaModifyResult,
)
_drsuapi_IDL_DRSVerifyNames: Final = stub.Operation(
    8,
    "IDL_DRSVerifyNames",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_VERIFYREQ.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_VERIFYREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSVerifyNamesResult,
)
_drsuapi_IDL_DRSGetMemberships: Final = stub.Operation(
    9,
    "IDL_DRSGetMemberships",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_REVMEMB_REQ.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_REVMEMB_REPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSGetMembershipsResult,
)
_drsuapi_IDL_DRSInterDomainMove: Final = stub.Operation(
    10,
    "IDL_DRSInterDomainMove",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_MOVEREQ.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_MOVEREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSInterDomainMoveResult,
)
_drsuapi_IDL_DRSGetNT4ChangeLog: Final = stub.Operation(
    11,
    "IDL_DRSGetNT4ChangeLog",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(DRS_MSG_NT4_CHGLOG_REQ.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_NT4_CHGLOG_REPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSGetNT4ChangeLogResult,
)
_drsuapi_IDL_DRSCrackNames: Final = stub.Operation(
    12,
    "IDL_DRSCrackNames",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_CRACKREQ.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_CRACKREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSCrackNamesResult,
)
_drsuapi_IDL_DRSWriteSPN: Final = stub.Operation(
    13,
    "IDL_DRSWriteSPN",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_SPNREQ.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_SPNREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSWriteSPNResult,
)
_drsuapi_IDL_DRSRemoveDsServer: Final = stub.Operation(
    14,
    "IDL_DRSRemoveDsServer",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_RMSVRREQ.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_RMSVRREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSRemoveDsServerResult,
)
_drsuapi_IDL_DRSRemoveDsDomain: Final = stub.Operation(
    15,
    "IDL_DRSRemoveDsDomain",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_RMDMNREQ.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_RMDMNREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSRemoveDsDomainResult,
)
_drsuapi_IDL_DRSDomainControllerInfo: Final = stub.Operation(
    16,
    "IDL_DRSDomainControllerInfo",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_DCINFOREQ.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_DCINFOREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSDomainControllerInfoResult,
)
_drsuapi_IDL_DRSAddEntry: Final = stub.Operation(
    17,
    "IDL_DRSAddEntry",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_ADDENTRYREQ.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_ADDENTRYREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSAddEntryResult,
)
_drsuapi_IDL_DRSExecuteKCC: Final = stub.Operation(
    18,
    "IDL_DRSExecuteKCC",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_KCC_EXECUTE.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSExecuteKCCResult,
)
_drsuapi_IDL_DRSGetReplInfo: Final = stub.Operation(
    19,
    "IDL_DRSGetReplInfo",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(DRS_MSG_GETREPLINFO_REQ.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_GETREPLINFO_REPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSGetReplInfoResult,
)
_drsuapi_IDL_DRSAddSidHistory: Final = stub.Operation(
    20,
    "IDL_DRSAddSidHistory",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_ADDSIDREQ.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_ADDSIDREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSAddSidHistoryResult,
)
_drsuapi_IDL_DRSGetMemberships2: Final = stub.Operation(
    21,
    "IDL_DRSGetMemberships2",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(DRS_MSG_GETMEMBERSHIPS2_REQ.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_GETMEMBERSHIPS2_REPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSGetMemberships2Result,
)
_drsuapi_IDL_DRSReplicaVerifyObjects: Final = stub.Operation(
    22,
    "IDL_DRSReplicaVerifyObjects",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgVerify",
            ndr.Pointer(replace(DRS_MSG_REPVERIFYOBJ.__ndr__, switch_is="dwVersion"), "ref"),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSReplicaVerifyObjectsResult,
)
_drsuapi_IDL_DRSGetObjectExistence: Final = stub.Operation(
    23,
    "IDL_DRSGetObjectExistence",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn", ndr.Pointer(replace(DRS_MSG_EXISTREQ.__ndr__, switch_is="dwInVersion"), "ref"), "in"
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_EXISTREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSGetObjectExistenceResult,
)
_drsuapi_IDL_DRSQuerySitesByCost: Final = stub.Operation(
    24,
    "IDL_DRSQuerySitesByCost",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(DRS_MSG_QUERYSITESREQ.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_QUERYSITESREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSQuerySitesByCostResult,
)
_drsuapi_IDL_DRSInitDemotion: Final = stub.Operation(
    25,
    "IDL_DRSInitDemotion",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(DRS_MSG_INIT_DEMOTIONREQ.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_INIT_DEMOTIONREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSInitDemotionResult,
)
_drsuapi_IDL_DRSReplicaDemotion: Final = stub.Operation(
    26,
    "IDL_DRSReplicaDemotion",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(DRS_MSG_REPLICA_DEMOTIONREQ.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_REPLICA_DEMOTIONREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSReplicaDemotionResult,
)
_drsuapi_IDL_DRSFinishDemotion: Final = stub.Operation(
    27,
    "IDL_DRSFinishDemotion",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(DRS_MSG_FINISH_DEMOTIONREQ.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_FINISH_DEMOTIONREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSFinishDemotionResult,
)
_drsuapi_IDL_DRSAddCloneDC: Final = stub.Operation(
    28,
    "IDL_DRSAddCloneDC",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(DRS_MSG_ADDCLONEDCREQ.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_ADDCLONEDCREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSAddCloneDCResult,
)
_drsuapi_IDL_DRSWriteNgcKey: Final = stub.Operation(
    29,
    "IDL_DRSWriteNgcKey",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(DRS_MSG_WRITENGCKEYREQ.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_WRITENGCKEYREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSWriteNgcKeyResult,
)
_drsuapi_IDL_DRSReadNgcKey: Final = stub.Operation(
    30,
    "IDL_DRSReadNgcKey",
    (
        ndr.Param("hDrs", _DRS_HANDLE, "in"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(DRS_MSG_READNGCKEYREQ.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DRS_MSG_READNGCKEYREPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=drsuapi.IDL_DRSReadNgcKeyResult,
)
_dsaop_IDL_DSAPrepareScript: Final = stub.Operation(
    0,
    "IDL_DSAPrepareScript",
    (
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(DSA_MSG_PREPARE_SCRIPT_REQ.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DSA_MSG_PREPARE_SCRIPT_REPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=dsaop.IDL_DSAPrepareScriptResult,
)
_dsaop_IDL_DSAExecuteScript: Final = stub.Operation(
    1,
    "IDL_DSAExecuteScript",
    (
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(DSA_MSG_EXECUTE_SCRIPT_REQ.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(replace(DSA_MSG_EXECUTE_SCRIPT_REPLY.__ndr__, switch_is="*pdwOutVersion"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=dsaop.IDL_DSAExecuteScriptResult,
)


drsuapi.INTERFACE = stub.Interface(
    "drsuapi",
    SyntaxId.parse("e3514235-4b06-11d1-ab04-00c04fc2dcd2", "4.0"),
    (
        _drsuapi_IDL_DRSBind,
        _drsuapi_IDL_DRSUnbind,
        _drsuapi_IDL_DRSReplicaSync,
        _drsuapi_IDL_DRSGetNCChanges,
        _drsuapi_IDL_DRSUpdateRefs,
        _drsuapi_IDL_DRSReplicaAdd,
        _drsuapi_IDL_DRSReplicaDel,
        _drsuapi_IDL_DRSReplicaModify,
        _drsuapi_IDL_DRSVerifyNames,
        _drsuapi_IDL_DRSGetMemberships,
        _drsuapi_IDL_DRSInterDomainMove,
        _drsuapi_IDL_DRSGetNT4ChangeLog,
        _drsuapi_IDL_DRSCrackNames,
        _drsuapi_IDL_DRSWriteSPN,
        _drsuapi_IDL_DRSRemoveDsServer,
        _drsuapi_IDL_DRSRemoveDsDomain,
        _drsuapi_IDL_DRSDomainControllerInfo,
        _drsuapi_IDL_DRSAddEntry,
        _drsuapi_IDL_DRSExecuteKCC,
        _drsuapi_IDL_DRSGetReplInfo,
        _drsuapi_IDL_DRSAddSidHistory,
        _drsuapi_IDL_DRSGetMemberships2,
        _drsuapi_IDL_DRSReplicaVerifyObjects,
        _drsuapi_IDL_DRSGetObjectExistence,
        _drsuapi_IDL_DRSQuerySitesByCost,
        _drsuapi_IDL_DRSInitDemotion,
        _drsuapi_IDL_DRSReplicaDemotion,
        _drsuapi_IDL_DRSFinishDemotion,
        _drsuapi_IDL_DRSAddCloneDC,
        _drsuapi_IDL_DRSWriteNgcKey,
        _drsuapi_IDL_DRSReadNgcKey,
    ),
)
drsuapi.Client.INTERFACE = drsuapi.INTERFACE
drsuapi.BlockingClient.INTERFACE = drsuapi.INTERFACE
drsuapi.Server.INTERFACE = drsuapi.INTERFACE
dsaop.INTERFACE = stub.Interface(
    "dsaop",
    SyntaxId.parse("7c44d7d4-31d5-424c-bd5e-2b3e1f323d22", "1.0"),
    (_dsaop_IDL_DSAPrepareScript, _dsaop_IDL_DSAExecuteScript),
)
dsaop.Client.INTERFACE = dsaop.INTERFACE
dsaop.BlockingClient.INTERFACE = dsaop.INTERFACE
dsaop.Server.INTERFACE = dsaop.INTERFACE
