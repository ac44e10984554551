"""Interface wkssvc of wkssvc.idl.

Generated from wkssvc.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""

from __future__ import annotations

import enum
from collections.abc import Awaitable
from dataclasses import replace
from typing import ClassVar, Final

from dcerpc import ndr, stub
from dcerpc.interfaces import ms_dtyp
from dcerpc.syntax_id import SyntaxId

JOIN_OBFUSCATOR_LENGTH: Final = 8
JOIN_MAX_PASSWORD_LENGTH: Final = 256
MAX_PASSWORDBLOB_SIZE: Final = 524


class NETSETUP_JOIN_STATUS(enum.IntEnum):
    """typedef enum _NETSETUP_JOIN_STATUS {
        NetSetupUnknownStatus = 0,
        NetSetupUnjoined,
        NetSetupWorkgroupName,
        NetSetupDomainName
    } NETSETUP_JOIN_STATUS, *PNETSETUP_JOIN_STATUS;
    """

    NetSetupUnknownStatus = 0
    NetSetupUnjoined = 1
    NetSetupWorkgroupName = 2
    NetSetupDomainName = 3


_NETSETUP_JOIN_STATUS: Final = ndr.Enum(NETSETUP_JOIN_STATUS)


class NETSETUP_NAME_TYPE(enum.IntEnum):
    """typedef enum _NETSETUP_NAME_TYPE {
        NetSetupUnknown = 0,
        NetSetupMachine,
        NetSetupWorkgroup,
        NetSetupDomain,
        NetSetupNonExistentDomain,
        NetSetupDnsMachine
    } NETSETUP_NAME_TYPE, *PNETSETUP_NAME_TYPE;
    """

    NetSetupUnknown = 0
    NetSetupMachine = 1
    NetSetupWorkgroup = 2
    NetSetupDomain = 3
    NetSetupNonExistentDomain = 4
    NetSetupDnsMachine = 5


_NETSETUP_NAME_TYPE: Final = ndr.Enum(NETSETUP_NAME_TYPE)


class NET_COMPUTER_NAME_TYPE(enum.IntEnum):
    """typedef enum _NET_COMPUTER_NAME_TYPE {
        NetPrimaryComputerName = 0,
        NetAlternateComputerNames,
        NetAllComputerNames,
        NetComputerNameTypeMax
    } NET_COMPUTER_NAME_TYPE, *PNET_COMPUTER_NAME_TYPE;
    """

    NetPrimaryComputerName = 0
    NetAlternateComputerNames = 1
    NetAllComputerNames = 2
    NetComputerNameTypeMax = 3


_NET_COMPUTER_NAME_TYPE: Final = ndr.Enum(NET_COMPUTER_NAME_TYPE)


@ndr.record
class STAT_WORKSTATION_0:
    """typedef struct _STAT_WORKSTATION_0 {
        LARGE_INTEGER StatisticsStartTime;
        LARGE_INTEGER BytesReceived;
        LARGE_INTEGER SmbsReceived;
        LARGE_INTEGER PagingReadBytesRequested;
        LARGE_INTEGER NonPagingReadBytesRequested;
        LARGE_INTEGER CacheReadBytesRequested;
        LARGE_INTEGER NetworkReadBytesRequested;
        LARGE_INTEGER BytesTransmitted;
        LARGE_INTEGER SmbsTransmitted;
        LARGE_INTEGER PagingWriteBytesRequested;
        LARGE_INTEGER NonPagingWriteBytesRequested;
        LARGE_INTEGER CacheWriteBytesRequested;
        LARGE_INTEGER NetworkWriteBytesRequested;
        unsigned long InitiallyFailedOperations;
        unsigned long FailedCompletionOperations;
        unsigned long ReadOperations;
        unsigned long RandomReadOperations;
        unsigned long ReadSmbs;
        unsigned long LargeReadSmbs;
        unsigned long SmallReadSmbs;
        unsigned long WriteOperations;
        unsigned long RandomWriteOperations;
        unsigned long WriteSmbs;
        unsigned long LargeWriteSmbs;
        unsigned long SmallWriteSmbs;
        unsigned long RawReadsDenied;
        unsigned long RawWritesDenied;
        unsigned long NetworkErrors;
        unsigned long Sessions;
        unsigned long FailedSessions;
        unsigned long Reconnects;
        unsigned long CoreConnects;
        unsigned long Lanman20Connects;
        unsigned long Lanman21Connects;
        unsigned long LanmanNtConnects;
        unsigned long ServerDisconnects;
        unsigned long HungSessions;
        unsigned long UseCount;
        unsigned long FailedUseCount;
        unsigned long CurrentCommands;
    } STAT_WORKSTATION_0, *PSTAT_WORKSTATION_0, *LPSTAT_WORKSTATION_0;
    """

    __ndr__: ClassVar[ndr.Struct]
    StatisticsStartTime: ms_dtyp.LARGE_INTEGER
    BytesReceived: ms_dtyp.LARGE_INTEGER
    SmbsReceived: ms_dtyp.LARGE_INTEGER
    PagingReadBytesRequested: ms_dtyp.LARGE_INTEGER
    NonPagingReadBytesRequested: ms_dtyp.LARGE_INTEGER
    CacheReadBytesRequested: ms_dtyp.LARGE_INTEGER
    NetworkReadBytesRequested: ms_dtyp.LARGE_INTEGER
    BytesTransmitted: ms_dtyp.LARGE_INTEGER
    SmbsTransmitted: ms_dtyp.LARGE_INTEGER
    PagingWriteBytesRequested: ms_dtyp.LARGE_INTEGER
    NonPagingWriteBytesRequested: ms_dtyp.LARGE_INTEGER
    CacheWriteBytesRequested: ms_dtyp.LARGE_INTEGER
    NetworkWriteBytesRequested: ms_dtyp.LARGE_INTEGER
    InitiallyFailedOperations: int
    FailedCompletionOperations: int
    ReadOperations: int
    RandomReadOperations: int
    ReadSmbs: int
    LargeReadSmbs: int
    SmallReadSmbs: int
    WriteOperations: int
    RandomWriteOperations: int
    WriteSmbs: int
    LargeWriteSmbs: int
    SmallWriteSmbs: int
    RawReadsDenied: int
    RawWritesDenied: int
    NetworkErrors: int
    Sessions: int
    FailedSessions: int
    Reconnects: int
    CoreConnects: int
    Lanman20Connects: int
    Lanman21Connects: int
    LanmanNtConnects: int
    ServerDisconnects: int
    HungSessions: int
    UseCount: int
    FailedUseCount: int
    CurrentCommands: int


STAT_WORKSTATION_0.__ndr__ = ndr.Struct(
    STAT_WORKSTATION_0,
    (
        ndr.Field("StatisticsStartTime", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("BytesReceived", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("SmbsReceived", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("PagingReadBytesRequested", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("NonPagingReadBytesRequested", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("CacheReadBytesRequested", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("NetworkReadBytesRequested", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("BytesTransmitted", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("SmbsTransmitted", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("PagingWriteBytesRequested", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("NonPagingWriteBytesRequested", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("CacheWriteBytesRequested", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("NetworkWriteBytesRequested", ms_dtyp.LARGE_INTEGER.__ndr__),
        ndr.Field("InitiallyFailedOperations", ndr.ULONG),
        ndr.Field("FailedCompletionOperations", ndr.ULONG),
        ndr.Field("ReadOperations", ndr.ULONG),
        ndr.Field("RandomReadOperations", ndr.ULONG),
        ndr.Field("ReadSmbs", ndr.ULONG),
        ndr.Field("LargeReadSmbs", ndr.ULONG),
        ndr.Field("SmallReadSmbs", ndr.ULONG),
        ndr.Field("WriteOperations", ndr.ULONG),
        ndr.Field("RandomWriteOperations", ndr.ULONG),
        ndr.Field("WriteSmbs", ndr.ULONG),
        ndr.Field("LargeWriteSmbs", ndr.ULONG),
        ndr.Field("SmallWriteSmbs", ndr.ULONG),
        ndr.Field("RawReadsDenied", ndr.ULONG),
        ndr.Field("RawWritesDenied", ndr.ULONG),
        ndr.Field("NetworkErrors", ndr.ULONG),
        ndr.Field("Sessions", ndr.ULONG),
        ndr.Field("FailedSessions", ndr.ULONG),
        ndr.Field("Reconnects", ndr.ULONG),
        ndr.Field("CoreConnects", ndr.ULONG),
        ndr.Field("Lanman20Connects", ndr.ULONG),
        ndr.Field("Lanman21Connects", ndr.ULONG),
        ndr.Field("LanmanNtConnects", ndr.ULONG),
        ndr.Field("ServerDisconnects", ndr.ULONG),
        ndr.Field("HungSessions", ndr.ULONG),
        ndr.Field("UseCount", ndr.ULONG),
        ndr.Field("FailedUseCount", ndr.ULONG),
        ndr.Field("CurrentCommands", ndr.ULONG),
    ),
)


@ndr.record
class WKSTA_INFO_100:
    """typedef struct _WKSTA_INFO_100 {
        unsigned long wki100_platform_id;
        [string] wchar_t *wki100_computername;
        [string] wchar_t *wki100_langroup;
        unsigned long wki100_ver_major;
        unsigned long wki100_ver_minor;
    } WKSTA_INFO_100, *PWKSTA_INFO_100, *LPWKSTA_INFO_100;
    """

    __ndr__: ClassVar[ndr.Struct]
    wki100_platform_id: int
    wki100_computername: str | None
    wki100_langroup: str | None
    wki100_ver_major: int
    wki100_ver_minor: int


WKSTA_INFO_100.__ndr__ = ndr.Struct(
    WKSTA_INFO_100,
    (
        ndr.Field("wki100_platform_id", ndr.ULONG),
        ndr.Field("wki100_computername", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("wki100_langroup", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("wki100_ver_major", ndr.ULONG),
        ndr.Field("wki100_ver_minor", ndr.ULONG),
    ),
)


@ndr.record
class WKSTA_INFO_101:
    """typedef struct _WKSTA_INFO_101 {
        unsigned long wki101_platform_id;
        [string] wchar_t *wki101_computername;
        [string] wchar_t *wki101_langroup;
        unsigned long wki101_ver_major;
        unsigned long wki101_ver_minor;
        [string] wchar_t *wki101_lanroot;
    } WKSTA_INFO_101, *PWKSTA_INFO_101, *LPWKSTA_INFO_101;
    """

    __ndr__: ClassVar[ndr.Struct]
    wki101_platform_id: int
    wki101_computername: str | None
    wki101_langroup: str | None
    wki101_ver_major: int
    wki101_ver_minor: int
    wki101_lanroot: str | None


WKSTA_INFO_101.__ndr__ = ndr.Struct(
    WKSTA_INFO_101,
    (
        ndr.Field("wki101_platform_id", ndr.ULONG),
        ndr.Field("wki101_computername", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("wki101_langroup", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("wki101_ver_major", ndr.ULONG),
        ndr.Field("wki101_ver_minor", ndr.ULONG),
        ndr.Field("wki101_lanroot", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class WKSTA_INFO_102:
    """typedef struct _WKSTA_INFO_102 {
        unsigned long wki102_platform_id;
        [string] wchar_t *wki102_computername;
        [string] wchar_t *wki102_langroup;
        unsigned long wki102_ver_major;
        unsigned long wki102_ver_minor;
        [string] wchar_t *wki102_lanroot;
        unsigned long wki102_logged_on_users;
    } WKSTA_INFO_102, *PWKSTA_INFO_102, *LPWKSTA_INFO_102;
    """

    __ndr__: ClassVar[ndr.Struct]
    wki102_platform_id: int
    wki102_computername: str | None
    wki102_langroup: str | None
    wki102_ver_major: int
    wki102_ver_minor: int
    wki102_lanroot: str | None
    wki102_logged_on_users: int


WKSTA_INFO_102.__ndr__ = ndr.Struct(
    WKSTA_INFO_102,
    (
        ndr.Field("wki102_platform_id", ndr.ULONG),
        ndr.Field("wki102_computername", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("wki102_langroup", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("wki102_ver_major", ndr.ULONG),
        ndr.Field("wki102_ver_minor", ndr.ULONG),
        ndr.Field("wki102_lanroot", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("wki102_logged_on_users", ndr.ULONG),
    ),
)


@ndr.record
class WKSTA_INFO_502:
    """typedef struct _WKSTA_INFO_502 {
        unsigned long wki502_char_wait;
        unsigned long wki502_collection_time;
        unsigned long wki502_maximum_collection_count;
        unsigned long wki502_keep_conn;
        unsigned long wki502_max_cmds;
        unsigned long wki502_sess_timeout;
        unsigned long wki502_siz_char_buf;
        unsigned long wki502_max_threads;
        unsigned long wki502_lock_quota;
        unsigned long wki502_lock_increment;
        unsigned long wki502_lock_maximum;
        unsigned long wki502_pipe_increment;
        unsigned long wki502_pipe_maximum;
        unsigned long wki502_cache_file_timeout;
        unsigned long wki502_dormant_file_limit;
        unsigned long wki502_read_ahead_throughput;
        unsigned long wki502_num_mailslot_buffers;
        unsigned long wki502_num_srv_announce_buffers;
        unsigned long wki502_max_illegal_datagram_events;
        unsigned long wki502_illegal_datagram_event_reset_frequency;
        int wki502_log_election_packets;
        int wki502_use_opportunistic_locking;
        int wki502_use_unlock_behind;
        int wki502_use_close_behind;
        int wki502_buf_named_pipes;
        int wki502_use_lock_read_unlock;
        int wki502_utilize_nt_caching;
        int wki502_use_raw_read;
        int wki502_use_raw_write;
        int wki502_use_write_raw_data;
        int wki502_use_encryption;
        int wki502_buf_files_deny_write;
        int wki502_buf_read_only_files;
        int wki502_force_core_create_mode;
        int wki502_use_512_byte_max_transfer;
    } WKSTA_INFO_502, *PWKSTA_INFO_502, *LPWKSTA_INFO_502;
    """

    __ndr__: ClassVar[ndr.Struct]
    wki502_char_wait: int
    wki502_collection_time: int
    wki502_maximum_collection_count: int
    wki502_keep_conn: int
    wki502_max_cmds: int
    wki502_sess_timeout: int
    wki502_siz_char_buf: int
    wki502_max_threads: int
    wki502_lock_quota: int
    wki502_lock_increment: int
    wki502_lock_maximum: int
    wki502_pipe_increment: int
    wki502_pipe_maximum: int
    wki502_cache_file_timeout: int
    wki502_dormant_file_limit: int
    wki502_read_ahead_throughput: int
    wki502_num_mailslot_buffers: int
    wki502_num_srv_announce_buffers: int
    wki502_max_illegal_datagram_events: int
    wki502_illegal_datagram_event_reset_frequency: int
    wki502_log_election_packets: int
    wki502_use_opportunistic_locking: int
    wki502_use_unlock_behind: int
    wki502_use_close_behind: int
    wki502_buf_named_pipes: int
    wki502_use_lock_read_unlock: int
    wki502_utilize_nt_caching: int
    wki502_use_raw_read: int
    wki502_use_raw_write: int
    wki502_use_write_raw_data: int
    wki502_use_encryption: int
    wki502_buf_files_deny_write: int
    wki502_buf_read_only_files: int
    wki502_force_core_create_mode: int
    wki502_use_512_byte_max_transfer: int


WKSTA_INFO_502.__ndr__ = ndr.Struct(
    WKSTA_INFO_502,
    (
        ndr.Field("wki502_char_wait", ndr.ULONG),
        ndr.Field("wki502_collection_time", ndr.ULONG),
        ndr.Field("wki502_maximum_collection_count", ndr.ULONG),
        ndr.Field("wki502_keep_conn", ndr.ULONG),
        ndr.Field("wki502_max_cmds", ndr.ULONG),
        ndr.Field("wki502_sess_timeout", ndr.ULONG),
        ndr.Field("wki502_siz_char_buf", ndr.ULONG),
        ndr.Field("wki502_max_threads", ndr.ULONG),
        ndr.Field("wki502_lock_quota", ndr.ULONG),
        ndr.Field("wki502_lock_increment", ndr.ULONG),
        ndr.Field("wki502_lock_maximum", ndr.ULONG),
        ndr.Field("wki502_pipe_increment", ndr.ULONG),
        ndr.Field("wki502_pipe_maximum", ndr.ULONG),
        ndr.Field("wki502_cache_file_timeout", ndr.ULONG),
        ndr.Field("wki502_dormant_file_limit", ndr.ULONG),
        ndr.Field("wki502_read_ahead_throughput", ndr.ULONG),
        ndr.Field("wki502_num_mailslot_buffers", ndr.ULONG),
        ndr.Field("wki502_num_srv_announce_buffers", ndr.ULONG),
        ndr.Field("wki502_max_illegal_datagram_events", ndr.ULONG),
        ndr.Field("wki502_illegal_datagram_event_reset_frequency", ndr.ULONG),
        ndr.Field("wki502_log_election_packets", ndr.LONG),
        ndr.Field("wki502_use_opportunistic_locking", ndr.LONG),
        ndr.Field("wki502_use_unlock_behind", ndr.LONG),
        ndr.Field("wki502_use_close_behind", ndr.LONG),
        ndr.Field("wki502_buf_named_pipes", ndr.LONG),
        ndr.Field("wki502_use_lock_read_unlock", ndr.LONG),
        ndr.Field("wki502_utilize_nt_caching", ndr.LONG),
        ndr.Field("wki502_use_raw_read", ndr.LONG),
        ndr.Field("wki502_use_raw_write", ndr.LONG),
        ndr.Field("wki502_use_write_raw_data", ndr.LONG),
        ndr.Field("wki502_use_encryption", ndr.LONG),
        ndr.Field("wki502_buf_files_deny_write", ndr.LONG),
        ndr.Field("wki502_buf_read_only_files", ndr.LONG),
        ndr.Field("wki502_force_core_create_mode", ndr.LONG),
        ndr.Field("wki502_use_512_byte_max_transfer", ndr.LONG),
    ),
)


@ndr.record
class WKSTA_INFO_1013:
    """typedef struct _WKSTA_INFO_1013 {
        unsigned long wki1013_keep_conn;
    } WKSTA_INFO_1013, *PWKSTA_INFO_1013, *LPWKSTA_INFO_1013;
    """

    __ndr__: ClassVar[ndr.Struct]
    wki1013_keep_conn: int


WKSTA_INFO_1013.__ndr__ = ndr.Struct(WKSTA_INFO_1013, (ndr.Field("wki1013_keep_conn", ndr.ULONG),))


@ndr.record
class WKSTA_INFO_1018:
    """typedef struct _WKSTA_INFO_1018 {
        unsigned long wki1018_sess_timeout;
    } WKSTA_INFO_1018, *PWKSTA_INFO_1018, *LPWKSTA_INFO_1018;
    """

    __ndr__: ClassVar[ndr.Struct]
    wki1018_sess_timeout: int


WKSTA_INFO_1018.__ndr__ = ndr.Struct(WKSTA_INFO_1018, (ndr.Field("wki1018_sess_timeout", ndr.ULONG),))


@ndr.record
class WKSTA_INFO_1046:
    """typedef struct _WKSTA_INFO_1046 {
        unsigned long wki1046_dormant_file_limit;
    } WKSTA_INFO_1046, *PWKSTA_INFO_1046, *LPWKSTA_INFO_1046;
    """

    __ndr__: ClassVar[ndr.Struct]
    wki1046_dormant_file_limit: int


WKSTA_INFO_1046.__ndr__ = ndr.Struct(WKSTA_INFO_1046, (ndr.Field("wki1046_dormant_file_limit", ndr.ULONG),))


@ndr.record
class WKSTA_USER_INFO_0:
    """typedef struct _WKSTA_USER_INFO_0 {
        [string] wchar_t *wkui0_username;
    } WKSTA_USER_INFO_0, *PWKSTA_USER_INFO_0, *LPWKSTA_USER_INFO_0;
    """

    __ndr__: ClassVar[ndr.Struct]
    wkui0_username: str | None


WKSTA_USER_INFO_0.__ndr__ = ndr.Struct(
    WKSTA_USER_INFO_0, (ndr.Field("wkui0_username", ndr.Pointer(ndr.WSTRING)),)
)


@ndr.record
class WKSTA_USER_INFO_1:
    """typedef struct _WKSTA_USER_INFO_1 {
        [string] wchar_t *wkui1_username;
        [string] wchar_t *wkui1_logon_domain;
        [string] wchar_t *wkui1_oth_domains;
        [string] wchar_t *wkui1_logon_server;
    } WKSTA_USER_INFO_1, *PWKSTA_USER_INFO_1, *LPWKSTA_USER_INFO_1;
    """

    __ndr__: ClassVar[ndr.Struct]
    wkui1_username: str | None
    wkui1_logon_domain: str | None
    wkui1_oth_domains: str | None
    wkui1_logon_server: str | None


WKSTA_USER_INFO_1.__ndr__ = ndr.Struct(
    WKSTA_USER_INFO_1,
    (
        ndr.Field("wkui1_username", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("wkui1_logon_domain", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("wkui1_oth_domains", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("wkui1_logon_server", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class WKSTA_TRANSPORT_INFO_0:
    """typedef struct _WKSTA_TRANSPORT_INFO_0 {
        unsigned long wkti0_quality_of_service;
        unsigned long wkti0_number_of_vcs;
        [string] wchar_t *wkti0_transport_name;
        [string] wchar_t *wkti0_transport_address;
        unsigned long wkti0_wan_ish;
    } WKSTA_TRANSPORT_INFO_0, *PWKSTA_TRANSPORT_INFO_0, *LPWKSTA_TRANSPORT_INFO_0;
    """

    __ndr__: ClassVar[ndr.Struct]
    wkti0_quality_of_service: int
    wkti0_number_of_vcs: int
    wkti0_transport_name: str | None
    wkti0_transport_address: str | None
    wkti0_wan_ish: int


WKSTA_TRANSPORT_INFO_0.__ndr__ = ndr.Struct(
    WKSTA_TRANSPORT_INFO_0,
    (
        ndr.Field("wkti0_quality_of_service", ndr.ULONG),
        ndr.Field("wkti0_number_of_vcs", ndr.ULONG),
        ndr.Field("wkti0_transport_name", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("wkti0_transport_address", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("wkti0_wan_ish", ndr.ULONG),
    ),
)


@ndr.record(kw_only=False)
class WKSTA_INFO:
    """typedef [switch_type(unsigned long)] union _WKSTA_INFO {
        [case(100)] LPWKSTA_INFO_100 WkstaInfo100;
        [case(101)] LPWKSTA_INFO_101 WkstaInfo101;
        [case(102)] LPWKSTA_INFO_102 WkstaInfo102;
        [case(502)] LPWKSTA_INFO_502 WkstaInfo502;
        [case(1013)] LPWKSTA_INFO_1013 WkstaInfo1013;
        [case(1018)] LPWKSTA_INFO_1018 WkstaInfo1018;
        [case(1046)] LPWKSTA_INFO_1046 WkstaInfo1046;
        [default];
    } WKSTA_INFO, *PWKSTA_INFO, *LPWKSTA_INFO;

    Values by discriminant: 100 WkstaInfo100; 101 WkstaInfo101; 102 WkstaInfo102; 502 WkstaInfo502; 1013
    WkstaInfo1013; 1018 WkstaInfo1018; 1046 WkstaInfo1046; any other nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        WKSTA_INFO_100
        | WKSTA_INFO_101
        | WKSTA_INFO_102
        | WKSTA_INFO_502
        | WKSTA_INFO_1013
        | WKSTA_INFO_1018
        | WKSTA_INFO_1046
        | None
    ) = None


