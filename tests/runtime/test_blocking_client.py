"""The blocking binding handle against a scripted server."""

from __future__ import annotations

import select
import socket
import threading
import uuid

import pytest

from dcerpc import blocking, ndr, status
from dcerpc.errors import (
    AccessDenied,
    AssociationClosed,
    BindRejected,
    ConnectError,
    Fault,
    LocalProtocolError,
    NdrError,
    PduError,
    PresentationRejected,
    RemoteProtocolError,
    RpcTimeout,
)
from dcerpc.limits import Limits, Profile
from dcerpc.ndr.types import ContextHandle
from dcerpc.runtime.blocking import StreamDriver
from tests.runtime.tiny_server import (
    ADD,
    CLOSE,
    ECHO,
    NOTE,
    OPEN,
    OTHER,
    TINY,
    UNKNOWN,
    USE,
    Answer,
    BlockingClient,
    HangUp,
    Hold,
    Request,
    serving_thread,
    simple,
)


class OtherClient(BlockingClient):
    """A client of the second interface."""

    __slots__ = ()
    INTERFACE = OTHER


class UnknownClient(BlockingClient):
    """A client of an interface the server does not have."""

    __slots__ = ()
    INTERFACE = UNKNOWN


def test_calls() -> None:
    with serving_thread() as server, blocking.connect(server.binding) as binding:
        client = BlockingClient(binding)
        assert client.call(ADD, 1).number == 2
        assert client.call(ECHO, ndr.DERIVED, b"data").data == b"data"
        assert len(server.connections) == 1
        assert server.binds == 1
        assert str(binding.string_binding) == server.binding


def test_it_connects_at_entry() -> None:
    with serving_thread() as server, blocking.connect(server.binding):
        server.wait_for(lambda: server.connections)
        assert server.binds == 0


def test_nobody_listens(refusing_port: int) -> None:
    with pytest.raises(ConnectError), blocking.connect(f"ncacn_ip_tcp:127.0.0.1[{refusing_port}]"):
        pass


def test_a_large_call_travels_in_fragments() -> None:
    data = bytes(range(256)) * 4000
    with serving_thread() as server, blocking.connect(server.binding) as binding:
        assert BlockingClient(binding).call(ECHO, ndr.DERIVED, data).data == data


def test_big_endian_requests() -> None:
    with serving_thread() as server:
        with blocking.connect(server.binding, profile=Profile(big_endian=True)) as binding:
            assert BlockingClient(binding).call(ADD, 0x01020304).number == 0x01020305
        with blocking.connect(server.binding[:-1] + ",bigendian]") as binding:
            assert BlockingClient(binding).call(ADD, 0x01020304).number == 0x01020305
        assert [request.stub_data for request in server.requests] == [b"\1\2\3\4"] * 2


def test_objects_of_the_binding_and_of_the_client() -> None:
    mine, other = uuid.uuid4(), uuid.uuid4()
    with serving_thread() as server:
        with blocking.connect(f"{mine}@{server.binding}") as binding:
            client = BlockingClient(binding)
            client.call(ADD, 1)
            client.with_options(object=other).call(ADD, 1)
        assert [request.object for request in server.requests] == [mine, other]


def test_later_interfaces_are_added_to_the_connection() -> None:
    with serving_thread() as server, blocking.connect(server.binding) as binding:
        assert BlockingClient(binding).call(ADD, 1).number == 2
        assert OtherClient(binding).call(ADD, 2).number == 3
        assert len(server.connections) == 1


def test_interfaces_bound_in_one_exchange() -> None:
    with serving_thread() as server, blocking.connect(server.binding) as binding:
        binding.bind(TINY, OTHER)
        binding.bind(TINY)
        assert server.binds == 1
        assert OtherClient(binding).call(ADD, 2).number == 3
        assert binding.endpoint_of(TINY).endpoint == str(server.port)


