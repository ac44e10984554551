"""Session keys, credentials and parameters against published values, and what must never be random enough."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import SecurityError
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.netlogon import Algorithm, NegotiateFlags, crypto
from tests.security.netlogon.values import CLIENT_CHALLENGE, SECRET, SERVER_CHALLENGE, STRONG_KEY

CHALLENGES = st.binary(min_size=8, max_size=8)


def test_the_published_session_key() -> None:
    key = crypto.compute_session_key(Algorithm.STRONG_KEY, SECRET, CLIENT_CHALLENGE, SERVER_CHALLENGE)
    assert key == STRONG_KEY


def test_the_published_secret() -> None:
    password = (
        './,nL>OLZ6st^XKeM%.I-tE`WVjC[06?]:Qv_TnUo::Bw,g`v#JM6MqSPuU(nq4>yj[d\\+VpR_yxuc!g0T65vzWAB_B"i<<'
        "S+4'^:!,;%Gs-(\": m>!CLfnN"
    )
    assert nt_hash(password) == SECRET


@pytest.mark.parametrize(
    ("algorithm", "session_key", "credential"),
    [
        # made by impacket, and by the DES of pycryptodome where it has none
        (Algorithm.AES, "fdc7815fdbdbb1a6a08d0fda749edb18", "c43e8c706184b992"),
        (Algorithm.STRONG_KEY, STRONG_KEY.hex(), "b638958244fceacd"),
        (Algorithm.DES, "d7a9363828c864190000000000000000", "083612f0d331dc7e"),
    ],
)
def test_keys_and_credentials(algorithm: Algorithm, session_key: str, credential: str) -> None:
    key = crypto.compute_session_key(algorithm, SECRET, CLIENT_CHALLENGE, SERVER_CHALLENGE)
    assert len(key) == crypto.KEY_SIZE
    assert key.hex() == session_key
    assert crypto.compute_credential(algorithm, key, CLIENT_CHALLENGE).hex() == credential


@given(CHALLENGES, CHALLENGES)
def test_a_des_session_key_has_64_bits(client: bytes, server: bytes) -> None:
    key = crypto.compute_session_key(Algorithm.DES, SECRET, client, server)
    assert len(key) == 16
    assert not any(key[8:])
    assert key == crypto.compute_session_key(Algorithm.DES, SECRET, server, client)


def test_addition_overflows_into_nothing() -> None:
    assert crypto.add(bytes.fromhex("ffffffff01020304"), 1).hex() == "0000000001020304"
    assert crypto.add(bytes.fromhex("01000000ffffffff"), 0xFFFFFFFF).hex() == "00000000ffffffff"


@pytest.mark.parametrize("rest", ["000000", "010203"])
@pytest.mark.parametrize("first", ["0000000000", "7777777777", "0000000101", "0101000000", "0100010001"])
def test_what_is_not_random(first: str, rest: str) -> None:
    assert not crypto.is_random(bytes.fromhex(first + rest))


def test_one_octet_that_differs_is_enough() -> None:
    for position in range(5):
        challenge = bytearray(8)
        challenge[position] = 1
        assert crypto.is_random(bytes(challenge))
    challenge = bytearray(8)
    challenge[5:] = b"\1\2\3"
    assert not crypto.is_random(bytes(challenge))


def test_challenges_are_made_until_they_are_random() -> None:
    given_out = iter([bytes(8), b"\7" * 8, CLIENT_CHALLENGE])
    assert crypto.new_challenge(lambda size: next(given_out)) == CLIENT_CHALLENGE
    calls = itertools.count()
    with pytest.raises(SecurityError, match="random"):
        crypto.new_challenge(lambda size: bytes(size) if next(calls) < 100 else CLIENT_CHALLENGE)


@given(
    st.sampled_from([NegotiateFlags.AES, NegotiateFlags.RC4, NegotiateFlags.AES | NegotiateFlags.RC4]),
    st.binary(max_size=600),
)
def test_parameters_come_back(flags: NegotiateFlags, data: bytes) -> None:
    sealed = crypto.encrypt(flags, STRONG_KEY, data)
    assert len(sealed) == len(data)
    assert crypto.decrypt(flags, STRONG_KEY, sealed) == data
    assert len(data) < 8 or sealed != data


@pytest.mark.parametrize("flags", [NegotiateFlags.NONE, NegotiateFlags.STRONG_KEY])
def test_parameters_are_never_sent_in_clear(flags: NegotiateFlags) -> None:
    with pytest.raises(SecurityError, match="neither AES nor RC4"):
        crypto.encrypt(flags, STRONG_KEY, b"secret")
    with pytest.raises(SecurityError, match="neither AES nor RC4"):
        crypto.decrypt(flags, STRONG_KEY, b"secret")


def test_an_encrypted_hash() -> None:
    # MS-SAMR 2.2.11.1.1 with the key of MS-NRPC 4.2; DES by another library
    assert crypto.encrypt_hash(STRONG_KEY, SECRET).hex() == "5e7de8c4c4c9e5ea8289058f37e8d334"


@pytest.mark.parametrize(
    ("flags", "algorithm"),
    [
        (0, Algorithm.DES),
        (0x4000, Algorithm.STRONG_KEY),
        (0x01000000, Algorithm.AES),
        (0x01004000, Algorithm.AES),
        (0xFEFFBFFF, Algorithm.DES),
    ],
)
def test_the_algorithm_of_flags(flags: int, algorithm: Algorithm) -> None:
    assert Algorithm.of(flags) is algorithm
