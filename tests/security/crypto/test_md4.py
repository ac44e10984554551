"""MD4 by the vectors of RFC 1320 A.5, and NT hashes."""

from __future__ import annotations

import pytest

from dcerpc.security.crypto.md4 import md4, nt_hash

RFC_1320 = {
    "": "31d6cfe0d16ae931b73c59d7e0c089c0",
    "a": "bde52cb31de33e46245e05fbdbd6fb24",
    "abc": "a448017aaf21d8525fc10ae87aa6729d",
    "message digest": "d9130a8164549fe818874806e1c7014b",
    "abcdefghijklmnopqrstuvwxyz": "d79e1c308aa5bbcdeea8ed63df412da9",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789": "043f8582f241db351ce627e153e7f0e4",
    "1234567890" * 8: "e33b4ddc9c38f2199c3e7b164fcc0536",
}


@pytest.mark.parametrize(("message", "digest"), RFC_1320.items(), ids=str)
def test_the_vectors_of_the_rfc(message: str, digest: str) -> None:
    assert md4(message.encode()).hex() == digest


@pytest.mark.parametrize("size", [54, 55, 56, 57, 63, 64, 65, 119, 120])
def test_sizes_around_a_block_differ_from_each_other(size: int) -> None:
    assert len({md4(bytes(size + more)) for more in range(3)}) == 3


def test_an_nt_hash_is_of_utf_16_whatever_is_in_it() -> None:
    assert nt_hash("") == md4(b"")
    assert nt_hash("p\u00e4\U0001f511") == md4("p\u00e4\U0001f511".encode("utf-16-le"))
    assert nt_hash("\udc80x") == md4(b"\x80\xdcx\0")
