"""What a NetlogonService answers: logons, the domain, and calls that nobody should make."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from dcerpc import blocking, status
from dcerpc.errors import BindRejected, Fault, SecurityError
from dcerpc.interfaces.netlogon import (
    LM_CHALLENGE,
    NETLOGON_CREDENTIAL,
    NETLOGON_DOMAIN_INFO,
    NETLOGON_LEVEL,
    NETLOGON_WORKSTATION_INFORMATION,
    STRING,
    logon,
)
from dcerpc.runtime.netlogon import NO_AUTHENTICATOR
from dcerpc.runtime.netlogon_logon import logon_information, logon_of, validation_level
from dcerpc.runtime.netlogon_service import ChannelPolicy
from dcerpc.security.accounts import Found, NetworkLogon
from dcerpc.security.credentials import MachineAccount
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.netlogon import CLIENT_OPTIONS, Algorithm, NegotiateFlags, SessionStore, crypto
from dcerpc.security.netlogon.session import NetlogonSession
from dcerpc.security.ntlm import NtlmEvidence, keys
from dcerpc.security.steps import LookupAccount
from tests.runtime.domain import (
    ANYTHING,
    SID,
    USER_SIDS,
    channel,
    domain_controller,
    established,
    evidence,
    secured,
)

Channel = tuple[logon.BlockingClient, NetlogonSession]


@pytest.fixture
def secure() -> Iterator[Channel]:
    with domain_controller() as where, channel(where) as made:
        yield made


def logon_ex(client: logon.BlockingClient, shown: NtlmEvidence, **changes: Any) -> Any:
    level, information = logon_information(shown, CLIENT_OPTIONS)
    arguments: dict[str, Any] = {
        "LogonServer": "\\\\DC01",
        "ComputerName": "WS01",
        "LogonLevel": level,
        "LogonInformation": information,
        "ValidationLevel": 6,
        "ExtraFlags": 0,
    }
    return client.NetrLogonSamLogonEx(**arguments | changes)


# ---- logons ----


@pytest.mark.parametrize("algorithm", [Algorithm.AES, Algorithm.STRONG_KEY])
@pytest.mark.parametrize("level", [2, 3, 6])
def test_a_logon(algorithm: Algorithm, level: int) -> None:
    shown, key = evidence()
    with domain_controller(ANYTHING) as where, channel(where, algorithm) as (client, session):
        answer = logon_ex(client, shown, ValidationLevel=level)
        assert (answer.return_value, answer.Authoritative) == (0, 1)
        sent = b"".join(block.data for block in answer.ValidationInformation.value.UserSessionKey.data)
        # the channel is sealed, but keys of the two older levels are encrypted on top of it
        assert (sent == key) is (level == 6)
        verdict = logon_of(answer.ValidationInformation, session)
    assert (verdict.name, verdict.domain, verdict.session_base_key) == ("alice", "CORP", key)
    assert verdict.sids == (USER_SIDS if level > 2 else USER_SIDS[:3])
    details = verdict.details
    assert details.LogonServer.Buffer == "DC01"
    if level == 6:
        assert details.DnsLogonDomainName.Buffer == "corp.example"
    for secret in (key, key[:8], key[8:]):
        assert repr(secret)[2:-1] not in repr(verdict)
        assert repr(secret)[2:-1] not in repr(details)


def test_an_account_without_sids(secure: Channel) -> None:
    client, session = secure
    shown, _ = evidence("bob", "builder")
    verdict = logon_of(logon_ex(client, shown).ValidationInformation, session)
    assert (verdict.name, verdict.sids) == ("bob", ())
    assert verdict.details.LogonDomainId.SubAuthority == [21, 1, 2, 3]


@pytest.mark.parametrize(
    ("shown", "code"),
    [
        (evidence(password="looking-glass"), status.STATUS_WRONG_PASSWORD),
        (evidence("mallory"), status.STATUS_NO_SUCH_USER),
        (evidence("carol", "carol"), status.STATUS_ACCOUNT_DISABLED),
        (evidence("carol", "wrong"), status.STATUS_WRONG_PASSWORD),
        (evidence(computer="WS02"), status.STATUS_LOGON_FAILURE),
        (evidence(target_domain="ELSEWHERE"), status.STATUS_LOGON_FAILURE),
        ((NtlmEvidence(bytes(8), b"", bytes(40), "alice", "CORP"), b""), status.STATUS_LOGON_FAILURE),
        ((NtlmEvidence(bytes(8), b"", b"", "alice", "CORP"), b""), status.STATUS_WRONG_PASSWORD),
    ],
    ids=["password", "nobody", "disabled", "disabled, wrong", "computer", "domain", "malformed", "empty"],
)
def test_logons_that_are_refused(secure: Channel, shown: tuple[NtlmEvidence, bytes], code: int) -> None:
    answer = logon_ex(secure[0], shown[0])
    assert answer.return_value == code
    assert answer.ValidationInformation.value is None


def v1_evidence(name: str, password: str) -> NtlmEvidence:
    challenge = os.urandom(8)
    return NtlmEvidence(challenge, bytes(24), keys.nt_response_v1(nt_hash(password), challenge), name, "CORP")


def test_the_old_response_only_where_it_is_allowed(secure: Channel) -> None:
    shown = v1_evidence("alice", "wonderland")
    assert logon_ex(secure[0], shown).return_value == status.STATUS_WRONG_PASSWORD
    with domain_controller(ChannelPolicy(allow_ntlmv1=True)) as where, channel(where) as (client, session):
        verdict = logon_of(logon_ex(client, shown).ValidationInformation, session)
        assert verdict.session_base_key == keys.session_base_key_v1(nt_hash("wonderland"))


@pytest.mark.parametrize("with_flags", [False, True])
def test_logons_with_authenticators(secure: Channel, with_flags: bool) -> None:
    client, session = secure
    for password, code in (("wonderland", 0), ("wrong", status.STATUS_WRONG_PASSWORD), ("wonderland", 0)):
        shown, key = evidence(password=password)
        level, information = logon_information(shown, NegotiateFlags.NONE)
        assert level == 2
        arguments: dict[str, Any] = {
            "LogonServer": None,
            "ComputerName": "ws01",
            "Authenticator": session.authenticator(),
            "ReturnAuthenticator": NO_AUTHENTICATOR,
            "LogonLevel": level,
            "LogonInformation": information,
            "ValidationLevel": 3,
        }
        answer: Any = (
            client.NetrLogonSamLogonWithFlags(**arguments, ExtraFlags=0)
            if with_flags
            else client.NetrLogonSamLogon(**arguments)
        )
        assert answer.return_value == code
        session.verify(answer.ReturnAuthenticator)
        if not code:
            assert logon_of(answer.ValidationInformation, session).session_base_key == key


def test_logons_without_an_authenticator(secure: Channel) -> None:
    shown, _ = evidence()
    level, information = logon_information(shown, NegotiateFlags.NONE)
    for authenticator, code in (
        (None, status.STATUS_INVALID_PARAMETER),
        (NO_AUTHENTICATOR, status.STATUS_ACCESS_DENIED),
    ):
        answer = secure[0].NetrLogonSamLogon(
            LogonServer=None,
            ComputerName="WS01",
            Authenticator=authenticator,
            ReturnAuthenticator=authenticator,
            LogonLevel=level,
            LogonInformation=information,
            ValidationLevel=3,
        )
        assert answer.return_value == code
        assert answer.ReturnAuthenticator is None
        assert answer.ValidationInformation.value is None


@pytest.mark.parametrize(("validation", "logon_level"), [(1, 2), (4, 2), (5, 2), (7, 2), (99, 2), (6, 4)])
def test_other_kinds_of_logons(secure: Channel, validation: int, logon_level: int) -> None:
    shown, _ = evidence()
    changes: dict[str, Any] = {"ValidationLevel": validation}
    if logon_level != 2:
        changes |= {"LogonLevel": logon_level, "LogonInformation": NETLOGON_LEVEL(logon_level, None)}
    answer = logon_ex(secure[0], shown, **changes)
    assert answer.return_value == status.STATUS_INVALID_INFO_CLASS


def test_a_logon_without_information(secure: Channel) -> None:
    shown, _ = evidence()
    answer = logon_ex(secure[0], shown, LogonLevel=2, LogonInformation=NETLOGON_LEVEL(2, None))
    assert answer.return_value == status.STATUS_INVALID_PARAMETER


def test_responses_without_buffers(secure: Channel) -> None:
    level, information = logon_information(evidence()[0], CLIENT_OPTIONS)
    network: Any = information.value
    network.NtChallengeResponse = network.LmChallengeResponse = STRING(Buffer=None)
    network.LmChallenge = LM_CHALLENGE(data=bytes(8))
    answer = logon_ex(secure[0], evidence()[0], LogonLevel=level, LogonInformation=information)
    assert answer.return_value == status.STATUS_WRONG_PASSWORD


class Judges:
    """A store that judges by itself, or fails."""

    def __init__(self, outcome: Found | Exception) -> None:
        self.outcome = outcome
        self.asked: list[LookupAccount] = []

    async def lookup(self, request: LookupAccount) -> Found:
        self.asked.append(request)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


def test_a_store_that_judges_by_itself() -> None:
    store = Judges(NetworkLogon("alice", b"k" * 16, "OTHER", (f"{SID}-7",)))
    shown, _ = evidence()
    with domain_controller(logons=store) as where, channel(where) as (client, session):
        verdict = logon_of(logon_ex(client, shown).ValidationInformation, session)
    assert (verdict.session_base_key, verdict.domain, verdict.sids) == (b"k" * 16, "OTHER", (f"{SID}-7",))
    (asked,) = store.asked
    assert (asked.name, asked.domain, asked.evidence) == ("alice", "CORP", shown)


@pytest.mark.parametrize(
    ("raised", "code"),
    [(0xC0000234, 0xC0000234), (0, status.STATUS_LOGON_FAILURE), (0x8009030C, status.STATUS_LOGON_FAILURE)],
)
def test_a_store_that_refuses(raised: int, code: int) -> None:
    with (
        domain_controller(logons=Judges(SecurityError("no", raised))) as where,
        channel(where) as (client, _),
    ):
        assert logon_ex(client, evidence()[0]).return_value == code


# ---- verdicts, as a client reads them ----


def test_a_guest_is_nobody(secure: Channel) -> None:
    client, session = secure
    answer = logon_ex(client, evidence()[0])
    answer.ValidationInformation.value.UserFlags |= 1
    with pytest.raises(SecurityError, match="guest"):
        logon_of(answer.ValidationInformation, session)


def test_a_verdict_without_a_key(secure: Channel) -> None:
    client, session = secure
    for level in (2, 6):
        answer = logon_ex(client, evidence()[0], ValidationLevel=level)
        for block in answer.ValidationInformation.value.UserSessionKey.data:
            block.data = bytes(8)
        with pytest.raises(SecurityError, match="no session key"):
            logon_of(answer.ValidationInformation, session)


def test_no_verdict(secure: Channel) -> None:
    client, session = secure
    answer = logon_ex(client, evidence(password="wrong")[0])
    with pytest.raises(SecurityError, match="says nothing"):
        logon_of(answer.ValidationInformation, session)


@pytest.mark.parametrize(
    ("flags", "level"),
    [
        (CLIENT_OPTIONS, 6),
        (CLIENT_OPTIONS & ~NegotiateFlags.CROSS_FOREST_TRUSTS, 3),
        (CLIENT_OPTIONS & ~NegotiateFlags.SECURE_RPC, 3),
        (CLIENT_OPTIONS & ~NegotiateFlags.VALIDATION_LEVELS, 2),
    ],
)
def test_the_level_to_ask_for(flags: NegotiateFlags, level: int) -> None:
    assert validation_level(flags) == level


# ---- the domain ----


def domain_info(client: logon.BlockingClient, session: NetlogonSession, level: int) -> Any:
    return client.NetrLogonGetDomainInfo(
        ServerName="DC01",
        ComputerName="WS01",
        Authenticator=session.authenticator(),
        ReturnAuthenticator=NO_AUTHENTICATOR,
        Level=level,
        WkstaBuffer=NETLOGON_WORKSTATION_INFORMATION(level, None),
    )


def test_the_domain(secure: Channel) -> None:
    client, session = secure
    answer = domain_info(client, session, 1)
    assert answer.return_value == 0
    session.verify(answer.ReturnAuthenticator)
    info = answer.DomBuffer.value
    assert isinstance(info, NETLOGON_DOMAIN_INFO)
    primary = info.PrimaryDomain
    assert (primary.DomainName.Buffer, primary.DnsDomainName.Buffer) == ("CORP", "corp.example")
    assert info.TrustedDomains is None
    answer = domain_info(client, session, 2)
    session.verify(answer.ReturnAuthenticator)
    assert answer.DomBuffer.value.LsaPolicy is None


# ---- calls that nobody should make ----


def unsealed_calls(client: logon.BlockingClient, session: NetlogonSession) -> list[Callable[[], Any]]:
    def capabilities() -> Any:
        return client.NetrLogonGetCapabilities(
            ServerName="DC01",
            ComputerName="WS01",
            Authenticator=session.authenticator(),
            ReturnAuthenticator=NO_AUTHENTICATOR,
            QueryLevel=1,
        )

    return [
        capabilities,
        lambda: domain_info(client, session, 1),
        lambda: logon_ex(client, evidence()[0]),
    ]


@pytest.mark.parametrize("level", ["none", "integrity"])
def test_methods_want_a_sealed_channel(level: str) -> None:
    with domain_controller() as where:
        session = established("blocking", where)
        options = {} if level == "none" else secured(session, level)
        with blocking.connect(where, **options) as handle:
            for call in unsealed_calls(logon.BlockingClient(handle), session):
                answer = call()
                assert answer.return_value == status.STATUS_ACCESS_DENIED
                assert getattr(answer, "ReturnAuthenticator", NO_AUTHENTICATOR) == NO_AUTHENTICATOR


def test_unsealed_where_that_is_allowed() -> None:
    with domain_controller(ChannelPolicy(require_seal=False)) as where:
        session = established("blocking", where)
        with blocking.connect(where) as handle:
            codes = [call().return_value for call in unsealed_calls(logon.BlockingClient(handle), session)]
        # the chain is broken by answers that nobody verified; a logon without authenticators is not for all
        assert codes == [0, status.STATUS_ACCESS_DENIED, status.STATUS_ACCESS_DENIED]
        with blocking.connect(where, **secured(session, "integrity")) as handle:
            assert logon_ex(logon.BlockingClient(handle), evidence()[0]).return_value == 0


def test_another_computer_s_name(secure: Channel) -> None:
    client, _ = secure
    for name in ("WS02", "", None):
        answer = logon_ex(client, evidence()[0], ComputerName=name)
        assert answer.return_value == status.STATUS_ACCESS_DENIED


RELAY = MachineAccount("WS01$", "machine secret", "CORP", computer="WS02")


def test_a_computer_that_takes_another_s_name() -> None:
    """It gets no session key of a logon that was meant for the other one (CVE-2015-0005)."""
    with domain_controller() as where:
        session = established("blocking", where, RELAY)
        assert (session.account, session.computer) == ("WS01$", "WS02")
        with blocking.connect(where, **secured(session)) as handle:
            client = logon.BlockingClient(handle)
            for computer, code in (("WS02", status.STATUS_LOGON_FAILURE), ("WS01", 0)):
                answer = logon_ex(client, evidence(computer=computer)[0], ComputerName="WS02")
                assert answer.return_value == code


def test_two_computers_of_one_name() -> None:
    """A channel speaks for the account that it was established with, not for the last one of its name."""
    with domain_controller() as where:
        session = established("blocking", where, RELAY)
        with blocking.connect(where, **secured(session)) as handle:
            client = logon.BlockingClient(handle)
            assert logon_ex(client, evidence()[0], ComputerName="WS02").return_value == 0
            other = MachineAccount("WS02$", "other secret", "CORP")
            assert established("blocking", where, other).account == "WS02$"
            for computer in ("WS01", "WS02"):
                answer = logon_ex(client, evidence(computer=computer)[0], ComputerName="WS02")
                assert answer.return_value == status.STATUS_ACCESS_DENIED


@pytest.mark.parametrize("missing", ["computer", "target_domain"])
def test_a_response_that_names_no_server(secure: Channel, missing: str) -> None:
    """Somebody may have taken the names out of the challenge."""
    shown, _ = evidence(**{missing: ""})
    assert logon_ex(secure[0], shown).return_value == status.STATUS_LOGON_FAILURE


def test_a_session_that_was_forgotten() -> None:
    store = SessionStore()
    with domain_controller(store=store) as where, channel(where) as (client, _):
        assert logon_ex(client, evidence()[0]).return_value == 0
        store.discard("WS01")
        assert logon_ex(client, evidence()[0]).return_value == status.STATUS_ACCESS_DENIED


@pytest.mark.parametrize("level", [0, 3, 0xFFFFFFFF])
def test_levels_that_do_not_exist(secure: Channel, level: int) -> None:
    client, session = secure
    with pytest.raises(Fault):
        client.NetrLogonGetCapabilities(
            ServerName="DC01",
            ComputerName="WS01",
            Authenticator=session.authenticator(),
            ReturnAuthenticator=NO_AUTHENTICATOR,
            QueryLevel=level,
        )


# ---- hostile beginnings ----


def begin(client: logon.BlockingClient, challenge: bytes, computer: str = "WS01") -> Any:
    return client.NetrServerReqChallenge(
        PrimaryName=None, ComputerName=computer, ClientChallenge=NETLOGON_CREDENTIAL(data=challenge)
    )


def end(client: logon.BlockingClient, credential: bytes, flags: int = CLIENT_OPTIONS) -> Any:
    return client.NetrServerAuthenticate3(
        PrimaryName=None,
        AccountName="WS01$",
        SecureChannelType=2,
        ComputerName="WS01",
        ClientCredential=NETLOGON_CREDENTIAL(data=credential),
        NegotiateFlags=flags,
    )


def right_credential(challenge: bytes, server_challenge: bytes) -> bytes:
    key = crypto.compute_session_key(Algorithm.AES, nt_hash("machine secret"), challenge, server_challenge)
    return crypto.compute_credential(Algorithm.AES, key, challenge)


@pytest.mark.parametrize("challenge", [bytes(8), b"\1" * 8, b"\0\0\0\0\0abc", b"\0\1\0\1\0abc"])
def test_regular_challenges_even_with_the_right_credential(challenge: bytes) -> None:
    store = SessionStore()
    with domain_controller(store=store) as where, blocking.connect(where) as handle:
        client = logon.BlockingClient(handle)
        answer = begin(client, challenge)
        credential = right_credential(challenge, answer.ServerChallenge.data)
        assert end(client, credential).return_value == status.STATUS_ACCESS_DENIED
    assert len(store) == 0


def test_zeros_tried_many_times() -> None:
    store = SessionStore()
    with domain_controller(store=store) as where, blocking.connect(where) as handle:
        client = logon.BlockingClient(handle)
        for _ in range(600):
            begin(client, bytes(8))
            assert end(client, bytes(8)).return_value == status.STATUS_ACCESS_DENIED
    assert len(store) == 0


def test_a_challenge_is_good_for_one_attempt() -> None:
    with domain_controller() as where, blocking.connect(where) as handle:
        client = logon.BlockingClient(handle)
        challenge = b"challeng"
        assert end(client, bytes(8)).return_value == status.STATUS_ACCESS_DENIED
        credential = right_credential(challenge, begin(client, challenge).ServerChallenge.data)
        assert end(client, bytes(8)).return_value == status.STATUS_ACCESS_DENIED
        assert end(client, credential).return_value == status.STATUS_ACCESS_DENIED
        credential = right_credential(challenge, begin(client, challenge).ServerChallenge.data)
        assert end(client, credential).return_value == 0
        # replayed
        assert end(client, credential).return_value == status.STATUS_ACCESS_DENIED


def test_every_octet_of_a_credential() -> None:
    challenge = b"challeng"
    with domain_controller() as where, blocking.connect(where) as handle:
        client = logon.BlockingClient(handle)
        for position in range(8):
            wrong = bytearray(right_credential(challenge, begin(client, challenge).ServerChallenge.data))
            wrong[position] ^= 1 << position
            answer = end(client, bytes(wrong))
            assert answer.return_value == status.STATUS_ACCESS_DENIED
            assert answer.ServerCredential.data == bytes(8)


def test_stale_challenges() -> None:
    now = [0.0]
    store = SessionStore(clock=lambda: now[0])
    challenge = b"challeng"
    with domain_controller(store=store) as where, blocking.connect(where) as handle:
        client = logon.BlockingClient(handle)
        credential = right_credential(challenge, begin(client, challenge).ServerChallenge.data)
        now[0] = 121.0
        assert end(client, credential).return_value == status.STATUS_ACCESS_DENIED


def test_a_flood_of_challenges_is_bounded() -> None:
    store = SessionStore(max_challenges=10)
    with domain_controller(store=store) as where, blocking.connect(where) as handle:
        client = logon.BlockingClient(handle)
        for number in range(50):
            assert begin(client, b"challeng", f"WS{number}").return_value == 0
        assert len(store._challenges) == 10
        for name in ("", "W" * 257):
            assert begin(client, b"challeng", name).return_value == status.STATUS_INVALID_PARAMETER


def test_server_challenges_differ() -> None:
    with domain_controller() as where, blocking.connect(where) as handle:
        client = logon.BlockingClient(handle)
        given = {begin(client, b"challeng").ServerChallenge.data for _ in range(20)}
    assert len(given) == 20


def test_a_bind_without_a_session() -> None:
    with domain_controller() as where:
        session = established("blocking", where)
    with domain_controller() as where, blocking.connect(where, **secured(session)) as handle:
        client = logon.BlockingClient(handle)
        with pytest.raises(BindRejected):
            logon_ex(client, evidence()[0])
