"""Security contexts on a connection: legs, parking, protection as negotiated (MS-RPCE 3.3.1.5.2)."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import AccessDenied, LocalProtocolError, RemoteProtocolError, SecurityError
from dcerpc.limits import Limits, Profile
from dcerpc.pdu.protected import build_protected
from dcerpc.protocol.connection import PresentationOffer, SecurityOffer
from dcerpc.protocol.connection.events import (
    AlterContextRejected,
    AssociationFailed,
    BindAccepted,
    BindRejected,
    CallFaulted,
    ClientBound,
    ContextAltered,
    OrphanReceived,
    RequestReceived,
    ResponseReceived,
    SecurityStepRequired,
)
from dcerpc.protocol.connection.protection import _segments
from dcerpc.security.api import AuthLevel, ContextFlags, KdcExchange, SegmentKind, StepResult
from tests.protocol.pair import CUTS, ECHO, MGMT, ConnectionPair, Policy, a_bind, element, only, sent
from tests.security.scripted import ASKS, AUTH_TYPE, Script, ScriptedContext

Cut = Callable[[bytes], Sequence[bytes]]
LEVELS = [AuthLevel.CONNECT, AuthLevel.PKT, AuthLevel.INTEGRITY, AuthLevel.PRIVACY]
PROTECTED = LEVELS[1:]
SCRIPTS = [
    pytest.param(Script(legs=1), id="1 leg"),
    pytest.param(Script(legs=2), id="2 legs"),
    pytest.param(Script(legs=3), id="3 legs, rpc_auth_3"),
    pytest.param(Script(legs=3, answered=True), id="3 legs, answered"),
    pytest.param(Script(legs=4), id="4 legs"),
    pytest.param(Script(legs=5), id="5 legs"),
    pytest.param(Script(legs=3, asks=ASKS), id="3 legs that ask"),
    pytest.param(Script(legs=4, signs_headers=False), id="no header signing"),
]
MULTIPLEXED = Profile()
NO_FEATURES = Profile(bind_time_features=False)


def types(log: list[bytes]) -> list[pdus.PduType]:
    return [pdus.PduType(octets[2]) for octets in log]


def contexts(pair: ConnectionPair) -> tuple[ScriptedContext, ScriptedContext]:
    """The two ends of the only security context."""
    (ours,) = pair.client._security.values()
    (theirs,) = pair.server._security.values()
    assert isinstance(ours.context, ScriptedContext)
    assert isinstance(theirs.context, ScriptedContext)
    return ours.context, theirs.context


# ---- legs ----


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("script", SCRIPTS)
def test_every_exchange_at_every_level(script: Script, level: AuthLevel, cut: Cut) -> None:
    pair = ConnectionPair(script=script, cut=cut)
    accepted = pair.bind(level)
    assert accepted.auth_context_id == 1
    assert accepted.header_signing == (script.signs_headers and level >= AuthLevel.INTEGRITY)
    ours, theirs = contexts(pair)
    assert ours.complete
    assert theirs.complete
    for size in (0, 1, 16, 5000, 20000):
        stub = bytes(range(256)) * 79
        request, received, returned = pair.call(stub[:size], stub[-size:] if size else b"", auth_context_id=1)
        assert received == stub[:size]
        assert returned == (stub[-size:] if size else b"")
        assert request.security is not None
        assert (request.security.level, request.security.auth_context_id) == (level, 1)
        assert str(request.security.context.peer) == "SCRIPT\\client"
    assert (ours.sent > 0) == (theirs.sent > 0) == level.protects


@pytest.mark.parametrize(
    ("script", "to_server", "to_client"),
    [
        (Script(legs=2), [11], [12]),
        (Script(legs=3), [11, 16], [12]),
        (Script(legs=3, answered=True), [11, 14], [12, 15]),
        (Script(legs=4), [11, 14], [12, 15]),
        (Script(legs=5), [11, 14, 16], [12, 15]),
    ],
)
def test_legs_in_their_pdus(script: Script, to_server: list[int], to_client: list[int]) -> None:
    """MS-RPCE 2.2.2.12: an odd last leg goes in rpc_auth_3, by completeness and not by a count."""
    pair = ConnectionPair(script=script)
    pair.bind(AuthLevel.PRIVACY)
    assert types(pair.to_server) == to_server
    assert types(pair.to_client) == to_client
    legs = [pdus.decode(octets) for octets in pair.to_server]
    assert {leg.call_id for leg in legs} == {1}
    for leg in legs:
        assert not isinstance(leg, pdus.BindNak | pdus.Shutdown)
        assert leg.auth is not None
        assert (leg.auth.auth_type, leg.auth.auth_level, leg.auth.auth_context_id) == (AUTH_TYPE, 6, 1)
        assert leg.pfc_flags & 0x04
    for leg in legs[1:]:
        assert isinstance(leg, pdus.RpcAuth3) or len(leg.p_context_elem) == 1, "features are proposed once"  # type: ignore[union-attr]


def test_empty_token_after_the_last_leg() -> None:
    pair = ConnectionPair(script=Script(legs=3, answered=True))
    pair.bind(AuthLevel.INTEGRITY)
    ours, _ = contexts(pair)
    assert ours.tokens_seen == [None, b"leg 2", b""]


def test_bind_accepted_comes_when_all_legs_are_done() -> None:
    pair = ConnectionPair(script=Script(legs=4))
    pair.hold_server = True
    pair.begin_bind(AuthLevel.PRIVACY)
    pair.pump()
    assert not pair.client.can_call
    assert [type(e) for e in pair.server_events] == [SecurityStepRequired]
    pair.resume()
    assert [type(e) for e in pair.client_events] == [SecurityStepRequired] * 2
    pair.resume()
    assert isinstance(pair.client_events[-1], BindAccepted)
    assert only(pair.server_events, ClientBound)
    assert pair.server.next_timer() is None


def test_the_bind_timeout_includes_security() -> None:
    pair = ConnectionPair()
    pair.hold_server = True
    pair.begin_bind(AuthLevel.PRIVACY)
    pair.pump()
    assert pair.server.next_timer() == Limits().bind_timeout
    assert [type(e) for e in pair.server.handle_timer(1e6)] == [AssociationFailed]
    assert pair.server.token_result(1, StepResult(b"late", True)) == []
    assert pair.server.token_failed(1) == []


def test_steps_ask_for_help() -> None:
    pair = ConnectionPair(script=Script(asks=(KdcExchange("R", b"m"),)))
    pair.bind(AuthLevel.PRIVACY)
    ours, theirs = contexts(pair)
    assert ours.answers == [("answer", KdcExchange("R", b"m"))] * 2
    assert len(theirs.answers) == 2


def test_flags_asked_of_the_provider() -> None:
    pair = ConnectionPair()
    pair.bind(AuthLevel.PKT)
    _, theirs = contexts(pair)
    assert theirs.flags == ContextFlags.DCE_STYLE | ContextFlags.MUTUAL | ContextFlags.REPLAY_DETECT


# ---- levels ----


@pytest.mark.parametrize(("asked", "used"), [(0, AuthLevel.CONNECT), (3, AuthLevel.PKT)])
def test_levels_that_a_client_raises(asked: int, used: AuthLevel) -> None:
    """MS-RPCE 2.2.1.1.8."""
    pair = ConnectionPair()
    pair.bind(AuthLevel(asked))
    request, _, _ = pair.call(b"x", b"y", auth_context_id=1)
    assert request.security is not None
    assert request.security.level is used


@pytest.mark.parametrize("level", [AuthLevel.NONE, 7])
def test_levels_that_make_no_context(level: int) -> None:
    pair = ConnectionPair()
    offer = SecurityOffer(ScriptedContext(Script(), True), level)  # type: ignore[arg-type]
    with pytest.raises(LocalProtocolError):
        pair.client.bind([PresentationOffer(ECHO)], security=offer)
    assert pair.client.can_negotiate


@pytest.mark.parametrize("number", [-1, 1 << 32])
def test_auth_context_id_out_of_range(number: int) -> None:
    pair = ConnectionPair()
    with pytest.raises(LocalProtocolError):
        pair.client.bind([PresentationOffer(ECHO)], security=pair.offer(AuthLevel.PRIVACY, number))


@pytest.mark.parametrize("header_signing", [True, False])
@pytest.mark.parametrize("level", PROTECTED)
def test_segments(level: AuthLevel, header_signing: bool) -> None:
    """MS-RPCE 3.3.1.5.2.2: header, body, sec_trailer; around the body only with header signing."""
    pair = ConnectionPair(server_profile=Profile(header_signing=header_signing))
    pair.bind(level)
    pair.call(bytes(100), bytes(9000), auth_context_id=1)
    signed = header_signing and level >= AuthLevel.INTEGRITY
    around = SegmentKind.SIGN if signed else SegmentKind.PLAIN
    for context in contexts(pair):
        assert set(context.kinds) == {(around, SegmentKind.DATA, around)}


@pytest.mark.parametrize("level", PROTECTED)
@pytest.mark.parametrize("size", [0, 1, 15, 16, 17, 5840])
def test_verifier_on_the_wire(level: AuthLevel, size: int) -> None:
    """MS-RPCE 2.2.2.11: in every fragment, 16-aligned from the stub data, the same in all."""
    pair = ConnectionPair()
    pair.bind(level, auth_context_id=79231)
    pair.call(b"\x5a" * size, b"", auth_context_id=79231)
    requests = [pdus.decode(octets) for octets in pair.to_server[2:]]
    assert len(requests) == (2 if size == 5840 else 1)
    for octets, request in zip(pair.to_server[2:], requests, strict=True):
        assert isinstance(request, pdus.Request)
        assert request.auth is not None
        assert (request.auth.auth_type, request.auth.auth_level) == (AUTH_TYPE, level)
        assert request.auth.auth_context_id == 79231
        assert (len(octets) - 24 - 8 - 20) % 16 == 0
        assert len(octets) <= 5840
        assert request.alloc_hint > 0 or not size
        clear = level is not AuthLevel.PRIVACY
        assert (set(bytes(request.stub_data)) == {0x5A}) == (clear and size > 0)


def test_connect_level_carries_no_verifier() -> None:
    """MS-RPCE 3.3.1.5.4 [PB102]."""
    pair = ConnectionPair()
    pair.bind(AuthLevel.CONNECT)
    pair.call(b"x", b"y", auth_context_id=1)
    assert pair.to_server[-1][10:12] == pair.to_client[-1][10:12] == b"\0\0"


@pytest.mark.parametrize("level", LEVELS)
def test_object_uuid_under_protection(level: AuthLevel) -> None:
    pair = ConnectionPair()
    pair.bind(level)
    mine = uuid.UUID(int=77)
    request, received, _ = pair.call(bytes(6000), b"", auth_context_id=1, object=mine)
    assert request.object == mine
    assert received == bytes(6000)


def test_big_endian_under_protection() -> None:
    pair = ConnectionPair(client_profile=Profile(big_endian=True))
    pair.bind(AuthLevel.PRIVACY)
    request, received, _ = pair.call(bytes(6000), bytes(6000), auth_context_id=1)
    assert not request.little_endian
    assert len(received) == 6000


# ---- several contexts ----


def test_several_contexts_on_one_connection() -> None:
    pair = ConnectionPair(script=Script(legs=4))
    pair.bind(AuthLevel.PRIVACY)
    altered = pair.alter(security=pair.offer(AuthLevel.INTEGRITY))
    assert (altered.auth_context_id, altered.results) == (2, ())
    third = pair.alter([PresentationOffer(MGMT)], security=pair.offer(AuthLevel.CONNECT, 9))
    assert third.auth_context_id == 9
    assert third.results[0].context is not None
    mgmt = third.results[0].context.p_cont_id
    for number, level in ((1, AuthLevel.PRIVACY), (2, AuthLevel.INTEGRITY), (9, AuthLevel.CONNECT)):
        request, received, returned = pair.call(b"in", b"out", auth_context_id=number, p_cont_id=mgmt)
        assert request.security is not None
        assert (request.security.level, received, returned) == (level, b"in", b"out")
    assert pdus.decode(pair.to_server[-1]).auth is not None, "CONNECT among others carries a verifier"  # type: ignore[union-attr]


def test_context_added_to_an_unprotected_connection() -> None:
    pair = ConnectionPair()
    pair.bind()
    assert pair.alter(security=pair.offer(AuthLevel.PRIVACY)).header_signing
    request, _, _ = pair.call(b"a", b"b", auth_context_id=1)
    assert request.security is not None
    request, _, _ = pair.call(b"a", b"b")
    assert request.security is None


def test_no_second_context_without_multiplexing() -> None:
    """MS-RPCE 3.3.1.5.4 binds the client; seen: servers take one all the same."""
    pair = ConnectionPair(client_profile=NO_FEATURES)
    pair.bind(AuthLevel.PRIVACY)
    with pytest.raises(LocalProtocolError, match="multiplexing"):
        pair.client.alter_context(security=pair.offer(AuthLevel.PRIVACY))
    auth = pdus.SecTrailer(AUTH_TYPE, 6, 0, 7, b"leg 1")
    pair.from_client(pdus.encode(pdus.AlterContext(9, p_context_elem=(element(),), auth=auth)))
    (resp,) = sent(pair.server)
    assert isinstance(resp, pdus.AlterContextResp)
    assert resp.auth is not None
    assert resp.auth.auth_value == b"leg 2"


def test_limits_of_contexts() -> None:
    """MS-RPCE 3.3.1.5.4 [PB103, PB104]: the server faults with RPC_S_PROTOCOL_ERROR."""
    pair = ConnectionPair(limits=Limits(client_security_contexts=2, server_security_contexts=1))
    pair.bind(AuthLevel.PRIVACY)
    pair._take(
        pair.client, pair.client.alter_context(security=pair.offer(AuthLevel.PRIVACY)), pair.client_events
    )
    pair.pump()
    rejected = only(pair.client_events, AlterContextRejected)
    assert (rejected.error.status, rejected.auth_context_id) == (0x6C0, 2)
    fresh = ConnectionPair(limits=Limits(client_security_contexts=1))
    fresh.bind(AuthLevel.PRIVACY)
    with pytest.raises(LocalProtocolError, match="as many as"):
        fresh.client.alter_context(security=fresh.offer(AuthLevel.PRIVACY))


def test_auth_context_id_in_use() -> None:
    pair = ConnectionPair()
    pair.bind(AuthLevel.PRIVACY)
    with pytest.raises(LocalProtocolError, match="in use"):
        pair.client.alter_context(security=pair.offer(AuthLevel.PRIVACY, 1))


# ---- slow steps: parking ----


@pytest.mark.parametrize("cut", CUTS)
def test_first_bind_parks_everything(cut: Cut) -> None:
    pair = ConnectionPair(script=Script(legs=3), cut=cut)
    pair.begin_bind(AuthLevel.PRIVACY)
    pair._flush(pair.client, pair.server, pair.to_server, pair.server_events)
    pair._flush(pair.server, pair.client, pair.to_client, pair.client_events)
    pair.hold_server = True
    pair.client.send_request(0, 1, b"at once", auth_context_id=1)
    pair.client.cancel(2)
    pair.pump()
    assert isinstance(pair.server_events[-1], SecurityStepRequired)
    assert pair.server.parked > 0
    pair.resume()
    assert [type(e).__name__ for e in pair.server_events[-2:]] == ["RequestReceived", "CancelReceived"]
    assert pair.server.parked == 0
    assert pair.server_events[-2].stub_data == b"at once"


def test_only_the_context_that_steps_is_parked() -> None:
    pair = ConnectionPair(script=Script(legs=3))
    pair.bind(AuthLevel.PRIVACY)
    pair.hold_server = True
    pair._take(
        pair.client, pair.client.alter_context(security=pair.offer(AuthLevel.INTEGRITY)), pair.client_events
    )
    pair.pump()
    assert len(pair.held) == 1
    call_id = pair.client._next_call_id
    first = request_under(pair, 1, call_id, b"other")
    assert [type(e) for e in pair.from_client(first)] == [RequestReceived]
    pair.resume()
    only(pair.client_events, ContextAltered)
    assert len(pair.held) == 1, "rpc_auth_3"
    mine = request_under(pair, 2, call_id + 1, bytes(20000))
    last = request_under(pair, 1, call_id + 2, b"and goes on")
    assert pair.from_client(mine) == []
    assert pair.from_client(pdus.encode(pdus.Orphaned(call_id + 1))) == []
    assert [type(e) for e in pair.from_client(last)] == [RequestReceived]
    assert pair.server.parked > 20000
    before = len(pair.server_events)
    pair.resume()
    released = pair.server_events[before:]
    assert [e.call_id for e in released] == [call_id + 1] * 5
    assert isinstance(released[-1], OrphanReceived)
    assert not pair.server.closed


def request_under(pair: ConnectionPair, auth_context_id: int, call_id: int, stub_data: bytes) -> bytes:
    """What a client sends for a call, as one string of octets, even if ours would wait."""
    exchange, pair.client._exchange = pair.client._exchange, None
    pair.client._next_call_id = call_id
    pair.client.send_request(0, 1, stub_data, auth_context_id=auth_context_id)
    pair.client._exchange = exchange
    return b"".join(bytes(pdu) for pdu, _ in pair.client.data_to_send(1 << 20))


def test_parked_requests_keep_their_sequence() -> None:
    """A fragment out of place is a violation when it comes, not when it is released."""
    pair = ConnectionPair(script=Script(legs=3))
    pair.hold_server = False
    pair.begin_bind(AuthLevel.PRIVACY)
    pair._flush(pair.client, pair.server, pair.to_server, pair.server_events)
    pair._flush(pair.server, pair.client, pair.to_client, pair.client_events)
    pair.hold_server = True
    pair.pump()
    good = request_under(pair, 1, 9, b"x")
    bad = request_under(pair, 1, 8, b"x")
    assert pair.from_client(good) == []
    assert [type(e) for e in pair.from_client(bad)] == [AssociationFailed]


def test_parked_call_is_the_one_that_is_there() -> None:
    pair = ConnectionPair(script=Script(legs=3), client_profile=Profile(concurrent_multiplexing=False))
    pair.begin_bind(AuthLevel.CONNECT)
    pair._flush(pair.client, pair.server, pair.to_server, pair.server_events)
    pair._flush(pair.server, pair.client, pair.to_client, pair.client_events)
    pair.hold_server = True
    pair.pump()
    assert pair.from_client(pdus.encode_request(5, 1, 0, 1, 0, b"begun")) == []
    assert [type(e) for e in pair.from_client(pdus.encode_request(6, 3, 0, 1, 0, b""))] == [AssociationFailed]


def test_too_much_parked() -> None:
    pair = ConnectionPair(script=Script(legs=3), limits=Limits(max_parked=10000))
    pair.begin_bind(AuthLevel.PRIVACY)
    pair._flush(pair.client, pair.server, pair.to_server, pair.server_events)
    pair._flush(pair.server, pair.client, pair.to_client, pair.client_events)
    pair.hold_server = True
    pair.client.send_request(0, 1, bytes(20000), auth_context_id=1)
    pair.pump()
    assert isinstance(pair.server_error, RemoteProtocolError)
    assert "10000" in str(pair.server_error)
    assert pair.server.parked == 0
    assert pair.server.closed


def test_connect_level_requests_wait_for_rpc_auth_3() -> None:
    pair = ConnectionPair(script=Script(legs=3))
    pair.bind()
    pair.hold_server = False
    pair._take(
        pair.client, pair.client.alter_context(security=pair.offer(AuthLevel.CONNECT)), pair.client_events
    )
    pair._flush(pair.client, pair.server, pair.to_server, pair.server_events)
    pair._flush(pair.server, pair.client, pair.to_client, pair.client_events)
    pair.hold_server = True
    pair.client.send_request(0, 1, b"", auth_context_id=1)
    pair.pump()
    assert pair.server.open_calls == 0
    pair.resume()
    assert only(pair.server_events, RequestReceived).security is not None


def test_client_parks_too() -> None:
    pair = ConnectionPair(script=Script(legs=2))
    pair.hold_client = True
    pair.begin_bind(AuthLevel.PRIVACY)
    pair.resume()
    assert len(pair.held) == 1
    assert pair.from_server(pdus.encode(pdus.Shutdown(0))) == []
    assert pair.client.parked == 16
    pair.resume()
    assert [type(e).__name__ for e in pair.client_events[-2:]] == ["BindAccepted", "ShutdownReceived"]


def test_calls_wait_while_a_context_is_built() -> None:
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind()
    pair.hold_client = True
    pair._take(
        pair.client, pair.client.alter_context(security=pair.offer(AuthLevel.PRIVACY)), pair.client_events
    )
    assert not pair.client.can_call
    with pytest.raises(LocalProtocolError, match="alter_context"):
        pair.client.send_request(0, 1, b"")
    pair.resume()
    pair.resume()
    pair.call(b"", b"", auth_context_id=1)


# ---- failing steps ----


@pytest.mark.parametrize("step", [1, 2])
def test_client_step_fails(step: int) -> None:
    """MS-RPCE 3.3.1.5.2.1: no further PDU, and the end."""
    pair = ConnectionPair(script=Script(legs=4, client_fails=step))
    pair.begin_bind(AuthLevel.PRIVACY)
    pair.pump()
    assert isinstance(pair.client_error, SecurityError)
    assert pair.client.closed
    assert types(pair.to_server) == [11] * (step - 1)


def test_server_refuses_the_bind() -> None:
    pair = ConnectionPair(script=Script(server_fails=1))
    pair.begin_bind(AuthLevel.PRIVACY)
    pair.pump()
    assert only(pair.client_events, BindRejected).error.reason == 9
    assert isinstance(pair.server_error, SecurityError)
    assert types(pair.to_client) == [13]


def test_server_refuses_a_later_leg() -> None:
    pair = ConnectionPair(script=Script(legs=4, server_fails=2))
    pair.begin_bind(AuthLevel.PRIVACY)
    pair.pump()
    assert isinstance(pair.client_error, AccessDenied)
    assert isinstance(pair.server_error, SecurityError)
    assert types(pair.to_client) == [12, 3]


def test_server_refuses_a_further_context() -> None:
    pair = ConnectionPair(script=Script(legs=2, server_fails=1))
    pair.bind()
    pair._take(
        pair.client, pair.client.alter_context(security=pair.offer(AuthLevel.PRIVACY)), pair.client_events
    )
    pair.pump()
    rejected = only(pair.client_events, AlterContextRejected)
    assert isinstance(rejected.error, AccessDenied)
    assert rejected.auth_context_id == 1
    assert rejected.error.did_not_execute


@pytest.mark.parametrize("level", LEVELS)
def test_failed_rpc_auth_3_shows_on_the_first_request(level: AuthLevel) -> None:
    """MS-RPCE 3.3.1.5.2.1."""
    pair = ConnectionPair(script=Script(legs=3, server_fails=2))
    pair.bind(level)
    assert not pair.server.closed
    pair.client.send_request(0, 1, b"", auth_context_id=1)
    pair.pump()
    fault = only(pair.client_events, CallFaulted).error
    assert isinstance(fault, AccessDenied)
    assert not fault.did_not_execute
    assert pair.server.closed
    assert not [e for e in pair.server_events if isinstance(e, RequestReceived)]


@pytest.mark.parametrize(
    "result", [StepResult(b"more", False), StepResult(b"last", True), StepResult(None, False)]
)
def test_server_has_something_to_say_to_rpc_auth_3(result: StepResult) -> None:
    """There is no PDU to say it in: as a failure."""
    pair = ConnectionPair(script=Script(legs=3))
    pair.begin_bind(AuthLevel.PRIVACY)
    pair._flush(pair.client, pair.server, pair.to_server, pair.server_events)
    pair._flush(pair.server, pair.client, pair.to_client, pair.client_events)
    pair.hold_server = True
    pair.pump()
    assert pair.server.token_result(1, result) == []
    pair.client.send_request(0, 1, b"", auth_context_id=1)
    pair.pump()
    assert isinstance(only(pair.client_events, CallFaulted).error, AccessDenied)


def test_step_without_outcome() -> None:
    """Neither a token nor completeness is a provider's mistake, and an error on both sides."""
    pair = ConnectionPair()
    pair.hold_client = pair.hold_server = True
    pair.begin_bind(AuthLevel.PRIVACY)
    assert [type(e) for e in pair.client.token_result(1, StepResult(None, False))] == [AssociationFailed]
    for result in (StepResult(None, True), StepResult(b"", True)):
        other = ConnectionPair()
        other.hold_client = True
        other.begin_bind(AuthLevel.PRIVACY)
        assert [type(e) for e in other.client.token_result(1, result)] == [AssociationFailed]
    third = ConnectionPair()
    third.hold_server = True
    third.begin_bind(AuthLevel.PRIVACY)
    third.pump()
    assert [type(e) for e in third.server.token_result(1, StepResult(None, False))] == [AssociationFailed]


