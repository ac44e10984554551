"""What both drivers do with sockets: addresses, options, the errors of connecting."""

from __future__ import annotations

import os
import socket
import struct
import sys
from collections.abc import Sequence
from typing import Any, Final

from dcerpc.errors import ConnectError, RpcTimeout
from dcerpc.transport.tcp import KEEP_ALIVE_INTERVAL, keep_alive_delay

__all__ = [
    "address_of",
    "address_text",
    "close_with_reset",
    "connect_failure",
    "limit_waits",
    "local_failure",
    "numeric_addresses",
    "peer_text",
    "tune",
]

#: The option that sets the silence before keep-alive probes: macOS has another name for it.
_KEEP_IDLE: int | None = getattr(socket, "TCP_KEEPIDLE", getattr(socket, "TCP_KEEPALIVE", None))
_LINGER: Final = "HH" if sys.platform == "win32" else "ii"
_KEEP_INTERVAL: int | None = getattr(socket, "TCP_KEEPINTVL", None)


def address_of(name: Any) -> tuple[str, int]:
    """Host and port out of what getsockname and getpeername give; ("", 0) for other families."""
    if isinstance(name, tuple) and len(name) >= 2:
        return str(name[0]), int(name[1])
    return "", 0


def peer_text(peer: Any, own: Any) -> str:
    """The peer of a socket for people, by what getpeername and getsockname give.

    A local socket is named after its path, which both ends have from the server.
    """
    if isinstance(peer, tuple):
        return address_text(address_of(peer))
    path = peer or own or ""
    return path.decode(errors="backslashreplace") if isinstance(path, bytes) else str(path)


def address_text(address: tuple[str, int]) -> str:
    """An address for people, in the form of a string binding: ``127.0.0.1[49152]``."""
    return f"{address[0]}[{address[1]}]"


def tune(sock: socket.socket, keep_alive: int = 5) -> None:
    """Set the options of a TCP socket: no delay, and keep-alive (MS-RPCE 3.3.2.2.1).

    Args:
        keep_alive: time-out parameter, 0 to 10; see :func:`dcerpc.transport.tcp.keep_alive_delay`.
    """
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    delay = keep_alive_delay(keep_alive)
    if delay is None:
        return
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if _KEEP_IDLE is not None:
        sock.setsockopt(socket.IPPROTO_TCP, _KEEP_IDLE, delay)
    if _KEEP_INTERVAL is not None:
        sock.setsockopt(socket.IPPROTO_TCP, _KEEP_INTERVAL, KEEP_ALIVE_INTERVAL)


def close_with_reset(sock: socket.socket) -> None:
    """Let the end of a socket be a reset: a peer that does not read learns it too.

    What is on its way then is lost.
    """
    # struct linger: on, for no time.
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(_LINGER, 1, 0))


def limit_waits(sock: socket.socket, timeout: float | None) -> None:
    """Bound how long each operation of a blocking socket waits; past it the operation raises OSError.

    The kernel does it where it can, with BlockingIOError: a socket that has a time-out in Python's sense
    polls before each operation, which is one system call more.

    Args:
        timeout: seconds; None: no limit, 0: do not wait.
    """
    if os.name != "posix" or timeout == 0:
        sock.settimeout(timeout)
        return
    sock.setblocking(True)
    microseconds = 0 if timeout is None else max(1, int(timeout * 1_000_000))
    timeval = struct.pack("@ll", *divmod(microseconds, 1_000_000))
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, timeval)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, timeval)


def numeric_addresses(host: str, port: int) -> Sequence[Any] | None:
    """What getaddrinfo gives for a host that is an address already, without a resolver; None for a name."""
    try:
        return socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
        )
    except socket.gaierror:
        return None


def connect_failure(
    host: str, port: int, error: OSError | None, timed_out: bool
) -> ConnectError | RpcTimeout:
    """The exception for a connection that could not be made; raise it from ``error``."""
    return _failure(address_text((host, port)), error or "the name has no address", timed_out)


def local_failure(path: str, error: OSError, timed_out: bool) -> ConnectError | RpcTimeout:
    """The exception for a connection within this machine that could not be made; raise it from ``error``."""
    return _failure(path, error, timed_out)


def _failure(where: str, why: object, timed_out: bool) -> ConnectError | RpcTimeout:
    if timed_out:
        return RpcTimeout(f"no connection to {where} in time")
    return ConnectError(f"cannot connect to {where}: {why}")
