"""Somebody on the wire between a client and a server: passes PDUs on, after a look at each."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable

from dcerpc import pdu
from dcerpc.binding import StringBinding

__all__ = ["Meddle", "meddling"]

#: What becomes of a PDU: gets whether it goes to the server, and its octets.
Meddle = Callable[[bool, bytes], Iterable[bytes]]


async def _pass_on(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, to_server: bool, meddle: Meddle
) -> None:
    """Pass PDUs on until one side is done, then end the other's direction."""
    with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
        while True:
            header = await reader.readexactly(pdu.HEADER_SIZE)
            size = int.from_bytes(header[8:10], "little")
            octets = header + await reader.readexactly(size - len(header))
            for each in meddle(to_server, octets):
                writer.write(each)
            await writer.drain()
    with contextlib.suppress(ConnectionError, OSError):
        writer.write_eof()


@contextlib.asynccontextmanager
async def meddling(where: StringBinding, meddle: Meddle) -> AsyncIterator[StringBinding]:
    """Where to connect instead of ``where``, for somebody to meddle with each connection."""
    running: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there, back = await asyncio.open_connection(where.address, int(where.endpoint))
        except OSError:
            writer.transport.abort()
            return
        ways: list[Awaitable[None]] = [
            _pass_on(reader, back, True, meddle),
            _pass_on(there, writer, False, meddle),
        ]
        try:
            await asyncio.gather(*ways)
        finally:
            back.close()
            writer.close()

    def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.get_running_loop().create_task(serve(reader, writer))
        running.add(task)
        task.add_done_callback(running.discard)

    async with await asyncio.start_server(begin, "127.0.0.1", 0) as listening:
        port = listening.sockets[0].getsockname()[1]
        try:
            yield where.replace(address="127.0.0.1", endpoint=str(port))
        finally:
            for task in list(running):
                task.cancel()
            if running:
                await asyncio.wait(running)
