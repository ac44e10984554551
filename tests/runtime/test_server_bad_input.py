"""Broken and lying PDUs at each state of a connection, on real sockets.

Each gets the answer the specification names, loses its own connection where it says so, and disturbs
nobody else.
"""

from __future__ import annotations

import asyncio
import struct
import threading
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import pytest

from dcerpc import pdu, status
from dcerpc.binding import StringBinding
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.limits import Limits
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.server import Server
from dcerpc.syntax_id import NDR, SyntaxId
from tests.runtime.raw_client import RawClient, bind, request

ECHO = rpcecho.INTERFACE.syntax
UNKNOWN = SyntaxId.parse("5a7c1c9e-ffff-4000-8000-000000000001", "1.0")
ADD_ONE, ECHO_DATA = 0, 1
FIRST, MIDDLE, LAST, BOTH, CONC_MPX = 0x01, 0x00, 0x02, 0x03, 0x10
LIMITS = Limits(bind_timeout=0.3, max_connections=8, stop_timeout=5)


@dataclass(frozen=True)
class Answer:
    """What the server has to say.

    Attributes:
        kind: type of the PDU. code: the reason of a bind_nak, the status of a fault.
        did_not_execute: of a fault.
    """

    kind: type[pdu.Fault] | type[pdu.BindNak]
    code: int
    did_not_execute: bool | None = None

    def check(self, found: pdu.Pdu) -> None:
        if isinstance(found, pdu.Fault):
            assert found.status == self.code
            assert found.alloc_hint > 0, "peers want it"
            assert not found.stub_data
            if self.did_not_execute is not None:
                assert found.did_not_execute == self.did_not_execute
        else:
            assert isinstance(found, pdu.BindNak)
            assert found.provider_reject_reason == self.code


def nak(reason: int) -> Answer:
    return Answer(pdu.BindNak, reason)


def fault(code: int, did_not_execute: bool | None = None) -> Answer:
    return Answer(pdu.Fault, code, did_not_execute)


PROTOCOL_ERROR = fault(status.NCA_PROTO_ERROR)


def changed(octets: bytes, offset: int, layout: str, *values: int) -> bytes:
    """A copy with some octets overwritten; the layout as for struct, little-endian."""
    copy = bytearray(octets)
    struct.pack_into(f"<{layout}", copy, offset, *values)
    return bytes(copy)


BIND = pdu.encode(bind(ECHO))
REQUEST = pdu.encode(request(2, ADD_ONE, b"\5\0\0\0"))
LONG = bytes(5000)


def alter(*contexts: pdu.ContextElement, call_id: int = 2) -> pdu.AlterContext:
    return pdu.AlterContext(call_id, p_context_elem=contexts)


