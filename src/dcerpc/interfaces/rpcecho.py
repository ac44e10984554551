"""Interface rpcecho of rpcecho.idl.

Generated from rpcecho.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""
# ruff: noqa: A002

from __future__ import annotations

import enum
from collections.abc import Awaitable
from dataclasses import replace
from typing import ClassVar, Final

from dcerpc import ndr, stub
from dcerpc.syntax_id import SyntaxId


@ndr.record
class echo_info1:
    """typedef struct { byte v; } echo_info1;"""

    __ndr__: ClassVar[ndr.Struct]
    v: int


echo_info1.__ndr__ = ndr.Struct(echo_info1, (ndr.Field("v", ndr.BYTE),))


@ndr.record
class echo_info2:
    """typedef struct { unsigned short v; } echo_info2;"""

    __ndr__: ClassVar[ndr.Struct]
    v: int


echo_info2.__ndr__ = ndr.Struct(echo_info2, (ndr.Field("v", ndr.USHORT),))


@ndr.record
class echo_info3:
    """typedef struct { unsigned long v; } echo_info3;"""

    __ndr__: ClassVar[ndr.Struct]
    v: int


echo_info3.__ndr__ = ndr.Struct(echo_info3, (ndr.Field("v", ndr.ULONG),))


@ndr.record
class echo_info4:
    """typedef struct { unsigned hyper v; } echo_info4;"""

    __ndr__: ClassVar[ndr.Struct]
    v: int


echo_info4.__ndr__ = ndr.Struct(echo_info4, (ndr.Field("v", ndr.UHYPER),))


@ndr.record
class echo_info5:
    """typedef struct { byte v1; unsigned hyper v2; } echo_info5;"""

    __ndr__: ClassVar[ndr.Struct]
    v1: int
    v2: int


echo_info5.__ndr__ = ndr.Struct(echo_info5, (ndr.Field("v1", ndr.BYTE), ndr.Field("v2", ndr.UHYPER)))


@ndr.record
class echo_info6:
    """typedef struct { byte v1; echo_info1 info1; } echo_info6;"""

    __ndr__: ClassVar[ndr.Struct]
    v1: int
    info1: echo_info1


echo_info6.__ndr__ = ndr.Struct(
    echo_info6, (ndr.Field("v1", ndr.BYTE), ndr.Field("info1", echo_info1.__ndr__))
)


@ndr.record
class echo_info7:
    """typedef struct { byte v1; echo_info4 info4; } echo_info7;"""

    __ndr__: ClassVar[ndr.Struct]
    v1: int
    info4: echo_info4


echo_info7.__ndr__ = ndr.Struct(
    echo_info7, (ndr.Field("v1", ndr.BYTE), ndr.Field("info4", echo_info4.__ndr__))
)


@ndr.record(kw_only=False)
class echo_Info:
    """typedef [switch_type(unsigned short)] union {
        [case(1)] echo_info1 info1;
        [case(2)] echo_info2 info2;
        [case(3)] echo_info3 info3;
        [case(4)] echo_info4 info4;
        [case(5)] echo_info5 info5;
        [case(6)] echo_info6 info6;
        [case(7)] echo_info7 info7;
    } echo_Info;

    Values by discriminant: 1 info1; 2 info2; 3 info3; 4 info4; 5 info5; 6 info6; 7 info7.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: echo_info1 | echo_info2 | echo_info3 | echo_info4 | echo_info5 | echo_info6 | echo_info7


echo_Info.__ndr__ = ndr.Union(
    echo_Info,
    ndr.USHORT,
    (
        ndr.Arm((1,), "info1", echo_info1.__ndr__),
        ndr.Arm((2,), "info2", echo_info2.__ndr__),
        ndr.Arm((3,), "info3", echo_info3.__ndr__),
        ndr.Arm((4,), "info4", echo_info4.__ndr__),
        ndr.Arm((5,), "info5", echo_info5.__ndr__),
        ndr.Arm((6,), "info6", echo_info6.__ndr__),
        ndr.Arm((7,), "info7", echo_info7.__ndr__),
    ),
)


class echo_Enum1(enum.IntEnum):
    """typedef enum { ECHO_ENUM1 = 1, ECHO_ENUM2 = 2 } echo_Enum1;"""

    ECHO_ENUM1 = 1
    ECHO_ENUM2 = 2


_echo_Enum1: Final = ndr.Enum(echo_Enum1)


class echo_Enum1_32(enum.IntEnum):
    """typedef [v1_enum] enum { ECHO_ENUM1_32 = 1, ECHO_ENUM2_32 = 2 } echo_Enum1_32;"""

    ECHO_ENUM1_32 = 1
    ECHO_ENUM2_32 = 2


