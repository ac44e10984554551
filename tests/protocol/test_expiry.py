"""Security contexts that expire: the clock is the driver's."""

from __future__ import annotations

import pytest

from dcerpc.protocol.connection.events import CallFaulted, RequestReceived
from dcerpc.protocol.connection.server import ServerConnection
from dcerpc.security.api import AuthLevel
from tests.protocol.pair import ConnectionPair, only
from tests.protocol.secured import LEVELS
from tests.security.scripted import Script, ScriptedContext


class Expiring(ScriptedContext):
    """Ends at 1,000."""

    expires_at = 1000.0


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def expiring_pair(clock: Clock | None) -> ConnectionPair:
    """A pair whose server's contexts expire, by a clock if there is one."""
    pair = ConnectionPair(script=Script(legs=2))
    pair.policy.accept_security = lambda auth_type, auth_level: Expiring(pair.provider.script, False)  # type: ignore[method-assign]
    pair.server = ServerConnection(pair.policy, clock=clock)
    return pair


@pytest.mark.parametrize("level", LEVELS)
def test_requests_are_denied_once_their_context_has_expired(level: AuthLevel) -> None:
    """The call is denied, not the connection, on which another context can be built."""
    clock = Clock()
    pair = expiring_pair(clock)
    pair.bind(level)
    clock.now = 999.9
    pair.call(b"in time", b"", auth_context_id=1)
    clock.now = 1000.0
    pair.client.send_request(0, 1, bytes(9000), auth_context_id=1)
    pair.client.send_request(0, 1, b"too late", auth_context_id=1)
    pair.pump()
    faults = [event.error for event in pair.client_events if isinstance(event, CallFaulted)]
    assert [(fault.status, fault.did_not_execute) for fault in faults] == [(5, True)] * 2
    assert pair.server.open_calls == 0
    pair.policy.accept_security = lambda auth_type, auth_level: ScriptedContext(pair.provider.script, False)  # type: ignore[method-assign]
    number = pair.alter(security=pair.offer(level)).auth_context_id
    pair.call(b"again", b"", auth_context_id=number)


def test_calls_in_progress_go_on() -> None:
    clock = Clock()
    pair = expiring_pair(clock)
    pair.bind(AuthLevel.PRIVACY)
    call_id = pair.client.send_request(0, 1, bytes(100), auth_context_id=1, last=False)
    pair.client.send_stub_data(call_id, bytes(9000), last=False)
    pair.pump()
    clock.now = 2000.0
    pair.client.send_stub_data(call_id, b"end", last=True)
    pair.pump()
    assert only(pair.server_events, RequestReceived).call_id == call_id
    pair.server.send_response(call_id, b"late but well")
    pair.pump()
    assert not [event for event in pair.client_events if isinstance(event, CallFaulted)]


def test_without_a_clock_nothing_expires() -> None:
    pair = expiring_pair(None)
    pair.bind(AuthLevel.PRIVACY)
    pair.call(b"", b"", auth_context_id=1)
