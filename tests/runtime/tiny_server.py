"""A small server for the tests of clients: scripted answers over real sockets, on ServerConnection alone.

It serves one interface, ``tiny``, and can do what the library's own server never would.
"""

from __future__ import annotations

import asyncio
import threading
import uuid
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any, ClassVar

from dcerpc import ndr, stub
from dcerpc.errors import Fault, SecurityError
from dcerpc.limits import DEFAULT_LIMITS, DEFAULT_PROFILE, Limits, Profile
from dcerpc.protocol.connection import InterfaceOffer, ServerConnection
from dcerpc.protocol.connection.events import (
    CallSecurity,
    CancelReceived,
    ClientBound,
    OrphanReceived,
    RequestReceived,
    SecurityStepRequired,
    StubDataReceived,
)
from dcerpc.runtime.aio import StreamDriver
from dcerpc.security.api import AuthLevel, SecurityContext
from dcerpc.security.steps import AsyncResolver, StepRequest, arun
from dcerpc.stub import Interface, Operation
from dcerpc.syntax_id import SyntaxId
from dcerpc.transport.api import Channel, Link
from dcerpc.transport.stream import StreamLink

HANDLE = ndr.ContextHandleType("tiny_handle")
OCTETS = ndr.Array(ndr.BYTE, (ndr.Dim(size_is="size"),))


@dataclass(slots=True, kw_only=True)
class NumberResult(stub.Result):
    number: int


@dataclass(slots=True, kw_only=True)
class EchoResult(stub.Result):
    data: bytes


@dataclass(slots=True, kw_only=True)
class HandleResult(stub.Result):
    handle: ndr.ContextHandle | None


@dataclass(slots=True, kw_only=True)
class NothingResult(stub.Result):
    pass


ADD: Operation[NumberResult] = Operation(
    0,
    "add",
    (ndr.Param("number", ndr.ULONG, "in,out"),),
    result=NumberResult,
)
ECHO: Operation[EchoResult] = Operation(
    1,
    "echo",
    (ndr.Param("size", ndr.ULONG, "in"), ndr.Param("data", OCTETS, "in,out")),
    result=EchoResult,
)
OPEN: Operation[HandleResult] = Operation(
    2, "open", (ndr.Param("handle", HANDLE, "out"),), result=HandleResult
)
USE: Operation[NumberResult] = Operation(
    3, "use", (ndr.Param("handle", HANDLE, "in"), ndr.Param("number", ndr.ULONG, "out")), result=NumberResult
)
CLOSE: Operation[HandleResult] = Operation(
    4, "close", (ndr.Param("handle", HANDLE, "in,out"),), result=HandleResult
)
NOTE: Operation[NothingResult] = Operation(
    5, "note", (ndr.Param("number", ndr.ULONG, "in"),), result=NothingResult, maybe=True
)
OPERATIONS: Sequence[Operation[Any]] = (ADD, ECHO, OPEN, USE, CLOSE, NOTE)

TINY = Interface("tiny", SyntaxId.parse("11111111-2222-3333-4444-555555555555", "1.0"), OPERATIONS)
OTHER = Interface("other", SyntaxId.parse("21111111-2222-3333-4444-555555555555", "1.0"), OPERATIONS)
UNKNOWN = Interface("unknown", SyntaxId.parse("31111111-2222-3333-4444-555555555555", "1.0"), OPERATIONS)


class Client(stub.Client):
    """asyncio client of ``tiny``, or of an interface of the same operations."""

    __slots__ = ()
    INTERFACE: ClassVar[Interface] = TINY

    async def call(self, operation: Operation[Any], *args: Any) -> Any:
        return await self._binding.call(self.INTERFACE, operation, args, self._options)


class BlockingClient(stub.BlockingClient):
    """Blocking client of ``tiny``."""

    __slots__ = ()
    INTERFACE: ClassVar[Interface] = TINY

    def call(self, operation: Operation[Any], *args: Any) -> Any:
        return self._binding.call(self.INTERFACE, operation, args, self._options)


class Hold:
    """An answer: none, until the test gives one with TinyServer.release."""


class HangUp:
    """An answer: close the connection."""


