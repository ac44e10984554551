"""Interface samr of samr.idl.

Generated from samr.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""

from __future__ import annotations

import enum
from collections.abc import Awaitable
from dataclasses import replace
from typing import ClassVar, Final

from dcerpc import ndr, stub
from dcerpc.interfaces import ms_dtyp
from dcerpc.syntax_id import SyntaxId


@ndr.record
class RPC_STRING:
    """typedef struct _RPC_STRING {
        unsigned short Length;
        unsigned short MaximumLength;
        [size_is(MaximumLength), length_is(Length)] char *Buffer;
    } RPC_STRING, *PRPC_STRING;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int = ndr.DERIVED
    MaximumLength: int = ndr.DERIVED
    Buffer: bytes | None


RPC_STRING.__ndr__ = ndr.Struct(
    RPC_STRING,
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
class OLD_LARGE_INTEGER:
    """typedef struct _OLD_LARGE_INTEGER {
        unsigned long LowPart;
        long HighPart;
    } OLD_LARGE_INTEGER, *POLD_LARGE_INTEGER;
    """

    __ndr__: ClassVar[ndr.Struct]
    LowPart: int
    HighPart: int


OLD_LARGE_INTEGER.__ndr__ = ndr.Struct(
    OLD_LARGE_INTEGER, (ndr.Field("LowPart", ndr.ULONG), ndr.Field("HighPart", ndr.LONG))
)


_SAMPR_HANDLE: Final = ndr.ContextHandleType("SAMPR_HANDLE")


@ndr.record
class ENCRYPTED_LM_OWF_PASSWORD:
    """typedef struct _ENCRYPTED_LM_OWF_PASSWORD {
        char data[16];
    } ENCRYPTED_LM_OWF_PASSWORD, *PENCRYPTED_LM_OWF_PASSWORD, ENCRYPTED_NT_OWF_PASSWORD,
        *PENCRYPTED_NT_OWF_PASSWORD;
    """

    __ndr__: ClassVar[ndr.Struct]
    data: bytes


ENCRYPTED_LM_OWF_PASSWORD.__ndr__ = ndr.Struct(
    ENCRYPTED_LM_OWF_PASSWORD, (ndr.Field("data", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),)
)


@ndr.record
class SAMPR_ULONG_ARRAY:
    """typedef struct _SAMPR_ULONG_ARRAY {
        unsigned long Count;
        [size_is(Count)] unsigned long *Element;
    } SAMPR_ULONG_ARRAY, *PSAMPR_ULONG_ARRAY;
    """

    __ndr__: ClassVar[ndr.Struct]
    Count: int = ndr.DERIVED
    Element: list[int] | None


SAMPR_ULONG_ARRAY.__ndr__ = ndr.Struct(
    SAMPR_ULONG_ARRAY,
    (
        ndr.Field("Count", ndr.ULONG),
        ndr.Field("Element", ndr.Pointer(ndr.Array(ndr.ULONG, (ndr.Dim(size_is="Count"),)))),
    ),
)


@ndr.record
class SAMPR_SID_INFORMATION:
    """typedef struct _SAMPR_SID_INFORMATION {
        PRPC_SID SidPointer;
    } SAMPR_SID_INFORMATION, *PSAMPR_SID_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    SidPointer: ms_dtyp.RPC_SID | None


SAMPR_SID_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_SID_INFORMATION, (ndr.Field("SidPointer", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),)
)


@ndr.record
class SAMPR_PSID_ARRAY:
    """typedef struct _SAMPR_PSID_ARRAY {
        [range(0, 1024)] unsigned long Count;
        [size_is(Count)] PSAMPR_SID_INFORMATION Sids;
    } SAMPR_PSID_ARRAY, *PSAMPR_PSID_ARRAY;
    """

    __ndr__: ClassVar[ndr.Struct]
    Count: int = ndr.DERIVED
    Sids: list[SAMPR_SID_INFORMATION] | None


SAMPR_PSID_ARRAY.__ndr__ = ndr.Struct(
    SAMPR_PSID_ARRAY,
    (
        ndr.Field("Count", ndr.Ranged(ndr.ULONG, 0, 1024)),
        ndr.Field("Sids", ndr.Pointer(ndr.Array(SAMPR_SID_INFORMATION.__ndr__, (ndr.Dim(size_is="Count"),)))),
    ),
)


@ndr.record
class SAMPR_PSID_ARRAY_OUT:
    """typedef struct _SAMPR_PSID_ARRAY_OUT {
        unsigned long Count;
        [size_is(Count)] PSAMPR_SID_INFORMATION Sids;
    } SAMPR_PSID_ARRAY_OUT, *PSAMPR_PSID_ARRAY_OUT;
    """

    __ndr__: ClassVar[ndr.Struct]
    Count: int = ndr.DERIVED
    Sids: list[SAMPR_SID_INFORMATION] | None


SAMPR_PSID_ARRAY_OUT.__ndr__ = ndr.Struct(
    SAMPR_PSID_ARRAY_OUT,
    (
        ndr.Field("Count", ndr.ULONG),
        ndr.Field("Sids", ndr.Pointer(ndr.Array(SAMPR_SID_INFORMATION.__ndr__, (ndr.Dim(size_is="Count"),)))),
    ),
)


@ndr.record
class SAMPR_RETURNED_USTRING_ARRAY:
    """typedef struct _SAMPR_RETURNED_USTRING_ARRAY {
        unsigned long Count;
        [size_is(Count)] PRPC_UNICODE_STRING Element;
    } SAMPR_RETURNED_USTRING_ARRAY, *PSAMPR_RETURNED_USTRING_ARRAY;
    """

    __ndr__: ClassVar[ndr.Struct]
    Count: int = ndr.DERIVED
    Element: list[ms_dtyp.RPC_UNICODE_STRING] | None


SAMPR_RETURNED_USTRING_ARRAY.__ndr__ = ndr.Struct(
    SAMPR_RETURNED_USTRING_ARRAY,
    (
        ndr.Field("Count", ndr.ULONG),
        ndr.Field(
            "Element", ndr.Pointer(ndr.Array(ms_dtyp.RPC_UNICODE_STRING.__ndr__, (ndr.Dim(size_is="Count"),)))
        ),
    ),
)


class SID_NAME_USE(enum.IntEnum):
    """typedef enum _SID_NAME_USE {
        SidTypeUser = 1,
        SidTypeGroup,
        SidTypeDomain,
        SidTypeAlias,
        SidTypeWellKnownGroup,
        SidTypeDeletedAccount,
        SidTypeInvalid,
        SidTypeUnknown,
        SidTypeComputer,
        SidTypeLabel
    } SID_NAME_USE, *PSID_NAME_USE;
    """

    SidTypeUser = 1
    SidTypeGroup = 2
    SidTypeDomain = 3
    SidTypeAlias = 4
    SidTypeWellKnownGroup = 5
    SidTypeDeletedAccount = 6
    SidTypeInvalid = 7
    SidTypeUnknown = 8
    SidTypeComputer = 9
    SidTypeLabel = 10


_SID_NAME_USE: Final = ndr.Enum(SID_NAME_USE)


@ndr.record
class RPC_SHORT_BLOB:
    """typedef struct _RPC_SHORT_BLOB {
        unsigned short Length;
        unsigned short MaximumLength;
        [size_is(MaximumLength / 2), length_is(Length / 2)] unsigned short *Buffer;
    } RPC_SHORT_BLOB, *PRPC_SHORT_BLOB;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int = ndr.DERIVED
    MaximumLength: int = ndr.DERIVED
    Buffer: list[int] | None


RPC_SHORT_BLOB.__ndr__ = ndr.Struct(
    RPC_SHORT_BLOB,
    (
        ndr.Field("Length", ndr.USHORT),
        ndr.Field("MaximumLength", ndr.USHORT),
        ndr.Field(
            "Buffer",
            ndr.Pointer(
                ndr.Array(
                    ndr.USHORT, (ndr.Dim(size_is="MaximumLength / 2", length_is="Length / 2", varying=True),)
                ),
            ),
        ),
    ),
)


@ndr.record
class SAMPR_RID_ENUMERATION:
    """typedef struct _SAMPR_RID_ENUMERATION {
        unsigned long RelativeId;
        RPC_UNICODE_STRING Name;
    } SAMPR_RID_ENUMERATION, *PSAMPR_RID_ENUMERATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    RelativeId: int
    Name: ms_dtyp.RPC_UNICODE_STRING


SAMPR_RID_ENUMERATION.__ndr__ = ndr.Struct(
    SAMPR_RID_ENUMERATION,
    (ndr.Field("RelativeId", ndr.ULONG), ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__)),
)


@ndr.record
class SAMPR_ENUMERATION_BUFFER:
    """typedef struct _SAMPR_ENUMERATION_BUFFER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] PSAMPR_RID_ENUMERATION Buffer;
    } SAMPR_ENUMERATION_BUFFER, *PSAMPR_ENUMERATION_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SAMPR_RID_ENUMERATION] | None


SAMPR_ENUMERATION_BUFFER.__ndr__ = ndr.Struct(
    SAMPR_ENUMERATION_BUFFER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(SAMPR_RID_ENUMERATION.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record
class SAMPR_SR_SECURITY_DESCRIPTOR:
    """typedef struct _SAMPR_SR_SECURITY_DESCRIPTOR {
        [range(0, 256 * 1024)] unsigned long Length;
        [size_is(Length)] unsigned char *SecurityDescriptor;
    } SAMPR_SR_SECURITY_DESCRIPTOR, *PSAMPR_SR_SECURITY_DESCRIPTOR;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int = ndr.DERIVED
    SecurityDescriptor: bytes | None


SAMPR_SR_SECURITY_DESCRIPTOR.__ndr__ = ndr.Struct(
    SAMPR_SR_SECURITY_DESCRIPTOR,
    (
        ndr.Field("Length", ndr.Ranged(ndr.ULONG, 0, 262144)),
        ndr.Field("SecurityDescriptor", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="Length"),)))),
    ),
)


@ndr.record
class GROUP_MEMBERSHIP:
    """typedef struct _GROUP_MEMBERSHIP {
        unsigned long RelativeId;
        unsigned long Attributes;
    } GROUP_MEMBERSHIP, *PGROUP_MEMBERSHIP;
    """

    __ndr__: ClassVar[ndr.Struct]
    RelativeId: int
    Attributes: int


GROUP_MEMBERSHIP.__ndr__ = ndr.Struct(
    GROUP_MEMBERSHIP, (ndr.Field("RelativeId", ndr.ULONG), ndr.Field("Attributes", ndr.ULONG))
)


@ndr.record
class SAMPR_GET_GROUPS_BUFFER:
    """typedef struct _SAMPR_GET_GROUPS_BUFFER {
        unsigned long MembershipCount;
        [size_is(MembershipCount)] PGROUP_MEMBERSHIP Groups;
    } SAMPR_GET_GROUPS_BUFFER, *PSAMPR_GET_GROUPS_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    MembershipCount: int = ndr.DERIVED
    Groups: list[GROUP_MEMBERSHIP] | None


SAMPR_GET_GROUPS_BUFFER.__ndr__ = ndr.Struct(
    SAMPR_GET_GROUPS_BUFFER,
    (
        ndr.Field("MembershipCount", ndr.ULONG),
        ndr.Field(
            "Groups", ndr.Pointer(ndr.Array(GROUP_MEMBERSHIP.__ndr__, (ndr.Dim(size_is="MembershipCount"),)))
        ),
    ),
)


@ndr.record
class SAMPR_GET_MEMBERS_BUFFER:
    """typedef struct _SAMPR_GET_MEMBERS_BUFFER {
        unsigned long MemberCount;
        [size_is(MemberCount)] unsigned long *Members;
        [size_is(MemberCount)] unsigned long *Attributes;
    } SAMPR_GET_MEMBERS_BUFFER, *PSAMPR_GET_MEMBERS_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    MemberCount: int = ndr.DERIVED
    Members: list[int] | None
    Attributes: list[int] | None


SAMPR_GET_MEMBERS_BUFFER.__ndr__ = ndr.Struct(
    SAMPR_GET_MEMBERS_BUFFER,
    (
        ndr.Field("MemberCount", ndr.ULONG),
        ndr.Field("Members", ndr.Pointer(ndr.Array(ndr.ULONG, (ndr.Dim(size_is="MemberCount"),)))),
        ndr.Field("Attributes", ndr.Pointer(ndr.Array(ndr.ULONG, (ndr.Dim(size_is="MemberCount"),)))),
    ),
)


@ndr.record
class SAMPR_REVISION_INFO_V1:
    """typedef struct _SAMPR_REVISION_INFO_V1 {
        unsigned long Revision;
        unsigned long SupportedFeatures;
    } SAMPR_REVISION_INFO_V1, *PSAMPR_REVISION_INFO_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    Revision: int
    SupportedFeatures: int


SAMPR_REVISION_INFO_V1.__ndr__ = ndr.Struct(
    SAMPR_REVISION_INFO_V1, (ndr.Field("Revision", ndr.ULONG), ndr.Field("SupportedFeatures", ndr.ULONG))
)


@ndr.record(kw_only=False)
class SAMPR_REVISION_INFO:
    """typedef [switch_type(unsigned long)] union {
        [case(1)] SAMPR_REVISION_INFO_V1 V1;
    } SAMPR_REVISION_INFO, *PSAMPR_REVISION_INFO;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: SAMPR_REVISION_INFO_V1


SAMPR_REVISION_INFO.__ndr__ = ndr.Union(
    SAMPR_REVISION_INFO, ndr.ULONG, (ndr.Arm((1,), "V1", SAMPR_REVISION_INFO_V1.__ndr__),), ms_union=True
)


@ndr.record
class USER_DOMAIN_PASSWORD_INFORMATION:
    """typedef struct _USER_DOMAIN_PASSWORD_INFORMATION {
        unsigned short MinPasswordLength;
        unsigned long PasswordProperties;
    } USER_DOMAIN_PASSWORD_INFORMATION, *PUSER_DOMAIN_PASSWORD_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    MinPasswordLength: int
    PasswordProperties: int


USER_DOMAIN_PASSWORD_INFORMATION.__ndr__ = ndr.Struct(
    USER_DOMAIN_PASSWORD_INFORMATION,
    (ndr.Field("MinPasswordLength", ndr.USHORT), ndr.Field("PasswordProperties", ndr.ULONG)),
)


class DOMAIN_SERVER_ENABLE_STATE(enum.IntEnum):
    """typedef enum _DOMAIN_SERVER_ENABLE_STATE {
        DomainServerEnabled = 1,
        DomainServerDisabled
    } DOMAIN_SERVER_ENABLE_STATE, *PDOMAIN_SERVER_ENABLE_STATE;
    """

    DomainServerEnabled = 1
    DomainServerDisabled = 2


_DOMAIN_SERVER_ENABLE_STATE: Final = ndr.Enum(DOMAIN_SERVER_ENABLE_STATE)


@ndr.record
class DOMAIN_STATE_INFORMATION:
    """typedef struct _DOMAIN_STATE_INFORMATION {
        DOMAIN_SERVER_ENABLE_STATE DomainServerState;
    } DOMAIN_STATE_INFORMATION, *PDOMAIN_STATE_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainServerState: DOMAIN_SERVER_ENABLE_STATE | int


DOMAIN_STATE_INFORMATION.__ndr__ = ndr.Struct(
    DOMAIN_STATE_INFORMATION, (ndr.Field("DomainServerState", _DOMAIN_SERVER_ENABLE_STATE),)
)


class DOMAIN_SERVER_ROLE(enum.IntEnum):
    """typedef enum _DOMAIN_SERVER_ROLE {
        DomainServerRoleBackup = 2,
        DomainServerRolePrimary = 3
    } DOMAIN_SERVER_ROLE, *PDOMAIN_SERVER_ROLE;
    """

    DomainServerRoleBackup = 2
    DomainServerRolePrimary = 3


_DOMAIN_SERVER_ROLE: Final = ndr.Enum(DOMAIN_SERVER_ROLE)


@ndr.record
class DOMAIN_PASSWORD_INFORMATION:
    """typedef struct _DOMAIN_PASSWORD_INFORMATION {
        unsigned short MinPasswordLength;
        unsigned short PasswordHistoryLength;
        unsigned long PasswordProperties;
        OLD_LARGE_INTEGER MaxPasswordAge;
        OLD_LARGE_INTEGER MinPasswordAge;
    } DOMAIN_PASSWORD_INFORMATION, *PDOMAIN_PASSWORD_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    MinPasswordLength: int
    PasswordHistoryLength: int
    PasswordProperties: int
    MaxPasswordAge: OLD_LARGE_INTEGER
    MinPasswordAge: OLD_LARGE_INTEGER


DOMAIN_PASSWORD_INFORMATION.__ndr__ = ndr.Struct(
    DOMAIN_PASSWORD_INFORMATION,
    (
        ndr.Field("MinPasswordLength", ndr.USHORT),
        ndr.Field("PasswordHistoryLength", ndr.USHORT),
        ndr.Field("PasswordProperties", ndr.ULONG),
        ndr.Field("MaxPasswordAge", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("MinPasswordAge", OLD_LARGE_INTEGER.__ndr__),
    ),
)


@ndr.record
class DOMAIN_LOGOFF_INFORMATION:
    """typedef struct _DOMAIN_LOGOFF_INFORMATION {
        OLD_LARGE_INTEGER ForceLogoff;
    } DOMAIN_LOGOFF_INFORMATION, *PDOMAIN_LOGOFF_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    ForceLogoff: OLD_LARGE_INTEGER


DOMAIN_LOGOFF_INFORMATION.__ndr__ = ndr.Struct(
    DOMAIN_LOGOFF_INFORMATION, (ndr.Field("ForceLogoff", OLD_LARGE_INTEGER.__ndr__),)
)


@ndr.record
class DOMAIN_SERVER_ROLE_INFORMATION:
    """typedef struct _DOMAIN_SERVER_ROLE_INFORMATION {
        DOMAIN_SERVER_ROLE DomainServerRole;
    } DOMAIN_SERVER_ROLE_INFORMATION, *PDOMAIN_SERVER_ROLE_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainServerRole: DOMAIN_SERVER_ROLE | int


DOMAIN_SERVER_ROLE_INFORMATION.__ndr__ = ndr.Struct(
    DOMAIN_SERVER_ROLE_INFORMATION, (ndr.Field("DomainServerRole", _DOMAIN_SERVER_ROLE),)
)


@ndr.record
class DOMAIN_MODIFIED_INFORMATION:
    """typedef struct _DOMAIN_MODIFIED_INFORMATION {
        OLD_LARGE_INTEGER DomainModifiedCount;
        OLD_LARGE_INTEGER CreationTime;
    } DOMAIN_MODIFIED_INFORMATION, *PDOMAIN_MODIFIED_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainModifiedCount: OLD_LARGE_INTEGER
    CreationTime: OLD_LARGE_INTEGER


DOMAIN_MODIFIED_INFORMATION.__ndr__ = ndr.Struct(
    DOMAIN_MODIFIED_INFORMATION,
    (
        ndr.Field("DomainModifiedCount", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("CreationTime", OLD_LARGE_INTEGER.__ndr__),
    ),
)


@ndr.record
class DOMAIN_MODIFIED_INFORMATION2:
    """typedef struct _DOMAIN_MODIFIED_INFORMATION2 {
        OLD_LARGE_INTEGER DomainModifiedCount;
        OLD_LARGE_INTEGER CreationTime;
        OLD_LARGE_INTEGER ModifiedCountAtLastPromotion;
    } DOMAIN_MODIFIED_INFORMATION2, *PDOMAIN_MODIFIED_INFORMATION2;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainModifiedCount: OLD_LARGE_INTEGER
    CreationTime: OLD_LARGE_INTEGER
    ModifiedCountAtLastPromotion: OLD_LARGE_INTEGER


DOMAIN_MODIFIED_INFORMATION2.__ndr__ = ndr.Struct(
    DOMAIN_MODIFIED_INFORMATION2,
    (
        ndr.Field("DomainModifiedCount", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("CreationTime", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("ModifiedCountAtLastPromotion", OLD_LARGE_INTEGER.__ndr__),
    ),
)


@ndr.record
class SAMPR_DOMAIN_GENERAL_INFORMATION:
    """typedef struct _SAMPR_DOMAIN_GENERAL_INFORMATION {
        OLD_LARGE_INTEGER ForceLogoff;
        RPC_UNICODE_STRING OemInformation;
        RPC_UNICODE_STRING DomainName;
        RPC_UNICODE_STRING ReplicaSourceNodeName;
        OLD_LARGE_INTEGER DomainModifiedCount;
        unsigned long DomainServerState;
        unsigned long DomainServerRole;
        unsigned char UasCompatibilityRequired;
        unsigned long UserCount;
        unsigned long GroupCount;
        unsigned long AliasCount;
    } SAMPR_DOMAIN_GENERAL_INFORMATION, *PSAMPR_DOMAIN_GENERAL_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    ForceLogoff: OLD_LARGE_INTEGER
    OemInformation: ms_dtyp.RPC_UNICODE_STRING
    DomainName: ms_dtyp.RPC_UNICODE_STRING
    ReplicaSourceNodeName: ms_dtyp.RPC_UNICODE_STRING
    DomainModifiedCount: OLD_LARGE_INTEGER
    DomainServerState: int
    DomainServerRole: int
    UasCompatibilityRequired: int
    UserCount: int
    GroupCount: int
    AliasCount: int


SAMPR_DOMAIN_GENERAL_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_GENERAL_INFORMATION,
    (
        ndr.Field("ForceLogoff", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("OemInformation", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("DomainName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("ReplicaSourceNodeName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("DomainModifiedCount", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("DomainServerState", ndr.ULONG),
        ndr.Field("DomainServerRole", ndr.ULONG),
        ndr.Field("UasCompatibilityRequired", ndr.CHAR),
        ndr.Field("UserCount", ndr.ULONG),
        ndr.Field("GroupCount", ndr.ULONG),
        ndr.Field("AliasCount", ndr.ULONG),
    ),
    pack=4,
)


@ndr.record
class SAMPR_DOMAIN_GENERAL_INFORMATION2:
    """typedef struct _SAMPR_DOMAIN_GENERAL_INFORMATION2 {
        SAMPR_DOMAIN_GENERAL_INFORMATION I1;
        LARGE_INTEGER LockoutDuration;
        LARGE_INTEGER LockoutObservationWindow;
        unsigned short LockoutThreshold;
    } SAMPR_DOMAIN_GENERAL_INFORMATION2, *PSAMPR_DOMAIN_GENERAL_INFORMATION2;
    """

    __ndr__: ClassVar[ndr.Struct]
    I1: SAMPR_DOMAIN_GENERAL_INFORMATION
    LockoutDuration: ms_dtyp.LARGE_INTEGER
    LockoutObservationWindow: ms_dtyp.LARGE_INTEGER
    LockoutThreshold: int


SAMPR_DOMAIN_GENERAL_INFORMATION2.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_GENERAL_INFORMATION2,
    (
        ndr.Field("I1", SAMPR_DOMAIN_GENERAL_INFORMATION.__ndr__),
        ndr.Field("LockoutDuration", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("LockoutObservationWindow", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("LockoutThreshold", ndr.USHORT),
    ),
    pack=4,
)


@ndr.record
class SAMPR_DOMAIN_OEM_INFORMATION:
    """typedef struct _SAMPR_DOMAIN_OEM_INFORMATION {
        RPC_UNICODE_STRING OemInformation;
    } SAMPR_DOMAIN_OEM_INFORMATION, *PSAMPR_DOMAIN_OEM_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    OemInformation: ms_dtyp.RPC_UNICODE_STRING


SAMPR_DOMAIN_OEM_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_OEM_INFORMATION, (ndr.Field("OemInformation", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class SAMPR_DOMAIN_NAME_INFORMATION:
    """typedef struct _SAMPR_DOMAIN_NAME_INFORMATION {
        RPC_UNICODE_STRING DomainName;
    } SAMPR_DOMAIN_NAME_INFORMATION, *PSAMPR_DOMAIN_NAME_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainName: ms_dtyp.RPC_UNICODE_STRING


SAMPR_DOMAIN_NAME_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_NAME_INFORMATION, (ndr.Field("DomainName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class SAMPR_DOMAIN_REPLICATION_INFORMATION:
    """typedef struct SAMPR_DOMAIN_REPLICATION_INFORMATION {
        RPC_UNICODE_STRING ReplicaSourceNodeName;
    } SAMPR_DOMAIN_REPLICATION_INFORMATION, *PSAMPR_DOMAIN_REPLICATION_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    ReplicaSourceNodeName: ms_dtyp.RPC_UNICODE_STRING


SAMPR_DOMAIN_REPLICATION_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_REPLICATION_INFORMATION,
    (ndr.Field("ReplicaSourceNodeName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),),
)


@ndr.record
class SAMPR_DOMAIN_LOCKOUT_INFORMATION:
    """typedef struct _SAMPR_DOMAIN_LOCKOUT_INFORMATION {
        LARGE_INTEGER LockoutDuration;
        LARGE_INTEGER LockoutObservationWindow;
        unsigned short LockoutThreshold;
    } SAMPR_DOMAIN_LOCKOUT_INFORMATION, *PSAMPR_DOMAIN_LOCKOUT_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    LockoutDuration: ms_dtyp.LARGE_INTEGER
    LockoutObservationWindow: ms_dtyp.LARGE_INTEGER
    LockoutThreshold: int


SAMPR_DOMAIN_LOCKOUT_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_LOCKOUT_INFORMATION,
    (
        ndr.Field("LockoutDuration", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("LockoutObservationWindow", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("LockoutThreshold", ndr.USHORT),
    ),
)


class DOMAIN_INFORMATION_CLASS(enum.IntEnum):
    """typedef enum _DOMAIN_INFORMATION_CLASS {
        DomainPasswordInformation = 1,
        DomainGeneralInformation = 2,
        DomainLogoffInformation = 3,
        DomainOemInformation = 4,
        DomainNameInformation = 5,
        DomainReplicationInformation = 6,
        DomainServerRoleInformation = 7,
        DomainModifiedInformation = 8,
        DomainStateInformation = 9,
        DomainGeneralInformation2 = 11,
        DomainLockoutInformation = 12,
        DomainModifiedInformation2 = 13
    } DOMAIN_INFORMATION_CLASS;
    """

    DomainPasswordInformation = 1
    DomainGeneralInformation = 2
    DomainLogoffInformation = 3
    DomainOemInformation = 4
    DomainNameInformation = 5
    DomainReplicationInformation = 6
    DomainServerRoleInformation = 7
    DomainModifiedInformation = 8
    DomainStateInformation = 9
    DomainGeneralInformation2 = 11
    DomainLockoutInformation = 12
    DomainModifiedInformation2 = 13


_DOMAIN_INFORMATION_CLASS: Final = ndr.Enum(DOMAIN_INFORMATION_CLASS)


@ndr.record(kw_only=False)
class SAMPR_DOMAIN_INFO_BUFFER:
    """typedef [switch_type(DOMAIN_INFORMATION_CLASS)] union _SAMPR_DOMAIN_INFO_BUFFER {
        [case(DomainPasswordInformation)] DOMAIN_PASSWORD_INFORMATION Password;
        [case(DomainGeneralInformation)] SAMPR_DOMAIN_GENERAL_INFORMATION General;
        [case(DomainLogoffInformation)] DOMAIN_LOGOFF_INFORMATION Logoff;
        [case(DomainOemInformation)] SAMPR_DOMAIN_OEM_INFORMATION Oem;
        [case(DomainNameInformation)] SAMPR_DOMAIN_NAME_INFORMATION Name;
        [case(DomainServerRoleInformation)] DOMAIN_SERVER_ROLE_INFORMATION Role;
        [case(DomainReplicationInformation)] SAMPR_DOMAIN_REPLICATION_INFORMATION Replication;
        [case(DomainModifiedInformation)] DOMAIN_MODIFIED_INFORMATION Modified;
        [case(DomainStateInformation)] DOMAIN_STATE_INFORMATION State;
        [case(DomainGeneralInformation2)] SAMPR_DOMAIN_GENERAL_INFORMATION2 General2;
        [case(DomainLockoutInformation)] SAMPR_DOMAIN_LOCKOUT_INFORMATION Lockout;
        [case(DomainModifiedInformation2)] DOMAIN_MODIFIED_INFORMATION2 Modified2;
    } SAMPR_DOMAIN_INFO_BUFFER, *PSAMPR_DOMAIN_INFO_BUFFER;

    Values by discriminant: 1 Password; 2 General; 3 Logoff; 4 Oem; 5 Name; 7 Role; 6 Replication; 8 Modified;
    9 State; 11 General2; 12 Lockout; 13 Modified2.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        DOMAIN_PASSWORD_INFORMATION
        | SAMPR_DOMAIN_GENERAL_INFORMATION
        | DOMAIN_LOGOFF_INFORMATION
        | SAMPR_DOMAIN_OEM_INFORMATION
        | SAMPR_DOMAIN_NAME_INFORMATION
        | DOMAIN_SERVER_ROLE_INFORMATION
        | SAMPR_DOMAIN_REPLICATION_INFORMATION
        | DOMAIN_MODIFIED_INFORMATION
        | DOMAIN_STATE_INFORMATION
        | SAMPR_DOMAIN_GENERAL_INFORMATION2
        | SAMPR_DOMAIN_LOCKOUT_INFORMATION
        | DOMAIN_MODIFIED_INFORMATION2
    )


SAMPR_DOMAIN_INFO_BUFFER.__ndr__ = ndr.Union(
    SAMPR_DOMAIN_INFO_BUFFER,
    _DOMAIN_INFORMATION_CLASS,
    (
        ndr.Arm((1,), "Password", DOMAIN_PASSWORD_INFORMATION.__ndr__),
        ndr.Arm((2,), "General", SAMPR_DOMAIN_GENERAL_INFORMATION.__ndr__),
        ndr.Arm((3,), "Logoff", DOMAIN_LOGOFF_INFORMATION.__ndr__),
        ndr.Arm((4,), "Oem", SAMPR_DOMAIN_OEM_INFORMATION.__ndr__),
        ndr.Arm((5,), "Name", SAMPR_DOMAIN_NAME_INFORMATION.__ndr__),
        ndr.Arm((7,), "Role", DOMAIN_SERVER_ROLE_INFORMATION.__ndr__),
        ndr.Arm((6,), "Replication", SAMPR_DOMAIN_REPLICATION_INFORMATION.__ndr__),
        ndr.Arm((8,), "Modified", DOMAIN_MODIFIED_INFORMATION.__ndr__),
        ndr.Arm((9,), "State", DOMAIN_STATE_INFORMATION.__ndr__),
        ndr.Arm((11,), "General2", SAMPR_DOMAIN_GENERAL_INFORMATION2.__ndr__),
        ndr.Arm((12,), "Lockout", SAMPR_DOMAIN_LOCKOUT_INFORMATION.__ndr__),
        ndr.Arm((13,), "Modified2", DOMAIN_MODIFIED_INFORMATION2.__ndr__),
    ),
    ms_union=True,
)


class DOMAIN_DISPLAY_INFORMATION(enum.IntEnum):
    """typedef enum _DOMAIN_DISPLAY_INFORMATION {
        DomainDisplayUser = 1,
        DomainDisplayMachine,
        DomainDisplayGroup,
        DomainDisplayOemUser,
        DomainDisplayOemGroup
    } DOMAIN_DISPLAY_INFORMATION, *PDOMAIN_DISPLAY_INFORMATION;
    """

    DomainDisplayUser = 1
    DomainDisplayMachine = 2
    DomainDisplayGroup = 3
    DomainDisplayOemUser = 4
    DomainDisplayOemGroup = 5


_DOMAIN_DISPLAY_INFORMATION: Final = ndr.Enum(DOMAIN_DISPLAY_INFORMATION)


@ndr.record
class SAMPR_DOMAIN_DISPLAY_USER:
    """typedef struct _SAMPR_DOMAIN_DISPLAY_USER {
        unsigned long Index;
        unsigned long Rid;
        unsigned long AccountControl;
        RPC_UNICODE_STRING AccountName;
        RPC_UNICODE_STRING AdminComment;
        RPC_UNICODE_STRING FullName;
    } SAMPR_DOMAIN_DISPLAY_USER, *PSAMPR_DOMAIN_DISPLAY_USER;
    """

    __ndr__: ClassVar[ndr.Struct]
    Index: int
    Rid: int
    AccountControl: int
    AccountName: ms_dtyp.RPC_UNICODE_STRING
    AdminComment: ms_dtyp.RPC_UNICODE_STRING
    FullName: ms_dtyp.RPC_UNICODE_STRING


SAMPR_DOMAIN_DISPLAY_USER.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_DISPLAY_USER,
    (
        ndr.Field("Index", ndr.ULONG),
        ndr.Field("Rid", ndr.ULONG),
        ndr.Field("AccountControl", ndr.ULONG),
        ndr.Field("AccountName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("AdminComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("FullName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class SAMPR_DOMAIN_DISPLAY_MACHINE:
    """typedef struct _SAMPR_DOMAIN_DISPLAY_MACHINE {
        unsigned long Index;
        unsigned long Rid;
        unsigned long AccountControl;
        RPC_UNICODE_STRING AccountName;
        RPC_UNICODE_STRING AdminComment;
    } SAMPR_DOMAIN_DISPLAY_MACHINE, *PSAMPR_DOMAIN_DISPLAY_MACHINE;
    """

    __ndr__: ClassVar[ndr.Struct]
    Index: int
    Rid: int
    AccountControl: int
    AccountName: ms_dtyp.RPC_UNICODE_STRING
    AdminComment: ms_dtyp.RPC_UNICODE_STRING


SAMPR_DOMAIN_DISPLAY_MACHINE.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_DISPLAY_MACHINE,
    (
        ndr.Field("Index", ndr.ULONG),
        ndr.Field("Rid", ndr.ULONG),
        ndr.Field("AccountControl", ndr.ULONG),
        ndr.Field("AccountName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("AdminComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class SAMPR_DOMAIN_DISPLAY_GROUP:
    """typedef struct _SAMPR_DOMAIN_DISPLAY_GROUP {
        unsigned long Index;
        unsigned long Rid;
        unsigned long Attributes;
        RPC_UNICODE_STRING AccountName;
        RPC_UNICODE_STRING AdminComment;
    } SAMPR_DOMAIN_DISPLAY_GROUP, *PSAMPR_DOMAIN_DISPLAY_GROUP;
    """

    __ndr__: ClassVar[ndr.Struct]
    Index: int
    Rid: int
    Attributes: int
    AccountName: ms_dtyp.RPC_UNICODE_STRING
    AdminComment: ms_dtyp.RPC_UNICODE_STRING


SAMPR_DOMAIN_DISPLAY_GROUP.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_DISPLAY_GROUP,
    (
        ndr.Field("Index", ndr.ULONG),
        ndr.Field("Rid", ndr.ULONG),
        ndr.Field("Attributes", ndr.ULONG),
        ndr.Field("AccountName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("AdminComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class SAMPR_DOMAIN_DISPLAY_OEM_USER:
    """typedef struct _SAMPR_DOMAIN_DISPLAY_OEM_USER {
        unsigned long Index;
        RPC_STRING OemAccountName;
    } SAMPR_DOMAIN_DISPLAY_OEM_USER, *PSAMPR_DOMAIN_DISPLAY_OEM_USER;
    """

    __ndr__: ClassVar[ndr.Struct]
    Index: int
    OemAccountName: RPC_STRING


SAMPR_DOMAIN_DISPLAY_OEM_USER.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_DISPLAY_OEM_USER,
    (ndr.Field("Index", ndr.ULONG), ndr.Field("OemAccountName", RPC_STRING.__ndr__)),
)


@ndr.record
class SAMPR_DOMAIN_DISPLAY_OEM_GROUP:
    """typedef struct _SAMPR_DOMAIN_DISPLAY_OEM_GROUP {
        unsigned long Index;
        RPC_STRING OemAccountName;
    } SAMPR_DOMAIN_DISPLAY_OEM_GROUP, *PSAMPR_DOMAIN_DISPLAY_OEM_GROUP;
    """

    __ndr__: ClassVar[ndr.Struct]
    Index: int
    OemAccountName: RPC_STRING


SAMPR_DOMAIN_DISPLAY_OEM_GROUP.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_DISPLAY_OEM_GROUP,
    (ndr.Field("Index", ndr.ULONG), ndr.Field("OemAccountName", RPC_STRING.__ndr__)),
)


@ndr.record
class SAMPR_DOMAIN_DISPLAY_USER_BUFFER:
    """typedef struct _SAMPR_DOMAIN_DISPLAY_USER_BUFFER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] PSAMPR_DOMAIN_DISPLAY_USER Buffer;
    } SAMPR_DOMAIN_DISPLAY_USER_BUFFER, *PSAMPR_DOMAIN_DISPLAY_USER_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SAMPR_DOMAIN_DISPLAY_USER] | None


SAMPR_DOMAIN_DISPLAY_USER_BUFFER.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_DISPLAY_USER_BUFFER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer",
            ndr.Pointer(ndr.Array(SAMPR_DOMAIN_DISPLAY_USER.__ndr__, (ndr.Dim(size_is="EntriesRead"),))),
        ),
    ),
)


@ndr.record
class SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER:
    """typedef struct _SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] PSAMPR_DOMAIN_DISPLAY_MACHINE Buffer;
    } SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER, *PSAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SAMPR_DOMAIN_DISPLAY_MACHINE] | None


SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer",
            ndr.Pointer(ndr.Array(SAMPR_DOMAIN_DISPLAY_MACHINE.__ndr__, (ndr.Dim(size_is="EntriesRead"),))),
        ),
    ),
)


@ndr.record
class SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER:
    """typedef struct _SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] PSAMPR_DOMAIN_DISPLAY_GROUP Buffer;
    } SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER, *PSAMPR_DOMAIN_DISPLAY_GROUP_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SAMPR_DOMAIN_DISPLAY_GROUP] | None


SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer",
            ndr.Pointer(ndr.Array(SAMPR_DOMAIN_DISPLAY_GROUP.__ndr__, (ndr.Dim(size_is="EntriesRead"),))),
        ),
    ),
)


@ndr.record
class SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER:
    """typedef struct _SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] PSAMPR_DOMAIN_DISPLAY_OEM_USER Buffer;
    } SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER, *PSAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SAMPR_DOMAIN_DISPLAY_OEM_USER] | None


SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer",
            ndr.Pointer(ndr.Array(SAMPR_DOMAIN_DISPLAY_OEM_USER.__ndr__, (ndr.Dim(size_is="EntriesRead"),))),
        ),
    ),
)


