"""Per-message tokens: what they look like, and that nothing but the peer's next one is taken."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel
from dcerpc.security.kerberos import crypto, tokens
from dcerpc.security.kerberos.crypto.rc4_hmac import Rc4Key
from dcerpc.security.kerberos.tokens import MessageTokens, message_tokens
from dcerpc.security.kerberos.types import EncType, KerberosError, Key
from dcerpc.status import SEC_E_INVALID_TOKEN, SEC_E_MESSAGE_ALTERED, SEC_E_OUT_OF_SEQUENCE

ENCTYPES = tuple(EncType)
AES = ENCTYPES[:4]
MAC_SIZE = {17: 12, 18: 12, 19: 16, 20: 24}
PROTECTING = (AuthLevel.PKT, AuthLevel.INTEGRITY, AuthLevel.PRIVACY)
VECTORS = Path(__file__).parents[2] / "vectors"

HEAD, BODY, TAIL = bytes(range(24)), b"stub data of 48 octets, padding included".ljust(48, b"\0"), b"trailer!"
START, END = len(HEAD), len(HEAD) + len(BODY)


class Pair(NamedTuple):
    """An initiator and an acceptor, in this order, of one context."""

    initiator: MessageTokens
    acceptor: MessageTokens


def make_pair(enctype: int, subkey: bool = True, send: int = 0x11223344, receive: int = 7) -> Pair:
    key = Key(enctype, bytes(range(crypto.key_size(enctype))))
    return Pair(
        message_tokens(key, True, subkey, send, receive), message_tokens(key, False, subkey, receive, send)
    )


class Protected(NamedTuple):
    """A protected PDU and how it is."""

    pdu: bytes
    token: bytes
    level: AuthLevel
    signed: bool


def protect(sender: MessageTokens, level: AuthLevel = AuthLevel.PRIVACY, signed: bool = True) -> Protected:
    pdu = bytearray(HEAD + BODY + TAIL)
    token = sender.protect(memoryview(pdu), START, END, level, signed)
    return Protected(bytes(pdu), token, level, signed)


def unprotect(receiver: MessageTokens, sent: Protected) -> bytes:
    """The PDU as the receiver leaves it; what is refused must be unchanged."""
    pdu = bytearray(sent.pdu)
    try:
        receiver.unprotect(memoryview(pdu), START, END, sent.level, sent.signed, memoryview(sent.token))
    except SecurityError:
        assert pdu == sent.pdu
        raise
    return bytes(pdu)


def refused(receiver: MessageTokens, sent: Protected, status: int, match: str | None = None) -> None:
    with pytest.raises(SecurityError, match=match) as caught:
        unprotect(receiver, sent)
    assert caught.value.status == status


@pytest.fixture(params=ENCTYPES, ids=lambda enctype: enctype.name)
def pair(request: pytest.FixtureRequest) -> Pair:
    return make_pair(request.param)


# ---- what is right ----


@pytest.mark.parametrize("level", PROTECTING)
@pytest.mark.parametrize("signed", [True, False])
def test_what_one_side_protects_the_other_takes(pair: Pair, level: AuthLevel, signed: bool) -> None:
    for sender, receiver in (pair, pair[::-1]):
        for _ in range(3):
            sent = protect(sender, level, signed)
            assert len(sent.token) == sender.signature_size(level)
            assert (sent.pdu == HEAD + BODY + TAIL) == (level != AuthLevel.PRIVACY)
            assert sent.pdu.startswith(HEAD)
            assert sent.pdu.endswith(TAIL)
            assert unprotect(receiver, sent) == HEAD + BODY + TAIL


@given(
    st.sampled_from(ENCTYPES),
    st.binary(max_size=40),
    st.binary(max_size=100),
    st.binary(max_size=20),
    st.booleans(),
)
@settings(deadline=None)
def test_bodies_of_any_size(enctype: int, head: bytes, body: bytes, tail: bytes, signed: bool) -> None:
    sender, receiver = make_pair(enctype)
    pdu = bytearray(head + body + tail)
    start, end = len(head), len(head) + len(body)
    token = sender.protect(pdu, start, end, AuthLevel.PRIVACY, signed)
    receiver.unprotect(pdu, start, end, AuthLevel.PRIVACY, signed, memoryview(token))
    assert pdu == head + body + tail


def test_connect_has_no_token(pair: Pair) -> None:
    for level in (AuthLevel.NONE, AuthLevel.CONNECT):
        assert pair.initiator.signature_size(level) == 0
        sent = protect(pair.initiator, level)
        assert (sent.pdu, sent.token) == (HEAD + BODY + TAIL, b"")
        assert unprotect(pair.acceptor, sent._replace(token=b"whatever")) == HEAD + BODY + TAIL


def test_mics_take_turns_with_protected_pdus(pair: Pair) -> None:
    pair.acceptor.verify_mic(b"mechanisms", pair.initiator.get_mic(b"mechanisms"))
    assert unprotect(pair.acceptor, protect(pair.initiator)) == HEAD + BODY + TAIL
    pair.initiator.verify_mic(b"mechanisms", pair.acceptor.get_mic(b"mechanisms"))
    assert unprotect(pair.initiator, protect(pair.acceptor)) == HEAD + BODY + TAIL


def test_header_signing_covers_header_and_trailer_only_when_on(pair: Pair) -> None:
    for level in PROTECTING:
        sent = protect(pair.initiator, level, signed=False)
        changed = sent._replace(pdu=b"\xff" * START + sent.pdu[START:END] + b"\xff" * 8)
        assert unprotect(pair.acceptor, changed)[START:END] == BODY


@pytest.mark.parametrize("enctype", ENCTYPES)
def test_sequence_numbers_go_round(enctype: int) -> None:
    last = (1 << (32 if enctype == EncType.RC4_HMAC else 64)) - 1
    sender, receiver = make_pair(enctype, send=last, receive=last)
    for _ in range(3):
        for level in (AuthLevel.INTEGRITY, AuthLevel.PRIVACY):
            assert unprotect(receiver, protect(sender, level)) == HEAD + BODY + TAIL


@pytest.mark.parametrize("enctype", AES)
def test_layout_of_aes_tokens(enctype: int) -> None:
    mac = MAC_SIZE[enctype]
    initiator, acceptor = make_pair(enctype)
    assert initiator.signature_size(AuthLevel.PRIVACY) == 64 + mac
    assert initiator.signature_size(AuthLevel.INTEGRITY) == 16 + mac
    rotation = f"{16 + mac:04x}"
    assert protect(initiator).token[:16].hex() == f"050406ff0010{rotation}0000000011223344"
    assert protect(initiator, AuthLevel.INTEGRITY).token[:16].hex() == "040404ffffffffff0000000011223345"
    assert protect(acceptor).token[:16].hex() == f"050407ff0010{rotation}0000000000000007"
    assert protect(acceptor, AuthLevel.PKT).token[:16].hex() == "040405ffffffffff0000000000000008"
    assert make_pair(enctype, subkey=False).acceptor.get_mic(b"")[2] == 1


def test_the_example_of_rc4() -> None:
    vector = json.loads((VECTORS / "kerberos_crypto.json").read_text(encoding="utf-8"))["rc4_wrap"]
    confounder = bytes.fromhex(vector["confounder"])
    key = Key(EncType.RC4_HMAC, bytes.fromhex(vector["key"]))
    sequence = int(vector["sequence"], 16)
    sender = message_tokens(key, True, False, sequence, 0, lambda size: confounder)
    pdu = bytearray.fromhex(vector["padded"])
    token = sender.protect(pdu, 0, len(pdu), AuthLevel.PRIVACY, False)
    assert pdu.hex() == vector["sealed"]
    expected = bytes.fromhex(vector["token"])
    assert token[2:] == expected[2:]
    # without DCE style the length counts the data too
    assert (token[0], token[1] + len(pdu)) == tuple(expected[:2])


def foreign_tokens() -> list[Any]:
    document = json.loads((VECTORS / "kerberos_conversations.json").read_text(encoding="utf-8"))
    found = []
    for conversation in document["conversations"]:
        for each in conversation["pdus"]:
            pdu = bytes.fromhex(each["pdu"])
            size = int.from_bytes(pdu[10:12], "little")
            # what is no token of a message is a bind's, or was filled in for a fault at random
            if pdu[2] in (0, 2) and size:
                found.append((each["from"], pdu, size))
    return found


def test_a_foreign_implementation_has_the_same_layout() -> None:
    """Keys of the capture are not known; headers, sizes and the refusal of what follows are."""
    found = foreign_tokens()
    assert len(found) > 10
    for sender, pdu, size in found:
        level, token = AuthLevel(pdu[-size - 7]), pdu[-size:]
        sequence = int.from_bytes(token[8:16], "big")
        side = 0 if sender == "client" else 1
        ours = make_pair(EncType.AES256_CTS_HMAC_SHA1_96, send=sequence, receive=sequence)[side]
        assert ours.signature_size(level) == size
        assert protect(ours, level).token[:16] == token[:16]
        peer = make_pair(EncType.AES256_CTS_HMAC_SHA1_96, send=sequence, receive=sequence)[1 - side]
        whole = bytearray(pdu[:-size])
        with pytest.raises(SecurityError) as caught:
            peer.unprotect(whole, 24, len(whole) - 8, level, True, memoryview(token))
        assert caught.value.status == SEC_E_MESSAGE_ALTERED


# ---- what is wrong ----


@pytest.mark.parametrize("level", [AuthLevel.INTEGRITY, AuthLevel.PRIVACY])
def test_every_changed_octet_of_a_pdu_is_found(pair: Pair, level: AuthLevel) -> None:
    sent = protect(pair.initiator, level)
    for at in range(len(sent.pdu)):
        changed = bytearray(sent.pdu)
        changed[at] ^= 0x01
        refused(pair.acceptor, sent._replace(pdu=bytes(changed)), SEC_E_MESSAGE_ALTERED)
    assert unprotect(pair.acceptor, sent) == HEAD + BODY + TAIL


@pytest.mark.parametrize("level", [AuthLevel.INTEGRITY, AuthLevel.PRIVACY])
def test_every_changed_bit_of_a_token_is_found(pair: Pair, level: AuthLevel) -> None:
    sent = protect(pair.initiator, level)
    for at in range(len(sent.token)):
        for bit in range(8):
            changed = bytearray(sent.token)
            changed[at] ^= 1 << bit
            with pytest.raises(SecurityError) as caught:
                unprotect(pair.acceptor, sent._replace(token=bytes(changed)))
            assert caught.value.status in (SEC_E_INVALID_TOKEN, SEC_E_MESSAGE_ALTERED, SEC_E_OUT_OF_SEQUENCE)
    assert unprotect(pair.acceptor, sent) == HEAD + BODY + TAIL


@pytest.mark.parametrize("level", [AuthLevel.INTEGRITY, AuthLevel.PRIVACY])
def test_tokens_of_any_other_size_are_refused(pair: Pair, level: AuthLevel) -> None:
    sent = protect(pair.initiator, level)
    for size in range(len(sent.token)):
        refused(pair.acceptor, sent._replace(token=sent.token[:size]), SEC_E_INVALID_TOKEN)
    for more in (b"\0", bytes(16), sent.token):
        refused(pair.acceptor, sent._replace(token=sent.token + more), SEC_E_INVALID_TOKEN)


@pytest.mark.parametrize("enctype", ENCTYPES)
@given(token=st.binary(max_size=100), level=st.sampled_from(PROTECTING))
@settings(deadline=None)
def test_any_octets_as_a_token(enctype: int, token: bytes, level: AuthLevel) -> None:
    with pytest.raises(SecurityError):
        unprotect(make_pair(enctype).acceptor, Protected(HEAD + BODY + TAIL, token, level, True))


@pytest.mark.parametrize("level", PROTECTING)
def test_replayed_skipped_and_reordered(pair: Pair, level: AuthLevel) -> None:
    first, second, third = (protect(pair.initiator, level) for _ in range(3))
    refused(pair.acceptor, second, SEC_E_OUT_OF_SEQUENCE, "sequence number")
    unprotect(pair.acceptor, first)
    refused(pair.acceptor, first, SEC_E_OUT_OF_SEQUENCE)
    refused(pair.acceptor, third, SEC_E_OUT_OF_SEQUENCE)
    unprotect(pair.acceptor, second)
    unprotect(pair.acceptor, third)
    for each in (first, second, third):
        refused(pair.acceptor, each, SEC_E_OUT_OF_SEQUENCE)


@pytest.mark.parametrize("level", PROTECTING)
@pytest.mark.parametrize("enctype", ENCTYPES)
def test_what_comes_back_is_refused(enctype: int, level: AuthLevel) -> None:
    pair = make_pair(enctype, send=7, receive=7)
    for side in pair:
        refused(side, protect(side, level), SEC_E_OUT_OF_SEQUENCE, "sent back")


@pytest.mark.parametrize("enctype", ENCTYPES)
def test_another_key_is_refused(enctype: int) -> None:
    sender = message_tokens(crypto.random_key(enctype), True, True, 0x11223344, 7)
    for level in PROTECTING:
        refused(make_pair(enctype).acceptor, protect(sender, level), SEC_E_MESSAGE_ALTERED)
        sender = message_tokens(crypto.random_key(enctype), True, True, 0x11223344, 7)


def test_a_mic_is_no_seal_and_the_reverse(pair: Pair) -> None:
    mic = protect(pair.initiator, AuthLevel.INTEGRITY)
    refused(pair.acceptor, mic._replace(level=AuthLevel.PRIVACY), SEC_E_INVALID_TOKEN)
    unprotect(pair.acceptor, mic)
    seal = protect(pair.initiator)
    refused(pair.acceptor, seal._replace(level=AuthLevel.INTEGRITY), SEC_E_INVALID_TOKEN)


def test_header_signing_must_be_what_was_agreed(pair: Pair) -> None:
    for level in PROTECTING:
        for signed in (True, False):
            sent = protect(pair.initiator, level, signed)
            refused(pair.acceptor, sent._replace(signed=not signed), SEC_E_MESSAGE_ALTERED)
            unprotect(pair.acceptor, sent)


def patched(at: int, octets: str) -> Callable[[bytes], bytes]:
    """What changes some octets of a token."""
    new = bytes.fromhex(octets)
    return lambda token: token[:at] + new + token[at + len(new) :]


@pytest.mark.parametrize("enctype", AES)
@pytest.mark.parametrize(
    ("change", "match"),
    [
        (patched(0, "0404"), "begins with 0404"),
        (patched(0, "6041"), "begins with 6041"),
        (patched(2, "04"), "not sealed"),
        (patched(2, "07"), "sent back"),
        (patched(2, "02"), "subkey"),
        (patched(3, "00"), "filler"),
        (patched(4, "0000"), "an EC of 0"),
        (patched(4, "0011"), "an EC of 17"),
        (patched(4, "ffff"), "an EC of 65535"),
        (patched(6, "0000"), "RRC is 0"),
        (patched(6, "ffff"), "RRC is 65535"),
        (patched(8, "ff"), "sequence number"),
        (patched(15, "45"), "sequence number"),
    ],
)
def test_fields_of_a_sealed_token(enctype: int, change: Callable[[bytes], bytes], match: str) -> None:
    pair = make_pair(enctype)
    sent = protect(pair.initiator)
    with pytest.raises(SecurityError, match=match):
        unprotect(pair.acceptor, sent._replace(token=change(sent.token)))


@pytest.mark.parametrize("enctype", AES)
@pytest.mark.parametrize(
    ("change", "match"),
    [
        (patched(0, "0504"), "begins with 0504"),
        (patched(2, "06"), "marked as sealed"),
        (patched(2, "05"), "sent back"),
        (patched(2, "00"), "subkey"),
        (patched(3, "00"), "filler"),
        (patched(7, "00"), "filler"),
        (patched(2, "84"), "MIC is wrong"),
    ],
)
def test_fields_of_a_mic(enctype: int, change: Callable[[bytes], bytes], match: str) -> None:
    pair = make_pair(enctype)
    with pytest.raises(SecurityError, match=match):
        pair.acceptor.verify_mic(b"data", change(pair.initiator.get_mic(b"data")))


@pytest.mark.parametrize("enctype", AES)
def test_an_encrypted_header_must_be_the_header(enctype: int) -> None:
    """A sender that encrypts another header than it sends; all else is right."""
    good = seal_with_tail(enctype)
    for at in (16, 18, 20, 21):
        changed = good[:at] + bytes((good[at] ^ 0x10,)) + good[at + 1 :]
        pair = make_pair(enctype)
        seal_with_tail(enctype, pair, changed)
        refused(pair.acceptor, protect(pair.initiator), SEC_E_MESSAGE_ALTERED, "not the one")
    pair = make_pair(enctype)
    seal_with_tail(enctype, pair, good[:22] + b"\0\x1c")  # RRC may be anything in there
    assert unprotect(pair.acceptor, protect(pair.initiator)) == HEAD + BODY + TAIL


def seal_with_tail(enctype: int, pair: Pair | None = None, tail: bytes = b"") -> bytes:
    """Have an initiator seal with another filler and encrypted header; returns the right ones."""
    sender: Any = (pair or make_pair(enctype)).initiator
    good: bytes = sender._tail
    if tail:
        sender._tail = tail
    return good


@pytest.mark.parametrize("enctype", AES)
def test_other_filler_and_unknown_flags_are_taken(enctype: int) -> None:
    for extra in (0, 1, 15, 17, 48):
        pair = make_pair(enctype)
        sender: Any = pair.initiator
        count = extra.to_bytes(2, "big")
        flags = bytes((sender._wrap[2] | 0x80,))
        sender._wrap = b"\x05\x04" + flags + b"\xff" + count + sender._wrap[6:]
        sender._tail = os.urandom(extra) + b"\x05\x04" + flags + b"\xff" + count + b"\0\0"
        pdu = bytearray(HEAD + BODY + TAIL)
        # A body that is no whole number of blocks, which a sender of ours encrypts with whatever follows it.
        end = END - 1
        token = sender.protect(memoryview(pdu), START, end, AuthLevel.PRIVACY, True)
        pair.acceptor.unprotect(memoryview(pdu), START, end, AuthLevel.PRIVACY, True, memoryview(token))
        assert pdu == HEAD + BODY + TAIL


@pytest.mark.parametrize("enctype", [3, 16, 24])
def test_no_tokens_for_keys_of_weak_types(enctype: int) -> None:
    with pytest.raises(KerberosError, match="not supported"):
        message_tokens(Key(enctype, bytes(8)), True, False, 0, 0)


def test_a_type_without_tokens_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Other(Rc4Key):
        name = "some other type"

    monkeypatch.setattr(tokens, "protocol_key", lambda key: Other(key.value))
    monkeypatch.setattr(tokens, "Rc4Key", type(None))
    with pytest.raises(KerberosError, match="some other type has no"):
        message_tokens(Key(99, bytes(16)), True, False, 0, 0)
