"""A server that knows who calls: accounts, a least level of protection, and who may do what.

python examples/secure_server.py                                   a free port of 127.0.0.1
python examples/secure_server.py 'ncacn_ip_tcp:192.0.2.1[49999]'   this one
"""

from __future__ import annotations

import asyncio
import sys

import dcerpc
from dcerpc import status
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.stub import Call

# Accounts.from_file reads them from a file, CallbackAccounts asks a function of yours. Beside accounts, for
# NTLM, a dcerpc.Keytab lets clients in that come with a Kerberos ticket.
ACCOUNTS = dcerpc.Accounts(
    [dcerpc.Password("ada", "correct horse", "CORP"), dcerpc.Password("guest", "guest", "CORP")]
)


class Echo(rpcecho.Server):
    async def AddOne(self, call: Call, /, in_data: int) -> int:
        return (in_data + 1) & 0xFFFFFFFF

    async def TestCall(self, call: Call, /, s1: str) -> str:
        if call.client.name != "ada":
            raise dcerpc.Fault.of(status.ERROR_ACCESS_DENIED)
        return f"{call.client} by {call.client.mechanism} at {call.client.level.name}"


async def main(where: str) -> None:
    async with dcerpc.Server(ACCOUNTS) as server:
        # No unauthenticated call gets to the methods, nor one that is signed only.
        server.register(Echo(), min_level="privacy")
        for binding in await server.listen(where):
            print(binding, flush=True)
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "ncacn_ip_tcp:127.0.0.1[0]"))
