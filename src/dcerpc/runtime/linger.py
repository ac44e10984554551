"""The end of a server's socket: half-closed first, so that the client reads what it was sent.

A socket that is closed while octets lie unread in it, or still arrive, is reset by the system, and a reset
takes from the client what it has not read yet: the fault or bind_nak that says why.
"""

from __future__ import annotations

import asyncio
from typing import Final

__all__ = ["linger"]

#: How long a client may go on sending; seconds.
_TIME: Final = 1.0
#: How long it may take to read what it was sent; seconds.
_DRAIN_TIME: Final = 10.0
#: How much it may go on sending; octets. The rest of the largest request that a server takes by default, and
#: as much again.
_OCTETS: Final = 8 * 1024 * 1024


def linger(transport: asyncio.Transport, owner: asyncio.Protocol) -> None:
    """Send what the transport still holds, then end of file; drop what comes until the client closes too.

    Time and octets are bounded: past the first bounds the transport closes, and is cut off if the client does
    not even read.

    Args:
        transport: nothing may be written to it any more.
        owner: its protocol, which only learns of ``connection_lost`` from now on.
    """
    transport.set_protocol(_Lingering(transport, owner))
    try:
        transport.write_eof()
    except OSError:  # the client has reset the connection
        transport.abort()
    else:
        transport.resume_reading()


class _Lingering(asyncio.Protocol):
    """Drops what comes."""

    def __init__(self, transport: asyncio.Transport, owner: asyncio.Protocol) -> None:
        self._transport = transport
        self._owner = owner
        self._left = _OCTETS
        loop = asyncio.get_running_loop()
        self._timers = (
            loop.call_later(_TIME, transport.close),
            loop.call_later(_DRAIN_TIME, transport.abort),
        )

    def data_received(self, data: bytes) -> None:
        """Count what is dropped."""
        self._left -= len(data)
        if self._left < 0:
            self._transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell the owner. What happened to a connection that was over already is no error."""
        for timer in self._timers:
            timer.cancel()
        self._owner.connection_lost(None)
