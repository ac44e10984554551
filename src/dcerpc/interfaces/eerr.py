"""Interface ExtendedError of eerr.idl.

Generated from eerr.idl by ``dcerpc idl compile``. DO NOT EDIT.
"""

from __future__ import annotations

import enum
from dataclasses import replace
from typing import ClassVar, Final

from dcerpc import ndr, stub
from dcerpc.syntax_id import SyntaxId


@ndr.record
class EEAString:
    """typedef struct tagEEAString { short nLength; [size_is(nLength)] byte *pString; } EEAString;"""

    __ndr__: ClassVar[ndr.Struct]
    nLength: int = ndr.DERIVED
    pString: bytes | None


EEAString.__ndr__ = ndr.Struct(
    EEAString,
    (
        ndr.Field("nLength", ndr.SHORT),
        ndr.Field("pString", ndr.Pointer(ndr.Array(ndr.BYTE, (ndr.Dim(size_is="nLength"),)))),
    ),
)


@ndr.record
class EEUString:
    """typedef struct tagEEUString { short nLength; [size_is(nLength)] wchar_t *pString; } EEUString;"""

    __ndr__: ClassVar[ndr.Struct]
    nLength: int = ndr.DERIVED
    pString: str | None


EEUString.__ndr__ = ndr.Struct(
    EEUString,
    (
        ndr.Field("nLength", ndr.SHORT),
        ndr.Field("pString", ndr.Pointer(ndr.Array(ndr.WCHAR, (ndr.Dim(size_is="nLength"),)))),
    ),
)


@ndr.record
class BinaryEEInfo:
    """typedef struct tagBinaryEEInfo { short nSize; [size_is(nSize)] unsigned char *pBlob; } BinaryEEInfo;"""

    __ndr__: ClassVar[ndr.Struct]
    nSize: int = ndr.DERIVED
    pBlob: bytes | None


BinaryEEInfo.__ndr__ = ndr.Struct(
    BinaryEEInfo,
    (
        ndr.Field("nSize", ndr.SHORT),
        ndr.Field("pBlob", ndr.Pointer(ndr.Array(ndr.CHAR, (ndr.Dim(size_is="nSize"),)))),
    ),
)


class ExtendedErrorParamTypesInternal(enum.IntEnum):
    """typedef enum tagExtendedErrorParamTypesInternal {
        eeptiAnsiString = 1,
        eeptiUnicodeString = 2,
        eeptiLongVal = 3,
        eeptiShortValue = 4,
        eeptiPointerValue = 5,
        eeptiNone = 6,
        eeptiBinary = 7
    } ExtendedErrorParamTypesInternal;
    """

    eeptiAnsiString = 1
    eeptiUnicodeString = 2
    eeptiLongVal = 3
    eeptiShortValue = 4
    eeptiPointerValue = 5
    eeptiNone = 6
    eeptiBinary = 7


_ExtendedErrorParamTypesInternal: Final = ndr.Enum(ExtendedErrorParamTypesInternal)


