"""Open pipes: messages, transactions, what waits, what is held, how they end (MS-SMB2 3.3.5.10 on)."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc.errors import TransportError
from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_BUFFER_OVERFLOW,
    STATUS_BUFFER_TOO_SMALL,
    STATUS_CANCELLED,
    STATUS_END_OF_FILE,
    STATUS_FILE_CLOSED,
    STATUS_INSUFFICIENT_RESOURCES,
    STATUS_INVALID_READ_MODE,
    STATUS_NETWORK_NAME_DELETED,
    STATUS_PENDING,
    STATUS_PIPE_BUSY,
    STATUS_PIPE_DISCONNECTED,
    STATUS_PIPE_EMPTY,
    STATUS_SUCCESS,
)
from dcerpc.transport.api import Channel, Link
from dcerpc.transport.smb.constants import Access, Command, FileInfoClass, Fsctl, HeaderFlag, PipeState
from dcerpc.transport.smb.payloads import decode_structure, encode_structure
from dcerpc.transport.smb.pipe import (
    CloseRequest,
    FilePipeInformation,
    FlushRequest,
    IoctlRequest,
    PipePeek,
    ReadRequest,
    WriteRequest,
)
from dcerpc.transport.smb.session import CancelRequest, LogoffRequest, RawBody, TreeDisconnectRequest
from dcerpc.transport.smb.settings import Dialect
from tests.transport.smb.scripted_client import ScriptedClient, create_request


def transceive(file_id: bytes, data: bytes, room: int = 4280) -> tuple[int, IoctlRequest]:
    """A transaction."""
    return Command.IOCTL, IoctlRequest(Fsctl.PIPE_TRANSCEIVE, file_id, room, data)


def set_pipe(file_id: bytes, read_mode: int, completion_mode: int) -> tuple[int, RawBody]:
    """SET_INFO of FilePipeInformation."""
    data = encode_structure(FilePipeInformation(read_mode, completion_mode))
    head = (
        b"\x21\0\x01" + bytes((FileInfoClass.PIPE,)) + len(data).to_bytes(4, "little") + b"\x60\0\0\0\0\0\0\0"
    )
    return Command.SET_INFO, RawBody(head + file_id + data)


@pytest.fixture(params=["plain", "signed", "sealed", "2.0.2"])
def opened(request: pytest.FixtureRequest) -> tuple[ScriptedClient, bytes, Channel]:
    """A client with a pipe open, protected in each way."""
    if request.param == "plain":
        client, file_id, channel = ScriptedClient.opened(Dialect.SMB_2_1, signing="wanted")
        client.sign = False
        return client, file_id, channel
    if request.param == "2.0.2":
        return ScriptedClient.opened(Dialect.SMB_2_0_2)
    return ScriptedClient.opened(seal=request.param == "sealed")


Opened = tuple[ScriptedClient, bytes, Channel]


class TestChannel:
    def test_it_is_a_channel_of_a_link(self, opened: Opened) -> None:
        client, _, channel = opened
        assert isinstance(client.link, Link)
        assert isinstance(channel, Channel)
        assert channel.endpoint == "\\PIPE\\Echo"  # the listener's spelling
        assert channel.peer == "127.0.0.1[1]"
        assert not channel.eof
        assert not channel.full
        assert client.link.accept_channels() == []

    def test_a_server_opens_none(self) -> None:
        with pytest.raises(TransportError):
            next(ScriptedClient().link.open_channel("\\pipe\\echo"))

    def test_what_is_written_arrives_and_is_told_once(self, opened: Opened) -> None:
        client, file_id, channel = opened
        for data in (b"one", b"two", b""):
            answer = client.ask(Command.WRITE, WriteRequest(file_id, data))
            assert (answer.status, answer.body.count) == (STATUS_SUCCESS, len(data))
        assert list(client.link.ready()) == [channel]
        assert list(client.link.ready()) == []
        assert channel.received() == b"onetwo"
        assert channel.received() == b""

    def test_pipes_are_apart(self, opened: Opened) -> None:
        client, file_id, channel = opened
        other_id, other = client.open("\\PIPE\\OTHER")
        assert other_id != file_id
        assert other.endpoint == "\\pipe\\other"
        client.ask(Command.WRITE, WriteRequest(other_id, b"for the other"))
        assert list(client.link.ready()) == [other]
        other.send(b"from the other", False)
        channel.send(b"from the first", False)
        assert client.ask(Command.READ, ReadRequest(file_id, 99)).body.data == b"from the first"
        assert client.ask(Command.READ, ReadRequest(other_id, 99)).body.data == b"from the other"


class TestMessages:
    def test_a_read_takes_one_message(self, opened: Opened) -> None:
        client, file_id, channel = opened
        for message in (b"first", b"second"):
            channel.send(message, False)
        for message in (b"first", b"second"):
            answer = client.ask(Command.READ, ReadRequest(file_id, 100))
            assert (answer.status, answer.body.data) == (STATUS_SUCCESS, message)

    def test_a_long_one_comes_in_pieces(self, opened: Opened) -> None:
        client, file_id, channel = opened
        channel.send(b"0123456789", False)
        channel.send(b"next", False)
        got = [client.ask(Command.READ, ReadRequest(file_id, 4)) for _ in range(4)]
        assert [(answer.status, bytes(answer.body.data)) for answer in got] == [
            (STATUS_BUFFER_OVERFLOW, b"0123"),
            (STATUS_BUFFER_OVERFLOW, b"4567"),
            (STATUS_SUCCESS, b"89"),
            (STATUS_SUCCESS, b"next"),
        ]

    def test_so_does_the_answer_of_a_transaction(self, opened: Opened) -> None:
        client, file_id, channel = opened
        client.send(*transceive(file_id, b"request", 8))
        assert channel.received() == b"request"
        channel.send(b"0123456789", False)
        (answer,) = client.take()
        assert (answer.status, answer.body.output) == (STATUS_BUFFER_OVERFLOW, b"01234567")
        assert (answer.body.ctl_code, answer.body.file_id) == (Fsctl.PIPE_TRANSCEIVE, file_id)
        answer = client.ask(Command.READ, ReadRequest(file_id, 100))
        assert (answer.status, answer.body.data) == (STATUS_SUCCESS, b"89")

    def test_fewer_octets_than_wanted_are_a_failure_and_stay(self, opened: Opened) -> None:
        client, file_id, channel = opened
        channel.send(b"abc", False)
        answer = client.ask(Command.READ, ReadRequest(file_id, 100, minimum_count=4))
        assert answer.status == STATUS_END_OF_FILE
        assert client.ask(Command.READ, ReadRequest(file_id, 100, minimum_count=3)).body.data == b"abc"
        client.send(Command.READ, ReadRequest(file_id, 100, minimum_count=4))
        channel.send(b"xyz", False)
        assert client.take()[0].status == STATUS_END_OF_FILE
        assert client.ask(Command.READ, ReadRequest(file_id, 100)).body.data == b"xyz"

    def test_a_client_may_read_octets(self, opened: Opened) -> None:
        client, file_id, channel = opened
        assert client.ask(*set_pipe(file_id, 0, 0)).status == STATUS_SUCCESS
        channel.send(b"0123456789", False)
        answer = client.ask(Command.READ, ReadRequest(file_id, 4))
        assert (answer.status, answer.body.data) == (STATUS_SUCCESS, b"0123")
        assert client.ask(Command.READ, ReadRequest(file_id, 99)).body.data == b"456789"
        assert client.ask(*transceive(file_id, b"request")).status == STATUS_INVALID_READ_MODE
        assert client.ask(*set_pipe(file_id, 1, 0)).status == STATUS_SUCCESS
        client.send(*transceive(file_id, b"request"))
        assert channel.received() == b"request"

    def test_a_client_may_rather_not_wait(self, opened: Opened) -> None:
        client, file_id, channel = opened
        client.ask(*set_pipe(file_id, 1, 1))
        assert client.ask(Command.READ, ReadRequest(file_id, 4)).status == STATUS_PIPE_EMPTY
        channel.send(b"data", False)
        assert client.ask(Command.READ, ReadRequest(file_id, 4)).body.data == b"data"


class TestTransactions:
    def test_the_next_pdu_answers(self, opened: Opened) -> None:
        client, file_id, channel = opened
        for number in range(5):
            client.send(*transceive(file_id, b"request %d" % number))
            assert list(client.link.ready()) == [channel]
            assert channel.received() == b"request %d" % number
            channel.send(b"response %d" % number, True)
            (answer,) = client.take()
            assert answer.status == STATUS_SUCCESS
            assert answer.body.output == b"response %d" % number
            assert not answer.header.flags & HeaderFlag.ASYNC_COMMAND

    def test_the_rest_of_a_reply_is_read(self, opened: Opened) -> None:
        client, file_id, channel = opened
        client.send(*transceive(file_id, b"request"))
        channel.received()
        for part in (b"one", b"two", b"three"):
            channel.send(part, False)
        assert client.take()[0].body.output == b"one"
        assert client.ask(Command.READ, ReadRequest(file_id, 9)).body.data == b"two"
        assert client.ask(Command.READ, ReadRequest(file_id, 9)).body.data == b"three"

    def test_none_while_there_is_something_to_read(self, opened: Opened) -> None:
        client, file_id, channel = opened
        channel.send(b"unread", False)
        assert client.ask(*transceive(file_id, b"request")).status == STATUS_PIPE_BUSY
        assert channel.received() == b""

    def test_none_while_somebody_reads(self, opened: Opened) -> None:
        client, file_id, channel = opened
        client.send(*transceive(file_id, b"first"))
        assert client.ask(*transceive(file_id, b"second")).status == STATUS_PIPE_BUSY
        assert channel.received() == b"first"

    def test_reads_wait_in_their_order(self, opened: Opened) -> None:
        client, file_id, channel = opened
        ids = []
        for _ in range(3):
            ids.append(client.next_id)
            client.send(Command.READ, ReadRequest(file_id, 9))
        for part in (b"one", b"two", b"three"):
            channel.send(part, False)
        assert [(answer.header.message_id, answer.body.data) for answer in client.take()] == [
            (ids[0], b"one"),
            (ids[1], b"two"),
            (ids[2], b"three"),
        ]


class TestWaiting:
    """STATUS_PENDING, and what comes of it."""

    def pending(self, opened: Opened) -> tuple[ScriptedClient, bytes, Channel, Any]:
        """A READ whose client knows that it waits."""
        client, file_id, channel = opened
        client.send(Command.READ, ReadRequest(file_id, 9))
        assert client.take() == []
        timer = client.link.next_timer()
        assert timer is not None
        assert client.now < timer <= client.now + 0.001
        client.link.handle_timer(timer)
        (interim,) = client.take()
        return client, file_id, channel, interim

    def test_the_client_is_told_after_a_moment(self, opened: Opened) -> None:
        client, _, channel, interim = self.pending(opened)
        assert interim.status == STATUS_PENDING
        assert interim.header.flags & HeaderFlag.ASYNC_COMMAND
        assert interim.header.async_id != 0
        assert interim.header.credits > 0
        assert not interim.signed
        assert interim.sealed == client.seal
        channel.send(b"at last", False)
        (answer,) = client.take()
        assert answer.header.flags & HeaderFlag.ASYNC_COMMAND
        assert (answer.header.async_id, answer.header.message_id, answer.header.credits) == (
            interim.header.async_id,
            interim.header.message_id,
            0,
        )
        assert answer.signed == (client.sign and not client.seal)
        assert answer.body.data == b"at last"

    def test_only_once(self, opened: Opened) -> None:
        client, _, _, _ = self.pending(opened)
        client.link.handle_timer(client.now + 1)
        assert client.take() == []

    def test_and_not_at_all_when_the_answer_comes_at_once(self, opened: Opened) -> None:
        client, file_id, channel = opened
        client.send(*transceive(file_id, b"request"))
        channel.send(b"response", False)
        client.take()
        timer = client.link.next_timer()
        assert timer is None or timer > client.now + 1
        client.link.handle_timer(client.now + 1)
        assert client.take() == []

    def test_a_transaction_too(self, opened: Opened) -> None:
        client, file_id, channel = opened
        client.send(*transceive(file_id, b"request"))
        client.link.handle_timer(client.now + 0.001)
        assert client.take()[0].status == STATUS_PENDING
        channel.send(b"response", False)
        (answer,) = client.take()
        assert answer.body.output == b"response"
        assert answer.header.async_id

    def test_a_request_may_be_cancelled_by_its_async_id(self, opened: Opened) -> None:
        client, file_id, channel, interim = self.pending(opened)
        changes = {"flags": HeaderFlag.ASYNC_COMMAND, "async_id": interim.header.async_id}
        client.send(Command.CANCEL, CancelRequest(), message_id=0, **changes)
        (answer,) = client.take()
        assert answer.status == STATUS_CANCELLED
        assert answer.header.async_id == interim.header.async_id
        channel.send(b"too late", False)
        assert client.take() == []
        assert client.ask(Command.READ, ReadRequest(file_id, 9)).body.data == b"too late"

    @pytest.mark.parametrize("told", [False, True])
    def test_or_by_its_message_id(self, opened: Opened, told: bool) -> None:
        client, file_id, _ = opened
        number = client.next_id
        client.send(*transceive(file_id, b"request"))
        if told:
            client.link.handle_timer(client.now + 1)
            client.take()
        client.send(Command.CANCEL, CancelRequest(), message_id=number)
        (answer,) = client.take()
        assert (answer.status, answer.header.message_id) == (STATUS_CANCELLED, number)

    def test_a_cancel_of_nothing_is_not_answered(self, opened: Opened) -> None:
        client, file_id, _ = opened
        client.send(Command.CANCEL, CancelRequest(), message_id=4711)
        client.send(Command.CANCEL, CancelRequest(), flags=HeaderFlag.ASYNC_COMMAND, async_id=4711)
        client.ask(Command.WRITE, WriteRequest(file_id, b"data"))
        client.send(Command.CANCEL, CancelRequest(), message_id=client.next_id - 1)
        assert client.take() == []
        assert client.link.error is None

    def test_no_more_wait_than_there_are_credits(self) -> None:
        client, file_id, _ = ScriptedClient.opened(max_credits=4)
        statuses = []
        for _ in range(6):
            client.send(Command.READ, ReadRequest(file_id, 9))
            client.now += 1
            client.link.handle_timer(client.now)
            statuses += [answer.status for answer in client.take()]
        assert statuses == [STATUS_PENDING] * 4 + [STATUS_INSUFFICIENT_RESOURCES] * 2


class TestFlow:
    def test_a_channel_is_full_until_its_client_reads(self, opened: Opened) -> None:
        client, file_id, channel = opened
        sent = 0
        while not channel.full:
            channel.send(bytes(4096), False)
            sent += 4096
        assert sent == 256 * 1024 + 4096
        read = 0
        while channel.full:
            read += len(client.ask(Command.READ, ReadRequest(file_id, 4096)).body.data)
        assert sent - read < 64 * 1024
        assert list(client.link.ready()) == [channel]

    def test_a_held_channel_lets_writes_wait(self, opened: Opened) -> None:
        client, file_id, channel = opened
        channel.hold()
        client.send(Command.WRITE, WriteRequest(file_id, b"one"))
        client.send(Command.WRITE, WriteRequest(file_id, b"two"))
        assert client.take() == []
        client.link.handle_timer(client.now + 1)
        assert [answer.status for answer in client.take()] == [STATUS_PENDING] * 2
        assert channel.received() == b"onetwo"
        channel.resume()
        assert [(answer.status, answer.body.count) for answer in client.take()] == [(STATUS_SUCCESS, 3)] * 2
        assert client.ask(Command.WRITE, WriteRequest(file_id, b"three")).body.count == 5

    def test_who_does_not_care_is_refused(self) -> None:
        client, file_id, channel = ScriptedClient.opened()
        channel.hold()
        statuses = []
        for _ in range(17):
            client.send(Command.WRITE, WriteRequest(file_id, bytes(65536)))
            statuses += [answer.status for answer in client.take()]
            channel.received()
        assert statuses == [STATUS_INSUFFICIENT_RESOURCES]

    def test_flush_waits_until_the_data_is_taken(self, opened: Opened) -> None:
        client, file_id, channel = opened
        assert client.ask(Command.FLUSH, FlushRequest(file_id)).status == STATUS_SUCCESS
        client.ask(Command.WRITE, WriteRequest(file_id, b"data"))
        client.send(Command.FLUSH, FlushRequest(file_id))
        assert client.take() == []
        assert channel.received() == b"data"
        assert client.take()[0].status == STATUS_SUCCESS

    def test_a_flush_may_be_cancelled(self, opened: Opened) -> None:
        client, file_id, _ = opened
        client.ask(Command.WRITE, WriteRequest(file_id, b"data"))
        number = client.next_id
        client.send(Command.FLUSH, FlushRequest(file_id))
        client.send(Command.CANCEL, CancelRequest(), message_id=number)
        assert client.take()[0].status == STATUS_CANCELLED


class TestPeek:
    def peek(self, client: ScriptedClient, file_id: bytes, room: int) -> tuple[int, Any]:
        """Status and what is told."""
        answer = client.ask(Command.IOCTL, IoctlRequest(Fsctl.PIPE_PEEK, file_id, room))
        if answer.status not in (STATUS_SUCCESS, STATUS_BUFFER_OVERFLOW) or not answer.body.output:
            return answer.status, None
        return answer.status, decode_structure(PipePeek, answer.body.output)

    def test_it_looks_and_takes_nothing(self, opened: Opened) -> None:
        client, file_id, channel = opened
        state = PipeState.CONNECTED
        assert self.peek(client, file_id, 100) == (STATUS_SUCCESS, PipePeek(state, 0, 0, 0))
        channel.send(b"0123456789", False)
        channel.send(b"next", False)
        whole = PipePeek(state, 14, 2, 10, b"0123456789")
        assert self.peek(client, file_id, 26) == (STATUS_SUCCESS, whole)
        part = PipePeek(state, 14, 2, 10, b"0123")
        assert self.peek(client, file_id, 20) == (STATUS_BUFFER_OVERFLOW, part)
        assert self.peek(client, file_id, 15) == (STATUS_BUFFER_TOO_SMALL, None)
        assert self.peek(client, file_id, 0) == (STATUS_SUCCESS, None)
        assert client.ask(Command.READ, ReadRequest(file_id, 99)).body.data == b"0123456789"

    def test_it_sees_that_the_server_has_closed(self, opened: Opened) -> None:
        client, file_id, channel = opened
        channel.close()
        assert self.peek(client, file_id, 100)[1] == PipePeek(PipeState.CLOSING, 0, 0, 0)


class TestAccess:
    @pytest.mark.parametrize(
        ("access", "reads", "writes"),
        [
            (Access.FILE_READ_DATA, True, False),
            (Access.FILE_WRITE_DATA, False, True),
            (Access.GENERIC_READ, True, False),
            (Access.GENERIC_WRITE, False, True),
            (Access.FILE_APPEND_DATA, False, True),
            (Access.FILE_EXECUTE, True, False),
            (Access.GENERIC_EXECUTE, True, False),
            (Access.GENERIC_ALL, True, True),
            (Access.MAXIMUM_ALLOWED, True, True),
            (0, False, False),
            (Access.FILE_READ_ATTRIBUTES, False, False),
        ],
    )
    def test_what_was_not_asked_for_is_not_allowed(self, access: int, reads: bool, writes: bool) -> None:
        client, _, _ = ScriptedClient.opened()
        file_id, channel = client.open("other", access)
        written = client.ask(Command.WRITE, WriteRequest(file_id, b"data")).status
        assert written == (STATUS_SUCCESS if writes else STATUS_ACCESS_DENIED)
        assert channel.received() == (b"data" if writes else b"")
        client.send(*transceive(file_id, b"request"))
        assert channel.received() == (b"request" if reads and writes else b"")
        channel.send(b"reply", False)
        client.take()
        channel.send(b"reply", False)
        read = client.ask(Command.READ, ReadRequest(file_id, 9)).status
        assert read == (STATUS_SUCCESS if reads else STATUS_ACCESS_DENIED)
        peeked = client.ask(Command.IOCTL, IoctlRequest(Fsctl.PIPE_PEEK, file_id, 0)).status
        assert peeked == (STATUS_SUCCESS if reads else STATUS_ACCESS_DENIED)


class TestEnds:
    def test_the_client_closes(self, opened: Opened) -> None:
        client, file_id, channel = opened
        client.send(Command.READ, ReadRequest(file_id, 9))
        client.send(Command.CLOSE, CloseRequest(1, file_id))
        cancelled, closed = client.take()
        assert cancelled.status == STATUS_CANCELLED
        assert (closed.status, closed.body.flags, closed.body.file_attributes) == (STATUS_SUCCESS, 1, 0x80)
        assert channel.eof
        assert list(client.link.ready()) == [channel]
        channel.send(b"to nobody", False)
        channel.close()
        assert client.ask(Command.READ, ReadRequest(file_id, 9)).status == STATUS_FILE_CLOSED
        assert client.link.error is None
        assert not client.link.finished

    def test_what_was_written_before_is_still_there(self, opened: Opened) -> None:
        client, file_id, channel = opened
        client.send(Command.WRITE, WriteRequest(file_id, b"the last words"))
        client.send(Command.CLOSE, CloseRequest(0, file_id))
        assert list(client.link.ready()) == [channel]
        assert channel.received() == b"the last words"
        assert channel.eof

    def test_the_server_closes_and_the_client_reads_what_is_left(self, opened: Opened) -> None:
        client, file_id, channel = opened
        channel.send(b"the last words", False)
        channel.close()
        channel.close()
        with pytest.raises(TransportError):
            channel.send(b"more", False)
        assert client.ask(Command.READ, ReadRequest(file_id, 99)).body.data == b"the last words"
        assert client.ask(Command.READ, ReadRequest(file_id, 99)).status == STATUS_PIPE_DISCONNECTED
        assert client.ask(Command.WRITE, WriteRequest(file_id, b"data")).status == STATUS_PIPE_DISCONNECTED
        assert client.ask(*transceive(file_id, b"data")).status == STATUS_PIPE_DISCONNECTED
        assert client.ask(Command.CLOSE, CloseRequest(0, file_id)).status == STATUS_SUCCESS
        assert list(client.link.ready()) == []

    def test_the_server_closes_and_nobody_is_left_waiting(self, opened: Opened) -> None:
        client, file_id, channel = opened
        client.send(*transceive(file_id, b"request"))
        client.link.handle_timer(client.now + 1)
        client.take()
        channel.close()
        assert client.take()[0].status == STATUS_PIPE_DISCONNECTED

    def test_a_held_channel_that_is_closed_answers_its_writes(self, opened: Opened) -> None:
        client, file_id, channel = opened
        channel.hold()
        client.send(Command.WRITE, WriteRequest(file_id, b"data"))
        channel.close()
        assert client.take()[0].status == STATUS_SUCCESS

    def test_a_held_channel_whose_client_closes(self, opened: Opened) -> None:
        client, file_id, channel = opened
        channel.hold()
        client.send(Command.WRITE, WriteRequest(file_id, b"data"))
        client.send(Command.CLOSE, CloseRequest(0, file_id))
        assert [answer.status for answer in client.take()] == [STATUS_CANCELLED, STATUS_SUCCESS]
        channel.resume()
        assert client.take() == []

    def test_the_tree_connect_ends(self, opened: Opened) -> None:
        client, file_id, channel = opened
        assert client.ask(Command.TREE_DISCONNECT, TreeDisconnectRequest()).status == STATUS_SUCCESS
        assert channel.eof
        answer = client.ask(Command.READ, ReadRequest(file_id, 9))
        assert answer.status == STATUS_NETWORK_NAME_DELETED

    def test_another_tree_connect_does_not_end_it(self, opened: Opened) -> None:
        client, file_id, channel = opened
        first = client.tree_id
        client.connect()
        assert client.tree_id != first
        # nor is it that one's
        assert client.ask(Command.WRITE, WriteRequest(file_id, b"data")).status == STATUS_FILE_CLOSED
        client.ask(Command.TREE_DISCONNECT, TreeDisconnectRequest())
        assert not channel.eof

    def test_the_session_ends_with_requests_that_wait(self, opened: Opened) -> None:
        client, file_id, channel = opened
        client.send(Command.READ, ReadRequest(file_id, 9))
        client.send(Command.LOGOFF, LogoffRequest())
        assert [answer.status for answer in client.take()] == [STATUS_CANCELLED, STATUS_SUCCESS]
        assert channel.eof

    def test_the_socket_ends(self, opened: Opened) -> None:
        client, file_id, channel = opened
        client.send(Command.WRITE, WriteRequest(file_id, b"the last words"))
        client.send(Command.READ, ReadRequest(file_id, 9))
        client.take()
        client.link.receive_eof()
        assert channel.eof
        assert channel.received() == b"the last words"
        assert client.link.finished
        assert client.link.error is None
        assert client.take() == []

    def test_the_runtime_ends_it(self, opened: Opened) -> None:
        client, _, channel = opened
        client.link.close()
        assert client.link.finished
        assert channel.eof
        assert client.link.error is None

    def test_pipes_are_bounded(self) -> None:
        client, file_id, _ = ScriptedClient.opened(max_pipes=2)
        client.open()
        answer = client.ask(Command.CREATE, create_request("echo"))
        assert answer.status == STATUS_INSUFFICIENT_RESOURCES
        client.ask(Command.CLOSE, CloseRequest(0, file_id))
        client.open()
