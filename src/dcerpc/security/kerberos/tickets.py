"""Kerberos tickets as dataclasses, and their codecs (RFC 4120 5.2.6, 5.3).

Decoders take any octets: they return the value, or raise KerberosError. Times are seconds since 1970 UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dcerpc.security.kerberos import asn1, der
from dcerpc.security.kerberos.error_codes import ErrorCode
from dcerpc.security.kerberos.types import Address, EncryptedData, KerberosError, Key, Principal
from dcerpc.security.kerberos.values import (
    PVNO,
    AuthorizationData,
    Octets,
    from_addresses,
    from_authorization_data,
    from_encrypted,
    from_key,
    from_principal,
    to_addresses,
    to_authorization_data,
    to_encrypted,
    to_key,
    to_principal,
)
from dcerpc.status import SEC_E_INVALID_TOKEN

__all__ = [
    "EncTicketPart",
    "Ticket",
    "decode_authorization_data",
    "decode_enc_ticket_part",
    "decode_ticket",
    "encode_authorization_data",
    "encode_enc_ticket_part",
    "encode_ticket",
    "to_ticket",
]


@dataclass(slots=True)
class Ticket:
    """Ticket (RFC 4120 5.3).

    Attributes:
        server: sname and realm. enc_part: EncTicketPart, encrypted.
    """

    server: Principal
    enc_part: EncryptedData


def decode_ticket(octets: Octets) -> Ticket:
    """Read a Ticket.

    Raises:
        KerberosError: it is none.
    """
    return to_ticket(der.decode(asn1.Ticket, octets))


def encode_ticket(ticket: Ticket) -> bytes:
    """The DER of a Ticket."""
    return der.encode(
        asn1.Ticket,
        {
            "tkt-vno": PVNO,
            "realm": ticket.server.realm,
            "sname": from_principal(ticket.server),
            "enc-part": from_encrypted(ticket.enc_part),
        },
    )


def to_ticket(value: Mapping[str, Any]) -> Ticket:
    """A Ticket from what :mod:`~dcerpc.security.kerberos.der` read.

    Raises:
        KerberosError: it is of another version.
    """
    if value["tkt-vno"] != PVNO:
        raise KerberosError(
            f"a ticket of version {value['tkt-vno']}", ErrorCode.KRB_AP_ERR_BADVERSION, SEC_E_INVALID_TOKEN
        )
    return Ticket(to_principal(value["sname"], value["realm"]), to_encrypted(value["enc-part"]))


@dataclass(slots=True)
class EncTicketPart:
    """What only the service and the KDC can read of a ticket (RFC 4120 5.3).

    Attributes:
        client: cname and crealm. key: the session key. flags: see TicketFlags.
        auth_time, start_time, end_time, renew_till: start_time and renew_till None when absent.
        transited: tr-type and contents. addresses: caddr. authorization_data: (ad_type, octets) pairs.
    """

    client: Principal
    key: Key
    flags: int
    auth_time: int
    end_time: int
    start_time: int | None = None
    renew_till: int | None = None
    transited: tuple[int, bytes] = (0, b"")
    addresses: tuple[Address, ...] = ()
    authorization_data: AuthorizationData = field(default=(), repr=False)


def decode_enc_ticket_part(octets: Octets) -> EncTicketPart:
    """Read an EncTicketPart, decrypted.

    Raises:
        KerberosError: it is none.
    """
    value = der.decode(asn1.EncTicketPart, octets)
    transited = value["transited"]
    return EncTicketPart(
        client=to_principal(value["cname"], value["crealm"]),
        key=to_key(value["key"]),
        flags=value["flags"],
        auth_time=value["authtime"],
        end_time=value["endtime"],
        start_time=value.get("starttime"),
        renew_till=value.get("renew-till"),
        transited=(transited["tr-type"], transited["contents"]),
        addresses=to_addresses(value.get("caddr")),
        authorization_data=to_authorization_data(value.get("authorization-data")),
    )


def encode_enc_ticket_part(part: EncTicketPart) -> bytes:
    """The DER of an EncTicketPart."""
    return der.encode(
        asn1.EncTicketPart,
        {
            "flags": part.flags,
            "key": from_key(part.key),
            "crealm": part.client.realm,
            "cname": from_principal(part.client),
            "transited": {"tr-type": part.transited[0], "contents": part.transited[1]},
            "authtime": part.auth_time,
            "starttime": part.start_time,
            "endtime": part.end_time,
            "renew-till": part.renew_till,
            "caddr": from_addresses(part.addresses) or None,
            "authorization-data": from_authorization_data(part.authorization_data),
        },
    )


def decode_authorization_data(octets: Octets) -> AuthorizationData:
    """Read AuthorizationData, which is also what AD-IF-RELEVANT holds (RFC 4120 5.2.6).

    Raises:
        KerberosError: it is none.
    """
    return to_authorization_data(der.decode(asn1.AuthorizationData, octets))


def encode_authorization_data(elements: AuthorizationData) -> bytes:
    """The DER of AuthorizationData."""
    return der.encode(asn1.AuthorizationData, from_authorization_data(elements) or [])
