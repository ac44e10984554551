"""Clients that do things out of their turn, for somebody else, or without end: what a server answers.

Single requests that are malformed are in test_server_requests, compounds in test_server_compound.
"""

from __future__ import annotations

import gc
import tracemalloc
from typing import Any

import pytest

from dcerpc.status import (
    SEC_E_UNSUPPORTED_FUNCTION,
    STATUS_ACCESS_DENIED,
    STATUS_CANCELLED,
    STATUS_FILE_CLOSED,
    STATUS_INSUFFICIENT_RESOURCES,
    STATUS_LOGON_FAILURE,
    STATUS_MORE_PROCESSING_REQUIRED,
    STATUS_NETWORK_NAME_DELETED,
    STATUS_PENDING,
    STATUS_REQUEST_NOT_ACCEPTED,
    STATUS_SUCCESS,
    STATUS_USER_SESSION_DELETED,
)
from dcerpc.transport.api import Channel
from dcerpc.transport.netbios.packets import frame
from dcerpc.transport.smb.constants import ANY_FILE_ID, Command, Fsctl, HeaderFlag, SessionFlag
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
from tests.transport.smb.scripted_client import ScriptedClient, create_request

TREE = (Command.TREE_CONNECT, TreeConnectRequest(0, "\\\\server\\IPC$"))
ECHO = (Command.ECHO, EchoRequest())
NO_FILE = b"nosuchfilenosuch"
#: One of each request, for a file and a tree connect that there may not be.
REQUESTS: list[tuple[int, Any]] = [
    (Command.LOGOFF, LogoffRequest()),
    TREE,
    (Command.TREE_DISCONNECT, TreeDisconnectRequest()),
    (Command.CREATE, create_request("echo")),
    (Command.CLOSE, CloseRequest(0, NO_FILE)),
    (Command.FLUSH, FlushRequest(NO_FILE)),
    (Command.READ, ReadRequest(NO_FILE, 10)),
    (Command.WRITE, WriteRequest(NO_FILE, b"data")),
    (Command.IOCTL, IoctlRequest(Fsctl.PIPE_TRANSCEIVE, NO_FILE, 10, b"data")),
    (Command.IOCTL, IoctlRequest(Fsctl.PIPE_WAIT, ANY_FILE_ID, 0, bytes(14))),
]
every_request = pytest.mark.parametrize(("command", "body"), REQUESTS)


def negotiated(*dialects: int, **settings: Any) -> ScriptedClient:
    client = ScriptedClient(**settings)
    client.negotiate(*dialects)
    return client


class Users:
    """Alice with a pipe, and Bob with a session of the same connection, who is the one that asks."""

    def __init__(self) -> None:
        self.client, self.file_id, self.channel = ScriptedClient.opened(Dialect.SMB_3_0)
        client = self.client
        self.alice = client.session_id, client.tree_id, client.signer
        client.session_id, client.signer, client.sign = 0, None, False
        client.log_in("user bob")
        self.bob = client.session_id, client.signer


