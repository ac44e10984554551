"""Types of ms-dtyp.idl.

Generated from ms-dtyp.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""

from __future__ import annotations

from typing import ClassVar, Final
from uuid import UUID

from dcerpc import ndr

_PCONTEXT_HANDLE: Final = ndr.ContextHandleType("PCONTEXT_HANDLE")


@ndr.record
class FILETIME:
    """typedef struct _FILETIME {
        DWORD dwLowDateTime;
        DWORD dwHighDateTime;
    } FILETIME, *PFILETIME, *LPFILETIME;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwLowDateTime: int
    dwHighDateTime: int


FILETIME.__ndr__ = ndr.Struct(
    FILETIME, (ndr.Field("dwLowDateTime", ndr.ULONG), ndr.Field("dwHighDateTime", ndr.ULONG))
)


@ndr.record
class LARGE_INTEGER:
    """typedef struct _LARGE_INTEGER { signed __int64 QuadPart; } LARGE_INTEGER, *PLARGE_INTEGER;"""

    __ndr__: ClassVar[ndr.Struct]
    QuadPart: int


LARGE_INTEGER.__ndr__ = ndr.Struct(LARGE_INTEGER, (ndr.Field("QuadPart", ndr.HYPER),))


@ndr.record
class EVENT_DESCRIPTOR:
    """typedef struct _EVENT_DESCRIPTOR {
        USHORT Id;
        UCHAR Version;
        UCHAR Channel;
        UCHAR Level;
        UCHAR Opcode;
        USHORT Task;
        ULONGLONG Keyword;
    } EVENT_DESCRIPTOR, *PEVENT_DESCRIPTOR, *PCEVENT_DESCRIPTOR;
    """

    __ndr__: ClassVar[ndr.Struct]
    Id: int
    Version: int
    Channel: int
    Level: int
    Opcode: int
    Task: int
    Keyword: int


EVENT_DESCRIPTOR.__ndr__ = ndr.Struct(
    EVENT_DESCRIPTOR,
    (
        ndr.Field("Id", ndr.USHORT),
        ndr.Field("Version", ndr.CHAR),
        ndr.Field("Channel", ndr.CHAR),
        ndr.Field("Level", ndr.CHAR),
        ndr.Field("Opcode", ndr.CHAR),
        ndr.Field("Task", ndr.USHORT),
        ndr.Field("Keyword", ndr.UHYPER),
    ),
)


@ndr.record
class LUID:
    """typedef struct _LUID { DWORD LowPart; LONG HighPart; } LUID, *PLUID;"""

    __ndr__: ClassVar[ndr.Struct]
    LowPart: int
    HighPart: int


LUID.__ndr__ = ndr.Struct(LUID, (ndr.Field("LowPart", ndr.ULONG), ndr.Field("HighPart", ndr.LONG)))


@ndr.record
class MULTI_SZ:
    """typedef struct _MULTI_SZ { wchar_t *Value; DWORD nChar; } MULTI_SZ;"""

    __ndr__: ClassVar[ndr.Struct]
    Value: int | None
    nChar: int


MULTI_SZ.__ndr__ = ndr.Struct(
    MULTI_SZ, (ndr.Field("Value", ndr.Pointer(ndr.WCHAR)), ndr.Field("nChar", ndr.ULONG))
)


