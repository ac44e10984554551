"""What a program does not use it does not load."""

from __future__ import annotations

import subprocess
import sys

import pytest

UNAUTHENTICATED = """
import sys
import dcerpc
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.echo import EchoService
with dcerpc.blocking.Server() as server:
    server.register(EchoService(), min_level="none")
    (where,) = server.listen("ncacn_ip_tcp:127.0.0.1[0]")
    with dcerpc.blocking.connect(where) as binding:
        assert rpcecho.BlockingClient(binding).AddOne(in_data=1).out_data == 2
dcerpc.Password("ada", "secret")
"""


@pytest.mark.parametrize(
    "package", ["cryptography", "pyasn1", "dcerpc.security.builtin", "dcerpc.runtime.kdc"]
)
def test_no_security_without_security(package: str) -> None:
    check = f"sys.exit([name for name in sys.modules if (name + '.').startswith({package + '.'!r})] or 0)"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", UNAUTHENTICATED + check],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
