"""What tests of authenticated clients ask a domain controller: the same few conversations for each."""

from __future__ import annotations

import os
import shutil
import subprocess
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

import dcerpc
from dcerpc import pdu
from dcerpc.interfaces import drsuapi as drs
from dcerpc.interfaces.drsuapi import drsuapi
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.ms_dtyp import RPC_UNICODE_STRING, ULARGE_INTEGER
from dcerpc.interfaces.netlogon import logon
from dcerpc.interfaces.samr import samr
from tests.interop.clients import Recorder, Talker

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

#: auth_type as it is sent, and the mechanism that is chosen.
MECHANISMS: Final = {
    "ntlm": (10, "ntlm"),
    "spnego, ntlm": (9, "ntlm"),
    "spnego, kerberos": (9, "kerberos"),
    "kerberos": (16, "kerberos"),
}
LEVELS: Final = ("connect", "packet", "integrity", "privacy")
#: How SMB sessions are authenticated.
SESSIONS: Final = ("ntlm", "kerberos")
#: How the domain controller is reached: by TCP, or by pipes in an SMB session of either kind.
CARRIERS: Final = ("tcp", *(f"pipe, {session}" for session in SESSIONS))
SAMR_ACCESS: Final = 0x02000000
#: DS_NT4_ACCOUNT_NAME, DS_FQDN_1779_NAME (MS-DRSR 4.1.4.1.3).
NT4_NAME, DISTINGUISHED_NAME = 2, 1
#: ERROR_DS_DRA_ACCESS_DENIED.
REPLICATION_DENIED: Final = 8453
#: NTDSAPI_CLIENT_GUID (MS-DRSR 5.138).
_NTDSAPI: Final = uuid.UUID("e24d201a-4fd6-11d1-a3da-0000f875ae0d")
_NOBODY: Final = uuid.UUID(int=0)
#: GETCHGREQ_V8, GETCHGREPLY_V6, STRONG_ENCRYPTION (MS-DRSR 5.39).
_EXTENSIONS: Final = 0x01000000 | 0x04000000 | 0x00008000
_INIT_SYNC, _WRITABLE = 0x20, 0x10
#: MS-NRPC 3.5.4.3.1.
_RETURN_DNS_NAME: Final = 0x40000000


def secret(samba: Samba, role: str = "user", domain: str | None = None) -> dcerpc.Password:
    """An account's password."""
    account = samba.accounts[role]
    return dcerpc.Password(account.name, account.password, samba.domain if domain is None else domain)


def host(samba: Samba) -> str:
    """The domain controller's principal name."""
    return f"host/{samba.hostname}"


def place(samba: Samba, interface: str, carrier: str = "tcp") -> str:
    """Where an interface is, over one of CARRIERS."""
    if carrier == "tcp":
        return f"ncacn_ip_tcp:{samba.address}[{samba.port(interface)}]"
    # the directory shares the pipe of the local security authority
    pipe = "lsass" if interface == "drsuapi" else interface
    return rf"ncacn_np:{samba.address}[\pipe\{pipe}]"


def carried(samba: Samba, carrier: str, role: str = "user", **options: Any) -> dict[str, Any]:
    """The options of ``connect`` for calls that are not secured, over one of CARRIERS.

    Args:
        role: whose the SMB session is, "" nobody's; there is none over TCP.
        options: more of them.
    """
    if carrier == "tcp":
        return options
    who = secret(samba, role) if role else dcerpc.Anonymous()
    return {"kdc": samba.address, "smb": smb_session(samba, carrier, credential=who), **options}


def smb_session(samba: Samba, carrier: str, **settings: Any) -> dcerpc.SmbClientSettings:
    """How to make the SMB session of one of CARRIERS. SPNEGO has no ticket for an address."""
    target = f"cifs/{samba.hostname}" if carrier.endswith("kerberos") else None
    return dcerpc.SmbClientSettings(target=target, **settings)


def secured(
    samba: Samba, mechanism: str, level: str = "privacy", carrier: str = "tcp", **options: Any
) -> dict[str, Any]:
    """The options of ``connect`` for one of MECHANISMS; those given come in place of the usual ones.

    Without a principal name SPNEGO has nobody to ask a ticket for at an address, and uses NTLM. An SMB
    session below is a computer's, so that nobody takes the calls for the session's user's.
    """
    auth_type, chosen = MECHANISMS[mechanism]
    made: dict[str, Any] = {
        **carried(samba, carrier, "machine"),
        "credential": secret(samba),
        "auth": auth_type,
        "level": level,
        "kdc": samba.address,
    }
    if chosen == "kerberos":
        made["target"] = host(samba)
    return made | options


