"""Signing and encryption: demanded, checked, never less than was agreed on (MS-SMB2 3.3.5.2.1, 3.3.5.2.4)."""

from __future__ import annotations

from typing import Any

import pytest

from dcerpc.status import (
    STATUS_ACCESS_DENIED,
    STATUS_NOT_SUPPORTED,
    STATUS_SUCCESS,
    STATUS_USER_SESSION_DELETED,
)
from dcerpc.transport.smb.constants import Command, HeaderFlag, SessionFlag
from dcerpc.transport.smb.pipe import FlushRequest, ReadRequest, WriteRequest
from dcerpc.transport.smb.session import EchoRequest, TreeConnectRequest
from dcerpc.transport.smb.settings import ALL_DIALECTS, Dialect
from tests.transport.smb.scripted_client import ScriptedClient

SMB_3 = [dialect for dialect in ALL_DIALECTS if dialect >= Dialect.SMB_3_0]
TREE = (Command.TREE_CONNECT, TreeConnectRequest(0, "\\\\server\\IPC$"))


class TestSigning:
    @pytest.mark.parametrize("dialect", ALL_DIALECTS)
    def test_what_is_asked_signed_is_answered_signed(self, dialect: Dialect) -> None:
        client, file_id, channel = ScriptedClient.opened(dialect)
        answers = [
            client.ask(Command.FLUSH, FlushRequest(file_id)),
            client.ask(Command.WRITE, WriteRequest(file_id, b"data")),
            client.ask(Command.FLUSH, FlushRequest(b"nosuchfilenosuch")),
        ]
        channel.send(b"reply", False)
        answers.append(client.ask(Command.READ, ReadRequest(file_id, 100)))
        assert [answer.signed for answer in answers] == [True] * 4

    @pytest.mark.parametrize("dialect", ALL_DIALECTS)
    @pytest.mark.parametrize("settings", [{}, {"signing": "wanted"}])
    def test_every_octet_counts(self, dialect: Dialect, settings: dict[str, Any]) -> None:
        client, file_id, channel = ScriptedClient.opened(dialect, **settings)
        # not those that decide about the connection: ids of messages, charge, command, what is a compound
        places = (*range(8, 12), 14, 16, *range(32, 40), *range(48, 116))
        for place in places:
            message = bytearray(
                client.protected(client.message(Command.WRITE, WriteRequest(file_id, b"data")))
            )
            assert len(message) == places[-1] + 1
            message[place] ^= 0x40
            client.raw(bytes(message))
            (answer,) = client.take()
            assert answer.status == STATUS_ACCESS_DENIED, place
            assert not answer.signed
        assert channel.received() == b""

    def test_a_signature_of_zeros_is_none(self) -> None:
        client, file_id, _ = ScriptedClient.opened()
        message = client.message(Command.FLUSH, FlushRequest(file_id))
        client.raw(bytes(message))
        (answer,) = client.take()
        assert answer.status == STATUS_ACCESS_DENIED

    @pytest.mark.parametrize("dialect", ALL_DIALECTS)
    def test_a_missing_one_is_refused_where_it_is_required(self, dialect: Dialect) -> None:
        client, file_id, channel = ScriptedClient.opened(dialect)
        client.sign = False
        for body in (FlushRequest(file_id), WriteRequest(file_id, b"data")):
            command = Command.FLUSH if isinstance(body, FlushRequest) else Command.WRITE
            answer = client.ask(command, body)
            assert answer.status == STATUS_ACCESS_DENIED
            assert not answer.signed
        assert channel.received() == b""

    def test_it_is_required_by_either_side(self) -> None:
        for mode in (1, 3):
            client = ScriptedClient(signing="wanted")
            client.negotiate(Dialect.SMB_2_1, security_mode=mode)
            client.log_in()
            client.sign = False
            assert client.connect().status == (STATUS_ACCESS_DENIED if mode == 3 else STATUS_SUCCESS)
        client = ScriptedClient(signing="wanted")
        client.negotiate(Dialect.SMB_2_1)
        client.log_in(security_mode=2)
        client.sign = False
        assert client.connect().status == STATUS_ACCESS_DENIED

    def test_unsigned_is_answered_unsigned_where_it_is_not_required(self) -> None:
        client, file_id, channel = ScriptedClient.opened(Dialect.SMB_2_1, signing="wanted")
        client.sign = False
        answer = client.ask(Command.WRITE, WriteRequest(file_id, b"data"))
        assert answer.status == STATUS_SUCCESS
        assert not answer.signed
        assert channel.received() == b"data"
        channel.send(b"reply", False)
        answer = client.ask(Command.READ, ReadRequest(file_id, 100))
        assert answer.body.data == b"reply"
        assert not answer.signed

    def test_a_signature_for_no_session_or_one_without_a_key(self) -> None:
        client = ScriptedClient(allow_anonymous=True)
        client.negotiate()
        answer = client.ask(*TREE, flags=HeaderFlag.SIGNED, session_id=5)
        assert answer.status == STATUS_USER_SESSION_DELETED
        client.log_in("anonymous")
        assert client.ask(*TREE, flags=HeaderFlag.SIGNED).status == STATUS_NOT_SUPPORTED

    @pytest.mark.parametrize("dialect", ALL_DIALECTS)
    def test_what_anonymous_clients_sign_unasked(self, dialect: Dialect) -> None:
        """Some do; theirs is a key that everybody knows, and it must be right nevertheless."""
        client = ScriptedClient(allow_anonymous=True)
        client.negotiate(dialect)
        answer = client.log_in("anonymous nobody")
        assert answer.body.session_flags == SessionFlag.IS_NULL
        assert not answer.signed
        assert not client.connect().signed
        client.take_keys("nobody")
        answer = client.connect()
        assert answer.status == STATUS_SUCCESS
        assert answer.signed
        _, channel = client.open()
        assert channel.session_key is None
        client.take_keys("somebody")
        assert client.connect().status == STATUS_ACCESS_DENIED


