"""Published vectors: RFC 3961, 3962, 8009, 4757, MS-KILE, and those of MIT Kerberos' own tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dcerpc.security.kerberos import crypto
from dcerpc.security.kerberos.crypto.aes_key import AesKey
from dcerpc.security.kerberos.crypto.cts import CtsDecryptor, CtsEncryptor
from dcerpc.security.kerberos.crypto.nfold import n_fold
from dcerpc.security.kerberos.types import Checksum, Key

VECTORS = json.loads(
    (Path(__file__).parents[2] / "vectors" / "kerberos_crypto.json").read_text(encoding="utf-8")
)
ANY_COUNT = range(1, 1 << 32)

Vector = dict[str, Any]


def octets(text: str) -> bytes:
    return bytes.fromhex(text)


def key_of(vector: Vector) -> Key:
    return Key(vector["enctype"], octets(vector["key"]))


@pytest.mark.parametrize("vector", VECTORS["n_fold"], ids=lambda each: f"{each['text']} {each['size']}")
def test_n_fold(vector: Vector) -> None:
    assert n_fold(vector["text"].encode(), vector["size"]) == octets(vector["folded"])


@pytest.mark.parametrize(
    "vector", VECTORS["derive"], ids=lambda each: f"{each['enctype']} {each['constant']}"
)
def test_derived_keys(vector: Vector) -> None:
    key = crypto.protocol_key(key_of(vector))
    assert isinstance(key, AesKey)
    expected = octets(vector["derived"])
    assert key.derive(octets(vector["constant"]), len(expected)) == expected


@pytest.mark.parametrize("vector", VECTORS["string_to_key"])
def test_string_to_key(vector: Vector) -> None:
    count = vector["iterations"]
    params = count.to_bytes(4, "big") if count else b""
    password = octets(vector["password"]).decode()
    salt = octets(vector["salt"])
    key = crypto.string_to_key(vector["enctype"], password, salt, params, iterations=ANY_COUNT)
    assert key == Key(vector["enctype"], octets(vector["key"]))


@pytest.mark.parametrize("vector", VECTORS["cts"]["ciphertexts"], ids=lambda each: each["size"])
def test_ciphertext_stealing(vector: Vector) -> None:
    key = VECTORS["cts"]["key"].encode()
    text = VECTORS["cts"]["text"].encode()[: vector["size"]]
    encryptor, decryptor = CtsEncryptor(key), CtsDecryptor(key)
    for _ in range(3):  # whatever was encrypted before
        cipher = encryptor.encrypt(text[:16], text[16:20], text[20:])
        assert cipher == octets(vector["ciphertext"])
        assert decryptor.decrypt(cipher) == (text[:16], text[16:])


@pytest.mark.parametrize("vector", VECTORS["encrypt"])
def test_encryption(vector: Vector) -> None:
    key, usage, plaintext = key_of(vector), vector["usage"], octets(vector["plaintext"])
    assert crypto.decrypt(key, usage, octets(vector["ciphertext"])) == plaintext
    if vector["confounder"] is not None:
        confounder = octets(vector["confounder"])
        encrypted = crypto.encrypt(key, usage, plaintext, lambda size: confounder[:size])
        assert encrypted == octets(vector["ciphertext"])


@pytest.mark.parametrize("vector", VECTORS["checksum"])
def test_checksum(vector: Vector) -> None:
    key, usage, data = key_of(vector), vector["usage"], octets(vector["data"])
    found = crypto.checksum(key, usage, data)
    types = {17: 15, 18: 16, 19: 19, 20: 20, 23: -138}
    assert found == Checksum(types[key.enctype], octets(vector["checksum"]))
    crypto.verify_checksum(key, usage, data, found)


@pytest.mark.parametrize("vector", VECTORS["prf"])
def test_pseudo_random_function(vector: Vector) -> None:
    assert crypto.prf(key_of(vector), octets(vector["data"])) == octets(vector["result"])
