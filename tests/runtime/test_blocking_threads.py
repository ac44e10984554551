"""Threads that share a blocking binding handle, and interrupts."""

from __future__ import annotations

import signal
import threading
from typing import Any

import pytest

from dcerpc import blocking
from dcerpc.errors import (
    AssociationClosed,
    RpcTimeout,
)
from tests.runtime.tiny_server import (
    ADD,
    Answer,
    BlockingClient,
    Hold,
    Request,
    serving_thread,
    simple,
)


def test_threads_share_a_binding() -> None:
    """Each call has a connection of its own; all of them are of one association group."""
    failures: list[BaseException] = []

    with serving_thread() as server, blocking.connect(server.binding, max_connections=4) as binding:
        client = BlockingClient(binding)

        def work(seed: int) -> None:
            try:
                for number in range(50):
                    assert client.call(ADD, seed * 1000 + number).number == seed * 1000 + number + 1
            except BaseException as error:
                failures.append(error)
                raise

        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        assert not failures
        assert len(server.requests) == 800
        assert 1 <= len(server.connections) <= 4
        assert set(server.groups[1:]) <= {0x1234}


def test_concurrent_calls_open_connections_and_wait_when_there_are_enough() -> None:
    results: list[int] = []
    with (
        serving_thread(lambda request: Hold) as server,
        blocking.connect(server.binding, max_connections=2) as binding,
    ):
        client = BlockingClient(binding)

        def work() -> None:
            results.append(client.call(ADD, 1).number)

        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        server.wait_for(lambda: len(server.held) == 2)
        assert server.groups == [0, 0x1234]
        with pytest.raises(RpcTimeout, match="free"):
            client.with_options(timeout=0.05).call(ADD, 1)
        loop = server.connections[0].driver._loop
        server.script = simple
        loop.call_soon_threadsafe(server.release)
        loop.call_soon_threadsafe(server.release)
        for thread in threads:
            thread.join(5)
        assert results == [2, 2, 2]
        assert len(server.connections) == 2


def test_closing_the_binding_fails_calls_in_other_threads() -> None:
    caught: list[BaseException] = []
    with serving_thread(lambda request: Hold) as server:
        binding = blocking.connect(server.binding).open()
        client = BlockingClient(binding)

        def work() -> None:
            try:
                client.call(ADD, 1)
            except AssociationClosed as error:
                caught.append(error)

        thread = threading.Thread(target=work)
        thread.start()
        server.wait_for(lambda: server.held)
        binding.close()
        thread.join(5)
        assert len(caught) == 1
        with pytest.raises(AssociationClosed, match="closed"):
            client.call(ADD, 1)


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="needs POSIX signals")
def test_an_interrupted_connection_is_not_used_again() -> None:
    """As with KeyboardInterrupt in the middle of a call."""

    main = threading.main_thread().ident
    assert main is not None

    class Interrupt(BaseException):
        pass

    def interrupt(number: int, frame: Any) -> None:
        raise Interrupt

    def script(request: Request) -> Answer:
        if len(server.requests) == 1:
            signal.pthread_kill(main, signal.SIGALRM)
            return Hold
        return simple(request)

    with serving_thread(script) as server, blocking.connect(server.binding) as binding:
        before = signal.signal(signal.SIGALRM, interrupt)
        try:
            client = BlockingClient(binding)
            with pytest.raises(Interrupt):
                client.call(ADD, 1)
        finally:
            signal.signal(signal.SIGALRM, before)
        server.wait_for(lambda: server.connections[0].lost)
        assert client.call(ADD, 1).number == 2
        assert len(server.connections) == 2
