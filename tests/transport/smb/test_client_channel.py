"""An open pipe: transactions, WRITEs, READs, and its end."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc.errors import TransportError
from dcerpc.status import (
    STATUS_BUFFER_OVERFLOW,
    STATUS_CANCELLED,
    STATUS_FILE_CLOSED,
    STATUS_INSUFFICIENT_RESOURCES,
    STATUS_INVALID_DEVICE_REQUEST,
    STATUS_INVALID_PIPE_STATE,
    STATUS_NOT_SUPPORTED,
    STATUS_PIPE_BROKEN,
    STATUS_PIPE_BUSY,
    STATUS_PIPE_CLOSING,
    STATUS_PIPE_DISCONNECTED,
)
from dcerpc.transport.api import Channel
from dcerpc.transport.smb.client_channel import SmbChannel
from dcerpc.transport.smb.constants import Command, Fsctl, HeaderFlag
from dcerpc.transport.smb.pipe import CreateResponse
from dcerpc.transport.smb.settings import SmbClientSettings
from tests.transport.smb.client_peer import (
    FILE_ID,
    Asked,
    ScriptedServer,
    opened,
    pdu,
    ready,
    request,
    response,
)
from tests.transport.smb.test_client_replies import FIRST, LAST, MIDDLE, fragments

PIPELINING = SmbClientSettings(encryption="off", pipelining=True)


def at_first(**options: Any) -> tuple[ScriptedServer, SmbChannel, Asked]:
    """A channel with a call under way."""
    server, channel = opened(**options)
    channel.send(request(1), True)
    return server, channel, server.one(Command.IOCTL)


def trusted(**options: Any) -> tuple[ScriptedServer, SmbChannel]:
    """A channel whose server is known to count alloc_hint down."""
    server, channel, asked = at_first(**options)
    parts = fragments(1, b"x" * 12, 4)
    server.transceived(asked, parts[0])
    for part in parts[1:]:
        server.read(server.one(Command.READ), part)
    assert channel.received() == b"".join(parts)
    ready(server)
    return server, channel


def test_contract() -> None:
    server, channel = opened()
    assert isinstance(channel, Channel)
    assert (channel.peer, channel.endpoint, channel.identity) == ("files.example[445]", r"\pipe\echo", None)
    assert (channel.eof, channel.full, channel.received()) == (False, False, b"")
    assert ready(server) == []


# transactions


def test_transaction() -> None:
    server, channel, asked = at_first()
    assert (asked.body.ctl_code, asked.body.file_id) == (Fsctl.PIPE_TRANSCEIVE, FILE_ID)
    assert asked.body.input == request(1)
    assert asked.body.max_output_response == 8192
    server.transceived(asked, response(1, b"abcd"))
    assert ready(server) == [channel]
    assert channel.received() == response(1, b"abcd")
    assert ready(server) == []
    server.take()


def test_one_transaction_after_the_other() -> None:
    server, channel = opened()
    for call_id in range(5):
        channel.send(request(call_id), True)
        server.transceived(server.one(Command.IOCTL), response(call_id))
        assert channel.received() == response(call_id)
    assert server.link.data_to_send() == []


def test_what_is_not_answered_is_written() -> None:
    server, channel = opened()
    channel.send(pdu(16, 1), False)
    asked = server.one(Command.WRITE)
    assert (asked.body.data, asked.body.file_id, asked.body.offset) == (pdu(16, 1), FILE_ID, 0)
    server.written(asked)
    assert ready(server) == []
    server.take()


def test_message_that_is_longer_than_was_asked_for() -> None:
    """A bind_ack with a large token, say: the rest of it is read."""
    server, channel, asked = at_first()
    long = response(1, bytes(range(256)) * 60)
    server.transceived(asked, long[:8192], STATUS_BUFFER_OVERFLOW)
    assert channel.received() == b""
    asked = server.one(Command.READ)
    assert (asked.body.length, asked.body.file_id, asked.body.minimum_count) == (8192, FILE_ID, 0)
    server.read(asked, long[8192:])
    assert channel.received() == long
    server.take()


def test_rest_of_a_message_in_several_pieces() -> None:
    server, channel, asked = at_first()
    long = response(1, bytes(40000))
    server.transceived(asked, long[:10], STATUS_BUFFER_OVERFLOW)
    for start in range(10, len(long), 8192):
        piece = long[start : start + 8192]
        left = start + 8192 < len(long)
        server.read(server.one(Command.READ), piece, STATUS_BUFFER_OVERFLOW if left else 0)
    assert channel.received() == long


@pytest.mark.parametrize(
    ("status", "for_good"),
    [
        (STATUS_PIPE_BUSY, False),
        (STATUS_INVALID_PIPE_STATE, True),
        (STATUS_NOT_SUPPORTED, True),
        (STATUS_INVALID_DEVICE_REQUEST, True),
    ],
)
def test_transaction_that_the_server_refuses(status: int, for_good: bool) -> None:
    server, channel, asked = at_first()
    server.refuse(asked, status)
    write, read = server.take(Command.WRITE, Command.READ)
    assert write.body.data == request(1)
    server.written(write)
    server.read(read, response(1))
    assert channel.received() == response(1)
    channel.send(request(2), True)
    assert server.collect()[0].header.command == (Command.WRITE if for_good else Command.IOCTL)


# long requests


def send_long(channel: SmbChannel, count: int) -> list[bytes]:
    """Send a request in so many fragments."""
    flags = [FIRST, *[MIDDLE] * (count - 2), LAST]
    parts = [request(1, bytes([at]) * 8, flag) for at, flag in enumerate(flags)]
    for part in parts[:-1]:
        channel.send(part, False)
    channel.send(parts[-1], True)
    return parts


def test_fragments_wait_for_each_other() -> None:
    """Nothing in SMB has a server keep WRITEs in order that are under way at once."""
    server, channel = opened()
    parts = send_long(channel, 4)
    for part in parts[:-1]:
        assert channel.full
        assert ready(server) == []
        asked = server.one(Command.WRITE)
        assert asked.body.data == part
        server.written(asked)
    assert not channel.full
    assert ready(server) == [channel]
    asked = server.one(Command.IOCTL)
    assert asked.body.input == parts[-1]
    server.transceived(asked, response(1))
    assert channel.received() == response(1)


def test_fragments_under_way_at_once() -> None:
    server, channel = opened(settings=PIPELINING)
    parts = send_long(channel, 4)
    assert not channel.full
    *writes, last = server.take(Command.WRITE, Command.WRITE, Command.WRITE, Command.IOCTL)
    assert [each.body.data for each in writes] == parts[:-1]
    server.transceived(last, response(1))
    for each in writes:
        server.written(each)
    assert channel.received() == response(1)


def test_fragments_as_far_as_there_are_credits() -> None:
    server, channel = opened(settings=PIPELINING, credits_=1)
    server.credits = 3
    parts = send_long(channel, 6)
    assert channel.full
    assert len(server.collect()) == 1
    sent: list[bytes] = []
    while len(sent) < 5:
        server.collect()
        asked = server.asked.pop(0)
        sent.append(asked.body.data)
        server.written(asked)
    assert sent == parts[:5]
    server.collect()
    (last,) = server.asked
    assert last.body.input == parts[-1]
    assert not channel.full


def test_fragments_under_way_are_bounded() -> None:
    server, channel = opened(settings=PIPELINING, credits_=128)
    send_long(channel, 50)
    assert len(server.collect()) == 32
    assert channel.full


def test_write_that_is_cut() -> None:
    server, channel = opened()
    channel.send(request(1, b"12345678", FIRST), False)
    server.written(server.one(Command.WRITE), 10)
    assert channel.eof
    assert ready(server) == [channel]
    assert "took 10 octets of 32" in str(channel.error)
    assert server.link.error is None


# long responses


def test_long_response_one_by_one() -> None:
    """Until it is known that the server's alloc_hint counts down."""
    server, channel, asked = at_first()
    parts = [response(1, b"x" * 4, flags, 0) for flags in (FIRST, MIDDLE, MIDDLE, LAST)]
    server.transceived(asked, parts[0])
    assert channel.received() == parts[0]
    for part in parts[1:]:
        server.read(server.one(Command.READ), part)
        assert channel.received() == part
    server.take()


