"""The management interface, which every server offers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest

import dcerpc
from dcerpc import status
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.runtime.echo import EchoService
from dcerpc.security.api import ContextFlags, SecurityContext, Target
from dcerpc.stub import Call
from tests.runtime.store import OBJECT, store

UNKNOWN_AUTHN_SERVICE = 0x6D3
INSUFFICIENT_BUFFER = 0x7A


class FakeProvider:
    """A provider that has a name, and makes nothing."""

    auth_type = 0x10
    name = "fake"
    principal_name = "host/server.example"

    def initiate(self, credential: Any, target: Target, flags: ContextFlags) -> SecurityContext:
        raise NotImplementedError

    def accept(self, credential: Any, flags: ContextFlags) -> SecurityContext:
        raise NotImplementedError


@asynccontextmanager
async def serving(**options: Any) -> AsyncIterator[tuple[dcerpc.Server, mgmt.Client]]:
    async with dcerpc.Server(**options) as server:
        server.register(EchoService())
        (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        async with dcerpc.connect(bound) as binding:
            yield server, mgmt.Client(binding)


def run(body: Callable[[dcerpc.Server, mgmt.Client], Coroutine[Any, Any, None]], **options: Any) -> None:
    async def main() -> None:
        async with asyncio.timeout(20), serving(**options) as (server, client):
            await body(server, client)

    asyncio.run(main())


def test_inq_if_ids() -> None:
    async def body(server: dcerpc.Server, client: mgmt.Client) -> None:
        async def listed() -> set[str]:
            out = await client.rpc_mgmt_inq_if_ids()
            assert out.status == 0
            assert out.if_id_vector is not None
            assert out.if_id_vector.count == len(out.if_id_vector.if_id)
            return {
                f"{each.uuid} v{each.vers_major}.{each.vers_minor}"
                for each in out.if_id_vector.if_id
                if each is not None
            }

        echo = "60a15ec5-4de8-11d7-a637-005056a20182 v1.0"
        own = "afa8bd80-7d8a-11c9-bef4-08002b102989 v1.0"
        assert await listed() == {echo, own}
        server.register(store.Server())
        special = server.register(store.Server(), objects=[OBJECT])
        assert await listed() == {echo, own, str(store.INTERFACE.syntax)}
        server.unregister(special)
        assert len(await listed()) == 3

    run(body)


@pytest.mark.parametrize("count", [0, 1, 4, 50])
def test_inq_stats(count: int) -> None:
    async def body(server: dcerpc.Server, client: mgmt.Client) -> None:
        for calls in (1, 2):
            out = await client.rpc_mgmt_inq_stats(count=count)
            assert out.status == 0
            # A bind and the requests came in, a bind_ack and all answers but this call's went out.
            assert out.statistics == [calls, 0, calls + 1, calls][:count]
            assert out.count == len(out.statistics)

    run(body)


def test_inq_stats_remembers_connections_that_are_closed() -> None:
    async def body(server: dcerpc.Server, client: mgmt.Client) -> None:
        async with dcerpc.connect(server.bindings[0]) as other:
            await mgmt.Client(other).rpc_mgmt_is_server_listening()
        out = await client.rpc_mgmt_inq_stats(count=4)
        assert out.statistics[0] == 2
        assert out.statistics[2] >= 4

    run(body)


def test_more_statistics_than_the_interface_allows() -> None:
    async def body(server: dcerpc.Server, client: mgmt.Client) -> None:
        with pytest.raises(dcerpc.NdrError, match="count"):
            await client.rpc_mgmt_inq_stats(count=51)

    run(body)


def test_is_server_listening() -> None:
    async def body(server: dcerpc.Server, client: mgmt.Client) -> None:
        out = await client.rpc_mgmt_is_server_listening()
        assert (out.status, out.return_value) == (0, 1)
        server.request_stop()
        assert (await client.rpc_mgmt_is_server_listening()).return_value == 0

    run(body)


def test_nobody_may_stop_a_server() -> None:
    async def body(server: dcerpc.Server, client: mgmt.Client) -> None:
        assert (await client.rpc_mgmt_stop_server_listening()).status == status.ERROR_ACCESS_DENIED
        assert server.listening

    run(body)


@pytest.mark.parametrize("allowed", [True, False])
def test_who_may_stop_a_server(allowed: bool) -> None:
    asked: list[str] = []

    def decide(call: Call) -> bool:
        asked.append(call.peer)
        return allowed

    async def body(server: dcerpc.Server, client: mgmt.Client) -> None:
        waiter = asyncio.create_task(server.serve_forever())
        out = await client.rpc_mgmt_stop_server_listening()
        assert out.status == (0 if allowed else status.ERROR_ACCESS_DENIED)
        assert server.listening != allowed
        if not allowed:
            server.request_stop()
        await waiter
        assert len(asked) == 1

    run(body, allow_stop=decide)


@pytest.mark.parametrize(
    ("authn_proto", "size", "answer"),
    [
        (0x10, 100, ("host/server.example", 0)),
        (0x10, 20, ("host/server.example", 0)),
        (0x10, 19, ("", INSUFFICIENT_BUFFER)),
        (0x10, 1, ("", INSUFFICIENT_BUFFER)),
        (0x0A, 100, ("", UNKNOWN_AUTHN_SERVICE)),
        (0, 100, ("", UNKNOWN_AUTHN_SERVICE)),
        (0xFF, 1, ("", UNKNOWN_AUTHN_SERVICE)),
        (0xFFFFFFFF, 1, ("", UNKNOWN_AUTHN_SERVICE)),
    ],
)
def test_inq_princ_name(authn_proto: int, size: int, answer: tuple[str, int]) -> None:
    async def body(server: dcerpc.Server, client: mgmt.Client) -> None:
        out = await client.rpc_mgmt_inq_princ_name(authn_proto=authn_proto, princ_name_size=size)
        assert (out.princ_name, out.status) == answer

    run(body, providers=[FakeProvider()])


def test_a_principal_name_of_no_size() -> None:
    async def body(server: dcerpc.Server, client: mgmt.Client) -> None:
        with pytest.raises(dcerpc.BadStubData):
            await client.rpc_mgmt_inq_princ_name(authn_proto=9, princ_name_size=0)

    run(body)
