"""What a Samba domain controller takes from clients and what not: interfaces, calls, contexts, handles."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

import dcerpc
from dcerpc import Profile, blocking, pdu, stub
from dcerpc.interfaces.epm import ept, ept_entry_t
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.syntax_id import NDR
from tests.interop.clients import PATIENCE, RUNTIMES, Recorder, connected
from tests.interop.domain_client import CARRIERS, carried, place

if TYPE_CHECKING:
    from tests.interop.conftest import Samba

pytestmark = pytest.mark.interop

EVERYTHING: dict[str, Any] = {"inquiry_type": 0, "object": None, "Ifid": None, "vers_option": 1}

#: The operations that the tests call, with what comes before them.
IDL = """
typedef [context_handle] void *SAMPR_HANDLE;
typedef [context_handle] void *LSAPR_HANDLE;
typedef [context_handle] void *DRS_HANDLE;
typedef struct { byte data[8]; } NETLOGON_CREDENTIAL;

[uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.0), pointer_default(unique)]
interface samr
{
    long SamrConnect(
        [in, unique] unsigned short *ServerName, [out] SAMPR_HANDLE *ServerHandle,
        [in] unsigned long DesiredAccess);
    long SamrCloseHandle([in, out] SAMPR_HANDLE *SamHandle);
}

[uuid(12345778-1234-abcd-ef00-0123456789ab), version(0.0), pointer_default(unique)]
interface lsarpc
{
    long LsarClose([in, out] LSAPR_HANDLE *ObjectHandle);
}

[uuid(e3514235-4b06-11d1-ab04-00c04fc2dcd2), version(4.0), pointer_default(unique)]
interface drsuapi
{
    unsigned long IDL_DRSBind(
        [in, unique] long *puuidClientDsa, [in, unique] long *pextClient, [out] unsigned long *ppextServer,
        [out] DRS_HANDLE *phDrs);
}

