"""RC4, DES, HMAC-MD5 and the digest of channel bindings."""

from __future__ import annotations

import hmac
import struct

import pytest
from cryptography.exceptions import UnsupportedAlgorithm
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import SecurityError
from dcerpc.security.crypto import rc4 as rc4_module
from dcerpc.security.crypto.channel_bindings import channel_bindings_digest
from dcerpc.security.crypto.des import des, desl
from dcerpc.security.crypto.md5 import hmac_md5, keyed_hmac_md5, md5
from dcerpc.security.crypto.rc4 import rc4


def test_rc4_of_rfc_6229() -> None:
    stream = rc4(bytes(range(1, 17))).update(bytes(32))
    assert stream.hex() == "9ac7cc9a609d1ef7b2932899cde41b975248c4959014126a6e8a84f11d1a9e1c"


def test_rc4_goes_on_where_it_was_and_works_in_place() -> None:
    whole = rc4(b"0123456789abcdef").update(bytes(40))
    stream = rc4(b"0123456789abcdef")
    buffer = bytearray(30)
    view = memoryview(buffer)
    assert stream.update(bytes(10)) == whole[:10]
    assert stream.update_into(view[5:25], view[5:25]) == 20
    assert stream.update_into(view[3:3], view[3:3]) == 0
    assert bytes(buffer) == bytes(5) + whole[10:30] + bytes(5)
    assert stream.update(bytes(10)) == whole[30:]


def test_rc4_says_so_when_openssl_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise UnsupportedAlgorithm("no legacy provider")

    monkeypatch.setattr(rc4_module, "Cipher", refuse)
    with pytest.raises(SecurityError, match="RC4 is not available"):
        rc4(bytes(16))


def test_des_of_a_key_of_seven_octets() -> None:
    # 133457799BBCDFF1 without its parity bits
    assert des(bytes.fromhex("12695bc9b7b7f8"), bytes.fromhex("0123456789abcdef")).hex() == "85e813540f0ab405"


def test_desl_is_three_times_des() -> None:
    key, block = bytes(range(16)), b"8 octets"
    assert desl(key, block) == des(key[:7], block) + des(key[7:14], block) + des(key[14:] + bytes(5), block)


@given(st.binary(max_size=64), st.binary(max_size=200))
def test_hmac_md5_is_pythons(key: bytes, message: bytes) -> None:
    expected = hmac.digest(key, message, "md5")
    assert hmac_md5(key, message) == expected
    inner, outer = keyed_hmac_md5(key)
    for _ in range(2):
        first, second = inner(), outer()
        first.update(message)
        second.update(first.digest())
        assert second.digest() == expected


def test_hmac_md5_of_rfc_2104() -> None:
    assert hmac_md5(b"\x0b" * 16, b"Hi There").hex() == "9294727a3638bb1c13f48ef8158bfc9d"
    assert hmac_md5(b"Jefe", b"what do ya want for nothing?").hex() == "750c783e6ab0b503eaa86e310a5db738"


def test_channel_bindings_are_a_structure_without_addresses() -> None:
    data = b"tls-server-end-point:" + bytes(32)
    structure = struct.pack("<IIIII", 0, 0, 0, 0, len(data)) + data
    assert channel_bindings_digest(data) == md5(structure).digest()
