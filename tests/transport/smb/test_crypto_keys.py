"""Keys from a session's key: lengths, and what is refused. Foreign octets are in test_crypto_vectors."""

from __future__ import annotations

import pytest

from dcerpc.transport.smb.constants import Cipher
from dcerpc.transport.smb.crypto import SessionKeys, derive_keys
from dcerpc.transport.smb.settings import Dialect

KEY = bytes(range(1, 33))
HASH = bytes(range(64))
SMB_2 = (Dialect.SMB_2_0_2, Dialect.SMB_2_1)
SMB_3_0 = (Dialect.SMB_3_0, Dialect.SMB_3_0_2)


@pytest.mark.parametrize("dialect", SMB_2)
def test_below_3_0_the_key_is_used_as_it_is(dialect: Dialect) -> None:
    assert derive_keys(dialect, KEY) == SessionKeys(KEY[:16], KEY[:16])
    assert derive_keys(dialect, b"short") == SessionKeys(b"short" + bytes(11), b"short" + bytes(11))
    with pytest.raises(ValueError, match="no encryption in SMB dialect"):
        derive_keys(dialect, KEY, cipher=Cipher.AES_128_CCM)


@pytest.mark.parametrize("dialect", SMB_3_0)
def test_3_0_has_one_cipher(dialect: Dialect) -> None:
    keys = derive_keys(dialect, KEY, cipher=Cipher.AES_128_CCM)
    assert len({keys.signing, keys.application, keys.client_to_server, keys.server_to_client}) == 4
    assert keys == derive_keys(dialect, KEY[:16], HASH, Cipher.AES_128_CCM)
    for cipher in (Cipher.AES_128_GCM, Cipher.AES_256_CCM, Cipher.AES_256_GCM):
        with pytest.raises(ValueError, match=rf"no cipher {cipher:#06x} in SMB dialect"):
            derive_keys(dialect, KEY, cipher=cipher)


@pytest.mark.parametrize("dialect", [*SMB_3_0, Dialect.SMB_3_1_1])
def test_without_a_cipher_there_are_no_keys_of_one(dialect: Dialect) -> None:
    keys = derive_keys(dialect, KEY, HASH)
    assert (keys.client_to_server, keys.server_to_client) == (b"", b"")
    sealed = derive_keys(dialect, KEY, HASH, Cipher.AES_128_CCM)
    assert (keys.signing, keys.application) == (sealed.signing, sealed.application)


@pytest.mark.parametrize(("cipher", "length"), [(1, 16), (2, 16), (3, 32), (4, 32)])
def test_only_ciphers_of_256_bits_take_the_whole_key(cipher: int, length: int) -> None:
    whole = derive_keys(Dialect.SMB_3_1_1, KEY, HASH, cipher)
    cut = derive_keys(Dialect.SMB_3_1_1, KEY[:16], HASH, cipher)
    assert len(whole.client_to_server) == len(whole.server_to_client) == length
    assert (whole.signing, whole.application) == (cut.signing, cut.application)
    assert len(whole.signing) == len(whole.application) == 16
    assert (whole.client_to_server == cut.client_to_server) == (length == 16)
    assert (whole.server_to_client == cut.server_to_client) == (length == 16)


def test_3_1_1_keys_depend_on_the_hash() -> None:
    one = derive_keys(Dialect.SMB_3_1_1, KEY, HASH, Cipher.AES_128_GCM)
    other = derive_keys(Dialect.SMB_3_1_1, KEY, bytes(64), Cipher.AES_128_GCM)
    for name in SessionKeys.__slots__:
        assert getattr(one, name) != getattr(other, name)
    for wrong in (b"", bytes(63), bytes(65)):
        with pytest.raises(ValueError, match=f"64 octets, not {len(wrong)}"):
            derive_keys(Dialect.SMB_3_1_1, KEY, wrong)


@pytest.mark.parametrize("dialect", list(Dialect))
def test_no_key_and_unknown_ciphers_are_refused(dialect: Dialect) -> None:
    with pytest.raises(ValueError, match="without a key"):
        derive_keys(dialect, b"", HASH)
    with pytest.raises(ValueError, match=r"no cipher|no encryption"):
        derive_keys(dialect, KEY, HASH, 5)


def test_keys_are_not_shown() -> None:
    assert repr(derive_keys(Dialect.SMB_3_1_1, KEY, HASH, Cipher.AES_256_GCM)) == "SessionKeys()"