def test_long_response_at_once() -> None:
    server, channel = trusted()
    parts = fragments(2, bytes(range(100)), 10)
    channel.send(request(2), True)
    server.transceived(server.one(Command.IOCTL), parts[0])
    reads = server.take(*[Command.READ] * 9)
    for at, part in enumerate(parts[1:]):
        server.read(reads[at], part)
    assert channel.received() == b"".join(parts)
    assert ready(server) == [channel]
    server.take()


def test_reads_that_overtake_each_other() -> None:
    server, channel = trusted()
    parts = fragments(2, bytes(range(100)), 10)
    channel.send(request(2), True)
    server.transceived(server.one(Command.IOCTL), parts[0])
    reads = server.take(*[Command.READ] * 9)
    for at, part in reversed(list(enumerate(parts[1:]))):
        server.read(reads[at], part)
    assert channel.received() == b"".join(parts)


def test_long_response_by_and_by() -> None:
    server, channel = trusted(credits_=128)
    parts = fragments(2, bytes(1000), 10)
    channel.send(request(2), True)
    server.transceived(server.one(Command.IOCTL), parts[0])
    server.collect()
    assert len(server.asked) == 32
    for part in parts[1:]:
        server.collect()
        server.read(server.asked.pop(0), part)
    assert channel.received() == b"".join(parts)
    server.take()