[uuid(12345678-1234-abcd-ef00-01234567cffb), version(1.0), pointer_default(unique)]
interface netlogon
{
    void Op0();
    void Op1();
    void Op2();
    void Op3();
    long NetrServerReqChallenge(
        [in, unique, string] wchar_t *PrimaryName, [in, string] wchar_t *ComputerName,
        [in] NETLOGON_CREDENTIAL *ClientChallenge, [out] NETLOGON_CREDENTIAL *ServerChallenge);
}
"""


@pytest.fixture(scope="module")
def idl(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """Excerpts of interfaces of a domain controller."""
    path = tmp_path_factory.mktemp("idl") / "excerpts.idl"
    path.write_text(IDL)
    return dcerpc.idl.load(path)


@pytest.fixture(params=RUNTIMES)
def runtime(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=CARRIERS)
def carrier(request: pytest.FixtureRequest) -> str:
    return str(request.param)


# --- without authentication ---


@pytest.mark.parametrize("big_endian", [False, True])
@pytest.mark.parametrize(
    ("interface", "operation", "arguments", "carrier", "role"),
    [
        ("lsarpc", "LsarClose", {"ObjectHandle": None}, "tcp", ""),
        *(
            ("drsuapi", "IDL_DRSBind", {"puuidClientDsa": None, "pextClient": None}, carrier, role)
            for carrier, role in (("tcp", ""), ("pipe, ntlm", ""), ("pipe, ntlm", "user"))
        ),
    ],
    ids=["lsarpc", "drsuapi", "drsuapi, nobody's pipe", "drsuapi, pipe"],
)
def test_refused(
    samba: Samba,
    idl: ModuleType,
    runtime: str,
    interface: str,
    operation: str,
    arguments: dict[str, Any],
    carrier: str,
    role: str,
    big_endian: bool,
) -> None:
    """The bind is accepted; each call is refused, and the association goes on.

    The directory wants calls that are private by themselves, whatever the session below is.
    """
    recorder = Recorder()
    options = carried(samba, carrier, role, profile=Profile(big_endian=big_endian), trace=recorder)
    with connected(runtime, place(samba, interface, carrier), **options) as talker:
        for _ in range(2):
            with pytest.raises(dcerpc.AccessDenied) as caught:
                talker.ask(getattr(idl, interface), operation, **arguments)
            assert caught.value.status == 5
            assert not caught.value.authenticated
        assert talker.ask(mgmt, "rpc_mgmt_is_server_listening").return_value == 1
    assert len(recorder.opened) == 1


def test_samba_s_client_is_refused_too(samba: Samba, samba_python: Callable[..., Any]) -> None:
    """Without it, the refusals above might be due to something wrong with our requests."""
    codes = samba_python(
        """
        from samba import NTSTATUSError
        from samba.dcerpc import drsuapi, lsa, misc

        def code(call):
            try:
                call()
            except NTSTATUSError as error:
                return error.args[0]

        place = f"ncacn_ip_tcp:{address}[{port}]"
        lsarpc = lsa.lsarpc(place, parameters, anonymous)
        result = [
            code(lambda: lsarpc.OpenPolicy2("", lsa.ObjectAttribute(), 1)),
            code(lambda: drsuapi.drsuapi(place, parameters, anonymous).DsBind(misc.GUID(), None)),
        ]
        """,
        port=samba.port("drsuapi"),
    )
    assert codes == [0xC0000022, 0xC0000022]


@pytest.mark.parametrize("big_endian", [False, True])
def test_accepted(samba: Samba, idl: ModuleType, runtime: str, carrier: str, big_endian: bool) -> None:
    """The security account manager lets anonymous callers in here, to no more than a handle."""
    options = carried(samba, carrier, profile=Profile(big_endian=big_endian))
    with connected(runtime, place(samba, "samr", carrier), **options) as talker:
        opened = talker.ask(idl.samr, "SamrConnect", ServerName=None, DesiredAccess=0x02000000)
        assert opened.return_value == 0
        closed = talker.ask(idl.samr, "SamrCloseHandle", SamHandle=opened.ServerHandle)
        assert (closed.return_value, closed.SamHandle) == (0, None)
        with pytest.raises(dcerpc.ContextMismatch):
            talker.ask(idl.samr, "SamrCloseHandle", SamHandle=opened.ServerHandle)


def test_netlogon_answers_who_is_not_authenticated_yet(
    samba: Samba, idl: ModuleType, runtime: str, carrier: str
) -> None:
    client = idl.NETLOGON_CREDENTIAL(data=bytes(range(8)))
    challenges = set()
    with connected(runtime, place(samba, "netlogon", carrier), **carried(samba, carrier)) as talker:
        for _ in range(3):
            out = talker.ask(
                idl.netlogon,
                "NetrServerReqChallenge",
                PrimaryName=None,
                ComputerName="CLIENT",
                ClientChallenge=client,
            )
            assert out.return_value == 0
            challenges.add(out.ServerChallenge.data)
    assert {len(each) for each in challenges} == {8}
    assert len(challenges) == 3


def test_a_handle_belongs_to_its_association(
    samba: Samba, idl: ModuleType, runtime: str, carrier: str
) -> None:
    where, options = place(samba, "samr", carrier), carried(samba, carrier)
    with connected(runtime, where, **options) as one, connected(runtime, where, **options) as other:
        opened = one.ask(idl.samr, "SamrConnect", ServerName=None, DesiredAccess=0x02000000)
        with pytest.raises(dcerpc.LocalProtocolError, match="another association"):
            other.ask(idl.samr, "SamrCloseHandle", SamHandle=opened.ServerHandle)
        copy = dcerpc.ContextHandle(0, opened.ServerHandle.uuid, opened.ServerHandle.type_name)
        with pytest.raises(dcerpc.ContextMismatch):
            other.ask(idl.samr, "SamrCloseHandle", SamHandle=copy)
        assert one.ask(idl.samr, "SamrCloseHandle", SamHandle=opened.ServerHandle).return_value == 0


# --- presentation contexts ---


def test_several_interfaces_on_one_connection(samba: Samba, runtime: str, carrier: str) -> None:
    """Each is bound at its first call: the first with bind, the next with alter_context."""
    recorder = Recorder()
    options = carried(samba, carrier, trace=recorder)
    with connected(runtime, place(samba, "epmapper", carrier), **options) as talker:
        for _ in range(2):
            assert talker.ask(ept, "ept_lookup_handle_free", entry_handle=None).status == 0
            assert talker.ask(mgmt, "rpc_mgmt_is_server_listening").return_value == 1
    assert len(recorder.opened) == 1
    assert len(recorder.of(pdu.Bind)) == len(recorder.of(pdu.AlterContext)) == 1
    assert [each.p_cont_id for each in recorder.of(pdu.Request)] == [
        each.p_context_elem[0].p_cont_id for each in recorder.of(pdu.Bind, pdu.AlterContext) * 2
    ]


def test_several_interfaces_bound_together(samba: Samba, runtime: str, carrier: str) -> None:
    """Samba takes one new presentation context an exchange; the other one is offered once more."""
    recorder = Recorder()
    options = carried(samba, carrier, trace=recorder)
    with connected(runtime, place(samba, "epmapper", carrier), **options) as talker:
        talker.bind(ept.INTERFACE, mgmt.INTERFACE)
        talker.bind(mgmt.INTERFACE, ept.INTERFACE)
        assert talker.ask(mgmt, "rpc_mgmt_is_server_listening").return_value == 1
        assert talker.ask(ept, "ept_lookup_handle_free", entry_handle=None).status == 0
    assert len(recorder.opened) == 1
    (bind,) = recorder.of(pdu.Bind)
    assert len(bind.p_context_elem) == 3  # and one for bind-time features
    assert len(recorder.of(pdu.AlterContext)) == 1


def test_an_interface_that_is_not_there(samba: Samba, runtime: str, carrier: str) -> None:
    recorder = Recorder()
    options = carried(samba, carrier, trace=recorder)
    with connected(runtime, place(samba, "epmapper", carrier), **options) as talker:
        for _ in range(2):
            with pytest.raises(dcerpc.PresentationRejected, match="abstract syntax not supported") as caught:
                talker.ask(rpcecho, "AddOne", in_data=1)
            assert (caught.value.result, caught.value.reason) == (2, 1)
        assert talker.ask(mgmt, "rpc_mgmt_is_server_listening").return_value == 1
        with pytest.raises(dcerpc.PresentationRejected):
            talker.bind(mgmt.INTERFACE, rpcecho.INTERFACE)
        assert talker.ask(mgmt, "rpc_mgmt_is_server_listening").return_value == 1
    assert len(recorder.opened) == 1


def test_ndr64_alone_is_rejected(samba: Samba, runtime: str, carrier: str) -> None:
    options = carried(samba, carrier, profile=Profile(transfer_syntaxes=("ndr64",)))
    with connected(runtime, place(samba, "epmapper", carrier), **options) as talker:
        with pytest.raises(dcerpc.PresentationRejected, match="transfer syntaxes not supported") as caught:
            talker.ask(mgmt, "rpc_mgmt_is_server_listening")
        assert (caught.value.result, caught.value.reason) == (2, 2)


def test_ndr_is_agreed_on_when_both_are_offered(samba: Samba, runtime: str, carrier: str) -> None:
    recorder = Recorder()
    profile = Profile(transfer_syntaxes=("ndr64", "ndr"))
    options = carried(samba, carrier, profile=profile, trace=recorder)
    with connected(runtime, place(samba, "epmapper", carrier), **options) as talker:
        talker.bind(ept.INTERFACE, mgmt.INTERFACE)
        assert talker.ask(mgmt, "rpc_mgmt_is_server_listening").return_value == 1
        assert talker.ask(ept, "ept_lookup", **EVERYTHING, entry_handle=None, max_ents=3).num_ents == 3
    results = recorder.of(pdu.BindAck)[0].p_result_list + recorder.of(pdu.AlterContextResp)[0].p_result_list
    assert [each.transfer_syntax for each in results if each.result == 0] == [NDR, NDR]


class NothingResult(stub.Result):
    __slots__ = ()


def test_operations_that_are_not_there(samba: Samba, carrier: str) -> None:
    options = carried(samba, carrier, timeout=PATIENCE, connect_timeout=PATIENCE)
    with blocking.connect(place(samba, "epmapper", carrier), **options) as handle:
        for opnum in (8, 77, 0xFFFF):
            operation: stub.Operation[NothingResult] = stub.Operation(opnum, "none", result=NothingResult)
            with pytest.raises(dcerpc.OperationRangeError) as caught:
                handle.call(ept.INTERFACE, operation, (), stub.DEFAULT_OPTIONS)
            assert caught.value.did_not_execute
        assert mgmt.BlockingClient(handle).rpc_mgmt_is_server_listening().return_value == 1


def test_a_request_that_is_too_short(samba: Samba, carrier: str) -> None:
    """Samba cannot read it, says so, and goes on."""
    (lookup,) = (each for each in ept.INTERFACE.operations if each is not None and each.name == "ept_lookup")
    short: stub.Operation[NothingResult] = stub.Operation(lookup.opnum, "short", result=NothingResult)
    options = carried(samba, carrier, timeout=PATIENCE, connect_timeout=PATIENCE)
    with blocking.connect(place(samba, "epmapper", carrier), **options) as handle:
        with pytest.raises(dcerpc.BadStubData):
            handle.call(ept.INTERFACE, short, (), stub.DEFAULT_OPTIONS)
        out = ept.BlockingClient(handle).ept_lookup(**EVERYTHING, entry_handle=None, max_ents=1)
        assert out.num_ents == 1


# --- many calls at once ---


def towers(entries: list[ept_entry_t]) -> list[bytes]:
    return [each.tower.tower_octet_string for each in entries if each.tower is not None]


@pytest.mark.parametrize("big_endian", [False, True])
def test_fifty_calls_on_one_connection(samba: Samba, carrier: str, big_endian: bool) -> None:
    """Each gets its own answer, as many entries as it asked for; all are sent before the first answer.

    Or some, where each has to wait until the one before it is written to the pipe.
    """
    recorder = Recorder()
    options = carried(samba, carrier, profile=Profile(big_endian=big_endian), trace=recorder)

    async def main() -> None:
        async with (
            asyncio.timeout(PATIENCE),
            dcerpc.connect(place(samba, "epmapper", carrier), **options) as handle,
        ):
            client = ept.Client(handle)
            await handle.bind(ept.INTERFACE)
            answers = await asyncio.gather(
                *(client.ept_lookup(**EVERYTHING, entry_handle=None, max_ents=n) for n in range(1, 51))
            )
            assert [out.num_ents for out in answers] == list(range(1, 51))
            whole = towers(answers[-1].entries)
            assert all(towers(out.entries) == whole[: out.num_ents] for out in answers)
            await asyncio.gather(
                *(client.ept_lookup_handle_free(entry_handle=out.entry_handle) for out in answers)
            )

    asyncio.run(main())
    assert len(recorder.opened) == 1
    kinds = [type(each) for each in recorder.of(pdu.Request, pdu.Response)]
    sent = kinds.index(pdu.Response)
    assert sent == 50 if carrier == "tcp" else sent > 1


def test_connections_of_a_client_that_does_not_multiplex(samba: Samba, carrier: str) -> None:
    """One call at a time on each; further connections join the association group of the first."""
    recorder = Recorder()
    options = carried(
        samba, carrier, profile=Profile(concurrent_multiplexing=False), trace=recorder, max_connections=4
    )

    async def main() -> None:
        async with (
            asyncio.timeout(PATIENCE),
            dcerpc.connect(place(samba, "epmapper", carrier), **options) as handle,
        ):
            client = ept.Client(handle)
            first = await client.ept_lookup(**EVERYTHING, entry_handle=None, max_ents=10)
            answers = await asyncio.gather(
                *(client.ept_lookup(**EVERYTHING, entry_handle=None, max_ents=n) for n in range(1, 13))
            )
            assert [out.num_ents for out in answers] == list(range(1, 13))
            rest = await client.ept_lookup(**EVERYTHING, entry_handle=first.entry_handle, max_ents=500)
            assert first.num_ents + rest.num_ents == len(samba.endpoints)

    asyncio.run(main())
    assert 1 < len(recorder.opened) <= 4
    groups = [each.assoc_group_id for each in recorder.of(pdu.BindAck)]
    assert len(set(groups)) == 1
    assert [each.assoc_group_id for each in recorder.of(pdu.Bind)] == [0, *groups[1:]]


@pytest.mark.parametrize("big_endian", [False, True])
def test_eight_threads_share_a_binding_handle(samba: Samba, carrier: str, big_endian: bool) -> None:
    """Each reads the whole map in pieces of its own size, through a handle of its own."""
    recorder = Recorder()
    options = carried(samba, carrier, profile=Profile(big_endian=big_endian), trace=recorder)
    barrier = threading.Barrier(8)

    def read(handle: dcerpc.BlockingBindingHandle, size: int) -> list[bytes]:
        client = ept.BlockingClient(handle)
        barrier.wait(PATIENCE)
        found: list[bytes] = []
        out = client.ept_lookup(**EVERYTHING, entry_handle=None, max_ents=size)
        while out.status == 0:
            found += towers(out.entries)
            out = client.ept_lookup(**EVERYTHING, entry_handle=out.entry_handle, max_ents=size)
        return found

    with (
        blocking.connect(
            place(samba, "epmapper", carrier), timeout=PATIENCE, connect_timeout=PATIENCE, **options
        ) as handle,
        ThreadPoolExecutor(8) as pool,
    ):
        found = [job.result(PATIENCE) for job in [pool.submit(read, handle, size) for size in range(1, 9)]]
    assert len(found[0]) == len(samba.endpoints)
    assert all(each == found[0] for each in found)
    assert len(recorder.opened) <= 8
    assert len({each.assoc_group_id for each in recorder.of(pdu.BindAck)}) == 1
