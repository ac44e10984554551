"""Encrypted messages: nonces, what is checked of the header. Foreign octets are in test_crypto_vectors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.status import STATUS_ACCESS_DENIED, STATUS_INVALID_PARAMETER
from dcerpc.transport.smb.constants import Cipher
from dcerpc.transport.smb.crypto import Sealer, make_sealer, transform_session_id
from dcerpc.transport.smb.crypto_sealing import KEY_LENGTHS
from dcerpc.transport.smb.errors import SmbError

CIPHERS = list(Cipher)
NONCE_LENGTHS = {
    Cipher.AES_128_CCM: 11,
    Cipher.AES_128_GCM: 12,
    Cipher.AES_256_CCM: 11,
    Cipher.AES_256_GCM: 12,
}
SESSION_ID = 0x0102030405060708
MESSAGE = b"\xfeSMB" + bytes(range(100))


def pair(cipher: Cipher, start: int = 5) -> tuple[Sealer, Sealer]:
    """The two ends of a session."""
    length = KEY_LENGTHS[cipher]
    first, second = bytes(range(length)), bytes(range(1, 1 + length))
    client = make_sealer(cipher, first, second, lambda count: start.to_bytes(count, "little"))
    server = make_sealer(cipher, second, first, lambda count: start.to_bytes(count, "little"))
    return client, server


@pytest.mark.parametrize("cipher", CIPHERS)
@given(plain=st.binary(min_size=1, max_size=500), session_id=st.integers(0, 2**64 - 1))
def test_both_directions(cipher: Cipher, plain: bytes, session_id: int) -> None:
    client, server = pair(cipher)
    for sender, receiver in ((client, server), (server, client)):
        packet = sender.seal(plain, session_id)
        assert len(packet) == 52 + len(plain)
        assert transform_session_id(packet) == session_id
        assert receiver.unseal(packet) == plain
        assert receiver.unseal(memoryview(bytearray(packet))) == plain
        with pytest.raises(SmbError) as failure:
            sender.unseal(packet)
        assert failure.value.status == STATUS_ACCESS_DENIED


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_any_octets_are_sealed(kind: type) -> None:
    client, server = pair(Cipher.AES_128_GCM)
    assert server.unseal(client.seal(kind(bytearray(MESSAGE)), 1)) == MESSAGE


@pytest.mark.parametrize("cipher", CIPHERS)
def test_headers_are_as_the_specification_has_them(cipher: Cipher) -> None:
    """MS-SMB2 2.2.41; the unused end of the nonce is zero."""
    client, _ = pair(cipher)
    packet = client.seal(MESSAGE, SESSION_ID)
    assert packet[:4] == b"\xfdSMB"
    assert packet[20:36] == (6).to_bytes(16, "little")
    assert packet[36:40] == len(MESSAGE).to_bytes(4, "little")
    assert packet[40:44] == b"\0\0\1\0"
    assert packet[44:52] == SESSION_ID.to_bytes(8, "little")


@pytest.mark.parametrize("cipher", CIPHERS)
def test_nonces_are_counted_and_go_round(cipher: Cipher) -> None:
    length = NONCE_LENGTHS[cipher]
    client, server = pair(cipher, start=(1 << 8 * length) - 3)
    packets = [client.seal(MESSAGE, 1) for _ in range(5)]
    nonces = [int.from_bytes(packet[20:36], "little") for packet in packets]
    last = (1 << 8 * length) - 1
    assert nonces == [last - 1, last, 0, 1, 2]
    assert [server.unseal(packet) for packet in packets] == [MESSAGE] * 5


@pytest.mark.parametrize("cipher", CIPHERS)
def test_the_first_nonce_is_random(cipher: Cipher) -> None:
    asked = []

    def random(count: int) -> bytes:
        asked.append(count)
        return b"\x77" * count

    length = KEY_LENGTHS[cipher]
    packet = make_sealer(cipher, bytes(length), bytes(length), random).seal(MESSAGE, 1)
    assert asked == [NONCE_LENGTHS[cipher]]
    assert packet[20 : 20 + asked[0]] == b"\x78" + b"\x77" * (asked[0] - 1)


@pytest.mark.parametrize("cipher", CIPHERS)
def test_every_octet_is_covered(cipher: Cipher) -> None:
    client, server = pair(cipher)
    packet = client.seal(MESSAGE, SESSION_ID)
    for place in range(len(packet)):
        changed = bytearray(packet)
        changed[place] ^= 0x10
        with pytest.raises(SmbError) as failure:
            server.unseal(changed)
        header = place < 4 or 36 <= place < 40 or 42 <= place < 44
        assert failure.value.status == (STATUS_INVALID_PARAMETER if header else STATUS_ACCESS_DENIED)
    assert server.unseal(packet) == MESSAGE


def test_lengths_are_checked_before_anything_else() -> None:
    client, server = pair(Cipher.AES_128_GCM)
    packet = client.seal(MESSAGE, SESSION_ID)
    for length in range(len(packet)):
        for read in (server.unseal, transform_session_id):
            with pytest.raises(SmbError, match="octets"):
                read(packet[:length])
    with pytest.raises(SmbError, match="OriginalMessageSize at 0x24: 104, but 105 octets follow"):
        server.unseal(packet + b"\0")


@pytest.mark.parametrize("flags", [0, 2, 3, 0x101])
def test_other_flags_are_refused(flags: int) -> None:
    """1 is "encrypted", and in SMB 3.0 AES-128-CCM; there is no other value (MS-SMB2 2.2.41)."""
    client, server = pair(Cipher.AES_128_CCM)
    packet = bytearray(client.seal(MESSAGE, SESSION_ID))
    packet[42:44] = flags.to_bytes(2, "little")
    for read in (server.unseal, transform_session_id):
        with pytest.raises(SmbError, match=f"Flags at 0x2a: {flags:#06x}"):
            read(packet)


@given(octets=st.binary(max_size=200), start=st.booleans())
def test_any_octets_are_refused_with_an_error_of_ours(octets: bytes, start: bool) -> None:
    _, server = pair(Cipher.AES_256_GCM)
    packet = b"\xfdSMB" + octets if start else octets
    with pytest.raises(SmbError):
        server.unseal(packet)


def test_unknown_ciphers_and_wrong_keys_are_refused() -> None:
    with pytest.raises(ValueError, match="no cipher 0x0005"):
        make_sealer(5, bytes(16), bytes(16), bytes)
    for cipher in CIPHERS:
        right = bytes(KEY_LENGTHS[cipher])
        wrong = bytes(48 - len(right))
        for keys in ((right, wrong), (wrong, right), (b"", right)):
            with pytest.raises(ValueError, match=f"has {len(right)} octets, not"):
                make_sealer(cipher, *keys, bytes)
