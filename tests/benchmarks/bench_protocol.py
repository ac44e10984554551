"""What one call costs in the connection machines alone, without sockets: microseconds, medians.

Run ``python tests/benchmarks/bench_protocol.py``. A call is one request and one response of one fragment
each, unauthenticated, or sealed by a provider that does nothing: its tokens are zeros. The client's share is
send_request, data_to_send and receive_data; the server's is receive_data, send_response and data_to_send. Pin
it to a CPU (``taskset -c 0``) on a busy machine.
"""

from __future__ import annotations

import statistics
import time
from typing import Any

from dcerpc import pdu as pdus
from dcerpc.pdu.protected import build_protected
from dcerpc.protocol.connection import (
    ClientConnection,
    InterfaceOffer,
    PresentationOffer,
    SecurityOffer,
    ServerConnection,
)
from dcerpc.protocol.connection.events import SecurityStepRequired
from dcerpc.security.api import AuthLevel, Peer
from dcerpc.security.steps import Step, StepResult, run
from dcerpc.syntax_id import SyntaxId

_ECHO = SyntaxId.parse("60a15ec5-4de8-11d7-a637-005056a20182", "1.0")
_STUB = b"12345678"
_CALLS = 5000
_ROUNDS = 15


_TOKEN = bytes(16)


class _NullContext:
    """A security context of two legs that protects nothing."""

    auth_type = 0x7E
    signs_headers = True
    max_message_block = 1
    expires_at: float | None = None
    session_key = b""
    peer: Peer | None = None

    def __init__(self, initiator: bool) -> None:
        self._initiator = initiator

    def step(self, token: bytes | None) -> Step:
        yield from ()
        return StepResult(None if token and self._initiator else b"token", bool(token))

    def signature_size(self, level: AuthLevel) -> int:
        return len(_TOKEN)

    def protect(
        self, pdu: bytearray | memoryview, start: int, end: int, level: AuthLevel, header_signing: bool
    ) -> bytes:
        return _TOKEN

    def unprotect(
        self,
        pdu: bytearray | memoryview,
        start: int,
        end: int,
        level: AuthLevel,
        header_signing: bool,
        token: memoryview,
    ) -> None:
        pass


class _Policy:
    registered_interfaces = 1
    sec_addr = b"135"

    def find_interface(self, abstract_syntax: SyntaxId) -> InterfaceOffer | None:
        return InterfaceOffer("echo") if abstract_syntax == _ECHO else None

    def join_group(self, assoc_group_id: int) -> int | None:
        return 1

    def accept_security(self, auth_type: int, auth_level: int) -> _NullContext:
        return _NullContext(False)


_Machine = ClientConnection | ServerConnection


def _settle(machine: _Machine, events: list[Any]) -> None:
    for event in events:
        if isinstance(event, SecurityStepRequired):
            machine.token_result(event.auth_context_id, run(event.context.step(event.token)))


def _move(source: _Machine, sink: _Machine) -> None:
    for pdu, _ in source.data_to_send(1 << 20):
        _settle(sink, sink.receive_data(bytes(pdu)))


def _bound(sealed: bool = False) -> tuple[ClientConnection, ServerConnection]:
    client, server = ClientConnection(), ServerConnection(_Policy())
    security = SecurityOffer(_NullContext(True), AuthLevel.PRIVACY) if sealed else None
    _settle(client, client.bind([PresentationOffer(_ECHO)], security=security))
    _move(client, server)
    _move(server, client)
    # The first call, which is not like the others: it may have a verification trailer.
    call_id = client.send_request(0, 1, b"", auth_context_id=1 if sealed else None)
    _move(client, server)
    server.send_response(call_id, b"")
    _move(server, client)
    return client, server


def _encoded(pdu: pdus.Request | pdus.Response, sealed: bool) -> bytes:
    if not sealed:
        return pdus.encode(pdu)
    pdu.auth = pdus.SecTrailer(0x7E, AuthLevel.PRIVACY, 0, 1)
    return bytes(build_protected(pdu, len(_TOKEN)).buffer)


def client_round(sealed: bool) -> float:
    """Microseconds of one call in a client."""
    client, _ = _bound(sealed)
    number = 1 if sealed else None
    responses = [_encoded(pdus.Response(3 + i, stub_data=_STUB), sealed) for i in range(_CALLS)]
    start = time.perf_counter()
    for response in responses:
        client.send_request(0, 1, _STUB, auth_context_id=number)
        client.data_to_send()
        client.receive_data(response)
    return (time.perf_counter() - start) / _CALLS * 1e6


def server_round(sealed: bool) -> float:
    """Microseconds of one call in a server."""
    _, server = _bound(sealed)
    requests = [_encoded(pdus.Request(3 + i, opnum=1, stub_data=_STUB), sealed) for i in range(_CALLS)]
    start = time.perf_counter()
    for request in requests:
        (event,) = server.receive_data(request)
        server.send_response(event.call_id, _STUB)  # type: ignore[union-attr]
        server.data_to_send()
    return (time.perf_counter() - start) / _CALLS * 1e6


def large_round(size: int, chunk: int, sealed: bool = False) -> float:
    """Megabytes a second of a client receiving ``size`` octets of response in chunks of ``chunk`` octets."""
    client, server = _bound(sealed)
    call_id = client.send_request(0, 1, b"", auth_context_id=1 if sealed else None)
    _move(client, server)
    server.send_response(call_id, bytes(size))
    stream = b"".join(pdu for pdu, _ in server.data_to_send(1 << 30))
    start = time.perf_counter()
    for position in range(0, len(stream), chunk):
        client.receive_data(stream[position : position + chunk])
    return size / (time.perf_counter() - start) / 1e6


def sending_round(size: int, sealed: bool) -> float:
    """Megabytes a second of a server making the fragments of a response of ``size`` octets."""
    client, server = _bound(sealed)
    call_id = client.send_request(0, 1, b"", auth_context_id=1 if sealed else None)
    _move(client, server)
    start = time.perf_counter()
    server.send_response(call_id, bytes(size))
    while server.data_to_send():
        pass
    return size / (time.perf_counter() - start) / 1e6


def main() -> None:
    """Print the figures."""
    for sealed in (False, True):
        kind = "sealed" if sealed else "plain"
        for name, measure in (("client", client_round), ("server", server_round)):
            rounds = [measure(sealed) for _ in range(_ROUNDS)]
            print(f"{kind} {name}: {statistics.median(rounds):6.2f} us a call (best {min(rounds):.2f})")
    for sealed in (False, True):
        kind = "sealed" if sealed else "plain"
        for chunk in (65536, 1460, 1):
            size = 4 << 20 if chunk > 1 else 1 << 18
            rate = statistics.median(large_round(size, chunk, sealed) for _ in range(3))
            print(f"{kind} response of {size >> 10} KiB in chunks of {chunk}: {rate:8.1f} MB/s")
        rate = statistics.median(sending_round(4 << 20, sealed) for _ in range(5))
        print(f"{kind} response of 4096 KiB made: {rate:8.1f} MB/s")


if __name__ == "__main__":
    main()
