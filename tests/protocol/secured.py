"""What the tests of security contexts share."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from dcerpc import pdu as pdus
from dcerpc.limits import Profile
from dcerpc.security.api import AuthLevel
from tests.protocol.pair import ConnectionPair, a_bind, element, sent
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


def request_under(pair: ConnectionPair, auth_context_id: int, call_id: int, stub_data: bytes) -> bytes:
    """What a client sends for a call, as one string of octets, even if ours would wait."""
    exchange, pair.client._exchange = pair.client._exchange, None
    pair.client._next_call_id = call_id
    pair.client.send_request(0, 1, stub_data, auth_context_id=auth_context_id)
    pair.client._exchange = exchange
    return b"".join(bytes(pdu) for pdu, _ in pair.client.data_to_send(1 << 20))


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


def unpadded(received: bytes, size: int) -> bytes:
    """What a server got of stub data of ``size`` octets: padding follows it if there was a trailer."""
    assert len(received) in (size, size + -size % 4)
    assert not any(received[size:])
    return received[:size]
