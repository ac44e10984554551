"""What either side of the AP exchange refuses: each octet changed, each truncation, all that does not fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel, ContextFlags, ImpersonationLevel
from dcerpc.security.kerberos import asn1_kdc, crypto, der
from dcerpc.security.kerberos.cred import KrbCred, encode_enc_krb_cred_part, encode_krb_cred
from dcerpc.security.kerberos.gss import TOKEN_AP_REP, TOKEN_AP_REQ, TOKEN_ERROR, wrap_token
from dcerpc.security.kerberos.keytab import KeytabEntry
from dcerpc.security.kerberos.messages import (
    APOptions,
    decode_ap_req,
    encode_ap_req,
)
from dcerpc.security.kerberos.pac import AD_IF_RELEVANT, PacType, parse_pac
from dcerpc.security.kerberos.replay import ReplayCache
from dcerpc.security.kerberos.tickets import Ticket, encode_authorization_data
from dcerpc.security.kerberos.types import (
    Checksum,
    EncryptedData,
    KerberosError,
    Key,
    Principal,
    ServiceTicket,
    TicketFlags,
)
from dcerpc.status import SEC_E_BAD_BINDINGS, SEC_E_TIME_SKEW, SEC_E_WRONG_PRINCIPAL
from tests.security.kerberos.exchanges import (
    PLAIN,
    authenticated,
    confirmed,
    refuse,
    request_of,
    set_to,
    waiting,
)
from tests.security.kerberos.realm import (
    AES128,
    AES256,
    CLIENT,
    NEEDED,
    NOW,
    RC4,
    REALM,
    SERVICE,
    SERVICE_KEYS,
    Issued,
    acceptor,
    establish,
    initiator,
    key_of,
    pack_pac,
    signed_pac,
    step,
)

# ---- the ticket ----


@pytest.mark.parametrize(
    ("times", "code"),
    [
        ({"end_time": int(NOW) - 301}, 32),
        ({"start_time": int(NOW) + 302}, 33),
        ({"auth_time": int(NOW) + 302}, 33),
        ({"flags": TicketFlags.INVALID}, 33),
    ],
)
def test_a_ticket_at_the_wrong_time(times: dict[str, Any], code: int) -> None:
    refuse(acceptor(), authenticated(Issued(**times), set_to()), code)


@pytest.mark.parametrize("times", [{"end_time": int(NOW) - 299}, {"start_time": int(NOW) + 299}])
def test_a_ticket_almost_at_the_wrong_time(times: dict[str, Any]) -> None:
    assert step(acceptor(), authenticated(Issued(**times), set_to())).token


def test_a_client_does_not_use_a_ticket_that_has_expired() -> None:
    with pytest.raises(KerberosError, match="expired") as caught:
        request_of(Issued(end_time=int(NOW) - 1))
    assert caught.value.code == 32


@pytest.mark.parametrize("skew", [-301, 302])
def test_clocks_that_differ(skew: int) -> None:
    error = refuse(acceptor(), request_of(now=NOW + skew), 37, "clocks")
    assert error.status == SEC_E_TIME_SKEW
    assert step(acceptor(clock_skew=400), request_of(now=NOW + skew)).token


def test_a_ticket_for_another_service() -> None:
    """Encrypted with a key that is not here, whatever it calls itself."""
    other = key_of(AES256, 77)
    error = refuse(acceptor(), request_of(Issued(key=other)), 41)
    assert error.status == SEC_E_WRONG_PRINCIPAL
    refuse(acceptor(), request_of(Issued(key=other, service=Principal(("cifs", "x"), REALM))), 41)


def test_a_ticket_for_another_name_of_the_service() -> None:
    """Its key opens it: taken, unless the server was told to take one name only."""
    alias = Issued(service=Principal(("host", "alias"), REALM))
    assert step(acceptor(), request_of(alias)).token
    refuse(acceptor(principal=SERVICE), request_of(alias), 35, "host/alias")
    assert step(acceptor(principal=Principal(("HOST", "Server.corp.example"))), request_of()).token


@pytest.mark.parametrize("realm", ["OTHER.EXAMPLE", ""])
def test_a_ticket_of_another_realm(realm: str) -> None:
    """Even with the key of this one."""
    refuse(acceptor(), request_of(Issued(service=Principal(SERVICE.components, realm))), 45)


def test_an_encryption_type_without_a_key() -> None:
    entries = [KeytabEntry(SERVICE, SERVICE_KEYS[AES128], 1)]
    refuse(acceptor(entries=entries), request_of(), 45)


def test_encryption_types_that_are_not_allowed() -> None:
    """Neither for the ticket nor for its session key."""
    refuse(acceptor(enctypes=(AES256,)), request_of(Issued(enctype=RC4)), 45)
    refuse(acceptor(enctypes=(AES256,)), request_of(Issued(session_enctype=RC4)), 14)
    with pytest.raises(KerberosError) as caught:
        request_of(Issued(session_enctype=RC4), enctypes=(AES256,))
    assert caught.value.code == 14


def test_keys_of_other_versions() -> None:
    """The right version is tried first, then others: a KDC and a keytab may count differently."""
    stale = [KeytabEntry(SERVICE, key_of(AES256, seed), seed) for seed in (1, 2, 3)]
    current = KeytabEntry(SERVICE, SERVICE_KEYS[AES256], 4)
    stale.append(KeytabEntry(SERVICE, Key(AES256, b"of no size"), 4))
    for kvno in (4, 2, 9, None):
        assert step(acceptor(entries=[*stale, current]), request_of(Issued(kvno=kvno))).token
    refuse(acceptor(entries=stale), request_of(Issued(kvno=2)), 41)


def test_user_to_user() -> None:
    message = decode_ap_req(request_of())
    message.ap_options |= APOptions.USE_SESSION_KEY
    refuse(acceptor(), encode_ap_req(message), 45, "user-to-user")


def test_a_session_key_of_the_wrong_size() -> None:
    issued = Issued()
    issued.ticket()
    with pytest.raises(KerberosError, match="7 octets"):
        request_of_key(issued, Key(AES256, b"7 bytes"))


def request_of_key(issued: Issued, key: Key) -> bytes:
    client = initiator(issued)
    tickets: Any = client._tickets
    tickets.ticket = replace(tickets.ticket, key=key)
    return step(client, None).token or b""


# ---- the authenticator ----


@pytest.mark.parametrize(
    "client", [Principal(("bob",), REALM), Principal(("alice",), "OTHER"), Principal((), "")]
)
def test_somebody_elses_authenticator(client: Principal) -> None:
    refuse(acceptor(), authenticated(Issued(), set_to(client=client)), 36, "ticket of alice")


def test_a_replay() -> None:
    cache, token = ReplayCache(), request_of()
    assert step(acceptor(replays=cache), token).token
    refuse(acceptor(replays=cache), token, 34)
    # whatever is changed where nothing is protected
    message = decode_ap_req(token)
    message.ap_options |= 1
    refuse(acceptor(replays=cache), encode_ap_req(message), 34)
    refuse(acceptor(replays=cache), wrap_token(TOKEN_AP_REQ, token), 34)


def test_what_was_refused_is_not_remembered() -> None:
    cache, token = ReplayCache(), request_of()
    refuse(acceptor(replays=cache, channel_bindings=b"x"), token, 0)
    refuse(acceptor(replays=cache, now=NOW + 1000), token, 37)
    assert step(acceptor(replays=cache), token).token


CHECKSUMS = {
    "another type": (Checksum(7, bytes(16)), 50),
    "short": (Checksum(0x8003, bytes(23)), 0),
    "bindings of another size": (Checksum(0x8003, b"\x11" + bytes(23)), 0),
    "no delegated ticket": (Checksum(0x8003, b"\x10" + bytes(19) + b"\x3f\x10\0\0"), 0),
    "half a delegated ticket": (Checksum(0x8003, b"\x10" + bytes(19) + b"\x3f\x10\0\0\1\0\4\0abc"), 0),
    "another delegation option": (Checksum(0x8003, b"\x10" + bytes(19) + b"\x3f\x10\0\0\2\0\0\0"), 0),
    "a delegated ticket that is none": (
        Checksum(0x8003, b"\x10" + bytes(19) + b"\x3f\x10\0\0\1\0\3\0abc"),
        0,
    ),
}


@pytest.mark.parametrize("label", CHECKSUMS)
def test_the_checksum(label: str) -> None:
    checksum, code = CHECKSUMS[label]
    refuse(acceptor(), authenticated(Issued(), set_to(cksum=checksum)), code)


def test_no_checksum_is_no_flags() -> None:
    """MS-KILE 3.4.5; which is too few for a level that protects."""
    token = authenticated(Issued(), set_to(cksum=None))
    with pytest.raises(SecurityError, match="CONFIDENTIALITY"):
        step(acceptor(), token)
    assert step(acceptor(ContextFlags.needed(AuthLevel.CONNECT)), token).complete


@pytest.mark.parametrize("missing", [ContextFlags.CONFIDENTIALITY, ContextFlags.INTEGRITY])
def test_flags_that_the_level_needs(missing: ContextFlags) -> None:
    checksum = Checksum(0x8003, b"\x10" + bytes(19) + int(NEEDED & ~missing).to_bytes(4, "little"))
    with pytest.raises(SecurityError, match=missing.name):
        step(acceptor(), authenticated(Issued(), set_to(cksum=checksum)))


def test_mutual_authentication_may_be_required() -> None:
    one_way = PLAIN & ~ContextFlags.MUTUAL
    with pytest.raises(SecurityError, match="MUTUAL"):
        step(acceptor(require_mutual=True), request_of(flags=one_way))
    assert step(acceptor(require_mutual=True), request_of(flags=PLAIN)).complete
    assert step(acceptor(require_mutual=True), request_of()).token


@pytest.mark.parametrize("theirs", [b"", b"another channel"])
def test_channel_bindings(theirs: bytes) -> None:
    server = acceptor(channel_bindings=b"the channel")
    error = refuse(server, request_of(channel_bindings=theirs), 0, "channel bindings")
    assert error.status == SEC_E_BAD_BINDINGS


def test_subkeys_that_are_none() -> None:
    for key in (Key(RC4, bytes(15)), Key(RC4, b"")):
        with pytest.raises(KerberosError):
            step(acceptor(enctypes=(RC4,)), authenticated(Issued(enctype=RC4), set_to(subkey=key)))
    one_way = PLAIN & ~ContextFlags.MUTUAL
    checksum = Checksum(0x8003, b"\x10" + bytes(19) + int(one_way).to_bytes(4, "little"))
    for key in (Key(AES256, bytes(15)), Key(99, bytes(16))):
        token = authenticated(Issued(), set_to(subkey=key, cksum=checksum))
        with pytest.raises(KerberosError):
            step(acceptor(), token)


def negotiation(octets: bytes) -> tuple[tuple[int, bytes], ...]:
    return ((AD_IF_RELEVANT, encode_authorization_data(((129, octets),))),)


def test_wishes_for_a_subkey() -> None:
    """A list that is none is refused; what is unknown or weaker in one is passed over."""
    token = authenticated(Issued(), set_to(authorization_data=negotiation(b"\x30\x01")))
    with pytest.raises(KerberosError):
        step(acceptor(), token)
    with pytest.raises(KerberosError):
        step(acceptor(), authenticated(Issued(), set_to(authorization_data=((AD_IF_RELEVANT, b"x"),))))
    for wishes in ([], [RC4, AES128, 99, -5], [1] * 5000):
        octets = der.encode(asn1_kdc.SequenceOfInteger, wishes)
        server = acceptor()
        step(server, authenticated(Issued(), set_to(authorization_data=negotiation(octets))))
        assert server._key.enctype == AES256
    other = ((77, b"unknown"), (AD_IF_RELEVANT, encode_authorization_data(((143, b"short"), (200, b"")))))
    assert step(acceptor(), authenticated(Issued(), set_to(authorization_data=other))).token


DELEGATE = ContextFlags.needed(AuthLevel.PRIVACY, ImpersonationLevel.DELEGATE)


def krb_cred(key: Key, *tickets: ServiceTicket, about: int | None = None) -> bytes:
    part = encode_enc_krb_cred_part(tickets if about is None else tickets[:about])
    cipher = crypto.encrypt(key, 14, part)
    return encode_krb_cred(
        KrbCred(tuple(each.ticket for each in tickets), EncryptedData(key.enctype, cipher))
    )


def delegating(octets: bytes) -> Checksum:
    head = b"\x10" + bytes(19) + int(DELEGATE).to_bytes(4, "little") + b"\1\0"
    return Checksum(0x8003, head + len(octets).to_bytes(2, "little") + octets)


def test_delegated_tickets() -> None:
    """In the session key, or in the subkey as some have it; of others they are refused."""
    issued = Issued()
    forwarded = Issued(service=Principal(("krbtgt", REALM), REALM)).ticket()
    issued.ticket()
    subkey, weak = key_of(AES256, 5), key_of(RC4, 5)
    theirs: Key | None
    for key, theirs in ((issued.session, subkey), (subkey, subkey), (weak, weak)):
        checksum = delegating(krb_cred(key, forwarded))
        server = acceptor()
        assert step(server, authenticated(issued, set_to(cksum=checksum, subkey=theirs))).token
        assert server._client.delegated == (forwarded,)
    for octets, theirs in (
        (krb_cred(key_of(AES256, 6), forwarded), subkey),
        (krb_cred(key_of(AES256, 6), forwarded), None),
        (krb_cred(weak, forwarded), None),
        (krb_cred(issued.session, forwarded, about=0), subkey),
        (krb_cred(issued.session, forwarded)[:-1], subkey),
        (encode_krb_cred(KrbCred((), EncryptedData(0, b""))), subkey),
    ):
        with pytest.raises(KerberosError):
            step(acceptor(), authenticated(issued, set_to(cksum=delegating(octets), subkey=theirs)))


# ---- the PAC ----


@pytest.mark.parametrize(
    "pac",
    [
        lambda key: signed_pac(key_of(key.enctype, 99)),
        lambda key: signed_pac(key, name="bob"),
        lambda key: signed_pac(key, auth_time=int(NOW) - 99),
        lambda key: signed_pac(key)[:-60] + bytes(60),
        lambda key: b"no PAC",
        lambda key: pack_pac([(PacType.LOGON_INFO, b"")]),
        lambda key: pack_pac([]),
    ],
    ids=["another key", "another client", "another time", "changed", "none", "unsigned", "empty"],
)
def test_a_pac_that_cannot_be_believed(pac: Callable[[Key], bytes]) -> None:
    with pytest.raises(KerberosError, match="PAC"):
        step(acceptor(), request_of(Issued(pac=pac)))


def test_a_pac_that_does_not_say_whose_it_is() -> None:
    def build(key: Key) -> bytes:
        def octets(signature: bytes) -> bytes:
            kinds = (PacType.SERVER_CHECKSUM, PacType.KDC_CHECKSUM)
            return pack_pac([(kind, b"\x10\0\0\0" + signature) for kind in kinds])

        signature = crypto.checksum(key, 17, octets(bytes(12))).checksum
        return octets(signature)

    parse_pac(build(SERVICE_KEYS[AES256])).verify_server(SERVICE_KEYS[AES256])
    with pytest.raises(KerberosError, match="whose it is"):
        step(acceptor(), request_of(Issued(pac=build)))


def test_a_signed_pac_with_a_malformed_logon() -> None:
    client, server = initiator(Issued(pac=lambda key: signed_pac(key, logon=bytes(24)))), acceptor()
    with pytest.raises(KerberosError, match="PAC buffer 1"):
        establish(client, server)
    assert server.peer is None
    assert server.session_key == b""


# ---- tokens that are none ----


@pytest.mark.parametrize(
    "token", [b"", b"\x6e", b"\x60\x03abc", b"NTLMSSP\0\1\0\0\0", bytes(1000), b"\x6e" * 100]
)
def test_tokens_that_are_none(token: bytes) -> None:
    for context in (acceptor(), waiting(NEEDED)[0], waiting(PLAIN)[0], confirmed()[1]):
        with pytest.raises(KerberosError):
            step(context, token)


def test_a_token_that_is_too_large() -> None:
    refuse(acceptor(), b"\x6e\x83\x04\0\0" + bytes(1 << 18), 61, "octets")


def test_messages_at_the_wrong_time() -> None:
    request = request_of()
    reply = step(acceptor(), request).token or b""
    for token in (reply, wrap_token(TOKEN_AP_REP, request), wrap_token(TOKEN_ERROR, request)):
        with pytest.raises(KerberosError):
            step(acceptor(), token)
    for context, token in (
        (waiting(NEEDED)[0], request),
        (waiting(PLAIN)[0], reply),
        (waiting(PLAIN)[0], wrap_token(TOKEN_AP_REQ, request)),
        (initiator(), reply),
        (initiator(), b"\0"),
        (confirmed()[1], request),
    ):
        with pytest.raises(KerberosError):
            step(context, token)


def test_after_the_end() -> None:
    client, server = initiator(), acceptor()
    establish(client, server)
    for context in (client, server):
        with pytest.raises(KerberosError, match="after the end"):
            step(context, b"more")
    waiting_client = confirmed()[0]
    with pytest.raises(KerberosError, match="after the last leg"):
        step(waiting_client, b"more")


def test_every_octet_of_an_ap_req() -> None:
    """Changed, it is refused; or it is one where nothing is protected, and changes nothing that counts."""
    issued = Issued(pac=signed_pac)
    token = bytearray(request_of(issued))
    taken = []
    for at in range(len(token)):
        before = token[at]
        token[at] = before ^ (1 << at % 8)
        server = acceptor()
        try:
            step(server, bytes(token))
        except SecurityError:
            assert server.session_key == b""
        else:
            taken.append(at)
            assert server._client.authenticator.client == CLIENT
            assert server._client.ticket.client == CLIENT
        token[at] = before
    # nothing protects ap-options and the ticket's name type, name and kvno, and nothing depends on them
    assert len(taken) < 60
    assert max(taken) < 150


@pytest.mark.parametrize("flags", [NEEDED, PLAIN])
def test_every_octet_of_an_ap_rep(flags: ContextFlags) -> None:
    token = bytearray(waiting(flags)[1])
    for at in range(len(token)):
        client, expected = waiting(flags)
        assert expected == token
        token[at] ^= 1 << at % 8
        try:
            step(client, bytes(token))
        except SecurityError:
            assert client.session_key == b""
        else:  # Windows' own name of the mechanism
            assert not flags & ContextFlags.DCE_STYLE
        token[at] ^= 1 << at % 8


def test_every_octet_of_the_third_leg() -> None:
    for at in range(len(confirmed()[2])):
        _, server, last = confirmed()
        token = bytearray(last)
        token[at] ^= 1 << at % 8
        with pytest.raises(SecurityError):
            step(server, bytes(token))
        assert server.peer is None
        assert server.session_key == b""


def test_every_truncation() -> None:
    request = request_of(Issued(pac=signed_pac))
    for size in range(0, len(request), 7):
        with pytest.raises(SecurityError):
            step(acceptor(), request[:size])
    for size in range(0, len(waiting(NEEDED)[1]), 3):
        client, reply = waiting(NEEDED)
        with pytest.raises(SecurityError):
            step(client, reply[:size])
    for size in range(0, len(confirmed()[2]), 3):
        _, server, last = confirmed()
        with pytest.raises(SecurityError):
            step(server, last[:size])


@given(st.binary(max_size=200))
def test_any_octets(octets: bytes) -> None:
    for context in (acceptor(), waiting(NEEDED)[0], confirmed()[1]):
        with pytest.raises(SecurityError):
            step(context, octets)


def test_a_ticket_that_says_nothing() -> None:
    """Decrypted with the right key, and no EncTicketPart."""
    cipher = crypto.encrypt(SERVICE_KEYS[AES256], 2, b"nothing")
    message = decode_ap_req(request_of())
    message.ticket = Ticket(SERVICE, EncryptedData(AES256, cipher, 1))
    with pytest.raises(KerberosError, match="EncTicketPart"):
        step(acceptor(), encode_ap_req(message))
