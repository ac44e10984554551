"""SMB cryptography against octets that Windows, published by Microsoft, and Samba made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dcerpc.transport.smb.constants import Cipher, SigningAlgorithmId
from dcerpc.transport.smb.crypto import (
    SessionKeys,
    derive_keys,
    make_sealer,
    make_signer,
    transform_session_id,
)
from dcerpc.transport.smb.preauth import PreauthHash
from dcerpc.transport.smb.settings import Dialect

VECTORS = Path(__file__).resolve().parents[2] / "vectors"
SAMBA: list[dict[str, Any]] = json.loads((VECTORS / "smb_crypto.json").read_text())["conversations"]
PUBLISHED: list[dict[str, Any]] = json.loads((VECTORS / "smb_crypto_published.json").read_text())["vectors"]

DIALECTS = {
    "2.0.2": Dialect.SMB_2_0_2,
    "2.1": Dialect.SMB_2_1,
    "3.0": Dialect.SMB_3_0,
    "3.0.2": Dialect.SMB_3_0_2,
    "3.1.1": Dialect.SMB_3_1_1,
}
SIGNING = {
    "HMAC-SHA256": SigningAlgorithmId.HMAC_SHA256,
    "AES-CMAC": SigningAlgorithmId.AES_CMAC,
    "AES-GMAC": SigningAlgorithmId.AES_GMAC,
}
CIPHERS = {
    "AES-128-CCM": Cipher.AES_128_CCM,
    "AES-128-GCM": Cipher.AES_128_GCM,
    "AES-256-CCM": Cipher.AES_256_CCM,
    "AES-256-GCM": Cipher.AES_256_GCM,
}


def expect_keys(keys: SessionKeys, wanted: dict[str, str]) -> None:
    for name, value in wanted.items():
        if name != "session":
            assert getattr(keys, name).hex() == value, name


def expect_signed(algorithm: SigningAlgorithmId, key: bytes, message: bytes) -> None:
    """The signature is right, is what we make, and is wrong once anything changes."""
    signer = make_signer(algorithm, key)
    assert signer.verify(message)
    ours = bytearray(message)
    ours[48:64] = b"\xa5" * 16
    assert not signer.verify(ours)
    signer.sign(ours)
    assert ours == message
    for place in (0, 16, 24, 47, 48, 63, len(message) - 1):
        changed = bytearray(message)
        changed[place] ^= 1
        assert not signer.verify(changed), place


def unsealed(cipher: Cipher, keys: SessionKeys, sender: str, packet: bytes) -> bytes:
    """What a packet hides, which we would have hidden likewise, the unused end of the nonce apart."""
    key = keys.client_to_server if sender == "client" else keys.server_to_client
    plain = make_sealer(cipher, key, key, bytes).unseal(packet)
    length = 11 if cipher in (Cipher.AES_128_CCM, Cipher.AES_256_CCM) else 12
    before = (int.from_bytes(packet[20 : 20 + length], "little") - 1).to_bytes(length, "little")
    again = make_sealer(cipher, key, key, lambda count: before[:count])
    session_id = transform_session_id(packet)
    ours = again.seal(plain, session_id)
    assert ours[52:] == packet[52:]
    if not any(packet[20 + length : 36]):
        assert ours == packet
    assert int.from_bytes(plain[40:48], "little") == session_id
    return plain


@pytest.mark.parametrize("vector", PUBLISHED, ids=lambda vector: vector["session_key"][:8])
def test_published(vector: dict[str, Any]) -> None:
    preauth = PreauthHash()
    for message in vector["before"]:
        preauth.update(bytes.fromhex(message["octets"]))
        assert preauth.value.hex() == message["hash"]
    value = bytes.fromhex(vector["preauth_hash"])
    cipher = Cipher(vector["cipher"])
    keys = derive_keys(Dialect(vector["dialect"]), bytes.fromhex(vector["session_key"]), value, cipher)
    expect_keys(keys, vector["keys"])
    for message in vector["signed"]:
        expect_signed(SigningAlgorithmId.AES_CMAC, keys.signing, bytes.fromhex(message["octets"]))
    for message in vector["sealed"]:
        plain = unsealed(cipher, keys, message["from"], bytes.fromhex(message["octets"]))
        assert plain.hex() == message["plain"]


@pytest.mark.parametrize("conversation", SAMBA, ids=lambda conversation: conversation["label"])
def test_samba(conversation: dict[str, Any]) -> None:
    dialect, signing, *rest = conversation["label"].split()
    cipher = next((CIPHERS[name] for name in rest if name in CIPHERS), None)
    if cipher is None and conversation["keys"].get("client_to_server"):
        cipher = Cipher.AES_128_CCM if dialect != "3.1.1" else Cipher.AES_128_GCM
    preauth = PreauthHash()
    for message in conversation["before"]:
        preauth.update(bytes.fromhex(message["octets"]))
    keys = derive_keys(
        DIALECTS[dialect], bytes.fromhex(conversation["keys"]["session"]), preauth.value, cipher
    )
    expect_keys(keys, conversation["keys"])
    assert conversation["signed"]
    for message in conversation["signed"]:
        expect_signed(SIGNING[signing], keys.signing, bytes.fromhex(message["octets"]))
    assert bool(conversation["sealed"]) == (len(rest) > 0)
    for message in conversation["sealed"]:
        assert cipher is not None
        plain = unsealed(cipher, keys, message["from"], bytes.fromhex(message["octets"]))
        assert plain[:4] == b"\xfeSMB"
        assert not any(plain[48:64])


def test_samba_conversations_cover_what_there_is() -> None:
    labels = [conversation["label"].split() for conversation in SAMBA]
    assert {label[0] for label in labels} == set(DIALECTS)
    assert {label[1] for label in labels} == set(SIGNING)
    assert {name for label in labels for name in label[2:]} == {*CIPHERS, "Kerberos"}
    assert {len(conversation["keys"]["session"]) for conversation in SAMBA} == {32, 64}
