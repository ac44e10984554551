"""Establishing secure channels, by either runtime, with honest servers and others."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

import dcerpc
from dcerpc import blocking, status
from dcerpc.binding import StringBinding
from dcerpc.errors import Fault, SecurityError
from dcerpc.interfaces.netlogon import NETLOGON_CAPABILITIES, NETLOGON_CREDENTIAL, logon
from dcerpc.runtime.netlogon import NO_AUTHENTICATOR, blocking_establish
from dcerpc.runtime.netlogon_service import ChannelPolicy, NetlogonService
from dcerpc.security.credentials import MachineAccount
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.netlogon import CLIENT_OPTIONS, Algorithm, NegotiateFlags, SessionStore
from dcerpc.stub import Call, not_served
from tests.runtime.domain import (
    ACCOUNT,
    ANYTHING,
    BACKUP,
    FLAGS,
    channel,
    checked,
    domain_controller,
    established,
    secured,
)

RUNTIMES = ("blocking", "asyncio")


def refused(call: Callable[[], Any], code: int) -> None:
    with pytest.raises(SecurityError) as caught:
        call()
    assert caught.value.status == code


@pytest.mark.parametrize("runtime", RUNTIMES)
def test_a_session(runtime: str) -> None:
    store = SessionStore()
    with domain_controller(store=store) as where:
        mine = established(runtime, where, dns_domain="corp.example")
        theirs = store.get("WS01")
        assert theirs is not None
        assert mine.session_key == theirs.session_key
        assert mine.negotiate_flags == theirs.negotiate_flags == CLIENT_OPTIONS
        assert (mine.account, mine.computer, mine.domain) == ("WS01$", "WS01", "CORP")
        assert (mine.account_rid, mine.dns_domain) == (1000, "corp.example")
        checked(runtime, where, mine)


@pytest.mark.parametrize("algorithm", list(Algorithm))
def test_algorithms(algorithm: Algorithm) -> None:
    with domain_controller(ANYTHING) as where, channel(where, algorithm) as (client, session):
        assert session.algorithm is algorithm
        for _ in range(3):
            answer = client.NetrLogonGetCapabilities(
                ServerName="DC01",
                ComputerName="WS01",
                Authenticator=session.authenticator(),
                ReturnAuthenticator=NO_AUTHENTICATOR,
                QueryLevel=1,
            )
            session.verify(answer.ReturnAuthenticator)
            assert answer.Capabilities.value == FLAGS[algorithm]


def test_by_the_hash_of_the_password() -> None:
    account = MachineAccount("WS01$", domain="CORP", nt_hash=nt_hash("machine secret"))
    with domain_controller() as where:
        checked("blocking", where, established("blocking", where, account))


def test_calls_at_once_take_turns_on_a_connection() -> None:
    """Both directions count in one sequence, so no connection has two calls."""

    async def main(where: StringBinding, connections: int) -> None:
        options = secured(established_session) | {"max_connections": connections}
        async with asyncio.timeout(30), dcerpc.connect(where, **options) as handle:
            client = logon.Client(handle)
            answers = await asyncio.gather(
                *(
                    client.NetrServerReqChallenge(
                        PrimaryName=None, ComputerName="X", ClientChallenge=NETLOGON_CREDENTIAL(data=bytes(8))
                    )
                    for _ in range(20)
                )
            )
        assert len({answer.ServerChallenge.data for answer in answers}) == 20

    with domain_controller() as where:
        established_session = established("blocking", where)
        for connections in (1, 4):
            asyncio.run(main(where, connections))


def test_over_a_sealed_binding() -> None:
    with domain_controller() as where:
        first = established("blocking", where)
        with blocking.connect(where, **secured(first)) as handle:
            checked("blocking", where, blocking_establish(handle, ACCOUNT))


@pytest.mark.parametrize(
    ("account", "code"),
    [
        (MachineAccount("WS01$", "wrong", "CORP"), status.STATUS_ACCESS_DENIED),
        (MachineAccount("NOBODY$", "machine secret", "CORP"), status.STATUS_NO_TRUST_SAM_ACCOUNT),
        (MachineAccount("OLD$", "old secret", "CORP"), status.STATUS_NO_TRUST_SAM_ACCOUNT),
        (MachineAccount("WS01", "machine secret", "CORP"), status.STATUS_NO_TRUST_SAM_ACCOUNT),
        (MachineAccount("PARTNER", "trust secret", "CORP"), status.STATUS_NO_TRUST_SAM_ACCOUNT),
        (MachineAccount("WS01$", "machine secret", "CORP", channel_type=1), status.STATUS_INVALID_PARAMETER),
        (MachineAccount("WS01$", "machine secret", "CORP", channel_type=5), status.STATUS_INVALID_PARAMETER),
        (BACKUP, status.STATUS_ACCESS_DENIED),
    ],
)
def test_whom_a_domain_controller_refuses(account: MachineAccount, code: int) -> None:
    store = SessionStore()
    with domain_controller(store=store) as where:
        refused(lambda: established("blocking", where, account), code)
        assert len(store) == 0


def test_other_kinds_of_channels() -> None:
    policy = ChannelPolicy(channel_types=frozenset((2, 4, 6)))
    trust = MachineAccount("PARTNER.", "trust secret", "CORP", computer="DC77", channel_type=4)
    with domain_controller(policy) as where:
        for account in (BACKUP, trust):
            checked("blocking", where, established("blocking", where, account))


def test_secrets_do_not_show() -> None:
    with domain_controller() as where:
        with pytest.raises(SecurityError) as caught:
            established("blocking", where, MachineAccount("WS01$", "top secret", "CORP"))
        assert "top secret" not in str(caught.value)


# ---- strength ----


@pytest.mark.parametrize("algorithm", [Algorithm.STRONG_KEY, Algorithm.DES])
def test_a_domain_controller_takes_nothing_weaker(algorithm: Algorithm) -> None:
    with domain_controller() as where:
        refused(
            lambda: established("blocking", where, flags=FLAGS[algorithm], weakest=algorithm),
            status.STATUS_DOWNGRADE_DETECTED,
        )


@pytest.mark.parametrize("runtime", RUNTIMES)
@pytest.mark.parametrize("theirs", [Algorithm.STRONG_KEY, Algorithm.DES])
@pytest.mark.parametrize("mine", list(Algorithm))
def test_falling_back(runtime: str, theirs: Algorithm, mine: Algorithm) -> None:
    policy = ChannelPolicy(flags=FLAGS[theirs], weakest=Algorithm.DES)
    with domain_controller(policy) as where:
        if mine > theirs:
            refused(lambda: established(runtime, where, weakest=mine), status.STATUS_DOWNGRADE_DETECTED)
        else:
            session = established(runtime, where, weakest=mine)
            assert session.algorithm is theirs
            checked(runtime, where, session)


def test_a_client_that_asks_for_less_than_it_requires() -> None:
    with domain_controller(ANYTHING) as where:
        refused(
            lambda: established("blocking", where, flags=FLAGS[Algorithm.STRONG_KEY]),
            status.STATUS_DOWNGRADE_DETECTED,
        )


# ---- servers that are not what they should be ----


class Reflecting(NetlogonService):
    """Knows no password, and sends back what the client sends."""

    async def NetrServerReqChallenge(
        self, call: Call, /, PrimaryName: str | None, ComputerName: str, ClientChallenge: NETLOGON_CREDENTIAL
    ) -> logon.NetrServerReqChallengeResult:
        return logon.NetrServerReqChallengeResult(ServerChallenge=ClientChallenge, return_value=0)

    async def NetrServerAuthenticate3(
        self,
        call: Call,
        /,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> logon.NetrServerAuthenticate3Result:
        return logon.NetrServerAuthenticate3Result(
            ServerCredential=ClientCredential, NegotiateFlags=NegotiateFlags, AccountRid=0, return_value=0
        )


class Impostor(Reflecting):
    """Knows no password, and makes a challenge of its own."""

    async def NetrServerReqChallenge(
        self, call: Call, /, PrimaryName: str | None, ComputerName: str, ClientChallenge: NETLOGON_CREDENTIAL
    ) -> logon.NetrServerReqChallengeResult:
        return logon.NetrServerReqChallengeResult(
            ServerChallenge=NETLOGON_CREDENTIAL(data=b"\1" + bytes(7)), return_value=0
        )


@pytest.mark.parametrize("runtime", RUNTIMES)
@pytest.mark.parametrize("kind", [Reflecting, Impostor])
def test_servers_that_do_not_know_the_password(runtime: str, kind: type[NetlogonService]) -> None:
    with domain_controller(kind=kind) as where:
        refused(lambda: established(runtime, where, weakest=Algorithm.DES), status.STATUS_ACCESS_DENIED)


class Claiming(NetlogonService):
    """Answers with flags that its key does not fit."""

    async def NetrServerAuthenticate3(self, call: Call, /, *arguments: Any) -> Any:
        result = await super().NetrServerAuthenticate3(call, *arguments)
        result.NegotiateFlags &= ~NegotiateFlags.AES
        return result


def test_flags_that_do_not_fit_the_key() -> None:
    with domain_controller(kind=Claiming) as where:
        refused(
            lambda: established("blocking", where, weakest=Algorithm.DES), status.STATUS_DOWNGRADE_DETECTED
        )


class Refusing(NetlogonService):
    """Does not even exchange challenges."""

    async def NetrServerReqChallenge(self, call: Call, /, *arguments: Any) -> Any:
        return logon.NetrServerReqChallengeResult(
            ServerChallenge=NETLOGON_CREDENTIAL(data=bytes(8)), return_value=0xC000005E
        )


def test_an_error_instead_of_a_challenge() -> None:
    with domain_controller(kind=Refusing) as where:
        refused(lambda: established("blocking", where), 0xC000005E)


class Old(NetlogonService):
    """Has no NetrServerAuthenticate3."""

    def NetrServerAuthenticate3(self, call: Call, /, *arguments: Any) -> Any:
        raise not_served()


@pytest.mark.parametrize("runtime", RUNTIMES)
def test_a_server_with_the_older_method_only(runtime: str) -> None:
    with domain_controller(kind=Old) as where:
        session = established(runtime, where)
        assert session.account_rid == 0
        checked(runtime, where, session)


def test_the_oldest_method_has_no_options() -> None:
    with domain_controller(ANYTHING) as where, blocking.connect(where) as handle:
        client = logon.BlockingClient(handle)
        challenge = client.NetrServerReqChallenge(
            PrimaryName=None,
            ComputerName="WS01",
            ClientChallenge=NETLOGON_CREDENTIAL(data=b"\1\2\3\4\5\6\7\x08"),
        )
        assert challenge.return_value == 0
        answer = client.NetrServerAuthenticate(
            PrimaryName=None,
            AccountName="WS01$",
            SecureChannelType=2,
            ComputerName="WS01",
            ClientCredential=NETLOGON_CREDENTIAL(data=bytes(8)),
        )
        assert answer.return_value == status.STATUS_ACCESS_DENIED


# ---- NetrLogonGetCapabilities ----


class Capable(NetlogonService):
    """What of it is changed, by class attributes."""

    code = 0
    fault = 0
    only_level = 0
    flags = 0

    async def NetrLogonGetCapabilities(self, call: Call, /, *arguments: Any) -> Any:
        result = await super().NetrLogonGetCapabilities(call, *arguments)
        if self.only_level in (0, arguments[-1]):
            if self.fault:
                raise Fault.of(self.fault)
            result.return_value = self.code
            result.Capabilities = NETLOGON_CAPABILITIES(arguments[-1], result.Capabilities.value ^ self.flags)
        return result


def capable(**attributes: int) -> type[NetlogonService]:
    return type("Changed", (Capable,), attributes)


@pytest.mark.parametrize("runtime", RUNTIMES)
@pytest.mark.parametrize("level", [1, 2])
def test_flags_that_were_tampered_with(runtime: str, level: int) -> None:
    with domain_controller(kind=capable(flags=0x4000, only_level=level)) as where:
        session = established(runtime, where)
        refused(lambda: checked(runtime, where, session), status.STATUS_DOWNGRADE_DETECTED)


@pytest.mark.parametrize(
    "kind",
    [
        capable(code=status.STATUS_INVALID_LEVEL, only_level=2),
        capable(code=status.STATUS_NOT_IMPLEMENTED, only_level=2),
        capable(fault=0x1C000006, only_level=2),
        capable(fault=status.RPC_X_BAD_STUB_DATA, only_level=2),
    ],
)
@pytest.mark.parametrize("runtime", RUNTIMES)
def test_servers_without_the_second_level(runtime: str, kind: type[NetlogonService]) -> None:
    with domain_controller(kind=kind) as where:
        checked(runtime, where, established(runtime, where))


def test_a_server_that_knows_aes_has_the_method() -> None:
    kind = capable(code=status.STATUS_NOT_IMPLEMENTED)
    with domain_controller(kind=kind) as where:
        session = established("blocking", where)
        refused(lambda: checked("blocking", where, session), status.STATUS_DOWNGRADE_DETECTED)
    with domain_controller(ANYTHING, kind=kind) as where:
        session = established(
            "blocking", where, flags=FLAGS[Algorithm.STRONG_KEY], weakest=Algorithm.STRONG_KEY
        )
        checked("blocking", where, session)


def test_an_answer_with_another_authenticator() -> None:
    class Forged(NetlogonService):
        async def NetrLogonGetCapabilities(self, call: Call, /, *arguments: Any) -> Any:
            result = await super().NetrLogonGetCapabilities(call, *arguments)
            result.ReturnAuthenticator = NO_AUTHENTICATOR
            return result

    with domain_controller(kind=Forged) as where:
        session = established("blocking", where)
        refused(lambda: checked("blocking", where, session), status.STATUS_ACCESS_DENIED)


def test_faults_pass() -> None:
    with domain_controller(kind=capable(fault=5)) as where:
        session = established("blocking", where)
        with pytest.raises(Fault):
            checked("blocking", where, session)
