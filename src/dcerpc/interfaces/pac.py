"""Types of pac.idl.

Generated from pac.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""

from __future__ import annotations

import enum
from dataclasses import replace
from typing import ClassVar, Final

from dcerpc import ndr
from dcerpc.interfaces import ms_dtyp


@ndr.record
class KERB_SID_AND_ATTRIBUTES:
    """typedef struct _KERB_SID_AND_ATTRIBUTES {
        PISID Sid;
        ULONG Attributes;
    } KERB_SID_AND_ATTRIBUTES, *PKERB_SID_AND_ATTRIBUTES;
    """

    __ndr__: ClassVar[ndr.Struct]
    Sid: ms_dtyp.RPC_SID | None
    Attributes: int


KERB_SID_AND_ATTRIBUTES.__ndr__ = ndr.Struct(
    KERB_SID_AND_ATTRIBUTES,
    (ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)), ndr.Field("Attributes", ndr.ULONG)),
)


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
class DOMAIN_GROUP_MEMBERSHIP:
    """typedef struct _DOMAIN_GROUP_MEMBERSHIP {
        PISID DomainId;
        ULONG GroupCount;
        [size_is(GroupCount)] PGROUP_MEMBERSHIP GroupIds;
    } DOMAIN_GROUP_MEMBERSHIP, *PDOMAIN_GROUP_MEMBERSHIP;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainId: ms_dtyp.RPC_SID | None
    GroupCount: int = ndr.DERIVED
    GroupIds: list[GROUP_MEMBERSHIP] | None


