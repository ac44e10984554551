"""Two links joined without a socket: for tests, and for a client and a server in one process."""

from __future__ import annotations

from dcerpc.transport.api import Link
from dcerpc.transport.stream import StreamLink

__all__ = ["memory_pair", "transfer"]


def memory_pair() -> tuple[StreamLink, StreamLink]:
    """Make the two ends, client first; :func:`transfer` moves octets between them."""
    return StreamLink("memory server"), StreamLink("memory client")


def transfer(source: Link, target: Link, now: float) -> int:
    """Deliver all that ``source`` has to send to ``target``, and its end once it is finished.

    Args:
        now: the clock handed to ``target``; seconds.

    Returns:
        The octets moved.
    """
    data = b"".join(source.data_to_send())
    if data:
        target.receive_data(data, now)
    if source.finished:
        target.receive_eof()
    return len(data)
