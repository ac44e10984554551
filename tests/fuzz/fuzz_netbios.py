"""Fuzz target: NetBIOS sessions and ncacn_nb_tcp, both roles.

The first octet says who gets the stream that follows (:data:`_TAKERS`), the second in pieces of how many
octets. What comes of it does not depend on the pieces; nothing raises; what is kept of the stream is no
longer than one packet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from dcerpc.binding import StringBinding
from dcerpc.errors import TransportError
from dcerpc.transport.api import NEED_DATA, ClientSide, Link, ServerSide
from dcerpc.transport.nb_tcp import make_link
from dcerpc.transport.netbios.names import NetBiosName
from dcerpc.transport.netbios.packets import PacketReader, PacketType, encode_packet, frame
from dcerpc.transport.netbios.session import ClientSession, ServerSession
from tests.fuzz.harness import Target, main

_CALLED: Final = NetBiosName("*SMBSERVER")
_CALLING: Final = NetBiosName("CLIENT", 0)
_MAX_LENGTH: Final = 4096

#: What came out, why nothing more does, and what is sent.
Outcome = tuple[list[bytes], str, bytes]


def _error(error: TransportError | None) -> str:
    return "" if error is None else str(error)


def _read(pieces: list[bytes]) -> Outcome:
    reader, packets = PacketReader(_MAX_LENGTH), []
    for piece in pieces:
        packets += [bytes((kind,)) + payload for kind, payload in reader.feed(piece)]
        if reader.pending > _MAX_LENGTH + 4:
            raise AssertionError(f"{reader.pending} octets are kept")
    return packets, _error(reader.error), b""


def _call(pieces: list[bytes]) -> Outcome:
    session, messages = ClientSession(_CALLED, _CALLING), []
    for piece in pieces:
        messages += session.feed(piece)
    if messages and not session.established:
        raise AssertionError("messages without a session")
    return messages, _error(session.error), b""


def _answer(required: bool) -> Callable[[list[bytes]], Outcome]:
    def take(pieces: list[bytes]) -> Outcome:
        session = ServerSession(lambda *names: None, required=required, max_length=_MAX_LENGTH)
        messages, sent = [], b""
        for piece in pieces:
            messages += session.feed(piece)
            sent += session.take_answer()
        if messages and required and session.called is None:
            raise AssertionError("messages without a session")
        return messages, _error(session.error), sent

    return take


def _serve(pieces: list[bytes]) -> Outcome:
    side = ServerSide(endpoint_of={"200": "200"}.get, random=bytes, clock=lambda: 0.0)
    link = make_link("client", side)
    got = b""
    for piece in pieces:
        link.receive_data(piece, 1.0)
        link.accept_channels()
        got += _received(link)
    sent = b"".join(map(bytes, link.data_to_send()))
    return [got], _end(link), sent


def _connect(pieces: list[bytes]) -> Outcome:
    binding = StringBinding("ncacn_nb_tcp", "server", "200")
    link = make_link("server", ClientSide(binding=binding, random=bytes, clock=lambda: 0.0))
    step: Any = link.open_channel("200")
    got, opened = b"", next(step) is not NEED_DATA
    for piece in pieces:
        link.receive_data(piece, 1.0)
        if not opened:
            try:
                step.send(None)
            except StopIteration as done:
                opened = True
                done.value.send(b"pdu", False)
            except TransportError:
                opened = True
        got += _received(link)
    step.close()
    sent, error = b"".join(map(bytes, link.data_to_send())), _end(link)
    # whether the step learned that there is a session, before it learned that there is none any more
    return [got], error, b"" if error else sent


def _received(link: Link) -> bytes:
    return b"".join(channel.received() for channel in link.ready())


def _end(link: Link) -> str:
    """Why the link has ended, if it has; its channel ends with it in any case."""
    error = _error(link.error)
    link.receive_eof()
    if not all(channel.eof for channel in link.ready()):
        raise AssertionError("a channel outlives the link")
    return error


#: Who gets the stream; further ones go to the end.
_TAKERS: Final[tuple[Callable[[list[bytes]], Outcome], ...]] = (
    _read,
    _call,
    _answer(True),
    _answer(False),
    _serve,
    _connect,
)


def run(data: bytes) -> bool:
    """One stream; see :class:`tests.fuzz.harness.Target`."""
    if len(data) < 3:
        return False
    take, size, stream = _TAKERS[data[0] % len(_TAKERS)], data[1] or 1, data[2:]
    whole = take([stream])
    pieces = take([stream[at : at + size] for at in range(0, len(stream), size)])
    if whole != pieces:
        raise AssertionError(f"whole: {whole}; in pieces of {size}: {pieces}")
    return not whole[1]


def seeds(every: int = 1) -> Iterator[bytes]:
    """What each of them expects, and refusals."""
    called = NetBiosName("SERVER", 200)
    request = encode_packet(PacketType.SESSION_REQUEST, called.encode() + _CALLING.encode())
    keep_alive = encode_packet(PacketType.KEEP_ALIVE)
    messages = b"".join(frame(len(each)) + each for each in (b"\0\0\0\0first", b"\1\0\0\0second" * 20))
    granted = encode_packet(PacketType.POSITIVE_RESPONSE)
    streams = (
        (0, request + messages + keep_alive),
        (1, granted + messages + keep_alive),
        (2, request + messages),
        (3, keep_alive + messages),
        (3, request + messages),
        (4, request + messages),
        (5, granted + messages),
        (0, messages),
    )
    for taker, stream in streams[::every]:
        for size in (1, 7):
            yield bytes((taker, size)) + stream
    if every == 1:
        yield b"\1\3" + encode_packet(PacketType.NEGATIVE_RESPONSE, b"\x82")
        yield b"\5\3" + encode_packet(PacketType.RETARGET_RESPONSE, b"\x7f\0\0\1\0\x8b")


TARGET = Target("netbios", run, seeds)

if __name__ == "__main__":
    main(TARGET)
