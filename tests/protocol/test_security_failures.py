"""What a client does when its own provider fails (MS-RPCE 3.3.1.5.2.1), and tokens that fit no PDU."""

from __future__ import annotations

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import LocalProtocolError, SecurityError
from dcerpc.limits import Profile
from dcerpc.protocol.connection import PresentationOffer, SecurityOffer
from dcerpc.protocol.connection.events import (
    AlterContextRejected,
    AssociationFailed,
    BindRejected,
    CallFaulted,
    ResponseReceived,
    SecurityFailed,
    SecurityStepRequired,
    ShutdownReceived,
)
from dcerpc.security.api import AuthLevel
from dcerpc.security.steps import Step, StepResult
from tests.protocol.pair import ECHO, ConnectionPair, only, sent
from tests.protocol.secured import types
from tests.security.scripted import Script, ScriptedContext

GOOD = Script(legs=4)
FAILING = Script(legs=4, client_fails=2)


class Tokens(ScriptedContext):
    """A context whose first token has a size of the test's."""

    size = 0

    def step(self, token: bytes | None) -> Step:
        yield from ()
        return StepResult(bytes(self.size), False)


def failing_with_open_calls(calls: int = 2) -> tuple[ConnectionPair, list[int]]:
    """A pair whose client has calls in progress when its second step for a further context fails."""
    pair = ConnectionPair(script=GOOD)
    pair.bind(AuthLevel.PRIVACY)
    ids = [pair.client.send_request(0, 1, b"stub", auth_context_id=1) for _ in range(calls)]
    pair.pump()
    offer = SecurityOffer(ScriptedContext(FAILING, True), AuthLevel.INTEGRITY)
    pair._take(pair.client, pair.client.alter_context(security=offer), pair.client_events)
    pair.pump()
    return pair, ids


def test_calls_in_progress_still_get_their_responses() -> None:
    """Nothing more is sent; the association ends with the last response that is due."""
    pair, (one, other) = failing_with_open_calls()
    failed = only(pair.client_events, SecurityFailed)
    assert (failed.auth_context_id, type(failed.error)) == (2, SecurityError)
    assert not pair.client.closed
    assert not pair.client.can_call
    assert not pair.client.can_negotiate
    sent_so_far = len(pair.to_server)
    pair.server.send_response(one, b"first")
    pair.pump()
    assert [e.call_id for e in pair.client_events if isinstance(e, ResponseReceived)] == [one]
    assert not pair.client.closed
    pair.server.send_response(other, bytes(20000))
    pair.pump()
    assert isinstance(pair.client_events[-1], AssociationFailed)
    assert pair.client_error is failed.error
    assert len(pair.to_server) == sent_so_far


def test_a_fault_may_be_the_last_that_is_due() -> None:
    pair, (one,) = failing_with_open_calls(1)
    pair.from_server(pdus.encode(pdus.Shutdown(0)))
    assert isinstance(pair.client_events[-1], ShutdownReceived)
    pair.server.send_fault(one, 5)
    pair.pump()
    assert [type(e) for e in pair.client_events[-2:]] == [CallFaulted, AssociationFailed]


def test_nothing_is_sent_while_responses_are_waited_for() -> None:
    """Neither requests nor co_cancel nor orphaned; the last call that is given up ends it."""
    pair, (one, other) = failing_with_open_calls()
    with pytest.raises(LocalProtocolError, match="nothing more is sent"):
        pair.client.send_request(0, 1, b"", auth_context_id=1)
    with pytest.raises(LocalProtocolError, match="no alter_context"):
        pair.client.alter_context(security=pair.offer(AuthLevel.PRIVACY))
    pair.client.cancel(one)
    assert pair.client.orphan(one) == []
    pair.client.cancel(other, orphan_at=5.0)
    assert sent(pair.client) == []
    faulted, failed = pair.client.handle_timer(5.0)
    assert (type(faulted), type(failed)) == (CallFaulted, AssociationFailed)
    assert sent(pair.client) == []


def test_the_end_of_the_stream_fails_what_is_due() -> None:
    pair, _ = failing_with_open_calls()
    assert [type(e) for e in pair.client.receive_eof()] == [AssociationFailed]


def test_an_answer_to_what_was_given_up_is_a_violation() -> None:
    pair, _ = failing_with_open_calls()
    (event,) = pair.from_server(pdus.encode(pdus.AlterContextResp(4)))
    assert isinstance(event, AssociationFailed)


def test_without_calls_the_connection_ends_at_once() -> None:
    pair = ConnectionPair(script=GOOD)
    pair.bind(AuthLevel.PRIVACY)
    offer = SecurityOffer(ScriptedContext(FAILING, True), AuthLevel.INTEGRITY)
    pair._take(pair.client, pair.client.alter_context(security=offer), pair.client_events)
    pair.pump()
    assert [type(e) for e in pair.client_events[-2:]] == [SecurityStepRequired, AssociationFailed]
    assert isinstance(pair.client_error, SecurityError)
    assert types(pair.to_server[-1:]) == [pdus.PduType.ALTER_CONTEXT], "and nothing after it"


