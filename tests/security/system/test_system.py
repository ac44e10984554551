"""The operating system's security through pyspnego, without either; tests/interop has the real ones."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.accounts import Accounts
from dcerpc.security.api import AuthLevel, AuthType, ContextFlags, Peer, Provider, SecurityContext, Target
from dcerpc.security.credentials import Password, SystemCredential
from dcerpc.security.steps import StepRequest, StepResult, run
from dcerpc.security.system import SystemCall, SystemContext, SystemProvider
from dcerpc.security.system import provider as provider_module
from dcerpc.status import SEC_E_LOGON_DENIED, SEC_E_NO_CREDENTIALS, SEC_E_UNSUPPORTED_FUNCTION
from tests.security.system.fake_pyspnego import (
    Buffer,
    ContextReq,
    FeatureMissingError,
    Proxy,
    Result,
    SpnegoError,
    fake_pyspnego,
)

TARGET = Target("server.example")
FLAGS = ContextFlags.needed(AuthLevel.PRIVACY)
PDU = b"the header, the body of it, the trailer"
START, END = 12, 27


def call(request: StepRequest) -> Any:
    """What a runtime does for a SystemCall."""
    assert isinstance(request, SystemCall)
    return request.function()


def pair(auth_type: AuthType = AuthType.SPNEGO, **options: Any) -> tuple[SystemContext, SystemContext]:
    """Both ends, complete."""
    provider = SystemProvider(auth_type, fake_pyspnego(**options))
    client = provider.initiate(SystemCredential(), TARGET, FLAGS)
    server = provider.accept(SystemCredential(), FLAGS)
    result = run(client.step(None), call)
    while not result.complete:
        answer = run(server.step(result.token), call)
        result = run(client.step(answer.token or b""), call)
    if result.token is not None:
        assert run(server.step(result.token), call).complete
    return client, server


# ---- legs ----


def test_odd_legs_end_where_nobody_answers() -> None:
    provider = SystemProvider(AuthType.NTLM, fake_pyspnego(negotiated_protocol="ntlm"))
    client = provider.initiate(SystemCredential(), TARGET, FLAGS)
    server = provider.accept(SystemCredential(), FLAGS)
    assert run(client.step(None), call) == StepResult(b"ntlm 1", False)
    assert run(server.step(b"ntlm 1"), call) == StepResult(b"ntlm 2", False)
    assert run(client.step(b"ntlm 2"), call) == StepResult(b"ntlm 3", True)
    assert run(server.step(b"ntlm 3"), call) == StepResult(None, True)


def test_kerberos_third_leg_is_answered() -> None:
    """As this library's own Kerberos has it."""
    provider = SystemProvider(AuthType.KERBEROS, fake_pyspnego())
    client = provider.initiate(SystemCredential(), TARGET, FLAGS)
    run(client.step(None), call)
    assert run(client.step(b"leg 2"), call) == StepResult(b"kerberos 3", False)
    assert client.session_key == b""
    assert run(client.step(b""), call) == StepResult(None, True)
    assert client.session_key


def test_nothing_may_follow_kerberos_third_leg() -> None:
    client = SystemProvider(AuthType.KERBEROS, fake_pyspnego()).initiate(SystemCredential(), TARGET, FLAGS)
    run(client.step(None), call)
    run(client.step(b"leg 2"), call)
    with pytest.raises(SecurityError, match="after the last leg"):
        run(client.step(b"leg 4"), call)
    with pytest.raises(SecurityError, match="no more tokens"):
        run(client.step(b""), call)


@pytest.mark.parametrize("legs", [2, 4])
def test_even_legs(legs: int) -> None:
    client, server = pair(legs=legs)
    assert client.peer == Peer("host/server.example")
    assert server.peer == Peer("user", "REALM")
    assert client.session_key == server.session_key == b"session key"


def test_steps_take_their_time_elsewhere() -> None:
    """No library of the system is called on the way to the request."""
    module = fake_pyspnego()
    client = SystemProvider(AuthType.SPNEGO, module).initiate(SystemCredential(), TARGET, FLAGS)
    step = client.step(None)
    request: Any = next(step)
    assert module.made[0].steps == []
    with pytest.raises(StopIteration) as stopped:
        step.send(request.function())
    assert stopped.value.value == StepResult(b"negotiate 1", False)
    assert module.made[0].steps == [None]


