"""Target levels of servers, and transfer syntaxes as both ends choose them."""

from __future__ import annotations

import asyncio
import struct
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import pytest

from dcerpc import ndr, pdu, status, stub
from dcerpc.errors import BadStubData, Fault, NdrError, PresentationRejected
from dcerpc.limits import Profile
from dcerpc.ndr.types import TargetLevel
from dcerpc.runtime.aio_binding import connect
from dcerpc.runtime.server import Server
from dcerpc.runtime.syntaxes import syntaxes_named
from dcerpc.stub import DEFAULT_OPTIONS, Interface, Operation
from dcerpc.syntax_id import NDR, NDR64, SyntaxId
from tests.runtime import piped
from tests.runtime.raw_client import RawClient


@dataclass(slots=True, kw_only=True)
class CountResult(stub.Result):
    count: int


NUMBERS = ndr.Pointer(ndr.Array(ndr.ULONG, (ndr.Dim(size_is="size"),)), "unique")
COUNT: Operation[CountResult] = Operation(
    0,
    "count",
    (
        ndr.Param("size", ndr.ULONG, "in"),
        ndr.Param("numbers", NUMBERS, "in"),
        ndr.Param("count", ndr.ULONG, "out"),
    ),
    result=CountResult,
)
PIPE_COUNT: Operation[CountResult] = Operation(
    1,
    "pipe_count",
    (
        ndr.Param("size", ndr.ULONG, "in"),
        ndr.Param("numbers", NUMBERS, "in"),
        ndr.Param("more", ndr.Pipe(ndr.ULONG), "in"),
        ndr.Param("count", ndr.ULONG, "out"),
    ),
    result=CountResult,
)
SYNTAX = SyntaxId.parse("71111111-2222-3333-4444-555555555555", "1.0")


def served(level: Literal[5, 6] | None = None) -> stub.Server:
    class Counting(stub.Server):
        INTERFACE: ClassVar[Interface] = Interface("count", SYNTAX, (COUNT, PIPE_COUNT), target_level=level)

        async def count(self, call: stub.Call, /, size: int, numbers: list[int] | None) -> int:
            return -1 & 0xFFFFFFFF if numbers is None else len(numbers)

        async def pipe_count(
            self, call: stub.Call, /, size: int, numbers: list[int] | None, more: Any
        ) -> int:
            return len(await more.read_all())

    return Counting()


#: A size of 3, and a null pointer: fine at 5.0, refused at 6.0.
STUB = struct.pack("<II", 3, 0)


@pytest.mark.parametrize(
    ("server", "interface", "registered", "effective"),
    [
        (5, None, None, 5),
        (6, None, None, 6),
        (5, 6, None, 6),
        (6, 5, None, 5),
        (5, 5, 6, 6),
        (6, 6, 5, 5),
    ],
)
def test_which_target_level(
    server: Literal[5, 6],
    interface: Literal[5, 6] | None,
    registered: Literal[5, 6] | None,
    effective: int,
) -> None:
    """MS-RPCE 3.1.1.5.3.3.1.2: a null pointer to an array that has elements. Who registers decides, then the
    interface, then the server."""

    async def main() -> None:
        async with Server(target_level=server) as made:
            service = made.register(served(interface), target_level=registered)
            assert service.target_level is TargetLevel(effective)
            (bound,) = await made.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with RawClient(bound) as client:
                await client.bind(SYNTAX)
                for call_id, opnum, stub_data in ((2, 0, STUB), (3, 1, STUB + bytes(4))):
                    answer = await client.call(call_id, opnum, stub_data)
                    if effective == 5:
                        assert isinstance(answer, pdu.Response)
                    else:
                        assert isinstance(answer, pdu.Fault)
                        assert answer.status == status.RPC_X_BAD_STUB_DATA
                # What both levels take, and what neither does.
                assert isinstance(await client.call(4, 0, struct.pack("<II", 0, 0)), pdu.Response)
                wrong = await client.call(5, 0, struct.pack("<III", 3, 1, 2) + bytes(8))
                assert isinstance(wrong, pdu.Fault)

    asyncio.run(main())


def test_no_such_level() -> None:
    with pytest.raises(ValueError, match="7"):
        Server(target_level=7)  # type: ignore[arg-type]


# --- transfer syntaxes ---


NARROW: Operation[CountResult] = Operation(
    1, "narrow", (ndr.Param("count", ndr.ULONG, "in,out"),), result=CountResult, ndr64=False
)
BOTH_WAYS = Interface("wide", SYNTAX, (COUNT,))
NDR_ONLY = Interface("narrow", SYNTAX, (COUNT, NARROW))


class Wide(stub.Server):
    INTERFACE: ClassVar[Interface] = BOTH_WAYS

    async def count(self, call: Any, /, size: int, numbers: list[int] | None) -> int:
        return int(call.variant)

    async def narrow(self, call: Any, /, count: int) -> int:
        return count


class Narrow(Wide):
    INTERFACE: ClassVar[Interface] = NDR_ONLY


Names = tuple[str, ...]


