"""Interface winreg of winreg.idl.

Generated from winreg.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""

from __future__ import annotations

from collections.abc import Awaitable
from typing import ClassVar, Final

from dcerpc import ndr, stub
from dcerpc.interfaces import ms_dtyp
from dcerpc.syntax_id import SyntaxId

_RPC_HKEY: Final = ndr.ContextHandleType("RPC_HKEY")


@ndr.record
class RVALENT:
    """typedef struct value_ent {
        PRPC_UNICODE_STRING ve_valuename;
        DWORD ve_valuelen;
        LPDWORD ve_valueptr;
        DWORD ve_type;
    } RVALENT, *PRVALENT;
    """

    __ndr__: ClassVar[ndr.Struct]
    ve_valuename: ms_dtyp.RPC_UNICODE_STRING | None
    ve_valuelen: int
    ve_valueptr: int | None
    ve_type: int


RVALENT.__ndr__ = ndr.Struct(
    RVALENT,
    (
        ndr.Field("ve_valuename", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__)),
        ndr.Field("ve_valuelen", ndr.ULONG),
        ndr.Field("ve_valueptr", ndr.Pointer(ndr.ULONG)),
        ndr.Field("ve_type", ndr.ULONG),
    ),
)


@ndr.record
class RPC_SECURITY_DESCRIPTOR:
    """typedef struct _RPC_SECURITY_DESCRIPTOR {
        [size_is(cbInSecurityDescriptor), length_is(cbOutSecurityDescriptor)] PBYTE lpSecurityDescriptor;
        DWORD cbInSecurityDescriptor;
        DWORD cbOutSecurityDescriptor;
    } RPC_SECURITY_DESCRIPTOR, *PRPC_SECURITY_DESCRIPTOR;
    """

    __ndr__: ClassVar[ndr.Struct]
    lpSecurityDescriptor: bytes | None
    cbInSecurityDescriptor: int = ndr.DERIVED
    cbOutSecurityDescriptor: int = ndr.DERIVED


RPC_SECURITY_DESCRIPTOR.__ndr__ = ndr.Struct(
    RPC_SECURITY_DESCRIPTOR,
    (
        ndr.Field(
            "lpSecurityDescriptor",
            ndr.Pointer(
                ndr.Array(
                    ndr.CHAR,
                    (
                        ndr.Dim(
                            size_is="cbInSecurityDescriptor",
                            length_is="cbOutSecurityDescriptor",
                            varying=True,
                        ),
                    ),
                ),
            ),
        ),
        ndr.Field("cbInSecurityDescriptor", ndr.ULONG),
        ndr.Field("cbOutSecurityDescriptor", ndr.ULONG),
    ),
)


@ndr.record
class RPC_SECURITY_ATTRIBUTES:
    """typedef struct _RPC_SECURITY_ATTRIBUTES {
        DWORD nLength;
        RPC_SECURITY_DESCRIPTOR RpcSecurityDescriptor;
        BOOLEAN bInheritHandle;
    } RPC_SECURITY_ATTRIBUTES, *PRPC_SECURITY_ATTRIBUTES;
    """

    __ndr__: ClassVar[ndr.Struct]
    nLength: int
    RpcSecurityDescriptor: RPC_SECURITY_DESCRIPTOR
    bInheritHandle: int


RPC_SECURITY_ATTRIBUTES.__ndr__ = ndr.Struct(
    RPC_SECURITY_ATTRIBUTES,
    (
        ndr.Field("nLength", ndr.ULONG),
        ndr.Field("RpcSecurityDescriptor", RPC_SECURITY_DESCRIPTOR.__ndr__),
        ndr.Field("bInheritHandle", ndr.CHAR),
    ),
)


RRP_UNICODE_STRING = ms_dtyp.RPC_UNICODE_STRING


class winreg:
    """interface winreg, uuid 338cd001-2244-31f1-aaaa-900038001003, version 1.0."""

    INTERFACE: ClassVar[stub.Interface]

    @ndr.record
    class OpenClassesRootResult(stub.Result):
        """What OpenClassesRoot returns."""

        phKey: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "OpenClassesRoot")

    @ndr.record
    class OpenCurrentUserResult(stub.Result):
        """What OpenCurrentUser returns."""

        phKey: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "OpenCurrentUser")

    @ndr.record
    class OpenLocalMachineResult(stub.Result):
        """What OpenLocalMachine returns."""

        phKey: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "OpenLocalMachine")

    @ndr.record
    class OpenPerformanceDataResult(stub.Result):
        """What OpenPerformanceData returns."""

        phKey: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "OpenPerformanceData")

    @ndr.record
    class OpenUsersResult(stub.Result):
        """What OpenUsers returns."""

        phKey: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "OpenUsers")

    @ndr.record
    class BaseRegCloseKeyResult(stub.Result):
        """What BaseRegCloseKey returns."""

        hKey: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegCloseKey")

    @ndr.record
    class BaseRegCreateKeyResult(stub.Result):
        """What BaseRegCreateKey returns."""

        phkResult: ndr.ContextHandle | None
        lpdwDisposition: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegCreateKey")

    @ndr.record
    class BaseRegDeleteKeyResult(stub.Result):
        """What BaseRegDeleteKey returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegDeleteKey")

    @ndr.record
    class BaseRegDeleteValueResult(stub.Result):
        """What BaseRegDeleteValue returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegDeleteValue")

    @ndr.record
    class BaseRegEnumKeyResult(stub.Result):
        """What BaseRegEnumKey returns."""

        lpNameOut: ms_dtyp.RPC_UNICODE_STRING
        lplpClassOut: ms_dtyp.RPC_UNICODE_STRING | None
        lpftLastWriteTime: ms_dtyp.FILETIME | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegEnumKey")

    @ndr.record
    class BaseRegEnumValueResult(stub.Result):
        """What BaseRegEnumValue returns."""

        lpValueNameOut: ms_dtyp.RPC_UNICODE_STRING
        lpType: int | None
        lpData: bytes | None
        lpcbData: int | None
        lpcbLen: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegEnumValue")

    @ndr.record
    class BaseRegFlushKeyResult(stub.Result):
        """What BaseRegFlushKey returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegFlushKey")

    @ndr.record
    class BaseRegGetKeySecurityResult(stub.Result):
        """What BaseRegGetKeySecurity returns."""

        pRpcSecurityDescriptorOut: RPC_SECURITY_DESCRIPTOR
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegGetKeySecurity")

    @ndr.record
    class BaseRegLoadKeyResult(stub.Result):
        """What BaseRegLoadKey returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegLoadKey")

    @ndr.record
    class Opnum14NotImplementedResult(stub.Result):
        """What Opnum14NotImplemented returns."""

    @ndr.record
    class BaseRegOpenKeyResult(stub.Result):
        """What BaseRegOpenKey returns."""

        phkResult: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegOpenKey")

    @ndr.record
    class BaseRegQueryInfoKeyResult(stub.Result):
        """What BaseRegQueryInfoKey returns."""

        lpClassOut: ms_dtyp.RPC_UNICODE_STRING
        lpcSubKeys: int
        lpcbMaxSubKeyLen: int
        lpcbMaxClassLen: int
        lpcValues: int
        lpcbMaxValueNameLen: int
        lpcbMaxValueLen: int
        lpcbSecurityDescriptor: int
        lpftLastWriteTime: ms_dtyp.FILETIME
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegQueryInfoKey")

    @ndr.record
    class BaseRegQueryValueResult(stub.Result):
        """What BaseRegQueryValue returns."""

        lpType: int | None
        lpData: bytes | None
        lpcbData: int | None
        lpcbLen: int | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegQueryValue")

    @ndr.record
    class BaseRegReplaceKeyResult(stub.Result):
        """What BaseRegReplaceKey returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegReplaceKey")

    @ndr.record
    class BaseRegRestoreKeyResult(stub.Result):
        """What BaseRegRestoreKey returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegRestoreKey")

    @ndr.record
    class BaseRegSaveKeyResult(stub.Result):
        """What BaseRegSaveKey returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegSaveKey")

    @ndr.record
    class BaseRegSetKeySecurityResult(stub.Result):
        """What BaseRegSetKeySecurity returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegSetKeySecurity")

    @ndr.record
    class BaseRegSetValueResult(stub.Result):
        """What BaseRegSetValue returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegSetValue")

    @ndr.record
    class BaseRegUnLoadKeyResult(stub.Result):
        """What BaseRegUnLoadKey returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegUnLoadKey")

    @ndr.record
    class Opnum24NotImplementedResult(stub.Result):
        """What Opnum24NotImplemented returns."""

    @ndr.record
    class Opnum25NotImplementedResult(stub.Result):
        """What Opnum25NotImplemented returns."""

    @ndr.record
    class BaseRegGetVersionResult(stub.Result):
        """What BaseRegGetVersion returns."""

        lpdwVersion: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegGetVersion")

    @ndr.record
    class OpenCurrentConfigResult(stub.Result):
        """What OpenCurrentConfig returns."""

        phKey: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "OpenCurrentConfig")

    @ndr.record
    class Opnum28NotImplementedResult(stub.Result):
        """What Opnum28NotImplemented returns."""

    @ndr.record
    class BaseRegQueryMultipleValuesResult(stub.Result):
        """What BaseRegQueryMultipleValues returns."""

        val_listOut: list[RVALENT]
        lpvalueBuf: bytes | None
        ldwTotsize: int = ndr.DERIVED
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegQueryMultipleValues")

    @ndr.record
    class Opnum30NotImplementedResult(stub.Result):
        """What Opnum30NotImplemented returns."""

    @ndr.record
    class BaseRegSaveKeyExResult(stub.Result):
        """What BaseRegSaveKeyEx returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegSaveKeyEx")

    @ndr.record
    class OpenPerformanceTextResult(stub.Result):
        """What OpenPerformanceText returns."""

        phKey: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "OpenPerformanceText")

    @ndr.record
    class OpenPerformanceNlsTextResult(stub.Result):
        """What OpenPerformanceNlsText returns."""

        phKey: ndr.ContextHandle | None
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "OpenPerformanceNlsText")

    @ndr.record
    class BaseRegQueryMultipleValues2Result(stub.Result):
        """What BaseRegQueryMultipleValues2 returns."""

        val_listOut: list[RVALENT]
        lpvalueBuf: bytes | None
        ldwRequiredSize: int
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegQueryMultipleValues2")

    @ndr.record
    class BaseRegDeleteKeyExResult(stub.Result):
        """What BaseRegDeleteKeyEx returns."""

        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "BaseRegDeleteKeyEx")

    class Client(stub.Client):
        """asyncio client of winreg."""

        __slots__ = ()

        async def OpenClassesRoot(
            self, *, ServerName: int | None, samDesired: int
        ) -> winreg.OpenClassesRootResult:
            """error_status_t OpenClassesRoot(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return await self._binding.call(
                winreg.INTERFACE, _winreg_OpenClassesRoot, (ServerName, samDesired), self._options
            )

        async def OpenCurrentUser(
            self, *, ServerName: int | None, samDesired: int
        ) -> winreg.OpenCurrentUserResult:
            """error_status_t OpenCurrentUser(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return await self._binding.call(
                winreg.INTERFACE, _winreg_OpenCurrentUser, (ServerName, samDesired), self._options
            )

        async def OpenLocalMachine(
            self, *, ServerName: int | None, samDesired: int
        ) -> winreg.OpenLocalMachineResult:
            """error_status_t OpenLocalMachine(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return await self._binding.call(
                winreg.INTERFACE, _winreg_OpenLocalMachine, (ServerName, samDesired), self._options
            )

        async def OpenPerformanceData(
            self, *, ServerName: int | None, samDesired: int
        ) -> winreg.OpenPerformanceDataResult:
            """error_status_t OpenPerformanceData(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return await self._binding.call(
                winreg.INTERFACE, _winreg_OpenPerformanceData, (ServerName, samDesired), self._options
            )

        async def OpenUsers(self, *, ServerName: int | None, samDesired: int) -> winreg.OpenUsersResult:
            """error_status_t OpenUsers(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return await self._binding.call(
                winreg.INTERFACE, _winreg_OpenUsers, (ServerName, samDesired), self._options
            )

        async def BaseRegCloseKey(self, *, hKey: ndr.ContextHandle | None) -> winreg.BaseRegCloseKeyResult:
            """error_status_t BaseRegCloseKey([in, out] PRPC_HKEY hKey);"""
            return await self._binding.call(winreg.INTERFACE, _winreg_BaseRegCloseKey, (hKey,), self._options)

        async def BaseRegCreateKey(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            lpClass: ms_dtyp.RPC_UNICODE_STRING,
            dwOptions: int,
            samDesired: int,
            lpSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
            lpdwDisposition: int | None,
        ) -> winreg.BaseRegCreateKeyResult:
            """error_status_t BaseRegCreateKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] PRRP_UNICODE_STRING lpClass,
                [in] DWORD dwOptions,
                [in] REGSAM samDesired,
                [in, unique] PRPC_SECURITY_ATTRIBUTES lpSecurityAttributes,
                [out] PRPC_HKEY phkResult,
                [in, out, unique] LPDWORD lpdwDisposition
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegCreateKey,
                (hKey, lpSubKey, lpClass, dwOptions, samDesired, lpSecurityAttributes, lpdwDisposition),
                self._options,
            )

        async def BaseRegDeleteKey(
            self, *, hKey: ndr.ContextHandle | None, lpSubKey: ms_dtyp.RPC_UNICODE_STRING
        ) -> winreg.BaseRegDeleteKeyResult:
            """error_status_t BaseRegDeleteKey([in] RPC_HKEY hKey, [in] PRRP_UNICODE_STRING lpSubKey);"""
            return await self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegDeleteKey, (hKey, lpSubKey), self._options
            )

        async def BaseRegDeleteValue(
            self, *, hKey: ndr.ContextHandle | None, lpValueName: ms_dtyp.RPC_UNICODE_STRING
        ) -> winreg.BaseRegDeleteValueResult:
            """error_status_t BaseRegDeleteValue([in] RPC_HKEY hKey, [in] PRRP_UNICODE_STRING lpValueName);"""
            return await self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegDeleteValue, (hKey, lpValueName), self._options
            )

        async def BaseRegEnumKey(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            dwIndex: int,
            lpNameIn: ms_dtyp.RPC_UNICODE_STRING,
            lpClassIn: ms_dtyp.RPC_UNICODE_STRING | None,
            lpftLastWriteTime: ms_dtyp.FILETIME | None,
        ) -> winreg.BaseRegEnumKeyResult:
            """error_status_t BaseRegEnumKey(
                [in] RPC_HKEY hKey,
                [in] DWORD dwIndex,
                [in] PRRP_UNICODE_STRING lpNameIn,
                [out] PRRP_UNICODE_STRING lpNameOut,
                [in, unique] PRRP_UNICODE_STRING lpClassIn,
                [out] PRPC_UNICODE_STRING *lplpClassOut,
                [in, out, unique] PFILETIME lpftLastWriteTime
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegEnumKey,
                (hKey, dwIndex, lpNameIn, lpClassIn, lpftLastWriteTime),
                self._options,
            )

        async def BaseRegEnumValue(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            dwIndex: int,
            lpValueNameIn: ms_dtyp.RPC_UNICODE_STRING,
            lpType: int | None,
            lpData: bytes | None,
            lpcbData: int | None,
            lpcbLen: int | None,
        ) -> winreg.BaseRegEnumValueResult:
            """error_status_t BaseRegEnumValue(
                [in] RPC_HKEY hKey,
                [in] DWORD dwIndex,
                [in] PRRP_UNICODE_STRING lpValueNameIn,
                [out] PRPC_UNICODE_STRING lpValueNameOut,
                [in, out, unique] LPDWORD lpType,
                [in, out, unique, size_is(lpcbData ? *lpcbData : 0), length_is(lpcbLen ? *lpcbLen : 0),
                    range(0, 0x4000000)] LPBYTE lpData,
                [in, out, unique] LPDWORD lpcbData,
                [in, out, unique] LPDWORD lpcbLen
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegEnumValue,
                (hKey, dwIndex, lpValueNameIn, lpType, lpData, lpcbData, lpcbLen),
                self._options,
            )

        async def BaseRegFlushKey(self, *, hKey: ndr.ContextHandle | None) -> winreg.BaseRegFlushKeyResult:
            """error_status_t BaseRegFlushKey([in] RPC_HKEY hKey);"""
            return await self._binding.call(winreg.INTERFACE, _winreg_BaseRegFlushKey, (hKey,), self._options)

        async def BaseRegGetKeySecurity(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            SecurityInformation: int,
            pRpcSecurityDescriptorIn: RPC_SECURITY_DESCRIPTOR,
        ) -> winreg.BaseRegGetKeySecurityResult:
            """error_status_t BaseRegGetKeySecurity(
                [in] RPC_HKEY hKey,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PRPC_SECURITY_DESCRIPTOR pRpcSecurityDescriptorIn,
                [out] PRPC_SECURITY_DESCRIPTOR pRpcSecurityDescriptorOut
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegGetKeySecurity,
                (hKey, SecurityInformation, pRpcSecurityDescriptorIn),
                self._options,
            )

        async def BaseRegLoadKey(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            lpFile: ms_dtyp.RPC_UNICODE_STRING,
        ) -> winreg.BaseRegLoadKeyResult:
            """error_status_t BaseRegLoadKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] PRRP_UNICODE_STRING lpFile
            );
            """
            return await self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegLoadKey, (hKey, lpSubKey, lpFile), self._options
            )

        async def Opnum14NotImplemented(self) -> winreg.Opnum14NotImplementedResult:
            """void Opnum14NotImplemented();"""
            return await self._binding.call(
                winreg.INTERFACE, _winreg_Opnum14NotImplemented, (), self._options
            )

        async def BaseRegOpenKey(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            dwOptions: int,
            samDesired: int,
        ) -> winreg.BaseRegOpenKeyResult:
            """error_status_t BaseRegOpenKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] DWORD dwOptions,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phkResult
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegOpenKey,
                (hKey, lpSubKey, dwOptions, samDesired),
                self._options,
            )

        async def BaseRegQueryInfoKey(
            self, *, hKey: ndr.ContextHandle | None, lpClassIn: ms_dtyp.RPC_UNICODE_STRING
        ) -> winreg.BaseRegQueryInfoKeyResult:
            """error_status_t BaseRegQueryInfoKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpClassIn,
                [out] PRPC_UNICODE_STRING lpClassOut,
                [out] LPDWORD lpcSubKeys,
                [out] LPDWORD lpcbMaxSubKeyLen,
                [out] LPDWORD lpcbMaxClassLen,
                [out] LPDWORD lpcValues,
                [out] LPDWORD lpcbMaxValueNameLen,
                [out] LPDWORD lpcbMaxValueLen,
                [out] LPDWORD lpcbSecurityDescriptor,
                [out] PFILETIME lpftLastWriteTime
            );
            """
            return await self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegQueryInfoKey, (hKey, lpClassIn), self._options
            )

        async def BaseRegQueryValue(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpValueName: ms_dtyp.RPC_UNICODE_STRING,
            lpType: int | None,
            lpData: bytes | None,
            lpcbData: int | None,
            lpcbLen: int | None,
        ) -> winreg.BaseRegQueryValueResult:
            """error_status_t BaseRegQueryValue(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpValueName,
                [in, out, unique] LPDWORD lpType,
                [in, out, unique, size_is(lpcbData ? *lpcbData : 0), length_is(lpcbLen ? *lpcbLen : 0),
                    range(0, 0x4000000)] LPBYTE lpData,
                [in, out, unique] LPDWORD lpcbData,
                [in, out, unique] LPDWORD lpcbLen
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegQueryValue,
                (hKey, lpValueName, lpType, lpData, lpcbData, lpcbLen),
                self._options,
            )

        async def BaseRegReplaceKey(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            lpNewFile: ms_dtyp.RPC_UNICODE_STRING,
            lpOldFile: ms_dtyp.RPC_UNICODE_STRING,
        ) -> winreg.BaseRegReplaceKeyResult:
            """error_status_t BaseRegReplaceKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] PRRP_UNICODE_STRING lpNewFile,
                [in] PRRP_UNICODE_STRING lpOldFile
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegReplaceKey,
                (hKey, lpSubKey, lpNewFile, lpOldFile),
                self._options,
            )

        async def BaseRegRestoreKey(
            self, *, hKey: ndr.ContextHandle | None, lpFile: ms_dtyp.RPC_UNICODE_STRING, Flags: int
        ) -> winreg.BaseRegRestoreKeyResult:
            """error_status_t BaseRegRestoreKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpFile,
                [in] DWORD Flags
            );
            """
            return await self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegRestoreKey, (hKey, lpFile, Flags), self._options
            )

        async def BaseRegSaveKey(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpFile: ms_dtyp.RPC_UNICODE_STRING,
            pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
        ) -> winreg.BaseRegSaveKeyResult:
            """error_status_t BaseRegSaveKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpFile,
                [in, unique] PRPC_SECURITY_ATTRIBUTES pSecurityAttributes
            );
            """
            return await self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegSaveKey, (hKey, lpFile, pSecurityAttributes), self._options
            )

        async def BaseRegSetKeySecurity(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            SecurityInformation: int,
            pRpcSecurityDescriptor: RPC_SECURITY_DESCRIPTOR,
        ) -> winreg.BaseRegSetKeySecurityResult:
            """error_status_t BaseRegSetKeySecurity(
                [in] RPC_HKEY hKey,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PRPC_SECURITY_DESCRIPTOR pRpcSecurityDescriptor
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegSetKeySecurity,
                (hKey, SecurityInformation, pRpcSecurityDescriptor),
                self._options,
            )

        async def BaseRegSetValue(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpValueName: ms_dtyp.RPC_UNICODE_STRING,
            dwType: int,
            lpData: bytes,
            cbData: int = ndr.DERIVED,
        ) -> winreg.BaseRegSetValueResult:
            """error_status_t BaseRegSetValue(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpValueName,
                [in] DWORD dwType,
                [in, size_is(cbData)] LPBYTE lpData,
                [in] DWORD cbData
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegSetValue,
                (hKey, lpValueName, dwType, lpData, cbData),
                self._options,
            )

        async def BaseRegUnLoadKey(
            self, *, hKey: ndr.ContextHandle | None, lpSubKey: ms_dtyp.RPC_UNICODE_STRING
        ) -> winreg.BaseRegUnLoadKeyResult:
            """error_status_t BaseRegUnLoadKey([in] RPC_HKEY hKey, [in] PRRP_UNICODE_STRING lpSubKey);"""
            return await self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegUnLoadKey, (hKey, lpSubKey), self._options
            )

        async def Opnum24NotImplemented(self) -> winreg.Opnum24NotImplementedResult:
            """void Opnum24NotImplemented();"""
            return await self._binding.call(
                winreg.INTERFACE, _winreg_Opnum24NotImplemented, (), self._options
            )

        async def Opnum25NotImplemented(self) -> winreg.Opnum25NotImplementedResult:
            """void Opnum25NotImplemented();"""
            return await self._binding.call(
                winreg.INTERFACE, _winreg_Opnum25NotImplemented, (), self._options
            )

        async def BaseRegGetVersion(
            self, *, hKey: ndr.ContextHandle | None
        ) -> winreg.BaseRegGetVersionResult:
            """error_status_t BaseRegGetVersion([in] RPC_HKEY hKey, [out] LPDWORD lpdwVersion);"""
            return await self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegGetVersion, (hKey,), self._options
            )

        async def OpenCurrentConfig(
            self, *, ServerName: int | None, samDesired: int
        ) -> winreg.OpenCurrentConfigResult:
            """error_status_t OpenCurrentConfig(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return await self._binding.call(
                winreg.INTERFACE, _winreg_OpenCurrentConfig, (ServerName, samDesired), self._options
            )

        async def Opnum28NotImplemented(self) -> winreg.Opnum28NotImplementedResult:
            """void Opnum28NotImplemented();"""
            return await self._binding.call(
                winreg.INTERFACE, _winreg_Opnum28NotImplemented, (), self._options
            )

        async def BaseRegQueryMultipleValues(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            val_listIn: list[RVALENT],
            num_vals: int = ndr.DERIVED,
            lpvalueBuf: bytes | None,
            ldwTotsize: int = ndr.DERIVED,
        ) -> winreg.BaseRegQueryMultipleValuesResult:
            """error_status_t BaseRegQueryMultipleValues(
                [in] RPC_HKEY hKey,
                [in, size_is(num_vals), length_is(num_vals)] PRVALENT val_listIn,
                [out, size_is(num_vals), length_is(num_vals)] PRVALENT val_listOut,
                [in] DWORD num_vals,
                [in, out, unique, size_is(*ldwTotsize), length_is(*ldwTotsize)] char *lpvalueBuf,
                [in, out, ref] LPDWORD ldwTotsize
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegQueryMultipleValues,
                (hKey, val_listIn, num_vals, lpvalueBuf, ldwTotsize),
                self._options,
            )

        async def Opnum30NotImplemented(self) -> winreg.Opnum30NotImplementedResult:
            """void Opnum30NotImplemented();"""
            return await self._binding.call(
                winreg.INTERFACE, _winreg_Opnum30NotImplemented, (), self._options
            )

        async def BaseRegSaveKeyEx(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpFile: ms_dtyp.RPC_UNICODE_STRING,
            pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
            Flags: int,
        ) -> winreg.BaseRegSaveKeyExResult:
            """error_status_t BaseRegSaveKeyEx(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpFile,
                [in, unique] PRPC_SECURITY_ATTRIBUTES pSecurityAttributes,
                [in] DWORD Flags
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegSaveKeyEx,
                (hKey, lpFile, pSecurityAttributes, Flags),
                self._options,
            )

        async def OpenPerformanceText(
            self, *, ServerName: int | None, samDesired: int
        ) -> winreg.OpenPerformanceTextResult:
            """error_status_t OpenPerformanceText(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return await self._binding.call(
                winreg.INTERFACE, _winreg_OpenPerformanceText, (ServerName, samDesired), self._options
            )

        async def OpenPerformanceNlsText(
            self, *, ServerName: int | None, samDesired: int
        ) -> winreg.OpenPerformanceNlsTextResult:
            """error_status_t OpenPerformanceNlsText(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return await self._binding.call(
                winreg.INTERFACE, _winreg_OpenPerformanceNlsText, (ServerName, samDesired), self._options
            )

        async def BaseRegQueryMultipleValues2(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            val_listIn: list[RVALENT],
            num_vals: int = ndr.DERIVED,
            lpvalueBuf: bytes | None,
            ldwTotsize: int = ndr.DERIVED,
        ) -> winreg.BaseRegQueryMultipleValues2Result:
            """error_status_t BaseRegQueryMultipleValues2(
                [in] RPC_HKEY hKey,
                [in, size_is(num_vals), length_is(num_vals)] PRVALENT val_listIn,
                [out, size_is(num_vals), length_is(num_vals)] PRVALENT val_listOut,
                [in] DWORD num_vals,
                [in, out, unique, size_is(*ldwTotsize), length_is(*ldwTotsize)] char *lpvalueBuf,
                [in] LPDWORD ldwTotsize,
                [out] LPDWORD ldwRequiredSize
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegQueryMultipleValues2,
                (hKey, val_listIn, num_vals, lpvalueBuf, ldwTotsize),
                self._options,
            )

        async def BaseRegDeleteKeyEx(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            AccessMask: int,
            Reserved: int,
        ) -> winreg.BaseRegDeleteKeyExResult:
            """error_status_t BaseRegDeleteKeyEx(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] REGSAM AccessMask,
                [in] DWORD Reserved
            );
            """
            return await self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegDeleteKeyEx,
                (hKey, lpSubKey, AccessMask, Reserved),
                self._options,
            )

    class BlockingClient(stub.BlockingClient):
        """Blocking client of winreg."""

        __slots__ = ()

        def OpenClassesRoot(self, *, ServerName: int | None, samDesired: int) -> winreg.OpenClassesRootResult:
            """error_status_t OpenClassesRoot(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return self._binding.call(
                winreg.INTERFACE, _winreg_OpenClassesRoot, (ServerName, samDesired), self._options
            )

        def OpenCurrentUser(self, *, ServerName: int | None, samDesired: int) -> winreg.OpenCurrentUserResult:
            """error_status_t OpenCurrentUser(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return self._binding.call(
                winreg.INTERFACE, _winreg_OpenCurrentUser, (ServerName, samDesired), self._options
            )

        def OpenLocalMachine(
            self, *, ServerName: int | None, samDesired: int
        ) -> winreg.OpenLocalMachineResult:
            """error_status_t OpenLocalMachine(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return self._binding.call(
                winreg.INTERFACE, _winreg_OpenLocalMachine, (ServerName, samDesired), self._options
            )

        def OpenPerformanceData(
            self, *, ServerName: int | None, samDesired: int
        ) -> winreg.OpenPerformanceDataResult:
            """error_status_t OpenPerformanceData(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return self._binding.call(
                winreg.INTERFACE, _winreg_OpenPerformanceData, (ServerName, samDesired), self._options
            )

        def OpenUsers(self, *, ServerName: int | None, samDesired: int) -> winreg.OpenUsersResult:
            """error_status_t OpenUsers(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return self._binding.call(
                winreg.INTERFACE, _winreg_OpenUsers, (ServerName, samDesired), self._options
            )

        def BaseRegCloseKey(self, *, hKey: ndr.ContextHandle | None) -> winreg.BaseRegCloseKeyResult:
            """error_status_t BaseRegCloseKey([in, out] PRPC_HKEY hKey);"""
            return self._binding.call(winreg.INTERFACE, _winreg_BaseRegCloseKey, (hKey,), self._options)

        def BaseRegCreateKey(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            lpClass: ms_dtyp.RPC_UNICODE_STRING,
            dwOptions: int,
            samDesired: int,
            lpSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
            lpdwDisposition: int | None,
        ) -> winreg.BaseRegCreateKeyResult:
            """error_status_t BaseRegCreateKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] PRRP_UNICODE_STRING lpClass,
                [in] DWORD dwOptions,
                [in] REGSAM samDesired,
                [in, unique] PRPC_SECURITY_ATTRIBUTES lpSecurityAttributes,
                [out] PRPC_HKEY phkResult,
                [in, out, unique] LPDWORD lpdwDisposition
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegCreateKey,
                (hKey, lpSubKey, lpClass, dwOptions, samDesired, lpSecurityAttributes, lpdwDisposition),
                self._options,
            )

        def BaseRegDeleteKey(
            self, *, hKey: ndr.ContextHandle | None, lpSubKey: ms_dtyp.RPC_UNICODE_STRING
        ) -> winreg.BaseRegDeleteKeyResult:
            """error_status_t BaseRegDeleteKey([in] RPC_HKEY hKey, [in] PRRP_UNICODE_STRING lpSubKey);"""
            return self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegDeleteKey, (hKey, lpSubKey), self._options
            )

        def BaseRegDeleteValue(
            self, *, hKey: ndr.ContextHandle | None, lpValueName: ms_dtyp.RPC_UNICODE_STRING
        ) -> winreg.BaseRegDeleteValueResult:
            """error_status_t BaseRegDeleteValue([in] RPC_HKEY hKey, [in] PRRP_UNICODE_STRING lpValueName);"""
            return self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegDeleteValue, (hKey, lpValueName), self._options
            )

        def BaseRegEnumKey(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            dwIndex: int,
            lpNameIn: ms_dtyp.RPC_UNICODE_STRING,
            lpClassIn: ms_dtyp.RPC_UNICODE_STRING | None,
            lpftLastWriteTime: ms_dtyp.FILETIME | None,
        ) -> winreg.BaseRegEnumKeyResult:
            """error_status_t BaseRegEnumKey(
                [in] RPC_HKEY hKey,
                [in] DWORD dwIndex,
                [in] PRRP_UNICODE_STRING lpNameIn,
                [out] PRRP_UNICODE_STRING lpNameOut,
                [in, unique] PRRP_UNICODE_STRING lpClassIn,
                [out] PRPC_UNICODE_STRING *lplpClassOut,
                [in, out, unique] PFILETIME lpftLastWriteTime
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegEnumKey,
                (hKey, dwIndex, lpNameIn, lpClassIn, lpftLastWriteTime),
                self._options,
            )

        def BaseRegEnumValue(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            dwIndex: int,
            lpValueNameIn: ms_dtyp.RPC_UNICODE_STRING,
            lpType: int | None,
            lpData: bytes | None,
            lpcbData: int | None,
            lpcbLen: int | None,
        ) -> winreg.BaseRegEnumValueResult:
            """error_status_t BaseRegEnumValue(
                [in] RPC_HKEY hKey,
                [in] DWORD dwIndex,
                [in] PRRP_UNICODE_STRING lpValueNameIn,
                [out] PRPC_UNICODE_STRING lpValueNameOut,
                [in, out, unique] LPDWORD lpType,
                [in, out, unique, size_is(lpcbData ? *lpcbData : 0), length_is(lpcbLen ? *lpcbLen : 0),
                    range(0, 0x4000000)] LPBYTE lpData,
                [in, out, unique] LPDWORD lpcbData,
                [in, out, unique] LPDWORD lpcbLen
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegEnumValue,
                (hKey, dwIndex, lpValueNameIn, lpType, lpData, lpcbData, lpcbLen),
                self._options,
            )

        def BaseRegFlushKey(self, *, hKey: ndr.ContextHandle | None) -> winreg.BaseRegFlushKeyResult:
            """error_status_t BaseRegFlushKey([in] RPC_HKEY hKey);"""
            return self._binding.call(winreg.INTERFACE, _winreg_BaseRegFlushKey, (hKey,), self._options)

        def BaseRegGetKeySecurity(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            SecurityInformation: int,
            pRpcSecurityDescriptorIn: RPC_SECURITY_DESCRIPTOR,
        ) -> winreg.BaseRegGetKeySecurityResult:
            """error_status_t BaseRegGetKeySecurity(
                [in] RPC_HKEY hKey,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PRPC_SECURITY_DESCRIPTOR pRpcSecurityDescriptorIn,
                [out] PRPC_SECURITY_DESCRIPTOR pRpcSecurityDescriptorOut
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegGetKeySecurity,
                (hKey, SecurityInformation, pRpcSecurityDescriptorIn),
                self._options,
            )

        def BaseRegLoadKey(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            lpFile: ms_dtyp.RPC_UNICODE_STRING,
        ) -> winreg.BaseRegLoadKeyResult:
            """error_status_t BaseRegLoadKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] PRRP_UNICODE_STRING lpFile
            );
            """
            return self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegLoadKey, (hKey, lpSubKey, lpFile), self._options
            )

        def Opnum14NotImplemented(self) -> winreg.Opnum14NotImplementedResult:
            """void Opnum14NotImplemented();"""
            return self._binding.call(winreg.INTERFACE, _winreg_Opnum14NotImplemented, (), self._options)

        def BaseRegOpenKey(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            dwOptions: int,
            samDesired: int,
        ) -> winreg.BaseRegOpenKeyResult:
            """error_status_t BaseRegOpenKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] DWORD dwOptions,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phkResult
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegOpenKey,
                (hKey, lpSubKey, dwOptions, samDesired),
                self._options,
            )

        def BaseRegQueryInfoKey(
            self, *, hKey: ndr.ContextHandle | None, lpClassIn: ms_dtyp.RPC_UNICODE_STRING
        ) -> winreg.BaseRegQueryInfoKeyResult:
            """error_status_t BaseRegQueryInfoKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpClassIn,
                [out] PRPC_UNICODE_STRING lpClassOut,
                [out] LPDWORD lpcSubKeys,
                [out] LPDWORD lpcbMaxSubKeyLen,
                [out] LPDWORD lpcbMaxClassLen,
                [out] LPDWORD lpcValues,
                [out] LPDWORD lpcbMaxValueNameLen,
                [out] LPDWORD lpcbMaxValueLen,
                [out] LPDWORD lpcbSecurityDescriptor,
                [out] PFILETIME lpftLastWriteTime
            );
            """
            return self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegQueryInfoKey, (hKey, lpClassIn), self._options
            )

        def BaseRegQueryValue(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpValueName: ms_dtyp.RPC_UNICODE_STRING,
            lpType: int | None,
            lpData: bytes | None,
            lpcbData: int | None,
            lpcbLen: int | None,
        ) -> winreg.BaseRegQueryValueResult:
            """error_status_t BaseRegQueryValue(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpValueName,
                [in, out, unique] LPDWORD lpType,
                [in, out, unique, size_is(lpcbData ? *lpcbData : 0), length_is(lpcbLen ? *lpcbLen : 0),
                    range(0, 0x4000000)] LPBYTE lpData,
                [in, out, unique] LPDWORD lpcbData,
                [in, out, unique] LPDWORD lpcbLen
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegQueryValue,
                (hKey, lpValueName, lpType, lpData, lpcbData, lpcbLen),
                self._options,
            )

        def BaseRegReplaceKey(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            lpNewFile: ms_dtyp.RPC_UNICODE_STRING,
            lpOldFile: ms_dtyp.RPC_UNICODE_STRING,
        ) -> winreg.BaseRegReplaceKeyResult:
            """error_status_t BaseRegReplaceKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] PRRP_UNICODE_STRING lpNewFile,
                [in] PRRP_UNICODE_STRING lpOldFile
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegReplaceKey,
                (hKey, lpSubKey, lpNewFile, lpOldFile),
                self._options,
            )

        def BaseRegRestoreKey(
            self, *, hKey: ndr.ContextHandle | None, lpFile: ms_dtyp.RPC_UNICODE_STRING, Flags: int
        ) -> winreg.BaseRegRestoreKeyResult:
            """error_status_t BaseRegRestoreKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpFile,
                [in] DWORD Flags
            );
            """
            return self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegRestoreKey, (hKey, lpFile, Flags), self._options
            )

        def BaseRegSaveKey(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpFile: ms_dtyp.RPC_UNICODE_STRING,
            pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
        ) -> winreg.BaseRegSaveKeyResult:
            """error_status_t BaseRegSaveKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpFile,
                [in, unique] PRPC_SECURITY_ATTRIBUTES pSecurityAttributes
            );
            """
            return self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegSaveKey, (hKey, lpFile, pSecurityAttributes), self._options
            )

        def BaseRegSetKeySecurity(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            SecurityInformation: int,
            pRpcSecurityDescriptor: RPC_SECURITY_DESCRIPTOR,
        ) -> winreg.BaseRegSetKeySecurityResult:
            """error_status_t BaseRegSetKeySecurity(
                [in] RPC_HKEY hKey,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PRPC_SECURITY_DESCRIPTOR pRpcSecurityDescriptor
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegSetKeySecurity,
                (hKey, SecurityInformation, pRpcSecurityDescriptor),
                self._options,
            )

        def BaseRegSetValue(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpValueName: ms_dtyp.RPC_UNICODE_STRING,
            dwType: int,
            lpData: bytes,
            cbData: int = ndr.DERIVED,
        ) -> winreg.BaseRegSetValueResult:
            """error_status_t BaseRegSetValue(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpValueName,
                [in] DWORD dwType,
                [in, size_is(cbData)] LPBYTE lpData,
                [in] DWORD cbData
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegSetValue,
                (hKey, lpValueName, dwType, lpData, cbData),
                self._options,
            )

        def BaseRegUnLoadKey(
            self, *, hKey: ndr.ContextHandle | None, lpSubKey: ms_dtyp.RPC_UNICODE_STRING
        ) -> winreg.BaseRegUnLoadKeyResult:
            """error_status_t BaseRegUnLoadKey([in] RPC_HKEY hKey, [in] PRRP_UNICODE_STRING lpSubKey);"""
            return self._binding.call(
                winreg.INTERFACE, _winreg_BaseRegUnLoadKey, (hKey, lpSubKey), self._options
            )

        def Opnum24NotImplemented(self) -> winreg.Opnum24NotImplementedResult:
            """void Opnum24NotImplemented();"""
            return self._binding.call(winreg.INTERFACE, _winreg_Opnum24NotImplemented, (), self._options)

        def Opnum25NotImplemented(self) -> winreg.Opnum25NotImplementedResult:
            """void Opnum25NotImplemented();"""
            return self._binding.call(winreg.INTERFACE, _winreg_Opnum25NotImplemented, (), self._options)

        def BaseRegGetVersion(self, *, hKey: ndr.ContextHandle | None) -> winreg.BaseRegGetVersionResult:
            """error_status_t BaseRegGetVersion([in] RPC_HKEY hKey, [out] LPDWORD lpdwVersion);"""
            return self._binding.call(winreg.INTERFACE, _winreg_BaseRegGetVersion, (hKey,), self._options)

        def OpenCurrentConfig(
            self, *, ServerName: int | None, samDesired: int
        ) -> winreg.OpenCurrentConfigResult:
            """error_status_t OpenCurrentConfig(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return self._binding.call(
                winreg.INTERFACE, _winreg_OpenCurrentConfig, (ServerName, samDesired), self._options
            )

        def Opnum28NotImplemented(self) -> winreg.Opnum28NotImplementedResult:
            """void Opnum28NotImplemented();"""
            return self._binding.call(winreg.INTERFACE, _winreg_Opnum28NotImplemented, (), self._options)

        def BaseRegQueryMultipleValues(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            val_listIn: list[RVALENT],
            num_vals: int = ndr.DERIVED,
            lpvalueBuf: bytes | None,
            ldwTotsize: int = ndr.DERIVED,
        ) -> winreg.BaseRegQueryMultipleValuesResult:
            """error_status_t BaseRegQueryMultipleValues(
                [in] RPC_HKEY hKey,
                [in, size_is(num_vals), length_is(num_vals)] PRVALENT val_listIn,
                [out, size_is(num_vals), length_is(num_vals)] PRVALENT val_listOut,
                [in] DWORD num_vals,
                [in, out, unique, size_is(*ldwTotsize), length_is(*ldwTotsize)] char *lpvalueBuf,
                [in, out, ref] LPDWORD ldwTotsize
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegQueryMultipleValues,
                (hKey, val_listIn, num_vals, lpvalueBuf, ldwTotsize),
                self._options,
            )

        def Opnum30NotImplemented(self) -> winreg.Opnum30NotImplementedResult:
            """void Opnum30NotImplemented();"""
            return self._binding.call(winreg.INTERFACE, _winreg_Opnum30NotImplemented, (), self._options)

        def BaseRegSaveKeyEx(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpFile: ms_dtyp.RPC_UNICODE_STRING,
            pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
            Flags: int,
        ) -> winreg.BaseRegSaveKeyExResult:
            """error_status_t BaseRegSaveKeyEx(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpFile,
                [in, unique] PRPC_SECURITY_ATTRIBUTES pSecurityAttributes,
                [in] DWORD Flags
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegSaveKeyEx,
                (hKey, lpFile, pSecurityAttributes, Flags),
                self._options,
            )

        def OpenPerformanceText(
            self, *, ServerName: int | None, samDesired: int
        ) -> winreg.OpenPerformanceTextResult:
            """error_status_t OpenPerformanceText(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return self._binding.call(
                winreg.INTERFACE, _winreg_OpenPerformanceText, (ServerName, samDesired), self._options
            )

        def OpenPerformanceNlsText(
            self, *, ServerName: int | None, samDesired: int
        ) -> winreg.OpenPerformanceNlsTextResult:
            """error_status_t OpenPerformanceNlsText(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            return self._binding.call(
                winreg.INTERFACE, _winreg_OpenPerformanceNlsText, (ServerName, samDesired), self._options
            )

        def BaseRegQueryMultipleValues2(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            val_listIn: list[RVALENT],
            num_vals: int = ndr.DERIVED,
            lpvalueBuf: bytes | None,
            ldwTotsize: int = ndr.DERIVED,
        ) -> winreg.BaseRegQueryMultipleValues2Result:
            """error_status_t BaseRegQueryMultipleValues2(
                [in] RPC_HKEY hKey,
                [in, size_is(num_vals), length_is(num_vals)] PRVALENT val_listIn,
                [out, size_is(num_vals), length_is(num_vals)] PRVALENT val_listOut,
                [in] DWORD num_vals,
                [in, out, unique, size_is(*ldwTotsize), length_is(*ldwTotsize)] char *lpvalueBuf,
                [in] LPDWORD ldwTotsize,
                [out] LPDWORD ldwRequiredSize
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegQueryMultipleValues2,
                (hKey, val_listIn, num_vals, lpvalueBuf, ldwTotsize),
                self._options,
            )

        def BaseRegDeleteKeyEx(
            self,
            *,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            AccessMask: int,
            Reserved: int,
        ) -> winreg.BaseRegDeleteKeyExResult:
            """error_status_t BaseRegDeleteKeyEx(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] REGSAM AccessMask,
                [in] DWORD Reserved
            );
            """
            return self._binding.call(
                winreg.INTERFACE,
                _winreg_BaseRegDeleteKeyEx,
                (hKey, lpSubKey, AccessMask, Reserved),
                self._options,
            )

    class Server(stub.Server):
        """Server of winreg: override what you serve."""

        def OpenClassesRoot(
            self, call: stub.Call, /, ServerName: int | None, samDesired: int
        ) -> winreg.OpenClassesRootResult | Awaitable[winreg.OpenClassesRootResult]:
            """error_status_t OpenClassesRoot(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            raise stub.not_served()

        def OpenCurrentUser(
            self, call: stub.Call, /, ServerName: int | None, samDesired: int
        ) -> winreg.OpenCurrentUserResult | Awaitable[winreg.OpenCurrentUserResult]:
            """error_status_t OpenCurrentUser(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            raise stub.not_served()

        def OpenLocalMachine(
            self, call: stub.Call, /, ServerName: int | None, samDesired: int
        ) -> winreg.OpenLocalMachineResult | Awaitable[winreg.OpenLocalMachineResult]:
            """error_status_t OpenLocalMachine(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            raise stub.not_served()

        def OpenPerformanceData(
            self, call: stub.Call, /, ServerName: int | None, samDesired: int
        ) -> winreg.OpenPerformanceDataResult | Awaitable[winreg.OpenPerformanceDataResult]:
            """error_status_t OpenPerformanceData(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            raise stub.not_served()

        def OpenUsers(
            self, call: stub.Call, /, ServerName: int | None, samDesired: int
        ) -> winreg.OpenUsersResult | Awaitable[winreg.OpenUsersResult]:
            """error_status_t OpenUsers(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            raise stub.not_served()

        def BaseRegCloseKey(
            self, call: stub.Call, /, hKey: ndr.ContextHandle | None
        ) -> winreg.BaseRegCloseKeyResult | Awaitable[winreg.BaseRegCloseKeyResult]:
            """error_status_t BaseRegCloseKey([in, out] PRPC_HKEY hKey);"""
            raise stub.not_served()

        def BaseRegCreateKey(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            lpClass: ms_dtyp.RPC_UNICODE_STRING,
            dwOptions: int,
            samDesired: int,
            lpSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
            lpdwDisposition: int | None,
        ) -> winreg.BaseRegCreateKeyResult | Awaitable[winreg.BaseRegCreateKeyResult]:
            """error_status_t BaseRegCreateKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] PRRP_UNICODE_STRING lpClass,
                [in] DWORD dwOptions,
                [in] REGSAM samDesired,
                [in, unique] PRPC_SECURITY_ATTRIBUTES lpSecurityAttributes,
                [out] PRPC_HKEY phkResult,
                [in, out, unique] LPDWORD lpdwDisposition
            );
            """
            raise stub.not_served()

        def BaseRegDeleteKey(
            self, call: stub.Call, /, hKey: ndr.ContextHandle | None, lpSubKey: ms_dtyp.RPC_UNICODE_STRING
        ) -> winreg.BaseRegDeleteKeyResult | int | Awaitable[winreg.BaseRegDeleteKeyResult | int]:
            """error_status_t BaseRegDeleteKey([in] RPC_HKEY hKey, [in] PRRP_UNICODE_STRING lpSubKey);"""
            raise stub.not_served()

        def BaseRegDeleteValue(
            self, call: stub.Call, /, hKey: ndr.ContextHandle | None, lpValueName: ms_dtyp.RPC_UNICODE_STRING
        ) -> winreg.BaseRegDeleteValueResult | int | Awaitable[winreg.BaseRegDeleteValueResult | int]:
            """error_status_t BaseRegDeleteValue([in] RPC_HKEY hKey, [in] PRRP_UNICODE_STRING lpValueName);"""
            raise stub.not_served()

        def BaseRegEnumKey(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            dwIndex: int,
            lpNameIn: ms_dtyp.RPC_UNICODE_STRING,
            lpClassIn: ms_dtyp.RPC_UNICODE_STRING | None,
            lpftLastWriteTime: ms_dtyp.FILETIME | None,
        ) -> winreg.BaseRegEnumKeyResult | Awaitable[winreg.BaseRegEnumKeyResult]:
            """error_status_t BaseRegEnumKey(
                [in] RPC_HKEY hKey,
                [in] DWORD dwIndex,
                [in] PRRP_UNICODE_STRING lpNameIn,
                [out] PRRP_UNICODE_STRING lpNameOut,
                [in, unique] PRRP_UNICODE_STRING lpClassIn,
                [out] PRPC_UNICODE_STRING *lplpClassOut,
                [in, out, unique] PFILETIME lpftLastWriteTime
            );
            """
            raise stub.not_served()

        def BaseRegEnumValue(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            dwIndex: int,
            lpValueNameIn: ms_dtyp.RPC_UNICODE_STRING,
            lpType: int | None,
            lpData: bytes | None,
            lpcbData: int | None,
            lpcbLen: int | None,
        ) -> winreg.BaseRegEnumValueResult | Awaitable[winreg.BaseRegEnumValueResult]:
            """error_status_t BaseRegEnumValue(
                [in] RPC_HKEY hKey,
                [in] DWORD dwIndex,
                [in] PRRP_UNICODE_STRING lpValueNameIn,
                [out] PRPC_UNICODE_STRING lpValueNameOut,
                [in, out, unique] LPDWORD lpType,
                [in, out, unique, size_is(lpcbData ? *lpcbData : 0), length_is(lpcbLen ? *lpcbLen : 0),
                    range(0, 0x4000000)] LPBYTE lpData,
                [in, out, unique] LPDWORD lpcbData,
                [in, out, unique] LPDWORD lpcbLen
            );
            """
            raise stub.not_served()

        def BaseRegFlushKey(
            self, call: stub.Call, /, hKey: ndr.ContextHandle | None
        ) -> winreg.BaseRegFlushKeyResult | int | Awaitable[winreg.BaseRegFlushKeyResult | int]:
            """error_status_t BaseRegFlushKey([in] RPC_HKEY hKey);"""
            raise stub.not_served()

        def BaseRegGetKeySecurity(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            SecurityInformation: int,
            pRpcSecurityDescriptorIn: RPC_SECURITY_DESCRIPTOR,
        ) -> winreg.BaseRegGetKeySecurityResult | Awaitable[winreg.BaseRegGetKeySecurityResult]:
            """error_status_t BaseRegGetKeySecurity(
                [in] RPC_HKEY hKey,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PRPC_SECURITY_DESCRIPTOR pRpcSecurityDescriptorIn,
                [out] PRPC_SECURITY_DESCRIPTOR pRpcSecurityDescriptorOut
            );
            """
            raise stub.not_served()

        def BaseRegLoadKey(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            lpFile: ms_dtyp.RPC_UNICODE_STRING,
        ) -> winreg.BaseRegLoadKeyResult | int | Awaitable[winreg.BaseRegLoadKeyResult | int]:
            """error_status_t BaseRegLoadKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] PRRP_UNICODE_STRING lpFile
            );
            """
            raise stub.not_served()

        def Opnum14NotImplemented(
            self, call: stub.Call, /
        ) -> winreg.Opnum14NotImplementedResult | Awaitable[winreg.Opnum14NotImplementedResult | None] | None:
            """void Opnum14NotImplemented();"""
            raise stub.not_served()

        def BaseRegOpenKey(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            dwOptions: int,
            samDesired: int,
        ) -> winreg.BaseRegOpenKeyResult | Awaitable[winreg.BaseRegOpenKeyResult]:
            """error_status_t BaseRegOpenKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] DWORD dwOptions,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phkResult
            );
            """
            raise stub.not_served()

        def BaseRegQueryInfoKey(
            self, call: stub.Call, /, hKey: ndr.ContextHandle | None, lpClassIn: ms_dtyp.RPC_UNICODE_STRING
        ) -> winreg.BaseRegQueryInfoKeyResult | Awaitable[winreg.BaseRegQueryInfoKeyResult]:
            """error_status_t BaseRegQueryInfoKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpClassIn,
                [out] PRPC_UNICODE_STRING lpClassOut,
                [out] LPDWORD lpcSubKeys,
                [out] LPDWORD lpcbMaxSubKeyLen,
                [out] LPDWORD lpcbMaxClassLen,
                [out] LPDWORD lpcValues,
                [out] LPDWORD lpcbMaxValueNameLen,
                [out] LPDWORD lpcbMaxValueLen,
                [out] LPDWORD lpcbSecurityDescriptor,
                [out] PFILETIME lpftLastWriteTime
            );
            """
            raise stub.not_served()

        def BaseRegQueryValue(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            lpValueName: ms_dtyp.RPC_UNICODE_STRING,
            lpType: int | None,
            lpData: bytes | None,
            lpcbData: int | None,
            lpcbLen: int | None,
        ) -> winreg.BaseRegQueryValueResult | Awaitable[winreg.BaseRegQueryValueResult]:
            """error_status_t BaseRegQueryValue(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpValueName,
                [in, out, unique] LPDWORD lpType,
                [in, out, unique, size_is(lpcbData ? *lpcbData : 0), length_is(lpcbLen ? *lpcbLen : 0),
                    range(0, 0x4000000)] LPBYTE lpData,
                [in, out, unique] LPDWORD lpcbData,
                [in, out, unique] LPDWORD lpcbLen
            );
            """
            raise stub.not_served()

        def BaseRegReplaceKey(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            lpNewFile: ms_dtyp.RPC_UNICODE_STRING,
            lpOldFile: ms_dtyp.RPC_UNICODE_STRING,
        ) -> winreg.BaseRegReplaceKeyResult | int | Awaitable[winreg.BaseRegReplaceKeyResult | int]:
            """error_status_t BaseRegReplaceKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] PRRP_UNICODE_STRING lpNewFile,
                [in] PRRP_UNICODE_STRING lpOldFile
            );
            """
            raise stub.not_served()

        def BaseRegRestoreKey(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            lpFile: ms_dtyp.RPC_UNICODE_STRING,
            Flags: int,
        ) -> winreg.BaseRegRestoreKeyResult | int | Awaitable[winreg.BaseRegRestoreKeyResult | int]:
            """error_status_t BaseRegRestoreKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpFile,
                [in] DWORD Flags
            );
            """
            raise stub.not_served()

        def BaseRegSaveKey(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            lpFile: ms_dtyp.RPC_UNICODE_STRING,
            pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
        ) -> winreg.BaseRegSaveKeyResult | int | Awaitable[winreg.BaseRegSaveKeyResult | int]:
            """error_status_t BaseRegSaveKey(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpFile,
                [in, unique] PRPC_SECURITY_ATTRIBUTES pSecurityAttributes
            );
            """
            raise stub.not_served()

        def BaseRegSetKeySecurity(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            SecurityInformation: int,
            pRpcSecurityDescriptor: RPC_SECURITY_DESCRIPTOR,
        ) -> winreg.BaseRegSetKeySecurityResult | int | Awaitable[winreg.BaseRegSetKeySecurityResult | int]:
            """error_status_t BaseRegSetKeySecurity(
                [in] RPC_HKEY hKey,
                [in] SECURITY_INFORMATION SecurityInformation,
                [in] PRPC_SECURITY_DESCRIPTOR pRpcSecurityDescriptor
            );
            """
            raise stub.not_served()

        def BaseRegSetValue(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            lpValueName: ms_dtyp.RPC_UNICODE_STRING,
            dwType: int,
            lpData: bytes,
            cbData: int,
        ) -> winreg.BaseRegSetValueResult | int | Awaitable[winreg.BaseRegSetValueResult | int]:
            """error_status_t BaseRegSetValue(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpValueName,
                [in] DWORD dwType,
                [in, size_is(cbData)] LPBYTE lpData,
                [in] DWORD cbData
            );
            """
            raise stub.not_served()

        def BaseRegUnLoadKey(
            self, call: stub.Call, /, hKey: ndr.ContextHandle | None, lpSubKey: ms_dtyp.RPC_UNICODE_STRING
        ) -> winreg.BaseRegUnLoadKeyResult | int | Awaitable[winreg.BaseRegUnLoadKeyResult | int]:
            """error_status_t BaseRegUnLoadKey([in] RPC_HKEY hKey, [in] PRRP_UNICODE_STRING lpSubKey);"""
            raise stub.not_served()

        def Opnum24NotImplemented(
            self, call: stub.Call, /
        ) -> winreg.Opnum24NotImplementedResult | Awaitable[winreg.Opnum24NotImplementedResult | None] | None:
            """void Opnum24NotImplemented();"""
            raise stub.not_served()

        def Opnum25NotImplemented(
            self, call: stub.Call, /
        ) -> winreg.Opnum25NotImplementedResult | Awaitable[winreg.Opnum25NotImplementedResult | None] | None:
            """void Opnum25NotImplemented();"""
            raise stub.not_served()

        def BaseRegGetVersion(
            self, call: stub.Call, /, hKey: ndr.ContextHandle | None
        ) -> winreg.BaseRegGetVersionResult | Awaitable[winreg.BaseRegGetVersionResult]:
            """error_status_t BaseRegGetVersion([in] RPC_HKEY hKey, [out] LPDWORD lpdwVersion);"""
            raise stub.not_served()

        def OpenCurrentConfig(
            self, call: stub.Call, /, ServerName: int | None, samDesired: int
        ) -> winreg.OpenCurrentConfigResult | Awaitable[winreg.OpenCurrentConfigResult]:
            """error_status_t OpenCurrentConfig(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            raise stub.not_served()

        def Opnum28NotImplemented(
            self, call: stub.Call, /
        ) -> winreg.Opnum28NotImplementedResult | Awaitable[winreg.Opnum28NotImplementedResult | None] | None:
            """void Opnum28NotImplemented();"""
            raise stub.not_served()

        def BaseRegQueryMultipleValues(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            val_listIn: list[RVALENT],
            num_vals: int,
            lpvalueBuf: bytes | None,
            ldwTotsize: int,
        ) -> winreg.BaseRegQueryMultipleValuesResult | Awaitable[winreg.BaseRegQueryMultipleValuesResult]:
            """error_status_t BaseRegQueryMultipleValues(
                [in] RPC_HKEY hKey,
                [in, size_is(num_vals), length_is(num_vals)] PRVALENT val_listIn,
                [out, size_is(num_vals), length_is(num_vals)] PRVALENT val_listOut,
                [in] DWORD num_vals,
                [in, out, unique, size_is(*ldwTotsize), length_is(*ldwTotsize)] char *lpvalueBuf,
                [in, out, ref] LPDWORD ldwTotsize
            );
            """
            raise stub.not_served()

        def Opnum30NotImplemented(
            self, call: stub.Call, /
        ) -> winreg.Opnum30NotImplementedResult | Awaitable[winreg.Opnum30NotImplementedResult | None] | None:
            """void Opnum30NotImplemented();"""
            raise stub.not_served()

        def BaseRegSaveKeyEx(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            lpFile: ms_dtyp.RPC_UNICODE_STRING,
            pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
            Flags: int,
        ) -> winreg.BaseRegSaveKeyExResult | int | Awaitable[winreg.BaseRegSaveKeyExResult | int]:
            """error_status_t BaseRegSaveKeyEx(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpFile,
                [in, unique] PRPC_SECURITY_ATTRIBUTES pSecurityAttributes,
                [in] DWORD Flags
            );
            """
            raise stub.not_served()

        def OpenPerformanceText(
            self, call: stub.Call, /, ServerName: int | None, samDesired: int
        ) -> winreg.OpenPerformanceTextResult | Awaitable[winreg.OpenPerformanceTextResult]:
            """error_status_t OpenPerformanceText(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            raise stub.not_served()

        def OpenPerformanceNlsText(
            self, call: stub.Call, /, ServerName: int | None, samDesired: int
        ) -> winreg.OpenPerformanceNlsTextResult | Awaitable[winreg.OpenPerformanceNlsTextResult]:
            """error_status_t OpenPerformanceNlsText(
                [in, unique] PREGISTRY_SERVER_NAME ServerName,
                [in] REGSAM samDesired,
                [out] PRPC_HKEY phKey
            );
            """
            raise stub.not_served()

        def BaseRegQueryMultipleValues2(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            val_listIn: list[RVALENT],
            num_vals: int,
            lpvalueBuf: bytes | None,
            ldwTotsize: int,
        ) -> winreg.BaseRegQueryMultipleValues2Result | Awaitable[winreg.BaseRegQueryMultipleValues2Result]:
            """error_status_t BaseRegQueryMultipleValues2(
                [in] RPC_HKEY hKey,
                [in, size_is(num_vals), length_is(num_vals)] PRVALENT val_listIn,
                [out, size_is(num_vals), length_is(num_vals)] PRVALENT val_listOut,
                [in] DWORD num_vals,
                [in, out, unique, size_is(*ldwTotsize), length_is(*ldwTotsize)] char *lpvalueBuf,
                [in] LPDWORD ldwTotsize,
                [out] LPDWORD ldwRequiredSize
            );
            """
            raise stub.not_served()

        def BaseRegDeleteKeyEx(
            self,
            call: stub.Call,
            /,
            hKey: ndr.ContextHandle | None,
            lpSubKey: ms_dtyp.RPC_UNICODE_STRING,
            AccessMask: int,
            Reserved: int,
        ) -> winreg.BaseRegDeleteKeyExResult | int | Awaitable[winreg.BaseRegDeleteKeyExResult | int]:
            """error_status_t BaseRegDeleteKeyEx(
                [in] RPC_HKEY hKey,
                [in] PRRP_UNICODE_STRING lpSubKey,
                [in] REGSAM AccessMask,
                [in] DWORD Reserved
            );
            """
            raise stub.not_served()


_winreg_OpenClassesRoot: Final = stub.Operation(
    0,
    "OpenClassesRoot",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WCHAR), "in"),
        ndr.Param("samDesired", ndr.ULONG, "in"),
        ndr.Param("phKey", ndr.Pointer(_RPC_HKEY, "ref"), "out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.OpenClassesRootResult,
)
_winreg_OpenCurrentUser: Final = stub.Operation(
    1,
    "OpenCurrentUser",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WCHAR), "in"),
        ndr.Param("samDesired", ndr.ULONG, "in"),
        ndr.Param("phKey", ndr.Pointer(_RPC_HKEY, "ref"), "out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.OpenCurrentUserResult,
)
_winreg_OpenLocalMachine: Final = stub.Operation(
    2,
    "OpenLocalMachine",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WCHAR), "in"),
        ndr.Param("samDesired", ndr.ULONG, "in"),
        ndr.Param("phKey", ndr.Pointer(_RPC_HKEY, "ref"), "out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.OpenLocalMachineResult,
)
_winreg_OpenPerformanceData: Final = stub.Operation(
    3,
    "OpenPerformanceData",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WCHAR), "in"),
        ndr.Param("samDesired", ndr.ULONG, "in"),
        ndr.Param("phKey", ndr.Pointer(_RPC_HKEY, "ref"), "out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.OpenPerformanceDataResult,
)
_winreg_OpenUsers: Final = stub.Operation(
    4,
    "OpenUsers",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WCHAR), "in"),
        ndr.Param("samDesired", ndr.ULONG, "in"),
        ndr.Param("phKey", ndr.Pointer(_RPC_HKEY, "ref"), "out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.OpenUsersResult,
)
_winreg_BaseRegCloseKey: Final = stub.Operation(
    5,
    "BaseRegCloseKey",
    (ndr.Param("hKey", ndr.Pointer(_RPC_HKEY, "ref"), "in,out"),),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegCloseKeyResult,
)
_winreg_BaseRegCreateKey: Final = stub.Operation(
    6,
    "BaseRegCreateKey",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpSubKey", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("lpClass", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("dwOptions", ndr.ULONG, "in"),
        ndr.Param("samDesired", ndr.ULONG, "in"),
        ndr.Param("lpSecurityAttributes", ndr.Pointer(RPC_SECURITY_ATTRIBUTES.__ndr__), "in"),
        ndr.Param("phkResult", ndr.Pointer(_RPC_HKEY, "ref"), "out"),
        ndr.Param("lpdwDisposition", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegCreateKeyResult,
)
_winreg_BaseRegDeleteKey: Final = stub.Operation(
    7,
    "BaseRegDeleteKey",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpSubKey", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegDeleteKeyResult,
)
_winreg_BaseRegDeleteValue: Final = stub.Operation(
    8,
    "BaseRegDeleteValue",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpValueName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegDeleteValueResult,
)
_winreg_BaseRegEnumKey: Final = stub.Operation(
    9,
    "BaseRegEnumKey",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("dwIndex", ndr.ULONG, "in"),
        ndr.Param("lpNameIn", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("lpNameOut", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "out"),
        ndr.Param("lpClassIn", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__), "in"),
        ndr.Param("lplpClassOut", ndr.Pointer(ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__), "ref"), "out"),
        ndr.Param("lpftLastWriteTime", ndr.Pointer(ms_dtyp.FILETIME.__ndr__), "in,out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegEnumKeyResult,
)
_winreg_BaseRegEnumValue: Final = stub.Operation(
    10,
    "BaseRegEnumValue",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("dwIndex", ndr.ULONG, "in"),
        ndr.Param("lpValueNameIn", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("lpValueNameOut", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "out"),
        ndr.Param("lpType", ndr.Pointer(ndr.ULONG), "in,out"),
        ndr.Param(
            "lpData",
            ndr.Pointer(
                ndr.Array(
                    ndr.CHAR,
                    (
                        ndr.Dim(
                            size_is="lpcbData ? *lpcbData : 0",
                            length_is="lpcbLen ? *lpcbLen : 0",
                            varying=True,
                            range=(0, 67108864),
                        ),
                    ),
                ),
            ),
            "in,out",
        ),
        ndr.Param("lpcbData", ndr.Pointer(ndr.ULONG), "in,out"),
        ndr.Param("lpcbLen", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegEnumValueResult,
)
_winreg_BaseRegFlushKey: Final = stub.Operation(
    11,
    "BaseRegFlushKey",
    (ndr.Param("hKey", _RPC_HKEY, "in"),),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegFlushKeyResult,
)
_winreg_BaseRegGetKeySecurity: Final = stub.Operation(
    12,
    "BaseRegGetKeySecurity",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("SecurityInformation", ndr.ULONG, "in"),
        ndr.Param("pRpcSecurityDescriptorIn", ndr.Pointer(RPC_SECURITY_DESCRIPTOR.__ndr__, "ref"), "in"),
        ndr.Param("pRpcSecurityDescriptorOut", ndr.Pointer(RPC_SECURITY_DESCRIPTOR.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegGetKeySecurityResult,
)
_winreg_BaseRegLoadKey: Final = stub.Operation(
    13,
    "BaseRegLoadKey",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpSubKey", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("lpFile", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegLoadKeyResult,
)
_winreg_Opnum14NotImplemented: Final = stub.Operation(
    14, "Opnum14NotImplemented", (), result=winreg.Opnum14NotImplementedResult
)
_winreg_BaseRegOpenKey: Final = stub.Operation(
    15,
    "BaseRegOpenKey",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpSubKey", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("dwOptions", ndr.ULONG, "in"),
        ndr.Param("samDesired", ndr.ULONG, "in"),
        ndr.Param("phkResult", ndr.Pointer(_RPC_HKEY, "ref"), "out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegOpenKeyResult,
)
_winreg_BaseRegQueryInfoKey: Final = stub.Operation(
    16,
    "BaseRegQueryInfoKey",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpClassIn", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("lpClassOut", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "out"),
        ndr.Param("lpcSubKeys", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("lpcbMaxSubKeyLen", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("lpcbMaxClassLen", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("lpcValues", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("lpcbMaxValueNameLen", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("lpcbMaxValueLen", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("lpcbSecurityDescriptor", ndr.Pointer(ndr.ULONG, "ref"), "out"),
        ndr.Param("lpftLastWriteTime", ndr.Pointer(ms_dtyp.FILETIME.__ndr__, "ref"), "out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegQueryInfoKeyResult,
)
_winreg_BaseRegQueryValue: Final = stub.Operation(
    17,
    "BaseRegQueryValue",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpValueName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("lpType", ndr.Pointer(ndr.ULONG), "in,out"),
        ndr.Param(
            "lpData",
            ndr.Pointer(
                ndr.Array(
                    ndr.CHAR,
                    (
                        ndr.Dim(
                            size_is="lpcbData ? *lpcbData : 0",
                            length_is="lpcbLen ? *lpcbLen : 0",
                            varying=True,
                            range=(0, 67108864),
                        ),
                    ),
                ),
            ),
            "in,out",
        ),
        ndr.Param("lpcbData", ndr.Pointer(ndr.ULONG), "in,out"),
        ndr.Param("lpcbLen", ndr.Pointer(ndr.ULONG), "in,out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegQueryValueResult,
)
_winreg_BaseRegReplaceKey: Final = stub.Operation(
    18,
    "BaseRegReplaceKey",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpSubKey", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("lpNewFile", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("lpOldFile", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegReplaceKeyResult,
)
_winreg_BaseRegRestoreKey: Final = stub.Operation(
    19,
    "BaseRegRestoreKey",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpFile", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("Flags", ndr.ULONG, "in"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegRestoreKeyResult,
)
_winreg_BaseRegSaveKey: Final = stub.Operation(
    20,
    "BaseRegSaveKey",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpFile", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("pSecurityAttributes", ndr.Pointer(RPC_SECURITY_ATTRIBUTES.__ndr__), "in"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegSaveKeyResult,
)
_winreg_BaseRegSetKeySecurity: Final = stub.Operation(
    21,
    "BaseRegSetKeySecurity",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("SecurityInformation", ndr.ULONG, "in"),
        ndr.Param("pRpcSecurityDescriptor", ndr.Pointer(RPC_SECURITY_DESCRIPTOR.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegSetKeySecurityResult,
)
_winreg_BaseRegSetValue: Final = stub.Operation(
    22,
    "BaseRegSetValue",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpValueName", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("dwType", ndr.ULONG, "in"),
        ndr.Param("lpData", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="cbData"),)), "ref"), "in"),
        ndr.Param("cbData", ndr.ULONG, "in"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegSetValueResult,
)
_winreg_BaseRegUnLoadKey: Final = stub.Operation(
    23,
    "BaseRegUnLoadKey",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpSubKey", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegUnLoadKeyResult,
)
_winreg_Opnum24NotImplemented: Final = stub.Operation(
    24, "Opnum24NotImplemented", (), result=winreg.Opnum24NotImplementedResult
)
_winreg_Opnum25NotImplemented: Final = stub.Operation(
    25, "Opnum25NotImplemented", (), result=winreg.Opnum25NotImplementedResult
)
_winreg_BaseRegGetVersion: Final = stub.Operation(
    26,
    "BaseRegGetVersion",
    (ndr.Param("hKey", _RPC_HKEY, "in"), ndr.Param("lpdwVersion", ndr.Pointer(ndr.ULONG, "ref"), "out")),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegGetVersionResult,
)
_winreg_OpenCurrentConfig: Final = stub.Operation(
    27,
    "OpenCurrentConfig",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WCHAR), "in"),
        ndr.Param("samDesired", ndr.ULONG, "in"),
        ndr.Param("phKey", ndr.Pointer(_RPC_HKEY, "ref"), "out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.OpenCurrentConfigResult,
)
_winreg_Opnum28NotImplemented: Final = stub.Operation(
    28, "Opnum28NotImplemented", (), result=winreg.Opnum28NotImplementedResult
)
_winreg_BaseRegQueryMultipleValues: Final = stub.Operation(
    29,
    "BaseRegQueryMultipleValues",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param(
            "val_listIn",
            ndr.Pointer(
                ndr.Array(
                    RVALENT.__ndr__, (ndr.Dim(size_is="num_vals", length_is="num_vals", varying=True),)
                ),
                "ref",
            ),
            "in",
        ),
        ndr.Param(
            "val_listOut",
            ndr.Pointer(
                ndr.Array(
                    RVALENT.__ndr__, (ndr.Dim(size_is="num_vals", length_is="num_vals", varying=True),)
                ),
                "ref",
            ),
            "out",
        ),
        ndr.Param("num_vals", ndr.ULONG, "in"),
        ndr.Param(
            "lpvalueBuf",
            ndr.Pointer(
                ndr.Array(ndr.CHAR, (ndr.Dim(size_is="*ldwTotsize", length_is="*ldwTotsize", varying=True),))
            ),
            "in,out",
        ),
        ndr.Param("ldwTotsize", ndr.Pointer(ndr.ULONG, "ref"), "in,out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegQueryMultipleValuesResult,
)
_winreg_Opnum30NotImplemented: Final = stub.Operation(
    30, "Opnum30NotImplemented", (), result=winreg.Opnum30NotImplementedResult
)
_winreg_BaseRegSaveKeyEx: Final = stub.Operation(
    31,
    "BaseRegSaveKeyEx",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpFile", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("pSecurityAttributes", ndr.Pointer(RPC_SECURITY_ATTRIBUTES.__ndr__), "in"),
        ndr.Param("Flags", ndr.ULONG, "in"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegSaveKeyExResult,
)
_winreg_OpenPerformanceText: Final = stub.Operation(
    32,
    "OpenPerformanceText",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WCHAR), "in"),
        ndr.Param("samDesired", ndr.ULONG, "in"),
        ndr.Param("phKey", ndr.Pointer(_RPC_HKEY, "ref"), "out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.OpenPerformanceTextResult,
)
_winreg_OpenPerformanceNlsText: Final = stub.Operation(
    33,
    "OpenPerformanceNlsText",
    (
        ndr.Param("ServerName", ndr.Pointer(ndr.WCHAR), "in"),
        ndr.Param("samDesired", ndr.ULONG, "in"),
        ndr.Param("phKey", ndr.Pointer(_RPC_HKEY, "ref"), "out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.OpenPerformanceNlsTextResult,
)
_winreg_BaseRegQueryMultipleValues2: Final = stub.Operation(
    34,
    "BaseRegQueryMultipleValues2",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param(
            "val_listIn",
            ndr.Pointer(
                ndr.Array(
                    RVALENT.__ndr__, (ndr.Dim(size_is="num_vals", length_is="num_vals", varying=True),)
                ),
                "ref",
            ),
            "in",
        ),
        ndr.Param(
            "val_listOut",
            ndr.Pointer(
                ndr.Array(
                    RVALENT.__ndr__, (ndr.Dim(size_is="num_vals", length_is="num_vals", varying=True),)
                ),
                "ref",
            ),
            "out",
        ),
        ndr.Param("num_vals", ndr.ULONG, "in"),
        ndr.Param(
            "lpvalueBuf",
            ndr.Pointer(
                ndr.Array(ndr.CHAR, (ndr.Dim(size_is="*ldwTotsize", length_is="*ldwTotsize", varying=True),))
            ),
            "in,out",
        ),
        ndr.Param("ldwTotsize", ndr.Pointer(ndr.ULONG, "ref"), "in"),
        ndr.Param("ldwRequiredSize", ndr.Pointer(ndr.ULONG, "ref"), "out"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegQueryMultipleValues2Result,
)
_winreg_BaseRegDeleteKeyEx: Final = stub.Operation(
    35,
    "BaseRegDeleteKeyEx",
    (
        ndr.Param("hKey", _RPC_HKEY, "in"),
        ndr.Param("lpSubKey", ndr.Pointer(ms_dtyp.RPC_UNICODE_STRING.__ndr__, "ref"), "in"),
        ndr.Param("AccessMask", ndr.ULONG, "in"),
        ndr.Param("Reserved", ndr.ULONG, "in"),
    ),
    returns=ndr.ERROR_STATUS_T,
    result=winreg.BaseRegDeleteKeyExResult,
)


winreg.INTERFACE = stub.Interface(
    "winreg",
    SyntaxId.parse("338cd001-2244-31f1-aaaa-900038001003", "1.0"),
    (
        _winreg_OpenClassesRoot,
        _winreg_OpenCurrentUser,
        _winreg_OpenLocalMachine,
        _winreg_OpenPerformanceData,
        _winreg_OpenUsers,
        _winreg_BaseRegCloseKey,
        _winreg_BaseRegCreateKey,
        _winreg_BaseRegDeleteKey,
        _winreg_BaseRegDeleteValue,
        _winreg_BaseRegEnumKey,
        _winreg_BaseRegEnumValue,
        _winreg_BaseRegFlushKey,
        _winreg_BaseRegGetKeySecurity,
        _winreg_BaseRegLoadKey,
        _winreg_Opnum14NotImplemented,
        _winreg_BaseRegOpenKey,
        _winreg_BaseRegQueryInfoKey,
        _winreg_BaseRegQueryValue,
        _winreg_BaseRegReplaceKey,
        _winreg_BaseRegRestoreKey,
        _winreg_BaseRegSaveKey,
        _winreg_BaseRegSetKeySecurity,
        _winreg_BaseRegSetValue,
        _winreg_BaseRegUnLoadKey,
        _winreg_Opnum24NotImplemented,
        _winreg_Opnum25NotImplemented,
        _winreg_BaseRegGetVersion,
        _winreg_OpenCurrentConfig,
        _winreg_Opnum28NotImplemented,
        _winreg_BaseRegQueryMultipleValues,
        _winreg_Opnum30NotImplemented,
        _winreg_BaseRegSaveKeyEx,
        _winreg_OpenPerformanceText,
        _winreg_OpenPerformanceNlsText,
        _winreg_BaseRegQueryMultipleValues2,
        _winreg_BaseRegDeleteKeyEx,
    ),
    endpoints=(("ncacn_np", "\\pipe\\winreg"),),
)
winreg.Client.INTERFACE = winreg.INTERFACE
winreg.BlockingClient.INTERFACE = winreg.INTERFACE
winreg.Server.INTERFACE = winreg.INTERFACE
