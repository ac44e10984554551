"""The client's link and the server's, joined without a socket: every dialect, signed and encrypted, NTLM."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Callable
from typing import Any

import pytest

from dcerpc.binding import StringBinding
from dcerpc.errors import RpcError, SecurityError, TransportError
from dcerpc.security.accounts import Accounts
from dcerpc.security.api import ContextFlags, SecurityContext, Target
from dcerpc.security.credentials import Anonymous, Password
from dcerpc.security.ntlm.provider import NtlmProvider
from dcerpc.security.spnego.provider import SpnegoProvider
from dcerpc.security.steps import LookupAccount
from dcerpc.status import STATUS_LOGON_FAILURE
from dcerpc.transport.api import NEED_DATA, Channel, ClientSide, Link, ServerSide, Step
from dcerpc.transport.smb.carrier import NAMED_PIPES
from dcerpc.transport.smb.settings import (
    ALL_DIALECTS,
    Dialect,
    PipeImpersonation,
    SmbClientSettings,
    SmbServerSettings,
)
from tests.transport.smb.client_peer import request
from tests.transport.smb.test_client_replies import fragments

PROTECTED = (
    ContextFlags.MUTUAL
    | ContextFlags.REPLAY_DETECT
    | ContextFlags.SEQUENCE_DETECT
    | ContextFlags.INTEGRITY
    | ContextFlags.CONFIDENTIALITY
)
SPNEGO = SpnegoProvider([NtlmProvider(server_name="SERVER", domain_name="DOMAIN")])
ACCOUNTS = Accounts([Password("ada", "difference")], allow_anonymous=True)


class Side:
    """One link with the steps that run on it."""

    def __init__(self, link: Link) -> None:
        self.link = link
        self.running: list[list[Any]] = []

    def begin(self, step: Step[Any]) -> list[Any]:
        """Begin a step: its state, with what became of it as the last entry."""
        state = [step, None]
        self.running.append(state)
        self.advance(state)
        return state

    def advance(self, state: list[Any]) -> None:
        try:
            asked = next(state[0])
            while asked is not NEED_DATA:
                assert isinstance(asked, LookupAccount)
                asked = state[0].send(asked.store.lookup(asked))
        except StopIteration as done:
            state[1] = done.value
            self.running.remove(state)
        except RpcError as error:
            state[1] = error
            self.running.remove(state)

    def turn(self) -> None:
        """What a driver does after each delivery."""
        for state in list(self.running):
            self.advance(state)
        while self.link.has_steps:
            for step in self.link.take_steps():
                self.begin(step)


class Pair:
    """A client and a server."""

    def __init__(
        self,
        client: SmbClientSettings,
        server: SmbServerSettings,
        initiate: Callable[[], SecurityContext] | None = None,
    ) -> None:
        binding = StringBinding("ncacn_np", "server", r"\pipe\echo")
        self.client = Side(
            NAMED_PIPES.make_link(
                "server",
                ClientSide(
                    binding=binding,
                    random=os.urandom,
                    clock=time.time,
                    initiate=initiate or (lambda: logon("difference")),
                    settings=client,
                ),
            )
        )
        self.server = Side(
            NAMED_PIPES.make_link(
                "client",
                ServerSide(
                    endpoint_of=lambda name: name if name == r"\pipe\echo" else None,
                    random=os.urandom,
                    clock=time.time,
                    accept=lambda: SPNEGO.accept(ACCOUNTS, ContextFlags.NONE),
                    settings=server,
                ),
            )
        )
        self.now = itertools.count()
        self.pipes: list[Channel] = []

    def run(self) -> None:
        """Move octets until nobody has any."""
        moved = True
        while moved:
            moved = False
            for source, target in ((self.client, self.server), (self.server, self.client)):
                data = b"".join(source.link.data_to_send())
                if data:
                    moved = True
                    target.link.receive_data(data, float(next(self.now)))
                    target.turn()
            self.pipes += self.server.link.accept_channels()

    def open(self) -> tuple[Channel, Channel]:
        """Open a pipe; both its ends."""
        state = self.client.begin(self.client.link.open_channel(r"\pipe\echo"))
        self.run()
        if isinstance(state[1], Exception):
            raise state[1]
        return state[1], self.pipes[-1]


def logon(password: str) -> SecurityContext:
    return SPNEGO.initiate(Password("ada", password), Target("server", "cifs"), PROTECTED)


def anonymous() -> SecurityContext:
    return SPNEGO.initiate(Anonymous(), Target("server", "cifs"), ContextFlags.NONE)


@pytest.mark.parametrize("encryption", ["off", "wanted"])
@pytest.mark.parametrize("dialect", ALL_DIALECTS)
def test_calls(dialect: Dialect, encryption: Any) -> None:
    pair = Pair(SmbClientSettings(dialects=(dialect,), encryption=encryption), SmbServerSettings())
    ours, theirs = pair.open()
    assert ours.session_key == theirs.session_key
    assert theirs.endpoint == r"\pipe\echo"
    assert theirs.identity is not None
    assert theirs.identity.peer.name == "ada"
    for call_id in range(1, 4):
        ours.send(request(call_id, b"abcd"), True)
        pair.run()
        assert theirs.received() == request(call_id, b"abcd")
        (answer,) = fragments(call_id, b"dcba", 4)
        theirs.send(answer, False)
        pair.run()
        assert ours.received() == answer
    pair.client.link.close()
    pair.run()
    assert pair.client.link.finished
    assert pair.client.link.error is None


@pytest.mark.parametrize("pipelining", [False, True])
@pytest.mark.parametrize("encryption", ["off", "required"])
def test_long_calls(encryption: Any, pipelining: bool) -> None:
    pair = Pair(SmbClientSettings(encryption=encryption, pipelining=pipelining), SmbServerSettings())
    ours, theirs = pair.open()
    for call_id in range(1, 4):
        asked = [request(call_id, bytes([at]) * 4000, 0) for at in range(40)]
        for part in asked:
            ours.send(part, part is asked[-1])
        pair.run()
        assert theirs.received() == b"".join(asked)
        answer = fragments(call_id, os.urandom(300_000), 4000)
        got = b""
        for part in answer:
            theirs.send(part, False)
            pair.run()
            got += ours.received()
        assert got == b"".join(answer)


def test_several_calls_and_pipes() -> None:
    pair = Pair(SmbClientSettings(), SmbServerSettings())
    pipes = [pair.open() for _ in range(3)]
    for ours, _ in pipes:
        for call_id in (1, 2, 3):
            ours.send(request(call_id), True)
    pair.run()
    assert [theirs.received() for _, theirs in pipes] == [request(1)] * 3
    pair.server.link.handle_timer(float(next(pair.now)))  # it tells that the transactions take time
    pair.run()
    for ours, theirs in pipes:
        assert theirs.received() == request(2) + request(3)
        answers = [fragments(call_id, b"x", 1)[0] for call_id in (2, 3, 1)]
        for answer in answers:
            theirs.send(answer, False)
        pair.run()
        assert ours.received() == b"".join(answers)
    ours, theirs = pipes[0]
    ours.close()
    pair.run()
    assert theirs.eof
    assert not pipes[1][1].eof


def test_server_closes_a_pipe_with_a_call_under_way() -> None:
    pair = Pair(SmbClientSettings(), SmbServerSettings())
    ours, theirs = pair.open()
    ours.send(request(1), True)
    pair.run()
    theirs.close()
    pair.run()
    assert ours.eof
    assert pair.client.link.error is None
    again, _ = pair.open()
    assert not again.eof


def test_wrong_password() -> None:
    pair = Pair(SmbClientSettings(), SmbServerSettings(), lambda: logon("indifference"))
    with pytest.raises(SecurityError) as caught:
        pair.open()
    assert caught.value.status == STATUS_LOGON_FAILURE


def test_pipe_that_does_not_exist() -> None:
    pair = Pair(SmbClientSettings(), SmbServerSettings())
    state = pair.client.begin(pair.client.link.open_channel(r"\pipe\nobody"))
    pair.run()
    assert isinstance(state[1], TransportError)
    assert r"has no pipe \pipe\nobody" in str(state[1])
    assert pair.open()[0].endpoint == r"\pipe\echo"


def test_a_client_that_delegates_has_its_pipe() -> None:
    pair = Pair(SmbClientSettings(impersonation=PipeImpersonation.DELEGATION), SmbServerSettings())
    _, theirs = pair.open()
    assert theirs.identity is not None
    assert theirs.identity.peer.name == "ada"


@pytest.mark.parametrize("allowed", [True, False])
def test_anonymous(allowed: bool) -> None:
    pair = Pair(SmbClientSettings(), SmbServerSettings(allow_anonymous=allowed), anonymous)
    if not allowed:
        with pytest.raises(SecurityError):
            pair.open()
        return
    ours, theirs = pair.open()
    assert ours.session_key is None
    ours.send(request(1), True)
    pair.run()
    assert theirs.received() == request(1)


def test_server_that_requires_encryption() -> None:
    pair = Pair(SmbClientSettings(encryption="off"), SmbServerSettings(encryption="required"))
    ours, theirs = pair.open()
    ours.send(request(1, b"a secret"), True)
    assert b"a secret" not in b"".join(pair.client.link.data_to_send())
    assert theirs.session_key == ours.session_key
