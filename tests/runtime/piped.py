"""An interface whose operations have pipes, as its generated code would be, and a server of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from dcerpc import ndr, stub
from dcerpc.ndr.types import HYPER
from dcerpc.stub import Interface, Operation
from dcerpc.syntax_id import SyntaxId

OCTETS = ndr.Pipe(ndr.BYTE)
NUMBERS = ndr.Pipe(ndr.ULONG)
TEXT = ndr.Pipe(ndr.WCHAR)
HANDLE = ndr.ContextHandleType("piped_handle")


@dataclass(slots=True, kw_only=True)
class TotalResult(stub.Result):
    total: int


@dataclass(slots=True, kw_only=True)
class HandleResult(stub.Result):
    handle: ndr.ContextHandle | None


@dataclass(slots=True, kw_only=True)
class CountedResult(stub.Result):
    count: int
    return_value: int


#: Takes a pipe, returns how much came.
PUT: Operation[TotalResult] = Operation(
    0,
    "put",
    (
        ndr.Param("start", ndr.ULONG, "in"),
        ndr.Param("data", OCTETS, "in"),
        ndr.Param("total", HYPER, "out"),
    ),
    result=TotalResult,
)
#: Gives ``count`` chunks of ``size`` octets.
GET: Operation[TotalResult] = Operation(
    1,
    "get",
    (
        ndr.Param("count", ndr.ULONG, "in"),
        ndr.Param("data", OCTETS, "out"),
        ndr.Param("size", ndr.ULONG, "in"),
        ndr.Param("total", HYPER, "out"),
    ),
    result=TotalResult,
)
#: Takes numbers, and gives them back in reverse.
TURN: Operation[CountedResult] = Operation(
    2,
    "turn",
    (ndr.Param("numbers", NUMBERS, "in,out"), ndr.Param("count", ndr.ULONG, "out")),
    returns=ndr.ULONG,
    result=CountedResult,
)
#: Two pipes each way.
MANY: Operation[TotalResult] = Operation(
    3,
    "many",
    (
        ndr.Param("first", OCTETS, "in"),
        ndr.Param("back", TEXT, "out"),
        ndr.Param("second", NUMBERS, "in"),
        ndr.Param("handle", HANDLE, "in"),
        ndr.Param("rest", NUMBERS, "out"),
        ndr.Param("total", HYPER, "out"),
    ),
    result=TotalResult,
)
#: No pipe: a handle for the others, and for what goes on beside.
OPEN: Operation[HandleResult] = Operation(
    4, "open", (ndr.Param("handle", HANDLE, "out"),), result=HandleResult
)

PIPED = Interface(
    "piped", SyntaxId.parse("41111111-2222-3333-4444-555555555555", "1.0"), (PUT, GET, TURN, MANY, OPEN)
)


class PutCall(stub.PipeCall[TotalResult]):
    data: stub.PipeWriter[bytes]


class GetCall(stub.PipeCall[TotalResult]):
    data: stub.PipeReader[bytes]


class TurnCall(stub.PipeCall[CountedResult]):
    numbers: stub.Pipe[list[int]]


class ManyCall(stub.PipeCall[TotalResult]):
    first: stub.PipeWriter[bytes]
    second: stub.PipeWriter[list[int]]
    back: stub.PipeReader[str]
    rest: stub.PipeReader[list[int]]


class BlockingPutCall(stub.BlockingPipeCall[TotalResult]):
    data: stub.BlockingPipeWriter[bytes]


class BlockingGetCall(stub.BlockingPipeCall[TotalResult]):
    data: stub.BlockingPipeReader[bytes]


class BlockingTurnCall(stub.BlockingPipeCall[CountedResult]):
    numbers: stub.BlockingPipe[list[int]]


class BlockingManyCall(stub.BlockingPipeCall[TotalResult]):
    first: stub.BlockingPipeWriter[bytes]
    second: stub.BlockingPipeWriter[list[int]]
    back: stub.BlockingPipeReader[str]
    rest: stub.BlockingPipeReader[list[int]]


class Client(stub.Client):
    """asyncio client."""

    __slots__ = ()
    INTERFACE: ClassVar[Interface] = PIPED

    def put(self, start: int = 0) -> PutCall:
        return PutCall(self._binding, PIPED, PUT, (start,), self._options)

    def get(self, count: int, size: int = 1000) -> GetCall:
        return GetCall(self._binding, PIPED, GET, (count, size), self._options)

    def turn(self) -> TurnCall:
        return TurnCall(self._binding, PIPED, TURN, (), self._options)

    def many(self, handle: Any) -> ManyCall:
        return ManyCall(self._binding, PIPED, MANY, (handle,), self._options)

    async def open(self) -> Any:
        return (await self._binding.call(PIPED, OPEN, (), self._options)).handle


class BlockingClient(stub.BlockingClient):
    """Blocking client."""

    __slots__ = ()
    INTERFACE: ClassVar[Interface] = PIPED

    def put(self, start: int = 0) -> BlockingPutCall:
        return BlockingPutCall(self._binding, PIPED, PUT, (start,), self._options)

    def get(self, count: int, size: int = 1000) -> BlockingGetCall:
        return BlockingGetCall(self._binding, PIPED, GET, (count, size), self._options)

    def turn(self) -> BlockingTurnCall:
        return BlockingTurnCall(self._binding, PIPED, TURN, (), self._options)

    def many(self, handle: Any) -> BlockingManyCall:
        return BlockingManyCall(self._binding, PIPED, MANY, (handle,), self._options)

    def open(self) -> Any:
        return self._binding.call(PIPED, OPEN, (), self._options).handle


class Server(stub.Server):
    """What generated code has: each operation faults unless a subclass has it."""

    INTERFACE: ClassVar[Interface] = PIPED

    def put(
        self, call: stub.Call, /, start: int, data: stub.ServedPipeReader[bytes]
    ) -> TotalResult | int | Awaitable[TotalResult | int]:
        raise stub.not_served()

    def get(
        self, call: stub.Call, /, count: int, data: stub.ServedPipeWriter[bytes], size: int
    ) -> TotalResult | int | Awaitable[TotalResult | int]:
        raise stub.not_served()

    def turn(
        self, call: stub.Call, /, numbers: stub.ServedPipe[list[int]]
    ) -> CountedResult | Awaitable[CountedResult]:
        raise stub.not_served()

    def many(
        self,
        call: stub.Call,
        /,
        first: stub.ServedPipeReader[bytes],
        back: stub.ServedPipeWriter[str],
        second: stub.ServedPipeReader[list[int]],
        handle: ndr.ContextHandle | None,
        rest: stub.ServedPipeWriter[list[int]],
    ) -> TotalResult | int | Awaitable[TotalResult | int]:
        raise stub.not_served()

    def open(self, call: stub.Call, /) -> Any:
        return call.new_handle("state")


class AsyncServer(Server):
    """Serves with coroutines."""

    async def put(self, call: stub.Call, /, start: int, data: stub.ServedPipeReader[bytes]) -> int:
        async for chunk in data:
            start += len(chunk)
        return start

    async def get(self, call: stub.Call, /, count: int, data: stub.ServedPipeWriter[bytes], size: int) -> int:
        for number in range(count):
            await data.send(bytes([number & 0xFF]) * size)
        return count * size

    async def turn(self, call: stub.Call, /, numbers: stub.ServedPipe[list[int]]) -> CountedResult:
        found = await numbers.read_all()
        await numbers.send(found[::-1])
        await numbers.close()
        return CountedResult(count=len(found), return_value=7)

    async def many(
        self,
        call: stub.Call,
        /,
        first: stub.ServedPipeReader[bytes],
        back: stub.ServedPipeWriter[str],
        second: stub.ServedPipeReader[list[int]],
        handle: ndr.ContextHandle | None,
        rest: stub.ServedPipeWriter[list[int]],
    ) -> int:
        assert handle is not None
        octets = await first.read_all()
        numbers = await second.read_all()
        await back.send(octets.decode())
        await back.send(f" {handle.state}")
        await back.close()
        await rest.send(numbers)
        return len(octets) + sum(numbers)


class ThreadServer(Server):
    """Serves with sync methods, in threads."""

    def put(self, call: stub.Call, /, start: int, data: stub.ServedPipeReader[bytes]) -> int:
        for chunk in data.blocking:
            start += len(chunk)
        return start

    def get(self, call: stub.Call, /, count: int, data: stub.ServedPipeWriter[bytes], size: int) -> int:
        for number in range(count):
            data.blocking.send(bytes([number & 0xFF]) * size)
        return count * size

    def turn(self, call: stub.Call, /, numbers: stub.ServedPipe[list[int]]) -> CountedResult:
        pipe = numbers.blocking
        found = pipe.read_all()
        pipe.send(found[::-1])
        pipe.close()
        return CountedResult(count=len(found), return_value=7)

    def many(
        self,
        call: stub.Call,
        /,
        first: stub.ServedPipeReader[bytes],
        back: stub.ServedPipeWriter[str],
        second: stub.ServedPipeReader[list[int]],
        handle: ndr.ContextHandle | None,
        rest: stub.ServedPipeWriter[list[int]],
    ) -> int:
        assert handle is not None
        octets = first.blocking.read_all()
        numbers = second.blocking.read_all()
        back.blocking.send(octets.decode())
        back.blocking.send(f" {handle.state}")
        back.blocking.close()
        rest.blocking.send(numbers)
        return len(octets) + sum(numbers)


def expected(count: int, size: int) -> bytes:
    """What ``get`` gives."""
    return b"".join(bytes([number & 0xFF]) * size for number in range(count))


#: Makes a method of a server that does as a test wants.
Body = Callable[..., Awaitable[Any]]


def serving(name: str, body: Body) -> Server:
    """A server of which one operation is ``body(call, *parameters)``."""

    async def method(self: Any, *args: Any) -> Any:
        return await body(*args)

    made: Server = type("Scripted", (Server,), {name: method})()
    return made
