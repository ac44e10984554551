"""Baseline: impacket with security. Run it with a Python that has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from impacket.dcerpc.v5 import mgmt, rpcrt, transport

from tests.benchmarks.peers.secured import Target, main

LEVELS = {"sign": rpcrt.RPC_C_AUTHN_LEVEL_PKT_INTEGRITY, "seal": rpcrt.RPC_C_AUTHN_LEVEL_PKT_PRIVACY}


def connect(target: Target) -> Any:
    """A client bound to mgmt."""
    made = transport.DCERPCTransportFactory(f"ncacn_ip_tcp:{target.host}[{target.port}]")
    made.set_connect_timeout(10)
    made.set_credentials(target.username, target.password, target.domain)
    client = made.get_dce_rpc()
    client.set_credentials(target.username, target.password, target.domain)
    client.set_auth_level(LEVELS[target.level])
    client.connect()
    client.bind(mgmt.MSRPC_UUID_MGMT)
    return client


def listening(target: Target) -> Callable[[], object]:
    """mgmt.is_server_listening, the smallest call there is."""
    client = connect(target)
    return lambda: mgmt.his_server_listening(client)


def first_call(target: Target) -> Callable[[], object]:
    """Connect, bind, one is_server_listening."""

    def call() -> None:
        client = connect(target)
        mgmt.his_server_listening(client)
        client.disconnect()

    return call


if __name__ == "__main__":
    main("impacket", {"listening": listening, "connect": first_call})