#: What a script gives for a call: the stub data of the response, a fault, or one of the above.
Answer = bytes | Fault | type[Hold] | type[HangUp]
Script = Callable[["Request"], Answer]


@dataclass
class Request:
    """A whole request as it came."""

    connection: Connection
    call_id: int
    opnum: int
    stub_data: bytes
    object: uuid.UUID | None
    little_endian: bool
    security: CallSecurity | None = None


def simple(request: Request) -> Answer:
    """What ``tiny`` does: add one, echo, open and use and close handles."""
    order = "little" if request.little_endian else "big"
    if request.opnum == ADD.opnum:
        # A response is little-endian, whatever the request was.
        number = int.from_bytes(request.stub_data[:4], order)  # type: ignore[arg-type]
        return (number + 1).to_bytes(4, "little")
    if request.opnum == ECHO.opnum:
        return request.stub_data[4:]
    if request.opnum == OPEN.opnum:
        return bytes(4) + uuid.uuid4().bytes
    if request.opnum == USE.opnum:
        return (7).to_bytes(4, "little")
    if request.opnum == CLOSE.opnum:
        return bytes(20)
    return b""


class Connection:
    """One client's connection: policy and handler of its machine."""

    def __init__(self, server: TinyServer, driver: StreamDriver, channel: Channel) -> None:
        self.server = server
        self.driver = driver
        self.pieces: dict[int, tuple[RequestReceived, list[bytes]]] = {}
        self.lost = False
        self.machine = ServerConnection(
            self, limits=server.limits, profile=server.profile, now=driver.clock()
        )
        self.port = driver.attach(channel, self.machine, self)

    # policy

    registered_interfaces = 2
    sec_addr = b"0"

    def find_interface(self, abstract_syntax: SyntaxId) -> InterfaceOffer | None:
        known = {TINY.syntax: TINY, OTHER.syntax: OTHER}.get(abstract_syntax)
        return InterfaceOffer(known) if known is not None else None

    def join_group(self, assoc_group_id: int) -> int | None:
        self.server.groups.append(assoc_group_id)
        return assoc_group_id or 0x1234

    def accept_security(self, auth_type: int, auth_level: AuthLevel) -> SecurityContext | None:
        make = self.server.accept_security
        return make() if make is not None else None

    # handler

    def handle_events(self, events: Sequence[Any]) -> None:
        for event in events:
            if isinstance(event, RequestReceived):
                self.pieces[event.call_id] = event, [bytes(event.stub_data)]
                if event.last:
                    self.answer(event.call_id)
            elif isinstance(event, StubDataReceived):
                self.pieces[event.call_id][1].append(bytes(event.stub_data))
                if event.last:
                    self.answer(event.call_id)
            elif isinstance(event, SecurityStepRequired):
                self.server.tasks.add(asyncio.ensure_future(self.step(event)))
            else:
                self.server.record(event)

    async def step(self, event: SecurityStepRequired) -> None:
        async def answer(asked: StepRequest) -> str:
            return f"answer to {type(asked).__name__}"

        try:
            result = await arun(event.context.step(event.token), answer)
        except SecurityError:
            events = self.machine.token_failed(event.auth_context_id)
        else:
            events = self.machine.token_result(event.auth_context_id, result)
        self.driver.dispatch(self.port, events)

    def connection_lost(self, error: Exception | None) -> None:
        self.lost = True
        self.server.changed()

    def answer(self, call_id: int) -> None:
        event, pieces = self.pieces.pop(call_id)
        request = Request(
            self,
            call_id,
            event.opnum,
            b"".join(pieces),
            event.object,
            event.little_endian,
            event.security,
        )
        self.server.requests.append(request)
        self.server.give(request, self.server.script(request))
        self.server.changed()


