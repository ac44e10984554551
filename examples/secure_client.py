"""Clients of secure_server.py: a sealed call, one by somebody else, and what is refused.

python examples/secure_client.py 'ncacn_ip_tcp:127.0.0.1[49999]'
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


def main(where: str) -> None:
    # SPNEGO, the default, negotiates; calls are sealed
    ada = dcerpc.Password("ada", "correct horse", "CORP")
    call(where, credential=ada)
    call(where, credential=ada, auth="ntlm")
    # one of two operations is not for everybody
    call(where, credential=dcerpc.Password("guest", "guest", "CORP"))
    # a wrong password, too little protection, none at all
    call(where, credential=dcerpc.Password("ada", "wrong horse", "CORP"))
    call(where, credential=ada, level="integrity")
    call(where)


if __name__ == "__main__":
    main(sys.argv[1])
