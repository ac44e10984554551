"""Interface lsarpc of lsarpc.idl.

Generated from lsarpc.idl by ``dcerpc idl compile``. DO NOT EDIT.
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

MAX_CIPHER_SIZE: Final = 131088
MAX_AUTHBLOB_SIZE: Final = 65536


_LSAPR_HANDLE: Final = ndr.ContextHandleType("LSAPR_HANDLE")


@ndr.record
class STRING:
    """typedef struct _STRING {
        unsigned short Length;
        unsigned short MaximumLength;
        [size_is(MaximumLength), length_is(Length)] char *Buffer;
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
class LSAPR_ACL:
    """typedef struct _LSAPR_ACL {
        unsigned char AclRevision;
        unsigned char Sbz1;
        unsigned short AclSize;
        [size_is(AclSize - 4)] unsigned char Dummy1[*];
    } LSAPR_ACL, *PLSAPR_ACL;
    """

    __ndr__: ClassVar[ndr.Struct]
    AclRevision: int
    Sbz1: int
    AclSize: int = ndr.DERIVED
    Dummy1: bytes


LSAPR_ACL.__ndr__ = ndr.Struct(
    LSAPR_ACL,
    (
        ndr.Field("AclRevision", ndr.CHAR),
        ndr.Field("Sbz1", ndr.CHAR),
        ndr.Field("AclSize", ndr.USHORT),
        ndr.Field("Dummy1", ndr.Array(ndr.CHAR, (ndr.Dim(size_is="AclSize - 4"),))),
    ),
)


@ndr.record
class LSAPR_SECURITY_DESCRIPTOR:
    """typedef struct _LSAPR_SECURITY_DESCRIPTOR {
        unsigned char Revision;
        unsigned char Sbz1;
        SECURITY_DESCRIPTOR_CONTROL Control;
        PRPC_SID Owner;
        PRPC_SID Group;
        PLSAPR_ACL Sacl;
        PLSAPR_ACL Dacl;
    } LSAPR_SECURITY_DESCRIPTOR, *PLSAPR_SECURITY_DESCRIPTOR;
    """

    __ndr__: ClassVar[ndr.Struct]
    Revision: int
    Sbz1: int
    Control: int
    Owner: ms_dtyp.RPC_SID | None
    Group: ms_dtyp.RPC_SID | None
    Sacl: LSAPR_ACL | None
    Dacl: LSAPR_ACL | None


LSAPR_SECURITY_DESCRIPTOR.__ndr__ = ndr.Struct(
    LSAPR_SECURITY_DESCRIPTOR,
    (
        ndr.Field("Revision", ndr.CHAR),
        ndr.Field("Sbz1", ndr.CHAR),
        ndr.Field("Control", ndr.USHORT),
        ndr.Field("Owner", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("Group", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("Sacl", ndr.Pointer(LSAPR_ACL.__ndr__)),
        ndr.Field("Dacl", ndr.Pointer(LSAPR_ACL.__ndr__)),
    ),
)


class SECURITY_IMPERSONATION_LEVEL(enum.IntEnum):
    """typedef enum _SECURITY_IMPERSONATION_LEVEL {
        SecurityAnonymous = 0,
        SecurityIdentification = 1,
        SecurityImpersonation = 2,
        SecurityDelegation = 3
    } SECURITY_IMPERSONATION_LEVEL, *PSECURITY_IMPERSONATION_LEVEL;
    """

    SecurityAnonymous = 0
    SecurityIdentification = 1
    SecurityImpersonation = 2
    SecurityDelegation = 3


_SECURITY_IMPERSONATION_LEVEL: Final = ndr.Enum(SECURITY_IMPERSONATION_LEVEL)


@ndr.record
class SECURITY_QUALITY_OF_SERVICE:
    """typedef struct _SECURITY_QUALITY_OF_SERVICE {
        unsigned long Length;
        SECURITY_IMPERSONATION_LEVEL ImpersonationLevel;
        SECURITY_CONTEXT_TRACKING_MODE ContextTrackingMode;
        unsigned char EffectiveOnly;
    } SECURITY_QUALITY_OF_SERVICE, *PSECURITY_QUALITY_OF_SERVICE;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int
    ImpersonationLevel: SECURITY_IMPERSONATION_LEVEL | int
    ContextTrackingMode: int
    EffectiveOnly: int


SECURITY_QUALITY_OF_SERVICE.__ndr__ = ndr.Struct(
    SECURITY_QUALITY_OF_SERVICE,
    (
        ndr.Field("Length", ndr.ULONG),
        ndr.Field("ImpersonationLevel", _SECURITY_IMPERSONATION_LEVEL),
        ndr.Field("ContextTrackingMode", ndr.CHAR),
        ndr.Field("EffectiveOnly", ndr.CHAR),
    ),
)


@ndr.record
class LSAPR_OBJECT_ATTRIBUTES:
    """typedef struct _LSAPR_OBJECT_ATTRIBUTES {
        unsigned long Length;
        unsigned char *RootDirectory;
        PSTRING ObjectName;
        unsigned long Attributes;
        PLSAPR_SECURITY_DESCRIPTOR SecurityDescriptor;
        PSECURITY_QUALITY_OF_SERVICE SecurityQualityOfService;
    } LSAPR_OBJECT_ATTRIBUTES, *PLSAPR_OBJECT_ATTRIBUTES;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int
    RootDirectory: int | None
    ObjectName: STRING | None
    Attributes: int
    SecurityDescriptor: LSAPR_SECURITY_DESCRIPTOR | None
    SecurityQualityOfService: SECURITY_QUALITY_OF_SERVICE | None


LSAPR_OBJECT_ATTRIBUTES.__ndr__ = ndr.Struct(
    LSAPR_OBJECT_ATTRIBUTES,
    (
        ndr.Field("Length", ndr.ULONG),
        ndr.Field("RootDirectory", ndr.Pointer(ndr.CHAR)),
        ndr.Field("ObjectName", ndr.Pointer(STRING.__ndr__)),
        ndr.Field("Attributes", ndr.ULONG),
        ndr.Field("SecurityDescriptor", ndr.Pointer(LSAPR_SECURITY_DESCRIPTOR.__ndr__)),
        ndr.Field("SecurityQualityOfService", ndr.Pointer(SECURITY_QUALITY_OF_SERVICE.__ndr__)),
    ),
)


@ndr.record
class LSAPR_TRUST_INFORMATION:
    """typedef struct _LSAPR_TRUST_INFORMATION {
        RPC_UNICODE_STRING Name;
        PRPC_SID Sid;
    } LSAPR_TRUST_INFORMATION, *PLSAPR_TRUST_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: ms_dtyp.RPC_UNICODE_STRING
    Sid: ms_dtyp.RPC_SID | None


LSAPR_TRUST_INFORMATION.__ndr__ = ndr.Struct(
    LSAPR_TRUST_INFORMATION,
    (
        ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
    ),
)


class POLICY_INFORMATION_CLASS(enum.IntEnum):
    """typedef enum _POLICY_INFORMATION_CLASS {
        PolicyAuditLogInformation = 1,
        PolicyAuditEventsInformation,
        PolicyPrimaryDomainInformation,
        PolicyPdAccountInformation,
        PolicyAccountDomainInformation,
        PolicyLsaServerRoleInformation,
        PolicyReplicaSourceInformation,
        PolicyInformationNotUsedOnWire,
        PolicyModificationInformation,
        PolicyAuditFullSetInformation,
        PolicyAuditFullQueryInformation,
        PolicyDnsDomainInformation,
        PolicyDnsDomainInformationInt,
        PolicyLocalAccountDomainInformation,
        PolicyMachineAccountInformation,
        PolicyLastEntry
    } POLICY_INFORMATION_CLASS, *PPOLICY_INFORMATION_CLASS;
    """

    PolicyAuditLogInformation = 1
    PolicyAuditEventsInformation = 2
    PolicyPrimaryDomainInformation = 3
    PolicyPdAccountInformation = 4
    PolicyAccountDomainInformation = 5
    PolicyLsaServerRoleInformation = 6
    PolicyReplicaSourceInformation = 7
    PolicyInformationNotUsedOnWire = 8
    PolicyModificationInformation = 9
    PolicyAuditFullSetInformation = 10
    PolicyAuditFullQueryInformation = 11
    PolicyDnsDomainInformation = 12
    PolicyDnsDomainInformationInt = 13
    PolicyLocalAccountDomainInformation = 14
    PolicyMachineAccountInformation = 15
    PolicyLastEntry = 16


_POLICY_INFORMATION_CLASS: Final = ndr.Enum(POLICY_INFORMATION_CLASS)


class POLICY_AUDIT_EVENT_TYPE(enum.IntEnum):
    """typedef enum _POLICY_AUDIT_EVENT_TYPE {
        AuditCategorySystem = 0,
        AuditCategoryLogon,
        AuditCategoryObjectAccess,
        AuditCategoryPrivilegeUse,
        AuditCategoryDetailedTracking,
        AuditCategoryPolicyChange,
        AuditCategoryAccountManagement,
        AuditCategoryDirectoryServiceAccess,
        AuditCategoryAccountLogon
    } POLICY_AUDIT_EVENT_TYPE, *PPOLICY_AUDIT_EVENT_TYPE;
    """

    AuditCategorySystem = 0
    AuditCategoryLogon = 1
    AuditCategoryObjectAccess = 2
    AuditCategoryPrivilegeUse = 3
    AuditCategoryDetailedTracking = 4
    AuditCategoryPolicyChange = 5
    AuditCategoryAccountManagement = 6
    AuditCategoryDirectoryServiceAccess = 7
    AuditCategoryAccountLogon = 8


_POLICY_AUDIT_EVENT_TYPE: Final = ndr.Enum(POLICY_AUDIT_EVENT_TYPE)


@ndr.record
class POLICY_AUDIT_LOG_INFO:
    """typedef struct _POLICY_AUDIT_LOG_INFO {
        unsigned long AuditLogPercentFull;
        unsigned long MaximumLogSize;
        LARGE_INTEGER AuditRetentionPeriod;
        unsigned char AuditLogFullShutdownInProgress;
        LARGE_INTEGER TimeToShutdown;
        unsigned long NextAuditRecordId;
    } POLICY_AUDIT_LOG_INFO, *PPOLICY_AUDIT_LOG_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    AuditLogPercentFull: int
    MaximumLogSize: int
    AuditRetentionPeriod: ms_dtyp.LARGE_INTEGER
    AuditLogFullShutdownInProgress: int
    TimeToShutdown: ms_dtyp.LARGE_INTEGER
    NextAuditRecordId: int


POLICY_AUDIT_LOG_INFO.__ndr__ = ndr.Struct(
    POLICY_AUDIT_LOG_INFO,
    (
        ndr.Field("AuditLogPercentFull", ndr.ULONG),
        ndr.Field("MaximumLogSize", ndr.ULONG),
        ndr.Field("AuditRetentionPeriod", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("AuditLogFullShutdownInProgress", ndr.CHAR),
        ndr.Field("TimeToShutdown", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("NextAuditRecordId", ndr.ULONG),
    ),
)


class POLICY_LSA_SERVER_ROLE(enum.IntEnum):
    """typedef enum _POLICY_LSA_SERVER_ROLE {
        PolicyServerRoleBackup = 2,
        PolicyServerRolePrimary
    } POLICY_LSA_SERVER_ROLE, *PPOLICY_LSA_SERVER_ROLE;
    """

    PolicyServerRoleBackup = 2
    PolicyServerRolePrimary = 3


_POLICY_LSA_SERVER_ROLE: Final = ndr.Enum(POLICY_LSA_SERVER_ROLE)


@ndr.record
class POLICY_LSA_SERVER_ROLE_INFO:
    """typedef struct _POLICY_LSA_SERVER_ROLE_INFO {
        POLICY_LSA_SERVER_ROLE LsaServerRole;
    } POLICY_LSA_SERVER_ROLE_INFO, *PPOLICY_LSA_SERVER_ROLE_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    LsaServerRole: POLICY_LSA_SERVER_ROLE | int


POLICY_LSA_SERVER_ROLE_INFO.__ndr__ = ndr.Struct(
    POLICY_LSA_SERVER_ROLE_INFO, (ndr.Field("LsaServerRole", _POLICY_LSA_SERVER_ROLE),)
)


@ndr.record
class POLICY_MODIFICATION_INFO:
    """typedef struct _POLICY_MODIFICATION_INFO {
        LARGE_INTEGER ModifiedId;
        LARGE_INTEGER DatabaseCreationTime;
    } POLICY_MODIFICATION_INFO, *PPOLICY_MODIFICATION_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    ModifiedId: ms_dtyp.LARGE_INTEGER
    DatabaseCreationTime: ms_dtyp.LARGE_INTEGER


POLICY_MODIFICATION_INFO.__ndr__ = ndr.Struct(
    POLICY_MODIFICATION_INFO,
    (
        ndr.Field("ModifiedId", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("DatabaseCreationTime", ms_dtyp.LARGE_INTEGER.__ndr__),
    ),
)


@ndr.record
class POLICY_AUDIT_FULL_SET_INFO:
    """typedef struct _POLICY_AUDIT_FULL_SET_INFO {
        unsigned char ShutDownOnFull;
    } POLICY_AUDIT_FULL_SET_INFO, *PPOLICY_AUDIT_FULL_SET_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    ShutDownOnFull: int


POLICY_AUDIT_FULL_SET_INFO.__ndr__ = ndr.Struct(
    POLICY_AUDIT_FULL_SET_INFO, (ndr.Field("ShutDownOnFull", ndr.CHAR),)
)


@ndr.record
class POLICY_AUDIT_FULL_QUERY_INFO:
    """typedef struct _POLICY_AUDIT_FULL_QUERY_INFO {
        unsigned char ShutDownOnFull;
        unsigned char LogIsFull;
    } POLICY_AUDIT_FULL_QUERY_INFO, *PPOLICY_AUDIT_FULL_QUERY_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    ShutDownOnFull: int
    LogIsFull: int


POLICY_AUDIT_FULL_QUERY_INFO.__ndr__ = ndr.Struct(
    POLICY_AUDIT_FULL_QUERY_INFO, (ndr.Field("ShutDownOnFull", ndr.CHAR), ndr.Field("LogIsFull", ndr.CHAR))
)


class POLICY_DOMAIN_INFORMATION_CLASS(enum.IntEnum):
    """typedef enum _POLICY_DOMAIN_INFORMATION_CLASS {
        PolicyDomainQualityOfServiceInformation = 1,
        PolicyDomainEfsInformation = 2,
        PolicyDomainKerberosTicketInformation = 3
    } POLICY_DOMAIN_INFORMATION_CLASS, *PPOLICY_DOMAIN_INFORMATION_CLASS;
    """

    PolicyDomainQualityOfServiceInformation = 1
    PolicyDomainEfsInformation = 2
    PolicyDomainKerberosTicketInformation = 3


_POLICY_DOMAIN_INFORMATION_CLASS: Final = ndr.Enum(POLICY_DOMAIN_INFORMATION_CLASS)


@ndr.record
class POLICY_DOMAIN_KERBEROS_TICKET_INFO:
    """typedef struct _POLICY_DOMAIN_KERBEROS_TICKET_INFO {
        unsigned long AuthenticationOptions;
        LARGE_INTEGER MaxServiceTicketAge;
        LARGE_INTEGER MaxTicketAge;
        LARGE_INTEGER MaxRenewAge;
        LARGE_INTEGER MaxClockSkew;
        LARGE_INTEGER Reserved;
    } POLICY_DOMAIN_KERBEROS_TICKET_INFO, *PPOLICY_DOMAIN_KERBEROS_TICKET_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    AuthenticationOptions: int
    MaxServiceTicketAge: ms_dtyp.LARGE_INTEGER
    MaxTicketAge: ms_dtyp.LARGE_INTEGER
    MaxRenewAge: ms_dtyp.LARGE_INTEGER
    MaxClockSkew: ms_dtyp.LARGE_INTEGER
    Reserved: ms_dtyp.LARGE_INTEGER


POLICY_DOMAIN_KERBEROS_TICKET_INFO.__ndr__ = ndr.Struct(
    POLICY_DOMAIN_KERBEROS_TICKET_INFO,
    (
        ndr.Field("AuthenticationOptions", ndr.ULONG),
        ndr.Field("MaxServiceTicketAge", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("MaxTicketAge", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("MaxRenewAge", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("MaxClockSkew", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("Reserved", ms_dtyp.LARGE_INTEGER.__ndr__),
    ),
)


@ndr.record
class TRUSTED_POSIX_OFFSET_INFO:
    """typedef struct _TRUSTED_POSIX_OFFSET_INFO {
        unsigned long Offset;
    } TRUSTED_POSIX_OFFSET_INFO, *PTRUSTED_POSIX_OFFSET_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Offset: int


TRUSTED_POSIX_OFFSET_INFO.__ndr__ = ndr.Struct(TRUSTED_POSIX_OFFSET_INFO, (ndr.Field("Offset", ndr.ULONG),))


class TRUSTED_INFORMATION_CLASS(enum.IntEnum):
    """typedef enum _TRUSTED_INFORMATION_CLASS {
        TrustedDomainNameInformation = 1,
        TrustedControllersInformation,
        TrustedPosixOffsetInformation,
        TrustedPasswordInformation,
        TrustedDomainInformationBasic,
        TrustedDomainInformationEx,
        TrustedDomainAuthInformation,
        TrustedDomainFullInformation,
        TrustedDomainAuthInformationInternal,
        TrustedDomainFullInformationInternal,
        TrustedDomainInformationEx2Internal,
        TrustedDomainFullInformation2Internal,
        TrustedDomainSupportedEncryptionTypes,
        TrustedDomainAuthInformationInternalAes,
        TrustedDomainFullInformationInternalAes
    } TRUSTED_INFORMATION_CLASS, *PTRUSTED_INFORMATION_CLASS;
    """

    TrustedDomainNameInformation = 1
    TrustedControllersInformation = 2
    TrustedPosixOffsetInformation = 3
    TrustedPasswordInformation = 4
    TrustedDomainInformationBasic = 5
    TrustedDomainInformationEx = 6
    TrustedDomainAuthInformation = 7
    TrustedDomainFullInformation = 8
    TrustedDomainAuthInformationInternal = 9
    TrustedDomainFullInformationInternal = 10
    TrustedDomainInformationEx2Internal = 11
    TrustedDomainFullInformation2Internal = 12
    TrustedDomainSupportedEncryptionTypes = 13
    TrustedDomainAuthInformationInternalAes = 14
    TrustedDomainFullInformationInternalAes = 15


_TRUSTED_INFORMATION_CLASS: Final = ndr.Enum(TRUSTED_INFORMATION_CLASS)


class LSA_FOREST_TRUST_RECORD_TYPE(enum.IntEnum):
    """typedef enum _LSA_FOREST_TRUST_RECORD_TYPE {
        ForestTrustTopLevelName = 0,
        ForestTrustTopLevelNameEx = 1,
        ForestTrustDomainInfo = 2,
        ForestTrustBinaryInfo = 3,
        ForestTrustScannerInfo = 4,
        ForestTrustRecordTypeLast = ForestTrustDomainInfo
    } LSA_FOREST_TRUST_RECORD_TYPE;
    """

    ForestTrustTopLevelName = 0
    ForestTrustTopLevelNameEx = 1
    ForestTrustDomainInfo = 2
    ForestTrustBinaryInfo = 3
    ForestTrustScannerInfo = 4
    ForestTrustRecordTypeLast = 2


_LSA_FOREST_TRUST_RECORD_TYPE: Final = ndr.Enum(LSA_FOREST_TRUST_RECORD_TYPE)


@ndr.record
class LSA_FOREST_TRUST_BINARY_DATA:
    """typedef struct _LSA_FOREST_TRUST_BINARY_DATA {
        [range(0, 131072)] unsigned long Length;
        [size_is(Length)] unsigned char *Buffer;
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
    DnsName: ms_dtyp.RPC_UNICODE_STRING
    NetbiosName: ms_dtyp.RPC_UNICODE_STRING


LSA_FOREST_TRUST_DOMAIN_INFO.__ndr__ = ndr.Struct(
    LSA_FOREST_TRUST_DOMAIN_INFO,
    (
        ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("DnsName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("NetbiosName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class LSA_FOREST_TRUST_SCANNER_INFO:
    """typedef struct _LSA_FOREST_TRUST_SCANNER_INFO {
        PRPC_SID DomainSid;
        LSA_UNICODE_STRING DnsName;
        LSA_UNICODE_STRING NetbiosName;
    } LSA_FOREST_TRUST_SCANNER_INFO, *PLSA_FOREST_TRUST_SCANNER_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainSid: ms_dtyp.RPC_SID | None
    DnsName: ms_dtyp.RPC_UNICODE_STRING
    NetbiosName: ms_dtyp.RPC_UNICODE_STRING


LSA_FOREST_TRUST_SCANNER_INFO.__ndr__ = ndr.Struct(
    LSA_FOREST_TRUST_SCANNER_INFO,
    (
        ndr.Field("DomainSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("DnsName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("NetbiosName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
    ),
)


@ndr.record(kw_only=False)
class LSA_FOREST_TRUST_RECORD_ForestTrustData:
    """union {
        [case(ForestTrustTopLevelName, ForestTrustTopLevelNameEx)] LSA_UNICODE_STRING TopLevelName;
        [case(ForestTrustDomainInfo)] LSA_FOREST_TRUST_DOMAIN_INFO DomainInfo;
        [case(ForestTrustScannerInfo)] LSA_FOREST_TRUST_SCANNER_INFO ScannerInfo;
        [default] LSA_FOREST_TRUST_BINARY_DATA Data;
    }

    Values by discriminant: 0, 1 TopLevelName; 2 DomainInfo; 4 ScannerInfo; any other Data.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        ms_dtyp.RPC_UNICODE_STRING
        | LSA_FOREST_TRUST_DOMAIN_INFO
        | LSA_FOREST_TRUST_SCANNER_INFO
        | LSA_FOREST_TRUST_BINARY_DATA
    )


LSA_FOREST_TRUST_RECORD_ForestTrustData.__ndr__ = ndr.Union(
    LSA_FOREST_TRUST_RECORD_ForestTrustData,
    _LSA_FOREST_TRUST_RECORD_TYPE,
    (
        ndr.Arm((0, 1), "TopLevelName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Arm((2,), "DomainInfo", LSA_FOREST_TRUST_DOMAIN_INFO.__ndr__),
        ndr.Arm((4,), "ScannerInfo", LSA_FOREST_TRUST_SCANNER_INFO.__ndr__),
        ndr.Arm(None, "Data", LSA_FOREST_TRUST_BINARY_DATA.__ndr__),
    ),
    ms_union=True,
)


@ndr.record
class LSA_FOREST_TRUST_RECORD:
    """typedef struct _LSA_FOREST_TRUST_RECORD {
        unsigned long Flags;
        LSA_FOREST_TRUST_RECORD_TYPE ForestTrustType;
        LARGE_INTEGER Time;
        [switch_type(LSA_FOREST_TRUST_RECORD_TYPE), switch_is(ForestTrustType)] union {
            [case(ForestTrustTopLevelName, ForestTrustTopLevelNameEx)] LSA_UNICODE_STRING TopLevelName;
            [case(ForestTrustDomainInfo)] LSA_FOREST_TRUST_DOMAIN_INFO DomainInfo;
            [case(ForestTrustScannerInfo)] LSA_FOREST_TRUST_SCANNER_INFO ScannerInfo;
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


@ndr.record(kw_only=False)
class LSA_FOREST_TRUST_RECORD2_ForestTrustData:
    """union {
        [case(ForestTrustTopLevelName, ForestTrustTopLevelNameEx)] LSA_UNICODE_STRING TopLevelName;
        [case(ForestTrustDomainInfo)] LSA_FOREST_TRUST_DOMAIN_INFO DomainInfo;
        [case(ForestTrustBinaryInfo)] LSA_FOREST_TRUST_BINARY_DATA BinaryData;
        [case(ForestTrustScannerInfo)] LSA_FOREST_TRUST_SCANNER_INFO ScannerInfo;
    }

    Values by discriminant: 0, 1 TopLevelName; 2 DomainInfo; 3 BinaryData; 4 ScannerInfo.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        ms_dtyp.RPC_UNICODE_STRING
        | LSA_FOREST_TRUST_DOMAIN_INFO
        | LSA_FOREST_TRUST_BINARY_DATA
        | LSA_FOREST_TRUST_SCANNER_INFO
    )


LSA_FOREST_TRUST_RECORD2_ForestTrustData.__ndr__ = ndr.Union(
    LSA_FOREST_TRUST_RECORD2_ForestTrustData,
    _LSA_FOREST_TRUST_RECORD_TYPE,
    (
        ndr.Arm((0, 1), "TopLevelName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Arm((2,), "DomainInfo", LSA_FOREST_TRUST_DOMAIN_INFO.__ndr__),
        ndr.Arm((3,), "BinaryData", LSA_FOREST_TRUST_BINARY_DATA.__ndr__),
        ndr.Arm((4,), "ScannerInfo", LSA_FOREST_TRUST_SCANNER_INFO.__ndr__),
    ),
    ms_union=True,
)


@ndr.record
class LSA_FOREST_TRUST_RECORD2:
    """typedef struct _LSA_FOREST_TRUST_RECORD2 {
        unsigned long Flags;
        LSA_FOREST_TRUST_RECORD_TYPE ForestTrustType;
        LARGE_INTEGER Time;
        [switch_type(LSA_FOREST_TRUST_RECORD_TYPE), switch_is(ForestTrustType)] union {
            [case(ForestTrustTopLevelName, ForestTrustTopLevelNameEx)] LSA_UNICODE_STRING TopLevelName;
            [case(ForestTrustDomainInfo)] LSA_FOREST_TRUST_DOMAIN_INFO DomainInfo;
            [case(ForestTrustBinaryInfo)] LSA_FOREST_TRUST_BINARY_DATA BinaryData;
            [case(ForestTrustScannerInfo)] LSA_FOREST_TRUST_SCANNER_INFO ScannerInfo;
        } ForestTrustData;
    } LSA_FOREST_TRUST_RECORD2, *PLSA_FOREST_TRUST_RECORD2;
    """

    __ndr__: ClassVar[ndr.Struct]
    Flags: int
    ForestTrustType: LSA_FOREST_TRUST_RECORD_TYPE | int = ndr.DERIVED
    Time: ms_dtyp.LARGE_INTEGER
    ForestTrustData: LSA_FOREST_TRUST_RECORD2_ForestTrustData


LSA_FOREST_TRUST_RECORD2.__ndr__ = ndr.Struct(
    LSA_FOREST_TRUST_RECORD2,
    (
        ndr.Field("Flags", ndr.ULONG),
        ndr.Field("ForestTrustType", _LSA_FOREST_TRUST_RECORD_TYPE),
        ndr.Field("Time", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field(
            "ForestTrustData",
            replace(LSA_FOREST_TRUST_RECORD2_ForestTrustData.__ndr__, switch_is="ForestTrustType"),
        ),
    ),
)


@ndr.record
class LSA_FOREST_TRUST_INFORMATION:
    """typedef struct _LSA_FOREST_TRUST_INFORMATION {
        [range(0, 4000)] unsigned long RecordCount;
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
class LSA_FOREST_TRUST_INFORMATION2:
    """typedef struct _LSA_FOREST_TRUST_INFORMATION2 {
        [range(0, 4000)] unsigned long RecordCount;
        [size_is(RecordCount)] PLSA_FOREST_TRUST_RECORD2 *Entries;
    } LSA_FOREST_TRUST_INFORMATION2, *PLSA_FOREST_TRUST_INFORMATION2;
    """

    __ndr__: ClassVar[ndr.Struct]
    RecordCount: int = ndr.DERIVED
    Entries: list[LSA_FOREST_TRUST_RECORD2 | None] | None


LSA_FOREST_TRUST_INFORMATION2.__ndr__ = ndr.Struct(
    LSA_FOREST_TRUST_INFORMATION2,
    (
        ndr.Field("RecordCount", ndr.Ranged(ndr.ULONG, 0, 4000)),
        ndr.Field(
            "Entries",
            ndr.Pointer(
                ndr.Array(ndr.Pointer(LSA_FOREST_TRUST_RECORD2.__ndr__), (ndr.Dim(size_is="RecordCount"),))
            ),
        ),
    ),
)


class LSA_FOREST_TRUST_COLLISION_RECORD_TYPE(enum.IntEnum):
    """typedef enum _LSA_FOREST_TRUST_COLLISION_RECORD_TYPE {
        CollisionTdo = 0,
        CollisionXref,
        CollisionOther
    } LSA_FOREST_TRUST_COLLISION_RECORD_TYPE;
    """

    CollisionTdo = 0
    CollisionXref = 1
    CollisionOther = 2


_LSA_FOREST_TRUST_COLLISION_RECORD_TYPE: Final = ndr.Enum(LSA_FOREST_TRUST_COLLISION_RECORD_TYPE)


@ndr.record
class LSA_FOREST_TRUST_COLLISION_RECORD:
    """typedef struct _LSA_FOREST_TRUST_COLLISION_RECORD {
        unsigned long Index;
        LSA_FOREST_TRUST_COLLISION_RECORD_TYPE Type;
        unsigned long Flags;
        LSA_UNICODE_STRING Name;
    } LSA_FOREST_TRUST_COLLISION_RECORD, *PLSA_FOREST_TRUST_COLLISION_RECORD;
    """

    __ndr__: ClassVar[ndr.Struct]
    Index: int
    Type: LSA_FOREST_TRUST_COLLISION_RECORD_TYPE | int
    Flags: int
    Name: ms_dtyp.RPC_UNICODE_STRING


LSA_FOREST_TRUST_COLLISION_RECORD.__ndr__ = ndr.Struct(
    LSA_FOREST_TRUST_COLLISION_RECORD,
    (
        ndr.Field("Index", ndr.ULONG),
        ndr.Field("Type", _LSA_FOREST_TRUST_COLLISION_RECORD_TYPE),
        ndr.Field("Flags", ndr.ULONG),
        ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class LSA_FOREST_TRUST_COLLISION_INFORMATION:
    """typedef struct _LSA_FOREST_TRUST_COLLISION_INFORMATION {
        unsigned long RecordCount;
        [size_is(RecordCount)] PLSA_FOREST_TRUST_COLLISION_RECORD *Entries;
    } LSA_FOREST_TRUST_COLLISION_INFORMATION, *PLSA_FOREST_TRUST_COLLISION_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    RecordCount: int = ndr.DERIVED
    Entries: list[LSA_FOREST_TRUST_COLLISION_RECORD | None] | None


LSA_FOREST_TRUST_COLLISION_INFORMATION.__ndr__ = ndr.Struct(
    LSA_FOREST_TRUST_COLLISION_INFORMATION,
    (
        ndr.Field("RecordCount", ndr.ULONG),
        ndr.Field(
            "Entries",
            ndr.Pointer(
                ndr.Array(
                    ndr.Pointer(LSA_FOREST_TRUST_COLLISION_RECORD.__ndr__), (ndr.Dim(size_is="RecordCount"),)
                ),
            ),
        ),
    ),
)


@ndr.record
class LSAPR_ACCOUNT_INFORMATION:
    """typedef struct _LSAPR_ACCOUNT_INFORMATION {
        PRPC_SID Sid;
    } LSAPR_ACCOUNT_INFORMATION, *PLSAPR_ACCOUNT_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    Sid: ms_dtyp.RPC_SID | None


LSAPR_ACCOUNT_INFORMATION.__ndr__ = ndr.Struct(
    LSAPR_ACCOUNT_INFORMATION, (ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),)
)


@ndr.record
class LSAPR_ACCOUNT_ENUM_BUFFER:
    """typedef struct _LSAPR_ACCOUNT_ENUM_BUFFER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] PLSAPR_ACCOUNT_INFORMATION Information;
    } LSAPR_ACCOUNT_ENUM_BUFFER, *PLSAPR_ACCOUNT_ENUM_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Information: list[LSAPR_ACCOUNT_INFORMATION] | None


LSAPR_ACCOUNT_ENUM_BUFFER.__ndr__ = ndr.Struct(
    LSAPR_ACCOUNT_ENUM_BUFFER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Information",
            ndr.Pointer(ndr.Array(LSAPR_ACCOUNT_INFORMATION.__ndr__, (ndr.Dim(size_is="EntriesRead"),))),
        ),
    ),
)


@ndr.record
class LSAPR_SR_SECURITY_DESCRIPTOR:
    """typedef struct _LSAPR_SR_SECURITY_DESCRIPTOR {
        [range(0, 262144)] unsigned long Length;
        [size_is(Length)] unsigned char *SecurityDescriptor;
    } LSAPR_SR_SECURITY_DESCRIPTOR, *PLSAPR_SR_SECURITY_DESCRIPTOR;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int = ndr.DERIVED
    SecurityDescriptor: bytes | None


LSAPR_SR_SECURITY_DESCRIPTOR.__ndr__ = ndr.Struct(
    LSAPR_SR_SECURITY_DESCRIPTOR,
    (
        ndr.Field("Length", ndr.Ranged(ndr.ULONG, 0, 262144)),
        ndr.Field("SecurityDescriptor", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="Length"),)))),
    ),
)


@ndr.record
class LSAPR_LUID_AND_ATTRIBUTES:
    """typedef struct _LSAPR_LUID_AND_ATTRIBUTES {
        LUID Luid;
        unsigned long Attributes;
    } LSAPR_LUID_AND_ATTRIBUTES, *PLSAPR_LUID_AND_ATTRIBUTES;
    """

    __ndr__: ClassVar[ndr.Struct]
    Luid: ms_dtyp.LUID
    Attributes: int


LSAPR_LUID_AND_ATTRIBUTES.__ndr__ = ndr.Struct(
    LSAPR_LUID_AND_ATTRIBUTES, (ndr.Field("Luid", ms_dtyp.LUID.__ndr__), ndr.Field("Attributes", ndr.ULONG))
)


@ndr.record
class LSAPR_PRIVILEGE_SET:
    """typedef struct _LSAPR_PRIVILEGE_SET {
        [range(0, 1000)] unsigned long PrivilegeCount;
        unsigned long Control;
        [size_is(PrivilegeCount)] LSAPR_LUID_AND_ATTRIBUTES Privilege[*];
    } LSAPR_PRIVILEGE_SET, *PLSAPR_PRIVILEGE_SET;
    """

    __ndr__: ClassVar[ndr.Struct]
    PrivilegeCount: int = ndr.DERIVED
    Control: int
    Privilege: list[LSAPR_LUID_AND_ATTRIBUTES]


LSAPR_PRIVILEGE_SET.__ndr__ = ndr.Struct(
    LSAPR_PRIVILEGE_SET,
    (
        ndr.Field("PrivilegeCount", ndr.Ranged(ndr.ULONG, 0, 1000)),
        ndr.Field("Control", ndr.ULONG),
        ndr.Field(
            "Privilege", ndr.Array(LSAPR_LUID_AND_ATTRIBUTES.__ndr__, (ndr.Dim(size_is="PrivilegeCount"),))
        ),
    ),
)


@ndr.record
class LSAPR_POLICY_PRIVILEGE_DEF:
    """typedef struct _LSAPR_POLICY_PRIVILEGE_DEF {
        RPC_UNICODE_STRING Name;
        LUID LocalValue;
    } LSAPR_POLICY_PRIVILEGE_DEF, *PLSAPR_POLICY_PRIVILEGE_DEF;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: ms_dtyp.RPC_UNICODE_STRING
    LocalValue: ms_dtyp.LUID


LSAPR_POLICY_PRIVILEGE_DEF.__ndr__ = ndr.Struct(
    LSAPR_POLICY_PRIVILEGE_DEF,
    (ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__), ndr.Field("LocalValue", ms_dtyp.LUID.__ndr__)),
)


@ndr.record
class LSAPR_PRIVILEGE_ENUM_BUFFER:
    """typedef struct _LSAPR_PRIVILEGE_ENUM_BUFFER {
        unsigned long Entries;
        [size_is(Entries)] PLSAPR_POLICY_PRIVILEGE_DEF Privileges;
    } LSAPR_PRIVILEGE_ENUM_BUFFER, *PLSAPR_PRIVILEGE_ENUM_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    Entries: int = ndr.DERIVED
    Privileges: list[LSAPR_POLICY_PRIVILEGE_DEF] | None


LSAPR_PRIVILEGE_ENUM_BUFFER.__ndr__ = ndr.Struct(
    LSAPR_PRIVILEGE_ENUM_BUFFER,
    (
        ndr.Field("Entries", ndr.ULONG),
        ndr.Field(
            "Privileges",
            ndr.Pointer(ndr.Array(LSAPR_POLICY_PRIVILEGE_DEF.__ndr__, (ndr.Dim(size_is="Entries"),))),
        ),
    ),
)


@ndr.record
class LSAPR_CR_CIPHER_VALUE:
    """typedef struct _LSAPR_CR_CIPHER_VALUE {
        [range(0, 131088)] unsigned long Length;
        [range(0, 131088)] unsigned long MaximumLength;
        [size_is(MaximumLength), length_is(Length)] unsigned char *Buffer;
    } LSAPR_CR_CIPHER_VALUE, *PLSAPR_CR_CIPHER_VALUE;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int = ndr.DERIVED
    MaximumLength: int = ndr.DERIVED
    Buffer: bytes | None


LSAPR_CR_CIPHER_VALUE.__ndr__ = ndr.Struct(
    LSAPR_CR_CIPHER_VALUE,
    (
        ndr.Field("Length", ndr.Ranged(ndr.ULONG, 0, 131088)),
        ndr.Field("MaximumLength", ndr.Ranged(ndr.ULONG, 0, 131088)),
        ndr.Field(
            "Buffer",
            ndr.Pointer(
                ndr.Array(ndr.CHAR, (ndr.Dim(size_is="MaximumLength", length_is="Length", varying=True),))
            ),
        ),
    ),
)


@ndr.record
class LSAPR_AES_CIPHER_VALUE:
    """typedef struct _LSAPR_AES_CIPHER_VALUE {
        UCHAR AuthData[64];
        UCHAR Salt[16];
        [range(0, (2 * ((64 * 1024) + 8)))] ULONG cbCipher;
        [size_is(cbCipher)] PUCHAR Cipher;
    } LSAPR_AES_CIPHER_VALUE, *PLSAPR_AES_CIPHER_VALUE;
    """

    __ndr__: ClassVar[ndr.Struct]
    AuthData: bytes
    Salt: bytes
    cbCipher: int = ndr.DERIVED
    Cipher: bytes | None


LSAPR_AES_CIPHER_VALUE.__ndr__ = ndr.Struct(
    LSAPR_AES_CIPHER_VALUE,
    (
        ndr.Field("AuthData", ndr.Array(ndr.CHAR, (ndr.Dim(bound=64),))),
        ndr.Field("Salt", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
        ndr.Field("cbCipher", ndr.Ranged(ndr.ULONG, 0, 131088)),
        ndr.Field("Cipher", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbCipher"),)))),
    ),
)


@ndr.record
class LSAPR_TRUSTED_ENUM_BUFFER:
    """typedef struct _LSAPR_TRUSTED_ENUM_BUFFER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] PLSAPR_TRUST_INFORMATION Information;
    } LSAPR_TRUSTED_ENUM_BUFFER, *PLSAPR_TRUSTED_ENUM_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Information: list[LSAPR_TRUST_INFORMATION] | None


LSAPR_TRUSTED_ENUM_BUFFER.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_ENUM_BUFFER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Information",
            ndr.Pointer(ndr.Array(LSAPR_TRUST_INFORMATION.__ndr__, (ndr.Dim(size_is="EntriesRead"),))),
        ),
    ),
)


@ndr.record
class LSAPR_POLICY_ACCOUNT_DOM_INFO:
    """typedef struct _LSAPR_POLICY_ACCOUNT_DOM_INFO {
        RPC_UNICODE_STRING DomainName;
        PRPC_SID DomainSid;
    } LSAPR_POLICY_ACCOUNT_DOM_INFO, *PLSAPR_POLICY_ACCOUNT_DOM_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    DomainName: ms_dtyp.RPC_UNICODE_STRING
    DomainSid: ms_dtyp.RPC_SID | None


LSAPR_POLICY_ACCOUNT_DOM_INFO.__ndr__ = ndr.Struct(
    LSAPR_POLICY_ACCOUNT_DOM_INFO,
    (
        ndr.Field("DomainName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("DomainSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
    ),
)


@ndr.record
class LSAPR_POLICY_PRIMARY_DOM_INFO:
    """typedef struct _LSAPR_POLICY_PRIMARY_DOM_INFO {
        RPC_UNICODE_STRING Name;
        PRPC_SID Sid;
    } LSAPR_POLICY_PRIMARY_DOM_INFO, *PLSAPR_POLICY_PRIMARY_DOM_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: ms_dtyp.RPC_UNICODE_STRING
    Sid: ms_dtyp.RPC_SID | None


LSAPR_POLICY_PRIMARY_DOM_INFO.__ndr__ = ndr.Struct(
    LSAPR_POLICY_PRIMARY_DOM_INFO,
    (
        ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
    ),
)


@ndr.record
class LSAPR_POLICY_DNS_DOMAIN_INFO:
    """typedef struct _LSAPR_POLICY_DNS_DOMAIN_INFO {
        RPC_UNICODE_STRING Name;
        RPC_UNICODE_STRING DnsDomainName;
        RPC_UNICODE_STRING DnsForestName;
        GUID DomainGuid;
        PRPC_SID Sid;
    } LSAPR_POLICY_DNS_DOMAIN_INFO, *PLSAPR_POLICY_DNS_DOMAIN_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: ms_dtyp.RPC_UNICODE_STRING
    DnsDomainName: ms_dtyp.RPC_UNICODE_STRING
    DnsForestName: ms_dtyp.RPC_UNICODE_STRING
    DomainGuid: UUID
    Sid: ms_dtyp.RPC_SID | None


LSAPR_POLICY_DNS_DOMAIN_INFO.__ndr__ = ndr.Struct(
    LSAPR_POLICY_DNS_DOMAIN_INFO,
    (
        ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("DnsDomainName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("DnsForestName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("DomainGuid", ndr.GUID),
        ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
    ),
)


@ndr.record
class LSAPR_POLICY_PD_ACCOUNT_INFO:
    """typedef struct _LSAPR_POLICY_PD_ACCOUNT_INFO {
        RPC_UNICODE_STRING Name;
    } LSAPR_POLICY_PD_ACCOUNT_INFO, *PLSAPR_POLICY_PD_ACCOUNT_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: ms_dtyp.RPC_UNICODE_STRING


LSAPR_POLICY_PD_ACCOUNT_INFO.__ndr__ = ndr.Struct(
    LSAPR_POLICY_PD_ACCOUNT_INFO, (ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class LSAPR_POLICY_REPLICA_SRCE_INFO:
    """typedef struct _LSAPR_POLICY_REPLICA_SRCE_INFO {
        RPC_UNICODE_STRING ReplicaSource;
        RPC_UNICODE_STRING ReplicaAccountName;
    } LSAPR_POLICY_REPLICA_SRCE_INFO, *PLSAPR_POLICY_REPLICA_SRCE_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    ReplicaSource: ms_dtyp.RPC_UNICODE_STRING
    ReplicaAccountName: ms_dtyp.RPC_UNICODE_STRING


LSAPR_POLICY_REPLICA_SRCE_INFO.__ndr__ = ndr.Struct(
    LSAPR_POLICY_REPLICA_SRCE_INFO,
    (
        ndr.Field("ReplicaSource", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("ReplicaAccountName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
    ),
)


@ndr.record
class LSAPR_POLICY_AUDIT_EVENTS_INFO:
    """typedef struct _LSAPR_POLICY_AUDIT_EVENTS_INFO {
        unsigned char AuditingMode;
        [size_is(MaximumAuditEventCount)] unsigned long *EventAuditingOptions;
        [range(0, 1000)] unsigned long MaximumAuditEventCount;
    } LSAPR_POLICY_AUDIT_EVENTS_INFO, *PLSAPR_POLICY_AUDIT_EVENTS_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    AuditingMode: int
    EventAuditingOptions: list[int] | None
    MaximumAuditEventCount: int = ndr.DERIVED


LSAPR_POLICY_AUDIT_EVENTS_INFO.__ndr__ = ndr.Struct(
    LSAPR_POLICY_AUDIT_EVENTS_INFO,
    (
        ndr.Field("AuditingMode", ndr.CHAR),
        ndr.Field(
            "EventAuditingOptions",
            ndr.Pointer(ndr.Array(ndr.ULONG, (ndr.Dim(size_is="MaximumAuditEventCount"),))),
        ),
        ndr.Field("MaximumAuditEventCount", ndr.Ranged(ndr.ULONG, 0, 1000)),
    ),
)


@ndr.record
class LSAPR_POLICY_MACHINE_ACCT_INFO:
    """typedef struct _LSAPR_POLICY_MACHINE_ACCT_INFO {
        unsigned long Rid;
        PRPC_SID Sid;
    } LSAPR_POLICY_MACHINE_ACCT_INFO, *PLSAPR_POLICY_MACHINE_ACCT_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Rid: int
    Sid: ms_dtyp.RPC_SID | None


LSAPR_POLICY_MACHINE_ACCT_INFO.__ndr__ = ndr.Struct(
    LSAPR_POLICY_MACHINE_ACCT_INFO,
    (ndr.Field("Rid", ndr.ULONG), ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__))),
)


@ndr.record(kw_only=False)
class LSAPR_POLICY_INFORMATION:
    """typedef [switch_type(POLICY_INFORMATION_CLASS)] union _LSAPR_POLICY_INFORMATION {
        [case(PolicyAuditLogInformation)] POLICY_AUDIT_LOG_INFO PolicyAuditLogInfo;
        [case(PolicyAuditEventsInformation)] LSAPR_POLICY_AUDIT_EVENTS_INFO PolicyAuditEventsInfo;
        [case(PolicyPrimaryDomainInformation)] LSAPR_POLICY_PRIMARY_DOM_INFO PolicyPrimaryDomainInfo;
        [case(PolicyAccountDomainInformation)] LSAPR_POLICY_ACCOUNT_DOM_INFO PolicyAccountDomainInfo;
        [case(PolicyPdAccountInformation)] LSAPR_POLICY_PD_ACCOUNT_INFO PolicyPdAccountInfo;
        [case(PolicyLsaServerRoleInformation)] POLICY_LSA_SERVER_ROLE_INFO PolicyServerRoleInfo;
        [case(PolicyReplicaSourceInformation)] LSAPR_POLICY_REPLICA_SRCE_INFO PolicyReplicaSourceInfo;
        [case(PolicyModificationInformation)] POLICY_MODIFICATION_INFO PolicyModificationInfo;
        [case(PolicyAuditFullSetInformation)] POLICY_AUDIT_FULL_SET_INFO PolicyAuditFullSetInfo;
        [case(PolicyAuditFullQueryInformation)] POLICY_AUDIT_FULL_QUERY_INFO PolicyAuditFullQueryInfo;
        [case(PolicyDnsDomainInformation)] LSAPR_POLICY_DNS_DOMAIN_INFO PolicyDnsDomainInfo;
        [case(PolicyDnsDomainInformationInt)] LSAPR_POLICY_DNS_DOMAIN_INFO PolicyDnsDomainInfoInt;
        [case(PolicyLocalAccountDomainInformation)] LSAPR_POLICY_ACCOUNT_DOM_INFO
            PolicyLocalAccountDomainInfo;
        [case(PolicyMachineAccountInformation)] LSAPR_POLICY_MACHINE_ACCT_INFO PolicyMachineAccountInfo;
    } LSAPR_POLICY_INFORMATION, *PLSAPR_POLICY_INFORMATION;

    Values by discriminant: 1 PolicyAuditLogInfo; 2 PolicyAuditEventsInfo; 3 PolicyPrimaryDomainInfo; 5
    PolicyAccountDomainInfo; 4 PolicyPdAccountInfo; 6 PolicyServerRoleInfo; 7 PolicyReplicaSourceInfo; 9
    PolicyModificationInfo; 10 PolicyAuditFullSetInfo; 11 PolicyAuditFullQueryInfo; 12 PolicyDnsDomainInfo; 13
    PolicyDnsDomainInfoInt; 14 PolicyLocalAccountDomainInfo; 15 PolicyMachineAccountInfo.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        POLICY_AUDIT_LOG_INFO
        | LSAPR_POLICY_AUDIT_EVENTS_INFO
        | LSAPR_POLICY_PRIMARY_DOM_INFO
        | LSAPR_POLICY_ACCOUNT_DOM_INFO
        | LSAPR_POLICY_PD_ACCOUNT_INFO
        | POLICY_LSA_SERVER_ROLE_INFO
        | LSAPR_POLICY_REPLICA_SRCE_INFO
        | POLICY_MODIFICATION_INFO
        | POLICY_AUDIT_FULL_SET_INFO
        | POLICY_AUDIT_FULL_QUERY_INFO
        | LSAPR_POLICY_DNS_DOMAIN_INFO
        | LSAPR_POLICY_MACHINE_ACCT_INFO
    )


LSAPR_POLICY_INFORMATION.__ndr__ = ndr.Union(
    LSAPR_POLICY_INFORMATION,
    _POLICY_INFORMATION_CLASS,
    (
        ndr.Arm((1,), "PolicyAuditLogInfo", POLICY_AUDIT_LOG_INFO.__ndr__),
        ndr.Arm((2,), "PolicyAuditEventsInfo", LSAPR_POLICY_AUDIT_EVENTS_INFO.__ndr__),
        ndr.Arm((3,), "PolicyPrimaryDomainInfo", LSAPR_POLICY_PRIMARY_DOM_INFO.__ndr__),
        ndr.Arm((5,), "PolicyAccountDomainInfo", LSAPR_POLICY_ACCOUNT_DOM_INFO.__ndr__),
        ndr.Arm((4,), "PolicyPdAccountInfo", LSAPR_POLICY_PD_ACCOUNT_INFO.__ndr__),
        ndr.Arm((6,), "PolicyServerRoleInfo", POLICY_LSA_SERVER_ROLE_INFO.__ndr__),
        ndr.Arm((7,), "PolicyReplicaSourceInfo", LSAPR_POLICY_REPLICA_SRCE_INFO.__ndr__),
        ndr.Arm((9,), "PolicyModificationInfo", POLICY_MODIFICATION_INFO.__ndr__),
        ndr.Arm((10,), "PolicyAuditFullSetInfo", POLICY_AUDIT_FULL_SET_INFO.__ndr__),
        ndr.Arm((11,), "PolicyAuditFullQueryInfo", POLICY_AUDIT_FULL_QUERY_INFO.__ndr__),
        ndr.Arm((12,), "PolicyDnsDomainInfo", LSAPR_POLICY_DNS_DOMAIN_INFO.__ndr__),
        ndr.Arm((13,), "PolicyDnsDomainInfoInt", LSAPR_POLICY_DNS_DOMAIN_INFO.__ndr__),
        ndr.Arm((14,), "PolicyLocalAccountDomainInfo", LSAPR_POLICY_ACCOUNT_DOM_INFO.__ndr__),
        ndr.Arm((15,), "PolicyMachineAccountInfo", LSAPR_POLICY_MACHINE_ACCT_INFO.__ndr__),
    ),
    ms_union=True,
)


@ndr.record
class POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO:
    """typedef struct _POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO {
        unsigned long QualityOfService;
    } POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO, *PPOLICY_DOMAIN_QUALITY_OF_SERVICE_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    QualityOfService: int


POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO.__ndr__ = ndr.Struct(
    POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO, (ndr.Field("QualityOfService", ndr.ULONG),)
)


@ndr.record
class LSAPR_POLICY_DOMAIN_EFS_INFO:
    """typedef struct _LSAPR_POLICY_DOMAIN_EFS_INFO {
        unsigned long InfoLength;
        [size_is(InfoLength)] unsigned char *EfsBlob;
    } LSAPR_POLICY_DOMAIN_EFS_INFO, *PLSAPR_POLICY_DOMAIN_EFS_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    InfoLength: int = ndr.DERIVED
    EfsBlob: bytes | None


LSAPR_POLICY_DOMAIN_EFS_INFO.__ndr__ = ndr.Struct(
    LSAPR_POLICY_DOMAIN_EFS_INFO,
    (
        ndr.Field("InfoLength", ndr.ULONG),
        ndr.Field("EfsBlob", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="InfoLength"),)))),
    ),
)


