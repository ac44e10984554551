"""Interface svcctl of svcctl.idl.

Generated from svcctl.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""

from __future__ import annotations

import enum
from collections.abc import Awaitable
from dataclasses import replace
from typing import ClassVar, Final
from uuid import UUID

from dcerpc import ndr, stub
from dcerpc.syntax_id import SyntaxId

MAX_SERVICE_NAME_LENGTH: Final = 256
SC_MAX_DEPEND_SIZE: Final = 4096
SC_MAX_NAME_LENGTH: Final = 257
SC_MAX_PATH_LENGTH: Final = 32768
SC_MAX_PWD_SIZE: Final = 514
SC_MAX_COMPUTER_NAME_LENGTH: Final = 1024
SC_MAX_ACCOUNT_NAME_LENGTH: Final = 2048
SC_MAX_COMMENT_LENGTH: Final = 128
SC_MAX_ARGUMENT_LENGTH: Final = 1024
SC_MAX_ARGUMENTS: Final = 1024


_SC_RPC_HANDLE: Final = ndr.ContextHandleType("SC_RPC_HANDLE")


_SC_RPC_LOCK: Final = ndr.ContextHandleType("SC_RPC_LOCK")


_SC_NOTIFY_RPC_HANDLE: Final = ndr.ContextHandleType("SC_NOTIFY_RPC_HANDLE")


@ndr.record
class STRING_PTRSA:
    """typedef struct _STRING_PTRSA {
        [string, range(0, SC_MAX_ARGUMENT_LENGTH)] LPSTR StringPtr;
    } STRING_PTRSA, *PSTRING_PTRSA, *LPSTRING_PTRSA;
    """

    __ndr__: ClassVar[ndr.Struct]
    StringPtr: str | None


STRING_PTRSA.__ndr__ = ndr.Struct(
    STRING_PTRSA,
    (
        ndr.Field(
            "StringPtr",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 1024)),), string=True)),
        ),
    ),
)


@ndr.record
class STRING_PTRSW:
    """typedef struct _STRING_PTRSW {
        [string, range(0, SC_MAX_ARGUMENT_LENGTH)] wchar_t *StringPtr;
    } STRING_PTRSW, *PSTRING_PTRSW, *LPSTRING_PTRSW;
    """

    __ndr__: ClassVar[ndr.Struct]
    StringPtr: str | None


STRING_PTRSW.__ndr__ = ndr.Struct(
    STRING_PTRSW,
    (
        ndr.Field(
            "StringPtr",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 1024)),), string=True)),
        ),
    ),
)


@ndr.record
class SERVICE_STATUS:
    """typedef struct {
        DWORD dwServiceType;
        DWORD dwCurrentState;
        DWORD dwControlsAccepted;
        DWORD dwWin32ExitCode;
        DWORD dwServiceSpecificExitCode;
        DWORD dwCheckPoint;
        DWORD dwWaitHint;
    } SERVICE_STATUS, *LPSERVICE_STATUS;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwServiceType: int
    dwCurrentState: int
    dwControlsAccepted: int
    dwWin32ExitCode: int
    dwServiceSpecificExitCode: int
    dwCheckPoint: int
    dwWaitHint: int


SERVICE_STATUS.__ndr__ = ndr.Struct(
    SERVICE_STATUS,
    (
        ndr.Field("dwServiceType", ndr.ULONG),
        ndr.Field("dwCurrentState", ndr.ULONG),
        ndr.Field("dwControlsAccepted", ndr.ULONG),
        ndr.Field("dwWin32ExitCode", ndr.ULONG),
        ndr.Field("dwServiceSpecificExitCode", ndr.ULONG),
        ndr.Field("dwCheckPoint", ndr.ULONG),
        ndr.Field("dwWaitHint", ndr.ULONG),
    ),
)


@ndr.record
class SERVICE_STATUS_PROCESS:
    """typedef struct {
        DWORD dwServiceType;
        DWORD dwCurrentState;
        DWORD dwControlsAccepted;
        DWORD dwWin32ExitCode;
        DWORD dwServiceSpecificExitCode;
        DWORD dwCheckPoint;
        DWORD dwWaitHint;
        DWORD dwProcessId;
        DWORD dwServiceFlags;
    } SERVICE_STATUS_PROCESS, *LPSERVICE_STATUS_PROCESS;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwServiceType: int
    dwCurrentState: int
    dwControlsAccepted: int
    dwWin32ExitCode: int
    dwServiceSpecificExitCode: int
    dwCheckPoint: int
    dwWaitHint: int
    dwProcessId: int
    dwServiceFlags: int


SERVICE_STATUS_PROCESS.__ndr__ = ndr.Struct(
    SERVICE_STATUS_PROCESS,
    (
        ndr.Field("dwServiceType", ndr.ULONG),
        ndr.Field("dwCurrentState", ndr.ULONG),
        ndr.Field("dwControlsAccepted", ndr.ULONG),
        ndr.Field("dwWin32ExitCode", ndr.ULONG),
        ndr.Field("dwServiceSpecificExitCode", ndr.ULONG),
        ndr.Field("dwCheckPoint", ndr.ULONG),
        ndr.Field("dwWaitHint", ndr.ULONG),
        ndr.Field("dwProcessId", ndr.ULONG),
        ndr.Field("dwServiceFlags", ndr.ULONG),
    ),
)


@ndr.record
class QUERY_SERVICE_CONFIGW:
    """typedef struct _QUERY_SERVICE_CONFIGW {
        DWORD dwServiceType;
        DWORD dwStartType;
        DWORD dwErrorControl;
        [string, range(0, 8 * 1024)] LPWSTR lpBinaryPathName;
        [string, range(0, 8 * 1024)] LPWSTR lpLoadOrderGroup;
        DWORD dwTagId;
        [string, range(0, 8 * 1024)] LPWSTR lpDependencies;
        [string, range(0, 8 * 1024)] LPWSTR lpServiceStartName;
        [string, range(0, 8 * 1024)] LPWSTR lpDisplayName;
    } QUERY_SERVICE_CONFIGW, *LPQUERY_SERVICE_CONFIGW;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwServiceType: int
    dwStartType: int
    dwErrorControl: int
    lpBinaryPathName: str | None
    lpLoadOrderGroup: str | None
    dwTagId: int
    lpDependencies: str | None
    lpServiceStartName: str | None
    lpDisplayName: str | None


