"""NetBIOS sessions: the handshake of both ends, and peers that do not keep to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.transport.netbios.names import WORKSTATION, NetBiosName
from dcerpc.transport.netbios.packets import MAX_DIRECT_LENGTH, PacketType, encode_packet, frame
from dcerpc.transport.netbios.session import (
    ClientSession,
    Refusal,
    ServerSession,
    SessionRefused,
    SessionRetargeted,
)

CALLED = NetBiosName("SERVER", 0x87)
CALLING = NetBiosName("CLIENT", WORKSTATION)
#: RFC 1002 4.3.2, written out: type, flags, length, and the two names.
REQUEST = bytes.fromhex("81000044") + (
    b"\x20FDEFFCFGEFFCCACACACACACACACACAIH\x00\x20EDEMEJEFEOFECACACACACACACACACAAA\x00"
)
POSITIVE = bytes.fromhex("82000000")
KEEP_ALIVE = bytes.fromhex("85000000")


def everybody(called: NetBiosName, calling: NetBiosName) -> Refusal | None:
    return None


def client() -> ClientSession:
    return ClientSession(CALLED, CALLING)


def test_the_request_of_a_client() -> None:
    assert client().request() == REQUEST


def test_a_session_is_opened_and_used() -> None:
    ours, theirs = client(), ServerSession(everybody)
    assert theirs.feed(ours.request()) == []
    assert (theirs.called, theirs.calling, theirs.established) == (CALLED, CALLING, True)
    answer = theirs.take_answer()
    assert answer == POSITIVE
    assert theirs.take_answer() == b""
    assert not ours.established
    assert ours.feed(answer) == []
    assert ours.established
    assert theirs.feed(frame(5) + b"hello" + KEEP_ALIVE + frame(0)) == [b"hello", b""]
    assert ours.feed(KEEP_ALIVE + frame(3) + b"you") == [b"you"]
    assert ours.error is None
    assert theirs.error is None


def test_octet_by_octet() -> None:
    ours, theirs = client(), ServerSession(everybody)
    for octet in REQUEST:
        assert theirs.feed(bytes((octet,))) == []
    assert theirs.established
    stream = POSITIVE + KEEP_ALIVE + frame(2) + b"ok"
    assert [message for octet in stream for message in ours.feed(bytes((octet,)))] == [b"ok"]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (0x80, "it does not listen on that name"),
        (0x81, "it does not listen for this caller"),
        (0x82, "it does not have that name"),
        (0x83, "it lacks resources"),
        (0x8F, "error 0x8f"),
        (0x00, "error 0x00"),
    ],
)
def test_a_session_is_refused(code: int, reason: str) -> None:
    ours = client()
    assert ours.feed(bytes((0x83, 0, 0, 1, code))) == []
    assert isinstance(ours.error, SessionRefused)
    assert str(ours.error) == f"the server refuses the call of SERVER<87>: {reason}"
    assert ours.error.code == code
    assert not ours.established
    assert ours.feed(POSITIVE + frame(1) + b"x") == []
    assert not ours.established


def test_a_session_is_wanted_elsewhere() -> None:
    ours = client()
    ours.feed(bytes.fromhex("84000006 0a000001 0473"))
    assert isinstance(ours.error, SessionRetargeted)
    assert (ours.error.address, ours.error.port) == ("10.0.0.1", 1139)
    assert "SERVER<87> at 10.0.0.1[1139]" in str(ours.error)


@pytest.mark.parametrize(
    "packet",
    [
        frame(1) + b"x",
        encode_packet(PacketType.NEGATIVE_RESPONSE),
        encode_packet(PacketType.NEGATIVE_RESPONSE, b"\x80\x80"),
        encode_packet(PacketType.RETARGET_RESPONSE, bytes(5)),
        encode_packet(PacketType.RETARGET_RESPONSE, bytes(7)),
        REQUEST,
    ],
)
def test_what_is_no_answer(packet: bytes) -> None:
    ours = client()
    assert ours.feed(packet) == []
    assert "answers the call of SERVER<87>" in str(ours.error)
    assert not ours.established


@pytest.mark.parametrize(
    "session", [client(), ServerSession(everybody), ServerSession(everybody, required=False)]
)
def test_another_protocol(session: ClientSession | ServerSession) -> None:
    assert session.feed(b"HTTP/1.1 400 Bad Request") == []
    assert "48545450 is no header of a session packet" in str(session.error)
    assert not session.established


@pytest.mark.parametrize("packet", [POSITIVE, REQUEST])
@pytest.mark.parametrize("role", ["client", "server"])
def test_what_is_no_message(packet: bytes, role: str) -> None:
    session: ClientSession | ServerSession = client() if role == "client" else ServerSession(everybody)
    session.feed(POSITIVE if role == "client" else REQUEST)
    if isinstance(session, ServerSession):
        session.take_answer()
    assert session.feed(frame(1) + b"x" + packet + frame(1) + b"y") == [b"x"]
    assert f"type {packet[0]:#04x} in a NetBIOS session" in str(session.error)
    if isinstance(session, ServerSession):
        assert session.take_answer() == b""


def test_a_message_that_is_too_long() -> None:
    ours = client()
    ours.feed(POSITIVE)
    assert ours.feed(frame(1) + b"x" + frame(0x20000)) == [b"x"]
    assert "at most 131071" in str(ours.error)


@pytest.mark.parametrize("refusal", list(Refusal))
def test_a_server_refuses(refusal: Refusal) -> None:
    asked = []

    def judge(called: NetBiosName, calling: NetBiosName) -> Refusal:
        asked.append((called, calling))
        return refusal

    theirs = ServerSession(judge)
    assert theirs.feed(REQUEST + frame(1) + b"x") == []
    assert asked == [(CALLED, CALLING)]
    assert theirs.take_answer() == bytes((0x83, 0, 0, 1, refusal))
    assert isinstance(theirs.error, SessionRefused)
    assert theirs.error.code == refusal
    assert not theirs.established
    assert theirs.called is None


@pytest.mark.parametrize(
    ("packet", "problem"),
    [
        (frame(1) + b"x", "type 0x00 before a NetBIOS session"),
        (POSITIVE, "type 0x82 before"),
        (encode_packet(PacketType.SESSION_REQUEST), "truncated"),
        (encode_packet(PacketType.SESSION_REQUEST, CALLED.encode()), "offset 34: truncated"),
        (encode_packet(PacketType.SESSION_REQUEST, CALLED.encode() * 2 + b"\0"), "1 octets after"),
        (encode_packet(PacketType.SESSION_REQUEST, b"\xc0\x00" * 2), "a label of 0xc0"),
    ],
)
def test_what_is_no_request(packet: bytes, problem: str) -> None:
    theirs = ServerSession(everybody)
    assert theirs.feed(packet) == []
    assert problem in str(theirs.error)
    assert theirs.take_answer() == bytes.fromhex("83000001 8f")


def test_a_session_that_need_not_be_asked_for() -> None:
    theirs = ServerSession(everybody, required=False, max_length=MAX_DIRECT_LENGTH)
    big = bytes(0x20000)
    assert theirs.feed(frame(len(big)) + big) == [big]
    assert theirs.feed(REQUEST) == []
    assert theirs.error is not None


def test_a_session_that_is_asked_for_although_it_need_not_be() -> None:
    theirs = ServerSession(everybody, required=False)
    assert theirs.feed(REQUEST) == []
    assert theirs.take_answer() == POSITIVE
    assert theirs.feed(frame(1) + b"x") == [b"x"]


@given(st.lists(st.binary(max_size=60), max_size=8), st.booleans())
def test_any_octets(pieces: list[bytes], opened: bool) -> None:
    """Nothing raises; without a session there are no messages."""
    for session in (client(), ServerSession(everybody)):
        if opened:
            session.feed(POSITIVE if isinstance(session, ClientSession) else REQUEST)
        for piece in pieces:
            messages = session.feed(piece)
            assert session.established or not messages
