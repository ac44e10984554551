"""One socket, many channels, many threads: the blocking driver of shared links, over real sockets."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from dcerpc.errors import AssociationClosed, RpcTimeout, TransportError
from dcerpc.runtime.blocking_links import LinkDriver
from tests.runtime import multiplexed
from tests.runtime.toy_peer import Talk, ToyPeer, connect, soon, toy_peer


@pytest.fixture
def peer() -> Iterator[ToyPeer]:
    with toy_peer() as made:
        yield made


@pytest.fixture
def links(peer: ToyPeer) -> Iterator[LinkDriver]:
    made = connect(peer)
    yield made
    made.close(soon())
    assert made.closed


class Worker(threading.Thread):
    """A thread whose outcome is looked at."""

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self._work = work
        self.outcome: Any = None
        self.start()

    def run(self) -> None:
        try:
            self.outcome = self._work()
        except BaseException as error:  # noqa: BLE001  # the test looks at it
            self.outcome = error

    def wait(self) -> Any:
        self.join(20)
        assert not self.is_alive()
        return self.outcome

    def value(self) -> Any:
        outcome = self.wait()
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome


def standing_by(links: LinkDriver, count: int) -> Callable[[], bool]:
    """Whether a thread pumps and others stand by."""
    return lambda: links._watching is not None and len(links._waiting) == count


def test_channels_on_one_socket(peer: ToyPeer, links: LinkDriver) -> None:
    one, two = Talk(links, "one"), Talk(links, "two")
    assert one.ask(b"a") == b"a"
    two.say(b"b")
    one.say(b"c")
    assert one.hear() == b"c"
    assert two.hear() == b"b"
    assert len(peer.links) == 1
    assert links.used


def test_a_channel_that_is_refused_leaves_the_others(links: LinkDriver) -> None:
    one = Talk(links, "one")
    with pytest.raises(TransportError, match="refused"):
        Talk(links, "nowhere")
    assert one.ask(b"a") == b"a"


def test_the_deadline_of_one_while_another_reads(peer: ToyPeer, links: LinkDriver) -> None:
    peer.script = lambda endpoint, line: []
    one, two = Talk(links, "one"), Talk(links, "two")
    reader = Worker(lambda: one.ask(b"a"))
    peer.wait_for(standing_by(links, 0))
    with pytest.raises(RpcTimeout):
        two.ask(b"b", time.monotonic() + 0.02)
    with pytest.raises(RpcTimeout):
        two.driver.receive(time.monotonic() - 1)
    two.driver.look()
    peer.say("two", b"late")
    peer.say("one", b"there")
    assert reader.value() == b"there"
    assert two.hear() == b"late"


def test_the_role_passes_on(peer: ToyPeer, links: LinkDriver) -> None:
    """Whoever gets its answer leaves, and one that stands by reads on; so does one whose time is over."""
    peer.script = lambda endpoint, line: []
    talks = [Talk(links, str(number)) for number in range(4)]
    hasty = Worker(lambda: talks[0].hear(time.monotonic() + 0.1))
    peer.wait_for(standing_by(links, 0))
    workers = [Worker(talk.hear) for talk in talks[1:]]
    peer.wait_for(standing_by(links, 3))
    assert isinstance(hasty.wait(), RpcTimeout)
    for number, worker in enumerate(workers, 1):
        peer.say(str(number), b"now")
        assert worker.value() == b"now"


def test_interrupts_while_waiting_harm_nobody(peer: ToyPeer, links: LinkDriver) -> None:
    class Interrupt(BaseException):
        pass

    one, two = Talk(links, "one"), Talk(links, "two")
    real = links._wait_socket

    class Interrupted:
        def wait(self, timeout: float | None, writing: bool) -> bool:
            links._wait_socket = real
            raise Interrupt

    peer.script = lambda endpoint, line: []
    two.say(b"b")
    links._wait_socket = Interrupted()  # type: ignore[assignment]
    with pytest.raises(Interrupt):
        one.hear()
    one.driver.abort()
    peer.say("two", b"c")
    assert two.hear() == b"c"


def test_an_interrupt_with_octets_in_hand_ends_the_link(
    peer: ToyPeer, links: LinkDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Interrupt(BaseException):
        pass

    one, two = Talk(links, "one"), Talk(links, "two")

    def receive_data(data: bytes, now: float) -> None:
        raise Interrupt

    monkeypatch.setattr(links.link, "receive_data", receive_data)
    one.say(b"a")
    with pytest.raises(Interrupt):
        one.hear()
    assert links.closed
    assert two.hear() == b"<eof>"
    peer.wait_for(lambda: peer.gone == 1)


def test_an_interrupt_in_the_middle_of_sending_ends_the_link(
    peer: ToyPeer, links: LinkDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Interrupt(BaseException):
        pass

    def put(*given: Any) -> None:
        raise Interrupt

    one = Talk(links, "one")
    monkeypatch.setattr(links.link, "put", put)
    with pytest.raises(Interrupt):
        one.say(b"a")
    assert links.closed
    peer.wait_for(lambda: peer.gone == 1)


def test_closing_a_channel_under_its_reader(peer: ToyPeer, links: LinkDriver) -> None:
    """Whether it reads for all, or stands by."""
    peer.script = lambda endpoint, line: []
    one, two = Talk(links, "one"), Talk(links, "two")
    for first, second in [(one, two)]:
        reader = Worker(first.hear)
        peer.wait_for(standing_by(links, 0))
        other = Worker(second.hear)
        peer.wait_for(standing_by(links, 1))
        first.driver.shut_down()
        assert reader.value() == b"<eof>"
        assert first.driver.closed
        assert first.lines.lost == [None]
        peer.wait_for(standing_by(links, 0))
        second.driver.shut_down()
        assert other.value() == b"<eof>"
    first.driver.send(soon())
    first.driver.receive(soon())
    first.driver.look()
    third = Talk(links, "three")
    fourth = Talk(links, "four")
    reader = Worker(third.hear)
    peer.wait_for(standing_by(links, 0))
    other = Worker(fourth.hear)
    peer.wait_for(standing_by(links, 1))
    fourth.driver.shut_down()
    assert other.value() == b"<eof>"
    third.driver.shut_down()
    assert reader.value() == b"<eof>"


@pytest.mark.parametrize("reset", [False, True])
def test_the_peer_vanishes(peer: ToyPeer, links: LinkDriver, reset: bool) -> None:
    peer.script = lambda endpoint, line: []
    talks = [Talk(links, str(number)) for number in range(3)]
    workers = [Worker(talk.hear) for talk in talks]
    peer.wait_for(standing_by(links, 2))
    peer.vanish(reset=reset)
    assert [worker.value() for worker in workers] == [b"<eof>"] * 3
    assert links.closed
    for talk in talks:
        assert len(talk.lines.lost) == 1
        assert isinstance(talk.lines.lost[0], ConnectionResetError) is reset
        talk.say(b"nobody hears this")
    with pytest.raises(AssociationClosed):
        Talk(links, "again")


def test_sending_to_a_peer_that_is_gone(peer: ToyPeer, links: LinkDriver) -> None:
    """What it had said is heard, and then the end."""
    one, two = Talk(links, "one"), Talk(links, "two")
    peer.say("two", b"last words")
    peer.vanish()
    peer.wait_for(lambda: peer.gone)
    while not one.driver.closed:
        one.say(bytes(1000))
    assert two.hear() == b"last words"
    assert two.hear() == b"<eof>"


def test_one_channel_ends(peer: ToyPeer, links: LinkDriver) -> None:
    one, two = Talk(links, "one"), Talk(links, "two")
    peer.hang_up("one")
    assert one.hear() == b"<eof>"
    assert two.ask(b"a") == b"a"
    peer.hang_up("two")

    def ended() -> bool:
        two.driver.look()
        return two.driver.closed

    peer.wait_for(ended)


def test_what_is_wrong_with_one_channel(peer: ToyPeer, links: LinkDriver) -> None:
    one, two = Talk(links, "one"), Talk(links, "two")
    burst = one.port.channel.error = TransportError("the pipe has burst")  # type: ignore[misc]
    peer.hang_up("one")
    one.hear_the_end()
    assert one.lines.lost == [burst]
    assert two.ask(b"a") == b"a"


def test_a_machine_that_is_done_closes_its_channel(peer: ToyPeer, links: LinkDriver) -> None:
    one, two = Talk(links, "one"), Talk(links, "two")
    peer.say("one", b"bye")
    assert one.hear() == b"bye"
    one.driver.send(soon())
    assert one.driver.closed
    peer.wait_for(lambda: peer.heard.get("one") == [b"bye"])
    assert two.ask(b"a") == b"a"


def test_close_sends_what_is_owed(peer: ToyPeer, links: LinkDriver) -> None:
    one, two = Talk(links, "one"), Talk(links, "two")
    one.lines.machine.say(b"owed")
    one.driver.close(one.port)
    assert one.driver.closed
    peer.wait_for(lambda: peer.heard.get("one") == [b"owed"])
    assert two.ask(b"a") == b"a"


def test_a_channel_that_is_full_makes_its_sender_wait(peer: ToyPeer, links: LinkDriver) -> None:
    """The peer acknowledges what it has read; the other channels go on meanwhile."""
    peer.script = lambda endpoint, line: [] if endpoint == "one" else [line]
    one, two = Talk(links, "one"), Talk(links, "two")
    peer.do(lambda: peer.channels["one"].hold())
    with pytest.raises(RpcTimeout):
        one.say(bytes(100_000), time.monotonic() + 0.05)
    assert one.driver.closed
    assert two.ask(b"a") == b"a"
    three = Talk(links, "three")
    peer.do(lambda: peer.channels["three"].hold())
    sender = Worker(lambda: three.say(bytes(30_000)))
    peer.wait_for(standing_by(links, 0))
    assert two.ask(b"a") == b"a"
    peer.do(lambda: peer.channels["three"].resume())
    sender.value()
    assert three.hear() == bytes(30_000)


def test_closing_a_channel_that_is_full_does_not_wait(peer: ToyPeer, links: LinkDriver) -> None:
    one, two = Talk(links, "one"), Talk(links, "two")
    peer.do(lambda: peer.channels["one"].hold())
    for _ in range(3):
        one.lines.machine.say(bytes(100_000))
    one.driver.close(one.port)
    assert one.driver.closed
    assert len(one.lines.lost) == 1
    assert two.ask(b"a") == b"a"


def test_a_peer_that_reads_nothing(peer: ToyPeer, links: LinkDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    """Time-outs of senders close their channels, not the socket, and nothing is cut in two."""
    monkeypatch.setattr(multiplexed, "WINDOW", 1 << 40)
    one, two = Talk(links, "one"), Talk(links, "two")
    peer.deaf.set()
    for _ in range(100):
        one.lines.machine.say(bytes(100_000))
    with pytest.raises(RpcTimeout):
        one.driver.send(time.monotonic() + 0.1)
    with pytest.raises(RpcTimeout):
        two.say(b"a", time.monotonic() + 0.01)
    assert not links.closed
    third = Worker(lambda: Talk(links, "three").ask(b"b"))
    peer.wait_for(standing_by(links, 0))
    peer.deaf.clear()
    assert third.value() == b"b"


def test_a_sender_reads_while_it_waits(
    peer: ToyPeer, links: LinkDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A peer that reads nothing until it has said all does not bring both ends to a stand."""
    monkeypatch.setattr(multiplexed, "WINDOW", 1 << 40)
    one, two = Talk(links, "one"), Talk(links, "two")
    peer.script = lambda endpoint, line: [bytes(10_000_000)] if line == b"more" else [line]
    two.say(b"more")
    for _ in range(100):
        one.lines.machine.say(bytes(100_000))
    sender = Worker(lambda: one.driver.send(soon()))
    sender.value()
    assert two.hear() == bytes(10_000_000)


def test_a_slow_reader_makes_the_peer_wait(peer: ToyPeer, links: LinkDriver) -> None:
    """Nobody takes what comes on one channel while another is busy: little of it is kept here."""
    slow, busy = Talk(links, "slow"), Talk(links, "busy")
    for _ in range(200):
        peer.say("slow", bytes(10_000))
    for _ in range(50):
        assert busy.ask(b"a") == b"a"
    inbox = slow.driver._inbox
    assert inbox.held
    assert inbox._octets < 600_000
    for _ in range(200):
        assert slow.hear() == bytes(10_000)
    assert not inbox.held


def test_taking_leave(peer: ToyPeer) -> None:
    links = connect(peer)
    one = Talk(links, "one")
    reader = Worker(one.hear)
    peer.wait_for(standing_by(links, 0))
    links.close(soon())
    assert reader.value() == b"<eof>"
    links.close(soon())
    links.look()
    assert links.closed
    peer.wait_for(lambda: peer.gone == 1)
