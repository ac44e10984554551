"""Messages of the AS and TGS exchanges: their octets, and what other octets are taken for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyasn1.codec.der import decoder, encoder

from dcerpc.security.kerberos import asn1_kdc, der
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.kdc_errors import error_of_kdc, error_status
from dcerpc.security.kerberos.kdc_messages import (
    AS_REP,
    AS_REQ,
    TGS_REP,
    TGS_REQ,
    ETypeHint,
    KdcOptions,
    KdcRequestBody,
    PaType,
    decode_enc_kdc_reply_part,
    decode_etype_info,
    decode_kdc_reply,
    decode_method_data,
    encode_kdc_request,
    encode_kdc_request_body,
    encode_pac_request,
    encode_timestamp,
)
from dcerpc.security.kerberos.kdc_replies import KdcClock, new_nonce, realm_of_tgt, ticket_granting
from dcerpc.security.kerberos.messages import KrbError
from dcerpc.security.kerberos.types import Address, EncryptedData, KerberosError, Key, NameType, Principal
from dcerpc.status import (
    ERROR_ACCESS_DENIED,
    SEC_E_INVALID_TOKEN,
    SEC_E_LOGON_DENIED,
    SEC_E_TARGET_UNKNOWN,
    SEC_E_TIME_SKEW,
)
from tests.security.kerberos.fake_kdc import encode_list

STATUS_ACCOUNT_LOCKED_OUT = 0xC0000234
BODY = KdcRequestBody(
    options=KdcOptions.FORWARDABLE | KdcOptions.CANONICALIZE,
    realm="A",
    server=Principal(("krbtgt", "A"), "A", NameType.SRV_INST),
    nonce=0x01020304,
    etypes=(18, 23),
    client=Principal(("me",)),
    rtime=0,
)
#: KDC-REQ-BODY by hand: options, cname, realm, sname, till, rtime, nonce, etype.
BODY_DER = bytes.fromhex(
    "306f"
    "a007 0305 0040010000"
    "a10f 300d a003020101 a106 3004 1b02 6d65"
    "a203 1b01 41"
    "a316 3014 a003020102 a10d 300b 1b06 6b7262746774 1b01 41"
    "a511 180f 31393730303130313030303030305a"
    "a611 180f 31393730303130313030303030305a"
    "a706 0204 01020304"
    "a808 3006 020112 020117"
)


def test_the_body_of_a_request() -> None:
    assert encode_kdc_request_body(BODY) == BODY_DER


@pytest.mark.parametrize(
    ("msg_type", "tag", "spec"), [(AS_REQ, 0x6A, asn1_kdc.ASReq), (TGS_REQ, 0x6C, asn1_kdc.TGSReq)]
)
def test_requests_as_another_codec_reads_them(msg_type: int, tag: int, spec: Callable[[], Any]) -> None:
    octets = encode_kdc_request(msg_type, [(128, b"x"), (149, b"")], BODY_DER)
    assert octets[0] == tag
    value, rest = decoder.decode(octets, asn1Spec=spec())
    assert not rest
    assert int(value["msg-type"]) == msg_type
    assert [int(each["padata-type"]) for each in value["padata"]] == [128, 149]
    assert int(value["req-body"]["nonce"]) == 0x01020304
    assert encoder.encode(value) == octets


def test_preauthentication() -> None:
    assert encode_pac_request(True).hex() == "3005a0030101ff"
    assert encode_pac_request(False).hex() == "3005a003010100"
    assert encode_timestamp(0.25).hex() == "301aa011180f31393730303130313030303030305aa105020303d090"
    assert der.decode(asn1_kdc.PaEncTsEnc, encode_timestamp(1.9999999999)) == {
        "patimestamp": 1,
        "pausec": 999_999,
    }


def test_what_kdcs_say_of_keys() -> None:
    newer = encode_list(
        asn1_kdc.ETypeInfo2,
        [{"etype": 18, "salt": "sält", "s2kparams": b"\0\0\x10\0"}, {"etype": 17, "salt": ""}, {"etype": 23}],
    )
    older = encode_list(asn1_kdc.ETypeInfo, [{"etype": 23, "salt": b"\xff"}, {"etype": 3}])
    expected = (ETypeHint(18, "sält".encode(), b"\0\0\x10\0"), ETypeHint(17, b""), ETypeHint(23))
    assert decode_etype_info(((11, older), (19, newer), (19, b"later ones do not count"))) == expected
    assert decode_etype_info(((11, older),)) == (ETypeHint(23, b"\xff"), ETypeHint(3))
    assert decode_etype_info(((2, b""),)) == ()
    with pytest.raises(KerberosError):
        decode_etype_info(((19, b""),))
    with pytest.raises(KerberosError):
        decode_etype_info(((19, newer[:-1]),))


PART: dict[str, Any] = {
    "key": {"keytype": 18, "keyvalue": bytes(32)},
    "last-req": [{"lr-type": 6, "lr-value": 0}],
    "nonce": 7,
    "key-expiration": 5,
    "flags": 0x40000000,
    "authtime": 10,
    "endtime": 20,
    "srealm": "A",
    "sname": {"name-type": 2, "name-string": ["krbtgt", "A"]},
}


@pytest.mark.parametrize("kind", [asn1_kdc.EncASRepPart, asn1_kdc.EncTGSRepPart])
def test_the_encrypted_part_of_a_reply(kind: type) -> None:
    part = decode_enc_kdc_reply_part(der.encode(kind, PART))
    assert part.key == Key(18, bytes(32))
    assert part.server == Principal(("krbtgt", "A"), "A")
    assert (part.nonce, part.flags) == (7, 0x40000000)
    assert (part.auth_time, part.start_time, part.end_time, part.renew_till) == (10, 10, 20, 0)
    assert (part.addresses, part.padata) == ((), ())
    more = {
        "starttime": 11,
        "renew-till": 30,
        "caddr": [{"addr-type": 2, "address": b"abcd"}],
        "encrypted-pa-data": [{"padata-type": 165, "padata-value": b"\x1f\0\0\0"}],
        "nonce": -1,
    }
    part = decode_enc_kdc_reply_part(der.encode(kind, {**PART, **more}))
    assert (part.start_time, part.renew_till) == (11, 30)
    assert part.addresses == (Address(2, b"abcd"),)
    assert part.padata == ((165, b"\x1f\0\0\0"),)
    assert part.nonce == 0xFFFFFFFF
    with pytest.raises(KerberosError):
        decode_enc_kdc_reply_part(der.encode(kind, {**PART, "nonce": 1 << 32}))


REPLY: dict[str, Any] = {
    "pvno": 5,
    "msg-type": AS_REP,
    "crealm": "A",
    "cname": {"name-type": 1, "name-string": ["me"]},
    "ticket": b"\x61\x03any",
    "enc-part": {"etype": 18, "kvno": 2, "cipher": b"sealed"},
}


def test_a_reply() -> None:
    reply = decode_kdc_reply(der.encode(asn1_kdc.ASRep, REPLY), AS_REP)
    assert reply.client == Principal(("me",), "A")
    assert reply.ticket == b"\x61\x03any"
    assert reply.enc_part == EncryptedData(18, b"sealed", 2)
    assert reply.padata == ()
    padata = [{"padata-type": 19, "padata-value": b"x"}]
    octets = der.encode(asn1_kdc.TGSRep, {**REPLY, "msg-type": TGS_REP, "padata": padata})
    assert decode_kdc_reply(octets, TGS_REP).padata == ((19, b"x"),)
    with pytest.raises(KerberosError):
        decode_kdc_reply(octets, AS_REP)
    for change in ({"pvno": 4}, {"msg-type": TGS_REP}):
        with pytest.raises(KerberosError) as caught:
            decode_kdc_reply(der.encode(asn1_kdc.ASRep, {**REPLY, **change}), AS_REP)
        assert caught.value.status == SEC_E_INVALID_TOKEN


DECODERS: list[Callable[[bytes], Any]] = [
    lambda octets: decode_kdc_reply(octets, AS_REP),
    lambda octets: decode_kdc_reply(octets, TGS_REP),
    decode_enc_kdc_reply_part,
    decode_method_data,
    lambda octets: decode_etype_info(((PaType.ETYPE_INFO2, octets),)),
    lambda octets: decode_etype_info(((PaType.ETYPE_INFO, octets),)),
    lambda octets: error_of_kdc(KrbError(18, 0, 0, Principal(("a",)), e_data=octets), "x"),
]
GOOD = [
    der.encode(asn1_kdc.ASRep, REPLY),
    der.encode(asn1_kdc.EncASRepPart, PART),
    encode_list(asn1_kdc.ETypeInfo2, [{"etype": 18, "salt": "x"}]),
    encode_list(asn1_kdc.MethodData, [{"padata-type": 3, "padata-value": bytes(12)}]),
]


@given(st.binary(max_size=80) | st.sampled_from(GOOD), st.integers(0, 79), st.integers(0, 255))
def test_any_octets_are_read_or_refused(octets: bytes, at: int, value: int) -> None:
    changed = octets[:at] + bytes((value,)) + octets[at + 1 :]
    for decode in DECODERS:
        try:
            decode(changed)
        except KerberosError:
            continue


def test_many_small_elements() -> None:
    """As many as fit the largest answer that is taken; each costs the same."""
    one = bytes.fromhex("3009 a103 020101 a202 0400")
    octets = b"\x30\x83" + (len(one) * 20_000).to_bytes(3, "big") + one * 20_000
    assert len(decode_method_data(octets)) == 20_000


# ---- errors ----


def error(code: int, **fields: Any) -> KerberosError:
    return error_of_kdc(KrbError(code, 0, 0, Principal(("krbtgt", "A"), "A"), **fields), "ticket for x")


@pytest.mark.parametrize(
    ("code", "status", "words"),
    [
        (6, SEC_E_LOGON_DENIED, "the KDC does not know the client: KDC_ERR_C_PRINCIPAL_UNKNOWN (6)"),
        (7, SEC_E_TARGET_UNKNOWN, "the KDC does not know the service: KDC_ERR_S_PRINCIPAL_UNKNOWN (7)"),
        (24, SEC_E_LOGON_DENIED, "the password or key is wrong: KDC_ERR_PREAUTH_FAILED (24)"),
        (37, SEC_E_TIME_SKEW, "the clocks of client and KDC differ too much: KRB_AP_ERR_SKEW (37)"),
        (40, ERROR_ACCESS_DENIED, "ticket for x: KRB_AP_ERR_MSG_TYPE (40)"),
        (99, ERROR_ACCESS_DENIED, "ticket for x: error (99)"),
        (-5, ERROR_ACCESS_DENIED, "ticket for x: error (-5)"),
    ],
)
def test_what_a_kdc_refuses_with(code: int, status: int, words: str) -> None:
    made = error(code)
    assert (made.code, made.status) == (code, status)
    assert words in str(made)
    assert error_status(code) == status


def test_every_code_has_a_name() -> None:
    for code in ErrorCode:
        assert f"{code.name} ({code.value})" in str(error(code))


def test_what_a_kdc_says_is_quoted_and_cut() -> None:
    assert str(error(60, e_text="two\nlines")).endswith("; the KDC says 'two\\nlines'")
    assert len(str(error(60, e_text="x" * 10_000))) < 400


def extended(status: int, kind: int = 3, size: int = 12) -> bytes:
    return der.encode(
        asn1_kdc.KerbErrorData,
        {"data-type": kind, "data-value": (status.to_bytes(4, "little") + bytes(7) + b"\1")[:size]},
    )


def test_the_status_of_a_domain_controller() -> None:
    locked = error(18, e_data=extended(STATUS_ACCOUNT_LOCKED_OUT))
    assert locked.status == STATUS_ACCOUNT_LOCKED_OUT
    assert "0xc0000234" in str(locked)
    # as an element of METHOD-DATA
    value = der.decode(asn1_kdc.KerbErrorData, extended(STATUS_ACCOUNT_LOCKED_OUT))["data-value"]
    listed = encode_list(asn1_kdc.MethodData, [{"padata-type": 3, "padata-value": value}])
    assert error(18, e_data=listed).status == STATUS_ACCOUNT_LOCKED_OUT
    # where the code says enough, it is for people only
    assert error(24, e_data=extended(STATUS_ACCOUNT_LOCKED_OUT)).status == SEC_E_LOGON_DENIED
    for e_data in (
        b"",
        b"x",
        extended(1, kind=2),
        extended(1, size=11),
        encode_list(asn1_kdc.MethodData, []),
    ):
        assert error(18, e_data=e_data).status == SEC_E_LOGON_DENIED


# ---- names, numbers, clocks ----


def test_ticket_granting_services() -> None:
    assert ticket_granting("A") == Principal(("krbtgt", "A"), "A")
    assert ticket_granting("B", "A") == Principal(("krbtgt", "B"), "A")
    assert realm_of_tgt(ticket_granting("B", "A")) == "B"
    for name in ("krbtgt", "krbtgt/A/B", "host/a"):
        assert realm_of_tgt(Principal.parse(name)) is None


def test_nonces() -> None:
    assert new_nonce(lambda size: b"\xff" * size) == 0x7FFFFFFF
    assert new_nonce(lambda size: bytes(size)) == 0


def test_a_clock() -> None:
    clock = KdcClock(lambda: 100.0, offset=5)
    assert (clock(), clock.adjusts) == (105.0, False)
    clock.set(90.0)
    assert (clock(), clock.offset) == (90.0, -10.0)