def test_step_that_nobody_asked_for() -> None:
    pair = ConnectionPair()
    pair.bind()
    for machine in (pair.client, pair.server):
        with pytest.raises(LocalProtocolError):
            machine.token_result(1, StepResult(b"", True))
        with pytest.raises(LocalProtocolError):
            machine.token_failed(1)


# ---- what a server refuses in a bind ----


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize(
    ("auth_type", "level", "reason"),
    [
        pytest.param(AUTH_TYPE, 0, 0, id="level 0"),
        pytest.param(AUTH_TYPE, 1, 0, id="level NONE"),
        pytest.param(AUTH_TYPE, 7, 0, id="level 7"),
        pytest.param(AUTH_TYPE, 255, 0, id="level 255"),
        pytest.param(AUTH_TYPE, 3, 9, id="level CALL"),
        pytest.param(0, 6, 8, id="auth_type NONE"),
        pytest.param(0, 3, 8, id="auth_type NONE, level CALL"),
        pytest.param(0x0A, 6, 8, id="auth_type not known (3.3.3.5.3)"),
        pytest.param(0, 1, 0, id="auth_type and level NONE"),
    ],
)
def test_bind_with_security_that_is_refused(cut: Cut, auth_type: int, level: int, reason: int) -> None:
    pair = ConnectionPair(cut=cut)
    pair.from_client(a_bind(auth=pdus.SecTrailer(auth_type, level, 0, 1, b"leg 1")))
    (nak,) = sent(pair.server)
    assert isinstance(nak, pdus.BindNak)
    assert nak.provider_reject_reason == reason
    assert pair.server.closed


