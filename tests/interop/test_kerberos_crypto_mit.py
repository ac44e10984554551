"""Cryptography, keytabs, caches and per-message tokens against MIT Kerberos' libraries.

A ticket is made here, written to a cache, and accepted with a keytab that was written here: no KDC is needed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from dcerpc.security.api import AuthLevel
from dcerpc.security.kerberos import crypto
from dcerpc.security.kerberos.ccache import CredentialCache, write_ccache
from dcerpc.security.kerberos.keytab import KeytabEntry, write_keytab
from dcerpc.security.kerberos.tickets import EncTicketPart, Ticket, encode_enc_ticket_part, encode_ticket
from dcerpc.security.kerberos.tokens import MessageTokens, message_tokens
from dcerpc.security.kerberos.types import (
    EncryptedData,
    EncType,
    Key,
    NameType,
    Principal,
    ServiceTicket,
    TicketFlags,
)
from tests.interop.mit_libkrb5 import Context, Crypto, Gss, LibraryError, library

pytestmark = pytest.mark.interop

ENCTYPES = tuple(EncType)
REALM = "EXAMPLE.TEST"
SERVER = Principal(("host", "server.example.test"), REALM, NameType.SRV_HST)
CLIENT = Principal(("user",), REALM)
USAGES = (0, 1, 2, 3, 7, 8, 9, 11, 17, 22, 23, 24, 25, 1024)
SIZES = (*range(70), 1000)
TICKET_USAGE = 2


@pytest.fixture
def mit(absent_peer: Callable[[str], NoReturn]) -> Iterator[Crypto]:
    with library(Crypto, absent_peer) as loaded:
        yield loaded


@pytest.mark.parametrize("enctype", ENCTYPES)
def test_each_decrypts_what_the_other_encrypted(mit: Crypto, enctype: int) -> None:
    key = crypto.random_key(enctype)
    for size in SIZES:
        message = os.urandom(size)
        usage = USAGES[size % len(USAGES)]
        assert crypto.decrypt(key, usage, mit.encrypt(key, usage, message)) == message
        assert mit.decrypt(key, usage, crypto.encrypt(key, usage, message)) == message


@pytest.mark.parametrize("enctype", ENCTYPES)
def test_the_same_checksums(mit: Crypto, enctype: int) -> None:
    key = crypto.random_key(enctype)
    for usage in USAGES:
        message = os.urandom(3 * usage % 200)
        found = crypto.checksum(key, usage, message)
        assert (found.cksumtype, found.checksum) == mit.checksum(key, usage, message)


@pytest.mark.parametrize("enctype", ENCTYPES)
def test_the_same_pseudo_random_function(mit: Crypto, enctype: int) -> None:
    key = crypto.random_key(enctype)
    for size in (0, 1, 16, 100):
        message = os.urandom(size)
        assert crypto.prf(key, message) == mit.prf(key, message)


@pytest.mark.parametrize("enctype", ENCTYPES)
@pytest.mark.parametrize("password", ["secret", "", "p\u00e4ssw\u00f6rd", "\U0001d11e", "x" * 200])
@pytest.mark.parametrize("iterations", [None, 40000])
def test_the_same_keys_from_passwords(
    mit: Crypto, enctype: int, password: str, iterations: int | None
) -> None:
    params = b"" if iterations is None or enctype == EncType.RC4_HMAC else iterations.to_bytes(4, "big")
    key = crypto.string_to_key(enctype, password, b"EXAMPLE.TESTuser", params)
    expected = mit.string_to_key(enctype, password.encode(), b"EXAMPLE.TESTuser", params or None)
    assert key.value == expected


# ---- per-message tokens ----


class Joined:
    """Two contexts of MIT's, and this library's tokens for either side."""

    def __init__(self, initiator: Context, acceptor: Context) -> None:
        self.initiator, self.acceptor = initiator, acceptor
        client, server = initiator.keys(), acceptor.keys()
        assert client.key == server.key
        assert (client.send_seq, client.recv_seq) == (server.recv_seq, server.send_seq)
        self.key = client.key
        subkey = client.acceptor_subkey
        self.own_initiator = message_tokens(client.key, True, subkey, client.send_seq, client.recv_seq)
        self.own_acceptor = message_tokens(client.key, False, subkey, server.send_seq, server.recv_seq)

    def directions(self) -> list[tuple[MessageTokens, Context, MessageTokens, Context]]:
        """For either side: tokens that send and MIT's context that receives, and the two of the way back."""
        return [
            (self.own_initiator, self.acceptor, self.own_acceptor, self.initiator),
            (self.own_acceptor, self.initiator, self.own_initiator, self.acceptor),
        ]


