"""NTLM against Samba's implementation of it, both ways around, without a network in between."""

from __future__ import annotations

import json
import os
import select
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.accounts import Accounts
from dcerpc.security.api import AuthLevel, ContextFlags, ImpersonationLevel, Target
from dcerpc.security.credentials import Anonymous, NTHash, Password
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.ntlm import NtlmProvider
from dcerpc.security.steps import run
from dcerpc.status import SEC_E_LOGON_DENIED, SEC_E_MESSAGE_ALTERED, SEC_E_UNSUPPORTED_FUNCTION
from tests.interop.clients import PATIENCE
from tests.interop.conftest import SAMBA_PYTHON, need_program, need_samba_python
from tests.interop.conftest import run as run_program

if TYPE_CHECKING:
    from dcerpc.security.ntlm.acceptor import NtlmAcceptor
    from dcerpc.security.ntlm.initiator import NtlmInitiator

pytestmark = pytest.mark.interop

PEER = Path(__file__).with_name("samba_gensec_peer.py")
ADMINISTRATOR = Password("Administrator", "A Secret of 2026", "CORP")
STATUS_NO_SUCH_USER = 0xC0000064
STATUS_WRONG_PASSWORD = 0xC000006A
FEATURES: dict[AuthLevel, list[str]] = {
    AuthLevel.CONNECT: [],
    AuthLevel.INTEGRITY: ["SIGN"],
    AuthLevel.PRIVACY: ["SIGN", "SEAL"],
}
every_level = pytest.mark.parametrize("level", FEATURES)
LARGE = bytes(range(256)) * 20


class SambaRefused(Exception):
    """Samba ended the exchange, or refused a message.

    Attributes:
        status: its NTSTATUS.
    """

    def __init__(self, status: int, text: str) -> None:
        super().__init__(f"{status:#x}: {text}")
        self.status = status


class Gensec:
    """Samba's end, in a process of its own."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def ask(self, do: str, **question: Any) -> dict[str, Any]:
        """See samba_gensec_peer.py."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        octets = {name: each.hex() if isinstance(each, bytes) else each for name, each in question.items()}
        self._process.stdin.write(json.dumps({"do": do, **octets}).encode() + b"\n")
        self._process.stdin.flush()
        line, source = b"", self._process.stdout.fileno()
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([source], [], [], PATIENCE)
            part = os.read(source, 1 << 16) if ready else b""
            assert part, f"Samba gave no answer: {do}"
            line += part
        answer: dict[str, Any] = json.loads(line)
        if "error" in answer:
            raise SambaRefused(*answer["error"])
        return answer

    def start(self, role: str, level: AuthLevel, options: dict[str, str], **client: Any) -> None:
        """Begin a context of NTLM."""
        features = ["DCE_STYLE", *FEATURES[level]]
        self.ask("start", role=role, mechanism="ntlmssp", features=features, options=options, **client)

    def update(self, token: bytes) -> tuple[bool, bytes]:
        """Take one leg: whether it is done, and what it sends."""
        answer = self.ask("update", token=token)
        return answer["done"], bytes.fromhex(answer["token"])

    @property
    def session_key(self) -> bytes:
        return bytes.fromhex(self.ask("facts")["session_key"])


