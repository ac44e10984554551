"""What a client offers, and what it takes from a server's answer (MS-SMB2 3.2.4.2.2.2, 3.2.5.2)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dcerpc.transport.smb.client_negotiation import Agreement, agree, negotiate_request
from dcerpc.transport.smb.constants import Capability
from dcerpc.transport.smb.errors import SmbError
from dcerpc.transport.smb.header import Header
from dcerpc.transport.smb.messages import encode_message
from dcerpc.transport.smb.negotiation import (
    EncryptionCapabilities,
    NegotiateRequest,
    NegotiateResponse,
    NetName,
    PreauthIntegrity,
    SigningCapabilities,
    UnknownContext,
    ValidateNegotiateInfoResponse,
)
from dcerpc.transport.smb.preauth import PreauthHash
from dcerpc.transport.smb.settings import ALL_DIALECTS, Dialect
from tests.transport.smb.client_peer import GUID, ScriptedServer, counting_random


def offer(*dialects: Dialect) -> NegotiateRequest:
    return negotiate_request(dialects or ALL_DIALECTS, "files.example", counting_random)


def answer(dialect: int = Dialect.SMB_3_1_1, *contexts: Any, **changes: Any) -> NegotiateResponse:
    contexts = contexts or (PreauthIntegrity((1,), b"salt"),)
    made = NegotiateResponse(1, dialect, GUID, Capability.LARGE_MTU, 65536, 65536, 65536, contexts=contexts)
    return replace(made, **changes)


def agreed(response: NegotiateResponse, request: NegotiateRequest | None = None) -> Agreement:
    return agree(request or offer(), response, b"request", b"response")


def test_offer_of_all() -> None:
    made = offer(*reversed(ALL_DIALECTS), Dialect.SMB_2_1)
    assert made.dialects == (0x202, 0x210, 0x300, 0x302, 0x311)
    assert made.capabilities == Capability.LARGE_MTU | Capability.ENCRYPTION
    assert made.security_mode == 3
    assert made.client_guid == counting_random(16)
    assert made.contexts == (
        PreauthIntegrity((1,), counting_random(32)),
        EncryptionCapabilities((2, 4, 1, 3)),
        SigningCapabilities((2, 1, 0)),
        NetName("files.example"),
    )
    encode_message(Header(0, 0), made)


@pytest.mark.parametrize("dialect", ALL_DIALECTS)
def test_offer_of_one(dialect: Dialect) -> None:
    made = offer(dialect)
    assert made.dialects == (dialect,)
    assert bool(made.contexts) is (dialect >= Dialect.SMB_3_1_1)
    assert bool(made.capabilities) is (dialect >= Dialect.SMB_3_0)
    assert any(made.client_guid) is (dialect >= Dialect.SMB_2_1)


def test_no_name_is_no_context() -> None:
    made = negotiate_request(ALL_DIALECTS, "", counting_random)
    assert not any(isinstance(context, NetName) for context in made.contexts)


@pytest.mark.parametrize(
    ("dialect", "capabilities", "cipher", "signing", "counts"),
    [
        (Dialect.SMB_2_0_2, 0xFF, None, 0, False),
        (Dialect.SMB_2_1, 0xFF, None, 0, True),
        (Dialect.SMB_2_1, 0, None, 0, False),
        (Dialect.SMB_3_0, Capability.ENCRYPTION, 1, 1, False),
        (Dialect.SMB_3_0, 0, None, 1, False),
        (Dialect.SMB_3_0_2, 0xFF, 1, 1, True),
        (Dialect.SMB_3_1_1, 0xFF, None, 1, True),
    ],
)
def test_what_is_agreed_without_contexts(
    dialect: Dialect, capabilities: int, cipher: int | None, signing: int, counts: bool
) -> None:
    made = agreed(answer(dialect, capabilities=capabilities))
    assert (made.dialect, made.cipher, made.signing_algorithm, made.counts_credits) == (
        dialect,
        cipher,
        signing,
        counts,
    )
    assert (made.preauth is not None) is (dialect is Dialect.SMB_3_1_1)
    assert made.is_validated is (dialect is not Dialect.SMB_3_1_1)


def test_what_is_agreed_by_contexts() -> None:
    contexts = (
        UnknownContext(3, b"\x01\x00\x00\x00\x00\x00\x00\x00\x01\x00"),
        SigningCapabilities((2,)),
        EncryptionCapabilities((4,)),
        PreauthIntegrity((1,), b"salt"),
        UnknownContext(0x100, b"what nobody knows"),
    )
    made = agreed(answer(Dialect.SMB_3_1_1, *contexts))
    assert (made.cipher, made.signing_algorithm) == (4, 2)
    expected = PreauthHash()
    expected.update(b"request")
    expected.update(b"response")
    assert made.preauth is not None
    assert made.preauth.value == expected.value


def test_server_without_a_cipher_in_common() -> None:
    contexts = (PreauthIntegrity((1,), b""), EncryptionCapabilities((0,)))
    assert agreed(answer(Dialect.SMB_3_1_1, *contexts)).cipher is None


HASH = PreauthIntegrity((1,), b"salt")


@pytest.mark.parametrize(
    ("response", "text"),
    [
        (answer(0x02FF), "chose dialect 0x02ff; offered were 0x0202, 0x0210"),
        (answer(0x0999), "chose dialect 0x0999"),
        (answer(max_transact_size=65535), "takes 65535 octets at once"),
        (answer(max_read_size=0), "takes 0 octets at once"),
        (answer(max_write_size=1), "takes 1 octets at once"),
        (answer(Dialect.SMB_3_1_1, UnknownContext(9, b"")), "no pre-authentication hash"),
        (answer(Dialect.SMB_3_1_1, HASH, HASH), "2 contexts PreauthIntegrity"),
        (answer(Dialect.SMB_3_1_1, PreauthIntegrity((2,))), "pre-authentication hash 0x0002"),
        (answer(Dialect.SMB_3_1_1, PreauthIntegrity((1, 1))), "pre-authentication hash"),
        (answer(Dialect.SMB_3_1_1, PreauthIntegrity(())), "pre-authentication hash none"),
        (answer(Dialect.SMB_3_1_1, HASH, EncryptionCapabilities((5,))), "cipher 0x0005"),
        (answer(Dialect.SMB_3_1_1, HASH, EncryptionCapabilities((1, 2))), "cipher 0x0001, 0x0002"),
        (
            answer(Dialect.SMB_3_1_1, HASH, EncryptionCapabilities((1,)), EncryptionCapabilities((1,))),
            "2 contexts EncryptionCapabilities",
        ),
        (answer(Dialect.SMB_3_1_1, HASH, SigningCapabilities((3,))), "signing algorithm 0x0003"),
        (answer(Dialect.SMB_3_1_1, HASH, SigningCapabilities(())), "signing algorithm none"),
        (
            answer(Dialect.SMB_3_1_1, HASH, SigningCapabilities((1,)), SigningCapabilities((1,))),
            "2 contexts SigningCapabilities",
        ),
    ],
)
def test_answers_that_break_the_rules(response: NegotiateResponse, text: str) -> None:
    with pytest.raises(SmbError, match=text):
        agreed(response)


def test_dialect_that_was_not_offered() -> None:
    with pytest.raises(SmbError, match="chose dialect 0x0202; offered were 0x0311"):
        agreed(answer(Dialect.SMB_2_0_2), offer(Dialect.SMB_3_1_1))


@pytest.mark.parametrize(
    ("dialects", "dialect", "validated"),
    [
        ((Dialect.SMB_2_0_2, Dialect.SMB_2_1), Dialect.SMB_2_1, False),
        ((Dialect.SMB_2_1, Dialect.SMB_3_0), Dialect.SMB_2_1, True),
        ((Dialect.SMB_2_1, Dialect.SMB_3_0), Dialect.SMB_3_0, True),
        (ALL_DIALECTS, Dialect.SMB_2_0_2, True),
        (ALL_DIALECTS, Dialect.SMB_3_1_1, False),
    ],
)
def test_what_is_to_be_validated(dialects: tuple[Dialect, ...], dialect: Dialect, validated: bool) -> None:
    request = offer(*dialects)
    made = agreed(answer(dialect), request)
    assert made.is_validated is validated
    asked = made.validation()
    assert (asked.capabilities, asked.guid, asked.security_mode, asked.dialects) == (
        request.capabilities,
        request.client_guid,
        request.security_mode,
        request.dialects,
    )


def test_confirmation() -> None:
    response = answer(Dialect.SMB_3_0)
    made = agreed(response)
    info = ValidateNegotiateInfoResponse(response.capabilities, GUID, 1, Dialect.SMB_3_0)
    assert made.is_confirmed_by(info)
    for changed in (
        replace(info, capabilities=0),
        replace(info, guid=bytes(16)),
        replace(info, security_mode=3),
        replace(info, dialect=Dialect.SMB_3_0_2),
    ):
        assert not made.is_confirmed_by(changed)


def test_nothing_secret_is_shown() -> None:
    server = ScriptedServer()
    assert "salt" not in repr(agreed(answer()))
    assert server.link.error is None
