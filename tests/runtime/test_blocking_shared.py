"""Blocking bindings, and threads, that share a link which carries many connections and has a session."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest

from dcerpc import blocking
from dcerpc.errors import (
    AssociationClosed,
    ConnectError,
    LocalProtocolError,
    RpcTimeout,
    SecurityError,
    TransportError,
)
from dcerpc.limits import Limits, Profile
from dcerpc.runtime.blocking_binding import BlockingBindingHandle
from dcerpc.runtime.blocking_links import LinkDriver
from dcerpc.runtime.blocking_links_registry import HeldLinks, LinkRegistry
from dcerpc.runtime.config import make_config
from dcerpc.runtime.steps import AsyncSteps
from dcerpc.security.builtin import builtin_providers
from dcerpc.security.credentials import Password
from dcerpc.transport.api import Link
from tests.runtime import tiny_server
from tests.runtime.sessions import Sessions
from tests.runtime.test_blocking_links import Worker
from tests.runtime.tiny_server import ADD, ECHO, TINY, Answer, BlockingClient, Hold, Request
from tests.runtime.toy_peer import refuse
from tests.security.scripted import Script, ScriptedContext, ScriptedProvider

ADA = Password("ada", "correct horse", domain="CORP")


class Trace:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.opened: dict[int, Any] = {}
        self.pdus: dict[int, list[tuple[str, bytes]]] = {}
        self.closed: list[int] = []

    def connection_opened(self, connection_id: int, local: Any, peer: Any) -> None:
        self.opened[connection_id] = (local, peer)
        self.pdus[connection_id] = []

    def pdu_sent(self, connection_id: int, octets: bytes, now: float) -> None:
        self.pdus[connection_id].append(("out", octets))

    def pdu_received(self, connection_id: int, octets: bytes, now: float) -> None:
        self.pdus[connection_id].append(("in", octets))

    def connection_closed(self, connection_id: int) -> None:
        self.closed.append(connection_id)


class Served:
    """A server in a thread, and what clients need of it."""

    def __init__(self, sessions: Sessions) -> None:
        self.sessions = sessions
        self.tiny = sessions.tiny
        self.links = sessions.links
        self.made = sessions.made

    def do(self, job: Any) -> None:
        """Have something done in the server's thread, and what follows from it sent."""
        done = threading.Event()

        def work() -> None:
            job()
            for driver in self.tiny.drivers:
                driver.flush()
            done.set()

        self.tiny.drivers[0]._loop.call_soon_threadsafe(work)
        assert done.wait(10)

    @staticmethod
    def wait_for(condition: Callable[[], Any]) -> None:
        """Wait until something is so."""
        limit = time.monotonic() + 10
        while not condition():
            assert time.monotonic() < limit
            time.sleep(0.002)

    def connect(self, pipe: str = "tiny", **options: Any) -> BlockingBindingHandle:
        options.setdefault("credential", ADA)
        return blocking.connect(self.sessions.binding(pipe), carriers=self.sessions.carriers, **options)


@contextmanager
def serving(script: tiny_server.Script = tiny_server.simple, **options: Any) -> Iterator[Served]:
    sessions: list[Sessions] = []

    def make(peer: str) -> Link:
        return sessions[0].server_link(peer)

    with tiny_server.serving_thread(
        script, make_link=make, resolver=AsyncSteps(), shared=True, **options
    ) as tiny:
        sessions.append(Sessions(tiny))
        yield Served(sessions[0])


def add(binding: BlockingBindingHandle, number: int = 1) -> int:
    result: int = BlockingClient(binding).call(ADD, number).number
    return result


def closed(binding: BlockingBindingHandle) -> bool:
    """Whether a call finds its connection closed."""
    try:
        return add(binding) != 2
    except AssociationClosed:
        return True


# ---- sharing ----


def test_pipes_and_bindings_share_a_session() -> None:
    with serving() as made:
        with made.connect() as one, made.connect("other") as two, made.connect() as three:
            assert [add(one), add(two), add(three)] == [2, 2, 2]
            assert len(made.made) == len(made.links) == 1
            assert made.made[0].authentications == 1
            assert len(made.links[0].channels) == 3
            assert one.session_key == two.session_key == made.links[0].key
        assert made.made[0].finished


def test_bindings_that_open_at_once_authenticate_once() -> None:
    with serving() as made:
        handles = [made.connect(f"pipe{number}") for number in range(8)]
        workers = [Worker(partial(add, handle)) for handle in handles]
        assert [worker.value() for worker in workers] == [2] * 8
        assert [link.authentications for link in made.made] == [1]
        for handle in handles:
            handle.close()


