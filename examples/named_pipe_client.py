r"""Clients of named_pipe_server.py: pipes that share an SMB session, a local socket, and what is refused.

python examples/named_pipe_client.py 'ncacn_np:127.0.0.1[\pipe\echo,port=49999]' \
    'ncacn_np:127.0.0.1[\pipe\other,port=49999]' 'ncalrpc:[dcerpc-0123456789abcdef]'
"""

from __future__ import annotations

import sys
from typing import Any

import dcerpc
from dcerpc.interfaces.rpcecho import rpcecho


def call(where: str, **options: Any) -> None:
    try:
        with dcerpc.blocking.connect(where, **options) as binding:
            echo = rpcecho.BlockingClient(binding)
            print("AddOne:", echo.AddOne(in_data=41).out_data)
            print("TestCall:", echo.TestCall(s1="who am I?").s2)
    except dcerpc.AccessDenied:
        print("access denied")
    except dcerpc.SecurityError:
        print("no session")


def main(pipe: str, other: str, local: str) -> None:
    ada = dcerpc.Password("ada", "correct horse", "CORP")
    # A credential is the session's; both pipes are opened in one session.
    with dcerpc.blocking.connect(pipe, credential=ada) as binding:
        call(other, credential=ada)
        print("AddOne:", rpcecho.BlockingClient(binding).AddOne(in_data=1).out_data)
        print("session key:", len(binding.session_key), "octets")
    # The kernel tells the server who comes over a local socket.
    call(local)
    # Not for everybody; the wrong password; nobody.
    call(pipe, credential=dcerpc.Password("guest", "guest", "CORP"))
    call(pipe, credential=dcerpc.Password("ada", "wrong horse", "CORP"))
    call(pipe)


if __name__ == "__main__":
    main(*sys.argv[1:4])
