"""Protection is what was negotiated, whatever a packet claims (MS-RPCE 3.3.1.5.2.2)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import LocalProtocolError, SecurityError
from dcerpc.limits import Profile
from dcerpc.pdu.protected import build_protected
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    CallFaulted,
    RequestReceived,
    ResponseReceived,
)
from dcerpc.security.api import AuthLevel
from dcerpc.security.steps import StepResult
from tests.protocol.pair import CUTS, ConnectionPair, only, sent
from tests.protocol.secured import (
    PROTECTED,
    Cut,
    contexts,
    request_under,
    server_fault,
)
from tests.security.scripted import AUTH_TYPE, Script

# ---- protection as negotiated: the server ----


def protected_request(
    pair: ConnectionPair, stub_data: bytes = b"secret", verify: bool = True
) -> pdus.Request:
    """A request as the client would send it, decoded."""
    pair.client.send_request(0, 1, stub_data, auth_context_id=1, verify=verify)
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
        request = protected_request(pair, verify=False)
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
    token = theirs.protect(
        view[: built.token_offset], built.header_end, built.trailer_offset, level, header_signing
    )
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
    protector = pair.server._security[1].protector
    assert protector is not None
    protector.room, protector.signature_size = 0, 5800
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
