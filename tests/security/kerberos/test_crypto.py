"""Encryption types by their rules: what is refused, what depends on what, nothing carried over."""

from __future__ import annotations

import hmac
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcerpc.security.kerberos import crypto
from dcerpc.security.kerberos.crypto.cts import CtsDecryptor, CtsEncryptor
from dcerpc.security.kerberos.crypto.mac import KeyedHash
from dcerpc.security.kerberos.crypto.nfold import n_fold
from dcerpc.security.kerberos.types import Checksum, EncType, KerberosError, Key

ENCTYPES = tuple(EncType)
OVERHEAD = {17: 28, 18: 28, 19: 32, 20: 40, 23: 24}


def some_key(enctype: int) -> Key:
    return Key(enctype, bytes(range(crypto.key_size(enctype))))


@given(st.sampled_from(ENCTYPES), st.integers(0, 2**31 - 1), st.binary(max_size=200))
@settings(deadline=None)
def test_what_was_encrypted_decrypts(enctype: int, usage: int, message: bytes) -> None:
    key = some_key(enctype)
    encrypted = crypto.encrypt(key, usage, message)
    assert len(encrypted) == len(message) + OVERHEAD[enctype]
    assert crypto.decrypt(key, usage, memoryview(encrypted)) == message


@given(st.sampled_from(ENCTYPES), st.binary(max_size=100))
@settings(deadline=None)
def test_octets_that_nobody_encrypted_are_refused(enctype: int, octets: bytes) -> None:
    with pytest.raises(KerberosError) as caught:
        crypto.decrypt(some_key(enctype), 3, octets)
    assert caught.value.code == 31


@pytest.mark.parametrize("enctype", ENCTYPES)
def test_every_changed_octet_and_every_cut_is_found(enctype: int) -> None:
    key = some_key(enctype)
    encrypted = crypto.encrypt(key, 11, b"authenticator " * 3)
    for at in range(len(encrypted)):
        changed = bytearray(encrypted)
        changed[at] ^= 0x80
        with pytest.raises(KerberosError):
            crypto.decrypt(key, 11, changed)
        with pytest.raises(KerberosError):
            crypto.decrypt(key, 11, encrypted[:at])
    with pytest.raises(KerberosError):
        crypto.decrypt(key, 11, encrypted + b"\0")


@pytest.mark.parametrize("enctype", ENCTYPES)
def test_another_usage_or_key_is_refused(enctype: int) -> None:
    key = some_key(enctype)
    encrypted = crypto.encrypt(key, 2, b"ticket")
    with pytest.raises(KerberosError, match="another key"):
        crypto.decrypt(key, 5, encrypted)
    with pytest.raises(KerberosError, match="another key"):
        crypto.decrypt(crypto.random_key(enctype), 2, encrypted)


@pytest.mark.parametrize("enctype", ENCTYPES)
def test_a_key_keeps_nothing_from_message_to_message(enctype: int) -> None:
    key = crypto.protocol_key(some_key(enctype))
    fixed = bytes(range(16))
    first = key.encrypt(7, b"first message", lambda size: fixed[:size])
    key.encrypt(7, b"another, which is longer than two blocks")
    assert key.encrypt(7, b"first message", lambda size: fixed[:size]) == first
    for _ in range(2):
        assert key.decrypt(7, first) == b"first message"
        with pytest.raises(KerberosError):
            key.decrypt(7, first[:-1])
    assert key.checksum(7, b"data") == key.checksum(7, b"data")


def test_pseudo_random_function_of_rc4() -> None:
    key = some_key(EncType.RC4_HMAC)
    assert crypto.prf(key, b"data") == hmac.digest(key.value, b"data", "sha1")


def test_rc4_has_windows_message_types() -> None:
    key = some_key(EncType.RC4_HMAC)
    assert crypto.decrypt(key, 8, crypto.encrypt(key, 3, b"AS-REP")) == b"AS-REP"
    assert crypto.checksum(key, 23, b"data") == crypto.checksum(key, 13, b"data")


@pytest.mark.parametrize("enctype", ENCTYPES)
def test_wrong_checksums_are_refused(enctype: int) -> None:
    key = some_key(enctype)
    good = crypto.checksum(key, 6, b"data")
    crypto.verify_checksum(key, 6, b"data", good)
    assert crypto.checksum(key, 6, b"data", good.cksumtype) == good
    for wrong in (good.checksum[:-1], b"", good.checksum + b"\0", bytes(len(good.checksum))):
        with pytest.raises(KerberosError) as caught:
            crypto.verify_checksum(key, 6, b"data", Checksum(good.cksumtype, wrong))
        assert caught.value.code == 41
    for usage, data in ((7, b"data"), (6, b"Data")):
        with pytest.raises(KerberosError, match="wrong"):
            crypto.verify_checksum(key, usage, data, good)


