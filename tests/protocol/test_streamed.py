"""Calls with pipes as the machines see them: bounded by a limit of their own, never held whole."""

from __future__ import annotations

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import RemoteProtocolError
from dcerpc.limits import Limits
from dcerpc.protocol.connection import InterfaceOffer
from dcerpc.protocol.connection.events import AssociationFailed, RequestReceived, StubDataReceived
from dcerpc.status import ERROR_ACCESS_DENIED
from dcerpc.syntax_id import NDR
from tests.protocol.pair import ECHO, ConnectionPair, Policy, a_request, a_response, sent

PIECE = bytes(4000)


def bound(limits: Limits) -> ConnectionPair:
    offer = InterfaceOffer("echo", (NDR,), None, frozenset({1}))
    pair = ConnectionPair(limits=limits, policy=Policy(interfaces={ECHO: offer}))
    pair.bind()
    return pair


def pieces(pair: ConnectionPair, opnum: int, count: int) -> list[type]:
    events = pair.from_client(a_request(5, opnum=opnum, stub_data=PIECE, pfc_flags=1))
    for _ in range(count - 1):
        events += pair.from_client(a_request(5, opnum=opnum, stub_data=PIECE, pfc_flags=0))
    return [type(event) for event in events]


def test_a_streamed_request_has_no_limit_by_default() -> None:
    pair = bound(Limits(max_request_stub=10000))
    assert pieces(pair, 1, 5) == [RequestReceived, *[StubDataReceived] * 4]


def test_its_alloc_hint_has_none_either() -> None:
    pair = bound(Limits(max_request_stub=10000))
    request = pdus.encode(pdus.Request(5, 1, alloc_hint=0x7FFFFFFF, opnum=1, stub_data=PIECE))
    assert [type(event) for event in pair.from_client(request)] == [RequestReceived]


@pytest.mark.parametrize(
    ("opnum", "limits"),
    [
        pytest.param(1, Limits(max_request_stub=100, max_pipe_stub=10000), id="streamed"),
        pytest.param(0, Limits(max_request_stub=10000, max_pipe_stub=100), id="joined"),
    ],
)
def test_each_request_has_its_limit(opnum: int, limits: Limits) -> None:
    pair = bound(limits)
    assert pieces(pair, opnum, 3) == [RequestReceived, StubDataReceived, AssociationFailed]
    (fault,) = sent(pair.server)
    assert isinstance(fault, pdus.Fault)
    assert fault.status == ERROR_ACCESS_DENIED


@pytest.mark.parametrize(("limit", "most"), [(None, 9), (12000, 3), (100, 0)])
def test_a_streamed_response_has_its_limit(limit: int | None, most: int) -> None:
    pair = bound(Limits(max_response_stub=10000, max_pipe_stub=limit))
    call_id = pair.client.send_request(0, 1, b"", streamed=True)
    sent(pair.client)
    for count in range(9):
        events = pair.from_server(a_response(call_id, stub_data=PIECE, pfc_flags=0 if count else 1))
        failed = [event for event in events if isinstance(event, AssociationFailed)]
        assert bool(failed) == (count >= most)
        if failed:
            assert isinstance(failed[0].error, RemoteProtocolError)
            assert str(limit) in str(failed[0].error)
            return
    assert most == 9
