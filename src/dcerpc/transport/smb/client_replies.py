"""What comes out of a client's pipe: messages cut into PDUs, and how many more there are to be read.

A server writes each PDU as one message, so that one READ brings one fragment of a response. When it is known
how many fragments there will be, they are all asked for at once. Nothing in SMB keeps such READs in order at
a server with several threads, and fragments have no numbers; but ``alloc_hint`` tells what is still to come
with each (C706 12.6.4.10), which puts them in order, wherever it is seen to count down.
"""

from __future__ import annotations

from struct import Struct
from typing import Final

from dcerpc.status import STATUS_INVALID_NETWORK_RESPONSE
from dcerpc.transport.api import Octets
from dcerpc.transport.smb.errors import SmbError

__all__ = ["Replies"]

_HEADER_SIZE: Final = 16
#: Of a PDU: PTYPE, pfc_flags, the first octet of the data representation, frag_length, auth_length, call_id.
_LITTLE: Final = Struct("<2xBBB3xHHI")
_BIG: Final = Struct(">2xBBB3xHHI")
_HINT_LITTLE: Final = Struct("<I")
_HINT_BIG: Final = Struct(">I")
_LITTLE_ENDIAN: Final = 0x10
_FIRST_FRAG: Final = 0x01
_LAST_FRAG: Final = 0x02
_WHOLE: Final = _FIRST_FRAG | _LAST_FRAG

_RESPONSE: Final = 2
_FAULT: Final = 3
#: response, fault, bind_ack, bind_nak, alter_context_resp: what answers a PDU of the client's.
_ANSWERS: Final = frozenset((2, 3, 12, 13, 15))
_RESPONSE_HEADER: Final = 24
_SEC_TRAILER: Final = 8

#: READs of one pipe at a time, and PDUs that wait for the one before them.
_WINDOW: Final = 32


