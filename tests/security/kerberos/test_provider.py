"""The provider: which credentials, flags and targets it takes, what its contexts share; SPNEGO over it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, ContextFlags, NegotiableProvider, Target
from dcerpc.security.credentials import Anonymous, CCache, Keytab, MachineAccount, NTHash, Password
from dcerpc.security.kerberos import KerberosProvider, ReplayCache
from dcerpc.security.kerberos.ccache import CredentialCache, write_ccache
from dcerpc.security.kerberos.gss import TOKEN_AP_REQ, wrap_token
from dcerpc.security.kerberos.keytab import KeytabEntry, write_keytab
from dcerpc.security.kerberos.types import KerberosError, Principal
from dcerpc.security.spnego import SpnegoProvider
from dcerpc.security.steps import KdcExchange, ResolveRealm
from tests.security.kerberos.realm import (
    AES128,
    AES256,
    CLIENT,
    NEEDED,
    NOW,
    REALM,
    SERVICE,
    SERVICE_KEYS,
    SIDS,
    TARGET,
    Issued,
    establish,
    key_of,
    octets_from,
    signed_pac,
    step,
)


@pytest.fixture
def keytab(tmp_path: Path) -> Keytab:
    path = tmp_path / "keytab"
    path.write_bytes(write_keytab([KeytabEntry(SERVICE, key, 1) for key in SERVICE_KEYS.values()]))
    return Keytab(path)


@pytest.fixture
def ccache(tmp_path: Path) -> CCache:
    """A cache with a ticket for the service, and one that has expired."""
    path = tmp_path / "ccache"
    expired = Issued(service=Principal(("ldap", "server.corp.example"), REALM), end_time=int(NOW) - 1)
    path.write_bytes(
        write_ccache(CredentialCache(CLIENT, [Issued(pac=signed_pac).ticket(), expired.ticket()]))
    )
    return CCache(path)


def provider(seed: int = 1, **options: Any) -> KerberosProvider:
    return KerberosProvider(clock=lambda: NOW, random=octets_from(seed), **options)


CREDENTIALS = [
    Password("alice", "secret", REALM),
    NTHash("alice", bytes(16), REALM),
    MachineAccount("WS$", "secret", domain=REALM),
]


def test_what_it_is() -> None:
    made = provider(principal_name="host/server")
    assert isinstance(made, NegotiableProvider)
    assert (made.auth_type, made.name, made.principal_name) == (16, "kerberos", "host/server")
    assert made.mechanisms == ("1.2.840.48018.1.2.2", "1.2.840.113554.1.2.2")


def test_from_files(keytab: Keytab, ccache: CCache) -> None:
    client, server = provider(1).initiate(ccache, TARGET, NEEDED), provider(2).accept(keytab, NEEDED)
    establish(client, server)
    assert server.peer is not None
    assert server.peer.sids == SIDS
    assert client.session_key == server.session_key


@pytest.mark.parametrize("credential", CREDENTIALS)
def test_a_kdc_is_asked(credential: Any) -> None:
    context = provider().initiate(credential, TARGET, NEEDED)
    step = context.step(None)
    assert next(step) == ResolveRealm("server.corp.example")
    request = step.send("")
    assert isinstance(request, KdcExchange)
    assert request.realm == REALM


def test_tickets_are_shared_by_contexts_of_one_credential() -> None:
    made = provider()
    first = made.initiate(Password("alice", "secret", REALM), TARGET, NEEDED)
    again = made.initiate(Password("alice", "secret", REALM), TARGET, NEEDED)
    other = made.initiate(Password("alice", "other", REALM), TARGET, NEEDED)
    assert first._tickets is again._tickets
    assert first._tickets is not other._tickets
    for number in range(300):
        made.initiate(Password(f"user{number}", "", REALM), TARGET, NEEDED)
    assert len(made._sources) == 256
    assert made.initiate(Password("alice", "secret", REALM), TARGET, NEEDED)._tickets is not first._tickets


def test_credentials_it_has_no_use_for(keytab: Keytab, tmp_path: Path) -> None:
    made = provider()
    for credential in (Anonymous(), None, "alice"):
        with pytest.raises(SecurityError, match="no use for"):
            made.initiate(credential, TARGET, NEEDED)
        assert not made.can_initiate(credential, TARGET, NEEDED)
    for useless in (Anonymous(), None, CREDENTIALS[0], ()):
        with pytest.raises(SecurityError, match="Keytab"):
            made.accept(useless, NEEDED)
        assert not made.can_accept(useless)
    assert made.can_accept((CREDENTIALS[0], keytab))
    with pytest.raises(SecurityError, match="cannot be read"):
        made.accept(Keytab(tmp_path / "nothing"), NEEDED)
    with pytest.raises(SecurityError, match="connectionless"):
        made.initiate(CREDENTIALS[0], TARGET, NEEDED | ContextFlags.DATAGRAM)


@pytest.mark.parametrize(
    ("target", "offered"),
    [
        (TARGET, True),
        (Target("server"), True),
        (Target("192.0.2.1"), False),
        (Target("2001:db8::1"), False),
        (Target("[fe80::1%eth0]"), False),
        (Target("192.0.2.1", principal_name="host/server"), True),
    ],
)
def test_spnego_offers_it_for_names(target: Target, offered: bool) -> None:
    for credential in CREDENTIALS:
        assert provider().can_initiate(credential, target, NEEDED) is offered
        assert not provider().can_initiate(credential, target, NEEDED | ContextFlags.DATAGRAM)


@pytest.mark.parametrize(
    ("token", "known"),
    [
        (b"\x6e\x82", True),
        (wrap_token(TOKEN_AP_REQ, b""), True),
        (b"NTLMSSP\0", False),
        (b"\x60\x06\x06\x04\x2b\x06\1\5", False),
        (b"", False),
    ],
)
def test_recognizes(token: bytes, known: bool) -> None:
    assert provider().recognizes(token) is known


def test_encryption_types_that_do_not_exist() -> None:
    for enctypes, match in (((AES256, 3), "des-cbc-md5"), ((), "no encryption type")):
        with pytest.raises(ValueError, match=match):
            KerberosProvider(enctypes=enctypes)


def test_keytabs_without_a_use(keytab: Keytab, tmp_path: Path) -> None:
    made = provider(enctypes=(AES256,))
    for credential, match in (
        (Keytab(keytab.path, "host/other"), "host/other"),
        (Keytab(keytab.path, "host/server.corp.example@OTHER"), "OTHER"),
        (Keytab(keytab.path, "host"), "host"),
    ):
        with pytest.raises(SecurityError, match=match):
            made.accept(credential, NEEDED)
    path = tmp_path / "weak"
    path.write_bytes(write_keytab([KeytabEntry(SERVICE, SERVICE_KEYS[AES128], 1)]))
    with pytest.raises(SecurityError, match="no key"):
        made.accept(Keytab(path), NEEDED)
    path.write_bytes(b"\5\2\0\0")
    with pytest.raises(SecurityError, match="keytab"):
        made.accept(Keytab(path), NEEDED)


def test_one_principal_of_a_keytab(keytab: Keytab, ccache: CCache) -> None:
    made = provider()
    server = made.accept(Keytab(keytab.path, "HOST/server.corp.example"), NEEDED)
    establish(made.initiate(ccache, TARGET, NEEDED), server)


def test_new_keys_are_seen_at_once(keytab: Keytab, ccache: CCache) -> None:
    made = provider()
    first = made.accept(keytab, NEEDED)
    assert made.accept(keytab, NEEDED)._keys is first._keys
    Path(keytab.path).write_bytes(write_keytab([KeytabEntry(SERVICE, key_of(AES256, 5), 2)]))
    token = step(made.initiate(ccache, TARGET, NEEDED), None).token
    with pytest.raises(KerberosError) as caught:
        step(made.accept(keytab, NEEDED), token)
    assert caught.value.code == 41
    for number in range(70):
        path = Path(keytab.path).with_name(f"keytab{number}")
        path.write_bytes(Path(keytab.path).read_bytes())
        made.accept(Keytab(path), NEEDED)
    assert len(made._keys) == 64


def test_the_replay_cache_is_the_providers(keytab: Keytab, ccache: CCache) -> None:
    token = step(provider().initiate(ccache, TARGET, NEEDED), None).token
    made, shared = provider(), ReplayCache()
    step(made.accept(keytab, NEEDED), token)
    with pytest.raises(KerberosError) as caught:
        step(made.accept(keytab, NEEDED), token)
    assert caught.value.code == 34
    step(provider(replay_cache=shared).accept(keytab, NEEDED), token)
    with pytest.raises(KerberosError):
        step(provider(replay_cache=shared).accept(keytab, NEEDED), token)


def test_a_credential_cache_that_has_not_the_ticket(ccache: CCache) -> None:
    made = provider()
    for target in (Target("server.corp.example", "ldap"), Target("other.corp.example")):
        with pytest.raises(KerberosError):
            step(made.initiate(ccache, target, NEEDED), None)


@pytest.mark.parametrize("level", [AuthLevel.CONNECT, AuthLevel.INTEGRITY, AuthLevel.PRIVACY])
def test_through_spnego(keytab: Keytab, ccache: CCache, level: AuthLevel) -> None:
    flags = ContextFlags.needed(level)
    client = SpnegoProvider([provider(1)]).initiate(ccache, TARGET, flags)
    server = SpnegoProvider([provider(2)]).accept((keytab,), flags)
    assert len(establish(client, server)) == 4
    assert server.peer is not None
    assert server.peer.sids == SIDS
    assert client.session_key == server.session_key != b""


def test_bare_through_spnego(keytab: Keytab, ccache: CCache) -> None:
    """Windows takes a mechanism's own tokens where SPNEGO's are due."""
    server = SpnegoProvider([provider(2)]).accept(keytab, NEEDED)
    establish(provider(1).initiate(ccache, TARGET, NEEDED), server)
    assert server.peer is not None
    assert server.peer.name == "alice"


def test_threads(keytab: Keytab, ccache: CCache) -> None:
    """Contexts of one provider, begun and accepted by many threads at once."""
    client, server = KerberosProvider(clock=lambda: NOW), KerberosProvider(clock=lambda: NOW)
    failed: list[BaseException] = []
    ready = threading.Barrier(4)

    def run() -> None:
        ready.wait()
        try:
            for _ in range(10):
                establish(client.initiate(ccache, TARGET, NEEDED), server.accept(keytab, NEEDED))
        except BaseException as error:  # noqa: BLE001  # reported by the main thread
            failed.append(error)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert failed == []
    assert len(server._replays) == 40