async def ask(client: Names, server: Names, implementation: stub.Server, called: Any, args: Any) -> Any:
    """Make one call."""
    async with Server(profile=Profile(transfer_syntaxes=server)) as made:
        made.register(implementation)
        (bound,) = await made.listen("ncacn_ip_tcp:127.0.0.1[0]")
        async with connect(bound, profile=Profile(transfer_syntaxes=client)) as binding:
            return (await binding.call(BOTH_WAYS, called, args, DEFAULT_OPTIONS)).count


@pytest.mark.parametrize(
    ("client", "server", "agreed"),
    [
        (("ndr",), ("ndr",), ndr.Variant.NDR_LITTLE),
        (("ndr64",), ("ndr64",), ndr.Variant.NDR64),
        (("ndr", "ndr64"), ("ndr64", "ndr"), ndr.Variant.NDR64),
        (("ndr64", "ndr"), ("ndr", "ndr64"), ndr.Variant.NDR_LITTLE),
        (("ndr64", "ndr"), ("ndr",), ndr.Variant.NDR_LITTLE),
        (("ndr",), ("ndr64", "ndr"), ndr.Variant.NDR_LITTLE),
        (("ndr64",), ("ndr", "ndr64"), ndr.Variant.NDR64),
    ],
)
def test_the_server_prefers(client: Names, server: Names, agreed: ndr.Variant) -> None:
    """MS-RPCE 3.3.1.5.6: the server's preferred transfer syntax, if the client offers it."""
    found = asyncio.run(ask(client, server, Wide(), COUNT, (2, [1, 2])))
    assert found == agreed


def test_nothing_in_common() -> None:
    with pytest.raises(PresentationRejected) as caught:
        asyncio.run(ask(("ndr64",), ("ndr",), Wide(), COUNT, (2, [1, 2])))
    assert (caught.value.result, caught.value.reason) == (2, 2)


def test_each_interface_has_its_own() -> None:
    """Presentation contexts of one connection may differ in their transfer syntax."""
    other = Interface("other", SyntaxId.parse("81111111-2222-3333-4444-555555555555", "1.0"), (COUNT, NARROW))

    class Other(Narrow):
        INTERFACE = other

    async def main() -> None:
        profile = Profile(transfer_syntaxes=("ndr64", "ndr"))
        async with Server(profile=profile) as made:
            made.register(Wide())
            made.register(Other())
            (bound,) = await made.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with connect(bound, profile=profile, max_connections=1) as binding:
                await binding.bind(BOTH_WAYS, other)
                for interface, variant in ((BOTH_WAYS, 2), (other, 0), (BOTH_WAYS, 2)):
                    result = await binding.call(interface, COUNT, (1, [1]), DEFAULT_OPTIONS)
                    assert result.count == variant
                assert (await binding.call(other, NARROW, (7,), DEFAULT_OPTIONS)).count == 7

    asyncio.run(main())


def test_byte_count_does_not_travel_in_ndr64() -> None:
    """MS-RPCE 2.2.4.13. An interface that has it is offered in NDR alone, where that is possible."""
    with pytest.raises(NdrError, match="narrow"):
        asyncio.run(ask(("ndr64",), ("ndr64",), Narrow(), NARROW, (1,)))
    both = ("ndr64", "ndr")
    assert asyncio.run(ask(both, both, Narrow(), COUNT, (1, [1]))) == ndr.Variant.NDR_LITTLE
    assert asyncio.run(ask(both, both, Narrow(), NARROW, (5,))) == 5


def test_a_server_that_gets_it_in_ndr64_says_that_it_cannot() -> None:
    """From a client that knows nothing of the attribute."""
    ignorant: Operation[CountResult] = Operation(
        1, "narrow", (ndr.Param("count", ndr.ULONG, "in,out"),), result=CountResult
    )
    with pytest.raises(Fault) as caught:
        asyncio.run(ask(("ndr64",), ("ndr64",), Narrow(), ignorant, (1,)))
    assert not isinstance(caught.value, BadStubData)
    assert (caught.value.status, caught.value.did_not_execute) == (status.RPC_S_CANNOT_SUPPORT, True)


def test_names() -> None:
    assert syntaxes_named(["ndr64", "ndr"]) == (NDR64, NDR)
    for wrong in ((), ("ndr", "xdr")):
        with pytest.raises(ValueError, match="one or more of ndr, ndr64"):
            syntaxes_named(wrong)


def test_pipes_in_ndr64() -> None:
    """MS-RPCE 2.2.5.3.4.5."""

    async def main() -> None:
        profile = Profile(transfer_syntaxes=("ndr64",))
        async with Server(profile=profile) as made:
            made.register(piped.AsyncServer())
            (bound,) = await made.listen("ncacn_ip_tcp:127.0.0.1[0]")
            async with connect(bound, profile=profile) as binding:
                client = piped.Client(binding)
                async with client.many(await client.open()) as many:
                    await many.first.send(b"odd")
                    await many.first.close()
                    await many.second.send([1, 2, 3])
                    await many.second.close()
                    assert await many.back.read_all() == "odd state"
                    assert await many.rest.read_all() == [1, 2, 3]
                    assert (await many.result()).total == 9

    asyncio.run(main())