def test_threads_share_a_binding_with_several_connections_on_one_socket() -> None:
    with serving() as made, made.connect(max_connections=4) as binding:
        client = BlockingClient(binding)

        def work(seed: int) -> None:
            for number in range(25):
                if number % 5:
                    assert client.call(ADD, seed * 100 + number).number == seed * 100 + number + 1
                else:
                    data = bytes([seed]) * 20_000
                    assert client.call(ECHO, len(data), data).data == data

        workers = [Worker(partial(work, seed)) for seed in range(8)]
        for worker in workers:
            worker.value()
        assert len(made.made) == 1
        assert 1 <= len(made.tiny.connections) <= 4


def test_others_have_a_session_of_their_own() -> None:
    with serving() as made, made.connect() as one, made.connect(credential=None) as two:
        assert [add(one), add(two)] == [2, 2]
        assert len(made.made) == 2
        with made.connect(limits=Limits(max_concurrent_calls=7)) as three:
            assert add(three) == 2
        assert len(made.made) == 3


def test_the_link_goes_with_the_last_binding_that_holds_it() -> None:
    with serving() as made:
        one, two = made.connect(), made.connect("other")
        assert [add(one), add(two)] == [2, 2]
        one.close()
        made.wait_for(lambda: len(made.links[0].channels) == 1)
        assert not made.made[0].finished
        assert add(two) == 2
        two.close()
        assert made.made[0].finished
        with made.connect() as again:
            assert add(again) == 2
        assert len(made.made) == 2


def test_the_endpoint_mapper_is_asked_over_the_same_session() -> None:
    with serving() as made:

        class Resolver:
            """Asks one call, whatever is looked for."""

            def resolve(self, binding: Any, interface: Any, object: Any) -> Any:  # noqa: A002
                yield Asking()
                return made.sessions.binding("found")

        class Asking:
            binding = made.sessions.binding("mapper")

            def start(self, mapper: BlockingBindingHandle, *, blocking: bool) -> int:
                return add(mapper)

        without = made.sessions.binding().replace(endpoint="")
        carriers = made.sessions.carriers
        with blocking.connect(without, carriers=carriers, credential=ADA, resolver=Resolver()) as handle:
            assert add(handle) == 2
            assert handle.endpoint_of(TINY).endpoint == "\\pipe\\found"
        assert [link.authentications for link in made.made] == [1]


# ---- the end of calls, channels and links ----


@pytest.mark.parametrize("kept", [True, False])
def test_the_time_out_of_a_call_is_nobody_elses(kept: bool) -> None:
    """Its channel is used again where the server keeps it (MS-RPCE 3.3.1.5.10), and else closed."""

    def script(request: Request) -> Answer:
        return Hold if len(made.tiny.requests) == 1 else tiny_server.simple(request)

    profile = Profile(bind_time_features=kept)
    with serving(script, profile=profile) as made, made.connect(timeout=0.1) as one:
        with pytest.raises(RpcTimeout):
            add(one)
        with made.connect("other", timeout=20) as two:
            assert add(two) == 2
            assert BlockingClient(one).with_options(timeout=20).call(ADD, 1).number == 2
        assert len(made.tiny.connections) == (2 if kept else 3)
        assert len(made.made) == 1


def test_closing_a_binding_fails_its_calls_and_leaves_the_others() -> None:
    with serving(lambda request: Hold) as made, made.connect("other") as other:
        binding = made.connect()
        call = Worker(lambda: add(binding))
        beside = Worker(lambda: add(other))
        made.wait_for(lambda: len(made.tiny.held) == 2)
        binding.close()
        assert isinstance(call.wait(), AssociationClosed)
        made.do(made.tiny.release)
        made.do(made.tiny.release)
        assert beside.value() == 2


def test_a_link_that_is_lost_is_replaced() -> None:
    with serving() as made, made.connect() as one, made.connect("other") as two:
        assert [add(one), add(two)] == [2, 2]
        made.do(made.tiny.drivers[0].abort)
        for binding in (one, two):
            made.wait_for(partial(closed, binding))
        assert [add(one), add(two)] == [2, 2]
        assert len(made.made) == 2


