"""NetlogonAccounts: logons that a domain controller judges, also after it has forgotten this computer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from dcerpc import status
from dcerpc.binding import StringBinding
from dcerpc.errors import RpcError, SecurityError
from dcerpc.runtime.netlogon import EstablishOptions
from dcerpc.runtime.netlogon_accounts import NetlogonAccounts
from dcerpc.runtime.netlogon_service import NetlogonService
from dcerpc.security.accounts import AccountStore, NetworkLogon
from dcerpc.security.credentials import MachineAccount
from dcerpc.security.netlogon import Algorithm, SessionStore
from dcerpc.security.ntlm import NtlmEvidence
from dcerpc.security.steps import LookupAccount
from dcerpc.stub import Call
from tests.runtime.domain import ACCOUNT, ANYTHING, FLAGS, USER_SIDS, domain_controller, evidence


def asking(shown: NtlmEvidence | None) -> LookupAccount:
    return LookupAccount(shown.name if shown else "", shown.domain if shown else "", shown)


def run(
    where: StringBinding, body: Callable[[NetlogonAccounts], Coroutine[Any, Any, None]], **options: Any
) -> None:
    async def main() -> None:
        async with asyncio.timeout(30), NetlogonAccounts(where, ACCOUNT, **options) as accounts:
            assert isinstance(accounts, AccountStore)
            await body(accounts)

    asyncio.run(main())


@pytest.mark.parametrize("algorithm", [Algorithm.AES, Algorithm.STRONG_KEY])
def test_a_logon(algorithm: Algorithm) -> None:
    async def body(accounts: NetlogonAccounts) -> None:
        shown, key = evidence()
        found = await accounts.lookup(asking(shown))
        assert found == NetworkLogon(
            "alice", key, "CORP", USER_SIDS, details=found.details if found else None
        )
        assert type(found.details).__name__ == "NETLOGON_VALIDATION_SAM_INFO4"
        assert await accounts.lookup(asking(evidence("mallory")[0])) is None
        refusals: tuple[tuple[NtlmEvidence | None, int], ...] = (
            (evidence(password="wrong")[0], status.STATUS_WRONG_PASSWORD),
            (evidence("carol", "carol")[0], status.STATUS_ACCOUNT_DISABLED),
            (None, status.STATUS_LOGON_FAILURE),
        )
        for wrong, code in refusals:
            with pytest.raises(SecurityError) as caught:
                await accounts.lookup(asking(wrong))
            assert caught.value.status == code

    with domain_controller(ANYTHING) as where:
        run(where, body, establish=EstablishOptions(flags=FLAGS[algorithm], weakest=algorithm))


def test_many_at_once() -> None:
    async def body(accounts: NetlogonAccounts) -> None:
        shown, key = evidence()
        found = await asyncio.gather(*(accounts.lookup(asking(shown)) for _ in range(40)))
        assert all(each is not None and each.session_base_key == key for each in found)

    with domain_controller() as where:
        run(where, body)


def test_a_domain_controller_that_forgot_the_computer() -> None:
    store = SessionStore()
    now = [0.0]

    async def body(accounts: NetlogonAccounts) -> None:
        shown, _ = evidence()
        assert await accounts.lookup(asking(shown))
        first = store.get("WS01")
        store.discard("WS01")
        # too soon: perhaps it refuses for a reason
        with pytest.raises(SecurityError) as caught:
            await accounts.lookup(asking(shown))
        assert caught.value.status == status.STATUS_ACCESS_DENIED
        now[0] = 45.0
        found = await asyncio.gather(*(accounts.lookup(asking(shown)) for _ in range(5)))
        assert all(found)
        assert store.get("WS01") is not first

    with domain_controller(store=store) as where:
        run(where, body, clock=lambda: now[0])


def test_a_domain_controller_that_was_started_again() -> None:
    now = [0.0]

    async def main() -> None:
        shown, _ = evidence()
        with domain_controller() as first:
            accounts = NetlogonAccounts(first, ACCOUNT, clock=lambda: now[0])
            assert await accounts.lookup(asking(shown))
        with pytest.raises(RpcError):
            await accounts.lookup(asking(shown))
        with domain_controller(at=first) as second:
            assert second == first
            with pytest.raises(SecurityError):
                await accounts.lookup(asking(shown))
            now[0] = 45.0
            assert await accounts.lookup(asking(shown))
            await accounts.close()
            assert await accounts.lookup(asking(shown))
            await accounts.close()

    asyncio.run(main())


def test_a_wrong_machine_password() -> None:
    async def main(where: StringBinding) -> None:
        account = MachineAccount("WS01$", "wrong", "CORP")
        async with NetlogonAccounts(where, account) as accounts:
            for _ in range(2):
                with pytest.raises(SecurityError) as caught:
                    await accounts.lookup(asking(evidence()[0]))
                assert caught.value.status == status.STATUS_ACCESS_DENIED

    with domain_controller() as where:
        asyncio.run(main(where))


def test_tampered_negotiation_closes_the_channel() -> None:
    class Tampering(NetlogonService):
        async def NetrLogonGetCapabilities(self, call: Call, /, *arguments: Any) -> Any:
            result = await super().NetrLogonGetCapabilities(call, *arguments)
            result.Capabilities.value ^= 0x4000
            return result

    async def body(accounts: NetlogonAccounts) -> None:
        with pytest.raises(SecurityError) as caught:
            await accounts.lookup(asking(evidence()[0]))
        assert caught.value.status == status.STATUS_DOWNGRADE_DETECTED

    with domain_controller(kind=Tampering) as where:
        run(where, body)


def test_nobody_is_not_asked_about() -> None:
    """An anonymous client costs the domain controller nothing."""
    nobody = NtlmEvidence(bytes(8), b"\0", b"", "", "")
    accounts = NetlogonAccounts("ncacn_ip_tcp:192.0.2.1[1]", ACCOUNT)
    assert asyncio.run(accounts.lookup(asking(nobody))) is None


def test_an_account_without_a_domain() -> None:
    with pytest.raises(ValueError, match="domain"):
        NetlogonAccounts("ncacn_ip_tcp:127.0.0.1", MachineAccount("WS01$", "secret"))
