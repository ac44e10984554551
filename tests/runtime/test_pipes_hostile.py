"""Servers of pipes and peers that break the rules, on the level of PDUs; protected pipes; NDR64."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from dcerpc import ndr, pdu, status, stub
from dcerpc.errors import Fault
from dcerpc.limits import DEFAULT_LIMITS, Limits, Profile
from dcerpc.protocol.connection.association import MUST_RECV_FRAG_SIZE
from dcerpc.runtime.aio_binding import connect
from dcerpc.runtime.server import Server
from dcerpc.security.registry import SecurityRegistry
from dcerpc.stub import Interface, Operation
from tests.runtime import piped
from tests.runtime.raw_client import RawClient
from tests.runtime.test_pipes_aio import serve
from tests.runtime.test_pipes_ends import Watched, until
from tests.security.scripted import ScriptedProvider

BAD_STUB_DATA = status.RPC_X_BAD_STUB_DATA
PUT = piped.PUT.opnum
HEAD = struct.pack("<I", 0)


def chunk(data: bytes) -> bytes:
    return struct.pack("<I", len(data)) + data + bytes(-len(data) % 4)


@asynccontextmanager
async def raw(
    implementation: stub.Server, limits: Limits = DEFAULT_LIMITS, **options: Any
) -> AsyncIterator[RawClient]:
    async with Server(limits=limits, **options) as server:
        server.register(implementation)
        (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        async with RawClient(bound) as client:
            await client.bind(implementation.INTERFACE.syntax, pfc_flags=0x13)
            yield client


def fragments(call_id: int, *pieces: bytes, opnum: int = PUT, ended: bool = True) -> list[pdu.Request]:
    """A request in fragments; the last one is marked unless it is not ``ended``."""
    last = len(pieces) - 1
    return [
        pdu.Request(call_id, (not number) | (ended and number == last) << 1, opnum=opnum, stub_data=piece)
        for number, piece in enumerate(pieces)
    ]


def check(body: Callable[[RawClient], Awaitable[None]], served: stub.Server, **options: Any) -> None:
    async def main() -> None:
        async with raw(served, **options) as client:
            await body(client)

    asyncio.run(main())


WHOLE = HEAD + chunk(b"abcdef") + chunk(b"xyz") + chunk(b"")


@pytest.mark.parametrize("size", [1, 2, 3, 7, len(WHOLE)])
def test_however_it_is_cut(size: int) -> None:
    """Heads, counts and elements in several fragments, empty fragments between them."""

    async def body(client: RawClient) -> None:
        pieces = [WHOLE[at : at + size] for at in range(0, len(WHOLE), size)]
        client.send(*fragments(2, b"", *pieces, b""))
        assert (await client.receive(pdu.Response)).stub_data == struct.pack("<q", 9)

    check(body, piped.AsyncServer())


def test_the_method_begins_before_the_request_ends() -> None:
    async def body(client: RawClient) -> None:
        client.send(*fragments(2, HEAD, ended=False))
        await until(lambda: served.running)
        client.send(*fragments(2, b"", chunk(b"data"), chunk(b""))[1:])
        assert (await client.receive(pdu.Response)).call_id == 2

    async def read(call: stub.Call, data: Any) -> None:
        assert await data.read() == b"data"
        assert await data.read() is None

    served = Watched(put=read)
    check(body, served)


def test_octets_after_the_pipes_mean_nothing() -> None:
    """As after the parameters of other requests; also when they come in a fragment of their own."""

    async def body(client: RawClient) -> None:
        client.send(*fragments(2, WHOLE + b"more", b"and more"))
        assert (await client.receive(pdu.Response)).stub_data == struct.pack("<q", 9)

    check(body, piped.AsyncServer())


NARROW = Interface(
    "narrow",
    piped.PIPED.syntax,
    (
        Operation(
            PUT,
            "put",
            (ndr.Param("start", ndr.ULONG, "in"), ndr.Param("data", ndr.Pipe(ndr.BYTE, (2, 4)), "in")),
            result=type("Nothing", (stub.Result,), {"__slots__": (), "__dataclass_fields__": {}}),
        ),
    ),
)

BAD: dict[str, list[bytes]] = {
    "head cut short": [b"\0\0"],
    "no pipe": [HEAD],
    "count cut short": [HEAD + b"\1\0"],
    "elements cut short": [HEAD + struct.pack("<I", 100) + bytes(50)],
    "no end": [HEAD + chunk(b"abcd")],
    "no end, in fragments": [HEAD, chunk(b"abcd"), chunk(b"abcd")],
    "a count that is never filled": [HEAD + struct.pack("<I", 0xFFFFFFFF) + bytes(500)],
    "above 2^31-1 (MS-RPCE 3.1.1.5.3.2.2.1)": [HEAD + struct.pack("<I", 0x80000000) + bytes(500), bytes(500)],
}


@pytest.mark.parametrize("server", [piped.AsyncServer, piped.ThreadServer])
@pytest.mark.parametrize("pieces", list(BAD.values()), ids=list(BAD))
def test_bad_stub_data(pieces: list[bytes], server: type[piped.Server]) -> None:
    """MS-RPCE 3.3.3.5: fault 0x6F7, whatever was read before; the next call is served."""

    async def body(client: RawClient) -> None:
        client.send(*fragments(2, *pieces))
        assert (await client.receive(pdu.Fault)).status == BAD_STUB_DATA
        client.send(*fragments(3, WHOLE))
        assert (await client.receive(pdu.Response)).call_id == 3

    check(body, server())


async def ignore(call: stub.Call, data: Any) -> None:
    return


@pytest.mark.parametrize("pieces", list(BAD.values())[1:], ids=list(BAD)[1:])
def test_bad_stub_data_that_the_method_does_not_read(pieces: list[bytes]) -> None:
    async def body(client: RawClient) -> None:
        client.send(*fragments(2, *pieces))
        assert (await client.receive(pdu.Fault)).status == BAD_STUB_DATA

    check(body, Watched(put=ignore))


def test_too_many_elements_in_a_chunk() -> None:
    """MS-RPCE 2.2.4.14.1, 3.1.1.5.3.2.2.4."""

    class Narrow(piped.AsyncServer):
        INTERFACE = NARROW

        async def put(self, call: stub.Call, /, start: int, data: Any) -> Any:
            await data.read_all()

    async def body(client: RawClient) -> None:
        for call_id, data, good in (
            (2, b"abcd", True),
            (3, b"abcde", False),
            (4, b"a", False),
            (5, b"ab", True),
        ):
            client.send(*fragments(call_id, HEAD + chunk(data) + chunk(b"")))
            if good:
                await client.receive(pdu.Response)
            else:
                assert (await client.receive(pdu.Fault)).status == BAD_STUB_DATA

    check(body, Narrow())


def test_a_head_of_many_fragments_has_a_limit() -> None:
    """What precedes the pipes is held, so Limits.max_request_stub bounds it."""
    octets = ndr.Array(ndr.BYTE, (ndr.Dim(size_is="size"),))
    params = (
        ndr.Param("size", ndr.ULONG, "in"),
        ndr.Param("head", octets, "in"),
        ndr.Param("data", piped.OCTETS, "in"),
        ndr.Param("total", ndr.ULONG, "out"),
    )
    operation: Operation[Any] = Operation(0, "long", params, result=piped.TotalResult)

    class Long(stub.Server):
        INTERFACE = Interface("long", piped.PIPED.syntax, (operation,))

        async def long(self, call: stub.Call, /, size: int, head: bytes, data: Any) -> int:
            return len(head) + len(await data.read_all())

    def request(size: int) -> bytes:
        return struct.pack("<II", size, size) + bytes(size + -size % 4) + chunk(bytes(3)) + chunk(b"")

    def cut(octets: bytes) -> list[bytes]:
        return [octets[at : at + 4000] for at in range(0, len(octets), 4000)]

    async def body(client: RawClient) -> None:
        client.send(*fragments(2, *cut(request(18000))))
        assert (await client.receive(pdu.Response)).stub_data == struct.pack("<I", 18003)
        client.send(*fragments(3, *cut(request(30000))))
        assert (await client.receive(pdu.Fault)).status == status.ERROR_ACCESS_DENIED
        client.send(*fragments(4, request(10)))
        assert (await client.receive(pdu.Response)).call_id == 4

    check(body, Long(), limits=Limits(max_request_stub=20000))


def test_what_a_pipe_brings_may_have_a_limit() -> None:
    async def body(client: RawClient) -> None:
        client.send(*fragments(2, HEAD, *[chunk(bytes(4000))] * 3, ended=False))
        assert (await client.receive(pdu.Fault)).status == status.ERROR_ACCESS_DENIED
        assert await client.closed()

    check(body, piped.AsyncServer(), limits=Limits(max_pipe_stub=10000))


# --- ends ---


async def read_for_ever(call: stub.Call, data: Any) -> None:
    async for _ in data:
        continue


@pytest.mark.parametrize("what", [pdu.CoCancel, pdu.Orphaned])
@pytest.mark.parametrize("pieces", [(HEAD[:2],), (HEAD,), (HEAD, chunk(b"abc"))])
def test_cancelled_in_the_middle_of_the_request(what: type[pdu.Pdu], pieces: tuple[bytes, ...]) -> None:
    """The call ends with a fault; what still comes of it is dropped."""
    served = Watched(put=read_for_ever)

    async def body(client: RawClient) -> None:
        client.send(*fragments(2, *pieces, ended=False), what(2))
        assert (await client.receive(pdu.Fault)).status == status.NCA_S_FAULT_CANCEL
        assert served.ends == (["CancelledError"] if len(pieces[0]) == 4 else [])
        client.send(*fragments(2, b"", chunk(b"late"), chunk(b""))[1:])
        client.send(*fragments(3, HEAD + chunk(b"")))
        assert (await client.receive(pdu.Response)).call_id == 3

    check(body, served)


def test_the_client_vanishes() -> None:
    async def main() -> None:
        served = Watched(put=read_for_ever)
        async with raw(served) as client:
            client.send(*fragments(2, HEAD, chunk(b"abc"), ended=False))
            await until(lambda: served.running)
            await client.__aexit__(None, None, None)
            await until(lambda: served.ends)
            assert served.ends == ["CancelledError"]

    asyncio.run(main())


def test_the_client_ends_its_side_in_the_middle() -> None:
    async def body(client: RawClient) -> None:
        client.send(*fragments(2, HEAD, chunk(b"abc"), ended=False))
        client.half_close()
        await until(lambda: served.ends)
        assert await client.closed()

    served = Watched(put=read_for_ever)
    check(body, served)


IMPATIENT = Limits(stall_timeout=0.05)


@pytest.mark.parametrize("server", ["async", "thread"])
@pytest.mark.parametrize("pieces", [(HEAD[:2],), (HEAD,), (HEAD, chunk(b"abc")), (HEAD, chunk(b"abc") * 2)])
def test_a_client_that_falls_silent(pieces: tuple[bytes, ...], server: str) -> None:
    """Limits.stall_timeout: the method does not wait for ever, and its thread is free again."""

    async def body(client: RawClient) -> None:
        client.send(*fragments(2, *pieces, ended=False))
        assert (await client.receive(pdu.Fault)).status == status.NCA_S_FAULT_CANCEL
        client.send(*fragments(2, b"", chunk(b"late"), chunk(b""))[1:])
        client.send(*fragments(3, WHOLE))
        assert (await client.receive(pdu.Response)).call_id == 3

    check(body, piped.AsyncServer() if server == "async" else piped.ThreadServer(), limits=IMPATIENT)


def test_a_client_that_falls_silent_in_a_request_without_pipes() -> None:
    async def body(client: RawClient) -> None:
        client.send(*fragments(2, b"", opnum=piped.OPEN.opnum, ended=False))
        fault = await client.receive(pdu.Fault)
        assert (fault.status, fault.did_not_execute) == (status.NCA_S_FAULT_CANCEL, True)
        client.send(*fragments(3, WHOLE))
        assert (await client.receive(pdu.Response)).call_id == 3

    check(body, piped.AsyncServer(), limits=IMPATIENT)


def test_a_method_that_does_not_read_is_not_taken_for_a_silent_client() -> None:
    """While nothing is read from the connection, nobody knows what the client has sent."""

    async def late(call: stub.Call, data: Any) -> None:
        await asyncio.sleep(0.3)
        assert len(await data.read_all()) == 40_000

    async def body(client: RawClient) -> None:
        client.send(*fragments(2, HEAD, *[chunk(bytes(4000))] * 10, chunk(b"")))
        assert (await client.receive(pdu.Response)).call_id == 2

    limits = Limits(stall_timeout=0.1, pipe_buffer_high=1000, pipe_buffer_low=100)
    check(body, Watched(put=late), limits=limits)


def test_a_call_with_the_number_of_one_that_failed_early_has_its_own_time() -> None:
    async def deny_or_wait(call: stub.Call, data: Any) -> None:
        if not await data.read():
            await asyncio.sleep(0.2)
            return
        raise Fault.of(status.ERROR_ACCESS_DENIED)

    async def body(client: RawClient) -> None:
        client.send(*fragments(2, HEAD, chunk(b"abc"), ended=False))
        assert (await client.receive(pdu.Fault)).status == status.ERROR_ACCESS_DENIED
        client.send(*fragments(2, HEAD + chunk(b"")))
        assert (await client.receive(pdu.Response)).call_id == 2

    check(body, Watched(put=deny_or_wait), limits=Limits(stall_timeout=0.1))


def test_a_client_that_takes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits.stall_timeout: the method that writes to it is cancelled, the connection gone."""
    monkeypatch.setattr("dcerpc.runtime.aio_holding._PROBE_INTERVAL", 0.02)

    async def write(call: stub.Call, data: Any) -> None:
        while True:
            await data.send(bytes(100_000))

    async def main() -> None:
        served = Watched(get=write)
        async with raw(served, Limits(stall_timeout=0.1)) as client:
            client.send(*fragments(2, struct.pack("<II", 0, 0), opnum=piped.GET.opnum))
            await until(lambda: served.ends)
            assert served.ends == ["CancelledError"]

    asyncio.run(main())


