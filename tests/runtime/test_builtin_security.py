"""Clients and servers with the built-in providers: who is let in by what, what servers know of them."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

import dcerpc
from dcerpc import blocking
from dcerpc.errors import AccessDenied, BindRejected, SecurityError
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.caller import Caller
from dcerpc.runtime.netlogon_service import NetlogonService
from dcerpc.security.api import AuthLevel, ImpersonationLevel
from dcerpc.security.builtin import builtin_providers
from dcerpc.security.kerberos.ccache import CredentialCache, write_ccache
from dcerpc.security.kerberos.crypto import string_to_key
from dcerpc.security.kerberos.keytab import KeytabEntry, write_keytab
from dcerpc.security.kerberos.types import KerberosError
from dcerpc.security.netlogon import SessionStore
from dcerpc.stub import Call
from tests.runtime.domain import ACCOUNT, FACTS, machines
from tests.security.kerberos import fake_kdc
from tests.security.kerberos.realm import CLIENT, REALM, SERVICE, SERVICE_KEYS, Issued

LEVELS = ("connect", "packet", "integrity", "privacy")
ADA = dcerpc.Password("ada", "secret", "CORP")
TARGET = "host/server.corp.example"


class Who(rpcecho.Server):
    """Remembers who called."""

    def __init__(self) -> None:
        self.callers: list[Caller] = []

    async def AddOne(self, call: Call, /, in_data: int) -> int:
        self.callers.append(call.client)
        return in_data + 1


@pytest.fixture
def keytab(tmp_path: Path) -> dcerpc.Keytab:
    entries = [KeytabEntry(SERVICE, key, 1) for key in SERVICE_KEYS.values()]
    entries.append(KeytabEntry(SERVICE, fake_kdc.key(18, 5), 7))
    (tmp_path / "keytab").write_bytes(write_keytab(entries))
    return dcerpc.Keytab(tmp_path / "keytab", "host/server.corp.example")


@pytest.fixture
def ccache(tmp_path: Path) -> dcerpc.CCache:
    """A cache with a ticket for the service that is good today."""
    now = int(time.time())
    issued = Issued(auth_time=now - 100, end_time=now + 3600)
    (tmp_path / "ccache").write_bytes(write_ccache(CredentialCache(CLIENT, [issued.ticket()])))
    return dcerpc.CCache(tmp_path / "ccache")


def call_blocking(where: Any, **options: Any) -> int:
    with blocking.connect(where, **options) as binding:
        return rpcecho.BlockingClient(binding).AddOne(in_data=1).out_data


def call_asyncio(where: Any, **options: Any) -> int:
    async def call() -> int:
        async with dcerpc.connect(where, **options) as binding:
            return (await rpcecho.Client(binding).AddOne(in_data=1)).out_data

    return asyncio.run(call())


RUNTIMES = pytest.mark.parametrize("call", [call_blocking, call_asyncio])


@RUNTIMES
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("auth", ["ntlm", "spnego", 10])
def test_ntlm(call: Any, level: str, auth: str | int) -> None:
    who = Who()
    with blocking.Server(dcerpc.Accounts([ADA])) as server:
        server.register(who, min_level=level)
        (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        assert call(where, credential=ADA, auth=auth, level=level) == 2
    (caller,) = who.callers
    assert (caller.principal, caller.name, caller.domain) == ("CORP\\ada", "ada", "CORP")
    assert caller.provider == ("spnego" if auth == "spnego" else "ntlm")
    assert caller.mechanism == "ntlm"
    assert caller.level is AuthLevel[level.upper().replace("PACKET", "PKT")]
    assert len(caller.session_key) == 16
    assert (caller.anonymous, caller.delegated) == (False, ())


@RUNTIMES
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("auth", ["kerberos", "spnego"])
def test_kerberos(call: Any, level: str, auth: str, keytab: dcerpc.Keytab, ccache: dcerpc.CCache) -> None:
    who = Who()
    with blocking.Server([dcerpc.Accounts([ADA]), keytab]) as server:
        server.register(who, min_level=level, providers=["kerberos"])
        (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        options = {"credential": ccache, "auth": auth, "level": level, "target": TARGET}
        assert call(where, **options, impersonation="identify") == 2
    (caller,) = who.callers
    assert (caller.principal, caller.domain) == (f"alice@{REALM}", REALM)
    assert (caller.provider, caller.mechanism) == (auth, "kerberos")
    assert caller.impersonation is ImpersonationLevel.IDENTIFY
    assert caller.expires_at is not None
    assert caller.expires_at > time.time()
    assert len(caller.session_key) == 32


class Kdc(fake_kdc.FakeKdc):
    """A KDC that lives today, and is asked in this process; a KdcClient."""

    @property
    def now(self) -> float:
        return time.time()

    def exchange(self, realm: str, message: bytes, timeout: float | None) -> bytes:
        assert realm == self.realm
        try:
            return self.answer(message)
        except KerberosError:  # a timestamp that the client's key did not encrypt
            return self.error(24)

    async def aexchange(self, realm: str, message: bytes, timeout: float | None) -> bytes:
        await asyncio.sleep(0)
        return self.exchange(realm, message, timeout)


@RUNTIMES
def test_kerberos_with_a_kdc(call: Any, keytab: dcerpc.Keytab) -> None:
    """A password, a KDC, and a second connection that asks it no more."""
    alice = string_to_key(18, "secret", f"{REALM}alice".encode())
    kdc = Kdc(clients={"alice": [alice]}, services={"host/server.corp.example": ""})
    who = Who()
    options = {"auth": "kerberos", "target": TARGET, "kdc": kdc, "security": builtin_providers()}
    credential = dcerpc.Password("alice", "secret", REALM)
    with blocking.Server(keytab) as server:
        server.register(who, min_level="privacy")
        (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        assert call(where, credential=credential, **options) == 2
        asked = len(kdc.seen)
        assert asked >= 2
        assert call(where, credential=credential, **options) == 2
        assert len(kdc.seen) == asked
        with pytest.raises(KerberosError) as caught:
            call(where, credential=dcerpc.Password("alice", "wrong", REALM), **options)
    assert caught.value.code == 24
    assert [str(caller) for caller in who.callers] == [f"alice@{REALM}"] * 2


@RUNTIMES
@pytest.mark.parametrize("auth", ["kerberos", "spnego"])
def test_a_service_whose_key_has_changed(call: Any, auth: str, tmp_path: Path) -> None:
    """The ticket at hand is of no use any more: the connection that shows it is the last to use it."""
    old, new = fake_kdc.key(18, 5), fake_kdc.key(18, 6)
    alice = string_to_key(18, "secret", f"{REALM}alice".encode())
    kdc = Kdc(clients={"alice": [alice]}, services={"host/server.corp.example": ""}, service_key=old)
    options = {"auth": auth, "target": TARGET, "kdc": kdc, "security": builtin_providers()}
    options["credential"] = dcerpc.Password("alice", "secret", REALM)
    path = tmp_path / "keytab"
    path.write_bytes(write_keytab([KeytabEntry(SERVICE, old, 1)]))
    with blocking.Server(dcerpc.Keytab(path)) as server:
        server.register(Who(), min_level="privacy")
        (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        assert call(where, **options) == 2
        path.write_bytes(write_keytab([KeytabEntry(SERVICE, new, 2)]))
        kdc.service_key = new
        asked = len(kdc.seen)
        with pytest.raises((AccessDenied, BindRejected)):
            call(where, **options)
        assert len(kdc.seen) == asked
        assert call(where, **options) == 2
        assert len(kdc.seen) == asked + 1


def test_rules_tell_what_spnego_negotiated(keytab: dcerpc.Keytab, ccache: dcerpc.CCache) -> None:
    with blocking.Server([keytab, dcerpc.Accounts([ADA])]) as server:
        (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        for allowed, by_ntlm, by_kerberos in (
            (["kerberos"], False, True),
            (["ntlm"], True, False),
            (["spnego"], True, True),
            ([16, "NTLM"], True, True),
        ):
            service = server.register(Who(), providers=allowed)
            for credential, let_in in ((ADA, by_ntlm), (ccache, by_kerberos)):
                options: dict[str, Any] = {"credential": credential, "target": TARGET}
                if let_in:
                    assert call_blocking(where, **options) == 2
                else:
                    with pytest.raises(AccessDenied):
                        call_blocking(where, **options)
            server.unregister(service)


@pytest.mark.parametrize(
    ("credential", "auth"),
    [
        (dcerpc.Password("ada", "wrong", "CORP"), "ntlm"),
        (dcerpc.Password("ada", "wrong", "CORP"), "spnego"),
        (dcerpc.Password("nobody", "secret", "CORP"), "ntlm"),
        (dcerpc.Anonymous(), "ntlm"),
        (dcerpc.Anonymous(), "spnego"),
    ],
)
@RUNTIMES
def test_clients_that_are_refused(call: Any, credential: Any, auth: str) -> None:
    who = Who()
    with blocking.Server(dcerpc.Accounts([ADA])) as server:
        server.register(who)
        (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        with pytest.raises((AccessDenied, BindRejected)):
            call(where, credential=credential, auth=auth)
        assert call(where) == 2  # the interface takes anybody, but nobody is let in under a false name
    assert who.callers == [None]


@RUNTIMES
def test_an_anonymous_logon(call: Any) -> None:
    who = Who()
    with blocking.Server(dcerpc.Accounts([ADA], allow_anonymous=True)) as server:
        service = server.register(who)
        (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        for auth in ("ntlm", "spnego"):
            assert call(where, credential=dcerpc.Anonymous(), auth=auth) == 2
        server.unregister(service)
        server.register(who, min_level="connect")
        with pytest.raises(AccessDenied):
            call(where, credential=dcerpc.Anonymous(), auth="ntlm")
    assert [(caller.anonymous, caller.name, caller.level) for caller in who.callers] == [
        (True, "", AuthLevel.CONNECT)
    ] * 2


def test_a_provider_that_the_server_has_not(keytab: dcerpc.Keytab) -> None:
    with blocking.Server(keytab) as server:
        server.register(Who())
        (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        with pytest.raises(BindRejected) as caught:
            call_blocking(where, credential=ADA, auth="ntlm")
    assert caught.value.reason == 8


@pytest.mark.parametrize("runtime", ["blocking", "asyncio"])
def test_two_identities_of_one_client(runtime: str) -> None:
    """A handle with other security shares the association, and each call is its own caller's."""
    who = Who()
    bob = dcerpc.Password("bob", "hunter2", "CORP")
    with blocking.Server(dcerpc.Accounts([ADA, bob])) as server:
        server.register(who)
        (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        if runtime == "blocking":
            with blocking.connect(where, credential=ADA) as binding:
                for handle in (binding, binding.with_security(credential=bob, level="integrity"), binding):
                    rpcecho.BlockingClient(handle).AddOne(in_data=1)
                rpcecho.BlockingClient(binding.with_security(level="none")).AddOne(in_data=1)
        else:

            async def calls() -> None:
                async with dcerpc.connect(where, credential=ADA) as binding:
                    other = binding.with_security(credential=bob, level="integrity")
                    for handle in (binding, other, binding, binding.with_security(level="none")):
                        await rpcecho.Client(handle).AddOne(in_data=1)

            asyncio.run(calls())
    *known, nobody = who.callers
    assert [(caller.name, caller.level.name) for caller in known] == [
        ("ada", "PRIVACY"),
        ("bob", "INTEGRITY"),
        ("ada", "PRIVACY"),
    ]
    assert nobody is None


@pytest.mark.parametrize("runtime", ["blocking", "asyncio"])
@pytest.mark.parametrize("endpoint", ["given", "mapped", "another's"])
def test_netlogon(runtime: str, endpoint: str) -> None:
    """A machine account is enough: the secure channel is established where the interface is found."""
    who = Who()
    sessions = SessionStore()
    endpoint_map = dcerpc.EndpointMap()
    with (
        blocking.Server(sessions, endpoint_map=endpoint_map) as controller,
        blocking.Server(sessions, endpoint_map=endpoint_map) as other,
    ):
        controller.register(NetlogonService(FACTS, sessions, machines()))
        other.register_endpoint_mapper()
        for server in (controller, other):
            server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        serving = other if endpoint == "another's" else controller
        serving.register(who, min_level="privacy", providers=["netlogon"])
        where: Any = "ncacn_ip_tcp:127.0.0.1" if endpoint == "mapped" else serving.bindings[0]
        options = {"credential": ACCOUNT, "auth": "netlogon", "endpoint_mapper": other.bindings[0]}
        assert (call_blocking if runtime == "blocking" else call_asyncio)(where, **options) == 2
    (caller,) = who.callers
    assert (caller.provider, caller.level) == ("netlogon", AuthLevel.PRIVACY)
    assert caller.name.lower().startswith("ws01")


# --- what a server can accept with ---


def names(credentials: Any) -> set[str]:
    server = dcerpc.Server(credentials)
    return {provider.name for provider in server.security.providers}


def test_the_providers_that_credentials_bring(keytab: dcerpc.Keytab) -> None:
    accounts = dcerpc.Accounts([ADA])
    assert names(None) == set()
    assert names(accounts) == {"ntlm", "spnego"}
    assert names(keytab) == {"kerberos", "spnego"}
    assert names((accounts, keytab)) == {"ntlm", "kerberos", "spnego"}
    assert names({"ntlm": accounts}) == {"ntlm", "spnego"}
    assert names({"kerberos": keytab, 9: accounts}) == {"kerberos", "spnego"}
    assert names([SessionStore(), accounts]) == {"netlogon", "ntlm", "spnego"}


@pytest.mark.parametrize("credentials", ["a password", dcerpc.Anonymous(), [], {"kerberos": "no keytab"}])
def test_credentials_of_no_use(credentials: Any) -> None:
    with pytest.raises(SecurityError, match="no built-in security provider can accept"):
        dcerpc.Server(credentials)


def test_a_keytab_that_is_not_there() -> None:
    with pytest.raises(SecurityError, match=r"missing\.keytab"):
        dcerpc.Server(dcerpc.Keytab("missing.keytab"))


def test_principal_names(keytab: dcerpc.Keytab) -> None:
    """A provider has its keytab's name, unless it is told another (rpc_mgmt_inq_princ_name)."""
    for given, expected in (
        ({}, ["", "host/server.corp.example"]),
        ({"principal_names": "HOST/srv"}, ["HOST/srv"] * 2),
        ({"principal_names": {16: "cifs/srv"}}, ["", "cifs/srv"]),
    ):
        with blocking.Server([dcerpc.Accounts([ADA]), keytab], **given) as server:
            (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            with blocking.connect(where) as binding:
                ask = mgmt.BlockingClient(binding).rpc_mgmt_inq_princ_name
                found = [ask(authn_proto=number, princ_name_size=99).princ_name for number in (10, 16)]
        assert found == expected


def test_schannel_is_refused_by_name() -> None:
    with blocking.Server() as server:
        (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        with pytest.raises(SecurityError, match="Schannel"):
            call_blocking(where, credential=ADA, auth=14)
