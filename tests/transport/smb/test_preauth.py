"""The pre-authentication hash. Published values are in test_crypto_vectors."""

from __future__ import annotations

import hashlib

import pytest

from dcerpc.transport.smb.preauth import PreauthHash


def test_each_message_is_hashed_with_the_value_before() -> None:
    preauth = PreauthHash()
    assert preauth.value == bytes(64)
    preauth.update(b"one")
    first = hashlib.sha512(bytes(64) + b"one").digest()
    assert preauth.value == first
    preauth.update(memoryview(bytearray(b"two")))
    assert preauth.value == hashlib.sha512(first + b"two").digest()


def test_sessions_go_on_from_their_connection() -> None:
    connection = PreauthHash()
    connection.update(b"negotiate")
    session = connection.copy()
    assert session.value == connection.value
    session.update(b"session setup")
    assert session.value != connection.value
    assert PreauthHash(1, session.value).value == session.value


def test_other_algorithms_and_values_are_refused() -> None:
    with pytest.raises(ValueError, match="algorithm 0x0002"):
        PreauthHash(2)
    with pytest.raises(ValueError, match="64 octets, not 32"):
        PreauthHash(1, bytes(32))
