"""ClientSession fed with events by hand, the trace's cutter, and the arguments of connect."""

from __future__ import annotations

import subprocess
import sys
import uuid
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dcerpc
from dcerpc.binding import StringBinding
from dcerpc.errors import (
    AssociationClosed,
    BindingError,
    LocalProtocolError,
    PresentationRejected,
    RemoteProtocolError,
    UnsupportedProtocolSequence,
)
from dcerpc.limits import Limits, Profile
from dcerpc.ndr.types import ContextHandle, Variant
from dcerpc.protocol.connection import (
    BindFeatures,
    ClientConnection,
    PresentationContext,
    PresentationOffer,
    PresentationResult,
)
from dcerpc.protocol.connection.events import (
    AssociationFailed,
    BindAccepted,
    CallFaulted,
    ContextAltered,
    ResponseReceived,
    ShutdownReceived,
    StubDataReceived,
)
from dcerpc.runtime.association import ClientAssociation
from dcerpc.runtime.config import make_config
from dcerpc.runtime.identities import BoundInterface
from dcerpc.runtime.session import ClientSession
from dcerpc.runtime.trace import PduCutter
from dcerpc.stub import Interface
from dcerpc.syntax_id import NDR, NDR64
from tests.runtime.tiny_server import CLOSE, OPEN, OPERATIONS, OTHER, TINY, HandleResult


def fresh(**options: Any) -> ClientSession:
    return ClientSession(ClientConnection(), on_step=lambda step: None, **options)


def accepted(*contexts: PresentationContext | None) -> BindAccepted:
    results = tuple(
        PresentationResult(PresentationOffer(TINY.syntax), context, 0 if context else 2, 0 if context else 1)
        for context in contexts
    )
    return BindAccepted(
        results, None, 7, b"", 5840, 5840, True, False, BindFeatures.KEEP_CONNECTION_ON_ORPHAN
    )


def bound() -> ClientSession:
    session = fresh()
    session.start_negotiation((TINY, OTHER), None, 0)
    session.handle_events([accepted(PresentationContext(3, TINY.syntax, NDR), None)])
    return session


def test_what_a_bind_tells() -> None:
    session = bound()
    assert session.assoc_group_id == 7
    assert session.multiplexing
    assert session.keeps_on_orphan
    assert session.bound[TINY].p_cont_id == 3
    assert session.find(TINY) is session.bound[TINY]
    with pytest.raises(PresentationRejected):
        session.find(OTHER)
    assert session.negotiation is None


def test_what_is_not_taken_beside_another_may_be_offered_again() -> None:
    """As Samba does, which takes one new presentation context an exchange (MS-RPCE 3.3.1.5.6)."""
    later = PresentationResult(PresentationOffer(OTHER.syntax), None, 2, 2)
    session = fresh()
    session.start_negotiation((TINY, OTHER), None, 0)
    both = accepted(PresentationContext(0, TINY.syntax, NDR))
    both.results += (later,)
    session.handle_events([both])
    assert session.find(TINY) is not None
    assert session.find(OTHER) is None
    alone = fresh()
    alone.start_negotiation((OTHER,), None, 0)
    only = accepted()
    only.results = (later,)
    alone.handle_events([only])
    with pytest.raises(PresentationRejected, match="transfer syntaxes"):
        alone.find(OTHER)


def test_two_objects_of_one_interface_share_a_context() -> None:
    session = bound()
    again = Interface("again", TINY.syntax, OPERATIONS)
    assert session.find(again) is session.bound[TINY]
    assert again in session.bound


def test_an_answer_that_nobody_asked_for_is_ignored() -> None:
    session = bound()
    session.handle_events([ContextAltered((), None, False), CallFaulted(99, dcerpc.Fault(5))])
    session.handle_events([ResponseReceived(99, b"", True, 0, True), StubDataReceived(98, b"", True)])
    assert session.usable


def test_a_response_in_pieces_keeps_its_byte_order() -> None:
    session = bound()
    reply = session.expect_reply(1)
    session.handle_events([ResponseReceived(1, b"one", False, 0, False)])
    session.handle_events(
        [StubDataReceived(1, memoryview(b"two"), False), StubDataReceived(1, b"three", True)]
    )
    assert reply.done
    assert reply.stub == b"onetwothree"
    assert not reply.little_endian
    assert not session.replies


def test_a_fault_after_some_of_the_response() -> None:
    session = bound()
    reply = session.expect_reply(1)
    fault = dcerpc.Fault(5)
    session.handle_events([ResponseReceived(1, b"one", False, 0, True), CallFaulted(1, fault)])
    assert reply.error is fault
    assert reply.stub == b""


def test_variants() -> None:
    assert BoundInterface(0, NDR, False).variant is Variant.NDR_LITTLE
    assert BoundInterface(0, NDR, True).variant is Variant.NDR_BIG
    assert BoundInterface(0, NDR, True).little is Variant.NDR_LITTLE
    assert BoundInterface(0, NDR, False).big is Variant.NDR_BIG
    wide = BoundInterface(0, NDR64, False)
    assert wide.variant is wide.little is wide.big is Variant.NDR64


