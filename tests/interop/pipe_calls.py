"""What tests of named pipes ask an smbd: a conversation with each interface that has a pipe of its own.

Each takes a binding handle of either runtime for the pipe of that name, and the smbd; it is the
administrator who asks.
"""

from __future__ import annotations

import contextlib
import functools
import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

import dcerpc
from dcerpc.binding import StringBinding
from dcerpc.interfaces.epm import ept, twr_t
from dcerpc.interfaces.lsarpc import LSAPR_OBJECT_ATTRIBUTES, lsarpc
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.ms_dtyp import RPC_UNICODE_STRING
from dcerpc.interfaces.samr import samr
from dcerpc.interfaces.srvsvc import SHARE_ENUM_STRUCT, SHARE_ENUM_UNION, SHARE_INFO_1_CONTAINER, srvsvc
from dcerpc.interfaces.svcctl import svcctl
from dcerpc.interfaces.winreg import winreg
from dcerpc.status import EPT_S_NOT_REGISTERED
from dcerpc.towers import Tower
from tests.interop.clients import Talker
from tests.interop.domain_client import listening, open_domain

if TYPE_CHECKING:
    from tests.interop.samba_smbd import Smbd

__all__ = [
    "CONVERSATIONS",
    "MAXIMUM_ALLOWED",
    "key_name",
    "open_key",
    "registry_key",
    "talk_srvsvc",
    "talk_winreg",
    "there_and_back",
]

MAXIMUM_ALLOWED: Final = 0x02000000
_PUBLISHED = Path(__file__).parents[1] / "vectors/idl/ms-rprn.idl"
#: SERVICE_ALL_ACCESS of MS-SCMR 3.1.4, as much as it takes to look.
_SERVICE_ACCESS: Final = 0x0005
_SERVICE_STOPPED, _SERVICE_RUNNING = 1, 4
_WIN32_SERVICES, _ANY_STATE = 0x30, 0x03
#: ERROR_INSUFFICIENT_BUFFER, ERROR_MORE_DATA.
_TOO_SMALL: Final = (122, 234)
#: Keys in the registry have names of their own.
_NUMBERS: Final = itertools.count()


def talk_epmapper(talker: Talker, peer: Smbd) -> None:
    """All that is registered, interfaces on pipes among it."""
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
    # with the last entries comes that there are no more
    assert answer.status in (0, EPT_S_NOT_REGISTERED)
    assert len(answer.entries) == answer.num_ents > 5
    wanted = Tower.from_binding(StringBinding("ncacn_np"), srvsvc.INTERFACE.syntax).encode()
    mapped = talker.ask(
        ept, "ept_map", obj=None, map_tower=twr_t(tower_octet_string=wanted), entry_handle=None, max_towers=4
    )
    mapped.raise_for_status()
    (found,) = (Tower.decode(each.tower_octet_string) for each in mapped.ITowers)
    assert found.to_binding().endpoint == r"\pipe\srvsvc"
    served = talker.ask(mgmt, "rpc_mgmt_inq_if_ids").if_id_vector.if_id
    assert ept.INTERFACE.syntax.uuid in {each.uuid for each in served}


def talk_lsarpc(talker: Talker, peer: Smbd) -> None:
    """A policy's account domain; who asks."""
    attributes = LSAPR_OBJECT_ATTRIBUTES(
        Length=24,
        RootDirectory=None,
        ObjectName=None,
        Attributes=0,
        SecurityDescriptor=None,
        SecurityQualityOfService=None,
    )
    opened = talker.ask(
        lsarpc,
        "LsarOpenPolicy2",
        SystemName=None,
        ObjectAttributes=attributes,
        DesiredAccess=MAXIMUM_ALLOWED,
    )
    opened.raise_for_status()
    told = talker.ask(
        lsarpc, "LsarQueryInformationPolicy", PolicyHandle=opened.PolicyHandle, InformationClass=5
    )
    told.raise_for_status()
    assert told.PolicyInformation.value.DomainName.Buffer == peer.netbios_name
    who = talker.ask(lsarpc, "LsarGetUserName", SystemName=None, UserName=None, DomainName=None)
    who.raise_for_status()
    assert who.UserName.Buffer == peer.administrator.name
    talker.ask(lsarpc, "LsarClose", ObjectHandle=opened.PolicyHandle).raise_for_status()


