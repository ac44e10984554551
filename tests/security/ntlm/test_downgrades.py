"""What is changed on the way, and whom a client meant: either end notices."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dcerpc.errors import SecurityError
from dcerpc.security.accounts import Accounts
from dcerpc.security.api import (
    AuthLevel,
    ContextFlags,
    Target,
)
from dcerpc.security.ntlm import NtlmEvidence
from dcerpc.security.ntlm.av_pairs import AvId, encode_av_pairs
from dcerpc.security.ntlm.flags import NegotiateFlags
from dcerpc.security.ntlm.messages import MIC_OFFSET, Authenticate, Challenge, Negotiate
from dcerpc.status import (
    SEC_E_BAD_BINDINGS,
    SEC_E_INVALID_TOKEN,
    SEC_E_LOGON_DENIED,
    SEC_E_MESSAGE_ALTERED,
    SEC_E_TIME_SKEW,
    SEC_E_UNSUPPORTED_FUNCTION,
    SEC_E_WRONG_PRINCIPAL,
)
from tests.security.ntlm.exchange import (
    ALICE,
    NOW,
    TARGET,
    Exchange,
    provider,
    refused,
    tampered,
    with_flags,
    with_info,
)

# ---- downgrades ----

NEEDED = {
    AuthLevel.CONNECT: ["EXTENDED_SESSIONSECURITY"],
    AuthLevel.PKT: ["EXTENDED_SESSIONSECURITY", "SIGN", "KEY_128"],
    AuthLevel.INTEGRITY: ["EXTENDED_SESSIONSECURITY", "SIGN", "KEY_128"],
    AuthLevel.PRIVACY: ["EXTENDED_SESSIONSECURITY", "SIGN", "KEY_128", "SEAL"],
}
LACKS = [(level, name) for level, names in NEEDED.items() for name in names]


@pytest.mark.parametrize("message", [Negotiate, Challenge, Authenticate], ids=lambda each: each.__name__)
@pytest.mark.parametrize(("level", "name"), LACKS)
def test_what_the_level_needs_must_be_in_every_message(message: Any, level: AuthLevel, name: str) -> None:
    tamper = with_flags(message, lambda flags: flags & ~NegotiateFlags[name])
    exchange = tampered(message.__name__.lower(), tamper, level)
    error = refused(exchange, SEC_E_UNSUPPORTED_FUNCTION)
    assert name in str(error)
    assert message.__name__.upper() in str(error)


def test_a_level_above_what_the_client_asked_for() -> None:
    refused(
        Exchange(client_level=AuthLevel.INTEGRITY), SEC_E_UNSUPPORTED_FUNCTION, "NEGOTIATE_MESSAGE lacks SEAL"
    )


@pytest.mark.parametrize("message", ["negotiate", "challenge", "authenticate"])
def test_every_bit_of_every_message_counts(message: str) -> None:
    """Whatever is changed on the way, one of the two ends notices before the exchange is over."""
    whole: list[bytes] = []

    def look(token: bytes) -> bytes:
        whole.append(token)
        return token

    tampered(message, look).run()
    for bit in range(8 * len(whole[0])):

        def flip(token: bytes, bit: int = bit) -> bytes:
            changed = bytearray(token)
            changed[bit // 8] ^= 1 << bit % 8
            return bytes(changed)

        with pytest.raises(SecurityError):
            tampered(message, flip).run()


@pytest.mark.parametrize("message", ["negotiate", "challenge", "authenticate"])
def test_every_message_truncated_at_every_octet(message: str) -> None:
    whole: list[bytes] = []

    def look(token: bytes) -> bytes:
        whole.append(token)
        return token

    tampered(message, look).run()
    for size in range(len(whole[0])):

        def cut(token: bytes, size: int = size) -> bytes:
            return token[:size]

        with pytest.raises(SecurityError):
            tampered(message, cut).run()


@pytest.mark.parametrize("message", ["negotiate", "challenge", "authenticate"])
def test_an_oversized_message(message: str) -> None:
    refused(tampered(message, lambda token: token.ljust(65536, b"\0")), SEC_E_INVALID_TOKEN, "at most")


@pytest.mark.parametrize("pair", [AvId.TIMESTAMP, AvId.NB_COMPUTER_NAME, AvId.NB_DOMAIN_NAME])
def test_target_information_taken_out(pair: AvId) -> None:
    status = SEC_E_MESSAGE_ALTERED if pair is AvId.TIMESTAMP else SEC_E_LOGON_DENIED
    refused(Exchange(challenge=with_info(lambda info: info.__delitem__(pair))), status)


def test_the_mic_is_sent_without_a_timestamp_too() -> None:
    seen: list[Authenticate] = []

    def look(token: bytes) -> bytes:
        seen.append(Authenticate.decode(token))
        return token

    strip = with_info(lambda info: info.__delitem__(AvId.TIMESTAMP))
    refused(Exchange(challenge=strip, authenticate=look), SEC_E_MESSAGE_ALTERED)
    assert seen[0].mic not in (None, bytes(16))


@pytest.mark.parametrize("mic", [None, bytes(16)])
def test_a_mic_taken_out(mic: bytes | None) -> None:
    def tamper(token: bytes) -> bytes:
        return replace(Authenticate.decode(token), mic=mic).encode()

    refused(Exchange(authenticate=tamper), SEC_E_MESSAGE_ALTERED, "MIC")


def test_a_mic_that_is_payload_as_well() -> None:
    def tamper(token: bytes) -> bytes:
        changed = bytearray(token)
        changed[12:20] = (16).to_bytes(2, "little") * 2 + MIC_OFFSET.to_bytes(4, "little")  # LM response
        return bytes(changed)

    refused(Exchange(authenticate=tamper), SEC_E_MESSAGE_ALTERED, "MIC")


@pytest.mark.parametrize("key", [b"", bytes(15), bytes(17)])
def test_an_encrypted_session_key_of_another_size(key: bytes) -> None:
    def tamper(token: bytes) -> bytes:
        return replace(Authenticate.decode(token), encrypted_session_key=key).encode()

    refused(Exchange(authenticate=tamper), SEC_E_INVALID_TOKEN, f"EncryptedRandomSessionKey of {len(key)}")


@pytest.mark.parametrize("message", [Negotiate, Challenge, Authenticate], ids=lambda each: each.__name__)
def test_no_character_set(message: Any) -> None:
    neither = ~(NegotiateFlags.UNICODE | NegotiateFlags.OEM)
    tamper = with_flags(message, lambda flags: flags & neither)
    refused(tampered(message.__name__.lower(), tamper), SEC_E_INVALID_TOKEN, "no character set")


def test_a_server_may_not_choose_a_character_set_that_was_not_offered() -> None:
    tamper = with_flags(Challenge, lambda flags: flags & ~NegotiateFlags.UNICODE | NegotiateFlags.OEM)
    refused(Exchange(challenge=tamper), SEC_E_INVALID_TOKEN, "no character set")


# ---- channel bindings, target names, time ----

BOUND = Target("srv", channel_bindings=b"tls-server-end-point:1")


def test_channel_bindings_match() -> None:
    Exchange(target=BOUND, server=provider(channel_bindings=b"tls-server-end-point:1")).run()
    Exchange(target=BOUND).run()


@pytest.mark.parametrize("target", [TARGET, Target("srv", channel_bindings=b"tls-server-end-point:2")])
def test_channel_bindings_differ(target: Target) -> None:
    server = provider(channel_bindings=b"tls-server-end-point:1")
    refused(Exchange(target=target, server=server), SEC_E_BAD_BINDINGS)


def test_the_client_meant_this_server() -> None:
    server = provider(spns=("cifs/x", "HOST/SRV.corp.example"))
    assert server.principal_name == "cifs/x"
    Exchange(target=Target("srv.CORP.example"), server=server).run()
    Exchange(target=Target("", principal_name="cifs/X"), server=server).run()
    refused(Exchange(target=Target("other"), server=server), SEC_E_WRONG_PRINCIPAL, "wants 'host/other'")


def test_a_target_name_of_untrusted_origin_is_none() -> None:
    untrusted = with_info(lambda info: info.update({AvId.FLAGS: b"\4\0\0\0"}))
    server = provider(spns=("host/srv.corp.example",))
    # the challenge was changed, which the MIC shows first
    refused(Exchange(challenge=untrusted, server=server), SEC_E_MESSAGE_ALTERED)
    acceptor = server.accept(Accounts([ALICE]), ContextFlags.NONE)
    said = NtlmEvidence(bytes(8), b"", b"", "", "")
    assert not said.is_v2
    pairs = {int(AvId.FLAGS): b"\6\0\0\0", int(AvId.TARGET_NAME): TARGET.spn.encode("utf-16-le")}
    response = bytes(16) + b"\1\1" + bytes(26) + encode_av_pairs(pairs)
    challenge = replace(said, nt_response=response).client_challenge()
    with pytest.raises(SecurityError, match="wants") as caught:
        acceptor._check_client(challenge)
    assert caught.value.status == SEC_E_WRONG_PRINCIPAL


@pytest.mark.parametrize(
    ("off", "limit", "good"),
    [(3599, 3600, True), (-3599, 3600, True), (3601, 3600, False), (-3601, 3600, False), (1e9, None, True)],
)
def test_the_clients_time(off: float, limit: float | None, good: bool) -> None:
    # a client gives back the server's time, so it is the server's own that goes on meanwhile
    times = iter([NOW, NOW + off])
    exchange = Exchange(server=provider(max_lifetime=limit, clock=lambda: next(times)))
    if good:
        exchange.run()
    else:
        refused(exchange, SEC_E_TIME_SKEW, "off by 3601 s")