def test_provider_cannot_make_a_context() -> None:
    for in_bind in (True, False):
        policy = Policy()
        pair = ConnectionPair(policy=policy)
        policy.accept_error = SecurityError("no key")
        auth = pdus.SecTrailer(AUTH_TYPE, 6, 0, 1, b"leg 1")
        if in_bind:
            pair.from_client(a_bind(auth=auth))
            (nak,) = sent(pair.server)
            assert isinstance(nak, pdus.BindNak)
            assert nak.provider_reject_reason == 9
        else:
            assert alter_fault(pair, auth) == (5, True)


@pytest.mark.parametrize(
    ("auth", "status"),
    [
        pytest.param(pdus.SecTrailer(0x0A, 6, 0, 1, b"t"), 0x6D3, id="auth_type not known (3.3.3.5.3)"),
        pytest.param(pdus.SecTrailer(AUTH_TYPE, 7, 0, 1, b"t"), 0x1C01000B, id="level 7"),
        pytest.param(pdus.SecTrailer(AUTH_TYPE, 3, 0, 1, b"t"), 0x1C01000B, id="level CALL"),
    ],
)
def test_alter_context_with_security_that_is_refused(auth: pdus.SecTrailer, status: int) -> None:
    assert alter_fault(ConnectionPair(), auth) == (status, True)


