#!/usr/bin/python3
"""An rpcecho server whose stub data Samba's NDR code reads and writes.

Debian builds Samba without its own rpcecho server. This one answers binds and
cuts fragments by itself, as simply as possible, and leaves every stub to Samba's
Python bindings: an independent peer for an rpcecho client, and something to run
``smbtorture rpc.echo`` against. The values it returns are those Samba's server
is known to return.

    samba_echo_server.py [HOST [PORT]]     prints one JSON line {"host", "port"}, serves until killed
"""

from __future__ import annotations

import contextlib
import json
import socketserver
import struct
import sys
import threading
import time
from typing import Any

from samba import ndr
from samba.dcerpc import echo

MAX_FRAG = 5840
REQUEST, RESPONSE, FAULT, BIND, BIND_ACK, ALTER, ALTER_RESP = 0, 2, 3, 11, 12, 14, 15
FIRST, LAST, CONC_MPX, DID_NOT_EXECUTE, OBJECT_UUID = 0x01, 0x02, 0x10, 0x20, 0x80
OP_RANGE_ERROR = 0x1C010002
INVALID_LEVEL = 0xC0000148
IDLE_SECONDS = 60.0


def answer(call: Any) -> None:
    """Fill in the [out] side of a call, as Samba's server does."""
    name = type(call).__name__
    if name == "AddOne":
        call.out_out_data = (call.in_in_data + 1) & 0xFFFFFFFF
    elif name == "EchoData":
        call.out_out_data = call.in_in_data
    elif name == "SourceData":
        call.out_data = [index & 0xFF for index in range(call.in_len)]
    elif name == "TestCall":
        call.out_s2 = call.in_s1
    elif name == "TestCall2":
        answer_level(call)
    elif name == "TestSleep":
        time.sleep(min(call.in_seconds, IDLE_SECONDS))
        call.result = call.in_seconds
    elif name == "TestEnum":
        call.out_foo1, call.out_foo2, call.out_foo3 = call.in_foo1, call.in_foo2, call.in_foo3
    elif name == "TestSurrounding":
        data = echo.Surrounding()
        data.x = call.in_data.x * 2
        data.surrounding = [0] * data.x
        call.out_data = data
    elif name == "TestDoublePointer":
        # the bindings leave one of the two pointers out
        call.result = call.in_data.value or 0


def answer_level(call: Any) -> None:
    """TestCall2: one fixed value for each level."""
    values: dict[int, dict[str, Any]] = {
        1: {"v": 10},
        2: {"v": 20},
        3: {"v": 30},
        4: {"v": 40},
        5: {"v1": 50, "v2": 60},
        6: {"v1": 70, "info1": echo.info1()},
        7: {"v1": 80, "info4": echo.info4()},
    }
    values[6]["info1"].v = 80
    values[7]["info4"].v = 90
    call.result = 0 if call.in_level in values else INVALID_LEVEL
    info = getattr(echo, f"info{call.in_level if call.in_level in values else 1}")()
    for name, value in values.get(call.in_level, {}).items():
        setattr(info, name, value)
    call.out_info = info


OPERATIONS = {
    kind.opnum(): kind
    for kind in vars(echo).values()
    if isinstance(kind, type) and hasattr(kind, "opnum") and hasattr(kind, "__ndr_pack_in__")
}