WKSTA_INFO.__ndr__ = ndr.Union(
    WKSTA_INFO,
    ndr.ULONG,
    (
        ndr.Arm((100,), "WkstaInfo100", ndr.Pointer(WKSTA_INFO_100.__ndr__)),
        ndr.Arm((101,), "WkstaInfo101", ndr.Pointer(WKSTA_INFO_101.__ndr__)),
        ndr.Arm((102,), "WkstaInfo102", ndr.Pointer(WKSTA_INFO_102.__ndr__)),
        ndr.Arm((502,), "WkstaInfo502", ndr.Pointer(WKSTA_INFO_502.__ndr__)),
        ndr.Arm((1013,), "WkstaInfo1013", ndr.Pointer(WKSTA_INFO_1013.__ndr__)),
        ndr.Arm((1018,), "WkstaInfo1018", ndr.Pointer(WKSTA_INFO_1018.__ndr__)),
        ndr.Arm((1046,), "WkstaInfo1046", ndr.Pointer(WKSTA_INFO_1046.__ndr__)),
        ndr.Arm(None, "", None),
    ),
)


@ndr.record
class USE_INFO_0:
    """typedef struct _USE_INFO_0 {
        [string] wchar_t *ui0_local;
        [string] wchar_t *ui0_remote;
    } USE_INFO_0, *PUSE_INFO_0, *LPUSE_INFO_0;
    """

    __ndr__: ClassVar[ndr.Struct]
    ui0_local: str | None
    ui0_remote: str | None


USE_INFO_0.__ndr__ = ndr.Struct(
    USE_INFO_0,
    (ndr.Field("ui0_local", ndr.Pointer(ndr.WSTRING)), ndr.Field("ui0_remote", ndr.Pointer(ndr.WSTRING))),
)


@ndr.record
class USE_INFO_1:
    """typedef struct _USE_INFO_1 {
        [string] wchar_t *ui1_local;
        [string] wchar_t *ui1_remote;
        [string] wchar_t *ui1_password;
        unsigned long ui1_status;
        unsigned long ui1_asg_type;
        unsigned long ui1_refcount;
        unsigned long ui1_usecount;
    } USE_INFO_1, *PUSE_INFO_1, *LPUSE_INFO_1;
    """

    __ndr__: ClassVar[ndr.Struct]
    ui1_local: str | None
    ui1_remote: str | None
    ui1_password: str | None
    ui1_status: int
    ui1_asg_type: int
    ui1_refcount: int
    ui1_usecount: int


