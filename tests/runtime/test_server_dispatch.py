"""From stub data to a method and back, without a connection."""

from __future__ import annotations

import asyncio
import logging
import threading
import uuid
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from dcerpc import Fault, status
from dcerpc.ndr.types import ContextHandle, TargetLevel, Variant
from dcerpc.runtime.dispatch import Dispatcher
from dcerpc.runtime.handles import AssociationGroup, GroupTable
from dcerpc.runtime.server_call import ServerCall
from dcerpc.runtime.services import Kind, Method, Service, ServiceTable, inline
from dcerpc.stub import Call
from dcerpc.syntax_id import NDR, NDR64, SyntaxId
from tests.runtime.store import OBJECT, store

LITTLE = Variant.NDR_LITTLE
OPEN, READ, CLOSE, NOTHING, TWO, READ_STRICT, READ_TYPED, SWAP = 0, 1, 2, 3, 5, 6, 7, 8


class FakeChannel:
    """Where calls come from and answers go to: what a ServerCall uses of a ServerChannel."""

    def __init__(self, dispatcher: Dispatcher, group: AssociationGroup) -> None:
        self.dispatcher = dispatcher
        self.group = group
        self.peer = "192.0.2.1[1024]"
        self.answers: list[bytes | tuple[int, bool]] = []
        self.answered = asyncio.Event()

    def respond(self, call: ServerCall, stub_data: bytes) -> None:
        self._add(stub_data)

    def fault(self, call: ServerCall, fault_status: int, did_not_execute: bool = False) -> None:
        self._add((fault_status, did_not_execute))

    def _add(self, answer: bytes | tuple[int, bool]) -> None:
        self.answers.append(answer)
        self.answered.set()


class Bench:
    """One service and one association group."""

    def __init__(self, implementation: store.Server, level: TargetLevel, max_handles: int = 10) -> None:
        self.service = Service(implementation, target_level=level)
        self.dispatcher = Dispatcher(asyncio.get_running_loop(), 4, 128)
        self.groups = GroupTable(max_handles, self.dispatcher.run_down)
        group = self.groups.join(0, "client")
        assert group is not None
        self.group = group

    def start(
        self, opnum: int, stub_data: bytes, variant: Variant = LITTLE, answer: Variant = LITTLE
    ) -> tuple[ServerCall, FakeChannel]:
        channel = FakeChannel(self.dispatcher, self.group)
        method = self.service.methods[opnum]
        assert method is not None
        call = ServerCall(channel, 1, self.service, method, None, None)  # type: ignore[arg-type]
        call.variant = answer
        self.dispatcher.dispatch(call, stub_data, variant)
        return call, channel

    async def call(self, opnum: int, stub_data: bytes = b"", **variants: Variant) -> Any:
        _, channel = self.start(opnum, stub_data, **variants)
        async with asyncio.timeout(10):
            await channel.answered.wait()
        assert len(channel.answers) == 1
        return channel.answers[0]


def bench(
    implementation: store.Server,
    body: Callable[[Bench], Coroutine[Any, Any, None]],
    level: TargetLevel = TargetLevel.V5,
) -> None:
    async def main() -> None:
        made = Bench(implementation, level)
        try:
            await body(made)
        finally:
            await made.dispatcher.cancel(5)
            await made.dispatcher.close(5)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    assert not [t for t in threading.enumerate() if t.name.startswith("dcerpc-server")]


def number(value: int) -> bytes:
    return value.to_bytes(4, "little")


# --- how methods are called and what they may return ---


class Ways(store.Server):
    async def Open(self, call: Call, /, value: int) -> store.OpenResult:
        return store.OpenResult(handle=None)

    @inline
    def Read(self, call: Call, /, handle: ContextHandle) -> int:
        return 7

    def Nothing(self, call: Call, /, value: int) -> None:
        assert threading.current_thread() is not threading.main_thread()

    async def Two(self, call: Call, /, value: int) -> store.TwoResult:
        await asyncio.sleep(0)
        return store.TwoResult(first=value + 1, return_value=value)


