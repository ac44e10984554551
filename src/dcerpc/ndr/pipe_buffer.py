"""The octets of a stub that have arrived and are not read, and when to try to decode them."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any, Final, TypeVar

from dcerpc.errors import NdrError
from dcerpc.ndr.state import Truncated

__all__ = ["StubBuffer"]

T = TypeVar("T")

#: Octets read already that stay in the buffer until they are worth a move of the rest.
_SLACK: Final = 0x4000
#: Octets that tries may cost for each octet there is, and some more that make short values free.
_PATIENCE: Final = 7
_FREE: Final = 1024


class StubBuffer:
    """Octets by their offset in the stub, for decoders that want them aligned as there.

    What can only be tried, for its size depends on its octets, is tried again when there is enough more of
    it: as many octets as the failure asked for, and no fewer than keep the cost of all tries linear.

    Attributes:
        octets: what is there; begins at a multiple of 8 of the stub.
        at: index in ``octets`` of the next one to be read. base: offset in the stub of the first one.
        last: no more octets will come.
    """

    __slots__ = ("_need", "_work", "at", "base", "last", "octets")

    def __init__(self) -> None:
        self.octets = bytearray()
        self.at = self.base = 0
        self.last = False
        self._need = self._work = 0

    @property
    def size(self) -> int:
        """Octets that are not read; negative when padding at the end of what was read is still to come."""
        return len(self.octets) - self.at

    @property
    def offset(self) -> int:
        """Offset in the stub of the next octet to be read."""
        return self.base + self.at

    def consume(self, end: int) -> None:
        """Go on at index ``end``; what is before may be gone after that, and indexes change."""
        self.at = end
        self._need = self._work = 0
        if end >= _SLACK:
            cut = min(end, len(self.octets)) & -8
            del self.octets[:cut]
            self.base += cut
            self.at -= cut

    def attempt(self, decode: Callable[[Any], T]) -> T | None:
        """Try to decode what comes next.

        Args:
            decode: decodes from index ``at`` of the octets.

        Returns:
            What it returns, or None when more octets are needed, or it is too early to try.

        Raises:
            NdrError: the octets are malformed; the offset is an index of ``octets``.
        """
        size = self.size
        if not self.last and (size < self._need or self._work > _PATIENCE * size + _FREE):
            return None
        self._work += size
        try:
            with memoryview(self.octets) as view:
                return decode(view)
        except NdrError as error:
            need = self._missing(error)
            if self.last or not need:
                raise
            self._need = max(need, size + 1)
            return None

    def _missing(self, error: NdrError) -> int:
        """Octets from ``at`` on that a decoder needs which failed for want of them, else 0."""
        if isinstance(error.__cause__, Truncated):
            return max(error.__cause__.need - self.at, 1)
        return 1 if isinstance(error.__cause__, struct.error) else 0