USE_INFO_1.__ndr__ = ndr.Struct(
    USE_INFO_1,
    (
        ndr.Field("ui1_local", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("ui1_remote", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("ui1_password", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("ui1_status", ndr.ULONG),
        ndr.Field("ui1_asg_type", ndr.ULONG),
        ndr.Field("ui1_refcount", ndr.ULONG),
        ndr.Field("ui1_usecount", ndr.ULONG),
    ),
)


@ndr.record
class USE_INFO_2:
    """typedef struct _USE_INFO_2 {
        USE_INFO_1 ui2_useinfo;
        [string] wchar_t *ui2_username;
        [string] wchar_t *ui2_domainname;
    } USE_INFO_2, *PUSE_INFO_2, *LPUSE_INFO_2;
    """

    __ndr__: ClassVar[ndr.Struct]
    ui2_useinfo: USE_INFO_1
    ui2_username: str | None
    ui2_domainname: str | None


USE_INFO_2.__ndr__ = ndr.Struct(
    USE_INFO_2,
    (
        ndr.Field("ui2_useinfo", USE_INFO_1.__ndr__),
        ndr.Field("ui2_username", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("ui2_domainname", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class USE_INFO_3:
    """typedef struct _USE_INFO_3 {
        USE_INFO_2 ui3_ui2;
        ULONG ui3_flags;
    } USE_INFO_3, *PUSE_INFO_3, *LPUSE_INFO_3;
    """

    __ndr__: ClassVar[ndr.Struct]
    ui3_ui2: USE_INFO_2
    ui3_flags: int


USE_INFO_3.__ndr__ = ndr.Struct(
    USE_INFO_3, (ndr.Field("ui3_ui2", USE_INFO_2.__ndr__), ndr.Field("ui3_flags", ndr.ULONG))
)


@ndr.record(kw_only=False)
class USE_INFO:
    """typedef [switch_type(unsigned long)] union _USE_INFO {
        [case(0)] LPUSE_INFO_0 UseInfo0;
        [case(1)] LPUSE_INFO_1 UseInfo1;
        [case(2)] LPUSE_INFO_2 UseInfo2;
        [case(3)] LPUSE_INFO_3 UseInfo3;
        [default];
    } USE_INFO, *PUSE_INFO, *LPUSE_INFO;

    Values by discriminant: 0 UseInfo0; 1 UseInfo1; 2 UseInfo2; 3 UseInfo3; any other nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: USE_INFO_0 | USE_INFO_1 | USE_INFO_2 | USE_INFO_3 | None = None


USE_INFO.__ndr__ = ndr.Union(
    USE_INFO,
    ndr.ULONG,
    (
        ndr.Arm((0,), "UseInfo0", ndr.Pointer(USE_INFO_0.__ndr__)),
        ndr.Arm((1,), "UseInfo1", ndr.Pointer(USE_INFO_1.__ndr__)),
        ndr.Arm((2,), "UseInfo2", ndr.Pointer(USE_INFO_2.__ndr__)),
        ndr.Arm((3,), "UseInfo3", ndr.Pointer(USE_INFO_3.__ndr__)),
        ndr.Arm(None, "", None),
    ),
)


@ndr.record
class USE_INFO_0_CONTAINER:
    """typedef struct _USE_INFO_0_CONTAINER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] LPUSE_INFO_0 Buffer;
    } USE_INFO_0_CONTAINER, *PUSE_INFO_0_CONTAINER, *LPUSE_INFO_0_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[USE_INFO_0] | None


USE_INFO_0_CONTAINER.__ndr__ = ndr.Struct(
    USE_INFO_0_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field("Buffer", ndr.Pointer(ndr.Array(USE_INFO_0.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))),
    ),
)


@ndr.record
class USE_INFO_1_CONTAINER:
    """typedef struct _USE_INFO_1_CONTAINER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] LPUSE_INFO_1 Buffer;
    } USE_INFO_1_CONTAINER, *PUSE_INFO_1_CONTAINER, *LPUSE_INFO_1_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[USE_INFO_1] | None


USE_INFO_1_CONTAINER.__ndr__ = ndr.Struct(
    USE_INFO_1_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field("Buffer", ndr.Pointer(ndr.Array(USE_INFO_1.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))),
    ),
)


@ndr.record
class USE_INFO_2_CONTAINER:
    """typedef struct _USE_INFO_2_CONTAINER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] LPUSE_INFO_2 Buffer;
    } USE_INFO_2_CONTAINER, *PUSE_INFO_2_CONTAINER, *LPUSE_INFO_2_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[USE_INFO_2] | None


USE_INFO_2_CONTAINER.__ndr__ = ndr.Struct(
    USE_INFO_2_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field("Buffer", ndr.Pointer(ndr.Array(USE_INFO_2.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))),
    ),
)


@ndr.record(kw_only=False)
class _USE_ENUM_UNION:
    """union _USE_ENUM_UNION {
        [case(0)] LPUSE_INFO_0_CONTAINER Level0;
        [case(1)] LPUSE_INFO_1_CONTAINER Level1;
        [case(2)] LPUSE_INFO_2_CONTAINER Level2;
        [default];
    }

    Values by discriminant: 0 Level0; 1 Level1; 2 Level2; any other nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: USE_INFO_0_CONTAINER | USE_INFO_1_CONTAINER | USE_INFO_2_CONTAINER | None = None


_USE_ENUM_UNION.__ndr__ = ndr.Union(
    _USE_ENUM_UNION,
    ndr.LONG,
    (
        ndr.Arm((0,), "Level0", ndr.Pointer(USE_INFO_0_CONTAINER.__ndr__)),
        ndr.Arm((1,), "Level1", ndr.Pointer(USE_INFO_1_CONTAINER.__ndr__)),
        ndr.Arm((2,), "Level2", ndr.Pointer(USE_INFO_2_CONTAINER.__ndr__)),
        ndr.Arm(None, "", None),
    ),
)


@ndr.record
class USE_ENUM_STRUCT:
    """typedef struct _USE_ENUM_STRUCT {
        DWORD Level;
        [switch_is(Level)] union _USE_ENUM_UNION {
            [case(0)] LPUSE_INFO_0_CONTAINER Level0;
            [case(1)] LPUSE_INFO_1_CONTAINER Level1;
            [case(2)] LPUSE_INFO_2_CONTAINER Level2;
            [default];
        } UseInfo;
    } USE_ENUM_STRUCT, *PUSE_ENUM_STRUCT, *LPUSE_ENUM_STRUCT;
    """

    __ndr__: ClassVar[ndr.Struct]
    Level: int = ndr.DERIVED
    UseInfo: _USE_ENUM_UNION


USE_ENUM_STRUCT.__ndr__ = ndr.Struct(
    USE_ENUM_STRUCT,
    (
        ndr.Field("Level", ndr.ULONG),
        ndr.Field("UseInfo", replace(_USE_ENUM_UNION.__ndr__, switch_is="Level", switch=ndr.ULONG)),
    ),
)


@ndr.record
class JOINPR_ENCRYPTED_USER_PASSWORD_AES:
    """typedef struct _JOINPR_ENCRYPTED_USER_PASSWORD_AES {
        UCHAR AuthData[64];
        UCHAR Salt[16];
        [range(0, (8 + (256 * sizeof(WCHAR)) + sizeof(ULONG)))] ULONG cbCipher;
        [size_is(cbCipher)] PUCHAR Cipher;
    } JOINPR_ENCRYPTED_USER_PASSWORD_AES, *PJOINPR_ENCRYPTED_USER_PASSWORD_AES;
    """

    __ndr__: ClassVar[ndr.Struct]
    AuthData: bytes
    Salt: bytes
    cbCipher: int = ndr.DERIVED
    Cipher: bytes | None


JOINPR_ENCRYPTED_USER_PASSWORD_AES.__ndr__ = ndr.Struct(
    JOINPR_ENCRYPTED_USER_PASSWORD_AES,
    (
        ndr.Field("AuthData", ndr.Array(ndr.CHAR, (ndr.Dim(bound=64),))),
        ndr.Field("Salt", ndr.Array(ndr.CHAR, (ndr.Dim(bound=16),))),
        ndr.Field("cbCipher", ndr.Ranged(ndr.ULONG, 0, 524)),
        ndr.Field("Cipher", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbCipher"),)))),
    ),
)


@ndr.record
class WKSTA_USER_INFO_0_CONTAINER:
    """typedef struct _WKSTA_USER_INFO_0_CONTAINER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] LPWKSTA_USER_INFO_0 Buffer;
    } WKSTA_USER_INFO_0_CONTAINER, *PWKSTA_USER_INFO_0_CONTAINER, *LPWKSTA_USER_INFO_0_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[WKSTA_USER_INFO_0] | None