@ndr.record
class SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER:
    """typedef struct _SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] PSAMPR_DOMAIN_DISPLAY_OEM_GROUP Buffer;
    } SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER, *PSAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SAMPR_DOMAIN_DISPLAY_OEM_GROUP] | None


SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER.__ndr__ = ndr.Struct(
    SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer",
            ndr.Pointer(ndr.Array(SAMPR_DOMAIN_DISPLAY_OEM_GROUP.__ndr__, (ndr.Dim(size_is="EntriesRead"),))),
        ),
    ),
)


@ndr.record(kw_only=False)
class SAMPR_DISPLAY_INFO_BUFFER:
    """typedef [switch_type(DOMAIN_DISPLAY_INFORMATION)] union _SAMPR_DISPLAY_INFO_BUFFER {
        [case(DomainDisplayUser)] SAMPR_DOMAIN_DISPLAY_USER_BUFFER UserInformation;
        [case(DomainDisplayMachine)] SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER MachineInformation;
        [case(DomainDisplayGroup)] SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER GroupInformation;
        [case(DomainDisplayOemUser)] SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER OemUserInformation;
        [case(DomainDisplayOemGroup)] SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER OemGroupInformation;
    } SAMPR_DISPLAY_INFO_BUFFER, *PSAMPR_DISPLAY_INFO_BUFFER;

    Values by discriminant: 1 UserInformation; 2 MachineInformation; 3 GroupInformation; 4 OemUserInformation;
    5 OemGroupInformation.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        SAMPR_DOMAIN_DISPLAY_USER_BUFFER
        | SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER
        | SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER
        | SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER
        | SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER
    )


SAMPR_DISPLAY_INFO_BUFFER.__ndr__ = ndr.Union(
    SAMPR_DISPLAY_INFO_BUFFER,
    _DOMAIN_DISPLAY_INFORMATION,
    (
        ndr.Arm((1,), "UserInformation", SAMPR_DOMAIN_DISPLAY_USER_BUFFER.__ndr__),
        ndr.Arm((2,), "MachineInformation", SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER.__ndr__),
        ndr.Arm((3,), "GroupInformation", SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER.__ndr__),
        ndr.Arm((4,), "OemUserInformation", SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER.__ndr__),
        ndr.Arm((5,), "OemGroupInformation", SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER.__ndr__),
    ),
    ms_union=True,
)


@ndr.record
class GROUP_ATTRIBUTE_INFORMATION:
    """typedef struct _GROUP_ATTRIBUTE_INFORMATION {
        unsigned long Attributes;
    } GROUP_ATTRIBUTE_INFORMATION, *PGROUP_ATTRIBUTE_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    Attributes: int


GROUP_ATTRIBUTE_INFORMATION.__ndr__ = ndr.Struct(
    GROUP_ATTRIBUTE_INFORMATION, (ndr.Field("Attributes", ndr.ULONG),)
)


@ndr.record
class SAMPR_GROUP_GENERAL_INFORMATION:
    """typedef struct _SAMPR_GROUP_GENERAL_INFORMATION {
        RPC_UNICODE_STRING Name;
        unsigned long Attributes;
        unsigned long MemberCount;
        RPC_UNICODE_STRING AdminComment;
    } SAMPR_GROUP_GENERAL_INFORMATION, *PSAMPR_GROUP_GENERAL_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: ms_dtyp.RPC_UNICODE_STRING
    Attributes: int
    MemberCount: int
    AdminComment: ms_dtyp.RPC_UNICODE_STRING


