"""MIT's KDC: exchanges of every kind, referrals, refusals; tickets to and from its tools."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from dcerpc.runtime.kdc import KdcLocator
from dcerpc.security.credentials import CCache, Keytab, NTHash, Password
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.kerberos.as_exchange import get_initial_ticket
from dcerpc.security.kerberos.ccache import write_ccache
from dcerpc.security.kerberos.client_keys import HashKeys, PasswordKeys
from dcerpc.security.kerberos.crypto import decrypt
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_replies import KdcClock, KdcSettings
from dcerpc.security.kerberos.keytab import find_key, read_keytab
from dcerpc.security.kerberos.ticket_source import TicketSource
from dcerpc.security.kerberos.tickets import decode_enc_ticket_part, decode_ticket
from dcerpc.security.kerberos.types import EncType, KerberosError, Principal, ServiceTicket, TicketFlags
from dcerpc.status import SEC_E_LOGON_DENIED, SEC_E_NO_CREDENTIALS, SEC_E_TARGET_UNKNOWN, SEC_E_TIME_SKEW
from tests.interop.kdc_clients import Drive, blocking, on_a_loop
from tests.interop.mit_kdc import (
    OTHER,
    PARENT,
    PASSWORD,
    REALM,
    SERVICES,
    SISTER,
    MitKdc,
    missing_programs,
    mit_kdc,
    run,
)

pytestmark = pytest.mark.interop

SERVICE = Principal.parse(SERVICES[REALM])
USER = Password("user", PASSWORD, REALM)
AES256, AES128, AES128_SHA2, AES256_SHA2, RC4 = 18, 17, 19, 20, 23

both_kinds = pytest.mark.parametrize("drive", [blocking, on_a_loop])


@pytest.fixture(scope="module")
def kdc(absent_peer: Callable[[str], NoReturn], tmp_path_factory: pytest.TempPathFactory) -> Iterator[MitKdc]:
    """The KDC, running."""
    missing = missing_programs()
    if missing:
        absent_peer(f"{', '.join(missing)} not installed (tests/interop/install_peers.sh)")
    with mit_kdc(tmp_path_factory.mktemp("mit-kdc")) as running:
        yield running


@pytest.fixture
def locator(kdc: MitKdc) -> KdcLocator:
    """Finds the KDC as the system's configuration would tell."""
    return KdcLocator(krb5_conf=kdc.krb5_conf)


def ticket_for(locator: KdcLocator, credential: object, server: Principal = SERVICE) -> ServiceTicket:
    return blocking(locator, TicketSource(credential).ticket_for(server))


def refused(locator: KdcLocator, credential: object, server: Principal = SERVICE) -> KerberosError:
    with pytest.raises(KerberosError) as caught:
        ticket_for(locator, credential, server)
    return caught.value


# ---- exchanges ----


@both_kinds
def test_a_ticket_for_a_service(locator: KdcLocator, kdc: MitKdc, drive: Drive) -> None:
    source = TicketSource(USER)
    ticket = drive(locator, source.ticket_for(SERVICE))
    assert str(ticket.client) == f"user@{REALM}"
    assert str(ticket.server) == f"{SERVICES[REALM]}@{REALM}"
    assert ticket.key.enctype == AES256
    assert 0 < ticket.end_time - time.time() <= 36_000
    # what the service reads in it
    sealed = decode_ticket(ticket.ticket).enc_part
    entry = find_key(read_keytab(kdc.keytab.read_bytes()), ticket.server, sealed.enctype, sealed.kvno)
    assert entry is not None
    opened = decode_enc_ticket_part(decrypt(entry.key, 2, sealed.cipher))
    assert opened.client == ticket.client
    assert opened.key == ticket.key
    assert opened.end_time == ticket.end_time


@pytest.mark.parametrize("transport", ["udp", "tcp"])
@both_kinds
def test_over_each_transport(kdc: MitKdc, transport: str, drive: Drive) -> None:
    locator = KdcLocator(f"{transport}/{kdc.address}", krb5_conf=None)
    assert drive(locator, TicketSource(USER).ticket_for(SERVICE)).key.enctype == AES256


@pytest.mark.parametrize(
    ("name", "enctypes", "session"),
    [
        ("user", (AES256, AES128), AES256),
        ("user", (AES128,), AES128),
        ("sha2", (AES256_SHA2, AES128_SHA2), AES256_SHA2),
        ("sha2", (AES128_SHA2,), AES128_SHA2),
        ("rc4", (RC4,), RC4),
        ("trusting", (AES256,), AES256),
    ],
)
def test_every_encryption_type(
    locator: KdcLocator, name: str, enctypes: tuple[EncType, ...], session: int
) -> None:
    keys = PasswordKeys(PASSWORD)
    steps = get_initial_ticket(Principal((name,), REALM), keys, settings=KdcSettings(enctypes))
    ticket = blocking(locator, steps)
    assert ticket.key.enctype == session
    assert bool(ticket.flags & TicketFlags.PRE_AUTHENT) is (name != "trusting")
    assert ticket.flags & TicketFlags.ENC_PA_REP


