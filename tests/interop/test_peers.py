"""The peers themselves: if one of these fails, the set-up is broken, not the library."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.interop.conftest import Output, Samba

pytestmark = pytest.mark.interop

VECTORS = Path(__file__).resolve().parents[1] / "vectors"
ENDPOINT_MAP_ENTRIES = 53


def test_domain_controller_lists_its_endpoints(samba: Samba) -> None:
    assert len(samba.endpoints) == ENDPOINT_MAP_ENTRIES
    assert samba.port("epmapper") == 135
    assert samba.port("samr") in range(49152, 49301)


def test_samba_client_calls_management(samba_python: Callable[..., Any]) -> None:
    listening = samba_python(
        """
        from samba.dcerpc import mgmt
        client = mgmt.mgmt(f"ncacn_ip_tcp:{address}[{port}]", parameters, anonymous)
        result = client.is_server_listening()
        """,
        port=135,
    )
    assert listening == [0, 1]


def test_samba_client_authenticates(samba: Samba, samba_python: Callable[..., Any]) -> None:
    domains = samba_python(
        """
        from samba.dcerpc import samr
        client = samr.samr(f"ncacn_ip_tcp:{address}[{port},ntlm,seal]", parameters, login(name, password))
        handle = client.Connect2(None, 0x02000000)
        result = [entry.name.string for entry in client.EnumDomains(handle, 0, 0xFFFF)[1].entries]
        """,
        port=samba.port("samr"),
        name=samba.user.name,
        password=samba.user.password,
    )
    assert samba.domain in domains


def test_smbtorture_passes_against_samba_stub_data(
    samba_echo_server: tuple[str, int], smbtorture: Callable[..., Output]
) -> None:
    host, port = samba_echo_server
    output = smbtorture(f"ncacn_ip_tcp:{host}[{port}]", "rpc.echo", options=("torture:quick=yes",)).check()
    assert output.stdout.count("success: ") == 9


def test_ndrdump_reads_the_vectors(ndrdump: Callable[..., Output]) -> None:
    vectors = json.loads((VECTORS / "samba_ndr.json").read_text())["vectors"]
    vector = next(each for each in vectors if each["operation"] == "TestCall" and each["label"] == "even")
    output = ndrdump("rpcecho", vector["opnum"], "in", bytes.fromhex(vector["stub"]["ndr_little"])).check()
    assert "'abc'" in output.stdout
    assert "WARNING!" not in output.stdout


def test_tshark_knows_the_protocol(tshark: Callable[..., Output], tmp_path: Path) -> None:
    empty = tmp_path / "empty.pcap"
    empty.write_bytes(bytes.fromhex("d4c3b2a102000400000000000000000000000400" + "65000000"))
    assert tshark(empty, "-d", "tcp.port==49152,dcerpc").check().stdout == ""


def test_impacket_calls_management(
    samba: Samba, impacket_python: Callable[..., Output], impacket_script: Callable[[str], str]
) -> None:
    """Not rpcdump.py, which fails when a map's lookup handle is live after the last entry, as Samba's is."""
    binding = f"ncacn_ip_tcp:{samba.address}[135]"
    output = impacket_python(impacket_script("rpcmap.py"), "-no-pass", binding).check()
    assert "E1AF8308-5D1F-11C9-91A4-08002B14A0FA" in output.stdout
