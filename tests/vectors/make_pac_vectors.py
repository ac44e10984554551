#!/usr/bin/python3
"""Write pac.json: type-serialized structures of Kerberos PACs, and what Samba reads in them.

Run it with the Python that has Samba's bindings (Debian: python3-samba, /usr/bin/python3):

    make_pac_vectors.py [OUTPUT]

Some PACs are made here, of known values, and packed by Samba; the others are those of pac_published.json,
most of which Windows made. Samba unpacks all of them, so values never come from this library. README.md has
the format.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from struct import iter_unpack, pack, unpack_from
from typing import Any

from samba import ndr
from samba.dcerpc import krb5pac, lsa, netlogon, samr, security

HERE = Path(__file__).parent
Values = dict[str, Any]
ALL_GROUPS = security.SE_GROUP_MANDATORY | security.SE_GROUP_ENABLED_BY_DEFAULT | security.SE_GROUP_ENABLED
NEVER = 0x7FFFFFFFFFFFFFFF


def buffers(pac: bytes) -> Iterator[tuple[int, bytes]]:
    """Types and octets of a PAC's buffers (MS-PAC 2.3, 2.4)."""
    (count,) = unpack_from("<I", pac)
    for kind, size, offset in iter_unpack("<IIQ", pac[8 : 8 + 16 * count]):
        yield kind, pac[offset : offset + size]


# What Samba read, with the names of MS-PAC


def time(value: int) -> Values:
    return {"dwLowDateTime": value & 0xFFFFFFFF, "dwHighDateTime": value >> 32}


def text(value: Any) -> Values:
    return {"Length": value.length, "MaximumLength": value.size, "Buffer": value.string}


def sid(value: Any) -> Values | None:
    if value is None:
        return None
    return {
        "Revision": value.sid_rev_num,
        "SubAuthorityCount": value.num_auths,
        "IdentifierAuthority": {"Value": bytes(value.id_auth).hex()},
        "SubAuthority": list(value.sub_auths[: value.num_auths]),
    }


def groups(array: Any) -> list[Values] | None:
    if array.rids is None:
        return None
    return [{"RelativeId": rid.rid, "Attributes": rid.attributes} for rid in array.rids]


def sids(array: Any) -> list[Values] | None:
    if array is None:
        return None
    return [{"Sid": sid(one.sid), "Attributes": one.attributes} for one in array]


def validation_info(info: Any) -> Values:
    """KERB_VALIDATION_INFO (MS-PAC 2.5) of Samba's PAC_LOGON_INFO."""
    base, resource = info.info3.base, info.resource_groups
    session_key = bytes(base.key.key)
    return {
        "LogonTime": time(base.logon_time),
        "LogoffTime": time(base.logoff_time),
        "KickOffTime": time(base.kickoff_time),
        "PasswordLastSet": time(base.last_password_change),
        "PasswordCanChange": time(base.allow_password_change),
        "PasswordMustChange": time(base.force_password_change),
        "EffectiveName": text(base.account_name),
        "FullName": text(base.full_name),
        "LogonScript": text(base.logon_script),
        "ProfilePath": text(base.profile_path),
        "HomeDirectory": text(base.home_directory),
        "HomeDirectoryDrive": text(base.home_drive),
        "LogonCount": base.logon_count,
        "BadPasswordCount": base.bad_password_count,
        "UserId": base.rid,
        "PrimaryGroupId": base.primary_gid,
        "GroupCount": base.groups.count,
        "GroupIds": groups(base.groups),
        "UserFlags": base.user_flags,
        "UserSessionKey": {"data": [{"data": session_key[:8].hex()}, {"data": session_key[8:].hex()}]},
        "LogonServer": text(base.logon_server),
        "LogonDomainName": text(base.logon_domain),
        "LogonDomainId": sid(base.domain_sid),
        "Reserved1": list(unpack_from("<II", bytes(base.LMSessKey.key))),
        "UserAccountControl": base.acct_flags,
        "Reserved3": [
            base.sub_auth_status,
            *time(base.last_successful_logon).values(),
            *time(base.last_failed_logon).values(),
            base.failed_logon_count,
            base.reserved,
        ],
        "SidCount": info.info3.sidcount,
        "ExtraSids": sids(info.info3.sids),
        "ResourceGroupDomainSid": sid(resource.domain_sid),
        "ResourceGroupCount": resource.groups.count,
        "ResourceGroupIds": groups(resource.groups),
    }


