"""Fuzz target: authenticated conversations, and who meddles with their PDUs, or says what he likes.

The first octet says between whom (:data:`tests.fuzz.actors.NAMES`), the second at which level, and what
follows: a program for :class:`tests.fuzz.meddler.Meddler`, or the octets that a server gets in place of its
client's. No end may raise anything but the library's errors, or be told of a call that its peer did not make.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import cache
from typing import Any

from dcerpc.errors import LocalProtocolError
from dcerpc.pdu.verification import SIGNATURE
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    RequestReceived,
    ResponseReceived,
    StubDataReceived,
)
from dcerpc.security.api import AuthLevel
from dcerpc.testing.conversation import Conversation, drain
from tests.fuzz.actors import NAMES, PEERS, case_of
from tests.fuzz.harness import Target, main
from tests.fuzz.meddler import Edit, Meddler, program

#: Of the second octet: the rest is a server's input.
_RAW = 0x80
#: Stub data of the calls; that of the second takes several fragments.
REQUESTS = (b"the first marker", bytes(range(256)) * 30, b"")
ANSWERS = (b"one", bytes(range(255, -1, -1)) * 30, b"three")
#: PDUs that may travel in one run.
_MOST = 200


class Meddled:
    """A conversation of a few calls, with somebody in the middle.

    Args:
        name: of the actors. which: of their levels. octets: the meddler's program.

    Attributes:
        ends: both of them. meddler: who is in between. sent: the PDUs of the client that went in.
        served, answered: stub data of the calls that the server and the client were told of.
    """

    def __init__(self, name: str, which: int, octets: bytes = b"") -> None:
        case = case_of(name)
        self.level = case.levels[which % len(case.levels)]
        self.ends = Conversation(case, self.level)
        self.meddler = Meddler(octets)
        self.sent: list[bytes] = []
        self.served: list[bytearray] = []
        self.answered: list[bytearray] = []
        self._peer = PEERS[name]
        self._seen = [0, 0]
        self._protected = False

    def run(self) -> bool:
        """Whether all calls went through."""
        self.ends.begin()
        self._carry()
        for number, stub_data in enumerate(REQUESTS):
            try:
                self.ends.client.send_request(0, 1, stub_data, auth_context_id=1)
            except LocalProtocolError:
                return False  # it is not bound, or no longer
            self._carry()
            if len(self.answered) <= number:
                return False
        return [bytes(each) for each in self.answered] == list(ANSWERS)

    def say(self, octets: bytes) -> bool:
        """Give the server octets, PDU by PDU; whether it is told of calls and goes on."""
        while octets and not self.ends.server.closed:
            size = int.from_bytes(octets[8:10], "little") or len(octets)
            self.ends.to_server(octets[:size])
            self._look()
            drain(self.ends.server)
            octets = octets[size:]
        return bool(self.served) and not self.ends.server.closed

    def _carry(self) -> None:
        """Move PDUs until nothing moves."""
        ends = self.ends
        way: deque[tuple[bool, bytes]] = deque()
        while self.meddler.passed < _MOST:
            for to_server, source in ((True, ends.client), (False, ends.server)):
                for octets in drain(source):
                    if to_server:
                        self.sent.append(octets)
                    way += self.meddler.take(to_server, octets)
            if not way:
                return
            to_server, octets = way.popleft()
            (ends.to_server if to_server else ends.to_client)(octets)
            self._look()

    def _look(self) -> None:
        """Look at what both ends have been told since the last time."""
        ends = self.ends
        sides: tuple[tuple[Any, list[Any]], ...] = (
            (ends.server, ends.server_events),
            (ends.client, ends.client_events),
        )
        for which, (machine, events) in enumerate(sides):
            new, self._seen[which] = events[self._seen[which] :], len(events)
            failed = [event for event in events if isinstance(event, AssociationFailed)]
            if len(failed) != machine.closed or (failed and events[-1] is not failed[0]):
                raise AssertionError("AssociationFailed is not the last event")
            for event in new:
                self._told(event, which == 0)

    def _told(self, event: Any, server: bool) -> None:
        heap, real = (self.served, REQUESTS) if server else (self.answered, ANSWERS)
        if isinstance(event, RequestReceived | ResponseReceived):
            heap.append(bytearray(event.stub_data))
        elif isinstance(event, StubDataReceived) and heap:
            heap[-1] += event.stub_data
        else:
            return
        if self._is_protected(event, server):
            if self._signs_headers:
                self._check(heap, real)
            else:
                self._check_piece(bytes(event.stub_data), heap, real)
        if server and event.last:
            self.ends.server.send_response(event.call_id, ANSWERS[min(len(heap), len(ANSWERS)) - 1])

    def _is_protected(self, event: Any, server: bool) -> bool:
        """Whether what came was under a security context that protects it, by what this end negotiated."""
        if not server:
            return self.level.protects
        security = getattr(event, "security", None)
        if isinstance(event, StubDataReceived):
            return self._protected
        if security is None or not security.level.protects:
            self._protected = False
            return False
        self._protected = True
        if security.context.peer.name != self._peer:
            raise AssertionError(f"{security.context.peer} is let in")
        return True

    @property
    def _signs_headers(self) -> bool:
        """Whether flags and auth_pad_length are protected: who changes these can cut stub data short."""
        return self.level >= AuthLevel.INTEGRITY or self._peer == PEERS["ntlm"]

    @staticmethod
    def _check_piece(piece: bytes, heap: list[bytearray], real: tuple[bytes, ...]) -> None:
        """What came is a part of what was sent, with a verification trailer or padding behind it at most."""
        if len(heap) > len(real):
            raise AssertionError("a call that nobody made, or one more than once")
        if piece.partition(SIGNATURE)[0].rstrip(b"\0") not in real[len(heap) - 1]:
            raise AssertionError(f"call {len(heap) - 1} was changed: {piece[:40].hex()}")

    @staticmethod
    def _check(heap: list[bytearray], real: tuple[bytes, ...]) -> None:
        """What came is what was sent, so far; padding may follow a request's verification trailer."""
        number = len(heap) - 1
        if number >= len(real):
            raise AssertionError("a call that nobody made, or one more than once")
        found, sent = bytes(heap[-1]), real[number]
        if not sent.startswith(found[: len(sent)]) or any(found[len(sent) :]):
            raise AssertionError(f"call {number} was changed: {found[:40].hex()}")