def chosen_mechanism(recorder: Recorder, auth_type: int) -> str:
    """The mechanism that a recorded bind began with, under the auth_type that is expected."""
    trailers = [each.auth for each in recorder.of(pdu.Bind) if each.auth is not None]
    assert trailers
    assert {each.auth_type for each in trailers} == {auth_type}
    return "ntlm" if b"NTLMSSP\0" in trailers[-1].auth_value else "kerberos"


@dataclass
class Accounts:
    """What samr told: the domains' names, the relative id of the account, and the users' names."""

    domains: list[str]
    rids: list[int]
    users: list[str]


def unicode_string(text: str) -> RPC_UNICODE_STRING:
    """Counted text."""
    size = 2 * len(text)
    return RPC_UNICODE_STRING(Length=size, MaximumLength=size, Buffer=text)


def kinit(samba: Samba, cache: Path, absent_peer: Callable[[str], NoReturn], *options: str) -> None:
    """Fetch the user's ticket-granting ticket with MIT's program.

    Args:
        cache: the file to make. absent_peer: the fixture. options: of the program.
    """
    program = shutil.which("kinit")
    if program is None:
        absent_peer("kinit is not installed (tests/interop/install_peers.sh)")
    subprocess.run(
        [program, *options, "-c", f"FILE:{cache}", f"{samba.user.name}@{samba.realm}"],
        input=f"{samba.user.password}\n",
        text=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, **samba.environment},
        timeout=60,
        check=True,
    )


def open_domain(talker: Talker, name: str) -> tuple[Any, Any]:
    """Handles of the server and of a domain (MS-SAMR)."""
    server = talker.ask(samr, "SamrConnect2", ServerName=None, DesiredAccess=SAMR_ACCESS)
    assert server.return_value == 0
    found = talker.ask(
        samr,
        "SamrLookupDomainInSamServer",
        ServerHandle=server.ServerHandle,
        Name=unicode_string(name),
    )
    assert found.return_value == 0
    opened = talker.ask(
        samr,
        "SamrOpenDomain",
        ServerHandle=server.ServerHandle,
        DesiredAccess=SAMR_ACCESS,
        DomainId=found.DomainId,
    )
    assert opened.return_value == 0
    return server.ServerHandle, opened.DomainHandle


def look_up(talker: Talker, domain: Any, names: list[str]) -> Any:
    """SamrLookupNamesInDomain's result."""
    return talker.ask(
        samr,
        "SamrLookupNamesInDomain",
        DomainHandle=domain,
        Count=len(names),
        Names=[unicode_string(each) for each in names],
    )


def list_accounts(talker: Talker, samba: Samba) -> Accounts:
    """A conversation with samr: open, enumerate domains and users, look up names, close."""
    server, domain = open_domain(talker, samba.domain)
    domains = talker.ask(
        samr,
        "SamrEnumerateDomainsInSamServer",
        ServerHandle=server,
        EnumerationContext=0,
        PreferedMaximumLength=0xFFFF,
    )
    rids = look_up(talker, domain, [samba.user.name])
    users = talker.ask(
        samr,
        "SamrEnumerateUsersInDomain",
        DomainHandle=domain,
        EnumerationContext=0,
        UserAccountControl=0,
        PreferedMaximumLength=0xFFFF,
    )
    for each in (domains, rids, users):
        assert each.return_value == 0
    for each in (domain, server):
        assert talker.ask(samr, "SamrCloseHandle", SamHandle=each).SamHandle is None
    return Accounts(
        [each.Name.Buffer for each in domains.Buffer.Buffer],
        rids.RelativeIds.Element,
        [each.Name.Buffer for each in users.Buffer.Buffer],
    )


def listening(talker: Talker) -> bool:
    """Whether the server's management interface says that it listens."""
    return bool(talker.ask(mgmt, "rpc_mgmt_is_server_listening").return_value == 1)


