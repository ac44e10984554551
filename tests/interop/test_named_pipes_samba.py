"""Clients of a Samba domain controller by named pipes: sessions, interfaces, secured calls, session keys."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

import dcerpc
from dcerpc import pdu
from dcerpc.interfaces import samr as samr_types
from dcerpc.interfaces.epm import ept
from dcerpc.interfaces.lsarpc import LSAPR_OBJECT_ATTRIBUTES, lsarpc
from dcerpc.interfaces.samr import samr
from dcerpc.interfaces.srvsvc import srvsvc
from dcerpc.security.crypto.md5 import md5
from dcerpc.security.crypto.rc4 import rc4
from dcerpc.transport.smb.settings import Dialect
from tests.interop.clients import RUNTIMES, Recorder, Talker, connected
from tests.interop.domain_client import (
    kinit,
    list_accounts,
    listening,
    open_domain,
    secret,
    unicode_string,
)
from tests.interop.pipe_calls import registry_key, there_and_back

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

both_runtimes = pytest.mark.parametrize("runtime", RUNTIMES)
both_mechanisms = pytest.mark.parametrize("mechanism", ["ntlm", "kerberos"])

MAXIMUM_ALLOWED = 0x02000000
NORMAL_ACCOUNT = 0x10
#: USER_INFORMATION_CLASS (MS-SAMR 2.2.6.28).
INTERNAL_5, INTERNAL_5_NEW = 24, 26
#: How passwords are set: the session, by whom, and the information class that carries the password.
PASSWORDS = [
    *(
        (None, runtime, mechanism, INTERNAL_5_NEW)
        for runtime in RUNTIMES
        for mechanism in ("ntlm", "kerberos")
    ),
    (Dialect.SMB_2_0_2, "blocking", "kerberos", INTERNAL_5),
    (Dialect.SMB_2_1, "asyncio", "ntlm", INTERNAL_5),
    (Dialect.SMB_3_0, "blocking", "ntlm", INTERNAL_5),
    (Dialect.SMB_3_0_2, "asyncio", "kerberos", INTERNAL_5),
    (Dialect.SMB_3_1_1, "blocking", "kerberos", INTERNAL_5),
]


def pipe(samba: Samba, name: str) -> str:
    return f"ncacn_np:{samba.address}[{name}]"


def session(samba: Samba, mechanism: str, **options: Any) -> dict[str, Any]:
    """The options of ``connect`` for a session by one mechanism. SPNEGO has no ticket for an address."""
    target = f"cifs/{samba.hostname}" if mechanism == "kerberos" else None
    made: dict[str, Any] = {
        "credential": secret(samba, "administrator"),
        "kdc": samba.address,
        "smb": dcerpc.SmbClientSettings(target=target),
    }
    return made | options


@both_mechanisms
@both_runtimes
def test_samr(samba: Samba, runtime: str, mechanism: str) -> None:
    recorder = Recorder()
    options = session(samba, mechanism, trace=recorder)
    with connected(runtime, pipe(samba, "samr"), **options) as talker:
        found = list_accounts(talker, samba)
        assert listening(talker)
    assert found.domains == [samba.domain, "BUILTIN"]
    assert {account.name for account in samba.accounts.values()} <= set(found.users)
    assert all(each.auth is None for each in recorder.of(pdu.Bind, pdu.Request, pdu.Response))


@both_mechanisms
@both_runtimes
def test_the_endpoint_mapper(samba: Samba, runtime: str, mechanism: str) -> None:
    with connected(runtime, pipe(samba, "epmapper"), **session(samba, mechanism)) as talker:
        answer = talker.ask(
            ept,
            "ept_lookup",
            inquiry_type=0,
            object=None,
            Ifid=None,
            vers_option=1,
            entry_handle=None,
            max_ents=500,
        )
    assert answer.status == 0
    assert len(answer.entries) > 10


@both_mechanisms
@both_runtimes
def test_local_security(samba: Samba, runtime: str, mechanism: str) -> None:
    with connected(runtime, pipe(samba, "lsarpc"), **session(samba, mechanism)) as talker:
        opened = talker.ask(
            lsarpc,
            "LsarOpenPolicy2",
            SystemName=None,
            ObjectAttributes=LSAPR_OBJECT_ATTRIBUTES(
                Length=24,
                RootDirectory=None,
                ObjectName=None,
                Attributes=0,
                SecurityDescriptor=None,
                SecurityQualityOfService=None,
            ),
            DesiredAccess=MAXIMUM_ALLOWED,
        )
        opened.raise_for_status()
        told = talker.ask(
            lsarpc, "LsarQueryInformationPolicy2", PolicyHandle=opened.PolicyHandle, InformationClass=12
        )
        told.raise_for_status()
        assert told.PolicyInformation.value.DnsDomainName.Buffer == samba.dns_domain
        talker.ask(lsarpc, "LsarClose", ObjectHandle=opened.PolicyHandle).raise_for_status()


@both_mechanisms
@both_runtimes
def test_shares(samba: Samba, runtime: str, mechanism: str) -> None:
    with connected(runtime, pipe(samba, "srvsvc"), **session(samba, mechanism)) as talker:
        answer = talker.ask(srvsvc, "NetrServerGetInfo", ServerName=None, Level=101)
        answer.raise_for_status()
        assert answer.InfoStruct.value.sv101_name == samba.netbios_name


@both_mechanisms
@both_runtimes
def test_the_registry(samba: Samba, runtime: str, mechanism: str) -> None:
    """Values that need many fragments, there and back."""
    options = session(samba, mechanism)
    with connected(runtime, pipe(samba, "winreg"), **options) as talker, registry_key(talker) as key:
        for size in (3, 65_536, 1_048_576):
            there_and_back(talker, key, size)


@both_mechanisms
def test_a_mechanism_without_negotiation(samba: Samba, mechanism: str) -> None:
    smb = dcerpc.SmbClientSettings(auth=mechanism, target=f"cifs/{samba.hostname}")
    with connected("asyncio", pipe(samba, "samr"), **session(samba, mechanism, smb=smb)) as talker:
        assert listening(talker)


def test_nobody(samba: Samba) -> None:
    """An anonymous session may use the pipes that are open to everybody."""
    with connected("asyncio", pipe(samba, "samr")) as talker:
        assert listening(talker)
        with pytest.raises(dcerpc.LocalProtocolError, match="no session key"):
            assert talker.handle.session_key  # type: ignore[attr-defined]


@pytest.mark.parametrize("level", ["integrity", "privacy"])
@both_mechanisms
@both_runtimes
def test_calls_secured_on_top_of_the_session(samba: Samba, runtime: str, mechanism: str, level: str) -> None:
    recorder = Recorder()
    options = session(samba, mechanism, level=level, auth=mechanism, trace=recorder)
    if mechanism == "kerberos":
        options["target"] = f"host/{samba.hostname}"
    with connected(runtime, pipe(samba, "samr"), **options) as talker:
        assert list_accounts(talker, samba).domains == [samba.domain, "BUILTIN"]
    requests = recorder.of(pdu.Request)
    assert requests
    assert all(each.auth is not None for each in requests)


def test_pipes_of_several_bindings_on_one_session(samba: Samba) -> None:
    """They have the same session key, which another session has not; the endpoint mapper is asked on it."""

    async def body() -> None:
        options = session(samba, "ntlm")
        async with (
            dcerpc.connect(pipe(samba, "samr"), **options) as accounts,
            dcerpc.connect(pipe(samba, "srvsvc"), **options) as shares,
            dcerpc.connect(f"ncacn_np:{samba.address}", **options) as anything,
            dcerpc.connect(pipe(samba, "srvsvc"), **session(samba, "kerberos")) as other,
        ):
            calls: list[Any] = [
                srvsvc.Client(shares).NetrServerGetInfo(ServerName=None, Level=101) for _ in range(20)
            ]
            calls += [samr.Client(accounts).SamrConnect2(ServerName=None, DesiredAccess=MAXIMUM_ALLOWED)]
            for result in await asyncio.gather(*calls):
                assert result.return_value == 0
            found = await anything.endpoint_of(samr.INTERFACE)
            assert found.endpoint.casefold().startswith("\\pipe\\")
            opened = await samr.Client(anything).SamrConnect2(ServerName=None, DesiredAccess=MAXIMUM_ALLOWED)
            assert opened.return_value == 0
            assert accounts.session_key == shares.session_key == anything.session_key
            assert other.session_key != shares.session_key
            assert len(shares.session_key) == len(other.session_key) == 16

    asyncio.run(body())


def test_a_pipe_that_is_not_there(samba: Samba) -> None:
    async def body() -> None:
        with pytest.raises(dcerpc.TransportError, match="OBJECT_NAME_NOT_FOUND"):
            await dcerpc.connect(pipe(samba, "nothing"), **session(samba, "ntlm")).open()

    asyncio.run(body())


@pytest.mark.parametrize("wrong", ["password", "account"])
def test_a_session_that_is_refused(samba: Samba, wrong: str) -> None:
    name = samba.user.name if wrong == "password" else "nobody"

    async def body() -> None:
        credential = dcerpc.Password(name, "wrong", samba.domain)
        with pytest.raises(dcerpc.RpcError, match="LOGON_FAILURE"):
            await dcerpc.connect(pipe(samba, "samr"), credential=credential).open()

    asyncio.run(body())


def clear_password(password: str) -> bytes:
    """SAMPR_USER_PASSWORD (MS-SAMR 2.2.6.21)."""
    octets = password.encode("utf-16-le")
    return os.urandom(512 - len(octets)) + octets + len(octets).to_bytes(4, "little")


def encrypted_password(password: str, session_key: bytes) -> bytes:
    """SAMPR_USER_PASSWORD_NEW under a session key (MS-SAMR 2.2.6.22, 3.2.2.2)."""
    salt = os.urandom(16)
    return rc4(md5(salt + session_key).digest()).update(clear_password(password)) + salt


@pytest.mark.parametrize(("dialect", "runtime", "mechanism", "level"), PASSWORDS, ids=str)
def test_a_password_under_the_session_key(
    samba: Samba, runtime: str, mechanism: str, dialect: Dialect | None, level: int
) -> None:
    """The account can log on with the password that was set for it."""
    name = f"np{os.getpid()}{runtime[0]}{mechanism[0]}{dialect or 0:x}"
    password = f"Set-over.{os.urandom(8).hex()}"
    options = session(samba, mechanism)
    if dialect is not None:
        options["smb"] = replace(options["smb"], dialects=(dialect,))
    with connected(runtime, pipe(samba, "samr"), **options) as talker:
        _, domain = open_domain(talker, samba.domain)
        made = talker.ask(
            samr,
            "SamrCreateUser2InDomain",
            DomainHandle=domain,
            Name=unicode_string(name),
            AccountType=NORMAL_ACCOUNT,
            DesiredAccess=MAXIMUM_ALLOWED,
        )
        assert made.return_value == 0
        try:
            set_password(talker, made.UserHandle, password, level)
            with connected(
                runtime, pipe(samba, "lsarpc"), credential=dcerpc.Password(name, password, samba.domain)
            ) as own:
                assert listening(own)
        finally:
            deleted = talker.ask(samr, "SamrDeleteUser", UserHandle=made.UserHandle)
        assert deleted.return_value == 0


def set_password(talker: Talker, user: Any, password: str, level: int) -> None:
    """Set an account's password by one of two information classes, and enable it."""
    key = talker.handle.session_key  # type: ignore[attr-defined]  # of both kinds of talkers
    new: Any
    if level == INTERNAL_5:
        old_way = samr_types.SAMPR_ENCRYPTED_USER_PASSWORD(Buffer=rc4(key).update(clear_password(password)))
        new = samr_types.SAMPR_USER_INTERNAL5_INFORMATION(UserPassword=old_way, PasswordExpired=0)
    else:
        sealed = samr_types.SAMPR_ENCRYPTED_USER_PASSWORD_NEW(Buffer=encrypted_password(password, key))
        new = samr_types.SAMPR_USER_INTERNAL5_INFORMATION_NEW(UserPassword=sealed, PasswordExpired=0)
    answer = talker.ask(
        samr,
        "SamrSetInformationUser2",
        UserHandle=user,
        Buffer=samr_types.SAMPR_USER_INFO_BUFFER(level, new),
    )
    assert answer.return_value == 0
    control = samr_types.SAMPR_USER_INFO_BUFFER(
        16, samr_types.USER_CONTROL_INFORMATION(UserAccountControl=NORMAL_ACCOUNT)
    )
    answer = talker.ask(samr, "SamrSetInformationUser2", UserHandle=user, Buffer=control)
    assert answer.return_value == 0, hex(answer.return_value & 0xFFFFFFFF)


