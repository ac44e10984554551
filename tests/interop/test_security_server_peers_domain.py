"""Clients of others that log on by NTLM to a member server of this project, and are judged by their domain.

The server knows no account. What a client proves it passes on to Samba, the domain controller, with
NetrLogonSamLogonEx over its own secure channel.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import dcerpc
from dcerpc import status
from dcerpc.runtime.netlogon_accounts import NetlogonAccounts
from dcerpc.security.credentials import MachineAccount
from tests.interop.clients import PATIENCE
from tests.interop.conftest import IMPACKET_PYTHON, run
from tests.interop.secured_echo import SIZES, Seen, Witness

if TYPE_CHECKING:
    from tests.interop.conftest import Output, Samba

pytestmark = pytest.mark.interop

IMPACKET_CLIENT = Path(__file__).resolve().parent / "impacket_echo_client.py"

#: For each place and password the outcome: the answer, or the NTSTATUS of the refusal.
CALLS = """
from samba import NTSTATUSError
from samba.dcerpc import echo

result = []
for where, user, password in attempts:
    try:
        client = echo.rpcecho(where, parameters, login(user, password))
        result.append(client.AddOne(41))
    except NTSTATUSError as error:
        result.append(error.args[0] & 0xFFFFFFFF)
"""


def with_member_server(samba: Samba, talk: Callable[[int], Any]) -> tuple[list[Seen | None], Any]:
    """Have clients talk to a member server, given its port: who was seen, and what they found."""
    account = samba.accounts["machine"]
    # Under a name of its own: other tests have secure channels for this account, too.
    computer = MachineAccount(account.name, account.password, samba.domain, computer="PEERMEMBER")
    service = Witness()

    async def main() -> Any:
        async with (
            asyncio.timeout(2 * PATIENCE),
            NetlogonAccounts(f"ncacn_ip_tcp:{samba.address}", computer) as accounts,
            dcerpc.Server(accounts) as server,
        ):
            server.register(service, min_level="packet")
            (where,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
            return await asyncio.to_thread(talk, int(where.endpoint))

    found = asyncio.run(main())
    return service.seen, found


def expect(samba: Samba, seen: list[Seen | None], ways: list[tuple[str, str, str]]) -> None:
    """The domain's user, with the groups that the domain controller knows."""
    assert [who and who.how for who in seen] == ways
    for who in seen:
        assert who is not None
        assert who.principal == f"{samba.domain}\\{samba.user.name}"
        assert who.sids[0].startswith(f"{samba.domain_sid}-")
        assert f"{samba.domain_sid}-513" in who.sids


def test_samba(samba: Samba, samba_python: Callable[..., Any]) -> None:
    user = samba.user
    levels = ("packet", "sign", "seal")
    flags = [f"{provider},{level}" for provider in ("ntlm", "spnego") for level in levels]

    def talk(port: int) -> Any:
        attempts = [(f"ncacn_ip_tcp:127.0.0.1[{port},{each}]", user.name, user.password) for each in flags]
        wrong = [
            (f"ncacn_ip_tcp:127.0.0.1[{port},{provider},seal]", name, "wrong")
            for provider in ("ntlm", "spnego")
            for name in (user.name, "nobody")
        ]
        return samba_python(CALLS, attempts=attempts + wrong)

    seen, found = with_member_server(samba, talk)
    denied, failed = status.STATUS_ACCESS_DENIED, status.STATUS_LOGON_FAILURE
    assert found == [42] * len(flags) + [denied, denied, failed, failed]
    names = ("PKT", "INTEGRITY", "PRIVACY")
    expect(samba, seen, [(provider, "ntlm", name) for provider in ("ntlm", "spnego") for name in names])


def test_impacket(samba: Samba, impacket_python: Callable[..., Output]) -> None:
    """Both ends have the session key that the domain controller has told the server half of."""
    login = {"name": samba.user.name, "domain": samba.domain, "host": "", "auth_type": 10}
    asked = login | {"password": samba.user.password, "sizes": SIZES, "fragment": 0}

    def talk(port: int) -> Any:
        attempts = [
            asked | {"port": port, "level": 5},
            asked | {"port": port, "level": 6},
            asked | {"port": port, "level": 6, "password": "wrong"},
        ]
        command = [IMPACKET_PYTHON, "-W", "ignore", str(IMPACKET_CLIENT)]
        return json.loads(run(command, stdin=json.dumps(attempts)).check().stdout.splitlines()[-1])

    seen, (signed, sealed, wrong) = with_member_server(samba, talk)
    calls = 1 + len(SIZES)
    assert len(seen) == 2 * calls
    expect(samba, seen, [("ntlm", "ntlm", "INTEGRITY")] * calls + [("ntlm", "ntlm", "PRIVACY")] * calls)
    for answer, who in ((signed, seen[0]), (sealed, seen[-1])):
        assert who is not None
        assert (answer["sum"], answer["echoed"]) == (42, [True] * len(SIZES))
        assert answer["session_key"] == who.session_key
    assert wrong == {"error": "rpc_s_access_denied"}
