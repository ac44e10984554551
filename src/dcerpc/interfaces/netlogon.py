"""Interface logon of netlogon.idl.

Generated from netlogon.idl by ``dcerpc idl compile``. DO NOT EDIT.
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


@ndr.record
class STRING:
    """typedef struct _STRING {
        USHORT Length;
        USHORT MaximumLength;
        [size_is(MaximumLength), length_is(Length)] CHAR *Buffer;
    } STRING, *PSTRING;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int = ndr.DERIVED
    MaximumLength: int = ndr.DERIVED
    Buffer: bytes | None


STRING.__ndr__ = ndr.Struct(
    STRING,
    (
        ndr.Field("Length", ndr.USHORT),
        ndr.Field("MaximumLength", ndr.USHORT),
        ndr.Field(
            "Buffer",
            ndr.Pointer(
                ndr.Array(ndr.CHAR, (ndr.Dim(size_is="MaximumLength", length_is="Length", varying=True),))
            ),
        ),
    ),
)


@ndr.record
class UNICODE_STRING:
    """typedef struct _UNICODE_STRING {
        USHORT Length;
        USHORT MaximumLength;
        [size_is(MaximumLength / 2), length_is((Length) / 2)] WCHAR *Buffer;
    } UNICODE_STRING, *PUNICODE_STRING;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int = ndr.DERIVED
    MaximumLength: int = ndr.DERIVED
    Buffer: str | None


UNICODE_STRING.__ndr__ = ndr.Struct(
    UNICODE_STRING,
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
class OLD_LARGE_INTEGER:
    """typedef struct _OLD_LARGE_INTEGER {
        ULONG LowPart;
        LONG HighPart;
    } OLD_LARGE_INTEGER, *POLD_LARGE_INTEGER;
    """

    __ndr__: ClassVar[ndr.Struct]
    LowPart: int
    HighPart: int


OLD_LARGE_INTEGER.__ndr__ = ndr.Struct(
    OLD_LARGE_INTEGER, (ndr.Field("LowPart", ndr.ULONG), ndr.Field("HighPart", ndr.LONG))
)


@ndr.record
class CYPHER_BLOCK:
    """typedef struct _CYPHER_BLOCK { CHAR data[8]; } CYPHER_BLOCK, *PCYPHER_BLOCK;"""

    __ndr__: ClassVar[ndr.Struct]
    data: bytes


CYPHER_BLOCK.__ndr__ = ndr.Struct(
    CYPHER_BLOCK, (ndr.Field("data", ndr.Array(ndr.CHAR, (ndr.Dim(bound=8),))),)
)


@ndr.record
class NT_OWF_PASSWORD:
    """typedef struct _NT_OWF_PASSWORD {
        CYPHER_BLOCK data[2];
    } NT_OWF_PASSWORD, *PNT_OWF_PASSWORD, ENCRYPTED_NT_OWF_PASSWORD, *PENCRYPTED_NT_OWF_PASSWORD;
    """

    __ndr__: ClassVar[ndr.Struct]
    data: list[CYPHER_BLOCK]


NT_OWF_PASSWORD.__ndr__ = ndr.Struct(
    NT_OWF_PASSWORD, (ndr.Field("data", ndr.Array(CYPHER_BLOCK.__ndr__, (ndr.Dim(bound=2),))),)
)


@ndr.record
class LM_OWF_PASSWORD:
    """typedef struct _LM_OWF_PASSWORD {
        CYPHER_BLOCK data[2];
    } LM_OWF_PASSWORD, *PLM_OWF_PASSWORD, ENCRYPTED_LM_OWF_PASSWORD, *PENCRYPTED_LM_OWF_PASSWORD;
    """

    __ndr__: ClassVar[ndr.Struct]
    data: list[CYPHER_BLOCK]


LM_OWF_PASSWORD.__ndr__ = ndr.Struct(
    LM_OWF_PASSWORD, (ndr.Field("data", ndr.Array(CYPHER_BLOCK.__ndr__, (ndr.Dim(bound=2),))),)
)


@ndr.record
class NLPR_SID_INFORMATION:
    """typedef struct _NLPR_SID_INFORMATION {
        PRPC_SID SidPointer;
    } NLPR_SID_INFORMATION, *PNLPR_SID_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    SidPointer: ms_dtyp.RPC_SID | None


NLPR_SID_INFORMATION.__ndr__ = ndr.Struct(
    NLPR_SID_INFORMATION, (ndr.Field("SidPointer", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),)
)


@ndr.record
class NLPR_SID_ARRAY:
    """typedef struct _NLPR_SID_ARRAY {
        ULONG Count;
        [size_is(Count)] PNLPR_SID_INFORMATION Sids;
    } NLPR_SID_ARRAY, *PNLPR_SID_ARRAY;
    """

    __ndr__: ClassVar[ndr.Struct]
    Count: int = ndr.DERIVED
    Sids: list[NLPR_SID_INFORMATION] | None


NLPR_SID_ARRAY.__ndr__ = ndr.Struct(
    NLPR_SID_ARRAY,
    (
        ndr.Field("Count", ndr.ULONG),
        ndr.Field("Sids", ndr.Pointer(ndr.Array(NLPR_SID_INFORMATION.__ndr__, (ndr.Dim(size_is="Count"),)))),
    ),
)


@ndr.record
class NLPR_CR_CIPHER_VALUE:
    """typedef struct _NLPR_CR_CIPHER_VALUE {
        ULONG Length;
        ULONG MaximumLength;
        [size_is(MaximumLength), length_is(Length)] UCHAR *Buffer;
    } NLPR_CR_CIPHER_VALUE, *PNLPR_CR_CIPHER_VALUE;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int = ndr.DERIVED
    MaximumLength: int = ndr.DERIVED
    Buffer: bytes | None


NLPR_CR_CIPHER_VALUE.__ndr__ = ndr.Struct(
    NLPR_CR_CIPHER_VALUE,
    (
        ndr.Field("Length", ndr.ULONG),
        ndr.Field("MaximumLength", ndr.ULONG),
        ndr.Field(
            "Buffer",
            ndr.Pointer(
                ndr.Array(ndr.CHAR, (ndr.Dim(size_is="MaximumLength", length_is="Length", varying=True),))
            ),
        ),
    ),
)


@ndr.record
class NLPR_LOGON_HOURS:
    """typedef struct _NLPR_LOGON_HOURS {
        USHORT UnitsPerWeek;
        [size_is(1260), length_is((UnitsPerWeek + 7) / 8)] UCHAR *LogonHours;
    } NLPR_LOGON_HOURS, *PNLPR_LOGON_HOURS;
    """

    __ndr__: ClassVar[ndr.Struct]
    UnitsPerWeek: int = ndr.DERIVED
    LogonHours: bytes | None


NLPR_LOGON_HOURS.__ndr__ = ndr.Struct(
    NLPR_LOGON_HOURS,
    (
        ndr.Field("UnitsPerWeek", ndr.USHORT),
        ndr.Field(
            "LogonHours",
            ndr.Pointer(
                ndr.Array(
                    ndr.CHAR, (ndr.Dim(size_is="1260", length_is="(UnitsPerWeek + 7) / 8", varying=True),)
                ),
            ),
        ),
    ),
)


@ndr.record
class NLPR_USER_PRIVATE_INFO:
    """typedef struct _NLPR_USER_PRIVATE_INFO {
        UCHAR SensitiveData;
        ULONG DataLength;
        [size_is(DataLength)] UCHAR *Data;
    } NLPR_USER_PRIVATE_INFO, *PNLPR_USER_PRIVATE_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    SensitiveData: int
    DataLength: int = ndr.DERIVED
    Data: bytes | None


NLPR_USER_PRIVATE_INFO.__ndr__ = ndr.Struct(
    NLPR_USER_PRIVATE_INFO,
    (
        ndr.Field("SensitiveData", ndr.CHAR),
        ndr.Field("DataLength", ndr.ULONG),
        ndr.Field("Data", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="DataLength"),)))),
    ),
)


@ndr.record
class NLPR_MODIFIED_COUNT:
    """typedef struct _NLPR_MODIFIED_COUNT {
        OLD_LARGE_INTEGER ModifiedCount;
    } NLPR_MODIFIED_COUNT, *PNLPR_MODIFIED_COUNT;
    """

    __ndr__: ClassVar[ndr.Struct]
    ModifiedCount: OLD_LARGE_INTEGER


NLPR_MODIFIED_COUNT.__ndr__ = ndr.Struct(
    NLPR_MODIFIED_COUNT, (ndr.Field("ModifiedCount", OLD_LARGE_INTEGER.__ndr__),)
)


@ndr.record
class NLPR_QUOTA_LIMITS:
    """typedef struct _NLPR_QUOTA_LIMITS {
        ULONG PagedPoolLimit;
        ULONG NonPagedPoolLimit;
        ULONG MinimumWorkingSetSize;
        ULONG MaximumWorkingSetSize;
        ULONG PagefileLimit;
        OLD_LARGE_INTEGER Reserved;
    } NLPR_QUOTA_LIMITS, *PNLPR_QUOTA_LIMITS;
    """

    __ndr__: ClassVar[ndr.Struct]
    PagedPoolLimit: int
    NonPagedPoolLimit: int
    MinimumWorkingSetSize: int
    MaximumWorkingSetSize: int
    PagefileLimit: int
    Reserved: OLD_LARGE_INTEGER


NLPR_QUOTA_LIMITS.__ndr__ = ndr.Struct(
    NLPR_QUOTA_LIMITS,
    (
        ndr.Field("PagedPoolLimit", ndr.ULONG),
        ndr.Field("NonPagedPoolLimit", ndr.ULONG),
        ndr.Field("MinimumWorkingSetSize", ndr.ULONG),
        ndr.Field("MaximumWorkingSetSize", ndr.ULONG),
        ndr.Field("PagefileLimit", ndr.ULONG),
        ndr.Field("Reserved", OLD_LARGE_INTEGER.__ndr__),
    ),
)


