"""The endpoint mapper and the management interface of a Samba domain controller, by our clients."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import dcerpc
from dcerpc import Profile, status
from dcerpc.binding import StringBinding
from dcerpc.interfaces.epm import ept, ept_entry_t, rpc_if_id_t, twr_t
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.endpoint_map import InquiryType, VersionOption
from dcerpc.syntax_id import SyntaxId
from dcerpc.towers import Tower
from tests.interop.clients import RUNTIMES, Recorder, Talker, connected
from tests.interop.domain_client import CARRIERS, carried, place

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

SAMR = SyntaxId.parse("12345778-1234-abcd-ef00-0123456789ac", "1.0")
#: Nobody has registered it; Samba has no server for it in this set-up.
UNREGISTERED = rpcecho.INTERFACE.syntax
PROTSEQS = ("ncacn_np", "ncacn_ip_tcp")
#: object UUID, tower, annotation
Entry = tuple[str, str, str]

LOOKUP = """
from samba.dcerpc import epmapper, misc
from samba.ndr import ndr_pack

client = epmapper.epmapper(f"ncacn_ip_tcp:{address}[135]", parameters, anonymous)


def entry(each):
    octets = bytes(ndr_pack(each.tower))  # a count, the length, as many octets, padding
    return [str(each.object), octets[8 : 8 + int.from_bytes(octets[:4], "little")].hex(), each.annotation]


def lookup(inquiry_type, major, minor, vers_option):
    wanted = epmapper.rpc_if_id_t()
    wanted.uuid, wanted.vers_major, wanted.vers_minor = misc.GUID(interface), major, minor
    handle = misc.policy_handle()
    found = client.epm_Lookup(inquiry_type, misc.GUID(), wanted, vers_option, handle, 500)
    return [found[2], [entry(each) for each in found[1]]]


result = [lookup(*inquiry) for inquiry in inquiries]
"""


@pytest.fixture(
    params=[
        *((runtime, "tcp", order) for runtime in RUNTIMES for order in ("little", "big")),
        *((runtime, carrier, "little") for runtime in RUNTIMES for carrier in CARRIERS[1:]),
        ("asyncio", CARRIERS[1], "big"),
    ],
    ids=lambda each: "-".join(each),
)
def mapper(samba: Samba, request: pytest.FixtureRequest) -> Iterator[Talker]:
    """The endpoint mapper, through each runtime, over each carrier and in both byte orders."""
    runtime, carrier, order = request.param
    options = carried(samba, carrier, profile=Profile(big_endian=order == "big"))
    with connected(runtime, place(samba, "epmapper", carrier), **options) as talker:
        yield talker


@pytest.fixture(scope="module")
def samba_entries(samba_python: Callable[..., Any]) -> Counter[Entry]:
    """The whole map, as Samba's own client reads it."""
    ((code, entries),) = samba_python(LOOKUP, interface=str(SAMR.uuid), inquiries=[(0, 1, 0, 1)])
    assert code == 0
    return counted(entries)


def counted(entries: list[list[str]]) -> Counter[Entry]:
    return Counter((name, tower, annotation) for name, tower, annotation in entries)


def entry_of(entry: ept_entry_t) -> Entry:
    assert entry.tower is not None
    return str(entry.object), entry.tower.tower_octet_string.hex(), entry.annotation


def lookup(mapper: Talker, **changes: Any) -> Any:
    arguments: dict[str, Any] = {
        "inquiry_type": InquiryType.ALL_ELTS,
        "object": None,
        "Ifid": None,
        "vers_option": VersionOption.ALL,
        "entry_handle": None,
        "max_ents": 500,
    }
    return mapper.ask(ept, "ept_lookup", **{**arguments, **changes})


def towers_of(mapper: Talker, interface: SyntaxId, protseq: str, max_towers: int = 4) -> Any:
    tower = Tower.from_binding(StringBinding.parse(f"{protseq}:"), interface).encode()
    return mapper.ask(
        ept,
        "ept_map",
        obj=None,
        map_tower=twr_t(tower_octet_string=tower),
        entry_handle=None,
        max_towers=max_towers,
    )


