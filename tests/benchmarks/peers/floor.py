"""Baseline: canned PDUs over a plain blocking socket, no codec at all.

What is left is what the kernel, the server and one Python loop cost: no client
written in Python is faster against the same server.
"""

from __future__ import annotations

import socket
import struct
import uuid
from collections.abc import Callable

from tests.benchmarks.peers.measure import main

NDR = uuid.UUID("8a885d04-1ceb-11c9-9fe8-08002b104860").bytes_le + struct.pack("<I", 2)
TIMEOUT_SECONDS = 10.0
MGMT = ("afa8bd80-7d8a-11c9-bef4-08002b102989", 1)
EPM = ("e1af8308-5d1f-11c9-91a4-08002b14a0fa", 3)
ECHO = ("60a15ec5-4de8-11d7-a637-005056a20182", 1)
LOOKUP_STUB = struct.pack("<IIII20xI", 0, 0, 0, 1, 500)


def pdu(kind: int, body: bytes) -> bytes:
    """One PDU in a single fragment, little-endian."""
    return struct.pack("<BBBBIHHI", 5, 0, kind, 3, 0x10, 16 + len(body), 0, 1) + body


def bind(interface: tuple[str, int]) -> bytes:
    """A bind that proposes one interface in NDR."""
    name, version = interface
    abstract = uuid.UUID(name).bytes_le + struct.pack("<I", version)
    return pdu(11, struct.pack("<HHIBxxxHBx", 5840, 5840, 0, 1, 0, 1) + abstract + NDR)


def request(opnum: int, stub: bytes) -> bytes:
    """A request on that context."""
    return pdu(0, struct.pack("<IHH", len(stub), 0, opnum) + stub)


def read_exactly(connection: socket.socket, count: int) -> bytes:
    """So many octets, or ConnectionError."""
    data = bytearray()
    while len(data) < count:
        part = connection.recv(count - len(data))
        if not part:
            raise ConnectionError("the server closed the connection")
        data += part
    return bytes(data)


def read_answer(connection: socket.socket) -> bytes:
    """All fragments of one answer, with their headers."""
    answer = b""
    while True:
        header = read_exactly(connection, 16)
        body = read_exactly(connection, struct.unpack("<H", header[8:10])[0] - 16)
        answer += header + body
        if header[3] & 2:
            return answer


def connect(host: str, port: int, interface: tuple[str, int]) -> socket.socket:
    """A connection, bound."""
    connection = socket.create_connection((host, port), timeout=TIMEOUT_SECONDS)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connection.sendall(bind(interface))
    if read_answer(connection)[2] != 12:
        raise RuntimeError("the bind was refused")
    return connection


def replay(interface: tuple[str, int], canned: bytes) -> Callable[[str, int], Callable[[], object]]:
    """What sends one request over and over, and reads as many octets as the first answer had."""

    def make(host: str, port: int) -> Callable[[], object]:
        connection = connect(host, port, interface)
        connection.sendall(canned)
        first = read_answer(connection)
        if first[2] != 2:
            raise RuntimeError("the call was refused")
        connection.settimeout(None)  # a timed-out socket polls before it reads: one system call more
        send, receive, size = connection.sendall, connection.recv, len(first)

        def call() -> None:
            send(canned)
            left = size
            while left:
                part = receive(left)
                if not part:
                    raise ConnectionError("the server closed the connection")
                left -= len(part)

        return call

    return make


def first_call(host: str, port: int) -> Callable[[], object]:
    """Connect, bind, one is_server_listening."""
    canned = request(2, b"")

    def call() -> None:
        with connect(host, port, MGMT) as connection:
            connection.sendall(canned)
            read_answer(connection)

    return call


if __name__ == "__main__":
    main(
        "floor",
        {
            "listening": replay(MGMT, request(2, b"")),
            "lookup": replay(EPM, request(2, LOOKUP_STUB)),
            "addone": replay(ECHO, request(0, struct.pack("<I", 1))),
            "connect": first_call,
        },
    )
