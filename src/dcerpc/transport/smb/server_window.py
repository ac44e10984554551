"""Message ids that a server takes, and the credits that it grants (MS-SMB2 3.3.1.1, 3.3.1.2)."""

from __future__ import annotations

__all__ = ["SequenceWindow"]


class SequenceWindow:
    """Connection.CommandSequenceWindow: each id that was granted is taken once, in any order.

    As Windows does, the range of ids stays below twice the credits that a client may hold, so that one who
    never uses its oldest id gets no more of them (product note <207>); that bounds what is remembered.

    Args:
        maximum: credits that the client may hold unused.
    """

    __slots__ = ("_high", "_low", "_maximum", "_taken")

    def __init__(self, maximum: int) -> None:
        self._maximum = max(maximum, 1)
        # Ids from _low on, below _high, are granted; those of them in _taken were used.
        self._low = 0
        self._high = 1
        self._taken: set[int] = set()

    @property
    def held(self) -> int:
        """Credits that the client holds."""
        return self._high - self._low - len(self._taken)

    def take(self, message_id: int, count: int) -> bool:
        """Use up ``count`` ids from ``message_id`` on.

        Args:
            message_id: as in the header.
            count: the header's CreditCharge, at least 1.

        Returns:
            Whether all of them were granted and none was used; if not, nothing has changed.
        """
        end = message_id + count
        if message_id < self._low or end > self._high:
            return False
        taken = self._taken
        if message_id == self._low and not taken:
            self._low = end
            return True
        # no more than the window's range, whatever the header says
        wanted = range(message_id, end)
        if not taken.isdisjoint(wanted):
            return False
        taken.update(wanted)
        low = self._low
        while low in taken:
            taken.discard(low)
            low += 1
        self._low = low
        return True

    def grant(self, requested: int) -> int:
        """Grant credits with a response: as many as asked for within the limits, and never none to a client
        that holds none.

        Args:
            requested: the header's CreditRequest.

        Returns:
            CreditResponse.
        """
        maximum, wide = self._maximum, self._high - self._low
        held = wide - len(self._taken)
        if requested == 1 and held < maximum and wide < 2 * maximum:
            self._high += 1  # as below, for what happens with each message
            return 1
        granted = min(requested, maximum - held, 2 * maximum - wide, 0xFFFF)
        if granted <= 0:
            granted = 0 if held else 1
        self._high += granted
        return granted
