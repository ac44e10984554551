"""KRB-CRED, which hands tickets on, and its codec (RFC 4120 5.8)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dcerpc.security.kerberos import asn1, der
from dcerpc.security.kerberos.tickets import decode_ticket, encode_ticket, to_ticket
from dcerpc.security.kerberos.types import EncryptedData, KerberosError, ServiceTicket
from dcerpc.security.kerberos.values import (
    PVNO,
    Octets,
    check_message,
    from_addresses,
    from_encrypted,
    from_key,
    from_principal,
    to_addresses,
    to_encrypted,
    to_key,
    to_principal,
)
from dcerpc.status import SEC_E_INVALID_TOKEN

__all__ = [
    "KrbCred",
    "decode_enc_krb_cred_part",
    "decode_krb_cred",
    "encode_enc_krb_cred_part",
    "encode_krb_cred",
]

_KRB_CRED = 22


@dataclass(slots=True)
class KrbCred:
    """KRB-CRED (RFC 4120 5.8.1).

    Attributes:
        tickets: the DER of each ticket. enc_part: EncKrbCredPart, encrypted.
    """

    tickets: tuple[bytes, ...] = field(repr=False)
    enc_part: EncryptedData


def decode_krb_cred(octets: Octets) -> KrbCred:
    """Read a KRB-CRED.

    Raises:
        KerberosError: it is none.
    """
    value = der.decode(asn1.KrbCred, octets)
    check_message(value, _KRB_CRED)
    tickets = tuple(encode_ticket(to_ticket(each)) for each in value["tickets"])
    return KrbCred(tickets, to_encrypted(value["enc-part"]))


def encode_krb_cred(message: KrbCred) -> bytes:
    """The DER of a KRB-CRED."""
    return der.encode(
        asn1.KrbCred,
        {
            "pvno": PVNO,
            "msg-type": _KRB_CRED,
            "tickets": list(message.tickets),
            "enc-part": from_encrypted(message.enc_part),
        },
    )


def decode_enc_krb_cred_part(octets: Octets, tickets: tuple[bytes, ...]) -> tuple[ServiceTicket, ...]:
    """Read an EncKrbCredPart, decrypted, together with the tickets it is about.

    Args:
        octets: the part. tickets: those of the KRB-CRED.

    Raises:
        KerberosError: it is none, or it is about more or fewer tickets, or does not say whose they are.
    """
    infos = der.decode(asn1.EncKrbCredPart, octets)["ticket-info"]
    if len(infos) != len(tickets):
        raise KerberosError(
            f"KRB-CRED has {len(tickets)} tickets and tells of {len(infos)}", status=SEC_E_INVALID_TOKEN
        )
    return tuple(_to_service_ticket(info, ticket) for info, ticket in zip(infos, tickets, strict=True))


def _to_service_ticket(info: dict[str, Any], ticket: bytes) -> ServiceTicket:
    if "pname" not in info or "prealm" not in info:
        raise KerberosError("KRB-CRED does not say whose ticket it has", status=SEC_E_INVALID_TOKEN)
    server = decode_ticket(ticket).server
    if "sname" in info and "srealm" in info:
        server = to_principal(info["sname"], info["srealm"])
    auth_time = info.get("authtime", 0)
    return ServiceTicket(
        client=to_principal(info["pname"], info["prealm"]),
        server=server,
        key=to_key(info["key"]),
        ticket=ticket,
        flags=info.get("flags", 0),
        auth_time=auth_time,
        start_time=info.get("starttime", auth_time),
        end_time=info.get("endtime", 0),
        renew_till=info.get("renew-till", 0),
        addresses=to_addresses(info.get("caddr")),
    )


def encode_enc_krb_cred_part(
    tickets: tuple[ServiceTicket, ...],
    *,
    timestamp: int | None = None,
    usec: int | None = None,
    nonce: int | None = None,
) -> bytes:
    """The DER of an EncKrbCredPart.

    Args:
        tickets: what it is about. timestamp, usec: when it is made. nonce: for the receiver, if it wants one.
    """
    infos = [
        {
            "key": from_key(each.key),
            "prealm": each.client.realm,
            "pname": from_principal(each.client),
            "flags": each.flags,
            "authtime": each.auth_time or None,
            "starttime": each.start_time or None,
            "endtime": each.end_time or None,
            "renew-till": each.renew_till or None,
            "srealm": each.server.realm,
            "sname": from_principal(each.server),
            "caddr": from_addresses(each.addresses) or None,
        }
        for each in tickets
    ]
    return der.encode(
        asn1.EncKrbCredPart, {"ticket-info": infos, "timestamp": timestamp, "usec": usec, "nonce": nonce}
    )
