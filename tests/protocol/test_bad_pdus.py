"""PDUs that are wrong, or wrong where they stand: what they are answered with, and that it is the end.

Each row names the section it comes from; "seen" is what Windows and Samba do where the text is silent.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import PduError, RemoteProtocolError
from dcerpc.limits import Limits, Profile
from dcerpc.pdu import CharacterRep, DataRepresentation, FloatRep
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    CallFaulted,
    RequestReceived,
    StubDataReceived,
)
from tests.protocol.pair import CUTS, ConnectionPair, a_bind, a_request, a_response, element, only, sent

Cut = Callable[[bytes], Sequence[bytes]]
PROTO_ERROR = 0x1C01000B
ALONE = Profile(concurrent_multiplexing=False)


def bound(**how: Any) -> ConnectionPair:
    pair = ConnectionPair(**how)
    pair.bind()
    return pair


def the_fault(pair: ConnectionPair) -> pdus.Fault:
    """The one PDU the server answers with, a fault in due form."""
    (fault,) = sent(pair.server)
    assert isinstance(fault, pdus.Fault)
    assert fault.alloc_hint == 0x20
    assert not fault.stub_data
    assert fault.auth is None
    return fault


def brief(fault: pdus.Fault) -> tuple[int, int, bool]:
    return fault.call_id, fault.status, fault.did_not_execute


# ---- server, framing ----


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize(("version", "reason"), [((5, 1), 4), ((4, 0), 4), ((0, 0), 4)])
def test_bind_of_another_version(cut: Cut, version: tuple[int, int], reason: int) -> None:
    """3.3.1.5.1: bind_nak reason 4 with the versions there are."""
    pair = ConnectionPair(cut=cut)
    octets = bytearray(a_bind(call_id=9))
    octets[0:2] = bytes(version)
    events = pair.from_client(bytes(octets))
    assert [type(e) for e in events] == [AssociationFailed]
    (nak,) = sent(pair.server)
    assert isinstance(nak, pdus.BindNak)
    assert (nak.call_id, nak.provider_reject_reason, nak.versions) == (9, reason, ((5, 0),))


@pytest.mark.parametrize("cut", CUTS)
def test_request_of_another_version(cut: Cut) -> None:
    pair = bound(cut=cut)
    octets = bytearray(a_request(9))
    octets[1] = 1
    pair.from_client(bytes(octets))
    assert brief(the_fault(pair)) == (9, PROTO_ERROR, True)


@pytest.mark.parametrize("octets", [b"GET / HTTP/1.1\r\n\r\n", bytes(64), b"\xff" * 64])
def test_another_protocol_gets_no_answer(octets: bytes) -> None:
    for pair in (ConnectionPair(), bound()):
        events = pair.from_client(octets)
        assert [type(e) for e in events] == [AssociationFailed]
        assert sent(pair.server) == []


@pytest.mark.parametrize("cut", CUTS)
def test_wrong_auth_length_of_a_bind(cut: Cut) -> None:
    """Seen: bind_nak reason 4."""
    pair = ConnectionPair(cut=cut)
    octets = bytearray(a_bind())
    octets[10] = 0xFF
    pair.from_client(bytes(octets))
    (nak,) = sent(pair.server)
    assert isinstance(nak, pdus.BindNak)
    assert nak.provider_reject_reason == 4


def test_truncated_bind_body() -> None:
    """2.2.2.5: a protocol error in a bind is reason 4."""
    pair = ConnectionPair()
    octets = bytearray(a_bind())
    octets[24] = 200  # n_context_elem
    pair.from_client(bytes(octets))
    (nak,) = sent(pair.server)
    assert isinstance(nak, pdus.BindNak)
    assert nak.provider_reject_reason == 4
    assert isinstance(pair.server_error, PduError)


def test_truncated_alter_context_body() -> None:
    """3.3.3.5.7."""
    pair = bound()
    octets = bytearray(pdus.encode(pdus.AlterContext(5, p_context_elem=(element(),))))
    octets[24] = 200
    pair.from_client(bytes(octets))
    assert brief(the_fault(pair)) == (5, PROTO_ERROR, True)


@pytest.mark.parametrize("cut", CUTS)
def test_request_fragment_over_the_carriers_limit(cut: Cut) -> None:
    """Seen: fault 0x1C01000B without DID_NOT_EXECUTE, then close; before its octets are taken in."""
    pair = bound(cut=cut)
    octets = a_request(9, stub_data=bytes(5840))
    events = pair.from_client(octets[:16])
    assert [type(e) for e in events] == [AssociationFailed]
    assert brief(the_fault(pair)) == (9, PROTO_ERROR, False)


def test_bind_may_be_as_large_as_a_pdu_gets() -> None:
    pair = ConnectionPair()
    elements = tuple(element(n, transfers=(pair_syntax(),) * 12) for n in range(200))
    octets = a_bind(p_context_elem=elements)
    assert len(octets) > 50000
    pair.from_client(octets)
    (ack,) = sent(pair.server)
    assert isinstance(ack, pdus.BindAck)


def pair_syntax() -> Any:
    return element().transfer_syntaxes[0]


@pytest.mark.parametrize("field", [(8, b"\x0f\x00"), (2, b"\x07"), (4, b"\x33")])
def test_malformed_headers(field: tuple[int, bytes]) -> None:
    """frag_length below the least, PTYPE of the other protocol, reserved data representation."""
    pair = bound()
    octets = bytearray(a_request(9))
    offset, value = field
    octets[offset : offset + len(value)] = value
    events = pair.from_client(bytes(octets))
    assert isinstance(only(events, AssociationFailed).error, PduError)
    faults = sent(pair.server)
    assert [type(pdu) for pdu in faults] == ([] if offset == 2 else [pdus.Fault])


# ---- server, states ----


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize(
    "pdu",
    [
        pdus.Request(7),
        pdus.AlterContext(7, p_context_elem=(element(),)),
        pdus.RpcAuth3(7, auth=pdus.SecTrailer(10, 6, 0, 1, b"token")),
        pdus.CoCancel(7),
        pdus.Orphaned(7),
        pdus.BindAck(7),
        pdus.Response(7),
        pdus.Shutdown(7),
    ],
)
def test_before_bind_there_is_only_bind(cut: Cut, pdu: pdus.Pdu) -> None:
    """3.3.3.5.7, figure 20."""
    pair = ConnectionPair(cut=cut)
    events = pair.from_client(pdus.encode(pdu))
    assert [type(e) for e in events] == [AssociationFailed]
    assert brief(the_fault(pair)) == (7, PROTO_ERROR, True)


@pytest.mark.parametrize(
    "pdu",
    [
        pdus.BindAck(7),
        pdus.BindNak(7),
        pdus.AlterContextResp(7),
        pdus.Response(7),
        pdus.Fault(7, status=5),
        pdus.Shutdown(7),
    ],
)
def test_pdus_that_only_servers_send(pdu: pdus.Pdu) -> None:
    pair = bound()
    pair.from_client(pdus.encode(pdu))
    assert brief(the_fault(pair)) == (7, PROTO_ERROR, True)


def test_second_bind() -> None:
    """Seen: bind_nak reason 0."""
    pair = bound()
    pair.from_client(a_bind(call_id=8))
    (nak,) = sent(pair.server)
    assert isinstance(nak, pdus.BindNak)
    assert (nak.call_id, nak.provider_reject_reason) == (8, 0)
    assert pair.server.closed


def test_good_pdus_before_a_bad_one_count() -> None:
    pair = bound()
    good = a_request(5) + a_request(6)
    events = pair.from_client(good + b"\x05\x00" + bytes(20))
    assert [type(e) for e in events] == [RequestReceived, RequestReceived, AssociationFailed]


# ---- server, requests ----


@pytest.mark.parametrize("cut", CUTS)
def test_unknown_presentation_context(cut: Cut) -> None:
    """3.3.3.5.1, seen: nca_unk_if with DID_NOT_EXECUTE, context 0, and the connection lives."""
    pair = bound(cut=cut)
    assert pair.from_client(a_request(5, p_cont_id=0x1234)) == []
    fault = the_fault(pair)
    assert brief(fault) == (5, 0x1C010003, True)
    assert fault.p_cont_id == 0
    pair.client._next_call_id = 6
    pair.call(b"", b"")


def test_unknown_presentation_context_of_a_long_request() -> None:
    """3.3.3.5.8: at the first fragment; 3.3.3.5.6: the others are ignored."""
    pair = bound()
    first, more, last = (a_request(5, p_cont_id=9, pfc_flags=flags) for flags in (1, 0, 2))
    assert pair.from_client(first) == []
    assert brief(the_fault(pair)) == (5, 0x1C010003, True)
    assert pair.from_client(more, last) == []
    assert sent(pair.server) == []
    pair.client._next_call_id = 6
    pair.call(b"", b"")


@pytest.mark.parametrize("flags", [0x00, 0x02])
def test_first_fragment_missing(flags: int) -> None:
    """3.3.3.5.6: a later call_id than the current one is a protocol error."""
    pair = bound()
    pair.from_client(a_request(5, pfc_flags=flags))
    assert brief(the_fault(pair)) == (5, PROTO_ERROR, False)


@pytest.mark.parametrize(
    ("behind", "ignored"), [(0, True), (1, True), (149, True), (150, False), (200, False)]
)
def test_fragments_of_old_calls(behind: int, ignored: bool) -> None:
    """3.3.3.5.6."""
    pair = bound()
    pair.from_client(a_request(300))
    pair.server.send_response(300, b"")
    sent(pair.server)
    events = pair.from_client(a_request(300 - behind, pfc_flags=0x02))
    if ignored:
        assert events == []
        assert sent(pair.server) == []
    else:
        assert brief(the_fault(pair)) == (300 - behind, PROTO_ERROR, False)


def test_more_of_a_request_that_is_complete() -> None:
    pair = bound()
    pair.from_client(a_request(5))
    pair.from_client(a_request(5, pfc_flags=0x02))
    assert brief(the_fault(pair)) == (5, PROTO_ERROR, False)


@pytest.mark.parametrize("call_id", [4, 0x80000000, 0xFFFFFFFF])
def test_call_ids_grow(call_id: int) -> None:
    """3.3.3.5.2 [PB123]."""
    pair = bound()
    pair.from_client(a_request(5))
    pair.from_client(a_request(call_id))
    assert brief(the_fault(pair)) == (call_id, PROTO_ERROR, False)


def test_a_call_id_may_come_again_once_its_call_is_over() -> None:
    """Clients in the field never change it."""
    pair = bound(client_profile=ALONE)
    for _ in range(3):
        assert [type(e) for e in pair.from_client(a_request(5))] == [RequestReceived]
        pair.server.send_response(5, b"")
        assert len(sent(pair.server)) == 1


def test_a_call_id_in_use() -> None:
    pair = bound()
    pair.from_client(a_request(5))
    pair.from_client(a_request(5))
    assert brief(the_fault(pair)) == (5, PROTO_ERROR, False)


@pytest.mark.parametrize("flags", [0x01, 0x41, 0x21, 0x11, 0x09])
def test_first_fragment_twice(flags: int) -> None:
    """Seen."""
    pair = bound(client_profile=ALONE)
    pair.from_client(a_request(5, pfc_flags=flags), a_request(5, pfc_flags=flags))
    assert brief(the_fault(pair)) == (5, PROTO_ERROR, False)


@pytest.mark.parametrize(("profile", "faulted"), [(ALONE, 50), (Profile(), 51)])
@pytest.mark.parametrize("flags", [0x01, 0x03, 0x00, 0x02])
def test_request_within_a_request(profile: Profile, faulted: int, flags: int) -> None:
    """3.3.1.5.8, seen: without CONC_MPX the call that is there is faulted, with it the new one."""
    pair = bound(client_profile=profile)
    pair.from_client(a_request(50, pfc_flags=0x01))
    pair.from_client(a_request(51, pfc_flags=flags))
    assert brief(the_fault(pair)) == (faulted, PROTO_ERROR, False)
    assert pair.server.closed


def test_second_call_without_multiplexing() -> None:
    pair = bound(client_profile=ALONE)
    pair.from_client(a_request(50))
    pair.from_client(a_request(51))
    assert brief(the_fault(pair)) == (50, PROTO_ERROR, False)


def test_pending_cancel_on_the_first_fragment() -> None:
    """Seen: 0x6BD with DID_NOT_EXECUTE and close, context 0."""
    pair = bound()
    pair.from_client(a_request(5, pfc_flags=0x05))
    fault = the_fault(pair)
    assert brief(fault) == (5, 0x6BD, True)
    assert pair.server.closed


def test_pending_cancel_on_later_fragments_is_ignored() -> None:
    pair = bound()
    events = pair.from_client(*(a_request(5, pfc_flags=flags) for flags in (0x01, 0x04, 0x06)))
    assert [type(e) for e in events] == [RequestReceived, StubDataReceived, StubDataReceived]


@pytest.mark.parametrize("cut", CUTS[:1])
def test_request_of_exactly_the_limit(cut: Cut) -> None:
    """3.3.3.5.4."""
    limits = Limits(max_request_stub=20000)
    pair = bound(limits=limits, cut=cut)
    pair.call(bytes(20000), b"")


def test_request_over_the_limit() -> None:
    """3.3.3.5.4: status 5, as soon as it is too much; seen: then close."""
    pair = bound(limits=Limits(max_request_stub=10000))
    fragment = bytes(4000)
    pair.from_client(
        a_request(5, pfc_flags=1, stub_data=fragment), a_request(5, pfc_flags=0, stub_data=fragment)
    )
    events = pair.from_client(a_request(5, pfc_flags=0, stub_data=fragment))
    assert [type(e) for e in events] == [AssociationFailed]
    assert brief(the_fault(pair)) == (5, 5, False)


def test_alloc_hint_over_the_limit_in_a_long_request() -> None:
    """Seen: faulted with status 5 on the first fragment."""
    pair = bound()
    pair.from_client(a_request(5, pfc_flags=1, alloc_hint=0x400001))
    assert brief(the_fault(pair)) == (5, 5, False)


@pytest.mark.parametrize("hint", [0, 1, 0x400000, 0x400001, 0xFFFFFFFF])
def test_alloc_hint_lies_in_one_fragment(hint: int) -> None:
    """2.2.2.6, seen: accepted."""
    pair = bound()
    (event,) = pair.from_client(a_request(5, alloc_hint=hint))
    assert event.alloc_hint == hint
    assert event.last


def test_too_many_calls() -> None:
    pair = bound(limits=Limits(max_concurrent_calls=1))
    pair.from_client(a_request(5))
    assert pair.from_client(a_request(6)) == []
    assert brief(the_fault(pair)) == (6, 0x1C010014, True)
    pair.server.send_response(5, b"")
    assert not pair.server.closed


UNSUPPORTED = [
    pytest.param(DataRepresentation(True, CharacterRep.EBCDIC, FloatRep.IBM), "IBM", id="EBCDIC, IBM"),
    pytest.param(DataRepresentation(True, CharacterRep.ASCII, FloatRep.VAX), "VAX", id="VAX"),
    pytest.param(DataRepresentation(False, CharacterRep.ASCII, FloatRep.CRAY), "Cray", id="Cray"),
    pytest.param(DataRepresentation(True, CharacterRep.ASCII, FloatRep.IBM), "IBM", id="IBM"),
]


@pytest.mark.parametrize(("drep", "name"), UNSUPPORTED)
def test_data_representation_that_nobody_reads(drep: DataRepresentation, name: str) -> None:
    """C706 14.1: refused by name; headers hold neither characters nor floats, so a bind may be in it."""
    pair = ConnectionPair()
    pair.from_client(a_bind(drep=drep))
    (ack,) = sent(pair.server)
    assert isinstance(ack, pdus.BindAck)
    pair.from_client(a_request(5, drep=drep))
    assert brief(the_fault(pair)) == (5, PROTO_ERROR, True)
    assert name in str(pair.server_error)


def test_data_representation_changes_within_a_request() -> None:
    pair = bound()
    pair.from_client(a_request(5, pfc_flags=1), a_request(5, pfc_flags=2, drep=pdus.BIG_ENDIAN))
    assert brief(the_fault(pair)) == (5, PROTO_ERROR, True)


def test_answers_that_are_queued_are_sent_before_the_fault() -> None:
    pair = bound()
    pair.from_client(a_request(5), a_request(6))
    pair.server.send_response(5, b"answer")
    pair.server.send_response(6, bytes(100000))
    pair.from_client(a_request(4))
    assert [type(pdu) for pdu in sent(pair.server)] == [pdus.Response, pdus.Fault]


def test_after_the_end_nothing_is_taken() -> None:
    pair = bound()
    pair.from_client(a_request(5, pfc_flags=0))
    sent(pair.server)
    assert pair.from_client(a_request(6), a_bind()) == []
    assert sent(pair.server) == []


# ---- client ----


def failed_client(pair: ConnectionPair, *octets: bytes) -> Exception:
    events = pair.from_server(*octets)
    assert isinstance(events[-1], AssociationFailed)
    assert sent(pair.client) == []
    assert pair.client.closed
    error: Exception = events[-1].error
    return error


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("flags", [pytest.param(0x00, id="middle"), pytest.param(0x02, id="last")])
def test_response_without_its_beginning(cut: Cut, flags: int) -> None:
    pair = bound(cut=cut)
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    assert "out of place" in str(failed_client(pair, a_response(call_id, pfc_flags=flags)))


@pytest.mark.parametrize("flags", [0x01, 0x03])
def test_response_that_begins_twice(flags: int) -> None:
    pair = bound()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    failed_client(pair, a_response(call_id, pfc_flags=1), a_response(call_id, pfc_flags=flags))


def test_response_before_the_request_is_sent() -> None:
    pair = bound()
    call_id = pair.client.send_request(0, 1, bytes(20000))
    pair.client.data_to_send(1)
    failed_client_after_part(pair, a_response(call_id))


def failed_client_after_part(pair: ConnectionPair, octets: bytes) -> None:
    events = pair.from_server(octets)
    assert isinstance(events[-1], AssociationFailed)
    assert sent(pair.client) == [], "what was left of the request is dropped"


def test_response_to_a_request_not_begun() -> None:
    pair = bound()
    call_id = pair.client.send_request(0, 1, bytes(20000))
    failed_client_after_part(pair, a_response(call_id))
    pair = bound()
    call_id = pair.client.send_request(0, 1, bytes(20000))
    failed_client_after_part(pair, pdus.encode(pdus.Fault(call_id, status=5)))


@pytest.mark.parametrize("pdu", [pdus.Response(77), pdus.Fault(77, status=5)])
def test_answer_to_no_call(pdu: pdus.Pdu) -> None:
    assert "77" in str(failed_client(bound(), pdus.encode(pdu)))


@pytest.mark.parametrize("hint", [0x80000000, 0xFFFFFFFF])
def test_alloc_hint_of_a_response(hint: int) -> None:
    """3.3.2.5.2."""
    pair = bound()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    assert "alloc_hint" in str(failed_client(pair, a_response(call_id, alloc_hint=hint)))


def test_alloc_hint_of_a_response_may_be_2_to_the_31_minus_1() -> None:
    pair = bound()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    (event,) = pair.from_server(a_response(call_id, alloc_hint=0x7FFFFFFF))
    assert event.alloc_hint == 0x7FFFFFFF


@pytest.mark.parametrize(("drep", "name"), UNSUPPORTED)
def test_response_in_a_representation_that_nobody_reads(drep: DataRepresentation, name: str) -> None:
    pair = bound()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    assert name in str(failed_client(pair, a_response(call_id, drep=drep)))


def test_representation_changes_within_a_response() -> None:
    pair = bound()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    failed_client(
        pair, a_response(call_id, pfc_flags=1), a_response(call_id, pfc_flags=2, drep=pdus.BIG_ENDIAN)
    )


def test_response_fragment_over_the_size_agreed_on() -> None:
    pair = bound()
    call_id = pair.client.send_request(0, 1, b"")
    pair.pump()
    error = failed_client(pair, a_response(call_id, stub_data=bytes(5840)))
    assert isinstance(error, RemoteProtocolError)


@pytest.mark.parametrize(
    "pdu",
    [
        pdus.Bind(7),
        pdus.AlterContext(7),
        pdus.RpcAuth3(7, auth=pdus.SecTrailer(10, 6, 0, 1, b"t")),
        pdus.Request(7),
        pdus.CoCancel(7),
        pdus.Orphaned(7),
        pdus.BindAck(7),
        pdus.BindNak(7),
        pdus.AlterContextResp(7),
    ],
)
def test_pdus_that_have_no_place(pdu: pdus.Pdu) -> None:
    pair = bound()
    assert type(pdu).__name__ in str(failed_client(pair, pdus.encode(pdu)))


@pytest.mark.parametrize("octets", [b"\x05\x00\x63" + bytes(29), b"\x04" + bytes(31)])
def test_client_gets_nonsense(octets: bytes) -> None:
    assert isinstance(failed_client(bound(), octets), PduError)
    fresh = ConnectionPair()
    assert isinstance(failed_client(fresh, octets), PduError)


def test_faults_end_calls_and_not_the_association() -> None:
    pair = bound()
    call_id = pair.client.send_request(0, 1, b"")
    (event,) = pair.from_server(pdus.encode(pdus.Fault(call_id, 0x23, status=0x1C010003)))
    assert isinstance(event, CallFaulted)
    assert not pair.client.closed
