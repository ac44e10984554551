"""Calls between the two ends: fragments, concurrency, faults, byte order."""

from __future__ import annotations

import dataclasses
import uuid
from array import array
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import (
    AssociationClosed,
    LocalProtocolError,
    PduError,
    ProtocolFault,
    RemoteProtocolError,
)
from dcerpc.limits import Limits, Profile
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    CallFaulted,
    RequestReceived,
    ResponseReceived,
    StubDataReceived,
)
from tests.protocol.pair import CUTS, ConnectionPair, a_request, drained, joined, only, sent

Cut = Callable[[bytes], Sequence[bytes]]
ALONE = Profile(concurrent_multiplexing=False)
NO_FEATURES = Profile(bind_time_features=False)
ROOM = 5840 - 24


def body(size: int) -> bytes:
    return bytes(i * 7 & 0xFF for i in range(size))


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("size", [0, 1, ROOM - 1, ROOM, ROOM + 1, 2 * ROOM, 40000])
def test_call(cut: Cut, size: int) -> None:
    pair = ConnectionPair(cut=cut)
    pair.bind()
    request, received, returned = pair.call(body(size), body(size)[::-1], opnum=7)
    assert (request.opnum, request.object, request.security, request.maybe) == (7, None, None, False)
    assert request.context.interface == "echo"
    assert request.alloc_hint == size
    assert received == body(size)
    assert returned == body(size)[::-1]
    assert pair.client.open_calls == pair.server.open_calls == 0
    assert pair.client.unsent == pair.server.unsent == 0


@pytest.mark.parametrize("size", [4, 20000])
def test_object_uuid(size: int) -> None:
    pair = ConnectionPair()
    pair.bind()
    object_uuid = uuid.UUID(int=5)
    request, received, _ = pair.call(body(size), b"", object=object_uuid)
    assert request.object == object_uuid
    assert received == body(size)


@pytest.mark.parametrize("size", [4, 20000])
def test_big_endian_client(size: int) -> None:
    pair = ConnectionPair(client_profile=Profile(big_endian=True))
    pair.bind()
    request, received, returned = pair.call(body(size), body(size))
    assert not request.little_endian
    assert received == returned == body(size)
    assert all(octets[4] == 0 for octets in pair.to_server)
    assert only(pair.client_events, ResponseReceived).little_endian if size == 4 else True


def test_fragments_are_full_and_say_what_is_still_to_come() -> None:
    """MS-RPCE 2.2.2.6: alloc_hint is the stub data of this and all later fragments."""
    pair = ConnectionPair()
    pair.bind()
    pair.client.send_request(0, 1, body(ROOM * 2 + 10))
    first, second, third = drained(pair.client)
    decoded = [pdus.decode(bytes(o.pdu)) for o in (first, second, third)]
    assert [len(o.pdu) for o in (first, second, third)] == [5840, 5840, 34]
    assert [pdu.pfc_flags for pdu in decoded] == [1, 0, 2]
    hints = [pdu.alloc_hint for pdu in decoded if isinstance(pdu, pdus.Request)]
    assert hints == [ROOM * 2 + 10, ROOM + 10, 10]
    assert [o.reply_expected for o in (first, second, third)] == [False, False, True]


def test_fragments_are_made_as_they_are_taken() -> None:
    pair = ConnectionPair()
    pair.bind()
    pair.client.send_request(0, 1, body(100 * ROOM))
    assert pair.client.unsent == 100 * ROOM
    assert len(pair.client.data_to_send(1)) == 1
    assert pair.client.unsent == 99 * ROOM
    assert len(pair.client.data_to_send(5840 * 3)) == 3
    assert pair.client.unsent == 96 * ROOM


def test_request_in_pieces() -> None:
    """Stub data that is added later: full fragments until it is complete; other requests wait behind it."""
    pair = ConnectionPair()
    pair.bind()
    call = pair.client.send_request(0, 1, b"a" * 10, last=False)
    after = pair.client.send_request(0, 2, b"second")
    assert drained(pair.client) == []
    pair.client.send_stub_data(call, memoryview(b"b" * ROOM), last=False)
    (outgoing,) = drained(pair.client)
    pair.from_client(bytes(outgoing.pdu))
    pair.client.send_stub_data(call, b"", last=True)
    pair.pump()
    events = pair.server_events
    first = only(events[:2], RequestReceived)
    assert first.alloc_hint == 0
    assert joined(events[1:3]) == b"a" * 10 + b"b" * ROOM
    assert events[3].call_id == after


