"""Kerberos with Samba's domain controller and its clients: PDUs signed and sealed, PACs, what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import time
from typing import Any

import pytest

import dcerpc
from dcerpc import blocking
from dcerpc.binding import StringBinding
from dcerpc.errors import SecurityError
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.interfaces.samr import samr
from dcerpc.runtime.kdc import KdcLocator
from dcerpc.security.api import AuthLevel, ContextFlags, Target
from dcerpc.security.credentials import Keytab, Password
from dcerpc.security.kerberos import EncType, KerberosError, KerberosPeer, KerberosProvider, crypto
from dcerpc.security.kerberos.keytab import find_key, read_keytab
from dcerpc.security.kerberos.messages import decode_ap_req
from dcerpc.security.kerberos.pac import Pac, find_pac
from dcerpc.security.kerberos.tickets import Ticket, decode_enc_ticket_part
from dcerpc.security.kerberos.types import Principal, TicketFlags
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.spnego import SpnegoProvider
from dcerpc.security.steps import KdcExchange, run
from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

MAXIMUM_ALLOWED = 0x02000000
#: All that a domain of Samba 4.17 has.
DOMAIN_ENCTYPES = (
    EncType.AES256_CTS_HMAC_SHA1_96,
    EncType.AES128_CTS_HMAC_SHA1_96,
    EncType.RC4_HMAC,
)
LEVELS = ("connect", "packet", "integrity", "privacy")

enctypes = pytest.mark.parametrize("enctype", DOMAIN_ENCTYPES, ids=lambda enctype: enctype.name)


def user(samba: Samba) -> Password:
    return Password(samba.user.name, samba.user.password, samba.realm)


def registry(*enctypes: int, **options: Any) -> SecurityRegistry:
    """Kerberos with these encryption types only, bare and in SPNEGO."""
    kerberos = KerberosProvider(enctypes=enctypes or DOMAIN_ENCTYPES, **options)
    return SecurityRegistry([kerberos, SpnegoProvider([kerberos])])


# ---- our client ----


@enctypes
@pytest.mark.parametrize("auth", ["kerberos", "spnego"])
@pytest.mark.parametrize("level", LEVELS[1:])
def test_our_client(samba: Samba, enctype: int, auth: str, level: str) -> None:
    with blocking.connect(
        f"ncacn_ip_tcp:{samba.address}",
        credential=user(samba),
        auth=auth,
        level=level,
        target=f"host/{samba.hostname}",
        kdc=samba.address,
        security=registry(enctype),
    ) as binding:
        client = samr.BlockingClient(binding)
        for _ in range(3):
            out = client.SamrConnect2(ServerName="x" * 20, DesiredAccess=MAXIMUM_ALLOWED)
            assert out.return_value == 0


def test_our_client_at_connect(samba: Samba) -> None:
    with blocking.connect(
        f"ncacn_ip_tcp:{samba.address}",
        credential=user(samba),
        auth="kerberos",
        level="connect",
        target=f"host/{samba.hostname}",
        kdc=samba.address,
    ) as binding:
        out = samr.BlockingClient(binding).SamrConnect2(ServerName="x", DesiredAccess=MAXIMUM_ALLOWED)
        assert out.return_value == 0


def test_a_clock_that_is_wrong(samba: Samba) -> None:
    """Said clearly, and nothing else is tried."""
    with (
        pytest.raises(KerberosError, match="clock") as caught,
        blocking.connect(
            f"ncacn_ip_tcp:{samba.address}",
            credential=user(samba),
            auth="kerberos",
            target=f"host/{samba.hostname}",
            kdc=samba.address,
            security=registry(clock=lambda: time() + 3600),
        ) as binding,
    ):
        samr.BlockingClient(binding).SamrConnect2(ServerName="x", DesiredAccess=MAXIMUM_ALLOWED)
    assert caught.value.code == 37


def test_a_ticket_for_another_service(samba: Samba) -> None:
    """The domain controller has no key for it."""
    with (
        pytest.raises(dcerpc.RpcError),
        blocking.connect(
            f"ncacn_ip_tcp:{samba.address}",
            credential=user(samba),
            auth="kerberos",
            target=samba.service_spn,
            kdc=samba.address,
        ) as binding,
    ):
        samr.BlockingClient(binding).SamrConnect2(ServerName="x", DesiredAccess=MAXIMUM_ALLOWED)


# ---- our server ----


class Echo(rpcecho.Server):
    """Counts, and remembers who asked."""

    def __init__(self) -> None:
        self.callers: list[Any] = []

    def AddOne(self, call: Any, /, in_data: int) -> int:
        self.callers.append(call.client)
        return in_data + 1

    def EchoData(self, call: Any, /, len: int, in_data: bytes) -> bytes:  # noqa: A002
        return in_data


@contextmanager
def serving(samba: Samba, *enctypes: int, **options: Any) -> Iterator[tuple[StringBinding, Echo]]:
    """An echo server with the service account's keys, in a thread."""
    echo = Echo()
    keytab = Keytab(samba.keytabs["service"], **options)
    with blocking.Server(credentials=keytab, providers=registry(*enctypes)) as server:
        server.register(echo)
        (bound,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        yield bound, echo


CALL = """
import os
if krb5_config:
    os.environ["KRB5_CONFIG"] = krb5_config
from samba.dcerpc import echo
client = echo.rpcecho(binding, parameters, login(name, password, kerberos=True))
data = list(range(256)) * 40
result = [client.AddOne(41), client.EchoData(data) == data]
"""

HEIMDAL = {
    EncType.AES256_CTS_HMAC_SHA1_96: "aes256-cts-hmac-sha1-96",
    EncType.AES128_CTS_HMAC_SHA1_96: "aes128-cts-hmac-sha1-96",
    EncType.RC4_HMAC: "arcfour-hmac-md5",
}

#: ``call(server, options, enctype=None)``: Samba's client, whose tickets are of that type.
Call = Callable[..., Any]


@pytest.fixture
def call(samba: Samba, samba_python: Callable[..., Any], tmp_path: Path) -> Call:
    def run_client(bound: StringBinding, options: str, enctype: EncType | None = None) -> Any:
        changed = ""
        if enctype is not None:
            changed = str(tmp_path / "krb5.conf")
            text = re.sub(
                r"permitted_enctypes = .*",
                f"permitted_enctypes = {HEIMDAL[enctype]}\n    default_etypes = {HEIMDAL[enctype]}",
                samba.krb5_conf.read_text(),
            )
            Path(changed).write_text(text)
        return samba_python(
            CALL,
            binding=f"ncacn_ip_tcp:{bound.address}[{bound.endpoint},target_hostname=localhost,{options}]",
            name=samba.user.name,
            password=samba.user.password,
            krb5_config=changed,
        )

    return run_client


@enctypes
@pytest.mark.parametrize("mechanism", ["krb5", "spnego"])
@pytest.mark.parametrize("level", ["connect", "packet", "sign", "seal"])
def test_our_server(samba: Samba, call: Call, enctype: EncType, mechanism: str, level: str) -> None:
    """The session key's type; the ticket is encrypted in the best key that the service has."""
    with serving(samba) as (bound, echo):
        assert call(bound, f"{mechanism},{level}", enctype) == [42, True]
    (caller,) = echo.callers
    assert caller.principal == f"{samba.user.name}@{samba.realm}"
    assert caller.sids[0].startswith(samba.domain_sid)
    assert f"{samba.domain_sid}-513" in caller.sids
    peer = caller.details
    assert isinstance(peer, KerberosPeer)
    assert peer.enctype == enctype


def test_the_pac_of_a_user(samba: Samba, call: Call) -> None:
    """All that a domain controller writes into it."""
    with serving(samba) as (bound, echo):
        call(bound, "krb5,seal")
    pac = echo.callers[0].details.pac
    assert isinstance(pac, Pac)
    info = pac.logon_info
    assert info is not None
    assert info.EffectiveName.Buffer == samba.user.name
    assert info.LogonDomainName.Buffer == samba.domain
    assert pac.client_info is not None
    assert pac.client_info.name == samba.user.name
    upn = pac.upn_dns_info
    assert upn is not None
    assert (upn.upn, upn.dns_domain) == (f"{samba.user.name}@{samba.dns_domain}", samba.realm)
    assert upn.sam_name == samba.user.name
    assert upn.sid == pac.sids[0]


#: Writes the key of the ticket-granting service into a keytab.
EXPORT_KRBTGT = """
import samba.dckeytab
from samba.credentials import Credentials
from samba.net import Net

Net(Credentials(), parameters).export_keytab(keytab=keytab, principal=principal)
result = None
"""


def test_signatures_of_samba(samba: Samba, samba_python: Callable[..., Any], tmp_path: Path) -> None:
    """That of the service, and the three of the KDC, with their own keys and no other."""
    locator = KdcLocator({samba.realm: samba.address}, krb5_conf=None)

    def resolve(request: Any) -> bytes:
        if not isinstance(request, KdcExchange):
            raise LookupError
        return locator.exchange(request.realm, request.message)

    provider = KerberosProvider()
    flags = ContextFlags.needed(AuthLevel.PRIVACY)
    client = provider.initiate(user(samba), Target("", principal_name=samba.service_spn), flags)
    token = run(client.step(None), resolve).token or b""
    server = provider.accept(Keytab(samba.keytabs["service"]), flags)
    run(server.step(token))
    ticket = decode_ap_req(token).ticket
    assert isinstance(ticket, Ticket)
    entries = read_keytab(Keytab(samba.keytabs["service"]).read())
    entry = find_key(entries, ticket.server, ticket.enc_part.enctype, ticket.enc_part.kvno)
    assert entry is not None
    part = decode_enc_ticket_part(crypto.decrypt(entry.key, 2, ticket.enc_part.cipher))
    pac = find_pac(part)
    assert pac is not None
    pac.verify_server(entry.key)

    krbtgt = tmp_path / "krbtgt.keytab"
    principal = f"krbtgt/{samba.realm}@{samba.realm}"
    samba_python(EXPORT_KRBTGT, keytab=str(krbtgt), principal=principal)
    (granting,) = read_keytab(krbtgt.read_bytes())
    verifications = (pac.verify_kdc, pac.verify_full, lambda key: pac.verify_ticket(key, part))
    for verify in verifications:
        verify(granting.key)
        with pytest.raises(KerberosError):
            verify(entry.key)
    # what a service could change, which has the ticket's key (CVE-2020-17049)
    with pytest.raises(KerberosError, match="ticket signature is wrong"):
        pac.verify_ticket(granting.key, replace(part, flags=part.flags ^ TicketFlags.FORWARDABLE))
    with pytest.raises(KerberosError, match="ticket signature is wrong"):
        pac.verify_ticket(granting.key, replace(part, client=Principal(("Administrator",), samba.realm)))


def test_a_service_that_the_server_is_not(samba: Samba, call: Call) -> None:
    """Tickets for host/localhost, when only rpcetest is served."""
    with serving(samba, principal=samba.service_spn) as (bound, echo):
        with pytest.raises(AssertionError, match=r"NTSTATUSError|RuntimeError"):
            call(bound, "krb5,sign")
        assert echo.callers == []


def test_encryption_types_that_the_server_does_not_take(samba: Samba, call: Call) -> None:
    with serving(samba, EncType.AES256_CTS_HMAC_SHA1_96) as (bound, echo):
        with pytest.raises(AssertionError, match=r"NTSTATUSError|RuntimeError"):
            call(bound, "krb5,sign", EncType.RC4_HMAC)
        assert echo.callers == []


def test_a_keytab_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SecurityError, match="cannot be read"):
        KerberosProvider().accept(Keytab(tmp_path / "nothing"), ContextFlags.NONE)