@pytest.mark.parametrize(
    ("principal", "peer"),
    [
        ("DOMAIN\\user", Peer("user", "DOMAIN")),
        ("host/a@b@REALM", Peer("host/a@b", "REALM")),
        ("user", Peer("user")),
        (None, Peer("", anonymous=True)),
    ],
)
def test_names_of_clients(principal: str | None, peer: Peer) -> None:
    assert pair(client_principal=principal)[1].peer == peer


# ---- what is asked of pyspnego ----


def test_what_a_client_is_made_from() -> None:
    module = fake_pyspnego()
    provider = SystemProvider(AuthType.SPNEGO, module)
    provider.initiate(SystemCredential("me"), TARGET, ContextFlags.needed(AuthLevel.CONNECT))
    made = module.made[0]
    assert (made.role, made.protocol) == ("client", "negotiate")
    assert made.arguments == {
        "username": "me",
        "hostname": "server.example",
        "service": "host",
        "channel_bindings": None,
    }
    assert made.context_req == ContextReq.dce_style | ContextReq.mutual_auth | ContextReq.integrity
    provider.initiate(SystemCredential(), Target("10.0.0.1", principal_name="cifs/fs.example@REALM"), FLAGS)
    assert module.made[1].arguments["username"] is None
    assert module.made[1].arguments["hostname"] == "fs.example"
    assert module.made[1].arguments["service"] == "cifs"
    provider.initiate(SystemCredential(), Target("fs.example", principal_name="user@REALM"), FLAGS)
    assert module.made[2].arguments["hostname"] == "fs.example"


@pytest.mark.parametrize(
    ("username", "arguments"),
    [
        ("", {}),
        ("cifs/fs.example", {"service": "cifs", "hostname": "fs.example"}),
        ("fs.example", {"hostname": "fs.example"}),
    ],
)
def test_what_a_server_is_made_from(username: str, arguments: dict[str, str]) -> None:
    module = fake_pyspnego()
    provider = SystemProvider(AuthType.KERBEROS, module)
    provider.accept((Accounts([]), SystemCredential(username)), FLAGS)
    assert module.made[0].arguments == arguments
    assert (module.made[0].role, module.made[0].protocol) == ("server", "kerberos")


def test_channel_bindings(monkeypatch: pytest.MonkeyPatch) -> None:
    class Bindings:
        def GssChannelBindings(self, application_data: bytes) -> tuple[str, bytes]:
            return "bindings", application_data

    imported: list[str] = []

    def import_module(name: str) -> Bindings:
        imported.append(name)
        return Bindings()

    monkeypatch.setattr(provider_module, "import_module", import_module)
    module = fake_pyspnego()
    target = Target("server.example", channel_bindings=b"octets")
    SystemProvider(AuthType.SPNEGO, module).initiate(SystemCredential(), target, FLAGS)
    assert module.made[0].arguments["channel_bindings"] == ("bindings", b"octets")
    assert imported == ["spnego.channel_bindings"]


def test_provider() -> None:
    for auth_type, name in ((9, "spnego"), (10, "ntlm"), (16, "kerberos")):
        provider = SystemProvider(auth_type, fake_pyspnego())
        assert isinstance(provider, Provider)
        assert (provider.name, provider.auth_type, provider.principal_name) == (name, auth_type, "")
    with pytest.raises(ValueError, match="0x44"):
        SystemProvider(AuthType.NETLOGON)
    client, server = pair()
    assert isinstance(client, SecurityContext)
    assert client.auth_type == server.auth_type == 9
    assert client.signs_headers
    assert client.expires_at is None
    assert client.max_message_block == 1


# ---- protection ----


@pytest.mark.parametrize("header_signing", [False, True])
@pytest.mark.parametrize("protocol", ["kerberos", "ntlm"])
@pytest.mark.parametrize("level", [AuthLevel.PKT, AuthLevel.INTEGRITY, AuthLevel.PRIVACY])
def test_protection(level: AuthLevel, protocol: str, header_signing: bool) -> None:
    client, server = pair(negotiated_protocol=protocol)
    for sender, receiver in ((client, server), (client, server), (server, client)):
        pdu = bytearray(PDU)
        token = sender.protect(memoryview(pdu), START, END, level, header_signing)
        assert len(token) == sender.signature_size(level)
        assert (pdu[START:END] == PDU[START:END]) is (level != AuthLevel.PRIVACY)
        assert pdu[:START] + pdu[END:] == PDU[:START] + PDU[END:]
        receiver.unprotect(memoryview(pdu), START, END, level, header_signing, memoryview(token))
        assert pdu == PDU


