"""Structures of Kerberos PACs against octets of Windows and of Samba, and the values Samba reads in them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from struct import iter_unpack, unpack_from
from typing import Any, assert_type

import pytest

from dcerpc import ndr
from dcerpc.errors import NdrError
from dcerpc.interfaces import ms_dtyp, pac

VECTORS = Path(__file__).parent.parent / "vectors"
CLIENT_CLAIMS = 13


@cache
def stored(name: str) -> Any:
    return json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))


SERIALIZED = [one for one in stored("pac")["vectors"] if one["type"] != "NTLM_SUPPLEMENTAL_CREDENTIAL"]
PUBLISHED = stored("pac_published")


def buffers(octets: bytes) -> Iterator[tuple[int, bytes]]:
    """Types and octets of a PAC's buffers (MS-PAC 2.3, 2.4)."""
    (count,) = unpack_from("<I", octets)
    for kind, size, offset in iter_unpack("<IIQ", octets[8 : 8 + 16 * count]):
        yield kind, octets[offset : offset + size]


def claims() -> dict[str, bytes]:
    found = {entry["label"]: bytes.fromhex(entry["octets"]) for entry in PUBLISHED["claims"]}
    for entry in PUBLISHED["pacs"]:
        for kind, octets in buffers(bytes.fromhex(entry["octets"])):
            if kind == CLIENT_CLAIMS:
                found[entry["label"]] = octets
    return found


CLAIMS = claims()


def plain(value: Any) -> Any:
    """A value in the vectors' form."""
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, bytes):
        return value.hex()
    return [plain(one) for one in value] if isinstance(value, list) else value


def without_counts(value: Any) -> Any:
    """A value as a caller writes it: what follows from the data is left out."""
    if isinstance(value, list):
        return [without_counts(one) for one in value]
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    derived = {field.name for field in dataclasses.fields(value) if field.default is ndr.DERIVED}
    counts = {name for name in derived if name.endswith(("Count", "Size"))}
    fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    made: Any = type(value)
    return made(**{name: ndr.DERIVED if name in counts else without_counts(fields[name]) for name in fields})