@pytest.fixture(scope="module")
def gensec(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gensec]:
    """Samba's code, in a process that knows one account: a server's own, in no domain."""
    need_samba_python()
    directory = tmp_path_factory.mktemp("samba")
    options = {
        "server-role": "standalone",
        "realm": "CORP.EXAMPLE",
        "domain": "CORP",
        "host-name": "srv",
        "targetdir": directory,
        "adminpass": ADMINISTRATOR.password,
    }
    provision = [need_program("samba-tool"), "domain", "provision"]
    run_program([*provision, *(f"--{name}={value}" for name, value in options.items())]).check()
    peer = [SAMBA_PYTHON, str(PEER), str(directory / "etc" / "smb.conf")]
    with subprocess.Popen(peer, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield Gensec(process)
        finally:
            process.kill()


def flags_of(level: AuthLevel) -> ContextFlags:
    return ContextFlags.needed(level)


def resolver(request: Any) -> Any:
    return request.store.lookup(request)


def accept(
    gensec: Gensec,
    level: AuthLevel,
    *,
    client_level: AuthLevel | None = None,
    options: dict[str, str] | None = None,
    password: str = ADMINISTRATOR.password,
    username: str = "administrator",
    anonymous: bool = False,
    provider: NtlmProvider | None = None,
    store: Any = None,
) -> NtlmAcceptor:
    """Samba's client comes to our server."""
    gensec.start(
        "client",
        level if client_level is None else client_level,
        options or {},
        username=username,
        password=password,
        domain="corp",
        workstation="WS01",
        anonymous=anonymous,
    )
    server = (provider or NtlmProvider(server_name="OURS", domain_name="CORP")).accept(
        store or Accounts([ADMINISTRATOR]), flags_of(level)
    )
    _, token = gensec.update(b"")
    challenge = run(server.step(token)).token
    assert challenge is not None
    done, token = gensec.update(challenge)
    assert done
    assert run(server.step(token), resolver).complete
    return server


def initiate(
    gensec: Gensec,
    level: AuthLevel,
    credential: Any = ADMINISTRATOR,
    *,
    options: dict[str, str] | None = None,
    change: int = -1,
) -> NtlmInitiator:
    """Our client comes to Samba's server; ``change`` is an octet of the last message that is changed."""
    gensec.start("server", level, options or {})
    client = NtlmProvider(workstation="WS01").initiate(credential, Target("srv"), flags_of(level))
    first = run(client.step(None)).token
    assert first is not None
    _, challenge = gensec.update(first)
    last = run(client.step(challenge))
    assert last.complete
    assert last.token is not None
    octets = bytearray(last.token)
    if change >= 0:
        octets[change] ^= 1
    done, token = gensec.update(bytes(octets))
    assert (done, token) == (True, b"")
    return client


def converse(gensec: Gensec, ours: NtlmInitiator | NtlmAcceptor, level: AuthLevel) -> None:
    """Messages each way, signed and, at PRIVACY, sealed."""
    assert ours.session_key == gensec.session_key
    bodies = [b"first", b"", LARGE, b"x" * 17]
    for body in bodies:
        whole = b"header.." + body + b"trailer."
        end = 8 + len(body)
        token = ours.protect(bytearray(whole), 8, end, AuthLevel.INTEGRITY, True)
        gensec.ask("check", data=body, whole=whole, token=token)
        token = bytes.fromhex(gensec.ask("sign", data=body, whole=whole)["token"])
        ours.unprotect(bytearray(whole), 8, end, AuthLevel.INTEGRITY, True, memoryview(token))
    for body in bodies * (level is AuthLevel.PRIVACY):
        sealed = bytearray(body)
        token = ours.protect(sealed, 0, len(body), AuthLevel.PRIVACY, True)
        assert bytes.fromhex(gensec.ask("unwrap", token=token + bytes(sealed))["data"]) == body
        wrapped = bytes.fromhex(gensec.ask("wrap", data=body)["token"])
        opened = bytearray(wrapped[16:])
        assert bytes(opened) != body or not body
        ours.unprotect(opened, 0, len(opened), AuthLevel.PRIVACY, True, memoryview(wrapped[:16]))
        assert bytes(opened) == body


# ---- Samba's client ----


@every_level
def test_sambas_client(gensec: Gensec, level: AuthLevel) -> None:
    server = accept(gensec, level)
    assert server.peer is not None
    assert (server.peer.name, server.peer.domain) == ("Administrator", "CORP")
    assert server.peer.impersonation is ImpersonationLevel.IMPERSONATE
    assert server.needs_mech_list_mic == (level is not AuthLevel.CONNECT)  # Samba's own choice
    if level is AuthLevel.CONNECT:
        assert server.session_key == gensec.session_key
    else:
        converse(gensec, server, level)


@pytest.mark.parametrize(
    "options",
    [
        {"ntlmssp_client:keyexchange": "no"},
        {"ntlmssp_client:56bit": "no"},
        {"ntlmssp_client:unicode": "no"},
        {"ntlmssp_client:alwayssign": "no"},
    ],
    ids=str,
)
def test_sambas_client_with_other_flags(gensec: Gensec, options: dict[str, str]) -> None:
    converse(gensec, accept(gensec, AuthLevel.PRIVACY, options=options), AuthLevel.PRIVACY)


@pytest.mark.parametrize(
    ("options", "missing"),
    [
        ({"ntlmssp_client:128bit": "no"}, "KEY_128"),
        ({"ntlmssp_client:ntlm2": "no"}, "EXTENDED_SESSIONSECURITY"),
    ],
    ids=str,
)
def test_sambas_client_too_weak(gensec: Gensec, options: dict[str, str], missing: str) -> None:
    with pytest.raises(SecurityError, match=f"lacks {missing}") as caught:
        accept(gensec, AuthLevel.PRIVACY, options=options)
    assert caught.value.status == SEC_E_UNSUPPORTED_FUNCTION


def test_sambas_client_at_a_lower_level(gensec: Gensec) -> None:
    with pytest.raises(SecurityError, match="lacks SEAL"):
        accept(gensec, AuthLevel.PRIVACY, client_level=AuthLevel.INTEGRITY)


@pytest.mark.parametrize(("username", "password"), [("administrator", "wrong"), ("nobody", "wrong")])
def test_sambas_client_with_a_wrong_password(gensec: Gensec, username: str, password: str) -> None:
    with pytest.raises(SecurityError, match="no such account, or a wrong password") as caught:
        accept(gensec, AuthLevel.PRIVACY, username=username, password=password)
    assert caught.value.status == SEC_E_LOGON_DENIED


def test_sambas_client_with_ntlmv1(gensec: Gensec) -> None:
    options = {"client NTLMv2 auth": "no"}
    with pytest.raises(SecurityError, match="NTLMv1, which is not allowed"):
        accept(gensec, AuthLevel.PRIVACY, options=options)
    allowed = NtlmProvider(server_name="OURS", allow_ntlmv1=True)
    converse(gensec, accept(gensec, AuthLevel.PRIVACY, options=options, provider=allowed), AuthLevel.PRIVACY)


def test_sambas_anonymous_client(gensec: Gensec) -> None:
    store = Accounts(allow_anonymous=True)
    server = accept(gensec, AuthLevel.CONNECT, anonymous=True, store=store)
    assert server.peer is not None
    assert server.peer.anonymous
    assert server.session_key == gensec.session_key
    with pytest.raises(SecurityError, match="without a key"):
        accept(gensec, AuthLevel.INTEGRITY, anonymous=True, store=store)


# ---- Samba's server ----


@every_level
@pytest.mark.parametrize(
    "credential",
    [
        ADMINISTRATOR,
        NTHash("administrator", nt_hash(ADMINISTRATOR.password), "CORP"),
        Password("ADMINISTRATOR", ADMINISTRATOR.password),
    ],
    ids=["password", "hash", "no domain"],
)
def test_sambas_server(gensec: Gensec, credential: Any, level: AuthLevel) -> None:
    client = initiate(gensec, level, credential)
    assert client.peer is not None
    assert client.peer.name == "SRV"
    assert client.needs_mech_list_mic
    assert client.signs_mech_list is level.protects
    if level.protects:
        converse(gensec, client, level)
    assert client.session_key == gensec.session_key
    assert gensec.ask("facts")["sid"].endswith("-500")


def test_sambas_server_and_a_wrong_password(gensec: Gensec) -> None:
    for credential in (Password("administrator", "wrong", "CORP"), Password("nobody", "x", "CORP")):
        with pytest.raises(SambaRefused) as caught:
            initiate(gensec, AuthLevel.PRIVACY, credential)
        assert caught.value.status in (STATUS_WRONG_PASSWORD, STATUS_NO_SUCH_USER)


@pytest.mark.parametrize(
    "octet", [14, 61, 64, 72, 87], ids=["LM size", "flags", "version", "MIC", "MIC's end"]
)
def test_sambas_server_sees_that_the_last_message_was_changed(gensec: Gensec, octet: int) -> None:
    with pytest.raises(SambaRefused):
        initiate(gensec, AuthLevel.PRIVACY, change=octet)


def test_sambas_server_and_an_anonymous_client(gensec: Gensec) -> None:
    client = initiate(gensec, AuthLevel.CONNECT, Anonymous())
    assert client.session_key == gensec.session_key
    assert gensec.ask("facts")["sid"] == "S-1-5-7"


def test_a_changed_message_is_refused_at_either_end(gensec: Gensec) -> None:
    client = initiate(gensec, AuthLevel.PRIVACY)
    wrapped = bytearray.fromhex(gensec.ask("wrap", data=b"body")["token"])
    wrapped[-1] ^= 1
    with pytest.raises(SecurityError, match="does not verify") as caught:
        client.unprotect(wrapped[16:], 0, 4, AuthLevel.PRIVACY, True, memoryview(bytes(wrapped[:16])))
    assert caught.value.status == SEC_E_MESSAGE_ALTERED
    sealed = bytearray(b"body")
    token = client.protect(sealed, 0, 4, AuthLevel.PRIVACY, True)
    sealed[0] ^= 1
    with pytest.raises(SambaRefused):
        gensec.ask("unwrap", token=token + bytes(sealed))
