"""Octets that no one meant: nothing raises, and it ends in AssociationFailed or goes on."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dcerpc import pdu as pdus
from dcerpc.limits import Limits
from dcerpc.protocol.connection import ClientConnection, PresentationOffer, ServerConnection
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    RequestReceived,
    SecurityStepRequired,
    StubDataReceived,
)
from dcerpc.security.api import AuthLevel
from tests.protocol.pair import ECHO, MGMT, ConnectionPair, Policy, a_bind, drained, element, step
from tests.security.scripted import AUTH_TYPE, Script, ScriptedProvider

LIMITS = Limits(max_parked=4096, max_request_stub=8192, max_response_stub=8192, max_concurrent_calls=3)
EXAMPLES = settings(max_examples=120)


def recorded(level: AuthLevel | None) -> tuple[list[bytes], list[bytes]]:
    """All PDUs of a conversation: to the server, to the client."""
    pair = ConnectionPair(script=Script(legs=4))
    pair.bind(level)
    pair.alter([PresentationOffer(MGMT)])
    number = None if level is None else 1
    pair.call(bytes(100), bytes(8000), auth_context_id=number)
    pair.call(bytes(8000), b"", auth_context_id=number)
    call_id = pair.client.send_request(0, 1, b"", auth_context_id=number)
    pair.client.cancel(call_id)
    pair.pump()
    pair.client.orphan(call_id)
    pair.pump()
    call_id = pair.client.send_request(0, 1, b"", auth_context_id=number)
    pair.pump()
    pair.server.send_fault(call_id, 5)
    pair.server.shutdown()
    pair.pump()
    return pair.to_server, pair.to_client


CONVERSATIONS = {level: recorded(level) for level in (None, AuthLevel.CONNECT, AuthLevel.PRIVACY)}
PDU_KINDS: list[pdus.Pdu] = [
    pdus.Bind(1, p_context_elem=(element(),)),
    pdus.Bind(1, p_context_elem=(element(),), auth=pdus.SecTrailer(AUTH_TYPE, 6, 0, 1, b"leg 1")),
    pdus.AlterContext(2, p_context_elem=(element(3, MGMT),)),
    pdus.AlterContext(1, p_context_elem=(element(),), auth=pdus.SecTrailer(AUTH_TYPE, 6, 0, 1, b"leg 3")),
    pdus.AlterContext(1, p_context_elem=(element(),), auth=pdus.SecTrailer(AUTH_TYPE, 2, 0, 2, b"leg 1")),
    pdus.RpcAuth3(1, auth=pdus.SecTrailer(AUTH_TYPE, 6, 0, 1, b"leg 3")),
    pdus.BindAck(1),
    pdus.BindNak(1),
    pdus.AlterContextResp(1),
    pdus.Response(2),
    pdus.Fault(2, status=5),
    pdus.Shutdown(0),
]
requests = st.builds(
    lambda call_id, flags, context, auth: pdus.encode(
        pdus.Request(call_id, flags, p_cont_id=context, auth=auth, stub_data=b"12345678")
    ),
    st.integers(1, 6),
    st.sampled_from([0, 1, 2, 3, 5, 0x43]),
    st.sampled_from([0, 0, 0, 9]),
    st.sampled_from([None, None, None, pdus.SecTrailer(AUTH_TYPE, 6, 0, 1, bytes(20))]),
)
others = st.sampled_from([pdus.encode(pdu) for pdu in PDU_KINDS])
signals = st.builds(
    lambda orphaned, call_id: pdus.encode(pdus.Orphaned(call_id) if orphaned else pdus.CoCancel(call_id)),
    st.booleans(),
    st.integers(1, 6),
)


def check(machine: Any, events: list[Any], seen: list[Any]) -> None:
    """AssociationFailed is the last event ever, and ``closed`` says the same."""
    assert not any(isinstance(e, AssociationFailed) for e in seen), "an event after the last"
    seen += events
    failed = [e for e in seen if isinstance(e, AssociationFailed)]
    assert len(failed) == machine.closed
    assert not failed or seen[-1] is failed[0]


def answer(server: ServerConnection, events: list[Any], how: int) -> None:
    """What a server does with requests."""
    for event in events:
        if isinstance(event, RequestReceived | StubDataReceived) and event.last:
            if how % 3 == 0:
                server.send_fault(event.call_id, 5)
            elif how % 3 == 1:
                server.send_response(event.call_id, bytes(7000))


def run_steps(machine: Any, events: list[Any], seen: list[Any]) -> None:
    for event in events:
        if isinstance(event, SecurityStepRequired) and not machine.closed:
            more = step(machine, event)
            if more or not machine.closed:
                check(machine, more, seen)
                run_steps(machine, more, seen)


@EXAMPLES
@given(st.lists(st.binary(max_size=80), max_size=8), st.booleans())
def test_random_octets(chunks: list[bytes], bound: bool) -> None:
    for machine, start in (
        (ServerConnection(Policy(), limits=LIMITS), [a_bind()]),
        (ClientConnection(limits=LIMITS), []),
    ):
        seen: list[Any] = []
        if isinstance(machine, ClientConnection):
            machine.bind([PresentationOffer(ECHO)])
        for chunk in (start if bound else []) + chunks:
            if machine.closed:
                assert machine.receive_data(chunk) == []
            else:
                check(machine, list(machine.receive_data(chunk)), seen)
            drained(machine)


@EXAMPLES
@given(
    st.lists(st.one_of(requests, others, signals), max_size=12),
    st.integers(0, 2),
    st.booleans(),
    st.booleans(),
)
def test_any_sequence_of_good_pdus_to_a_server(
    sequence: list[bytes], how: int, secure: bool, hold: bool
) -> None:
    """Every order of PDUs; steps at once or never."""
    provider = ScriptedProvider(Script(legs=4))
    server = ServerConnection(Policy([provider]), limits=LIMITS)
    auth = pdus.SecTrailer(AUTH_TYPE, 2, 0, 1, b"leg 1") if secure else None
    seen: list[Any] = []
    for octets in [a_bind(auth=auth, pfc_flags=0x13), *sequence]:
        if server.closed:
            break
        events = list(server.receive_data(octets))
        check(server, events, seen)
        if not hold:
            run_steps(server, events, seen)
        answer(server, events, how)
        for pdu in drained(server):
            pdus.decode(bytes(pdu.pdu))
        assert server.parked <= LIMITS.max_parked
        assert server.open_calls <= LIMITS.max_concurrent_calls


@EXAMPLES
@given(st.lists(st.one_of(others, signals, requests), max_size=8), st.integers(0, 3))
def test_any_sequence_of_good_pdus_to_a_client(sequence: list[bytes], calls: int) -> None:
    client = ClientConnection(limits=LIMITS)
    seen: list[Any] = []
    client.bind([PresentationOffer(ECHO)])
    for octets in sequence:
        if client.closed:
            break
        check(client, list(client.receive_data(octets)), seen)
        for _ in range(calls):
            if client.can_call and 0 in client._presentation:
                client.send_request(0, 1, bytes(100))
        drained(client)


@EXAMPLES
@given(st.data())
def test_mutated_conversations(data: st.DataObject) -> None:
    """One change to one PDU of a good conversation, in either direction."""
    level = data.draw(st.sampled_from(list(CONVERSATIONS)))
    to_server, to_client = CONVERSATIONS[level]
    towards_server = data.draw(st.booleans())
    stream = list(to_server if towards_server else to_client)
    index = data.draw(st.integers(0, len(stream) - 1))
    changed = bytearray(stream[index])
    what = data.draw(st.sampled_from(["flip", "cut", "grow", "drop", "twice"]))
    if what == "flip":
        changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))
    elif what == "cut":
        del changed[data.draw(st.integers(0, len(changed) - 1)) :]
    elif what == "grow":
        changed += data.draw(st.binary(min_size=1, max_size=40))
    stream[index : index + 1] = {"drop": [], "twice": [bytes(changed)] * 2}.get(what, [bytes(changed)])
    seen: list[Any] = []
    machine: Any
    if towards_server:
        machine = ServerConnection(Policy([ScriptedProvider(Script(legs=4))]))
    else:
        pair = ConnectionPair(script=Script(legs=4))
        pair.begin_bind(level)
        machine = pair.client
        drained(machine)
    for octets in stream:
        if machine.closed:
            break
        events = list(machine.receive_data(octets))
        check(machine, events, seen)
        run_steps(machine, events, seen)
        if towards_server:
            answer(machine, events, 1)
        elif machine.can_call and machine._presentation:
            machine.send_request(0, 1, b"", auth_context_id=None if level is None else 1)
        drained(machine)
    if not machine.closed:
        check(machine, list(machine.receive_eof()), seen)


@EXAMPLES
@given(st.data())
def test_any_cut_of_a_good_conversation(data: st.DataObject) -> None:
    """The server says the same however the octets are cut."""
    to_server, _ = CONVERSATIONS[None]
    stream = b"".join(to_server)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=10)))
    pieces = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]

    def told(chunks: list[bytes]) -> list[Any]:
        server = ServerConnection(Policy())
        events: list[Any] = []
        for chunk in chunks:
            for event in server.receive_data(chunk):
                if isinstance(event, RequestReceived | StubDataReceived):
                    event.stub_data = bytes(event.stub_data)
                events.append(event)
        return events

    assert told(pieces) == told(to_server)
