"""Clients of others that a server of this project has to refuse: no method of its runs, whatever they see."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import dcerpc
from dcerpc import status
from dcerpc.security.accounts import Account
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.kerberos import KerberosProvider
from dcerpc.security.kerberos.keytab import KeytabEntry, read_keytab, write_keytab
from dcerpc.security.kerberos.types import Key
from tests.interop.conftest import IMPACKET_PYTHON, run
from tests.interop.secured_echo import accounts_of, serving

if TYPE_CHECKING:
    from tests.interop.conftest import Output, Samba

pytestmark = pytest.mark.interop

DENIED = status.STATUS_ACCESS_DENIED
LOGON_FAILURE = status.STATUS_LOGON_FAILURE
#: What Samba makes of a bind_nak without a reason that it knows.
_UNSUCCESSFUL = 0xC0000001
IMPACKET_CLIENT = Path(__file__).resolve().parent / "impacket_echo_client.py"
#: In the flags of a Samba binding: Kerberos is used.
TARGET = "target_hostname=svc.rpce.test"

#: What becomes of each attempt: "bind" or "call" and an NTSTATUS when one of these fails, or the answer.
TRY = """
from samba import NTSTATUSError
from samba.dcerpc import echo

result = []
for where, user, password in attempts:
    made = login(user, password, kerberos="target_hostname" in where) if user else anonymous
    step = "bind"
    try:
        client = echo.rpcecho(where, parameters, made)
        step = "call"
        result.append(client.AddOne(41))
    except NTSTATUSError as error:
        result.append([step, error.args[0] & 0xFFFFFFFF])
"""

SambaPython = Callable[..., Any]


def attempt(samba: Samba, flags: str, user: str = "", password: str = "") -> tuple[str, str, str]:
    """What TRY takes, but for the port."""
    return flags, user or samba.user.name, password or samba.user.password


def tried(samba_python: SambaPython, port: str, *attempts: tuple[str, str, str]) -> list[Any]:
    places = [(f"ncacn_ip_tcp:127.0.0.1[{port},{flags}]", *who) for flags, *who in attempts]
    found: list[Any] = samba_python(TRY, attempts=places)
    return found


# ---- who they are ----


@pytest.mark.parametrize(
    ("flags", "outcome"),
    [
        ("ntlm,seal", ["call", DENIED]),
        ("ntlm,connect", ["call", DENIED]),
        # the server's refusal comes in the exchange
        ("spnego,seal", ["bind", LOGON_FAILURE]),
        ("spnego,connect", ["bind", LOGON_FAILURE]),
    ],
)
def test_logons(samba: Samba, samba_python: SambaPython, flags: str, outcome: list[Any]) -> None:
    """A wrong password, an unknown account and a disabled one: which it was, the client is not told."""
    gone = Account("gone", nt_hash("secret"), samba.domain, disabled=True)
    with serving(accounts_of(samba, gone)) as (service, where):
        found = tried(
            samba_python,
            where.endpoint,
            attempt(samba, flags, password="wrong"),
            attempt(samba, flags, user="nobody"),
            attempt(samba, flags, user="gone", password="secret"),
        )
    assert found == [outcome] * 3
    assert service.seen == []


@pytest.mark.parametrize("allowed", [True, False])
def test_an_anonymous_logon(samba: Samba, impacket_python: Callable[..., Output], allowed: bool) -> None:
    """Where the accounts let nobody in, an interface may still want somebody."""
    accounts = dcerpc.Accounts(allow_anonymous=True)
    asked = {"auth_type": 10, "level": 2, "name": "", "password": "", "domain": "", "host": "", "sizes": []}
    with serving(accounts, allow_anonymous=allowed) as (service, where):
        output = run(
            [IMPACKET_PYTHON, "-W", "ignore", str(IMPACKET_CLIENT)],
            stdin=json.dumps([asked | {"port": int(where.endpoint), "fragment": 0}]),
        ).check()
    (found,) = json.loads(output.stdout.splitlines()[-1])
    if allowed:
        assert found["sum"] == 42
        assert service.caller.anonymous
        assert (service.caller.name, service.caller.sids) == ("", ())
    else:
        assert found == {"error": "rpc_s_access_denied"}
        assert service.seen == []


# ---- what they may ----


@pytest.mark.parametrize(
    ("rules", "flags", "outcome"),
    [
        ({"min_level": "privacy"}, ["ntlm,sign", "ntlm,connect", "spnego,packet"], ["call", DENIED]),
        ({"min_level": "privacy"}, [f"krb5,sign,{TARGET}", f"krb5,connect,{TARGET}"], ["call", DENIED]),
        ({"min_level": "integrity"}, ["ntlm,packet", "spnego,connect"], ["call", DENIED]),
        ({"providers": ["kerberos"]}, ["ntlm,seal", "spnego,seal"], ["call", DENIED]),
        ({"providers": ["ntlm"]}, [f"krb5,seal,{TARGET}", f"spnego,seal,{TARGET}"], ["call", DENIED]),
    ],
)
def test_rules_of_an_interface(
    samba: Samba, samba_python: SambaPython, rules: dict[str, Any], flags: list[str], outcome: list[Any]
) -> None:
    with serving(accounts_of(samba), **rules) as (service, where):
        found = tried(samba_python, where.endpoint, *(attempt(samba, each) for each in flags))
    assert found == [outcome] * len(flags)
    assert service.seen == []


@pytest.mark.parametrize(
    ("rules", "flags"),
    [
        ({"providers": ["kerberos"]}, [f"krb5,seal,{TARGET}", f"spnego,connect,{TARGET}"]),
        ({"providers": ["ntlm"], "min_level": "packet"}, ["ntlm,packet", "spnego,seal"]),
        ({"providers": ["spnego"]}, [f"spnego,seal,{TARGET}", "spnego,seal"]),
    ],
)
def test_what_rules_let_in(
    samba: Samba, samba_python: SambaPython, rules: dict[str, Any], flags: list[str]
) -> None:
    """What SPNEGO has negotiated counts as well as SPNEGO itself."""
    with serving(accounts_of(samba), **rules) as (service, where):
        found = tried(samba_python, where.endpoint, *(attempt(samba, each) for each in flags))
    assert found == [42] * len(flags)
    (provider,) = rules["providers"]
    assert all(who is not None and provider in who.how for who in service.seen)


def test_a_provider_that_the_server_does_not_have(samba: Samba, samba_python: SambaPython) -> None:
    """bind_nak: authentication type not recognized; within SPNEGO there is nothing to agree on."""
    with serving(dcerpc.Keytab(samba.keytabs["service"])) as (service, where):
        found = tried(
            samba_python, where.endpoint, attempt(samba, "ntlm,seal"), attempt(samba, "spnego,seal")
        )
    assert found == [["bind", status.STATUS_INVALID_PARAMETER], ["bind", _UNSUCCESSFUL]]
    assert service.seen == []


# ---- tickets ----


def keys_of(samba: Samba) -> list[KeytabEntry]:
    return read_keytab(samba.keytabs["service"].read_bytes())


def other_keys(samba: Samba) -> list[KeytabEntry]:
    """The service's keys as somebody else would have them."""
    return [
        replace(entry, key=Key(entry.key.enctype, bytes(len(entry.key.value)))) for entry in keys_of(samba)
    ]


