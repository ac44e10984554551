"""This library's clients, measured like the peers; and the server that they and others are measured against.

python -m tests.benchmarks.ours listening --host 127.0.0.1 --port 135 --seconds 3
python -m tests.benchmarks.ours --serve
"""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import time
import tracemalloc
from collections.abc import Callable

import dcerpc
from dcerpc import blocking
from dcerpc.interfaces.epm import ept
from dcerpc.interfaces.mgmt import mgmt
from dcerpc.interfaces.rpcecho import rpcecho
from tests.benchmarks.peers.measure import WARM_UP, main

#: EchoData of a request whose stub data just fits below the usual limit of 4 MiB.
PAYLOAD = int(3.9 * 1024 * 1024)


def listening(host: str, port: int) -> Callable[[], object]:
    """is_server_listening, blocking."""
    return mgmt.BlockingClient(_binding(host, port)).rpc_mgmt_is_server_listening


def lookup(host: str, port: int) -> Callable[[], object]:
    """The whole endpoint map in one call."""
    client = ept.BlockingClient(_binding(host, port))

    def call() -> object:
        return client.ept_lookup(
            inquiry_type=0,
            object=None,
            Ifid=None,
            vers_option=1,
            entry_handle=None,
            max_ents=500,
        )

    return call


def first_call(host: str, port: int) -> Callable[[], object]:
    """Connect, bind, one is_server_listening, close."""
    text = f"ncacn_ip_tcp:{host}[{port}]"

    def call() -> None:
        with blocking.connect(text) as binding:
            mgmt.BlockingClient(binding).rpc_mgmt_is_server_listening()

    return call


def add_one(host: str, port: int) -> Callable[[], object]:
    """AddOne of rpcecho."""
    client = rpcecho.BlockingClient(_binding(host, port))
    return lambda: client.AddOne(in_data=1)


def echo_data(host: str, port: int) -> Callable[[], object]:
    """EchoData of 3.9 MiB."""
    client = rpcecho.BlockingClient(_binding(host, port))
    payload = bytes(PAYLOAD)
    return lambda: client.EchoData(in_data=payload)


def _binding(host: str, port: int) -> blocking.BlockingBindingHandle:
    return blocking.connect(f"ncacn_ip_tcp:{host}[{port}]").open()


async def listening_asyncio(host: str, port: int, seconds: float) -> None:
    """is_server_listening, one after the other on an event loop."""
    async with dcerpc.connect(f"ncacn_ip_tcp:{host}[{port}]") as binding:
        call = mgmt.Client(binding).rpc_mgmt_is_server_listening
        for _ in range(WARM_UP):
            await call()
        calls = 0
        cpu = time.process_time()
        began = time.perf_counter()
        while time.perf_counter() < began + seconds:
            for _ in range(10):
                await call()
            calls += 10
        elapsed = time.perf_counter() - began
    cpu = time.process_time() - cpu
    print(json.dumps({"name": "listening-asyncio", "calls": calls, "seconds": elapsed, "cpu_seconds": cpu}))


def memory(host: str, port: int) -> None:
    """Peak memory of a client in one EchoData of 3.9 MiB, in copies of the payload, the caller's included."""
    client = rpcecho.BlockingClient(_binding(host, port))
    client.EchoData(in_data=b"warm up")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    tracemalloc.start()
    payload = bytes(PAYLOAD)
    result = client.EchoData(in_data=payload)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    if result.out_data != payload:
        raise RuntimeError("the echo differs")
    print(json.dumps({"name": "memory", "copies": peak / PAYLOAD, "rss_copies": grown / PAYLOAD}))


async def serve() -> None:
    """An asyncio server of rpcecho on a free port; say which, serve until killed."""
    from dcerpc.runtime.echo import EchoService

    async with dcerpc.Server() as server:
        server.register(EchoService())
        bound = await server.listen("ncacn_ip_tcp:127.0.0.1[0]")
        print(bound[0].endpoint, flush=True)
        await server.serve_forever()


if __name__ == "__main__":
    if sys.argv[1:] == ["--serve"]:
        asyncio.run(serve())
    elif sys.argv[1] in ("listening-asyncio", "memory"):
        given = dict(zip(sys.argv[2::2], sys.argv[3::2], strict=True))
        where = given.get("--host", "127.0.0.1"), int(given.get("--port", "135"))
        if sys.argv[1] == "memory":
            memory(*where)
        else:
            asyncio.run(listening_asyncio(*where, float(given.get("--seconds", "3"))))
    else:
        main(
            "ours",
            {
                "listening": listening,
                "lookup": lookup,
                "connect": first_call,
                "addone": add_one,
                "echodata": echo_data,
            },
        )
