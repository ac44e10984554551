"""Characters in EBCDIC, from peers that have no others (C706 14.1, 14.2.4)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import ClassVar

import pytest

from dcerpc import ndr, pdu, stub
from dcerpc.limits import DEFAULT_LIMITS
from dcerpc.ndr.types import STRING
from dcerpc.pdu import CharacterRep, DataRepresentation, FloatRep
from dcerpc.protocol.connection import ClientConnection, PresentationOffer
from dcerpc.protocol.connection.events import RequestReceived, ResponseReceived
from dcerpc.runtime.association import ClientAssociation
from dcerpc.runtime.call_stream import ClientStream
from dcerpc.runtime.identities import BoundInterface
from dcerpc.runtime.server import Server
from dcerpc.runtime.session import ClientSession
from dcerpc.stub import Interface, Operation
from dcerpc.syntax_id import NDR, SyntaxId
from tests.protocol.pair import ConnectionPair, a_request, a_response, sent
from tests.runtime.raw_client import RawClient

EBCDIC = DataRepresentation(True, CharacterRep.EBCDIC)


@dataclass(slots=True, kw_only=True)
class TextResult(stub.Result):
    text: str


TEXT = ndr.Pointer(STRING, "ref")
UPPER: Operation[TextResult] = Operation(0, "upper", (ndr.Param("text", TEXT, "in,out"),), result=TextResult)
COLLECT: Operation[TextResult] = Operation(
    1,
    "collect",
    (ndr.Param("chars", ndr.Pipe(ndr.CHAR), "in"), ndr.Param("text", TEXT, "out")),
    result=TextResult,
)
INTERFACE = Interface("text", SyntaxId.parse("51111111-2222-3333-4444-555555555555", "1.0"), (UPPER, COLLECT))


class Text(stub.Server):
    INTERFACE: ClassVar[Interface] = INTERFACE

    async def upper(self, call: stub.Call, /, text: str) -> str:
        return text.upper()

    async def collect(self, call: stub.Call, /, chars: stub.ServedPipeReader[bytes]) -> str:
        return (await chars.read_all()).decode()


@asynccontextmanager
async def raw() -> AsyncIterator[RawClient]:
    async with Server() as server:
        server.register(Text())
        (bound,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        async with RawClient(bound) as client:
            await client.bind(INTERFACE.syntax)
            yield client


def stub_of(text: str, encoding: str) -> bytes:
    octets = text.encode(encoding) + b"\0"
    size = len(octets).to_bytes(4, "little")
    return size + bytes(4) + size + octets


@pytest.mark.parametrize(("drep", "encoding"), [(EBCDIC, "cp500"), (pdu.LITTLE_ENDIAN, "ascii")])
def test_a_server_reads_both(drep: DataRepresentation, encoding: str) -> None:
    """What it sends is ASCII, whatever it was sent."""

    async def main() -> None:
        async with raw() as client:
            client.send(pdu.Request(2, 0x03, drep, opnum=0, stub_data=stub_of("hello", encoding)))
            response = await client.receive(pdu.Response)
            assert response.stub_data == stub_of("HELLO", "ascii")
            assert response.drep == pdu.LITTLE_ENDIAN
            chunk = b"\5\0\0\0" + "pipes".encode(encoding) + bytes(3) + bytes(4)
            client.send(
                pdu.Request(3, 0x01, drep, opnum=1, stub_data=chunk[:7]),
                pdu.Request(3, 0x02, drep, opnum=1, stub_data=chunk[7:]),
            )
            assert (await client.receive(pdu.Response)).stub_data == stub_of("pipes", "ascii")

    asyncio.run(main())


def test_floats_that_nobody_reads_are_refused_all_the_same() -> None:
    async def main() -> None:
        async with raw() as client:
            drep = DataRepresentation(True, CharacterRep.EBCDIC, FloatRep.IBM)
            client.send(pdu.Request(2, 0x03, drep, opnum=0, stub_data=stub_of("hello", "cp500")))
            fault = await client.receive(pdu.Fault)
            assert (fault.status, fault.did_not_execute) == (0x1C01000B, True)

    asyncio.run(main())


@pytest.mark.parametrize("drep", [EBCDIC, DataRepresentation(False, CharacterRep.EBCDIC), pdu.BIG_ENDIAN])
def test_events_say_it(drep: DataRepresentation) -> None:
    pair = ConnectionPair()
    pair.bind()
    (asked,) = pair.from_client(a_request(5, drep=drep))
    assert isinstance(asked, RequestReceived)
    call_id = pair.client.send_request(0, 0, b"")
    sent(pair.client)
    (told,) = pair.from_server(a_response(call_id, drep=drep))
    assert isinstance(told, ResponseReceived)
    for event in (asked, told):
        assert event.little_endian == drep.little_endian
        assert event.ebcdic == (drep.character is CharacterRep.EBCDIC)


def session() -> ClientSession:
    machine = ClientConnection()
    machine.bind([PresentationOffer(INTERFACE.syntax)])
    return ClientSession(machine, on_step=lambda step: None)


@pytest.mark.parametrize("cut", [None, 5])
@pytest.mark.parametrize(("ebcdic", "encoding"), [(True, "cp500"), (False, "ascii")])
def test_a_client_reads_both(cut: int | None, ebcdic: bool, encoding: str) -> None:
    made, association, context = session(), ClientAssociation("server"), BoundInterface(0, NDR, False)
    octets = stub_of("hello", encoding)
    reply = made.expect_reply(7)
    made.handle_events([ResponseReceived(7, octets[:cut], cut is None, 0, True, ebcdic)])
    if cut is not None:
        reply.add(octets[cut:])
        reply.finish()
    result = association.result(UPPER, ("hello",), context, reply, 10)
    assert result.text == "hello"


def test_a_client_reads_them_after_pipes() -> None:
    made, association, context = session(), ClientAssociation("server"), BoundInterface(0, NDR, False)
    stream: ClientStream[TextResult] = ClientStream(COLLECT, (), association, context, DEFAULT_LIMITS)
    assert stream.end_all() == bytes(4)
    made.expect_reply(7, stream.reply)
    made.handle_events([ResponseReceived(7, stub_of("hello", "cp500"), True, 0, True, True)])
    result = stream.result()
    assert result is not None
    assert result.text == "hello"
