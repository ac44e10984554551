"""Whole exchanges: both roles, and what they agree on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.accounts import Accounts, CallbackAccounts, Found
from dcerpc.security.api import AuthLevel, ContextFlags, ImpersonationLevel, Target
from dcerpc.security.credentials import MachineAccount, NTHash, Password
from dcerpc.security.crypto.channel_bindings import channel_bindings_digest
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.ntlm import NtlmEvidence, keys
from dcerpc.security.ntlm import acceptor as acceptor_module
from dcerpc.security.ntlm import initiator as initiator_module
from dcerpc.security.ntlm.av_pairs import AvFlags, AvId, decode_av_pairs, flags_of
from dcerpc.security.ntlm.flags import NegotiateFlags
from dcerpc.security.ntlm.messages import Authenticate, Challenge, Negotiate
from dcerpc.security.ntlm.settings import filetime
from dcerpc.security.steps import LookupAccount, run
from dcerpc.status import (
    SEC_E_MESSAGE_ALTERED,
    SEC_E_UNSUPPORTED_FUNCTION,
)
from tests.security.ntlm.exchange import (
    ALICE,
    LEVELS,
    NOW,
    PDU,
    TARGET,
    Exchange,
    opened,
    protected,
    provider,
    refused,
    resolver,
    with_flags,
)

# ---- what is agreed on ----


@pytest.mark.parametrize("level", LEVELS)
def test_every_level(level: AuthLevel) -> None:
    client, server = Exchange(level=level).run()
    assert len(client.session_key) == 16
    assert client.session_key == server.session_key
    assert (str(server.peer), str(client.peer)) == ("CORP\\alice", "SRV\\SRV")
    assert client.needs_mech_list_mic
    assert server.needs_mech_list_mic
    for sender, receiver in ((client, server), (server, client)) * 3:
        octets, token = protected(sender, PDU, level)
        assert len(token) == sender.signature_size(level) == 16
        assert (octets != PDU) == (level is AuthLevel.PRIVACY)
        assert opened(receiver, octets, token, level) == PDU


@pytest.mark.parametrize("level", LEVELS)
def test_what_is_not_complete_protects_nothing(level: AuthLevel) -> None:
    client = provider().initiate(ALICE, TARGET, ContextFlags.needed(level))
    assert (client.session_key, client.peer) == (b"", None)
    for use in (
        lambda: client.protect(bytearray(PDU), 24, 40, level, True),
        lambda: client.unprotect(bytearray(PDU), 24, 40, level, True, memoryview(bytes(16))),
        lambda: client.sign_mech_list(b"list"),
        lambda: client.verify_mech_list(b"list", bytes(16)),
    ):
        with pytest.raises(SecurityError, match=r"complete context|is not complete"):
            use()


def test_a_level_above_the_negotiated_one_is_refused() -> None:
    client, server = Exchange(level=AuthLevel.INTEGRITY).run()
    with pytest.raises(SecurityError, match="level 6 was not negotiated"):
        protected(client, PDU, AuthLevel.PRIVACY)
    with pytest.raises(SecurityError, match="level 6 was not negotiated"):
        opened(server, PDU, bytes(16), AuthLevel.PRIVACY)


@pytest.mark.parametrize(
    "credential",
    [
        Password("ALICE", "Secret 1", "CORP"),
        Password("alice", "Secret 1"),
        NTHash("alice", nt_hash("Secret 1"), "CORP"),
        MachineAccount("alice", "Secret 1", "CORP"),
        MachineAccount("alice", None, "CORP", nt_hash=nt_hash("Secret 1")),
        Password("alice@corp", "Secret 1"),
    ],
    ids=repr,
)
def test_every_credential(credential: Any) -> None:
    _, server = Exchange(credential).run()
    assert str(server.peer) == "CORP\\alice"


@pytest.mark.parametrize(
    "name",
    [
        "m\u00fcller",
        "stra\u00dfe",
        "\u0131d\u017f",
        "\u03c3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2",
        "\U0001f511",
        "a b",
    ],
)
def test_names_of_any_script(name: str) -> None:
    credential = Password(name, "p\u00e4ss\udcffw\u00f6rd", "D\u00f6m\u00e4ne")
    _, server = Exchange(credential, Accounts([credential])).run()
    assert server.peer is not None
    assert (server.peer.name, server.peer.domain) == (name, "D\u00f6m\u00e4ne")


def test_a_server_in_a_domain_says_so() -> None:
    names = {"domain_name": "CORP", "dns_name": "srv.corp.example", "dns_domain": "corp.example"}
    seen: list[Challenge] = []

    def look(token: bytes) -> bytes:
        seen.append(Challenge.decode(token))
        return token

    client, server = Exchange(
        ALICE,
        Accounts([Password("alice", "Secret 1")]),
        server=provider(**names, dns_forest="example"),
        challenge=look,
    ).run()
    assert (str(client.peer), str(server.peer)) == ("CORP\\SRV", "CORP\\alice")
    assert seen[0].flags & NegotiateFlags.TARGET_TYPE_DOMAIN
    assert not seen[0].flags & NegotiateFlags.TARGET_TYPE_SERVER
    assert seen[0].target_name.decode("utf-16-le") == "CORP"
    pairs = decode_av_pairs(seen[0].target_info, "test")
    assert pairs.pop(AvId.TIMESTAMP) == filetime(NOW).to_bytes(8, "little")
    assert [value.decode("utf-16-le") for value in pairs.values()] == [
        "SRV",
        "CORP",
        *list(names.values())[1:],
        "example",
    ]


def test_what_a_client_sends() -> None:
    seen: dict[str, bytes] = {}

    def look(name: str) -> Callable[[bytes], bytes]:
        return lambda token: seen.setdefault(name, token)

    Exchange(
        target=Target("h", channel_bindings=b"tls-unique:x"),
        client=provider(workstation="WS01"),
        negotiate=look("negotiate"),
        authenticate=look("authenticate"),
    ).run()
    negotiate = Negotiate.decode(seen["negotiate"])
    assert negotiate.domain == negotiate.workstation == b""
    assert negotiate.version is not None
    assert negotiate.version.revision == 15
    needed = NegotiateFlags.EXTENDED_SESSIONSECURITY | NegotiateFlags.KEY_EXCH | NegotiateFlags.KEY_128
    assert not needed & ~negotiate.flags
    assert not negotiate.flags & (NegotiateFlags.LM_KEY | NegotiateFlags.OEM | NegotiateFlags.DATAGRAM)
    message = Authenticate.decode(seen["authenticate"])
    assert message.lm_response == bytes(24)
    assert message.workstation == "WS01".encode("utf-16-le")
    said = NtlmEvidence(bytes(8), b"", message.nt_response, "", "").client_challenge()
    assert said.timestamp == filetime(NOW)
    assert flags_of(said.av_pairs) == AvFlags.MIC
    assert said.av_pairs[AvId.TARGET_NAME] == "host/h".encode("utf-16-le")
    assert said.av_pairs[AvId.CHANNEL_BINDINGS] == channel_bindings_digest(b"tls-unique:x")


def test_identify() -> None:
    _, server = Exchange(extra=ContextFlags.IDENTIFY).run()
    assert server.peer is not None
    assert server.peer.impersonation is ImpersonationLevel.IDENTIFY
    _, server = Exchange().run()
    assert server.peer is not None
    assert server.peer.impersonation is ImpersonationLevel.IMPERSONATE


def test_key_exchange_taken_out_on_the_way() -> None:
    take_out = with_flags(Negotiate, lambda flags: flags & ~NegotiateFlags.KEY_EXCH)
    refused(Exchange(negotiate=take_out), SEC_E_MESSAGE_ALTERED)


def test_without_key_exchange_the_session_key_is_the_responses(monkeypatch: pytest.MonkeyPatch) -> None:
    left = acceptor_module._SUPPORTED & ~NegotiateFlags.KEY_EXCH.value
    monkeypatch.setattr(acceptor_module, "_SUPPORTED", left)
    seen: list[Authenticate] = []

    def look(token: bytes) -> bytes:
        seen.append(Authenticate.decode(token))
        return token

    client, server = Exchange(authenticate=look).run()
    assert seen[0].encrypted_session_key == b""
    response_key = keys.ntowf_v2(nt_hash("Secret 1"), "alice", "CORP")
    assert client.session_key == keys.session_base_key_v2(response_key, seen[0].nt_response[:16])
    assert server.session_key == client.session_key
    for level in LEVELS:
        octets, token = protected(client, PDU, level)
        assert opened(server, octets, token, level) == PDU


def test_a_client_asks_for_signing_where_something_is_protected() -> None:
    """Not at CONNECT, where Samba does not expect it; then no key is exchanged either (3.1.5.1.2)."""
    seen: list[int] = []

    def look(token: bytes) -> bytes:
        seen.append(Negotiate.decode(token).flags & (NegotiateFlags.SIGN | NegotiateFlags.KEY_EXCH))
        return token

    client, server = Exchange(level=AuthLevel.PKT, negotiate=look).run()
    assert client.signs_mech_list
    assert server.signs_mech_list
    client, server = Exchange(level=AuthLevel.CONNECT, negotiate=look).run()
    assert seen == [NegotiateFlags.SIGN | NegotiateFlags.KEY_EXCH, 0]
    assert client.session_key == server.session_key
    for end in (client, server):
        assert not end.signs_mech_list
        with pytest.raises(SecurityError, match="with signing"):
            end.sign_mech_list(b"list")
        with pytest.raises(SecurityError, match="level 5 was not negotiated"):
            protected(end, PDU, AuthLevel.INTEGRITY)


def test_a_client_that_asks_for_signing_at_connect(monkeypatch: pytest.MonkeyPatch) -> None:
    more = initiator_module._OFFERED | NegotiateFlags.SIGN.value | NegotiateFlags.KEY_EXCH.value
    monkeypatch.setattr(initiator_module, "_OFFERED", more)
    client, server = Exchange(level=AuthLevel.CONNECT).run()
    server.verify_mech_list(b"list", client.sign_mech_list(b"list"))
    assert protected(client, PDU, AuthLevel.CONNECT)[0] == PDU


def test_an_exchange_has_two_legs() -> None:
    client, server = Exchange().run()
    for context in (client, server):
        with pytest.raises(SecurityError, match="is over"):
            run(context.step(b"more"), resolver)


def test_a_challenge_takes_one_answer() -> None:
    server = provider().accept(Accounts([ALICE]), ContextFlags.needed(AuthLevel.PRIVACY))
    client = provider().initiate(ALICE, TARGET, ContextFlags.needed(AuthLevel.PRIVACY))
    challenge = run(server.step(run(client.step(None)).token)).token
    answer = run(client.step(challenge)).token
    with pytest.raises(SecurityError, match="0 octets"):
        run(server.step(b""), resolver)
    with pytest.raises(SecurityError, match="is over"):
        run(server.step(answer), resolver)


@pytest.mark.parametrize("token", [b"", b"x", bytes(40)])
def test_what_is_no_first_token(token: bytes) -> None:
    server = provider().accept(Accounts([ALICE]), ContextFlags.needed(AuthLevel.CONNECT))
    with pytest.raises(SecurityError, match="NEGOTIATE_MESSAGE"):
        run(server.step(token), resolver)
    with pytest.raises(SecurityError, match="is over"):
        run(server.step(b""), resolver)


# ---- connectionless ----


def test_connectionless() -> None:
    """There is no NEGOTIATE_MESSAGE, and messages come in any order (3.1.5.2, 3.2.5.2, 3.4)."""
    seen: list[Authenticate] = []

    def look(token: bytes) -> bytes:
        seen.append(Authenticate.decode(token))
        return token

    client, server = Exchange(extra=ContextFlags.DATAGRAM, authenticate=look).run()
    assert seen[0].lm_response == b""
    assert seen[0].flags & NegotiateFlags.DATAGRAM
    assert client.session_key == server.session_key
    sent = [protected(client, PDU) for _ in range(4)]
    assert len({bytes(octets) for octets, _ in sent}) == 4
    for octets, token in reversed(sent):
        assert opened(server, octets, token) == PDU
    octets, token = sent[0]
    with pytest.raises(SecurityError, match="does not verify"):
        opened(server, octets, sent[1][1])
    octets, token = protected(server, PDU, AuthLevel.INTEGRITY)
    assert opened(client, octets, token, AuthLevel.INTEGRITY) == PDU
    client, server = Exchange(extra=ContextFlags.DATAGRAM).run()
    server.verify_mech_list(b"list", client.sign_mech_list(b"list"))


@pytest.mark.parametrize("level", [ImpersonationLevel.IDENTIFY, ImpersonationLevel.IMPERSONATE])
def test_connectionless_impersonation(level: ImpersonationLevel) -> None:
    identify = ContextFlags.IDENTIFY if level is ImpersonationLevel.IDENTIFY else ContextFlags.NONE
    _, server = Exchange(extra=ContextFlags.DATAGRAM | identify).run()
    assert server.peer is not None
    assert server.peer.impersonation is level


@pytest.mark.parametrize("name", ["DATAGRAM", "KEY_EXCH"])
def test_connectionless_needs_its_flags(name: str) -> None:
    tamper = with_flags(Challenge, lambda flags: flags & ~NegotiateFlags[name])
    refused(Exchange(extra=ContextFlags.DATAGRAM, challenge=tamper), SEC_E_UNSUPPORTED_FUNCTION, name)


def test_connectionless_is_not_for_connections() -> None:
    seen: list[int] = []

    def look(token: bytes) -> bytes:
        seen.append(Challenge.decode(token).flags)
        return token

    ask = with_flags(Negotiate, lambda flags: flags | NegotiateFlags.DATAGRAM)
    refused(Exchange(negotiate=ask, challenge=look), SEC_E_MESSAGE_ALTERED)
    assert not seen[0] & NegotiateFlags.DATAGRAM


# ---- OEM character sets ----


def oem_client(token: bytes) -> bytes:
    return with_flags(Negotiate, lambda flags: flags & ~NegotiateFlags.UNICODE | NegotiateFlags.OEM)(token)


def test_a_client_without_unicode() -> None:
    seen: list[Challenge] = []

    def look(token: bytes) -> bytes:
        seen.append(Challenge.decode(token))
        return token

    server = provider(server_name="S\u00dcD")
    with pytest.raises(SecurityError, match="no character set"):  # our client did not offer it
        Exchange(negotiate=oem_client, challenge=look, server=server).run()
    assert seen[0].target_name == "S\u00dcD".encode("cp437")
    assert seen[0].flags & NegotiateFlags.OEM
    assert not seen[0].flags & NegotiateFlags.UNICODE
    assert decode_av_pairs(seen[0].target_info, "test")[AvId.NB_COMPUTER_NAME] == "S\u00dcD".encode(
        "utf-16-le"
    )


def test_names_in_an_oem_character_set_are_read() -> None:
    def oem_names(token: bytes) -> bytes:
        message = Authenticate.decode(token)
        flags = message.flags & ~NegotiateFlags.UNICODE | NegotiateFlags.OEM
        names = (each.decode("utf-16-le").encode("cp437") for each in (message.domain, message.user))
        domain, user = names
        return replace(message, flags=flags, domain=domain, user=user, workstation=b"").encode()

    seen: list[LookupAccount] = []

    def callback(request: LookupAccount) -> Found:
        seen.append(request)
        return None

    credential = Password("m\u00fcller", "x", "D\u00d6M")
    server = provider().accept(CallbackAccounts(callback), ContextFlags.needed(AuthLevel.PRIVACY))
    client = provider().initiate(credential, TARGET, ContextFlags.needed(AuthLevel.PRIVACY))
    first = run(client.step(None)).token
    assert first is not None
    challenge = run(server.step(oem_client(first))).token
    assert challenge is not None
    unicode = with_flags(Challenge, lambda flags: flags & ~NegotiateFlags.OEM | NegotiateFlags.UNICODE)
    answer = run(client.step(unicode(challenge))).token
    assert answer is not None
    with pytest.raises(SecurityError, match="wrong password"):
        run(server.step(oem_names(answer)), resolver)
    assert (seen[0].name, seen[0].domain) == ("m\u00fcller", "D\u00d6M")
