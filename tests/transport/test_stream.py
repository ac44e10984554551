"""StreamLink and the memory pair: octets in, octets out, one channel."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import TransportError
from dcerpc.transport.api import NEED_DATA, Channel, Link, Step
from dcerpc.transport.memory import memory_pair, transfer
from dcerpc.transport.stream import StreamLink


def opened(step: Step[Channel]) -> Channel:
    """The result of a step that needs no round trip."""
    with pytest.raises(StopIteration) as done:
        next(step)
    channel: Channel = done.value.value
    return channel


def test_contract() -> None:
    link = StreamLink("there")
    assert isinstance(link, Link)
    assert isinstance(link.accept_channels()[0], Channel)
    assert repr(NEED_DATA) == "NEED_DATA"


def test_a_client_opens_the_one_channel_at_once() -> None:
    link = StreamLink("10.0.0.1[135]")
    channel = opened(link.open_channel("135"))
    assert channel.peer == "10.0.0.1[135]"
    assert channel.session_key is None
    assert list(link.ready()) == [channel]
    assert link.error is None


def test_a_server_accepts_the_channel_once() -> None:
    link = StreamLink()
    assert len(link.accept_channels()) == 1
    assert not link.accept_channels()


def test_no_timers() -> None:
    link = StreamLink()
    assert link.next_timer() is None
    link.handle_timer(1.0)
    assert not link.data_to_send()


@given(st.lists(st.binary(min_size=1)))
def test_what_arrives_is_received_in_order_and_once(pieces: list[bytes]) -> None:
    link = StreamLink()
    channel = link.accept_channels()[0]
    for piece in pieces:
        link.receive_data(piece, 0.0)
    assert channel.received() == b"".join(pieces)
    assert channel.received() == b""


def test_a_single_piece_is_not_copied() -> None:
    link = StreamLink()
    data = b"one PDU"
    link.receive_data(data, 0.0)
    assert link.accept_channels()[0].received() is data


def test_pdus_are_sent_as_they_are() -> None:
    link = StreamLink()
    channel = link.accept_channels()[0]
    first, second = b"first", bytearray(b"second")
    channel.send(first, True)
    channel.send(second, False)
    sent = link.data_to_send()
    assert sent[0] is first
    assert sent[1] is second
    assert not link.data_to_send()


def test_the_end_of_the_stream_follows_the_data() -> None:
    link = StreamLink()
    channel = link.accept_channels()[0]
    link.receive_data(b"last words", 0.0)
    link.receive_eof()
    assert channel.eof
    assert channel.received() == b"last words"


def test_closing_lets_out_what_is_queued_and_nothing_more() -> None:
    link = StreamLink()
    channel = link.accept_channels()[0]
    channel.send(b"owed", False)
    assert not link.finished
    channel.close()
    assert link.finished
    assert link.data_to_send() == [b"owed"]
    with pytest.raises(TransportError, match="closed"):
        channel.send(b"too late", False)


def test_a_memory_pair_joins_two_ends() -> None:
    client, server = memory_pair()
    here, there = opened(client.open_channel("")), server.accept_channels()[0]
    here.send(b"question", True)
    assert transfer(client, server, 1.0) == 8
    assert there.received() == b"question"
    there.send(b"answer", False)
    there.close()
    assert transfer(server, client, 2.0) == 6
    assert here.received() == b"answer"
    assert here.eof
