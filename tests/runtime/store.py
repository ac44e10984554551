"""An interface with context handles, written as the IDL compiler would, for tests of servers."""

from __future__ import annotations

import uuid
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from dcerpc import stub
from dcerpc.ndr.types import (
    ULONG,
    Array,
    ContextHandle,
    ContextHandleType,
    Dim,
    Param,
    Pointer,
)
from dcerpc.syntax_id import SyntaxId

__all__ = ["OBJECT", "store"]

OBJECT: Final = uuid.UUID("00000000-0000-4000-8000-00000000000a")

HANDLE = ContextHandleType("STORE_HANDLE")
STRICT = ContextHandleType("STORE_HANDLE", strict=True)
TYPED = ContextHandleType("OTHER_HANDLE", type_strict=True)


class store:
    """interface store, uuid 5a7c1c9e-0001-4000-8000-000000000001, version 2.3."""

    INTERFACE: ClassVar[stub.Interface]

    @dataclass(slots=True, kw_only=True)
    class OpenResult(stub.Result):
        handle: ContextHandle | None

    @dataclass(slots=True, kw_only=True)
    class ReadResult(stub.Result):
        value: int

    @dataclass(slots=True, kw_only=True)
    class CloseResult(stub.Result):
        handle: ContextHandle | None

    @dataclass(slots=True, kw_only=True)
    class NothingResult(stub.Result):
        pass

    @dataclass(slots=True, kw_only=True)
    class TwoResult(stub.Result):
        first: int
        return_value: int

    @dataclass(slots=True, kw_only=True)
    class SwapResult(stub.Result):
        handles: list[ContextHandle | None]

    class Server(stub.Server):
        """Server of store."""

        def Open(self, call: stub.Call, /, value: int) -> Any | Awaitable[Any]:
            """void Open([in] unsigned long value, [out] STORE_HANDLE *handle);"""
            raise stub.not_served()

        def Read(self, call: stub.Call, /, handle: ContextHandle) -> Any | Awaitable[Any]:
            """void Read([in] STORE_HANDLE handle, [out] unsigned long *value);"""
            raise stub.not_served()

        def Close(self, call: stub.Call, /, handle: ContextHandle | None) -> Any | Awaitable[Any]:
            """void Close([in, out] STORE_HANDLE *handle);"""
            raise stub.not_served()

        def Nothing(self, call: stub.Call, /, value: int) -> Any | Awaitable[Any]:
            """void Nothing([in] unsigned long value);"""
            raise stub.not_served()

        def Two(self, call: stub.Call, /, value: int) -> Any | Awaitable[Any]:
            """unsigned long Two([in] unsigned long value, [out] unsigned long *first);"""
            raise stub.not_served()

        def ReadStrict(self, call: stub.Call, /, handle: ContextHandle) -> Any | Awaitable[Any]:
            """Read, of a handle that only the interface which made it knows."""
            raise stub.not_served()

        def ReadTyped(self, call: stub.Call, /, handle: ContextHandle) -> Any | Awaitable[Any]:
            """Read, of a handle of type OTHER_HANDLE."""
            raise stub.not_served()

        def Swap(self, call: stub.Call, /, handles: list[ContextHandle | None]) -> Any | Awaitable[Any]:
            """void Swap([in, out] STORE_HANDLE handles[2]);"""
            raise stub.not_served()


def _handle(kind: ContextHandleType = HANDLE) -> Pointer:
    return Pointer(kind, "ref")


_OPERATIONS: Final[tuple[stub.Operation[Any], ...]] = (
    stub.Operation(
        0, "Open", (Param("value", ULONG), Param("handle", _handle(), "out")), result=store.OpenResult
    ),
    stub.Operation(
        1,
        "Read",
        (Param("handle", HANDLE), Param("value", Pointer(ULONG, "ref"), "out")),
        result=store.ReadResult,
    ),
    stub.Operation(2, "Close", (Param("handle", _handle(), "in,out"),), result=store.CloseResult),
    stub.Operation(3, "Nothing", (Param("value", ULONG),), result=store.NothingResult),
    stub.Operation(
        5,
        "Two",
        (Param("value", ULONG), Param("first", Pointer(ULONG, "ref"), "out")),
        returns=ULONG,
        result=store.TwoResult,
    ),
    stub.Operation(
        6,
        "ReadStrict",
        (Param("handle", STRICT), Param("value", Pointer(ULONG, "ref"), "out")),
        result=store.ReadResult,
    ),
    stub.Operation(
        7,
        "ReadTyped",
        (Param("handle", TYPED), Param("value", Pointer(ULONG, "ref"), "out")),
        result=store.ReadResult,
    ),
    stub.Operation(
        8,
        "Swap",
        (Param("handles", Array(HANDLE, (Dim(bound=2),)), "in,out"),),
        result=store.SwapResult,
    ),
)

store.INTERFACE = store.Server.INTERFACE = stub.Interface(
    "store", SyntaxId.parse("5a7c1c9e-0001-4000-8000-000000000001", "2.3"), _OPERATIONS
)
