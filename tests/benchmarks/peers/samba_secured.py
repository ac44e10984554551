"""Baseline: Samba's C client with security, driven from Python. Run it with the Python of its bindings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from samba import credentials, param
from samba.dcerpc import mgmt

from tests.benchmarks.peers.secured import Target, main


def connect(target: Target) -> Any:
    """A client of mgmt."""
    parameters = param.LoadParm()
    parameters.load("/dev/null")
    parameters.set("realm", target.realm)
    login = credentials.Credentials()
    login.guess(parameters)
    login.set_username(target.username)
    login.set_password(target.password)
    login.set_domain(target.domain)
    login.set_realm(target.realm)
    kerberos = target.auth == "kerberos"
    login.set_kerberos_state(credentials.MUST_USE_KERBEROS if kerberos else credentials.DONT_USE_KERBEROS)
    provider = "krb5" if kerberos else "ntlm"
    options = f"{target.port},{provider},{target.level},target_hostname={target.hostname}"
    return mgmt.mgmt(f"ncacn_ip_tcp:{target.host}[{options}]", parameters, login)


def listening(target: Target) -> Callable[[], object]:
    """mgmt.is_server_listening, the smallest call there is."""
    client = connect(target)
    return lambda: client.is_server_listening()


def first_call(target: Target) -> Callable[[], object]:
    """Connect, bind, one is_server_listening."""
    return lambda: connect(target).is_server_listening()


if __name__ == "__main__":
    main("samba", {"listening": listening, "connect": first_call})
