"""Baseline: impacket. Run it with a Python that has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from impacket.dcerpc.v5 import epm, mgmt, transport

from tests.benchmarks.peers.measure import main

ALL_ELEMENTS, ALL_VERSIONS, MAX_ENTRIES = 0, 1, 500


def connect(interface: Any, host: str, port: int) -> Any:
    """A bound connection."""
    made = transport.DCERPCTransportFactory(f"ncacn_ip_tcp:{host}[{port}]")
    made.set_connect_timeout(10)
    client = made.get_dce_rpc()
    client.connect()
    client.bind(interface)
    return client


def listening(host: str, port: int) -> Callable[[], object]:
    """mgmt.is_server_listening, the smallest call there is."""
    client = connect(mgmt.MSRPC_UUID_MGMT, host, port)
    return lambda: mgmt.his_server_listening(client)


def lookup(host: str, port: int) -> Callable[[], object]:
    """ept_lookup of the whole map, in one call."""
    client = connect(epm.MSRPC_UUID_PORTMAP, host, port)

    def call() -> None:
        request = epm.ept_lookup()
        request["inquiry_type"] = ALL_ELEMENTS
        request["object"] = epm.NULL
        request["Ifid"] = epm.NULL
        request["vers_option"] = ALL_VERSIONS
        request["entry_handle"] = epm.ept_lookup_handle_t()
        request["max_ents"] = MAX_ENTRIES
        if not client.request(request)["num_ents"]:
            raise RuntimeError("the endpoint map is empty")

    return call


def first_call(host: str, port: int) -> Callable[[], object]:
    """Connect, bind, one is_server_listening."""

    def call() -> None:
        client = connect(mgmt.MSRPC_UUID_MGMT, host, port)
        mgmt.his_server_listening(client)
        client.disconnect()

    return call


if __name__ == "__main__":
    main("impacket", {"listening": listening, "lookup": lookup, "connect": first_call})