def test_requests_that_are_not_sent_yet_end_it_at_once() -> None:
    """Their calls could not go on."""
    pair = ConnectionPair(script=GOOD)
    pair.bind(AuthLevel.PRIVACY)
    pair.client.send_request(0, 1, b"stub", auth_context_id=1)
    pair.pump()
    pair.client.send_request(0, 1, b"stub", auth_context_id=1)
    pair.hold_client = True
    offer = SecurityOffer(ScriptedContext(FAILING, True), AuthLevel.INTEGRITY)
    pair._take(pair.client, pair.client.alter_context(security=offer), pair.client_events)
    pair.hold_client = False
    pair._take(pair.client, pair.client.token_result(2, StepResult(b"leg 1", False)), pair.client_events)
    (alter,) = (octets for octets, _ in pair.client.data_to_send() if octets[2] == 14)
    answers = pdus.AlterContextResp(
        int.from_bytes(alter[12:16], "little"),
        p_result_list=(pdus.ContextResult(0, 0, pair.client._presentation[0].transfer_syntax),),
        auth=pdus.SecTrailer(0x7E, 5, 0, 2, b"not leg 2"),
    )
    pair.client._outbox.push(b"something else")
    events = pair.from_server(pdus.encode(answers))
    assert [type(e) for e in events] == [SecurityStepRequired, AssociationFailed]
    assert sent_octets(pair) == b""


def sent_octets(pair: ConnectionPair) -> bytes:
    return b"".join(bytes(octets) for octets, _ in pair.client.data_to_send())


def test_a_context_that_cannot_begin_costs_nothing() -> None:
    """No token was processed, and the server knows of nothing: the connection goes on."""
    pair = ConnectionPair(script=GOOD)
    pair.bind(AuthLevel.PRIVACY)
    call_id = pair.client.send_request(0, 1, b"stub", auth_context_id=1)
    offer = SecurityOffer(ScriptedContext(Script(legs=4, client_fails=1), True), AuthLevel.INTEGRITY)
    pair._take(pair.client, pair.client.alter_context(security=offer), pair.client_events)
    rejected = only(pair.client_events, AlterContextRejected)
    assert (type(rejected.error), rejected.auth_context_id) == (SecurityError, 2)
    pair.pump()
    pair.server.send_response(call_id, b"")
    pair.pump()
    assert pair.alter(security=pair.offer(AuthLevel.INTEGRITY)).auth_context_id == 2
    pair.call(b"", b"", auth_context_id=2)


def test_a_bind_whose_context_cannot_begin_ends_the_connection() -> None:
    pair = ConnectionPair(script=Script(client_fails=1))
    pair.begin_bind(AuthLevel.PRIVACY)
    assert isinstance(pair.client_error, SecurityError)
    assert sent(pair.client) == []


@pytest.mark.parametrize("without", [Profile(concurrent_multiplexing=False)])
def test_an_exclusive_connection_has_no_calls_to_wait_for(without: Profile) -> None:
    pair = ConnectionPair(script=GOOD, client_profile=without)
    pair.bind(AuthLevel.PRIVACY)
    pair.client.send_request(0, 1, b"stub", auth_context_id=1)
    assert not pair.client.can_negotiate


# ---- tokens that fit no PDU ----


def with_size(size: int, initiator: bool) -> Tokens:
    made = Tokens(Script(legs=4), initiator)
    made.size = size
    return made


@pytest.mark.parametrize(("size", "fits"), [(60000, True), (65535, False), (70000, False)])
def test_large_tokens_of_a_client(size: int, fits: bool) -> None:
    """frag_length has 16 bits, whatever fragments were agreed on."""
    pair = ConnectionPair()
    offer = SecurityOffer(with_size(size, True), AuthLevel.PRIVACY)
    pair._take(pair.client, pair.client.bind([PresentationOffer(ECHO)], security=offer), pair.client_events)
    if fits:
        (bind,) = sent(pair.client)
        assert isinstance(bind, pdus.Bind)
        assert bind.auth is not None
        assert len(bind.auth.auth_value) == size
    else:
        assert isinstance(pair.client_error, SecurityError)
        assert "fits no PDU" in str(pair.client_error)
        assert sent(pair.client) == []


@pytest.mark.parametrize(("size", "fits"), [(60000, True), (65535, False)])
def test_large_tokens_of_a_server(size: int, fits: bool) -> None:
    pair = ConnectionPair()
    pair.policy.accept_security = lambda auth_type, auth_level: with_size(size, False)  # type: ignore[method-assign]
    pair.begin_bind(AuthLevel.PRIVACY)
    pair.pump()
    if fits:
        assert types(pair.to_client) == [pdus.PduType.BIND_ACK]
    else:
        assert only(pair.client_events, BindRejected).error.reason == 9
        assert isinstance(pair.server_error, SecurityError)


@pytest.mark.parametrize("level", [AuthLevel.CONNECT, AuthLevel.INTEGRITY])
def test_provider_without_signatures(level: AuthLevel) -> None:
    """Of no use where calls are protected; elsewhere a verifier is zeros (3.3.1.5.4)."""

    class Mute(ScriptedContext):
        def signature_size(self, level: AuthLevel) -> int:
            return 0

        def protect(self, *args: object, **how: object) -> bytes:
            return b""

    pair = ConnectionPair(script=Script(legs=2))
    pair._take(
        pair.client,
        pair.client.bind(
            [PresentationOffer(ECHO)], security=SecurityOffer(Mute(Script(legs=2), True), level)
        ),
        pair.client_events,
    )
    pair.pump()
    if level is AuthLevel.INTEGRITY:
        assert "no tokens" in str(pair.client_error)
        return
    pair.alter(security=pair.offer(AuthLevel.PRIVACY))
    request, _, _ = pair.call(b"stub", b"", auth_context_id=1)
    assert request.security is not None
    assert request.security.level is AuthLevel.CONNECT
    assert pdus.decode(pair.to_server[-1]).auth == pdus.SecTrailer(0x7E, 2, 12, 1, bytes(16))  # type: ignore[union-attr]
