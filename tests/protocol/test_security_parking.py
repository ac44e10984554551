"""What is held while a security step runs."""

from __future__ import annotations

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import LocalProtocolError, RemoteProtocolError
from dcerpc.limits import Limits, Profile
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    ContextAltered,
    OrphanReceived,
    RequestReceived,
    SecurityStepRequired,
)
from dcerpc.security.api import AuthLevel
from tests.protocol.pair import CUTS, ConnectionPair, only
from tests.protocol.secured import (
    Cut,
    request_under,
)
from tests.security.scripted import Script


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
    assert pair.server_events[-2].stub_data == b"at once\0", "with padding before the verification trailer"


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
