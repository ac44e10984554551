r"""A server on two named pipes of one SMB port, and on a socket of this machine; the carrier tells who calls.

python examples/named_pipe_server.py                                             a free port of 127.0.0.1
python examples/named_pipe_server.py 'ncacn_np:127.0.0.1[\pipe\echo,port=445]'   SMB's own, where it is free
"""

from __future__ import annotations

import asyncio
import sys

import dcerpc
from dcerpc import status
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.stub import Call

# SMB sessions are authenticated with what RPC is: accounts for NTLM, and a dcerpc.Keytab (with a key of
# cifs/HOST) for Kerberos.
ACCOUNTS = dcerpc.Accounts(
    [dcerpc.Password("ada", "correct horse", "CORP"), dcerpc.Password("guest", "guest", "CORP")]
)
# Sessions are signed unless said otherwise; here they are encrypted too.
SMB = dcerpc.SmbServerSettings(encryption="required")


class Echo(rpcecho.Server):
    async def AddOne(self, call: Call, /, in_data: int) -> int:
        return (in_data + 1) & 0xFFFFFFFF

    async def TestCall(self, call: Call, /, s1: str) -> str:
        who = call.client
        if who.provider == "smb" and who.name != "ada":
            raise dcerpc.Fault.of(status.ERROR_ACCESS_DENIED)
        name = who if who.provider == "smb" else "a local user"
        return f"{name} by {who.provider} at {call.binding.protseq}"


async def main(where: str) -> None:
    async with dcerpc.Server(ACCOUNTS, smb=SMB) as server:
        # Who comes without RPC's own security has the identity of its SMB session or process.
        server.register(Echo(), allow_anonymous=False)
        first, *_ = await server.listen(where)
        await server.listen(first.replace(endpoint="\\pipe\\other"), "ncalrpc:")
        for binding in server.bindings:
            print(binding, flush=True)
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "ncacn_np:127.0.0.1[\\pipe\\echo,port=0]"))
