"""Cuts a stream of octets, received in any pieces, into PDUs (C706 12.6.3.1 frag_length)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dcerpc.pdu import HEADER_SIZE, Header, peek
from dcerpc.pdu.drep import LITTLE_ENDIAN_LABEL
from dcerpc.pdu.prefix import header_prefix
from dcerpc.protocol.connection.events import Octets

__all__ = ["Framer"]

_OBJECT_UUID = 0x80
#: PTYPE of requests and responses.
_CALLS = (0, 2)


class Framer:
    """Holds the beginning of a PDU until the rest comes.

    A PDU that lies whole in one piece is handed out as a view of it; one that does not is put together once.
    The work is linear in the octets, however they are cut.

    Args:
        check: looks at each common header before its PDU is waited for; what it raises leaves :meth:`feed`.
        ordinary: ``check`` takes little-endian requests and responses of this size and less; octets.
    """

    __slots__ = ("_check", "_needed", "_ordinary", "_unpack", "buffer", "culprit", "repeats")

    def __init__(self, check: Callable[[Header], None], ordinary: int = 0) -> None:
        self._check = check
        self._ordinary = ordinary
        self._unpack = header_prefix(True).unpack_from
        #: The PDU just yielded has the same header as the one before it, which the same feed() has yielded.
        self.repeats = False
        #: The beginning of the next PDU.
        self.buffer = bytearray()
        #: The common header of the PDU that could not be taken.
        self.culprit = b""
        #: Size of that PDU, 0 while its header is not complete; octets.
        self._needed = 0

    def feed(self, data: Octets) -> Iterator[Octets]:
        """Take a piece of the stream and yield each PDU that it completes.

        Raises:
            PduError: the stream's next octets cannot be a PDU. It, and what ``check`` raises, leaves the
                header in ``culprit``; the framer must not be fed again.
        """
        view = memoryview(data)
        if view.format != "B":
            view = view.cast("B")
        position, size, length, known = 0, len(view), 0, b""
        while position < size:
            if not self.buffer:
                left = size - position
                if left >= HEADER_SIZE:
                    # The fragments of one body are alike: a header that was just checked needs no other look.
                    header = bytes(view[position : position + HEADER_SIZE])
                    self.repeats = header == known
                    if not self.repeats:
                        length, known = self._length(view, position), header
                    if left >= length:
                        yield view[position : position + length]
                        position += length
                        continue
                    self._needed = length
                self.buffer += view[position:]
                return
            wanted = (self._needed or HEADER_SIZE) - len(self.buffer)
            self.buffer += view[position : position + wanted]
            position += wanted
            if not self._needed and len(self.buffer) >= HEADER_SIZE:
                self._needed = self._length(self.buffer, 0)
            if self._needed and len(self.buffer) >= self._needed:
                complete, self.buffer, self._needed = self.buffer, bytearray(), 0
                self.repeats = False
                yield complete

    def _length(self, data: Octets, position: int) -> int:
        """frag_length of the PDU that begins at ``position``, its header checked."""
        frag_length: int
        vers, minor, ptype, flags, label, frag_length, auth_length, _ = self._unpack(data, position)
        if (
            24 <= frag_length <= self._ordinary
            and ptype in _CALLS
            and flags < _OBJECT_UUID
            and label == LITTLE_ENDIAN_LABEL
            and vers == 5
            and not minor
            and (not auth_length or auth_length + 32 <= frag_length)
        ):
            return frag_length  # what peek and check would find
        try:
            header = peek(data, position)
            if header is None:  # the caller has seen to it that it is there
                return HEADER_SIZE
            self._check(header)
        except Exception:
            self.culprit = bytes(data[position : position + HEADER_SIZE])
            raise
        return header.frag_length