def alter_fault(pair: ConnectionPair, auth: pdus.SecTrailer) -> tuple[int, bool]:
    """What an alter_context with ``auth`` on a plain association is faulted with."""
    pair.bind()
    pair.from_client(pdus.encode(pdus.AlterContext(9, p_context_elem=(element(),), auth=auth)))
    (fault,) = sent(pair.server)
    assert isinstance(fault, pdus.Fault)
    assert fault.call_id == 9
    assert pair.server.closed
    return fault.status, fault.did_not_execute


@pytest.mark.parametrize(
    ("auth", "status"),
    [
        pytest.param(pdus.SecTrailer(AUTH_TYPE, 5, 0, 1, b"leg 3"), 5, id="another level"),
        pytest.param(pdus.SecTrailer(0x0A, 6, 0, 1, b"leg 3"), 0x721, id="another type"),
        pytest.param(pdus.SecTrailer(0, 6, 0, 1, b"leg 3"), 5, id="type NONE"),
    ],
)
def test_a_leg_that_says_something_else(auth: pdus.SecTrailer, status: int) -> None:
    """Seen, with DID_NOT_EXECUTE."""
    for kind in (pdus.AlterContext, pdus.RpcAuth3):
        pair = waiting_server()
        pair.from_client(leg(kind, auth))
        assert server_fault(pair) == (status, True)


