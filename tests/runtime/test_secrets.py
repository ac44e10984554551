"""Passwords, hashes and keys show nowhere: not in logs, errors or tracebacks, nor in any repr."""

from __future__ import annotations

import asyncio
import logging
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import dcerpc
from dcerpc import blocking
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.config import make_config
from dcerpc.runtime.steps import AsyncSteps
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.kerberos.ccache import CredentialCache, write_ccache
from dcerpc.security.kerberos.keytab import KeytabEntry, write_keytab
from dcerpc.security.ntlm import NtlmProvider
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.steps import KdcExchange, LookupAccount
from dcerpc.stub import Call
from tests.security.kerberos import fake_kdc
from tests.security.kerberos.realm import AES256, CLIENT, REALM, SERVICE, SERVICE_KEYS, TARGET, Issued, key_of

PASSWORD = "Xyzzy-Plugh-17"
WRONG = "Plover-Maelstrom-42"
BINDING = "ncacn_ip_tcp:server.test[135]"


def spellings(secret: str | bytes) -> Iterator[str]:
    """How a secret could show."""
    if isinstance(secret, str):
        yield secret
        secret = secret.encode("utf-16-le")
    yield repr(secret)[2:-1]
    yield repr(list(secret))[1:-1]
    yield secret.hex()
    yield secret.hex().upper()


def hidden(shown: str, *secrets: str | bytes) -> None:
    for secret in secrets:
        for spelling in spellings(secret):
            assert spelling not in shown