def talk_samr(talker: Talker, peer: Smbd) -> None:
    """The accounts."""
    server, domain = open_domain(talker, peer.netbios_name)
    users = talker.ask(
        samr,
        "SamrEnumerateUsersInDomain",
        DomainHandle=domain,
        EnumerationContext=0,
        UserAccountControl=0,
        PreferedMaximumLength=0xFFFF,
    )
    assert users.return_value == 0
    names = {each.Name.Buffer for each in users.Buffer.Buffer}
    assert {peer.user.name, peer.administrator.name} <= names
    for each in (domain, server):
        assert talker.ask(samr, "SamrCloseHandle", SamHandle=each).SamHandle is None


def talk_srvsvc(talker: Talker, peer: Smbd) -> None:
    """The server's name, its time and its shares."""
    told = talker.ask(srvsvc, "NetrServerGetInfo", ServerName=None, Level=101)
    told.raise_for_status()
    assert told.InfoStruct.value.sv101_name == peer.netbios_name
    assert talker.ask(srvsvc, "NetrRemoteTOD", ServerName=None).BufferPtr.tod_year > 2000
    asked = SHARE_ENUM_STRUCT(ShareInfo=SHARE_ENUM_UNION(1, SHARE_INFO_1_CONTAINER(Buffer=None)))
    shares = talker.ask(
        srvsvc,
        "NetrShareEnum",
        ServerName=None,
        InfoStruct=asked,
        PreferedMaximumLength=0xFFFFFFFF,
        ResumeHandle=None,
    )
    shares.raise_for_status()
    assert {"share", "IPC$"} <= {each.shi1_netname for each in shares.InfoStruct.ShareInfo.value.Buffer}


def _text(value: str) -> RPC_UNICODE_STRING:
    """Counted text with the zero that the registry wants."""
    size = 2 * len(value) + 2
    return RPC_UNICODE_STRING(Length=size, MaximumLength=size, Buffer=f"{value}\0")


def open_key(talker: Talker, name: str) -> tuple[Any, Any]:
    """Handles of the registry's root and of a key below it, which is made if it is not there."""
    root = talker.ask(winreg, "OpenLocalMachine", ServerName=None, samDesired=MAXIMUM_ALLOWED)
    root.raise_for_status()
    made = talker.ask(
        winreg,
        "BaseRegCreateKey",
        hKey=root.phKey,
        lpSubKey=_text(name),
        lpClass=_text(""),
        dwOptions=0,
        samDesired=MAXIMUM_ALLOWED,
        lpSecurityAttributes=None,
        lpdwDisposition=None,
    )
    made.raise_for_status()
    return root.phKey, made.phkResult


def key_name() -> str:
    """The name of a key that nobody else has."""
    return f"SOFTWARE\\dcerpc-{os.getpid()}-{next(_NUMBERS)}"


@contextlib.contextmanager
def registry_key(talker: Talker, name: str = "") -> Iterator[Any]:
    """A key of the registry, which is deleted afterwards; one of its own unless it has a name."""
    name = name or key_name()
    root, key = open_key(talker, name)
    try:
        yield key
    finally:
        deleted = talker.ask(winreg, "BaseRegDeleteKey", hKey=root, lpSubKey=_text(name))
    deleted.raise_for_status()
    for each in (key, root):
        talker.ask(winreg, "BaseRegCloseKey", hKey=each).raise_for_status()


def there_and_back(talker: Talker, key: Any, size: int) -> None:
    """Set a value of so many octets, and ask for it."""
    data = os.urandom(size)
    where = {"hKey": key, "lpValueName": _text("value")}
    talker.ask(winreg, "BaseRegSetValue", **where, dwType=3, lpData=data).raise_for_status()
    told = talker.ask(
        winreg, "BaseRegQueryValue", **where, lpType=0, lpData=bytes(size), lpcbData=size, lpcbLen=size
    )
    told.raise_for_status()
    assert told.lpData == data


