"""How calls with pipes of blocking clients end before their time."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import pytest

from dcerpc import status, stub
from dcerpc.errors import (
    AccessDenied,
    AssociationClosed,
    CallCancelled,
    Fault,
    LocalProtocolError,
    NdrError,
    RpcTimeout,
)
from dcerpc.limits import Profile
from dcerpc.runtime.blocking_binding import connect
from dcerpc.runtime.blocking_connection import BlockingConnection
from dcerpc.runtime.served_pipes import served_pipe
from dcerpc.runtime.server_thread import BlockingServer
from tests.runtime import piped
from tests.runtime.test_pipes_blocking import serve
from tests.runtime.test_pipes_ends import Watched, deny, hang, read_and_deny, read_for_ever, write_for_ever


def until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.001)


def keep_sending(put: piped.BlockingPutCall) -> None:
    while True:
        put.data.send(bytes(100000))


def keep_reading(get: piped.BlockingGetCall) -> None:
    while get.data.read():
        continue


@pytest.mark.parametrize("body", [deny, read_and_deny])
def test_a_fault_while_the_request_is_sent(body: Any) -> None:
    with serve(Watched(put=body)) as client:
        with client.put() as put:
            with pytest.raises(AccessDenied):
                keep_sending(put)
            with pytest.raises(AccessDenied):
                put.data.close()
            with pytest.raises(AccessDenied):
                put.result()
        assert client.open()


def test_a_fault_after_part_of_the_response() -> None:
    async def body(call: stub.Call, data: stub.ServedPipeWriter[bytes]) -> None:
        await data.send(bytes(100000))
        await asyncio.sleep(0.01)
        await deny(call, data)

    with serve(Watched(get=body)) as client:
        with client.get(1) as get:
            assert get.data.read()
            with pytest.raises(AccessDenied):
                get.data.read_all()
            with pytest.raises(AccessDenied):
                get.result()
        assert client.open()


def test_order_and_what_a_call_needs() -> None:
    with serve(piped.AsyncServer()) as client:
        with client.many(client.open()) as many:
            with pytest.raises(LocalProtocolError, match="second comes after first"):
                many.second.send([1])
            with pytest.raises(LocalProtocolError, match="back comes after first"):
                many.back.read()
            with pytest.raises(NdrError, match=r"many\.first"):
                many.first.send("text")  # type: ignore[arg-type]
            with pytest.raises(KeyError):
                many._stream.pipe("other")  # type: ignore[union-attr]
            assert repr(many.first) == "<pipe first of <call of many>>"
            assert many.result().total == 0
        call = client.put()
        with pytest.raises(LocalProtocolError, match="in 'with'"):
            call.result()
        with call:
            with pytest.raises(LocalProtocolError, match="made once"):
                call.__enter__()
            call.data.send(b"abc")
        for after in (call.result, call.data.close, lambda: call.data.send(b"x")):
            with pytest.raises(LocalProtocolError, match="given up"):
                after()
        with pytest.raises(NdrError, match="count"), client.get(-1):
            pass
        assert client.open()


def leave_after_some(client: piped.BlockingClient) -> None:
    with client.put() as put:
        put.data.send(bytes(100000))


def leave_at_once(client: piped.BlockingClient) -> None:
    with client.put():
        pass


def leave_unread(client: piped.BlockingClient) -> None:
    with client.get(1) as get:
        assert get.data.read()


PROFILES = [
    pytest.param(Profile(), id="keeps the connection"),
    pytest.param(Profile(bind_time_features=False), id="closes the connection"),
]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(
    ("leave", "served"),
    [
        (leave_at_once, lambda: Watched(put=read_for_ever)),
        (leave_after_some, lambda: Watched(put=read_for_ever)),
        (leave_after_some, lambda: Watched(put=hang)),
        (leave_unread, lambda: Watched(get=write_for_ever)),
    ],
)
def test_leaving_early(leave: Any, served: Callable[[], Watched], profile: Profile) -> None:
    watched = served()
    with BlockingServer(profile=profile) as server:
        server.register(watched)
        (bound,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        with connect(bound, profile=profile, max_connections=1) as binding:
            client = piped.BlockingClient(binding)
            for _ in range(2):
                leave(client)
                until(lambda: not watched.running)
                assert client.open()
    assert set(watched.ends) <= {"CancelledError", "CallCancelled"}


def test_time_outs() -> None:
    watched = Watched(put=hang, get=hang)
    with serve(watched) as client:
        hasty = client.with_options(timeout=0.2)
        with hasty.put() as put, pytest.raises(RpcTimeout):
            keep_sending(put)
        with hasty.put() as put:
            with pytest.raises(RpcTimeout):
                put.result()
            with pytest.raises(RpcTimeout):
                put.result()
        with hasty.get(1) as get:
            with pytest.raises(RpcTimeout):
                get.data.read()
            with pytest.raises(RpcTimeout):
                get.data.read()
        assert client.open()


def test_a_time_out_while_much_comes() -> None:
    with serve(Watched(get=write_for_ever)) as client:
        with client.with_options(timeout=0.2).get(1) as get, pytest.raises(RpcTimeout):
            keep_reading(get)
        assert client.open()


def test_the_binding_is_closed_meanwhile() -> None:
    with serve(Watched(get=hang)) as client:
        binding: Any = client._binding
        with client.get(1) as get:
            closing = threading.Timer(0.05, binding.close)
            closing.start()
            with pytest.raises(AssociationClosed):
                get.data.read()
            closing.join()


class Interrupted(BaseException):
    pass


def interrupt(connection: BlockingConnection, deadline: float | None) -> None:
    raise Interrupted


def test_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever an interrupt comes, the connection is not used again."""

    def use(client: piped.BlockingClient, method: str, call: Any, step: Callable[[Any], Any]) -> None:
        with call:
            driver = call._stream._connection.driver
            with monkeypatch.context() as patch:
                patch.setattr(BlockingConnection, method, interrupt)
                with pytest.raises(Interrupted):
                    step(call)
            with pytest.raises(LocalProtocolError, match="given up"):
                call.result()
        assert driver.closed
        assert client.open()

    with serve(Watched(put=read_for_ever, get=hang), max_connections=1) as client:
        use(client, "send_and_look", client.put(), lambda put: put.data.send(bytes(100000)))
        use(client, "receive", client.get(1), lambda get: get.data.read())
        with monkeypatch.context() as patch:
            patch.setattr(BlockingConnection, "send", interrupt)
            with pytest.raises(Interrupted), client.put():
                pass
        assert client.open()


