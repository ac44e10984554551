"""Servers, and whoever is in between, that go on without end or put in a word: what a client makes of it.

Single responses that are malformed, unsigned or for nobody are in test_client_requests.
"""

from __future__ import annotations

import gc
import tracemalloc
from typing import Any

import pytest

from dcerpc.errors import RpcError, TransportError
from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_BUFFER_OVERFLOW,
    STATUS_MORE_PROCESSING_REQUIRED,
    STATUS_NETWORK_SESSION_EXPIRED,
    STATUS_PENDING,
)
from dcerpc.transport.netbios.packets import frame
from dcerpc.transport.smb.client_channel import SmbChannel
from dcerpc.transport.smb.compound import MAX_MESSAGES, link_compound
from dcerpc.transport.smb.constants import Command, Fsctl, HeaderFlag
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.messages import encode_message
from dcerpc.transport.smb.pipe import CreateResponse, IoctlResponse, ReadResponse
from dcerpc.transport.smb.session import ErrorResponse, SessionSetupResponse
from dcerpc.transport.smb.settings import ALL_DIALECTS, Dialect, SmbClientSettings
from tests.transport.smb.client_peer import (
    SESSION_ID,
    SESSION_KEY,
    Asked,
    ScriptedServer,
    opened,
    request,
    response,
)

SEALING = SmbClientSettings(encryption="required")


def asking(**options: Any) -> tuple[ScriptedServer, SmbChannel, Asked]:
    """A server that is to answer a transaction."""
    server, channel = opened(**options)
    channel.send(request(1), True)
    return server, channel, server.one(Command.IOCTL)


def failed(server: ScriptedServer) -> str:
    """Why the link has ended; its channels have too."""
    error = server.link.error
    assert isinstance(error, TransportError)
    assert all(channel.eof for channel in server.link._channels)
    assert SESSION_KEY.hex() not in f"{error} {error!r}"
    return str(error)


class TestWithoutEnd:
    def test_interim_responses(self) -> None:
        """3.2.5.1.5: nothing of them is kept but the AsyncId; they need no signature (3.2.5.1.3)."""
        server, channel, asked = asking()
        packet = server.message(
            asked,
            ErrorResponse(),
            STATUS_PENDING,
            flags=HeaderFlag.SERVER_TO_REDIR | HeaderFlag.ASYNC_COMMAND,
            async_id=5,
            credits=0,
            signed=False,
        )
        octets = (frame(len(packet)) + bytes(packet)) * 100
        server.link.receive_data(octets, 1.0)
        tracemalloc.start()
        try:
            for _ in range(10):
                server.link.receive_data(octets, 1.0)
            gc.collect()  # what the interpreter keeps for later
            current, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert current < 20_000
        assert server.link.error is None
        server.answer(asked, IoctlResponse(Fsctl.PIPE_TRANSCEIVE, asked.body.file_id, response(1)))
        assert channel.received() == response(1)

    def test_a_message_that_is_read_and_read(self) -> None:
        """A pipe's message is a PDU, and no longer than one, whatever STATUS_BUFFER_OVERFLOW says."""
        server, channel, asked = asking()
        whole = response(1, bytes(65535 - 24))
        piece = IoctlResponse(Fsctl.PIPE_TRANSCEIVE, asked.body.file_id, whole[:8192])
        server.answer(asked, piece, STATUS_BUFFER_OVERFLOW)
        read = 8192
        while server.link.error is None and not channel.eof and read < 200_000:
            asked = server.one(Command.READ)
            server.answer(
                asked, ReadResponse(whole[read : read + 8192] or b"\0" * 8192), STATUS_BUFFER_OVERFLOW
            )
            read += 8192
            if channel.received():
                break
        # the PDU came out at its end; what was put behind it is none
        assert read <= 65536 + 8192
        assert len(channel._replies._partial) < 65536

    def test_a_held_channel_is_brought_no_more_than_is_under_way(self) -> None:
        server, channel, asked = asking()
        channel.hold()
        first = response(1, b"x" * 100, flags=1, hint=100_000_000)
        server.answer(asked, IoctlResponse(Fsctl.PIPE_TRANSCEIVE, asked.body.file_id, first))
        assert channel.received() == first
        server.take()
        channel.resume()
        assert [each.header.command for each in server.collect()] == [Command.READ]

    def test_a_compound_of_too_many(self) -> None:
        server, channel, asked = asking()
        parts = [server.message(asked, ErrorResponse(), STATUS_PENDING) for _ in range(MAX_MESSAGES + 1)]
        link_compound(parts)
        server.deliver(b"".join(parts))
        assert "NextCommand" in failed(server)
        assert channel.received() == b""

    def test_a_packet_that_does_not_end(self) -> None:
        server, _, _ = asking()
        server.link.receive_data(frame(0x20000), 1.0)
        assert "131072" in failed(server)

    def test_sessions_that_expire_again_and_again(self) -> None:
        """3.2.5.1.6: a request is sent once more, once."""
        server, _, asked = asking()
        for _ in range(2):
            server.refuse(asked, STATUS_NETWORK_SESSION_EXPIRED)
            if server.link.error is not None:
                break
            (step,) = server.link.take_steps()
            server.drive(step)
            for status, token in ((STATUS_MORE_PROCESSING_REQUIRED, b"challenge"), (0, b"done")):
                server.answer(server.one(Command.SESSION_SETUP), SessionSetupResponse(0, token), status)
                server.resume()
            asked = server.one(Command.IOCTL)
        assert "expired again" in failed(server)
        assert len(server.contexts) == 2


