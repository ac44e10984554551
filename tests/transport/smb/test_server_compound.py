"""Compounds: requests that come together, related or not (MS-SMB2 3.3.5.2.7, 3.3.4.1.3)."""

from __future__ import annotations

import pytest

from dcerpc.status import (
    STATUS_BAD_NETWORK_NAME,
    STATUS_CANCELLED,
    STATUS_FILE_CLOSED,
    STATUS_INTERNAL_ERROR,
    STATUS_INVALID_HANDLE,
    STATUS_INVALID_PARAMETER,
    STATUS_OBJECT_NAME_NOT_FOUND,
    STATUS_PENDING,
    STATUS_SUCCESS,
)
from dcerpc.transport.smb.constants import ANY_FILE_ID, Command, Fsctl, HeaderFlag
from dcerpc.transport.smb.negotiation import NegotiateRequest
from dcerpc.transport.smb.pipe import CloseRequest, FlushRequest, IoctlRequest, ReadRequest, WriteRequest
from dcerpc.transport.smb.session import (
    CancelRequest,
    EchoRequest,
    LogoffRequest,
    SessionSetupRequest,
    TreeConnectRequest,
    TreeDisconnectRequest,
)
from dcerpc.transport.smb.settings import ALL_DIALECTS, Dialect
from tests.transport.smb.scripted_client import Answer, ScriptedClient, create_request

RELATED = HeaderFlag.RELATED_OPERATIONS
CREATE = (Command.CREATE, create_request("echo"))
WRITE = (Command.WRITE, WriteRequest(ANY_FILE_ID, b"data"))
READ = (Command.READ, ReadRequest(ANY_FILE_ID, 99))
FLUSH = (Command.FLUSH, FlushRequest(ANY_FILE_ID))
CLOSE = (Command.CLOSE, CloseRequest(0, ANY_FILE_ID))
TRANSCEIVE = (Command.IOCTL, IoctlRequest(Fsctl.PIPE_TRANSCEIVE, ANY_FILE_ID, 99, b"request"))
ECHO = (Command.ECHO, EchoRequest())


def statuses(answers: list[Answer]) -> list[int]:
    """What came of each request."""
    return [answer.status for answer in answers]


