"""Sources of tickets: from each kind of credential, kept while they last, from credential cache files."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.credentials import Anonymous, CCache, Keytab, MachineAccount, NTHash, Password
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.kerberos import ticket_source
from dcerpc.security.kerberos.ccache import CredentialCache, read_ccache, write_ccache
from dcerpc.security.kerberos.client_keys import HashKeys, KnownKeys, PasswordKeys
from dcerpc.security.kerberos.crypto import string_to_key
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_replies import KdcClock, KdcSettings
from dcerpc.security.kerberos.keytab import KeytabEntry, write_keytab
from dcerpc.security.kerberos.logins import dns_realm, login_of, plain_name
from dcerpc.security.kerberos.ticket_source import TicketSource
from dcerpc.security.kerberos.types import KerberosError, Key, NameType, Principal, ServiceTicket
from dcerpc.security.steps import ResolveRealm
from dcerpc.status import SEC_E_CONTEXT_EXPIRED, SEC_E_NO_CREDENTIALS
from tests.security.kerberos.fake_kdc import CORP, LIFETIME, NOW, FakeKdc, Realms, key, octets_from

HOST = Principal(("host", "server.corp.example"))
NAME = "host/server.corp.example"
SECRET = "secret"
AES256, RC4 = 18, 23
SALT = b"CORP.EXAMPLEalice"


class Clock:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def kdc(**changes: Any) -> FakeKdc:
    keys = [string_to_key(AES256, SECRET, SALT), Key(RC4, nt_hash(SECRET))]
    names = ("alice", "WS01$", "alice@corp.example")
    return FakeKdc(**{"services": {NAME: ""}, "clients": dict.fromkeys(names, keys), **changes})


def settings(clock: Callable[[], float] = lambda: NOW, **changes: Any) -> KdcSettings:
    return KdcSettings(**{"clock": clock, "random": octets_from(5), **changes})


# ---- credentials ----


@pytest.mark.parametrize(
    "credential",
    [
        Password("alice", SECRET, CORP),
        Password("alice", SECRET, "corp.example"),
        Password("alice", SECRET, "CORP"),
        Password("alice", SECRET),
        NTHash("alice", nt_hash(SECRET), CORP),
        MachineAccount("alice", SECRET, "CORP"),
        MachineAccount("alice", nt_hash=nt_hash(SECRET), domain="CORP"),
    ],
)
def test_every_kind_of_credential(credential: Any) -> None:
    hashed = bool(getattr(credential, "nt_hash", b""))
    realms = Realms.of(kdc(enctype=RC4 if hashed else AES256))
    source = TicketSource(credential, settings())
    ticket = realms.run(source.ticket_for(HOST))
    assert ticket.client == Principal(("alice",), CORP)
    assert ticket.server == Principal(HOST.components, CORP)
    assert len(realms.asked) == 3
    assert realms.run(source.ticket_for(HOST)) is ticket
    assert len(realms.asked) == 3


@pytest.mark.parametrize("credential", [Anonymous(), None, CORP, CCache])
def test_what_is_no_credential_for_kerberos(credential: Any) -> None:
    with pytest.raises(KerberosError, match="Kerberos cannot use a") as caught:
        TicketSource(credential)
    assert caught.value.status == SEC_E_NO_CREDENTIALS


def keytab(path: Path, *entries: tuple[str, int, Key]) -> Path:
    path.write_bytes(
        write_keytab(KeytabEntry(Principal.parse(name), each, kvno, 0) for name, kvno, each in entries)
    )
    return path


def test_a_keytab(tmp_path: Path) -> None:
    right, wrong = string_to_key(AES256, SECRET, SALT), key(AES256)
    path = keytab(
        tmp_path / "keytab",
        ("bob@CORP.EXAMPLE", 1, wrong),
        ("alice@CORP.EXAMPLE", 1, wrong),
        ("alice@CORP.EXAMPLE", 2, right),
    )
    for principal in ("alice@CORP.EXAMPLE", "alice"):
        source = TicketSource(Keytab(path, principal), settings())
        assert Realms.of(kdc()).run(source.ticket_for(HOST)).client == Principal(("alice",), CORP)
    assert login_of(Keytab(path)).components == ("bob",)
    for principal in ("carol", "alice@OTHER"):
        with pytest.raises(KerberosError, match=f"has no key of {principal}") as caught:
            TicketSource(Keytab(path, principal))
        assert caught.value.status == SEC_E_NO_CREDENTIALS
    with pytest.raises(KerberosError, match="has no key of anybody"):
        TicketSource(Keytab(keytab(tmp_path / "empty")))
    with pytest.raises(SecurityError, match="cannot be read"):
        TicketSource(Keytab(tmp_path / "none"))


def test_a_keytab_that_changes(tmp_path: Path, clock: Clock) -> None:
    """Its newer keys are there when another ticket-granting ticket is needed."""
    old, new = key(AES256), string_to_key(AES256, SECRET, SALT)
    path = keytab(tmp_path / "keytab", ("alice@CORP.EXAMPLE", 1, old))
    server = kdc(clients={"alice": [old]})
    realms = Realms.of(server)
    source = TicketSource(Keytab(path), settings(clock))
    realms.run(source.ticket_for(HOST))
    server.clients["alice"] = [new]
    keytab(path, ("alice@CORP.EXAMPLE", 1, old), ("alice@CORP.EXAMPLE", 2, new))
    clock.now += LIFETIME
    server.offset += LIFETIME
    assert realms.run(source.ticket_for(HOST)).client.name == "alice"


def test_keys_of_each_kind() -> None:
    assert PasswordKeys("x").usable((AES256, 3, RC4)) == (AES256, RC4)
    assert HashKeys(bytes(16)).usable((AES256, RC4)) == (RC4,)
    with pytest.raises(KerberosError, match="an NT hash is no key of type 18"):
        HashKeys(bytes(16)).key(AES256, b"", b"")
    known = KnownKeys([(1, key(AES256)), (3, key(AES256, 3)), (2, key(AES256, 2)), (1, Key(3, bytes(8)))])
    assert known.usable((RC4, AES256, 3)) == (AES256,)
    assert known.key(AES256, b"", b"") == key(AES256, 3)
    assert known.key(AES256, b"", b"", 2) == key(AES256, 2)
    assert known.key(AES256, b"", b"", 9) == key(AES256, 3)
    with pytest.raises(KerberosError, match="there is no key of type 23"):
        known.key(RC4, b"", b"")
    assert SECRET not in repr(PasswordKeys(SECRET))


# ---- names and realms ----


@pytest.mark.parametrize(
    ("credential", "client"),
    [
        (Password("alice", "x", "corp.example"), ("alice",)),
        (Password("svc/host", "x", "corp.example"), ("svc", "host")),
        (Password("alice@corp.example", "x"), ("alice@corp.example",)),
        (Password("alice@other.example", "x", "corp.example"), ("alice@other.example",)),
    ],
)
def test_who_a_password_stands_for(credential: Password, client: tuple[str, ...]) -> None:
    found = login_of(credential).client(HOST)
    assert (found.components, found.realm) == (client, CORP)
    assert found.name_type == (NameType.ENTERPRISE if "@" in client[0] else min(len(client), 2))


@pytest.mark.parametrize(
    ("domain", "server", "realm"),
    [
        ("", "host/server.corp.example", CORP),
        ("CORP", "host/server.corp.example", CORP),
        ("corp", "host/server.corp.example:135", CORP),
        ("CORP", "host/server.other.example", "CORP"),
        ("CORP", "host/server", "CORP"),
        ("CORP", "host/10.0.0.1", "CORP"),
        ("CORP", "host/x@CORP.EXAMPLE", CORP),
        ("a.b", "host/server.corp.example", "A.B"),
    ],
)
def test_the_realm_of_a_domain(domain: str, server: str, realm: str) -> None:
    assert login_of(Password("alice", "x", domain)).client(Principal.parse(server)).realm == realm


@pytest.mark.parametrize("server", ["host/server", "host/10.0.0.1", "host/::1", "server", "host/"])
def test_a_realm_that_nobody_knows(server: str) -> None:
    with pytest.raises(KerberosError, match="the realm of alice is not known: give its domain"):
        login_of(Password("alice", "x")).client(Principal.parse(server))
    assert dns_realm(Principal.parse(server)) == ""


@pytest.mark.parametrize(("name", "domain"), [("", CORP), ("\udc80", CORP), ("alice", "\udc80")])
def test_what_is_no_name(name: str, domain: str) -> None:
    with pytest.raises(KerberosError, match="is no client") as caught:
        login_of(Password(name, "x", domain))
    assert caught.value.status == SEC_E_NO_CREDENTIALS


def test_what_is_no_principal(filled: Path) -> None:
    for credential in (Keytab(keytab(filled.with_name("keytab")), "@X"), CCache(filled, "@X")):
        with pytest.raises(KerberosError, match="is no principal name"):
            Realms.of(kdc()).run(TicketSource(credential, settings()).ticket_for(HOST))


def test_user_principal_names_where_the_kdc_does_not_know_them() -> None:
    server = kdc()
    del server.clients["alice@corp.example"]
    realms = Realms.of(server)
    ticket = realms.run(TicketSource(Password("alice@corp.example", SECRET), settings()).ticket_for(HOST))
    assert ticket.client == Principal(("alice",), CORP)
    del server.clients["alice"]
    with pytest.raises(KerberosError) as caught:
        realms.run(TicketSource(Password("alice@corp.example", SECRET), settings()).ticket_for(HOST))
    assert caught.value.code == ErrorCode.KDC_ERR_C_PRINCIPAL_UNKNOWN
    assert plain_name(Principal(("alice",), CORP)) is None
    assert plain_name(Principal(("alice",), CORP, NameType.ENTERPRISE)) is None
    assert plain_name(Principal(("@x",), CORP, NameType.ENTERPRISE)) is None


def test_a_host_in_a_realm_that_the_kdc_does_not_know() -> None:
    far = Principal(("host", "server.far.example"))
    realms = Realms.of(
        kdc(trusted=("FAR.EXAMPLE",)), kdc(realm="FAR.EXAMPLE", services={"host/server.far.example": ""})
    )
    source = TicketSource(Password("alice", SECRET, CORP), settings())
    assert realms.run(source.ticket_for(far)).server.realm == "FAR.EXAMPLE"
    assert realms.asked == [CORP, CORP, CORP, CORP, "FAR.EXAMPLE"]


def test_a_host_that_nobody_knows() -> None:
    for host in ("server.far.example", "other.corp.example", "server"):
        with pytest.raises(KerberosError) as caught:
            Realms.of(kdc()).run(
                TicketSource(Password("alice", SECRET, CORP), settings()).ticket_for(
                    Principal(("host", host))
                )
            )
        assert caught.value.code == ErrorCode.KDC_ERR_S_PRINCIPAL_UNKNOWN
        assert f"host/{host}" in str(caught.value)


def test_somebody_tells_the_realm_of_a_host() -> None:
    realms = Realms.of(kdc(trusted=("FAR.EXAMPLE",)), kdc(realm="FAR.EXAMPLE"))
    realms.hosts[HOST.components[1]] = "FAR.EXAMPLE"
    source = TicketSource(Password("alice", SECRET, CORP), settings())
    assert realms.run(source.ticket_for(HOST)).server.realm == "FAR.EXAMPLE"
    assert realms.run(source.ticket_for(HOST)).server.realm == "FAR.EXAMPLE"
    assert realms.looked_up == [HOST.components[1]]
    realms.hosts.clear()
    source = TicketSource(Password("alice", SECRET, CORP), settings())
    assert realms.run(source.ticket_for(HOST)).server.realm == CORP
    realms.looked_up.clear()
    name = Principal(("SERVER$",))
    realms.kdcs[CORP].services["SERVER$"] = ""
    assert realms.run(source.ticket_for(name)).server == Principal(("SERVER$",), CORP)
    assert realms.run(source.ticket_for(replace(HOST, realm=CORP))).server.realm == CORP
    assert realms.looked_up == []


def test_nobody_tells_the_realm_of_a_host() -> None:
    """What answers for KDCs only has no answer to that."""
    realms = Realms.of(kdc())
    steps = TicketSource(Password("alice", SECRET, CORP), settings()).ticket_for(HOST)
    assert isinstance(next(steps), ResolveRealm)
    first = steps.throw(LookupError("nothing answers that"))
    second = steps.send(realms.answer(first))
    third = steps.send(realms.answer(second))
    with pytest.raises(StopIteration) as stop:
        steps.send(realms.answer(third))
    assert stop.value.value.server.realm == CORP


def test_names_of_hosts_are_of_the_type_that_kdcs_send_on_for() -> None:
    realms = Realms.of(kdc())
    realms.run(TicketSource(Password("alice", SECRET, CORP), settings()).ticket_for(HOST))
    assert realms.kdcs[CORP].seen[-1]["req-body"]["sname"]["name-type"] == NameType.SRV_HST


# ---- how long ----


def test_tickets_are_kept_until_shortly_before_they_end(clock: Clock) -> None:
    server = kdc()
    realms = Realms.of(server)
    source = TicketSource(Password("alice", SECRET, CORP), settings(clock))
    first = realms.run(source.ticket_for(HOST))
    clock.now += LIFETIME - 62
    assert realms.run(source.ticket_for(HOST)) is first
    clock.now += 2
    server.offset = LIFETIME - 60
    assert realms.run(source.ticket_for(HOST)).end_time > first.end_time
    assert len(realms.asked) == 6


def test_another_ticket_after_one_that_was_not_taken() -> None:
    realms = Realms.of(kdc())
    source = TicketSource(Password("alice", SECRET, CORP), settings())
    first = realms.run(source.ticket_for(HOST))
    source.discard(replace(first, ticket=b"another one"))
    assert realms.run(source.ticket_for(HOST)) is first
    source.discard(first)
    source.discard(first)
    assert realms.run(source.ticket_for(HOST)) is not first
    assert len(realms.asked) == 4


def test_another_ticket_than_one_in_a_file_that_was_not_taken(tmp_path: Path) -> None:
    realms = Realms.of(kdc())
    mine = TicketSource(Password("alice", SECRET, CORP), settings())
    first = realms.run(mine.ticket_for(HOST))
    everything = mine.credential_cache()
    path = tmp_path / "both"
    path.write_bytes(write_ccache(everything))
    source = TicketSource(CCache(path), settings())
    assert realms.run(source.ticket_for(HOST)).ticket == first.ticket
    source.discard(first)
    assert realms.run(source.ticket_for(HOST)).ticket != first.ticket
    # there is nothing to get another one with
    everything.tickets = [first]
    path.write_bytes(write_ccache(everything))
    source = TicketSource(CCache(path), settings())
    source.discard(first)
    assert realms.run(source.ticket_for(HOST)).ticket == first.ticket


@pytest.mark.parametrize("code", [20, 31, 32])
def test_another_ticket_granting_ticket_after_one_that_was_not_taken(code: int) -> None:
    server = kdc(services={NAME: "", "host/b": "", "host/c": ""})
    realms = Realms.of(server)
    source = TicketSource(Password("alice", SECRET, CORP), settings())
    realms.run(source.ticket_for(HOST))
    granted = server._server
    refusals = [server.error(code)]

    def refuse_once(request: dict[str, Any]) -> bytes:
        if refusals:
            return refusals.pop()
        return FakeKdc._tgs(server, request)

    server._tgs = refuse_once  # type: ignore[method-assign]
    assert realms.run(source.ticket_for(Principal(("host", "b")))).client.name == "alice"
    assert realms.asked == [CORP] * 7
    assert granted is not None
    # one that is refused for good
    server._tgs = lambda request: server.error(code)  # type: ignore[method-assign]
    with pytest.raises(KerberosError) as caught:
        realms.run(source.ticket_for(Principal(("host", "c"))))
    assert caught.value.code == code


def test_an_unknown_service_costs_no_other_ticket_granting_ticket() -> None:
    realms = Realms.of(kdc())
    source = TicketSource(Password("alice", SECRET, CORP), settings())
    realms.run(source.ticket_for(HOST))
    with pytest.raises(KerberosError) as caught:
        realms.run(source.ticket_for(Principal(("host", "x"))))
    assert caught.value.code == ErrorCode.KDC_ERR_S_PRINCIPAL_UNKNOWN
    assert len(realms.asked) == 4


def test_only_so_many_tickets_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ticket_source, "_MAX_TICKETS", 2)
    realms = Realms.of(kdc(services=dict.fromkeys(["host/a", "host/b", "host/c"], "")))
    source = TicketSource(Password("alice", SECRET, CORP), settings())
    for name in "abc":
        realms.run(source.ticket_for(Principal(("host", name))))
    assert len(realms.asked) == 5
    realms.run(source.ticket_for(Principal(("host", "b"))))
    assert len(realms.asked) == 5
    realms.run(source.ticket_for(Principal(("host", "a"))))
    assert len(realms.asked) == 6


def test_threads_share_a_source() -> None:
    source = TicketSource(Password("alice", SECRET, CORP), settings())
    found: list[ServiceTicket] = []

    def work() -> None:
        realms = Realms.of(kdc())
        found.extend(realms.run(source.ticket_for(HOST)) for _ in range(5))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(found) == 20
    assert {each.client.name for each in found} == {"alice"}


def test_clocks_that_differ() -> None:
    realms = Realms.of(kdc(offset=7200.0))
    clock = KdcClock(lambda: NOW, adjusts=True)
    source = TicketSource(Password("alice", SECRET, CORP), settings(clock))
    assert realms.run(source.ticket_for(HOST)).start_time == int(NOW) + 7200
    assert source.clock is clock
    assert source.credential_cache().kdc_offset == 7200
    with pytest.raises(KerberosError) as caught:
        realms.run(TicketSource(Password("alice", SECRET, CORP), settings()).ticket_for(HOST))
    assert caught.value.code == ErrorCode.KRB_AP_ERR_SKEW


# ---- delegation ----


def test_forwarded_tickets() -> None:
    server = kdc()
    realms = Realms.of(server)
    source = TicketSource(Password("alice", SECRET, CORP), settings())
    with pytest.raises(KerberosError, match="no ticket-granting ticket to forward"):
        realms.run(source.forwarded_ticket())
    service = realms.run(source.ticket_for(HOST))
    for each in (None, service):
        ticket = realms.run(source.forwarded_ticket(each))
        assert ticket.server == Principal(("krbtgt", CORP), CORP)
    assert server.seen[-1]["req-body"]["etype"] == [AES256]


# ---- credential caches ----


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A cache file with a ticket-granting ticket and one for HOST."""
    source = TicketSource(Password("alice", SECRET, CORP), settings())
    Realms.of(kdc()).run(source.ticket_for(HOST))
    path = tmp_path / "ccache"
    path.write_bytes(write_ccache(source.credential_cache()))
    return path


