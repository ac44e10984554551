"""Endpoints that a binding does not give."""

from __future__ import annotations

import asyncio
import uuid

import pytest

import dcerpc
from dcerpc import blocking
from dcerpc.binding import StringBinding
from dcerpc.errors import AssociationClosed, BindingError, ConnectError, RpcError, StatusError
from dcerpc.interfaces.epm import ept, twr_t
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.resolver import EndpointMapper, RemoteCall, Resolution
from dcerpc.status import EPT_S_NOT_REGISTERED
from dcerpc.stub import Interface
from dcerpc.towers import Tower
from tests.runtime.tiny_server import (
    ADD,
    OPERATIONS,
    OTHER,
    TINY,
    BlockingClient,
    Client,
    serving,
    serving_thread,
)

HOST = StringBinding.parse("ncacn_ip_tcp:server.test")


class OtherBlockingClient(BlockingClient):
    """A client of the second interface."""

    __slots__ = ()
    INTERFACE = OTHER


def tower(text: str, interface: Interface = TINY) -> twr_t:
    return twr_t(tower_octet_string=Tower.from_binding(StringBinding.parse(text), interface.syntax).encode())


def asked(resolution: Resolution) -> RemoteCall:
    return next(resolution)


def answered(resolution: Resolution, towers: list[twr_t | None], status: int = 0) -> StringBinding:
    """What the resolution returns after the endpoint mapper's answer."""
    result = ept.ept_mapResult(entry_handle=None, num_towers=len(towers), ITowers=towers, status=status)
    with pytest.raises(StopIteration) as done:
        resolution.send(result)
    found: StringBinding = done.value.value
    return found


def returned(resolution: Resolution) -> StringBinding:
    with pytest.raises(StopIteration) as done:
        next(resolution)
    found: StringBinding = done.value.value
    return found


def test_what_is_asked() -> None:
    mine = uuid.uuid4()
    call = asked(EndpointMapper().resolve(HOST, TINY, mine))
    assert str(call.binding) == "ncacn_ip_tcp:server.test[135]"
    assert call.interface is ept
    assert call.method == "ept_map"
    assert call.arguments["obj"] == mine
    assert call.arguments["entry_handle"] is None
    sent = Tower.decode(call.arguments["map_tower"].tower_octet_string)
    assert sent.interface == TINY.syntax
    assert sent.to_binding() == StringBinding("ncacn_ip_tcp")


def test_the_host_stays_and_the_endpoint_is_taken() -> None:
    """A tower's address is ignored: servers often do not know by which one they are reached."""
    resolution = EndpointMapper().resolve(HOST, TINY, None)
    asked(resolution)
    found = answered(resolution, [tower("ncacn_ip_tcp:10.1.2.3[49152]")])
    assert str(found) == "ncacn_ip_tcp:server.test[49152]"


def test_towers_that_do_not_fit_are_passed_over() -> None:
    resolution = EndpointMapper().resolve(HOST, TINY, None)
    asked(resolution)
    towers = [
        None,
        twr_t(tower_octet_string=b"nonsense"),
        tower("ncacn_np:server[\\pipe\\tiny]"),
        tower("ncacn_ip_tcp:"),
        tower("ncacn_ip_tcp:10.1.2.3[49153]"),
    ]
    assert answered(resolution, towers).endpoint == "49153"


@pytest.mark.parametrize(("towers", "status"), [([], EPT_S_NOT_REGISTERED), ([], 0), ([None], 5)])
def test_nothing_is_found(towers: list[twr_t | None], status: int) -> None:
    resolution = EndpointMapper().resolve(HOST, TINY, None)
    asked(resolution)
    result = ept.ept_mapResult(entry_handle=None, num_towers=0, ITowers=towers, status=status)
    with pytest.raises(StatusError, match=r"tiny .* at ncacn_ip_tcp:server\.test\[135\]") as caught:
        resolution.send(result)
    assert caught.value.status == (status or EPT_S_NOT_REGISTERED)


def test_another_endpoint_mapper() -> None:
    at = StringBinding.parse("ncacn_ip_tcp:127.0.0.1[1135]")
    assert asked(EndpointMapper(at).resolve(HOST, TINY, None)).binding is at