class TestBeforeItsTurn:
    """3.3.5.2.2: before NEGOTIATE the connection ends without an answer."""

    @every_request
    def test_before_negotiate(self, command: int, body: Any) -> None:
        client = ScriptedClient()
        client.send(command, body)
        assert client.link.error is not None
        assert client.take() == []

    @pytest.mark.parametrize("command", [Command.SESSION_SETUP, Command.CANCEL, Command.ECHO])
    def test_nothing_else_comes_before_either(self, command: int) -> None:
        bodies = {
            Command.SESSION_SETUP: SessionSetupRequest(0, 1, 0, 0, b"user alice"),
            Command.CANCEL: CancelRequest(),
            Command.ECHO: EchoRequest(),
        }
        client = ScriptedClient()
        client.send(command, bodies[Command(command)])
        assert client.link.error is not None
        assert not client.link.has_steps

    @every_request
    def test_before_anybody_is_authenticated(self, command: int, body: Any) -> None:
        """3.3.5.2.9: with Connection.ConstrainedConnection the connection ends."""
        for token in (None, "leg", "denied"):
            client = negotiated()
            if token is not None:
                client.log_in(token)
            client.send(command, body)
            assert client.link.error is not None
            assert client.take() == []

    @every_request
    def test_before_this_one_is(self, command: int, body: Any) -> None:
        """3.3.5.2.9: a session that is in progress carries out LOGOFF and what closes, and nothing new."""
        client = negotiated(allow_anonymous=True)
        client.log_in("leg")
        status = client.ask(command, body).status
        if command == Command.LOGOFF:
            assert status == STATUS_SUCCESS
        elif command == Command.CLOSE:
            assert status == STATUS_NETWORK_NAME_DELETED
        else:
            assert status == SEC_E_UNSUPPORTED_FUNCTION

    @every_request
    def test_after_logoff(self, command: int, body: Any) -> None:
        """3.3.5.6, 3.3.5.2.4: the session is gone, with its keys."""
        client, _, channel = ScriptedClient.opened()
        assert client.ask(Command.LOGOFF, LogoffRequest()).status == STATUS_SUCCESS
        assert channel.eof
        for sign in (True, False):
            client.sign = sign
            answer = client.ask(command, body)
            assert answer.status == STATUS_USER_SESSION_DELETED
            assert not answer.signed

    def test_encrypted_after_logoff(self) -> None:
        """3.3.5.2.1.1: an encrypted message of a session that is not there ends the connection."""
        client, _, _ = ScriptedClient.opened(seal=True)
        client.ask(Command.LOGOFF, LogoffRequest())
        client.send(*ECHO)
        assert client.link.error is not None

    @pytest.mark.parametrize("dialect", ALL_DIALECTS)
    def test_smb_1_in_the_midst(self, dialect: Dialect) -> None:
        """3.3.5.3.1: SMB_COM_NEGOTIATE is the first message or the end."""
        client, _, channel = ScriptedClient.opened(dialect)
        names = b"\2SMB 2.???\0"
        client.raw(b"\xffSMB\x72" + bytes(27) + b"\0" + len(names).to_bytes(2, "little") + names)
        assert client.link.error is not None
        assert client.take() == []
        assert channel.eof


