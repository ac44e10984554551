"""Signature tokens: the published ones, both ends of each form, and anything changed on the way."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import SecurityError
from dcerpc.security.api import AuthLevel
from dcerpc.security.netlogon import Algorithm
from dcerpc.security.netlogon.signature import Signatures, signatures
from dcerpc.status import SEC_E_MESSAGE_ALTERED, SEC_E_OUT_OF_SEQUENCE
from tests.security.netlogon.values import (
    CONFOUNDER,
    HEADER,
    HEADER_TOKEN,
    MESSAGE,
    SEALED,
    SEC_TRAILER,
    SESSION_KEY,
    TOKEN,
)

PRIVACY, INTEGRITY = AuthLevel.PRIVACY, AuthLevel.INTEGRITY
FORMS = (Algorithm.AES, Algorithm.STRONG_KEY)
LEVELS = (INTEGRITY, PRIVACY)

Ends = tuple[Signatures, Signatures]


def ends(algorithm: Algorithm, random: Callable[[int], bytes] = os.urandom) -> Ends:
    client = signatures(algorithm, SESSION_KEY, True, random)
    return client, signatures(algorithm, SESSION_KEY, False, random)


def a_pdu(body: bytes) -> tuple[bytearray, int, int]:
    return bytearray(HEADER + body + SEC_TRAILER), len(HEADER), len(HEADER) + len(body)


def unprotect(
    receiver: Signatures,
    pdu: bytearray,
    start: int,
    end: int,
    level: AuthLevel,
    signing: bool,
    token: bytes,
) -> None:
    receiver.unprotect(pdu, start, end, level, signing, memoryview(token))


@pytest.mark.parametrize(("signing", "token"), [(False, TOKEN), (True, HEADER_TOKEN)])
def test_the_published_token(signing: bool, token: bytes) -> None:
    client, server = ends(Algorithm.AES, lambda size: CONFOUNDER)
    pdu, start, end = a_pdu(MESSAGE)
    made = client.protect(pdu, start, end, PRIVACY, signing)
    assert pdu == HEADER + SEALED + SEC_TRAILER
    assert made == token
    unprotect(server, pdu, start, end, PRIVACY, signing, made)
    assert pdu == HEADER + MESSAGE + SEC_TRAILER


@pytest.mark.parametrize("algorithm", FORMS)
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("signing", [False, True])
def test_a_conversation(algorithm: Algorithm, level: AuthLevel, signing: bool) -> None:
    client, server = ends(algorithm)
    seen = set()
    for number, body in enumerate((b"", b"a", MESSAGE, bytes(5000), b"the last")):
        # one sequence for both directions, whoever speaks
        sender, receiver = (client, server) if number % 3 else (server, client)
        pdu, start, end = a_pdu(body)
        token = sender.protect(memoryview(pdu), start, end, level, signing)
        assert len(token) <= sender.signature_size(level)
        if len(body) >= 8:
            assert (pdu[start:end] == body) is (level is INTEGRITY)
        unprotect(receiver, pdu, start, end, level, signing, token.ljust(sender.signature_size(level), b"\0"))
        assert pdu == HEADER + body + SEC_TRAILER
        seen.add(token)
    assert len(seen) == 5


@given(st.sampled_from(FORMS), st.sampled_from(LEVELS), st.booleans(), st.lists(st.binary(max_size=100)))
def test_any_bodies(algorithm: Algorithm, level: AuthLevel, signing: bool, bodies: list[bytes]) -> None:
    client, server = ends(algorithm)
    for body in bodies:
        pdu, start, end = a_pdu(body)
        token = client.protect(pdu, start, end, level, signing)
        unprotect(server, pdu, start, end, level, signing, token)
        assert pdu[start:end] == body


def test_a_signed_body_may_be_read_only() -> None:
    for algorithm in FORMS:
        client, server = ends(algorithm)
        pdu, start, end = a_pdu(MESSAGE)
        token = client.protect(pdu, start, end, INTEGRITY, True)
        server.unprotect(memoryview(bytes(pdu)), start, end, INTEGRITY, True, memoryview(token))


def test_sizes_do_not_depend_on_the_level() -> None:
    for algorithm, size in ((Algorithm.AES, 56), (Algorithm.STRONG_KEY, 32), (Algorithm.DES, 32)):
        client, _ = ends(algorithm)
        assert {client.signature_size(level) for level in LEVELS} == {size}


def test_a_long_conversation() -> None:
    for algorithm in FORMS:
        client, server = ends(algorithm)
        for end_ in (client, server):
            end_._sequence = 0x1_FFFF_FFFF
        for _ in range(2):
            pdu, start, end = a_pdu(MESSAGE)
            token = client.protect(pdu, start, end, PRIVACY, False)
            unprotect(server, pdu, start, end, PRIVACY, False, token)


# ---- what a receiver must notice ----


def fails(
    receiver: Signatures,
    pdu: bytes | bytearray,
    start: int,
    end: int,
    level: AuthLevel,
    signing: bool,
    token: bytes,
    *,
    status: int | None = None,
) -> None:
    with pytest.raises(SecurityError) as caught:
        unprotect(receiver, bytearray(pdu), start, end, level, signing, token)
    assert caught.value.status in (SEC_E_MESSAGE_ALTERED, SEC_E_OUT_OF_SEQUENCE)
    if status is not None:
        assert caught.value.status == status


def each_bit(octets: bytes, positions: range) -> list[bytes]:
    changed = []
    for position in positions:
        copy = bytearray(octets)
        copy[position] ^= 1 << position % 8
        changed.append(bytes(copy))
    return changed


@pytest.mark.parametrize("algorithm", FORMS)
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("signing", [False, True])
def test_every_octet_changed(algorithm: Algorithm, level: AuthLevel, signing: bool) -> None:
    client, _ = ends(algorithm)
    pdu, start, end = a_pdu(MESSAGE[:40])
    token = client.protect(pdu, start, end, level, signing)
    checked = range(32 if level is PRIVACY else 24)
    for changed in each_bit(token, checked):
        fails(ends(algorithm)[1], pdu, start, end, level, signing, changed)
    for changed in each_bit(bytes(pdu), range(len(pdu)) if signing else range(start, end)):
        fails(ends(algorithm)[1], changed, start, end, level, signing, token)
    unprotect(ends(algorithm)[1], pdu, start, end, level, signing, token)


def test_reserved_octets_are_ignored() -> None:
    client, server = ends(Algorithm.AES)
    pdu, start, end = a_pdu(MESSAGE)
    token = client.protect(pdu, start, end, PRIVACY, False)
    unprotect(server, pdu, start, end, PRIVACY, False, token[:32] + b"\xff" * 24)


@pytest.mark.parametrize("algorithm", FORMS)
@pytest.mark.parametrize("level", LEVELS)
def test_tokens_of_other_sizes(algorithm: Algorithm, level: AuthLevel) -> None:
    client, _ = ends(algorithm)
    pdu, start, end = a_pdu(MESSAGE)
    token = client.protect(pdu, start, end, level, False)
    for size in range(32 if level is PRIVACY else 24):
        fails(ends(algorithm)[1], pdu, start, end, level, False, token[:size], status=SEC_E_MESSAGE_ALTERED)
    longer = token.ljust(client.signature_size(level) + 1, b"\0")
    fails(ends(algorithm)[1], pdu, start, end, level, False, longer, status=SEC_E_MESSAGE_ALTERED)


@pytest.mark.parametrize("algorithm", FORMS)
def test_another_level_or_form(algorithm: Algorithm) -> None:
    for sent, expected in ((INTEGRITY, PRIVACY), (PRIVACY, INTEGRITY)):
        client, server = ends(algorithm)
        pdu, start, end = a_pdu(MESSAGE)
        token = client.protect(pdu, start, end, sent, False).ljust(32, b"\0")
        fails(server, pdu, start, end, expected, False, token, status=SEC_E_MESSAGE_ALTERED)
    other = next(form for form in FORMS if form is not algorithm)
    client, server = ends(algorithm)[0], ends(other)[1]
    pdu, start, end = a_pdu(MESSAGE)
    token = client.protect(pdu, start, end, PRIVACY, False)[:32]
    fails(server, pdu, start, end, PRIVACY, False, token, status=SEC_E_MESSAGE_ALTERED)


@pytest.mark.parametrize("algorithm", FORMS)
@pytest.mark.parametrize("level", LEVELS)
def test_replayed_reordered_reflected(algorithm: Algorithm, level: AuthLevel) -> None:
    client, server = ends(algorithm)
    sent = []
    for number in range(2):
        pdu, start, end = a_pdu(MESSAGE)
        token = client.protect(pdu, start, end, level, False)
        sent.append((bytes(pdu), token))
        assert number == len(sent) - 1
    (first, first_token), (second, second_token) = sent
    # reordered
    fails(server, second, start, end, level, False, second_token, status=SEC_E_OUT_OF_SEQUENCE)
    unprotect(server, bytearray(first), start, end, level, False, first_token)
    # replayed
    fails(server, first, start, end, level, False, first_token, status=SEC_E_OUT_OF_SEQUENCE)
    # sent back to where it came from
    reflected = ends(algorithm)[0]
    fails(reflected, first, start, end, level, False, first_token, status=SEC_E_OUT_OF_SEQUENCE)


@pytest.mark.parametrize("algorithm", FORMS)
def test_header_signing_only_on_one_side(algorithm: Algorithm) -> None:
    for signing in (False, True):
        client, server = ends(algorithm)
        pdu, start, end = a_pdu(MESSAGE)
        token = client.protect(pdu, start, end, PRIVACY, signing)
        fails(server, pdu, start, end, PRIVACY, not signing, token, status=SEC_E_MESSAGE_ALTERED)


def test_another_key() -> None:
    for algorithm in FORMS:
        client, _ = ends(algorithm)
        stranger = signatures(algorithm, bytes(16), False, os.urandom)
        pdu, start, end = a_pdu(MESSAGE)
        token = client.protect(pdu, start, end, PRIVACY, False)
        fails(stranger, pdu, start, end, PRIVACY, False, token)