def test_unkeyed_and_foreign_checksum_types_are_refused() -> None:
    key = some_key(EncType.AES256_CTS_HMAC_SHA1_96)
    for kind in (1, 2, 7, 14, 15, -138):
        with pytest.raises(KerberosError) as caught:
            crypto.checksum(key, 6, b"data", kind)
        assert caught.value.code == 50
        with pytest.raises(KerberosError, match=f"type {kind}"):
            crypto.verify_checksum(key, 6, b"data", Checksum(kind, bytes(16)))


@pytest.mark.parametrize(
    ("enctype", "name"),
    [(1, "des-cbc-crc"), (3, "des-cbc-md5"), (16, "des3-cbc-sha1"), (24, "rc4-hmac-exp"), (99, "99")],
)
def test_weak_and_unknown_types_are_refused_by_name(enctype: int, name: str) -> None:
    assert not crypto.is_supported(enctype)
    key = Key(enctype, bytes(8))
    for act in (
        lambda: crypto.encrypt(key, 1, b""),
        lambda: crypto.decrypt(key, 1, bytes(100)),
        lambda: crypto.random_key(enctype),
        lambda: crypto.key_size(enctype),
        lambda: crypto.string_to_key(enctype, "password", b""),
    ):
        with pytest.raises(KerberosError, match=name) as caught:
            act()
        assert caught.value.code == 14


def test_enctypes_are_offered_in_the_order_of_windows() -> None:
    assert tuple(crypto.DEFAULT_ENCTYPES) == (18, 17, 20, 19, 23)
    assert all(crypto.is_supported(each) for each in crypto.DEFAULT_ENCTYPES)


@pytest.mark.parametrize("enctype", ENCTYPES)
def test_keys_of_another_size_are_refused(enctype: int) -> None:
    for size in (0, 8, 15, 17, 24, 31, 33):
        with pytest.raises(KerberosError, match=f"{size} octets"):
            crypto.protocol_key(Key(enctype, bytes(size)))
    assert len(crypto.random_key(enctype, os.urandom).value) == crypto.key_size(enctype)


def test_a_kdc_cannot_choose_any_iteration_count() -> None:
    for count in (0, 1, 4095, (1 << 19) + 1, 1 << 31, (1 << 32) - 1):
        with pytest.raises(KerberosError, match="iterations"):
            crypto.string_to_key(18, "password", b"salt", count.to_bytes(4, "big"))
    for malformed in (b"\0", bytes(3), bytes(5), bytes(8)):
        with pytest.raises(KerberosError, match="parameters"):
            crypto.string_to_key(18, "password", b"salt", malformed)
    assert crypto.string_to_key(17, "p", b"s") == crypto.string_to_key(17, "p", b"s", b"\0\0\x10\0")
    assert crypto.string_to_key(19, "p", b"s") == crypto.string_to_key(19, "p", b"s", b"\0\0\x80\0")


def test_passwords_of_computers_may_be_no_text() -> None:
    lone = "\ud800machine\udfff"
    assert crypto.string_to_key(17, lone, b"s") == crypto.string_to_key(17, "\ufffdmachine\ufffd", b"s")
    assert crypto.string_to_key(23, lone, b"") != crypto.string_to_key(23, "\ufffdmachine\ufffd", b"")


def test_secrets_are_not_shown() -> None:
    key = some_key(EncType.AES256_CTS_HMAC_SHA1_96)
    assert key.value.hex() not in repr(crypto.protocol_key(key))
    with pytest.raises(KerberosError) as caught:
        crypto.protocol_key(Key(18, b"a secret of another size"))
    assert "secret" not in str(caught.value)


@given(st.lists(st.binary(min_size=16, max_size=100), min_size=1, max_size=5))
def test_stealing_goes_on_from_message_to_message(messages: list[bytes]) -> None:
    encryptor, decryptor = CtsEncryptor(bytes(32)), CtsDecryptor(bytes(32))
    for message in messages:
        cipher = encryptor.encrypt(message[:16], message[16:])
        assert cipher == CtsEncryptor(bytes(32)).encrypt(message[:16], message[16:])
        assert b"".join(decryptor.decrypt(cipher)) == message


@given(st.binary(min_size=1, max_size=40), st.integers(1, 40))
def test_n_fold_of_any_size(octets: bytes, size: int) -> None:
    assert len(n_fold(octets, size)) == size
    assert n_fold(octets, len(octets)) == octets


def test_n_fold_of_nothing() -> None:
    for octets, size in ((b"", 8), (b"kerberos", 0)):
        with pytest.raises(ValueError, match="nothing"):
            n_fold(octets, size)


@given(st.binary(max_size=200), st.lists(st.binary(max_size=50), max_size=4))
def test_keyed_hash_is_hmac(key: bytes, parts: list[bytes]) -> None:
    for name in ("sha1", "sha256", "sha384"):
        expected = hmac.digest(key, b"".join(parts), name)
        assert KeyedHash(key, name).digest(*parts) == expected
        assert KeyedHash(key, name, 12).digest(*parts) == expected[:12]