QUERY_SERVICE_CONFIGW.__ndr__ = ndr.Struct(
    QUERY_SERVICE_CONFIGW,
    (
        ndr.Field("dwServiceType", ndr.ULONG),
        ndr.Field("dwStartType", ndr.ULONG),
        ndr.Field("dwErrorControl", ndr.ULONG),
        ndr.Field(
            "lpBinaryPathName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field(
            "lpLoadOrderGroup",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field("dwTagId", ndr.ULONG),
        ndr.Field(
            "lpDependencies",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field(
            "lpServiceStartName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field(
            "lpDisplayName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
    ),
)


@ndr.record
class QUERY_SERVICE_LOCK_STATUSW:
    """typedef struct _QUERY_SERVICE_LOCK_STATUSW {
        DWORD fIsLocked;
        [string, range(0, 8 * 1024)] LPWSTR lpLockOwner;
        DWORD dwLockDuration;
    } QUERY_SERVICE_LOCK_STATUSW, *LPQUERY_SERVICE_LOCK_STATUSW;
    """

    __ndr__: ClassVar[ndr.Struct]
    fIsLocked: int
    lpLockOwner: str | None
    dwLockDuration: int


QUERY_SERVICE_LOCK_STATUSW.__ndr__ = ndr.Struct(
    QUERY_SERVICE_LOCK_STATUSW,
    (
        ndr.Field("fIsLocked", ndr.ULONG),
        ndr.Field(
            "lpLockOwner",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field("dwLockDuration", ndr.ULONG),
    ),
)


@ndr.record
class QUERY_SERVICE_CONFIGA:
    """typedef struct _QUERY_SERVICE_CONFIGA {
        DWORD dwServiceType;
        DWORD dwStartType;
        DWORD dwErrorControl;
        [string, range(0, 8 * 1024)] LPSTR lpBinaryPathName;
        [string, range(0, 8 * 1024)] LPSTR lpLoadOrderGroup;
        DWORD dwTagId;
        [string, range(0, 8 * 1024)] LPSTR lpDependencies;
        [string, range(0, 8 * 1024)] LPSTR lpServiceStartName;
        [string, range(0, 8 * 1024)] LPSTR lpDisplayName;
    } QUERY_SERVICE_CONFIGA, *LPQUERY_SERVICE_CONFIGA;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwServiceType: int
    dwStartType: int
    dwErrorControl: int
    lpBinaryPathName: str | None
    lpLoadOrderGroup: str | None
    dwTagId: int
    lpDependencies: str | None
    lpServiceStartName: str | None
    lpDisplayName: str | None


QUERY_SERVICE_CONFIGA.__ndr__ = ndr.Struct(
    QUERY_SERVICE_CONFIGA,
    (
        ndr.Field("dwServiceType", ndr.ULONG),
        ndr.Field("dwStartType", ndr.ULONG),
        ndr.Field("dwErrorControl", ndr.ULONG),
        ndr.Field(
            "lpBinaryPathName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field(
            "lpLoadOrderGroup",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field("dwTagId", ndr.ULONG),
        ndr.Field(
            "lpDependencies",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field(
            "lpServiceStartName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field(
            "lpDisplayName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
    ),
)


@ndr.record
class QUERY_SERVICE_LOCK_STATUSA:
    """typedef struct {
        DWORD fIsLocked;
        [string, range(0, 8 * 1024)] char *lpLockOwner;
        DWORD dwLockDuration;
    } QUERY_SERVICE_LOCK_STATUSA, *LPQUERY_SERVICE_LOCK_STATUSA;
    """

    __ndr__: ClassVar[ndr.Struct]
    fIsLocked: int
    lpLockOwner: str | None
    dwLockDuration: int


QUERY_SERVICE_LOCK_STATUSA.__ndr__ = ndr.Struct(
    QUERY_SERVICE_LOCK_STATUSA,
    (
        ndr.Field("fIsLocked", ndr.ULONG),
        ndr.Field(
            "lpLockOwner",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field("dwLockDuration", ndr.ULONG),
    ),
)


@ndr.record
class SERVICE_DESCRIPTIONA:
    """typedef struct _SERVICE_DESCRIPTIONA {
        [string, range(0, 8 * 1024)] LPSTR lpDescription;
    } SERVICE_DESCRIPTIONA, *LPSERVICE_DESCRIPTIONA;
    """

    __ndr__: ClassVar[ndr.Struct]
    lpDescription: str | None


SERVICE_DESCRIPTIONA.__ndr__ = ndr.Struct(
    SERVICE_DESCRIPTIONA,
    (
        ndr.Field(
            "lpDescription",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
    ),
)


class SC_ACTION_TYPE(enum.IntEnum):
    """typedef [v1_enum] enum _SC_ACTION_TYPE {
        SC_ACTION_NONE = 0,
        SC_ACTION_RESTART = 1,
        SC_ACTION_REBOOT = 2,
        SC_ACTION_RUN_COMMAND = 3
    } SC_ACTION_TYPE;
    """

    SC_ACTION_NONE = 0
    SC_ACTION_RESTART = 1
    SC_ACTION_REBOOT = 2
    SC_ACTION_RUN_COMMAND = 3


_SC_ACTION_TYPE: Final = ndr.Enum(SC_ACTION_TYPE, v1_enum=True)


@ndr.record
class SC_ACTION:
    """typedef struct { SC_ACTION_TYPE Type; DWORD Delay; } SC_ACTION, *LPSC_ACTION;"""

    __ndr__: ClassVar[ndr.Struct]
    Type: SC_ACTION_TYPE | int
    Delay: int


SC_ACTION.__ndr__ = ndr.Struct(SC_ACTION, (ndr.Field("Type", _SC_ACTION_TYPE), ndr.Field("Delay", ndr.ULONG)))


@ndr.record
class SERVICE_FAILURE_ACTIONSA:
    """typedef struct _SERVICE_FAILURE_ACTIONSA {
        DWORD dwResetPeriod;
        [string, range(0, 8 * 1024)] LPSTR lpRebootMsg;
        [string, range(0, 8 * 1024)] LPSTR lpCommand;
        [range(0, 1024)] DWORD cActions;
        [size_is(cActions)] SC_ACTION *lpsaActions;
    } SERVICE_FAILURE_ACTIONSA, *LPSERVICE_FAILURE_ACTIONSA;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwResetPeriod: int
    lpRebootMsg: str | None
    lpCommand: str | None
    cActions: int = ndr.DERIVED
    lpsaActions: list[SC_ACTION] | None


SERVICE_FAILURE_ACTIONSA.__ndr__ = ndr.Struct(
    SERVICE_FAILURE_ACTIONSA,
    (
        ndr.Field("dwResetPeriod", ndr.ULONG),
        ndr.Field(
            "lpRebootMsg",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field(
            "lpCommand",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field("cActions", ndr.Ranged(ndr.ULONG, 0, 1024)),
        ndr.Field("lpsaActions", ndr.Pointer(ndr.Array(SC_ACTION.__ndr__, (ndr.Dim(size_is="cActions"),)))),
    ),
)


@ndr.record
class SERVICE_DELAYED_AUTO_START_INFO:
    """typedef struct _SERVICE_DELAYED_AUTO_START_INFO {
        BOOL fDelayedAutostart;
    } SERVICE_DELAYED_AUTO_START_INFO, *LPSERVICE_DELAYED_AUTO_START_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    fDelayedAutostart: int


SERVICE_DELAYED_AUTO_START_INFO.__ndr__ = ndr.Struct(
    SERVICE_DELAYED_AUTO_START_INFO, (ndr.Field("fDelayedAutostart", ndr.LONG),)
)


@ndr.record
class SERVICE_FAILURE_ACTIONS_FLAG:
    """typedef struct _SERVICE_FAILURE_ACTIONS_FLAG {
        BOOL fFailureActionsOnNonCrashFailures;
    } SERVICE_FAILURE_ACTIONS_FLAG, *LPSERVICE_FAILURE_ACTIONS_FLAG;
    """

    __ndr__: ClassVar[ndr.Struct]
    fFailureActionsOnNonCrashFailures: int


SERVICE_FAILURE_ACTIONS_FLAG.__ndr__ = ndr.Struct(
    SERVICE_FAILURE_ACTIONS_FLAG, (ndr.Field("fFailureActionsOnNonCrashFailures", ndr.LONG),)
)


@ndr.record
class SERVICE_SID_INFO:
    """typedef struct _SERVICE_SID_INFO { DWORD dwServiceSidType; } SERVICE_SID_INFO, *LPSERVICE_SID_INFO;"""

    __ndr__: ClassVar[ndr.Struct]
    dwServiceSidType: int


SERVICE_SID_INFO.__ndr__ = ndr.Struct(SERVICE_SID_INFO, (ndr.Field("dwServiceSidType", ndr.ULONG),))


@ndr.record
class SERVICE_PRESHUTDOWN_INFO:
    """typedef struct _SERVICE_PRESHUTDOWN_INFO {
        DWORD dwPreshutdownTimeout;
    } SERVICE_PRESHUTDOWN_INFO, *LPSERVICE_PRESHUTDOWN_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwPreshutdownTimeout: int


SERVICE_PRESHUTDOWN_INFO.__ndr__ = ndr.Struct(
    SERVICE_PRESHUTDOWN_INFO, (ndr.Field("dwPreshutdownTimeout", ndr.ULONG),)
)


@ndr.record
class SERVICE_DESCRIPTIONW:
    """typedef struct _SERVICE_DESCRIPTIONW {
        [string, range(0, 8 * 1024)] LPWSTR lpDescription;
    } SERVICE_DESCRIPTIONW, *LPSERVICE_DESCRIPTIONW;
    """

    __ndr__: ClassVar[ndr.Struct]
    lpDescription: str | None


SERVICE_DESCRIPTIONW.__ndr__ = ndr.Struct(
    SERVICE_DESCRIPTIONW,
    (
        ndr.Field(
            "lpDescription",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
    ),
)


@ndr.record
class SERVICE_FAILURE_ACTIONSW:
    """typedef struct _SERVICE_FAILURE_ACTIONSW {
        DWORD dwResetPeriod;
        [string, range(0, 8 * 1024)] LPWSTR lpRebootMsg;
        [string, range(0, 8 * 1024)] LPWSTR lpCommand;
        [range(0, 1024)] DWORD cActions;
        [size_is(cActions)] SC_ACTION *lpsaActions;
    } SERVICE_FAILURE_ACTIONSW, *LPSERVICE_FAILURE_ACTIONSW;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwResetPeriod: int
    lpRebootMsg: str | None
    lpCommand: str | None
    cActions: int = ndr.DERIVED
    lpsaActions: list[SC_ACTION] | None


SERVICE_FAILURE_ACTIONSW.__ndr__ = ndr.Struct(
    SERVICE_FAILURE_ACTIONSW,
    (
        ndr.Field("dwResetPeriod", ndr.ULONG),
        ndr.Field(
            "lpRebootMsg",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field(
            "lpCommand",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 8192)),), string=True)),
        ),
        ndr.Field("cActions", ndr.Ranged(ndr.ULONG, 0, 1024)),
        ndr.Field("lpsaActions", ndr.Pointer(ndr.Array(SC_ACTION.__ndr__, (ndr.Dim(size_is="cActions"),)))),
    ),
)


class SC_STATUS_TYPE(enum.IntEnum):
    """typedef [v1_enum] enum { SC_STATUS_PROCESS_INFO = 0 } SC_STATUS_TYPE;"""

    SC_STATUS_PROCESS_INFO = 0


_SC_STATUS_TYPE: Final = ndr.Enum(SC_STATUS_TYPE, v1_enum=True)


class SC_ENUM_TYPE(enum.IntEnum):
    """typedef [v1_enum] enum { SC_ENUM_PROCESS_INFO = 0 } SC_ENUM_TYPE;"""

    SC_ENUM_PROCESS_INFO = 0


_SC_ENUM_TYPE: Final = ndr.Enum(SC_ENUM_TYPE, v1_enum=True)


@ndr.record
class SERVICE_PREFERRED_NODE_INFO:
    """typedef struct _SERVICE_PREFERRED_NODE_INFO {
        USHORT usPreferredNode;
        BOOLEAN fDelete;
    } SERVICE_PREFERRED_NODE_INFO, *LPSERVICE_PREFERRED_NODE_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    usPreferredNode: int
    fDelete: int


SERVICE_PREFERRED_NODE_INFO.__ndr__ = ndr.Struct(
    SERVICE_PREFERRED_NODE_INFO, (ndr.Field("usPreferredNode", ndr.USHORT), ndr.Field("fDelete", ndr.CHAR))
)


@ndr.record
class SERVICE_TRIGGER_SPECIFIC_DATA_ITEM:
    """typedef struct _SERVICE_TRIGGER_SPECIFIC_DATA_ITEM {
        DWORD dwDataType;
        [range(0, 1024)] DWORD cbData;
        [size_is(cbData)] PBYTE pData;
    } SERVICE_TRIGGER_SPECIFIC_DATA_ITEM, *PSERVICE_TRIGGER_SPECIFIC_DATA_ITEM;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwDataType: int
    cbData: int = ndr.DERIVED
    pData: bytes | None


SERVICE_TRIGGER_SPECIFIC_DATA_ITEM.__ndr__ = ndr.Struct(
    SERVICE_TRIGGER_SPECIFIC_DATA_ITEM,
    (
        ndr.Field("dwDataType", ndr.ULONG),
        ndr.Field("cbData", ndr.Ranged(ndr.ULONG, 0, 1024)),
        ndr.Field("pData", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbData"),)))),
    ),
)


@ndr.record
class SERVICE_TRIGGER:
    """typedef struct _SERVICE_TRIGGER {
        DWORD dwTriggerType;
        DWORD dwAction;
        GUID *pTriggerSubtype;
        [range(0, 64)] DWORD cDataItems;
        [size_is(cDataItems)] PSERVICE_TRIGGER_SPECIFIC_DATA_ITEM pDataItems;
    } SERVICE_TRIGGER, *PSERVICE_TRIGGER;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwTriggerType: int
    dwAction: int
    pTriggerSubtype: UUID | None
    cDataItems: int = ndr.DERIVED
    pDataItems: list[SERVICE_TRIGGER_SPECIFIC_DATA_ITEM] | None


SERVICE_TRIGGER.__ndr__ = ndr.Struct(
    SERVICE_TRIGGER,
    (
        ndr.Field("dwTriggerType", ndr.ULONG),
        ndr.Field("dwAction", ndr.ULONG),
        ndr.Field("pTriggerSubtype", ndr.Pointer(ndr.GUID)),
        ndr.Field("cDataItems", ndr.Ranged(ndr.ULONG, 0, 64)),
        ndr.Field(
            "pDataItems",
            ndr.Pointer(
                ndr.Array(SERVICE_TRIGGER_SPECIFIC_DATA_ITEM.__ndr__, (ndr.Dim(size_is="cDataItems"),))
            ),
        ),
    ),
)


@ndr.record
class SERVICE_TRIGGER_INFO:
    """typedef struct _SERVICE_TRIGGER_INFO {
        [range(0, 64)] DWORD cTriggers;
        [size_is(cTriggers)] PSERVICE_TRIGGER pTriggers;
        PBYTE pReserved;
    } SERVICE_TRIGGER_INFO, *PSERVICE_TRIGGER_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    cTriggers: int = ndr.DERIVED
    pTriggers: list[SERVICE_TRIGGER] | None
    pReserved: int | None


SERVICE_TRIGGER_INFO.__ndr__ = ndr.Struct(
    SERVICE_TRIGGER_INFO,
    (
        ndr.Field("cTriggers", ndr.Ranged(ndr.ULONG, 0, 64)),
        ndr.Field(
            "pTriggers", ndr.Pointer(ndr.Array(SERVICE_TRIGGER.__ndr__, (ndr.Dim(size_is="cTriggers"),)))
        ),
        ndr.Field("pReserved", ndr.Pointer(ndr.CHAR)),
    ),
)


@ndr.record
class ENUM_SERVICE_STATUSA:
    """typedef struct _ENUM_SERVICE_STATUSA {
        LPSTR lpServiceName;
        LPSTR lpDisplayName;
        SERVICE_STATUS ServiceStatus;
    } ENUM_SERVICE_STATUSA, *LPENUM_SERVICE_STATUSA;
    """

    __ndr__: ClassVar[ndr.Struct]
    lpServiceName: int | None
    lpDisplayName: int | None
    ServiceStatus: SERVICE_STATUS


ENUM_SERVICE_STATUSA.__ndr__ = ndr.Struct(
    ENUM_SERVICE_STATUSA,
    (
        ndr.Field("lpServiceName", ndr.Pointer(ndr.CHAR)),
        ndr.Field("lpDisplayName", ndr.Pointer(ndr.CHAR)),
        ndr.Field("ServiceStatus", SERVICE_STATUS.__ndr__),
    ),
)


@ndr.record
class ENUM_SERVICE_STATUSW:
    """typedef struct _ENUM_SERVICE_STATUSW {
        LPWSTR lpServiceName;
        LPWSTR lpDisplayName;
        SERVICE_STATUS ServiceStatus;
    } ENUM_SERVICE_STATUSW, *LPENUM_SERVICE_STATUSW;
    """

    __ndr__: ClassVar[ndr.Struct]
    lpServiceName: int | None
    lpDisplayName: int | None
    ServiceStatus: SERVICE_STATUS


ENUM_SERVICE_STATUSW.__ndr__ = ndr.Struct(
    ENUM_SERVICE_STATUSW,
    (
        ndr.Field("lpServiceName", ndr.Pointer(ndr.WCHAR)),
        ndr.Field("lpDisplayName", ndr.Pointer(ndr.WCHAR)),
        ndr.Field("ServiceStatus", SERVICE_STATUS.__ndr__),
    ),
)


@ndr.record
class ENUM_SERVICE_STATUS_PROCESSA:
    """typedef struct _ENUM_SERVICE_STATUS_PROCESSA {
        LPSTR lpServiceName;
        LPSTR lpDisplayName;
        SERVICE_STATUS_PROCESS ServiceStatusProcess;
    } ENUM_SERVICE_STATUS_PROCESSA, *LPENUM_SERVICE_STATUS_PROCESSA;
    """

    __ndr__: ClassVar[ndr.Struct]
    lpServiceName: int | None
    lpDisplayName: int | None
    ServiceStatusProcess: SERVICE_STATUS_PROCESS


ENUM_SERVICE_STATUS_PROCESSA.__ndr__ = ndr.Struct(
    ENUM_SERVICE_STATUS_PROCESSA,
    (
        ndr.Field("lpServiceName", ndr.Pointer(ndr.CHAR)),
        ndr.Field("lpDisplayName", ndr.Pointer(ndr.CHAR)),
        ndr.Field("ServiceStatusProcess", SERVICE_STATUS_PROCESS.__ndr__),
    ),
)


@ndr.record
class ENUM_SERVICE_STATUS_PROCESSW:
    """typedef struct _ENUM_SERVICE_STATUS_PROCESSW {
        LPWSTR lpServiceName;
        LPWSTR lpDisplayName;
        SERVICE_STATUS_PROCESS ServiceStatusProcess;
    } ENUM_SERVICE_STATUS_PROCESSW, *LPENUM_SERVICE_STATUS_PROCESSW;
    """

    __ndr__: ClassVar[ndr.Struct]
    lpServiceName: int | None
    lpDisplayName: int | None
    ServiceStatusProcess: SERVICE_STATUS_PROCESS


ENUM_SERVICE_STATUS_PROCESSW.__ndr__ = ndr.Struct(
    ENUM_SERVICE_STATUS_PROCESSW,
    (
        ndr.Field("lpServiceName", ndr.Pointer(ndr.WCHAR)),
        ndr.Field("lpDisplayName", ndr.Pointer(ndr.WCHAR)),
        ndr.Field("ServiceStatusProcess", SERVICE_STATUS_PROCESS.__ndr__),
    ),
)


@ndr.record
class SERVICE_DESCRIPTION_WOW64:
    """typedef struct _SERVICE_DESCRIPTION_WOW64 {
        DWORD dwDescriptionOffset;
    } SERVICE_DESCRIPTION_WOW64, *LPSERVICE_DESCRIPTION_WOW64;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwDescriptionOffset: int


SERVICE_DESCRIPTION_WOW64.__ndr__ = ndr.Struct(
    SERVICE_DESCRIPTION_WOW64, (ndr.Field("dwDescriptionOffset", ndr.ULONG),)
)


@ndr.record
class SERVICE_FAILURE_ACTIONS_WOW64:
    """typedef struct _SERVICE_FAILURE_ACTIONS_WOW64 {
        DWORD dwResetPeriod;
        DWORD dwRebootMsgOffset;
        DWORD dwCommandOffset;
        DWORD cActions;
        DWORD dwsaActionsOffset;
    } SERVICE_FAILURE_ACTIONS_WOW64, *LPSERVICE_FAILURE_ACTIONS_WOW64;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwResetPeriod: int
    dwRebootMsgOffset: int
    dwCommandOffset: int
    cActions: int
    dwsaActionsOffset: int


SERVICE_FAILURE_ACTIONS_WOW64.__ndr__ = ndr.Struct(
    SERVICE_FAILURE_ACTIONS_WOW64,
    (
        ndr.Field("dwResetPeriod", ndr.ULONG),
        ndr.Field("dwRebootMsgOffset", ndr.ULONG),
        ndr.Field("dwCommandOffset", ndr.ULONG),
        ndr.Field("cActions", ndr.ULONG),
        ndr.Field("dwsaActionsOffset", ndr.ULONG),
    ),
)


@ndr.record
class SERVICE_REQUIRED_PRIVILEGES_INFO_WOW64:
    """typedef struct _SERVICE_REQUIRED_PRIVILEGES_INFO_WOW64 {
        DWORD dwRequiredPrivilegesOffset;
    } SERVICE_REQUIRED_PRIVILEGES_INFO_WOW64, *LPSERVICE_REQUIRED_PRIVILEGES_INFO_WOW64;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwRequiredPrivilegesOffset: int


SERVICE_REQUIRED_PRIVILEGES_INFO_WOW64.__ndr__ = ndr.Struct(
    SERVICE_REQUIRED_PRIVILEGES_INFO_WOW64, (ndr.Field("dwRequiredPrivilegesOffset", ndr.ULONG),)
)


@ndr.record
class SERVICE_RPC_REQUIRED_PRIVILEGES_INFO:
    """typedef struct _SERVICE_RPC_REQUIRED_PRIVILEGES_INFO {
        [range(0, 1024 * 4)] DWORD cbRequiredPrivileges;
        [size_is(cbRequiredPrivileges)] PBYTE pRequiredPrivileges;
    } SERVICE_RPC_REQUIRED_PRIVILEGES_INFO, *LPSERVICE_RPC_REQUIRED_PRIVILEGES_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    cbRequiredPrivileges: int = ndr.DERIVED
    pRequiredPrivileges: bytes | None


SERVICE_RPC_REQUIRED_PRIVILEGES_INFO.__ndr__ = ndr.Struct(
    SERVICE_RPC_REQUIRED_PRIVILEGES_INFO,
    (
        ndr.Field("cbRequiredPrivileges", ndr.Ranged(ndr.ULONG, 0, 4096)),
        ndr.Field(
            "pRequiredPrivileges",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbRequiredPrivileges"),))),
        ),
    ),
)


@ndr.record(kw_only=False)
class SC_RPC_CONFIG_INFOA_u:
    """union {
        [case(1)] LPSERVICE_DESCRIPTIONA psd;
        [case(2)] LPSERVICE_FAILURE_ACTIONSA psfa;
        [case(3)] LPSERVICE_DELAYED_AUTO_START_INFO psda;
        [case(4)] LPSERVICE_FAILURE_ACTIONS_FLAG psfaf;
        [case(5)] LPSERVICE_SID_INFO pssid;
        [case(6)] LPSERVICE_RPC_REQUIRED_PRIVILEGES_INFO psrp;
        [case(7)] LPSERVICE_PRESHUTDOWN_INFO psps;
        [case(8)] PSERVICE_TRIGGER_INFO psti;
        [case(9)] LPSERVICE_PREFERRED_NODE_INFO pspn;
    }

    Values by discriminant: 1 psd; 2 psfa; 3 psda; 4 psfaf; 5 pssid; 6 psrp; 7 psps; 8 psti; 9 pspn.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        SERVICE_DESCRIPTIONA
        | SERVICE_FAILURE_ACTIONSA
        | SERVICE_DELAYED_AUTO_START_INFO
        | SERVICE_FAILURE_ACTIONS_FLAG
        | SERVICE_SID_INFO
        | SERVICE_RPC_REQUIRED_PRIVILEGES_INFO
        | SERVICE_PRESHUTDOWN_INFO
        | SERVICE_TRIGGER_INFO
        | SERVICE_PREFERRED_NODE_INFO
        | None
    ) = None


SC_RPC_CONFIG_INFOA_u.__ndr__ = ndr.Union(
    SC_RPC_CONFIG_INFOA_u,
    ndr.LONG,
    (
        ndr.Arm((1,), "psd", ndr.Pointer(SERVICE_DESCRIPTIONA.__ndr__)),
        ndr.Arm((2,), "psfa", ndr.Pointer(SERVICE_FAILURE_ACTIONSA.__ndr__)),
        ndr.Arm((3,), "psda", ndr.Pointer(SERVICE_DELAYED_AUTO_START_INFO.__ndr__)),
        ndr.Arm((4,), "psfaf", ndr.Pointer(SERVICE_FAILURE_ACTIONS_FLAG.__ndr__)),
        ndr.Arm((5,), "pssid", ndr.Pointer(SERVICE_SID_INFO.__ndr__)),
        ndr.Arm((6,), "psrp", ndr.Pointer(SERVICE_RPC_REQUIRED_PRIVILEGES_INFO.__ndr__)),
        ndr.Arm((7,), "psps", ndr.Pointer(SERVICE_PRESHUTDOWN_INFO.__ndr__)),
        ndr.Arm((8,), "psti", ndr.Pointer(SERVICE_TRIGGER_INFO.__ndr__)),
        ndr.Arm((9,), "pspn", ndr.Pointer(SERVICE_PREFERRED_NODE_INFO.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class SC_RPC_CONFIG_INFOA:
    """typedef struct _SC_RPC_CONFIG_INFOA {
        DWORD dwInfoLevel;
        [switch_is(dwInfoLevel)] union {
            [case(1)] LPSERVICE_DESCRIPTIONA psd;
            [case(2)] LPSERVICE_FAILURE_ACTIONSA psfa;
            [case(3)] LPSERVICE_DELAYED_AUTO_START_INFO psda;
            [case(4)] LPSERVICE_FAILURE_ACTIONS_FLAG psfaf;
            [case(5)] LPSERVICE_SID_INFO pssid;
            [case(6)] LPSERVICE_RPC_REQUIRED_PRIVILEGES_INFO psrp;
            [case(7)] LPSERVICE_PRESHUTDOWN_INFO psps;
            [case(8)] PSERVICE_TRIGGER_INFO psti;
            [case(9)] LPSERVICE_PREFERRED_NODE_INFO pspn;
        };
    } SC_RPC_CONFIG_INFOA;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwInfoLevel: int = ndr.DERIVED
    u: SC_RPC_CONFIG_INFOA_u


SC_RPC_CONFIG_INFOA.__ndr__ = ndr.Struct(
    SC_RPC_CONFIG_INFOA,
    (
        ndr.Field("dwInfoLevel", ndr.ULONG),
        ndr.Field("u", replace(SC_RPC_CONFIG_INFOA_u.__ndr__, switch_is="dwInfoLevel", switch=ndr.ULONG)),
    ),
)


@ndr.record(kw_only=False)
class SC_RPC_CONFIG_INFOW_u:
    """union {
        [case(1)] LPSERVICE_DESCRIPTIONW psd;
        [case(2)] LPSERVICE_FAILURE_ACTIONSW psfa;
        [case(3)] LPSERVICE_DELAYED_AUTO_START_INFO psda;
        [case(4)] LPSERVICE_FAILURE_ACTIONS_FLAG psfaf;
        [case(5)] LPSERVICE_SID_INFO pssid;
        [case(6)] LPSERVICE_RPC_REQUIRED_PRIVILEGES_INFO psrp;
        [case(7)] LPSERVICE_PRESHUTDOWN_INFO psps;
        [case(8)] PSERVICE_TRIGGER_INFO psti;
        [case(9)] LPSERVICE_PREFERRED_NODE_INFO pspn;
    }

    Values by discriminant: 1 psd; 2 psfa; 3 psda; 4 psfaf; 5 pssid; 6 psrp; 7 psps; 8 psti; 9 pspn.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        SERVICE_DESCRIPTIONW
        | SERVICE_FAILURE_ACTIONSW
        | SERVICE_DELAYED_AUTO_START_INFO
        | SERVICE_FAILURE_ACTIONS_FLAG
        | SERVICE_SID_INFO
        | SERVICE_RPC_REQUIRED_PRIVILEGES_INFO
        | SERVICE_PRESHUTDOWN_INFO
        | SERVICE_TRIGGER_INFO
        | SERVICE_PREFERRED_NODE_INFO
        | None
    ) = None


SC_RPC_CONFIG_INFOW_u.__ndr__ = ndr.Union(
    SC_RPC_CONFIG_INFOW_u,
    ndr.LONG,
    (
        ndr.Arm((1,), "psd", ndr.Pointer(SERVICE_DESCRIPTIONW.__ndr__)),
        ndr.Arm((2,), "psfa", ndr.Pointer(SERVICE_FAILURE_ACTIONSW.__ndr__)),
        ndr.Arm((3,), "psda", ndr.Pointer(SERVICE_DELAYED_AUTO_START_INFO.__ndr__)),
        ndr.Arm((4,), "psfaf", ndr.Pointer(SERVICE_FAILURE_ACTIONS_FLAG.__ndr__)),
        ndr.Arm((5,), "pssid", ndr.Pointer(SERVICE_SID_INFO.__ndr__)),
        ndr.Arm((6,), "psrp", ndr.Pointer(SERVICE_RPC_REQUIRED_PRIVILEGES_INFO.__ndr__)),
        ndr.Arm((7,), "psps", ndr.Pointer(SERVICE_PRESHUTDOWN_INFO.__ndr__)),
        ndr.Arm((8,), "psti", ndr.Pointer(SERVICE_TRIGGER_INFO.__ndr__)),
        ndr.Arm((9,), "pspn", ndr.Pointer(SERVICE_PREFERRED_NODE_INFO.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class SC_RPC_CONFIG_INFOW:
    """typedef struct _SC_RPC_CONFIG_INFOW {
        DWORD dwInfoLevel;
        [switch_is(dwInfoLevel)] union {
            [case(1)] LPSERVICE_DESCRIPTIONW psd;
            [case(2)] LPSERVICE_FAILURE_ACTIONSW psfa;
            [case(3)] LPSERVICE_DELAYED_AUTO_START_INFO psda;
            [case(4)] LPSERVICE_FAILURE_ACTIONS_FLAG psfaf;
            [case(5)] LPSERVICE_SID_INFO pssid;
            [case(6)] LPSERVICE_RPC_REQUIRED_PRIVILEGES_INFO psrp;
            [case(7)] LPSERVICE_PRESHUTDOWN_INFO psps;
            [case(8)] PSERVICE_TRIGGER_INFO psti;
            [case(9)] LPSERVICE_PREFERRED_NODE_INFO pspn;
        };
    } SC_RPC_CONFIG_INFOW;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwInfoLevel: int = ndr.DERIVED
    u: SC_RPC_CONFIG_INFOW_u


SC_RPC_CONFIG_INFOW.__ndr__ = ndr.Struct(
    SC_RPC_CONFIG_INFOW,
    (
        ndr.Field("dwInfoLevel", ndr.ULONG),
        ndr.Field("u", replace(SC_RPC_CONFIG_INFOW_u.__ndr__, switch_is="dwInfoLevel", switch=ndr.ULONG)),
    ),
)


@ndr.record
class SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1:
    """typedef struct _SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1 {
        ULONGLONG ullThreadId;
        DWORD dwNotifyMask;
        UCHAR CallbackAddressArray[16];
        UCHAR CallbackParamAddressArray[16];
        SERVICE_STATUS_PROCESS ServiceStatus;
        DWORD dwNotificationStatus;
        DWORD dwSequence;
    } SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1, *PSERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1;
    """

    __ndr__: ClassVar[ndr.Struct]
    ullThreadId: int
    dwNotifyMask: int
    CallbackAddressArray: bytes
    CallbackParamAddressArray: bytes
    ServiceStatus: SERVICE_STATUS_PROCESS
    dwNotificationStatus: int
    dwSequence: int


SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1.__ndr__ = ndr.Struct(
    SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1,
    (
        ndr.Field("ullThreadId", ndr.UHYPER),
        ndr.Field("dwNotifyMask", ndr.ULONG),
        ndr.Field("CallbackAddressArray", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
        ndr.Field("CallbackParamAddressArray", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
        ndr.Field("ServiceStatus", SERVICE_STATUS_PROCESS.__ndr__),
        ndr.Field("dwNotificationStatus", ndr.ULONG),
        ndr.Field("dwSequence", ndr.ULONG),
    ),
)


@ndr.record
class SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2:
    """typedef struct _SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2 {
        ULONGLONG ullThreadId;
        DWORD dwNotifyMask;
        UCHAR CallbackAddressArray[16];
        UCHAR CallbackParamAddressArray[16];
        SERVICE_STATUS_PROCESS ServiceStatus;
        DWORD dwNotificationStatus;
        DWORD dwSequence;
        DWORD dwNotificationTriggered;
        [string, range(0, 64 * 1024)] PWSTR pszServiceNames;
    } SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2, *PSERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2;
    """

    __ndr__: ClassVar[ndr.Struct]
    ullThreadId: int
    dwNotifyMask: int
    CallbackAddressArray: bytes
    CallbackParamAddressArray: bytes
    ServiceStatus: SERVICE_STATUS_PROCESS
    dwNotificationStatus: int
    dwSequence: int
    dwNotificationTriggered: int
    pszServiceNames: str | None


SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2.__ndr__ = ndr.Struct(
    SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2,
    (
        ndr.Field("ullThreadId", ndr.UHYPER),
        ndr.Field("dwNotifyMask", ndr.ULONG),
        ndr.Field("CallbackAddressArray", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
        ndr.Field("CallbackParamAddressArray", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
        ndr.Field("ServiceStatus", SERVICE_STATUS_PROCESS.__ndr__),
        ndr.Field("dwNotificationStatus", ndr.ULONG),
        ndr.Field("dwSequence", ndr.ULONG),
        ndr.Field("dwNotificationTriggered", ndr.ULONG),
        ndr.Field(
            "pszServiceNames",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 65536)),), string=True)),
        ),
    ),
)


@ndr.record(kw_only=False)
class SC_RPC_NOTIFY_PARAMS_u:
    """union {
        [case(1)] PSERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1 pStatusChangeParam1;
        [case(2)] PSERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2 pStatusChangeParams;
    }

    Values by discriminant: 1 pStatusChangeParam1; 2 pStatusChangeParams.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1 | SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2 | None = None


SC_RPC_NOTIFY_PARAMS_u.__ndr__ = ndr.Union(
    SC_RPC_NOTIFY_PARAMS_u,
    ndr.LONG,
    (
        ndr.Arm((1,), "pStatusChangeParam1", ndr.Pointer(SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1.__ndr__)),
        ndr.Arm((2,), "pStatusChangeParams", ndr.Pointer(SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class SC_RPC_NOTIFY_PARAMS:
    """typedef struct _SC_RPC_NOTIFY_PARAMS {
        DWORD dwInfoLevel;
        [switch_is(dwInfoLevel)] union {
            [case(1)] PSERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1 pStatusChangeParam1;
            [case(2)] PSERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2 pStatusChangeParams;
        };
    } SC_RPC_NOTIFY_PARAMS;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwInfoLevel: int = ndr.DERIVED
    u: SC_RPC_NOTIFY_PARAMS_u


SC_RPC_NOTIFY_PARAMS.__ndr__ = ndr.Struct(
    SC_RPC_NOTIFY_PARAMS,
    (
        ndr.Field("dwInfoLevel", ndr.ULONG),
        ndr.Field("u", replace(SC_RPC_NOTIFY_PARAMS_u.__ndr__, switch_is="dwInfoLevel", switch=ndr.ULONG)),
    ),
)


@ndr.record
class SC_RPC_NOTIFY_PARAMS_LIST:
    """typedef struct _SC_RPC_NOTIFY_PARAMS_LIST {
        BOUNDED_DWORD_4K cElements;
        [size_is(cElements)] SC_RPC_NOTIFY_PARAMS NotifyParamsArray[*];
    } SC_RPC_NOTIFY_PARAMS_LIST, *PSC_RPC_NOTIFY_PARAMS_LIST;
    """

    __ndr__: ClassVar[ndr.Struct]
    cElements: int = ndr.DERIVED
    NotifyParamsArray: list[SC_RPC_NOTIFY_PARAMS]


SC_RPC_NOTIFY_PARAMS_LIST.__ndr__ = ndr.Struct(
    SC_RPC_NOTIFY_PARAMS_LIST,
    (
        ndr.Field("cElements", ndr.Ranged(ndr.ULONG, 0, 4096)),
        ndr.Field(
            "NotifyParamsArray", ndr.Array(SC_RPC_NOTIFY_PARAMS.__ndr__, (ndr.Dim(size_is="cElements"),))
        ),
    ),
)


@ndr.record
class SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA:
    """typedef struct _SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA {
        DWORD dwReason;
        [string, range(0, SC_MAX_COMMENT_LENGTH)] LPSTR pszComment;
    } SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA, *PSERVICE_CONTROL_STATUS_REASON_IN_PARAMSA;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwReason: int
    pszComment: str | None


SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA.__ndr__ = ndr.Struct(
    SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA,
    (
        ndr.Field("dwReason", ndr.ULONG),
        ndr.Field(
            "pszComment",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 128)),), string=True)),
        ),
    ),
)


@ndr.record
class SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS:
    """typedef struct _SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS {
        SERVICE_STATUS_PROCESS ServiceStatus;
    } SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS, *PSERVICE_CONTROL_STATUS_REASON_OUT_PARAMS;
    """

    __ndr__: ClassVar[ndr.Struct]
    ServiceStatus: SERVICE_STATUS_PROCESS


SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS.__ndr__ = ndr.Struct(
    SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS, (ndr.Field("ServiceStatus", SERVICE_STATUS_PROCESS.__ndr__),)
)


@ndr.record(kw_only=False)
class SC_RPC_SERVICE_CONTROL_IN_PARAMSA:
    """typedef [switch_type(DWORD)] union _SC_RPC_SERVICE_CONTROL_IN_PARAMSA {
        [case(1)] PSERVICE_CONTROL_STATUS_REASON_IN_PARAMSA psrInParams;
    } SC_RPC_SERVICE_CONTROL_IN_PARAMSA, *PSC_RPC_SERVICE_CONTROL_IN_PARAMSA;

    Values by discriminant: 1 psrInParams.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA | None = None


SC_RPC_SERVICE_CONTROL_IN_PARAMSA.__ndr__ = ndr.Union(
    SC_RPC_SERVICE_CONTROL_IN_PARAMSA,
    ndr.ULONG,
    (ndr.Arm((1,), "psrInParams", ndr.Pointer(SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA.__ndr__)),),
    ms_union=True,
)


@ndr.record(kw_only=False)
class SC_RPC_SERVICE_CONTROL_OUT_PARAMSA:
    """typedef [switch_type(DWORD)] union _SC_RPC_SERVICE_CONTROL_OUT_PARAMSA {
        [case(1)] PSERVICE_CONTROL_STATUS_REASON_OUT_PARAMS psrOutParams;
    } SC_RPC_SERVICE_CONTROL_OUT_PARAMSA, *PSC_RPC_SERVICE_CONTROL_OUT_PARAMSA;

    Values by discriminant: 1 psrOutParams.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS | None = None


SC_RPC_SERVICE_CONTROL_OUT_PARAMSA.__ndr__ = ndr.Union(
    SC_RPC_SERVICE_CONTROL_OUT_PARAMSA,
    ndr.ULONG,
    (ndr.Arm((1,), "psrOutParams", ndr.Pointer(SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS.__ndr__)),),
    ms_union=True,
)


@ndr.record
class SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW:
    """typedef struct _SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW {
        DWORD dwReason;
        [string, range(0, SC_MAX_COMMENT_LENGTH)] LPWSTR pszComment;
    } SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW, *PSERVICE_CONTROL_STATUS_REASON_IN_PARAMSW;
    """

    __ndr__: ClassVar[ndr.Struct]
    dwReason: int
    pszComment: str | None


SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW.__ndr__ = ndr.Struct(
    SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW,
    (
        ndr.Field("dwReason", ndr.ULONG),
        ndr.Field(
            "pszComment",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 128)),), string=True)),
        ),
    ),
)


@ndr.record(kw_only=False)
class SC_RPC_SERVICE_CONTROL_IN_PARAMSW:
    """typedef [switch_type(DWORD)] union _SC_RPC_SERVICE_CONTROL_IN_PARAMSW {
        [case(1)] PSERVICE_CONTROL_STATUS_REASON_IN_PARAMSW psrInParams;
    } SC_RPC_SERVICE_CONTROL_IN_PARAMSW, *PSC_RPC_SERVICE_CONTROL_IN_PARAMSW;

    Values by discriminant: 1 psrInParams.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW | None = None


SC_RPC_SERVICE_CONTROL_IN_PARAMSW.__ndr__ = ndr.Union(
    SC_RPC_SERVICE_CONTROL_IN_PARAMSW,
    ndr.ULONG,
    (ndr.Arm((1,), "psrInParams", ndr.Pointer(SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW.__ndr__)),),
    ms_union=True,
)


@ndr.record(kw_only=False)
class SC_RPC_SERVICE_CONTROL_OUT_PARAMSW:
    """typedef [switch_type(DWORD)] union _SC_RPC_SERVICE_CONTROL_OUT_PARAMSW {
        [case(1)] PSERVICE_CONTROL_STATUS_REASON_OUT_PARAMS psrOutParams;
    } SC_RPC_SERVICE_CONTROL_OUT_PARAMSW, *PSC_RPC_SERVICE_CONTROL_OUT_PARAMSW;

    Values by discriminant: 1 psrOutParams.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS | None = None


SC_RPC_SERVICE_CONTROL_OUT_PARAMSW.__ndr__ = ndr.Union(
    SC_RPC_SERVICE_CONTROL_OUT_PARAMSW,
    ndr.ULONG,
    (ndr.Arm((1,), "psrOutParams", ndr.Pointer(SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS.__ndr__)),),
    ms_union=True,
)


SERVICE_NOTIFY_STATUS_CHANGE_PARAMS = SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2


class svcctl:
    """interface svcctl, uuid 367abb81-9844-35f1-ad32-98f038001003, version 2.0."""

    INTERFACE: ClassVar[stub.Interface]

    @ndr.record
    class RCloseServiceHandleResult(stub.Result):
        """What RCloseServiceHandle returns."""

        hSCObject: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class RControlServiceResult(stub.Result):
        """What RControlService returns."""

        lpServiceStatus: SERVICE_STATUS
        return_value: int

    @ndr.record
    class RDeleteServiceResult(stub.Result):
        """What RDeleteService returns."""

        return_value: int

    @ndr.record
    class RLockServiceDatabaseResult(stub.Result):
        """What RLockServiceDatabase returns."""

        lpLock: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class RQueryServiceObjectSecurityResult(stub.Result):
        """What RQueryServiceObjectSecurity returns."""

        lpSecurityDescriptor: bytes
        pcbBytesNeeded: int
        return_value: int

    @ndr.record
    class RSetServiceObjectSecurityResult(stub.Result):
        """What RSetServiceObjectSecurity returns."""

        return_value: int

    @ndr.record
    class RQueryServiceStatusResult(stub.Result):
        """What RQueryServiceStatus returns."""

        lpServiceStatus: SERVICE_STATUS
        return_value: int

    @ndr.record
    class RSetServiceStatusResult(stub.Result):
        """What RSetServiceStatus returns."""

        return_value: int

    @ndr.record
    class RUnlockServiceDatabaseResult(stub.Result):
        """What RUnlockServiceDatabase returns."""

        Lock: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class RNotifyBootConfigStatusResult(stub.Result):
        """What RNotifyBootConfigStatus returns."""

        return_value: int

    @ndr.record
    class Opnum10NotUsedOnWireResult(stub.Result):
        """What Opnum10NotUsedOnWire returns."""

    @ndr.record
    class RChangeServiceConfigWResult(stub.Result):
        """What RChangeServiceConfigW returns."""

        lpdwTagId: int | None
        return_value: int

    @ndr.record
    class RCreateServiceWResult(stub.Result):
        """What RCreateServiceW returns."""

        lpdwTagId: int | None
        lpServiceHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class REnumDependentServicesWResult(stub.Result):
        """What REnumDependentServicesW returns."""

        lpServices: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        return_value: int

    @ndr.record
    class REnumServicesStatusWResult(stub.Result):
        """What REnumServicesStatusW returns."""

        lpBuffer: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        lpResumeIndex: int | None
        return_value: int

    @ndr.record
    class ROpenSCManagerWResult(stub.Result):
        """What ROpenSCManagerW returns."""

        lpScHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class ROpenServiceWResult(stub.Result):
        """What ROpenServiceW returns."""

        lpServiceHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class RQueryServiceConfigWResult(stub.Result):
        """What RQueryServiceConfigW returns."""

        lpServiceConfig: QUERY_SERVICE_CONFIGW
        pcbBytesNeeded: int
        return_value: int

    @ndr.record
    class RQueryServiceLockStatusWResult(stub.Result):
        """What RQueryServiceLockStatusW returns."""

        lpLockStatus: QUERY_SERVICE_LOCK_STATUSW
        pcbBytesNeeded: int
        return_value: int

    @ndr.record
    class RStartServiceWResult(stub.Result):
        """What RStartServiceW returns."""

        return_value: int

    @ndr.record
    class RGetServiceDisplayNameWResult(stub.Result):
        """What RGetServiceDisplayNameW returns."""

        lpDisplayName: str
        lpcchBuffer: int = ndr.DERIVED
        return_value: int

    @ndr.record
    class RGetServiceKeyNameWResult(stub.Result):
        """What RGetServiceKeyNameW returns."""

        lpServiceName: str
        lpcchBuffer: int = ndr.DERIVED
        return_value: int

    @ndr.record
    class Opnum22NotUsedOnWireResult(stub.Result):
        """What Opnum22NotUsedOnWire returns."""

    @ndr.record
    class RChangeServiceConfigAResult(stub.Result):
        """What RChangeServiceConfigA returns."""

        lpdwTagId: int | None
        return_value: int

    @ndr.record
    class RCreateServiceAResult(stub.Result):
        """What RCreateServiceA returns."""

        lpdwTagId: int | None
        lpServiceHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class REnumDependentServicesAResult(stub.Result):
        """What REnumDependentServicesA returns."""

        lpServices: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        return_value: int

    @ndr.record
    class REnumServicesStatusAResult(stub.Result):
        """What REnumServicesStatusA returns."""

        lpBuffer: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        lpResumeIndex: int | None
        return_value: int

    @ndr.record
    class ROpenSCManagerAResult(stub.Result):
        """What ROpenSCManagerA returns."""

        lpScHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class ROpenServiceAResult(stub.Result):
        """What ROpenServiceA returns."""

        lpServiceHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class RQueryServiceConfigAResult(stub.Result):
        """What RQueryServiceConfigA returns."""

        lpServiceConfig: QUERY_SERVICE_CONFIGA
        pcbBytesNeeded: int
        return_value: int

    @ndr.record
    class RQueryServiceLockStatusAResult(stub.Result):
        """What RQueryServiceLockStatusA returns."""

        lpLockStatus: QUERY_SERVICE_LOCK_STATUSA
        pcbBytesNeeded: int
        return_value: int

    @ndr.record
    class RStartServiceAResult(stub.Result):
        """What RStartServiceA returns."""

        return_value: int

    @ndr.record
    class RGetServiceDisplayNameAResult(stub.Result):
        """What RGetServiceDisplayNameA returns."""

        lpDisplayName: str
        lpcchBuffer: int = ndr.DERIVED
        return_value: int

    @ndr.record
    class RGetServiceKeyNameAResult(stub.Result):
        """What RGetServiceKeyNameA returns."""

        lpKeyName: str
        lpcchBuffer: int = ndr.DERIVED
        return_value: int

    @ndr.record
    class Opnum34NotUsedOnWireResult(stub.Result):
        """What Opnum34NotUsedOnWire returns."""

    @ndr.record
    class REnumServiceGroupWResult(stub.Result):
        """What REnumServiceGroupW returns."""

        lpBuffer: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        lpResumeIndex: int | None
        return_value: int

    @ndr.record
    class RChangeServiceConfig2AResult(stub.Result):
        """What RChangeServiceConfig2A returns."""

        return_value: int

    @ndr.record
    class RChangeServiceConfig2WResult(stub.Result):
        """What RChangeServiceConfig2W returns."""

        return_value: int

    @ndr.record
    class RQueryServiceConfig2AResult(stub.Result):
        """What RQueryServiceConfig2A returns."""

        lpBuffer: bytes
        pcbBytesNeeded: int
        return_value: int

    @ndr.record
    class RQueryServiceConfig2WResult(stub.Result):
        """What RQueryServiceConfig2W returns."""

        lpBuffer: bytes
        pcbBytesNeeded: int
        return_value: int

    @ndr.record
    class RQueryServiceStatusExResult(stub.Result):
        """What RQueryServiceStatusEx returns."""

        lpBuffer: bytes
        pcbBytesNeeded: int
        return_value: int

    @ndr.record
    class REnumServicesStatusExAResult(stub.Result):
        """What REnumServicesStatusExA returns."""

        lpBuffer: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        lpResumeIndex: int | None
        return_value: int

    @ndr.record
    class REnumServicesStatusExWResult(stub.Result):
        """What REnumServicesStatusExW returns."""

        lpBuffer: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        lpResumeIndex: int | None
        return_value: int

    @ndr.record
    class Opnum43NotUsedOnWireResult(stub.Result):
        """What Opnum43NotUsedOnWire returns."""

    @ndr.record
    class RCreateServiceWOW64AResult(stub.Result):
        """What RCreateServiceWOW64A returns."""

        lpdwTagId: int | None
        lpServiceHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class RCreateServiceWOW64WResult(stub.Result):
        """What RCreateServiceWOW64W returns."""

        lpdwTagId: int | None
        lpServiceHandle: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class Opnum46NotUsedOnWireResult(stub.Result):
        """What Opnum46NotUsedOnWire returns."""

    @ndr.record
    class RNotifyServiceStatusChangeResult(stub.Result):
        """What RNotifyServiceStatusChange returns."""

        pSCMProcessGuid: UUID
        pfCreateRemoteQueue: int
        phNotify: ndr.ContextHandle | None
        return_value: int

    @ndr.record
    class RGetNotifyResultsResult(stub.Result):
        """What RGetNotifyResults returns."""

        ppNotifyParams: SC_RPC_NOTIFY_PARAMS_LIST | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "RGetNotifyResults")

    @ndr.record
    class RCloseNotifyHandleResult(stub.Result):
        """What RCloseNotifyHandle returns."""

        phNotify: ndr.ContextHandle | None
        pfApcFired: int
        return_value: int

    @ndr.record
    class RControlServiceExAResult(stub.Result):
        """What RControlServiceExA returns."""

        pControlOutParams: SC_RPC_SERVICE_CONTROL_OUT_PARAMSA
        return_value: int

    @ndr.record
    class RControlServiceExWResult(stub.Result):
        """What RControlServiceExW returns."""

        pControlOutParams: SC_RPC_SERVICE_CONTROL_OUT_PARAMSW
        return_value: int

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
    class RQueryServiceConfigExResult(stub.Result):
        """What RQueryServiceConfigEx returns."""

        pInfo: SC_RPC_CONFIG_INFOW
        return_value: int

    @ndr.record
    class Opnum57NotUsedOnWireResult(stub.Result):
        """What Opnum57NotUsedOnWire returns."""

    @ndr.record
    class Opnum58NotUsedOnWireResult(stub.Result):
        """What Opnum58NotUsedOnWire returns."""

    @ndr.record
    class Opnum59NotUsedOnWireResult(stub.Result):
        """What Opnum59NotUsedOnWire returns."""

    @ndr.record
    class RCreateWowServiceResult(stub.Result):
        """What RCreateWowService returns."""

        lpdwTagId: int | None
        lpServiceHandle: ndr.ContextHandle | None
        return_value: int

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
    class ROpenSCManager2Result(stub.Result):
        """What ROpenSCManager2 returns."""

        ScmHandle: ndr.ContextHandle | None
        return_value: int

    class Client(stub.Client):
        """asyncio client of svcctl."""

        __slots__ = ()

        async def RCloseServiceHandle(
            self, *, hSCObject: ndr.ContextHandle | None
        ) -> svcctl.RCloseServiceHandleResult:
            """DWORD RCloseServiceHandle([in, out] LPSC_RPC_HANDLE hSCObject);"""
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RCloseServiceHandle, (hSCObject,), self._options
            )

        async def RControlService(
            self, *, hService: ndr.ContextHandle | None, dwControl: int
        ) -> svcctl.RControlServiceResult:
            """DWORD RControlService(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwControl,
                [out] LPSERVICE_STATUS lpServiceStatus
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RControlService, (hService, dwControl), self._options
            )

        async def RDeleteService(self, *, hService: ndr.ContextHandle | None) -> svcctl.RDeleteServiceResult:
            """DWORD RDeleteService([in] SC_RPC_HANDLE hService);"""
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RDeleteService, (hService,), self._options
            )

        async def RLockServiceDatabase(
            self, *, hSCManager: ndr.ContextHandle | None
        ) -> svcctl.RLockServiceDatabaseResult:
            """DWORD RLockServiceDatabase([in] SC_RPC_HANDLE hSCManager, [out] LPSC_RPC_LOCK lpLock);"""
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RLockServiceDatabase, (hSCManager,), self._options
            )

        async def RQueryServiceObjectSecurity(
            self, *, hService: ndr.ContextHandle | None, dwSecurityInformation: int, cbBufSize: int
        ) -> svcctl.RQueryServiceObjectSecurityResult:
            """DWORD RQueryServiceObjectSecurity(
                [in] SC_RPC_HANDLE hService,
                [in] SECURITY_INFORMATION dwSecurityInformation,
                [out, size_is(cbBufSize)] LPBYTE lpSecurityDescriptor,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RQueryServiceObjectSecurity,
                (hService, dwSecurityInformation, cbBufSize),
                self._options,
            )

        async def RSetServiceObjectSecurity(
            self,
            *,
            hService: ndr.ContextHandle | None,
            dwSecurityInformation: int,
            lpSecurityDescriptor: bytes,
            cbBufSize: int = ndr.DERIVED,
        ) -> svcctl.RSetServiceObjectSecurityResult:
            """DWORD RSetServiceObjectSecurity(
                [in] SC_RPC_HANDLE hService,
                [in] SECURITY_INFORMATION dwSecurityInformation,
                [in, size_is(cbBufSize)] LPBYTE lpSecurityDescriptor,
                [in] DWORD cbBufSize
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RSetServiceObjectSecurity,
                (hService, dwSecurityInformation, lpSecurityDescriptor, cbBufSize),
                self._options,
            )

        async def RQueryServiceStatus(
            self, *, hService: ndr.ContextHandle | None
        ) -> svcctl.RQueryServiceStatusResult:
            """DWORD RQueryServiceStatus(
                [in] SC_RPC_HANDLE hService,
                [out] LPSERVICE_STATUS lpServiceStatus
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RQueryServiceStatus, (hService,), self._options
            )

        async def RSetServiceStatus(
            self, *, hServiceStatus: ndr.ContextHandle | None, lpServiceStatus: SERVICE_STATUS
        ) -> svcctl.RSetServiceStatusResult:
            """DWORD RSetServiceStatus(
                [in] SC_RPC_HANDLE hServiceStatus,
                [in] LPSERVICE_STATUS lpServiceStatus
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RSetServiceStatus, (hServiceStatus, lpServiceStatus), self._options
            )

        async def RUnlockServiceDatabase(
            self, *, Lock: ndr.ContextHandle | None
        ) -> svcctl.RUnlockServiceDatabaseResult:
            """DWORD RUnlockServiceDatabase([in, out] LPSC_RPC_LOCK Lock);"""
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RUnlockServiceDatabase, (Lock,), self._options
            )

        async def RNotifyBootConfigStatus(
            self, *, lpMachineName: str | None, BootAcceptable: int
        ) -> svcctl.RNotifyBootConfigStatusResult:
            """DWORD RNotifyBootConfigStatus(
                [in, string, unique, range(0, SC_MAX_COMPUTER_NAME_LENGTH)] SVCCTL_HANDLEW lpMachineName,
                [in] DWORD BootAcceptable
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RNotifyBootConfigStatus,
                (lpMachineName, BootAcceptable),
                self._options,
            )

        async def Opnum10NotUsedOnWire(self) -> svcctl.Opnum10NotUsedOnWireResult:
            """void Opnum10NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum10NotUsedOnWire, (), self._options)

        async def RChangeServiceConfigW(
            self,
            *,
            hService: ndr.ContextHandle | None,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str | None,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
            lpDisplayName: str | None,
        ) -> svcctl.RChangeServiceConfigWResult:
            """DWORD RChangeServiceConfigW(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, unique, range(0, SC_MAX_PATH_LENGTH)] wchar_t *lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] wchar_t *lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RChangeServiceConfigW,
                (
                    hService,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                    lpDisplayName,
                ),
                self._options,
            )

        async def RCreateServiceW(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
        ) -> svcctl.RCreateServiceWResult:
            """DWORD RCreateServiceW(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] wchar_t *lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] wchar_t *lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RCreateServiceW,
                (
                    hSCManager,
                    lpServiceName,
                    lpDisplayName,
                    dwDesiredAccess,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                ),
                self._options,
            )

        async def REnumDependentServicesW(
            self, *, hService: ndr.ContextHandle | None, dwServiceState: int, cbBufSize: int
        ) -> svcctl.REnumDependentServicesWResult:
            """DWORD REnumDependentServicesW(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpServices,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumDependentServicesW,
                (hService, dwServiceState, cbBufSize),
                self._options,
            )

        async def REnumServicesStatusW(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
        ) -> svcctl.REnumServicesStatusWResult:
            """DWORD REnumServicesStatusW(
                [in] SC_RPC_HANDLE hSCManager,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumServicesStatusW,
                (hSCManager, dwServiceType, dwServiceState, cbBufSize, lpResumeIndex),
                self._options,
            )

        async def ROpenSCManagerW(
            self, *, lpMachineName: str | None, lpDatabaseName: str | None, dwDesiredAccess: int
        ) -> svcctl.ROpenSCManagerWResult:
            """DWORD ROpenSCManagerW(
                [in, string, unique, range(0, SC_MAX_COMPUTER_NAME_LENGTH)] SVCCTL_HANDLEW lpMachineName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDatabaseName,
                [in] DWORD dwDesiredAccess,
                [out] LPSC_RPC_HANDLE lpScHandle
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_ROpenSCManagerW,
                (lpMachineName, lpDatabaseName, dwDesiredAccess),
                self._options,
            )

        async def ROpenServiceW(
            self, *, hSCManager: ndr.ContextHandle | None, lpServiceName: str, dwDesiredAccess: int
        ) -> svcctl.ROpenServiceWResult:
            """DWORD ROpenServiceW(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [in] DWORD dwDesiredAccess,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_ROpenServiceW,
                (hSCManager, lpServiceName, dwDesiredAccess),
                self._options,
            )

        async def RQueryServiceConfigW(
            self, *, hService: ndr.ContextHandle | None, cbBufSize: int
        ) -> svcctl.RQueryServiceConfigWResult:
            """DWORD RQueryServiceConfigW(
                [in] SC_RPC_HANDLE hService,
                [out] LPQUERY_SERVICE_CONFIGW lpServiceConfig,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RQueryServiceConfigW, (hService, cbBufSize), self._options
            )

        async def RQueryServiceLockStatusW(
            self, *, hSCManager: ndr.ContextHandle | None, cbBufSize: int
        ) -> svcctl.RQueryServiceLockStatusWResult:
            """DWORD RQueryServiceLockStatusW(
                [in] SC_RPC_HANDLE hSCManager,
                [out] LPQUERY_SERVICE_LOCK_STATUSW lpLockStatus,
                [in, range(0, 1024 * 4)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_4K pcbBytesNeeded
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RQueryServiceLockStatusW, (hSCManager, cbBufSize), self._options
            )

        async def RStartServiceW(
            self,
            *,
            hService: ndr.ContextHandle | None,
            argc: int = ndr.DERIVED,
            argv: list[STRING_PTRSW] | None,
        ) -> svcctl.RStartServiceWResult:
            """DWORD RStartServiceW(
                [in] SC_RPC_HANDLE hService,
                [in, range(0, SC_MAX_ARGUMENTS)] DWORD argc,
                [in, unique, size_is(argc)] LPSTRING_PTRSW argv
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RStartServiceW, (hService, argc, argv), self._options
            )

        async def RGetServiceDisplayNameW(
            self, *, hSCManager: ndr.ContextHandle | None, lpServiceName: str, lpcchBuffer: int
        ) -> svcctl.RGetServiceDisplayNameWResult:
            """DWORD RGetServiceDisplayNameW(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [out, string, range(1, 4 * 1024 + 1), size_is(*lpcchBuffer + 1)] wchar_t *lpDisplayName,
                [in, out] DWORD *lpcchBuffer
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RGetServiceDisplayNameW,
                (hSCManager, lpServiceName, lpcchBuffer),
                self._options,
            )

        async def RGetServiceKeyNameW(
            self, *, hSCManager: ndr.ContextHandle | None, lpDisplayName: str, lpcchBuffer: int
        ) -> svcctl.RGetServiceKeyNameWResult:
            """DWORD RGetServiceKeyNameW(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName,
                [out, string, range(1, 4 * 1024 + 1), size_is(*lpcchBuffer + 1)] wchar_t *lpServiceName,
                [in, out] DWORD *lpcchBuffer
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RGetServiceKeyNameW,
                (hSCManager, lpDisplayName, lpcchBuffer),
                self._options,
            )

        async def Opnum22NotUsedOnWire(self) -> svcctl.Opnum22NotUsedOnWireResult:
            """void Opnum22NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum22NotUsedOnWire, (), self._options)

        async def RChangeServiceConfigA(
            self,
            *,
            hService: ndr.ContextHandle | None,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str | None,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
            lpDisplayName: str | None,
        ) -> svcctl.RChangeServiceConfigAResult:
            """DWORD RChangeServiceConfigA(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, unique, range(0, SC_MAX_PATH_LENGTH)] LPSTR lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] LPSTR lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDisplayName
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RChangeServiceConfigA,
                (
                    hService,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                    lpDisplayName,
                ),
                self._options,
            )

        async def RCreateServiceA(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
        ) -> svcctl.RCreateServiceAResult:
            """DWORD RCreateServiceA(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] LPSTR lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] LPSTR lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RCreateServiceA,
                (
                    hSCManager,
                    lpServiceName,
                    lpDisplayName,
                    dwDesiredAccess,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                ),
                self._options,
            )

        async def REnumDependentServicesA(
            self, *, hService: ndr.ContextHandle | None, dwServiceState: int, cbBufSize: int
        ) -> svcctl.REnumDependentServicesAResult:
            """DWORD REnumDependentServicesA(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpServices,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumDependentServicesA,
                (hService, dwServiceState, cbBufSize),
                self._options,
            )

        async def REnumServicesStatusA(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
        ) -> svcctl.REnumServicesStatusAResult:
            """DWORD REnumServicesStatusA(
                [in] SC_RPC_HANDLE hSCManager,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumServicesStatusA,
                (hSCManager, dwServiceType, dwServiceState, cbBufSize, lpResumeIndex),
                self._options,
            )

        async def ROpenSCManagerA(
            self, *, lpMachineName: str | None, lpDatabaseName: str | None, dwDesiredAccess: int
        ) -> svcctl.ROpenSCManagerAResult:
            """DWORD ROpenSCManagerA(
                [in, string, unique, range(0, SC_MAX_COMPUTER_NAME_LENGTH)] SVCCTL_HANDLEA lpMachineName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDatabaseName,
                [in] DWORD dwDesiredAccess,
                [out] LPSC_RPC_HANDLE lpScHandle
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_ROpenSCManagerA,
                (lpMachineName, lpDatabaseName, dwDesiredAccess),
                self._options,
            )

        async def ROpenServiceA(
            self, *, hSCManager: ndr.ContextHandle | None, lpServiceName: str, dwDesiredAccess: int
        ) -> svcctl.ROpenServiceAResult:
            """DWORD ROpenServiceA(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpServiceName,
                [in] DWORD dwDesiredAccess,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_ROpenServiceA,
                (hSCManager, lpServiceName, dwDesiredAccess),
                self._options,
            )

        async def RQueryServiceConfigA(
            self, *, hService: ndr.ContextHandle | None, cbBufSize: int
        ) -> svcctl.RQueryServiceConfigAResult:
            """DWORD RQueryServiceConfigA(
                [in] SC_RPC_HANDLE hService,
                [out] LPQUERY_SERVICE_CONFIGA lpServiceConfig,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RQueryServiceConfigA, (hService, cbBufSize), self._options
            )

        async def RQueryServiceLockStatusA(
            self, *, hSCManager: ndr.ContextHandle | None, cbBufSize: int
        ) -> svcctl.RQueryServiceLockStatusAResult:
            """DWORD RQueryServiceLockStatusA(
                [in] SC_RPC_HANDLE hSCManager,
                [out] LPQUERY_SERVICE_LOCK_STATUSA lpLockStatus,
                [in, range(0, 1024 * 4)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_4K pcbBytesNeeded
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RQueryServiceLockStatusA, (hSCManager, cbBufSize), self._options
            )

        async def RStartServiceA(
            self,
            *,
            hService: ndr.ContextHandle | None,
            argc: int = ndr.DERIVED,
            argv: list[STRING_PTRSA] | None,
        ) -> svcctl.RStartServiceAResult:
            """DWORD RStartServiceA(
                [in] SC_RPC_HANDLE hService,
                [in, range(0, SC_MAX_ARGUMENTS)] DWORD argc,
                [in, unique, size_is(argc)] LPSTRING_PTRSA argv
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RStartServiceA, (hService, argc, argv), self._options
            )

        async def RGetServiceDisplayNameA(
            self, *, hSCManager: ndr.ContextHandle | None, lpServiceName: str, lpcchBuffer: int
        ) -> svcctl.RGetServiceDisplayNameAResult:
            """DWORD RGetServiceDisplayNameA(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpServiceName,
                [out, string, size_is(*lpcchBuffer)] LPSTR lpDisplayName,
                [in, out] LPBOUNDED_DWORD_4K lpcchBuffer
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RGetServiceDisplayNameA,
                (hSCManager, lpServiceName, lpcchBuffer),
                self._options,
            )

        async def RGetServiceKeyNameA(
            self, *, hSCManager: ndr.ContextHandle | None, lpDisplayName: str, lpcchBuffer: int
        ) -> svcctl.RGetServiceKeyNameAResult:
            """DWORD RGetServiceKeyNameA(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDisplayName,
                [out, string, size_is(*lpcchBuffer)] LPSTR lpKeyName,
                [in, out] LPBOUNDED_DWORD_4K lpcchBuffer
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RGetServiceKeyNameA,
                (hSCManager, lpDisplayName, lpcchBuffer),
                self._options,
            )

        async def Opnum34NotUsedOnWire(self) -> svcctl.Opnum34NotUsedOnWireResult:
            """void Opnum34NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum34NotUsedOnWire, (), self._options)

        async def REnumServiceGroupW(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
            pszGroupName: str | None,
        ) -> svcctl.REnumServiceGroupWResult:
            """DWORD REnumServiceGroupW(
                [in] SC_RPC_HANDLE hSCManager,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPCWSTR pszGroupName
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumServiceGroupW,
                (hSCManager, dwServiceType, dwServiceState, cbBufSize, lpResumeIndex, pszGroupName),
                self._options,
            )

        async def RChangeServiceConfig2A(
            self, *, hService: ndr.ContextHandle | None, Info: SC_RPC_CONFIG_INFOA
        ) -> svcctl.RChangeServiceConfig2AResult:
            """DWORD RChangeServiceConfig2A([in] SC_RPC_HANDLE hService, [in] SC_RPC_CONFIG_INFOA Info);"""
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RChangeServiceConfig2A, (hService, Info), self._options
            )

        async def RChangeServiceConfig2W(
            self, *, hService: ndr.ContextHandle | None, Info: SC_RPC_CONFIG_INFOW
        ) -> svcctl.RChangeServiceConfig2WResult:
            """DWORD RChangeServiceConfig2W([in] SC_RPC_HANDLE hService, [in] SC_RPC_CONFIG_INFOW Info);"""
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RChangeServiceConfig2W, (hService, Info), self._options
            )

        async def RQueryServiceConfig2A(
            self, *, hService: ndr.ContextHandle | None, dwInfoLevel: int, cbBufSize: int
        ) -> svcctl.RQueryServiceConfig2AResult:
            """DWORD RQueryServiceConfig2A(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwInfoLevel,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RQueryServiceConfig2A,
                (hService, dwInfoLevel, cbBufSize),
                self._options,
            )

        async def RQueryServiceConfig2W(
            self, *, hService: ndr.ContextHandle | None, dwInfoLevel: int, cbBufSize: int
        ) -> svcctl.RQueryServiceConfig2WResult:
            """DWORD RQueryServiceConfig2W(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwInfoLevel,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RQueryServiceConfig2W,
                (hService, dwInfoLevel, cbBufSize),
                self._options,
            )

        async def RQueryServiceStatusEx(
            self, *, hService: ndr.ContextHandle | None, InfoLevel: SC_STATUS_TYPE | int, cbBufSize: int
        ) -> svcctl.RQueryServiceStatusExResult:
            """DWORD RQueryServiceStatusEx(
                [in] SC_RPC_HANDLE hService,
                [in] SC_STATUS_TYPE InfoLevel,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RQueryServiceStatusEx,
                (hService, InfoLevel, cbBufSize),
                self._options,
            )

        async def REnumServicesStatusExA(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            InfoLevel: SC_ENUM_TYPE | int,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
            pszGroupName: str | None,
        ) -> svcctl.REnumServicesStatusExAResult:
            """DWORD REnumServicesStatusExA(
                [in] SC_RPC_HANDLE hSCManager,
                [in] SC_ENUM_TYPE InfoLevel,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPCSTR pszGroupName
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumServicesStatusExA,
                (
                    hSCManager,
                    InfoLevel,
                    dwServiceType,
                    dwServiceState,
                    cbBufSize,
                    lpResumeIndex,
                    pszGroupName,
                ),
                self._options,
            )

        async def REnumServicesStatusExW(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            InfoLevel: SC_ENUM_TYPE | int,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
            pszGroupName: str | None,
        ) -> svcctl.REnumServicesStatusExWResult:
            """DWORD REnumServicesStatusExW(
                [in] SC_RPC_HANDLE hSCManager,
                [in] SC_ENUM_TYPE InfoLevel,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPCWSTR pszGroupName
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumServicesStatusExW,
                (
                    hSCManager,
                    InfoLevel,
                    dwServiceType,
                    dwServiceState,
                    cbBufSize,
                    lpResumeIndex,
                    pszGroupName,
                ),
                self._options,
            )

        async def Opnum43NotUsedOnWire(self) -> svcctl.Opnum43NotUsedOnWireResult:
            """void Opnum43NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum43NotUsedOnWire, (), self._options)

        async def RCreateServiceWOW64A(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
        ) -> svcctl.RCreateServiceWOW64AResult:
            """DWORD RCreateServiceWOW64A(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] LPSTR lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] LPSTR lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RCreateServiceWOW64A,
                (
                    hSCManager,
                    lpServiceName,
                    lpDisplayName,
                    dwDesiredAccess,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                ),
                self._options,
            )

        async def RCreateServiceWOW64W(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
        ) -> svcctl.RCreateServiceWOW64WResult:
            """DWORD RCreateServiceWOW64W(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] wchar_t *lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] wchar_t *lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RCreateServiceWOW64W,
                (
                    hSCManager,
                    lpServiceName,
                    lpDisplayName,
                    dwDesiredAccess,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                ),
                self._options,
            )

        async def Opnum46NotUsedOnWire(self) -> svcctl.Opnum46NotUsedOnWireResult:
            """void Opnum46NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum46NotUsedOnWire, (), self._options)

        async def RNotifyServiceStatusChange(
            self,
            *,
            hService: ndr.ContextHandle | None,
            NotifyParams: SC_RPC_NOTIFY_PARAMS,
            pClientProcessGuid: UUID,
        ) -> svcctl.RNotifyServiceStatusChangeResult:
            """DWORD RNotifyServiceStatusChange(
                [in] SC_RPC_HANDLE hService,
                [in] SC_RPC_NOTIFY_PARAMS NotifyParams,
                [in] GUID *pClientProcessGuid,
                [out] GUID *pSCMProcessGuid,
                [out] PBOOL pfCreateRemoteQueue,
                [out] LPSC_NOTIFY_RPC_HANDLE phNotify
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RNotifyServiceStatusChange,
                (hService, NotifyParams, pClientProcessGuid),
                self._options,
            )

        async def RGetNotifyResults(
            self, *, hNotify: ndr.ContextHandle | None
        ) -> svcctl.RGetNotifyResultsResult:
            """error_status_t RGetNotifyResults(
                [in] SC_NOTIFY_RPC_HANDLE hNotify,
                [out] PSC_RPC_NOTIFY_PARAMS_LIST *ppNotifyParams
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RGetNotifyResults, (hNotify,), self._options
            )

        async def RCloseNotifyHandle(
            self, *, phNotify: ndr.ContextHandle | None
        ) -> svcctl.RCloseNotifyHandleResult:
            """DWORD RCloseNotifyHandle([in, out] LPSC_NOTIFY_RPC_HANDLE phNotify, [out] PBOOL pfApcFired);"""
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RCloseNotifyHandle, (phNotify,), self._options
            )

        async def RControlServiceExA(
            self,
            *,
            hService: ndr.ContextHandle | None,
            dwControl: int,
            dwInfoLevel: int = ndr.DERIVED,
            pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSA,
        ) -> svcctl.RControlServiceExAResult:
            """DWORD RControlServiceExA(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwControl,
                [in] DWORD dwInfoLevel,
                [in, switch_is(dwInfoLevel)] PSC_RPC_SERVICE_CONTROL_IN_PARAMSA pControlInParams,
                [out, switch_is(dwInfoLevel)] PSC_RPC_SERVICE_CONTROL_OUT_PARAMSA pControlOutParams
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RControlServiceExA,
                (hService, dwControl, dwInfoLevel, pControlInParams),
                self._options,
            )

        async def RControlServiceExW(
            self,
            *,
            hService: ndr.ContextHandle | None,
            dwControl: int,
            dwInfoLevel: int = ndr.DERIVED,
            pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSW,
        ) -> svcctl.RControlServiceExWResult:
            """DWORD RControlServiceExW(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwControl,
                [in] DWORD dwInfoLevel,
                [in, switch_is(dwInfoLevel)] PSC_RPC_SERVICE_CONTROL_IN_PARAMSW pControlInParams,
                [out, switch_is(dwInfoLevel)] PSC_RPC_SERVICE_CONTROL_OUT_PARAMSW pControlOutParams
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RControlServiceExW,
                (hService, dwControl, dwInfoLevel, pControlInParams),
                self._options,
            )

        async def Opnum52NotUsedOnWire(self) -> svcctl.Opnum52NotUsedOnWireResult:
            """void Opnum52NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum52NotUsedOnWire, (), self._options)

        async def Opnum53NotUsedOnWire(self) -> svcctl.Opnum53NotUsedOnWireResult:
            """void Opnum53NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum53NotUsedOnWire, (), self._options)

        async def Opnum54NotUsedOnWire(self) -> svcctl.Opnum54NotUsedOnWireResult:
            """void Opnum54NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum54NotUsedOnWire, (), self._options)

        async def Opnum55NotUsedOnWire(self) -> svcctl.Opnum55NotUsedOnWireResult:
            """void Opnum55NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum55NotUsedOnWire, (), self._options)

        async def RQueryServiceConfigEx(
            self, *, hService: ndr.ContextHandle | None, dwInfoLevel: int
        ) -> svcctl.RQueryServiceConfigExResult:
            """DWORD RQueryServiceConfigEx(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwInfoLevel,
                [out] SC_RPC_CONFIG_INFOW *pInfo
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_RQueryServiceConfigEx, (hService, dwInfoLevel), self._options
            )

        async def Opnum57NotUsedOnWire(self) -> svcctl.Opnum57NotUsedOnWireResult:
            """void Opnum57NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum57NotUsedOnWire, (), self._options)

        async def Opnum58NotUsedOnWire(self) -> svcctl.Opnum58NotUsedOnWireResult:
            """void Opnum58NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum58NotUsedOnWire, (), self._options)

        async def Opnum59NotUsedOnWire(self) -> svcctl.Opnum59NotUsedOnWireResult:
            """void Opnum59NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum59NotUsedOnWire, (), self._options)

        async def RCreateWowService(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
            dwServiceWowType: int,
        ) -> svcctl.RCreateWowServiceResult:
            """DWORD RCreateWowService(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] wchar_t *lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] wchar_t *lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [in] USHORT dwServiceWowType,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RCreateWowService,
                (
                    hSCManager,
                    lpServiceName,
                    lpDisplayName,
                    dwDesiredAccess,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                    dwServiceWowType,
                ),
                self._options,
            )

        async def Opnum61NotUsedOnWire(self) -> svcctl.Opnum61NotUsedOnWireResult:
            """void Opnum61NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum61NotUsedOnWire, (), self._options)

        async def Opnum62NotUsedOnWire(self) -> svcctl.Opnum62NotUsedOnWireResult:
            """void Opnum62NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum62NotUsedOnWire, (), self._options)

        async def Opnum63NotUsedOnWire(self) -> svcctl.Opnum63NotUsedOnWireResult:
            """void Opnum63NotUsedOnWire(void);"""
            return await self._binding.call(svcctl.INTERFACE, _svcctl_Opnum63NotUsedOnWire, (), self._options)

        async def ROpenSCManager2(
            self, *, DatabaseName: str | None, DesiredAccess: int
        ) -> svcctl.ROpenSCManager2Result:
            """DWORD ROpenSCManager2(
                [in] handle_t BindingHandle,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *DatabaseName,
                [in] DWORD DesiredAccess,
                [out] LPSC_RPC_HANDLE ScmHandle
            );
            """
            return await self._binding.call(
                svcctl.INTERFACE, _svcctl_ROpenSCManager2, (DatabaseName, DesiredAccess), self._options
            )

    class BlockingClient(stub.BlockingClient):
        """Blocking client of svcctl."""

        __slots__ = ()

        def RCloseServiceHandle(
            self, *, hSCObject: ndr.ContextHandle | None
        ) -> svcctl.RCloseServiceHandleResult:
            """DWORD RCloseServiceHandle([in, out] LPSC_RPC_HANDLE hSCObject);"""
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RCloseServiceHandle, (hSCObject,), self._options
            )

        def RControlService(
            self, *, hService: ndr.ContextHandle | None, dwControl: int
        ) -> svcctl.RControlServiceResult:
            """DWORD RControlService(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwControl,
                [out] LPSERVICE_STATUS lpServiceStatus
            );
            """
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RControlService, (hService, dwControl), self._options
            )

        def RDeleteService(self, *, hService: ndr.ContextHandle | None) -> svcctl.RDeleteServiceResult:
            """DWORD RDeleteService([in] SC_RPC_HANDLE hService);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_RDeleteService, (hService,), self._options)

        def RLockServiceDatabase(
            self, *, hSCManager: ndr.ContextHandle | None
        ) -> svcctl.RLockServiceDatabaseResult:
            """DWORD RLockServiceDatabase([in] SC_RPC_HANDLE hSCManager, [out] LPSC_RPC_LOCK lpLock);"""
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RLockServiceDatabase, (hSCManager,), self._options
            )

        def RQueryServiceObjectSecurity(
            self, *, hService: ndr.ContextHandle | None, dwSecurityInformation: int, cbBufSize: int
        ) -> svcctl.RQueryServiceObjectSecurityResult:
            """DWORD RQueryServiceObjectSecurity(
                [in] SC_RPC_HANDLE hService,
                [in] SECURITY_INFORMATION dwSecurityInformation,
                [out, size_is(cbBufSize)] LPBYTE lpSecurityDescriptor,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RQueryServiceObjectSecurity,
                (hService, dwSecurityInformation, cbBufSize),
                self._options,
            )

        def RSetServiceObjectSecurity(
            self,
            *,
            hService: ndr.ContextHandle | None,
            dwSecurityInformation: int,
            lpSecurityDescriptor: bytes,
            cbBufSize: int = ndr.DERIVED,
        ) -> svcctl.RSetServiceObjectSecurityResult:
            """DWORD RSetServiceObjectSecurity(
                [in] SC_RPC_HANDLE hService,
                [in] SECURITY_INFORMATION dwSecurityInformation,
                [in, size_is(cbBufSize)] LPBYTE lpSecurityDescriptor,
                [in] DWORD cbBufSize
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RSetServiceObjectSecurity,
                (hService, dwSecurityInformation, lpSecurityDescriptor, cbBufSize),
                self._options,
            )

        def RQueryServiceStatus(
            self, *, hService: ndr.ContextHandle | None
        ) -> svcctl.RQueryServiceStatusResult:
            """DWORD RQueryServiceStatus(
                [in] SC_RPC_HANDLE hService,
                [out] LPSERVICE_STATUS lpServiceStatus
            );
            """
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RQueryServiceStatus, (hService,), self._options
            )

        def RSetServiceStatus(
            self, *, hServiceStatus: ndr.ContextHandle | None, lpServiceStatus: SERVICE_STATUS
        ) -> svcctl.RSetServiceStatusResult:
            """DWORD RSetServiceStatus(
                [in] SC_RPC_HANDLE hServiceStatus,
                [in] LPSERVICE_STATUS lpServiceStatus
            );
            """
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RSetServiceStatus, (hServiceStatus, lpServiceStatus), self._options
            )

        def RUnlockServiceDatabase(
            self, *, Lock: ndr.ContextHandle | None
        ) -> svcctl.RUnlockServiceDatabaseResult:
            """DWORD RUnlockServiceDatabase([in, out] LPSC_RPC_LOCK Lock);"""
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RUnlockServiceDatabase, (Lock,), self._options
            )

        def RNotifyBootConfigStatus(
            self, *, lpMachineName: str | None, BootAcceptable: int
        ) -> svcctl.RNotifyBootConfigStatusResult:
            """DWORD RNotifyBootConfigStatus(
                [in, string, unique, range(0, SC_MAX_COMPUTER_NAME_LENGTH)] SVCCTL_HANDLEW lpMachineName,
                [in] DWORD BootAcceptable
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RNotifyBootConfigStatus,
                (lpMachineName, BootAcceptable),
                self._options,
            )

        def Opnum10NotUsedOnWire(self) -> svcctl.Opnum10NotUsedOnWireResult:
            """void Opnum10NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum10NotUsedOnWire, (), self._options)

        def RChangeServiceConfigW(
            self,
            *,
            hService: ndr.ContextHandle | None,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str | None,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
            lpDisplayName: str | None,
        ) -> svcctl.RChangeServiceConfigWResult:
            """DWORD RChangeServiceConfigW(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, unique, range(0, SC_MAX_PATH_LENGTH)] wchar_t *lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] wchar_t *lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RChangeServiceConfigW,
                (
                    hService,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                    lpDisplayName,
                ),
                self._options,
            )

        def RCreateServiceW(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
        ) -> svcctl.RCreateServiceWResult:
            """DWORD RCreateServiceW(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] wchar_t *lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] wchar_t *lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RCreateServiceW,
                (
                    hSCManager,
                    lpServiceName,
                    lpDisplayName,
                    dwDesiredAccess,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                ),
                self._options,
            )

        def REnumDependentServicesW(
            self, *, hService: ndr.ContextHandle | None, dwServiceState: int, cbBufSize: int
        ) -> svcctl.REnumDependentServicesWResult:
            """DWORD REnumDependentServicesW(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpServices,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumDependentServicesW,
                (hService, dwServiceState, cbBufSize),
                self._options,
            )

        def REnumServicesStatusW(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
        ) -> svcctl.REnumServicesStatusWResult:
            """DWORD REnumServicesStatusW(
                [in] SC_RPC_HANDLE hSCManager,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumServicesStatusW,
                (hSCManager, dwServiceType, dwServiceState, cbBufSize, lpResumeIndex),
                self._options,
            )

        def ROpenSCManagerW(
            self, *, lpMachineName: str | None, lpDatabaseName: str | None, dwDesiredAccess: int
        ) -> svcctl.ROpenSCManagerWResult:
            """DWORD ROpenSCManagerW(
                [in, string, unique, range(0, SC_MAX_COMPUTER_NAME_LENGTH)] SVCCTL_HANDLEW lpMachineName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDatabaseName,
                [in] DWORD dwDesiredAccess,
                [out] LPSC_RPC_HANDLE lpScHandle
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_ROpenSCManagerW,
                (lpMachineName, lpDatabaseName, dwDesiredAccess),
                self._options,
            )

        def ROpenServiceW(
            self, *, hSCManager: ndr.ContextHandle | None, lpServiceName: str, dwDesiredAccess: int
        ) -> svcctl.ROpenServiceWResult:
            """DWORD ROpenServiceW(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [in] DWORD dwDesiredAccess,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_ROpenServiceW,
                (hSCManager, lpServiceName, dwDesiredAccess),
                self._options,
            )

        def RQueryServiceConfigW(
            self, *, hService: ndr.ContextHandle | None, cbBufSize: int
        ) -> svcctl.RQueryServiceConfigWResult:
            """DWORD RQueryServiceConfigW(
                [in] SC_RPC_HANDLE hService,
                [out] LPQUERY_SERVICE_CONFIGW lpServiceConfig,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RQueryServiceConfigW, (hService, cbBufSize), self._options
            )

        def RQueryServiceLockStatusW(
            self, *, hSCManager: ndr.ContextHandle | None, cbBufSize: int
        ) -> svcctl.RQueryServiceLockStatusWResult:
            """DWORD RQueryServiceLockStatusW(
                [in] SC_RPC_HANDLE hSCManager,
                [out] LPQUERY_SERVICE_LOCK_STATUSW lpLockStatus,
                [in, range(0, 1024 * 4)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_4K pcbBytesNeeded
            );
            """
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RQueryServiceLockStatusW, (hSCManager, cbBufSize), self._options
            )

        def RStartServiceW(
            self,
            *,
            hService: ndr.ContextHandle | None,
            argc: int = ndr.DERIVED,
            argv: list[STRING_PTRSW] | None,
        ) -> svcctl.RStartServiceWResult:
            """DWORD RStartServiceW(
                [in] SC_RPC_HANDLE hService,
                [in, range(0, SC_MAX_ARGUMENTS)] DWORD argc,
                [in, unique, size_is(argc)] LPSTRING_PTRSW argv
            );
            """
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RStartServiceW, (hService, argc, argv), self._options
            )

        def RGetServiceDisplayNameW(
            self, *, hSCManager: ndr.ContextHandle | None, lpServiceName: str, lpcchBuffer: int
        ) -> svcctl.RGetServiceDisplayNameWResult:
            """DWORD RGetServiceDisplayNameW(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [out, string, range(1, 4 * 1024 + 1), size_is(*lpcchBuffer + 1)] wchar_t *lpDisplayName,
                [in, out] DWORD *lpcchBuffer
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RGetServiceDisplayNameW,
                (hSCManager, lpServiceName, lpcchBuffer),
                self._options,
            )

        def RGetServiceKeyNameW(
            self, *, hSCManager: ndr.ContextHandle | None, lpDisplayName: str, lpcchBuffer: int
        ) -> svcctl.RGetServiceKeyNameWResult:
            """DWORD RGetServiceKeyNameW(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName,
                [out, string, range(1, 4 * 1024 + 1), size_is(*lpcchBuffer + 1)] wchar_t *lpServiceName,
                [in, out] DWORD *lpcchBuffer
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RGetServiceKeyNameW,
                (hSCManager, lpDisplayName, lpcchBuffer),
                self._options,
            )

        def Opnum22NotUsedOnWire(self) -> svcctl.Opnum22NotUsedOnWireResult:
            """void Opnum22NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum22NotUsedOnWire, (), self._options)

        def RChangeServiceConfigA(
            self,
            *,
            hService: ndr.ContextHandle | None,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str | None,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
            lpDisplayName: str | None,
        ) -> svcctl.RChangeServiceConfigAResult:
            """DWORD RChangeServiceConfigA(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, unique, range(0, SC_MAX_PATH_LENGTH)] LPSTR lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] LPSTR lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDisplayName
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RChangeServiceConfigA,
                (
                    hService,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                    lpDisplayName,
                ),
                self._options,
            )

        def RCreateServiceA(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
        ) -> svcctl.RCreateServiceAResult:
            """DWORD RCreateServiceA(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] LPSTR lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] LPSTR lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RCreateServiceA,
                (
                    hSCManager,
                    lpServiceName,
                    lpDisplayName,
                    dwDesiredAccess,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                ),
                self._options,
            )

        def REnumDependentServicesA(
            self, *, hService: ndr.ContextHandle | None, dwServiceState: int, cbBufSize: int
        ) -> svcctl.REnumDependentServicesAResult:
            """DWORD REnumDependentServicesA(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpServices,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumDependentServicesA,
                (hService, dwServiceState, cbBufSize),
                self._options,
            )

        def REnumServicesStatusA(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
        ) -> svcctl.REnumServicesStatusAResult:
            """DWORD REnumServicesStatusA(
                [in] SC_RPC_HANDLE hSCManager,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumServicesStatusA,
                (hSCManager, dwServiceType, dwServiceState, cbBufSize, lpResumeIndex),
                self._options,
            )

        def ROpenSCManagerA(
            self, *, lpMachineName: str | None, lpDatabaseName: str | None, dwDesiredAccess: int
        ) -> svcctl.ROpenSCManagerAResult:
            """DWORD ROpenSCManagerA(
                [in, string, unique, range(0, SC_MAX_COMPUTER_NAME_LENGTH)] SVCCTL_HANDLEA lpMachineName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDatabaseName,
                [in] DWORD dwDesiredAccess,
                [out] LPSC_RPC_HANDLE lpScHandle
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_ROpenSCManagerA,
                (lpMachineName, lpDatabaseName, dwDesiredAccess),
                self._options,
            )

        def ROpenServiceA(
            self, *, hSCManager: ndr.ContextHandle | None, lpServiceName: str, dwDesiredAccess: int
        ) -> svcctl.ROpenServiceAResult:
            """DWORD ROpenServiceA(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpServiceName,
                [in] DWORD dwDesiredAccess,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_ROpenServiceA,
                (hSCManager, lpServiceName, dwDesiredAccess),
                self._options,
            )

        def RQueryServiceConfigA(
            self, *, hService: ndr.ContextHandle | None, cbBufSize: int
        ) -> svcctl.RQueryServiceConfigAResult:
            """DWORD RQueryServiceConfigA(
                [in] SC_RPC_HANDLE hService,
                [out] LPQUERY_SERVICE_CONFIGA lpServiceConfig,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RQueryServiceConfigA, (hService, cbBufSize), self._options
            )

        def RQueryServiceLockStatusA(
            self, *, hSCManager: ndr.ContextHandle | None, cbBufSize: int
        ) -> svcctl.RQueryServiceLockStatusAResult:
            """DWORD RQueryServiceLockStatusA(
                [in] SC_RPC_HANDLE hSCManager,
                [out] LPQUERY_SERVICE_LOCK_STATUSA lpLockStatus,
                [in, range(0, 1024 * 4)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_4K pcbBytesNeeded
            );
            """
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RQueryServiceLockStatusA, (hSCManager, cbBufSize), self._options
            )

        def RStartServiceA(
            self,
            *,
            hService: ndr.ContextHandle | None,
            argc: int = ndr.DERIVED,
            argv: list[STRING_PTRSA] | None,
        ) -> svcctl.RStartServiceAResult:
            """DWORD RStartServiceA(
                [in] SC_RPC_HANDLE hService,
                [in, range(0, SC_MAX_ARGUMENTS)] DWORD argc,
                [in, unique, size_is(argc)] LPSTRING_PTRSA argv
            );
            """
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RStartServiceA, (hService, argc, argv), self._options
            )

        def RGetServiceDisplayNameA(
            self, *, hSCManager: ndr.ContextHandle | None, lpServiceName: str, lpcchBuffer: int
        ) -> svcctl.RGetServiceDisplayNameAResult:
            """DWORD RGetServiceDisplayNameA(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpServiceName,
                [out, string, size_is(*lpcchBuffer)] LPSTR lpDisplayName,
                [in, out] LPBOUNDED_DWORD_4K lpcchBuffer
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RGetServiceDisplayNameA,
                (hSCManager, lpServiceName, lpcchBuffer),
                self._options,
            )

        def RGetServiceKeyNameA(
            self, *, hSCManager: ndr.ContextHandle | None, lpDisplayName: str, lpcchBuffer: int
        ) -> svcctl.RGetServiceKeyNameAResult:
            """DWORD RGetServiceKeyNameA(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDisplayName,
                [out, string, size_is(*lpcchBuffer)] LPSTR lpKeyName,
                [in, out] LPBOUNDED_DWORD_4K lpcchBuffer
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RGetServiceKeyNameA,
                (hSCManager, lpDisplayName, lpcchBuffer),
                self._options,
            )

        def Opnum34NotUsedOnWire(self) -> svcctl.Opnum34NotUsedOnWireResult:
            """void Opnum34NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum34NotUsedOnWire, (), self._options)

        def REnumServiceGroupW(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
            pszGroupName: str | None,
        ) -> svcctl.REnumServiceGroupWResult:
            """DWORD REnumServiceGroupW(
                [in] SC_RPC_HANDLE hSCManager,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPCWSTR pszGroupName
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumServiceGroupW,
                (hSCManager, dwServiceType, dwServiceState, cbBufSize, lpResumeIndex, pszGroupName),
                self._options,
            )

        def RChangeServiceConfig2A(
            self, *, hService: ndr.ContextHandle | None, Info: SC_RPC_CONFIG_INFOA
        ) -> svcctl.RChangeServiceConfig2AResult:
            """DWORD RChangeServiceConfig2A([in] SC_RPC_HANDLE hService, [in] SC_RPC_CONFIG_INFOA Info);"""
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RChangeServiceConfig2A, (hService, Info), self._options
            )

        def RChangeServiceConfig2W(
            self, *, hService: ndr.ContextHandle | None, Info: SC_RPC_CONFIG_INFOW
        ) -> svcctl.RChangeServiceConfig2WResult:
            """DWORD RChangeServiceConfig2W([in] SC_RPC_HANDLE hService, [in] SC_RPC_CONFIG_INFOW Info);"""
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RChangeServiceConfig2W, (hService, Info), self._options
            )

        def RQueryServiceConfig2A(
            self, *, hService: ndr.ContextHandle | None, dwInfoLevel: int, cbBufSize: int
        ) -> svcctl.RQueryServiceConfig2AResult:
            """DWORD RQueryServiceConfig2A(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwInfoLevel,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RQueryServiceConfig2A,
                (hService, dwInfoLevel, cbBufSize),
                self._options,
            )

        def RQueryServiceConfig2W(
            self, *, hService: ndr.ContextHandle | None, dwInfoLevel: int, cbBufSize: int
        ) -> svcctl.RQueryServiceConfig2WResult:
            """DWORD RQueryServiceConfig2W(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwInfoLevel,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RQueryServiceConfig2W,
                (hService, dwInfoLevel, cbBufSize),
                self._options,
            )

        def RQueryServiceStatusEx(
            self, *, hService: ndr.ContextHandle | None, InfoLevel: SC_STATUS_TYPE | int, cbBufSize: int
        ) -> svcctl.RQueryServiceStatusExResult:
            """DWORD RQueryServiceStatusEx(
                [in] SC_RPC_HANDLE hService,
                [in] SC_STATUS_TYPE InfoLevel,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RQueryServiceStatusEx,
                (hService, InfoLevel, cbBufSize),
                self._options,
            )

        def REnumServicesStatusExA(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            InfoLevel: SC_ENUM_TYPE | int,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
            pszGroupName: str | None,
        ) -> svcctl.REnumServicesStatusExAResult:
            """DWORD REnumServicesStatusExA(
                [in] SC_RPC_HANDLE hSCManager,
                [in] SC_ENUM_TYPE InfoLevel,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPCSTR pszGroupName
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumServicesStatusExA,
                (
                    hSCManager,
                    InfoLevel,
                    dwServiceType,
                    dwServiceState,
                    cbBufSize,
                    lpResumeIndex,
                    pszGroupName,
                ),
                self._options,
            )

        def REnumServicesStatusExW(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            InfoLevel: SC_ENUM_TYPE | int,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
            pszGroupName: str | None,
        ) -> svcctl.REnumServicesStatusExWResult:
            """DWORD REnumServicesStatusExW(
                [in] SC_RPC_HANDLE hSCManager,
                [in] SC_ENUM_TYPE InfoLevel,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPCWSTR pszGroupName
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_REnumServicesStatusExW,
                (
                    hSCManager,
                    InfoLevel,
                    dwServiceType,
                    dwServiceState,
                    cbBufSize,
                    lpResumeIndex,
                    pszGroupName,
                ),
                self._options,
            )

        def Opnum43NotUsedOnWire(self) -> svcctl.Opnum43NotUsedOnWireResult:
            """void Opnum43NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum43NotUsedOnWire, (), self._options)

        def RCreateServiceWOW64A(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
        ) -> svcctl.RCreateServiceWOW64AResult:
            """DWORD RCreateServiceWOW64A(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] LPSTR lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] LPSTR lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RCreateServiceWOW64A,
                (
                    hSCManager,
                    lpServiceName,
                    lpDisplayName,
                    dwDesiredAccess,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                ),
                self._options,
            )

        def RCreateServiceWOW64W(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
        ) -> svcctl.RCreateServiceWOW64WResult:
            """DWORD RCreateServiceWOW64W(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] wchar_t *lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] wchar_t *lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RCreateServiceWOW64W,
                (
                    hSCManager,
                    lpServiceName,
                    lpDisplayName,
                    dwDesiredAccess,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                ),
                self._options,
            )

        def Opnum46NotUsedOnWire(self) -> svcctl.Opnum46NotUsedOnWireResult:
            """void Opnum46NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum46NotUsedOnWire, (), self._options)

        def RNotifyServiceStatusChange(
            self,
            *,
            hService: ndr.ContextHandle | None,
            NotifyParams: SC_RPC_NOTIFY_PARAMS,
            pClientProcessGuid: UUID,
        ) -> svcctl.RNotifyServiceStatusChangeResult:
            """DWORD RNotifyServiceStatusChange(
                [in] SC_RPC_HANDLE hService,
                [in] SC_RPC_NOTIFY_PARAMS NotifyParams,
                [in] GUID *pClientProcessGuid,
                [out] GUID *pSCMProcessGuid,
                [out] PBOOL pfCreateRemoteQueue,
                [out] LPSC_NOTIFY_RPC_HANDLE phNotify
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RNotifyServiceStatusChange,
                (hService, NotifyParams, pClientProcessGuid),
                self._options,
            )

        def RGetNotifyResults(self, *, hNotify: ndr.ContextHandle | None) -> svcctl.RGetNotifyResultsResult:
            """error_status_t RGetNotifyResults(
                [in] SC_NOTIFY_RPC_HANDLE hNotify,
                [out] PSC_RPC_NOTIFY_PARAMS_LIST *ppNotifyParams
            );
            """
            return self._binding.call(svcctl.INTERFACE, _svcctl_RGetNotifyResults, (hNotify,), self._options)

        def RCloseNotifyHandle(
            self, *, phNotify: ndr.ContextHandle | None
        ) -> svcctl.RCloseNotifyHandleResult:
            """DWORD RCloseNotifyHandle([in, out] LPSC_NOTIFY_RPC_HANDLE phNotify, [out] PBOOL pfApcFired);"""
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RCloseNotifyHandle, (phNotify,), self._options
            )

        def RControlServiceExA(
            self,
            *,
            hService: ndr.ContextHandle | None,
            dwControl: int,
            dwInfoLevel: int = ndr.DERIVED,
            pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSA,
        ) -> svcctl.RControlServiceExAResult:
            """DWORD RControlServiceExA(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwControl,
                [in] DWORD dwInfoLevel,
                [in, switch_is(dwInfoLevel)] PSC_RPC_SERVICE_CONTROL_IN_PARAMSA pControlInParams,
                [out, switch_is(dwInfoLevel)] PSC_RPC_SERVICE_CONTROL_OUT_PARAMSA pControlOutParams
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RControlServiceExA,
                (hService, dwControl, dwInfoLevel, pControlInParams),
                self._options,
            )

        def RControlServiceExW(
            self,
            *,
            hService: ndr.ContextHandle | None,
            dwControl: int,
            dwInfoLevel: int = ndr.DERIVED,
            pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSW,
        ) -> svcctl.RControlServiceExWResult:
            """DWORD RControlServiceExW(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwControl,
                [in] DWORD dwInfoLevel,
                [in, switch_is(dwInfoLevel)] PSC_RPC_SERVICE_CONTROL_IN_PARAMSW pControlInParams,
                [out, switch_is(dwInfoLevel)] PSC_RPC_SERVICE_CONTROL_OUT_PARAMSW pControlOutParams
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RControlServiceExW,
                (hService, dwControl, dwInfoLevel, pControlInParams),
                self._options,
            )

        def Opnum52NotUsedOnWire(self) -> svcctl.Opnum52NotUsedOnWireResult:
            """void Opnum52NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum52NotUsedOnWire, (), self._options)

        def Opnum53NotUsedOnWire(self) -> svcctl.Opnum53NotUsedOnWireResult:
            """void Opnum53NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum53NotUsedOnWire, (), self._options)

        def Opnum54NotUsedOnWire(self) -> svcctl.Opnum54NotUsedOnWireResult:
            """void Opnum54NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum54NotUsedOnWire, (), self._options)

        def Opnum55NotUsedOnWire(self) -> svcctl.Opnum55NotUsedOnWireResult:
            """void Opnum55NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum55NotUsedOnWire, (), self._options)

        def RQueryServiceConfigEx(
            self, *, hService: ndr.ContextHandle | None, dwInfoLevel: int
        ) -> svcctl.RQueryServiceConfigExResult:
            """DWORD RQueryServiceConfigEx(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwInfoLevel,
                [out] SC_RPC_CONFIG_INFOW *pInfo
            );
            """
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_RQueryServiceConfigEx, (hService, dwInfoLevel), self._options
            )

        def Opnum57NotUsedOnWire(self) -> svcctl.Opnum57NotUsedOnWireResult:
            """void Opnum57NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum57NotUsedOnWire, (), self._options)

        def Opnum58NotUsedOnWire(self) -> svcctl.Opnum58NotUsedOnWireResult:
            """void Opnum58NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum58NotUsedOnWire, (), self._options)

        def Opnum59NotUsedOnWire(self) -> svcctl.Opnum59NotUsedOnWireResult:
            """void Opnum59NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum59NotUsedOnWire, (), self._options)

        def RCreateWowService(
            self,
            *,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int = ndr.DERIVED,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int = ndr.DERIVED,
            dwServiceWowType: int,
        ) -> svcctl.RCreateWowServiceResult:
            """DWORD RCreateWowService(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] wchar_t *lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] wchar_t *lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [in] USHORT dwServiceWowType,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            return self._binding.call(
                svcctl.INTERFACE,
                _svcctl_RCreateWowService,
                (
                    hSCManager,
                    lpServiceName,
                    lpDisplayName,
                    dwDesiredAccess,
                    dwServiceType,
                    dwStartType,
                    dwErrorControl,
                    lpBinaryPathName,
                    lpLoadOrderGroup,
                    lpdwTagId,
                    lpDependencies,
                    dwDependSize,
                    lpServiceStartName,
                    lpPassword,
                    dwPwSize,
                    dwServiceWowType,
                ),
                self._options,
            )

        def Opnum61NotUsedOnWire(self) -> svcctl.Opnum61NotUsedOnWireResult:
            """void Opnum61NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum61NotUsedOnWire, (), self._options)

        def Opnum62NotUsedOnWire(self) -> svcctl.Opnum62NotUsedOnWireResult:
            """void Opnum62NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum62NotUsedOnWire, (), self._options)

        def Opnum63NotUsedOnWire(self) -> svcctl.Opnum63NotUsedOnWireResult:
            """void Opnum63NotUsedOnWire(void);"""
            return self._binding.call(svcctl.INTERFACE, _svcctl_Opnum63NotUsedOnWire, (), self._options)

        def ROpenSCManager2(
            self, *, DatabaseName: str | None, DesiredAccess: int
        ) -> svcctl.ROpenSCManager2Result:
            """DWORD ROpenSCManager2(
                [in] handle_t BindingHandle,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *DatabaseName,
                [in] DWORD DesiredAccess,
                [out] LPSC_RPC_HANDLE ScmHandle
            );
            """
            return self._binding.call(
                svcctl.INTERFACE, _svcctl_ROpenSCManager2, (DatabaseName, DesiredAccess), self._options
            )

    class Server(stub.Server):
        """Server of svcctl: override what you serve."""

        def RCloseServiceHandle(
            self, call: stub.Call, /, hSCObject: ndr.ContextHandle | None
        ) -> svcctl.RCloseServiceHandleResult | Awaitable[svcctl.RCloseServiceHandleResult]:
            """DWORD RCloseServiceHandle([in, out] LPSC_RPC_HANDLE hSCObject);"""
            raise stub.not_served()

        def RControlService(
            self, call: stub.Call, /, hService: ndr.ContextHandle | None, dwControl: int
        ) -> svcctl.RControlServiceResult | Awaitable[svcctl.RControlServiceResult]:
            """DWORD RControlService(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwControl,
                [out] LPSERVICE_STATUS lpServiceStatus
            );
            """
            raise stub.not_served()

        def RDeleteService(
            self, call: stub.Call, /, hService: ndr.ContextHandle | None
        ) -> svcctl.RDeleteServiceResult | int | Awaitable[svcctl.RDeleteServiceResult | int]:
            """DWORD RDeleteService([in] SC_RPC_HANDLE hService);"""
            raise stub.not_served()

        def RLockServiceDatabase(
            self, call: stub.Call, /, hSCManager: ndr.ContextHandle | None
        ) -> svcctl.RLockServiceDatabaseResult | Awaitable[svcctl.RLockServiceDatabaseResult]:
            """DWORD RLockServiceDatabase([in] SC_RPC_HANDLE hSCManager, [out] LPSC_RPC_LOCK lpLock);"""
            raise stub.not_served()

        def RQueryServiceObjectSecurity(
            self,
            call: stub.Call,
            /,
            hService: ndr.ContextHandle | None,
            dwSecurityInformation: int,
            cbBufSize: int,
        ) -> svcctl.RQueryServiceObjectSecurityResult | Awaitable[svcctl.RQueryServiceObjectSecurityResult]:
            """DWORD RQueryServiceObjectSecurity(
                [in] SC_RPC_HANDLE hService,
                [in] SECURITY_INFORMATION dwSecurityInformation,
                [out, size_is(cbBufSize)] LPBYTE lpSecurityDescriptor,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded
            );
            """
            raise stub.not_served()

        def RSetServiceObjectSecurity(
            self,
            call: stub.Call,
            /,
            hService: ndr.ContextHandle | None,
            dwSecurityInformation: int,
            lpSecurityDescriptor: bytes,
            cbBufSize: int,
        ) -> (
            svcctl.RSetServiceObjectSecurityResult
            | int
            | Awaitable[svcctl.RSetServiceObjectSecurityResult | int]
        ):
            """DWORD RSetServiceObjectSecurity(
                [in] SC_RPC_HANDLE hService,
                [in] SECURITY_INFORMATION dwSecurityInformation,
                [in, size_is(cbBufSize)] LPBYTE lpSecurityDescriptor,
                [in] DWORD cbBufSize
            );
            """
            raise stub.not_served()

        def RQueryServiceStatus(
            self, call: stub.Call, /, hService: ndr.ContextHandle | None
        ) -> svcctl.RQueryServiceStatusResult | Awaitable[svcctl.RQueryServiceStatusResult]:
            """DWORD RQueryServiceStatus(
                [in] SC_RPC_HANDLE hService,
                [out] LPSERVICE_STATUS lpServiceStatus
            );
            """
            raise stub.not_served()

        def RSetServiceStatus(
            self,
            call: stub.Call,
            /,
            hServiceStatus: ndr.ContextHandle | None,
            lpServiceStatus: SERVICE_STATUS,
        ) -> svcctl.RSetServiceStatusResult | int | Awaitable[svcctl.RSetServiceStatusResult | int]:
            """DWORD RSetServiceStatus(
                [in] SC_RPC_HANDLE hServiceStatus,
                [in] LPSERVICE_STATUS lpServiceStatus
            );
            """
            raise stub.not_served()

        def RUnlockServiceDatabase(
            self, call: stub.Call, /, Lock: ndr.ContextHandle | None
        ) -> svcctl.RUnlockServiceDatabaseResult | Awaitable[svcctl.RUnlockServiceDatabaseResult]:
            """DWORD RUnlockServiceDatabase([in, out] LPSC_RPC_LOCK Lock);"""
            raise stub.not_served()

        def RNotifyBootConfigStatus(
            self, call: stub.Call, /, lpMachineName: str | None, BootAcceptable: int
        ) -> (
            svcctl.RNotifyBootConfigStatusResult | int | Awaitable[svcctl.RNotifyBootConfigStatusResult | int]
        ):
            """DWORD RNotifyBootConfigStatus(
                [in, string, unique, range(0, SC_MAX_COMPUTER_NAME_LENGTH)] SVCCTL_HANDLEW lpMachineName,
                [in] DWORD BootAcceptable
            );
            """
            raise stub.not_served()

        def Opnum10NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum10NotUsedOnWireResult | Awaitable[svcctl.Opnum10NotUsedOnWireResult | None] | None:
            """void Opnum10NotUsedOnWire(void);"""
            raise stub.not_served()

        def RChangeServiceConfigW(
            self,
            call: stub.Call,
            /,
            hService: ndr.ContextHandle | None,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str | None,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int,
            lpDisplayName: str | None,
        ) -> svcctl.RChangeServiceConfigWResult | Awaitable[svcctl.RChangeServiceConfigWResult]:
            """DWORD RChangeServiceConfigW(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, unique, range(0, SC_MAX_PATH_LENGTH)] wchar_t *lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] wchar_t *lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName
            );
            """
            raise stub.not_served()

        def RCreateServiceW(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int,
        ) -> svcctl.RCreateServiceWResult | Awaitable[svcctl.RCreateServiceWResult]:
            """DWORD RCreateServiceW(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] wchar_t *lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] wchar_t *lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            raise stub.not_served()

        def REnumDependentServicesW(
            self, call: stub.Call, /, hService: ndr.ContextHandle | None, dwServiceState: int, cbBufSize: int
        ) -> svcctl.REnumDependentServicesWResult | Awaitable[svcctl.REnumDependentServicesWResult]:
            """DWORD REnumDependentServicesW(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpServices,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned
            );
            """
            raise stub.not_served()

        def REnumServicesStatusW(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
        ) -> svcctl.REnumServicesStatusWResult | Awaitable[svcctl.REnumServicesStatusWResult]:
            """DWORD REnumServicesStatusW(
                [in] SC_RPC_HANDLE hSCManager,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex
            );
            """
            raise stub.not_served()

        def ROpenSCManagerW(
            self,
            call: stub.Call,
            /,
            lpMachineName: str | None,
            lpDatabaseName: str | None,
            dwDesiredAccess: int,
        ) -> svcctl.ROpenSCManagerWResult | Awaitable[svcctl.ROpenSCManagerWResult]:
            """DWORD ROpenSCManagerW(
                [in, string, unique, range(0, SC_MAX_COMPUTER_NAME_LENGTH)] SVCCTL_HANDLEW lpMachineName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDatabaseName,
                [in] DWORD dwDesiredAccess,
                [out] LPSC_RPC_HANDLE lpScHandle
            );
            """
            raise stub.not_served()

        def ROpenServiceW(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            dwDesiredAccess: int,
        ) -> svcctl.ROpenServiceWResult | Awaitable[svcctl.ROpenServiceWResult]:
            """DWORD ROpenServiceW(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [in] DWORD dwDesiredAccess,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            raise stub.not_served()

        def RQueryServiceConfigW(
            self, call: stub.Call, /, hService: ndr.ContextHandle | None, cbBufSize: int
        ) -> svcctl.RQueryServiceConfigWResult | Awaitable[svcctl.RQueryServiceConfigWResult]:
            """DWORD RQueryServiceConfigW(
                [in] SC_RPC_HANDLE hService,
                [out] LPQUERY_SERVICE_CONFIGW lpServiceConfig,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            raise stub.not_served()

        def RQueryServiceLockStatusW(
            self, call: stub.Call, /, hSCManager: ndr.ContextHandle | None, cbBufSize: int
        ) -> svcctl.RQueryServiceLockStatusWResult | Awaitable[svcctl.RQueryServiceLockStatusWResult]:
            """DWORD RQueryServiceLockStatusW(
                [in] SC_RPC_HANDLE hSCManager,
                [out] LPQUERY_SERVICE_LOCK_STATUSW lpLockStatus,
                [in, range(0, 1024 * 4)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_4K pcbBytesNeeded
            );
            """
            raise stub.not_served()

        def RStartServiceW(
            self,
            call: stub.Call,
            /,
            hService: ndr.ContextHandle | None,
            argc: int,
            argv: list[STRING_PTRSW] | None,
        ) -> svcctl.RStartServiceWResult | int | Awaitable[svcctl.RStartServiceWResult | int]:
            """DWORD RStartServiceW(
                [in] SC_RPC_HANDLE hService,
                [in, range(0, SC_MAX_ARGUMENTS)] DWORD argc,
                [in, unique, size_is(argc)] LPSTRING_PTRSW argv
            );
            """
            raise stub.not_served()

        def RGetServiceDisplayNameW(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpcchBuffer: int,
        ) -> svcctl.RGetServiceDisplayNameWResult | Awaitable[svcctl.RGetServiceDisplayNameWResult]:
            """DWORD RGetServiceDisplayNameW(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [out, string, range(1, 4 * 1024 + 1), size_is(*lpcchBuffer + 1)] wchar_t *lpDisplayName,
                [in, out] DWORD *lpcchBuffer
            );
            """
            raise stub.not_served()

        def RGetServiceKeyNameW(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            lpDisplayName: str,
            lpcchBuffer: int,
        ) -> svcctl.RGetServiceKeyNameWResult | Awaitable[svcctl.RGetServiceKeyNameWResult]:
            """DWORD RGetServiceKeyNameW(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName,
                [out, string, range(1, 4 * 1024 + 1), size_is(*lpcchBuffer + 1)] wchar_t *lpServiceName,
                [in, out] DWORD *lpcchBuffer
            );
            """
            raise stub.not_served()

        def Opnum22NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum22NotUsedOnWireResult | Awaitable[svcctl.Opnum22NotUsedOnWireResult | None] | None:
            """void Opnum22NotUsedOnWire(void);"""
            raise stub.not_served()

        def RChangeServiceConfigA(
            self,
            call: stub.Call,
            /,
            hService: ndr.ContextHandle | None,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str | None,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int,
            lpDisplayName: str | None,
        ) -> svcctl.RChangeServiceConfigAResult | Awaitable[svcctl.RChangeServiceConfigAResult]:
            """DWORD RChangeServiceConfigA(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, unique, range(0, SC_MAX_PATH_LENGTH)] LPSTR lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] LPSTR lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDisplayName
            );
            """
            raise stub.not_served()

        def RCreateServiceA(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int,
        ) -> svcctl.RCreateServiceAResult | Awaitable[svcctl.RCreateServiceAResult]:
            """DWORD RCreateServiceA(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] LPSTR lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] LPSTR lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            raise stub.not_served()

        def REnumDependentServicesA(
            self, call: stub.Call, /, hService: ndr.ContextHandle | None, dwServiceState: int, cbBufSize: int
        ) -> svcctl.REnumDependentServicesAResult | Awaitable[svcctl.REnumDependentServicesAResult]:
            """DWORD REnumDependentServicesA(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpServices,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned
            );
            """
            raise stub.not_served()

        def REnumServicesStatusA(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
        ) -> svcctl.REnumServicesStatusAResult | Awaitable[svcctl.REnumServicesStatusAResult]:
            """DWORD REnumServicesStatusA(
                [in] SC_RPC_HANDLE hSCManager,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex
            );
            """
            raise stub.not_served()

        def ROpenSCManagerA(
            self,
            call: stub.Call,
            /,
            lpMachineName: str | None,
            lpDatabaseName: str | None,
            dwDesiredAccess: int,
        ) -> svcctl.ROpenSCManagerAResult | Awaitable[svcctl.ROpenSCManagerAResult]:
            """DWORD ROpenSCManagerA(
                [in, string, unique, range(0, SC_MAX_COMPUTER_NAME_LENGTH)] SVCCTL_HANDLEA lpMachineName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDatabaseName,
                [in] DWORD dwDesiredAccess,
                [out] LPSC_RPC_HANDLE lpScHandle
            );
            """
            raise stub.not_served()

        def ROpenServiceA(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            dwDesiredAccess: int,
        ) -> svcctl.ROpenServiceAResult | Awaitable[svcctl.ROpenServiceAResult]:
            """DWORD ROpenServiceA(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpServiceName,
                [in] DWORD dwDesiredAccess,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            raise stub.not_served()

        def RQueryServiceConfigA(
            self, call: stub.Call, /, hService: ndr.ContextHandle | None, cbBufSize: int
        ) -> svcctl.RQueryServiceConfigAResult | Awaitable[svcctl.RQueryServiceConfigAResult]:
            """DWORD RQueryServiceConfigA(
                [in] SC_RPC_HANDLE hService,
                [out] LPQUERY_SERVICE_CONFIGA lpServiceConfig,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            raise stub.not_served()

        def RQueryServiceLockStatusA(
            self, call: stub.Call, /, hSCManager: ndr.ContextHandle | None, cbBufSize: int
        ) -> svcctl.RQueryServiceLockStatusAResult | Awaitable[svcctl.RQueryServiceLockStatusAResult]:
            """DWORD RQueryServiceLockStatusA(
                [in] SC_RPC_HANDLE hSCManager,
                [out] LPQUERY_SERVICE_LOCK_STATUSA lpLockStatus,
                [in, range(0, 1024 * 4)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_4K pcbBytesNeeded
            );
            """
            raise stub.not_served()

        def RStartServiceA(
            self,
            call: stub.Call,
            /,
            hService: ndr.ContextHandle | None,
            argc: int,
            argv: list[STRING_PTRSA] | None,
        ) -> svcctl.RStartServiceAResult | int | Awaitable[svcctl.RStartServiceAResult | int]:
            """DWORD RStartServiceA(
                [in] SC_RPC_HANDLE hService,
                [in, range(0, SC_MAX_ARGUMENTS)] DWORD argc,
                [in, unique, size_is(argc)] LPSTRING_PTRSA argv
            );
            """
            raise stub.not_served()

        def RGetServiceDisplayNameA(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpcchBuffer: int,
        ) -> svcctl.RGetServiceDisplayNameAResult | Awaitable[svcctl.RGetServiceDisplayNameAResult]:
            """DWORD RGetServiceDisplayNameA(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpServiceName,
                [out, string, size_is(*lpcchBuffer)] LPSTR lpDisplayName,
                [in, out] LPBOUNDED_DWORD_4K lpcchBuffer
            );
            """
            raise stub.not_served()

        def RGetServiceKeyNameA(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            lpDisplayName: str,
            lpcchBuffer: int,
        ) -> svcctl.RGetServiceKeyNameAResult | Awaitable[svcctl.RGetServiceKeyNameAResult]:
            """DWORD RGetServiceKeyNameA(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDisplayName,
                [out, string, size_is(*lpcchBuffer)] LPSTR lpKeyName,
                [in, out] LPBOUNDED_DWORD_4K lpcchBuffer
            );
            """
            raise stub.not_served()

        def Opnum34NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum34NotUsedOnWireResult | Awaitable[svcctl.Opnum34NotUsedOnWireResult | None] | None:
            """void Opnum34NotUsedOnWire(void);"""
            raise stub.not_served()

        def REnumServiceGroupW(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
            pszGroupName: str | None,
        ) -> svcctl.REnumServiceGroupWResult | Awaitable[svcctl.REnumServiceGroupWResult]:
            """DWORD REnumServiceGroupW(
                [in] SC_RPC_HANDLE hSCManager,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPCWSTR pszGroupName
            );
            """
            raise stub.not_served()

        def RChangeServiceConfig2A(
            self, call: stub.Call, /, hService: ndr.ContextHandle | None, Info: SC_RPC_CONFIG_INFOA
        ) -> svcctl.RChangeServiceConfig2AResult | int | Awaitable[svcctl.RChangeServiceConfig2AResult | int]:
            """DWORD RChangeServiceConfig2A([in] SC_RPC_HANDLE hService, [in] SC_RPC_CONFIG_INFOA Info);"""
            raise stub.not_served()

        def RChangeServiceConfig2W(
            self, call: stub.Call, /, hService: ndr.ContextHandle | None, Info: SC_RPC_CONFIG_INFOW
        ) -> svcctl.RChangeServiceConfig2WResult | int | Awaitable[svcctl.RChangeServiceConfig2WResult | int]:
            """DWORD RChangeServiceConfig2W([in] SC_RPC_HANDLE hService, [in] SC_RPC_CONFIG_INFOW Info);"""
            raise stub.not_served()

        def RQueryServiceConfig2A(
            self, call: stub.Call, /, hService: ndr.ContextHandle | None, dwInfoLevel: int, cbBufSize: int
        ) -> svcctl.RQueryServiceConfig2AResult | Awaitable[svcctl.RQueryServiceConfig2AResult]:
            """DWORD RQueryServiceConfig2A(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwInfoLevel,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            raise stub.not_served()

        def RQueryServiceConfig2W(
            self, call: stub.Call, /, hService: ndr.ContextHandle | None, dwInfoLevel: int, cbBufSize: int
        ) -> svcctl.RQueryServiceConfig2WResult | Awaitable[svcctl.RQueryServiceConfig2WResult]:
            """DWORD RQueryServiceConfig2W(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwInfoLevel,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            raise stub.not_served()

        def RQueryServiceStatusEx(
            self,
            call: stub.Call,
            /,
            hService: ndr.ContextHandle | None,
            InfoLevel: SC_STATUS_TYPE | int,
            cbBufSize: int,
        ) -> svcctl.RQueryServiceStatusExResult | Awaitable[svcctl.RQueryServiceStatusExResult]:
            """DWORD RQueryServiceStatusEx(
                [in] SC_RPC_HANDLE hService,
                [in] SC_STATUS_TYPE InfoLevel,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 8)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_8K pcbBytesNeeded
            );
            """
            raise stub.not_served()

        def REnumServicesStatusExA(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            InfoLevel: SC_ENUM_TYPE | int,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
            pszGroupName: str | None,
        ) -> svcctl.REnumServicesStatusExAResult | Awaitable[svcctl.REnumServicesStatusExAResult]:
            """DWORD REnumServicesStatusExA(
                [in] SC_RPC_HANDLE hSCManager,
                [in] SC_ENUM_TYPE InfoLevel,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPCSTR pszGroupName
            );
            """
            raise stub.not_served()

        def REnumServicesStatusExW(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            InfoLevel: SC_ENUM_TYPE | int,
            dwServiceType: int,
            dwServiceState: int,
            cbBufSize: int,
            lpResumeIndex: int | None,
            pszGroupName: str | None,
        ) -> svcctl.REnumServicesStatusExWResult | Awaitable[svcctl.REnumServicesStatusExWResult]:
            """DWORD REnumServicesStatusExW(
                [in] SC_RPC_HANDLE hSCManager,
                [in] SC_ENUM_TYPE InfoLevel,
                [in] DWORD dwServiceType,
                [in] DWORD dwServiceState,
                [out, size_is(cbBufSize)] LPBYTE lpBuffer,
                [in, range(0, 1024 * 256)] DWORD cbBufSize,
                [out] LPBOUNDED_DWORD_256K pcbBytesNeeded,
                [out] LPBOUNDED_DWORD_256K lpServicesReturned,
                [in, out, unique] LPBOUNDED_DWORD_256K lpResumeIndex,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPCWSTR pszGroupName
            );
            """
            raise stub.not_served()

        def Opnum43NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum43NotUsedOnWireResult | Awaitable[svcctl.Opnum43NotUsedOnWireResult | None] | None:
            """void Opnum43NotUsedOnWire(void);"""
            raise stub.not_served()

        def RCreateServiceWOW64A(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int,
        ) -> svcctl.RCreateServiceWOW64AResult | Awaitable[svcctl.RCreateServiceWOW64AResult]:
            """DWORD RCreateServiceWOW64A(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] LPSTR lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] LPSTR lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] LPSTR lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            raise stub.not_served()

        def RCreateServiceWOW64W(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int,
        ) -> svcctl.RCreateServiceWOW64WResult | Awaitable[svcctl.RCreateServiceWOW64WResult]:
            """DWORD RCreateServiceWOW64W(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] wchar_t *lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] wchar_t *lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            raise stub.not_served()

        def Opnum46NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum46NotUsedOnWireResult | Awaitable[svcctl.Opnum46NotUsedOnWireResult | None] | None:
            """void Opnum46NotUsedOnWire(void);"""
            raise stub.not_served()

        def RNotifyServiceStatusChange(
            self,
            call: stub.Call,
            /,
            hService: ndr.ContextHandle | None,
            NotifyParams: SC_RPC_NOTIFY_PARAMS,
            pClientProcessGuid: UUID,
        ) -> svcctl.RNotifyServiceStatusChangeResult | Awaitable[svcctl.RNotifyServiceStatusChangeResult]:
            """DWORD RNotifyServiceStatusChange(
                [in] SC_RPC_HANDLE hService,
                [in] SC_RPC_NOTIFY_PARAMS NotifyParams,
                [in] GUID *pClientProcessGuid,
                [out] GUID *pSCMProcessGuid,
                [out] PBOOL pfCreateRemoteQueue,
                [out] LPSC_NOTIFY_RPC_HANDLE phNotify
            );
            """
            raise stub.not_served()

        def RGetNotifyResults(
            self, call: stub.Call, /, hNotify: ndr.ContextHandle | None
        ) -> svcctl.RGetNotifyResultsResult | Awaitable[svcctl.RGetNotifyResultsResult]:
            """error_status_t RGetNotifyResults(
                [in] SC_NOTIFY_RPC_HANDLE hNotify,
                [out] PSC_RPC_NOTIFY_PARAMS_LIST *ppNotifyParams
            );
            """
            raise stub.not_served()

        def RCloseNotifyHandle(
            self, call: stub.Call, /, phNotify: ndr.ContextHandle | None
        ) -> svcctl.RCloseNotifyHandleResult | Awaitable[svcctl.RCloseNotifyHandleResult]:
            """DWORD RCloseNotifyHandle([in, out] LPSC_NOTIFY_RPC_HANDLE phNotify, [out] PBOOL pfApcFired);"""
            raise stub.not_served()

        def RControlServiceExA(
            self,
            call: stub.Call,
            /,
            hService: ndr.ContextHandle | None,
            dwControl: int,
            dwInfoLevel: int,
            pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSA,
        ) -> svcctl.RControlServiceExAResult | Awaitable[svcctl.RControlServiceExAResult]:
            """DWORD RControlServiceExA(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwControl,
                [in] DWORD dwInfoLevel,
                [in, switch_is(dwInfoLevel)] PSC_RPC_SERVICE_CONTROL_IN_PARAMSA pControlInParams,
                [out, switch_is(dwInfoLevel)] PSC_RPC_SERVICE_CONTROL_OUT_PARAMSA pControlOutParams
            );
            """
            raise stub.not_served()

        def RControlServiceExW(
            self,
            call: stub.Call,
            /,
            hService: ndr.ContextHandle | None,
            dwControl: int,
            dwInfoLevel: int,
            pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSW,
        ) -> svcctl.RControlServiceExWResult | Awaitable[svcctl.RControlServiceExWResult]:
            """DWORD RControlServiceExW(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwControl,
                [in] DWORD dwInfoLevel,
                [in, switch_is(dwInfoLevel)] PSC_RPC_SERVICE_CONTROL_IN_PARAMSW pControlInParams,
                [out, switch_is(dwInfoLevel)] PSC_RPC_SERVICE_CONTROL_OUT_PARAMSW pControlOutParams
            );
            """
            raise stub.not_served()

        def Opnum52NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum52NotUsedOnWireResult | Awaitable[svcctl.Opnum52NotUsedOnWireResult | None] | None:
            """void Opnum52NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum53NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum53NotUsedOnWireResult | Awaitable[svcctl.Opnum53NotUsedOnWireResult | None] | None:
            """void Opnum53NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum54NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum54NotUsedOnWireResult | Awaitable[svcctl.Opnum54NotUsedOnWireResult | None] | None:
            """void Opnum54NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum55NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum55NotUsedOnWireResult | Awaitable[svcctl.Opnum55NotUsedOnWireResult | None] | None:
            """void Opnum55NotUsedOnWire(void);"""
            raise stub.not_served()

        def RQueryServiceConfigEx(
            self, call: stub.Call, /, hService: ndr.ContextHandle | None, dwInfoLevel: int
        ) -> svcctl.RQueryServiceConfigExResult | Awaitable[svcctl.RQueryServiceConfigExResult]:
            """DWORD RQueryServiceConfigEx(
                [in] SC_RPC_HANDLE hService,
                [in] DWORD dwInfoLevel,
                [out] SC_RPC_CONFIG_INFOW *pInfo
            );
            """
            raise stub.not_served()

        def Opnum57NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum57NotUsedOnWireResult | Awaitable[svcctl.Opnum57NotUsedOnWireResult | None] | None:
            """void Opnum57NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum58NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum58NotUsedOnWireResult | Awaitable[svcctl.Opnum58NotUsedOnWireResult | None] | None:
            """void Opnum58NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum59NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum59NotUsedOnWireResult | Awaitable[svcctl.Opnum59NotUsedOnWireResult | None] | None:
            """void Opnum59NotUsedOnWire(void);"""
            raise stub.not_served()

        def RCreateWowService(
            self,
            call: stub.Call,
            /,
            hSCManager: ndr.ContextHandle | None,
            lpServiceName: str,
            lpDisplayName: str | None,
            dwDesiredAccess: int,
            dwServiceType: int,
            dwStartType: int,
            dwErrorControl: int,
            lpBinaryPathName: str,
            lpLoadOrderGroup: str | None,
            lpdwTagId: int | None,
            lpDependencies: bytes | None,
            dwDependSize: int,
            lpServiceStartName: str | None,
            lpPassword: bytes | None,
            dwPwSize: int,
            dwServiceWowType: int,
        ) -> svcctl.RCreateWowServiceResult | Awaitable[svcctl.RCreateWowServiceResult]:
            """DWORD RCreateWowService(
                [in] SC_RPC_HANDLE hSCManager,
                [in, string, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpServiceName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpDisplayName,
                [in] DWORD dwDesiredAccess,
                [in] DWORD dwServiceType,
                [in] DWORD dwStartType,
                [in] DWORD dwErrorControl,
                [in, string, range(0, SC_MAX_PATH_LENGTH)] wchar_t *lpBinaryPathName,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *lpLoadOrderGroup,
                [in, out, unique] LPDWORD lpdwTagId,
                [in, unique, size_is(dwDependSize)] LPBYTE lpDependencies,
                [in, range(0, SC_MAX_DEPEND_SIZE)] DWORD dwDependSize,
                [in, string, unique, range(0, SC_MAX_ACCOUNT_NAME_LENGTH)] wchar_t *lpServiceStartName,
                [in, unique, size_is(dwPwSize)] LPBYTE lpPassword,
                [in, range(0, SC_MAX_PWD_SIZE)] DWORD dwPwSize,
                [in] USHORT dwServiceWowType,
                [out] LPSC_RPC_HANDLE lpServiceHandle
            );
            """
            raise stub.not_served()

        def Opnum61NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum61NotUsedOnWireResult | Awaitable[svcctl.Opnum61NotUsedOnWireResult | None] | None:
            """void Opnum61NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum62NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum62NotUsedOnWireResult | Awaitable[svcctl.Opnum62NotUsedOnWireResult | None] | None:
            """void Opnum62NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum63NotUsedOnWire(
            self, call: stub.Call, /
        ) -> svcctl.Opnum63NotUsedOnWireResult | Awaitable[svcctl.Opnum63NotUsedOnWireResult | None] | None:
            """void Opnum63NotUsedOnWire(void);"""
            raise stub.not_served()

        def ROpenSCManager2(
            self, call: stub.Call, /, DatabaseName: str | None, DesiredAccess: int
        ) -> svcctl.ROpenSCManager2Result | Awaitable[svcctl.ROpenSCManager2Result]:
            """DWORD ROpenSCManager2(
                [in] handle_t BindingHandle,
                [in, string, unique, range(0, SC_MAX_NAME_LENGTH)] wchar_t *DatabaseName,
                [in] DWORD DesiredAccess,
                [out] LPSC_RPC_HANDLE ScmHandle
            );
            """
            raise stub.not_served()


_svcctl_RCloseServiceHandle: Final = stub.Operation(
    0,
    "RCloseServiceHandle",
    (ndr.Param("hSCObject", ndr.Pointer(_SC_RPC_HANDLE, "ref"), "in,out"),),
    returns=ndr.ULONG,
    result=svcctl.RCloseServiceHandleResult,
)
_svcctl_RControlService: Final = stub.Operation(
    1,
    "RControlService",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwControl", ndr.ULONG, "in"),
        ndr.Param("lpServiceStatus", ndr.Pointer(SERVICE_STATUS.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RControlServiceResult,
)
_svcctl_RDeleteService: Final = stub.Operation(
    2,
    "RDeleteService",
    (ndr.Param("hService", _SC_RPC_HANDLE, "in"),),
    returns=ndr.ULONG,
    result=svcctl.RDeleteServiceResult,
)
_svcctl_RLockServiceDatabase: Final = stub.Operation(
    3,
    "RLockServiceDatabase",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param("lpLock", ndr.Pointer(_SC_RPC_LOCK, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RLockServiceDatabaseResult,
)
_svcctl_RQueryServiceObjectSecurity: Final = stub.Operation(
    4,
    "RQueryServiceObjectSecurity",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwSecurityInformation", ndr.ULONG, "in"),
        ndr.Param(
            "lpSecurityDescriptor",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBufSize"),)), "ref"),
            "out",
        ),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 262144), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RQueryServiceObjectSecurityResult,
)
_svcctl_RSetServiceObjectSecurity: Final = stub.Operation(
    5,
    "RSetServiceObjectSecurity",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwSecurityInformation", ndr.ULONG, "in"),
        ndr.Param(
            "lpSecurityDescriptor",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBufSize"),)), "ref"),
            "in",
        ),
        ndr.Param("cbBufSize", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RSetServiceObjectSecurityResult,
)
_svcctl_RQueryServiceStatus: Final = stub.Operation(
    6,
    "RQueryServiceStatus",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("lpServiceStatus", ndr.Pointer(SERVICE_STATUS.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RQueryServiceStatusResult,
)
_svcctl_RSetServiceStatus: Final = stub.Operation(
    7,
    "RSetServiceStatus",
    (
        ndr.Param("hServiceStatus", _SC_RPC_HANDLE, "in"),
        ndr.Param("lpServiceStatus", ndr.Pointer(SERVICE_STATUS.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RSetServiceStatusResult,
)
_svcctl_RUnlockServiceDatabase: Final = stub.Operation(
    8,
    "RUnlockServiceDatabase",
    (ndr.Param("Lock", ndr.Pointer(_SC_RPC_LOCK, "ref"), "in,out"),),
    returns=ndr.ULONG,
    result=svcctl.RUnlockServiceDatabaseResult,
)
_svcctl_RNotifyBootConfigStatus: Final = stub.Operation(
    9,
    "RNotifyBootConfigStatus",
    (
        ndr.Param(
            "lpMachineName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 1024)),), string=True)),
            "in",
        ),
        ndr.Param("BootAcceptable", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RNotifyBootConfigStatusResult,
)
_svcctl_Opnum10NotUsedOnWire: Final = stub.Operation(
    10, "Opnum10NotUsedOnWire", (), result=svcctl.Opnum10NotUsedOnWireResult
)
_svcctl_RChangeServiceConfigW: Final = stub.Operation(
    11,
    "RChangeServiceConfigW",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwServiceType", ndr.ULONG, "in"),
        ndr.Param("dwStartType", ndr.ULONG, "in"),
        ndr.Param("dwErrorControl", ndr.ULONG, "in"),
        ndr.Param(
            "lpBinaryPathName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 32768)),), string=True)),
            "in",
        ),
        ndr.Param(
            "lpLoadOrderGroup",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("lpdwTagId", ndr.Pointer(ndr.ULONG), "in,out"),
        ndr.Param(
            "lpDependencies", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwDependSize"),))), "in"
        ),
        ndr.Param("dwDependSize", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param(
            "lpServiceStartName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 2048)),), string=True)),
            "in",
        ),
        ndr.Param("lpPassword", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwPwSize"),))), "in"),
        ndr.Param("dwPwSize", ndr.Ranged(ndr.ULONG, 0, 514), "in"),
        ndr.Param(
            "lpDisplayName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=svcctl.RChangeServiceConfigWResult,
)
_svcctl_RCreateServiceW: Final = stub.Operation(
    12,
    "RCreateServiceW",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param(
            "lpServiceName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpDisplayName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("dwDesiredAccess", ndr.ULONG, "in"),
        ndr.Param("dwServiceType", ndr.ULONG, "in"),
        ndr.Param("dwStartType", ndr.ULONG, "in"),
        ndr.Param("dwErrorControl", ndr.ULONG, "in"),
        ndr.Param(
            "lpBinaryPathName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 32768)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpLoadOrderGroup",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("lpdwTagId", ndr.Pointer(ndr.ULONG), "in,out"),
        ndr.Param(
            "lpDependencies", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwDependSize"),))), "in"
        ),
        ndr.Param("dwDependSize", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param(
            "lpServiceStartName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 2048)),), string=True)),
            "in",
        ),
        ndr.Param("lpPassword", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwPwSize"),))), "in"),
        ndr.Param("dwPwSize", ndr.Ranged(ndr.ULONG, 0, 514), "in"),
        ndr.Param("lpServiceHandle", ndr.Pointer(_SC_RPC_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RCreateServiceWResult,
)
_svcctl_REnumDependentServicesW: Final = stub.Operation(
    13,
    "REnumDependentServicesW",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwServiceState", ndr.ULONG, "in"),
        ndr.Param(
            "lpServices", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBufSize"),)), "ref"), "out"
        ),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 262144), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
        ndr.Param("lpServicesReturned", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.REnumDependentServicesWResult,
)
_svcctl_REnumServicesStatusW: Final = stub.Operation(
    14,
    "REnumServicesStatusW",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwServiceType", ndr.ULONG, "in"),
        ndr.Param("dwServiceState", ndr.ULONG, "in"),
        ndr.Param(
            "lpBuffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBufSize"),)), "ref"), "out"
        ),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 262144), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
        ndr.Param("lpServicesReturned", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
        ndr.Param("lpResumeIndex", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144)), "in,out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.REnumServicesStatusWResult,
)
_svcctl_ROpenSCManagerW: Final = stub.Operation(
    15,
    "ROpenSCManagerW",
    (
        ndr.Param(
            "lpMachineName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 1024)),), string=True)),
            "in",
        ),
        ndr.Param(
            "lpDatabaseName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("dwDesiredAccess", ndr.ULONG, "in"),
        ndr.Param("lpScHandle", ndr.Pointer(_SC_RPC_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.ROpenSCManagerWResult,
)
_svcctl_ROpenServiceW: Final = stub.Operation(
    16,
    "ROpenServiceW",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param(
            "lpServiceName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("dwDesiredAccess", ndr.ULONG, "in"),
        ndr.Param("lpServiceHandle", ndr.Pointer(_SC_RPC_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.ROpenServiceWResult,
)
_svcctl_RQueryServiceConfigW: Final = stub.Operation(
    17,
    "RQueryServiceConfigW",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("lpServiceConfig", ndr.Pointer(QUERY_SERVICE_CONFIGW.__ndr__, "ref"), "out"),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 8192), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 8192), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RQueryServiceConfigWResult,
)
_svcctl_RQueryServiceLockStatusW: Final = stub.Operation(
    18,
    "RQueryServiceLockStatusW",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param("lpLockStatus", ndr.Pointer(QUERY_SERVICE_LOCK_STATUSW.__ndr__, "ref"), "out"),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 4096), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RQueryServiceLockStatusWResult,
)
_svcctl_RStartServiceW: Final = stub.Operation(
    19,
    "RStartServiceW",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("argc", ndr.Ranged(ndr.ULONG, 0, 1024), "in"),
        ndr.Param("argv", ndr.Pointer(ndr.Array(STRING_PTRSW.__ndr__, (ndr.Dim(size_is="argc"),))), "in"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RStartServiceWResult,
)
_svcctl_RGetServiceDisplayNameW: Final = stub.Operation(
    20,
    "RGetServiceDisplayNameW",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param(
            "lpServiceName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpDisplayName",
            ndr.Pointer(
                ndr.Array(
                    ndr.WCHAR,
                    (ndr.Dim(size_is="*lpcchBuffer + 1", varying=True, range=(1, 4097)),),
                    string=True,
                ),
                "ref",
            ),
            "out",
        ),
        ndr.Param("lpcchBuffer", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RGetServiceDisplayNameWResult,
)
_svcctl_RGetServiceKeyNameW: Final = stub.Operation(
    21,
    "RGetServiceKeyNameW",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param(
            "lpDisplayName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpServiceName",
            ndr.Pointer(
                ndr.Array(
                    ndr.WCHAR,
                    (ndr.Dim(size_is="*lpcchBuffer + 1", varying=True, range=(1, 4097)),),
                    string=True,
                ),
                "ref",
            ),
            "out",
        ),
        ndr.Param("lpcchBuffer", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RGetServiceKeyNameWResult,
)
_svcctl_Opnum22NotUsedOnWire: Final = stub.Operation(
    22, "Opnum22NotUsedOnWire", (), result=svcctl.Opnum22NotUsedOnWireResult
)
_svcctl_RChangeServiceConfigA: Final = stub.Operation(
    23,
    "RChangeServiceConfigA",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwServiceType", ndr.ULONG, "in"),
        ndr.Param("dwStartType", ndr.ULONG, "in"),
        ndr.Param("dwErrorControl", ndr.ULONG, "in"),
        ndr.Param(
            "lpBinaryPathName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 32768)),), string=True)),
            "in",
        ),
        ndr.Param(
            "lpLoadOrderGroup",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("lpdwTagId", ndr.Pointer(ndr.ULONG), "in,out"),
        ndr.Param(
            "lpDependencies", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwDependSize"),))), "in"
        ),
        ndr.Param("dwDependSize", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param(
            "lpServiceStartName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 2048)),), string=True)),
            "in",
        ),
        ndr.Param("lpPassword", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwPwSize"),))), "in"),
        ndr.Param("dwPwSize", ndr.Ranged(ndr.ULONG, 0, 514), "in"),
        ndr.Param(
            "lpDisplayName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=svcctl.RChangeServiceConfigAResult,
)
_svcctl_RCreateServiceA: Final = stub.Operation(
    24,
    "RCreateServiceA",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param(
            "lpServiceName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpDisplayName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("dwDesiredAccess", ndr.ULONG, "in"),
        ndr.Param("dwServiceType", ndr.ULONG, "in"),
        ndr.Param("dwStartType", ndr.ULONG, "in"),
        ndr.Param("dwErrorControl", ndr.ULONG, "in"),
        ndr.Param(
            "lpBinaryPathName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 32768)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpLoadOrderGroup",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("lpdwTagId", ndr.Pointer(ndr.ULONG), "in,out"),
        ndr.Param(
            "lpDependencies", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwDependSize"),))), "in"
        ),
        ndr.Param("dwDependSize", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param(
            "lpServiceStartName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 2048)),), string=True)),
            "in",
        ),
        ndr.Param("lpPassword", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwPwSize"),))), "in"),
        ndr.Param("dwPwSize", ndr.Ranged(ndr.ULONG, 0, 514), "in"),
        ndr.Param("lpServiceHandle", ndr.Pointer(_SC_RPC_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RCreateServiceAResult,
)
_svcctl_REnumDependentServicesA: Final = stub.Operation(
    25,
    "REnumDependentServicesA",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwServiceState", ndr.ULONG, "in"),
        ndr.Param(
            "lpServices", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBufSize"),)), "ref"), "out"
        ),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 262144), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
        ndr.Param("lpServicesReturned", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.REnumDependentServicesAResult,
)
_svcctl_REnumServicesStatusA: Final = stub.Operation(
    26,
    "REnumServicesStatusA",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwServiceType", ndr.ULONG, "in"),
        ndr.Param("dwServiceState", ndr.ULONG, "in"),
        ndr.Param(
            "lpBuffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBufSize"),)), "ref"), "out"
        ),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 262144), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
        ndr.Param("lpServicesReturned", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
        ndr.Param("lpResumeIndex", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144)), "in,out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.REnumServicesStatusAResult,
)
_svcctl_ROpenSCManagerA: Final = stub.Operation(
    27,
    "ROpenSCManagerA",
    (
        ndr.Param(
            "lpMachineName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 1024)),), string=True)),
            "in",
        ),
        ndr.Param(
            "lpDatabaseName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("dwDesiredAccess", ndr.ULONG, "in"),
        ndr.Param("lpScHandle", ndr.Pointer(_SC_RPC_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.ROpenSCManagerAResult,
)
_svcctl_ROpenServiceA: Final = stub.Operation(
    28,
    "ROpenServiceA",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param(
            "lpServiceName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True), "ref"),
            "in",
        ),
        ndr.Param("dwDesiredAccess", ndr.ULONG, "in"),
        ndr.Param("lpServiceHandle", ndr.Pointer(_SC_RPC_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.ROpenServiceAResult,
)
_svcctl_RQueryServiceConfigA: Final = stub.Operation(
    29,
    "RQueryServiceConfigA",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("lpServiceConfig", ndr.Pointer(QUERY_SERVICE_CONFIGA.__ndr__, "ref"), "out"),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 8192), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 8192), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RQueryServiceConfigAResult,
)
_svcctl_RQueryServiceLockStatusA: Final = stub.Operation(
    30,
    "RQueryServiceLockStatusA",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param("lpLockStatus", ndr.Pointer(QUERY_SERVICE_LOCK_STATUSA.__ndr__, "ref"), "out"),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 4096), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RQueryServiceLockStatusAResult,
)
_svcctl_RStartServiceA: Final = stub.Operation(
    31,
    "RStartServiceA",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("argc", ndr.Ranged(ndr.ULONG, 0, 1024), "in"),
        ndr.Param("argv", ndr.Pointer(ndr.Array(STRING_PTRSA.__ndr__, (ndr.Dim(size_is="argc"),))), "in"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RStartServiceAResult,
)
_svcctl_RGetServiceDisplayNameA: Final = stub.Operation(
    32,
    "RGetServiceDisplayNameA",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param(
            "lpServiceName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpDisplayName",
            ndr.Pointer(
                ndr.Array(ndr.CHAR, (ndr.Dim(size_is="*lpcchBuffer", varying=True),), string=True), "ref"
            ),
            "out",
        ),
        ndr.Param("lpcchBuffer", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 4096), "ref"), "in,out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RGetServiceDisplayNameAResult,
)
_svcctl_RGetServiceKeyNameA: Final = stub.Operation(
    33,
    "RGetServiceKeyNameA",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param(
            "lpDisplayName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpKeyName",
            ndr.Pointer(
                ndr.Array(ndr.CHAR, (ndr.Dim(size_is="*lpcchBuffer", varying=True),), string=True), "ref"
            ),
            "out",
        ),
        ndr.Param("lpcchBuffer", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 4096), "ref"), "in,out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RGetServiceKeyNameAResult,
)
_svcctl_Opnum34NotUsedOnWire: Final = stub.Operation(
    34, "Opnum34NotUsedOnWire", (), result=svcctl.Opnum34NotUsedOnWireResult
)
_svcctl_REnumServiceGroupW: Final = stub.Operation(
    35,
    "REnumServiceGroupW",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwServiceType", ndr.ULONG, "in"),
        ndr.Param("dwServiceState", ndr.ULONG, "in"),
        ndr.Param(
            "lpBuffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBufSize"),)), "ref"), "out"
        ),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 262144), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
        ndr.Param("lpServicesReturned", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
        ndr.Param("lpResumeIndex", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144)), "in,out"),
        ndr.Param(
            "pszGroupName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=svcctl.REnumServiceGroupWResult,
)
_svcctl_RChangeServiceConfig2A: Final = stub.Operation(
    36,
    "RChangeServiceConfig2A",
    (ndr.Param("hService", _SC_RPC_HANDLE, "in"), ndr.Param("Info", SC_RPC_CONFIG_INFOA.__ndr__, "in")),
    returns=ndr.ULONG,
    result=svcctl.RChangeServiceConfig2AResult,
)
_svcctl_RChangeServiceConfig2W: Final = stub.Operation(
    37,
    "RChangeServiceConfig2W",
    (ndr.Param("hService", _SC_RPC_HANDLE, "in"), ndr.Param("Info", SC_RPC_CONFIG_INFOW.__ndr__, "in")),
    returns=ndr.ULONG,
    result=svcctl.RChangeServiceConfig2WResult,
)
_svcctl_RQueryServiceConfig2A: Final = stub.Operation(
    38,
    "RQueryServiceConfig2A",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwInfoLevel", ndr.ULONG, "in"),
        ndr.Param(
            "lpBuffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBufSize"),)), "ref"), "out"
        ),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 8192), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 8192), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RQueryServiceConfig2AResult,
)
_svcctl_RQueryServiceConfig2W: Final = stub.Operation(
    39,
    "RQueryServiceConfig2W",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwInfoLevel", ndr.ULONG, "in"),
        ndr.Param(
            "lpBuffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBufSize"),)), "ref"), "out"
        ),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 8192), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 8192), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RQueryServiceConfig2WResult,
)
_svcctl_RQueryServiceStatusEx: Final = stub.Operation(
    40,
    "RQueryServiceStatusEx",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("InfoLevel", _SC_STATUS_TYPE, "in"),
        ndr.Param(
            "lpBuffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBufSize"),)), "ref"), "out"
        ),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 8192), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 8192), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RQueryServiceStatusExResult,
)
_svcctl_REnumServicesStatusExA: Final = stub.Operation(
    41,
    "REnumServicesStatusExA",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param("InfoLevel", _SC_ENUM_TYPE, "in"),
        ndr.Param("dwServiceType", ndr.ULONG, "in"),
        ndr.Param("dwServiceState", ndr.ULONG, "in"),
        ndr.Param(
            "lpBuffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBufSize"),)), "ref"), "out"
        ),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 262144), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
        ndr.Param("lpServicesReturned", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
        ndr.Param("lpResumeIndex", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144)), "in,out"),
        ndr.Param(
            "pszGroupName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=svcctl.REnumServicesStatusExAResult,
)
_svcctl_REnumServicesStatusExW: Final = stub.Operation(
    42,
    "REnumServicesStatusExW",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param("InfoLevel", _SC_ENUM_TYPE, "in"),
        ndr.Param("dwServiceType", ndr.ULONG, "in"),
        ndr.Param("dwServiceState", ndr.ULONG, "in"),
        ndr.Param(
            "lpBuffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbBufSize"),)), "ref"), "out"
        ),
        ndr.Param("cbBufSize", ndr.Ranged(ndr.ULONG, 0, 262144), "in"),
        ndr.Param("pcbBytesNeeded", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
        ndr.Param("lpServicesReturned", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144), "ref"), "out"),
        ndr.Param("lpResumeIndex", ndr.Pointer(ndr.Ranged(ndr.ULONG, 0, 262144)), "in,out"),
        ndr.Param(
            "pszGroupName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
    ),
    returns=ndr.ULONG,
    result=svcctl.REnumServicesStatusExWResult,
)
_svcctl_Opnum43NotUsedOnWire: Final = stub.Operation(
    43, "Opnum43NotUsedOnWire", (), result=svcctl.Opnum43NotUsedOnWireResult
)
_svcctl_RCreateServiceWOW64A: Final = stub.Operation(
    44,
    "RCreateServiceWOW64A",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param(
            "lpServiceName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpDisplayName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("dwDesiredAccess", ndr.ULONG, "in"),
        ndr.Param("dwServiceType", ndr.ULONG, "in"),
        ndr.Param("dwStartType", ndr.ULONG, "in"),
        ndr.Param("dwErrorControl", ndr.ULONG, "in"),
        ndr.Param(
            "lpBinaryPathName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 32768)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpLoadOrderGroup",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("lpdwTagId", ndr.Pointer(ndr.ULONG), "in,out"),
        ndr.Param(
            "lpDependencies", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwDependSize"),))), "in"
        ),
        ndr.Param("dwDependSize", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param(
            "lpServiceStartName",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(varying=True, range=(0, 2048)),), string=True)),
            "in",
        ),
        ndr.Param("lpPassword", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwPwSize"),))), "in"),
        ndr.Param("dwPwSize", ndr.Ranged(ndr.ULONG, 0, 514), "in"),
        ndr.Param("lpServiceHandle", ndr.Pointer(_SC_RPC_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RCreateServiceWOW64AResult,
)
_svcctl_RCreateServiceWOW64W: Final = stub.Operation(
    45,
    "RCreateServiceWOW64W",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param(
            "lpServiceName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpDisplayName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("dwDesiredAccess", ndr.ULONG, "in"),
        ndr.Param("dwServiceType", ndr.ULONG, "in"),
        ndr.Param("dwStartType", ndr.ULONG, "in"),
        ndr.Param("dwErrorControl", ndr.ULONG, "in"),
        ndr.Param(
            "lpBinaryPathName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 32768)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpLoadOrderGroup",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("lpdwTagId", ndr.Pointer(ndr.ULONG), "in,out"),
        ndr.Param(
            "lpDependencies", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwDependSize"),))), "in"
        ),
        ndr.Param("dwDependSize", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param(
            "lpServiceStartName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 2048)),), string=True)),
            "in",
        ),
        ndr.Param("lpPassword", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwPwSize"),))), "in"),
        ndr.Param("dwPwSize", ndr.Ranged(ndr.ULONG, 0, 514), "in"),
        ndr.Param("lpServiceHandle", ndr.Pointer(_SC_RPC_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RCreateServiceWOW64WResult,
)
_svcctl_Opnum46NotUsedOnWire: Final = stub.Operation(
    46, "Opnum46NotUsedOnWire", (), result=svcctl.Opnum46NotUsedOnWireResult
)
_svcctl_RNotifyServiceStatusChange: Final = stub.Operation(
    47,
    "RNotifyServiceStatusChange",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("NotifyParams", SC_RPC_NOTIFY_PARAMS.__ndr__, "in"),
        ndr.Param("pClientProcessGuid", ndr.Pointer(ndr.GUID, "ref"), "in"),
        ndr.Param("pSCMProcessGuid", ndr.Pointer(ndr.GUID, "ref"), "out"),
        ndr.Param("pfCreateRemoteQueue", ndr.Pointer(ndr.LONG, "ref"), "out"),
        ndr.Param("phNotify", ndr.Pointer(_SC_NOTIFY_RPC_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RNotifyServiceStatusChangeResult,
)
_svcctl_RGetNotifyResults: Final = stub.Operation(
    48,
    "RGetNotifyResults",
    (
        ndr.Param("hNotify", _SC_NOTIFY_RPC_HANDLE, "in"),
        ndr.Param(
            "ppNotifyParams", ndr.Pointer(ndr.Pointer(SC_RPC_NOTIFY_PARAMS_LIST.__ndr__), "ref"), "out"
        ),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=svcctl.RGetNotifyResultsResult,
)
_svcctl_RCloseNotifyHandle: Final = stub.Operation(
    49,
    "RCloseNotifyHandle",
    (
        ndr.Param("phNotify", ndr.Pointer(_SC_NOTIFY_RPC_HANDLE, "ref"), "in,out"),
        ndr.Param("pfApcFired", ndr.Pointer(ndr.LONG, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RCloseNotifyHandleResult,
)
_svcctl_RControlServiceExA: Final = stub.Operation(
    50,
    "RControlServiceExA",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwControl", ndr.ULONG, "in"),
        ndr.Param("dwInfoLevel", ndr.ULONG, "in"),
        ndr.Param(
            "pControlInParams",
            ndr.Pointer(replace(SC_RPC_SERVICE_CONTROL_IN_PARAMSA.__ndr__, switch_is="dwInfoLevel"), "ref"),
            "in",
        ),
        ndr.Param(
            "pControlOutParams",
            ndr.Pointer(replace(SC_RPC_SERVICE_CONTROL_OUT_PARAMSA.__ndr__, switch_is="dwInfoLevel"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=svcctl.RControlServiceExAResult,
)
_svcctl_RControlServiceExW: Final = stub.Operation(
    51,
    "RControlServiceExW",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwControl", ndr.ULONG, "in"),
        ndr.Param("dwInfoLevel", ndr.ULONG, "in"),
        ndr.Param(
            "pControlInParams",
            ndr.Pointer(replace(SC_RPC_SERVICE_CONTROL_IN_PARAMSW.__ndr__, switch_is="dwInfoLevel"), "ref"),
            "in",
        ),
        ndr.Param(
            "pControlOutParams",
            ndr.Pointer(replace(SC_RPC_SERVICE_CONTROL_OUT_PARAMSW.__ndr__, switch_is="dwInfoLevel"), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=svcctl.RControlServiceExWResult,
)
_svcctl_Opnum52NotUsedOnWire: Final = stub.Operation(
    52, "Opnum52NotUsedOnWire", (), result=svcctl.Opnum52NotUsedOnWireResult
)
_svcctl_Opnum53NotUsedOnWire: Final = stub.Operation(
    53, "Opnum53NotUsedOnWire", (), result=svcctl.Opnum53NotUsedOnWireResult
)
_svcctl_Opnum54NotUsedOnWire: Final = stub.Operation(
    54, "Opnum54NotUsedOnWire", (), result=svcctl.Opnum54NotUsedOnWireResult
)
_svcctl_Opnum55NotUsedOnWire: Final = stub.Operation(
    55, "Opnum55NotUsedOnWire", (), result=svcctl.Opnum55NotUsedOnWireResult
)
_svcctl_RQueryServiceConfigEx: Final = stub.Operation(
    56,
    "RQueryServiceConfigEx",
    (
        ndr.Param("hService", _SC_RPC_HANDLE, "in"),
        ndr.Param("dwInfoLevel", ndr.ULONG, "in"),
        ndr.Param("pInfo", ndr.Pointer(SC_RPC_CONFIG_INFOW.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RQueryServiceConfigExResult,
)
_svcctl_Opnum57NotUsedOnWire: Final = stub.Operation(
    57, "Opnum57NotUsedOnWire", (), result=svcctl.Opnum57NotUsedOnWireResult
)
_svcctl_Opnum58NotUsedOnWire: Final = stub.Operation(
    58, "Opnum58NotUsedOnWire", (), result=svcctl.Opnum58NotUsedOnWireResult
)
_svcctl_Opnum59NotUsedOnWire: Final = stub.Operation(
    59, "Opnum59NotUsedOnWire", (), result=svcctl.Opnum59NotUsedOnWireResult
)
_svcctl_RCreateWowService: Final = stub.Operation(
    60,
    "RCreateWowService",
    (
        ndr.Param("hSCManager", _SC_RPC_HANDLE, "in"),
        ndr.Param(
            "lpServiceName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpDisplayName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("dwDesiredAccess", ndr.ULONG, "in"),
        ndr.Param("dwServiceType", ndr.ULONG, "in"),
        ndr.Param("dwStartType", ndr.ULONG, "in"),
        ndr.Param("dwErrorControl", ndr.ULONG, "in"),
        ndr.Param(
            "lpBinaryPathName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 32768)),), string=True), "ref"),
            "in",
        ),
        ndr.Param(
            "lpLoadOrderGroup",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("lpdwTagId", ndr.Pointer(ndr.ULONG), "in,out"),
        ndr.Param(
            "lpDependencies", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwDependSize"),))), "in"
        ),
        ndr.Param("dwDependSize", ndr.Ranged(ndr.ULONG, 0, 4096), "in"),
        ndr.Param(
            "lpServiceStartName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 2048)),), string=True)),
            "in",
        ),
        ndr.Param("lpPassword", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="dwPwSize"),))), "in"),
        ndr.Param("dwPwSize", ndr.Ranged(ndr.ULONG, 0, 514), "in"),
        ndr.Param("dwServiceWowType", ndr.USHORT, "in"),
        ndr.Param("lpServiceHandle", ndr.Pointer(_SC_RPC_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.RCreateWowServiceResult,
)
_svcctl_Opnum61NotUsedOnWire: Final = stub.Operation(
    61, "Opnum61NotUsedOnWire", (), result=svcctl.Opnum61NotUsedOnWireResult
)
_svcctl_Opnum62NotUsedOnWire: Final = stub.Operation(
    62, "Opnum62NotUsedOnWire", (), result=svcctl.Opnum62NotUsedOnWireResult
)
_svcctl_Opnum63NotUsedOnWire: Final = stub.Operation(
    63, "Opnum63NotUsedOnWire", (), result=svcctl.Opnum63NotUsedOnWireResult
)
_svcctl_ROpenSCManager2: Final = stub.Operation(
    64,
    "ROpenSCManager2",
    (
        ndr.Param(
            "DatabaseName",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(varying=True, range=(0, 257)),), string=True)),
            "in",
        ),
        ndr.Param("DesiredAccess", ndr.ULONG, "in"),
        ndr.Param("ScmHandle", ndr.Pointer(_SC_RPC_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=svcctl.ROpenSCManager2Result,
)


svcctl.INTERFACE = stub.Interface(
    "svcctl",
    SyntaxId.parse("367abb81-9844-35f1-ad32-98f038001003", "2.0"),
    (
        _svcctl_RCloseServiceHandle,
        _svcctl_RControlService,
        _svcctl_RDeleteService,
        _svcctl_RLockServiceDatabase,
        _svcctl_RQueryServiceObjectSecurity,
        _svcctl_RSetServiceObjectSecurity,
        _svcctl_RQueryServiceStatus,
        _svcctl_RSetServiceStatus,
        _svcctl_RUnlockServiceDatabase,
        _svcctl_RNotifyBootConfigStatus,
        _svcctl_Opnum10NotUsedOnWire,
        _svcctl_RChangeServiceConfigW,
        _svcctl_RCreateServiceW,
        _svcctl_REnumDependentServicesW,
        _svcctl_REnumServicesStatusW,
        _svcctl_ROpenSCManagerW,
        _svcctl_ROpenServiceW,
        _svcctl_RQueryServiceConfigW,
        _svcctl_RQueryServiceLockStatusW,
        _svcctl_RStartServiceW,
        _svcctl_RGetServiceDisplayNameW,
        _svcctl_RGetServiceKeyNameW,
        _svcctl_Opnum22NotUsedOnWire,
        _svcctl_RChangeServiceConfigA,
        _svcctl_RCreateServiceA,
        _svcctl_REnumDependentServicesA,
        _svcctl_REnumServicesStatusA,
        _svcctl_ROpenSCManagerA,
        _svcctl_ROpenServiceA,
        _svcctl_RQueryServiceConfigA,
        _svcctl_RQueryServiceLockStatusA,
        _svcctl_RStartServiceA,
        _svcctl_RGetServiceDisplayNameA,
        _svcctl_RGetServiceKeyNameA,
        _svcctl_Opnum34NotUsedOnWire,
        _svcctl_REnumServiceGroupW,
        _svcctl_RChangeServiceConfig2A,
        _svcctl_RChangeServiceConfig2W,
        _svcctl_RQueryServiceConfig2A,
        _svcctl_RQueryServiceConfig2W,
        _svcctl_RQueryServiceStatusEx,
        _svcctl_REnumServicesStatusExA,
        _svcctl_REnumServicesStatusExW,
        _svcctl_Opnum43NotUsedOnWire,
        _svcctl_RCreateServiceWOW64A,
        _svcctl_RCreateServiceWOW64W,
        _svcctl_Opnum46NotUsedOnWire,
        _svcctl_RNotifyServiceStatusChange,
        _svcctl_RGetNotifyResults,
        _svcctl_RCloseNotifyHandle,
        _svcctl_RControlServiceExA,
        _svcctl_RControlServiceExW,
        _svcctl_Opnum52NotUsedOnWire,
        _svcctl_Opnum53NotUsedOnWire,
        _svcctl_Opnum54NotUsedOnWire,
        _svcctl_Opnum55NotUsedOnWire,
        _svcctl_RQueryServiceConfigEx,
        _svcctl_Opnum57NotUsedOnWire,
        _svcctl_Opnum58NotUsedOnWire,
        _svcctl_Opnum59NotUsedOnWire,
        _svcctl_RCreateWowService,
        _svcctl_Opnum61NotUsedOnWire,
        _svcctl_Opnum62NotUsedOnWire,
        _svcctl_Opnum63NotUsedOnWire,
        _svcctl_ROpenSCManager2,
    ),
    endpoints=(("ncacn_np", "\\pipe\\svcctl"),),
)
svcctl.Client.INTERFACE = svcctl.INTERFACE
svcctl.BlockingClient.INTERFACE = svcctl.INTERFACE
svcctl.Server.INTERFACE = svcctl.INTERFACE
