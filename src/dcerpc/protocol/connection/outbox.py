"""What is to be sent: whole PDUs, and stub data that becomes fragments only when the transport takes them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from dcerpc.errors import SecurityError
from dcerpc.protocol.connection.events import Octets, Outgoing

__all__ = ["Fragments", "Outbox", "as_octets"]

#: Makes a NamedTuple at half the price of calling its class.
_outgoing = tuple.__new__


def as_octets(data: Octets) -> Octets:
    """``data`` with a length and slices that count octets."""
    return data.cast("B") if type(data) is memoryview else data


class Fragments:
    """The stub data of one request or response, to be cut into fragments; a subclass makes the PDUs.

    Args:
        call_id: whose it is.
        room: stub data of a fragment that is not the last; octets, a multiple of 8.
        reply_expected: of the last fragment.
        trailer: a verification trailer to put behind the stub data, whole in the last fragment (MS-RPCE
            2.2.2.13), or b"". ``room`` holds it, its padding and eight octets more.
    """

    __slots__ = (
        "_pieces",
        "_reply_expected",
        "_room",
        "_size",
        "_trailer",
        "available",
        "call_id",
        "ended",
        "finished",
        "queued",
        "started",
    )

    def __init__(self, call_id: int, room: int, reply_expected: bool, trailer: bytes = b"") -> None:
        self.call_id = call_id
        self.available = 0
        self.ended = False
        self.started = False
        #: The last fragment was made.
        self.finished = False
        self.queued = False
        self._room = room
        self._reply_expected = reply_expected
        self._trailer = trailer
        self._size = 0
        self._pieces: deque[memoryview] = deque()

    def build(self, first: bool, last: bool, alloc_hint: int, stub_data: Octets) -> Octets:
        """Make a PDU.

        Raises:
            SecurityError: the provider cannot protect it.
        """
        raise NotImplementedError

    def middle_builder(self, size: int) -> Callable[[int, Octets], Octets]:
        """What makes fragments that are neither first nor last, as build does, of alloc_hint and stub data.

        Args:
            size: of the stub data; octets.
        """
        raise NotImplementedError

    def sent(self, last: bool) -> None:
        """Learn that a fragment was made, and whether it was the last; not of each in the middle."""
        raise NotImplementedError

    def add(self, stub_data: Octets, last: bool) -> None:
        """Take more stub data, without copying it."""
        view = memoryview(stub_data).cast("B")
        if view:
            self._pieces.append(view)
            self.available += len(view)
            self._size += len(view)
        self.ended = last
        if last and self._trailer:
            self._trailer = bytes(-self._size % 4) + self._trailer

    @property
    def ready(self) -> bool:
        """Whether a fragment can be made: a full one that is not the last, or the last."""
        return self.ended or self.available > self._room

    def next_fragment(self) -> Outgoing:
        """Make the next fragment; only when ready.

        Raises:
            SecurityError: the provider cannot protect it.
        """
        size = min(self.available, self._room)
        first, last, alloc_hint = not self.started, False, 0
        if self.ended:
            # The stub data still to come, this fragment's included; not known while more may be added
            # (MS-RPCE 2.2.2.6).
            alloc_hint = self.available + len(self._trailer)
            last = size == self.available and size + len(self._trailer) <= self._room
            if size == self.available and not last:
                size &= -8
        stub_data = self._cut(size)
        if last and self._trailer:
            stub_data = b"".join((stub_data, self._trailer))
        pdu = self.build(first, last, alloc_hint, stub_data)
        self.started = True
        self.finished = last
        self.available -= size
        self.sent(last)
        return Outgoing(pdu, last and self._reply_expected)

    def make(self, taken: list[Outgoing], max_octets: int) -> int:
        """Make fragments until they are ``max_octets`` or more, or only the next step can tell how to go on.

        Args:
            taken: gets them, one at least; those before an error too.

        Returns:
            Their size; octets.

        Raises:
            SecurityError: the provider cannot protect one.
        """
        piece = self._pieces[0] if self.started and self._pieces else None
        room = self._room
        if piece is None or len(piece) <= room:
            made = self.next_fragment()
            taken.append(made)
            return len(made.pdu)
        # Neither first nor last, and all of it lies in one piece: what most fragments of a large body are.
        at, size, end, build = 0, 0, len(piece) - room, self.middle_builder(room)
        left = self.available + len(self._trailer)
        ended = self.ended
        try:
            while at < end and size < max_octets:
                pdu = build(left - at if ended else 0, piece[at : at + room])
                at += room
                size += len(pdu)
                taken.append(_outgoing(Outgoing, (pdu, False)))
        finally:
            self._pieces[0] = piece[at:]
            self.available -= at
        return size

    def _cut(self, size: int) -> Octets:
        if not size:
            return b""
        pieces = self._pieces
        head = pieces[0]
        if len(head) > size:
            pieces[0] = head[size:]
            return head[:size]
        if len(head) == size:
            return pieces.popleft()
        parts = []
        while size:
            head = pieces[0]
            if len(head) > size:
                pieces[0] = head[size:]
                head = head[:size]
            else:
                pieces.popleft()
            parts.append(head)
            size -= len(head)
        return b"".join(parts)


class Outbox:
    """The queue of one connection.

    Args:
        in_order: stub data that is not complete holds up what was queued after it (a client's requests:
            MS-RPCE 3.3.2); otherwise it steps aside.
    """

    __slots__ = ("_in_order", "_queue", "_stalled", "failure", "fragments", "unsent")

    def __init__(self, in_order: bool) -> None:
        self._in_order = in_order
        self._queue: deque[Outgoing | Fragments] = deque()
        #: Fragments that stepped aside, by call_id.
        self._stalled: dict[int, Fragments] = {}
        #: Why nothing more can be sent.
        self.failure: SecurityError | None = None
        #: Octets queued.
        self.unsent = 0
        #: How many Fragments are queued; those that stepped aside are not.
        self.fragments = 0

    @property
    def empty(self) -> bool:
        """Nothing is queued, though stub data that is not complete may have stepped aside."""
        return not self._queue

    def push(self, pdu: Octets, reply_expected: bool = False) -> None:
        """Queue a PDU."""
        self._queue.append(_outgoing(Outgoing, (pdu, reply_expected)))
        self.unsent += len(pdu)

    def push_fragments(self, fragments: Fragments) -> None:
        """Queue stub data; see :meth:`added` for more of it."""
        self._enqueue(fragments)
        self.unsent += fragments.available

    def _enqueue(self, fragments: Fragments) -> None:
        self._queue.append(fragments)
        fragments.queued = True
        self.fragments += 1

    def push_before(self, fragments: Fragments, pdu: Octets) -> None:
        """Queue a PDU ahead of fragments that have begun; at the end when these are not queued."""
        if fragments.queued and fragments.started:
            self._queue.insert(self._queue.index(fragments), _outgoing(Outgoing, (pdu, False)))
            self.unsent += len(pdu)
        else:
            self.push(pdu)

    def added(self, fragments: Fragments, octets: int) -> None:
        """Account for stub data added to queued fragments, and queue them again if they had stepped aside."""
        self.unsent += octets
        if not fragments.queued:
            del self._stalled[fragments.call_id]
            self._enqueue(fragments)

    def remove(self, fragments: Fragments) -> None:
        """Take fragments out; what was handed out is gone."""
        if fragments.queued:
            self._queue.remove(fragments)
            self._dequeued(fragments)
        elif self._stalled.pop(fragments.call_id, None) is None:
            return
        self.unsent -= fragments.available

    def _dequeued(self, fragments: Fragments) -> None:
        fragments.queued = False
        self.fragments -= 1

    def make_fragments(self) -> None:
        """Make all fragments that can be made now, to be sent as they are; what is not complete steps aside.

        For a server, when what it queues next changes how PDUs are protected. A fragment that the provider
        cannot protect leaves its error in ``failure``, and the outbox empty.
        """
        if not self.fragments:
            return
        queue, self._queue = self._queue, deque()
        self.fragments = 0
        self.unsent = sum(item.available for item in self._stalled.values())
        for item in queue:
            if isinstance(item, Outgoing):
                self.push(*item)
                continue
            try:
                while item.ready and not item.finished:
                    self.push(*item.next_fragment())
            except SecurityError as error:
                self.failure = error
                self.clear()
                return
            item.queued = False
            if not item.finished:
                self._stalled[item.call_id] = item
                self.unsent += item.available

    def withdraw(self, is_wanted: Callable[[Octets], bool]) -> bool:
        """Take out the first PDU for which ``is_wanted`` is true; whether there was one."""
        for index, item in enumerate(self._queue):
            if isinstance(item, Outgoing) and is_wanted(item.pdu):
                del self._queue[index]
                self.unsent -= len(item.pdu)
                return True
        return False

    def drop_fragments(self) -> None:
        """Take all stub data out, and leave whole PDUs in."""
        kept = [item for item in self._queue if isinstance(item, Outgoing)]
        self.clear()
        for pdu, reply_expected in kept:
            self.push(pdu, reply_expected)

    def clear(self) -> None:
        """Take everything out."""
        self._queue.clear()
        self._stalled.clear()
        self.unsent = self.fragments = 0

    def take(self, max_octets: int) -> list[Outgoing]:
        """Hand out PDUs until they are ``max_octets`` or more.

        A fragment that the provider cannot protect leaves its error in ``failure``, and the outbox empty.
        """
        queue = self._queue
        if len(queue) == 1 and isinstance(only := queue[0], Outgoing):
            queue.clear()
            self.unsent -= len(only.pdu)
            return [only]
        taken: list[Outgoing] = []
        while queue and max_octets > 0:
            item = queue[0]
            if isinstance(item, Outgoing):
                queue.popleft()
                self.unsent -= len(item.pdu)
            elif item.ready:
                before = item.available
                try:
                    max_octets -= item.make(taken, max_octets)
                except SecurityError as error:
                    self.failure = error
                    self.clear()
                    break
                self.unsent -= before - item.available
                if item.finished:
                    queue.popleft()
                    self._dequeued(item)
                continue
            elif self._in_order:
                break
            else:
                queue.popleft()
                self._dequeued(item)
                self._stalled[item.call_id] = item
                continue
            taken.append(item)
            max_octets -= len(item.pdu)
        return taken