@pytest.mark.parametrize("host", ["svc", "sha2", "rc4"])
def test_services_with_keys_of_each_kind(locator: KdcLocator, host: str) -> None:
    ticket = ticket_for(locator, USER, Principal(("host", f"{host}.one.mit.test")))
    assert ticket.server.components[1] == f"{host}.one.mit.test"


def test_every_kind_of_credential(locator: KdcLocator, kdc: MitKdc) -> None:
    for credential in (
        USER,
        Password("user@one.mit.test", PASSWORD),
        Password("user", PASSWORD),
        NTHash("rc4", nt_hash(PASSWORD), REALM),
        Keytab(kdc.keytab, f"user@{REALM}"),
        Keytab(kdc.keytab, SERVICES[REALM]),
    ):
        assert ticket_for(locator, credential).client.realm == REALM


def test_keys_of_rc4_where_sessions_must_have_better(locator: KdcLocator) -> None:
    client = Principal(("rc4",), PARENT)
    ticket = blocking(locator, get_initial_ticket(client, HashKeys(nt_hash(PASSWORD))))
    assert ticket.key.enctype == AES256


def test_renewable_and_not_forwardable(locator: KdcLocator) -> None:
    client, keys = Principal(("user",), REALM), PasswordKeys(PASSWORD)
    ticket = blocking(locator, get_initial_ticket(client, keys, forwardable=False, renewable=True))
    assert ticket.renew_till - ticket.start_time == 7 * 86_400
    assert not ticket.flags & TicketFlags.FORWARDABLE
    ticket = blocking(locator, get_initial_ticket(client, keys, canonicalize=False))
    assert (ticket.renew_till, str(ticket.client)) == (0, f"user@{REALM}")


def test_delegation(locator: KdcLocator) -> None:
    source = TicketSource(USER)
    service = blocking(locator, source.ticket_for(Principal(("host", "trusted.one.mit.test"))))
    assert service.flags & TicketFlags.OK_AS_DELEGATE
    ticket = blocking(locator, source.forwarded_ticket(service))
    assert ticket.flags & TicketFlags.FORWARDED
    assert ticket.key.enctype == service.key.enctype
    still = TicketSource(Password("still", PASSWORD, REALM))
    blocking(locator, still.ticket_for(SERVICE))
    with pytest.raises(KerberosError, match="is not forwardable") as caught:
        blocking(locator, still.forwarded_ticket())
    assert caught.value.status == SEC_E_NO_CREDENTIALS


# ---- realms ----


class Recording(KdcLocator):
    """A locator that keeps which realms were asked."""

    def __init__(self, krb5_conf: Path) -> None:
        super().__init__(krb5_conf=krb5_conf)
        self.asked: list[str] = []

    def exchange(self, realm: str, message: bytes, timeout: float | None = None) -> bytes:
        self.asked.append(realm)
        return super().exchange(realm, message, timeout)


@pytest.mark.parametrize(
    ("server", "way"),
    [
        # the KDC knows the host's domain
        (SERVICES[OTHER], [REALM, OTHER]),
        (SERVICES[SISTER], [REALM, PARENT, SISTER]),
        # the caller knows the realm
        (f"{SERVICES[OTHER]}@{OTHER}", [REALM, OTHER]),
        (f"{SERVICES[SISTER]}@{SISTER}", [REALM, PARENT, SISTER]),
    ],
)
def test_services_of_other_realms(kdc: MitKdc, server: str, way: list[str]) -> None:
    locator = Recording(kdc.krb5_conf)
    ticket = ticket_for(locator, USER, Principal.parse(server))
    assert str(ticket.client) == f"user@{REALM}"
    assert str(ticket.server) == f"{server.partition('@')[0]}@{way[-1]}"
    assert locator.asked == [REALM, REALM, *way]


def test_the_realm_of_a_host_as_krb5_conf_has_it(kdc: MitKdc) -> None:
    locator = Recording(kdc.krb5_conf)
    source = TicketSource(USER)
    assert blocking(locator, source.ticket_for(Principal.parse(SERVICES[SISTER]))).server.realm == SISTER


# ---- refusals ----


