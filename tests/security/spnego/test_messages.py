"""SPNEGO's messages: published and foreign octets, and hostile ones."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyasn1.codec.der import decoder, encoder
from pyasn1.type import namedtype, tag, univ

from dcerpc.errors import SecurityError
from dcerpc.security.asn1 import oid_octets
from dcerpc.security.spnego.messages import (
    HINT_NAME,
    NegState,
    NegTokenInit,
    NegTokenResp,
    decode_init,
    decode_mech_types,
    decode_resp,
    encode_init,
    encode_mech_types,
    encode_resp,
    is_initial,
    message_size,
    oid_name,
)
from dcerpc.status import SEC_E_INVALID_TOKEN

# MS-SPNG 4
PUBLISHED = bytes.fromhex(
    "6082015d06062b0601050502a08201513082014da01a3018060a2b06010401823702021e060a2b06010401823702020a"
    "a28201010481fe4e45474f4558545301000000000000006000000070000000cffa11765e12599a347d766852bfce7097"
    "458710bb8242b4c7dfbad2da897aa311a7d868463430952562dc13c554f2010000000000000000600000000100000000"
    "000000000000005c33530deaf90d4db2ec4ae3786ec3084e45474f455854530300000001000000400000008e000000cf"
    "fa11765e12599a347d766852bfce705c33530deaf90d4db2ec4ae3786ec308400000004e000000304ca04a3048302a80"
    "283026312430220603550403131b584d4c50726f766964657220496e7465726d656469617465204341301a8018301631"
    "1430120603550403130b584d4c50726f7669646572a32a3028a0261b246e6f745f646566696e65645f696e5f52464334"
    "31373840706c656173655f69676e6f7265"
)

CONVERSATIONS = Path(__file__).parents[2] / "vectors" / "kerberos_conversations.json"
NEGOEX, NTLM, KERBEROS, MICROSOFT_KERBEROS = map(
    oid_octets,
    ("1.3.6.1.4.1.311.2.2.30", "1.3.6.1.4.1.311.2.2.10", "1.2.840.113554.1.2.2", "1.2.840.48018.1.2.2"),
)
OIDS = st.lists(st.binary(min_size=1, max_size=200), min_size=1, max_size=40)
OPTIONAL = st.none() | st.binary(max_size=300)


def test_published_init2() -> None:
    message = decode_init(PUBLISHED)
    assert decode_mech_types(message.mech_types) == [NEGOEX, NTLM]
    assert message.mech_token is not None
    assert message.mech_token.startswith(b"NEGOEXTS")
    assert len(message.mech_token) == 254
    assert message.hint_name == HINT_NAME
    assert message.mech_list_mic is None
    assert encode_init(message) == PUBLISHED
    assert is_initial(PUBLISHED)
    assert message_size(PUBLISHED) == len(PUBLISHED) == message_size(PUBLISHED[:6])


def test_published_init2_cut_anywhere() -> None:
    for size in range(len(PUBLISHED)):
        with pytest.raises(SecurityError) as caught:
            decode_init(PUBLISHED[:size])
        assert caught.value.status == SEC_E_INVALID_TOKEN
    with pytest.raises(SecurityError, match="octets announced"):
        decode_init(PUBLISHED + b"\0")


def foreign_tokens() -> list[bytes]:
    """The SPNEGO tokens of Kerberos conversations of a C implementation of DCE RPC 1.1."""
    tokens = []
    for conversation in json.loads(CONVERSATIONS.read_text())["conversations"]:
        for entry in conversation["pdus"]:
            pdu = bytes.fromhex(entry["pdu"])
            size = int.from_bytes(pdu[10:12], "little")
            if pdu[2] in (11, 12, 14, 15, 16) and size and pdu[-size - 8] == 9:
                tokens.append(pdu[-size:])
    return tokens


def test_foreign_tokens() -> None:
    tokens = foreign_tokens()
    assert len(tokens) == 15
    for token in tokens:
        if is_initial(token):
            init = decode_init(token)
            assert decode_mech_types(init.mech_types) == [KERBEROS]
            assert init.hint_name is init.mech_list_mic is None
            assert encode_init(init) == token
        else:
            assert encode_resp(decode_resp(token)) == token
    last = [decode_resp(each) for each in tokens if len(each) == 9]
    assert last == [NegTokenResp(NegState.ACCEPT_COMPLETED)] * 3


@given(OIDS, OPTIONAL, OPTIONAL, OPTIONAL)
def test_init_comes_back(
    oids: list[bytes], token: bytes | None, mic: bytes | None, hint: bytes | None
) -> None:
    message = NegTokenInit(encode_mech_types(oids), token, mic, hint)
    octets = encode_init(message)
    assert decode_init(octets) == message
    assert decode_mech_types(message.mech_types) == oids
    assert message_size(octets) == len(octets)


@given(st.none() | st.sampled_from(NegState), OPTIONAL, OPTIONAL, OPTIONAL)
def test_resp_comes_back(
    state: NegState | None, mechanism: bytes | None, token: bytes | None, mic: bytes | None
) -> None:
    message = NegTokenResp(state, mechanism, token, mic)
    assert decode_resp(encode_resp(message)) == message


#: RFC 4178 4.2.2, for another codec.
RESP = univ.Sequence(
    componentType=namedtype.NamedTypes(
        *(
            namedtype.OptionalNamedType(
                name, kind.subtype(explicitTag=tag.Tag(tag.tagClassContext, tag.tagFormatConstructed, number))
            )
            for number, (name, kind) in enumerate(
                (
                    ("negState", univ.Enumerated()),
                    ("supportedMech", univ.ObjectIdentifier()),
                    ("responseToken", univ.OctetString()),
                    ("mechListMIC", univ.OctetString()),
                )
            )
        )
    )
)


@given(st.sampled_from(NegState), OPTIONAL, st.binary(max_size=70_000))
def test_resp_as_pyasn1_has_it(state: NegState, mic: bytes | None, token: bytes) -> None:
    octets = encode_resp(NegTokenResp(state, MICROSOFT_KERBEROS, token, mic))
    assert octets[:1] == b"\xa1"
    header = 2 if octets[1] < 0x80 else 2 + (octets[1] & 0x7F)
    message, rest = decoder.decode(octets[header:], asn1Spec=RESP)
    assert rest == b""
    assert int(message["negState"]) == state
    assert str(message["supportedMech"]) == "1.2.840.48018.1.2.2"
    assert bytes(message["responseToken"]) == token
    assert encoder.encode(message) == octets[header:]


def test_names_of_mechanisms() -> None:
    assert oid_name(NTLM) == "NTLM"
    assert oid_name(b"\x2a\x03") == "OID 2a03"
    assert oid_name(bytes(5000)) == "OID " + "00" * 16 + "..."


def tlv(kind: int, *values: bytes) -> bytes:
    value = b"".join(values)
    size = bytes((len(value),)) if len(value) < 0x80 else b"\x84" + len(value).to_bytes(4, "big")
    return bytes((kind,)) + size + value


SPNEGO = tlv(6, oid_octets("1.3.6.1.5.5.2"))
TYPES = tlv(0xA0, tlv(0x30, tlv(6, NTLM)))


def test_unknown_components_are_ignored() -> None:
    """RFC 4178 6."""
    init = tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30, TYPES, tlv(0xA3, tlv(4, b"mic")), tlv(0xA9, tlv(5)))))
    assert decode_init(init) == NegTokenInit(tlv(0x30, tlv(6, NTLM)), None, b"mic")
    resp = tlv(0xA1, tlv(0x30, tlv(0xA0, tlv(10, b"\1")), tlv(0xA7, tlv(4, b"whatever"))))
    assert decode_resp(resp) == NegTokenResp(NegState.ACCEPT_INCOMPLETE)


def test_request_flags_are_ignored() -> None:
    """MS-SPNG 3.1.5.3."""
    init = tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30, TYPES, tlv(0xA1, tlv(3, b"\1\x7e")))))
    assert decode_init(init) == NegTokenInit(tlv(0x30, tlv(6, NTLM)))


def test_lengths_of_more_octets_than_needed() -> None:
    """BER has them; the list keeps its octets, which the MIC is over."""
    types = b"\x30\x83\0\0\x0c" + tlv(6, NTLM)
    init = tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30, tlv(0xA0, types))))
    assert decode_init(init).mech_types == types
    assert decode_mech_types(types) == [NTLM]


@pytest.mark.parametrize(
    ("octets", "message"),
    [
        (b"", "no GSS-API header"),
        (b"\x60", "cut short"),
        (b"\x60\x80\0\0", "no length that DER has"),
        (b"\x60\x85\0\0\0\0\0", "no length that DER has"),
        (b"\x60\x84\xff\xff\xff\xff", "4294967295 octets announced, 0 are there"),
        (tlv(0x30), "no GSS-API header"),
        (tlv(0x60), "names no mechanism"),
        (tlv(0x60, SPNEGO[:-1]), "cut short"),
        (tlv(0x60, SPNEGO), "NegTokenInit: cut short"),
        (tlv(0x60, SPNEGO, tlv(0xA1)), "NegTokenInit: tag 0xa1, not 0xa0"),
        (tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30, TYPES)), tlv(5)), "NegTokenInit: 2 octets too many"),
        (tlv(0x60, tlv(6, KERBEROS), tlv(0xA0, tlv(0x30, TYPES))), "it is Kerberos's"),
        (tlv(0x60, SPNEGO, tlv(0xA0)), "NegTokenInit: cut short"),
        (tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x31, TYPES))), "NegTokenInit: tag 0x31, not 0x30"),
        (tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30, TYPES), tlv(5))), "NegTokenInit: octets after the value"),
        (tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30))), "NegTokenInit: mechTypes is missing"),
        (tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30, TYPES, TYPES))), "mechTypes is there twice, or too late"),
        (tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30, TYPES, b"\xa9"))), "NegTokenInit: cut short"),
        (tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30, TYPES, b"\xa9\5x"))), "5 octets announced, 1 are there"),
        (tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30, TYPES, tlv(0xA2)))), "NegTokenInit.mechToken: cut short"),
        (
            tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30, TYPES, tlv(0xA2, tlv(0x24))))),
            "NegTokenInit.mechToken: tag 0x24, not 0x04",
        ),
        (tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30, TYPES, tlv(0xA3)))), "NegHints: cut short"),
        (
            tlv(0x60, SPNEGO, tlv(0xA0, tlv(0x30, TYPES, tlv(0xA3, tlv(0x30, tlv(0xA0, tlv(4))))))),
            "NegHints.hintName: tag 0x04, not 0x1b",
        ),
    ],
)
def test_bad_init(octets: bytes, message: str) -> None:
    with pytest.raises(SecurityError, match=message) as caught:
        decode_init(octets)
    assert caught.value.status == SEC_E_INVALID_TOKEN


@pytest.mark.parametrize(
    ("octets", "message"),
    [
        (b"", "NegTokenResp: cut short"),
        (tlv(0xA0, tlv(0x30)), "NegTokenResp: tag 0xa0, not 0xa1"),
        (tlv(0xA1, tlv(0x30, tlv(0xA0, tlv(2, b"\0")))), "NegTokenResp.negState: tag 0x02, not 0x0a"),
        (tlv(0xA1, tlv(0x30, tlv(0xA0, tlv(10)))), "NegTokenResp.negState: an INTEGER of 0 octets"),
        (tlv(0xA1, tlv(0x30, tlv(0xA0, tlv(10, b"\4")))), "negState is 4"),
        (tlv(0xA1, tlv(0x30, tlv(0xA0, tlv(10, b"\xff")))), "negState is -1"),
        (tlv(0xA1, tlv(0x30, tlv(0xA1, tlv(4, b"\0")))), "NegTokenResp.supportedMech: tag 0x04, not 0x06"),
        (
            tlv(0xA1, tlv(0x30, tlv(0xA2, tlv(4, b"\0"), tlv(4)))),
            "NegTokenResp.responseToken: octets after the value",
        ),
    ],
)
def test_bad_resp(octets: bytes, message: str) -> None:
    with pytest.raises(SecurityError, match=message):
        decode_resp(octets)


@pytest.mark.parametrize("octets", [b"", tlv(0x30), tlv(0x31, tlv(6, NTLM)), tlv(0x30, tlv(4, NTLM))])
def test_bad_mech_types(octets: bytes) -> None:
    with pytest.raises(SecurityError, match="MechTypeList"):
        decode_mech_types(octets)


def test_long_lists_and_deep_nesting() -> None:
    oids = [b"\x2a\x03"] * 60_000
    assert decode_mech_types(encode_mech_types(oids)) == oids
    nested = b""
    for _ in range(3000):
        nested = tlv(0x30, nested)
    assert decode_init(encode_init(NegTokenInit(tlv(0x30, tlv(6, NTLM)), nested))).mech_token == nested
    with pytest.raises(SecurityError):
        decode_mech_types(nested)


def test_size_of_what_is_none() -> None:
    assert message_size(b"") is None
    assert message_size(b"NTLMSSP\0") is None
    assert message_size(b"\x60\x82\1") is None
    assert message_size(b"\xa1\x82\1\0") == 260
    assert not is_initial(b"\x60\x82")
    assert not is_initial(tlv(0x60, tlv(6, KERBEROS)))


def status_of(decode: Callable[[bytes], object], octets: bytes) -> int:
    """The status of the error, or SEC_E_INVALID_TOKEN's when there is none."""
    try:
        decode(octets)
    except SecurityError as error:
        return error.status
    return SEC_E_INVALID_TOKEN


@given(st.binary(max_size=200))
def test_any_octets(octets: bytes) -> None:
    for decode in (decode_init, decode_resp, decode_mech_types):
        assert status_of(decode, octets) == SEC_E_INVALID_TOKEN


@given(st.sampled_from([PUBLISHED, *foreign_tokens()]), st.data())
def test_changed_octets(octets: bytes, data: st.DataObject) -> None:
    changed = bytearray(octets)
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, min(len(octets) - 1, 60)))] ^= data.draw(st.integers(1, 255))
    for decode in (decode_init, decode_resp):
        assert status_of(decode, bytes(changed)) == SEC_E_INVALID_TOKEN
