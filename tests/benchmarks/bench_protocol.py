"""What one call costs in the connection machines alone, without sockets: microseconds, medians.

Run ``python tests/benchmarks/bench_protocol.py``. A call is one request and one response of one fragment
each, unauthenticated. The client's share is send_request, data_to_send and receive_data; the server's is
receive_data, send_response and data_to_send. Pin it to a CPU (``taskset -c 0``) on a busy machine.
"""

from __future__ import annotations

import statistics
import time

from dcerpc import pdu as pdus
from dcerpc.protocol.connection import ClientConnection, InterfaceOffer, PresentationOffer, ServerConnection
from dcerpc.syntax_id import SyntaxId

_ECHO = SyntaxId.parse("60a15ec5-4de8-11d7-a637-005056a20182", "1.0")
_STUB = b"12345678"
_CALLS = 5000
_ROUNDS = 15


class _Policy:
    registered_interfaces = 1
    sec_addr = b"135"

    def find_interface(self, abstract_syntax: SyntaxId) -> InterfaceOffer | None:
        return InterfaceOffer("echo") if abstract_syntax == _ECHO else None

    def join_group(self, assoc_group_id: int) -> int | None:
        return 1

    def accept_security(self, auth_type: int, auth_level: int) -> None:
        return None


def _bound() -> tuple[ClientConnection, ServerConnection]:
    client, server = ClientConnection(), ServerConnection(_Policy())
    client.bind([PresentationOffer(_ECHO)])
    for pdu, _ in client.data_to_send():
        server.receive_data(pdu)
    for pdu, _ in server.data_to_send():
        client.receive_data(pdu)
    return client, server


def client_round() -> float:
    """Microseconds of one call in a client."""
    client, _ = _bound()
    responses = [pdus.encode_response(2 + i, 3, 0, 0, len(_STUB), _STUB) for i in range(_CALLS)]
    start = time.perf_counter()
    for response in responses:
        client.send_request(0, 1, _STUB)
        client.data_to_send()
        client.receive_data(response)
    return (time.perf_counter() - start) / _CALLS * 1e6


def server_round() -> float:
    """Microseconds of one call in a server."""
    _, server = _bound()
    requests = [pdus.encode_request(2 + i, 3, 0, 1, len(_STUB), _STUB) for i in range(_CALLS)]
    start = time.perf_counter()
    for request in requests:
        (event,) = server.receive_data(request)
        server.send_response(event.call_id, _STUB)  # type: ignore[union-attr]
        server.data_to_send()
    return (time.perf_counter() - start) / _CALLS * 1e6


def large_round(size: int, chunk: int) -> float:
    """Megabytes a second of a client receiving ``size`` octets of response in chunks of ``chunk`` octets."""
    client, server = _bound()
    call_id = client.send_request(0, 1, b"")
    for pdu, _ in client.data_to_send():
        server.receive_data(pdu)
    server.send_response(call_id, bytes(size))
    stream = b"".join(pdu for pdu, _ in server.data_to_send(1 << 30))
    start = time.perf_counter()
    for position in range(0, len(stream), chunk):
        client.receive_data(stream[position : position + chunk])
    return size / (time.perf_counter() - start) / 1e6


def main() -> None:
    """Print the figures."""
    for name, measure in (("client", client_round), ("server", server_round)):
        rounds = [measure() for _ in range(_ROUNDS)]
        print(f"{name}: {statistics.median(rounds):6.2f} us a call (best {min(rounds):.2f})")
    for chunk in (65536, 1460, 1):
        size = 4 << 20 if chunk > 1 else 1 << 18
        rate = statistics.median(large_round(size, chunk) for _ in range(3))
        print(f"response of {size >> 10} KiB in chunks of {chunk}: {rate:8.1f} MB/s")


if __name__ == "__main__":
    main()