def test_nothing_to_write() -> None:
    with pytest.raises(KerberosError, match="no tickets are held"):
        TicketSource(Password("alice", SECRET, CORP), settings()).credential_cache()


def test_a_ticket_from_a_cache(filled: Path) -> None:
    realms = Realms.of(kdc(services={"cifs/server.corp.example": ""}))
    source = TicketSource(CCache(filled), settings())
    before = filled.read_bytes()
    assert realms.run(source.ticket_for(HOST)).server == Principal(HOST.components, CORP)
    assert realms.run(source.ticket_for(Principal(HOST.components, CORP))).client.name == "alice"
    assert realms.asked == []
    other = Principal(("cifs", "server.corp.example"))
    assert realms.run(source.ticket_for(other)).server.components == other.components
    assert realms.run(source.ticket_for(other)).server.components == other.components
    assert realms.asked == [CORP]
    assert realms.run(source.forwarded_ticket()).client.name == "alice"
    assert filled.read_bytes() == before
    cache = source.credential_cache()
    assert [each.server.components[0] for each in cache.tickets] == ["krbtgt", "cifs"]


def test_whose_tickets(filled: Path) -> None:
    realms = Realms.of(kdc())
    for principal in ("alice", "Alice@corp.example"):
        source = TicketSource(CCache(f"FILE:{filled}", principal), settings())
        assert realms.run(source.ticket_for(HOST)).client.name == "alice"
    for principal in ("bob", "alice@OTHER"):
        source = TicketSource(CCache(filled, principal), settings())
        with pytest.raises(KerberosError, match=f"has no ticket-granting ticket of {principal}") as caught:
            realms.run(source.ticket_for(HOST))
        assert caught.value.status == SEC_E_NO_CREDENTIALS