@ndr.record(kw_only=False)
class LSAPR_POLICY_DOMAIN_INFORMATION:
    """typedef [switch_type(POLICY_DOMAIN_INFORMATION_CLASS)] union _LSAPR_POLICY_DOMAIN_INFORMATION {
        [case(PolicyDomainQualityOfServiceInformation)] POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO
            PolicyDomainQualityOfServiceInfo;
        [case(PolicyDomainEfsInformation)] LSAPR_POLICY_DOMAIN_EFS_INFO PolicyDomainEfsInfo;
        [case(PolicyDomainKerberosTicketInformation)] POLICY_DOMAIN_KERBEROS_TICKET_INFO
            PolicyDomainKerbTicketInfo;
    } LSAPR_POLICY_DOMAIN_INFORMATION, *PLSAPR_POLICY_DOMAIN_INFORMATION;

    Values by discriminant: 1 PolicyDomainQualityOfServiceInfo; 2 PolicyDomainEfsInfo; 3
    PolicyDomainKerbTicketInfo.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO
        | LSAPR_POLICY_DOMAIN_EFS_INFO
        | POLICY_DOMAIN_KERBEROS_TICKET_INFO
    )


LSAPR_POLICY_DOMAIN_INFORMATION.__ndr__ = ndr.Union(
    LSAPR_POLICY_DOMAIN_INFORMATION,
    _POLICY_DOMAIN_INFORMATION_CLASS,
    (
        ndr.Arm((1,), "PolicyDomainQualityOfServiceInfo", POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO.__ndr__),
        ndr.Arm((2,), "PolicyDomainEfsInfo", LSAPR_POLICY_DOMAIN_EFS_INFO.__ndr__),
        ndr.Arm((3,), "PolicyDomainKerbTicketInfo", POLICY_DOMAIN_KERBEROS_TICKET_INFO.__ndr__),
    ),
    ms_union=True,
)


@ndr.record
class LSAPR_TRUSTED_DOMAIN_NAME_INFO:
    """typedef struct _LSAPR_TRUSTED_DOMAIN_NAME_INFO {
        RPC_UNICODE_STRING Name;
    } LSAPR_TRUSTED_DOMAIN_NAME_INFO, *PLSAPR_TRUSTED_DOMAIN_NAME_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: ms_dtyp.RPC_UNICODE_STRING


LSAPR_TRUSTED_DOMAIN_NAME_INFO.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_DOMAIN_NAME_INFO, (ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),)
)


@ndr.record
class LSAPR_TRUSTED_CONTROLLERS_INFO:
    """typedef struct _LSAPR_TRUSTED_CONTROLLERS_INFO {
        [range(0, 5)] unsigned long Entries;
        [size_is(Entries)] PRPC_UNICODE_STRING Names;
    } LSAPR_TRUSTED_CONTROLLERS_INFO, *PLSAPR_TRUSTED_CONTROLLERS_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Entries: int = ndr.DERIVED
    Names: list[ms_dtyp.RPC_UNICODE_STRING] | None


LSAPR_TRUSTED_CONTROLLERS_INFO.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_CONTROLLERS_INFO,
    (
        ndr.Field("Entries", ndr.Ranged(ndr.ULONG, 0, 5)),
        ndr.Field(
            "Names", ndr.Pointer(ndr.Array(ms_dtyp.RPC_UNICODE_STRING.__ndr__, (ndr.Dim(size_is="Entries"),)))
        ),
    ),
)


@ndr.record
class LSAPR_TRUSTED_PASSWORD_INFO:
    """typedef struct _LSAPR_TRUSTED_PASSWORD_INFO {
        PLSAPR_CR_CIPHER_VALUE Password;
        PLSAPR_CR_CIPHER_VALUE OldPassword;
    } LSAPR_TRUSTED_PASSWORD_INFO, *PLSAPR_TRUSTED_PASSWORD_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    Password: LSAPR_CR_CIPHER_VALUE | None
    OldPassword: LSAPR_CR_CIPHER_VALUE | None


LSAPR_TRUSTED_PASSWORD_INFO.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_PASSWORD_INFO,
    (
        ndr.Field("Password", ndr.Pointer(LSAPR_CR_CIPHER_VALUE.__ndr__)),
        ndr.Field("OldPassword", ndr.Pointer(LSAPR_CR_CIPHER_VALUE.__ndr__)),
    ),
)


@ndr.record
class LSAPR_TRUSTED_DOMAIN_INFORMATION_EX:
    """typedef struct _LSAPR_TRUSTED_DOMAIN_INFORMATION_EX {
        RPC_UNICODE_STRING Name;
        RPC_UNICODE_STRING FlatName;
        PRPC_SID Sid;
        unsigned long TrustDirection;
        unsigned long TrustType;
        unsigned long TrustAttributes;
    } LSAPR_TRUSTED_DOMAIN_INFORMATION_EX, *PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: ms_dtyp.RPC_UNICODE_STRING
    FlatName: ms_dtyp.RPC_UNICODE_STRING
    Sid: ms_dtyp.RPC_SID | None
    TrustDirection: int
    TrustType: int
    TrustAttributes: int


LSAPR_TRUSTED_DOMAIN_INFORMATION_EX.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
    (
        ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("FlatName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("TrustDirection", ndr.ULONG),
        ndr.Field("TrustType", ndr.ULONG),
        ndr.Field("TrustAttributes", ndr.ULONG),
    ),
)


@ndr.record
class LSAPR_AUTH_INFORMATION:
    """typedef struct _LSAPR_AUTH_INFORMATION {
        LARGE_INTEGER LastUpdateTime;
        unsigned long AuthType;
        [range(0, 65536)] unsigned long AuthInfoLength;
        [size_is(AuthInfoLength)] unsigned char *AuthInfo;
    } LSAPR_AUTH_INFORMATION, *PLSAPR_AUTH_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    LastUpdateTime: ms_dtyp.LARGE_INTEGER
    AuthType: int
    AuthInfoLength: int = ndr.DERIVED
    AuthInfo: bytes | None


LSAPR_AUTH_INFORMATION.__ndr__ = ndr.Struct(
    LSAPR_AUTH_INFORMATION,
    (
        ndr.Field("LastUpdateTime", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("AuthType", ndr.ULONG),
        ndr.Field("AuthInfoLength", ndr.Ranged(ndr.ULONG, 0, 65536)),
        ndr.Field("AuthInfo", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="AuthInfoLength"),)))),
    ),
)


@ndr.record
class LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION:
    """typedef struct _LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION {
        [range(0, 1)] unsigned long IncomingAuthInfos;
        PLSAPR_AUTH_INFORMATION IncomingAuthenticationInformation;
        PLSAPR_AUTH_INFORMATION IncomingPreviousAuthenticationInformation;
        [range(0, 1)] unsigned long OutgoingAuthInfos;
        PLSAPR_AUTH_INFORMATION OutgoingAuthenticationInformation;
        PLSAPR_AUTH_INFORMATION OutgoingPreviousAuthenticationInformation;
    } LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION, *PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    IncomingAuthInfos: int
    IncomingAuthenticationInformation: LSAPR_AUTH_INFORMATION | None
    IncomingPreviousAuthenticationInformation: LSAPR_AUTH_INFORMATION | None
    OutgoingAuthInfos: int
    OutgoingAuthenticationInformation: LSAPR_AUTH_INFORMATION | None
    OutgoingPreviousAuthenticationInformation: LSAPR_AUTH_INFORMATION | None


LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION,
    (
        ndr.Field("IncomingAuthInfos", ndr.Ranged(ndr.ULONG, 0, 1)),
        ndr.Field("IncomingAuthenticationInformation", ndr.Pointer(LSAPR_AUTH_INFORMATION.__ndr__)),
        ndr.Field("IncomingPreviousAuthenticationInformation", ndr.Pointer(LSAPR_AUTH_INFORMATION.__ndr__)),
        ndr.Field("OutgoingAuthInfos", ndr.Ranged(ndr.ULONG, 0, 1)),
        ndr.Field("OutgoingAuthenticationInformation", ndr.Pointer(LSAPR_AUTH_INFORMATION.__ndr__)),
        ndr.Field("OutgoingPreviousAuthenticationInformation", ndr.Pointer(LSAPR_AUTH_INFORMATION.__ndr__)),
    ),
)


@ndr.record
class LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION:
    """typedef struct _LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION {
        LSAPR_TRUSTED_DOMAIN_INFORMATION_EX Information;
        TRUSTED_POSIX_OFFSET_INFO PosixOffset;
        LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION AuthInformation;
    } LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION, *PLSAPR_TRUSTED_DOMAIN_FULL_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    Information: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX
    PosixOffset: TRUSTED_POSIX_OFFSET_INFO
    AuthInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION


LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION,
    (
        ndr.Field("Information", LSAPR_TRUSTED_DOMAIN_INFORMATION_EX.__ndr__),
        ndr.Field("PosixOffset", TRUSTED_POSIX_OFFSET_INFO.__ndr__),
        ndr.Field("AuthInformation", LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION.__ndr__),
    ),
)


@ndr.record
class LSAPR_TRUSTED_DOMAIN_AUTH_BLOB:
    """typedef struct _LSAPR_TRUSTED_DOMAIN_AUTH_BLOB {
        [range(0, 65536)] unsigned long AuthSize;
        [size_is(AuthSize)] unsigned char *AuthBlob;
    } LSAPR_TRUSTED_DOMAIN_AUTH_BLOB, *PLSAPR_TRUSTED_DOMAIN_AUTH_BLOB;
    """

    __ndr__: ClassVar[ndr.Struct]
    AuthSize: int = ndr.DERIVED
    AuthBlob: bytes | None


LSAPR_TRUSTED_DOMAIN_AUTH_BLOB.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_DOMAIN_AUTH_BLOB,
    (
        ndr.Field("AuthSize", ndr.Ranged(ndr.ULONG, 0, 65536)),
        ndr.Field("AuthBlob", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="AuthSize"),)))),
    ),
)


@ndr.record
class LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL:
    """typedef struct _LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL {
        LSAPR_TRUSTED_DOMAIN_AUTH_BLOB AuthBlob;
    } LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL, *PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL;
    """

    __ndr__: ClassVar[ndr.Struct]
    AuthBlob: LSAPR_TRUSTED_DOMAIN_AUTH_BLOB


LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
    (ndr.Field("AuthBlob", LSAPR_TRUSTED_DOMAIN_AUTH_BLOB.__ndr__),),
)


@ndr.record
class LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL:
    """typedef struct _LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL {
        LSAPR_TRUSTED_DOMAIN_INFORMATION_EX Information;
        TRUSTED_POSIX_OFFSET_INFO PosixOffset;
        LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL AuthInformation;
    } LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL, *PLSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL;
    """

    __ndr__: ClassVar[ndr.Struct]
    Information: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX
    PosixOffset: TRUSTED_POSIX_OFFSET_INFO
    AuthInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL


LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL,
    (
        ndr.Field("Information", LSAPR_TRUSTED_DOMAIN_INFORMATION_EX.__ndr__),
        ndr.Field("PosixOffset", TRUSTED_POSIX_OFFSET_INFO.__ndr__),
        ndr.Field("AuthInformation", LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL.__ndr__),
    ),
)


@ndr.record
class LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES:
    """typedef struct _LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES {
        UCHAR AuthData[64];
        UCHAR Salt[16];
        [range(0, (64 * 1024))] ULONG cbCipher;
        [size_is(cbCipher)] PUCHAR Cipher;
    } LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
        *PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES;
    """

    __ndr__: ClassVar[ndr.Struct]
    AuthData: bytes
    Salt: bytes
    cbCipher: int = ndr.DERIVED
    Cipher: bytes | None


LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
    (
        ndr.Field("AuthData", ndr.Array(ndr.CHAR, (ndr.Dim(bound=64),))),
        ndr.Field("Salt", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
        ndr.Field("cbCipher", ndr.Ranged(ndr.ULONG, 0, 65536)),
        ndr.Field("Cipher", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbCipher"),)))),
    ),
)


@ndr.record
class LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES:
    """typedef struct _LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES {
        LSAPR_TRUSTED_DOMAIN_INFORMATION_EX Information;
        TRUSTED_POSIX_OFFSET_INFO PosixOffset;
        LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES AuthInformation;
    } LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES,
        *PLSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES;
    """

    __ndr__: ClassVar[ndr.Struct]
    Information: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX
    PosixOffset: TRUSTED_POSIX_OFFSET_INFO
    AuthInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES


LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES,
    (
        ndr.Field("Information", LSAPR_TRUSTED_DOMAIN_INFORMATION_EX.__ndr__),
        ndr.Field("PosixOffset", TRUSTED_POSIX_OFFSET_INFO.__ndr__),
        ndr.Field("AuthInformation", LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES.__ndr__),
    ),
)


@ndr.record
class LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2:
    """typedef struct _LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2 {
        RPC_UNICODE_STRING Name;
        RPC_UNICODE_STRING FlatName;
        PRPC_SID Sid;
        unsigned long TrustDirection;
        unsigned long TrustType;
        unsigned long TrustAttributes;
        unsigned long ForestTrustLength;
        [size_is(ForestTrustLength)] unsigned char *ForestTrustInfo;
    } LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2, *PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX2;
    """

    __ndr__: ClassVar[ndr.Struct]
    Name: ms_dtyp.RPC_UNICODE_STRING
    FlatName: ms_dtyp.RPC_UNICODE_STRING
    Sid: ms_dtyp.RPC_SID | None
    TrustDirection: int
    TrustType: int
    TrustAttributes: int
    ForestTrustLength: int = ndr.DERIVED
    ForestTrustInfo: bytes | None


LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2,
    (
        ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("FlatName", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("TrustDirection", ndr.ULONG),
        ndr.Field("TrustType", ndr.ULONG),
        ndr.Field("TrustAttributes", ndr.ULONG),
        ndr.Field("ForestTrustLength", ndr.ULONG),
        ndr.Field(
            "ForestTrustInfo", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="ForestTrustLength"),)))
        ),
    ),
)


@ndr.record
class LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2:
    """typedef struct _LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2 {
        LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2 Information;
        TRUSTED_POSIX_OFFSET_INFO PosixOffset;
        LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION AuthInformation;
    } LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2, *PLSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2;
    """

    __ndr__: ClassVar[ndr.Struct]
    Information: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2
    PosixOffset: TRUSTED_POSIX_OFFSET_INFO
    AuthInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION


LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2,
    (
        ndr.Field("Information", LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2.__ndr__),
        ndr.Field("PosixOffset", TRUSTED_POSIX_OFFSET_INFO.__ndr__),
        ndr.Field("AuthInformation", LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION.__ndr__),
    ),
)


@ndr.record
class TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES:
    """typedef struct _TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES {
        unsigned long SupportedEncryptionTypes;
    } TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES, *PTRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES;
    """

    __ndr__: ClassVar[ndr.Struct]
    SupportedEncryptionTypes: int


TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES.__ndr__ = ndr.Struct(
    TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES, (ndr.Field("SupportedEncryptionTypes", ndr.ULONG),)
)


@ndr.record(kw_only=False)
class LSAPR_TRUSTED_DOMAIN_INFO:
    """typedef [switch_type(TRUSTED_INFORMATION_CLASS)] union _LSAPR_TRUSTED_DOMAIN_INFO {
        [case(TrustedDomainNameInformation)] LSAPR_TRUSTED_DOMAIN_NAME_INFO TrustedDomainNameInfo;
        [case(TrustedControllersInformation)] LSAPR_TRUSTED_CONTROLLERS_INFO TrustedControllersInfo;
        [case(TrustedPosixOffsetInformation)] TRUSTED_POSIX_OFFSET_INFO TrustedPosixOffsetInfo;
        [case(TrustedPasswordInformation)] LSAPR_TRUSTED_PASSWORD_INFO TrustedPasswordInfo;
        [case(TrustedDomainInformationBasic)] LSAPR_TRUSTED_DOMAIN_INFORMATION_BASIC TrustedDomainInfoBasic;
        [case(TrustedDomainInformationEx)] LSAPR_TRUSTED_DOMAIN_INFORMATION_EX TrustedDomainInfoEx;
        [case(TrustedDomainAuthInformation)] LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION TrustedAuthInfo;
        [case(TrustedDomainFullInformation)] LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION TrustedFullInfo;
        [case(TrustedDomainAuthInformationInternal)] LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL
            TrustedAuthInfoInternal;
        [case(TrustedDomainFullInformationInternal)] LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL
            TrustedFullInfoInternal;
        [case(TrustedDomainInformationEx2Internal)] LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2 TrustedDomainInfoEx2;
        [case(TrustedDomainFullInformation2Internal)] LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2 TrustedFullInfo2;
        [case(TrustedDomainSupportedEncryptionTypes)] TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES
            TrustedDomainSETs;
        [case(TrustedDomainAuthInformationInternalAes)] LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES
            TrustedAuthInfoInternalAes;
        [case(TrustedDomainFullInformationInternalAes)] LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES
            TrustedFullInfoInternalAes;
    } LSAPR_TRUSTED_DOMAIN_INFO, *PLSAPR_TRUSTED_DOMAIN_INFO;

    Values by discriminant: 1 TrustedDomainNameInfo; 2 TrustedControllersInfo; 3 TrustedPosixOffsetInfo; 4
    TrustedPasswordInfo; 5 TrustedDomainInfoBasic; 6 TrustedDomainInfoEx; 7 TrustedAuthInfo; 8
    TrustedFullInfo; 9 TrustedAuthInfoInternal; 10 TrustedFullInfoInternal; 11 TrustedDomainInfoEx2; 12
    TrustedFullInfo2; 13 TrustedDomainSETs; 14 TrustedAuthInfoInternalAes; 15 TrustedFullInfoInternalAes.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        LSAPR_TRUSTED_DOMAIN_NAME_INFO
        | LSAPR_TRUSTED_CONTROLLERS_INFO
        | TRUSTED_POSIX_OFFSET_INFO
        | LSAPR_TRUSTED_PASSWORD_INFO
        | LSAPR_TRUST_INFORMATION
        | LSAPR_TRUSTED_DOMAIN_INFORMATION_EX
        | LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION
        | LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION
        | LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL
        | LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL
        | LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2
        | LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2
        | TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES
        | LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES
        | LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES
    )


LSAPR_TRUSTED_DOMAIN_INFO.__ndr__ = ndr.Union(
    LSAPR_TRUSTED_DOMAIN_INFO,
    _TRUSTED_INFORMATION_CLASS,
    (
        ndr.Arm((1,), "TrustedDomainNameInfo", LSAPR_TRUSTED_DOMAIN_NAME_INFO.__ndr__),
        ndr.Arm((2,), "TrustedControllersInfo", LSAPR_TRUSTED_CONTROLLERS_INFO.__ndr__),
        ndr.Arm((3,), "TrustedPosixOffsetInfo", TRUSTED_POSIX_OFFSET_INFO.__ndr__),
        ndr.Arm((4,), "TrustedPasswordInfo", LSAPR_TRUSTED_PASSWORD_INFO.__ndr__),
        ndr.Arm((5,), "TrustedDomainInfoBasic", LSAPR_TRUST_INFORMATION.__ndr__),
        ndr.Arm((6,), "TrustedDomainInfoEx", LSAPR_TRUSTED_DOMAIN_INFORMATION_EX.__ndr__),
        ndr.Arm((7,), "TrustedAuthInfo", LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION.__ndr__),
        ndr.Arm((8,), "TrustedFullInfo", LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION.__ndr__),
        ndr.Arm((9,), "TrustedAuthInfoInternal", LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL.__ndr__),
        ndr.Arm((10,), "TrustedFullInfoInternal", LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL.__ndr__),
        ndr.Arm((11,), "TrustedDomainInfoEx2", LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2.__ndr__),
        ndr.Arm((12,), "TrustedFullInfo2", LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2.__ndr__),
        ndr.Arm((13,), "TrustedDomainSETs", TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES.__ndr__),
        ndr.Arm(
            (14,), "TrustedAuthInfoInternalAes", LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES.__ndr__
        ),
        ndr.Arm(
            (15,), "TrustedFullInfoInternalAes", LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES.__ndr__
        ),
    ),
    ms_union=True,
)


@ndr.record
class LSAPR_USER_RIGHT_SET:
    """typedef struct _LSAPR_USER_RIGHT_SET {
        [range(0, 256)] unsigned long Entries;
        [size_is(Entries)] PRPC_UNICODE_STRING UserRights;
    } LSAPR_USER_RIGHT_SET, *PLSAPR_USER_RIGHT_SET;
    """

    __ndr__: ClassVar[ndr.Struct]
    Entries: int = ndr.DERIVED
    UserRights: list[ms_dtyp.RPC_UNICODE_STRING] | None


LSAPR_USER_RIGHT_SET.__ndr__ = ndr.Struct(
    LSAPR_USER_RIGHT_SET,
    (
        ndr.Field("Entries", ndr.Ranged(ndr.ULONG, 0, 256)),
        ndr.Field(
            "UserRights",
            ndr.Pointer(ndr.Array(ms_dtyp.RPC_UNICODE_STRING.__ndr__, (ndr.Dim(size_is="Entries"),))),
        ),
    ),
)


@ndr.record
class LSAPR_TRUSTED_ENUM_BUFFER_EX:
    """typedef struct _LSAPR_TRUSTED_ENUM_BUFFER_EX {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX EnumerationBuffer;
    } LSAPR_TRUSTED_ENUM_BUFFER_EX, *PLSAPR_TRUSTED_ENUM_BUFFER_EX;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    EnumerationBuffer: list[LSAPR_TRUSTED_DOMAIN_INFORMATION_EX] | None


LSAPR_TRUSTED_ENUM_BUFFER_EX.__ndr__ = ndr.Struct(
    LSAPR_TRUSTED_ENUM_BUFFER_EX,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "EnumerationBuffer",
            ndr.Pointer(
                ndr.Array(LSAPR_TRUSTED_DOMAIN_INFORMATION_EX.__ndr__, (ndr.Dim(size_is="EntriesRead"),))
            ),
        ),
    ),
)


@ndr.record
class LSAPR_REFERENCED_DOMAIN_LIST:
    """typedef struct _LSAPR_REFERENCED_DOMAIN_LIST {
        unsigned long Entries;
        [size_is(Entries)] PLSAPR_TRUST_INFORMATION Domains;
        unsigned long MaxEntries;
    } LSAPR_REFERENCED_DOMAIN_LIST, *PLSAPR_REFERENCED_DOMAIN_LIST;
    """

    __ndr__: ClassVar[ndr.Struct]
    Entries: int = ndr.DERIVED
    Domains: list[LSAPR_TRUST_INFORMATION] | None
    MaxEntries: int