SAMPR_GROUP_GENERAL_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_GROUP_GENERAL_INFORMATION,
    (
        ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("Attributes", ndr.ULONG),
        ndr.Field("MemberCount", ndr.ULONG),
        ndr.Field("AdminComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class SAMPR_GROUP_NAME_INFORMATION:
    """typedef struct _SAMPR_GROUP_NAME_INFORMATION {
        RPC_UNICODE_STRING Name;
    } SAMPR_GROUP_NAME_INFORMATION, *PSAMPR_GROUP_NAME_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: ms_dtyp.RPC_UNICODE_STRING


SAMPR_GROUP_NAME_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_GROUP_NAME_INFORMATION, (ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class SAMPR_GROUP_ADM_COMMENT_INFORMATION:
    """typedef struct _SAMPR_GROUP_ADM_COMMENT_INFORMATION {
        RPC_UNICODE_STRING AdminComment;
    } SAMPR_GROUP_ADM_COMMENT_INFORMATION, *PSAMPR_GROUP_ADM_COMMENT_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    AdminComment: ms_dtyp.RPC_UNICODE_STRING


SAMPR_GROUP_ADM_COMMENT_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_GROUP_ADM_COMMENT_INFORMATION, (ndr.Field("AdminComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


class GROUP_INFORMATION_CLASS(enum.IntEnum):
    """typedef enum _GROUP_INFORMATION_CLASS {
        GroupGeneralInformation = 1,
        GroupNameInformation,
        GroupAttributeInformation,
        GroupAdminCommentInformation,
        GroupReplicationInformation
    } GROUP_INFORMATION_CLASS;
    """

    GroupGeneralInformation = 1
    GroupNameInformation = 2
    GroupAttributeInformation = 3
    GroupAdminCommentInformation = 4
    GroupReplicationInformation = 5


_GROUP_INFORMATION_CLASS: Final = ndr.Enum(GROUP_INFORMATION_CLASS)


@ndr.record(kw_only=False)
class SAMPR_GROUP_INFO_BUFFER:
    """typedef [switch_type(GROUP_INFORMATION_CLASS)] union _SAMPR_GROUP_INFO_BUFFER {
        [case(GroupGeneralInformation)] SAMPR_GROUP_GENERAL_INFORMATION General;
        [case(GroupNameInformation)] SAMPR_GROUP_NAME_INFORMATION Name;
        [case(GroupAttributeInformation)] GROUP_ATTRIBUTE_INFORMATION Attribute;
        [case(GroupAdminCommentInformation)] SAMPR_GROUP_ADM_COMMENT_INFORMATION AdminComment;
        [case(GroupReplicationInformation)] SAMPR_GROUP_GENERAL_INFORMATION DoNotUse;
    } SAMPR_GROUP_INFO_BUFFER, *PSAMPR_GROUP_INFO_BUFFER;

    Values by discriminant: 1 General; 2 Name; 3 Attribute; 4 AdminComment; 5 DoNotUse.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        SAMPR_GROUP_GENERAL_INFORMATION
        | SAMPR_GROUP_NAME_INFORMATION
        | GROUP_ATTRIBUTE_INFORMATION
        | SAMPR_GROUP_ADM_COMMENT_INFORMATION
    )


SAMPR_GROUP_INFO_BUFFER.__ndr__ = ndr.Union(
    SAMPR_GROUP_INFO_BUFFER,
    _GROUP_INFORMATION_CLASS,
    (
        ndr.Arm((1,), "General", SAMPR_GROUP_GENERAL_INFORMATION.__ndr__),
        ndr.Arm((2,), "Name", SAMPR_GROUP_NAME_INFORMATION.__ndr__),
        ndr.Arm((3,), "Attribute", GROUP_ATTRIBUTE_INFORMATION.__ndr__),
        ndr.Arm((4,), "AdminComment", SAMPR_GROUP_ADM_COMMENT_INFORMATION.__ndr__),
        ndr.Arm((5,), "DoNotUse", SAMPR_GROUP_GENERAL_INFORMATION.__ndr__),
    ),
    ms_union=True,
)


@ndr.record
class SAMPR_ALIAS_GENERAL_INFORMATION:
    """typedef struct _SAMPR_ALIAS_GENERAL_INFORMATION {
        RPC_UNICODE_STRING Name;
        unsigned long MemberCount;
        RPC_UNICODE_STRING AdminComment;
    } SAMPR_ALIAS_GENERAL_INFORMATION, *PSAMPR_ALIAS_GENERAL_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: ms_dtyp.RPC_UNICODE_STRING
    MemberCount: int
    AdminComment: ms_dtyp.RPC_UNICODE_STRING


SAMPR_ALIAS_GENERAL_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_ALIAS_GENERAL_INFORMATION,
    (
        ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("MemberCount", ndr.ULONG),
        ndr.Field("AdminComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class SAMPR_ALIAS_NAME_INFORMATION:
    """typedef struct _SAMPR_ALIAS_NAME_INFORMATION {
        RPC_UNICODE_STRING Name;
    } SAMPR_ALIAS_NAME_INFORMATION, *PSAMPR_ALIAS_NAME_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: ms_dtyp.RPC_UNICODE_STRING


SAMPR_ALIAS_NAME_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_ALIAS_NAME_INFORMATION, (ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class SAMPR_ALIAS_ADM_COMMENT_INFORMATION:
    """typedef struct _SAMPR_ALIAS_ADM_COMMENT_INFORMATION {
        RPC_UNICODE_STRING AdminComment;
    } SAMPR_ALIAS_ADM_COMMENT_INFORMATION, *PSAMPR_ALIAS_ADM_COMMENT_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    AdminComment: ms_dtyp.RPC_UNICODE_STRING


SAMPR_ALIAS_ADM_COMMENT_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_ALIAS_ADM_COMMENT_INFORMATION, (ndr.Field("AdminComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


class ALIAS_INFORMATION_CLASS(enum.IntEnum):
    """typedef enum _ALIAS_INFORMATION_CLASS {
        AliasGeneralInformation = 1,
        AliasNameInformation,
        AliasAdminCommentInformation
    } ALIAS_INFORMATION_CLASS;
    """

    AliasGeneralInformation = 1
    AliasNameInformation = 2
    AliasAdminCommentInformation = 3


_ALIAS_INFORMATION_CLASS: Final = ndr.Enum(ALIAS_INFORMATION_CLASS)


@ndr.record(kw_only=False)
class SAMPR_ALIAS_INFO_BUFFER:
    """typedef [switch_type(ALIAS_INFORMATION_CLASS)] union _SAMPR_ALIAS_INFO_BUFFER {
        [case(AliasGeneralInformation)] SAMPR_ALIAS_GENERAL_INFORMATION General;
        [case(AliasNameInformation)] SAMPR_ALIAS_NAME_INFORMATION Name;
        [case(AliasAdminCommentInformation)] SAMPR_ALIAS_ADM_COMMENT_INFORMATION AdminComment;
    } SAMPR_ALIAS_INFO_BUFFER, *PSAMPR_ALIAS_INFO_BUFFER;

    Values by discriminant: 1 General; 2 Name; 3 AdminComment.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        SAMPR_ALIAS_GENERAL_INFORMATION | SAMPR_ALIAS_NAME_INFORMATION | SAMPR_ALIAS_ADM_COMMENT_INFORMATION
    )


SAMPR_ALIAS_INFO_BUFFER.__ndr__ = ndr.Union(
    SAMPR_ALIAS_INFO_BUFFER,
    _ALIAS_INFORMATION_CLASS,
    (
        ndr.Arm((1,), "General", SAMPR_ALIAS_GENERAL_INFORMATION.__ndr__),
        ndr.Arm((2,), "Name", SAMPR_ALIAS_NAME_INFORMATION.__ndr__),
        ndr.Arm((3,), "AdminComment", SAMPR_ALIAS_ADM_COMMENT_INFORMATION.__ndr__),
    ),
    ms_union=True,
)


@ndr.record
class SAMPR_ENCRYPTED_USER_PASSWORD:
    """typedef struct _SAMPR_ENCRYPTED_USER_PASSWORD {
        unsigned char Buffer[(256 * 2) + 4];
    } SAMPR_ENCRYPTED_USER_PASSWORD, *PSAMPR_ENCRYPTED_USER_PASSWORD;
    """

    __ndr__: ClassVar[ndr.Struct]
    Buffer: bytes


SAMPR_ENCRYPTED_USER_PASSWORD.__ndr__ = ndr.Struct(
    SAMPR_ENCRYPTED_USER_PASSWORD, (ndr.Field("Buffer", ndr.Array(ndr.CHAR, (ndr.Dim(bound=516),))),)
)


@ndr.record
class SAMPR_USER_PASSWORD:
    """typedef struct _SAMPR_USER_PASSWORD {
        wchar_t Buffer[256];
        unsigned long Length;
    } SAMPR_USER_PASSWORD, *PSAMPR_USER_PASSWORD;
    """

    __ndr__: ClassVar[ndr.Struct]
    Buffer: str
    Length: int


SAMPR_USER_PASSWORD.__ndr__ = ndr.Struct(
    SAMPR_USER_PASSWORD,
    (ndr.Field("Buffer", ndr.Array(ndr.WCHAR, (ndr.Dim(bound=256),))), ndr.Field("Length", ndr.ULONG)),
)


@ndr.record
class SAMPR_ENCRYPTED_USER_PASSWORD_NEW:
    """typedef struct _SAMPR_ENCRYPTED_USER_PASSWORD_NEW {
        unsigned char Buffer[(256 * 2) + 4 + 16];
    } SAMPR_ENCRYPTED_USER_PASSWORD_NEW, *PSAMPR_ENCRYPTED_USER_PASSWORD_NEW;
    """

    __ndr__: ClassVar[ndr.Struct]
    Buffer: bytes


SAMPR_ENCRYPTED_USER_PASSWORD_NEW.__ndr__ = ndr.Struct(
    SAMPR_ENCRYPTED_USER_PASSWORD_NEW, (ndr.Field("Buffer", ndr.Array(ndr.CHAR, (ndr.Dim(bound=532),))),)
)


@ndr.record
class SAMPR_USER_PASSWORD_NEW:
    """typedef struct _SAMPR_USER_PASSWORD_NEW {
        WCHAR Buffer[256];
        ULONG Length;
        UCHAR ClearSalt[16];
    } SAMPR_USER_PASSWORD_NEW, *PSAMPR_USER_PASSWORD_NEW;
    """

    __ndr__: ClassVar[ndr.Struct]
    Buffer: str
    Length: int
    ClearSalt: bytes


SAMPR_USER_PASSWORD_NEW.__ndr__ = ndr.Struct(
    SAMPR_USER_PASSWORD_NEW,
    (
        ndr.Field("Buffer", ndr.Array(ndr.WCHAR, (ndr.Dim(bound=256),))),
        ndr.Field("Length", ndr.ULONG),
        ndr.Field("ClearSalt", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
    ),
)


@ndr.record
class USER_PRIMARY_GROUP_INFORMATION:
    """typedef struct _USER_PRIMARY_GROUP_INFORMATION {
        unsigned long PrimaryGroupId;
    } USER_PRIMARY_GROUP_INFORMATION, *PUSER_PRIMARY_GROUP_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    PrimaryGroupId: int


USER_PRIMARY_GROUP_INFORMATION.__ndr__ = ndr.Struct(
    USER_PRIMARY_GROUP_INFORMATION, (ndr.Field("PrimaryGroupId", ndr.ULONG),)
)


@ndr.record
class USER_CONTROL_INFORMATION:
    """typedef struct _USER_CONTROL_INFORMATION {
        unsigned long UserAccountControl;
    } USER_CONTROL_INFORMATION, *PUSER_CONTROL_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    UserAccountControl: int


USER_CONTROL_INFORMATION.__ndr__ = ndr.Struct(
    USER_CONTROL_INFORMATION, (ndr.Field("UserAccountControl", ndr.ULONG),)
)


@ndr.record
class USER_EXPIRES_INFORMATION:
    """typedef struct _USER_EXPIRES_INFORMATION {
        OLD_LARGE_INTEGER AccountExpires;
    } USER_EXPIRES_INFORMATION, *PUSER_EXPIRES_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    AccountExpires: OLD_LARGE_INTEGER


USER_EXPIRES_INFORMATION.__ndr__ = ndr.Struct(
    USER_EXPIRES_INFORMATION, (ndr.Field("AccountExpires", OLD_LARGE_INTEGER.__ndr__),)
)


@ndr.record
class SAMPR_LOGON_HOURS:
    """typedef struct _SAMPR_LOGON_HOURS {
        unsigned short UnitsPerWeek;
        [size_is(1260), length_is((UnitsPerWeek + 7) / 8)] unsigned char *LogonHours;
    } SAMPR_LOGON_HOURS, *PSAMPR_LOGON_HOURS;
    """

    __ndr__: ClassVar[ndr.Struct]
    UnitsPerWeek: int = ndr.DERIVED
    LogonHours: bytes | None


SAMPR_LOGON_HOURS.__ndr__ = ndr.Struct(
    SAMPR_LOGON_HOURS,
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
class SAMPR_USER_ALL_INFORMATION:
    """typedef struct _SAMPR_USER_ALL_INFORMATION {
        OLD_LARGE_INTEGER LastLogon;
        OLD_LARGE_INTEGER LastLogoff;
        OLD_LARGE_INTEGER PasswordLastSet;
        OLD_LARGE_INTEGER AccountExpires;
        OLD_LARGE_INTEGER PasswordCanChange;
        OLD_LARGE_INTEGER PasswordMustChange;
        RPC_UNICODE_STRING UserName;
        RPC_UNICODE_STRING FullName;
        RPC_UNICODE_STRING HomeDirectory;
        RPC_UNICODE_STRING HomeDirectoryDrive;
        RPC_UNICODE_STRING ScriptPath;
        RPC_UNICODE_STRING ProfilePath;
        RPC_UNICODE_STRING AdminComment;
        RPC_UNICODE_STRING WorkStations;
        RPC_UNICODE_STRING UserComment;
        RPC_UNICODE_STRING Parameters;
        RPC_SHORT_BLOB LmOwfPassword;
        RPC_SHORT_BLOB NtOwfPassword;
        RPC_UNICODE_STRING PrivateData;
        SAMPR_SR_SECURITY_DESCRIPTOR SecurityDescriptor;
        unsigned long UserId;
        unsigned long PrimaryGroupId;
        unsigned long UserAccountControl;
        unsigned long WhichFields;
        SAMPR_LOGON_HOURS LogonHours;
        unsigned short BadPasswordCount;
        unsigned short LogonCount;
        unsigned short CountryCode;
        unsigned short CodePage;
        unsigned char LmPasswordPresent;
        unsigned char NtPasswordPresent;
        unsigned char PasswordExpired;
        unsigned char PrivateDataSensitive;
    } SAMPR_USER_ALL_INFORMATION, *PSAMPR_USER_ALL_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    LastLogon: OLD_LARGE_INTEGER
    LastLogoff: OLD_LARGE_INTEGER
    PasswordLastSet: OLD_LARGE_INTEGER
    AccountExpires: OLD_LARGE_INTEGER
    PasswordCanChange: OLD_LARGE_INTEGER
    PasswordMustChange: OLD_LARGE_INTEGER
    UserName: ms_dtyp.RPC_UNICODE_STRING
    FullName: ms_dtyp.RPC_UNICODE_STRING
    HomeDirectory: ms_dtyp.RPC_UNICODE_STRING
    HomeDirectoryDrive: ms_dtyp.RPC_UNICODE_STRING
    ScriptPath: ms_dtyp.RPC_UNICODE_STRING
    ProfilePath: ms_dtyp.RPC_UNICODE_STRING
    AdminComment: ms_dtyp.RPC_UNICODE_STRING
    WorkStations: ms_dtyp.RPC_UNICODE_STRING
    UserComment: ms_dtyp.RPC_UNICODE_STRING
    Parameters: ms_dtyp.RPC_UNICODE_STRING
    LmOwfPassword: RPC_SHORT_BLOB
    NtOwfPassword: RPC_SHORT_BLOB
    PrivateData: ms_dtyp.RPC_UNICODE_STRING
    SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR
    UserId: int
    PrimaryGroupId: int
    UserAccountControl: int
    WhichFields: int
    LogonHours: SAMPR_LOGON_HOURS
    BadPasswordCount: int
    LogonCount: int
    CountryCode: int
    CodePage: int
    LmPasswordPresent: int
    NtPasswordPresent: int
    PasswordExpired: int
    PrivateDataSensitive: int


SAMPR_USER_ALL_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_ALL_INFORMATION,
    (
        ndr.Field("LastLogon", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("LastLogoff", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordLastSet", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("AccountExpires", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordCanChange", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordMustChange", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("UserName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("FullName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectory", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectoryDrive", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("ScriptPath", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("ProfilePath", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("AdminComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("WorkStations", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("UserComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("Parameters", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("LmOwfPassword", RPC_SHORT_BLOB.__ndr__),
        ndr.Field("NtOwfPassword", RPC_SHORT_BLOB.__ndr__),
        ndr.Field("PrivateData", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("SecurityDescriptor", SAMPR_SR_SECURITY_DESCRIPTOR.__ndr__),
        ndr.Field("UserId", ndr.ULONG),
        ndr.Field("PrimaryGroupId", ndr.ULONG),
        ndr.Field("UserAccountControl", ndr.ULONG),
        ndr.Field("WhichFields", ndr.ULONG),
        ndr.Field("LogonHours", SAMPR_LOGON_HOURS.__ndr__),
        ndr.Field("BadPasswordCount", ndr.USHORT),
        ndr.Field("LogonCount", ndr.USHORT),
        ndr.Field("CountryCode", ndr.USHORT),
        ndr.Field("CodePage", ndr.USHORT),
        ndr.Field("LmPasswordPresent", ndr.CHAR),
        ndr.Field("NtPasswordPresent", ndr.CHAR),
        ndr.Field("PasswordExpired", ndr.CHAR),
        ndr.Field("PrivateDataSensitive", ndr.CHAR),
    ),
)


@ndr.record
class SAMPR_USER_GENERAL_INFORMATION:
    """typedef struct _SAMPR_USER_GENERAL_INFORMATION {
        RPC_UNICODE_STRING UserName;
        RPC_UNICODE_STRING FullName;
        unsigned long PrimaryGroupId;
        RPC_UNICODE_STRING AdminComment;
        RPC_UNICODE_STRING UserComment;
    } SAMPR_USER_GENERAL_INFORMATION, *PSAMPR_USER_GENERAL_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    UserName: ms_dtyp.RPC_UNICODE_STRING
    FullName: ms_dtyp.RPC_UNICODE_STRING
    PrimaryGroupId: int
    AdminComment: ms_dtyp.RPC_UNICODE_STRING
    UserComment: ms_dtyp.RPC_UNICODE_STRING


SAMPR_USER_GENERAL_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_GENERAL_INFORMATION,
    (
        ndr.Field("UserName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("FullName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("PrimaryGroupId", ndr.ULONG),
        ndr.Field("AdminComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("UserComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class SAMPR_USER_PREFERENCES_INFORMATION:
    """typedef struct _SAMPR_USER_PREFERENCES_INFORMATION {
        RPC_UNICODE_STRING UserComment;
        RPC_UNICODE_STRING Reserved1;
        unsigned short CountryCode;
        unsigned short CodePage;
    } SAMPR_USER_PREFERENCES_INFORMATION, *PSAMPR_USER_PREFERENCES_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    UserComment: ms_dtyp.RPC_UNICODE_STRING
    Reserved1: ms_dtyp.RPC_UNICODE_STRING
    CountryCode: int
    CodePage: int


SAMPR_USER_PREFERENCES_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_PREFERENCES_INFORMATION,
    (
        ndr.Field("UserComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("Reserved1", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("CountryCode", ndr.USHORT),
        ndr.Field("CodePage", ndr.USHORT),
    ),
)


@ndr.record
class SAMPR_USER_PARAMETERS_INFORMATION:
    """typedef struct _SAMPR_USER_PARAMETERS_INFORMATION {
        RPC_UNICODE_STRING Parameters;
    } SAMPR_USER_PARAMETERS_INFORMATION, *PSAMPR_USER_PARAMETERS_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    Parameters: ms_dtyp.RPC_UNICODE_STRING


SAMPR_USER_PARAMETERS_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_PARAMETERS_INFORMATION, (ndr.Field("Parameters", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class SAMPR_USER_LOGON_INFORMATION:
    """typedef struct _SAMPR_USER_LOGON_INFORMATION {
        RPC_UNICODE_STRING UserName;
        RPC_UNICODE_STRING FullName;
        unsigned long UserId;
        unsigned long PrimaryGroupId;
        RPC_UNICODE_STRING HomeDirectory;
        RPC_UNICODE_STRING HomeDirectoryDrive;
        RPC_UNICODE_STRING ScriptPath;
        RPC_UNICODE_STRING ProfilePath;
        RPC_UNICODE_STRING WorkStations;
        OLD_LARGE_INTEGER LastLogon;
        OLD_LARGE_INTEGER LastLogoff;
        OLD_LARGE_INTEGER PasswordLastSet;
        OLD_LARGE_INTEGER PasswordCanChange;
        OLD_LARGE_INTEGER PasswordMustChange;
        SAMPR_LOGON_HOURS LogonHours;
        unsigned short BadPasswordCount;
        unsigned short LogonCount;
        unsigned long UserAccountControl;
    } SAMPR_USER_LOGON_INFORMATION, *PSAMPR_USER_LOGON_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    UserName: ms_dtyp.RPC_UNICODE_STRING
    FullName: ms_dtyp.RPC_UNICODE_STRING
    UserId: int
    PrimaryGroupId: int
    HomeDirectory: ms_dtyp.RPC_UNICODE_STRING
    HomeDirectoryDrive: ms_dtyp.RPC_UNICODE_STRING
    ScriptPath: ms_dtyp.RPC_UNICODE_STRING
    ProfilePath: ms_dtyp.RPC_UNICODE_STRING
    WorkStations: ms_dtyp.RPC_UNICODE_STRING
    LastLogon: OLD_LARGE_INTEGER
    LastLogoff: OLD_LARGE_INTEGER
    PasswordLastSet: OLD_LARGE_INTEGER
    PasswordCanChange: OLD_LARGE_INTEGER
    PasswordMustChange: OLD_LARGE_INTEGER
    LogonHours: SAMPR_LOGON_HOURS
    BadPasswordCount: int
    LogonCount: int
    UserAccountControl: int


SAMPR_USER_LOGON_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_LOGON_INFORMATION,
    (
        ndr.Field("UserName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("FullName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("UserId", ndr.ULONG),
        ndr.Field("PrimaryGroupId", ndr.ULONG),
        ndr.Field("HomeDirectory", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectoryDrive", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("ScriptPath", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("ProfilePath", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("WorkStations", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("LastLogon", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("LastLogoff", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordLastSet", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordCanChange", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("PasswordMustChange", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("LogonHours", SAMPR_LOGON_HOURS.__ndr__),
        ndr.Field("BadPasswordCount", ndr.USHORT),
        ndr.Field("LogonCount", ndr.USHORT),
        ndr.Field("UserAccountControl", ndr.ULONG),
    ),
)


@ndr.record
class SAMPR_USER_ACCOUNT_INFORMATION:
    """typedef struct _SAMPR_USER_ACCOUNT_INFORMATION {
        RPC_UNICODE_STRING UserName;
        RPC_UNICODE_STRING FullName;
        unsigned long UserId;
        unsigned long PrimaryGroupId;
        RPC_UNICODE_STRING HomeDirectory;
        RPC_UNICODE_STRING HomeDirectoryDrive;
        RPC_UNICODE_STRING ScriptPath;
        RPC_UNICODE_STRING ProfilePath;
        RPC_UNICODE_STRING AdminComment;
        RPC_UNICODE_STRING WorkStations;
        OLD_LARGE_INTEGER LastLogon;
        OLD_LARGE_INTEGER LastLogoff;
        SAMPR_LOGON_HOURS LogonHours;
        unsigned short BadPasswordCount;
        unsigned short LogonCount;
        OLD_LARGE_INTEGER PasswordLastSet;
        OLD_LARGE_INTEGER AccountExpires;
        unsigned long UserAccountControl;
    } SAMPR_USER_ACCOUNT_INFORMATION, *PSAMPR_USER_ACCOUNT_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    UserName: ms_dtyp.RPC_UNICODE_STRING
    FullName: ms_dtyp.RPC_UNICODE_STRING
    UserId: int
    PrimaryGroupId: int
    HomeDirectory: ms_dtyp.RPC_UNICODE_STRING
    HomeDirectoryDrive: ms_dtyp.RPC_UNICODE_STRING
    ScriptPath: ms_dtyp.RPC_UNICODE_STRING
    ProfilePath: ms_dtyp.RPC_UNICODE_STRING
    AdminComment: ms_dtyp.RPC_UNICODE_STRING
    WorkStations: ms_dtyp.RPC_UNICODE_STRING
    LastLogon: OLD_LARGE_INTEGER
    LastLogoff: OLD_LARGE_INTEGER
    LogonHours: SAMPR_LOGON_HOURS
    BadPasswordCount: int
    LogonCount: int
    PasswordLastSet: OLD_LARGE_INTEGER
    AccountExpires: OLD_LARGE_INTEGER
    UserAccountControl: int


SAMPR_USER_ACCOUNT_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_ACCOUNT_INFORMATION,
    (
        ndr.Field("UserName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("FullName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("UserId", ndr.ULONG),
        ndr.Field("PrimaryGroupId", ndr.ULONG),
        ndr.Field("HomeDirectory", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectoryDrive", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("ScriptPath", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("ProfilePath", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("AdminComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("WorkStations", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("LastLogon", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("LastLogoff", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("LogonHours", SAMPR_LOGON_HOURS.__ndr__),
        ndr.Field("BadPasswordCount", ndr.USHORT),
        ndr.Field("LogonCount", ndr.USHORT),
        ndr.Field("PasswordLastSet", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("AccountExpires", OLD_LARGE_INTEGER.__ndr__),
        ndr.Field("UserAccountControl", ndr.ULONG),
    ),
)


@ndr.record
class SAMPR_USER_A_NAME_INFORMATION:
    """typedef struct _SAMPR_USER_A_NAME_INFORMATION {
        RPC_UNICODE_STRING UserName;
    } SAMPR_USER_A_NAME_INFORMATION, *PSAMPR_USER_A_NAME_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    UserName: ms_dtyp.RPC_UNICODE_STRING


SAMPR_USER_A_NAME_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_A_NAME_INFORMATION, (ndr.Field("UserName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class SAMPR_USER_F_NAME_INFORMATION:
    """typedef struct _SAMPR_USER_F_NAME_INFORMATION {
        RPC_UNICODE_STRING FullName;
    } SAMPR_USER_F_NAME_INFORMATION, *PSAMPR_USER_F_NAME_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    FullName: ms_dtyp.RPC_UNICODE_STRING


SAMPR_USER_F_NAME_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_F_NAME_INFORMATION, (ndr.Field("FullName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class SAMPR_USER_NAME_INFORMATION:
    """typedef struct _SAMPR_USER_NAME_INFORMATION {
        RPC_UNICODE_STRING UserName;
        RPC_UNICODE_STRING FullName;
    } SAMPR_USER_NAME_INFORMATION, *PSAMPR_USER_NAME_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    UserName: ms_dtyp.RPC_UNICODE_STRING
    FullName: ms_dtyp.RPC_UNICODE_STRING


SAMPR_USER_NAME_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_NAME_INFORMATION,
    (
        ndr.Field("UserName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("FullName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class SAMPR_USER_HOME_INFORMATION:
    """typedef struct _SAMPR_USER_HOME_INFORMATION {
        RPC_UNICODE_STRING HomeDirectory;
        RPC_UNICODE_STRING HomeDirectoryDrive;
    } SAMPR_USER_HOME_INFORMATION, *PSAMPR_USER_HOME_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    HomeDirectory: ms_dtyp.RPC_UNICODE_STRING
    HomeDirectoryDrive: ms_dtyp.RPC_UNICODE_STRING


SAMPR_USER_HOME_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_HOME_INFORMATION,
    (
        ndr.Field("HomeDirectory", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("HomeDirectoryDrive", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class SAMPR_USER_SCRIPT_INFORMATION:
    """typedef struct _SAMPR_USER_SCRIPT_INFORMATION {
        RPC_UNICODE_STRING ScriptPath;
    } SAMPR_USER_SCRIPT_INFORMATION, *PSAMPR_USER_SCRIPT_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    ScriptPath: ms_dtyp.RPC_UNICODE_STRING


SAMPR_USER_SCRIPT_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_SCRIPT_INFORMATION, (ndr.Field("ScriptPath", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class SAMPR_USER_PROFILE_INFORMATION:
    """typedef struct _SAMPR_USER_PROFILE_INFORMATION {
        RPC_UNICODE_STRING ProfilePath;
    } SAMPR_USER_PROFILE_INFORMATION, *PSAMPR_USER_PROFILE_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    ProfilePath: ms_dtyp.RPC_UNICODE_STRING


SAMPR_USER_PROFILE_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_PROFILE_INFORMATION, (ndr.Field("ProfilePath", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class SAMPR_USER_ADMIN_COMMENT_INFORMATION:
    """typedef struct _SAMPR_USER_ADMIN_COMMENT_INFORMATION {
        RPC_UNICODE_STRING AdminComment;
    } SAMPR_USER_ADMIN_COMMENT_INFORMATION, *PSAMPR_USER_ADMIN_COMMENT_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    AdminComment: ms_dtyp.RPC_UNICODE_STRING


SAMPR_USER_ADMIN_COMMENT_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_ADMIN_COMMENT_INFORMATION, (ndr.Field("AdminComment", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class SAMPR_USER_WORKSTATIONS_INFORMATION:
    """typedef struct _SAMPR_USER_WORKSTATIONS_INFORMATION {
        RPC_UNICODE_STRING WorkStations;
    } SAMPR_USER_WORKSTATIONS_INFORMATION, *PSAMPR_USER_WORKSTATIONS_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    WorkStations: ms_dtyp.RPC_UNICODE_STRING


SAMPR_USER_WORKSTATIONS_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_WORKSTATIONS_INFORMATION, (ndr.Field("WorkStations", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class SAMPR_USER_LOGON_HOURS_INFORMATION:
    """typedef struct _SAMPR_USER_LOGON_HOURS_INFORMATION {
        SAMPR_LOGON_HOURS LogonHours;
    } SAMPR_USER_LOGON_HOURS_INFORMATION, *PSAMPR_USER_LOGON_HOURS_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    LogonHours: SAMPR_LOGON_HOURS


SAMPR_USER_LOGON_HOURS_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_LOGON_HOURS_INFORMATION, (ndr.Field("LogonHours", SAMPR_LOGON_HOURS.__ndr__),)
)


@ndr.record
class SAMPR_USER_INTERNAL1_INFORMATION:
    """typedef struct _SAMPR_USER_INTERNAL1_INFORMATION {
        ENCRYPTED_NT_OWF_PASSWORD EncryptedNtOwfPassword;
        ENCRYPTED_LM_OWF_PASSWORD EncryptedLmOwfPassword;
        unsigned char NtPasswordPresent;
        unsigned char LmPasswordPresent;
        unsigned char PasswordExpired;
    } SAMPR_USER_INTERNAL1_INFORMATION, *PSAMPR_USER_INTERNAL1_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    EncryptedNtOwfPassword: ENCRYPTED_LM_OWF_PASSWORD
    EncryptedLmOwfPassword: ENCRYPTED_LM_OWF_PASSWORD
    NtPasswordPresent: int
    LmPasswordPresent: int
    PasswordExpired: int


SAMPR_USER_INTERNAL1_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_INTERNAL1_INFORMATION,
    (
        ndr.Field("EncryptedNtOwfPassword", ENCRYPTED_LM_OWF_PASSWORD.__ndr__),
        ndr.Field("EncryptedLmOwfPassword", ENCRYPTED_LM_OWF_PASSWORD.__ndr__),
        ndr.Field("NtPasswordPresent", ndr.CHAR),
        ndr.Field("LmPasswordPresent", ndr.CHAR),
        ndr.Field("PasswordExpired", ndr.CHAR),
    ),
)


@ndr.record
class SAMPR_USER_INTERNAL4_INFORMATION:
    """typedef struct _SAMPR_USER_INTERNAL4_INFORMATION {
        SAMPR_USER_ALL_INFORMATION I1;
        SAMPR_ENCRYPTED_USER_PASSWORD UserPassword;
    } SAMPR_USER_INTERNAL4_INFORMATION, *PSAMPR_USER_INTERNAL4_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    I1: SAMPR_USER_ALL_INFORMATION
    UserPassword: SAMPR_ENCRYPTED_USER_PASSWORD


SAMPR_USER_INTERNAL4_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_INTERNAL4_INFORMATION,
    (
        ndr.Field("I1", SAMPR_USER_ALL_INFORMATION.__ndr__),
        ndr.Field("UserPassword", SAMPR_ENCRYPTED_USER_PASSWORD.__ndr__),
    ),
)


@ndr.record
class SAMPR_USER_INTERNAL4_INFORMATION_NEW:
    """typedef struct _SAMPR_USER_INTERNAL4_INFORMATION_NEW {
        SAMPR_USER_ALL_INFORMATION I1;
        SAMPR_ENCRYPTED_USER_PASSWORD_NEW UserPassword;
    } SAMPR_USER_INTERNAL4_INFORMATION_NEW, *PSAMPR_USER_INTERNAL4_INFORMATION_NEW;
    """

    __ndr__: ClassVar[ndr.Struct]
    I1: SAMPR_USER_ALL_INFORMATION
    UserPassword: SAMPR_ENCRYPTED_USER_PASSWORD_NEW


SAMPR_USER_INTERNAL4_INFORMATION_NEW.__ndr__ = ndr.Struct(
    SAMPR_USER_INTERNAL4_INFORMATION_NEW,
    (
        ndr.Field("I1", SAMPR_USER_ALL_INFORMATION.__ndr__),
        ndr.Field("UserPassword", SAMPR_ENCRYPTED_USER_PASSWORD_NEW.__ndr__),
    ),
)


@ndr.record
class SAMPR_USER_INTERNAL5_INFORMATION:
    """typedef struct _SAMPR_USER_INTERNAL5_INFORMATION {
        SAMPR_ENCRYPTED_USER_PASSWORD UserPassword;
        unsigned char PasswordExpired;
    } SAMPR_USER_INTERNAL5_INFORMATION, *PSAMPR_USER_INTERNAL5_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    UserPassword: SAMPR_ENCRYPTED_USER_PASSWORD
    PasswordExpired: int


SAMPR_USER_INTERNAL5_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_INTERNAL5_INFORMATION,
    (
        ndr.Field("UserPassword", SAMPR_ENCRYPTED_USER_PASSWORD.__ndr__),
        ndr.Field("PasswordExpired", ndr.CHAR),
    ),
)


@ndr.record
class SAMPR_USER_INTERNAL5_INFORMATION_NEW:
    """typedef struct _SAMPR_USER_INTERNAL5_INFORMATION_NEW {
        SAMPR_ENCRYPTED_USER_PASSWORD_NEW UserPassword;
        unsigned char PasswordExpired;
    } SAMPR_USER_INTERNAL5_INFORMATION_NEW, *PSAMPR_USER_INTERNAL5_INFORMATION_NEW;
    """

    __ndr__: ClassVar[ndr.Struct]
    UserPassword: SAMPR_ENCRYPTED_USER_PASSWORD_NEW
    PasswordExpired: int


SAMPR_USER_INTERNAL5_INFORMATION_NEW.__ndr__ = ndr.Struct(
    SAMPR_USER_INTERNAL5_INFORMATION_NEW,
    (
        ndr.Field("UserPassword", SAMPR_ENCRYPTED_USER_PASSWORD_NEW.__ndr__),
        ndr.Field("PasswordExpired", ndr.CHAR),
    ),
)


@ndr.record
class SAMPR_ENCRYPTED_PASSWORD_AES:
    """typedef struct _SAMPR_ENCRYPTED_PASSWORD_AES {
        UCHAR AuthData[64];
        UCHAR Salt[16];
        ULONG cbCipher;
        [size_is(cbCipher)] PUCHAR Cipher;
        ULONGLONG PBKDF2Iterations;
    } SAMPR_ENCRYPTED_PASSWORD_AES, *PSAMPR_ENCRYPTED_PASSWORD_AES;
    """

    __ndr__: ClassVar[ndr.Struct]
    AuthData: bytes
    Salt: bytes
    cbCipher: int = ndr.DERIVED
    Cipher: bytes | None
    PBKDF2Iterations: int


SAMPR_ENCRYPTED_PASSWORD_AES.__ndr__ = ndr.Struct(
    SAMPR_ENCRYPTED_PASSWORD_AES,
    (
        ndr.Field("AuthData", ndr.Array(ndr.CHAR, (ndr.Dim(bound=64),))),
        ndr.Field("Salt", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
        ndr.Field("cbCipher", ndr.ULONG),
        ndr.Field("Cipher", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbCipher"),)))),
        ndr.Field("PBKDF2Iterations", ndr.UHYPER),
    ),
)


@ndr.record
class SAMPR_USER_INTERNAL7_INFORMATION:
    """typedef struct _SAMPR_USER_INTERNAL7_INFORMATION {
        SAMPR_ENCRYPTED_PASSWORD_AES UserPassword;
        BOOLEAN PasswordExpired;
    } SAMPR_USER_INTERNAL7_INFORMATION, *PSAMPR_USER_INTERNAL7_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    UserPassword: SAMPR_ENCRYPTED_PASSWORD_AES
    PasswordExpired: int


SAMPR_USER_INTERNAL7_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_INTERNAL7_INFORMATION,
    (ndr.Field("UserPassword", SAMPR_ENCRYPTED_PASSWORD_AES.__ndr__), ndr.Field("PasswordExpired", ndr.CHAR)),
)


@ndr.record
class SAMPR_USER_INTERNAL8_INFORMATION:
    """typedef struct _SAMPR_USER_INTERNAL8_INFORMATION {
        SAMPR_USER_ALL_INFORMATION I1;
        SAMPR_ENCRYPTED_PASSWORD_AES UserPassword;
    } SAMPR_USER_INTERNAL8_INFORMATION, *PSAMPR_USER_INTERNAL8_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    I1: SAMPR_USER_ALL_INFORMATION
    UserPassword: SAMPR_ENCRYPTED_PASSWORD_AES


SAMPR_USER_INTERNAL8_INFORMATION.__ndr__ = ndr.Struct(
    SAMPR_USER_INTERNAL8_INFORMATION,
    (
        ndr.Field("I1", SAMPR_USER_ALL_INFORMATION.__ndr__),
        ndr.Field("UserPassword", SAMPR_ENCRYPTED_PASSWORD_AES.__ndr__),
    ),
)


class USER_INFORMATION_CLASS(enum.IntEnum):
    """typedef enum _USER_INFORMATION_CLASS {
        UserGeneralInformation = 1,
        UserPreferencesInformation = 2,
        UserLogonInformation = 3,
        UserLogonHoursInformation = 4,
        UserAccountInformation = 5,
        UserNameInformation = 6,
        UserAccountNameInformation = 7,
        UserFullNameInformation = 8,
        UserPrimaryGroupInformation = 9,
        UserHomeInformation = 10,
        UserScriptInformation = 11,
        UserProfileInformation = 12,
        UserAdminCommentInformation = 13,
        UserWorkStationsInformation = 14,
        UserControlInformation = 16,
        UserExpiresInformation = 17,
        UserInternal1Information = 18,
        UserParametersInformation = 20,
        UserAllInformation = 21,
        UserInternal4Information = 23,
        UserInternal5Information = 24,
        UserInternal4InformationNew = 25,
        UserInternal5InformationNew = 26,
        UserInternal7Information = 31,
        UserInternal8Information = 32
    } USER_INFORMATION_CLASS, *PUSER_INFORMATION_CLASS;
    """

    UserGeneralInformation = 1
    UserPreferencesInformation = 2
    UserLogonInformation = 3
    UserLogonHoursInformation = 4
    UserAccountInformation = 5
    UserNameInformation = 6
    UserAccountNameInformation = 7
    UserFullNameInformation = 8
    UserPrimaryGroupInformation = 9
    UserHomeInformation = 10
    UserScriptInformation = 11
    UserProfileInformation = 12
    UserAdminCommentInformation = 13
    UserWorkStationsInformation = 14
    UserControlInformation = 16
    UserExpiresInformation = 17
    UserInternal1Information = 18
    UserParametersInformation = 20
    UserAllInformation = 21
    UserInternal4Information = 23
    UserInternal5Information = 24
    UserInternal4InformationNew = 25
    UserInternal5InformationNew = 26
    UserInternal7Information = 31
    UserInternal8Information = 32


_USER_INFORMATION_CLASS: Final = ndr.Enum(USER_INFORMATION_CLASS)


@ndr.record(kw_only=False)
class SAMPR_USER_INFO_BUFFER:
    """typedef [switch_type(USER_INFORMATION_CLASS)] union _SAMPR_USER_INFO_BUFFER {
        [case(UserGeneralInformation)] SAMPR_USER_GENERAL_INFORMATION General;
        [case(UserPreferencesInformation)] SAMPR_USER_PREFERENCES_INFORMATION Preferences;
        [case(UserLogonInformation)] SAMPR_USER_LOGON_INFORMATION Logon;
        [case(UserLogonHoursInformation)] SAMPR_USER_LOGON_HOURS_INFORMATION LogonHours;
        [case(UserAccountInformation)] SAMPR_USER_ACCOUNT_INFORMATION Account;
        [case(UserNameInformation)] SAMPR_USER_NAME_INFORMATION Name;
        [case(UserAccountNameInformation)] SAMPR_USER_A_NAME_INFORMATION AccountName;
        [case(UserFullNameInformation)] SAMPR_USER_F_NAME_INFORMATION FullName;
        [case(UserPrimaryGroupInformation)] USER_PRIMARY_GROUP_INFORMATION PrimaryGroup;
        [case(UserHomeInformation)] SAMPR_USER_HOME_INFORMATION Home;
        [case(UserScriptInformation)] SAMPR_USER_SCRIPT_INFORMATION Script;
        [case(UserProfileInformation)] SAMPR_USER_PROFILE_INFORMATION Profile;
        [case(UserAdminCommentInformation)] SAMPR_USER_ADMIN_COMMENT_INFORMATION AdminComment;
        [case(UserWorkStationsInformation)] SAMPR_USER_WORKSTATIONS_INFORMATION WorkStations;
        [case(UserControlInformation)] USER_CONTROL_INFORMATION Control;
        [case(UserExpiresInformation)] USER_EXPIRES_INFORMATION Expires;
        [case(UserInternal1Information)] SAMPR_USER_INTERNAL1_INFORMATION Internal1;
        [case(UserParametersInformation)] SAMPR_USER_PARAMETERS_INFORMATION Parameters;
        [case(UserAllInformation)] SAMPR_USER_ALL_INFORMATION All;
        [case(UserInternal4Information)] SAMPR_USER_INTERNAL4_INFORMATION Internal4;
        [case(UserInternal5Information)] SAMPR_USER_INTERNAL5_INFORMATION Internal5;
        [case(UserInternal4InformationNew)] SAMPR_USER_INTERNAL4_INFORMATION_NEW Internal4New;
        [case(UserInternal5InformationNew)] SAMPR_USER_INTERNAL5_INFORMATION_NEW Internal5New;
        [case(UserInternal7Information)] SAMPR_USER_INTERNAL7_INFORMATION Internal7;
        [case(UserInternal8Information)] SAMPR_USER_INTERNAL8_INFORMATION Internal8;
    } SAMPR_USER_INFO_BUFFER, *PSAMPR_USER_INFO_BUFFER;

    Values by discriminant: 1 General; 2 Preferences; 3 Logon; 4 LogonHours; 5 Account; 6 Name; 7 AccountName;
    8 FullName; 9 PrimaryGroup; 10 Home; 11 Script; 12 Profile; 13 AdminComment; 14 WorkStations; 16 Control;
    17 Expires; 18 Internal1; 20 Parameters; 21 All; 23 Internal4; 24 Internal5; 25 Internal4New; 26
    Internal5New; 31 Internal7; 32 Internal8.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        SAMPR_USER_GENERAL_INFORMATION
        | SAMPR_USER_PREFERENCES_INFORMATION
        | SAMPR_USER_LOGON_INFORMATION
        | SAMPR_USER_LOGON_HOURS_INFORMATION
        | SAMPR_USER_ACCOUNT_INFORMATION
        | SAMPR_USER_NAME_INFORMATION
        | SAMPR_USER_A_NAME_INFORMATION
        | SAMPR_USER_F_NAME_INFORMATION
        | USER_PRIMARY_GROUP_INFORMATION
        | SAMPR_USER_HOME_INFORMATION
        | SAMPR_USER_SCRIPT_INFORMATION
        | SAMPR_USER_PROFILE_INFORMATION
        | SAMPR_USER_ADMIN_COMMENT_INFORMATION
        | SAMPR_USER_WORKSTATIONS_INFORMATION
        | USER_CONTROL_INFORMATION
        | USER_EXPIRES_INFORMATION
        | SAMPR_USER_INTERNAL1_INFORMATION
        | SAMPR_USER_PARAMETERS_INFORMATION
        | SAMPR_USER_ALL_INFORMATION
        | SAMPR_USER_INTERNAL4_INFORMATION
        | SAMPR_USER_INTERNAL5_INFORMATION
        | SAMPR_USER_INTERNAL4_INFORMATION_NEW
        | SAMPR_USER_INTERNAL5_INFORMATION_NEW
        | SAMPR_USER_INTERNAL7_INFORMATION
        | SAMPR_USER_INTERNAL8_INFORMATION
    )


SAMPR_USER_INFO_BUFFER.__ndr__ = ndr.Union(
    SAMPR_USER_INFO_BUFFER,
    _USER_INFORMATION_CLASS,
    (
        ndr.Arm((1,), "General", SAMPR_USER_GENERAL_INFORMATION.__ndr__),
        ndr.Arm((2,), "Preferences", SAMPR_USER_PREFERENCES_INFORMATION.__ndr__),
        ndr.Arm((3,), "Logon", SAMPR_USER_LOGON_INFORMATION.__ndr__),
        ndr.Arm((4,), "LogonHours", SAMPR_USER_LOGON_HOURS_INFORMATION.__ndr__),
        ndr.Arm((5,), "Account", SAMPR_USER_ACCOUNT_INFORMATION.__ndr__),
        ndr.Arm((6,), "Name", SAMPR_USER_NAME_INFORMATION.__ndr__),
        ndr.Arm((7,), "AccountName", SAMPR_USER_A_NAME_INFORMATION.__ndr__),
        ndr.Arm((8,), "FullName", SAMPR_USER_F_NAME_INFORMATION.__ndr__),
        ndr.Arm((9,), "PrimaryGroup", USER_PRIMARY_GROUP_INFORMATION.__ndr__),
        ndr.Arm((10,), "Home", SAMPR_USER_HOME_INFORMATION.__ndr__),
        ndr.Arm((11,), "Script", SAMPR_USER_SCRIPT_INFORMATION.__ndr__),
        ndr.Arm((12,), "Profile", SAMPR_USER_PROFILE_INFORMATION.__ndr__),
        ndr.Arm((13,), "AdminComment", SAMPR_USER_ADMIN_COMMENT_INFORMATION.__ndr__),
        ndr.Arm((14,), "WorkStations", SAMPR_USER_WORKSTATIONS_INFORMATION.__ndr__),
        ndr.Arm((16,), "Control", USER_CONTROL_INFORMATION.__ndr__),
        ndr.Arm((17,), "Expires", USER_EXPIRES_INFORMATION.__ndr__),
        ndr.Arm((18,), "Internal1", SAMPR_USER_INTERNAL1_INFORMATION.__ndr__),
        ndr.Arm((20,), "Parameters", SAMPR_USER_PARAMETERS_INFORMATION.__ndr__),
        ndr.Arm((21,), "All", SAMPR_USER_ALL_INFORMATION.__ndr__),
        ndr.Arm((23,), "Internal4", SAMPR_USER_INTERNAL4_INFORMATION.__ndr__),
        ndr.Arm((24,), "Internal5", SAMPR_USER_INTERNAL5_INFORMATION.__ndr__),
        ndr.Arm((25,), "Internal4New", SAMPR_USER_INTERNAL4_INFORMATION_NEW.__ndr__),
        ndr.Arm((26,), "Internal5New", SAMPR_USER_INTERNAL5_INFORMATION_NEW.__ndr__),
        ndr.Arm((31,), "Internal7", SAMPR_USER_INTERNAL7_INFORMATION.__ndr__),
        ndr.Arm((32,), "Internal8", SAMPR_USER_INTERNAL8_INFORMATION.__ndr__),
    ),
    ms_union=True,
)


class PASSWORD_POLICY_VALIDATION_TYPE(enum.IntEnum):
    """typedef enum _PASSWORD_POLICY_VALIDATION_TYPE {
        SamValidateAuthentication = 1,
        SamValidatePasswordChange,
        SamValidatePasswordReset
    } PASSWORD_POLICY_VALIDATION_TYPE;
    """

    SamValidateAuthentication = 1
    SamValidatePasswordChange = 2
    SamValidatePasswordReset = 3


_PASSWORD_POLICY_VALIDATION_TYPE: Final = ndr.Enum(PASSWORD_POLICY_VALIDATION_TYPE)


@ndr.record
class SAM_VALIDATE_PASSWORD_HASH:
    """typedef struct _SAM_VALIDATE_PASSWORD_HASH {
        unsigned long Length;
        [unique, size_is(Length)] unsigned char *Hash;
    } SAM_VALIDATE_PASSWORD_HASH, *PSAM_VALIDATE_PASSWORD_HASH;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int = ndr.DERIVED
    Hash: bytes | None


SAM_VALIDATE_PASSWORD_HASH.__ndr__ = ndr.Struct(
    SAM_VALIDATE_PASSWORD_HASH,
    (
        ndr.Field("Length", ndr.ULONG),
        ndr.Field("Hash", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="Length"),)))),
    ),
)


@ndr.record
class SAM_VALIDATE_PERSISTED_FIELDS:
    """typedef struct _SAM_VALIDATE_PERSISTED_FIELDS {
        unsigned long PresentFields;
        LARGE_INTEGER PasswordLastSet;
        LARGE_INTEGER BadPasswordTime;
        LARGE_INTEGER LockoutTime;
        unsigned long BadPasswordCount;
        unsigned long PasswordHistoryLength;
        [unique, size_is(PasswordHistoryLength)] PSAM_VALIDATE_PASSWORD_HASH PasswordHistory;
    } SAM_VALIDATE_PERSISTED_FIELDS, *PSAM_VALIDATE_PERSISTED_FIELDS;
    """

    __ndr__: ClassVar[ndr.Struct]
    PresentFields: int
    PasswordLastSet: ms_dtyp.LARGE_INTEGER
    BadPasswordTime: ms_dtyp.LARGE_INTEGER
    LockoutTime: ms_dtyp.LARGE_INTEGER
    BadPasswordCount: int
    PasswordHistoryLength: int = ndr.DERIVED
    PasswordHistory: list[SAM_VALIDATE_PASSWORD_HASH] | None


SAM_VALIDATE_PERSISTED_FIELDS.__ndr__ = ndr.Struct(
    SAM_VALIDATE_PERSISTED_FIELDS,
    (
        ndr.Field("PresentFields", ndr.ULONG),
        ndr.Field("PasswordLastSet", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("BadPasswordTime", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("LockoutTime", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("BadPasswordCount", ndr.ULONG),
        ndr.Field("PasswordHistoryLength", ndr.ULONG),
        ndr.Field(
            "PasswordHistory",
            ndr.Pointer(
                ndr.Array(SAM_VALIDATE_PASSWORD_HASH.__ndr__, (ndr.Dim(size_is="PasswordHistoryLength"),))
            ),
        ),
    ),
)


class SAM_VALIDATE_VALIDATION_STATUS(enum.IntEnum):
    """typedef enum _SAM_VALIDATE_VALIDATION_STATUS {
        SamValidateSuccess = 0,
        SamValidatePasswordMustChange,
        SamValidateAccountLockedOut,
        SamValidatePasswordExpired,
        SamValidatePasswordIncorrect,
        SamValidatePasswordIsInHistory,
        SamValidatePasswordTooShort,
        SamValidatePasswordTooLong,
        SamValidatePasswordNotComplexEnough,
        SamValidatePasswordTooRecent,
        SamValidatePasswordFilterError
    } SAM_VALIDATE_VALIDATION_STATUS, *PSAM_VALIDATE_VALIDATION_STATUS;
    """

    SamValidateSuccess = 0
    SamValidatePasswordMustChange = 1
    SamValidateAccountLockedOut = 2
    SamValidatePasswordExpired = 3
    SamValidatePasswordIncorrect = 4
    SamValidatePasswordIsInHistory = 5
    SamValidatePasswordTooShort = 6
    SamValidatePasswordTooLong = 7
    SamValidatePasswordNotComplexEnough = 8
    SamValidatePasswordTooRecent = 9
    SamValidatePasswordFilterError = 10


_SAM_VALIDATE_VALIDATION_STATUS: Final = ndr.Enum(SAM_VALIDATE_VALIDATION_STATUS)


@ndr.record
class SAM_VALIDATE_STANDARD_OUTPUT_ARG:
    """typedef struct _SAM_VALIDATE_STANDARD_OUTPUT_ARG {
        SAM_VALIDATE_PERSISTED_FIELDS ChangedPersistedFields;
        SAM_VALIDATE_VALIDATION_STATUS ValidationStatus;
    } SAM_VALIDATE_STANDARD_OUTPUT_ARG, *PSAM_VALIDATE_STANDARD_OUTPUT_ARG;
    """

    __ndr__: ClassVar[ndr.Struct]
    ChangedPersistedFields: SAM_VALIDATE_PERSISTED_FIELDS
    ValidationStatus: SAM_VALIDATE_VALIDATION_STATUS | int


SAM_VALIDATE_STANDARD_OUTPUT_ARG.__ndr__ = ndr.Struct(
    SAM_VALIDATE_STANDARD_OUTPUT_ARG,
    (
        ndr.Field("ChangedPersistedFields", SAM_VALIDATE_PERSISTED_FIELDS.__ndr__),
        ndr.Field("ValidationStatus", _SAM_VALIDATE_VALIDATION_STATUS),
    ),
)


@ndr.record
class SAM_VALIDATE_AUTHENTICATION_INPUT_ARG:
    """typedef struct _SAM_VALIDATE_AUTHENTICATION_INPUT_ARG {
        SAM_VALIDATE_PERSISTED_FIELDS InputPersistedFields;
        unsigned char PasswordMatched;
    } SAM_VALIDATE_AUTHENTICATION_INPUT_ARG, *PSAM_VALIDATE_AUTHENTICATION_INPUT_ARG;
    """

    __ndr__: ClassVar[ndr.Struct]
    InputPersistedFields: SAM_VALIDATE_PERSISTED_FIELDS
    PasswordMatched: int


SAM_VALIDATE_AUTHENTICATION_INPUT_ARG.__ndr__ = ndr.Struct(
    SAM_VALIDATE_AUTHENTICATION_INPUT_ARG,
    (
        ndr.Field("InputPersistedFields", SAM_VALIDATE_PERSISTED_FIELDS.__ndr__),
        ndr.Field("PasswordMatched", ndr.CHAR),
    ),
)


@ndr.record
class SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG:
    """typedef struct _SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG {
        SAM_VALIDATE_PERSISTED_FIELDS InputPersistedFields;
        RPC_UNICODE_STRING ClearPassword;
        RPC_UNICODE_STRING UserAccountName;
        SAM_VALIDATE_PASSWORD_HASH HashedPassword;
        unsigned char PasswordMatch;
    } SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG, *PSAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG;
    """

    __ndr__: ClassVar[ndr.Struct]
    InputPersistedFields: SAM_VALIDATE_PERSISTED_FIELDS
    ClearPassword: ms_dtyp.RPC_UNICODE_STRING
    UserAccountName: ms_dtyp.RPC_UNICODE_STRING
    HashedPassword: SAM_VALIDATE_PASSWORD_HASH
    PasswordMatch: int


SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG.__ndr__ = ndr.Struct(
    SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG,
    (
        ndr.Field("InputPersistedFields", SAM_VALIDATE_PERSISTED_FIELDS.__ndr__),
        ndr.Field("ClearPassword", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("UserAccountName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("HashedPassword", SAM_VALIDATE_PASSWORD_HASH.__ndr__),
        ndr.Field("PasswordMatch", ndr.CHAR),
    ),
)


@ndr.record
class SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG:
    """typedef struct _SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG {
        SAM_VALIDATE_PERSISTED_FIELDS InputPersistedFields;
        RPC_UNICODE_STRING ClearPassword;
        RPC_UNICODE_STRING UserAccountName;
        SAM_VALIDATE_PASSWORD_HASH HashedPassword;
        unsigned char PasswordMustChangeAtNextLogon;
        unsigned char ClearLockout;
    } SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG, *PSAM_VALIDATE_PASSWORD_RESET_INPUT_ARG;
    """

    __ndr__: ClassVar[ndr.Struct]
    InputPersistedFields: SAM_VALIDATE_PERSISTED_FIELDS
    ClearPassword: ms_dtyp.RPC_UNICODE_STRING
    UserAccountName: ms_dtyp.RPC_UNICODE_STRING
    HashedPassword: SAM_VALIDATE_PASSWORD_HASH
    PasswordMustChangeAtNextLogon: int
    ClearLockout: int


SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG.__ndr__ = ndr.Struct(
    SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG,
    (
        ndr.Field("InputPersistedFields", SAM_VALIDATE_PERSISTED_FIELDS.__ndr__),
        ndr.Field("ClearPassword", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("UserAccountName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("HashedPassword", SAM_VALIDATE_PASSWORD_HASH.__ndr__),
        ndr.Field("PasswordMustChangeAtNextLogon", ndr.CHAR),
        ndr.Field("ClearLockout", ndr.CHAR),
    ),
)


@ndr.record(kw_only=False)
class SAM_VALIDATE_INPUT_ARG:
    """typedef [switch_type(PASSWORD_POLICY_VALIDATION_TYPE)] union _SAM_VALIDATE_INPUT_ARG {
        [case(SamValidateAuthentication)] SAM_VALIDATE_AUTHENTICATION_INPUT_ARG ValidateAuthenticationInput;
        [case(SamValidatePasswordChange)] SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG ValidatePasswordChangeInput;
        [case(SamValidatePasswordReset)] SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG ValidatePasswordResetInput;
    } SAM_VALIDATE_INPUT_ARG, *PSAM_VALIDATE_INPUT_ARG;

    Values by discriminant: 1 ValidateAuthenticationInput; 2 ValidatePasswordChangeInput; 3
    ValidatePasswordResetInput.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        SAM_VALIDATE_AUTHENTICATION_INPUT_ARG
        | SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG
        | SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG
    )


SAM_VALIDATE_INPUT_ARG.__ndr__ = ndr.Union(
    SAM_VALIDATE_INPUT_ARG,
    _PASSWORD_POLICY_VALIDATION_TYPE,
    (
        ndr.Arm((1,), "ValidateAuthenticationInput", SAM_VALIDATE_AUTHENTICATION_INPUT_ARG.__ndr__),
        ndr.Arm((2,), "ValidatePasswordChangeInput", SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG.__ndr__),
        ndr.Arm((3,), "ValidatePasswordResetInput", SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG.__ndr__),
    ),
    ms_union=True,
)


@ndr.record(kw_only=False)
class SAM_VALIDATE_OUTPUT_ARG:
    """typedef [switch_type(PASSWORD_POLICY_VALIDATION_TYPE)] union _SAM_VALIDATE_OUTPUT_ARG {
        [case(SamValidateAuthentication)] SAM_VALIDATE_STANDARD_OUTPUT_ARG ValidateAuthenticationOutput;
        [case(SamValidatePasswordChange)] SAM_VALIDATE_STANDARD_OUTPUT_ARG ValidatePasswordChangeOutput;
        [case(SamValidatePasswordReset)] SAM_VALIDATE_STANDARD_OUTPUT_ARG ValidatePasswordResetOutput;
    } SAM_VALIDATE_OUTPUT_ARG, *PSAM_VALIDATE_OUTPUT_ARG;

    Values by discriminant: 1 ValidateAuthenticationOutput; 2 ValidatePasswordChangeOutput; 3
    ValidatePasswordResetOutput.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: SAM_VALIDATE_STANDARD_OUTPUT_ARG


SAM_VALIDATE_OUTPUT_ARG.__ndr__ = ndr.Union(
    SAM_VALIDATE_OUTPUT_ARG,
    _PASSWORD_POLICY_VALIDATION_TYPE,
    (
        ndr.Arm((1,), "ValidateAuthenticationOutput", SAM_VALIDATE_STANDARD_OUTPUT_ARG.__ndr__),
        ndr.Arm((2,), "ValidatePasswordChangeOutput", SAM_VALIDATE_STANDARD_OUTPUT_ARG.__ndr__),
        ndr.Arm((3,), "ValidatePasswordResetOutput", SAM_VALIDATE_STANDARD_OUTPUT_ARG.__ndr__),
    ),
    ms_union=True,
)


ENCRYPTED_NT_OWF_PASSWORD = ENCRYPTED_LM_OWF_PASSWORD


class samr:
    """interface samr, uuid 12345778-1234-abcd-ef00-0123456789ac, version 1.0."""

    INTERFACE: ClassVar[stub.Interface]

    @ndr.record
    class SamrConnectResult(stub.Result):
        """What SamrConnect returns."""

        ServerHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class SamrCloseHandleResult(stub.Result):
        """What SamrCloseHandle returns."""

        SamHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class SamrSetSecurityObjectResult(stub.Result):
        """What SamrSetSecurityObject returns."""

        return_value: int

    @ndr.record
    class SamrQuerySecurityObjectResult(stub.Result):
        """What SamrQuerySecurityObject returns."""

        SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR | None
        return_value: int

    @ndr.record
    class Opnum4NotUsedOnWireResult(stub.Result):
        """What Opnum4NotUsedOnWire returns."""

    @ndr.record
    class SamrLookupDomainInSamServerResult(stub.Result):
        """What SamrLookupDomainInSamServer returns."""

        DomainId: ms_dtyp.RPC_SID | None
        return_value: int

    @ndr.record
    class SamrEnumerateDomainsInSamServerResult(stub.Result):
        """What SamrEnumerateDomainsInSamServer returns."""

        EnumerationContext: int
        Buffer: SAMPR_ENUMERATION_BUFFER | None
        CountReturned: int
        return_value: int

    @ndr.record
    class SamrOpenDomainResult(stub.Result):
        """What SamrOpenDomain returns."""

        DomainHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class SamrQueryInformationDomainResult(stub.Result):
        """What SamrQueryInformationDomain returns."""

        Buffer: SAMPR_DOMAIN_INFO_BUFFER | None
        return_value: int

    @ndr.record
    class SamrSetInformationDomainResult(stub.Result):
        """What SamrSetInformationDomain returns."""

        return_value: int

    @ndr.record
    class SamrCreateGroupInDomainResult(stub.Result):
        """What SamrCreateGroupInDomain returns."""

        GroupHandle: ndr.ContextHandle | None
        RelativeId: int
        return_value: int

    @ndr.record
    class SamrEnumerateGroupsInDomainResult(stub.Result):
        """What SamrEnumerateGroupsInDomain returns."""

        EnumerationContext: int
        Buffer: SAMPR_ENUMERATION_BUFFER | None
        CountReturned: int
        return_value: int

    @ndr.record
    class SamrCreateUserInDomainResult(stub.Result):
        """What SamrCreateUserInDomain returns."""

        UserHandle: ndr.ContextHandle | None
        RelativeId: int
        return_value: int

    @ndr.record
    class SamrEnumerateUsersInDomainResult(stub.Result):
        """What SamrEnumerateUsersInDomain returns."""

        EnumerationContext: int
        Buffer: SAMPR_ENUMERATION_BUFFER | None
        CountReturned: int
        return_value: int

    @ndr.record
    class SamrCreateAliasInDomainResult(stub.Result):
        """What SamrCreateAliasInDomain returns."""

        AliasHandle: ndr.ContextHandle | None
        RelativeId: int
        return_value: int

    @ndr.record
    class SamrEnumerateAliasesInDomainResult(stub.Result):
        """What SamrEnumerateAliasesInDomain returns."""

        EnumerationContext: int
        Buffer: SAMPR_ENUMERATION_BUFFER | None
        CountReturned: int
        return_value: int

    @ndr.record
    class SamrGetAliasMembershipResult(stub.Result):
        """What SamrGetAliasMembership returns."""

        Membership: SAMPR_ULONG_ARRAY
        return_value: int

    @ndr.record
    class SamrLookupNamesInDomainResult(stub.Result):
        """What SamrLookupNamesInDomain returns."""

        RelativeIds: SAMPR_ULONG_ARRAY
        Use: SAMPR_ULONG_ARRAY
        return_value: int

    @ndr.record
    class SamrLookupIdsInDomainResult(stub.Result):
        """What SamrLookupIdsInDomain returns."""

        Names: SAMPR_RETURNED_USTRING_ARRAY
        Use: SAMPR_ULONG_ARRAY
        return_value: int

    @ndr.record
    class SamrOpenGroupResult(stub.Result):
        """What SamrOpenGroup returns."""

        GroupHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class SamrQueryInformationGroupResult(stub.Result):
        """What SamrQueryInformationGroup returns."""

        Buffer: SAMPR_GROUP_INFO_BUFFER | None
        return_value: int

    @ndr.record
    class SamrSetInformationGroupResult(stub.Result):
        """What SamrSetInformationGroup returns."""

        return_value: int

    @ndr.record
    class SamrAddMemberToGroupResult(stub.Result):
        """What SamrAddMemberToGroup returns."""

        return_value: int

    @ndr.record
    class SamrDeleteGroupResult(stub.Result):
        """What SamrDeleteGroup returns."""

        GroupHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class SamrRemoveMemberFromGroupResult(stub.Result):
        """What SamrRemoveMemberFromGroup returns."""

        return_value: int

    @ndr.record
    class SamrGetMembersInGroupResult(stub.Result):
        """What SamrGetMembersInGroup returns."""

        Members: SAMPR_GET_MEMBERS_BUFFER | None
        return_value: int

    @ndr.record
    class SamrSetMemberAttributesOfGroupResult(stub.Result):
        """What SamrSetMemberAttributesOfGroup returns."""

        return_value: int

    @ndr.record
    class SamrOpenAliasResult(stub.Result):
        """What SamrOpenAlias returns."""

        AliasHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class SamrQueryInformationAliasResult(stub.Result):
        """What SamrQueryInformationAlias returns."""

        Buffer: SAMPR_ALIAS_INFO_BUFFER | None
        return_value: int

    @ndr.record
    class SamrSetInformationAliasResult(stub.Result):
        """What SamrSetInformationAlias returns."""

        return_value: int

    @ndr.record
    class SamrDeleteAliasResult(stub.Result):
        """What SamrDeleteAlias returns."""

        AliasHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class SamrAddMemberToAliasResult(stub.Result):
        """What SamrAddMemberToAlias returns."""

        return_value: int

    @ndr.record
    class SamrRemoveMemberFromAliasResult(stub.Result):
        """What SamrRemoveMemberFromAlias returns."""

        return_value: int

    @ndr.record
    class SamrGetMembersInAliasResult(stub.Result):
        """What SamrGetMembersInAlias returns."""

        Members: SAMPR_PSID_ARRAY_OUT
        return_value: int

    @ndr.record
    class SamrOpenUserResult(stub.Result):
        """What SamrOpenUser returns."""

        UserHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class SamrDeleteUserResult(stub.Result):
        """What SamrDeleteUser returns."""

        UserHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class SamrQueryInformationUserResult(stub.Result):
        """What SamrQueryInformationUser returns."""

        Buffer: SAMPR_USER_INFO_BUFFER | None
        return_value: int

    @ndr.record
    class SamrSetInformationUserResult(stub.Result):
        """What SamrSetInformationUser returns."""

        return_value: int

    @ndr.record
    class SamrChangePasswordUserResult(stub.Result):
        """What SamrChangePasswordUser returns."""

        return_value: int

    @ndr.record
    class SamrGetGroupsForUserResult(stub.Result):
        """What SamrGetGroupsForUser returns."""

        Groups: SAMPR_GET_GROUPS_BUFFER | None
        return_value: int

    @ndr.record
    class SamrQueryDisplayInformationResult(stub.Result):
        """What SamrQueryDisplayInformation returns."""

        TotalAvailable: int
        TotalReturned: int
        Buffer: SAMPR_DISPLAY_INFO_BUFFER
        return_value: int

    @ndr.record
    class SamrGetDisplayEnumerationIndexResult(stub.Result):
        """What SamrGetDisplayEnumerationIndex returns."""

        Index: int
        return_value: int

    @ndr.record
    class Opnum42NotUsedOnWireResult(stub.Result):
        """What Opnum42NotUsedOnWire returns."""

    @ndr.record
    class Opnum43NotUsedOnWireResult(stub.Result):
        """What Opnum43NotUsedOnWire returns."""

    @ndr.record
    class SamrGetUserDomainPasswordInformationResult(stub.Result):
        """What SamrGetUserDomainPasswordInformation returns."""

        PasswordInformation: USER_DOMAIN_PASSWORD_INFORMATION
        return_value: int

    @ndr.record
    class SamrRemoveMemberFromForeignDomainResult(stub.Result):
        """What SamrRemoveMemberFromForeignDomain returns."""

        return_value: int

    @ndr.record
    class SamrQueryInformationDomain2Result(stub.Result):
        """What SamrQueryInformationDomain2 returns."""

        Buffer: SAMPR_DOMAIN_INFO_BUFFER | None
        return_value: int

    @ndr.record
    class SamrQueryInformationUser2Result(stub.Result):
        """What SamrQueryInformationUser2 returns."""

        Buffer: SAMPR_USER_INFO_BUFFER | None
        return_value: int

    @ndr.record
    class SamrQueryDisplayInformation2Result(stub.Result):
        """What SamrQueryDisplayInformation2 returns."""

        TotalAvailable: int
        TotalReturned: int
        Buffer: SAMPR_DISPLAY_INFO_BUFFER
        return_value: int

    @ndr.record
    class SamrGetDisplayEnumerationIndex2Result(stub.Result):
        """What SamrGetDisplayEnumerationIndex2 returns."""

        Index: int
        return_value: int

    @ndr.record
    class SamrCreateUser2InDomainResult(stub.Result):
        """What SamrCreateUser2InDomain returns."""

        UserHandle: ndr.ContextHandle | None
        GrantedAccess: int
        RelativeId: int
        return_value: int

    @ndr.record
    class SamrQueryDisplayInformation3Result(stub.Result):
        """What SamrQueryDisplayInformation3 returns."""

        TotalAvailable: int
        TotalReturned: int
        Buffer: SAMPR_DISPLAY_INFO_BUFFER
        return_value: int

    @ndr.record
    class SamrAddMultipleMembersToAliasResult(stub.Result):
        """What SamrAddMultipleMembersToAlias returns."""

        return_value: int

    @ndr.record
    class SamrRemoveMultipleMembersFromAliasResult(stub.Result):
        """What SamrRemoveMultipleMembersFromAlias returns."""

        return_value: int

    @ndr.record
    class SamrOemChangePasswordUser2Result(stub.Result):
        """What SamrOemChangePasswordUser2 returns."""

        return_value: int

    @ndr.record
    class SamrUnicodeChangePasswordUser2Result(stub.Result):
        """What SamrUnicodeChangePasswordUser2 returns."""

        return_value: int

    @ndr.record
    class SamrGetDomainPasswordInformationResult(stub.Result):
        """What SamrGetDomainPasswordInformation returns."""

        PasswordInformation: USER_DOMAIN_PASSWORD_INFORMATION
        return_value: int

    @ndr.record
    class SamrConnect2Result(stub.Result):
        """What SamrConnect2 returns."""

        ServerHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class SamrSetInformationUser2Result(stub.Result):
        """What SamrSetInformationUser2 returns."""

        return_value: int

    @ndr.record
    class Opnum59NotUsedOnWireResult(stub.Result):
        """What Opnum59NotUsedOnWire returns."""

    @ndr.record
    class Opnum60NotUsedOnWireResult(stub.Result):
        """What Opnum60NotUsedOnWire returns."""

    @ndr.record
    class Opnum61NotUsedOnWireResult(stub.Result):
        """What Opnum61NotUsedOnWire returns."""

    @ndr.record
    class SamrConnect4Result(stub.Result):
        """What SamrConnect4 returns."""

        ServerHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class Opnum63NotUsedOnWireResult(stub.Result):
        """What Opnum63NotUsedOnWire returns."""

    @ndr.record
    class SamrConnect5Result(stub.Result):
        """What SamrConnect5 returns."""

        OutVersion: int = ndr.DERIVED
        OutRevisionInfo: SAMPR_REVISION_INFO
        ServerHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class SamrRidToSidResult(stub.Result):
        """What SamrRidToSid returns."""

        Sid: ms_dtyp.RPC_SID | None
        return_value: int

    @ndr.record
    class SamrSetDSRMPasswordResult(stub.Result):
        """What SamrSetDSRMPassword returns."""

        return_value: int

    @ndr.record
    class SamrValidatePasswordResult(stub.Result):
        """What SamrValidatePassword returns."""

        OutputArg: SAM_VALIDATE_OUTPUT_ARG | None
        return_value: int

    @ndr.record
    class Opnum68NotUsedOnWireResult(stub.Result):
        """What Opnum68NotUsedOnWire returns."""

    @ndr.record
    class Opnum69NotUsedOnWireResult(stub.Result):
        """What Opnum69NotUsedOnWire returns."""

    @ndr.record
    class Opnum70NotUsedOnWireResult(stub.Result):
        """What Opnum70NotUsedOnWire returns."""

    @ndr.record
    class Opnum71NotUsedOnWireResult(stub.Result):
        """What Opnum71NotUsedOnWire returns."""

    @ndr.record
    class Opnum72NotUsedOnWireResult(stub.Result):
        """What Opnum72NotUsedOnWire returns."""

    @ndr.record
    class SamrUnicodeChangePasswordUser4Result(stub.Result):
        """What SamrUnicodeChangePasswordUser4 returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "SamrUnicodeChangePasswordUser4", hresult=True)

    @ndr.record
    class SamrValidateComputerAccountReuseAttemptResult(stub.Result):
        """What SamrValidateComputerAccountReuseAttempt returns."""

        Result: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "SamrValidateComputerAccountReuseAttempt", hresult=True)

    @ndr.record
    class Opnum75NotUsedOnWireResult(stub.Result):
        """What Opnum75NotUsedOnWire returns."""

    @ndr.record
    class Opnum76NotUsedOnWireResult(stub.Result):
        """What Opnum76NotUsedOnWire returns."""

    @ndr.record
    class SamrAccountIsDelegatedManagedServiceAccountResult(stub.Result):
        """What SamrAccountIsDelegatedManagedServiceAccount returns."""

        Result: int
        Authorized: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "SamrAccountIsDelegatedManagedServiceAccount", hresult=True)

    class Client(stub.Client):
        """asyncio client of samr."""

        __slots__ = ()

        async def SamrConnect(self, *, ServerName: int | None, DesiredAccess: int) -> samr.SamrConnectResult:
            """long SamrConnect(
                [in, unique] PSAMPR_SERVER_NAME ServerName,
                [out] SAMPR_HANDLE *ServerHandle,
                [in] unsigned long DesiredAccess
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrConnect, (ServerName, DesiredAccess), self._options
            )

        async def SamrCloseHandle(self, *, SamHandle: ndr.ContextHandle | None) -> samr.SamrCloseHandleResult:
            """long SamrCloseHandle([in, out] SAMPR_HANDLE *SamHandle);"""
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrCloseHandle, (SamHandle,), self._options
            )

        async def SamrSetSecurityObject(
            self,
            *,
            ObjectHandle: ndr.ContextHandle | None,
            SecurityInformation: int,
            SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR,
        ) -> samr.SamrSetSecurityObjectResult:
            """long SamrSetSecurityObject(
                [in] SAMPR_HANDLE ObjectHandle,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PSAMPR_SR_SECURITY_DESCRIPTOR SecurityDescriptor
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetSecurityObject,
                (ObjectHandle, SecurityInformation, SecurityDescriptor),
                self._options,
            )

        async def SamrQuerySecurityObject(
            self, *, ObjectHandle: ndr.ContextHandle | None, SecurityInformation: int
        ) -> samr.SamrQuerySecurityObjectResult:
            """long SamrQuerySecurityObject(
                [in] SAMPR_HANDLE ObjectHandle,
                [in] SECURITY_INFORMATION SecurityInformation,
                [out] PSAMPR_SR_SECURITY_DESCRIPTOR *SecurityDescriptor
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrQuerySecurityObject,
                (ObjectHandle, SecurityInformation),
                self._options,
            )

        async def Opnum4NotUsedOnWire(self) -> samr.Opnum4NotUsedOnWireResult:
            """void Opnum4NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum4NotUsedOnWire, (), self._options)

        async def SamrLookupDomainInSamServer(
            self, *, ServerHandle: ndr.ContextHandle | None, Name: ms_dtyp.RPC_UNICODE_STRING
        ) -> samr.SamrLookupDomainInSamServerResult:
            """long SamrLookupDomainInSamServer(
                [in] SAMPR_HANDLE ServerHandle,
                [in] PRPC_UNICODE_STRING Name,
                [out] PRPC_SID *DomainId
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrLookupDomainInSamServer, (ServerHandle, Name), self._options
            )

        async def SamrEnumerateDomainsInSamServer(
            self,
            *,
            ServerHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> samr.SamrEnumerateDomainsInSamServerResult:
            """long SamrEnumerateDomainsInSamServer(
                [in] SAMPR_HANDLE ServerHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PSAMPR_ENUMERATION_BUFFER *Buffer,
                [in] unsigned long PreferedMaximumLength,
                [out] unsigned long *CountReturned
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrEnumerateDomainsInSamServer,
                (ServerHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        async def SamrOpenDomain(
            self, *, ServerHandle: ndr.ContextHandle | None, DesiredAccess: int, DomainId: ms_dtyp.RPC_SID
        ) -> samr.SamrOpenDomainResult:
            """long SamrOpenDomain(
                [in] SAMPR_HANDLE ServerHandle,
                [in] unsigned long DesiredAccess,
                [in] PRPC_SID DomainId,
                [out] SAMPR_HANDLE *DomainHandle
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrOpenDomain, (ServerHandle, DesiredAccess, DomainId), self._options
            )

        async def SamrQueryInformationDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationDomainResult:
            """long SamrQueryInformationDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_INFORMATION_CLASS DomainInformationClass,
                [out, switch_is(DomainInformationClass)] PSAMPR_DOMAIN_INFO_BUFFER *Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryInformationDomain,
                (DomainHandle, DomainInformationClass),
                self._options,
            )

        async def SamrSetInformationDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DomainInformationClass: DOMAIN_INFORMATION_CLASS | int = ndr.DERIVED,
            DomainInformation: SAMPR_DOMAIN_INFO_BUFFER,
        ) -> samr.SamrSetInformationDomainResult:
            """long SamrSetInformationDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_INFORMATION_CLASS DomainInformationClass,
                [in, switch_is(DomainInformationClass)] PSAMPR_DOMAIN_INFO_BUFFER DomainInformation
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetInformationDomain,
                (DomainHandle, DomainInformationClass, DomainInformation),
                self._options,
            )

        async def SamrCreateGroupInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            Name: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> samr.SamrCreateGroupInDomainResult:
            """long SamrCreateGroupInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_UNICODE_STRING Name,
                [in] unsigned long DesiredAccess,
                [out] SAMPR_HANDLE *GroupHandle,
                [out] unsigned long *RelativeId
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrCreateGroupInDomain,
                (DomainHandle, Name, DesiredAccess),
                self._options,
            )

        async def SamrEnumerateGroupsInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> samr.SamrEnumerateGroupsInDomainResult:
            """long SamrEnumerateGroupsInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PSAMPR_ENUMERATION_BUFFER *Buffer,
                [in] unsigned long PreferedMaximumLength,
                [out] unsigned long *CountReturned
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrEnumerateGroupsInDomain,
                (DomainHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        async def SamrCreateUserInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            Name: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> samr.SamrCreateUserInDomainResult:
            """long SamrCreateUserInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_UNICODE_STRING Name,
                [in] unsigned long DesiredAccess,
                [out] SAMPR_HANDLE *UserHandle,
                [out] unsigned long *RelativeId
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrCreateUserInDomain,
                (DomainHandle, Name, DesiredAccess),
                self._options,
            )

        async def SamrEnumerateUsersInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            UserAccountControl: int,
            PreferedMaximumLength: int,
        ) -> samr.SamrEnumerateUsersInDomainResult:
            """long SamrEnumerateUsersInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, out] unsigned long *EnumerationContext,
                [in] unsigned long UserAccountControl,
                [out] PSAMPR_ENUMERATION_BUFFER *Buffer,
                [in] unsigned long PreferedMaximumLength,
                [out] unsigned long *CountReturned
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrEnumerateUsersInDomain,
                (DomainHandle, EnumerationContext, UserAccountControl, PreferedMaximumLength),
                self._options,
            )

        async def SamrCreateAliasInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            AccountName: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> samr.SamrCreateAliasInDomainResult:
            """long SamrCreateAliasInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_UNICODE_STRING AccountName,
                [in] unsigned long DesiredAccess,
                [out] SAMPR_HANDLE *AliasHandle,
                [out] unsigned long *RelativeId
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrCreateAliasInDomain,
                (DomainHandle, AccountName, DesiredAccess),
                self._options,
            )

        async def SamrEnumerateAliasesInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> samr.SamrEnumerateAliasesInDomainResult:
            """long SamrEnumerateAliasesInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PSAMPR_ENUMERATION_BUFFER *Buffer,
                [in] unsigned long PreferedMaximumLength,
                [out] unsigned long *CountReturned
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrEnumerateAliasesInDomain,
                (DomainHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        async def SamrGetAliasMembership(
            self, *, DomainHandle: ndr.ContextHandle | None, SidArray: SAMPR_PSID_ARRAY
        ) -> samr.SamrGetAliasMembershipResult:
            """long SamrGetAliasMembership(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PSAMPR_PSID_ARRAY SidArray,
                [out] PSAMPR_ULONG_ARRAY Membership
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrGetAliasMembership, (DomainHandle, SidArray), self._options
            )

        async def SamrLookupNamesInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            Count: int = ndr.DERIVED,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
        ) -> samr.SamrLookupNamesInDomainResult:
            """long SamrLookupNamesInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(1000), length_is(Count)] RPC_UNICODE_STRING Names[*],
                [out] PSAMPR_ULONG_ARRAY RelativeIds,
                [out] PSAMPR_ULONG_ARRAY Use
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrLookupNamesInDomain, (DomainHandle, Count, Names), self._options
            )

        async def SamrLookupIdsInDomain(
            self, *, DomainHandle: ndr.ContextHandle | None, Count: int = ndr.DERIVED, RelativeIds: list[int]
        ) -> samr.SamrLookupIdsInDomainResult:
            """long SamrLookupIdsInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(1000), length_is(Count)] unsigned long *RelativeIds,
                [out] PSAMPR_RETURNED_USTRING_ARRAY Names,
                [out] PSAMPR_ULONG_ARRAY Use
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrLookupIdsInDomain, (DomainHandle, Count, RelativeIds), self._options
            )

        async def SamrOpenGroup(
            self, *, DomainHandle: ndr.ContextHandle | None, DesiredAccess: int, GroupId: int
        ) -> samr.SamrOpenGroupResult:
            """long SamrOpenGroup(
                [in] SAMPR_HANDLE DomainHandle,
                [in] unsigned long DesiredAccess,
                [in] unsigned long GroupId,
                [out] SAMPR_HANDLE *GroupHandle
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrOpenGroup, (DomainHandle, DesiredAccess, GroupId), self._options
            )

        async def SamrQueryInformationGroup(
            self,
            *,
            GroupHandle: ndr.ContextHandle | None,
            GroupInformationClass: GROUP_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationGroupResult:
            """long SamrQueryInformationGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [in] GROUP_INFORMATION_CLASS GroupInformationClass,
                [out, switch_is(GroupInformationClass)] PSAMPR_GROUP_INFO_BUFFER *Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryInformationGroup,
                (GroupHandle, GroupInformationClass),
                self._options,
            )

        async def SamrSetInformationGroup(
            self,
            *,
            GroupHandle: ndr.ContextHandle | None,
            GroupInformationClass: GROUP_INFORMATION_CLASS | int = ndr.DERIVED,
            Buffer: SAMPR_GROUP_INFO_BUFFER,
        ) -> samr.SamrSetInformationGroupResult:
            """long SamrSetInformationGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [in] GROUP_INFORMATION_CLASS GroupInformationClass,
                [in, switch_is(GroupInformationClass)] PSAMPR_GROUP_INFO_BUFFER Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetInformationGroup,
                (GroupHandle, GroupInformationClass, Buffer),
                self._options,
            )

        async def SamrAddMemberToGroup(
            self, *, GroupHandle: ndr.ContextHandle | None, MemberId: int, Attributes: int
        ) -> samr.SamrAddMemberToGroupResult:
            """long SamrAddMemberToGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [in] unsigned long MemberId,
                [in] unsigned long Attributes
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrAddMemberToGroup, (GroupHandle, MemberId, Attributes), self._options
            )

        async def SamrDeleteGroup(
            self, *, GroupHandle: ndr.ContextHandle | None
        ) -> samr.SamrDeleteGroupResult:
            """long SamrDeleteGroup([in, out] SAMPR_HANDLE *GroupHandle);"""
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrDeleteGroup, (GroupHandle,), self._options
            )

        async def SamrRemoveMemberFromGroup(
            self, *, GroupHandle: ndr.ContextHandle | None, MemberId: int
        ) -> samr.SamrRemoveMemberFromGroupResult:
            """long SamrRemoveMemberFromGroup([in] SAMPR_HANDLE GroupHandle, [in] unsigned long MemberId);"""
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrRemoveMemberFromGroup, (GroupHandle, MemberId), self._options
            )

        async def SamrGetMembersInGroup(
            self, *, GroupHandle: ndr.ContextHandle | None
        ) -> samr.SamrGetMembersInGroupResult:
            """long SamrGetMembersInGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [out] PSAMPR_GET_MEMBERS_BUFFER *Members
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrGetMembersInGroup, (GroupHandle,), self._options
            )

        async def SamrSetMemberAttributesOfGroup(
            self, *, GroupHandle: ndr.ContextHandle | None, MemberId: int, Attributes: int
        ) -> samr.SamrSetMemberAttributesOfGroupResult:
            """long SamrSetMemberAttributesOfGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [in] unsigned long MemberId,
                [in] unsigned long Attributes
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetMemberAttributesOfGroup,
                (GroupHandle, MemberId, Attributes),
                self._options,
            )

        async def SamrOpenAlias(
            self, *, DomainHandle: ndr.ContextHandle | None, DesiredAccess: int, AliasId: int
        ) -> samr.SamrOpenAliasResult:
            """long SamrOpenAlias(
                [in] SAMPR_HANDLE DomainHandle,
                [in] unsigned long DesiredAccess,
                [in] unsigned long AliasId,
                [out] SAMPR_HANDLE *AliasHandle
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrOpenAlias, (DomainHandle, DesiredAccess, AliasId), self._options
            )

        async def SamrQueryInformationAlias(
            self,
            *,
            AliasHandle: ndr.ContextHandle | None,
            AliasInformationClass: ALIAS_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationAliasResult:
            """long SamrQueryInformationAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [in] ALIAS_INFORMATION_CLASS AliasInformationClass,
                [out, switch_is(AliasInformationClass)] PSAMPR_ALIAS_INFO_BUFFER *Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryInformationAlias,
                (AliasHandle, AliasInformationClass),
                self._options,
            )

        async def SamrSetInformationAlias(
            self,
            *,
            AliasHandle: ndr.ContextHandle | None,
            AliasInformationClass: ALIAS_INFORMATION_CLASS | int = ndr.DERIVED,
            Buffer: SAMPR_ALIAS_INFO_BUFFER,
        ) -> samr.SamrSetInformationAliasResult:
            """long SamrSetInformationAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [in] ALIAS_INFORMATION_CLASS AliasInformationClass,
                [in, switch_is(AliasInformationClass)] PSAMPR_ALIAS_INFO_BUFFER Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetInformationAlias,
                (AliasHandle, AliasInformationClass, Buffer),
                self._options,
            )

        async def SamrDeleteAlias(
            self, *, AliasHandle: ndr.ContextHandle | None
        ) -> samr.SamrDeleteAliasResult:
            """long SamrDeleteAlias([in, out] SAMPR_HANDLE *AliasHandle);"""
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrDeleteAlias, (AliasHandle,), self._options
            )

        async def SamrAddMemberToAlias(
            self, *, AliasHandle: ndr.ContextHandle | None, MemberId: ms_dtyp.RPC_SID
        ) -> samr.SamrAddMemberToAliasResult:
            """long SamrAddMemberToAlias([in] SAMPR_HANDLE AliasHandle, [in] PRPC_SID MemberId);"""
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrAddMemberToAlias, (AliasHandle, MemberId), self._options
            )

        async def SamrRemoveMemberFromAlias(
            self, *, AliasHandle: ndr.ContextHandle | None, MemberId: ms_dtyp.RPC_SID
        ) -> samr.SamrRemoveMemberFromAliasResult:
            """long SamrRemoveMemberFromAlias([in] SAMPR_HANDLE AliasHandle, [in] PRPC_SID MemberId);"""
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrRemoveMemberFromAlias, (AliasHandle, MemberId), self._options
            )

        async def SamrGetMembersInAlias(
            self, *, AliasHandle: ndr.ContextHandle | None
        ) -> samr.SamrGetMembersInAliasResult:
            """long SamrGetMembersInAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [out] PSAMPR_PSID_ARRAY_OUT Members
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrGetMembersInAlias, (AliasHandle,), self._options
            )

        async def SamrOpenUser(
            self, *, DomainHandle: ndr.ContextHandle | None, DesiredAccess: int, UserId: int
        ) -> samr.SamrOpenUserResult:
            """long SamrOpenUser(
                [in] SAMPR_HANDLE DomainHandle,
                [in] unsigned long DesiredAccess,
                [in] unsigned long UserId,
                [out] SAMPR_HANDLE *UserHandle
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrOpenUser, (DomainHandle, DesiredAccess, UserId), self._options
            )

        async def SamrDeleteUser(self, *, UserHandle: ndr.ContextHandle | None) -> samr.SamrDeleteUserResult:
            """long SamrDeleteUser([in, out] SAMPR_HANDLE *UserHandle);"""
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrDeleteUser, (UserHandle,), self._options
            )

        async def SamrQueryInformationUser(
            self, *, UserHandle: ndr.ContextHandle | None, UserInformationClass: USER_INFORMATION_CLASS | int
        ) -> samr.SamrQueryInformationUserResult:
            """long SamrQueryInformationUser(
                [in] SAMPR_HANDLE UserHandle,
                [in] USER_INFORMATION_CLASS UserInformationClass,
                [out, switch_is(UserInformationClass)] PSAMPR_USER_INFO_BUFFER *Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryInformationUser,
                (UserHandle, UserInformationClass),
                self._options,
            )

        async def SamrSetInformationUser(
            self,
            *,
            UserHandle: ndr.ContextHandle | None,
            UserInformationClass: USER_INFORMATION_CLASS | int = ndr.DERIVED,
            Buffer: SAMPR_USER_INFO_BUFFER,
        ) -> samr.SamrSetInformationUserResult:
            """long SamrSetInformationUser(
                [in] SAMPR_HANDLE UserHandle,
                [in] USER_INFORMATION_CLASS UserInformationClass,
                [in, switch_is(UserInformationClass)] PSAMPR_USER_INFO_BUFFER Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetInformationUser,
                (UserHandle, UserInformationClass, Buffer),
                self._options,
            )

        async def SamrChangePasswordUser(
            self,
            *,
            UserHandle: ndr.ContextHandle | None,
            LmPresent: int,
            OldLmEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
            NewLmEncryptedWithOldLm: ENCRYPTED_LM_OWF_PASSWORD | None,
            NtPresent: int,
            OldNtEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
            NewNtEncryptedWithOldNt: ENCRYPTED_LM_OWF_PASSWORD | None,
            NtCrossEncryptionPresent: int,
            NewNtEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
            LmCrossEncryptionPresent: int,
            NewLmEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        ) -> samr.SamrChangePasswordUserResult:
            """long SamrChangePasswordUser(
                [in] SAMPR_HANDLE UserHandle,
                [in] unsigned char LmPresent,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD OldLmEncryptedWithNewLm,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD NewLmEncryptedWithOldLm,
                [in] unsigned char NtPresent,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD OldNtEncryptedWithNewNt,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD NewNtEncryptedWithOldNt,
                [in] unsigned char NtCrossEncryptionPresent,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD NewNtEncryptedWithNewLm,
                [in] unsigned char LmCrossEncryptionPresent,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD NewLmEncryptedWithNewNt
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrChangePasswordUser,
                (
                    UserHandle,
                    LmPresent,
                    OldLmEncryptedWithNewLm,
                    NewLmEncryptedWithOldLm,
                    NtPresent,
                    OldNtEncryptedWithNewNt,
                    NewNtEncryptedWithOldNt,
                    NtCrossEncryptionPresent,
                    NewNtEncryptedWithNewLm,
                    LmCrossEncryptionPresent,
                    NewLmEncryptedWithNewNt,
                ),
                self._options,
            )

        async def SamrGetGroupsForUser(
            self, *, UserHandle: ndr.ContextHandle | None
        ) -> samr.SamrGetGroupsForUserResult:
            """long SamrGetGroupsForUser(
                [in] SAMPR_HANDLE UserHandle,
                [out] PSAMPR_GET_GROUPS_BUFFER *Groups
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrGetGroupsForUser, (UserHandle,), self._options
            )

        async def SamrQueryDisplayInformation(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Index: int,
            EntryCount: int,
            PreferredMaximumLength: int,
        ) -> samr.SamrQueryDisplayInformationResult:
            """long SamrQueryDisplayInformation(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] unsigned long Index,
                [in] unsigned long EntryCount,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalAvailable,
                [out] unsigned long *TotalReturned,
                [out, switch_is(DisplayInformationClass)] PSAMPR_DISPLAY_INFO_BUFFER Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryDisplayInformation,
                (DomainHandle, DisplayInformationClass, Index, EntryCount, PreferredMaximumLength),
                self._options,
            )

        async def SamrGetDisplayEnumerationIndex(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Prefix: ms_dtyp.RPC_UNICODE_STRING,
        ) -> samr.SamrGetDisplayEnumerationIndexResult:
            """long SamrGetDisplayEnumerationIndex(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] PRPC_UNICODE_STRING Prefix,
                [out] unsigned long *Index
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrGetDisplayEnumerationIndex,
                (DomainHandle, DisplayInformationClass, Prefix),
                self._options,
            )

        async def Opnum42NotUsedOnWire(self) -> samr.Opnum42NotUsedOnWireResult:
            """void Opnum42NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum42NotUsedOnWire, (), self._options)

        async def Opnum43NotUsedOnWire(self) -> samr.Opnum43NotUsedOnWireResult:
            """void Opnum43NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum43NotUsedOnWire, (), self._options)

        async def SamrGetUserDomainPasswordInformation(
            self, *, UserHandle: ndr.ContextHandle | None
        ) -> samr.SamrGetUserDomainPasswordInformationResult:
            """long SamrGetUserDomainPasswordInformation(
                [in] SAMPR_HANDLE UserHandle,
                [out] PUSER_DOMAIN_PASSWORD_INFORMATION PasswordInformation
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrGetUserDomainPasswordInformation, (UserHandle,), self._options
            )

        async def SamrRemoveMemberFromForeignDomain(
            self, *, DomainHandle: ndr.ContextHandle | None, MemberSid: ms_dtyp.RPC_SID
        ) -> samr.SamrRemoveMemberFromForeignDomainResult:
            """long SamrRemoveMemberFromForeignDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_SID MemberSid
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrRemoveMemberFromForeignDomain,
                (DomainHandle, MemberSid),
                self._options,
            )

        async def SamrQueryInformationDomain2(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationDomain2Result:
            """long SamrQueryInformationDomain2(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_INFORMATION_CLASS DomainInformationClass,
                [out, switch_is(DomainInformationClass)] PSAMPR_DOMAIN_INFO_BUFFER *Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryInformationDomain2,
                (DomainHandle, DomainInformationClass),
                self._options,
            )

        async def SamrQueryInformationUser2(
            self, *, UserHandle: ndr.ContextHandle | None, UserInformationClass: USER_INFORMATION_CLASS | int
        ) -> samr.SamrQueryInformationUser2Result:
            """long SamrQueryInformationUser2(
                [in] SAMPR_HANDLE UserHandle,
                [in] USER_INFORMATION_CLASS UserInformationClass,
                [out, switch_is(UserInformationClass)] PSAMPR_USER_INFO_BUFFER *Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryInformationUser2,
                (UserHandle, UserInformationClass),
                self._options,
            )

        async def SamrQueryDisplayInformation2(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Index: int,
            EntryCount: int,
            PreferredMaximumLength: int,
        ) -> samr.SamrQueryDisplayInformation2Result:
            """long SamrQueryDisplayInformation2(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] unsigned long Index,
                [in] unsigned long EntryCount,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalAvailable,
                [out] unsigned long *TotalReturned,
                [out, switch_is(DisplayInformationClass)] PSAMPR_DISPLAY_INFO_BUFFER Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryDisplayInformation2,
                (DomainHandle, DisplayInformationClass, Index, EntryCount, PreferredMaximumLength),
                self._options,
            )

        async def SamrGetDisplayEnumerationIndex2(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Prefix: ms_dtyp.RPC_UNICODE_STRING,
        ) -> samr.SamrGetDisplayEnumerationIndex2Result:
            """long SamrGetDisplayEnumerationIndex2(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] PRPC_UNICODE_STRING Prefix,
                [out] unsigned long *Index
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrGetDisplayEnumerationIndex2,
                (DomainHandle, DisplayInformationClass, Prefix),
                self._options,
            )

        async def SamrCreateUser2InDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            Name: ms_dtyp.RPC_UNICODE_STRING,
            AccountType: int,
            DesiredAccess: int,
        ) -> samr.SamrCreateUser2InDomainResult:
            """long SamrCreateUser2InDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_UNICODE_STRING Name,
                [in] unsigned long AccountType,
                [in] unsigned long DesiredAccess,
                [out] SAMPR_HANDLE *UserHandle,
                [out] unsigned long *GrantedAccess,
                [out] unsigned long *RelativeId
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrCreateUser2InDomain,
                (DomainHandle, Name, AccountType, DesiredAccess),
                self._options,
            )

        async def SamrQueryDisplayInformation3(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Index: int,
            EntryCount: int,
            PreferredMaximumLength: int,
        ) -> samr.SamrQueryDisplayInformation3Result:
            """long SamrQueryDisplayInformation3(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] unsigned long Index,
                [in] unsigned long EntryCount,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalAvailable,
                [out] unsigned long *TotalReturned,
                [out, switch_is(DisplayInformationClass)] PSAMPR_DISPLAY_INFO_BUFFER Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryDisplayInformation3,
                (DomainHandle, DisplayInformationClass, Index, EntryCount, PreferredMaximumLength),
                self._options,
            )

        async def SamrAddMultipleMembersToAlias(
            self, *, AliasHandle: ndr.ContextHandle | None, MembersBuffer: SAMPR_PSID_ARRAY
        ) -> samr.SamrAddMultipleMembersToAliasResult:
            """long SamrAddMultipleMembersToAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [in] PSAMPR_PSID_ARRAY MembersBuffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrAddMultipleMembersToAlias,
                (AliasHandle, MembersBuffer),
                self._options,
            )

        async def SamrRemoveMultipleMembersFromAlias(
            self, *, AliasHandle: ndr.ContextHandle | None, MembersBuffer: SAMPR_PSID_ARRAY
        ) -> samr.SamrRemoveMultipleMembersFromAliasResult:
            """long SamrRemoveMultipleMembersFromAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [in] PSAMPR_PSID_ARRAY MembersBuffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrRemoveMultipleMembersFromAlias,
                (AliasHandle, MembersBuffer),
                self._options,
            )

        async def SamrOemChangePasswordUser2(
            self,
            *,
            ServerName: RPC_STRING | None,
            UserName: RPC_STRING,
            NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None,
            OldLmOwfPasswordEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        ) -> samr.SamrOemChangePasswordUser2Result:
            """long SamrOemChangePasswordUser2(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_STRING ServerName,
                [in] PRPC_STRING UserName,
                [in, unique] PSAMPR_ENCRYPTED_USER_PASSWORD NewPasswordEncryptedWithOldLm,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD OldLmOwfPasswordEncryptedWithNewLm
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrOemChangePasswordUser2,
                (ServerName, UserName, NewPasswordEncryptedWithOldLm, OldLmOwfPasswordEncryptedWithNewLm),
                self._options,
            )

        async def SamrUnicodeChangePasswordUser2(
            self,
            *,
            ServerName: ms_dtyp.RPC_UNICODE_STRING | None,
            UserName: ms_dtyp.RPC_UNICODE_STRING,
            NewPasswordEncryptedWithOldNt: SAMPR_ENCRYPTED_USER_PASSWORD | None,
            OldNtOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
            LmPresent: int,
            NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None,
            OldLmOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        ) -> samr.SamrUnicodeChangePasswordUser2Result:
            """long SamrUnicodeChangePasswordUser2(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_UNICODE_STRING ServerName,
                [in] PRPC_UNICODE_STRING UserName,
                [in, unique] PSAMPR_ENCRYPTED_USER_PASSWORD NewPasswordEncryptedWithOldNt,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD OldNtOwfPasswordEncryptedWithNewNt,
                [in] unsigned char LmPresent,
                [in, unique] PSAMPR_ENCRYPTED_USER_PASSWORD NewPasswordEncryptedWithOldLm,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD OldLmOwfPasswordEncryptedWithNewNt
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrUnicodeChangePasswordUser2,
                (
                    ServerName,
                    UserName,
                    NewPasswordEncryptedWithOldNt,
                    OldNtOwfPasswordEncryptedWithNewNt,
                    LmPresent,
                    NewPasswordEncryptedWithOldLm,
                    OldLmOwfPasswordEncryptedWithNewNt,
                ),
                self._options,
            )

        async def SamrGetDomainPasswordInformation(
            self, *, Unused: ms_dtyp.RPC_UNICODE_STRING | None
        ) -> samr.SamrGetDomainPasswordInformationResult:
            """long SamrGetDomainPasswordInformation(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_UNICODE_STRING Unused,
                [out] PUSER_DOMAIN_PASSWORD_INFORMATION PasswordInformation
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrGetDomainPasswordInformation, (Unused,), self._options
            )

        async def SamrConnect2(
            self, *, ServerName: str | None, DesiredAccess: int
        ) -> samr.SamrConnect2Result:
            """long SamrConnect2(
                [in, unique, string] PSAMPR_SERVER_NAME ServerName,
                [out] SAMPR_HANDLE *ServerHandle,
                [in] unsigned long DesiredAccess
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrConnect2, (ServerName, DesiredAccess), self._options
            )

        async def SamrSetInformationUser2(
            self,
            *,
            UserHandle: ndr.ContextHandle | None,
            UserInformationClass: USER_INFORMATION_CLASS | int = ndr.DERIVED,
            Buffer: SAMPR_USER_INFO_BUFFER,
        ) -> samr.SamrSetInformationUser2Result:
            """long SamrSetInformationUser2(
                [in] SAMPR_HANDLE UserHandle,
                [in] USER_INFORMATION_CLASS UserInformationClass,
                [in, switch_is(UserInformationClass)] PSAMPR_USER_INFO_BUFFER Buffer
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetInformationUser2,
                (UserHandle, UserInformationClass, Buffer),
                self._options,
            )

        async def Opnum59NotUsedOnWire(self) -> samr.Opnum59NotUsedOnWireResult:
            """void Opnum59NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum59NotUsedOnWire, (), self._options)

        async def Opnum60NotUsedOnWire(self) -> samr.Opnum60NotUsedOnWireResult:
            """void Opnum60NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum60NotUsedOnWire, (), self._options)

        async def Opnum61NotUsedOnWire(self) -> samr.Opnum61NotUsedOnWireResult:
            """void Opnum61NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum61NotUsedOnWire, (), self._options)

        async def SamrConnect4(
            self, *, ServerName: str | None, ClientRevision: int, DesiredAccess: int
        ) -> samr.SamrConnect4Result:
            """long SamrConnect4(
                [in, unique, string] PSAMPR_SERVER_NAME ServerName,
                [out] SAMPR_HANDLE *ServerHandle,
                [in] unsigned long ClientRevision,
                [in] unsigned long DesiredAccess
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrConnect4, (ServerName, ClientRevision, DesiredAccess), self._options
            )

        async def Opnum63NotUsedOnWire(self) -> samr.Opnum63NotUsedOnWireResult:
            """void Opnum63NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum63NotUsedOnWire, (), self._options)

        async def SamrConnect5(
            self,
            *,
            ServerName: str | None,
            DesiredAccess: int,
            InVersion: int = ndr.DERIVED,
            InRevisionInfo: SAMPR_REVISION_INFO,
        ) -> samr.SamrConnect5Result:
            """long SamrConnect5(
                [in, unique, string] PSAMPR_SERVER_NAME ServerName,
                [in] unsigned long DesiredAccess,
                [in] unsigned long InVersion,
                [in][switch_is(InVersion)] SAMPR_REVISION_INFO *InRevisionInfo,
                [out] unsigned long *OutVersion,
                [out][switch_is(*OutVersion)] SAMPR_REVISION_INFO *OutRevisionInfo,
                [out] SAMPR_HANDLE *ServerHandle
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrConnect5,
                (ServerName, DesiredAccess, InVersion, InRevisionInfo),
                self._options,
            )

        async def SamrRidToSid(
            self, *, ObjectHandle: ndr.ContextHandle | None, Rid: int
        ) -> samr.SamrRidToSidResult:
            """long SamrRidToSid(
                [in] SAMPR_HANDLE ObjectHandle,
                [in] unsigned long Rid,
                [out] PRPC_SID *Sid
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrRidToSid, (ObjectHandle, Rid), self._options
            )

        async def SamrSetDSRMPassword(
            self,
            *,
            Unused: ms_dtyp.RPC_UNICODE_STRING | None,
            UserId: int,
            EncryptedNtOwfPassword: ENCRYPTED_LM_OWF_PASSWORD | None,
        ) -> samr.SamrSetDSRMPasswordResult:
            """long SamrSetDSRMPassword(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_UNICODE_STRING Unused,
                [in] unsigned long UserId,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD EncryptedNtOwfPassword
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetDSRMPassword,
                (Unused, UserId, EncryptedNtOwfPassword),
                self._options,
            )

        async def SamrValidatePassword(
            self,
            *,
            ValidationType: PASSWORD_POLICY_VALIDATION_TYPE | int = ndr.DERIVED,
            InputArg: SAM_VALIDATE_INPUT_ARG,
        ) -> samr.SamrValidatePasswordResult:
            """long SamrValidatePassword(
                [in] handle_t Handle,
                [in] PASSWORD_POLICY_VALIDATION_TYPE ValidationType,
                [in, switch_is(ValidationType)] PSAM_VALIDATE_INPUT_ARG InputArg,
                [out, switch_is(ValidationType)] PSAM_VALIDATE_OUTPUT_ARG *OutputArg
            );
            """
            return await self._binding.call(
                samr.INTERFACE, _samr_SamrValidatePassword, (ValidationType, InputArg), self._options
            )

        async def Opnum68NotUsedOnWire(self) -> samr.Opnum68NotUsedOnWireResult:
            """void Opnum68NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum68NotUsedOnWire, (), self._options)

        async def Opnum69NotUsedOnWire(self) -> samr.Opnum69NotUsedOnWireResult:
            """void Opnum69NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum69NotUsedOnWire, (), self._options)

        async def Opnum70NotUsedOnWire(self) -> samr.Opnum70NotUsedOnWireResult:
            """void Opnum70NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum70NotUsedOnWire, (), self._options)

        async def Opnum71NotUsedOnWire(self) -> samr.Opnum71NotUsedOnWireResult:
            """void Opnum71NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum71NotUsedOnWire, (), self._options)

        async def Opnum72NotUsedOnWire(self) -> samr.Opnum72NotUsedOnWireResult:
            """void Opnum72NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum72NotUsedOnWire, (), self._options)

        async def SamrUnicodeChangePasswordUser4(
            self,
            *,
            ServerName: ms_dtyp.RPC_UNICODE_STRING | None,
            UserName: ms_dtyp.RPC_UNICODE_STRING,
            EncryptedPassword: SAMPR_ENCRYPTED_PASSWORD_AES,
        ) -> samr.SamrUnicodeChangePasswordUser4Result:
            """NTSTATUS SamrUnicodeChangePasswordUser4(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_UNICODE_STRING ServerName,
                [in] PRPC_UNICODE_STRING UserName,
                [in] PSAMPR_ENCRYPTED_PASSWORD_AES EncryptedPassword
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrUnicodeChangePasswordUser4,
                (ServerName, UserName, EncryptedPassword),
                self._options,
            )

        async def SamrValidateComputerAccountReuseAttempt(
            self, *, ServerHandle: ndr.ContextHandle | None, ComputerSid: ms_dtyp.RPC_SID
        ) -> samr.SamrValidateComputerAccountReuseAttemptResult:
            """NTSTATUS SamrValidateComputerAccountReuseAttempt(
                [in] SAMPR_HANDLE ServerHandle,
                [in] PRPC_SID ComputerSid,
                [out] BOOL *Result
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrValidateComputerAccountReuseAttempt,
                (ServerHandle, ComputerSid),
                self._options,
            )

        async def Opnum75NotUsedOnWire(self) -> samr.Opnum75NotUsedOnWireResult:
            """void Opnum75NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum75NotUsedOnWire, (), self._options)

        async def Opnum76NotUsedOnWire(self) -> samr.Opnum76NotUsedOnWireResult:
            """void Opnum76NotUsedOnWire(void);"""
            return await self._binding.call(samr.INTERFACE, _samr_Opnum76NotUsedOnWire, (), self._options)

        async def SamrAccountIsDelegatedManagedServiceAccount(
            self, *, ServerHandle: ndr.ContextHandle | None, AccountName: ms_dtyp.RPC_UNICODE_STRING
        ) -> samr.SamrAccountIsDelegatedManagedServiceAccountResult:
            """NTSTATUS SamrAccountIsDelegatedManagedServiceAccount(
                [in] SAMPR_HANDLE ServerHandle,
                [in] PRPC_UNICODE_STRING AccountName,
                [out] BOOLEAN *Result,
                [out] BOOLEAN *Authorized
            );
            """
            return await self._binding.call(
                samr.INTERFACE,
                _samr_SamrAccountIsDelegatedManagedServiceAccount,
                (ServerHandle, AccountName),
                self._options,
            )

    class BlockingClient(stub.BlockingClient):
        """Blocking client of samr."""

        __slots__ = ()

        def SamrConnect(self, *, ServerName: int | None, DesiredAccess: int) -> samr.SamrConnectResult:
            """long SamrConnect(
                [in, unique] PSAMPR_SERVER_NAME ServerName,
                [out] SAMPR_HANDLE *ServerHandle,
                [in] unsigned long DesiredAccess
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrConnect, (ServerName, DesiredAccess), self._options
            )

        def SamrCloseHandle(self, *, SamHandle: ndr.ContextHandle | None) -> samr.SamrCloseHandleResult:
            """long SamrCloseHandle([in, out] SAMPR_HANDLE *SamHandle);"""
            return self._binding.call(samr.INTERFACE, _samr_SamrCloseHandle, (SamHandle,), self._options)

        def SamrSetSecurityObject(
            self,
            *,
            ObjectHandle: ndr.ContextHandle | None,
            SecurityInformation: int,
            SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR,
        ) -> samr.SamrSetSecurityObjectResult:
            """long SamrSetSecurityObject(
                [in] SAMPR_HANDLE ObjectHandle,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PSAMPR_SR_SECURITY_DESCRIPTOR SecurityDescriptor
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetSecurityObject,
                (ObjectHandle, SecurityInformation, SecurityDescriptor),
                self._options,
            )

        def SamrQuerySecurityObject(
            self, *, ObjectHandle: ndr.ContextHandle | None, SecurityInformation: int
        ) -> samr.SamrQuerySecurityObjectResult:
            """long SamrQuerySecurityObject(
                [in] SAMPR_HANDLE ObjectHandle,
                [in] SECURITY_INFORMATION SecurityInformation,
                [out] PSAMPR_SR_SECURITY_DESCRIPTOR *SecurityDescriptor
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrQuerySecurityObject,
                (ObjectHandle, SecurityInformation),
                self._options,
            )

        def Opnum4NotUsedOnWire(self) -> samr.Opnum4NotUsedOnWireResult:
            """void Opnum4NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum4NotUsedOnWire, (), self._options)

        def SamrLookupDomainInSamServer(
            self, *, ServerHandle: ndr.ContextHandle | None, Name: ms_dtyp.RPC_UNICODE_STRING
        ) -> samr.SamrLookupDomainInSamServerResult:
            """long SamrLookupDomainInSamServer(
                [in] SAMPR_HANDLE ServerHandle,
                [in] PRPC_UNICODE_STRING Name,
                [out] PRPC_SID *DomainId
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrLookupDomainInSamServer, (ServerHandle, Name), self._options
            )

        def SamrEnumerateDomainsInSamServer(
            self,
            *,
            ServerHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> samr.SamrEnumerateDomainsInSamServerResult:
            """long SamrEnumerateDomainsInSamServer(
                [in] SAMPR_HANDLE ServerHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PSAMPR_ENUMERATION_BUFFER *Buffer,
                [in] unsigned long PreferedMaximumLength,
                [out] unsigned long *CountReturned
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrEnumerateDomainsInSamServer,
                (ServerHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        def SamrOpenDomain(
            self, *, ServerHandle: ndr.ContextHandle | None, DesiredAccess: int, DomainId: ms_dtyp.RPC_SID
        ) -> samr.SamrOpenDomainResult:
            """long SamrOpenDomain(
                [in] SAMPR_HANDLE ServerHandle,
                [in] unsigned long DesiredAccess,
                [in] PRPC_SID DomainId,
                [out] SAMPR_HANDLE *DomainHandle
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrOpenDomain, (ServerHandle, DesiredAccess, DomainId), self._options
            )

        def SamrQueryInformationDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationDomainResult:
            """long SamrQueryInformationDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_INFORMATION_CLASS DomainInformationClass,
                [out, switch_is(DomainInformationClass)] PSAMPR_DOMAIN_INFO_BUFFER *Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryInformationDomain,
                (DomainHandle, DomainInformationClass),
                self._options,
            )

        def SamrSetInformationDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DomainInformationClass: DOMAIN_INFORMATION_CLASS | int = ndr.DERIVED,
            DomainInformation: SAMPR_DOMAIN_INFO_BUFFER,
        ) -> samr.SamrSetInformationDomainResult:
            """long SamrSetInformationDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_INFORMATION_CLASS DomainInformationClass,
                [in, switch_is(DomainInformationClass)] PSAMPR_DOMAIN_INFO_BUFFER DomainInformation
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetInformationDomain,
                (DomainHandle, DomainInformationClass, DomainInformation),
                self._options,
            )

        def SamrCreateGroupInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            Name: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> samr.SamrCreateGroupInDomainResult:
            """long SamrCreateGroupInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_UNICODE_STRING Name,
                [in] unsigned long DesiredAccess,
                [out] SAMPR_HANDLE *GroupHandle,
                [out] unsigned long *RelativeId
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrCreateGroupInDomain,
                (DomainHandle, Name, DesiredAccess),
                self._options,
            )

        def SamrEnumerateGroupsInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> samr.SamrEnumerateGroupsInDomainResult:
            """long SamrEnumerateGroupsInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PSAMPR_ENUMERATION_BUFFER *Buffer,
                [in] unsigned long PreferedMaximumLength,
                [out] unsigned long *CountReturned
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrEnumerateGroupsInDomain,
                (DomainHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        def SamrCreateUserInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            Name: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> samr.SamrCreateUserInDomainResult:
            """long SamrCreateUserInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_UNICODE_STRING Name,
                [in] unsigned long DesiredAccess,
                [out] SAMPR_HANDLE *UserHandle,
                [out] unsigned long *RelativeId
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrCreateUserInDomain,
                (DomainHandle, Name, DesiredAccess),
                self._options,
            )

        def SamrEnumerateUsersInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            UserAccountControl: int,
            PreferedMaximumLength: int,
        ) -> samr.SamrEnumerateUsersInDomainResult:
            """long SamrEnumerateUsersInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, out] unsigned long *EnumerationContext,
                [in] unsigned long UserAccountControl,
                [out] PSAMPR_ENUMERATION_BUFFER *Buffer,
                [in] unsigned long PreferedMaximumLength,
                [out] unsigned long *CountReturned
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrEnumerateUsersInDomain,
                (DomainHandle, EnumerationContext, UserAccountControl, PreferedMaximumLength),
                self._options,
            )

        def SamrCreateAliasInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            AccountName: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> samr.SamrCreateAliasInDomainResult:
            """long SamrCreateAliasInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_UNICODE_STRING AccountName,
                [in] unsigned long DesiredAccess,
                [out] SAMPR_HANDLE *AliasHandle,
                [out] unsigned long *RelativeId
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrCreateAliasInDomain,
                (DomainHandle, AccountName, DesiredAccess),
                self._options,
            )

        def SamrEnumerateAliasesInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> samr.SamrEnumerateAliasesInDomainResult:
            """long SamrEnumerateAliasesInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PSAMPR_ENUMERATION_BUFFER *Buffer,
                [in] unsigned long PreferedMaximumLength,
                [out] unsigned long *CountReturned
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrEnumerateAliasesInDomain,
                (DomainHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        def SamrGetAliasMembership(
            self, *, DomainHandle: ndr.ContextHandle | None, SidArray: SAMPR_PSID_ARRAY
        ) -> samr.SamrGetAliasMembershipResult:
            """long SamrGetAliasMembership(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PSAMPR_PSID_ARRAY SidArray,
                [out] PSAMPR_ULONG_ARRAY Membership
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrGetAliasMembership, (DomainHandle, SidArray), self._options
            )

        def SamrLookupNamesInDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            Count: int = ndr.DERIVED,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
        ) -> samr.SamrLookupNamesInDomainResult:
            """long SamrLookupNamesInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(1000), length_is(Count)] RPC_UNICODE_STRING Names[*],
                [out] PSAMPR_ULONG_ARRAY RelativeIds,
                [out] PSAMPR_ULONG_ARRAY Use
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrLookupNamesInDomain, (DomainHandle, Count, Names), self._options
            )

        def SamrLookupIdsInDomain(
            self, *, DomainHandle: ndr.ContextHandle | None, Count: int = ndr.DERIVED, RelativeIds: list[int]
        ) -> samr.SamrLookupIdsInDomainResult:
            """long SamrLookupIdsInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(1000), length_is(Count)] unsigned long *RelativeIds,
                [out] PSAMPR_RETURNED_USTRING_ARRAY Names,
                [out] PSAMPR_ULONG_ARRAY Use
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrLookupIdsInDomain, (DomainHandle, Count, RelativeIds), self._options
            )

        def SamrOpenGroup(
            self, *, DomainHandle: ndr.ContextHandle | None, DesiredAccess: int, GroupId: int
        ) -> samr.SamrOpenGroupResult:
            """long SamrOpenGroup(
                [in] SAMPR_HANDLE DomainHandle,
                [in] unsigned long DesiredAccess,
                [in] unsigned long GroupId,
                [out] SAMPR_HANDLE *GroupHandle
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrOpenGroup, (DomainHandle, DesiredAccess, GroupId), self._options
            )

        def SamrQueryInformationGroup(
            self,
            *,
            GroupHandle: ndr.ContextHandle | None,
            GroupInformationClass: GROUP_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationGroupResult:
            """long SamrQueryInformationGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [in] GROUP_INFORMATION_CLASS GroupInformationClass,
                [out, switch_is(GroupInformationClass)] PSAMPR_GROUP_INFO_BUFFER *Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryInformationGroup,
                (GroupHandle, GroupInformationClass),
                self._options,
            )

        def SamrSetInformationGroup(
            self,
            *,
            GroupHandle: ndr.ContextHandle | None,
            GroupInformationClass: GROUP_INFORMATION_CLASS | int = ndr.DERIVED,
            Buffer: SAMPR_GROUP_INFO_BUFFER,
        ) -> samr.SamrSetInformationGroupResult:
            """long SamrSetInformationGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [in] GROUP_INFORMATION_CLASS GroupInformationClass,
                [in, switch_is(GroupInformationClass)] PSAMPR_GROUP_INFO_BUFFER Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetInformationGroup,
                (GroupHandle, GroupInformationClass, Buffer),
                self._options,
            )

        def SamrAddMemberToGroup(
            self, *, GroupHandle: ndr.ContextHandle | None, MemberId: int, Attributes: int
        ) -> samr.SamrAddMemberToGroupResult:
            """long SamrAddMemberToGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [in] unsigned long MemberId,
                [in] unsigned long Attributes
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrAddMemberToGroup, (GroupHandle, MemberId, Attributes), self._options
            )

        def SamrDeleteGroup(self, *, GroupHandle: ndr.ContextHandle | None) -> samr.SamrDeleteGroupResult:
            """long SamrDeleteGroup([in, out] SAMPR_HANDLE *GroupHandle);"""
            return self._binding.call(samr.INTERFACE, _samr_SamrDeleteGroup, (GroupHandle,), self._options)

        def SamrRemoveMemberFromGroup(
            self, *, GroupHandle: ndr.ContextHandle | None, MemberId: int
        ) -> samr.SamrRemoveMemberFromGroupResult:
            """long SamrRemoveMemberFromGroup([in] SAMPR_HANDLE GroupHandle, [in] unsigned long MemberId);"""
            return self._binding.call(
                samr.INTERFACE, _samr_SamrRemoveMemberFromGroup, (GroupHandle, MemberId), self._options
            )

        def SamrGetMembersInGroup(
            self, *, GroupHandle: ndr.ContextHandle | None
        ) -> samr.SamrGetMembersInGroupResult:
            """long SamrGetMembersInGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [out] PSAMPR_GET_MEMBERS_BUFFER *Members
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrGetMembersInGroup, (GroupHandle,), self._options
            )

        def SamrSetMemberAttributesOfGroup(
            self, *, GroupHandle: ndr.ContextHandle | None, MemberId: int, Attributes: int
        ) -> samr.SamrSetMemberAttributesOfGroupResult:
            """long SamrSetMemberAttributesOfGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [in] unsigned long MemberId,
                [in] unsigned long Attributes
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetMemberAttributesOfGroup,
                (GroupHandle, MemberId, Attributes),
                self._options,
            )

        def SamrOpenAlias(
            self, *, DomainHandle: ndr.ContextHandle | None, DesiredAccess: int, AliasId: int
        ) -> samr.SamrOpenAliasResult:
            """long SamrOpenAlias(
                [in] SAMPR_HANDLE DomainHandle,
                [in] unsigned long DesiredAccess,
                [in] unsigned long AliasId,
                [out] SAMPR_HANDLE *AliasHandle
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrOpenAlias, (DomainHandle, DesiredAccess, AliasId), self._options
            )

        def SamrQueryInformationAlias(
            self,
            *,
            AliasHandle: ndr.ContextHandle | None,
            AliasInformationClass: ALIAS_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationAliasResult:
            """long SamrQueryInformationAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [in] ALIAS_INFORMATION_CLASS AliasInformationClass,
                [out, switch_is(AliasInformationClass)] PSAMPR_ALIAS_INFO_BUFFER *Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryInformationAlias,
                (AliasHandle, AliasInformationClass),
                self._options,
            )

        def SamrSetInformationAlias(
            self,
            *,
            AliasHandle: ndr.ContextHandle | None,
            AliasInformationClass: ALIAS_INFORMATION_CLASS | int = ndr.DERIVED,
            Buffer: SAMPR_ALIAS_INFO_BUFFER,
        ) -> samr.SamrSetInformationAliasResult:
            """long SamrSetInformationAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [in] ALIAS_INFORMATION_CLASS AliasInformationClass,
                [in, switch_is(AliasInformationClass)] PSAMPR_ALIAS_INFO_BUFFER Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetInformationAlias,
                (AliasHandle, AliasInformationClass, Buffer),
                self._options,
            )

        def SamrDeleteAlias(self, *, AliasHandle: ndr.ContextHandle | None) -> samr.SamrDeleteAliasResult:
            """long SamrDeleteAlias([in, out] SAMPR_HANDLE *AliasHandle);"""
            return self._binding.call(samr.INTERFACE, _samr_SamrDeleteAlias, (AliasHandle,), self._options)

        def SamrAddMemberToAlias(
            self, *, AliasHandle: ndr.ContextHandle | None, MemberId: ms_dtyp.RPC_SID
        ) -> samr.SamrAddMemberToAliasResult:
            """long SamrAddMemberToAlias([in] SAMPR_HANDLE AliasHandle, [in] PRPC_SID MemberId);"""
            return self._binding.call(
                samr.INTERFACE, _samr_SamrAddMemberToAlias, (AliasHandle, MemberId), self._options
            )

        def SamrRemoveMemberFromAlias(
            self, *, AliasHandle: ndr.ContextHandle | None, MemberId: ms_dtyp.RPC_SID
        ) -> samr.SamrRemoveMemberFromAliasResult:
            """long SamrRemoveMemberFromAlias([in] SAMPR_HANDLE AliasHandle, [in] PRPC_SID MemberId);"""
            return self._binding.call(
                samr.INTERFACE, _samr_SamrRemoveMemberFromAlias, (AliasHandle, MemberId), self._options
            )

        def SamrGetMembersInAlias(
            self, *, AliasHandle: ndr.ContextHandle | None
        ) -> samr.SamrGetMembersInAliasResult:
            """long SamrGetMembersInAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [out] PSAMPR_PSID_ARRAY_OUT Members
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrGetMembersInAlias, (AliasHandle,), self._options
            )

        def SamrOpenUser(
            self, *, DomainHandle: ndr.ContextHandle | None, DesiredAccess: int, UserId: int
        ) -> samr.SamrOpenUserResult:
            """long SamrOpenUser(
                [in] SAMPR_HANDLE DomainHandle,
                [in] unsigned long DesiredAccess,
                [in] unsigned long UserId,
                [out] SAMPR_HANDLE *UserHandle
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrOpenUser, (DomainHandle, DesiredAccess, UserId), self._options
            )

        def SamrDeleteUser(self, *, UserHandle: ndr.ContextHandle | None) -> samr.SamrDeleteUserResult:
            """long SamrDeleteUser([in, out] SAMPR_HANDLE *UserHandle);"""
            return self._binding.call(samr.INTERFACE, _samr_SamrDeleteUser, (UserHandle,), self._options)

        def SamrQueryInformationUser(
            self, *, UserHandle: ndr.ContextHandle | None, UserInformationClass: USER_INFORMATION_CLASS | int
        ) -> samr.SamrQueryInformationUserResult:
            """long SamrQueryInformationUser(
                [in] SAMPR_HANDLE UserHandle,
                [in] USER_INFORMATION_CLASS UserInformationClass,
                [out, switch_is(UserInformationClass)] PSAMPR_USER_INFO_BUFFER *Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryInformationUser,
                (UserHandle, UserInformationClass),
                self._options,
            )

        def SamrSetInformationUser(
            self,
            *,
            UserHandle: ndr.ContextHandle | None,
            UserInformationClass: USER_INFORMATION_CLASS | int = ndr.DERIVED,
            Buffer: SAMPR_USER_INFO_BUFFER,
        ) -> samr.SamrSetInformationUserResult:
            """long SamrSetInformationUser(
                [in] SAMPR_HANDLE UserHandle,
                [in] USER_INFORMATION_CLASS UserInformationClass,
                [in, switch_is(UserInformationClass)] PSAMPR_USER_INFO_BUFFER Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetInformationUser,
                (UserHandle, UserInformationClass, Buffer),
                self._options,
            )

        def SamrChangePasswordUser(
            self,
            *,
            UserHandle: ndr.ContextHandle | None,
            LmPresent: int,
            OldLmEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
            NewLmEncryptedWithOldLm: ENCRYPTED_LM_OWF_PASSWORD | None,
            NtPresent: int,
            OldNtEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
            NewNtEncryptedWithOldNt: ENCRYPTED_LM_OWF_PASSWORD | None,
            NtCrossEncryptionPresent: int,
            NewNtEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
            LmCrossEncryptionPresent: int,
            NewLmEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        ) -> samr.SamrChangePasswordUserResult:
            """long SamrChangePasswordUser(
                [in] SAMPR_HANDLE UserHandle,
                [in] unsigned char LmPresent,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD OldLmEncryptedWithNewLm,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD NewLmEncryptedWithOldLm,
                [in] unsigned char NtPresent,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD OldNtEncryptedWithNewNt,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD NewNtEncryptedWithOldNt,
                [in] unsigned char NtCrossEncryptionPresent,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD NewNtEncryptedWithNewLm,
                [in] unsigned char LmCrossEncryptionPresent,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD NewLmEncryptedWithNewNt
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrChangePasswordUser,
                (
                    UserHandle,
                    LmPresent,
                    OldLmEncryptedWithNewLm,
                    NewLmEncryptedWithOldLm,
                    NtPresent,
                    OldNtEncryptedWithNewNt,
                    NewNtEncryptedWithOldNt,
                    NtCrossEncryptionPresent,
                    NewNtEncryptedWithNewLm,
                    LmCrossEncryptionPresent,
                    NewLmEncryptedWithNewNt,
                ),
                self._options,
            )

        def SamrGetGroupsForUser(
            self, *, UserHandle: ndr.ContextHandle | None
        ) -> samr.SamrGetGroupsForUserResult:
            """long SamrGetGroupsForUser(
                [in] SAMPR_HANDLE UserHandle,
                [out] PSAMPR_GET_GROUPS_BUFFER *Groups
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrGetGroupsForUser, (UserHandle,), self._options
            )

        def SamrQueryDisplayInformation(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Index: int,
            EntryCount: int,
            PreferredMaximumLength: int,
        ) -> samr.SamrQueryDisplayInformationResult:
            """long SamrQueryDisplayInformation(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] unsigned long Index,
                [in] unsigned long EntryCount,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalAvailable,
                [out] unsigned long *TotalReturned,
                [out, switch_is(DisplayInformationClass)] PSAMPR_DISPLAY_INFO_BUFFER Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryDisplayInformation,
                (DomainHandle, DisplayInformationClass, Index, EntryCount, PreferredMaximumLength),
                self._options,
            )

        def SamrGetDisplayEnumerationIndex(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Prefix: ms_dtyp.RPC_UNICODE_STRING,
        ) -> samr.SamrGetDisplayEnumerationIndexResult:
            """long SamrGetDisplayEnumerationIndex(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] PRPC_UNICODE_STRING Prefix,
                [out] unsigned long *Index
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrGetDisplayEnumerationIndex,
                (DomainHandle, DisplayInformationClass, Prefix),
                self._options,
            )

        def Opnum42NotUsedOnWire(self) -> samr.Opnum42NotUsedOnWireResult:
            """void Opnum42NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum42NotUsedOnWire, (), self._options)

        def Opnum43NotUsedOnWire(self) -> samr.Opnum43NotUsedOnWireResult:
            """void Opnum43NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum43NotUsedOnWire, (), self._options)

        def SamrGetUserDomainPasswordInformation(
            self, *, UserHandle: ndr.ContextHandle | None
        ) -> samr.SamrGetUserDomainPasswordInformationResult:
            """long SamrGetUserDomainPasswordInformation(
                [in] SAMPR_HANDLE UserHandle,
                [out] PUSER_DOMAIN_PASSWORD_INFORMATION PasswordInformation
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrGetUserDomainPasswordInformation, (UserHandle,), self._options
            )

        def SamrRemoveMemberFromForeignDomain(
            self, *, DomainHandle: ndr.ContextHandle | None, MemberSid: ms_dtyp.RPC_SID
        ) -> samr.SamrRemoveMemberFromForeignDomainResult:
            """long SamrRemoveMemberFromForeignDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_SID MemberSid
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrRemoveMemberFromForeignDomain,
                (DomainHandle, MemberSid),
                self._options,
            )

        def SamrQueryInformationDomain2(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationDomain2Result:
            """long SamrQueryInformationDomain2(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_INFORMATION_CLASS DomainInformationClass,
                [out, switch_is(DomainInformationClass)] PSAMPR_DOMAIN_INFO_BUFFER *Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryInformationDomain2,
                (DomainHandle, DomainInformationClass),
                self._options,
            )

        def SamrQueryInformationUser2(
            self, *, UserHandle: ndr.ContextHandle | None, UserInformationClass: USER_INFORMATION_CLASS | int
        ) -> samr.SamrQueryInformationUser2Result:
            """long SamrQueryInformationUser2(
                [in] SAMPR_HANDLE UserHandle,
                [in] USER_INFORMATION_CLASS UserInformationClass,
                [out, switch_is(UserInformationClass)] PSAMPR_USER_INFO_BUFFER *Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryInformationUser2,
                (UserHandle, UserInformationClass),
                self._options,
            )

        def SamrQueryDisplayInformation2(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Index: int,
            EntryCount: int,
            PreferredMaximumLength: int,
        ) -> samr.SamrQueryDisplayInformation2Result:
            """long SamrQueryDisplayInformation2(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] unsigned long Index,
                [in] unsigned long EntryCount,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalAvailable,
                [out] unsigned long *TotalReturned,
                [out, switch_is(DisplayInformationClass)] PSAMPR_DISPLAY_INFO_BUFFER Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryDisplayInformation2,
                (DomainHandle, DisplayInformationClass, Index, EntryCount, PreferredMaximumLength),
                self._options,
            )

        def SamrGetDisplayEnumerationIndex2(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Prefix: ms_dtyp.RPC_UNICODE_STRING,
        ) -> samr.SamrGetDisplayEnumerationIndex2Result:
            """long SamrGetDisplayEnumerationIndex2(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] PRPC_UNICODE_STRING Prefix,
                [out] unsigned long *Index
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrGetDisplayEnumerationIndex2,
                (DomainHandle, DisplayInformationClass, Prefix),
                self._options,
            )

        def SamrCreateUser2InDomain(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            Name: ms_dtyp.RPC_UNICODE_STRING,
            AccountType: int,
            DesiredAccess: int,
        ) -> samr.SamrCreateUser2InDomainResult:
            """long SamrCreateUser2InDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_UNICODE_STRING Name,
                [in] unsigned long AccountType,
                [in] unsigned long DesiredAccess,
                [out] SAMPR_HANDLE *UserHandle,
                [out] unsigned long *GrantedAccess,
                [out] unsigned long *RelativeId
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrCreateUser2InDomain,
                (DomainHandle, Name, AccountType, DesiredAccess),
                self._options,
            )

        def SamrQueryDisplayInformation3(
            self,
            *,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Index: int,
            EntryCount: int,
            PreferredMaximumLength: int,
        ) -> samr.SamrQueryDisplayInformation3Result:
            """long SamrQueryDisplayInformation3(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] unsigned long Index,
                [in] unsigned long EntryCount,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalAvailable,
                [out] unsigned long *TotalReturned,
                [out, switch_is(DisplayInformationClass)] PSAMPR_DISPLAY_INFO_BUFFER Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrQueryDisplayInformation3,
                (DomainHandle, DisplayInformationClass, Index, EntryCount, PreferredMaximumLength),
                self._options,
            )

        def SamrAddMultipleMembersToAlias(
            self, *, AliasHandle: ndr.ContextHandle | None, MembersBuffer: SAMPR_PSID_ARRAY
        ) -> samr.SamrAddMultipleMembersToAliasResult:
            """long SamrAddMultipleMembersToAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [in] PSAMPR_PSID_ARRAY MembersBuffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrAddMultipleMembersToAlias,
                (AliasHandle, MembersBuffer),
                self._options,
            )

        def SamrRemoveMultipleMembersFromAlias(
            self, *, AliasHandle: ndr.ContextHandle | None, MembersBuffer: SAMPR_PSID_ARRAY
        ) -> samr.SamrRemoveMultipleMembersFromAliasResult:
            """long SamrRemoveMultipleMembersFromAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [in] PSAMPR_PSID_ARRAY MembersBuffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrRemoveMultipleMembersFromAlias,
                (AliasHandle, MembersBuffer),
                self._options,
            )

        def SamrOemChangePasswordUser2(
            self,
            *,
            ServerName: RPC_STRING | None,
            UserName: RPC_STRING,
            NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None,
            OldLmOwfPasswordEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        ) -> samr.SamrOemChangePasswordUser2Result:
            """long SamrOemChangePasswordUser2(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_STRING ServerName,
                [in] PRPC_STRING UserName,
                [in, unique] PSAMPR_ENCRYPTED_USER_PASSWORD NewPasswordEncryptedWithOldLm,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD OldLmOwfPasswordEncryptedWithNewLm
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrOemChangePasswordUser2,
                (ServerName, UserName, NewPasswordEncryptedWithOldLm, OldLmOwfPasswordEncryptedWithNewLm),
                self._options,
            )

        def SamrUnicodeChangePasswordUser2(
            self,
            *,
            ServerName: ms_dtyp.RPC_UNICODE_STRING | None,
            UserName: ms_dtyp.RPC_UNICODE_STRING,
            NewPasswordEncryptedWithOldNt: SAMPR_ENCRYPTED_USER_PASSWORD | None,
            OldNtOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
            LmPresent: int,
            NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None,
            OldLmOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        ) -> samr.SamrUnicodeChangePasswordUser2Result:
            """long SamrUnicodeChangePasswordUser2(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_UNICODE_STRING ServerName,
                [in] PRPC_UNICODE_STRING UserName,
                [in, unique] PSAMPR_ENCRYPTED_USER_PASSWORD NewPasswordEncryptedWithOldNt,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD OldNtOwfPasswordEncryptedWithNewNt,
                [in] unsigned char LmPresent,
                [in, unique] PSAMPR_ENCRYPTED_USER_PASSWORD NewPasswordEncryptedWithOldLm,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD OldLmOwfPasswordEncryptedWithNewNt
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrUnicodeChangePasswordUser2,
                (
                    ServerName,
                    UserName,
                    NewPasswordEncryptedWithOldNt,
                    OldNtOwfPasswordEncryptedWithNewNt,
                    LmPresent,
                    NewPasswordEncryptedWithOldLm,
                    OldLmOwfPasswordEncryptedWithNewNt,
                ),
                self._options,
            )

        def SamrGetDomainPasswordInformation(
            self, *, Unused: ms_dtyp.RPC_UNICODE_STRING | None
        ) -> samr.SamrGetDomainPasswordInformationResult:
            """long SamrGetDomainPasswordInformation(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_UNICODE_STRING Unused,
                [out] PUSER_DOMAIN_PASSWORD_INFORMATION PasswordInformation
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrGetDomainPasswordInformation, (Unused,), self._options
            )

        def SamrConnect2(self, *, ServerName: str | None, DesiredAccess: int) -> samr.SamrConnect2Result:
            """long SamrConnect2(
                [in, unique, string] PSAMPR_SERVER_NAME ServerName,
                [out] SAMPR_HANDLE *ServerHandle,
                [in] unsigned long DesiredAccess
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrConnect2, (ServerName, DesiredAccess), self._options
            )

        def SamrSetInformationUser2(
            self,
            *,
            UserHandle: ndr.ContextHandle | None,
            UserInformationClass: USER_INFORMATION_CLASS | int = ndr.DERIVED,
            Buffer: SAMPR_USER_INFO_BUFFER,
        ) -> samr.SamrSetInformationUser2Result:
            """long SamrSetInformationUser2(
                [in] SAMPR_HANDLE UserHandle,
                [in] USER_INFORMATION_CLASS UserInformationClass,
                [in, switch_is(UserInformationClass)] PSAMPR_USER_INFO_BUFFER Buffer
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetInformationUser2,
                (UserHandle, UserInformationClass, Buffer),
                self._options,
            )

        def Opnum59NotUsedOnWire(self) -> samr.Opnum59NotUsedOnWireResult:
            """void Opnum59NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum59NotUsedOnWire, (), self._options)

        def Opnum60NotUsedOnWire(self) -> samr.Opnum60NotUsedOnWireResult:
            """void Opnum60NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum60NotUsedOnWire, (), self._options)

        def Opnum61NotUsedOnWire(self) -> samr.Opnum61NotUsedOnWireResult:
            """void Opnum61NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum61NotUsedOnWire, (), self._options)

        def SamrConnect4(
            self, *, ServerName: str | None, ClientRevision: int, DesiredAccess: int
        ) -> samr.SamrConnect4Result:
            """long SamrConnect4(
                [in, unique, string] PSAMPR_SERVER_NAME ServerName,
                [out] SAMPR_HANDLE *ServerHandle,
                [in] unsigned long ClientRevision,
                [in] unsigned long DesiredAccess
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrConnect4, (ServerName, ClientRevision, DesiredAccess), self._options
            )

        def Opnum63NotUsedOnWire(self) -> samr.Opnum63NotUsedOnWireResult:
            """void Opnum63NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum63NotUsedOnWire, (), self._options)

        def SamrConnect5(
            self,
            *,
            ServerName: str | None,
            DesiredAccess: int,
            InVersion: int = ndr.DERIVED,
            InRevisionInfo: SAMPR_REVISION_INFO,
        ) -> samr.SamrConnect5Result:
            """long SamrConnect5(
                [in, unique, string] PSAMPR_SERVER_NAME ServerName,
                [in] unsigned long DesiredAccess,
                [in] unsigned long InVersion,
                [in][switch_is(InVersion)] SAMPR_REVISION_INFO *InRevisionInfo,
                [out] unsigned long *OutVersion,
                [out][switch_is(*OutVersion)] SAMPR_REVISION_INFO *OutRevisionInfo,
                [out] SAMPR_HANDLE *ServerHandle
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrConnect5,
                (ServerName, DesiredAccess, InVersion, InRevisionInfo),
                self._options,
            )

        def SamrRidToSid(
            self, *, ObjectHandle: ndr.ContextHandle | None, Rid: int
        ) -> samr.SamrRidToSidResult:
            """long SamrRidToSid(
                [in] SAMPR_HANDLE ObjectHandle,
                [in] unsigned long Rid,
                [out] PRPC_SID *Sid
            );
            """
            return self._binding.call(samr.INTERFACE, _samr_SamrRidToSid, (ObjectHandle, Rid), self._options)

        def SamrSetDSRMPassword(
            self,
            *,
            Unused: ms_dtyp.RPC_UNICODE_STRING | None,
            UserId: int,
            EncryptedNtOwfPassword: ENCRYPTED_LM_OWF_PASSWORD | None,
        ) -> samr.SamrSetDSRMPasswordResult:
            """long SamrSetDSRMPassword(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_UNICODE_STRING Unused,
                [in] unsigned long UserId,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD EncryptedNtOwfPassword
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrSetDSRMPassword,
                (Unused, UserId, EncryptedNtOwfPassword),
                self._options,
            )

        def SamrValidatePassword(
            self,
            *,
            ValidationType: PASSWORD_POLICY_VALIDATION_TYPE | int = ndr.DERIVED,
            InputArg: SAM_VALIDATE_INPUT_ARG,
        ) -> samr.SamrValidatePasswordResult:
            """long SamrValidatePassword(
                [in] handle_t Handle,
                [in] PASSWORD_POLICY_VALIDATION_TYPE ValidationType,
                [in, switch_is(ValidationType)] PSAM_VALIDATE_INPUT_ARG InputArg,
                [out, switch_is(ValidationType)] PSAM_VALIDATE_OUTPUT_ARG *OutputArg
            );
            """
            return self._binding.call(
                samr.INTERFACE, _samr_SamrValidatePassword, (ValidationType, InputArg), self._options
            )

        def Opnum68NotUsedOnWire(self) -> samr.Opnum68NotUsedOnWireResult:
            """void Opnum68NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum68NotUsedOnWire, (), self._options)

        def Opnum69NotUsedOnWire(self) -> samr.Opnum69NotUsedOnWireResult:
            """void Opnum69NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum69NotUsedOnWire, (), self._options)

        def Opnum70NotUsedOnWire(self) -> samr.Opnum70NotUsedOnWireResult:
            """void Opnum70NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum70NotUsedOnWire, (), self._options)

        def Opnum71NotUsedOnWire(self) -> samr.Opnum71NotUsedOnWireResult:
            """void Opnum71NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum71NotUsedOnWire, (), self._options)

        def Opnum72NotUsedOnWire(self) -> samr.Opnum72NotUsedOnWireResult:
            """void Opnum72NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum72NotUsedOnWire, (), self._options)

        def SamrUnicodeChangePasswordUser4(
            self,
            *,
            ServerName: ms_dtyp.RPC_UNICODE_STRING | None,
            UserName: ms_dtyp.RPC_UNICODE_STRING,
            EncryptedPassword: SAMPR_ENCRYPTED_PASSWORD_AES,
        ) -> samr.SamrUnicodeChangePasswordUser4Result:
            """NTSTATUS SamrUnicodeChangePasswordUser4(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_UNICODE_STRING ServerName,
                [in] PRPC_UNICODE_STRING UserName,
                [in] PSAMPR_ENCRYPTED_PASSWORD_AES EncryptedPassword
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrUnicodeChangePasswordUser4,
                (ServerName, UserName, EncryptedPassword),
                self._options,
            )

        def SamrValidateComputerAccountReuseAttempt(
            self, *, ServerHandle: ndr.ContextHandle | None, ComputerSid: ms_dtyp.RPC_SID
        ) -> samr.SamrValidateComputerAccountReuseAttemptResult:
            """NTSTATUS SamrValidateComputerAccountReuseAttempt(
                [in] SAMPR_HANDLE ServerHandle,
                [in] PRPC_SID ComputerSid,
                [out] BOOL *Result
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrValidateComputerAccountReuseAttempt,
                (ServerHandle, ComputerSid),
                self._options,
            )

        def Opnum75NotUsedOnWire(self) -> samr.Opnum75NotUsedOnWireResult:
            """void Opnum75NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum75NotUsedOnWire, (), self._options)

        def Opnum76NotUsedOnWire(self) -> samr.Opnum76NotUsedOnWireResult:
            """void Opnum76NotUsedOnWire(void);"""
            return self._binding.call(samr.INTERFACE, _samr_Opnum76NotUsedOnWire, (), self._options)

        def SamrAccountIsDelegatedManagedServiceAccount(
            self, *, ServerHandle: ndr.ContextHandle | None, AccountName: ms_dtyp.RPC_UNICODE_STRING
        ) -> samr.SamrAccountIsDelegatedManagedServiceAccountResult:
            """NTSTATUS SamrAccountIsDelegatedManagedServiceAccount(
                [in] SAMPR_HANDLE ServerHandle,
                [in] PRPC_UNICODE_STRING AccountName,
                [out] BOOLEAN *Result,
                [out] BOOLEAN *Authorized
            );
            """
            return self._binding.call(
                samr.INTERFACE,
                _samr_SamrAccountIsDelegatedManagedServiceAccount,
                (ServerHandle, AccountName),
                self._options,
            )

    class Server(stub.Server):
        """Server of samr: override what you serve."""

        def SamrConnect(
            self, call: stub.Call, /, ServerName: int | None, DesiredAccess: int
        ) -> samr.SamrConnectResult | Awaitable[samr.SamrConnectResult]:
            """long SamrConnect(
                [in, unique] PSAMPR_SERVER_NAME ServerName,
                [out] SAMPR_HANDLE *ServerHandle,
                [in] unsigned long DesiredAccess
            );
            """
            raise stub.not_served()

        def SamrCloseHandle(
            self, call: stub.Call, /, SamHandle: ndr.ContextHandle | None
        ) -> samr.SamrCloseHandleResult | Awaitable[samr.SamrCloseHandleResult]:
            """long SamrCloseHandle([in, out] SAMPR_HANDLE *SamHandle);"""
            raise stub.not_served()

        def SamrSetSecurityObject(
            self,
            call: stub.Call,
            /,
            ObjectHandle: ndr.ContextHandle | None,
            SecurityInformation: int,
            SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR,
        ) -> samr.SamrSetSecurityObjectResult | int | Awaitable[samr.SamrSetSecurityObjectResult | int]:
            """long SamrSetSecurityObject(
                [in] SAMPR_HANDLE ObjectHandle,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PSAMPR_SR_SECURITY_DESCRIPTOR SecurityDescriptor
            );
            """
            raise stub.not_served()

        def SamrQuerySecurityObject(
            self, call: stub.Call, /, ObjectHandle: ndr.ContextHandle | None, SecurityInformation: int
        ) -> samr.SamrQuerySecurityObjectResult | Awaitable[samr.SamrQuerySecurityObjectResult]:
            """long SamrQuerySecurityObject(
                [in] SAMPR_HANDLE ObjectHandle,
                [in] SECURITY_INFORMATION SecurityInformation,
                [out] PSAMPR_SR_SECURITY_DESCRIPTOR *SecurityDescriptor
            );
            """
            raise stub.not_served()

        def Opnum4NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum4NotUsedOnWireResult | Awaitable[samr.Opnum4NotUsedOnWireResult | None] | None:
            """void Opnum4NotUsedOnWire(void);"""
            raise stub.not_served()

        def SamrLookupDomainInSamServer(
            self, call: stub.Call, /, ServerHandle: ndr.ContextHandle | None, Name: ms_dtyp.RPC_UNICODE_STRING
        ) -> samr.SamrLookupDomainInSamServerResult | Awaitable[samr.SamrLookupDomainInSamServerResult]:
            """long SamrLookupDomainInSamServer(
                [in] SAMPR_HANDLE ServerHandle,
                [in] PRPC_UNICODE_STRING Name,
                [out] PRPC_SID *DomainId
            );
            """
            raise stub.not_served()

        def SamrEnumerateDomainsInSamServer(
            self,
            call: stub.Call,
            /,
            ServerHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> (
            samr.SamrEnumerateDomainsInSamServerResult | Awaitable[samr.SamrEnumerateDomainsInSamServerResult]
        ):
            """long SamrEnumerateDomainsInSamServer(
                [in] SAMPR_HANDLE ServerHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PSAMPR_ENUMERATION_BUFFER *Buffer,
                [in] unsigned long PreferedMaximumLength,
                [out] unsigned long *CountReturned
            );
            """
            raise stub.not_served()

        def SamrOpenDomain(
            self,
            call: stub.Call,
            /,
            ServerHandle: ndr.ContextHandle | None,
            DesiredAccess: int,
            DomainId: ms_dtyp.RPC_SID,
        ) -> samr.SamrOpenDomainResult | Awaitable[samr.SamrOpenDomainResult]:
            """long SamrOpenDomain(
                [in] SAMPR_HANDLE ServerHandle,
                [in] unsigned long DesiredAccess,
                [in] PRPC_SID DomainId,
                [out] SAMPR_HANDLE *DomainHandle
            );
            """
            raise stub.not_served()

        def SamrQueryInformationDomain(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationDomainResult | Awaitable[samr.SamrQueryInformationDomainResult]:
            """long SamrQueryInformationDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_INFORMATION_CLASS DomainInformationClass,
                [out, switch_is(DomainInformationClass)] PSAMPR_DOMAIN_INFO_BUFFER *Buffer
            );
            """
            raise stub.not_served()

        def SamrSetInformationDomain(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
            DomainInformation: SAMPR_DOMAIN_INFO_BUFFER,
        ) -> samr.SamrSetInformationDomainResult | int | Awaitable[samr.SamrSetInformationDomainResult | int]:
            """long SamrSetInformationDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_INFORMATION_CLASS DomainInformationClass,
                [in, switch_is(DomainInformationClass)] PSAMPR_DOMAIN_INFO_BUFFER DomainInformation
            );
            """
            raise stub.not_served()

        def SamrCreateGroupInDomain(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            Name: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> samr.SamrCreateGroupInDomainResult | Awaitable[samr.SamrCreateGroupInDomainResult]:
            """long SamrCreateGroupInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_UNICODE_STRING Name,
                [in] unsigned long DesiredAccess,
                [out] SAMPR_HANDLE *GroupHandle,
                [out] unsigned long *RelativeId
            );
            """
            raise stub.not_served()

        def SamrEnumerateGroupsInDomain(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> samr.SamrEnumerateGroupsInDomainResult | Awaitable[samr.SamrEnumerateGroupsInDomainResult]:
            """long SamrEnumerateGroupsInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PSAMPR_ENUMERATION_BUFFER *Buffer,
                [in] unsigned long PreferedMaximumLength,
                [out] unsigned long *CountReturned
            );
            """
            raise stub.not_served()

        def SamrCreateUserInDomain(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            Name: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> samr.SamrCreateUserInDomainResult | Awaitable[samr.SamrCreateUserInDomainResult]:
            """long SamrCreateUserInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_UNICODE_STRING Name,
                [in] unsigned long DesiredAccess,
                [out] SAMPR_HANDLE *UserHandle,
                [out] unsigned long *RelativeId
            );
            """
            raise stub.not_served()

        def SamrEnumerateUsersInDomain(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            UserAccountControl: int,
            PreferedMaximumLength: int,
        ) -> samr.SamrEnumerateUsersInDomainResult | Awaitable[samr.SamrEnumerateUsersInDomainResult]:
            """long SamrEnumerateUsersInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, out] unsigned long *EnumerationContext,
                [in] unsigned long UserAccountControl,
                [out] PSAMPR_ENUMERATION_BUFFER *Buffer,
                [in] unsigned long PreferedMaximumLength,
                [out] unsigned long *CountReturned
            );
            """
            raise stub.not_served()

        def SamrCreateAliasInDomain(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            AccountName: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> samr.SamrCreateAliasInDomainResult | Awaitable[samr.SamrCreateAliasInDomainResult]:
            """long SamrCreateAliasInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_UNICODE_STRING AccountName,
                [in] unsigned long DesiredAccess,
                [out] SAMPR_HANDLE *AliasHandle,
                [out] unsigned long *RelativeId
            );
            """
            raise stub.not_served()

        def SamrEnumerateAliasesInDomain(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> samr.SamrEnumerateAliasesInDomainResult | Awaitable[samr.SamrEnumerateAliasesInDomainResult]:
            """long SamrEnumerateAliasesInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PSAMPR_ENUMERATION_BUFFER *Buffer,
                [in] unsigned long PreferedMaximumLength,
                [out] unsigned long *CountReturned
            );
            """
            raise stub.not_served()

        def SamrGetAliasMembership(
            self, call: stub.Call, /, DomainHandle: ndr.ContextHandle | None, SidArray: SAMPR_PSID_ARRAY
        ) -> samr.SamrGetAliasMembershipResult | Awaitable[samr.SamrGetAliasMembershipResult]:
            """long SamrGetAliasMembership(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PSAMPR_PSID_ARRAY SidArray,
                [out] PSAMPR_ULONG_ARRAY Membership
            );
            """
            raise stub.not_served()

        def SamrLookupNamesInDomain(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            Count: int,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
        ) -> samr.SamrLookupNamesInDomainResult | Awaitable[samr.SamrLookupNamesInDomainResult]:
            """long SamrLookupNamesInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(1000), length_is(Count)] RPC_UNICODE_STRING Names[*],
                [out] PSAMPR_ULONG_ARRAY RelativeIds,
                [out] PSAMPR_ULONG_ARRAY Use
            );
            """
            raise stub.not_served()

        def SamrLookupIdsInDomain(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            Count: int,
            RelativeIds: list[int],
        ) -> samr.SamrLookupIdsInDomainResult | Awaitable[samr.SamrLookupIdsInDomainResult]:
            """long SamrLookupIdsInDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(1000), length_is(Count)] unsigned long *RelativeIds,
                [out] PSAMPR_RETURNED_USTRING_ARRAY Names,
                [out] PSAMPR_ULONG_ARRAY Use
            );
            """
            raise stub.not_served()

        def SamrOpenGroup(
            self, call: stub.Call, /, DomainHandle: ndr.ContextHandle | None, DesiredAccess: int, GroupId: int
        ) -> samr.SamrOpenGroupResult | Awaitable[samr.SamrOpenGroupResult]:
            """long SamrOpenGroup(
                [in] SAMPR_HANDLE DomainHandle,
                [in] unsigned long DesiredAccess,
                [in] unsigned long GroupId,
                [out] SAMPR_HANDLE *GroupHandle
            );
            """
            raise stub.not_served()

        def SamrQueryInformationGroup(
            self,
            call: stub.Call,
            /,
            GroupHandle: ndr.ContextHandle | None,
            GroupInformationClass: GROUP_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationGroupResult | Awaitable[samr.SamrQueryInformationGroupResult]:
            """long SamrQueryInformationGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [in] GROUP_INFORMATION_CLASS GroupInformationClass,
                [out, switch_is(GroupInformationClass)] PSAMPR_GROUP_INFO_BUFFER *Buffer
            );
            """
            raise stub.not_served()

        def SamrSetInformationGroup(
            self,
            call: stub.Call,
            /,
            GroupHandle: ndr.ContextHandle | None,
            GroupInformationClass: GROUP_INFORMATION_CLASS | int,
            Buffer: SAMPR_GROUP_INFO_BUFFER,
        ) -> samr.SamrSetInformationGroupResult | int | Awaitable[samr.SamrSetInformationGroupResult | int]:
            """long SamrSetInformationGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [in] GROUP_INFORMATION_CLASS GroupInformationClass,
                [in, switch_is(GroupInformationClass)] PSAMPR_GROUP_INFO_BUFFER Buffer
            );
            """
            raise stub.not_served()

        def SamrAddMemberToGroup(
            self, call: stub.Call, /, GroupHandle: ndr.ContextHandle | None, MemberId: int, Attributes: int
        ) -> samr.SamrAddMemberToGroupResult | int | Awaitable[samr.SamrAddMemberToGroupResult | int]:
            """long SamrAddMemberToGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [in] unsigned long MemberId,
                [in] unsigned long Attributes
            );
            """
            raise stub.not_served()

        def SamrDeleteGroup(
            self, call: stub.Call, /, GroupHandle: ndr.ContextHandle | None
        ) -> samr.SamrDeleteGroupResult | Awaitable[samr.SamrDeleteGroupResult]:
            """long SamrDeleteGroup([in, out] SAMPR_HANDLE *GroupHandle);"""
            raise stub.not_served()

        def SamrRemoveMemberFromGroup(
            self, call: stub.Call, /, GroupHandle: ndr.ContextHandle | None, MemberId: int
        ) -> (
            samr.SamrRemoveMemberFromGroupResult | int | Awaitable[samr.SamrRemoveMemberFromGroupResult | int]
        ):
            """long SamrRemoveMemberFromGroup([in] SAMPR_HANDLE GroupHandle, [in] unsigned long MemberId);"""
            raise stub.not_served()

        def SamrGetMembersInGroup(
            self, call: stub.Call, /, GroupHandle: ndr.ContextHandle | None
        ) -> samr.SamrGetMembersInGroupResult | Awaitable[samr.SamrGetMembersInGroupResult]:
            """long SamrGetMembersInGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [out] PSAMPR_GET_MEMBERS_BUFFER *Members
            );
            """
            raise stub.not_served()

        def SamrSetMemberAttributesOfGroup(
            self, call: stub.Call, /, GroupHandle: ndr.ContextHandle | None, MemberId: int, Attributes: int
        ) -> (
            samr.SamrSetMemberAttributesOfGroupResult
            | int
            | Awaitable[samr.SamrSetMemberAttributesOfGroupResult | int]
        ):
            """long SamrSetMemberAttributesOfGroup(
                [in] SAMPR_HANDLE GroupHandle,
                [in] unsigned long MemberId,
                [in] unsigned long Attributes
            );
            """
            raise stub.not_served()

        def SamrOpenAlias(
            self, call: stub.Call, /, DomainHandle: ndr.ContextHandle | None, DesiredAccess: int, AliasId: int
        ) -> samr.SamrOpenAliasResult | Awaitable[samr.SamrOpenAliasResult]:
            """long SamrOpenAlias(
                [in] SAMPR_HANDLE DomainHandle,
                [in] unsigned long DesiredAccess,
                [in] unsigned long AliasId,
                [out] SAMPR_HANDLE *AliasHandle
            );
            """
            raise stub.not_served()

        def SamrQueryInformationAlias(
            self,
            call: stub.Call,
            /,
            AliasHandle: ndr.ContextHandle | None,
            AliasInformationClass: ALIAS_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationAliasResult | Awaitable[samr.SamrQueryInformationAliasResult]:
            """long SamrQueryInformationAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [in] ALIAS_INFORMATION_CLASS AliasInformationClass,
                [out, switch_is(AliasInformationClass)] PSAMPR_ALIAS_INFO_BUFFER *Buffer
            );
            """
            raise stub.not_served()

        def SamrSetInformationAlias(
            self,
            call: stub.Call,
            /,
            AliasHandle: ndr.ContextHandle | None,
            AliasInformationClass: ALIAS_INFORMATION_CLASS | int,
            Buffer: SAMPR_ALIAS_INFO_BUFFER,
        ) -> samr.SamrSetInformationAliasResult | int | Awaitable[samr.SamrSetInformationAliasResult | int]:
            """long SamrSetInformationAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [in] ALIAS_INFORMATION_CLASS AliasInformationClass,
                [in, switch_is(AliasInformationClass)] PSAMPR_ALIAS_INFO_BUFFER Buffer
            );
            """
            raise stub.not_served()

        def SamrDeleteAlias(
            self, call: stub.Call, /, AliasHandle: ndr.ContextHandle | None
        ) -> samr.SamrDeleteAliasResult | Awaitable[samr.SamrDeleteAliasResult]:
            """long SamrDeleteAlias([in, out] SAMPR_HANDLE *AliasHandle);"""
            raise stub.not_served()

        def SamrAddMemberToAlias(
            self, call: stub.Call, /, AliasHandle: ndr.ContextHandle | None, MemberId: ms_dtyp.RPC_SID
        ) -> samr.SamrAddMemberToAliasResult | int | Awaitable[samr.SamrAddMemberToAliasResult | int]:
            """long SamrAddMemberToAlias([in] SAMPR_HANDLE AliasHandle, [in] PRPC_SID MemberId);"""
            raise stub.not_served()

        def SamrRemoveMemberFromAlias(
            self, call: stub.Call, /, AliasHandle: ndr.ContextHandle | None, MemberId: ms_dtyp.RPC_SID
        ) -> (
            samr.SamrRemoveMemberFromAliasResult | int | Awaitable[samr.SamrRemoveMemberFromAliasResult | int]
        ):
            """long SamrRemoveMemberFromAlias([in] SAMPR_HANDLE AliasHandle, [in] PRPC_SID MemberId);"""
            raise stub.not_served()

        def SamrGetMembersInAlias(
            self, call: stub.Call, /, AliasHandle: ndr.ContextHandle | None
        ) -> samr.SamrGetMembersInAliasResult | Awaitable[samr.SamrGetMembersInAliasResult]:
            """long SamrGetMembersInAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [out] PSAMPR_PSID_ARRAY_OUT Members
            );
            """
            raise stub.not_served()

        def SamrOpenUser(
            self, call: stub.Call, /, DomainHandle: ndr.ContextHandle | None, DesiredAccess: int, UserId: int
        ) -> samr.SamrOpenUserResult | Awaitable[samr.SamrOpenUserResult]:
            """long SamrOpenUser(
                [in] SAMPR_HANDLE DomainHandle,
                [in] unsigned long DesiredAccess,
                [in] unsigned long UserId,
                [out] SAMPR_HANDLE *UserHandle
            );
            """
            raise stub.not_served()

        def SamrDeleteUser(
            self, call: stub.Call, /, UserHandle: ndr.ContextHandle | None
        ) -> samr.SamrDeleteUserResult | Awaitable[samr.SamrDeleteUserResult]:
            """long SamrDeleteUser([in, out] SAMPR_HANDLE *UserHandle);"""
            raise stub.not_served()

        def SamrQueryInformationUser(
            self,
            call: stub.Call,
            /,
            UserHandle: ndr.ContextHandle | None,
            UserInformationClass: USER_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationUserResult | Awaitable[samr.SamrQueryInformationUserResult]:
            """long SamrQueryInformationUser(
                [in] SAMPR_HANDLE UserHandle,
                [in] USER_INFORMATION_CLASS UserInformationClass,
                [out, switch_is(UserInformationClass)] PSAMPR_USER_INFO_BUFFER *Buffer
            );
            """
            raise stub.not_served()

        def SamrSetInformationUser(
            self,
            call: stub.Call,
            /,
            UserHandle: ndr.ContextHandle | None,
            UserInformationClass: USER_INFORMATION_CLASS | int,
            Buffer: SAMPR_USER_INFO_BUFFER,
        ) -> samr.SamrSetInformationUserResult | int | Awaitable[samr.SamrSetInformationUserResult | int]:
            """long SamrSetInformationUser(
                [in] SAMPR_HANDLE UserHandle,
                [in] USER_INFORMATION_CLASS UserInformationClass,
                [in, switch_is(UserInformationClass)] PSAMPR_USER_INFO_BUFFER Buffer
            );
            """
            raise stub.not_served()

        def SamrChangePasswordUser(
            self,
            call: stub.Call,
            /,
            UserHandle: ndr.ContextHandle | None,
            LmPresent: int,
            OldLmEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
            NewLmEncryptedWithOldLm: ENCRYPTED_LM_OWF_PASSWORD | None,
            NtPresent: int,
            OldNtEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
            NewNtEncryptedWithOldNt: ENCRYPTED_LM_OWF_PASSWORD | None,
            NtCrossEncryptionPresent: int,
            NewNtEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
            LmCrossEncryptionPresent: int,
            NewLmEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        ) -> samr.SamrChangePasswordUserResult | int | Awaitable[samr.SamrChangePasswordUserResult | int]:
            """long SamrChangePasswordUser(
                [in] SAMPR_HANDLE UserHandle,
                [in] unsigned char LmPresent,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD OldLmEncryptedWithNewLm,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD NewLmEncryptedWithOldLm,
                [in] unsigned char NtPresent,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD OldNtEncryptedWithNewNt,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD NewNtEncryptedWithOldNt,
                [in] unsigned char NtCrossEncryptionPresent,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD NewNtEncryptedWithNewLm,
                [in] unsigned char LmCrossEncryptionPresent,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD NewLmEncryptedWithNewNt
            );
            """
            raise stub.not_served()

        def SamrGetGroupsForUser(
            self, call: stub.Call, /, UserHandle: ndr.ContextHandle | None
        ) -> samr.SamrGetGroupsForUserResult | Awaitable[samr.SamrGetGroupsForUserResult]:
            """long SamrGetGroupsForUser(
                [in] SAMPR_HANDLE UserHandle,
                [out] PSAMPR_GET_GROUPS_BUFFER *Groups
            );
            """
            raise stub.not_served()

        def SamrQueryDisplayInformation(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Index: int,
            EntryCount: int,
            PreferredMaximumLength: int,
        ) -> samr.SamrQueryDisplayInformationResult | Awaitable[samr.SamrQueryDisplayInformationResult]:
            """long SamrQueryDisplayInformation(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] unsigned long Index,
                [in] unsigned long EntryCount,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalAvailable,
                [out] unsigned long *TotalReturned,
                [out, switch_is(DisplayInformationClass)] PSAMPR_DISPLAY_INFO_BUFFER Buffer
            );
            """
            raise stub.not_served()

        def SamrGetDisplayEnumerationIndex(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Prefix: ms_dtyp.RPC_UNICODE_STRING,
        ) -> samr.SamrGetDisplayEnumerationIndexResult | Awaitable[samr.SamrGetDisplayEnumerationIndexResult]:
            """long SamrGetDisplayEnumerationIndex(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] PRPC_UNICODE_STRING Prefix,
                [out] unsigned long *Index
            );
            """
            raise stub.not_served()

        def Opnum42NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum42NotUsedOnWireResult | Awaitable[samr.Opnum42NotUsedOnWireResult | None] | None:
            """void Opnum42NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum43NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum43NotUsedOnWireResult | Awaitable[samr.Opnum43NotUsedOnWireResult | None] | None:
            """void Opnum43NotUsedOnWire(void);"""
            raise stub.not_served()

        def SamrGetUserDomainPasswordInformation(
            self, call: stub.Call, /, UserHandle: ndr.ContextHandle | None
        ) -> (
            samr.SamrGetUserDomainPasswordInformationResult
            | Awaitable[samr.SamrGetUserDomainPasswordInformationResult]
        ):
            """long SamrGetUserDomainPasswordInformation(
                [in] SAMPR_HANDLE UserHandle,
                [out] PUSER_DOMAIN_PASSWORD_INFORMATION PasswordInformation
            );
            """
            raise stub.not_served()

        def SamrRemoveMemberFromForeignDomain(
            self, call: stub.Call, /, DomainHandle: ndr.ContextHandle | None, MemberSid: ms_dtyp.RPC_SID
        ) -> (
            samr.SamrRemoveMemberFromForeignDomainResult
            | int
            | Awaitable[samr.SamrRemoveMemberFromForeignDomainResult | int]
        ):
            """long SamrRemoveMemberFromForeignDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_SID MemberSid
            );
            """
            raise stub.not_served()

        def SamrQueryInformationDomain2(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationDomain2Result | Awaitable[samr.SamrQueryInformationDomain2Result]:
            """long SamrQueryInformationDomain2(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_INFORMATION_CLASS DomainInformationClass,
                [out, switch_is(DomainInformationClass)] PSAMPR_DOMAIN_INFO_BUFFER *Buffer
            );
            """
            raise stub.not_served()

        def SamrQueryInformationUser2(
            self,
            call: stub.Call,
            /,
            UserHandle: ndr.ContextHandle | None,
            UserInformationClass: USER_INFORMATION_CLASS | int,
        ) -> samr.SamrQueryInformationUser2Result | Awaitable[samr.SamrQueryInformationUser2Result]:
            """long SamrQueryInformationUser2(
                [in] SAMPR_HANDLE UserHandle,
                [in] USER_INFORMATION_CLASS UserInformationClass,
                [out, switch_is(UserInformationClass)] PSAMPR_USER_INFO_BUFFER *Buffer
            );
            """
            raise stub.not_served()

        def SamrQueryDisplayInformation2(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Index: int,
            EntryCount: int,
            PreferredMaximumLength: int,
        ) -> samr.SamrQueryDisplayInformation2Result | Awaitable[samr.SamrQueryDisplayInformation2Result]:
            """long SamrQueryDisplayInformation2(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] unsigned long Index,
                [in] unsigned long EntryCount,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalAvailable,
                [out] unsigned long *TotalReturned,
                [out, switch_is(DisplayInformationClass)] PSAMPR_DISPLAY_INFO_BUFFER Buffer
            );
            """
            raise stub.not_served()

        def SamrGetDisplayEnumerationIndex2(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Prefix: ms_dtyp.RPC_UNICODE_STRING,
        ) -> (
            samr.SamrGetDisplayEnumerationIndex2Result | Awaitable[samr.SamrGetDisplayEnumerationIndex2Result]
        ):
            """long SamrGetDisplayEnumerationIndex2(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] PRPC_UNICODE_STRING Prefix,
                [out] unsigned long *Index
            );
            """
            raise stub.not_served()

        def SamrCreateUser2InDomain(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            Name: ms_dtyp.RPC_UNICODE_STRING,
            AccountType: int,
            DesiredAccess: int,
        ) -> samr.SamrCreateUser2InDomainResult | Awaitable[samr.SamrCreateUser2InDomainResult]:
            """long SamrCreateUser2InDomain(
                [in] SAMPR_HANDLE DomainHandle,
                [in] PRPC_UNICODE_STRING Name,
                [in] unsigned long AccountType,
                [in] unsigned long DesiredAccess,
                [out] SAMPR_HANDLE *UserHandle,
                [out] unsigned long *GrantedAccess,
                [out] unsigned long *RelativeId
            );
            """
            raise stub.not_served()

        def SamrQueryDisplayInformation3(
            self,
            call: stub.Call,
            /,
            DomainHandle: ndr.ContextHandle | None,
            DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
            Index: int,
            EntryCount: int,
            PreferredMaximumLength: int,
        ) -> samr.SamrQueryDisplayInformation3Result | Awaitable[samr.SamrQueryDisplayInformation3Result]:
            """long SamrQueryDisplayInformation3(
                [in] SAMPR_HANDLE DomainHandle,
                [in] DOMAIN_DISPLAY_INFORMATION DisplayInformationClass,
                [in] unsigned long Index,
                [in] unsigned long EntryCount,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalAvailable,
                [out] unsigned long *TotalReturned,
                [out, switch_is(DisplayInformationClass)] PSAMPR_DISPLAY_INFO_BUFFER Buffer
            );
            """
            raise stub.not_served()

        def SamrAddMultipleMembersToAlias(
            self, call: stub.Call, /, AliasHandle: ndr.ContextHandle | None, MembersBuffer: SAMPR_PSID_ARRAY
        ) -> (
            samr.SamrAddMultipleMembersToAliasResult
            | int
            | Awaitable[samr.SamrAddMultipleMembersToAliasResult | int]
        ):
            """long SamrAddMultipleMembersToAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [in] PSAMPR_PSID_ARRAY MembersBuffer
            );
            """
            raise stub.not_served()

        def SamrRemoveMultipleMembersFromAlias(
            self, call: stub.Call, /, AliasHandle: ndr.ContextHandle | None, MembersBuffer: SAMPR_PSID_ARRAY
        ) -> (
            samr.SamrRemoveMultipleMembersFromAliasResult
            | int
            | Awaitable[samr.SamrRemoveMultipleMembersFromAliasResult | int]
        ):
            """long SamrRemoveMultipleMembersFromAlias(
                [in] SAMPR_HANDLE AliasHandle,
                [in] PSAMPR_PSID_ARRAY MembersBuffer
            );
            """
            raise stub.not_served()

        def SamrOemChangePasswordUser2(
            self,
            call: stub.Call,
            /,
            ServerName: RPC_STRING | None,
            UserName: RPC_STRING,
            NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None,
            OldLmOwfPasswordEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        ) -> (
            samr.SamrOemChangePasswordUser2Result
            | int
            | Awaitable[samr.SamrOemChangePasswordUser2Result | int]
        ):
            """long SamrOemChangePasswordUser2(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_STRING ServerName,
                [in] PRPC_STRING UserName,
                [in, unique] PSAMPR_ENCRYPTED_USER_PASSWORD NewPasswordEncryptedWithOldLm,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD OldLmOwfPasswordEncryptedWithNewLm
            );
            """
            raise stub.not_served()

        def SamrUnicodeChangePasswordUser2(
            self,
            call: stub.Call,
            /,
            ServerName: ms_dtyp.RPC_UNICODE_STRING | None,
            UserName: ms_dtyp.RPC_UNICODE_STRING,
            NewPasswordEncryptedWithOldNt: SAMPR_ENCRYPTED_USER_PASSWORD | None,
            OldNtOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
            LmPresent: int,
            NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None,
            OldLmOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        ) -> (
            samr.SamrUnicodeChangePasswordUser2Result
            | int
            | Awaitable[samr.SamrUnicodeChangePasswordUser2Result | int]
        ):
            """long SamrUnicodeChangePasswordUser2(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_UNICODE_STRING ServerName,
                [in] PRPC_UNICODE_STRING UserName,
                [in, unique] PSAMPR_ENCRYPTED_USER_PASSWORD NewPasswordEncryptedWithOldNt,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD OldNtOwfPasswordEncryptedWithNewNt,
                [in] unsigned char LmPresent,
                [in, unique] PSAMPR_ENCRYPTED_USER_PASSWORD NewPasswordEncryptedWithOldLm,
                [in, unique] PENCRYPTED_LM_OWF_PASSWORD OldLmOwfPasswordEncryptedWithNewNt
            );
            """
            raise stub.not_served()

        def SamrGetDomainPasswordInformation(
            self, call: stub.Call, /, Unused: ms_dtyp.RPC_UNICODE_STRING | None
        ) -> (
            samr.SamrGetDomainPasswordInformationResult
            | Awaitable[samr.SamrGetDomainPasswordInformationResult]
        ):
            """long SamrGetDomainPasswordInformation(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_UNICODE_STRING Unused,
                [out] PUSER_DOMAIN_PASSWORD_INFORMATION PasswordInformation
            );
            """
            raise stub.not_served()

        def SamrConnect2(
            self, call: stub.Call, /, ServerName: str | None, DesiredAccess: int
        ) -> samr.SamrConnect2Result | Awaitable[samr.SamrConnect2Result]:
            """long SamrConnect2(
                [in, unique, string] PSAMPR_SERVER_NAME ServerName,
                [out] SAMPR_HANDLE *ServerHandle,
                [in] unsigned long DesiredAccess
            );
            """
            raise stub.not_served()

        def SamrSetInformationUser2(
            self,
            call: stub.Call,
            /,
            UserHandle: ndr.ContextHandle | None,
            UserInformationClass: USER_INFORMATION_CLASS | int,
            Buffer: SAMPR_USER_INFO_BUFFER,
        ) -> samr.SamrSetInformationUser2Result | int | Awaitable[samr.SamrSetInformationUser2Result | int]:
            """long SamrSetInformationUser2(
                [in] SAMPR_HANDLE UserHandle,
                [in] USER_INFORMATION_CLASS UserInformationClass,
                [in, switch_is(UserInformationClass)] PSAMPR_USER_INFO_BUFFER Buffer
            );
            """
            raise stub.not_served()

        def Opnum59NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum59NotUsedOnWireResult | Awaitable[samr.Opnum59NotUsedOnWireResult | None] | None:
            """void Opnum59NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum60NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum60NotUsedOnWireResult | Awaitable[samr.Opnum60NotUsedOnWireResult | None] | None:
            """void Opnum60NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum61NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum61NotUsedOnWireResult | Awaitable[samr.Opnum61NotUsedOnWireResult | None] | None:
            """void Opnum61NotUsedOnWire(void);"""
            raise stub.not_served()

        def SamrConnect4(
            self, call: stub.Call, /, ServerName: str | None, ClientRevision: int, DesiredAccess: int
        ) -> samr.SamrConnect4Result | Awaitable[samr.SamrConnect4Result]:
            """long SamrConnect4(
                [in, unique, string] PSAMPR_SERVER_NAME ServerName,
                [out] SAMPR_HANDLE *ServerHandle,
                [in] unsigned long ClientRevision,
                [in] unsigned long DesiredAccess
            );
            """
            raise stub.not_served()

        def Opnum63NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum63NotUsedOnWireResult | Awaitable[samr.Opnum63NotUsedOnWireResult | None] | None:
            """void Opnum63NotUsedOnWire(void);"""
            raise stub.not_served()

        def SamrConnect5(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            DesiredAccess: int,
            InVersion: int,
            InRevisionInfo: SAMPR_REVISION_INFO,
        ) -> samr.SamrConnect5Result | Awaitable[samr.SamrConnect5Result]:
            """long SamrConnect5(
                [in, unique, string] PSAMPR_SERVER_NAME ServerName,
                [in] unsigned long DesiredAccess,
                [in] unsigned long InVersion,
                [in][switch_is(InVersion)] SAMPR_REVISION_INFO *InRevisionInfo,
                [out] unsigned long *OutVersion,
                [out][switch_is(*OutVersion)] SAMPR_REVISION_INFO *OutRevisionInfo,
                [out] SAMPR_HANDLE *ServerHandle
            );
            """
            raise stub.not_served()

        def SamrRidToSid(
            self, call: stub.Call, /, ObjectHandle: ndr.ContextHandle | None, Rid: int
        ) -> samr.SamrRidToSidResult | Awaitable[samr.SamrRidToSidResult]:
            """long SamrRidToSid(
                [in] SAMPR_HANDLE ObjectHandle,
                [in] unsigned long Rid,
                [out] PRPC_SID *Sid
            );
            """
            raise stub.not_served()

        def SamrSetDSRMPassword(
            self,
            call: stub.Call,
            /,
            Unused: ms_dtyp.RPC_UNICODE_STRING | None,
            UserId: int,
            EncryptedNtOwfPassword: ENCRYPTED_LM_OWF_PASSWORD | None,
        ) -> samr.SamrSetDSRMPasswordResult | int | Awaitable[samr.SamrSetDSRMPasswordResult | int]:
            """long SamrSetDSRMPassword(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_UNICODE_STRING Unused,
                [in] unsigned long UserId,
                [in, unique] PENCRYPTED_NT_OWF_PASSWORD EncryptedNtOwfPassword
            );
            """
            raise stub.not_served()

        def SamrValidatePassword(
            self,
            call: stub.Call,
            /,
            ValidationType: PASSWORD_POLICY_VALIDATION_TYPE | int,
            InputArg: SAM_VALIDATE_INPUT_ARG,
        ) -> samr.SamrValidatePasswordResult | Awaitable[samr.SamrValidatePasswordResult]:
            """long SamrValidatePassword(
                [in] handle_t Handle,
                [in] PASSWORD_POLICY_VALIDATION_TYPE ValidationType,
                [in, switch_is(ValidationType)] PSAM_VALIDATE_INPUT_ARG InputArg,
                [out, switch_is(ValidationType)] PSAM_VALIDATE_OUTPUT_ARG *OutputArg
            );
            """
            raise stub.not_served()

        def Opnum68NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum68NotUsedOnWireResult | Awaitable[samr.Opnum68NotUsedOnWireResult | None] | None:
            """void Opnum68NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum69NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum69NotUsedOnWireResult | Awaitable[samr.Opnum69NotUsedOnWireResult | None] | None:
            """void Opnum69NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum70NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum70NotUsedOnWireResult | Awaitable[samr.Opnum70NotUsedOnWireResult | None] | None:
            """void Opnum70NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum71NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum71NotUsedOnWireResult | Awaitable[samr.Opnum71NotUsedOnWireResult | None] | None:
            """void Opnum71NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum72NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum72NotUsedOnWireResult | Awaitable[samr.Opnum72NotUsedOnWireResult | None] | None:
            """void Opnum72NotUsedOnWire(void);"""
            raise stub.not_served()

        def SamrUnicodeChangePasswordUser4(
            self,
            call: stub.Call,
            /,
            ServerName: ms_dtyp.RPC_UNICODE_STRING | None,
            UserName: ms_dtyp.RPC_UNICODE_STRING,
            EncryptedPassword: SAMPR_ENCRYPTED_PASSWORD_AES,
        ) -> (
            samr.SamrUnicodeChangePasswordUser4Result
            | int
            | Awaitable[samr.SamrUnicodeChangePasswordUser4Result | int]
        ):
            """NTSTATUS SamrUnicodeChangePasswordUser4(
                [in] handle_t BindingHandle,
                [in, unique] PRPC_UNICODE_STRING ServerName,
                [in] PRPC_UNICODE_STRING UserName,
                [in] PSAMPR_ENCRYPTED_PASSWORD_AES EncryptedPassword
            );
            """
            raise stub.not_served()

        def SamrValidateComputerAccountReuseAttempt(
            self, call: stub.Call, /, ServerHandle: ndr.ContextHandle | None, ComputerSid: ms_dtyp.RPC_SID
        ) -> (
            samr.SamrValidateComputerAccountReuseAttemptResult
            | Awaitable[samr.SamrValidateComputerAccountReuseAttemptResult]
        ):
            """NTSTATUS SamrValidateComputerAccountReuseAttempt(
                [in] SAMPR_HANDLE ServerHandle,
                [in] PRPC_SID ComputerSid,
                [out] BOOL *Result
            );
            """
            raise stub.not_served()

        def Opnum75NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum75NotUsedOnWireResult | Awaitable[samr.Opnum75NotUsedOnWireResult | None] | None:
            """void Opnum75NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum76NotUsedOnWire(
            self, call: stub.Call, /
        ) -> samr.Opnum76NotUsedOnWireResult | Awaitable[samr.Opnum76NotUsedOnWireResult | None] | None:
            """void Opnum76NotUsedOnWire(void);"""
            raise stub.not_served()

        def SamrAccountIsDelegatedManagedServiceAccount(
            self,
            call: stub.Call,
            /,
            ServerHandle: ndr.ContextHandle | None,
            AccountName: ms_dtyp.RPC_UNICODE_STRING,
        ) -> (
            samr.SamrAccountIsDelegatedManagedServiceAccountResult
            | Awaitable[samr.SamrAccountIsDelegatedManagedServiceAccountResult]
        ):
            """NTSTATUS SamrAccountIsDelegatedManagedServiceAccount(
                [in] SAMPR_HANDLE ServerHandle,
                [in] PRPC_UNICODE_STRING AccountName,
                [out] BOOLEAN *Result,
                [out] BOOLEAN *Authorized
            );
            """
            raise stub.not_served()


_samr_SamrConnect: Final = stub.Operation(
    0,
    "SamrConnect",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WCHAR), "in"),
        ndr.Param("ServerHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "out"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrConnectResult,
)
_samr_SamrCloseHandle: Final = stub.Operation(
    1,
    "SamrCloseHandle",
    (ndr.Param("SamHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "in,out"),),
    returns=ndr.LONG,
    result=samr.SamrCloseHandleResult,
)
_samr_SamrSetSecurityObject: Final = stub.Operation(
    2,
    "SamrSetSecurityObject",
    (
        ndr.Param("ObjectHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("SecurityInformation", ndr.ULONG, "in"),
        ndr.Param("SecurityDescriptor", ndr.Pointer(SAMPR_SR_SECURITY_DESCRIPTOR.__ndr__, "ref"), "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrSetSecurityObjectResult,
)
_samr_SamrQuerySecurityObject: Final = stub.Operation(
    3,
    "SamrQuerySecurityObject",
    (
        ndr.Param("ObjectHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("SecurityInformation", ndr.ULONG, "in"),
        ndr.Param(
            "SecurityDescriptor", ndr.Pointer(ndr.Pointer(SAMPR_SR_SECURITY_DESCRIPTOR.__ndr__), "ref"), "out"
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrQuerySecurityObjectResult,
)
_samr_Opnum4NotUsedOnWire: Final = stub.Operation(
    4, "Opnum4NotUsedOnWire", (), result=samr.Opnum4NotUsedOnWireResult
)
_samr_SamrLookupDomainInSamServer: Final = stub.Operation(
    5,
    "SamrLookupDomainInSamServer",
    (
        ndr.Param("ServerHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("Name", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("DomainId", ndr.Pointer(ndr.Pointer(ms_dtyp.RPC_SID.__ndr__), "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrLookupDomainInSamServerResult,
)
_samr_SamrEnumerateDomainsInSamServer: Final = stub.Operation(
    6,
    "SamrEnumerateDomainsInSamServer",
    (
        ndr.Param("ServerHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("EnumerationContext", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("Buffer", ndr.Pointer(ndr.Pointer(SAMPR_ENUMERATION_BUFFER.__ndr__), "ref"), "out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
        ndr.Param("CountReturned", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrEnumerateDomainsInSamServerResult,
)
_samr_SamrOpenDomain: Final = stub.Operation(
    7,
    "SamrOpenDomain",
    (
        ndr.Param("ServerHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("DomainId", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
        ndr.Param("DomainHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrOpenDomainResult,
)
_samr_SamrQueryInformationDomain: Final = stub.Operation(
    8,
    "SamrQueryInformationDomain",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("DomainInformationClass", _DOMAIN_INFORMATION_CLASS, "in"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(
                ndr.Pointer(replace(SAMPR_DOMAIN_INFO_BUFFER.__ndr__, switch_is="DomainInformationClass")),
                "ref",
            ),
            "out",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrQueryInformationDomainResult,
)
_samr_SamrSetInformationDomain: Final = stub.Operation(
    9,
    "SamrSetInformationDomain",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("DomainInformationClass", _DOMAIN_INFORMATION_CLASS, "in"),
        ndr.Param(
            "DomainInformation",
            ndr.Pointer(replace(SAMPR_DOMAIN_INFO_BUFFER.__ndr__, switch_is="DomainInformationClass"), "ref"),
            "in",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrSetInformationDomainResult,
)
_samr_SamrCreateGroupInDomain: Final = stub.Operation(
    10,
    "SamrCreateGroupInDomain",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("Name", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("GroupHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "out"),
        ndr.Param("RelativeId", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrCreateGroupInDomainResult,
)
_samr_SamrEnumerateGroupsInDomain: Final = stub.Operation(
    11,
    "SamrEnumerateGroupsInDomain",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("EnumerationContext", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("Buffer", ndr.Pointer(ndr.Pointer(SAMPR_ENUMERATION_BUFFER.__ndr__), "ref"), "out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
        ndr.Param("CountReturned", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrEnumerateGroupsInDomainResult,
)
_samr_SamrCreateUserInDomain: Final = stub.Operation(
    12,
    "SamrCreateUserInDomain",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("Name", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("UserHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "out"),
        ndr.Param("RelativeId", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrCreateUserInDomainResult,
)
_samr_SamrEnumerateUsersInDomain: Final = stub.Operation(
    13,
    "SamrEnumerateUsersInDomain",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("EnumerationContext", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("UserAccountControl", ndr.ULONG, "in"),
        ndr.Param("Buffer", ndr.Pointer(ndr.Pointer(SAMPR_ENUMERATION_BUFFER.__ndr__), "ref"), "out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
        ndr.Param("CountReturned", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrEnumerateUsersInDomainResult,
)
_samr_SamrCreateAliasInDomain: Final = stub.Operation(
    14,
    "SamrCreateAliasInDomain",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("AccountName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("AliasHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "out"),
        ndr.Param("RelativeId", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrCreateAliasInDomainResult,
)
_samr_SamrEnumerateAliasesInDomain: Final = stub.Operation(
    15,
    "SamrEnumerateAliasesInDomain",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("EnumerationContext", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("Buffer", ndr.Pointer(ndr.Pointer(SAMPR_ENUMERATION_BUFFER.__ndr__), "ref"), "out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
        ndr.Param("CountReturned", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrEnumerateAliasesInDomainResult,
)
_samr_SamrGetAliasMembership: Final = stub.Operation(
    16,
    "SamrGetAliasMembership",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("SidArray", ndr.Pointer(SAMPR_PSID_ARRAY.__ndr__, "ref"), "in"),
        ndr.Param("Membership", ndr.Pointer(SAMPR_ULONG_ARRAY.__ndr__, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrGetAliasMembershipResult,
)
_samr_SamrLookupNamesInDomain: Final = stub.Operation(
    17,
    "SamrLookupNamesInDomain",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("Count", ndr.Ranged(ndr.ULONG, 0, 1000), "in"),
        ndr.Param(
            "Names",
            ndr.Array(
                ms_dtyp.RPC_UNICODE_STRING.__ndr__,
                (ndr.Dim(size_is="1000", length_is="Count", varying=True),),
            ),
            "in",
        ),
        ndr.Param("RelativeIds", ndr.Pointer(SAMPR_ULONG_ARRAY.__ndr__, "ref"), "out"),
        ndr.Param("Use", ndr.Pointer(SAMPR_ULONG_ARRAY.__ndr__, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrLookupNamesInDomainResult,
)
_samr_SamrLookupIdsInDomain: Final = stub.Operation(
    18,
    "SamrLookupIdsInDomain",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("Count", ndr.Ranged(ndr.ULONG, 0, 1000), "in"),
        ndr.Param(
            "RelativeIds",
            ndr.Pointer(
                ndr.Array(ndr.ULONG, (ndr.Dim(size_is="1000", length_is="Count", varying=True),)), "ref"
            ),
            "in",
        ),
        ndr.Param("Names", ndr.Pointer(SAMPR_RETURNED_USTRING_ARRAY.__ndr__, "ref"), "out"),
        ndr.Param("Use", ndr.Pointer(SAMPR_ULONG_ARRAY.__ndr__, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrLookupIdsInDomainResult,
)
_samr_SamrOpenGroup: Final = stub.Operation(
    19,
    "SamrOpenGroup",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("GroupId", ndr.ULONG, "in"),
        ndr.Param("GroupHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrOpenGroupResult,
)
_samr_SamrQueryInformationGroup: Final = stub.Operation(
    20,
    "SamrQueryInformationGroup",
    (
        ndr.Param("GroupHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("GroupInformationClass", _GROUP_INFORMATION_CLASS, "in"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(
                ndr.Pointer(replace(SAMPR_GROUP_INFO_BUFFER.__ndr__, switch_is="GroupInformationClass")),
                "ref",
            ),
            "out",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrQueryInformationGroupResult,
)
_samr_SamrSetInformationGroup: Final = stub.Operation(
    21,
    "SamrSetInformationGroup",
    (
        ndr.Param("GroupHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("GroupInformationClass", _GROUP_INFORMATION_CLASS, "in"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(replace(SAMPR_GROUP_INFO_BUFFER.__ndr__, switch_is="GroupInformationClass"), "ref"),
            "in",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrSetInformationGroupResult,
)
_samr_SamrAddMemberToGroup: Final = stub.Operation(
    22,
    "SamrAddMemberToGroup",
    (
        ndr.Param("GroupHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("MemberId", ndr.ULONG, "in"),
        ndr.Param("Attributes", ndr.ULONG, "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrAddMemberToGroupResult,
)
_samr_SamrDeleteGroup: Final = stub.Operation(
    23,
    "SamrDeleteGroup",
    (ndr.Param("GroupHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "in,out"),),
    returns=ndr.LONG,
    result=samr.SamrDeleteGroupResult,
)
_samr_SamrRemoveMemberFromGroup: Final = stub.Operation(
    24,
    "SamrRemoveMemberFromGroup",
    (ndr.Param("GroupHandle", _SAMPR_HANDLE, "in"), ndr.Param("MemberId", ndr.ULONG, "in")),
    returns=ndr.LONG,
    result=samr.SamrRemoveMemberFromGroupResult,
)
_samr_SamrGetMembersInGroup: Final = stub.Operation(
    25,
    "SamrGetMembersInGroup",
    (
        ndr.Param("GroupHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("Members", ndr.Pointer(ndr.Pointer(SAMPR_GET_MEMBERS_BUFFER.__ndr__), "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrGetMembersInGroupResult,
)
_samr_SamrSetMemberAttributesOfGroup: Final = stub.Operation(
    26,
    "SamrSetMemberAttributesOfGroup",
    (
        ndr.Param("GroupHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("MemberId", ndr.ULONG, "in"),
        ndr.Param("Attributes", ndr.ULONG, "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrSetMemberAttributesOfGroupResult,
)
_samr_SamrOpenAlias: Final = stub.Operation(
    27,
    "SamrOpenAlias",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("AliasId", ndr.ULONG, "in"),
        ndr.Param("AliasHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrOpenAliasResult,
)
_samr_SamrQueryInformationAlias: Final = stub.Operation(
    28,
    "SamrQueryInformationAlias",
    (
        ndr.Param("AliasHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("AliasInformationClass", _ALIAS_INFORMATION_CLASS, "in"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(
                ndr.Pointer(replace(SAMPR_ALIAS_INFO_BUFFER.__ndr__, switch_is="AliasInformationClass")),
                "ref",
            ),
            "out",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrQueryInformationAliasResult,
)
_samr_SamrSetInformationAlias: Final = stub.Operation(
    29,
    "SamrSetInformationAlias",
    (
        ndr.Param("AliasHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("AliasInformationClass", _ALIAS_INFORMATION_CLASS, "in"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(replace(SAMPR_ALIAS_INFO_BUFFER.__ndr__, switch_is="AliasInformationClass"), "ref"),
            "in",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrSetInformationAliasResult,
)
_samr_SamrDeleteAlias: Final = stub.Operation(
    30,
    "SamrDeleteAlias",
    (ndr.Param("AliasHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "in,out"),),
    returns=ndr.LONG,
    result=samr.SamrDeleteAliasResult,
)
_samr_SamrAddMemberToAlias: Final = stub.Operation(
    31,
    "SamrAddMemberToAlias",
    (
        ndr.Param("AliasHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("MemberId", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrAddMemberToAliasResult,
)
_samr_SamrRemoveMemberFromAlias: Final = stub.Operation(
    32,
    "SamrRemoveMemberFromAlias",
    (
        ndr.Param("AliasHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("MemberId", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrRemoveMemberFromAliasResult,
)
_samr_SamrGetMembersInAlias: Final = stub.Operation(
    33,
    "SamrGetMembersInAlias",
    (
        ndr.Param("AliasHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("Members", ndr.Pointer(SAMPR_PSID_ARRAY_OUT.__ndr__, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrGetMembersInAliasResult,
)
_samr_SamrOpenUser: Final = stub.Operation(
    34,
    "SamrOpenUser",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("UserId", ndr.ULONG, "in"),
        ndr.Param("UserHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrOpenUserResult,
)
_samr_SamrDeleteUser: Final = stub.Operation(
    35,
    "SamrDeleteUser",
    (ndr.Param("UserHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "in,out"),),
    returns=ndr.LONG,
    result=samr.SamrDeleteUserResult,
)
_samr_SamrQueryInformationUser: Final = stub.Operation(
    36,
    "SamrQueryInformationUser",
    (
        ndr.Param("UserHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("UserInformationClass", _USER_INFORMATION_CLASS, "in"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(
                ndr.Pointer(replace(SAMPR_USER_INFO_BUFFER.__ndr__, switch_is="UserInformationClass")), "ref"
            ),
            "out",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrQueryInformationUserResult,
)
_samr_SamrSetInformationUser: Final = stub.Operation(
    37,
    "SamrSetInformationUser",
    (
        ndr.Param("UserHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("UserInformationClass", _USER_INFORMATION_CLASS, "in"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(replace(SAMPR_USER_INFO_BUFFER.__ndr__, switch_is="UserInformationClass"), "ref"),
            "in",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrSetInformationUserResult,
)
_samr_SamrChangePasswordUser: Final = stub.Operation(
    38,
    "SamrChangePasswordUser",
    (
        ndr.Param("UserHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("LmPresent", ndr.CHAR, "in"),
        ndr.Param("OldLmEncryptedWithNewLm", ndr.Pointer(ENCRYPTED_LM_OWF_PASSWORD.__ndr__), "in"),
        ndr.Param("NewLmEncryptedWithOldLm", ndr.Pointer(ENCRYPTED_LM_OWF_PASSWORD.__ndr__), "in"),
        ndr.Param("NtPresent", ndr.CHAR, "in"),
        ndr.Param("OldNtEncryptedWithNewNt", ndr.Pointer(ENCRYPTED_LM_OWF_PASSWORD.__ndr__), "in"),
        ndr.Param("NewNtEncryptedWithOldNt", ndr.Pointer(ENCRYPTED_LM_OWF_PASSWORD.__ndr__), "in"),
        ndr.Param("NtCrossEncryptionPresent", ndr.CHAR, "in"),
        ndr.Param("NewNtEncryptedWithNewLm", ndr.Pointer(ENCRYPTED_LM_OWF_PASSWORD.__ndr__), "in"),
        ndr.Param("LmCrossEncryptionPresent", ndr.CHAR, "in"),
        ndr.Param("NewLmEncryptedWithNewNt", ndr.Pointer(ENCRYPTED_LM_OWF_PASSWORD.__ndr__), "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrChangePasswordUserResult,
)
_samr_SamrGetGroupsForUser: Final = stub.Operation(
    39,
    "SamrGetGroupsForUser",
    (
        ndr.Param("UserHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("Groups", ndr.Pointer(ndr.Pointer(SAMPR_GET_GROUPS_BUFFER.__ndr__), "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrGetGroupsForUserResult,
)
_samr_SamrQueryDisplayInformation: Final = stub.Operation(
    40,
    "SamrQueryDisplayInformation",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("DisplayInformationClass", _DOMAIN_DISPLAY_INFORMATION, "in"),
        ndr.Param("Index", ndr.ULONG, "in"),
        ndr.Param("EntryCount", ndr.ULONG, "in"),
        ndr.Param("PreferredMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalAvailable", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("TotalReturned", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(
                replace(SAMPR_DISPLAY_INFO_BUFFER.__ndr__, switch_is="DisplayInformationClass"), "ref"
            ),
            "out",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrQueryDisplayInformationResult,
)
_samr_SamrGetDisplayEnumerationIndex: Final = stub.Operation(
    41,
    "SamrGetDisplayEnumerationIndex",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("DisplayInformationClass", _DOMAIN_DISPLAY_INFORMATION, "in"),
        ndr.Param("Prefix", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("Index", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrGetDisplayEnumerationIndexResult,
)
_samr_Opnum42NotUsedOnWire: Final = stub.Operation(
    42, "Opnum42NotUsedOnWire", (), result=samr.Opnum42NotUsedOnWireResult
)
_samr_Opnum43NotUsedOnWire: Final = stub.Operation(
    43, "Opnum43NotUsedOnWire", (), result=samr.Opnum43NotUsedOnWireResult
)
_samr_SamrGetUserDomainPasswordInformation: Final = stub.Operation(
    44,
    "SamrGetUserDomainPasswordInformation",
    (
        ndr.Param("UserHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("PasswordInformation", ndr.Pointer(USER_DOMAIN_PASSWORD_INFORMATION.__ndr__, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrGetUserDomainPasswordInformationResult,
)
_samr_SamrRemoveMemberFromForeignDomain: Final = stub.Operation(
    45,
    "SamrRemoveMemberFromForeignDomain",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("MemberSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrRemoveMemberFromForeignDomainResult,
)
_samr_SamrQueryInformationDomain2: Final = stub.Operation(
    46,
    "SamrQueryInformationDomain2",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("DomainInformationClass", _DOMAIN_INFORMATION_CLASS, "in"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(
                ndr.Pointer(replace(SAMPR_DOMAIN_INFO_BUFFER.__ndr__, switch_is="DomainInformationClass")),
                "ref",
            ),
            "out",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrQueryInformationDomain2Result,
)
_samr_SamrQueryInformationUser2: Final = stub.Operation(
    47,
    "SamrQueryInformationUser2",
    (
        ndr.Param("UserHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("UserInformationClass", _USER_INFORMATION_CLASS, "in"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(
                ndr.Pointer(replace(SAMPR_USER_INFO_BUFFER.__ndr__, switch_is="UserInformationClass")), "ref"
            ),
            "out",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrQueryInformationUser2Result,
)
_samr_SamrQueryDisplayInformation2: Final = stub.Operation(
    48,
    "SamrQueryDisplayInformation2",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("DisplayInformationClass", _DOMAIN_DISPLAY_INFORMATION, "in"),
        ndr.Param("Index", ndr.ULONG, "in"),
        ndr.Param("EntryCount", ndr.ULONG, "in"),
        ndr.Param("PreferredMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalAvailable", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("TotalReturned", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(
                replace(SAMPR_DISPLAY_INFO_BUFFER.__ndr__, switch_is="DisplayInformationClass"), "ref"
            ),
            "out",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrQueryDisplayInformation2Result,
)
_samr_SamrGetDisplayEnumerationIndex2: Final = stub.Operation(
    49,
    "SamrGetDisplayEnumerationIndex2",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("DisplayInformationClass", _DOMAIN_DISPLAY_INFORMATION, "in"),
        ndr.Param("Prefix", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("Index", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrGetDisplayEnumerationIndex2Result,
)
_samr_SamrCreateUser2InDomain: Final = stub.Operation(
    50,
    "SamrCreateUser2InDomain",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("Name", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("AccountType", ndr.ULONG, "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("UserHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "out"),
        ndr.Param("GrantedAccess", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("RelativeId", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrCreateUser2InDomainResult,
)
_samr_SamrQueryDisplayInformation3: Final = stub.Operation(
    51,
    "SamrQueryDisplayInformation3",
    (
        ndr.Param("DomainHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("DisplayInformationClass", _DOMAIN_DISPLAY_INFORMATION, "in"),
        ndr.Param("Index", ndr.ULONG, "in"),
        ndr.Param("EntryCount", ndr.ULONG, "in"),
        ndr.Param("PreferredMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalAvailable", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("TotalReturned", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(
                replace(SAMPR_DISPLAY_INFO_BUFFER.__ndr__, switch_is="DisplayInformationClass"), "ref"
            ),
            "out",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrQueryDisplayInformation3Result,
)
_samr_SamrAddMultipleMembersToAlias: Final = stub.Operation(
    52,
    "SamrAddMultipleMembersToAlias",
    (
        ndr.Param("AliasHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("MembersBuffer", ndr.Pointer(SAMPR_PSID_ARRAY.__ndr__, "ref"), "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrAddMultipleMembersToAliasResult,
)
_samr_SamrRemoveMultipleMembersFromAlias: Final = stub.Operation(
    53,
    "SamrRemoveMultipleMembersFromAlias",
    (
        ndr.Param("AliasHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("MembersBuffer", ndr.Pointer(SAMPR_PSID_ARRAY.__ndr__, "ref"), "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrRemoveMultipleMembersFromAliasResult,
)
_samr_SamrOemChangePasswordUser2: Final = stub.Operation(
    54,
    "SamrOemChangePasswordUser2",
    (
        ndr.Param("ServerName", ndr.Pointer(RPC_STRING.__ndr__), "in"),
        ndr.Param("UserName", ndr.Pointer(RPC_STRING.__ndr__, "ref"), "in"),
        ndr.Param("NewPasswordEncryptedWithOldLm", ndr.Pointer(SAMPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("OldLmOwfPasswordEncryptedWithNewLm", ndr.Pointer(ENCRYPTED_LM_OWF_PASSWORD.__ndr__), "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrOemChangePasswordUser2Result,
)
_samr_SamrUnicodeChangePasswordUser2: Final = stub.Operation(
    55,
    "SamrUnicodeChangePasswordUser2",
    (
        ndr.Param("ServerName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__), "in"),
        ndr.Param("UserName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("NewPasswordEncryptedWithOldNt", ndr.Pointer(SAMPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("OldNtOwfPasswordEncryptedWithNewNt", ndr.Pointer(ENCRYPTED_LM_OWF_PASSWORD.__ndr__), "in"),
        ndr.Param("LmPresent", ndr.CHAR, "in"),
        ndr.Param("NewPasswordEncryptedWithOldLm", ndr.Pointer(SAMPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("OldLmOwfPasswordEncryptedWithNewNt", ndr.Pointer(ENCRYPTED_LM_OWF_PASSWORD.__ndr__), "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrUnicodeChangePasswordUser2Result,
)
_samr_SamrGetDomainPasswordInformation: Final = stub.Operation(
    56,
    "SamrGetDomainPasswordInformation",
    (
        ndr.Param("Unused", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__), "in"),
        ndr.Param("PasswordInformation", ndr.Pointer(USER_DOMAIN_PASSWORD_INFORMATION.__ndr__, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrGetDomainPasswordInformationResult,
)
_samr_SamrConnect2: Final = stub.Operation(
    57,
    "SamrConnect2",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ServerHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "out"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrConnect2Result,
)
_samr_SamrSetInformationUser2: Final = stub.Operation(
    58,
    "SamrSetInformationUser2",
    (
        ndr.Param("UserHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("UserInformationClass", _USER_INFORMATION_CLASS, "in"),
        ndr.Param(
            "Buffer",
            ndr.Pointer(replace(SAMPR_USER_INFO_BUFFER.__ndr__, switch_is="UserInformationClass"), "ref"),
            "in",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrSetInformationUser2Result,
)
_samr_Opnum59NotUsedOnWire: Final = stub.Operation(
    59, "Opnum59NotUsedOnWire", (), result=samr.Opnum59NotUsedOnWireResult
)
_samr_Opnum60NotUsedOnWire: Final = stub.Operation(
    60, "Opnum60NotUsedOnWire", (), result=samr.Opnum60NotUsedOnWireResult
)
_samr_Opnum61NotUsedOnWire: Final = stub.Operation(
    61, "Opnum61NotUsedOnWire", (), result=samr.Opnum61NotUsedOnWireResult
)
_samr_SamrConnect4: Final = stub.Operation(
    62,
    "SamrConnect4",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ServerHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "out"),
        ndr.Param("ClientRevision", ndr.ULONG, "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrConnect4Result,
)
_samr_Opnum63NotUsedOnWire: Final = stub.Operation(
    63, "Opnum63NotUsedOnWire", (), result=samr.Opnum63NotUsedOnWireResult
)
_samr_SamrConnect5: Final = stub.Operation(
    64,
    "SamrConnect5",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("InVersion", ndr.ULONG, "in"),
        ndr.Param(
            "InRevisionInfo",
            ndr.Pointer(replace(SAMPR_REVISION_INFO.__ndr__, switch_is="InVersion"), "ref"),
            "in",
        ),
        ndr.Param("OutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "OutRevisionInfo",
            ndr.Pointer(replace(SAMPR_REVISION_INFO.__ndr__, switch_is="*OutVersion"), "ref"),
            "out",
        ),
        ndr.Param("ServerHandle", ndr.Pointer(_SAMPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrConnect5Result,
)
_samr_SamrRidToSid: Final = stub.Operation(
    65,
    "SamrRidToSid",
    (
        ndr.Param("ObjectHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("Rid", ndr.ULONG, "in"),
        ndr.Param("Sid", ndr.Pointer(ndr.Pointer(ms_dtyp.RPC_SID.__ndr__), "ref"), "out"),
    ),
    returns=ndr.LONG,
    result=samr.SamrRidToSidResult,
)
_samr_SamrSetDSRMPassword: Final = stub.Operation(
    66,
    "SamrSetDSRMPassword",
    (
        ndr.Param("Unused", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__), "in"),
        ndr.Param("UserId", ndr.ULONG, "in"),
        ndr.Param("EncryptedNtOwfPassword", ndr.Pointer(ENCRYPTED_LM_OWF_PASSWORD.__ndr__), "in"),
    ),
    returns=ndr.LONG,
    result=samr.SamrSetDSRMPasswordResult,
)
_samr_SamrValidatePassword: Final = stub.Operation(
    67,
    "SamrValidatePassword",
    (
        ndr.Param("ValidationType", _PASSWORD_POLICY_VALIDATION_TYPE, "in"),
        ndr.Param(
            "InputArg",
            ndr.Pointer(replace(SAM_VALIDATE_INPUT_ARG.__ndr__, switch_is="ValidationType"), "ref"),
            "in",
        ),
        ndr.Param(
            "OutputArg",
            ndr.Pointer(
                ndr.Pointer(replace(SAM_VALIDATE_OUTPUT_ARG.__ndr__, switch_is="ValidationType")), "ref"
            ),
            "out",
        ),
    ),
    returns=ndr.LONG,
    result=samr.SamrValidatePasswordResult,
)
_samr_Opnum68NotUsedOnWire: Final = stub.Operation(
    68, "Opnum68NotUsedOnWire", (), result=samr.Opnum68NotUsedOnWireResult
)
_samr_Opnum69NotUsedOnWire: Final = stub.Operation(
    69, "Opnum69NotUsedOnWire", (), result=samr.Opnum69NotUsedOnWireResult
)
_samr_Opnum70NotUsedOnWire: Final = stub.Operation(
    70, "Opnum70NotUsedOnWire", (), result=samr.Opnum70NotUsedOnWireResult
)
_samr_Opnum71NotUsedOnWire: Final = stub.Operation(
    71, "Opnum71NotUsedOnWire", (), result=samr.Opnum71NotUsedOnWireResult
)
_samr_Opnum72NotUsedOnWire: Final = stub.Operation(
    72, "Opnum72NotUsedOnWire", (), result=samr.Opnum72NotUsedOnWireResult
)
_samr_SamrUnicodeChangePasswordUser4: Final = stub.Operation(
    73,
    "SamrUnicodeChangePasswordUser4",
    (
        ndr.Param("ServerName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__), "in"),
        ndr.Param("UserName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("EncryptedPassword", ndr.Pointer(SAMPR_ENCRYPTED_PASSWORD_AES.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=samr.SamrUnicodeChangePasswordUser4Result,
)
_samr_SamrValidateComputerAccountReuseAttempt: Final = stub.Operation(
    74,
    "SamrValidateComputerAccountReuseAttempt",
    (
        ndr.Param("ServerHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("ComputerSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
        ndr.Param("Result", ndr.Pointer(ndr.LONG, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=samr.SamrValidateComputerAccountReuseAttemptResult,
)
_samr_Opnum75NotUsedOnWire: Final = stub.Operation(
    75, "Opnum75NotUsedOnWire", (), result=samr.Opnum75NotUsedOnWireResult
)
_samr_Opnum76NotUsedOnWire: Final = stub.Operation(
    76, "Opnum76NotUsedOnWire", (), result=samr.Opnum76NotUsedOnWireResult
)
_samr_SamrAccountIsDelegatedManagedServiceAccount: Final = stub.Operation(
    77,
    "SamrAccountIsDelegatedManagedServiceAccount",
    (
        ndr.Param("ServerHandle", _SAMPR_HANDLE, "in"),
        ndr.Param("AccountName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("Result", ndr.Pointer(ndr.CHAR, "ref"), "out"),
        ndr.Param("Authorized", ndr.Pointer(ndr.CHAR, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=samr.SamrAccountIsDelegatedManagedServiceAccountResult,
)


samr.INTERFACE = stub.Interface(
    "samr",
    SyntaxId.parse("12345778-1234-abcd-ef00-0123456789ac", "1.0"),
    (
        _samr_SamrConnect,
        _samr_SamrCloseHandle,
        _samr_SamrSetSecurityObject,
        _samr_SamrQuerySecurityObject,
        _samr_Opnum4NotUsedOnWire,
        _samr_SamrLookupDomainInSamServer,
        _samr_SamrEnumerateDomainsInSamServer,
        _samr_SamrOpenDomain,
        _samr_SamrQueryInformationDomain,
        _samr_SamrSetInformationDomain,
        _samr_SamrCreateGroupInDomain,
        _samr_SamrEnumerateGroupsInDomain,
        _samr_SamrCreateUserInDomain,
        _samr_SamrEnumerateUsersInDomain,
        _samr_SamrCreateAliasInDomain,
        _samr_SamrEnumerateAliasesInDomain,
        _samr_SamrGetAliasMembership,
        _samr_SamrLookupNamesInDomain,
        _samr_SamrLookupIdsInDomain,
        _samr_SamrOpenGroup,
        _samr_SamrQueryInformationGroup,
        _samr_SamrSetInformationGroup,
        _samr_SamrAddMemberToGroup,
        _samr_SamrDeleteGroup,
        _samr_SamrRemoveMemberFromGroup,
        _samr_SamrGetMembersInGroup,
        _samr_SamrSetMemberAttributesOfGroup,
        _samr_SamrOpenAlias,
        _samr_SamrQueryInformationAlias,
        _samr_SamrSetInformationAlias,
        _samr_SamrDeleteAlias,
        _samr_SamrAddMemberToAlias,
        _samr_SamrRemoveMemberFromAlias,
        _samr_SamrGetMembersInAlias,
        _samr_SamrOpenUser,
        _samr_SamrDeleteUser,
        _samr_SamrQueryInformationUser,
        _samr_SamrSetInformationUser,
        _samr_SamrChangePasswordUser,
        _samr_SamrGetGroupsForUser,
        _samr_SamrQueryDisplayInformation,
        _samr_SamrGetDisplayEnumerationIndex,
        _samr_Opnum42NotUsedOnWire,
        _samr_Opnum43NotUsedOnWire,
        _samr_SamrGetUserDomainPasswordInformation,
        _samr_SamrRemoveMemberFromForeignDomain,
        _samr_SamrQueryInformationDomain2,
        _samr_SamrQueryInformationUser2,
        _samr_SamrQueryDisplayInformation2,
        _samr_SamrGetDisplayEnumerationIndex2,
        _samr_SamrCreateUser2InDomain,
        _samr_SamrQueryDisplayInformation3,
        _samr_SamrAddMultipleMembersToAlias,
        _samr_SamrRemoveMultipleMembersFromAlias,
        _samr_SamrOemChangePasswordUser2,
        _samr_SamrUnicodeChangePasswordUser2,
        _samr_SamrGetDomainPasswordInformation,
        _samr_SamrConnect2,
        _samr_SamrSetInformationUser2,
        _samr_Opnum59NotUsedOnWire,
        _samr_Opnum60NotUsedOnWire,
        _samr_Opnum61NotUsedOnWire,
        _samr_SamrConnect4,
        _samr_Opnum63NotUsedOnWire,
        _samr_SamrConnect5,
        _samr_SamrRidToSid,
        _samr_SamrSetDSRMPassword,
        _samr_SamrValidatePassword,
        _samr_Opnum68NotUsedOnWire,
        _samr_Opnum69NotUsedOnWire,
        _samr_Opnum70NotUsedOnWire,
        _samr_Opnum71NotUsedOnWire,
        _samr_Opnum72NotUsedOnWire,
        _samr_SamrUnicodeChangePasswordUser4,
        _samr_SamrValidateComputerAccountReuseAttempt,
        _samr_Opnum75NotUsedOnWire,
        _samr_Opnum76NotUsedOnWire,
        _samr_SamrAccountIsDelegatedManagedServiceAccount,
    ),
    endpoints=(("ncacn_np", "\\pipe\\samr"),),
)
samr.Client.INTERFACE = samr.INTERFACE
samr.BlockingClient.INTERFACE = samr.INTERFACE
samr.Server.INTERFACE = samr.INTERFACE
