"""Verification trailers: which requests have one, and what a server does with one (MS-RPCE 2.2.2.13)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import Fault, LocalProtocolError
from dcerpc.limits import Profile
from dcerpc.pdu.verification import (
    SIGNATURE,
    Command,
    VerificationTrailer,
    VtBitmask,
    VtHeader2,
    VtPcontext,
    VtUnknown,
    decode,
    encode,
    find_last,
)
from dcerpc.protocol.connection import InterfaceOffer, PresentationOffer
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    CallFaulted,
    RequestReceived,
    RequestRefused,
    StubDataReceived,
)
from dcerpc.security.api import AuthLevel
from dcerpc.syntax_id import NDR, NDR64
from tests.protocol.pair import CUTS, ECHO, MGMT, ConnectionPair, Policy, only, sent
from tests.protocol.secured import Cut, unpadded
from tests.security.scripted import Script

UNSIGNED = Script(legs=2, signs_headers=False)
SIGNED = Script(legs=2)


def clear(pair: ConnectionPair, octets: bytes) -> tuple[bytes, pdus.Request]:
    """The body of a request that the client has sent, without padding, and its header."""
    request = pdus.decode(octets)
    assert isinstance(request, pdus.Request)
    return bytes(request.stub_data), request


def trailers(pair: ConnectionPair, *calls: dict[str, Any]) -> list[tuple[Command, ...]]:
    """The commands in the trailers of some calls at INTEGRITY, which hides nothing."""
    found: list[tuple[Command, ...]] = []
    for how in calls:
        seen = len(pair.to_server)
        pair.call(how.pop("stub", b"stub"), b"", auth_context_id=how.pop("auth_context_id", 1), **how)
        bodies = [clear(pair, octets)[0] for octets in pair.to_server[seen:]]
        assert not any(SIGNATURE in body for body in bodies[:-1]), "only in the last fragment"
        start = find_last(bodies[-1])
        found.append(() if start < 0 else decode(bodies[-1], start).commands)
    return found


# ---- what a client sends ----


def test_bitmask_and_context_come_first_and_once() -> None:
    """2.2.2.13.2 [PB41]: the first request of a connection; 2.2.2.13.4 [PB43]: the first use of a context."""
    pair = ConnectionPair(script=SIGNED)
    pair.bind(AuthLevel.INTEGRITY, [PresentationOffer(ECHO), PresentationOffer(MGMT)])
    first, again, other, last = trailers(pair, {}, {}, {"p_cont_id": 1}, {"p_cont_id": 1})
    assert first == (VtBitmask(1), VtPcontext(ECHO, NDR))
    assert again == ()
    assert other == (VtPcontext(MGMT, NDR),)
    assert last == ()


def test_context_added_later_is_verified_too() -> None:
    pair = ConnectionPair(script=SIGNED)
    pair.bind(AuthLevel.INTEGRITY)
    trailers(pair, {})
    altered = pair.alter([PresentationOffer(MGMT)])
    context = altered.results[0].context
    assert context is not None
    assert trailers(pair, {"p_cont_id": context.p_cont_id}) == [(VtPcontext(MGMT, NDR),)]


def test_transfer_syntax_is_the_one_agreed_on() -> None:
    policy = Policy(interfaces={ECHO: InterfaceOffer("echo", (NDR64,))})
    pair = ConnectionPair(script=SIGNED, policy=policy)
    policy.providers = {pair.provider.auth_type: pair.provider}
    pair.bind(AuthLevel.INTEGRITY, [PresentationOffer(ECHO, (NDR, NDR64))])
    assert trailers(pair, {"p_cont_id": 1}) == [(VtBitmask(1), VtPcontext(ECHO, NDR64))]


@pytest.mark.parametrize(
    "how",
    [
        pytest.param({"script": UNSIGNED}, id="the provider cannot"),
        pytest.param({"server_profile": Profile(header_signing=False)}, id="the server does not"),
        pytest.param({"client_profile": Profile(header_signing=False)}, id="the client does not"),
    ],
)
def test_header_goes_with_each_request_that_nobody_signs(how: dict[str, Any]) -> None:
    """2.2.2.13.3 [PB42]."""
    pair = ConnectionPair(**({"script": SIGNED} | how))
    pair.bind(AuthLevel.INTEGRITY)
    proposed = int("server_profile" in how)
    first, again = trailers(pair, {"opnum": 9}, {"opnum": 10, "stub": bytes(20000)})
    label = b"\x10\0\0\0"
    assert first == (VtBitmask(proposed), VtPcontext(ECHO, NDR), VtHeader2(label, 2, 0, 9))
    assert again == (VtHeader2(label, 3, 0, 10),)


def test_header_at_pkt_where_headers_are_not_signed() -> None:
    """3.3.1.5.2.2: header signing is proposed from INTEGRITY up."""
    pair = ConnectionPair(script=SIGNED)
    pair.bind(AuthLevel.PKT)
    assert trailers(pair, {})[0] == (
        VtBitmask(0),
        VtPcontext(ECHO, NDR),
        VtHeader2(b"\x10\0\0\0", 2, 0, 1),
    )


def test_bitmask_is_about_the_bind() -> None:
    """2.2.2.13.2: the bit is for a bind with PFC_SUPPORT_HEADER_SIGN; here an alter_context had it."""
    pair = ConnectionPair(script=SIGNED)
    pair.bind()
    pair.alter(security=pair.offer(AuthLevel.INTEGRITY))
    assert trailers(pair, {}) == [(VtBitmask(0), VtPcontext(ECHO, NDR))]


def test_data_representation_in_the_header() -> None:
    pair = ConnectionPair(script=UNSIGNED, client_profile=Profile(big_endian=True))
    pair.bind(AuthLevel.INTEGRITY)
    (commands,) = trailers(pair, {})
    assert commands[-1] == VtHeader2(bytes(4), 2, 0, 1)


@pytest.mark.parametrize("level", [None, AuthLevel.CONNECT])
def test_no_trailer_where_nothing_protects_it(level: AuthLevel | None) -> None:
    pair = ConnectionPair(script=SIGNED)
    pair.bind(level)
    pair.call(b"stub", b"", auth_context_id=None if level is None else 1)
    assert SIGNATURE not in pair.to_server[-1]


def test_no_trailer_at_connect_among_several_contexts() -> None:
    pair = ConnectionPair(script=SIGNED)
    pair.bind(AuthLevel.CONNECT)
    pair.alter(security=pair.offer(AuthLevel.INTEGRITY))
    assert trailers(pair, {}) == [()]
    assert pdus.decode(pair.to_server[-1]).auth is not None  # type: ignore[union-attr]
    assert trailers(pair, {"auth_context_id": 2}) == [(VtBitmask(0), VtPcontext(ECHO, NDR))]


def test_no_trailer_for_who_wants_none() -> None:
    """2.2.2.13 [PB38]: calls with [in] pipes. The next request of another kind has what is due."""
    pair = ConnectionPair(script=SIGNED)
    pair.bind(AuthLevel.INTEGRITY)
    first, next_ = trailers(pair, {"verify": False}, {})
    assert first == ()
    assert next_ == (VtBitmask(1), VtPcontext(ECHO, NDR))


def test_request_in_pieces_has_its_trailer_at_the_end() -> None:
    pair = ConnectionPair(script=SIGNED)
    pair.bind(AuthLevel.INTEGRITY)
    call_id = pair.client.send_request(0, 1, b"abc", auth_context_id=1, last=False)
    pair.client.send_stub_data(call_id, bytes(9000), last=False)
    pair.pump()
    pair.client.send_stub_data(call_id, b"de", last=True)
    pair.pump()
    bodies = [clear(pair, octets)[0] for octets in pair.to_server[-2:]]
    start = find_last(bodies[-1])
    assert decode(bodies[-1], start).bitmask == VtBitmask(1)
    received = b"".join(
        e.stub_data for e in pair.server_events if isinstance(e, RequestReceived | StubDataReceived)
    )
    assert unpadded(received, 9005) == b"abc" + bytes(9000) + b"de"


def test_withdrawn_request_verifies_nothing() -> None:
    """What was never sent has told the server nothing."""
    pair = ConnectionPair(script=SIGNED)
    pair.bind(AuthLevel.INTEGRITY)
    call_id = pair.client.send_request(0, 1, bytes(9000), auth_context_id=1)
    assert pair.client.orphan(call_id) == []
    assert trailers(pair, {}) == [(VtBitmask(1), VtPcontext(ECHO, NDR))]


@pytest.mark.parametrize("size", [*range(5700, 5790), *range(11490, 11520)])
@pytest.mark.parametrize("script", [SIGNED, UNSIGNED])
def test_trailer_lies_whole_in_the_last_fragment(script: Script, size: int) -> None:
    """2.2.2.13: also where the stub data all but fills a fragment; 4-aligned from the PDU's start."""
    pair = ConnectionPair(script=script)
    pair.bind(AuthLevel.INTEGRITY)
    stub = bytes(range(1, 256)) * 46
    _, received, _ = pair.call(stub[:size], b"", auth_context_id=1)
    assert unpadded(received, size) == stub[:size]
    fragments = pair.to_server[1:]
    assert all(len(octets) <= 5840 for octets in fragments)
    bodies = [clear(pair, octets)[0] for octets in fragments]
    assert [find_last(body) >= 0 for body in bodies] == [False] * (len(bodies) - 1) + [True]
    assert all(len(body) % 8 == 0 for body in bodies[:-1])
    start = find_last(bodies[-1])
    assert fragments[-1].index(SIGNATURE) % 4 == 0
    assert not any(bodies[-1][start - (-size % 4) : start])
    requests = [clear(pair, octets)[1] for octets in fragments]
    assert requests[0].alloc_hint == sum(len(body) for body in bodies)