@dataclass
class TinyServer:
    """The server.

    Attributes:
        script: says what to answer.
        connections, requests, groups: all there were, in order; the groups are those asked for at bind.
        binds, cancels, orphans: how many of these came.
        held: requests that wait for release.
        make_link, resolver, shared: of the clients' sockets, see StreamDriver.
        drivers: of the sockets that came.
    """

    script: Script = simple
    limits: Limits = DEFAULT_LIMITS
    profile: Profile = DEFAULT_PROFILE
    accept_security: Callable[[], SecurityContext] | None = None
    host: str = "127.0.0.1"
    make_link: Callable[[str], Link] = StreamLink
    resolver: AsyncResolver | None = None
    shared: bool = False
    drivers: list[StreamDriver] = field(default_factory=list)
    connections: list[Connection] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    held: list[Request] = field(default_factory=list)
    tasks: set[Any] = field(default_factory=set)
    binds: int = 0
    cancels: int = 0
    orphans: int = 0
    port: int = 0
    progress: threading.Condition = field(default_factory=threading.Condition)

    @property
    def binding(self) -> str:
        return f"ncacn_ip_tcp:{self.host}[{self.port}]"

    def record(self, event: Any) -> None:
        self.binds += isinstance(event, ClientBound)
        self.cancels += isinstance(event, CancelReceived)
        self.orphans += isinstance(event, OrphanReceived)
        self.changed()

    def give(self, request: Request, answer: Answer) -> None:
        connection, machine = request.connection, request.connection.machine
        if answer is Hold:
            self.held.append(request)
        elif answer is HangUp:
            connection.driver.abort()
        elif isinstance(answer, Fault):
            machine.send_fault(request.call_id, answer.status, did_not_execute=answer.did_not_execute)
        elif isinstance(answer, bytes):
            machine.send_response(request.call_id, answer)
        connection.driver.flush()

    def release(self, answer: Script = simple) -> None:
        """Answer the oldest request that is held."""
        request = self.held.pop(0)
        self.give(request, answer(request))

    def changed(self) -> None:
        with self.progress:
            self.progress.notify_all()

    async def until(self, condition: Callable[[], object]) -> None:
        """Let the event loop turn until something is so."""
        async with asyncio.timeout(5):
            while not condition():
                await asyncio.sleep(0.001)

    def wait_for(self, condition: Callable[[], object]) -> None:
        """Wait, in another thread than the server's, until something is so."""
        with self.progress:
            assert self.progress.wait_for(condition, 5)

    async def start(self) -> asyncio.Server:
        def opened(driver: StreamDriver, channel: Channel) -> None:
            self.connections.append(Connection(self, driver, channel))
            self.changed()

        loop = asyncio.get_running_loop()

        def made() -> StreamDriver:
            self.drivers.append(
                StreamDriver(
                    self.make_link,
                    limits=self.limits,
                    on_channel=opened,
                    resolver=self.resolver,
                    shared=self.shared,
                )
            )
            return self.drivers[-1]

        server = await loop.create_server(made, self.host, self.port)
        self.port = server.sockets[0].getsockname()[1]
        return server

    async def stop(self, server: asyncio.Server) -> None:
        for _ in range(5):
            await asyncio.sleep(0)  # asyncio loses a socket that is accepted just before close()
        server.close()
        await server.wait_closed()
        for driver in self.drivers:
            driver.abort()
            await driver.closed.wait()
        await asyncio.gather(*self.tasks)


@asynccontextmanager
async def serving(script: Script = simple, **options: Any) -> AsyncIterator[TinyServer]:
    """A server on the running event loop."""
    tiny = TinyServer(script, **options)
    server = await tiny.start()
    try:
        yield tiny
    finally:
        await tiny.stop(server)


@contextmanager
def serving_thread(script: Script = simple, **options: Any) -> Iterator[TinyServer]:
    """A server on an event loop in a thread of its own."""
    tiny = TinyServer(script, **options)
    started = threading.Event()
    stopping: asyncio.Event
    loop: asyncio.AbstractEventLoop

    async def main() -> None:
        nonlocal stopping, loop
        stopping, loop = asyncio.Event(), asyncio.get_running_loop()
        server = await tiny.start()
        started.set()
        await stopping.wait()
        await tiny.stop(server)

    thread = threading.Thread(target=asyncio.run, args=(main(),))
    thread.start()
    assert started.wait(5)
    try:
        yield tiny
    finally:
        loop.call_soon_threadsafe(stopping.set)
        thread.join(5)
