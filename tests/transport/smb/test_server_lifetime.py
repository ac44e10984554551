"""How long a server keeps what a client has left: idle connections, sessions of lost ones."""

from __future__ import annotations

from dataclasses import replace
from math import inf, nan
from typing import Any

import pytest

from dcerpc.status import STATUS_CANCELLED, STATUS_SUCCESS, STATUS_USER_SESSION_DELETED
from dcerpc.transport.api import Channel
from dcerpc.transport.smb.constants import Command
from dcerpc.transport.smb.pipe import CloseRequest, ReadRequest
from dcerpc.transport.smb.session import EchoRequest, LogoffRequest, SessionSetupRequest
from dcerpc.transport.smb.settings import SmbServerSettings
from tests.transport.smb.scripted_client import ScriptedClient

ECHO = (Command.ECHO, EchoRequest())


class TestIdle:
    """Connections that nobody uses (Windows' autodisconnect)."""

    @staticmethod
    def wait(client: ScriptedClient, seconds: float) -> None:
        """Let time pass; the driver keeps the link's timer."""
        end = client.now + seconds
        while (timer := client.link.next_timer()) is not None and timer <= end:
            client.now = max(client.now, timer)
            client.link.handle_timer(client.now)
        client.now = end

    def test_without_an_open_pipe_they_end(self) -> None:
        client, file_id, _ = ScriptedClient.opened(idle_timeout=600.0)
        self.wait(client, 7200.0)
        assert client.link.error is None
        client.ask(Command.CLOSE, CloseRequest(0, file_id))
        self.wait(client, 599.0)
        assert client.link.error is None
        self.wait(client, 1.0)
        assert client.link.error is not None
        assert "600 s" in str(client.link.error)

    def test_who_sends_is_not_idle(self) -> None:
        client, file_id, _ = ScriptedClient.opened(idle_timeout=60.0)
        client.ask(Command.CLOSE, CloseRequest(0, file_id))
        for _ in range(10):
            self.wait(client, 50.0)
            assert client.ask(*ECHO).status == STATUS_SUCCESS

    def test_short_limits_do_not_shorten_the_time_to_authenticate(self) -> None:
        client = ScriptedClient(idle_timeout=1.0)
        self.wait(client, 0.5)
        client.negotiate()
        client.log_in("leg")
        for _ in range(40):
            self.wait(client, 0.9)
            client.log_in("leg")
        assert client.link.error is None

    @pytest.mark.parametrize("limit", [0.0, -1.0, 0.5, nan])
    def test_none_is_too_short(self, limit: float) -> None:
        with pytest.raises(ValueError, match="idle_timeout"):
            SmbServerSettings(idle_timeout=limit)

    def test_never(self) -> None:
        client, file_id, _ = ScriptedClient.opened(idle_timeout=inf)
        client.ask(Command.CLOSE, CloseRequest(0, file_id))
        self.wait(client, 1e6)
        assert client.link.error is None
        assert client.ask(*ECHO).status == STATUS_SUCCESS


class TestPreviousConnection:
    """A client that has lost its connection comes back on another one (3.3.5.5.3)."""

    def setup_method(self) -> None:
        """The clients' connections, in the order in which their drivers were woken."""
        self.woken: list[str] = []

    def two(self) -> tuple[ScriptedClient, Channel, ScriptedClient]:
        """One with a pipe open, and another one of the same listener, greeted."""
        sessions: dict[int, Any] = {}
        lost, file_id, channel = ScriptedClient.opened(
            sessions=sessions, wake=lambda: self.woken.append("lost")
        )
        lost.send(Command.READ, ReadRequest(file_id, 100))
        assert lost.take() == []
        again = ScriptedClient(sessions=sessions, wake=lambda: self.woken.append("again"))
        again.negotiate()
        return lost, channel, again

    def test_its_session_ends(self) -> None:
        lost, channel, again = self.two()
        assert again.log_in("user alice", previous_session_id=lost.session_id).status == STATUS_SUCCESS
        assert channel.eof
        assert list(lost.link.ready()) == [channel]
        lost.sign = False
        assert [answer.status for answer in lost.take()] == [STATUS_CANCELLED]
        assert lost.connect().status == STATUS_USER_SESSION_DELETED

    def test_the_driver_of_its_connection_learns_it_at_once(self) -> None:
        lost, channel, again = self.two()
        found: list[Any] = []

        def wake() -> None:
            found.append((channel.eof, *lost.link.ready(), *(each.status for each in lost.take())))

        lost.link._connection.side = replace(lost.link._connection.side, wake=wake)
        again.log_in("user alice", previous_session_id=lost.session_id)
        assert found == [(True, channel, STATUS_CANCELLED)]
        assert not self.woken, "whose step it is looks after its own link"

    @pytest.mark.parametrize("token", ["user bob", "denied", "leg", "anonymous"])
    def test_nobody_elses_does(self, token: str) -> None:
        lost, channel, again = self.two()
        again.log_in(token, previous_session_id=lost.session_id)
        assert not channel.eof
        assert not self.woken
        assert lost.take() == []
        assert lost.connect().status == STATUS_SUCCESS

    def test_who_has_left_is_not_disturbed(self) -> None:
        lost, channel, again = self.two()
        lost.link.receive_eof()
        assert channel.eof
        assert again.log_in("user alice", previous_session_id=lost.session_id).status == STATUS_SUCCESS
        assert not self.woken

    def test_on_the_same_connection_nobody_is_woken(self) -> None:
        lost, channel, _ = self.two()
        old, lost.session_id, lost.signer, lost.sign = lost.session_id, 0, None, False
        lost.sealer = None
        lost.preauth = None
        lost.send(
            Command.SESSION_SETUP, SessionSetupRequest(0, 1, 0, 0, b"user alice", previous_session_id=old)
        )
        assert channel.eof
        assert not self.woken

    def test_nothing_is_kept(self) -> None:
        sessions: dict[int, Any] = {}
        clients = []
        for _ in range(3):
            client, _, _ = ScriptedClient.opened(sessions=sessions)
            clients.append(client)
        assert len(sessions) == 3
        clients[0].ask(Command.LOGOFF, LogoffRequest())
        clients[1].link.receive_eof()
        clients[2].link.close()
        assert not sessions