@pytest.mark.parametrize("opnum", [-1, 65536])
def test_opnum_out_of_range(opnum: int) -> None:
    """Nothing is sent, nor taken for sent."""
    pair = ConnectionPair(script=SIGNED)
    pair.bind(AuthLevel.INTEGRITY)
    with pytest.raises(LocalProtocolError, match="opnum"):
        pair.client.send_request(0, opnum, b"", auth_context_id=1)
    assert trailers(pair, {}) == [(VtBitmask(1), VtPcontext(ECHO, NDR))]


def test_token_that_leaves_no_room_for_a_trailer() -> None:
    pair = ConnectionPair(script=Script(legs=2, signature=5750))
    pair.bind(AuthLevel.INTEGRITY)
    with pytest.raises(LocalProtocolError, match="no room"):
        pair.client.send_request(0, 1, b"", auth_context_id=1)


# ---- what a server makes of them ----


def verified(pair: ConnectionPair, commands: Sequence[Command] | bytes, stub: bytes = b"stub") -> list[Any]:
    """The server's new events after a request with a trailer of the test's."""
    tail = commands if isinstance(commands, bytes) else encode(VerificationTrailer(tuple(commands)))
    whole = stub + bytes(-len(stub) % 4) + tail
    pair.client.send_request(0, 1, whole, auth_context_id=1, verify=False)
    seen = len(pair.server_events)
    pair.pump()
    return pair.server_events[seen:]


