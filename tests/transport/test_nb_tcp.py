"""ncacn_nb_tcp: sequence numbers before PDUs, and endpoints as the 16th octet of names."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.binding import StringBinding
from dcerpc.errors import BindingError, TransportError
from dcerpc.limits import Limits
from dcerpc.transport.api import NEED_DATA, Channel, ClientSide, Link, ServerSide, Step
from dcerpc.transport.memory import transfer
from dcerpc.transport.nb_tcp import NB_TCP, NetBiosClientLink, NetBiosServerLink, socket_address
from dcerpc.transport.netbios.names import NetBiosName
from dcerpc.transport.netbios.packets import PacketType, encode_packet, frame
from dcerpc.transport.netbios.session import SessionRefused, SessionRetargeted

POSITIVE = bytes.fromhex("82000000")


def client(binding: str = "ncacn_nb_tcp:SERVER[100]") -> NetBiosClientLink:
    parsed = StringBinding.parse(binding)
    link = NB_TCP.make_link("server", ClientSide(binding=parsed, random=os.urandom, clock=time.time))
    assert isinstance(link, NetBiosClientLink)
    return link


def server(*endpoints: str, limits: Limits | None = None) -> NetBiosServerLink:
    side = ServerSide(
        endpoint_of=lambda name: name if name in endpoints else None,
        random=os.urandom,
        clock=time.time,
        limits=limits or Limits(),
    )
    link = NB_TCP.make_link("client", side)
    assert isinstance(link, NetBiosServerLink)
    return link


def sent(link: Link) -> bytes:
    return b"".join(link.data_to_send())


def waiting(step: Step[Channel]) -> None:
    assert next(step) is NEED_DATA


def done(step: Step[Channel]) -> Channel:
    with pytest.raises(StopIteration) as returned:
        next(step)
    channel: Channel = returned.value.value
    return channel


def joined(endpoint: str = "100") -> tuple[NetBiosClientLink, Channel, NetBiosServerLink, Channel]:
    """Both ends of a session, each with its channel."""
    ours, theirs = client(), server(endpoint)
    step = ours.open_channel(endpoint)
    waiting(step)
    assert not theirs.accept_channels()
    transfer(ours, theirs, 1.0)
    (there,) = theirs.accept_channels()
    transfer(theirs, ours, 1.0)
    return ours, done(step), theirs, there


def test_a_session_with_an_endpoint() -> None:
    ours, here, theirs, there = joined()
    assert isinstance(ours, Link)
    assert isinstance(theirs, Link)
    assert isinstance(here, Channel)
    assert (here.endpoint, there.endpoint) == ("100", "100")
    assert (here.peer, there.peer) == ("server", "client")
    assert (here.session_key, there.identity, here.full) == (None, None, False)
    assert not theirs.accept_channels()
    here.send(b"question", True)
    assert transfer(ours, theirs, 2.0) == 16
    assert list(theirs.ready()) == [there]
    assert there.received() == b"question"
    there.send(b"answer", False)
    transfer(theirs, ours, 2.0)
    assert list(ours.ready()) == [here]
    assert here.received() == b"answer"
    assert here.received() == b""
    here.close()
    assert ours.finished
    transfer(ours, theirs, 3.0)
    assert there.eof
    assert not theirs.finished
    theirs.close()
    assert theirs.finished
    assert (ours.error, theirs.error) == (None, None)


def test_octets_of_the_wire() -> None:
    """RFC 1002 4.3.2 and 4.3.6 with MS-RPCE 2.1.1.5: numbers of 4 octets, little-endian, from 0."""
    link = client("ncacn_nb_tcp:server.example.test[135,calling=ME]")
    step = link.open_channel("135")
    waiting(step)
    assert sent(link) == bytes.fromhex("81000044") + (
        b"\x20FDEFFCFGEFFCCACACACACACACACACAIH\x00\x20ENEFCACACACACACACACACACACACACAAA\x00"
    )
    link.receive_data(POSITIVE, 0.0)
    channel = done(step)
    channel.send(b"\x05\x00first", True)
    channel.send(bytearray(b"\x05\x00second"), True)
    assert sent(link) == (
        bytes.fromhex("0000000b 00000000 0500")
        + b"first"
        + bytes.fromhex("0000000c 01000000 0500")
        + b"second"
    )


def test_numbers_start_again_after_the_last() -> None:
    ours, here, _, _ = joined()
    here._number = 0xFFFFFFFF  # type: ignore[attr-defined]  # nobody sends that many
    here.send(b"x", True)
    here.send(b"y", True)
    assert sent(ours) == bytes.fromhex("00000005 ffffffff 78 00000005 00000000 79")


@given(st.lists(st.tuples(st.binary(min_size=4, max_size=4), st.binary(max_size=40)), max_size=6), st.data())
def test_numbers_of_the_peer_do_not_matter(messages: list[tuple[bytes, bytes]], data: st.DataObject) -> None:
    _, _, theirs, there = joined()
    stream = b"".join(frame(4 + len(pdu)) + number + pdu for number, pdu in messages)
    cut = data.draw(st.integers(0, len(stream)))
    received = b""
    for piece in (stream[:cut], stream[cut:]):
        theirs.receive_data(piece, 1.0)
        received += there.received()
    assert received == b"".join(pdu for _, pdu in messages)
    assert theirs.error is None


@pytest.mark.parametrize(
    ("binding", "called", "calling"),
    [
        ("ncacn_nb_tcp:fileserver[100]", "FILESERVER", "CLIENT"),
        ("ncacn_nb_tcp:a-server-with-a-long-name.example.test[100]", "A-SERVER-WITH-A", "CLIENT"),
        (r"ncacn_nb_tcp:\\\\SRV[100]", "SRV", "CLIENT"),
        ("ncacn_nb_tcp:127.0.0.1[100]", "*SMBSERVER", "CLIENT"),
        ("ncacn_nb_tcp:fe80::1[100]", "*SMBSERVER", "CLIENT"),
        ("ncacn_nb_tcp:[100]", "*SMBSERVER", "CLIENT"),
        ("ncacn_nb_tcp:10.0.0.1[100,called=My Server,calling=me]", "My Server", "me"),
    ],
)
def test_names(binding: str, called: str, calling: str) -> None:
    link = client(binding)
    waiting(link.open_channel("100"))
    request = sent(link)
    assert request[4:] == NetBiosName(called, 100).encode() + NetBiosName(calling, 0).encode()


@pytest.mark.parametrize(
    "binding",
    ["ncacn_nb_tcp:10.0.0.1[1,called=A name that is too long]", "ncacn_nb_tcp:SRV[1,calling=\u20ac]"],
)
def test_what_is_no_name(binding: str) -> None:
    with pytest.raises(BindingError, match=r"option call(ed|ing) of ncacn_nb_tcp"):
        client(binding)


@pytest.mark.parametrize("endpoint", ["", "256", "-1", "0x10", "\u0661", "lsarpc", "1000"])
def test_what_is_no_endpoint(endpoint: str) -> None:
    with pytest.raises(BindingError, match="expected a number, 0 to 255"):
        next(client().open_channel(endpoint))


def test_a_session_has_one_channel() -> None:
    ours, _, theirs, _ = joined()
    with pytest.raises(TransportError, match="one channel"):
        next(ours.open_channel("100"))
    with pytest.raises(TransportError, match="opens no channels"):
        next(theirs.open_channel("100"))
    assert not ours.accept_channels()
    assert not ours.take_steps()
    assert not ours.has_steps


def test_nothing_is_sent_on_a_closed_channel() -> None:
    _, here, _, _ = joined()
    here.hold()
    here.resume()
    here.close()
    with pytest.raises(TransportError, match="closed"):
        here.send(b"x", True)


def refused(answer: bytes) -> TransportError:
    link = client()
    step = link.open_channel("100")
    waiting(step)
    link.receive_data(answer, 1.0)
    assert link.error is not None
    assert link.finished
    with pytest.raises(TransportError) as caught:
        next(step)
    assert caught.value is link.error
    link.receive_data(POSITIVE + frame(5) + b"0000x", 1.0)
    assert not link.ready()[0].received()
    return caught.value


def test_a_refusal_reaches_who_waits() -> None:
    assert isinstance(refused(bytes.fromhex("83000001 82")), SessionRefused)
    retargeted = refused(bytes.fromhex("84000006 7f000001 0473"))
    assert isinstance(retargeted, SessionRetargeted)
    assert (retargeted.address, retargeted.port) == ("127.0.0.1", 1139)
    assert "answers the call" in str(refused(frame(1) + b"x"))
    assert "at most" in str(refused(bytes.fromhex("82ffffff")))


def test_an_answer_in_pieces() -> None:
    link = client()
    step = link.open_channel("100")
    waiting(step)
    link.receive_data(POSITIVE[:3], 1.0)
    waiting(step)
    link.receive_data(POSITIVE[3:], 1.0)
    assert done(step).endpoint == "100"


def test_the_connection_closes_before_the_answer() -> None:
    link = client()
    step = link.open_channel("100")
    waiting(step)
    link.receive_eof()
    with pytest.raises(TransportError, match=r"closed before the call of SERVER<64>"):
        next(step)


def test_octets_that_nobody_asked_for() -> None:
    link = client()
    link.receive_data(frame(1) + b"x", 0.0)
    assert not link.ready()
    assert link.error is None


def test_links_without_a_session_are_closed() -> None:
    for link in (client(), server("100")):
        assert not link.finished
        link.close()
        assert link.finished
        assert link.error is None


def test_messages_that_come_with_the_answer() -> None:
    """A server speaks only when it is spoken to; nothing is lost if it does all the same."""
    link = client()
    step = link.open_channel("100")
    waiting(step)
    link.receive_data(POSITIVE + frame(5) + bytes(4) + b"x", 1.0)
    assert done(step).received() == b"x"


@pytest.mark.parametrize("called", [101, 0, 255])
def test_an_endpoint_that_is_not_served(called: int) -> None:
    link = server("100", "135")
    request = NetBiosName("ANY", called).encode() + NetBiosName("C", 0).encode()
    link.receive_data(encode_packet(PacketType.SESSION_REQUEST, request), 1.0)
    assert sent(link) == bytes.fromhex("83000001 82")
    assert isinstance(link.error, SessionRefused)
    assert link.finished
    assert link.next_timer() is None
    assert not link.accept_channels()
    link.receive_data(encode_packet(PacketType.SESSION_REQUEST, request), 1.0)
    assert sent(link) == b""


@pytest.mark.parametrize("size", [0, 1, 3])
@pytest.mark.parametrize("role", ["client", "server"])
def test_a_message_without_a_number(role: str, size: int) -> None:
    ours, here, theirs, there = joined()
    link, channel = (ours, here) if role == "client" else (theirs, there)
    link.receive_data(frame(5) + b"0000x" + frame(size) + bytes(size), 1.0)
    assert f"{size} octets has no sequence number" in str(link.error)
    assert channel.received() == b"x"
    assert channel.eof
    assert link.finished


def test_a_client_that_asks_for_nothing() -> None:
    link = server("100", limits=Limits(bind_timeout=60.0))
    assert link.next_timer() == 0.0
    link.handle_timer(1000.0)
    assert link.next_timer() == 1060.0
    link.receive_data(b"\x81", 1059.0)
    link.handle_timer(1059.9)
    assert not link.finished
    link.handle_timer(1060.0)
    assert "client asked for no NetBIOS session in time" in str(link.error)
    assert link.finished
    assert link.next_timer() is None


def test_no_time_limit_once_there_is_a_session() -> None:
    ours, _, theirs, _ = joined()
    assert theirs.next_timer() is None
    assert ours.next_timer() is None
    theirs.handle_timer(1e9)
    ours.handle_timer(1e9)
    assert (ours.error, theirs.error) == (None, None)


@pytest.mark.parametrize(
    ("binding", "address"),
    [
        ("ncacn_nb_tcp:SRV[100]", ("SRV", 139)),
        ("ncacn_nb_tcp:", ("localhost", 139)),
        ("ncacn_nb_tcp:127.0.0.1[100,port=1139]", ("127.0.0.1", 1139)),
        ("ncacn_nb_tcp:127.0.0.1[100,Port=0]", ("127.0.0.1", 0)),
    ],
)
def test_socket_addresses(binding: str, address: tuple[str, int]) -> None:
    assert socket_address(StringBinding.parse(binding)) == address


@pytest.mark.parametrize("port", ["65536", "", "-1", "x", "000139", "\u0661"])
def test_what_is_no_port(port: str) -> None:
    with pytest.raises(BindingError, match="expected a port"):
        socket_address(StringBinding("ncacn_nb_tcp", "SRV", options=(("port", port),)))


@given(st.lists(st.binary(max_size=80), max_size=8), st.booleans())
def test_any_octets(pieces: Sequence[bytes], opened: bool) -> None:
    """Nothing raises, and what has failed stays quiet."""
    ours, here, theirs, there = joined()
    for link, channel in ((ours, here), (theirs, there)) if opened else ((server("100"), None),):
        for piece in pieces:
            link.receive_data(piece, 1.0)
        assert sum(map(len, pieces)) >= len(channel.received() if channel is not None else b"")
        if link.error is not None:
            assert link.finished
            assert channel is None or channel.eof