class TestRelated:
    @pytest.mark.parametrize("dialect", ALL_DIALECTS)
    @pytest.mark.parametrize("seal", [False, True])
    def test_each_goes_on_from_the_one_before(self, dialect: Dialect, seal: bool) -> None:
        if seal and dialect < Dialect.SMB_3_0:
            seal = False
        client, _, _ = ScriptedClient.opened(dialect, seal=seal)
        client.compound(CREATE, WRITE, CLOSE)
        answers = client.take()
        assert statuses(answers) == [STATUS_SUCCESS] * 3
        assert [bool(answer.header.flags & RELATED) for answer in answers] == [False, True, True]
        assert [answer.signed for answer in answers] == [not seal] * 3
        assert [answer.sealed for answer in answers] == [seal] * 3
        assert {answer.header.session_id for answer in answers} == {client.session_id}
        assert {answer.header.tree_id for answer in answers} == {client.tree_id}
        assert answers[2].header.next_command == 0
        assert all(answer.header.next_command % 8 == 0 for answer in answers)
        (channel,) = client.link.accept_channels()
        assert channel.received() == b"data"
        assert channel.eof

    def test_they_are_one_packet(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.compound(CREATE, WRITE, ECHO)
        assert len(client.link.data_to_send()) == 2  # frame and packet

    def test_a_tree_connect_and_what_needs_it(self) -> None:
        client, _, _ = ScriptedClient.opened()
        tree = (Command.TREE_CONNECT, TreeConnectRequest(0, "\\\\server\\IPC$"))
        client.compound(tree, CREATE, CLOSE, (Command.TREE_DISCONNECT, TreeDisconnectRequest()))
        answers = client.take()
        assert statuses(answers) == [STATUS_SUCCESS] * 4
        assert len({answer.header.tree_id for answer in answers}) == 1

    def test_a_failure_is_handed_on_to_what_needs_the_file(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.compound((Command.CREATE, create_request("nosuch")), WRITE, CLOSE)
        assert statuses(client.take()) == [STATUS_OBJECT_NAME_NOT_FOUND] * 3

    def test_but_not_to_what_does_not(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.compound((Command.CREATE, create_request("nosuch")), ECHO, CLOSE)
        assert statuses(client.take()) == [
            STATUS_OBJECT_NAME_NOT_FOUND,
            STATUS_SUCCESS,
            STATUS_INVALID_HANDLE,
        ]

    def test_without_a_file_all_that_follow_fail(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.compound(ECHO, CLOSE, ECHO)
        assert statuses(client.take()) == [STATUS_SUCCESS, STATUS_INVALID_HANDLE, STATUS_INVALID_HANDLE]

    def test_without_a_tree_connect_all_that_follow_fail(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.compound((Command.TREE_CONNECT, TreeConnectRequest(0, "\\\\server\\C$")), CREATE, CLOSE)
        assert statuses(client.take()) == [
            STATUS_BAD_NETWORK_NAME,
            STATUS_INVALID_PARAMETER,
            STATUS_INVALID_PARAMETER,
        ]

    def test_without_a_session_all_that_follow_fail(self) -> None:
        client, _, _ = ScriptedClient.opened(signing="wanted")
        client.sign = False
        client.compound((*ECHO, {"session_id": 0}), CREATE, CLOSE)
        assert statuses(client.take()) == [
            STATUS_SUCCESS,
            STATUS_INVALID_PARAMETER,
            STATUS_INVALID_PARAMETER,
        ]

    def test_a_file_that_is_closed_within(self) -> None:
        client, file_id, _ = ScriptedClient.opened()
        client.compound((Command.CLOSE, CloseRequest(0, file_id)), FLUSH, ECHO)
        assert statuses(client.take()) == [STATUS_SUCCESS, STATUS_FILE_CLOSED, STATUS_SUCCESS]

    def test_a_session_that_ends_within(self) -> None:
        client, _, channel = ScriptedClient.opened()
        client.compound(flush_of(client), (Command.LOGOFF, LogoffRequest()))
        assert statuses(client.take()) == [STATUS_SUCCESS] * 2
        assert channel.eof


def flush_of(client: ScriptedClient) -> tuple[int, FlushRequest]:
    """A FLUSH of the client's one pipe."""
    (file_id,) = client.link._connection.sessions[client.session_id].pipes
    return Command.FLUSH, FlushRequest(file_id)


class TestWaiting:
    def test_the_last_one_may(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.compound(CREATE, TRANSCEIVE)
        assert client.take() == []
        (channel,) = client.link.accept_channels()
        assert channel.received() == b"request"
        channel.send(b"response", False)
        created, answered = client.take()
        assert created.status == STATUS_SUCCESS
        assert answered.body.output == b"response"
        assert not answered.header.flags & HeaderFlag.ASYNC_COMMAND

    @pytest.mark.parametrize("seal", [False, True])
    def test_but_not_for_long(self, seal: bool) -> None:
        client, _, _ = ScriptedClient.opened(seal=seal)
        client.compound(CREATE, READ)
        (channel,) = client.link.accept_channels()
        client.link.handle_timer(client.now + 1)
        created, interim = client.take()
        assert statuses([created, interim]) == [STATUS_SUCCESS, STATUS_PENDING]
        assert interim.header.flags & RELATED
        channel.send(b"data", False)
        (answer,) = client.take()
        assert answer.body.data == b"data"
        assert answer.signed == (not seal)
        assert answer.sealed == seal

    @pytest.mark.parametrize("waiting", [READ, TRANSCEIVE])
    def test_others_may_not(self, waiting: tuple[int, ReadRequest | IoctlRequest]) -> None:
        client, _, _ = ScriptedClient.opened()
        client.compound(CREATE, waiting, ECHO)
        assert statuses(client.take()) == [STATUS_SUCCESS, STATUS_INTERNAL_ERROR, STATUS_SUCCESS]
        (channel,) = client.link.accept_channels()
        assert channel.received() == b""

    def test_unless_there_is_something_to_read(self) -> None:
        client, file_id, channel = ScriptedClient.opened()
        channel.send(b"data", False)
        client.compound((Command.READ, ReadRequest(file_id, 99)), CLOSE)
        read, closed = client.take()
        assert read.body.data == b"data"
        assert closed.status == STATUS_SUCCESS

    def test_writes_and_flushes_do_not_wait_in_front_of_others(self) -> None:
        client, file_id, channel = ScriptedClient.opened()
        channel.hold()
        client.compound((Command.WRITE, WriteRequest(file_id, b"data")), FLUSH, ECHO)
        assert statuses(client.take()) == [STATUS_SUCCESS] * 3

    def test_an_authentication_is_the_last(self) -> None:
        client = ScriptedClient()
        client.negotiate(Dialect.SMB_3_0)
        setup = (Command.SESSION_SETUP, SessionSetupRequest(0, 1, 0, 0, b"user alice"))
        client.compound(setup, ECHO)
        first, _ = client.take()
        assert first.status == STATUS_INTERNAL_ERROR
        client.log_in()
        client.compound(ECHO, setup)
        assert statuses(client.take()) == [STATUS_SUCCESS] * 2

    def test_the_last_one_may_be_cancelled(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.compound(CREATE, READ)
        client.send(Command.CANCEL, CancelRequest(), message_id=client.next_id - 1)
        assert statuses(client.take()) == [STATUS_SUCCESS, STATUS_CANCELLED]

    @pytest.mark.parametrize("position", [0, 1, 2])
    def test_a_cancel_among_them_is_not_answered(self, position: int) -> None:
        client, _, _ = ScriptedClient.opened()
        requests: list[tuple[int, object]] = [ECHO, ECHO]
        requests.insert(position, (Command.CANCEL, CancelRequest()))
        client.compound(*requests)
        assert statuses(client.take()) == [STATUS_SUCCESS] * 2


class TestUnrelated:
    def test_each_is_answered_by_itself(self) -> None:
        client, file_id, channel = ScriptedClient.opened()
        client.compound(
            (Command.READ, ReadRequest(file_id, 9)),
            (Command.WRITE, WriteRequest(file_id, b"data")),
            (Command.CLOSE, CloseRequest(0, b"nosuchfilenosuch")),
            related=False,
        )
        assert statuses(client.take()) == [STATUS_SUCCESS, STATUS_FILE_CLOSED]
        channel.send(b"reply", False)
        (answer,) = client.take()
        assert answer.body.data == b"reply"

    def test_one_that_must_not_be_ends_the_rest(self) -> None:
        client, file_id, channel = ScriptedClient.opened()
        write = (Command.WRITE, WriteRequest(file_id, b"data"))
        client.compound((*ECHO, {"message_id": 9999}), write, related=False)
        assert client.link.error is not None
        assert channel.received() == b""


class TestMalformed:
    def test_related_to_nothing(self) -> None:
        client, _, _ = ScriptedClient.opened()
        assert client.ask(*ECHO, flags=RELATED).status == STATUS_INVALID_PARAMETER
        client.compound((*ECHO, {"flags": RELATED}), ECHO)
        assert statuses(client.take()) == [STATUS_INVALID_PARAMETER] * 2

    def test_mixed_styles(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.compound(ECHO, ECHO, (*ECHO, {"flags": 0}))
        assert statuses(client.take()) == [STATUS_INVALID_PARAMETER] * 3

    def test_an_encrypted_one_that_goes_on_from_nothing(self) -> None:
        client, _, _ = ScriptedClient.opened(seal=True)
        client.compound((*ECHO, {"flags": RELATED}), ECHO)
        assert client.link.error is not None

    def test_an_encrypted_one_with_a_message_of_another_session(self) -> None:
        client, _, _ = ScriptedClient.opened(seal=True)
        client.compound(ECHO, (*ECHO, {"session_id": 0}), related=False)
        assert client.link.error is not None

    @pytest.mark.parametrize("following", [1, 8, 63, 68, 70, 1 << 31])
    def test_where_the_next_message_is(self, following: int) -> None:
        client, _, _ = ScriptedClient.opened()
        message = client.message(*ECHO) + client.message(*ECHO)
        message[20:24] = following.to_bytes(4, "little")
        client.raw(bytes(message))
        assert client.link.error is not None

    def test_negotiate_is_alone(self) -> None:
        client = ScriptedClient()
        negotiate = (Command.NEGOTIATE, NegotiateRequest(1, 0, bytes(16), (0x0210,)))
        client.compound(negotiate, (Command.NEGOTIATE, negotiate[1], {"message_id": 0}))
        assert client.link.error is not None
