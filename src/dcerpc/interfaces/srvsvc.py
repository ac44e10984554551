"""Interface srvsvc of srvsvc.idl.

Generated from srvsvc.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import replace
from typing import ClassVar, Final
from uuid import UUID

from dcerpc import ndr, stub
from dcerpc.interfaces import ms_dtyp
from dcerpc.syntax_id import SyntaxId


@ndr.record
class CONNECTION_INFO_0:
    """typedef struct _CONNECTION_INFO_0 {
        DWORD coni0_id;
    } CONNECTION_INFO_0, *PCONNECTION_INFO_0, *LPCONNECTION_INFO_0;
    """

    __ndr__: ClassVar[ndr.Struct]
    coni0_id: int


CONNECTION_INFO_0.__ndr__ = ndr.Struct(CONNECTION_INFO_0, (ndr.Field("coni0_id", ndr.ULONG),))


@ndr.record
class CONNECT_INFO_0_CONTAINER:
    """typedef struct _CONNECT_INFO_0_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPCONNECTION_INFO_0 Buffer;
    } CONNECT_INFO_0_CONTAINER, *PCONNECT_INFO_0_CONTAINER, *LPCONNECT_INFO_0_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[CONNECTION_INFO_0] | None


CONNECT_INFO_0_CONTAINER.__ndr__ = ndr.Struct(
    CONNECT_INFO_0_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(CONNECTION_INFO_0.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record
class CONNECTION_INFO_1:
    """typedef struct _CONNECTION_INFO_1 {
        DWORD coni1_id;
        DWORD coni1_type;
        DWORD coni1_num_opens;
        DWORD coni1_num_users;
        DWORD coni1_time;
        [string] wchar_t *coni1_username;
        [string] wchar_t *coni1_netname;
    } CONNECTION_INFO_1, *PCONNECTION_INFO_1, *LPCONNECTION_INFO_1;
    """

    __ndr__: ClassVar[ndr.Struct]
    coni1_id: int
    coni1_type: int
    coni1_num_opens: int
    coni1_num_users: int
    coni1_time: int
    coni1_username: str | None
    coni1_netname: str | None


CONNECTION_INFO_1.__ndr__ = ndr.Struct(
    CONNECTION_INFO_1,
    (
        ndr.Field("coni1_id", ndr.ULONG),
        ndr.Field("coni1_type", ndr.ULONG),
        ndr.Field("coni1_num_opens", ndr.ULONG),
        ndr.Field("coni1_num_users", ndr.ULONG),
        ndr.Field("coni1_time", ndr.ULONG),
        ndr.Field("coni1_username", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("coni1_netname", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class CONNECT_INFO_1_CONTAINER:
    """typedef struct _CONNECT_INFO_1_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPCONNECTION_INFO_1 Buffer;
    } CONNECT_INFO_1_CONTAINER, *PCONNECT_INFO_1_CONTAINER, *LPCONNECT_INFO_1_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[CONNECTION_INFO_1] | None


CONNECT_INFO_1_CONTAINER.__ndr__ = ndr.Struct(
    CONNECT_INFO_1_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(CONNECTION_INFO_1.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record(kw_only=False)
class CONNECT_ENUM_UNION:
    """typedef [switch_type(DWORD)] union _CONNECT_ENUM_UNION {
        [case(0)] CONNECT_INFO_0_CONTAINER *Level0;
        [case(1)] CONNECT_INFO_1_CONTAINER *Level1;
    } CONNECT_ENUM_UNION;

    Values by discriminant: 0 Level0; 1 Level1.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: CONNECT_INFO_0_CONTAINER | CONNECT_INFO_1_CONTAINER | None = None


CONNECT_ENUM_UNION.__ndr__ = ndr.Union(
    CONNECT_ENUM_UNION,
    ndr.ULONG,
    (
        ndr.Arm((0,), "Level0", ndr.Pointer(CONNECT_INFO_0_CONTAINER.__ndr__)),
        ndr.Arm((1,), "Level1", ndr.Pointer(CONNECT_INFO_1_CONTAINER.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class CONNECT_ENUM_STRUCT:
    """typedef struct _CONNECT_ENUM_STRUCT {
        DWORD Level;
        [switch_is(Level)] CONNECT_ENUM_UNION ConnectInfo;
    } CONNECT_ENUM_STRUCT, *PCONNECT_ENUM_STRUCT, *LPCONNECT_ENUM_STRUCT;
    """

    __ndr__: ClassVar[ndr.Struct]
    Level: int = ndr.DERIVED
    ConnectInfo: CONNECT_ENUM_UNION


CONNECT_ENUM_STRUCT.__ndr__ = ndr.Struct(
    CONNECT_ENUM_STRUCT,
    (
        ndr.Field("Level", ndr.ULONG),
        ndr.Field("ConnectInfo", replace(CONNECT_ENUM_UNION.__ndr__, switch_is="Level")),
    ),
)


@ndr.record
class FILE_INFO_2:
    """typedef struct _FILE_INFO_2 { DWORD fi2_id; } FILE_INFO_2, *PFILE_INFO_2, *LPFILE_INFO_2;"""

    __ndr__: ClassVar[ndr.Struct]
    fi2_id: int


FILE_INFO_2.__ndr__ = ndr.Struct(FILE_INFO_2, (ndr.Field("fi2_id", ndr.ULONG),))


@ndr.record
class FILE_INFO_2_CONTAINER:
    """typedef struct _FILE_INFO_2_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPFILE_INFO_2 Buffer;
    } FILE_INFO_2_CONTAINER, *PFILE_INFO_2_CONTAINER, *LPFILE_INFO_2_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[FILE_INFO_2] | None


FILE_INFO_2_CONTAINER.__ndr__ = ndr.Struct(
    FILE_INFO_2_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field("Buffer", ndr.Pointer(ndr.Array(FILE_INFO_2.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))),
    ),
)


@ndr.record
class FILE_INFO_3:
    """typedef struct _FILE_INFO_3 {
        DWORD fi3_id;
        DWORD fi3_permissions;
        DWORD fi3_num_locks;
        [string] wchar_t *fi3_pathname;
        [string] wchar_t *fi3_username;
    } FILE_INFO_3, *PFILE_INFO_3, *LPFILE_INFO_3;
    """

    __ndr__: ClassVar[ndr.Struct]
    fi3_id: int
    fi3_permissions: int
    fi3_num_locks: int
    fi3_pathname: str | None
    fi3_username: str | None


FILE_INFO_3.__ndr__ = ndr.Struct(
    FILE_INFO_3,
    (
        ndr.Field("fi3_id", ndr.ULONG),
        ndr.Field("fi3_permissions", ndr.ULONG),
        ndr.Field("fi3_num_locks", ndr.ULONG),
        ndr.Field("fi3_pathname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("fi3_username", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class FILE_INFO_3_CONTAINER:
    """typedef struct _FILE_INFO_3_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPFILE_INFO_3 Buffer;
    } FILE_INFO_3_CONTAINER, *PFILE_INFO_3_CONTAINER, *LPFILE_INFO_3_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[FILE_INFO_3] | None


FILE_INFO_3_CONTAINER.__ndr__ = ndr.Struct(
    FILE_INFO_3_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field("Buffer", ndr.Pointer(ndr.Array(FILE_INFO_3.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))),
    ),
)


@ndr.record(kw_only=False)
class FILE_ENUM_UNION:
    """typedef [switch_type(DWORD)] union _FILE_ENUM_UNION {
        [case(2)] FILE_INFO_2_CONTAINER *Level2;
        [case(3)] FILE_INFO_3_CONTAINER *Level3;
    } FILE_ENUM_UNION;

    Values by discriminant: 2 Level2; 3 Level3.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: FILE_INFO_2_CONTAINER | FILE_INFO_3_CONTAINER | None = None


FILE_ENUM_UNION.__ndr__ = ndr.Union(
    FILE_ENUM_UNION,
    ndr.ULONG,
    (
        ndr.Arm((2,), "Level2", ndr.Pointer(FILE_INFO_2_CONTAINER.__ndr__)),
        ndr.Arm((3,), "Level3", ndr.Pointer(FILE_INFO_3_CONTAINER.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class FILE_ENUM_STRUCT:
    """typedef struct _FILE_ENUM_STRUCT {
        DWORD Level;
        [switch_is(Level)] FILE_ENUM_UNION FileInfo;
    } FILE_ENUM_STRUCT, *PFILE_ENUM_STRUCT, *LPFILE_ENUM_STRUCT;
    """

    __ndr__: ClassVar[ndr.Struct]
    Level: int = ndr.DERIVED
    FileInfo: FILE_ENUM_UNION


FILE_ENUM_STRUCT.__ndr__ = ndr.Struct(
    FILE_ENUM_STRUCT,
    (
        ndr.Field("Level", ndr.ULONG),
        ndr.Field("FileInfo", replace(FILE_ENUM_UNION.__ndr__, switch_is="Level")),
    ),
)


@ndr.record(kw_only=False)
class FILE_INFO:
    """typedef [switch_type(unsigned long)] union _FILE_INFO {
        [case(2)] LPFILE_INFO_2 FileInfo2;
        [case(3)] LPFILE_INFO_3 FileInfo3;
    } FILE_INFO, *PFILE_INFO, *LPFILE_INFO;

    Values by discriminant: 2 FileInfo2; 3 FileInfo3.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: FILE_INFO_2 | FILE_INFO_3 | None = None


FILE_INFO.__ndr__ = ndr.Union(
    FILE_INFO,
    ndr.ULONG,
    (
        ndr.Arm((2,), "FileInfo2", ndr.Pointer(FILE_INFO_2.__ndr__)),
        ndr.Arm((3,), "FileInfo3", ndr.Pointer(FILE_INFO_3.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class SESSION_INFO_0:
    """typedef struct _SESSION_INFO_0 {
        [string] wchar_t *sesi0_cname;
    } SESSION_INFO_0, *PSESSION_INFO_0, *LPSESSION_INFO_0;
    """

    __ndr__: ClassVar[ndr.Struct]
    sesi0_cname: str | None


SESSION_INFO_0.__ndr__ = ndr.Struct(SESSION_INFO_0, (ndr.Field("sesi0_cname", ndr.Pointer(ndr.WSTRING)),))


@ndr.record
class SESSION_INFO_0_CONTAINER:
    """typedef struct _SESSION_INFO_0_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSESSION_INFO_0 Buffer;
    } SESSION_INFO_0_CONTAINER, *PSESSION_INFO_0_CONTAINER, *LPSESSION_INFO_0_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SESSION_INFO_0] | None


SESSION_INFO_0_CONTAINER.__ndr__ = ndr.Struct(
    SESSION_INFO_0_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(SESSION_INFO_0.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record
class SESSION_INFO_1:
    """typedef struct _SESSION_INFO_1 {
        [string] wchar_t *sesi1_cname;
        [string] wchar_t *sesi1_username;
        DWORD sesi1_num_opens;
        DWORD sesi1_time;
        DWORD sesi1_idle_time;
        DWORD sesi1_user_flags;
    } SESSION_INFO_1, *PSESSION_INFO_1, *LPSESSION_INFO_1;
    """

    __ndr__: ClassVar[ndr.Struct]
    sesi1_cname: str | None
    sesi1_username: str | None
    sesi1_num_opens: int
    sesi1_time: int
    sesi1_idle_time: int
    sesi1_user_flags: int


SESSION_INFO_1.__ndr__ = ndr.Struct(
    SESSION_INFO_1,
    (
        ndr.Field("sesi1_cname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sesi1_username", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sesi1_num_opens", ndr.ULONG),
        ndr.Field("sesi1_time", ndr.ULONG),
        ndr.Field("sesi1_idle_time", ndr.ULONG),
        ndr.Field("sesi1_user_flags", ndr.ULONG),
    ),
)


@ndr.record
class SESSION_INFO_1_CONTAINER:
    """typedef struct _SESSION_INFO_1_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSESSION_INFO_1 Buffer;
    } SESSION_INFO_1_CONTAINER, *PSESSION_INFO_1_CONTAINER, *LPSESSION_INFO_1_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SESSION_INFO_1] | None


SESSION_INFO_1_CONTAINER.__ndr__ = ndr.Struct(
    SESSION_INFO_1_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(SESSION_INFO_1.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record
class SESSION_INFO_2:
    """typedef struct _SESSION_INFO_2 {
        [string] wchar_t *sesi2_cname;
        [string] wchar_t *sesi2_username;
        DWORD sesi2_num_opens;
        DWORD sesi2_time;
        DWORD sesi2_idle_time;
        DWORD sesi2_user_flags;
        [string] wchar_t *sesi2_cltype_name;
    } SESSION_INFO_2, *PSESSION_INFO_2, *LPSESSION_INFO_2;
    """

    __ndr__: ClassVar[ndr.Struct]
    sesi2_cname: str | None
    sesi2_username: str | None
    sesi2_num_opens: int
    sesi2_time: int
    sesi2_idle_time: int
    sesi2_user_flags: int
    sesi2_cltype_name: str | None


SESSION_INFO_2.__ndr__ = ndr.Struct(
    SESSION_INFO_2,
    (
        ndr.Field("sesi2_cname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sesi2_username", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sesi2_num_opens", ndr.ULONG),
        ndr.Field("sesi2_time", ndr.ULONG),
        ndr.Field("sesi2_idle_time", ndr.ULONG),
        ndr.Field("sesi2_user_flags", ndr.ULONG),
        ndr.Field("sesi2_cltype_name", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class SESSION_INFO_2_CONTAINER:
    """typedef struct _SESSION_INFO_2_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSESSION_INFO_2 Buffer;
    } SESSION_INFO_2_CONTAINER, *PSESSION_INFO_2_CONTAINER, *LPSESSION_INFO_2_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SESSION_INFO_2] | None


SESSION_INFO_2_CONTAINER.__ndr__ = ndr.Struct(
    SESSION_INFO_2_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(SESSION_INFO_2.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record
class SESSION_INFO_10:
    """typedef struct _SESSION_INFO_10 {
        [string] wchar_t *sesi10_cname;
        [string] wchar_t *sesi10_username;
        DWORD sesi10_time;
        DWORD sesi10_idle_time;
    } SESSION_INFO_10, *PSESSION_INFO_10, *LPSESSION_INFO_10;
    """

    __ndr__: ClassVar[ndr.Struct]
    sesi10_cname: str | None
    sesi10_username: str | None
    sesi10_time: int
    sesi10_idle_time: int


SESSION_INFO_10.__ndr__ = ndr.Struct(
    SESSION_INFO_10,
    (
        ndr.Field("sesi10_cname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sesi10_username", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sesi10_time", ndr.ULONG),
        ndr.Field("sesi10_idle_time", ndr.ULONG),
    ),
)


@ndr.record
class SESSION_INFO_10_CONTAINER:
    """typedef struct _SESSION_INFO_10_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSESSION_INFO_10 Buffer;
    } SESSION_INFO_10_CONTAINER, *PSESSION_INFO_10_CONTAINER, *LPSESSION_INFO_10_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SESSION_INFO_10] | None


SESSION_INFO_10_CONTAINER.__ndr__ = ndr.Struct(
    SESSION_INFO_10_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(SESSION_INFO_10.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record
class SESSION_INFO_502:
    """typedef struct _SESSION_INFO_502 {
        [string] wchar_t *sesi502_cname;
        [string] wchar_t *sesi502_username;
        DWORD sesi502_num_opens;
        DWORD sesi502_time;
        DWORD sesi502_idle_time;
        DWORD sesi502_user_flags;
        [string] wchar_t *sesi502_cltype_name;
        [string] wchar_t *sesi502_transport;
    } SESSION_INFO_502, *PSESSION_INFO_502, *LPSESSION_INFO_502;
    """

    __ndr__: ClassVar[ndr.Struct]
    sesi502_cname: str | None
    sesi502_username: str | None
    sesi502_num_opens: int
    sesi502_time: int
    sesi502_idle_time: int
    sesi502_user_flags: int
    sesi502_cltype_name: str | None
    sesi502_transport: str | None


SESSION_INFO_502.__ndr__ = ndr.Struct(
    SESSION_INFO_502,
    (
        ndr.Field("sesi502_cname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sesi502_username", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sesi502_num_opens", ndr.ULONG),
        ndr.Field("sesi502_time", ndr.ULONG),
        ndr.Field("sesi502_idle_time", ndr.ULONG),
        ndr.Field("sesi502_user_flags", ndr.ULONG),
        ndr.Field("sesi502_cltype_name", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sesi502_transport", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class SESSION_INFO_502_CONTAINER:
    """typedef struct _SESSION_INFO_502_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSESSION_INFO_502 Buffer;
    } SESSION_INFO_502_CONTAINER, *PSESSION_INFO_502_CONTAINER, *LPSESSION_INFO_502_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SESSION_INFO_502] | None


SESSION_INFO_502_CONTAINER.__ndr__ = ndr.Struct(
    SESSION_INFO_502_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(SESSION_INFO_502.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record(kw_only=False)
class SESSION_ENUM_UNION:
    """typedef [switch_type(DWORD)] union _SESSION_ENUM_UNION {
        [case(0)] SESSION_INFO_0_CONTAINER *Level0;
        [case(1)] SESSION_INFO_1_CONTAINER *Level1;
        [case(2)] SESSION_INFO_2_CONTAINER *Level2;
        [case(10)] SESSION_INFO_10_CONTAINER *Level10;
        [case(502)] SESSION_INFO_502_CONTAINER *Level502;
    } SESSION_ENUM_UNION;

    Values by discriminant: 0 Level0; 1 Level1; 2 Level2; 10 Level10; 502 Level502.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        SESSION_INFO_0_CONTAINER
        | SESSION_INFO_1_CONTAINER
        | SESSION_INFO_2_CONTAINER
        | SESSION_INFO_10_CONTAINER
        | SESSION_INFO_502_CONTAINER
        | None
    ) = None


SESSION_ENUM_UNION.__ndr__ = ndr.Union(
    SESSION_ENUM_UNION,
    ndr.ULONG,
    (
        ndr.Arm((0,), "Level0", ndr.Pointer(SESSION_INFO_0_CONTAINER.__ndr__)),
        ndr.Arm((1,), "Level1", ndr.Pointer(SESSION_INFO_1_CONTAINER.__ndr__)),
        ndr.Arm((2,), "Level2", ndr.Pointer(SESSION_INFO_2_CONTAINER.__ndr__)),
        ndr.Arm((10,), "Level10", ndr.Pointer(SESSION_INFO_10_CONTAINER.__ndr__)),
        ndr.Arm((502,), "Level502", ndr.Pointer(SESSION_INFO_502_CONTAINER.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class SESSION_ENUM_STRUCT:
    """typedef struct _SESSION_ENUM_STRUCT {
        DWORD Level;
        [switch_is(Level)] SESSION_ENUM_UNION SessionInfo;
    } SESSION_ENUM_STRUCT, *PSESSION_ENUM_STRUCT, *LPSESSION_ENUM_STRUCT;
    """

    __ndr__: ClassVar[ndr.Struct]
    Level: int = ndr.DERIVED
    SessionInfo: SESSION_ENUM_UNION


SESSION_ENUM_STRUCT.__ndr__ = ndr.Struct(
    SESSION_ENUM_STRUCT,
    (
        ndr.Field("Level", ndr.ULONG),
        ndr.Field("SessionInfo", replace(SESSION_ENUM_UNION.__ndr__, switch_is="Level")),
    ),
)


@ndr.record
class SHARE_INFO_502_I:
    """typedef struct _SHARE_INFO_502_I {
        [string] WCHAR *shi502_netname;
        DWORD shi502_type;
        [string] WCHAR *shi502_remark;
        DWORD shi502_permissions;
        DWORD shi502_max_uses;
        DWORD shi502_current_uses;
        [string] WCHAR *shi502_path;
        [string] WCHAR *shi502_passwd;
        DWORD shi502_reserved;
        [size_is(shi502_reserved)] unsigned char *shi502_security_descriptor;
    } SHARE_INFO_502_I, *PSHARE_INFO_502_I, *LPSHARE_INFO_502_I;
    """

    __ndr__: ClassVar[ndr.Struct]
    shi502_netname: str | None
    shi502_type: int
    shi502_remark: str | None
    shi502_permissions: int
    shi502_max_uses: int
    shi502_current_uses: int
    shi502_path: str | None
    shi502_passwd: str | None
    shi502_reserved: int = ndr.DERIVED
    shi502_security_descriptor: bytes | None


SHARE_INFO_502_I.__ndr__ = ndr.Struct(
    SHARE_INFO_502_I,
    (
        ndr.Field("shi502_netname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi502_type", ndr.ULONG),
        ndr.Field("shi502_remark", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi502_permissions", ndr.ULONG),
        ndr.Field("shi502_max_uses", ndr.ULONG),
        ndr.Field("shi502_current_uses", ndr.ULONG),
        ndr.Field("shi502_path", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi502_passwd", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi502_reserved", ndr.ULONG),
        ndr.Field(
            "shi502_security_descriptor",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="shi502_reserved"),))),
        ),
    ),
)


@ndr.record
class SHARE_INFO_503_I:
    """typedef struct _SHARE_INFO_503_I {
        [string] WCHAR *shi503_netname;
        DWORD shi503_type;
        [string] WCHAR *shi503_remark;
        DWORD shi503_permissions;
        DWORD shi503_max_uses;
        DWORD shi503_current_uses;
        [string] WCHAR *shi503_path;
        [string] WCHAR *shi503_passwd;
        [string] WCHAR *shi503_servername;
        DWORD shi503_reserved;
        [size_is(shi503_reserved)] PUCHAR shi503_security_descriptor;
    } SHARE_INFO_503_I, *PSHARE_INFO_503_I, *LPSHARE_INFO_503_I;
    """

    __ndr__: ClassVar[ndr.Struct]
    shi503_netname: str | None
    shi503_type: int
    shi503_remark: str | None
    shi503_permissions: int
    shi503_max_uses: int
    shi503_current_uses: int
    shi503_path: str | None
    shi503_passwd: str | None
    shi503_servername: str | None
    shi503_reserved: int = ndr.DERIVED
    shi503_security_descriptor: bytes | None


SHARE_INFO_503_I.__ndr__ = ndr.Struct(
    SHARE_INFO_503_I,
    (
        ndr.Field("shi503_netname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi503_type", ndr.ULONG),
        ndr.Field("shi503_remark", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi503_permissions", ndr.ULONG),
        ndr.Field("shi503_max_uses", ndr.ULONG),
        ndr.Field("shi503_current_uses", ndr.ULONG),
        ndr.Field("shi503_path", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi503_passwd", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi503_servername", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi503_reserved", ndr.ULONG),
        ndr.Field(
            "shi503_security_descriptor",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="shi503_reserved"),))),
        ),
    ),
)


@ndr.record
class SHARE_INFO_503_CONTAINER:
    """typedef struct _SHARE_INFO_503_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSHARE_INFO_503_I Buffer;
    } SHARE_INFO_503_CONTAINER, *PSHARE_INFO_503_CONTAINER, *LPSHARE_INFO_503_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SHARE_INFO_503_I] | None


SHARE_INFO_503_CONTAINER.__ndr__ = ndr.Struct(
    SHARE_INFO_503_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(SHARE_INFO_503_I.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record
class SHARE_INFO_1501_I:
    """typedef struct _SHARE_INFO_1501_I {
        DWORD shi1501_reserved;
        [size_is(shi1501_reserved)] unsigned char *shi1501_security_descriptor;
    } SHARE_INFO_1501_I, *PSHARE_INFO_1501_I, *LPSHARE_INFO_1501_I;
    """

    __ndr__: ClassVar[ndr.Struct]
    shi1501_reserved: int = ndr.DERIVED
    shi1501_security_descriptor: bytes | None


SHARE_INFO_1501_I.__ndr__ = ndr.Struct(
    SHARE_INFO_1501_I,
    (
        ndr.Field("shi1501_reserved", ndr.ULONG),
        ndr.Field(
            "shi1501_security_descriptor",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="shi1501_reserved"),))),
        ),
    ),
)


@ndr.record
class SHARE_INFO_0:
    """typedef struct _SHARE_INFO_0 {
        [string] wchar_t *shi0_netname;
    } SHARE_INFO_0, *PSHARE_INFO_0, *LPSHARE_INFO_0;
    """

    __ndr__: ClassVar[ndr.Struct]
    shi0_netname: str | None


SHARE_INFO_0.__ndr__ = ndr.Struct(SHARE_INFO_0, (ndr.Field("shi0_netname", ndr.Pointer(ndr.WSTRING)),))


@ndr.record
class SHARE_INFO_0_CONTAINER:
    """typedef struct _SHARE_INFO_0_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSHARE_INFO_0 Buffer;
    } SHARE_INFO_0_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SHARE_INFO_0] | None


SHARE_INFO_0_CONTAINER.__ndr__ = ndr.Struct(
    SHARE_INFO_0_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field("Buffer", ndr.Pointer(ndr.Array(SHARE_INFO_0.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))),
    ),
)


@ndr.record
class SHARE_INFO_1:
    """typedef struct _SHARE_INFO_1 {
        [string] wchar_t *shi1_netname;
        DWORD shi1_type;
        [string] wchar_t *shi1_remark;
    } SHARE_INFO_1, *PSHARE_INFO_1, *LPSHARE_INFO_1;
    """

    __ndr__: ClassVar[ndr.Struct]
    shi1_netname: str | None
    shi1_type: int
    shi1_remark: str | None


SHARE_INFO_1.__ndr__ = ndr.Struct(
    SHARE_INFO_1,
    (
        ndr.Field("shi1_netname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi1_type", ndr.ULONG),
        ndr.Field("shi1_remark", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class SHARE_INFO_1_CONTAINER:
    """typedef struct _SHARE_INFO_1_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSHARE_INFO_1 Buffer;
    } SHARE_INFO_1_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SHARE_INFO_1] | None


SHARE_INFO_1_CONTAINER.__ndr__ = ndr.Struct(
    SHARE_INFO_1_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field("Buffer", ndr.Pointer(ndr.Array(SHARE_INFO_1.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))),
    ),
)


@ndr.record
class SHARE_INFO_2:
    """typedef struct _SHARE_INFO_2 {
        [string] wchar_t *shi2_netname;
        DWORD shi2_type;
        [string] wchar_t *shi2_remark;
        DWORD shi2_permissions;
        DWORD shi2_max_uses;
        DWORD shi2_current_uses;
        [string] wchar_t *shi2_path;
        [string] wchar_t *shi2_passwd;
    } SHARE_INFO_2, *PSHARE_INFO_2, *LPSHARE_INFO_2;
    """

    __ndr__: ClassVar[ndr.Struct]
    shi2_netname: str | None
    shi2_type: int
    shi2_remark: str | None
    shi2_permissions: int
    shi2_max_uses: int
    shi2_current_uses: int
    shi2_path: str | None
    shi2_passwd: str | None


SHARE_INFO_2.__ndr__ = ndr.Struct(
    SHARE_INFO_2,
    (
        ndr.Field("shi2_netname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi2_type", ndr.ULONG),
        ndr.Field("shi2_remark", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi2_permissions", ndr.ULONG),
        ndr.Field("shi2_max_uses", ndr.ULONG),
        ndr.Field("shi2_current_uses", ndr.ULONG),
        ndr.Field("shi2_path", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi2_passwd", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class SHARE_INFO_2_CONTAINER:
    """typedef struct _SHARE_INFO_2_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSHARE_INFO_2 Buffer;
    } SHARE_INFO_2_CONTAINER, *PSHARE_INFO_2_CONTAINER, *LPSHARE_INFO_2_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SHARE_INFO_2] | None


SHARE_INFO_2_CONTAINER.__ndr__ = ndr.Struct(
    SHARE_INFO_2_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field("Buffer", ndr.Pointer(ndr.Array(SHARE_INFO_2.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))),
    ),
)


@ndr.record
class SHARE_INFO_501:
    """typedef struct _SHARE_INFO_501 {
        [string] wchar_t *shi501_netname;
        DWORD shi501_type;
        [string] wchar_t *shi501_remark;
        DWORD shi501_flags;
    } SHARE_INFO_501, *PSHARE_INFO_501, *LPSHARE_INFO_501;
    """

    __ndr__: ClassVar[ndr.Struct]
    shi501_netname: str | None
    shi501_type: int
    shi501_remark: str | None
    shi501_flags: int


SHARE_INFO_501.__ndr__ = ndr.Struct(
    SHARE_INFO_501,
    (
        ndr.Field("shi501_netname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi501_type", ndr.ULONG),
        ndr.Field("shi501_remark", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("shi501_flags", ndr.ULONG),
    ),
)


@ndr.record
class SHARE_INFO_501_CONTAINER:
    """typedef struct _SHARE_INFO_501_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSHARE_INFO_501 Buffer;
    } SHARE_INFO_501_CONTAINER, *PSHARE_INFO_501_CONTAINER, *LPSHARE_INFO_501_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SHARE_INFO_501] | None


SHARE_INFO_501_CONTAINER.__ndr__ = ndr.Struct(
    SHARE_INFO_501_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(SHARE_INFO_501.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record
class SHARE_INFO_502_CONTAINER:
    """typedef struct _SHARE_INFO_502_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSHARE_INFO_502_I Buffer;
    } SHARE_INFO_502_CONTAINER, *PSHARE_INFO_502_CONTAINER, *LPSHARE_INFO_502_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SHARE_INFO_502_I] | None


SHARE_INFO_502_CONTAINER.__ndr__ = ndr.Struct(
    SHARE_INFO_502_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(SHARE_INFO_502_I.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record(kw_only=False)
class SHARE_ENUM_UNION:
    """typedef [switch_type(DWORD)] union _SHARE_ENUM_UNION {
        [case(0)] SHARE_INFO_0_CONTAINER *Level0;
        [case(1)] SHARE_INFO_1_CONTAINER *Level1;
        [case(2)] SHARE_INFO_2_CONTAINER *Level2;
        [case(501)] SHARE_INFO_501_CONTAINER *Level501;
        [case(502)] SHARE_INFO_502_CONTAINER *Level502;
        [case(503)] SHARE_INFO_503_CONTAINER *Level503;
    } SHARE_ENUM_UNION;

    Values by discriminant: 0 Level0; 1 Level1; 2 Level2; 501 Level501; 502 Level502; 503 Level503.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        SHARE_INFO_0_CONTAINER
        | SHARE_INFO_1_CONTAINER
        | SHARE_INFO_2_CONTAINER
        | SHARE_INFO_501_CONTAINER
        | SHARE_INFO_502_CONTAINER
        | SHARE_INFO_503_CONTAINER
        | None
    ) = None


SHARE_ENUM_UNION.__ndr__ = ndr.Union(
    SHARE_ENUM_UNION,
    ndr.ULONG,
    (
        ndr.Arm((0,), "Level0", ndr.Pointer(SHARE_INFO_0_CONTAINER.__ndr__)),
        ndr.Arm((1,), "Level1", ndr.Pointer(SHARE_INFO_1_CONTAINER.__ndr__)),
        ndr.Arm((2,), "Level2", ndr.Pointer(SHARE_INFO_2_CONTAINER.__ndr__)),
        ndr.Arm((501,), "Level501", ndr.Pointer(SHARE_INFO_501_CONTAINER.__ndr__)),
        ndr.Arm((502,), "Level502", ndr.Pointer(SHARE_INFO_502_CONTAINER.__ndr__)),
        ndr.Arm((503,), "Level503", ndr.Pointer(SHARE_INFO_503_CONTAINER.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class SHARE_ENUM_STRUCT:
    """typedef struct _SHARE_ENUM_STRUCT {
        DWORD Level;
        [switch_is(Level)] SHARE_ENUM_UNION ShareInfo;
    } SHARE_ENUM_STRUCT, *PSHARE_ENUM_STRUCT, *LPSHARE_ENUM_STRUCT;
    """

    __ndr__: ClassVar[ndr.Struct]
    Level: int = ndr.DERIVED
    ShareInfo: SHARE_ENUM_UNION


SHARE_ENUM_STRUCT.__ndr__ = ndr.Struct(
    SHARE_ENUM_STRUCT,
    (
        ndr.Field("Level", ndr.ULONG),
        ndr.Field("ShareInfo", replace(SHARE_ENUM_UNION.__ndr__, switch_is="Level")),
    ),
)


@ndr.record
class SHARE_INFO_1004:
    """typedef struct _SHARE_INFO_1004 {
        [string] wchar_t *shi1004_remark;
    } SHARE_INFO_1004, *PSHARE_INFO_1004, *LPSHARE_INFO_1004;
    """

    __ndr__: ClassVar[ndr.Struct]
    shi1004_remark: str | None


SHARE_INFO_1004.__ndr__ = ndr.Struct(
    SHARE_INFO_1004, (ndr.Field("shi1004_remark", ndr.Pointer(ndr.WSTRING)),)
)


@ndr.record
class SHARE_INFO_1006:
    """typedef struct _SHARE_INFO_1006 {
        DWORD shi1006_max_uses;
    } SHARE_INFO_1006, *PSHARE_INFO_1006, *LPSHARE_INFO_1006;
    """

    __ndr__: ClassVar[ndr.Struct]
    shi1006_max_uses: int


SHARE_INFO_1006.__ndr__ = ndr.Struct(SHARE_INFO_1006, (ndr.Field("shi1006_max_uses", ndr.ULONG),))


@ndr.record
class SHARE_INFO_1005:
    """typedef struct _SHARE_INFO_1005 {
        DWORD shi1005_flags;
    } SHARE_INFO_1005, *PSHARE_INFO_1005, *LPSHARE_INFO_1005;
    """

    __ndr__: ClassVar[ndr.Struct]
    shi1005_flags: int


SHARE_INFO_1005.__ndr__ = ndr.Struct(SHARE_INFO_1005, (ndr.Field("shi1005_flags", ndr.ULONG),))


@ndr.record(kw_only=False)
class SHARE_INFO:
    """typedef [switch_type(unsigned long)] union _SHARE_INFO {
        [case(0)] LPSHARE_INFO_0 ShareInfo0;
        [case(1)] LPSHARE_INFO_1 ShareInfo1;
        [case(2)] LPSHARE_INFO_2 ShareInfo2;
        [case(502)] LPSHARE_INFO_502_I ShareInfo502;
        [case(1004)] LPSHARE_INFO_1004 ShareInfo1004;
        [case(1006)] LPSHARE_INFO_1006 ShareInfo1006;
        [case(1501)] LPSHARE_INFO_1501_I ShareInfo1501;
        [default];
        [case(1005)] LPSHARE_INFO_1005 ShareInfo1005;
        [case(501)] LPSHARE_INFO_501 ShareInfo501;
        [case(503)] LPSHARE_INFO_503_I ShareInfo503;
    } SHARE_INFO, *PSHARE_INFO, *LPSHARE_INFO;

    Values by discriminant: 0 ShareInfo0; 1 ShareInfo1; 2 ShareInfo2; 502 ShareInfo502; 1004 ShareInfo1004;
    1006 ShareInfo1006; 1501 ShareInfo1501; any other nothing; 1005 ShareInfo1005; 501 ShareInfo501; 503
    ShareInfo503.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        SHARE_INFO_0
        | SHARE_INFO_1
        | SHARE_INFO_2
        | SHARE_INFO_502_I
        | SHARE_INFO_1004
        | SHARE_INFO_1006
        | SHARE_INFO_1501_I
        | SHARE_INFO_1005
        | SHARE_INFO_501
        | SHARE_INFO_503_I
        | None
    ) = None


SHARE_INFO.__ndr__ = ndr.Union(
    SHARE_INFO,
    ndr.ULONG,
    (
        ndr.Arm((0,), "ShareInfo0", ndr.Pointer(SHARE_INFO_0.__ndr__)),
        ndr.Arm((1,), "ShareInfo1", ndr.Pointer(SHARE_INFO_1.__ndr__)),
        ndr.Arm((2,), "ShareInfo2", ndr.Pointer(SHARE_INFO_2.__ndr__)),
        ndr.Arm((502,), "ShareInfo502", ndr.Pointer(SHARE_INFO_502_I.__ndr__)),
        ndr.Arm((1004,), "ShareInfo1004", ndr.Pointer(SHARE_INFO_1004.__ndr__)),
        ndr.Arm((1006,), "ShareInfo1006", ndr.Pointer(SHARE_INFO_1006.__ndr__)),
        ndr.Arm((1501,), "ShareInfo1501", ndr.Pointer(SHARE_INFO_1501_I.__ndr__)),
        ndr.Arm(None, "", None),
        ndr.Arm((1005,), "ShareInfo1005", ndr.Pointer(SHARE_INFO_1005.__ndr__)),
        ndr.Arm((501,), "ShareInfo501", ndr.Pointer(SHARE_INFO_501.__ndr__)),
        ndr.Arm((503,), "ShareInfo503", ndr.Pointer(SHARE_INFO_503_I.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class SERVER_INFO_102:
    """typedef struct _SERVER_INFO_102 {
        DWORD sv102_platform_id;
        [string] wchar_t *sv102_name;
        DWORD sv102_version_major;
        DWORD sv102_version_minor;
        DWORD sv102_type;
        [string] wchar_t *sv102_comment;
        DWORD sv102_users;
        long sv102_disc;
        int sv102_hidden;
        DWORD sv102_announce;
        DWORD sv102_anndelta;
        DWORD sv102_licenses;
        [string] wchar_t *sv102_userpath;
    } SERVER_INFO_102, *PSERVER_INFO_102, *LPSERVER_INFO_102;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv102_platform_id: int
    sv102_name: str | None
    sv102_version_major: int
    sv102_version_minor: int
    sv102_type: int
    sv102_comment: str | None
    sv102_users: int
    sv102_disc: int
    sv102_hidden: int
    sv102_announce: int
    sv102_anndelta: int
    sv102_licenses: int
    sv102_userpath: str | None


SERVER_INFO_102.__ndr__ = ndr.Struct(
    SERVER_INFO_102,
    (
        ndr.Field("sv102_platform_id", ndr.ULONG),
        ndr.Field("sv102_name", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sv102_version_major", ndr.ULONG),
        ndr.Field("sv102_version_minor", ndr.ULONG),
        ndr.Field("sv102_type", ndr.ULONG),
        ndr.Field("sv102_comment", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sv102_users", ndr.ULONG),
        ndr.Field("sv102_disc", ndr.LONG),
        ndr.Field("sv102_hidden", ndr.LONG),
        ndr.Field("sv102_announce", ndr.ULONG),
        ndr.Field("sv102_anndelta", ndr.ULONG),
        ndr.Field("sv102_licenses", ndr.ULONG),
        ndr.Field("sv102_userpath", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class SERVER_INFO_103:
    """typedef struct _SERVER_INFO_103 {
        DWORD sv103_platform_id;
        [string] wchar_t *sv103_name;
        DWORD sv103_version_major;
        DWORD sv103_version_minor;
        DWORD sv103_type;
        [string] wchar_t *sv103_comment;
        DWORD sv103_users;
        LONG sv103_disc;
        BOOL sv103_hidden;
        DWORD sv103_announce;
        DWORD sv103_anndelta;
        DWORD sv103_licenses;
        [string] wchar_t *sv103_userpath;
        DWORD sv103_capabilities;
    } SERVER_INFO_103, *PSERVER_INFO_103, *LPSERVER_INFO_103;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv103_platform_id: int
    sv103_name: str | None
    sv103_version_major: int
    sv103_version_minor: int
    sv103_type: int
    sv103_comment: str | None
    sv103_users: int
    sv103_disc: int
    sv103_hidden: int
    sv103_announce: int
    sv103_anndelta: int
    sv103_licenses: int
    sv103_userpath: str | None
    sv103_capabilities: int


SERVER_INFO_103.__ndr__ = ndr.Struct(
    SERVER_INFO_103,
    (
        ndr.Field("sv103_platform_id", ndr.ULONG),
        ndr.Field("sv103_name", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sv103_version_major", ndr.ULONG),
        ndr.Field("sv103_version_minor", ndr.ULONG),
        ndr.Field("sv103_type", ndr.ULONG),
        ndr.Field("sv103_comment", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sv103_users", ndr.ULONG),
        ndr.Field("sv103_disc", ndr.LONG),
        ndr.Field("sv103_hidden", ndr.LONG),
        ndr.Field("sv103_announce", ndr.ULONG),
        ndr.Field("sv103_anndelta", ndr.ULONG),
        ndr.Field("sv103_licenses", ndr.ULONG),
        ndr.Field("sv103_userpath", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sv103_capabilities", ndr.ULONG),
    ),
)


@ndr.record
class SERVER_INFO_502:
    """typedef struct _SERVER_INFO_502 {
        DWORD sv502_sessopens;
        DWORD sv502_sessvcs;
        DWORD sv502_opensearch;
        DWORD sv502_sizreqbuf;
        DWORD sv502_initworkitems;
        DWORD sv502_maxworkitems;
        DWORD sv502_rawworkitems;
        DWORD sv502_irpstacksize;
        DWORD sv502_maxrawbuflen;
        DWORD sv502_sessusers;
        DWORD sv502_sessconns;
        DWORD sv502_maxpagedmemoryusage;
        DWORD sv502_maxnonpagedmemoryusage;
        int sv502_enablesoftcompat;
        int sv502_enableforcedlogoff;
        int sv502_timesource;
        int sv502_acceptdownlevelapis;
        int sv502_lmannounce;
    } SERVER_INFO_502, *PSERVER_INFO_502, *LPSERVER_INFO_502;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv502_sessopens: int
    sv502_sessvcs: int
    sv502_opensearch: int
    sv502_sizreqbuf: int
    sv502_initworkitems: int
    sv502_maxworkitems: int
    sv502_rawworkitems: int
    sv502_irpstacksize: int
    sv502_maxrawbuflen: int
    sv502_sessusers: int
    sv502_sessconns: int
    sv502_maxpagedmemoryusage: int
    sv502_maxnonpagedmemoryusage: int
    sv502_enablesoftcompat: int
    sv502_enableforcedlogoff: int
    sv502_timesource: int
    sv502_acceptdownlevelapis: int
    sv502_lmannounce: int


SERVER_INFO_502.__ndr__ = ndr.Struct(
    SERVER_INFO_502,
    (
        ndr.Field("sv502_sessopens", ndr.ULONG),
        ndr.Field("sv502_sessvcs", ndr.ULONG),
        ndr.Field("sv502_opensearch", ndr.ULONG),
        ndr.Field("sv502_sizreqbuf", ndr.ULONG),
        ndr.Field("sv502_initworkitems", ndr.ULONG),
        ndr.Field("sv502_maxworkitems", ndr.ULONG),
        ndr.Field("sv502_rawworkitems", ndr.ULONG),
        ndr.Field("sv502_irpstacksize", ndr.ULONG),
        ndr.Field("sv502_maxrawbuflen", ndr.ULONG),
        ndr.Field("sv502_sessusers", ndr.ULONG),
        ndr.Field("sv502_sessconns", ndr.ULONG),
        ndr.Field("sv502_maxpagedmemoryusage", ndr.ULONG),
        ndr.Field("sv502_maxnonpagedmemoryusage", ndr.ULONG),
        ndr.Field("sv502_enablesoftcompat", ndr.LONG),
        ndr.Field("sv502_enableforcedlogoff", ndr.LONG),
        ndr.Field("sv502_timesource", ndr.LONG),
        ndr.Field("sv502_acceptdownlevelapis", ndr.LONG),
        ndr.Field("sv502_lmannounce", ndr.LONG),
    ),
)


@ndr.record
class SERVER_INFO_503:
    """typedef struct _SERVER_INFO_503 {
        DWORD sv503_sessopens;
        DWORD sv503_sessvcs;
        DWORD sv503_opensearch;
        DWORD sv503_sizreqbuf;
        DWORD sv503_initworkitems;
        DWORD sv503_maxworkitems;
        DWORD sv503_rawworkitems;
        DWORD sv503_irpstacksize;
        DWORD sv503_maxrawbuflen;
        DWORD sv503_sessusers;
        DWORD sv503_sessconns;
        DWORD sv503_maxpagedmemoryusage;
        DWORD sv503_maxnonpagedmemoryusage;
        int sv503_enablesoftcompat;
        int sv503_enableforcedlogoff;
        int sv503_timesource;
        int sv503_acceptdownlevelapis;
        int sv503_lmannounce;
        [string] wchar_t *sv503_domain;
        DWORD sv503_maxcopyreadlen;
        DWORD sv503_maxcopywritelen;
        DWORD sv503_minkeepsearch;
        DWORD sv503_maxkeepsearch;
        DWORD sv503_minkeepcomplsearch;
        DWORD sv503_maxkeepcomplsearch;
        DWORD sv503_threadcountadd;
        DWORD sv503_numblockthreads;
        DWORD sv503_scavtimeout;
        DWORD sv503_minrcvqueue;
        DWORD sv503_minfreeworkitems;
        DWORD sv503_xactmemsize;
        DWORD sv503_threadpriority;
        DWORD sv503_maxmpxct;
        DWORD sv503_oplockbreakwait;
        DWORD sv503_oplockbreakresponsewait;
        int sv503_enableoplocks;
        int sv503_enableoplockforceclose;
        int sv503_enablefcbopens;
        int sv503_enableraw;
        int sv503_enablesharednetdrives;
        DWORD sv503_minfreeconnections;
        DWORD sv503_maxfreeconnections;
    } SERVER_INFO_503, *PSERVER_INFO_503, *LPSERVER_INFO_503;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv503_sessopens: int
    sv503_sessvcs: int
    sv503_opensearch: int
    sv503_sizreqbuf: int
    sv503_initworkitems: int
    sv503_maxworkitems: int
    sv503_rawworkitems: int
    sv503_irpstacksize: int
    sv503_maxrawbuflen: int
    sv503_sessusers: int
    sv503_sessconns: int
    sv503_maxpagedmemoryusage: int
    sv503_maxnonpagedmemoryusage: int
    sv503_enablesoftcompat: int
    sv503_enableforcedlogoff: int
    sv503_timesource: int
    sv503_acceptdownlevelapis: int
    sv503_lmannounce: int
    sv503_domain: str | None
    sv503_maxcopyreadlen: int
    sv503_maxcopywritelen: int
    sv503_minkeepsearch: int
    sv503_maxkeepsearch: int
    sv503_minkeepcomplsearch: int
    sv503_maxkeepcomplsearch: int
    sv503_threadcountadd: int
    sv503_numblockthreads: int
    sv503_scavtimeout: int
    sv503_minrcvqueue: int
    sv503_minfreeworkitems: int
    sv503_xactmemsize: int
    sv503_threadpriority: int
    sv503_maxmpxct: int
    sv503_oplockbreakwait: int
    sv503_oplockbreakresponsewait: int
    sv503_enableoplocks: int
    sv503_enableoplockforceclose: int
    sv503_enablefcbopens: int
    sv503_enableraw: int
    sv503_enablesharednetdrives: int
    sv503_minfreeconnections: int
    sv503_maxfreeconnections: int


SERVER_INFO_503.__ndr__ = ndr.Struct(
    SERVER_INFO_503,
    (
        ndr.Field("sv503_sessopens", ndr.ULONG),
        ndr.Field("sv503_sessvcs", ndr.ULONG),
        ndr.Field("sv503_opensearch", ndr.ULONG),
        ndr.Field("sv503_sizreqbuf", ndr.ULONG),
        ndr.Field("sv503_initworkitems", ndr.ULONG),
        ndr.Field("sv503_maxworkitems", ndr.ULONG),
        ndr.Field("sv503_rawworkitems", ndr.ULONG),
        ndr.Field("sv503_irpstacksize", ndr.ULONG),
        ndr.Field("sv503_maxrawbuflen", ndr.ULONG),
        ndr.Field("sv503_sessusers", ndr.ULONG),
        ndr.Field("sv503_sessconns", ndr.ULONG),
        ndr.Field("sv503_maxpagedmemoryusage", ndr.ULONG),
        ndr.Field("sv503_maxnonpagedmemoryusage", ndr.ULONG),
        ndr.Field("sv503_enablesoftcompat", ndr.LONG),
        ndr.Field("sv503_enableforcedlogoff", ndr.LONG),
        ndr.Field("sv503_timesource", ndr.LONG),
        ndr.Field("sv503_acceptdownlevelapis", ndr.LONG),
        ndr.Field("sv503_lmannounce", ndr.LONG),
        ndr.Field("sv503_domain", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sv503_maxcopyreadlen", ndr.ULONG),
        ndr.Field("sv503_maxcopywritelen", ndr.ULONG),
        ndr.Field("sv503_minkeepsearch", ndr.ULONG),
        ndr.Field("sv503_maxkeepsearch", ndr.ULONG),
        ndr.Field("sv503_minkeepcomplsearch", ndr.ULONG),
        ndr.Field("sv503_maxkeepcomplsearch", ndr.ULONG),
        ndr.Field("sv503_threadcountadd", ndr.ULONG),
        ndr.Field("sv503_numblockthreads", ndr.ULONG),
        ndr.Field("sv503_scavtimeout", ndr.ULONG),
        ndr.Field("sv503_minrcvqueue", ndr.ULONG),
        ndr.Field("sv503_minfreeworkitems", ndr.ULONG),
        ndr.Field("sv503_xactmemsize", ndr.ULONG),
        ndr.Field("sv503_threadpriority", ndr.ULONG),
        ndr.Field("sv503_maxmpxct", ndr.ULONG),
        ndr.Field("sv503_oplockbreakwait", ndr.ULONG),
        ndr.Field("sv503_oplockbreakresponsewait", ndr.ULONG),
        ndr.Field("sv503_enableoplocks", ndr.LONG),
        ndr.Field("sv503_enableoplockforceclose", ndr.LONG),
        ndr.Field("sv503_enablefcbopens", ndr.LONG),
        ndr.Field("sv503_enableraw", ndr.LONG),
        ndr.Field("sv503_enablesharednetdrives", ndr.LONG),
        ndr.Field("sv503_minfreeconnections", ndr.ULONG),
        ndr.Field("sv503_maxfreeconnections", ndr.ULONG),
    ),
)


@ndr.record
class SERVER_INFO_599:
    """typedef struct _SERVER_INFO_599 {
        DWORD sv599_sessopens;
        DWORD sv599_sessvcs;
        DWORD sv599_opensearch;
        DWORD sv599_sizreqbuf;
        DWORD sv599_initworkitems;
        DWORD sv599_maxworkitems;
        DWORD sv599_rawworkitems;
        DWORD sv599_irpstacksize;
        DWORD sv599_maxrawbuflen;
        DWORD sv599_sessusers;
        DWORD sv599_sessconns;
        DWORD sv599_maxpagedmemoryusage;
        DWORD sv599_maxnonpagedmemoryusage;
        int sv599_enablesoftcompat;
        int sv599_enableforcedlogoff;
        int sv599_timesource;
        int sv599_acceptdownlevelapis;
        int sv599_lmannounce;
        [string] wchar_t *sv599_domain;
        DWORD sv599_maxcopyreadlen;
        DWORD sv599_maxcopywritelen;
        DWORD sv599_minkeepsearch;
        DWORD sv599_maxkeepsearch;
        DWORD sv599_minkeepcomplsearch;
        DWORD sv599_maxkeepcomplsearch;
        DWORD sv599_threadcountadd;
        DWORD sv599_numblockthreads;
        DWORD sv599_scavtimeout;
        DWORD sv599_minrcvqueue;
        DWORD sv599_minfreeworkitems;
        DWORD sv599_xactmemsize;
        DWORD sv599_threadpriority;
        DWORD sv599_maxmpxct;
        DWORD sv599_oplockbreakwait;
        DWORD sv599_oplockbreakresponsewait;
        int sv599_enableoplocks;
        int sv599_enableoplockforceclose;
        int sv599_enablefcbopens;
        int sv599_enableraw;
        int sv599_enablesharednetdrives;
        DWORD sv599_minfreeconnections;
        DWORD sv599_maxfreeconnections;
        DWORD sv599_initsesstable;
        DWORD sv599_initconntable;
        DWORD sv599_initfiletable;
        DWORD sv599_initsearchtable;
        DWORD sv599_alertschedule;
        DWORD sv599_errorthreshold;
        DWORD sv599_networkerrorthreshold;
        DWORD sv599_diskspacethreshold;
        DWORD sv599_reserved;
        DWORD sv599_maxlinkdelay;
        DWORD sv599_minlinkthroughput;
        DWORD sv599_linkinfovalidtime;
        DWORD sv599_scavqosinfoupdatetime;
        DWORD sv599_maxworkitemidletime;
    } SERVER_INFO_599, *PSERVER_INFO_599, *LPSERVER_INFO_599;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv599_sessopens: int
    sv599_sessvcs: int
    sv599_opensearch: int
    sv599_sizreqbuf: int
    sv599_initworkitems: int
    sv599_maxworkitems: int
    sv599_rawworkitems: int
    sv599_irpstacksize: int
    sv599_maxrawbuflen: int
    sv599_sessusers: int
    sv599_sessconns: int
    sv599_maxpagedmemoryusage: int
    sv599_maxnonpagedmemoryusage: int
    sv599_enablesoftcompat: int
    sv599_enableforcedlogoff: int
    sv599_timesource: int
    sv599_acceptdownlevelapis: int
    sv599_lmannounce: int
    sv599_domain: str | None
    sv599_maxcopyreadlen: int
    sv599_maxcopywritelen: int
    sv599_minkeepsearch: int
    sv599_maxkeepsearch: int
    sv599_minkeepcomplsearch: int
    sv599_maxkeepcomplsearch: int
    sv599_threadcountadd: int
    sv599_numblockthreads: int
    sv599_scavtimeout: int
    sv599_minrcvqueue: int
    sv599_minfreeworkitems: int
    sv599_xactmemsize: int
    sv599_threadpriority: int
    sv599_maxmpxct: int
    sv599_oplockbreakwait: int
    sv599_oplockbreakresponsewait: int
    sv599_enableoplocks: int
    sv599_enableoplockforceclose: int
    sv599_enablefcbopens: int
    sv599_enableraw: int
    sv599_enablesharednetdrives: int
    sv599_minfreeconnections: int
    sv599_maxfreeconnections: int
    sv599_initsesstable: int
    sv599_initconntable: int
    sv599_initfiletable: int
    sv599_initsearchtable: int
    sv599_alertschedule: int
    sv599_errorthreshold: int
    sv599_networkerrorthreshold: int
    sv599_diskspacethreshold: int
    sv599_reserved: int
    sv599_maxlinkdelay: int
    sv599_minlinkthroughput: int
    sv599_linkinfovalidtime: int
    sv599_scavqosinfoupdatetime: int
    sv599_maxworkitemidletime: int


SERVER_INFO_599.__ndr__ = ndr.Struct(
    SERVER_INFO_599,
    (
        ndr.Field("sv599_sessopens", ndr.ULONG),
        ndr.Field("sv599_sessvcs", ndr.ULONG),
        ndr.Field("sv599_opensearch", ndr.ULONG),
        ndr.Field("sv599_sizreqbuf", ndr.ULONG),
        ndr.Field("sv599_initworkitems", ndr.ULONG),
        ndr.Field("sv599_maxworkitems", ndr.ULONG),
        ndr.Field("sv599_rawworkitems", ndr.ULONG),
        ndr.Field("sv599_irpstacksize", ndr.ULONG),
        ndr.Field("sv599_maxrawbuflen", ndr.ULONG),
        ndr.Field("sv599_sessusers", ndr.ULONG),
        ndr.Field("sv599_sessconns", ndr.ULONG),
        ndr.Field("sv599_maxpagedmemoryusage", ndr.ULONG),
        ndr.Field("sv599_maxnonpagedmemoryusage", ndr.ULONG),
        ndr.Field("sv599_enablesoftcompat", ndr.LONG),
        ndr.Field("sv599_enableforcedlogoff", ndr.LONG),
        ndr.Field("sv599_timesource", ndr.LONG),
        ndr.Field("sv599_acceptdownlevelapis", ndr.LONG),
        ndr.Field("sv599_lmannounce", ndr.LONG),
        ndr.Field("sv599_domain", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("sv599_maxcopyreadlen", ndr.ULONG),
        ndr.Field("sv599_maxcopywritelen", ndr.ULONG),
        ndr.Field("sv599_minkeepsearch", ndr.ULONG),
        ndr.Field("sv599_maxkeepsearch", ndr.ULONG),
        ndr.Field("sv599_minkeepcomplsearch", ndr.ULONG),
        ndr.Field("sv599_maxkeepcomplsearch", ndr.ULONG),
        ndr.Field("sv599_threadcountadd", ndr.ULONG),
        ndr.Field("sv599_numblockthreads", ndr.ULONG),
        ndr.Field("sv599_scavtimeout", ndr.ULONG),
        ndr.Field("sv599_minrcvqueue", ndr.ULONG),
        ndr.Field("sv599_minfreeworkitems", ndr.ULONG),
        ndr.Field("sv599_xactmemsize", ndr.ULONG),
        ndr.Field("sv599_threadpriority", ndr.ULONG),
        ndr.Field("sv599_maxmpxct", ndr.ULONG),
        ndr.Field("sv599_oplockbreakwait", ndr.ULONG),
        ndr.Field("sv599_oplockbreakresponsewait", ndr.ULONG),
        ndr.Field("sv599_enableoplocks", ndr.LONG),
        ndr.Field("sv599_enableoplockforceclose", ndr.LONG),
        ndr.Field("sv599_enablefcbopens", ndr.LONG),
        ndr.Field("sv599_enableraw", ndr.LONG),
        ndr.Field("sv599_enablesharednetdrives", ndr.LONG),
        ndr.Field("sv599_minfreeconnections", ndr.ULONG),
        ndr.Field("sv599_maxfreeconnections", ndr.ULONG),
        ndr.Field("sv599_initsesstable", ndr.ULONG),
        ndr.Field("sv599_initconntable", ndr.ULONG),
        ndr.Field("sv599_initfiletable", ndr.ULONG),
        ndr.Field("sv599_initsearchtable", ndr.ULONG),
        ndr.Field("sv599_alertschedule", ndr.ULONG),
        ndr.Field("sv599_errorthreshold", ndr.ULONG),
        ndr.Field("sv599_networkerrorthreshold", ndr.ULONG),
        ndr.Field("sv599_diskspacethreshold", ndr.ULONG),
        ndr.Field("sv599_reserved", ndr.ULONG),
        ndr.Field("sv599_maxlinkdelay", ndr.ULONG),
        ndr.Field("sv599_minlinkthroughput", ndr.ULONG),
        ndr.Field("sv599_linkinfovalidtime", ndr.ULONG),
        ndr.Field("sv599_scavqosinfoupdatetime", ndr.ULONG),
        ndr.Field("sv599_maxworkitemidletime", ndr.ULONG),
    ),
)


@ndr.record
class SERVER_INFO_1005:
    """typedef struct _SERVER_INFO_1005 {
        [string] wchar_t *sv1005_comment;
    } SERVER_INFO_1005, *PSERVER_INFO_1005, *LPSERVER_INFO_1005;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1005_comment: str | None


SERVER_INFO_1005.__ndr__ = ndr.Struct(
    SERVER_INFO_1005, (ndr.Field("sv1005_comment", ndr.Pointer(ndr.WSTRING)),)
)


@ndr.record
class SERVER_INFO_1107:
    """typedef struct _SERVER_INFO_1107 {
        DWORD sv1107_users;
    } SERVER_INFO_1107, *PSERVER_INFO_1107, *LPSERVER_INFO_1107;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1107_users: int


SERVER_INFO_1107.__ndr__ = ndr.Struct(SERVER_INFO_1107, (ndr.Field("sv1107_users", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1010:
    """typedef struct _SERVER_INFO_1010 {
        long sv1010_disc;
    } SERVER_INFO_1010, *PSERVER_INFO_1010, *LPSERVER_INFO_1010;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1010_disc: int


SERVER_INFO_1010.__ndr__ = ndr.Struct(SERVER_INFO_1010, (ndr.Field("sv1010_disc", ndr.LONG),))


@ndr.record
class SERVER_INFO_1016:
    """typedef struct _SERVER_INFO_1016 {
        int sv1016_hidden;
    } SERVER_INFO_1016, *PSERVER_INFO_1016, *LPSERVER_INFO_1016;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1016_hidden: int


SERVER_INFO_1016.__ndr__ = ndr.Struct(SERVER_INFO_1016, (ndr.Field("sv1016_hidden", ndr.LONG),))


@ndr.record
class SERVER_INFO_1017:
    """typedef struct _SERVER_INFO_1017 {
        DWORD sv1017_announce;
    } SERVER_INFO_1017, *PSERVER_INFO_1017, *LPSERVER_INFO_1017;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1017_announce: int


SERVER_INFO_1017.__ndr__ = ndr.Struct(SERVER_INFO_1017, (ndr.Field("sv1017_announce", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1018:
    """typedef struct _SERVER_INFO_1018 {
        DWORD sv1018_anndelta;
    } SERVER_INFO_1018, *PSERVER_INFO_1018, *LPSERVER_INFO_1018;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1018_anndelta: int


SERVER_INFO_1018.__ndr__ = ndr.Struct(SERVER_INFO_1018, (ndr.Field("sv1018_anndelta", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1501:
    """typedef struct _SERVER_INFO_1501 {
        DWORD sv1501_sessopens;
    } SERVER_INFO_1501, *PSERVER_INFO_1501, *LPSERVER_INFO_1501;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1501_sessopens: int


SERVER_INFO_1501.__ndr__ = ndr.Struct(SERVER_INFO_1501, (ndr.Field("sv1501_sessopens", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1502:
    """typedef struct _SERVER_INFO_1502 {
        DWORD sv1502_sessvcs;
    } SERVER_INFO_1502, *PSERVER_INFO_1502, *LPSERVER_INFO_1502;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1502_sessvcs: int


SERVER_INFO_1502.__ndr__ = ndr.Struct(SERVER_INFO_1502, (ndr.Field("sv1502_sessvcs", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1503:
    """typedef struct _SERVER_INFO_1503 {
        DWORD sv1503_opensearch;
    } SERVER_INFO_1503, *PSERVER_INFO_1503, *LPSERVER_INFO_1503;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1503_opensearch: int


SERVER_INFO_1503.__ndr__ = ndr.Struct(SERVER_INFO_1503, (ndr.Field("sv1503_opensearch", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1506:
    """typedef struct _SERVER_INFO_1506 {
        DWORD sv1506_maxworkitems;
    } SERVER_INFO_1506, *PSERVER_INFO_1506, *LPSERVER_INFO_1506;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1506_maxworkitems: int


SERVER_INFO_1506.__ndr__ = ndr.Struct(SERVER_INFO_1506, (ndr.Field("sv1506_maxworkitems", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1510:
    """typedef struct _SERVER_INFO_1510 {
        DWORD sv1510_sessusers;
    } SERVER_INFO_1510, *PSERVER_INFO_1510, *LPSERVER_INFO_1510;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1510_sessusers: int


SERVER_INFO_1510.__ndr__ = ndr.Struct(SERVER_INFO_1510, (ndr.Field("sv1510_sessusers", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1511:
    """typedef struct _SERVER_INFO_1511 {
        DWORD sv1511_sessconns;
    } SERVER_INFO_1511, *PSERVER_INFO_1511, *LPSERVER_INFO_1511;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1511_sessconns: int


SERVER_INFO_1511.__ndr__ = ndr.Struct(SERVER_INFO_1511, (ndr.Field("sv1511_sessconns", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1512:
    """typedef struct _SERVER_INFO_1512 {
        DWORD sv1512_maxnonpagedmemoryusage;
    } SERVER_INFO_1512, *PSERVER_INFO_1512, *LPSERVER_INFO_1512;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1512_maxnonpagedmemoryusage: int


SERVER_INFO_1512.__ndr__ = ndr.Struct(
    SERVER_INFO_1512, (ndr.Field("sv1512_maxnonpagedmemoryusage", ndr.ULONG),)
)


@ndr.record
class SERVER_INFO_1513:
    """typedef struct _SERVER_INFO_1513 {
        DWORD sv1513_maxpagedmemoryusage;
    } SERVER_INFO_1513, *PSERVER_INFO_1513, *LPSERVER_INFO_1513;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1513_maxpagedmemoryusage: int


SERVER_INFO_1513.__ndr__ = ndr.Struct(SERVER_INFO_1513, (ndr.Field("sv1513_maxpagedmemoryusage", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1514:
    """typedef struct _SERVER_INFO_1514 {
        int sv1514_enablesoftcompat;
    } SERVER_INFO_1514, *PSERVER_INFO_1514, *LPSERVER_INFO_1514;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1514_enablesoftcompat: int


SERVER_INFO_1514.__ndr__ = ndr.Struct(SERVER_INFO_1514, (ndr.Field("sv1514_enablesoftcompat", ndr.LONG),))


@ndr.record
class SERVER_INFO_1515:
    """typedef struct _SERVER_INFO_1515 {
        int sv1515_enableforcedlogoff;
    } SERVER_INFO_1515, *PSERVER_INFO_1515, *LPSERVER_INFO_1515;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1515_enableforcedlogoff: int


SERVER_INFO_1515.__ndr__ = ndr.Struct(SERVER_INFO_1515, (ndr.Field("sv1515_enableforcedlogoff", ndr.LONG),))


@ndr.record
class SERVER_INFO_1516:
    """typedef struct _SERVER_INFO_1516 {
        int sv1516_timesource;
    } SERVER_INFO_1516, *PSERVER_INFO_1516, *LPSERVER_INFO_1516;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1516_timesource: int


SERVER_INFO_1516.__ndr__ = ndr.Struct(SERVER_INFO_1516, (ndr.Field("sv1516_timesource", ndr.LONG),))


@ndr.record
class SERVER_INFO_1518:
    """typedef struct _SERVER_INFO_1518 {
        int sv1518_lmannounce;
    } SERVER_INFO_1518, *PSERVER_INFO_1518, *LPSERVER_INFO_1518;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1518_lmannounce: int


SERVER_INFO_1518.__ndr__ = ndr.Struct(SERVER_INFO_1518, (ndr.Field("sv1518_lmannounce", ndr.LONG),))


@ndr.record
class SERVER_INFO_1523:
    """typedef struct _SERVER_INFO_1523 {
        DWORD sv1523_maxkeepsearch;
    } SERVER_INFO_1523, *PSERVER_INFO_1523, *LPSERVER_INFO_1523;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1523_maxkeepsearch: int


SERVER_INFO_1523.__ndr__ = ndr.Struct(SERVER_INFO_1523, (ndr.Field("sv1523_maxkeepsearch", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1528:
    """typedef struct _SERVER_INFO_1528 {
        DWORD sv1528_scavtimeout;
    } SERVER_INFO_1528, *PSERVER_INFO_1528, *LPSERVER_INFO_1528;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1528_scavtimeout: int


SERVER_INFO_1528.__ndr__ = ndr.Struct(SERVER_INFO_1528, (ndr.Field("sv1528_scavtimeout", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1529:
    """typedef struct _SERVER_INFO_1529 {
        DWORD sv1529_minrcvqueue;
    } SERVER_INFO_1529, *PSERVER_INFO_1529, *LPSERVER_INFO_1529;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1529_minrcvqueue: int


SERVER_INFO_1529.__ndr__ = ndr.Struct(SERVER_INFO_1529, (ndr.Field("sv1529_minrcvqueue", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1530:
    """typedef struct _SERVER_INFO_1530 {
        DWORD sv1530_minfreeworkitems;
    } SERVER_INFO_1530, *PSERVER_INFO_1530, *LPSERVER_INFO_1530;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1530_minfreeworkitems: int


SERVER_INFO_1530.__ndr__ = ndr.Struct(SERVER_INFO_1530, (ndr.Field("sv1530_minfreeworkitems", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1533:
    """typedef struct _SERVER_INFO_1533 {
        DWORD sv1533_maxmpxct;
    } SERVER_INFO_1533, *PSERVER_INFO_1533, *LPSERVER_INFO_1533;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1533_maxmpxct: int


SERVER_INFO_1533.__ndr__ = ndr.Struct(SERVER_INFO_1533, (ndr.Field("sv1533_maxmpxct", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1534:
    """typedef struct _SERVER_INFO_1534 {
        DWORD sv1534_oplockbreakwait;
    } SERVER_INFO_1534, *PSERVER_INFO_1534, *LPSERVER_INFO_1534;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1534_oplockbreakwait: int


SERVER_INFO_1534.__ndr__ = ndr.Struct(SERVER_INFO_1534, (ndr.Field("sv1534_oplockbreakwait", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1535:
    """typedef struct _SERVER_INFO_1535 {
        DWORD sv1535_oplockbreakresponsewait;
    } SERVER_INFO_1535, *PSERVER_INFO_1535, *LPSERVER_INFO_1535;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1535_oplockbreakresponsewait: int


SERVER_INFO_1535.__ndr__ = ndr.Struct(
    SERVER_INFO_1535, (ndr.Field("sv1535_oplockbreakresponsewait", ndr.ULONG),)
)


@ndr.record
class SERVER_INFO_1536:
    """typedef struct _SERVER_INFO_1536 {
        int sv1536_enableoplocks;
    } SERVER_INFO_1536, *PSERVER_INFO_1536, *LPSERVER_INFO_1536;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1536_enableoplocks: int


SERVER_INFO_1536.__ndr__ = ndr.Struct(SERVER_INFO_1536, (ndr.Field("sv1536_enableoplocks", ndr.LONG),))


@ndr.record
class SERVER_INFO_1538:
    """typedef struct _SERVER_INFO_1538 {
        int sv1538_enablefcbopens;
    } SERVER_INFO_1538, *PSERVER_INFO_1538, *LPSERVER_INFO_1538;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1538_enablefcbopens: int


SERVER_INFO_1538.__ndr__ = ndr.Struct(SERVER_INFO_1538, (ndr.Field("sv1538_enablefcbopens", ndr.LONG),))


@ndr.record
class SERVER_INFO_1539:
    """typedef struct _SERVER_INFO_1539 {
        int sv1539_enableraw;
    } SERVER_INFO_1539, *PSERVER_INFO_1539, *LPSERVER_INFO_1539;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1539_enableraw: int


SERVER_INFO_1539.__ndr__ = ndr.Struct(SERVER_INFO_1539, (ndr.Field("sv1539_enableraw", ndr.LONG),))


@ndr.record
class SERVER_INFO_1540:
    """typedef struct _SERVER_INFO_1540 {
        int sv1540_enablesharednetdrives;
    } SERVER_INFO_1540, *PSERVER_INFO_1540, *LPSERVER_INFO_1540;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1540_enablesharednetdrives: int


SERVER_INFO_1540.__ndr__ = ndr.Struct(
    SERVER_INFO_1540, (ndr.Field("sv1540_enablesharednetdrives", ndr.LONG),)
)


@ndr.record
class SERVER_INFO_1541:
    """typedef struct _SERVER_INFO_1541 {
        int sv1541_minfreeconnections;
    } SERVER_INFO_1541, *PSERVER_INFO_1541, *LPSERVER_INFO_1541;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1541_minfreeconnections: int


SERVER_INFO_1541.__ndr__ = ndr.Struct(SERVER_INFO_1541, (ndr.Field("sv1541_minfreeconnections", ndr.LONG),))


@ndr.record
class SERVER_INFO_1542:
    """typedef struct _SERVER_INFO_1542 {
        int sv1542_maxfreeconnections;
    } SERVER_INFO_1542, *PSERVER_INFO_1542, *LPSERVER_INFO_1542;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1542_maxfreeconnections: int


SERVER_INFO_1542.__ndr__ = ndr.Struct(SERVER_INFO_1542, (ndr.Field("sv1542_maxfreeconnections", ndr.LONG),))


@ndr.record
class SERVER_INFO_1543:
    """typedef struct _SERVER_INFO_1543 {
        DWORD sv1543_initsesstable;
    } SERVER_INFO_1543, *PSERVER_INFO_1543, *LPSERVER_INFO_1543;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1543_initsesstable: int


SERVER_INFO_1543.__ndr__ = ndr.Struct(SERVER_INFO_1543, (ndr.Field("sv1543_initsesstable", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1544:
    """typedef struct _SERVER_INFO_1544 {
        DWORD sv1544_initconntable;
    } SERVER_INFO_1544, *PSERVER_INFO_1544, *LPSERVER_INFO_1544;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1544_initconntable: int


SERVER_INFO_1544.__ndr__ = ndr.Struct(SERVER_INFO_1544, (ndr.Field("sv1544_initconntable", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1545:
    """typedef struct _SERVER_INFO_1545 {
        DWORD sv1545_initfiletable;
    } SERVER_INFO_1545, *PSERVER_INFO_1545, *LPSERVER_INFO_1545;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1545_initfiletable: int


SERVER_INFO_1545.__ndr__ = ndr.Struct(SERVER_INFO_1545, (ndr.Field("sv1545_initfiletable", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1546:
    """typedef struct _SERVER_INFO_1546 {
        DWORD sv1546_initsearchtable;
    } SERVER_INFO_1546, *PSERVER_INFO_1546, *LPSERVER_INFO_1546;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1546_initsearchtable: int


SERVER_INFO_1546.__ndr__ = ndr.Struct(SERVER_INFO_1546, (ndr.Field("sv1546_initsearchtable", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1547:
    """typedef struct _SERVER_INFO_1547 {
        DWORD sv1547_alertschedule;
    } SERVER_INFO_1547, *PSERVER_INFO_1547, *LPSERVER_INFO_1547;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1547_alertschedule: int


SERVER_INFO_1547.__ndr__ = ndr.Struct(SERVER_INFO_1547, (ndr.Field("sv1547_alertschedule", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1548:
    """typedef struct _SERVER_INFO_1548 {
        DWORD sv1548_errorthreshold;
    } SERVER_INFO_1548, *PSERVER_INFO_1548, *LPSERVER_INFO_1548;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1548_errorthreshold: int


SERVER_INFO_1548.__ndr__ = ndr.Struct(SERVER_INFO_1548, (ndr.Field("sv1548_errorthreshold", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1549:
    """typedef struct _SERVER_INFO_1549 {
        DWORD sv1549_networkerrorthreshold;
    } SERVER_INFO_1549, *PSERVER_INFO_1549, *LPSERVER_INFO_1549;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1549_networkerrorthreshold: int


SERVER_INFO_1549.__ndr__ = ndr.Struct(
    SERVER_INFO_1549, (ndr.Field("sv1549_networkerrorthreshold", ndr.ULONG),)
)


@ndr.record
class SERVER_INFO_1550:
    """typedef struct _SERVER_INFO_1550 {
        DWORD sv1550_diskspacethreshold;
    } SERVER_INFO_1550, *PSERVER_INFO_1550, *LPSERVER_INFO_1550;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1550_diskspacethreshold: int


SERVER_INFO_1550.__ndr__ = ndr.Struct(SERVER_INFO_1550, (ndr.Field("sv1550_diskspacethreshold", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1552:
    """typedef struct _SERVER_INFO_1552 {
        DWORD sv1552_maxlinkdelay;
    } SERVER_INFO_1552, *PSERVER_INFO_1552, *LPSERVER_INFO_1552;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1552_maxlinkdelay: int


SERVER_INFO_1552.__ndr__ = ndr.Struct(SERVER_INFO_1552, (ndr.Field("sv1552_maxlinkdelay", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1553:
    """typedef struct _SERVER_INFO_1553 {
        DWORD sv1553_minlinkthroughput;
    } SERVER_INFO_1553, *PSERVER_INFO_1553, *LPSERVER_INFO_1553;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1553_minlinkthroughput: int


SERVER_INFO_1553.__ndr__ = ndr.Struct(SERVER_INFO_1553, (ndr.Field("sv1553_minlinkthroughput", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1554:
    """typedef struct _SERVER_INFO_1554 {
        DWORD sv1554_linkinfovalidtime;
    } SERVER_INFO_1554, *PSERVER_INFO_1554, *LPSERVER_INFO_1554;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1554_linkinfovalidtime: int


SERVER_INFO_1554.__ndr__ = ndr.Struct(SERVER_INFO_1554, (ndr.Field("sv1554_linkinfovalidtime", ndr.ULONG),))


@ndr.record
class SERVER_INFO_1555:
    """typedef struct _SERVER_INFO_1555 {
        DWORD sv1555_scavqosinfoupdatetime;
    } SERVER_INFO_1555, *PSERVER_INFO_1555, *LPSERVER_INFO_1555;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1555_scavqosinfoupdatetime: int


SERVER_INFO_1555.__ndr__ = ndr.Struct(
    SERVER_INFO_1555, (ndr.Field("sv1555_scavqosinfoupdatetime", ndr.ULONG),)
)


@ndr.record
class SERVER_INFO_1556:
    """typedef struct _SERVER_INFO_1556 {
        DWORD sv1556_maxworkitemidletime;
    } SERVER_INFO_1556, *PSERVER_INFO_1556, *LPSERVER_INFO_1556;
    """

    __ndr__: ClassVar[ndr.Struct]
    sv1556_maxworkitemidletime: int


SERVER_INFO_1556.__ndr__ = ndr.Struct(SERVER_INFO_1556, (ndr.Field("sv1556_maxworkitemidletime", ndr.ULONG),))


@ndr.record(kw_only=False)
class SERVER_INFO:
    """typedef [switch_type(unsigned long)] union _SERVER_INFO {
        [case(100)] LPSERVER_INFO_100 ServerInfo100;
        [case(101)] LPSERVER_INFO_101 ServerInfo101;
        [case(102)] LPSERVER_INFO_102 ServerInfo102;
        [case(103)] LPSERVER_INFO_103 ServerInfo103;
        [case(502)] LPSERVER_INFO_502 ServerInfo502;
        [case(503)] LPSERVER_INFO_503 ServerInfo503;
        [case(599)] LPSERVER_INFO_599 ServerInfo599;
        [case(1005)] LPSERVER_INFO_1005 ServerInfo1005;
        [case(1107)] LPSERVER_INFO_1107 ServerInfo1107;
        [case(1010)] LPSERVER_INFO_1010 ServerInfo1010;
        [case(1016)] LPSERVER_INFO_1016 ServerInfo1016;
        [case(1017)] LPSERVER_INFO_1017 ServerInfo1017;
        [case(1018)] LPSERVER_INFO_1018 ServerInfo1018;
        [case(1501)] LPSERVER_INFO_1501 ServerInfo1501;
        [case(1502)] LPSERVER_INFO_1502 ServerInfo1502;
        [case(1503)] LPSERVER_INFO_1503 ServerInfo1503;
        [case(1506)] LPSERVER_INFO_1506 ServerInfo1506;
        [case(1510)] LPSERVER_INFO_1510 ServerInfo1510;
        [case(1511)] LPSERVER_INFO_1511 ServerInfo1511;
        [case(1512)] LPSERVER_INFO_1512 ServerInfo1512;
        [case(1513)] LPSERVER_INFO_1513 ServerInfo1513;
        [case(1514)] LPSERVER_INFO_1514 ServerInfo1514;
        [case(1515)] LPSERVER_INFO_1515 ServerInfo1515;
        [case(1516)] LPSERVER_INFO_1516 ServerInfo1516;
        [case(1518)] LPSERVER_INFO_1518 ServerInfo1518;
        [case(1523)] LPSERVER_INFO_1523 ServerInfo1523;
        [case(1528)] LPSERVER_INFO_1528 ServerInfo1528;
        [case(1529)] LPSERVER_INFO_1529 ServerInfo1529;
        [case(1530)] LPSERVER_INFO_1530 ServerInfo1530;
        [case(1533)] LPSERVER_INFO_1533 ServerInfo1533;
        [case(1534)] LPSERVER_INFO_1534 ServerInfo1534;
        [case(1535)] LPSERVER_INFO_1535 ServerInfo1535;
        [case(1536)] LPSERVER_INFO_1536 ServerInfo1536;
        [case(1538)] LPSERVER_INFO_1538 ServerInfo1538;
        [case(1539)] LPSERVER_INFO_1539 ServerInfo1539;
        [case(1540)] LPSERVER_INFO_1540 ServerInfo1540;
        [case(1541)] LPSERVER_INFO_1541 ServerInfo1541;
        [case(1542)] LPSERVER_INFO_1542 ServerInfo1542;
        [case(1543)] LPSERVER_INFO_1543 ServerInfo1543;
        [case(1544)] LPSERVER_INFO_1544 ServerInfo1544;
        [case(1545)] LPSERVER_INFO_1545 ServerInfo1545;
        [case(1546)] LPSERVER_INFO_1546 ServerInfo1546;
        [case(1547)] LPSERVER_INFO_1547 ServerInfo1547;
        [case(1548)] LPSERVER_INFO_1548 ServerInfo1548;
        [case(1549)] LPSERVER_INFO_1549 ServerInfo1549;
        [case(1550)] LPSERVER_INFO_1550 ServerInfo1550;
        [case(1552)] LPSERVER_INFO_1552 ServerInfo1552;
        [case(1553)] LPSERVER_INFO_1553 ServerInfo1553;
        [case(1554)] LPSERVER_INFO_1554 ServerInfo1554;
        [case(1555)] LPSERVER_INFO_1555 ServerInfo1555;
        [case(1556)] LPSERVER_INFO_1556 ServerInfo1556;
    } SERVER_INFO, *PSERVER_INFO, *LPSERVER_INFO;

    Values by discriminant: 100 ServerInfo100; 101 ServerInfo101; 102 ServerInfo102; 103 ServerInfo103; 502
    ServerInfo502; 503 ServerInfo503; 599 ServerInfo599; 1005 ServerInfo1005; 1107 ServerInfo1107; 1010
    ServerInfo1010; 1016 ServerInfo1016; 1017 ServerInfo1017; 1018 ServerInfo1018; 1501 ServerInfo1501; 1502
    ServerInfo1502; 1503 ServerInfo1503; 1506 ServerInfo1506; 1510 ServerInfo1510; 1511 ServerInfo1511; 1512
    ServerInfo1512; 1513 ServerInfo1513; 1514 ServerInfo1514; 1515 ServerInfo1515; 1516 ServerInfo1516; 1518
    ServerInfo1518; 1523 ServerInfo1523; 1528 ServerInfo1528; 1529 ServerInfo1529; 1530 ServerInfo1530; 1533
    ServerInfo1533; 1534 ServerInfo1534; 1535 ServerInfo1535; 1536 ServerInfo1536; 1538 ServerInfo1538; 1539
    ServerInfo1539; 1540 ServerInfo1540; 1541 ServerInfo1541; 1542 ServerInfo1542; 1543 ServerInfo1543; 1544
    ServerInfo1544; 1545 ServerInfo1545; 1546 ServerInfo1546; 1547 ServerInfo1547; 1548 ServerInfo1548; 1549
    ServerInfo1549; 1550 ServerInfo1550; 1552 ServerInfo1552; 1553 ServerInfo1553; 1554 ServerInfo1554; 1555
    ServerInfo1555; 1556 ServerInfo1556.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        ms_dtyp.SERVER_INFO_100
        | ms_dtyp.SERVER_INFO_101
        | SERVER_INFO_102
        | SERVER_INFO_103
        | SERVER_INFO_502
        | SERVER_INFO_503
        | SERVER_INFO_599
        | SERVER_INFO_1005
        | SERVER_INFO_1107
        | SERVER_INFO_1010
        | SERVER_INFO_1016
        | SERVER_INFO_1017
        | SERVER_INFO_1018
        | SERVER_INFO_1501
        | SERVER_INFO_1502
        | SERVER_INFO_1503
        | SERVER_INFO_1506
        | SERVER_INFO_1510
        | SERVER_INFO_1511
        | SERVER_INFO_1512
        | SERVER_INFO_1513
        | SERVER_INFO_1514
        | SERVER_INFO_1515
        | SERVER_INFO_1516
        | SERVER_INFO_1518
        | SERVER_INFO_1523
        | SERVER_INFO_1528
        | SERVER_INFO_1529
        | SERVER_INFO_1530
        | SERVER_INFO_1533
        | SERVER_INFO_1534
        | SERVER_INFO_1535
        | SERVER_INFO_1536
        | SERVER_INFO_1538
        | SERVER_INFO_1539
        | SERVER_INFO_1540
        | SERVER_INFO_1541
        | SERVER_INFO_1542
        | SERVER_INFO_1543
        | SERVER_INFO_1544
        | SERVER_INFO_1545
        | SERVER_INFO_1546
        | SERVER_INFO_1547
        | SERVER_INFO_1548
        | SERVER_INFO_1549
        | SERVER_INFO_1550
        | SERVER_INFO_1552
        | SERVER_INFO_1553
        | SERVER_INFO_1554
        | SERVER_INFO_1555
        | SERVER_INFO_1556
        | None
    ) = None


SERVER_INFO.__ndr__ = ndr.Union(
    SERVER_INFO,
    ndr.ULONG,
    (
        ndr.Arm((100,), "ServerInfo100", ndr.Pointer(ms_dtyp.SERVER_INFO_100.__ndr__)),
        ndr.Arm((101,), "ServerInfo101", ndr.Pointer(ms_dtyp.SERVER_INFO_101.__ndr__)),
        ndr.Arm((102,), "ServerInfo102", ndr.Pointer(SERVER_INFO_102.__ndr__)),
        ndr.Arm((103,), "ServerInfo103", ndr.Pointer(SERVER_INFO_103.__ndr__)),
        ndr.Arm((502,), "ServerInfo502", ndr.Pointer(SERVER_INFO_502.__ndr__)),
        ndr.Arm((503,), "ServerInfo503", ndr.Pointer(SERVER_INFO_503.__ndr__)),
        ndr.Arm((599,), "ServerInfo599", ndr.Pointer(SERVER_INFO_599.__ndr__)),
        ndr.Arm((1005,), "ServerInfo1005", ndr.Pointer(SERVER_INFO_1005.__ndr__)),
        ndr.Arm((1107,), "ServerInfo1107", ndr.Pointer(SERVER_INFO_1107.__ndr__)),
        ndr.Arm((1010,), "ServerInfo1010", ndr.Pointer(SERVER_INFO_1010.__ndr__)),
        ndr.Arm((1016,), "ServerInfo1016", ndr.Pointer(SERVER_INFO_1016.__ndr__)),
        ndr.Arm((1017,), "ServerInfo1017", ndr.Pointer(SERVER_INFO_1017.__ndr__)),
        ndr.Arm((1018,), "ServerInfo1018", ndr.Pointer(SERVER_INFO_1018.__ndr__)),
        ndr.Arm((1501,), "ServerInfo1501", ndr.Pointer(SERVER_INFO_1501.__ndr__)),
        ndr.Arm((1502,), "ServerInfo1502", ndr.Pointer(SERVER_INFO_1502.__ndr__)),
        ndr.Arm((1503,), "ServerInfo1503", ndr.Pointer(SERVER_INFO_1503.__ndr__)),
        ndr.Arm((1506,), "ServerInfo1506", ndr.Pointer(SERVER_INFO_1506.__ndr__)),
        ndr.Arm((1510,), "ServerInfo1510", ndr.Pointer(SERVER_INFO_1510.__ndr__)),
        ndr.Arm((1511,), "ServerInfo1511", ndr.Pointer(SERVER_INFO_1511.__ndr__)),
        ndr.Arm((1512,), "ServerInfo1512", ndr.Pointer(SERVER_INFO_1512.__ndr__)),
        ndr.Arm((1513,), "ServerInfo1513", ndr.Pointer(SERVER_INFO_1513.__ndr__)),
        ndr.Arm((1514,), "ServerInfo1514", ndr.Pointer(SERVER_INFO_1514.__ndr__)),
        ndr.Arm((1515,), "ServerInfo1515", ndr.Pointer(SERVER_INFO_1515.__ndr__)),
        ndr.Arm((1516,), "ServerInfo1516", ndr.Pointer(SERVER_INFO_1516.__ndr__)),
        ndr.Arm((1518,), "ServerInfo1518", ndr.Pointer(SERVER_INFO_1518.__ndr__)),
        ndr.Arm((1523,), "ServerInfo1523", ndr.Pointer(SERVER_INFO_1523.__ndr__)),
        ndr.Arm((1528,), "ServerInfo1528", ndr.Pointer(SERVER_INFO_1528.__ndr__)),
        ndr.Arm((1529,), "ServerInfo1529", ndr.Pointer(SERVER_INFO_1529.__ndr__)),
        ndr.Arm((1530,), "ServerInfo1530", ndr.Pointer(SERVER_INFO_1530.__ndr__)),
        ndr.Arm((1533,), "ServerInfo1533", ndr.Pointer(SERVER_INFO_1533.__ndr__)),
        ndr.Arm((1534,), "ServerInfo1534", ndr.Pointer(SERVER_INFO_1534.__ndr__)),
        ndr.Arm((1535,), "ServerInfo1535", ndr.Pointer(SERVER_INFO_1535.__ndr__)),
        ndr.Arm((1536,), "ServerInfo1536", ndr.Pointer(SERVER_INFO_1536.__ndr__)),
        ndr.Arm((1538,), "ServerInfo1538", ndr.Pointer(SERVER_INFO_1538.__ndr__)),
        ndr.Arm((1539,), "ServerInfo1539", ndr.Pointer(SERVER_INFO_1539.__ndr__)),
        ndr.Arm((1540,), "ServerInfo1540", ndr.Pointer(SERVER_INFO_1540.__ndr__)),
        ndr.Arm((1541,), "ServerInfo1541", ndr.Pointer(SERVER_INFO_1541.__ndr__)),
        ndr.Arm((1542,), "ServerInfo1542", ndr.Pointer(SERVER_INFO_1542.__ndr__)),
        ndr.Arm((1543,), "ServerInfo1543", ndr.Pointer(SERVER_INFO_1543.__ndr__)),
        ndr.Arm((1544,), "ServerInfo1544", ndr.Pointer(SERVER_INFO_1544.__ndr__)),
        ndr.Arm((1545,), "ServerInfo1545", ndr.Pointer(SERVER_INFO_1545.__ndr__)),
        ndr.Arm((1546,), "ServerInfo1546", ndr.Pointer(SERVER_INFO_1546.__ndr__)),
        ndr.Arm((1547,), "ServerInfo1547", ndr.Pointer(SERVER_INFO_1547.__ndr__)),
        ndr.Arm((1548,), "ServerInfo1548", ndr.Pointer(SERVER_INFO_1548.__ndr__)),
        ndr.Arm((1549,), "ServerInfo1549", ndr.Pointer(SERVER_INFO_1549.__ndr__)),
        ndr.Arm((1550,), "ServerInfo1550", ndr.Pointer(SERVER_INFO_1550.__ndr__)),
        ndr.Arm((1552,), "ServerInfo1552", ndr.Pointer(SERVER_INFO_1552.__ndr__)),
        ndr.Arm((1553,), "ServerInfo1553", ndr.Pointer(SERVER_INFO_1553.__ndr__)),
        ndr.Arm((1554,), "ServerInfo1554", ndr.Pointer(SERVER_INFO_1554.__ndr__)),
        ndr.Arm((1555,), "ServerInfo1555", ndr.Pointer(SERVER_INFO_1555.__ndr__)),
        ndr.Arm((1556,), "ServerInfo1556", ndr.Pointer(SERVER_INFO_1556.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class DISK_INFO:
    """typedef struct _DISK_INFO { [string] WCHAR Disk[3]; } DISK_INFO, *PDISK_INFO, *LPDISK_INFO;"""

    __ndr__: ClassVar[ndr.Struct]
    Disk: str


DISK_INFO.__ndr__ = ndr.Struct(
    DISK_INFO, (ndr.Field("Disk", ndr.Array(ndr.WCHAR, (ndr.Dim(bound=3, varying=True),), string=True)),)
)


@ndr.record
class DISK_ENUM_CONTAINER:
    """typedef struct _DISK_ENUM_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead), length_is(EntriesRead)] LPDISK_INFO Buffer;
    } DISK_ENUM_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[DISK_INFO] | None


DISK_ENUM_CONTAINER.__ndr__ = ndr.Struct(
    DISK_ENUM_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer",
            ndr.Pointer(
                ndr.Array(
                    DISK_INFO.__ndr__,
                    (ndr.Dim(size_is="EntriesRead", length_is="EntriesRead", varying=True),),
                ),
            ),
        ),
    ),
)


@ndr.record
class SERVER_TRANSPORT_INFO_0:
    """typedef struct _SERVER_TRANSPORT_INFO_0 {
        DWORD svti0_numberofvcs;
        [string] wchar_t *svti0_transportname;
        [size_is(svti0_transportaddresslength)] unsigned char *svti0_transportaddress;
        DWORD svti0_transportaddresslength;
        [string] wchar_t *svti0_networkaddress;
    } SERVER_TRANSPORT_INFO_0, *PSERVER_TRANSPORT_INFO_0, *LPSERVER_TRANSPORT_INFO_0;
    """

    __ndr__: ClassVar[ndr.Struct]
    svti0_numberofvcs: int
    svti0_transportname: str | None
    svti0_transportaddress: bytes | None
    svti0_transportaddresslength: int = ndr.DERIVED
    svti0_networkaddress: str | None


SERVER_TRANSPORT_INFO_0.__ndr__ = ndr.Struct(
    SERVER_TRANSPORT_INFO_0,
    (
        ndr.Field("svti0_numberofvcs", ndr.ULONG),
        ndr.Field("svti0_transportname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field(
            "svti0_transportaddress",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="svti0_transportaddresslength"),))),
        ),
        ndr.Field("svti0_transportaddresslength", ndr.ULONG),
        ndr.Field("svti0_networkaddress", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class SERVER_XPORT_INFO_0_CONTAINER:
    """typedef struct _SERVER_XPORT_INFO_0_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSERVER_TRANSPORT_INFO_0 Buffer;
    } SERVER_XPORT_INFO_0_CONTAINER, *PSERVER_XPORT_INFO_0_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SERVER_TRANSPORT_INFO_0] | None


SERVER_XPORT_INFO_0_CONTAINER.__ndr__ = ndr.Struct(
    SERVER_XPORT_INFO_0_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer",
            ndr.Pointer(ndr.Array(SERVER_TRANSPORT_INFO_0.__ndr__, (ndr.Dim(size_is="EntriesRead"),))),
        ),
    ),
)


@ndr.record
class SERVER_TRANSPORT_INFO_1:
    """typedef struct _SERVER_TRANSPORT_INFO_1 {
        DWORD svti1_numberofvcs;
        [string] wchar_t *svti1_transportname;
        [size_is(svti1_transportaddresslength)] unsigned char *svti1_transportaddress;
        DWORD svti1_transportaddresslength;
        [string] wchar_t *svti1_networkaddress;
        [string] wchar_t *svti1_domain;
    } SERVER_TRANSPORT_INFO_1, *PSERVER_TRANSPORT_INFO_1, *LPSERVER_TRANSPORT_INFO_1;
    """

    __ndr__: ClassVar[ndr.Struct]
    svti1_numberofvcs: int
    svti1_transportname: str | None
    svti1_transportaddress: bytes | None
    svti1_transportaddresslength: int = ndr.DERIVED
    svti1_networkaddress: str | None
    svti1_domain: str | None


SERVER_TRANSPORT_INFO_1.__ndr__ = ndr.Struct(
    SERVER_TRANSPORT_INFO_1,
    (
        ndr.Field("svti1_numberofvcs", ndr.ULONG),
        ndr.Field("svti1_transportname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field(
            "svti1_transportaddress",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="svti1_transportaddresslength"),))),
        ),
        ndr.Field("svti1_transportaddresslength", ndr.ULONG),
        ndr.Field("svti1_networkaddress", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("svti1_domain", ndr.Pointer(ndr.WSTRING)),
    ),
)


@ndr.record
class SERVER_XPORT_INFO_1_CONTAINER:
    """typedef struct _SERVER_XPORT_INFO_1_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSERVER_TRANSPORT_INFO_1 Buffer;
    } SERVER_XPORT_INFO_1_CONTAINER, *PSERVER_XPORT_INFO_1_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SERVER_TRANSPORT_INFO_1] | None


SERVER_XPORT_INFO_1_CONTAINER.__ndr__ = ndr.Struct(
    SERVER_XPORT_INFO_1_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer",
            ndr.Pointer(ndr.Array(SERVER_TRANSPORT_INFO_1.__ndr__, (ndr.Dim(size_is="EntriesRead"),))),
        ),
    ),
)


@ndr.record
class SERVER_TRANSPORT_INFO_2:
    """typedef struct _SERVER_TRANSPORT_INFO_2 {
        DWORD svti2_numberofvcs;
        [string] wchar_t *svti2_transportname;
        [size_is(svti2_transportaddresslength)] unsigned char *svti2_transportaddress;
        DWORD svti2_transportaddresslength;
        [string] wchar_t *svti2_networkaddress;
        [string] wchar_t *svti2_domain;
        unsigned long svti2_flags;
    } SERVER_TRANSPORT_INFO_2, *PSERVER_TRANSPORT_INFO_2, *LPSERVER_TRANSPORT_INFO_2;
    """

    __ndr__: ClassVar[ndr.Struct]
    svti2_numberofvcs: int
    svti2_transportname: str | None
    svti2_transportaddress: bytes | None
    svti2_transportaddresslength: int = ndr.DERIVED
    svti2_networkaddress: str | None
    svti2_domain: str | None
    svti2_flags: int


SERVER_TRANSPORT_INFO_2.__ndr__ = ndr.Struct(
    SERVER_TRANSPORT_INFO_2,
    (
        ndr.Field("svti2_numberofvcs", ndr.ULONG),
        ndr.Field("svti2_transportname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field(
            "svti2_transportaddress",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="svti2_transportaddresslength"),))),
        ),
        ndr.Field("svti2_transportaddresslength", ndr.ULONG),
        ndr.Field("svti2_networkaddress", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("svti2_domain", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("svti2_flags", ndr.ULONG),
    ),
)


@ndr.record
class SERVER_XPORT_INFO_2_CONTAINER:
    """typedef struct _SERVER_XPORT_INFO_2_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSERVER_TRANSPORT_INFO_2 Buffer;
    } SERVER_XPORT_INFO_2_CONTAINER, *PSERVER_XPORT_INFO_2_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SERVER_TRANSPORT_INFO_2] | None


SERVER_XPORT_INFO_2_CONTAINER.__ndr__ = ndr.Struct(
    SERVER_XPORT_INFO_2_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer",
            ndr.Pointer(ndr.Array(SERVER_TRANSPORT_INFO_2.__ndr__, (ndr.Dim(size_is="EntriesRead"),))),
        ),
    ),
)


@ndr.record
class SERVER_TRANSPORT_INFO_3:
    """typedef struct _SERVER_TRANSPORT_INFO_3 {
        DWORD svti3_numberofvcs;
        [string] wchar_t *svti3_transportname;
        [size_is(svti3_transportaddresslength)] unsigned char *svti3_transportaddress;
        DWORD svti3_transportaddresslength;
        [string] wchar_t *svti3_networkaddress;
        [string] wchar_t *svti3_domain;
        unsigned long svti3_flags;
        DWORD svti3_passwordlength;
        unsigned char svti3_password[256];
    } SERVER_TRANSPORT_INFO_3, *PSERVER_TRANSPORT_INFO_3, *LPSERVER_TRANSPORT_INFO_3;
    """

    __ndr__: ClassVar[ndr.Struct]
    svti3_numberofvcs: int
    svti3_transportname: str | None
    svti3_transportaddress: bytes | None
    svti3_transportaddresslength: int = ndr.DERIVED
    svti3_networkaddress: str | None
    svti3_domain: str | None
    svti3_flags: int
    svti3_passwordlength: int
    svti3_password: bytes


SERVER_TRANSPORT_INFO_3.__ndr__ = ndr.Struct(
    SERVER_TRANSPORT_INFO_3,
    (
        ndr.Field("svti3_numberofvcs", ndr.ULONG),
        ndr.Field("svti3_transportname", ndr.Pointer(ndr.WSTRING)),
        ndr.Field(
            "svti3_transportaddress",
            ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="svti3_transportaddresslength"),))),
        ),
        ndr.Field("svti3_transportaddresslength", ndr.ULONG),
        ndr.Field("svti3_networkaddress", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("svti3_domain", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("svti3_flags", ndr.ULONG),
        ndr.Field("svti3_passwordlength", ndr.ULONG),
        ndr.Field("svti3_password", ndr.Array(ndr.CHAR, (ndr.Dim(bound=256),))),
    ),
)


@ndr.record
class SERVER_XPORT_INFO_3_CONTAINER:
    """typedef struct _SERVER_XPORT_INFO_3_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSERVER_TRANSPORT_INFO_3 Buffer;
    } SERVER_XPORT_INFO_3_CONTAINER, *PSERVER_XPORT_INFO_3_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SERVER_TRANSPORT_INFO_3] | None


SERVER_XPORT_INFO_3_CONTAINER.__ndr__ = ndr.Struct(
    SERVER_XPORT_INFO_3_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer",
            ndr.Pointer(ndr.Array(SERVER_TRANSPORT_INFO_3.__ndr__, (ndr.Dim(size_is="EntriesRead"),))),
        ),
    ),
)


@ndr.record(kw_only=False)
class TRANSPORT_INFO:
    """typedef [switch_type(unsigned long)] union _TRANSPORT_INFO {
        [case(0)] SERVER_TRANSPORT_INFO_0 Transport0;
        [case(1)] SERVER_TRANSPORT_INFO_1 Transport1;
        [case(2)] SERVER_TRANSPORT_INFO_2 Transport2;
        [case(3)] SERVER_TRANSPORT_INFO_3 Transport3;
    } TRANSPORT_INFO, *PTRANSPORT_INFO, *LPTRANSPORT_INFO;

    Values by discriminant: 0 Transport0; 1 Transport1; 2 Transport2; 3 Transport3.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        SERVER_TRANSPORT_INFO_0 | SERVER_TRANSPORT_INFO_1 | SERVER_TRANSPORT_INFO_2 | SERVER_TRANSPORT_INFO_3
    )


TRANSPORT_INFO.__ndr__ = ndr.Union(
    TRANSPORT_INFO,
    ndr.ULONG,
    (
        ndr.Arm((0,), "Transport0", SERVER_TRANSPORT_INFO_0.__ndr__),
        ndr.Arm((1,), "Transport1", SERVER_TRANSPORT_INFO_1.__ndr__),
        ndr.Arm((2,), "Transport2", SERVER_TRANSPORT_INFO_2.__ndr__),
        ndr.Arm((3,), "Transport3", SERVER_TRANSPORT_INFO_3.__ndr__),
    ),
    ms_union=True,
)


@ndr.record(kw_only=False)
class SERVER_XPORT_ENUM_UNION:
    """typedef [switch_type(DWORD)] union _SERVER_XPORT_ENUM_UNION {
        [case(0)] PSERVER_XPORT_INFO_0_CONTAINER Level0;
        [case(1)] PSERVER_XPORT_INFO_1_CONTAINER Level1;
        [case(2)] PSERVER_XPORT_INFO_2_CONTAINER Level2;
        [case(3)] PSERVER_XPORT_INFO_3_CONTAINER Level3;
    } SERVER_XPORT_ENUM_UNION;

    Values by discriminant: 0 Level0; 1 Level1; 2 Level2; 3 Level3.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: (
        SERVER_XPORT_INFO_0_CONTAINER
        | SERVER_XPORT_INFO_1_CONTAINER
        | SERVER_XPORT_INFO_2_CONTAINER
        | SERVER_XPORT_INFO_3_CONTAINER
        | None
    ) = None


SERVER_XPORT_ENUM_UNION.__ndr__ = ndr.Union(
    SERVER_XPORT_ENUM_UNION,
    ndr.ULONG,
    (
        ndr.Arm((0,), "Level0", ndr.Pointer(SERVER_XPORT_INFO_0_CONTAINER.__ndr__)),
        ndr.Arm((1,), "Level1", ndr.Pointer(SERVER_XPORT_INFO_1_CONTAINER.__ndr__)),
        ndr.Arm((2,), "Level2", ndr.Pointer(SERVER_XPORT_INFO_2_CONTAINER.__ndr__)),
        ndr.Arm((3,), "Level3", ndr.Pointer(SERVER_XPORT_INFO_3_CONTAINER.__ndr__)),
    ),
    ms_union=True,
)


@ndr.record
class SERVER_XPORT_ENUM_STRUCT:
    """typedef struct _SERVER_XPORT_ENUM_STRUCT {
        DWORD Level;
        [switch_is(Level)] SERVER_XPORT_ENUM_UNION XportInfo;
    } SERVER_XPORT_ENUM_STRUCT, *PSERVER_XPORT_ENUM_STRUCT, *LPSERVER_XPORT_ENUM_STRUCT;
    """

    __ndr__: ClassVar[ndr.Struct]
    Level: int = ndr.DERIVED
    XportInfo: SERVER_XPORT_ENUM_UNION


SERVER_XPORT_ENUM_STRUCT.__ndr__ = ndr.Struct(
    SERVER_XPORT_ENUM_STRUCT,
    (
        ndr.Field("Level", ndr.ULONG),
        ndr.Field("XportInfo", replace(SERVER_XPORT_ENUM_UNION.__ndr__, switch_is="Level")),
    ),
)


_SHARE_DEL_HANDLE: Final = ndr.ContextHandleType("SHARE_DEL_HANDLE")


@ndr.record
class ADT_SECURITY_DESCRIPTOR:
    """typedef struct _ADT_SECURITY_DESCRIPTOR {
        DWORD Length;
        [size_is(Length)] unsigned char *Buffer;
    } ADT_SECURITY_DESCRIPTOR, *PADT_SECURITY_DESCRIPTOR;
    """

    __ndr__: ClassVar[ndr.Struct]
    Length: int = ndr.DERIVED
    Buffer: bytes | None


ADT_SECURITY_DESCRIPTOR.__ndr__ = ndr.Struct(
    ADT_SECURITY_DESCRIPTOR,
    (
        ndr.Field("Length", ndr.ULONG),
        ndr.Field("Buffer", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="Length"),)))),
    ),
)


@ndr.record
class STAT_SERVER_0:
    """typedef struct _STAT_SERVER_0 {
        DWORD sts0_start;
        DWORD sts0_fopens;
        DWORD sts0_devopens;
        DWORD sts0_jobsqueued;
        DWORD sts0_sopens;
        DWORD sts0_stimedout;
        DWORD sts0_serrorout;
        DWORD sts0_pwerrors;
        DWORD sts0_permerrors;
        DWORD sts0_syserrors;
        DWORD sts0_bytessent_low;
        DWORD sts0_bytessent_high;
        DWORD sts0_bytesrcvd_low;
        DWORD sts0_bytesrcvd_high;
        DWORD sts0_avresponse;
        DWORD sts0_reqbufneed;
        DWORD sts0_bigbufneed;
    } STAT_SERVER_0, *PSTAT_SERVER_0, *LPSTAT_SERVER_0;
    """

    __ndr__: ClassVar[ndr.Struct]
    sts0_start: int
    sts0_fopens: int
    sts0_devopens: int
    sts0_jobsqueued: int
    sts0_sopens: int
    sts0_stimedout: int
    sts0_serrorout: int
    sts0_pwerrors: int
    sts0_permerrors: int
    sts0_syserrors: int
    sts0_bytessent_low: int
    sts0_bytessent_high: int
    sts0_bytesrcvd_low: int
    sts0_bytesrcvd_high: int
    sts0_avresponse: int
    sts0_reqbufneed: int
    sts0_bigbufneed: int


STAT_SERVER_0.__ndr__ = ndr.Struct(
    STAT_SERVER_0,
    (
        ndr.Field("sts0_start", ndr.ULONG),
        ndr.Field("sts0_fopens", ndr.ULONG),
        ndr.Field("sts0_devopens", ndr.ULONG),
        ndr.Field("sts0_jobsqueued", ndr.ULONG),
        ndr.Field("sts0_sopens", ndr.ULONG),
        ndr.Field("sts0_stimedout", ndr.ULONG),
        ndr.Field("sts0_serrorout", ndr.ULONG),
        ndr.Field("sts0_pwerrors", ndr.ULONG),
        ndr.Field("sts0_permerrors", ndr.ULONG),
        ndr.Field("sts0_syserrors", ndr.ULONG),
        ndr.Field("sts0_bytessent_low", ndr.ULONG),
        ndr.Field("sts0_bytessent_high", ndr.ULONG),
        ndr.Field("sts0_bytesrcvd_low", ndr.ULONG),
        ndr.Field("sts0_bytesrcvd_high", ndr.ULONG),
        ndr.Field("sts0_avresponse", ndr.ULONG),
        ndr.Field("sts0_reqbufneed", ndr.ULONG),
        ndr.Field("sts0_bigbufneed", ndr.ULONG),
    ),
)


@ndr.record
class TIME_OF_DAY_INFO:
    """typedef struct _TIME_OF_DAY_INFO {
        DWORD tod_elapsedt;
        DWORD tod_msecs;
        DWORD tod_hours;
        DWORD tod_mins;
        DWORD tod_secs;
        DWORD tod_hunds;
        long tod_timezone;
        DWORD tod_tinterval;
        DWORD tod_day;
        DWORD tod_month;
        DWORD tod_year;
        DWORD tod_weekday;
    } TIME_OF_DAY_INFO, *PTIME_OF_DAY_INFO, *LPTIME_OF_DAY_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    tod_elapsedt: int
    tod_msecs: int
    tod_hours: int
    tod_mins: int
    tod_secs: int
    tod_hunds: int
    tod_timezone: int
    tod_tinterval: int
    tod_day: int
    tod_month: int
    tod_year: int
    tod_weekday: int


TIME_OF_DAY_INFO.__ndr__ = ndr.Struct(
    TIME_OF_DAY_INFO,
    (
        ndr.Field("tod_elapsedt", ndr.ULONG),
        ndr.Field("tod_msecs", ndr.ULONG),
        ndr.Field("tod_hours", ndr.ULONG),
        ndr.Field("tod_mins", ndr.ULONG),
        ndr.Field("tod_secs", ndr.ULONG),
        ndr.Field("tod_hunds", ndr.ULONG),
        ndr.Field("tod_timezone", ndr.LONG),
        ndr.Field("tod_tinterval", ndr.ULONG),
        ndr.Field("tod_day", ndr.ULONG),
        ndr.Field("tod_month", ndr.ULONG),
        ndr.Field("tod_year", ndr.ULONG),
        ndr.Field("tod_weekday", ndr.ULONG),
    ),
)


@ndr.record
class NET_DFS_ENTRY_ID:
    """typedef struct _NET_DFS_ENTRY_ID {
        GUID Uid;
        [string] WCHAR *Prefix;
    } NET_DFS_ENTRY_ID, *LPNET_DFS_ENTRY_ID;
    """

    __ndr__: ClassVar[ndr.Struct]
    Uid: UUID
    Prefix: str | None


NET_DFS_ENTRY_ID.__ndr__ = ndr.Struct(
    NET_DFS_ENTRY_ID, (ndr.Field("Uid", ndr.GUID), ndr.Field("Prefix", ndr.Pointer(ndr.WSTRING)))
)


@ndr.record
class NET_DFS_ENTRY_ID_CONTAINER:
    """typedef struct _NET_DFS_ENTRY_ID_CONTAINER {
        unsigned long Count;
        [size_is(Count)] LPNET_DFS_ENTRY_ID Buffer;
    } NET_DFS_ENTRY_ID_CONTAINER, *LPNET_DFS_ENTRY_ID_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    Count: int = ndr.DERIVED
    Buffer: list[NET_DFS_ENTRY_ID] | None


NET_DFS_ENTRY_ID_CONTAINER.__ndr__ = ndr.Struct(
    NET_DFS_ENTRY_ID_CONTAINER,
    (
        ndr.Field("Count", ndr.ULONG),
        ndr.Field("Buffer", ndr.Pointer(ndr.Array(NET_DFS_ENTRY_ID.__ndr__, (ndr.Dim(size_is="Count"),)))),
    ),
)


@ndr.record
class DFS_SITENAME_INFO:
    """typedef struct _DFS_SITENAME_INFO {
        unsigned long SiteFlags;
        [string, unique] WCHAR *SiteName;
    } DFS_SITENAME_INFO, *PDFS_SITENAME_INFO, *LPDFS_SITENAME_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    SiteFlags: int
    SiteName: str | None


DFS_SITENAME_INFO.__ndr__ = ndr.Struct(
    DFS_SITENAME_INFO, (ndr.Field("SiteFlags", ndr.ULONG), ndr.Field("SiteName", ndr.Pointer(ndr.WSTRING)))
)


@ndr.record
class DFS_SITELIST_INFO:
    """typedef struct _DFS_SITELIST_INFO {
        unsigned long cSites;
        [size_is(cSites)] DFS_SITENAME_INFO Site[];
    } DFS_SITELIST_INFO, *PDFS_SITELIST_INFO, *LPDFS_SITELIST_INFO;
    """

    __ndr__: ClassVar[ndr.Struct]
    cSites: int = ndr.DERIVED
    Site: list[DFS_SITENAME_INFO]


DFS_SITELIST_INFO.__ndr__ = ndr.Struct(
    DFS_SITELIST_INFO,
    (
        ndr.Field("cSites", ndr.ULONG),
        ndr.Field("Site", ndr.Array(DFS_SITENAME_INFO.__ndr__, (ndr.Dim(size_is="cSites"),))),
    ),
)


@ndr.record
class SERVER_ALIAS_INFO_0:
    """typedef struct _SERVER_ALIAS_INFO_0 {
        [string] LMSTR srvai0_alias;
        [string] LMSTR srvai0_target;
        BOOLEAN srvai0_default;
        ULONG srvai0_reserved;
    } SERVER_ALIAS_INFO_0, *PSERVER_ALIAS_INFO_0, *LPSERVER_ALIAS_INFO_0;
    """

    __ndr__: ClassVar[ndr.Struct]
    srvai0_alias: str | None
    srvai0_target: str | None
    srvai0_default: int
    srvai0_reserved: int


SERVER_ALIAS_INFO_0.__ndr__ = ndr.Struct(
    SERVER_ALIAS_INFO_0,
    (
        ndr.Field("srvai0_alias", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("srvai0_target", ndr.Pointer(ndr.WSTRING)),
        ndr.Field("srvai0_default", ndr.CHAR),
        ndr.Field("srvai0_reserved", ndr.ULONG),
    ),
)


@ndr.record
class SERVER_ALIAS_INFO_0_CONTAINER:
    """typedef struct _SERVER_ALIAS_INFO_0_CONTAINER {
        DWORD EntriesRead;
        [size_is(EntriesRead)] LPSERVER_ALIAS_INFO_0 Buffer;
    } SERVER_ALIAS_INFO_0_CONTAINER;
    """

    __ndr__: ClassVar[ndr.Struct]
    EntriesRead: int = ndr.DERIVED
    Buffer: list[SERVER_ALIAS_INFO_0] | None


SERVER_ALIAS_INFO_0_CONTAINER.__ndr__ = ndr.Struct(
    SERVER_ALIAS_INFO_0_CONTAINER,
    (
        ndr.Field("EntriesRead", ndr.ULONG),
        ndr.Field(
            "Buffer", ndr.Pointer(ndr.Array(SERVER_ALIAS_INFO_0.__ndr__, (ndr.Dim(size_is="EntriesRead"),)))
        ),
    ),
)


@ndr.record(kw_only=False)
class _SERVER_ALIAS_ENUM_UNION:
    """union _SERVER_ALIAS_ENUM_UNION { [case(0)] SERVER_ALIAS_INFO_0_CONTAINER *Level0; }

    Values by discriminant: 0 Level0.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: SERVER_ALIAS_INFO_0_CONTAINER | None = None


_SERVER_ALIAS_ENUM_UNION.__ndr__ = ndr.Union(
    _SERVER_ALIAS_ENUM_UNION,
    ndr.LONG,
    (ndr.Arm((0,), "Level0", ndr.Pointer(SERVER_ALIAS_INFO_0_CONTAINER.__ndr__)),),
    ms_union=True,
)


@ndr.record
class SERVER_ALIAS_ENUM_STRUCT:
    """typedef struct _SERVER_ALIAS_ENUM_STRUCT {
        DWORD Level;
        [switch_is(Level)] union _SERVER_ALIAS_ENUM_UNION {
            [case(0)] SERVER_ALIAS_INFO_0_CONTAINER *Level0;
        } ServerAliasInfo;
    } SERVER_ALIAS_ENUM_STRUCT, *PSERVER_ALIAS_ENUM_STRUCT, *LPSERVER_ALIAS_ENUM_STRUCT;
    """

    __ndr__: ClassVar[ndr.Struct]
    Level: int = ndr.DERIVED
    ServerAliasInfo: _SERVER_ALIAS_ENUM_UNION


SERVER_ALIAS_ENUM_STRUCT.__ndr__ = ndr.Struct(
    SERVER_ALIAS_ENUM_STRUCT,
    (
        ndr.Field("Level", ndr.ULONG),
        ndr.Field(
            "ServerAliasInfo", replace(_SERVER_ALIAS_ENUM_UNION.__ndr__, switch_is="Level", switch=ndr.ULONG)
        ),
    ),
)


@ndr.record(kw_only=False)
class SERVER_ALIAS_INFO:
    """typedef [switch_type(unsigned long)] union _SERVER_ALIAS_INFO {
        [case(0)] LPSERVER_ALIAS_INFO_0 ServerAliasInfo0;
    } SERVER_ALIAS_INFO, *PSERVER_ALIAS_INFO, *LPSERVER_ALIAS_INFO;

    Values by discriminant: 0 ServerAliasInfo0.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: SERVER_ALIAS_INFO_0 | None = None


SERVER_ALIAS_INFO.__ndr__ = ndr.Union(
    SERVER_ALIAS_INFO,
    ndr.ULONG,
    (ndr.Arm((0,), "ServerAliasInfo0", ndr.Pointer(SERVER_ALIAS_INFO_0.__ndr__)),),
    ms_union=True,
)


class srvsvc:
    """interface srvsvc, uuid 4b324fc8-1670-01d3-1278-5a47bf6ee188, version 3.0."""

    INTERFACE: ClassVar[stub.Interface]

    @ndr.record
    class Opnum0NotUsedOnWireResult(stub.Result):
        """What Opnum0NotUsedOnWire returns."""

    @ndr.record
    class Opnum1NotUsedOnWireResult(stub.Result):
        """What Opnum1NotUsedOnWire returns."""

    @ndr.record
    class Opnum2NotUsedOnWireResult(stub.Result):
        """What Opnum2NotUsedOnWire returns."""

    @ndr.record
    class Opnum3NotUsedOnWireResult(stub.Result):
        """What Opnum3NotUsedOnWire returns."""

    @ndr.record
    class Opnum4NotUsedOnWireResult(stub.Result):
        """What Opnum4NotUsedOnWire returns."""

    @ndr.record
    class Opnum5NotUsedOnWireResult(stub.Result):
        """What Opnum5NotUsedOnWire returns."""

    @ndr.record
    class Opnum6NotUsedOnWireResult(stub.Result):
        """What Opnum6NotUsedOnWire returns."""

    @ndr.record
    class Opnum7NotUsedOnWireResult(stub.Result):
        """What Opnum7NotUsedOnWire returns."""

    @ndr.record
    class NetrConnectionEnumResult(stub.Result):
        """What NetrConnectionEnum returns."""

        InfoStruct: CONNECT_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrConnectionEnum")

    @ndr.record
    class NetrFileEnumResult(stub.Result):
        """What NetrFileEnum returns."""

        InfoStruct: FILE_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrFileEnum")

    @ndr.record
    class NetrFileGetInfoResult(stub.Result):
        """What NetrFileGetInfo returns."""

        InfoStruct: FILE_INFO
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrFileGetInfo")

    @ndr.record
    class NetrFileCloseResult(stub.Result):
        """What NetrFileClose returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrFileClose")

    @ndr.record
    class NetrSessionEnumResult(stub.Result):
        """What NetrSessionEnum returns."""

        InfoStruct: SESSION_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrSessionEnum")

    @ndr.record
    class NetrSessionDelResult(stub.Result):
        """What NetrSessionDel returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrSessionDel")

    @ndr.record
    class NetrShareAddResult(stub.Result):
        """What NetrShareAdd returns."""

        ParmErr: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrShareAdd")

    @ndr.record
    class NetrShareEnumResult(stub.Result):
        """What NetrShareEnum returns."""

        InfoStruct: SHARE_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrShareEnum")

    @ndr.record
    class NetrShareGetInfoResult(stub.Result):
        """What NetrShareGetInfo returns."""

        InfoStruct: SHARE_INFO
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrShareGetInfo")

    @ndr.record
    class NetrShareSetInfoResult(stub.Result):
        """What NetrShareSetInfo returns."""

        ParmErr: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrShareSetInfo")

    @ndr.record
    class NetrShareDelResult(stub.Result):
        """What NetrShareDel returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrShareDel")

    @ndr.record
    class NetrShareDelStickyResult(stub.Result):
        """What NetrShareDelSticky returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrShareDelSticky")

    @ndr.record
    class NetrShareCheckResult(stub.Result):
        """What NetrShareCheck returns."""

        Type: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrShareCheck")

    @ndr.record
    class NetrServerGetInfoResult(stub.Result):
        """What NetrServerGetInfo returns."""

        InfoStruct: SERVER_INFO
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerGetInfo")

    @ndr.record
    class NetrServerSetInfoResult(stub.Result):
        """What NetrServerSetInfo returns."""

        ParmErr: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerSetInfo")

    @ndr.record
    class NetrServerDiskEnumResult(stub.Result):
        """What NetrServerDiskEnum returns."""

        DiskInfoStruct: DISK_ENUM_CONTAINER
        TotalEntries: int
        ResumeHandle: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerDiskEnum")

    @ndr.record
    class NetrServerStatisticsGetResult(stub.Result):
        """What NetrServerStatisticsGet returns."""

        InfoStruct: STAT_SERVER_0 | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerStatisticsGet")

    @ndr.record
    class NetrServerTransportAddResult(stub.Result):
        """What NetrServerTransportAdd returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerTransportAdd")

    @ndr.record
    class NetrServerTransportEnumResult(stub.Result):
        """What NetrServerTransportEnum returns."""

        InfoStruct: SERVER_XPORT_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerTransportEnum")

    @ndr.record
    class NetrServerTransportDelResult(stub.Result):
        """What NetrServerTransportDel returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerTransportDel")

    @ndr.record
    class NetrRemoteTODResult(stub.Result):
        """What NetrRemoteTOD returns."""

        BufferPtr: TIME_OF_DAY_INFO | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrRemoteTOD")

    @ndr.record
    class Opnum29NotUsedOnWireResult(stub.Result):
        """What Opnum29NotUsedOnWire returns."""

    @ndr.record
    class NetprPathTypeResult(stub.Result):
        """What NetprPathType returns."""

        PathType: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetprPathType")

    @ndr.record
    class NetprPathCanonicalizeResult(stub.Result):
        """What NetprPathCanonicalize returns."""

        Outbuf: bytes
        PathType: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetprPathCanonicalize")

    @ndr.record
    class NetprPathCompareResult(stub.Result):
        """What NetprPathCompare returns."""

        return_value: int

    @ndr.record
    class NetprNameValidateResult(stub.Result):
        """What NetprNameValidate returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetprNameValidate")

    @ndr.record
    class NetprNameCanonicalizeResult(stub.Result):
        """What NetprNameCanonicalize returns."""

        Outbuf: str
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetprNameCanonicalize")

    @ndr.record
    class NetprNameCompareResult(stub.Result):
        """What NetprNameCompare returns."""

        return_value: int

    @ndr.record
    class NetrShareEnumStickyResult(stub.Result):
        """What NetrShareEnumSticky returns."""

        InfoStruct: SHARE_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrShareEnumSticky")

    @ndr.record
    class NetrShareDelStartResult(stub.Result):
        """What NetrShareDelStart returns."""

        ContextHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrShareDelStart")

    @ndr.record
    class NetrShareDelCommitResult(stub.Result):
        """What NetrShareDelCommit returns."""

        ContextHandle: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrShareDelCommit")

    @ndr.record
    class NetrpGetFileSecurityResult(stub.Result):
        """What NetrpGetFileSecurity returns."""

        SecurityDescriptor: ADT_SECURITY_DESCRIPTOR | None
        return_value: int

    @ndr.record
    class NetrpSetFileSecurityResult(stub.Result):
        """What NetrpSetFileSecurity returns."""

        return_value: int

    @ndr.record
    class NetrServerTransportAddExResult(stub.Result):
        """What NetrServerTransportAddEx returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerTransportAddEx")

    @ndr.record
    class Opnum42NotUsedOnWireResult(stub.Result):
        """What Opnum42NotUsedOnWire returns."""

    @ndr.record
    class NetrDfsGetVersionResult(stub.Result):
        """What NetrDfsGetVersion returns."""

        Version: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDfsGetVersion")

    @ndr.record
    class NetrDfsCreateLocalPartitionResult(stub.Result):
        """What NetrDfsCreateLocalPartition returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDfsCreateLocalPartition")

    @ndr.record
    class NetrDfsDeleteLocalPartitionResult(stub.Result):
        """What NetrDfsDeleteLocalPartition returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDfsDeleteLocalPartition")

    @ndr.record
    class NetrDfsSetLocalVolumeStateResult(stub.Result):
        """What NetrDfsSetLocalVolumeState returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDfsSetLocalVolumeState")

    @ndr.record
    class Opnum47NotUsedOnWireResult(stub.Result):
        """What Opnum47NotUsedOnWire returns."""

    @ndr.record
    class NetrDfsCreateExitPointResult(stub.Result):
        """What NetrDfsCreateExitPoint returns."""

        ShortPrefix: str
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDfsCreateExitPoint")

    @ndr.record
    class NetrDfsDeleteExitPointResult(stub.Result):
        """What NetrDfsDeleteExitPoint returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDfsDeleteExitPoint")

    @ndr.record
    class NetrDfsModifyPrefixResult(stub.Result):
        """What NetrDfsModifyPrefix returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDfsModifyPrefix")

    @ndr.record
    class NetrDfsFixLocalVolumeResult(stub.Result):
        """What NetrDfsFixLocalVolume returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDfsFixLocalVolume")

    @ndr.record
    class NetrDfsManagerReportSiteInfoResult(stub.Result):
        """What NetrDfsManagerReportSiteInfo returns."""

        ppSiteInfo: DFS_SITELIST_INFO | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrDfsManagerReportSiteInfo")

    @ndr.record
    class NetrServerTransportDelExResult(stub.Result):
        """What NetrServerTransportDelEx returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerTransportDelEx")

    @ndr.record
    class NetrServerAliasAddResult(stub.Result):
        """What NetrServerAliasAdd returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerAliasAdd")

    @ndr.record
    class NetrServerAliasEnumResult(stub.Result):
        """What NetrServerAliasEnum returns."""

        InfoStruct: SERVER_ALIAS_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerAliasEnum")

    @ndr.record
    class NetrServerAliasDelResult(stub.Result):
        """What NetrServerAliasDel returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrServerAliasDel")

    @ndr.record
    class NetrShareDelExResult(stub.Result):
        """What NetrShareDelEx returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "NetrShareDelEx")

    class Client(stub.Client):
        """asyncio client of srvsvc."""

        __slots__ = ()

        async def Opnum0NotUsedOnWire(self) -> srvsvc.Opnum0NotUsedOnWireResult:
            """void Opnum0NotUsedOnWire(void);"""
            return await self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum0NotUsedOnWire, (), self._options)

        async def Opnum1NotUsedOnWire(self) -> srvsvc.Opnum1NotUsedOnWireResult:
            """void Opnum1NotUsedOnWire(void);"""
            return await self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum1NotUsedOnWire, (), self._options)

        async def Opnum2NotUsedOnWire(self) -> srvsvc.Opnum2NotUsedOnWireResult:
            """void Opnum2NotUsedOnWire(void);"""
            return await self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum2NotUsedOnWire, (), self._options)

        async def Opnum3NotUsedOnWire(self) -> srvsvc.Opnum3NotUsedOnWireResult:
            """void Opnum3NotUsedOnWire(void);"""
            return await self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum3NotUsedOnWire, (), self._options)

        async def Opnum4NotUsedOnWire(self) -> srvsvc.Opnum4NotUsedOnWireResult:
            """void Opnum4NotUsedOnWire(void);"""
            return await self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum4NotUsedOnWire, (), self._options)

        async def Opnum5NotUsedOnWire(self) -> srvsvc.Opnum5NotUsedOnWireResult:
            """void Opnum5NotUsedOnWire(void);"""
            return await self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum5NotUsedOnWire, (), self._options)

        async def Opnum6NotUsedOnWire(self) -> srvsvc.Opnum6NotUsedOnWireResult:
            """void Opnum6NotUsedOnWire(void);"""
            return await self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum6NotUsedOnWire, (), self._options)

        async def Opnum7NotUsedOnWire(self) -> srvsvc.Opnum7NotUsedOnWireResult:
            """void Opnum7NotUsedOnWire(void);"""
            return await self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum7NotUsedOnWire, (), self._options)

        async def NetrConnectionEnum(
            self,
            *,
            ServerName: str | None,
            Qualifier: str | None,
            InfoStruct: CONNECT_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrConnectionEnumResult:
            """NET_API_STATUS NetrConnectionEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *Qualifier,
                [in, out] LPCONNECT_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrConnectionEnum,
                (ServerName, Qualifier, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        async def NetrFileEnum(
            self,
            *,
            ServerName: str | None,
            BasePath: str | None,
            UserName: str | None,
            InfoStruct: FILE_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrFileEnumResult:
            """NET_API_STATUS NetrFileEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *BasePath,
                [in, string, unique] WCHAR *UserName,
                [in, out] PFILE_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrFileEnum,
                (ServerName, BasePath, UserName, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        async def NetrFileGetInfo(
            self, *, ServerName: str | None, FileId: int, Level: int
        ) -> srvsvc.NetrFileGetInfoResult:
            """NET_API_STATUS NetrFileGetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD FileId,
                [in] DWORD Level,
                [out, switch_is(Level)] LPFILE_INFO InfoStruct
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrFileGetInfo, (ServerName, FileId, Level), self._options
            )

        async def NetrFileClose(self, *, ServerName: str | None, FileId: int) -> srvsvc.NetrFileCloseResult:
            """NET_API_STATUS NetrFileClose(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD FileId
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrFileClose, (ServerName, FileId), self._options
            )

        async def NetrSessionEnum(
            self,
            *,
            ServerName: str | None,
            ClientName: str | None,
            UserName: str | None,
            InfoStruct: SESSION_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrSessionEnumResult:
            """NET_API_STATUS NetrSessionEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *ClientName,
                [in, string, unique] WCHAR *UserName,
                [in, out] PSESSION_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrSessionEnum,
                (ServerName, ClientName, UserName, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        async def NetrSessionDel(
            self, *, ServerName: str | None, ClientName: str | None, UserName: str | None
        ) -> srvsvc.NetrSessionDelResult:
            """NET_API_STATUS NetrSessionDel(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *ClientName,
                [in, string, unique] WCHAR *UserName
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrSessionDel, (ServerName, ClientName, UserName), self._options
            )

        async def NetrShareAdd(
            self,
            *,
            ServerName: str | None,
            Level: int = ndr.DERIVED,
            InfoStruct: SHARE_INFO,
            ParmErr: int | None,
        ) -> srvsvc.NetrShareAddResult:
            """NET_API_STATUS NetrShareAdd(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSHARE_INFO InfoStruct,
                [in, out, unique] DWORD *ParmErr
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrShareAdd,
                (ServerName, Level, InfoStruct, ParmErr),
                self._options,
            )

        async def NetrShareEnum(
            self,
            *,
            ServerName: str | None,
            InfoStruct: SHARE_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrShareEnumResult:
            """NET_API_STATUS NetrShareEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out] LPSHARE_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrShareEnum,
                (ServerName, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        async def NetrShareGetInfo(
            self, *, ServerName: str | None, NetName: str, Level: int
        ) -> srvsvc.NetrShareGetInfoResult:
            """NET_API_STATUS NetrShareGetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Level,
                [out, switch_is(Level)] LPSHARE_INFO InfoStruct
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareGetInfo, (ServerName, NetName, Level), self._options
            )

        async def NetrShareSetInfo(
            self,
            *,
            ServerName: str | None,
            NetName: str,
            Level: int = ndr.DERIVED,
            ShareInfo: SHARE_INFO,
            ParmErr: int | None,
        ) -> srvsvc.NetrShareSetInfoResult:
            """NET_API_STATUS NetrShareSetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSHARE_INFO ShareInfo,
                [in, out, unique] DWORD *ParmErr
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrShareSetInfo,
                (ServerName, NetName, Level, ShareInfo, ParmErr),
                self._options,
            )

        async def NetrShareDel(
            self, *, ServerName: str | None, NetName: str, Reserved: int
        ) -> srvsvc.NetrShareDelResult:
            """NET_API_STATUS NetrShareDel(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Reserved
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareDel, (ServerName, NetName, Reserved), self._options
            )

        async def NetrShareDelSticky(
            self, *, ServerName: str | None, NetName: str, Reserved: int
        ) -> srvsvc.NetrShareDelStickyResult:
            """NET_API_STATUS NetrShareDelSticky(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Reserved
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareDelSticky, (ServerName, NetName, Reserved), self._options
            )

        async def NetrShareCheck(self, *, ServerName: str | None, Device: str) -> srvsvc.NetrShareCheckResult:
            """NET_API_STATUS NetrShareCheck(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *Device,
                [out] DWORD *Type
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareCheck, (ServerName, Device), self._options
            )

        async def NetrServerGetInfo(
            self, *, ServerName: str | None, Level: int
        ) -> srvsvc.NetrServerGetInfoResult:
            """NET_API_STATUS NetrServerGetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [out, switch_is(Level)] LPSERVER_INFO InfoStruct
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerGetInfo, (ServerName, Level), self._options
            )

        async def NetrServerSetInfo(
            self,
            *,
            ServerName: str | None,
            Level: int = ndr.DERIVED,
            ServerInfo: SERVER_INFO,
            ParmErr: int | None,
        ) -> srvsvc.NetrServerSetInfoResult:
            """NET_API_STATUS NetrServerSetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSERVER_INFO ServerInfo,
                [in, out, unique] DWORD *ParmErr
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrServerSetInfo,
                (ServerName, Level, ServerInfo, ParmErr),
                self._options,
            )

        async def NetrServerDiskEnum(
            self,
            *,
            ServerName: str | None,
            Level: int,
            DiskInfoStruct: DISK_ENUM_CONTAINER,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrServerDiskEnumResult:
            """NET_API_STATUS NetrServerDiskEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, out] DISK_ENUM_CONTAINER *DiskInfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrServerDiskEnum,
                (ServerName, Level, DiskInfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        async def NetrServerStatisticsGet(
            self, *, ServerName: str | None, Service: str | None, Level: int, Options: int
        ) -> srvsvc.NetrServerStatisticsGetResult:
            """NET_API_STATUS NetrServerStatisticsGet(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *Service,
                [in] DWORD Level,
                [in] DWORD Options,
                [out] LPSTAT_SERVER_0 *InfoStruct
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrServerStatisticsGet,
                (ServerName, Service, Level, Options),
                self._options,
            )

        async def NetrServerTransportAdd(
            self, *, ServerName: str | None, Level: int, Buffer: SERVER_TRANSPORT_INFO_0
        ) -> srvsvc.NetrServerTransportAddResult:
            """NET_API_STATUS NetrServerTransportAdd(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in] LPSERVER_TRANSPORT_INFO_0 Buffer
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerTransportAdd, (ServerName, Level, Buffer), self._options
            )

        async def NetrServerTransportEnum(
            self,
            *,
            ServerName: str | None,
            InfoStruct: SERVER_XPORT_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrServerTransportEnumResult:
            """NET_API_STATUS NetrServerTransportEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out] LPSERVER_XPORT_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrServerTransportEnum,
                (ServerName, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        async def NetrServerTransportDel(
            self, *, ServerName: str | None, Level: int, Buffer: SERVER_TRANSPORT_INFO_0
        ) -> srvsvc.NetrServerTransportDelResult:
            """NET_API_STATUS NetrServerTransportDel(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in] LPSERVER_TRANSPORT_INFO_0 Buffer
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerTransportDel, (ServerName, Level, Buffer), self._options
            )

        async def NetrRemoteTOD(self, *, ServerName: str | None) -> srvsvc.NetrRemoteTODResult:
            """NET_API_STATUS NetrRemoteTOD(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [out] LPTIME_OF_DAY_INFO *BufferPtr
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrRemoteTOD, (ServerName,), self._options
            )

        async def Opnum29NotUsedOnWire(self) -> srvsvc.Opnum29NotUsedOnWireResult:
            """void Opnum29NotUsedOnWire(void);"""
            return await self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum29NotUsedOnWire, (), self._options)

        async def NetprPathType(
            self, *, ServerName: str | None, PathName: str, Flags: int
        ) -> srvsvc.NetprPathTypeResult:
            """NET_API_STATUS NetprPathType(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *PathName,
                [out] DWORD *PathType,
                [in] DWORD Flags
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetprPathType, (ServerName, PathName, Flags), self._options
            )

        async def NetprPathCanonicalize(
            self,
            *,
            ServerName: str | None,
            PathName: str,
            OutbufLen: int,
            Prefix: str,
            PathType: int,
            Flags: int,
        ) -> srvsvc.NetprPathCanonicalizeResult:
            """NET_API_STATUS NetprPathCanonicalize(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *PathName,
                [out, size_is(OutbufLen)] unsigned char *Outbuf,
                [in, range(0, 64000)] DWORD OutbufLen,
                [in, string] WCHAR *Prefix,
                [in, out] DWORD *PathType,
                [in] DWORD Flags
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetprPathCanonicalize,
                (ServerName, PathName, OutbufLen, Prefix, PathType, Flags),
                self._options,
            )

        async def NetprPathCompare(
            self, *, ServerName: str | None, PathName1: str, PathName2: str, PathType: int, Flags: int
        ) -> srvsvc.NetprPathCompareResult:
            """long NetprPathCompare(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *PathName1,
                [in, string] WCHAR *PathName2,
                [in] DWORD PathType,
                [in] DWORD Flags
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetprPathCompare,
                (ServerName, PathName1, PathName2, PathType, Flags),
                self._options,
            )

        async def NetprNameValidate(
            self, *, ServerName: str | None, Name: str, NameType: int, Flags: int
        ) -> srvsvc.NetprNameValidateResult:
            """NET_API_STATUS NetprNameValidate(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *Name,
                [in] DWORD NameType,
                [in] DWORD Flags
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetprNameValidate,
                (ServerName, Name, NameType, Flags),
                self._options,
            )

        async def NetprNameCanonicalize(
            self, *, ServerName: str | None, Name: str, OutbufLen: int, NameType: int, Flags: int
        ) -> srvsvc.NetprNameCanonicalizeResult:
            """NET_API_STATUS NetprNameCanonicalize(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *Name,
                [out, size_is(OutbufLen)] WCHAR *Outbuf,
                [in, range(0, 64000)] DWORD OutbufLen,
                [in] DWORD NameType,
                [in] DWORD Flags
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetprNameCanonicalize,
                (ServerName, Name, OutbufLen, NameType, Flags),
                self._options,
            )

        async def NetprNameCompare(
            self, *, ServerName: str | None, Name1: str, Name2: str, NameType: int, Flags: int
        ) -> srvsvc.NetprNameCompareResult:
            """long NetprNameCompare(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *Name1,
                [in, string] WCHAR *Name2,
                [in] DWORD NameType,
                [in] DWORD Flags
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetprNameCompare,
                (ServerName, Name1, Name2, NameType, Flags),
                self._options,
            )

        async def NetrShareEnumSticky(
            self,
            *,
            ServerName: str | None,
            InfoStruct: SHARE_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrShareEnumStickyResult:
            """NET_API_STATUS NetrShareEnumSticky(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out] LPSHARE_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrShareEnumSticky,
                (ServerName, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        async def NetrShareDelStart(
            self, *, ServerName: str | None, NetName: str, Reserved: int
        ) -> srvsvc.NetrShareDelStartResult:
            """NET_API_STATUS NetrShareDelStart(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Reserved,
                [out] PSHARE_DEL_HANDLE ContextHandle
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareDelStart, (ServerName, NetName, Reserved), self._options
            )

        async def NetrShareDelCommit(
            self, *, ContextHandle: ndr.ContextHandle | None
        ) -> srvsvc.NetrShareDelCommitResult:
            """NET_API_STATUS NetrShareDelCommit([in, out] PSHARE_DEL_HANDLE ContextHandle);"""
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareDelCommit, (ContextHandle,), self._options
            )

        async def NetrpGetFileSecurity(
            self, *, ServerName: str | None, ShareName: str | None, lpFileName: str, RequestedInformation: int
        ) -> srvsvc.NetrpGetFileSecurityResult:
            """DWORD NetrpGetFileSecurity(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *ShareName,
                [in, string] WCHAR *lpFileName,
                [in] SECURITY_INFORMATION RequestedInformation,
                [out] PADT_SECURITY_DESCRIPTOR *SecurityDescriptor
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrpGetFileSecurity,
                (ServerName, ShareName, lpFileName, RequestedInformation),
                self._options,
            )

        async def NetrpSetFileSecurity(
            self,
            *,
            ServerName: str | None,
            ShareName: str | None,
            lpFileName: str,
            SecurityInformation: int,
            SecurityDescriptor: ADT_SECURITY_DESCRIPTOR,
        ) -> srvsvc.NetrpSetFileSecurityResult:
            """DWORD NetrpSetFileSecurity(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *ShareName,
                [in, string] WCHAR *lpFileName,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PADT_SECURITY_DESCRIPTOR SecurityDescriptor
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrpSetFileSecurity,
                (ServerName, ShareName, lpFileName, SecurityInformation, SecurityDescriptor),
                self._options,
            )

        async def NetrServerTransportAddEx(
            self, *, ServerName: str | None, Level: int = ndr.DERIVED, Buffer: TRANSPORT_INFO
        ) -> srvsvc.NetrServerTransportAddExResult:
            """NET_API_STATUS NetrServerTransportAddEx(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPTRANSPORT_INFO Buffer
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerTransportAddEx, (ServerName, Level, Buffer), self._options
            )

        async def Opnum42NotUsedOnWire(self) -> srvsvc.Opnum42NotUsedOnWireResult:
            """void Opnum42NotUsedOnWire(void);"""
            return await self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum42NotUsedOnWire, (), self._options)

        async def NetrDfsGetVersion(self, *, ServerName: str | None) -> srvsvc.NetrDfsGetVersionResult:
            """NET_API_STATUS NetrDfsGetVersion(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [out] DWORD *Version
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrDfsGetVersion, (ServerName,), self._options
            )

        async def NetrDfsCreateLocalPartition(
            self,
            *,
            ServerName: str | None,
            ShareName: str,
            EntryUid: UUID,
            EntryPrefix: str,
            ShortName: str,
            RelationInfo: NET_DFS_ENTRY_ID_CONTAINER,
            Force: int,
        ) -> srvsvc.NetrDfsCreateLocalPartitionResult:
            """NET_API_STATUS NetrDfsCreateLocalPartition(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *ShareName,
                [in] GUID *EntryUid,
                [in, string] WCHAR *EntryPrefix,
                [in, string] WCHAR *ShortName,
                [in] LPNET_DFS_ENTRY_ID_CONTAINER RelationInfo,
                [in] int Force
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsCreateLocalPartition,
                (ServerName, ShareName, EntryUid, EntryPrefix, ShortName, RelationInfo, Force),
                self._options,
            )

        async def NetrDfsDeleteLocalPartition(
            self, *, ServerName: str | None, Uid: UUID, Prefix: str
        ) -> srvsvc.NetrDfsDeleteLocalPartitionResult:
            """NET_API_STATUS NetrDfsDeleteLocalPartition(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsDeleteLocalPartition,
                (ServerName, Uid, Prefix),
                self._options,
            )

        async def NetrDfsSetLocalVolumeState(
            self, *, ServerName: str | None, Uid: UUID, Prefix: str, State: int
        ) -> srvsvc.NetrDfsSetLocalVolumeStateResult:
            """NET_API_STATUS NetrDfsSetLocalVolumeState(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix,
                [in] unsigned long State
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsSetLocalVolumeState,
                (ServerName, Uid, Prefix, State),
                self._options,
            )

        async def Opnum47NotUsedOnWire(self) -> srvsvc.Opnum47NotUsedOnWireResult:
            """void Opnum47NotUsedOnWire(void);"""
            return await self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum47NotUsedOnWire, (), self._options)

        async def NetrDfsCreateExitPoint(
            self, *, ServerName: str | None, Uid: UUID, Prefix: str, Type: int, ShortPrefixLen: int
        ) -> srvsvc.NetrDfsCreateExitPointResult:
            """NET_API_STATUS NetrDfsCreateExitPoint(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix,
                [in] unsigned long Type,
                [in, range(0, 32)] DWORD ShortPrefixLen,
                [out, size_is(ShortPrefixLen)] WCHAR *ShortPrefix
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsCreateExitPoint,
                (ServerName, Uid, Prefix, Type, ShortPrefixLen),
                self._options,
            )

        async def NetrDfsDeleteExitPoint(
            self, *, ServerName: str | None, Uid: UUID, Prefix: str, Type: int
        ) -> srvsvc.NetrDfsDeleteExitPointResult:
            """NET_API_STATUS NetrDfsDeleteExitPoint(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix,
                [in] unsigned long Type
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsDeleteExitPoint,
                (ServerName, Uid, Prefix, Type),
                self._options,
            )

        async def NetrDfsModifyPrefix(
            self, *, ServerName: str | None, Uid: UUID, Prefix: str
        ) -> srvsvc.NetrDfsModifyPrefixResult:
            """NET_API_STATUS NetrDfsModifyPrefix(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrDfsModifyPrefix, (ServerName, Uid, Prefix), self._options
            )

        async def NetrDfsFixLocalVolume(
            self,
            *,
            ServerName: str | None,
            VolumeName: str,
            EntryType: int,
            ServiceType: int,
            StgId: str,
            EntryUid: UUID,
            EntryPrefix: str,
            RelationInfo: NET_DFS_ENTRY_ID_CONTAINER,
            CreateDisposition: int,
        ) -> srvsvc.NetrDfsFixLocalVolumeResult:
            """NET_API_STATUS NetrDfsFixLocalVolume(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *VolumeName,
                [in] unsigned long EntryType,
                [in] unsigned long ServiceType,
                [in, string] WCHAR *StgId,
                [in] GUID *EntryUid,
                [in, string] WCHAR *EntryPrefix,
                [in] LPNET_DFS_ENTRY_ID_CONTAINER RelationInfo,
                [in] unsigned long CreateDisposition
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsFixLocalVolume,
                (
                    ServerName,
                    VolumeName,
                    EntryType,
                    ServiceType,
                    StgId,
                    EntryUid,
                    EntryPrefix,
                    RelationInfo,
                    CreateDisposition,
                ),
                self._options,
            )

        async def NetrDfsManagerReportSiteInfo(
            self, *, ServerName: str | None, ppSiteInfo: DFS_SITELIST_INFO | None
        ) -> srvsvc.NetrDfsManagerReportSiteInfoResult:
            """NET_API_STATUS NetrDfsManagerReportSiteInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out, unique] LPDFS_SITELIST_INFO *ppSiteInfo
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsManagerReportSiteInfo,
                (ServerName, ppSiteInfo),
                self._options,
            )

        async def NetrServerTransportDelEx(
            self, *, ServerName: str | None, Level: int = ndr.DERIVED, Buffer: TRANSPORT_INFO
        ) -> srvsvc.NetrServerTransportDelExResult:
            """NET_API_STATUS NetrServerTransportDelEx(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPTRANSPORT_INFO Buffer
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerTransportDelEx, (ServerName, Level, Buffer), self._options
            )

        async def NetrServerAliasAdd(
            self, *, ServerName: str | None, Level: int = ndr.DERIVED, InfoStruct: SERVER_ALIAS_INFO
        ) -> srvsvc.NetrServerAliasAddResult:
            """NET_API_STATUS NetrServerAliasAdd(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSERVER_ALIAS_INFO InfoStruct
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerAliasAdd, (ServerName, Level, InfoStruct), self._options
            )

        async def NetrServerAliasEnum(
            self,
            *,
            ServerName: str | None,
            InfoStruct: SERVER_ALIAS_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrServerAliasEnumResult:
            """NET_API_STATUS NetrServerAliasEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out] LPSERVER_ALIAS_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] LPDWORD TotalEntries,
                [in, out, unique] LPDWORD ResumeHandle
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrServerAliasEnum,
                (ServerName, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        async def NetrServerAliasDel(
            self, *, ServerName: str | None, Level: int = ndr.DERIVED, InfoStruct: SERVER_ALIAS_INFO
        ) -> srvsvc.NetrServerAliasDelResult:
            """NET_API_STATUS NetrServerAliasDel(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSERVER_ALIAS_INFO InfoStruct
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerAliasDel, (ServerName, Level, InfoStruct), self._options
            )

        async def NetrShareDelEx(
            self, *, ServerName: str | None, Level: int = ndr.DERIVED, ShareInfo: SHARE_INFO
        ) -> srvsvc.NetrShareDelExResult:
            """NET_API_STATUS NetrShareDelEx(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSHARE_INFO ShareInfo
            );
            """
            return await self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareDelEx, (ServerName, Level, ShareInfo), self._options
            )

    class BlockingClient(stub.BlockingClient):
        """Blocking client of srvsvc."""

        __slots__ = ()

        def Opnum0NotUsedOnWire(self) -> srvsvc.Opnum0NotUsedOnWireResult:
            """void Opnum0NotUsedOnWire(void);"""
            return self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum0NotUsedOnWire, (), self._options)

        def Opnum1NotUsedOnWire(self) -> srvsvc.Opnum1NotUsedOnWireResult:
            """void Opnum1NotUsedOnWire(void);"""
            return self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum1NotUsedOnWire, (), self._options)

        def Opnum2NotUsedOnWire(self) -> srvsvc.Opnum2NotUsedOnWireResult:
            """void Opnum2NotUsedOnWire(void);"""
            return self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum2NotUsedOnWire, (), self._options)

        def Opnum3NotUsedOnWire(self) -> srvsvc.Opnum3NotUsedOnWireResult:
            """void Opnum3NotUsedOnWire(void);"""
            return self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum3NotUsedOnWire, (), self._options)

        def Opnum4NotUsedOnWire(self) -> srvsvc.Opnum4NotUsedOnWireResult:
            """void Opnum4NotUsedOnWire(void);"""
            return self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum4NotUsedOnWire, (), self._options)

        def Opnum5NotUsedOnWire(self) -> srvsvc.Opnum5NotUsedOnWireResult:
            """void Opnum5NotUsedOnWire(void);"""
            return self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum5NotUsedOnWire, (), self._options)

        def Opnum6NotUsedOnWire(self) -> srvsvc.Opnum6NotUsedOnWireResult:
            """void Opnum6NotUsedOnWire(void);"""
            return self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum6NotUsedOnWire, (), self._options)

        def Opnum7NotUsedOnWire(self) -> srvsvc.Opnum7NotUsedOnWireResult:
            """void Opnum7NotUsedOnWire(void);"""
            return self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum7NotUsedOnWire, (), self._options)

        def NetrConnectionEnum(
            self,
            *,
            ServerName: str | None,
            Qualifier: str | None,
            InfoStruct: CONNECT_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrConnectionEnumResult:
            """NET_API_STATUS NetrConnectionEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *Qualifier,
                [in, out] LPCONNECT_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrConnectionEnum,
                (ServerName, Qualifier, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        def NetrFileEnum(
            self,
            *,
            ServerName: str | None,
            BasePath: str | None,
            UserName: str | None,
            InfoStruct: FILE_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrFileEnumResult:
            """NET_API_STATUS NetrFileEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *BasePath,
                [in, string, unique] WCHAR *UserName,
                [in, out] PFILE_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrFileEnum,
                (ServerName, BasePath, UserName, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        def NetrFileGetInfo(
            self, *, ServerName: str | None, FileId: int, Level: int
        ) -> srvsvc.NetrFileGetInfoResult:
            """NET_API_STATUS NetrFileGetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD FileId,
                [in] DWORD Level,
                [out, switch_is(Level)] LPFILE_INFO InfoStruct
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrFileGetInfo, (ServerName, FileId, Level), self._options
            )

        def NetrFileClose(self, *, ServerName: str | None, FileId: int) -> srvsvc.NetrFileCloseResult:
            """NET_API_STATUS NetrFileClose(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD FileId
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrFileClose, (ServerName, FileId), self._options
            )

        def NetrSessionEnum(
            self,
            *,
            ServerName: str | None,
            ClientName: str | None,
            UserName: str | None,
            InfoStruct: SESSION_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrSessionEnumResult:
            """NET_API_STATUS NetrSessionEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *ClientName,
                [in, string, unique] WCHAR *UserName,
                [in, out] PSESSION_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrSessionEnum,
                (ServerName, ClientName, UserName, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        def NetrSessionDel(
            self, *, ServerName: str | None, ClientName: str | None, UserName: str | None
        ) -> srvsvc.NetrSessionDelResult:
            """NET_API_STATUS NetrSessionDel(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *ClientName,
                [in, string, unique] WCHAR *UserName
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrSessionDel, (ServerName, ClientName, UserName), self._options
            )

        def NetrShareAdd(
            self,
            *,
            ServerName: str | None,
            Level: int = ndr.DERIVED,
            InfoStruct: SHARE_INFO,
            ParmErr: int | None,
        ) -> srvsvc.NetrShareAddResult:
            """NET_API_STATUS NetrShareAdd(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSHARE_INFO InfoStruct,
                [in, out, unique] DWORD *ParmErr
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrShareAdd,
                (ServerName, Level, InfoStruct, ParmErr),
                self._options,
            )

        def NetrShareEnum(
            self,
            *,
            ServerName: str | None,
            InfoStruct: SHARE_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrShareEnumResult:
            """NET_API_STATUS NetrShareEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out] LPSHARE_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrShareEnum,
                (ServerName, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        def NetrShareGetInfo(
            self, *, ServerName: str | None, NetName: str, Level: int
        ) -> srvsvc.NetrShareGetInfoResult:
            """NET_API_STATUS NetrShareGetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Level,
                [out, switch_is(Level)] LPSHARE_INFO InfoStruct
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareGetInfo, (ServerName, NetName, Level), self._options
            )

        def NetrShareSetInfo(
            self,
            *,
            ServerName: str | None,
            NetName: str,
            Level: int = ndr.DERIVED,
            ShareInfo: SHARE_INFO,
            ParmErr: int | None,
        ) -> srvsvc.NetrShareSetInfoResult:
            """NET_API_STATUS NetrShareSetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSHARE_INFO ShareInfo,
                [in, out, unique] DWORD *ParmErr
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrShareSetInfo,
                (ServerName, NetName, Level, ShareInfo, ParmErr),
                self._options,
            )

        def NetrShareDel(
            self, *, ServerName: str | None, NetName: str, Reserved: int
        ) -> srvsvc.NetrShareDelResult:
            """NET_API_STATUS NetrShareDel(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Reserved
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareDel, (ServerName, NetName, Reserved), self._options
            )

        def NetrShareDelSticky(
            self, *, ServerName: str | None, NetName: str, Reserved: int
        ) -> srvsvc.NetrShareDelStickyResult:
            """NET_API_STATUS NetrShareDelSticky(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Reserved
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareDelSticky, (ServerName, NetName, Reserved), self._options
            )

        def NetrShareCheck(self, *, ServerName: str | None, Device: str) -> srvsvc.NetrShareCheckResult:
            """NET_API_STATUS NetrShareCheck(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *Device,
                [out] DWORD *Type
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareCheck, (ServerName, Device), self._options
            )

        def NetrServerGetInfo(self, *, ServerName: str | None, Level: int) -> srvsvc.NetrServerGetInfoResult:
            """NET_API_STATUS NetrServerGetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [out, switch_is(Level)] LPSERVER_INFO InfoStruct
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerGetInfo, (ServerName, Level), self._options
            )

        def NetrServerSetInfo(
            self,
            *,
            ServerName: str | None,
            Level: int = ndr.DERIVED,
            ServerInfo: SERVER_INFO,
            ParmErr: int | None,
        ) -> srvsvc.NetrServerSetInfoResult:
            """NET_API_STATUS NetrServerSetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSERVER_INFO ServerInfo,
                [in, out, unique] DWORD *ParmErr
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrServerSetInfo,
                (ServerName, Level, ServerInfo, ParmErr),
                self._options,
            )

        def NetrServerDiskEnum(
            self,
            *,
            ServerName: str | None,
            Level: int,
            DiskInfoStruct: DISK_ENUM_CONTAINER,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrServerDiskEnumResult:
            """NET_API_STATUS NetrServerDiskEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, out] DISK_ENUM_CONTAINER *DiskInfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrServerDiskEnum,
                (ServerName, Level, DiskInfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        def NetrServerStatisticsGet(
            self, *, ServerName: str | None, Service: str | None, Level: int, Options: int
        ) -> srvsvc.NetrServerStatisticsGetResult:
            """NET_API_STATUS NetrServerStatisticsGet(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *Service,
                [in] DWORD Level,
                [in] DWORD Options,
                [out] LPSTAT_SERVER_0 *InfoStruct
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrServerStatisticsGet,
                (ServerName, Service, Level, Options),
                self._options,
            )

        def NetrServerTransportAdd(
            self, *, ServerName: str | None, Level: int, Buffer: SERVER_TRANSPORT_INFO_0
        ) -> srvsvc.NetrServerTransportAddResult:
            """NET_API_STATUS NetrServerTransportAdd(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in] LPSERVER_TRANSPORT_INFO_0 Buffer
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerTransportAdd, (ServerName, Level, Buffer), self._options
            )

        def NetrServerTransportEnum(
            self,
            *,
            ServerName: str | None,
            InfoStruct: SERVER_XPORT_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrServerTransportEnumResult:
            """NET_API_STATUS NetrServerTransportEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out] LPSERVER_XPORT_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrServerTransportEnum,
                (ServerName, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        def NetrServerTransportDel(
            self, *, ServerName: str | None, Level: int, Buffer: SERVER_TRANSPORT_INFO_0
        ) -> srvsvc.NetrServerTransportDelResult:
            """NET_API_STATUS NetrServerTransportDel(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in] LPSERVER_TRANSPORT_INFO_0 Buffer
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerTransportDel, (ServerName, Level, Buffer), self._options
            )

        def NetrRemoteTOD(self, *, ServerName: str | None) -> srvsvc.NetrRemoteTODResult:
            """NET_API_STATUS NetrRemoteTOD(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [out] LPTIME_OF_DAY_INFO *BufferPtr
            );
            """
            return self._binding.call(srvsvc.INTERFACE, _srvsvc_NetrRemoteTOD, (ServerName,), self._options)

        def Opnum29NotUsedOnWire(self) -> srvsvc.Opnum29NotUsedOnWireResult:
            """void Opnum29NotUsedOnWire(void);"""
            return self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum29NotUsedOnWire, (), self._options)

        def NetprPathType(
            self, *, ServerName: str | None, PathName: str, Flags: int
        ) -> srvsvc.NetprPathTypeResult:
            """NET_API_STATUS NetprPathType(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *PathName,
                [out] DWORD *PathType,
                [in] DWORD Flags
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetprPathType, (ServerName, PathName, Flags), self._options
            )

        def NetprPathCanonicalize(
            self,
            *,
            ServerName: str | None,
            PathName: str,
            OutbufLen: int,
            Prefix: str,
            PathType: int,
            Flags: int,
        ) -> srvsvc.NetprPathCanonicalizeResult:
            """NET_API_STATUS NetprPathCanonicalize(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *PathName,
                [out, size_is(OutbufLen)] unsigned char *Outbuf,
                [in, range(0, 64000)] DWORD OutbufLen,
                [in, string] WCHAR *Prefix,
                [in, out] DWORD *PathType,
                [in] DWORD Flags
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetprPathCanonicalize,
                (ServerName, PathName, OutbufLen, Prefix, PathType, Flags),
                self._options,
            )

        def NetprPathCompare(
            self, *, ServerName: str | None, PathName1: str, PathName2: str, PathType: int, Flags: int
        ) -> srvsvc.NetprPathCompareResult:
            """long NetprPathCompare(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *PathName1,
                [in, string] WCHAR *PathName2,
                [in] DWORD PathType,
                [in] DWORD Flags
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetprPathCompare,
                (ServerName, PathName1, PathName2, PathType, Flags),
                self._options,
            )

        def NetprNameValidate(
            self, *, ServerName: str | None, Name: str, NameType: int, Flags: int
        ) -> srvsvc.NetprNameValidateResult:
            """NET_API_STATUS NetprNameValidate(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *Name,
                [in] DWORD NameType,
                [in] DWORD Flags
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetprNameValidate,
                (ServerName, Name, NameType, Flags),
                self._options,
            )

        def NetprNameCanonicalize(
            self, *, ServerName: str | None, Name: str, OutbufLen: int, NameType: int, Flags: int
        ) -> srvsvc.NetprNameCanonicalizeResult:
            """NET_API_STATUS NetprNameCanonicalize(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *Name,
                [out, size_is(OutbufLen)] WCHAR *Outbuf,
                [in, range(0, 64000)] DWORD OutbufLen,
                [in] DWORD NameType,
                [in] DWORD Flags
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetprNameCanonicalize,
                (ServerName, Name, OutbufLen, NameType, Flags),
                self._options,
            )

        def NetprNameCompare(
            self, *, ServerName: str | None, Name1: str, Name2: str, NameType: int, Flags: int
        ) -> srvsvc.NetprNameCompareResult:
            """long NetprNameCompare(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *Name1,
                [in, string] WCHAR *Name2,
                [in] DWORD NameType,
                [in] DWORD Flags
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetprNameCompare,
                (ServerName, Name1, Name2, NameType, Flags),
                self._options,
            )

        def NetrShareEnumSticky(
            self,
            *,
            ServerName: str | None,
            InfoStruct: SHARE_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrShareEnumStickyResult:
            """NET_API_STATUS NetrShareEnumSticky(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out] LPSHARE_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrShareEnumSticky,
                (ServerName, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        def NetrShareDelStart(
            self, *, ServerName: str | None, NetName: str, Reserved: int
        ) -> srvsvc.NetrShareDelStartResult:
            """NET_API_STATUS NetrShareDelStart(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Reserved,
                [out] PSHARE_DEL_HANDLE ContextHandle
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareDelStart, (ServerName, NetName, Reserved), self._options
            )

        def NetrShareDelCommit(
            self, *, ContextHandle: ndr.ContextHandle | None
        ) -> srvsvc.NetrShareDelCommitResult:
            """NET_API_STATUS NetrShareDelCommit([in, out] PSHARE_DEL_HANDLE ContextHandle);"""
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareDelCommit, (ContextHandle,), self._options
            )

        def NetrpGetFileSecurity(
            self, *, ServerName: str | None, ShareName: str | None, lpFileName: str, RequestedInformation: int
        ) -> srvsvc.NetrpGetFileSecurityResult:
            """DWORD NetrpGetFileSecurity(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *ShareName,
                [in, string] WCHAR *lpFileName,
                [in] SECURITY_INFORMATION RequestedInformation,
                [out] PADT_SECURITY_DESCRIPTOR *SecurityDescriptor
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrpGetFileSecurity,
                (ServerName, ShareName, lpFileName, RequestedInformation),
                self._options,
            )

        def NetrpSetFileSecurity(
            self,
            *,
            ServerName: str | None,
            ShareName: str | None,
            lpFileName: str,
            SecurityInformation: int,
            SecurityDescriptor: ADT_SECURITY_DESCRIPTOR,
        ) -> srvsvc.NetrpSetFileSecurityResult:
            """DWORD NetrpSetFileSecurity(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *ShareName,
                [in, string] WCHAR *lpFileName,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PADT_SECURITY_DESCRIPTOR SecurityDescriptor
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrpSetFileSecurity,
                (ServerName, ShareName, lpFileName, SecurityInformation, SecurityDescriptor),
                self._options,
            )

        def NetrServerTransportAddEx(
            self, *, ServerName: str | None, Level: int = ndr.DERIVED, Buffer: TRANSPORT_INFO
        ) -> srvsvc.NetrServerTransportAddExResult:
            """NET_API_STATUS NetrServerTransportAddEx(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPTRANSPORT_INFO Buffer
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerTransportAddEx, (ServerName, Level, Buffer), self._options
            )

        def Opnum42NotUsedOnWire(self) -> srvsvc.Opnum42NotUsedOnWireResult:
            """void Opnum42NotUsedOnWire(void);"""
            return self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum42NotUsedOnWire, (), self._options)

        def NetrDfsGetVersion(self, *, ServerName: str | None) -> srvsvc.NetrDfsGetVersionResult:
            """NET_API_STATUS NetrDfsGetVersion(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [out] DWORD *Version
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrDfsGetVersion, (ServerName,), self._options
            )

        def NetrDfsCreateLocalPartition(
            self,
            *,
            ServerName: str | None,
            ShareName: str,
            EntryUid: UUID,
            EntryPrefix: str,
            ShortName: str,
            RelationInfo: NET_DFS_ENTRY_ID_CONTAINER,
            Force: int,
        ) -> srvsvc.NetrDfsCreateLocalPartitionResult:
            """NET_API_STATUS NetrDfsCreateLocalPartition(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *ShareName,
                [in] GUID *EntryUid,
                [in, string] WCHAR *EntryPrefix,
                [in, string] WCHAR *ShortName,
                [in] LPNET_DFS_ENTRY_ID_CONTAINER RelationInfo,
                [in] int Force
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsCreateLocalPartition,
                (ServerName, ShareName, EntryUid, EntryPrefix, ShortName, RelationInfo, Force),
                self._options,
            )

        def NetrDfsDeleteLocalPartition(
            self, *, ServerName: str | None, Uid: UUID, Prefix: str
        ) -> srvsvc.NetrDfsDeleteLocalPartitionResult:
            """NET_API_STATUS NetrDfsDeleteLocalPartition(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsDeleteLocalPartition,
                (ServerName, Uid, Prefix),
                self._options,
            )

        def NetrDfsSetLocalVolumeState(
            self, *, ServerName: str | None, Uid: UUID, Prefix: str, State: int
        ) -> srvsvc.NetrDfsSetLocalVolumeStateResult:
            """NET_API_STATUS NetrDfsSetLocalVolumeState(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix,
                [in] unsigned long State
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsSetLocalVolumeState,
                (ServerName, Uid, Prefix, State),
                self._options,
            )

        def Opnum47NotUsedOnWire(self) -> srvsvc.Opnum47NotUsedOnWireResult:
            """void Opnum47NotUsedOnWire(void);"""
            return self._binding.call(srvsvc.INTERFACE, _srvsvc_Opnum47NotUsedOnWire, (), self._options)

        def NetrDfsCreateExitPoint(
            self, *, ServerName: str | None, Uid: UUID, Prefix: str, Type: int, ShortPrefixLen: int
        ) -> srvsvc.NetrDfsCreateExitPointResult:
            """NET_API_STATUS NetrDfsCreateExitPoint(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix,
                [in] unsigned long Type,
                [in, range(0, 32)] DWORD ShortPrefixLen,
                [out, size_is(ShortPrefixLen)] WCHAR *ShortPrefix
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsCreateExitPoint,
                (ServerName, Uid, Prefix, Type, ShortPrefixLen),
                self._options,
            )

        def NetrDfsDeleteExitPoint(
            self, *, ServerName: str | None, Uid: UUID, Prefix: str, Type: int
        ) -> srvsvc.NetrDfsDeleteExitPointResult:
            """NET_API_STATUS NetrDfsDeleteExitPoint(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix,
                [in] unsigned long Type
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsDeleteExitPoint,
                (ServerName, Uid, Prefix, Type),
                self._options,
            )

        def NetrDfsModifyPrefix(
            self, *, ServerName: str | None, Uid: UUID, Prefix: str
        ) -> srvsvc.NetrDfsModifyPrefixResult:
            """NET_API_STATUS NetrDfsModifyPrefix(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrDfsModifyPrefix, (ServerName, Uid, Prefix), self._options
            )

        def NetrDfsFixLocalVolume(
            self,
            *,
            ServerName: str | None,
            VolumeName: str,
            EntryType: int,
            ServiceType: int,
            StgId: str,
            EntryUid: UUID,
            EntryPrefix: str,
            RelationInfo: NET_DFS_ENTRY_ID_CONTAINER,
            CreateDisposition: int,
        ) -> srvsvc.NetrDfsFixLocalVolumeResult:
            """NET_API_STATUS NetrDfsFixLocalVolume(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *VolumeName,
                [in] unsigned long EntryType,
                [in] unsigned long ServiceType,
                [in, string] WCHAR *StgId,
                [in] GUID *EntryUid,
                [in, string] WCHAR *EntryPrefix,
                [in] LPNET_DFS_ENTRY_ID_CONTAINER RelationInfo,
                [in] unsigned long CreateDisposition
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsFixLocalVolume,
                (
                    ServerName,
                    VolumeName,
                    EntryType,
                    ServiceType,
                    StgId,
                    EntryUid,
                    EntryPrefix,
                    RelationInfo,
                    CreateDisposition,
                ),
                self._options,
            )

        def NetrDfsManagerReportSiteInfo(
            self, *, ServerName: str | None, ppSiteInfo: DFS_SITELIST_INFO | None
        ) -> srvsvc.NetrDfsManagerReportSiteInfoResult:
            """NET_API_STATUS NetrDfsManagerReportSiteInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out, unique] LPDFS_SITELIST_INFO *ppSiteInfo
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrDfsManagerReportSiteInfo,
                (ServerName, ppSiteInfo),
                self._options,
            )

        def NetrServerTransportDelEx(
            self, *, ServerName: str | None, Level: int = ndr.DERIVED, Buffer: TRANSPORT_INFO
        ) -> srvsvc.NetrServerTransportDelExResult:
            """NET_API_STATUS NetrServerTransportDelEx(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPTRANSPORT_INFO Buffer
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerTransportDelEx, (ServerName, Level, Buffer), self._options
            )

        def NetrServerAliasAdd(
            self, *, ServerName: str | None, Level: int = ndr.DERIVED, InfoStruct: SERVER_ALIAS_INFO
        ) -> srvsvc.NetrServerAliasAddResult:
            """NET_API_STATUS NetrServerAliasAdd(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSERVER_ALIAS_INFO InfoStruct
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerAliasAdd, (ServerName, Level, InfoStruct), self._options
            )

        def NetrServerAliasEnum(
            self,
            *,
            ServerName: str | None,
            InfoStruct: SERVER_ALIAS_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrServerAliasEnumResult:
            """NET_API_STATUS NetrServerAliasEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out] LPSERVER_ALIAS_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] LPDWORD TotalEntries,
                [in, out, unique] LPDWORD ResumeHandle
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE,
                _srvsvc_NetrServerAliasEnum,
                (ServerName, InfoStruct, PreferedMaximumLength, ResumeHandle),
                self._options,
            )

        def NetrServerAliasDel(
            self, *, ServerName: str | None, Level: int = ndr.DERIVED, InfoStruct: SERVER_ALIAS_INFO
        ) -> srvsvc.NetrServerAliasDelResult:
            """NET_API_STATUS NetrServerAliasDel(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSERVER_ALIAS_INFO InfoStruct
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrServerAliasDel, (ServerName, Level, InfoStruct), self._options
            )

        def NetrShareDelEx(
            self, *, ServerName: str | None, Level: int = ndr.DERIVED, ShareInfo: SHARE_INFO
        ) -> srvsvc.NetrShareDelExResult:
            """NET_API_STATUS NetrShareDelEx(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSHARE_INFO ShareInfo
            );
            """
            return self._binding.call(
                srvsvc.INTERFACE, _srvsvc_NetrShareDelEx, (ServerName, Level, ShareInfo), self._options
            )

    class Server(stub.Server):
        """Server of srvsvc: override what you serve."""

        def Opnum0NotUsedOnWire(
            self, call: stub.Call, /
        ) -> srvsvc.Opnum0NotUsedOnWireResult | Awaitable[srvsvc.Opnum0NotUsedOnWireResult | None] | None:
            """void Opnum0NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum1NotUsedOnWire(
            self, call: stub.Call, /
        ) -> srvsvc.Opnum1NotUsedOnWireResult | Awaitable[srvsvc.Opnum1NotUsedOnWireResult | None] | None:
            """void Opnum1NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum2NotUsedOnWire(
            self, call: stub.Call, /
        ) -> srvsvc.Opnum2NotUsedOnWireResult | Awaitable[srvsvc.Opnum2NotUsedOnWireResult | None] | None:
            """void Opnum2NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum3NotUsedOnWire(
            self, call: stub.Call, /
        ) -> srvsvc.Opnum3NotUsedOnWireResult | Awaitable[srvsvc.Opnum3NotUsedOnWireResult | None] | None:
            """void Opnum3NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum4NotUsedOnWire(
            self, call: stub.Call, /
        ) -> srvsvc.Opnum4NotUsedOnWireResult | Awaitable[srvsvc.Opnum4NotUsedOnWireResult | None] | None:
            """void Opnum4NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum5NotUsedOnWire(
            self, call: stub.Call, /
        ) -> srvsvc.Opnum5NotUsedOnWireResult | Awaitable[srvsvc.Opnum5NotUsedOnWireResult | None] | None:
            """void Opnum5NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum6NotUsedOnWire(
            self, call: stub.Call, /
        ) -> srvsvc.Opnum6NotUsedOnWireResult | Awaitable[srvsvc.Opnum6NotUsedOnWireResult | None] | None:
            """void Opnum6NotUsedOnWire(void);"""
            raise stub.not_served()

        def Opnum7NotUsedOnWire(
            self, call: stub.Call, /
        ) -> srvsvc.Opnum7NotUsedOnWireResult | Awaitable[srvsvc.Opnum7NotUsedOnWireResult | None] | None:
            """void Opnum7NotUsedOnWire(void);"""
            raise stub.not_served()

        def NetrConnectionEnum(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            Qualifier: str | None,
            InfoStruct: CONNECT_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrConnectionEnumResult | Awaitable[srvsvc.NetrConnectionEnumResult]:
            """NET_API_STATUS NetrConnectionEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *Qualifier,
                [in, out] LPCONNECT_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            raise stub.not_served()

        def NetrFileEnum(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            BasePath: str | None,
            UserName: str | None,
            InfoStruct: FILE_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrFileEnumResult | Awaitable[srvsvc.NetrFileEnumResult]:
            """NET_API_STATUS NetrFileEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *BasePath,
                [in, string, unique] WCHAR *UserName,
                [in, out] PFILE_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            raise stub.not_served()

        def NetrFileGetInfo(
            self, call: stub.Call, /, ServerName: str | None, FileId: int, Level: int
        ) -> srvsvc.NetrFileGetInfoResult | Awaitable[srvsvc.NetrFileGetInfoResult]:
            """NET_API_STATUS NetrFileGetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD FileId,
                [in] DWORD Level,
                [out, switch_is(Level)] LPFILE_INFO InfoStruct
            );
            """
            raise stub.not_served()

        def NetrFileClose(
            self, call: stub.Call, /, ServerName: str | None, FileId: int
        ) -> srvsvc.NetrFileCloseResult | int | Awaitable[srvsvc.NetrFileCloseResult | int]:
            """NET_API_STATUS NetrFileClose(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD FileId
            );
            """
            raise stub.not_served()

        def NetrSessionEnum(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            ClientName: str | None,
            UserName: str | None,
            InfoStruct: SESSION_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrSessionEnumResult | Awaitable[srvsvc.NetrSessionEnumResult]:
            """NET_API_STATUS NetrSessionEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *ClientName,
                [in, string, unique] WCHAR *UserName,
                [in, out] PSESSION_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            raise stub.not_served()

        def NetrSessionDel(
            self, call: stub.Call, /, ServerName: str | None, ClientName: str | None, UserName: str | None
        ) -> srvsvc.NetrSessionDelResult | int | Awaitable[srvsvc.NetrSessionDelResult | int]:
            """NET_API_STATUS NetrSessionDel(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *ClientName,
                [in, string, unique] WCHAR *UserName
            );
            """
            raise stub.not_served()

        def NetrShareAdd(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            Level: int,
            InfoStruct: SHARE_INFO,
            ParmErr: int | None,
        ) -> srvsvc.NetrShareAddResult | Awaitable[srvsvc.NetrShareAddResult]:
            """NET_API_STATUS NetrShareAdd(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSHARE_INFO InfoStruct,
                [in, out, unique] DWORD *ParmErr
            );
            """
            raise stub.not_served()

        def NetrShareEnum(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            InfoStruct: SHARE_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrShareEnumResult | Awaitable[srvsvc.NetrShareEnumResult]:
            """NET_API_STATUS NetrShareEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out] LPSHARE_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            raise stub.not_served()

        def NetrShareGetInfo(
            self, call: stub.Call, /, ServerName: str | None, NetName: str, Level: int
        ) -> srvsvc.NetrShareGetInfoResult | Awaitable[srvsvc.NetrShareGetInfoResult]:
            """NET_API_STATUS NetrShareGetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Level,
                [out, switch_is(Level)] LPSHARE_INFO InfoStruct
            );
            """
            raise stub.not_served()

        def NetrShareSetInfo(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            NetName: str,
            Level: int,
            ShareInfo: SHARE_INFO,
            ParmErr: int | None,
        ) -> srvsvc.NetrShareSetInfoResult | Awaitable[srvsvc.NetrShareSetInfoResult]:
            """NET_API_STATUS NetrShareSetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSHARE_INFO ShareInfo,
                [in, out, unique] DWORD *ParmErr
            );
            """
            raise stub.not_served()

        def NetrShareDel(
            self, call: stub.Call, /, ServerName: str | None, NetName: str, Reserved: int
        ) -> srvsvc.NetrShareDelResult | int | Awaitable[srvsvc.NetrShareDelResult | int]:
            """NET_API_STATUS NetrShareDel(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Reserved
            );
            """
            raise stub.not_served()

        def NetrShareDelSticky(
            self, call: stub.Call, /, ServerName: str | None, NetName: str, Reserved: int
        ) -> srvsvc.NetrShareDelStickyResult | int | Awaitable[srvsvc.NetrShareDelStickyResult | int]:
            """NET_API_STATUS NetrShareDelSticky(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Reserved
            );
            """
            raise stub.not_served()

        def NetrShareCheck(
            self, call: stub.Call, /, ServerName: str | None, Device: str
        ) -> srvsvc.NetrShareCheckResult | Awaitable[srvsvc.NetrShareCheckResult]:
            """NET_API_STATUS NetrShareCheck(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *Device,
                [out] DWORD *Type
            );
            """
            raise stub.not_served()

        def NetrServerGetInfo(
            self, call: stub.Call, /, ServerName: str | None, Level: int
        ) -> srvsvc.NetrServerGetInfoResult | Awaitable[srvsvc.NetrServerGetInfoResult]:
            """NET_API_STATUS NetrServerGetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [out, switch_is(Level)] LPSERVER_INFO InfoStruct
            );
            """
            raise stub.not_served()

        def NetrServerSetInfo(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            Level: int,
            ServerInfo: SERVER_INFO,
            ParmErr: int | None,
        ) -> srvsvc.NetrServerSetInfoResult | Awaitable[srvsvc.NetrServerSetInfoResult]:
            """NET_API_STATUS NetrServerSetInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSERVER_INFO ServerInfo,
                [in, out, unique] DWORD *ParmErr
            );
            """
            raise stub.not_served()

        def NetrServerDiskEnum(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            Level: int,
            DiskInfoStruct: DISK_ENUM_CONTAINER,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrServerDiskEnumResult | Awaitable[srvsvc.NetrServerDiskEnumResult]:
            """NET_API_STATUS NetrServerDiskEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, out] DISK_ENUM_CONTAINER *DiskInfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            raise stub.not_served()

        def NetrServerStatisticsGet(
            self, call: stub.Call, /, ServerName: str | None, Service: str | None, Level: int, Options: int
        ) -> srvsvc.NetrServerStatisticsGetResult | Awaitable[srvsvc.NetrServerStatisticsGetResult]:
            """NET_API_STATUS NetrServerStatisticsGet(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *Service,
                [in] DWORD Level,
                [in] DWORD Options,
                [out] LPSTAT_SERVER_0 *InfoStruct
            );
            """
            raise stub.not_served()

        def NetrServerTransportAdd(
            self, call: stub.Call, /, ServerName: str | None, Level: int, Buffer: SERVER_TRANSPORT_INFO_0
        ) -> srvsvc.NetrServerTransportAddResult | int | Awaitable[srvsvc.NetrServerTransportAddResult | int]:
            """NET_API_STATUS NetrServerTransportAdd(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in] LPSERVER_TRANSPORT_INFO_0 Buffer
            );
            """
            raise stub.not_served()

        def NetrServerTransportEnum(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            InfoStruct: SERVER_XPORT_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrServerTransportEnumResult | Awaitable[srvsvc.NetrServerTransportEnumResult]:
            """NET_API_STATUS NetrServerTransportEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out] LPSERVER_XPORT_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            raise stub.not_served()

        def NetrServerTransportDel(
            self, call: stub.Call, /, ServerName: str | None, Level: int, Buffer: SERVER_TRANSPORT_INFO_0
        ) -> srvsvc.NetrServerTransportDelResult | int | Awaitable[srvsvc.NetrServerTransportDelResult | int]:
            """NET_API_STATUS NetrServerTransportDel(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in] LPSERVER_TRANSPORT_INFO_0 Buffer
            );
            """
            raise stub.not_served()

        def NetrRemoteTOD(
            self, call: stub.Call, /, ServerName: str | None
        ) -> srvsvc.NetrRemoteTODResult | Awaitable[srvsvc.NetrRemoteTODResult]:
            """NET_API_STATUS NetrRemoteTOD(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [out] LPTIME_OF_DAY_INFO *BufferPtr
            );
            """
            raise stub.not_served()

        def Opnum29NotUsedOnWire(
            self, call: stub.Call, /
        ) -> srvsvc.Opnum29NotUsedOnWireResult | Awaitable[srvsvc.Opnum29NotUsedOnWireResult | None] | None:
            """void Opnum29NotUsedOnWire(void);"""
            raise stub.not_served()

        def NetprPathType(
            self, call: stub.Call, /, ServerName: str | None, PathName: str, Flags: int
        ) -> srvsvc.NetprPathTypeResult | Awaitable[srvsvc.NetprPathTypeResult]:
            """NET_API_STATUS NetprPathType(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *PathName,
                [out] DWORD *PathType,
                [in] DWORD Flags
            );
            """
            raise stub.not_served()

        def NetprPathCanonicalize(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            PathName: str,
            OutbufLen: int,
            Prefix: str,
            PathType: int,
            Flags: int,
        ) -> srvsvc.NetprPathCanonicalizeResult | Awaitable[srvsvc.NetprPathCanonicalizeResult]:
            """NET_API_STATUS NetprPathCanonicalize(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *PathName,
                [out, size_is(OutbufLen)] unsigned char *Outbuf,
                [in, range(0, 64000)] DWORD OutbufLen,
                [in, string] WCHAR *Prefix,
                [in, out] DWORD *PathType,
                [in] DWORD Flags
            );
            """
            raise stub.not_served()

        def NetprPathCompare(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            PathName1: str,
            PathName2: str,
            PathType: int,
            Flags: int,
        ) -> srvsvc.NetprPathCompareResult | int | Awaitable[srvsvc.NetprPathCompareResult | int]:
            """long NetprPathCompare(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *PathName1,
                [in, string] WCHAR *PathName2,
                [in] DWORD PathType,
                [in] DWORD Flags
            );
            """
            raise stub.not_served()

        def NetprNameValidate(
            self, call: stub.Call, /, ServerName: str | None, Name: str, NameType: int, Flags: int
        ) -> srvsvc.NetprNameValidateResult | int | Awaitable[srvsvc.NetprNameValidateResult | int]:
            """NET_API_STATUS NetprNameValidate(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *Name,
                [in] DWORD NameType,
                [in] DWORD Flags
            );
            """
            raise stub.not_served()

        def NetprNameCanonicalize(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            Name: str,
            OutbufLen: int,
            NameType: int,
            Flags: int,
        ) -> srvsvc.NetprNameCanonicalizeResult | Awaitable[srvsvc.NetprNameCanonicalizeResult]:
            """NET_API_STATUS NetprNameCanonicalize(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *Name,
                [out, size_is(OutbufLen)] WCHAR *Outbuf,
                [in, range(0, 64000)] DWORD OutbufLen,
                [in] DWORD NameType,
                [in] DWORD Flags
            );
            """
            raise stub.not_served()

        def NetprNameCompare(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            Name1: str,
            Name2: str,
            NameType: int,
            Flags: int,
        ) -> srvsvc.NetprNameCompareResult | int | Awaitable[srvsvc.NetprNameCompareResult | int]:
            """long NetprNameCompare(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *Name1,
                [in, string] WCHAR *Name2,
                [in] DWORD NameType,
                [in] DWORD Flags
            );
            """
            raise stub.not_served()

        def NetrShareEnumSticky(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            InfoStruct: SHARE_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrShareEnumStickyResult | Awaitable[srvsvc.NetrShareEnumStickyResult]:
            """NET_API_STATUS NetrShareEnumSticky(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out] LPSHARE_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] DWORD *TotalEntries,
                [in, out, unique] DWORD *ResumeHandle
            );
            """
            raise stub.not_served()

        def NetrShareDelStart(
            self, call: stub.Call, /, ServerName: str | None, NetName: str, Reserved: int
        ) -> srvsvc.NetrShareDelStartResult | Awaitable[srvsvc.NetrShareDelStartResult]:
            """NET_API_STATUS NetrShareDelStart(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *NetName,
                [in] DWORD Reserved,
                [out] PSHARE_DEL_HANDLE ContextHandle
            );
            """
            raise stub.not_served()

        def NetrShareDelCommit(
            self, call: stub.Call, /, ContextHandle: ndr.ContextHandle | None
        ) -> srvsvc.NetrShareDelCommitResult | Awaitable[srvsvc.NetrShareDelCommitResult]:
            """NET_API_STATUS NetrShareDelCommit([in, out] PSHARE_DEL_HANDLE ContextHandle);"""
            raise stub.not_served()

        def NetrpGetFileSecurity(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            ShareName: str | None,
            lpFileName: str,
            RequestedInformation: int,
        ) -> srvsvc.NetrpGetFileSecurityResult | Awaitable[srvsvc.NetrpGetFileSecurityResult]:
            """DWORD NetrpGetFileSecurity(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *ShareName,
                [in, string] WCHAR *lpFileName,
                [in] SECURITY_INFORMATION RequestedInformation,
                [out] PADT_SECURITY_DESCRIPTOR *SecurityDescriptor
            );
            """
            raise stub.not_served()

        def NetrpSetFileSecurity(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            ShareName: str | None,
            lpFileName: str,
            SecurityInformation: int,
            SecurityDescriptor: ADT_SECURITY_DESCRIPTOR,
        ) -> srvsvc.NetrpSetFileSecurityResult | int | Awaitable[srvsvc.NetrpSetFileSecurityResult | int]:
            """DWORD NetrpSetFileSecurity(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string, unique] WCHAR *ShareName,
                [in, string] WCHAR *lpFileName,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PADT_SECURITY_DESCRIPTOR SecurityDescriptor
            );
            """
            raise stub.not_served()

        def NetrServerTransportAddEx(
            self, call: stub.Call, /, ServerName: str | None, Level: int, Buffer: TRANSPORT_INFO
        ) -> (
            srvsvc.NetrServerTransportAddExResult
            | int
            | Awaitable[srvsvc.NetrServerTransportAddExResult | int]
        ):
            """NET_API_STATUS NetrServerTransportAddEx(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPTRANSPORT_INFO Buffer
            );
            """
            raise stub.not_served()

        def Opnum42NotUsedOnWire(
            self, call: stub.Call, /
        ) -> srvsvc.Opnum42NotUsedOnWireResult | Awaitable[srvsvc.Opnum42NotUsedOnWireResult | None] | None:
            """void Opnum42NotUsedOnWire(void);"""
            raise stub.not_served()

        def NetrDfsGetVersion(
            self, call: stub.Call, /, ServerName: str | None
        ) -> srvsvc.NetrDfsGetVersionResult | Awaitable[srvsvc.NetrDfsGetVersionResult]:
            """NET_API_STATUS NetrDfsGetVersion(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [out] DWORD *Version
            );
            """
            raise stub.not_served()

        def NetrDfsCreateLocalPartition(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            ShareName: str,
            EntryUid: UUID,
            EntryPrefix: str,
            ShortName: str,
            RelationInfo: NET_DFS_ENTRY_ID_CONTAINER,
            Force: int,
        ) -> (
            srvsvc.NetrDfsCreateLocalPartitionResult
            | int
            | Awaitable[srvsvc.NetrDfsCreateLocalPartitionResult | int]
        ):
            """NET_API_STATUS NetrDfsCreateLocalPartition(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *ShareName,
                [in] GUID *EntryUid,
                [in, string] WCHAR *EntryPrefix,
                [in, string] WCHAR *ShortName,
                [in] LPNET_DFS_ENTRY_ID_CONTAINER RelationInfo,
                [in] int Force
            );
            """
            raise stub.not_served()

        def NetrDfsDeleteLocalPartition(
            self, call: stub.Call, /, ServerName: str | None, Uid: UUID, Prefix: str
        ) -> (
            srvsvc.NetrDfsDeleteLocalPartitionResult
            | int
            | Awaitable[srvsvc.NetrDfsDeleteLocalPartitionResult | int]
        ):
            """NET_API_STATUS NetrDfsDeleteLocalPartition(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix
            );
            """
            raise stub.not_served()

        def NetrDfsSetLocalVolumeState(
            self, call: stub.Call, /, ServerName: str | None, Uid: UUID, Prefix: str, State: int
        ) -> (
            srvsvc.NetrDfsSetLocalVolumeStateResult
            | int
            | Awaitable[srvsvc.NetrDfsSetLocalVolumeStateResult | int]
        ):
            """NET_API_STATUS NetrDfsSetLocalVolumeState(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix,
                [in] unsigned long State
            );
            """
            raise stub.not_served()

        def Opnum47NotUsedOnWire(
            self, call: stub.Call, /
        ) -> srvsvc.Opnum47NotUsedOnWireResult | Awaitable[srvsvc.Opnum47NotUsedOnWireResult | None] | None:
            """void Opnum47NotUsedOnWire(void);"""
            raise stub.not_served()

        def NetrDfsCreateExitPoint(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            Uid: UUID,
            Prefix: str,
            Type: int,
            ShortPrefixLen: int,
        ) -> srvsvc.NetrDfsCreateExitPointResult | Awaitable[srvsvc.NetrDfsCreateExitPointResult]:
            """NET_API_STATUS NetrDfsCreateExitPoint(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix,
                [in] unsigned long Type,
                [in, range(0, 32)] DWORD ShortPrefixLen,
                [out, size_is(ShortPrefixLen)] WCHAR *ShortPrefix
            );
            """
            raise stub.not_served()

        def NetrDfsDeleteExitPoint(
            self, call: stub.Call, /, ServerName: str | None, Uid: UUID, Prefix: str, Type: int
        ) -> srvsvc.NetrDfsDeleteExitPointResult | int | Awaitable[srvsvc.NetrDfsDeleteExitPointResult | int]:
            """NET_API_STATUS NetrDfsDeleteExitPoint(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix,
                [in] unsigned long Type
            );
            """
            raise stub.not_served()

        def NetrDfsModifyPrefix(
            self, call: stub.Call, /, ServerName: str | None, Uid: UUID, Prefix: str
        ) -> srvsvc.NetrDfsModifyPrefixResult | int | Awaitable[srvsvc.NetrDfsModifyPrefixResult | int]:
            """NET_API_STATUS NetrDfsModifyPrefix(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] GUID *Uid,
                [in, string] WCHAR *Prefix
            );
            """
            raise stub.not_served()

        def NetrDfsFixLocalVolume(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            VolumeName: str,
            EntryType: int,
            ServiceType: int,
            StgId: str,
            EntryUid: UUID,
            EntryPrefix: str,
            RelationInfo: NET_DFS_ENTRY_ID_CONTAINER,
            CreateDisposition: int,
        ) -> srvsvc.NetrDfsFixLocalVolumeResult | int | Awaitable[srvsvc.NetrDfsFixLocalVolumeResult | int]:
            """NET_API_STATUS NetrDfsFixLocalVolume(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, string] WCHAR *VolumeName,
                [in] unsigned long EntryType,
                [in] unsigned long ServiceType,
                [in, string] WCHAR *StgId,
                [in] GUID *EntryUid,
                [in, string] WCHAR *EntryPrefix,
                [in] LPNET_DFS_ENTRY_ID_CONTAINER RelationInfo,
                [in] unsigned long CreateDisposition
            );
            """
            raise stub.not_served()

        def NetrDfsManagerReportSiteInfo(
            self, call: stub.Call, /, ServerName: str | None, ppSiteInfo: DFS_SITELIST_INFO | None
        ) -> srvsvc.NetrDfsManagerReportSiteInfoResult | Awaitable[srvsvc.NetrDfsManagerReportSiteInfoResult]:
            """NET_API_STATUS NetrDfsManagerReportSiteInfo(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out, unique] LPDFS_SITELIST_INFO *ppSiteInfo
            );
            """
            raise stub.not_served()

        def NetrServerTransportDelEx(
            self, call: stub.Call, /, ServerName: str | None, Level: int, Buffer: TRANSPORT_INFO
        ) -> (
            srvsvc.NetrServerTransportDelExResult
            | int
            | Awaitable[srvsvc.NetrServerTransportDelExResult | int]
        ):
            """NET_API_STATUS NetrServerTransportDelEx(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPTRANSPORT_INFO Buffer
            );
            """
            raise stub.not_served()

        def NetrServerAliasAdd(
            self, call: stub.Call, /, ServerName: str | None, Level: int, InfoStruct: SERVER_ALIAS_INFO
        ) -> srvsvc.NetrServerAliasAddResult | int | Awaitable[srvsvc.NetrServerAliasAddResult | int]:
            """NET_API_STATUS NetrServerAliasAdd(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSERVER_ALIAS_INFO InfoStruct
            );
            """
            raise stub.not_served()

        def NetrServerAliasEnum(
            self,
            call: stub.Call,
            /,
            ServerName: str | None,
            InfoStruct: SERVER_ALIAS_ENUM_STRUCT,
            PreferedMaximumLength: int,
            ResumeHandle: int | None,
        ) -> srvsvc.NetrServerAliasEnumResult | Awaitable[srvsvc.NetrServerAliasEnumResult]:
            """NET_API_STATUS NetrServerAliasEnum(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in, out] LPSERVER_ALIAS_ENUM_STRUCT InfoStruct,
                [in] DWORD PreferedMaximumLength,
                [out] LPDWORD TotalEntries,
                [in, out, unique] LPDWORD ResumeHandle
            );
            """
            raise stub.not_served()

        def NetrServerAliasDel(
            self, call: stub.Call, /, ServerName: str | None, Level: int, InfoStruct: SERVER_ALIAS_INFO
        ) -> srvsvc.NetrServerAliasDelResult | int | Awaitable[srvsvc.NetrServerAliasDelResult | int]:
            """NET_API_STATUS NetrServerAliasDel(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSERVER_ALIAS_INFO InfoStruct
            );
            """
            raise stub.not_served()

        def NetrShareDelEx(
            self, call: stub.Call, /, ServerName: str | None, Level: int, ShareInfo: SHARE_INFO
        ) -> srvsvc.NetrShareDelExResult | int | Awaitable[srvsvc.NetrShareDelExResult | int]:
            """NET_API_STATUS NetrShareDelEx(
                [in, string, unique] SRVSVC_HANDLE ServerName,
                [in] DWORD Level,
                [in, switch_is(Level)] LPSHARE_INFO ShareInfo
            );
            """
            raise stub.not_served()


_srvsvc_Opnum0NotUsedOnWire: Final = stub.Operation(
    0, "Opnum0NotUsedOnWire", (), result=srvsvc.Opnum0NotUsedOnWireResult
)
_srvsvc_Opnum1NotUsedOnWire: Final = stub.Operation(
    1, "Opnum1NotUsedOnWire", (), result=srvsvc.Opnum1NotUsedOnWireResult
)
_srvsvc_Opnum2NotUsedOnWire: Final = stub.Operation(
    2, "Opnum2NotUsedOnWire", (), result=srvsvc.Opnum2NotUsedOnWireResult
)
_srvsvc_Opnum3NotUsedOnWire: Final = stub.Operation(
    3, "Opnum3NotUsedOnWire", (), result=srvsvc.Opnum3NotUsedOnWireResult
)
_srvsvc_Opnum4NotUsedOnWire: Final = stub.Operation(
    4, "Opnum4NotUsedOnWire", (), result=srvsvc.Opnum4NotUsedOnWireResult
)
_srvsvc_Opnum5NotUsedOnWire: Final = stub.Operation(
    5, "Opnum5NotUsedOnWire", (), result=srvsvc.Opnum5NotUsedOnWireResult
)
_srvsvc_Opnum6NotUsedOnWire: Final = stub.Operation(
    6, "Opnum6NotUsedOnWire", (), result=srvsvc.Opnum6NotUsedOnWireResult
)
_srvsvc_Opnum7NotUsedOnWire: Final = stub.Operation(
    7, "Opnum7NotUsedOnWire", (), result=srvsvc.Opnum7NotUsedOnWireResult
)
_srvsvc_NetrConnectionEnum: Final = stub.Operation(
    8,
    "NetrConnectionEnum",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Qualifier", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("InfoStruct", ndr.Pointer(CONNECT_ENUM_STRUCT.__ndr__, "ref"), "in,out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("ResumeHandle", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrConnectionEnumResult,
)
_srvsvc_NetrFileEnum: Final = stub.Operation(
    9,
    "NetrFileEnum",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("BasePath", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("UserName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("InfoStruct", ndr.Pointer(FILE_ENUM_STRUCT.__ndr__, "ref"), "in,out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("ResumeHandle", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrFileEnumResult,
)
_srvsvc_NetrFileGetInfo: Final = stub.Operation(
    10,
    "NetrFileGetInfo",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("FileId", ndr.ULONG, "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("InfoStruct", ndr.Pointer(replace(FILE_INFO.__ndr__, switch_is="Level"), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrFileGetInfoResult,
)
_srvsvc_NetrFileClose: Final = stub.Operation(
    11,
    "NetrFileClose",
    (ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"), ndr.Param("FileId", ndr.ULONG, "in")),
    returns=ndr.ULONG,
    result=srvsvc.NetrFileCloseResult,
)
_srvsvc_NetrSessionEnum: Final = stub.Operation(
    12,
    "NetrSessionEnum",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ClientName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("UserName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("InfoStruct", ndr.Pointer(SESSION_ENUM_STRUCT.__ndr__, "ref"), "in,out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("ResumeHandle", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrSessionEnumResult,
)
_srvsvc_NetrSessionDel: Final = stub.Operation(
    13,
    "NetrSessionDel",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ClientName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("UserName", ndr.Pointer(ndr.WSTRING), "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrSessionDelResult,
)
_srvsvc_NetrShareAdd: Final = stub.Operation(
    14,
    "NetrShareAdd",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("InfoStruct", ndr.Pointer(replace(SHARE_INFO.__ndr__, switch_is="Level"), "ref"), "in"),
        ndr.Param("ParmErr", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrShareAddResult,
)
_srvsvc_NetrShareEnum: Final = stub.Operation(
    15,
    "NetrShareEnum",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("InfoStruct", ndr.Pointer(SHARE_ENUM_STRUCT.__ndr__, "ref"), "in,out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("ResumeHandle", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrShareEnumResult,
)
_srvsvc_NetrShareGetInfo: Final = stub.Operation(
    16,
    "NetrShareGetInfo",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("NetName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("InfoStruct", ndr.Pointer(replace(SHARE_INFO.__ndr__, switch_is="Level"), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrShareGetInfoResult,
)
_srvsvc_NetrShareSetInfo: Final = stub.Operation(
    17,
    "NetrShareSetInfo",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("NetName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("ShareInfo", ndr.Pointer(replace(SHARE_INFO.__ndr__, switch_is="Level"), "ref"), "in"),
        ndr.Param("ParmErr", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrShareSetInfoResult,
)
_srvsvc_NetrShareDel: Final = stub.Operation(
    18,
    "NetrShareDel",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("NetName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Reserved", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrShareDelResult,
)
_srvsvc_NetrShareDelSticky: Final = stub.Operation(
    19,
    "NetrShareDelSticky",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("NetName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Reserved", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrShareDelStickyResult,
)
_srvsvc_NetrShareCheck: Final = stub.Operation(
    20,
    "NetrShareCheck",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Device", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Type", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrShareCheckResult,
)
_srvsvc_NetrServerGetInfo: Final = stub.Operation(
    21,
    "NetrServerGetInfo",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("InfoStruct", ndr.Pointer(replace(SERVER_INFO.__ndr__, switch_is="Level"), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrServerGetInfoResult,
)
_srvsvc_NetrServerSetInfo: Final = stub.Operation(
    22,
    "NetrServerSetInfo",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("ServerInfo", ndr.Pointer(replace(SERVER_INFO.__ndr__, switch_is="Level"), "ref"), "in"),
        ndr.Param("ParmErr", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrServerSetInfoResult,
)
_srvsvc_NetrServerDiskEnum: Final = stub.Operation(
    23,
    "NetrServerDiskEnum",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("DiskInfoStruct", ndr.Pointer(DISK_ENUM_CONTAINER.__ndr__, "ref"), "in,out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("ResumeHandle", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrServerDiskEnumResult,
)
_srvsvc_NetrServerStatisticsGet: Final = stub.Operation(
    24,
    "NetrServerStatisticsGet",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Service", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("Options", ndr.ULONG, "in"),
        ndr.Param("InfoStruct", ndr.Pointer(ndr.Pointer(STAT_SERVER_0.__ndr__), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrServerStatisticsGetResult,
)
_srvsvc_NetrServerTransportAdd: Final = stub.Operation(
    25,
    "NetrServerTransportAdd",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("Buffer", ndr.Pointer(SERVER_TRANSPORT_INFO_0.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrServerTransportAddResult,
)
_srvsvc_NetrServerTransportEnum: Final = stub.Operation(
    26,
    "NetrServerTransportEnum",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("InfoStruct", ndr.Pointer(SERVER_XPORT_ENUM_STRUCT.__ndr__, "ref"), "in,out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("ResumeHandle", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrServerTransportEnumResult,
)
_srvsvc_NetrServerTransportDel: Final = stub.Operation(
    27,
    "NetrServerTransportDel",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("Buffer", ndr.Pointer(SERVER_TRANSPORT_INFO_0.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrServerTransportDelResult,
)
_srvsvc_NetrRemoteTOD: Final = stub.Operation(
    28,
    "NetrRemoteTOD",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("BufferPtr", ndr.Pointer(ndr.Pointer(TIME_OF_DAY_INFO.__ndr__), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrRemoteTODResult,
)
_srvsvc_Opnum29NotUsedOnWire: Final = stub.Operation(
    29, "Opnum29NotUsedOnWire", (), result=srvsvc.Opnum29NotUsedOnWireResult
)
_srvsvc_NetprPathType: Final = stub.Operation(
    30,
    "NetprPathType",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("PathName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("PathType", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("Flags", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetprPathTypeResult,
)
_srvsvc_NetprPathCanonicalize: Final = stub.Operation(
    31,
    "NetprPathCanonicalize",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("PathName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Outbuf", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="OutbufLen"),)), "ref"), "out"),
        ndr.Param("OutbufLen", ndr.Ranged(ndr.ULONG, 0, 64000), "in"),
        ndr.Param("Prefix", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("PathType", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
        ndr.Param("Flags", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetprPathCanonicalizeResult,
)
_srvsvc_NetprPathCompare: Final = stub.Operation(
    32,
    "NetprPathCompare",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("PathName1", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("PathName2", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("PathType", ndr.ULONG, "in"),
        ndr.Param("Flags", ndr.ULONG, "in"),
    ),
    returns=ndr.LONG,
    result=srvsvc.NetprPathCompareResult,
)
_srvsvc_NetprNameValidate: Final = stub.Operation(
    33,
    "NetprNameValidate",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Name", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("NameType", ndr.ULONG, "in"),
        ndr.Param("Flags", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetprNameValidateResult,
)
_srvsvc_NetprNameCanonicalize: Final = stub.Operation(
    34,
    "NetprNameCanonicalize",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Name", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Outbuf", ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(size_is="OutbufLen"),)), "ref"), "out"),
        ndr.Param("OutbufLen", ndr.Ranged(ndr.ULONG, 0, 64000), "in"),
        ndr.Param("NameType", ndr.ULONG, "in"),
        ndr.Param("Flags", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetprNameCanonicalizeResult,
)
_srvsvc_NetprNameCompare: Final = stub.Operation(
    35,
    "NetprNameCompare",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Name1", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Name2", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("NameType", ndr.ULONG, "in"),
        ndr.Param("Flags", ndr.ULONG, "in"),
    ),
    returns=ndr.LONG,
    result=srvsvc.NetprNameCompareResult,
)
_srvsvc_NetrShareEnumSticky: Final = stub.Operation(
    36,
    "NetrShareEnumSticky",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("InfoStruct", ndr.Pointer(SHARE_ENUM_STRUCT.__ndr__, "ref"), "in,out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("ResumeHandle", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrShareEnumStickyResult,
)
_srvsvc_NetrShareDelStart: Final = stub.Operation(
    37,
    "NetrShareDelStart",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("NetName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Reserved", ndr.ULONG, "in"),
        ndr.Param("ContextHandle", ndr.Pointer(_SHARE_DEL_HANDLE, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrShareDelStartResult,
)
_srvsvc_NetrShareDelCommit: Final = stub.Operation(
    38,
    "NetrShareDelCommit",
    (ndr.Param("ContextHandle", ndr.Pointer(_SHARE_DEL_HANDLE, "ref"), "in,out"),),
    returns=ndr.ULONG,
    result=srvsvc.NetrShareDelCommitResult,
)
_srvsvc_NetrpGetFileSecurity: Final = stub.Operation(
    39,
    "NetrpGetFileSecurity",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ShareName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("lpFileName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("RequestedInformation", ndr.ULONG, "in"),
        ndr.Param(
            "SecurityDescriptor", ndr.Pointer(ndr.Pointer(ADT_SECURITY_DESCRIPTOR.__ndr__), "ref"), "out"
        ),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrpGetFileSecurityResult,
)
_srvsvc_NetrpSetFileSecurity: Final = stub.Operation(
    40,
    "NetrpSetFileSecurity",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ShareName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("lpFileName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("SecurityInformation", ndr.ULONG, "in"),
        ndr.Param("SecurityDescriptor", ndr.Pointer(ADT_SECURITY_DESCRIPTOR.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrpSetFileSecurityResult,
)
_srvsvc_NetrServerTransportAddEx: Final = stub.Operation(
    41,
    "NetrServerTransportAddEx",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("Buffer", ndr.Pointer(replace(TRANSPORT_INFO.__ndr__, switch_is="Level"), "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrServerTransportAddExResult,
)
_srvsvc_Opnum42NotUsedOnWire: Final = stub.Operation(
    42, "Opnum42NotUsedOnWire", (), result=srvsvc.Opnum42NotUsedOnWireResult
)
_srvsvc_NetrDfsGetVersion: Final = stub.Operation(
    43,
    "NetrDfsGetVersion",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Version", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrDfsGetVersionResult,
)
_srvsvc_NetrDfsCreateLocalPartition: Final = stub.Operation(
    44,
    "NetrDfsCreateLocalPartition",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ShareName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("EntryUid", ndr.Pointer(ndr.GUID, "ref"), "in"),
        ndr.Param("EntryPrefix", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("ShortName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("RelationInfo", ndr.Pointer(NET_DFS_ENTRY_ID_CONTAINER.__ndr__, "ref"), "in"),
        ndr.Param("Force", ndr.LONG, "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrDfsCreateLocalPartitionResult,
)
_srvsvc_NetrDfsDeleteLocalPartition: Final = stub.Operation(
    45,
    "NetrDfsDeleteLocalPartition",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Uid", ndr.Pointer(ndr.GUID, "ref"), "in"),
        ndr.Param("Prefix", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrDfsDeleteLocalPartitionResult,
)
_srvsvc_NetrDfsSetLocalVolumeState: Final = stub.Operation(
    46,
    "NetrDfsSetLocalVolumeState",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Uid", ndr.Pointer(ndr.GUID, "ref"), "in"),
        ndr.Param("Prefix", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("State", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrDfsSetLocalVolumeStateResult,
)
_srvsvc_Opnum47NotUsedOnWire: Final = stub.Operation(
    47, "Opnum47NotUsedOnWire", (), result=srvsvc.Opnum47NotUsedOnWireResult
)
_srvsvc_NetrDfsCreateExitPoint: Final = stub.Operation(
    48,
    "NetrDfsCreateExitPoint",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Uid", ndr.Pointer(ndr.GUID, "ref"), "in"),
        ndr.Param("Prefix", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Type", ndr.ULONG, "in"),
        ndr.Param("ShortPrefixLen", ndr.Ranged(ndr.ULONG, 0, 32), "in"),
        ndr.Param(
            "ShortPrefix",
            ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(size_is="ShortPrefixLen"),)), "ref"),
            "out",
        ),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrDfsCreateExitPointResult,
)
_srvsvc_NetrDfsDeleteExitPoint: Final = stub.Operation(
    49,
    "NetrDfsDeleteExitPoint",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Uid", ndr.Pointer(ndr.GUID, "ref"), "in"),
        ndr.Param("Prefix", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("Type", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrDfsDeleteExitPointResult,
)
_srvsvc_NetrDfsModifyPrefix: Final = stub.Operation(
    50,
    "NetrDfsModifyPrefix",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Uid", ndr.Pointer(ndr.GUID, "ref"), "in"),
        ndr.Param("Prefix", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrDfsModifyPrefixResult,
)
_srvsvc_NetrDfsFixLocalVolume: Final = stub.Operation(
    51,
    "NetrDfsFixLocalVolume",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("VolumeName", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("EntryType", ndr.ULONG, "in"),
        ndr.Param("ServiceType", ndr.ULONG, "in"),
        ndr.Param("StgId", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("EntryUid", ndr.Pointer(ndr.GUID, "ref"), "in"),
        ndr.Param("EntryPrefix", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("RelationInfo", ndr.Pointer(NET_DFS_ENTRY_ID_CONTAINER.__ndr__, "ref"), "in"),
        ndr.Param("CreateDisposition", ndr.ULONG, "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrDfsFixLocalVolumeResult,
)
_srvsvc_NetrDfsManagerReportSiteInfo: Final = stub.Operation(
    52,
    "NetrDfsManagerReportSiteInfo",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("ppSiteInfo", ndr.Pointer(ndr.Pointer(DFS_SITELIST_INFO.__ndr__)), "in,out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrDfsManagerReportSiteInfoResult,
)
_srvsvc_NetrServerTransportDelEx: Final = stub.Operation(
    53,
    "NetrServerTransportDelEx",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("Buffer", ndr.Pointer(replace(TRANSPORT_INFO.__ndr__, switch_is="Level"), "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrServerTransportDelExResult,
)
_srvsvc_NetrServerAliasAdd: Final = stub.Operation(
    54,
    "NetrServerAliasAdd",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param(
            "InfoStruct", ndr.Pointer(replace(SERVER_ALIAS_INFO.__ndr__, switch_is="Level"), "ref"), "in"
        ),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrServerAliasAddResult,
)
_srvsvc_NetrServerAliasEnum: Final = stub.Operation(
    55,
    "NetrServerAliasEnum",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("InfoStruct", ndr.Pointer(SERVER_ALIAS_ENUM_STRUCT.__ndr__, "ref"), "in,out"),
        ndr.Param("PreferedMaximumLength", ndr.ULONG, "in"),
        ndr.Param("TotalEntries", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("ResumeHandle", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrServerAliasEnumResult,
)
_srvsvc_NetrServerAliasDel: Final = stub.Operation(
    56,
    "NetrServerAliasDel",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param(
            "InfoStruct", ndr.Pointer(replace(SERVER_ALIAS_INFO.__ndr__, switch_is="Level"), "ref"), "in"
        ),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrServerAliasDelResult,
)
_srvsvc_NetrShareDelEx: Final = stub.Operation(
    57,
    "NetrShareDelEx",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WSTRING), "in"),
        ndr.Param("Level", ndr.ULONG, "in"),
        ndr.Param("ShareInfo", ndr.Pointer(replace(SHARE_INFO.__ndr__, switch_is="Level"), "ref"), "in"),
    ),
    returns=ndr.ULONG,
    result=srvsvc.NetrShareDelExResult,
)


srvsvc.INTERFACE = stub.Interface(
    "srvsvc",
    SyntaxId.parse("4b324fc8-1670-01d3-1278-5a47bf6ee188", "3.0"),
    (
        _srvsvc_Opnum0NotUsedOnWire,
        _srvsvc_Opnum1NotUsedOnWire,
        _srvsvc_Opnum2NotUsedOnWire,
        _srvsvc_Opnum3NotUsedOnWire,
        _srvsvc_Opnum4NotUsedOnWire,
        _srvsvc_Opnum5NotUsedOnWire,
        _srvsvc_Opnum6NotUsedOnWire,
        _srvsvc_Opnum7NotUsedOnWire,
        _srvsvc_NetrConnectionEnum,
        _srvsvc_NetrFileEnum,
        _srvsvc_NetrFileGetInfo,
        _srvsvc_NetrFileClose,
        _srvsvc_NetrSessionEnum,
        _srvsvc_NetrSessionDel,
        _srvsvc_NetrShareAdd,
        _srvsvc_NetrShareEnum,
        _srvsvc_NetrShareGetInfo,
        _srvsvc_NetrShareSetInfo,
        _srvsvc_NetrShareDel,
        _srvsvc_NetrShareDelSticky,
        _srvsvc_NetrShareCheck,
        _srvsvc_NetrServerGetInfo,
        _srvsvc_NetrServerSetInfo,
        _srvsvc_NetrServerDiskEnum,
        _srvsvc_NetrServerStatisticsGet,
        _srvsvc_NetrServerTransportAdd,
        _srvsvc_NetrServerTransportEnum,
        _srvsvc_NetrServerTransportDel,
        _srvsvc_NetrRemoteTOD,
        _srvsvc_Opnum29NotUsedOnWire,
        _srvsvc_NetprPathType,
        _srvsvc_NetprPathCanonicalize,
        _srvsvc_NetprPathCompare,
        _srvsvc_NetprNameValidate,
        _srvsvc_NetprNameCanonicalize,
        _srvsvc_NetprNameCompare,
        _srvsvc_NetrShareEnumSticky,
        _srvsvc_NetrShareDelStart,
        _srvsvc_NetrShareDelCommit,
        _srvsvc_NetrpGetFileSecurity,
        _srvsvc_NetrpSetFileSecurity,
        _srvsvc_NetrServerTransportAddEx,
        _srvsvc_Opnum42NotUsedOnWire,
        _srvsvc_NetrDfsGetVersion,
        _srvsvc_NetrDfsCreateLocalPartition,
        _srvsvc_NetrDfsDeleteLocalPartition,
        _srvsvc_NetrDfsSetLocalVolumeState,
        _srvsvc_Opnum47NotUsedOnWire,
        _srvsvc_NetrDfsCreateExitPoint,
        _srvsvc_NetrDfsDeleteExitPoint,
        _srvsvc_NetrDfsModifyPrefix,
        _srvsvc_NetrDfsFixLocalVolume,
        _srvsvc_NetrDfsManagerReportSiteInfo,
        _srvsvc_NetrServerTransportDelEx,
        _srvsvc_NetrServerAliasAdd,
        _srvsvc_NetrServerAliasEnum,
        _srvsvc_NetrServerAliasDel,
        _srvsvc_NetrShareDelEx,
    ),
    endpoints=(("ncacn_np", "\\pipe\\srvsvc"),),
)
srvsvc.Client.INTERFACE = srvsvc.INTERFACE
srvsvc.BlockingClient.INTERFACE = srvsvc.INTERFACE
srvsvc.Server.INTERFACE = srvsvc.INTERFACE