def test_an_orderly_end_gives_each_call_an_error_of_its_own() -> None:
    session = bound()
    replies = [session.expect_reply(number) for number in range(2)]
    session.handle_events([AssociationFailed(AssociationClosed("gone"))])
    session.connection_lost(None)
    assert [type(reply.error) for reply in replies] == [AssociationClosed] * 2
    assert replies[0].error is not replies[1].error
    assert str(session.failure()) == "gone"
    assert not session.takes_call


def test_a_broken_rule_is_what_calls_raise() -> None:
    session = bound()
    reply = session.expect_reply(1)
    error = RemoteProtocolError("bad PDU")
    session.handle_events([AssociationFailed(error)])
    assert reply.error is error
    assert session.failure() is error


def test_shutdown_lets_calls_end() -> None:
    session = bound()
    reply = session.expect_reply(1)
    session.handle_events([ShutdownReceived()])
    assert not session.usable
    assert not session.takes_call
    session.handle_events([ResponseReceived(1, b"", True, 0, True)])
    assert reply.done
    assert reply.error is None


def test_a_connection_retires_before_its_call_ids_are_used_up() -> None:
    session = bound()
    session.expect_reply(0x7FFFFEFF)
    assert session.usable
    session.expect_reply(0x7FFFFF00)
    assert not session.usable


# context handles


def handle(owner: Any = None) -> ContextHandle:
    return ContextHandle(0, uuid.uuid4(), "tiny_handle", owner)


def test_arrays_of_handles_and_handles_made_by_hand() -> None:
    mine, other = ClientAssociation("here"), ClientAssociation("there")
    mine.check(CLOSE, (handle(),))
    mine.check(CLOSE, ([handle(mine), None],))
    with pytest.raises(LocalProtocolError, match="not to that with here"):
        mine.check(CLOSE, ([handle(mine), [handle(other)]],))


def test_handles_are_counted() -> None:
    mine = ClientAssociation("here")
    first, second = handle(), handle()
    mine.update(OPEN, (), HandleResult(handle=first))
    mine.update(OPEN, (), HandleResult(handle=second))
    assert len(mine.handles) == 2
    assert first.owner is mine
    mine.update(CLOSE, (first,), HandleResult(handle=first))
    assert len(mine.handles) == 2
    mine.update(CLOSE, (first,), HandleResult(handle=None))
    assert mine.handles == {second.uuid: second}
    third = handle()
    mine.update(CLOSE, (second,), HandleResult(handle=third))
    assert mine.handles == {third.uuid: third}


# the trace


def pdu(size: int, little_endian: bool) -> bytes:
    order = "little" if little_endian else "big"
    length = size.to_bytes(2, order)  # type: ignore[arg-type]
    return b"\5\0\0\3" + (b"\x10" if little_endian else b"\0") + bytes(3) + length + bytes(size - 10)


@given(st.lists(st.tuples(st.integers(16, 100), st.booleans())), st.integers(1, 50))
def test_the_cutter_finds_pdus_however_they_arrive(sizes: list[tuple[int, bool]], step: int) -> None:
    pdus = [pdu(size, little) for size, little in sizes]
    stream = b"".join(pdus)
    cutter = PduCutter()
    cut: list[bytes] = []
    for start in range(0, len(stream), step):
        cut += cutter.cut(stream[start : start + step])
    assert cut == pdus


@given(st.binary())
def test_the_cutter_takes_anything(data: bytes) -> None:
    cutter = PduCutter()
    assert data.startswith(b"".join(cutter.cut(data)))


# connect


def test_arguments_of_connect() -> None:
    config = make_config("ncacn_ip_tcp:server.test[135]", limits=Limits(call_timeout=1, connect_timeout=2))
    assert (config.timeout, config.connect_timeout) == (1, 2)
    assert make_config(StringBinding("ncacn_ip_tcp"), timeout=None, connect_timeout=3).connect_timeout == 3
    assert make_config("ncacn_ip_tcp:[135,bigendian]").profile == Profile(big_endian=True)
    mine = uuid.uuid4()
    assert make_config(f"{mine}@ncacn_ip_tcp:server.test").object == mine


def test_bad_arguments_of_connect() -> None:
    with pytest.raises(BindingError, match="column"):
        dcerpc.connect("nonsense")
    with pytest.raises(UnsupportedProtocolSequence):
        dcerpc.connect("ncacn_spx:server")
    with pytest.raises(ValueError, match="max_connections"):
        dcerpc.blocking.connect("ncacn_ip_tcp:server", max_connections=0)
    with pytest.raises(ValueError, match="keep_alive"):
        dcerpc.connect("ncacn_ip_tcp:server", keep_alive=11)


# the package


def test_the_public_names() -> None:
    assert {*dcerpc.__all__} <= {*dir(dcerpc)}
    for name in dcerpc.__all__:
        assert getattr(dcerpc, name) is not None
    with pytest.raises(AttributeError, match="nothing_such"):
        _ = dcerpc.nothing_such


def test_importing_the_package_imports_nothing_slow() -> None:
    code = "import dcerpc, sys; print(*{'asyncio', 'construct', 'cryptography', 'uuid'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
