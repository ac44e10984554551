"""Signing and sealing: every level, both directions, in order, and nothing that was changed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel
from dcerpc.security.crypto.md5 import hmac_md5
from dcerpc.security.crypto.rc4 import rc4
from dcerpc.security.ntlm import keys
from dcerpc.security.ntlm.flags import NegotiateFlags
from dcerpc.security.ntlm.protection import MessageProtection
from dcerpc.status import SEC_E_CONTEXT_EXPIRED, SEC_E_MESSAGE_ALTERED, SEC_E_OUT_OF_SEQUENCE
from tests.security.ntlm.exchange import HEADER, PDU, TRAILER, opened, protected

KEY = bytes(range(100, 116))
BASE = NegotiateFlags.EXTENDED_SESSIONSECURITY | NegotiateFlags.SIGN | NegotiateFlags.SEAL
FLAGS = {
    "128": BASE | NegotiateFlags.KEY_128 | NegotiateFlags.KEY_56,
    "128 exchanged": BASE | NegotiateFlags.KEY_128 | NegotiateFlags.KEY_EXCH,
    "56": BASE | NegotiateFlags.KEY_56,
    "40 exchanged": BASE | NegotiateFlags.KEY_EXCH,
}
every_strength = pytest.mark.parametrize("flags", FLAGS.values(), ids=FLAGS.keys())
LEVELS = [AuthLevel.PKT, AuthLevel.INTEGRITY, AuthLevel.PRIVACY]
every_level = pytest.mark.parametrize("level", LEVELS)


class End(MessageProtection):
    """One end of a context, without an exchange."""

    def __init__(self, flags: int, client: bool) -> None:
        super().__init__()
        self._establish(flags, KEY, client=client, keyless=False)


def ends(flags: int = FLAGS["128 exchanged"]) -> tuple[End, End]:
    return End(flags, True), End(flags, False)


@every_strength
@every_level
def test_many_messages_each_way(flags: int, level: AuthLevel) -> None:
    client, server = ends(flags)
    for number in range(20):
        for sender, receiver in ((client, server), (server, client))[number % 3 != 0 :]:
            pdu = b"h" * HEADER + bytes([number]) * (16 * number) + b"t" * TRAILER
            octets, token = protected(sender, pdu, level)
            assert opened(receiver, octets, token, level) == pdu
            assert octets[:HEADER] == pdu[:HEADER]
            assert octets[-TRAILER:] == pdu[-TRAILER:]


@given(st.lists(st.tuples(st.sampled_from(LEVELS), st.booleans(), st.binary(max_size=600)), max_size=12))
def test_any_messages_in_any_order_of_levels_and_directions(messages: list[tuple[Any, bool, bytes]]) -> None:
    client, server = ends()
    for level, down, body in messages:
        sender, receiver = (server, client) if down else (client, server)
        pdu = b"h" * HEADER + body + b"t" * TRAILER
        octets, token = protected(sender, pdu, level)
        assert opened(receiver, octets, token, level) == pdu


def test_the_order_of_the_key_stream() -> None:
    """Body, then checksum, over the octets of the whole PDU in clear text (3.4.3, 3.4.4.2)."""
    flags = FLAGS["128 exchanged"]
    client, _ = ends(flags)
    stream = rc4(keys.seal_key(flags, KEY, client=True))
    signing_key = keys.sign_key(KEY, client=True)
    for number, level in enumerate([AuthLevel.PRIVACY, AuthLevel.INTEGRITY, AuthLevel.PRIVACY]):
        octets, token = protected(client, PDU, level)
        sequence = number.to_bytes(4, "little")
        body = stream.update(PDU[24:40]) if level is AuthLevel.PRIVACY else PDU[24:40]
        checksum = stream.update(hmac_md5(signing_key, sequence + PDU)[:8])
        assert octets == PDU[:24] + body + PDU[40:]
        assert token == b"\1\0\0\0" + checksum + sequence


@pytest.mark.parametrize("header_signing", [True, False])
def test_headers_are_signed_whatever_was_negotiated(header_signing: bool) -> None:
    client, server = ends()
    octets = bytearray(PDU)
    token = client.protect(octets, 24, 40, AuthLevel.PRIVACY, header_signing)
    octets[3] ^= 1
    with pytest.raises(SecurityError):
        server.unprotect(octets, 24, 40, AuthLevel.PRIVACY, header_signing, memoryview(token))


@every_strength
@every_level
def test_every_bit_of_pdu_and_token_counts(flags: int, level: AuthLevel) -> None:
    octets, token = protected(End(flags, True), PDU, level)
    for bit in range(8 * (len(PDU) + 16)):
        changed = bytearray(octets + token)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(SecurityError) as caught:
            opened(End(flags, False), bytes(changed[: len(PDU)]), bytes(changed[len(PDU) :]), level)
        assert caught.value.status in (SEC_E_MESSAGE_ALTERED, SEC_E_OUT_OF_SEQUENCE)


@every_level
def test_tokens_of_any_other_size_are_refused(level: AuthLevel) -> None:
    octets, token = protected(End(FLAGS["128 exchanged"], True), PDU, level)
    for size in [*range(16), 17, 32]:
        with pytest.raises(SecurityError, match=f"a signature of {size} octets"):
            opened(End(FLAGS["128 exchanged"], False), octets, (token + bytes(16))[:size], level)


@every_level
def test_a_pdu_cut_or_extended(level: AuthLevel) -> None:
    octets, token = protected(End(FLAGS["128 exchanged"], True), PDU, level)
    for changed in (octets[:-1], octets + b"x", octets[:24] + octets[25:], b""):
        server = End(FLAGS["128 exchanged"], False)
        with pytest.raises(SecurityError, match="does not verify"):
            server.unprotect(bytearray(changed), 24, len(changed) - 8, level, True, memoryview(token))


@every_level
def test_replayed_reordered_reflected_and_lost_messages(level: AuthLevel) -> None:
    for order, at in (((0, 0), 1), ((1,), 0), ((0, 2), 1)):
        client, server = ends()
        sent = [protected(client, PDU, level) for _ in range(3)]
        for index in order[:at]:
            opened(server, *sent[index], level)
        with pytest.raises(SecurityError, match="sequence number") as caught:
            opened(server, *sent[order[at]], level)
        assert caught.value.status == SEC_E_OUT_OF_SEQUENCE
    client, server = ends()
    octets, token = protected(client, PDU, level)
    with pytest.raises(SecurityError, match="does not verify"):
        opened(client, octets, token, level)


def test_another_level_than_it_was_protected_at() -> None:
    for sent_at in LEVELS[1:]:
        for taken_at in LEVELS[1:]:
            client, server = ends()
            octets, token = protected(client, PDU, sent_at)
            if sent_at is taken_at:
                assert opened(server, octets, token, taken_at) == PDU
            else:
                with pytest.raises(SecurityError, match="does not verify"):
                    opened(server, octets, token, taken_at)


def test_connect_protects_nothing() -> None:
    client, server = ends()
    for _ in range(2):
        octets, token = protected(client, PDU, AuthLevel.CONNECT)
        assert (octets, token) == (PDU, b"\1\0\0\0" + bytes(12))
        assert opened(server, octets, b"", AuthLevel.CONNECT) == PDU
    octets, token = protected(client, PDU)
    assert token[12:] == bytes(4)


def test_bytearrays_and_empty_bodies() -> None:
    client, server = ends()
    for body in (b"", b"x"):
        octets = bytearray(PDU[:24] + body + PDU[40:])
        original = bytes(octets)
        token = client.protect(octets, 24, 24 + len(body), AuthLevel.PRIVACY, True)
        server.unprotect(octets, 24, 24 + len(body), AuthLevel.PRIVACY, True, memoryview(token))
        assert octets == original


def test_signed_pdus_are_not_written_to() -> None:
    client, server = ends()
    token = client.protect(memoryview(bytearray(PDU)), 24, 40, AuthLevel.INTEGRITY, True)
    server.unprotect(memoryview(PDU), 24, 40, AuthLevel.INTEGRITY, True, memoryview(token))


def test_sequence_numbers_end() -> None:
    client, server = ends()
    client._sending.sequence_number = server._receiving.sequence_number = 2**32 - 1
    octets, token = protected(client, PDU, AuthLevel.INTEGRITY)
    assert opened(server, octets, token, AuthLevel.INTEGRITY) == PDU
    for use in (
        lambda: protected(client, PDU, AuthLevel.INTEGRITY),
        lambda: opened(server, octets, token, AuthLevel.INTEGRITY),
    ):
        with pytest.raises(SecurityError, match="used up") as caught:
            use()
        assert caught.value.status == SEC_E_CONTEXT_EXPIRED


# ---- SPNEGO's mechListMIC ----


@every_strength
def test_the_key_stream_after_mech_list_mics_is_what_it_was(flags: int) -> None:
    client, server = ends(flags)
    server.verify_mech_list(b"list", client.sign_mech_list(b"list"))
    client.verify_mech_list(b"list", server.sign_mech_list(b"list"))
    stream = rc4(keys.seal_key(flags, KEY, client=True))
    octets, token = protected(client, PDU)
    assert octets[24:40] == stream.update(PDU[24:40])
    # Samba's and Windows' first message then has the second sequence number
    assert token[12:] == b"\1\0\0\0"
    assert opened(server, octets, token) == PDU
    octets, token = protected(server, PDU, AuthLevel.INTEGRITY)
    assert opened(client, octets, token, AuthLevel.INTEGRITY) == PDU


def test_a_mech_list_mic_is_the_signature_of_message_0() -> None:
    client, other = ends()[0], ends()[0]
    assert client.sign_mech_list(PDU) == protected(other, PDU, AuthLevel.INTEGRITY)[1]


def test_every_bit_of_a_mech_list_mic_counts() -> None:
    client, server = ends()
    mic = client.sign_mech_list(b"list")
    for bit in range(128):
        changed = bytearray(mic)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(SecurityError, match="mechListMIC does not verify"):
            server.verify_mech_list(b"list", bytes(changed))
    for mech_types, changed_mic in ((b"lisp", mic), (b"list", mic[:-1]), (b"list", b""), (b"", mic)):
        with pytest.raises(SecurityError, match="mechListMIC does not verify"):
            server.verify_mech_list(mech_types, changed_mic)
    server.verify_mech_list(b"list", mic)


def test_mech_lists_are_signed_once_and_before_all_messages() -> None:
    client, server = ends()
    mic = client.sign_mech_list(b"list")
    server.verify_mech_list(b"list", mic)
    with pytest.raises(SecurityError, match="before all messages"):
        client.sign_mech_list(b"list")
    with pytest.raises(SecurityError, match="before all messages"):
        server.verify_mech_list(b"list", mic)


def test_without_signing_no_mech_list() -> None:
    end = End(NegotiateFlags.EXTENDED_SESSIONSECURITY | NegotiateFlags.KEY_128, True)
    for use in (lambda: end.sign_mech_list(b"list"), lambda: end.verify_mech_list(b"list", bytes(16))):
        with pytest.raises(SecurityError, match="with signing"):
            use()
    with pytest.raises(SecurityError, match="level 5 was not negotiated"):
        protected(end, PDU, AuthLevel.INTEGRITY)
