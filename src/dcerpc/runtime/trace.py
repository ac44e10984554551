"""Watching a conversation: the TraceSink extension point, and what cuts a stream into PDUs for it."""

from __future__ import annotations

import itertools
from typing import Protocol

__all__ = ["PduCutter", "TraceSink", "next_connection_id"]

_HEADER = 16

#: Numbers for the connections of this process, for traces and log records.
_connection_ids = itertools.count(1)


class TraceSink(Protocol):
    """Gets every PDU as it travels: protected, so without secrets in clear if the call is sealed.

    Its methods are called from the thread or event loop that does the I/O, and must neither block nor raise.
    """

    def connection_opened(self, connection_id: int, local: tuple[str, int], peer: tuple[str, int]) -> None:
        """A connection is made.

        Args:
            connection_id: number that names it in the other calls; unique in the process.
            local, peer: the ends' addresses and ports; ("", 0) where the carrier has none.
        """

    def pdu_sent(self, connection_id: int, octets: bytes, now: float) -> None:
        """One PDU is handed to the carrier.

        Args:
            connection_id: from :meth:`connection_opened`.
            octets: the whole PDU.
            now: the driver's monotonic clock; seconds.
        """

    def pdu_received(self, connection_id: int, octets: bytes, now: float) -> None:
        """One PDU has arrived; arguments as of :meth:`pdu_sent`.

        Octets that do not make PDUs are given as they come: the protocol machine is who complains.
        """

    def connection_closed(self, connection_id: int) -> None:
        """The connection is gone; nothing more comes for ``connection_id``."""


def next_connection_id() -> int:
    """A number no other connection of this process has."""
    return next(_connection_ids)


class PduCutter:
    """Cuts what a stream brings into PDUs by frag_length, for a TraceSink.

    A stream that is not made of PDUs comes out as it arrives: the protocol machine is who complains.
    """

    __slots__ = ("_held",)

    def __init__(self) -> None:
        self._held = bytearray()

    def cut(self, data: bytes) -> list[bytes]:
        """Take octets, return the PDUs that are now complete."""
        held = self._held
        held += data
        pdus = []
        while len(held) >= _HEADER:
            order = "little" if held[4] & 0x10 else "big"
            length = int.from_bytes(held[8:10], order)  # type: ignore[arg-type]
            if length < _HEADER:
                length = len(held)
            if len(held) < length:
                break
            pdus.append(bytes(held[:length]))
            del held[:length]
        return pdus
