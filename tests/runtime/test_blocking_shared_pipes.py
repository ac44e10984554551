"""Calls with pipes of blocking clients, over a link that other calls use too."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from dcerpc import blocking
from dcerpc.binding import StringBinding
from dcerpc.errors import AssociationClosed, RpcTimeout
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.blocking_binding import BlockingBindingHandle
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.server_thread import BlockingServer
from dcerpc.security.steps import StepRequest
from tests.runtime import multiplexed, piped
from tests.runtime.multiplexed import ToyLink
from tests.runtime.test_blocking_links import Worker

PIPES = r"ncacn_np:127.0.0.1[\pipe\piped,port=0]"


async def who(request: StepRequest) -> Any:
    """Whoever a client says it is."""
    return getattr(request, "name")  # noqa: B009  # all that a toy's step asks for has one


@dataclass
class Served:
    """Where the server is, and its links and the clients', as they were made."""

    binding: StringBinding
    registry: Any
    links: list[ToyLink]

    def connect(self, **options: Any) -> BlockingBindingHandle:
        return blocking.connect(self.binding, carriers=self.registry, **options)


@contextmanager
def serving(implementation: piped.Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    links: list[ToyLink] = []
    whole = ToyLink.__init__

    def made(link: ToyLink, *given: Any) -> None:
        whole(link, *given)
        links.append(link)

    monkeypatch.setattr(ToyLink, "__init__", made)
    registry = multiplexed.carriers()
    with BlockingServer(carriers=registry, resolver=who) as server:
        server.register(implementation)
        server.register(EchoService())
        (bound,) = server.listen(PIPES)
        yield Served(bound, registry, links)


class Silent(piped.AsyncServer):
    """Never gives anything."""

    async def get(self, call: Any, /, *given: Any, **named: Any) -> Any:
        await asyncio.Event().wait()


SERVERS = [pytest.param(piped.AsyncServer, id="async"), pytest.param(piped.ThreadServer, id="threads")]


@pytest.mark.parametrize("server", SERVERS)
def test_pipes_beside_other_calls(server: type[piped.Server], monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(server(), monkeypatch) as served, served.connect() as one, served.connect() as two:
        client, echo = piped.BlockingClient(one), rpcecho.BlockingClient(two)

        def ask() -> None:
            for number in range(50):
                assert echo.AddOne(in_data=number).out_data == number + 1

        def put() -> int:
            with client.put(5) as call:
                for _ in range(20):
                    call.data.send(bytes(10_000))
                return int(call.result().total)

        def get() -> int:
            with client.get(200) as call:
                assert call.data.read_all() == piped.expected(200, 1000)
                return int(call.result().total)

        def turn() -> None:
            with client.turn() as call:
                call.numbers.send(list(range(10_000)))
                call.numbers.close()
                assert call.numbers.read_all() == list(range(9999, -1, -1))
                assert call.result().count == 10_000

        works: list[Callable[[], Any]] = [ask, put, get, turn, ask, put, get, turn]
        workers = [Worker(work) for work in works]
        results = [worker.value() for worker in workers]
        assert results == [None, 200_005, 200_000, None] * 2
        assert len(served.links) == 2  # the server's and the clients'


def test_a_slow_reader_slows_its_own_call_only(monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        serving(piped.AsyncServer(), monkeypatch) as served,
        served.connect() as one,
        served.connect() as two,
    ):
        echo = rpcecho.BlockingClient(two)
        with piped.BlockingClient(one).get(3000) as call:
            first = call.data.read()
            assert first
            for number in range(100):
                assert echo.AddOne(in_data=number).out_data == number + 1
            client, _ = sorted(served.links, key=lambda link: hasattr(link.side, "endpoint_of"))
            assert any(channel.held for channel in client.channels.values())
            assert first + call.data.read_all() == piped.expected(3000, 1000)
            assert call.result().total == 3_000_000


def test_a_stream_that_is_given_up_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        serving(piped.AsyncServer(), monkeypatch) as served,
        served.connect() as one,
        served.connect() as two,
    ):
        echo, client = rpcecho.BlockingClient(two), piped.BlockingClient(one)
        for _ in range(3):
            with client.get(3000) as get:
                assert get.data.read()
            with client.put(0) as put:
                put.data.send(bytes(50_000))
                assert echo.AddOne(in_data=1).out_data == 2
        assert echo.AddOne(in_data=1).out_data == 2
        assert len(served.links) == 2


def test_the_time_out_of_a_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        serving(Silent(), monkeypatch) as served,
        served.connect() as one,
        served.connect() as two,
    ):
        echo = rpcecho.BlockingClient(two)
        client = piped.BlockingClient(one)
        with client.with_options(timeout=0.1).get(1) as get, pytest.raises(RpcTimeout):
            get.data.read()
        assert echo.AddOne(in_data=1).out_data == 2
        assert len(served.links) == 2


def test_closing_the_binding_of_a_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Silent(), monkeypatch) as served, served.connect() as two:
        one = served.connect()
        echo = rpcecho.BlockingClient(two)
        with piped.BlockingClient(one).get(1) as get:
            reader = Worker(get.data.read)
            time.sleep(0.02)
            assert echo.AddOne(in_data=1).out_data == 2
            one.close()
            assert isinstance(reader.wait(), AssociationClosed)
        assert echo.AddOne(in_data=1).out_data == 2
