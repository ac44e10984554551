"""Security contexts with MIT Kerberos at the other end, both roles: every encryption type, style and flag.

Tickets are made here, written to a cache, and accepted with a keytab that was written here: no KDC is needed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest

from dcerpc.security.api import AuthLevel, ContextFlags, SecurityContext, Target
from dcerpc.security.credentials import CCache, Keytab
from dcerpc.security.kerberos import KerberosError, KerberosProvider, crypto
from dcerpc.security.kerberos.ccache import CredentialCache, write_ccache
from dcerpc.security.kerberos.keytab import KeytabEntry, write_keytab
from dcerpc.security.kerberos.tickets import EncTicketPart, Ticket, encode_enc_ticket_part, encode_ticket
from dcerpc.security.kerberos.types import (
    EncryptedData,
    EncType,
    Key,
    NameType,
    Principal,
    ServiceTicket,
    TicketFlags,
)
from dcerpc.security.steps import StepResult, run
from tests.interop.mit_libkrb5 import Context, Gss, LibraryError, library

pytestmark = pytest.mark.interop

REALM = "EXAMPLE.TEST"
SERVER = Principal(("host", "server.example.test"), REALM, NameType.SRV_HST)
CLIENT = Principal(("user",), REALM)
TARGET = Target("server.example.test")
DCE = ContextFlags.needed(AuthLevel.PRIVACY)
PLAIN = DCE & ~ContextFlags.DCE_STYLE
ONE_WAY = PLAIN & ~ContextFlags.MUTUAL
BINDINGS = b"tls-server-end-point:0123456789abcdef"


@dataclass
class Realm:
    """A service and a client's ticket for it, which both this library and MIT's have.

    Attributes:
        session: the ticket's session key.
    """

    gss: Gss
    ccache: CCache
    keytab: Keytab
    session: Key

    def initiate(self, flags: ContextFlags = DCE, target: Target = TARGET) -> SecurityContext:
        return KerberosProvider().initiate(self.ccache, target, flags)

    def accept(self, flags: ContextFlags = DCE, bindings: bytes = b"") -> SecurityContext:
        return KerberosProvider(channel_bindings=bindings).accept(self.keytab, flags)


StartRealm = Callable[..., Realm]


@pytest.fixture
def realm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, absent_peer: Callable[[str], NoReturn]
) -> Iterator[StartRealm]:
    """``realm(enctype, permitted="", lifetime=3600)``: keys and a ticket of a type.

    ``permitted``: the types that MIT's side may use, best first; only that of the ticket unless given.
    """
    with library(Gss, absent_peer) as gss:

        def make(enctype: int, permitted: str = "", lifetime: int = 3600, start: int = -60) -> Realm:
            long_term, session = crypto.random_key(enctype), crypto.random_key(enctype)
            now = int(time.time())
            (tmp_path / "keytab").write_bytes(write_keytab([KeytabEntry(SERVER, long_term, 3, now)]))
            cache = CredentialCache(CLIENT, [ticket(long_term, session, now + start, now + lifetime)])
            (tmp_path / "ccache").write_bytes(write_ccache(cache))
            only = crypto.enctype_name(enctype).split()[0]
            (tmp_path / "krb5.conf").write_text(
                f"[libdefaults]\n default_realm = {REALM}\n dns_lookup_kdc = false\n rdns = false\n"
                " allow_weak_crypto = true\n dns_canonicalize_hostname = false\n"
                f" permitted_enctypes = {permitted or only}\n"
            )
            monkeypatch.setenv("KRB5_CONFIG", str(tmp_path / "krb5.conf"))
            monkeypatch.setenv("KRB5CCNAME", f"FILE:{tmp_path / 'ccache'}")
            monkeypatch.setenv("KRB5_KTNAME", f"FILE:{tmp_path / 'keytab'}")
            monkeypatch.setenv("KRB5RCACHENAME", "none:")
            return Realm(gss, CCache(tmp_path / "ccache"), Keytab(tmp_path / "keytab"), session)

        yield make


def ticket(long_term: Key, session: Key, start: int, end: int) -> ServiceTicket:
    flags = TicketFlags.INITIAL | TicketFlags.PRE_AUTHENT
    part = EncTicketPart(CLIENT, session, flags, start, end, start_time=start)
    sealed = crypto.encrypt(long_term, 2, encode_enc_ticket_part(part))
    octets = encode_ticket(Ticket(SERVER, EncryptedData(long_term.enctype, sealed, 3)))
    return ServiceTicket(CLIENT, SERVER, session, octets, flags, start, start, end)


def step(context: SecurityContext, token: bytes | None) -> StepResult:
    return run(context.step(token))


def with_mit_server(
    realm: Realm, ours: SecurityContext, flags: ContextFlags, bindings: bytes = b""
) -> Context:
    """We begin, and MIT's acceptor answers."""
    theirs = realm.gss.begin()
    result = step(ours, None)
    complete = False
    while result.token:
        token, complete = realm.gss.accept(theirs, result.token, bindings)
        if result.complete:
            assert not token
            break
        result = step(ours, token)
    assert complete
    assert result.complete
    return theirs


