"""Cancelled, orphaned and maybe calls, shutdown (C706 12.6.4, MS-RPCE 3.3.1.5.10)."""

from __future__ import annotations

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import (
    AssociationClosed,
    CallCancelled,
)
from dcerpc.limits import Limits, Profile
from dcerpc.protocol.connection import BindFeatures
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    CallFaulted,
    CancelReceived,
    OrphanReceived,
    RequestReceived,
    ResponseReceived,
    ShutdownReceived,
    StubDataReceived,
)
from dcerpc.status import NCA_PROTO_ERROR
from tests.protocol.pair import ConnectionPair, a_request, a_response, drained, only, sent

NO_FEATURES = Profile(bind_time_features=False)
ROOM = 5840 - 24


def body(size: int) -> bytes:
    return bytes(i * 7 & 0xFF for i in range(size))


def test_cancel_is_told() -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.client.cancel(call_id)
    pair.client.cancel(call_id)
    pair.pump()
    assert [type(e) for e in pair.server_events[1:]] == [RequestReceived, CancelReceived, CancelReceived]
    pair.server.send_response(call_id, b"late")
    (response,) = sent(pair.server)
    assert isinstance(response, pdus.Response)
    assert response.cancel_count == 0, "Windows counts none"


def test_cancel_of_nothing_is_ignored() -> None:
    pair = ConnectionPair()
    pair.bind()
    pair.client.cancel(77)
    assert drained(pair.client) == []
    assert pair.from_client(pdus.encode(pdus.CoCancel(77)), pdus.encode(pdus.Orphaned(77))) == []
    pair.call(b"", b"")


def test_orphan_keeps_the_connection_where_that_was_agreed_on() -> None:
    """MS-RPCE 3.3.1.5.10; what still comes for the call is dropped."""
    pair = ConnectionPair()
    assert pair.bind().features & BindFeatures.KEEP_CONNECTION_ON_ORPHAN
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    assert pair.client.orphan(call_id) == []
    pair.pump()
    assert only(pair.server_events, OrphanReceived).call_id == call_id
    pair.server.send_response(call_id, b"into nothing")
    assert drained(pair.server) == []
    before = len(pair.client_events)
    assert pair.from_server(a_response(call_id, pfc_flags=1), a_response(call_id, pfc_flags=2)) == []
    assert len(pair.client_events) == before
    pair.call(b"", b"")


def test_orphan_closes_otherwise() -> None:
    pair = ConnectionPair(client_profile=NO_FEATURES)
    assert not pair.bind().features
    other = pair.client.send_request(0, 1, b"")
    call_id = pair.client.send_request(0, 1, body(3 * ROOM))
    pair.from_client(*(bytes(o.pdu) for o in pair.client.data_to_send(5840)))
    events = pair.client.orphan(call_id)
    assert [type(e) for e in events] == [AssociationFailed]
    assert isinstance(only(events, AssociationFailed).error, AssociationClosed)
    assert pair.client.closed
    assert [type(pdu) for pdu in sent(pair.client)] == [pdus.Orphaned]
    assert pair.client.orphan(other) == []


def test_orphan_before_anything_was_sent_takes_the_request_back() -> None:
    pair = ConnectionPair(client_profile=NO_FEATURES)
    pair.bind()
    for size in (10, 3 * ROOM):
        call_id = pair.client.send_request(0, 1, body(size))
        kept = pair.client.send_request(0, 1, b"kept")
        assert pair.client.orphan(call_id) == []
        (request,) = sent(pair.client)
        assert request.call_id == kept
        assert pair.client.unsent == 0


def test_orphan_in_the_middle_of_a_request() -> None:
    """The client closes even where keeping was agreed on: servers go on waiting for the request's rest."""
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, body(5 * ROOM))
    pair.from_client(bytes(pair.client.data_to_send(1)[0].pdu))
    assert [type(e) for e in pair.client.orphan(call_id)] == [AssociationFailed]
    assert [type(pdu) for pdu in sent(pair.client)] == [pdus.Orphaned]


def test_cancel_overtakes_the_rest_of_a_request() -> None:
    """It may never be complete: of a call with pipes, it is written by the application."""
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, body(3 * ROOM), last=False)
    assert len(sent(pair.client)) == 2
    pair.client.cancel(call_id)
    assert [type(pdu) for pdu in sent(pair.client)] == [pdus.CoCancel]
    pair.client.send_stub_data(call_id, b"", last=True)
    (rest,) = sent(pair.client)
    assert isinstance(rest, pdus.Request)
    assert rest.last_frag
    assert pair.client.unsent == 0


@pytest.mark.parametrize("multiplexing", [False, True])
def test_a_call_that_is_orphaned_in_the_middle_of_its_request_goes_on(multiplexing: bool) -> None:
    """C706 12.6.4.8 has it given up; Windows and Samba serve the call. Who reads it as it comes is told."""
    pair = ConnectionPair(server_profile=Profile(concurrent_multiplexing=multiplexing))
    pair.bind()
    orphaned = pdus.encode(pdus.Orphaned(5))
    events = pair.from_client(a_request(5, pfc_flags=1), orphaned, a_request(5, pfc_flags=2))
    assert [type(e) for e in events] == [RequestReceived, OrphanReceived, StubDataReceived]
    pair.server.send_response(5, b"served")
    (response,) = sent(pair.server)
    assert isinstance(response, pdus.Response)
    assert [type(e) for e in pair.from_client(a_request(6))] == [RequestReceived]


