"""Pipes of blocking clients."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from dcerpc.limits import DEFAULT_LIMITS, Limits
from dcerpc.runtime.blocking_binding import connect
from dcerpc.runtime.server_thread import BlockingServer
from tests.runtime import piped


@contextmanager
def serve(
    implementation: piped.Server, limits: Limits = DEFAULT_LIMITS, **options: Any
) -> Iterator[piped.BlockingClient]:
    with BlockingServer(limits=limits) as server:
        server.register(implementation)
        (bound,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        with connect(bound, limits=limits, **options) as binding:
            yield piped.BlockingClient(binding)


SERVERS = [pytest.param(piped.AsyncServer, id="async"), pytest.param(piped.ThreadServer, id="threads")]


@pytest.mark.parametrize("server", SERVERS)
def test_pipes_both_ways(server: type[piped.Server]) -> None:
    with serve(server()) as client:
        with client.put(5) as put:
            put.data.send(b"abc")
            put.data.send(b"")
            put.data.send(bytes(100000))
            assert put.result().total == 100008
            assert put.result().total == 100008
        with client.get(300) as get:
            assert get.data.read_all() == piped.expected(300, 1000)
            assert get.data.read() is None
            assert get.result().total == 300000
        with client.turn() as turn:
            turn.numbers.send([1, 2, 3])
            turn.numbers.send(list(range(10000)))
            turn.numbers.close()
            turn.numbers.close()
            found = [number for chunk in turn.numbers for number in chunk]
            assert found == [*range(9999, -1, -1), 3, 2, 1]
            result = turn.result()
            assert (result.count, result.return_value) == (10003, 7)
        with client.many(client.open()) as many:
            many.first.send(b"text")
            many.first.close()
            many.second.send([5])
            many.second.close()
            assert many.back.read_all() == "text state"
            assert many.rest.read_all() == [5]
            assert many.result().total == 9
