"""Authenticated clients of a Samba domain controller: every mechanism at every level, every credential."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

import dcerpc
from dcerpc import Profile, pdu
from dcerpc.interfaces.samr import samr
from dcerpc.security.crypto.md4 import nt_hash
from tests.interop.clients import RUNTIMES, Recorder, connected
from tests.interop.domain_client import (
    CARRIERS,
    LEVELS,
    MECHANISMS,
    REPLICATION_DENIED,
    bind_directory,
    chosen_mechanism,
    controllers,
    distinguished_names,
    domain_controller,
    kinit,
    list_accounts,
    listening,
    place,
    replicate,
    secret,
    secured,
)

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

every_way = pytest.mark.parametrize(
    ("mechanism", "level"),
    list(itertools.product(MECHANISMS, LEVELS)),
    ids=lambda each: each.replace(", ", "+"),
)
both_runtimes = pytest.mark.parametrize("runtime", RUNTIMES)
every_carrier = pytest.mark.parametrize("carrier", CARRIERS)


def check_levels(recorder: Recorder, mechanism: str, level: str) -> None:
    """What travelled is under the mechanism, and as protected as was asked for."""
    auth_type, chosen = MECHANISMS[mechanism]
    assert chosen_mechanism(recorder, auth_type) == chosen
    number = {"connect": 2, "packet": 4, "integrity": 5, "privacy": 6}[level]
    calls = recorder.of(pdu.Request, pdu.Response)
    assert calls
    for each in calls:
        assert each.auth is not None or level == "connect"
        if each.auth is not None:
            assert (each.auth.auth_type, each.auth.auth_level) == (auth_type, number)


@both_runtimes
@pytest.mark.parametrize(
    ("carrier", "header_signing"),
    [("tcp", True), ("tcp", False), *((each, True) for each in CARRIERS[1:])],
    ids=["tcp, headers", "tcp, bodies", *CARRIERS[1:]],
)
@every_way
def test_accounts(
    samba: Samba, runtime: str, mechanism: str, level: str, carrier: str, header_signing: bool
) -> None:
    recorder = Recorder()
    profile = Profile(header_signing=header_signing)
    options = secured(samba, mechanism, level, carrier, profile=profile, trace=recorder)
    with connected(runtime, place(samba, "samr", carrier), **options) as talker:
        found = list_accounts(talker, samba)
        assert listening(talker)
    assert found.domains == [samba.domain, "BUILTIN"]
    assert len(found.rids) == 1
    assert {account.name for account in samba.accounts.values()} <= set(found.users)
    check_levels(recorder, mechanism, level)
    assert len(recorder.opened) == 1
    assert recorder.of(pdu.BindAck)[0].support_header_sign == (
        header_signing and level in ("integrity", "privacy")
    )


@every_carrier
@every_way
def test_the_directory(samba: Samba, mechanism: str, level: str, carrier: str) -> None:
    """It is to be had at the highest level only."""
    runtime = RUNTIMES[(LEVELS.index(level) + CARRIERS.index(carrier)) % 2]
    recorder = Recorder()
    options = secured(samba, mechanism, level, carrier, trace=recorder)
    with connected(runtime, place(samba, "drsuapi", carrier), **options) as talker:
        if level != "privacy":
            with pytest.raises(dcerpc.AccessDenied):
                bind_directory(talker)
            assert listening(talker)
            return
        handle = bind_directory(talker)
        user, nobody = (rf"{samba.domain}\{name}" for name in (samba.user.name, "nobody"))
        names = distinguished_names(talker, handle, [user, nobody])
        assert controllers(talker, handle, samba) == [samba.hostname]
    assert names[0] is not None
    assert names[0].startswith(f"CN={samba.user.name},CN=Users,")
    assert names[1] is None
    check_levels(recorder, mechanism, level)


@every_carrier
@both_runtimes
@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_replication_is_for_administrators(samba: Samba, runtime: str, mechanism: str, carrier: str) -> None:
    """Who the client is, the server knows; and a large reply, which is a linked list."""
    where = place(samba, "drsuapi", carrier)
    with connected(runtime, where, **secured(samba, mechanism, carrier=carrier)) as talker:
        assert replicate(talker, bind_directory(talker), samba, 10) == (REPLICATION_DENIED, [], 0)
    recorder = Recorder()
    boss = secret(samba, "administrator")
    administrator = secured(samba, mechanism, carrier=carrier, credential=boss, trace=recorder)
    with connected(runtime, where, **administrator) as talker:
        result, names, count = replicate(talker, bind_directory(talker), samba, 50)
    assert result == 0
    assert len(names) == count >= 50
    assert len(set(names)) == count
    assert len(recorder.of(pdu.Response)) > 4


@every_carrier
@every_way
def test_the_netlogon_interface(samba: Samba, mechanism: str, level: str, carrier: str) -> None:
    """Over other mechanisms than its own."""
    runtime = RUNTIMES[(LEVELS.index(level) + CARRIERS.index(carrier) + 1) % 2]
    recorder = Recorder()
    options = secured(samba, mechanism, level, carrier, trace=recorder)
    with connected(runtime, place(samba, "netlogon", carrier), **options) as talker:
        assert domain_controller(talker, samba) == samba.hostname
    check_levels(recorder, mechanism, level)


# --- who the client is ---


def credentials(samba: Samba) -> dict[str, tuple[Any, tuple[str, ...]]]:
    """What tells who somebody is, and the mechanisms that it does for."""
    user, machine = samba.user, samba.accounts["machine"]
    every, kerberos = tuple(MECHANISMS), ("kerberos", "spnego, kerberos")
    return {
        "password": (dcerpc.Password(user.name, user.password, samba.domain), every),
        "name in capitals": (dcerpc.Password(user.name.upper(), user.password, samba.domain), every),
        "DNS domain": (dcerpc.Password(user.name, user.password, samba.dns_domain), every),
        "realm": (dcerpc.Password(user.name, user.password, samba.realm), every),
        "principal": (dcerpc.Password(f"{user.name}@{samba.dns_domain}", user.password), every),
        "no domain": (dcerpc.Password(user.name, user.password), every),
        "NT hash": (dcerpc.NTHash(user.name, nt_hash(user.password), samba.domain), every),
        "keytab": (dcerpc.Keytab(samba.keytabs["user"], f"{user.name}@{samba.realm}"), kerberos),
        "machine": (dcerpc.MachineAccount(machine.name, machine.password, samba.domain), every),
        "machine's hash": (
            dcerpc.MachineAccount(machine.name, nt_hash=nt_hash(machine.password), domain=samba.domain),
            every,
        ),
        "machine's keytab": (
            dcerpc.Keytab(samba.keytabs["machine"], f"{machine.name}@{samba.realm}"),
            kerberos,
        ),
    }


CREDENTIALS = (
    *("password", "name in capitals", "DNS domain", "realm", "principal", "no domain", "NT hash", "keytab"),
    *("machine", "machine's hash", "machine's keytab"),
)


@pytest.mark.parametrize("mechanism", MECHANISMS)
@pytest.mark.parametrize("kind", CREDENTIALS)
def test_credentials(samba: Samba, kind: str, mechanism: str) -> None:
    credential, mechanisms = credentials(samba)[kind]
    if mechanism not in mechanisms:
        with (
            pytest.raises(dcerpc.SecurityError),
            connected(
                "blocking", place(samba, "samr"), **secured(samba, mechanism, credential=credential)
            ) as talker,
        ):
            talker.bind(samr.INTERFACE)
        return
    recorder = Recorder()
    options = secured(samba, mechanism, credential=credential, trace=recorder)
    with connected("blocking", place(samba, "samr"), **options) as talker:
        assert samba.user.name in list_accounts(talker, samba).users
    check_levels(recorder, mechanism, "privacy")


@both_runtimes
@pytest.mark.parametrize("mechanism", ["kerberos", "spnego, kerberos"])
def test_tickets_of_kinit(
    samba: Samba,
    runtime: str,
    mechanism: str,
    tmp_path: Path,
    absent_peer: Callable[[str], NoReturn],
) -> None:
    cache = tmp_path / "tickets"
    kinit(samba, cache, absent_peer)
    credential = dcerpc.CCache.from_environment({"KRB5CCNAME": f"FILE:{cache}"})
    options = secured(samba, mechanism, credential=credential)
    with connected(runtime, place(samba, "samr"), **options) as talker:
        assert samba.user.name in list_accounts(talker, samba).users


@every_carrier
@both_runtimes
@pytest.mark.parametrize("mechanism", ["ntlm", "spnego, ntlm"])
def test_anonymous(samba: Samba, runtime: str, mechanism: str, carrier: str) -> None:
    options = secured(samba, mechanism, carrier=carrier, credential=dcerpc.Anonymous())
    del options["level"]
    recorder = Recorder()
    with connected(runtime, place(samba, "samr", carrier), trace=recorder, **options) as talker:
        assert listening(talker)
        assert talker.ask(samr, "SamrConnect2", ServerName=None, DesiredAccess=0x20).return_value == 0
    check_levels(recorder, mechanism, "connect")


# --- what is asked of a context ---


@pytest.mark.parametrize("mutual", [True, False])
@pytest.mark.parametrize("impersonation", ["identify", "impersonate", "delegate"])
@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_what_the_server_may_do(samba: Samba, mechanism: str, impersonation: str, mutual: bool) -> None:
    options = secured(samba, mechanism, impersonation=impersonation, mutual=mutual)
    ask = "blocking", place(samba, "samr")
    if impersonation == "delegate" and MECHANISMS[mechanism][1] == "ntlm":
        with pytest.raises(dcerpc.SecurityError), connected(*ask, **options) as talker:
            talker.bind(samr.INTERFACE)
        return
    with connected(*ask, **options) as talker:
        assert samba.user.name in list_accounts(talker, samba).users


# --- endpoints ---


@every_carrier
@both_runtimes
@pytest.mark.parametrize("authenticated", [True, False])
@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_endpoints_are_resolved(
    samba: Samba, runtime: str, mechanism: str, authenticated: bool, carrier: str
) -> None:
    """With an endpoint mapper that is asked under the same security as the calls, or under none.

    The pipes of other interfaces are well known.
    """
    recorder = Recorder()
    options = secured(
        samba, mechanism, carrier=carrier, authenticated_resolution=authenticated, trace=recorder
    )
    where = place(samba, "drsuapi", carrier).partition("[")[0]
    with connected(runtime, where, **options) as talker:
        assert controllers(talker, bind_directory(talker), samba) == [samba.hostname]
    binds = recorder.of(pdu.Bind)
    assert [each.auth is not None for each in binds] == [authenticated, True]
