"""The provider: two tokens, two roles, and what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, ContextFlags, ImpersonationLevel, Provider, SecurityContext, Target
from dcerpc.security.credentials import MachineAccount, Password
from dcerpc.security.netlogon import (
    Algorithm,
    EstablishSecureChannel,
    NetlogonProvider,
    NetlogonSession,
    SessionStore,
)
from dcerpc.security.netlogon.context import AcceptorContext, InitiatorContext
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.steps import StepResult, run
from dcerpc.status import (
    SEC_E_INVALID_TOKEN,
    SEC_E_NO_CREDENTIALS,
    SEC_E_UNSUPPORTED_FUNCTION,
    STATUS_DOWNGRADE_DETECTED,
)
from tests.security.netlogon.values import session

TARGET = Target("dc01.corp.example")
PRIVACY = ContextFlags.needed(AuthLevel.PRIVACY)
ACCOUNT = MachineAccount("WS01$", "secret", "CORP")


def store_of(*sessions: NetlogonSession) -> SessionStore:
    store = SessionStore()
    for each in sessions:
        store.add(each)
    return store


def contexts(
    algorithm: Algorithm = Algorithm.AES, weakest: Algorithm = Algorithm.DES
) -> tuple[InitiatorContext, AcceptorContext]:
    provider = NetlogonProvider(weakest=weakest)
    client = provider.initiate(session(algorithm), TARGET, PRIVACY)
    return client, provider.accept(store_of(session(algorithm)), PRIVACY)


def refused(call: Any, status: int) -> None:
    with pytest.raises(SecurityError) as caught:
        call()
    assert caught.value.status == status


def step(context: SecurityContext, token: bytes | None, answer: object = None) -> StepResult:
    return run(context.step(token), lambda request: answer)


@pytest.mark.parametrize("algorithm", list(Algorithm))
def test_two_tokens(algorithm: Algorithm) -> None:
    client, server = contexts(algorithm)
    assert isinstance(client, SecurityContext)
    assert isinstance(server, SecurityContext)
    assert client.session_key == server.session_key == b""
    request = step(client, None)
    assert not request.complete
    assert client.session_key == b""
    response = step(server, request.token)
    assert response.complete
    assert step(client, response.token) == StepResult(None, True)
    assert client.session_key == server.session_key == session(algorithm).session_key
    assert str(server.peer) == "CORP\\WS01$"
    assert client.peer is not None
    assert client.peer.name == "dc01.corp.example"
    assert isinstance(server.peer.details if server.peer else None, NetlogonSession)
    assert client.signs_headers
    assert client.one_call_at_a_time
    for sender, receiver in ((client, server), (server, client)):
        pdu = bytearray(b"header  the body. trailer ")
        token = sender.protect(pdu, 8, 17, AuthLevel.PRIVACY, True)
        assert b"the body" not in pdu
        receiver.unprotect(pdu, 8, 17, AuthLevel.PRIVACY, True, memoryview(token))
        assert pdu == b"header  the body. trailer "


def test_a_registry_finds_it() -> None:
    provider = NetlogonProvider()
    assert isinstance(provider, Provider)
    assert SecurityRegistry([provider]).get("netlogon") is SecurityRegistry([provider]).get(0x44) is provider


def test_a_session_is_established_for_an_account() -> None:
    context = NetlogonProvider().initiate(ACCOUNT, TARGET, PRIVACY)
    asked = []

    def establish(request: object) -> NetlogonSession:
        asked.append(request)
        return session()

    result = run(context.step(None), establish)
    assert asked == [EstablishSecureChannel(ACCOUNT, TARGET)]
    assert result.token is not None
    assert "secret" not in repr(asked)


def test_something_else_is_established() -> None:
    context = NetlogonProvider().initiate(ACCOUNT, TARGET, PRIVACY)
    with pytest.raises(SecurityError, match="established"):
        step(context, None, "a session")


# ---- levels and other capabilities ----


@pytest.mark.parametrize("level", [AuthLevel.CONNECT, AuthLevel.PKT])
def test_levels_without_integrity(level: AuthLevel) -> None:
    provider, flags = NetlogonProvider(), ContextFlags.needed(level)
    refused(lambda: provider.initiate(session(), TARGET, flags), SEC_E_UNSUPPORTED_FUNCTION)
    refused(lambda: provider.accept(store_of(session()), flags), SEC_E_UNSUPPORTED_FUNCTION)


@pytest.mark.parametrize(
    "flags",
    [
        ContextFlags.needed(AuthLevel.PRIVACY, ImpersonationLevel.DELEGATE),
        PRIVACY | ContextFlags.DATAGRAM,
    ],
)
def test_capabilities_that_it_lacks(flags: ContextFlags) -> None:
    refused(lambda: NetlogonProvider().initiate(session(), TARGET, flags), SEC_E_UNSUPPORTED_FUNCTION)


@pytest.mark.parametrize("credential", [None, Password("u", "secret"), "WS01$", SessionStore()])
def test_credentials_of_clients(credential: object) -> None:
    refused(lambda: NetlogonProvider().initiate(credential, TARGET, PRIVACY), SEC_E_NO_CREDENTIALS)


def test_credentials_of_servers() -> None:
    provider = NetlogonProvider()
    refused(lambda: provider.accept(ACCOUNT, PRIVACY), SEC_E_NO_CREDENTIALS)
    refused(lambda: provider.accept((), PRIVACY), SEC_E_NO_CREDENTIALS)
    provider.accept((ACCOUNT, SessionStore()), PRIVACY)


@pytest.mark.parametrize("algorithm", [Algorithm.DES, Algorithm.STRONG_KEY])
def test_weaker_than_required(algorithm: Algorithm) -> None:
    weak, provider = session(algorithm), NetlogonProvider()
    context = provider.initiate(weak, TARGET, PRIVACY)
    refused(lambda: step(context, None), STATUS_DOWNGRADE_DETECTED)
    request = step(contexts(algorithm)[0], None)
    server = provider.accept(store_of(weak), PRIVACY)
    refused(lambda: step(server, request.token), STATUS_DOWNGRADE_DETECTED)
    assert server.session_key == b""


# ---- tokens ----


def test_a_computer_without_a_session() -> None:
    client, _ = contexts()
    server = NetlogonProvider().accept(store_of(session(computer="WS02")), PRIVACY)
    refused(lambda: step(server, step(client, None).token), SEC_E_INVALID_TOKEN)
    assert server.peer is None
    with pytest.raises(SecurityError, match="not complete"):
        server.protect(bytearray(10), 0, 10, AuthLevel.PRIVACY, False)
    with pytest.raises(SecurityError, match="not complete"):
        server.signature_size(AuthLevel.PRIVACY)


@pytest.mark.parametrize("token", [None, b"", b"garbage", bytes(12)])
def test_requests_that_are_none(token: bytes | None) -> None:
    _, server = contexts()
    refused(lambda: step(server, token), SEC_E_INVALID_TOKEN)
    # the context is spent
    refused(lambda: step(server, step(contexts()[0], None).token), SEC_E_INVALID_TOKEN)


@pytest.mark.parametrize("token", [None, b"", bytes(12), b"\1" + bytes(10)])
def test_responses_that_are_none(token: bytes | None) -> None:
    client, _ = contexts()
    step(client, None)
    refused(lambda: step(client, token), SEC_E_INVALID_TOKEN)
    assert client.session_key == b""


def test_steps_too_many() -> None:
    client, server = contexts()
    refused(lambda: step(client, b"the server begins"), SEC_E_INVALID_TOKEN)
    request = step(client, None)
    response = step(server, request.token)
    refused(lambda: step(server, request.token), SEC_E_INVALID_TOKEN)
    step(client, response.token)
    refused(lambda: step(client, response.token), SEC_E_INVALID_TOKEN)


def test_the_session_may_be_replaced_while_it_is_used() -> None:
    store = store_of(session())
    provider = NetlogonProvider()
    client, server = provider.initiate(session(), TARGET, PRIVACY), provider.accept(store, PRIVACY)
    step(client, step(server, step(client, None).token).token)
    store.discard("WS01")
    pdu = bytearray(b"the body")
    token = client.protect(pdu, 0, 8, AuthLevel.PRIVACY, False)
    server.unprotect(pdu, 0, 8, AuthLevel.PRIVACY, False, memoryview(token))
    assert pdu == b"the body"


def test_names_that_are_not_ascii() -> None:
    request = step(NetlogonProvider().initiate(session(computer="ÄWS"), TARGET, PRIVACY), None)
    server = NetlogonProvider().accept(store_of(session(computer="ÄWS")), PRIVACY)
    assert step(server, request.token).complete


def test_a_session_needs_its_domain() -> None:
    context = NetlogonProvider().initiate(session(domain=""), TARGET, PRIVACY)
    with pytest.raises(SecurityError, match="domain"):
        step(context, None)