@ndr.record
class RPC_UNICODE_STRING:
    """typedef struct _RPC_UNICODE_STRING {
        unsigned short Length;
        unsigned short MaximumLength;
        [size_is(MaximumLength / 2), length_is(Length / 2)] WCHAR *Buffer;
    } RPC_UNICODE_STRING, *PRPC_UNICODE_STRING;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int = ndr.DERIVED
    MaximumLength: int = ndr.DERIVED
    Buffer: str | None


RPC_UNICODE_STRING.__ndr__ = ndr.Struct(
    RPC_UNICODE_STRING,
    (
        ndr.Field("Length", ndr.USHORT),
        ndr.Field("MaximumLength", ndr.USHORT),
        ndr.Field(
            "Buffer",
            ndr.Pointer(
                ndr.Array(
                    ndr.WCHAR, (ndr.Dim(size_is="MaximumLength / 2", length_is="Length / 2", varying=True),)
                ),
            ),
        ),
    ),
)


@ndr.record
class SERVER_INFO_100:
    """typedef struct _SERVER_INFO_100 {
        DWORD sv100_platform_id;
        [string] wchar_t *sv100_name;
    } SERVER_INFO_100, *PSERVER_INFO_100, *LPSERVER_INFO_100;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv100_platform_id: int
    sv100_name: str | None


SERVER_INFO_100.__ndr__ = ndr.Struct(
    SERVER_INFO_100,
    (ndr.Field("sv100_platform_id", ndr.ULONG), ndr.Field("sv100_name", ndr.Pointer(ndr.WSTRING))),
)


