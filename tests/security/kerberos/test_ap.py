"""The AP exchange between our own two sides: styles, keys, flags, delegation, what each learns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.api import (
    AuthLevel,
    AuthType,
    ContextFlags,
    ImpersonationLevel,
    NegotiableContext,
    SecurityContext,
    Target,
)
from dcerpc.security.kerberos import crypto
from dcerpc.security.kerberos.context import KerberosPeer
from dcerpc.security.kerberos.gss import TOKEN_AP_REQ, is_framed, unwrap_token, wrap_token
from dcerpc.security.kerberos.messages import (
    Authenticator,
    EncAPRepPart,
    decode_ap_rep,
    decode_ap_req,
    decode_authenticator,
    decode_enc_ap_rep_part,
    encode_ap_req,
    encode_authenticator,
)
from dcerpc.security.kerberos.types import Address, Key, Principal, TicketFlags
from tests.security.kerberos.realm import (
    AES128,
    AES128_SHA2,
    AES256,
    AES256_SHA2,
    CLIENT,
    ENCTYPES,
    NEEDED,
    NOW,
    RC4,
    REALM,
    SERVICE,
    SIDS,
    TARGET,
    Issued,
    acceptor,
    establish,
    initiator,
    signed_pac,
    step,
)

PLAIN = NEEDED & ~ContextFlags.DCE_STYLE
ONE_WAY = PLAIN & ~ContextFlags.MUTUAL


def check_protection(one: SecurityContext, other: SecurityContext) -> None:
    """PDUs of every level, in both directions, with headers signed and not."""
    for level in (AuthLevel.PKT, AuthLevel.INTEGRITY, AuthLevel.PRIVACY):
        for header_signing in (True, False):
            for sender, receiver in ((one, other), (other, one)):
                pdu = bytearray(b"h" * 24 + b"stub data of PDU" * 3 + b"t" * 8)
                before = bytes(pdu)
                token = sender.protect(pdu, 24, 72, level, header_signing)
                assert len(token) == sender.signature_size(level)
                assert (pdu == before) is (level < AuthLevel.PRIVACY)
                receiver.unprotect(pdu, 24, 72, level, header_signing, memoryview(token))
                assert pdu == before
                with pytest.raises(SecurityError):
                    receiver.unprotect(pdu, 24, 72, level, header_signing, memoryview(token))


def authenticator_of(issued: Issued, token: bytes) -> Authenticator:
    return decode_authenticator(crypto.decrypt(issued.session, 11, decode_ap_req(token).authenticator.cipher))


def reply_of(issued: Issued, token: bytes) -> EncAPRepPart:
    return decode_enc_ap_rep_part(crypto.decrypt(issued.session, 12, decode_ap_rep(token).enc_part.cipher))


@pytest.mark.parametrize("enctype", ENCTYPES)
@pytest.mark.parametrize("flags", [NEEDED, PLAIN, ONE_WAY], ids=["dce", "mutual", "one-way"])
def test_exchange(enctype: int, flags: ContextFlags) -> None:
    issued = Issued(enctype=enctype, pac=signed_pac)
    options: dict[str, Any] = {"enctypes": (enctype,)}
    client, server = initiator(issued, flags, **options), acceptor(flags & ~ContextFlags.MUTUAL, **options)
    carried = establish(client, server)
    assert len(carried) == {NEEDED: 3, PLAIN: 2, ONE_WAY: 1}[flags]
    assert client.session_key == server.session_key != b""
    assert client.session_key != issued.session.value
    assert client.expires_at == server.expires_at == float(issued.end_time)
    assert client.peer is not None
    assert (client.peer.name, client.peer.domain) == (SERVICE.name, REALM)
    assert server.peer is not None
    assert (server.peer.name, server.peer.domain, server.peer.sids) == ("alice", REALM, SIDS)
    assert server.peer.impersonation is ImpersonationLevel.IMPERSONATE
    assert not server.peer.anonymous
    for peer in (client.peer, server.peer):
        assert isinstance(peer.details, KerberosPeer)
        assert peer.details.enctype == enctype
        assert peer.details.flags == flags
    assert server.peer.details.principal == CLIENT
    assert server.peer.details.service == SERVICE
    check_protection(client, server)


def test_contexts_are_contexts() -> None:
    for context in (initiator(), acceptor()):
        assert isinstance(context, NegotiableContext)
        assert context.auth_type == AuthType.KERBEROS
        assert context.signs_headers
        assert context.max_message_block == 1
        assert not context.needs_mech_list_mic


def test_the_three_legs_of_dce_style() -> None:
    """MS-KILE 3.4.5.1."""
    issued = Issued()
    request, reply, last = establish(initiator(issued), acceptor())
    asked = authenticator_of(issued, request)
    assert (asked.client, asked.ctime, asked.cusec) == (CLIENT, int(NOW), 250_000)
    assert asked.cksum is not None
    assert asked.cksum.cksumtype == 0x8003
    assert asked.cksum.checksum == bytes.fromhex("10000000" + "00" * 16 + "3e100000")
    assert asked.seq_number is not None
    assert asked.seq_number < 1 << 30
    assert asked.authorization_data == ()
    assert decode_ap_req(request).ap_options == 0x20000000
    answered, confirmed = reply_of(issued, reply), reply_of(issued, last)
    assert (answered.ctime, answered.cusec) == (asked.ctime, asked.cusec)
    assert answered.subkey is not None
    assert answered.subkey != asked.subkey
    assert confirmed == EncAPRepPart(asked.ctime, asked.cusec, None, answered.seq_number)


@pytest.mark.parametrize(
    ("flags", "octets"),
    [
        (ContextFlags.needed(AuthLevel.CONNECT), "02100000"),
        (ContextFlags.needed(AuthLevel.PKT), "26100000"),
        (ContextFlags.needed(AuthLevel.INTEGRITY, ImpersonationLevel.IDENTIFY), "2e300000"),
        # a ticket that nobody is trusted with is not handed over
        (ContextFlags.needed(AuthLevel.PRIVACY, ImpersonationLevel.DELEGATE), "3e100000"),
        (ContextFlags.DCE_STYLE, "02100000"),
        (ContextFlags.INTEGRITY, "20000000"),
        (ContextFlags.INTEGRITY | ContextFlags.DATAGRAM, "20000000"),
    ],
)
def test_flags_in_the_checksum(flags: ContextFlags, octets: str) -> None:
    """RFC 4121 4.1.1.1."""
    issued = Issued()
    token = step(initiator(issued, flags), None).token or b""
    if not flags & ContextFlags.DCE_STYLE:
        kind, token = unwrap_token(token)
        assert kind == TOKEN_AP_REQ
    checksum = authenticator_of(issued, token).cksum
    assert checksum is not None
    assert checksum.checksum[20:].hex() == octets


@pytest.mark.parametrize(
    ("session", "client", "server", "agreed"),
    [
        (RC4, ENCTYPES, ENCTYPES, AES256),
        (RC4, (AES128, RC4), ENCTYPES, AES128),
        (RC4, ENCTYPES, (AES128_SHA2, RC4), AES128_SHA2),
        (RC4, ENCTYPES, (RC4,), RC4),
        (RC4, (RC4,), ENCTYPES, RC4),
        (AES128, ENCTYPES, ENCTYPES, AES256),
        (AES128, (AES128,), ENCTYPES, AES128),
        (AES256_SHA2, ENCTYPES, ENCTYPES, AES256_SHA2),
    ],
)
def test_the_acceptors_subkey_is_negotiated(
    session: int, client: tuple[int, ...], server: tuple[int, ...], agreed: int
) -> None:
    """RFC 4537; a stronger type only."""
    issued = Issued(enctype=session)
    one, other = initiator(issued, enctypes=client), acceptor(enctypes=server)
    establish(one, other)
    assert one.peer is not None
    assert one.peer.details.enctype == agreed
    check_protection(one, other)


def test_with_rc4_the_acceptor_gives_the_subkey_back() -> None:
    """MS-KILE 3.1.1.2."""
    issued = Issued(enctype=RC4)
    request, reply, _ = establish(initiator(issued, enctypes=(RC4,)), acceptor())
    assert reply_of(issued, reply).subkey == authenticator_of(issued, request).subkey


@pytest.mark.parametrize("bindings", [b"tls-server-end-point:0123456789", b""])
def test_channel_bindings(bindings: bytes) -> None:
    target = Target("server.corp.example", channel_bindings=bindings)
    issued = Issued()
    client = initiator(issued, target=target)
    request = establish(client, acceptor(channel_bindings=bindings))[0]
    asked = authenticator_of(issued, request)
    assert bool(asked.authorization_data) is bool(bindings)
    if bindings:
        # AD-IF-RELEVANT with AD-AUTH-DATA-AP-OPTIONS: KERB_AP_OPTIONS_CBT (MS-KILE 3.2.5.8)
        assert asked.authorization_data[0][1].hex() == "3010300ea0040202008fa106040400400000"
    # a server that knows of no channel does not mind
    establish(initiator(target=target), acceptor())


def test_channel_bindings_of_the_provider() -> None:
    establish(initiator(channel_bindings=b"x"), acceptor(channel_bindings=b"x"))


def test_a_client_that_identifies_only() -> None:
    flags = ContextFlags.needed(AuthLevel.PRIVACY, ImpersonationLevel.IDENTIFY)
    server = acceptor()
    establish(initiator(flags=flags), server)
    assert server.peer is not None
    assert server.peer.impersonation is ImpersonationLevel.IDENTIFY


DELEGATE = ContextFlags.needed(AuthLevel.PRIVACY, ImpersonationLevel.DELEGATE)
TGT = replace(
    Issued(service=Principal(("krbtgt", REALM), REALM)).ticket(), addresses=(Address(2, b"\x7f\0\0\1"),)
)


@pytest.mark.parametrize("enctype", [AES256, RC4])
@pytest.mark.parametrize("flags", [DELEGATE, DELEGATE & ~ContextFlags.DCE_STYLE])
def test_delegation(flags: ContextFlags, enctype: int) -> None:
    server = acceptor()
    trusted = Issued(enctype=enctype, flags=TicketFlags.OK_AS_DELEGATE)
    client = initiator(trusted, flags, forwarded=TGT)
    establish(client, server)
    assert client.peer is not None
    assert client.peer.details.flags & ContextFlags.DELEGATE
    assert server.peer is not None
    assert server.peer.impersonation is ImpersonationLevel.DELEGATE
    assert server.peer.details.delegated == (TGT,)


def test_nobody_else_is_delegated_to() -> None:
    server = acceptor()
    client = initiator(flags=DELEGATE, forwarded=TGT)
    establish(client, server)
    assert client.peer is not None
    assert not client.peer.details.flags & ContextFlags.DELEGATE
    assert server.peer is not None
    assert server.peer.details.delegated == ()
    assert server.peer.impersonation is ImpersonationLevel.IMPERSONATE


def test_an_identity_that_cannot_be_handed_over() -> None:
    """The KDC gives no ticket for that: the context is made without."""
    client, server = initiator(Issued(flags=TicketFlags.OK_AS_DELEGATE), DELEGATE), acceptor()
    establish(client, server)
    assert client.peer is not None
    assert not client.peer.details.flags & ContextFlags.DELEGATE
    assert server.peer is not None
    assert server.peer.impersonation is ImpersonationLevel.IMPERSONATE


def test_unless_it_is_insisted_on() -> None:
    server = acceptor()
    establish(initiator(flags=DELEGATE, forwarded=TGT, delegate_to_anyone=True), server)
    assert server.peer is not None
    assert server.peer.details.delegated == (TGT,)


def test_an_identity_is_not_handed_over_by_one_who_only_identifies() -> None:
    server = acceptor()
    flags = DELEGATE | ContextFlags.IDENTIFY
    establish(initiator(flags=flags, forwarded=TGT, delegate_to_anyone=True), server)
    assert server.peer is not None
    assert server.peer.impersonation is ImpersonationLevel.IDENTIFY


def test_framed_by_one_who_wants_dce_style() -> None:
    """Impacket frames an AP-REQ of DCE style all the same, and expects an AP-REP without a frame."""
    client, server = initiator(), acceptor()
    request = step(client, None).token or b""
    reply = step(server, wrap_token(TOKEN_AP_REQ, request)).token or b""
    assert not is_framed(reply)
    last = step(client, reply).token
    assert step(server, last).complete


def test_a_ticket_without_a_pac() -> None:
    server = acceptor()
    establish(initiator(), server)
    assert server.peer is not None
    assert server.peer.sids == ()
    assert server.peer.details.pac is None


def test_an_anonymous_ticket() -> None:
    server = acceptor()
    establish(initiator(Issued(flags=TicketFlags.ANONYMOUS)), server)
    assert server.peer is not None
    assert server.peer.anonymous


@pytest.mark.parametrize("name", ["alice", "ALICE", f"alice@{REALM}"])
def test_names_have_no_case(name: str) -> None:
    """MS-KILE 3.1.5.7; and a PAC may name the realm, too."""
    establish(initiator(Issued(pac=lambda key: signed_pac(key, name=name))), acceptor())


def test_the_name_of_a_service() -> None:
    client = initiator(target=Target("ignored", principal_name="ldap/dc1/corp.example@CORP.EXAMPLE"))
    assert client._server == Principal(("ldap", "dc1", "corp.example"), REALM)
    with pytest.raises(SecurityError):
        initiator(target=Target("h", principal_name="@"))


def test_without_a_subkey_or_a_sequence_number() -> None:
    """Both are optional (RFC 4120 5.5.1)."""
    issued = Issued()
    request = step(initiator(issued), None).token or b""
    asked = authenticator_of(issued, request)
    asked.subkey = asked.seq_number = None
    message = decode_ap_req(request)
    cipher = crypto.encrypt(issued.session, 11, encode_authenticator(asked))
    message.authenticator = replace(message.authenticator, cipher=cipher)
    server = acceptor()
    reply = reply_of(issued, step(server, encode_ap_req(message)).token or b"")
    assert reply.subkey is not None
    assert server._key == reply.subkey


def test_the_mechanism_list_is_signed_before_the_last_answer() -> None:
    """SPNEGO sends its MIC with our third leg."""
    client, server = initiator(), acceptor()
    last = step(client, step(server, step(client, None).token).token)
    assert not last.complete
    assert client.session_key
    mic = client.sign_mech_list(b"list")
    assert step(server, last.token).complete
    server.verify_mech_list(b"list", mic)
    client.verify_mech_list(b"list", server.sign_mech_list(b"list"))
    assert step(client, b"").complete
    check_protection(client, server)


def test_nothing_works_before_there_is_a_key() -> None:
    for context in (initiator(), acceptor()):
        assert context.session_key == b""
        assert context.peer is None
        assert context.expires_at is None
        misuses: list[Callable[[], object]] = [
            partial(context.sign_mech_list, b""),
            partial(context.verify_mech_list, b"", b""),
            partial(context.signature_size, AuthLevel.PRIVACY),
            partial(context.protect, bytearray(8), 0, 8, AuthLevel.PRIVACY, True),
            partial(context.unprotect, bytearray(8), 0, 8, AuthLevel.PRIVACY, True, memoryview(b"")),
        ]
        for misuse in misuses:
            with pytest.raises(SecurityError, match="not complete"):
                misuse()


def test_the_ticket_is_asked_for_what_the_target_names() -> None:
    client = initiator(target=TARGET)
    step(client, None)
    tickets: Any = client._tickets
    assert tickets.asked == [(Principal(("host", "server.corp.example")), NEEDED)]


def test_keys_do_not_show() -> None:
    server = acceptor()
    establish(initiator(Issued(pac=signed_pac)), server)
    shown = repr(server.peer) + repr(server.peer and server.peer.details) + repr(Key(1, b"secret"))
    assert "secret" not in shown
    assert "value" not in shown