def with_mit_client(
    realm: Realm, ours: SecurityContext, flags: ContextFlags, bindings: bytes = b""
) -> Context:
    """MIT's initiator begins, and we answer."""
    theirs = realm.gss.begin()
    token, complete = realm.gss.initiate(theirs, str(SERVER), b"", flags, bindings)
    result = None
    while token:
        result = step(ours, token)
        if not result.token:
            break
        token, complete = realm.gss.initiate(theirs, str(SERVER), result.token, flags, bindings)
    assert complete
    assert result is not None
    assert result.complete
    return theirs


def check_keys(ours: SecurityContext, theirs: Context) -> int:
    """Both have the same key; its encryption type."""
    keys = theirs.keys()
    assert ours.session_key == keys.key.value
    assert ours.peer is not None
    assert ours.peer.details.enctype == keys.key.enctype
    return keys.key.enctype


def check_protection(ours: SecurityContext, theirs: Context) -> None:
    """Sealed and signed, both ways, twice: the order counts."""
    for size in (16, 4080):
        header, body, trailer = os.urandom(24), os.urandom(size), os.urandom(8)
        end = 24 + size
        pdu = bytearray(header + body + trailer)
        token = ours.protect(pdu, 24, end, AuthLevel.PRIVACY, True)
        assert theirs.unwrap(token, header, bytes(pdu[24:end]), trailer) == body
        token, sealed = theirs.wrap(header, body, trailer, ours.signature_size(AuthLevel.PRIVACY))
        pdu = bytearray(header + sealed + trailer)
        ours.unprotect(pdu, 24, end, AuthLevel.PRIVACY, True, memoryview(token))
        assert pdu == header + body + trailer
        theirs.verify_mic(bytes(pdu), ours.protect(pdu, 24, end, AuthLevel.INTEGRITY, True))
        token = theirs.get_mic(bytes(pdu))
        ours.unprotect(pdu, 24, end, AuthLevel.INTEGRITY, True, memoryview(token))


enctypes = pytest.mark.parametrize("enctype", EncType, ids=lambda enctype: enctype.name)


@enctypes
def test_our_client(realm: StartRealm, enctype: int) -> None:
    made = realm(enctype)
    ours = made.initiate()
    theirs = with_mit_server(made, ours, DCE)
    assert check_keys(ours, theirs) == enctype
    check_protection(ours, theirs)


@enctypes
def test_our_server(realm: StartRealm, enctype: int) -> None:
    made = realm(enctype)
    ours = made.accept()
    theirs = with_mit_client(made, ours, DCE)
    assert check_keys(ours, theirs) == enctype
    assert ours.peer is not None
    assert str(ours.peer) == f"{REALM}\\user"
    check_protection(ours, theirs)


@enctypes
@pytest.mark.parametrize("flags", [PLAIN, ONE_WAY], ids=["mutual", "one way"])
def test_without_dce_style(realm: StartRealm, enctype: int, flags: ContextFlags) -> None:
    """GSS-API's frame. How tokens look then is another matter; keys and numbers are the same."""
    made = realm(enctype)
    client = made.initiate(flags)
    theirs = with_mit_server(made, client, flags)
    assert check_keys(client, theirs) == enctype
    server = made.accept(flags & ~ContextFlags.MUTUAL)
    theirs = with_mit_client(made, server, flags)
    assert check_keys(server, theirs) == enctype
    if enctype != EncType.RC4_HMAC:
        theirs.verify_mic(b"list", server.sign_mech_list(b"list"))  # type: ignore[attr-defined]
        server.verify_mech_list(b"list", theirs.get_mic(b"list"))  # type: ignore[attr-defined]


