"""Samba's KDC, that of an Active Directory domain: its names, accounts, refusals; MIT's tools beside it."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from dcerpc.runtime.kdc import KdcLocator
from dcerpc.security.credentials import CCache, Keytab, MachineAccount, NTHash, Password
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.kerberos.as_exchange import get_initial_ticket
from dcerpc.security.kerberos.ccache import write_ccache
from dcerpc.security.kerberos.client_keys import PasswordKeys
from dcerpc.security.kerberos.crypto import decrypt
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_replies import KdcClock, KdcSettings
from dcerpc.security.kerberos.keytab import find_key, read_keytab
from dcerpc.security.kerberos.ticket_source import TicketSource
from dcerpc.security.kerberos.tickets import decode_enc_ticket_part, decode_ticket
from dcerpc.security.kerberos.types import KerberosError, Principal, ServiceTicket, TicketFlags
from dcerpc.status import SEC_E_LOGON_DENIED, SEC_E_TARGET_UNKNOWN, SEC_E_TIME_SKEW
from tests.interop.kdc_clients import Drive, blocking, on_a_loop

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

AES256, AES128, RC4 = 18, 17, 23
TOOL_SECONDS = 60.0

both_kinds = pytest.mark.parametrize("drive", [blocking, on_a_loop])


@pytest.fixture
def locator(samba: Samba) -> KdcLocator:
    """Finds the domain's KDC, whatever its realm is called."""
    return KdcLocator(samba.address, krb5_conf=None)


@pytest.fixture
def service(samba: Samba) -> Principal:
    """A service of the domain controller."""
    return Principal(("cifs", samba.hostname))


