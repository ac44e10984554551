"""NEGOTIATE: what a server chooses, answers and refuses (MS-SMB2 3.3.5.3, 3.3.5.4, 3.3.5.15.12)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.status import (
    STATUS_INVALID_PARAMETER,
    STATUS_NOT_SUPPORTED,
    STATUS_SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP,
    STATUS_SUCCESS,
)
from dcerpc.transport.smb.constants import (
    ANY_FILE_ID,
    WILDCARD_DIALECT,
    Capability,
    Cipher,
    Command,
    Fsctl,
    HeaderFlag,
    SigningAlgorithmId,
)
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.negotiation import (
    EncryptionCapabilities,
    NegotiateContext,
    NegotiateRequest,
    NetName,
    PreauthIntegrity,
    SigningCapabilities,
    UnknownContext,
    ValidateNegotiateInfoRequest,
    ValidateNegotiateInfoResponse,
)
from dcerpc.transport.smb.payloads import decode_structure, encode_structure
from dcerpc.transport.smb.pipe import IoctlRequest
from dcerpc.transport.smb.session import EchoRequest
from dcerpc.transport.smb.settings import ALL_DIALECTS, Dialect
from tests.transport.smb.scripted_client import CLIENT_GUID, DATE, ScriptedClient, TokenContext, make_link

PREAUTH = PreauthIntegrity((1,), b"salt" * 8)


def smb1_negotiate(*dialects: str) -> bytes:
    """An SMB_COM_NEGOTIATE of SMB 1."""
    names = b"".join(b"\x02" + name.encode() + b"\0" for name in dialects)
    return b"\xffSMB\x72" + bytes(27) + b"\0" + len(names).to_bytes(2, "little") + names


class TestDialects:
    @pytest.mark.parametrize("dialect", ALL_DIALECTS)
    def test_the_one_that_is_offered_is_chosen(self, dialect: Dialect) -> None:
        answer = ScriptedClient().negotiate(dialect)
        assert answer.dialect == dialect
        assert answer.max_transact_size == answer.max_read_size == answer.max_write_size == 65536
        assert bool(answer.capabilities & Capability.LARGE_MTU) == (dialect > Dialect.SMB_2_0_2)

    def test_the_greatest_in_common_is_chosen(self) -> None:
        client = ScriptedClient(dialects=(Dialect.SMB_2_0_2, Dialect.SMB_3_0))
        assert client.negotiate(*ALL_DIALECTS).dialect == Dialect.SMB_3_0

    def test_unknown_dialects_do_no_harm(self) -> None:
        assert ScriptedClient().negotiate(0x0299, 0x0210, 0x0399).dialect == Dialect.SMB_2_1

    @pytest.mark.parametrize(
        ("offered", "status"),
        [
            ((), STATUS_INVALID_PARAMETER),
            ((0x0299,), STATUS_NOT_SUPPORTED),
            ((0x0311,), STATUS_NOT_SUPPORTED),
        ],
    )
    def test_nothing_in_common_is_refused(self, offered: Sequence[int], status: int) -> None:
        client = ScriptedClient(dialects=(Dialect.SMB_2_1,))
        body = NegotiateRequest(1, 0, CLIENT_GUID, tuple(offered), (PREAUTH,))
        assert client.ask(Command.NEGOTIATE, body).status == status
        assert client.link.error is None
        # and the client may try again
        client.negotiate(Dialect.SMB_2_1)

    def test_the_server_tells_its_time_guid_mechanisms_and_wish_to_sign(self) -> None:
        answer = ScriptedClient(guid=b"the server's ids").negotiate()
        assert answer.server_guid == b"the server's ids"
        assert answer.system_time == 116_444_736_000_000_000 + int(DATE) * 10_000_000
        assert answer.security_buffer == b"the server's mechanisms"
        assert answer.security_mode == 3
        assert ScriptedClient(signing="wanted").negotiate().security_mode == 1

    def test_a_guid_is_made_for_a_server_without_one(self) -> None:
        guid = ScriptedClient().negotiate().server_guid
        assert len(guid) == 16
        assert guid != bytes(16)

    def test_a_server_that_can_authenticate_nobody_has_no_token(self) -> None:
        assert ScriptedClient(accept=None).negotiate().security_buffer == b""

    def test_a_provider_without_a_hint_has_no_token(self) -> None:
        class Silent(TokenContext):
            def step(self, token: bytes | None) -> Any:
                raise SecurityError("nothing to say first")
                yield

        class Asking(TokenContext):
            def step(self, token: bytes | None) -> Any:
                yield "a question that nobody answers here"

        for context in (Silent, Asking):
            assert ScriptedClient(accept=context).negotiate().security_buffer == b""

    def test_the_second_one_ends_the_connection(self) -> None:
        client = ScriptedClient()
        client.negotiate()
        client.send(Command.NEGOTIATE, NegotiateRequest(1, 0, CLIENT_GUID, (0x0202,)))
        assert isinstance(client.link.error, SmbError)
        assert client.take() == []

    def test_nothing_comes_before_it(self) -> None:
        client = ScriptedClient()
        client.send(Command.ECHO, EchoRequest())
        assert client.link.error is not None
        assert client.take() == []

    def test_a_signed_one_is_refused(self) -> None:
        client = ScriptedClient()
        body = NegotiateRequest(1, 0, CLIENT_GUID, (0x0202,))
        answer = client.ask(Command.NEGOTIATE, body, flags=HeaderFlag.SIGNED)
        assert answer.status == STATUS_INVALID_PARAMETER
        assert not answer.signed


class TestContexts:
    @pytest.mark.parametrize(
        ("contexts", "status"),
        [
            ([], STATUS_INVALID_PARAMETER),
            ([PREAUTH, PREAUTH], STATUS_INVALID_PARAMETER),
            ([PreauthIntegrity((2, 7))], STATUS_SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP),
            ([PREAUTH, EncryptionCapabilities((1,)), EncryptionCapabilities((1,))], STATUS_INVALID_PARAMETER),
            ([PREAUTH, SigningCapabilities((1,)), SigningCapabilities((1,))], STATUS_INVALID_PARAMETER),
            ([PREAUTH, SigningCapabilities(())], STATUS_INVALID_PARAMETER),
            ([PREAUTH, UnknownContext(3, b""), UnknownContext(3, b"")], STATUS_INVALID_PARAMETER),
            ([PREAUTH, UnknownContext(7, b""), UnknownContext(7, b"")], STATUS_INVALID_PARAMETER),
        ],
    )
    def test_lists_that_are_refused(self, contexts: list[NegotiateContext], status: int) -> None:
        client = ScriptedClient()
        body = NegotiateRequest(1, 0, CLIENT_GUID, (0x0311,), tuple(contexts))
        assert client.ask(Command.NEGOTIATE, body).status == status

    def test_the_list_means_nothing_below_3_1_1(self) -> None:
        assert ScriptedClient().negotiate(0x0302, contexts=[]).contexts == ()

    def test_what_is_unknown_is_ignored_and_not_answered(self) -> None:
        contexts: list[NegotiateContext] = [
            NetName("server"),
            PREAUTH,
            UnknownContext(0x99, b"x"),
            UnknownContext(0x99, b"y"),
        ]
        answer = ScriptedClient().negotiate(0x0311, contexts=contexts)
        (preauth,) = answer.contexts
        assert isinstance(preauth, PreauthIntegrity)
        assert preauth.hash_algorithms == (1,)
        assert len(preauth.salt) == 32

    @pytest.mark.parametrize(
        ("offered", "chosen"),
        [
            ((1, 2, 3, 4), Cipher.AES_128_GCM),
            ((4, 3), Cipher.AES_256_GCM),
            ((3,), Cipher.AES_256_CCM),
            ((9,), 0),
            ((), 0),
        ],
    )
    def test_ciphers(self, offered: tuple[int, ...], chosen: int) -> None:
        contexts: list[NegotiateContext] = [PREAUTH, EncryptionCapabilities(offered)]
        answer = ScriptedClient().negotiate(0x0311, contexts=contexts)
        assert EncryptionCapabilities((chosen,)) in answer.contexts

    def test_a_server_that_does_not_encrypt_says_nothing_of_ciphers(self) -> None:
        answer = ScriptedClient(encryption="off").negotiate(0x0311)
        assert not [each for each in answer.contexts if isinstance(each, EncryptionCapabilities)]
        assert not ScriptedClient(encryption="off").negotiate(0x0300).capabilities & Capability.ENCRYPTION

    def test_ciphers_are_a_capability_below_3_1_1(self) -> None:
        assert ScriptedClient().negotiate(0x0300).capabilities & Capability.ENCRYPTION
        assert not ScriptedClient().negotiate(0x0300, capabilities=0).capabilities & Capability.ENCRYPTION
        assert not ScriptedClient().negotiate(0x0210).capabilities & Capability.ENCRYPTION

    @pytest.mark.parametrize(
        ("offered", "chosen"),
        [
            ((0, 1, 2), SigningAlgorithmId.AES_GMAC),
            ((0, 1), SigningAlgorithmId.AES_CMAC),
            ((0,), SigningAlgorithmId.HMAC_SHA256),
            ((77,), SigningAlgorithmId.AES_CMAC),
        ],
    )
    def test_signing_algorithms(self, offered: tuple[int, ...], chosen: int) -> None:
        answer = ScriptedClient().negotiate(0x0311, signing=offered)
        assert SigningCapabilities((chosen,)) in answer.contexts


class TestMultiProtocol:
    def test_the_wildcard_is_answered_with_the_wildcard(self) -> None:
        client = ScriptedClient()
        client.raw(smb1_negotiate("NT LM 0.12", "SMB 2.002", "SMB 2.???"))
        (answer,) = client.take()
        assert (answer.header.command, answer.header.message_id) == (Command.NEGOTIATE, 0)
        assert answer.header.credits == 1
        assert answer.body.dialect == WILDCARD_DIALECT
        assert answer.body.security_buffer == b"the server's mechanisms"
        client.next_id = 1
        assert client.negotiate().dialect == Dialect.SMB_3_1_1
        client.log_in()
        client.connect()

    def test_after_the_wildcard_the_client_must_negotiate(self) -> None:
        client = ScriptedClient()
        client.raw(smb1_negotiate("SMB 2.???"))
        client.take()
        client.next_id = 1
        client.send(Command.ECHO, EchoRequest())
        assert client.link.error is not None

    @pytest.mark.parametrize(
        ("names", "dialects"),
        [(("SMB 2.002",), ALL_DIALECTS), (("SMB 2.???", "SMB 2.002"), (Dialect.SMB_2_0_2,))],
    )
    def test_2_002_is_the_dialect_at_once(self, names: Sequence[str], dialects: Sequence[Dialect]) -> None:
        client = ScriptedClient(dialects=tuple(dialects))
        client.raw(smb1_negotiate("NT LM 0.12", *names))
        (answer,) = client.take()
        assert answer.body.dialect == Dialect.SMB_2_0_2
        assert not answer.body.capabilities
        client.next_id = 1
        assert client.log_in().status == STATUS_SUCCESS
        assert client.connect().status == STATUS_SUCCESS

    @pytest.mark.parametrize(
        "packet",
        [
            smb1_negotiate("NT LM 0.12"),
            smb1_negotiate("SMB 2.002"),
            smb1_negotiate("SMB 2.??"),
            b"\xffSMB\x72",
            b"\xffSMB\x73" + smb1_negotiate("SMB 2.???")[5:],
        ],
    )
    def test_what_offers_nothing_ends_the_connection(self, packet: bytes) -> None:
        client = ScriptedClient(dialects=(Dialect.SMB_3_1_1,))
        client.raw(packet)
        assert client.link.error is not None
        assert client.take() == []

    def test_it_comes_first_or_not_at_all(self) -> None:
        client = ScriptedClient()
        client.raw(smb1_negotiate("SMB 2.???"))
        client.raw(smb1_negotiate("SMB 2.???"))
        assert client.link.error is not None
        client = ScriptedClient()
        client.negotiate()
        client.raw(smb1_negotiate("SMB 2.???"))
        assert client.link.error is not None


class TestValidation:
    """FSCTL_VALIDATE_NEGOTIATE_INFO."""

    TOLD = ValidateNegotiateInfoRequest(Capability.ENCRYPTION, CLIENT_GUID, 1, (0x0202, 0x0210, 0x0300))

    def ask(
        self, told: ValidateNegotiateInfoRequest, *dialects: int, **fields: Any
    ) -> tuple[ScriptedClient, list[Any]]:
        """Negotiate three dialects, and validate that."""
        client = ScriptedClient(guid=b"the server's ids")
        client.negotiate(*(dialects or self.TOLD.dialects))
        client.log_in()
        client.connect()
        body = IoctlRequest(Fsctl.VALIDATE_NEGOTIATE_INFO, ANY_FILE_ID, 24, encode_structure(told))
        for name, value in fields.items():
            setattr(body, name, value)
        client.send(Command.IOCTL, body)
        return client, client.take()

    def test_the_truth_is_confirmed(self) -> None:
        client, (answer,) = self.ask(self.TOLD)
        assert client.link.error is None
        assert answer.signed
        assert answer.body.file_id == ANY_FILE_ID
        assert decode_structure(ValidateNegotiateInfoResponse, answer.body.output) == (
            ValidateNegotiateInfoResponse(
                Capability.LARGE_MTU | Capability.ENCRYPTION, b"the server's ids", 3, Dialect.SMB_3_0
            )
        )

    @pytest.mark.parametrize(
        "changes",
        [
            {"capabilities": 0},
            {"guid": bytes(16)},
            {"security_mode": 3},
            {"dialects": (0x0202, 0x0210, 0x0300, 0x0302)},
            {"dialects": (0x0202, 0x0300, 0x0210)},
            {"dialects": ()},
        ],
    )
    def test_anything_else_ends_the_connection(self, changes: dict[str, Any]) -> None:
        client, answers = self.ask(replace(self.TOLD, **changes))
        assert client.link.error is not None
        assert answers == []

    def test_so_does_too_little_room(self) -> None:
        client, answers = self.ask(self.TOLD, max_output_response=23)
        assert client.link.error is not None
        assert answers == []

    def test_so_does_3_1_1_which_needs_no_validation(self) -> None:
        client, answers = self.ask(replace(self.TOLD, dialects=ALL_DIALECTS), *ALL_DIALECTS)
        assert client.link.error is not None
        assert answers == []

    def test_half_a_structure_is_refused(self) -> None:
        client, (answer,) = self.ask(self.TOLD, input=b"half of it")
        assert answer.status == STATUS_INVALID_PARAMETER
        assert client.link.error is None


def test_a_link_ends_by_error_once() -> None:
    client = ScriptedClient(make_link())
    client.raw(b"\0\0\0\0 is nothing of SMB")
    error = client.link.error
    assert error is not None
    client.raw(smb1_negotiate("SMB 2.???"))
    assert client.link.error is error
    assert client.take() == []
    assert client.link.next_timer() is None