@ndr.record
class SERVER_INFO_101:
    """typedef struct _SERVER_INFO_101 {
        DWORD sv101_platform_id;
        [string] wchar_t *sv101_name;
        DWORD sv101_version_major;
        DWORD sv101_version_minor;
        DWORD sv101_version_type;
        [string] wchar_t *sv101_comment;
    } SERVER_INFO_101, *PSERVER_INFO_101, *LPSERVER_INFO_101;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv101_platform_id: int
    sv101_name: str | None
    sv101_version_major: int
    sv101_version_minor: int
    sv101_version_type: int
    sv101_comment: str | None


SERVER_INFO_101.__ndr__ = ndr.Struct(
    SERVER_INFO_101,
    (
        ndr.Field("sv101_platform_id", ndr.ULONG),
        ndr.Field("sv101_name", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sv101_version_major", ndr.ULONG),
        ndr.Field("sv101_version_minor", ndr.ULONG),
        ndr.Field("sv101_version_type", ndr.ULONG),
        ndr.Field("sv101_comment", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class SYSTEMTIME:
    """typedef struct _SYSTEMTIME {
        WORD wYear;
        WORD wMonth;
        WORD wDayOfWeek;
        WORD wDay;
        WORD wHour;
        WORD wMinute;
        WORD wSecond;
        WORD wMilliseconds;
    } SYSTEMTIME, *PSYSTEMTIME;
    """

    __ndr__: ClassVar[ndr.Struct]
    wYear: int
    wMonth: int
    wDayOfWeek: int
    wDay: int
    wHour: int
    wMinute: int
    wSecond: int
    wMilliseconds: int


SYSTEMTIME.__ndr__ = ndr.Struct(
    SYSTEMTIME,
    (
        ndr.Field("wYear", ndr.USHORT),
        ndr.Field("wMonth", ndr.USHORT),
        ndr.Field("wDayOfWeek", ndr.USHORT),
        ndr.Field("wDay", ndr.USHORT),
        ndr.Field("wHour", ndr.USHORT),
        ndr.Field("wMinute", ndr.USHORT),
        ndr.Field("wSecond", ndr.USHORT),
        ndr.Field("wMilliseconds", ndr.USHORT),
    ),
)


@ndr.record
class UINT128:
    """typedef struct _UINT128 { UINT64 lower; UINT64 upper; } UINT128, *PUINT128;"""

    __ndr__: ClassVar[ndr.Struct]
    lower: int
    upper: int


UINT128.__ndr__ = ndr.Struct(UINT128, (ndr.Field("lower", ndr.UHYPER), ndr.Field("upper", ndr.UHYPER)))


@ndr.record
class ULARGE_INTEGER:
    """typedef struct _ULARGE_INTEGER { unsigned __int64 QuadPart; } ULARGE_INTEGER, *PULARGE_INTEGER;"""

    __ndr__: ClassVar[ndr.Struct]
    QuadPart: int


ULARGE_INTEGER.__ndr__ = ndr.Struct(ULARGE_INTEGER, (ndr.Field("QuadPart", ndr.UHYPER),))


@ndr.record
class RPC_SID_IDENTIFIER_AUTHORITY:
    """typedef struct _RPC_SID_IDENTIFIER_AUTHORITY { byte Value[6]; } RPC_SID_IDENTIFIER_AUTHORITY;"""

    __ndr__: ClassVar[ndr.Struct]
    Value: bytes


RPC_SID_IDENTIFIER_AUTHORITY.__ndr__ = ndr.Struct(
    RPC_SID_IDENTIFIER_AUTHORITY, (ndr.Field("Value", ndr.Array(ndr.BYTE, (ndr.Dim(bound=6),))),)
)


@ndr.record
class OBJECT_TYPE_LIST:
    """typedef struct _OBJECT_TYPE_LIST {
        WORD Level;
        ACCESS_MASK Remaining;
        GUID *ObjectType;
    } OBJECT_TYPE_LIST, *POBJECT_TYPE_LIST;
    """

    __ndr__: ClassVar[ndr.Struct]
    Level: int
    Remaining: int
    ObjectType: UUID | None


OBJECT_TYPE_LIST.__ndr__ = ndr.Struct(
    OBJECT_TYPE_LIST,
    (
        ndr.Field("Level", ndr.USHORT),
        ndr.Field("Remaining", ndr.ULONG),
        ndr.Field("ObjectType", ndr.Pointer(ndr.GUID)),
    ),
)


@ndr.record
class ACE_HEADER:
    """typedef struct _ACE_HEADER {
        UCHAR AceType;
        UCHAR AceFlags;
        USHORT AceSize;
    } ACE_HEADER, *PACE_HEADER;
    """

    __ndr__: ClassVar[ndr.Struct]
    AceType: int
    AceFlags: int
    AceSize: int


ACE_HEADER.__ndr__ = ndr.Struct(
    ACE_HEADER,
    (ndr.Field("AceType", ndr.CHAR), ndr.Field("AceFlags", ndr.CHAR), ndr.Field("AceSize", ndr.USHORT)),
)


@ndr.record
class SYSTEM_MANDATORY_LABEL_ACE:
    """typedef struct _SYSTEM_MANDATORY_LABEL_ACE {
        ACE_HEADER Header;
        ACCESS_MASK Mask;
        DWORD SidStart;
    } SYSTEM_MANDATORY_LABEL_ACE, *PSYSTEM_MANDATORY_LABEL_ACE;
    """

    __ndr__: ClassVar[ndr.Struct]
    Header: ACE_HEADER
    Mask: int
    SidStart: int


SYSTEM_MANDATORY_LABEL_ACE.__ndr__ = ndr.Struct(
    SYSTEM_MANDATORY_LABEL_ACE,
    (ndr.Field("Header", ACE_HEADER.__ndr__), ndr.Field("Mask", ndr.ULONG), ndr.Field("SidStart", ndr.ULONG)),
)


@ndr.record
class TOKEN_MANDATORY_POLICY:
    """typedef struct _TOKEN_MANDATORY_POLICY {
        DWORD Policy;
    } TOKEN_MANDATORY_POLICY, *PTOKEN_MANDATORY_POLICY;
    """

    __ndr__: ClassVar[ndr.Struct]
    Policy: int


TOKEN_MANDATORY_POLICY.__ndr__ = ndr.Struct(TOKEN_MANDATORY_POLICY, (ndr.Field("Policy", ndr.ULONG),))


@ndr.record
class MANDATORY_INFORMATION:
    """typedef struct _MANDATORY_INFORMATION {
        ACCESS_MASK AllowedAccess;
        BOOLEAN WriteAllowed;
        BOOLEAN ReadAllowed;
        BOOLEAN ExecuteAllowed;
        TOKEN_MANDATORY_POLICY MandatoryPolicy;
    } MANDATORY_INFORMATION, *PMANDATORY_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    AllowedAccess: int
    WriteAllowed: int
    ReadAllowed: int
    ExecuteAllowed: int
    MandatoryPolicy: TOKEN_MANDATORY_POLICY


