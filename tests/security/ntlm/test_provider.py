"""The provider: what it takes, and how SPNEGO and registries see it."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security import SecurityRegistry
from dcerpc.security.accounts import Accounts, AccountStore, CallbackAccounts
from dcerpc.security.api import (
    AuthLevel,
    ContextFlags,
    ImpersonationLevel,
    NegotiableContext,
    NegotiableProvider,
    Target,
)
from dcerpc.security.credentials import Anonymous, CCache, Keytab, NTHash, Password
from dcerpc.security.ntlm import NtlmProvider, keys
from dcerpc.security.ntlm.av_pairs import AvId, decode_av_pairs, text_of
from dcerpc.security.ntlm.messages import Challenge
from dcerpc.security.steps import run
from dcerpc.status import SEC_E_NO_CREDENTIALS, SEC_E_UNSUPPORTED_FUNCTION
from tests.security.ntlm.exchange import ALICE, TARGET, Exchange, provider, resolver

PRIVACY = ContextFlags.needed(AuthLevel.PRIVACY)


def test_it_fulfils_the_contracts() -> None:
    ours = NtlmProvider()
    assert isinstance(ours, NegotiableProvider)
    client, server = Exchange().run()
    assert isinstance(client, NegotiableContext)
    assert isinstance(server, NegotiableContext)
    for context in (client, server):
        assert (context.auth_type, context.signs_headers, context.max_message_block) == (10, True, 1)
        assert context.expires_at is None
    registry = SecurityRegistry([ours])
    assert registry.get("ntlm") is registry.get(10) is registry.get(0xFF) is ours
    assert ours.principal_name == ""
    assert NtlmProvider(principal_name="CORP\\srv", spns=["host/srv"]).principal_name == "CORP\\srv"


@pytest.mark.parametrize("credential", [None, "alice", Keytab("k"), CCache("c"), Accounts()])
def test_credentials_of_other_types_are_refused(credential: Any) -> None:
    ours = provider()
    with pytest.raises(
        SecurityError, match=f"no use for a credential of type {type(credential).__name__}"
    ) as caught:
        ours.initiate(credential, TARGET, PRIVACY)
    assert caught.value.status == SEC_E_NO_CREDENTIALS
    assert not ours.can_initiate(credential, TARGET, PRIVACY)


def test_a_credential_needs_a_name() -> None:
    with pytest.raises(SecurityError, match="use Anonymous"):
        provider().initiate(Password("", ""), TARGET, PRIVACY)


def test_whom_it_can_initiate_for() -> None:
    ours = provider()
    assert ours.can_initiate(ALICE, TARGET, PRIVACY)
    assert ours.can_initiate(NTHash("alice", bytes(16)), TARGET, PRIVACY)
    assert ours.can_initiate(Anonymous(), TARGET, ContextFlags.needed(AuthLevel.CONNECT))
    assert not ours.can_initiate(Anonymous(), TARGET, PRIVACY)


def test_it_cannot_delegate() -> None:
    flags = ContextFlags.needed(AuthLevel.PRIVACY, ImpersonationLevel.DELEGATE)
    ours = provider()
    assert not ours.can_initiate(ALICE, TARGET, flags)
    for make in (lambda: ours.initiate(ALICE, TARGET, flags), lambda: ours.accept(Accounts(), flags)):
        with pytest.raises(SecurityError, match="cannot delegate") as caught:
            make()
        assert caught.value.status == SEC_E_UNSUPPORTED_FUNCTION


@pytest.mark.parametrize("credential", [None, Keytab("k"), (), [Keytab("k"), ALICE]])
def test_a_server_needs_an_account_store(credential: Any) -> None:
    ours = provider()
    assert not ours.can_accept(credential)
    with pytest.raises(SecurityError, match="account store") as caught:
        ours.accept(credential, PRIVACY)
    assert caught.value.status == SEC_E_NO_CREDENTIALS


def test_an_account_store_is_found_among_credentials() -> None:
    store = Accounts()
    assert isinstance(store, AccountStore)
    assert isinstance(CallbackAccounts(lambda request: None), AccountStore)
    assert provider().can_accept(store)
    assert provider().can_accept([Keytab("k"), store])


def test_first_tokens_are_recognized() -> None:
    ours = provider()
    first = run(ours.initiate(ALICE, TARGET, PRIVACY).step(None)).token
    assert first is not None
    assert ours.recognizes(first)
    for token in (b"", first[:11], b"NTLMSSP\0\2\0\0\0", b"\x60" + first, bytes(40)):
        assert not ours.recognizes(token)


def test_a_server_has_a_name_of_its_own() -> None:
    server = NtlmProvider()
    client, _ = Exchange(server=server, client=NtlmProvider()).run()
    assert client.peer is not None
    assert 0 < len(client.peer.name) <= 15
    assert client.peer.name == client.peer.name.upper()


def test_an_unknown_character_set_is_refused_at_once() -> None:
    with pytest.raises(LookupError):
        NtlmProvider(oem_charset="no such")


def test_chance_decides_keys_and_challenges() -> None:
    results = [Exchange(server=NtlmProvider(server_name="S"), client=NtlmProvider()).run() for _ in range(2)]
    assert results[0][0].session_key != results[1][0].session_key


def test_secrets_are_not_shown(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        client, server = Exchange().run()
    for shown in (repr(client), repr(server), repr(client._identity), repr(client._settings), caplog.text):
        assert "Secret 1" not in shown
        assert repr(client._identity.nt_hash) not in shown
        assert repr(client.session_key) not in shown


def test_errors_show_no_secret() -> None:
    store = Accounts([ALICE])
    for credential in (Password("alice", "wrong secret", "CORP"), Password("bob", "wrong secret")):
        with pytest.raises(SecurityError) as caught:
            Exchange(credential, store).run()
        assert "secret" not in str(caught.value).lower()


def test_requests_show_no_evidence() -> None:
    ours = provider().accept(Accounts([ALICE]), PRIVACY)
    client = provider().initiate(ALICE, TARGET, PRIVACY)
    challenge = run(ours.step(run(client.step(None)).token)).token
    step = ours.step(run(client.step(challenge)).token)
    request = next(step)
    assert repr(request) == "LookupAccount(name='alice', domain='CORP')"
    with pytest.raises(StopIteration):
        step.send(resolver(request))


@pytest.mark.parametrize(
    ("name", "upper"),
    [
        ("User", "USER"),
        ("m\u00fcller", "M\u00dcLLER"),
        ("stra\u00dfe", "STRA\u00dfE"),
        ("\u0131", "\u0131"),
        ("\u017f", "\u017f"),
        ("\ufb01", "\ufb01"),
        ("\u0436\u03c9", "\u0416\u03a9"),
    ],
)
def test_upper_case_is_one_character_for_one(name: str, upper: str) -> None:
    assert keys.upper_case(name) == upper


class Authority(Accounts):
    """A store that knows the server by other names than its own."""

    server_name = "WS01"
    domain_name = "CORP"


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ({}, ("WS01", "CORP", "WS01")),
        ({"dns_name": "ws01.corp.example"}, ("WS01", "CORP", "ws01.corp.example")),
        ({"server_name": "MINE"}, ("MINE", "MINE", "MINE")),
        ({"server_name": "MINE", "domain_name": "OURS"}, ("MINE", "OURS", "MINE")),
    ],
)
def test_names_that_a_store_has_for_the_server(names: dict[str, Any], told: tuple[str, ...]) -> None:
    """Whoever is behind it refuses what was made for another server (MS-APDS 3.1.5.2)."""
    server = NtlmProvider(**names).accept(Authority(), ContextFlags.NONE)
    client = NtlmProvider().initiate(Password("alice", "x"), Target("srv"), ContextFlags.NONE)
    asked = run(client.step(None)).token
    challenge = Challenge.decode(run(server.step(asked)).token or b"")
    info = decode_av_pairs(challenge.target_info, "test")
    kinds = (AvId.NB_COMPUTER_NAME, AvId.NB_DOMAIN_NAME, AvId.DNS_COMPUTER_NAME)
    assert tuple(text_of(info, kind) for kind in kinds) == told