@cache
def _stream(name: str, which: int) -> bytes:
    """All that a client sends."""
    meddled = Meddled(name, which)
    if not meddled.run():
        raise AssertionError(f"{name} cannot talk: {meddled.ends.client_events}")
    return b"".join(meddled.sent)


def run(data: bytes) -> bool:
    """One conversation; see :class:`tests.fuzz.harness.Target`."""
    if len(data) < 2:
        return False
    name, which = NAMES[data[0] % len(NAMES)], data[1] & ~_RAW
    if data[1] & _RAW:
        return Meddled(name, which).say(data[2:])
    return Meddled(name, which, data[2:]).run()


def seeds(every: int = 1) -> Iterator[bytes]:
    """What clients send, and programs: one that changes nothing, and one for each kind of edit."""
    for number, name in enumerate(NAMES):
        for which in range(len(case_of(name).levels))[:: -1 if every == 1 else -every]:
            yield bytes((number, which | _RAW)) + _stream(name, which)
            yield bytes((number, which))
    if every == 1:
        for kind in Edit:
            for number in range(len(NAMES)):
                for pdu in range(8):
                    yield bytes((number, 3)) + program([(pdu, kind, 24 + 7 * pdu, 1)])


TARGET = Target("secured", run, seeds)

if __name__ == "__main__":
    main(TARGET)