# --- the endpoint mapper ---


def test_the_map_in_chunks(mapper: Talker, samba_entries: Counter[Entry]) -> None:
    """Samba keeps its handle after the last entries, and says that there are no more at the next call."""
    found: Counter[Entry] = Counter()
    sizes = []
    out = lookup(mapper, max_ents=10)
    while out.status == 0:
        sizes.append(out.num_ents)
        found.update(map(entry_of, out.entries))
        out = lookup(mapper, max_ents=10, entry_handle=out.entry_handle)
    assert out.status == status.EPT_S_NOT_REGISTERED
    assert (out.entry_handle, out.entries) == (None, [])
    total = samba_entries.total()
    assert sizes == [10] * (total // 10) + [total % 10] * bool(total % 10)
    assert found == samba_entries


def test_a_lookup_given_up_halfway(mapper: Talker, samba_entries: Counter[Entry]) -> None:
    half = lookup(mapper, max_ents=10)
    assert half.entry_handle is not None
    freed = mapper.ask(ept, "ept_lookup_handle_free", entry_handle=half.entry_handle)
    assert (freed.status, freed.entry_handle) == (0, None)
    again = lookup(mapper)
    assert again.num_ents == samba_entries.total()
    mapper.ask(ept, "ept_lookup_handle_free", entry_handle=again.entry_handle)


INQUIRIES = [
    (int(inquiry), major, minor, int(option))
    for inquiry in InquiryType
    for major, minor in ((1, 0), (1, 7), (9, 9))
    for option in VersionOption
]


def test_inquiries_by_interface_and_version(mapper: Talker, samba_python: Callable[..., Any]) -> None:
    """Samba selects nothing at all; what counts is that our requests mean to it what its own client's do."""
    theirs = samba_python(LOOKUP, interface=str(SAMR.uuid), inquiries=INQUIRIES)
    assert len(theirs) == len(INQUIRIES)
    for (inquiry, major, minor, option), (code, entries) in zip(INQUIRIES, theirs, strict=True):
        wanted = rpc_if_id_t(uuid=SAMR.uuid, vers_major=major, vers_minor=minor)
        out = lookup(mapper, inquiry_type=inquiry, object=uuid.UUID(int=0), Ifid=wanted, vers_option=option)
        assert out.status == code
        assert Counter(map(entry_of, out.entries)) == counted(entries)
        mapper.ask(ept, "ept_lookup_handle_free", entry_handle=out.entry_handle)


@pytest.mark.parametrize(
    ("protseq", "endpoint"),
    [("ncacn_ip_tcp", None), ("ncacn_np", "\\pipe\\samr"), ("ncalrpc", "DEFAULT")],
)
def test_mapping_a_known_interface(samba: Samba, mapper: Talker, protseq: str, endpoint: str | None) -> None:
    out = towers_of(mapper, SAMR, protseq)
    assert (out.status, out.entry_handle) == (0, None)
    (found,) = out.ITowers
    tower = Tower.decode(found.tower_octet_string)
    assert tower.interface == SAMR
    assert tower.to_binding().protseq == protseq
    assert tower.to_binding().endpoint == (endpoint or str(samba.port("samr")))


@pytest.mark.parametrize(
    ("interface", "protseq"),
    [
        (UNREGISTERED, "ncacn_ip_tcp"),
        (SyntaxId(SAMR.uuid, 2, 0), "ncacn_ip_tcp"),
        (SAMR, "ncadg_ip_udp"),
        (SAMR, "ncacn_http"),
    ],
    ids=str,
)
def test_mapping_what_is_not_there(mapper: Talker, interface: SyntaxId, protseq: str) -> None:
    out = towers_of(mapper, interface, protseq)
    assert (out.status, out.num_towers, out.ITowers) == (0x16C9A0D6, 0, [])
    with pytest.raises(dcerpc.StatusError, match="ept_s_not_registered"):
        out.raise_for_status()


def test_mapping_nothing(mapper: Talker) -> None:
    out = mapper.ask(ept, "ept_map", obj=None, map_tower=None, entry_handle=None, max_towers=4)
    assert (out.status, out.ITowers) == (status.EPT_S_NOT_REGISTERED, [])
    assert towers_of(mapper, SAMR, "ncacn_ip_tcp", max_towers=0).ITowers == []


def test_a_handle_samba_does_not_know(mapper: Talker) -> None:
    strange = dcerpc.ContextHandle(0, uuid.uuid4(), "ept_lookup_handle_t")
    with pytest.raises(dcerpc.ContextMismatch):
        lookup(mapper, entry_handle=strange)


def test_changes_are_refused(mapper: Talker) -> None:
    """Samba has these operations and implements none of them."""
    entries = [
        ept_entry_t(
            object=uuid.UUID(int=0),
            tower=twr_t(
                tower_octet_string=Tower.from_binding(StringBinding.parse("ncalrpc:"), SAMR).encode()
            ),
            annotation="ours",
        )
    ]
    with pytest.raises(dcerpc.OperationRangeError):
        mapper.ask(ept, "ept_insert", entries=entries, replace=0)
    with pytest.raises(dcerpc.OperationRangeError):
        mapper.ask(ept, "ept_delete", entries=entries)
    with pytest.raises(dcerpc.OperationRangeError):
        mapper.ask(ept, "ept_mgmt_delete", object_speced=0, object=None, tower=entries[0].tower)


# --- endpoints found through the endpoint mapper ---


@pytest.fixture
def interface(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """An interface of one operation that takes nothing, under the given UUID and version."""
    name, version = request.param
    path = tmp_path / "tiny.idl"
    path.write_text(f"[uuid({name}), version({version})] interface tiny {{ void Op0([in] long zero); }}")
    return dcerpc.idl.load(path).tiny


@pytest.mark.parametrize("runtime", RUNTIMES)
@pytest.mark.parametrize("big_endian", [False, True])
@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize(
    "interface",
    [
        ("12345778-1234-abcd-ef00-0123456789ac", "1.0"),
        ("e3514235-4b06-11d1-ab04-00c04fc2dcd2", "4.0"),
    ],
    ids=["samr", "drsuapi"],
    indirect=True,
)
def test_a_binding_without_an_endpoint(
    samba: Samba, interface: Any, carrier: str, runtime: str, big_endian: bool
) -> None:
    """The endpoint of one interface serves management too; a second binding handle goes there directly."""
    options = carried(samba, carrier, profile=Profile(big_endian=big_endian))
    protseq, syntax = PROTSEQS[carrier == "tcp"], interface.INTERFACE.syntax
    endpoints = [
        each.endpoint
        for each in samba.endpoints
        if (each.interface, each.protseq) == (str(syntax.uuid), protseq)
    ]
    with connected(runtime, f"{protseq}:{samba.address}", **options) as talker:
        found = talker.endpoint_of(interface.INTERFACE)
        assert found.endpoint in endpoints
        assert found == StringBinding(protseq, samba.address, found.endpoint)
        talker.bind(interface.INTERFACE)
    with connected(runtime, str(found), **options) as talker:
        served = talker.ask(mgmt, "rpc_mgmt_inq_if_ids").if_id_vector.if_id
        assert (syntax.uuid, syntax.major) in {(each.uuid, each.vers_major) for each in served}


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("runtime", RUNTIMES)
@pytest.mark.parametrize("interface", [(str(UNREGISTERED.uuid), "1.0")], ids=["echo"], indirect=True)
def test_an_endpoint_nobody_has_registered(samba: Samba, interface: Any, runtime: str, carrier: str) -> None:
    where = f"{PROTSEQS[carrier == 'tcp']}:{samba.address}"
    with connected(runtime, where, **carried(samba, carrier)) as talker:
        for _ in range(2):
            with pytest.raises(dcerpc.StatusError, match="ept_map") as caught:
                talker.bind(interface.INTERFACE)
            assert caught.value.status == 0x16C9A0D6


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("runtime", RUNTIMES)
def test_two_endpoints_of_one_binding_handle(samba: Samba, runtime: str, carrier: str) -> None:
    """The endpoint mapper by its well-known endpoint, management through it."""
    recorder = Recorder()
    where = f"{PROTSEQS[carrier == 'tcp']}:{samba.address}"
    with connected(runtime, where, **carried(samba, carrier, trace=recorder)) as talker:
        well_known = "135" if carrier == "tcp" else r"\pipe\epmapper"
        assert talker.endpoint_of(ept.INTERFACE).endpoint == well_known
        assert recorder.opened == []
        assert talker.ask(mgmt, "rpc_mgmt_is_server_listening").return_value == 1
        assert lookup(talker, max_ents=1).num_ents == 1
        assert len(recorder.opened) == 3  # ept_map, what it found, and the endpoint mapper again
    assert sorted(recorder.closed) == sorted(recorder.opened)


# --- management ---


def test_what_a_server_serves(mapper: Talker) -> None:
    out = mapper.ask(mgmt, "rpc_mgmt_inq_if_ids")
    out.raise_for_status()
    served = {SyntaxId(each.uuid, each.vers_major, each.vers_minor) for each in out.if_id_vector.if_id}
    assert served == {ept.INTERFACE.syntax, mgmt.INTERFACE.syntax}


def test_whether_a_server_listens(mapper: Talker) -> None:
    out = mapper.ask(mgmt, "rpc_mgmt_is_server_listening")
    assert (out.return_value, out.status) == (1, 0)


def test_a_server_that_does_not_stop(mapper: Talker) -> None:
    out = mapper.ask(mgmt, "rpc_mgmt_stop_server_listening")
    assert out.status == status.ERROR_ACCESS_DENIED
    with pytest.raises(dcerpc.StatusError, match="ACCESS_DENIED"):
        out.raise_for_status()
    assert mapper.ask(mgmt, "rpc_mgmt_is_server_listening").return_value == 1


def test_names_that_samba_does_not_tell(mapper: Talker) -> None:
    """As its own client finds: the operation is not implemented. The range is checked all the same."""
    with pytest.raises(dcerpc.OperationRangeError) as caught:
        mapper.ask(mgmt, "rpc_mgmt_inq_princ_name", authn_proto=9, princ_name_size=64)
    assert not caught.value.did_not_execute
    with pytest.raises(dcerpc.NdrError, match="princ_name_size"):
        mapper.ask(mgmt, "rpc_mgmt_inq_princ_name", authn_proto=9, princ_name_size=4097)


def test_statistics_need_samba_s_own_idl(
    mapper: Talker, samba_python: Callable[..., Any], tmp_path: Path
) -> None:
    """Samba's request has a second number, so C706's is too short for it; with that number it answers."""
    with pytest.raises(dcerpc.BadStubData):
        mapper.ask(mgmt, "rpc_mgmt_inq_stats", count=4)
    theirs = samba_python(
        """
        from samba.dcerpc import mgmt
        client = mgmt.mgmt(f"ncacn_ip_tcp:{address}[135]", parameters, anonymous)
        counts = client.inq_stats(4, 0)
        result = [counts.count, counts.statistics]
        """
    )
    path = tmp_path / "samba_mgmt.idl"
    path.write_text(
        """
        [uuid(afa8bd80-7d8a-11c9-bef4-08002b102989), version(1.0)]
        interface mgmt
        {
            void rpc_mgmt_inq_if_ids();
            void rpc_mgmt_inq_stats(
                [in, out] unsigned long *count,
                [in] unsigned long unknown,
                [out, size_is(*count)] unsigned long statistics[],
                [out] error_status_t *status);
        }
        """
    )
    out = mapper.ask(dcerpc.idl.load(path).mgmt, "rpc_mgmt_inq_stats", count=4, unknown=0)
    assert [out.count, out.statistics] == theirs
    assert out.status == 0
