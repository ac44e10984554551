"""A Samba domain controller's local sockets (``ncalrpc dir``), by our clients."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dcerpc.binding import StringBinding
from dcerpc.errors import ConnectError
from dcerpc.interfaces.epm import ept
from dcerpc.interfaces.lsarpc import LSAPR_OBJECT_ATTRIBUTES, lsarpc
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.runtime.endpoint_map import InquiryType, VersionOption
from dcerpc.towers import Tower
from tests.interop.clients import RUNTIMES, Recorder, Talker, connected
from tests.interop.domain_client import MECHANISMS, chosen_mechanism, list_accounts, secured

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = [pytest.mark.interop, pytest.mark.parametrize("runtime", RUNTIMES)]

MAXIMUM_ALLOWED = 0x02000000


def local(samba: Samba, name: str, protseq: str = "ncalrpc") -> str:
    """The binding of one of the sockets."""
    path = samba.smb_conf.parents[1] / "ncalrpc" / name
    assert path.is_socket()
    return f"{protseq}:[{path}]"


def towers(mapper: Talker) -> list[tuple[str, str, str]]:
    """What the endpoint mapper has: interface, binding, annotation; sorted."""
    out = mapper.ask(
        ept,
        "ept_lookup",
        inquiry_type=InquiryType.ALL_ELTS,
        object=None,
        Ifid=None,
        vers_option=VersionOption.ALL,
        entry_handle=None,
        max_ents=500,
    )
    assert out.status == 0
    mapper.ask(ept, "ept_lookup_handle_free", entry_handle=out.entry_handle)
    found = []
    for entry in out.entries:
        tower = Tower.decode(entry.tower.tower_octet_string)
        found.append((str(tower.interface), str(tower.to_binding()), entry.annotation))
    return sorted(found)


@pytest.mark.parametrize("protseq", ["ncalrpc", "ncacn_unix_stream"])
def test_the_endpoint_mapper(samba: Samba, runtime: str, protseq: str) -> None:
    """It tells the same as over TCP."""
    with connected(runtime, f"ncacn_ip_tcp:{samba.address}[135]") as talker:
        remote = towers(talker)
    with connected(runtime, local(samba, "EPMAPPER", protseq)) as talker:
        assert towers(talker) == remote
    local_ones = {StringBinding.parse(text).endpoint for _, text, _ in remote if text.startswith("ncalrpc:")}
    assert local_ones >= {"DEFAULT", "EPMAPPER"}


@pytest.mark.parametrize(("socket", "interface"), [("EPMAPPER", ept), ("DEFAULT", lsarpc)])
def test_management(samba: Samba, runtime: str, socket: str, interface: Any) -> None:
    with connected(runtime, local(samba, socket)) as talker:
        found = talker.ask(mgmt, "rpc_mgmt_inq_if_ids")
    assert found.status == 0
    served = {(each.uuid, each.vers_major, each.vers_minor) for each in found.if_id_vector.if_id}
    syntax = interface.INTERFACE.syntax
    assert (syntax.uuid, syntax.major, syntax.minor) in served


def test_lsarpc(samba: Samba, runtime: str) -> None:
    with connected(runtime, local(samba, "DEFAULT")) as talker:
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
        assert opened.return_value == 0
        closed = talker.ask(lsarpc, "LsarClose", ObjectHandle=opened.PolicyHandle)
        assert (closed.return_value, closed.ObjectHandle) == (0, None)


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_authenticated_calls(samba: Samba, runtime: str, mechanism: str) -> None:
    recorder = Recorder()
    options = secured(samba, mechanism, trace=recorder)
    with connected(runtime, local(samba, "DEFAULT"), **options) as talker:
        accounts = list_accounts(talker, samba)
    assert samba.domain in accounts.domains
    assert samba.user.name in accounts.users
    assert chosen_mechanism(recorder, MECHANISMS[mechanism][0]) == MECHANISMS[mechanism][1]


def test_a_socket_that_is_not_there(samba: Samba, runtime: str, tmp_path: Path) -> None:
    with pytest.raises(ConnectError, match="nobody"), connected(runtime, f"ncalrpc:[{tmp_path}/nobody]"):
        pass
