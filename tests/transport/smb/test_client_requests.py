"""Message ids, credits, and replies that no server should send: each ends the connection and says why."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcerpc.errors import TransportError
from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_FILE_CLOSED,
    STATUS_NETWORK_NAME_DELETED,
    STATUS_PENDING,
    STATUS_USER_SESSION_DELETED,
)
from dcerpc.transport.netbios.packets import frame
from dcerpc.transport.smb.client_channel import SmbChannel
from dcerpc.transport.smb.constants import Command, Fsctl, HeaderFlag
from dcerpc.transport.smb.crypto import make_sealer, make_signer
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.messages import encode_message
from dcerpc.transport.smb.pipe import CreateResponse, IoctlResponse, ReadResponse
from dcerpc.transport.smb.session import ErrorResponse, RawBody
from dcerpc.transport.smb.settings import Dialect, SmbClientSettings
from tests.transport.smb.client_peer import (
    FILE_ID,
    SESSION_ID,
    Asked,
    FakeContext,
    ScriptedServer,
    opened,
    pdu,
    request,
    response,
)

SEALING = SmbClientSettings(encryption="required")


def asking(**options: Any) -> tuple[ScriptedServer, SmbChannel, Asked]:
    """A server that is to answer a transaction."""
    server, channel = opened(**options)
    channel.send(request(1), True)
    return server, channel, server.one(Command.IOCTL)


def answer_of(asked: Asked, output: bytes = response(1)) -> IoctlResponse:
    return IoctlResponse(Fsctl.PIPE_TRANSCEIVE, asked.body.file_id, output)


def ended(server: ScriptedServer, channel: SmbChannel, text: str) -> SmbError:
    """The connection is over, for that reason, and nothing of the message got through."""
    error = server.link.error
    assert isinstance(error, SmbError)
    assert text in str(error)
    assert channel.eof
    assert channel.received() == b""
    assert channel in server.link.ready()
    channel.send(request(9), True)
    assert not server.link.data_to_send()
    server.link.receive_data(b"whatever else", 0.0)
    assert server.link.error is error
    return error


# credits


def test_credits_are_asked_for() -> None:
    server = ScriptedServer(credits_=1)
    server.begin()
    (asked,) = server.collect()
    assert asked.header.credits == 128
    assert asked.header.message_id == 0


def test_credits_are_kept_once_there_are_enough() -> None:
    server, channel = opened(credits_=128)
    channel.send(request(1), True)
    assert server.one(Command.IOCTL).header.credits == 1


def test_server_that_grants_one_credit_at_a_time() -> None:
    """Then one request is under way at a time; the scripted server refuses a second."""
    server, channel = opened(credits_=1)
    channel.send(request(1), True)
    channel.send(request(2), True)
    assert channel.full
    asked = server.one(Command.IOCTL)
    server.transceived(asked, response(1))
    assert channel.received() == response(1)
    assert not channel.full
    asked = server.one(Command.IOCTL)
    server.transceived(asked, response(2))
    assert channel.received() == response(2)


def test_credits_of_an_interim_response() -> None:
    """It gives back what the request took, so that others may be sent while it lasts."""
    server, channel = opened(credits_=1)
    channel.send(request(1), True)
    slow = server.one(Command.IOCTL)
    channel.send(request(2), True)
    server.take()
    assert channel.full
    server.pend(slow)
    write = server.one(Command.WRITE)
    assert not channel.full
    assert write.body.data == request(2)
    server.granted -= 1  # the final response of what was pending grants nothing
    server.transceived(slow, response(1))


def test_steps_wait_for_credits() -> None:
    server, channel = opened(credits_=1)
    channel.send(request(1), True)
    at = server.also(r"\pipe\other")
    asked = server.one(Command.IOCTL)
    server.resume()
    server.take()
    server.transceived(asked, response(1))
    server.resume()
    assert server.channel(at).endpoint == r"\pipe\other"


def test_server_that_grants_nothing() -> None:
    server, channel = opened(credits_=1)
    channel.send(request(1), True)
    server.answer(asked := server.one(Command.IOCTL), answer_of(asked), credits=0)
    assert channel.received() == response(1)
    channel.send(request(2), True)
    assert channel.full
    server.take()


def test_credits_beyond_measure_change_nothing() -> None:
    server, channel = opened(credits_=65535)
    for call_id in range(20):
        channel.send(request(call_id), True)
        server.collect()
    server.pend(server.one(Command.IOCTL))
    server.one(Command.WRITE)


def test_dialect_that_counts_no_credits() -> None:
    server, channel = opened(Dialect.SMB_3_0, capabilities=0)
    channel.send(request(1), True)
    assert server.one(Command.IOCTL).header.credit_charge == 0


# what ends the connection

Tamper = Callable[[ScriptedServer, Asked], bytes]


def plain(**changes: Any) -> Tamper:
    """A well-formed response with another header, signed if ``signed``."""
    return lambda server, asked: bytes(server.message(asked, answer_of(asked), **changes))


def octets(data: bytes) -> Tamper:
    return lambda server, asked: data


def cut(size: int) -> Tamper:
    return lambda server, asked: bytes(server.message(asked, answer_of(asked)))[:size]


def flipped(at: int) -> Tamper:
    def tamper(server: ScriptedServer, asked: Asked) -> bytes:
        message = server.message(asked, answer_of(asked))
        message[at] ^= 1
        return bytes(message)

    return tamper


def signed_by_another(server: ScriptedServer, asked: Asked) -> bytes:
    message = server.message(asked, answer_of(asked))
    make_signer(1, b"another key" + bytes(5)).sign(message)
    return bytes(message)


HOSTILE = {
    "no octets": (octets(b""), "begins with"),
    "SMB 1": (octets(b"\xffSMB" + bytes(60)), "answers in SMB 1"),
    "compressed": (octets(b"\xfcSMB" + bytes(60)), "compresses, which was not agreed"),
    "something else": (octets(b"HTTP/1.1 400 Bad Request"), "begins with 48545450"),
    "a bare protocol id": (octets(b"\xfeSMB"), "a message of 4 octets"),
    "half a header": (cut(63), "a message of 63 octets"),
    "a header alone": (cut(64), ""),
    "another message id": (plain(message_id=999), "a response to message 999, which waits for none"),
    "a message id of before": (plain(message_id=0), "a response to message 0, which waits for none"),
    "unsolicited": (plain(message_id=0xFFFFFFFFFFFFFFFF), "which waits for none"),
    "a request": (plain(flags=0), "is no response"),
    "not signed": (plain(signed=False), "is not signed"),
    "an error that is not signed": (
        lambda server, asked: bytes(server.message(asked, ErrorResponse(), STATUS_FILE_CLOSED, signed=False)),
        "is not signed, and says STATUS_FILE_CLOSED",
    ),
    "interim and not asynchronous": (
        lambda server, asked: bytes(server.message(asked, ErrorResponse(), STATUS_PENDING)),
        "an interim response without an AsyncId",
    ),
    "another key": (signed_by_another, "a wrong signature"),
    "a header changed": (flipped(9), ""),
    "credits changed": (flipped(14), "a wrong signature"),
    "session changed": (flipped(40), "a wrong signature"),
    "signature changed": (flipped(63), "a wrong signature"),
    "data changed": (flipped(130), "a wrong signature"),
    "compound that goes beyond": (
        lambda server, asked: bytes(server.message(asked, answer_of(asked), next_command=4096)),
        "NextCommand",
    ),
    "compound that goes nowhere": (
        lambda server, asked: bytes(server.message(asked, answer_of(asked), next_command=1)),
        "NextCommand",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_responses(name: str) -> None:
    tamper, text = HOSTILE[name]
    server, channel, asked = asking()
    server.deliver(tamper(server, asked))
    ended(server, channel, text)


def test_response_of_another_command() -> None:
    server, channel, asked = asking()
    server.deliver(server.message(asked, ReadResponse(response(1)), command=Command.READ))
    ended(server, channel, "is no response of its command")


def test_response_that_comes_twice() -> None:
    server, channel, asked = asking()
    server.transceived(asked, response(1))
    assert channel.received() == response(1)
    server.transceived(asked, response(1))
    ended(server, channel, "which waits for none")


@pytest.mark.parametrize("at", [96, 100])
def test_output_that_is_not_there(at: int) -> None:
    """OutputOffset and OutputCount are held against the message (2.2.32)."""
    server, channel, asked = asking()
    message = server.message(asked, answer_of(asked))
    struct.pack_into("<I", message, at, 0x7FFFFFF0)
    assert server.signer is not None
    server.signer.sign(message)
    server.deliver(message)
    ended(server, channel, "")


def test_success_without_a_body() -> None:
    server, channel, asked = asking()
    message = server.message(asked, ErrorResponse())
    server.deliver(message)
    ended(server, channel, "")


@pytest.mark.parametrize("status", [STATUS_USER_SESSION_DELETED, STATUS_NETWORK_NAME_DELETED])
@pytest.mark.parametrize("signed", [True, False])
@pytest.mark.parametrize("settings", [None, SEALING])
def test_session_that_is_gone(status: int, signed: bool, settings: SmbClientSettings | None) -> None:
    """Nobody can sign then; it is the end either way."""
    server, channel, asked = asking(settings=settings)
    server.deliver(server.message(asked, ErrorResponse(), status, signed=signed))
    assert ended(server, channel, "the server has ended the session").status == status


def test_share_that_is_gone_is_the_end() -> None:
    server, channel, asked = asking()
    server.refuse(asked, STATUS_NETWORK_NAME_DELETED)
    ended(server, channel, "the server has ended the session: STATUS_NETWORK_NAME_DELETED")


def test_packet_that_is_no_message() -> None:
    server, channel, _ = asking()
    server.link.receive_data(b"\x85\0\0\0", 0.0)
    ended(server, channel, "a packet of type 0x85")


def test_packet_that_is_too_long() -> None:
    server, channel, _ = asking()
    server.link.receive_data(b"\0\xff\xff\xff", 0.0)
    assert isinstance(server.link.error, TransportError)
    assert "131071" in str(server.link.error)
    assert channel.eof


# encryption


def test_response_that_is_not_encrypted() -> None:
    server, channel, asked = asking(settings=SEALING)
    asked.sealed = False
    server.deliver(server.message(asked, answer_of(asked)))
    assert ended(server, channel, "is not encrypted").status == STATUS_ACCESS_DENIED


def test_interim_response_that_is_not_encrypted() -> None:
    server, channel, asked = asking(settings=SEALING)
    asked.sealed = False
    server.pend(asked)
    ended(server, channel, "is not encrypted")


def test_interim_response_that_is() -> None:
    server, channel, asked = asking(settings=SEALING)
    server.pend(asked)
    assert server.link.error is None
    server.transceived(asked, response(1))
    assert channel.received() == response(1)


def test_response_that_is_encrypted_though_nobody_asked() -> None:
    """It proves more than a signature."""
    server, channel, asked = asking()
    assert server.sealer is not None
    server.deliver(server.sealer.seal(server.message(asked, answer_of(asked), signed=False), SESSION_ID))
    assert channel.received() == response(1)


def test_encryption_without_keys() -> None:
    server, channel, asked = asking(dialect=Dialect.SMB_2_1)
    sealer = make_sealer(2, bytes(16), bytes(16), bytes)
    server.deliver(sealer.seal(server.message(asked, answer_of(asked)), SESSION_ID))
    ended(server, channel, "there are no keys")


def test_encrypted_garbage() -> None:
    server, channel, asked = asking(settings=SEALING)
    assert server.sealer is not None
    packet = bytearray(server.sealer.seal(server.message(asked, answer_of(asked)), SESSION_ID))
    packet[-1] ^= 1
    server.deliver(packet)
    ended(server, channel, "changed, or with another key")


@pytest.mark.parametrize("size", [4, 20, 51, 52, 60])
def test_encrypted_and_cut(size: int) -> None:
    server, channel, asked = asking(settings=SEALING)
    assert server.sealer is not None
    packet = server.sealer.seal(server.message(asked, answer_of(asked)), SESSION_ID)
    server.deliver(packet[:size])
    ended(server, channel, "")


def test_encrypted_for_another_session() -> None:
    server, channel, asked = asking(settings=SEALING)
    assert server.sealer is not None
    server.deliver(server.sealer.seal(server.message(asked, answer_of(asked)), SESSION_ID + 1))
    ended(server, channel, "of another session")


def test_message_of_another_session_in_an_encrypted_one() -> None:
    server, channel, asked = asking(settings=SEALING)
    assert server.sealer is not None
    message = server.message(asked, answer_of(asked), session_id=SESSION_ID + 1)
    server.deliver(server.sealer.seal(message, SESSION_ID))
    ended(server, channel, "is of another")


@pytest.mark.parametrize("start", [b"\xfdSMB", b"\xfcSMB", b"\xffSMB", b"x"])
def test_what_may_not_be_encrypted(start: bytes) -> None:
    server, channel, _ = asking(settings=SEALING)
    assert server.sealer is not None
    server.deliver(server.sealer.seal(start + bytes(80), SESSION_ID))
    ended(server, channel, "is no SMB message")


def test_encrypted_compound() -> None:
    server, channel = opened(settings=SEALING)
    other = server.also(r"\pipe\other")
    channel.send(request(1), True)
    create, asked = server.take(Command.CREATE, Command.IOCTL)
    first = server.message(asked, answer_of(asked))
    first += bytes(-len(first) % 8)
    struct.pack_into("<I", first, 20, len(first))
    second = server.message(create, CreateResponse(FILE_ID))
    assert server.sealer is not None
    server.deliver(server.sealer.seal(first + second, SESSION_ID))
    server.resume()
    assert channel.received() == response(1)
    assert server.results[other].endpoint == r"\pipe\other"


# what does not


def test_signed_compound() -> None:
    server, channel = opened()
    other = server.also(r"\pipe\other")
    channel.send(request(1), True)
    create, asked = server.take(Command.CREATE, Command.IOCTL)
    first = server.message(asked, answer_of(asked))
    first += bytes(-len(first) % 8)
    struct.pack_into("<I", first, 20, len(first))
    assert server.signer is not None
    server.signer.sign(first)
    server.deliver(first + server.message(create, CreateResponse(FILE_ID)))
    server.resume()
    assert channel.received() == response(1)
    assert server.results[other].endpoint == r"\pipe\other"


def test_oplock_break_is_nothing_to_us() -> None:
    server, channel, asked = asking()
    header = Header(Command.OPLOCK_BREAK, 0xFFFFFFFFFFFFFFFF, flags=HeaderFlag.SERVER_TO_REDIR)
    server.deliver(encode_message(header, RawBody(struct.pack("<HBBI16s", 24, 0, 0, 0, FILE_ID))))
    assert server.link.error is None
    server.transceived(asked, response(1))
    assert channel.received() == response(1)


def test_interim_response_is_not_signed() -> None:
    server, channel, asked = asking()
    server.pend(asked)
    server.pend(asked)
    assert channel.received() == b""
    server.transceived(asked, response(1))
    assert channel.received() == response(1)


def test_octets_in_any_pieces() -> None:
    server, channel, asked = asking()
    message = server.message(asked, answer_of(asked))
    stream = frame(len(message)) + bytes(message)
    for at in range(len(stream)):
        assert channel.received() == b""
        server.link.receive_data(stream[at : at + 1], 0.0)
    assert channel.received() == response(1)


def test_anonymous_responses_are_not_signed() -> None:
    server = ScriptedServer(context=FakeContext(bytes(16)))
    server.begin()
    server.negotiate()
    server.resume()
    server.authenticate(2, keys=False)
    server.resume()
    server.connect_tree()
    server.resume()
    channel = server.channel()
    channel.send(request(1), True)
    asked = server.one(Command.IOCTL)
    assert not asked.header.flags
    server.transceived(asked, pdu(2, 1))
    assert channel.received() == pdu(2, 1)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"", b"\xfeSMB", b"\xfdSMB", b"\xfeSMB\x40\0"]))
def test_any_octets(data: bytes, start: bytes) -> None:
    server, channel, _ = asking(settings=SEALING)
    server.deliver(start + data)
    assert isinstance(server.link.error, TransportError)
    assert channel.eof


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=4), st.booleans())
def test_signed_with_anything_changed(at: int, data: bytes, unsigned: bool) -> None:
    """Even a server that has the key breaks nothing but its connection."""
    server, channel, asked = asking(signing_algorithm=1)
    message = server.message(asked, answer_of(asked))
    start = at % len(message)
    message[start : start + len(data)] = data
    if not unsigned and server.signer is not None and len(message) >= 64:
        server.signer.sign(message)
    server.deliver(message)
    assert server.link.error is None or isinstance(server.link.error, TransportError)
    if server.link.error is not None:
        assert channel.eof


@settings(max_examples=60, deadline=None)
@given(st.lists(st.binary(min_size=1, max_size=120), min_size=1, max_size=4))
def test_any_answer_to_negotiate(parts: list[bytes]) -> None:
    server = ScriptedServer()
    server.begin()
    server.collect()
    for part in parts:
        server.link.receive_data(part, 0.0)
    server.link.receive_eof()
    server.resume()
    assert isinstance(server.results[0], TransportError)