@pytest.fixture
def tool(samba: Samba, absent_peer: Callable[[str], NoReturn]) -> Callable[..., str]:
    """``tool(name, *arguments, stdin="")``: run a client program of MIT Kerberos; its output."""

    def call(name: str, *arguments: str, stdin: str = "") -> str:
        if shutil.which(name) is None:
            absent_peer(f"{name} is not installed (tests/interop/install_peers.sh)")
        done = subprocess.run(
            [name, *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            timeout=TOOL_SECONDS,
            env={**os.environ, **samba.environment, "LC_ALL": "C.UTF-8"},
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return call


def password(samba: Samba, domain: str = "", name: str = "") -> Password:
    return Password(name or samba.user.name, samba.user.password, domain)


def ticket_for(locator: KdcLocator, credential: object, server: Principal) -> ServiceTicket:
    return blocking(locator, TicketSource(credential).ticket_for(server))


def refused(locator: KdcLocator, credential: object, server: Principal) -> KerberosError:
    with pytest.raises(KerberosError) as caught:
        ticket_for(locator, credential, server)
    return caught.value


# ---- exchanges ----


@both_kinds
def test_a_ticket_for_a_service(samba: Samba, locator: KdcLocator, service: Principal, drive: Drive) -> None:
    ticket = drive(locator, TicketSource(password(samba, samba.realm)).ticket_for(service))
    assert str(ticket.client) == f"{samba.user.name}@{samba.realm}"
    assert str(ticket.server) == f"cifs/{samba.hostname}@{samba.realm}"
    assert ticket.key.enctype == AES256
    sealed = decode_ticket(ticket.ticket).enc_part
    entries = read_keytab(samba.keytabs["dc"].read_bytes())
    entry = find_key(entries, ticket.server, sealed.enctype, sealed.kvno)
    assert entry is not None
    opened = decode_enc_ticket_part(decrypt(entry.key, 2, sealed.cipher))
    assert (opened.client, opened.key) == (ticket.client, ticket.key)
    # the PAC that was asked for
    assert opened.authorization_data


@pytest.mark.parametrize("transport", ["udp", "tcp"])
@both_kinds
def test_over_each_transport(samba: Samba, service: Principal, transport: str, drive: Drive) -> None:
    locator = KdcLocator(f"{transport}/{samba.address}", krb5_conf=None)
    source = TicketSource(password(samba, samba.realm))
    assert drive(locator, source.ticket_for(service)).key.enctype == AES256


def test_the_domain_by_each_of_its_names(samba: Samba, locator: KdcLocator) -> None:
    """Whatever the domain is called, tickets have its realm; and so for the names of users."""
    short = Principal(("host", samba.netbios_name.lower()))
    for server in (short, Principal(("host", samba.hostname))):
        for domain in (samba.realm, samba.dns_domain, samba.domain, samba.domain.lower()):
            ticket = ticket_for(locator, password(samba, domain), server)
            assert str(ticket.client) == f"{samba.user.name}@{samba.realm}"
            assert ticket.server.realm == samba.realm
    ticket = ticket_for(locator, password(samba), Principal(("host", samba.hostname)))
    assert ticket.client.realm == samba.realm


@pytest.mark.parametrize("case", [str.upper, str.title])
def test_names_in_any_case(samba: Samba, locator: KdcLocator, case: Callable[[str], str]) -> None:
    credential = password(samba, samba.realm, case(samba.user.name))
    ticket = ticket_for(locator, credential, Principal(("CIFS", samba.hostname.upper())))
    assert ticket.client.name == samba.user.name


def test_user_principal_names(samba: Samba, locator: KdcLocator, service: Principal) -> None:
    name = f"{samba.user.name}@{samba.dns_domain}"
    for credential in (password(samba, name=name), password(samba, samba.domain, name)):
        assert str(ticket_for(locator, credential, service).client) == f"{samba.user.name}@{samba.realm}"


def test_every_kind_of_credential(samba: Samba, locator: KdcLocator, service: Principal) -> None:
    machine = samba.accounts["machine"]
    hashed = nt_hash(samba.user.password)
    for credential, client, enctype in (
        (NTHash(samba.user.name, hashed, samba.realm), samba.user.name, RC4),
        (MachineAccount(machine.name, machine.password, samba.domain), machine.name, AES256),
        (
            MachineAccount(machine.name, nt_hash=nt_hash(machine.password), domain=samba.domain),
            machine.name,
            RC4,
        ),
        (Keytab(samba.keytabs["user"]), samba.user.name, AES256),
        (Keytab(samba.keytabs["machine"], f"{machine.name}@{samba.realm}"), machine.name, AES256),
    ):
        source = TicketSource(credential)
        assert blocking(locator, source.ticket_for(service)).client.name == client
        assert source.credential_cache().tickets[0].key.enctype == enctype


@pytest.mark.parametrize("enctype", [AES256, AES128, RC4])
def test_every_encryption_type(samba: Samba, locator: KdcLocator, service: Principal, enctype: int) -> None:
    source = TicketSource(password(samba, samba.realm), KdcSettings(enctypes=(enctype,)))
    assert blocking(locator, source.ticket_for(service)).key.enctype == enctype


def test_a_request_is_proved(samba: Samba, locator: KdcLocator) -> None:
    client, keys = Principal((samba.user.name,), samba.realm), PasswordKeys(samba.user.password)
    ticket = blocking(locator, get_initial_ticket(client, keys, renewable=True))
    assert ticket.flags & TicketFlags.ENC_PA_REP
    assert ticket.renew_till > ticket.end_time
    ticket = blocking(locator, get_initial_ticket(client, keys, canonicalize=False, forwardable=False))
    assert not ticket.flags & TicketFlags.FORWARDABLE


def test_delegation(samba: Samba, locator: KdcLocator, service: Principal) -> None:
    source = TicketSource(password(samba, samba.realm))
    ticket = blocking(locator, source.ticket_for(service))
    assert ticket.flags & TicketFlags.OK_AS_DELEGATE
    forwarded = blocking(locator, source.forwarded_ticket(ticket))
    assert forwarded.flags & TicketFlags.FORWARDED
    assert forwarded.client == ticket.client


# ---- refusals ----


def test_a_wrong_password(samba: Samba, locator: KdcLocator, service: Principal) -> None:
    for credential in (
        Password(samba.user.name, "not this one", samba.realm),
        NTHash(samba.user.name, bytes(16), samba.realm),
    ):
        error = refused(locator, credential, service)
        assert (error.code, error.status) == (ErrorCode.KDC_ERR_PREAUTH_FAILED, SEC_E_LOGON_DENIED)
        assert "not this one" not in str(error)


def test_an_unknown_client(samba: Samba, locator: KdcLocator, service: Principal) -> None:
    for name in ("nobody", f"nobody@{samba.dns_domain}"):
        error = refused(locator, password(samba, samba.realm, name), service)
        assert (error.code, error.status) == (ErrorCode.KDC_ERR_C_PRINCIPAL_UNKNOWN, SEC_E_LOGON_DENIED)


def test_an_unknown_service(samba: Samba, locator: KdcLocator) -> None:
    for server in ("nope/nowhere", f"nope/{samba.hostname}", "host/host.nowhere.test"):
        error = refused(locator, password(samba, samba.realm), Principal.parse(server))
        assert (error.code, error.status) == (ErrorCode.KDC_ERR_S_PRINCIPAL_UNKNOWN, SEC_E_TARGET_UNKNOWN)
        assert server in str(error)


@pytest.mark.parametrize("away", [3600.0, -3600.0])
def test_clocks_that_differ(samba: Samba, locator: KdcLocator, service: Principal, away: float) -> None:
    settings = KdcSettings(clock=lambda: time.time() + away)
    credential = password(samba, samba.realm)
    with pytest.raises(KerberosError) as caught:
        blocking(locator, TicketSource(credential, settings).ticket_for(service))
    assert (caught.value.code, caught.value.status) == (ErrorCode.KRB_AP_ERR_SKEW, SEC_E_TIME_SKEW)
    clock = KdcClock(settings.clock, adjusts=True)
    ticket = blocking(locator, TicketSource(credential, KdcSettings(clock=clock)).ticket_for(service))
    assert ticket.client.name == samba.user.name
    assert abs(clock.offset + away) < 5


# ---- MIT's tools ----


def test_tools_use_our_tickets(
    samba: Samba, locator: KdcLocator, service: Principal, tool: Callable[..., str], tmp_path: Path
) -> None:
    source = TicketSource(password(samba, samba.domain))
    blocking(locator, source.ticket_for(service))
    path = tmp_path / "ours"
    path.write_bytes(write_ccache(source.credential_cache()))
    listed = tool("klist", "-c", str(path))
    assert f"Default principal: {samba.user.name}@{samba.realm}" in listed
    assert f"cifs/{samba.hostname}@{samba.realm}" in listed
    for name in (f"cifs/{samba.hostname}", samba.service_spn):
        assert "kvno = " in tool("kvno", "-c", str(path), f"{name}@{samba.realm}")


def test_we_use_tickets_of_tools(
    samba: Samba, locator: KdcLocator, service: Principal, tool: Callable[..., str], tmp_path: Path
) -> None:
    path, client = tmp_path / "theirs", f"{samba.user.name}@{samba.realm}"
    tool("kinit", "-f", "-c", f"FILE:{path}", client, stdin=f"{samba.user.password}\n")
    source = TicketSource(CCache(path))
    assert str(blocking(locator, source.ticket_for(service)).client) == client
    assert blocking(locator, source.forwarded_ticket()).flags & TicketFlags.FORWARDED
