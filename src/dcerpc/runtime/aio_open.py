"""Connecting a stream socket on an event loop: over TCP, or within this machine."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import Callable, Sequence
from typing import Any

from dcerpc.errors import ConnectError
from dcerpc.runtime.aio import StreamDriver
from dcerpc.runtime.private_directory import check_private
from dcerpc.runtime.sockets import connect_failure, local_failure, numeric_addresses
from dcerpc.transport.api import LocalAddress, SocketAddress

__all__ = ["open_stream"]


async def open_stream(
    address: SocketAddress, driver: Callable[[], StreamDriver], timeout: float | None
) -> StreamDriver:
    """Connect to the first address of a host that answers, in the order the resolver gives them.

    Args:
        address: host and port, or a socket within this machine.
        driver: makes the driver of the connected socket.
        timeout: for all of it, resolving included; seconds, None for no limit.

    Raises:
        ConnectError: no address answered; the cause is the last system error.
        RpcTimeout: the time is over.
    """
    if isinstance(address, LocalAddress):
        return await _open_local(address, driver, timeout)
    host, port = address
    last: OSError | None = None
    try:
        async with asyncio.timeout(timeout):
            loop = asyncio.get_running_loop()
            found: Sequence[Any] | None = numeric_addresses(host, port)
            if found is None:
                found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            for info in found:
                try:
                    return await _open(loop, info, driver)
                except OSError as error:
                    last = error
    except TimeoutError as error:
        raise connect_failure(host, port, last, timed_out=True) from last or error
    except OSError as error:
        last = error
    raise connect_failure(host, port, last, timed_out=False) from last


async def _open(
    loop: asyncio.AbstractEventLoop, info: Sequence[Any], driver: Callable[[], StreamDriver]
) -> StreamDriver:
    sock = socket.socket(*info[:3])
    try:
        sock.setblocking(False)
        await loop.sock_connect(sock, info[4])
        _, made = await loop.create_connection(driver, sock=sock)
    except BaseException:
        sock.close()
        raise
    return made


async def _open_local(
    address: LocalAddress, driver: Callable[[], StreamDriver], timeout: float | None
) -> StreamDriver:
    """Connect to a Unix-domain socket, or on Windows to a named pipe."""
    loop = asyncio.get_running_loop()
    path = address.path
    try:
        check_private(address.directory)
        async with asyncio.timeout(timeout):
            if sys.platform == "win32":
                connect = getattr(loop, "create_pipe_connection", None)
                if connect is None:
                    raise ConnectError(f"cannot connect to {path}: {type(loop).__name__} has no named pipes")
                _, made = await connect(driver, path)
            else:
                _, made = await loop.create_unix_connection(driver, path)
    except TimeoutError as error:
        raise local_failure(path, error, timed_out=True) from error
    except ConnectError:
        raise
    except OSError as error:
        raise local_failure(path, error, timed_out=False) from error
    connected: StreamDriver = made
    return connected
