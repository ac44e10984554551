"""What values of whole calls are kept to, and what is not compared, where Samba's IDL is another.

One reason each, and each is tested to be still needed. What the specifications ask of values anyway says so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.interop.call_values import DEFAULT, Narrowing, Source

NDR64 = frozenset({"ndr64_little"})
NDR_BIG = frozenset({"ndr_big"})
EVERYWHERE = frozenset({"ndr_little", "ndr_big", "ndr64_little"})

OLDER = "not in Samba 4.17"
ANOTHER = "Samba has other parameters"
NO_DEFAULT = "Samba has no default arm"
NUMBER = "Samba has a 16-bit number for the enumeration, which has 32 bits in NDR64"
WIDE = "Samba has 32 bits for an enumeration of 16"
UNALIGNED = "Samba does not align arms as ms_union does ([MS-RPCE] 2.2.4.5)"
OWN_STRUCTURE = "Samba has a structure of its own around some of the fields, which NDR64 aligns and pads"
UNICODE = "Samba has UTF-16 strings where [MS-SCMR] has strings of char"
DESCRIPTOR = "Samba reads the octets as the self-relative security descriptor that they have to be"
TERMINATED = "[MS-RRP] 2.2.4: the terminating null character is part of the string"
DEREFERENCED = "Samba reads both counts when there is data"
SECONDS = "Samba turns seconds into 100 ns, in 64 bits"
CONSTANT = "Samba writes the constants of [MS-DRSR]"
LOGON_HOURS = "Samba rounds UnitsPerWeek / 8 down, the specification up"


# --- Values -----------------------------------------------------------------------


def sid(source: Source) -> bytes:
    """A SID ([MS-DTYP] 2.4.2) of up to five subauthorities."""
    count = source.integer(0, 5)
    authorities = b"".join(source.integer(0, 0xFFFFFFFF).to_bytes(4, "little") for _ in range(count))
    return bytes((1, count, 0, 0, 0, 0, 0, source.integer(0, 255))) + authorities


def descriptor(source: Source) -> bytes:
    """A self-relative security descriptor ([MS-DTYP] 2.4.6) with an owner and a group, or neither."""
    header = bytes.fromhex("01000080")
    if not source.integer(0, 2):
        return header + bytes(16)
    owner, group = sid(source), sid(source)
    offsets = (20).to_bytes(4, "little") + (20 + len(owner)).to_bytes(4, "little")
    return header + offsets + bytes(8) + owner + group


def units(text: str) -> int:
    """UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def assign(value: Any, name: str, each: Any) -> None:
    """Set a field, or a parameter."""
    if isinstance(value, dict):
        value[name] = each
    else:
        setattr(value, name, each)


# --- Changes ----------------------------------------------------------------------


def terminated(value: Any, source: Source) -> Any:
    """A counted string whose last character is a NUL."""
    if value.Buffer is not None:
        value.Buffer = value.Buffer[:20] + "\0"
        value.Length = value.MaximumLength = 2 * units(value.Buffer)
    return value


def terminated_text(value: Any, source: Source) -> Any:
    """The same, and not empty."""
    if value.Buffer is not None:
        value.Buffer = f"a{value.Buffer[:19]}"
    return terminated(value, source)


def nt4sid(value: Any, source: Source) -> Any:
    value.Data = sid(source).ljust(28, b"\0") if source.integer(0, 3) else bytes(28)
    return value


def dsname(value: Any, source: Source) -> Any:
    value.StringName = value.StringName[:8].rstrip("\0") + "\0"
    value.NameLen = units(value.StringName) - 1
    value.SidLen = 8 + 4 * value.Sid.Data[1] if value.Sid.Data[0] else 0
    return value


