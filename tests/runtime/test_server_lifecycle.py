"""A server on real sockets: association groups, cancelling, stopping."""

from __future__ import annotations

import asyncio
import struct
import threading

import pytest

from dcerpc import pdu, status
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.server import Server
from tests.runtime.raw_client import RawClient, bind, request
from tests.runtime.store import store
from tests.runtime.waiting import Waiting, run, settled

ECHO = rpcecho.INTERFACE.syntax
STORE = store.INTERFACE.syntax
ADD_ONE, TEST_SLEEP = 0, 6
OPEN, READ, NOTHING, TWO = 0, 1, 3, 5
CONC_MPX = 0x13
LOOPBACK = "ncacn_ip_tcp:127.0.0.1[0]"


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
    """The server waits for the rest, and serves it."""

    async def body() -> None:
        async with Server() as server:
            server.register(EchoService())
            (bound,) = await server.listen(LOOPBACK)
            async with RawClient(bound) as client:
                await client.bind(ECHO, pfc_flags=CONC_MPX)
                client.send(request(2, ADD_ONE, b"\1\0", pfc_flags=0x01), pdu.Orphaned(2))
                client.send(request(2, ADD_ONE, b"\0\0", pfc_flags=0x02))
                assert (await client.receive(pdu.Response)).stub_data == b"\2\0\0\0"
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
