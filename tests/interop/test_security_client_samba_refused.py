"""What authenticated clients of a Samba domain controller are refused, and why they say so."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

import dcerpc
from dcerpc import status
from dcerpc.errors import BindRejected, LogonDenied, RpcError, SecurityError
from dcerpc.security.kerberos import KerberosError, KerberosProvider
from dcerpc.security.ntlm import NtlmProvider
from dcerpc.security.registry import SecurityRegistry
from dcerpc.security.spnego import SpnegoProvider
from tests.interop.clients import RUNTIMES, connected
from tests.interop.domain_client import CARRIERS, MECHANISMS, host, kinit, list_accounts, place, secured

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

both_runtimes = pytest.mark.parametrize("runtime", RUNTIMES)
every_mechanism = pytest.mark.parametrize("mechanism", MECHANISMS)
every_carrier = pytest.mark.parametrize("carrier", CARRIERS)
kerberos_mechanisms = pytest.mark.parametrize("mechanism", ["kerberos", "spnego, kerberos"])
#: What Samba says of a logon by NTLM that fails: within SPNEGO it answers, after a bare one the first call
#: finds no context.
DENIED_BY_SAMBA = {"ntlm": status.NCA_PROTO_ERROR, "spnego, ntlm": status.RPC_S_SEC_PKG_ERROR}


def refused(samba: Samba, runtime: str, carrier: str = "tcp", **options: Any) -> RpcError:
    """What a conversation ends with: each one, as nothing is left of the one before."""
    with connected(runtime, place(samba, "samr", carrier), **options) as talker:
        with pytest.raises(RpcError) as caught:
            list_accounts(talker, samba)
        with pytest.raises(type(caught.value)):
            list_accounts(talker, samba)
    return caught.value


def check(error: RpcError, mechanism: str, code: int, reason: str, expected: int = 0) -> None:
    """That it says why the KDC refuses, or is what Samba's server says, which is not much.

    Args:
        code: of Kerberos' error. reason: part of its message. expected: its status.
    """
    if MECHANISMS[mechanism][1] == "kerberos":
        assert isinstance(error, KerberosError)
        assert (error.code, error.status) == (code, expected or status.SEC_E_LOGON_DENIED)
        assert reason in str(error)
    else:
        assert isinstance(error, LogonDenied)
        assert error.status == DENIED_BY_SAMBA[mechanism]


# --- who is no good ---


@both_runtimes
@every_carrier
@every_mechanism
def test_a_wrong_password(samba: Samba, runtime: str, mechanism: str, carrier: str) -> None:
    credential = dcerpc.Password(samba.user.name, "not the password", samba.domain)
    options = secured(samba, mechanism, carrier=carrier, credential=credential)
    error = refused(samba, runtime, carrier, **options)
    check(error, mechanism, 24, "pre-authentication failed")
    assert "not the password" not in str(error)


@both_runtimes
@pytest.mark.parametrize("mechanism", ["spnego, ntlm", "kerberos"])
def test_a_wrong_password_at_connect(samba: Samba, runtime: str, mechanism: str) -> None:
    """With bare NTLM nobody finds out: Samba serves calls at CONNECT as anonymous when a logon has failed."""
    credential = dcerpc.NTHash(samba.user.name, bytes(16), samba.domain)
    error = refused(samba, runtime, **secured(samba, mechanism, "connect", credential=credential))
    check(error, mechanism, 24, "pre-authentication failed")


@both_runtimes
@every_carrier
@every_mechanism
def test_an_unknown_account(samba: Samba, runtime: str, mechanism: str, carrier: str) -> None:
    """SPNEGO tries NTLM too: whom the KDC does not know, the server may."""
    credential = dcerpc.Password("nobody", "password", samba.domain)
    options = secured(samba, mechanism, carrier=carrier, credential=credential)
    error = refused(samba, runtime, carrier, **options)
    seen = "spnego, ntlm" if mechanism.startswith("spnego") else mechanism
    check(error, seen, 6, "does not know the client")


ACCOUNTS = """
from samba import dsdb
from samba.auth import system_session
from samba.samdb import SamDB

directory = SamDB(session_info=system_session(), lp=parameters)
for name, changes in accounts.items():
    directory.newuser(name, password)
    dn = f"CN={name},CN=Users,{directory.domain_dn()}"
    directory.modify_ldif("".join([f"dn: {dn}\\nchangetype: modify\\n", *changes]))
"""
NO_ACCOUNTS = """
from samba.auth import system_session
from samba.samdb import SamDB

directory = SamDB(session_info=system_session(), lp=parameters)
for name in accounts:
    directory.deleteuser(name)
