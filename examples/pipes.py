"""Pipes, both ends in one program: files that are sent and fetched while they are read and written.

The interface is compiled from transfer.idl when this starts.

python examples/pipes.py
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from zlib import crc32

import dcerpc
from dcerpc.stub import Call, ServedPipeReader, ServedPipeWriter

transfer: Any = dcerpc.idl.load(Path(__file__).with_name("transfer.idl")).transfer


class Store(transfer.Server):  # type: ignore[misc]  # a class made at run time
    """Keeps what it is sent."""

    def __init__(self) -> None:
        self.files: dict[str, list[bytes]] = {}

    async def Upload(self, call: Call, /, name: str, content: ServedPipeReader[bytes]) -> Any:
        """Async: the method runs while the client still sends."""
        self.files[name] = []
        size = crc = 0
        async for chunk in content:
            self.files[name].append(chunk)
            size, crc = size + len(chunk), crc32(chunk, crc)
        return transfer.UploadResult(size=size, crc=crc)

    def Download(self, call: Call, /, name: str, content: ServedPipeWriter[bytes]) -> Any:
        """Plain: it runs in a thread, and waits while the client does not read."""
        if name not in self.files:
            raise dcerpc.Fault.of(2)
        size = crc = 0
        for chunk in self.files[name]:
            content.blocking.send(chunk)
            size, crc = size + len(chunk), crc32(chunk, crc)
        return transfer.DownloadResult(size=size, crc=crc)


async def measurements() -> AsyncIterator[bytes]:
    """Something that takes its time."""
    for number in range(100):
        await asyncio.sleep(0.001)
        yield f"measurement {number}\n".encode() * 100


async def main() -> None:
    async with dcerpc.Server() as server:
        server.register(Store())
        (binding,) = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")

        async with dcerpc.connect(binding) as client_binding:
            client = transfer.Client(client_binding)

            async with client.Upload.open(name="log") as call:
                async for chunk in measurements():
                    await call.content.send(chunk)
                sent = await call.result()
            print("sent", sent.size, "octets")

            size = crc = 0
            async with client.Download.open(name="log") as call:
                async for chunk in call.content:
                    size, crc = size + len(chunk), crc32(chunk, crc)
                told = await call.result()
            print("fetched", size, "octets")
            print("intact", crc == sent.crc == told.crc)

            try:
                async with client.Download.open(name="nothing") as call:
                    await call.content.read_all()
            except dcerpc.Fault as fault:
                print("no such file:", fault.status)


if __name__ == "__main__":
    asyncio.run(main())