MANDATORY_INFORMATION.__ndr__ = ndr.Struct(
    MANDATORY_INFORMATION,
    (
        ndr.Field("AllowedAccess", ndr.ULONG),
        ndr.Field("WriteAllowed", ndr.CHAR),
        ndr.Field("ReadAllowed", ndr.CHAR),
        ndr.Field("ExecuteAllowed", ndr.CHAR),
        ndr.Field("MandatoryPolicy", TOKEN_MANDATORY_POLICY.__ndr__),
    ),
)


@ndr.record
class RPC_SID:
    """typedef struct _RPC_SID {
        unsigned char Revision;
        unsigned char SubAuthorityCount;
        RPC_SID_IDENTIFIER_AUTHORITY IdentifierAuthority;
        [size_is(SubAuthorityCount)] unsigned long SubAuthority[];
    } RPC_SID, *PRPC_SID, *PSID;
    """

    __ndr__: ClassVar[ndr.Struct]
    Revision: int
    SubAuthorityCount: int = ndr.DERIVED
    IdentifierAuthority: RPC_SID_IDENTIFIER_AUTHORITY
    SubAuthority: list[int]


RPC_SID.__ndr__ = ndr.Struct(
    RPC_SID,
    (
        ndr.Field("Revision", ndr.CHAR),
        ndr.Field("SubAuthorityCount", ndr.CHAR),
        ndr.Field("IdentifierAuthority", RPC_SID_IDENTIFIER_AUTHORITY.__ndr__),
        ndr.Field("SubAuthority", ndr.Array(ndr.ULONG, (ndr.Dim(size_is="SubAuthorityCount"),))),
    ),
)


@ndr.record
class ACL:
    """typedef struct _ACL {
        unsigned char AclRevision;
        unsigned char Sbz1;
        unsigned short AclSize;
        unsigned short AceCount;
        unsigned short Sbz2;
    } ACL, *PACL;
    """

    __ndr__: ClassVar[ndr.Struct]
    AclRevision: int
    Sbz1: int
    AclSize: int
    AceCount: int
    Sbz2: int


ACL.__ndr__ = ndr.Struct(
    ACL,
    (
        ndr.Field("AclRevision", ndr.CHAR),
        ndr.Field("Sbz1", ndr.CHAR),
        ndr.Field("AclSize", ndr.USHORT),
        ndr.Field("AceCount", ndr.USHORT),
        ndr.Field("Sbz2", ndr.USHORT),
    ),
)


@ndr.record
class SECURITY_DESCRIPTOR:
    """typedef struct _SECURITY_DESCRIPTOR {
        UCHAR Revision;
        UCHAR Sbz1;
        USHORT Control;
        PSID Owner;
        PSID Group;
        PACL Sacl;
        PACL Dacl;
    } SECURITY_DESCRIPTOR, *PSECURITY_DESCRIPTOR;
    """

    __ndr__: ClassVar[ndr.Struct]
    Revision: int
    Sbz1: int
    Control: int
    Owner: RPC_SID | None
    Group: RPC_SID | None
    Sacl: ACL | None
    Dacl: ACL | None


SECURITY_DESCRIPTOR.__ndr__ = ndr.Struct(
    SECURITY_DESCRIPTOR,
    (
        ndr.Field("Revision", ndr.CHAR),
        ndr.Field("Sbz1", ndr.CHAR),
        ndr.Field("Control", ndr.USHORT),
        ndr.Field("Owner", ndr.Pointer(RPC_SID.__ndr__)),
        ndr.Field("Group", ndr.Pointer(RPC_SID.__ndr__)),
        ndr.Field("Sacl", ndr.Pointer(ACL.__ndr__)),
        ndr.Field("Dacl", ndr.Pointer(ACL.__ndr__)),
    ),
)