@pytest.mark.parametrize(("multiplexing", "faulted"), [(False, 5), (True, 6)])
def test_no_request_within_an_orphaned_one(multiplexing: bool, faulted: int) -> None:
    """MS-RPCE 3.3.1.5.8: the call that is there pays for it, or, with multiplexing, the new one."""
    pair = ConnectionPair(server_profile=Profile(concurrent_multiplexing=multiplexing))
    pair.bind()
    pair.from_client(a_request(5, pfc_flags=1), pdus.encode(pdus.Orphaned(5)))
    assert [type(e) for e in pair.from_client(a_request(6))] == [AssociationFailed]
    (fault,) = sent(pair.server)
    assert isinstance(fault, pdus.Fault)
    assert (fault.call_id, fault.status, fault.did_not_execute) == (faulted, NCA_PROTO_ERROR, False)


def test_orphan_stops_a_response_that_is_being_sent() -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    pair.server.send_response(call_id, body(50 * ROOM))
    part = pair.server.data_to_send(1)
    pair.client.orphan(call_id)
    pair.from_client(*(bytes(o.pdu) for o in drained(pair.client)))
    assert pair.server.unsent == 0
    pair.from_server(bytes(part[0].pdu))
    pair.call(b"", b"")


def test_orphans_that_are_remembered_are_bounded() -> None:
    pair = ConnectionPair(limits=Limits(max_concurrent_calls=3))
    pair.bind()
    for _ in range(5):
        call_id = pair.client.send_request(0, 1, b"", maybe=True)
    assert len(pair.client._dropped) == 3
    assert call_id in pair.client._dropped


def test_cancel_with_a_time_limit() -> None:
    pair = ConnectionPair(client_profile=NO_FEATURES)
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    pair.client.cancel(call_id, orphan_at=10.0)
    assert pair.client.next_timer() == 10.0
    assert pair.client.handle_timer(9.0) == []
    events = pair.client.handle_timer(10.0)
    assert [type(e) for e in events] == [CallFaulted, AssociationFailed]
    assert isinstance(only(events, CallFaulted).error, CallCancelled)
    assert pair.client.next_timer() is None


def test_cancelled_call_that_ends_needs_no_timer() -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.client.cancel(call_id, orphan_at=10.0)
    pair.pump()
    pair.server.send_response(call_id, b"")
    pair.pump()
    assert pair.client.next_timer() is None


@pytest.mark.parametrize("size", [4, 3 * ROOM])
def test_maybe_call(size: int) -> None:
    """No answer is sent; one that comes all the same (Windows ignores the flag, [PB35]) is dropped."""
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, body(size), maybe=True)
    out = drained(pair.client)
    assert not any(o.reply_expected for o in out)
    assert pair.client.open_calls == 0
    pair.from_client(*(bytes(o.pdu) for o in out))
    assert only(pair.server_events, RequestReceived).maybe
    pair.server.send_response(call_id, b"unwanted")
    assert drained(pair.server) == []
    assert pair.from_server(a_response(call_id)) == []
    pair.call(b"", b"")


def test_shutdown() -> None:
    pair = ConnectionPair()
    pair.server.shutdown()
    assert drained(pair.server) == []
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    pair.server.shutdown()
    pair.pump()
    assert isinstance(pair.client_events[-1], ShutdownReceived)
    pair.server.send_response(call_id, b"still answered")
    pair.pump()
    assert isinstance(pair.client_events[-1], ResponseReceived)


def test_fault_for_an_orphaned_call_is_dropped() -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    drained(pair.client)
    pair.client.orphan(call_id)
    assert pair.from_server(pdus.encode(pdus.Fault(call_id, status=5))) == []
    assert not pair.client.closed


def test_cancel_and_orphan_after_orphan_are_told_once() -> None:
    pair = ConnectionPair()
    pair.bind()
    pair.from_client(a_request(5))
    orphaned, cancel = pdus.encode(pdus.Orphaned(5)), pdus.encode(pdus.CoCancel(5))
    assert [type(e) for e in pair.from_client(orphaned, cancel, orphaned)] == [OrphanReceived]


def test_orphan_of_a_response_in_pieces() -> None:
    pair = ConnectionPair()
    pair.bind()
    pair.from_client(a_request(5))
    pair.server.send_response(5, body(100), last=False)
    pair.from_client(pdus.encode(pdus.Orphaned(5)))
    assert pair.server.unsent == 0
    pair.server.send_response(5, b"", last=False)
    pair.server.send_response(5, b"", last=True)
    assert drained(pair.server) == []
    assert pair.server.open_calls == 0


def test_one_cancelled_call_of_two_ends_the_connection_for_both() -> None:
    pair = ConnectionPair(client_profile=NO_FEATURES)
    pair.bind()
    calls = [pair.client.send_request(0, 1, b"") for _ in range(2)]
    drained(pair.client)
    for call_id in calls:
        pair.client.cancel(call_id, orphan_at=1.0)
    assert [type(e) for e in pair.client.handle_timer(1.0)] == [CallFaulted, AssociationFailed]
