"""A server on real sockets: listening, registration, calls."""

from __future__ import annotations

import contextlib
import threading
import uuid

import pytest

import dcerpc
from dcerpc import pdu, status
from dcerpc.errors import BindingError, LocalProtocolError, NdrError, UnsupportedProtocolSequence
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.rpcecho import echo_Surrounding, rpcecho
from dcerpc.limits import Limits
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.endpoint_map import EndpointMap
from dcerpc.runtime.server import Server
from dcerpc.runtime.server_call import ServerCall
from dcerpc.security.api import AuthLevel
from dcerpc.stub import Call
from tests.runtime.raw_client import RawClient, request
from tests.runtime.store import OBJECT, store
from tests.runtime.waiting import Waiting, run

ECHO = rpcecho.INTERFACE.syntax
STORE = store.INTERFACE.syntax
ADD_ONE = 0
NOTHING, TWO = 3, 5
CONC_MPX = 0x13
LOOPBACK = "ncacn_ip_tcp:127.0.0.1[0]"


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


def test_an_interface_that_is_taken_away() -> None:
    async def body() -> None:
        async with Server() as server:
            special = server.register(store.Server(), objects=[OBJECT])
            echo = server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(ECHO, STORE)
                assert isinstance(await client.call(2, ADD_ONE, b"\1\0\0\0"), pdu.Response)
                server.unregister(echo)
                server.unregister(special)
                for call_id, context in ((3, 0), (4, 1)):
                    answer = await client.call(call_id, ADD_ONE, b"\1\0\0\0", context)
                    assert isinstance(answer, pdu.Fault)
                    assert (answer.status, answer.did_not_execute) == (status.NCA_UNK_IF, True)
            async with RawClient(bound) as client:
                ack = await client.bind(ECHO)
                assert [each.result for each in ack.p_result_list] == [2]

    run(body)


def test_wrong_arguments_of_register_change_nothing() -> None:
    async def body() -> None:
        async with Server() as server:
            await server.listen(LOOPBACK)
            server.register(EchoService())
            before = server.endpoint_map.entries(), len(server.services)
            with pytest.raises(ValueError, match="already"):
                server.register(EchoService())
            with pytest.raises(ValueError, match="total"):
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
                assert (await client.TestSurrounding(data=echo_Surrounding(surrounding=[]))).data.x == 0
                with pytest.raises(NdrError, match=r"4 elements, size_is\(x\) was 2 when sent"):
                    await client.TestSurrounding(data=echo_Surrounding(surrounding=[1, 2]))
                async with dcerpc.connect(bound, profile=dcerpc.Profile(hold_responses=False)) as loose:
                    out = await rpcecho.Client(loose).TestSurrounding(data=echo_Surrounding(surrounding=[1]))
                    assert out.data.surrounding == [0] * 2
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
