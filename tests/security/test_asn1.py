"""Object identifiers, and the frame of GSS-API."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyasn1.codec.der import encoder
from pyasn1.type import univ

from dcerpc.security import gss
from dcerpc.security.asn1 import oid_octets
from dcerpc.security.der import DerError
from dcerpc.status import SEC_E_INVALID_TOKEN

MECHANISM = oid_octets("1.3.6.1.5.5.2")


@given(st.lists(st.integers(0, 2**80), max_size=10), st.integers(0, 2), st.integers(0, 39))
def test_oids_as_pyasn1_has_them(arcs: list[int], first: int, second: int) -> None:
    text = ".".join(map(str, (first, second, *arcs)))
    assert oid_octets(text) == encoder.encode(univ.ObjectIdentifier(text))[2:]


@pytest.mark.parametrize("text", ["", "1", "3.1", "1.40", "1..2", "1.2.x", "1.-2", "1.2.\u0663", "1.2."])
def test_no_oid(text: str) -> None:
    with pytest.raises(ValueError, match="object identifier"):
        oid_octets(text)


@given(st.binary(min_size=1, max_size=200), st.binary(max_size=300))
def test_frames_both_ways(mechanism: bytes, message: bytes) -> None:
    token = gss.wrap(mechanism, message)
    assert gss.unwrap(token) == (mechanism, message)
    assert gss.framed_mechanism(token) == mechanism


def test_frames_cut_anywhere() -> None:
    token = gss.wrap(MECHANISM, bytes(200))
    for size in range(len(token)):
        with pytest.raises(DerError) as caught:
            gss.unwrap(token[:size])
        assert caught.value.status == SEC_E_INVALID_TOKEN
        # its mechanism is known as soon as it is there
        assert gss.framed_mechanism(token[:size]) == (MECHANISM if size >= 11 else None)
    with pytest.raises(DerError, match="octets announced"):
        gss.unwrap(token + b"\0")


@pytest.mark.parametrize("octets", ["", "6e00", "6000", "60020400", "6004067f2a03", "600406802a03"])
def test_no_frames(octets: str) -> None:
    with pytest.raises(DerError):
        gss.unwrap(bytes.fromhex(octets))
    assert gss.framed_mechanism(bytes.fromhex(octets)) is None