class Replies:
    """The PDUs that a pipe has brought.

    Attributes:
        parked: PDUs that came before one which belongs before them.
    """

    __slots__ = ("_awaited", "_call_id", "_incoming", "_left", "_partial", "_step", "_trusted", "parked")

    def __init__(self) -> None:
        self.parked: list[bytes] = []
        self._awaited: set[int] = set()
        self._incoming: list[bytes] = []
        self._partial = bytearray()
        #: Of the response that is coming: its call_id, the alloc_hint that its next fragment should have (0:
        #: not known), and the stub data of its last one.
        self._call_id = 0
        self._left = 0
        self._step = 0
        #: Whether this server's alloc_hint has been seen to count down.
        self._trusted = False

    def expect(self, pdu: Octets) -> None:
        """Learn of a PDU that will be answered."""
        self._awaited.add((_LITTLE if pdu[4] & _LITTLE_ENDIAN else _BIG).unpack_from(pdu)[5])

    @property
    def wanted(self) -> int:
        """READs that should be under way; 0 when nothing is to come."""
        if self._trusted and self._left and self._awaited and not self._partial:
            missing = -(-self._left // self._step)
            if self.parked:
                missing -= sum(_header(pdu)[5] == self._call_id for pdu in self.parked)
            return min(max(missing, 0), _WINDOW)
        return 1 if self._awaited or self._partial else 0

    def received(self) -> bytes:
        """Take the PDUs that are there."""
        incoming = self._incoming
        data = incoming[0] if len(incoming) == 1 else b"".join(incoming)
        incoming.clear()
        return data

    def take(self, data: Octets, alone: bool) -> bool:
        """Take what one READ has brought.

        Args:
            data: most often one PDU; part of one when the server has byte streams for pipes.
            alone: no other READ was under way, so that it must be what comes next.

        Returns:
            Whether more is to come, as far as is known.

        Raises:
            SmbError: it is not made of PDUs, or lacks one.
        """
        partial = self._partial
        size = len(data)
        if not partial and size >= _HEADER_SIZE:
            header = (_LITTLE if data[4] & _LITTLE_ENDIAN else _BIG).unpack_from(data)
            if header[3] == size:
                if (
                    header[0] == _RESPONSE
                    and header[1] & _WHOLE == _WHOLE
                    and not (self._left or self.parked)
                ):
                    # As _take_pdu does, for what happens once a call.
                    self._incoming.append(bytes(data))
                    self._awaited.discard(header[5])
                    return bool(self._awaited)
                self._take_pdu(header, bytes(data), alone)
                return bool(self._awaited or self.parked)
        partial += data
        while len(partial) >= _HEADER_SIZE:
            header = (_LITTLE if partial[4] & _LITTLE_ENDIAN else _BIG).unpack_from(partial)
            length = header[3]
            if length < _HEADER_SIZE:
                raise SmbError(f"the pipe brought a PDU of {length} octets", STATUS_INVALID_NETWORK_RESPONSE)
            if length > len(partial):
                break
            self._take_pdu(header, bytes(partial[:length]), alone)
            del partial[:length]
        return bool(self._awaited or partial or self.parked)

    # fragments

    def _take_pdu(self, header: tuple[int, ...], pdu: bytes, alone: bool) -> None:
        """Deliver a PDU in its turn, as far as that can be told."""
        if not self._left and (alone or header[0] != _RESPONSE or header[1] & _FIRST_FRAG):
            self._deliver(header, pdu)
        elif self._is_next(header, pdu):
            self._trusted = True
            self._deliver(header, pdu)
        elif alone and not self.parked:
            # The only READ there was brought it: it is next, whatever alloc_hint says.
            self._trusted = False
            self._deliver(header, pdu)
        else:
            self._park(header, pdu)
            return
        while self.parked and self._deliver_parked():
            pass

    def _is_next(self, header: tuple[int, ...], pdu: bytes) -> bool:
        """Whether a PDU goes on with the response, or ends it."""
        if header[5] != self._call_id or not self._left:
            return False
        return header[0] == _FAULT or (header[0] == _RESPONSE and _alloc_hint(header, pdu) == self._left)

    def _deliver(self, header: tuple[int, ...], pdu: bytes) -> None:
        ptype, flags, _, length, auth_length, call_id = header
        self._incoming.append(pdu)
        if flags & _LAST_FRAG:
            if ptype in _ANSWERS:
                self._awaited.discard(call_id)
                if call_id == self._call_id:
                    self._left = 0
        elif ptype == _RESPONSE:
            stub = length - _RESPONSE_HEADER
            if auth_length:
                trailer = length - auth_length - _SEC_TRAILER
                stub = trailer - _RESPONSE_HEADER - pdu[trailer + 2] if trailer > _RESPONSE_HEADER else 0
            self._call_id = call_id
            self._step = stub
            self._left = max(_alloc_hint(header, pdu) - stub, 0) if stub > 0 else 0

    def _park(self, header: tuple[int, ...], pdu: bytes) -> None:
        """Keep a PDU until those before it are there."""
        late = header[5] == self._call_id and _alloc_hint(header, pdu) >= self._left
        if late or len(self.parked) >= _WINDOW:
            raise SmbError(
                f"alloc_hint of the fragments of response {self._call_id} does not count down",
                STATUS_INVALID_NETWORK_RESPONSE,
            )
        self.parked.append(pdu)

    def _deliver_parked(self) -> bool:
        """Deliver the parked PDU whose turn it is, if there is one; returns whether."""
        for at, pdu in enumerate(self.parked):
            header = _header(pdu)
            if self._is_next(header, pdu) if self._left else header[1] & _FIRST_FRAG:
                del self.parked[at]
                self._deliver(header, pdu)
                return True
        return False


def _header(pdu: bytes) -> tuple[int, ...]:
    return (_LITTLE if pdu[4] & _LITTLE_ENDIAN else _BIG).unpack_from(pdu)


def _alloc_hint(header: tuple[int, ...], pdu: bytes) -> int:
    if header[3] < _RESPONSE_HEADER:
        return 0
    hint: int = (_HINT_LITTLE if header[2] & _LITTLE_ENDIAN else _HINT_BIG).unpack_from(pdu, 16)[0]
    return hint