def test_a_well_known_endpoint_is_not_asked_for() -> None:
    known = Interface(
        "known", TINY.syntax, OPERATIONS, endpoints=(("ncacn_np", "\\pipe\\x"), ("ncacn_ip_tcp", "4321"))
    )
    assert returned(EndpointMapper().resolve(HOST, known, None)).endpoint == "4321"


def test_the_endpoint_mapper_itself() -> None:
    assert returned(EndpointMapper().resolve(HOST, ept.INTERFACE, None)).endpoint == "135"
    at = StringBinding.parse("ncacn_ip_tcp:127.0.0.1[1135]")
    assert returned(EndpointMapper(at).resolve(HOST, ept.INTERFACE, None)) == at


def test_a_sequence_whose_endpoint_mapper_nobody_knows() -> None:
    with pytest.raises(BindingError, match="endpoint mapper"):
        next(EndpointMapper().resolve(StringBinding("ncacn_vns_spp"), TINY, None))


class Fixed:
    """A resolver that knows where everything is, after asking a server whose answer it does not need."""

    def __init__(self, server: str, through: str | None = None) -> None:
        self.server = StringBinding.parse(server)
        self.through = through
        self.failed: list[RpcError] = []
        self.asked = 0

    def resolve(self, binding: StringBinding, interface: Interface, object: uuid.UUID | None) -> Resolution:  # noqa: A002
        self.asked += 1
        if self.through is not None:
            try:
                yield RemoteCall(StringBinding.parse(self.through), ept, "ept_inq_object", {})
            except RpcError as error:
                self.failed.append(error)
        return self.server


def test_a_blocking_binding_resolves_each_interface_once(refusing_port: int) -> None:
    with serving_thread() as server:
        resolver = Fixed(server.binding, f"ncacn_ip_tcp:127.0.0.1[{refusing_port}]")
        with blocking.connect("ncacn_ip_tcp:server.test", resolver=resolver) as binding:
            assert not server.connections
            client = BlockingClient(binding)
            assert [client.call(ADD, number).number for number in range(3)] == [1, 2, 3]
            assert resolver.asked == 1
            assert OtherBlockingClient(binding).call(ADD, 1).number == 2
            assert resolver.asked == 2
            assert len(server.connections) == 1
            assert binding.endpoint_of(TINY) == resolver.server
        assert [type(error) for error in resolver.failed] == [ConnectError] * 2
        with pytest.raises(AssociationClosed):
            client.call(ADD, 1)


def test_an_asyncio_binding_resolves_each_interface_once(refusing_port: int) -> None:
    async def test() -> None:
        async with serving() as server:
            resolver = Fixed(server.binding, f"ncacn_ip_tcp:127.0.0.1[{refusing_port}]")
            async with dcerpc.connect("ncacn_ip_tcp:server.test", resolver=resolver) as binding:
                client = Client(binding)
                results = await asyncio.gather(*(client.call(ADD, number) for number in range(10)))
                assert [result.number for result in results] == list(range(1, 11))
                assert resolver.asked == 1
                assert await binding.endpoint_of(TINY) == resolver.server
            assert [type(error) for error in resolver.failed] == [ConnectError]
            with pytest.raises(AssociationClosed):
                await client.call(ADD, 1)

    asyncio.run(test())


def test_through_our_own_endpoint_mapper() -> None:
    """Both kinds of binding, with the library's own server and endpoint mapper on free ports."""

    def ask_blocking(mapper: str) -> int:
        with blocking.connect("ncacn_ip_tcp:127.0.0.1", endpoint_mapper=mapper) as binding:
            with pytest.raises(StatusError):
                OtherBlockingClient(binding).call(ADD, 1)
            return rpcecho.BlockingClient(binding).AddOne(in_data=1).out_data

    async def test() -> None:
        async with dcerpc.Server() as server:
            server.register(EchoService())
            server.register_endpoint_mapper()
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with dcerpc.connect("ncacn_ip_tcp:127.0.0.1", endpoint_mapper=bound) as binding:
                assert (await rpcecho.Client(binding).AddOne(in_data=1)).out_data == 2
            assert await asyncio.to_thread(ask_blocking, str(bound)) == 2

    asyncio.run(test())
