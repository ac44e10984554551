"""Presentation, version, size and feature negotiation (MS-RPCE 3.3.1.5.3, 3.3.1.5.6, 3.3.3.5.5)."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from dcerpc import pdu as pdus
from dcerpc.errors import BindRejected as BindRejectedError
from dcerpc.errors import Fault, LocalProtocolError, RemoteProtocolError
from dcerpc.limits import Limits, Profile
from dcerpc.protocol.connection import (
    BindFeatures,
    ClientConnection,
    InterfaceOffer,
    PresentationOffer,
    ServerConnection,
)
from dcerpc.protocol.connection.events import (
    AlterContextRejected,
    AssociationFailed,
    BindAccepted,
    BindRejected,
    ClientBound,
    ContextAltered,
)
from dcerpc.syntax_id import NDR, NDR64, NULL_SYNTAX, SyntaxId, bind_time_features
from tests.protocol.pair import (
    CUTS,
    ECHO,
    GROUP,
    MGMT,
    UNKNOWN,
    ConnectionPair,
    Policy,
    a_bind,
    element,
    only,
    sent,
)

Cut = Callable[[bytes], Sequence[bytes]]
FIRST = PresentationOffer(ECHO)


def server(**how: Any) -> ServerConnection:
    return ServerConnection(how.pop("policy", None) or Policy(), **how)


def answer(machine: ServerConnection, octets: bytes) -> Any:
    """The one PDU that a server answers with."""
    machine.receive_data(octets)
    (pdu,) = sent(machine)
    return pdu


def results(ack: pdus.BindAck) -> list[tuple[int, int, SyntaxId]]:
    return [(r.result, r.reason, r.transfer_syntax) for r in ack.p_result_list]


@pytest.mark.parametrize("cut", CUTS)
def test_bind(cut: Cut) -> None:
    pair = ConnectionPair(cut=cut)
    accepted = pair.bind(offers=[FIRST, PresentationOffer(UNKNOWN), PresentationOffer(MGMT)])
    first, second, third = accepted.results
    assert first.context is not None
    assert (first.context.p_cont_id, first.context.transfer_syntax) == (0, NDR)
    assert (second.context, second.result, second.reason) == (None, 2, 1)
    assert third.context is not None
    assert third.context.p_cont_id == 2
    assert (accepted.assoc_group_id, accepted.sec_addr, accepted.auth_context_id) == (GROUP, b"49152", None)
    assert (accepted.max_xmit_frag, accepted.max_recv_frag) == (5840, 5840)
    assert accepted.concurrent_multiplexing
    assert not accepted.header_signing
    assert accepted.features == BindFeatures(3)
    assert only(pair.server_events, ClientBound).assoc_group_id == GROUP
    assert not pair.client.closed


def test_offers_go_one_transfer_syntax_an_element_features_last() -> None:
    """MS-RPCE 3.3.1.5.6 and 3.3.1.5.3."""
    client = ClientConnection()
    client.bind([PresentationOffer(ECHO, (NDR64, NDR)), PresentationOffer(MGMT)])
    (bind,) = sent(client)
    assert isinstance(bind, pdus.Bind)
    assert [(e.p_cont_id, e.abstract_syntax, e.transfer_syntaxes) for e in bind.p_context_elem] == [
        (0, ECHO, (NDR64,)),
        (1, ECHO, (NDR,)),
        (2, MGMT, (NDR,)),
        (3, MGMT, (bind_time_features(3),)),
    ]
    assert bind.pfc_flags == 0x13
    assert bind.assoc_group_id == 0


def test_profile_without_features_and_multiplexing() -> None:
    client = ClientConnection(profile=Profile(bind_time_features=False, concurrent_multiplexing=False))
    client.bind([FIRST], assoc_group_id=7)
    (bind,) = sent(client)
    assert isinstance(bind, pdus.Bind)
    assert (bind.pfc_flags, len(bind.p_context_elem), bind.assoc_group_id) == (0x03, 1, 7)


@pytest.mark.parametrize(
    ("supported", "preferred", "offered", "chosen"),
    [
        ((NDR, NDR64), NDR64, (NDR, NDR64), NDR64),
        ((NDR, NDR64), NDR64, (NDR,), NDR),
        ((NDR, NDR64), None, (NDR64, NDR), NDR64),
        ((NDR,), NDR, (NDR64, NDR), NDR),
        ((NDR,), None, (NDR64,), None),
    ],
)
def test_transfer_syntax_preferred_else_first_supported(
    supported: tuple[SyntaxId, ...],
    preferred: SyntaxId | None,
    offered: tuple[SyntaxId, ...],
    chosen: SyntaxId | None,
) -> None:
    """MS-RPCE 3.3.1.5.6, in one element and in one element each; the client gets the same from both."""
    policy = Policy(interfaces={ECHO: InterfaceOffer("echo", supported, preferred)})
    ack = answer(server(policy=policy), a_bind(p_context_elem=(element(5, ECHO, offered),)))
    expected = (2, 2, NULL_SYNTAX) if chosen is None else (0, 0, chosen)
    assert results(ack) == [expected]
    pair = ConnectionPair(policy=policy)
    (result,) = pair.bind(offers=[PresentationOffer(ECHO, offered)]).results
    assert (None if result.context is None else result.context.transfer_syntax) == chosen
    elements = tuple(element(n, ECHO, (syntax,)) for n, syntax in enumerate(offered))
    ack = answer(server(policy=policy), a_bind(p_context_elem=elements))
    assert results(ack) == [(0, 0, syntax) if syntax == chosen else (2, 2, NULL_SYNTAX) for syntax in offered]


def test_the_same_interface_twice_is_accepted_once() -> None:
    """MS-RPCE 3.3.1.5.6, seen: the first element is, whatever the p_cont_id of the other."""
    for second in (1, 2):
        ack = answer(server(), a_bind(p_context_elem=(element(1), element(second))))
        assert results(ack) == [(0, 0, NDR), (2, 2, NULL_SYNTAX)]


def test_client_picks_its_best_when_several_are_accepted() -> None:
    client = ClientConnection(profile=Profile(bind_time_features=False))
    client.bind([PresentationOffer(ECHO, (NDR64, NDR))])
    sent(client)
    ack = pdus.BindAck(
        1,
        p_result_list=(pdus.ContextResult(0, 0, NDR64), pdus.ContextResult(0, 0, NDR)),
    )
    (event,) = client.receive_data(pdus.encode(ack))
    assert isinstance(event, BindAccepted)
    assert event.results[0].context is not None
    assert event.results[0].context.p_cont_id == 0


@pytest.mark.parametrize(
    ("xmit", "recv", "own", "expected"),
    [
        (0xFFFF, 0xFFFF, None, 5840),
        (0, 0xFFFF, None, 2048),
        (0xFFFF, 0, None, 2048),
        (3199, 0xFFFF, None, 3192),
        (0xFFFF, 3199, None, 3192),
        (5840, 5840, 4280, 4280),
        (1432, 1432, 1432, 1432),
    ],
)
def test_fragment_size(xmit: int, recv: int, own: int | None, expected: int) -> None:
    ack = answer(server(max_fragment=own), a_bind(max_xmit_frag=xmit, max_recv_frag=recv))
    assert (ack.max_xmit_frag, ack.max_recv_frag) == (expected, expected)


def test_fragments_are_of_the_size_agreed_on() -> None:
    pair = ConnectionPair(max_fragment=4283)
    accepted = pair.bind()
    assert accepted.max_xmit_frag == 4280
    pair.call(bytes(20000), bytes(20000))
    assert max(map(len, pair.to_server)) == max(map(len, pair.to_client)) == 4280


def test_fragment_size_too_small_to_begin_with() -> None:
    with pytest.raises(ValueError, match="1432"):
        ClientConnection(max_fragment=1024)


@pytest.mark.parametrize("sizes", [(0, 5840), (5840, 1431)])
def test_client_refuses_sizes_below_the_least(sizes: tuple[int, int]) -> None:
    """C706 12.6.2 MustRecvFragSize."""
    client = ClientConnection(profile=Profile(bind_time_features=False))
    client.bind([FIRST])
    ack = pdus.BindAck(
        1,
        max_xmit_frag=sizes[0],
        max_recv_frag=sizes[1],
        p_result_list=(pdus.ContextResult(0, 0, NDR),),
    )
    (event,) = client.receive_data(pdus.encode(ack))
    assert isinstance(event, AssociationFailed)


# ---- features ----


@pytest.mark.parametrize(
    ("bits", "granted"), [(0, 0), (1, 1), (2, 2), (3, 3), (0xFFFFFFFFFFFFFFFF, 3), (4, 0)]
)
def test_bind_time_features(bits: int, granted: int) -> None:
    """MS-RPCE 3.3.1.5.3: result 3, the accepted bits, a zero syntax; unknown bits cleared."""
    elements = (element(), element(1, ECHO, (bind_time_features(bits),)))
    assert results(answer(server(), a_bind(p_context_elem=elements))) == [
        (0, 0, NDR),
        (3, granted, NULL_SYNTAX),
    ]


def test_bind_time_features_not_spoken() -> None:
    machine = server(profile=Profile(bind_time_features=False))
    elements = (element(), element(1, ECHO, (bind_time_features(3),)))
    assert results(answer(machine, a_bind(p_context_elem=elements)))[1] == (2, 2, NULL_SYNTAX)
    pair = ConnectionPair(server_profile=Profile(bind_time_features=False))
    assert pair.bind().features == BindFeatures.NONE


def test_features_among_other_syntaxes() -> None:
    """Seen: the first one decides."""
    features = bind_time_features(1)
    for syntaxes, expected in (((features, NDR), (3, 1, NULL_SYNTAX)), ((NDR, features), (0, 0, NDR))):
        elements = (element(0, ECHO, syntaxes),)
        assert results(answer(server(), a_bind(p_context_elem=elements))) == [expected]


def test_client_takes_no_feature_that_it_did_not_propose() -> None:
    client = ClientConnection()
    client.bind([FIRST])
    ack = pdus.BindAck(
        1, p_result_list=(pdus.ContextResult(0, 0, NDR), pdus.ContextResult(3, 0xFFFF, NULL_SYNTAX))
    )
    (event,) = client.receive_data(pdus.encode(ack))
    assert isinstance(event, BindAccepted)
    assert event.features == BindFeatures(3)


# ---- flags ----


@pytest.mark.parametrize("flags", [0x00, 0x01, 0x02, 0x03, 0x08, 0x13, 0x20, 0x40, 0x80, 0xFF])
def test_flags_of_bind(flags: int) -> None:
    """Unknown flags are ignored; header signing and CONC_MPX are answered."""
    ack = answer(server(), a_bind(pfc_flags=flags))
    assert ack.pfc_flags == 0x03 | flags & 0x14


def test_flags_of_alter_context() -> None:
    pair = ConnectionPair()
    pair.bind()
    alter = pdus.AlterContext(5, 0xFF, p_context_elem=(element(9),))
    pair.from_client(pdus.encode(alter))
    (resp,) = sent(pair.server)
    assert isinstance(resp, pdus.AlterContextResp)
    assert (resp.pfc_flags, resp.sec_addr, resp.assoc_group_id) == (0x07, b"", GROUP)


def test_server_without_header_signing_and_multiplexing() -> None:
    profile = Profile(header_signing=False, concurrent_multiplexing=False)
    assert answer(server(profile=profile), a_bind(pfc_flags=0x17)).pfc_flags == 0x03


# ---- bind_nak ----


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        pytest.param({"p_context_elem": ()}, 0, id="no contexts"),
        pytest.param({"p_context_elem": (element(0, ECHO, ()),)}, 0, id="no transfer syntaxes"),
        pytest.param(
            {"p_context_elem": (element(0, ECHO, (bind_time_features(1),)),) * 2}, 0, id="two of features"
        ),
        pytest.param(
            {"p_context_elem": (element(0, ECHO), element(0, MGMT))}, 0, id="one p_cont_id for two interfaces"
        ),
        pytest.param({"assoc_group_id": 0xDEAD}, 0, id="dead group (3.3.1.5.7)"),
    ],
)
def test_bind_nak(cut: Cut, fields: dict[str, Any], reason: int) -> None:
    pair = ConnectionPair(cut=cut)
    events = pair.from_client(a_bind(call_id=77, **fields))
    assert [type(e) for e in events] == [AssociationFailed]
    (nak,) = sent(pair.server)
    assert isinstance(nak, pdus.BindNak)
    assert (nak.call_id, nak.provider_reject_reason, nak.versions) == (77, reason, ((5, 0),))
    assert pair.server.closed


def test_too_many_contexts() -> None:
    """MS-RPCE 3.3.3.5.5: bind_nak reason 2, to alter_context too."""
    pair = ConnectionPair(
        limits=Limits(contexts_per_interface=2), policy=Policy(interfaces={ECHO: InterfaceOffer("echo")})
    )
    pair.bind()
    pair.alter([FIRST])
    pair.client.alter_context([FIRST])
    pair.pump()
    rejected = only(pair.client_events, BindRejected)
    assert rejected.error.reason == 2
    assert pair.client_error is rejected.error
    assert pair.client.closed
    assert pair.server.closed


def test_client_reports_a_bind_nak() -> None:
    client = ClientConnection()
    client.bind([FIRST])
    nak = pdus.BindNak(1, provider_reject_reason=1, versions=((5, 0), (5, 1)), extended=b"blob")
    events = client.receive_data(pdus.encode(nak))
    assert [type(e) for e in events] == [BindRejected, AssociationFailed]
    error = only(events, BindRejected).error
    assert isinstance(error, BindRejectedError)
    assert (error.reason, error.versions, error.extended) == (2, ((5, 0), (5, 1)), b"blob"), "1 is read as 2"


def test_client_reports_a_fault_instead_of_bind_ack() -> None:
    client = ClientConnection()
    client.bind([FIRST])
    (event,) = client.receive_data(pdus.encode(pdus.Fault(1, status=5)))
    assert isinstance(event, AssociationFailed)
    assert getattr(event.error, "status", None) == 5


# ---- alter_context ----


@pytest.mark.parametrize("cut", CUTS)
def test_alter_context_adds_contexts(cut: Cut) -> None:
    pair = ConnectionPair(cut=cut)
    pair.bind()
    altered = pair.alter([PresentationOffer(MGMT), PresentationOffer(UNKNOWN)])
    good, bad = altered.results
    assert good.context is not None
    assert good.context.p_cont_id not in (0, 1)
    assert bad.context is None
    assert altered.auth_context_id is None
    request, _, _ = pair.call(b"", b"", p_cont_id=good.context.p_cont_id)
    assert request.context.interface == "mgmt"


def test_calls_go_on_beside_alter_context() -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.client.alter_context([PresentationOffer(MGMT)])
    assert not pair.client.can_negotiate
    assert pair.client.can_call
    other = pair.client.send_request(0, 1, b"")
    with pytest.raises(LocalProtocolError):
        pair.client.alter_context([FIRST])
    pair.pump()
    pair.server.send_response(call_id, b"")
    pair.server.send_response(other, b"")
    pair.pump()
    only(pair.client_events, ContextAltered)
    assert pair.client.can_negotiate


def test_without_multiplexing_alter_context_waits_for_the_call() -> None:
    pair = ConnectionPair(client_profile=Profile(concurrent_multiplexing=False))
    pair.bind()
    pair.client.send_request(0, 1, b"")
    assert not pair.client.can_negotiate
    with pytest.raises(LocalProtocolError):
        pair.client.alter_context([FIRST])


def test_alter_context_refused_leaves_the_rest() -> None:
    pair = ConnectionPair()
    pair.bind()
    call_id = pair.client.send_request(0, 1, b"")
    pair.client.alter_context([FIRST])
    fault = pdus.Fault(call_id + 1, status=0x1C01000B)
    (event,) = pair.from_server(pdus.encode(fault))
    assert isinstance(event, AlterContextRejected)
    assert isinstance(event.error, Fault)
    assert (event.error.status, event.auth_context_id) == (0x1C01000B, None)
    assert pair.client.can_negotiate
    assert pair.client.open_calls == 1


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize(
    ("elements", "what"),
    [
        pytest.param((), None, id="no contexts"),
        pytest.param((element(0, ECHO, ()),), None, id="no transfer syntaxes"),
        pytest.param((element(0, MGMT),), None, id="another interface for a p_cont_id"),
        pytest.param((element(0, ECHO, (NDR64,)),), None, id="another known transfer syntax for a p_cont_id"),
        pytest.param((element(0, ECHO, (NDR64, NDR)),), None, id="a choice that would be another now"),
        pytest.param((element(0, ECHO, (NULL_SYNTAX,)),), (2, 2), id="an unknown one for a p_cont_id"),
        pytest.param((element(0, ECHO, (NULL_SYNTAX, NDR)),), (0, 0), id="the same again"),
    ],
)
def test_alter_context_of_a_context_that_exists(
    cut: Cut, elements: tuple[pdus.ContextElement, ...], what: tuple[int, int] | None
) -> None:
    """A violation gets fault 0x1C01000B, DID_NOT_EXECUTE, then the end; rejecting changes nothing."""
    offer = InterfaceOffer("echo", (NDR64, NDR))
    pair = ConnectionPair(cut=cut, policy=Policy(interfaces={ECHO: offer, MGMT: InterfaceOffer("mgmt")}))
    pair.bind()
    events = pair.from_client(pdus.encode(pdus.AlterContext(50, p_context_elem=elements)))
    (answered,) = sent(pair.server)
    if what is None:
        assert isinstance(answered, pdus.Fault)
        assert (answered.call_id, answered.status, answered.did_not_execute) == (50, 0x1C01000B, True)
        assert [type(e) for e in events] == [AssociationFailed]
    else:
        assert isinstance(answered, pdus.AlterContextResp)
        assert [(r.result, r.reason) for r in answered.p_result_list] == [what]
        pair.call(b"", b"")


def test_alter_context_within_a_request() -> None:
    pair = ConnectionPair()
    pair.bind()
    pair.from_client(pdus.encode_request(9, 1, 0, 0, 0, b"first"))
    pair.from_client(pdus.encode(pdus.AlterContext(10, p_context_elem=(element(5),))))
    (fault,) = sent(pair.server)
    assert isinstance(fault, pdus.Fault)
    assert (fault.call_id, fault.status) == (10, 0x1C01000B)


# ---- misuse, lies ----


def test_misuse_by_the_caller() -> None:
    client = ClientConnection()
    for offers in ([], [PresentationOffer(ECHO, ())], [PresentationOffer(ECHO, (NDR,) * 300)]):
        with pytest.raises(LocalProtocolError):
            client.bind(offers)
    with pytest.raises(LocalProtocolError):
        client.alter_context([FIRST])
    assert client.can_negotiate
    client.bind([FIRST])
    assert not client.can_negotiate
    for again in (client.bind, client.alter_context):
        with pytest.raises(LocalProtocolError):
            again([FIRST])


def test_alter_context_needs_something_to_offer() -> None:
    pair = ConnectionPair()
    pair.bind()
    with pytest.raises(LocalProtocolError, match="without anything"):
        pair.client.alter_context()


def test_call_ids_run_out() -> None:
    for machine in (ClientConnection(), ConnectionPair().client):
        machine._next_call_id = 0x80000000
        with pytest.raises(LocalProtocolError, match="call ids"):
            machine.bind([FIRST])
        assert machine.can_negotiate


def test_presentation_context_ids_run_out() -> None:
    pair = ConnectionPair()
    pair.bind()
    pair.client._next_p_cont_id = 0xFFFF
    with pytest.raises(LocalProtocolError, match="used up"):
        pair.client.alter_context([FIRST])


@pytest.mark.parametrize(
    "lie",
    [
        pytest.param(pdus.BindAck(1, p_result_list=()), id="no results"),
        pytest.param(
            pdus.BindAck(1, p_result_list=(pdus.ContextResult(0, 0, NDR),) * 3), id="too many results"
        ),
        pytest.param(
            pdus.BindAck(
                1,
                p_result_list=(
                    pdus.ContextResult(0, 0, NDR64),
                    pdus.ContextResult(3, 0, NULL_SYNTAX),
                ),
            ),
            id="a transfer syntax that was not offered",
        ),
        pytest.param(pdus.BindAck(2, p_result_list=(pdus.ContextResult(0, 0, NDR),) * 2), id="another call"),
        pytest.param(pdus.BindNak(2), id="bind_nak of another call"),
        pytest.param(pdus.Fault(2, status=5), id="fault of another call"),
        pytest.param(pdus.AlterContextResp(1), id="alter_context_resp"),
        pytest.param(pdus.Response(1), id="response"),
        pytest.param(pdus.Request(1), id="request"),
        pytest.param(pdus.Bind(1), id="bind"),
        pytest.param(
            pdus.BindAck(
                1,
                auth=pdus.SecTrailer(10, 6, 0, 1, b"token"),
                p_result_list=(pdus.ContextResult(0, 0, NDR), pdus.ContextResult(3, 0, NULL_SYNTAX)),
            ),
            id="a token that nobody asked for",
        ),
    ],
)
def test_server_that_lies_to_a_bind(lie: pdus.Pdu) -> None:
    client = ClientConnection()
    client.bind([FIRST])
    sent(client)
    events = client.receive_data(pdus.encode(lie))
    assert [type(e) for e in events] == [AssociationFailed]
    assert sent(client) == []
    assert client.closed


def test_uuid_variants_are_not_checked() -> None:
    """MS-RPCE 2.2.1.1.3."""
    odd = SyntaxId(uuid.UUID(int=(1 << 128) - 1), 0xFFFF, 0xFFFF)
    policy = Policy(interfaces={odd: InterfaceOffer("odd")})
    assert results(answer(server(policy=policy), a_bind(p_context_elem=(element(0, odd),)))) == [(0, 0, NDR)]


def test_errors_are_of_the_tree() -> None:
    pair = ConnectionPair()
    pair.from_client(a_bind(p_context_elem=()))
    assert isinstance(pair.server_error, RemoteProtocolError)