@pytest.mark.parametrize("level", [AuthLevel.INTEGRITY, AuthLevel.PRIVACY])
@pytest.mark.parametrize("protocol", ["kerberos", "ntlm"])
@pytest.mark.parametrize("header_signing", [False, True])
def test_changed_octets(level: AuthLevel, protocol: str, header_signing: bool) -> None:
    """Header and trailer are signed when that was negotiated, and by NTLM always."""
    for position in (0, START, END - 1, END, len(PDU) - 1):
        client, server = pair(negotiated_protocol=protocol)
        pdu = bytearray(PDU)
        token = client.protect(pdu, START, END, level, header_signing)
        pdu[position] ^= 1
        if header_signing or protocol == "ntlm" or START <= position < END:
            with pytest.raises(SecurityError, match="bad MIC") as caught:
                server.unprotect(pdu, START, END, level, header_signing, memoryview(token))
            assert caught.value.status == SEC_E_LOGON_DENIED
        else:
            server.unprotect(pdu, START, END, level, header_signing, memoryview(token))


def test_connect_protects_nothing() -> None:
    client, server = pair()
    pdu = bytearray(PDU)
    token = client.protect(pdu, START, END, AuthLevel.CONNECT, True)
    assert token == bytes(client.signature_size(AuthLevel.CONNECT))
    server.unprotect(pdu, START, END, AuthLevel.CONNECT, True, memoryview(token))
    assert pdu == PDU


@pytest.mark.parametrize(
    ("header", "mic"), [(76, 28), (60, 28), (80, 32), (64, 32), (88, 40), (72, 40), (45, 37)]
)
def test_sizes_of_kerberos_tokens(header: int, mic: int) -> None:
    client, _ = pair(header=header)
    assert client.signature_size(AuthLevel.PRIVACY) == header
    assert client.signature_size(AuthLevel.INTEGRITY) == mic


def test_sizes_that_are_not_known() -> None:
    client, _ = pair(header=99)
    assert client.signature_size(AuthLevel.PRIVACY) == 99
    with pytest.raises(SecurityError, match="not known"):
        client.signature_size(AuthLevel.INTEGRITY)


def test_a_system_that_moves_the_body(monkeypatch: pytest.MonkeyPatch) -> None:
    client, _ = pair()
    real = Proxy.wrap_iov

    def longer(self: Proxy, iov: list[Any]) -> Result:
        result = real(self, iov)
        head, body, *others = result.buffers
        return Result((head, Buffer(body.type, body.data + b"!"), *others), True)

    monkeypatch.setattr(Proxy, "wrap_iov", longer)
    pdu = bytearray(PDU)
    with pytest.raises(SecurityError, match="size"):
        client.protect(pdu, START, END, AuthLevel.PRIVACY, True)
    assert pdu == PDU


@pytest.mark.parametrize("level", [AuthLevel.PKT, AuthLevel.INTEGRITY])
def test_levels_that_sign_have_integrity(level: AuthLevel) -> None:
    module = fake_pyspnego(lacks=ContextReq.integrity)
    client = SystemProvider(AuthType.SPNEGO, module).initiate(
        SystemCredential(), TARGET, ContextFlags.needed(level)
    )
    run(client.step(None), call)
    with pytest.raises(SecurityError, match="not what was asked for"):
        run(client.step(b"leg 2"), call)


def test_a_system_that_does_not_encrypt() -> None:
    client, server = pair(clear=True)
    with pytest.raises(SecurityError, match="does not encrypt"):
        client.protect(bytearray(PDU), START, END, AuthLevel.PRIVACY, True)
    with pytest.raises(SecurityError, match="bad MIC"):
        server.unprotect(bytearray(PDU), START, END, AuthLevel.PRIVACY, True, memoryview(bytes(76)))
    client, server = pair()
    pdu = bytearray(PDU)
    token = client.protect(pdu, START, END, AuthLevel.PRIVACY, True)
    server._proxy.clear = True
    server._proxy._mac = lambda *_: token
    with pytest.raises(SecurityError, match="signed only"):
        server.unprotect(pdu, START, END, AuthLevel.PRIVACY, True, memoryview(token))
    with pytest.raises(SecurityError, match="does not encrypt"):
        server.protect(bytearray(PDU), START, END, AuthLevel.PRIVACY, True)


