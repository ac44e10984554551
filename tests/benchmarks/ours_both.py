"""Authenticated calls between our client and our server; keys and tickets are made here, without a KDC.

python -m tests.benchmarks.ours_both serve --server DIRECTORY
python -m tests.benchmarks.ours_both null --server DIRECTORY --auth kerberos

With ``--auth pipe`` calls go by a named pipe, in an SMB session of NTLM that is signed and not encrypted.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import dcerpc
from dcerpc import blocking
from dcerpc.interfaces.rpcecho import rpcecho
from dcerpc.runtime.echo import EchoService
from dcerpc.security.api import AuthLevel, ContextFlags, Provider, SecurityContext, Target
from dcerpc.security.builtin import builtin_providers
from dcerpc.security.kerberos.ccache import CredentialCache, write_ccache
from dcerpc.security.kerberos.keytab import KeytabEntry, write_keytab
from dcerpc.security.steps import LookupAccount, run
from tests.benchmarks.ours import PAYLOAD
from tests.benchmarks.peers.measure import measure
from tests.security.kerberos.realm import CLIENT, SERVICE, SERVICE_KEYS, Issued, signed_pac

USER = dcerpc.Password("alice", "correct horse", "CORP")
TARGET = f"{SERVICE.components[0]}/{SERVICE.components[1]}"
PIPE = r"ncacn_np:127.0.0.1[\pipe\rpcecho,port={}]"
#: Binds that are measured for each provider.
BINDS = 200


def accepting(directory: Path) -> tuple[Any, ...]:
    """What the server accepts clients with."""
    return dcerpc.Accounts([USER]), dcerpc.Keytab(directory / "keytab")


def initiating(directory: Path, auth: str) -> Any:
    """Who the client is."""
    return USER if auth == "ntlm" else dcerpc.CCache(directory / "ccache")


async def serve(directory: Path) -> None:
    """Write keytab and tickets, serve rpcecho on a free port, say which; until killed."""
    now = int(time.time())
    auth_time = now - 100
    pac = partial(signed_pac, auth_time=auth_time)
    issued = Issued(auth_time=auth_time, end_time=now + 36_000, pac=pac)
    (directory / "ccache").write_bytes(write_ccache(CredentialCache(CLIENT, [issued.ticket()])))
    key = SERVICE_KEYS[issued.enctype]
    (directory / "keytab").write_bytes(write_keytab([KeytabEntry(SERVICE, key, kvno=1)]))
    async with dcerpc.Server(credentials=accepting(directory)) as server:
        server.register(EchoService())
        bound, pipe = await server.listen("ncacn_ip_tcp:127.0.0.1[0]", PIPE.format(0))
        (directory / "port").write_text(bound.endpoint)
        (directory / "pipe").write_text(pipe.option("port") or "")
        print(bound.endpoint, flush=True)
        await server.serve_forever()


def connect(directory: Path, auth: str) -> rpcecho.BlockingClient:
    """A client of the server; at privacy unless ``auth`` is "none" or "pipe"."""
    where = f"ncacn_ip_tcp:127.0.0.1[{(directory / 'port').read_text()}]"
    if auth == "pipe":
        smb = dcerpc.SmbClientSettings(auth="ntlm", signing="required", encryption="off")
        where = PIPE.format((directory / "pipe").read_text())
        return rpcecho.BlockingClient(blocking.connect(where, credential=USER, smb=smb).open())
    if auth == "none":
        return rpcecho.BlockingClient(blocking.connect(where).open())
    binding = blocking.connect(
        where, credential=initiating(directory, auth), auth=auth, level="privacy", target=TARGET
    )
    return rpcecho.BlockingClient(binding.open())


def null(directory: Path, auth: str) -> Callable[[], object]:
    """AddOne, the smallest call of rpcecho."""
    client = connect(directory, auth)
    return lambda: client.AddOne(in_data=1)


def echo_data(directory: Path, auth: str) -> Callable[[], object]:
    """EchoData of 3.9 MiB."""
    client = connect(directory, auth)
    payload = bytes(PAYLOAD)
    return lambda: client.EchoData(in_data=payload)


def binds(directory: Path) -> dict[str, dict[str, float]]:
    """CPU time of each side of a security context until it is complete; medians, milliseconds."""
    result = {}
    for auth in ("ntlm", "kerberos"):
        provider = builtin_providers().get(auth)
        sides = [_bind(provider, directory, auth) for _ in range(BINDS)]
        result[auth] = {
            "initiator": statistics.median(side[0] for side in sides) * 1000,
            "acceptor": statistics.median(side[1] for side in sides) * 1000,
        }
    return result


def _bind(provider: Provider, directory: Path, auth: str) -> tuple[float, float]:
    flags = ContextFlags.needed(AuthLevel.PRIVACY)
    spent = [0.0, 0.0]
    ends: list[SecurityContext] = []

    def timed(side: int, action: Callable[[], Any]) -> Any:
        began = time.process_time()
        found = action()
        spent[side] += time.process_time() - began
        return found

    target = Target(SERVICE.components[1], principal_name=TARGET)
    ends.append(timed(0, lambda: provider.initiate(initiating(directory, auth), target, flags)))
    ends.append(timed(1, lambda: provider.accept(accepting(directory), flags)))
    token, side, complete = None, 0, [False, False]
    while not all(complete):
        result = timed(side, lambda: run(ends[side].step(token), _answer))  # noqa: B023  # called at once
        token, complete[side] = result.token or b"", result.complete
        side = 1 - side
    return spent[0], spent[1]


def _answer(request: Any) -> Any:
    if isinstance(request, LookupAccount):
        return request.store.lookup(request)
    raise LookupError(f"nothing answers {request!r}")


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(prog="ours_both")
    parser.add_argument("what", choices=("serve", "null", "echodata", "binds"))
    parser.add_argument("--server", type=Path, required=True)
    parser.add_argument("--auth", choices=("none", "ntlm", "kerberos", "pipe"), default="none")
    parser.add_argument("--seconds", type=float, default=3.0)
    given = parser.parse_args()
    if given.what == "serve":
        asyncio.run(serve(given.server))
    elif given.what == "binds":
        print(json.dumps(binds(given.server)))
    else:
        call = (null if given.what == "null" else echo_data)(given.server, given.auth)
        measure(f"ours: {given.what}", call, given.seconds, warm_up=2 if given.what == "echodata" else 20)


if __name__ == "__main__":
    main()