class Conversation(socketserver.BaseRequestHandler):
    """One connection, no authentication; calls that sleep run beside the others.

    smbtorture sends three TestSleep calls at once on a connection bound with
    PFC_CONC_MPX, and insists that each takes no longer than it sleeps.
    """

    def setup(self) -> None:
        """Two threads may answer at once: their fragments may mix, their octets must not."""
        self.sending = threading.Lock()

    def read(self, count: int) -> bytes:
        """Exactly so many octets; EOFError when the client has gone."""
        data = bytearray()
        while len(data) < count:
            part = self.request.recv(count - len(data))
            if not part:
                raise EOFError
            data += part
        return bytes(data)

    def send(self, kind: int, flags: int, call_id: int, body: bytes) -> None:
        """One PDU in the client's byte order."""
        header = struct.pack(
            f"{self.order}BBBB4sHHI", 5, 0, kind, flags, self.drep, 16 + len(body), 0, call_id
        )
        with self.sending:
            self.request.sendall(header + body)

    def handle(self) -> None:
        """Serve until the client closes or is silent too long."""
        self.request.settimeout(IDLE_SECONDS)
        stub = b""
        try:
            while True:
                header = self.read(16)
                self.drep, self.order = header[4:8], "<" if header[4] & 0x10 else ">"
                frag_length, _, call_id = struct.unpack(f"{self.order}HHI", header[8:])
                body = self.read(frag_length - 16)
                if header[2] in (BIND, ALTER):
                    self.acknowledge(header, call_id, body)
                elif header[2] == REQUEST:
                    stub += body[24 if header[3] & OBJECT_UUID else 8 :]
                    if header[3] & LAST:
                        self.start(call_id, body, stub)
                        stub = b""
        except (EOFError, OSError):
            return

    def acknowledge(self, header: bytes, call_id: int, body: bytes) -> None:
        """Accept every presentation context under its first transfer syntax."""
        count, at, results = body[8], 12, b""
        for _ in range(count):
            transfers = body[at + 2]
            results += bytes(4) + body[at + 24 : at + 44]
            at += 24 + 20 * transfers
        address = str(self.request.getsockname()[1]).encode() + b"\0" if header[2] == BIND else b""
        fixed = struct.pack(f"{self.order}HHIH", MAX_FRAG, MAX_FRAG, 0x53F0, len(address)) + address
        fixed += bytes(-len(fixed) % 4) + bytes([count, 0, 0, 0]) + results
        flags = FIRST | LAST | header[3] & CONC_MPX
        self.send(BIND_ACK if header[2] == BIND else ALTER_RESP, flags, call_id, fixed)

    def start(self, call_id: int, body: bytes, stub: bytes) -> None:
        """Answer a request here, or in a thread of its own if it sleeps."""
        (opnum,) = struct.unpack(f"{self.order}H", body[6:8])
        if opnum == echo.TestSleep.opnum():
            threading.Thread(target=self.dispatch_late, args=(call_id, body, stub), daemon=True).start()
        else:
            self.dispatch(call_id, body, stub)

    def dispatch_late(self, call_id: int, body: bytes, stub: bytes) -> None:
        """Answer a request whose client may have gone meanwhile."""
        with contextlib.suppress(OSError):
            self.dispatch(call_id, body, stub)

    def dispatch(self, call_id: int, body: bytes, stub: bytes) -> None:
        """Answer one request, in as many fragments as it takes."""
        context_id, opnum = struct.unpack(f"{self.order}HH", body[4:8])
        if opnum not in OPERATIONS:
            fault = struct.pack(f"{self.order}IHBxI4x", 32, context_id, 0, OP_RANGE_ERROR)
            self.send(FAULT, FIRST | LAST | DID_NOT_EXECUTE, call_id, fault)
            return
        big = {"bigendian": self.order == ">"}
        call = OPERATIONS[opnum]()
        ndr.ndr_unpack_in(call, stub, **big)
        answer(call)
        out = bytes(ndr.ndr_pack_out(call, **big))
        room = MAX_FRAG - 24
        for at in range(0, max(len(out), 1), room):
            flags = (0 if at else FIRST) | (0 if len(out) - at > room else LAST)
            prefix = struct.pack(f"{self.order}IHBx", len(out) - at, context_id, 0)
            self.send(RESPONSE, flags, call_id, prefix + out[at : at + room])


class EchoServer(socketserver.ThreadingTCPServer):
    """The listening side."""

    allow_reuse_address = True
    daemon_threads = True


def main(arguments: list[str]) -> None:
    """Listen where told, by default on a free loopback port, and serve."""
    host = arguments[0] if arguments else "127.0.0.1"
    port = int(arguments[1]) if len(arguments) > 1 else 0
    with EchoServer((host, port), Conversation) as server:
        print(json.dumps({"host": host, "port": server.socket.getsockname()[1]}), flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1:])