def old_keys(samba: Samba) -> list[KeytabEntry]:
    """As before a change of password: another number, and another key."""
    return [replace(entry, kvno=entry.kvno + 7) for entry in other_keys(samba)]


KERBEROS = (f"krb5,seal,{TARGET}", f"spnego,seal,{TARGET}", f"krb5,connect,{TARGET}")


@pytest.mark.parametrize("keys", [other_keys, old_keys])
def test_tickets_for_another_key(
    samba: Samba, samba_python: SambaPython, tmp_path: Path, keys: Callable[[Samba], list[KeytabEntry]]
) -> None:
    keytab = tmp_path / "keytab"
    keytab.write_bytes(write_keytab(keys(samba)))
    with serving(dcerpc.Keytab(keytab)) as (service, where):
        found = tried(samba_python, where.endpoint, *(attempt(samba, each) for each in KERBEROS))
    assert [step for step, _ in found] == ["bind"] * len(KERBEROS)
    assert service.seen == []


def test_tickets_for_another_service(samba: Samba, samba_python: SambaPython) -> None:
    """Its key is the same, its name is not: Samba's client asks for ``host/``."""
    keytab = samba.keytabs["service"]
    for service_class, calls in (("rpcetest", 0), ("host", len(KERBEROS))):
        name = f"{service_class}/svc.rpce.test@{samba.realm}"
        with serving(dcerpc.Keytab(keytab, name)) as (service, where):
            found = tried(samba_python, where.endpoint, *(attempt(samba, each) for each in KERBEROS))
        assert sum(answer == 42 for answer in found) == calls == len(service.seen)


@pytest.mark.parametrize("ahead", [-86_400.0, -400.0, 400.0, 30 * 86_400.0])
def test_clocks(samba: Samba, samba_python: SambaPython, ahead: float) -> None:
    """Tickets that have expired or do not hold yet, and authenticators of another time."""
    provider = KerberosProvider(clock=lambda: time.time() + ahead)
    with serving(accounts_of(samba), options={"providers": [provider]}) as (service, where):
        found = tried(
            samba_python,
            where.endpoint,
            *(attempt(samba, each) for each in KERBEROS if each.startswith("krb5")),
        )
    assert [step for step, _ in found] == ["bind", "bind"]
    assert service.seen == []