def whole_octets(value: Any, source: Source) -> Any:
    """Logon hours of a multiple of eight units."""
    value.UnitsPerWeek -= value.UnitsPerWeek % 8
    if value.LogonHours is not None:
        value.LogonHours = value.LogonHours[: value.UnitsPerWeek // 8]
    return value


def as_many(value: Any, source: Source) -> Any:
    """Trust information with as many strings as numbers."""
    count = min(value.UlongEntryCount, value.UnicodeStringEntryCount)
    value.UlongEntryCount = value.UnicodeStringEntryCount = count
    for name in ("UlongData", "UnicodeStringData"):
        if getattr(value, name) is not None:
            setattr(value, name, getattr(value, name)[:count])
    return value


def full(value: Any, source: Source) -> Any:
    value.MaximumLength = value.Length
    return value


def counted_data(values: Any, source: Source) -> Any:
    if values["lpcbData"] is None or values["lpcbLen"] is None:
        values["lpData"] = None
    return values


def ascii_octets(value: Any, source: Source) -> Any:
    if value.Buffer is not None:
        value.Buffer = bytes(each & 0x7F or 0x20 for each in value.Buffer)
    return value


def ascii_disk(value: Any, source: Source) -> Any:
    value.Disk = value.Disk.encode("ascii", "ignore").decode("ascii")
    return value


def without_buffers(*names: str) -> Callable[[Any, Source], Any]:
    """Makes the buffers of counted strings null."""

    def change(value: Any, source: Source) -> Any:
        for name in names:
            getattr(value, name).Buffer = None
        return value

    return change


# --- Narrowings -------------------------------------------------------------------


def left_out(reason: str, *labels: int) -> Narrowing:
    """Arms of a union that are not made."""
    return Narrowing(reason, labels=frozenset(labels))


def apart(encodings: frozenset[str], reason: str) -> Narrowing:
    """A type, or the parameters of an operation, not to be compared in some encodings."""
    return Narrowing(reason, encodings=encodings)


def fixed(reason: str, **values: Any) -> Narrowing:
    """Fields that have always the same value."""

    def change(value: Any, source: Source) -> Any:
        for name, each in values.items():
            assign(value, name, each)
        return value

    return Narrowing(reason, change)


def limited(reason: str, limit: int, *names: str, encodings: frozenset[str] = frozenset()) -> Narrowing:
    """Numbers from 0 to a limit; not compared in some encodings."""

    def change(value: Any, source: Source) -> Any:
        for name in names:
            number = value[name] if isinstance(value, dict) else getattr(value, name)
            assign(value, name, max(0, min(number, limit)))
        return value

    return Narrowing(reason, change, encodings=encodings)


def computed(reason: str, *names: str) -> Narrowing:
    """Fields that Samba computes."""
    return Narrowing(reason, computed=frozenset(names))


def described(octets: str, count: str, encodings: frozenset[str] = frozenset()) -> Narrowing:
    """A structure with a security descriptor and its length; not compared in some encodings."""

    def change(value: Any, source: Source) -> Any:
        if getattr(value, octets) is not None:
            made = descriptor(source)
            setattr(value, octets, made)
            setattr(value, count, len(made))
        return value

    return Narrowing(
        f"{DESCRIPTOR}; {OWN_STRUCTURE}" if encodings else DESCRIPTOR, change, encodings=encodings
    )


def operations(encodings: frozenset[str], reason: str, *keys: str) -> dict[str, Narrowing]:
    """Directions of operations that are not compared in some encodings."""
    return {key: apart(encodings, reason) for key in keys}


DELTAS = ("ACCOUNTS", "ALIAS", "DOMAIN", "GROUP", "POLICY", "SECRET", "TRUSTED_DOMAINS", "USER")

#: By Samba's module; the keys are those of :class:`tests.interop.call_values.Maker`.
NARROWINGS: dict[str, dict[str, Narrowing]] = {
    "samr": {
        "SAMPR_SR_SECURITY_DESCRIPTOR": described("SecurityDescriptor", "Length"),
        "SAMPR_DOMAIN_INFO_BUFFER": left_out(WIDE, 7, 9),
        "SAMPR_LOGON_HOURS": Narrowing(LOGON_HOURS, whole_octets),
        "SamrQueryInformationUser.SAMPR_USER_INFO_BUFFER": left_out(UNALIGNED, 18, 24, 26),
        "SamrQueryInformationUser2.SAMPR_USER_INFO_BUFFER": left_out(UNALIGNED, 18, 24, 26),
        "RPC_STRING": Narrowing("Samba reads text in the character set that it is set to", ascii_octets),
    },
    "lsa": {
        "LSAPR_SR_SECURITY_DESCRIPTOR": described("SecurityDescriptor", "Length"),
        "LSAPR_OBJECT_ATTRIBUTES": fixed(
            "[MS-LSAD] 2.2.9: these are ignored; Samba has other types",
            ObjectName=None,
            SecurityDescriptor=None,
        ),
        "SECURITY_QUALITY_OF_SERVICE": apart(NDR64, NUMBER),
        "LsarEnumerateAccounts.in": limited("Samba has a range", 8192, "PreferedMaximumLength"),
        "LSAPR_CR_CIPHER_VALUE": apart(NDR64, "Samba's lengths have 64 bits in NDR64, [MS-LSAD]'s 32"),
        "LSAPR_AUTH_INFORMATION": apart(NDR64, OWN_STRUCTURE),
        "LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2": apart(NDR64, OWN_STRUCTURE),
        "LSAPR_TRUSTED_DOMAIN_INFO": left_out(OLDER, 14, 15),
        "LSAPR_POLICY_INFORMATION": left_out(f"6: {WIDE}; 10, 11: {UNALIGNED}; 15: {OLDER}", 6, 10, 11, 15),
        "LSAPR_POLICY_DOMAIN_INFORMATION": left_out(OLDER, 1),
        "LsarQueryDomainInformationPolicy.in": apart(NDR64, NUMBER),
        "LSA_FOREST_TRUST_RECORD_ForestTrustData": left_out(OLDER, 4),
    },
    "srvsvc": {
        "ADT_SECURITY_DESCRIPTOR": described("Buffer", "Length"),
        "SHARE_INFO_502_I": described("shi502_security_descriptor", "shi502_reserved"),
        "SHARE_INFO_1501_I": described("shi1501_security_descriptor", "shi1501_reserved"),
        "SHARE_INFO": left_out(OLDER, 503),
        "SHARE_ENUM_UNION": left_out(OLDER, 503),
        "SERVER_INFO": left_out(OLDER, 103),
        "SERVER_INFO_599": Narrowing("Samba lacks sv599_maxkeepsearch", encodings=EVERYWHERE),
        "DISK_INFO": Narrowing(
            "Samba counts the octets of the name in UTF-8, and in 32 bits in NDR64",
            ascii_disk,
            encodings=NDR64,
        ),
        **operations(
            EVERYWHERE, ANOTHER, "NetrServerTransportAdd.in", "NetrShareDelStart.out", "NetrShareDelCommit.in"
        ),
    },
    "winreg": {
        "RPC_UNICODE_STRING": Narrowing(TERMINATED, terminated),
        "BaseRegEnumKey.RPC_UNICODE_STRING": Narrowing(TERMINATED, terminated_text),
        "BaseRegEnumValue.in": Narrowing(DEREFERENCED, counted_data),
        "BaseRegEnumValue.out": Narrowing(DEREFERENCED, counted_data),
        "BaseRegQueryValue.in": Narrowing(DEREFERENCED, counted_data),
        "BaseRegQueryValue.out": Narrowing(DEREFERENCED, counted_data),
        **operations(
            EVERYWHERE,
            ANOTHER,
            "BaseRegLoadKey.in",
            "BaseRegQueryMultipleValues.in",
            "BaseRegQueryMultipleValues2.in",
        ),
    },
    "netlogon": {
        "STRING": Narrowing("Samba computes the size from the length", full),
        "NETLOGON_LEVEL": left_out(OLDER, 7, 8),
        "NETLOGON_VALIDATION": left_out(OLDER, 7),
        "NETLOGON_VALIDATION_SAM_INFO4": Narrowing(
            "Samba has numbers for the expansion strings",
            without_buffers(*(f"ExpansionString{number}" for number in range(1, 11))),
        ),
        **{
            f"NETLOGON_DELTA_{name}": described("SecurityDescriptor", "SecuritySize", NDR64)
            for name in DELTAS
        },
        "NLPR_LOGON_HOURS": Narrowing(LOGON_HOURS, whole_octets),
        "NETLOGON_WORKSTATION_INFO": Narrowing(
            "[MS-NRPC] 2.2.1.3.6: a structure in a string", without_buffers("OsVersion")
        ),
        "NETLOGON_ONE_DOMAIN_INFO": Narrowing(
            "[MS-NRPC] 2.2.1.3.10: a structure in a string", without_buffers("TrustExtension")
        ),
        "NL_GENERIC_RPC_DATA": Narrowing("Samba has one count for both arrays", as_many),
        "NL_DNS_NAME_INFO": limited(
            "Samba has enumerations of 16 bits for numbers of 32",
            0x7FFF,
            "Type",
            "DnsDomainInfoType",
            encodings=NDR_BIG,
        ),
        **operations(
            NDR64,
            NUMBER,
            "NetrLogonSamLogon.in",
            "NetrLogonSamLogonEx.in",
            "NetrLogonSamLogonWithFlags.in",
        ),
        **operations(
            EVERYWHERE, ANOTHER, "NetrAccountSync.in", "NetrDatabaseRedo.in", "DsrDeregisterDnsHostRecords.in"
        ),
    },
    "drsuapi": {
        "NT4SID": Narrowing("[MS-DRSR] 5.16.2: a SID, zeros behind it", nt4sid),
        "DSNAME": Narrowing(
            "[MS-DRSR] 5.50: a terminated name, and lengths that fit",
            dsname,
            computed=frozenset({"structLen"}),
        ),
        "DRS_EXTENSIONS": apart(NDR64, "Samba counts the octets in 32 bits"),
        "UPTODATE_VECTOR_V1_EXT": computed(CONSTANT, "dwVersion", "dwReserved1", "dwReserved2"),
        "UPTODATE_VECTOR_V2_EXT": computed(CONSTANT, "dwVersion", "dwReserved1", "dwReserved2"),
        "PARTIAL_ATTR_VECTOR_V1_EXT": computed(CONSTANT, "dwVersion", "dwReserved1"),
        "NAMERESOP_DRS_WIRE_V1": computed(CONSTANT, "nameRes", "unusedPad", "nextRDN"),
        "CONTREF_DRS_WIRE_V1": computed(CONSTANT, "aliasRDN", "RDNsInternal", "count"),
        "DRS_MSG_QUERYSITESREPLY_V1": computed(CONSTANT, "dwFlags"),
        "DRS_MSG_GETCHGREPLY_V1": computed("Samba computes the size of the reply", "cNumBytes"),
        "DRS_MSG_GETCHGREPLY_V6": computed("Samba computes the size of the reply", "cNumBytes"),
        "PROPERTY_META_DATA_EXT": limited(SECONDS, 1 << 38, "timeChanged"),
        "VALUE_META_DATA_EXT_V1": limited(SECONDS, 1 << 38, "timeCreated"),
        "DS_REPL_CLIENT_CONTEXT": limited(SECONDS, 1 << 38, "timeLastUsed"),
        "DRS_MSG_REPSYNC": left_out(OLDER, 2),
        "DRS_MSG_GETCHGREQ": left_out(OLDER, 4, 7, 11),
        "DRS_MSG_GETCHGREPLY": left_out(OLDER, 2, 7, 9),
        "DRS_MSG_UPDREFS": left_out(OLDER, 2),
        "DRS_MSG_ADDENTRYREQ": left_out(OLDER, 1, 3),
        "DRS_MSG_ADDENTRYREPLY": left_out(OLDER, 1),
        "DRS_MSG_REPMOD_V1": fixed("Samba has UTF-16 for the address", pszSourceDRA=None),
        "DRS_MSG_REVMEMB_REQ_V1": apart(NDR_BIG, WIDE),
        "IDL_DRSReplicaAdd.in": apart(EVERYWHERE, "Samba has UTF-16 for the address"),
        "IDL_DRSGetMemberships2.in": apart(EVERYWHERE, ANOTHER),
    },
    "wkssvc": {
        "USE_INFO": left_out(f"3: {OLDER}; {NO_DEFAULT}", 3, DEFAULT),
        "_USE_ENUM_UNION": left_out(NO_DEFAULT, DEFAULT),
        "_WKSTA_USER_ENUM_UNION": left_out(NO_DEFAULT, DEFAULT),
        "_WKSTA_TRANSPORT_ENUM_UNION": left_out(NO_DEFAULT, DEFAULT),
        "NetrWkstaSetInfo.in": apart(EVERYWHERE, ANOTHER),
        "NetrGetJoinableOUs2.in": apart(EVERYWHERE, "Samba's code crashes on a count without strings"),
    },
    "svcctl": {
        **operations(
            EVERYWHERE,
            UNICODE,
            "RChangeServiceConfigA.in",
            "RCreateServiceA.in",
            "ROpenSCManagerA.in",
            "ROpenServiceA.in",
            "RStartServiceA.in",
            "RGetServiceDisplayNameA.in",
            "RGetServiceKeyNameA.in",
        ),
        **operations(
            EVERYWHERE,
            ANOTHER,
            "RChangeServiceConfigW.in",
            "REnumDependentServicesA.out",
            "RQueryServiceConfigA.out",
            "RQueryServiceLockStatusA.out",
            "RGetServiceDisplayNameW.in",
            "RGetServiceKeyNameW.in",
            "RChangeServiceConfig2A.in",
            "RChangeServiceConfig2W.in",
            "RQueryServiceConfig2A.out",
            "REnumServicesStatusExA.in",
        ),
    },
}
