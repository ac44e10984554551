"""Whatever octets arrive, the server's link does not raise, and costs no more than they are worth."""

from __future__ import annotations

import tracemalloc
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcerpc.transport.api import Channel
from dcerpc.transport.netbios.packets import frame
from dcerpc.transport.smb.constants import ANY_FILE_ID, Command, Fsctl
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.messages import encode_message
from dcerpc.transport.smb.pipe import (
    CloseRequest,
    CreateRequest,
    FlushRequest,
    IoctlRequest,
    QueryInfoRequest,
    ReadRequest,
    WriteRequest,
)
from dcerpc.transport.smb.server import SmbServerLink
from dcerpc.transport.smb.session import (
    CancelRequest,
    EchoRequest,
    LogoffRequest,
    RawBody,
    SessionSetupRequest,
    TreeConnectRequest,
    TreeDisconnectRequest,
)
from dcerpc.transport.smb.settings import Dialect
from tests.transport.smb.scripted_client import ScriptedClient, make_link


def drive(link: SmbServerLink, data: bytes, now: float) -> None:
    """What a runtime does with octets: everything, and nothing raises."""
    link.receive_data(data, now)
    for step in link.take_steps():
        try:
            next(step)
            step.close()
        except StopIteration:
            pass
    for channel in (*link.accept_channels(), *link.ready()):
        if channel.received() and not channel.eof:
            channel.send(b"reply", True)
    link.next_timer()
    link.data_to_send()


class TestOctets:
    @given(st.lists(st.binary(min_size=1, max_size=300), max_size=5))
    def test_any(self, chunks: list[bytes]) -> None:
        link = make_link()
        for chunk in chunks:
            drive(link, chunk, 1.0)
        link.receive_eof()

    @given(st.sampled_from([b"\xfeSMB", b"\xfdSMB", b"\xffSMB", b"\xfcSMB"]), st.binary(max_size=300))
    def test_any_that_begin_well(self, beginning: bytes, rest: bytes) -> None:
        link = make_link()
        drive(link, frame(len(rest) + 4) + beginning + rest, 1.0)

    def test_one_at_a_time(self) -> None:
        client = ScriptedClient()

        def slowly(packet: bytes) -> None:
            for octet in frame(len(packet)) + packet:
                client.link.receive_data(bytes((octet,)), client.now)
            client.run_steps()

        client.raw = slowly  # type: ignore[method-assign]
        client.negotiate()
        client.log_in("leg;user alice")
        client.connect()
        file_id, channel = client.open()
        client.ask(Command.WRITE, WriteRequest(file_id, b"data"))
        assert channel.received() == b"data"

    def test_everything_at_once(self) -> None:
        client, file_id, channel = ScriptedClient.opened(Dialect.SMB_3_0)
        packets = []
        for number in range(20):
            body = WriteRequest(file_id, b"%d," % number)
            packets.append(client.protected(client.message(Command.WRITE, body)))
        client.link.receive_data(b"".join(frame(len(packet)) + packet for packet in packets), client.now)
        assert len(client.take()) == 20
        assert channel.received() == b"".join(b"%d," % number for number in range(20))


def bodies(file_id: bytes) -> list[tuple[int, Any]]:
    """One of each request."""
    return [
        (Command.SESSION_SETUP, SessionSetupRequest(0, 1, 0, 0, b"user alice")),
        (Command.TREE_CONNECT, TreeConnectRequest(0, "\\\\server\\IPC$")),
        (Command.CREATE, CreateRequest(0, 2, 3, 0, 0, 1, 0, "other")),
        (Command.WRITE, WriteRequest(file_id, b"written")),
        (Command.READ, ReadRequest(file_id, 100)),
        (Command.IOCTL, IoctlRequest(Fsctl.PIPE_TRANSCEIVE, file_id, 100, b"request")),
        (Command.IOCTL, IoctlRequest(Fsctl.PIPE_PEEK, file_id, 100)),
        (Command.IOCTL, IoctlRequest(Fsctl.PIPE_WAIT, ANY_FILE_ID, 0, bytes(8) + b"\x04\0\0\0\0\0e\0c\0")),
        (Command.QUERY_INFO, QueryInfoRequest(1, 5, 100, file_id)),
        (Command.SET_INFO, RawBody(b"\x21\0\x01\x17\x08\0\0\0\x60\0" + bytes(6) + file_id + bytes(8))),
        (Command.FLUSH, FlushRequest(file_id)),
        (Command.ECHO, EchoRequest()),
        (Command.CANCEL, CancelRequest()),
        (Command.LOCK, RawBody(b"\x30\0\1\0\0\0\0\0" + file_id + bytes(24))),
        (Command.CLOSE, CloseRequest(1, file_id)),
        (Command.TREE_DISCONNECT, TreeDisconnectRequest()),
        (Command.LOGOFF, LogoffRequest()),
    ]