def test_reads_wait_for_credits() -> None:
    server, channel = trusted(credits_=1)
    parts = fragments(2, bytes(50), 10)
    channel.send(request(2), True)
    server.transceived(server.one(Command.IOCTL), parts[0])
    for part in parts[1:]:
        server.read(server.one(Command.READ), part)
    assert channel.received() == b"".join(parts)


def test_fragment_that_never_comes() -> None:
    server, channel = trusted()
    parts = fragments(2, bytes(30), 10)
    channel.send(request(2), True)
    server.transceived(server.one(Command.IOCTL), parts[0])
    reads = server.take(Command.READ, Command.READ)
    server.read(reads[0], parts[2])
    server.take()
    server.read(reads[1], parts[2])
    assert "a fragment of a response is missing" in str(server.link.error)
    assert channel.received() == parts[0]
    assert channel.eof


def test_reads_that_are_left_over_serve_the_next_call() -> None:
    """The hint promised more than came: the next request cannot be a transaction then."""
    server, channel = trusted()
    channel.send(request(2), True)
    server.transceived(server.one(Command.IOCTL), response(2, b"x" * 10, FIRST, 30))
    first, second = server.take(Command.READ, Command.READ)
    server.read(first, response(2, b"y" * 20, LAST, 20))
    channel.received()
    channel.send(request(3), True)
    server.written(server.one(Command.WRITE))
    server.read(second, response(3))
    assert channel.received() == response(3)
    channel.send(request(4), True)
    server.one(Command.IOCTL)


def test_several_pdus_wait_for_whoever_takes_them() -> None:
    server, channel = trusted()
    channel.send(request(2), True)
    channel.send(request(3), True)
    first = server.one(Command.IOCTL)
    server.pend(first)
    server.written(server.one(Command.WRITE))
    server.transceived(first, response(2))
    server.read(server.one(Command.READ), response(3))
    assert ready(server) == [channel]
    assert channel.received() == response(2) + response(3)


# several calls on one pipe


def test_second_call_while_the_first_is_under_way() -> None:
    """It does not overtake the first: that one is in the pipe when the server says that it takes time."""
    server, channel, first = at_first()
    channel.send(request(2), True)
    server.take()
    assert channel.full
    server.pend(first)
    assert ready(server) == [channel]
    assert not channel.full
    write = server.one(Command.WRITE)
    assert write.body.data == request(2)
    server.written(write)
    server.take()
    server.transceived(first, response(2))
    read = server.one(Command.READ)
    assert channel.received() == response(2)
    server.read(read, response(1))
    assert channel.received() == response(1)
    channel.send(request(3), True)
    server.one(Command.IOCTL)


