"""DER by compiled descriptions, against pyasn1's own codec and against octets that are none."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyasn1.codec.der import decoder, encoder
from pyasn1.type import namedtype, univ

from dcerpc.security.asn1 import field, fields
from dcerpc.security.kerberos import asn1, der
from dcerpc.security.kerberos.types import KerberosError

NAME = {"name-type": 2, "name-string": ["host", "d\u00fcrer.example"]}
KEY = {"keytype": 18, "keyvalue": b"k" * 32}
ENCRYPTED = {"etype": 18, "kvno": 3, "cipher": b"c" * 200}
TICKET = {"tkt-vno": 5, "realm": "EXAMPLE", "sname": NAME, "enc-part": ENCRYPTED}
ADDRESSES = [{"addr-type": 2, "address": b"\x7f\0\0\1"}]
AUTHORIZATION = [{"ad-type": 1, "ad-data": b"0"}, {"ad-type": -127, "ad-data": b""}]

VALUES: list[tuple[type, Any]] = [
    (
        asn1.APReq,
        {"pvno": 5, "msg-type": 14, "ap-options": 0x20000000, "ticket": TICKET, "authenticator": ENCRYPTED},
    ),
    (asn1.APRep, {"pvno": 5, "msg-type": 15, "enc-part": {"etype": -1, "cipher": b""}}),
    (asn1.EncAPRepPart, {"ctime": 0, "cusec": 999_999, "subkey": KEY, "seq-number": 0xFFFFFFFF}),
    (asn1.EncAPRepPart, {"ctime": 253402300799, "cusec": 0}),
    (
        asn1.Authenticator,
        {
            "authenticator-vno": 5,
            "crealm": "EXAMPLE",
            "cname": NAME,
            "cksum": {"cksumtype": 0x8003, "checksum": b"x" * 24},
            "cusec": 1,
            "ctime": 1_700_000_000,
            "subkey": KEY,
            "seq-number": -0x7FFFFFFF,
            "authorization-data": AUTHORIZATION,
        },
    ),
    (
        asn1.EncTicketPart,
        {
            "flags": 0xFFFFFFFF,
            "key": KEY,
            "crealm": "",
            "cname": {"name-type": 0, "name-string": []},
            "transited": {"tr-type": 1, "contents": b""},
            "authtime": 1,
            "starttime": -1,
            "endtime": 2_000_000_000,
            "renew-till": 3,
            "caddr": ADDRESSES,
            "authorization-data": AUTHORIZATION,
        },
    ),
    (
        asn1.KrbError,
        {
            "pvno": 5,
            "msg-type": 30,
            "ctime": 1,
            "cusec": 2,
            "stime": 3,
            "susec": 4,
            "error-code": 37,
            "crealm": "A",
            "cname": NAME,
            "realm": "B",
            "sname": NAME,
            "e-text": "too late",
            "e-data": b"\0" * 300,
        },
    ),
    (asn1.KrbCred, {"pvno": 5, "msg-type": 22, "tickets": [TICKET, TICKET], "enc-part": ENCRYPTED}),
    (
        asn1.EncKrbCredPart,
        {
            "ticket-info": [{"key": KEY, "flags": 0x40000000, "pname": NAME, "prealm": "A", "endtime": 9}],
            "nonce": 7,
            "timestamp": 1,
            "usec": 2,
            "s-address": ADDRESSES[0],
            "r-address": ADDRESSES[0],
        },
    ),
    (asn1.AuthorizationData, AUTHORIZATION),
]


def foreign(spec: Any, value: Any) -> Any:
    """A value as pyasn1 wants it."""
    if isinstance(spec, univ.Sequence):
        made = spec.clone()
        named: dict[str, namedtype.NamedType] = {each.name: each for each in spec.componentType.namedTypes}
        for name, item in value.items():
            made[name] = foreign(named[name].asn1Object, item)
        return made
    if isinstance(spec, univ.SequenceOf):
        made = spec.clone()
        made.extend([foreign(spec.componentType, each) for each in value])
        return made
    if isinstance(spec, asn1.KerberosTime):
        when = datetime.fromtimestamp(value, UTC)
        return spec.clone(f"{when.year:04}{when:%m%d%H%M%S}Z")
    if isinstance(spec, asn1.KerberosFlags):
        return spec.clone(binValue=f"{value:032b}")
    return spec.clone(value)


@pytest.mark.parametrize(("kind", "value"), VALUES, ids=lambda each: getattr(each, "__name__", ""))
def test_as_pyasn1_has_it(kind: Any, value: Any) -> None:
    octets = der.encode(kind, value)
    assert octets == encoder.encode(foreign(kind(), value))
    assert der.decode(kind, octets) == value
    decoder.decode(octets, asn1Spec=kind())


@pytest.mark.parametrize(("kind", "value"), VALUES, ids=lambda each: getattr(each, "__name__", ""))
def test_cut_and_continued(kind: Any, value: Any) -> None:
    octets = der.encode(kind, value)
    for size in range(len(octets)):
        with pytest.raises(KerberosError):
            der.decode(kind, octets[:size])
    with pytest.raises(KerberosError, match="1 octets too many"):
        der.decode(kind, octets + b"\0")


@pytest.mark.parametrize(("kind", "value"), VALUES, ids=lambda each: getattr(each, "__name__", ""))
def test_changed_octets(kind: Any, value: Any) -> None:
    """What is still a value is encoded again; all else is refused."""
    octets = bytearray(der.encode(kind, value))
    for at in range(len(octets)):
        for change in (1, 0x80, 0xFF):
            octets[at] ^= change
            try:
                found = der.decode(kind, octets)
            except KerberosError:
                pass
            else:
                assert der.decode(kind, der.encode(kind, found)) == found
            octets[at] ^= change


@given(st.binary(max_size=64), st.sampled_from([kind for kind, _ in VALUES]))
def test_any_octets(octets: bytes, kind: type) -> None:
    with pytest.raises(KerberosError):
        der.decode(kind, b"\x60" + octets)


@given(
    st.text(max_size=200),
    st.integers(-(1 << 63), (1 << 63) - 1),
    st.binary(max_size=300),
    st.integers(0, 253402300799),
    st.integers(0, 0xFFFFFFFF),
)
def test_both_ways(text: str, number: int, octets: bytes, when: int, flags: int) -> None:
    value = {
        "key": {"keytype": number, "keyvalue": octets},
        "prealm": text,
        "pname": {"name-type": number, "name-string": [text, text]},
        "flags": flags,
        "authtime": when,
    }
    assert der.decode(asn1.KrbCredInfo, der.encode(asn1.KrbCredInfo, value)) == value


def test_a_sequence_may_be_given_as_its_der() -> None:
    ticket = der.encode(asn1.Ticket, TICKET)
    request = VALUES[0][1]
    assert der.encode(asn1.APReq, {**request, "ticket": ticket}) == der.encode(asn1.APReq, request)
    message = VALUES[-3][1]
    given = {**message, "tickets": [ticket, ticket]}
    assert der.encode(asn1.KrbCred, given) == der.encode(asn1.KrbCred, message)


class AnyAndMore(univ.Sequence):  # type: ignore[misc]
    componentType = fields(
        field("any", 0, univ.Any, optional=True),
        field("yes", 1, univ.Boolean, optional=True),
        field("kind", 2, univ.Enumerated, optional=True),
    )


def test_any_boolean_enumerated() -> None:
    value = {"any": der.encode(asn1.Ticket, TICKET), "yes": True, "kind": 3}
    octets = der.encode(AnyAndMore, value)
    assert octets == encoder.encode(foreign(AnyAndMore(), value))
    assert der.decode(AnyAndMore, octets) == value
    assert der.decode(AnyAndMore, der.encode(AnyAndMore, {"yes": False})) == {"yes": False}


MALFORMED = {
    "indefinite length": "30 80 a003020112 a1020400 0000",
    "length of five octets": "30 8500000000 09 a003020112 a1020400",
    "length cut short": "30 8201",
    "length longer than what is there": "30 0a a003020112 a1020400",
    "explicit tag longer than its value": "30 0a a004020112 00 a1020400",
    "unknown component": "30 0e a003020112 a1020400 a203020101",
    "components in another order": "30 09 a1020400 a003020112",
    "component twice": "30 0e a003020112 a003020112 a1020400",
    "component missing": "30 04 a1020400",
    "another type": "30 09 a003040112 a1020400",
    "INTEGER without octets": "30 08 a0020200 a1020400",
    "INTEGER of nine octets": "30 11 a00b0209010101010101010101 a1020400",
}


@pytest.mark.parametrize("label", MALFORMED)
def test_malformed(label: str) -> None:
    with pytest.raises(KerberosError, match="EncryptionKey"):
        der.decode(asn1.EncryptionKey, bytes.fromhex(MALFORMED[label]))


def test_shortest_integers() -> None:
    """X.690 8.3.2; pyasn1 writes -128 and its like with an octet too many, and reads both."""
    for value, octets in ((-128, "80"), (-129, "ff7f"), (-(1 << 31), "80000000"), (128, "0080"), (0, "00")):
        key = der.encode(asn1.EncryptionKey, {"keytype": value, "keyvalue": b""})
        assert key[4:-4].hex() == f"02{len(octets) // 2:02x}{octets}"
        assert der.decode(asn1.EncryptionKey, key)["keytype"] == value
        assert decoder.decode(key, asn1Spec=asn1.EncryptionKey())[0]["keytype"] == value


def test_what_ber_allows() -> None:
    octets = bytes.fromhex("30 84 0000000e a0 8104 02810112 a1 820003 048100".replace(" ", ""))
    assert der.decode(asn1.EncryptionKey, octets) == {"keytype": 18, "keyvalue": b""}


NO_TIMES = [
    "20231114221320",
    "20231114221320.1Z",
    "20230230000000Z",
    "2023111422132Z",
    "20231114221360Z",
    "00000000000000Z",
    "+0231114221320Z",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    body = b"\x18" + bytes([len(text)]) + text.encode()
    octets = b"\xa0" + bytes([len(body)]) + body + bytes.fromhex("a103020100")
    octets = b"\x30" + bytes([len(octets)]) + octets
    octets = b"\x7b" + bytes([len(octets)]) + octets
    with pytest.raises(KerberosError, match="ctime"):
        der.decode(asn1.EncAPRepPart, octets)


@pytest.mark.parametrize("bits", ["0300", "0301 08", "0301 01", "0302 09 ff"])
def test_no_bit_string(bits: str) -> None:
    value = bytes.fromhex(bits)
    octets = der.encode(asn1.KrbCredInfo, {"key": KEY}) + b"\xa3" + bytes([len(value)]) + value
    octets = b"\x30" + bytes([len(octets) - 2]) + octets[2:]
    with pytest.raises(KerberosError, match="flags"):
        der.decode(asn1.KrbCredInfo, octets)


def test_short_and_long_bit_strings() -> None:
    """Old implementations leave trailing zero bits out; what is beyond 32 bits is nobody's yet."""
    head = der.encode(asn1.KrbCredInfo, {"key": KEY})[2:]
    for bits, flags in (("0302 04 f0", 0xF0000000), ("0301 00", 0), ("0306 00 0102030405", 0x01020304)):
        value = bytes.fromhex(bits)
        octets = head + b"\xa3" + bytes([len(value)]) + value
        assert der.decode(asn1.KrbCredInfo, b"\x30" + bytes([len(octets)]) + octets)["flags"] == flags


def test_text_that_is_no_utf8() -> None:
    octets = der.encode(asn1.Ticket, {**TICKET, "realm": "XXXX"}).replace(b"XXXX", b"X\xff\xfeX")
    with pytest.raises(KerberosError, match=r"Ticket\.realm: text"):
        der.decode(asn1.Ticket, octets)


def test_the_path_is_named() -> None:
    octets = der.encode(asn1.KrbCred, VALUES[-3][1])
    at = octets.rindex(b"EXAMPLE")
    with pytest.raises(KerberosError, match=r"KrbCred\.tickets\.\[1\]\.realm: text"):
        der.decode(asn1.KrbCred, octets[:at] + b"\xff" + octets[at + 1 :])


def test_misuse() -> None:
    with pytest.raises(KeyError, match="keyvalue"):
        der.encode(asn1.EncryptionKey, {"keytype": 1})
    with pytest.raises(TypeError):
        der.encode(univ.Null, None)

    class Untagged(univ.Sequence):  # type: ignore[misc]
        componentType = namedtype.NamedTypes(namedtype.NamedType("any", univ.Any()))

    with pytest.raises(TypeError, match="no tag"):
        der.encode(Untagged, {})