@pytest.fixture(params=ENCTYPES, ids=lambda enctype: enctype.name)
def joined(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    absent_peer: Callable[[str], NoReturn],
) -> Iterator[Joined]:
    long_term = crypto.string_to_key(request.param, "service", b"EXAMPLE.TESThostserver.example.test")
    session = crypto.random_key(request.param)
    (tmp_path / "keytab").write_bytes(write_keytab([KeytabEntry(SERVER, long_term, 3, int(time.time()))]))
    cache = CredentialCache(CLIENT, [make_ticket(long_term, session)])
    (tmp_path / "ccache").write_bytes(write_ccache(cache))
    only = crypto.enctype_name(request.param).split()[0]  # or MIT would agree upon a stronger one
    (tmp_path / "krb5.conf").write_text(
        f"[libdefaults]\n default_realm = {REALM}\n dns_lookup_kdc = false\n rdns = false\n"
        f" allow_weak_crypto = true\n dns_canonicalize_hostname = false\n permitted_enctypes = {only}\n"
    )
    monkeypatch.setenv("KRB5_CONFIG", str(tmp_path / "krb5.conf"))
    monkeypatch.setenv("KRB5CCNAME", f"FILE:{tmp_path / 'ccache'}")
    monkeypatch.setenv("KRB5_KTNAME", f"FILE:{tmp_path / 'keytab'}")
    monkeypatch.setenv("KRB5RCACHENAME", "none:")
    with library(Gss, absent_peer) as gss:
        joined = Joined(*gss.contexts(str(SERVER)))
        assert joined.key.enctype == request.param
        yield joined


def make_ticket(long_term: Key, session: Key) -> ServiceTicket:
    now = int(time.time())
    flags = TicketFlags.INITIAL | TicketFlags.PRE_AUTHENT
    part = EncTicketPart(CLIENT, session, flags, now - 60, now + 3600, start_time=now - 60)
    sealed = crypto.encrypt(long_term, TICKET_USAGE, encode_enc_ticket_part(part))
    octets = encode_ticket(Ticket(SERVER, EncryptedData(long_term.enctype, sealed, 3)))
    return ServiceTicket(
        client=CLIENT,
        server=SERVER,
        key=session,
        ticket=octets,
        flags=flags,
        auth_time=now - 60,
        start_time=now - 60,
        end_time=now + 3600,
    )


@pytest.mark.parametrize("signed", [True, False], ids=["headers signed", "body only"])
def test_sealed_both_ways(joined: Joined, signed: bool) -> None:
    for own, theirs, own_receiver, their_sender in joined.directions():
        for size in (16, 48, 4096, 5840) if joined.key.enctype != EncType.RC4_HMAC else (1, 16, 5840):
            header, body, trailer = os.urandom(24), os.urandom(size), os.urandom(8)
            covered = (header, body, trailer) if signed else (b"", body, b"")
            pdu = bytearray(header + body + trailer)
            token = own.protect(pdu, 24, 24 + size, AuthLevel.PRIVACY, signed)
            # One octet in 256 is its own ciphertext.
            assert size == 1 or pdu[24 : 24 + size] != body
            sealed = bytes(pdu[24 : 24 + size])
            assert theirs.unwrap(token, covered[0], sealed, covered[2]) == body

            size_of_token = own.signature_size(AuthLevel.PRIVACY)
            token, sealed = their_sender.wrap(*covered, size_of_token)
            pdu = bytearray(header + sealed + trailer)
            own_receiver.unprotect(pdu, 24, 24 + size, AuthLevel.PRIVACY, signed, memoryview(token))
            assert pdu == header + body + trailer


def test_signed_both_ways(joined: Joined) -> None:
    for own, theirs, own_receiver, their_sender in joined.directions():
        for message in (b"", b"x", os.urandom(5000)):
            theirs.verify_mic(message, own.get_mic(message))
            own_receiver.verify_mic(message, their_sender.get_mic(message))


def test_signatures_and_seals_share_a_sequence(joined: Joined) -> None:
    own, theirs, _, _ = joined.directions()[0]
    theirs.verify_mic(b"mechanisms", own.get_mic(b"mechanisms"))
    pdu = bytearray(bytes(48))
    token = own.protect(pdu, 0, 48, AuthLevel.PRIVACY, False)
    assert theirs.unwrap(token, b"", bytes(pdu), b"") == bytes(48)


def test_it_refuses_what_was_changed(joined: Joined) -> None:
    own, theirs, _, _ = joined.directions()[0]
    pdu = bytearray(bytes(80))
    token = own.protect(pdu, 24, 72, AuthLevel.PRIVACY, True)
    pdu[0] ^= 1
    with pytest.raises(LibraryError):
        theirs.unwrap(token, bytes(pdu[:24]), bytes(pdu[24:72]), bytes(pdu[72:]))
