"""Steps and timers of shared links: who answers them, who waits for them, and who does not."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from dcerpc.errors import AssociationClosed, RpcTimeout, SecurityError, TransportError
from dcerpc.runtime.blocking_links import LinkDriver
from dcerpc.security.steps import ResolveName
from dcerpc.transport.api import NEED_DATA, Channel, Step
from tests.runtime.multiplexed import ToyLink
from tests.runtime.test_blocking_links import Worker, standing_by
from tests.runtime.toy_peer import Talk, ToyPeer, connect, soon, toy_peer


class Asking(ToyLink):
    """A link that asks something before it opens a channel, as an authentication does."""

    def open_channel(self, endpoint: str) -> Step[Channel]:
        answer = yield ResolveName(endpoint)
        return (yield from super().open_channel(answer))


class Renewing(ToyLink):
    """A client's link that has steps of its own when the test says so, and timers.

    Attributes:
        steps: to be taken. timers: when; what for.
    """

    timers: list[tuple[float, Callable[[], None]]]

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.timers = []

    def next_timer(self) -> float | None:
        return min((when for when, _ in self.timers), default=None)

    def handle_timer(self, now: float) -> None:
        due = [each for each in self.timers if each[0] <= now]
        self.timers = [each for each in self.timers if each[0] > now]
        for _, what in due:
            what()


@pytest.fixture
def peer() -> Iterator[ToyPeer]:
    with toy_peer() as made:
        yield made


def opened(links: LinkDriver, endpoint: str, resolver: Callable[[Any], Any]) -> Talk:
    return Talk(links, endpoint, resolver=resolver)


def talk_to(links: LinkDriver, endpoint: str) -> bytes:
    return Talk(links, endpoint).ask(b"a")


def test_the_resolver_of_whoever_opens_answers(peer: ToyPeer) -> None:
    links = connect(peer, Asking)
    opened(links, "one", lambda asked: f"{asked.host} by name")
    peer.wait_for(lambda: "one by name" in peer.channels)
    links.close(soon())


def test_what_a_resolver_raises(peer: ToyPeer) -> None:
    links = connect(peer, Asking)

    def fail(asked: Any) -> Any:
        raise OSError("no such name")

    with pytest.raises(SecurityError, match="no such name"):
        opened(links, "one", fail)

    def refuse(asked: Any) -> Any:
        raise SecurityError("it is refused")

    with pytest.raises(SecurityError, match="it is refused"):
        opened(links, "one", refuse)
    opened(links, "one", lambda asked: asked.host)
    links.close(soon())


def test_the_lock_is_free_while_a_resolver_works(peer: ToyPeer) -> None:
    links = connect(peer, Asking)
    one = opened(links, "one", lambda asked: asked.host)
    go, asked = threading.Event(), threading.Event()

    def slowly(request: Any) -> Any:
        asked.set()
        assert go.wait(10)
        return request.host

    opening = Worker(lambda: opened(links, "two", slowly))
    assert asked.wait(10)
    assert one.ask(b"a") == b"a"
    opened(links, "three", lambda asked: asked.host)
    go.set()
    assert opening.value().ask(b"b") == b"b"
    links.close(soon())


def test_channels_are_opened_at_once_while_the_session_is_being_set_up(peer: ToyPeer) -> None:
    peer.patience.clear()
    links = connect(peer)
    workers = [Worker(partial(talk_to, links, str(number))) for number in range(5)]
    peer.wait_for(standing_by(links, 4))
    with pytest.raises(RpcTimeout):
        Talk(links, "hasty", time.monotonic() + 0.02)
    peer.patience.set()
    assert [worker.value() for worker in workers] == [b"a"] * 5
    links.close(soon())


def test_the_socket_goes_while_channels_are_opened(peer: ToyPeer) -> None:
    peer.patience.clear()
    links = connect(peer)
    workers = [Worker(lambda: Talk(links, "one")) for _ in range(3)]
    peer.wait_for(standing_by(links, 2))
    peer.vanish()
    for worker in workers:
        assert isinstance(worker.wait(), (AssociationClosed, TransportError))
    assert links.closed


class Given(Exception):
    """What a step of the test fails with."""


def test_steps_of_the_link_are_answered_beside_the_calls(peer: ToyPeer) -> None:
    go, answered = threading.Event(), []

    def resolver(asked: Any) -> Any:
        assert go.wait(10)
        return threading.current_thread().name

    links = connect(peer, Renewing, resolver)
    link = links.link
    assert isinstance(link, Renewing)
    talk = Talk(links, "one")

    def renew() -> Step[None]:
        yield NEED_DATA
        answered.append((yield ResolveName("host")))
        answered.append((yield ResolveName("host")))

    link._steps.append(renew())
    assert talk.ask(b"a") == b"a"
    assert talk.ask(b"b") == b"b"
    go.set()
    peer.wait_for(lambda: len(answered) == 2)
    assert set(answered) == {"dcerpc-link-step"}
    peer.wait_for(lambda: not [each for each in threading.enumerate() if each.name == "dcerpc-link-step"])
    links.close(soon())


def test_a_step_of_the_link_that_fails_is_the_links_affair(peer: ToyPeer) -> None:
    failures = []

    def resolver(asked: Any) -> Any:
        raise OSError("no such name")

    links = connect(peer, Renewing, resolver)
    link = links.link
    assert isinstance(link, Renewing)
    talk = Talk(links, "one")

    def renew() -> Step[None]:
        try:
            yield ResolveName("host")
        except OSError as error:
            failures.append(str(error))
            raise SecurityError("not renewed") from error

    link._steps.append(renew())
    assert talk.ask(b"a") == b"a"
    peer.wait_for(lambda: failures)
    assert talk.ask(b"b") == b"b"
    links.close(soon())


def test_a_defect_in_a_step_of_the_link_ends_it(peer: ToyPeer, caplog: pytest.LogCaptureFixture) -> None:
    links = connect(peer, Renewing)
    link = links.link
    assert isinstance(link, Renewing)
    talk = Talk(links, "one")

    def renew() -> Step[None]:
        yield NEED_DATA
        raise Given("a defect")

    link._steps.append(renew())
    assert talk.ask(b"a") == b"a"
    talk.say(b"b")
    with caplog.at_level(logging.ERROR, "dcerpc.links"):
        while not talk.driver.closed:
            talk.driver.receive(soon())
            talk.driver.send(soon())
    assert links.closed
    assert "a defect" in str(links.error)
    assert caplog.records


def test_steps_are_closed_with_the_link(peer: ToyPeer) -> None:
    closed = []
    links = connect(peer, Renewing)
    link = links.link
    assert isinstance(link, Renewing)
    talk = Talk(links, "one")

    def renew() -> Step[None]:
        try:
            while True:
                yield NEED_DATA
        finally:
            closed.append(True)

    link._steps.append(renew())
    assert talk.ask(b"a") == b"a"
    links.close(soon())
    assert closed == [True]


def test_a_link_that_ends_while_its_step_is_answered(peer: ToyPeer) -> None:
    go, asked, closed = threading.Event(), threading.Event(), threading.Event()

    def resolver(request: Any) -> Any:
        asked.set()
        assert go.wait(10)

    links = connect(peer, Renewing, resolver)
    link = links.link
    assert isinstance(link, Renewing)
    talk = Talk(links, "one")

    def renew() -> Step[None]:
        try:
            yield ResolveName("host")
        finally:
            closed.set()

    link._steps.append(renew())
    assert talk.ask(b"a") == b"a"
    assert asked.wait(10)
    links.close(soon())
    go.set()
    assert closed.wait(10)


def test_timers_of_the_link(peer: ToyPeer) -> None:
    """One that comes up while a thread waits already is seen to by another that waits."""
    peer.script = lambda endpoint, line: []
    done = []
    links = connect(peer, Renewing)
    link = links.link
    assert isinstance(link, Renewing)
    one, two = Talk(links, "one"), Talk(links, "two")
    reader = Worker(one.hear)
    peer.wait_for(standing_by(links, 0))
    link.timers.append((time.monotonic() + 0.02, lambda: done.append(True)))
    with pytest.raises(RpcTimeout):
        two.driver.receive(time.monotonic() + 0.1)
    assert done == [True]
    peer.say("one", b"a")
    assert reader.value() == b"a"
    link.timers.append((time.monotonic() + 0.01, lambda: peer.say("one", b"by a timer")))
    assert one.hear() == b"by a timer"
    links.close(soon())


def test_a_timer_that_ends_the_channel_of_whoever_reads(peer: ToyPeer) -> None:
    """The thread at the socket is told, although another saw to the timer."""
    peer.script = lambda endpoint, line: []
    links = connect(peer, Renewing)
    link = links.link
    assert isinstance(link, Renewing)
    one, two = Talk(links, "one"), Talk(links, "two")
    reader = Worker(one.hear)
    peer.wait_for(standing_by(links, 0))

    def give_up() -> None:
        channel = link.channels[1]
        channel.eof = True
        link.turned.append(channel)

    link.timers.append((time.monotonic() + 0.01, give_up))
    with pytest.raises(RpcTimeout):
        two.driver.receive(time.monotonic() + 0.05)
    assert reader.value() == b"<eof>"
    links.close(soon())


def test_an_error_of_the_link_ends_its_channels(peer: ToyPeer) -> None:
    peer.script = lambda endpoint, line: []
    links = connect(peer, Renewing)
    link = links.link
    assert isinstance(link, Renewing)
    one, two = Talk(links, "one"), Talk(links, "two")
    reader = Worker(one.hear_the_end)
    peer.wait_for(standing_by(links, 0))

    def fail() -> None:
        link.error = TransportError("a signature is wrong")

    link.timers.append((time.monotonic() + 0.01, fail))
    two.hear_the_end()
    reader.value()
    for talk in (one, two):
        assert [str(error) for error in talk.lines.lost] == ["a signature is wrong"]
    with pytest.raises(AssociationClosed, match="a signature is wrong"):
        Talk(links, "three")