def test_response_in_pieces_does_not_hold_up_others() -> None:
    pair = ConnectionPair()
    pair.bind()
    slow, quick = pair.client.send_request(0, 1, b""), pair.client.send_request(0, 2, b"")
    pair.pump()
    pair.server.send_response(slow, b"x" * 100, last=False)
    pair.server.send_response(quick, b"quick")
    pair.pump()
    assert only(pair.client_events, ResponseReceived).call_id == quick
    pair.server.send_response(slow, b"y" * ROOM, last=False)
    pair.pump()
    pair.server.send_response(slow, b"", last=True)
    pair.pump()
    mine = [e for e in pair.client_events if getattr(e, "call_id", None) == slow]
    assert joined(mine) == b"x" * 100 + b"y" * ROOM


def test_concurrent_calls_answered_in_any_order() -> None:
    pair = ConnectionPair()
    pair.bind()
    calls = [pair.client.send_request(0, n, body(n)) for n in range(20)]
    pair.pump()
    for call_id in reversed(calls):
        pair.server.send_response(call_id, call_id.to_bytes(4, "little"))
    pair.pump()
    answers = [e for e in pair.client_events if isinstance(e, ResponseReceived)]
    assert [e.call_id for e in answers] == calls[::-1]
    assert all(int.from_bytes(e.stub_data, "little") == e.call_id for e in answers)


@pytest.mark.parametrize("profiles", [(ALONE, Profile()), (Profile(), ALONE)])
def test_without_multiplexing_one_call_at_a_time(profiles: tuple[Profile, Profile]) -> None:
    pair = ConnectionPair(client_profile=profiles[0], server_profile=profiles[1])
    assert not pair.bind().concurrent_multiplexing
    assert pair.client.can_call
    call_id = pair.client.send_request(0, 1, b"")
    assert not pair.client.can_call
    with pytest.raises(LocalProtocolError, match="concurrent multiplexing"):
        pair.client.send_request(0, 1, b"")
    pair.pump()
    pair.server.send_response(call_id, b"")
    pair.pump()
    assert pair.client.can_call


def test_limits_of_concurrent_calls() -> None:
    limits = Limits(max_concurrent_calls=2)
    pair = ConnectionPair(limits=limits)
    pair.bind()
    pair.client.send_request(0, 1, b"")
    pair.client.send_request(0, 1, b"")
    with pytest.raises(LocalProtocolError, match="2 calls"):
        pair.client.send_request(0, 1, b"")


def test_unknown_presentation_context_and_unbound() -> None:
    pair = ConnectionPair()
    with pytest.raises(LocalProtocolError, match="not bound"):
        pair.client.send_request(0, 1, b"")
    pair.bind()
    with pytest.raises(LocalProtocolError, match="presentation context 9"):
        pair.client.send_request(9, 1, b"")
    with pytest.raises(LocalProtocolError, match="security context 1"):
        pair.client.send_request(0, 1, b"", auth_context_id=1)


def test_call_ids_run_out() -> None:
    """MS-RPCE 3.3.3.5.2 [PB123]: no roll-over."""
    pair = ConnectionPair()
    pair.bind()
    pair.client._next_call_id = 0x7FFFFFFF
    pair.call(b"", b"")
    with pytest.raises(LocalProtocolError, match="used up"):
        pair.client.send_request(0, 1, b"")


def test_opnum_out_of_range() -> None:
    pair = ConnectionPair()
    pair.bind()
    with pytest.raises(PduError, match="opnum"):
        pair.client.send_request(0, 0x10000, b"")
    with pytest.raises(LocalProtocolError, match="opnum"):
        pair.client.send_request(0, 0x10000, body(20000))
    assert pair.client.open_calls == 0


def test_send_stub_data_misused() -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    for wrong in (call_id, 77):
        with pytest.raises(LocalProtocolError):
            pair.client.send_stub_data(wrong, b"", last=True)


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("did_not_execute", [False, True])
def test_fault(cut: Cut, did_not_execute: bool) -> None:
    pair = ConnectionPair(cut=cut)
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    pair.server.send_fault(call_id, 0x1C01000B, did_not_execute=did_not_execute)
    pair.pump()
    event = only(pair.client_events, CallFaulted)
    assert event.call_id == call_id
    assert isinstance(event.error, ProtocolFault)
    assert event.error.did_not_execute is did_not_execute
    assert not event.error.authenticated