def test_second_call_after_a_first_that_took_no_time() -> None:
    server, channel, first = at_first()
    channel.send(request(2), True)
    server.transceived(first, response(1))
    server.transceived(server.one(Command.IOCTL), response(2))
    assert channel.received() == response(1) + response(2)


def test_second_call_after_a_first_that_was_refused() -> None:
    server, channel, first = at_first()
    channel.send(request(2), True)
    server.refuse(first, STATUS_PIPE_BUSY)
    writes: list[bytes] = []
    while len(writes) < 2:
        asked = server.collect()[0]
        writes.append(asked.body.data)
        server.written(asked)
    assert writes == [request(1), request(2)]


def test_closing_does_not_wait_for_a_transaction() -> None:
    server, channel, _ = at_first()
    channel.send(pdu(19, 1), False)
    server.take()
    channel.close()
    server.take(Command.WRITE, Command.CANCEL, Command.CLOSE)


def test_callback() -> None:
    """The server's request comes where a response was expected; the client's answer is written."""
    server, channel, asked = at_first()
    server.transceived(asked, request(1))
    assert channel.received() == request(1)
    read = server.one(Command.READ)
    channel.send(response(1), False)
    server.written(server.one(Command.WRITE))
    server.read(read, response(1, b"done"))
    assert channel.received() == response(1, b"done")
    server.take()


def test_call_that_was_cancelled() -> None:
    """The machine's co_cancel is one more PDU; the call's answer comes by the transaction all the same."""
    server, channel, asked = at_first()
    channel.send(pdu(18, 1), False)
    server.pend(asked)
    server.written(server.one(Command.WRITE))
    server.transceived(asked, pdu(3, 1))
    assert channel.received() == pdu(3, 1)
    channel.send(request(2), True)
    server.one(Command.IOCTL)


def test_answer_that_nobody_expects() -> None:
    """That of a maybe call stays in the pipe, so that the next transaction finds it busy."""
    server, channel = opened()
    channel.send(request(1), False)
    server.written(server.one(Command.WRITE))
    channel.send(request(2), True)
    server.refuse(server.one(Command.IOCTL), STATUS_PIPE_BUSY)
    write, read = server.take(Command.WRITE, Command.READ)
    server.read(read, response(1))
    server.written(write)
    server.read(server.one(Command.READ), response(2))
    assert channel.received() == response(1) + response(2)


# holding


def test_hold() -> None:
    server, channel, asked = at_first()
    channel.hold()
    server.transceived(asked, response(1, b"x" * 4, FIRST, 8))
    assert channel.received() == response(1, b"x" * 4, FIRST, 8)
    server.take()
    channel.resume()
    server.read(server.one(Command.READ), response(1, b"x" * 4, LAST, 4))
    assert channel.received() == response(1, b"x" * 4, LAST, 4)


def test_call_on_a_held_channel() -> None:
    """It is sent, but nothing is taken: not by a transaction either."""
    server, channel = opened()
    channel.hold()
    channel.send(request(1), True)
    server.written(server.one(Command.WRITE))
    channel.resume()
    server.read(server.one(Command.READ), response(1))
    assert channel.received() == response(1)


# the end

ENDED = [
    STATUS_PIPE_DISCONNECTED,
    STATUS_PIPE_BROKEN,
    STATUS_PIPE_CLOSING,
    STATUS_FILE_CLOSED,
    STATUS_CANCELLED,
]


@pytest.mark.parametrize("status", ENDED)
def test_server_ends_the_pipe_during_a_transaction(status: int) -> None:
    server, channel, asked = at_first()
    server.refuse(asked, status)
    assert channel.eof
    assert channel.error is None
    assert ready(server) == [channel]
    assert server.link.error is None
    channel.send(request(2), True)
    server.take()
    channel.close()
    server.one(Command.CLOSE)


@pytest.mark.parametrize("status", ENDED)
def test_server_ends_the_pipe_during_a_write(status: int) -> None:
    server, channel = opened()
    send_long(channel, 3)
    server.refuse(server.one(Command.WRITE), status)
    assert channel.eof
    assert not channel.full
    server.take()


