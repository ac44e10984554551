"""Who is let in: accounts, other authorities' verdicts, anonymous clients, NTLMv1."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.accounts import Account, Accounts, CallbackAccounts, Found, NetworkLogon
from dcerpc.security.api import AuthLevel, ContextFlags, Target
from dcerpc.security.credentials import Anonymous, NTHash, Password
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.ntlm import NtlmEvidence
from dcerpc.security.ntlm import initiator as initiator_module
from dcerpc.security.ntlm.flags import NegotiateFlags
from dcerpc.security.ntlm.messages import Authenticate, Challenge
from dcerpc.security.ntlm.settings import filetime
from dcerpc.security.steps import LookupAccount, arun, run
from dcerpc.status import (
    SEC_E_BAD_BINDINGS,
    SEC_E_LOGON_DENIED,
    SEC_E_MESSAGE_ALTERED,
    SEC_E_WRONG_PRINCIPAL,
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
)

# ---- who is let in ----


@pytest.mark.parametrize(
    "credential",
    [
        Password("alice", "Secret 2", "CORP"),
        Password("alice", "", "CORP"),
        Password("bob", "Secret 1", "CORP"),
        Password("bob", "", "CORP"),
        NTHash("bob", bytes(16), "CORP"),
        Password("alice", "Secret 1", "OTHER"),
    ],
    ids=repr,
)
def test_an_unknown_account_fails_as_a_wrong_password_does(credential: Any) -> None:
    error = refused(Exchange(credential), SEC_E_LOGON_DENIED)
    assert str(error) == "NTLM: no such account, or a wrong password"


def test_an_unknown_account_costs_what_a_wrong_password_costs(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[bytes] = []
    judge = NtlmEvidence.session_base_key

    def watch(self: NtlmEvidence, nt_hash: bytes, *, allow_ntlmv1: bool = False) -> bytes | None:
        judged.append(nt_hash)
        return judge(self, nt_hash, allow_ntlmv1=allow_ntlmv1)

    monkeypatch.setattr(NtlmEvidence, "session_base_key", watch)
    refused(Exchange(Password("bob", "x", "CORP")), SEC_E_LOGON_DENIED)
    refused(Exchange(Password("alice", "x", "CORP")), SEC_E_LOGON_DENIED)
    assert judged == [bytes(16), nt_hash("Secret 1")]


def test_a_disabled_account_is_told_from_others_by_its_password_only() -> None:
    store = Accounts([Account("alice", nt_hash("Secret 1"), "CORP", disabled=True)])
    refused(Exchange(store=store), SEC_E_LOGON_DENIED, "disabled")
    refused(Exchange(Password("alice", "x", "CORP"), store), SEC_E_LOGON_DENIED, "wrong password")


def test_clients_that_leave_the_domain_out_of_their_response() -> None:
    # MS-NLMP 3.2.5.1.2: they send it all the same
    evidence: list[NtlmEvidence] = []

    def look(request: LookupAccount) -> Found:
        evidence.append(request.evidence)
        return Account("alice", nt_hash("Secret 1"), "CORP")

    Exchange(Password("alice", "Secret 1"), CallbackAccounts(look)).run()
    assert replace(evidence[0], domain="CORP").session_base_key(nt_hash("Secret 1"))
    assert replace(evidence[0], name="bob").session_base_key(nt_hash("Secret 1")) is None


def test_a_store_sees_the_evidence() -> None:
    seen: list[LookupAccount] = []

    def callback(request: LookupAccount) -> Found:
        seen.append(request)
        return Account("alice", nt_hash("Secret 1"), "CORP", ("S-1-5-21-1-2-3-1000",))

    _, server = Exchange(store=CallbackAccounts(callback), client=provider(workstation="WS")).run()
    assert server.peer is not None
    assert server.peer.sids == ("S-1-5-21-1-2-3-1000",)
    request = seen[0]
    assert (request.name, request.domain) == ("alice", "CORP")
    assert (request.evidence.name, request.evidence.domain, request.evidence.workstation) == (
        "alice",
        "CORP",
        "WS",
    )
    assert len(request.evidence.server_challenge) == 8
    assert request.evidence.is_v2


def test_another_authoritys_verdict_may_come_later() -> None:
    async def callback(request: LookupAccount) -> Found:
        await asyncio.sleep(0)
        key = request.evidence.session_base_key(nt_hash("Secret 1"))
        assert key is not None
        return NetworkLogon("Alice", key, "CORP", ("S-1-5-21-1",), details={"logon": 1})

    async def resolve(request: Any) -> Any:
        return await request.store.lookup(request)

    async def exchange() -> None:
        flags = ContextFlags.needed(AuthLevel.PRIVACY)
        client = provider().initiate(ALICE, TARGET, flags)
        server = provider().accept(CallbackAccounts(callback), flags)
        challenge = await arun(server.step(run(client.step(None)).token))
        result = await arun(server.step(run(client.step(challenge.token)).token), resolve)
        assert result.complete
        assert server.session_key == client.session_key
        assert server.peer is not None
        assert (server.peer.name, server.peer.sids, server.peer.details) == (
            "Alice",
            ("S-1-5-21-1",),
            {"logon": 1},
        )

    asyncio.run(exchange())


def test_a_store_may_refuse_by_itself() -> None:
    def callback(request: LookupAccount) -> Found:
        raise SecurityError("locked out", 0xC0000234)

    refused(Exchange(store=CallbackAccounts(callback)), 0xC0000234, "locked out")


@pytest.mark.parametrize("answer", ["alice", NetworkLogon("alice", b"short")])
def test_a_store_that_answers_nonsense(answer: Any) -> None:
    refused(Exchange(store=CallbackAccounts(lambda request: answer)), 0, "the account store gave")


def test_a_wrong_session_base_key_shows_in_the_mic() -> None:
    store = CallbackAccounts(lambda request: NetworkLogon("alice", bytes(range(16))))
    refused(Exchange(store=store), SEC_E_MESSAGE_ALTERED, "MIC")


@pytest.mark.parametrize("level", LEVELS[1:])
def test_a_guest_has_no_key(level: AuthLevel) -> None:
    store = CallbackAccounts(lambda request: NetworkLogon("Guest", bytes(16), anonymous=True))
    # whoever does not know that it is a guest gets no further than the MIC
    refused(Exchange(store=store, level=level), SEC_E_MESSAGE_ALTERED)


# ---- anonymous ----


def test_anonymous_clients_are_let_in_where_they_may_at_connect() -> None:
    client, server = Exchange(Anonymous(), Accounts(allow_anonymous=True), AuthLevel.CONNECT).run()
    assert server.peer is not None
    assert server.peer.anonymous
    assert (server.peer.name, str(server.peer)) == ("", "anonymous")
    assert client.session_key == server.session_key
    assert not client.needs_mech_list_mic
    assert not server.needs_mech_list_mic
    assert protected(client, PDU, AuthLevel.CONNECT) == (PDU, b"\1" + bytes(15))
    for end in (client, server):
        with pytest.raises(SecurityError, match="level 4 was not negotiated"):
            protected(end, PDU, AuthLevel.PKT)
    assert not client.signs_mech_list
    assert not server.signs_mech_list


@pytest.mark.parametrize(
    "store", [Accounts([ALICE]), CallbackAccounts(lambda request: Account("x", bytes(16)))]
)
def test_anonymous_clients_are_refused_elsewhere(store: Any) -> None:
    refused(Exchange(Anonymous(), store, AuthLevel.CONNECT), SEC_E_LOGON_DENIED)


def test_nothing_protects_an_anonymous_clients_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SecurityError, match="no key to protect"):
        provider().initiate(Anonymous(), TARGET, ContextFlags.needed(AuthLevel.PKT))
    monkeypatch.setattr(initiator_module, "_OFFERED", initiator_module._OFFERED | NegotiateFlags.SIGN.value)
    as_asked = Exchange(Anonymous(), Accounts(allow_anonymous=True), AuthLevel.INTEGRITY, AuthLevel.CONNECT)
    refused(as_asked, SEC_E_LOGON_DENIED, "without a key")


@pytest.mark.parametrize("lm_response", [bytes(24), b"\0\0", b"x"])
def test_lm_responses_are_nobodys(lm_response: bytes) -> None:
    def tamper(token: bytes) -> bytes:
        return replace(Authenticate.decode(token), lm_response=lm_response).encode()

    store = Accounts(allow_anonymous=True)
    refused(Exchange(Anonymous(), store, AuthLevel.CONNECT, authenticate=tamper), SEC_E_LOGON_DENIED)


def test_a_name_without_a_response_is_not_anonymous() -> None:
    def tamper(token: bytes) -> bytes:
        return replace(Authenticate.decode(token), nt_response=b"", lm_response=b"").encode()

    store = Accounts([ALICE], allow_anonymous=True)
    refused(Exchange(store=store, level=AuthLevel.CONNECT, authenticate=tamper), SEC_E_LOGON_DENIED)


# ---- NTLMv1 ----


def without_target_info(token: bytes) -> bytes:
    message = Challenge.decode(token)
    return replace(message, flags=message.flags & ~NegotiateFlags.TARGET_INFO, target_info=b"").encode()


@pytest.mark.parametrize("level", LEVELS)
def test_ntlmv1_where_both_allow_it(level: AuthLevel) -> None:
    allowed = provider(allow_ntlmv1=True)
    client, server = Exchange(
        level=level, client=allowed, server=allowed, challenge=without_target_info
    ).run()
    assert client.session_key == server.session_key
    assert not server.needs_mech_list_mic
    octets, token = protected(client, PDU, level)
    assert opened(server, octets, token, level) == PDU
    wrong = Password("alice", "x", "CORP")
    refused(
        Exchange(wrong, client=allowed, server=allowed, challenge=without_target_info), SEC_E_LOGON_DENIED
    )


def test_a_server_that_allows_ntlmv1_prefers_the_other() -> None:
    allowed = provider(allow_ntlmv1=True)
    _, server = Exchange(client=allowed, server=allowed).run()
    assert server.needs_mech_list_mic


def test_ntlmv1_is_refused_by_either_end_that_does_not_allow_it() -> None:
    allowed = provider(allow_ntlmv1=True)
    refused(
        Exchange(client=allowed, challenge=without_target_info), SEC_E_LOGON_DENIED, "NTLMv1, which is not"
    )
    refused(
        Exchange(server=allowed, challenge=without_target_info),
        SEC_E_LOGON_DENIED,
        "does not name the server",
    )


@pytest.mark.parametrize(
    ("settings", "status"),
    [({"channel_bindings": b"x"}, SEC_E_BAD_BINDINGS), ({"spns": ["host/srv"]}, SEC_E_WRONG_PRINCIPAL)],
)
def test_ntlmv1_cannot_be_bound(settings: dict[str, Any], status: int) -> None:
    server = provider(allow_ntlmv1=True, **settings)
    client, bound = provider(allow_ntlmv1=True), Target("srv", channel_bindings=b"x")
    refused(Exchange(client=client, server=server, challenge=without_target_info, target=bound), status)


def test_at_connect_a_server_without_target_information_gets_ntlmv2() -> None:
    # its challenge was changed, so this server takes no part: the client alone
    client = provider().initiate(ALICE, TARGET, ContextFlags.needed(AuthLevel.CONNECT))
    server = provider().accept(Accounts([ALICE]), ContextFlags.needed(AuthLevel.CONNECT))
    challenge = run(server.step(run(client.step(None)).token)).token
    assert challenge is not None
    token = run(client.step(without_target_info(challenge))).token
    assert token is not None
    said = NtlmEvidence(bytes(8), b"", Authenticate.decode(token).nt_response, "", "").client_challenge()
    assert said.timestamp == filetime(NOW)