def test_a_rejected_interface_leaves_the_others() -> None:
    with serving_thread() as server, blocking.connect(server.binding) as binding:
        with pytest.raises(PresentationRejected, match=str(UNKNOWN.syntax.uuid)) as caught:
            binding.bind(TINY, UNKNOWN)
        assert caught.value.result == 2
        assert caught.value.reason == 1
        assert BlockingClient(binding).call(ADD, 1).number == 2
        with pytest.raises(PresentationRejected):
            UnknownClient(binding).call(ADD, 1)
        assert server.binds == 1


def test_only_a_rejected_interface() -> None:
    with serving_thread() as server, blocking.connect(server.binding) as binding:
        with pytest.raises(PresentationRejected):
            UnknownClient(binding).call(ADD, 1)
        assert BlockingClient(binding).call(ADD, 1).number == 2


def test_bind_nak() -> None:
    class Refusing:
        """Answers any bind with bind_nak."""

        def __init__(self) -> None:
            self.listener = socket.create_server(("127.0.0.1", 0))
            self.thread = threading.Thread(target=self.run)
            self.thread.start()

        def run(self) -> None:
            with self.listener, self.listener.accept()[0] as client:
                bind = client.recv(4096)
                client.sendall(bytes.fromhex("05000d031000000015000000") + bind[12:16] + b"\x02\x00\x00\0\0")
                client.recv(4096)

    refusing = Refusing()
    port = refusing.listener.getsockname()[1]
    with (
        blocking.connect(f"ncacn_ip_tcp:127.0.0.1[{port}]") as binding,
        pytest.raises(BindRejected) as caught,
    ):
        BlockingClient(binding).call(ADD, 1)
    refusing.thread.join(5)
    assert caught.value.reason == 2


def test_faults_leave_the_connection_usable() -> None:
    def script(request: Request) -> Answer:
        return Fault(status.ERROR_ACCESS_DENIED) if request.opnum == ADD.opnum else simple(request)

    with serving_thread(script) as server, blocking.connect(server.binding) as binding:
        client = BlockingClient(binding)
        with pytest.raises(AccessDenied) as caught:
            client.call(ADD, 1)
        assert not caught.value.did_not_execute
        assert client.call(ECHO, ndr.DERIVED, b"x").data == b"x"
        assert len(server.connections) == 1


def test_a_maybe_call_waits_for_nothing() -> None:
    with serving_thread() as server, blocking.connect(server.binding) as binding:
        client = BlockingClient(binding)
        client.call(NOTE, 1)
        assert client.call(ADD, 1).number == 2
        assert [request.opnum for request in server.requests] == [NOTE.opnum, ADD.opnum]


def test_an_argument_that_does_not_fit_sends_nothing() -> None:
    with serving_thread() as server, blocking.connect(server.binding) as binding:
        client = BlockingClient(binding)
        with pytest.raises(NdrError, match="number"):
            client.call(ADD, 1 << 32)
        assert client.call(ADD, 1).number == 2
        assert len(server.requests) == 1
        assert len(server.connections) == 1


def test_a_response_that_does_not_fit() -> None:
    with (
        serving_thread(lambda request: b"\0") as server,
        blocking.connect(server.binding) as binding,
        pytest.raises(NdrError, match="number"),
    ):
        BlockingClient(binding).call(ADD, 1)


def test_a_call_takes_too_long() -> None:
    """The server is told, and since it keeps connections after orphaned this one goes on."""

    def script(request: Request) -> Answer:
        return Hold if request.opnum == ADD.opnum else simple(request)

    with serving_thread(script) as server, blocking.connect(server.binding) as binding:
        client = BlockingClient(binding)
        with pytest.raises(RpcTimeout, match=r"127\.0\.0\.1"):
            client.with_options(timeout=0.05).call(ADD, 1)
        server.wait_for(lambda: server.orphans and server.cancels)
        assert client.call(ECHO, ndr.DERIVED, b"x").data == b"x"
        assert len(server.connections) == 1


