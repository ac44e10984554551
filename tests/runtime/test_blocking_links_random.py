"""Many threads on one socket, in random order: nobody waits for ever, and nobody gets another's octets."""

from __future__ import annotations

import random
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial

import pytest

from dcerpc.errors import AssociationClosed, RpcTimeout, TransportError
from dcerpc.runtime.blocking_links import LinkDriver
from tests.runtime.test_blocking_links import Worker
from tests.runtime.toy_peer import Talk, ToyPeer, connect, soon, toy_peer

THREADS = 6
#: Of each thread, in each of the test's runs: a thousand and more in all.
STEPS = 100


@pytest.fixture(autouse=True)
def switching() -> Iterator[None]:
    """Threads take turns as often as the interpreter lets them."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


class Party:
    """A thread with a connection of its own, which does something else each time."""

    def __init__(self, links: LinkDriver, peer: ToyPeer, name: str, seed: int, others: list[Party]) -> None:
        self.links = links
        self.peer = peer
        self.name = name
        self.random = random.Random(seed)
        self.others = others
        self.opened = 0
        self.asked = 0
        self.done = {"answers": 0, "time-outs": 0, "ends": 0}
        self.talk: Talk | None = None

    def work(self) -> dict[str, int]:
        for _ in range(STEPS):
            talk = self.talk
            if talk is None:
                self.opened += 1
                self.talk = Talk(self.links, f"{self.name}.{self.opened}")
            else:
                self._step(talk)
        if self.talk is not None:
            self.talk.driver.abort()
        return self.done

    def _step(self, talk: Talk) -> None:
        self.asked += 1
        line = b"%s %d" % (talk_name(self).encode(), self.asked)
        kind = self.random.randrange(12)
        try:
            if kind == 0:
                self._leave(talk)
            elif kind == 1:
                talk.ask(line, time.monotonic() + self.random.choice([-1, 0, 0.0005]))
                self.done["answers"] += 1
            elif kind == 2:
                self._disturb()
            elif kind == 3:
                self._ask(talk, line + b"x" * self.random.randrange(60_000))
            elif kind == 4:
                talk.driver.look()
            else:
                self._ask(talk, line)
        except RpcTimeout:
            self.done["time-outs"] += 1
            talk.driver.abort()
            self.talk = None
        if talk.driver.closed and self.talk is talk:
            self.done["ends"] += 1
            self.talk = None

    def _ask(self, talk: Talk, line: bytes) -> None:
        answer = talk.ask(line, soon())
        if answer == b"<eof>":
            return
        assert answer == line
        self.done["answers"] += 1

    def _leave(self, talk: Talk) -> None:
        if self.random.random() < 0.5:
            talk.driver.close(talk.port)
        else:
            talk.driver.abort()
        self.talk = None

    def _disturb(self) -> None:
        """End somebody's connection, from here or from the other end."""
        other = self.random.choice(self.others)
        talk = other.talk
        if talk is None:
            return
        if self.random.random() < 0.5:
            talk.driver.shut_down()
        else:
            name = talk_name(other)
            self.peer.do(lambda: self._hang_up(name))

    def _hang_up(self, name: str) -> None:
        if name in self.peer.channels:
            self.peer.channels[name].close()


def talk_name(party: Party) -> str:
    return f"{party.name}.{party.opened}"


@pytest.mark.parametrize("seed", range(6))
def test_threads_in_random_order(seed: int) -> None:
    with toy_peer() as peer:
        links = connect(peer)
        parties: list[Party] = []
        for number in range(THREADS):
            parties.append(Party(links, peer, f"party{number}", seed * 100 + number, parties))
        workers = [Worker(party.work) for party in parties]
        done = [worker.value() for worker in workers]
        assert not links.closed
        assert len(peer.links) == 1
        assert sum(each["answers"] for each in done) > THREADS
        assert Talk(links, "last").ask(b"a") == b"a"
        assert not links._waiting
        assert not links._pumping
        assert list(links._inboxes) == [each.channel for each in links._inboxes.values()]
        links.close(soon())


@pytest.mark.parametrize("seed", range(3))
def test_the_peer_vanishes_in_the_middle(seed: int) -> None:
    """Every thread learns it, whatever it is at."""
    chance = random.Random(seed)
    with toy_peer() as peer:
        links = connect(peer)
        stop = threading.Event()

        def work(number: int) -> None:
            talk = Talk(links, str(number))
            while not stop.is_set():
                if talk.ask(b"%d" % number * chance.randrange(1, 5000)) == b"<eof>":
                    Talk(links, str(number))

        workers = [Worker(partial(work, number)) for number in range(THREADS)]
        peer.wait_for(lambda: len(peer.heard) == THREADS)
        peer.vanish(reset=chance.random() < 0.5)
        for worker in workers:
            assert isinstance(worker.wait(), AssociationClosed | TransportError)
        stop.set()
        assert links.closed