def leg(kind: type[pdus.AlterContext | pdus.RpcAuth3], auth: pdus.SecTrailer) -> bytes:
    if kind is pdus.RpcAuth3:
        return pdus.encode(pdus.RpcAuth3(1, auth=auth))
    return pdus.encode(pdus.AlterContext(1, p_context_elem=(element(),), auth=auth))


def waiting_server() -> ConnectionPair:
    """A pair whose server waits for the second token of the bind's context."""
    pair = ConnectionPair()
    pair.from_client(a_bind(auth=pdus.SecTrailer(AUTH_TYPE, 6, 0, 1, b"leg 1")))
    (ack,) = sent(pair.server)
    assert isinstance(ack, pdus.BindAck)
    return pair


def server_fault(pair: ConnectionPair) -> tuple[int, bool]:
    (fault,) = sent(pair.server)
    assert isinstance(fault, pdus.Fault)
    assert pair.server.closed
    return fault.status, fault.did_not_execute


def test_request_before_authentication_is_complete() -> None:
    """Seen: 0x1C01000B with DID_NOT_EXECUTE, and close."""
    pair = waiting_server()
    pair.from_client(pdus.encode_request(2, 3, 0, 0, 0, b""))
    assert server_fault(pair) == (0x1C01000B, True)


def test_request_under_a_further_context_that_is_incomplete() -> None:
    pair = ConnectionPair()
    pair.bind()
    auth = pdus.SecTrailer(AUTH_TYPE, 6, 0, 4, b"leg 1")
    pair.from_client(pdus.encode(pdus.AlterContext(9, p_context_elem=(element(),), auth=auth)))
    sent(pair.server)
    pair.from_client(pdus.encode(pdus.Request(10, auth=pdus.SecTrailer(AUTH_TYPE, 6, 0, 4, bytes(20)))))
    assert server_fault(pair) == (0x1C01000B, True)