def bound(level: AuthLevel = AuthLevel.INTEGRITY, **how: Any) -> ConnectionPair:
    pair = ConnectionPair(**({"script": SIGNED} | how))
    pair.bind(level)
    return pair


GOOD: list[tuple[Command, ...]] = [
    (VtBitmask(0),),
    (VtBitmask(1),),
    (VtBitmask(0xFFFFFFFF),),
    (VtPcontext(ECHO, NDR),),
    (VtHeader2(b"\x10\0\0\0", 2, 0, 1),),
    (VtHeader2(b"\x10\0\0\0", 2, 0, 1, must_process=True), VtPcontext(ECHO, NDR, must_process=True)),
    (VtPcontext(ECHO, NDR), VtHeader2(b"\x10\0\0\0", 2, 0, 1), VtBitmask(1)),
    (VtUnknown(9, b"data"), VtBitmask(1, must_process=True)),
    (VtUnknown(0, b""),),
]


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("level", [AuthLevel.INTEGRITY, AuthLevel.PRIVACY])
@pytest.mark.parametrize("commands", GOOD)
def test_trailer_that_holds_is_taken_off(commands: tuple[Command, ...], level: AuthLevel, cut: Cut) -> None:
    """In any order, unknown bits and commands ignored."""
    pair = bound(level, cut=cut)
    (event,) = verified(pair, commands)
    assert isinstance(event, RequestReceived)
    assert event.stub_data == b"stub"


def twice(command: Command) -> bytes:
    """A trailer that has a command twice."""
    once = encode(VerificationTrailer((command,)))
    first = bytearray(once)
    first[9] &= ~0x40
    return bytes(first) + once[8:]


BAD = [
    pytest.param((VtPcontext(MGMT, NDR),), id="another interface"),
    pytest.param((VtPcontext(ECHO, NDR64),), id="another transfer syntax"),
    pytest.param((VtHeader2(b"\x10\0\0\0", 3, 0, 1),), id="another call_id"),
    pytest.param((VtHeader2(b"\x10\0\0\0", 2, 1, 1),), id="another p_cont_id"),
    pytest.param((VtHeader2(b"\x10\0\0\0", 2, 0, 2),), id="another opnum"),
    pytest.param((VtHeader2(b"\0\0\0\0", 2, 0, 1),), id="another drep"),
    pytest.param((VtHeader2(b"\x10\0\0\0", 2, 0, 1, 2),), id="another PTYPE"),
    pytest.param((VtUnknown(9, b"data", must_process=True),), id="unknown, to be processed"),
    pytest.param((VtBitmask(1), VtPcontext(MGMT, NDR)), id="the second of two"),
    pytest.param(twice(VtBitmask(1)), id="a command twice"),
    pytest.param(twice(VtUnknown(9, b"")), id="an unknown command twice"),
    pytest.param(SIGNATURE + bytes.fromhex("0140 0800 0100000000000000"), id="another length"),
]


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("commands", BAD)
def test_trailer_that_does_not_hold(commands: tuple[Command, ...] | bytes, cut: Cut) -> None:
    """2.2.2.13: the request is invalid, its status is 5; the connection goes on."""
    pair = bound(cut=cut)
    assert verified(pair, commands) == []
    fault = only(pair.client_events, CallFaulted).error
    assert isinstance(fault, Fault)
    assert (fault.status, fault.did_not_execute) == (5, False)
    assert pair.server.open_calls == 0
    _, received, _ = pair.call(b"next", b"", auth_context_id=1)
    assert received == b"next"


