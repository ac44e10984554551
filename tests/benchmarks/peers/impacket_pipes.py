"""Baseline: impacket on named pipes. Run it with a Python that has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from impacket.dcerpc.v5 import mgmt, rrp, transport

from tests.benchmarks.peers.pipes import KEY, VALUE, PipeTarget, main

REG_BINARY = 3


def connect(interface: Any, pipe: str, target: PipeTarget) -> Any:
    """A bound client."""
    made = transport.DCERPCTransportFactory(rf"ncacn_np:{target.host}[\pipe\{pipe}]")
    made.set_dport(target.port)
    made.set_connect_timeout(10)
    made.set_credentials(target.username, target.password, target.domain)
    client = made.get_dce_rpc()
    client.connect()
    client.bind(interface)
    return client


class Impacket:
    """See PipeClient. It takes 20 seconds and more to set a value of 1 MiB."""

    prepares = False

    def listening(self, target: PipeTarget) -> Callable[[], object]:
        """See PipeClient."""
        client = connect(mgmt.MSRPC_UUID_MGMT, "epmapper", target)
        return lambda: mgmt.his_server_listening(client)

    def connect(self, target: PipeTarget) -> Callable[[], object]:
        """See PipeClient."""

        def call() -> None:
            client = connect(mgmt.MSRPC_UUID_MGMT, "epmapper", target)
            mgmt.his_server_listening(client)
            client.disconnect()

        return call

    def _open(self, target: PipeTarget) -> tuple[Any, Any]:
        client = connect(rrp.MSRPC_UUID_RRP, "winreg", target)
        root = rrp.hOpenLocalMachine(client)["phKey"]
        return client, rrp.hBaseRegCreateKey(client, root, f"{KEY}\0")["phkResult"]

    def set_value(self, target: PipeTarget, data: bytes) -> Callable[[], object]:
        """See PipeClient."""
        client, key = self._open(target)
        return lambda: rrp.hBaseRegSetValue(client, key, f"{VALUE}\0", REG_BINARY, data)

    def query_value(self, target: PipeTarget, data: bytes) -> Callable[[], object]:
        """See PipeClient. The helper sends as much as it asks for."""
        client, key = self._open(target)
        return lambda: rrp.hBaseRegQueryValue(client, key, f"{VALUE}\0", len(data))


if __name__ == "__main__":
    main("impacket", Impacket())