"""
PASSWORD = "Passw0rd.of.nobody"


@pytest.fixture(scope="module")
def accounts(samba_python: Callable[..., Any]) -> Iterator[dict[str, str]]:
    """Accounts that are no good, by what is wrong with them; for the time of these tests."""
    changes = {
        "disabled": "replace: userAccountControl\nuserAccountControl: 514\n",
        # 1601 and a second
        "expired": "replace: accountExpires\naccountExpires: 10000000\n",
        "to change the password": "replace: pwdLastSet\npwdLastSet: 0\n",
    }
    names = {kind: f"rpcbad{number}-{os.getpid()}" for number, kind in enumerate(changes)}
    samba_python(
        ACCOUNTS, accounts={names[kind]: [change] for kind, change in changes.items()}, password=PASSWORD
    )
    try:
        yield names
    finally:
        samba_python(NO_ACCOUNTS, accounts=list(names.values()))


@every_mechanism
@pytest.mark.parametrize(
    ("kind", "code", "reason", "number"),
    [
        ("disabled", 18, "locked or disabled", status.STATUS_ACCOUNT_DISABLED),
        ("expired", 18, "STATUS_ACCOUNT_EXPIRED", 0xC0000193),
        ("to change the password", 23, "must be changed", 0xC0000224),
    ],
)
def test_accounts_that_are_no_good(
    samba: Samba,
    accounts: dict[str, str],
    mechanism: str,
    kind: str,
    code: int,
    reason: str,
    number: int,
) -> None:
    credential = dcerpc.Password(accounts[kind], PASSWORD, samba.domain)
    error = refused(samba, "blocking", **secured(samba, mechanism, credential=credential))
    check(error, mechanism, code, reason, number)


# --- tickets ---


@both_runtimes
@pytest.mark.parametrize("target", ["host/nowhere.rpce.test", "nonsense/dc1.rpce.test"])
def test_an_unknown_service(samba: Samba, runtime: str, target: str) -> None:
    error = refused(samba, runtime, **secured(samba, "kerberos", target=target))
    check(error, "kerberos", 7, target, status.SEC_E_TARGET_UNKNOWN)
    with connected(
        runtime, place(samba, "samr"), **secured(samba, "spnego, kerberos", target=target)
    ) as talker:
        # NTLM has no use for the name
        assert samba.user.name in list_accounts(talker, samba).users


@both_runtimes
def test_another_services_ticket(samba: Samba, runtime: str) -> None:
    """The KDC knows the service, and the server is not it."""
    error = refused(samba, runtime, **secured(samba, "kerberos", target=samba.service_spn))
    assert isinstance(error, BindRejected)


@both_runtimes
@kerberos_mechanisms
def test_expired_tickets(
    samba: Samba,
    runtime: str,
    mechanism: str,
    tmp_path: Path,
    absent_peer: Callable[[str], NoReturn],
) -> None:
    cache = tmp_path / "tickets"
    kinit(samba, cache, absent_peer, "-l", "1s")
    time.sleep(1.2)
    error = refused(samba, runtime, **secured(samba, mechanism, credential=dcerpc.CCache(cache)))
    check(error, mechanism, 32, "has expired", status.SEC_E_CONTEXT_EXPIRED)


@kerberos_mechanisms
def test_no_tickets(samba: Samba, mechanism: str, tmp_path: Path) -> None:
    """A file that is not there, and one that is none."""
    for path, reason in ((tmp_path / "missing", "cannot be read"), (samba.krb5_conf, "credential cache")):
        options = secured(samba, mechanism, credential=dcerpc.CCache(path))
        error = refused(samba, "blocking", **options)
        assert isinstance(error, SecurityError)
        assert reason in str(error)


def at_another_time(away: float) -> SecurityRegistry:
    """Providers whose clock is so many seconds ahead."""
    kerberos = KerberosProvider(clock=lambda: time.time() + away)
    return SecurityRegistry([kerberos, SpnegoProvider([kerberos, NtlmProvider()], fallback=False)])


@both_runtimes
@kerberos_mechanisms
@pytest.mark.parametrize("away", [-3600.0, 3600.0])
def test_clocks_that_differ(samba: Samba, runtime: str, mechanism: str, away: float) -> None:
    error = refused(samba, runtime, **secured(samba, mechanism, security=at_another_time(away)))
    check(error, mechanism, 37, "clock", status.SEC_E_TIME_SKEW)


def test_clocks_that_differ_with_a_ticket(
    samba: Samba, tmp_path: Path, absent_peer: Callable[[str], NoReturn]
) -> None:
    """The server finds out: it tells its time, and the client goes by it (MS-KILE 3.2.5.8)."""
    cache = tmp_path / "tickets"
    kinit(samba, cache, absent_peer, "-S", host(samba))
    options = secured(samba, "kerberos", credential=dcerpc.CCache(cache), security=at_another_time(3600.0))
    with connected("blocking", place(samba, "samr"), **options) as talker:
        assert samba.user.name in list_accounts(talker, samba).users


# --- KDCs ---


@contextmanager
def silence() -> Iterator[str]:
    """The address of a KDC that takes everything and says nothing, by UDP and TCP."""
    with socket.create_server(("127.0.0.1", 0)) as tcp, socket.socket(type=socket.SOCK_DGRAM) as udp:
        port = tcp.getsockname()[1]
        udp.bind(("127.0.0.1", port))
        yield f"127.0.0.1:{port}"


@both_runtimes
def test_no_kdc(samba: Samba, runtime: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nowhere = f"127.0.0.1:{taken.getsockname()[1]}"
    error = refused(samba, runtime, **secured(samba, "kerberos", kdc=nowhere))
    check(error, "kerberos", 0, f"{nowhere}: Connection refused", status.SEC_E_NO_AUTHENTICATING_AUTHORITY)
    with connected(
        runtime, place(samba, "samr"), **secured(samba, "spnego, kerberos", kdc=nowhere)
    ) as talker:
        assert samba.user.name in list_accounts(talker, samba).users


@both_runtimes
def test_a_silent_kdc(samba: Samba, runtime: str) -> None:
    """A client waits no longer than it may; SPNEGO has NTLM then, in what time is left."""
    with silence() as kdc:
        error = refused(samba, runtime, **secured(samba, "kerberos", kdc=kdc, connect_timeout=0.5))
        check(error, "kerberos", 0, "no answer in time", status.SEC_E_NO_AUTHENTICATING_AUTHORITY)
        options = secured(samba, "spnego, kerberos", kdc=kdc, connect_timeout=0.5)
        with connected(runtime, place(samba, "samr"), **options) as talker:
            assert samba.user.name in list_accounts(talker, samba).users