def test_rpc_auth_3_for_nothing() -> None:
    for pair in (waiting_server(), ConnectionPair()):
        if pair.server.next_timer() is None or not pair.server_events:
            pair.bind()
        auth = pdus.SecTrailer(AUTH_TYPE, 6, 0, 99, b"leg 3")
        pair.from_client(leg(pdus.RpcAuth3, auth))
        assert server_fault(pair) == (0x1C01000B, True)


@pytest.mark.parametrize(("kind", "status"), [(pdus.AlterContext, 5), (pdus.RpcAuth3, 0x1C01000B)])
def test_no_context_is_built_twice(kind: type[pdus.AlterContext | pdus.RpcAuth3], status: int) -> None:
    """Seen: alter_context gets access denied, rpc_auth_3 a protocol error."""
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind(AuthLevel.PRIVACY)
    pair.from_client(leg(kind, pdus.SecTrailer(AUTH_TYPE, 6, 0, 1, b"leg 1")))
    assert server_fault(pair) == (status, True)


def test_failed_context_is_not_built_anew() -> None:
    pair = ConnectionPair(script=Script(legs=3, server_fails=2))
    pair.bind(AuthLevel.PRIVACY)
    pair.from_client(leg(pdus.AlterContext, pdus.SecTrailer(AUTH_TYPE, 6, 0, 1, b"leg 1")))
    assert server_fault(pair) == (5, True)


def test_unprotected_alter_context_between_legs() -> None:
    pair = waiting_server()
    pair.from_client(pdus.encode(pdus.AlterContext(2, p_context_elem=(element(3),))))
    (resp,) = sent(pair.server)
    assert isinstance(resp, pdus.AlterContextResp)


# ---- protection as negotiated: the server ----


def protected_request(pair: ConnectionPair, stub_data: bytes = b"secret") -> pdus.Request:
    """A request as the client would send it, decoded."""
    pair.client.send_request(0, 1, stub_data, auth_context_id=1)
    (pdu, _), *_ = pair.client.data_to_send(1 << 20)
    request = pdus.decode(bytes(pdu))
    assert isinstance(request, pdus.Request)
    return request


def strip(request: pdus.Request) -> None:
    request.auth = None


def change(**fields: int) -> Callable[[pdus.Request], None]:
    def apply(request: pdus.Request) -> None:
        assert request.auth is not None
        for name, value in fields.items():
            setattr(request.auth, name, value)

    return apply


def spoil_token(request: pdus.Request) -> None:
    assert request.auth is not None
    request.auth.auth_value = bytes(20)


def spoil_stub(request: pdus.Request) -> None:
    request.stub_data = b"\xff" + bytes(request.stub_data)[1:]


def spoil_header(request: pdus.Request) -> None:
    request.opnum ^= 1


BROKEN = [
    pytest.param(strip, 5, id="no verifier"),
    pytest.param(change(auth_type=0x0A), 5, id="another auth_type"),
    pytest.param(change(auth_level=2), 5, id="a lower level"),
    pytest.param(change(auth_level=1), 5, id="level NONE"),
    pytest.param(change(auth_context_id=2), 5, id="another context"),
    pytest.param(spoil_token, 0x721, id="a wrong token"),
    pytest.param(spoil_stub, 0x721, id="other stub data"),
]


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("level", PROTECTED)
@pytest.mark.parametrize(("spoil", "status"), BROKEN)
def test_request_not_protected_as_negotiated(
    spoil: Callable[[pdus.Request], None], status: int, level: AuthLevel, cut: Cut
) -> None:
    """No request is told of; a fault, and the end."""
    pair = ConnectionPair(cut=cut)
    pair.bind(level)
    request = protected_request(pair)
    spoil(request)
    events = pair.from_client(pdus.encode(request))
    assert [type(e) for e in events] == [AssociationFailed]
    assert isinstance(events[0].error, SecurityError)
    assert server_fault(pair) == (status, False)


def test_header_is_signed_where_that_was_agreed_on() -> None:
    for header_signing, kinds in ((True, [AssociationFailed]), (False, [RequestReceived])):
        pair = ConnectionPair(server_profile=Profile(header_signing=header_signing))
        pair.bind(AuthLevel.INTEGRITY)
        request = protected_request(pair)
        spoil_header(request)
        assert [type(e) for e in pair.from_client(pdus.encode(request))] == kinds


def test_replay_does_not_verify() -> None:
    pair = ConnectionPair()
    pair.bind(AuthLevel.INTEGRITY)
    octets = pdus.encode(protected_request(pair))
    assert [type(e) for e in pair.from_client(octets)] == [RequestReceived]
    pair.server.send_response(2, b"")
    assert [type(e) for e in pair.from_client(octets)] == [AssociationFailed]


@pytest.mark.parametrize("level", PROTECTED)
def test_one_broken_fragment_breaks_the_request(level: AuthLevel) -> None:
    pair = ConnectionPair()
    pair.bind(level)
    pair.client.send_request(0, 1, bytes(15000), auth_context_id=1)
    first, second, _ = (bytes(pdu) for pdu, _ in pair.client.data_to_send(1 << 20))
    assert [type(e) for e in pair.from_client(first)] == [RequestReceived]
    broken = pdus.decode(second)
    assert isinstance(broken, pdus.Request)
    strip(broken)
    events = pair.from_client(pdus.encode(broken))
    assert [type(e) for e in events] == [AssociationFailed]


def test_another_context_within_a_request() -> None:
    pair = ConnectionPair(script=Script(legs=2, signs_headers=False))
    pair.bind(AuthLevel.INTEGRITY)
    pair.alter(security=pair.offer(AuthLevel.INTEGRITY))
    first = request_under(pair, 1, 9, bytes(8000))[: 5840 - 5840 % 8]
    header = pdus.peek(first)
    assert header is not None
    pair.from_client(first[: header.frag_length])
    other = request_under(pair, 2, 9, b"rest")
    changed = pdus.decode(other)
    assert isinstance(changed, pdus.Request)
    changed.pfc_flags = 2
    pair.from_client(pdus.encode(changed))
    assert server_fault(pair) == (0x721, False)


def test_unprotected_rest_of_a_protected_request_after_an_unprotected_bind() -> None:
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind()
    pair.alter(security=pair.offer(AuthLevel.INTEGRITY))
    stream = request_under(pair, 1, 9, bytes(8000))
    header = pdus.peek(stream)
    assert header is not None
    pair.from_client(stream[: header.frag_length])
    pair.from_client(pdus.encode_request(9, 2, 0, 1, 0, b"forged"))
    assert server_fault(pair) == (0x1C01000B, False)