def test_kinds_of_methods() -> None:
    methods = Service(Ways()).methods
    kinds = {method.operation.name: method.kind for method in methods if method is not None}
    assert kinds["Open"] is Kind.ASYNC
    assert kinds["Read"] is Kind.INLINE
    assert kinds["Nothing"] is Kind.THREAD
    assert methods[4] is None


def test_results() -> None:
    async def body(made: Bench) -> None:
        assert await made.call(OPEN, number(1)) == bytes(20)
        assert await made.call(NOTHING, number(1)) == b""
        assert await made.call(TWO, number(5)) == number(6) + number(5)
        assert await made.call(CLOSE, bytes(20)) == (status.NCA_OP_RNG_ERROR, True), "not overridden"

    bench(Ways(), body)


def test_byte_orders() -> None:
    async def body(made: Bench) -> None:
        big = {"variant": Variant.NDR_BIG}
        assert await made.call(TWO, b"\0\0\0\5", **big) == number(6) + number(5)
        assert await made.call(TWO, number(5), answer=Variant.NDR_BIG) == b"\0\0\0\6\0\0\0\5"

    bench(Ways(), body)


def test_a_sync_method_may_return_an_awaitable() -> None:
    class Deferred(store.Server):
        def Two(self, call: Call, /, value: int) -> Any:
            async def later() -> store.TwoResult:
                await asyncio.sleep(0)
                return store.TwoResult(first=1, return_value=2)

            return later()

    async def body(made: Bench) -> None:
        assert await made.call(TWO, number(5)) == number(1) + number(2)

    bench(Deferred(), body)


@pytest.mark.parametrize("value", [None, 5, "text", object(), store.ReadResult(value=3)])
def test_a_wrong_result_is_the_servers_fault(value: object, caplog: pytest.LogCaptureFixture) -> None:
    class Wrong(store.Server):
        async def Two(self, call: Call, /, value_: int) -> Any:
            return value

    async def body(made: Bench) -> None:
        assert await made.call(TWO, number(5)) == (status.NCA_S_FAULT_UNSPEC, False)

    bench(Wrong(), body)
    assert "which is not store.TwoResult" in caplog.text


def test_a_value_that_cannot_be_marshalled(caplog: pytest.LogCaptureFixture) -> None:
    class Wrong(store.Server):
        async def Read(self, call: Call, /, handle: ContextHandle) -> int:
            return 1 << 40

        async def Open(self, call: Call, /, value: int) -> ContextHandle:
            return call.new_handle(None)

    async def body(made: Bench) -> None:
        handle = await made.call(OPEN, number(1))
        assert await made.call(READ, handle) == (status.NCA_S_FAULT_UNSPEC, False)

    bench(Wrong(), body)
    assert "NdrError" in caplog.text


# --- faults ---


