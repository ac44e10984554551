"""A server on real sockets: registration, listening, calls, association groups, cancelling, stopping."""

from __future__ import annotations

import asyncio
import contextlib
import struct
import threading
import uuid
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

import dcerpc
from dcerpc import pdu, status
from dcerpc.errors import BindingError, LocalProtocolError, UnsupportedProtocolSequence
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.rpcecho import echo_Surrounding, rpcecho
from dcerpc.limits import Limits
from dcerpc.ndr.types import ContextHandle
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.endpoint_map import EndpointMap
from dcerpc.runtime.server import Server
from dcerpc.runtime.server_call import ServerCall
from dcerpc.security.api import AuthLevel
from dcerpc.stub import Call
from tests.runtime.raw_client import RawClient, bind, request
from tests.runtime.store import OBJECT, store

ECHO = rpcecho.INTERFACE.syntax
STORE = store.INTERFACE.syntax
ADD_ONE, TEST_SLEEP = 0, 6
OPEN, READ, CLOSE, NOTHING, TWO = 0, 1, 2, 3, 5
CONC_MPX = 0x13
LOOPBACK = "ncacn_ip_tcp:127.0.0.1[0]"


class Waiting(store.Server):
    """Methods that wait until the test lets them go on."""

    def __init__(self) -> None:
        self.entered = asyncio.Event()
        self.go = asyncio.Event()
        self.thread_entered = threading.Event()
        self.thread_go = threading.Event()
        self.cancelled = asyncio.Event()
        self.run_down: list[Any] = []

    async def Open(self, call: Call, /, value: int) -> ContextHandle:
        return call.new_handle(value)

    async def Read(self, call: Call, /, handle: ContextHandle) -> int:
        return int(handle.state)

    async def Close(self, call: Call, /, handle: ContextHandle | None) -> None:
        return None

    async def Nothing(self, call: Call, /, value: int) -> None:
        self.entered.set()
        try:
            await self.go.wait()
        except asyncio.CancelledError:
            self.cancelled.set()
            raise

    def Two(self, call: Call, /, value: int) -> store.TwoResult:
        assert isinstance(call, ServerCall)
        self.thread_entered.set()
        self.thread_go.wait(10)
        return store.TwoResult(first=int(call.cancelled), return_value=value)

    def STORE_HANDLE_rundown(self, state: Any) -> None:
        self.run_down.append(state)


