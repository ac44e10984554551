"""GSS-API's frame around Kerberos' messages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.security.kerberos.gss import (
    TOKEN_AP_REP,
    TOKEN_AP_REQ,
    TOKEN_ERROR,
    is_framed,
    unwrap_token,
    wrap_token,
)
from dcerpc.security.kerberos.types import KerberosError

OID = bytes.fromhex("06092a864886f712010202")


@pytest.mark.parametrize("kind", [TOKEN_AP_REQ, TOKEN_AP_REP, TOKEN_ERROR])
@pytest.mark.parametrize("size", [0, 1, 114, 115, 242, 243, 65522, 65523, 70_000])
def test_both_ways(kind: bytes, size: int) -> None:
    token = wrap_token(kind, b"m" * size)
    assert is_framed(token)
    assert unwrap_token(token) == (kind, b"m" * size)


def test_octets() -> None:
    assert wrap_token(TOKEN_AP_REQ, b"abc") == b"\x60\x10" + OID + b"\1\0abc"
    assert wrap_token(TOKEN_AP_REQ, bytes(115))[:4] == b"\x60\x81\x80\x06"


def test_windows_own_identifier() -> None:
    """MS-KILE 3.1.1.6."""
    token = b"\x60\x0e" + bytes.fromhex("06092a864882f712010202") + b"\2\0\0"
    assert unwrap_token(token) == (TOKEN_AP_REP, b"\0")


MALFORMED = [
    "",
    "60",
    "6e00",
    "6080",
    "608500000000",
    "6082ff",
    "6003060100",
    "600d06092a864886f7120102030100",  # another mechanism
    "600c06092a864886f71201020201",  # half a TOK_ID
    "600e06092a864886f7120102020100",  # an octet is missing
    "600c06092a864886f7120102020100",  # an octet too many
]


@pytest.mark.parametrize("octets", MALFORMED)
def test_malformed(octets: str) -> None:
    with pytest.raises(KerberosError, match="Kerberos token"):
        unwrap_token(bytes.fromhex(octets))


def test_cut() -> None:
    token = wrap_token(TOKEN_AP_REQ, bytes(200))
    for size in range(len(token)):
        with pytest.raises(KerberosError):
            unwrap_token(token[:size])


@given(st.binary(max_size=40))
def test_any_octets(octets: bytes) -> None:
    try:
        kind, message = unwrap_token(octets)
    except KerberosError:
        return
    assert octets.endswith(kind + message)