def test_server_ends_the_pipe_within_a_response() -> None:
    server, channel, asked = at_first()
    server.transceived(asked, response(1, b"x" * 4, FIRST, 8))
    server.refuse(server.one(Command.READ), STATUS_PIPE_BROKEN)
    assert channel.eof
    assert channel.received() == response(1, b"x" * 4, FIRST, 8)
    server.take()


def test_pipe_that_fails() -> None:
    server, channel, asked = at_first()
    server.refuse(asked, STATUS_INSUFFICIENT_RESOURCES)
    assert channel.eof
    assert r"pipe \pipe\echo: STATUS_INSUFFICIENT_RESOURCES" in str(channel.error)
    assert server.link.error is None


def test_empty_message() -> None:
    server, channel, asked = at_first()
    server.transceived(asked, b"")
    assert channel.eof
    assert "an empty message" in str(channel.error)


def test_close() -> None:
    server, channel = opened()
    channel.close()
    channel.close()
    asked = server.one(Command.CLOSE)
    assert (asked.body.file_id, asked.body.flags) == (FILE_ID, 0)
    server.refuse(asked, STATUS_FILE_CLOSED)
    assert server.link.error is None
    with pytest.raises(TransportError, match="the channel is closed"):
        channel.send(request(1), True)


def test_close_with_a_call_under_way() -> None:
    """The server is told not to wait for what would come."""
    server, channel, asked = at_first()
    channel.close()
    cancel, close = server.take(Command.CANCEL, Command.CLOSE)
    assert cancel.header.message_id == asked.header.message_id
    assert not cancel.header.flags & HeaderFlag.ASYNC_COMMAND
    server.refuse(asked, STATUS_CANCELLED)
    server.refuse(close, STATUS_FILE_CLOSED)
    assert server.link.error is None
    assert ready(server) == []
    assert channel.received() == b""


@pytest.mark.parametrize("settings", [None, SmbClientSettings(encryption="required")])
def test_close_with_a_call_that_is_pending(settings: SmbClientSettings | None) -> None:
    server, channel, asked = at_first(settings=settings)
    server.pend(asked, 0x1234)
    channel.close()
    cancel, _ = server.take(Command.CANCEL, Command.CLOSE)
    assert cancel.header.flags & HeaderFlag.ASYNC_COMMAND
    assert cancel.header.async_id == 0x1234
    assert cancel.sealed is (settings is not None)
    server.transceived(asked, response(1))
    assert channel.received() == b""


def test_close_sends_what_is_queued() -> None:
    server, channel = opened()
    parts = send_long(channel, 3)
    channel.close()
    for part in parts[:-1]:
        asked = server.one(Command.WRITE)
        assert asked.body.data == part
        server.written(asked)
    server.take(Command.IOCTL, Command.CANCEL, Command.CLOSE)


def test_close_waits_for_a_credit() -> None:
    server, channel = opened(credits_=1)
    channel.send(pdu(16, 1), False)
    asked = server.one(Command.WRITE)
    channel.close()
    server.take()
    server.written(asked)
    server.one(Command.CLOSE)


def test_close_of_a_pipe_that_ends_meanwhile() -> None:
    server, channel = opened()
    send_long(channel, 3)
    channel.close()
    server.refuse(server.one(Command.WRITE), STATUS_PIPE_BROKEN)
    server.one(Command.CLOSE)
    assert ready(server) == []


def test_other_pipes_go_on() -> None:
    server, channel, asked = at_first()
    at = server.also(r"\pipe\other")
    server.answer(server.one(Command.CREATE), CreateResponse(b"o" * 16))
    server.resume()
    other = server.results[at]
    server.refuse(asked, STATUS_PIPE_BROKEN)
    other.send(request(1), True)
    asked = server.one(Command.IOCTL)
    assert asked.body.file_id == b"o" * 16
    server.transceived(asked, response(1))
    assert other.received() == response(1)
    assert not other.eof
    assert ready(server) == [channel, other]