def run(body: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a body; no task and no thread of a server may be left."""

    async def main() -> None:
        async with asyncio.timeout(30):
            await body()
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    assert not [t for t in threading.enumerate() if t.name.startswith("dcerpc-server")]


async def settled(condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    while not condition():
        await asyncio.sleep(0.005)


# --- listening and registering ---


def test_listening() -> None:
    async def body() -> None:
        async with Server() as server:
            assert not server.listening
            assert "not listening" in repr(server)
            bound = await server.listen(LOOPBACK, "ncacn_ip_tcp:127.0.0.1")
            assert [each.address for each in bound] == ["127.0.0.1"] * 2
            assert len({each.endpoint for each in bound}) == 2
            assert server.bindings == bound
            assert str(bound[0]) in repr(server)
            for each in bound:
                async with RawClient(each) as client:
                    ack = await client.bind(mgmt.INTERFACE.syntax)
                    assert ack.sec_addr == each.endpoint.encode()

    run(body)


def test_listening_on_all_addresses_and_on_ipv6() -> None:
    async def body() -> None:
        async with Server() as server:
            (everywhere,) = await server.listen("ncacn_ip_tcp:")
            assert everywhere.address == "0.0.0.0"
            async with RawClient(everywhere.replace(address="127.0.0.1")) as client:
                await client.bind(mgmt.INTERFACE.syntax)
            with contextlib.suppress(OSError):  # a host without IPv6
                (six,) = await server.listen("ncacn_ip_tcp:[::1][0]")
                async with RawClient(six) as client:
                    await client.bind(mgmt.INTERFACE.syntax)

    run(body)


@pytest.mark.parametrize(
    ("binding", "error"),
    [
        ("ncacn_ip_tcp:127.0.0.1[high]", BindingError),
        ("ncacn_osi_mosi:x", UnsupportedProtocolSequence),
        ("ncacn_ip_tcp:192.0.2.1[0]", OSError),
    ],
)
def test_what_cannot_be_listened_on(binding: str, error: type[Exception]) -> None:
    async def body() -> None:
        async with Server() as server:
            with pytest.raises(error):
                await server.listen(LOOPBACK, binding)
            assert not server.listening, "all or nothing"

    run(body)


def test_a_port_that_is_taken() -> None:
    async def body() -> None:
        async with Server() as one, Server() as other:
            (bound,) = await one.listen(LOOPBACK)
            with pytest.raises(OSError, match="in use"):
                await other.listen(bound)

    run(body)


def test_a_server_runs_once_and_inside_async_with() -> None:
    async def body() -> None:
        server = Server()
        with pytest.raises(LocalProtocolError, match="does not run"):
            await server.listen(LOOPBACK)
        await server.stop()
        async with server:
            with pytest.raises(LocalProtocolError, match="runs once"):
                await server.__aenter__()
        with pytest.raises(LocalProtocolError, match="does not run"):
            await server.serve_forever()
        await server.stop()

    run(body)


def mapped(endpoint_map: EndpointMap) -> set[tuple[str, uuid.UUID | None, str]]:
    return {(str(e.tower.to_binding()), e.object, e.annotation) for e in endpoint_map.entries()}


def test_registered_interfaces_are_in_the_endpoint_map() -> None:
    async def body() -> None:
        shared = EndpointMap()
        async with Server(endpoint_map=shared) as server:
            echo = server.register(EchoService(), annotation="echo")
            assert mapped(shared) == set()
            first, second = await server.listen(LOOPBACK, LOOPBACK)
            assert mapped(shared) == {(str(first), None, "echo"), (str(second), None, "echo")}
            server.register(store.Server(), objects=[OBJECT], annotation="a")
            fixed = "ncacn_ip_tcp:192.0.2.1[4711]"
            server.register(store.Server(), fixed, annotation="b")
            (third,) = await server.listen(LOOPBACK)
            stores = {(str(each), OBJECT, "a") for each in (first, second, third)} | {(fixed, None, "b")}
            echoes = {(str(each), None, "echo") for each in (first, second, third)}
            assert mapped(shared) == stores | echoes
            server.unregister(echo)
            assert mapped(shared) == stores
            server.register(EchoService(), mapped=False)
            assert mapped(shared) == stores
        assert mapped(shared) == set()

    run(body)


def test_wrong_arguments_of_register_change_nothing() -> None:
    async def body() -> None:
        async with Server() as server:
            await server.listen(LOOPBACK)
            server.register(EchoService())
            before = server.endpoint_map.entries(), len(server.services)
            with pytest.raises(ValueError, match="already"):
                server.register(EchoService())
            with pytest.raises(KeyError):
                server.register(store.Server(), min_level="total")
            with pytest.raises(BindingError):
                server.register(store.Server(), "nonsense")
            with pytest.raises(ValueError, match="annotation"):
                server.register(store.Server(), annotation="x" * 64)
            assert (server.endpoint_map.entries(), len(server.services)) == before

    run(body)


# --- calls ---


def test_our_own_clients() -> None:
    async def body() -> None:
        async with dcerpc.Server() as server:
            server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            async with dcerpc.connect(bound) as binding:
                client = rpcecho.Client(binding)
                assert (await client.AddOne(in_data=0xFFFFFFFF)).out_data == 0
                data = bytes(range(256)) * 4096
                assert (await client.EchoData(in_data=data)).out_data == data
                assert (await client.SourceData(len=1000)).data == (bytes(range(256)) * 4)[:1000]
                await client.SinkData(data=data)
                assert (await client.TestCall(s1="na\u00efve")).s2 == "na\u00efve"
                out = await client.TestSurrounding(data=echo_Surrounding(surrounding=[1, 2]))
                assert out.data.surrounding == [0] * 4
                assert (await client.TestDoublePointer(data=None)).return_value == 0
                assert (await client.TestSleep(seconds=0)).return_value == 0

    run(body)


def test_our_own_blocking_client_and_server() -> None:
    with dcerpc.blocking.Server(limits=Limits(stop_timeout=1)) as server:
        server.register(EchoService())
        (bound,) = server.listen(LOOPBACK)
        with dcerpc.blocking.connect(bound) as binding:
            assert rpcecho.BlockingClient(binding).AddOne(in_data=1).out_data == 2
        assert server.bindings == [bound]
        stopper = threading.Timer(0.01, server.request_stop)
        stopper.start()
        server.serve_forever()
        stopper.join()
        assert server.bindings == []
    with pytest.raises(LocalProtocolError, match="does not run"):
        server.listen(LOOPBACK)
    server.stop()
    assert not [t for t in threading.enumerate() if t.name.startswith("dcerpc-server")]


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5, 6, 7])
def test_levels_of_test_call_2(level: int) -> None:
    async def body() -> None:
        async with dcerpc.Server() as server:
            server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            async with dcerpc.connect(bound) as binding:
                out = await rpcecho.Client(binding).TestCall2(level=level)
                assert out.info.discriminant == level
                assert out.return_value == 0

    run(body)


@pytest.mark.parametrize(
    ("operation", "arguments", "code"),
    [
        ("TestCall2", {"level": 8}, 0x1C000006),
        ("TestCall2", {"level": 0}, 0x1C000006),
        ("SourceData", {"len": 0x7FFFFFFF}, status.NCA_S_FAULT_REMOTE_NO_MEMORY),
    ],
)
def test_faults_of_the_echo_service(operation: str, arguments: dict[str, int], code: int) -> None:
    async def body() -> None:
        async with dcerpc.Server() as server:
            server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            async with dcerpc.connect(bound) as binding:
                with pytest.raises(dcerpc.Fault) as caught:
                    await getattr(rpcecho.Client(binding), operation)(**arguments)
                assert caught.value.status == code

    run(body)


def test_what_a_method_knows_of_its_call() -> None:
    seen: list[ServerCall] = []

    class Curious(store.Server):
        async def Nothing(self, call: Call, /, value: int) -> None:
            assert isinstance(call, ServerCall)
            assert isinstance(call, Call)
            seen.append(call)

    async def body() -> None:
        async with Server() as server:
            server.register(Curious())
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                ack = await client.bind(STORE)
                client.send(pdu.Request(7, p_cont_id=0, opnum=NOTHING, object=OBJECT, stub_data=b"\1\0\0\0"))
                await client.receive(pdu.Response)
                (call,) = seen
                assert call.call_id == 7
                assert call.object == OBJECT
                assert call.client is None
                assert call.level is AuthLevel.NONE
                assert call.peer == f"127.0.0.1[{client.port}]"
                assert call.peer_address == ("127.0.0.1", client.port)
                assert call.local_address == ("127.0.0.1", int(bound.endpoint))
                assert call.binding == bound
                assert call.group.id == ack.assoc_group_id
                assert call.operation is store.INTERFACE.operations[NOTHING]
                assert "Nothing" in repr(call)

    run(body)


def test_a_level_that_is_too_low() -> None:
    async def body() -> None:
        async with Server() as server:
            server.register(EchoService(), min_level="integrity")
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(ECHO, mgmt.INTERFACE.syntax)
                answer = await client.call(2, ADD_ONE, b"\1\0\0\0")
                assert isinstance(answer, pdu.Fault)
                assert (answer.status, answer.did_not_execute) == (status.ERROR_ACCESS_DENIED, True)
                assert isinstance(await client.call(3, 2, p_cont_id=1), pdu.Response)

    run(body)


def test_objects_that_nobody_serves() -> None:
    async def body() -> None:
        async with Server() as server:
            server.register(store.Server(), objects=[OBJECT])
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(STORE)
                answer = await client.call(2, NOTHING, b"\1\0\0\0")
                assert isinstance(answer, pdu.Fault)
                assert answer.status == status.NCA_UNSUPPORTED_TYPE
                client.send(pdu.Request(3, opnum=NOTHING, object=OBJECT, stub_data=b"\1\0\0\0"))
                assert (await client.receive(pdu.Fault)).status == status.NCA_OP_RNG_ERROR

    run(body)


def test_big_endian_requests() -> None:
    async def body() -> None:
        async with Server() as server:
            server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(ECHO)
                client.send(pdu.Request(2, drep=pdu.BIG_ENDIAN, opnum=ADD_ONE, stub_data=b"\0\0\0\5"))
                answer = await client.receive(pdu.Response)
                order = "little" if answer.drep.little_endian else "big"
                assert int.from_bytes(answer.stub_data, order) == 6  # type: ignore[arg-type]

    run(body)


def test_answers_come_as_methods_end() -> None:
    async def body() -> None:
        waiting = Waiting()
        async with Server() as server:
            server.register(waiting)
            server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(STORE, ECHO, pfc_flags=CONC_MPX)
                client.send(
                    request(2, NOTHING, b"\1\0\0\0"),
                    request(3, TWO, b"\2\0\0\0"),
                    request(4, ADD_ONE, b"\1\0\0\0", p_cont_id=1),
                )
                assert (await client.receive(pdu.Response)).call_id == 4
                waiting.thread_go.set()
                assert (await client.receive(pdu.Response)).call_id == 3
                waiting.go.set()
                assert (await client.receive(pdu.Response)).call_id == 2

    run(body)


# --- association groups ---


def test_handles_are_shared_within_a_group_and_run_down_with_it() -> None:
    async def body() -> None:
        waiting = Waiting()
        async with Server() as server:
            server.register(waiting)
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as second:
                async with RawClient(bound) as first:
                    group = (await first.bind(STORE)).assoc_group_id
                    opened = await first.call(2, OPEN, b"\x2a\0\0\0")
                    handle = bytes(opened.stub_data)
                    assert (await second.bind(STORE, assoc_group_id=group)).assoc_group_id == group
                    assert bytes((await second.call(2, READ, handle)).stub_data) == b"\x2a\0\0\0"
                    async with RawClient(bound) as stranger:
                        assert (await stranger.bind(STORE)).assoc_group_id != group
                        answer = await stranger.call(2, READ, handle)
                        assert isinstance(answer, pdu.Fault)
                        assert answer.status == status.NCA_S_FAULT_CONTEXT_MISMATCH
                await settled(lambda: len(server.channels) == 1)
                assert isinstance(await second.call(3, READ, handle), pdu.Response), "the group lives on"
                assert waiting.run_down == []
            await settled(lambda: waiting.run_down == [42])
            assert len(server.groups) == 0

    run(body)


def test_rundown_waits_for_the_calls_of_a_connection_that_is_gone() -> None:
    async def body() -> None:
        waiting = Waiting()
        async with Server() as server:
            server.register(waiting)
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(STORE)
                await client.call(2, OPEN, b"\7\0\0\0")
                client.send(request(3, TWO, b"\1\0\0\0"))
                await settled(waiting.thread_entered.is_set)
            await settled(lambda: not server.channels)
            assert len(server.groups) == 1
            assert waiting.run_down == []
            waiting.thread_go.set()
            await settled(lambda: waiting.run_down == [7])
            assert len(server.groups) == 0

    run(body)


def test_a_group_ends_with_its_last_connection() -> None:
    async def body() -> None:
        async with Server() as server:
            server.register(store.Server())
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                group = (await client.bind(STORE)).assoc_group_id
            await settled(lambda: not server.channels)
            async with RawClient(bound) as late:
                late.send(bind(STORE, assoc_group_id=group))
                assert (await late.receive(pdu.BindNak)).provider_reject_reason == 0
                assert await late.closed()

    run(body)


# --- cancelling ---


def test_co_cancel_reaches_the_method() -> None:
    async def body() -> None:
        waiting = Waiting()
        async with Server() as server:
            server.register(waiting)
            server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(STORE, ECHO)
                client.send(request(2, NOTHING, b"\1\0\0\0"))
                await waiting.entered.wait()
                client.send(pdu.CoCancel(2))
                assert (await client.receive(pdu.Fault)).status == status.NCA_S_FAULT_CANCEL
                client.send(request(3, TWO, b"\5\0\0\0"))
                await settled(waiting.thread_entered.is_set)
                client.send(pdu.CoCancel(3), pdu.CoCancel(3))
                await settled(
                    lambda: any(call.cancelled for c in server.channels for call in c.calls.values())
                )
                waiting.thread_go.set()
                answer = await client.receive(pdu.Response)
                assert bytes(answer.stub_data) == struct.pack("<II", 1, 5)
                client.send(request(4, TEST_SLEEP, b"\x10\x27\0\0", p_cont_id=1), pdu.CoCancel(4))
                assert (await client.receive(pdu.Fault)).status == status.NCA_S_FAULT_CANCEL

    run(body)


def test_an_orphaned_call_is_cancelled_and_not_answered() -> None:
    async def body() -> None:
        waiting = Waiting()
        async with Server() as server:
            server.register(waiting)
            server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(STORE, ECHO, pfc_flags=CONC_MPX)
                client.send(request(2, NOTHING, b"\1\0\0\0"))
                await waiting.entered.wait()
                client.send(pdu.Orphaned(2))
                await waiting.cancelled.wait()
                answer = await client.call(3, ADD_ONE, b"\1\0\0\0", p_cont_id=1)
                assert isinstance(answer, pdu.Response)

    run(body)


def test_a_client_that_goes_away_cancels_its_calls() -> None:
    async def body() -> None:
        waiting = Waiting()
        async with Server() as server:
            server.register(waiting)
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(STORE)
                client.send(request(2, NOTHING, b"\1\0\0\0"))
                await waiting.entered.wait()
            await waiting.cancelled.wait()
            await settled(lambda: not server.channels and len(server.groups) == 0)

    run(body)


def test_a_request_given_up_halfway() -> None:
    async def body() -> None:
        async with Server() as server:
            server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(ECHO, pfc_flags=CONC_MPX)
                client.send(request(2, 1, bytes(5000), pfc_flags=0x01), pdu.Orphaned(2))
                assert isinstance(await client.call(3, ADD_ONE, b"\1\0\0\0"), pdu.Response)

    run(body)


# --- stopping ---


def test_stopping_lets_calls_end() -> None:
    async def body() -> None:
        waiting = Waiting()
        async with Server() as server:
            server.register(waiting)
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as busy, RawClient(bound) as idle:
                await busy.bind(STORE, pfc_flags=CONC_MPX)
                await idle.bind(STORE)
                busy.send(request(2, NOTHING, b"\1\0\0\0"))
                await waiting.entered.wait()
                stopping = [asyncio.create_task(server.stop(20)) for _ in range(2)]
                await settled(lambda: server.stopping)
                assert not server.listening
                with pytest.raises(ConnectionRefusedError):
                    await RawClient(bound).__aenter__()
                refused = await busy.call(3, OPEN, b"\1\0\0\0")
                assert isinstance(refused, pdu.Fault)
                assert (refused.status, refused.did_not_execute) == (status.NCA_SERVER_TOO_BUSY, True)
                waiting.go.set()
                assert (await busy.receive(pdu.Response)).call_id == 2
                for client in (busy, idle):
                    await client.receive(pdu.Shutdown)
                    assert await client.closed()
                await asyncio.gather(*stopping)
        assert not waiting.cancelled.is_set()

    run(body)


def test_stopping_cancels_calls_that_take_too_long() -> None:
    async def body() -> None:
        waiting = Waiting()
        async with Server() as server:
            server.register(waiting)
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(STORE)
                await client.call(2, OPEN, b"\3\0\0\0")
                client.send(request(3, NOTHING, b"\1\0\0\0"))
                await waiting.entered.wait()
                await server.stop(0)
                assert waiting.cancelled.is_set()
                assert (await client.receive(pdu.Fault)).status == status.NCA_S_FAULT_CANCEL
                await client.receive(pdu.Shutdown)
        assert waiting.run_down == [3]

    run(body)


def test_a_thread_that_never_ends_is_told_of(caplog: pytest.LogCaptureFixture) -> None:
    waiting: list[Waiting] = []

    async def body() -> None:
        waiting.append(Waiting())
        async with Server() as server:
            server.register(waiting[0])
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(STORE)
                client.send(request(2, TWO, b"\1\0\0\0"))
                await settled(waiting[0].thread_entered.is_set)
                await server.stop(0)
        assert not server.channels

    asyncio.run(body())
    assert "1 server methods or rundowns did not end" in caplog.text
    waiting[0].thread_go.set()
    for thread in threading.enumerate():
        if thread.name.startswith("dcerpc-server"):
            thread.join(10)


def test_serve_forever_ends_when_asked_to() -> None:
    async def body() -> None:
        async with Server() as server:
            await server.listen(LOOPBACK)
            waiter = asyncio.create_task(server.serve_forever())
            await asyncio.sleep(0)
            assert not waiter.done()
            server.request_stop()
            await waiter
            assert not server.listening

    run(body)


def test_a_client_that_does_not_read_cannot_hold_up_the_end() -> None:
    async def body() -> None:
        async with Server() as server:
            server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(ECHO)
                client.send(request(2, 3, struct.pack("<I", 16 << 20)))
                client._reader._transport.pause_reading()  # type: ignore[attr-defined]
                await settled(lambda: server.statistics.calls_in == 1)
        assert not server.drivers

    run(body)


def test_the_trace_sees_every_pdu() -> None:
    seen: list[str] = []

    class Sink:
        def connection_opened(self, number: int, local: tuple[str, int], peer: tuple[str, int]) -> None:
            seen.append("opened")

        def pdu_sent(self, number: int, octets: bytes, now: float) -> None:
            seen.append(f"> {type(pdu.decode(octets)).__name__}")

        def pdu_received(self, number: int, octets: bytes, now: float) -> None:
            seen.append(f"< {type(pdu.decode(octets)).__name__}")

        def connection_closed(self, number: int) -> None:
            seen.append("closed")

    async def body() -> None:
        async with Server(trace=Sink()) as server:
            server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(ECHO)
                await client.call(2, ADD_ONE, b"\1\0\0\0")
            await settled(lambda: not server.channels)

    run(body)
    assert seen == ["opened", "< Bind", "> BindAck", "< Request", "> Response", "closed"]