def delegation_info(info: Any) -> Values:
    services = info.transited_services
    return {
        "S4U2proxyTarget": text(info.proxy_target),
        "TransitedListSize": info.num_transited_services,
        "S4UTransitedServices": None if services is None else [text(service) for service in services],
    }


def credential_data(data: Any) -> Values:
    return {
        "CredentialCount": data.credential_count,
        "Credentials": [
            {
                "PackageName": text(one.package_name),
                "CredentialSize": one.credential_size,
                "Credentials": bytes(one.credential).hex(),
            }
            for one in data.credentials
        ],
    }


READERS = {
    krb5pac.PAC_TYPE_LOGON_INFO: ("KERB_VALIDATION_INFO", validation_info),
    krb5pac.PAC_TYPE_CONSTRAINED_DELEGATION: ("S4U_DELEGATION_INFO", delegation_info),
}


def read(label: str, origin: str, octets: bytes) -> Iterator[Values]:
    """Vectors of the serialized structures in a PAC."""
    unpacked = ndr.ndr_unpack(krb5pac.PAC_DATA, octets)
    for (kind, blob), buffer in zip(buffers(octets), unpacked.buffers, strict=True):
        if kind in READERS:
            name, values = READERS[kind]
            yield vector(f"{label}: {name}", origin, name, values(buffer.info.info), blob)


def vector(label: str, origin: str, name: str, values: Values | None, octets: bytes) -> Values:
    return {"label": label, "origin": origin, "type": name, "values": values, "octets": octets.hex()}


# PACs made here


def large(value: str) -> Any:
    made = lsa.StringLarge()
    made.string = value
    return made


def rids(*pairs: tuple[int, int]) -> Any:
    made = samr.RidWithAttributeArray()
    made.count = len(pairs)
    made.rids = [rid(*pair) for pair in pairs]
    return made


def rid(number: int, attributes: int) -> Any:
    made = samr.RidWithAttribute()
    made.rid, made.attributes = number, attributes
    return made


def extra(text_: str, attributes: int) -> Any:
    made = netlogon.netr_SidAttr()
    made.sid, made.attributes = security.dom_sid(text_), attributes
    return made


def logon(**names: str) -> Any:
    """A PAC_LOGON_INFO of some user; ``names`` are its texts."""
    made = krb5pac.PAC_LOGON_INFO()
    base = made.info3.base
    base.logon_time, base.logoff_time, base.kickoff_time = 0x01DB62FF12345678, NEVER, NEVER
    base.last_password_change, base.force_password_change = 1, 2
    for name, value in names.items():
        getattr(base, name).string = value
    base.logon_server, base.logon_domain = large("DC1"), large("EXAMPLE")
    base.logon_count, base.bad_password_count = 0xFFFF, 3
    base.rid, base.primary_gid, base.user_flags, base.acct_flags = 1106, 513, 0x20, 0x210
    base.domain_sid = security.dom_sid("S-1-5-21-1004336348-1177238915-682003330")
    return made


def made_logons() -> Iterator[tuple[str, Any]]:
    yield "only a name", logon(account_name="u")
    full = logon(
        account_name="Jürgen",
        full_name="Jürgen \U0001f600 Groß",
        logon_script="logon.cmd",
        profile_path="\\\\dc1\\profiles\\j",
        home_directory="\\\\dc1\\home\\j",
        home_drive="H:",
    )
    full.info3.base.groups = rids((513, ALL_GROUPS), (512, ALL_GROUPS), (1200, 0))
    full.info3.base.key.key = list(range(16))
    full.info3.base.LMSessKey.key = list(range(200, 208))
    full.info3.base.user_flags |= netlogon.NETLOGON_RESOURCE_GROUPS
    full.info3.sids = [extra("S-1-18-1", 7), extra("S-1-5-21-1-2-3-519", 0x20000007)]
    full.info3.sidcount = 2
    full.resource_groups.domain_sid = security.dom_sid("S-1-5-21-4-5-6")
    full.resource_groups.groups = rids((1107, 0x20000007))
    yield "all there is", full
    many = logon(account_name="x" * 255)
    many.info3.base.groups = rids(*((number, number % 8) for number in range(2000, 2150)))
    many.info3.sids = [extra(f"S-1-5-21-9-8-7-{number}", 7) for number in range(60)]
    many.info3.sidcount = 60
    yield "many groups", many


