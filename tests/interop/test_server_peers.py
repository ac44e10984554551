"""Clients that this project did not write, against its servers."""

from __future__ import annotations

import asyncio
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

import dcerpc
from dcerpc import blocking
from dcerpc.binding import StringBinding
from dcerpc.interfaces.epm import ept, rpc_if_id_t, twr_t
from dcerpc.interfaces.rpcecho import echo_Enum1, echo_Enum2, echo_Enum3, echo_Surrounding, rpcecho
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.endpoint_map import EndpointEntry, EndpointMap
from dcerpc.testing.pcap import PcapWriter
from dcerpc.towers import Tower
from tests.interop.conftest import RPC_PORTS

if TYPE_CHECKING:
    from tests.interop.conftest import Output

pytestmark = pytest.mark.interop

#: rpcdump insists on port 135; the domain controller has it on 127.0.0.1.
MAPPER_ADDRESS = "127.0.0.2"
ECHO = rpcecho.INTERFACE.syntax
ECHO_ID = "60a15ec5-4de8-11d7-a637-005056a20182"


@contextmanager
def serving(*bindings: str, **options: Any) -> Iterator[list[StringBinding]]:
    """An echo server with an endpoint mapper, in a thread."""
    with blocking.Server(**options) as server:
        server.register(EchoService(), annotation="dcerpc test")
        server.register_endpoint_mapper()
        yield server.listen(*bindings)


@pytest.fixture
def echo() -> Iterator[StringBinding]:
    """Where an echo server listens."""
    with serving("ncacn_ip_tcp:127.0.0.1[0]") as (bound,):
        yield bound


@pytest.fixture
def well_known(absent_peer: Callable[[str], NoReturn]) -> Iterator[tuple[StringBinding, StringBinding]]:
    """A server at the endpoint mapper's own port, and at another one."""
    try:
        with serving(f"ncacn_ip_tcp:{MAPPER_ADDRESS}[135]", f"ncacn_ip_tcp:{MAPPER_ADDRESS}[0]") as bound:
            yield bound[0], bound[1]
    except (PermissionError, OSError) as error:
        absent_peer(f"{MAPPER_ADDRESS}[135] cannot be listened on: {error}")


# --- Samba ---


@pytest.mark.parametrize(
    ("flags", "options"), [("", ()), (",bigendian", ("torture:quick=yes",))], ids=["sleeping", "big-endian"]
)
def test_smbtorture(
    echo: StringBinding, smbtorture: Callable[..., Output], flags: str, options: tuple[str, ...]
) -> None:
    binding = f"ncacn_ip_tcp:{echo.address}[{echo.endpoint}{flags}]"
    output = smbtorture(binding, "rpc.echo", options=options).check()
    assert output.stdout.count("success: ") == (9 if options else 10)
    assert "failure" not in output.stdout


def test_samba_lists_our_endpoints(echo: StringBinding, samba_ndr: Callable[..., Any]) -> None:
    found = samba_ndr(
        """
        from samba.dcerpc import epmapper, misc
        client = epmapper.epmapper(binding, parameters, anonymous)
        handle = misc.policy_handle()
        result = []
        while True:
            handle, entries, status = client.epm_Lookup(0, None, None, 0, handle, 1)
            result += [[entry.annotation, len(entry.tower.tower.floors)] for entry in entries]
            if status or str(handle.uuid) == "00000000-0000-0000-0000-000000000000":
                break
        """,
        binding=str(echo),
    )
    assert found == [["dcerpc test", 5]]


def test_samba_calls_our_management(echo: StringBinding, samba_ndr: Callable[..., Any]) -> None:
    listening, identifiers = samba_ndr(
        """
        from samba.dcerpc import mgmt
        client = mgmt.mgmt(binding, parameters, anonymous)
        vector = client.inq_if_ids()
        result = [client.is_server_listening(), [str(each.id.uuid) for each in vector.if_id]]
        """,
        binding=str(echo),
    )
    assert listening == [0, 1]
    assert ECHO_ID in identifiers


# --- impacket ---


def test_rpcdump(
    well_known: tuple[StringBinding, StringBinding],
    impacket_python: Callable[..., Output],
    impacket_script: Callable[[str], str],
) -> None:
    output = impacket_python(impacket_script("rpcdump.py"), MAPPER_ADDRESS).check()
    assert f"{ECHO_ID.upper()} v1.0 dcerpc test" in output.stdout
    for bound in well_known:
        assert f"ncacn_ip_tcp:{bound.address}[{bound.endpoint}]" in output.stdout
    assert "Received 2 endpoints." in output.stdout