def test_a_link_that_is_found_lost_when_it_is_used() -> None:
    with serving() as made, made.connect() as one:
        assert add(one) == 2
        made.do(made.tiny.drivers[0].abort)
        made.wait_for(lambda: made.tiny.connections[0].lost)
        with made.connect("other") as two:
            assert add(two) == 2
        assert len(made.made) == 2


def test_an_idle_link_is_looked_at_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dcerpc.runtime.blocking_links_registry._FRESH", 0.0)
    test_a_link_that_is_found_lost_when_it_is_used()


def test_the_error_of_a_link_is_what_calls_fail_with() -> None:
    with serving(lambda request: Hold) as made, made.connect() as one:
        call = Worker(lambda: add(one))
        made.wait_for(lambda: made.tiny.held)
        made.made[0].break_off("its signature is wrong")
        made.do(made.links[0].renew)  # something has to come
        with pytest.raises(AssociationClosed, match="its signature is wrong"):
            call.value()


def test_a_pipe_that_is_refused() -> None:
    with serving() as made, made.connect() as one:
        made.sessions.refused.add("\\pipe\\none")
        with pytest.raises(TransportError, match="refused"):
            made.connect("none").open()
        assert add(one) == 2
        assert len(made.made) == 1


# ---- the session ----


def test_the_session_is_refused() -> None:
    with serving() as made:
        binding = made.connect(credential=Password("ada", "wrong", domain="CORP"))
        with pytest.raises(SecurityError, match="does not take you"), binding:
            pytest.fail("it is open")
        with made.connect() as binding:
            assert add(binding) == 2


def test_a_session_is_renewed_while_calls_go_on() -> None:
    with serving() as made, made.connect() as binding:
        assert add(binding) == 2
        made.do(made.links[0].renew)

        def renewed() -> bool:
            assert add(binding) == 2
            return made.links[0].authentications == 2 and made.links[0].context is None

        made.wait_for(renewed)
        assert [link.authentications for link in made.made] == [2]


def test_calls_may_be_secured_on_top_of_the_session() -> None:
    with serving() as made:
        made.tiny.accept_security = lambda: ScriptedContext(Script(legs=3), False)
        providers = builtin_providers()
        providers.register(ScriptedProvider(Script(legs=3)))
        with made.connect(auth="scripted", level="integrity", security=providers) as binding:
            assert add(binding) == 2
            assert made.tiny.requests[0].security is not None
            assert made.made[0].authentications == 1
            # The session's key, not the calls'.
            assert binding.session_key == made.links[0].key


def test_the_session_key_is_there_once_there_is_a_connection() -> None:
    with serving() as made:
        binding = made.connect()
        with pytest.raises(LocalProtocolError, match="no session key yet"):
            binding.session_key  # noqa: B018  # it raises
        with binding:
            assert binding.session_key == made.links[0].key


def test_the_session_key_of_calls_on_a_socket_of_their_own() -> None:
    with tiny_server.serving_thread() as tiny:
        tiny.accept_security = lambda: ScriptedContext(Script(legs=3), False)
        providers = builtin_providers()
        providers.register(ScriptedProvider(Script(legs=3)))
        with blocking.connect(
            tiny.binding, credential=ADA, auth="scripted", level="integrity", security=providers
        ) as binding:
            assert add(binding) == 2
            assert binding.session_key


def test_every_pdu_is_traced() -> None:
    trace = Trace()
    with serving() as made, made.connect(trace=trace) as one, made.connect("other", trace=trace) as two:
        assert [add(one), add(two)] == [2, 2]
        peers = {trace.opened[number][1] for number in trace.opened}
        assert peers == {("127.0.0.1", made.tiny.port)}
        assert [[kind for kind, _ in pdus] for pdus in trace.pdus.values()] == [["out", "in"] * 2] * 2
        assert not trace.closed
    assert sorted(trace.closed) == sorted(trace.opened)


# ---- the registry ----