class Failing(store.Server):
    """Fails in each way; ``error`` is what it raises."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    async def Open(self, call: Call, /, value: int) -> None:
        raise self.error

    def Nothing(self, call: Call, /, value: int) -> None:
        raise self.error

    @inline
    def Two(self, call: Call, /, value: int) -> None:
        raise self.error


@pytest.mark.parametrize("opnum", [OPEN, NOTHING, TWO])
def test_a_fault_that_a_method_raises(opnum: int, caplog: pytest.LogCaptureFixture) -> None:
    async def body(made: Bench) -> None:
        assert await made.call(opnum, number(1)) == (0x1234, True)

    bench(Failing(Fault(0x1234, did_not_execute=True)), body)
    assert not caplog.records


@pytest.mark.parametrize("opnum", [OPEN, NOTHING, TWO])
def test_another_exception_of_a_method(opnum: int, caplog: pytest.LogCaptureFixture) -> None:
    async def body(made: Bench) -> None:
        assert await made.call(opnum, number(1)) == (status.NCA_S_FAULT_UNSPEC, False)

    bench(Failing(ZeroDivisionError("mine")), body)
    (record,) = caplog.records
    assert record.name == "dcerpc.server"
    assert record.levelno == logging.ERROR
    assert record.exc_info
    assert "ZeroDivisionError: mine" in caplog.text
    assert "from 192.0.2.1[1024]" in caplog.text


def test_a_method_with_the_wrong_signature(caplog: pytest.LogCaptureFixture) -> None:
    class Wrong(store.Server):
        async def Two(self, call: Call, /) -> None:  # type: ignore[override]
            raise NotImplementedError

    async def body(made: Bench) -> None:
        assert await made.call(TWO, number(1)) == (status.NCA_S_FAULT_UNSPEC, False)

    bench(Wrong(), body)
    assert "TypeError" in caplog.text


@pytest.mark.parametrize("stub_data", [b"", b"\1\2\3"])
def test_bad_stub_data(stub_data: bytes, caplog: pytest.LogCaptureFixture) -> None:
    async def body(made: Bench) -> None:
        caplog.set_level(logging.INFO, "dcerpc.server")
        assert await made.call(TWO, stub_data) == (status.RPC_X_BAD_STUB_DATA, False)

    bench(Ways(), body)
    assert "bad stub data: value at 0x0" in caplog.text


def test_octets_after_the_last_parameter_are_ignored() -> None:
    async def body(made: Bench) -> None:
        assert await made.call(TWO, number(5) + b"more") == number(6) + number(5)

    bench(Ways(), body)


# --- cancelling ---


def test_cancelling_a_coroutine() -> None:
    class Waiting(store.Server):
        async def Open(self, call: Call, /, value: int) -> None:
            await asyncio.Event().wait()

        async def Two(self, call: Call, /, value: int) -> store.TwoResult:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                return store.TwoResult(first=int(call.cancelled), return_value=0)
            raise AssertionError

    async def body(made: Bench) -> None:
        for opnum, answer in ((OPEN, (status.NCA_S_FAULT_CANCEL, False)), (TWO, number(1) + number(0))):
            call, channel = made.start(opnum, number(1))
            assert not call.cancelled
            await asyncio.sleep(0)
            call.cancel()
            await channel.answered.wait()
            assert channel.answers == [answer]

    bench(Waiting(), body)


@pytest.mark.parametrize("waits_first", [True, False])
def test_cancelling_a_thread(waits_first: bool) -> None:
    entered, go = threading.Event(), threading.Event()

    class Waiting(store.Server):
        def Two(self, call: Call, /, value: int) -> store.TwoResult:
            assert isinstance(call, ServerCall)
            entered.set()
            go.wait(10)
            return store.TwoResult(first=int(call.wait_cancelled(10)), return_value=int(call.cancelled))

    async def body(made: Bench) -> None:
        call, channel = made.start(TWO, number(1))
        await asyncio.to_thread(entered.wait, 10)
        if waits_first:
            go.set()
        call.cancel()
        go.set()
        await channel.answered.wait()
        assert channel.answers == [number(1) + number(1)]
        assert not ServerCall.wait_cancelled(made.start(NOTHING, number(1))[0], 0)

    bench(Waiting(), body)


# --- context handles ---


class Store(store.Server):
    """Keeps numbers behind handles."""

    def __init__(self) -> None:
        self.run_down: list[Any] = []
        self.foreign: ContextHandle | None = None

    async def Open(self, call: Call, /, value: int) -> ContextHandle | None:
        return self.foreign if value == 999 else call.new_handle({"value": value})

    async def Read(self, call: Call, /, handle: ContextHandle) -> int:
        return int(handle.state["value"])

    ReadStrict = ReadTyped = Read

    async def Close(self, call: Call, /, handle: ContextHandle | None) -> ContextHandle | None:
        if handle is not None and handle.state["value"] == 1000:
            call.close_handle(handle)
        return None

    async def Swap(self, call: Call, /, handles: list[ContextHandle | None]) -> list[ContextHandle | None]:
        return [handles[1], None]

    async def STORE_HANDLE_rundown(self, state: Any) -> None:
        await asyncio.sleep(0)
        self.run_down.append(state["value"])


REFUSED = (status.NCA_S_FAULT_CONTEXT_MISMATCH, True)


def test_the_life_of_a_handle() -> None:
    server = Store()

    async def body(made: Bench) -> None:
        handle = await made.call(OPEN, number(5))
        assert len(handle) == 20
        assert any(handle)
        assert await made.call(READ, handle) == number(5)
        assert await made.call(CLOSE, handle) == bytes(20)
        assert await made.call(READ, handle) == REFUSED
        assert await made.call(CLOSE, handle) == REFUSED
        assert await made.call(CLOSE, bytes(20)) == bytes(20), "nil may come in where [in, out] says so"
        closed = await made.call(OPEN, number(1000))
        assert await made.call(CLOSE, closed) == bytes(20)
        made.groups.leave(made.group)
        assert len(made.groups) == 0

    bench(server, body)
    assert server.run_down == []


def test_nil_where_a_handle_is_needed() -> None:
    async def body(made: Bench) -> None:
        assert await made.call(READ, bytes(20)) == REFUSED

    bench(Store(), body)


def test_rundown() -> None:
    server = Store()

    async def body(made: Bench) -> None:
        for value in (1, 2):
            await made.call(OPEN, number(value))
        made.groups.leave(made.group)

    bench(server, body)
    assert server.run_down == [1, 2]


def test_a_sync_rundown_runs_in_a_thread_and_may_fail(caplog: pytest.LogCaptureFixture) -> None:
    threads = []

    class Sync(Store):
        def STORE_HANDLE_rundown(self, state: Any) -> None:  # type: ignore[override]
            threads.append(threading.current_thread())
            raise LookupError("lost")

    async def body(made: Bench) -> None:
        for value in (1, 2):
            await made.call(OPEN, number(value))
        made.groups.leave(made.group)

    bench(Sync(), body)
    assert len(threads) == 2
    assert threading.main_thread() not in threads
    assert caplog.text.count("LookupError: lost") == 2


def test_a_rundown_that_comes_too_late(caplog: pytest.LogCaptureFixture) -> None:
    server = Store()

    async def body(made: Bench) -> None:
        await made.call(OPEN, number(1))
        await made.dispatcher.close(5)
        made.groups.leave(made.group)

    bench(server, body)
    assert "is not run down" in caplog.text
    assert server.run_down == []


def test_a_type_without_rundown() -> None:
    class Without(Store):
        STORE_HANDLE_rundown = None  # type: ignore[assignment]

    async def body(made: Bench) -> None:
        await made.call(OPEN, number(1))
        made.groups.leave(made.group)

    bench(Without(), body)


def test_handles_in_an_array() -> None:
    async def body(made: Bench) -> None:
        first, second = [await made.call(OPEN, number(value)) for value in (1, 2)]
        assert await made.call(SWAP, first + second) == second + bytes(20)
        assert await made.call(READ, second) == REFUSED, "the second place became nil"
        assert await made.call(READ, first) == number(1)

    bench(Store(), body)


def test_a_handle_of_another_group(caplog: pytest.LogCaptureFixture) -> None:
    server = Store()

    async def body(made: Bench) -> None:
        other = made.groups.join(0, "another client")
        assert other is not None
        server.foreign = other.open(made.service, {"value": 3}, "STORE_HANDLE")
        octets = bytes(4) + server.foreign.uuid.bytes_le
        assert await made.call(READ, octets) == REFUSED
        assert await made.call(OPEN, number(999)) == (status.NCA_S_FAULT_UNSPEC, False)

    bench(server, body)
    assert "is not a handle that call.new_handle() made" in caplog.text


def test_strict_handles() -> None:
    """MS-RPCE 2.2.4.15: not those that a method of another interface made."""

    async def body(made: Bench) -> None:
        handle = await made.call(OPEN, number(4))
        assert await made.call(READ_STRICT, handle) == number(4)

        class OtherInterface:
            interface = None

        made.group.find(ContextHandle(0, uuid.UUID(bytes_le=handle[4:]))).service = OtherInterface()
        assert await made.call(READ_STRICT, handle) == REFUSED
        assert await made.call(READ, handle) == number(4)

    bench(Store(), body)


@pytest.mark.parametrize(("level", "answer"), [(5, number(4)), (6, REFUSED)])
def test_type_strict_handles(level: int, answer: Any) -> None:
    """MS-RPCE 2.2.4.16, 3.1.1.5.3.3.1.1: not those of another type, at target level 6.0."""

    async def body(made: Bench) -> None:
        handle = await made.call(OPEN, number(4))
        assert await made.call(READ, handle) == number(4)
        assert await made.call(READ_TYPED, handle) == answer, "it is a STORE_HANDLE"

    bench(Store(), body, TargetLevel(level))


def test_too_many_handles() -> None:
    async def body(made: Bench) -> None:
        answers = [await made.call(OPEN, number(1)) for _ in range(11)]
        assert answers[-1] == (status.NCA_SERVER_TOO_BUSY, False)
        assert all(isinstance(answer, bytes) for answer in answers[:-1])

    bench(Store(), body)


# --- registration ---


@pytest.fixture
def services() -> ServiceTable:
    return ServiceTable(["ndr"])


def offered(major: int, minor: int) -> SyntaxId:
    return SyntaxId(store.INTERFACE.syntax.uuid, major, minor)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [((2, 3), True), ((2, 0), True), ((2, 4), False), ((1, 3), False), ((3, 0), False)],
)
def test_versions_that_an_interface_serves(
    services: ServiceTable, wanted: tuple[int, int], found: bool
) -> None:
    services.add(Service(Store()))
    assert (services.find(offered(*wanted)) is not None) == found


def test_the_latest_minor_version_is_taken(services: ServiceTable) -> None:
    class Newer(store.Server):
        from dcerpc.stub import Interface as _Interface

        INTERFACE = _Interface("store", offered(2, 9), [])

    services.add(Service(Newer()))
    services.add(Service(Store()))
    latest, exact = services.find(offered(2, 0)), services.find(offered(2, 3))
    assert latest is not None
    assert exact is not None
    assert latest.interface.interface.syntax.minor == 9
    assert exact.interface.interface.syntax.minor == 3


def test_objects_choose_a_service(services: ServiceTable) -> None:
    special, general = Service(Store(), objects=[OBJECT]), Service(Store())
    services.add(special)
    (entry,) = services
    with pytest.raises(Fault) as caught:
        entry.service(None)
    assert caught.value.status == status.NCA_UNSUPPORTED_TYPE
    assert caught.value.did_not_execute
    services.add(general)
    assert len(services) == 1
    assert entry.service(None) is general
    assert entry.service(OBJECT) is special
    assert entry.service(uuid.UUID(int=77)) is general
    services.remove(special)
    assert entry.service(OBJECT) is general
    services.remove(general)
    assert len(services) == 0
    services.remove(general)


def test_serving_twice(services: ServiceTable) -> None:
    services.add(Service(Store()))
    services.add(Service(Store(), objects=[OBJECT]))
    with pytest.raises(ValueError, match="store is served for no object in particular already"):
        services.add(Service(Store()))
    with pytest.raises(ValueError, match=f"served for {OBJECT} already"):
        services.add(Service(Store(), objects=[OBJECT]))


def test_transfer_syntaxes() -> None:
    made = ServiceTable(["ndr64", "ndr"])
    made.add(Service(Store()))
    offer = made.find(offered(2, 3))
    assert offer is not None
    assert offer.transfer_syntaxes == (NDR64, NDR)
    assert offer.preferred == NDR64
    for wrong in ([], ["ndr", "xdr"]):
        with pytest.raises(ValueError, match="one or more of ndr, ndr64"):
            ServiceTable(wrong)


def test_a_method_knows_its_result_by_its_fields() -> None:
    method = Method(store.INTERFACE.operations[READ], Store().Read)  # type: ignore[arg-type]
    assert method.result(5) == store.ReadResult(value=5)
    assert method.result(store.ReadResult(value=6)).value == 6
