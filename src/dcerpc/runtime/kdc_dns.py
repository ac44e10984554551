"""KDCs in DNS: SRV records (RFC 4120 7.2.3.2, RFC 2782), through dnspython."""

from __future__ import annotations

import time
from typing import Any

import dns.exception
import dns.name
import dns.resolver

from dcerpc.runtime.kdc_exchange import KdcAddress

__all__ = ["look_up"]


def look_up(realm: str, timeout: float, resolver: dns.resolver.Resolver | None = None) -> list[KdcAddress]:
    """The KDCs that DNS has for a realm.

    Args:
        realm: with a dot in it; nothing is asked for others, which are no names of DNS.
        timeout: for all of it; seconds.
        resolver: what asks; as the system is configured unless given.

    Returns:
        They in the order of their priorities and weights; none when there is no record, or no answer.
    """
    if "." not in realm.strip(".") or not realm.isascii():
        return []
    deadline = time.monotonic() + timeout
    try:
        asked = dns.resolver.Resolver() if resolver is None else resolver
        found = {
            transport: _records(asked, f"_kerberos._{transport}.{realm}.", deadline)
            for transport in ("udp", "tcp")
        }
    except dns.exception.DNSException:
        return []
    both = set(found["udp"]) & set(found["tcp"])
    return [
        KdcAddress(host, port, "" if (host, port) in both else transport)
        for transport, places in found.items()
        for host, port in places
        if transport == "udp" or (host, port) not in both
    ]


def _records(resolver: dns.resolver.Resolver, name: str, deadline: float) -> list[tuple[str, int]]:
    """Hosts and ports of a name's SRV records, in the order in which they are to be tried."""
    left = deadline - time.monotonic()
    try:
        answer = resolver.resolve(dns.name.from_text(name), "SRV", lifetime=left, search=False)
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
        return []
    # an answer to a question for SRV holds nothing else, which dnspython's types do not say
    records: list[Any] = [] if answer.rrset is None else answer.rrset.processing_order()
    return [
        (record.target.to_text(omit_final_dot=True), record.port)
        for record in records
        if record.target != dns.name.root and record.port
    ]