class TestSomebodyElse:
    """Users who share a connection share nothing else."""

    def test_the_file_of_another_s_session(self) -> None:
        """3.3.5.10 to 3.3.5.15: an open is looked up in Session.OpenTable."""
        users = Users()
        users.client.connect()
        for command, body in (
            (Command.WRITE, WriteRequest(users.file_id, b"bob's")),
            (Command.READ, ReadRequest(users.file_id, 10)),
            (Command.CLOSE, CloseRequest(0, users.file_id)),
            (Command.IOCTL, IoctlRequest(Fsctl.PIPE_TRANSCEIVE, users.file_id, 10, b"bob's")),
        ):
            assert users.client.ask(command, body).status == STATUS_FILE_CLOSED
        assert users.channel.received() == b""
        assert not users.channel.eof

    def test_the_tree_connect_of_another_s_session(self) -> None:
        """3.3.5.2.11: a tree connect is looked up in Session.TreeConnectTable."""
        users = Users()
        users.client.tree_id = users.alice[1]
        answer = users.client.ask(Command.CREATE, create_request("echo"))
        assert answer.status == STATUS_NETWORK_NAME_DELETED

    def test_a_message_signed_with_another_s_key(self) -> None:
        """3.3.5.2.4."""
        users = Users()
        client = users.client
        client.session_id, client.tree_id, _ = users.alice
        client.signer = users.bob[1]
        client.raw(client.protected(client.message(Command.WRITE, WriteRequest(users.file_id, b"bob's"))))
        (header,) = [answer.header for answer in _unverified(client)]
        assert header.status == STATUS_ACCESS_DENIED
        assert users.channel.received() == b""
        assert not users.channel.eof

    def test_a_message_encrypted_with_another_s_key(self) -> None:
        """3.3.5.2.1.1: SessionId of the header is that of the transform header, or the connection ends."""
        users = Users()
        client = users.client
        message = client.message(Command.WRITE, WriteRequest(users.file_id, b"bob's"))
        message[40:48] = users.alice[0].to_bytes(8, "little")
        assert client.sealer is not None
        client.raw(client.sealer.seal(message, users.bob[0]))
        assert client.link.error is not None
        assert users.channel.received() == b""

    @pytest.mark.parametrize("dialect", ALL_DIALECTS)
    def test_the_session_of_another_cannot_be_taken(self, dialect: Dialect) -> None:
        """3.3.5.5.2, 3.3.5.2.4: without the session's key nobody gets as far as authenticating."""
        client, _, channel = ScriptedClient.opened(dialect)
        client.sign = False
        body = SessionSetupRequest(0, 1, 0, 0, b"user bob")
        assert client.ask(Command.SESSION_SETUP, body).status == STATUS_ACCESS_DENIED
        assert not channel.eof
        assert channel.identity is not None
        assert channel.identity.peer.name == "alice"

    def test_nor_bound(self) -> None:
        """3.3.5.5: a server without multiple channels refuses SMB2_SESSION_FLAG_BINDING."""
        users = Users()
        body = SessionSetupRequest(SessionFlag.BINDING, 1, 0, 0, b"user bob")
        assert users.client.ask(Command.SESSION_SETUP, body).status == STATUS_REQUEST_NOT_ACCEPTED
        users.client.sign = False
        for session_id, status in ((0, STATUS_REQUEST_NOT_ACCEPTED), (users.alice[0], STATUS_ACCESS_DENIED)):
            answer = users.client.ask(Command.SESSION_SETUP, body, session_id=session_id)
            assert answer.status == status
        assert not users.channel.eof

    def test_nor_ended_as_a_previous_one(self) -> None:
        """3.3.5.5.3: PreviousSessionId names a session of the same user, or nothing happens."""
        users = Users()
        client = users.client
        client.session_id, client.signer, client.sign = 0, None, False
        client.log_in("user bob", previous_session_id=users.alice[0])
        assert not users.channel.eof

    def test_a_request_of_another_is_not_cancelled(self) -> None:
        """3.3.5.16: a request of the same session is looked for."""
        users = Users()
        client = users.client
        bob = client.session_id, client.tree_id, client.signer
        client.session_id, client.tree_id, client.signer = users.alice
        number = client.next_id
        client.send(Command.READ, ReadRequest(users.file_id, 10))
        client.link.handle_timer(client.now + 1)
        (interim,) = client.take()
        assert interim.status == STATUS_PENDING
        client.session_id, client.tree_id, client.signer = bob
        client.send(Command.CANCEL, CancelRequest(), message_id=number)
        asynchronous = {"flags": HeaderFlag.ASYNC_COMMAND, "async_id": interim.header.async_id}
        client.send(Command.CANCEL, CancelRequest(), message_id=number, **asynchronous)
        assert client.take() == []
        client.session_id, client.tree_id, client.signer = users.alice
        client.send(Command.CANCEL, CancelRequest(), message_id=number, **asynchronous)
        (answer,) = client.take()
        assert answer.status == STATUS_CANCELLED


def _unverified(client: ScriptedClient) -> list[Any]:
    """What the server has sent, whoever it is signed for."""
    client.signer = None
    return client.take()


class TestReplay:
    @pytest.mark.parametrize("seal", [False, True])
    def test_a_message_comes_once(self, seal: bool) -> None:
        """3.3.5.2.3: a MessageId is taken out of Connection.CommandSequenceWindow."""
        client, file_id, channel = ScriptedClient.opened(seal=seal)
        packet = client.protected(client.message(Command.WRITE, WriteRequest(file_id, b"once")))
        client.raw(packet)
        assert channel.received() == b"once"
        client.raw(packet)
        assert client.link.error is not None
        assert channel.received() == b""

    def test_nor_does_one_that_was_refused(self) -> None:
        client, file_id, channel = ScriptedClient.opened()
        good = client.protected(client.message(Command.WRITE, WriteRequest(file_id, b"once")))
        client.raw(good[:-1] + b"?")
        (answer,) = client.take()
        assert answer.status == STATUS_ACCESS_DENIED
        client.raw(good)
        assert client.link.error is not None
        assert channel.received() == b""

    def test_a_session_s_first_tokens_do_not_log_in_again(self) -> None:
        client = negotiated(Dialect.SMB_3_1_1)
        client.log_in("leg")
        first = client.message(Command.SESSION_SETUP, SessionSetupRequest(0, 1, 0, 0, b"user alice"))
        client.raw(bytes(first))
        client.take()
        client.raw(bytes(first))
        assert client.link.error is not None


