"""SESSION_SETUP and LOGOFF: who is let in, as whom, and for how long (MS-SMB2 3.3.5.5, 3.3.5.6, 3.3.6.3)."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.accounts import Account
from dcerpc.security.api import ImpersonationLevel, Peer
from dcerpc.security.steps import Step
from dcerpc.status import (
    SEC_E_INVALID_TOKEN,
    SEC_E_UNSUPPORTED_FUNCTION,
    STATUS_ACCESS_DENIED,
    STATUS_CANCELLED,
    STATUS_INSUFFICIENT_RESOURCES,
    STATUS_LOGON_FAILURE,
    STATUS_MORE_PROCESSING_REQUIRED,
    STATUS_NETWORK_SESSION_EXPIRED,
    STATUS_REQUEST_NOT_ACCEPTED,
    STATUS_SUCCESS,
    STATUS_USER_SESSION_DELETED,
)
from dcerpc.transport.smb.constants import Command, SessionFlag
from dcerpc.transport.smb.pipe import CloseRequest, FlushRequest, ReadRequest
from dcerpc.transport.smb.server_session import Session
from dcerpc.transport.smb.session import (
    CancelRequest,
    EchoRequest,
    LogoffRequest,
    SessionSetupRequest,
    TreeConnectRequest,
)
from dcerpc.transport.smb.settings import ALL_DIALECTS, Dialect
from tests.transport.smb.scripted_client import (
    ScriptedClient,
    TokenContext,
    create_request,
    key_of,
    make_link,
)

ECHO = (Command.ECHO, EchoRequest())


def greeted(*dialects: int, **settings: Any) -> ScriptedClient:
    """A client that has negotiated."""
    client = ScriptedClient(**settings)
    client.negotiate(*dialects)
    return client


class TestLogon:
    @pytest.mark.parametrize("dialect", ALL_DIALECTS)
    @pytest.mark.parametrize("token", ["user alice", "leg;user alice", "leg;leg;user alice"])
    def test_it_takes_as_many_legs_as_it_takes(self, dialect: Dialect, token: str) -> None:
        client = greeted(dialect)
        answer = client.log_in(token)
        assert answer.status == STATUS_SUCCESS
        assert answer.signed
        assert answer.body.session_flags == 0
        assert answer.body.security_buffer == b"done"
        assert client.connect().status == STATUS_SUCCESS

    def test_a_leg_is_answered_with_a_token_and_the_session_s_id(self) -> None:
        client = greeted()
        answer = client.log_in("leg")
        assert answer.status == STATUS_MORE_PROCESSING_REQUIRED
        assert answer.body.security_buffer == b"more"
        assert answer.header.session_id not in (0, (1 << 64) - 1)
        assert not answer.signed

    @pytest.mark.parametrize(
        ("token", "status"),
        [
            ("denied", STATUS_LOGON_FAILURE),
            ("leg;denied", STATUS_LOGON_FAILURE),
            ("garbage", SEC_E_INVALID_TOKEN),
            ("lost", STATUS_LOGON_FAILURE),
            ("lookup nobody", STATUS_LOGON_FAILURE),
            ("keyless alice", STATUS_ACCESS_DENIED),
            ("anonymous", STATUS_ACCESS_DENIED),
        ],
    )
    def test_who_is_not_let_in(self, token: str, status: int, caplog: pytest.LogCaptureFixture) -> None:
        client = greeted()
        with caplog.at_level(logging.WARNING, "dcerpc.smb"):
            assert client.log_in(token).status == status
        assert [record.name for record in caplog.records] == ["dcerpc.smb"]
        # the session is gone, and the connection still good for another try
        assert client.log_in("user alice").status == STATUS_USER_SESSION_DELETED
        client.session_id = 0
        client.preauth = None if client.preauth is None else client.preauth
        assert client.link.error is None

    def test_another_try_may_succeed(self) -> None:
        client = greeted(Dialect.SMB_3_0)
        client.log_in("denied")
        client.session_id = 0
        assert client.log_in().status == STATUS_SUCCESS

    def test_what_the_provider_asks_for_is_a_step_s_business(self) -> None:
        client = greeted()
        asked: list[Any] = []

        def resolve(request: Any) -> Account:
            asked.append(request)
            return Account("alice", nt_hash=bytes(16))

        client.resolve = resolve
        assert client.log_in("lookup alice").status == STATUS_SUCCESS
        assert [request.name for request in asked] == ["alice"]

    def test_an_exception_that_nobody_expects_is_answered_and_passed_on(self) -> None:
        client = greeted()

        def resolve(request: Any) -> Any:
            raise ZeroDivisionError

        message = client.message(Command.SESSION_SETUP, SessionSetupRequest(0, 1, 0, 0, b"lookup alice"))
        client.link.receive_data(len(message).to_bytes(4, "big") + message, 1.0)
        assert client.link.has_steps
        (step,) = client.link.take_steps()
        assert not client.link.has_steps
        next(step)
        with pytest.raises(ZeroDivisionError):
            step.throw(ZeroDivisionError())
        (answer,) = client.take()
        assert answer.status == STATUS_LOGON_FAILURE

    def test_a_server_that_can_authenticate_nobody(self) -> None:
        assert greeted(accept=None).log_in().status == STATUS_ACCESS_DENIED

    def test_no_two_steps_of_a_session_run_at_once(self) -> None:
        client = greeted()
        client.log_in("leg")
        body = SessionSetupRequest(0, 1, 0, 0, b"lookup alice")
        first = client.message(Command.SESSION_SETUP, body)
        client.link.receive_data(len(first).to_bytes(4, "big") + first, 1.0)
        (step,) = client.link.take_steps()
        next(step)
        assert client.ask(Command.SESSION_SETUP, body).status == STATUS_REQUEST_NOT_ACCEPTED
        # nor does a logoff meanwhile leave the client without an answer
        client.link._connection.authenticated = True
        assert client.ask(Command.LOGOFF, LogoffRequest()).status == STATUS_SUCCESS
        with pytest.raises(StopIteration):
            step.send(Account("alice", nt_hash=bytes(16)))
        (answer,) = client.take()
        assert answer.status == STATUS_USER_SESSION_DELETED

    def test_sessions_are_bound_to_no_other_connection(self) -> None:
        client = greeted()
        body = SessionSetupRequest(SessionFlag.BINDING, 1, 0, 0, b"user alice")
        assert client.ask(Command.SESSION_SETUP, body).status == STATUS_REQUEST_NOT_ACCEPTED
        client.log_in()
        assert client.ask(Command.SESSION_SETUP, body).status == STATUS_REQUEST_NOT_ACCEPTED
        assert client.connect().status == STATUS_SUCCESS

    def test_an_unknown_session_goes_on_with_nothing(self) -> None:
        client = greeted()
        answer = client.ask(Command.SESSION_SETUP, SessionSetupRequest(0, 1, 0, 0, b"leg"), session_id=77)
        assert answer.status == STATUS_USER_SESSION_DELETED

    def test_sessions_are_bounded(self) -> None:
        client = greeted(max_sessions=3)
        for _ in range(3):
            assert client.log_in("leg").status == STATUS_MORE_PROCESSING_REQUIRED
            client.session_id = 0
        assert client.log_in("leg").status == STATUS_INSUFFICIENT_RESOURCES

    def test_several_users_have_sessions_of_their_own(self) -> None:
        client = greeted(Dialect.SMB_3_0_2)
        client.log_in("user alice")
        client.connect()
        alice = client.session_id, client.tree_id, client.signer
        client.session_id, client.signer, client.sign = 0, None, False
        client.log_in("user bob")
        assert client.connect().status == STATUS_SUCCESS
        _, channel = client.open()
        assert channel.identity is not None
        assert channel.identity.peer.name == "bob"
        client.session_id, client.tree_id, client.signer = alice
        _, channel = client.open()
        assert channel.identity is not None
        assert channel.identity.peer.name == "alice"


class TestAnonymous:
    def test_who_is_let_in_proves_nothing_and_signs_nothing(self) -> None:
        client = greeted(allow_anonymous=True)
        answer = client.log_in("anonymous")
        assert answer.status == STATUS_SUCCESS
        assert answer.body.session_flags == SessionFlag.IS_NULL
        assert not answer.signed
        assert client.connect().status == STATUS_SUCCESS
        _, channel = client.open()
        assert channel.session_key is None
        assert channel.identity is not None
        assert channel.identity.peer.anonymous

    def test_nobody_is_let_in_where_all_must_be_encrypted(self) -> None:
        client = greeted(allow_anonymous=True, encryption="required")
        assert client.log_in("anonymous").status == STATUS_ACCESS_DENIED


class TestIdentity:
    @pytest.mark.parametrize(
        ("level", "meaning"), [(1, ImpersonationLevel.IDENTIFY), (2, ImpersonationLevel.IMPERSONATE)]
    )
    def test_the_user_and_what_may_be_done_as_it(self, level: int, meaning: ImpersonationLevel) -> None:
        client = greeted()
        client.log_in("user alice")
        client.connect()
        _, channel = client.open(level=level)
        identity = channel.identity
        assert identity is not None
        assert (identity.peer.domain, identity.peer.name) == ("DOMAIN", "alice")
        assert identity.peer.impersonation is meaning
        assert identity.provider == "smb"
        assert isinstance(identity.context, TokenContext)

    @pytest.mark.parametrize("allowed", ImpersonationLevel)
    @pytest.mark.parametrize("level", [1, 2])
    def test_no_more_may_be_done_than_the_session_allows(
        self, level: int, allowed: ImpersonationLevel
    ) -> None:
        session = Session(1, peer=Peer("alice", impersonation=allowed))
        meaning = session.identity(level).peer.impersonation
        assert meaning is (ImpersonationLevel.IDENTIFY if level == 1 else allowed)
        assert session.peer == Peer("alice", impersonation=allowed)

    def test_who_impersonates_nobody_is_nobody(self) -> None:
        client = greeted()
        client.log_in("user alice")
        client.connect()
        _, channel = client.open(level=0)
        assert channel.identity is not None
        assert channel.identity.peer.anonymous
        assert channel.identity.context is None

    def test_the_key_for_applications(self) -> None:
        _, _, channel = ScriptedClient.opened(Dialect.SMB_2_1)
        assert channel.session_key == key_of("alice")[:16]
        _, _, channel = ScriptedClient.opened(Dialect.SMB_3_0)
        assert channel.session_key is not None
        assert len(channel.session_key) == 16
        assert channel.session_key != key_of("alice")[:16]


class TestRenewal:
    """Expiry and re-authentication."""

    def expiring(self, *dialects: int) -> tuple[ScriptedClient, bytes]:
        """A session of ten seconds with a pipe."""
        client = greeted(*dialects)
        client.log_in("user alice expires 10")
        client.connect()
        return client, client.open()[0]

    @pytest.mark.parametrize("dialect", ALL_DIALECTS)
    def test_an_expired_session_is_renewed_with_the_keys_that_it_has(self, dialect: Dialect) -> None:
        client, file_id = self.expiring(dialect)
        client.now += 9.9
        assert client.ask(Command.FLUSH, FlushRequest(file_id)).status == STATUS_SUCCESS
        client.now += 0.2
        answer = client.ask(Command.FLUSH, FlushRequest(file_id))
        assert answer.status == STATUS_NETWORK_SESSION_EXPIRED
        assert answer.signed
        answer = client.log_in("leg;user alice expires 20")
        assert answer.status == STATUS_SUCCESS
        assert answer.signed
        assert client.ask(Command.FLUSH, FlushRequest(file_id)).status == STATUS_SUCCESS

    def test_while_it_is_renewed_it_is_expired(self) -> None:
        client, file_id = self.expiring()
        client.now += 11
        client.log_in("leg")
        answer = client.ask(Command.FLUSH, FlushRequest(file_id))
        assert answer.status == STATUS_NETWORK_SESSION_EXPIRED

    @pytest.mark.parametrize(
        ("command", "body"),
        [(Command.CREATE, create_request("echo")), (Command.TREE_CONNECT, TreeConnectRequest(0, "x"))],
    )
    def test_nothing_new_is_begun_when_it_has_expired(self, command: int, body: Any) -> None:
        client, _ = self.expiring()
        client.now += 11
        assert client.ask(command, body).status == STATUS_NETWORK_SESSION_EXPIRED

    def test_what_ends_something_is_done_all_the_same(self) -> None:
        client, file_id = self.expiring()
        client.send(Command.READ, ReadRequest(file_id, 100), message_id=client.next_id)
        assert client.take() == []
        client.now += 11
        client.send(Command.CANCEL, CancelRequest(), message_id=client.next_id)
        client.next_id += 1
        assert [answer.status for answer in client.take()] == [STATUS_CANCELLED]
        assert client.ask(*ECHO).status == STATUS_SUCCESS
        assert client.ask(Command.CLOSE, CloseRequest(0, file_id)).status == STATUS_SUCCESS
        assert client.ask(Command.LOGOFF, LogoffRequest()).status == STATUS_SUCCESS

    def test_a_valid_session_may_be_renewed_too(self) -> None:
        client, file_id = self.expiring()
        assert client.log_in("user alice expires 100").status == STATUS_SUCCESS
        client.now += 50
        assert client.ask(Command.FLUSH, FlushRequest(file_id)).status == STATUS_SUCCESS

    @pytest.mark.parametrize("token", ["user bob", "anonymous", "denied", "leg;user bob"])
    def test_by_nobody_else(self, token: str) -> None:
        client, file_id = self.expiring()
        (channel,) = client.link._connection.sessions[client.session_id].pipes.values()
        assert client.log_in(token).status in (STATUS_ACCESS_DENIED, STATUS_LOGON_FAILURE)
        assert channel.eof
        answer = client.ask(Command.FLUSH, FlushRequest(file_id))
        assert answer.status == STATUS_USER_SESSION_DELETED


class TestLog:
    """What is logged of clients that are not let in."""

    @pytest.mark.parametrize(
        ("token", "level", "said"),
        [
            ("denied", logging.WARNING, "authentication refused: no such account (SEC_E_LOGON_DENIED"),
            ("keyless alice", logging.WARNING, "session refused: DOMAIN\\alice has no key"),
            ("lost", logging.ERROR, "authentication failed"),
        ],
    )
    def test_why(self, token: str, level: int, said: str, caplog: pytest.LogCaptureFixture) -> None:
        greeted().log_in(token)
        (record,) = caplog.records
        assert record.levelno == level
        assert record.getMessage().startswith(f"127.0.0.1[1]: {said}")

    @pytest.mark.parametrize("token", ["denied", "keyless alice", "lost"])
    def test_no_more_than_is_wanted(self, token: str, caplog: pytest.LogCaptureFixture) -> None:
        asked: list[str] = []

        def shows(peer: str) -> bool:
            asked.append(peer)
            return False

        client = greeted(shows_refusal=shows)
        assert client.log_in(token).status in (STATUS_ACCESS_DENIED, STATUS_LOGON_FAILURE)
        assert not caplog.records
        assert asked == ["127.0.0.1[1]"]

    def test_names_are_printable(self, caplog: pytest.LogCaptureFixture) -> None:
        client = greeted()
        client.log_in("user alice")
        client.log_in("user eve\x1b[2J\0")
        (record,) = caplog.records
        message = record.getMessage()
        assert message.isprintable()
        assert r"'DOMAIN\\eve\x1b[2J\x00' would renew the session of DOMAIN\alice" in message

    def test_so_is_what_providers_say(self, caplog: pytest.LogCaptureFixture) -> None:
        class Talkative(TokenContext):
            def step(self, token: bytes | None) -> Step:
                if token:
                    raise SecurityError("no account of eve\n127.0.0.1[1]: alice has logged on")
                return (yield from super().step(token))

        assert greeted(accept=Talkative).log_in("user eve").status == STATUS_LOGON_FAILURE
        (record,) = caplog.records
        message = record.getMessage()
        assert message.endswith(r"refused: 'no account of eve\n127.0.0.1[1]: alice has logged on'")


class TestPreviousSession:
    def again(self, user: str) -> tuple[ScriptedClient, Any]:
        """Two sessions, the second of which replaces the first if it may."""
        client = greeted(Dialect.SMB_3_0)
        client.log_in("user alice")
        client.connect()
        _, channel = client.open()
        old = client.session_id
        client.session_id, client.signer, client.sign = 0, None, False
        assert client.log_in(f"user {user}", previous_session_id=old).status == STATUS_SUCCESS
        return client, channel

    def test_of_the_same_user_is_replaced(self) -> None:
        client, channel = self.again("alice")
        assert channel.eof
        assert list(client.link.ready()) == [channel]
        assert len(client.link._connection.sessions) == 1

    def test_of_another_user_stays(self) -> None:
        client, channel = self.again("bob")
        assert not channel.eof
        assert len(client.link._connection.sessions) == 2

    def test_its_own_id_means_nothing(self) -> None:
        client = greeted()
        client.log_in()
        assert client.log_in(previous_session_id=client.session_id).status == STATUS_SUCCESS
        assert client.connect().status == STATUS_SUCCESS


class TestLogoff:
    def test_everything_of_the_session_ends(self) -> None:
        client, file_id, channel = ScriptedClient.opened()
        answer = client.ask(Command.LOGOFF, LogoffRequest())
        assert answer.status == STATUS_SUCCESS
        assert answer.signed
        assert channel.eof
        assert list(client.link.ready()) == [channel]
        client.sign = False
        answer = client.ask(Command.CLOSE, CloseRequest(0, file_id))
        assert answer.status == STATUS_USER_SESSION_DELETED

    def test_of_a_session_that_is_not_complete(self) -> None:
        client = greeted(allow_anonymous=True)
        client.log_in("leg")
        assert client.ask(Command.LOGOFF, LogoffRequest()).status == STATUS_SUCCESS

    def test_nothing_else_is_done_for_such_a_session(self) -> None:
        client = greeted(allow_anonymous=True)
        client.log_in("leg")
        assert client.connect().status == SEC_E_UNSUPPORTED_FUNCTION


class TestConstrained:
    """Before anybody has proved an identity."""

    def test_requests_end_the_connection(self) -> None:
        client = greeted()
        client.log_in("leg")
        client.send(Command.TREE_CONNECT, TreeConnectRequest(0, "\\\\server\\IPC$"))
        assert client.link.error is not None

    def test_echo_without_any_session_does(self) -> None:
        client = greeted()
        client.send(*ECHO)
        assert client.link.error is not None

    def test_echo_with_a_session_somewhere_does_not(self) -> None:
        client = greeted()
        client.log_in()
        client.sign = False
        assert client.ask(*ECHO, session_id=0).status == STATUS_SUCCESS
        assert client.ask(*ECHO, session_id=99).status == STATUS_USER_SESSION_DELETED
        client.sign = True
        answer = client.ask(*ECHO)
        assert answer.status == STATUS_SUCCESS
        assert answer.signed

    def test_time_is_limited(self) -> None:
        client = ScriptedClient(make_link())
        link = client.link
        assert link.next_timer() == 0.0
        link.handle_timer(1000.0)
        client.now = 1001.0
        client.negotiate()
        client.log_in("leg")
        assert link.next_timer() == 1045.0
        link.handle_timer(1044.0)
        assert link.error is None
        link.handle_timer(1045.0)
        assert link.error is not None

    def test_who_is_in_has_all_the_time(self) -> None:
        client, _, channel = ScriptedClient.opened()
        for _ in range(3):
            timer = client.link.next_timer()
            assert timer is not None
            client.link.handle_timer(timer)
        assert client.link.error is None
        assert not channel.eof

    def test_who_has_left_has_not(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.ask(Command.LOGOFF, LogoffRequest())
        timer = client.link.next_timer()
        assert timer is not None
        client.link.handle_timer(timer)
        assert client.link.error is not None
