"""The messages of the AP exchange and KRB-ERROR as dataclasses, and their codecs (RFC 4120 5.5, 5.9).

Decoders take any octets: they return the message, or raise KerberosError. Encrypted parts are messages of
their own: decrypt, then decode. Times are seconds since 1970 UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntFlag

from dcerpc.security.kerberos import asn1, der
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.tickets import Ticket, encode_ticket, to_ticket
from dcerpc.security.kerberos.types import Checksum, EncryptedData, KerberosError, Key, Principal
from dcerpc.security.kerberos.values import (
    PVNO,
    AuthorizationData,
    Octets,
    check_message,
    from_authorization_data,
    from_checksum,
    from_encrypted,
    from_key,
    from_principal,
    to_authorization_data,
    to_checksum,
    to_encrypted,
    to_key,
    to_microseconds,
    to_principal,
    to_uint32,
)
from dcerpc.status import SEC_E_INVALID_TOKEN

__all__ = [
    "APOptions",
    "APRep",
    "APReq",
    "Authenticator",
    "EncAPRepPart",
    "KrbError",
    "decode_ap_rep",
    "decode_ap_req",
    "decode_authenticator",
    "decode_enc_ap_rep_part",
    "decode_krb_error",
    "encode_ap_rep",
    "encode_ap_req",
    "encode_authenticator",
    "encode_enc_ap_rep_part",
    "encode_krb_error",
]

_AP_REQ = 14
_AP_REP = 15
_KRB_ERROR = 30


class APOptions(IntFlag):
    """APOptions as a 32-bit number whose bit 31 is the ASN.1 bit 0 (RFC 4120 5.5.1)."""

    USE_SESSION_KEY = 1 << 30
    MUTUAL_REQUIRED = 1 << 29


@dataclass(slots=True)
class APReq:
    """AP-REQ (RFC 4120 5.5.1).

    Attributes:
        ap_options: see APOptions. ticket: the DER of a Ticket as the KDC gave it, or the Ticket.
        authenticator: Authenticator, encrypted.
    """

    ap_options: int
    ticket: Ticket | bytes = field(repr=False)
    authenticator: EncryptedData


def decode_ap_req(octets: Octets) -> APReq:
    """Read an AP-REQ; ``ticket`` is a Ticket.

    Raises:
        KerberosError: it is none.
    """
    value = der.decode(asn1.APReq, octets)
    check_message(value, _AP_REQ)
    return APReq(value["ap-options"], to_ticket(value["ticket"]), to_encrypted(value["authenticator"]))


def encode_ap_req(request: APReq) -> bytes:
    """The DER of an AP-REQ."""
    ticket = request.ticket
    return der.encode(
        asn1.APReq,
        {
            "pvno": PVNO,
            "msg-type": _AP_REQ,
            "ap-options": request.ap_options,
            "ticket": ticket if isinstance(ticket, bytes) else encode_ticket(ticket),
            "authenticator": from_encrypted(request.authenticator),
        },
    )


@dataclass(slots=True)
class Authenticator:
    """Authenticator (RFC 4120 5.5.1).

    Attributes:
        client: cname and crealm. ctime, cusec: the client's time; seconds and microseconds.
        cksum: of the application's data, for GSS-API
            what :mod:`~dcerpc.security.kerberos.authenticator` says.
        subkey: the client's sub-session key. seq_number: its initial sequence number, 32 bits.
        authorization_data: (ad_type, octets) pairs.
    """

    client: Principal
    ctime: int
    cusec: int
    cksum: Checksum | None = None
    subkey: Key | None = None
    seq_number: int | None = None
    authorization_data: AuthorizationData = field(default=(), repr=False)


def decode_authenticator(octets: Octets) -> Authenticator:
    """Read an Authenticator, decrypted.

    Raises:
        KerberosError: it is none.
    """
    value = der.decode(asn1.Authenticator, octets)
    if value["authenticator-vno"] != PVNO:
        message = f"an authenticator of version {value['authenticator-vno']}"
        raise KerberosError(message, ErrorCode.KRB_AP_ERR_BADVERSION, SEC_E_INVALID_TOKEN)
    return Authenticator(
        client=to_principal(value["cname"], value["crealm"]),
        ctime=value["ctime"],
        cusec=to_microseconds(value["cusec"]),
        cksum=to_checksum(value["cksum"]) if "cksum" in value else None,
        subkey=to_key(value["subkey"]) if "subkey" in value else None,
        seq_number=to_uint32(value.get("seq-number")),
        authorization_data=to_authorization_data(value.get("authorization-data")),
    )


def encode_authenticator(authenticator: Authenticator) -> bytes:
    """The DER of an Authenticator."""
    return der.encode(
        asn1.Authenticator,
        {
            "authenticator-vno": PVNO,
            "crealm": authenticator.client.realm,
            "cname": from_principal(authenticator.client),
            "cksum": None if authenticator.cksum is None else from_checksum(authenticator.cksum),
            "cusec": authenticator.cusec,
            "ctime": authenticator.ctime,
            "subkey": None if authenticator.subkey is None else from_key(authenticator.subkey),
            "seq-number": authenticator.seq_number,
            "authorization-data": from_authorization_data(authenticator.authorization_data),
        },
    )


@dataclass(slots=True)
class APRep:
    """AP-REP (RFC 4120 5.5.2).

    Attributes:
        enc_part: EncAPRepPart, encrypted.
    """

    enc_part: EncryptedData


def decode_ap_rep(octets: Octets) -> APRep:
    """Read an AP-REP.

    Raises:
        KerberosError: it is none.
    """
    value = der.decode(asn1.APRep, octets)
    check_message(value, _AP_REP)
    return APRep(to_encrypted(value["enc-part"]))


def encode_ap_rep(reply: APRep) -> bytes:
    """The DER of an AP-REP."""
    return der.encode(
        asn1.APRep, {"pvno": PVNO, "msg-type": _AP_REP, "enc-part": from_encrypted(reply.enc_part)}
    )


@dataclass(slots=True)
class EncAPRepPart:
    """EncAPRepPart (RFC 4120 5.5.2).

    Attributes:
        ctime, cusec: those of the authenticator. subkey: the sender's sub-session key.
        seq_number: its initial sequence number, 32 bits.
    """

    ctime: int
    cusec: int
    subkey: Key | None = None
    seq_number: int | None = None


def decode_enc_ap_rep_part(octets: Octets) -> EncAPRepPart:
    """Read an EncAPRepPart, decrypted.

    Raises:
        KerberosError: it is none.
    """
    value = der.decode(asn1.EncAPRepPart, octets)
    return EncAPRepPart(
        ctime=value["ctime"],
        cusec=to_microseconds(value["cusec"]),
        subkey=to_key(value["subkey"]) if "subkey" in value else None,
        seq_number=to_uint32(value.get("seq-number")),
    )


def encode_enc_ap_rep_part(part: EncAPRepPart) -> bytes:
    """The DER of an EncAPRepPart."""
    return der.encode(
        asn1.EncAPRepPart,
        {
            "ctime": part.ctime,
            "cusec": part.cusec,
            "subkey": None if part.subkey is None else from_key(part.subkey),
            "seq-number": part.seq_number,
        },
    )


# ---- errors ----


@dataclass(slots=True)
class KrbError:
    """KRB-ERROR (RFC 4120 5.9.1).

    Attributes:
        error_code: such as 24, pre-authentication failed (RFC 4120 7.5.9).
        stime, susec: the sender's time. server: sname and realm.
        ctime, cusec, client: of the message it answers, None when absent; ``client`` has no name when only
            crealm is there.
        e_text: for people. e_data: more about it, by error code; None when absent.
    """

    error_code: int
    stime: int
    susec: int
    server: Principal
    ctime: int | None = None
    cusec: int | None = None
    client: Principal | None = None
    e_text: str = ""
    e_data: bytes | None = field(default=None, repr=False)


def decode_krb_error(octets: Octets) -> KrbError:
    """Read a KRB-ERROR.

    Raises:
        KerberosError: it is none.
    """
    value = der.decode(asn1.KrbError, octets)
    check_message(value, _KRB_ERROR)
    client = None
    if "cname" in value or "crealm" in value:
        client = to_principal(
            value.get("cname") or {"name-type": 0, "name-string": ()}, value.get("crealm", "")
        )
    return KrbError(
        error_code=value["error-code"],
        stime=value["stime"],
        susec=to_microseconds(value["susec"]),
        server=to_principal(value["sname"], value["realm"]),
        ctime=value.get("ctime"),
        cusec=value.get("cusec"),
        client=client,
        e_text=value.get("e-text", ""),
        e_data=value.get("e-data"),
    )


def encode_krb_error(error: KrbError) -> bytes:
    """The DER of a KRB-ERROR."""
    client = error.client
    return der.encode(
        asn1.KrbError,
        {
            "pvno": PVNO,
            "msg-type": _KRB_ERROR,
            "ctime": error.ctime,
            "cusec": error.cusec,
            "stime": error.stime,
            "susec": error.susec,
            "error-code": error.error_code,
            "crealm": (client.realm or None) if client else None,
            "cname": from_principal(client) if client and client.components else None,
            "realm": error.server.realm,
            "sname": from_principal(error.server),
            "e-text": error.e_text or None,
            "e-data": error.e_data,
        },
    )