def domain_controller(talker: Talker, samba: Samba) -> str:
    """The DNS name of the domain's controller, by netlogon."""
    answer = talker.ask(
        logon,
        "DsrGetDcNameEx2",
        ComputerName=None,
        AccountName=None,
        AllowableAccountControlBits=0,
        DomainName=samba.dns_domain,
        DomainGuid=None,
        SiteName=None,
        Flags=_RETURN_DNS_NAME,
    )
    answer.raise_for_status()
    name: str = answer.DomainControllerInfo.DomainControllerName
    return name.lstrip("\\").lower()


# --- drsuapi ---


def bind_directory(talker: Talker) -> Any:
    """A handle of the directory (IDL_DRSBind, MS-DRSR 4.1.3)."""
    answer = talker.ask(
        drsuapi,
        "IDL_DRSBind",
        puuidClientDsa=_NTDSAPI,
        pextClient=drs.DRS_EXTENSIONS(rgb=_EXTENSIONS.to_bytes(4, "little") + bytes(44)),
    )
    assert answer.return_value == 0
    assert answer.ppextServer.cb >= 24
    return answer.phDrs


def distinguished_names(talker: Talker, handle: Any, names: list[str]) -> list[str | None]:
    """The distinguished names of accounts (IDL_DRSCrackNames)."""
    request = drs.DRS_MSG_CRACKREQ_V1(
        CodePage=1252,
        LocaleId=0x409,
        dwFlags=0,
        formatOffered=NT4_NAME,
        formatDesired=DISTINGUISHED_NAME,
        rpNames=[*names],
    )
    answer = talker.ask(
        drsuapi, "IDL_DRSCrackNames", hDrs=handle, dwInVersion=1, pmsgIn=drs.DRS_MSG_CRACKREQ(1, request)
    )
    assert answer.return_value == 0
    return [each.pName if each.status == 0 else None for each in answer.pmsgOut.value.pResult.rItems]


def controllers(talker: Talker, handle: Any, samba: Samba) -> list[str]:
    """The DNS names of the domain's controllers (IDL_DRSDomainControllerInfo)."""
    request = drs.DRS_MSG_DCINFOREQ_V1(Domain=samba.dns_domain, InfoLevel=1)
    answer = talker.ask(
        drsuapi,
        "IDL_DRSDomainControllerInfo",
        hDrs=handle,
        dwInVersion=1,
        pmsgIn=drs.DRS_MSG_DCINFOREQ(1, request),
    )
    assert answer.return_value == 0
    return [each.DnsHostName for each in answer.pmsgOut.value.rItems]


def replicate(talker: Talker, handle: Any, samba: Samba, count: int) -> tuple[int, list[str], int]:
    """Ask for a naming context's first objects (IDL_DRSGetNCChanges).

    Returns:
        The result, the objects' distinguished names along the linked list, and cNumObjects.
    """
    name = ",".join(f"DC={each}" for each in samba.dns_domain.split("."))
    request = drs.DRS_MSG_GETCHGREQ_V8(
        uuidDsaObjDest=_NTDSAPI,
        uuidInvocIdSrc=_NOBODY,
        pNC=drs.DSNAME(
            structLen=58 + 2 * len(name),
            SidLen=0,
            Guid=_NOBODY,
            Sid=drs.NT4SID(Data=bytes(28)),
            NameLen=len(name),
            StringName=f"{name}\0",
        ),
        usnvecFrom=drs.USN_VECTOR(usnHighObjUpdate=0, usnReserved=0, usnHighPropUpdate=0),
        pUpToDateVecDest=None,
        ulFlags=_INIT_SYNC | _WRITABLE,
        cMaxObjects=count,
        cMaxBytes=1 << 20,
        ulExtendedOp=0,
        liFsmoInfo=ULARGE_INTEGER(QuadPart=0),
        pPartialAttrSet=None,
        pPartialAttrSetEx=None,
        PrefixTableDest=drs.SCHEMA_PREFIX_TABLE(PrefixCount=0, pPrefixEntry=None),
    )
    answer = talker.ask(
        drsuapi,
        "IDL_DRSGetNCChanges",
        hDrs=handle,
        dwInVersion=8,
        pmsgIn=drs.DRS_MSG_GETCHGREQ(8, request),
    )
    reply = answer.pmsgOut.value
    names, entry = [], reply.pObjects
    while entry is not None:
        names.append(entry.Entinf.pName.StringName)
        entry = entry.pNextEntInf
    return answer.return_value, names, reply.cNumObjects
