"""What lies between a shared link and the connection that one of its channels belongs to."""

from __future__ import annotations

from typing import Final

from dcerpc.transport.api import Channel

__all__ = ["Inbox"]

#: A channel from which nobody takes this much is held, so that the server has to wait; octets.
_HIGH: Final = 1 << 18


class Inbox:
    """What has arrived on a channel of a shared link, until its connection takes it.

    It is used under the lock of its link's driver.

    Attributes:
        channel: the channel.
        ended: nothing more will come, and nothing may be sent.
        held: the server waits, since too much lies here.
    """

    __slots__ = ("_octets", "_pieces", "channel", "ended", "held")

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.ended = False
        self._pieces: list[bytes] = []
        self._octets = 0
        self.held = False

    def collect(self) -> None:
        """Take what the channel has."""
        channel = self.channel
        data = channel.received()
        if data:
            self._pieces.append(data)
            self._octets += len(data)
            if self._octets >= _HIGH and not self.held:
                self.held = True
                channel.hold()
        if channel.eof:
            self.ended = True

    def take(self) -> bytes:
        """Hand out what has come."""
        pieces = self._pieces
        data = pieces[0] if len(pieces) == 1 else b"".join(pieces)
        pieces.clear()
        self._octets = 0
        return data

    def resume(self) -> None:
        """Let the server go on."""
        self.held = False
        if not self.ended:
            self.channel.resume()

    def has_news(self) -> bool:
        """Whether something has come, or the end."""
        return bool(self._pieces) or self.ended