ALL = "aes256-cts-hmac-sha1-96 aes128-cts-hmac-sha1-96 rc4-hmac"


@pytest.mark.parametrize("enctype", [EncType.RC4_HMAC, EncType.AES128_CTS_HMAC_SHA1_96])
def test_a_stronger_subkey_is_agreed_on(realm: StartRealm, enctype: int) -> None:
    """RFC 4537."""
    made = realm(enctype, ALL)
    client = made.initiate()
    theirs = with_mit_server(made, client, DCE)
    assert check_keys(client, theirs) == EncType.AES256_CTS_HMAC_SHA1_96
    check_protection(client, theirs)
    server = made.accept()
    theirs = with_mit_client(made, server, DCE)
    assert check_keys(server, theirs) == EncType.AES256_CTS_HMAC_SHA1_96
    check_protection(server, theirs)


AES256 = EncType.AES256_CTS_HMAC_SHA1_96


def test_channel_bindings(realm: StartRealm) -> None:
    made = realm(AES256)
    target = Target("server.example.test", channel_bindings=BINDINGS)
    with_mit_server(made, made.initiate(target=target), DCE, BINDINGS)
    with_mit_client(made, made.accept(bindings=BINDINGS), DCE, BINDINGS)
    with_mit_client(made, made.accept(), DCE, BINDINGS)


@pytest.mark.parametrize("theirs", [b"", b"another channel"])
def test_other_channel_bindings(realm: StartRealm, theirs: bytes) -> None:
    """MIT's servers take clients without bindings; ours do not."""
    made = realm(AES256)
    with pytest.raises(KerberosError, match="channel bindings"):
        with_mit_client(made, made.accept(bindings=BINDINGS), DCE, theirs)
    if theirs:
        target = Target("server.example.test", channel_bindings=theirs)
        with pytest.raises(LibraryError):
            with_mit_server(made, made.initiate(target=target), DCE, BINDINGS)


def test_a_replay_is_refused(realm: StartRealm) -> None:
    made = realm(AES256)
    provider = KerberosProvider()
    token, _ = made.gss.initiate(made.gss.begin(), str(SERVER), b"")
    step(provider.accept(made.keytab, DCE), token)
    with pytest.raises(KerberosError) as caught:
        step(provider.accept(made.keytab, DCE), token)
    assert caught.value.code == 34


def test_our_third_leg_changed(realm: StartRealm) -> None:
    """MIT's server checks it, as ours does its client's."""
    made = realm(AES256)
    ours, theirs = made.initiate(), made.gss.begin()
    token, _ = made.gss.accept(theirs, step(ours, None).token or b"")
    last = bytearray(step(ours, token).token or b"")
    last[-1] ^= 1
    with pytest.raises(LibraryError):
        made.gss.accept(theirs, bytes(last))
    server, client = made.accept(), made.gss.begin()
    token, _ = made.gss.initiate(client, str(SERVER), b"")
    token, _ = made.gss.initiate(client, str(SERVER), step(server, token).token or b"")
    changed = bytearray(token)
    changed[-1] ^= 1
    with pytest.raises(KerberosError):
        step(server, bytes(changed))


def test_an_ap_rep_sent_back_is_refused_by_either(realm: StartRealm) -> None:
    made = realm(AES256)
    theirs = made.gss.begin()
    reply, _ = made.gss.accept(theirs, step(made.initiate(), None).token or b"")
    with pytest.raises(LibraryError):
        made.gss.accept(theirs, reply)
    server = made.accept()
    token, _ = made.gss.initiate(made.gss.begin(), str(SERVER), b"")
    reply = step(server, token).token or b""
    with pytest.raises(KerberosError):
        step(server, reply)


def test_mit_says_why_it_refuses(realm: StartRealm) -> None:
    """A key that its keytab has not: our client knows what that means."""
    made = realm(AES256)
    ours = made.initiate()
    request = step(ours, None).token or b""
    other = write_keytab([KeytabEntry(SERVER, crypto.random_key(AES256), 3)])
    Path(made.keytab.path).write_bytes(other)
    with pytest.raises(LibraryError):
        made.gss.accept(made.gss.begin(), request)
    with pytest.raises(KerberosError) as caught:
        step(made.accept(), request)
    assert caught.value.code == 41