@pytest.mark.parametrize("commands", BAD)
@pytest.mark.parametrize("streamed", [False, True])
def test_trailer_of_a_long_request_that_does_not_hold(
    commands: tuple[Command, ...] | bytes, streamed: bool
) -> None:
    """The driver, who knows of the call already, is told that it is over."""
    policy = Policy(interfaces={ECHO: InterfaceOffer("echo", streamed=frozenset({1} if streamed else ()))})
    pair = ConnectionPair(script=SIGNED, policy=policy)
    policy.providers = {pair.provider.auth_type: pair.provider}
    pair.bind(AuthLevel.INTEGRITY)
    events = verified(pair, commands, bytes(8000))
    assert [type(e) for e in events] == [RequestReceived, RequestRefused]
    assert only(pair.client_events, CallFaulted).error.status == 5
    assert pair.server.open_calls == streamed
    if streamed:
        pair.server.send_response(events[0].call_id, b"into nothing")
        assert sent(pair.server) == []
    else:
        with pytest.raises(LocalProtocolError):
            pair.server.send_response(events[0].call_id, b"")
    assert pair.server.open_calls == 0
    pair.call(b"next", b"", auth_context_id=1)


def test_bitmask_of_a_client_whose_proposal_was_taken_away() -> None:
    """2.2.2.13.2: what a man in the middle makes of a bind is found out with the first request."""

    def strip(octets: bytes) -> list[bytes]:
        if octets[2] in (11, 12):
            octets = octets[:3] + bytes((octets[3] & ~4,)) + octets[4:]
        return [octets]

    pair = ConnectionPair(script=SIGNED, cut=strip)
    assert not pair.bind(AuthLevel.INTEGRITY).header_signing
    pair.client.send_request(0, 1, b"stub", auth_context_id=1)
    pair.pump()
    assert not [e for e in pair.server_events if isinstance(e, RequestReceived)]
    assert only(pair.client_events, CallFaulted).error.status == 5


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param(SIGNATURE, id="no commands"),
        pytest.param(SIGNATURE + bytes.fromhex("0140 0400 01000000 00000000"), id="something behind it"),
        pytest.param(SIGNATURE + bytes.fromhex("0100 0400 01000000"), id="no end"),
        pytest.param(SIGNATURE + bytes.fromhex("0140 0400 0100"), id="cut short"),
        pytest.param(b"x" + SIGNATURE + bytes.fromhex("0140 0400 01000000") + b"xyz", id="not aligned"),
        pytest.param(SIGNATURE * 300, id="many signatures"),
    ],
)
def test_data_that_only_looks_like_a_trailer(tail: bytes) -> None:
    """It is the application's, and left alone."""
    pair = bound()
    (event,) = verified(pair, tail)
    assert event.stub_data == b"stub" + tail


def test_trailers_mean_nothing_where_they_are_not_protected() -> None:
    pair = ConnectionPair()
    pair.bind()
    tail = encode(VerificationTrailer((VtPcontext(MGMT, NDR),)))
    _, received, _ = pair.call(b"stub" + tail, b"")
    assert received == b"stub" + tail


def test_search_for_a_trailer_is_quick_whatever_there_is() -> None:
    """Commands to the end of a large fragment, of which none is the last, after many signatures."""
    commands = b"".join(n.to_bytes(2, "little") + b"\0\0" for n in range(0x3000))
    assert find_last(SIGNATURE * 1000 + commands) == -1
    assert find_last(SIGNATURE * 7000) == -1
    assert find_last((b"x" + SIGNATURE + b"yz") * 5000) in (-1, 0)


def test_events_of_a_protected_call_end_the_same_way_after_a_refusal() -> None:
    """A later violation still ends the association."""
    pair = bound()
    verified(pair, (VtPcontext(MGMT, NDR),))
    events = pair.from_client(pdus.encode_request(9, 3, 0, 1, 0, b""))
    assert [type(e) for e in events] == [AssociationFailed]