def test_connections_are_used_again() -> None:
    with serve(piped.AsyncServer(), max_connections=1) as client:
        ports = set()
        for number in range(3):
            with client.put() as put:
                put.data.send(bytes(number))
                stream: Any = put._stream
                ports.add(stream._connection.driver.local)
                assert put.result().total == number
        assert len(ports) == 1
        with client.put() as put:
            with pytest.raises(RpcTimeout, match="no connection"):
                client.with_options(timeout=0.05).open()
            assert put.result().total == 0


def test_threads_make_calls_at_once() -> None:
    with serve(piped.ThreadServer()) as client:
        totals: list[int] = []

        def work(number: int) -> None:
            with client.put() as put:
                for _ in range(number):
                    put.data.send(bytes(1000))
                totals.append(put.result().total)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(totals) == [number * 1000 for number in range(8)]


def test_blocking_pipes_are_not_for_the_event_loop(caplog: pytest.LogCaptureFixture) -> None:
    """They would wait for ever."""
    errors: list[str] = []

    async def body(call: stub.Call, data: stub.ServedPipeReader[bytes]) -> None:
        with suppress(LocalProtocolError):
            data.blocking.read()
            return
        errors.append(repr(data))
        raise Fault.of(status.ERROR_ACCESS_DENIED)

    with serve(Watched(put=body)) as client, client.put() as put, pytest.raises(AccessDenied):
        put.result()
    assert errors[0].startswith("<pipe data of <ServerCall")


def test_a_thread_that_outlives_its_event_loop() -> None:
    """It is told as if it had been cancelled, also when it waited already."""

    class Orphan:
        def __init__(self) -> None:
            self.loop = asyncio.new_event_loop()

        async def read(self, name: str) -> None:
            raise AssertionError("there is no loop to run on")

    method: Any = piped.PUT
    call: Any = Orphan()
    call.method = SimpleNamespace(operation=method)
    data = served_pipe(call, "data").blocking
    call.loop.call_later(0, call.loop.stop)
    call.loop.run_forever()
    # Asked for while the loop is there but does not run, and never will.
    with ThreadPoolExecutor(1) as pool:
        waits = pool.submit(data.read)
        while not call.loop._ready:
            time.sleep(0.001)
        call.loop.close()
        with pytest.raises(CallCancelled):
            waits.result(10)
    with pytest.raises(CallCancelled):
        data.read()