def test_verifier_without_any_context() -> None:
    """Seen: access denied, and close."""
    pair = ConnectionPair()
    pair.bind()
    pair.from_client(pdus.encode(pdus.Request(9, auth=pdus.SecTrailer(0, 1, 0, 0, b"none"))))
    assert server_fault(pair) == (5, False)


def test_connect_level_with_verifier_is_accepted_and_answered_without() -> None:
    """MS-RPCE 3.3.1.5.4, seen."""
    pair = ConnectionPair()
    pair.bind(AuthLevel.CONNECT)
    verifier = pdus.SecTrailer(AUTH_TYPE, 2, 0, 1, b"\x01" + bytes(15))
    (event,) = pair.from_client(pdus.encode(pdus.Request(9, stub_data=b"stub", auth=verifier)))
    assert event.security.level is AuthLevel.CONNECT
    assert event.stub_data == b"stub"
    pair.server.send_response(9, b"")
    (response,) = sent(pair.server)
    assert isinstance(response, pdus.Response)
    assert response.auth is None


def test_connect_level_is_not_raised_by_a_packet() -> None:
    pair = ConnectionPair()
    pair.bind(AuthLevel.CONNECT)
    verifier = pdus.SecTrailer(AUTH_TYPE, 5, 0, 1, bytes(16))
    pair.from_client(pdus.encode(pdus.Request(9, auth=verifier)))
    assert server_fault(pair) == (5, False)


def test_connect_level_among_others_needs_a_verifier() -> None:
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind(AuthLevel.CONNECT)
    pair.alter(security=pair.offer(AuthLevel.PRIVACY))
    pair.from_client(pdus.encode_request(9, 3, 0, 1, 0, b""))
    assert server_fault(pair) == (5, False)


def test_dropped_fragments_keep_the_protection_in_step() -> None:
    """The rest of a request that was faulted early is checked all the same: providers count PDUs."""
    pair = ConnectionPair()
    pair.bind(AuthLevel.PRIVACY)
    call_id = pair.client.send_request(0, 1, bytes(20000), auth_context_id=1)
    pdus_sent = [bytes(pdu) for pdu, _ in pair.client.data_to_send(1 << 20)]
    pair.from_client(*pdus_sent[:2])
    pair.server.send_fault(call_id, 5)
    assert pair.from_client(*pdus_sent[2:]) == []
    pair.pump()
    pair.call(b"next", b"answer", auth_context_id=1)


def test_parts_of_dropped_responses_keep_the_protection_in_step() -> None:
    pair = ConnectionPair()
    pair.bind(AuthLevel.PRIVACY)
    call_id = pair.client.send_request(0, 1, b"", auth_context_id=1)
    pair.pump()
    pair.server.send_response(call_id, bytes(20000))
    flying = [bytes(pdu) for pdu, _ in pair.server.data_to_send(1 << 20)]
    pair.client.orphan(call_id)
    assert pair.from_server(*flying) == []
    pair.pump()
    pair.call(b"next", b"answer", auth_context_id=1)


# ---- protection as negotiated: the client ----


def protected_response(pair: ConnectionPair) -> pdus.Response:
    """A response as the server would send it, decoded."""
    call_id = pair.client.send_request(0, 1, b"", auth_context_id=1)
    pair.pump()
    pair.server.send_response(call_id, b"secret")
    ((pdu, _),) = pair.server.data_to_send()
    response = pdus.decode(bytes(pdu))
    assert isinstance(response, pdus.Response)
    return response


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("level", PROTECTED)
@pytest.mark.parametrize(("spoil", "status"), BROKEN)
def test_response_not_protected_as_negotiated(
    spoil: Callable[[Any], None], status: int, level: AuthLevel, cut: Cut
) -> None:
    """A response is never exempt."""
    pair = ConnectionPair(cut=cut)
    pair.bind(level)
    response = protected_response(pair)
    spoil(response)
    events = pair.from_server(pdus.encode(response))
    assert [type(e) for e in events] == [AssociationFailed]
    assert isinstance(events[0].error, SecurityError)


def test_verifier_on_an_unprotected_call() -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    octets = pdus.encode(pdus.Response(call_id, auth=pdus.SecTrailer(AUTH_TYPE, 6, 0, 1, bytes(16))))
    assert isinstance(pair.from_server(octets)[-1].error, SecurityError)


@pytest.mark.parametrize("with_verifier", [False, True])
def test_response_at_connect_level(with_verifier: bool) -> None:
    """At CONNECT nothing is protected: Windows sends no verifier [PB102], others may."""
    pair = ConnectionPair()
    pair.bind(AuthLevel.CONNECT)
    call_id = pair.client.send_request(0, 1, b"", auth_context_id=1)
    pair.pump()
    auth = pdus.SecTrailer(AUTH_TYPE, 2, 0, 1, bytes(16)) if with_verifier else None
    (event,) = pair.from_server(pdus.encode(pdus.Response(call_id, stub_data=b"x", auth=auth)))
    assert isinstance(event, ResponseReceived)
    assert event.stub_data == b"x"


def test_fault_is_exempt_and_says_so() -> None:
    pair = ConnectionPair()
    pair.bind(AuthLevel.PRIVACY)
    call_id = pair.client.send_request(0, 1, b"", auth_context_id=1)
    pair.pump()
    pair.server.send_fault(call_id, 5, did_not_execute=True)
    pair.pump()
    assert not only(pair.client_events, CallFaulted).error.authenticated


@pytest.mark.parametrize("level", PROTECTED)
@pytest.mark.parametrize("good", [True, False])
def test_fault_with_a_verifier(level: AuthLevel, good: bool) -> None:
    """Nobody has to send one, but one that is there is checked."""
    pair = ConnectionPair()
    pair.bind(level)
    call_id = pair.client.send_request(0, 1, b"", auth_context_id=1)
    pair.pump()
    _, theirs = contexts(pair)
    fault = pdus.Fault(call_id, status=5, auth=pdus.SecTrailer(AUTH_TYPE, level, 0, 1))
    built = build_protected(fault, 20)
    view = memoryview(built.buffer)
    header_signing = level >= AuthLevel.INTEGRITY
    token = theirs.protect(_segments(view, built.header_end, built.trailer_offset, header_signing), level)
    view[built.token_offset :] = token if good else bytes(20)
    (event,) = pair.from_server(bytes(built.buffer))
    if good:
        assert event.error.authenticated
    else:
        assert isinstance(event, AssociationFailed)