def test_a_fault_before_the_request_is_complete() -> None:
    async def deny(call: stub.Call, data: Any) -> None:
        raise Fault.of(status.ERROR_ACCESS_DENIED)

    async def body(client: RawClient) -> None:
        client.send(*fragments(2, HEAD, ended=False))
        assert (await client.receive(pdu.Fault)).status == status.ERROR_ACCESS_DENIED
        client.send(*fragments(2, b"", bytes(4000), bytes(4000))[1:])
        client.send(pdu.Request(3, opnum=99))
        assert (await client.receive(pdu.Fault)).status == status.NCA_OP_RNG_ERROR

    check(body, Watched(put=deny))


def test_a_maybe_call_gets_no_answer() -> None:
    """C706 allows it no pipes; a client that sends some all the same costs nothing."""

    async def body(client: RawClient) -> None:
        client.send(pdu.Request(2, 0x43, opnum=PUT, stub_data=WHOLE))
        client.send(*fragments(3, WHOLE))
        assert (await client.receive(pdu.Response)).call_id == 3

    check(body, piped.AsyncServer())


def test_many_calls_at_once() -> None:
    """Each request is whole before the next begins; the methods overlap."""
    go = asyncio.Event()

    async def wait(call: stub.Call, data: Any) -> None:
        await go.wait()
        assert await data.read_all() == b"x"

    served = Watched(put=wait)

    async def body(client: RawClient) -> None:
        for call_id in range(2, 12):
            client.send(*fragments(call_id, HEAD, chunk(b"x"), chunk(b"")))
        await until(lambda: served.running == 10)
        go.set()
        for _ in range(10):
            await client.receive(pdu.Response)

    check(body, served)


