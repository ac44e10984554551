"""The endpoint mapper's service, asked by this library's own client and by raw requests."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

import dcerpc
from dcerpc import pdu, status
from dcerpc.binding import StringBinding
from dcerpc.interfaces.epm import ept, ept_entry_t, rpc_if_id_t, twr_t
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.limits import Profile
from dcerpc.ndr.types import ContextHandle
from dcerpc.runtime.echo import EchoService
from dcerpc.runtime.endpoint_map import EndpointEntry, EndpointMap
from dcerpc.runtime.endpoint_mapper import (
    EndpointMapperService,
    LegacyEndpointMapperService,
    endpoint_mapper_service,
)
from dcerpc.stub import Call
from dcerpc.syntax_id import SyntaxId
from dcerpc.towers import Tower
from tests.runtime.raw_client import RawClient
from tests.runtime.store import OBJECT, store

ECHO = rpcecho.INTERFACE.syntax
CANT_PERFORM = 0x16C9A0CD
NIL = uuid.UUID(int=0)
LOOPBACK = "ncacn_ip_tcp:127.0.0.1[0]"


def tower(interface: SyntaxId = ECHO, where: str = "ncacn_ip_tcp:192.0.2.1[4711]") -> Tower:
    return Tower.from_binding(StringBinding.parse(where), interface)


def wire(made: Tower) -> twr_t:
    return twr_t(tower_octet_string=made.encode())


def elements(count: int) -> list[EndpointEntry]:
    """Elements of one interface at as many ports."""
    return [
        EndpointEntry(None, tower(where=f"ncacn_ip_tcp:192.0.2.1[{1000 + number}]"), f"number {number}")
        for number in range(count)
    ]


@dataclass
class Mapper:
    """A served endpoint map and a client of it."""

    map: EndpointMap
    client: ept.Client
    server: dcerpc.Server
    bound: StringBinding

    async def lookup(self, max_ents: int = 500, **changes: Any) -> ept.ept_lookupResult:
        arguments: dict[str, Any] = {
            "inquiry_type": 0,
            "object": None,
            "Ifid": None,
            "vers_option": 1,
            "entry_handle": None,
        }
        return await self.client.ept_lookup(max_ents=max_ents, **arguments | changes)

    async def map_(
        self, wanted: Tower | bytes | None, max_towers: int = 500, **changes: Any
    ) -> ept.ept_mapResult:
        octets = wanted.encode() if isinstance(wanted, Tower) else wanted
        arguments: dict[str, Any] = {"obj": None, "entry_handle": None}
        return await self.client.ept_map(
            map_tower=None if octets is None else twr_t(tower_octet_string=octets),
            max_towers=max_towers,
            **arguments | changes,
        )


@asynccontextmanager
async def served(
    entries: list[EndpointEntry], profile: Profile | None = None, where: str = LOOPBACK
) -> AsyncIterator[Mapper]:
    made = EndpointMap()
    made.insert(entries)
    async with dcerpc.Server(endpoint_map=made, profile=profile or Profile()) as server:
        server.register_endpoint_mapper()
        (bound,) = await server.listen(where)
        async with dcerpc.connect(bound.replace(address="127.0.0.1")) as binding:
            yield Mapper(made, ept.Client(binding), server, bound)


def run(
    body: Callable[[Mapper], Coroutine[Any, Any, None]],
    entries: list[EndpointEntry] | None = None,
    profile: Profile | None = None,
    where: str = LOOPBACK,
) -> None:
    async def main() -> None:
        async with asyncio.timeout(20), served(entries or [], profile, where) as mapper:
            await body(mapper)

    asyncio.run(main())


# --- ept_lookup ---


def test_lookup_of_everything() -> None:
    entries = [*elements(2), EndpointEntry(OBJECT, tower(store.INTERFACE.syntax), "caf\xe9")]

    async def body(mapper: Mapper) -> None:
        out = await mapper.lookup()
        out.raise_for_status()
        assert out.entry_handle is None
        assert [
            (e.object, Tower.decode(e.tower.tower_octet_string), e.annotation) for e in out.entries if e.tower
        ] == [(e.object or NIL, e.tower, e.annotation) for e in entries]

    run(body, entries)


def test_lookup_in_parts() -> None:
    async def body(mapper: Mapper) -> None:
        found: list[str] = []
        sizes: list[int] = []
        handle: ContextHandle | None = None
        while True:
            out = await mapper.lookup(max_ents=3, entry_handle=handle)
            out.raise_for_status()
            found += [entry.annotation for entry in out.entries]
            sizes.append(len(out.entries))
            handle = out.entry_handle
            if handle is None:
                break
        assert sizes == [3, 3, 1]
        assert found == [f"number {number}" for number in range(7)]
        assert len(next(iter(mapper.server.channels)).group) == 0

    run(body, elements(7))


def test_the_parameters_of_a_search_are_those_of_its_first_call() -> None:
    async def body(mapper: Mapper) -> None:
        out = await mapper.lookup(max_ents=3)
        again = await mapper.lookup(
            max_ents=500, entry_handle=out.entry_handle, inquiry_type=2, object=OBJECT
        )
        assert len(again.entries) == 4
        assert again.entry_handle is None

    run(body, elements(7))


def test_none_at_a_time() -> None:
    async def body(mapper: Mapper) -> None:
        out = await mapper.lookup(max_ents=0)
        assert (out.status, out.entries) == (0, [])
        assert out.entry_handle is not None

    run(body, elements(7))


def test_exactly_as_many_as_asked_for_leave_no_handle() -> None:
    async def body(mapper: Mapper) -> None:
        out = await mapper.lookup(max_ents=3)
        assert (len(out.entries), out.entry_handle, out.status) == (3, None, 0)

    run(body, elements(3))


def test_changes_do_not_disturb_a_search() -> None:
    async def body(mapper: Mapper) -> None:
        out = await mapper.lookup(max_ents=2)
        mapper.map.delete(mapper.map.entries())
        rest = await mapper.lookup(entry_handle=out.entry_handle)
        assert [entry.annotation for entry in rest.entries] == ["number 2", "number 3"]
        assert (await mapper.lookup()).status == status.EPT_S_NOT_REGISTERED

    run(body, elements(4))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({}, status.EPT_S_NOT_REGISTERED),
        ({"inquiry_type": 1, "Ifid": rpc_if_id_t(uuid=ECHO.uuid, vers_major=1, vers_minor=0)}, 0x16C9A0D6),
        ({"inquiry_type": 1}, 0x57),
        (
            {
                "inquiry_type": 3,
                "Ifid": rpc_if_id_t(uuid=ECHO.uuid, vers_major=1, vers_minor=0),
                "vers_option": 6,
            },
            0x6DC,
        ),
        ({"inquiry_type": 2, "object": OBJECT, "vers_option": 77}, status.EPT_S_NOT_REGISTERED),
    ],
)
def test_lookups_that_find_nothing(arguments: dict[str, Any], expected: int) -> None:
    async def body(mapper: Mapper) -> None:
        out = await mapper.lookup(**arguments)
        assert (out.status, out.entries, out.entry_handle) == (expected, [], None)

    run(body)


def test_lookup_by_interface_and_object() -> None:
    entries = [*elements(1), EndpointEntry(OBJECT, tower(), "object")]

    async def body(mapper: Mapper) -> None:
        wanted = rpc_if_id_t(uuid=ECHO.uuid, vers_major=1, vers_minor=0)
        for inquiry_type, count in ((1, 2), (2, 1), (3, 1), (4, 2)):
            out = await mapper.lookup(inquiry_type=inquiry_type, Ifid=wanted, object=OBJECT)
            assert len(out.entries) == count, inquiry_type

    run(body, entries)


# --- handles ---


def test_freeing_a_handle() -> None:
    async def body(mapper: Mapper) -> None:
        handle = (await mapper.lookup(max_ents=1)).entry_handle
        assert handle is not None
        out = await mapper.client.ept_lookup_handle_free(entry_handle=handle)
        assert (out.entry_handle, out.status) == (None, 0)
        assert (await mapper.client.ept_lookup_handle_free(entry_handle=None)).status == 0

    run(body, elements(3))


def test_a_handle_of_the_other_operation() -> None:
    async def body(mapper: Mapper) -> None:
        handle = (await mapper.lookup(max_ents=1)).entry_handle
        with pytest.raises(dcerpc.ContextMismatch):
            await mapper.map_(None, entry_handle=handle)

    run(body, elements(3))


def test_searches_end_with_their_client() -> None:
    async def body(mapper: Mapper) -> None:
        async with dcerpc.connect(mapper.bound) as binding:
            await ept.Client(binding).ept_lookup(
                inquiry_type=0, object=None, Ifid=None, vers_option=1, entry_handle=None, max_ents=1
            )
            assert len(mapper.server.groups) == 1
        while len(mapper.server.groups):
            await asyncio.sleep(0.005)

    run(body, elements(3))


# --- ept_map ---


def test_map() -> None:
    async def body(mapper: Mapper) -> None:
        out = await mapper.map_(tower(where="ncacn_ip_tcp:"))
        assert (out.status, out.entry_handle) == (0, None)
        found = [Tower.decode(each.tower_octet_string) for each in out.ITowers if each is not None]
        assert found == [entry.tower for entry in elements(5)]
        first = await mapper.map_(tower(), max_towers=4)
        assert len(first.ITowers) == 4
        rest = await mapper.map_(None, max_towers=4, entry_handle=first.entry_handle)
        assert len(rest.ITowers) == 1
        assert rest.entry_handle is None

    run(body, elements(5))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (None, status.EPT_S_NOT_REGISTERED),
        (tower(store.INTERFACE.syntax), status.EPT_S_NOT_REGISTERED),
        (tower(where="ncadg_ip_udp:"), status.EPT_S_NOT_REGISTERED),
        (b"", CANT_PERFORM),
        (b"\xff" * 2000, CANT_PERFORM),
        (b"\7" + tower().encode()[1:] + b"\1\0\x0d\0\0" * 2, CANT_PERFORM),
        (tower().encode()[:-1], CANT_PERFORM),
    ],
    ids=["none", "interface", "protocol", "empty", "nonsense", "seven floors", "truncated"],
)
def test_map_without_result(wanted: Tower | bytes | None, expected: int) -> None:
    async def body(mapper: Mapper) -> None:
        out = await mapper.map_(wanted)
        assert (out.status, out.ITowers, out.entry_handle) == (expected, [], None)

    run(body, elements(2))


def test_map_of_an_object() -> None:
    special = EndpointEntry(OBJECT, tower(where="ncacn_ip_tcp:192.0.2.1[9]"))

    async def body(mapper: Mapper) -> None:
        for obj, ports in ((OBJECT, ["9", "1000"]), (None, ["1000"]), (uuid.UUID(int=9), ["1000"])):
            out = await mapper.map_(tower(), obj=obj)
            found = [
                Tower.decode(each.tower_octet_string).to_binding().endpoint for each in out.ITowers if each
            ]
            assert found == ports

    run(body, [*elements(1), special])


def test_servers_on_all_addresses_are_found_at_the_address_that_was_asked() -> None:
    entries = [EndpointEntry(None, tower(where="ncacn_ip_tcp:0.0.0.0[1]"))]

    async def body(mapper: Mapper) -> None:
        for address in ("127.0.0.1", "127.0.0.2"):
            async with dcerpc.connect(mapper.bound.replace(address=address)) as binding:
                mapper.client = ept.Client(binding)
                for each in (
                    (await mapper.map_(tower())).ITowers[0],
                    (await mapper.lookup()).entries[0].tower,
                ):
                    assert each is not None
                    assert Tower.decode(each.tower_octet_string).to_binding().address == address

    run(body, entries, where="ncacn_ip_tcp:")


def test_a_client_finds_a_server_through_it() -> None:
    async def body(mapper: Mapper) -> None:
        async with dcerpc.Server(endpoint_map=mapper.map) as server:
            server.register(EchoService())
            await server.listen("ncacn_ip_tcp:")
            async with dcerpc.connect("ncacn_ip_tcp:127.0.0.1", endpoint_mapper=mapper.bound) as binding:
                assert (await rpcecho.Client(binding).AddOne(in_data=1)).out_data == 2
        async with dcerpc.connect("ncacn_ip_tcp:127.0.0.1", endpoint_mapper=mapper.bound) as binding:
            with pytest.raises(dcerpc.StatusError) as caught:
                await rpcecho.Client(binding).AddOne(in_data=1)
            assert caught.value.status == status.EPT_S_NOT_REGISTERED

    run(body)


# --- what Windows withdrew, and what C706 had ---


@pytest.mark.parametrize("opnum", [0, 1, 5, 6])
@pytest.mark.parametrize("stub_data", [b"", b"\xff" * 7])
def test_withdrawn_operations(opnum: int, stub_data: bytes) -> None:
    async def body(mapper: Mapper) -> None:
        async with RawClient(mapper.bound) as client:
            await client.bind(ept.INTERFACE.syntax)
            answer = await client.call(2, opnum, stub_data)
            assert isinstance(answer, pdu.Fault)
            assert answer.status == status.EPT_S_CANT_PERFORM_OP
            beyond = await client.call(3, 7)
            assert isinstance(beyond, pdu.Fault)
            assert beyond.status == status.NCA_OP_RNG_ERROR

    run(body)


LEGACY = Profile(legacy_endpoint_mapper=True)


def entry_of(made: Tower | None, object_: uuid.UUID = NIL, annotation: str = "") -> ept_entry_t:
    return ept_entry_t(object=object_, tower=None if made is None else wire(made), annotation=annotation)


def test_legacy_insert_and_delete() -> None:
    async def body(mapper: Mapper) -> None:
        client = mapper.client
        one, two = (tower(where=f"ncacn_ip_tcp:127.0.0.1[{port}]") for port in (1, 2))
        out = await client.ept_insert(entries=[entry_of(one, annotation="x"), entry_of(two)], replace=0)
        assert out.status == 0
        assert {entry.tower for entry in mapper.map.entries()} == {one, two}
        assert (await client.ept_delete(entries=[entry_of(one)])).status == 0
        assert (await client.ept_delete(entries=[entry_of(one)])).status == status.EPT_S_NOT_REGISTERED
        assert (await client.ept_insert(entries=[entry_of(one)], replace=1)).status == 0
        assert {entry.tower for entry in mapper.map.entries()} == {one}

    run(body, profile=LEGACY)


def test_legacy_mgmt_delete() -> None:
    async def body(mapper: Mapper) -> None:
        client = mapper.client

        async def delete(specified: int, object_: uuid.UUID | None) -> tuple[int, int]:
            out = await client.ept_mgmt_delete(object_speced=specified, object=object_, tower=wire(tower()))
            return out.status, len(mapper.map)

        mapper.map.insert([EndpointEntry(None, tower()), EndpointEntry(OBJECT, tower())])
        assert await delete(1, uuid.UUID(int=7)) == (status.EPT_S_NOT_REGISTERED, 2)
        assert await delete(1, OBJECT) == (0, 1)
        mapper.map.insert([EndpointEntry(OBJECT, tower())])
        assert await delete(0, None) == (0, 0)

    run(body, profile=LEGACY)


def test_legacy_inq_object() -> None:
    async def body(mapper: Mapper) -> None:
        one, two = await mapper.client.ept_inq_object(), await mapper.client.ept_inq_object()
        assert one.status == 0
        assert one.ept_object == two.ept_object
        assert one.ept_object.int

    run(body, profile=LEGACY)


@pytest.mark.parametrize(
    "entry",
    [
        entry_of(None),
        ept_entry_t(object=NIL, tower=twr_t(tower_octet_string=b"\1\2"), annotation=""),
        ept_entry_t(object=NIL, tower=twr_t(tower_octet_string=b"\7\0" + bytes(100)), annotation=""),
    ],
    ids=["no tower", "nonsense", "seven floors"],
)
def test_legacy_entries_that_are_refused(entry: ept_entry_t) -> None:
    async def body(mapper: Mapper) -> None:
        good = entry_of(tower())
        assert (await mapper.client.ept_insert(entries=[good, entry], replace=0)).status == CANT_PERFORM
        assert len(mapper.map) == 0, "all or nothing"

    run(body, profile=LEGACY)


def test_legacy_changes_need_permission() -> None:
    asked: list[str] = []

    def nobody(call: Call) -> bool:
        asked.append(call.peer)
        return False

    async def main() -> None:
        made = EndpointMap()
        async with dcerpc.Server() as server:
            server.register(LegacyEndpointMapperService(made, nobody, OBJECT))
            (bound,) = await server.listen(LOOPBACK)
            async with dcerpc.connect(bound) as binding:
                client = ept.Client(binding)
                out = await client.ept_insert(entries=[entry_of(tower())], replace=0)
                assert out.status == status.ERROR_ACCESS_DENIED
                assert (await client.ept_inq_object()).ept_object == OBJECT
        assert len(made) == 0
        assert len(asked) == 1

    asyncio.run(main())


def test_the_profile_chooses() -> None:
    assert type(endpoint_mapper_service(EndpointMap())) is EndpointMapperService
    assert type(endpoint_mapper_service(EndpointMap(), LEGACY)) is LegacyEndpointMapperService