class TestInBetween:
    @pytest.mark.parametrize("settings", [None, SEALING])
    def test_a_renewal_is_as_protected_as_all_else(self, settings: SmbClientSettings | None) -> None:
        """3.2.5.3.2: the keys of the session are there already."""
        server, _, asked = asking(settings=settings)
        server.refuse(asked, STATUS_NETWORK_SESSION_EXPIRED)
        (step,) = server.link.take_steps()
        server.drive(step)
        asked = server.one(Command.SESSION_SETUP)
        bare = server.message(
            asked, SessionSetupResponse(0, b"challenge"), STATUS_MORE_PROCESSING_REQUIRED, signed=False
        )
        server.deliver(bare)
        assert "is not" in failed(server)

    def test_a_session_is_not_said_to_have_expired_by_anybody(self) -> None:
        server, _, asked = asking()
        server.deliver(server.message(asked, ErrorResponse(), STATUS_NETWORK_SESSION_EXPIRED, signed=False))
        assert "is not signed" in failed(server)
        assert not server.link.has_steps

    @pytest.mark.parametrize("dialect", [each for each in ALL_DIALECTS if each >= Dialect.SMB_3_0])
    def test_a_sealed_answer_is_not_answered_for_in_clear(self, dialect: Dialect) -> None:
        """3.2.5.1.1.1, 3.2.5.1.3: not even with the session's signature."""
        server, channel, asked = asking(dialect=dialect, settings=SEALING)
        body = IoctlResponse(Fsctl.PIPE_TRANSCEIVE, asked.body.file_id, response(1))
        header = Header(
            Command.IOCTL,
            asked.header.message_id,
            1,
            flags=HeaderFlag.SERVER_TO_REDIR | HeaderFlag.SIGNED,
            session_id=SESSION_ID,
        )
        message = encode_message(header, body)
        assert server.signer is not None
        server.signer.sign(message)
        server.deliver(message)
        assert "is not encrypted" in failed(server)
        assert channel.received() == b""

    def test_an_answer_of_another_pipe_goes_to_nobody(self) -> None:
        """3.2.5.1.2: the MessageId says whose it is, and is signed."""
        server, channel, asked = asking()
        at = server.also(r"\pipe\other")
        server.answer(server.one(Command.CREATE), CreateResponse(b"another pipe's  "))
        server.resume()
        other = server.results[at]
        other.send(request(1), True)
        number = server.one(Command.IOCTL).header.message_id
        answer = server.message(asked, IoctlResponse(Fsctl.PIPE_TRANSCEIVE, asked.body.file_id, response(1)))
        answer[24:32] = number.to_bytes(8, "little")
        server.deliver(answer)
        assert "wrong signature" in failed(server)
        assert channel.received() == other.received() == b""

    def test_what_was_answered_is_not_answered_once_more(self) -> None:
        """3.2.5.1.2: the request is no longer in Connection.OutstandingRequests."""
        server, channel, asked = asking()
        answer = server.message(asked, IoctlResponse(Fsctl.PIPE_TRANSCEIVE, asked.body.file_id, response(1)))
        server.deliver(answer)
        assert channel.received() == response(1)
        channel.send(request(2), True)
        server.deliver(answer)
        assert "waits for none" in failed(server)
        assert channel.received() == b""


class TestDowngrade:
    """What was offered is not made less of by somebody in between."""

    @pytest.mark.parametrize("taken", [0x0210, 0x0300, 0x0302])
    def test_by_a_changed_offer(self, taken: int) -> None:
        """3.2.5.14.12: the server that really answered says what it was asked."""
        server = ScriptedServer(Dialect(taken))
        server.begin()
        server.negotiate()
        server.resume()
        server.authenticate()
        server.resume()
        server.connect_tree()
        server.resume()
        asked = server.one(Command.IOCTL)
        assert asked.body.ctl_code == Fsctl.VALIDATE_NEGOTIATE_INFO
        assert asked.header.flags & HeaderFlag.SIGNED
        server.refuse(asked, STATUS_ACCESS_DENIED)
        server.resume()
        assert isinstance(server.results[0], RpcError)
        assert isinstance(server.link.error, SmbError)

    def test_by_a_changed_hash(self) -> None:
        """3.2.5.3.1: with SMB 3.1.1 the keys depend on every octet of NEGOTIATE and SESSION_SETUP."""
        for place in (70, 100, 140):
            server = ScriptedServer(Dialect.SMB_3_1_1)
            server.begin()
            asked = server.one(Command.NEGOTIATE)
            message = server.message(asked, server.negotiate_response())
            changed = bytearray(asked.octets)
            changed[place] ^= 1
            server.preauth.update(changed)
            server.preauth.update(message)
            server.granted += server.credits
            server.deliver(message)
            server.resume()
            server.authenticate()
            server.resume()
            assert isinstance(server.results[0], RpcError)
            assert "wrong signature" in failed(server)
