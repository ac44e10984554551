"""A client that sends whatever octets a test wants and reads whole PDUs back, on a real socket."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Self, TypeVar

from dcerpc import pdu
from dcerpc.binding import StringBinding
from dcerpc.syntax_id import NDR, SyntaxId

P = TypeVar("P", bound=pdu.Pdu)

#: Longest wait for anything; no test relies on its length. Seconds.
PATIENCE = 10.0


class RawClient:
    """One connection.

    Args:
        binding: where the server listens.
    """

    def __init__(self, binding: StringBinding) -> None:
        self._binding = binding
        self._reader: asyncio.StreamReader
        self._writer: asyncio.StreamWriter

    async def __aenter__(self) -> Self:
        host, port = self._binding.address, int(self._binding.endpoint)
        self._reader, self._writer = await asyncio.open_connection(host, port)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._writer.transport.abort()

    @property
    def port(self) -> int:
        """This end's port."""
        return int(self._writer.get_extra_info("sockname")[1])

    def send(self, *pdus: pdu.Pdu | bytes) -> None:
        """Write PDUs, or octets as they are."""
        for each in pdus:
            self._writer.write(each if isinstance(each, bytes) else pdu.encode(each))

    def half_close(self) -> None:
        """Say that nothing more will come."""
        self._writer.write_eof()

    async def receive(self, kind: type[P]) -> P:
        """Read one PDU, which must be of a type."""
        async with asyncio.timeout(PATIENCE):
            header = await self._reader.readexactly(pdu.HEADER_SIZE)
            peeked = pdu.peek(header)
            assert peeked is not None
            rest = await self._reader.readexactly(peeked.frag_length - len(header))
        found = pdu.decode(header + rest)
        assert isinstance(found, kind), found
        return found

    async def closed(self) -> bool:
        """Wait until the server closes; whether it sent nothing before it."""
        async with asyncio.timeout(PATIENCE):
            try:
                return await self._reader.read() == b""
            except ConnectionResetError:
                return True

    async def bind(
        self, *interfaces: SyntaxId, assoc_group_id: int = 0, pfc_flags: int = 0x03
    ) -> pdu.BindAck:
        """Bind interfaces as presentation contexts 0, 1, and so on."""
        self.send(bind(*interfaces, assoc_group_id=assoc_group_id, pfc_flags=pfc_flags))
        return await self.receive(pdu.BindAck)

    async def call(
        self, call_id: int, opnum: int, stub_data: bytes = b"", p_cont_id: int = 0
    ) -> pdu.Response | pdu.Fault:
        """Send a request, read its answer."""
        self.send(request(call_id, opnum, stub_data, p_cont_id))
        answer = await self.receive(pdu.Response | pdu.Fault)  # type: ignore[arg-type]
        assert answer.call_id == call_id
        return answer


def bind(*interfaces: SyntaxId, assoc_group_id: int = 0, pfc_flags: int = 0x03, call_id: int = 1) -> pdu.Bind:
    """A bind of interfaces with NDR."""
    return pdu.Bind(
        call_id,
        pfc_flags,
        assoc_group_id=assoc_group_id,
        p_context_elem=tuple(
            pdu.ContextElement(number, each, (NDR,)) for number, each in enumerate(interfaces)
        ),
    )


def request(
    call_id: int, opnum: int, stub_data: bytes = b"", p_cont_id: int = 0, pfc_flags: int = 0x03
) -> pdu.Request:
    """A request of one fragment, unless the flags say otherwise."""
    return pdu.Request(
        call_id, pfc_flags, alloc_hint=len(stub_data), p_cont_id=p_cont_id, opnum=opnum, stub_data=stub_data
    )
