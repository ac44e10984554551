"""PACs: published ones and their signatures, made ones, and hostile ones."""

from __future__ import annotations

import json
import struct
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcerpc.errors import SecurityError
from dcerpc.interfaces import pac as idl
from dcerpc.security.kerberos import crypto
from dcerpc.security.kerberos.pac import (
    AD_IF_RELEVANT,
    AD_WIN2K_PAC,
    Pac,
    PacType,
    find_pac,
    parse_pac,
)
from dcerpc.security.kerberos.pac_buffers import ClientInfo, UpnDnsInfo
from dcerpc.security.kerberos.tickets import (
    EncTicketPart,
    encode_authorization_data,
    encode_enc_ticket_part,
)
from dcerpc.security.kerberos.types import KerberosError, Key
from tests.security.kerberos.realm import (
    AES128,
    AES128_SHA2,
    AES256,
    CLIENT,
    ENCTYPES,
    KRBTGT,
    NOW,
    SERVICE_KEYS,
    SIDS,
    key_of,
    logon_info,
    pack_pac,
    signed_pac,
)

VECTORS = Path(__file__).parents[2] / "vectors"
PUBLISHED = {
    entry["label"]: bytes.fromhex(entry["octets"])
    for entry in json.loads((VECTORS / "pac_published.json").read_text(encoding="utf-8"))["pacs"]
}
#: The keys of the one that MIT Kerberos' t_pac has.
MEMBER_KEY = Key(23, bytes.fromhex("d217faeae5e6b5f95ccc94077ab8a5fc"))
KDC_KEY = Key(23, bytes.fromhex("b286757148af7fd252c53603a150b7e7"))


def test_a_published_pac_and_its_signatures() -> None:
    pac = parse_pac(PUBLISHED["Windows Server 2003"])
    pac.verify_server(MEMBER_KEY)
    pac.verify_kdc(KDC_KEY)
    assert pac.client_info == ClientInfo(1120440609, "w2003final$")
    domain = "S-1-5-21-3048156945-3961193616-3706469200"
    assert pac.sids == (f"{domain}-1005", f"{domain}-516", "S-1-5-9")
    with pytest.raises(KerberosError, match="server signature"):
        pac.verify_server(KDC_KEY)
    with pytest.raises(KerberosError, match="KDC signature"):
        pac.verify_kdc(MEMBER_KEY)
    for verify in (pac.verify_full, lambda key: pac.verify_ticket(key, PART)):
        with pytest.raises(KerberosError, match="no buffer"):
            verify(KDC_KEY)


def test_each_octet_of_a_published_pac() -> None:
    """All of them are signed but those of the KDC's signature, and padding that nobody reads."""
    octets = bytearray(PUBLISHED["Windows Server 2003"])
    unsigned = 0
    for at in range(len(octets)):
        octets[at] ^= 0x10
        try:
            parse_pac(bytes(octets)).verify_server(MEMBER_KEY)
        except KerberosError:
            pass
        else:
            unsigned += 1
            assert 0x25C <= at < 0x26C
        octets[at] ^= 0x10
    assert unsigned == 16


def test_windows_and_samba() -> None:
    windows = parse_pac(PUBLISHED["Windows, claims"])
    sid = "S-1-5-21-1957174079-2605274266-1503923937-1198"
    assert windows.upn_dns_info == UpnDnsInfo(
        "720fd3c3_10@win22.example.com", "WIN22.EXAMPLE.COM", 3, "720fd3c3_10", sid
    )
    assert (windows.requestor_sid, windows.attributes, windows.sids[0]) == (sid, 1, sid)
    claims = windows.client_claims
    assert claims is not None
    assert claims.ClaimsArrays is not None
    assert claims.ClaimsArrays[0].ulClaimsCount == 3
    with pytest.raises(KerberosError, match="compressed"):
        _ = parse_pac(PUBLISHED["Windows, compressed claims"]).client_claims
    samba = parse_pac(PUBLISHED["Samba"])
    assert samba.sids[2] == "S-1-18-1"
    assert samba.client_info == ClientInfo(1634090891, "tsttktusr")
    example = parse_pac(PUBLISHED["MS-PAC"])
    assert len(example.sids) == 1 + 26 + 13
    nothing = (example.delegation_info, example.device_info, example.client_claims, example.device_claims)
    assert nothing == (None,) * 4
    assert (example.upn_dns_info, example.attributes, example.requestor_sid) == (None,) * 3
    assert example.requestor_guid is None


