"""Baseline: Samba's C client, driven from Python. Run it with the Python that has Samba's bindings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from samba import credentials, param
from samba.dcerpc import echo, epmapper, mgmt, misc

from tests.benchmarks.peers.measure import main


def connect(kind: Any, host: str, port: int) -> Any:
    """A client of an interface, anonymous, by Samba's built-in configuration."""
    anonymous = credentials.Credentials()
    anonymous.set_anonymous()
    parameters = param.LoadParm()
    parameters.load("/dev/null")
    return kind(f"ncacn_ip_tcp:{host}[{port}]", parameters, anonymous)


def listening(host: str, port: int) -> Callable[[], object]:
    """mgmt.is_server_listening, the smallest call there is."""
    client = connect(mgmt.mgmt, host, port)
    return lambda: client.is_server_listening()


def lookup(host: str, port: int) -> Callable[[], object]:
    """ept_lookup of the whole map, in one call."""
    client = connect(epmapper.epmapper, host, port)

    def call() -> None:
        _, entries, _ = client.epm_Lookup(0, None, None, 0, misc.policy_handle(), 500)
        if not entries:
            raise RuntimeError("the endpoint map is empty")

    return call


def add_one(host: str, port: int) -> Callable[[], object]:
    """rpcecho AddOne."""
    client = connect(echo.rpcecho, host, port)
    return lambda: client.AddOne(1)


def first_call(host: str, port: int) -> Callable[[], object]:
    """Connect, bind, one is_server_listening."""
    return lambda: connect(mgmt.mgmt, host, port).is_server_listening()


if __name__ == "__main__":
    main("samba", {"listening": listening, "lookup": lookup, "addone": add_one, "connect": first_call})