@ndr.record(kw_only=False)
class ExtendedErrorParam_u:
    """union {
        [case(1)] EEAString AnsiString;
        [case(2)] EEUString UnicodeString;
        [case(3)] long LVal;
        [case(4)] short IVal;
        [case(5)] __int64 PVal;
        [case(6)];
        [case(7)] BinaryEEInfo Blob;
    }

    Values by discriminant: 1 AnsiString; 2 UnicodeString; 3 LVal; 4 IVal; 5 PVal; 6 nothing; 7 Blob.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: EEAString | EEUString | int | BinaryEEInfo | None = None


ExtendedErrorParam_u.__ndr__ = ndr.Union(
    ExtendedErrorParam_u,
    ndr.SHORT,
    (
        ndr.Arm((1,), "AnsiString", EEAString.__ndr__),
        ndr.Arm((2,), "UnicodeString", EEUString.__ndr__),
        ndr.Arm((3,), "LVal", ndr.LONG),
        ndr.Arm((4,), "IVal", ndr.SHORT),
        ndr.Arm((5,), "PVal", ndr.HYPER),
        ndr.Arm((6,), "", None),
        ndr.Arm((7,), "Blob", BinaryEEInfo.__ndr__),
    ),
)


@ndr.record
class ExtendedErrorParam:
    """typedef struct tagParam {
        ExtendedErrorParamTypesInternal Type;
        [switch_type(short), switch_is(Type)] union {
            [case(1)] EEAString AnsiString;
            [case(2)] EEUString UnicodeString;
            [case(3)] long LVal;
            [case(4)] short IVal;
            [case(5)] __int64 PVal;
            [case(6)];
            [case(7)] BinaryEEInfo Blob;
        };
    } ExtendedErrorParam;
    """

    __ndr__: ClassVar[ndr.Struct]
    Type: ExtendedErrorParamTypesInternal | int = ndr.DERIVED
    u: ExtendedErrorParam_u


ExtendedErrorParam.__ndr__ = ndr.Struct(
    ExtendedErrorParam,
    (
        ndr.Field("Type", _ExtendedErrorParamTypesInternal),
        ndr.Field("u", replace(ExtendedErrorParam_u.__ndr__, switch_is="Type")),
    ),
)


class EEComputerNamePresent(enum.IntEnum):
    """typedef enum tagEEComputerNamePresent { eecnpPresent = 1, eecnpNotPresent } EEComputerNamePresent;"""

    eecnpPresent = 1
    eecnpNotPresent = 2


_EEComputerNamePresent: Final = ndr.Enum(EEComputerNamePresent)


@ndr.record(kw_only=False)
class EEComputerName_u:
    """union { [case(1)] EEUString Name; [case(2)]; }

    Values by discriminant: 1 Name; 2 nothing.
    """

    __ndr__: ClassVar[ndr.Union]
    discriminant: int
    value: EEUString | None = None


EEComputerName_u.__ndr__ = ndr.Union(
    EEComputerName_u, ndr.SHORT, (ndr.Arm((1,), "Name", EEUString.__ndr__), ndr.Arm((2,), "", None))
)


@ndr.record
class EEComputerName:
    """typedef struct tagEEComputerName {
        EEComputerNamePresent Type;
        [switch_type(short), switch_is(Type)] union {
            [case(1)] EEUString Name;
            [case(2)];
        };
    } EEComputerName;
    """

    __ndr__: ClassVar[ndr.Struct]
    Type: EEComputerNamePresent | int = ndr.DERIVED
    u: EEComputerName_u


EEComputerName.__ndr__ = ndr.Struct(
    EEComputerName,
    (
        ndr.Field("Type", _EEComputerNamePresent),
        ndr.Field("u", replace(EEComputerName_u.__ndr__, switch_is="Type")),
    ),
)


@ndr.record
class ExtendedErrorInfo:
    """typedef struct tagExtendedErrorInfo {
        struct tagExtendedErrorInfo *Next;
        EEComputerName ComputerName;
        unsigned long ProcessID;
        __int64 TimeStamp;
        unsigned long GeneratingComponent;
        unsigned long Status;
        unsigned short DetectionLocation;
        unsigned short Flags;
        short nLen;
        [size_is(nLen)] ExtendedErrorParam Params[];
    } ExtendedErrorInfo;
    """

    __ndr__: ClassVar[ndr.Struct]
    Next: ExtendedErrorInfo | None
    ComputerName: EEComputerName
    ProcessID: int
    TimeStamp: int
    GeneratingComponent: int
    Status: int
    DetectionLocation: int
    Flags: int
    nLen: int = ndr.DERIVED
    Params: list[ExtendedErrorParam]


ExtendedErrorInfo.__ndr__ = ndr.Struct(
    ExtendedErrorInfo,
    (
        ndr.Field("Next", ndr.Pointer(ndr.Deferred(lambda: ExtendedErrorInfo.__ndr__))),
        ndr.Field("ComputerName", EEComputerName.__ndr__),
        ndr.Field("ProcessID", ndr.ULONG),
        ndr.Field("TimeStamp", ndr.HYPER),
        ndr.Field("GeneratingComponent", ndr.ULONG),
        ndr.Field("Status", ndr.ULONG),
        ndr.Field("DetectionLocation", ndr.USHORT),
        ndr.Field("Flags", ndr.USHORT),
        ndr.Field("nLen", ndr.SHORT),
        ndr.Field("Params", ndr.Array(ExtendedErrorParam.__ndr__, (ndr.Dim(size_is="nLen"),))),
    ),
)


class ExtendedError:
    """interface ExtendedError, uuid 14a8831c-bc82-11d2-8a64-0008c7457e5d, version 1.0."""

    INTERFACE: ClassVar[stub.Interface]

    class Client(stub.Client):
        """asyncio client of ExtendedError."""

        __slots__ = ()

    class BlockingClient(stub.BlockingClient):
        """Blocking client of ExtendedError."""

        __slots__ = ()

    class Server(stub.Server):
        """Server of ExtendedError: override what you serve."""


ExtendedError.INTERFACE = stub.Interface(
    "ExtendedError", SyntaxId.parse("14a8831c-bc82-11d2-8a64-0008c7457e5d", "1.0"), ()
)
ExtendedError.Client.INTERFACE = ExtendedError.INTERFACE
ExtendedError.BlockingClient.INTERFACE = ExtendedError.INTERFACE
ExtendedError.Server.INTERFACE = ExtendedError.INTERFACE