def test_a_cache_whose_tickets_are_about_to_end(filled: Path, clock: Clock) -> None:
    """Nobody here can have others, so they are used as long as they last."""
    server = kdc(services={"cifs/server.corp.example": ""}, offset=LIFETIME - 2)
    source = TicketSource(CCache(filled), settings(clock))
    clock.now += LIFETIME - 2
    realms = Realms.of(server)
    assert realms.run(source.ticket_for(HOST)).client.name == "alice"
    assert realms.asked == []
    other = Principal(("cifs", "server.corp.example"))
    assert realms.run(source.ticket_for(other)).server.components == other.components
    assert realms.asked == [CORP]


def test_a_cache_whose_tickets_have_ended(filled: Path, clock: Clock) -> None:
    source = TicketSource(CCache(filled), settings(clock))
    clock.now += LIFETIME
    with pytest.raises(KerberosError, match=r"the ticket-granting ticket in .* has expired") as caught:
        Realms.of(kdc()).run(source.ticket_for(HOST))
    assert (caught.value.code, caught.value.status) == (
        ErrorCode.KRB_AP_ERR_TKT_EXPIRED,
        SEC_E_CONTEXT_EXPIRED,
    )
    # until somebody renews them
    server = kdc(offset=LIFETIME)
    renewed = TicketSource(Password("alice", SECRET, CORP), settings(clock))
    Realms.of(server).run(renewed.ticket_for(HOST))
    filled.write_bytes(write_ccache(renewed.credential_cache()))
    assert Realms.of(server).run(source.ticket_for(HOST)).client.name == "alice"


