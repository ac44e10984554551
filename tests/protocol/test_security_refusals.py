"""Security contexts that a server refuses (MS-RPCE 2.2.2.5, 3.3.3.5.3)."""

from __future__ import annotations

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import AccessDenied, AuthenticationRejected, LogonDenied, SecurityError
from dcerpc.protocol.connection.contexts import PresentationOffer
from dcerpc.protocol.connection.events import BindRejected, CallFaulted, SecurityStepRequired
from dcerpc.security.api import AuthLevel
from dcerpc.status import ERROR_ACCESS_DENIED, NCA_PROTO_ERROR, RPC_S_SEC_PKG_ERROR
from tests.protocol.pair import CUTS, ECHO, MGMT, ConnectionPair, Policy, a_bind, element, sent, step
from tests.protocol.secured import (
    Cut,
    leg,
    server_fault,
    waiting_server,
)
from tests.security.scripted import AUTH_TYPE, Script


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


@pytest.mark.parametrize(
    ("auth_type", "status"),
    [
        pytest.param(AUTH_TYPE, 0x1C01000B, id="the exchange's type"),
        pytest.param(0x0A, 0x1C01000B, id="another type"),
        pytest.param(0, 5, id="type NONE"),
    ],
)
def test_a_leg_with_other_presentation_contexts(auth_type: int, status: int) -> None:
    """Seen: they are looked at before the verifier, unless that is of no type at all."""
    pair = waiting_server()
    auth = pdus.SecTrailer(auth_type, 6, 0, 1, b"leg 3")
    other = pdus.AlterContext(1, p_context_elem=(element(0, MGMT),), auth=auth)
    pair.from_client(pdus.encode(other))
    assert server_fault(pair) == (status, True)


def test_rpc_auth_3_with_more_padding_than_it_has_room_for() -> None:
    """Seen, as for nothing else that cannot be read: 0x1C00001B."""
    pair = waiting_server()
    octets = bytearray(leg(pdus.RpcAuth3, pdus.SecTrailer(AUTH_TYPE, 6, 0, 1, b"leg 3")))
    octets[-5 - 8 + 2] = 5
    pair.from_client(bytes(octets))
    assert server_fault(pair) == (0x1C00001B, True)


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


@pytest.mark.parametrize(("reason", "status"), [(8, 0x6D3), (9, 5)])
def test_a_bind_nak_about_authentication_is_a_security_error(reason: int, status: int) -> None:
    pair = ConnectionPair()
    pair.client.bind([PresentationOffer(ECHO)])
    sent(pair.client)
    nak = pdus.BindNak(1, provider_reject_reason=reason, versions=((5, 0),))
    rejected, _ = pair.from_server(pdus.encode(nak))
    assert isinstance(rejected, BindRejected)
    assert isinstance(rejected.error, AuthenticationRejected)
    assert isinstance(rejected.error, SecurityError)
    assert (rejected.error.reason, rejected.error.status) == (reason, status)


@pytest.mark.parametrize("legs", [3, 4])
@pytest.mark.parametrize("answered_before", [False, True])
@pytest.mark.parametrize("status", [ERROR_ACCESS_DENIED, NCA_PROTO_ERROR])
def test_the_first_request_denied_after_the_clients_last_word(
    legs: int, answered_before: bool, status: int
) -> None:
    """MS-RPCE 3.3.1.5.2.1: so a server tells of a token in rpc_auth_3 that it refuses, Samba's otherwise."""
    pair = ConnectionPair(script=Script(legs=legs))
    pair.bind(AuthLevel.PRIVACY)
    if answered_before:
        pair.call(b"", b"", auth_context_id=1)
    call_id = pair.client.send_request(0, 1, b"", auth_context_id=1)
    pair.client.data_to_send()
    (event,) = pair.from_server(pdus.encode(pdus.Fault(call_id, 3, alloc_hint=0x20, status=status)))
    assert isinstance(event, CallFaulted)
    assert event.error.status == status
    denied = legs == 3 and not answered_before
    assert isinstance(event.error, LogonDenied) == denied
    assert isinstance(event.error, AccessDenied) == (denied or status == ERROR_ACCESS_DENIED)


@pytest.mark.parametrize("status", [ERROR_ACCESS_DENIED, RPC_S_SEC_PKG_ERROR, NCA_PROTO_ERROR])
def test_a_token_that_is_answered_with_a_fault(status: int) -> None:
    """NCA_PROTO_ERROR may be about anything."""
    pair = ConnectionPair()
    pair.bind()
    (asked,) = pair.client.alter_context([PresentationOffer(ECHO)], security=pair.offer(AuthLevel.PRIVACY))
    assert isinstance(asked, SecurityStepRequired)
    step(pair.client, asked)
    (altered,) = sent(pair.client)
    (event, *_) = pair.from_server(pdus.encode(pdus.Fault(altered.call_id, 0x23, status=status)))
    assert event.error.status == status
    assert isinstance(event.error, LogonDenied) == (status != NCA_PROTO_ERROR)