DOMAIN_GROUP_MEMBERSHIP.__ndr__ = ndr.Struct(
    DOMAIN_GROUP_MEMBERSHIP,
    (
        ndr.Field("DomainId", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("GroupCount", ndr.ULONG),
        ndr.Field(
            "GroupIds", ndr.Pointer(ndr.Array(GROUP_MEMBERSHIP.__ndr__, (ndr.Dim(size_is="GroupCount"),)))
        ),
    ),
)


@ndr.record
class CYPHER_BLOCK:
    """typedef struct _CYPHER_BLOCK { CHAR data[8]; } CYPHER_BLOCK;"""

    __ndr__: ClassVar[ndr.Struct]
    data: bytes


CYPHER_BLOCK.__ndr__ = ndr.Struct(
    CYPHER_BLOCK, (ndr.Field("data", ndr.Array(ndr.CHAR, (ndr.Dim(bound=8),))),)
)


@ndr.record
class USER_SESSION_KEY:
    """typedef struct _USER_SESSION_KEY { CYPHER_BLOCK data[2]; } USER_SESSION_KEY;"""

    __ndr__: ClassVar[ndr.Struct]
    data: list[CYPHER_BLOCK]


USER_SESSION_KEY.__ndr__ = ndr.Struct(
    USER_SESSION_KEY, (ndr.Field("data", ndr.Array(CYPHER_BLOCK.__ndr__, (ndr.Dim(bound=2),))),)
)


@ndr.record
class KERB_VALIDATION_INFO:
    """typedef struct _KERB_VALIDATION_INFO {
        FILETIME LogonTime;
        FILETIME LogoffTime;
        FILETIME KickOffTime;
        FILETIME PasswordLastSet;
        FILETIME PasswordCanChange;
        FILETIME PasswordMustChange;
        RPC_UNICODE_STRING EffectiveName;
        RPC_UNICODE_STRING FullName;
        RPC_UNICODE_STRING LogonScript;
        RPC_UNICODE_STRING ProfilePath;
        RPC_UNICODE_STRING HomeDirectory;
        RPC_UNICODE_STRING HomeDirectoryDrive;
        USHORT LogonCount;
        USHORT BadPasswordCount;
        ULONG UserId;
        ULONG PrimaryGroupId;
        ULONG GroupCount;
        [size_is(GroupCount)] PGROUP_MEMBERSHIP GroupIds;
        ULONG UserFlags;
        USER_SESSION_KEY UserSessionKey;
        RPC_UNICODE_STRING LogonServer;
        RPC_UNICODE_STRING LogonDomainName;
        PISID LogonDomainId;
        ULONG Reserved1[2];
        ULONG UserAccountControl;
        ULONG Reserved3[7];
        ULONG SidCount;
        [size_is(SidCount)] PKERB_SID_AND_ATTRIBUTES ExtraSids;
        PISID ResourceGroupDomainSid;
        ULONG ResourceGroupCount;
        [size_is(ResourceGroupCount)] PGROUP_MEMBERSHIP ResourceGroupIds;
    } KERB_VALIDATION_INFO, *PKERB_VALIDATION_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    LogonTime: ms_dtyp.FILETIME
    LogoffTime: ms_dtyp.FILETIME
    KickOffTime: ms_dtyp.FILETIME
    PasswordLastSet: ms_dtyp.FILETIME
    PasswordCanChange: ms_dtyp.FILETIME
    PasswordMustChange: ms_dtyp.FILETIME
    EffectiveName: ms_dtyp.RPC_UNICODE_STRING
    FullName: ms_dtyp.RPC_UNICODE_STRING
    LogonScript: ms_dtyp.RPC_UNICODE_STRING
    ProfilePath: ms_dtyp.RPC_UNICODE_STRING
    HomeDirectory: ms_dtyp.RPC_UNICODE_STRING
    HomeDirectoryDrive: ms_dtyp.RPC_UNICODE_STRING
    LogonCount: int
    BadPasswordCount: int
    UserId: int
    PrimaryGroupId: int
    GroupCount: int = ndr.DERIVED
    GroupIds: list[GROUP_MEMBERSHIP] | None
    UserFlags: int
    UserSessionKey: USER_SESSION_KEY
    LogonServer: ms_dtyp.RPC_UNICODE_STRING
    LogonDomainName: ms_dtyp.RPC_UNICODE_STRING
    LogonDomainId: ms_dtyp.RPC_SID | None
    Reserved1: list[int]
    UserAccountControl: int
    Reserved3: list[int]
    SidCount: int = ndr.DERIVED
    ExtraSids: list[KERB_SID_AND_ATTRIBUTES] | None
    ResourceGroupDomainSid: ms_dtyp.RPC_SID | None
    ResourceGroupCount: int = ndr.DERIVED
    ResourceGroupIds: list[GROUP_MEMBERSHIP] | None


KERB_VALIDATION_INFO.__ndr__ = ndr.Struct(
    KERB_VALIDATION_INFO,
    (
        ndr.Field("LogonTime", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("LogoffTime", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("KickOffTime", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("PasswordLastSet", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("PasswordCanChange", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("PasswordMustChange", ms_dtyp.FILETIME.__ndr__),
        ndr.Field("EffectiveName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("FullName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("LogonScript", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("ProfilePath", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectory", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectoryDrive", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("LogonCount", ndr.USHORT),
        ndr.Field("BadPasswordCount", ndr.USHORT),
        ndr.Field("UserId", ndr.ULONG),
        ndr.Field("PrimaryGroupId", ndr.ULONG),
        ndr.Field("GroupCount", ndr.ULONG),
        ndr.Field(
            "GroupIds", ndr.Pointer(ndr.Array(GROUP_MEMBERSHIP.__ndr__, (ndr.Dim(size_is="GroupCount"),)))
        ),
        ndr.Field("UserFlags", ndr.ULONG),
        ndr.Field("UserSessionKey", USER_SESSION_KEY.__ndr__),
        ndr.Field("LogonServer", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("LogonDomainName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("LogonDomainId", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("Reserved1", ndr.Array(ndr.ULONG, (ndr.Dim(bound=2),))),
        ndr.Field("UserAccountControl", ndr.ULONG),
        ndr.Field("Reserved3", ndr.Array(ndr.ULONG, (ndr.Dim(bound=7),))),
        ndr.Field("SidCount", ndr.ULONG),
        ndr.Field(
            "ExtraSids",
            ndr.Pointer(ndr.Array(KERB_SID_AND_ATTRIBUTES.__ndr__, (ndr.Dim(size_is="SidCount"),))),
        ),
        ndr.Field("ResourceGroupDomainSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("ResourceGroupCount", ndr.ULONG),
        ndr.Field(
            "ResourceGroupIds",
            ndr.Pointer(ndr.Array(GROUP_MEMBERSHIP.__ndr__, (ndr.Dim(size_is="ResourceGroupCount"),))),
        ),
    ),
)


@ndr.record
class SECPKG_SUPPLEMENTAL_CRED:
    """typedef struct _SECPKG_SUPPLEMENTAL_CRED {
        RPC_UNICODE_STRING PackageName;
        ULONG CredentialSize;
        [size_is(CredentialSize)] PUCHAR Credentials;
    } SECPKG_SUPPLEMENTAL_CRED, *PSECPKG_SUPPLEMENTAL_CRED;
    """

    __ndr__: ClassVar[ndr.Struct]
    PackageName: ms_dtyp.RPC_UNICODE_STRING
    CredentialSize: int = ndr.DERIVED
    Credentials: bytes | None


SECPKG_SUPPLEMENTAL_CRED.__ndr__ = ndr.Struct(
    SECPKG_SUPPLEMENTAL_CRED,
    (
        ndr.Field("PackageName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("CredentialSize", ndr.ULONG),
        ndr.Field("Credentials", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="CredentialSize"),)))),
    ),
)


@ndr.record
class PAC_CREDENTIAL_DATA:
    """typedef struct _PAC_CREDENTIAL_DATA {
        ULONG CredentialCount;
        [size_is(CredentialCount)] SECPKG_SUPPLEMENTAL_CRED Credentials[];
    } PAC_CREDENTIAL_DATA, *PPAC_CREDENTIAL_DATA;
    """

    __ndr__: ClassVar[ndr.Struct]
    CredentialCount: int = ndr.DERIVED
    Credentials: list[SECPKG_SUPPLEMENTAL_CRED]


PAC_CREDENTIAL_DATA.__ndr__ = ndr.Struct(
    PAC_CREDENTIAL_DATA,
    (
        ndr.Field("CredentialCount", ndr.ULONG),
        ndr.Field(
            "Credentials", ndr.Array(SECPKG_SUPPLEMENTAL_CRED.__ndr__, (ndr.Dim(size_is="CredentialCount"),))
        ),
    ),
)


@ndr.record
class NTLM_SUPPLEMENTAL_CREDENTIAL:
    """typedef struct _NTLM_SUPPLEMENTAL_CREDENTIAL {
        ULONG Version;
        ULONG Flags;
        UCHAR LmPassword[16];
        UCHAR NtPassword[16];
    } NTLM_SUPPLEMENTAL_CREDENTIAL, *PNTLM_SUPPLEMENTAL_CREDENTIAL;
    """

    __ndr__: ClassVar[ndr.Struct]
    Version: int
    Flags: int
    LmPassword: bytes
    NtPassword: bytes


NTLM_SUPPLEMENTAL_CREDENTIAL.__ndr__ = ndr.Struct(
    NTLM_SUPPLEMENTAL_CREDENTIAL,
    (
        ndr.Field("Version", ndr.ULONG),
        ndr.Field("Flags", ndr.ULONG),
        ndr.Field("LmPassword", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
        ndr.Field("NtPassword", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
    ),
)


@ndr.record
class S4U_DELEGATION_INFO:
    """typedef struct _S4U_DELEGATION_INFO {
        RPC_UNICODE_STRING S4U2proxyTarget;
        ULONG TransitedListSize;
        [size_is(TransitedListSize)] PRPC_UNICODE_STRING S4UTransitedServices;
    } S4U_DELEGATION_INFO, *PS4U_DELEGATION_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    S4U2proxyTarget: ms_dtyp.RPC_UNICODE_STRING
    TransitedListSize: int = ndr.DERIVED
    S4UTransitedServices: list[ms_dtyp.RPC_UNICODE_STRING] | None


S4U_DELEGATION_INFO.__ndr__ = ndr.Struct(
    S4U_DELEGATION_INFO,
    (
        ndr.Field("S4U2proxyTarget", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("TransitedListSize", ndr.ULONG),
        ndr.Field(
            "S4UTransitedServices",
            ndr.Pointer(
                ndr.Array(ms_dtyp.RPC_UNICODE_STRING.__ndr__, (ndr.Dim(size_is="TransitedListSize"),))
            ),
        ),
    ),
)


@ndr.record
class PAC_DEVICE_INFO:
    """typedef struct _PAC_DEVICE_INFO {
        ULONG UserId;
        ULONG PrimaryGroupId;
        PISID AccountDomainId;
        ULONG AccountGroupCount;
        [size_is(AccountGroupCount)] PGROUP_MEMBERSHIP AccountGroupIds;
        ULONG SidCount;
        [size_is(SidCount)] PKERB_SID_AND_ATTRIBUTES ExtraSids;
        ULONG DomainGroupCount;
        [size_is(DomainGroupCount)] PDOMAIN_GROUP_MEMBERSHIP DomainGroup;
    } PAC_DEVICE_INFO, *PPAC_DEVICE_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    UserId: int
    PrimaryGroupId: int
    AccountDomainId: ms_dtyp.RPC_SID | None
    AccountGroupCount: int = ndr.DERIVED
    AccountGroupIds: list[GROUP_MEMBERSHIP] | None
    SidCount: int = ndr.DERIVED
    ExtraSids: list[KERB_SID_AND_ATTRIBUTES] | None
    DomainGroupCount: int = ndr.DERIVED
    DomainGroup: list[DOMAIN_GROUP_MEMBERSHIP] | None


PAC_DEVICE_INFO.__ndr__ = ndr.Struct(
    PAC_DEVICE_INFO,
    (
        ndr.Field("UserId", ndr.ULONG),
        ndr.Field("PrimaryGroupId", ndr.ULONG),
        ndr.Field("AccountDomainId", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("AccountGroupCount", ndr.ULONG),
        ndr.Field(
            "AccountGroupIds",
            ndr.Pointer(ndr.Array(GROUP_MEMBERSHIP.__ndr__, (ndr.Dim(size_is="AccountGroupCount"),))),
        ),
        ndr.Field("SidCount", ndr.ULONG),
        ndr.Field(
            "ExtraSids",
            ndr.Pointer(ndr.Array(KERB_SID_AND_ATTRIBUTES.__ndr__, (ndr.Dim(size_is="SidCount"),))),
        ),
        ndr.Field("DomainGroupCount", ndr.ULONG),
        ndr.Field(
            "DomainGroup",
            ndr.Pointer(ndr.Array(DOMAIN_GROUP_MEMBERSHIP.__ndr__, (ndr.Dim(size_is="DomainGroupCount"),))),
        ),
    ),
)


class CLAIM_TYPE(enum.IntEnum):
    """typedef enum _CLAIM_TYPE {
        CLAIM_TYPE_INT64 = 1,
        CLAIM_TYPE_UINT64 = 2,
        CLAIM_TYPE_STRING = 3,
        CLAIM_TYPE_BOOLEAN = 6
    } CLAIM_TYPE, *PCLAIM_TYPE;
    """

    CLAIM_TYPE_INT64 = 1
    CLAIM_TYPE_UINT64 = 2
    CLAIM_TYPE_STRING = 3
    CLAIM_TYPE_BOOLEAN = 6


_CLAIM_TYPE: Final = ndr.Enum(CLAIM_TYPE)


class CLAIMS_SOURCE_TYPE(enum.IntEnum):
    """typedef enum _CLAIMS_SOURCE_TYPE {
        CLAIMS_SOURCE_TYPE_AD = 1,
        CLAIMS_SOURCE_TYPE_CERTIFICATE = 2
    } CLAIMS_SOURCE_TYPE;
    """

    CLAIMS_SOURCE_TYPE_AD = 1
    CLAIMS_SOURCE_TYPE_CERTIFICATE = 2


_CLAIMS_SOURCE_TYPE: Final = ndr.Enum(CLAIMS_SOURCE_TYPE)


class CLAIMS_COMPRESSION_FORMAT(enum.IntEnum):
    """typedef enum _CLAIMS_COMPRESSION_FORMAT {
        COMPRESSION_FORMAT_NONE = 0,
        COMPRESSION_FORMAT_LZNT1 = 2,
        COMPRESSION_FORMAT_XPRESS = 3,
        COMPRESSION_FORMAT_XPRESS_HUFF = 4
    } CLAIMS_COMPRESSION_FORMAT;
    """

    COMPRESSION_FORMAT_NONE = 0
    COMPRESSION_FORMAT_LZNT1 = 2
    COMPRESSION_FORMAT_XPRESS = 3
    COMPRESSION_FORMAT_XPRESS_HUFF = 4


_CLAIMS_COMPRESSION_FORMAT: Final = ndr.Enum(CLAIMS_COMPRESSION_FORMAT)


@ndr.record
class CLAIM_INT64_VALUES:
    """typedef struct _CLAIM_INT64_VALUES {
        [range(1, 10 * 1024 * 1024)] ULONG ValueCount;
        [size_is(ValueCount)] LONG64 *Int64Values;
    } CLAIM_INT64_VALUES;
    """

    __ndr__: ClassVar[ndr.Struct]
    ValueCount: int = ndr.DERIVED
    Int64Values: list[int] | None


CLAIM_INT64_VALUES.__ndr__ = ndr.Struct(
    CLAIM_INT64_VALUES,
    (
        ndr.Field("ValueCount", ndr.Ranged(ndr.ULONG, 1, 10485760)),
        ndr.Field("Int64Values", ndr.Pointer(ndr.Array(ndr.HYPER, (ndr.Dim(size_is="ValueCount"),)))),
    ),
)


@ndr.record
class CLAIM_UINT64_VALUES:
    """typedef struct _CLAIM_UINT64_VALUES {
        [range(1, 10 * 1024 * 1024)] ULONG ValueCount;
        [size_is(ValueCount)] ULONG64 *Uint64Values;
    } CLAIM_UINT64_VALUES;
    """

    __ndr__: ClassVar[ndr.Struct]
    ValueCount: int = ndr.DERIVED
    Uint64Values: list[int] | None


CLAIM_UINT64_VALUES.__ndr__ = ndr.Struct(
    CLAIM_UINT64_VALUES,
    (
        ndr.Field("ValueCount", ndr.Ranged(ndr.ULONG, 1, 10485760)),
        ndr.Field("Uint64Values", ndr.Pointer(ndr.Array(ndr.UHYPER, (ndr.Dim(size_is="ValueCount"),)))),
    ),
)


@ndr.record
class CLAIM_STRING_VALUES:
    """typedef struct _CLAIM_STRING_VALUES {
        [range(1, 10 * 1024 * 1024)] ULONG ValueCount;
        [size_is(ValueCount), string] LPWSTR *StringValues;
    } CLAIM_STRING_VALUES;
    """

    __ndr__: ClassVar[ndr.Struct]
    ValueCount: int = ndr.DERIVED
    StringValues: list[str | None] | None


CLAIM_STRING_VALUES.__ndr__ = ndr.Struct(
    CLAIM_STRING_VALUES,
    (
        ndr.Field("ValueCount", ndr.Ranged(ndr.ULONG, 1, 10485760)),
        ndr.Field(
            "StringValues", ndr.Pointer(ndr.Array(ndr.Pointer(ndr.WSTRING), (ndr.Dim(size_is="ValueCount"),)))
        ),
    ),
)


@ndr.record
class CLAIM_BOOLEAN_VALUES:
    """typedef struct _CLAIM_BOOLEAN_VALUES {
        [range(1, 10 * 1024 * 1024)] ULONG ValueCount;
        [size_is(ValueCount)] ULONG64 *BooleanValues;
    } CLAIM_BOOLEAN_VALUES;
    """

    __ndr__: ClassVar[ndr.Struct]
    ValueCount: int = ndr.DERIVED
    BooleanValues: list[int] | None


CLAIM_BOOLEAN_VALUES.__ndr__ = ndr.Struct(
    CLAIM_BOOLEAN_VALUES,
    (
        ndr.Field("ValueCount", ndr.Ranged(ndr.ULONG, 1, 10485760)),
        ndr.Field("BooleanValues", ndr.Pointer(ndr.Array(ndr.UHYPER, (ndr.Dim(size_is="ValueCount"),)))),
    ),
)


@ndr.record(kw_only=False)
class CLAIM_ENTRY_Values:
    """union {
        [case(CLAIM_TYPE_INT64)] CLAIM_INT64_VALUES Int64;
        [case(CLAIM_TYPE_UINT64)] CLAIM_UINT64_VALUES Uint64;
        [case(CLAIM_TYPE_STRING)] CLAIM_STRING_VALUES String;
        [case(CLAIM_TYPE_BOOLEAN)] CLAIM_BOOLEAN_VALUES Boolean;
        [default];
    }

    Values by discriminant: 1 Int64; 2 Uint64; 3 String; 6 Boolean; any other nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: CLAIM_INT64_VALUES | CLAIM_UINT64_VALUES | CLAIM_STRING_VALUES | CLAIM_BOOLEAN_VALUES | None = None


CLAIM_ENTRY_Values.__ndr__ = ndr.Union(
    CLAIM_ENTRY_Values,
    _CLAIM_TYPE,
    (
        ndr.Arm((1,), "Int64", CLAIM_INT64_VALUES.__ndr__),
        ndr.Arm((2,), "Uint64", CLAIM_UINT64_VALUES.__ndr__),
        ndr.Arm((3,), "String", CLAIM_STRING_VALUES.__ndr__),
        ndr.Arm((6,), "Boolean", CLAIM_BOOLEAN_VALUES.__ndr__),
        ndr.Arm(None, "", None),
    ),
)


@ndr.record
class CLAIM_ENTRY:
    """typedef struct _CLAIM_ENTRY {
        CLAIM_ID Id;
        CLAIM_TYPE Type;
        [switch_is(Type), switch_type(CLAIM_TYPE)] union {
            [case(CLAIM_TYPE_INT64)] CLAIM_INT64_VALUES Int64;
            [case(CLAIM_TYPE_UINT64)] CLAIM_UINT64_VALUES Uint64;
            [case(CLAIM_TYPE_STRING)] CLAIM_STRING_VALUES String;
            [case(CLAIM_TYPE_BOOLEAN)] CLAIM_BOOLEAN_VALUES Boolean;
            [default];
        } Values;
    } CLAIM_ENTRY, *PCLAIM_ENTRY;
    """

    __ndr__: ClassVar[ndr.Struct]
    Id: str | None
    Type: CLAIM_TYPE | int = ndr.DERIVED
    Values: CLAIM_ENTRY_Values


CLAIM_ENTRY.__ndr__ = ndr.Struct(
    CLAIM_ENTRY,
    (
        ndr.Field("Id", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("Type", _CLAIM_TYPE),
        ndr.Field("Values", replace(CLAIM_ENTRY_Values.__ndr__, switch_is="Type")),
    ),
)


@ndr.record
class CLAIMS_ARRAY:
    """typedef struct _CLAIMS_ARRAY {
        CLAIMS_SOURCE_TYPE usClaimsSourceType;
        ULONG ulClaimsCount;
        [size_is(ulClaimsCount)] PCLAIM_ENTRY ClaimEntries;
    } CLAIMS_ARRAY, *PCLAIMS_ARRAY;
    """

    __ndr__: ClassVar[ndr.Struct]
    usClaimsSourceType: CLAIMS_SOURCE_TYPE | int
    ulClaimsCount: int = ndr.DERIVED
    ClaimEntries: list[CLAIM_ENTRY] | None


CLAIMS_ARRAY.__ndr__ = ndr.Struct(
    CLAIMS_ARRAY,
    (
        ndr.Field("usClaimsSourceType", _CLAIMS_SOURCE_TYPE),
        ndr.Field("ulClaimsCount", ndr.ULONG),
        ndr.Field(
            "ClaimEntries", ndr.Pointer(ndr.Array(CLAIM_ENTRY.__ndr__, (ndr.Dim(size_is="ulClaimsCount"),)))
        ),
    ),
)


@ndr.record
class CLAIMS_SET:
    """typedef struct _CLAIMS_SET {
        ULONG ulClaimsArrayCount;
        [size_is(ulClaimsArrayCount)] PCLAIMS_ARRAY ClaimsArrays;
        USHORT usReservedType;
        ULONG ulReservedFieldSize;
        [size_is(ulReservedFieldSize)] BYTE *ReservedField;
    } CLAIMS_SET, *PCLAIMS_SET;
    """

    __ndr__: ClassVar[ndr.Struct]
    ulClaimsArrayCount: int = ndr.DERIVED
    ClaimsArrays: list[CLAIMS_ARRAY] | None
    usReservedType: int
    ulReservedFieldSize: int = ndr.DERIVED
    ReservedField: bytes | None


CLAIMS_SET.__ndr__ = ndr.Struct(
    CLAIMS_SET,
    (
        ndr.Field("ulClaimsArrayCount", ndr.ULONG),
        ndr.Field(
            "ClaimsArrays",
            ndr.Pointer(ndr.Array(CLAIMS_ARRAY.__ndr__, (ndr.Dim(size_is="ulClaimsArrayCount"),))),
        ),
        ndr.Field("usReservedType", ndr.USHORT),
        ndr.Field("ulReservedFieldSize", ndr.ULONG),
        ndr.Field(
            "ReservedField", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="ulReservedFieldSize"),)))
        ),
    ),
)


