"""An rpcecho server: three of its operations, and an endpoint mapper for clients that know no port.

python examples/echo_server.py                                   free ports of 127.0.0.1
python examples/echo_server.py 'ncacn_ip_tcp:192.0.2.1[49999]'   this one
"""

from __future__ import annotations

import asyncio
import sys

import dcerpc
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.stub import Call


class Echo(rpcecho.Server):
    """Methods may be async, for work that waits, or plain: those run in threads."""

    async def AddOne(self, call: Call, /, in_data: int) -> int:
        return (in_data + 1) & 0xFFFFFFFF

    def EchoData(self, call: Call, /, len: int, in_data: bytes) -> bytes:  # noqa: A002  the name is the IDL's
        return in_data

    async def TestSleep(self, call: Call, /, seconds: int) -> int:
        await asyncio.sleep(seconds)
        return seconds


async def main(where: str) -> None:
    async with dcerpc.Server() as server:
        server.register(Echo(), annotation="example")
        server.register_endpoint_mapper()
        for binding in await server.listen(where):
            print(binding, flush=True)
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "ncacn_ip_tcp:127.0.0.1[0]"))
