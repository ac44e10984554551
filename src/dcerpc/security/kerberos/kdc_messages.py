"""The messages of the AS and TGS exchanges as dataclasses, and their codecs (RFC 4120 5.4, 5.2.7).

Decoders take any octets: they return the message, or raise KerberosError. Times are seconds since 1970 UTC.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from typing import Any, TypeAlias, cast

from dcerpc.security.kerberos import asn1_kdc, der
from dcerpc.security.kerberos.types import Address, EncryptedData, Key, Principal
from dcerpc.security.kerberos.values import (
    PVNO,
    Octets,
    check_message,
    from_principal,
    to_addresses,
    to_encrypted,
    to_key,
    to_principal,
    to_uint32,
)

__all__ = [
    "AS_REP",
    "AS_REQ",
    "TGS_REP",
    "TGS_REQ",
    "ETypeHint",
    "KdcOptions",
    "KdcReply",
    "KdcReplyPart",
    "KdcRequestBody",
    "PaData",
    "PaType",
    "decode_enc_kdc_reply_part",
    "decode_etype_info",
    "decode_kdc_reply",
    "decode_method_data",
    "encode_kdc_request",
    "encode_kdc_request_body",
    "encode_pac_request",
    "encode_timestamp",
]

AS_REQ = 10
AS_REP = 11
TGS_REQ = 12
TGS_REP = 13

#: (padata_type, padata_value) pairs.
PaData: TypeAlias = tuple[tuple[int, bytes], ...]


class PaType(IntEnum):
    """padata-type (RFC 4120 7.5.2, RFC 6806, RFC 6113, MS-KILE 3.1.5.1)."""

    TGS_REQ = 1
    ENC_TIMESTAMP = 2
    PW_SALT = 3
    ETYPE_INFO = 11
    PK_AS_REQ = 16
    ETYPE_INFO2 = 19
    PAC_REQUEST = 128
    FX_COOKIE = 133
    FX_FAST = 136
    ENCRYPTED_CHALLENGE = 138
    REQ_ENC_PA_REP = 149
    SPAKE = 151


class KdcOptions(IntFlag):
    """KDCOptions as a 32-bit number whose bit 31 is the ASN.1 bit 0 (RFC 4120 5.4.1, RFC 6806 3)."""

    FORWARDABLE = 1 << 30
    FORWARDED = 1 << 29
    RENEWABLE = 1 << 23
    CANONICALIZE = 1 << 16
    RENEW = 1 << 1


@dataclass(slots=True)
class KdcRequestBody:
    """KDC-REQ-BODY (RFC 4120 5.4.1).

    Attributes:
        options: see KdcOptions. realm: the KDC's.
        client: cname of an AS-REQ, None in a TGS-REQ. server: sname; its realm is not sent.
        till: when the ticket is to end, 0 for as late as may be. rtime: likewise its renewals, None without.
        nonce: 31 bits.
        etypes: encryption types of the session key and, in an AS-REQ, of the reply; best first.
    """

    options: int
    realm: str
    server: Principal
    nonce: int
    etypes: Sequence[int]
    client: Principal | None = None
    till: int = 0
    rtime: int | None = None


def encode_kdc_request_body(body: KdcRequestBody) -> bytes:
    """The DER of a KDC-REQ-BODY."""
    return der.encode(
        asn1_kdc.KdcReqBody,
        {
            "kdc-options": body.options,
            "cname": None if body.client is None else from_principal(body.client),
            "realm": body.realm,
            "sname": from_principal(body.server),
            "till": body.till,
            "rtime": body.rtime,
            "nonce": body.nonce,
            "etype": list(body.etypes),
        },
    )


def encode_kdc_request(msg_type: int, padata: Sequence[tuple[int, bytes]], body: bytes) -> bytes:
    """The DER of an AS-REQ or a TGS-REQ.

    Args:
        msg_type: AS_REQ or TGS_REQ. padata: (type, value) pairs. body: the DER of the KDC-REQ-BODY.
    """
    return der.encode(
        asn1_kdc.ASReq if msg_type == AS_REQ else asn1_kdc.TGSReq,
        {
            "pvno": PVNO,
            "msg-type": msg_type,
            "padata": [{"padata-type": kind, "padata-value": value} for kind, value in padata],
            "req-body": body,
        },
    )


@dataclass(slots=True)
class KdcReply:
    """AS-REP or TGS-REP (RFC 4120 5.4.2).

    Attributes:
        client: cname and crealm. ticket: its DER as the KDC sent it.
        enc_part: a KdcReplyPart, encrypted. padata: (type, value) pairs.
    """

    client: Principal
    ticket: bytes = field(repr=False)
    enc_part: EncryptedData
    padata: PaData = ()


def decode_kdc_reply(octets: Octets, msg_type: int) -> KdcReply:
    """Read an AS-REP or a TGS-REP.

    Args:
        octets: the message. msg_type: AS_REP or TGS_REP, the one that it has to be.

    Raises:
        KerberosError: it is not.
    """
    value = der.decode(asn1_kdc.ASRep if msg_type == AS_REP else asn1_kdc.TGSRep, octets)
    check_message(value, msg_type)
    return KdcReply(
        client=to_principal(value["cname"], value["crealm"]),
        ticket=value["ticket"],
        enc_part=to_encrypted(value["enc-part"]),
        padata=_to_padata(value.get("padata")),
    )


@dataclass(slots=True)
class KdcReplyPart:
    """EncKDCRepPart (RFC 4120 5.4.2, RFC 6806 11).

    Attributes:
        key: the session key. server: sname and srealm. nonce: the request's.
        flags: see TicketFlags. auth_time, start_time, end_time, renew_till: as in ServiceTicket.
        addresses: caddr. padata: encrypted-pa-data, (type, value) pairs.
    """

    key: Key
    server: Principal
    nonce: int
    flags: int
    auth_time: int
    start_time: int
    end_time: int
    renew_till: int
    addresses: tuple[Address, ...] = ()
    padata: PaData = ()


def decode_enc_kdc_reply_part(octets: Octets) -> KdcReplyPart:
    """Read an EncKDCRepPart, decrypted.

    Either application tag is taken, since there are KDCs that use 26 in every reply (RFC 4120 5.4.2).

    Raises:
        KerberosError: it is none.
    """
    kind = asn1_kdc.EncTGSRepPart if bytes(octets[:1]) == b"\x7a" else asn1_kdc.EncASRepPart
    value = der.decode(kind, octets)
    auth_time = value["authtime"]
    return KdcReplyPart(
        key=to_key(value["key"]),
        server=to_principal(value["sname"], value["srealm"]),
        nonce=cast(int, to_uint32(value["nonce"])),
        flags=value["flags"],
        auth_time=auth_time,
        start_time=value.get("starttime", auth_time),
        end_time=value["endtime"],
        renew_till=value.get("renew-till", 0),
        addresses=to_addresses(value.get("caddr")),
        padata=_to_padata(value.get("encrypted-pa-data")),
    )


# ---- pre-authentication ----


@dataclass(frozen=True, slots=True)
class ETypeHint:
    """How a KDC makes keys of one encryption type from a password: an entry of ETYPE-INFO2 or ETYPE-INFO.

    Attributes:
        enctype: see EncType. salt: None when the KDC names none. params: s2kparams, b"" for the default.
    """

    enctype: int
    salt: bytes | None = None
    params: bytes = b""


def encode_timestamp(now: float) -> bytes:
    """PA-ENC-TS-ENC, which is to be encrypted.

    Args:
        now: seconds since 1970 UTC.
    """
    seconds, fraction = divmod(now, 1)
    microseconds = min(int(fraction * 1_000_000), 999_999)
    return der.encode(asn1_kdc.PaEncTsEnc, {"patimestamp": int(seconds), "pausec": microseconds})


def encode_pac_request(include: bool) -> bytes:
    """KERB-PA-PAC-REQUEST (MS-KILE 2.2.3).

    Args:
        include: the ticket is to have a PAC, otherwise none.
    """
    return der.encode(asn1_kdc.KerbPaPacRequest, {"include-pac": include})


def decode_method_data(octets: Octets) -> PaData:
    """Read METHOD-DATA, which tells what pre-authentication a KDC takes.

    Raises:
        KerberosError: it is none.
    """
    return _to_padata(_decode_list(asn1_kdc.MethodData, octets))


def decode_etype_info(padata: PaData) -> tuple[ETypeHint, ...]:
    """What ETYPE-INFO2 says, or ETYPE-INFO where there is no other; () when neither is there.

    Raises:
        KerberosError: it is malformed.
    """
    found = dict(reversed(padata))
    newer, older = found.get(PaType.ETYPE_INFO2), found.get(PaType.ETYPE_INFO)
    if newer is not None:
        return tuple(
            ETypeHint(
                each["etype"],
                each["salt"].encode() if "salt" in each else None,
                each.get("s2kparams", b""),
            )
            for each in _decode_list(asn1_kdc.ETypeInfo2, newer)
        )
    if older is not None:
        return tuple(
            ETypeHint(each["etype"], each.get("salt")) for each in _decode_list(asn1_kdc.ETypeInfo, older)
        )
    return ()


def _decode_list(kind: type, octets: Octets) -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", der.decode(kind, octets))


def _to_padata(values: Sequence[dict[str, Any]] | None) -> PaData:
    return tuple((each["padata-type"], each["padata-value"]) for each in values or ())