@pytest.mark.parametrize(
    ("credential", "code", "words"),
    [
        (
            Password("user", "not this one", REALM),
            ErrorCode.KDC_ERR_PREAUTH_FAILED,
            "the password or key is wrong",
        ),
        (
            Password("nobody", PASSWORD, REALM),
            ErrorCode.KDC_ERR_C_PRINCIPAL_UNKNOWN,
            "does not know the client",
        ),
        (Password("expired", PASSWORD, REALM), ErrorCode.KDC_ERR_NAME_EXP, "account has expired"),
        (Password("oldpassword", PASSWORD, REALM), ErrorCode.KDC_ERR_KEY_EXPIRED, "must be changed"),
        (Password("locked", PASSWORD, REALM), ErrorCode.KDC_ERR_CLIENT_REVOKED, "locked or disabled"),
        (
            Password("trusting", "not this one", REALM),
            ErrorCode.KRB_AP_ERR_BAD_INTEGRITY,
            "password or key is wrong",
        ),
    ],
)
def test_clients_that_are_refused(
    locator: KdcLocator, credential: Password, code: ErrorCode, words: str
) -> None:
    error = refused(locator, credential)
    assert (error.code, error.status) == (code, SEC_E_LOGON_DENIED)
    assert words in str(error)
    assert credential.password not in str(error)


@pytest.mark.parametrize(
    "server", ["nope/svc.one.mit.test", "host/svc.one.mit.test@NOWHERE.TEST", "nope/x.two.mit.test"]
)
def test_services_that_nobody_knows(locator: KdcLocator, server: str) -> None:
    error = refused(locator, USER, Principal.parse(server))
    assert (error.code, error.status) == (ErrorCode.KDC_ERR_S_PRINCIPAL_UNKNOWN, SEC_E_TARGET_UNKNOWN)


@pytest.mark.parametrize("away", [3600.0, -3600.0])
@pytest.mark.parametrize("name", ["user", "trusting"])
def test_clocks_that_differ(locator: KdcLocator, away: float, name: str) -> None:
    credential = Password(name, PASSWORD, REALM)
    settings = KdcSettings(clock=lambda: time.time() + away)
    with pytest.raises(KerberosError) as caught:
        blocking(locator, TicketSource(credential, settings).ticket_for(SERVICE))
    assert (caught.value.code, caught.value.status) == (ErrorCode.KRB_AP_ERR_SKEW, SEC_E_TIME_SKEW)
    clock = KdcClock(settings.clock, adjusts=True)
    ticket = blocking(locator, TicketSource(credential, KdcSettings(clock=clock)).ticket_for(SERVICE))
    assert ticket.client.name == name
    assert abs(clock.offset + away) < 5


# ---- MIT's own tools ----


def test_tools_use_our_tickets(locator: KdcLocator, kdc: MitKdc, tmp_path: Path) -> None:
    source = TicketSource(USER)
    blocking(locator, source.ticket_for(SERVICE))
    for version in (3, 4):
        path = tmp_path / f"ours-{version}"
        path.write_bytes(write_ccache(source.credential_cache(), version))
        listed = run(kdc, "klist", "-c", str(path), "-e", "-f")
        assert f"Default principal: user@{REALM}" in listed
        assert f"krbtgt/{REALM}@{REALM}" in listed
        assert f"{SERVICES[REALM]}@{REALM}" in listed
        assert "aes256-cts-hmac-sha1-96" in listed
        # the one that is there, one from the KDC, one of another realm
        for service in (SERVICES[REALM], "host/rc4.one.mit.test", f"{SERVICES[SISTER]}@{SISTER}"):
            assert "kvno = " in run(kdc, "kvno", "-c", str(path), service)


def test_we_use_tickets_of_tools(locator: KdcLocator, kdc: MitKdc, tmp_path: Path) -> None:
    path = tmp_path / "theirs"
    run(kdc, "kinit", "-f", "-c", f"FILE:{path}", f"user@{REALM}", stdin=f"{PASSWORD}\n")
    run(kdc, "kvno", "-c", f"FILE:{path}", f"{SERVICES[REALM]}@{REALM}")
    before = path.read_bytes()
    unreachable = KdcLocator(krb5_conf=None)
    there = ticket_for(unreachable, CCache(path))
    assert str(there.server) == f"{SERVICES[REALM]}@{REALM}"
    source = TicketSource(CCache(f"FILE:{path}"))
    ticket = blocking(locator, source.ticket_for(Principal.parse(SERVICES[SISTER])))
    assert str(ticket.client) == f"user@{REALM}"
    assert blocking(locator, source.forwarded_ticket()).flags & TicketFlags.FORWARDED
    assert path.read_bytes() == before
    # a tool reads what was made of both
    mixed = tmp_path / "mixed"
    mixed.write_bytes(write_ccache(source.credential_cache()))
    assert SERVICES[SISTER] in run(kdc, "klist", "-c", str(mixed))
