"""This library's clients with security, measured like the peers: against a Samba domain controller.

python -m tests.benchmarks.ours_secured listening --peer FILE --auth kerberos --level seal
"""

from __future__ import annotations

from collections.abc import Callable

import dcerpc
from dcerpc import blocking
from dcerpc.interfaces.mgmt import mgmt
from tests.benchmarks.peers.secured import Target, main

LEVELS = {"sign": "integrity", "seal": "privacy"}


def connect(target: Target) -> blocking.BlockingBindingHandle:
    """A binding handle that is not open yet."""
    return blocking.connect(
        f"ncacn_ip_tcp:{target.host}[{target.port}]",
        credential=dcerpc.Password(target.username, target.password, target.domain),
        auth=target.auth,
        level=LEVELS[target.level],
        target=f"host/{target.hostname}",
        kdc={target.realm: target.host, target.domain: target.host},
    )


def listening(target: Target) -> Callable[[], object]:
    """mgmt.is_server_listening, the smallest call there is."""
    return mgmt.BlockingClient(connect(target).open()).rpc_mgmt_is_server_listening


def first_call(target: Target) -> Callable[[], object]:
    """Connect, bind, one is_server_listening, close."""

    def call() -> None:
        with connect(target) as binding:
            mgmt.BlockingClient(binding).rpc_mgmt_is_server_listening()

    return call


if __name__ == "__main__":
    main("ours", {"listening": listening, "connect": first_call})