LSAPR_REFERENCED_DOMAIN_LIST.__ndr__ = ndr.Struct(
    LSAPR_REFERENCED_DOMAIN_LIST,
    (
        ndr.Field("Entries", ndr.ULONG),
        ndr.Field(
            "Domains", ndr.Pointer(ndr.Array(LSAPR_TRUST_INFORMATION.__ndr__, (ndr.Dim(size_is="Entries"),)))
        ),
        ndr.Field("MaxEntries", ndr.ULONG),
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
class LSA_TRANSLATED_SID:
    """typedef struct _LSA_TRANSLATED_SID {
        SID_NAME_USE Use;
        unsigned long RelativeId;
        long DomainIndex;
    } LSA_TRANSLATED_SID, *PLSA_TRANSLATED_SID;
    """

    __ndr__: ClassVar[ndr.Struct]
    Use: SID_NAME_USE | int
    RelativeId: int
    DomainIndex: int


LSA_TRANSLATED_SID.__ndr__ = ndr.Struct(
    LSA_TRANSLATED_SID,
    (ndr.Field("Use", _SID_NAME_USE), ndr.Field("RelativeId", ndr.ULONG), ndr.Field("DomainIndex", ndr.LONG)),
)


@ndr.record
class LSAPR_TRANSLATED_SIDS:
    """typedef struct _LSAPR_TRANSLATED_SIDS {
        [range(0, 1000)] unsigned long Entries;
        [size_is(Entries)] PLSA_TRANSLATED_SID Sids;
    } LSAPR_TRANSLATED_SIDS, *PLSAPR_TRANSLATED_SIDS;
    """

    __ndr__: ClassVar[ndr.Struct]
    Entries: int = ndr.DERIVED
    Sids: list[LSA_TRANSLATED_SID] | None


LSAPR_TRANSLATED_SIDS.__ndr__ = ndr.Struct(
    LSAPR_TRANSLATED_SIDS,
    (
        ndr.Field("Entries", ndr.Ranged(ndr.ULONG, 0, 1000)),
        ndr.Field("Sids", ndr.Pointer(ndr.Array(LSA_TRANSLATED_SID.__ndr__, (ndr.Dim(size_is="Entries"),)))),
    ),
)


class LSAP_LOOKUP_LEVEL(enum.IntEnum):
    """typedef enum _LSAP_LOOKUP_LEVEL {
        LsapLookupWksta = 1,
        LsapLookupPDC,
        LsapLookupTDL,
        LsapLookupGC,
        LsapLookupXForestReferral,
        LsapLookupXForestResolve,
        LsapLookupRODCReferralToFullDC
    } LSAP_LOOKUP_LEVEL, *PLSAP_LOOKUP_LEVEL;
    """

    LsapLookupWksta = 1
    LsapLookupPDC = 2
    LsapLookupTDL = 3
    LsapLookupGC = 4
    LsapLookupXForestReferral = 5
    LsapLookupXForestResolve = 6
    LsapLookupRODCReferralToFullDC = 7


_LSAP_LOOKUP_LEVEL: Final = ndr.Enum(LSAP_LOOKUP_LEVEL)


@ndr.record
class LSAPR_SID_INFORMATION:
    """typedef struct _LSAPR_SID_INFORMATION {
        PRPC_SID Sid;
    } LSAPR_SID_INFORMATION, *PLSAPR_SID_INFORMATION;
    """

    __ndr__: ClassVar[ndr.Struct]
    Sid: ms_dtyp.RPC_SID | None


LSAPR_SID_INFORMATION.__ndr__ = ndr.Struct(
    LSAPR_SID_INFORMATION, (ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),)
)


@ndr.record
class LSAPR_SID_ENUM_BUFFER:
    """typedef struct _LSAPR_SID_ENUM_BUFFER {
        [range(0, 20480)] unsigned long Entries;
        [size_is(Entries)] PLSAPR_SID_INFORMATION SidInfo;
    } LSAPR_SID_ENUM_BUFFER, *PLSAPR_SID_ENUM_BUFFER;
    """

    __ndr__: ClassVar[ndr.Struct]
    Entries: int = ndr.DERIVED
    SidInfo: list[LSAPR_SID_INFORMATION] | None


LSAPR_SID_ENUM_BUFFER.__ndr__ = ndr.Struct(
    LSAPR_SID_ENUM_BUFFER,
    (
        ndr.Field("Entries", ndr.Ranged(ndr.ULONG, 0, 20480)),
        ndr.Field(
            "SidInfo", ndr.Pointer(ndr.Array(LSAPR_SID_INFORMATION.__ndr__, (ndr.Dim(size_is="Entries"),)))
        ),
    ),
)


@ndr.record
class LSAPR_TRANSLATED_NAME:
    """typedef struct _LSAPR_TRANSLATED_NAME {
        SID_NAME_USE Use;
        RPC_UNICODE_STRING Name;
        long DomainIndex;
    } LSAPR_TRANSLATED_NAME, *PLSAPR_TRANSLATED_NAME;
    """

    __ndr__: ClassVar[ndr.Struct]
    Use: SID_NAME_USE | int
    Name: ms_dtyp.RPC_UNICODE_STRING
    DomainIndex: int


LSAPR_TRANSLATED_NAME.__ndr__ = ndr.Struct(
    LSAPR_TRANSLATED_NAME,
    (
        ndr.Field("Use", _SID_NAME_USE),
        ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("DomainIndex", ndr.LONG),
    ),
)


@ndr.record
class LSAPR_TRANSLATED_NAMES:
    """typedef struct _LSAPR_TRANSLATED_NAMES {
        [range(0, 20480)] unsigned long Entries;
        [size_is(Entries)] PLSAPR_TRANSLATED_NAME Names;
    } LSAPR_TRANSLATED_NAMES, *PLSAPR_TRANSLATED_NAMES;
    """

    __ndr__: ClassVar[ndr.Struct]
    Entries: int = ndr.DERIVED
    Names: list[LSAPR_TRANSLATED_NAME] | None


LSAPR_TRANSLATED_NAMES.__ndr__ = ndr.Struct(
    LSAPR_TRANSLATED_NAMES,
    (
        ndr.Field("Entries", ndr.Ranged(ndr.ULONG, 0, 20480)),
        ndr.Field(
            "Names", ndr.Pointer(ndr.Array(LSAPR_TRANSLATED_NAME.__ndr__, (ndr.Dim(size_is="Entries"),)))
        ),
    ),
)


@ndr.record
class LSAPR_TRANSLATED_NAME_EX:
    """typedef struct _LSAPR_TRANSLATED_NAME_EX {
        SID_NAME_USE Use;
        RPC_UNICODE_STRING Name;
        long DomainIndex;
        unsigned long Flags;
    } LSAPR_TRANSLATED_NAME_EX, *PLSAPR_TRANSLATED_NAME_EX;
    """

    __ndr__: ClassVar[ndr.Struct]
    Use: SID_NAME_USE | int
    Name: ms_dtyp.RPC_UNICODE_STRING
    DomainIndex: int
    Flags: int


LSAPR_TRANSLATED_NAME_EX.__ndr__ = ndr.Struct(
    LSAPR_TRANSLATED_NAME_EX,
    (
        ndr.Field("Use", _SID_NAME_USE),
        ndr.Field("Name", ms_dtyp.RPC_UNICODE_STRING.__ndr__),
        ndr.Field("DomainIndex", ndr.LONG),
        ndr.Field("Flags", ndr.ULONG),
    ),
)


@ndr.record
class LSAPR_TRANSLATED_NAMES_EX:
    """typedef struct _LSAPR_TRANSLATED_NAMES_EX {
        [range(0, 20480)] unsigned long Entries;
        [size_is(Entries)] PLSAPR_TRANSLATED_NAME_EX Names;
    } LSAPR_TRANSLATED_NAMES_EX, *PLSAPR_TRANSLATED_NAMES_EX;
    """

    __ndr__: ClassVar[ndr.Struct]
    Entries: int = ndr.DERIVED
    Names: list[LSAPR_TRANSLATED_NAME_EX] | None


LSAPR_TRANSLATED_NAMES_EX.__ndr__ = ndr.Struct(
    LSAPR_TRANSLATED_NAMES_EX,
    (
        ndr.Field("Entries", ndr.Ranged(ndr.ULONG, 0, 20480)),
        ndr.Field(
            "Names", ndr.Pointer(ndr.Array(LSAPR_TRANSLATED_NAME_EX.__ndr__, (ndr.Dim(size_is="Entries"),)))
        ),
    ),
)


@ndr.record
class LSAPR_TRANSLATED_SID_EX:
    """typedef struct _LSAPR_TRANSLATED_SID_EX {
        SID_NAME_USE Use;
        unsigned long RelativeId;
        long DomainIndex;
        unsigned long Flags;
    } LSAPR_TRANSLATED_SID_EX, *PLSAPR_TRANSLATED_SID_EX;
    """

    __ndr__: ClassVar[ndr.Struct]
    Use: SID_NAME_USE | int
    RelativeId: int
    DomainIndex: int
    Flags: int


LSAPR_TRANSLATED_SID_EX.__ndr__ = ndr.Struct(
    LSAPR_TRANSLATED_SID_EX,
    (
        ndr.Field("Use", _SID_NAME_USE),
        ndr.Field("RelativeId", ndr.ULONG),
        ndr.Field("DomainIndex", ndr.LONG),
        ndr.Field("Flags", ndr.ULONG),
    ),
)


@ndr.record
class LSAPR_TRANSLATED_SIDS_EX:
    """typedef struct _LSAPR_TRANSLATED_SIDS_EX {
        [range(0, 1000)] unsigned long Entries;
        [size_is(Entries)] PLSAPR_TRANSLATED_SID_EX Sids;
    } LSAPR_TRANSLATED_SIDS_EX, *PLSAPR_TRANSLATED_SIDS_EX;
    """

    __ndr__: ClassVar[ndr.Struct]
    Entries: int = ndr.DERIVED
    Sids: list[LSAPR_TRANSLATED_SID_EX] | None


LSAPR_TRANSLATED_SIDS_EX.__ndr__ = ndr.Struct(
    LSAPR_TRANSLATED_SIDS_EX,
    (
        ndr.Field("Entries", ndr.Ranged(ndr.ULONG, 0, 1000)),
        ndr.Field(
            "Sids", ndr.Pointer(ndr.Array(LSAPR_TRANSLATED_SID_EX.__ndr__, (ndr.Dim(size_is="Entries"),)))
        ),
    ),
)


@ndr.record
class LSAPR_TRANSLATED_SID_EX2:
    """typedef struct _LSAPR_TRANSLATED_SID_EX2 {
        SID_NAME_USE Use;
        PRPC_SID Sid;
        long DomainIndex;
        unsigned long Flags;
    } LSAPR_TRANSLATED_SID_EX2, *PLSAPR_TRANSLATED_SID_EX2;
    """

    __ndr__: ClassVar[ndr.Struct]
    Use: SID_NAME_USE | int
    Sid: ms_dtyp.RPC_SID | None
    DomainIndex: int
    Flags: int


LSAPR_TRANSLATED_SID_EX2.__ndr__ = ndr.Struct(
    LSAPR_TRANSLATED_SID_EX2,
    (
        ndr.Field("Use", _SID_NAME_USE),
        ndr.Field("Sid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__)),
        ndr.Field("DomainIndex", ndr.LONG),
        ndr.Field("Flags", ndr.ULONG),
    ),
)


@ndr.record
class LSAPR_TRANSLATED_SIDS_EX2:
    """typedef struct _LSAPR_TRANSLATED_SIDS_EX2 {
        [range(0, 1000)] unsigned long Entries;
        [size_is(Entries)] PLSAPR_TRANSLATED_SID_EX2 Sids;
    } LSAPR_TRANSLATED_SIDS_EX2, *PLSAPR_TRANSLATED_SIDS_EX2;
    """

    __ndr__: ClassVar[ndr.Struct]
    Entries: int = ndr.DERIVED
    Sids: list[LSAPR_TRANSLATED_SID_EX2] | None


LSAPR_TRANSLATED_SIDS_EX2.__ndr__ = ndr.Struct(
    LSAPR_TRANSLATED_SIDS_EX2,
    (
        ndr.Field("Entries", ndr.Ranged(ndr.ULONG, 0, 1000)),
        ndr.Field(
            "Sids", ndr.Pointer(ndr.Array(LSAPR_TRANSLATED_SID_EX2.__ndr__, (ndr.Dim(size_is="Entries"),)))
        ),
    ),
)


@ndr.record
class LSAPR_REVISION_INFO_V1:
    """typedef struct _LSAPR_REVISION_INFO_V1 {
        ULONG Revision;
        ULONG SupportedFeatures;
    } LSAPR_REVISION_INFO_V1, *PLSAPR_REVISION_INFO_V1;
    """

    __ndr__: ClassVar[ndr.Struct]
    Revision: int
    SupportedFeatures: int


LSAPR_REVISION_INFO_V1.__ndr__ = ndr.Struct(
    LSAPR_REVISION_INFO_V1, (ndr.Field("Revision", ndr.ULONG), ndr.Field("SupportedFeatures", ndr.ULONG))
)


@ndr.record(kw_only=False)
class LSAPR_REVISION_INFO:
    """typedef [switch_type(ULONG)] union {
        [case(1)] LSAPR_REVISION_INFO_V1 V1;
    } LSAPR_REVISION_INFO, *PLSAPR_REVISION_INFO;

    Values by discriminant: 1 V1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: LSAPR_REVISION_INFO_V1


LSAPR_REVISION_INFO.__ndr__ = ndr.Union(
    LSAPR_REVISION_INFO, ndr.ULONG, (ndr.Arm((1,), "V1", LSAPR_REVISION_INFO_V1.__ndr__),), ms_union=True
)


LSA_UNICODE_STRING = ms_dtyp.RPC_UNICODE_STRING
LSAPR_TRUSTED_DOMAIN_INFORMATION_BASIC = LSAPR_TRUST_INFORMATION


class lsarpc:
    """interface lsarpc, uuid 12345778-1234-abcd-ef00-0123456789ab, version 0.0."""

    INTERFACE: ClassVar[stub.Interface]

    @ndr.record
    class LsarCloseResult(stub.Result):
        """What LsarClose returns."""

        ObjectHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarClose", hresult=True)

    @ndr.record
    class Opnum1NotUsedOnWireResult(stub.Result):
        """What Opnum1NotUsedOnWire returns."""

    @ndr.record
    class LsarEnumeratePrivilegesResult(stub.Result):
        """What LsarEnumeratePrivileges returns."""

        EnumerationContext: int
        EnumerationBuffer: LSAPR_PRIVILEGE_ENUM_BUFFER
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarEnumeratePrivileges", hresult=True)

    @ndr.record
    class LsarQuerySecurityObjectResult(stub.Result):
        """What LsarQuerySecurityObject returns."""

        SecurityDescriptor: LSAPR_SR_SECURITY_DESCRIPTOR | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarQuerySecurityObject", hresult=True)

    @ndr.record
    class LsarSetSecurityObjectResult(stub.Result):
        """What LsarSetSecurityObject returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarSetSecurityObject", hresult=True)

    @ndr.record
    class Opnum5NotUsedOnWireResult(stub.Result):
        """What Opnum5NotUsedOnWire returns."""

    @ndr.record
    class LsarOpenPolicyResult(stub.Result):
        """What LsarOpenPolicy returns."""

        PolicyHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarOpenPolicy", hresult=True)

    @ndr.record
    class LsarQueryInformationPolicyResult(stub.Result):
        """What LsarQueryInformationPolicy returns."""

        PolicyInformation: LSAPR_POLICY_INFORMATION | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarQueryInformationPolicy", hresult=True)

    @ndr.record
    class LsarSetInformationPolicyResult(stub.Result):
        """What LsarSetInformationPolicy returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarSetInformationPolicy", hresult=True)

    @ndr.record
    class Opnum9NotUsedOnWireResult(stub.Result):
        """What Opnum9NotUsedOnWire returns."""

    @ndr.record
    class LsarCreateAccountResult(stub.Result):
        """What LsarCreateAccount returns."""

        AccountHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarCreateAccount", hresult=True)

    @ndr.record
    class LsarEnumerateAccountsResult(stub.Result):
        """What LsarEnumerateAccounts returns."""

        EnumerationContext: int
        EnumerationBuffer: LSAPR_ACCOUNT_ENUM_BUFFER
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarEnumerateAccounts", hresult=True)

    @ndr.record
    class LsarCreateTrustedDomainResult(stub.Result):
        """What LsarCreateTrustedDomain returns."""

        TrustedDomainHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarCreateTrustedDomain", hresult=True)

    @ndr.record
    class LsarEnumerateTrustedDomainsResult(stub.Result):
        """What LsarEnumerateTrustedDomains returns."""

        EnumerationContext: int
        EnumerationBuffer: LSAPR_TRUSTED_ENUM_BUFFER
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarEnumerateTrustedDomains", hresult=True)

    @ndr.record
    class LsarLookupNamesResult(stub.Result):
        """What LsarLookupNames returns."""

        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedSids: LSAPR_TRANSLATED_SIDS
        MappedCount: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarLookupNames", hresult=True)

    @ndr.record
    class LsarLookupSidsResult(stub.Result):
        """What LsarLookupSids returns."""

        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedNames: LSAPR_TRANSLATED_NAMES
        MappedCount: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarLookupSids", hresult=True)

    @ndr.record
    class LsarCreateSecretResult(stub.Result):
        """What LsarCreateSecret returns."""

        SecretHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarCreateSecret", hresult=True)

    @ndr.record
    class LsarOpenAccountResult(stub.Result):
        """What LsarOpenAccount returns."""

        AccountHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarOpenAccount", hresult=True)

    @ndr.record
    class LsarEnumeratePrivilegesAccountResult(stub.Result):
        """What LsarEnumeratePrivilegesAccount returns."""

        Privileges: LSAPR_PRIVILEGE_SET | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarEnumeratePrivilegesAccount", hresult=True)

    @ndr.record
    class LsarAddPrivilegesToAccountResult(stub.Result):
        """What LsarAddPrivilegesToAccount returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarAddPrivilegesToAccount", hresult=True)

    @ndr.record
    class LsarRemovePrivilegesFromAccountResult(stub.Result):
        """What LsarRemovePrivilegesFromAccount returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarRemovePrivilegesFromAccount", hresult=True)

    @ndr.record
    class Opnum21NotUsedOnWireResult(stub.Result):
        """What Opnum21NotUsedOnWire returns."""

    @ndr.record
    class Opnum22NotUsedOnWireResult(stub.Result):
        """What Opnum22NotUsedOnWire returns."""

    @ndr.record
    class LsarGetSystemAccessAccountResult(stub.Result):
        """What LsarGetSystemAccessAccount returns."""

        SystemAccess: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarGetSystemAccessAccount", hresult=True)

    @ndr.record
    class LsarSetSystemAccessAccountResult(stub.Result):
        """What LsarSetSystemAccessAccount returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarSetSystemAccessAccount", hresult=True)

    @ndr.record
    class LsarOpenTrustedDomainResult(stub.Result):
        """What LsarOpenTrustedDomain returns."""

        TrustedDomainHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarOpenTrustedDomain", hresult=True)

    @ndr.record
    class LsarQueryInfoTrustedDomainResult(stub.Result):
        """What LsarQueryInfoTrustedDomain returns."""

        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarQueryInfoTrustedDomain", hresult=True)

    @ndr.record
    class LsarSetInformationTrustedDomainResult(stub.Result):
        """What LsarSetInformationTrustedDomain returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarSetInformationTrustedDomain", hresult=True)

    @ndr.record
    class LsarOpenSecretResult(stub.Result):
        """What LsarOpenSecret returns."""

        SecretHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarOpenSecret", hresult=True)

    @ndr.record
    class LsarSetSecretResult(stub.Result):
        """What LsarSetSecret returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarSetSecret", hresult=True)

    @ndr.record
    class LsarQuerySecretResult(stub.Result):
        """What LsarQuerySecret returns."""

        EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None
        CurrentValueSetTime: ms_dtyp.LARGE_INTEGER | None
        EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None
        OldValueSetTime: ms_dtyp.LARGE_INTEGER | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarQuerySecret", hresult=True)

    @ndr.record
    class LsarLookupPrivilegeValueResult(stub.Result):
        """What LsarLookupPrivilegeValue returns."""

        Value: ms_dtyp.LUID
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarLookupPrivilegeValue", hresult=True)

    @ndr.record
    class LsarLookupPrivilegeNameResult(stub.Result):
        """What LsarLookupPrivilegeName returns."""

        Name: ms_dtyp.RPC_UNICODE_STRING | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarLookupPrivilegeName", hresult=True)

    @ndr.record
    class LsarLookupPrivilegeDisplayNameResult(stub.Result):
        """What LsarLookupPrivilegeDisplayName returns."""

        DisplayName: ms_dtyp.RPC_UNICODE_STRING | None
        LanguageReturned: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarLookupPrivilegeDisplayName", hresult=True)

    @ndr.record
    class LsarDeleteObjectResult(stub.Result):
        """What LsarDeleteObject returns."""

        ObjectHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarDeleteObject", hresult=True)

    @ndr.record
    class LsarEnumerateAccountsWithUserRightResult(stub.Result):
        """What LsarEnumerateAccountsWithUserRight returns."""

        EnumerationBuffer: LSAPR_ACCOUNT_ENUM_BUFFER
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarEnumerateAccountsWithUserRight", hresult=True)

    @ndr.record
    class LsarEnumerateAccountRightsResult(stub.Result):
        """What LsarEnumerateAccountRights returns."""

        UserRights: LSAPR_USER_RIGHT_SET
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarEnumerateAccountRights", hresult=True)

    @ndr.record
    class LsarAddAccountRightsResult(stub.Result):
        """What LsarAddAccountRights returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarAddAccountRights", hresult=True)

    @ndr.record
    class LsarRemoveAccountRightsResult(stub.Result):
        """What LsarRemoveAccountRights returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarRemoveAccountRights", hresult=True)

    @ndr.record
    class LsarQueryTrustedDomainInfoResult(stub.Result):
        """What LsarQueryTrustedDomainInfo returns."""

        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarQueryTrustedDomainInfo", hresult=True)

    @ndr.record
    class LsarSetTrustedDomainInfoResult(stub.Result):
        """What LsarSetTrustedDomainInfo returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarSetTrustedDomainInfo", hresult=True)

    @ndr.record
    class LsarDeleteTrustedDomainResult(stub.Result):
        """What LsarDeleteTrustedDomain returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarDeleteTrustedDomain", hresult=True)

    @ndr.record
    class LsarStorePrivateDataResult(stub.Result):
        """What LsarStorePrivateData returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarStorePrivateData", hresult=True)

    @ndr.record
    class LsarRetrievePrivateDataResult(stub.Result):
        """What LsarRetrievePrivateData returns."""

        EncryptedData: LSAPR_CR_CIPHER_VALUE | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarRetrievePrivateData", hresult=True)

    @ndr.record
    class LsarOpenPolicy2Result(stub.Result):
        """What LsarOpenPolicy2 returns."""

        PolicyHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarOpenPolicy2", hresult=True)

    @ndr.record
    class LsarGetUserNameResult(stub.Result):
        """What LsarGetUserName returns."""

        UserName: ms_dtyp.RPC_UNICODE_STRING | None
        DomainName: ms_dtyp.RPC_UNICODE_STRING | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarGetUserName", hresult=True)

    @ndr.record
    class LsarQueryInformationPolicy2Result(stub.Result):
        """What LsarQueryInformationPolicy2 returns."""

        PolicyInformation: LSAPR_POLICY_INFORMATION | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarQueryInformationPolicy2", hresult=True)

    @ndr.record
    class LsarSetInformationPolicy2Result(stub.Result):
        """What LsarSetInformationPolicy2 returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarSetInformationPolicy2", hresult=True)

    @ndr.record
    class LsarQueryTrustedDomainInfoByNameResult(stub.Result):
        """What LsarQueryTrustedDomainInfoByName returns."""

        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarQueryTrustedDomainInfoByName", hresult=True)

    @ndr.record
    class LsarSetTrustedDomainInfoByNameResult(stub.Result):
        """What LsarSetTrustedDomainInfoByName returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarSetTrustedDomainInfoByName", hresult=True)

    @ndr.record
    class LsarEnumerateTrustedDomainsExResult(stub.Result):
        """What LsarEnumerateTrustedDomainsEx returns."""

        EnumerationContext: int
        EnumerationBuffer: LSAPR_TRUSTED_ENUM_BUFFER_EX
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarEnumerateTrustedDomainsEx", hresult=True)

    @ndr.record
    class LsarCreateTrustedDomainExResult(stub.Result):
        """What LsarCreateTrustedDomainEx returns."""

        TrustedDomainHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarCreateTrustedDomainEx", hresult=True)

    @ndr.record
    class Opnum52NotUsedOnWireResult(stub.Result):
        """What Opnum52NotUsedOnWire returns."""

    @ndr.record
    class LsarQueryDomainInformationPolicyResult(stub.Result):
        """What LsarQueryDomainInformationPolicy returns."""

        PolicyDomainInformation: LSAPR_POLICY_DOMAIN_INFORMATION | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarQueryDomainInformationPolicy", hresult=True)

    @ndr.record
    class LsarSetDomainInformationPolicyResult(stub.Result):
        """What LsarSetDomainInformationPolicy returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarSetDomainInformationPolicy", hresult=True)

    @ndr.record
    class LsarOpenTrustedDomainByNameResult(stub.Result):
        """What LsarOpenTrustedDomainByName returns."""

        TrustedDomainHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarOpenTrustedDomainByName", hresult=True)

    @ndr.record
    class Opnum56NotUsedOnWireResult(stub.Result):
        """What Opnum56NotUsedOnWire returns."""

    @ndr.record
    class LsarLookupSids2Result(stub.Result):
        """What LsarLookupSids2 returns."""

        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX
        MappedCount: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarLookupSids2", hresult=True)

    @ndr.record
    class LsarLookupNames2Result(stub.Result):
        """What LsarLookupNames2 returns."""

        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX
        MappedCount: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarLookupNames2", hresult=True)

    @ndr.record
    class LsarCreateTrustedDomainEx2Result(stub.Result):
        """What LsarCreateTrustedDomainEx2 returns."""

        TrustedDomainHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarCreateTrustedDomainEx2", hresult=True)

    @ndr.record
    class Opnum60NotUsedOnWireResult(stub.Result):
        """What Opnum60NotUsedOnWire returns."""

    @ndr.record
    class Opnum61NotUsedOnWireResult(stub.Result):
        """What Opnum61NotUsedOnWire returns."""

    @ndr.record
    class Opnum62NotUsedOnWireResult(stub.Result):
        """What Opnum62NotUsedOnWire returns."""

    @ndr.record
    class Opnum63NotUsedOnWireResult(stub.Result):
        """What Opnum63NotUsedOnWire returns."""

    @ndr.record
    class Opnum64NotUsedOnWireResult(stub.Result):
        """What Opnum64NotUsedOnWire returns."""

    @ndr.record
    class Opnum65NotUsedOnWireResult(stub.Result):
        """What Opnum65NotUsedOnWire returns."""

    @ndr.record
    class Opnum66NotUsedOnWireResult(stub.Result):
        """What Opnum66NotUsedOnWire returns."""

    @ndr.record
    class Opnum67NotUsedOnWireResult(stub.Result):
        """What Opnum67NotUsedOnWire returns."""

    @ndr.record
    class LsarLookupNames3Result(stub.Result):
        """What LsarLookupNames3 returns."""

        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2
        MappedCount: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarLookupNames3", hresult=True)

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
    class LsarQueryForestTrustInformationResult(stub.Result):
        """What LsarQueryForestTrustInformation returns."""

        ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarQueryForestTrustInformation", hresult=True)

    @ndr.record
    class LsarSetForestTrustInformationResult(stub.Result):
        """What LsarSetForestTrustInformation returns."""

        CollisionInfo: LSA_FOREST_TRUST_COLLISION_INFORMATION | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarSetForestTrustInformation", hresult=True)

    @ndr.record
    class Opnum75NotUsedOnWireResult(stub.Result):
        """What Opnum75NotUsedOnWire returns."""

    @ndr.record
    class LsarLookupSids3Result(stub.Result):
        """What LsarLookupSids3 returns."""

        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX
        MappedCount: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarLookupSids3", hresult=True)

    @ndr.record
    class LsarLookupNames4Result(stub.Result):
        """What LsarLookupNames4 returns."""

        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2
        MappedCount: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarLookupNames4", hresult=True)

    @ndr.record
    class Opnum78NotUsedOnWireResult(stub.Result):
        """What Opnum78NotUsedOnWire returns."""

    @ndr.record
    class Opnum79NotUsedOnWireResult(stub.Result):
        """What Opnum79NotUsedOnWire returns."""

    @ndr.record
    class Opnum80NotUsedOnWireResult(stub.Result):
        """What Opnum80NotUsedOnWire returns."""

    @ndr.record
    class Opnum81NotUsedOnWireResult(stub.Result):
        """What Opnum81NotUsedOnWire returns."""

    @ndr.record
    class Opnum82NotUsedOnWireResult(stub.Result):
        """What Opnum82NotUsedOnWire returns."""

    @ndr.record
    class Opnum83NotUsedOnWireResult(stub.Result):
        """What Opnum83NotUsedOnWire returns."""

    @ndr.record
    class Opnum84NotUsedOnWireResult(stub.Result):
        """What Opnum84NotUsedOnWire returns."""

    @ndr.record
    class Opnum85NotUsedOnWireResult(stub.Result):
        """What Opnum85NotUsedOnWire returns."""

    @ndr.record
    class Opnum86NotUsedOnWireResult(stub.Result):
        """What Opnum86NotUsedOnWire returns."""

    @ndr.record
    class Opnum87NotUsedOnWireResult(stub.Result):
        """What Opnum87NotUsedOnWire returns."""

    @ndr.record
    class Opnum88NotUsedOnWireResult(stub.Result):
        """What Opnum88NotUsedOnWire returns."""

    @ndr.record
    class Opnum89NotUsedOnWireResult(stub.Result):
        """What Opnum89NotUsedOnWire returns."""

    @ndr.record
    class Opnum90NotUsedOnWireResult(stub.Result):
        """What Opnum90NotUsedOnWire returns."""

    @ndr.record
    class Opnum91NotUsedOnWireResult(stub.Result):
        """What Opnum91NotUsedOnWire returns."""

    @ndr.record
    class Opnum92NotUsedOnWireResult(stub.Result):
        """What Opnum92NotUsedOnWire returns."""

    @ndr.record
    class Opnum93NotUsedOnWireResult(stub.Result):
        """What Opnum93NotUsedOnWire returns."""

    @ndr.record
    class Opnum94NotUsedOnWireResult(stub.Result):
        """What Opnum94NotUsedOnWire returns."""

    @ndr.record
    class Opnum95NotUsedOnWireResult(stub.Result):
        """What Opnum95NotUsedOnWire returns."""

    @ndr.record
    class Opnum96NotUsedOnWireResult(stub.Result):
        """What Opnum96NotUsedOnWire returns."""

    @ndr.record
    class Opnum97NotUsedOnWireResult(stub.Result):
        """What Opnum97NotUsedOnWire returns."""

    @ndr.record
    class Opnum98NotUsedOnWireResult(stub.Result):
        """What Opnum98NotUsedOnWire returns."""

    @ndr.record
    class Opnum99NotUsedOnWireResult(stub.Result):
        """What Opnum99NotUsedOnWire returns."""

    @ndr.record
    class Opnum100NotUsedOnWireResult(stub.Result):
        """What Opnum100NotUsedOnWire returns."""

    @ndr.record
    class Opnum101NotUsedOnWireResult(stub.Result):
        """What Opnum101NotUsedOnWire returns."""

    @ndr.record
    class Opnum102NotUsedOnWireResult(stub.Result):
        """What Opnum102NotUsedOnWire returns."""

    @ndr.record
    class Opnum103NotUsedOnWireResult(stub.Result):
        """What Opnum103NotUsedOnWire returns."""

    @ndr.record
    class Opnum104NotUsedOnWireResult(stub.Result):
        """What Opnum104NotUsedOnWire returns."""

    @ndr.record
    class Opnum105NotUsedOnWireResult(stub.Result):
        """What Opnum105NotUsedOnWire returns."""

    @ndr.record
    class Opnum106NotUsedOnWireResult(stub.Result):
        """What Opnum106NotUsedOnWire returns."""

    @ndr.record
    class Opnum107NotUsedOnWireResult(stub.Result):
        """What Opnum107NotUsedOnWire returns."""

    @ndr.record
    class Opnum108NotUsedOnWireResult(stub.Result):
        """What Opnum108NotUsedOnWire returns."""

    @ndr.record
    class Opnum109NotUsedOnWireResult(stub.Result):
        """What Opnum109NotUsedOnWire returns."""

    @ndr.record
    class Opnum110NotUsedOnWireResult(stub.Result):
        """What Opnum110NotUsedOnWire returns."""

    @ndr.record
    class Opnum111NotUsedOnWireResult(stub.Result):
        """What Opnum111NotUsedOnWire returns."""

    @ndr.record
    class Opnum112NotUsedOnWireResult(stub.Result):
        """What Opnum112NotUsedOnWire returns."""

    @ndr.record
    class Opnum113NotUsedOnWireResult(stub.Result):
        """What Opnum113NotUsedOnWire returns."""

    @ndr.record
    class Opnum114NotUsedOnWireResult(stub.Result):
        """What Opnum114NotUsedOnWire returns."""

    @ndr.record
    class Opnum115NotUsedOnWireResult(stub.Result):
        """What Opnum115NotUsedOnWire returns."""

    @ndr.record
    class Opnum116NotUsedOnWireResult(stub.Result):
        """What Opnum116NotUsedOnWire returns."""

    @ndr.record
    class Opnum117NotUsedOnWireResult(stub.Result):
        """What Opnum117NotUsedOnWire returns."""

    @ndr.record
    class Opnum118NotUsedOnWireResult(stub.Result):
        """What Opnum118NotUsedOnWire returns."""

    @ndr.record
    class Opnum119NotUsedOnWireResult(stub.Result):
        """What Opnum119NotUsedOnWire returns."""

    @ndr.record
    class Opnum120NotUsedOnWireResult(stub.Result):
        """What Opnum120NotUsedOnWire returns."""

    @ndr.record
    class Opnum121NotUsedOnWireResult(stub.Result):
        """What Opnum121NotUsedOnWire returns."""

    @ndr.record
    class Opnum122NotUsedOnWireResult(stub.Result):
        """What Opnum122NotUsedOnWire returns."""

    @ndr.record
    class Opnum123NotUsedOnWireResult(stub.Result):
        """What Opnum123NotUsedOnWire returns."""

    @ndr.record
    class Opnum124NotUsedOnWireResult(stub.Result):
        """What Opnum124NotUsedOnWire returns."""

    @ndr.record
    class Opnum125NotUsedOnWireResult(stub.Result):
        """What Opnum125NotUsedOnWire returns."""

    @ndr.record
    class Opnum126NotUsedOnWireResult(stub.Result):
        """What Opnum126NotUsedOnWire returns."""

    @ndr.record
    class Opnum127NotUsedOnWireResult(stub.Result):
        """What Opnum127NotUsedOnWire returns."""

    @ndr.record
    class Opnum128NotUsedOnWireResult(stub.Result):
        """What Opnum128NotUsedOnWire returns."""

    @ndr.record
    class LsarCreateTrustedDomainEx3Result(stub.Result):
        """What LsarCreateTrustedDomainEx3 returns."""

        TrustedDomainHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarCreateTrustedDomainEx3", hresult=True)

    @ndr.record
    class LsarOpenPolicy3Result(stub.Result):
        """What LsarOpenPolicy3 returns."""

        OutVersion: int = ndr.DERIVED
        OutRevisionInfo: LSAPR_REVISION_INFO
        PolicyHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarOpenPolicy3", hresult=True)

    @ndr.record
    class Opnum131NotUsedOnWireResult(stub.Result):
        """What Opnum131NotUsedOnWire returns."""

    @ndr.record
    class LsarQueryForestTrustInformation2Result(stub.Result):
        """What LsarQueryForestTrustInformation2 returns."""

        ForestTrustInfo2: LSA_FOREST_TRUST_INFORMATION2 | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarQueryForestTrustInformation2", hresult=True)

    @ndr.record
    class LsarSetForestTrustInformation2Result(stub.Result):
        """What LsarSetForestTrustInformation2 returns."""

        CollisionInfo: LSA_FOREST_TRUST_COLLISION_INFORMATION | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarSetForestTrustInformation2", hresult=True)

    @ndr.record
    class Opnum134NotUsedOnWireResult(stub.Result):
        """What Opnum134NotUsedOnWire returns."""

    @ndr.record
    class LsarOpenPolicyWithCredsResult(stub.Result):
        """What LsarOpenPolicyWithCreds returns."""

        OutVersion: int = ndr.DERIVED
        OutRevisionInfo: LSAPR_REVISION_INFO
        PolicyHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarOpenPolicyWithCreds", hresult=True)

    @ndr.record
    class LsarOpenSecret2Result(stub.Result):
        """What LsarOpenSecret2 returns."""

        SecretHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarOpenSecret2", hresult=True)

    @ndr.record
    class LsarCreateSecret2Result(stub.Result):
        """What LsarCreateSecret2 returns."""

        SecretHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarCreateSecret2", hresult=True)

    @ndr.record
    class LsarSetSecret2Result(stub.Result):
        """What LsarSetSecret2 returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarSetSecret2", hresult=True)

    @ndr.record
    class LsarQuerySecret2Result(stub.Result):
        """What LsarQuerySecret2 returns."""

        EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None
        CurrentValueSetTime: ms_dtyp.LARGE_INTEGER | None
        EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None
        OldValueSetTime: ms_dtyp.LARGE_INTEGER | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarQuerySecret2", hresult=True)

    @ndr.record
    class LsarStorePrivateData2Result(stub.Result):
        """What LsarStorePrivateData2 returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarStorePrivateData2", hresult=True)

    @ndr.record
    class LsarRetrievePrivateData2Result(stub.Result):
        """What LsarRetrievePrivateData2 returns."""

        EncryptedData: LSAPR_AES_CIPHER_VALUE | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "LsarRetrievePrivateData2", hresult=True)

    class Client(stub.Client):
        """asyncio client of lsarpc."""

        __slots__ = ()

        async def LsarClose(self, *, ObjectHandle: ndr.ContextHandle | None) -> lsarpc.LsarCloseResult:
            """NTSTATUS LsarClose([in, out] LSAPR_HANDLE *ObjectHandle);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarClose, (ObjectHandle,), self._options
            )

        async def Opnum1NotUsedOnWire(self) -> lsarpc.Opnum1NotUsedOnWireResult:
            """void Opnum1NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum1NotUsedOnWire, (), self._options)

        async def LsarEnumeratePrivileges(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> lsarpc.LsarEnumeratePrivilegesResult:
            """NTSTATUS LsarEnumeratePrivileges(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PLSAPR_PRIVILEGE_ENUM_BUFFER EnumerationBuffer,
                [in] unsigned long PreferedMaximumLength
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarEnumeratePrivileges,
                (PolicyHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        async def LsarQuerySecurityObject(
            self, *, ObjectHandle: ndr.ContextHandle | None, SecurityInformation: int
        ) -> lsarpc.LsarQuerySecurityObjectResult:
            """NTSTATUS LsarQuerySecurityObject(
                [in] LSAPR_HANDLE ObjectHandle,
                [in] SECURITY_INFORMATION SecurityInformation,
                [out] PLSAPR_SR_SECURITY_DESCRIPTOR *SecurityDescriptor
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQuerySecurityObject,
                (ObjectHandle, SecurityInformation),
                self._options,
            )

        async def LsarSetSecurityObject(
            self,
            *,
            ObjectHandle: ndr.ContextHandle | None,
            SecurityInformation: int,
            SecurityDescriptor: LSAPR_SR_SECURITY_DESCRIPTOR,
        ) -> lsarpc.LsarSetSecurityObjectResult:
            """NTSTATUS LsarSetSecurityObject(
                [in] LSAPR_HANDLE ObjectHandle,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PLSAPR_SR_SECURITY_DESCRIPTOR SecurityDescriptor
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetSecurityObject,
                (ObjectHandle, SecurityInformation, SecurityDescriptor),
                self._options,
            )

        async def Opnum5NotUsedOnWire(self) -> lsarpc.Opnum5NotUsedOnWireResult:
            """void Opnum5NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum5NotUsedOnWire, (), self._options)

        async def LsarOpenPolicy(
            self, *, SystemName: int | None, ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES, DesiredAccess: int
        ) -> lsarpc.LsarOpenPolicyResult:
            """NTSTATUS LsarOpenPolicy(
                [in, unique] wchar_t *SystemName,
                [in] PLSAPR_OBJECT_ATTRIBUTES ObjectAttributes,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *PolicyHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenPolicy,
                (SystemName, ObjectAttributes, DesiredAccess),
                self._options,
            )

        async def LsarQueryInformationPolicy(
            self, *, PolicyHandle: ndr.ContextHandle | None, InformationClass: POLICY_INFORMATION_CLASS | int
        ) -> lsarpc.LsarQueryInformationPolicyResult:
            """NTSTATUS LsarQueryInformationPolicy(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_POLICY_INFORMATION *PolicyInformation
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryInformationPolicy,
                (PolicyHandle, InformationClass),
                self._options,
            )

        async def LsarSetInformationPolicy(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_INFORMATION_CLASS | int = ndr.DERIVED,
            PolicyInformation: LSAPR_POLICY_INFORMATION,
        ) -> lsarpc.LsarSetInformationPolicyResult:
            """NTSTATUS LsarSetInformationPolicy(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_POLICY_INFORMATION PolicyInformation
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetInformationPolicy,
                (PolicyHandle, InformationClass, PolicyInformation),
                self._options,
            )

        async def Opnum9NotUsedOnWire(self) -> lsarpc.Opnum9NotUsedOnWireResult:
            """void Opnum9NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum9NotUsedOnWire, (), self._options)

        async def LsarCreateAccount(
            self, *, PolicyHandle: ndr.ContextHandle | None, AccountSid: ms_dtyp.RPC_SID, DesiredAccess: int
        ) -> lsarpc.LsarCreateAccountResult:
            """NTSTATUS LsarCreateAccount(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *AccountHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateAccount,
                (PolicyHandle, AccountSid, DesiredAccess),
                self._options,
            )

        async def LsarEnumerateAccounts(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> lsarpc.LsarEnumerateAccountsResult:
            """NTSTATUS LsarEnumerateAccounts(
                [in] LSAPR_HANDLE PolicyHandle,
                [in][out] unsigned long *EnumerationContext,
                [out] PLSAPR_ACCOUNT_ENUM_BUFFER EnumerationBuffer,
                [in] unsigned long PreferedMaximumLength
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarEnumerateAccounts,
                (PolicyHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        async def LsarCreateTrustedDomain(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainInformation: LSAPR_TRUST_INFORMATION,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateTrustedDomainResult:
            """NTSTATUS LsarCreateTrustedDomain(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_TRUST_INFORMATION TrustedDomainInformation,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateTrustedDomain,
                (PolicyHandle, TrustedDomainInformation, DesiredAccess),
                self._options,
            )

        async def LsarEnumerateTrustedDomains(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> lsarpc.LsarEnumerateTrustedDomainsResult:
            """NTSTATUS LsarEnumerateTrustedDomains(
                [in] LSAPR_HANDLE PolicyHandle,
                [in][out] unsigned long *EnumerationContext,
                [out] PLSAPR_TRUSTED_ENUM_BUFFER EnumerationBuffer,
                [in] unsigned long PreferedMaximumLength
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarEnumerateTrustedDomains,
                (PolicyHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        async def LsarLookupNames(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            Count: int = ndr.DERIVED,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
            TranslatedSids: LSAPR_TRANSLATED_SIDS,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
        ) -> lsarpc.LsarLookupNamesResult:
            """NTSTATUS LsarLookupNames(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(Count)] PRPC_UNICODE_STRING Names,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_SIDS TranslatedSids,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupNames,
                (PolicyHandle, Count, Names, TranslatedSids, LookupLevel, MappedCount),
                self._options,
            )

        async def LsarLookupSids(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
            TranslatedNames: LSAPR_TRANSLATED_NAMES,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
        ) -> lsarpc.LsarLookupSidsResult:
            """NTSTATUS LsarLookupSids(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_SID_ENUM_BUFFER SidEnumBuffer,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_NAMES TranslatedNames,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupSids,
                (PolicyHandle, SidEnumBuffer, TranslatedNames, LookupLevel, MappedCount),
                self._options,
            )

        async def LsarCreateSecret(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            SecretName: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateSecretResult:
            """NTSTATUS LsarCreateSecret(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING SecretName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *SecretHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateSecret,
                (PolicyHandle, SecretName, DesiredAccess),
                self._options,
            )

        async def LsarOpenAccount(
            self, *, PolicyHandle: ndr.ContextHandle | None, AccountSid: ms_dtyp.RPC_SID, DesiredAccess: int
        ) -> lsarpc.LsarOpenAccountResult:
            """NTSTATUS LsarOpenAccount(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *AccountHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenAccount,
                (PolicyHandle, AccountSid, DesiredAccess),
                self._options,
            )

        async def LsarEnumeratePrivilegesAccount(
            self, *, AccountHandle: ndr.ContextHandle | None
        ) -> lsarpc.LsarEnumeratePrivilegesAccountResult:
            """NTSTATUS LsarEnumeratePrivilegesAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [out] PLSAPR_PRIVILEGE_SET *Privileges
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarEnumeratePrivilegesAccount, (AccountHandle,), self._options
            )

        async def LsarAddPrivilegesToAccount(
            self, *, AccountHandle: ndr.ContextHandle | None, Privileges: LSAPR_PRIVILEGE_SET
        ) -> lsarpc.LsarAddPrivilegesToAccountResult:
            """NTSTATUS LsarAddPrivilegesToAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [in] PLSAPR_PRIVILEGE_SET Privileges
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarAddPrivilegesToAccount,
                (AccountHandle, Privileges),
                self._options,
            )

        async def LsarRemovePrivilegesFromAccount(
            self,
            *,
            AccountHandle: ndr.ContextHandle | None,
            AllPrivileges: int,
            Privileges: LSAPR_PRIVILEGE_SET | None,
        ) -> lsarpc.LsarRemovePrivilegesFromAccountResult:
            """NTSTATUS LsarRemovePrivilegesFromAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [in] unsigned char AllPrivileges,
                [in, unique] PLSAPR_PRIVILEGE_SET Privileges
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarRemovePrivilegesFromAccount,
                (AccountHandle, AllPrivileges, Privileges),
                self._options,
            )

        async def Opnum21NotUsedOnWire(self) -> lsarpc.Opnum21NotUsedOnWireResult:
            """void Opnum21NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum21NotUsedOnWire, (), self._options)

        async def Opnum22NotUsedOnWire(self) -> lsarpc.Opnum22NotUsedOnWireResult:
            """void Opnum22NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum22NotUsedOnWire, (), self._options)

        async def LsarGetSystemAccessAccount(
            self, *, AccountHandle: ndr.ContextHandle | None
        ) -> lsarpc.LsarGetSystemAccessAccountResult:
            """NTSTATUS LsarGetSystemAccessAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [out] unsigned long *SystemAccess
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarGetSystemAccessAccount, (AccountHandle,), self._options
            )

        async def LsarSetSystemAccessAccount(
            self, *, AccountHandle: ndr.ContextHandle | None, SystemAccess: int
        ) -> lsarpc.LsarSetSystemAccessAccountResult:
            """NTSTATUS LsarSetSystemAccessAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [in] unsigned long SystemAccess
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetSystemAccessAccount,
                (AccountHandle, SystemAccess),
                self._options,
            )

        async def LsarOpenTrustedDomain(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainSid: ms_dtyp.RPC_SID,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenTrustedDomainResult:
            """NTSTATUS LsarOpenTrustedDomain(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID TrustedDomainSid,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenTrustedDomain,
                (PolicyHandle, TrustedDomainSid, DesiredAccess),
                self._options,
            )

        async def LsarQueryInfoTrustedDomain(
            self,
            *,
            TrustedDomainHandle: ndr.ContextHandle | None,
            InformationClass: TRUSTED_INFORMATION_CLASS | int,
        ) -> lsarpc.LsarQueryInfoTrustedDomainResult:
            """NTSTATUS LsarQueryInfoTrustedDomain(
                [in] LSAPR_HANDLE TrustedDomainHandle,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO *TrustedDomainInformation
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryInfoTrustedDomain,
                (TrustedDomainHandle, InformationClass),
                self._options,
            )

        async def LsarSetInformationTrustedDomain(
            self,
            *,
            TrustedDomainHandle: ndr.ContextHandle | None,
            InformationClass: TRUSTED_INFORMATION_CLASS | int = ndr.DERIVED,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        ) -> lsarpc.LsarSetInformationTrustedDomainResult:
            """NTSTATUS LsarSetInformationTrustedDomain(
                [in] LSAPR_HANDLE TrustedDomainHandle,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO TrustedDomainInformation
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetInformationTrustedDomain,
                (TrustedDomainHandle, InformationClass, TrustedDomainInformation),
                self._options,
            )

        async def LsarOpenSecret(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            SecretName: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenSecretResult:
            """NTSTATUS LsarOpenSecret(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING SecretName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *SecretHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenSecret,
                (PolicyHandle, SecretName, DesiredAccess),
                self._options,
            )

        async def LsarSetSecret(
            self,
            *,
            SecretHandle: ndr.ContextHandle | None,
            EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None,
            EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None,
        ) -> lsarpc.LsarSetSecretResult:
            """NTSTATUS LsarSetSecret(
                [in] LSAPR_HANDLE SecretHandle,
                [in, unique] PLSAPR_CR_CIPHER_VALUE EncryptedCurrentValue,
                [in, unique] PLSAPR_CR_CIPHER_VALUE EncryptedOldValue
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetSecret,
                (SecretHandle, EncryptedCurrentValue, EncryptedOldValue),
                self._options,
            )

        async def LsarQuerySecret(
            self,
            *,
            SecretHandle: ndr.ContextHandle | None,
            EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None,
            CurrentValueSetTime: ms_dtyp.LARGE_INTEGER | None,
            EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None,
            OldValueSetTime: ms_dtyp.LARGE_INTEGER | None,
        ) -> lsarpc.LsarQuerySecretResult:
            """NTSTATUS LsarQuerySecret(
                [in] LSAPR_HANDLE SecretHandle,
                [in, out, unique] PLSAPR_CR_CIPHER_VALUE *EncryptedCurrentValue,
                [in, out, unique] PLARGE_INTEGER CurrentValueSetTime,
                [in, out, unique] PLSAPR_CR_CIPHER_VALUE *EncryptedOldValue,
                [in, out, unique] PLARGE_INTEGER OldValueSetTime
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQuerySecret,
                (
                    SecretHandle,
                    EncryptedCurrentValue,
                    CurrentValueSetTime,
                    EncryptedOldValue,
                    OldValueSetTime,
                ),
                self._options,
            )

        async def LsarLookupPrivilegeValue(
            self, *, PolicyHandle: ndr.ContextHandle | None, Name: ms_dtyp.RPC_UNICODE_STRING
        ) -> lsarpc.LsarLookupPrivilegeValueResult:
            """NTSTATUS LsarLookupPrivilegeValue(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING Name,
                [out] PLUID Value
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarLookupPrivilegeValue, (PolicyHandle, Name), self._options
            )

        async def LsarLookupPrivilegeName(
            self, *, PolicyHandle: ndr.ContextHandle | None, Value: ms_dtyp.LUID
        ) -> lsarpc.LsarLookupPrivilegeNameResult:
            """NTSTATUS LsarLookupPrivilegeName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLUID Value,
                [out] PRPC_UNICODE_STRING *Name
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarLookupPrivilegeName, (PolicyHandle, Value), self._options
            )

        async def LsarLookupPrivilegeDisplayName(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            Name: ms_dtyp.RPC_UNICODE_STRING,
            ClientLanguage: int,
            ClientSystemDefaultLanguage: int,
        ) -> lsarpc.LsarLookupPrivilegeDisplayNameResult:
            """NTSTATUS LsarLookupPrivilegeDisplayName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING Name,
                [in] short ClientLanguage,
                [in] short ClientSystemDefaultLanguage,
                [out] PRPC_UNICODE_STRING *DisplayName,
                [out] unsigned short *LanguageReturned
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupPrivilegeDisplayName,
                (PolicyHandle, Name, ClientLanguage, ClientSystemDefaultLanguage),
                self._options,
            )

        async def LsarDeleteObject(
            self, *, ObjectHandle: ndr.ContextHandle | None
        ) -> lsarpc.LsarDeleteObjectResult:
            """NTSTATUS LsarDeleteObject([in, out] LSAPR_HANDLE *ObjectHandle);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarDeleteObject, (ObjectHandle,), self._options
            )

        async def LsarEnumerateAccountsWithUserRight(
            self, *, PolicyHandle: ndr.ContextHandle | None, UserRight: ms_dtyp.RPC_UNICODE_STRING | None
        ) -> lsarpc.LsarEnumerateAccountsWithUserRightResult:
            """NTSTATUS LsarEnumerateAccountsWithUserRight(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, unique] PRPC_UNICODE_STRING UserRight,
                [out] PLSAPR_ACCOUNT_ENUM_BUFFER EnumerationBuffer
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarEnumerateAccountsWithUserRight,
                (PolicyHandle, UserRight),
                self._options,
            )

        async def LsarEnumerateAccountRights(
            self, *, PolicyHandle: ndr.ContextHandle | None, AccountSid: ms_dtyp.RPC_SID
        ) -> lsarpc.LsarEnumerateAccountRightsResult:
            """NTSTATUS LsarEnumerateAccountRights(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [out] PLSAPR_USER_RIGHT_SET UserRights
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarEnumerateAccountRights,
                (PolicyHandle, AccountSid),
                self._options,
            )

        async def LsarAddAccountRights(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            AccountSid: ms_dtyp.RPC_SID,
            UserRights: LSAPR_USER_RIGHT_SET,
        ) -> lsarpc.LsarAddAccountRightsResult:
            """NTSTATUS LsarAddAccountRights(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [in] PLSAPR_USER_RIGHT_SET UserRights
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarAddAccountRights,
                (PolicyHandle, AccountSid, UserRights),
                self._options,
            )

        async def LsarRemoveAccountRights(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            AccountSid: ms_dtyp.RPC_SID,
            AllRights: int,
            UserRights: LSAPR_USER_RIGHT_SET,
        ) -> lsarpc.LsarRemoveAccountRightsResult:
            """NTSTATUS LsarRemoveAccountRights(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [in] unsigned char AllRights,
                [in] PLSAPR_USER_RIGHT_SET UserRights
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarRemoveAccountRights,
                (PolicyHandle, AccountSid, AllRights, UserRights),
                self._options,
            )

        async def LsarQueryTrustedDomainInfo(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainSid: ms_dtyp.RPC_SID,
            InformationClass: TRUSTED_INFORMATION_CLASS | int,
        ) -> lsarpc.LsarQueryTrustedDomainInfoResult:
            """NTSTATUS LsarQueryTrustedDomainInfo(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID TrustedDomainSid,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO *TrustedDomainInformation
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryTrustedDomainInfo,
                (PolicyHandle, TrustedDomainSid, InformationClass),
                self._options,
            )

        async def LsarSetTrustedDomainInfo(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainSid: ms_dtyp.RPC_SID,
            InformationClass: TRUSTED_INFORMATION_CLASS | int = ndr.DERIVED,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        ) -> lsarpc.LsarSetTrustedDomainInfoResult:
            """NTSTATUS LsarSetTrustedDomainInfo(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID TrustedDomainSid,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO TrustedDomainInformation
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetTrustedDomainInfo,
                (PolicyHandle, TrustedDomainSid, InformationClass, TrustedDomainInformation),
                self._options,
            )

        async def LsarDeleteTrustedDomain(
            self, *, PolicyHandle: ndr.ContextHandle | None, TrustedDomainSid: ms_dtyp.RPC_SID
        ) -> lsarpc.LsarDeleteTrustedDomainResult:
            """NTSTATUS LsarDeleteTrustedDomain(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID TrustedDomainSid
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarDeleteTrustedDomain,
                (PolicyHandle, TrustedDomainSid),
                self._options,
            )

        async def LsarStorePrivateData(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            KeyName: ms_dtyp.RPC_UNICODE_STRING,
            EncryptedData: LSAPR_CR_CIPHER_VALUE | None,
        ) -> lsarpc.LsarStorePrivateDataResult:
            """NTSTATUS LsarStorePrivateData(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING KeyName,
                [in, unique] PLSAPR_CR_CIPHER_VALUE EncryptedData
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarStorePrivateData,
                (PolicyHandle, KeyName, EncryptedData),
                self._options,
            )

        async def LsarRetrievePrivateData(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            KeyName: ms_dtyp.RPC_UNICODE_STRING,
            EncryptedData: LSAPR_CR_CIPHER_VALUE | None,
        ) -> lsarpc.LsarRetrievePrivateDataResult:
            """NTSTATUS LsarRetrievePrivateData(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING KeyName,
                [in, out] PLSAPR_CR_CIPHER_VALUE *EncryptedData
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarRetrievePrivateData,
                (PolicyHandle, KeyName, EncryptedData),
                self._options,
            )

        async def LsarOpenPolicy2(
            self, *, SystemName: str | None, ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES, DesiredAccess: int
        ) -> lsarpc.LsarOpenPolicy2Result:
            """NTSTATUS LsarOpenPolicy2(
                [in, unique, string] wchar_t *SystemName,
                [in] PLSAPR_OBJECT_ATTRIBUTES ObjectAttributes,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *PolicyHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenPolicy2,
                (SystemName, ObjectAttributes, DesiredAccess),
                self._options,
            )

        async def LsarGetUserName(
            self,
            *,
            SystemName: str | None,
            UserName: ms_dtyp.RPC_UNICODE_STRING | None,
            DomainName: ms_dtyp.RPC_UNICODE_STRING | None,
        ) -> lsarpc.LsarGetUserNameResult:
            """NTSTATUS LsarGetUserName(
                [in, unique, string] wchar_t *SystemName,
                [in, out] PRPC_UNICODE_STRING *UserName,
                [in, out, unique] PRPC_UNICODE_STRING *DomainName
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarGetUserName, (SystemName, UserName, DomainName), self._options
            )

        async def LsarQueryInformationPolicy2(
            self, *, PolicyHandle: ndr.ContextHandle | None, InformationClass: POLICY_INFORMATION_CLASS | int
        ) -> lsarpc.LsarQueryInformationPolicy2Result:
            """NTSTATUS LsarQueryInformationPolicy2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_POLICY_INFORMATION *PolicyInformation
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryInformationPolicy2,
                (PolicyHandle, InformationClass),
                self._options,
            )

        async def LsarSetInformationPolicy2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_INFORMATION_CLASS | int = ndr.DERIVED,
            PolicyInformation: LSAPR_POLICY_INFORMATION,
        ) -> lsarpc.LsarSetInformationPolicy2Result:
            """NTSTATUS LsarSetInformationPolicy2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_POLICY_INFORMATION PolicyInformation
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetInformationPolicy2,
                (PolicyHandle, InformationClass, PolicyInformation),
                self._options,
            )

        async def LsarQueryTrustedDomainInfoByName(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            InformationClass: TRUSTED_INFORMATION_CLASS | int,
        ) -> lsarpc.LsarQueryTrustedDomainInfoByNameResult:
            """NTSTATUS LsarQueryTrustedDomainInfoByName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING TrustedDomainName,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO *TrustedDomainInformation
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryTrustedDomainInfoByName,
                (PolicyHandle, TrustedDomainName, InformationClass),
                self._options,
            )

        async def LsarSetTrustedDomainInfoByName(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            InformationClass: TRUSTED_INFORMATION_CLASS | int = ndr.DERIVED,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        ) -> lsarpc.LsarSetTrustedDomainInfoByNameResult:
            """NTSTATUS LsarSetTrustedDomainInfoByName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING TrustedDomainName,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO TrustedDomainInformation
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetTrustedDomainInfoByName,
                (PolicyHandle, TrustedDomainName, InformationClass, TrustedDomainInformation),
                self._options,
            )

        async def LsarEnumerateTrustedDomainsEx(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> lsarpc.LsarEnumerateTrustedDomainsExResult:
            """NTSTATUS LsarEnumerateTrustedDomainsEx(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PLSAPR_TRUSTED_ENUM_BUFFER_EX EnumerationBuffer,
                [in] unsigned long PreferedMaximumLength
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarEnumerateTrustedDomainsEx,
                (PolicyHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        async def LsarCreateTrustedDomainEx(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
            AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateTrustedDomainExResult:
            """NTSTATUS LsarCreateTrustedDomainEx(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX TrustedDomainInformation,
                [in] PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION AuthenticationInformation,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateTrustedDomainEx,
                (PolicyHandle, TrustedDomainInformation, AuthenticationInformation, DesiredAccess),
                self._options,
            )

        async def Opnum52NotUsedOnWire(self) -> lsarpc.Opnum52NotUsedOnWireResult:
            """void Opnum52NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum52NotUsedOnWire, (), self._options)

        async def LsarQueryDomainInformationPolicy(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int,
        ) -> lsarpc.LsarQueryDomainInformationPolicyResult:
            """NTSTATUS LsarQueryDomainInformationPolicy(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_DOMAIN_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_POLICY_DOMAIN_INFORMATION *PolicyDomainInformation
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryDomainInformationPolicy,
                (PolicyHandle, InformationClass),
                self._options,
            )

        async def LsarSetDomainInformationPolicy(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int = ndr.DERIVED,
            PolicyDomainInformation: LSAPR_POLICY_DOMAIN_INFORMATION | None,
        ) -> lsarpc.LsarSetDomainInformationPolicyResult:
            """NTSTATUS LsarSetDomainInformationPolicy(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_DOMAIN_INFORMATION_CLASS InformationClass,
                [in, unique, switch_is(InformationClass)] PLSAPR_POLICY_DOMAIN_INFORMATION
                    PolicyDomainInformation
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetDomainInformationPolicy,
                (PolicyHandle, InformationClass, PolicyDomainInformation),
                self._options,
            )

        async def LsarOpenTrustedDomainByName(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenTrustedDomainByNameResult:
            """NTSTATUS LsarOpenTrustedDomainByName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING TrustedDomainName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenTrustedDomainByName,
                (PolicyHandle, TrustedDomainName, DesiredAccess),
                self._options,
            )

        async def Opnum56NotUsedOnWire(self) -> lsarpc.Opnum56NotUsedOnWireResult:
            """void Opnum56NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum56NotUsedOnWire, (), self._options)

        async def LsarLookupSids2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
            TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupSids2Result:
            """NTSTATUS LsarLookupSids2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_SID_ENUM_BUFFER SidEnumBuffer,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_NAMES_EX TranslatedNames,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupSids2,
                (
                    PolicyHandle,
                    SidEnumBuffer,
                    TranslatedNames,
                    LookupLevel,
                    MappedCount,
                    LookupOptions,
                    ClientRevision,
                ),
                self._options,
            )

        async def LsarLookupNames2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            Count: int = ndr.DERIVED,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
            TranslatedSids: LSAPR_TRANSLATED_SIDS_EX,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupNames2Result:
            """NTSTATUS LsarLookupNames2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(Count)] PRPC_UNICODE_STRING Names,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_SIDS_EX TranslatedSids,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupNames2,
                (
                    PolicyHandle,
                    Count,
                    Names,
                    TranslatedSids,
                    LookupLevel,
                    MappedCount,
                    LookupOptions,
                    ClientRevision,
                ),
                self._options,
            )

        async def LsarCreateTrustedDomainEx2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
            AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateTrustedDomainEx2Result:
            """NTSTATUS LsarCreateTrustedDomainEx2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX TrustedDomainInformation,
                [in] PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL AuthenticationInformation,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateTrustedDomainEx2,
                (PolicyHandle, TrustedDomainInformation, AuthenticationInformation, DesiredAccess),
                self._options,
            )

        async def Opnum60NotUsedOnWire(self) -> lsarpc.Opnum60NotUsedOnWireResult:
            """void Opnum60NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum60NotUsedOnWire, (), self._options)

        async def Opnum61NotUsedOnWire(self) -> lsarpc.Opnum61NotUsedOnWireResult:
            """void Opnum61NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum61NotUsedOnWire, (), self._options)

        async def Opnum62NotUsedOnWire(self) -> lsarpc.Opnum62NotUsedOnWireResult:
            """void Opnum62NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum62NotUsedOnWire, (), self._options)

        async def Opnum63NotUsedOnWire(self) -> lsarpc.Opnum63NotUsedOnWireResult:
            """void Opnum63NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum63NotUsedOnWire, (), self._options)

        async def Opnum64NotUsedOnWire(self) -> lsarpc.Opnum64NotUsedOnWireResult:
            """void Opnum64NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum64NotUsedOnWire, (), self._options)

        async def Opnum65NotUsedOnWire(self) -> lsarpc.Opnum65NotUsedOnWireResult:
            """void Opnum65NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum65NotUsedOnWire, (), self._options)

        async def Opnum66NotUsedOnWire(self) -> lsarpc.Opnum66NotUsedOnWireResult:
            """void Opnum66NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum66NotUsedOnWire, (), self._options)

        async def Opnum67NotUsedOnWire(self) -> lsarpc.Opnum67NotUsedOnWireResult:
            """void Opnum67NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum67NotUsedOnWire, (), self._options)

        async def LsarLookupNames3(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            Count: int = ndr.DERIVED,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
            TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupNames3Result:
            """NTSTATUS LsarLookupNames3(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(Count)] PRPC_UNICODE_STRING Names,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_SIDS_EX2 TranslatedSids,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupNames3,
                (
                    PolicyHandle,
                    Count,
                    Names,
                    TranslatedSids,
                    LookupLevel,
                    MappedCount,
                    LookupOptions,
                    ClientRevision,
                ),
                self._options,
            )

        async def Opnum69NotUsedOnWire(self) -> lsarpc.Opnum69NotUsedOnWireResult:
            """void Opnum69NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum69NotUsedOnWire, (), self._options)

        async def Opnum70NotUsedOnWire(self) -> lsarpc.Opnum70NotUsedOnWireResult:
            """void Opnum70NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum70NotUsedOnWire, (), self._options)

        async def Opnum71NotUsedOnWire(self) -> lsarpc.Opnum71NotUsedOnWireResult:
            """void Opnum71NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum71NotUsedOnWire, (), self._options)

        async def Opnum72NotUsedOnWire(self) -> lsarpc.Opnum72NotUsedOnWireResult:
            """void Opnum72NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum72NotUsedOnWire, (), self._options)

        async def LsarQueryForestTrustInformation(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ) -> lsarpc.LsarQueryForestTrustInformationResult:
            """NTSTATUS LsarQueryForestTrustInformation(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSA_UNICODE_STRING TrustedDomainName,
                [in] LSA_FOREST_TRUST_RECORD_TYPE HighestRecordType,
                [out] PLSA_FOREST_TRUST_INFORMATION *ForestTrustInfo
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryForestTrustInformation,
                (PolicyHandle, TrustedDomainName, HighestRecordType),
                self._options,
            )

        async def LsarSetForestTrustInformation(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
            ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION,
            CheckOnly: int,
        ) -> lsarpc.LsarSetForestTrustInformationResult:
            """NTSTATUS LsarSetForestTrustInformation(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSA_UNICODE_STRING TrustedDomainName,
                [in] LSA_FOREST_TRUST_RECORD_TYPE HighestRecordType,
                [in] PLSA_FOREST_TRUST_INFORMATION ForestTrustInfo,
                [in] unsigned char CheckOnly,
                [out] PLSA_FOREST_TRUST_COLLISION_INFORMATION *CollisionInfo
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetForestTrustInformation,
                (PolicyHandle, TrustedDomainName, HighestRecordType, ForestTrustInfo, CheckOnly),
                self._options,
            )

        async def Opnum75NotUsedOnWire(self) -> lsarpc.Opnum75NotUsedOnWireResult:
            """void Opnum75NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum75NotUsedOnWire, (), self._options)

        async def LsarLookupSids3(
            self,
            *,
            SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
            TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupSids3Result:
            """NTSTATUS LsarLookupSids3(
                [in] handle_t RpcHandle,
                [in] PLSAPR_SID_ENUM_BUFFER SidEnumBuffer,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_NAMES_EX TranslatedNames,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupSids3,
                (SidEnumBuffer, TranslatedNames, LookupLevel, MappedCount, LookupOptions, ClientRevision),
                self._options,
            )

        async def LsarLookupNames4(
            self,
            *,
            Count: int = ndr.DERIVED,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
            TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupNames4Result:
            """NTSTATUS LsarLookupNames4(
                [in] handle_t RpcHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(Count)] PRPC_UNICODE_STRING Names,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_SIDS_EX2 TranslatedSids,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupNames4,
                (Count, Names, TranslatedSids, LookupLevel, MappedCount, LookupOptions, ClientRevision),
                self._options,
            )

        async def Opnum78NotUsedOnWire(self) -> lsarpc.Opnum78NotUsedOnWireResult:
            """void Opnum78NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum78NotUsedOnWire, (), self._options)

        async def Opnum79NotUsedOnWire(self) -> lsarpc.Opnum79NotUsedOnWireResult:
            """void Opnum79NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum79NotUsedOnWire, (), self._options)

        async def Opnum80NotUsedOnWire(self) -> lsarpc.Opnum80NotUsedOnWireResult:
            """void Opnum80NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum80NotUsedOnWire, (), self._options)

        async def Opnum81NotUsedOnWire(self) -> lsarpc.Opnum81NotUsedOnWireResult:
            """void Opnum81NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum81NotUsedOnWire, (), self._options)

        async def Opnum82NotUsedOnWire(self) -> lsarpc.Opnum82NotUsedOnWireResult:
            """void Opnum82NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum82NotUsedOnWire, (), self._options)

        async def Opnum83NotUsedOnWire(self) -> lsarpc.Opnum83NotUsedOnWireResult:
            """void Opnum83NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum83NotUsedOnWire, (), self._options)

        async def Opnum84NotUsedOnWire(self) -> lsarpc.Opnum84NotUsedOnWireResult:
            """void Opnum84NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum84NotUsedOnWire, (), self._options)

        async def Opnum85NotUsedOnWire(self) -> lsarpc.Opnum85NotUsedOnWireResult:
            """void Opnum85NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum85NotUsedOnWire, (), self._options)

        async def Opnum86NotUsedOnWire(self) -> lsarpc.Opnum86NotUsedOnWireResult:
            """void Opnum86NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum86NotUsedOnWire, (), self._options)

        async def Opnum87NotUsedOnWire(self) -> lsarpc.Opnum87NotUsedOnWireResult:
            """void Opnum87NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum87NotUsedOnWire, (), self._options)

        async def Opnum88NotUsedOnWire(self) -> lsarpc.Opnum88NotUsedOnWireResult:
            """void Opnum88NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum88NotUsedOnWire, (), self._options)

        async def Opnum89NotUsedOnWire(self) -> lsarpc.Opnum89NotUsedOnWireResult:
            """void Opnum89NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum89NotUsedOnWire, (), self._options)

        async def Opnum90NotUsedOnWire(self) -> lsarpc.Opnum90NotUsedOnWireResult:
            """void Opnum90NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum90NotUsedOnWire, (), self._options)

        async def Opnum91NotUsedOnWire(self) -> lsarpc.Opnum91NotUsedOnWireResult:
            """void Opnum91NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum91NotUsedOnWire, (), self._options)

        async def Opnum92NotUsedOnWire(self) -> lsarpc.Opnum92NotUsedOnWireResult:
            """void Opnum92NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum92NotUsedOnWire, (), self._options)

        async def Opnum93NotUsedOnWire(self) -> lsarpc.Opnum93NotUsedOnWireResult:
            """void Opnum93NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum93NotUsedOnWire, (), self._options)

        async def Opnum94NotUsedOnWire(self) -> lsarpc.Opnum94NotUsedOnWireResult:
            """void Opnum94NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum94NotUsedOnWire, (), self._options)

        async def Opnum95NotUsedOnWire(self) -> lsarpc.Opnum95NotUsedOnWireResult:
            """void Opnum95NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum95NotUsedOnWire, (), self._options)

        async def Opnum96NotUsedOnWire(self) -> lsarpc.Opnum96NotUsedOnWireResult:
            """void Opnum96NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum96NotUsedOnWire, (), self._options)

        async def Opnum97NotUsedOnWire(self) -> lsarpc.Opnum97NotUsedOnWireResult:
            """void Opnum97NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum97NotUsedOnWire, (), self._options)

        async def Opnum98NotUsedOnWire(self) -> lsarpc.Opnum98NotUsedOnWireResult:
            """void Opnum98NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum98NotUsedOnWire, (), self._options)

        async def Opnum99NotUsedOnWire(self) -> lsarpc.Opnum99NotUsedOnWireResult:
            """void Opnum99NotUsedOnWire(void);"""
            return await self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum99NotUsedOnWire, (), self._options)

        async def Opnum100NotUsedOnWire(self) -> lsarpc.Opnum100NotUsedOnWireResult:
            """void Opnum100NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum100NotUsedOnWire, (), self._options
            )

        async def Opnum101NotUsedOnWire(self) -> lsarpc.Opnum101NotUsedOnWireResult:
            """void Opnum101NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum101NotUsedOnWire, (), self._options
            )

        async def Opnum102NotUsedOnWire(self) -> lsarpc.Opnum102NotUsedOnWireResult:
            """void Opnum102NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum102NotUsedOnWire, (), self._options
            )

        async def Opnum103NotUsedOnWire(self) -> lsarpc.Opnum103NotUsedOnWireResult:
            """void Opnum103NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum103NotUsedOnWire, (), self._options
            )

        async def Opnum104NotUsedOnWire(self) -> lsarpc.Opnum104NotUsedOnWireResult:
            """void Opnum104NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum104NotUsedOnWire, (), self._options
            )

        async def Opnum105NotUsedOnWire(self) -> lsarpc.Opnum105NotUsedOnWireResult:
            """void Opnum105NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum105NotUsedOnWire, (), self._options
            )

        async def Opnum106NotUsedOnWire(self) -> lsarpc.Opnum106NotUsedOnWireResult:
            """void Opnum106NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum106NotUsedOnWire, (), self._options
            )

        async def Opnum107NotUsedOnWire(self) -> lsarpc.Opnum107NotUsedOnWireResult:
            """void Opnum107NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum107NotUsedOnWire, (), self._options
            )

        async def Opnum108NotUsedOnWire(self) -> lsarpc.Opnum108NotUsedOnWireResult:
            """void Opnum108NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum108NotUsedOnWire, (), self._options
            )

        async def Opnum109NotUsedOnWire(self) -> lsarpc.Opnum109NotUsedOnWireResult:
            """void Opnum109NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum109NotUsedOnWire, (), self._options
            )

        async def Opnum110NotUsedOnWire(self) -> lsarpc.Opnum110NotUsedOnWireResult:
            """void Opnum110NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum110NotUsedOnWire, (), self._options
            )

        async def Opnum111NotUsedOnWire(self) -> lsarpc.Opnum111NotUsedOnWireResult:
            """void Opnum111NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum111NotUsedOnWire, (), self._options
            )

        async def Opnum112NotUsedOnWire(self) -> lsarpc.Opnum112NotUsedOnWireResult:
            """void Opnum112NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum112NotUsedOnWire, (), self._options
            )

        async def Opnum113NotUsedOnWire(self) -> lsarpc.Opnum113NotUsedOnWireResult:
            """void Opnum113NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum113NotUsedOnWire, (), self._options
            )

        async def Opnum114NotUsedOnWire(self) -> lsarpc.Opnum114NotUsedOnWireResult:
            """void Opnum114NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum114NotUsedOnWire, (), self._options
            )

        async def Opnum115NotUsedOnWire(self) -> lsarpc.Opnum115NotUsedOnWireResult:
            """void Opnum115NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum115NotUsedOnWire, (), self._options
            )

        async def Opnum116NotUsedOnWire(self) -> lsarpc.Opnum116NotUsedOnWireResult:
            """void Opnum116NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum116NotUsedOnWire, (), self._options
            )

        async def Opnum117NotUsedOnWire(self) -> lsarpc.Opnum117NotUsedOnWireResult:
            """void Opnum117NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum117NotUsedOnWire, (), self._options
            )

        async def Opnum118NotUsedOnWire(self) -> lsarpc.Opnum118NotUsedOnWireResult:
            """void Opnum118NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum118NotUsedOnWire, (), self._options
            )

        async def Opnum119NotUsedOnWire(self) -> lsarpc.Opnum119NotUsedOnWireResult:
            """void Opnum119NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum119NotUsedOnWire, (), self._options
            )

        async def Opnum120NotUsedOnWire(self) -> lsarpc.Opnum120NotUsedOnWireResult:
            """void Opnum120NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum120NotUsedOnWire, (), self._options
            )

        async def Opnum121NotUsedOnWire(self) -> lsarpc.Opnum121NotUsedOnWireResult:
            """void Opnum121NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum121NotUsedOnWire, (), self._options
            )

        async def Opnum122NotUsedOnWire(self) -> lsarpc.Opnum122NotUsedOnWireResult:
            """void Opnum122NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum122NotUsedOnWire, (), self._options
            )

        async def Opnum123NotUsedOnWire(self) -> lsarpc.Opnum123NotUsedOnWireResult:
            """void Opnum123NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum123NotUsedOnWire, (), self._options
            )

        async def Opnum124NotUsedOnWire(self) -> lsarpc.Opnum124NotUsedOnWireResult:
            """void Opnum124NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum124NotUsedOnWire, (), self._options
            )

        async def Opnum125NotUsedOnWire(self) -> lsarpc.Opnum125NotUsedOnWireResult:
            """void Opnum125NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum125NotUsedOnWire, (), self._options
            )

        async def Opnum126NotUsedOnWire(self) -> lsarpc.Opnum126NotUsedOnWireResult:
            """void Opnum126NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum126NotUsedOnWire, (), self._options
            )

        async def Opnum127NotUsedOnWire(self) -> lsarpc.Opnum127NotUsedOnWireResult:
            """void Opnum127NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum127NotUsedOnWire, (), self._options
            )

        async def Opnum128NotUsedOnWire(self) -> lsarpc.Opnum128NotUsedOnWireResult:
            """void Opnum128NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum128NotUsedOnWire, (), self._options
            )

        async def LsarCreateTrustedDomainEx3(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
            AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateTrustedDomainEx3Result:
            """NTSTATUS LsarCreateTrustedDomainEx3(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX TrustedDomainInformation,
                [in] PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES AuthenticationInformation,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateTrustedDomainEx3,
                (PolicyHandle, TrustedDomainInformation, AuthenticationInformation, DesiredAccess),
                self._options,
            )

        async def LsarOpenPolicy3(
            self,
            *,
            SystemName: str | None,
            ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
            DesiredAccess: int,
            InVersion: int = ndr.DERIVED,
            InRevisionInfo: LSAPR_REVISION_INFO,
        ) -> lsarpc.LsarOpenPolicy3Result:
            """NTSTATUS LsarOpenPolicy3(
                [in, unique, string] PLSAPR_SERVER_NAME SystemName,
                [in] PLSAPR_OBJECT_ATTRIBUTES ObjectAttributes,
                [in] ACCESS_MASK DesiredAccess,
                [in] ULONG InVersion,
                [in][switch_is(InVersion)] LSAPR_REVISION_INFO *InRevisionInfo,
                [out] ULONG *OutVersion,
                [out][switch_is(*OutVersion)] LSAPR_REVISION_INFO *OutRevisionInfo,
                [out] LSAPR_HANDLE *PolicyHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenPolicy3,
                (SystemName, ObjectAttributes, DesiredAccess, InVersion, InRevisionInfo),
                self._options,
            )

        async def Opnum131NotUsedOnWire(self) -> lsarpc.Opnum131NotUsedOnWireResult:
            """void Opnum131NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum131NotUsedOnWire, (), self._options
            )

        async def LsarQueryForestTrustInformation2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ) -> lsarpc.LsarQueryForestTrustInformation2Result:
            """NTSTATUS LsarQueryForestTrustInformation2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSA_UNICODE_STRING TrustedDomainName,
                [in] LSA_FOREST_TRUST_RECORD_TYPE HighestRecordType,
                [out] PLSA_FOREST_TRUST_INFORMATION2 *ForestTrustInfo2
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryForestTrustInformation2,
                (PolicyHandle, TrustedDomainName, HighestRecordType),
                self._options,
            )

        async def LsarSetForestTrustInformation2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
            ForestTrustInfo2: LSA_FOREST_TRUST_INFORMATION2,
            CheckOnly: int,
        ) -> lsarpc.LsarSetForestTrustInformation2Result:
            """NTSTATUS LsarSetForestTrustInformation2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSA_UNICODE_STRING TrustedDomainName,
                [in] LSA_FOREST_TRUST_RECORD_TYPE HighestRecordType,
                [in] PLSA_FOREST_TRUST_INFORMATION2 ForestTrustInfo2,
                [in] unsigned char CheckOnly,
                [out] PLSA_FOREST_TRUST_COLLISION_INFORMATION *CollisionInfo
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetForestTrustInformation2,
                (PolicyHandle, TrustedDomainName, HighestRecordType, ForestTrustInfo2, CheckOnly),
                self._options,
            )

        async def Opnum134NotUsedOnWire(self) -> lsarpc.Opnum134NotUsedOnWireResult:
            """void Opnum134NotUsedOnWire(void);"""
            return await self._binding.call(
                lsarpc.INTERFACE, _lsarpc_Opnum134NotUsedOnWire, (), self._options
            )

        async def LsarOpenPolicyWithCreds(
            self,
            *,
            ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
            DesiredAccess: int,
            InVersion: int = ndr.DERIVED,
            InRevisionInfo: LSAPR_REVISION_INFO,
        ) -> lsarpc.LsarOpenPolicyWithCredsResult:
            """NTSTATUS LsarOpenPolicyWithCreds(
                [in] handle_t BindingHandle,
                [in] PLSAPR_OBJECT_ATTRIBUTES ObjectAttributes,
                [in] ACCESS_MASK DesiredAccess,
                [in] ULONG InVersion,
                [in][switch_is(InVersion)] LSAPR_REVISION_INFO *InRevisionInfo,
                [out] ULONG *OutVersion,
                [out][switch_is(*OutVersion)] LSAPR_REVISION_INFO *OutRevisionInfo,
                [out] LSAPR_HANDLE *PolicyHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenPolicyWithCreds,
                (ObjectAttributes, DesiredAccess, InVersion, InRevisionInfo),
                self._options,
            )

        async def LsarOpenSecret2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenSecret2Result:
            """NTSTATUS LsarOpenSecret2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_AES_CIPHER_VALUE EncryptedSecretName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *SecretHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenSecret2,
                (PolicyHandle, EncryptedSecretName, DesiredAccess),
                self._options,
            )

        async def LsarCreateSecret2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateSecret2Result:
            """NTSTATUS LsarCreateSecret2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_AES_CIPHER_VALUE EncryptedSecretName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *SecretHandle
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateSecret2,
                (PolicyHandle, EncryptedSecretName, DesiredAccess),
                self._options,
            )

        async def LsarSetSecret2(
            self,
            *,
            SecretHandle: ndr.ContextHandle | None,
            EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None,
            EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None,
        ) -> lsarpc.LsarSetSecret2Result:
            """NTSTATUS LsarSetSecret2(
                [in] LSAPR_HANDLE SecretHandle,
                [in, unique] PLSAPR_AES_CIPHER_VALUE EncryptedCurrentValue,
                [in, unique] PLSAPR_AES_CIPHER_VALUE EncryptedOldValue
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetSecret2,
                (SecretHandle, EncryptedCurrentValue, EncryptedOldValue),
                self._options,
            )

        async def LsarQuerySecret2(
            self,
            *,
            SecretHandle: ndr.ContextHandle | None,
            EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None,
            CurrentValueSetTime: ms_dtyp.LARGE_INTEGER | None,
            EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None,
            OldValueSetTime: ms_dtyp.LARGE_INTEGER | None,
        ) -> lsarpc.LsarQuerySecret2Result:
            """NTSTATUS LsarQuerySecret2(
                [in] LSAPR_HANDLE SecretHandle,
                [in, out, unique] PLSAPR_AES_CIPHER_VALUE *EncryptedCurrentValue,
                [in, out, unique] PLARGE_INTEGER CurrentValueSetTime,
                [in, out, unique] PLSAPR_AES_CIPHER_VALUE *EncryptedOldValue,
                [in, out, unique] PLARGE_INTEGER OldValueSetTime
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQuerySecret2,
                (
                    SecretHandle,
                    EncryptedCurrentValue,
                    CurrentValueSetTime,
                    EncryptedOldValue,
                    OldValueSetTime,
                ),
                self._options,
            )

        async def LsarStorePrivateData2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
            EncryptedData: LSAPR_AES_CIPHER_VALUE | None,
        ) -> lsarpc.LsarStorePrivateData2Result:
            """NTSTATUS LsarStorePrivateData2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_AES_CIPHER_VALUE EncryptedKeyName,
                [in, unique] PLSAPR_AES_CIPHER_VALUE EncryptedData
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarStorePrivateData2,
                (PolicyHandle, EncryptedKeyName, EncryptedData),
                self._options,
            )

        async def LsarRetrievePrivateData2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
            EncryptedData: LSAPR_AES_CIPHER_VALUE | None,
        ) -> lsarpc.LsarRetrievePrivateData2Result:
            """NTSTATUS LsarRetrievePrivateData2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_AES_CIPHER_VALUE EncryptedKeyName,
                [in, out, unique] PLSAPR_AES_CIPHER_VALUE *EncryptedData
            );
            """
            return await self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarRetrievePrivateData2,
                (PolicyHandle, EncryptedKeyName, EncryptedData),
                self._options,
            )

    class BlockingClient(stub.BlockingClient):
        """Blocking client of lsarpc."""

        __slots__ = ()

        def LsarClose(self, *, ObjectHandle: ndr.ContextHandle | None) -> lsarpc.LsarCloseResult:
            """NTSTATUS LsarClose([in, out] LSAPR_HANDLE *ObjectHandle);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_LsarClose, (ObjectHandle,), self._options)

        def Opnum1NotUsedOnWire(self) -> lsarpc.Opnum1NotUsedOnWireResult:
            """void Opnum1NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum1NotUsedOnWire, (), self._options)

        def LsarEnumeratePrivileges(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> lsarpc.LsarEnumeratePrivilegesResult:
            """NTSTATUS LsarEnumeratePrivileges(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PLSAPR_PRIVILEGE_ENUM_BUFFER EnumerationBuffer,
                [in] unsigned long PreferedMaximumLength
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarEnumeratePrivileges,
                (PolicyHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        def LsarQuerySecurityObject(
            self, *, ObjectHandle: ndr.ContextHandle | None, SecurityInformation: int
        ) -> lsarpc.LsarQuerySecurityObjectResult:
            """NTSTATUS LsarQuerySecurityObject(
                [in] LSAPR_HANDLE ObjectHandle,
                [in] SECURITY_INFORMATION SecurityInformation,
                [out] PLSAPR_SR_SECURITY_DESCRIPTOR *SecurityDescriptor
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQuerySecurityObject,
                (ObjectHandle, SecurityInformation),
                self._options,
            )

        def LsarSetSecurityObject(
            self,
            *,
            ObjectHandle: ndr.ContextHandle | None,
            SecurityInformation: int,
            SecurityDescriptor: LSAPR_SR_SECURITY_DESCRIPTOR,
        ) -> lsarpc.LsarSetSecurityObjectResult:
            """NTSTATUS LsarSetSecurityObject(
                [in] LSAPR_HANDLE ObjectHandle,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PLSAPR_SR_SECURITY_DESCRIPTOR SecurityDescriptor
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetSecurityObject,
                (ObjectHandle, SecurityInformation, SecurityDescriptor),
                self._options,
            )

        def Opnum5NotUsedOnWire(self) -> lsarpc.Opnum5NotUsedOnWireResult:
            """void Opnum5NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum5NotUsedOnWire, (), self._options)

        def LsarOpenPolicy(
            self, *, SystemName: int | None, ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES, DesiredAccess: int
        ) -> lsarpc.LsarOpenPolicyResult:
            """NTSTATUS LsarOpenPolicy(
                [in, unique] wchar_t *SystemName,
                [in] PLSAPR_OBJECT_ATTRIBUTES ObjectAttributes,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *PolicyHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenPolicy,
                (SystemName, ObjectAttributes, DesiredAccess),
                self._options,
            )

        def LsarQueryInformationPolicy(
            self, *, PolicyHandle: ndr.ContextHandle | None, InformationClass: POLICY_INFORMATION_CLASS | int
        ) -> lsarpc.LsarQueryInformationPolicyResult:
            """NTSTATUS LsarQueryInformationPolicy(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_POLICY_INFORMATION *PolicyInformation
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryInformationPolicy,
                (PolicyHandle, InformationClass),
                self._options,
            )

        def LsarSetInformationPolicy(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_INFORMATION_CLASS | int = ndr.DERIVED,
            PolicyInformation: LSAPR_POLICY_INFORMATION,
        ) -> lsarpc.LsarSetInformationPolicyResult:
            """NTSTATUS LsarSetInformationPolicy(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_POLICY_INFORMATION PolicyInformation
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetInformationPolicy,
                (PolicyHandle, InformationClass, PolicyInformation),
                self._options,
            )

        def Opnum9NotUsedOnWire(self) -> lsarpc.Opnum9NotUsedOnWireResult:
            """void Opnum9NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum9NotUsedOnWire, (), self._options)

        def LsarCreateAccount(
            self, *, PolicyHandle: ndr.ContextHandle | None, AccountSid: ms_dtyp.RPC_SID, DesiredAccess: int
        ) -> lsarpc.LsarCreateAccountResult:
            """NTSTATUS LsarCreateAccount(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *AccountHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateAccount,
                (PolicyHandle, AccountSid, DesiredAccess),
                self._options,
            )

        def LsarEnumerateAccounts(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> lsarpc.LsarEnumerateAccountsResult:
            """NTSTATUS LsarEnumerateAccounts(
                [in] LSAPR_HANDLE PolicyHandle,
                [in][out] unsigned long *EnumerationContext,
                [out] PLSAPR_ACCOUNT_ENUM_BUFFER EnumerationBuffer,
                [in] unsigned long PreferedMaximumLength
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarEnumerateAccounts,
                (PolicyHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        def LsarCreateTrustedDomain(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainInformation: LSAPR_TRUST_INFORMATION,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateTrustedDomainResult:
            """NTSTATUS LsarCreateTrustedDomain(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_TRUST_INFORMATION TrustedDomainInformation,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateTrustedDomain,
                (PolicyHandle, TrustedDomainInformation, DesiredAccess),
                self._options,
            )

        def LsarEnumerateTrustedDomains(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> lsarpc.LsarEnumerateTrustedDomainsResult:
            """NTSTATUS LsarEnumerateTrustedDomains(
                [in] LSAPR_HANDLE PolicyHandle,
                [in][out] unsigned long *EnumerationContext,
                [out] PLSAPR_TRUSTED_ENUM_BUFFER EnumerationBuffer,
                [in] unsigned long PreferedMaximumLength
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarEnumerateTrustedDomains,
                (PolicyHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        def LsarLookupNames(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            Count: int = ndr.DERIVED,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
            TranslatedSids: LSAPR_TRANSLATED_SIDS,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
        ) -> lsarpc.LsarLookupNamesResult:
            """NTSTATUS LsarLookupNames(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(Count)] PRPC_UNICODE_STRING Names,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_SIDS TranslatedSids,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupNames,
                (PolicyHandle, Count, Names, TranslatedSids, LookupLevel, MappedCount),
                self._options,
            )

        def LsarLookupSids(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
            TranslatedNames: LSAPR_TRANSLATED_NAMES,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
        ) -> lsarpc.LsarLookupSidsResult:
            """NTSTATUS LsarLookupSids(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_SID_ENUM_BUFFER SidEnumBuffer,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_NAMES TranslatedNames,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupSids,
                (PolicyHandle, SidEnumBuffer, TranslatedNames, LookupLevel, MappedCount),
                self._options,
            )

        def LsarCreateSecret(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            SecretName: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateSecretResult:
            """NTSTATUS LsarCreateSecret(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING SecretName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *SecretHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateSecret,
                (PolicyHandle, SecretName, DesiredAccess),
                self._options,
            )

        def LsarOpenAccount(
            self, *, PolicyHandle: ndr.ContextHandle | None, AccountSid: ms_dtyp.RPC_SID, DesiredAccess: int
        ) -> lsarpc.LsarOpenAccountResult:
            """NTSTATUS LsarOpenAccount(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *AccountHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenAccount,
                (PolicyHandle, AccountSid, DesiredAccess),
                self._options,
            )

        def LsarEnumeratePrivilegesAccount(
            self, *, AccountHandle: ndr.ContextHandle | None
        ) -> lsarpc.LsarEnumeratePrivilegesAccountResult:
            """NTSTATUS LsarEnumeratePrivilegesAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [out] PLSAPR_PRIVILEGE_SET *Privileges
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarEnumeratePrivilegesAccount, (AccountHandle,), self._options
            )

        def LsarAddPrivilegesToAccount(
            self, *, AccountHandle: ndr.ContextHandle | None, Privileges: LSAPR_PRIVILEGE_SET
        ) -> lsarpc.LsarAddPrivilegesToAccountResult:
            """NTSTATUS LsarAddPrivilegesToAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [in] PLSAPR_PRIVILEGE_SET Privileges
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarAddPrivilegesToAccount,
                (AccountHandle, Privileges),
                self._options,
            )

        def LsarRemovePrivilegesFromAccount(
            self,
            *,
            AccountHandle: ndr.ContextHandle | None,
            AllPrivileges: int,
            Privileges: LSAPR_PRIVILEGE_SET | None,
        ) -> lsarpc.LsarRemovePrivilegesFromAccountResult:
            """NTSTATUS LsarRemovePrivilegesFromAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [in] unsigned char AllPrivileges,
                [in, unique] PLSAPR_PRIVILEGE_SET Privileges
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarRemovePrivilegesFromAccount,
                (AccountHandle, AllPrivileges, Privileges),
                self._options,
            )

        def Opnum21NotUsedOnWire(self) -> lsarpc.Opnum21NotUsedOnWireResult:
            """void Opnum21NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum21NotUsedOnWire, (), self._options)

        def Opnum22NotUsedOnWire(self) -> lsarpc.Opnum22NotUsedOnWireResult:
            """void Opnum22NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum22NotUsedOnWire, (), self._options)

        def LsarGetSystemAccessAccount(
            self, *, AccountHandle: ndr.ContextHandle | None
        ) -> lsarpc.LsarGetSystemAccessAccountResult:
            """NTSTATUS LsarGetSystemAccessAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [out] unsigned long *SystemAccess
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarGetSystemAccessAccount, (AccountHandle,), self._options
            )

        def LsarSetSystemAccessAccount(
            self, *, AccountHandle: ndr.ContextHandle | None, SystemAccess: int
        ) -> lsarpc.LsarSetSystemAccessAccountResult:
            """NTSTATUS LsarSetSystemAccessAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [in] unsigned long SystemAccess
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetSystemAccessAccount,
                (AccountHandle, SystemAccess),
                self._options,
            )

        def LsarOpenTrustedDomain(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainSid: ms_dtyp.RPC_SID,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenTrustedDomainResult:
            """NTSTATUS LsarOpenTrustedDomain(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID TrustedDomainSid,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenTrustedDomain,
                (PolicyHandle, TrustedDomainSid, DesiredAccess),
                self._options,
            )

        def LsarQueryInfoTrustedDomain(
            self,
            *,
            TrustedDomainHandle: ndr.ContextHandle | None,
            InformationClass: TRUSTED_INFORMATION_CLASS | int,
        ) -> lsarpc.LsarQueryInfoTrustedDomainResult:
            """NTSTATUS LsarQueryInfoTrustedDomain(
                [in] LSAPR_HANDLE TrustedDomainHandle,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO *TrustedDomainInformation
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryInfoTrustedDomain,
                (TrustedDomainHandle, InformationClass),
                self._options,
            )

        def LsarSetInformationTrustedDomain(
            self,
            *,
            TrustedDomainHandle: ndr.ContextHandle | None,
            InformationClass: TRUSTED_INFORMATION_CLASS | int = ndr.DERIVED,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        ) -> lsarpc.LsarSetInformationTrustedDomainResult:
            """NTSTATUS LsarSetInformationTrustedDomain(
                [in] LSAPR_HANDLE TrustedDomainHandle,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO TrustedDomainInformation
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetInformationTrustedDomain,
                (TrustedDomainHandle, InformationClass, TrustedDomainInformation),
                self._options,
            )

        def LsarOpenSecret(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            SecretName: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenSecretResult:
            """NTSTATUS LsarOpenSecret(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING SecretName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *SecretHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenSecret,
                (PolicyHandle, SecretName, DesiredAccess),
                self._options,
            )

        def LsarSetSecret(
            self,
            *,
            SecretHandle: ndr.ContextHandle | None,
            EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None,
            EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None,
        ) -> lsarpc.LsarSetSecretResult:
            """NTSTATUS LsarSetSecret(
                [in] LSAPR_HANDLE SecretHandle,
                [in, unique] PLSAPR_CR_CIPHER_VALUE EncryptedCurrentValue,
                [in, unique] PLSAPR_CR_CIPHER_VALUE EncryptedOldValue
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetSecret,
                (SecretHandle, EncryptedCurrentValue, EncryptedOldValue),
                self._options,
            )

        def LsarQuerySecret(
            self,
            *,
            SecretHandle: ndr.ContextHandle | None,
            EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None,
            CurrentValueSetTime: ms_dtyp.LARGE_INTEGER | None,
            EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None,
            OldValueSetTime: ms_dtyp.LARGE_INTEGER | None,
        ) -> lsarpc.LsarQuerySecretResult:
            """NTSTATUS LsarQuerySecret(
                [in] LSAPR_HANDLE SecretHandle,
                [in, out, unique] PLSAPR_CR_CIPHER_VALUE *EncryptedCurrentValue,
                [in, out, unique] PLARGE_INTEGER CurrentValueSetTime,
                [in, out, unique] PLSAPR_CR_CIPHER_VALUE *EncryptedOldValue,
                [in, out, unique] PLARGE_INTEGER OldValueSetTime
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQuerySecret,
                (
                    SecretHandle,
                    EncryptedCurrentValue,
                    CurrentValueSetTime,
                    EncryptedOldValue,
                    OldValueSetTime,
                ),
                self._options,
            )

        def LsarLookupPrivilegeValue(
            self, *, PolicyHandle: ndr.ContextHandle | None, Name: ms_dtyp.RPC_UNICODE_STRING
        ) -> lsarpc.LsarLookupPrivilegeValueResult:
            """NTSTATUS LsarLookupPrivilegeValue(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING Name,
                [out] PLUID Value
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarLookupPrivilegeValue, (PolicyHandle, Name), self._options
            )

        def LsarLookupPrivilegeName(
            self, *, PolicyHandle: ndr.ContextHandle | None, Value: ms_dtyp.LUID
        ) -> lsarpc.LsarLookupPrivilegeNameResult:
            """NTSTATUS LsarLookupPrivilegeName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLUID Value,
                [out] PRPC_UNICODE_STRING *Name
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarLookupPrivilegeName, (PolicyHandle, Value), self._options
            )

        def LsarLookupPrivilegeDisplayName(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            Name: ms_dtyp.RPC_UNICODE_STRING,
            ClientLanguage: int,
            ClientSystemDefaultLanguage: int,
        ) -> lsarpc.LsarLookupPrivilegeDisplayNameResult:
            """NTSTATUS LsarLookupPrivilegeDisplayName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING Name,
                [in] short ClientLanguage,
                [in] short ClientSystemDefaultLanguage,
                [out] PRPC_UNICODE_STRING *DisplayName,
                [out] unsigned short *LanguageReturned
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupPrivilegeDisplayName,
                (PolicyHandle, Name, ClientLanguage, ClientSystemDefaultLanguage),
                self._options,
            )

        def LsarDeleteObject(
            self, *, ObjectHandle: ndr.ContextHandle | None
        ) -> lsarpc.LsarDeleteObjectResult:
            """NTSTATUS LsarDeleteObject([in, out] LSAPR_HANDLE *ObjectHandle);"""
            return self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarDeleteObject, (ObjectHandle,), self._options
            )

        def LsarEnumerateAccountsWithUserRight(
            self, *, PolicyHandle: ndr.ContextHandle | None, UserRight: ms_dtyp.RPC_UNICODE_STRING | None
        ) -> lsarpc.LsarEnumerateAccountsWithUserRightResult:
            """NTSTATUS LsarEnumerateAccountsWithUserRight(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, unique] PRPC_UNICODE_STRING UserRight,
                [out] PLSAPR_ACCOUNT_ENUM_BUFFER EnumerationBuffer
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarEnumerateAccountsWithUserRight,
                (PolicyHandle, UserRight),
                self._options,
            )

        def LsarEnumerateAccountRights(
            self, *, PolicyHandle: ndr.ContextHandle | None, AccountSid: ms_dtyp.RPC_SID
        ) -> lsarpc.LsarEnumerateAccountRightsResult:
            """NTSTATUS LsarEnumerateAccountRights(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [out] PLSAPR_USER_RIGHT_SET UserRights
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarEnumerateAccountRights,
                (PolicyHandle, AccountSid),
                self._options,
            )

        def LsarAddAccountRights(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            AccountSid: ms_dtyp.RPC_SID,
            UserRights: LSAPR_USER_RIGHT_SET,
        ) -> lsarpc.LsarAddAccountRightsResult:
            """NTSTATUS LsarAddAccountRights(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [in] PLSAPR_USER_RIGHT_SET UserRights
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarAddAccountRights,
                (PolicyHandle, AccountSid, UserRights),
                self._options,
            )

        def LsarRemoveAccountRights(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            AccountSid: ms_dtyp.RPC_SID,
            AllRights: int,
            UserRights: LSAPR_USER_RIGHT_SET,
        ) -> lsarpc.LsarRemoveAccountRightsResult:
            """NTSTATUS LsarRemoveAccountRights(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [in] unsigned char AllRights,
                [in] PLSAPR_USER_RIGHT_SET UserRights
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarRemoveAccountRights,
                (PolicyHandle, AccountSid, AllRights, UserRights),
                self._options,
            )

        def LsarQueryTrustedDomainInfo(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainSid: ms_dtyp.RPC_SID,
            InformationClass: TRUSTED_INFORMATION_CLASS | int,
        ) -> lsarpc.LsarQueryTrustedDomainInfoResult:
            """NTSTATUS LsarQueryTrustedDomainInfo(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID TrustedDomainSid,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO *TrustedDomainInformation
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryTrustedDomainInfo,
                (PolicyHandle, TrustedDomainSid, InformationClass),
                self._options,
            )

        def LsarSetTrustedDomainInfo(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainSid: ms_dtyp.RPC_SID,
            InformationClass: TRUSTED_INFORMATION_CLASS | int = ndr.DERIVED,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        ) -> lsarpc.LsarSetTrustedDomainInfoResult:
            """NTSTATUS LsarSetTrustedDomainInfo(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID TrustedDomainSid,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO TrustedDomainInformation
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetTrustedDomainInfo,
                (PolicyHandle, TrustedDomainSid, InformationClass, TrustedDomainInformation),
                self._options,
            )

        def LsarDeleteTrustedDomain(
            self, *, PolicyHandle: ndr.ContextHandle | None, TrustedDomainSid: ms_dtyp.RPC_SID
        ) -> lsarpc.LsarDeleteTrustedDomainResult:
            """NTSTATUS LsarDeleteTrustedDomain(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID TrustedDomainSid
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarDeleteTrustedDomain,
                (PolicyHandle, TrustedDomainSid),
                self._options,
            )

        def LsarStorePrivateData(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            KeyName: ms_dtyp.RPC_UNICODE_STRING,
            EncryptedData: LSAPR_CR_CIPHER_VALUE | None,
        ) -> lsarpc.LsarStorePrivateDataResult:
            """NTSTATUS LsarStorePrivateData(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING KeyName,
                [in, unique] PLSAPR_CR_CIPHER_VALUE EncryptedData
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarStorePrivateData,
                (PolicyHandle, KeyName, EncryptedData),
                self._options,
            )

        def LsarRetrievePrivateData(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            KeyName: ms_dtyp.RPC_UNICODE_STRING,
            EncryptedData: LSAPR_CR_CIPHER_VALUE | None,
        ) -> lsarpc.LsarRetrievePrivateDataResult:
            """NTSTATUS LsarRetrievePrivateData(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING KeyName,
                [in, out] PLSAPR_CR_CIPHER_VALUE *EncryptedData
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarRetrievePrivateData,
                (PolicyHandle, KeyName, EncryptedData),
                self._options,
            )

        def LsarOpenPolicy2(
            self, *, SystemName: str | None, ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES, DesiredAccess: int
        ) -> lsarpc.LsarOpenPolicy2Result:
            """NTSTATUS LsarOpenPolicy2(
                [in, unique, string] wchar_t *SystemName,
                [in] PLSAPR_OBJECT_ATTRIBUTES ObjectAttributes,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *PolicyHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenPolicy2,
                (SystemName, ObjectAttributes, DesiredAccess),
                self._options,
            )

        def LsarGetUserName(
            self,
            *,
            SystemName: str | None,
            UserName: ms_dtyp.RPC_UNICODE_STRING | None,
            DomainName: ms_dtyp.RPC_UNICODE_STRING | None,
        ) -> lsarpc.LsarGetUserNameResult:
            """NTSTATUS LsarGetUserName(
                [in, unique, string] wchar_t *SystemName,
                [in, out] PRPC_UNICODE_STRING *UserName,
                [in, out, unique] PRPC_UNICODE_STRING *DomainName
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE, _lsarpc_LsarGetUserName, (SystemName, UserName, DomainName), self._options
            )

        def LsarQueryInformationPolicy2(
            self, *, PolicyHandle: ndr.ContextHandle | None, InformationClass: POLICY_INFORMATION_CLASS | int
        ) -> lsarpc.LsarQueryInformationPolicy2Result:
            """NTSTATUS LsarQueryInformationPolicy2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_POLICY_INFORMATION *PolicyInformation
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryInformationPolicy2,
                (PolicyHandle, InformationClass),
                self._options,
            )

        def LsarSetInformationPolicy2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_INFORMATION_CLASS | int = ndr.DERIVED,
            PolicyInformation: LSAPR_POLICY_INFORMATION,
        ) -> lsarpc.LsarSetInformationPolicy2Result:
            """NTSTATUS LsarSetInformationPolicy2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_POLICY_INFORMATION PolicyInformation
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetInformationPolicy2,
                (PolicyHandle, InformationClass, PolicyInformation),
                self._options,
            )

        def LsarQueryTrustedDomainInfoByName(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            InformationClass: TRUSTED_INFORMATION_CLASS | int,
        ) -> lsarpc.LsarQueryTrustedDomainInfoByNameResult:
            """NTSTATUS LsarQueryTrustedDomainInfoByName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING TrustedDomainName,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO *TrustedDomainInformation
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryTrustedDomainInfoByName,
                (PolicyHandle, TrustedDomainName, InformationClass),
                self._options,
            )

        def LsarSetTrustedDomainInfoByName(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            InformationClass: TRUSTED_INFORMATION_CLASS | int = ndr.DERIVED,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        ) -> lsarpc.LsarSetTrustedDomainInfoByNameResult:
            """NTSTATUS LsarSetTrustedDomainInfoByName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING TrustedDomainName,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO TrustedDomainInformation
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetTrustedDomainInfoByName,
                (PolicyHandle, TrustedDomainName, InformationClass, TrustedDomainInformation),
                self._options,
            )

        def LsarEnumerateTrustedDomainsEx(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> lsarpc.LsarEnumerateTrustedDomainsExResult:
            """NTSTATUS LsarEnumerateTrustedDomainsEx(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PLSAPR_TRUSTED_ENUM_BUFFER_EX EnumerationBuffer,
                [in] unsigned long PreferedMaximumLength
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarEnumerateTrustedDomainsEx,
                (PolicyHandle, EnumerationContext, PreferedMaximumLength),
                self._options,
            )

        def LsarCreateTrustedDomainEx(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
            AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateTrustedDomainExResult:
            """NTSTATUS LsarCreateTrustedDomainEx(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX TrustedDomainInformation,
                [in] PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION AuthenticationInformation,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateTrustedDomainEx,
                (PolicyHandle, TrustedDomainInformation, AuthenticationInformation, DesiredAccess),
                self._options,
            )

        def Opnum52NotUsedOnWire(self) -> lsarpc.Opnum52NotUsedOnWireResult:
            """void Opnum52NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum52NotUsedOnWire, (), self._options)

        def LsarQueryDomainInformationPolicy(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int,
        ) -> lsarpc.LsarQueryDomainInformationPolicyResult:
            """NTSTATUS LsarQueryDomainInformationPolicy(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_DOMAIN_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_POLICY_DOMAIN_INFORMATION *PolicyDomainInformation
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryDomainInformationPolicy,
                (PolicyHandle, InformationClass),
                self._options,
            )

        def LsarSetDomainInformationPolicy(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int = ndr.DERIVED,
            PolicyDomainInformation: LSAPR_POLICY_DOMAIN_INFORMATION | None,
        ) -> lsarpc.LsarSetDomainInformationPolicyResult:
            """NTSTATUS LsarSetDomainInformationPolicy(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_DOMAIN_INFORMATION_CLASS InformationClass,
                [in, unique, switch_is(InformationClass)] PLSAPR_POLICY_DOMAIN_INFORMATION
                    PolicyDomainInformation
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetDomainInformationPolicy,
                (PolicyHandle, InformationClass, PolicyDomainInformation),
                self._options,
            )

        def LsarOpenTrustedDomainByName(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenTrustedDomainByNameResult:
            """NTSTATUS LsarOpenTrustedDomainByName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING TrustedDomainName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenTrustedDomainByName,
                (PolicyHandle, TrustedDomainName, DesiredAccess),
                self._options,
            )

        def Opnum56NotUsedOnWire(self) -> lsarpc.Opnum56NotUsedOnWireResult:
            """void Opnum56NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum56NotUsedOnWire, (), self._options)

        def LsarLookupSids2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
            TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupSids2Result:
            """NTSTATUS LsarLookupSids2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_SID_ENUM_BUFFER SidEnumBuffer,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_NAMES_EX TranslatedNames,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupSids2,
                (
                    PolicyHandle,
                    SidEnumBuffer,
                    TranslatedNames,
                    LookupLevel,
                    MappedCount,
                    LookupOptions,
                    ClientRevision,
                ),
                self._options,
            )

        def LsarLookupNames2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            Count: int = ndr.DERIVED,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
            TranslatedSids: LSAPR_TRANSLATED_SIDS_EX,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupNames2Result:
            """NTSTATUS LsarLookupNames2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(Count)] PRPC_UNICODE_STRING Names,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_SIDS_EX TranslatedSids,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupNames2,
                (
                    PolicyHandle,
                    Count,
                    Names,
                    TranslatedSids,
                    LookupLevel,
                    MappedCount,
                    LookupOptions,
                    ClientRevision,
                ),
                self._options,
            )

        def LsarCreateTrustedDomainEx2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
            AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateTrustedDomainEx2Result:
            """NTSTATUS LsarCreateTrustedDomainEx2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX TrustedDomainInformation,
                [in] PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL AuthenticationInformation,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateTrustedDomainEx2,
                (PolicyHandle, TrustedDomainInformation, AuthenticationInformation, DesiredAccess),
                self._options,
            )

        def Opnum60NotUsedOnWire(self) -> lsarpc.Opnum60NotUsedOnWireResult:
            """void Opnum60NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum60NotUsedOnWire, (), self._options)

        def Opnum61NotUsedOnWire(self) -> lsarpc.Opnum61NotUsedOnWireResult:
            """void Opnum61NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum61NotUsedOnWire, (), self._options)

        def Opnum62NotUsedOnWire(self) -> lsarpc.Opnum62NotUsedOnWireResult:
            """void Opnum62NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum62NotUsedOnWire, (), self._options)

        def Opnum63NotUsedOnWire(self) -> lsarpc.Opnum63NotUsedOnWireResult:
            """void Opnum63NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum63NotUsedOnWire, (), self._options)

        def Opnum64NotUsedOnWire(self) -> lsarpc.Opnum64NotUsedOnWireResult:
            """void Opnum64NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum64NotUsedOnWire, (), self._options)

        def Opnum65NotUsedOnWire(self) -> lsarpc.Opnum65NotUsedOnWireResult:
            """void Opnum65NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum65NotUsedOnWire, (), self._options)

        def Opnum66NotUsedOnWire(self) -> lsarpc.Opnum66NotUsedOnWireResult:
            """void Opnum66NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum66NotUsedOnWire, (), self._options)

        def Opnum67NotUsedOnWire(self) -> lsarpc.Opnum67NotUsedOnWireResult:
            """void Opnum67NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum67NotUsedOnWire, (), self._options)

        def LsarLookupNames3(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            Count: int = ndr.DERIVED,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
            TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupNames3Result:
            """NTSTATUS LsarLookupNames3(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(Count)] PRPC_UNICODE_STRING Names,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_SIDS_EX2 TranslatedSids,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupNames3,
                (
                    PolicyHandle,
                    Count,
                    Names,
                    TranslatedSids,
                    LookupLevel,
                    MappedCount,
                    LookupOptions,
                    ClientRevision,
                ),
                self._options,
            )

        def Opnum69NotUsedOnWire(self) -> lsarpc.Opnum69NotUsedOnWireResult:
            """void Opnum69NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum69NotUsedOnWire, (), self._options)

        def Opnum70NotUsedOnWire(self) -> lsarpc.Opnum70NotUsedOnWireResult:
            """void Opnum70NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum70NotUsedOnWire, (), self._options)

        def Opnum71NotUsedOnWire(self) -> lsarpc.Opnum71NotUsedOnWireResult:
            """void Opnum71NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum71NotUsedOnWire, (), self._options)

        def Opnum72NotUsedOnWire(self) -> lsarpc.Opnum72NotUsedOnWireResult:
            """void Opnum72NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum72NotUsedOnWire, (), self._options)

        def LsarQueryForestTrustInformation(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ) -> lsarpc.LsarQueryForestTrustInformationResult:
            """NTSTATUS LsarQueryForestTrustInformation(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSA_UNICODE_STRING TrustedDomainName,
                [in] LSA_FOREST_TRUST_RECORD_TYPE HighestRecordType,
                [out] PLSA_FOREST_TRUST_INFORMATION *ForestTrustInfo
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryForestTrustInformation,
                (PolicyHandle, TrustedDomainName, HighestRecordType),
                self._options,
            )

        def LsarSetForestTrustInformation(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
            ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION,
            CheckOnly: int,
        ) -> lsarpc.LsarSetForestTrustInformationResult:
            """NTSTATUS LsarSetForestTrustInformation(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSA_UNICODE_STRING TrustedDomainName,
                [in] LSA_FOREST_TRUST_RECORD_TYPE HighestRecordType,
                [in] PLSA_FOREST_TRUST_INFORMATION ForestTrustInfo,
                [in] unsigned char CheckOnly,
                [out] PLSA_FOREST_TRUST_COLLISION_INFORMATION *CollisionInfo
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetForestTrustInformation,
                (PolicyHandle, TrustedDomainName, HighestRecordType, ForestTrustInfo, CheckOnly),
                self._options,
            )

        def Opnum75NotUsedOnWire(self) -> lsarpc.Opnum75NotUsedOnWireResult:
            """void Opnum75NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum75NotUsedOnWire, (), self._options)

        def LsarLookupSids3(
            self,
            *,
            SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
            TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupSids3Result:
            """NTSTATUS LsarLookupSids3(
                [in] handle_t RpcHandle,
                [in] PLSAPR_SID_ENUM_BUFFER SidEnumBuffer,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_NAMES_EX TranslatedNames,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupSids3,
                (SidEnumBuffer, TranslatedNames, LookupLevel, MappedCount, LookupOptions, ClientRevision),
                self._options,
            )

        def LsarLookupNames4(
            self,
            *,
            Count: int = ndr.DERIVED,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
            TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupNames4Result:
            """NTSTATUS LsarLookupNames4(
                [in] handle_t RpcHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(Count)] PRPC_UNICODE_STRING Names,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_SIDS_EX2 TranslatedSids,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarLookupNames4,
                (Count, Names, TranslatedSids, LookupLevel, MappedCount, LookupOptions, ClientRevision),
                self._options,
            )

        def Opnum78NotUsedOnWire(self) -> lsarpc.Opnum78NotUsedOnWireResult:
            """void Opnum78NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum78NotUsedOnWire, (), self._options)

        def Opnum79NotUsedOnWire(self) -> lsarpc.Opnum79NotUsedOnWireResult:
            """void Opnum79NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum79NotUsedOnWire, (), self._options)

        def Opnum80NotUsedOnWire(self) -> lsarpc.Opnum80NotUsedOnWireResult:
            """void Opnum80NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum80NotUsedOnWire, (), self._options)

        def Opnum81NotUsedOnWire(self) -> lsarpc.Opnum81NotUsedOnWireResult:
            """void Opnum81NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum81NotUsedOnWire, (), self._options)

        def Opnum82NotUsedOnWire(self) -> lsarpc.Opnum82NotUsedOnWireResult:
            """void Opnum82NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum82NotUsedOnWire, (), self._options)

        def Opnum83NotUsedOnWire(self) -> lsarpc.Opnum83NotUsedOnWireResult:
            """void Opnum83NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum83NotUsedOnWire, (), self._options)

        def Opnum84NotUsedOnWire(self) -> lsarpc.Opnum84NotUsedOnWireResult:
            """void Opnum84NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum84NotUsedOnWire, (), self._options)

        def Opnum85NotUsedOnWire(self) -> lsarpc.Opnum85NotUsedOnWireResult:
            """void Opnum85NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum85NotUsedOnWire, (), self._options)

        def Opnum86NotUsedOnWire(self) -> lsarpc.Opnum86NotUsedOnWireResult:
            """void Opnum86NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum86NotUsedOnWire, (), self._options)

        def Opnum87NotUsedOnWire(self) -> lsarpc.Opnum87NotUsedOnWireResult:
            """void Opnum87NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum87NotUsedOnWire, (), self._options)

        def Opnum88NotUsedOnWire(self) -> lsarpc.Opnum88NotUsedOnWireResult:
            """void Opnum88NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum88NotUsedOnWire, (), self._options)

        def Opnum89NotUsedOnWire(self) -> lsarpc.Opnum89NotUsedOnWireResult:
            """void Opnum89NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum89NotUsedOnWire, (), self._options)

        def Opnum90NotUsedOnWire(self) -> lsarpc.Opnum90NotUsedOnWireResult:
            """void Opnum90NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum90NotUsedOnWire, (), self._options)

        def Opnum91NotUsedOnWire(self) -> lsarpc.Opnum91NotUsedOnWireResult:
            """void Opnum91NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum91NotUsedOnWire, (), self._options)

        def Opnum92NotUsedOnWire(self) -> lsarpc.Opnum92NotUsedOnWireResult:
            """void Opnum92NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum92NotUsedOnWire, (), self._options)

        def Opnum93NotUsedOnWire(self) -> lsarpc.Opnum93NotUsedOnWireResult:
            """void Opnum93NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum93NotUsedOnWire, (), self._options)

        def Opnum94NotUsedOnWire(self) -> lsarpc.Opnum94NotUsedOnWireResult:
            """void Opnum94NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum94NotUsedOnWire, (), self._options)

        def Opnum95NotUsedOnWire(self) -> lsarpc.Opnum95NotUsedOnWireResult:
            """void Opnum95NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum95NotUsedOnWire, (), self._options)

        def Opnum96NotUsedOnWire(self) -> lsarpc.Opnum96NotUsedOnWireResult:
            """void Opnum96NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum96NotUsedOnWire, (), self._options)

        def Opnum97NotUsedOnWire(self) -> lsarpc.Opnum97NotUsedOnWireResult:
            """void Opnum97NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum97NotUsedOnWire, (), self._options)

        def Opnum98NotUsedOnWire(self) -> lsarpc.Opnum98NotUsedOnWireResult:
            """void Opnum98NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum98NotUsedOnWire, (), self._options)

        def Opnum99NotUsedOnWire(self) -> lsarpc.Opnum99NotUsedOnWireResult:
            """void Opnum99NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum99NotUsedOnWire, (), self._options)

        def Opnum100NotUsedOnWire(self) -> lsarpc.Opnum100NotUsedOnWireResult:
            """void Opnum100NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum100NotUsedOnWire, (), self._options)

        def Opnum101NotUsedOnWire(self) -> lsarpc.Opnum101NotUsedOnWireResult:
            """void Opnum101NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum101NotUsedOnWire, (), self._options)

        def Opnum102NotUsedOnWire(self) -> lsarpc.Opnum102NotUsedOnWireResult:
            """void Opnum102NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum102NotUsedOnWire, (), self._options)

        def Opnum103NotUsedOnWire(self) -> lsarpc.Opnum103NotUsedOnWireResult:
            """void Opnum103NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum103NotUsedOnWire, (), self._options)

        def Opnum104NotUsedOnWire(self) -> lsarpc.Opnum104NotUsedOnWireResult:
            """void Opnum104NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum104NotUsedOnWire, (), self._options)

        def Opnum105NotUsedOnWire(self) -> lsarpc.Opnum105NotUsedOnWireResult:
            """void Opnum105NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum105NotUsedOnWire, (), self._options)

        def Opnum106NotUsedOnWire(self) -> lsarpc.Opnum106NotUsedOnWireResult:
            """void Opnum106NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum106NotUsedOnWire, (), self._options)

        def Opnum107NotUsedOnWire(self) -> lsarpc.Opnum107NotUsedOnWireResult:
            """void Opnum107NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum107NotUsedOnWire, (), self._options)

        def Opnum108NotUsedOnWire(self) -> lsarpc.Opnum108NotUsedOnWireResult:
            """void Opnum108NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum108NotUsedOnWire, (), self._options)

        def Opnum109NotUsedOnWire(self) -> lsarpc.Opnum109NotUsedOnWireResult:
            """void Opnum109NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum109NotUsedOnWire, (), self._options)

        def Opnum110NotUsedOnWire(self) -> lsarpc.Opnum110NotUsedOnWireResult:
            """void Opnum110NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum110NotUsedOnWire, (), self._options)

        def Opnum111NotUsedOnWire(self) -> lsarpc.Opnum111NotUsedOnWireResult:
            """void Opnum111NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum111NotUsedOnWire, (), self._options)

        def Opnum112NotUsedOnWire(self) -> lsarpc.Opnum112NotUsedOnWireResult:
            """void Opnum112NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum112NotUsedOnWire, (), self._options)

        def Opnum113NotUsedOnWire(self) -> lsarpc.Opnum113NotUsedOnWireResult:
            """void Opnum113NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum113NotUsedOnWire, (), self._options)

        def Opnum114NotUsedOnWire(self) -> lsarpc.Opnum114NotUsedOnWireResult:
            """void Opnum114NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum114NotUsedOnWire, (), self._options)

        def Opnum115NotUsedOnWire(self) -> lsarpc.Opnum115NotUsedOnWireResult:
            """void Opnum115NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum115NotUsedOnWire, (), self._options)

        def Opnum116NotUsedOnWire(self) -> lsarpc.Opnum116NotUsedOnWireResult:
            """void Opnum116NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum116NotUsedOnWire, (), self._options)

        def Opnum117NotUsedOnWire(self) -> lsarpc.Opnum117NotUsedOnWireResult:
            """void Opnum117NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum117NotUsedOnWire, (), self._options)

        def Opnum118NotUsedOnWire(self) -> lsarpc.Opnum118NotUsedOnWireResult:
            """void Opnum118NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum118NotUsedOnWire, (), self._options)

        def Opnum119NotUsedOnWire(self) -> lsarpc.Opnum119NotUsedOnWireResult:
            """void Opnum119NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum119NotUsedOnWire, (), self._options)

        def Opnum120NotUsedOnWire(self) -> lsarpc.Opnum120NotUsedOnWireResult:
            """void Opnum120NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum120NotUsedOnWire, (), self._options)

        def Opnum121NotUsedOnWire(self) -> lsarpc.Opnum121NotUsedOnWireResult:
            """void Opnum121NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum121NotUsedOnWire, (), self._options)

        def Opnum122NotUsedOnWire(self) -> lsarpc.Opnum122NotUsedOnWireResult:
            """void Opnum122NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum122NotUsedOnWire, (), self._options)

        def Opnum123NotUsedOnWire(self) -> lsarpc.Opnum123NotUsedOnWireResult:
            """void Opnum123NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum123NotUsedOnWire, (), self._options)

        def Opnum124NotUsedOnWire(self) -> lsarpc.Opnum124NotUsedOnWireResult:
            """void Opnum124NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum124NotUsedOnWire, (), self._options)

        def Opnum125NotUsedOnWire(self) -> lsarpc.Opnum125NotUsedOnWireResult:
            """void Opnum125NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum125NotUsedOnWire, (), self._options)

        def Opnum126NotUsedOnWire(self) -> lsarpc.Opnum126NotUsedOnWireResult:
            """void Opnum126NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum126NotUsedOnWire, (), self._options)

        def Opnum127NotUsedOnWire(self) -> lsarpc.Opnum127NotUsedOnWireResult:
            """void Opnum127NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum127NotUsedOnWire, (), self._options)

        def Opnum128NotUsedOnWire(self) -> lsarpc.Opnum128NotUsedOnWireResult:
            """void Opnum128NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum128NotUsedOnWire, (), self._options)

        def LsarCreateTrustedDomainEx3(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
            AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateTrustedDomainEx3Result:
            """NTSTATUS LsarCreateTrustedDomainEx3(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX TrustedDomainInformation,
                [in] PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES AuthenticationInformation,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateTrustedDomainEx3,
                (PolicyHandle, TrustedDomainInformation, AuthenticationInformation, DesiredAccess),
                self._options,
            )

        def LsarOpenPolicy3(
            self,
            *,
            SystemName: str | None,
            ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
            DesiredAccess: int,
            InVersion: int = ndr.DERIVED,
            InRevisionInfo: LSAPR_REVISION_INFO,
        ) -> lsarpc.LsarOpenPolicy3Result:
            """NTSTATUS LsarOpenPolicy3(
                [in, unique, string] PLSAPR_SERVER_NAME SystemName,
                [in] PLSAPR_OBJECT_ATTRIBUTES ObjectAttributes,
                [in] ACCESS_MASK DesiredAccess,
                [in] ULONG InVersion,
                [in][switch_is(InVersion)] LSAPR_REVISION_INFO *InRevisionInfo,
                [out] ULONG *OutVersion,
                [out][switch_is(*OutVersion)] LSAPR_REVISION_INFO *OutRevisionInfo,
                [out] LSAPR_HANDLE *PolicyHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenPolicy3,
                (SystemName, ObjectAttributes, DesiredAccess, InVersion, InRevisionInfo),
                self._options,
            )

        def Opnum131NotUsedOnWire(self) -> lsarpc.Opnum131NotUsedOnWireResult:
            """void Opnum131NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum131NotUsedOnWire, (), self._options)

        def LsarQueryForestTrustInformation2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ) -> lsarpc.LsarQueryForestTrustInformation2Result:
            """NTSTATUS LsarQueryForestTrustInformation2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSA_UNICODE_STRING TrustedDomainName,
                [in] LSA_FOREST_TRUST_RECORD_TYPE HighestRecordType,
                [out] PLSA_FOREST_TRUST_INFORMATION2 *ForestTrustInfo2
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQueryForestTrustInformation2,
                (PolicyHandle, TrustedDomainName, HighestRecordType),
                self._options,
            )

        def LsarSetForestTrustInformation2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
            ForestTrustInfo2: LSA_FOREST_TRUST_INFORMATION2,
            CheckOnly: int,
        ) -> lsarpc.LsarSetForestTrustInformation2Result:
            """NTSTATUS LsarSetForestTrustInformation2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSA_UNICODE_STRING TrustedDomainName,
                [in] LSA_FOREST_TRUST_RECORD_TYPE HighestRecordType,
                [in] PLSA_FOREST_TRUST_INFORMATION2 ForestTrustInfo2,
                [in] unsigned char CheckOnly,
                [out] PLSA_FOREST_TRUST_COLLISION_INFORMATION *CollisionInfo
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetForestTrustInformation2,
                (PolicyHandle, TrustedDomainName, HighestRecordType, ForestTrustInfo2, CheckOnly),
                self._options,
            )

        def Opnum134NotUsedOnWire(self) -> lsarpc.Opnum134NotUsedOnWireResult:
            """void Opnum134NotUsedOnWire(void);"""
            return self._binding.call(lsarpc.INTERFACE, _lsarpc_Opnum134NotUsedOnWire, (), self._options)

        def LsarOpenPolicyWithCreds(
            self,
            *,
            ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
            DesiredAccess: int,
            InVersion: int = ndr.DERIVED,
            InRevisionInfo: LSAPR_REVISION_INFO,
        ) -> lsarpc.LsarOpenPolicyWithCredsResult:
            """NTSTATUS LsarOpenPolicyWithCreds(
                [in] handle_t BindingHandle,
                [in] PLSAPR_OBJECT_ATTRIBUTES ObjectAttributes,
                [in] ACCESS_MASK DesiredAccess,
                [in] ULONG InVersion,
                [in][switch_is(InVersion)] LSAPR_REVISION_INFO *InRevisionInfo,
                [out] ULONG *OutVersion,
                [out][switch_is(*OutVersion)] LSAPR_REVISION_INFO *OutRevisionInfo,
                [out] LSAPR_HANDLE *PolicyHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenPolicyWithCreds,
                (ObjectAttributes, DesiredAccess, InVersion, InRevisionInfo),
                self._options,
            )

        def LsarOpenSecret2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenSecret2Result:
            """NTSTATUS LsarOpenSecret2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_AES_CIPHER_VALUE EncryptedSecretName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *SecretHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarOpenSecret2,
                (PolicyHandle, EncryptedSecretName, DesiredAccess),
                self._options,
            )

        def LsarCreateSecret2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateSecret2Result:
            """NTSTATUS LsarCreateSecret2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_AES_CIPHER_VALUE EncryptedSecretName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *SecretHandle
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarCreateSecret2,
                (PolicyHandle, EncryptedSecretName, DesiredAccess),
                self._options,
            )

        def LsarSetSecret2(
            self,
            *,
            SecretHandle: ndr.ContextHandle | None,
            EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None,
            EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None,
        ) -> lsarpc.LsarSetSecret2Result:
            """NTSTATUS LsarSetSecret2(
                [in] LSAPR_HANDLE SecretHandle,
                [in, unique] PLSAPR_AES_CIPHER_VALUE EncryptedCurrentValue,
                [in, unique] PLSAPR_AES_CIPHER_VALUE EncryptedOldValue
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarSetSecret2,
                (SecretHandle, EncryptedCurrentValue, EncryptedOldValue),
                self._options,
            )

        def LsarQuerySecret2(
            self,
            *,
            SecretHandle: ndr.ContextHandle | None,
            EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None,
            CurrentValueSetTime: ms_dtyp.LARGE_INTEGER | None,
            EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None,
            OldValueSetTime: ms_dtyp.LARGE_INTEGER | None,
        ) -> lsarpc.LsarQuerySecret2Result:
            """NTSTATUS LsarQuerySecret2(
                [in] LSAPR_HANDLE SecretHandle,
                [in, out, unique] PLSAPR_AES_CIPHER_VALUE *EncryptedCurrentValue,
                [in, out, unique] PLARGE_INTEGER CurrentValueSetTime,
                [in, out, unique] PLSAPR_AES_CIPHER_VALUE *EncryptedOldValue,
                [in, out, unique] PLARGE_INTEGER OldValueSetTime
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarQuerySecret2,
                (
                    SecretHandle,
                    EncryptedCurrentValue,
                    CurrentValueSetTime,
                    EncryptedOldValue,
                    OldValueSetTime,
                ),
                self._options,
            )

        def LsarStorePrivateData2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
            EncryptedData: LSAPR_AES_CIPHER_VALUE | None,
        ) -> lsarpc.LsarStorePrivateData2Result:
            """NTSTATUS LsarStorePrivateData2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_AES_CIPHER_VALUE EncryptedKeyName,
                [in, unique] PLSAPR_AES_CIPHER_VALUE EncryptedData
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarStorePrivateData2,
                (PolicyHandle, EncryptedKeyName, EncryptedData),
                self._options,
            )

        def LsarRetrievePrivateData2(
            self,
            *,
            PolicyHandle: ndr.ContextHandle | None,
            EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
            EncryptedData: LSAPR_AES_CIPHER_VALUE | None,
        ) -> lsarpc.LsarRetrievePrivateData2Result:
            """NTSTATUS LsarRetrievePrivateData2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_AES_CIPHER_VALUE EncryptedKeyName,
                [in, out, unique] PLSAPR_AES_CIPHER_VALUE *EncryptedData
            );
            """
            return self._binding.call(
                lsarpc.INTERFACE,
                _lsarpc_LsarRetrievePrivateData2,
                (PolicyHandle, EncryptedKeyName, EncryptedData),
                self._options,
            )

    class Server(stub.Server):
        """Server of lsarpc: override what you serve."""

        def LsarClose(
            self, call: stub.Call, /, ObjectHandle: ndr.ContextHandle | None
        ) -> lsarpc.LsarCloseResult | Awaitable[lsarpc.LsarCloseResult]:
            """NTSTATUS LsarClose([in, out] LSAPR_HANDLE *ObjectHandle);"""
            raise stub.not_served()

        def Opnum1NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum1NotUsedOnWireResult | Awaitable[lsarpc.Opnum1NotUsedOnWireResult | None] | None:
            """void Opnum1NotUsedOnWire(void);"""
            raise stub.not_served()

        def LsarEnumeratePrivileges(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> lsarpc.LsarEnumeratePrivilegesResult | Awaitable[lsarpc.LsarEnumeratePrivilegesResult]:
            """NTSTATUS LsarEnumeratePrivileges(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PLSAPR_PRIVILEGE_ENUM_BUFFER EnumerationBuffer,
                [in] unsigned long PreferedMaximumLength
            );
            """
            raise stub.not_served()

        def LsarQuerySecurityObject(
            self, call: stub.Call, /, ObjectHandle: ndr.ContextHandle | None, SecurityInformation: int
        ) -> lsarpc.LsarQuerySecurityObjectResult | Awaitable[lsarpc.LsarQuerySecurityObjectResult]:
            """NTSTATUS LsarQuerySecurityObject(
                [in] LSAPR_HANDLE ObjectHandle,
                [in] SECURITY_INFORMATION SecurityInformation,
                [out] PLSAPR_SR_SECURITY_DESCRIPTOR *SecurityDescriptor
            );
            """
            raise stub.not_served()

        def LsarSetSecurityObject(
            self,
            call: stub.Call,
            /,
            ObjectHandle: ndr.ContextHandle | None,
            SecurityInformation: int,
            SecurityDescriptor: LSAPR_SR_SECURITY_DESCRIPTOR,
        ) -> lsarpc.LsarSetSecurityObjectResult | int | Awaitable[lsarpc.LsarSetSecurityObjectResult | int]:
            """NTSTATUS LsarSetSecurityObject(
                [in] LSAPR_HANDLE ObjectHandle,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PLSAPR_SR_SECURITY_DESCRIPTOR SecurityDescriptor
            );
            """
            raise stub.not_served()

        def Opnum5NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum5NotUsedOnWireResult | Awaitable[lsarpc.Opnum5NotUsedOnWireResult | None] | None:
            """void Opnum5NotUsedOnWire(void);"""
            raise stub.not_served()

        def LsarOpenPolicy(
            self,
            call: stub.Call,
            /,
            SystemName: int | None,
            ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenPolicyResult | Awaitable[lsarpc.LsarOpenPolicyResult]:
            """NTSTATUS LsarOpenPolicy(
                [in, unique] wchar_t *SystemName,
                [in] PLSAPR_OBJECT_ATTRIBUTES ObjectAttributes,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *PolicyHandle
            );
            """
            raise stub.not_served()

        def LsarQueryInformationPolicy(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_INFORMATION_CLASS | int,
        ) -> lsarpc.LsarQueryInformationPolicyResult | Awaitable[lsarpc.LsarQueryInformationPolicyResult]:
            """NTSTATUS LsarQueryInformationPolicy(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_POLICY_INFORMATION *PolicyInformation
            );
            """
            raise stub.not_served()

        def LsarSetInformationPolicy(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_INFORMATION_CLASS | int,
            PolicyInformation: LSAPR_POLICY_INFORMATION,
        ) -> (
            lsarpc.LsarSetInformationPolicyResult
            | int
            | Awaitable[lsarpc.LsarSetInformationPolicyResult | int]
        ):
            """NTSTATUS LsarSetInformationPolicy(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_POLICY_INFORMATION PolicyInformation
            );
            """
            raise stub.not_served()

        def Opnum9NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum9NotUsedOnWireResult | Awaitable[lsarpc.Opnum9NotUsedOnWireResult | None] | None:
            """void Opnum9NotUsedOnWire(void);"""
            raise stub.not_served()

        def LsarCreateAccount(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            AccountSid: ms_dtyp.RPC_SID,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateAccountResult | Awaitable[lsarpc.LsarCreateAccountResult]:
            """NTSTATUS LsarCreateAccount(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *AccountHandle
            );
            """
            raise stub.not_served()

        def LsarEnumerateAccounts(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> lsarpc.LsarEnumerateAccountsResult | Awaitable[lsarpc.LsarEnumerateAccountsResult]:
            """NTSTATUS LsarEnumerateAccounts(
                [in] LSAPR_HANDLE PolicyHandle,
                [in][out] unsigned long *EnumerationContext,
                [out] PLSAPR_ACCOUNT_ENUM_BUFFER EnumerationBuffer,
                [in] unsigned long PreferedMaximumLength
            );
            """
            raise stub.not_served()

        def LsarCreateTrustedDomain(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainInformation: LSAPR_TRUST_INFORMATION,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateTrustedDomainResult | Awaitable[lsarpc.LsarCreateTrustedDomainResult]:
            """NTSTATUS LsarCreateTrustedDomain(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_TRUST_INFORMATION TrustedDomainInformation,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            raise stub.not_served()

        def LsarEnumerateTrustedDomains(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> lsarpc.LsarEnumerateTrustedDomainsResult | Awaitable[lsarpc.LsarEnumerateTrustedDomainsResult]:
            """NTSTATUS LsarEnumerateTrustedDomains(
                [in] LSAPR_HANDLE PolicyHandle,
                [in][out] unsigned long *EnumerationContext,
                [out] PLSAPR_TRUSTED_ENUM_BUFFER EnumerationBuffer,
                [in] unsigned long PreferedMaximumLength
            );
            """
            raise stub.not_served()

        def LsarLookupNames(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            Count: int,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
            TranslatedSids: LSAPR_TRANSLATED_SIDS,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
        ) -> lsarpc.LsarLookupNamesResult | Awaitable[lsarpc.LsarLookupNamesResult]:
            """NTSTATUS LsarLookupNames(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(Count)] PRPC_UNICODE_STRING Names,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_SIDS TranslatedSids,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount
            );
            """
            raise stub.not_served()

        def LsarLookupSids(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
            TranslatedNames: LSAPR_TRANSLATED_NAMES,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
        ) -> lsarpc.LsarLookupSidsResult | Awaitable[lsarpc.LsarLookupSidsResult]:
            """NTSTATUS LsarLookupSids(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_SID_ENUM_BUFFER SidEnumBuffer,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_NAMES TranslatedNames,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount
            );
            """
            raise stub.not_served()

        def LsarCreateSecret(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            SecretName: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateSecretResult | Awaitable[lsarpc.LsarCreateSecretResult]:
            """NTSTATUS LsarCreateSecret(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING SecretName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *SecretHandle
            );
            """
            raise stub.not_served()

        def LsarOpenAccount(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            AccountSid: ms_dtyp.RPC_SID,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenAccountResult | Awaitable[lsarpc.LsarOpenAccountResult]:
            """NTSTATUS LsarOpenAccount(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *AccountHandle
            );
            """
            raise stub.not_served()

        def LsarEnumeratePrivilegesAccount(
            self, call: stub.Call, /, AccountHandle: ndr.ContextHandle | None
        ) -> (
            lsarpc.LsarEnumeratePrivilegesAccountResult
            | Awaitable[lsarpc.LsarEnumeratePrivilegesAccountResult]
        ):
            """NTSTATUS LsarEnumeratePrivilegesAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [out] PLSAPR_PRIVILEGE_SET *Privileges
            );
            """
            raise stub.not_served()

        def LsarAddPrivilegesToAccount(
            self, call: stub.Call, /, AccountHandle: ndr.ContextHandle | None, Privileges: LSAPR_PRIVILEGE_SET
        ) -> (
            lsarpc.LsarAddPrivilegesToAccountResult
            | int
            | Awaitable[lsarpc.LsarAddPrivilegesToAccountResult | int]
        ):
            """NTSTATUS LsarAddPrivilegesToAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [in] PLSAPR_PRIVILEGE_SET Privileges
            );
            """
            raise stub.not_served()

        def LsarRemovePrivilegesFromAccount(
            self,
            call: stub.Call,
            /,
            AccountHandle: ndr.ContextHandle | None,
            AllPrivileges: int,
            Privileges: LSAPR_PRIVILEGE_SET | None,
        ) -> (
            lsarpc.LsarRemovePrivilegesFromAccountResult
            | int
            | Awaitable[lsarpc.LsarRemovePrivilegesFromAccountResult | int]
        ):
            """NTSTATUS LsarRemovePrivilegesFromAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [in] unsigned char AllPrivileges,
                [in, unique] PLSAPR_PRIVILEGE_SET Privileges
            );
            """
            raise stub.not_served()

        def Opnum21NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum21NotUsedOnWireResult | Awaitable[lsarpc.Opnum21NotUsedOnWireResult | None] | None:
            """void Opnum21NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum22NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum22NotUsedOnWireResult | Awaitable[lsarpc.Opnum22NotUsedOnWireResult | None] | None:
            """void Opnum22NotUsedOnWire(void);"""
            raise stub.not_served()

        def LsarGetSystemAccessAccount(
            self, call: stub.Call, /, AccountHandle: ndr.ContextHandle | None
        ) -> lsarpc.LsarGetSystemAccessAccountResult | Awaitable[lsarpc.LsarGetSystemAccessAccountResult]:
            """NTSTATUS LsarGetSystemAccessAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [out] unsigned long *SystemAccess
            );
            """
            raise stub.not_served()

        def LsarSetSystemAccessAccount(
            self, call: stub.Call, /, AccountHandle: ndr.ContextHandle | None, SystemAccess: int
        ) -> (
            lsarpc.LsarSetSystemAccessAccountResult
            | int
            | Awaitable[lsarpc.LsarSetSystemAccessAccountResult | int]
        ):
            """NTSTATUS LsarSetSystemAccessAccount(
                [in] LSAPR_HANDLE AccountHandle,
                [in] unsigned long SystemAccess
            );
            """
            raise stub.not_served()

        def LsarOpenTrustedDomain(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainSid: ms_dtyp.RPC_SID,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenTrustedDomainResult | Awaitable[lsarpc.LsarOpenTrustedDomainResult]:
            """NTSTATUS LsarOpenTrustedDomain(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID TrustedDomainSid,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            raise stub.not_served()

        def LsarQueryInfoTrustedDomain(
            self,
            call: stub.Call,
            /,
            TrustedDomainHandle: ndr.ContextHandle | None,
            InformationClass: TRUSTED_INFORMATION_CLASS | int,
        ) -> lsarpc.LsarQueryInfoTrustedDomainResult | Awaitable[lsarpc.LsarQueryInfoTrustedDomainResult]:
            """NTSTATUS LsarQueryInfoTrustedDomain(
                [in] LSAPR_HANDLE TrustedDomainHandle,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO *TrustedDomainInformation
            );
            """
            raise stub.not_served()

        def LsarSetInformationTrustedDomain(
            self,
            call: stub.Call,
            /,
            TrustedDomainHandle: ndr.ContextHandle | None,
            InformationClass: TRUSTED_INFORMATION_CLASS | int,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        ) -> (
            lsarpc.LsarSetInformationTrustedDomainResult
            | int
            | Awaitable[lsarpc.LsarSetInformationTrustedDomainResult | int]
        ):
            """NTSTATUS LsarSetInformationTrustedDomain(
                [in] LSAPR_HANDLE TrustedDomainHandle,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO TrustedDomainInformation
            );
            """
            raise stub.not_served()

        def LsarOpenSecret(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            SecretName: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenSecretResult | Awaitable[lsarpc.LsarOpenSecretResult]:
            """NTSTATUS LsarOpenSecret(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING SecretName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *SecretHandle
            );
            """
            raise stub.not_served()

        def LsarSetSecret(
            self,
            call: stub.Call,
            /,
            SecretHandle: ndr.ContextHandle | None,
            EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None,
            EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None,
        ) -> lsarpc.LsarSetSecretResult | int | Awaitable[lsarpc.LsarSetSecretResult | int]:
            """NTSTATUS LsarSetSecret(
                [in] LSAPR_HANDLE SecretHandle,
                [in, unique] PLSAPR_CR_CIPHER_VALUE EncryptedCurrentValue,
                [in, unique] PLSAPR_CR_CIPHER_VALUE EncryptedOldValue
            );
            """
            raise stub.not_served()

        def LsarQuerySecret(
            self,
            call: stub.Call,
            /,
            SecretHandle: ndr.ContextHandle | None,
            EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None,
            CurrentValueSetTime: ms_dtyp.LARGE_INTEGER | None,
            EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None,
            OldValueSetTime: ms_dtyp.LARGE_INTEGER | None,
        ) -> lsarpc.LsarQuerySecretResult | Awaitable[lsarpc.LsarQuerySecretResult]:
            """NTSTATUS LsarQuerySecret(
                [in] LSAPR_HANDLE SecretHandle,
                [in, out, unique] PLSAPR_CR_CIPHER_VALUE *EncryptedCurrentValue,
                [in, out, unique] PLARGE_INTEGER CurrentValueSetTime,
                [in, out, unique] PLSAPR_CR_CIPHER_VALUE *EncryptedOldValue,
                [in, out, unique] PLARGE_INTEGER OldValueSetTime
            );
            """
            raise stub.not_served()

        def LsarLookupPrivilegeValue(
            self, call: stub.Call, /, PolicyHandle: ndr.ContextHandle | None, Name: ms_dtyp.RPC_UNICODE_STRING
        ) -> lsarpc.LsarLookupPrivilegeValueResult | Awaitable[lsarpc.LsarLookupPrivilegeValueResult]:
            """NTSTATUS LsarLookupPrivilegeValue(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING Name,
                [out] PLUID Value
            );
            """
            raise stub.not_served()

        def LsarLookupPrivilegeName(
            self, call: stub.Call, /, PolicyHandle: ndr.ContextHandle | None, Value: ms_dtyp.LUID
        ) -> lsarpc.LsarLookupPrivilegeNameResult | Awaitable[lsarpc.LsarLookupPrivilegeNameResult]:
            """NTSTATUS LsarLookupPrivilegeName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLUID Value,
                [out] PRPC_UNICODE_STRING *Name
            );
            """
            raise stub.not_served()

        def LsarLookupPrivilegeDisplayName(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            Name: ms_dtyp.RPC_UNICODE_STRING,
            ClientLanguage: int,
            ClientSystemDefaultLanguage: int,
        ) -> (
            lsarpc.LsarLookupPrivilegeDisplayNameResult
            | Awaitable[lsarpc.LsarLookupPrivilegeDisplayNameResult]
        ):
            """NTSTATUS LsarLookupPrivilegeDisplayName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING Name,
                [in] short ClientLanguage,
                [in] short ClientSystemDefaultLanguage,
                [out] PRPC_UNICODE_STRING *DisplayName,
                [out] unsigned short *LanguageReturned
            );
            """
            raise stub.not_served()

        def LsarDeleteObject(
            self, call: stub.Call, /, ObjectHandle: ndr.ContextHandle | None
        ) -> lsarpc.LsarDeleteObjectResult | Awaitable[lsarpc.LsarDeleteObjectResult]:
            """NTSTATUS LsarDeleteObject([in, out] LSAPR_HANDLE *ObjectHandle);"""
            raise stub.not_served()

        def LsarEnumerateAccountsWithUserRight(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            UserRight: ms_dtyp.RPC_UNICODE_STRING | None,
        ) -> (
            lsarpc.LsarEnumerateAccountsWithUserRightResult
            | Awaitable[lsarpc.LsarEnumerateAccountsWithUserRightResult]
        ):
            """NTSTATUS LsarEnumerateAccountsWithUserRight(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, unique] PRPC_UNICODE_STRING UserRight,
                [out] PLSAPR_ACCOUNT_ENUM_BUFFER EnumerationBuffer
            );
            """
            raise stub.not_served()

        def LsarEnumerateAccountRights(
            self, call: stub.Call, /, PolicyHandle: ndr.ContextHandle | None, AccountSid: ms_dtyp.RPC_SID
        ) -> lsarpc.LsarEnumerateAccountRightsResult | Awaitable[lsarpc.LsarEnumerateAccountRightsResult]:
            """NTSTATUS LsarEnumerateAccountRights(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [out] PLSAPR_USER_RIGHT_SET UserRights
            );
            """
            raise stub.not_served()

        def LsarAddAccountRights(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            AccountSid: ms_dtyp.RPC_SID,
            UserRights: LSAPR_USER_RIGHT_SET,
        ) -> lsarpc.LsarAddAccountRightsResult | int | Awaitable[lsarpc.LsarAddAccountRightsResult | int]:
            """NTSTATUS LsarAddAccountRights(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [in] PLSAPR_USER_RIGHT_SET UserRights
            );
            """
            raise stub.not_served()

        def LsarRemoveAccountRights(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            AccountSid: ms_dtyp.RPC_SID,
            AllRights: int,
            UserRights: LSAPR_USER_RIGHT_SET,
        ) -> (
            lsarpc.LsarRemoveAccountRightsResult | int | Awaitable[lsarpc.LsarRemoveAccountRightsResult | int]
        ):
            """NTSTATUS LsarRemoveAccountRights(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID AccountSid,
                [in] unsigned char AllRights,
                [in] PLSAPR_USER_RIGHT_SET UserRights
            );
            """
            raise stub.not_served()

        def LsarQueryTrustedDomainInfo(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainSid: ms_dtyp.RPC_SID,
            InformationClass: TRUSTED_INFORMATION_CLASS | int,
        ) -> lsarpc.LsarQueryTrustedDomainInfoResult | Awaitable[lsarpc.LsarQueryTrustedDomainInfoResult]:
            """NTSTATUS LsarQueryTrustedDomainInfo(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID TrustedDomainSid,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO *TrustedDomainInformation
            );
            """
            raise stub.not_served()

        def LsarSetTrustedDomainInfo(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainSid: ms_dtyp.RPC_SID,
            InformationClass: TRUSTED_INFORMATION_CLASS | int,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        ) -> (
            lsarpc.LsarSetTrustedDomainInfoResult
            | int
            | Awaitable[lsarpc.LsarSetTrustedDomainInfoResult | int]
        ):
            """NTSTATUS LsarSetTrustedDomainInfo(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID TrustedDomainSid,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO TrustedDomainInformation
            );
            """
            raise stub.not_served()

        def LsarDeleteTrustedDomain(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainSid: ms_dtyp.RPC_SID,
        ) -> (
            lsarpc.LsarDeleteTrustedDomainResult | int | Awaitable[lsarpc.LsarDeleteTrustedDomainResult | int]
        ):
            """NTSTATUS LsarDeleteTrustedDomain(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_SID TrustedDomainSid
            );
            """
            raise stub.not_served()

        def LsarStorePrivateData(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            KeyName: ms_dtyp.RPC_UNICODE_STRING,
            EncryptedData: LSAPR_CR_CIPHER_VALUE | None,
        ) -> lsarpc.LsarStorePrivateDataResult | int | Awaitable[lsarpc.LsarStorePrivateDataResult | int]:
            """NTSTATUS LsarStorePrivateData(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING KeyName,
                [in, unique] PLSAPR_CR_CIPHER_VALUE EncryptedData
            );
            """
            raise stub.not_served()

        def LsarRetrievePrivateData(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            KeyName: ms_dtyp.RPC_UNICODE_STRING,
            EncryptedData: LSAPR_CR_CIPHER_VALUE | None,
        ) -> lsarpc.LsarRetrievePrivateDataResult | Awaitable[lsarpc.LsarRetrievePrivateDataResult]:
            """NTSTATUS LsarRetrievePrivateData(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING KeyName,
                [in, out] PLSAPR_CR_CIPHER_VALUE *EncryptedData
            );
            """
            raise stub.not_served()

        def LsarOpenPolicy2(
            self,
            call: stub.Call,
            /,
            SystemName: str | None,
            ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenPolicy2Result | Awaitable[lsarpc.LsarOpenPolicy2Result]:
            """NTSTATUS LsarOpenPolicy2(
                [in, unique, string] wchar_t *SystemName,
                [in] PLSAPR_OBJECT_ATTRIBUTES ObjectAttributes,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *PolicyHandle
            );
            """
            raise stub.not_served()

        def LsarGetUserName(
            self,
            call: stub.Call,
            /,
            SystemName: str | None,
            UserName: ms_dtyp.RPC_UNICODE_STRING | None,
            DomainName: ms_dtyp.RPC_UNICODE_STRING | None,
        ) -> lsarpc.LsarGetUserNameResult | Awaitable[lsarpc.LsarGetUserNameResult]:
            """NTSTATUS LsarGetUserName(
                [in, unique, string] wchar_t *SystemName,
                [in, out] PRPC_UNICODE_STRING *UserName,
                [in, out, unique] PRPC_UNICODE_STRING *DomainName
            );
            """
            raise stub.not_served()

        def LsarQueryInformationPolicy2(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_INFORMATION_CLASS | int,
        ) -> lsarpc.LsarQueryInformationPolicy2Result | Awaitable[lsarpc.LsarQueryInformationPolicy2Result]:
            """NTSTATUS LsarQueryInformationPolicy2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_POLICY_INFORMATION *PolicyInformation
            );
            """
            raise stub.not_served()

        def LsarSetInformationPolicy2(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_INFORMATION_CLASS | int,
            PolicyInformation: LSAPR_POLICY_INFORMATION,
        ) -> (
            lsarpc.LsarSetInformationPolicy2Result
            | int
            | Awaitable[lsarpc.LsarSetInformationPolicy2Result | int]
        ):
            """NTSTATUS LsarSetInformationPolicy2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_POLICY_INFORMATION PolicyInformation
            );
            """
            raise stub.not_served()

        def LsarQueryTrustedDomainInfoByName(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            InformationClass: TRUSTED_INFORMATION_CLASS | int,
        ) -> (
            lsarpc.LsarQueryTrustedDomainInfoByNameResult
            | Awaitable[lsarpc.LsarQueryTrustedDomainInfoByNameResult]
        ):
            """NTSTATUS LsarQueryTrustedDomainInfoByName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING TrustedDomainName,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO *TrustedDomainInformation
            );
            """
            raise stub.not_served()

        def LsarSetTrustedDomainInfoByName(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            InformationClass: TRUSTED_INFORMATION_CLASS | int,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        ) -> (
            lsarpc.LsarSetTrustedDomainInfoByNameResult
            | int
            | Awaitable[lsarpc.LsarSetTrustedDomainInfoByNameResult | int]
        ):
            """NTSTATUS LsarSetTrustedDomainInfoByName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING TrustedDomainName,
                [in] TRUSTED_INFORMATION_CLASS InformationClass,
                [in, switch_is(InformationClass)] PLSAPR_TRUSTED_DOMAIN_INFO TrustedDomainInformation
            );
            """
            raise stub.not_served()

        def LsarEnumerateTrustedDomainsEx(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            EnumerationContext: int,
            PreferedMaximumLength: int,
        ) -> (
            lsarpc.LsarEnumerateTrustedDomainsExResult | Awaitable[lsarpc.LsarEnumerateTrustedDomainsExResult]
        ):
            """NTSTATUS LsarEnumerateTrustedDomainsEx(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, out] unsigned long *EnumerationContext,
                [out] PLSAPR_TRUSTED_ENUM_BUFFER_EX EnumerationBuffer,
                [in] unsigned long PreferedMaximumLength
            );
            """
            raise stub.not_served()

        def LsarCreateTrustedDomainEx(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
            AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateTrustedDomainExResult | Awaitable[lsarpc.LsarCreateTrustedDomainExResult]:
            """NTSTATUS LsarCreateTrustedDomainEx(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX TrustedDomainInformation,
                [in] PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION AuthenticationInformation,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            raise stub.not_served()

        def Opnum52NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum52NotUsedOnWireResult | Awaitable[lsarpc.Opnum52NotUsedOnWireResult | None] | None:
            """void Opnum52NotUsedOnWire(void);"""
            raise stub.not_served()

        def LsarQueryDomainInformationPolicy(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int,
        ) -> (
            lsarpc.LsarQueryDomainInformationPolicyResult
            | Awaitable[lsarpc.LsarQueryDomainInformationPolicyResult]
        ):
            """NTSTATUS LsarQueryDomainInformationPolicy(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_DOMAIN_INFORMATION_CLASS InformationClass,
                [out, switch_is(InformationClass)] PLSAPR_POLICY_DOMAIN_INFORMATION *PolicyDomainInformation
            );
            """
            raise stub.not_served()

        def LsarSetDomainInformationPolicy(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int,
            PolicyDomainInformation: LSAPR_POLICY_DOMAIN_INFORMATION | None,
        ) -> (
            lsarpc.LsarSetDomainInformationPolicyResult
            | int
            | Awaitable[lsarpc.LsarSetDomainInformationPolicyResult | int]
        ):
            """NTSTATUS LsarSetDomainInformationPolicy(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] POLICY_DOMAIN_INFORMATION_CLASS InformationClass,
                [in, unique, switch_is(InformationClass)] PLSAPR_POLICY_DOMAIN_INFORMATION
                    PolicyDomainInformation
            );
            """
            raise stub.not_served()

        def LsarOpenTrustedDomainByName(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenTrustedDomainByNameResult | Awaitable[lsarpc.LsarOpenTrustedDomainByNameResult]:
            """NTSTATUS LsarOpenTrustedDomainByName(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PRPC_UNICODE_STRING TrustedDomainName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            raise stub.not_served()

        def Opnum56NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum56NotUsedOnWireResult | Awaitable[lsarpc.Opnum56NotUsedOnWireResult | None] | None:
            """void Opnum56NotUsedOnWire(void);"""
            raise stub.not_served()

        def LsarLookupSids2(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
            TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupSids2Result | Awaitable[lsarpc.LsarLookupSids2Result]:
            """NTSTATUS LsarLookupSids2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_SID_ENUM_BUFFER SidEnumBuffer,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_NAMES_EX TranslatedNames,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            raise stub.not_served()

        def LsarLookupNames2(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            Count: int,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
            TranslatedSids: LSAPR_TRANSLATED_SIDS_EX,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupNames2Result | Awaitable[lsarpc.LsarLookupNames2Result]:
            """NTSTATUS LsarLookupNames2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(Count)] PRPC_UNICODE_STRING Names,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_SIDS_EX TranslatedSids,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            raise stub.not_served()

        def LsarCreateTrustedDomainEx2(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
            AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateTrustedDomainEx2Result | Awaitable[lsarpc.LsarCreateTrustedDomainEx2Result]:
            """NTSTATUS LsarCreateTrustedDomainEx2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX TrustedDomainInformation,
                [in] PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL AuthenticationInformation,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            raise stub.not_served()

        def Opnum60NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum60NotUsedOnWireResult | Awaitable[lsarpc.Opnum60NotUsedOnWireResult | None] | None:
            """void Opnum60NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum61NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum61NotUsedOnWireResult | Awaitable[lsarpc.Opnum61NotUsedOnWireResult | None] | None:
            """void Opnum61NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum62NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum62NotUsedOnWireResult | Awaitable[lsarpc.Opnum62NotUsedOnWireResult | None] | None:
            """void Opnum62NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum63NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum63NotUsedOnWireResult | Awaitable[lsarpc.Opnum63NotUsedOnWireResult | None] | None:
            """void Opnum63NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum64NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum64NotUsedOnWireResult | Awaitable[lsarpc.Opnum64NotUsedOnWireResult | None] | None:
            """void Opnum64NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum65NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum65NotUsedOnWireResult | Awaitable[lsarpc.Opnum65NotUsedOnWireResult | None] | None:
            """void Opnum65NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum66NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum66NotUsedOnWireResult | Awaitable[lsarpc.Opnum66NotUsedOnWireResult | None] | None:
            """void Opnum66NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum67NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum67NotUsedOnWireResult | Awaitable[lsarpc.Opnum67NotUsedOnWireResult | None] | None:
            """void Opnum67NotUsedOnWire(void);"""
            raise stub.not_served()

        def LsarLookupNames3(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            Count: int,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
            TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupNames3Result | Awaitable[lsarpc.LsarLookupNames3Result]:
            """NTSTATUS LsarLookupNames3(
                [in] LSAPR_HANDLE PolicyHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(Count)] PRPC_UNICODE_STRING Names,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_SIDS_EX2 TranslatedSids,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            raise stub.not_served()

        def Opnum69NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum69NotUsedOnWireResult | Awaitable[lsarpc.Opnum69NotUsedOnWireResult | None] | None:
            """void Opnum69NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum70NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum70NotUsedOnWireResult | Awaitable[lsarpc.Opnum70NotUsedOnWireResult | None] | None:
            """void Opnum70NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum71NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum71NotUsedOnWireResult | Awaitable[lsarpc.Opnum71NotUsedOnWireResult | None] | None:
            """void Opnum71NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum72NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum72NotUsedOnWireResult | Awaitable[lsarpc.Opnum72NotUsedOnWireResult | None] | None:
            """void Opnum72NotUsedOnWire(void);"""
            raise stub.not_served()

        def LsarQueryForestTrustInformation(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ) -> (
            lsarpc.LsarQueryForestTrustInformationResult
            | Awaitable[lsarpc.LsarQueryForestTrustInformationResult]
        ):
            """NTSTATUS LsarQueryForestTrustInformation(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSA_UNICODE_STRING TrustedDomainName,
                [in] LSA_FOREST_TRUST_RECORD_TYPE HighestRecordType,
                [out] PLSA_FOREST_TRUST_INFORMATION *ForestTrustInfo
            );
            """
            raise stub.not_served()

        def LsarSetForestTrustInformation(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
            ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION,
            CheckOnly: int,
        ) -> (
            lsarpc.LsarSetForestTrustInformationResult | Awaitable[lsarpc.LsarSetForestTrustInformationResult]
        ):
            """NTSTATUS LsarSetForestTrustInformation(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSA_UNICODE_STRING TrustedDomainName,
                [in] LSA_FOREST_TRUST_RECORD_TYPE HighestRecordType,
                [in] PLSA_FOREST_TRUST_INFORMATION ForestTrustInfo,
                [in] unsigned char CheckOnly,
                [out] PLSA_FOREST_TRUST_COLLISION_INFORMATION *CollisionInfo
            );
            """
            raise stub.not_served()

        def Opnum75NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum75NotUsedOnWireResult | Awaitable[lsarpc.Opnum75NotUsedOnWireResult | None] | None:
            """void Opnum75NotUsedOnWire(void);"""
            raise stub.not_served()

        def LsarLookupSids3(
            self,
            call: stub.Call,
            /,
            SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
            TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupSids3Result | Awaitable[lsarpc.LsarLookupSids3Result]:
            """NTSTATUS LsarLookupSids3(
                [in] handle_t RpcHandle,
                [in] PLSAPR_SID_ENUM_BUFFER SidEnumBuffer,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_NAMES_EX TranslatedNames,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            raise stub.not_served()

        def LsarLookupNames4(
            self,
            call: stub.Call,
            /,
            Count: int,
            Names: list[ms_dtyp.RPC_UNICODE_STRING],
            TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
            LookupLevel: LSAP_LOOKUP_LEVEL | int,
            MappedCount: int,
            LookupOptions: int,
            ClientRevision: int,
        ) -> lsarpc.LsarLookupNames4Result | Awaitable[lsarpc.LsarLookupNames4Result]:
            """NTSTATUS LsarLookupNames4(
                [in] handle_t RpcHandle,
                [in, range(0, 1000)] unsigned long Count,
                [in, size_is(Count)] PRPC_UNICODE_STRING Names,
                [out] PLSAPR_REFERENCED_DOMAIN_LIST *ReferencedDomains,
                [in, out] PLSAPR_TRANSLATED_SIDS_EX2 TranslatedSids,
                [in] LSAP_LOOKUP_LEVEL LookupLevel,
                [in, out] unsigned long *MappedCount,
                [in] unsigned long LookupOptions,
                [in] unsigned long ClientRevision
            );
            """
            raise stub.not_served()

        def Opnum78NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum78NotUsedOnWireResult | Awaitable[lsarpc.Opnum78NotUsedOnWireResult | None] | None:
            """void Opnum78NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum79NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum79NotUsedOnWireResult | Awaitable[lsarpc.Opnum79NotUsedOnWireResult | None] | None:
            """void Opnum79NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum80NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum80NotUsedOnWireResult | Awaitable[lsarpc.Opnum80NotUsedOnWireResult | None] | None:
            """void Opnum80NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum81NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum81NotUsedOnWireResult | Awaitable[lsarpc.Opnum81NotUsedOnWireResult | None] | None:
            """void Opnum81NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum82NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum82NotUsedOnWireResult | Awaitable[lsarpc.Opnum82NotUsedOnWireResult | None] | None:
            """void Opnum82NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum83NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum83NotUsedOnWireResult | Awaitable[lsarpc.Opnum83NotUsedOnWireResult | None] | None:
            """void Opnum83NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum84NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum84NotUsedOnWireResult | Awaitable[lsarpc.Opnum84NotUsedOnWireResult | None] | None:
            """void Opnum84NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum85NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum85NotUsedOnWireResult | Awaitable[lsarpc.Opnum85NotUsedOnWireResult | None] | None:
            """void Opnum85NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum86NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum86NotUsedOnWireResult | Awaitable[lsarpc.Opnum86NotUsedOnWireResult | None] | None:
            """void Opnum86NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum87NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum87NotUsedOnWireResult | Awaitable[lsarpc.Opnum87NotUsedOnWireResult | None] | None:
            """void Opnum87NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum88NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum88NotUsedOnWireResult | Awaitable[lsarpc.Opnum88NotUsedOnWireResult | None] | None:
            """void Opnum88NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum89NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum89NotUsedOnWireResult | Awaitable[lsarpc.Opnum89NotUsedOnWireResult | None] | None:
            """void Opnum89NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum90NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum90NotUsedOnWireResult | Awaitable[lsarpc.Opnum90NotUsedOnWireResult | None] | None:
            """void Opnum90NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum91NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum91NotUsedOnWireResult | Awaitable[lsarpc.Opnum91NotUsedOnWireResult | None] | None:
            """void Opnum91NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum92NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum92NotUsedOnWireResult | Awaitable[lsarpc.Opnum92NotUsedOnWireResult | None] | None:
            """void Opnum92NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum93NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum93NotUsedOnWireResult | Awaitable[lsarpc.Opnum93NotUsedOnWireResult | None] | None:
            """void Opnum93NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum94NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum94NotUsedOnWireResult | Awaitable[lsarpc.Opnum94NotUsedOnWireResult | None] | None:
            """void Opnum94NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum95NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum95NotUsedOnWireResult | Awaitable[lsarpc.Opnum95NotUsedOnWireResult | None] | None:
            """void Opnum95NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum96NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum96NotUsedOnWireResult | Awaitable[lsarpc.Opnum96NotUsedOnWireResult | None] | None:
            """void Opnum96NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum97NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum97NotUsedOnWireResult | Awaitable[lsarpc.Opnum97NotUsedOnWireResult | None] | None:
            """void Opnum97NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum98NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum98NotUsedOnWireResult | Awaitable[lsarpc.Opnum98NotUsedOnWireResult | None] | None:
            """void Opnum98NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum99NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum99NotUsedOnWireResult | Awaitable[lsarpc.Opnum99NotUsedOnWireResult | None] | None:
            """void Opnum99NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum100NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum100NotUsedOnWireResult | Awaitable[lsarpc.Opnum100NotUsedOnWireResult | None] | None:
            """void Opnum100NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum101NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum101NotUsedOnWireResult | Awaitable[lsarpc.Opnum101NotUsedOnWireResult | None] | None:
            """void Opnum101NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum102NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum102NotUsedOnWireResult | Awaitable[lsarpc.Opnum102NotUsedOnWireResult | None] | None:
            """void Opnum102NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum103NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum103NotUsedOnWireResult | Awaitable[lsarpc.Opnum103NotUsedOnWireResult | None] | None:
            """void Opnum103NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum104NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum104NotUsedOnWireResult | Awaitable[lsarpc.Opnum104NotUsedOnWireResult | None] | None:
            """void Opnum104NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum105NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum105NotUsedOnWireResult | Awaitable[lsarpc.Opnum105NotUsedOnWireResult | None] | None:
            """void Opnum105NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum106NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum106NotUsedOnWireResult | Awaitable[lsarpc.Opnum106NotUsedOnWireResult | None] | None:
            """void Opnum106NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum107NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum107NotUsedOnWireResult | Awaitable[lsarpc.Opnum107NotUsedOnWireResult | None] | None:
            """void Opnum107NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum108NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum108NotUsedOnWireResult | Awaitable[lsarpc.Opnum108NotUsedOnWireResult | None] | None:
            """void Opnum108NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum109NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum109NotUsedOnWireResult | Awaitable[lsarpc.Opnum109NotUsedOnWireResult | None] | None:
            """void Opnum109NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum110NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum110NotUsedOnWireResult | Awaitable[lsarpc.Opnum110NotUsedOnWireResult | None] | None:
            """void Opnum110NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum111NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum111NotUsedOnWireResult | Awaitable[lsarpc.Opnum111NotUsedOnWireResult | None] | None:
            """void Opnum111NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum112NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum112NotUsedOnWireResult | Awaitable[lsarpc.Opnum112NotUsedOnWireResult | None] | None:
            """void Opnum112NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum113NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum113NotUsedOnWireResult | Awaitable[lsarpc.Opnum113NotUsedOnWireResult | None] | None:
            """void Opnum113NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum114NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum114NotUsedOnWireResult | Awaitable[lsarpc.Opnum114NotUsedOnWireResult | None] | None:
            """void Opnum114NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum115NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum115NotUsedOnWireResult | Awaitable[lsarpc.Opnum115NotUsedOnWireResult | None] | None:
            """void Opnum115NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum116NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum116NotUsedOnWireResult | Awaitable[lsarpc.Opnum116NotUsedOnWireResult | None] | None:
            """void Opnum116NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum117NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum117NotUsedOnWireResult | Awaitable[lsarpc.Opnum117NotUsedOnWireResult | None] | None:
            """void Opnum117NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum118NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum118NotUsedOnWireResult | Awaitable[lsarpc.Opnum118NotUsedOnWireResult | None] | None:
            """void Opnum118NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum119NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum119NotUsedOnWireResult | Awaitable[lsarpc.Opnum119NotUsedOnWireResult | None] | None:
            """void Opnum119NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum120NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum120NotUsedOnWireResult | Awaitable[lsarpc.Opnum120NotUsedOnWireResult | None] | None:
            """void Opnum120NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum121NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum121NotUsedOnWireResult | Awaitable[lsarpc.Opnum121NotUsedOnWireResult | None] | None:
            """void Opnum121NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum122NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum122NotUsedOnWireResult | Awaitable[lsarpc.Opnum122NotUsedOnWireResult | None] | None:
            """void Opnum122NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum123NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum123NotUsedOnWireResult | Awaitable[lsarpc.Opnum123NotUsedOnWireResult | None] | None:
            """void Opnum123NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum124NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum124NotUsedOnWireResult | Awaitable[lsarpc.Opnum124NotUsedOnWireResult | None] | None:
            """void Opnum124NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum125NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum125NotUsedOnWireResult | Awaitable[lsarpc.Opnum125NotUsedOnWireResult | None] | None:
            """void Opnum125NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum126NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum126NotUsedOnWireResult | Awaitable[lsarpc.Opnum126NotUsedOnWireResult | None] | None:
            """void Opnum126NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum127NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum127NotUsedOnWireResult | Awaitable[lsarpc.Opnum127NotUsedOnWireResult | None] | None:
            """void Opnum127NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum128NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum128NotUsedOnWireResult | Awaitable[lsarpc.Opnum128NotUsedOnWireResult | None] | None:
            """void Opnum128NotUsedOnWire(void);"""
            raise stub.not_served()

        def LsarCreateTrustedDomainEx3(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
            AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateTrustedDomainEx3Result | Awaitable[lsarpc.LsarCreateTrustedDomainEx3Result]:
            """NTSTATUS LsarCreateTrustedDomainEx3(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX TrustedDomainInformation,
                [in] PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES AuthenticationInformation,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *TrustedDomainHandle
            );
            """
            raise stub.not_served()

        def LsarOpenPolicy3(
            self,
            call: stub.Call,
            /,
            SystemName: str | None,
            ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
            DesiredAccess: int,
            InVersion: int,
            InRevisionInfo: LSAPR_REVISION_INFO,
        ) -> lsarpc.LsarOpenPolicy3Result | Awaitable[lsarpc.LsarOpenPolicy3Result]:
            """NTSTATUS LsarOpenPolicy3(
                [in, unique, string] PLSAPR_SERVER_NAME SystemName,
                [in] PLSAPR_OBJECT_ATTRIBUTES ObjectAttributes,
                [in] ACCESS_MASK DesiredAccess,
                [in] ULONG InVersion,
                [in][switch_is(InVersion)] LSAPR_REVISION_INFO *InRevisionInfo,
                [out] ULONG *OutVersion,
                [out][switch_is(*OutVersion)] LSAPR_REVISION_INFO *OutRevisionInfo,
                [out] LSAPR_HANDLE *PolicyHandle
            );
            """
            raise stub.not_served()

        def Opnum131NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum131NotUsedOnWireResult | Awaitable[lsarpc.Opnum131NotUsedOnWireResult | None] | None:
            """void Opnum131NotUsedOnWire(void);"""
            raise stub.not_served()

        def LsarQueryForestTrustInformation2(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ) -> (
            lsarpc.LsarQueryForestTrustInformation2Result
            | Awaitable[lsarpc.LsarQueryForestTrustInformation2Result]
        ):
            """NTSTATUS LsarQueryForestTrustInformation2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSA_UNICODE_STRING TrustedDomainName,
                [in] LSA_FOREST_TRUST_RECORD_TYPE HighestRecordType,
                [out] PLSA_FOREST_TRUST_INFORMATION2 *ForestTrustInfo2
            );
            """
            raise stub.not_served()

        def LsarSetForestTrustInformation2(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            TrustedDomainName: ms_dtyp.RPC_UNICODE_STRING,
            HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
            ForestTrustInfo2: LSA_FOREST_TRUST_INFORMATION2,
            CheckOnly: int,
        ) -> (
            lsarpc.LsarSetForestTrustInformation2Result
            | Awaitable[lsarpc.LsarSetForestTrustInformation2Result]
        ):
            """NTSTATUS LsarSetForestTrustInformation2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSA_UNICODE_STRING TrustedDomainName,
                [in] LSA_FOREST_TRUST_RECORD_TYPE HighestRecordType,
                [in] PLSA_FOREST_TRUST_INFORMATION2 ForestTrustInfo2,
                [in] unsigned char CheckOnly,
                [out] PLSA_FOREST_TRUST_COLLISION_INFORMATION *CollisionInfo
            );
            """
            raise stub.not_served()

        def Opnum134NotUsedOnWire(
            self, call: stub.Call, /
        ) -> lsarpc.Opnum134NotUsedOnWireResult | Awaitable[lsarpc.Opnum134NotUsedOnWireResult | None] | None:
            """void Opnum134NotUsedOnWire(void);"""
            raise stub.not_served()

        def LsarOpenPolicyWithCreds(
            self,
            call: stub.Call,
            /,
            ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
            DesiredAccess: int,
            InVersion: int,
            InRevisionInfo: LSAPR_REVISION_INFO,
        ) -> lsarpc.LsarOpenPolicyWithCredsResult | Awaitable[lsarpc.LsarOpenPolicyWithCredsResult]:
            """NTSTATUS LsarOpenPolicyWithCreds(
                [in] handle_t BindingHandle,
                [in] PLSAPR_OBJECT_ATTRIBUTES ObjectAttributes,
                [in] ACCESS_MASK DesiredAccess,
                [in] ULONG InVersion,
                [in][switch_is(InVersion)] LSAPR_REVISION_INFO *InRevisionInfo,
                [out] ULONG *OutVersion,
                [out][switch_is(*OutVersion)] LSAPR_REVISION_INFO *OutRevisionInfo,
                [out] LSAPR_HANDLE *PolicyHandle
            );
            """
            raise stub.not_served()

        def LsarOpenSecret2(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
            DesiredAccess: int,
        ) -> lsarpc.LsarOpenSecret2Result | Awaitable[lsarpc.LsarOpenSecret2Result]:
            """NTSTATUS LsarOpenSecret2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_AES_CIPHER_VALUE EncryptedSecretName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *SecretHandle
            );
            """
            raise stub.not_served()

        def LsarCreateSecret2(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
            DesiredAccess: int,
        ) -> lsarpc.LsarCreateSecret2Result | Awaitable[lsarpc.LsarCreateSecret2Result]:
            """NTSTATUS LsarCreateSecret2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_AES_CIPHER_VALUE EncryptedSecretName,
                [in] ACCESS_MASK DesiredAccess,
                [out] LSAPR_HANDLE *SecretHandle
            );
            """
            raise stub.not_served()

        def LsarSetSecret2(
            self,
            call: stub.Call,
            /,
            SecretHandle: ndr.ContextHandle | None,
            EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None,
            EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None,
        ) -> lsarpc.LsarSetSecret2Result | int | Awaitable[lsarpc.LsarSetSecret2Result | int]:
            """NTSTATUS LsarSetSecret2(
                [in] LSAPR_HANDLE SecretHandle,
                [in, unique] PLSAPR_AES_CIPHER_VALUE EncryptedCurrentValue,
                [in, unique] PLSAPR_AES_CIPHER_VALUE EncryptedOldValue
            );
            """
            raise stub.not_served()

        def LsarQuerySecret2(
            self,
            call: stub.Call,
            /,
            SecretHandle: ndr.ContextHandle | None,
            EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None,
            CurrentValueSetTime: ms_dtyp.LARGE_INTEGER | None,
            EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None,
            OldValueSetTime: ms_dtyp.LARGE_INTEGER | None,
        ) -> lsarpc.LsarQuerySecret2Result | Awaitable[lsarpc.LsarQuerySecret2Result]:
            """NTSTATUS LsarQuerySecret2(
                [in] LSAPR_HANDLE SecretHandle,
                [in, out, unique] PLSAPR_AES_CIPHER_VALUE *EncryptedCurrentValue,
                [in, out, unique] PLARGE_INTEGER CurrentValueSetTime,
                [in, out, unique] PLSAPR_AES_CIPHER_VALUE *EncryptedOldValue,
                [in, out, unique] PLARGE_INTEGER OldValueSetTime
            );
            """
            raise stub.not_served()

        def LsarStorePrivateData2(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
            EncryptedData: LSAPR_AES_CIPHER_VALUE | None,
        ) -> lsarpc.LsarStorePrivateData2Result | int | Awaitable[lsarpc.LsarStorePrivateData2Result | int]:
            """NTSTATUS LsarStorePrivateData2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_AES_CIPHER_VALUE EncryptedKeyName,
                [in, unique] PLSAPR_AES_CIPHER_VALUE EncryptedData
            );
            """
            raise stub.not_served()

        def LsarRetrievePrivateData2(
            self,
            call: stub.Call,
            /,
            PolicyHandle: ndr.ContextHandle | None,
            EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
            EncryptedData: LSAPR_AES_CIPHER_VALUE | None,
        ) -> lsarpc.LsarRetrievePrivateData2Result | Awaitable[lsarpc.LsarRetrievePrivateData2Result]:
            """NTSTATUS LsarRetrievePrivateData2(
                [in] LSAPR_HANDLE PolicyHandle,
                [in] PLSAPR_AES_CIPHER_VALUE EncryptedKeyName,
                [in, out, unique] PLSAPR_AES_CIPHER_VALUE *EncryptedData
            );
            """
            raise stub.not_served()


_lsarpc_LsarClose: Final = stub.Operation(
    0,
    "LsarClose",
    (ndr.Param("ObjectHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "in,out"),),
    returns=ndr.ULONG,
    result=lsarpc.LsarCloseResult,
)
_lsarpc_Opnum1NotUsedOnWire: Final = stub.Operation(
    1, "Opnum1NotUsedOnWire", (), result=lsarpc.Opnum1NotUsedOnWireResult
)
_lsarpc_LsarEnumeratePrivileges: Final = stub.Operation(
    2,
    "LsarEnumeratePrivileges",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("EnumerationContext", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("EnumerationBuffer", ndr.Pointer(LSAPR_PRIVILEGE_ENUM_BUFFER.__ndr__, "ref"), "out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarEnumeratePrivilegesResult,
)
_lsarpc_LsarQuerySecurityObject: Final = stub.Operation(
    3,
    "LsarQuerySecurityObject",
    (
        ndr.Param("ObjectHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("SecurityInformation", ndr.ULONG, "in"),
        ndr.Param(
            "SecurityDescriptor", ndr.Pointer(ndr.Pointer(LSAPR_SR_SECURITY_DESCRIPTOR.__ndr__), "ref"), "out"
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarQuerySecurityObjectResult,
)
_lsarpc_LsarSetSecurityObject: Final = stub.Operation(
    4,
    "LsarSetSecurityObject",
    (
        ndr.Param("ObjectHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("SecurityInformation", ndr.ULONG, "in"),
        ndr.Param("SecurityDescriptor", ndr.Pointer(LSAPR_SR_SECURITY_DESCRIPTOR.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarSetSecurityObjectResult,
)
_lsarpc_Opnum5NotUsedOnWire: Final = stub.Operation(
    5, "Opnum5NotUsedOnWire", (), result=lsarpc.Opnum5NotUsedOnWireResult
)
_lsarpc_LsarOpenPolicy: Final = stub.Operation(
    6,
    "LsarOpenPolicy",
    (
        ndr.Param("SystemName", ndr.Pointer(ndr.WCHAR), "in"),
        ndr.Param("ObjectAttributes", ndr.Pointer(LSAPR_OBJECT_ATTRIBUTES.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("PolicyHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarOpenPolicyResult,
)
_lsarpc_LsarQueryInformationPolicy: Final = stub.Operation(
    7,
    "LsarQueryInformationPolicy",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("InformationClass", _POLICY_INFORMATION_CLASS, "in"),
        ndr.Param(
            "PolicyInformation",
            ndr.Pointer(
                ndr.Pointer(replace(LSAPR_POLICY_INFORMATION.__ndr__, switch_is="InformationClass")), "ref"
            ),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarQueryInformationPolicyResult,
)
_lsarpc_LsarSetInformationPolicy: Final = stub.Operation(
    8,
    "LsarSetInformationPolicy",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("InformationClass", _POLICY_INFORMATION_CLASS, "in"),
        ndr.Param(
            "PolicyInformation",
            ndr.Pointer(replace(LSAPR_POLICY_INFORMATION.__ndr__, switch_is="InformationClass"), "ref"),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarSetInformationPolicyResult,
)
_lsarpc_Opnum9NotUsedOnWire: Final = stub.Operation(
    9, "Opnum9NotUsedOnWire", (), result=lsarpc.Opnum9NotUsedOnWireResult
)
_lsarpc_LsarCreateAccount: Final = stub.Operation(
    10,
    "LsarCreateAccount",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("AccountSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("AccountHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarCreateAccountResult,
)
_lsarpc_LsarEnumerateAccounts: Final = stub.Operation(
    11,
    "LsarEnumerateAccounts",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("EnumerationContext", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("EnumerationBuffer", ndr.Pointer(LSAPR_ACCOUNT_ENUM_BUFFER.__ndr__, "ref"), "out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarEnumerateAccountsResult,
)
_lsarpc_LsarCreateTrustedDomain: Final = stub.Operation(
    12,
    "LsarCreateTrustedDomain",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("TrustedDomainInformation", ndr.Pointer(LSAPR_TRUST_INFORMATION.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("TrustedDomainHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarCreateTrustedDomainResult,
)
_lsarpc_LsarEnumerateTrustedDomains: Final = stub.Operation(
    13,
    "LsarEnumerateTrustedDomains",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("EnumerationContext", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("EnumerationBuffer", ndr.Pointer(LSAPR_TRUSTED_ENUM_BUFFER.__ndr__, "ref"), "out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarEnumerateTrustedDomainsResult,
)
_lsarpc_LsarLookupNames: Final = stub.Operation(
    14,
    "LsarLookupNames",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("Count", ndr.Ranged(ndr.ULONG, 0, 1000), "in"),
        ndr.Param(
            "Names",
            ndr.Pointer(ndr.Array(ms_dtyp.RPC_UNICODE_STRING.__ndr__, (ndr.Dim(size_is="Count"),)), "ref"),
            "in",
        ),
        ndr.Param(
            "ReferencedDomains", ndr.Pointer(ndr.Pointer(LSAPR_REFERENCED_DOMAIN_LIST.__ndr__), "ref"), "out"
        ),
        ndr.Param("TranslatedSids", ndr.Pointer(LSAPR_TRANSLATED_SIDS.__ndr__, "ref"), "in,out"),
        ndr.Param("LookupLevel", _LSAP_LOOKUP_LEVEL, "in"),
        ndr.Param("MappedCount", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarLookupNamesResult,
)
_lsarpc_LsarLookupSids: Final = stub.Operation(
    15,
    "LsarLookupSids",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("SidEnumBuffer", ndr.Pointer(LSAPR_SID_ENUM_BUFFER.__ndr__, "ref"), "in"),
        ndr.Param(
            "ReferencedDomains", ndr.Pointer(ndr.Pointer(LSAPR_REFERENCED_DOMAIN_LIST.__ndr__), "ref"), "out"
        ),
        ndr.Param("TranslatedNames", ndr.Pointer(LSAPR_TRANSLATED_NAMES.__ndr__, "ref"), "in,out"),
        ndr.Param("LookupLevel", _LSAP_LOOKUP_LEVEL, "in"),
        ndr.Param("MappedCount", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarLookupSidsResult,
)
_lsarpc_LsarCreateSecret: Final = stub.Operation(
    16,
    "LsarCreateSecret",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("SecretName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("SecretHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarCreateSecretResult,
)
_lsarpc_LsarOpenAccount: Final = stub.Operation(
    17,
    "LsarOpenAccount",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("AccountSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("AccountHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarOpenAccountResult,
)
_lsarpc_LsarEnumeratePrivilegesAccount: Final = stub.Operation(
    18,
    "LsarEnumeratePrivilegesAccount",
    (
        ndr.Param("AccountHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("Privileges", ndr.Pointer(ndr.Pointer(LSAPR_PRIVILEGE_SET.__ndr__), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarEnumeratePrivilegesAccountResult,
)
_lsarpc_LsarAddPrivilegesToAccount: Final = stub.Operation(
    19,
    "LsarAddPrivilegesToAccount",
    (
        ndr.Param("AccountHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("Privileges", ndr.Pointer(LSAPR_PRIVILEGE_SET.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarAddPrivilegesToAccountResult,
)
_lsarpc_LsarRemovePrivilegesFromAccount: Final = stub.Operation(
    20,
    "LsarRemovePrivilegesFromAccount",
    (
        ndr.Param("AccountHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("AllPrivileges", ndr.CHAR, "in"),
        ndr.Param("Privileges", ndr.Pointer(LSAPR_PRIVILEGE_SET.__ndr__), "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarRemovePrivilegesFromAccountResult,
)
_lsarpc_Opnum21NotUsedOnWire: Final = stub.Operation(
    21, "Opnum21NotUsedOnWire", (), result=lsarpc.Opnum21NotUsedOnWireResult
)
_lsarpc_Opnum22NotUsedOnWire: Final = stub.Operation(
    22, "Opnum22NotUsedOnWire", (), result=lsarpc.Opnum22NotUsedOnWireResult
)
_lsarpc_LsarGetSystemAccessAccount: Final = stub.Operation(
    23,
    "LsarGetSystemAccessAccount",
    (
        ndr.Param("AccountHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("SystemAccess", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarGetSystemAccessAccountResult,
)
_lsarpc_LsarSetSystemAccessAccount: Final = stub.Operation(
    24,
    "LsarSetSystemAccessAccount",
    (ndr.Param("AccountHandle", _LSAPR_HANDLE, "in"), ndr.Param("SystemAccess", ndr.ULONG, "in")),
    returns=ndr.ULONG,
    result=lsarpc.LsarSetSystemAccessAccountResult,
)
_lsarpc_LsarOpenTrustedDomain: Final = stub.Operation(
    25,
    "LsarOpenTrustedDomain",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("TrustedDomainSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("TrustedDomainHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarOpenTrustedDomainResult,
)
_lsarpc_LsarQueryInfoTrustedDomain: Final = stub.Operation(
    26,
    "LsarQueryInfoTrustedDomain",
    (
        ndr.Param("TrustedDomainHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("InformationClass", _TRUSTED_INFORMATION_CLASS, "in"),
        ndr.Param(
            "TrustedDomainInformation",
            ndr.Pointer(
                ndr.Pointer(replace(LSAPR_TRUSTED_DOMAIN_INFO.__ndr__, switch_is="InformationClass")), "ref"
            ),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarQueryInfoTrustedDomainResult,
)
_lsarpc_LsarSetInformationTrustedDomain: Final = stub.Operation(
    27,
    "LsarSetInformationTrustedDomain",
    (
        ndr.Param("TrustedDomainHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("InformationClass", _TRUSTED_INFORMATION_CLASS, "in"),
        ndr.Param(
            "TrustedDomainInformation",
            ndr.Pointer(replace(LSAPR_TRUSTED_DOMAIN_INFO.__ndr__, switch_is="InformationClass"), "ref"),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarSetInformationTrustedDomainResult,
)
_lsarpc_LsarOpenSecret: Final = stub.Operation(
    28,
    "LsarOpenSecret",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("SecretName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("SecretHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarOpenSecretResult,
)
_lsarpc_LsarSetSecret: Final = stub.Operation(
    29,
    "LsarSetSecret",
    (
        ndr.Param("SecretHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("EncryptedCurrentValue", ndr.Pointer(LSAPR_CR_CIPHER_VALUE.__ndr__), "in"),
        ndr.Param("EncryptedOldValue", ndr.Pointer(LSAPR_CR_CIPHER_VALUE.__ndr__), "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarSetSecretResult,
)
_lsarpc_LsarQuerySecret: Final = stub.Operation(
    30,
    "LsarQuerySecret",
    (
        ndr.Param("SecretHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("EncryptedCurrentValue", ndr.Pointer(ndr.Pointer(LSAPR_CR_CIPHER_VALUE.__ndr__)), "in,out"),
        ndr.Param("CurrentValueSetTime", ndr.Pointer(ms_dtyp.LARGE_INTEGER.__ndr__), "in,out"),
        ndr.Param("EncryptedOldValue", ndr.Pointer(ndr.Pointer(LSAPR_CR_CIPHER_VALUE.__ndr__)), "in,out"),
        ndr.Param("OldValueSetTime", ndr.Pointer(ms_dtyp.LARGE_INTEGER.__ndr__), "in,out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarQuerySecretResult,
)
_lsarpc_LsarLookupPrivilegeValue: Final = stub.Operation(
    31,
    "LsarLookupPrivilegeValue",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("Name", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("Value", ndr.Pointer(ms_dtyp.LUID.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarLookupPrivilegeValueResult,
)
_lsarpc_LsarLookupPrivilegeName: Final = stub.Operation(
    32,
    "LsarLookupPrivilegeName",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("Value", ndr.Pointer(ms_dtyp.LUID.__ndr__, "ref"), "in"),
        ndr.Param("Name", ndr.Pointer(ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarLookupPrivilegeNameResult,
)
_lsarpc_LsarLookupPrivilegeDisplayName: Final = stub.Operation(
    33,
    "LsarLookupPrivilegeDisplayName",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("Name", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("ClientLanguage", ndr.SHORT, "in"),
        ndr.Param("ClientSystemDefaultLanguage", ndr.SHORT, "in"),
        ndr.Param("DisplayName", ndr.Pointer(ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__), "ref"), "out"),
        ndr.Param("LanguageReturned", ndr.Pointer(ndr.USHORT, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarLookupPrivilegeDisplayNameResult,
)
_lsarpc_LsarDeleteObject: Final = stub.Operation(
    34,
    "LsarDeleteObject",
    (ndr.Param("ObjectHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "in,out"),),
    returns=ndr.ULONG,
    result=lsarpc.LsarDeleteObjectResult,
)
_lsarpc_LsarEnumerateAccountsWithUserRight: Final = stub.Operation(
    35,
    "LsarEnumerateAccountsWithUserRight",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("UserRight", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__), "in"),
        ndr.Param("EnumerationBuffer", ndr.Pointer(LSAPR_ACCOUNT_ENUM_BUFFER.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarEnumerateAccountsWithUserRightResult,
)
_lsarpc_LsarEnumerateAccountRights: Final = stub.Operation(
    36,
    "LsarEnumerateAccountRights",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("AccountSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
        ndr.Param("UserRights", ndr.Pointer(LSAPR_USER_RIGHT_SET.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarEnumerateAccountRightsResult,
)
_lsarpc_LsarAddAccountRights: Final = stub.Operation(
    37,
    "LsarAddAccountRights",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("AccountSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
        ndr.Param("UserRights", ndr.Pointer(LSAPR_USER_RIGHT_SET.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarAddAccountRightsResult,
)
_lsarpc_LsarRemoveAccountRights: Final = stub.Operation(
    38,
    "LsarRemoveAccountRights",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("AccountSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
        ndr.Param("AllRights", ndr.CHAR, "in"),
        ndr.Param("UserRights", ndr.Pointer(LSAPR_USER_RIGHT_SET.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarRemoveAccountRightsResult,
)
_lsarpc_LsarQueryTrustedDomainInfo: Final = stub.Operation(
    39,
    "LsarQueryTrustedDomainInfo",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("TrustedDomainSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
        ndr.Param("InformationClass", _TRUSTED_INFORMATION_CLASS, "in"),
        ndr.Param(
            "TrustedDomainInformation",
            ndr.Pointer(
                ndr.Pointer(replace(LSAPR_TRUSTED_DOMAIN_INFO.__ndr__, switch_is="InformationClass")), "ref"
            ),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarQueryTrustedDomainInfoResult,
)
_lsarpc_LsarSetTrustedDomainInfo: Final = stub.Operation(
    40,
    "LsarSetTrustedDomainInfo",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("TrustedDomainSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
        ndr.Param("InformationClass", _TRUSTED_INFORMATION_CLASS, "in"),
        ndr.Param(
            "TrustedDomainInformation",
            ndr.Pointer(replace(LSAPR_TRUSTED_DOMAIN_INFO.__ndr__, switch_is="InformationClass"), "ref"),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarSetTrustedDomainInfoResult,
)
_lsarpc_LsarDeleteTrustedDomain: Final = stub.Operation(
    41,
    "LsarDeleteTrustedDomain",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("TrustedDomainSid", ndr.Pointer(ms_dtyp.RPC_SID.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarDeleteTrustedDomainResult,
)
_lsarpc_LsarStorePrivateData: Final = stub.Operation(
    42,
    "LsarStorePrivateData",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("KeyName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("EncryptedData", ndr.Pointer(LSAPR_CR_CIPHER_VALUE.__ndr__), "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarStorePrivateDataResult,
)
_lsarpc_LsarRetrievePrivateData: Final = stub.Operation(
    43,
    "LsarRetrievePrivateData",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("KeyName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("EncryptedData", ndr.Pointer(ndr.Pointer(LSAPR_CR_CIPHER_VALUE.__ndr__), "ref"), "in,out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarRetrievePrivateDataResult,
)
_lsarpc_LsarOpenPolicy2: Final = stub.Operation(
    44,
    "LsarOpenPolicy2",
    (
        ndr.Param("SystemName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ObjectAttributes", ndr.Pointer(LSAPR_OBJECT_ATTRIBUTES.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("PolicyHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarOpenPolicy2Result,
)
_lsarpc_LsarGetUserName: Final = stub.Operation(
    45,
    "LsarGetUserName",
    (
        ndr.Param("SystemName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("UserName", ndr.Pointer(ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__), "ref"), "in,out"),
        ndr.Param("DomainName", ndr.Pointer(ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__)), "in,out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarGetUserNameResult,
)
_lsarpc_LsarQueryInformationPolicy2: Final = stub.Operation(
    46,
    "LsarQueryInformationPolicy2",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("InformationClass", _POLICY_INFORMATION_CLASS, "in"),
        ndr.Param(
            "PolicyInformation",
            ndr.Pointer(
                ndr.Pointer(replace(LSAPR_POLICY_INFORMATION.__ndr__, switch_is="InformationClass")), "ref"
            ),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarQueryInformationPolicy2Result,
)
_lsarpc_LsarSetInformationPolicy2: Final = stub.Operation(
    47,
    "LsarSetInformationPolicy2",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("InformationClass", _POLICY_INFORMATION_CLASS, "in"),
        ndr.Param(
            "PolicyInformation",
            ndr.Pointer(replace(LSAPR_POLICY_INFORMATION.__ndr__, switch_is="InformationClass"), "ref"),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarSetInformationPolicy2Result,
)
_lsarpc_LsarQueryTrustedDomainInfoByName: Final = stub.Operation(
    48,
    "LsarQueryTrustedDomainInfoByName",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("TrustedDomainName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("InformationClass", _TRUSTED_INFORMATION_CLASS, "in"),
        ndr.Param(
            "TrustedDomainInformation",
            ndr.Pointer(
                ndr.Pointer(replace(LSAPR_TRUSTED_DOMAIN_INFO.__ndr__, switch_is="InformationClass")), "ref"
            ),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarQueryTrustedDomainInfoByNameResult,
)
_lsarpc_LsarSetTrustedDomainInfoByName: Final = stub.Operation(
    49,
    "LsarSetTrustedDomainInfoByName",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("TrustedDomainName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("InformationClass", _TRUSTED_INFORMATION_CLASS, "in"),
        ndr.Param(
            "TrustedDomainInformation",
            ndr.Pointer(replace(LSAPR_TRUSTED_DOMAIN_INFO.__ndr__, switch_is="InformationClass"), "ref"),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarSetTrustedDomainInfoByNameResult,
)
_lsarpc_LsarEnumerateTrustedDomainsEx: Final = stub.Operation(
    50,
    "LsarEnumerateTrustedDomainsEx",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("EnumerationContext", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("EnumerationBuffer", ndr.Pointer(LSAPR_TRUSTED_ENUM_BUFFER_EX.__ndr__, "ref"), "out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarEnumerateTrustedDomainsExResult,
)
_lsarpc_LsarCreateTrustedDomainEx: Final = stub.Operation(
    51,
    "LsarCreateTrustedDomainEx",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param(
            "TrustedDomainInformation", ndr.Pointer(LSAPR_TRUSTED_DOMAIN_INFORMATION_EX.__ndr__, "ref"), "in"
        ),
        ndr.Param(
            "AuthenticationInformation",
            ndr.Pointer(LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION.__ndr__, "ref"),
            "in",
        ),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("TrustedDomainHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarCreateTrustedDomainExResult,
)
_lsarpc_Opnum52NotUsedOnWire: Final = stub.Operation(
    52, "Opnum52NotUsedOnWire", (), result=lsarpc.Opnum52NotUsedOnWireResult
)
_lsarpc_LsarQueryDomainInformationPolicy: Final = stub.Operation(
    53,
    "LsarQueryDomainInformationPolicy",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("InformationClass", _POLICY_DOMAIN_INFORMATION_CLASS, "in"),
        ndr.Param(
            "PolicyDomainInformation",
            ndr.Pointer(
                ndr.Pointer(replace(LSAPR_POLICY_DOMAIN_INFORMATION.__ndr__, switch_is="InformationClass")),
                "ref",
            ),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarQueryDomainInformationPolicyResult,
)
_lsarpc_LsarSetDomainInformationPolicy: Final = stub.Operation(
    54,
    "LsarSetDomainInformationPolicy",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("InformationClass", _POLICY_DOMAIN_INFORMATION_CLASS, "in"),
        ndr.Param(
            "PolicyDomainInformation",
            ndr.Pointer(replace(LSAPR_POLICY_DOMAIN_INFORMATION.__ndr__, switch_is="InformationClass")),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarSetDomainInformationPolicyResult,
)
_lsarpc_LsarOpenTrustedDomainByName: Final = stub.Operation(
    55,
    "LsarOpenTrustedDomainByName",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("TrustedDomainName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("TrustedDomainHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarOpenTrustedDomainByNameResult,
)
_lsarpc_Opnum56NotUsedOnWire: Final = stub.Operation(
    56, "Opnum56NotUsedOnWire", (), result=lsarpc.Opnum56NotUsedOnWireResult
)
_lsarpc_LsarLookupSids2: Final = stub.Operation(
    57,
    "LsarLookupSids2",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("SidEnumBuffer", ndr.Pointer(LSAPR_SID_ENUM_BUFFER.__ndr__, "ref"), "in"),
        ndr.Param(
            "ReferencedDomains", ndr.Pointer(ndr.Pointer(LSAPR_REFERENCED_DOMAIN_LIST.__ndr__), "ref"), "out"
        ),
        ndr.Param("TranslatedNames", ndr.Pointer(LSAPR_TRANSLATED_NAMES_EX.__ndr__, "ref"), "in,out"),
        ndr.Param("LookupLevel", _LSAP_LOOKUP_LEVEL, "in"),
        ndr.Param("MappedCount", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("LookupOptions", ndr.ULONG, "in"),
        ndr.Param("ClientRevision", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarLookupSids2Result,
)
_lsarpc_LsarLookupNames2: Final = stub.Operation(
    58,
    "LsarLookupNames2",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("Count", ndr.Ranged(ndr.ULONG, 0, 1000), "in"),
        ndr.Param(
            "Names",
            ndr.Pointer(ndr.Array(ms_dtyp.RPC_UNICODE_STRING.__ndr__, (ndr.Dim(size_is="Count"),)), "ref"),
            "in",
        ),
        ndr.Param(
            "ReferencedDomains", ndr.Pointer(ndr.Pointer(LSAPR_REFERENCED_DOMAIN_LIST.__ndr__), "ref"), "out"
        ),
        ndr.Param("TranslatedSids", ndr.Pointer(LSAPR_TRANSLATED_SIDS_EX.__ndr__, "ref"), "in,out"),
        ndr.Param("LookupLevel", _LSAP_LOOKUP_LEVEL, "in"),
        ndr.Param("MappedCount", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("LookupOptions", ndr.ULONG, "in"),
        ndr.Param("ClientRevision", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarLookupNames2Result,
)
_lsarpc_LsarCreateTrustedDomainEx2: Final = stub.Operation(
    59,
    "LsarCreateTrustedDomainEx2",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param(
            "TrustedDomainInformation", ndr.Pointer(LSAPR_TRUSTED_DOMAIN_INFORMATION_EX.__ndr__, "ref"), "in"
        ),
        ndr.Param(
            "AuthenticationInformation",
            ndr.Pointer(LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL.__ndr__, "ref"),
            "in",
        ),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("TrustedDomainHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarCreateTrustedDomainEx2Result,
)
_lsarpc_Opnum60NotUsedOnWire: Final = stub.Operation(
    60, "Opnum60NotUsedOnWire", (), result=lsarpc.Opnum60NotUsedOnWireResult
)
_lsarpc_Opnum61NotUsedOnWire: Final = stub.Operation(
    61, "Opnum61NotUsedOnWire", (), result=lsarpc.Opnum61NotUsedOnWireResult
)
_lsarpc_Opnum62NotUsedOnWire: Final = stub.Operation(
    62, "Opnum62NotUsedOnWire", (), result=lsarpc.Opnum62NotUsedOnWireResult
)
_lsarpc_Opnum63NotUsedOnWire: Final = stub.Operation(
    63, "Opnum63NotUsedOnWire", (), result=lsarpc.Opnum63NotUsedOnWireResult
)
_lsarpc_Opnum64NotUsedOnWire: Final = stub.Operation(
    64, "Opnum64NotUsedOnWire", (), result=lsarpc.Opnum64NotUsedOnWireResult
)
_lsarpc_Opnum65NotUsedOnWire: Final = stub.Operation(
    65, "Opnum65NotUsedOnWire", (), result=lsarpc.Opnum65NotUsedOnWireResult
)
_lsarpc_Opnum66NotUsedOnWire: Final = stub.Operation(
    66, "Opnum66NotUsedOnWire", (), result=lsarpc.Opnum66NotUsedOnWireResult
)
_lsarpc_Opnum67NotUsedOnWire: Final = stub.Operation(
    67, "Opnum67NotUsedOnWire", (), result=lsarpc.Opnum67NotUsedOnWireResult
)
_lsarpc_LsarLookupNames3: Final = stub.Operation(
    68,
    "LsarLookupNames3",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("Count", ndr.Ranged(ndr.ULONG, 0, 1000), "in"),
        ndr.Param(
            "Names",
            ndr.Pointer(ndr.Array(ms_dtyp.RPC_UNICODE_STRING.__ndr__, (ndr.Dim(size_is="Count"),)), "ref"),
            "in",
        ),
        ndr.Param(
            "ReferencedDomains", ndr.Pointer(ndr.Pointer(LSAPR_REFERENCED_DOMAIN_LIST.__ndr__), "ref"), "out"
        ),
        ndr.Param("TranslatedSids", ndr.Pointer(LSAPR_TRANSLATED_SIDS_EX2.__ndr__, "ref"), "in,out"),
        ndr.Param("LookupLevel", _LSAP_LOOKUP_LEVEL, "in"),
        ndr.Param("MappedCount", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("LookupOptions", ndr.ULONG, "in"),
        ndr.Param("ClientRevision", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarLookupNames3Result,
)
_lsarpc_Opnum69NotUsedOnWire: Final = stub.Operation(
    69, "Opnum69NotUsedOnWire", (), result=lsarpc.Opnum69NotUsedOnWireResult
)
_lsarpc_Opnum70NotUsedOnWire: Final = stub.Operation(
    70, "Opnum70NotUsedOnWire", (), result=lsarpc.Opnum70NotUsedOnWireResult
)
_lsarpc_Opnum71NotUsedOnWire: Final = stub.Operation(
    71, "Opnum71NotUsedOnWire", (), result=lsarpc.Opnum71NotUsedOnWireResult
)
_lsarpc_Opnum72NotUsedOnWire: Final = stub.Operation(
    72, "Opnum72NotUsedOnWire", (), result=lsarpc.Opnum72NotUsedOnWireResult
)
_lsarpc_LsarQueryForestTrustInformation: Final = stub.Operation(
    73,
    "LsarQueryForestTrustInformation",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("TrustedDomainName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("HighestRecordType", _LSA_FOREST_TRUST_RECORD_TYPE, "in"),
        ndr.Param(
            "ForestTrustInfo", ndr.Pointer(ndr.Pointer(LSA_FOREST_TRUST_INFORMATION.__ndr__), "ref"), "out"
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarQueryForestTrustInformationResult,
)
_lsarpc_LsarSetForestTrustInformation: Final = stub.Operation(
    74,
    "LsarSetForestTrustInformation",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("TrustedDomainName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("HighestRecordType", _LSA_FOREST_TRUST_RECORD_TYPE, "in"),
        ndr.Param("ForestTrustInfo", ndr.Pointer(LSA_FOREST_TRUST_INFORMATION.__ndr__, "ref"), "in"),
        ndr.Param("CheckOnly", ndr.CHAR, "in"),
        ndr.Param(
            "CollisionInfo",
            ndr.Pointer(ndr.Pointer(LSA_FOREST_TRUST_COLLISION_INFORMATION.__ndr__), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarSetForestTrustInformationResult,
)
_lsarpc_Opnum75NotUsedOnWire: Final = stub.Operation(
    75, "Opnum75NotUsedOnWire", (), result=lsarpc.Opnum75NotUsedOnWireResult
)
_lsarpc_LsarLookupSids3: Final = stub.Operation(
    76,
    "LsarLookupSids3",
    (
        ndr.Param("SidEnumBuffer", ndr.Pointer(LSAPR_SID_ENUM_BUFFER.__ndr__, "ref"), "in"),
        ndr.Param(
            "ReferencedDomains", ndr.Pointer(ndr.Pointer(LSAPR_REFERENCED_DOMAIN_LIST.__ndr__), "ref"), "out"
        ),
        ndr.Param("TranslatedNames", ndr.Pointer(LSAPR_TRANSLATED_NAMES_EX.__ndr__, "ref"), "in,out"),
        ndr.Param("LookupLevel", _LSAP_LOOKUP_LEVEL, "in"),
        ndr.Param("MappedCount", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("LookupOptions", ndr.ULONG, "in"),
        ndr.Param("ClientRevision", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarLookupSids3Result,
)
_lsarpc_LsarLookupNames4: Final = stub.Operation(
    77,
    "LsarLookupNames4",
    (
        ndr.Param("Count", ndr.Ranged(ndr.ULONG, 0, 1000), "in"),
        ndr.Param(
            "Names",
            ndr.Pointer(ndr.Array(ms_dtyp.RPC_UNICODE_STRING.__ndr__, (ndr.Dim(size_is="Count"),)), "ref"),
            "in",
        ),
        ndr.Param(
            "ReferencedDomains", ndr.Pointer(ndr.Pointer(LSAPR_REFERENCED_DOMAIN_LIST.__ndr__), "ref"), "out"
        ),
        ndr.Param("TranslatedSids", ndr.Pointer(LSAPR_TRANSLATED_SIDS_EX2.__ndr__, "ref"), "in,out"),
        ndr.Param("LookupLevel", _LSAP_LOOKUP_LEVEL, "in"),
        ndr.Param("MappedCount", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("LookupOptions", ndr.ULONG, "in"),
        ndr.Param("ClientRevision", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarLookupNames4Result,
)
_lsarpc_Opnum78NotUsedOnWire: Final = stub.Operation(
    78, "Opnum78NotUsedOnWire", (), result=lsarpc.Opnum78NotUsedOnWireResult
)
_lsarpc_Opnum79NotUsedOnWire: Final = stub.Operation(
    79, "Opnum79NotUsedOnWire", (), result=lsarpc.Opnum79NotUsedOnWireResult
)
_lsarpc_Opnum80NotUsedOnWire: Final = stub.Operation(
    80, "Opnum80NotUsedOnWire", (), result=lsarpc.Opnum80NotUsedOnWireResult
)
_lsarpc_Opnum81NotUsedOnWire: Final = stub.Operation(
    81, "Opnum81NotUsedOnWire", (), result=lsarpc.Opnum81NotUsedOnWireResult
)
_lsarpc_Opnum82NotUsedOnWire: Final = stub.Operation(
    82, "Opnum82NotUsedOnWire", (), result=lsarpc.Opnum82NotUsedOnWireResult
)
_lsarpc_Opnum83NotUsedOnWire: Final = stub.Operation(
    83, "Opnum83NotUsedOnWire", (), result=lsarpc.Opnum83NotUsedOnWireResult
)
_lsarpc_Opnum84NotUsedOnWire: Final = stub.Operation(
    84, "Opnum84NotUsedOnWire", (), result=lsarpc.Opnum84NotUsedOnWireResult
)
_lsarpc_Opnum85NotUsedOnWire: Final = stub.Operation(
    85, "Opnum85NotUsedOnWire", (), result=lsarpc.Opnum85NotUsedOnWireResult
)
_lsarpc_Opnum86NotUsedOnWire: Final = stub.Operation(
    86, "Opnum86NotUsedOnWire", (), result=lsarpc.Opnum86NotUsedOnWireResult
)
_lsarpc_Opnum87NotUsedOnWire: Final = stub.Operation(
    87, "Opnum87NotUsedOnWire", (), result=lsarpc.Opnum87NotUsedOnWireResult
)
_lsarpc_Opnum88NotUsedOnWire: Final = stub.Operation(
    88, "Opnum88NotUsedOnWire", (), result=lsarpc.Opnum88NotUsedOnWireResult
)
_lsarpc_Opnum89NotUsedOnWire: Final = stub.Operation(
    89, "Opnum89NotUsedOnWire", (), result=lsarpc.Opnum89NotUsedOnWireResult
)
_lsarpc_Opnum90NotUsedOnWire: Final = stub.Operation(
    90, "Opnum90NotUsedOnWire", (), result=lsarpc.Opnum90NotUsedOnWireResult
)
_lsarpc_Opnum91NotUsedOnWire: Final = stub.Operation(
    91, "Opnum91NotUsedOnWire", (), result=lsarpc.Opnum91NotUsedOnWireResult
)
_lsarpc_Opnum92NotUsedOnWire: Final = stub.Operation(
    92, "Opnum92NotUsedOnWire", (), result=lsarpc.Opnum92NotUsedOnWireResult
)
_lsarpc_Opnum93NotUsedOnWire: Final = stub.Operation(
    93, "Opnum93NotUsedOnWire", (), result=lsarpc.Opnum93NotUsedOnWireResult
)
_lsarpc_Opnum94NotUsedOnWire: Final = stub.Operation(
    94, "Opnum94NotUsedOnWire", (), result=lsarpc.Opnum94NotUsedOnWireResult
)
_lsarpc_Opnum95NotUsedOnWire: Final = stub.Operation(
    95, "Opnum95NotUsedOnWire", (), result=lsarpc.Opnum95NotUsedOnWireResult
)
_lsarpc_Opnum96NotUsedOnWire: Final = stub.Operation(
    96, "Opnum96NotUsedOnWire", (), result=lsarpc.Opnum96NotUsedOnWireResult
)
_lsarpc_Opnum97NotUsedOnWire: Final = stub.Operation(
    97, "Opnum97NotUsedOnWire", (), result=lsarpc.Opnum97NotUsedOnWireResult
)
_lsarpc_Opnum98NotUsedOnWire: Final = stub.Operation(
    98, "Opnum98NotUsedOnWire", (), result=lsarpc.Opnum98NotUsedOnWireResult
)
_lsarpc_Opnum99NotUsedOnWire: Final = stub.Operation(
    99, "Opnum99NotUsedOnWire", (), result=lsarpc.Opnum99NotUsedOnWireResult
)
_lsarpc_Opnum100NotUsedOnWire: Final = stub.Operation(
    100, "Opnum100NotUsedOnWire", (), result=lsarpc.Opnum100NotUsedOnWireResult
)
_lsarpc_Opnum101NotUsedOnWire: Final = stub.Operation(
    101, "Opnum101NotUsedOnWire", (), result=lsarpc.Opnum101NotUsedOnWireResult
)
_lsarpc_Opnum102NotUsedOnWire: Final = stub.Operation(
    102, "Opnum102NotUsedOnWire", (), result=lsarpc.Opnum102NotUsedOnWireResult
)
_lsarpc_Opnum103NotUsedOnWire: Final = stub.Operation(
    103, "Opnum103NotUsedOnWire", (), result=lsarpc.Opnum103NotUsedOnWireResult
)
_lsarpc_Opnum104NotUsedOnWire: Final = stub.Operation(
    104, "Opnum104NotUsedOnWire", (), result=lsarpc.Opnum104NotUsedOnWireResult
)
_lsarpc_Opnum105NotUsedOnWire: Final = stub.Operation(
    105, "Opnum105NotUsedOnWire", (), result=lsarpc.Opnum105NotUsedOnWireResult
)
_lsarpc_Opnum106NotUsedOnWire: Final = stub.Operation(
    106, "Opnum106NotUsedOnWire", (), result=lsarpc.Opnum106NotUsedOnWireResult
)
_lsarpc_Opnum107NotUsedOnWire: Final = stub.Operation(
    107, "Opnum107NotUsedOnWire", (), result=lsarpc.Opnum107NotUsedOnWireResult
)
_lsarpc_Opnum108NotUsedOnWire: Final = stub.Operation(
    108, "Opnum108NotUsedOnWire", (), result=lsarpc.Opnum108NotUsedOnWireResult
)
_lsarpc_Opnum109NotUsedOnWire: Final = stub.Operation(
    109, "Opnum109NotUsedOnWire", (), result=lsarpc.Opnum109NotUsedOnWireResult
)
_lsarpc_Opnum110NotUsedOnWire: Final = stub.Operation(
    110, "Opnum110NotUsedOnWire", (), result=lsarpc.Opnum110NotUsedOnWireResult
)
_lsarpc_Opnum111NotUsedOnWire: Final = stub.Operation(
    111, "Opnum111NotUsedOnWire", (), result=lsarpc.Opnum111NotUsedOnWireResult
)
_lsarpc_Opnum112NotUsedOnWire: Final = stub.Operation(
    112, "Opnum112NotUsedOnWire", (), result=lsarpc.Opnum112NotUsedOnWireResult
)
_lsarpc_Opnum113NotUsedOnWire: Final = stub.Operation(
    113, "Opnum113NotUsedOnWire", (), result=lsarpc.Opnum113NotUsedOnWireResult
)
_lsarpc_Opnum114NotUsedOnWire: Final = stub.Operation(
    114, "Opnum114NotUsedOnWire", (), result=lsarpc.Opnum114NotUsedOnWireResult
)
_lsarpc_Opnum115NotUsedOnWire: Final = stub.Operation(
    115, "Opnum115NotUsedOnWire", (), result=lsarpc.Opnum115NotUsedOnWireResult
)
_lsarpc_Opnum116NotUsedOnWire: Final = stub.Operation(
    116, "Opnum116NotUsedOnWire", (), result=lsarpc.Opnum116NotUsedOnWireResult
)
_lsarpc_Opnum117NotUsedOnWire: Final = stub.Operation(
    117, "Opnum117NotUsedOnWire", (), result=lsarpc.Opnum117NotUsedOnWireResult
)
_lsarpc_Opnum118NotUsedOnWire: Final = stub.Operation(
    118, "Opnum118NotUsedOnWire", (), result=lsarpc.Opnum118NotUsedOnWireResult
)
_lsarpc_Opnum119NotUsedOnWire: Final = stub.Operation(
    119, "Opnum119NotUsedOnWire", (), result=lsarpc.Opnum119NotUsedOnWireResult
)
_lsarpc_Opnum120NotUsedOnWire: Final = stub.Operation(
    120, "Opnum120NotUsedOnWire", (), result=lsarpc.Opnum120NotUsedOnWireResult
)
_lsarpc_Opnum121NotUsedOnWire: Final = stub.Operation(
    121, "Opnum121NotUsedOnWire", (), result=lsarpc.Opnum121NotUsedOnWireResult
)
_lsarpc_Opnum122NotUsedOnWire: Final = stub.Operation(
    122, "Opnum122NotUsedOnWire", (), result=lsarpc.Opnum122NotUsedOnWireResult
)
_lsarpc_Opnum123NotUsedOnWire: Final = stub.Operation(
    123, "Opnum123NotUsedOnWire", (), result=lsarpc.Opnum123NotUsedOnWireResult
)
_lsarpc_Opnum124NotUsedOnWire: Final = stub.Operation(
    124, "Opnum124NotUsedOnWire", (), result=lsarpc.Opnum124NotUsedOnWireResult
)
_lsarpc_Opnum125NotUsedOnWire: Final = stub.Operation(
    125, "Opnum125NotUsedOnWire", (), result=lsarpc.Opnum125NotUsedOnWireResult
)
_lsarpc_Opnum126NotUsedOnWire: Final = stub.Operation(
    126, "Opnum126NotUsedOnWire", (), result=lsarpc.Opnum126NotUsedOnWireResult
)
_lsarpc_Opnum127NotUsedOnWire: Final = stub.Operation(
    127, "Opnum127NotUsedOnWire", (), result=lsarpc.Opnum127NotUsedOnWireResult
)
_lsarpc_Opnum128NotUsedOnWire: Final = stub.Operation(
    128, "Opnum128NotUsedOnWire", (), result=lsarpc.Opnum128NotUsedOnWireResult
)
_lsarpc_LsarCreateTrustedDomainEx3: Final = stub.Operation(
    129,
    "LsarCreateTrustedDomainEx3",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param(
            "TrustedDomainInformation", ndr.Pointer(LSAPR_TRUSTED_DOMAIN_INFORMATION_EX.__ndr__, "ref"), "in"
        ),
        ndr.Param(
            "AuthenticationInformation",
            ndr.Pointer(LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES.__ndr__, "ref"),
            "in",
        ),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("TrustedDomainHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarCreateTrustedDomainEx3Result,
)
_lsarpc_LsarOpenPolicy3: Final = stub.Operation(
    130,
    "LsarOpenPolicy3",
    (
        ndr.Param("SystemName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ObjectAttributes", ndr.Pointer(LSAPR_OBJECT_ATTRIBUTES.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("InVersion", ndr.ULONG, "in"),
        ndr.Param(
            "InRevisionInfo",
            ndr.Pointer(replace(LSAPR_REVISION_INFO.__ndr__, switch_is="InVersion"), "ref"),
            "in",
        ),
        ndr.Param("OutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "OutRevisionInfo",
            ndr.Pointer(replace(LSAPR_REVISION_INFO.__ndr__, switch_is="*OutVersion"), "ref"),
            "out",
        ),
        ndr.Param("PolicyHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarOpenPolicy3Result,
)
_lsarpc_Opnum131NotUsedOnWire: Final = stub.Operation(
    131, "Opnum131NotUsedOnWire", (), result=lsarpc.Opnum131NotUsedOnWireResult
)
_lsarpc_LsarQueryForestTrustInformation2: Final = stub.Operation(
    132,
    "LsarQueryForestTrustInformation2",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("TrustedDomainName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("HighestRecordType", _LSA_FOREST_TRUST_RECORD_TYPE, "in"),
        ndr.Param(
            "ForestTrustInfo2", ndr.Pointer(ndr.Pointer(LSA_FOREST_TRUST_INFORMATION2.__ndr__), "ref"), "out"
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarQueryForestTrustInformation2Result,
)
_lsarpc_LsarSetForestTrustInformation2: Final = stub.Operation(
    133,
    "LsarSetForestTrustInformation2",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("TrustedDomainName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("HighestRecordType", _LSA_FOREST_TRUST_RECORD_TYPE, "in"),
        ndr.Param("ForestTrustInfo2", ndr.Pointer(LSA_FOREST_TRUST_INFORMATION2.__ndr__, "ref"), "in"),
        ndr.Param("CheckOnly", ndr.CHAR, "in"),
        ndr.Param(
            "CollisionInfo",
            ndr.Pointer(ndr.Pointer(LSA_FOREST_TRUST_COLLISION_INFORMATION.__ndr__), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarSetForestTrustInformation2Result,
)
_lsarpc_Opnum134NotUsedOnWire: Final = stub.Operation(
    134, "Opnum134NotUsedOnWire", (), result=lsarpc.Opnum134NotUsedOnWireResult
)
_lsarpc_LsarOpenPolicyWithCreds: Final = stub.Operation(
    135,
    "LsarOpenPolicyWithCreds",
    (
        ndr.Param("ObjectAttributes", ndr.Pointer(LSAPR_OBJECT_ATTRIBUTES.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("InVersion", ndr.ULONG, "in"),
        ndr.Param(
            "InRevisionInfo",
            ndr.Pointer(replace(LSAPR_REVISION_INFO.__ndr__, switch_is="InVersion"), "ref"),
            "in",
        ),
        ndr.Param("OutVersion", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param(
            "OutRevisionInfo",
            ndr.Pointer(replace(LSAPR_REVISION_INFO.__ndr__, switch_is="*OutVersion"), "ref"),
            "out",
        ),
        ndr.Param("PolicyHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarOpenPolicyWithCredsResult,
)
_lsarpc_LsarOpenSecret2: Final = stub.Operation(
    136,
    "LsarOpenSecret2",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("EncryptedSecretName", ndr.Pointer(LSAPR_AES_CIPHER_VALUE.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("SecretHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarOpenSecret2Result,
)
_lsarpc_LsarCreateSecret2: Final = stub.Operation(
    137,
    "LsarCreateSecret2",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("EncryptedSecretName", ndr.Pointer(LSAPR_AES_CIPHER_VALUE.__ndr__, "ref"), "in"),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("SecretHandle", ndr.Pointer(_LSAPR_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarCreateSecret2Result,
)
_lsarpc_LsarSetSecret2: Final = stub.Operation(
    138,
    "LsarSetSecret2",
    (
        ndr.Param("SecretHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("EncryptedCurrentValue", ndr.Pointer(LSAPR_AES_CIPHER_VALUE.__ndr__), "in"),
        ndr.Param("EncryptedOldValue", ndr.Pointer(LSAPR_AES_CIPHER_VALUE.__ndr__), "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarSetSecret2Result,
)
_lsarpc_LsarQuerySecret2: Final = stub.Operation(
    139,
    "LsarQuerySecret2",
    (
        ndr.Param("SecretHandle", _LSAPR_HANDLE, "in"),
        ndr.Param(
            "EncryptedCurrentValue", ndr.Pointer(ndr.Pointer(LSAPR_AES_CIPHER_VALUE.__ndr__)), "in,out"
        ),
        ndr.Param("CurrentValueSetTime", ndr.Pointer(ms_dtyp.LARGE_INTEGER.__ndr__), "in,out"),
        ndr.Param("EncryptedOldValue", ndr.Pointer(ndr.Pointer(LSAPR_AES_CIPHER_VALUE.__ndr__)), "in,out"),
        ndr.Param("OldValueSetTime", ndr.Pointer(ms_dtyp.LARGE_INTEGER.__ndr__), "in,out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarQuerySecret2Result,
)
_lsarpc_LsarStorePrivateData2: Final = stub.Operation(
    140,
    "LsarStorePrivateData2",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("EncryptedKeyName", ndr.Pointer(LSAPR_AES_CIPHER_VALUE.__ndr__, "ref"), "in"),
        ndr.Param("EncryptedData", ndr.Pointer(LSAPR_AES_CIPHER_VALUE.__ndr__), "in"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarStorePrivateData2Result,
)
_lsarpc_LsarRetrievePrivateData2: Final = stub.Operation(
    141,
    "LsarRetrievePrivateData2",
    (
        ndr.Param("PolicyHandle", _LSAPR_HANDLE, "in"),
        ndr.Param("EncryptedKeyName", ndr.Pointer(LSAPR_AES_CIPHER_VALUE.__ndr__, "ref"), "in"),
        ndr.Param("EncryptedData", ndr.Pointer(ndr.Pointer(LSAPR_AES_CIPHER_VALUE.__ndr__)), "in,out"),
    ),
    returns=ndr.ULONG,
    result=lsarpc.LsarRetrievePrivateData2Result,
)


lsarpc.INTERFACE = stub.Interface(
    "lsarpc",
    SyntaxId.parse("12345778-1234-abcd-ef00-0123456789ab", "0.0"),
    (
        _lsarpc_LsarClose,
        _lsarpc_Opnum1NotUsedOnWire,
        _lsarpc_LsarEnumeratePrivileges,
        _lsarpc_LsarQuerySecurityObject,
        _lsarpc_LsarSetSecurityObject,
        _lsarpc_Opnum5NotUsedOnWire,
        _lsarpc_LsarOpenPolicy,
        _lsarpc_LsarQueryInformationPolicy,
        _lsarpc_LsarSetInformationPolicy,
        _lsarpc_Opnum9NotUsedOnWire,
        _lsarpc_LsarCreateAccount,
        _lsarpc_LsarEnumerateAccounts,
        _lsarpc_LsarCreateTrustedDomain,
        _lsarpc_LsarEnumerateTrustedDomains,
        _lsarpc_LsarLookupNames,
        _lsarpc_LsarLookupSids,
        _lsarpc_LsarCreateSecret,
        _lsarpc_LsarOpenAccount,
        _lsarpc_LsarEnumeratePrivilegesAccount,
        _lsarpc_LsarAddPrivilegesToAccount,
        _lsarpc_LsarRemovePrivilegesFromAccount,
        _lsarpc_Opnum21NotUsedOnWire,
        _lsarpc_Opnum22NotUsedOnWire,
        _lsarpc_LsarGetSystemAccessAccount,
        _lsarpc_LsarSetSystemAccessAccount,
        _lsarpc_LsarOpenTrustedDomain,
        _lsarpc_LsarQueryInfoTrustedDomain,
        _lsarpc_LsarSetInformationTrustedDomain,
        _lsarpc_LsarOpenSecret,
        _lsarpc_LsarSetSecret,
        _lsarpc_LsarQuerySecret,
        _lsarpc_LsarLookupPrivilegeValue,
        _lsarpc_LsarLookupPrivilegeName,
        _lsarpc_LsarLookupPrivilegeDisplayName,
        _lsarpc_LsarDeleteObject,
        _lsarpc_LsarEnumerateAccountsWithUserRight,
        _lsarpc_LsarEnumerateAccountRights,
        _lsarpc_LsarAddAccountRights,
        _lsarpc_LsarRemoveAccountRights,
        _lsarpc_LsarQueryTrustedDomainInfo,
        _lsarpc_LsarSetTrustedDomainInfo,
        _lsarpc_LsarDeleteTrustedDomain,
        _lsarpc_LsarStorePrivateData,
        _lsarpc_LsarRetrievePrivateData,
        _lsarpc_LsarOpenPolicy2,
        _lsarpc_LsarGetUserName,
        _lsarpc_LsarQueryInformationPolicy2,
        _lsarpc_LsarSetInformationPolicy2,
        _lsarpc_LsarQueryTrustedDomainInfoByName,
        _lsarpc_LsarSetTrustedDomainInfoByName,
        _lsarpc_LsarEnumerateTrustedDomainsEx,
        _lsarpc_LsarCreateTrustedDomainEx,
        _lsarpc_Opnum52NotUsedOnWire,
        _lsarpc_LsarQueryDomainInformationPolicy,
        _lsarpc_LsarSetDomainInformationPolicy,
        _lsarpc_LsarOpenTrustedDomainByName,
        _lsarpc_Opnum56NotUsedOnWire,
        _lsarpc_LsarLookupSids2,
        _lsarpc_LsarLookupNames2,
        _lsarpc_LsarCreateTrustedDomainEx2,
        _lsarpc_Opnum60NotUsedOnWire,
        _lsarpc_Opnum61NotUsedOnWire,
        _lsarpc_Opnum62NotUsedOnWire,
        _lsarpc_Opnum63NotUsedOnWire,
        _lsarpc_Opnum64NotUsedOnWire,
        _lsarpc_Opnum65NotUsedOnWire,
        _lsarpc_Opnum66NotUsedOnWire,
        _lsarpc_Opnum67NotUsedOnWire,
        _lsarpc_LsarLookupNames3,
        _lsarpc_Opnum69NotUsedOnWire,
        _lsarpc_Opnum70NotUsedOnWire,
        _lsarpc_Opnum71NotUsedOnWire,
        _lsarpc_Opnum72NotUsedOnWire,
        _lsarpc_LsarQueryForestTrustInformation,
        _lsarpc_LsarSetForestTrustInformation,
        _lsarpc_Opnum75NotUsedOnWire,
        _lsarpc_LsarLookupSids3,
        _lsarpc_LsarLookupNames4,
        _lsarpc_Opnum78NotUsedOnWire,
        _lsarpc_Opnum79NotUsedOnWire,
        _lsarpc_Opnum80NotUsedOnWire,
        _lsarpc_Opnum81NotUsedOnWire,
        _lsarpc_Opnum82NotUsedOnWire,
        _lsarpc_Opnum83NotUsedOnWire,
        _lsarpc_Opnum84NotUsedOnWire,
        _lsarpc_Opnum85NotUsedOnWire,
        _lsarpc_Opnum86NotUsedOnWire,
        _lsarpc_Opnum87NotUsedOnWire,
        _lsarpc_Opnum88NotUsedOnWire,
        _lsarpc_Opnum89NotUsedOnWire,
        _lsarpc_Opnum90NotUsedOnWire,
        _lsarpc_Opnum91NotUsedOnWire,
        _lsarpc_Opnum92NotUsedOnWire,
        _lsarpc_Opnum93NotUsedOnWire,
        _lsarpc_Opnum94NotUsedOnWire,
        _lsarpc_Opnum95NotUsedOnWire,
        _lsarpc_Opnum96NotUsedOnWire,
        _lsarpc_Opnum97NotUsedOnWire,
        _lsarpc_Opnum98NotUsedOnWire,
        _lsarpc_Opnum99NotUsedOnWire,
        _lsarpc_Opnum100NotUsedOnWire,
        _lsarpc_Opnum101NotUsedOnWire,
        _lsarpc_Opnum102NotUsedOnWire,
        _lsarpc_Opnum103NotUsedOnWire,
        _lsarpc_Opnum104NotUsedOnWire,
        _lsarpc_Opnum105NotUsedOnWire,
        _lsarpc_Opnum106NotUsedOnWire,
        _lsarpc_Opnum107NotUsedOnWire,
        _lsarpc_Opnum108NotUsedOnWire,
        _lsarpc_Opnum109NotUsedOnWire,
        _lsarpc_Opnum110NotUsedOnWire,
        _lsarpc_Opnum111NotUsedOnWire,
        _lsarpc_Opnum112NotUsedOnWire,
        _lsarpc_Opnum113NotUsedOnWire,
        _lsarpc_Opnum114NotUsedOnWire,
        _lsarpc_Opnum115NotUsedOnWire,
        _lsarpc_Opnum116NotUsedOnWire,
        _lsarpc_Opnum117NotUsedOnWire,
        _lsarpc_Opnum118NotUsedOnWire,
        _lsarpc_Opnum119NotUsedOnWire,
        _lsarpc_Opnum120NotUsedOnWire,
        _lsarpc_Opnum121NotUsedOnWire,
        _lsarpc_Opnum122NotUsedOnWire,
        _lsarpc_Opnum123NotUsedOnWire,
        _lsarpc_Opnum124NotUsedOnWire,
        _lsarpc_Opnum125NotUsedOnWire,
        _lsarpc_Opnum126NotUsedOnWire,
        _lsarpc_Opnum127NotUsedOnWire,
        _lsarpc_Opnum128NotUsedOnWire,
        _lsarpc_LsarCreateTrustedDomainEx3,
        _lsarpc_LsarOpenPolicy3,
        _lsarpc_Opnum131NotUsedOnWire,
        _lsarpc_LsarQueryForestTrustInformation2,
        _lsarpc_LsarSetForestTrustInformation2,
        _lsarpc_Opnum134NotUsedOnWire,
        _lsarpc_LsarOpenPolicyWithCreds,
        _lsarpc_LsarOpenSecret2,
        _lsarpc_LsarCreateSecret2,
        _lsarpc_LsarSetSecret2,
        _lsarpc_LsarQuerySecret2,
        _lsarpc_LsarStorePrivateData2,
        _lsarpc_LsarRetrievePrivateData2,
    ),
    endpoints=(("ncacn_np", "\\pipe\\lsarpc"),),
)
lsarpc.Client.INTERFACE = lsarpc.INTERFACE
lsarpc.BlockingClient.INTERFACE = lsarpc.INTERFACE
lsarpc.Server.INTERFACE = lsarpc.INTERFACE
