"""What is in the buffers of a PAC that NDR does not describe, and the SIDs of one that it does (MS-PAC 2).

Readers raise ValueError where a buffer is malformed.
"""

from __future__ import annotations

from dataclasses import dataclass
from struct import unpack_from
from uuid import UUID

from dcerpc.interfaces import ms_dtyp
from dcerpc.interfaces import pac as idl
from dcerpc.security.sids import sid_text

__all__ = [
    "ClientInfo",
    "UpnDnsInfo",
    "read_attributes",
    "read_client_info",
    "read_guid",
    "read_sid",
    "read_upn_dns_info",
    "sids_of",
]

#: Seconds from 1601 to 1970.
_FILETIME_EPOCH = 11644473600
#: The extended form of UPN_DNS_INFO (MS-PAC 2.10, flag S).
_UPN_EXTENDED = 0x2


@dataclass(frozen=True, slots=True)
class ClientInfo:
    """PAC_CLIENT_INFO (MS-PAC 2.7).

    Attributes:
        auth_time: the ticket's; seconds since 1970 UTC. name: the client's account name.
    """

    auth_time: int
    name: str


@dataclass(frozen=True, slots=True)
class UpnDnsInfo:
    """UPN_DNS_INFO (MS-PAC 2.10).

    Attributes:
        upn: user principal name. dns_domain: the domain's DNS name. flags: 1 the UPN was made up, 2 the next
            two are there.
        sam_name: account name, "" if unknown. sid: as ``S-1-5-...``, "" if unknown.
    """

    upn: str
    dns_domain: str
    flags: int
    sam_name: str = ""
    sid: str = ""


def read_client_info(octets: bytes) -> ClientInfo:
    """PAC_CLIENT_INFO (MS-PAC 2.7)."""
    _need(octets, 10)
    filetime, size = unpack_from("<QH", octets)
    return ClientInfo(filetime // 10_000_000 - _FILETIME_EPOCH, _text(octets, 10, size))


def read_upn_dns_info(octets: bytes) -> UpnDnsInfo:
    """UPN_DNS_INFO, in its short or its extended form (MS-PAC 2.10)."""
    _need(octets, 12)
    upn_size, upn_at, dns_size, dns_at, flags = unpack_from("<HHHHI", octets)
    upn, dns = _text(octets, upn_at, upn_size), _text(octets, dns_at, dns_size)
    if not flags & _UPN_EXTENDED:
        return UpnDnsInfo(upn, dns, flags)
    _need(octets, 20)
    sam_size, sam_at, sid_size, sid_at = unpack_from("<HHHH", octets, 12)
    sid = read_sid(octets[sid_at : sid_at + sid_size])
    return UpnDnsInfo(upn, dns, flags, _text(octets, sam_at, sam_size), sid)


def read_attributes(octets: bytes) -> int:
    """The first 32 flags of PAC_ATTRIBUTES_INFO (MS-PAC 2.14)."""
    _need(octets, 8)
    flags: int = unpack_from("<I", octets, 4)[0]
    return flags


def read_guid(octets: bytes) -> UUID:
    """PAC_REQUESTOR_GUID (MS-PAC 2.16)."""
    _need(octets, 16)
    return UUID(bytes_le=octets[:16])


def read_sid(octets: bytes) -> str:
    """A SID as MS-DTYP 2.4.2.2 packs it: no NDR, the count of subauthorities is inside."""
    if len(octets) < 8 or len(octets) < 8 + 4 * octets[1]:
        raise ValueError("a SID cut short")
    subauthorities = list(unpack_from(f"<{octets[1]}I", octets, 8))
    authority = ms_dtyp.RPC_SID_IDENTIFIER_AUTHORITY(Value=octets[2:8])
    return sid_text(
        ms_dtyp.RPC_SID(Revision=octets[0], IdentifierAuthority=authority, SubAuthority=subauthorities)
    )


def sids_of(info: idl.KERB_VALIDATION_INFO) -> tuple[str, ...]:
    """The user's SID, then its groups', each once (MS-KILE 3.4.5.3)."""
    found: dict[str, None] = {}  # in order, each once
    domain = info.LogonDomainId
    if domain is not None:
        if info.UserId:
            found[sid_text(domain, info.UserId)] = None
        if info.PrimaryGroupId:
            found[sid_text(domain, info.PrimaryGroupId)] = None
        for group in info.GroupIds or ():
            found[sid_text(domain, group.RelativeId)] = None
    for extra in info.ExtraSids or ():
        if extra.Sid is not None:
            found[sid_text(extra.Sid)] = None
    resource = info.ResourceGroupDomainSid
    if resource is not None:
        for group in info.ResourceGroupIds or ():
            found[sid_text(resource, group.RelativeId)] = None
    return tuple(found)


def _need(octets: bytes, size: int) -> None:
    if len(octets) < size:
        raise ValueError("too short")


def _text(octets: bytes, at: int, size: int) -> str:
    if at + size > len(octets):
        raise ValueError("too short")
    try:
        return octets[at : at + size].decode("utf-16-le")
    except UnicodeDecodeError:
        raise ValueError("text that is no UTF-16") from None