def by_label(vectors: list[dict[str, Any]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("vector", vectors, ids=lambda vector: vector["label"])


@by_label(SERIALIZED)
def test_both_ways(vector: dict[str, Any]) -> None:
    cls, octets = getattr(pac, vector["type"]), bytes.fromhex(vector["octets"])
    value = ndr.loads(octets, cls, pointer="unique")
    assert plain(value) == vector["values"]
    assert ndr.dumps(value, pointer="unique") == octets
    assert ndr.dumps(without_counts(value), pointer="unique") == octets


@by_label(SERIALIZED)
def test_other_encodings(vector: dict[str, Any]) -> None:
    """Nobody serializes PACs like that; their types must come through all the same."""
    cls = getattr(pac, vector["type"])
    value = ndr.loads(bytes.fromhex(vector["octets"]), cls, pointer="unique")
    others: list[dict[str, Any]] = [
        {"variant": ndr.Variant.NDR_BIG},
        {"version": 2},
        {"version": 2, "variant": ndr.Variant.NDR64},
    ]
    for options in others:
        stream = ndr.dumps(value, pointer="unique", **options)
        assert ndr.loads(stream, cls, pointer="unique") == value


@pytest.mark.parametrize("label", ["only a name: KERB_VALIDATION_INFO", "two services: S4U_DELEGATION_INFO"])
def test_every_truncation(label: str) -> None:
    vector = next(one for one in SERIALIZED if one["label"] == label)
    cls, octets = getattr(pac, vector["type"]), bytes.fromhex(vector["octets"])
    for size in range(len(octets)):
        for strict in (True, False):
            with pytest.raises(NdrError):
                ndr.loads(octets[:size], cls, pointer="unique", strict=strict)
    # The length says less, too: the end is met in the middle of the structure.
    for size in range(0, len(octets) - 16, 8):
        cut = octets[:8] + size.to_bytes(4, "little") + octets[12 : 16 + size]
        with pytest.raises(NdrError):
            ndr.loads(cut, cls, pointer="unique")


@by_label(SERIALIZED)
def test_mutated_headers(vector: dict[str, Any]) -> None:
    """Each octet of both headers, changed: an error, or ignored where the text says so."""
    cls, octets = getattr(pac, vector["type"]), bytearray.fromhex(vector["octets"])
    value = ndr.loads(octets, cls, pointer="unique")
    ignored = {*range(4, 8), *range(12, 16)}
    for at in range(16):
        for change in (0x01, 0x08, 0x80, 0xFF):
            octets[at] ^= change
            if at in ignored:
                assert ndr.loads(octets, cls, pointer="unique") == value
            else:
                with pytest.raises(NdrError):
                    ndr.loads(octets, cls, pointer="unique")
            octets[at] ^= change


def test_the_example_of_ms_pac() -> None:
    """MS-PAC 3.1 says in words what is in its dump."""
    octets = next(one["octets"] for one in SERIALIZED if one["label"] == "MS-PAC: KERB_VALIDATION_INFO")
    info = ndr.loads(bytes.fromhex(octets), pac.KERB_VALIDATION_INFO, pointer="unique")
    assert info is not None
    assert info.EffectiveName.Buffer == "lzhu"
    assert info.FullName.Buffer == "Liqiang(Larry) Zhu"
    assert info.LogonScript.Buffer == "ntds2.bat"
    assert info.ProfilePath.Buffer == info.HomeDirectory.Buffer == info.HomeDirectoryDrive.Buffer == ""
    assert (info.LogonCount, info.BadPasswordCount) == (0x1054, 0)
    assert (info.UserId, info.PrimaryGroupId) == (0x2C7997, 513)
    assert info.GroupIds is not None
    assert len(info.GroupIds) == info.GroupCount == 26
    assert info.ExtraSids is not None
    assert len(info.ExtraSids) == info.SidCount == 13
    assert info.LogonServer.Buffer is not None
    assert info.LogonDomainName.Buffer == "NTDEV"
    assert info.LogonDomainId is not None
    assert info.LogonDomainId.IdentifierAuthority.Value == bytes([0, 0, 0, 0, 0, 5])
    assert info.LogonDomainId.SubAuthority[0] == 21
    assert info.ResourceGroupIds is None


def test_credentials_hold_ntlm_credentials() -> None:
    vector = next(one for one in SERIALIZED if one["type"] == "PAC_CREDENTIAL_DATA")
    data = ndr.loads(bytes.fromhex(vector["octets"]), pac.PAC_CREDENTIAL_DATA, pointer="unique")
    assert data is not None
    ntlm = next(one for one in stored("pac")["vectors"] if one["type"] == "NTLM_SUPPLEMENTAL_CREDENTIAL")
    assert data.Credentials[0].PackageName.Buffer == "NTLM"
    assert data.Credentials[0].Credentials == bytes.fromhex(ntlm["octets"])
    credential = ndr.decode_value(pac.NTLM_SUPPLEMENTAL_CREDENTIAL, bytes.fromhex(ntlm["octets"]))
    assert plain(credential) == ntlm["values"]
    assert ndr.encode_value(credential) == bytes.fromhex(ntlm["octets"])


# Claims


def claim_set(label: str) -> tuple[pac.CLAIMS_SET_METADATA, pac.CLAIMS_SET]:
    metadata = ndr.loads(CLAIMS[label], pac.CLAIMS_SET_METADATA, pointer="unique")
    assert metadata is not None
    assert metadata.ClaimsSet is not None
    assert metadata.usCompressionFormat is pac.CLAIMS_COMPRESSION_FORMAT.COMPRESSION_FORMAT_NONE
    claims = ndr.loads(metadata.ClaimsSet, pac.CLAIMS_SET, pointer="unique")
    assert claims is not None
    return metadata, claims


def entries(claims: pac.CLAIMS_SET) -> dict[str | None, Any]:
    """Types and values of claims by their names."""
    assert claims.ClaimsArrays is not None
    (array,) = claims.ClaimsArrays
    assert array.usClaimsSourceType is pac.CLAIMS_SOURCE_TYPE.CLAIMS_SOURCE_TYPE_AD
    assert array.ClaimEntries is not None
    found = {}
    for entry in array.ClaimEntries:
        (values,) = [value for value in plain(entry.Values.value).values() if isinstance(value, list)]
        found[entry.Id] = (entry.Type, values)
    return found


INT64, UINT64 = pac.CLAIM_TYPE.CLAIM_TYPE_INT64, pac.CLAIM_TYPE.CLAIM_TYPE_UINT64
STRING, BOOLEAN = pac.CLAIM_TYPE.CLAIM_TYPE_STRING, pac.CLAIM_TYPE.CLAIM_TYPE_BOOLEAN
OBJECT_CLASS = [655369, 65543, 65542, 65536]
#: What those who published the claims say is in them.
EXPECTED: dict[str, dict[str, Any]] = {
    "one string": {"ad://ext/sAMAccountName:88d5d9085ea5c0c0": (STRING, ["testuser1"])},
    "one integer": {"ad://ext/msDS-SupportedE:88d5dea8f1af5f19": (INT64, [28])},
    "two entries": {
        "ad://ext/msDS-SupportedE:88d5dea8f1af5f19": (INT64, [28]),
        "ad://ext/sAMAccountName:88d5d9085ea5c0c0": (STRING, ["testuser1"]),
    },
    "four unsigned integers": {"ad://ext/objectClass:88d5de791e7b27e6": (UINT64, OBJECT_CLASS)},
    "four strings": {"ad://ext/otherIpPhone:88d5de9f6b4af985": (STRING, ["str1", "str2", "str3", "str4"])},
    "Windows, claims": {
        "720fd3c3_9": (BOOLEAN, [1]),
        "720fd3c3_7": (STRING, ["foo", "bar", "baz"]),
        "720fd3c3_8": (UINT64, OBJECT_CLASS),
    },
    "Windows, claims of integers": {"a claim": (INT64, [3, 42, -999, 1000, 20000])},
}


@pytest.mark.parametrize("label", EXPECTED)
def test_claims(label: str) -> None:
    metadata, claims = claim_set(label)
    assert entries(claims) == EXPECTED[label]
    assert ndr.dumps(metadata, pointer="unique") == CLAIMS[label]
    assert ndr.dumps(ndr.loads(CLAIMS[label], pac.PAC_CLIENT_CLAIMS_INFO)) == CLAIMS[label]
    octets = ndr.dumps(claims, pointer="unique")
    if label != "Windows, claims":
        assert octets == metadata.ClaimsSet
    else:  # Windows has numbered the referents of nested structures in another order.
        assert metadata.ClaimsSet is not None
        assert len(octets) == len(metadata.ClaimsSet)
        assert sum(ours != theirs for ours, theirs in zip(octets, metadata.ClaimsSet, strict=True)) == 5
    assert ndr.loads(octets, pac.CLAIMS_SET, pointer="unique") == claims


def test_compressed_claims() -> None:
    metadata = ndr.loads(CLAIMS["Windows, compressed claims"], pac.CLAIMS_SET_METADATA, pointer="unique")
    assert metadata is not None
    assert metadata.usCompressionFormat is pac.CLAIMS_COMPRESSION_FORMAT.COMPRESSION_FORMAT_XPRESS_HUFF
    assert metadata.ulUncompressedClaimsSetSize == 8232
    assert metadata.ClaimsSet is not None
    assert len(metadata.ClaimsSet) == metadata.ulClaimsSetSize == 553
    assert ndr.dumps(metadata, pointer="unique") == CLAIMS["Windows, compressed claims"]


def test_type_checkers_know_what_comes_out() -> None:
    group = pac.GROUP_MEMBERSHIP(RelativeId=1, Attributes=2)
    assert_type(ndr.loads(ndr.dumps(group), pac.GROUP_MEMBERSHIP), pac.GROUP_MEMBERSHIP)
    writer = ndr.PickleWriter()
    writer.write(group, pointer="full")
    reader = ndr.PickleReader(writer.getvalue())
    assert_type(reader.read(pac.GROUP_MEMBERSHIP, pointer="full"), pac.GROUP_MEMBERSHIP | None)


def test_a_claim_has_one_value_or_more() -> None:
    """range(1, 10*1024*1024) of MS-ADTS 2.2.18.5."""
    values = pac.CLAIM_ENTRY_Values(STRING, pac.CLAIM_STRING_VALUES(StringValues=[]))
    entry = pac.CLAIM_ENTRY(Id="x", Values=values)
    with pytest.raises(NdrError, match="ValueCount"):
        ndr.dumps(entry)


def test_device() -> None:
    """Nobody here packs this one; octets by hand from C706 14.3 and MS-PAC 2.12."""
    sid = ms_dtyp.RPC_SID(
        Revision=1,
        IdentifierAuthority=ms_dtyp.RPC_SID_IDENTIFIER_AUTHORITY(Value=bytes([0, 0, 0, 0, 0, 5])),
        SubAuthority=[32],
    )
    group = pac.GROUP_MEMBERSHIP(RelativeId=515, Attributes=7)
    device = pac.PAC_DEVICE_INFO(
        UserId=1001,
        PrimaryGroupId=515,
        AccountDomainId=sid,
        AccountGroupIds=[group],
        ExtraSids=None,
        DomainGroup=[pac.DOMAIN_GROUP_MEMBERSHIP(DomainId=sid, GroupIds=[group, group])],
    )
    octets = "01100800cccccccc 78000000 00000000 00000200"
    octets += "e9030000 03020000 04000200 01000000 08000200 00000000 00000000 01000000 0c000200"
    octets += "01000000 0101 000000000005 20000000"  # AccountDomainId
    octets += "01000000 03020000 07000000"  # AccountGroupIds
    octets += "01000000 10000200 02000000 14000200"  # DomainGroup
    octets += "01000000 0101 000000000005 20000000"  # its DomainId
    octets += "02000000 03020000 07000000 03020000 07000000"  # its GroupIds
    stream = ndr.dumps(device, pointer="unique")
    assert stream.hex() == octets.replace(" ", "")
    assert ndr.dumps(ndr.loads(stream, pac.PAC_DEVICE_INFO, pointer="unique"), pointer="unique") == stream