def test_handles_of_calls_with_pipes() -> None:
    async def body(client: RawClient) -> None:
        pipes = chunk(b"") + chunk(b"")
        stub_data = bytes(4) + bytes(range(16)) + pipes
        client.send(*fragments(2, stub_data, opnum=piped.MANY.opnum))
        fault = await client.receive(pdu.Fault)
        assert (fault.status, fault.did_not_execute) == (status.NCA_S_FAULT_CONTEXT_MISMATCH, True)

    check(body, piped.AsyncServer())


# --- protection, transfer syntaxes, byte order ---


async def round_trip(client: piped.Client) -> None:
    async with client.put(1) as put:
        await put.data.send(bytes(50000))
        assert (await put.result()).total == 50001
    async with client.get(50) as get:
        assert await get.data.read_all() == piped.expected(50, 1000)
        assert (await get.result()).total == 50000
    async with client.turn() as turn:
        await turn.numbers.send(list(range(5000)))
        await turn.numbers.close()
        assert await turn.numbers.read_all() == list(range(4999, -1, -1))
        assert (await turn.result()).count == 5000


@pytest.mark.parametrize("level", ["connect", "integrity", "privacy"])
def test_protected_pipes(level: str) -> None:
    async def main() -> None:
        provider = ScriptedProvider()
        async with Server(providers=[provider]) as server:
            server.register(piped.AsyncServer(), min_level=level)
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            options: Any = {"auth": "scripted", "level": level, "security": SecurityRegistry([provider])}
            async with connect(bound, **options) as binding:
                await round_trip(piped.Client(binding))

    asyncio.run(main())


@pytest.mark.parametrize(
    "profile",
    [
        pytest.param(Profile(transfer_syntaxes=("ndr64", "ndr")), id="NDR64"),
        pytest.param(Profile(big_endian=True), id="big-endian"),
    ],
)
def test_other_representations(profile: Profile) -> None:
    async def main() -> None:
        async with Server(profile=profile) as server:
            server.register(piped.AsyncServer())
            (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with connect(bound, profile=profile) as binding:
                client = piped.Client(binding)
                await round_trip(client)

    asyncio.run(main())


def test_small_fragments() -> None:
    async def main() -> None:
        async with serve(piped.AsyncServer(), Limits(max_fragment=MUST_RECV_FRAG_SIZE)) as client:
            await round_trip(client)

    asyncio.run(main())