@pytest.mark.parametrize("enctype", ENCTYPES)
def test_made_ones(enctype: int) -> None:
    key = SERVICE_KEYS[enctype]
    guid = UUID("00010203-0405-0607-0809-0a0b0c0d0e0f")
    pac = parse_pac(signed_pac(key, more=((PacType.REQUESTOR_GUID, guid.bytes_le),)))
    pac.verify_server(key)
    pac.verify_kdc(KRBTGT)
    pac.verify_full(KRBTGT)
    assert pac.sids == SIDS
    assert pac.requestor_guid == guid
    with pytest.raises(KerberosError, match="server signature"):
        pac.verify_server(key_of(enctype, 1))
    with pytest.raises(KerberosError, match="extended KDC signature"):
        pac.verify_full(key_of(AES256, 1))


def test_a_signature_of_another_type() -> None:
    """What signs is the type of the key, whatever the signature calls itself."""
    pac = parse_pac(signed_pac(SERVICE_KEYS[AES128]))
    with pytest.raises(KerberosError, match="server signature"):
        pac.verify_server(SERVICE_KEYS[AES256])
    octets = pack_pac([(PacType.SERVER_CHECKSUM, struct.pack("<i", 7) + bytes(16))])
    with pytest.raises(KerberosError, match="type 7"):
        parse_pac(octets).verify_server(SERVICE_KEYS[AES256])
    for short in (b"", bytes(3), struct.pack("<i", 16) + bytes(11)):
        with pytest.raises(KerberosError):
            parse_pac(pack_pac([(PacType.SERVER_CHECKSUM, short)])).verify_server(SERVICE_KEYS[AES256])


def test_a_read_only_kdc_says_which_it_is() -> None:
    """RODCIdentifier stands behind a signature, and is signed as it is (MS-PAC 2.8)."""
    key = SERVICE_KEYS[AES256]

    def build(server: bytes) -> bytes:
        checksum = struct.pack("<i", 16)
        return pack_pac(
            [
                (PacType.SERVER_CHECKSUM, checksum + server + b"\x12\x34"),
                (PacType.KDC_CHECKSUM, checksum + bytes(12) + b"\x56\x78"),
            ]
        )

    signature = crypto.checksum(key, 17, build(bytes(12))).checksum
    parse_pac(build(signature)).verify_server(key)
    changed = bytearray(build(signature))
    changed[changed.index(b"\x56\x78")] ^= 1
    with pytest.raises(KerberosError):
        parse_pac(bytes(changed)).verify_server(key)


PART = EncTicketPart(CLIENT, key_of(AES256, 1), 0x40000000, int(NOW), int(NOW) + 1)


def with_pac(pac: bytes, *more: tuple[int, bytes]) -> EncTicketPart:
    """A ticket with a PAC, where KDCs put it."""
    data = ((AD_IF_RELEVANT, encode_authorization_data(((AD_WIN2K_PAC, pac), *more))),)
    return EncTicketPart(CLIENT, PART.key, PART.flags, PART.auth_time, PART.end_time, authorization_data=data)


def test_the_tickets_signature() -> None:
    """MS-PAC 2.8.2: of the ticket with an octet of zero for its PAC."""
    signature = crypto.checksum(KRBTGT, 17, encode_enc_ticket_part(with_pac(b"\0", (200, b"x"))))
    octets = struct.pack("<i", signature.cksumtype) + signature.checksum
    part = with_pac(
        signed_pac(SERVICE_KEYS[AES128_SHA2], more=((PacType.TICKET_CHECKSUM, octets),)), (200, b"x")
    )
    pac = find_pac(part)
    assert pac is not None
    pac.verify_ticket(KRBTGT, part)
    with pytest.raises(KerberosError, match="ticket signature"):
        pac.verify_ticket(KRBTGT, with_pac(pac.octets, (200, b"y")))
    part.flags ^= 1
    with pytest.raises(KerberosError, match="ticket signature"):
        pac.verify_ticket(KRBTGT, part)


def test_where_it_is_looked_for() -> None:
    assert find_pac(PART) is None
    outside = EncTicketPart(CLIENT, PART.key, 0, 0, 0, authorization_data=((AD_WIN2K_PAC, b"x"), (77, b"y")))
    assert find_pac(outside) is None
    with pytest.raises(KerberosError):
        find_pac(EncTicketPart(CLIENT, PART.key, 0, 0, 0, authorization_data=((AD_IF_RELEVANT, b"x"),)))
    with pytest.raises(KerberosError):
        find_pac(with_pac(b"no PAC"))


def test_there_is_one_only() -> None:
    """A client may have the KDC put authorization data of its own into a ticket (RFC 4120 5.4.1)."""
    pac = signed_pac(SERVICE_KEYS[AES256])
    assert find_pac(with_pac(pac)) is not None
    with pytest.raises(KerberosError, match="2 PACs"):
        find_pac(with_pac(pac, (AD_WIN2K_PAC, pac)))
    twice = replace(PART, authorization_data=with_pac(pac).authorization_data * 2)
    with pytest.raises(KerberosError, match="2 PACs"):
        find_pac(twice)


