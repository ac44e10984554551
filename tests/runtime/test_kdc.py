"""Finding KDCs and exchanging messages with them: real sockets on loopback, KDCs of our own."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.runtime import kdc as kdc_module
from dcerpc.runtime import kdc_exchange
from dcerpc.runtime.kdc import KdcAddress, KdcLocator
from dcerpc.security.kerberos import asn1, der
from dcerpc.security.kerberos.types import KerberosError
from dcerpc.status import SEC_E_NO_AUTHENTICATING_AUTHORITY

ANSWER = b"\x6b an answer"
SMALL = b"\x6a a request"
LARGE = SMALL + bytes(1400)

#: Sends a message to KDCs; in either kind of program.
Exchange = Callable[[KdcLocator, str, bytes, float | None], bytes]


def blocking(locator: KdcLocator, realm: str, message: bytes, timeout: float | None = None) -> bytes:
    return locator.exchange(realm, message, timeout)


def on_a_loop(locator: KdcLocator, realm: str, message: bytes, timeout: float | None = None) -> bytes:
    return asyncio.run(locator.aexchange(realm, message, timeout))


both_kinds = pytest.mark.parametrize("exchange", [blocking, on_a_loop])


def krb_error(code: int) -> bytes:
    name = {"name-type": 2, "name-string": ["krbtgt", "A"]}
    return der.encode(
        asn1.KrbError,
        {"pvno": 5, "msg-type": 30, "stime": 0, "susec": 0, "error-code": code, "realm": "A", "sname": name},
    )


@dataclass
class Kdc:
    """A KDC on loopback, on one port for both transports.

    Attributes:
        udp: what it answers a datagram with; None: nothing.
        tcp: what it sends on a connection, length and all; None: nothing.
        seen: what arrived, by which transport.
    """

    udp: bytes | None = ANSWER
    tcp: bytes | None = len(ANSWER).to_bytes(4, "big") + ANSWER
    seen: list[tuple[str, bytes]] = field(default_factory=list)
    port: int = 0

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    @contextmanager
    def running(self) -> Iterator[Kdc]:
        with ExitStack() as stack:
            listener = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
            self.port = listener.getsockname()[1]
            datagrams = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
            datagrams.bind(("127.0.0.1", self.port))
            threads = [
                threading.Thread(target=self._serve_udp, args=(datagrams,)),
                threading.Thread(target=self._serve_tcp, args=(listener,)),
            ]
            for thread in threads:
                thread.start()
            try:
                yield self
            finally:
                with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
                    last.sendto(b"", ("127.0.0.1", self.port))
                listener.shutdown(socket.SHUT_RDWR)
                for thread in threads:
                    thread.join(10)

    def _serve_udp(self, sock: socket.socket) -> None:
        while True:
            message, sender = sock.recvfrom(65536)
            if not message:
                return
            self.seen.append(("udp", message))
            if self.udp is not None:
                sock.sendto(b"noise", sender)
                sock.sendto(self.udp, sender)

    def _serve_tcp(self, listener: socket.socket) -> None:
        while True:
            try:
                sock, _ = listener.accept()
            except OSError:
                return
            with sock, sock.makefile("rb") as stream:
                size = int.from_bytes(stream.read(4), "big")
                self.seen.append(("tcp", stream.read(size)))
                if self.tcp is not None:
                    for at in range(0, len(self.tcp), 5):
                        sock.sendall(self.tcp[at : at + 5])
                    sock.shutdown(socket.SHUT_WR)
                stream.read()


@pytest.fixture
def kdc() -> Iterator[Kdc]:
    with Kdc().running() as running:
        yield running


def closed_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdc_exchange, "_UDP_WAITS", (0.1, 0.1))
    monkeypatch.setattr(kdc_exchange, "_TCP_WAIT", 0.5)


# ---- exchanging ----


@both_kinds
def test_a_small_message_goes_by_udp(kdc: Kdc, exchange: Exchange) -> None:
    assert exchange(KdcLocator(kdc.address), "A", SMALL, 5) == ANSWER
    assert kdc.seen == [("udp", SMALL)]


@both_kinds
def test_a_large_message_goes_by_tcp(kdc: Kdc, exchange: Exchange) -> None:
    assert exchange(KdcLocator(kdc.address), "A", LARGE, None) == ANSWER
    assert kdc.seen == [("tcp", LARGE)]


@both_kinds
def test_an_answer_too_large_for_udp_is_fetched_by_tcp(kdc: Kdc, exchange: Exchange) -> None:
    kdc.udp = krb_error(52)
    assert exchange(KdcLocator(kdc.address), "A", SMALL, 5) == ANSWER
    assert kdc.seen == [("udp", SMALL), ("tcp", SMALL)]


@both_kinds
def test_other_errors_are_answers(kdc: Kdc, exchange: Exchange) -> None:
    kdc.udp = krb_error(25)
    assert exchange(KdcLocator(kdc.address), "A", SMALL, 5) == kdc.udp
    kdc.udp = b"\x7e malformed"
    assert exchange(KdcLocator(kdc.address), "A", SMALL, 5) == kdc.udp


@both_kinds
def test_who_does_not_answer_datagrams_is_asked_by_tcp(kdc: Kdc, exchange: Exchange) -> None:
    kdc.udp = None
    assert exchange(KdcLocator(kdc.address), "A", SMALL, 5) == ANSWER
    assert kdc.seen == [("udp", SMALL), ("tcp", SMALL)]


@both_kinds
def test_kdcs_are_asked_in_turn(kdc: Kdc, exchange: Exchange) -> None:
    first = f"127.0.0.1:{closed_port()}"
    locator = KdcLocator({"a": [first, kdc.address]})
    assert exchange(locator, "A", SMALL, 5) == ANSWER
    assert exchange(locator, "A", LARGE, 5) == ANSWER
    assert kdc.seen == [("udp", SMALL), ("tcp", LARGE)]


@both_kinds
def test_one_out_of_service_is_passed_over(kdc: Kdc, exchange: Exchange) -> None:
    out = krb_error(29)
    with Kdc(out, len(out).to_bytes(4, "big") + out).running() as other:
        assert exchange(KdcLocator({"A": [other.address, kdc.address]}), "A", SMALL, 5) == ANSWER
        assert exchange(KdcLocator({"A": other.address}), "A", SMALL, 5) == out


@both_kinds
@pytest.mark.parametrize(("transport", "message"), [("udp", LARGE), ("tcp", SMALL)])
def test_one_transport_only(kdc: Kdc, exchange: Exchange, transport: str, message: bytes) -> None:
    assert exchange(KdcLocator(f"{transport}/{kdc.address}"), "A", message, 5) == ANSWER
    assert kdc.seen == [(transport, message)]


@both_kinds
@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (b"\0\0\0\0", "an answer of 0 octets is announced"),
        (b"\0\4\0\1", "an answer of 262145 octets is announced; at most 262144 are taken"),
        (b"\xff\xff\xff\xff", "an answer of 4294967295 octets is announced"),
        (b"\0\0\0\x09\x6b", "the connection was closed before the answer"),
        (b"\0\0", "the connection was closed before the answer"),
        (None, "no answer in time"),
    ],
)
def test_answers_over_tcp_are_bounded(kdc: Kdc, exchange: Exchange, sent: bytes | None, words: str) -> None:
    kdc.tcp = sent
    with pytest.raises(KerberosError, match=words) as caught:
        exchange(KdcLocator(f"tcp/{kdc.address}"), "A", SMALL, 5)
    assert caught.value.status == SEC_E_NO_AUTHENTICATING_AUTHORITY


@both_kinds
def test_nobody_answers(exchange: Exchange) -> None:
    port = closed_port()
    with pytest.raises(KerberosError, match=r"no KDC of the realm 'A' answers: 127\.0\.0\.1:") as caught:
        exchange(KdcLocator(f"127.0.0.1:{port}"), "A", SMALL, 5)
    assert caught.value.status == SEC_E_NO_AUTHENTICATING_AUTHORITY
    assert str(caught.value).count("127.0.0.1") == 1


@both_kinds
def test_the_time_is_limited(kdc: Kdc, exchange: Exchange) -> None:
    kdc.udp = kdc.tcp = None
    with pytest.raises(KerberosError, match="no answer in time"):
        exchange(KdcLocator({"A": [kdc.address] * 9}), "A", SMALL, 0.2)
    with pytest.raises(KerberosError, match="no answer in time"):
        exchange(KdcLocator(kdc.address), "A", SMALL, 0)


@both_kinds
def test_a_name_without_address(exchange: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    with pytest.raises(KerberosError, match=r"kdc\.invalid:88: no such name"):
        exchange(KdcLocator("kdc.invalid"), "A", SMALL, 5)


@both_kinds
@pytest.mark.parametrize("transport", ["", "udp/", "tcp/"])
@pytest.mark.parametrize("host", ["kdc..example", f"{'x' * 64}.example"])
def test_a_name_that_is_none(exchange: Exchange, host: str, transport: str) -> None:
    with pytest.raises(KerberosError, match="the name has no address"):
        exchange(KdcLocator(transport + host), "A", SMALL, 5)


@both_kinds
@pytest.mark.parametrize("transport", ["udp", "tcp"])
def test_each_address_of_a_name_has_its_time(
    kdc: Kdc, exchange: Exchange, transport: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = Kdc(None, None)
    real = socket.getaddrinfo

    def several(host: str, port: int, *arguments: int, **options: int) -> list[tuple[object, ...]]:
        ports = {"kdc.test": [silent.port, closed_port(), kdc.port], "none.test": []}.get(host, [port])
        return [entry for each in ports for entry in real("127.0.0.1", each, *arguments, **options)]

    with silent.running():
        monkeypatch.setattr(socket, "getaddrinfo", several)
        assert exchange(KdcLocator(f"{transport}/kdc.test"), "A", SMALL, 5) == ANSWER
        assert silent.seen == [(transport, SMALL)]
        with pytest.raises(KerberosError, match="the name has no address"):
            exchange(KdcLocator(f"{transport}/none.test"), "A", SMALL, 5)
        monkeypatch.undo()


def test_an_event_loop_goes_on_meanwhile(kdc: Kdc) -> None:
    kdc.udp = kdc.tcp = None

    async def count() -> int:
        asking = asyncio.create_task(KdcLocator(kdc.address).aexchange("A", SMALL, 0.5))
        turns = 0
        while not asking.done():
            await asyncio.sleep(0.01)
            turns += 1
        assert isinstance(asking.exception(), KerberosError)
        return turns

    assert asyncio.run(count()) > 5


def test_an_exchange_can_be_cancelled(kdc: Kdc) -> None:
    kdc.udp = kdc.tcp = None

    async def cancel(address: str) -> None:
        asking = asyncio.create_task(KdcLocator(address).aexchange("A", SMALL))
        await asyncio.sleep(0.05)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking

    for transport in ("udp", "tcp"):
        asyncio.run(cancel(f"{transport}/{kdc.address}"))


# ---- locating ----


@pytest.mark.parametrize(
    ("text", "host", "port", "transport"),
    [
        ("dc1", "dc1", 88, ""),
        (" dc1.corp.example:1088 ", "dc1.corp.example", 1088, ""),
        ("tcp/dc1", "dc1", 88, "tcp"),
        ("UDP/10.0.0.1:89", "10.0.0.1", 89, "udp"),
        ("[2001:db8::1]:1088", "2001:db8::1", 1088, ""),
        ("[2001:db8::1]", "2001:db8::1", 88, ""),
        ("2001:db8::1", "2001:db8::1", 88, ""),
        ("::1", "::1", 88, ""),
    ],
)
def test_addresses(text: str, host: str, port: int, transport: str) -> None:
    address = KdcAddress.parse(text)
    assert address == (host, port, transport)
    assert KdcAddress.parse(str(address)) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        ":",
        ":88",
        "a:",
        "a:0",
        "a:65536",
        "a:x",
        "http://a/b",
        "https/a",
        "/run/kdc",
        "[::1",
        "[]",
        "a b",
    ],
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(ValueError, match="is no address of a KDC"):
        KdcLocator({"A": [text]})


@given(st.text(max_size=20))
def test_any_text_is_an_address_or_a_value_error(text: str) -> None:
    try:
        address = KdcAddress.parse(text)
    except ValueError:
        return
    assert KdcAddress.parse(str(address)) == address


def write(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def test_krb5_conf_tells_what_the_caller_does_not(tmp_path: Path) -> None:
    path = write(
        tmp_path / "krb5.conf",
        "[realms]\nA = {\n kdc = a1:1\n kdc = https://proxy/KdcProxy\n kdc = tcp/a2\n}\nB = {\n kdc = b\n}\n",
    )
    locator = KdcLocator({"b": ["mine:2", "mine:3"]}, krb5_conf=path)
    assert locator.locate("A") == [("a1", 1, ""), ("a2", 88, "tcp")]
    assert locator.locate("B") == [("mine", 2, ""), ("mine", 3, "")]
    with pytest.raises(KerberosError, match=r"no KDC of the realm 'C' is known \(kdc=, krb5.conf\)"):
        locator.locate("C")


def test_the_system_need_not_have_a_krb5_conf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdc_module, "SYSTEM_KRB5_CONF", str(tmp_path / "none"))
    with pytest.raises(KerberosError, match="is known"):
        KdcLocator(krb5_conf=tmp_path / "none").locate("A")
    monkeypatch.undo()
    with pytest.raises(KerberosError, match="cannot be read"):
        KdcLocator(krb5_conf=tmp_path / "none").locate("A")
    with pytest.raises(KerberosError, match="nowhere to look"):
        KdcLocator(krb5_conf=None).locate("A")


def test_the_environment_counts_only_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = write(tmp_path / "1", "[realms]\nA = {\n kdc = first\n}\n")
    second = write(tmp_path / "2", "[realms]\nA = {\n kdc = second\n}\nB = {\n kdc = b\n}\n")
    monkeypatch.setenv("KRB5_CONFIG", f"{first}:{second}")
    with pytest.raises(KerberosError):
        KdcLocator(krb5_conf=None).locate("B")
    locator = KdcLocator.from_environment()
    assert [each.host for each in locator.locate("A")] == ["first", "second"]
    assert [each.host for each in locator.locate("B")] == ["b"]
    assert KdcLocator.from_environment({})._paths == (kdc_module.SYSTEM_KRB5_CONF,)


@both_kinds
def test_udp_preference_limit(kdc: Kdc, exchange: Exchange, tmp_path: Path) -> None:
    path = write(
        tmp_path / "krb5.conf",
        f"[libdefaults]\nudp_preference_limit = 0\n[realms]\nA = {{\n kdc = {kdc.address}\n}}\n",
    )
    assert exchange(KdcLocator(krb5_conf=path), "A", SMALL, 5) == ANSWER
    assert kdc.seen == [("tcp", SMALL)]


def test_one_krb5_conf_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "krb5.conf", "[realms]\nA = {\n kdc = a\n}\n")
    locator = KdcLocator(krb5_conf=path)
    locator.locate("A")
    path.unlink()
    assert locator.locate("a") == [("a", 88, "")]