def test_a_cached_ticket_that_the_kdc_refuses(filled: Path) -> None:
    server = kdc(services={})
    server._tgs = lambda request: server.error(32)  # type: ignore[method-assign]
    source = TicketSource(CCache(filled), settings())
    with pytest.raises(KerberosError) as caught:
        Realms.of(server).run(source.ticket_for(Principal(("host", "x"))))
    assert caught.value.status == SEC_E_CONTEXT_EXPIRED


def test_a_cached_ticket_that_was_replaced_meanwhile(filled: Path) -> None:
    """Somebody renews the tickets between our reading the file and the KDC's refusal."""
    server = kdc(services={"host/x": ""})
    later = TicketSource(Password("alice", SECRET, CORP), settings(lambda: NOW + 5))
    Realms.of(kdc(offset=5)).run(later.ticket_for(HOST))

    def refuse(request: dict[str, Any]) -> bytes:
        filled.write_bytes(write_ccache(later.credential_cache()))
        del server._tgs
        return server.error(32)

    server._tgs = refuse  # type: ignore[method-assign]
    realms = Realms.of(server)
    ticket = realms.run(TicketSource(CCache(filled), settings()).ticket_for(Principal(("host", "x"))))
    assert ticket.client.name == "alice"
    assert len(realms.asked) == 2