@contextmanager
def silent() -> Iterator[int]:
    """The port of a server that says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_a_server_that_says_nothing_is_not_waited_for() -> None:
    with serving() as made, silent() as port:
        to = made.sessions.binding().with_option("port", str(port))
        carriers = made.sessions.carriers
        handles = [blocking.connect(to, carriers=carriers, connect_timeout=0.1) for _ in range(3)]
        workers = [Worker(handle.open) for handle in handles]
        for worker in workers:
            assert isinstance(worker.wait(), RpcTimeout)
        assert len(made.made) == 1
        for handle in handles:
            handle.close()


def test_nobody_listens(refusing_port: int) -> None:
    with serving() as made:
        to = made.sessions.binding().with_option("port", str(refusing_port))
        with pytest.raises(ConnectError), blocking.connect(to, carriers=made.sessions.carriers):
            pytest.fail("it is open")


class Slow:
    """Connects when it is told to."""

    def __init__(self, made: Served, links: HeldLinks) -> None:
        config = make_config(made.sessions.binding(), carriers=made.sessions.carriers)
        hold = links.of(config, config.binding)
        assert hold is not None
        self.hold = hold
        self.go, self.asked = threading.Event(), threading.Event()
        self.fails = False
        self._address = ("127.0.0.1", made.tiny.port)
        self._config = config

    def open(self, deadline: float | None) -> LinkDriver:
        self.asked.set()
        assert self.go.wait(10)
        if self.fails:
            raise ConnectError("no way")
        sock = socket.create_connection(self._address)
        return LinkDriver(sock, self._link, resolver=lambda: refuse)

    def _link(self, peer: str) -> Link:
        config = self._config
        return config.carrier.make_link(peer, config.client_side(config.binding))

    def lease(self, seconds: float | None = None) -> LinkDriver:
        deadline = None if seconds is None else time.monotonic() + seconds
        return self.hold.lease(self.open, deadline)


def test_one_thread_connects_and_the_others_wait() -> None:
    with serving() as made:
        registry = LinkRegistry()
        links = HeldLinks(registry)
        slow = Slow(made, links)
        workers = [Worker(slow.lease) for _ in range(3)]
        assert slow.asked.wait(10)
        with pytest.raises(RpcTimeout):
            slow.lease(0.02)
        slow.go.set()
        assert len({worker.value() for worker in workers}) == 1
        assert len(registry) == 1
        links.release()
        assert not len(registry)
        assert workers[0].value().closed


def test_when_one_cannot_connect_the_next_tries() -> None:
    with serving() as made:
        links = HeldLinks(LinkRegistry())
        slow = Slow(made, links)
        slow.fails = True
        first = Worker(slow.lease)
        assert slow.asked.wait(10)
        second = Worker(slow.lease)
        slow.go.set()
        for worker in (first, second):
            assert isinstance(worker.wait(), ConnectError)
        slow.fails = False
        assert not slow.lease().closed
        links.release()


def test_a_link_that_nobody_holds_any_more_once_it_is_connected() -> None:
    with serving() as made:
        links = HeldLinks(LinkRegistry())
        slow = Slow(made, links)
        worker = Worker(slow.lease)
        assert slow.asked.wait(10)
        links.release()
        slow.go.set()
        assert isinstance(worker.wait(), AssociationClosed)
        assert made.made[0].finished


@pytest.mark.parametrize("patience", [0.0, 1000.0])
def test_a_server_that_says_nothing_any_more(patience: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its host is gone without a word: those who come later are not to wait for TCP to find out."""
    monkeypatch.setattr("dcerpc.runtime.blocking_links._SILENCE", patience)
    with serving() as made, made.connect() as one:
        assert add(one) == 2
        made.links[0].receive_data = lambda data, now: None  # type: ignore[method-assign]
        late = made.connect("other", connect_timeout=0.05)
        for _ in range(2 if patience else 1):
            with pytest.raises(RpcTimeout):
                add(late)
        late.close()
        if not patience:
            with made.connect("other") as later:
                assert add(later) == 2
            assert closed(one)
            assert add(one) == 2
        assert len(made.links) == (1 if patience else 2)


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_forked_process_leaves_its_parents_session_alone() -> None:
    """It neither speaks on the socket nor takes leave of the server, and has a session of its own."""
    with serving() as made, made.connect() as binding:
        assert add(binding) == 2
        reader, writer = os.pipe()
        child = os.fork()
        if not child:
            try:
                first = closed(binding)
                again = add(binding)
                binding.close()
                os.write(writer, repr((first, again)).encode())
            finally:
                os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        os.close(writer)
        assert os.read(reader, 100) == b"(True, 2)"
        os.close(reader)
        assert add(binding) == 2
        assert len(made.links) == 2
        assert not made.links[0].finished


def test_a_registry_that_begins_anew_as_after_a_fork() -> None:
    registry = LinkRegistry()
    with serving() as made:
        links = HeldLinks(registry)
        Slow(made, links)
        assert len(registry) == 1
        registry.forget()
        assert not len(registry)
        other = HeldLinks(registry)
        Slow(made, other)
        links.release()
        assert len(registry) == 1
