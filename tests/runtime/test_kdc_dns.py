"""KDCs in DNS: asked of a server of our own on loopback."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import dns.flags
import dns.message
import dns.rcode
import dns.resolver
import dns.rrset
import pytest

from dcerpc.runtime import kdc_dns
from dcerpc.runtime.kdc import KdcLocator
from dcerpc.security.kerberos.types import KerberosError

RECORDS = {
    "_kerberos._udp.corp.example.": ["10 0 88 dc2.corp.example.", "0 0 88 dc1.corp.example."],
    "_kerberos._tcp.corp.example.": ["0 0 88 dc1.corp.example.", "20 0 1088 dc3.corp.example."],
    "_kerberos._tcp.tcp.example.": ["0 0 88 kdc.tcp.example."],
    "_kerberos._udp.none.example.": ["0 0 0 ."],
    "_kerberos._tcp.none.example.": [],
}


def answer(question: bytes) -> bytes:
    query = dns.message.from_wire(question)
    response = dns.message.make_response(query)
    response.flags |= dns.flags.AA
    name = query.question[0].name
    records = RECORDS.get(name.to_text().lower())
    if records is None:
        response.set_rcode(dns.rcode.NXDOMAIN)
    elif records:
        response.answer.append(dns.rrset.from_text(name, 60, "IN", "SRV", *records))
    return response.to_wire()


@pytest.fixture(scope="module")
def resolver() -> Iterator[dns.resolver.Resolver]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind(("127.0.0.1", 0))

        def serve() -> None:
            while True:
                question, sender = sock.recvfrom(4096)
                if not question:
                    return
                sock.sendto(answer(question), sender)

        thread = threading.Thread(target=serve)
        thread.start()
        made = dns.resolver.Resolver(configure=False)
        made.nameservers = ["127.0.0.1"]
        made.port = sock.getsockname()[1]
        yield made
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
            last.sendto(b"", sock.getsockname())
        thread.join(10)


@pytest.mark.parametrize(
    ("realm", "found"),
    [
        (
            "CORP.EXAMPLE",
            [
                ("dc1.corp.example", 88, ""),
                ("dc2.corp.example", 88, "udp"),
                ("dc3.corp.example", 1088, "tcp"),
            ],
        ),
        ("tcp.example", [("kdc.tcp.example", 88, "tcp")]),
        ("NONE.EXAMPLE", []),
        ("OTHER.EXAMPLE", []),
        ("CORP", []),
        ("CÖRP.EXAMPLE", []),
        ("..", []),
        ("a..example", []),
        ("x" * 64 + ".example", []),
    ],
)
def test_service_records(
    resolver: dns.resolver.Resolver, realm: str, found: list[tuple[str, int, str]]
) -> None:
    assert kdc_dns.look_up(realm, 5, resolver) == found


def test_no_server_answers() -> None:
    resolver = dns.resolver.Resolver(configure=False)
    assert kdc_dns.look_up("CORP.EXAMPLE", 0.2, resolver) == []
    resolver.nameservers = ["127.0.0.1"]
    resolver.port = 1
    assert kdc_dns.look_up("CORP.EXAMPLE", 0.2, resolver) == []


def test_a_locator_asks_dns_if_told_so(
    resolver: dns.resolver.Resolver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dns.resolver, "Resolver", lambda: resolver)
    path = tmp_path / "krb5.conf"
    path.write_text("[libdefaults]\ndns_lookup_kdc = true\n")
    for locator in (KdcLocator(krb5_conf=None, dns=True), KdcLocator(krb5_conf=path)):
        assert [each.host for each in locator.locate("tcp.example")] == ["kdc.tcp.example"]
    for locator in (KdcLocator(krb5_conf=None), KdcLocator(krb5_conf=path, dns=False)):
        with pytest.raises(KerberosError, match="is known"):
            locator.locate("tcp.example")
    with pytest.raises(KerberosError, match=r"is known \(DNS\)"):
        KdcLocator(krb5_conf=None, dns=True).locate("other.example")


def test_without_dnspython(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dcerpc.runtime.kdc_dns", None)
    with pytest.raises(KerberosError, match="kerberos-dns"):
        KdcLocator(krb5_conf=None, dns=True).locate("CORP.EXAMPLE")