def test_only_usable_encryption_counts(filled: Path) -> None:
    source = TicketSource(CCache(filled), settings(enctypes=(RC4,)))
    with pytest.raises(KerberosError, match="has no ticket-granting ticket"):
        Realms.of(kdc()).run(source.ticket_for(HOST))


def test_ticket_granting_tickets_of_several_realms(filled: Path) -> None:
    cache = read_ccache(filled.read_bytes())
    own = cache.tickets[0]
    realms = Realms.of(kdc(trusted=("FAR.EXAMPLE",)), kdc(realm="FAR.EXAMPLE"))
    far = Principal(("krbtgt", "FAR.EXAMPLE"), CORP)
    foreign = realms.run(TicketSource(CCache(filled), settings()).ticket_for(far))
    cache.tickets[:] = [foreign, own]
    filled.write_bytes(write_ccache(cache))
    assert realms.run(TicketSource(CCache(filled), settings()).ticket_for(HOST)).server.realm == CORP
    cache.tickets[:] = [foreign]
    filled.write_bytes(write_ccache(cache))
    assert realms.run(TicketSource(CCache(filled), settings()).ticket_for(HOST)).server.realm == "FAR.EXAMPLE"


def test_a_cache_tells_how_far_the_kdcs_clock_is_away(filled: Path) -> None:
    cache = read_ccache(filled.read_bytes())
    filled.write_bytes(write_ccache(CredentialCache(cache.principal, cache.tickets, -100)))
    for adjusts in (True, False):
        clock = KdcClock(lambda: NOW, adjusts=adjusts)
        Realms.of(kdc()).run(TicketSource(CCache(filled), settings(clock)).ticket_for(HOST))
        assert clock.offset == (-100 if adjusts else 0)


def test_a_file_that_is_no_cache(tmp_path: Path) -> None:
    path = tmp_path / "ccache"
    with pytest.raises(SecurityError, match="cannot be read"):
        Realms.of(kdc()).run(TicketSource(CCache(path), settings()).ticket_for(HOST))
    path.write_bytes(b"\5\4")
    with pytest.raises(SecurityError):
        Realms.of(kdc()).run(TicketSource(CCache(path), settings()).ticket_for(HOST))