@ndr.record
class CLAIMS_SET_METADATA:
    """typedef struct _CLAIMS_SET_METADATA {
        ULONG ulClaimsSetSize;
        [size_is(ulClaimsSetSize)] BYTE *ClaimsSet;
        CLAIMS_COMPRESSION_FORMAT usCompressionFormat;
        ULONG ulUncompressedClaimsSetSize;
        USHORT usReservedType;
        ULONG ulReservedFieldSize;
        [size_is(ulReservedFieldSize)] BYTE *ReservedField;
    } CLAIMS_SET_METADATA, *PCLAIMS_SET_METADATA;
    """

    __ndr__: ClassVar[ndr.Struct]
    ulClaimsSetSize: int = ndr.DERIVED
    ClaimsSet: bytes | None
    usCompressionFormat: CLAIMS_COMPRESSION_FORMAT | int
    ulUncompressedClaimsSetSize: int
    usReservedType: int
    ulReservedFieldSize: int = ndr.DERIVED
    ReservedField: bytes | None


CLAIMS_SET_METADATA.__ndr__ = ndr.Struct(
    CLAIMS_SET_METADATA,
    (
        ndr.Field("ulClaimsSetSize", ndr.ULONG),
        ndr.Field("ClaimsSet", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="ulClaimsSetSize"),)))),
        ndr.Field("usCompressionFormat", _CLAIMS_COMPRESSION_FORMAT),
        ndr.Field("ulUncompressedClaimsSetSize", ndr.ULONG),
        ndr.Field("usReservedType", ndr.USHORT),
        ndr.Field("ulReservedFieldSize", ndr.ULONG),
        ndr.Field(
            "ReservedField", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="ulReservedFieldSize"),)))
        ),
    ),
)


@ndr.record
class PAC_CLIENT_CLAIMS_INFO:
    """typedef struct _PAC_CLIENT_CLAIMS_INFO {
        PCLAIMS_SET_METADATA Claims;
    } PAC_CLIENT_CLAIMS_INFO, *PPAC_CLIENT_CLAIMS_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Claims: CLAIMS_SET_METADATA | None


PAC_CLIENT_CLAIMS_INFO.__ndr__ = ndr.Struct(
    PAC_CLIENT_CLAIMS_INFO, (ndr.Field("Claims", ndr.Pointer(CLAIMS_SET_METADATA.__ndr__)),)
)


@ndr.record
class PAC_DEVICE_CLAIMS_INFO:
    """typedef struct _PAC_DEVICE_CLAIMS_INFO {
        PCLAIMS_SET_METADATA Claims;
    } PAC_DEVICE_CLAIMS_INFO, *PPAC_DEVICE_CLAIMS_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Claims: CLAIMS_SET_METADATA | None


PAC_DEVICE_CLAIMS_INFO.__ndr__ = ndr.Struct(
    PAC_DEVICE_CLAIMS_INFO, (ndr.Field("Claims", ndr.Pointer(CLAIMS_SET_METADATA.__ndr__)),)
)