class TestPreauthIntegrity:
    """SMB 3.1.1: both ends see the same exchange, or the session ends."""

    def test_a_change_on_the_way_leads_to_other_keys(self) -> None:
        client = ScriptedClient()
        client.negotiate()
        assert client.preauth is not None
        client.preauth.update(b"what somebody on the wire has changed")
        client.sign = False
        with pytest.raises(AssertionError):  # the client sees it first, by the signed response
            client.log_in()
        client.take_keys("alice")
        client.session_id = client.session_id
        message = client.protected(client.message(*TREE))
        client.raw(message)
        (answer,) = client.take()
        assert answer.status == STATUS_ACCESS_DENIED
        # and the session is gone: nothing that comes later can repair it
        client.raw(client.protected(client.message(*TREE)))
        (answer,) = client.take()
        assert answer.status == STATUS_USER_SESSION_DELETED

    def test_so_it_does_when_everything_is_encrypted(self) -> None:
        client = ScriptedClient(encryption="required")
        client.negotiate()
        assert client.preauth is not None
        client.preauth.update(b"what somebody on the wire has changed")
        with pytest.raises(AssertionError):
            client.log_in()
        client.seal = True
        client.send(*TREE)
        assert client.link.error is not None

    def test_a_wrong_signature_later_on_ends_nothing(self) -> None:
        client, file_id, channel = ScriptedClient.opened()
        message = bytearray(client.protected(client.message(Command.FLUSH, FlushRequest(file_id))))
        message[50] ^= 1
        client.raw(bytes(message))
        assert client.take()[0].status == STATUS_ACCESS_DENIED
        assert client.ask(Command.FLUSH, FlushRequest(file_id)).status == STATUS_SUCCESS
        assert not channel.eof

    @pytest.mark.parametrize("protection", ["unsigned", "signed", "sealed"])
    def test_tree_connect_is_protected_or_the_connection_ends(self, protection: str) -> None:
        client = ScriptedClient(signing="wanted")
        client.negotiate(Dialect.SMB_3_1_1)
        client.log_in()
        client.sign = protection == "signed"
        client.seal = protection == "sealed"
        client.send(*TREE)
        assert (client.link.error is not None) == (protection == "unsigned")

    def test_re_authentication_changes_no_key(self) -> None:
        client, file_id, _ = ScriptedClient.opened()
        signer = client.signer
        client.log_in("leg;user alice")
        assert client.signer is signer
        assert client.ask(Command.FLUSH, FlushRequest(file_id)).signed