def test_fault_as_it_is_on_the_wire() -> None:
    """Seen: non-zero alloc_hint, no stub data, no verifier; a response has one octet of the context id."""
    pair = ConnectionPair()
    pair.bind()
    context = dataclasses.replace(pair.server._presentation[0], p_cont_id=0x1234)
    pair.server._presentation[0x1234] = context
    (event,) = pair.from_client(pdus.encode_request(2, 3, 0x1234, 0, 0, b""))
    pair.server.send_response(event.call_id, b"")
    (response,) = sent(pair.server)
    assert isinstance(response, pdus.Response)
    assert response.p_cont_id == 0x34
    (event,) = pair.from_client(pdus.encode_request(3, 3, 0x1234, 0, 0, b""))
    pair.server.send_fault(event.call_id, 0)
    (fault,) = sent(pair.server)
    assert isinstance(fault, pdus.Fault)
    assert (fault.p_cont_id, fault.alloc_hint, fault.stub_data, fault.auth) == (0x1234, 0x20, b"", None)
    assert fault.status == 0x1C000012, "0 is one of the statuses that no server sends"


@pytest.mark.parametrize("status", [0, 0x80000003, 0xC0000005, 0xC0000420])
def test_forbidden_fault_status_is_a_protocol_error(status: int) -> None:
    """MS-RPCE 3.3.2.5.1, 3.3.3.5.1."""
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    (event,) = pair.from_server(pdus.encode(pdus.Fault(call_id, status=status, alloc_hint=32)))
    assert event.error.status == 0x6C0


def test_fault_ignores_stub_data_but_not_extended_information() -> None:
    """MS-RPCE 2.2.2.8: alloc_hint - 0x20 octets when bit 0 of reserved is set."""
    pair = ConnectionPair()
    pair.bind()
    for reserved, hint, expected in (
        (0, 36, None),
        (1, 36, b"blob"),
        (1, 37, None),
        (1, 0x20, None),
        (1, 0, None),
    ):
        call_id = pair.client.send_request(0, 1, b"")
        fault = pdus.Fault(call_id, status=5, alloc_hint=hint, reserved=reserved, stub_data=b"blob")
        (event,) = pair.from_server(pdus.encode(fault))
        assert event.error.extended == expected


def test_fault_in_the_middle_of_a_request_stops_it() -> None:
    """MS-RPCE 3.3.3.5.8: the server does not wait for the last fragment, and drops the rest."""
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, body(5 * ROOM))
    early = pair.client.data_to_send(1) + pair.client.data_to_send(1)
    rest = pair.client.data_to_send(1)
    pair.from_client(*(bytes(o.pdu) for o in early))
    pair.server.send_fault(call_id, 5)
    (fault,) = drained(pair.server)
    assert pair.from_client(*(bytes(o.pdu) for o in rest)) == []
    assert [type(e) for e in pair.from_server(bytes(fault.pdu))] == [CallFaulted]
    assert pair.client.unsent == 0
    pair.call(b"next", b"answer")


def test_fault_in_the_middle_of_a_response() -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    pair.server.send_response(call_id, body(2 * ROOM), last=False)
    pair.pump()
    pair.server.send_fault(call_id, 5)
    pair.pump()
    assert [type(e) for e in pair.client_events[1:]] == [ResponseReceived, CallFaulted]
    with pytest.raises(LocalProtocolError):
        pair.server.send_response(call_id, b"")


def test_answers_misused() -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, body(2 * ROOM))
    pair.from_client(bytes(pair.client.data_to_send(1)[0].pdu))
    with pytest.raises(LocalProtocolError, match="RECEIVING"):
        pair.server.send_response(call_id, b"")
    pair.pump()
    pair.server.send_response(call_id, b"")
    for again in (call_id, 99):
        with pytest.raises(LocalProtocolError):
            pair.server.send_response(again, b"")
        with pytest.raises(LocalProtocolError):
            pair.server.send_fault(again, 5)