@ndr.record
class NETLOGON_DELTA_USER:
    """typedef struct _NETLOGON_DELTA_USER {
        UNICODE_STRING UserName;
        UNICODE_STRING FullName;
        ULONG UserId;
        ULONG PrimaryGroupId;
        UNICODE_STRING HomeDirectory;
        UNICODE_STRING HomeDirectoryDrive;
        UNICODE_STRING ScriptPath;
        UNICODE_STRING AdminComment;
        UNICODE_STRING WorkStations;
        OLD_LARGE_INTEGER LastLogon;
        OLD_LARGE_INTEGER LastLogoff;
        NLPR_LOGON_HOURS LogonHours;
        USHORT BadPasswordCount;
        USHORT LogonCount;
        OLD_LARGE_INTEGER PasswordLastSet;
        OLD_LARGE_INTEGER AccountExpires;
        ULONG UserAccountControl;
        ENCRYPTED_NT_OWF_PASSWORD EncryptedNtOwfPassword;
        ENCRYPTED_LM_OWF_PASSWORD EncryptedLmOwfPassword;
        UCHAR NtPasswordPresent;
        UCHAR LmPasswordPresent;
        UCHAR PasswordExpired;
        UNICODE_STRING UserComment;
        UNICODE_STRING Parameters;
        USHORT CountryCode;
        USHORT CodePage;
        NLPR_USER_PRIVATE_INFO PrivateData;
        SECURITY_INFORMATION SecurityInformation;
        ULONG SecuritySize;
        [size_is(SecuritySize)] UCHAR *SecurityDescriptor;
        UNICODE_STRING ProfilePath;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DELTA_USER, *PNETLOGON_DELTA_USER;
    """

    __ndr__: ClassVar[ndr.Struct]
    UserName: UNICODE_STRING
    FullName: UNICODE_STRING
    UserId: int
    PrimaryGroupId: int
    HomeDirectory: UNICODE_STRING
    HomeDirectoryDrive: UNICODE_STRING
    ScriptPath: UNICODE_STRING
    AdminComment: UNICODE_STRING
    WorkStations: UNICODE_STRING
    LastLogon: OLD_LARGE_INTEGER
    LastLogoff: OLD_LARGE_INTEGER
    LogonHours: NLPR_LOGON_HOURS
    BadPasswordCount: int
    LogonCount: int
    PasswordLastSet: OLD_LARGE_INTEGER
    AccountExpires: OLD_LARGE_INTEGER
    UserAccountControl: int
    EncryptedNtOwfPassword: NT_OWF_PASSWORD
    EncryptedLmOwfPassword: LM_OWF_PASSWORD
    NtPasswordPresent: int
    LmPasswordPresent: int
    PasswordExpired: int
    UserComment: UNICODE_STRING
    Parameters: UNICODE_STRING
    CountryCode: int
    CodePage: int
    PrivateData: NLPR_USER_PRIVATE_INFO
    SecurityInformation: int
    SecuritySize: int = ndr.DERIVED
    SecurityDescriptor: bytes | None
    ProfilePath: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DELTA_USER.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_USER,
    (
        ndr.Field("UserName", UNICODE_STRING.__ndr__),
        ndr.Field("FullName", UNICODE_STRING.__ndr__),
        ndr.Field("UserId", ndr.ULONG),
        ndr.Field("PrimaryGroupId", ndr.ULONG),
        ndr.Field("HomeDirectory", UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectoryDrive", UNICODE_STRING.__ndr__),
        ndr.Field("ScriptPath", UNICODE_STRING.__ndr__),
        ndr.Field("AdminComment", UNICODE_STRING.__ndr__),
        ndr.Field("WorkStations", UNICODE_STRING.__ndr__),
        ndr.Field("LastLogon", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("LastLogoff", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("LogonHours", NLPR_LOGON_HOURS.__ndr__),
        ndr.Field("BadPasswordCount", ndr.USHORT),
        ndr.Field("LogonCount", ndr.USHORT),
        ndr.Field("PasswordLastSet", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("AccountExpires", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("UserAccountControl", ndr.ULONG),
        ndr.Field("EncryptedNtOwfPassword", NT_OWF_PASSWORD.__ndr__),
        ndr.Field("EncryptedLmOwfPassword", LM_OWF_PASSWORD.__ndr__),
        ndr.Field("NtPasswordPresent", ndr.CHAR),
        ndr.Field("LmPasswordPresent", ndr.CHAR),
        ndr.Field("PasswordExpired", ndr.CHAR),
        ndr.Field("UserComment", UNICODE_STRING.__ndr__),
        ndr.Field("Parameters", UNICODE_STRING.__ndr__),
        ndr.Field("CountryCode", ndr.USHORT),
        ndr.Field("CodePage", ndr.USHORT),
        ndr.Field("PrivateData", NLPR_USER_PRIVATE_INFO.__ndr__),
        ndr.Field("SecurityInformation", ndr.ULONG),
        ndr.Field("SecuritySize", ndr.ULONG),
        ndr.Field("SecurityDescriptor", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="SecuritySize"),)))),
        ndr.Field("ProfilePath", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_DELTA_GROUP:
    """typedef struct _NETLOGON_DELTA_GROUP {
        UNICODE_STRING Name;
        ULONG RelativeId;
        ULONG Attributes;
        UNICODE_STRING AdminComment;
        SECURITY_INFORMATION SecurityInformation;
        ULONG SecuritySize;
        [size_is(SecuritySize)] UCHAR *SecurityDescriptor;
        UNICODE_STRING DummyString1;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DELTA_GROUP, *PNETLOGON_DELTA_GROUP;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: UNICODE_STRING
    RelativeId: int
    Attributes: int
    AdminComment: UNICODE_STRING
    SecurityInformation: int
    SecuritySize: int = ndr.DERIVED
    SecurityDescriptor: bytes | None
    DummyString1: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DELTA_GROUP.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_GROUP,
    (
        ndr.Field("Name", UNICODE_STRING.__ndr__),
        ndr.Field("RelativeId", ndr.ULONG),
        ndr.Field("Attributes", ndr.ULONG),
        ndr.Field("AdminComment", UNICODE_STRING.__ndr__),
        ndr.Field("SecurityInformation", ndr.ULONG),
        ndr.Field("SecuritySize", ndr.ULONG),
        ndr.Field("SecurityDescriptor", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="SecuritySize"),)))),
        ndr.Field("DummyString1", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_DELTA_GROUP_MEMBER:
    """typedef struct _NETLOGON_DELTA_GROUP_MEMBER {
        [size_is(MemberCount)] ULONG *Members;
        [size_is(MemberCount)] ULONG *Attributes;
        ULONG MemberCount;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DELTA_GROUP_MEMBER, *PNETLOGON_DELTA_GROUP_MEMBER;
    """

    __ndr__: ClassVar[ndr.Struct]
    Members: list[int] | None
    Attributes: list[int] | None
    MemberCount: int = ndr.DERIVED
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DELTA_GROUP_MEMBER.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_GROUP_MEMBER,
    (
        ndr.Field("Members", ndr.Pointer(ndr.Array(ndr.ULONG, (ndr.Dim(size_is="MemberCount"),)))),
        ndr.Field("Attributes", ndr.Pointer(ndr.Array(ndr.ULONG, (ndr.Dim(size_is="MemberCount"),)))),
        ndr.Field("MemberCount", ndr.ULONG),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_DELTA_ALIAS:
    """typedef struct _NETLOGON_DELTA_ALIAS {
        UNICODE_STRING Name;
        ULONG RelativeId;
        SECURITY_INFORMATION SecurityInformation;
        ULONG SecuritySize;
        [size_is(SecuritySize)] UCHAR *SecurityDescriptor;
        UNICODE_STRING Comment;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DELTA_ALIAS, *PNETLOGON_DELTA_ALIAS;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: UNICODE_STRING
    RelativeId: int
    SecurityInformation: int
    SecuritySize: int = ndr.DERIVED
    SecurityDescriptor: bytes | None
    Comment: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DELTA_ALIAS.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_ALIAS,
    (
        ndr.Field("Name", UNICODE_STRING.__ndr__),
        ndr.Field("RelativeId", ndr.ULONG),
        ndr.Field("SecurityInformation", ndr.ULONG),
        ndr.Field("SecuritySize", ndr.ULONG),
        ndr.Field("SecurityDescriptor", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="SecuritySize"),)))),
        ndr.Field("Comment", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_DELTA_ALIAS_MEMBER:
    """typedef struct _NETLOGON_DELTA_ALIAS_MEMBER {
        NLPR_SID_ARRAY Members;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DELTA_ALIAS_MEMBER, *PNETLOGON_DELTA_ALIAS_MEMBER;
    """

    __ndr__: ClassVar[ndr.Struct]
    Members: NLPR_SID_ARRAY
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DELTA_ALIAS_MEMBER.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_ALIAS_MEMBER,
    (
        ndr.Field("Members", NLPR_SID_ARRAY.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_DELTA_DOMAIN:
    """typedef struct _NETLOGON_DELTA_DOMAIN {
        UNICODE_STRING DomainName;
        UNICODE_STRING OemInformation;
        OLD_LARGE_INTEGER ForceLogoff;
        USHORT MinPasswordLength;
        USHORT PasswordHistoryLength;
        OLD_LARGE_INTEGER MaxPasswordAge;
        OLD_LARGE_INTEGER MinPasswordAge;
        OLD_LARGE_INTEGER DomainModifiedCount;
        OLD_LARGE_INTEGER DomainCreationTime;
        SECURITY_INFORMATION SecurityInformation;
        ULONG SecuritySize;
        [size_is(SecuritySize)] UCHAR *SecurityDescriptor;
        UNICODE_STRING DomainLockoutInformation;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG PasswordProperties;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DELTA_DOMAIN, *PNETLOGON_DELTA_DOMAIN;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainName: UNICODE_STRING
    OemInformation: UNICODE_STRING
    ForceLogoff: OLD_LARGE_INTEGER
    MinPasswordLength: int
    PasswordHistoryLength: int
    MaxPasswordAge: OLD_LARGE_INTEGER
    MinPasswordAge: OLD_LARGE_INTEGER
    DomainModifiedCount: OLD_LARGE_INTEGER
    DomainCreationTime: OLD_LARGE_INTEGER
    SecurityInformation: int
    SecuritySize: int = ndr.DERIVED
    SecurityDescriptor: bytes | None
    DomainLockoutInformation: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    PasswordProperties: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DELTA_DOMAIN.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_DOMAIN,
    (
        ndr.Field("DomainName", UNICODE_STRING.__ndr__),
        ndr.Field("OemInformation", UNICODE_STRING.__ndr__),
        ndr.Field("ForceLogoff", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("MinPasswordLength", ndr.USHORT),
        ndr.Field("PasswordHistoryLength", ndr.USHORT),
        ndr.Field("MaxPasswordAge", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("MinPasswordAge", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("DomainModifiedCount", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("DomainCreationTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("SecurityInformation", ndr.ULONG),
        ndr.Field("SecuritySize", ndr.ULONG),
        ndr.Field("SecurityDescriptor", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="SecuritySize"),)))),
        ndr.Field("DomainLockoutInformation", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("PasswordProperties", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_RENAME_GROUP:
    """typedef struct _NETLOGON_DELTA_RENAME_GROUP {
        UNICODE_STRING OldName;
        UNICODE_STRING NewName;
        UNICODE_STRING DummyString1;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_RENAME_GROUP, *PNETLOGON_DELTA_RENAME_GROUP;
    """

    __ndr__: ClassVar[ndr.Struct]
    OldName: UNICODE_STRING
    NewName: UNICODE_STRING
    DummyString1: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_RENAME_GROUP.__ndr__ = ndr.Struct(
    NETLOGON_RENAME_GROUP,
    (
        ndr.Field("OldName", UNICODE_STRING.__ndr__),
        ndr.Field("NewName", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString1", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_RENAME_USER:
    """typedef struct _NETLOGON_DELTA_RENAME_USER {
        UNICODE_STRING OldName;
        UNICODE_STRING NewName;
        UNICODE_STRING DummyString1;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_RENAME_USER, *PNETLOGON_DELTA_RENAME_USER;
    """

    __ndr__: ClassVar[ndr.Struct]
    OldName: UNICODE_STRING
    NewName: UNICODE_STRING
    DummyString1: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_RENAME_USER.__ndr__ = ndr.Struct(
    NETLOGON_RENAME_USER,
    (
        ndr.Field("OldName", UNICODE_STRING.__ndr__),
        ndr.Field("NewName", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString1", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_RENAME_ALIAS:
    """typedef struct _NETLOGON_DELTA_RENAME_ALIAS {
        UNICODE_STRING OldName;
        UNICODE_STRING NewName;
        UNICODE_STRING DummyString1;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_RENAME_ALIAS, *PNETLOGON_DELTA_RENAME_ALIAS;
    """

    __ndr__: ClassVar[ndr.Struct]
    OldName: UNICODE_STRING
    NewName: UNICODE_STRING
    DummyString1: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_RENAME_ALIAS.__ndr__ = ndr.Struct(
    NETLOGON_RENAME_ALIAS,
    (
        ndr.Field("OldName", UNICODE_STRING.__ndr__),
        ndr.Field("NewName", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString1", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_DELTA_POLICY:
    """typedef struct _NETLOGON_DELTA_POLICY {
        ULONG MaximumLogSize;
        OLD_LARGE_INTEGER AuditRetentionPeriod;
        UCHAR AuditingMode;
        ULONG MaximumAuditEventCount;
        [size_is(MaximumAuditEventCount + 1)] ULONG *EventAuditingOptions;
        UNICODE_STRING PrimaryDomainName;
        PRPC_SID PrimaryDomainSid;
        NLPR_QUOTA_LIMITS QuotaLimits;
        OLD_LARGE_INTEGER ModifiedId;
        OLD_LARGE_INTEGER DatabaseCreationTime;
        SECURITY_INFORMATION SecurityInformation;
        ULONG SecuritySize;
        [size_is(SecuritySize)] UCHAR *SecurityDescriptor;
        UNICODE_STRING DummyString1;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DELTA_POLICY, *PNETLOGON_DELTA_POLICY;
    """

    __ndr__: ClassVar[ndr.Struct]
    MaximumLogSize: int
    AuditRetentionPeriod: OLD_LARGE_INTEGER
    AuditingMode: int
    MaximumAuditEventCount: int = ndr.DERIVED
    EventAuditingOptions: list[int] | None
    PrimaryDomainName: UNICODE_STRING
    PrimaryDomainSid: ms_dtyp.RPC_SID | None
    QuotaLimits: NLPR_QUOTA_LIMITS
    ModifiedId: OLD_LARGE_INTEGER
    DatabaseCreationTime: OLD_LARGE_INTEGER
    SecurityInformation: int
    SecuritySize: int = ndr.DERIVED
    SecurityDescriptor: bytes | None
    DummyString1: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DELTA_POLICY.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_POLICY,
    (
        ndr.Field("MaximumLogSize", ndr.ULONG),
        ndr.Field("AuditRetentionPeriod", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("AuditingMode", ndr.CHAR),
        ndr.Field("MaximumAuditEventCount", ndr.ULONG),
        ndr.Field(
            "EventAuditingOptions",
            ndr.Pointer(ndr.Array(ndr.ULONG, (ndr.Dim(size_is="MaximumAuditEventCount + 1"),))),
        ),
        ndr.Field("PrimaryDomainName", UNICODE_STRING.__ndr__),
        ndr.Field("PrimaryDomainSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("QuotaLimits", NLPR_QUOTA_LIMITS.__ndr__),
        ndr.Field("ModifiedId", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("DatabaseCreationTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("SecurityInformation", ndr.ULONG),
        ndr.Field("SecuritySize", ndr.ULONG),
        ndr.Field("SecurityDescriptor", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="SecuritySize"),)))),
        ndr.Field("DummyString1", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_DELTA_TRUSTED_DOMAINS:
    """typedef struct _NETLOGON_DELTA_TRUSTED_DOMAINS {
        UNICODE_STRING DomainName;
        ULONG NumControllerEntries;
        [size_is(NumControllerEntries)] PUNICODE_STRING ControllerNames;
        SECURITY_INFORMATION SecurityInformation;
        ULONG SecuritySize;
        [size_is(SecuritySize)] UCHAR *SecurityDescriptor;
        UNICODE_STRING DummyString1;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG TrustedPosixOffset;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DELTA_TRUSTED_DOMAINS, *PNETLOGON_DELTA_TRUSTED_DOMAINS;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainName: UNICODE_STRING
    NumControllerEntries: int = ndr.DERIVED
    ControllerNames: list[UNICODE_STRING] | None
    SecurityInformation: int
    SecuritySize: int = ndr.DERIVED
    SecurityDescriptor: bytes | None
    DummyString1: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    TrustedPosixOffset: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DELTA_TRUSTED_DOMAINS.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_TRUSTED_DOMAINS,
    (
        ndr.Field("DomainName", UNICODE_STRING.__ndr__),
        ndr.Field("NumControllerEntries", ndr.ULONG),
        ndr.Field(
            "ControllerNames",
            ndr.Pointer(ndr.Array(UNICODE_STRING.__ndr__, (ndr.Dim(size_is="NumControllerEntries"),))),
        ),
        ndr.Field("SecurityInformation", ndr.ULONG),
        ndr.Field("SecuritySize", ndr.ULONG),
        ndr.Field("SecurityDescriptor", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="SecuritySize"),)))),
        ndr.Field("DummyString1", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("TrustedPosixOffset", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_DELTA_ACCOUNTS:
    """typedef struct _NETLOGON_DELTA_ACCOUNTS {
        ULONG PrivilegeEntries;
        ULONG PrivilegeControl;
        [size_is(PrivilegeEntries)] ULONG *PrivilegeAttributes;
        [size_is(PrivilegeEntries)] PUNICODE_STRING PrivilegeNames;
        NLPR_QUOTA_LIMITS QuotaLimits;
        ULONG SystemAccessFlags;
        SECURITY_INFORMATION SecurityInformation;
        ULONG SecuritySize;
        [size_is(SecuritySize)] UCHAR *SecurityDescriptor;
        UNICODE_STRING DummyString1;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DELTA_ACCOUNTS, *PNETLOGON_DELTA_ACCOUNTS;
    """

    __ndr__: ClassVar[ndr.Struct]
    PrivilegeEntries: int = ndr.DERIVED
    PrivilegeControl: int
    PrivilegeAttributes: list[int] | None
    PrivilegeNames: list[UNICODE_STRING] | None
    QuotaLimits: NLPR_QUOTA_LIMITS
    SystemAccessFlags: int
    SecurityInformation: int
    SecuritySize: int = ndr.DERIVED
    SecurityDescriptor: bytes | None
    DummyString1: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DELTA_ACCOUNTS.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_ACCOUNTS,
    (
        ndr.Field("PrivilegeEntries", ndr.ULONG),
        ndr.Field("PrivilegeControl", ndr.ULONG),
        ndr.Field(
            "PrivilegeAttributes", ndr.Pointer(ndr.Array(ndr.ULONG, (ndr.Dim(size_is="PrivilegeEntries"),)))
        ),
        ndr.Field(
            "PrivilegeNames",
            ndr.Pointer(ndr.Array(UNICODE_STRING.__ndr__, (ndr.Dim(size_is="PrivilegeEntries"),))),
        ),
        ndr.Field("QuotaLimits", NLPR_QUOTA_LIMITS.__ndr__),
        ndr.Field("SystemAccessFlags", ndr.ULONG),
        ndr.Field("SecurityInformation", ndr.ULONG),
        ndr.Field("SecuritySize", ndr.ULONG),
        ndr.Field("SecurityDescriptor", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="SecuritySize"),)))),
        ndr.Field("DummyString1", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_DELTA_SECRET:
    """typedef struct _NETLOGON_DELTA_SECRET {
        NLPR_CR_CIPHER_VALUE CurrentValue;
        OLD_LARGE_INTEGER CurrentValueSetTime;
        NLPR_CR_CIPHER_VALUE OldValue;
        OLD_LARGE_INTEGER OldValueSetTime;
        SECURITY_INFORMATION SecurityInformation;
        ULONG SecuritySize;
        [size_is(SecuritySize)] PUCHAR SecurityDescriptor;
        UNICODE_STRING DummyString1;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DELTA_SECRET, *PNETLOGON_DELTA_SECRET;
    """

    __ndr__: ClassVar[ndr.Struct]
    CurrentValue: NLPR_CR_CIPHER_VALUE
    CurrentValueSetTime: OLD_LARGE_INTEGER
    OldValue: NLPR_CR_CIPHER_VALUE
    OldValueSetTime: OLD_LARGE_INTEGER
    SecurityInformation: int
    SecuritySize: int = ndr.DERIVED
    SecurityDescriptor: bytes | None
    DummyString1: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DELTA_SECRET.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_SECRET,
    (
        ndr.Field("CurrentValue", NLPR_CR_CIPHER_VALUE.__ndr__),
        ndr.Field("CurrentValueSetTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("OldValue", NLPR_CR_CIPHER_VALUE.__ndr__),
        ndr.Field("OldValueSetTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("SecurityInformation", ndr.ULONG),
        ndr.Field("SecuritySize", ndr.ULONG),
        ndr.Field("SecurityDescriptor", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="SecuritySize"),)))),
        ndr.Field("DummyString1", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_DELTA_DELETE_GROUP:
    """typedef struct _NETLOGON_DELTA_DELETE_GROUP {
        [string] wchar_t *AccountName;
        UNICODE_STRING DummyString1;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DELTA_DELETE_GROUP, *PNETLOGON_DELTA_DELETE_GROUP;
    """

    __ndr__: ClassVar[ndr.Struct]
    AccountName: str | None
    DummyString1: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DELTA_DELETE_GROUP.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_DELETE_GROUP,
    (
        ndr.Field("AccountName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("DummyString1", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_DELTA_DELETE_USER:
    """typedef struct _NETLOGON_DELTA_DELETE_USER {
        [string] wchar_t *AccountName;
        UNICODE_STRING DummyString1;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DELTA_DELETE_USER, *PNETLOGON_DELTA_DELETE_USER;
    """

    __ndr__: ClassVar[ndr.Struct]
    AccountName: str | None
    DummyString1: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DELTA_DELETE_USER.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_DELETE_USER,
    (
        ndr.Field("AccountName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("DummyString1", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


class NETLOGON_DELTA_TYPE(enum.IntEnum):
    """typedef enum _NETLOGON_DELTA_TYPE {
        AddOrChangeDomain = 1,
        AddOrChangeGroup = 2,
        DeleteGroup = 3,
        RenameGroup = 4,
        AddOrChangeUser = 5,
        DeleteUser = 6,
        RenameUser = 7,
        ChangeGroupMembership = 8,
        AddOrChangeAlias = 9,
        DeleteAlias = 10,
        RenameAlias = 11,
        ChangeAliasMembership = 12,
        AddOrChangeLsaPolicy = 13,
        AddOrChangeLsaTDomain = 14,
        DeleteLsaTDomain = 15,
        AddOrChangeLsaAccount = 16,
        DeleteLsaAccount = 17,
        AddOrChangeLsaSecret = 18,
        DeleteLsaSecret = 19,
        DeleteGroupByName = 20,
        DeleteUserByName = 21,
        SerialNumberSkip = 22
    } NETLOGON_DELTA_TYPE;
    """

    AddOrChangeDomain = 1
    AddOrChangeGroup = 2
    DeleteGroup = 3
    RenameGroup = 4
    AddOrChangeUser = 5
    DeleteUser = 6
    RenameUser = 7
    ChangeGroupMembership = 8
    AddOrChangeAlias = 9
    DeleteAlias = 10
    RenameAlias = 11
    ChangeAliasMembership = 12
    AddOrChangeLsaPolicy = 13
    AddOrChangeLsaTDomain = 14
    DeleteLsaTDomain = 15
    AddOrChangeLsaAccount = 16
    DeleteLsaAccount = 17
    AddOrChangeLsaSecret = 18
    DeleteLsaSecret = 19
    DeleteGroupByName = 20
    DeleteUserByName = 21
    SerialNumberSkip = 22


_NETLOGON_DELTA_TYPE: Final = ndr.Enum(NETLOGON_DELTA_TYPE)


@ndr.record(kw_only=False)
class NETLOGON_DELTA_UNION:
    """typedef [switch_type(NETLOGON_DELTA_TYPE)] union _NETLOGON_DELTA_UNION {
        [case(AddOrChangeDomain)] PNETLOGON_DELTA_DOMAIN DeltaDomain;
        [case(AddOrChangeGroup)] PNETLOGON_DELTA_GROUP DeltaGroup;
        [case(RenameGroup)] PNETLOGON_DELTA_RENAME_GROUP DeltaRenameGroup;
        [case(AddOrChangeUser)] PNETLOGON_DELTA_USER DeltaUser;
        [case(RenameUser)] PNETLOGON_DELTA_RENAME_USER DeltaRenameUser;
        [case(ChangeGroupMembership)] PNETLOGON_DELTA_GROUP_MEMBER DeltaGroupMember;
        [case(AddOrChangeAlias)] PNETLOGON_DELTA_ALIAS DeltaAlias;
        [case(RenameAlias)] PNETLOGON_DELTA_RENAME_ALIAS DeltaRenameAlias;
        [case(ChangeAliasMembership)] PNETLOGON_DELTA_ALIAS_MEMBER DeltaAliasMember;
        [case(AddOrChangeLsaPolicy)] PNETLOGON_DELTA_POLICY DeltaPolicy;
        [case(AddOrChangeLsaTDomain)] PNETLOGON_DELTA_TRUSTED_DOMAINS DeltaTDomains;
        [case(AddOrChangeLsaAccount)] PNETLOGON_DELTA_ACCOUNTS DeltaAccounts;
        [case(AddOrChangeLsaSecret)] PNETLOGON_DELTA_SECRET DeltaSecret;
        [case(DeleteGroupByName)] PNETLOGON_DELTA_DELETE_GROUP DeltaDeleteGroup;
        [case(DeleteUserByName)] PNETLOGON_DELTA_DELETE_USER DeltaDeleteUser;
        [case(SerialNumberSkip)] PNLPR_MODIFIED_COUNT DeltaSerialNumberSkip;
        [default];
    } NETLOGON_DELTA_UNION, *PNETLOGON_DELTA_UNION;

    Values by discriminant: 1 DeltaDomain; 2 DeltaGroup; 4 DeltaRenameGroup; 5 DeltaUser; 7 DeltaRenameUser; 8
    DeltaGroupMember; 9 DeltaAlias; 11 DeltaRenameAlias; 12 DeltaAliasMember; 13 DeltaPolicy; 14
    DeltaTDomains; 16 DeltaAccounts; 18 DeltaSecret; 20 DeltaDeleteGroup; 21 DeltaDeleteUser; 22
    DeltaSerialNumberSkip; any other nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        NETLOGON_DELTA_DOMAIN
        | NETLOGON_DELTA_GROUP
        | NETLOGON_RENAME_GROUP
        | NETLOGON_DELTA_USER
        | NETLOGON_RENAME_USER
        | NETLOGON_DELTA_GROUP_MEMBER
        | NETLOGON_DELTA_ALIAS
        | NETLOGON_RENAME_ALIAS
        | NETLOGON_DELTA_ALIAS_MEMBER
        | NETLOGON_DELTA_POLICY
        | NETLOGON_DELTA_TRUSTED_DOMAINS
        | NETLOGON_DELTA_ACCOUNTS
        | NETLOGON_DELTA_SECRET
        | NETLOGON_DELTA_DELETE_GROUP
        | NETLOGON_DELTA_DELETE_USER
        | NLPR_MODIFIED_COUNT
        | None
    ) = None


NETLOGON_DELTA_UNION.__ndr__ = ndr.Union(
    NETLOGON_DELTA_UNION,
    _NETLOGON_DELTA_TYPE,
    (
        ndr.Arm((1,), "DeltaDomain", ndr.Pointer(NETLOGON_DELTA_DOMAIN.__ndr__)),
        ndr.Arm((2,), "DeltaGroup", ndr.Pointer(NETLOGON_DELTA_GROUP.__ndr__)),
        ndr.Arm((4,), "DeltaRenameGroup", ndr.Pointer(NETLOGON_RENAME_GROUP.__ndr__)),
        ndr.Arm((5,), "DeltaUser", ndr.Pointer(NETLOGON_DELTA_USER.__ndr__)),
        ndr.Arm((7,), "DeltaRenameUser", ndr.Pointer(NETLOGON_RENAME_USER.__ndr__)),
        ndr.Arm((8,), "DeltaGroupMember", ndr.Pointer(NETLOGON_DELTA_GROUP_MEMBER.__ndr__)),
        ndr.Arm((9,), "DeltaAlias", ndr.Pointer(NETLOGON_DELTA_ALIAS.__ndr__)),
        ndr.Arm((11,), "DeltaRenameAlias", ndr.Pointer(NETLOGON_RENAME_ALIAS.__ndr__)),
        ndr.Arm((12,), "DeltaAliasMember", ndr.Pointer(NETLOGON_DELTA_ALIAS_MEMBER.__ndr__)),
        ndr.Arm((13,), "DeltaPolicy", ndr.Pointer(NETLOGON_DELTA_POLICY.__ndr__)),
        ndr.Arm((14,), "DeltaTDomains", ndr.Pointer(NETLOGON_DELTA_TRUSTED_DOMAINS.__ndr__)),
        ndr.Arm((16,), "DeltaAccounts", ndr.Pointer(NETLOGON_DELTA_ACCOUNTS.__ndr__)),
        ndr.Arm((18,), "DeltaSecret", ndr.Pointer(NETLOGON_DELTA_SECRET.__ndr__)),
        ndr.Arm((20,), "DeltaDeleteGroup", ndr.Pointer(NETLOGON_DELTA_DELETE_GROUP.__ndr__)),
        ndr.Arm((21,), "DeltaDeleteUser", ndr.Pointer(NETLOGON_DELTA_DELETE_USER.__ndr__)),
        ndr.Arm((22,), "DeltaSerialNumberSkip", ndr.Pointer(NLPR_MODIFIED_COUNT.__ndr__)),
        ndr.Arm(None, "", None),
    ),
    ms_union=True,
)


@ndr.record(kw_only=False)
class NETLOGON_DELTA_ID_UNION:
    """typedef [switch_type(NETLOGON_DELTA_TYPE)] union _NETLOGON_DELTA_ID_UNION {
        [case(AddOrChangeDomain, AddOrChangeGroup, DeleteGroup, RenameGroup, AddOrChangeUser, DeleteUser,
            RenameUser, ChangeGroupMembership, AddOrChangeAlias, DeleteAlias, RenameAlias,
            ChangeAliasMembership, DeleteGroupByName, DeleteUserByName)] ULONG Rid;
        [case(AddOrChangeLsaPolicy, AddOrChangeLsaTDomain, DeleteLsaTDomain, AddOrChangeLsaAccount,
            DeleteLsaAccount)] PRPC_SID Sid;
        [case(AddOrChangeLsaSecret, DeleteLsaSecret)][string] wchar_t *Name;
        [default];
    } NETLOGON_DELTA_ID_UNION, *PNETLOGON_DELTA_ID_UNION;

    Values by discriminant: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 21 Rid; 13, 14, 15, 16, 17 Sid; 18, 19
    Name; any other nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: int | ms_dtyp.RPC_SID | str | None = None


NETLOGON_DELTA_ID_UNION.__ndr__ = ndr.Union(
    NETLOGON_DELTA_ID_UNION,
    _NETLOGON_DELTA_TYPE,
    (
        ndr.Arm((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 21), "Rid", ndr.ULONG),
        ndr.Arm((13, 14, 15, 16, 17), "Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Arm((18, 19), "Name", ndr.Pointer(ndr.WSTRING)),
        ndr.Arm(None, "", None),
    ),
    ms_union=True,
)


@ndr.record
class NETLOGON_DELTA_ENUM:
    """typedef struct _NETLOGON_DELTA_ENUM {
        NETLOGON_DELTA_TYPE DeltaType;
        [switch_is(DeltaType)] NETLOGON_DELTA_ID_UNION DeltaID;
        [switch_is(DeltaType)] NETLOGON_DELTA_UNION DeltaUnion;
    } NETLOGON_DELTA_ENUM, *PNETLOGON_DELTA_ENUM;
    """

    __ndr__: ClassVar[ndr.Struct]
    DeltaType: NETLOGON_DELTA_TYPE | int = ndr.DERIVED
    DeltaID: NETLOGON_DELTA_ID_UNION
    DeltaUnion: NETLOGON_DELTA_UNION


NETLOGON_DELTA_ENUM.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_ENUM,
    (
        ndr.Field("DeltaType", _NETLOGON_DELTA_TYPE),
        ndr.Field("DeltaID", replace(NETLOGON_DELTA_ID_UNION.__ndr__, switch_is="DeltaType")),
        ndr.Field("DeltaUnion", replace(NETLOGON_DELTA_UNION.__ndr__, switch_is="DeltaType")),
    ),
)


@ndr.record
class NETLOGON_DELTA_ENUM_ARRAY:
    """typedef struct _NETLOGON_DELTA_ENUM_ARRAY {
        DWORD CountReturned;
        [size_is(CountReturned)] PNETLOGON_DELTA_ENUM Deltas;
    } NETLOGON_DELTA_ENUM_ARRAY, *PNETLOGON_DELTA_ENUM_ARRAY;
    """

    __ndr__: ClassVar[ndr.Struct]
    CountReturned: int = ndr.DERIVED
    Deltas: list[NETLOGON_DELTA_ENUM] | None


NETLOGON_DELTA_ENUM_ARRAY.__ndr__ = ndr.Struct(
    NETLOGON_DELTA_ENUM_ARRAY,
    (
        ndr.Field("CountReturned", ndr.ULONG),
        ndr.Field(
            "Deltas", ndr.Pointer(ndr.Array(NETLOGON_DELTA_ENUM.__ndr__, (ndr.Dim(size_is="CountReturned"),)))
        ),
    ),
)


@ndr.record
class NETLOGON_LOGON_IDENTITY_INFO:
    """typedef struct _NETLOGON_LOGON_IDENTITY_INFO {
        UNICODE_STRING LogonDomainName;
        ULONG ParameterControl;
        OLD_LARGE_INTEGER Reserved;
        UNICODE_STRING UserName;
        UNICODE_STRING Workstation;
    } NETLOGON_LOGON_IDENTITY_INFO, *PNETLOGON_LOGON_IDENTITY_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    LogonDomainName: UNICODE_STRING
    ParameterControl: int
    Reserved: OLD_LARGE_INTEGER
    UserName: UNICODE_STRING
    Workstation: UNICODE_STRING


NETLOGON_LOGON_IDENTITY_INFO.__ndr__ = ndr.Struct(
    NETLOGON_LOGON_IDENTITY_INFO,
    (
        ndr.Field("LogonDomainName", UNICODE_STRING.__ndr__),
        ndr.Field("ParameterControl", ndr.ULONG),
        ndr.Field("Reserved", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("UserName", UNICODE_STRING.__ndr__),
        ndr.Field("Workstation", UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class NETLOGON_INTERACTIVE_INFO:
    """typedef struct _NETLOGON_INTERACTIVE_INFO {
        NETLOGON_LOGON_IDENTITY_INFO Identity;
        LM_OWF_PASSWORD LmOwfPassword;
        NT_OWF_PASSWORD NtOwfPassword;
    } NETLOGON_INTERACTIVE_INFO, *PNETLOGON_INTERACTIVE_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Identity: NETLOGON_LOGON_IDENTITY_INFO
    LmOwfPassword: LM_OWF_PASSWORD
    NtOwfPassword: NT_OWF_PASSWORD


NETLOGON_INTERACTIVE_INFO.__ndr__ = ndr.Struct(
    NETLOGON_INTERACTIVE_INFO,
    (
        ndr.Field("Identity", NETLOGON_LOGON_IDENTITY_INFO.__ndr__),
        ndr.Field("LmOwfPassword", LM_OWF_PASSWORD.__ndr__),
        ndr.Field("NtOwfPassword", NT_OWF_PASSWORD.__ndr__),
    ),
)


class NETLOGON_LOGON_INFO_CLASS(enum.IntEnum):
    """typedef enum _NETLOGON_LOGON_INFO_CLASS {
        NetlogonInteractiveInformation = 1,
        NetlogonNetworkInformation = 2,
        NetlogonServiceInformation = 3,
        NetlogonGenericInformation = 4,
        NetlogonInteractiveTransitiveInformation = 5,
        NetlogonNetworkTransitiveInformation = 6,
        NetlogonServiceTransitiveInformation = 7,
        NetlogonTicketLogonInformation = 8
    } NETLOGON_LOGON_INFO_CLASS;
    """

    NetlogonInteractiveInformation = 1
    NetlogonNetworkInformation = 2
    NetlogonServiceInformation = 3
    NetlogonGenericInformation = 4
    NetlogonInteractiveTransitiveInformation = 5
    NetlogonNetworkTransitiveInformation = 6
    NetlogonServiceTransitiveInformation = 7
    NetlogonTicketLogonInformation = 8


_NETLOGON_LOGON_INFO_CLASS: Final = ndr.Enum(NETLOGON_LOGON_INFO_CLASS)


@ndr.record
class NETLOGON_SERVICE_INFO:
    """typedef struct _NETLOGON_SERVICE_INFO {
        NETLOGON_LOGON_IDENTITY_INFO Identity;
        LM_OWF_PASSWORD LmOwfPassword;
        NT_OWF_PASSWORD NtOwfPassword;
    } NETLOGON_SERVICE_INFO, *PNETLOGON_SERVICE_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Identity: NETLOGON_LOGON_IDENTITY_INFO
    LmOwfPassword: LM_OWF_PASSWORD
    NtOwfPassword: NT_OWF_PASSWORD


NETLOGON_SERVICE_INFO.__ndr__ = ndr.Struct(
    NETLOGON_SERVICE_INFO,
    (
        ndr.Field("Identity", NETLOGON_LOGON_IDENTITY_INFO.__ndr__),
        ndr.Field("LmOwfPassword", LM_OWF_PASSWORD.__ndr__),
        ndr.Field("NtOwfPassword", NT_OWF_PASSWORD.__ndr__),
    ),
)


@ndr.record
class LM_CHALLENGE:
    """typedef struct { CHAR data[8]; } LM_CHALLENGE;"""

    __ndr__: ClassVar[ndr.Struct]
    data: bytes


LM_CHALLENGE.__ndr__ = ndr.Struct(
    LM_CHALLENGE, (ndr.Field("data", ndr.Array(ndr.CHAR, (ndr.Dim(bound=8),))),)
)


@ndr.record
class NETLOGON_NETWORK_INFO:
    """typedef struct _NETLOGON_NETWORK_INFO {
        NETLOGON_LOGON_IDENTITY_INFO Identity;
        LM_CHALLENGE LmChallenge;
        STRING NtChallengeResponse;
        STRING LmChallengeResponse;
    } NETLOGON_NETWORK_INFO, *PNETLOGON_NETWORK_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Identity: NETLOGON_LOGON_IDENTITY_INFO
    LmChallenge: LM_CHALLENGE
    NtChallengeResponse: STRING
    LmChallengeResponse: STRING


NETLOGON_NETWORK_INFO.__ndr__ = ndr.Struct(
    NETLOGON_NETWORK_INFO,
    (
        ndr.Field("Identity", NETLOGON_LOGON_IDENTITY_INFO.__ndr__),
        ndr.Field("LmChallenge", LM_CHALLENGE.__ndr__),
        ndr.Field("NtChallengeResponse", STRING.__ndr__),
        ndr.Field("LmChallengeResponse", STRING.__ndr__),
    ),
)


@ndr.record
class NETLOGON_GENERIC_INFO:
    """typedef struct _NETLOGON_GENERIC_INFO {
        NETLOGON_LOGON_IDENTITY_INFO Identity;
        UNICODE_STRING PackageName;
        ULONG DataLength;
        [size_is(DataLength)] UCHAR *LogonData;
    } NETLOGON_GENERIC_INFO, *PNETLOGON_GENERIC_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Identity: NETLOGON_LOGON_IDENTITY_INFO
    PackageName: UNICODE_STRING
    DataLength: int = ndr.DERIVED
    LogonData: bytes | None


NETLOGON_GENERIC_INFO.__ndr__ = ndr.Struct(
    NETLOGON_GENERIC_INFO,
    (
        ndr.Field("Identity", NETLOGON_LOGON_IDENTITY_INFO.__ndr__),
        ndr.Field("PackageName", UNICODE_STRING.__ndr__),
        ndr.Field("DataLength", ndr.ULONG),
        ndr.Field("LogonData", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="DataLength"),)))),
    ),
)


class NETLOGON_VALIDATION_INFO_CLASS(enum.IntEnum):
    """typedef enum _NETLOGON_VALIDATION_INFO_CLASS {
        NetlogonValidationUasInfo = 1,
        NetlogonValidationSamInfo = 2,
        NetlogonValidationSamInfo2 = 3,
        NetlogonValidationGenericInfo = 4,
        NetlogonValidationGenericInfo2 = 5,
        NetlogonValidationSamInfo4 = 6,
        NetlogonValidationTicketLogon = 7
    } NETLOGON_VALIDATION_INFO_CLASS;
    """

    NetlogonValidationUasInfo = 1
    NetlogonValidationSamInfo = 2
    NetlogonValidationSamInfo2 = 3
    NetlogonValidationGenericInfo = 4
    NetlogonValidationGenericInfo2 = 5
    NetlogonValidationSamInfo4 = 6
    NetlogonValidationTicketLogon = 7


_NETLOGON_VALIDATION_INFO_CLASS: Final = ndr.Enum(NETLOGON_VALIDATION_INFO_CLASS)


@ndr.record
class GROUP_MEMBERSHIP:
    """typedef struct _GROUP_MEMBERSHIP {
        ULONG RelativeId;
        ULONG Attributes;
    } GROUP_MEMBERSHIP, *PGROUP_MEMBERSHIP;
    """

    __ndr__: ClassVar[ndr.Struct]
    RelativeId: int
    Attributes: int


GROUP_MEMBERSHIP.__ndr__ = ndr.Struct(
    GROUP_MEMBERSHIP, (ndr.Field("RelativeId", ndr.ULONG), ndr.Field("Attributes", ndr.ULONG))
)


@ndr.record
class USER_SESSION_KEY:
    """typedef struct _USER_SESSION_KEY { CYPHER_BLOCK data[2]; } USER_SESSION_KEY, *PUSER_SESSION_KEY;"""

    __ndr__: ClassVar[ndr.Struct]
    data: list[CYPHER_BLOCK]


USER_SESSION_KEY.__ndr__ = ndr.Struct(
    USER_SESSION_KEY, (ndr.Field("data", ndr.Array(CYPHER_BLOCK.__ndr__, (ndr.Dim(bound=2),))),)
)


@ndr.record
class NETLOGON_SID_AND_ATTRIBUTES:
    """typedef struct _NETLOGON_SID_AND_ATTRIBUTES {
        PRPC_SID Sid;
        ULONG Attributes;
    } NETLOGON_SID_AND_ATTRIBUTES, *PNETLOGON_SID_AND_ATTRIBUTES;
    """

    __ndr__: ClassVar[ndr.Struct]
    Sid: ms_dtyp.RPC_SID | None
    Attributes: int


NETLOGON_SID_AND_ATTRIBUTES.__ndr__ = ndr.Struct(
    NETLOGON_SID_AND_ATTRIBUTES,
    (ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)), ndr.Field("Attributes", ndr.ULONG)),
)


@ndr.record
class NETLOGON_VALIDATION_SAM_INFO:
    """typedef struct _NETLOGON_VALIDATION_SAM_INFO {
        OLD_LARGE_INTEGER LogonTime;
        OLD_LARGE_INTEGER LogoffTime;
        OLD_LARGE_INTEGER KickOffTime;
        OLD_LARGE_INTEGER PasswordLastSet;
        OLD_LARGE_INTEGER PasswordCanChange;
        OLD_LARGE_INTEGER PasswordMustChange;
        UNICODE_STRING EffectiveName;
        UNICODE_STRING FullName;
        UNICODE_STRING LogonScript;
        UNICODE_STRING ProfilePath;
        UNICODE_STRING HomeDirectory;
        UNICODE_STRING HomeDirectoryDrive;
        USHORT LogonCount;
        USHORT BadPasswordCount;
        ULONG UserId;
        ULONG PrimaryGroupId;
        [range(0, 2048)] ULONG GroupCount;
        [size_is(GroupCount)] PGROUP_MEMBERSHIP GroupIds;
        ULONG UserFlags;
        USER_SESSION_KEY UserSessionKey;
        UNICODE_STRING LogonServer;
        UNICODE_STRING LogonDomainName;
        PRPC_SID LogonDomainId;
        ULONG ExpansionRoom[10];
    } NETLOGON_VALIDATION_SAM_INFO, *PNETLOGON_VALIDATION_SAM_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    LogonTime: OLD_LARGE_INTEGER
    LogoffTime: OLD_LARGE_INTEGER
    KickOffTime: OLD_LARGE_INTEGER
    PasswordLastSet: OLD_LARGE_INTEGER
    PasswordCanChange: OLD_LARGE_INTEGER
    PasswordMustChange: OLD_LARGE_INTEGER
    EffectiveName: UNICODE_STRING
    FullName: UNICODE_STRING
    LogonScript: UNICODE_STRING
    ProfilePath: UNICODE_STRING
    HomeDirectory: UNICODE_STRING
    HomeDirectoryDrive: UNICODE_STRING
    LogonCount: int
    BadPasswordCount: int
    UserId: int
    PrimaryGroupId: int
    GroupCount: int = ndr.DERIVED
    GroupIds: list[GROUP_MEMBERSHIP] | None
    UserFlags: int
    UserSessionKey: USER_SESSION_KEY
    LogonServer: UNICODE_STRING
    LogonDomainName: UNICODE_STRING
    LogonDomainId: ms_dtyp.RPC_SID | None
    ExpansionRoom: list[int]


NETLOGON_VALIDATION_SAM_INFO.__ndr__ = ndr.Struct(
    NETLOGON_VALIDATION_SAM_INFO,
    (
        ndr.Field("LogonTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("LogoffTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("KickOffTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordLastSet", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordCanChange", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordMustChange", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("EffectiveName", UNICODE_STRING.__ndr__),
        ndr.Field("FullName", UNICODE_STRING.__ndr__),
        ndr.Field("LogonScript", UNICODE_STRING.__ndr__),
        ndr.Field("ProfilePath", UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectory", UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectoryDrive", UNICODE_STRING.__ndr__),
        ndr.Field("LogonCount", ndr.USHORT),
        ndr.Field("BadPasswordCount", ndr.USHORT),
        ndr.Field("UserId", ndr.ULONG),
        ndr.Field("PrimaryGroupId", ndr.ULONG),
        ndr.Field("GroupCount", ndr.Ranged(ndr.ULONG, 0, 2048)),
        ndr.Field(
            "GroupIds", ndr.Pointer(ndr.Array(GROUP_MEMBERSHIP.__ndr__, (ndr.Dim(size_is="GroupCount"),)))
        ),
        ndr.Field("UserFlags", ndr.ULONG),
        ndr.Field("UserSessionKey", USER_SESSION_KEY.__ndr__),
        ndr.Field("LogonServer", UNICODE_STRING.__ndr__),
        ndr.Field("LogonDomainName", UNICODE_STRING.__ndr__),
        ndr.Field("LogonDomainId", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("ExpansionRoom", ndr.Array(ndr.ULONG, (ndr.Dim(bound=10),))),
    ),
)


@ndr.record
class NETLOGON_VALIDATION_SAM_INFO2:
    """typedef struct _NETLOGON_VALIDATION_SAM_INFO2 {
        OLD_LARGE_INTEGER LogonTime;
        OLD_LARGE_INTEGER LogoffTime;
        OLD_LARGE_INTEGER KickOffTime;
        OLD_LARGE_INTEGER PasswordLastSet;
        OLD_LARGE_INTEGER PasswordCanChange;
        OLD_LARGE_INTEGER PasswordMustChange;
        UNICODE_STRING EffectiveName;
        UNICODE_STRING FullName;
        UNICODE_STRING LogonScript;
        UNICODE_STRING ProfilePath;
        UNICODE_STRING HomeDirectory;
        UNICODE_STRING HomeDirectoryDrive;
        USHORT LogonCount;
        USHORT BadPasswordCount;
        ULONG UserId;
        ULONG PrimaryGroupId;
        [range(0, 2048)] ULONG GroupCount;
        [size_is(GroupCount)] PGROUP_MEMBERSHIP GroupIds;
        ULONG UserFlags;
        USER_SESSION_KEY UserSessionKey;
        UNICODE_STRING LogonServer;
        UNICODE_STRING LogonDomainName;
        PRPC_SID LogonDomainId;
        ULONG ExpansionRoom[10];
        [range(0, 2048)] ULONG SidCount;
        [size_is(SidCount)] PNETLOGON_SID_AND_ATTRIBUTES ExtraSids;
    } NETLOGON_VALIDATION_SAM_INFO2, *PNETLOGON_VALIDATION_SAM_INFO2;
    """

    __ndr__: ClassVar[ndr.Struct]
    LogonTime: OLD_LARGE_INTEGER
    LogoffTime: OLD_LARGE_INTEGER
    KickOffTime: OLD_LARGE_INTEGER
    PasswordLastSet: OLD_LARGE_INTEGER
    PasswordCanChange: OLD_LARGE_INTEGER
    PasswordMustChange: OLD_LARGE_INTEGER
    EffectiveName: UNICODE_STRING
    FullName: UNICODE_STRING
    LogonScript: UNICODE_STRING
    ProfilePath: UNICODE_STRING
    HomeDirectory: UNICODE_STRING
    HomeDirectoryDrive: UNICODE_STRING
    LogonCount: int
    BadPasswordCount: int
    UserId: int
    PrimaryGroupId: int
    GroupCount: int = ndr.DERIVED
    GroupIds: list[GROUP_MEMBERSHIP] | None
    UserFlags: int
    UserSessionKey: USER_SESSION_KEY
    LogonServer: UNICODE_STRING
    LogonDomainName: UNICODE_STRING
    LogonDomainId: ms_dtyp.RPC_SID | None
    ExpansionRoom: list[int]
    SidCount: int = ndr.DERIVED
    ExtraSids: list[NETLOGON_SID_AND_ATTRIBUTES] | None


NETLOGON_VALIDATION_SAM_INFO2.__ndr__ = ndr.Struct(
    NETLOGON_VALIDATION_SAM_INFO2,
    (
        ndr.Field("LogonTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("LogoffTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("KickOffTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordLastSet", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordCanChange", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordMustChange", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("EffectiveName", UNICODE_STRING.__ndr__),
        ndr.Field("FullName", UNICODE_STRING.__ndr__),
        ndr.Field("LogonScript", UNICODE_STRING.__ndr__),
        ndr.Field("ProfilePath", UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectory", UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectoryDrive", UNICODE_STRING.__ndr__),
        ndr.Field("LogonCount", ndr.USHORT),
        ndr.Field("BadPasswordCount", ndr.USHORT),
        ndr.Field("UserId", ndr.ULONG),
        ndr.Field("PrimaryGroupId", ndr.ULONG),
        ndr.Field("GroupCount", ndr.Ranged(ndr.ULONG, 0, 2048)),
        ndr.Field(
            "GroupIds", ndr.Pointer(ndr.Array(GROUP_MEMBERSHIP.__ndr__, (ndr.Dim(size_is="GroupCount"),)))
        ),
        ndr.Field("UserFlags", ndr.ULONG),
        ndr.Field("UserSessionKey", USER_SESSION_KEY.__ndr__),
        ndr.Field("LogonServer", UNICODE_STRING.__ndr__),
        ndr.Field("LogonDomainName", UNICODE_STRING.__ndr__),
        ndr.Field("LogonDomainId", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("ExpansionRoom", ndr.Array(ndr.ULONG, (ndr.Dim(bound=10),))),
        ndr.Field("SidCount", ndr.Ranged(ndr.ULONG, 0, 2048)),
        ndr.Field(
            "ExtraSids",
            ndr.Pointer(ndr.Array(NETLOGON_SID_AND_ATTRIBUTES.__ndr__, (ndr.Dim(size_is="SidCount"),))),
        ),
    ),
)


@ndr.record
class NETLOGON_VALIDATION_GENERIC_INFO2:
    """typedef struct _NETLOGON_VALIDATION_GENERIC_INFO2 {
        ULONG DataLength;
        [size_is(DataLength)] UCHAR *ValidationData;
    } NETLOGON_VALIDATION_GENERIC_INFO2, *PNETLOGON_VALIDATION_GENERIC_INFO2;
    """

    __ndr__: ClassVar[ndr.Struct]
    DataLength: int = ndr.DERIVED
    ValidationData: bytes | None


NETLOGON_VALIDATION_GENERIC_INFO2.__ndr__ = ndr.Struct(
    NETLOGON_VALIDATION_GENERIC_INFO2,
    (
        ndr.Field("DataLength", ndr.ULONG),
        ndr.Field("ValidationData", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="DataLength"),)))),
    ),
)


@ndr.record
class NETLOGON_VALIDATION_SAM_INFO4:
    """typedef struct _NETLOGON_VALIDATION_SAM_INFO4 {
        OLD_LARGE_INTEGER LogonTime;
        OLD_LARGE_INTEGER LogoffTime;
        OLD_LARGE_INTEGER KickOffTime;
        OLD_LARGE_INTEGER PasswordLastSet;
        OLD_LARGE_INTEGER PasswordCanChange;
        OLD_LARGE_INTEGER PasswordMustChange;
        UNICODE_STRING EffectiveName;
        UNICODE_STRING FullName;
        UNICODE_STRING LogonScript;
        UNICODE_STRING ProfilePath;
        UNICODE_STRING HomeDirectory;
        UNICODE_STRING HomeDirectoryDrive;
        unsigned short LogonCount;
        unsigned short BadPasswordCount;
        unsigned long UserId;
        unsigned long PrimaryGroupId;
        [range(0, 2048)] unsigned long GroupCount;
        [size_is(GroupCount)] PGROUP_MEMBERSHIP GroupIds;
        unsigned long UserFlags;
        USER_SESSION_KEY UserSessionKey;
        UNICODE_STRING LogonServer;
        UNICODE_STRING LogonDomainName;
        PRPC_SID LogonDomainId;
        unsigned char LMKey[8];
        ULONG UserAccountControl;
        ULONG SubAuthStatus;
        OLD_LARGE_INTEGER LastSuccessfulILogon;
        OLD_LARGE_INTEGER LastFailedILogon;
        ULONG FailedILogonCount;
        ULONG Reserved4[1];
        [range(0, 2048)] unsigned long SidCount;
        [size_is(SidCount)] PNETLOGON_SID_AND_ATTRIBUTES ExtraSids;
        UNICODE_STRING DnsLogonDomainName;
        UNICODE_STRING Upn;
        UNICODE_STRING ExpansionString1;
        UNICODE_STRING ExpansionString2;
        UNICODE_STRING ExpansionString3;
        UNICODE_STRING ExpansionString4;
        UNICODE_STRING ExpansionString5;
        UNICODE_STRING ExpansionString6;
        UNICODE_STRING ExpansionString7;
        UNICODE_STRING ExpansionString8;
        UNICODE_STRING ExpansionString9;
        UNICODE_STRING ExpansionString10;
    } NETLOGON_VALIDATION_SAM_INFO4, *PNETLOGON_VALIDATION_SAM_INFO4;
    """

    __ndr__: ClassVar[ndr.Struct]
    LogonTime: OLD_LARGE_INTEGER
    LogoffTime: OLD_LARGE_INTEGER
    KickOffTime: OLD_LARGE_INTEGER
    PasswordLastSet: OLD_LARGE_INTEGER
    PasswordCanChange: OLD_LARGE_INTEGER
    PasswordMustChange: OLD_LARGE_INTEGER
    EffectiveName: UNICODE_STRING
    FullName: UNICODE_STRING
    LogonScript: UNICODE_STRING
    ProfilePath: UNICODE_STRING
    HomeDirectory: UNICODE_STRING
    HomeDirectoryDrive: UNICODE_STRING
    LogonCount: int
    BadPasswordCount: int
    UserId: int
    PrimaryGroupId: int
    GroupCount: int = ndr.DERIVED
    GroupIds: list[GROUP_MEMBERSHIP] | None
    UserFlags: int
    UserSessionKey: USER_SESSION_KEY
    LogonServer: UNICODE_STRING
    LogonDomainName: UNICODE_STRING
    LogonDomainId: ms_dtyp.RPC_SID | None
    LMKey: bytes
    UserAccountControl: int
    SubAuthStatus: int
    LastSuccessfulILogon: OLD_LARGE_INTEGER
    LastFailedILogon: OLD_LARGE_INTEGER
    FailedILogonCount: int
    Reserved4: list[int]
    SidCount: int = ndr.DERIVED
    ExtraSids: list[NETLOGON_SID_AND_ATTRIBUTES] | None
    DnsLogonDomainName: UNICODE_STRING
    Upn: UNICODE_STRING
    ExpansionString1: UNICODE_STRING
    ExpansionString2: UNICODE_STRING
    ExpansionString3: UNICODE_STRING
    ExpansionString4: UNICODE_STRING
    ExpansionString5: UNICODE_STRING
    ExpansionString6: UNICODE_STRING
    ExpansionString7: UNICODE_STRING
    ExpansionString8: UNICODE_STRING
    ExpansionString9: UNICODE_STRING
    ExpansionString10: UNICODE_STRING


NETLOGON_VALIDATION_SAM_INFO4.__ndr__ = ndr.Struct(
    NETLOGON_VALIDATION_SAM_INFO4,
    (
        ndr.Field("LogonTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("LogoffTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("KickOffTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordLastSet", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordCanChange", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordMustChange", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("EffectiveName", UNICODE_STRING.__ndr__),
        ndr.Field("FullName", UNICODE_STRING.__ndr__),
        ndr.Field("LogonScript", UNICODE_STRING.__ndr__),
        ndr.Field("ProfilePath", UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectory", UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectoryDrive", UNICODE_STRING.__ndr__),
        ndr.Field("LogonCount", ndr.USHORT),
        ndr.Field("BadPasswordCount", ndr.USHORT),
        ndr.Field("UserId", ndr.ULONG),
        ndr.Field("PrimaryGroupId", ndr.ULONG),
        ndr.Field("GroupCount", ndr.Ranged(ndr.ULONG, 0, 2048)),
        ndr.Field(
            "GroupIds", ndr.Pointer(ndr.Array(GROUP_MEMBERSHIP.__ndr__, (ndr.Dim(size_is="GroupCount"),)))
        ),
        ndr.Field("UserFlags", ndr.ULONG),
        ndr.Field("UserSessionKey", USER_SESSION_KEY.__ndr__),
        ndr.Field("LogonServer", UNICODE_STRING.__ndr__),
        ndr.Field("LogonDomainName", UNICODE_STRING.__ndr__),
        ndr.Field("LogonDomainId", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("LMKey", ndr.Array(ndr.CHAR, (ndr.Dim(bound=8),))),
        ndr.Field("UserAccountControl", ndr.ULONG),
        ndr.Field("SubAuthStatus", ndr.ULONG),
        ndr.Field("LastSuccessfulILogon", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("LastFailedILogon", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("FailedILogonCount", ndr.ULONG),
        ndr.Field("Reserved4", ndr.Array(ndr.ULONG, (ndr.Dim(bound=1),))),
        ndr.Field("SidCount", ndr.Ranged(ndr.ULONG, 0, 2048)),
        ndr.Field(
            "ExtraSids",
            ndr.Pointer(ndr.Array(NETLOGON_SID_AND_ATTRIBUTES.__ndr__, (ndr.Dim(size_is="SidCount"),))),
        ),
        ndr.Field("DnsLogonDomainName", UNICODE_STRING.__ndr__),
        ndr.Field("Upn", UNICODE_STRING.__ndr__),
        ndr.Field("ExpansionString1", UNICODE_STRING.__ndr__),
        ndr.Field("ExpansionString2", UNICODE_STRING.__ndr__),
        ndr.Field("ExpansionString3", UNICODE_STRING.__ndr__),
        ndr.Field("ExpansionString4", UNICODE_STRING.__ndr__),
        ndr.Field("ExpansionString5", UNICODE_STRING.__ndr__),
        ndr.Field("ExpansionString6", UNICODE_STRING.__ndr__),
        ndr.Field("ExpansionString7", UNICODE_STRING.__ndr__),
        ndr.Field("ExpansionString8", UNICODE_STRING.__ndr__),
        ndr.Field("ExpansionString9", UNICODE_STRING.__ndr__),
        ndr.Field("ExpansionString10", UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class NETLOGON_TICKET_LOGON_INFO:
    """typedef struct _NETLOGON_TICKET_LOGON_INFO {
        NETLOGON_LOGON_IDENTITY_INFO Identity;
        ULONGLONG RequestOptions;
        ULONG ServiceTicketLength;
        [size_is(ServiceTicketLength)] PUCHAR ServiceTicket;
        ULONG AdditionalTicketLength;
        [size_is(AdditionalTicketLength)] PUCHAR AdditionalTicket;
    } NETLOGON_TICKET_LOGON_INFO, *PNETLOGON_TICKET_LOGON_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Identity: NETLOGON_LOGON_IDENTITY_INFO
    RequestOptions: int
    ServiceTicketLength: int = ndr.DERIVED
    ServiceTicket: bytes | None
    AdditionalTicketLength: int = ndr.DERIVED
    AdditionalTicket: bytes | None


NETLOGON_TICKET_LOGON_INFO.__ndr__ = ndr.Struct(
    NETLOGON_TICKET_LOGON_INFO,
    (
        ndr.Field("Identity", NETLOGON_LOGON_IDENTITY_INFO.__ndr__),
        ndr.Field("RequestOptions", ndr.UHYPER),
        ndr.Field("ServiceTicketLength", ndr.ULONG),
        ndr.Field(
            "ServiceTicket", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="ServiceTicketLength"),)))
        ),
        ndr.Field("AdditionalTicketLength", ndr.ULONG),
        ndr.Field(
            "AdditionalTicket", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="AdditionalTicketLength"),)))
        ),
    ),
)


@ndr.record
class NETLOGON_VALIDATION_TICKET_LOGON:
    """typedef struct _NETLOGON_VALIDATION_TICKET_LOGON {
        ULONGLONG Results;
        NTSTATUS KerberosStatus;
        NTSTATUS NetlogonStatus;
        UNICODE_STRING SourceOfStatus;
        PNETLOGON_VALIDATION_SAM_INFO4 UserInformation;
        PNETLOGON_VALIDATION_SAM_INFO4 DeviceInformation;
        ULONG UserClaimsLength;
        [size_is(UserClaimsLength)] PUCHAR UserClaims;
        ULONG DeviceClaimsLength;
        [size_is(DeviceClaimsLength)] PUCHAR DeviceClaims;
    } NETLOGON_VALIDATION_TICKET_LOGON, *PNETLOGON_VALIDATION_TICKET_LOGON;
    """

    __ndr__: ClassVar[ndr.Struct]
    Results: int
    KerberosStatus: int
    NetlogonStatus: int
    SourceOfStatus: UNICODE_STRING
    UserInformation: NETLOGON_VALIDATION_SAM_INFO4 | None
    DeviceInformation: NETLOGON_VALIDATION_SAM_INFO4 | None
    UserClaimsLength: int = ndr.DERIVED
    UserClaims: bytes | None
    DeviceClaimsLength: int = ndr.DERIVED
    DeviceClaims: bytes | None


NETLOGON_VALIDATION_TICKET_LOGON.__ndr__ = ndr.Struct(
    NETLOGON_VALIDATION_TICKET_LOGON,
    (
        ndr.Field("Results", ndr.UHYPER),
        ndr.Field("KerberosStatus", ndr.ULONG),
        ndr.Field("NetlogonStatus", ndr.ULONG),
        ndr.Field("SourceOfStatus", UNICODE_STRING.__ndr__),
        ndr.Field("UserInformation", ndr.Pointer(NETLOGON_VALIDATION_SAM_INFO4.__ndr__)),
        ndr.Field("DeviceInformation", ndr.Pointer(NETLOGON_VALIDATION_SAM_INFO4.__ndr__)),
        ndr.Field("UserClaimsLength", ndr.ULONG),
        ndr.Field("UserClaims", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="UserClaimsLength"),)))),
        ndr.Field("DeviceClaimsLength", ndr.ULONG),
        ndr.Field("DeviceClaims", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="DeviceClaimsLength"),)))),
    ),
)


@ndr.record(kw_only=False)
class NETLOGON_LEVEL:
    """typedef [switch_type(NETLOGON_LOGON_INFO_CLASS)] union _NETLOGON_LEVEL {
        [case(NetlogonInteractiveInformation)] PNETLOGON_INTERACTIVE_INFO LogonInteractive;
        [case(NetlogonInteractiveTransitiveInformation)] PNETLOGON_INTERACTIVE_INFO
            LogonInteractiveTransitive;
        [case(NetlogonServiceInformation)] PNETLOGON_SERVICE_INFO LogonService;
        [case(NetlogonServiceTransitiveInformation)] PNETLOGON_SERVICE_INFO LogonServiceTransitive;
        [case(NetlogonNetworkInformation)] PNETLOGON_NETWORK_INFO LogonNetwork;
        [case(NetlogonNetworkTransitiveInformation)] PNETLOGON_NETWORK_INFO LogonNetworkTransitive;
        [case(NetlogonGenericInformation)] PNETLOGON_GENERIC_INFO LogonGeneric;
        [case(NetlogonTicketLogonInformation)] PNETLOGON_TICKET_LOGON_INFO LogonTicket;
        [default];
    } NETLOGON_LEVEL, *PNETLOGON_LEVEL;

    Values by discriminant: 1 LogonInteractive; 5 LogonInteractiveTransitive; 3 LogonService; 7
    LogonServiceTransitive; 2 LogonNetwork; 6 LogonNetworkTransitive; 4 LogonGeneric; 8 LogonTicket; any other
    nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        NETLOGON_INTERACTIVE_INFO
        | NETLOGON_SERVICE_INFO
        | NETLOGON_NETWORK_INFO
        | NETLOGON_GENERIC_INFO
        | NETLOGON_TICKET_LOGON_INFO
        | None
    ) = None


NETLOGON_LEVEL.__ndr__ = ndr.Union(
    NETLOGON_LEVEL,
    _NETLOGON_LOGON_INFO_CLASS,
    (
        ndr.Arm((1,), "LogonInteractive", ndr.Pointer(NETLOGON_INTERACTIVE_INFO.__ndr__)),
        ndr.Arm((5,), "LogonInteractiveTransitive", ndr.Pointer(NETLOGON_INTERACTIVE_INFO.__ndr__)),
        ndr.Arm((3,), "LogonService", ndr.Pointer(NETLOGON_SERVICE_INFO.__ndr__)),
        ndr.Arm((7,), "LogonServiceTransitive", ndr.Pointer(NETLOGON_SERVICE_INFO.__ndr__)),
        ndr.Arm((2,), "LogonNetwork", ndr.Pointer(NETLOGON_NETWORK_INFO.__ndr__)),
        ndr.Arm((6,), "LogonNetworkTransitive", ndr.Pointer(NETLOGON_NETWORK_INFO.__ndr__)),
        ndr.Arm((4,), "LogonGeneric", ndr.Pointer(NETLOGON_GENERIC_INFO.__ndr__)),
        ndr.Arm((8,), "LogonTicket", ndr.Pointer(NETLOGON_TICKET_LOGON_INFO.__ndr__)),
        ndr.Arm(None, "", None),
    ),
    ms_union=True,
)


@ndr.record(kw_only=False)
class NETLOGON_VALIDATION:
    """typedef [switch_type(enum _NETLOGON_VALIDATION_INFO_CLASS)] union _NETLOGON_VALIDATION {
        [case(NetlogonValidationSamInfo)] PNETLOGON_VALIDATION_SAM_INFO ValidationSam;
        [case(NetlogonValidationSamInfo2)] PNETLOGON_VALIDATION_SAM_INFO2 ValidationSam2;
        [case(NetlogonValidationGenericInfo2)] PNETLOGON_VALIDATION_GENERIC_INFO2 ValidationGeneric2;
        [case(NetlogonValidationSamInfo4)] PNETLOGON_VALIDATION_SAM_INFO4 ValidationSam4;
        [case(NetlogonValidationTicketLogon)] PNETLOGON_VALIDATION_TICKET_LOGON ValidationTicket;
        [default];
    } NETLOGON_VALIDATION, *PNETLOGON_VALIDATION;

    Values by discriminant: 2 ValidationSam; 3 ValidationSam2; 5 ValidationGeneric2; 6 ValidationSam4; 7
    ValidationTicket; any other nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        NETLOGON_VALIDATION_SAM_INFO
        | NETLOGON_VALIDATION_SAM_INFO2
        | NETLOGON_VALIDATION_GENERIC_INFO2
        | NETLOGON_VALIDATION_SAM_INFO4
        | NETLOGON_VALIDATION_TICKET_LOGON
        | None
    ) = None


NETLOGON_VALIDATION.__ndr__ = ndr.Union(
    NETLOGON_VALIDATION,
    _NETLOGON_VALIDATION_INFO_CLASS,
    (
        ndr.Arm((2,), "ValidationSam", ndr.Pointer(NETLOGON_VALIDATION_SAM_INFO.__ndr__)),
        ndr.Arm((3,), "ValidationSam2", ndr.Pointer(NETLOGON_VALIDATION_SAM_INFO2.__ndr__)),
        ndr.Arm((5,), "ValidationGeneric2", ndr.Pointer(NETLOGON_VALIDATION_GENERIC_INFO2.__ndr__)),
        ndr.Arm((6,), "ValidationSam4", ndr.Pointer(NETLOGON_VALIDATION_SAM_INFO4.__ndr__)),
        ndr.Arm((7,), "ValidationTicket", ndr.Pointer(NETLOGON_VALIDATION_TICKET_LOGON.__ndr__)),
        ndr.Arm(None, "", None),
    ),
    ms_union=True,
)


@ndr.record(kw_only=False)
class NETLOGON_CONTROL_DATA_INFORMATION:
    """typedef [switch_type(DWORD)] union _NETLOGON_CONTROL_DATA_INFORMATION {
        [case(5, 6, 9, 10)][string, range(0, 256)] wchar_t *TrustedDomainName;
        [case(65534)] DWORD DebugFlag;
        [case(8)][string, range(0, 256)] wchar_t *UserName;
        [default];
    } NETLOGON_CONTROL_DATA_INFORMATION, *PNETLOGON_CONTROL_DATA_INFORMATION;

    Values by discriminant: 5, 6, 9, 10 TrustedDomainName; 65534 DebugFlag; 8 UserName; any other nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: str | int | None = None


NETLOGON_CONTROL_DATA_INFORMATION.__ndr__ = ndr.Union(
    NETLOGON_CONTROL_DATA_INFORMATION,
    ndr.ULONG,
    (
        ndr.Arm(
            (5, 6, 9, 10),
            "TrustedDomainName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
        ),
        ndr.Arm((65534,), "DebugFlag", ndr.ULONG),
        ndr.Arm(
            (8,),
            "UserName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
        ),
        ndr.Arm(None, "", None),
    ),
    ms_union=True,
)


@ndr.record
class NETLOGON_INFO_1:
    """typedef struct _NETLOGON_INFO_1 {
        DWORD netlog1_flags;
        NET_API_STATUS netlog1_pdc_connection_status;
    } NETLOGON_INFO_1, *PNETLOGON_INFO_1;
    """

    __ndr__: ClassVar[ndr.Struct]
    netlog1_flags: int
    netlog1_pdc_connection_status: int


NETLOGON_INFO_1.__ndr__ = ndr.Struct(
    NETLOGON_INFO_1,
    (ndr.Field("netlog1_flags", ndr.ULONG), ndr.Field("netlog1_pdc_connection_status", ndr.ULONG)),
)


@ndr.record
class NETLOGON_INFO_2:
    """typedef struct _NETLOGON_INFO_2 {
        DWORD netlog2_flags;
        NET_API_STATUS netlog2_pdc_connection_status;
        [string, range(0, 256 + 1)] wchar_t *netlog2_trusted_dc_name;
        NET_API_STATUS netlog2_tc_connection_status;
    } NETLOGON_INFO_2, *PNETLOGON_INFO_2;
    """

    __ndr__: ClassVar[ndr.Struct]
    netlog2_flags: int
    netlog2_pdc_connection_status: int
    netlog2_trusted_dc_name: str | None
    netlog2_tc_connection_status: int


NETLOGON_INFO_2.__ndr__ = ndr.Struct(
    NETLOGON_INFO_2,
    (
        ndr.Field("netlog2_flags", ndr.ULONG),
        ndr.Field("netlog2_pdc_connection_status", ndr.ULONG),
        ndr.Field(
            "netlog2_trusted_dc_name",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
        ),
        ndr.Field("netlog2_tc_connection_status", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_INFO_3:
    """typedef struct _NETLOGON_INFO_3 {
        DWORD netlog3_flags;
        DWORD netlog3_logon_attempts;
        DWORD netlog3_reserved1;
        DWORD netlog3_reserved2;
        DWORD netlog3_reserved3;
        DWORD netlog3_reserved4;
        DWORD netlog3_reserved5;
    } NETLOGON_INFO_3, *PNETLOGON_INFO_3;
    """

    __ndr__: ClassVar[ndr.Struct]
    netlog3_flags: int
    netlog3_logon_attempts: int
    netlog3_reserved1: int
    netlog3_reserved2: int
    netlog3_reserved3: int
    netlog3_reserved4: int
    netlog3_reserved5: int


NETLOGON_INFO_3.__ndr__ = ndr.Struct(
    NETLOGON_INFO_3,
    (
        ndr.Field("netlog3_flags", ndr.ULONG),
        ndr.Field("netlog3_logon_attempts", ndr.ULONG),
        ndr.Field("netlog3_reserved1", ndr.ULONG),
        ndr.Field("netlog3_reserved2", ndr.ULONG),
        ndr.Field("netlog3_reserved3", ndr.ULONG),
        ndr.Field("netlog3_reserved4", ndr.ULONG),
        ndr.Field("netlog3_reserved5", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_INFO_4:
    """typedef struct _NETLOGON_INFO_4 {
        [string, range(0, 256 + 1)] wchar_t *netlog4_trusted_dc_name;
        [string, range(0, 256 + 1)] wchar_t *netlog4_trusted_domain_name;
    } NETLOGON_INFO_4, *PNETLOGON_INFO_4;
    """

    __ndr__: ClassVar[ndr.Struct]
    netlog4_trusted_dc_name: str | None
    netlog4_trusted_domain_name: str | None


NETLOGON_INFO_4.__ndr__ = ndr.Struct(
    NETLOGON_INFO_4,
    (
        ndr.Field(
            "netlog4_trusted_dc_name",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
        ),
        ndr.Field(
            "netlog4_trusted_domain_name",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
        ),
    ),
)


@ndr.record(kw_only=False)
class NETLOGON_CONTROL_QUERY_INFORMATION:
    """typedef [switch_type(DWORD)] union _NETLOGON_CONTROL_QUERY_INFORMATION {
        [case(1)] PNETLOGON_INFO_1 NetlogonInfo1;
        [case(2)] PNETLOGON_INFO_2 NetlogonInfo2;
        [case(3)] PNETLOGON_INFO_3 NetlogonInfo3;
        [case(4)] PNETLOGON_INFO_4 NetlogonInfo4;
        [default];
    } NETLOGON_CONTROL_QUERY_INFORMATION, *PNETLOGON_CONTROL_QUERY_INFORMATION;

    Values by discriminant: 1 NetlogonInfo1; 2 NetlogonInfo2; 3 NetlogonInfo3; 4 NetlogonInfo4; any other
    nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: NETLOGON_INFO_1 | NETLOGON_INFO_2 | NETLOGON_INFO_3 | NETLOGON_INFO_4 | None = None


NETLOGON_CONTROL_QUERY_INFORMATION.__ndr__ = ndr.Union(
    NETLOGON_CONTROL_QUERY_INFORMATION,
    ndr.ULONG,
    (
        ndr.Arm((1,), "NetlogonInfo1", ndr.Pointer(NETLOGON_INFO_1.__ndr__)),
        ndr.Arm((2,), "NetlogonInfo2", ndr.Pointer(NETLOGON_INFO_2.__ndr__)),
        ndr.Arm((3,), "NetlogonInfo3", ndr.Pointer(NETLOGON_INFO_3.__ndr__)),
        ndr.Arm((4,), "NetlogonInfo4", ndr.Pointer(NETLOGON_INFO_4.__ndr__)),
        ndr.Arm(None, "", None),
    ),
    ms_union=True,
)


class SYNC_STATE(enum.IntEnum):
    """typedef enum _SYNC_STATE {
        NormalState = 0,
        DomainState = 1,
        GroupState = 2,
        UasBuiltInGroupState = 3,
        UserState = 4,
        GroupMemberState = 5,
        AliasState = 6,
        AliasMemberState = 7,
        SamDoneState = 8
    } SYNC_STATE, *PSYNC_STATE;
    """

    NormalState = 0
    DomainState = 1
    GroupState = 2
    UasBuiltInGroupState = 3
    UserState = 4
    GroupMemberState = 5
    AliasState = 6
    AliasMemberState = 7
    SamDoneState = 8


_SYNC_STATE: Final = ndr.Enum(SYNC_STATE)


@ndr.record
class DOMAIN_NAME_BUFFER:
    """typedef struct _DOMAIN_NAME_BUFFER {
        ULONG DomainNameByteCount;
        [unique, size_is(DomainNameByteCount)] UCHAR *DomainNames;
    } DOMAIN_NAME_BUFFER, *PDOMAIN_NAME_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainNameByteCount: int = ndr.DERIVED
    DomainNames: bytes | None


DOMAIN_NAME_BUFFER.__ndr__ = ndr.Struct(
    DOMAIN_NAME_BUFFER,
    (
        ndr.Field("DomainNameByteCount", ndr.ULONG),
        ndr.Field("DomainNames", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="DomainNameByteCount"),)))),
    ),
)


@ndr.record
class NETLOGON_LSA_POLICY_INFO:
    """typedef struct _NETLOGON_LSA_POLICY_INFO {
        ULONG LsaPolicySize;
        [size_is(LsaPolicySize)] UCHAR *LsaPolicy;
    } NETLOGON_LSA_POLICY_INFO, *PNETLOGON_LSA_POLICY_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    LsaPolicySize: int = ndr.DERIVED
    LsaPolicy: bytes | None


NETLOGON_LSA_POLICY_INFO.__ndr__ = ndr.Struct(
    NETLOGON_LSA_POLICY_INFO,
    (
        ndr.Field("LsaPolicySize", ndr.ULONG),
        ndr.Field("LsaPolicy", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="LsaPolicySize"),)))),
    ),
)


@ndr.record
class NETLOGON_ONE_DOMAIN_INFO:
    """typedef struct _NETLOGON_ONE_DOMAIN_INFO {
        UNICODE_STRING DomainName;
        UNICODE_STRING DnsDomainName;
        UNICODE_STRING DnsForestName;
        GUID DomainGuid;
        PRPC_SID DomainSid;
        UNICODE_STRING TrustExtension;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG DummyLong1;
        ULONG DummyLong2;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_ONE_DOMAIN_INFO, *PNETLOGON_ONE_DOMAIN_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainName: UNICODE_STRING
    DnsDomainName: UNICODE_STRING
    DnsForestName: UNICODE_STRING
    DomainGuid: UUID
    DomainSid: ms_dtyp.RPC_SID | None
    TrustExtension: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_ONE_DOMAIN_INFO.__ndr__ = ndr.Struct(
    NETLOGON_ONE_DOMAIN_INFO,
    (
        ndr.Field("DomainName", UNICODE_STRING.__ndr__),
        ndr.Field("DnsDomainName", UNICODE_STRING.__ndr__),
        ndr.Field("DnsForestName", UNICODE_STRING.__ndr__),
        ndr.Field("DomainGuid", ndr.GUID),
        ndr.Field("DomainSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("TrustExtension", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("DummyLong1", ndr.ULONG),
        ndr.Field("DummyLong2", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_DOMAIN_INFO:
    """typedef struct _NETLOGON_DOMAIN_INFO {
        NETLOGON_ONE_DOMAIN_INFO PrimaryDomain;
        ULONG TrustedDomainCount;
        [size_is(TrustedDomainCount)] PNETLOGON_ONE_DOMAIN_INFO TrustedDomains;
        NETLOGON_LSA_POLICY_INFO LsaPolicy;
        UNICODE_STRING DnsHostNameInDs;
        UNICODE_STRING DummyString2;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG WorkstationFlags;
        ULONG SupportedEncTypes;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_DOMAIN_INFO, *PNETLOGON_DOMAIN_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    PrimaryDomain: NETLOGON_ONE_DOMAIN_INFO
    TrustedDomainCount: int = ndr.DERIVED
    TrustedDomains: list[NETLOGON_ONE_DOMAIN_INFO] | None
    LsaPolicy: NETLOGON_LSA_POLICY_INFO
    DnsHostNameInDs: UNICODE_STRING
    DummyString2: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    WorkstationFlags: int
    SupportedEncTypes: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_DOMAIN_INFO.__ndr__ = ndr.Struct(
    NETLOGON_DOMAIN_INFO,
    (
        ndr.Field("PrimaryDomain", NETLOGON_ONE_DOMAIN_INFO.__ndr__),
        ndr.Field("TrustedDomainCount", ndr.ULONG),
        ndr.Field(
            "TrustedDomains",
            ndr.Pointer(
                ndr.Array(NETLOGON_ONE_DOMAIN_INFO.__ndr__, (ndr.Dim(size_is="TrustedDomainCount"),))
            ),
        ),
        ndr.Field("LsaPolicy", NETLOGON_LSA_POLICY_INFO.__ndr__),
        ndr.Field("DnsHostNameInDs", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString2", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("WorkstationFlags", ndr.ULONG),
        ndr.Field("SupportedEncTypes", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record(kw_only=False)
class NETLOGON_DOMAIN_INFORMATION:
    """typedef [switch_type(DWORD)] union _NETLOGON_DOMAIN_INFORMATION {
        [case(1)] PNETLOGON_DOMAIN_INFO DomainInfo;
        [case(2)] PNETLOGON_LSA_POLICY_INFO LsaPolicyInfo;
    } NETLOGON_DOMAIN_INFORMATION, *PNETLOGON_DOMAIN_INFORMATION;

    Values by discriminant: 1 DomainInfo; 2 LsaPolicyInfo.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: NETLOGON_DOMAIN_INFO | NETLOGON_LSA_POLICY_INFO | None = None


NETLOGON_DOMAIN_INFORMATION.__ndr__ = ndr.Union(
    NETLOGON_DOMAIN_INFORMATION,
    ndr.ULONG,
    (
        ndr.Arm((1,), "DomainInfo", ndr.Pointer(NETLOGON_DOMAIN_INFO.__ndr__)),
        ndr.Arm((2,), "LsaPolicyInfo", ndr.Pointer(NETLOGON_LSA_POLICY_INFO.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class NETLOGON_WORKSTATION_INFO:
    """typedef struct _NETLOGON_WORKSTATION_INFO {
        NETLOGON_LSA_POLICY_INFO LsaPolicy;
        [string, range(0, 256)] wchar_t *DnsHostName;
        [string, range(0, 256)] wchar_t *SiteName;
        [string, range(0, 256)] wchar_t *Dummy1;
        [string, range(0, 256)] wchar_t *Dummy2;
        [string, range(0, 256)] wchar_t *Dummy3;
        [string, range(0, 256)] wchar_t *Dummy4;
        UNICODE_STRING OsVersion;
        UNICODE_STRING OsName;
        UNICODE_STRING DummyString3;
        UNICODE_STRING DummyString4;
        ULONG WorkstationFlags;
        ULONG KerberosSupportedEncryptionTypes;
        ULONG DummyLong3;
        ULONG DummyLong4;
    } NETLOGON_WORKSTATION_INFO, *PNETLOGON_WORKSTATION_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    LsaPolicy: NETLOGON_LSA_POLICY_INFO
    DnsHostName: str | None
    SiteName: str | None
    Dummy1: str | None
    Dummy2: str | None
    Dummy3: str | None
    Dummy4: str | None
    OsVersion: UNICODE_STRING
    OsName: UNICODE_STRING
    DummyString3: UNICODE_STRING
    DummyString4: UNICODE_STRING
    WorkstationFlags: int
    KerberosSupportedEncryptionTypes: int
    DummyLong3: int
    DummyLong4: int


NETLOGON_WORKSTATION_INFO.__ndr__ = ndr.Struct(
    NETLOGON_WORKSTATION_INFO,
    (
        ndr.Field("LsaPolicy", NETLOGON_LSA_POLICY_INFO.__ndr__),
        ndr.Field(
            "DnsHostName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
        ),
        ndr.Field(
            "SiteName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
        ),
        ndr.Field(
            "Dummy1", ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True))
        ),
        ndr.Field(
            "Dummy2", ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True))
        ),
        ndr.Field(
            "Dummy3", ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True))
        ),
        ndr.Field(
            "Dummy4", ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True))
        ),
        ndr.Field("OsVersion", UNICODE_STRING.__ndr__),
        ndr.Field("OsName", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString3", UNICODE_STRING.__ndr__),
        ndr.Field("DummyString4", UNICODE_STRING.__ndr__),
        ndr.Field("WorkstationFlags", ndr.ULONG),
        ndr.Field("KerberosSupportedEncryptionTypes", ndr.ULONG),
        ndr.Field("DummyLong3", ndr.ULONG),
        ndr.Field("DummyLong4", ndr.ULONG),
    ),
)


@ndr.record(kw_only=False)
class NETLOGON_WORKSTATION_INFORMATION:
    """typedef [switch_type(DWORD)] union _NETLOGON_WORKSTATION_INFORMATION {
        [case(1)] PNETLOGON_WORKSTATION_INFO WorkstationInfo;
        [case(2)] PNETLOGON_WORKSTATION_INFO LsaPolicyInfo;
    } NETLOGON_WORKSTATION_INFORMATION, *PNETLOGON_WORKSTATION_INFORMATION;

    Values by discriminant: 1 WorkstationInfo; 2 LsaPolicyInfo.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: NETLOGON_WORKSTATION_INFO | None = None


NETLOGON_WORKSTATION_INFORMATION.__ndr__ = ndr.Union(
    NETLOGON_WORKSTATION_INFORMATION,
    ndr.ULONG,
    (
        ndr.Arm((1,), "WorkstationInfo", ndr.Pointer(NETLOGON_WORKSTATION_INFO.__ndr__)),
        ndr.Arm((2,), "LsaPolicyInfo", ndr.Pointer(NETLOGON_WORKSTATION_INFO.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class NL_SOCKET_ADDRESS:
    """typedef struct _NL_SOCKET_ADDRESS {
        [size_is(iSockaddrLength)] UCHAR *lpSockaddr;
        [range(0, 128)] ULONG iSockaddrLength;
    } NL_SOCKET_ADDRESS, *PNL_SOCKET_ADDRESS;
    """

    __ndr__: ClassVar[ndr.Struct]
    lpSockaddr: bytes | None
    iSockaddrLength: int = ndr.DERIVED


NL_SOCKET_ADDRESS.__ndr__ = ndr.Struct(
    NL_SOCKET_ADDRESS,
    (
        ndr.Field("lpSockaddr", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="iSockaddrLength"),)))),
        ndr.Field("iSockaddrLength", ndr.Ranged(ndr.ULONG, 0, 128)),
    ),
)


@ndr.record
class NL_SITE_NAME_ARRAY:
    """typedef struct _NL_SITE_NAME_ARRAY {
        ULONG EntryCount;
        [size_is(EntryCount)] PUNICODE_STRING SiteNames;
    } NL_SITE_NAME_ARRAY, *PNL_SITE_NAME_ARRAY;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntryCount: int = ndr.DERIVED
    SiteNames: list[UNICODE_STRING] | None


NL_SITE_NAME_ARRAY.__ndr__ = ndr.Struct(
    NL_SITE_NAME_ARRAY,
    (
        ndr.Field("EntryCount", ndr.ULONG),
        ndr.Field(
            "SiteNames", ndr.Pointer(ndr.Array(UNICODE_STRING.__ndr__, (ndr.Dim(size_is="EntryCount"),)))
        ),
    ),
)


@ndr.record
class DS_DOMAIN_TRUSTSW:
    """typedef struct _DS_DOMAIN_TRUSTSW {
        [string] wchar_t *NetbiosDomainName;
        [string] wchar_t *DnsDomainName;
        ULONG Flags;
        ULONG ParentIndex;
        ULONG TrustType;
        ULONG TrustAttributes;
        PRPC_SID DomainSid;
        GUID DomainGuid;
    } DS_DOMAIN_TRUSTSW, *PDS_DOMAIN_TRUSTSW;
    """

    __ndr__: ClassVar[ndr.Struct]
    NetbiosDomainName: str | None
    DnsDomainName: str | None
    Flags: int
    ParentIndex: int
    TrustType: int
    TrustAttributes: int
    DomainSid: ms_dtyp.RPC_SID | None
    DomainGuid: UUID


DS_DOMAIN_TRUSTSW.__ndr__ = ndr.Struct(
    DS_DOMAIN_TRUSTSW,
    (
        ndr.Field("NetbiosDomainName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("DnsDomainName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("Flags", ndr.ULONG),
        ndr.Field("ParentIndex", ndr.ULONG),
        ndr.Field("TrustType", ndr.ULONG),
        ndr.Field("TrustAttributes", ndr.ULONG),
        ndr.Field("DomainSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("DomainGuid", ndr.GUID),
    ),
)


@ndr.record
class NETLOGON_TRUSTED_DOMAIN_ARRAY:
    """typedef struct _NETLOGON_TRUSTED_DOMAIN_ARRAY {
        DWORD DomainCount;
        [size_is(DomainCount)] PDS_DOMAIN_TRUSTSW Domains;
    } NETLOGON_TRUSTED_DOMAIN_ARRAY, *PNETLOGON_TRUSTED_DOMAIN_ARRAY;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainCount: int = ndr.DERIVED
    Domains: list[DS_DOMAIN_TRUSTSW] | None


NETLOGON_TRUSTED_DOMAIN_ARRAY.__ndr__ = ndr.Struct(
    NETLOGON_TRUSTED_DOMAIN_ARRAY,
    (
        ndr.Field("DomainCount", ndr.ULONG),
        ndr.Field(
            "Domains", ndr.Pointer(ndr.Array(DS_DOMAIN_TRUSTSW.__ndr__, (ndr.Dim(size_is="DomainCount"),)))
        ),
    ),
)


@ndr.record
class NL_SITE_NAME_EX_ARRAY:
    """typedef struct _NL_SITE_NAME_EX_ARRAY {
        ULONG EntryCount;
        [size_is(EntryCount)] PUNICODE_STRING SiteNames;
        [size_is(EntryCount)] PUNICODE_STRING SubnetNames;
    } NL_SITE_NAME_EX_ARRAY, *PNL_SITE_NAME_EX_ARRAY;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntryCount: int = ndr.DERIVED
    SiteNames: list[UNICODE_STRING] | None
    SubnetNames: list[UNICODE_STRING] | None


NL_SITE_NAME_EX_ARRAY.__ndr__ = ndr.Struct(
    NL_SITE_NAME_EX_ARRAY,
    (
        ndr.Field("EntryCount", ndr.ULONG),
        ndr.Field(
            "SiteNames", ndr.Pointer(ndr.Array(UNICODE_STRING.__ndr__, (ndr.Dim(size_is="EntryCount"),)))
        ),
        ndr.Field(
            "SubnetNames", ndr.Pointer(ndr.Array(UNICODE_STRING.__ndr__, (ndr.Dim(size_is="EntryCount"),)))
        ),
    ),
)


@ndr.record
class NL_GENERIC_RPC_DATA:
    """typedef struct _NL_GENERIC_RPC_DATA {
        [range(0, 4096)] ULONG UlongEntryCount;
        [size_is(UlongEntryCount)] ULONG *UlongData;
        [range(0, 4096)] ULONG UnicodeStringEntryCount;
        [size_is(UnicodeStringEntryCount)] PUNICODE_STRING UnicodeStringData;
    } NL_GENERIC_RPC_DATA, *PNL_GENERIC_RPC_DATA;
    """

    __ndr__: ClassVar[ndr.Struct]
    UlongEntryCount: int = ndr.DERIVED
    UlongData: list[int] | None
    UnicodeStringEntryCount: int = ndr.DERIVED
    UnicodeStringData: list[UNICODE_STRING] | None


NL_GENERIC_RPC_DATA.__ndr__ = ndr.Struct(
    NL_GENERIC_RPC_DATA,
    (
        ndr.Field("UlongEntryCount", ndr.Ranged(ndr.ULONG, 0, 4096)),
        ndr.Field("UlongData", ndr.Pointer(ndr.Array(ndr.ULONG, (ndr.Dim(size_is="UlongEntryCount"),)))),
        ndr.Field("UnicodeStringEntryCount", ndr.Ranged(ndr.ULONG, 0, 4096)),
        ndr.Field(
            "UnicodeStringData",
            ndr.Pointer(ndr.Array(UNICODE_STRING.__ndr__, (ndr.Dim(size_is="UnicodeStringEntryCount"),))),
        ),
    ),
)


@ndr.record
class NETLOGON_VALIDATION_UAS_INFO:
    """typedef struct _NETLOGON_VALIDATION_UAS_INFO {
        [string] wchar_t *usrlog1_eff_name;
        DWORD usrlog1_priv;
        DWORD usrlog1_auth_flags;
        DWORD usrlog1_num_logons;
        DWORD usrlog1_bad_pw_count;
        DWORD usrlog1_last_logon;
        DWORD usrlog1_last_logoff;
        DWORD usrlog1_logoff_time;
        DWORD usrlog1_kickoff_time;
        DWORD usrlog1_password_age;
        DWORD usrlog1_pw_can_change;
        DWORD usrlog1_pw_must_change;
        [string] wchar_t *usrlog1_computer;
        [string] wchar_t *usrlog1_domain;
        [string] wchar_t *usrlog1_script_path;
        DWORD usrlog1_reserved1;
    } NETLOGON_VALIDATION_UAS_INFO, *PNETLOGON_VALIDATION_UAS_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    usrlog1_eff_name: str | None
    usrlog1_priv: int
    usrlog1_auth_flags: int
    usrlog1_num_logons: int
    usrlog1_bad_pw_count: int
    usrlog1_last_logon: int
    usrlog1_last_logoff: int
    usrlog1_logoff_time: int
    usrlog1_kickoff_time: int
    usrlog1_password_age: int
    usrlog1_pw_can_change: int
    usrlog1_pw_must_change: int
    usrlog1_computer: str | None
    usrlog1_domain: str | None
    usrlog1_script_path: str | None
    usrlog1_reserved1: int


NETLOGON_VALIDATION_UAS_INFO.__ndr__ = ndr.Struct(
    NETLOGON_VALIDATION_UAS_INFO,
    (
        ndr.Field("usrlog1_eff_name", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("usrlog1_priv", ndr.ULONG),
        ndr.Field("usrlog1_auth_flags", ndr.ULONG),
        ndr.Field("usrlog1_num_logons", ndr.ULONG),
        ndr.Field("usrlog1_bad_pw_count", ndr.ULONG),
        ndr.Field("usrlog1_last_logon", ndr.ULONG),
        ndr.Field("usrlog1_last_logoff", ndr.ULONG),
        ndr.Field("usrlog1_logoff_time", ndr.ULONG),
        ndr.Field("usrlog1_kickoff_time", ndr.ULONG),
        ndr.Field("usrlog1_password_age", ndr.ULONG),
        ndr.Field("usrlog1_pw_can_change", ndr.ULONG),
        ndr.Field("usrlog1_pw_must_change", ndr.ULONG),
        ndr.Field("usrlog1_computer", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("usrlog1_domain", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("usrlog1_script_path", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("usrlog1_reserved1", ndr.ULONG),
    ),
)


@ndr.record
class NETLOGON_LOGOFF_UAS_INFO:
    """typedef struct _NETLOGON_LOGOFF_UAS_INFO {
        DWORD Duration;
        USHORT LogonCount;
    } NETLOGON_LOGOFF_UAS_INFO, *PNETLOGON_LOGOFF_UAS_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Duration: int
    LogonCount: int


NETLOGON_LOGOFF_UAS_INFO.__ndr__ = ndr.Struct(
    NETLOGON_LOGOFF_UAS_INFO, (ndr.Field("Duration", ndr.ULONG), ndr.Field("LogonCount", ndr.USHORT))
)


@ndr.record(kw_only=False)
class NETLOGON_CAPABILITIES:
    """typedef [switch_type(DWORD)] union _NETLOGON_CAPABILITIES {
        [case(1)] ULONG ServerCapabilities;
        [case(2)] ULONG RequestedFlags;
    } NETLOGON_CAPABILITIES, *PNETLOGON_CAPABILITIES;

    Values by discriminant: 1 ServerCapabilities; 2 RequestedFlags.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: int


NETLOGON_CAPABILITIES.__ndr__ = ndr.Union(
    NETLOGON_CAPABILITIES,
    ndr.ULONG,
    (ndr.Arm((1,), "ServerCapabilities", ndr.ULONG), ndr.Arm((2,), "RequestedFlags", ndr.ULONG)),
    ms_union=True,
)


@ndr.record
class NETLOGON_CREDENTIAL:
    """typedef struct _NETLOGON_CREDENTIAL { CHAR data[8]; } NETLOGON_CREDENTIAL, *PNETLOGON_CREDENTIAL;"""

    __ndr__: ClassVar[ndr.Struct]
    data: bytes


NETLOGON_CREDENTIAL.__ndr__ = ndr.Struct(
    NETLOGON_CREDENTIAL, (ndr.Field("data", ndr.Array(ndr.CHAR, (ndr.Dim(bound=8),))),)
)


@ndr.record
class NETLOGON_AUTHENTICATOR:
    """typedef struct _NETLOGON_AUTHENTICATOR {
        NETLOGON_CREDENTIAL Credential;
        DWORD Timestamp;
    } NETLOGON_AUTHENTICATOR, *PNETLOGON_AUTHENTICATOR;
    """

    __ndr__: ClassVar[ndr.Struct]
    Credential: NETLOGON_CREDENTIAL
    Timestamp: int


NETLOGON_AUTHENTICATOR.__ndr__ = ndr.Struct(
    NETLOGON_AUTHENTICATOR,
    (ndr.Field("Credential", NETLOGON_CREDENTIAL.__ndr__), ndr.Field("Timestamp", ndr.ULONG)),
)


class NETLOGON_SECURE_CHANNEL_TYPE(enum.IntEnum):
    """typedef enum _NETLOGON_SECURE_CHANNEL_TYPE {
        NullSecureChannel = 0,
        MsvApSecureChannel = 1,
        WorkstationSecureChannel = 2,
        TrustedDnsDomainSecureChannel = 3,
        TrustedDomainSecureChannel = 4,
        UasServerSecureChannel = 5,
        ServerSecureChannel = 6,
        CdcServerSecureChannel = 7
    } NETLOGON_SECURE_CHANNEL_TYPE;
    """

    NullSecureChannel = 0
    MsvApSecureChannel = 1
    WorkstationSecureChannel = 2
    TrustedDnsDomainSecureChannel = 3
    TrustedDomainSecureChannel = 4
    UasServerSecureChannel = 5
    ServerSecureChannel = 6
    CdcServerSecureChannel = 7


_NETLOGON_SECURE_CHANNEL_TYPE: Final = ndr.Enum(NETLOGON_SECURE_CHANNEL_TYPE)


@ndr.record
class UAS_INFO_0:
    """typedef struct _UAS_INFO_0 {
        CHAR ComputerName[16];
        ULONG TimeCreated;
        ULONG SerialNumber;
    } UAS_INFO_0, *PUAS_INFO_0;
    """

    __ndr__: ClassVar[ndr.Struct]
    ComputerName: bytes
    TimeCreated: int
    SerialNumber: int


UAS_INFO_0.__ndr__ = ndr.Struct(
    UAS_INFO_0,
    (
        ndr.Field("ComputerName", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
        ndr.Field("TimeCreated", ndr.ULONG),
        ndr.Field("SerialNumber", ndr.ULONG),
    ),
)


@ndr.record
class DOMAIN_CONTROLLER_INFOW:
    """typedef struct _DOMAIN_CONTROLLER_INFOW {
        [string, unique] wchar_t *DomainControllerName;
        [string, unique] wchar_t *DomainControllerAddress;
        ULONG DomainControllerAddressType;
        GUID DomainGuid;
        [string, unique] wchar_t *DomainName;
        [string, unique] wchar_t *DnsForestName;
        ULONG Flags;
        [string, unique] wchar_t *DcSiteName;
        [string, unique] wchar_t *ClientSiteName;
    } DOMAIN_CONTROLLER_INFOW, *PDOMAIN_CONTROLLER_INFOW;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainControllerName: str | None
    DomainControllerAddress: str | None
    DomainControllerAddressType: int
    DomainGuid: UUID
    DomainName: str | None
    DnsForestName: str | None
    Flags: int
    DcSiteName: str | None
    ClientSiteName: str | None


DOMAIN_CONTROLLER_INFOW.__ndr__ = ndr.Struct(
    DOMAIN_CONTROLLER_INFOW,
    (
        ndr.Field("DomainControllerName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("DomainControllerAddress", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("DomainControllerAddressType", ndr.ULONG),
        ndr.Field("DomainGuid", ndr.GUID),
        ndr.Field("DomainName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("DnsForestName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("Flags", ndr.ULONG),
        ndr.Field("DcSiteName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("ClientSiteName", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class NL_TRUST_PASSWORD:
    """typedef struct _NL_TRUST_PASSWORD {
        WCHAR Buffer[256];
        ULONG Length;
    } NL_TRUST_PASSWORD, *PNL_TRUST_PASSWORD;
    """

    __ndr__: ClassVar[ndr.Struct]
    Buffer: str
    Length: int


NL_TRUST_PASSWORD.__ndr__ = ndr.Struct(
    NL_TRUST_PASSWORD,
    (ndr.Field("Buffer", ndr.Array(ndr.WCHAR, (ndr.Dim(bound=256),))), ndr.Field("Length", ndr.ULONG)),
)


@ndr.record
class NL_PASSWORD_VERSION:
    """typedef struct _NL_PASSWORD_VERSION {
        ULONG ReservedField;
        ULONG PasswordVersionNumber;
        ULONG PasswordVersionPresent;
    } NL_PASSWORD_VERSION, *PNL_PASSWORD_VERSION;
    """

    __ndr__: ClassVar[ndr.Struct]
    ReservedField: int
    PasswordVersionNumber: int
    PasswordVersionPresent: int


NL_PASSWORD_VERSION.__ndr__ = ndr.Struct(
    NL_PASSWORD_VERSION,
    (
        ndr.Field("ReservedField", ndr.ULONG),
        ndr.Field("PasswordVersionNumber", ndr.ULONG),
        ndr.Field("PasswordVersionPresent", ndr.ULONG),
    ),
)


class LSA_FOREST_TRUST_RECORD_TYPE(enum.IntEnum):
    """typedef enum _LSA_FOREST_TRUST_RECORD_TYPE {
        ForestTrustTopLevelName = 0,
        ForestTrustTopLevelNameEx = 1,
        ForestTrustDomainInfo = 2,
        ForestTrustRecordTypeLast = ForestTrustDomainInfo
    } LSA_FOREST_TRUST_RECORD_TYPE;
    """

    ForestTrustTopLevelName = 0
    ForestTrustTopLevelNameEx = 1
    ForestTrustDomainInfo = 2
    ForestTrustRecordTypeLast = 2


_LSA_FOREST_TRUST_RECORD_TYPE: Final = ndr.Enum(LSA_FOREST_TRUST_RECORD_TYPE)


@ndr.record
class LSA_FOREST_TRUST_DOMAIN_INFO:
    """typedef struct _LSA_FOREST_TRUST_DOMAIN_INFO {
        PRPC_SID Sid;
        LSA_UNICODE_STRING DnsName;
        LSA_UNICODE_STRING NetbiosName;
    } LSA_FOREST_TRUST_DOMAIN_INFO, *PLSA_FOREST_TRUST_DOMAIN_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Sid: ms_dtyp.RPC_SID | None
    DnsName: UNICODE_STRING
    NetbiosName: UNICODE_STRING


LSA_FOREST_TRUST_DOMAIN_INFO.__ndr__ = ndr.Struct(
    LSA_FOREST_TRUST_DOMAIN_INFO,
    (
        ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("DnsName", UNICODE_STRING.__ndr__),
        ndr.Field("NetbiosName", UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class LSA_FOREST_TRUST_BINARY_DATA:
    """typedef struct _LSA_FOREST_TRUST_BINARY_DATA {
        [range(0, 131072)] ULONG Length;
        [size_is(Length)] UCHAR *Buffer;
    } LSA_FOREST_TRUST_BINARY_DATA, *PLSA_FOREST_TRUST_BINARY_DATA;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int = ndr.DERIVED
    Buffer: bytes | None


LSA_FOREST_TRUST_BINARY_DATA.__ndr__ = ndr.Struct(
    LSA_FOREST_TRUST_BINARY_DATA,
    (
        ndr.Field("Length", ndr.Ranged(ndr.ULONG, 0, 131072)),
        ndr.Field("Buffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="Length"),)))),
    ),
)


@ndr.record(kw_only=False)
class LSA_FOREST_TRUST_RECORD_ForestTrustData:
    """union {
        [case(ForestTrustTopLevelName, ForestTrustTopLevelNameEx)] LSA_UNICODE_STRING TopLevelName;
        [case(ForestTrustDomainInfo)] LSA_FOREST_TRUST_DOMAIN_INFO DomainInfo;
        [default] LSA_FOREST_TRUST_BINARY_DATA Data;
    }

    Values by discriminant: 0, 1 TopLevelName; 2 DomainInfo; any other Data.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: UNICODE_STRING | LSA_FOREST_TRUST_DOMAIN_INFO | LSA_FOREST_TRUST_BINARY_DATA


LSA_FOREST_TRUST_RECORD_ForestTrustData.__ndr__ = ndr.Union(
    LSA_FOREST_TRUST_RECORD_ForestTrustData,
    _LSA_FOREST_TRUST_RECORD_TYPE,
    (
        ndr.Arm((0, 1), "TopLevelName", UNICODE_STRING.__ndr__),
        ndr.Arm((2,), "DomainInfo", LSA_FOREST_TRUST_DOMAIN_INFO.__ndr__),
        ndr.Arm(None, "Data", LSA_FOREST_TRUST_BINARY_DATA.__ndr__),
    ),
    ms_union=True,
)


@ndr.record
class LSA_FOREST_TRUST_RECORD:
    """typedef struct _LSA_FOREST_TRUST_RECORD {
        ULONG Flags;
        LSA_FOREST_TRUST_RECORD_TYPE ForestTrustType;
        LARGE_INTEGER Time;
        [switch_type(LSA_FOREST_TRUST_RECORD_TYPE), switch_is(ForestTrustType)] union {
            [case(ForestTrustTopLevelName, ForestTrustTopLevelNameEx)] LSA_UNICODE_STRING TopLevelName;
            [case(ForestTrustDomainInfo)] LSA_FOREST_TRUST_DOMAIN_INFO DomainInfo;
            [default] LSA_FOREST_TRUST_BINARY_DATA Data;
        } ForestTrustData;
    } LSA_FOREST_TRUST_RECORD, *PLSA_FOREST_TRUST_RECORD;
    """

    __ndr__: ClassVar[ndr.Struct]
    Flags: int
    ForestTrustType: LSA_FOREST_TRUST_RECORD_TYPE | int = ndr.DERIVED
    Time: ms_dtyp.LARGE_INTEGER
    ForestTrustData: LSA_FOREST_TRUST_RECORD_ForestTrustData


LSA_FOREST_TRUST_RECORD.__ndr__ = ndr.Struct(
    LSA_FOREST_TRUST_RECORD,
    (
        ndr.Field("Flags", ndr.ULONG),
        ndr.Field("ForestTrustType", _LSA_FOREST_TRUST_RECORD_TYPE),
        ndr.Field("Time", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field(
            "ForestTrustData",
            replace(LSA_FOREST_TRUST_RECORD_ForestTrustData.__ndr__, switch_is="ForestTrustType"),
        ),
    ),
)


@ndr.record
class LSA_FOREST_TRUST_INFORMATION:
    """typedef struct _LSA_FOREST_TRUST_INFORMATION {
        [range(0, 4000)] ULONG RecordCount;
        [size_is(RecordCount)] PLSA_FOREST_TRUST_RECORD *Entries;
    } LSA_FOREST_TRUST_INFORMATION, *PLSA_FOREST_TRUST_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    RecordCount: int = ndr.DERIVED
    Entries: list[LSA_FOREST_TRUST_RECORD | None] | None


LSA_FOREST_TRUST_INFORMATION.__ndr__ = ndr.Struct(
    LSA_FOREST_TRUST_INFORMATION,
    (
        ndr.Field("RecordCount", ndr.Ranged(ndr.ULONG, 0, 4000)),
        ndr.Field(
            "Entries",
            ndr.Pointer(
                ndr.Array(ndr.Pointer(LSA_FOREST_TRUST_RECORD.__ndr__), (ndr.Dim(size_is="RecordCount"),))
            ),
        ),
    ),
)


@ndr.record
class NL_DNS_NAME_INFO:
    """typedef struct _NL_DNS_NAME_INFO {
        ULONG Type;
        [string, range(0, 256)] wchar_t *DnsDomainInfo;
        ULONG DnsDomainInfoType;
        ULONG Priority;
        ULONG Weight;
        ULONG Port;
        UCHAR Register;
        ULONG Status;
    } NL_DNS_NAME_INFO, *PNL_DNS_NAME_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Type: int
    DnsDomainInfo: str | None
    DnsDomainInfoType: int
    Priority: int
    Weight: int
    Port: int
    Register: int
    Status: int


NL_DNS_NAME_INFO.__ndr__ = ndr.Struct(
    NL_DNS_NAME_INFO,
    (
        ndr.Field("Type", ndr.ULONG),
        ndr.Field(
            "DnsDomainInfo",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
        ),
        ndr.Field("DnsDomainInfoType", ndr.ULONG),
        ndr.Field("Priority", ndr.ULONG),
        ndr.Field("Weight", ndr.ULONG),
        ndr.Field("Port", ndr.ULONG),
        ndr.Field("Register", ndr.CHAR),
        ndr.Field("Status", ndr.ULONG),
    ),
)


@ndr.record
class NL_DNS_NAME_INFO_ARRAY:
    """typedef struct _NL_DNS_NAME_INFO_ARRAY {
        [range(0, 2048)] ULONG EntryCount;
        [size_is(EntryCount)] PNL_DNS_NAME_INFO DnsNamesInfo;
    } NL_DNS_NAME_INFO_ARRAY, *PNL_DNS_NAME_INFO_ARRAY;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntryCount: int = ndr.DERIVED
    DnsNamesInfo: list[NL_DNS_NAME_INFO] | None


NL_DNS_NAME_INFO_ARRAY.__ndr__ = ndr.Struct(
    NL_DNS_NAME_INFO_ARRAY,
    (
        ndr.Field("EntryCount", ndr.Ranged(ndr.ULONG, 0, 2048)),
        ndr.Field(
            "DnsNamesInfo", ndr.Pointer(ndr.Array(NL_DNS_NAME_INFO.__ndr__, (ndr.Dim(size_is="EntryCount"),)))
        ),
    ),
)


@ndr.record
class NL_OSVERSIONINFO_V1:
    """typedef struct _NL_OSVERSIONINFO_V1 {
        DWORD dwOSVersionInfoSize;
        DWORD dwMajorVersion;
        DWORD dwMinorVersion;
        DWORD dwBuildNumber;
        DWORD dwPlatformId;
        wchar_t szCSDVersion[128];
        USHORT wServicePackMajor;
        USHORT wServicePackMinor;
        USHORT wSuiteMask;
        UCHAR wProductType;
        UCHAR wReserved;
    } NL_OSVERSIONINFO_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwOSVersionInfoSize: int
    dwMajorVersion: int
    dwMinorVersion: int
    dwBuildNumber: int
    dwPlatformId: int
    szCSDVersion: str
    wServicePackMajor: int
    wServicePackMinor: int
    wSuiteMask: int
    wProductType: int
    wReserved: int


NL_OSVERSIONINFO_V1.__ndr__ = ndr.Struct(
    NL_OSVERSIONINFO_V1,
    (
        ndr.Field("dwOSVersionInfoSize", ndr.ULONG),
        ndr.Field("dwMajorVersion", ndr.ULONG),
        ndr.Field("dwMinorVersion", ndr.ULONG),
        ndr.Field("dwBuildNumber", ndr.ULONG),
        ndr.Field("dwPlatformId", ndr.ULONG),
        ndr.Field("szCSDVersion", ndr.Array(ndr.WCHAR, (ndr.Dim(bound=128),))),
        ndr.Field("wServicePackMajor", ndr.USHORT),
        ndr.Field("wServicePackMinor", ndr.USHORT),
        ndr.Field("wSuiteMask", ndr.USHORT),
        ndr.Field("wProductType", ndr.CHAR),
        ndr.Field("wReserved", ndr.CHAR),
    ),
)


@ndr.record
class NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1:
    """typedef struct _NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1 {
        [unique, string, range(0, 256)] wchar_t *ClientDnsHostName;
        [unique] NL_OSVERSIONINFO_V1 *OsVersionInfo_V1;
        [unique, string, range(0, 256)] wchar_t *OsName;
    } NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    ClientDnsHostName: str | None
    OsVersionInfo_V1: NL_OSVERSIONINFO_V1 | None
    OsName: str | None


NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1.__ndr__ = ndr.Struct(
    NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1,
    (
        ndr.Field(
            "ClientDnsHostName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
        ),
        ndr.Field("OsVersionInfo_V1", ndr.Pointer(NL_OSVERSIONINFO_V1.__ndr__)),
        ndr.Field(
            "OsName", ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True))
        ),
    ),
)


@ndr.record(kw_only=False)
class NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES:
    """typedef [switch_type(DWORD)] union {
        [case(1)] NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1 V1;
    } NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1


NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES.__ndr__ = ndr.Union(
    NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES,
    ndr.ULONG,
    (ndr.Arm((1,), "V1", NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1.__ndr__),),
    ms_union=True,
)


@ndr.record
class NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1:
    """typedef struct _NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1 {
        [unique, string] wchar_t *HubName;
        [unique, string] wchar_t **OldDnsHostName;
        [unique] ULONG *SupportedEncTypes;
    } NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    HubName: str | None
    OldDnsHostName: str | None
    SupportedEncTypes: int | None


NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1.__ndr__ = ndr.Struct(
    NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1,
    (
        ndr.Field("HubName", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("OldDnsHostName", ndr.Pointer(ndr.Pointer(ndr.WSTRING))),
        ndr.Field("SupportedEncTypes", ndr.Pointer(ndr.ULONG)),
    ),
)


@ndr.record(kw_only=False)
class NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES:
    """typedef [switch_type(DWORD)] union {
        [case(1)] NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1 V1;
    } NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1


NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES.__ndr__ = ndr.Union(
    NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES,
    ndr.ULONG,
    (ndr.Arm((1,), "V1", NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1.__ndr__),),
    ms_union=True,
)


ENCRYPTED_NT_OWF_PASSWORD = NT_OWF_PASSWORD
ENCRYPTED_LM_OWF_PASSWORD = LM_OWF_PASSWORD
LSA_UNICODE_STRING = UNICODE_STRING


class logon:
    """interface logon, uuid 12345678-1234-abcd-ef00-01234567cffb, version 1.0."""

    INTERFACE: ClassVar[stub.Interface]

    @ndr.record
    class NetrLogonUasLogonResult(stub.Result):
        """What NetrLogonUasLogon returns."""

        ValidationInformation: NETLOGON_VALIDATION_UAS_INFO | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonUasLogon")

    @ndr.record
    class NetrLogonUasLogoffResult(stub.Result):
        """What NetrLogonUasLogoff returns."""

        LogoffInformation: NETLOGON_LOGOFF_UAS_INFO
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonUasLogoff")

    @ndr.record
    class NetrLogonSamLogonResult(stub.Result):
        """What NetrLogonSamLogon returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None
        ValidationInformation: NETLOGON_VALIDATION
        Authoritative: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonSamLogon", hresult=True)

    @ndr.record
    class NetrLogonSamLogoffResult(stub.Result):
        """What NetrLogonSamLogoff returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonSamLogoff", hresult=True)

    @ndr.record
    class NetrServerReqChallengeResult(stub.Result):
        """What NetrServerReqChallenge returns."""

        ServerChallenge: NETLOGON_CREDENTIAL
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerReqChallenge", hresult=True)

    @ndr.record
    class NetrServerAuthenticateResult(stub.Result):
        """What NetrServerAuthenticate returns."""

        ServerCredential: NETLOGON_CREDENTIAL
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerAuthenticate", hresult=True)

    @ndr.record
    class NetrServerPasswordSetResult(stub.Result):
        """What NetrServerPasswordSet returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerPasswordSet", hresult=True)

    @ndr.record
    class NetrDatabaseDeltasResult(stub.Result):
        """What NetrDatabaseDeltas returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        DomainModifiedCount: NLPR_MODIFIED_COUNT
        DeltaArray: NETLOGON_DELTA_ENUM_ARRAY | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDatabaseDeltas", hresult=True)

    @ndr.record
    class NetrDatabaseSyncResult(stub.Result):
        """What NetrDatabaseSync returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        SyncContext: int
        DeltaArray: NETLOGON_DELTA_ENUM_ARRAY | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDatabaseSync", hresult=True)

    @ndr.record
    class NetrAccountDeltasResult(stub.Result):
        """What NetrAccountDeltas returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        Buffer: bytes
        CountReturned: int
        TotalEntries: int
        NextRecordId: UAS_INFO_0
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrAccountDeltas", hresult=True)

    @ndr.record
    class NetrAccountSyncResult(stub.Result):
        """What NetrAccountSync returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        Buffer: bytes
        CountReturned: int
        TotalEntries: int
        NextReference: int
        LastRecordId: UAS_INFO_0
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrAccountSync", hresult=True)

    @ndr.record
    class NetrGetDCNameResult(stub.Result):
        """What NetrGetDCName returns."""

        Buffer: str | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrGetDCName")

    @ndr.record
    class NetrLogonControlResult(stub.Result):
        """What NetrLogonControl returns."""

        Buffer: NETLOGON_CONTROL_QUERY_INFORMATION
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonControl")

    @ndr.record
    class NetrGetAnyDCNameResult(stub.Result):
        """What NetrGetAnyDCName returns."""

        Buffer: str | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrGetAnyDCName")

    @ndr.record
    class NetrLogonControl2Result(stub.Result):
        """What NetrLogonControl2 returns."""

        Buffer: NETLOGON_CONTROL_QUERY_INFORMATION
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonControl2")

    @ndr.record
    class NetrServerAuthenticate2Result(stub.Result):
        """What NetrServerAuthenticate2 returns."""

        ServerCredential: NETLOGON_CREDENTIAL
        NegotiateFlags: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerAuthenticate2", hresult=True)

    @ndr.record
    class NetrDatabaseSync2Result(stub.Result):
        """What NetrDatabaseSync2 returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        SyncContext: int
        DeltaArray: NETLOGON_DELTA_ENUM_ARRAY | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDatabaseSync2", hresult=True)

    @ndr.record
    class NetrDatabaseRedoResult(stub.Result):
        """What NetrDatabaseRedo returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        DeltaArray: NETLOGON_DELTA_ENUM_ARRAY | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDatabaseRedo", hresult=True)

    @ndr.record
    class NetrLogonControl2ExResult(stub.Result):
        """What NetrLogonControl2Ex returns."""

        Buffer: NETLOGON_CONTROL_QUERY_INFORMATION
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonControl2Ex")

    @ndr.record
    class NetrEnumerateTrustedDomainsResult(stub.Result):
        """What NetrEnumerateTrustedDomains returns."""

        DomainNameBuffer: DOMAIN_NAME_BUFFER
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrEnumerateTrustedDomains", hresult=True)

    @ndr.record
    class DsrGetDcNameResult(stub.Result):
        """What DsrGetDcName returns."""

        DomainControllerInfo: DOMAIN_CONTROLLER_INFOW | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "DsrGetDcName")

    @ndr.record
    class NetrLogonGetCapabilitiesResult(stub.Result):
        """What NetrLogonGetCapabilities returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        Capabilities: NETLOGON_CAPABILITIES
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonGetCapabilities", hresult=True)

    @ndr.record
    class NetrLogonSetServiceBitsResult(stub.Result):
        """What NetrLogonSetServiceBits returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonSetServiceBits", hresult=True)

    @ndr.record
    class NetrLogonGetTrustRidResult(stub.Result):
        """What NetrLogonGetTrustRid returns."""

        Rid: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonGetTrustRid")

    @ndr.record
    class NetrLogonComputeServerDigestResult(stub.Result):
        """What NetrLogonComputeServerDigest returns."""

        NewMessageDigest: bytes
        OldMessageDigest: bytes
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonComputeServerDigest")

    @ndr.record
    class NetrLogonComputeClientDigestResult(stub.Result):
        """What NetrLogonComputeClientDigest returns."""

        NewMessageDigest: bytes
        OldMessageDigest: bytes
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonComputeClientDigest")

    @ndr.record
    class NetrServerAuthenticate3Result(stub.Result):
        """What NetrServerAuthenticate3 returns."""

        ServerCredential: NETLOGON_CREDENTIAL
        NegotiateFlags: int
        AccountRid: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerAuthenticate3", hresult=True)

    @ndr.record
    class DsrGetDcNameExResult(stub.Result):
        """What DsrGetDcNameEx returns."""

        DomainControllerInfo: DOMAIN_CONTROLLER_INFOW | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "DsrGetDcNameEx")

    @ndr.record
    class DsrGetSiteNameResult(stub.Result):
        """What DsrGetSiteName returns."""

        SiteName: str | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "DsrGetSiteName")

    @ndr.record
    class NetrLogonGetDomainInfoResult(stub.Result):
        """What NetrLogonGetDomainInfo returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        DomBuffer: NETLOGON_DOMAIN_INFORMATION
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonGetDomainInfo", hresult=True)

    @ndr.record
    class NetrServerPasswordSet2Result(stub.Result):
        """What NetrServerPasswordSet2 returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerPasswordSet2", hresult=True)

    @ndr.record
    class NetrServerPasswordGetResult(stub.Result):
        """What NetrServerPasswordGet returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        EncryptedNtOwfPassword: NT_OWF_PASSWORD
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerPasswordGet", hresult=True)

    @ndr.record
    class NetrLogonSendToSamResult(stub.Result):
        """What NetrLogonSendToSam returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonSendToSam", hresult=True)

    @ndr.record
    class DsrAddressToSiteNamesWResult(stub.Result):
        """What DsrAddressToSiteNamesW returns."""

        SiteNames: NL_SITE_NAME_ARRAY | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "DsrAddressToSiteNamesW")

    @ndr.record
    class DsrGetDcNameEx2Result(stub.Result):
        """What DsrGetDcNameEx2 returns."""

        DomainControllerInfo: DOMAIN_CONTROLLER_INFOW | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "DsrGetDcNameEx2")

    @ndr.record
    class NetrLogonGetTimeServiceParentDomainResult(stub.Result):
        """What NetrLogonGetTimeServiceParentDomain returns."""

        DomainName: str | None
        PdcSameSite: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonGetTimeServiceParentDomain")

    @ndr.record
    class NetrEnumerateTrustedDomainsExResult(stub.Result):
        """What NetrEnumerateTrustedDomainsEx returns."""

        Domains: NETLOGON_TRUSTED_DOMAIN_ARRAY
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrEnumerateTrustedDomainsEx")

    @ndr.record
    class DsrAddressToSiteNamesExWResult(stub.Result):
        """What DsrAddressToSiteNamesExW returns."""

        SiteNames: NL_SITE_NAME_EX_ARRAY | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "DsrAddressToSiteNamesExW")

    @ndr.record
    class DsrGetDcSiteCoverageWResult(stub.Result):
        """What DsrGetDcSiteCoverageW returns."""

        SiteNames: NL_SITE_NAME_ARRAY | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "DsrGetDcSiteCoverageW")

    @ndr.record
    class NetrLogonSamLogonExResult(stub.Result):
        """What NetrLogonSamLogonEx returns."""

        ValidationInformation: NETLOGON_VALIDATION
        Authoritative: int
        ExtraFlags: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonSamLogonEx", hresult=True)

    @ndr.record
    class DsrEnumerateDomainTrustsResult(stub.Result):
        """What DsrEnumerateDomainTrusts returns."""

        Domains: NETLOGON_TRUSTED_DOMAIN_ARRAY
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "DsrEnumerateDomainTrusts")

    @ndr.record
    class DsrDeregisterDnsHostRecordsResult(stub.Result):
        """What DsrDeregisterDnsHostRecords returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "DsrDeregisterDnsHostRecords")

    @ndr.record
    class NetrServerTrustPasswordsGetResult(stub.Result):
        """What NetrServerTrustPasswordsGet returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        EncryptedNewOwfPassword: NT_OWF_PASSWORD
        EncryptedOldOwfPassword: NT_OWF_PASSWORD
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerTrustPasswordsGet", hresult=True)

    @ndr.record
    class DsrGetForestTrustInformationResult(stub.Result):
        """What DsrGetForestTrustInformation returns."""

        ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "DsrGetForestTrustInformation")

    @ndr.record
    class NetrGetForestTrustInformationResult(stub.Result):
        """What NetrGetForestTrustInformation returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrGetForestTrustInformation", hresult=True)

    @ndr.record
    class NetrLogonSamLogonWithFlagsResult(stub.Result):
        """What NetrLogonSamLogonWithFlags returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None
        ValidationInformation: NETLOGON_VALIDATION
        Authoritative: int
        ExtraFlags: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrLogonSamLogonWithFlags", hresult=True)

    @ndr.record
    class NetrServerGetTrustInfoResult(stub.Result):
        """What NetrServerGetTrustInfo returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        EncryptedNewOwfPassword: NT_OWF_PASSWORD
        EncryptedOldOwfPassword: NT_OWF_PASSWORD
        TrustInfo: NL_GENERIC_RPC_DATA | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerGetTrustInfo", hresult=True)

    @ndr.record
    class OpnumUnused47Result(stub.Result):
        """What OpnumUnused47 returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "OpnumUnused47", hresult=True)

    @ndr.record
    class DsrUpdateReadOnlyServerDnsRecordsResult(stub.Result):
        """What DsrUpdateReadOnlyServerDnsRecords returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        DnsNames: NL_DNS_NAME_INFO_ARRAY
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "DsrUpdateReadOnlyServerDnsRecords", hresult=True)

    @ndr.record
    class NetrChainSetClientAttributesResult(stub.Result):
        """What NetrChainSetClientAttributes returns."""

        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        pdwOutVersion: int = ndr.DERIVED
        pmsgOut: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrChainSetClientAttributes", hresult=True)

    @ndr.record
    class Opnum50NotUsedOnWireResult(stub.Result):
        """What Opnum50NotUsedOnWire returns."""

    @ndr.record
    class Opnum51NotUsedOnWireResult(stub.Result):
        """What Opnum51NotUsedOnWire returns."""

    @ndr.record
    class Opnum52NotUsedOnWireResult(stub.Result):
        """What Opnum52NotUsedOnWire returns."""

    @ndr.record
    class Opnum53NotUsedOnWireResult(stub.Result):
        """What Opnum53NotUsedOnWire returns."""

    @ndr.record
    class Opnum54NotUsedOnWireResult(stub.Result):
        """What Opnum54NotUsedOnWire returns."""

    @ndr.record
    class Opnum55NotUsedOnWireResult(stub.Result):
        """What Opnum55NotUsedOnWire returns."""

    @ndr.record
    class Opnum56NotUsedOnWireResult(stub.Result):
        """What Opnum56NotUsedOnWire returns."""

    @ndr.record
    class Opnum57NotUsedOnWireResult(stub.Result):
        """What Opnum57NotUsedOnWire returns."""

    @ndr.record
    class Opnum58NotUsedOnWireResult(stub.Result):
        """What Opnum58NotUsedOnWire returns."""

    @ndr.record
    class NetrServerAuthenticateKerberosResult(stub.Result):
        """What NetrServerAuthenticateKerberos returns."""

        NegotiateFlags: int
        AccountRid: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerAuthenticateKerberos", hresult=True)

    class Client(stub.Client):
        """asyncio client of logon."""

        __slots__ = ()

        async def NetrLogonUasLogon(
            self, *, ServerName: str | None, UserName: str, Workstation: str
        ) -> logon.NetrLogonUasLogonResult:
            """NET_API_STATUS NetrLogonUasLogon(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, range(0, 256)] wchar_t *UserName,
                [in, string, range(0, 256)] wchar_t *Workstation,
                [out] PNETLOGON_VALIDATION_UAS_INFO *ValidationInformation
            );
            """
            return await self._binding.call(
                logon.INTERFACE, _logon_NetrLogonUasLogon, (ServerName, UserName, Workstation), self._options
            )

        async def NetrLogonUasLogoff(
            self, *, ServerName: str | None, UserName: str, Workstation: str
        ) -> logon.NetrLogonUasLogoffResult:
            """NET_API_STATUS NetrLogonUasLogoff(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, range(0, 256)] wchar_t *UserName,
                [in, string, range(0, 256)] wchar_t *Workstation,
                [out] PNETLOGON_LOGOFF_UAS_INFO LogoffInformation
            );
            """
            return await self._binding.call(
                logon.INTERFACE, _logon_NetrLogonUasLogoff, (ServerName, UserName, Workstation), self._options
            )

        async def NetrLogonSamLogon(
            self,
            *,
            LogonServer: str | None,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR | None,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
            LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ndr.DERIVED,
            LogonInformation: NETLOGON_LEVEL,
            ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        ) -> logon.NetrLogonSamLogonResult:
            """NTSTATUS NetrLogonSamLogon(
                [in, unique, string] LOGONSRV_HANDLE LogonServer,
                [in, string, unique] wchar_t *ComputerName,
                [in, unique] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out, unique] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] NETLOGON_LOGON_INFO_CLASS LogonLevel,
                [in, switch_is(LogonLevel)] PNETLOGON_LEVEL LogonInformation,
                [in] NETLOGON_VALIDATION_INFO_CLASS ValidationLevel,
                [out, switch_is(ValidationLevel)] PNETLOGON_VALIDATION ValidationInformation,
                [out] UCHAR *Authoritative
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonSamLogon,
                (
                    LogonServer,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    LogonLevel,
                    LogonInformation,
                    ValidationLevel,
                ),
                self._options,
            )

        async def NetrLogonSamLogoff(
            self,
            *,
            LogonServer: str | None,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR | None,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
            LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ndr.DERIVED,
            LogonInformation: NETLOGON_LEVEL,
        ) -> logon.NetrLogonSamLogoffResult:
            """NTSTATUS NetrLogonSamLogoff(
                [in, unique, string] LOGONSRV_HANDLE LogonServer,
                [in, string, unique] wchar_t *ComputerName,
                [in, unique] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out, unique] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] NETLOGON_LOGON_INFO_CLASS LogonLevel,
                [in, switch_is(LogonLevel)] PNETLOGON_LEVEL LogonInformation
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonSamLogoff,
                (LogonServer, ComputerName, Authenticator, ReturnAuthenticator, LogonLevel, LogonInformation),
                self._options,
            )

        async def NetrServerReqChallenge(
            self, *, PrimaryName: str | None, ComputerName: str, ClientChallenge: NETLOGON_CREDENTIAL
        ) -> logon.NetrServerReqChallengeResult:
            """NTSTATUS NetrServerReqChallenge(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string] wchar_t *ComputerName,
                [in] PNETLOGON_CREDENTIAL ClientChallenge,
                [out] PNETLOGON_CREDENTIAL ServerChallenge
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerReqChallenge,
                (PrimaryName, ComputerName, ClientChallenge),
                self._options,
            )

        async def NetrServerAuthenticate(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            ClientCredential: NETLOGON_CREDENTIAL,
        ) -> logon.NetrServerAuthenticateResult:
            """NTSTATUS NetrServerAuthenticate(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string] wchar_t *ComputerName,
                [in] PNETLOGON_CREDENTIAL ClientCredential,
                [out] PNETLOGON_CREDENTIAL ServerCredential
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerAuthenticate,
                (PrimaryName, AccountName, SecureChannelType, ComputerName, ClientCredential),
                self._options,
            )

        async def NetrServerPasswordSet(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            UasNewPassword: NT_OWF_PASSWORD,
        ) -> logon.NetrServerPasswordSetResult:
            """NTSTATUS NetrServerPasswordSet(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] PENCRYPTED_NT_OWF_PASSWORD UasNewPassword
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerPasswordSet,
                (PrimaryName, AccountName, SecureChannelType, ComputerName, Authenticator, UasNewPassword),
                self._options,
            )

        async def NetrDatabaseDeltas(
            self,
            *,
            PrimaryName: str,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DatabaseID: int,
            DomainModifiedCount: NLPR_MODIFIED_COUNT,
            PreferredMaximumLength: int,
        ) -> logon.NetrDatabaseDeltasResult:
            """NTSTATUS NetrDatabaseDeltas(
                [in, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD DatabaseID,
                [in, out] PNLPR_MODIFIED_COUNT DomainModifiedCount,
                [out] PNETLOGON_DELTA_ENUM_ARRAY *DeltaArray,
                [in] DWORD PreferredMaximumLength
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrDatabaseDeltas,
                (
                    PrimaryName,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    DatabaseID,
                    DomainModifiedCount,
                    PreferredMaximumLength,
                ),
                self._options,
            )

        async def NetrDatabaseSync(
            self,
            *,
            PrimaryName: str,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DatabaseID: int,
            SyncContext: int,
            PreferredMaximumLength: int,
        ) -> logon.NetrDatabaseSyncResult:
            """NTSTATUS NetrDatabaseSync(
                [in, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD DatabaseID,
                [in, out] ULONG *SyncContext,
                [out] PNETLOGON_DELTA_ENUM_ARRAY *DeltaArray,
                [in] DWORD PreferredMaximumLength
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrDatabaseSync,
                (
                    PrimaryName,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    DatabaseID,
                    SyncContext,
                    PreferredMaximumLength,
                ),
                self._options,
            )

        async def NetrAccountDeltas(
            self,
            *,
            PrimaryName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            RecordId: UAS_INFO_0,
            Count: int,
            Level: int,
            BufferSize: int,
        ) -> logon.NetrAccountDeltasResult:
            """NTSTATUS NetrAccountDeltas(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] PUAS_INFO_0 RecordId,
                [in] DWORD Count,
                [in] DWORD Level,
                [out, size_is(BufferSize)] UCHAR *Buffer,
                [in] DWORD BufferSize,
                [out] ULONG *CountReturned,
                [out] ULONG *TotalEntries,
                [out] PUAS_INFO_0 NextRecordId
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrAccountDeltas,
                (
                    PrimaryName,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    RecordId,
                    Count,
                    Level,
                    BufferSize,
                ),
                self._options,
            )

        async def NetrAccountSync(
            self,
            *,
            PrimaryName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            Reference: int,
            Level: int,
            BufferSize: int,
        ) -> logon.NetrAccountSyncResult:
            """NTSTATUS NetrAccountSync(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD Reference,
                [in] DWORD Level,
                [out, size_is(BufferSize)] UCHAR *Buffer,
                [in, range(0, 4096)] DWORD BufferSize,
                [out] ULONG *CountReturned,
                [out] ULONG *TotalEntries,
                [out] ULONG *NextReference,
                [out] PUAS_INFO_0 LastRecordId
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrAccountSync,
                (PrimaryName, ComputerName, Authenticator, ReturnAuthenticator, Reference, Level, BufferSize),
                self._options,
            )

        async def NetrGetDCName(
            self, *, ServerName: str, DomainName: str | None
        ) -> logon.NetrGetDCNameResult:
            """NET_API_STATUS NetrGetDCName(
                [in, string] LOGONSRV_HANDLE ServerName,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [out, string] wchar_t **Buffer
            );
            """
            return await self._binding.call(
                logon.INTERFACE, _logon_NetrGetDCName, (ServerName, DomainName), self._options
            )

        async def NetrLogonControl(
            self, *, ServerName: str | None, FunctionCode: int, QueryLevel: int
        ) -> logon.NetrLogonControlResult:
            """NET_API_STATUS NetrLogonControl(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] DWORD FunctionCode,
                [in] DWORD QueryLevel,
                [out, switch_is(QueryLevel)] PNETLOGON_CONTROL_QUERY_INFORMATION Buffer
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonControl,
                (ServerName, FunctionCode, QueryLevel),
                self._options,
            )

        async def NetrGetAnyDCName(
            self, *, ServerName: str | None, DomainName: str | None
        ) -> logon.NetrGetAnyDCNameResult:
            """NET_API_STATUS NetrGetAnyDCName(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [out, string] wchar_t **Buffer
            );
            """
            return await self._binding.call(
                logon.INTERFACE, _logon_NetrGetAnyDCName, (ServerName, DomainName), self._options
            )

        async def NetrLogonControl2(
            self,
            *,
            ServerName: str | None,
            FunctionCode: int = ndr.DERIVED,
            QueryLevel: int,
            Data: NETLOGON_CONTROL_DATA_INFORMATION,
        ) -> logon.NetrLogonControl2Result:
            """NET_API_STATUS NetrLogonControl2(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] DWORD FunctionCode,
                [in] DWORD QueryLevel,
                [in, switch_is(FunctionCode)] PNETLOGON_CONTROL_DATA_INFORMATION Data,
                [out, switch_is(QueryLevel)] PNETLOGON_CONTROL_QUERY_INFORMATION Buffer
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonControl2,
                (ServerName, FunctionCode, QueryLevel, Data),
                self._options,
            )

        async def NetrServerAuthenticate2(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            ClientCredential: NETLOGON_CREDENTIAL,
            NegotiateFlags: int,
        ) -> logon.NetrServerAuthenticate2Result:
            """NTSTATUS NetrServerAuthenticate2(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_CREDENTIAL ClientCredential,
                [out] PNETLOGON_CREDENTIAL ServerCredential,
                [in, out] ULONG *NegotiateFlags
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerAuthenticate2,
                (PrimaryName, AccountName, SecureChannelType, ComputerName, ClientCredential, NegotiateFlags),
                self._options,
            )

        async def NetrDatabaseSync2(
            self,
            *,
            PrimaryName: str,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DatabaseID: int,
            RestartState: SYNC_STATE | int,
            SyncContext: int,
            PreferredMaximumLength: int,
        ) -> logon.NetrDatabaseSync2Result:
            """NTSTATUS NetrDatabaseSync2(
                [in, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD DatabaseID,
                [in] SYNC_STATE RestartState,
                [in, out] ULONG *SyncContext,
                [out] PNETLOGON_DELTA_ENUM_ARRAY *DeltaArray,
                [in] DWORD PreferredMaximumLength
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrDatabaseSync2,
                (
                    PrimaryName,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    DatabaseID,
                    RestartState,
                    SyncContext,
                    PreferredMaximumLength,
                ),
                self._options,
            )

        async def NetrDatabaseRedo(
            self,
            *,
            PrimaryName: str,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            ChangeLogEntry: bytes,
            ChangeLogEntrySize: int = ndr.DERIVED,
        ) -> logon.NetrDatabaseRedoResult:
            """NTSTATUS NetrDatabaseRedo(
                [in, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in, size_is(ChangeLogEntrySize)] UCHAR *ChangeLogEntry,
                [in, range(0, 4096)] DWORD ChangeLogEntrySize,
                [out] PNETLOGON_DELTA_ENUM_ARRAY *DeltaArray
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrDatabaseRedo,
                (
                    PrimaryName,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    ChangeLogEntry,
                    ChangeLogEntrySize,
                ),
                self._options,
            )

        async def NetrLogonControl2Ex(
            self,
            *,
            ServerName: str | None,
            FunctionCode: int = ndr.DERIVED,
            QueryLevel: int,
            Data: NETLOGON_CONTROL_DATA_INFORMATION,
        ) -> logon.NetrLogonControl2ExResult:
            """NET_API_STATUS NetrLogonControl2Ex(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] DWORD FunctionCode,
                [in] DWORD QueryLevel,
                [in, switch_is(FunctionCode)] PNETLOGON_CONTROL_DATA_INFORMATION Data,
                [out, switch_is(QueryLevel)] PNETLOGON_CONTROL_QUERY_INFORMATION Buffer
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonControl2Ex,
                (ServerName, FunctionCode, QueryLevel, Data),
                self._options,
            )

        async def NetrEnumerateTrustedDomains(
            self, *, ServerName: str | None
        ) -> logon.NetrEnumerateTrustedDomainsResult:
            """NTSTATUS NetrEnumerateTrustedDomains(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [out] PDOMAIN_NAME_BUFFER DomainNameBuffer
            );
            """
            return await self._binding.call(
                logon.INTERFACE, _logon_NetrEnumerateTrustedDomains, (ServerName,), self._options
            )

        async def DsrGetDcName(
            self,
            *,
            ComputerName: str | None,
            DomainName: str | None,
            DomainGuid: UUID | None,
            SiteGuid: UUID | None,
            Flags: int,
        ) -> logon.DsrGetDcNameResult:
            """NET_API_STATUS DsrGetDcName(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [in, unique] GUID *DomainGuid,
                [in, unique] GUID *SiteGuid,
                [in] ULONG Flags,
                [out] PDOMAIN_CONTROLLER_INFOW *DomainControllerInfo
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_DsrGetDcName,
                (ComputerName, DomainName, DomainGuid, SiteGuid, Flags),
                self._options,
            )

        async def NetrLogonGetCapabilities(
            self,
            *,
            ServerName: str,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            QueryLevel: int,
        ) -> logon.NetrLogonGetCapabilitiesResult:
            """NTSTATUS NetrLogonGetCapabilities(
                [in, string] LOGONSRV_HANDLE ServerName,
                [in, string, unique, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD QueryLevel,
                [out, switch_is(QueryLevel)] PNETLOGON_CAPABILITIES Capabilities
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonGetCapabilities,
                (ServerName, ComputerName, Authenticator, ReturnAuthenticator, QueryLevel),
                self._options,
            )

        async def NetrLogonSetServiceBits(
            self, *, ServerName: str | None, ServiceBitsOfInterest: int, ServiceBits: int
        ) -> logon.NetrLogonSetServiceBitsResult:
            """NTSTATUS NetrLogonSetServiceBits(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] DWORD ServiceBitsOfInterest,
                [in] DWORD ServiceBits
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonSetServiceBits,
                (ServerName, ServiceBitsOfInterest, ServiceBits),
                self._options,
            )

        async def NetrLogonGetTrustRid(
            self, *, ServerName: str | None, DomainName: str | None
        ) -> logon.NetrLogonGetTrustRidResult:
            """NET_API_STATUS NetrLogonGetTrustRid(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, unique, range(0, 256)] wchar_t *DomainName,
                [out] ULONG *Rid
            );
            """
            return await self._binding.call(
                logon.INTERFACE, _logon_NetrLogonGetTrustRid, (ServerName, DomainName), self._options
            )

        async def NetrLogonComputeServerDigest(
            self, *, ServerName: str | None, Rid: int, Message: bytes, MessageSize: int = ndr.DERIVED
        ) -> logon.NetrLogonComputeServerDigestResult:
            """NET_API_STATUS NetrLogonComputeServerDigest(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] ULONG Rid,
                [in, size_is(MessageSize)] UCHAR *Message,
                [in, range(0, 2048)] ULONG MessageSize,
                [out] CHAR NewMessageDigest[16],
                [out] CHAR OldMessageDigest[16]
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonComputeServerDigest,
                (ServerName, Rid, Message, MessageSize),
                self._options,
            )

        async def NetrLogonComputeClientDigest(
            self,
            *,
            ServerName: str | None,
            DomainName: str | None,
            Message: bytes,
            MessageSize: int = ndr.DERIVED,
        ) -> logon.NetrLogonComputeClientDigestResult:
            """NET_API_STATUS NetrLogonComputeClientDigest(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, unique, range(0, 256)] wchar_t *DomainName,
                [in, size_is(MessageSize)] UCHAR *Message,
                [in, range(0, 2048)] ULONG MessageSize,
                [out] CHAR NewMessageDigest[16],
                [out] CHAR OldMessageDigest[16]
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonComputeClientDigest,
                (ServerName, DomainName, Message, MessageSize),
                self._options,
            )

        async def NetrServerAuthenticate3(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            ClientCredential: NETLOGON_CREDENTIAL,
            NegotiateFlags: int,
        ) -> logon.NetrServerAuthenticate3Result:
            """NTSTATUS NetrServerAuthenticate3(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_CREDENTIAL ClientCredential,
                [out] PNETLOGON_CREDENTIAL ServerCredential,
                [in, out] PULONG NegotiateFlags,
                [out] PULONG AccountRid
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerAuthenticate3,
                (PrimaryName, AccountName, SecureChannelType, ComputerName, ClientCredential, NegotiateFlags),
                self._options,
            )

        async def DsrGetDcNameEx(
            self,
            *,
            ComputerName: str | None,
            DomainName: str | None,
            DomainGuid: UUID | None,
            SiteName: str | None,
            Flags: int,
        ) -> logon.DsrGetDcNameExResult:
            """NET_API_STATUS DsrGetDcNameEx(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [in, unique] GUID *DomainGuid,
                [in, unique, string, range(0, 256)] wchar_t *SiteName,
                [in] ULONG Flags,
                [out] PDOMAIN_CONTROLLER_INFOW *DomainControllerInfo
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_DsrGetDcNameEx,
                (ComputerName, DomainName, DomainGuid, SiteName, Flags),
                self._options,
            )

        async def DsrGetSiteName(self, *, ComputerName: str | None) -> logon.DsrGetSiteNameResult:
            """NET_API_STATUS DsrGetSiteName(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [out, string] wchar_t **SiteName
            );
            """
            return await self._binding.call(
                logon.INTERFACE, _logon_DsrGetSiteName, (ComputerName,), self._options
            )

        async def NetrLogonGetDomainInfo(
            self,
            *,
            ServerName: str,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            Level: int = ndr.DERIVED,
            WkstaBuffer: NETLOGON_WORKSTATION_INFORMATION,
        ) -> logon.NetrLogonGetDomainInfoResult:
            """NTSTATUS NetrLogonGetDomainInfo(
                [in, string] LOGONSRV_HANDLE ServerName,
                [in, string, unique, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD Level,
                [in, switch_is(Level)] PNETLOGON_WORKSTATION_INFORMATION WkstaBuffer,
                [out, switch_is(Level)] PNETLOGON_DOMAIN_INFORMATION DomBuffer
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonGetDomainInfo,
                (ServerName, ComputerName, Authenticator, ReturnAuthenticator, Level, WkstaBuffer),
                self._options,
            )

        async def NetrServerPasswordSet2(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ClearNewPassword: NL_TRUST_PASSWORD,
        ) -> logon.NetrServerPasswordSet2Result:
            """NTSTATUS NetrServerPasswordSet2(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] PNL_TRUST_PASSWORD ClearNewPassword
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerPasswordSet2,
                (PrimaryName, AccountName, SecureChannelType, ComputerName, Authenticator, ClearNewPassword),
                self._options,
            )

        async def NetrServerPasswordGet(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
        ) -> logon.NetrServerPasswordGetResult:
            """NTSTATUS NetrServerPasswordGet(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE AccountType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedNtOwfPassword
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerPasswordGet,
                (PrimaryName, AccountName, AccountType, ComputerName, Authenticator),
                self._options,
            )

        async def NetrLogonSendToSam(
            self,
            *,
            PrimaryName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            OpaqueBuffer: bytes,
            OpaqueBufferSize: int = ndr.DERIVED,
        ) -> logon.NetrLogonSendToSamResult:
            """NTSTATUS NetrLogonSendToSam(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in, size_is(OpaqueBufferSize)] UCHAR *OpaqueBuffer,
                [in] ULONG OpaqueBufferSize
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonSendToSam,
                (PrimaryName, ComputerName, Authenticator, OpaqueBuffer, OpaqueBufferSize),
                self._options,
            )

        async def DsrAddressToSiteNamesW(
            self,
            *,
            ComputerName: str | None,
            EntryCount: int = ndr.DERIVED,
            SocketAddresses: list[NL_SOCKET_ADDRESS],
        ) -> logon.DsrAddressToSiteNamesWResult:
            """NET_API_STATUS DsrAddressToSiteNamesW(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, range(0, 4096)] DWORD EntryCount,
                [in, size_is(EntryCount)] PNL_SOCKET_ADDRESS SocketAddresses,
                [out] PNL_SITE_NAME_ARRAY *SiteNames
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_DsrAddressToSiteNamesW,
                (ComputerName, EntryCount, SocketAddresses),
                self._options,
            )

        async def DsrGetDcNameEx2(
            self,
            *,
            ComputerName: str | None,
            AccountName: str | None,
            AllowableAccountControlBits: int,
            DomainName: str | None,
            DomainGuid: UUID | None,
            SiteName: str | None,
            Flags: int,
        ) -> logon.DsrGetDcNameEx2Result:
            """NET_API_STATUS DsrGetDcNameEx2(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, unique, string, range(0, 256)] wchar_t *AccountName,
                [in] ULONG AllowableAccountControlBits,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [in, unique] GUID *DomainGuid,
                [in, unique, string, range(0, 256)] wchar_t *SiteName,
                [in] ULONG Flags,
                [out] PDOMAIN_CONTROLLER_INFOW *DomainControllerInfo
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_DsrGetDcNameEx2,
                (
                    ComputerName,
                    AccountName,
                    AllowableAccountControlBits,
                    DomainName,
                    DomainGuid,
                    SiteName,
                    Flags,
                ),
                self._options,
            )

        async def NetrLogonGetTimeServiceParentDomain(
            self, *, ServerName: str | None
        ) -> logon.NetrLogonGetTimeServiceParentDomainResult:
            """NET_API_STATUS NetrLogonGetTimeServiceParentDomain(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [out, string] wchar_t **DomainName,
                [out] int *PdcSameSite
            );
            """
            return await self._binding.call(
                logon.INTERFACE, _logon_NetrLogonGetTimeServiceParentDomain, (ServerName,), self._options
            )

        async def NetrEnumerateTrustedDomainsEx(
            self, *, ServerName: str | None
        ) -> logon.NetrEnumerateTrustedDomainsExResult:
            """NET_API_STATUS NetrEnumerateTrustedDomainsEx(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [out] PNETLOGON_TRUSTED_DOMAIN_ARRAY Domains
            );
            """
            return await self._binding.call(
                logon.INTERFACE, _logon_NetrEnumerateTrustedDomainsEx, (ServerName,), self._options
            )

        async def DsrAddressToSiteNamesExW(
            self,
            *,
            ComputerName: str | None,
            EntryCount: int = ndr.DERIVED,
            SocketAddresses: list[NL_SOCKET_ADDRESS],
        ) -> logon.DsrAddressToSiteNamesExWResult:
            """NET_API_STATUS DsrAddressToSiteNamesExW(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, range(0, 4096)] DWORD EntryCount,
                [in, size_is(EntryCount)] PNL_SOCKET_ADDRESS SocketAddresses,
                [out] PNL_SITE_NAME_EX_ARRAY *SiteNames
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_DsrAddressToSiteNamesExW,
                (ComputerName, EntryCount, SocketAddresses),
                self._options,
            )

        async def DsrGetDcSiteCoverageW(self, *, ServerName: str | None) -> logon.DsrGetDcSiteCoverageWResult:
            """NET_API_STATUS DsrGetDcSiteCoverageW(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [out] PNL_SITE_NAME_ARRAY *SiteNames
            );
            """
            return await self._binding.call(
                logon.INTERFACE, _logon_DsrGetDcSiteCoverageW, (ServerName,), self._options
            )

        async def NetrLogonSamLogonEx(
            self,
            *,
            LogonServer: str | None,
            ComputerName: str | None,
            LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ndr.DERIVED,
            LogonInformation: NETLOGON_LEVEL,
            ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
            ExtraFlags: int,
        ) -> logon.NetrLogonSamLogonExResult:
            """NTSTATUS NetrLogonSamLogonEx(
                [in] handle_t ContextHandle,
                [in, unique, string, range(0, 256)] wchar_t *LogonServer,
                [in, unique, string, range(0, 256)] wchar_t *ComputerName,
                [in] NETLOGON_LOGON_INFO_CLASS LogonLevel,
                [in, switch_is(LogonLevel)] PNETLOGON_LEVEL LogonInformation,
                [in] NETLOGON_VALIDATION_INFO_CLASS ValidationLevel,
                [out, switch_is(ValidationLevel)] PNETLOGON_VALIDATION ValidationInformation,
                [out] UCHAR *Authoritative,
                [in, out] ULONG *ExtraFlags
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonSamLogonEx,
                (LogonServer, ComputerName, LogonLevel, LogonInformation, ValidationLevel, ExtraFlags),
                self._options,
            )

        async def DsrEnumerateDomainTrusts(
            self, *, ServerName: str | None, Flags: int
        ) -> logon.DsrEnumerateDomainTrustsResult:
            """NET_API_STATUS DsrEnumerateDomainTrusts(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] ULONG Flags,
                [out] PNETLOGON_TRUSTED_DOMAIN_ARRAY Domains
            );
            """
            return await self._binding.call(
                logon.INTERFACE, _logon_DsrEnumerateDomainTrusts, (ServerName, Flags), self._options
            )

        async def DsrDeregisterDnsHostRecords(
            self,
            *,
            ServerName: str | None,
            DnsDomainName: str | None,
            DomainGuid: UUID | None,
            DsaGuid: UUID | None,
            DnsHostName: str | None,
        ) -> logon.DsrDeregisterDnsHostRecordsResult:
            """NET_API_STATUS DsrDeregisterDnsHostRecords(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, unique, string, range(0, 256)] wchar_t *DnsDomainName,
                [in, unique] GUID *DomainGuid,
                [in, unique] GUID *DsaGuid,
                [in, unique, string, range(0, 256)] wchar_t *DnsHostName
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_DsrDeregisterDnsHostRecords,
                (ServerName, DnsDomainName, DomainGuid, DsaGuid, DnsHostName),
                self._options,
            )

        async def NetrServerTrustPasswordsGet(
            self,
            *,
            TrustedDcName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
        ) -> logon.NetrServerTrustPasswordsGetResult:
            """NTSTATUS NetrServerTrustPasswordsGet(
                [in, unique, string] LOGONSRV_HANDLE TrustedDcName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedNewOwfPassword,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedOldOwfPassword
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerTrustPasswordsGet,
                (TrustedDcName, AccountName, SecureChannelType, ComputerName, Authenticator),
                self._options,
            )

        async def DsrGetForestTrustInformation(
            self, *, ServerName: str | None, TrustedDomainName: str | None, Flags: int
        ) -> logon.DsrGetForestTrustInformationResult:
            """NET_API_STATUS DsrGetForestTrustInformation(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, unique, string, range(0, 256)] wchar_t *TrustedDomainName,
                [in] DWORD Flags,
                [out] PLSA_FOREST_TRUST_INFORMATION *ForestTrustInfo
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_DsrGetForestTrustInformation,
                (ServerName, TrustedDomainName, Flags),
                self._options,
            )

        async def NetrGetForestTrustInformation(
            self,
            *,
            ServerName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            Flags: int,
        ) -> logon.NetrGetForestTrustInformationResult:
            """NTSTATUS NetrGetForestTrustInformation(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD Flags,
                [out] PLSA_FOREST_TRUST_INFORMATION *ForestTrustInfo
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrGetForestTrustInformation,
                (ServerName, ComputerName, Authenticator, Flags),
                self._options,
            )

        async def NetrLogonSamLogonWithFlags(
            self,
            *,
            LogonServer: str | None,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR | None,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
            LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ndr.DERIVED,
            LogonInformation: NETLOGON_LEVEL,
            ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
            ExtraFlags: int,
        ) -> logon.NetrLogonSamLogonWithFlagsResult:
            """NTSTATUS NetrLogonSamLogonWithFlags(
                [in, unique, string] LOGONSRV_HANDLE LogonServer,
                [in, string, unique, range(0, 256)] wchar_t *ComputerName,
                [in, unique] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out, unique] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] NETLOGON_LOGON_INFO_CLASS LogonLevel,
                [in, switch_is(LogonLevel)] PNETLOGON_LEVEL LogonInformation,
                [in] NETLOGON_VALIDATION_INFO_CLASS ValidationLevel,
                [out, switch_is(ValidationLevel)] PNETLOGON_VALIDATION ValidationInformation,
                [out] UCHAR *Authoritative,
                [in, out] ULONG *ExtraFlags
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonSamLogonWithFlags,
                (
                    LogonServer,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    LogonLevel,
                    LogonInformation,
                    ValidationLevel,
                    ExtraFlags,
                ),
                self._options,
            )

        async def NetrServerGetTrustInfo(
            self,
            *,
            TrustedDcName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
        ) -> logon.NetrServerGetTrustInfoResult:
            """NTSTATUS NetrServerGetTrustInfo(
                [in, unique, string] LOGONSRV_HANDLE TrustedDcName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedNewOwfPassword,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedOldOwfPassword,
                [out] PNL_GENERIC_RPC_DATA *TrustInfo
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerGetTrustInfo,
                (TrustedDcName, AccountName, SecureChannelType, ComputerName, Authenticator),
                self._options,
            )

        async def OpnumUnused47(self) -> logon.OpnumUnused47Result:
            """NTSTATUS OpnumUnused47(void);"""
            return await self._binding.call(logon.INTERFACE, _logon_OpnumUnused47, (), self._options)

        async def DsrUpdateReadOnlyServerDnsRecords(
            self,
            *,
            ServerName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            SiteName: str | None,
            DnsTtl: int,
            DnsNames: NL_DNS_NAME_INFO_ARRAY,
        ) -> logon.DsrUpdateReadOnlyServerDnsRecordsResult:
            """NTSTATUS DsrUpdateReadOnlyServerDnsRecords(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in, unique, string, range(0, 256)] wchar_t *SiteName,
                [in] ULONG DnsTtl,
                [in, out] PNL_DNS_NAME_INFO_ARRAY DnsNames
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_DsrUpdateReadOnlyServerDnsRecords,
                (ServerName, ComputerName, Authenticator, SiteName, DnsTtl, DnsNames),
                self._options,
            )

        async def NetrChainSetClientAttributes(
            self,
            *,
            PrimaryName: str,
            ChainedFromServerName: str,
            ChainedForClientName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES,
            pdwOutVersion: int = ndr.DERIVED,
            pmsgOut: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES,
        ) -> logon.NetrChainSetClientAttributesResult:
            """NTSTATUS NetrChainSetClientAttributes(
                [in, string, ref] LOGONSRV_HANDLE PrimaryName,
                [in, string, ref, range(0, 256)] wchar_t *ChainedFromServerName,
                [in, string, ref, range(0, 256)] wchar_t *ChainedForClientName,
                [in, ref] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out, ref] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD dwInVersion,
                [in, ref][switch_is(dwInVersion)] NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES *pmsgIn,
                [in, out, ref] DWORD *pdwOutVersion,
                [in, out, ref][switch_is(*pdwOutVersion)] NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES *pmsgOut
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrChainSetClientAttributes,
                (
                    PrimaryName,
                    ChainedFromServerName,
                    ChainedForClientName,
                    Authenticator,
                    ReturnAuthenticator,
                    dwInVersion,
                    pmsgIn,
                    pdwOutVersion,
                    pmsgOut,
                ),
                self._options,
            )

        async def Opnum50NotUsedOnWire(self) -> logon.Opnum50NotUsedOnWireResult:
            """void Opnum50NotUsedOnWire(void);"""
            return await self._binding.call(logon.INTERFACE, _logon_Opnum50NotUsedOnWire, (), self._options)

        async def Opnum51NotUsedOnWire(self) -> logon.Opnum51NotUsedOnWireResult:
            """void Opnum51NotUsedOnWire(void);"""
            return await self._binding.call(logon.INTERFACE, _logon_Opnum51NotUsedOnWire, (), self._options)

        async def Opnum52NotUsedOnWire(self) -> logon.Opnum52NotUsedOnWireResult:
            """void Opnum52NotUsedOnWire(void);"""
            return await self._binding.call(logon.INTERFACE, _logon_Opnum52NotUsedOnWire, (), self._options)

        async def Opnum53NotUsedOnWire(self) -> logon.Opnum53NotUsedOnWireResult:
            """void Opnum53NotUsedOnWire(void);"""
            return await self._binding.call(logon.INTERFACE, _logon_Opnum53NotUsedOnWire, (), self._options)

        async def Opnum54NotUsedOnWire(self) -> logon.Opnum54NotUsedOnWireResult:
            """void Opnum54NotUsedOnWire(void);"""
            return await self._binding.call(logon.INTERFACE, _logon_Opnum54NotUsedOnWire, (), self._options)

        async def Opnum55NotUsedOnWire(self) -> logon.Opnum55NotUsedOnWireResult:
            """void Opnum55NotUsedOnWire(void);"""
            return await self._binding.call(logon.INTERFACE, _logon_Opnum55NotUsedOnWire, (), self._options)

        async def Opnum56NotUsedOnWire(self) -> logon.Opnum56NotUsedOnWireResult:
            """void Opnum56NotUsedOnWire(void);"""
            return await self._binding.call(logon.INTERFACE, _logon_Opnum56NotUsedOnWire, (), self._options)

        async def Opnum57NotUsedOnWire(self) -> logon.Opnum57NotUsedOnWireResult:
            """void Opnum57NotUsedOnWire(void);"""
            return await self._binding.call(logon.INTERFACE, _logon_Opnum57NotUsedOnWire, (), self._options)

        async def Opnum58NotUsedOnWire(self) -> logon.Opnum58NotUsedOnWireResult:
            """void Opnum58NotUsedOnWire(void);"""
            return await self._binding.call(logon.INTERFACE, _logon_Opnum58NotUsedOnWire, (), self._options)

        async def NetrServerAuthenticateKerberos(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            NegotiateFlags: int,
        ) -> logon.NetrServerAuthenticateKerberosResult:
            """NTSTATUS NetrServerAuthenticateKerberos(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE AccountType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in, out] PULONG NegotiateFlags,
                [out] PULONG AccountRid
            );
            """
            return await self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerAuthenticateKerberos,
                (PrimaryName, AccountName, AccountType, ComputerName, NegotiateFlags),
                self._options,
            )

    class BlockingClient(stub.BlockingClient):
        """Blocking client of logon."""

        __slots__ = ()

        def NetrLogonUasLogon(
            self, *, ServerName: str | None, UserName: str, Workstation: str
        ) -> logon.NetrLogonUasLogonResult:
            """NET_API_STATUS NetrLogonUasLogon(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, range(0, 256)] wchar_t *UserName,
                [in, string, range(0, 256)] wchar_t *Workstation,
                [out] PNETLOGON_VALIDATION_UAS_INFO *ValidationInformation
            );
            """
            return self._binding.call(
                logon.INTERFACE, _logon_NetrLogonUasLogon, (ServerName, UserName, Workstation), self._options
            )

        def NetrLogonUasLogoff(
            self, *, ServerName: str | None, UserName: str, Workstation: str
        ) -> logon.NetrLogonUasLogoffResult:
            """NET_API_STATUS NetrLogonUasLogoff(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, range(0, 256)] wchar_t *UserName,
                [in, string, range(0, 256)] wchar_t *Workstation,
                [out] PNETLOGON_LOGOFF_UAS_INFO LogoffInformation
            );
            """
            return self._binding.call(
                logon.INTERFACE, _logon_NetrLogonUasLogoff, (ServerName, UserName, Workstation), self._options
            )

        def NetrLogonSamLogon(
            self,
            *,
            LogonServer: str | None,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR | None,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
            LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ndr.DERIVED,
            LogonInformation: NETLOGON_LEVEL,
            ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        ) -> logon.NetrLogonSamLogonResult:
            """NTSTATUS NetrLogonSamLogon(
                [in, unique, string] LOGONSRV_HANDLE LogonServer,
                [in, string, unique] wchar_t *ComputerName,
                [in, unique] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out, unique] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] NETLOGON_LOGON_INFO_CLASS LogonLevel,
                [in, switch_is(LogonLevel)] PNETLOGON_LEVEL LogonInformation,
                [in] NETLOGON_VALIDATION_INFO_CLASS ValidationLevel,
                [out, switch_is(ValidationLevel)] PNETLOGON_VALIDATION ValidationInformation,
                [out] UCHAR *Authoritative
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonSamLogon,
                (
                    LogonServer,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    LogonLevel,
                    LogonInformation,
                    ValidationLevel,
                ),
                self._options,
            )

        def NetrLogonSamLogoff(
            self,
            *,
            LogonServer: str | None,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR | None,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
            LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ndr.DERIVED,
            LogonInformation: NETLOGON_LEVEL,
        ) -> logon.NetrLogonSamLogoffResult:
            """NTSTATUS NetrLogonSamLogoff(
                [in, unique, string] LOGONSRV_HANDLE LogonServer,
                [in, string, unique] wchar_t *ComputerName,
                [in, unique] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out, unique] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] NETLOGON_LOGON_INFO_CLASS LogonLevel,
                [in, switch_is(LogonLevel)] PNETLOGON_LEVEL LogonInformation
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonSamLogoff,
                (LogonServer, ComputerName, Authenticator, ReturnAuthenticator, LogonLevel, LogonInformation),
                self._options,
            )

        def NetrServerReqChallenge(
            self, *, PrimaryName: str | None, ComputerName: str, ClientChallenge: NETLOGON_CREDENTIAL
        ) -> logon.NetrServerReqChallengeResult:
            """NTSTATUS NetrServerReqChallenge(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string] wchar_t *ComputerName,
                [in] PNETLOGON_CREDENTIAL ClientChallenge,
                [out] PNETLOGON_CREDENTIAL ServerChallenge
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerReqChallenge,
                (PrimaryName, ComputerName, ClientChallenge),
                self._options,
            )

        def NetrServerAuthenticate(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            ClientCredential: NETLOGON_CREDENTIAL,
        ) -> logon.NetrServerAuthenticateResult:
            """NTSTATUS NetrServerAuthenticate(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string] wchar_t *ComputerName,
                [in] PNETLOGON_CREDENTIAL ClientCredential,
                [out] PNETLOGON_CREDENTIAL ServerCredential
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerAuthenticate,
                (PrimaryName, AccountName, SecureChannelType, ComputerName, ClientCredential),
                self._options,
            )

        def NetrServerPasswordSet(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            UasNewPassword: NT_OWF_PASSWORD,
        ) -> logon.NetrServerPasswordSetResult:
            """NTSTATUS NetrServerPasswordSet(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] PENCRYPTED_NT_OWF_PASSWORD UasNewPassword
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerPasswordSet,
                (PrimaryName, AccountName, SecureChannelType, ComputerName, Authenticator, UasNewPassword),
                self._options,
            )

        def NetrDatabaseDeltas(
            self,
            *,
            PrimaryName: str,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DatabaseID: int,
            DomainModifiedCount: NLPR_MODIFIED_COUNT,
            PreferredMaximumLength: int,
        ) -> logon.NetrDatabaseDeltasResult:
            """NTSTATUS NetrDatabaseDeltas(
                [in, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD DatabaseID,
                [in, out] PNLPR_MODIFIED_COUNT DomainModifiedCount,
                [out] PNETLOGON_DELTA_ENUM_ARRAY *DeltaArray,
                [in] DWORD PreferredMaximumLength
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrDatabaseDeltas,
                (
                    PrimaryName,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    DatabaseID,
                    DomainModifiedCount,
                    PreferredMaximumLength,
                ),
                self._options,
            )

        def NetrDatabaseSync(
            self,
            *,
            PrimaryName: str,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DatabaseID: int,
            SyncContext: int,
            PreferredMaximumLength: int,
        ) -> logon.NetrDatabaseSyncResult:
            """NTSTATUS NetrDatabaseSync(
                [in, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD DatabaseID,
                [in, out] ULONG *SyncContext,
                [out] PNETLOGON_DELTA_ENUM_ARRAY *DeltaArray,
                [in] DWORD PreferredMaximumLength
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrDatabaseSync,
                (
                    PrimaryName,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    DatabaseID,
                    SyncContext,
                    PreferredMaximumLength,
                ),
                self._options,
            )

        def NetrAccountDeltas(
            self,
            *,
            PrimaryName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            RecordId: UAS_INFO_0,
            Count: int,
            Level: int,
            BufferSize: int,
        ) -> logon.NetrAccountDeltasResult:
            """NTSTATUS NetrAccountDeltas(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] PUAS_INFO_0 RecordId,
                [in] DWORD Count,
                [in] DWORD Level,
                [out, size_is(BufferSize)] UCHAR *Buffer,
                [in] DWORD BufferSize,
                [out] ULONG *CountReturned,
                [out] ULONG *TotalEntries,
                [out] PUAS_INFO_0 NextRecordId
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrAccountDeltas,
                (
                    PrimaryName,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    RecordId,
                    Count,
                    Level,
                    BufferSize,
                ),
                self._options,
            )

        def NetrAccountSync(
            self,
            *,
            PrimaryName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            Reference: int,
            Level: int,
            BufferSize: int,
        ) -> logon.NetrAccountSyncResult:
            """NTSTATUS NetrAccountSync(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD Reference,
                [in] DWORD Level,
                [out, size_is(BufferSize)] UCHAR *Buffer,
                [in, range(0, 4096)] DWORD BufferSize,
                [out] ULONG *CountReturned,
                [out] ULONG *TotalEntries,
                [out] ULONG *NextReference,
                [out] PUAS_INFO_0 LastRecordId
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrAccountSync,
                (PrimaryName, ComputerName, Authenticator, ReturnAuthenticator, Reference, Level, BufferSize),
                self._options,
            )

        def NetrGetDCName(self, *, ServerName: str, DomainName: str | None) -> logon.NetrGetDCNameResult:
            """NET_API_STATUS NetrGetDCName(
                [in, string] LOGONSRV_HANDLE ServerName,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [out, string] wchar_t **Buffer
            );
            """
            return self._binding.call(
                logon.INTERFACE, _logon_NetrGetDCName, (ServerName, DomainName), self._options
            )

        def NetrLogonControl(
            self, *, ServerName: str | None, FunctionCode: int, QueryLevel: int
        ) -> logon.NetrLogonControlResult:
            """NET_API_STATUS NetrLogonControl(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] DWORD FunctionCode,
                [in] DWORD QueryLevel,
                [out, switch_is(QueryLevel)] PNETLOGON_CONTROL_QUERY_INFORMATION Buffer
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonControl,
                (ServerName, FunctionCode, QueryLevel),
                self._options,
            )

        def NetrGetAnyDCName(
            self, *, ServerName: str | None, DomainName: str | None
        ) -> logon.NetrGetAnyDCNameResult:
            """NET_API_STATUS NetrGetAnyDCName(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [out, string] wchar_t **Buffer
            );
            """
            return self._binding.call(
                logon.INTERFACE, _logon_NetrGetAnyDCName, (ServerName, DomainName), self._options
            )

        def NetrLogonControl2(
            self,
            *,
            ServerName: str | None,
            FunctionCode: int = ndr.DERIVED,
            QueryLevel: int,
            Data: NETLOGON_CONTROL_DATA_INFORMATION,
        ) -> logon.NetrLogonControl2Result:
            """NET_API_STATUS NetrLogonControl2(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] DWORD FunctionCode,
                [in] DWORD QueryLevel,
                [in, switch_is(FunctionCode)] PNETLOGON_CONTROL_DATA_INFORMATION Data,
                [out, switch_is(QueryLevel)] PNETLOGON_CONTROL_QUERY_INFORMATION Buffer
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonControl2,
                (ServerName, FunctionCode, QueryLevel, Data),
                self._options,
            )

        def NetrServerAuthenticate2(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            ClientCredential: NETLOGON_CREDENTIAL,
            NegotiateFlags: int,
        ) -> logon.NetrServerAuthenticate2Result:
            """NTSTATUS NetrServerAuthenticate2(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_CREDENTIAL ClientCredential,
                [out] PNETLOGON_CREDENTIAL ServerCredential,
                [in, out] ULONG *NegotiateFlags
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerAuthenticate2,
                (PrimaryName, AccountName, SecureChannelType, ComputerName, ClientCredential, NegotiateFlags),
                self._options,
            )

        def NetrDatabaseSync2(
            self,
            *,
            PrimaryName: str,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DatabaseID: int,
            RestartState: SYNC_STATE | int,
            SyncContext: int,
            PreferredMaximumLength: int,
        ) -> logon.NetrDatabaseSync2Result:
            """NTSTATUS NetrDatabaseSync2(
                [in, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD DatabaseID,
                [in] SYNC_STATE RestartState,
                [in, out] ULONG *SyncContext,
                [out] PNETLOGON_DELTA_ENUM_ARRAY *DeltaArray,
                [in] DWORD PreferredMaximumLength
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrDatabaseSync2,
                (
                    PrimaryName,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    DatabaseID,
                    RestartState,
                    SyncContext,
                    PreferredMaximumLength,
                ),
                self._options,
            )

        def NetrDatabaseRedo(
            self,
            *,
            PrimaryName: str,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            ChangeLogEntry: bytes,
            ChangeLogEntrySize: int = ndr.DERIVED,
        ) -> logon.NetrDatabaseRedoResult:
            """NTSTATUS NetrDatabaseRedo(
                [in, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in, size_is(ChangeLogEntrySize)] UCHAR *ChangeLogEntry,
                [in, range(0, 4096)] DWORD ChangeLogEntrySize,
                [out] PNETLOGON_DELTA_ENUM_ARRAY *DeltaArray
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrDatabaseRedo,
                (
                    PrimaryName,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    ChangeLogEntry,
                    ChangeLogEntrySize,
                ),
                self._options,
            )

        def NetrLogonControl2Ex(
            self,
            *,
            ServerName: str | None,
            FunctionCode: int = ndr.DERIVED,
            QueryLevel: int,
            Data: NETLOGON_CONTROL_DATA_INFORMATION,
        ) -> logon.NetrLogonControl2ExResult:
            """NET_API_STATUS NetrLogonControl2Ex(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] DWORD FunctionCode,
                [in] DWORD QueryLevel,
                [in, switch_is(FunctionCode)] PNETLOGON_CONTROL_DATA_INFORMATION Data,
                [out, switch_is(QueryLevel)] PNETLOGON_CONTROL_QUERY_INFORMATION Buffer
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonControl2Ex,
                (ServerName, FunctionCode, QueryLevel, Data),
                self._options,
            )

        def NetrEnumerateTrustedDomains(
            self, *, ServerName: str | None
        ) -> logon.NetrEnumerateTrustedDomainsResult:
            """NTSTATUS NetrEnumerateTrustedDomains(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [out] PDOMAIN_NAME_BUFFER DomainNameBuffer
            );
            """
            return self._binding.call(
                logon.INTERFACE, _logon_NetrEnumerateTrustedDomains, (ServerName,), self._options
            )

        def DsrGetDcName(
            self,
            *,
            ComputerName: str | None,
            DomainName: str | None,
            DomainGuid: UUID | None,
            SiteGuid: UUID | None,
            Flags: int,
        ) -> logon.DsrGetDcNameResult:
            """NET_API_STATUS DsrGetDcName(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [in, unique] GUID *DomainGuid,
                [in, unique] GUID *SiteGuid,
                [in] ULONG Flags,
                [out] PDOMAIN_CONTROLLER_INFOW *DomainControllerInfo
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_DsrGetDcName,
                (ComputerName, DomainName, DomainGuid, SiteGuid, Flags),
                self._options,
            )

        def NetrLogonGetCapabilities(
            self,
            *,
            ServerName: str,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            QueryLevel: int,
        ) -> logon.NetrLogonGetCapabilitiesResult:
            """NTSTATUS NetrLogonGetCapabilities(
                [in, string] LOGONSRV_HANDLE ServerName,
                [in, string, unique, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD QueryLevel,
                [out, switch_is(QueryLevel)] PNETLOGON_CAPABILITIES Capabilities
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonGetCapabilities,
                (ServerName, ComputerName, Authenticator, ReturnAuthenticator, QueryLevel),
                self._options,
            )

        def NetrLogonSetServiceBits(
            self, *, ServerName: str | None, ServiceBitsOfInterest: int, ServiceBits: int
        ) -> logon.NetrLogonSetServiceBitsResult:
            """NTSTATUS NetrLogonSetServiceBits(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] DWORD ServiceBitsOfInterest,
                [in] DWORD ServiceBits
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonSetServiceBits,
                (ServerName, ServiceBitsOfInterest, ServiceBits),
                self._options,
            )

        def NetrLogonGetTrustRid(
            self, *, ServerName: str | None, DomainName: str | None
        ) -> logon.NetrLogonGetTrustRidResult:
            """NET_API_STATUS NetrLogonGetTrustRid(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, unique, range(0, 256)] wchar_t *DomainName,
                [out] ULONG *Rid
            );
            """
            return self._binding.call(
                logon.INTERFACE, _logon_NetrLogonGetTrustRid, (ServerName, DomainName), self._options
            )

        def NetrLogonComputeServerDigest(
            self, *, ServerName: str | None, Rid: int, Message: bytes, MessageSize: int = ndr.DERIVED
        ) -> logon.NetrLogonComputeServerDigestResult:
            """NET_API_STATUS NetrLogonComputeServerDigest(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] ULONG Rid,
                [in, size_is(MessageSize)] UCHAR *Message,
                [in, range(0, 2048)] ULONG MessageSize,
                [out] CHAR NewMessageDigest[16],
                [out] CHAR OldMessageDigest[16]
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonComputeServerDigest,
                (ServerName, Rid, Message, MessageSize),
                self._options,
            )

        def NetrLogonComputeClientDigest(
            self,
            *,
            ServerName: str | None,
            DomainName: str | None,
            Message: bytes,
            MessageSize: int = ndr.DERIVED,
        ) -> logon.NetrLogonComputeClientDigestResult:
            """NET_API_STATUS NetrLogonComputeClientDigest(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, unique, range(0, 256)] wchar_t *DomainName,
                [in, size_is(MessageSize)] UCHAR *Message,
                [in, range(0, 2048)] ULONG MessageSize,
                [out] CHAR NewMessageDigest[16],
                [out] CHAR OldMessageDigest[16]
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonComputeClientDigest,
                (ServerName, DomainName, Message, MessageSize),
                self._options,
            )

        def NetrServerAuthenticate3(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            ClientCredential: NETLOGON_CREDENTIAL,
            NegotiateFlags: int,
        ) -> logon.NetrServerAuthenticate3Result:
            """NTSTATUS NetrServerAuthenticate3(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_CREDENTIAL ClientCredential,
                [out] PNETLOGON_CREDENTIAL ServerCredential,
                [in, out] PULONG NegotiateFlags,
                [out] PULONG AccountRid
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerAuthenticate3,
                (PrimaryName, AccountName, SecureChannelType, ComputerName, ClientCredential, NegotiateFlags),
                self._options,
            )

        def DsrGetDcNameEx(
            self,
            *,
            ComputerName: str | None,
            DomainName: str | None,
            DomainGuid: UUID | None,
            SiteName: str | None,
            Flags: int,
        ) -> logon.DsrGetDcNameExResult:
            """NET_API_STATUS DsrGetDcNameEx(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [in, unique] GUID *DomainGuid,
                [in, unique, string, range(0, 256)] wchar_t *SiteName,
                [in] ULONG Flags,
                [out] PDOMAIN_CONTROLLER_INFOW *DomainControllerInfo
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_DsrGetDcNameEx,
                (ComputerName, DomainName, DomainGuid, SiteName, Flags),
                self._options,
            )

        def DsrGetSiteName(self, *, ComputerName: str | None) -> logon.DsrGetSiteNameResult:
            """NET_API_STATUS DsrGetSiteName(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [out, string] wchar_t **SiteName
            );
            """
            return self._binding.call(logon.INTERFACE, _logon_DsrGetSiteName, (ComputerName,), self._options)

        def NetrLogonGetDomainInfo(
            self,
            *,
            ServerName: str,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            Level: int = ndr.DERIVED,
            WkstaBuffer: NETLOGON_WORKSTATION_INFORMATION,
        ) -> logon.NetrLogonGetDomainInfoResult:
            """NTSTATUS NetrLogonGetDomainInfo(
                [in, string] LOGONSRV_HANDLE ServerName,
                [in, string, unique, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD Level,
                [in, switch_is(Level)] PNETLOGON_WORKSTATION_INFORMATION WkstaBuffer,
                [out, switch_is(Level)] PNETLOGON_DOMAIN_INFORMATION DomBuffer
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonGetDomainInfo,
                (ServerName, ComputerName, Authenticator, ReturnAuthenticator, Level, WkstaBuffer),
                self._options,
            )

        def NetrServerPasswordSet2(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ClearNewPassword: NL_TRUST_PASSWORD,
        ) -> logon.NetrServerPasswordSet2Result:
            """NTSTATUS NetrServerPasswordSet2(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] PNL_TRUST_PASSWORD ClearNewPassword
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerPasswordSet2,
                (PrimaryName, AccountName, SecureChannelType, ComputerName, Authenticator, ClearNewPassword),
                self._options,
            )

        def NetrServerPasswordGet(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
        ) -> logon.NetrServerPasswordGetResult:
            """NTSTATUS NetrServerPasswordGet(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE AccountType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedNtOwfPassword
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerPasswordGet,
                (PrimaryName, AccountName, AccountType, ComputerName, Authenticator),
                self._options,
            )

        def NetrLogonSendToSam(
            self,
            *,
            PrimaryName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            OpaqueBuffer: bytes,
            OpaqueBufferSize: int = ndr.DERIVED,
        ) -> logon.NetrLogonSendToSamResult:
            """NTSTATUS NetrLogonSendToSam(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in, size_is(OpaqueBufferSize)] UCHAR *OpaqueBuffer,
                [in] ULONG OpaqueBufferSize
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonSendToSam,
                (PrimaryName, ComputerName, Authenticator, OpaqueBuffer, OpaqueBufferSize),
                self._options,
            )

        def DsrAddressToSiteNamesW(
            self,
            *,
            ComputerName: str | None,
            EntryCount: int = ndr.DERIVED,
            SocketAddresses: list[NL_SOCKET_ADDRESS],
        ) -> logon.DsrAddressToSiteNamesWResult:
            """NET_API_STATUS DsrAddressToSiteNamesW(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, range(0, 4096)] DWORD EntryCount,
                [in, size_is(EntryCount)] PNL_SOCKET_ADDRESS SocketAddresses,
                [out] PNL_SITE_NAME_ARRAY *SiteNames
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_DsrAddressToSiteNamesW,
                (ComputerName, EntryCount, SocketAddresses),
                self._options,
            )

        def DsrGetDcNameEx2(
            self,
            *,
            ComputerName: str | None,
            AccountName: str | None,
            AllowableAccountControlBits: int,
            DomainName: str | None,
            DomainGuid: UUID | None,
            SiteName: str | None,
            Flags: int,
        ) -> logon.DsrGetDcNameEx2Result:
            """NET_API_STATUS DsrGetDcNameEx2(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, unique, string, range(0, 256)] wchar_t *AccountName,
                [in] ULONG AllowableAccountControlBits,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [in, unique] GUID *DomainGuid,
                [in, unique, string, range(0, 256)] wchar_t *SiteName,
                [in] ULONG Flags,
                [out] PDOMAIN_CONTROLLER_INFOW *DomainControllerInfo
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_DsrGetDcNameEx2,
                (
                    ComputerName,
                    AccountName,
                    AllowableAccountControlBits,
                    DomainName,
                    DomainGuid,
                    SiteName,
                    Flags,
                ),
                self._options,
            )

        def NetrLogonGetTimeServiceParentDomain(
            self, *, ServerName: str | None
        ) -> logon.NetrLogonGetTimeServiceParentDomainResult:
            """NET_API_STATUS NetrLogonGetTimeServiceParentDomain(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [out, string] wchar_t **DomainName,
                [out] int *PdcSameSite
            );
            """
            return self._binding.call(
                logon.INTERFACE, _logon_NetrLogonGetTimeServiceParentDomain, (ServerName,), self._options
            )

        def NetrEnumerateTrustedDomainsEx(
            self, *, ServerName: str | None
        ) -> logon.NetrEnumerateTrustedDomainsExResult:
            """NET_API_STATUS NetrEnumerateTrustedDomainsEx(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [out] PNETLOGON_TRUSTED_DOMAIN_ARRAY Domains
            );
            """
            return self._binding.call(
                logon.INTERFACE, _logon_NetrEnumerateTrustedDomainsEx, (ServerName,), self._options
            )

        def DsrAddressToSiteNamesExW(
            self,
            *,
            ComputerName: str | None,
            EntryCount: int = ndr.DERIVED,
            SocketAddresses: list[NL_SOCKET_ADDRESS],
        ) -> logon.DsrAddressToSiteNamesExWResult:
            """NET_API_STATUS DsrAddressToSiteNamesExW(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, range(0, 4096)] DWORD EntryCount,
                [in, size_is(EntryCount)] PNL_SOCKET_ADDRESS SocketAddresses,
                [out] PNL_SITE_NAME_EX_ARRAY *SiteNames
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_DsrAddressToSiteNamesExW,
                (ComputerName, EntryCount, SocketAddresses),
                self._options,
            )

        def DsrGetDcSiteCoverageW(self, *, ServerName: str | None) -> logon.DsrGetDcSiteCoverageWResult:
            """NET_API_STATUS DsrGetDcSiteCoverageW(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [out] PNL_SITE_NAME_ARRAY *SiteNames
            );
            """
            return self._binding.call(
                logon.INTERFACE, _logon_DsrGetDcSiteCoverageW, (ServerName,), self._options
            )

        def NetrLogonSamLogonEx(
            self,
            *,
            LogonServer: str | None,
            ComputerName: str | None,
            LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ndr.DERIVED,
            LogonInformation: NETLOGON_LEVEL,
            ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
            ExtraFlags: int,
        ) -> logon.NetrLogonSamLogonExResult:
            """NTSTATUS NetrLogonSamLogonEx(
                [in] handle_t ContextHandle,
                [in, unique, string, range(0, 256)] wchar_t *LogonServer,
                [in, unique, string, range(0, 256)] wchar_t *ComputerName,
                [in] NETLOGON_LOGON_INFO_CLASS LogonLevel,
                [in, switch_is(LogonLevel)] PNETLOGON_LEVEL LogonInformation,
                [in] NETLOGON_VALIDATION_INFO_CLASS ValidationLevel,
                [out, switch_is(ValidationLevel)] PNETLOGON_VALIDATION ValidationInformation,
                [out] UCHAR *Authoritative,
                [in, out] ULONG *ExtraFlags
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonSamLogonEx,
                (LogonServer, ComputerName, LogonLevel, LogonInformation, ValidationLevel, ExtraFlags),
                self._options,
            )

        def DsrEnumerateDomainTrusts(
            self, *, ServerName: str | None, Flags: int
        ) -> logon.DsrEnumerateDomainTrustsResult:
            """NET_API_STATUS DsrEnumerateDomainTrusts(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] ULONG Flags,
                [out] PNETLOGON_TRUSTED_DOMAIN_ARRAY Domains
            );
            """
            return self._binding.call(
                logon.INTERFACE, _logon_DsrEnumerateDomainTrusts, (ServerName, Flags), self._options
            )

        def DsrDeregisterDnsHostRecords(
            self,
            *,
            ServerName: str | None,
            DnsDomainName: str | None,
            DomainGuid: UUID | None,
            DsaGuid: UUID | None,
            DnsHostName: str | None,
        ) -> logon.DsrDeregisterDnsHostRecordsResult:
            """NET_API_STATUS DsrDeregisterDnsHostRecords(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, unique, string, range(0, 256)] wchar_t *DnsDomainName,
                [in, unique] GUID *DomainGuid,
                [in, unique] GUID *DsaGuid,
                [in, unique, string, range(0, 256)] wchar_t *DnsHostName
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_DsrDeregisterDnsHostRecords,
                (ServerName, DnsDomainName, DomainGuid, DsaGuid, DnsHostName),
                self._options,
            )

        def NetrServerTrustPasswordsGet(
            self,
            *,
            TrustedDcName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
        ) -> logon.NetrServerTrustPasswordsGetResult:
            """NTSTATUS NetrServerTrustPasswordsGet(
                [in, unique, string] LOGONSRV_HANDLE TrustedDcName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedNewOwfPassword,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedOldOwfPassword
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerTrustPasswordsGet,
                (TrustedDcName, AccountName, SecureChannelType, ComputerName, Authenticator),
                self._options,
            )

        def DsrGetForestTrustInformation(
            self, *, ServerName: str | None, TrustedDomainName: str | None, Flags: int
        ) -> logon.DsrGetForestTrustInformationResult:
            """NET_API_STATUS DsrGetForestTrustInformation(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, unique, string, range(0, 256)] wchar_t *TrustedDomainName,
                [in] DWORD Flags,
                [out] PLSA_FOREST_TRUST_INFORMATION *ForestTrustInfo
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_DsrGetForestTrustInformation,
                (ServerName, TrustedDomainName, Flags),
                self._options,
            )

        def NetrGetForestTrustInformation(
            self,
            *,
            ServerName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            Flags: int,
        ) -> logon.NetrGetForestTrustInformationResult:
            """NTSTATUS NetrGetForestTrustInformation(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD Flags,
                [out] PLSA_FOREST_TRUST_INFORMATION *ForestTrustInfo
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrGetForestTrustInformation,
                (ServerName, ComputerName, Authenticator, Flags),
                self._options,
            )

        def NetrLogonSamLogonWithFlags(
            self,
            *,
            LogonServer: str | None,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR | None,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
            LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ndr.DERIVED,
            LogonInformation: NETLOGON_LEVEL,
            ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
            ExtraFlags: int,
        ) -> logon.NetrLogonSamLogonWithFlagsResult:
            """NTSTATUS NetrLogonSamLogonWithFlags(
                [in, unique, string] LOGONSRV_HANDLE LogonServer,
                [in, string, unique, range(0, 256)] wchar_t *ComputerName,
                [in, unique] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out, unique] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] NETLOGON_LOGON_INFO_CLASS LogonLevel,
                [in, switch_is(LogonLevel)] PNETLOGON_LEVEL LogonInformation,
                [in] NETLOGON_VALIDATION_INFO_CLASS ValidationLevel,
                [out, switch_is(ValidationLevel)] PNETLOGON_VALIDATION ValidationInformation,
                [out] UCHAR *Authoritative,
                [in, out] ULONG *ExtraFlags
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrLogonSamLogonWithFlags,
                (
                    LogonServer,
                    ComputerName,
                    Authenticator,
                    ReturnAuthenticator,
                    LogonLevel,
                    LogonInformation,
                    ValidationLevel,
                    ExtraFlags,
                ),
                self._options,
            )

        def NetrServerGetTrustInfo(
            self,
            *,
            TrustedDcName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
        ) -> logon.NetrServerGetTrustInfoResult:
            """NTSTATUS NetrServerGetTrustInfo(
                [in, unique, string] LOGONSRV_HANDLE TrustedDcName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedNewOwfPassword,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedOldOwfPassword,
                [out] PNL_GENERIC_RPC_DATA *TrustInfo
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerGetTrustInfo,
                (TrustedDcName, AccountName, SecureChannelType, ComputerName, Authenticator),
                self._options,
            )

        def OpnumUnused47(self) -> logon.OpnumUnused47Result:
            """NTSTATUS OpnumUnused47(void);"""
            return self._binding.call(logon.INTERFACE, _logon_OpnumUnused47, (), self._options)

        def DsrUpdateReadOnlyServerDnsRecords(
            self,
            *,
            ServerName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            SiteName: str | None,
            DnsTtl: int,
            DnsNames: NL_DNS_NAME_INFO_ARRAY,
        ) -> logon.DsrUpdateReadOnlyServerDnsRecordsResult:
            """NTSTATUS DsrUpdateReadOnlyServerDnsRecords(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in, unique, string, range(0, 256)] wchar_t *SiteName,
                [in] ULONG DnsTtl,
                [in, out] PNL_DNS_NAME_INFO_ARRAY DnsNames
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_DsrUpdateReadOnlyServerDnsRecords,
                (ServerName, ComputerName, Authenticator, SiteName, DnsTtl, DnsNames),
                self._options,
            )

        def NetrChainSetClientAttributes(
            self,
            *,
            PrimaryName: str,
            ChainedFromServerName: str,
            ChainedForClientName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            dwInVersion: int = ndr.DERIVED,
            pmsgIn: NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES,
            pdwOutVersion: int = ndr.DERIVED,
            pmsgOut: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES,
        ) -> logon.NetrChainSetClientAttributesResult:
            """NTSTATUS NetrChainSetClientAttributes(
                [in, string, ref] LOGONSRV_HANDLE PrimaryName,
                [in, string, ref, range(0, 256)] wchar_t *ChainedFromServerName,
                [in, string, ref, range(0, 256)] wchar_t *ChainedForClientName,
                [in, ref] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out, ref] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD dwInVersion,
                [in, ref][switch_is(dwInVersion)] NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES *pmsgIn,
                [in, out, ref] DWORD *pdwOutVersion,
                [in, out, ref][switch_is(*pdwOutVersion)] NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES *pmsgOut
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrChainSetClientAttributes,
                (
                    PrimaryName,
                    ChainedFromServerName,
                    ChainedForClientName,
                    Authenticator,
                    ReturnAuthenticator,
                    dwInVersion,
                    pmsgIn,
                    pdwOutVersion,
                    pmsgOut,
                ),
                self._options,
            )

        def Opnum50NotUsedOnWire(self) -> logon.Opnum50NotUsedOnWireResult:
            """void Opnum50NotUsedOnWire(void);"""
            return self._binding.call(logon.INTERFACE, _logon_Opnum50NotUsedOnWire, (), self._options)

        def Opnum51NotUsedOnWire(self) -> logon.Opnum51NotUsedOnWireResult:
            """void Opnum51NotUsedOnWire(void);"""
            return self._binding.call(logon.INTERFACE, _logon_Opnum51NotUsedOnWire, (), self._options)

        def Opnum52NotUsedOnWire(self) -> logon.Opnum52NotUsedOnWireResult:
            """void Opnum52NotUsedOnWire(void);"""
            return self._binding.call(logon.INTERFACE, _logon_Opnum52NotUsedOnWire, (), self._options)

        def Opnum53NotUsedOnWire(self) -> logon.Opnum53NotUsedOnWireResult:
            """void Opnum53NotUsedOnWire(void);"""
            return self._binding.call(logon.INTERFACE, _logon_Opnum53NotUsedOnWire, (), self._options)

        def Opnum54NotUsedOnWire(self) -> logon.Opnum54NotUsedOnWireResult:
            """void Opnum54NotUsedOnWire(void);"""
            return self._binding.call(logon.INTERFACE, _logon_Opnum54NotUsedOnWire, (), self._options)

        def Opnum55NotUsedOnWire(self) -> logon.Opnum55NotUsedOnWireResult:
            """void Opnum55NotUsedOnWire(void);"""
            return self._binding.call(logon.INTERFACE, _logon_Opnum55NotUsedOnWire, (), self._options)

        def Opnum56NotUsedOnWire(self) -> logon.Opnum56NotUsedOnWireResult:
            """void Opnum56NotUsedOnWire(void);"""
            return self._binding.call(logon.INTERFACE, _logon_Opnum56NotUsedOnWire, (), self._options)

        def Opnum57NotUsedOnWire(self) -> logon.Opnum57NotUsedOnWireResult:
            """void Opnum57NotUsedOnWire(void);"""
            return self._binding.call(logon.INTERFACE, _logon_Opnum57NotUsedOnWire, (), self._options)

        def Opnum58NotUsedOnWire(self) -> logon.Opnum58NotUsedOnWireResult:
            """void Opnum58NotUsedOnWire(void);"""
            return self._binding.call(logon.INTERFACE, _logon_Opnum58NotUsedOnWire, (), self._options)

        def NetrServerAuthenticateKerberos(
            self,
            *,
            PrimaryName: str | None,
            AccountName: str,
            AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            NegotiateFlags: int,
        ) -> logon.NetrServerAuthenticateKerberosResult:
            """NTSTATUS NetrServerAuthenticateKerberos(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE AccountType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in, out] PULONG NegotiateFlags,
                [out] PULONG AccountRid
            );
            """
            return self._binding.call(
                logon.INTERFACE,
                _logon_NetrServerAuthenticateKerberos,
                (PrimaryName, AccountName, AccountType, ComputerName, NegotiateFlags),
                self._options,
            )

    class Server(stub.Server):
        """Server of logon: override what you serve."""

        def NetrLogonUasLogon(
            self, call: stub.Call, /, ServerName: str | None, UserName: str, Workstation: str
        ) -> logon.NetrLogonUasLogonResult | Awaitable[logon.NetrLogonUasLogonResult]:
            """NET_API_STATUS NetrLogonUasLogon(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, range(0, 256)] wchar_t *UserName,
                [in, string, range(0, 256)] wchar_t *Workstation,
                [out] PNETLOGON_VALIDATION_UAS_INFO *ValidationInformation
            );
            """
            raise stub.not_served()

        def NetrLogonUasLogoff(
            self, call: stub.Call, /, ServerName: str | None, UserName: str, Workstation: str
        ) -> logon.NetrLogonUasLogoffResult | Awaitable[logon.NetrLogonUasLogoffResult]:
            """NET_API_STATUS NetrLogonUasLogoff(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, range(0, 256)] wchar_t *UserName,
                [in, string, range(0, 256)] wchar_t *Workstation,
                [out] PNETLOGON_LOGOFF_UAS_INFO LogoffInformation
            );
            """
            raise stub.not_served()

        def NetrLogonSamLogon(
            self,
            call: stub.Call,
            /,
            LogonServer: str | None,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR | None,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
            LogonLevel: NETLOGON_LOGON_INFO_CLASS | int,
            LogonInformation: NETLOGON_LEVEL,
            ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        ) -> logon.NetrLogonSamLogonResult | Awaitable[logon.NetrLogonSamLogonResult]:
            """NTSTATUS NetrLogonSamLogon(
                [in, unique, string] LOGONSRV_HANDLE LogonServer,
                [in, string, unique] wchar_t *ComputerName,
                [in, unique] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out, unique] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] NETLOGON_LOGON_INFO_CLASS LogonLevel,
                [in, switch_is(LogonLevel)] PNETLOGON_LEVEL LogonInformation,
                [in] NETLOGON_VALIDATION_INFO_CLASS ValidationLevel,
                [out, switch_is(ValidationLevel)] PNETLOGON_VALIDATION ValidationInformation,
                [out] UCHAR *Authoritative
            );
            """
            raise stub.not_served()

        def NetrLogonSamLogoff(
            self,
            call: stub.Call,
            /,
            LogonServer: str | None,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR | None,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
            LogonLevel: NETLOGON_LOGON_INFO_CLASS | int,
            LogonInformation: NETLOGON_LEVEL,
        ) -> logon.NetrLogonSamLogoffResult | Awaitable[logon.NetrLogonSamLogoffResult]:
            """NTSTATUS NetrLogonSamLogoff(
                [in, unique, string] LOGONSRV_HANDLE LogonServer,
                [in, string, unique] wchar_t *ComputerName,
                [in, unique] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out, unique] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] NETLOGON_LOGON_INFO_CLASS LogonLevel,
                [in, switch_is(LogonLevel)] PNETLOGON_LEVEL LogonInformation
            );
            """
            raise stub.not_served()

        def NetrServerReqChallenge(
            self,
            call: stub.Call,
            /,
            PrimaryName: str | None,
            ComputerName: str,
            ClientChallenge: NETLOGON_CREDENTIAL,
        ) -> logon.NetrServerReqChallengeResult | Awaitable[logon.NetrServerReqChallengeResult]:
            """NTSTATUS NetrServerReqChallenge(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string] wchar_t *ComputerName,
                [in] PNETLOGON_CREDENTIAL ClientChallenge,
                [out] PNETLOGON_CREDENTIAL ServerChallenge
            );
            """
            raise stub.not_served()

        def NetrServerAuthenticate(
            self,
            call: stub.Call,
            /,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            ClientCredential: NETLOGON_CREDENTIAL,
        ) -> logon.NetrServerAuthenticateResult | Awaitable[logon.NetrServerAuthenticateResult]:
            """NTSTATUS NetrServerAuthenticate(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string] wchar_t *ComputerName,
                [in] PNETLOGON_CREDENTIAL ClientCredential,
                [out] PNETLOGON_CREDENTIAL ServerCredential
            );
            """
            raise stub.not_served()

        def NetrServerPasswordSet(
            self,
            call: stub.Call,
            /,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            UasNewPassword: NT_OWF_PASSWORD,
        ) -> logon.NetrServerPasswordSetResult | Awaitable[logon.NetrServerPasswordSetResult]:
            """NTSTATUS NetrServerPasswordSet(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] PENCRYPTED_NT_OWF_PASSWORD UasNewPassword
            );
            """
            raise stub.not_served()

        def NetrDatabaseDeltas(
            self,
            call: stub.Call,
            /,
            PrimaryName: str,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DatabaseID: int,
            DomainModifiedCount: NLPR_MODIFIED_COUNT,
            PreferredMaximumLength: int,
        ) -> logon.NetrDatabaseDeltasResult | Awaitable[logon.NetrDatabaseDeltasResult]:
            """NTSTATUS NetrDatabaseDeltas(
                [in, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD DatabaseID,
                [in, out] PNLPR_MODIFIED_COUNT DomainModifiedCount,
                [out] PNETLOGON_DELTA_ENUM_ARRAY *DeltaArray,
                [in] DWORD PreferredMaximumLength
            );
            """
            raise stub.not_served()

        def NetrDatabaseSync(
            self,
            call: stub.Call,
            /,
            PrimaryName: str,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DatabaseID: int,
            SyncContext: int,
            PreferredMaximumLength: int,
        ) -> logon.NetrDatabaseSyncResult | Awaitable[logon.NetrDatabaseSyncResult]:
            """NTSTATUS NetrDatabaseSync(
                [in, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD DatabaseID,
                [in, out] ULONG *SyncContext,
                [out] PNETLOGON_DELTA_ENUM_ARRAY *DeltaArray,
                [in] DWORD PreferredMaximumLength
            );
            """
            raise stub.not_served()

        def NetrAccountDeltas(
            self,
            call: stub.Call,
            /,
            PrimaryName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            RecordId: UAS_INFO_0,
            Count: int,
            Level: int,
            BufferSize: int,
        ) -> logon.NetrAccountDeltasResult | Awaitable[logon.NetrAccountDeltasResult]:
            """NTSTATUS NetrAccountDeltas(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] PUAS_INFO_0 RecordId,
                [in] DWORD Count,
                [in] DWORD Level,
                [out, size_is(BufferSize)] UCHAR *Buffer,
                [in] DWORD BufferSize,
                [out] ULONG *CountReturned,
                [out] ULONG *TotalEntries,
                [out] PUAS_INFO_0 NextRecordId
            );
            """
            raise stub.not_served()

        def NetrAccountSync(
            self,
            call: stub.Call,
            /,
            PrimaryName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            Reference: int,
            Level: int,
            BufferSize: int,
        ) -> logon.NetrAccountSyncResult | Awaitable[logon.NetrAccountSyncResult]:
            """NTSTATUS NetrAccountSync(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD Reference,
                [in] DWORD Level,
                [out, size_is(BufferSize)] UCHAR *Buffer,
                [in, range(0, 4096)] DWORD BufferSize,
                [out] ULONG *CountReturned,
                [out] ULONG *TotalEntries,
                [out] ULONG *NextReference,
                [out] PUAS_INFO_0 LastRecordId
            );
            """
            raise stub.not_served()

        def NetrGetDCName(
            self, call: stub.Call, /, ServerName: str, DomainName: str | None
        ) -> logon.NetrGetDCNameResult | Awaitable[logon.NetrGetDCNameResult]:
            """NET_API_STATUS NetrGetDCName(
                [in, string] LOGONSRV_HANDLE ServerName,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [out, string] wchar_t **Buffer
            );
            """
            raise stub.not_served()

        def NetrLogonControl(
            self, call: stub.Call, /, ServerName: str | None, FunctionCode: int, QueryLevel: int
        ) -> logon.NetrLogonControlResult | Awaitable[logon.NetrLogonControlResult]:
            """NET_API_STATUS NetrLogonControl(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] DWORD FunctionCode,
                [in] DWORD QueryLevel,
                [out, switch_is(QueryLevel)] PNETLOGON_CONTROL_QUERY_INFORMATION Buffer
            );
            """
            raise stub.not_served()

        def NetrGetAnyDCName(
            self, call: stub.Call, /, ServerName: str | None, DomainName: str | None
        ) -> logon.NetrGetAnyDCNameResult | Awaitable[logon.NetrGetAnyDCNameResult]:
            """NET_API_STATUS NetrGetAnyDCName(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [out, string] wchar_t **Buffer
            );
            """
            raise stub.not_served()

        def NetrLogonControl2(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            FunctionCode: int,
            QueryLevel: int,
            Data: NETLOGON_CONTROL_DATA_INFORMATION,
        ) -> logon.NetrLogonControl2Result | Awaitable[logon.NetrLogonControl2Result]:
            """NET_API_STATUS NetrLogonControl2(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] DWORD FunctionCode,
                [in] DWORD QueryLevel,
                [in, switch_is(FunctionCode)] PNETLOGON_CONTROL_DATA_INFORMATION Data,
                [out, switch_is(QueryLevel)] PNETLOGON_CONTROL_QUERY_INFORMATION Buffer
            );
            """
            raise stub.not_served()

        def NetrServerAuthenticate2(
            self,
            call: stub.Call,
            /,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            ClientCredential: NETLOGON_CREDENTIAL,
            NegotiateFlags: int,
        ) -> logon.NetrServerAuthenticate2Result | Awaitable[logon.NetrServerAuthenticate2Result]:
            """NTSTATUS NetrServerAuthenticate2(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_CREDENTIAL ClientCredential,
                [out] PNETLOGON_CREDENTIAL ServerCredential,
                [in, out] ULONG *NegotiateFlags
            );
            """
            raise stub.not_served()

        def NetrDatabaseSync2(
            self,
            call: stub.Call,
            /,
            PrimaryName: str,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DatabaseID: int,
            RestartState: SYNC_STATE | int,
            SyncContext: int,
            PreferredMaximumLength: int,
        ) -> logon.NetrDatabaseSync2Result | Awaitable[logon.NetrDatabaseSync2Result]:
            """NTSTATUS NetrDatabaseSync2(
                [in, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD DatabaseID,
                [in] SYNC_STATE RestartState,
                [in, out] ULONG *SyncContext,
                [out] PNETLOGON_DELTA_ENUM_ARRAY *DeltaArray,
                [in] DWORD PreferredMaximumLength
            );
            """
            raise stub.not_served()

        def NetrDatabaseRedo(
            self,
            call: stub.Call,
            /,
            PrimaryName: str,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            ChangeLogEntry: bytes,
            ChangeLogEntrySize: int,
        ) -> logon.NetrDatabaseRedoResult | Awaitable[logon.NetrDatabaseRedoResult]:
            """NTSTATUS NetrDatabaseRedo(
                [in, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in, size_is(ChangeLogEntrySize)] UCHAR *ChangeLogEntry,
                [in, range(0, 4096)] DWORD ChangeLogEntrySize,
                [out] PNETLOGON_DELTA_ENUM_ARRAY *DeltaArray
            );
            """
            raise stub.not_served()

        def NetrLogonControl2Ex(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            FunctionCode: int,
            QueryLevel: int,
            Data: NETLOGON_CONTROL_DATA_INFORMATION,
        ) -> logon.NetrLogonControl2ExResult | Awaitable[logon.NetrLogonControl2ExResult]:
            """NET_API_STATUS NetrLogonControl2Ex(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] DWORD FunctionCode,
                [in] DWORD QueryLevel,
                [in, switch_is(FunctionCode)] PNETLOGON_CONTROL_DATA_INFORMATION Data,
                [out, switch_is(QueryLevel)] PNETLOGON_CONTROL_QUERY_INFORMATION Buffer
            );
            """
            raise stub.not_served()

        def NetrEnumerateTrustedDomains(
            self, call: stub.Call, /, ServerName: str | None
        ) -> logon.NetrEnumerateTrustedDomainsResult | Awaitable[logon.NetrEnumerateTrustedDomainsResult]:
            """NTSTATUS NetrEnumerateTrustedDomains(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [out] PDOMAIN_NAME_BUFFER DomainNameBuffer
            );
            """
            raise stub.not_served()

        def DsrGetDcName(
            self,
            call: stub.Call,
            /,
            ComputerName: str | None,
            DomainName: str | None,
            DomainGuid: UUID | None,
            SiteGuid: UUID | None,
            Flags: int,
        ) -> logon.DsrGetDcNameResult | Awaitable[logon.DsrGetDcNameResult]:
            """NET_API_STATUS DsrGetDcName(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [in, unique] GUID *DomainGuid,
                [in, unique] GUID *SiteGuid,
                [in] ULONG Flags,
                [out] PDOMAIN_CONTROLLER_INFOW *DomainControllerInfo
            );
            """
            raise stub.not_served()

        def NetrLogonGetCapabilities(
            self,
            call: stub.Call,
            /,
            ServerName: str,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            QueryLevel: int,
        ) -> logon.NetrLogonGetCapabilitiesResult | Awaitable[logon.NetrLogonGetCapabilitiesResult]:
            """NTSTATUS NetrLogonGetCapabilities(
                [in, string] LOGONSRV_HANDLE ServerName,
                [in, string, unique, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD QueryLevel,
                [out, switch_is(QueryLevel)] PNETLOGON_CAPABILITIES Capabilities
            );
            """
            raise stub.not_served()

        def NetrLogonSetServiceBits(
            self, call: stub.Call, /, ServerName: str | None, ServiceBitsOfInterest: int, ServiceBits: int
        ) -> logon.NetrLogonSetServiceBitsResult | int | Awaitable[logon.NetrLogonSetServiceBitsResult | int]:
            """NTSTATUS NetrLogonSetServiceBits(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] DWORD ServiceBitsOfInterest,
                [in] DWORD ServiceBits
            );
            """
            raise stub.not_served()

        def NetrLogonGetTrustRid(
            self, call: stub.Call, /, ServerName: str | None, DomainName: str | None
        ) -> logon.NetrLogonGetTrustRidResult | Awaitable[logon.NetrLogonGetTrustRidResult]:
            """NET_API_STATUS NetrLogonGetTrustRid(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, unique, range(0, 256)] wchar_t *DomainName,
                [out] ULONG *Rid
            );
            """
            raise stub.not_served()

        def NetrLogonComputeServerDigest(
            self, call: stub.Call, /, ServerName: str | None, Rid: int, Message: bytes, MessageSize: int
        ) -> logon.NetrLogonComputeServerDigestResult | Awaitable[logon.NetrLogonComputeServerDigestResult]:
            """NET_API_STATUS NetrLogonComputeServerDigest(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] ULONG Rid,
                [in, size_is(MessageSize)] UCHAR *Message,
                [in, range(0, 2048)] ULONG MessageSize,
                [out] CHAR NewMessageDigest[16],
                [out] CHAR OldMessageDigest[16]
            );
            """
            raise stub.not_served()

        def NetrLogonComputeClientDigest(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            DomainName: str | None,
            Message: bytes,
            MessageSize: int,
        ) -> logon.NetrLogonComputeClientDigestResult | Awaitable[logon.NetrLogonComputeClientDigestResult]:
            """NET_API_STATUS NetrLogonComputeClientDigest(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, unique, range(0, 256)] wchar_t *DomainName,
                [in, size_is(MessageSize)] UCHAR *Message,
                [in, range(0, 2048)] ULONG MessageSize,
                [out] CHAR NewMessageDigest[16],
                [out] CHAR OldMessageDigest[16]
            );
            """
            raise stub.not_served()

        def NetrServerAuthenticate3(
            self,
            call: stub.Call,
            /,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            ClientCredential: NETLOGON_CREDENTIAL,
            NegotiateFlags: int,
        ) -> logon.NetrServerAuthenticate3Result | Awaitable[logon.NetrServerAuthenticate3Result]:
            """NTSTATUS NetrServerAuthenticate3(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_CREDENTIAL ClientCredential,
                [out] PNETLOGON_CREDENTIAL ServerCredential,
                [in, out] PULONG NegotiateFlags,
                [out] PULONG AccountRid
            );
            """
            raise stub.not_served()

        def DsrGetDcNameEx(
            self,
            call: stub.Call,
            /,
            ComputerName: str | None,
            DomainName: str | None,
            DomainGuid: UUID | None,
            SiteName: str | None,
            Flags: int,
        ) -> logon.DsrGetDcNameExResult | Awaitable[logon.DsrGetDcNameExResult]:
            """NET_API_STATUS DsrGetDcNameEx(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [in, unique] GUID *DomainGuid,
                [in, unique, string, range(0, 256)] wchar_t *SiteName,
                [in] ULONG Flags,
                [out] PDOMAIN_CONTROLLER_INFOW *DomainControllerInfo
            );
            """
            raise stub.not_served()

        def DsrGetSiteName(
            self, call: stub.Call, /, ComputerName: str | None
        ) -> logon.DsrGetSiteNameResult | Awaitable[logon.DsrGetSiteNameResult]:
            """NET_API_STATUS DsrGetSiteName(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [out, string] wchar_t **SiteName
            );
            """
            raise stub.not_served()

        def NetrLogonGetDomainInfo(
            self,
            call: stub.Call,
            /,
            ServerName: str,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            Level: int,
            WkstaBuffer: NETLOGON_WORKSTATION_INFORMATION,
        ) -> logon.NetrLogonGetDomainInfoResult | Awaitable[logon.NetrLogonGetDomainInfoResult]:
            """NTSTATUS NetrLogonGetDomainInfo(
                [in, string] LOGONSRV_HANDLE ServerName,
                [in, string, unique, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD Level,
                [in, switch_is(Level)] PNETLOGON_WORKSTATION_INFORMATION WkstaBuffer,
                [out, switch_is(Level)] PNETLOGON_DOMAIN_INFORMATION DomBuffer
            );
            """
            raise stub.not_served()

        def NetrServerPasswordSet2(
            self,
            call: stub.Call,
            /,
            PrimaryName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ClearNewPassword: NL_TRUST_PASSWORD,
        ) -> logon.NetrServerPasswordSet2Result | Awaitable[logon.NetrServerPasswordSet2Result]:
            """NTSTATUS NetrServerPasswordSet2(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] PNL_TRUST_PASSWORD ClearNewPassword
            );
            """
            raise stub.not_served()

        def NetrServerPasswordGet(
            self,
            call: stub.Call,
            /,
            PrimaryName: str | None,
            AccountName: str,
            AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
        ) -> logon.NetrServerPasswordGetResult | Awaitable[logon.NetrServerPasswordGetResult]:
            """NTSTATUS NetrServerPasswordGet(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE AccountType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedNtOwfPassword
            );
            """
            raise stub.not_served()

        def NetrLogonSendToSam(
            self,
            call: stub.Call,
            /,
            PrimaryName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            OpaqueBuffer: bytes,
            OpaqueBufferSize: int,
        ) -> logon.NetrLogonSendToSamResult | Awaitable[logon.NetrLogonSendToSamResult]:
            """NTSTATUS NetrLogonSendToSam(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in, size_is(OpaqueBufferSize)] UCHAR *OpaqueBuffer,
                [in] ULONG OpaqueBufferSize
            );
            """
            raise stub.not_served()

        def DsrAddressToSiteNamesW(
            self,
            call: stub.Call,
            /,
            ComputerName: str | None,
            EntryCount: int,
            SocketAddresses: list[NL_SOCKET_ADDRESS],
        ) -> logon.DsrAddressToSiteNamesWResult | Awaitable[logon.DsrAddressToSiteNamesWResult]:
            """NET_API_STATUS DsrAddressToSiteNamesW(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, range(0, 4096)] DWORD EntryCount,
                [in, size_is(EntryCount)] PNL_SOCKET_ADDRESS SocketAddresses,
                [out] PNL_SITE_NAME_ARRAY *SiteNames
            );
            """
            raise stub.not_served()

        def DsrGetDcNameEx2(
            self,
            call: stub.Call,
            /,
            ComputerName: str | None,
            AccountName: str | None,
            AllowableAccountControlBits: int,
            DomainName: str | None,
            DomainGuid: UUID | None,
            SiteName: str | None,
            Flags: int,
        ) -> logon.DsrGetDcNameEx2Result | Awaitable[logon.DsrGetDcNameEx2Result]:
            """NET_API_STATUS DsrGetDcNameEx2(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, unique, string, range(0, 256)] wchar_t *AccountName,
                [in] ULONG AllowableAccountControlBits,
                [in, unique, string, range(0, 256)] wchar_t *DomainName,
                [in, unique] GUID *DomainGuid,
                [in, unique, string, range(0, 256)] wchar_t *SiteName,
                [in] ULONG Flags,
                [out] PDOMAIN_CONTROLLER_INFOW *DomainControllerInfo
            );
            """
            raise stub.not_served()

        def NetrLogonGetTimeServiceParentDomain(
            self, call: stub.Call, /, ServerName: str | None
        ) -> (
            logon.NetrLogonGetTimeServiceParentDomainResult
            | Awaitable[logon.NetrLogonGetTimeServiceParentDomainResult]
        ):
            """NET_API_STATUS NetrLogonGetTimeServiceParentDomain(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [out, string] wchar_t **DomainName,
                [out] int *PdcSameSite
            );
            """
            raise stub.not_served()

        def NetrEnumerateTrustedDomainsEx(
            self, call: stub.Call, /, ServerName: str | None
        ) -> logon.NetrEnumerateTrustedDomainsExResult | Awaitable[logon.NetrEnumerateTrustedDomainsExResult]:
            """NET_API_STATUS NetrEnumerateTrustedDomainsEx(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [out] PNETLOGON_TRUSTED_DOMAIN_ARRAY Domains
            );
            """
            raise stub.not_served()

        def DsrAddressToSiteNamesExW(
            self,
            call: stub.Call,
            /,
            ComputerName: str | None,
            EntryCount: int,
            SocketAddresses: list[NL_SOCKET_ADDRESS],
        ) -> logon.DsrAddressToSiteNamesExWResult | Awaitable[logon.DsrAddressToSiteNamesExWResult]:
            """NET_API_STATUS DsrAddressToSiteNamesExW(
                [in, unique, string] LOGONSRV_HANDLE ComputerName,
                [in, range(0, 4096)] DWORD EntryCount,
                [in, size_is(EntryCount)] PNL_SOCKET_ADDRESS SocketAddresses,
                [out] PNL_SITE_NAME_EX_ARRAY *SiteNames
            );
            """
            raise stub.not_served()

        def DsrGetDcSiteCoverageW(
            self, call: stub.Call, /, ServerName: str | None
        ) -> logon.DsrGetDcSiteCoverageWResult | Awaitable[logon.DsrGetDcSiteCoverageWResult]:
            """NET_API_STATUS DsrGetDcSiteCoverageW(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [out] PNL_SITE_NAME_ARRAY *SiteNames
            );
            """
            raise stub.not_served()

        def NetrLogonSamLogonEx(
            self,
            call: stub.Call,
            /,
            LogonServer: str | None,
            ComputerName: str | None,
            LogonLevel: NETLOGON_LOGON_INFO_CLASS | int,
            LogonInformation: NETLOGON_LEVEL,
            ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
            ExtraFlags: int,
        ) -> logon.NetrLogonSamLogonExResult | Awaitable[logon.NetrLogonSamLogonExResult]:
            """NTSTATUS NetrLogonSamLogonEx(
                [in] handle_t ContextHandle,
                [in, unique, string, range(0, 256)] wchar_t *LogonServer,
                [in, unique, string, range(0, 256)] wchar_t *ComputerName,
                [in] NETLOGON_LOGON_INFO_CLASS LogonLevel,
                [in, switch_is(LogonLevel)] PNETLOGON_LEVEL LogonInformation,
                [in] NETLOGON_VALIDATION_INFO_CLASS ValidationLevel,
                [out, switch_is(ValidationLevel)] PNETLOGON_VALIDATION ValidationInformation,
                [out] UCHAR *Authoritative,
                [in, out] ULONG *ExtraFlags
            );
            """
            raise stub.not_served()

        def DsrEnumerateDomainTrusts(
            self, call: stub.Call, /, ServerName: str | None, Flags: int
        ) -> logon.DsrEnumerateDomainTrustsResult | Awaitable[logon.DsrEnumerateDomainTrustsResult]:
            """NET_API_STATUS DsrEnumerateDomainTrusts(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in] ULONG Flags,
                [out] PNETLOGON_TRUSTED_DOMAIN_ARRAY Domains
            );
            """
            raise stub.not_served()

        def DsrDeregisterDnsHostRecords(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            DnsDomainName: str | None,
            DomainGuid: UUID | None,
            DsaGuid: UUID | None,
            DnsHostName: str | None,
        ) -> (
            logon.DsrDeregisterDnsHostRecordsResult
            | int
            | Awaitable[logon.DsrDeregisterDnsHostRecordsResult | int]
        ):
            """NET_API_STATUS DsrDeregisterDnsHostRecords(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, unique, string, range(0, 256)] wchar_t *DnsDomainName,
                [in, unique] GUID *DomainGuid,
                [in, unique] GUID *DsaGuid,
                [in, unique, string, range(0, 256)] wchar_t *DnsHostName
            );
            """
            raise stub.not_served()

        def NetrServerTrustPasswordsGet(
            self,
            call: stub.Call,
            /,
            TrustedDcName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
        ) -> logon.NetrServerTrustPasswordsGetResult | Awaitable[logon.NetrServerTrustPasswordsGetResult]:
            """NTSTATUS NetrServerTrustPasswordsGet(
                [in, unique, string] LOGONSRV_HANDLE TrustedDcName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedNewOwfPassword,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedOldOwfPassword
            );
            """
            raise stub.not_served()

        def DsrGetForestTrustInformation(
            self, call: stub.Call, /, ServerName: str | None, TrustedDomainName: str | None, Flags: int
        ) -> logon.DsrGetForestTrustInformationResult | Awaitable[logon.DsrGetForestTrustInformationResult]:
            """NET_API_STATUS DsrGetForestTrustInformation(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, unique, string, range(0, 256)] wchar_t *TrustedDomainName,
                [in] DWORD Flags,
                [out] PLSA_FOREST_TRUST_INFORMATION *ForestTrustInfo
            );
            """
            raise stub.not_served()

        def NetrGetForestTrustInformation(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            Flags: int,
        ) -> logon.NetrGetForestTrustInformationResult | Awaitable[logon.NetrGetForestTrustInformationResult]:
            """NTSTATUS NetrGetForestTrustInformation(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD Flags,
                [out] PLSA_FOREST_TRUST_INFORMATION *ForestTrustInfo
            );
            """
            raise stub.not_served()

        def NetrLogonSamLogonWithFlags(
            self,
            call: stub.Call,
            /,
            LogonServer: str | None,
            ComputerName: str | None,
            Authenticator: NETLOGON_AUTHENTICATOR | None,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
            LogonLevel: NETLOGON_LOGON_INFO_CLASS | int,
            LogonInformation: NETLOGON_LEVEL,
            ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
            ExtraFlags: int,
        ) -> logon.NetrLogonSamLogonWithFlagsResult | Awaitable[logon.NetrLogonSamLogonWithFlagsResult]:
            """NTSTATUS NetrLogonSamLogonWithFlags(
                [in, unique, string] LOGONSRV_HANDLE LogonServer,
                [in, string, unique, range(0, 256)] wchar_t *ComputerName,
                [in, unique] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out, unique] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] NETLOGON_LOGON_INFO_CLASS LogonLevel,
                [in, switch_is(LogonLevel)] PNETLOGON_LEVEL LogonInformation,
                [in] NETLOGON_VALIDATION_INFO_CLASS ValidationLevel,
                [out, switch_is(ValidationLevel)] PNETLOGON_VALIDATION ValidationInformation,
                [out] UCHAR *Authoritative,
                [in, out] ULONG *ExtraFlags
            );
            """
            raise stub.not_served()

        def NetrServerGetTrustInfo(
            self,
            call: stub.Call,
            /,
            TrustedDcName: str | None,
            AccountName: str,
            SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
        ) -> logon.NetrServerGetTrustInfoResult | Awaitable[logon.NetrServerGetTrustInfoResult]:
            """NTSTATUS NetrServerGetTrustInfo(
                [in, unique, string] LOGONSRV_HANDLE TrustedDcName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE SecureChannelType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedNewOwfPassword,
                [out] PENCRYPTED_NT_OWF_PASSWORD EncryptedOldOwfPassword,
                [out] PNL_GENERIC_RPC_DATA *TrustInfo
            );
            """
            raise stub.not_served()

        def OpnumUnused47(
            self, call: stub.Call, /
        ) -> logon.OpnumUnused47Result | int | Awaitable[logon.OpnumUnused47Result | int]:
            """NTSTATUS OpnumUnused47(void);"""
            raise stub.not_served()

        def DsrUpdateReadOnlyServerDnsRecords(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            ComputerName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            SiteName: str | None,
            DnsTtl: int,
            DnsNames: NL_DNS_NAME_INFO_ARRAY,
        ) -> (
            logon.DsrUpdateReadOnlyServerDnsRecordsResult
            | Awaitable[logon.DsrUpdateReadOnlyServerDnsRecordsResult]
        ):
            """NTSTATUS DsrUpdateReadOnlyServerDnsRecords(
                [in, unique, string] LOGONSRV_HANDLE ServerName,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in] PNETLOGON_AUTHENTICATOR Authenticator,
                [out] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in, unique, string, range(0, 256)] wchar_t *SiteName,
                [in] ULONG DnsTtl,
                [in, out] PNL_DNS_NAME_INFO_ARRAY DnsNames
            );
            """
            raise stub.not_served()

        def NetrChainSetClientAttributes(
            self,
            call: stub.Call,
            /,
            PrimaryName: str,
            ChainedFromServerName: str,
            ChainedForClientName: str,
            Authenticator: NETLOGON_AUTHENTICATOR,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            dwInVersion: int,
            pmsgIn: NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES,
            pdwOutVersion: int,
            pmsgOut: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES,
        ) -> logon.NetrChainSetClientAttributesResult | Awaitable[logon.NetrChainSetClientAttributesResult]:
            """NTSTATUS NetrChainSetClientAttributes(
                [in, string, ref] LOGONSRV_HANDLE PrimaryName,
                [in, string, ref, range(0, 256)] wchar_t *ChainedFromServerName,
                [in, string, ref, range(0, 256)] wchar_t *ChainedForClientName,
                [in, ref] PNETLOGON_AUTHENTICATOR Authenticator,
                [in, out, ref] PNETLOGON_AUTHENTICATOR ReturnAuthenticator,
                [in] DWORD dwInVersion,
                [in, ref][switch_is(dwInVersion)] NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES *pmsgIn,
                [in, out, ref] DWORD *pdwOutVersion,
                [in, out, ref][switch_is(*pdwOutVersion)] NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES *pmsgOut
            );
            """
            raise stub.not_served()

        def Opnum50NotUsedOnWire(
            self, call: stub.Call, /
        ) -> logon.Opnum50NotUsedOnWireResult | Awaitable[logon.Opnum50NotUsedOnWireResult | None] | None:
            """void Opnum50NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum51NotUsedOnWire(
            self, call: stub.Call, /
        ) -> logon.Opnum51NotUsedOnWireResult | Awaitable[logon.Opnum51NotUsedOnWireResult | None] | None:
            """void Opnum51NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum52NotUsedOnWire(
            self, call: stub.Call, /
        ) -> logon.Opnum52NotUsedOnWireResult | Awaitable[logon.Opnum52NotUsedOnWireResult | None] | None:
            """void Opnum52NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum53NotUsedOnWire(
            self, call: stub.Call, /
        ) -> logon.Opnum53NotUsedOnWireResult | Awaitable[logon.Opnum53NotUsedOnWireResult | None] | None:
            """void Opnum53NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum54NotUsedOnWire(
            self, call: stub.Call, /
        ) -> logon.Opnum54NotUsedOnWireResult | Awaitable[logon.Opnum54NotUsedOnWireResult | None] | None:
            """void Opnum54NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum55NotUsedOnWire(
            self, call: stub.Call, /
        ) -> logon.Opnum55NotUsedOnWireResult | Awaitable[logon.Opnum55NotUsedOnWireResult | None] | None:
            """void Opnum55NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum56NotUsedOnWire(
            self, call: stub.Call, /
        ) -> logon.Opnum56NotUsedOnWireResult | Awaitable[logon.Opnum56NotUsedOnWireResult | None] | None:
            """void Opnum56NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum57NotUsedOnWire(
            self, call: stub.Call, /
        ) -> logon.Opnum57NotUsedOnWireResult | Awaitable[logon.Opnum57NotUsedOnWireResult | None] | None:
            """void Opnum57NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum58NotUsedOnWire(
            self, call: stub.Call, /
        ) -> logon.Opnum58NotUsedOnWireResult | Awaitable[logon.Opnum58NotUsedOnWireResult | None] | None:
            """void Opnum58NotUsedOnWire(void);"""
            raise stub.not_served()

        def NetrServerAuthenticateKerberos(
            self,
            call: stub.Call,
            /,
            PrimaryName: str | None,
            AccountName: str,
            AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
            ComputerName: str,
            NegotiateFlags: int,
        ) -> (
            logon.NetrServerAuthenticateKerberosResult | Awaitable[logon.NetrServerAuthenticateKerberosResult]
        ):
            """NTSTATUS NetrServerAuthenticateKerberos(
                [in, unique, string] LOGONSRV_HANDLE PrimaryName,
                [in, string, range(0, 256)] wchar_t *AccountName,
                [in] NETLOGON_SECURE_CHANNEL_TYPE AccountType,
                [in, string, range(0, 256)] wchar_t *ComputerName,
                [in, out] PULONG NegotiateFlags,
                [out] PULONG AccountRid
            );
            """
            raise stub.not_served()


_logon_NetrLogonUasLogon: Final = stub.Operation(
    0,
    "NetrLogonUasLogon",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "UserName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "Workstation",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "ValidationInformation",
            ndr.Pointer(ndr.Pointer(NETLOGON_VALIDATION_UAS_INFO.__ndr__), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonUasLogonResult,
)
_logon_NetrLogonUasLogoff: Final = stub.Operation(
    1,
    "NetrLogonUasLogoff",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "UserName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "Workstation",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("LogoffInformation", ndr.Pointer(NETLOGON_LOGOFF_UAS_INFO.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonUasLogoffResult,
)
_logon_NetrLogonSamLogon: Final = stub.Operation(
    2,
    "NetrLogonSamLogon",
    (
        ndr.Param("LogonServer", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ComputerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__), "in,out"),
        ndr.Param("LogonLevel", _NETLOGON_LOGON_INFO_CLASS, "in"),
        ndr.Param(
            "LogonInformation",
            ndr.Pointer(replace(NETLOGON_LEVEL.__ndr__, switch_is="LogonLevel"), "ref"),
            "in",
        ),
        ndr.Param("ValidationLevel", _NETLOGON_VALIDATION_INFO_CLASS, "in"),
        ndr.Param(
            "ValidationInformation",
            ndr.Pointer(replace(NETLOGON_VALIDATION.__ndr__, switch_is="ValidationLevel"), "ref"),
            "out",
        ),
        ndr.Param("Authoritative", ndr.Pointer(ndr.CHAR, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonSamLogonResult,
)
_logon_NetrLogonSamLogoff: Final = stub.Operation(
    3,
    "NetrLogonSamLogoff",
    (
        ndr.Param("LogonServer", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ComputerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__), "in,out"),
        ndr.Param("LogonLevel", _NETLOGON_LOGON_INFO_CLASS, "in"),
        ndr.Param(
            "LogonInformation",
            ndr.Pointer(replace(NETLOGON_LEVEL.__ndr__, switch_is="LogonLevel"), "ref"),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonSamLogoffResult,
)
_logon_NetrServerReqChallenge: Final = stub.Operation(
    4,
    "NetrServerReqChallenge",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ComputerName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("ClientChallenge", ndr.Pointer(NETLOGON_CREDENTIAL.__ndr__, "ref"), "in"),
        ndr.Param("ServerChallenge", ndr.Pointer(NETLOGON_CREDENTIAL.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrServerReqChallengeResult,
)
_logon_NetrServerAuthenticate: Final = stub.Operation(
    5,
    "NetrServerAuthenticate",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("AccountName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("SecureChannelType", _NETLOGON_SECURE_CHANNEL_TYPE, "in"),
        ndr.Param("ComputerName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("ClientCredential", ndr.Pointer(NETLOGON_CREDENTIAL.__ndr__, "ref"), "in"),
        ndr.Param("ServerCredential", ndr.Pointer(NETLOGON_CREDENTIAL.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrServerAuthenticateResult,
)
_logon_NetrServerPasswordSet: Final = stub.Operation(
    6,
    "NetrServerPasswordSet",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("AccountName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("SecureChannelType", _NETLOGON_SECURE_CHANNEL_TYPE, "in"),
        ndr.Param("ComputerName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "out"),
        ndr.Param("UasNewPassword", ndr.Pointer(NT_OWF_PASSWORD.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrServerPasswordSetResult,
)
_logon_NetrDatabaseDeltas: Final = stub.Operation(
    7,
    "NetrDatabaseDeltas",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in,out"),
        ndr.Param("DatabaseID", ndr.ULONG, "in"),
        ndr.Param("DomainModifiedCount", ndr.Pointer(NLPR_MODIFIED_COUNT.__ndr__, "ref"), "in,out"),
        ndr.Param("DeltaArray", ndr.Pointer(ndr.Pointer(NETLOGON_DELTA_ENUM_ARRAY.__ndr__), "ref"), "out"),
        ndr.Param("PreferredMaximumLength", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrDatabaseDeltasResult,
)
_logon_NetrDatabaseSync: Final = stub.Operation(
    8,
    "NetrDatabaseSync",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in,out"),
        ndr.Param("DatabaseID", ndr.ULONG, "in"),
        ndr.Param("SyncContext", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("DeltaArray", ndr.Pointer(ndr.Pointer(NETLOGON_DELTA_ENUM_ARRAY.__ndr__), "ref"), "out"),
        ndr.Param("PreferredMaximumLength", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrDatabaseSyncResult,
)
_logon_NetrAccountDeltas: Final = stub.Operation(
    9,
    "NetrAccountDeltas",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in,out"),
        ndr.Param("RecordId", ndr.Pointer(UAS_INFO_0.__ndr__, "ref"), "in"),
        ndr.Param("Count", ndr.ULONG, "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("Buffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="BufferSize"),)), "ref"), "out"),
        ndr.Param("BufferSize", ndr.ULONG, "in"),
        ndr.Param("CountReturned", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("NextRecordId", ndr.Pointer(UAS_INFO_0.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrAccountDeltasResult,
)
_logon_NetrAccountSync: Final = stub.Operation(
    10,
    "NetrAccountSync",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in,out"),
        ndr.Param("Reference", ndr.ULONG, "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("Buffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="BufferSize"),)), "ref"), "out"),
        ndr.Param("BufferSize", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param("CountReturned", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("NextReference", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("LastRecordId", ndr.Pointer(UAS_INFO_0.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrAccountSyncResult,
)
_logon_NetrGetDCName: Final = stub.Operation(
    11,
    "NetrGetDCName",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param(
            "DomainName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("Buffer", ndr.Pointer(ndr.Pointer(ndr.WSTRING), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrGetDCNameResult,
)
_logon_NetrLogonControl: Final = stub.Operation(
    12,
    "NetrLogonControl",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("FunctionCode", ndr.ULONG, "in"),
        ndr.Param("QueryLevel", ndr.ULONG, "in"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(replace(NETLOGON_CONTROL_QUERY_INFORMATION.__ndr__, switch_is="QueryLevel"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonControlResult,
)
_logon_NetrGetAnyDCName: Final = stub.Operation(
    13,
    "NetrGetAnyDCName",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "DomainName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("Buffer", ndr.Pointer(ndr.Pointer(ndr.WSTRING), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrGetAnyDCNameResult,
)
_logon_NetrLogonControl2: Final = stub.Operation(
    14,
    "NetrLogonControl2",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("FunctionCode", ndr.ULONG, "in"),
        ndr.Param("QueryLevel", ndr.ULONG, "in"),
        ndr.Param(
            "Data",
            ndr.Pointer(replace(NETLOGON_CONTROL_DATA_INFORMATION.__ndr__, switch_is="FunctionCode"), "ref"),
            "in",
        ),
        ndr.Param(
            "Buffer",
            ndr.Pointer(replace(NETLOGON_CONTROL_QUERY_INFORMATION.__ndr__, switch_is="QueryLevel"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonControl2Result,
)
_logon_NetrServerAuthenticate2: Final = stub.Operation(
    15,
    "NetrServerAuthenticate2",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "AccountName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("SecureChannelType", _NETLOGON_SECURE_CHANNEL_TYPE, "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("ClientCredential", ndr.Pointer(NETLOGON_CREDENTIAL.__ndr__, "ref"), "in"),
        ndr.Param("ServerCredential", ndr.Pointer(NETLOGON_CREDENTIAL.__ndr__, "ref"), "out"),
        ndr.Param("NegotiateFlags", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrServerAuthenticate2Result,
)
_logon_NetrDatabaseSync2: Final = stub.Operation(
    16,
    "NetrDatabaseSync2",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in,out"),
        ndr.Param("DatabaseID", ndr.ULONG, "in"),
        ndr.Param("RestartState", _SYNC_STATE, "in"),
        ndr.Param("SyncContext", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("DeltaArray", ndr.Pointer(ndr.Pointer(NETLOGON_DELTA_ENUM_ARRAY.__ndr__), "ref"), "out"),
        ndr.Param("PreferredMaximumLength", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrDatabaseSync2Result,
)
_logon_NetrDatabaseRedo: Final = stub.Operation(
    17,
    "NetrDatabaseRedo",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in,out"),
        ndr.Param(
            "ChangeLogEntry",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="ChangeLogEntrySize"),)), "ref"),
            "in",
        ),
        ndr.Param("ChangeLogEntrySize", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param("DeltaArray", ndr.Pointer(ndr.Pointer(NETLOGON_DELTA_ENUM_ARRAY.__ndr__), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrDatabaseRedoResult,
)
_logon_NetrLogonControl2Ex: Final = stub.Operation(
    18,
    "NetrLogonControl2Ex",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("FunctionCode", ndr.ULONG, "in"),
        ndr.Param("QueryLevel", ndr.ULONG, "in"),
        ndr.Param(
            "Data",
            ndr.Pointer(replace(NETLOGON_CONTROL_DATA_INFORMATION.__ndr__, switch_is="FunctionCode"), "ref"),
            "in",
        ),
        ndr.Param(
            "Buffer",
            ndr.Pointer(replace(NETLOGON_CONTROL_QUERY_INFORMATION.__ndr__, switch_is="QueryLevel"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonControl2ExResult,
)
_logon_NetrEnumerateTrustedDomains: Final = stub.Operation(
    19,
    "NetrEnumerateTrustedDomains",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("DomainNameBuffer", ndr.Pointer(DOMAIN_NAME_BUFFER.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrEnumerateTrustedDomainsResult,
)
_logon_DsrGetDcName: Final = stub.Operation(
    20,
    "DsrGetDcName",
    (
        ndr.Param("ComputerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "DomainName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("DomainGuid", ndr.Pointer(ndr.GUID), "in"),
        ndr.Param("SiteGuid", ndr.Pointer(ndr.GUID), "in"),
        ndr.Param("Flags", ndr.ULONG, "in"),
        ndr.Param(
            "DomainControllerInfo", ndr.Pointer(ndr.Pointer(DOMAIN_CONTROLLER_INFOW.__ndr__), "ref"), "out"
        ),
    ),
    returns=ndr.ULONG,
    result=logon.DsrGetDcNameResult,
)
_logon_NetrLogonGetCapabilities: Final = stub.Operation(
    21,
    "NetrLogonGetCapabilities",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in,out"),
        ndr.Param("QueryLevel", ndr.ULONG, "in"),
        ndr.Param(
            "Capabilities",
            ndr.Pointer(replace(NETLOGON_CAPABILITIES.__ndr__, switch_is="QueryLevel"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonGetCapabilitiesResult,
)
_logon_NetrLogonSetServiceBits: Final = stub.Operation(
    22,
    "NetrLogonSetServiceBits",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ServiceBitsOfInterest", ndr.ULONG, "in"),
        ndr.Param("ServiceBits", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonSetServiceBitsResult,
)
_logon_NetrLogonGetTrustRid: Final = stub.Operation(
    23,
    "NetrLogonGetTrustRid",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "DomainName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("Rid", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonGetTrustRidResult,
)
_logon_NetrLogonComputeServerDigest: Final = stub.Operation(
    24,
    "NetrLogonComputeServerDigest",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Rid", ndr.ULONG, "in"),
        ndr.Param(
            "Message", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="MessageSize"),)), "ref"), "in"
        ),
        ndr.Param("MessageSize", ndr.Ranged(ndr.ULONG, 0, 2048), "in"),
        ndr.Param("NewMessageDigest", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),)), "out"),
        ndr.Param("OldMessageDigest", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),)), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonComputeServerDigestResult,
)
_logon_NetrLogonComputeClientDigest: Final = stub.Operation(
    25,
    "NetrLogonComputeClientDigest",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "DomainName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param(
            "Message", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="MessageSize"),)), "ref"), "in"
        ),
        ndr.Param("MessageSize", ndr.Ranged(ndr.ULONG, 0, 2048), "in"),
        ndr.Param("NewMessageDigest", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),)), "out"),
        ndr.Param("OldMessageDigest", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),)), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonComputeClientDigestResult,
)
_logon_NetrServerAuthenticate3: Final = stub.Operation(
    26,
    "NetrServerAuthenticate3",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "AccountName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("SecureChannelType", _NETLOGON_SECURE_CHANNEL_TYPE, "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("ClientCredential", ndr.Pointer(NETLOGON_CREDENTIAL.__ndr__, "ref"), "in"),
        ndr.Param("ServerCredential", ndr.Pointer(NETLOGON_CREDENTIAL.__ndr__, "ref"), "out"),
        ndr.Param("NegotiateFlags", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("AccountRid", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrServerAuthenticate3Result,
)
_logon_DsrGetDcNameEx: Final = stub.Operation(
    27,
    "DsrGetDcNameEx",
    (
        ndr.Param("ComputerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "DomainName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("DomainGuid", ndr.Pointer(ndr.GUID), "in"),
        ndr.Param(
            "SiteName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("Flags", ndr.ULONG, "in"),
        ndr.Param(
            "DomainControllerInfo", ndr.Pointer(ndr.Pointer(DOMAIN_CONTROLLER_INFOW.__ndr__), "ref"), "out"
        ),
    ),
    returns=ndr.ULONG,
    result=logon.DsrGetDcNameExResult,
)
_logon_DsrGetSiteName: Final = stub.Operation(
    28,
    "DsrGetSiteName",
    (
        ndr.Param("ComputerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("SiteName", ndr.Pointer(ndr.Pointer(ndr.WSTRING), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.DsrGetSiteNameResult,
)
_logon_NetrLogonGetDomainInfo: Final = stub.Operation(
    29,
    "NetrLogonGetDomainInfo",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in,out"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param(
            "WkstaBuffer",
            ndr.Pointer(replace(NETLOGON_WORKSTATION_INFORMATION.__ndr__, switch_is="Level"), "ref"),
            "in",
        ),
        ndr.Param(
            "DomBuffer",
            ndr.Pointer(replace(NETLOGON_DOMAIN_INFORMATION.__ndr__, switch_is="Level"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonGetDomainInfoResult,
)
_logon_NetrServerPasswordSet2: Final = stub.Operation(
    30,
    "NetrServerPasswordSet2",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "AccountName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("SecureChannelType", _NETLOGON_SECURE_CHANNEL_TYPE, "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "out"),
        ndr.Param("ClearNewPassword", ndr.Pointer(NL_TRUST_PASSWORD.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrServerPasswordSet2Result,
)
_logon_NetrServerPasswordGet: Final = stub.Operation(
    31,
    "NetrServerPasswordGet",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "AccountName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("AccountType", _NETLOGON_SECURE_CHANNEL_TYPE, "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "out"),
        ndr.Param("EncryptedNtOwfPassword", ndr.Pointer(NT_OWF_PASSWORD.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrServerPasswordGetResult,
)
_logon_NetrLogonSendToSam: Final = stub.Operation(
    32,
    "NetrLogonSendToSam",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "out"),
        ndr.Param(
            "OpaqueBuffer",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="OpaqueBufferSize"),)), "ref"),
            "in",
        ),
        ndr.Param("OpaqueBufferSize", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonSendToSamResult,
)
_logon_DsrAddressToSiteNamesW: Final = stub.Operation(
    33,
    "DsrAddressToSiteNamesW",
    (
        ndr.Param("ComputerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("EntryCount", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param(
            "SocketAddresses",
            ndr.Pointer(ndr.Array(NL_SOCKET_ADDRESS.__ndr__, (ndr.Dim(size_is="EntryCount"),)), "ref"),
            "in",
        ),
        ndr.Param("SiteNames", ndr.Pointer(ndr.Pointer(NL_SITE_NAME_ARRAY.__ndr__), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.DsrAddressToSiteNamesWResult,
)
_logon_DsrGetDcNameEx2: Final = stub.Operation(
    34,
    "DsrGetDcNameEx2",
    (
        ndr.Param("ComputerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "AccountName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("AllowableAccountControlBits", ndr.ULONG, "in"),
        ndr.Param(
            "DomainName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("DomainGuid", ndr.Pointer(ndr.GUID), "in"),
        ndr.Param(
            "SiteName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("Flags", ndr.ULONG, "in"),
        ndr.Param(
            "DomainControllerInfo", ndr.Pointer(ndr.Pointer(DOMAIN_CONTROLLER_INFOW.__ndr__), "ref"), "out"
        ),
    ),
    returns=ndr.ULONG,
    result=logon.DsrGetDcNameEx2Result,
)
_logon_NetrLogonGetTimeServiceParentDomain: Final = stub.Operation(
    35,
    "NetrLogonGetTimeServiceParentDomain",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("DomainName", ndr.Pointer(ndr.Pointer(ndr.WSTRING), "ref"), "out"),
        ndr.Param("PdcSameSite", ndr.Pointer(ndr.LONG, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonGetTimeServiceParentDomainResult,
)
_logon_NetrEnumerateTrustedDomainsEx: Final = stub.Operation(
    36,
    "NetrEnumerateTrustedDomainsEx",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Domains", ndr.Pointer(NETLOGON_TRUSTED_DOMAIN_ARRAY.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrEnumerateTrustedDomainsExResult,
)
_logon_DsrAddressToSiteNamesExW: Final = stub.Operation(
    37,
    "DsrAddressToSiteNamesExW",
    (
        ndr.Param("ComputerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("EntryCount", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param(
            "SocketAddresses",
            ndr.Pointer(ndr.Array(NL_SOCKET_ADDRESS.__ndr__, (ndr.Dim(size_is="EntryCount"),)), "ref"),
            "in",
        ),
        ndr.Param("SiteNames", ndr.Pointer(ndr.Pointer(NL_SITE_NAME_EX_ARRAY.__ndr__), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.DsrAddressToSiteNamesExWResult,
)
_logon_DsrGetDcSiteCoverageW: Final = stub.Operation(
    38,
    "DsrGetDcSiteCoverageW",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("SiteNames", ndr.Pointer(ndr.Pointer(NL_SITE_NAME_ARRAY.__ndr__), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.DsrGetDcSiteCoverageWResult,
)
_logon_NetrLogonSamLogonEx: Final = stub.Operation(
    39,
    "NetrLogonSamLogonEx",
    (
        ndr.Param(
            "LogonServer",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("LogonLevel", _NETLOGON_LOGON_INFO_CLASS, "in"),
        ndr.Param(
            "LogonInformation",
            ndr.Pointer(replace(NETLOGON_LEVEL.__ndr__, switch_is="LogonLevel"), "ref"),
            "in",
        ),
        ndr.Param("ValidationLevel", _NETLOGON_VALIDATION_INFO_CLASS, "in"),
        ndr.Param(
            "ValidationInformation",
            ndr.Pointer(replace(NETLOGON_VALIDATION.__ndr__, switch_is="ValidationLevel"), "ref"),
            "out",
        ),
        ndr.Param("Authoritative", ndr.Pointer(ndr.CHAR, "ref"), "out"),
        ndr.Param("ExtraFlags", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonSamLogonExResult,
)
_logon_DsrEnumerateDomainTrusts: Final = stub.Operation(
    40,
    "DsrEnumerateDomainTrusts",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Flags", ndr.ULONG, "in"),
        ndr.Param("Domains", ndr.Pointer(NETLOGON_TRUSTED_DOMAIN_ARRAY.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.DsrEnumerateDomainTrustsResult,
)
_logon_DsrDeregisterDnsHostRecords: Final = stub.Operation(
    41,
    "DsrDeregisterDnsHostRecords",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "DnsDomainName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("DomainGuid", ndr.Pointer(ndr.GUID), "in"),
        ndr.Param("DsaGuid", ndr.Pointer(ndr.GUID), "in"),
        ndr.Param(
            "DnsHostName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=logon.DsrDeregisterDnsHostRecordsResult,
)
_logon_NetrServerTrustPasswordsGet: Final = stub.Operation(
    42,
    "NetrServerTrustPasswordsGet",
    (
        ndr.Param("TrustedDcName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "AccountName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("SecureChannelType", _NETLOGON_SECURE_CHANNEL_TYPE, "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "out"),
        ndr.Param("EncryptedNewOwfPassword", ndr.Pointer(NT_OWF_PASSWORD.__ndr__, "ref"), "out"),
        ndr.Param("EncryptedOldOwfPassword", ndr.Pointer(NT_OWF_PASSWORD.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrServerTrustPasswordsGetResult,
)
_logon_DsrGetForestTrustInformation: Final = stub.Operation(
    43,
    "DsrGetForestTrustInformation",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "TrustedDomainName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("Flags", ndr.ULONG, "in"),
        ndr.Param(
            "ForestTrustInfo", ndr.Pointer(ndr.Pointer(LSA_FOREST_TRUST_INFORMATION.__ndr__), "ref"), "out"
        ),
    ),
    returns=ndr.ULONG,
    result=logon.DsrGetForestTrustInformationResult,
)
_logon_NetrGetForestTrustInformation: Final = stub.Operation(
    44,
    "NetrGetForestTrustInformation",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "out"),
        ndr.Param("Flags", ndr.ULONG, "in"),
        ndr.Param(
            "ForestTrustInfo", ndr.Pointer(ndr.Pointer(LSA_FOREST_TRUST_INFORMATION.__ndr__), "ref"), "out"
        ),
    ),
    returns=ndr.ULONG,
    result=logon.NetrGetForestTrustInformationResult,
)
_logon_NetrLogonSamLogonWithFlags: Final = stub.Operation(
    45,
    "NetrLogonSamLogonWithFlags",
    (
        ndr.Param("LogonServer", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__), "in,out"),
        ndr.Param("LogonLevel", _NETLOGON_LOGON_INFO_CLASS, "in"),
        ndr.Param(
            "LogonInformation",
            ndr.Pointer(replace(NETLOGON_LEVEL.__ndr__, switch_is="LogonLevel"), "ref"),
            "in",
        ),
        ndr.Param("ValidationLevel", _NETLOGON_VALIDATION_INFO_CLASS, "in"),
        ndr.Param(
            "ValidationInformation",
            ndr.Pointer(replace(NETLOGON_VALIDATION.__ndr__, switch_is="ValidationLevel"), "ref"),
            "out",
        ),
        ndr.Param("Authoritative", ndr.Pointer(ndr.CHAR, "ref"), "out"),
        ndr.Param("ExtraFlags", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrLogonSamLogonWithFlagsResult,
)
_logon_NetrServerGetTrustInfo: Final = stub.Operation(
    46,
    "NetrServerGetTrustInfo",
    (
        ndr.Param("TrustedDcName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "AccountName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("SecureChannelType", _NETLOGON_SECURE_CHANNEL_TYPE, "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "out"),
        ndr.Param("EncryptedNewOwfPassword", ndr.Pointer(NT_OWF_PASSWORD.__ndr__, "ref"), "out"),
        ndr.Param("EncryptedOldOwfPassword", ndr.Pointer(NT_OWF_PASSWORD.__ndr__, "ref"), "out"),
        ndr.Param("TrustInfo", ndr.Pointer(ndr.Pointer(NL_GENERIC_RPC_DATA.__ndr__), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrServerGetTrustInfoResult,
)
_logon_OpnumUnused47: Final = stub.Operation(
    47, "OpnumUnused47", (), returns=ndr.ULONG, result=logon.OpnumUnused47Result
)
_logon_DsrUpdateReadOnlyServerDnsRecords: Final = stub.Operation(
    48,
    "DsrUpdateReadOnlyServerDnsRecords",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "out"),
        ndr.Param(
            "SiteName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True)),
            "in",
        ),
        ndr.Param("DnsTtl", ndr.ULONG, "in"),
        ndr.Param("DnsNames", ndr.Pointer(NL_DNS_NAME_INFO_ARRAY.__ndr__, "ref"), "in,out"),
    ),
    returns=ndr.ULONG,
    result=logon.DsrUpdateReadOnlyServerDnsRecordsResult,
)
_logon_NetrChainSetClientAttributes: Final = stub.Operation(
    49,
    "NetrChainSetClientAttributes",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param(
            "ChainedFromServerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "ChainedForClientName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("Authenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in"),
        ndr.Param("ReturnAuthenticator", ndr.Pointer(NETLOGON_AUTHENTICATOR.__ndr__, "ref"), "in,out"),
        ndr.Param("dwInVersion", ndr.ULONG, "in"),
        ndr.Param(
            "pmsgIn",
            ndr.Pointer(replace(NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES.__ndr__, switch_is="dwInVersion"), "ref"),
            "in",
        ),
        ndr.Param("pdwOutVersion", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param(
            "pmsgOut",
            ndr.Pointer(
                replace(NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES.__ndr__, switch_is="*pdwOutVersion"), "ref"
            ),
            "in,out",
        ),
    ),
    returns=ndr.ULONG,
    result=logon.NetrChainSetClientAttributesResult,
)
_logon_Opnum50NotUsedOnWire: Final = stub.Operation(
    50, "Opnum50NotUsedOnWire", (), result=logon.Opnum50NotUsedOnWireResult
)
_logon_Opnum51NotUsedOnWire: Final = stub.Operation(
    51, "Opnum51NotUsedOnWire", (), result=logon.Opnum51NotUsedOnWireResult
)
_logon_Opnum52NotUsedOnWire: Final = stub.Operation(
    52, "Opnum52NotUsedOnWire", (), result=logon.Opnum52NotUsedOnWireResult
)
_logon_Opnum53NotUsedOnWire: Final = stub.Operation(
    53, "Opnum53NotUsedOnWire", (), result=logon.Opnum53NotUsedOnWireResult
)
_logon_Opnum54NotUsedOnWire: Final = stub.Operation(
    54, "Opnum54NotUsedOnWire", (), result=logon.Opnum54NotUsedOnWireResult
)
_logon_Opnum55NotUsedOnWire: Final = stub.Operation(
    55, "Opnum55NotUsedOnWire", (), result=logon.Opnum55NotUsedOnWireResult
)
_logon_Opnum56NotUsedOnWire: Final = stub.Operation(
    56, "Opnum56NotUsedOnWire", (), result=logon.Opnum56NotUsedOnWireResult
)
_logon_Opnum57NotUsedOnWire: Final = stub.Operation(
    57, "Opnum57NotUsedOnWire", (), result=logon.Opnum57NotUsedOnWireResult
)
_logon_Opnum58NotUsedOnWire: Final = stub.Operation(
    58, "Opnum58NotUsedOnWire", (), result=logon.Opnum58NotUsedOnWireResult
)
_logon_NetrServerAuthenticateKerberos: Final = stub.Operation(
    59,
    "NetrServerAuthenticateKerberos",
    (
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param(
            "AccountName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("AccountType", _NETLOGON_SECURE_CHANNEL_TYPE, "in"),
        ndr.Param(
            "ComputerName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 256)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("NegotiateFlags", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("AccountRid", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=logon.NetrServerAuthenticateKerberosResult,
)


logon.INTERFACE = stub.Interface(
    "logon",
    SyntaxId.parse("12345678-1234-abcd-ef00-01234567cffb", "1.0"),
    (
        _logon_NetrLogonUasLogon,
        _logon_NetrLogonUasLogoff,
        _logon_NetrLogonSamLogon,
        _logon_NetrLogonSamLogoff,
        _logon_NetrServerReqChallenge,
        _logon_NetrServerAuthenticate,
        _logon_NetrServerPasswordSet,
        _logon_NetrDatabaseDeltas,
        _logon_NetrDatabaseSync,
        _logon_NetrAccountDeltas,
        _logon_NetrAccountSync,
        _logon_NetrGetDCName,
        _logon_NetrLogonControl,
        _logon_NetrGetAnyDCName,
        _logon_NetrLogonControl2,
        _logon_NetrServerAuthenticate2,
        _logon_NetrDatabaseSync2,
        _logon_NetrDatabaseRedo,
        _logon_NetrLogonControl2Ex,
        _logon_NetrEnumerateTrustedDomains,
        _logon_DsrGetDcName,
        _logon_NetrLogonGetCapabilities,
        _logon_NetrLogonSetServiceBits,
        _logon_NetrLogonGetTrustRid,
        _logon_NetrLogonComputeServerDigest,
        _logon_NetrLogonComputeClientDigest,
        _logon_NetrServerAuthenticate3,
        _logon_DsrGetDcNameEx,
        _logon_DsrGetSiteName,
        _logon_NetrLogonGetDomainInfo,
        _logon_NetrServerPasswordSet2,
        _logon_NetrServerPasswordGet,
        _logon_NetrLogonSendToSam,
        _logon_DsrAddressToSiteNamesW,
        _logon_DsrGetDcNameEx2,
        _logon_NetrLogonGetTimeServiceParentDomain,
        _logon_NetrEnumerateTrustedDomainsEx,
        _logon_DsrAddressToSiteNamesExW,
        _logon_DsrGetDcSiteCoverageW,
        _logon_NetrLogonSamLogonEx,
        _logon_DsrEnumerateDomainTrusts,
        _logon_DsrDeregisterDnsHostRecords,
        _logon_NetrServerTrustPasswordsGet,
        _logon_DsrGetForestTrustInformation,
        _logon_NetrGetForestTrustInformation,
        _logon_NetrLogonSamLogonWithFlags,
        _logon_NetrServerGetTrustInfo,
        _logon_OpnumUnused47,
        _logon_DsrUpdateReadOnlyServerDnsRecords,
        _logon_NetrChainSetClientAttributes,
        _logon_Opnum50NotUsedOnWire,
        _logon_Opnum51NotUsedOnWire,
        _logon_Opnum52NotUsedOnWire,
        _logon_Opnum53NotUsedOnWire,
        _logon_Opnum54NotUsedOnWire,
        _logon_Opnum55NotUsedOnWire,
        _logon_Opnum56NotUsedOnWire,
        _logon_Opnum57NotUsedOnWire,
        _logon_Opnum58NotUsedOnWire,
        _logon_NetrServerAuthenticateKerberos,
    ),
    endpoints=(("ncacn_np", "\\pipe\\NETLOGON"),),
)
logon.Client.INTERFACE = logon.INTERFACE
logon.BlockingClient.INTERFACE = logon.INTERFACE
logon.Server.INTERFACE = logon.INTERFACE