@both_runtimes
def test_a_session_that_expires(
    samba: Samba, runtime: str, tmp_path: Path, absent_peer: Callable[[str], NoReturn]
) -> None:
    """With its ticket; it is authenticated anew as soon as there is another, and its pipes stay open."""
    cache = tmp_path / "tickets"
    service = f"cifs/{samba.hostname}"
    kinit(samba, cache, absent_peer, "-l", "3s", "-S", service)
    recorder = Recorder()
    options = session(samba, "kerberos", credential=dcerpc.CCache(cache), trace=recorder)
    with connected(runtime, pipe(samba, "samr"), **options) as talker:
        server, _ = open_domain(talker, samba.domain)
        key = talker.handle.session_key  # type: ignore[attr-defined]  # of both kinds of talkers
        time.sleep(3.5)
        kinit(samba, cache, absent_peer)
        assert talker.ask(samr, "SamrCloseHandle", SamHandle=server).SamHandle is None
        assert listening(talker)
        assert talker.handle.session_key == key  # type: ignore[attr-defined]
    assert len(recorder.opened) == 1


@both_runtimes
def test_a_session_that_expires_for_good(
    samba: Samba, runtime: str, tmp_path: Path, absent_peer: Callable[[str], NoReturn]
) -> None:
    """Without another ticket calls fail and say why; with one there is another session."""
    cache = tmp_path / "tickets"
    kinit(samba, cache, absent_peer, "-l", "3s", "-S", f"cifs/{samba.hostname}")
    options = session(samba, "kerberos", credential=dcerpc.CCache(cache))
    with connected(runtime, pipe(samba, "samr"), **options) as talker:
        assert listening(talker)
        time.sleep(3.5)
        with pytest.raises(dcerpc.RpcError) as caught:
            listening(talker)
        assert "ticket" in str(caught.value)
        kinit(samba, cache, absent_peer)
        assert listening(talker)