def unprotected() -> tuple[ScriptedClient, bytes, Channel]:
    """A client whose requests need no protection, so that changed ones get as far as possible."""
    client, file_id, channel = ScriptedClient.opened(Dialect.SMB_2_1, signing="wanted")
    client.sign = False
    return client, file_id, channel


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_requests_with_any_octets_changed(data: st.DataObject) -> None:
    client, file_id, channel = unprotected()
    requests = bodies(file_id)
    for _ in range(data.draw(st.integers(1, 4))):
        command, body = requests[data.draw(st.integers(0, len(requests) - 1))]
        message = bytearray(client.message(command, body))
        for _ in range(data.draw(st.integers(0, 3))):
            place = data.draw(st.integers(0, len(message) - 1))
            if 24 <= place < 32:
                continue  # MessageId decides about all the rest
            message[place] = data.draw(st.integers(0, 255))
        cut = data.draw(st.integers(0, len(message)))
        packet = bytes(message[: cut or len(message)])
        drive(client.link, frame(len(packet)) + packet, client.now)
        if client.link.error is not None:
            assert channel.eof
    client.link.handle_timer(client.now + 1)
    client.link.data_to_send()
    client.link.receive_eof()
    assert channel.eof


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_requests_with_any_header(data: st.DataObject) -> None:
    client, file_id, _ = unprotected()
    requests = bodies(file_id)
    number = st.integers(0, 0xFFFFFFFF)
    for _ in range(data.draw(st.integers(1, 6))):
        command, body = requests[data.draw(st.integers(0, len(requests) - 1))]
        header = Header(
            command,
            client.next_id,
            credit_charge=data.draw(st.integers(0, 3)),
            status=data.draw(st.sampled_from([0, 1, 0x8000, 0xFFFFFFFF])),
            credits=data.draw(st.integers(0, 0xFFFF)),
            flags=data.draw(st.sampled_from([0, 2, 4, 8, 0x10, 0x10000000, 0x20000000]) | number),
            tree_id=data.draw(st.sampled_from([0, client.tree_id, 0xFFFFFFFF])),
            session_id=data.draw(st.sampled_from([0, client.session_id, 0xFFFFFFFFFFFFFFFF])),
        )
        client.next_id += max(header.credit_charge, 1)
        message = encode_message(header, body)
        drive(client.link, frame(len(message)) + message, client.now)
    client.link.receive_eof()


class TestCosts:
    def test_what_nobody_reads_is_bounded_by_the_requests(self) -> None:
        client, file_id, _ = unprotected()
        tracemalloc.start()
        try:
            for _ in range(300):
                client.send(Command.CREATE, CreateRequest(0, 2, 3, 0, 0, 1, 0, "nosuch"))
                client.send(Command.SESSION_SETUP, SessionSetupRequest(0, 1, 0, 0, b"leg"), session_id=0)
                client.send(Command.READ, ReadRequest(file_id, 65536))
                client.link.handle_timer(client.now + 1)
                client.take()
            assert client.link.error is None
            current, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert current < 1_000_000

    def test_a_packet_that_never_ends_is_bounded(self) -> None:
        link = make_link()
        link.receive_data(frame(65536) + b"\xfeSMB", 1.0)
        link.receive_data(bytes(60000), 2.0)
        assert link.error is None
        timer = link.next_timer()
        assert timer is not None
        link.handle_timer(timer)
        assert link.error is not None
