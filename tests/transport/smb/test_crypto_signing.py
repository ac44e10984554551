"""Signatures: what they cover, nonces, what is refused. Foreign octets are in test_crypto_vectors."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.transport.smb.constants import Command, HeaderFlag, SigningAlgorithmId
from dcerpc.transport.smb.crypto import make_signer

KEY = bytes(range(16))
ALGORITHMS = list(SigningAlgorithmId)


def message(command: int = Command.IOCTL, flags: int = HeaderFlag.SIGNED, message_id: int = 7) -> bytearray:
    header = bytearray(64)
    header[:4] = b"\xfeSMB"
    header[12:14] = command.to_bytes(2, "little")
    header[16:20] = flags.to_bytes(4, "little")
    header[24:32] = message_id.to_bytes(8, "little")
    return header + b"what it says"


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@given(body=st.binary(max_size=300), place=st.integers(min_value=0, max_value=363), bit=st.integers(0, 7))
def test_every_bit_is_covered(algorithm: SigningAlgorithmId, body: bytes, place: int, bit: int) -> None:
    signer = make_signer(algorithm, KEY)
    signed = message() + body
    signer.sign(signed)
    assert signer.verify(signed)
    signed[place % len(signed)] ^= 1 << bit
    assert not signer.verify(signed)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_any_octets_are_verified_and_left_alone(algorithm: SigningAlgorithmId, kind: type) -> None:
    signed = message()
    signed[48:64] = b"\xff" * 16
    signer = make_signer(algorithm, KEY)
    signer.sign(signed)
    octets = bytes(signed)
    given_ = kind(bytearray(octets))
    assert signer.verify(given_)
    assert bytes(given_) == octets


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_parts_of_a_compound_are_signed_in_place(algorithm: SigningAlgorithmId) -> None:
    first, second = message(message_id=1), message(message_id=2)
    packet = bytearray(first + bytes(4) + second)
    signer = make_signer(algorithm, KEY)
    with memoryview(packet) as view:
        signer.sign(view[:80])
        signer.sign(view[80:])
        assert signer.verify(view[:80])
        assert signer.verify(view[80:])
        assert not signer.verify(view[:76])
    signer.sign(second)
    assert packet[80:] == second


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("length", [0, 1, 16, 48, 63])
def test_what_has_no_whole_header_is_not_signed(algorithm: SigningAlgorithmId, length: int) -> None:
    assert not make_signer(algorithm, KEY).verify(bytes(length))


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_another_key_and_another_algorithm_differ(algorithm: SigningAlgorithmId) -> None:
    signed = message()
    make_signer(algorithm, KEY).sign(signed)
    assert not make_signer(algorithm, bytes(16)).verify(signed)
    for other in ALGORITHMS:
        assert make_signer(other, KEY).verify(signed) == (other == algorithm)


@pytest.mark.parametrize(
    ("command", "flags", "end"),
    [
        (Command.IOCTL, HeaderFlag.SIGNED, 0),
        (Command.IOCTL, HeaderFlag.SIGNED | HeaderFlag.SERVER_TO_REDIR, 1),
        (Command.CANCEL, HeaderFlag.SIGNED, 2),
        (Command.CANCEL, HeaderFlag.SIGNED | HeaderFlag.ASYNC_COMMAND, 2),
        (Command.READ, HeaderFlag.SIGNED | HeaderFlag.ASYNC_COMMAND | HeaderFlag.SERVER_TO_REDIR, 1),
        (Command.CANCEL + 0x100, HeaderFlag.SIGNED, 0),
    ],
)
def test_gmac_nonces(command: int, flags: int, end: int) -> None:
    """MS-SMB2 3.1.4.1: MessageId, then a bit for the server and one for a CANCEL request."""
    number = 0x1122334455667788
    signed = message(command, flags, number)
    make_signer(SigningAlgorithmId.AES_GMAC, KEY).sign(signed)
    unsigned = signed[:48] + bytes(16) + signed[64:]
    nonce = number.to_bytes(8, "little") + end.to_bytes(4, "little")
    assert signed[48:64] == AESGCM(KEY).encrypt(nonce, b"", bytes(unsigned))


def test_unknown_algorithms_and_wrong_keys_are_refused() -> None:
    with pytest.raises(ValueError, match="no signing algorithm 0x0003"):
        make_signer(3, KEY)
    for algorithm in ALGORITHMS:
        for length in (0, 15, 17, 32):
            with pytest.raises(ValueError, match=f"16 octets, not {length}"):
                make_signer(algorithm, bytes(length))
