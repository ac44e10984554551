"""Baseline: an asyncio protocol that answers octets with octets, and a blocking client.

No RPC: what an asyncio server and a blocking client in Python cost at least for
messages of these sizes.

    python -m tests.benchmarks.peers.bare_echo --request 28 --response 28 --seconds 3

The server is a child process; both inherit the CPU affinity that taskset gave this one.
"""

from __future__ import annotations

import argparse
import asyncio
import socket
import subprocess
import sys

from tests.benchmarks.peers.measure import measure

START_SECONDS = 10


class Answer(asyncio.Protocol):
    """Answers every so many octets with so many others."""

    def __init__(self, request: int, response: int) -> None:
        self.request, self.response = request, bytes(response)
        self.received = 0
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer as soon as a whole request is there."""
        self.received += len(data)
        while self.received >= self.request and self.transport is not None:
            self.received -= self.request
            self.transport.write(self.response)


async def serve(request: int, response: int) -> None:
    """Listen on a free port, say which, serve until killed."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Answer(request, response), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def run_client(port: int, request: int, response: int, seconds: float) -> None:
    """Send and receive over one connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=START_SECONDS) as connection:
        connection.settimeout(None)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        payload = bytes(request)

        def call() -> None:
            connection.sendall(payload)
            left = response
            while left:
                part = connection.recv(left)
                if not part:
                    raise ConnectionError("the server closed the connection")
                left -= len(part)

        measure(f"bare echo: {request} to {response} octets", call, seconds)


def main() -> None:
    """Start the server in a child, measure, stop it."""
    parser = argparse.ArgumentParser(prog="bare_echo")
    parser.add_argument("--request", type=int, default=28)
    parser.add_argument("--response", type=int, default=28)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--serve", action="store_true", help="be the server only")
    arguments = parser.parse_args()
    if arguments.serve:
        asyncio.run(serve(arguments.request, arguments.response))
        return
    sizes = ["--request", str(arguments.request), "--response", str(arguments.response)]
    command = [sys.executable, "-m", "tests.benchmarks.peers.bare_echo", "--serve", *sizes]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            run_client(
                int(server.stdout.readline()), arguments.request, arguments.response, arguments.seconds
            )
        finally:
            server.kill()


if __name__ == "__main__":
    main()
