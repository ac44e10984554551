"""Recordings of sealed conversations: tshark reads them with the password, or with the key of the service."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dcerpc import Profile
from dcerpc.interfaces.samr import samr
from dcerpc.testing.pcap import PcapWriter
from tests.interop.clients import RUNTIMES, connected
from tests.interop.conftest import RPC_PORTS
from tests.interop.domain_client import (
    MECHANISMS,
    SAMR_ACCESS,
    list_accounts,
    look_up,
    open_domain,
    place,
    secured,
)

if TYPE_CHECKING:
    from tests.interop.conftest import Output, Samba

pytestmark = pytest.mark.interop

FIELDS = (
    *("dcerpc.opnum", "dcerpc.pkt_type", "dcerpc.encrypted_stub_data", "_ws.malformed", "samr.status"),
    *("samr.samr_SamEntry.name", "samr.samr_LookupNames.names", "samr.samr_Connect2.system_name"),
)
RESPONSE = "2"
LOOKUP_NAMES = "17"
#: Opnums of a conversation, in order: connect, look up and open the domain, what is asked, two times close.
CONVERSATION = ["57", "5", "7", "6", LOOKUP_NAMES, "13", "1", "1"]
#: tshark 4.0 loses NTLM's key stream after the first PDU in each direction when SPNEGO is around it, whoever
#: sends them: it does not count the encrypted checksums.
READABLE = [each for each in MECHANISMS if each != "spnego, ntlm"]


def secrets(samba: Samba, mechanism: str, known: bool) -> list[str]:
    """What lets tshark decrypt, or something as good that does not."""
    if MECHANISMS[mechanism][1] == "ntlm":
        return ["-o", f"ntlmssp.nt_password:{samba.user.password if known else 'another'}"]
    return ["-o", "kerberos.decrypt:TRUE", "-K", str(samba.keytabs["dc" if known else "service"])]


def calls(output: Output) -> list[dict[str, str]]:
    """The fields of each request and response, in order."""
    lines = output.check().stdout.splitlines()
    found = [dict(zip(FIELDS, line.split("\t"), strict=True)) for line in lines]
    for each in found:
        # a verification trailer has it again
        each["dcerpc.opnum"] = each["dcerpc.opnum"].partition(",")[0]
    return found


def dissected(tshark: Callable[..., Output], pcap: Path, options: list[str]) -> list[dict[str, str]]:
    columns = [word for field in FIELDS for word in ("-e", field)]
    options = [*RPC_PORTS, *options]
    return calls(tshark(pcap, *options, "-Y", "dcerpc.pkt_type in {0,2}", "-T", "fields", *columns))


@pytest.mark.parametrize("runtime", RUNTIMES)
@pytest.mark.parametrize("header_signing", [True, False], ids=["headers", "bodies"])
@pytest.mark.parametrize("mechanism", READABLE)
def test_a_sealed_conversation(
    samba: Samba,
    tshark: Callable[..., Output],
    tmp_path: Path,
    mechanism: str,
    header_signing: bool,
    runtime: str,
) -> None:
    path = tmp_path / "sealed.pcap"
    profile = Profile(header_signing=header_signing)
    with PcapWriter(path) as writer:
        options = secured(samba, mechanism, profile=profile, trace=writer)
        with connected(runtime, place(samba, "samr"), **options) as talker:
            found = list_accounts(talker, samba)
    assert "krbtgt".encode("utf-16-le") not in path.read_bytes()
    seen = dissected(tshark, path, secrets(samba, mechanism, known=True))
    opnums = [each["dcerpc.opnum"] for each in seen]
    assert opnums == [opnum for opnum in CONVERSATION for _ in range(2)]
    for each in seen:
        assert not each["_ws.malformed"]
        if each["dcerpc.pkt_type"] == RESPONSE:
            assert each["samr.status"] == "0x00000000"
    names = {name for each in seen for name in each["samr.samr_SamEntry.name"].split(",")}
    assert {"krbtgt", *found.users, *found.domains} <= names
    assert samba.user.name in {each["samr.samr_LookupNames.names"] for each in seen}
    # with another secret there is nothing to be read
    for each in dissected(tshark, path, secrets(samba, mechanism, known=False)):
        assert each["dcerpc.encrypted_stub_data"]
        assert not each["samr.status"]


def test_a_sealed_call_by_ntlm_within_spnego(
    samba: Samba, tshark: Callable[..., Output], tmp_path: Path
) -> None:
    path = tmp_path / "sealed.pcap"
    with (
        PcapWriter(path) as writer,
        connected("blocking", place(samba, "samr"), **secured(samba, "spnego, ntlm", trace=writer)) as talker,
    ):
        server = talker.ask(samr, "SamrConnect2", ServerName=r"\\server", DesiredAccess=SAMR_ACCESS)
        assert server.return_value == 0
    request, response = dissected(tshark, path, secrets(samba, "spnego, ntlm", known=True))
    assert request["samr.samr_Connect2.system_name"] == r"\\server"
    assert response["samr.status"] == "0x00000000"


@pytest.mark.parametrize("mechanism", READABLE)
def test_many_sealed_fragments(
    samba: Samba, tshark: Callable[..., Output], tmp_path: Path, mechanism: str
) -> None:
    names = [f"{number:03d}{'x' * 60}" for number in range(500)]
    path = tmp_path / "sealed.pcap"
    with PcapWriter(path) as writer:
        options = secured(samba, mechanism, trace=writer)
        with connected("blocking", place(samba, "samr"), **options) as talker:
            _, domain = open_domain(talker, samba.domain)
            look_up(talker, domain, names)
    seen = dissected(tshark, path, secrets(samba, mechanism, known=True))
    fragments = [each for each in seen if each["dcerpc.opnum"] == LOOKUP_NAMES]
    assert len(fragments) > 10
    assert not any(each["_ws.malformed"] for each in fragments)
    (whole,) = (each for each in fragments if each["samr.samr_LookupNames.names"])
    assert whole["samr.samr_LookupNames.names"].split(",") == names