def made_delegations() -> Iterator[tuple[str, Any]]:
    for label, services in (
        ("no services", []),
        ("two services", ["http/a@EXAMPLE.COM", "cifs/b@EXAMPLE.COM"]),
    ):
        made = krb5pac.PAC_CONSTRAINED_DELEGATION()
        made.proxy_target.string = "ldap/dc1.example.com"
        made.num_transited_services = len(services)
        made.transited_services = [lsa_string(service) for service in services] or None
        yield label, made


def lsa_string(value: str) -> Any:
    made = lsa.String()
    made.string = value
    return made


def made_pac(kind: int, ctr: Any, info: Any) -> bytes:
    ctr.info = info
    buffer = krb5pac.PAC_BUFFER()
    buffer.type, buffer.info = kind, ctr
    pac = krb5pac.PAC_DATA()
    pac.num_buffers, pac.buffers = 1, [buffer]
    return bytes(ndr.ndr_pack(pac))


def made_credentials() -> Iterator[Values]:
    """PAC_CREDENTIAL_DATA, which a PAC has encrypted (MS-PAC 2.6.1)."""
    ntlm = krb5pac.PAC_CREDENTIAL_NTLM_SECPKG()
    ntlm.version, ntlm.flags = 0, krb5pac.PAC_CREDENTIAL_NTLM_HAS_NT_HASH
    ntlm.nt_password.hash = list(range(16))
    secret = bytes(ndr.ndr_pack(ntlm))
    yield vector(
        "NTLM credential",
        "Samba packed it",
        "NTLM_SUPPLEMENTAL_CREDENTIAL",
        {
            "Version": 0,
            "Flags": ntlm.flags,
            "LmPassword": bytes(16).hex(),
            "NtPassword": bytes(range(16)).hex(),
        },
        secret,
    )
    made = krb5pac.PAC_CREDENTIAL_DATA()
    made.credentials = [package("NTLM", secret), package("Other", b"\x01\x02\x03")]
    made.credential_count = 2
    top = krb5pac.PAC_CREDENTIAL_DATA_NDR()
    top.ctr.data = made
    octets = bytes(ndr.ndr_pack(top))
    again = ndr.ndr_unpack(krb5pac.PAC_CREDENTIAL_DATA_NDR, octets)
    values = credential_data(again.ctr.data)
    yield vector("credentials of two packages", "Samba packed it", "PAC_CREDENTIAL_DATA", values, octets)


def package(name: str, secret: bytes) -> Any:
    made = krb5pac.PAC_CREDENTIAL_SUPPLEMENTAL_SECPKG()
    made.package_name.string = name
    made.credential_size, made.credential = len(secret), list(secret)
    return made


def vectors() -> Iterator[Values]:
    for label, info in made_logons():
        pac = made_pac(krb5pac.PAC_TYPE_LOGON_INFO, krb5pac.PAC_LOGON_INFO_CTR(), info)
        yield from read(label, "Samba packed it", pac)
    for label, info in made_delegations():
        ctr = krb5pac.PAC_CONSTRAINED_DELEGATION_CTR()
        pac = made_pac(krb5pac.PAC_TYPE_CONSTRAINED_DELEGATION, ctr, info)
        yield from read(label, "Samba packed it", pac)
    yield from made_credentials()
    published = json.loads((HERE / "pac_published.json").read_text(encoding="utf-8"))
    for entry in published["pacs"]:
        yield from read(entry["label"], entry["origin"], bytes.fromhex(entry["octets"]))


def main() -> None:
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "pac.json"
    found = list(vectors())
    for one in found:
        if (
            one["type"] != "NTLM_SUPPLEMENTAL_CREDENTIAL"
            and one["octets"][:16] != pack("<BBHI", 1, 16, 8, 0xCCCCCCCC).hex()
        ):
            raise RuntimeError(f"{one['label']}: no common header")
    content = {"origin": "make_pac_vectors.py; Samba reads all values", "vectors": found}
    output.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(found)} vectors")


if __name__ == "__main__":
    main()