class Telling(rpcecho.Server):
    """Keeps what objects of the server say of themselves, and the session keys."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.keys: list[bytes] = []

    async def AddOne(self, call: Call, /, in_data: int) -> int:
        caller: Any = call.client
        self.keys.append(caller.session_key)
        channel: Any = call.channel  # type: ignore[attr-defined]  # ServerCall's own
        context = caller._context
        security = call._security  # type: ignore[attr-defined]  # likewise
        for each in (call, caller, str(caller), security, context, channel, channel.server):
            self.said.append(repr(each))
        self.said += [repr(channel.server.security), repr(channel.server.security.providers)]
        self.said += [repr(caller.details), repr(context.peer)]
        raise ValueError("a method that fails, and whose traceback is logged")


def everything_logged(caplog: pytest.LogCaptureFixture) -> str:
    formatter = logging.Formatter()
    return "\n".join(
        f"{formatter.format(record)} {record.__dict__ if record.args is None else record.args}"
        for record in caplog.records
    )


def use(options: dict[str, Any], where: Any, said: list[str]) -> None:
    """A blocking call and one with asyncio, whatever becomes of them."""

    async def call_async() -> None:
        async with dcerpc.connect(where, **options) as binding:
            said.extend((repr(binding), repr(binding._config), repr(binding._shared.by_endpoint)))
            await rpcecho.Client(binding).AddOne(in_data=1)

    def call() -> None:
        with blocking.connect(where, **options) as binding:
            said.extend((repr(binding), repr(binding._config), repr(binding._shared.by_endpoint)))
            rpcecho.BlockingClient(binding).AddOne(in_data=1)

    for attempt in (call, lambda: asyncio.run(call_async())):
        with pytest.raises(dcerpc.RpcError) as caught:
            attempt()
        said.append("".join(traceback.format_exception(caught.value)))


@pytest.mark.parametrize("password", [PASSWORD, WRONG], ids=["let in", "refused"])
def test_a_whole_session(password: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    service = Telling()
    said: list[str] = []
    registry = SecurityRegistry([NtlmProvider()])
    accounts = dcerpc.Accounts([dcerpc.Password("ada", PASSWORD, "CORP")])
    with blocking.Server(accounts, registry) as server:
        server.register(service, min_level="privacy")
        (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        for credential in (
            dcerpc.Password("ada", password, "CORP"),
            dcerpc.NTHash("ada", nt_hash(password), "CORP"),
        ):
            options = {"credential": credential, "auth": "ntlm", "security": registry}
            use(options, where, said)
            said += [repr(credential), repr(options)]
        said += [repr(server), repr(accounts), repr(list(accounts))]
    assert len(service.keys) == (4 if password is PASSWORD else 0)
    logged = everything_logged(caplog)
    assert ("whose traceback is logged" if password is PASSWORD else "refused") in logged
    shown = "\n".join([logged, *said, *service.said])
    assert "ada" in shown
    hidden(shown, PASSWORD, WRONG, nt_hash(PASSWORD), nt_hash(WRONG), *service.keys)


class Kdc:
    """Says no to everybody."""

    def exchange(self, realm: str, message: bytes, timeout: float | None) -> bytes:
        return fake_kdc.FakeKdc(realm=REALM).error(24)

    async def aexchange(self, realm: str, message: bytes, timeout: float | None) -> bytes:
        return self.exchange(realm, message, timeout)


@pytest.mark.parametrize("auth", ["kerberos", "spnego"])
def test_a_session_with_tickets(auth: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A ticket that is good, one for a key that the server has not, and a password that no KDC knows."""
    caplog.set_level(logging.DEBUG)
    now = int(time.time())
    other = key_of(AES256, 77)
    files = {}
    issued = {"good": Issued(), "bad": Issued(key=other)}
    for name, each in issued.items():
        each.auth_time, each.end_time = now - 100, now + 3600
        files[name] = dcerpc.CCache(tmp_path / name)
        (tmp_path / name).write_bytes(write_ccache(CredentialCache(CLIENT, [each.ticket()])))
    (tmp_path / "keytab").write_bytes(write_keytab([KeytabEntry(SERVICE, SERVICE_KEYS[AES256], 1)]))
    service = Telling()
    said: list[str] = []
    with blocking.Server(dcerpc.Keytab(tmp_path / "keytab")) as server:
        server.register(service, min_level="privacy")
        (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        for credential in (*files.values(), dcerpc.Password("ada", PASSWORD, REALM)):
            options = {"credential": credential, "auth": auth, "target": TARGET.spn, "kdc": Kdc()}
            use(options, where, said)
    assert len(service.keys) == 2
    logged = everything_logged(caplog)
    assert "refused" in logged
    shown = "\n".join([logged, *said, *service.said])
    assert "alice" in shown
    keys = [SERVICE_KEYS[AES256].value, other.value, *(each.session.value for each in issued.values())]
    hidden(shown, PASSWORD, *keys, *service.keys)


def test_credentials_and_what_steps_ask_for() -> None:
    key = bytes(range(0x40, 0x50))
    for each in (
        dcerpc.Password("ada", PASSWORD),
        dcerpc.NTHash("ada", key),
        dcerpc.MachineAccount("WS01$", PASSWORD, "CORP", nt_hash=key),
        dcerpc.Account("ada", key),
        LookupAccount("ada", evidence=key, store=dcerpc.Accounts([dcerpc.Password("ada", PASSWORD)])),
        KdcExchange("REALM", key),
        make_config(BINDING, credential=dcerpc.Password("ada", PASSWORD), security=_ntlm(), auth="ntlm"),
    ):
        assert type(each).__name__ in repr(each)
        hidden(f"{each!r} {each}", PASSWORD, key)


def _ntlm() -> SecurityRegistry:
    return SecurityRegistry([NtlmProvider()])


@pytest.mark.parametrize("nt_hash_", ["no hash at all", "0123456789abcdef", b"too short"])
def test_malformed_secrets_are_not_repeated(nt_hash_: Any) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011  # what it must not say is the point
        dcerpc.NTHash("ada", nt_hash_)
    shown = "".join(traceback.format_exception(caught.value)[-1:])
    assert (nt_hash_ if isinstance(nt_hash_, str) else nt_hash_.decode()) not in shown


def test_a_request_that_nobody_answers() -> None:
    """The error names the request; the request names no evidence."""

    async def ask() -> None:
        await AsyncSteps()(LookupAccount("ada", evidence=PASSWORD))

    with pytest.raises(LookupError) as caught:
        asyncio.run(ask())
    assert "ada" in str(caught.value)
    hidden("".join(traceback.format_exception(caught.value)), PASSWORD)