_echo_Enum1_32: Final = ndr.Enum(echo_Enum1_32, v1_enum=True)


@ndr.record
class echo_Enum2:
    """typedef struct { echo_Enum1 e1; echo_Enum1_32 e2; } echo_Enum2;"""

    __ndr__: ClassVar[ndr.Struct]
    e1: echo_Enum1 | int
    e2: echo_Enum1_32 | int


echo_Enum2.__ndr__ = ndr.Struct(echo_Enum2, (ndr.Field("e1", _echo_Enum1), ndr.Field("e2", _echo_Enum1_32)))


@ndr.record(kw_only=False)
class echo_Enum3:
    """typedef [switch_type(unsigned short)] union {
        [case(ECHO_ENUM1)] echo_Enum1 e1;
        [case(ECHO_ENUM2)] echo_Enum2 e2;
    } echo_Enum3;

    Values by discriminant: 1 e1; 2 e2.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: echo_Enum1 | int | echo_Enum2


echo_Enum3.__ndr__ = ndr.Union(
    echo_Enum3, ndr.USHORT, (ndr.Arm((1,), "e1", _echo_Enum1), ndr.Arm((2,), "e2", echo_Enum2.__ndr__))
)


@ndr.record
class echo_Surrounding:
    """typedef struct { long x; [size_is(x)] unsigned short surrounding[]; } echo_Surrounding;"""

    __ndr__: ClassVar[ndr.Struct]
    x: int = ndr.DERIVED
    surrounding: list[int]


echo_Surrounding.__ndr__ = ndr.Struct(
    echo_Surrounding,
    (ndr.Field("x", ndr.LONG), ndr.Field("surrounding", ndr.Array(ndr.USHORT, (ndr.Dim(size_is="x"),)))),
)


class rpcecho:
    """interface rpcecho, uuid 60a15ec5-4de8-11d7-a637-005056a20182, version 1.0."""

    INTERFACE: ClassVar[stub.Interface]

    @ndr.record
    class AddOneResult(stub.Result):
        """What AddOne returns."""

        out_data: int

    @ndr.record
    class EchoDataResult(stub.Result):
        """What EchoData returns."""

        out_data: bytes

    @ndr.record
    class SinkDataResult(stub.Result):
        """What SinkData returns."""

    @ndr.record
    class SourceDataResult(stub.Result):
        """What SourceData returns."""

        data: bytes

    @ndr.record
    class TestCallResult(stub.Result):
        """What TestCall returns."""

        s2: str | None

    @ndr.record
    class TestCall2Result(stub.Result):
        """What TestCall2 returns."""

        info: echo_Info
        return_value: int

        def raise_for_status(self) -> None:
            """Raise StatusError when the operation failed."""
            stub.check_status(self.return_value, "TestCall2", hresult=True)

    @ndr.record
    class TestSleepResult(stub.Result):
        """What TestSleep returns."""

        return_value: int

    @ndr.record
    class TestEnumResult(stub.Result):
        """What TestEnum returns."""

        foo1: echo_Enum1 | int = ndr.DERIVED
        foo2: echo_Enum2
        foo3: echo_Enum3

    @ndr.record
    class TestSurroundingResult(stub.Result):
        """What TestSurrounding returns."""

        data: echo_Surrounding

    @ndr.record
    class TestDoublePointerResult(stub.Result):
        """What TestDoublePointer returns."""

        return_value: int

    class Client(stub.Client):
        """asyncio client of rpcecho."""

        __slots__ = ()

        async def AddOne(self, *, in_data: int) -> rpcecho.AddOneResult:
            """void AddOne([in] unsigned long in_data, [out] unsigned long *out_data);"""
            return await self._binding.call(rpcecho.INTERFACE, _rpcecho_AddOne, (in_data,), self._options)

        async def EchoData(self, *, len: int = ndr.DERIVED, in_data: bytes) -> rpcecho.EchoDataResult:
            """void EchoData(
                [in] long len,
                [in, size_is(len)] byte in_data[],
                [out, size_is(len)] byte out_data[]
            );
            """
            return await self._binding.call(
                rpcecho.INTERFACE, _rpcecho_EchoData, (len, in_data), self._options
            )

        async def SinkData(self, *, len: int = ndr.DERIVED, data: bytes) -> rpcecho.SinkDataResult:
            """void SinkData([in] long len, [in, size_is(len)] byte data[]);"""
            return await self._binding.call(rpcecho.INTERFACE, _rpcecho_SinkData, (len, data), self._options)

        async def SourceData(self, *, len: int) -> rpcecho.SourceDataResult:
            """void SourceData([in] long len, [out, size_is(len)] byte data[]);"""
            return await self._binding.call(rpcecho.INTERFACE, _rpcecho_SourceData, (len,), self._options)

        async def TestCall(self, *, s1: str) -> rpcecho.TestCallResult:
            """void TestCall([in, string] wchar_t *s1, [out, string] wchar_t **s2);"""
            return await self._binding.call(rpcecho.INTERFACE, _rpcecho_TestCall, (s1,), self._options)

        async def TestCall2(self, *, level: int) -> rpcecho.TestCall2Result:
            """NTSTATUS TestCall2([in] unsigned short level, [out, switch_is(level)] echo_Info *info);"""
            return await self._binding.call(rpcecho.INTERFACE, _rpcecho_TestCall2, (level,), self._options)

        async def TestSleep(self, *, seconds: int) -> rpcecho.TestSleepResult:
            """unsigned long TestSleep([in] unsigned long seconds);"""
            return await self._binding.call(rpcecho.INTERFACE, _rpcecho_TestSleep, (seconds,), self._options)

        async def TestEnum(
            self, *, foo1: echo_Enum1 | int = ndr.DERIVED, foo2: echo_Enum2, foo3: echo_Enum3
        ) -> rpcecho.TestEnumResult:
            """void TestEnum(
                [in, out] echo_Enum1 *foo1,
                [in, out] echo_Enum2 *foo2,
                [in, out, switch_is(*foo1)] echo_Enum3 *foo3
            );
            """
            return await self._binding.call(
                rpcecho.INTERFACE, _rpcecho_TestEnum, (foo1, foo2, foo3), self._options
            )

        async def TestSurrounding(self, *, data: echo_Surrounding) -> rpcecho.TestSurroundingResult:
            """void TestSurrounding([in, out] echo_Surrounding *data);"""
            return await self._binding.call(
                rpcecho.INTERFACE, _rpcecho_TestSurrounding, (data,), self._options
            )

        async def TestDoublePointer(self, *, data: int | None) -> rpcecho.TestDoublePointerResult:
            """unsigned short TestDoublePointer([in] unsigned short ***data);"""
            return await self._binding.call(
                rpcecho.INTERFACE, _rpcecho_TestDoublePointer, (data,), self._options
            )

    class BlockingClient(stub.BlockingClient):
        """Blocking client of rpcecho."""

        __slots__ = ()

        def AddOne(self, *, in_data: int) -> rpcecho.AddOneResult:
            """void AddOne([in] unsigned long in_data, [out] unsigned long *out_data);"""
            return self._binding.call(rpcecho.INTERFACE, _rpcecho_AddOne, (in_data,), self._options)

        def EchoData(self, *, len: int = ndr.DERIVED, in_data: bytes) -> rpcecho.EchoDataResult:
            """void EchoData(
                [in] long len,
                [in, size_is(len)] byte in_data[],
                [out, size_is(len)] byte out_data[]
            );
            """
            return self._binding.call(rpcecho.INTERFACE, _rpcecho_EchoData, (len, in_data), self._options)

        def SinkData(self, *, len: int = ndr.DERIVED, data: bytes) -> rpcecho.SinkDataResult:
            """void SinkData([in] long len, [in, size_is(len)] byte data[]);"""
            return self._binding.call(rpcecho.INTERFACE, _rpcecho_SinkData, (len, data), self._options)

        def SourceData(self, *, len: int) -> rpcecho.SourceDataResult:
            """void SourceData([in] long len, [out, size_is(len)] byte data[]);"""
            return self._binding.call(rpcecho.INTERFACE, _rpcecho_SourceData, (len,), self._options)

        def TestCall(self, *, s1: str) -> rpcecho.TestCallResult:
            """void TestCall([in, string] wchar_t *s1, [out, string] wchar_t **s2);"""
            return self._binding.call(rpcecho.INTERFACE, _rpcecho_TestCall, (s1,), self._options)

        def TestCall2(self, *, level: int) -> rpcecho.TestCall2Result:
            """NTSTATUS TestCall2([in] unsigned short level, [out, switch_is(level)] echo_Info *info);"""
            return self._binding.call(rpcecho.INTERFACE, _rpcecho_TestCall2, (level,), self._options)

        def TestSleep(self, *, seconds: int) -> rpcecho.TestSleepResult:
            """unsigned long TestSleep([in] unsigned long seconds);"""
            return self._binding.call(rpcecho.INTERFACE, _rpcecho_TestSleep, (seconds,), self._options)

        def TestEnum(
            self, *, foo1: echo_Enum1 | int = ndr.DERIVED, foo2: echo_Enum2, foo3: echo_Enum3
        ) -> rpcecho.TestEnumResult:
            """void TestEnum(
                [in, out] echo_Enum1 *foo1,
                [in, out] echo_Enum2 *foo2,
                [in, out, switch_is(*foo1)] echo_Enum3 *foo3
            );
            """
            return self._binding.call(rpcecho.INTERFACE, _rpcecho_TestEnum, (foo1, foo2, foo3), self._options)

        def TestSurrounding(self, *, data: echo_Surrounding) -> rpcecho.TestSurroundingResult:
            """void TestSurrounding([in, out] echo_Surrounding *data);"""
            return self._binding.call(rpcecho.INTERFACE, _rpcecho_TestSurrounding, (data,), self._options)

        def TestDoublePointer(self, *, data: int | None) -> rpcecho.TestDoublePointerResult:
            """unsigned short TestDoublePointer([in] unsigned short ***data);"""
            return self._binding.call(rpcecho.INTERFACE, _rpcecho_TestDoublePointer, (data,), self._options)

    class Server(stub.Server):
        """Server of rpcecho: override what you serve."""

        def AddOne(
            self, call: stub.Call, /, in_data: int
        ) -> rpcecho.AddOneResult | int | Awaitable[rpcecho.AddOneResult | int]:
            """void AddOne([in] unsigned long in_data, [out] unsigned long *out_data);"""
            raise stub.not_served()

        def EchoData(
            self, call: stub.Call, /, len: int, in_data: bytes
        ) -> rpcecho.EchoDataResult | bytes | Awaitable[rpcecho.EchoDataResult | bytes]:
            """void EchoData(
                [in] long len,
                [in, size_is(len)] byte in_data[],
                [out, size_is(len)] byte out_data[]
            );
            """
            raise stub.not_served()

        def SinkData(
            self, call: stub.Call, /, len: int, data: bytes
        ) -> rpcecho.SinkDataResult | Awaitable[rpcecho.SinkDataResult | None] | None:
            """void SinkData([in] long len, [in, size_is(len)] byte data[]);"""
            raise stub.not_served()

        def SourceData(
            self, call: stub.Call, /, len: int
        ) -> rpcecho.SourceDataResult | bytes | Awaitable[rpcecho.SourceDataResult | bytes]:
            """void SourceData([in] long len, [out, size_is(len)] byte data[]);"""
            raise stub.not_served()

        def TestCall(
            self, call: stub.Call, /, s1: str
        ) -> rpcecho.TestCallResult | str | Awaitable[rpcecho.TestCallResult | str | None] | None:
            """void TestCall([in, string] wchar_t *s1, [out, string] wchar_t **s2);"""
            raise stub.not_served()

        def TestCall2(
            self, call: stub.Call, /, level: int
        ) -> rpcecho.TestCall2Result | Awaitable[rpcecho.TestCall2Result]:
            """NTSTATUS TestCall2([in] unsigned short level, [out, switch_is(level)] echo_Info *info);"""
            raise stub.not_served()

        def TestSleep(
            self, call: stub.Call, /, seconds: int
        ) -> rpcecho.TestSleepResult | int | Awaitable[rpcecho.TestSleepResult | int]:
            """unsigned long TestSleep([in] unsigned long seconds);"""
            raise stub.not_served()

        def TestEnum(
            self, call: stub.Call, /, foo1: echo_Enum1 | int, foo2: echo_Enum2, foo3: echo_Enum3
        ) -> rpcecho.TestEnumResult | Awaitable[rpcecho.TestEnumResult]:
            """void TestEnum(
                [in, out] echo_Enum1 *foo1,
                [in, out] echo_Enum2 *foo2,
                [in, out, switch_is(*foo1)] echo_Enum3 *foo3
            );
            """
            raise stub.not_served()

        def TestSurrounding(
            self, call: stub.Call, /, data: echo_Surrounding
        ) -> (
            rpcecho.TestSurroundingResult
            | echo_Surrounding
            | Awaitable[rpcecho.TestSurroundingResult | echo_Surrounding]
        ):
            """void TestSurrounding([in, out] echo_Surrounding *data);"""
            raise stub.not_served()

        def TestDoublePointer(
            self, call: stub.Call, /, data: int | None
        ) -> rpcecho.TestDoublePointerResult | int | Awaitable[rpcecho.TestDoublePointerResult | int]:
            """unsigned short TestDoublePointer([in] unsigned short ***data);"""
            raise stub.not_served()


_rpcecho_AddOne: Final = stub.Operation(
    0,
    "AddOne",
    (ndr.Param("in_data", ndr.ULONG, "in"), ndr.Param("out_data", ndr.Pointer(ndr.ULONG, "ref"), "out")),
    result=rpcecho.AddOneResult,
)
_rpcecho_EchoData: Final = stub.Operation(
    1,
    "EchoData",
    (
        ndr.Param("len", ndr.LONG, "in"),
        ndr.Param("in_data", ndr.Array(ndr.BYTE, (ndr.Dim(size_is="len"),)), "in"),
        ndr.Param("out_data", ndr.Array(ndr.BYTE, (ndr.Dim(size_is="len"),)), "out"),
    ),
    result=rpcecho.EchoDataResult,
)
_rpcecho_SinkData: Final = stub.Operation(
    2,
    "SinkData",
    (
        ndr.Param("len", ndr.LONG, "in"),
        ndr.Param("data", ndr.Array(ndr.BYTE, (ndr.Dim(size_is="len"),)), "in"),
    ),
    result=rpcecho.SinkDataResult,
)
_rpcecho_SourceData: Final = stub.Operation(
    3,
    "SourceData",
    (
        ndr.Param("len", ndr.LONG, "in"),
        ndr.Param("data", ndr.Array(ndr.BYTE, (ndr.Dim(size_is="len"),)), "out"),
    ),
    result=rpcecho.SourceDataResult,
)
_rpcecho_TestCall: Final = stub.Operation(
    4,
    "TestCall",
    (
        ndr.Param("s1", ndr.Pointer(ndr.WSTRING, "ref"), "in"),
        ndr.Param("s2", ndr.Pointer(ndr.Pointer(ndr.WSTRING), "ref"), "out"),
    ),
    result=rpcecho.TestCallResult,
)
_rpcecho_TestCall2: Final = stub.Operation(
    5,
    "TestCall2",
    (
        ndr.Param("level", ndr.USHORT, "in"),
        ndr.Param("info", ndr.Pointer(replace(echo_Info.__ndr__, switch_is="level"), "ref"), "out"),
    ),
    returns=ndr.ULONG,
    result=rpcecho.TestCall2Result,
)
_rpcecho_TestSleep: Final = stub.Operation(
    6,
    "TestSleep",
    (ndr.Param("seconds", ndr.ULONG, "in"),),
    returns=ndr.ULONG,
    result=rpcecho.TestSleepResult,
)
_rpcecho_TestEnum: Final = stub.Operation(
    7,
    "TestEnum",
    (
        ndr.Param("foo1", ndr.Pointer(_echo_Enum1, "ref"), "in,out"),
        ndr.Param("foo2", ndr.Pointer(echo_Enum2.__ndr__, "ref"), "in,out"),
        ndr.Param("foo3", ndr.Pointer(replace(echo_Enum3.__ndr__, switch_is="*foo1"), "ref"), "in,out"),
    ),
    result=rpcecho.TestEnumResult,
)
_rpcecho_TestSurrounding: Final = stub.Operation(
    8,
    "TestSurrounding",
    (ndr.Param("data", ndr.Pointer(echo_Surrounding.__ndr__, "ref"), "in,out"),),
    result=rpcecho.TestSurroundingResult,
)
_rpcecho_TestDoublePointer: Final = stub.Operation(
    9,
    "TestDoublePointer",
    (ndr.Param("data", ndr.Pointer(ndr.Pointer(ndr.Pointer(ndr.USHORT)), "ref"), "in"),),
    returns=ndr.USHORT,
    result=rpcecho.TestDoublePointerResult,
)


rpcecho.INTERFACE = stub.Interface(
    "rpcecho",
    SyntaxId.parse("60a15ec5-4de8-11d7-a637-005056a20182", "1.0"),
    (
        _rpcecho_AddOne,
        _rpcecho_EchoData,
        _rpcecho_SinkData,
        _rpcecho_SourceData,
        _rpcecho_TestCall,
        _rpcecho_TestCall2,
        _rpcecho_TestSleep,
        _rpcecho_TestEnum,
        _rpcecho_TestSurrounding,
        _rpcecho_TestDoublePointer,
    ),
    endpoints=(("ncacn_np", "\\pipe\\rpcecho"), ("ncacn_ip_tcp", ""), ("ncalrpc", "")),
)
rpcecho.Client.INTERFACE = rpcecho.INTERFACE
rpcecho.BlockingClient.INTERFACE = rpcecho.INTERFACE
rpcecho.Server.INTERFACE = rpcecho.INTERFACE
