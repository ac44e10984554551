"""NTLM's messages and AV_PAIRs: octets and values, and octets that are neither."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import SecurityError
from dcerpc.security.ntlm.av_pairs import AvFlags, AvId, decode_av_pairs, encode_av_pairs, flags_of, text_of
from dcerpc.security.ntlm.evidence import NtlmEvidence
from dcerpc.security.ntlm.flags import NegotiateFlags
from dcerpc.security.ntlm.messages import (
    MAX_MESSAGE_SIZE,
    MIC_OFFSET,
    Authenticate,
    Challenge,
    Negotiate,
    Version,
    decode_text,
    encode_text,
)
from dcerpc.status import SEC_E_INVALID_TOKEN

VERSION = NegotiateFlags.VERSION.value
SUPPLIED = NegotiateFlags.OEM_DOMAIN_SUPPLIED | NegotiateFlags.OEM_WORKSTATION_SUPPLIED

short = st.binary(max_size=20)
versions = st.builds(
    Version, *(st.integers(0, top) for top in (255, 255, 65535, 255))
)  # major, minor, build, revision
flag_bits = st.integers(0, 2**32 - 1)


def bits(value: int, flag: NegotiateFlags, on: object) -> int:
    """A number with a flag as it must be."""
    return value & ~flag.value | flag.value * bool(on)


@contextmanager
def only_malformed() -> Iterator[None]:
    """Octets may be refused, as a malformed token and in no other way."""
    refusal = None
    try:
        yield
    except SecurityError as error:
        refusal = error
    assert refusal is None or refusal.status == SEC_E_INVALID_TOKEN


@st.composite
def negotiates(draw: st.DrawFn) -> Negotiate:
    made = Negotiate(draw(flag_bits), draw(short), draw(short), draw(st.none() | versions))
    made.flags = bits(made.flags, NegotiateFlags.VERSION, made.version)
    made.flags = bits(made.flags, NegotiateFlags.OEM_DOMAIN_SUPPLIED, made.domain)
    made.flags = bits(made.flags, NegotiateFlags.OEM_WORKSTATION_SUPPLIED, made.workstation)
    return made


@st.composite
def challenges(draw: st.DrawFn) -> Challenge:
    eight = st.binary(min_size=8, max_size=8)
    made = Challenge(draw(flag_bits), draw(eight), draw(short), draw(short), draw(st.none() | versions))
    made.flags = bits(made.flags, NegotiateFlags.VERSION, made.version)
    made.flags = bits(made.flags, NegotiateFlags.REQUEST_TARGET, made.target_name)
    made.flags = bits(made.flags, NegotiateFlags.TARGET_INFO, made.target_info)
    return made


@st.composite
def authenticates(draw: st.DrawFn) -> Authenticate:
    mic = draw(st.none() | st.binary(min_size=16, max_size=16))
    lm_response, nt_response, domain, user, workstation, key = (draw(short) for _ in range(6))
    version = draw(st.none() | versions)
    made = Authenticate(
        draw(flag_bits), lm_response, nt_response, domain, user, workstation, key, version, mic
    )
    made.flags = bits(made.flags, NegotiateFlags.VERSION, made.version)
    made.flags = bits(made.flags, NegotiateFlags.KEY_EXCH, made.encrypted_session_key)
    return made


@given(negotiates())
def test_negotiate_messages_come_back(message: Negotiate) -> None:
    assert Negotiate.decode(message.encode()) == message


@given(challenges())
def test_challenge_messages_come_back(message: Challenge) -> None:
    assert Challenge.decode(message.encode()) == message


@given(authenticates())
def test_authenticate_messages_come_back(message: Authenticate) -> None:
    encoded = message.encode()
    assert Authenticate.decode(encoded) == message
    if message.mic is not None:
        assert encoded[MIC_OFFSET : MIC_OFFSET + 16] == message.mic


# ---- whatever arrives ----

FULL: dict[str, tuple[Callable[[bytes], Any], bytes, dict[int, int]]] = {
    "negotiate": (
        Negotiate.decode,
        Negotiate(VERSION, b"DOMAIN", b"STATION", Version()).encode(),
        {16: 40, 24: 46},
    ),
    "challenge": (
        Challenge.decode,
        Challenge(
            VERSION | NegotiateFlags.REQUEST_TARGET | NegotiateFlags.TARGET_INFO,
            b"8 octets",
            b"T\0",
            encode_av_pairs({AvId.FLAGS: bytes(4)}),
            Version(),
        ).encode(),
        {12: 56, 40: 58},
    ),
    "authenticate": (
        Authenticate.decode,
        Authenticate(
            VERSION | NegotiateFlags.KEY_EXCH,
            b"lm_respons",
            b"nt_respons",
            b"domain.dom",
            b"user.user.",
            b"workstatio",
            b"session.ke",
            Version(),
            bytes(16),
        ).encode(),
        {12: 118, 20: 128, 28: 88, 36: 98, 44: 108, 52: 138},
    ),
}
every_message = pytest.mark.parametrize("name", FULL)


@given(st.binary(max_size=300), st.sampled_from(sorted(FULL)), st.integers(0, 3))
def test_any_octets_are_a_message_or_a_security_error(octets: bytes, name: str, kind: int) -> None:
    decode = FULL[name][0]
    for each in (octets, b"NTLMSSP\0" + bytes([kind, 0, 0, 0]) + octets):
        with only_malformed():
            decode(each).encode()


@every_message
def test_truncated_at_every_octet(name: str) -> None:
    decode, octets, _ = FULL[name]
    for size in range(len(octets)):
        with pytest.raises(SecurityError, match=name.upper()) as caught:
            decode(octets[:size])
        assert caught.value.status == SEC_E_INVALID_TOKEN


@every_message
def test_every_field_may_not_leave_the_payload(name: str) -> None:
    decode, octets, fields = FULL[name]
    fixed_size = {"negotiate": 32, "challenge": 48, "authenticate": 64}[name]
    for at, offset in fields.items():
        size, _, found = struct.unpack_from("<HHI", octets, at)
        assert found == offset
        for bad_size, bad_offset in (
            (size, len(octets) - size + 1),
            (size, len(octets)),
            (size, 2**32 - 1),
            (size, 2**32 - size),
            (size, 2**31),
            (size, 0),
            (size, fixed_size - 1),
            (len(octets) - offset + 1, offset),
            (0xFFFF, offset),
            (1, len(octets)),
        ):
            changed = bytearray(octets)
            struct.pack_into("<HHI", changed, at, bad_size, bad_size, bad_offset)
            with pytest.raises(SecurityError, match="outside of a payload"):
                decode(bytes(changed))


@every_message
def test_parts_may_not_overlap(name: str) -> None:
    decode, octets, fields = FULL[name]
    places = sorted(fields, key=lambda at: fields[at])
    for second in places[1:]:
        size, _, _ = struct.unpack_from("<HHI", octets, second)
        changed = bytearray(octets)
        struct.pack_into("<HHI", changed, second, size, size, fields[second] - 1)
        with pytest.raises(SecurityError, match="overlap"):
            decode(bytes(changed))


@every_message
def test_maximum_sizes_and_offsets_of_what_is_empty_are_not_looked_at(name: str) -> None:
    decode, octets, fields = FULL[name]
    original = decode(octets)
    for at, offset in fields.items():
        changed = bytearray(octets)
        struct.pack_into("<H", changed, at + 2, 0xFFFF)
        assert decode(bytes(changed)) == original
        struct.pack_into("<HHI", changed, at, 0, 0, 2**32 - 1)
        assert decode(bytes(changed)) != original
        assert offset


@every_message
def test_space_between_parts_is_nothing(name: str) -> None:
    decode, octets, fields = FULL[name]
    moved = bytearray(octets)
    begin = min(fields.values())
    for at, offset in fields.items():
        struct.pack_into("<I", moved, at + 4, offset + 5)
    moved[begin:begin] = b"space"
    assert decode(bytes(moved + b"more")) == decode(octets)


@every_message
@pytest.mark.parametrize("at", range(12))
def test_another_signature_or_type_is_refused(name: str, at: int) -> None:
    decode, octets, _ = FULL[name]
    for bit in range(8):
        changed = bytearray(octets)
        changed[at] ^= 1 << bit
        with pytest.raises(SecurityError, match="begins with"):
            decode(bytes(changed))


@every_message
def test_a_message_larger_than_any_pdu_is_refused(name: str) -> None:
    decode, octets, _ = FULL[name]
    decode(octets.ljust(MAX_MESSAGE_SIZE, b"\0"))
    with pytest.raises(SecurityError, match="at most 65535"):
        decode(octets.ljust(MAX_MESSAGE_SIZE + 1, b"\0"))


@pytest.mark.parametrize(
    "message",
    [
        Challenge(0, bytes(8), bytes(65536)),
        Challenge(0, bytes(8), b"", bytes(65536)),
        Authenticate(0, nt_response=bytes(65536)),
    ],
)
def test_what_cannot_be_told_is_not_sent(message: Challenge | Authenticate) -> None:
    with pytest.raises(SecurityError, match="65536 octets"):
        message.encode()


# ---- older clients ----


def test_clients_without_version_and_mic() -> None:
    fields = struct.pack("<HHI", 3, 3, 64) + struct.pack("<HHI", 0, 0, 0) * 5
    octets = b"NTLMSSP\0\3\0\0\0" + fields + struct.pack("<I", VERSION) + b"LMR"
    message = Authenticate.decode(octets)
    assert (message.lm_response, message.version, message.mic) == (b"LMR", None, None)


def test_a_negotiate_message_without_version_and_names() -> None:
    octets = b"NTLMSSP\0\1\0\0\0" + struct.pack("<I", VERSION | 1) + bytes(16)
    assert Negotiate.decode(octets) == Negotiate(VERSION | 1)


def test_names_are_there_only_when_flagged() -> None:
    octets = bytearray(FULL["negotiate"][1])
    flags = struct.unpack_from("<I", octets, 12)[0]
    struct.pack_into("<I", octets, 12, flags & ~SUPPLIED)
    message = Negotiate.decode(bytes(octets))
    assert (message.domain, message.workstation) == (b"", b"")


# ---- text ----


def test_unicode_wins_over_oem() -> None:
    both = NegotiateFlags.UNICODE | NegotiateFlags.OEM
    assert encode_text("\u00fc", both, "cp437") == b"\xfc\0"
    assert encode_text("\u00fc", NegotiateFlags.OEM, "cp437") == b"\x81"
    assert decode_text(b"\x81", NegotiateFlags.OEM, "cp437") == "\u00fc"


def test_text_in_no_charset() -> None:
    for octets, flags, charset in (
        (b"odd", NegotiateFlags.UNICODE, "cp437"),
        (b"\0\xd8", NegotiateFlags.UNICODE, "cp437"),
        (b"\x81", NegotiateFlags.OEM, "ascii"),
    ):
        with pytest.raises(SecurityError, match="not in"):
            decode_text(octets, flags, charset)
    with pytest.raises(SecurityError, match="cannot be said in cp437"):
        encode_text("\u6f22", NegotiateFlags.OEM, "cp437")


# ---- AV_PAIRs ----

pairs_of = st.dictionaries(
    st.integers(1, 0xFFFF).filter(
        lambda each: each not in (AvId.FLAGS, AvId.TIMESTAMP, AvId.CHANNEL_BINDINGS)
    ),
    short,
)


@given(pairs_of, short)
def test_av_pairs_come_back_without_what_follows_them(pairs: dict[int, bytes], more: bytes) -> None:
    assert decode_av_pairs(encode_av_pairs(pairs) + more, "test") == pairs
    assert list(decode_av_pairs(encode_av_pairs(pairs), "test")) == list(pairs)


@given(st.binary(max_size=60))
def test_any_octets_are_av_pairs_or_a_security_error(octets: bytes) -> None:
    with only_malformed():
        assert octets.startswith(encode_av_pairs(decode_av_pairs(octets, "test")))


@pytest.mark.parametrize(
    "octets",
    [
        b"",
        bytes(3),
        struct.pack("<HH", 0, 1) + b"x",
        struct.pack("<HH", 1, 2) + b"a\0",
        struct.pack("<HH", 1, 3) + b"ab",
        struct.pack("<HH", 6, 3) + b"abc" + bytes(4),
        struct.pack("<HH", 6, 5) + b"abcde" + bytes(4),
        struct.pack("<HH", 7, 7) + bytes(7) + bytes(4),
        struct.pack("<HH", 10, 15) + bytes(15) + bytes(4),
        2 * (struct.pack("<HH", 1, 2) + b"a\0") + bytes(4),
        struct.pack("<HH", 1, 0xFFFF) + bytes(100),
    ],
)
def test_malformed_av_pairs(octets: bytes) -> None:
    with pytest.raises(SecurityError, match="test: AV_PAIR"):
        decode_av_pairs(octets, "test")


def test_av_pairs_truncated_at_every_octet() -> None:
    octets = encode_av_pairs({AvId.NB_COMPUTER_NAME: b"S\0", AvId.FLAGS: bytes(4), 77: b""})
    for size in range(len(octets)):
        with pytest.raises(SecurityError):
            decode_av_pairs(octets[:size], "test")


def test_a_value_that_is_too_long() -> None:
    with pytest.raises(SecurityError, match="65536 octets for AV_PAIR 9"):
        encode_av_pairs({9: bytes(65536)})


def test_names_and_flags_in_av_pairs() -> None:
    pairs = {
        int(AvId.NB_COMPUTER_NAME): b"S\0",
        int(AvId.FLAGS): b"\2\0\0\0",
        int(AvId.DNS_TREE_NAME): b"odd",
    }
    assert text_of(pairs, AvId.NB_COMPUTER_NAME) == "S"
    assert text_of(pairs, AvId.NB_DOMAIN_NAME) == ""
    assert flags_of(pairs) == AvFlags.MIC
    assert flags_of({}) == 0
    with pytest.raises(SecurityError, match="AV_PAIR 5 is not UTF-16"):
        text_of(pairs, AvId.DNS_TREE_NAME)


# ---- NTLMv2_CLIENT_CHALLENGE ----


def evidence(nt_response: bytes) -> NtlmEvidence:
    return NtlmEvidence(bytes(8), b"", nt_response, "user", "domain")


@pytest.mark.parametrize("start", [b"\1\2", b"\2\1", b"\0\0"])
def test_other_versions_of_the_response_are_refused(start: bytes) -> None:
    with pytest.raises(SecurityError, match="begin with"):
        evidence(bytes(16) + start + bytes(30)).client_challenge()


def test_a_client_challenge_truncated_at_every_octet() -> None:
    whole = bytes(16) + b"\1\1" + bytes(26) + encode_av_pairs({AvId.FLAGS: bytes(4)})
    assert evidence(whole).client_challenge().av_pairs == {AvId.FLAGS: bytes(4)}
    for size in range(len(whole)):
        with pytest.raises(SecurityError):
            evidence(whole[:size]).client_challenge()


@given(st.binary(max_size=80))
def test_any_octets_are_a_client_challenge_or_a_security_error(octets: bytes) -> None:
    for each in (octets, bytes(16) + b"\1\1" + octets):
        with only_malformed():
            evidence(each).client_challenge()


def test_secrets_are_not_shown() -> None:
    shown = repr(Authenticate(0, b"LMRESP", b"NTRESP", encrypted_session_key=b"KEYKEY"))
    shown += repr(NtlmEvidence(bytes(8), b"LMRESP", b"NTRESP", "user", "domain"))
    assert "RESP" not in shown
    assert "KEYKEY" not in shown
