"""Security contexts on a connection: their legs and levels (MS-RPCE 3.3.1.5.2.1, 3.3.1.5.4)."""

from __future__ import annotations

import uuid

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import AccessDenied, Fault, LocalProtocolError, SecurityError
from dcerpc.limits import Limits, Profile
from dcerpc.protocol.connection import PresentationOffer, SecurityOffer
from dcerpc.protocol.connection.events import (
    AlterContextRejected,
    AssociationFailed,
    BindAccepted,
    BindRejected,
    CallFaulted,
    ClientBound,
    RequestReceived,
    SecurityStepRequired,
)
from dcerpc.security.api import AuthLevel, ContextFlags
from dcerpc.security.steps import KdcExchange, StepResult
from tests.protocol.pair import CUTS, ECHO, MGMT, ConnectionPair, element, only, sent
from tests.protocol.secured import (
    LEVELS,
    NO_FEATURES,
    PROTECTED,
    SCRIPTS,
    Cut,
    contexts,
    types,
    unpadded,
)
from tests.security.scripted import AUTH_TYPE, Script, ScriptedContext

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
        assert unpadded(received, size) == stub[:size]
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
    resp = pair.to_client[-1]
    # auth_length 0, and a sec_trailer for all that, as Windows and Samba have it
    assert (resp[2], resp[10:12]) == (pdus.PduType.ALTER_CONTEXT_RESP, bytes(2))
    assert resp[-8:] == bytes((AUTH_TYPE, 5, 0, 0, 1, 0, 0, 0))
    assert resp[8:10] == len(resp).to_bytes(2, "little")


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
def test_what_is_signed(level: AuthLevel, header_signing: bool) -> None:
    """MS-RPCE 3.3.1.5.2.2: header, body, sec_trailer; around the body only with header signing."""
    pair = ConnectionPair(server_profile=Profile(header_signing=header_signing))
    pair.bind(level)
    pair.call(bytes(100), bytes(9000), auth_context_id=1)
    signed = header_signing and level >= AuthLevel.INTEGRITY
    for context in contexts(pair):
        assert set(context.signed_headers) == {signed}


@pytest.mark.parametrize("level", PROTECTED)
@pytest.mark.parametrize("size", [0, 1, 15, 16, 17, 5840])
def test_verifier_on_the_wire(level: AuthLevel, size: int) -> None:
    """MS-RPCE 2.2.2.11: in every fragment, 16-aligned from the stub data, the same in all."""
    pair = ConnectionPair()
    pair.bind(level, auth_context_id=79231)
    pair.call(b"", b"", auth_context_id=79231)
    pair.call(b"\x5a" * size, b"", auth_context_id=79231, verify=False)
    requests = [pdus.decode(octets) for octets in pair.to_server[3:]]
    assert len(requests) == (2 if size == 5840 else 1)
    for octets, request in zip(pair.to_server[3:], requests, strict=True):
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
        assert (request.security.level, unpadded(received, 2), returned) == (level, b"in", b"out")
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
    """MS-RPCE 3.3.1.5.4 [PB103, PB104]: the server faults with RPC_S_PROTOCOL_ERROR, which is nca_proto_error
    on the wire."""
    pair = ConnectionPair(limits=Limits(client_security_contexts=2, server_security_contexts=1))
    pair.bind(AuthLevel.PRIVACY)
    pair._take(
        pair.client, pair.client.alter_context(security=pair.offer(AuthLevel.PRIVACY)), pair.client_events
    )
    pair.pump()
    rejected = only(pair.client_events, AlterContextRejected)
    assert isinstance(rejected.error, Fault)
    assert (rejected.error.status, rejected.auth_context_id) == (0x1C01000B, 2)
    fresh = ConnectionPair(limits=Limits(client_security_contexts=1))
    fresh.bind(AuthLevel.PRIVACY)
    with pytest.raises(LocalProtocolError, match="as many as"):
        fresh.client.alter_context(security=fresh.offer(AuthLevel.PRIVACY))


def test_auth_context_id_in_use() -> None:
    pair = ConnectionPair()
    pair.bind(AuthLevel.PRIVACY)
    with pytest.raises(LocalProtocolError, match="in use"):
        pair.client.alter_context(security=pair.offer(AuthLevel.PRIVACY, 1))


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
