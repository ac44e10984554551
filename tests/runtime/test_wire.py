"""A client's and a server's machine on a wire in memory: the same conversation each time, cut in any way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from dcerpc.errors import AssociationClosed
from dcerpc.limits import Limits
from dcerpc.protocol.connection import ClientConnection, InterfaceOffer, ServerConnection
from dcerpc.protocol.connection.events import RequestReceived, StubDataReceived
from dcerpc.runtime.pump import Port, Pump
from dcerpc.runtime.replies import Reply
from dcerpc.runtime.session import ClientSession
from dcerpc.syntax_id import SyntaxId
from dcerpc.testing.wire import Wire
from dcerpc.transport.api import Channel
from dcerpc.transport.memory import memory_pair
from tests.runtime.tiny_server import OTHER, TINY, UNKNOWN


class Echoing:
    """A server's connection that answers each request with its own stub data."""

    registered_interfaces = 1
    sec_addr = b""

    def __init__(self) -> None:
        self.machine: ServerConnection
        self.lost: list[Exception | None] = []
        self.pieces: list[bytes] = []

    def find_interface(self, abstract_syntax: SyntaxId) -> InterfaceOffer | None:
        return InterfaceOffer(TINY) if abstract_syntax in (TINY.syntax, OTHER.syntax) else None

    def join_group(self, assoc_group_id: int) -> int:
        return assoc_group_id or 9

    def accept_security(self, auth_type: int, auth_level: object) -> None:
        return None

    def handle_events(self, events: Sequence[Any]) -> None:
        for event in events:
            if isinstance(event, RequestReceived | StubDataReceived):
                self.pieces.append(bytes(event.stub_data))
                if event.last:
                    self.machine.send_response(event.call_id, b"".join(self.pieces))
                    self.pieces.clear()

    def connection_lost(self, error: Exception | None) -> None:
        self.lost.append(error)


class Trace:
    """Notes what a TraceSink is told."""

    def __init__(self) -> None:
        self.notes: list[tuple[str, int]] = []

    def connection_opened(self, connection_id: int, local: tuple[str, int], peer: tuple[str, int]) -> None:
        self.notes.append(("opened", 0))

    def pdu_sent(self, connection_id: int, octets: bytes, now: float) -> None:
        assert int.from_bytes(octets[8:10], "little") == len(octets)
        self.notes.append(("sent", octets[2]))

    def pdu_received(self, connection_id: int, octets: bytes, now: float) -> None:
        assert int.from_bytes(octets[8:10], "little") == len(octets)
        self.notes.append(("received", octets[2]))

    def connection_closed(self, connection_id: int) -> None:
        self.notes.append(("closed", 0))


class Conversation:
    """Both ends and the wire between them."""

    def __init__(self, chunk: int | None = None, limits: Limits | None = None) -> None:
        here, there = memory_pair()
        self.trace = Trace()
        self.client = Pump(here, trace=self.trace)
        self.server = Pump(there, on_channel=self.accepted)
        self.echoing = Echoing()
        self.limits = limits or Limits()
        self.wire = Wire(self.client, self.server, chunk=chunk)
        self.session = ClientSession(ClientConnection(), on_step=lambda step: None)
        try:
            next(here.open_channel(""))
        except StopIteration as done:
            self.port: Port = self.client.attach(done.value, self.session.machine, self.session)

    def accepted(self, channel: Channel) -> None:
        self.echoing.machine = ServerConnection(self.echoing, limits=self.limits)
        self.server.attach(channel, self.echoing.machine, self.echoing)

    def bind(self, *interfaces: Any) -> None:
        negotiation, events = self.session.start_negotiation(interfaces, None, 0)
        self.client.dispatch(self.port, events)
        self.wire.settle()
        assert negotiation.done

    def call(self, stub: bytes) -> Reply:
        call_id = self.session.machine.send_request(self.session.bound[TINY].p_cont_id, 0, stub)
        return self.session.expect_reply(call_id)


@pytest.mark.parametrize("chunk", [None, 1, 7])
def test_a_conversation_cut_in_any_way(chunk: int | None) -> None:
    talk = Conversation(chunk)
    talk.bind(TINY, UNKNOWN)
    assert set(talk.session.bound) == {TINY}
    assert set(talk.session.rejected) == {UNKNOWN}
    replies = [talk.call(bytes([number]) * 20_000) for number in range(3)]
    talk.wire.settle()
    assert all(reply.done for reply in replies)
    assert [bytes(reply.stub) for reply in replies] == [bytes([number]) * 20_000 for number in range(3)]
    talk.bind(OTHER)
    assert OTHER in talk.session.bound
    talk.client.close(talk.port)
    talk.wire.settle()
    assert talk.echoing.lost == [None]
    assert isinstance(talk.session.error, AssociationClosed)
    assert not talk.client.ports
    assert not talk.server.ports
    assert talk.trace.notes[:3] == [("opened", 0), ("sent", 11), ("received", 12)]
    assert talk.trace.notes[-1] == ("closed", 0)


def test_a_cut_wire_ends_both() -> None:
    talk = Conversation()
    talk.bind(TINY)
    reply = talk.call(b"never answered")
    error = ConnectionResetError("cut")
    talk.wire.cut(error)
    assert isinstance(reply.error, AssociationClosed)
    assert talk.echoing.lost == [error]
    talk.wire.settle()


def test_time_passes_without_time() -> None:
    """A client that never binds is dropped after bind_timeout; nobody waits for that here."""
    talk = Conversation(limits=Limits(bind_timeout=30))
    talk.wire.advance(29)
    assert talk.server.ports
    talk.wire.advance(2)
    assert not talk.server.ports
    assert isinstance(talk.session.error, AssociationClosed)


def test_corruption_reaches_the_server() -> None:
    here, there = memory_pair()
    seen: list[bytes] = []

    def corrupt(data: bytes) -> bytes:
        seen.append(data)
        return b"garbage of sixteen octets and more"

    echoing = Echoing()
    client = Pump(here)

    def accepted(channel: Channel) -> None:
        echoing.machine = ServerConnection(echoing)
        server.attach(channel, echoing.machine, echoing)

    server = Pump(there, on_channel=accepted)
    wire = Wire(client, server, corrupt=corrupt)
    here.accept_channels()[0].send(b"whatever", True)
    wire.settle()
    assert seen == [b"whatever"]
    assert echoing.machine.closed
    assert not server.ports
