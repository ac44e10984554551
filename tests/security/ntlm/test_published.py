"""Every value that MS-NLMP 4.2 publishes.

What this library never does (LM hashes and responses, signatures without extended session security) is made
here from the primitives that it shares with what it does.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

import pytest

from dcerpc.security.api import AuthLevel, ContextFlags, Target
from dcerpc.security.credentials import NTHash, Password
from dcerpc.security.crypto.des import des, desl
from dcerpc.security.crypto.md4 import nt_hash
from dcerpc.security.crypto.md5 import hmac_md5
from dcerpc.security.crypto.rc4 import rc4
from dcerpc.security.ntlm import NtlmEvidence, NtlmProvider, Version, keys
from dcerpc.security.ntlm.av_pairs import AvId, decode_av_pairs, encode_av_pairs, text_of
from dcerpc.security.ntlm.flags import NegotiateFlags
from dcerpc.security.ntlm.messages import Authenticate, Challenge
from dcerpc.security.ntlm.protection import MessageProtection
from dcerpc.security.steps import run

_JSON = Path(__file__).parents[2] / "vectors" / "ntlm_published.json"
VALUES: dict[str, dict[str, bytes]] = {
    section: {name: bytes.fromhex(octets) for name, octets in values.items()}
    for section, values in json.loads(_JSON.read_text())["values"].items()
}
COMMON, V1, ESS, V2 = (VALUES[each] for each in ("common", "ntlm_v1", "ntlm_v1_client_challenge", "ntlm_v2"))
USER, DOMAIN, PASSWORD = (COMMON[each].decode("utf-16-le") for each in ("user", "user_dom", "passwd"))
FLAGS = {id(each): int.from_bytes(each["challenge_flags"], "little") for each in (V1, ESS, V2)}


class Sender(MessageProtection):
    """A client that has come to some keys."""

    def __init__(self, flags: int, session_key: bytes) -> None:
        super().__init__()
        self._establish(flags, session_key, client=True, keyless=False)


def test_common_values() -> None:
    assert COMMON["user_upper"] == keys.upper_case(USER).encode("utf-16-le")
    assert COMMON["user_ascii"] == USER.encode("cp437")
    assert COMMON["passwd_upper"] == PASSWORD.upper().encode().ljust(14, b"\0")


# ---- 4.2.2 NTLMv1 without extended session security ----


def test_v1_hashes_and_session_base_key() -> None:
    halves = des(COMMON["passwd_upper"][:7], b"KGS!@#$%"), des(COMMON["passwd_upper"][7:], b"KGS!@#$%")
    assert halves == (V1["des_first_half"], V1["des_second_half"])
    assert V1["lmowf_v1"] == b"".join(halves)
    assert V1["ntowf_v1"] == nt_hash(PASSWORD)
    assert V1["session_base_key"] == keys.session_base_key_v1(nt_hash(PASSWORD))


def test_v1_responses() -> None:
    assert V1["nt_response"] == desl(V1["ntowf_v1"], COMMON["server_challenge"])
    assert V1["lm_response"] == desl(V1["lmowf_v1"], COMMON["server_challenge"])


def test_v1_key_exchange() -> None:
    lmowf, response = V1["lmowf_v1"], V1["lm_response"][:8]
    key_exchange_key = des(lmowf[:7], response) + des(lmowf[7:8] + b"\xbd" * 6, response)
    assert V1["key_exchange_key_lm_key"] == key_exchange_key
    random_key = COMMON["random_session_key"]
    assert V1["encrypted_session_key"] == keys.transform_session_key(V1["session_base_key"], random_key)
    assert V1["encrypted_session_key_lm_key"] == keys.transform_session_key(key_exchange_key, random_key)
    assert V1["encrypted_session_key_non_nt"] == keys.transform_session_key(lmowf[:8] + bytes(8), random_key)


def test_v1_sealed_data() -> None:
    assert V1["seq_num"] == bytes(4)
    handle = rc4(COMMON["random_session_key"])
    assert V1["data"] == handle.update(V1["plaintext"])
    assert V1["crc32"] == zlib.crc32(V1["plaintext"]).to_bytes(4, "little")
    assert V1["random_pad_encrypted"] == handle.update(V1["random_pad"])
    assert V1["checksum_encrypted"] == handle.update(V1["crc32"])
    assert V1["seq_num_encrypted"] == handle.update(bytes(4))
    assert V1["seq_num_xored"] == V1["seq_num_encrypted"]
    parts = ("random_pad_encrypted", "checksum_encrypted", "seq_num_xored")
    assert V1["signature"] == b"\1\0\0\0" + b"".join(V1[each] for each in parts)


# ---- 4.2.3 NTLMv1 with extended session security ----


def test_ess_keys_and_responses() -> None:
    server, client = COMMON["server_challenge"], COMMON["client_challenge"]
    assert ESS["ntowf_v1"] == nt_hash(PASSWORD)
    assert ESS["session_base_key"] == keys.session_base_key_v1(ESS["ntowf_v1"])
    assert ESS["key_exchange_key"] == keys.ntlm2_key_exchange_key(ESS["session_base_key"], server, client)
    assert ESS["lm_response"] == client + bytes(16)
    challenge = keys.ntlm2_challenge(server, client)
    assert ESS["nt_response"] == keys.nt_response_v1(ESS["ntowf_v1"], challenge)
    evidence = NtlmEvidence(challenge, ESS["lm_response"], ESS["nt_response"], USER, DOMAIN)
    assert evidence.session_base_key(ESS["ntowf_v1"], allow_ntlmv1=True) == ESS["session_base_key"]
    assert evidence.session_base_key(ESS["ntowf_v1"]) is None


def test_ess_sealed_data() -> None:
    flags, key = FLAGS[id(ESS)], ESS["key_exchange_key"]
    assert ESS["cut_key"] == key[:7]
    assert ESS["seal_key"] == keys.seal_key(flags, key, client=True)
    assert ESS["sign_key"] == keys.sign_key(key, client=True)
    assert ESS["checksum"] == hmac_md5(ESS["sign_key"], ESS["seq_num"] + ESS["plaintext"])[:8]
    data = bytearray(ESS["plaintext"])
    assert Sender(flags, key).protect(data, 0, len(data), AuthLevel.PRIVACY, False) == ESS["signature"]
    assert data == ESS["data"]


def test_ess_message_as_our_client_makes_it() -> None:
    provider = NtlmProvider(
        allow_ntlmv1=True,
        workstation="COMPUTER",
        version=Version(5, 1, 2600),
        random=lambda size: COMMON["client_challenge"][:size],
    )
    client = provider.initiate(Password(USER, PASSWORD, DOMAIN), Target("Server"), ContextFlags.NONE)
    run(client.step(None))
    token = run(client.step(ESS["challenge_message"])).token
    assert token is not None
    # It asked for no protection; and a flag that is for the server only stays out.
    flags = NegotiateFlags.SIGN | NegotiateFlags.SEAL | NegotiateFlags.REQUEST_TARGET
    expected = bytearray(ESS["authenticate_message"])
    expected[60:64] = (int.from_bytes(expected[60:64], "little") & ~flags).to_bytes(4, "little")
    assert token == bytes(expected)
    assert client.session_key == ESS["key_exchange_key"]


# ---- 4.2.4 NTLMv2 ----


def test_v2_keys_and_responses() -> None:
    server, client = COMMON["server_challenge"], COMMON["client_challenge"]
    response_key = keys.ntowf_v2(nt_hash(PASSWORD), USER, DOMAIN)
    assert V2["ntowf_v2"] == response_key
    pairs = encode_av_pairs(
        {AvId.NB_DOMAIN_NAME: V2["av_domain_name"], AvId.NB_COMPUTER_NAME: V2["av_server_name"]}
    )
    assert V2["temp"] == keys.client_challenge_v2(COMMON["time"], client, pairs)
    assert V2["nt_proof"] == hmac_md5(response_key, server + V2["temp"])
    assert V2["session_base_key"] == keys.session_base_key_v2(response_key, V2["nt_proof"])
    assert V2["lm_response"] == hmac_md5(response_key, server + client) + client
    assert V2["encrypted_session_key"] == keys.transform_session_key(
        V2["session_base_key"], COMMON["random_session_key"]
    )


def test_v2_sealed_data() -> None:
    flags, key = FLAGS[id(V2)], COMMON["random_session_key"]
    assert V2["seal_key"] == keys.seal_key(flags, key, client=True)
    assert V2["sign_key"] == keys.sign_key(key, client=True)
    assert V2["checksum"] == hmac_md5(V2["sign_key"], V2["seq_num"] + V2["plaintext"])[:8]
    data = bytearray(V2["plaintext"])
    assert Sender(flags, key).protect(data, 0, len(data), AuthLevel.PRIVACY, False) == V2["signature"]
    assert data == V2["data"]
    assert V2["signature"][4:12] == V2["checksum_encrypted"]


def test_v2_evidence_is_judged() -> None:
    message = Authenticate.decode(V2["authenticate_message"])
    evidence = NtlmEvidence(
        COMMON["server_challenge"], message.lm_response, message.nt_response, USER, DOMAIN, "COMPUTER"
    )
    assert evidence.session_base_key(nt_hash(PASSWORD)) == V2["session_base_key"]
    assert evidence.session_base_key(nt_hash("password")) is None
    said = evidence.client_challenge()
    assert said.timestamp == 0
    assert text_of(said.av_pairs, AvId.NB_DOMAIN_NAME) == DOMAIN


# ---- whole messages ----


@pytest.mark.parametrize("section", [V1, ESS, V2], ids=["v1", "ess", "v2"])
def test_challenge_messages(section: dict[str, bytes]) -> None:
    message = Challenge.decode(section["challenge_message"])
    assert message.flags == FLAGS[id(section)]
    assert message.server_challenge == COMMON["server_challenge"]
    assert message.version == Version(6, 0, 6000, 15)
    info: dict[int, Any] = {}
    if section is V2:
        info = decode_av_pairs(message.target_info, "TargetInfo")
        assert info[AvId.NB_COMPUTER_NAME] == V2["av_server_name"]
        assert info[AvId.NB_DOMAIN_NAME] == V2["av_domain_name"]
    else:
        assert message.target_info == b""
    # These say what TargetName is and where, but not that it is there: it is not read.
    assert message.target_name == b""
    message.target_name = COMMON["server_name"]
    assert message.encode() == section["challenge_message"]


@pytest.mark.parametrize("section", [V1, ESS, V2], ids=["v1", "ess", "v2"])
def test_authenticate_messages(section: dict[str, bytes]) -> None:
    message = Authenticate.decode(section["authenticate_message"])
    assert message.encode() == section["authenticate_message"]
    assert (message.user, message.domain) == (COMMON["user"], COMMON["user_dom"])
    assert message.workstation == COMMON["workstation"]
    assert message.lm_response == section["lm_response"]
    if section is V2:
        assert message.nt_response == V2["nt_proof"] + V2["temp"]
    else:
        assert message.nt_response == section["nt_response"]
    assert message.encrypted_session_key == section.get("encrypted_session_key", b"")
    assert message.version == Version(5, 1, 2600, 15)
    assert message.mic is None


def test_the_hash_serves_in_place_of_the_password() -> None:
    assert NTHash(USER, V1["ntowf_v1"].hex()).nt_hash == nt_hash(PASSWORD)