@pytest.mark.parametrize("part", [b"", b"\x05\x00\x00"])
def test_end_of_stream_fails_what_is_open(part: bytes) -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    for machine in (pair.client, pair.server):
        machine.receive_data(part)
        events: list[Any] = list(machine.receive_eof())
        error = only(events, AssociationFailed).error
        assert isinstance(error, AssociationClosed)
        assert ("inside a PDU" in str(error)) == bool(part)
        assert machine.closed
        assert machine.receive_eof() == machine.receive_data(b"more") == machine.handle_timer(1e9) == []
        assert drained(machine) == []
    with pytest.raises(LocalProtocolError, match="closed"):
        pair.client.send_request(0, 1, b"")
    with pytest.raises(LocalProtocolError):
        pair.client.bind([])
    assert pair.client.orphan(call_id) == []
    pair.client.cancel(call_id)
    pair.server.send_response(call_id, b"")
    pair.server.send_fault(call_id, 5)
    pair.server.shutdown()
    assert drained(pair.server) == []


def test_bind_timeout() -> None:
    pair = ConnectionPair(limits=Limits(bind_timeout=60.0))
    assert pair.server.next_timer() == 60.0
    assert pair.server.handle_timer(59.0) == []
    assert [type(e) for e in pair.server.handle_timer(60.0)] == [AssociationFailed]
    assert pair.server.next_timer() is None
    bound = ConnectionPair()
    bound.bind()
    assert bound.server.next_timer() is None
    assert bound.server.handle_timer(1e9) == []


def test_response_over_the_limit() -> None:
    pair = ConnectionPair(limits=Limits(max_response_stub=2 * ROOM))
    pair.bind()
    pair.call(b"", body(2 * ROOM))
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    pair.server.send_response(call_id, body(2 * ROOM + 1))
    pair.pump()
    assert isinstance(pair.client_error, RemoteProtocolError)
    assert [type(e) for e in pair.client_events[-3:]] == [
        ResponseReceived,
        StubDataReceived,
        AssociationFailed,
    ]


def test_large_chunks_are_not_copied() -> None:
    """A fragment in a larger chunk is a view of it, not a copy."""
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    pair.server.send_response(call_id, body(10 * ROOM))
    stream = b"".join(bytes(o.pdu) for o in drained(pair.server))
    events = pair.client.receive_data(stream)
    assert all(isinstance(e.stub_data, memoryview) and e.stub_data.obj is stream for e in events)  # type: ignore[union-attr]
    assert joined(events) == body(10 * ROOM)


@pytest.mark.parametrize("chunk", [1, 7, 24, 5839, 5841, 65536])
def test_any_cut_of_a_stream_gives_the_same(chunk: int) -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    pair.server.send_response(call_id, body(6 * ROOM + 5))
    stream = b"".join(bytes(o.pdu) for o in drained(pair.server))
    events: list[Any] = []
    for position in range(0, len(stream), chunk):
        events += pair.client.receive_data(bytearray(stream[position : position + chunk]))
    assert len(events) == 7
    assert joined(events) == body(6 * ROOM + 5)


def test_any_buffer_will_do() -> None:
    """Views of items larger than an octet count in octets, sent and received."""
    pair = ConnectionPair()
    pair.bind()
    for count in (3, 3000):
        stub = memoryview(array("I", range(count)))
        call_id = pair.client.send_request(0, 1, stub)
        before = len(pair.server_events)
        pair.pump()
        assert joined(pair.server_events[before:]) == stub.tobytes()
        pair.server.send_response(call_id, stub)
        octets = b"".join(bytes(o.pdu) for o in drained(pair.server))
        assert len(octets) % 4 == 0
        events = pair.client.receive_data(memoryview(array("I", octets)))
        assert joined(events) == stub.tobytes()


def test_stub_data_for_a_call_that_has_ended_is_dropped() -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, body(2 * ROOM), last=False)
    pair.from_client(bytes(pair.client.data_to_send(1)[0].pdu))
    pair.server.send_fault(call_id, 5)
    pair.pump()
    pair.client.send_stub_data(call_id, b"more", last=True)
    assert drained(pair.client) == []


def test_finely_cut_stub_data_keeps_no_chunk_alive() -> None:
    pair = ConnectionPair()
    pair.bind()
    pieces = [
        a_request(5, pfc_flags=flags, stub_data=b"x" * n)
        for flags, n in ((1, 0), (0, 1), (0, 0), (0, 9), (2, 0))
    ]
    events = pair.from_client(b"".join(pieces))
    assert [len(e.stub_data) for e in events] == [0, 1, 9, 0]
    assert all(type(e.stub_data) is bytes for e in events[1:])
    assert [e.last for e in events] == [False, False, False, True]
