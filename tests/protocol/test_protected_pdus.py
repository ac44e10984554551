"""Protected PDUs however they are made and taken: at once, in fragments, in any mixture (2.2.2.11)."""

from __future__ import annotations

import pytest

from dcerpc import pdu as pdus
from dcerpc.limits import Limits
from dcerpc.protocol.connection import SecurityOffer
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    ContextAltered,
    RequestReceived,
    ResponseReceived,
)
from dcerpc.security.api import AuthLevel
from tests.protocol.pair import CUTS, ConnectionPair, drained, joined
from tests.protocol.secured import PROTECTED, Cut, contexts
from tests.security.scripted import Script, ScriptedContext


class Brief(ScriptedContext):
    """Announces 20 octets for its tokens and uses 12."""

    def protect(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        return super().protect(pdu, start, end, level, header_signing)[:12]

    def unprotect(
        self,
        pdu: bytearray | memoryview,
        start: int,
        end: int,
        level: AuthLevel,
        header_signing: bool,
        token: memoryview,
    ) -> None:
        assert len(token) == 20
        assert bytes(token[12:]) == bytes(8)
        wanted = self._mac(bytearray(), header_signing, level, not self.initiator, self.received)
        assert len(wanted) == 20
        self._cipher(pdu, start, end, not self.initiator, self.received)
        self.received += 1


@pytest.mark.parametrize("size", [0, 20000])
def test_token_space_that_is_not_used_is_zero_and_belongs_to_the_token(size: int) -> None:
    """2.2.2.11, in requests and responses of one fragment and of several."""
    pair = ConnectionPair(script=Script(legs=2))
    pair.policy.accept_security = lambda auth_type, auth_level: Brief(pair.provider.script, False)  # type: ignore[method-assign]
    offer = SecurityOffer(Brief(Script(legs=2), True), AuthLevel.PRIVACY)
    pair.offer = lambda level, auth_context_id=None: offer  # type: ignore[method-assign]
    pair.bind(AuthLevel.PRIVACY)
    pair.call(bytes(size), bytes(size), auth_context_id=1)
    for octets in (*pair.to_server[1:], *pair.to_client[1:]):
        assert octets[10:12] == b"\x14\0"
        assert octets[-8:] == bytes(8)
        assert octets[-20:-8] != bytes(12)


@pytest.mark.parametrize("level", PROTECTED)
def test_small_requests_do_not_overtake_fragments(level: AuthLevel) -> None:
    """A provider counts PDUs: they are protected in the order in which they travel."""
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind(level)
    sizes = [10, 20000, 10, 9000, 0, 5840, 10]
    ids = [pair.client.send_request(0, 1, bytes(size), auth_context_id=1) for size in sizes]
    pair.pump()
    assert [e.call_id for e in pair.server_events if isinstance(e, RequestReceived)] == ids
    for number, call_id in enumerate(ids):
        pair.server.send_response(call_id, bytes(sizes[-number]))
    pair.pump()
    assert len([e for e in pair.client_events if isinstance(e, ResponseReceived)]) == len(ids)
    assert not pair.client.closed


@pytest.mark.parametrize("level", PROTECTED)
def test_small_responses_among_responses_in_pieces(level: AuthLevel) -> None:
    """One that waits for more steps aside, and is protected when its turn comes."""
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind(level)
    slow, quick = (pair.client.send_request(0, 1, b"", auth_context_id=1) for _ in range(2))
    pair.pump()
    pair.server.send_response(slow, bytes(9000), last=False)
    pair.pump()
    pair.server.send_response(quick, b"small")
    pair.server.send_response(slow, bytes(9000), last=False)
    pair.pump()
    pair.server.send_response(slow, b"end")
    pair.pump()
    of_slow = [event for event in pair.client_events if getattr(event, "call_id", None) == slow]
    assert joined(of_slow) == bytes(18000) + b"end"
    assert not pair.client.closed


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("level", PROTECTED)
def test_several_pdus_at_once(level: AuthLevel, cut: Cut) -> None:
    pair = ConnectionPair(script=Script(legs=2), cut=cut)
    pair.bind(level)
    for _ in range(3):
        pair.client.send_request(0, 1, b"four", auth_context_id=1, verify=False)
    events = pair.from_client(b"".join(bytes(octets) for octets, _ in drained(pair.client)))
    assert [event.stub_data for event in events] == [b"four"] * 3
    for event in events:
        pair.server.send_response(event.call_id, b"answer")
    events = pair.from_server(b"".join(bytes(octets) for octets, _ in drained(pair.server)))
    assert [event.stub_data for event in events] == [b"answer"] * 3


def test_orphaned_small_request_that_was_protected_is_sent() -> None:
    """The provider has counted it, so that it cannot be taken back."""
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind(AuthLevel.PRIVACY)
    call_id = pair.client.send_request(0, 1, b"stub", auth_context_id=1)
    pair.client.orphan(call_id)
    assert [octets[2] for octets, _ in drained(pair.client)] == [0, 19]
    assert not pair.client.closed, "keeping the connection was agreed on"


def test_what_was_received_is_not_changed() -> None:
    """Octets are the driver's; decryption makes a copy of them."""
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind(AuthLevel.PRIVACY)
    pair.client.send_request(0, 1, b"secret", auth_context_id=1, verify=False)
    ((octets, _),) = drained(pair.client)
    sent = bytes(octets)
    before = bytes(bytearray(sent))
    (event,) = pair.server.receive_data(sent)
    assert isinstance(event, RequestReceived)
    assert event.stub_data == b"secret"
    assert sent == before


@pytest.mark.parametrize("pad", [0, 4, 15, 40, 255])
def test_padding_of_any_length_is_taken(pad: int) -> None:
    """2.2.2.11 asks for 16-octet alignment; seen: peers align to 4, and receivers take what they get."""
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind(AuthLevel.INTEGRITY)
    ours, _ = contexts(pair)
    body = b"stub" + bytes(pad)
    head = pdus.encode(pdus.Request(2, alloc_hint=4, opnum=1, stub_data=body))
    trailer = bytes((0x7E, 5, pad, 0, 1, 0, 0, 0))
    whole = bytearray(head + trailer + bytes(20))
    whole[8:12] = len(whole).to_bytes(2, "little") + (20).to_bytes(2, "little")
    view = memoryview(whole)[:-20]
    whole[-20:] = ours.protect(view, 24, len(head), AuthLevel.INTEGRITY, True)
    (event,) = pair.from_client(bytes(whole))
    assert event.stub_data == b"stub"


def test_reserved_octet_of_the_sec_trailer_is_ignored() -> None:
    """2.2.2.11: auth_reserved; but it is signed where headers are."""
    for header_signing in (True, False):
        pair = ConnectionPair(script=Script(legs=2, signs_headers=header_signing))
        pair.bind(AuthLevel.INTEGRITY)
        pair.client.send_request(0, 1, b"", auth_context_id=1, verify=False)
        ((octets, _),) = drained(pair.client)
        changed = bytearray(octets)
        changed[-20 - 5] = 0xFF
        (event,) = pair.from_client(bytes(changed))
        assert isinstance(event, AssociationFailed if header_signing else RequestReceived)


def test_padding_that_does_not_fit() -> None:
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind(AuthLevel.INTEGRITY)
    pair.client.send_request(0, 1, b"", auth_context_id=1, verify=False)
    ((octets, _),) = drained(pair.client)
    changed = bytearray(octets)
    changed[-20 - 6] = 17
    (event,) = pair.from_client(bytes(changed))
    assert isinstance(event, AssociationFailed)


def test_fragments_keep_to_limits_set_by_the_peer() -> None:
    pair = ConnectionPair(script=Script(legs=2), limits=Limits(max_fragment=1432))
    pair.bind(AuthLevel.PRIVACY)
    pair.call(bytes(5000), bytes(5000), auth_context_id=1)
    assert max(len(octets) for octets in (*pair.to_server[1:], *pair.to_client[1:])) <= 1432


def test_header_signing_that_begins_while_a_response_waits() -> None:
    """3.3.1.5.2.2: it holds for the connection from the answer on; what is queued before is made before."""
    pair = ConnectionPair(script=Script(legs=2))
    pair.bind(AuthLevel.PKT)
    ids = [pair.client.send_request(0, 1, b"", auth_context_id=1) for _ in range(3)]
    pair.pump()
    one, other, third = ids
    pair.server.send_response(one, bytes(20000))
    pair.server.send_response(third, bytes(7000), last=False)
    waiting = pair.server.unsent
    pair._take(
        pair.client, pair.client.alter_context(security=pair.offer(AuthLevel.INTEGRITY)), pair.client_events
    )
    for octets, _ in drained(pair.client):
        pair.from_client(bytes(octets))
    assert waiting == 27000
    assert 27000 < pair.server.unsent < 28000, "made into fragments, and as much"
    pair.server.send_response(other, bytes(20000))
    pair.server.send_response(third, b"end")
    pair.pump()
    assert pair.server.unsent == 0
    (altered,) = (event for event in pair.client_events if isinstance(event, ContextAltered))
    assert altered.header_signing
    assert not pair.client.closed
    sizes: dict[int, int] = {}
    for event in pair.client_events:
        if getattr(event, "call_id", None) in ids:
            sizes[event.call_id] = sizes.get(event.call_id, 0) + len(event.stub_data)
    assert sizes == {one: 20000, other: 20000, third: 7003}
    server = pair.server._security[1].context
    assert isinstance(server, ScriptedContext)
    assert server.signed_headers[3:8] == [False] * 5, "three requests, then what was queued before"
    assert server.signed_headers[-1]


def test_header_signing_begins_and_a_response_cannot_be_protected() -> None:
    pair = ConnectionPair(script=Script(legs=2, protect_fails_at=2))
    pair.bind(AuthLevel.PKT)
    call_id = pair.client.send_request(0, 1, b"", auth_context_id=1)
    pair.pump()
    pair.server.send_response(call_id, bytes(20000))
    pair._take(
        pair.client, pair.client.alter_context(security=pair.offer(AuthLevel.INTEGRITY)), pair.client_events
    )
    for octets, _ in drained(pair.client):
        pair.from_client(bytes(octets))
    drained(pair.server)
    (event,) = pair.server.handle_timer(0.0)
    assert isinstance(event, AssociationFailed)


def test_response_that_cannot_be_protected() -> None:
    """The answer is lost with the connection, and the driver learns it by a timer."""
    pair = ConnectionPair(script=Script(legs=2, protect_fails_at=1))
    pair.bind(AuthLevel.PRIVACY)
    for _ in range(2):
        call_id = pair.client.send_request(0, 1, b"", auth_context_id=1)
        if pair.client.closed:
            break
        pair.pump()
        pair.server.send_response(call_id, b"")
        pair.pump()
    assert pair.client.closed
    other = ConnectionPair(script=Script(legs=2))
    other.bind(AuthLevel.PRIVACY)
    call_id = other.client.send_request(0, 1, b"", auth_context_id=1)
    other.pump()
    theirs = contexts(other)[1]
    theirs.script = Script(legs=2, overlong=True)
    other.server.send_response(call_id, b"")
    assert other.server.closed
    assert other.server.next_timer() == float("-inf")
    (event,) = other.server.handle_timer(0.0)
    assert isinstance(event, AssociationFailed)
    assert "announced were 20" in str(event.error)