class TestEncryption:
    @pytest.mark.parametrize("dialect", SMB_3)
    def test_what_comes_encrypted_is_answered_encrypted(self, dialect: Dialect) -> None:
        client, file_id, channel = ScriptedClient.opened(dialect, seal=True)
        answers = [
            client.ask(Command.WRITE, WriteRequest(file_id, b"data")),
            client.ask(Command.FLUSH, FlushRequest(b"nosuchfilenosuch")),
            client.ask(Command.ECHO, EchoRequest()),
        ]
        assert channel.received() == b"data"
        channel.send(b"reply", False)
        answers.append(client.ask(Command.READ, ReadRequest(file_id, 100)))
        assert answers[3].body.data == b"reply"
        assert [answer.sealed for answer in answers] == [True] * 4
        assert not any(answer.signed for answer in answers)

    @pytest.mark.parametrize("cipher", [1, 2, 3, 4])
    def test_each_cipher(self, cipher: int) -> None:
        client = ScriptedClient(encryption="required")
        client.negotiate(Dialect.SMB_3_1_1, ciphers=(cipher,))
        assert client.log_in().body.session_flags == SessionFlag.ENCRYPT_DATA
        client.seal = True
        assert client.connect().sealed

    @pytest.mark.parametrize("dialect", SMB_3)
    def test_where_it_is_required_nothing_comes_without(self, dialect: Dialect) -> None:
        client = ScriptedClient(encryption="required")
        client.negotiate(dialect)
        answer = client.log_in()
        assert answer.body.session_flags == SessionFlag.ENCRYPT_DATA
        assert answer.signed
        answer = client.ask(Command.ECHO, EchoRequest())
        assert answer.status == STATUS_ACCESS_DENIED
        assert answer.sealed
        client.seal = True
        assert client.connect().status == STATUS_SUCCESS
        file_id, channel = client.open()
        client.seal = False
        assert client.ask(Command.WRITE, WriteRequest(file_id, b"data")).status == STATUS_ACCESS_DENIED
        assert channel.received() == b""

    @pytest.mark.parametrize(
        ("dialect", "offer"),
        [
            (Dialect.SMB_2_0_2, {}),
            (Dialect.SMB_2_1, {}),
            (Dialect.SMB_3_0, {"capabilities": 0}),
            (Dialect.SMB_3_1_1, {"ciphers": ()}),
            (Dialect.SMB_3_1_1, {"ciphers": (9,)}),
        ],
    )
    def test_where_it_is_required_nobody_gets_in_without(self, dialect: Dialect, offer: Any) -> None:
        client = ScriptedClient(encryption="required")
        client.negotiate(dialect, **offer)
        assert client.log_in().status == STATUS_ACCESS_DENIED

    def sealed(self) -> tuple[ScriptedClient, bytearray]:
        """A client, and an encrypted ECHO that it has not sent."""
        client, _, _ = ScriptedClient.opened(seal=True)
        return client, bytearray(client.protected(client.message(Command.ECHO, EchoRequest())))

    def test_every_octet_counts(self) -> None:
        for place in range(len(self.sealed()[1])):
            client, packet = self.sealed()
            packet[place] ^= 0x80
            client.raw(bytes(packet))
            assert client.link.error is not None, place
            assert client.take() == []

    def test_so_does_the_length(self) -> None:
        for length in (0, 3, 4, 20, 51, 52, 53, 100):
            client, packet = self.sealed()
            client.raw(bytes(packet[:length]))
            assert client.link.error is not None, length

    def test_of_no_session(self) -> None:
        client, packet = self.sealed()
        packet[44:52] = (12345).to_bytes(8, "little")
        client.raw(bytes(packet))
        assert client.link.error is not None

    def test_of_a_session_without_keys(self) -> None:
        client, packet = self.sealed()
        client = ScriptedClient(allow_anonymous=True)
        client.negotiate()
        client.log_in("anonymous")
        packet[44:52] = client.session_id.to_bytes(8, "little")
        client.raw(bytes(packet))
        assert client.link.error is not None

    def test_of_one_session_with_a_message_of_another(self) -> None:
        client, _, _ = ScriptedClient.opened(seal=True)
        client.raw(client.protected(client.message(Command.ECHO, EchoRequest(), session_id=0)))
        assert client.link.error is not None

    def test_what_is_encrypted_is_a_message(self) -> None:
        for inside in (
            b"x",
            b"\xfeSMB",
            b"\xfdSMB" + bytes(60),
            b"\xffSMB" + bytes(60),
            b"\xfcSMB" + bytes(60),
        ):
            client, _, _ = ScriptedClient.opened(seal=True)
            client.raw(client.protected(bytearray(inside)))
            assert client.link.error is not None, inside

    def test_compression_was_never_agreed_on(self) -> None:
        client, _, _ = ScriptedClient.opened()
        client.raw(b"\xfcSMB" + bytes(100))
        assert client.link.error is not None

    def test_signed_and_encrypted_is_no_contradiction(self) -> None:
        client, file_id, _ = ScriptedClient.opened(seal=True)
        answer = client.ask(Command.FLUSH, FlushRequest(file_id), flags=HeaderFlag.SIGNED)
        assert answer.status == STATUS_SUCCESS
        assert answer.sealed
        assert not answer.signed