def talk_winreg(talker: Talker, peer: Smbd) -> None:
    """Values of one fragment and of many."""
    with registry_key(talker) as key:
        for size in (5, 50_000):
            there_and_back(talker, key, size)


def talk_svcctl(talker: Talker, peer: Smbd) -> None:
    """The services, and the state of one."""
    opened = talker.ask(
        svcctl, "ROpenSCManagerW", lpMachineName=None, lpDatabaseName=None, dwDesiredAccess=_SERVICE_ACCESS
    )
    assert opened.return_value == 0
    listed = talker.ask(
        svcctl,
        "REnumServicesStatusW",
        hSCManager=opened.lpScHandle,
        dwServiceType=_WIN32_SERVICES,
        dwServiceState=_ANY_STATE,
        cbBufSize=0x10000,
        lpResumeIndex=0,
    )
    assert listed.return_value == 0
    assert listed.lpServicesReturned > 1
    service = talker.ask(
        svcctl,
        "ROpenServiceW",
        hSCManager=opened.lpScHandle,
        lpServiceName="Spooler",
        dwDesiredAccess=_SERVICE_ACCESS,
    )
    assert service.return_value == 0
    told = talker.ask(svcctl, "RQueryServiceStatus", hService=service.lpServiceHandle)
    assert told.return_value == 0
    assert told.lpServiceStatus.dwCurrentState in (_SERVICE_STOPPED, _SERVICE_RUNNING)
    for each in (service.lpServiceHandle, opened.lpScHandle):
        assert talker.ask(svcctl, "RCloseServiceHandle", hSCObject=each).return_value == 0


@functools.cache
def print_system() -> ModuleType:
    """MS-RPRN's interface, compiled from the IDL that is published."""
    return dcerpc.idl.load(_PUBLISHED)


def talk_spoolss(talker: Talker, peer: Smbd) -> None:
    """The print server's version; its printers, of which there are none."""
    module = print_system()
    spooler = module.winspool
    opened = talker.ask(
        spooler,
        "RpcOpenPrinter",
        pPrinterName=rf"\\{peer.netbios_name}",
        pDatatype=None,
        pDevModeContainer=module.DEVMODE_CONTAINER(pDevMode=None),
        AccessRequired=MAXIMUM_ALLOWED,
    )
    assert opened.return_value == 0
    small = talker.ask(
        spooler, "RpcGetPrinterData", hPrinter=opened.pHandle, pValueName="MajorVersion", nSize=0
    )
    assert small.return_value in _TOO_SMALL
    told = talker.ask(
        spooler,
        "RpcGetPrinterData",
        hPrinter=opened.pHandle,
        pValueName="MajorVersion",
        nSize=small.pcbNeeded,
    )
    assert told.return_value == 0
    assert int.from_bytes(told.pData, "little") == 3
    listed = talker.ask(spooler, "RpcEnumPrinters", Flags=2, Name=None, Level=1, pPrinterEnum=None, cbBuf=0)
    assert (listed.return_value, listed.pcReturned) == (0, 0)
    closed = talker.ask(spooler, "RpcClosePrinter", phPrinter=opened.pHandle)
    assert (closed.return_value, closed.phPrinter) == (0, None)


def talk_management(talker: Talker, peer: Smbd) -> None:
    """What every pipe answers."""
    assert listening(talker)


#: By the name of the pipe.
CONVERSATIONS: Final[dict[str, Callable[[Talker, Smbd], None]]] = {
    "epmapper": talk_epmapper,
    "lsarpc": talk_lsarpc,
    "samr": talk_samr,
    "srvsvc": talk_srvsvc,
    "winreg": talk_winreg,
    "svcctl": talk_svcctl,
    "spoolss": talk_spoolss,
    "wkssvc": talk_management,
}