class TestFloods:
    """What does not end does not cost more and more."""

    def opened(self, **settings: Any) -> tuple[ScriptedClient, bytes, Channel]:
        return ScriptedClient.opened(Dialect.SMB_3_0, **settings)

    def test_cancels(self) -> None:
        """3.3.5.16: they take no credit, are never answered, and nothing is kept of them."""
        client, file_id, _ = self.opened()
        for _ in range(20):
            client.send(Command.READ, ReadRequest(file_id, 10))
        client.link.handle_timer(client.now + 1)
        assert len(client.take()) == 20
        one = {"flags": HeaderFlag.ASYNC_COMMAND, "async_id": 999}
        packet = client.protected(client.message(Command.CANCEL, CancelRequest(), message_id=1, **one))
        tracemalloc.start()
        try:
            client.link.receive_data((frame(len(packet)) + packet) * 500, client.now)
            gc.collect()  # what the interpreter keeps for later
            current, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert current < 20_000
        assert client.take() == []
        assert len(client.link._connection.asynchronous) == 20

    @pytest.mark.parametrize("async_id", [0, 2, 999, (1 << 64) - 1])
    def test_cancels_of_what_there_is_not(self, async_id: int) -> None:
        client, file_id, _ = self.opened()
        client.send(Command.READ, ReadRequest(file_id, 10))
        client.link.handle_timer(client.now + 1)
        assert client.take()[0].header.async_id == 1
        flags = HeaderFlag.ASYNC_COMMAND
        client.send(Command.CANCEL, CancelRequest(), flags=flags, async_id=async_id, message_id=0)
        assert client.take() == []
        assert len(client.link._connection.asynchronous) == 1

    def test_cancel_without_the_session_s_protection(self) -> None:
        """3.3.5.2.4 holds for CANCEL too."""
        client, file_id, _ = self.opened()
        number = client.next_id
        client.send(Command.READ, ReadRequest(file_id, 10))
        client.sign = False
        client.send(Command.CANCEL, CancelRequest(), message_id=number)
        client.send(Command.CANCEL, CancelRequest(), message_id=number, session_id=0)
        assert client.take() == []
        assert len(client.link._connection.waiting) == 1

    def test_cancel_in_clear_where_all_is_encrypted(self) -> None:
        """3.3.5.2.9: with Session.EncryptData nothing is taken that is not encrypted."""
        client, file_id, _ = ScriptedClient.opened(seal=True, encryption="required")
        number = client.next_id
        client.send(Command.READ, ReadRequest(file_id, 10))
        for sign in (False, True):
            client.seal, client.sign = False, sign
            client.send(Command.CANCEL, CancelRequest(), message_id=number)
            assert client.take() == []
        client.seal = True
        client.send(Command.CANCEL, CancelRequest(), message_id=number)
        (answer,) = client.take()
        assert answer.status == STATUS_CANCELLED

    def test_who_cancels_what_he_writes_does_not_fill_a_held_pipe(self) -> None:
        client, file_id, channel = self.opened()
        channel.hold()
        body = IoctlRequest(Fsctl.PIPE_TRANSCEIVE, file_id, 10, bytes(65536))
        taken, statuses = 0, set()
        for _ in range(40):
            number = client.next_id
            client.send(Command.IOCTL, body)
            client.send(Command.CANCEL, CancelRequest(), message_id=number)
            statuses |= {answer.status for answer in client.take()}
            taken += len(channel.received())
        assert taken == 1024 * 1024
        assert statuses == {STATUS_CANCELLED, STATUS_INSUFFICIENT_RESOURCES}
        channel.resume()
        client.send(Command.IOCTL, body)
        assert len(channel.received()) == 65536

    def test_nor_does_who_writes_in_compounds(self) -> None:
        client, file_id, channel = self.opened(max_credits=64)
        channel.hold()
        taken = 0
        for _ in range(20):
            write = (Command.WRITE, WriteRequest(file_id, bytes(30000)))
            client.compound(write, write, ECHO)
            client.take()
            taken += len(channel.received())
        assert taken <= 1024 * 1024

    def test_what_is_refused_was_not_taken(self) -> None:
        """A TRANSCEIVE for which there is no room to wait has written nothing."""
        client, file_id, channel = self.opened(max_credits=4)
        other = client.ask(Command.CREATE, create_request("other")).body.file_id
        for _ in range(4):
            client.send(Command.READ, ReadRequest(other, 10), credits=4)
            client.link.handle_timer(client.now + 1)
        client.take()
        answer = client.ask(Command.IOCTL, IoctlRequest(Fsctl.PIPE_TRANSCEIVE, file_id, 10, b"data"))
        assert answer.status == STATUS_INSUFFICIENT_RESOURCES
        assert channel.received() == b""

    def test_authentications_that_are_left(self) -> None:
        """Sessions that are ended while they are authenticated do not make room for more of them."""
        client = negotiated(Dialect.SMB_3_0, allow_anonymous=True, max_sessions=4)
        steps: list[Any] = []
        for _ in range(10):
            client.session_id = 0
            body = SessionSetupRequest(0, 1, 0, 0, b"lookup alice")
            message = client.message(Command.SESSION_SETUP, body)
            client.link.receive_data(frame(len(message)) + message, client.now)
            steps += client.link.take_steps()
            for session_id in list(client.link._connection.sessions):
                client.ask(Command.LOGOFF, LogoffRequest(), session_id=session_id)
            client.take()
        assert len(steps) == 4
        for step in steps:
            next(step)
            with pytest.raises(StopIteration):
                step.send(None)
        assert {answer.status for answer in client.take()} == {STATUS_LOGON_FAILURE}
        client.session_id = 0
        assert client.log_in("leg").status == STATUS_MORE_PROCESSING_REQUIRED

    def test_echoes(self) -> None:
        client, _, _ = self.opened()
        for _ in range(100):
            client.ask(*ECHO)
        connection = client.link._connection
        assert connection.window.held <= 512
        assert not connection.waiting
        assert not connection.window._taken

    def test_pipes_that_are_opened_and_closed_leave_nothing(self) -> None:
        client, _, _ = self.opened(max_pipes=2)
        for _ in range(50):
            file_id, channel = client.open()
            client.ask(Command.CLOSE, CloseRequest(0, file_id))
            assert list(client.link.ready()) == [channel]
            assert channel.eof
        assert client.link._connection.pipes == 1

    def test_pipes_that_the_server_closed_count_until_the_client_closes_them(self) -> None:
        """They are still opens of the session (3.3.1.10)."""
        client, file_id, channel = self.opened(max_pipes=1)
        channel.close()
        answer = client.ask(Command.CREATE, create_request("echo"))
        assert answer.status == STATUS_INSUFFICIENT_RESOURCES
        client.ask(Command.CLOSE, CloseRequest(0, file_id))
        assert client.ask(Command.CREATE, create_request("echo")).status == STATUS_SUCCESS


class TestSilence:
    """Who does nothing more does not stay for ever (3.3.6.3)."""

    def test_half_open_sessions(self) -> None:
        client = negotiated(Dialect.SMB_3_0)
        for _ in range(5):
            client.log_in("leg")
            client.session_id = 0
        client.link.handle_timer(client.now + 44)
        assert client.link.error is None
        client.link.handle_timer(client.now + 45)
        assert client.link.error is not None
        assert client.link.next_timer() is None

    def test_who_goes_on_and_on_with_nothing(self) -> None:
        client = negotiated(Dialect.SMB_3_0)
        for _ in range(5):
            client.now += 10
            assert client.log_in("denied").status
            client.session_id = 0
            timer = client.link.next_timer()
            if timer is not None and timer <= client.now:
                client.link.handle_timer(client.now)
            if client.link.error is not None:
                break
        assert client.now == 150.0
        assert client.link.error is not None

    def test_one_octet_at_a_time(self) -> None:
        client = ScriptedClient()
        client.link.receive_data(b"\0", 1.0)
        client.link.receive_data(b"\0", 40.0)
        timer = client.link.next_timer()
        assert timer == 46.0
        client.link.handle_timer(46.0)
        assert client.link.error is not None