def test_protection_too_early() -> None:
    client = SystemProvider(AuthType.SPNEGO, fake_pyspnego()).initiate(SystemCredential(), TARGET, FLAGS)
    for use in (
        lambda: client.signature_size(AuthLevel.PRIVACY),
        lambda: client.protect(bytearray(PDU), START, END, AuthLevel.PRIVACY, True),
        lambda: client.unprotect(bytearray(PDU), START, END, AuthLevel.PRIVACY, True, memoryview(b"")),
    ):
        with pytest.raises(SecurityError, match="not complete"):
            use()


# ---- refusals ----


@pytest.mark.parametrize("lacks", [ContextReq.integrity, ContextReq.confidentiality])
def test_less_than_was_asked_for(lacks: ContextReq) -> None:
    with pytest.raises(SecurityError, match="not what was asked for") as caught:
        pair(lacks=lacks)
    assert caught.value.status == SEC_E_UNSUPPORTED_FUNCTION


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (SpnegoError("denied"), SEC_E_LOGON_DENIED),
        (FeatureMissingError("no IOV"), 0),
        (ImportError("no gssapi"), 0),
        (ValueError("what"), 0),
        (OSError("no file"), 0),
        (NotImplementedError("not here"), 0),
    ],
)
def test_the_systems_errors(error: Exception, status: int) -> None:
    module = fake_pyspnego(fails=error)
    client = SystemProvider(AuthType.SPNEGO, module).initiate(SystemCredential(), TARGET, FLAGS)
    with pytest.raises(SecurityError, match=f"the system's security: {error}") as caught:
        run(client.step(None), call)
    assert caught.value.status == status
    assert caught.value.__cause__ is error
    with pytest.raises(SecurityError, match="no more tokens"):
        run(client.step(None), call)
    module = fake_pyspnego(cannot=error)
    with pytest.raises(SecurityError, match="the system's security"):
        SystemProvider(AuthType.SPNEGO, module).accept(SystemCredential(), FLAGS)


@pytest.mark.parametrize("number", [13, 0xFFFFFFFF, 0])
def test_errors_without_a_status_of_the_system(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SpnegoError, "nt_status", number)
    client = SystemProvider(AuthType.SPNEGO, fake_pyspnego(fails=SpnegoError())).initiate(
        SystemCredential(), TARGET, FLAGS
    )
    with pytest.raises(SecurityError) as caught:
        run(client.step(None), call)
    assert caught.value.status == 0


def test_other_credentials() -> None:
    provider = SystemProvider(AuthType.SPNEGO, fake_pyspnego())
    with pytest.raises(SecurityError, match="not Password") as caught:
        provider.initiate(Password("user", "secret"), TARGET, FLAGS)
    assert caught.value.status == SEC_E_NO_CREDENTIALS
    with pytest.raises(SecurityError, match="not Password"):
        provider.accept(Password("user", "secret"), FLAGS)


def test_connections_only() -> None:
    with pytest.raises(SecurityError, match="connections only"):
        SystemProvider(AuthType.NTLM, fake_pyspnego()).initiate(
            SystemCredential(), TARGET, FLAGS | ContextFlags.DATAGRAM
        )


def test_without_pyspnego(monkeypatch: pytest.MonkeyPatch) -> None:
    def import_module(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(provider_module, "import_module", import_module)
    provider = SystemProvider(AuthType.SPNEGO)
    with pytest.raises(SecurityError, match=r"install dcerpc\[system\]"):
        provider.initiate(SystemCredential(), TARGET, FLAGS)


def test_pyspnego_is_imported_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    module, imported = fake_pyspnego(), []

    def import_module(name: str) -> Any:
        imported.append(name)
        return module

    monkeypatch.setattr(provider_module, "import_module", import_module)
    provider = SystemProvider(AuthType.SPNEGO)
    assert imported == []
    for _ in range(2):
        provider.initiate(SystemCredential(), TARGET, FLAGS)
    assert imported == ["spnego"]
    assert len(module.made) == 2