def test_a_call_takes_too_long_and_the_server_keeps_nothing() -> None:
    """Without keep-connection-on-orphan the connection ends (MS-RPCE 3.3.1.5.10)."""

    def script(request: Request) -> Answer:
        return Hold if request.opnum == ADD.opnum else simple(request)

    profile = Profile(bind_time_features=False)
    with (
        serving_thread(script, profile=profile) as server,
        blocking.connect(server.binding, timeout=0.05) as binding,
    ):
        client = BlockingClient(binding)
        with pytest.raises(RpcTimeout):
            client.call(ADD, 1)
        server.wait_for(lambda: server.orphans and server.connections[0].lost)
        assert client.with_options(timeout=None).call(ECHO, ndr.DERIVED, b"x").data == b"x"
        assert len(server.connections) == 2


def test_the_server_hangs_up() -> None:
    with serving_thread(lambda request: HangUp) as server, blocking.connect(server.binding) as binding:
        client = BlockingClient(binding)
        with pytest.raises(AssociationClosed):
            client.call(ADD, 1)
        server.script = simple
        assert client.call(ADD, 1).number == 2
        assert server.groups == [0, 0]


def test_the_server_hangs_up_between_calls() -> None:
    """An idle connection is looked at before it is used again."""
    with serving_thread() as server, blocking.connect(server.binding) as binding:
        client = BlockingClient(binding)
        client.call(ADD, 1)
        server.connections[0].driver._loop.call_soon_threadsafe(server.connections[0].driver.abort)
        (pool,) = binding._shared.by_endpoint.values()
        driver = pool._idle[0].driver
        assert isinstance(driver, StreamDriver)
        assert select.select([driver._sock], [], [], 5)[0]
        pool._idle[0].last_used -= 10
        assert client.call(ADD, 1).number == 2
        assert len(server.connections) == 2


def test_a_server_that_breaks_the_rules() -> None:
    def script(request: Request) -> Answer:
        request.connection.driver._transport.write(b"\x05\x00\x63\x03\x10\0\0\0\x10\0\0\0\0\0\0\0")
        return Hold

    with serving_thread(script) as server, blocking.connect(server.binding) as binding:
        with pytest.raises((RemoteProtocolError, PduError)):
            BlockingClient(binding).call(ADD, 1)
        server.wait_for(lambda: server.connections[0].lost)


def test_context_handles_belong_to_their_association() -> None:
    with (
        serving_thread() as server,
        blocking.connect(server.binding) as one,
        blocking.connect(server.binding) as other,
    ):
        client = BlockingClient(one)
        handle = client.call(OPEN).handle
        assert isinstance(handle, ContextHandle)
        assert handle.type_name == "tiny_handle"
        assert client.call(USE, handle).number == 7
        sent = len(server.requests)
        with pytest.raises(LocalProtocolError, match="another association"):
            BlockingClient(other).call(USE, handle)
        assert len(server.requests) == sent
        assert handle.owner.handles == {handle.uuid: handle}
        assert client.call(CLOSE, handle).handle is None
        assert not handle.owner.handles


def test_context_handles_end_with_the_last_connection() -> None:
    with serving_thread() as server, blocking.connect(server.binding) as binding:
        client = BlockingClient(binding)
        handle = client.call(OPEN).handle
        server.script = lambda request: HangUp
        with pytest.raises(AssociationClosed):
            client.call(USE, handle)
        server.script = simple
        with pytest.raises(LocalProtocolError, match="another association"):
            client.call(USE, handle)


def test_a_response_beyond_the_limit() -> None:
    limits = Limits(max_response_stub=64 * 1024)
    with (
        serving_thread() as server,
        blocking.connect(server.binding, limits=limits) as binding,
        pytest.raises(RemoteProtocolError),
    ):
        BlockingClient(binding).call(ECHO, ndr.DERIVED, bytes(100_000))


def test_without_multiplexing() -> None:
    profile = Profile(concurrent_multiplexing=False)
    with serving_thread(profile=profile) as server, blocking.connect(server.binding) as binding:
        client = BlockingClient(binding)
        assert [client.call(ADD, n).number for n in range(5)] == [1, 2, 3, 4, 5]


def test_ipv6() -> None:
    if not socket.has_ipv6:
        pytest.skip("no IPv6")
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("no IPv6 loopback")
    with serving_thread(host="::1") as server, blocking.connect(server.binding) as binding:
        assert BlockingClient(binding).call(ADD, 1).number == 2