#: What is sent on a fresh connection, the answers, whether the connection survives.
BEFORE_BIND: dict[str, tuple[list[pdu.Pdu | bytes], list[Answer], bool]] = {
    "version 4": ([changed(BIND, 0, "B", 4)], [nak(4)], False),
    "minor version 7": ([changed(BIND, 1, "B", 7)], [nak(4)], False),
    "another protocol": ([b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"], [], False),
    "no such PDU type": ([changed(BIND, 2, "B", 0x55)], [], False),
    "frag_length shorter than a header": ([changed(BIND, 8, "H", 15)], [nak(4)], False),
    "frag_length cuts the bind": ([changed(BIND, 8, "H", 40)[:40]], [nak(4)], False),
    "contexts beyond the end": ([changed(BIND, 24, "B", 200)], [nak(4)], False),
    "transfer syntaxes beyond the end": ([changed(BIND, 30, "B", 200)], [nak(4)], False),
    "no contexts": ([bind()], [nak(0)], False),
    "auth_length beyond the end": ([changed(BIND, 10, "H", 200)], [nak(4)], False),
    "auth_type without provider": (
        [pdu.Bind(1, p_context_elem=bind(ECHO).p_context_elem, auth=pdu.SecTrailer(0x10, 6, 0, 1, b"token"))],
        [nak(8)],
        False,
    ),
    "association group that is not there": ([bind(ECHO, assoc_group_id=0x12345678)], [nak(0)], False),
    "request": ([REQUEST], [PROTOCOL_ERROR], False),
    "alter_context": ([alter(*bind(ECHO).p_context_elem)], [PROTOCOL_ERROR], False),
}

#: The same on a connection that has bound rpcecho, without concurrent multiplexing.
BOUND: dict[str, tuple[list[pdu.Pdu | bytes], list[Answer], bool]] = {
    "unknown operation": ([request(2, 99)], [fault(status.NCA_OP_RNG_ERROR, True)], True),
    "unknown presentation context": (
        [request(2, ADD_ONE, b"\5\0\0\0", p_cont_id=7)],
        [fault(status.NCA_UNK_IF, True)],
        True,
    ),
    "no stub data": ([request(2, ADD_ONE)], [fault(status.RPC_X_BAD_STUB_DATA)], True),
    "a count beyond the stub data": (
        [request(2, ECHO_DATA, struct.pack("<II", 1 << 30, 1 << 30))],
        [fault(status.RPC_X_BAD_STUB_DATA)],
        True,
    ),
    "a negative count": (
        [request(2, ECHO_DATA, struct.pack("<iI", -1, 0xFFFFFFFF))],
        [fault(status.RPC_X_BAD_STUB_DATA)],
        True,
    ),
    "counts that differ": (
        [request(2, ECHO_DATA, struct.pack("<II", 1, 2) + b"ab")],
        [fault(status.RPC_X_BAD_STUB_DATA)],
        True,
    ),
    "bind again": ([bind(ECHO, call_id=2)], [nak(0)], False),
    "version 4": ([changed(REQUEST, 0, "B", 4)], [], False),
    "response": ([pdu.Response(2, stub_data=b"x")], [PROTOCOL_ERROR], False),
    "fault": ([pdu.Fault(2, status=5)], [PROTOCOL_ERROR], False),
    "shutdown": ([pdu.Shutdown(2)], [PROTOCOL_ERROR], False),
    "fragment above what was agreed": (
        [request(2, ECHO_DATA, struct.pack("<II", 6000, 6000) + bytes(6000))],
        [PROTOCOL_ERROR],
        False,
    ),
    "frag_length within the request header": ([changed(REQUEST, 8, "H", 20)], [PROTOCOL_ERROR], False),
    "auth_length beyond the end": ([changed(REQUEST, 10, "H", 4000)], [PROTOCOL_ERROR], False),
    "alloc_hint above 4 MiB": (
        [
            pdu.Request(
                2, FIRST, alloc_hint=5 << 20, opnum=ECHO_DATA, stub_data=struct.pack("<II", 5 << 20, 5 << 20)
            )
        ],
        [fault(status.ERROR_ACCESS_DENIED)],
        False,
    ),
    "middle fragment of no call": (
        [request(200, ADD_ONE, b"\5\0\0\0"), request(2, ADD_ONE, b"\5\0\0\0", pfc_flags=MIDDLE)],
        [PROTOCOL_ERROR],
        False,
    ),
    "call_id above 0x7fffffff": ([request(0x80000000, ADD_ONE, b"\5\0\0\0")], [PROTOCOL_ERROR], False),
    "request within a request": (
        [
            request(2, ECHO_DATA, struct.pack("<II", 9000, 9000) + LONG, pfc_flags=FIRST),
            request(3, ADD_ONE, b"\5\0\0\0"),
        ],
        [PROTOCOL_ERROR],
        False,
    ),
    "alter_context without contexts": ([alter()], [fault(status.NCA_PROTO_ERROR, True)], False),
    "alter_context within a request": (
        [
            request(2, ECHO_DATA, struct.pack("<II", 9000, 9000) + LONG, pfc_flags=FIRST),
            alter(pdu.ContextElement(1, ECHO, (NDR,)), call_id=3),
        ],
        [PROTOCOL_ERROR],
        False,
    ),
    "cancelled before it begins": (
        [request(2, ADD_ONE, b"\5\0\0\0", pfc_flags=BOTH | 0x04)],
        [fault(status.RPC_S_NO_CALL_ACTIVE, True)],
        False,
    ),
    "VAX floats": ([changed(REQUEST, 5, "B", 0x01)], [PROTOCOL_ERROR], False),
    "co_cancel of no call": ([pdu.CoCancel(77)], [], True),
    "orphaned of no call": ([pdu.Orphaned(77)], [], True),
}


async def settle() -> None:
    """Let whatever is on its way arrive."""
    for _ in range(20):
        await asyncio.sleep(0.005)


def serve(
    body: Callable[[Server, StringBinding], Coroutine[Any, Any, None]], limits: Limits = LIMITS
) -> None:
    """Run a body against an echo server; afterwards nothing may be left."""

    async def main() -> None:
        async with Server(limits=limits) as server:
            server.register(EchoService())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with RawClient(bound) as bystander:
                await bystander.bind(ECHO)
                await body(server, bound)
                answer = await bystander.call(2, ADD_ONE, b"\5\0\0\0")
                assert isinstance(answer, pdu.Response)
                assert answer.stub_data == b"\6\0\0\0", "others are served as before"
        assert not server.channels
        assert not server.drivers
        assert len(server.groups) == 0
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    assert not [t for t in threading.enumerate() if t.name.startswith("dcerpc-server")]


async def provoke(
    client: RawClient, sent: list[pdu.Pdu | bytes], answers: list[Answer], survives: bool
) -> None:
    client.send(*sent)
    for answer in answers:
        answer.check(await client.receive(answer.kind))
    if survives:
        good = await client.call(1000, ADD_ONE, b"\7\0\0\0")
        assert isinstance(good, pdu.Response)
        assert good.stub_data == b"\x08\0\0\0"
    else:
        assert await client.closed()


@pytest.mark.parametrize("case", BEFORE_BIND)
def test_before_a_bind(case: str) -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            await provoke(client, *BEFORE_BIND[case])

    serve(body, Limits(max_connections=8))


@pytest.mark.parametrize("case", BOUND)
def test_after_a_bind(case: str) -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            await client.bind(ECHO)
            await provoke(client, *BOUND[case])

    serve(body, Limits(max_connections=8))


def test_one_octet_at_a_time() -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            for octet in BIND:
                client.send(bytes([octet]))
                await asyncio.sleep(0)
            await client.receive(pdu.BindAck)
            for octet in REQUEST:
                client.send(bytes([octet]))
                await asyncio.sleep(0)
            assert (await client.receive(pdu.Response)).stub_data == b"\6\0\0\0"

    serve(body, Limits(max_connections=8))


@pytest.mark.parametrize("size", [1, 15, 16, 40, len(BIND) - 1])
def test_the_end_of_the_stream_inside_a_bind(size: int) -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            client.send(BIND[:size])
            client.half_close()
            assert await client.closed()

    serve(body, Limits(max_connections=8))


def test_the_end_of_the_stream_inside_a_request() -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            await client.bind(ECHO)
            client.send(request(2, ECHO_DATA, LONG, pfc_flags=FIRST), REQUEST[:20])
            client.half_close()
            assert await client.closed()
        await settle()
        assert len(server.channels) == 1, "only the bystander's is left"

    serve(body, Limits(max_connections=8))


@pytest.mark.parametrize("sent", [b"", BIND[:20]], ids=["silence", "part of a bind"])
def test_a_client_that_does_not_bind_in_time(sent: bytes) -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            client.send(sent)
            assert await client.closed()

    serve(body)


def test_binding_slowly_does_not_reset_the_clock() -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            drip = asyncio.create_task(drip_slowly(client))
            assert await client.closed()
            drip.cancel()
            await asyncio.wait([drip])

    async def drip_slowly(client: RawClient) -> None:
        for octet in BIND:
            client.send(bytes([octet]))
            await asyncio.sleep(0.1)

    serve(body)


def test_a_client_that_has_bound_may_be_silent() -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            await client.bind(ECHO)
            await asyncio.sleep(LIMITS.bind_timeout * 2)
            assert isinstance(await client.call(2, ADD_ONE, b"\5\0\0\0"), pdu.Response)

    serve(body)


def test_more_connections_than_allowed() -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        first = RawClient(bound)
        async with first:
            await first.bind(ECHO)
            async with RawClient(bound) as second:
                assert await second.closed()
            assert isinstance(await first.call(2, ADD_ONE, b"\5\0\0\0"), pdu.Response)
        await settle()
        async with RawClient(bound) as third:
            await third.bind(ECHO)

    serve(body, Limits(max_connections=2))


def test_a_request_above_4_mib_in_small_pieces() -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            await client.bind(ECHO)
            client.send(request(2, ECHO_DATA, LONG, pfc_flags=FIRST))
            piece = pdu.encode(pdu.Request(2, MIDDLE, opnum=ECHO_DATA, stub_data=LONG))
            for _ in range(LIMITS.max_request_stub // len(LONG)):
                client.send(piece)
                await asyncio.sleep(0)
            fault(status.ERROR_ACCESS_DENIED).check(await client.receive(pdu.Fault))

    serve(body, Limits(max_connections=8))


def test_a_call_id_that_goes_back() -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            await client.bind(ECHO)
            await client.call(9, ADD_ONE, b"\5\0\0\0")
            await provoke(client, [request(8, ADD_ONE, b"\5\0\0\0")], [PROTOCOL_ERROR], False)

    serve(body, Limits(max_connections=8))


def test_a_request_that_faults_before_it_is_complete() -> None:
    """The answer does not wait for the rest, which is then dropped (MS-RPCE 3.3.3.5.8)."""

    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            await client.bind(ECHO)
            client.send(request(2, 99, LONG, pfc_flags=FIRST))
            fault(status.NCA_OP_RNG_ERROR, True).check(await client.receive(pdu.Fault))
            client.send(request(2, 99, LONG, pfc_flags=LAST))
            assert isinstance(await client.call(3, ADD_ONE, b"\5\0\0\0"), pdu.Response)

    serve(body, Limits(max_connections=8))


def test_with_multiplexing_the_new_request_pays() -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            ack = await client.bind(ECHO, pfc_flags=BOTH | CONC_MPX)
            assert ack.concurrent_multiplexing
            client.send(
                request(2, ECHO_DATA, LONG, pfc_flags=FIRST),
                request(3, ADD_ONE, b"\5\0\0\0"),
            )
            found = await client.receive(pdu.Fault)
            PROTOCOL_ERROR.check(found)
            assert found.call_id == 3
            assert await client.closed()

    serve(body, Limits(max_connections=8))


def test_an_interface_that_is_not_served() -> None:
    async def body(server: Server, bound: StringBinding) -> None:
        async with RawClient(bound) as client:
            ack = await client.bind(UNKNOWN, ECHO)
            assert [(each.result, each.reason) for each in ack.p_result_list] == [(2, 1), (0, 0)]
            answer = await client.call(2, ADD_ONE, b"\5\0\0\0", p_cont_id=0)
            assert isinstance(answer, pdu.Fault)
            fault(status.NCA_UNK_IF, True).check(answer)
            assert isinstance(await client.call(3, ADD_ONE, b"\5\0\0\0", p_cont_id=1), pdu.Response)

    serve(body, Limits(max_connections=8))