def test_fault_with_a_verifier_that_nobody_knows_is_not_authenticated() -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    fault = pdus.Fault(call_id, status=5, auth=pdus.SecTrailer(AUTH_TYPE, 6, 0, 1, bytes(16)))
    (event,) = pair.from_server(pdus.encode(fault))
    assert isinstance(event, CallFaulted)
    assert not event.error.authenticated


# ---- a server that lies about legs ----


@pytest.mark.parametrize(
    "auth",
    [
        pytest.param(pdus.SecTrailer(AUTH_TYPE, 5, 0, 1, b"leg 2"), id="another level"),
        pytest.param(pdus.SecTrailer(0x0A, 6, 0, 1, b"leg 2"), id="another type"),
        pytest.param(pdus.SecTrailer(AUTH_TYPE, 6, 0, 2, b"leg 2"), id="another context"),
    ],
)
def test_bind_ack_that_says_something_else(auth: pdus.SecTrailer) -> None:
    pair = ConnectionPair(client_profile=NO_FEATURES)
    pair.begin_bind(AuthLevel.PRIVACY)
    ack = pdus.BindAck(
        1, p_result_list=(pdus.ContextResult(0, 0, element().transfer_syntaxes[0]),), auth=auth
    )
    (event,) = pair.from_server(pdus.encode(ack))
    assert isinstance(event.error, SecurityError)


def test_bind_ack_before_the_bind_is_sent() -> None:
    pair = ConnectionPair(client_profile=NO_FEATURES)
    pair.hold_client = True
    pair.begin_bind(AuthLevel.PRIVACY)
    ack = pdus.BindAck(1, p_result_list=(pdus.ContextResult(0, 0, element().transfer_syntaxes[0]),))
    assert pair.from_server(pdus.encode(ack)) == []
    pair.resume()
    assert not isinstance(pair.client_events[-1], BindAccepted)


def test_bind_ack_without_token_reaches_the_provider_as_an_empty_one() -> None:
    """The provider judges; a scripted one refuses."""
    pair = ConnectionPair(client_profile=NO_FEATURES)
    pair.begin_bind(AuthLevel.PRIVACY)
    ack = pdus.BindAck(1, p_result_list=(pdus.ContextResult(0, 0, element().transfer_syntaxes[0]),))
    events = pair.from_server(pdus.encode(ack))
    assert only(events, SecurityStepRequired).token == b""
    assert isinstance(pair.client_error, SecurityError)


def test_alter_context_resp_that_nobody_asked_for() -> None:
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind(AuthLevel.PRIVACY)
    (event,) = pair.from_server(pdus.encode(pdus.AlterContextResp(1)))
    assert isinstance(event, AssociationFailed)


# ---- providers that fail to protect ----


@pytest.mark.parametrize("script", [Script(legs=2, protect_fails_at=2), Script(legs=2, overlong=True)])
def test_provider_fails_to_protect(script: Script) -> None:
    """data_to_send does not raise: what was made goes out, and a timer that is due tells of the end."""
    pair = ConnectionPair(script=script)
    pair.bind(AuthLevel.PRIVACY)
    pair.client.send_request(0, 1, bytes(50000), auth_context_id=1)
    made = pair.client.data_to_send(1 << 20)
    assert len(made) == (0 if script.overlong else 2)
    assert pair.client.closed
    assert pair.client.data_to_send() == []
    assert pair.client.next_timer() == float("-inf")
    (event,) = pair.client.handle_timer(0.0)
    assert isinstance(event, AssociationFailed)
    assert isinstance(event.error, SecurityError)
    assert pair.client.next_timer() is None
    assert pair.client.receive_eof() == []


@pytest.mark.parametrize("how", ["data", "eof"])
def test_failure_to_protect_is_told_by_whatever_comes_next(how: str) -> None:
    pair = ConnectionPair(script=Script(legs=2, protect_fails_at=0))
    pair.bind(AuthLevel.PRIVACY)
    pair.client.send_request(0, 1, b"", auth_context_id=1)
    assert pair.client.data_to_send() == []
    events = pair.client.receive_eof() if how == "eof" else pair.client.receive_data(b"x")
    assert [type(e) for e in events] == [AssociationFailed]
    assert isinstance(only(events, AssociationFailed).error, SecurityError)


def test_token_that_leaves_no_room() -> None:
    pair = ConnectionPair(script=Script(legs=2, signature=5800))
    pair.bind(AuthLevel.PRIVACY)
    with pytest.raises(LocalProtocolError, match="no room"):
        pair.client.send_request(0, 1, b"", auth_context_id=1)


def test_token_that_leaves_no_room_for_a_response() -> None:
    """The call is still there, to be faulted."""
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind(AuthLevel.PRIVACY)
    call_id = pair.client.send_request(0, 1, b"", auth_context_id=1)
    pair.pump()
    pair.server._security[1].signature_size = 5800
    with pytest.raises(LocalProtocolError, match="no room"):
        pair.server.send_response(call_id, b"")
    pair.server.send_fault(call_id, 5)
    pair.pump()
    only(pair.client_events, CallFaulted)


def test_violation_among_what_was_parked() -> None:
    pair = ConnectionPair(script=Script(legs=3))
    pair.begin_bind(AuthLevel.PRIVACY)
    pair._flush(pair.client, pair.server, pair.to_server, pair.server_events)
    pair._flush(pair.server, pair.client, pair.to_client, pair.client_events)
    pair.hold_server = True
    pair.pump()
    assert pair.from_client(pdus.encode_request(5, 3, 0, 1, 0, b"not protected")) == []
    assert pair.from_client(request_under(pair, 1, 6, b"never seen")) == []
    pair.resume()
    assert isinstance(pair.server_error, SecurityError)
    assert not [e for e in pair.server_events if isinstance(e, RequestReceived)]


def test_outcome_of_a_step_after_the_end_is_ignored() -> None:
    pair = ConnectionPair()
    pair.hold_client = True
    pair.begin_bind(AuthLevel.PRIVACY)
    pair.client.receive_eof()
    assert pair.client.token_result(1, StepResult(b"token", True)) == []
    assert pair.client.token_failed(1) == []