def head(*entries: tuple[int, int, int], count: int | None = None, version: int = 0) -> bytes:
    octets = struct.pack("<II", len(entries) if count is None else count, version)
    return octets + b"".join(struct.pack("<IIQ", *each) for each in entries)


MALFORMED = {
    "empty": b"",
    "cut short": bytes(7),
    "another version": head(version=1),
    "more buffers than octets": head(count=2) + bytes(31),
    "very many buffers": head(count=0x10000000),
    "a buffer in the header": head((1, 8, 16)) + bytes(8),
    "a buffer at an odd place": head((1, 2, 25)) + bytes(8),
    "a buffer that ends outside": head((1, 9, 24)) + bytes(8),
    "a buffer that begins outside": head((1, 0, 1 << 63)) + bytes(8),
    "two of a kind": head((1, 0, 40), (1, 8, 40)) + bytes(8),
    "as large as no PAC is": bytes((1 << 20) + 1),
}


@pytest.mark.parametrize("label", MALFORMED)
def test_malformed(label: str) -> None:
    with pytest.raises(KerberosError, match="PAC"):
        parse_pac(MALFORMED[label])


def read_all(pac: Pac) -> None:
    """Read all that there is; what is wrong is a SecurityError."""
    names = [name for name in dir(Pac) if isinstance(getattr(Pac, name), property)]
    assert len(names) == 11
    for name in names:
        try:
            getattr(pac, name)
        except SecurityError:
            continue


@pytest.mark.parametrize("label", ["Windows, claims", "Samba"])
def test_every_octet_changed(label: str) -> None:
    octets = bytearray(PUBLISHED[label])
    for at in range(len(octets)):
        before = octets[at]
        octets[at] = before ^ (0xFF if at & 1 else 0x41)
        try:
            pac = parse_pac(bytes(octets))
        except KerberosError:
            pass
        else:
            read_all(pac)
        octets[at] = before


KINDS = [kind for name, kind in vars(PacType).items() if name.isupper()]


@given(st.sampled_from(KINDS), st.binary(max_size=80))
def test_any_octets_in_a_buffer(kind: int, octets: bytes) -> None:
    pac = parse_pac(pack_pac([(kind, octets)]))
    read_all(pac)
    with pytest.raises(KerberosError):
        pac.verify_server(KRBTGT)


@pytest.mark.parametrize(
    ("kind", "octets"),
    [
        (PacType.CLIENT_INFO, bytes(9)),
        (PacType.CLIENT_INFO, bytes(8) + b"\x04\0ab"),
        (PacType.CLIENT_INFO, bytes(8) + b"\x02\0\0\xd8"),
        (PacType.UPN_DNS_INFO, bytes(11)),
        (PacType.UPN_DNS_INFO, struct.pack("<HHHHI", 2, 12, 0, 0, 0)),
        (PacType.UPN_DNS_INFO, struct.pack("<HHHHI", 0, 0, 0, 0, 2)),
        (PacType.ATTRIBUTES, bytes(7)),
        (PacType.REQUESTOR_SID, bytes(7)),
        (PacType.REQUESTOR_SID, b"\1\2" + bytes(10)),
        (PacType.REQUESTOR_GUID, bytes(15)),
        (PacType.LOGON_INFO, bytes(16)),
    ],
)
def test_malformed_buffers(kind: int, octets: bytes) -> None:
    pac = parse_pac(pack_pac([(kind, octets)]))
    name = {
        PacType.CLIENT_INFO: "client_info",
        PacType.UPN_DNS_INFO: "upn_dns_info",
        PacType.ATTRIBUTES: "attributes",
        PacType.REQUESTOR_SID: "requestor_sid",
        PacType.REQUESTOR_GUID: "requestor_guid",
        PacType.LOGON_INFO: "sids",
    }[kind]
    with pytest.raises(KerberosError, match=f"PAC buffer {kind}"):
        getattr(pac, name)


def test_a_logon_without_a_domain() -> None:
    """No SIDs follow from relative identifiers alone."""
    nothing = {"ExtraSids": None, "ResourceGroupDomainSid": None, "ResourceGroupIds": None}
    logon = logon_info(LogonDomainId=None, **nothing)
    pac = parse_pac(signed_pac(SERVICE_KEYS[AES256], logon=logon))
    assert pac.sids == ()
    assert isinstance(pac.logon_info, idl.KERB_VALIDATION_INFO)
    twice = logon_info(
        GroupIds=None, UserId=0, ExtraSids=None, ResourceGroupDomainSid=None, ResourceGroupIds=None
    )
    assert parse_pac(signed_pac(SERVICE_KEYS[AES256], logon=twice)).sids == (SIDS[1],)