def test_rpcmap(
    echo: StringBinding, impacket_python: Callable[..., Output], impacket_script: Callable[[str], str]
) -> None:
    output = impacket_python(impacket_script("rpcmap.py"), "-auth-level", "1", str(echo)).check()
    listed = {found.lower() for found in re.findall(r"UUID: ([0-9A-F-]{36})", output.stdout)}
    assert listed == {
        ECHO_ID,
        "afa8bd80-7d8a-11c9-bef4-08002b102989",
        "e1af8308-5d1f-11c9-91a4-08002b14a0fa",
    }


def test_impacket_finds_the_server(
    well_known: tuple[StringBinding, StringBinding], impacket_python: Callable[..., Output]
) -> None:
    code = f"""
from impacket.dcerpc.v5 import epm
from impacket.uuid import uuidtup_to_bin
print(epm.hept_map({MAPPER_ADDRESS!r}, uuidtup_to_bin(({ECHO_ID!r}, "1.0")), protocol="ncacn_ip_tcp"))
"""
    output = impacket_python("-c", code).check()
    assert output.stdout.strip() == str(well_known[0])


# --- tshark ---


def talk(pcap: Path) -> None:
    """A conversation with everything that this version can say."""

    async def main() -> None:
        shared = EndpointMap()
        shared.insert(
            EndpointEntry(
                None, Tower.from_binding(StringBinding.parse(f"ncacn_ip_tcp:0.0.0.0[{port}]"), each)
            )
            for port in range(1, 40)
            for each in (rpcecho.INTERFACE.syntax,)
        )
        with PcapWriter(pcap) as trace:
            async with dcerpc.Server(endpoint_map=shared, trace=trace) as server:
                server.register(EchoService(), annotation="dcerpc test")
                server.register_endpoint_mapper()
                (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
                async with dcerpc.connect(bound) as binding:
                    await every_echo(rpcecho.Client(binding))
                    await every_lookup(ept.Client(binding))

    asyncio.run(main())


async def every_echo(client: rpcecho.Client) -> None:
    await client.AddOne(in_data=1)
    await client.EchoData(in_data=bytes(range(256)) * 200)
    await client.SinkData(data=b"sunk")
    await client.SourceData(len=20_000)
    await client.TestCall(s1="input")
    for level in range(1, 8):
        await client.TestCall2(level=level)
    with pytest.raises(dcerpc.Fault):
        await client.TestCall2(level=8)
    await client.TestSleep(seconds=0)
    enum2 = echo_Enum2(e1=echo_Enum1.ECHO_ENUM1, e2=2)
    await client.TestEnum(foo2=enum2, foo3=echo_Enum3(1, echo_Enum1.ECHO_ENUM2))
    await client.TestSurrounding(data=echo_Surrounding(surrounding=[]))
    await client.TestDoublePointer(data=5)
    with pytest.raises(dcerpc.RpcTimeout):
        await client.with_options(timeout=0.05).TestSleep(seconds=60)


async def every_lookup(client: ept.Client) -> None:
    handle = None
    syntax = rpcecho.INTERFACE.syntax
    while True:
        out = await client.ept_lookup(
            inquiry_type=1,
            object=uuid.UUID(int=0),
            Ifid=rpc_if_id_t(uuid=syntax.uuid, vers_major=syntax.major, vers_minor=syntax.minor),
            vers_option=1,
            entry_handle=handle,
            max_ents=15,
        )
        handle = out.entry_handle
        if handle is None:
            break
    tower = Tower.from_binding(StringBinding.parse("ncacn_ip_tcp:0.0.0.0[0]"), syntax).encode()
    mapped = await client.ept_map(
        obj=uuid.UUID(int=0),
        map_tower=twr_t(tower_octet_string=tower),
        entry_handle=None,
        max_towers=4,
    )
    assert mapped.num_towers == 4


def test_tshark_understands_every_pdu(tmp_path: Path, tshark: Callable[..., Output]) -> None:
    pcap = tmp_path / "conversation.pcap"
    talk(pcap)
    dissect = partial(tshark, pcap, *RPC_PORTS)
    # "Long frame": octets left over, which is how a misread full pointer shows
    trouble = (
        "_ws.malformed || _ws.expert.severity == error || dcerpc.fragment.error"
        ' || _ws.expert.message contains "Long frame"'
    )
    assert dissect("-Y", trouble).check().stdout == ""
    whole = dissect("-T", "fields", "-e", "dcerpc.pkt_type").check().stdout
    assert {"0", "2", "3", "11", "12"} <= set(whole.replace(",", "\n").split())
    answered = dissect("-Y", "epm.opnum == 2 && epm.rc == 0").check().stdout.splitlines()
    assert len(answered) == 3
    # EchoData and SourceData in many fragments: all of them found their way into a whole.
    lengths = dissect("-T", "fields", "-e", "dcerpc.reassembled.length").check().stdout.split()
    assert lengths == ["51208", "51204", "20004"]
