"""Fragments of one body that come together, with the same header: one look serves all, and misses nothing.

Octets that arrive in one piece, as from a socket, are what the short way for such fragments is for; the other
tests feed each PDU by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import RemoteProtocolError, SecurityError
from dcerpc.limits import Limits
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    CallFaulted,
    CancelReceived,
    RequestReceived,
    ResponseReceived,
    StubDataReceived,
)
from dcerpc.security.api import AuthLevel
from tests.protocol.pair import ConnectionPair, drained, joined
from tests.protocol.secured import PROTECTED, server_fault

LEVELS: Sequence[AuthLevel | None] = (None, *PROTECTED)
#: Seven full fragments and a shorter one, whatever the tokens.
BODY = bytes(range(256)) * 170
FRAGMENTS = 8


def bound(level: AuthLevel | None, limits: Limits | None = None) -> ConnectionPair:
    """A pair that has made its first call, so that no verification trailer is due."""
    pair = ConnectionPair() if limits is None else ConnectionPair(limits=limits)
    pair.bind(level)
    pair.call(b"", b"", auth_context_id=None if level is None else 1)
    return pair


def requests(pair: ConnectionPair, level: AuthLevel | None, body: bytes = BODY) -> list[bytes]:
    """The PDUs of a large request."""
    pair.client.send_request(0, 1, body, auth_context_id=None if level is None else 1, verify=False)
    return [bytes(pdu) for pdu, _ in drained(pair.client)]


def responses(pair: ConnectionPair, level: AuthLevel | None, body: bytes = BODY) -> list[bytes]:
    """The PDUs of a large response to a small request."""
    call_id = pair.client.send_request(0, 1, b"", auth_context_id=None if level is None else 1)
    pair.pump()
    pair.server.send_response(call_id, body)
    return [bytes(pdu) for pdu, _ in drained(pair.server)]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("size", [1 << 20, 3 * 5840, 2 * 5840 + 7, 5840, 5000])
def test_however_they_are_cut(level: AuthLevel | None, size: int) -> None:
    pair = bound(level)
    for made, give in ((requests, pair.from_client), (responses, pair.from_server)):
        stream = b"".join(made(pair, level))
        events = [event for at in range(0, len(stream), size) for event in give(stream[at : at + size])]
        assert joined(events) == BODY
        assert len(events) == FRAGMENTS
        if made is requests:
            pair.server.send_response(events[0].call_id, b"")
            pair.pump()


@pytest.mark.parametrize("level", LEVELS)
def test_they_are_made_alike_whatever_is_asked_for_at_once(level: AuthLevel | None) -> None:
    for at_once in (1, 5841, 20_000, 1 << 20):
        pair = bound(level)
        pair.client.send_request(0, 1, BODY, auth_context_id=None if level is None else 1, verify=False)
        made: list[bytes] = []
        while batch := pair.client.data_to_send(at_once):
            assert sum(len(pdu) for pdu, _ in batch[:-1]) < at_once
            assert [expected for _, expected in batch[:-1]] == [False] * (len(batch) - 1)
            made += [bytes(pdu) for pdu, _ in batch]
        assert pair.client.unsent == 0
        requested = [pdus.decode(octets) for octets in made]
        assert all(isinstance(request, pdus.Request) for request in requested)
        hints = [request.alloc_hint for request in requested]  # type: ignore[union-attr]
        sizes = [len(request.stub_data) for request in requested]  # type: ignore[union-attr]
        assert hints == [len(BODY) - sum(sizes[:at]) for at in range(len(sizes))]
        assert joined(pair.from_client(b"".join(made))) == BODY


def flip(offset: int) -> Callable[[bytes], bytes]:
    """Change one bit; an offset below zero counts from the sec_trailer."""

    def change(octets: bytes) -> bytes:
        changed = bytearray(octets)
        at = offset if offset >= 0 else len(octets) - int.from_bytes(octets[10:12], "little") - 8 - offset - 1
        changed[at] ^= 1
        return bytes(changed)

    return change


def cut_trailer(octets: bytes) -> bytes:
    """Take verifier and token out."""
    size = len(octets) - int.from_bytes(octets[10:12], "little") - 8
    return octets[:8] + size.to_bytes(2, "little") + bytes(2) + octets[12:size]


PAD = flip(-3)
BROKEN = [
    pytest.param(flip(30), id="stub data"),
    pytest.param(flip(-1), id="auth_type"),
    pytest.param(flip(-2), id="auth_level"),
    pytest.param(PAD, id="auth_pad_length"),
    pytest.param(flip(-5), id="auth_context_id"),
    pytest.param(flip(-9), id="token"),
    pytest.param(cut_trailer, id="no verifier"),
]


@pytest.mark.parametrize("level", PROTECTED)
@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("at", range(FRAGMENTS))
def test_one_that_was_changed(level: AuthLevel, broken: Callable[[bytes], bytes], at: int) -> None:
    """What came before it is told of, nothing else is, and the association ends."""
    pair = bound(level)
    if broken is PAD and not pair.server.header_signing:
        return  # sec_trailer is not signed then
    made = requests(pair, level)
    made[at] = broken(made[at])
    check_failed(pair.from_client(b"".join(made)), at)
    assert server_fault(pair)[0] in (5, 0x721, 0x1C01000B)
    pair = bound(level)
    made = responses(pair, level)
    made[at] = broken(made[at])
    check_failed(pair.from_server(b"".join(made)), at)


def check_failed(events: list[Any], at: int) -> None:
    *before, failed = events
    assert isinstance(failed, AssociationFailed)
    assert isinstance(failed.error, SecurityError | RemoteProtocolError)
    assert b"".join(event.stub_data for event in before) == BODY[: sum(len(e.stub_data) for e in before)]
    assert len(before) == at
    assert all(isinstance(e, RequestReceived | ResponseReceived | StubDataReceived) for e in before)


@pytest.mark.parametrize("level", PROTECTED)
def test_one_that_came_twice_or_not(level: AuthLevel) -> None:
    for again in (2, 4):
        pair = bound(level)
        made = requests(pair, level)
        check_failed(pair.from_client(b"".join(made[:3] + made[again:])), 3)
        pair = bound(level)
        made = responses(pair, level)
        check_failed(pair.from_server(b"".join(made[:3] + made[again:])), 3)


@pytest.mark.parametrize("level", LEVELS)
def test_more_than_the_limit(level: AuthLevel | None) -> None:
    limits = Limits(max_request_stub=len(BODY) - 6000, max_response_stub=len(BODY) - 6000)
    # The sender says how much will come, which would be refused at once.
    unknown = slice(16, 20)
    pair = bound(level, limits)
    made = requests(pair, level)
    if level is None:
        made = [octets[: unknown.start] + bytes(4) + octets[unknown.stop :] for octets in made]
        *before, failed = pair.from_client(b"".join(made))
        assert isinstance(before[0], RequestReceived)
        assert sum(len(event.stub_data) for event in before) <= limits.max_request_stub
    else:
        (failed,) = pair.from_client(b"".join(made))
    assert isinstance(failed, AssociationFailed)
    assert server_fault(pair) == (5, False)
    pair = bound(level, limits)
    *before, failed = pair.from_server(b"".join(responses(pair, level)))
    assert isinstance(failed, AssociationFailed)
    assert "exceeds" in str(failed.error)
    assert sum(len(event.stub_data) for event in before) <= limits.max_response_stub


@pytest.mark.parametrize("level", LEVELS)
def test_something_else_between_them(level: AuthLevel | None) -> None:
    """A cancel of the client, whose event comes in its place; one that the client sends meanwhile."""
    pair = bound(level)
    made = requests(pair, level)
    call_id = int.from_bytes(made[0][12:16], "little")
    made.insert(4, pdus.encode(pdus.CoCancel(call_id)))
    events = pair.from_client(b"".join(made))
    assert isinstance(events.pop(4), CancelReceived)
    assert joined(events) == BODY
    pair = bound(level)
    made = responses(pair, level)
    give = b"".join(made[:4])
    assert len(pair.from_server(give)) == 4
    call_id = int.from_bytes(made[0][12:16], "little")
    pair.client.cancel(call_id)
    assert joined([*pair.from_server(b"".join(made[4:]))]) == BODY[-sum(map(stub_size, made[4:])) :]


def stub_size(octets: bytes) -> int:
    pdu = pdus.decode(octets)
    assert isinstance(pdu, pdus.Response)
    return len(pdu.stub_data)


@pytest.mark.parametrize("level", LEVELS)
def test_a_request_that_is_answered_before_it_is_complete(level: AuthLevel | None) -> None:
    """The driver answers between two pieces; what follows with the same header is for nobody."""
    pair = bound(level)
    made = requests(pair, level)
    first, *_ = pair.from_client(b"".join(made[:4]))
    pair.server.send_fault(first.call_id, 0x1C000009)
    assert pair.from_client(b"".join(made[4:])) == []
    assert not pair.server.closed
    pair.client.send_request(0, 1, b"again", auth_context_id=None if level is None else 1)
    pair.pump()
    assert isinstance(pair.server_events[-1], RequestReceived)
    assert [type(event) for event in pair.client_events[-1:]] == [CallFaulted]
