"""An rpcecho client with asyncio: calls at once over one connection, a time-out, a fault.

python examples/echo_client.py 'ncacn_ip_tcp:127.0.0.1[49999]'
"""

from __future__ import annotations

import asyncio
import sys

import dcerpc
from dcerpc.interfaces.rpcecho import rpcecho


async def main(where: str) -> None:
    async with dcerpc.connect(where) as binding:
        echo = rpcecho.Client(binding)

        results = await asyncio.gather(*(echo.AddOne(in_data=number) for number in range(5)))
        print("AddOne:", *(result.out_data for result in results))

        echoed = await echo.EchoData(in_data=b"the same octets")
        print("EchoData:", echoed.out_data.decode())

        try:
            await echo.with_options(timeout=0.2).TestSleep(seconds=5)
        except dcerpc.RpcTimeout:
            print("TestSleep: no answer within 0.2 s")

        try:
            await echo.SinkData(data=b"")
        except dcerpc.OperationRangeError:
            print("SinkData: this server does not serve it")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