WKSTA_USER_INFO_0_CONTAINER.__ndr__ = ndr.Struct(
    WKSTA_USER_INFO_0_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(WKSTA_USER_INFO_0.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record
class WKSTA_USER_INFO_1_CONTAINER:
    """typedef struct _WKSTA_USER_INFO_1_CONTAINER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] LPWKSTA_USER_INFO_1 Buffer;
    } WKSTA_USER_INFO_1_CONTAINER, *PWKSTA_USER_INFO_1_CONTAINER, *LPWKSTA_USER_INFO_1_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[WKSTA_USER_INFO_1] | None


WKSTA_USER_INFO_1_CONTAINER.__ndr__ = ndr.Struct(
    WKSTA_USER_INFO_1_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(WKSTA_USER_INFO_1.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record(kw_only=False)
class _WKSTA_USER_ENUM_UNION:
    """union _WKSTA_USER_ENUM_UNION {
        [case(0)] LPWKSTA_USER_INFO_0_CONTAINER Level0;
        [case(1)] LPWKSTA_USER_INFO_1_CONTAINER Level1;
        [default];
    }

    Values by discriminant: 0 Level0; 1 Level1; any other nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: WKSTA_USER_INFO_0_CONTAINER | WKSTA_USER_INFO_1_CONTAINER | None = None


_WKSTA_USER_ENUM_UNION.__ndr__ = ndr.Union(
    _WKSTA_USER_ENUM_UNION,
    ndr.LONG,
    (
        ndr.Arm((0,), "Level0", ndr.Pointer(WKSTA_USER_INFO_0_CONTAINER.__ndr__)),
        ndr.Arm((1,), "Level1", ndr.Pointer(WKSTA_USER_INFO_1_CONTAINER.__ndr__)),
        ndr.Arm(None, "", None),
    ),
)


@ndr.record
class WKSTA_USER_ENUM_STRUCT:
    """typedef struct _WKSTA_USER_ENUM_STRUCT {
        unsigned long Level;
        [switch_is(Level)] union _WKSTA_USER_ENUM_UNION {
            [case(0)] LPWKSTA_USER_INFO_0_CONTAINER Level0;
            [case(1)] LPWKSTA_USER_INFO_1_CONTAINER Level1;
            [default];
        } WkstaUserInfo;
    } WKSTA_USER_ENUM_STRUCT, *PWKSTA_USER_ENUM_STRUCT, *LPWKSTA_USER_ENUM_STRUCT;
    """

    __ndr__: ClassVar[ndr.Struct]
    Level: int = ndr.DERIVED
    WkstaUserInfo: _WKSTA_USER_ENUM_UNION


WKSTA_USER_ENUM_STRUCT.__ndr__ = ndr.Struct(
    WKSTA_USER_ENUM_STRUCT,
    (
        ndr.Field("Level", ndr.ULONG),
        ndr.Field(
            "WkstaUserInfo", replace(_WKSTA_USER_ENUM_UNION.__ndr__, switch_is="Level", switch=ndr.ULONG)
        ),
    ),
)


@ndr.record
class WKSTA_TRANSPORT_INFO_0_CONTAINER:
    """typedef struct _WKSTA_TRANSPORT_INFO_0_CONTAINER {
        unsigned long EntriesRead;
        [size_is(EntriesRead)] LPWKSTA_TRANSPORT_INFO_0 Buffer;
    } WKSTA_TRANSPORT_INFO_0_CONTAINER, *PWKSTA_TRANSPORT_INFO_0_CONTAINER,
        *LPWKSTA_TRANSPORT_INFO_0_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[WKSTA_TRANSPORT_INFO_0] | None


WKSTA_TRANSPORT_INFO_0_CONTAINER.__ndr__ = ndr.Struct(
    WKSTA_TRANSPORT_INFO_0_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer",
            ndr.Pointer(ndr.Array(WKSTA_TRANSPORT_INFO_0.__ndr__, (ndr.Dim(size_is="EntriesRead"),))),
        ),
    ),
)


@ndr.record(kw_only=False)
class _WKSTA_TRANSPORT_ENUM_UNION:
    """union _WKSTA_TRANSPORT_ENUM_UNION {
        [case(0)] LPWKSTA_TRANSPORT_INFO_0_CONTAINER Level0;
        [default];
    }

    Values by discriminant: 0 Level0; any other nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: WKSTA_TRANSPORT_INFO_0_CONTAINER | None = None


_WKSTA_TRANSPORT_ENUM_UNION.__ndr__ = ndr.Union(
    _WKSTA_TRANSPORT_ENUM_UNION,
    ndr.LONG,
    (ndr.Arm((0,), "Level0", ndr.Pointer(WKSTA_TRANSPORT_INFO_0_CONTAINER.__ndr__)), ndr.Arm(None, "", None)),
)


@ndr.record
class WKSTA_TRANSPORT_ENUM_STRUCT:
    """typedef struct _WKSTA_TRANSPORT_ENUM_STRUCT {
        unsigned long Level;
        [switch_is(Level)] union _WKSTA_TRANSPORT_ENUM_UNION {
            [case(0)] LPWKSTA_TRANSPORT_INFO_0_CONTAINER Level0;
            [default];
        } WkstaTransportInfo;
    } WKSTA_TRANSPORT_ENUM_STRUCT, *PWKSTA_TRANSPORT_ENUM_STRUCT, *LPWKSTA_TRANSPORT_ENUM_STRUCT;
    """

    __ndr__: ClassVar[ndr.Struct]
    Level: int = ndr.DERIVED
    WkstaTransportInfo: _WKSTA_TRANSPORT_ENUM_UNION


WKSTA_TRANSPORT_ENUM_STRUCT.__ndr__ = ndr.Struct(
    WKSTA_TRANSPORT_ENUM_STRUCT,
    (
        ndr.Field("Level", ndr.ULONG),
        ndr.Field(
            "WkstaTransportInfo",
            replace(_WKSTA_TRANSPORT_ENUM_UNION.__ndr__, switch_is="Level", switch=ndr.ULONG),
        ),
    ),
)


@ndr.record
class JOINPR_USER_PASSWORD:
    """typedef struct _JOINPR_USER_PASSWORD {
        unsigned char Obfuscator[8];
        wchar_t Buffer[256];
        unsigned long Length;
    } JOINPR_USER_PASSWORD, *PJOINPR_USER_PASSWORD;
    """

    __ndr__: ClassVar[ndr.Struct]
    Obfuscator: bytes
    Buffer: str
    Length: int


JOINPR_USER_PASSWORD.__ndr__ = ndr.Struct(
    JOINPR_USER_PASSWORD,
    (
        ndr.Field("Obfuscator", ndr.Array(ndr.CHAR, (ndr.Dim(bound=8),))),
        ndr.Field("Buffer", ndr.Array(ndr.WCHAR, (ndr.Dim(bound=256),))),
        ndr.Field("Length", ndr.ULONG),
    ),
)


@ndr.record
class JOINPR_ENCRYPTED_USER_PASSWORD:
    """typedef struct _JOINPR_ENCRYPTED_USER_PASSWORD {
        unsigned char Buffer[8 + (256 * sizeof(wchar_t)) + sizeof(unsigned long)];
    } JOINPR_ENCRYPTED_USER_PASSWORD, *PJOINPR_ENCRYPTED_USER_PASSWORD;
    """

    __ndr__: ClassVar[ndr.Struct]
    Buffer: bytes


JOINPR_ENCRYPTED_USER_PASSWORD.__ndr__ = ndr.Struct(
    JOINPR_ENCRYPTED_USER_PASSWORD, (ndr.Field("Buffer", ndr.Array(ndr.CHAR, (ndr.Dim(bound=524),))),)
)


@ndr.record
class UNICODE_STRING:
    """typedef struct _UNICODE_STRING {
        unsigned short Length;
        unsigned short MaximumLength;
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
class NET_COMPUTER_NAME_ARRAY:
    """typedef struct _NET_COMPUTER_NAME_ARRAY {
        unsigned long EntryCount;
        [size_is(EntryCount)] PUNICODE_STRING ComputerNames;
    } NET_COMPUTER_NAME_ARRAY, *PNET_COMPUTER_NAME_ARRAY;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntryCount: int = ndr.DERIVED
    ComputerNames: list[UNICODE_STRING] | None


NET_COMPUTER_NAME_ARRAY.__ndr__ = ndr.Struct(
    NET_COMPUTER_NAME_ARRAY,
    (
        ndr.Field("EntryCount", ndr.ULONG),
        ndr.Field(
            "ComputerNames", ndr.Pointer(ndr.Array(UNICODE_STRING.__ndr__, (ndr.Dim(size_is="EntryCount"),)))
        ),
    ),
)


class wkssvc:
    """interface wkssvc, uuid 6bffd098-a112-3610-9833-46c3f87e345a, version 1.0."""

    INTERFACE: ClassVar[stub.Interface]

    @ndr.record
    class NetrWkstaGetInfoResult(stub.Result):
        """What NetrWkstaGetInfo returns."""

        WkstaInfo: WKSTA_INFO
        return_value: int

    @ndr.record
    class NetrWkstaSetInfoResult(stub.Result):
        """What NetrWkstaSetInfo returns."""

        ErrorParameter: int | None
        return_value: int

    @ndr.record
    class NetrWkstaUserEnumResult(stub.Result):
        """What NetrWkstaUserEnum returns."""

        UserInfo: WKSTA_USER_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        return_value: int

    @ndr.record
    class Opnum3NotUsedOnWireResult(stub.Result):
        """What Opnum3NotUsedOnWire returns."""

    @ndr.record
    class Opnum4NotUsedOnWireResult(stub.Result):
        """What Opnum4NotUsedOnWire returns."""

    @ndr.record
    class NetrWkstaTransportEnumResult(stub.Result):
        """What NetrWkstaTransportEnum returns."""

        TransportInfo: WKSTA_TRANSPORT_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        return_value: int

    @ndr.record
    class NetrWkstaTransportAddResult(stub.Result):
        """What NetrWkstaTransportAdd returns."""

        ErrorParameter: int | None
        return_value: int

    @ndr.record
    class NetrWkstaTransportDelResult(stub.Result):
        """What NetrWkstaTransportDel returns."""

        return_value: int

    @ndr.record
    class NetrUseAddResult(stub.Result):
        """What NetrUseAdd returns."""

        ErrorParameter: int | None
        return_value: int

    @ndr.record
    class NetrUseGetInfoResult(stub.Result):
        """What NetrUseGetInfo returns."""

        InfoStruct: USE_INFO
        return_value: int

    @ndr.record
    class NetrUseDelResult(stub.Result):
        """What NetrUseDel returns."""

        return_value: int

    @ndr.record
    class NetrUseEnumResult(stub.Result):
        """What NetrUseEnum returns."""

        InfoStruct: USE_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        return_value: int

    @ndr.record
    class Opnum12NotUsedOnWireResult(stub.Result):
        """What Opnum12NotUsedOnWire returns."""

    @ndr.record
    class NetrWorkstationStatisticsGetResult(stub.Result):
        """What NetrWorkstationStatisticsGet returns."""

        Buffer: STAT_WORKSTATION_0 | None
        return_value: int

    @ndr.record
    class Opnum14NotUsedOnWireResult(stub.Result):
        """What Opnum14NotUsedOnWire returns."""

    @ndr.record
    class Opnum15NotUsedOnWireResult(stub.Result):
        """What Opnum15NotUsedOnWire returns."""

    @ndr.record
    class Opnum16NotUsedOnWireResult(stub.Result):
        """What Opnum16NotUsedOnWire returns."""

    @ndr.record
    class Opnum17NotUsedOnWireResult(stub.Result):
        """What Opnum17NotUsedOnWire returns."""

    @ndr.record
    class Opnum18NotUsedOnWireResult(stub.Result):
        """What Opnum18NotUsedOnWire returns."""

    @ndr.record
    class Opnum19NotUsedOnWireResult(stub.Result):
        """What Opnum19NotUsedOnWire returns."""

    @ndr.record
    class NetrGetJoinInformationResult(stub.Result):
        """What NetrGetJoinInformation returns."""

        NameBuffer: str | None
        BufferType: NETSETUP_JOIN_STATUS | int
        return_value: int

    @ndr.record
    class Opnum21NotUsedOnWireResult(stub.Result):
        """What Opnum21NotUsedOnWire returns."""

    @ndr.record
    class NetrJoinDomain2Result(stub.Result):
        """What NetrJoinDomain2 returns."""

        return_value: int

    @ndr.record
    class NetrUnjoinDomain2Result(stub.Result):
        """What NetrUnjoinDomain2 returns."""

        return_value: int

    @ndr.record
    class NetrRenameMachineInDomain2Result(stub.Result):
        """What NetrRenameMachineInDomain2 returns."""

        return_value: int

    @ndr.record
    class NetrValidateName2Result(stub.Result):
        """What NetrValidateName2 returns."""

        return_value: int

    @ndr.record
    class NetrGetJoinableOUs2Result(stub.Result):
        """What NetrGetJoinableOUs2 returns."""

        OUCount: int = ndr.DERIVED
        OUs: list[str | None] | None
        return_value: int

    @ndr.record
    class NetrAddAlternateComputerNameResult(stub.Result):
        """What NetrAddAlternateComputerName returns."""

        return_value: int

    @ndr.record
    class NetrRemoveAlternateComputerNameResult(stub.Result):
        """What NetrRemoveAlternateComputerName returns."""

        return_value: int

    @ndr.record
    class NetrSetPrimaryComputerNameResult(stub.Result):
        """What NetrSetPrimaryComputerName returns."""

        return_value: int

    @ndr.record
    class NetrEnumerateComputerNamesResult(stub.Result):
        """What NetrEnumerateComputerNames returns."""

        ComputerNames: NET_COMPUTER_NAME_ARRAY | None
        return_value: int

    @ndr.record
    class NetrJoinDomain3Result(stub.Result):
        """What NetrJoinDomain3 returns."""

        return_value: int

    @ndr.record
    class NetrUnjoinDomain3Result(stub.Result):
        """What NetrUnjoinDomain3 returns."""

        return_value: int

    @ndr.record
    class NetrRenameMachineInDomain3Result(stub.Result):
        """What NetrRenameMachineInDomain3 returns."""

        return_value: int

    @ndr.record
    class NetrValidateName3Result(stub.Result):
        """What NetrValidateName3 returns."""

        return_value: int

    @ndr.record
    class NetrAddAlternateComputerName2Result(stub.Result):
        """What NetrAddAlternateComputerName2 returns."""

        return_value: int

    @ndr.record
    class NetrRemoveAlternateComputerName2Result(stub.Result):
        """What NetrRemoveAlternateComputerName2 returns."""

        return_value: int

    @ndr.record
    class NetrSetPrimaryComputerName2Result(stub.Result):
        """What NetrSetPrimaryComputerName2 returns."""

        return_value: int

    class Client(stub.Client):
        """asyncio client of wkssvc."""

        __slots__ = ()

        async def NetrWkstaGetInfo(
            self, *, ServerName: str | None, Level: int
        ) -> wkssvc.NetrWkstaGetInfoResult:
            """unsigned long NetrWkstaGetInfo(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in] unsigned long Level,
                [out, switch_is(Level)] LPWKSTA_INFO WkstaInfo
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE, _wkssvc_NetrWkstaGetInfo, (ServerName, Level), self._options
            )

        async def NetrWkstaSetInfo(
            self,
            *,
            ServerName: str | None,
            Level: int = ndr.DERIVED,
            WkstaInfo: WKSTA_INFO,
            ErrorParameter: int | None,
        ) -> wkssvc.NetrWkstaSetInfoResult:
            """unsigned long NetrWkstaSetInfo(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in] unsigned long Level,
                [in, switch_is(Level)] LPWKSTA_INFO WkstaInfo,
                [in, out, unique] unsigned long *ErrorParameter
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrWkstaSetInfo,
                (ServerName, Level, WkstaInfo, ErrorParameter),
                self._options,
            )

        async def NetrWkstaUserEnum(
            self,
            *,
            ServerName: str | None,
            UserInfo: WKSTA_USER_ENUM_STRUCT,
            PreferredMaximumLength: int,
            ResumeHandle: int | None,
        ) -> wkssvc.NetrWkstaUserEnumResult:
            """unsigned long NetrWkstaUserEnum(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, out] LPWKSTA_USER_ENUM_STRUCT UserInfo,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalEntries,
                [in, out, unique] unsigned long *ResumeHandle
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrWkstaUserEnum,
                (ServerName, UserInfo, PreferredMaximumLength, ResumeHandle),
                self._options,
            )

        async def Opnum3NotUsedOnWire(self) -> wkssvc.Opnum3NotUsedOnWireResult:
            """void Opnum3NotUsedOnWire(void);"""
            return await self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum3NotUsedOnWire, (), self._options)

        async def Opnum4NotUsedOnWire(self) -> wkssvc.Opnum4NotUsedOnWireResult:
            """void Opnum4NotUsedOnWire(void);"""
            return await self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum4NotUsedOnWire, (), self._options)

        async def NetrWkstaTransportEnum(
            self,
            *,
            ServerName: str | None,
            TransportInfo: WKSTA_TRANSPORT_ENUM_STRUCT,
            PreferredMaximumLength: int,
            ResumeHandle: int | None,
        ) -> wkssvc.NetrWkstaTransportEnumResult:
            """unsigned long NetrWkstaTransportEnum(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, out] LPWKSTA_TRANSPORT_ENUM_STRUCT TransportInfo,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalEntries,
                [in, out, unique] unsigned long *ResumeHandle
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrWkstaTransportEnum,
                (ServerName, TransportInfo, PreferredMaximumLength, ResumeHandle),
                self._options,
            )

        async def NetrWkstaTransportAdd(
            self,
            *,
            ServerName: str | None,
            Level: int,
            TransportInfo: WKSTA_TRANSPORT_INFO_0,
            ErrorParameter: int | None,
        ) -> wkssvc.NetrWkstaTransportAddResult:
            """unsigned long NetrWkstaTransportAdd(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in] unsigned long Level,
                [in] LPWKSTA_TRANSPORT_INFO_0 TransportInfo,
                [in, out, unique] unsigned long *ErrorParameter
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrWkstaTransportAdd,
                (ServerName, Level, TransportInfo, ErrorParameter),
                self._options,
            )

        async def NetrWkstaTransportDel(
            self, *, ServerName: str | None, TransportName: str | None, ForceLevel: int
        ) -> wkssvc.NetrWkstaTransportDelResult:
            """unsigned long NetrWkstaTransportDel(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, string, unique] wchar_t *TransportName,
                [in] unsigned long ForceLevel
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrWkstaTransportDel,
                (ServerName, TransportName, ForceLevel),
                self._options,
            )

        async def NetrUseAdd(
            self,
            *,
            ServerName: str | None,
            Level: int = ndr.DERIVED,
            InfoStruct: USE_INFO,
            ErrorParameter: int | None,
        ) -> wkssvc.NetrUseAddResult:
            """unsigned long NetrUseAdd(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in] unsigned long Level,
                [in, switch_is(Level)] LPUSE_INFO InfoStruct,
                [in, out, unique] unsigned long *ErrorParameter
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrUseAdd,
                (ServerName, Level, InfoStruct, ErrorParameter),
                self._options,
            )

        async def NetrUseGetInfo(
            self, *, ServerName: str | None, UseName: str, Level: int
        ) -> wkssvc.NetrUseGetInfoResult:
            """unsigned long NetrUseGetInfo(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in, string] wchar_t *UseName,
                [in] unsigned long Level,
                [out, switch_is(Level)] LPUSE_INFO InfoStruct
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE, _wkssvc_NetrUseGetInfo, (ServerName, UseName, Level), self._options
            )

        async def NetrUseDel(
            self, *, ServerName: str | None, UseName: str, ForceLevel: int
        ) -> wkssvc.NetrUseDelResult:
            """unsigned long NetrUseDel(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in, string] wchar_t *UseName,
                [in] unsigned long ForceLevel
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE, _wkssvc_NetrUseDel, (ServerName, UseName, ForceLevel), self._options
            )

        async def NetrUseEnum(
            self,
            *,
            ServerName: str | None,
            InfoStruct: USE_ENUM_STRUCT,
            PreferredMaximumLength: int,
            ResumeHandle: int | None,
        ) -> wkssvc.NetrUseEnumResult:
            """unsigned long NetrUseEnum(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, out] LPUSE_ENUM_STRUCT InfoStruct,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalEntries,
                [in, out, unique] unsigned long *ResumeHandle
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrUseEnum,
                (ServerName, InfoStruct, PreferredMaximumLength, ResumeHandle),
                self._options,
            )

        async def Opnum12NotUsedOnWire(self) -> wkssvc.Opnum12NotUsedOnWireResult:
            """void Opnum12NotUsedOnWire(void);"""
            return await self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum12NotUsedOnWire, (), self._options)

        async def NetrWorkstationStatisticsGet(
            self, *, ServerName: str | None, ServiceName: str | None, Level: int, Options: int
        ) -> wkssvc.NetrWorkstationStatisticsGetResult:
            """unsigned long NetrWorkstationStatisticsGet(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, string, unique] wchar_t *ServiceName,
                [in] unsigned long Level,
                [in] unsigned long Options,
                [out] LPSTAT_WORKSTATION_0 *Buffer
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrWorkstationStatisticsGet,
                (ServerName, ServiceName, Level, Options),
                self._options,
            )

        async def Opnum14NotUsedOnWire(self) -> wkssvc.Opnum14NotUsedOnWireResult:
            """void Opnum14NotUsedOnWire(void);"""
            return await self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum14NotUsedOnWire, (), self._options)

        async def Opnum15NotUsedOnWire(self) -> wkssvc.Opnum15NotUsedOnWireResult:
            """void Opnum15NotUsedOnWire(void);"""
            return await self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum15NotUsedOnWire, (), self._options)

        async def Opnum16NotUsedOnWire(self) -> wkssvc.Opnum16NotUsedOnWireResult:
            """void Opnum16NotUsedOnWire(void);"""
            return await self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum16NotUsedOnWire, (), self._options)

        async def Opnum17NotUsedOnWire(self) -> wkssvc.Opnum17NotUsedOnWireResult:
            """void Opnum17NotUsedOnWire(void);"""
            return await self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum17NotUsedOnWire, (), self._options)

        async def Opnum18NotUsedOnWire(self) -> wkssvc.Opnum18NotUsedOnWireResult:
            """void Opnum18NotUsedOnWire(void);"""
            return await self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum18NotUsedOnWire, (), self._options)

        async def Opnum19NotUsedOnWire(self) -> wkssvc.Opnum19NotUsedOnWireResult:
            """void Opnum19NotUsedOnWire(void);"""
            return await self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum19NotUsedOnWire, (), self._options)

        async def NetrGetJoinInformation(
            self, *, ServerName: str | None, NameBuffer: str | None
        ) -> wkssvc.NetrGetJoinInformationResult:
            """unsigned long NetrGetJoinInformation(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in, out, string] wchar_t **NameBuffer,
                [out] PNETSETUP_JOIN_STATUS BufferType
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE, _wkssvc_NetrGetJoinInformation, (ServerName, NameBuffer), self._options
            )

        async def Opnum21NotUsedOnWire(self) -> wkssvc.Opnum21NotUsedOnWireResult:
            """void Opnum21NotUsedOnWire(void);"""
            return await self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum21NotUsedOnWire, (), self._options)

        async def NetrJoinDomain2(
            self,
            *,
            ServerName: str | None,
            DomainNameParam: str,
            MachineAccountOU: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Options: int,
        ) -> wkssvc.NetrJoinDomain2Result:
            """unsigned long NetrJoinDomain2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *DomainNameParam,
                [in, string, unique] wchar_t *MachineAccountOU,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] unsigned long Options
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrJoinDomain2,
                (ServerName, DomainNameParam, MachineAccountOU, AccountName, Password, Options),
                self._options,
            )

        async def NetrUnjoinDomain2(
            self,
            *,
            ServerName: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Options: int,
        ) -> wkssvc.NetrUnjoinDomain2Result:
            """unsigned long NetrUnjoinDomain2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] unsigned long Options
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrUnjoinDomain2,
                (ServerName, AccountName, Password, Options),
                self._options,
            )

        async def NetrRenameMachineInDomain2(
            self,
            *,
            ServerName: str | None,
            MachineName: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Options: int,
        ) -> wkssvc.NetrRenameMachineInDomain2Result:
            """unsigned long NetrRenameMachineInDomain2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *MachineName,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] unsigned long Options
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrRenameMachineInDomain2,
                (ServerName, MachineName, AccountName, Password, Options),
                self._options,
            )

        async def NetrValidateName2(
            self,
            *,
            ServerName: str | None,
            NameToValidate: str,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            NameType: NETSETUP_NAME_TYPE | int,
        ) -> wkssvc.NetrValidateName2Result:
            """unsigned long NetrValidateName2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *NameToValidate,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] NETSETUP_NAME_TYPE NameType
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrValidateName2,
                (ServerName, NameToValidate, AccountName, Password, NameType),
                self._options,
            )

        async def NetrGetJoinableOUs2(
            self,
            *,
            ServerName: str | None,
            DomainNameParam: str,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            OUCount: int,
        ) -> wkssvc.NetrGetJoinableOUs2Result:
            """unsigned long NetrGetJoinableOUs2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *DomainNameParam,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in, out] unsigned long *OUCount,
                [out, string, size_is(, *OUCount)] wchar_t ***OUs
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrGetJoinableOUs2,
                (ServerName, DomainNameParam, AccountName, Password, OUCount),
                self._options,
            )

        async def NetrAddAlternateComputerName(
            self,
            *,
            ServerName: str | None,
            AlternateName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Reserved: int,
        ) -> wkssvc.NetrAddAlternateComputerNameResult:
            """unsigned long NetrAddAlternateComputerName(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AlternateName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrAddAlternateComputerName,
                (ServerName, AlternateName, DomainAccount, EncryptedPassword, Reserved),
                self._options,
            )

        async def NetrRemoveAlternateComputerName(
            self,
            *,
            ServerName: str | None,
            AlternateName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Reserved: int,
        ) -> wkssvc.NetrRemoveAlternateComputerNameResult:
            """unsigned long NetrRemoveAlternateComputerName(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AlternateName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrRemoveAlternateComputerName,
                (ServerName, AlternateName, DomainAccount, EncryptedPassword, Reserved),
                self._options,
            )

        async def NetrSetPrimaryComputerName(
            self,
            *,
            ServerName: str | None,
            PrimaryName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Reserved: int,
        ) -> wkssvc.NetrSetPrimaryComputerNameResult:
            """unsigned long NetrSetPrimaryComputerName(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *PrimaryName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrSetPrimaryComputerName,
                (ServerName, PrimaryName, DomainAccount, EncryptedPassword, Reserved),
                self._options,
            )

        async def NetrEnumerateComputerNames(
            self, *, ServerName: str | None, NameType: NET_COMPUTER_NAME_TYPE | int, Reserved: int
        ) -> wkssvc.NetrEnumerateComputerNamesResult:
            """unsigned long NetrEnumerateComputerNames(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in] NET_COMPUTER_NAME_TYPE NameType,
                [in] unsigned long Reserved,
                [out] PNET_COMPUTER_NAME_ARRAY *ComputerNames
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrEnumerateComputerNames,
                (ServerName, NameType, Reserved),
                self._options,
            )

        async def NetrJoinDomain3(
            self,
            *,
            ServerName: str | None,
            DomainNameParam: str,
            MachineAccountOU: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            Options: int,
        ) -> wkssvc.NetrJoinDomain3Result:
            """unsigned long NetrJoinDomain3(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *DomainNameParam,
                [in, string, unique] wchar_t *MachineAccountOU,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES Password,
                [in] unsigned long Options
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrJoinDomain3,
                (ServerName, DomainNameParam, MachineAccountOU, AccountName, Password, Options),
                self._options,
            )

        async def NetrUnjoinDomain3(
            self,
            *,
            ServerName: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            Options: int,
        ) -> wkssvc.NetrUnjoinDomain3Result:
            """unsigned long NetrUnjoinDomain3(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES Password,
                [in] unsigned long Options
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrUnjoinDomain3,
                (ServerName, AccountName, Password, Options),
                self._options,
            )

        async def NetrRenameMachineInDomain3(
            self,
            *,
            ServerName: str | None,
            MachineName: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Options: int,
        ) -> wkssvc.NetrRenameMachineInDomain3Result:
            """unsigned long NetrRenameMachineInDomain3(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *MachineName,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] unsigned long Options
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrRenameMachineInDomain3,
                (ServerName, MachineName, AccountName, Password, Options),
                self._options,
            )

        async def NetrValidateName3(
            self,
            *,
            ServerName: str | None,
            NameToValidate: str,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            NameType: NETSETUP_NAME_TYPE | int,
        ) -> wkssvc.NetrValidateName3Result:
            """unsigned long NetrValidateName3(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *NameToValidate,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES Password,
                [in] NETSETUP_NAME_TYPE NameType
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrValidateName3,
                (ServerName, NameToValidate, AccountName, Password, NameType),
                self._options,
            )

        async def NetrAddAlternateComputerName2(
            self,
            *,
            ServerName: str | None,
            AlternateName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            Reserved: int,
        ) -> wkssvc.NetrAddAlternateComputerName2Result:
            """unsigned long NetrAddAlternateComputerName2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AlternateName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrAddAlternateComputerName2,
                (ServerName, AlternateName, DomainAccount, EncryptedPassword, Reserved),
                self._options,
            )

        async def NetrRemoveAlternateComputerName2(
            self,
            *,
            ServerName: str | None,
            AlternateName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            Reserved: int,
        ) -> wkssvc.NetrRemoveAlternateComputerName2Result:
            """unsigned long NetrRemoveAlternateComputerName2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AlternateName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrRemoveAlternateComputerName2,
                (ServerName, AlternateName, DomainAccount, EncryptedPassword, Reserved),
                self._options,
            )

        async def NetrSetPrimaryComputerName2(
            self,
            *,
            ServerName: str | None,
            PrimaryName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Reserved: int,
        ) -> wkssvc.NetrSetPrimaryComputerName2Result:
            """unsigned long NetrSetPrimaryComputerName2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *PrimaryName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            return await self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrSetPrimaryComputerName2,
                (ServerName, PrimaryName, DomainAccount, EncryptedPassword, Reserved),
                self._options,
            )

    class BlockingClient(stub.BlockingClient):
        """Blocking client of wkssvc."""

        __slots__ = ()

        def NetrWkstaGetInfo(self, *, ServerName: str | None, Level: int) -> wkssvc.NetrWkstaGetInfoResult:
            """unsigned long NetrWkstaGetInfo(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in] unsigned long Level,
                [out, switch_is(Level)] LPWKSTA_INFO WkstaInfo
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE, _wkssvc_NetrWkstaGetInfo, (ServerName, Level), self._options
            )

        def NetrWkstaSetInfo(
            self,
            *,
            ServerName: str | None,
            Level: int = ndr.DERIVED,
            WkstaInfo: WKSTA_INFO,
            ErrorParameter: int | None,
        ) -> wkssvc.NetrWkstaSetInfoResult:
            """unsigned long NetrWkstaSetInfo(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in] unsigned long Level,
                [in, switch_is(Level)] LPWKSTA_INFO WkstaInfo,
                [in, out, unique] unsigned long *ErrorParameter
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrWkstaSetInfo,
                (ServerName, Level, WkstaInfo, ErrorParameter),
                self._options,
            )

        def NetrWkstaUserEnum(
            self,
            *,
            ServerName: str | None,
            UserInfo: WKSTA_USER_ENUM_STRUCT,
            PreferredMaximumLength: int,
            ResumeHandle: int | None,
        ) -> wkssvc.NetrWkstaUserEnumResult:
            """unsigned long NetrWkstaUserEnum(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, out] LPWKSTA_USER_ENUM_STRUCT UserInfo,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalEntries,
                [in, out, unique] unsigned long *ResumeHandle
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrWkstaUserEnum,
                (ServerName, UserInfo, PreferredMaximumLength, ResumeHandle),
                self._options,
            )

        def Opnum3NotUsedOnWire(self) -> wkssvc.Opnum3NotUsedOnWireResult:
            """void Opnum3NotUsedOnWire(void);"""
            return self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum3NotUsedOnWire, (), self._options)

        def Opnum4NotUsedOnWire(self) -> wkssvc.Opnum4NotUsedOnWireResult:
            """void Opnum4NotUsedOnWire(void);"""
            return self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum4NotUsedOnWire, (), self._options)

        def NetrWkstaTransportEnum(
            self,
            *,
            ServerName: str | None,
            TransportInfo: WKSTA_TRANSPORT_ENUM_STRUCT,
            PreferredMaximumLength: int,
            ResumeHandle: int | None,
        ) -> wkssvc.NetrWkstaTransportEnumResult:
            """unsigned long NetrWkstaTransportEnum(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, out] LPWKSTA_TRANSPORT_ENUM_STRUCT TransportInfo,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalEntries,
                [in, out, unique] unsigned long *ResumeHandle
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrWkstaTransportEnum,
                (ServerName, TransportInfo, PreferredMaximumLength, ResumeHandle),
                self._options,
            )

        def NetrWkstaTransportAdd(
            self,
            *,
            ServerName: str | None,
            Level: int,
            TransportInfo: WKSTA_TRANSPORT_INFO_0,
            ErrorParameter: int | None,
        ) -> wkssvc.NetrWkstaTransportAddResult:
            """unsigned long NetrWkstaTransportAdd(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in] unsigned long Level,
                [in] LPWKSTA_TRANSPORT_INFO_0 TransportInfo,
                [in, out, unique] unsigned long *ErrorParameter
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrWkstaTransportAdd,
                (ServerName, Level, TransportInfo, ErrorParameter),
                self._options,
            )

        def NetrWkstaTransportDel(
            self, *, ServerName: str | None, TransportName: str | None, ForceLevel: int
        ) -> wkssvc.NetrWkstaTransportDelResult:
            """unsigned long NetrWkstaTransportDel(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, string, unique] wchar_t *TransportName,
                [in] unsigned long ForceLevel
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrWkstaTransportDel,
                (ServerName, TransportName, ForceLevel),
                self._options,
            )

        def NetrUseAdd(
            self,
            *,
            ServerName: str | None,
            Level: int = ndr.DERIVED,
            InfoStruct: USE_INFO,
            ErrorParameter: int | None,
        ) -> wkssvc.NetrUseAddResult:
            """unsigned long NetrUseAdd(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in] unsigned long Level,
                [in, switch_is(Level)] LPUSE_INFO InfoStruct,
                [in, out, unique] unsigned long *ErrorParameter
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrUseAdd,
                (ServerName, Level, InfoStruct, ErrorParameter),
                self._options,
            )

        def NetrUseGetInfo(
            self, *, ServerName: str | None, UseName: str, Level: int
        ) -> wkssvc.NetrUseGetInfoResult:
            """unsigned long NetrUseGetInfo(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in, string] wchar_t *UseName,
                [in] unsigned long Level,
                [out, switch_is(Level)] LPUSE_INFO InfoStruct
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE, _wkssvc_NetrUseGetInfo, (ServerName, UseName, Level), self._options
            )

        def NetrUseDel(
            self, *, ServerName: str | None, UseName: str, ForceLevel: int
        ) -> wkssvc.NetrUseDelResult:
            """unsigned long NetrUseDel(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in, string] wchar_t *UseName,
                [in] unsigned long ForceLevel
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE, _wkssvc_NetrUseDel, (ServerName, UseName, ForceLevel), self._options
            )

        def NetrUseEnum(
            self,
            *,
            ServerName: str | None,
            InfoStruct: USE_ENUM_STRUCT,
            PreferredMaximumLength: int,
            ResumeHandle: int | None,
        ) -> wkssvc.NetrUseEnumResult:
            """unsigned long NetrUseEnum(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, out] LPUSE_ENUM_STRUCT InfoStruct,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalEntries,
                [in, out, unique] unsigned long *ResumeHandle
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrUseEnum,
                (ServerName, InfoStruct, PreferredMaximumLength, ResumeHandle),
                self._options,
            )

        def Opnum12NotUsedOnWire(self) -> wkssvc.Opnum12NotUsedOnWireResult:
            """void Opnum12NotUsedOnWire(void);"""
            return self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum12NotUsedOnWire, (), self._options)

        def NetrWorkstationStatisticsGet(
            self, *, ServerName: str | None, ServiceName: str | None, Level: int, Options: int
        ) -> wkssvc.NetrWorkstationStatisticsGetResult:
            """unsigned long NetrWorkstationStatisticsGet(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, string, unique] wchar_t *ServiceName,
                [in] unsigned long Level,
                [in] unsigned long Options,
                [out] LPSTAT_WORKSTATION_0 *Buffer
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrWorkstationStatisticsGet,
                (ServerName, ServiceName, Level, Options),
                self._options,
            )

        def Opnum14NotUsedOnWire(self) -> wkssvc.Opnum14NotUsedOnWireResult:
            """void Opnum14NotUsedOnWire(void);"""
            return self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum14NotUsedOnWire, (), self._options)

        def Opnum15NotUsedOnWire(self) -> wkssvc.Opnum15NotUsedOnWireResult:
            """void Opnum15NotUsedOnWire(void);"""
            return self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum15NotUsedOnWire, (), self._options)

        def Opnum16NotUsedOnWire(self) -> wkssvc.Opnum16NotUsedOnWireResult:
            """void Opnum16NotUsedOnWire(void);"""
            return self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum16NotUsedOnWire, (), self._options)

        def Opnum17NotUsedOnWire(self) -> wkssvc.Opnum17NotUsedOnWireResult:
            """void Opnum17NotUsedOnWire(void);"""
            return self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum17NotUsedOnWire, (), self._options)

        def Opnum18NotUsedOnWire(self) -> wkssvc.Opnum18NotUsedOnWireResult:
            """void Opnum18NotUsedOnWire(void);"""
            return self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum18NotUsedOnWire, (), self._options)

        def Opnum19NotUsedOnWire(self) -> wkssvc.Opnum19NotUsedOnWireResult:
            """void Opnum19NotUsedOnWire(void);"""
            return self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum19NotUsedOnWire, (), self._options)

        def NetrGetJoinInformation(
            self, *, ServerName: str | None, NameBuffer: str | None
        ) -> wkssvc.NetrGetJoinInformationResult:
            """unsigned long NetrGetJoinInformation(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in, out, string] wchar_t **NameBuffer,
                [out] PNETSETUP_JOIN_STATUS BufferType
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE, _wkssvc_NetrGetJoinInformation, (ServerName, NameBuffer), self._options
            )

        def Opnum21NotUsedOnWire(self) -> wkssvc.Opnum21NotUsedOnWireResult:
            """void Opnum21NotUsedOnWire(void);"""
            return self._binding.call(wkssvc.INTERFACE, _wkssvc_Opnum21NotUsedOnWire, (), self._options)

        def NetrJoinDomain2(
            self,
            *,
            ServerName: str | None,
            DomainNameParam: str,
            MachineAccountOU: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Options: int,
        ) -> wkssvc.NetrJoinDomain2Result:
            """unsigned long NetrJoinDomain2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *DomainNameParam,
                [in, string, unique] wchar_t *MachineAccountOU,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] unsigned long Options
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrJoinDomain2,
                (ServerName, DomainNameParam, MachineAccountOU, AccountName, Password, Options),
                self._options,
            )

        def NetrUnjoinDomain2(
            self,
            *,
            ServerName: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Options: int,
        ) -> wkssvc.NetrUnjoinDomain2Result:
            """unsigned long NetrUnjoinDomain2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] unsigned long Options
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrUnjoinDomain2,
                (ServerName, AccountName, Password, Options),
                self._options,
            )

        def NetrRenameMachineInDomain2(
            self,
            *,
            ServerName: str | None,
            MachineName: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Options: int,
        ) -> wkssvc.NetrRenameMachineInDomain2Result:
            """unsigned long NetrRenameMachineInDomain2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *MachineName,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] unsigned long Options
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrRenameMachineInDomain2,
                (ServerName, MachineName, AccountName, Password, Options),
                self._options,
            )

        def NetrValidateName2(
            self,
            *,
            ServerName: str | None,
            NameToValidate: str,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            NameType: NETSETUP_NAME_TYPE | int,
        ) -> wkssvc.NetrValidateName2Result:
            """unsigned long NetrValidateName2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *NameToValidate,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] NETSETUP_NAME_TYPE NameType
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrValidateName2,
                (ServerName, NameToValidate, AccountName, Password, NameType),
                self._options,
            )

        def NetrGetJoinableOUs2(
            self,
            *,
            ServerName: str | None,
            DomainNameParam: str,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            OUCount: int,
        ) -> wkssvc.NetrGetJoinableOUs2Result:
            """unsigned long NetrGetJoinableOUs2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *DomainNameParam,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in, out] unsigned long *OUCount,
                [out, string, size_is(, *OUCount)] wchar_t ***OUs
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrGetJoinableOUs2,
                (ServerName, DomainNameParam, AccountName, Password, OUCount),
                self._options,
            )

        def NetrAddAlternateComputerName(
            self,
            *,
            ServerName: str | None,
            AlternateName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Reserved: int,
        ) -> wkssvc.NetrAddAlternateComputerNameResult:
            """unsigned long NetrAddAlternateComputerName(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AlternateName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrAddAlternateComputerName,
                (ServerName, AlternateName, DomainAccount, EncryptedPassword, Reserved),
                self._options,
            )

        def NetrRemoveAlternateComputerName(
            self,
            *,
            ServerName: str | None,
            AlternateName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Reserved: int,
        ) -> wkssvc.NetrRemoveAlternateComputerNameResult:
            """unsigned long NetrRemoveAlternateComputerName(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AlternateName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrRemoveAlternateComputerName,
                (ServerName, AlternateName, DomainAccount, EncryptedPassword, Reserved),
                self._options,
            )

        def NetrSetPrimaryComputerName(
            self,
            *,
            ServerName: str | None,
            PrimaryName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Reserved: int,
        ) -> wkssvc.NetrSetPrimaryComputerNameResult:
            """unsigned long NetrSetPrimaryComputerName(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *PrimaryName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrSetPrimaryComputerName,
                (ServerName, PrimaryName, DomainAccount, EncryptedPassword, Reserved),
                self._options,
            )

        def NetrEnumerateComputerNames(
            self, *, ServerName: str | None, NameType: NET_COMPUTER_NAME_TYPE | int, Reserved: int
        ) -> wkssvc.NetrEnumerateComputerNamesResult:
            """unsigned long NetrEnumerateComputerNames(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in] NET_COMPUTER_NAME_TYPE NameType,
                [in] unsigned long Reserved,
                [out] PNET_COMPUTER_NAME_ARRAY *ComputerNames
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrEnumerateComputerNames,
                (ServerName, NameType, Reserved),
                self._options,
            )

        def NetrJoinDomain3(
            self,
            *,
            ServerName: str | None,
            DomainNameParam: str,
            MachineAccountOU: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            Options: int,
        ) -> wkssvc.NetrJoinDomain3Result:
            """unsigned long NetrJoinDomain3(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *DomainNameParam,
                [in, string, unique] wchar_t *MachineAccountOU,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES Password,
                [in] unsigned long Options
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrJoinDomain3,
                (ServerName, DomainNameParam, MachineAccountOU, AccountName, Password, Options),
                self._options,
            )

        def NetrUnjoinDomain3(
            self,
            *,
            ServerName: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            Options: int,
        ) -> wkssvc.NetrUnjoinDomain3Result:
            """unsigned long NetrUnjoinDomain3(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES Password,
                [in] unsigned long Options
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrUnjoinDomain3,
                (ServerName, AccountName, Password, Options),
                self._options,
            )

        def NetrRenameMachineInDomain3(
            self,
            *,
            ServerName: str | None,
            MachineName: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Options: int,
        ) -> wkssvc.NetrRenameMachineInDomain3Result:
            """unsigned long NetrRenameMachineInDomain3(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *MachineName,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] unsigned long Options
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrRenameMachineInDomain3,
                (ServerName, MachineName, AccountName, Password, Options),
                self._options,
            )

        def NetrValidateName3(
            self,
            *,
            ServerName: str | None,
            NameToValidate: str,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            NameType: NETSETUP_NAME_TYPE | int,
        ) -> wkssvc.NetrValidateName3Result:
            """unsigned long NetrValidateName3(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *NameToValidate,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES Password,
                [in] NETSETUP_NAME_TYPE NameType
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrValidateName3,
                (ServerName, NameToValidate, AccountName, Password, NameType),
                self._options,
            )

        def NetrAddAlternateComputerName2(
            self,
            *,
            ServerName: str | None,
            AlternateName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            Reserved: int,
        ) -> wkssvc.NetrAddAlternateComputerName2Result:
            """unsigned long NetrAddAlternateComputerName2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AlternateName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrAddAlternateComputerName2,
                (ServerName, AlternateName, DomainAccount, EncryptedPassword, Reserved),
                self._options,
            )

        def NetrRemoveAlternateComputerName2(
            self,
            *,
            ServerName: str | None,
            AlternateName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            Reserved: int,
        ) -> wkssvc.NetrRemoveAlternateComputerName2Result:
            """unsigned long NetrRemoveAlternateComputerName2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AlternateName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrRemoveAlternateComputerName2,
                (ServerName, AlternateName, DomainAccount, EncryptedPassword, Reserved),
                self._options,
            )

        def NetrSetPrimaryComputerName2(
            self,
            *,
            ServerName: str | None,
            PrimaryName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Reserved: int,
        ) -> wkssvc.NetrSetPrimaryComputerName2Result:
            """unsigned long NetrSetPrimaryComputerName2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *PrimaryName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            return self._binding.call(
                wkssvc.INTERFACE,
                _wkssvc_NetrSetPrimaryComputerName2,
                (ServerName, PrimaryName, DomainAccount, EncryptedPassword, Reserved),
                self._options,
            )

    class Server(stub.Server):
        """Server of wkssvc: override what you serve."""

        def NetrWkstaGetInfo(
            self, call: stub.Call, /, ServerName: str | None, Level: int
        ) -> wkssvc.NetrWkstaGetInfoResult | Awaitable[wkssvc.NetrWkstaGetInfoResult]:
            """unsigned long NetrWkstaGetInfo(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in] unsigned long Level,
                [out, switch_is(Level)] LPWKSTA_INFO WkstaInfo
            );
            """
            raise stub.not_served()

        def NetrWkstaSetInfo(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            Level: int,
            WkstaInfo: WKSTA_INFO,
            ErrorParameter: int | None,
        ) -> wkssvc.NetrWkstaSetInfoResult | Awaitable[wkssvc.NetrWkstaSetInfoResult]:
            """unsigned long NetrWkstaSetInfo(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in] unsigned long Level,
                [in, switch_is(Level)] LPWKSTA_INFO WkstaInfo,
                [in, out, unique] unsigned long *ErrorParameter
            );
            """
            raise stub.not_served()

        def NetrWkstaUserEnum(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            UserInfo: WKSTA_USER_ENUM_STRUCT,
            PreferredMaximumLength: int,
            ResumeHandle: int | None,
        ) -> wkssvc.NetrWkstaUserEnumResult | Awaitable[wkssvc.NetrWkstaUserEnumResult]:
            """unsigned long NetrWkstaUserEnum(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, out] LPWKSTA_USER_ENUM_STRUCT UserInfo,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalEntries,
                [in, out, unique] unsigned long *ResumeHandle
            );
            """
            raise stub.not_served()

        def Opnum3NotUsedOnWire(
            self, call: stub.Call, /
        ) -> wkssvc.Opnum3NotUsedOnWireResult | Awaitable[wkssvc.Opnum3NotUsedOnWireResult | None] | None:
            """void Opnum3NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum4NotUsedOnWire(
            self, call: stub.Call, /
        ) -> wkssvc.Opnum4NotUsedOnWireResult | Awaitable[wkssvc.Opnum4NotUsedOnWireResult | None] | None:
            """void Opnum4NotUsedOnWire(void);"""
            raise stub.not_served()

        def NetrWkstaTransportEnum(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            TransportInfo: WKSTA_TRANSPORT_ENUM_STRUCT,
            PreferredMaximumLength: int,
            ResumeHandle: int | None,
        ) -> wkssvc.NetrWkstaTransportEnumResult | Awaitable[wkssvc.NetrWkstaTransportEnumResult]:
            """unsigned long NetrWkstaTransportEnum(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, out] LPWKSTA_TRANSPORT_ENUM_STRUCT TransportInfo,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalEntries,
                [in, out, unique] unsigned long *ResumeHandle
            );
            """
            raise stub.not_served()

        def NetrWkstaTransportAdd(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            Level: int,
            TransportInfo: WKSTA_TRANSPORT_INFO_0,
            ErrorParameter: int | None,
        ) -> wkssvc.NetrWkstaTransportAddResult | Awaitable[wkssvc.NetrWkstaTransportAddResult]:
            """unsigned long NetrWkstaTransportAdd(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in] unsigned long Level,
                [in] LPWKSTA_TRANSPORT_INFO_0 TransportInfo,
                [in, out, unique] unsigned long *ErrorParameter
            );
            """
            raise stub.not_served()

        def NetrWkstaTransportDel(
            self, call: stub.Call, /, ServerName: str | None, TransportName: str | None, ForceLevel: int
        ) -> wkssvc.NetrWkstaTransportDelResult | int | Awaitable[wkssvc.NetrWkstaTransportDelResult | int]:
            """unsigned long NetrWkstaTransportDel(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, string, unique] wchar_t *TransportName,
                [in] unsigned long ForceLevel
            );
            """
            raise stub.not_served()

        def NetrUseAdd(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            Level: int,
            InfoStruct: USE_INFO,
            ErrorParameter: int | None,
        ) -> wkssvc.NetrUseAddResult | Awaitable[wkssvc.NetrUseAddResult]:
            """unsigned long NetrUseAdd(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in] unsigned long Level,
                [in, switch_is(Level)] LPUSE_INFO InfoStruct,
                [in, out, unique] unsigned long *ErrorParameter
            );
            """
            raise stub.not_served()

        def NetrUseGetInfo(
            self, call: stub.Call, /, ServerName: str | None, UseName: str, Level: int
        ) -> wkssvc.NetrUseGetInfoResult | Awaitable[wkssvc.NetrUseGetInfoResult]:
            """unsigned long NetrUseGetInfo(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in, string] wchar_t *UseName,
                [in] unsigned long Level,
                [out, switch_is(Level)] LPUSE_INFO InfoStruct
            );
            """
            raise stub.not_served()

        def NetrUseDel(
            self, call: stub.Call, /, ServerName: str | None, UseName: str, ForceLevel: int
        ) -> wkssvc.NetrUseDelResult | int | Awaitable[wkssvc.NetrUseDelResult | int]:
            """unsigned long NetrUseDel(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in, string] wchar_t *UseName,
                [in] unsigned long ForceLevel
            );
            """
            raise stub.not_served()

        def NetrUseEnum(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            InfoStruct: USE_ENUM_STRUCT,
            PreferredMaximumLength: int,
            ResumeHandle: int | None,
        ) -> wkssvc.NetrUseEnumResult | Awaitable[wkssvc.NetrUseEnumResult]:
            """unsigned long NetrUseEnum(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, out] LPUSE_ENUM_STRUCT InfoStruct,
                [in] unsigned long PreferredMaximumLength,
                [out] unsigned long *TotalEntries,
                [in, out, unique] unsigned long *ResumeHandle
            );
            """
            raise stub.not_served()

        def Opnum12NotUsedOnWire(
            self, call: stub.Call, /
        ) -> wkssvc.Opnum12NotUsedOnWireResult | Awaitable[wkssvc.Opnum12NotUsedOnWireResult | None] | None:
            """void Opnum12NotUsedOnWire(void);"""
            raise stub.not_served()

        def NetrWorkstationStatisticsGet(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            ServiceName: str | None,
            Level: int,
            Options: int,
        ) -> wkssvc.NetrWorkstationStatisticsGetResult | Awaitable[wkssvc.NetrWorkstationStatisticsGetResult]:
            """unsigned long NetrWorkstationStatisticsGet(
                [in, string, unique] WKSSVC_IDENTIFY_HANDLE ServerName,
                [in, string, unique] wchar_t *ServiceName,
                [in] unsigned long Level,
                [in] unsigned long Options,
                [out] LPSTAT_WORKSTATION_0 *Buffer
            );
            """
            raise stub.not_served()

        def Opnum14NotUsedOnWire(
            self, call: stub.Call, /
        ) -> wkssvc.Opnum14NotUsedOnWireResult | Awaitable[wkssvc.Opnum14NotUsedOnWireResult | None] | None:
            """void Opnum14NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum15NotUsedOnWire(
            self, call: stub.Call, /
        ) -> wkssvc.Opnum15NotUsedOnWireResult | Awaitable[wkssvc.Opnum15NotUsedOnWireResult | None] | None:
            """void Opnum15NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum16NotUsedOnWire(
            self, call: stub.Call, /
        ) -> wkssvc.Opnum16NotUsedOnWireResult | Awaitable[wkssvc.Opnum16NotUsedOnWireResult | None] | None:
            """void Opnum16NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum17NotUsedOnWire(
            self, call: stub.Call, /
        ) -> wkssvc.Opnum17NotUsedOnWireResult | Awaitable[wkssvc.Opnum17NotUsedOnWireResult | None] | None:
            """void Opnum17NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum18NotUsedOnWire(
            self, call: stub.Call, /
        ) -> wkssvc.Opnum18NotUsedOnWireResult | Awaitable[wkssvc.Opnum18NotUsedOnWireResult | None] | None:
            """void Opnum18NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum19NotUsedOnWire(
            self, call: stub.Call, /
        ) -> wkssvc.Opnum19NotUsedOnWireResult | Awaitable[wkssvc.Opnum19NotUsedOnWireResult | None] | None:
            """void Opnum19NotUsedOnWire(void);"""
            raise stub.not_served()

        def NetrGetJoinInformation(
            self, call: stub.Call, /, ServerName: str | None, NameBuffer: str | None
        ) -> wkssvc.NetrGetJoinInformationResult | Awaitable[wkssvc.NetrGetJoinInformationResult]:
            """unsigned long NetrGetJoinInformation(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in, out, string] wchar_t **NameBuffer,
                [out] PNETSETUP_JOIN_STATUS BufferType
            );
            """
            raise stub.not_served()

        def Opnum21NotUsedOnWire(
            self, call: stub.Call, /
        ) -> wkssvc.Opnum21NotUsedOnWireResult | Awaitable[wkssvc.Opnum21NotUsedOnWireResult | None] | None:
            """void Opnum21NotUsedOnWire(void);"""
            raise stub.not_served()

        def NetrJoinDomain2(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            DomainNameParam: str,
            MachineAccountOU: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Options: int,
        ) -> wkssvc.NetrJoinDomain2Result | int | Awaitable[wkssvc.NetrJoinDomain2Result | int]:
            """unsigned long NetrJoinDomain2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *DomainNameParam,
                [in, string, unique] wchar_t *MachineAccountOU,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] unsigned long Options
            );
            """
            raise stub.not_served()

        def NetrUnjoinDomain2(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Options: int,
        ) -> wkssvc.NetrUnjoinDomain2Result | int | Awaitable[wkssvc.NetrUnjoinDomain2Result | int]:
            """unsigned long NetrUnjoinDomain2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] unsigned long Options
            );
            """
            raise stub.not_served()

        def NetrRenameMachineInDomain2(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            MachineName: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Options: int,
        ) -> (
            wkssvc.NetrRenameMachineInDomain2Result
            | int
            | Awaitable[wkssvc.NetrRenameMachineInDomain2Result | int]
        ):
            """unsigned long NetrRenameMachineInDomain2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *MachineName,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] unsigned long Options
            );
            """
            raise stub.not_served()

        def NetrValidateName2(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            NameToValidate: str,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            NameType: NETSETUP_NAME_TYPE | int,
        ) -> wkssvc.NetrValidateName2Result | int | Awaitable[wkssvc.NetrValidateName2Result | int]:
            """unsigned long NetrValidateName2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *NameToValidate,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] NETSETUP_NAME_TYPE NameType
            );
            """
            raise stub.not_served()

        def NetrGetJoinableOUs2(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            DomainNameParam: str,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            OUCount: int,
        ) -> wkssvc.NetrGetJoinableOUs2Result | Awaitable[wkssvc.NetrGetJoinableOUs2Result]:
            """unsigned long NetrGetJoinableOUs2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *DomainNameParam,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in, out] unsigned long *OUCount,
                [out, string, size_is(, *OUCount)] wchar_t ***OUs
            );
            """
            raise stub.not_served()

        def NetrAddAlternateComputerName(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            AlternateName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Reserved: int,
        ) -> (
            wkssvc.NetrAddAlternateComputerNameResult
            | int
            | Awaitable[wkssvc.NetrAddAlternateComputerNameResult | int]
        ):
            """unsigned long NetrAddAlternateComputerName(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AlternateName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            raise stub.not_served()

        def NetrRemoveAlternateComputerName(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            AlternateName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Reserved: int,
        ) -> (
            wkssvc.NetrRemoveAlternateComputerNameResult
            | int
            | Awaitable[wkssvc.NetrRemoveAlternateComputerNameResult | int]
        ):
            """unsigned long NetrRemoveAlternateComputerName(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AlternateName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            raise stub.not_served()

        def NetrSetPrimaryComputerName(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            PrimaryName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Reserved: int,
        ) -> (
            wkssvc.NetrSetPrimaryComputerNameResult
            | int
            | Awaitable[wkssvc.NetrSetPrimaryComputerNameResult | int]
        ):
            """unsigned long NetrSetPrimaryComputerName(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *PrimaryName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            raise stub.not_served()

        def NetrEnumerateComputerNames(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            NameType: NET_COMPUTER_NAME_TYPE | int,
            Reserved: int,
        ) -> wkssvc.NetrEnumerateComputerNamesResult | Awaitable[wkssvc.NetrEnumerateComputerNamesResult]:
            """unsigned long NetrEnumerateComputerNames(
                [in, string, unique] WKSSVC_IMPERSONATE_HANDLE ServerName,
                [in] NET_COMPUTER_NAME_TYPE NameType,
                [in] unsigned long Reserved,
                [out] PNET_COMPUTER_NAME_ARRAY *ComputerNames
            );
            """
            raise stub.not_served()

        def NetrJoinDomain3(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            DomainNameParam: str,
            MachineAccountOU: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            Options: int,
        ) -> wkssvc.NetrJoinDomain3Result | int | Awaitable[wkssvc.NetrJoinDomain3Result | int]:
            """unsigned long NetrJoinDomain3(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *DomainNameParam,
                [in, string, unique] wchar_t *MachineAccountOU,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES Password,
                [in] unsigned long Options
            );
            """
            raise stub.not_served()

        def NetrUnjoinDomain3(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            Options: int,
        ) -> wkssvc.NetrUnjoinDomain3Result | int | Awaitable[wkssvc.NetrUnjoinDomain3Result | int]:
            """unsigned long NetrUnjoinDomain3(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES Password,
                [in] unsigned long Options
            );
            """
            raise stub.not_served()

        def NetrRenameMachineInDomain3(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            MachineName: str | None,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Options: int,
        ) -> (
            wkssvc.NetrRenameMachineInDomain3Result
            | int
            | Awaitable[wkssvc.NetrRenameMachineInDomain3Result | int]
        ):
            """unsigned long NetrRenameMachineInDomain3(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *MachineName,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD Password,
                [in] unsigned long Options
            );
            """
            raise stub.not_served()

        def NetrValidateName3(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            NameToValidate: str,
            AccountName: str | None,
            Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            NameType: NETSETUP_NAME_TYPE | int,
        ) -> wkssvc.NetrValidateName3Result | int | Awaitable[wkssvc.NetrValidateName3Result | int]:
            """unsigned long NetrValidateName3(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string] wchar_t *NameToValidate,
                [in, string, unique] wchar_t *AccountName,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES Password,
                [in] NETSETUP_NAME_TYPE NameType
            );
            """
            raise stub.not_served()

        def NetrAddAlternateComputerName2(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            AlternateName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            Reserved: int,
        ) -> (
            wkssvc.NetrAddAlternateComputerName2Result
            | int
            | Awaitable[wkssvc.NetrAddAlternateComputerName2Result | int]
        ):
            """unsigned long NetrAddAlternateComputerName2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AlternateName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            raise stub.not_served()

        def NetrRemoveAlternateComputerName2(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            AlternateName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
            Reserved: int,
        ) -> (
            wkssvc.NetrRemoveAlternateComputerName2Result
            | int
            | Awaitable[wkssvc.NetrRemoveAlternateComputerName2Result | int]
        ):
            """unsigned long NetrRemoveAlternateComputerName2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *AlternateName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD_AES EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            raise stub.not_served()

        def NetrSetPrimaryComputerName2(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            PrimaryName: str | None,
            DomainAccount: str | None,
            EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
            Reserved: int,
        ) -> (
            wkssvc.NetrSetPrimaryComputerName2Result
            | int
            | Awaitable[wkssvc.NetrSetPrimaryComputerName2Result | int]
        ):
            """unsigned long NetrSetPrimaryComputerName2(
                [in] handle_t RpcBindingHandle,
                [in, string, unique] wchar_t *ServerName,
                [in, string, unique] wchar_t *PrimaryName,
                [in, string, unique] wchar_t *DomainAccount,
                [in, unique] PJOINPR_ENCRYPTED_USER_PASSWORD EncryptedPassword,
                [in] unsigned long Reserved
            );
            """
            raise stub.not_served()


_wkssvc_NetrWkstaGetInfo: Final = stub.Operation(
    0,
    "NetrWkstaGetInfo",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("WkstaInfo", ndr.Pointer(replace(WKSTA_INFO.__ndr__, switch_is="Level"), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrWkstaGetInfoResult,
)
_wkssvc_NetrWkstaSetInfo: Final = stub.Operation(
    1,
    "NetrWkstaSetInfo",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("WkstaInfo", ndr.Pointer(replace(WKSTA_INFO.__ndr__, switch_is="Level"), "ref"), "in"),
        ndr.Param("ErrorParameter", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrWkstaSetInfoResult,
)
_wkssvc_NetrWkstaUserEnum: Final = stub.Operation(
    2,
    "NetrWkstaUserEnum",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("UserInfo", ndr.Pointer(WKSTA_USER_ENUM_STRUCT.__ndr__, "ref"), "in,out"),
        ndr.Param("PreferredMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("ResumeHandle", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrWkstaUserEnumResult,
)
_wkssvc_Opnum3NotUsedOnWire: Final = stub.Operation(
    3, "Opnum3NotUsedOnWire", (), result=wkssvc.Opnum3NotUsedOnWireResult
)
_wkssvc_Opnum4NotUsedOnWire: Final = stub.Operation(
    4, "Opnum4NotUsedOnWire", (), result=wkssvc.Opnum4NotUsedOnWireResult
)
_wkssvc_NetrWkstaTransportEnum: Final = stub.Operation(
    5,
    "NetrWkstaTransportEnum",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("TransportInfo", ndr.Pointer(WKSTA_TRANSPORT_ENUM_STRUCT.__ndr__, "ref"), "in,out"),
        ndr.Param("PreferredMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("ResumeHandle", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrWkstaTransportEnumResult,
)
_wkssvc_NetrWkstaTransportAdd: Final = stub.Operation(
    6,
    "NetrWkstaTransportAdd",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("TransportInfo", ndr.Pointer(WKSTA_TRANSPORT_INFO_0.__ndr__, "ref"), "in"),
        ndr.Param("ErrorParameter", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrWkstaTransportAddResult,
)
_wkssvc_NetrWkstaTransportDel: Final = stub.Operation(
    7,
    "NetrWkstaTransportDel",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("TransportName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ForceLevel", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrWkstaTransportDelResult,
)
_wkssvc_NetrUseAdd: Final = stub.Operation(
    8,
    "NetrUseAdd",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("InfoStruct", ndr.Pointer(replace(USE_INFO.__ndr__, switch_is="Level"), "ref"), "in"),
        ndr.Param("ErrorParameter", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrUseAddResult,
)
_wkssvc_NetrUseGetInfo: Final = stub.Operation(
    9,
    "NetrUseGetInfo",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("UseName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("InfoStruct", ndr.Pointer(replace(USE_INFO.__ndr__, switch_is="Level"), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrUseGetInfoResult,
)
_wkssvc_NetrUseDel: Final = stub.Operation(
    10,
    "NetrUseDel",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("UseName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("ForceLevel", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrUseDelResult,
)
_wkssvc_NetrUseEnum: Final = stub.Operation(
    11,
    "NetrUseEnum",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("InfoStruct", ndr.Pointer(USE_ENUM_STRUCT.__ndr__, "ref"), "in,out"),
        ndr.Param("PreferredMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("ResumeHandle", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrUseEnumResult,
)
_wkssvc_Opnum12NotUsedOnWire: Final = stub.Operation(
    12, "Opnum12NotUsedOnWire", (), result=wkssvc.Opnum12NotUsedOnWireResult
)
_wkssvc_NetrWorkstationStatisticsGet: Final = stub.Operation(
    13,
    "NetrWorkstationStatisticsGet",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ServiceName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("Options", ndr.ULONG, "in"),
        ndr.Param("Buffer", ndr.Pointer(ndr.Pointer(STAT_WORKSTATION_0.__ndr__), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrWorkstationStatisticsGetResult,
)
_wkssvc_Opnum14NotUsedOnWire: Final = stub.Operation(
    14, "Opnum14NotUsedOnWire", (), result=wkssvc.Opnum14NotUsedOnWireResult
)
_wkssvc_Opnum15NotUsedOnWire: Final = stub.Operation(
    15, "Opnum15NotUsedOnWire", (), result=wkssvc.Opnum15NotUsedOnWireResult
)
_wkssvc_Opnum16NotUsedOnWire: Final = stub.Operation(
    16, "Opnum16NotUsedOnWire", (), result=wkssvc.Opnum16NotUsedOnWireResult
)
_wkssvc_Opnum17NotUsedOnWire: Final = stub.Operation(
    17, "Opnum17NotUsedOnWire", (), result=wkssvc.Opnum17NotUsedOnWireResult
)
_wkssvc_Opnum18NotUsedOnWire: Final = stub.Operation(
    18, "Opnum18NotUsedOnWire", (), result=wkssvc.Opnum18NotUsedOnWireResult
)
_wkssvc_Opnum19NotUsedOnWire: Final = stub.Operation(
    19, "Opnum19NotUsedOnWire", (), result=wkssvc.Opnum19NotUsedOnWireResult
)
_wkssvc_NetrGetJoinInformation: Final = stub.Operation(
    20,
    "NetrGetJoinInformation",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("NameBuffer", ndr.Pointer(ndr.Pointer(ndr.WSTRING), "ref"), "in,out"),
        ndr.Param("BufferType", ndr.Pointer(_NETSETUP_JOIN_STATUS, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrGetJoinInformationResult,
)
_wkssvc_Opnum21NotUsedOnWire: Final = stub.Operation(
    21, "Opnum21NotUsedOnWire", (), result=wkssvc.Opnum21NotUsedOnWireResult
)
_wkssvc_NetrJoinDomain2: Final = stub.Operation(
    22,
    "NetrJoinDomain2",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("DomainNameParam", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("MachineAccountOU", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("AccountName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Password", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("Options", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrJoinDomain2Result,
)
_wkssvc_NetrUnjoinDomain2: Final = stub.Operation(
    23,
    "NetrUnjoinDomain2",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("AccountName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Password", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("Options", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrUnjoinDomain2Result,
)
_wkssvc_NetrRenameMachineInDomain2: Final = stub.Operation(
    24,
    "NetrRenameMachineInDomain2",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("MachineName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("AccountName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Password", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("Options", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrRenameMachineInDomain2Result,
)
_wkssvc_NetrValidateName2: Final = stub.Operation(
    25,
    "NetrValidateName2",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("NameToValidate", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("AccountName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Password", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("NameType", _NETSETUP_NAME_TYPE, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrValidateName2Result,
)
_wkssvc_NetrGetJoinableOUs2: Final = stub.Operation(
    26,
    "NetrGetJoinableOUs2",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("DomainNameParam", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("AccountName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Password", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("OUCount", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param(
            "OUs",
            ndr.Pointer(
                ndr.Pointer(ndr.Array(ndr.Pointer(ndr.WSTRING), (ndr.Dim(size_is="*OUCount"),))), "ref"
            ),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrGetJoinableOUs2Result,
)
_wkssvc_NetrAddAlternateComputerName: Final = stub.Operation(
    27,
    "NetrAddAlternateComputerName",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("AlternateName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("DomainAccount", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("EncryptedPassword", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("Reserved", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrAddAlternateComputerNameResult,
)
_wkssvc_NetrRemoveAlternateComputerName: Final = stub.Operation(
    28,
    "NetrRemoveAlternateComputerName",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("AlternateName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("DomainAccount", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("EncryptedPassword", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("Reserved", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrRemoveAlternateComputerNameResult,
)
_wkssvc_NetrSetPrimaryComputerName: Final = stub.Operation(
    29,
    "NetrSetPrimaryComputerName",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("DomainAccount", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("EncryptedPassword", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("Reserved", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrSetPrimaryComputerNameResult,
)
_wkssvc_NetrEnumerateComputerNames: Final = stub.Operation(
    30,
    "NetrEnumerateComputerNames",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("NameType", _NET_COMPUTER_NAME_TYPE, "in"),
        ndr.Param("Reserved", ndr.ULONG, "in"),
        ndr.Param("ComputerNames", ndr.Pointer(ndr.Pointer(NET_COMPUTER_NAME_ARRAY.__ndr__), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrEnumerateComputerNamesResult,
)
_wkssvc_NetrJoinDomain3: Final = stub.Operation(
    31,
    "NetrJoinDomain3",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("DomainNameParam", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("MachineAccountOU", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("AccountName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Password", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD_AES.__ndr__), "in"),
        ndr.Param("Options", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrJoinDomain3Result,
)
_wkssvc_NetrUnjoinDomain3: Final = stub.Operation(
    32,
    "NetrUnjoinDomain3",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("AccountName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Password", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD_AES.__ndr__), "in"),
        ndr.Param("Options", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrUnjoinDomain3Result,
)
_wkssvc_NetrRenameMachineInDomain3: Final = stub.Operation(
    33,
    "NetrRenameMachineInDomain3",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("MachineName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("AccountName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Password", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("Options", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrRenameMachineInDomain3Result,
)
_wkssvc_NetrValidateName3: Final = stub.Operation(
    34,
    "NetrValidateName3",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("NameToValidate", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("AccountName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Password", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD_AES.__ndr__), "in"),
        ndr.Param("NameType", _NETSETUP_NAME_TYPE, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrValidateName3Result,
)
_wkssvc_NetrAddAlternateComputerName2: Final = stub.Operation(
    35,
    "NetrAddAlternateComputerName2",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("AlternateName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("DomainAccount", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("EncryptedPassword", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD_AES.__ndr__), "in"),
        ndr.Param("Reserved", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrAddAlternateComputerName2Result,
)
_wkssvc_NetrRemoveAlternateComputerName2: Final = stub.Operation(
    36,
    "NetrRemoveAlternateComputerName2",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("AlternateName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("DomainAccount", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("EncryptedPassword", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD_AES.__ndr__), "in"),
        ndr.Param("Reserved", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrRemoveAlternateComputerName2Result,
)
_wkssvc_NetrSetPrimaryComputerName2: Final = stub.Operation(
    37,
    "NetrSetPrimaryComputerName2",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("PrimaryName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("DomainAccount", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("EncryptedPassword", ndr.Pointer(JOINPR_ENCRYPTED_USER_PASSWORD.__ndr__), "in"),
        ndr.Param("Reserved", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=wkssvc.NetrSetPrimaryComputerName2Result,
)


wkssvc.INTERFACE = stub.Interface(
    "wkssvc",
    SyntaxId.parse("6bffd098-a112-3610-9833-46c3f87e345a", "1.0"),
    (
        _wkssvc_NetrWkstaGetInfo,
        _wkssvc_NetrWkstaSetInfo,
        _wkssvc_NetrWkstaUserEnum,
        _wkssvc_Opnum3NotUsedOnWire,
        _wkssvc_Opnum4NotUsedOnWire,
        _wkssvc_NetrWkstaTransportEnum,
        _wkssvc_NetrWkstaTransportAdd,
        _wkssvc_NetrWkstaTransportDel,
        _wkssvc_NetrUseAdd,
        _wkssvc_NetrUseGetInfo,
        _wkssvc_NetrUseDel,
        _wkssvc_NetrUseEnum,
        _wkssvc_Opnum12NotUsedOnWire,
        _wkssvc_NetrWorkstationStatisticsGet,
        _wkssvc_Opnum14NotUsedOnWire,
        _wkssvc_Opnum15NotUsedOnWire,
        _wkssvc_Opnum16NotUsedOnWire,
        _wkssvc_Opnum17NotUsedOnWire,
        _wkssvc_Opnum18NotUsedOnWire,
        _wkssvc_Opnum19NotUsedOnWire,
        _wkssvc_NetrGetJoinInformation,
        _wkssvc_Opnum21NotUsedOnWire,
        _wkssvc_NetrJoinDomain2,
        _wkssvc_NetrUnjoinDomain2,
        _wkssvc_NetrRenameMachineInDomain2,
        _wkssvc_NetrValidateName2,
        _wkssvc_NetrGetJoinableOUs2,
        _wkssvc_NetrAddAlternateComputerName,
        _wkssvc_NetrRemoveAlternateComputerName,
        _wkssvc_NetrSetPrimaryComputerName,
        _wkssvc_NetrEnumerateComputerNames,
        _wkssvc_NetrJoinDomain3,
        _wkssvc_NetrUnjoinDomain3,
        _wkssvc_NetrRenameMachineInDomain3,
        _wkssvc_NetrValidateName3,
        _wkssvc_NetrAddAlternateComputerName2,
        _wkssvc_NetrRemoveAlternateComputerName2,
        _wkssvc_NetrSetPrimaryComputerName2,
    ),
    endpoints=(("ncacn_np", "\\pipe\\wkssvc"),),
)
wkssvc.Client.INTERFACE = wkssvc.INTERFACE
wkssvc.BlockingClient.INTERFACE = wkssvc.INTERFACE
wkssvc.Server.INTERFACE = wkssvc.INTERFACE
