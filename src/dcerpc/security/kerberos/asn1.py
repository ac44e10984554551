"""The ASN.1 of RFC 4120 that KDC and AP exchanges share, for pyasn1 (RFC 4120 appendix A; explicit tags).

Only the codecs of this package use these; programs use the dataclasses of
:mod:`~dcerpc.security.kerberos.messages`. Field names are those of the RFC. Numbers carry no range here: what
reads a message checks them.
"""

from __future__ import annotations

from pyasn1.type import char, univ, useful

from dcerpc.security.asn1 import application, field, fields

__all__ = [
    "APRep",
    "APReq",
    "Authenticator",
    "AuthorizationData",
    "AuthorizationDataElement",
    "Checksum",
    "EncAPRepPart",
    "EncKrbCredPart",
    "EncTicketPart",
    "EncryptedData",
    "EncryptionKey",
    "HostAddress",
    "HostAddresses",
    "KerberosFlags",
    "KerberosString",
    "KerberosTime",
    "KrbCred",
    "KrbCredInfo",
    "KrbError",
    "PrincipalName",
    "Realm",
    "SequenceOfTicket",
    "Ticket",
    "TransitedEncoding",
]


class KerberosString(char.GeneralString):  # type: ignore[misc]
    """KerberosString: UTF-8 in practice (MS-KILE 3.1.5.9), which the IA5 of the RFC is part of."""

    encoding = "utf-8"


class Realm(KerberosString):
    """Realm (RFC 4120 5.2.2)."""


class KerberosTime(useful.GeneralizedTime):  # type: ignore[misc]
    """KerberosTime: ``YYYYMMDDHHMMSSZ``."""


class KerberosFlags(univ.BitString):  # type: ignore[misc]
    """KerberosFlags: at least 32 bits, the first of which is bit 0."""


class SequenceOfKerberosString(univ.SequenceOf):  # type: ignore[misc]
    """SEQUENCE OF KerberosString."""

    componentType = KerberosString()


class PrincipalName(univ.Sequence):  # type: ignore[misc]
    """PrincipalName (RFC 4120 5.2.2)."""

    componentType = fields(
        field("name-type", 0, univ.Integer),
        field("name-string", 1, SequenceOfKerberosString),
    )


class HostAddress(univ.Sequence):  # type: ignore[misc]
    """HostAddress (RFC 4120 5.2.5)."""

    componentType = fields(
        field("addr-type", 0, univ.Integer),
        field("address", 1, univ.OctetString),
    )


class HostAddresses(univ.SequenceOf):  # type: ignore[misc]
    """HostAddresses (RFC 4120 5.2.5)."""

    componentType = HostAddress()


class AuthorizationDataElement(univ.Sequence):  # type: ignore[misc]
    """One element of AuthorizationData."""

    componentType = fields(
        field("ad-type", 0, univ.Integer),
        field("ad-data", 1, univ.OctetString),
    )


class AuthorizationData(univ.SequenceOf):  # type: ignore[misc]
    """AuthorizationData, and AD-IF-RELEVANT, which is one."""

    componentType = AuthorizationDataElement()


class EncryptedData(univ.Sequence):  # type: ignore[misc]
    """EncryptedData (RFC 4120 5.2.9)."""

    componentType = fields(
        field("etype", 0, univ.Integer),
        field("kvno", 1, univ.Integer, optional=True),
        field("cipher", 2, univ.OctetString),
    )


class EncryptionKey(univ.Sequence):  # type: ignore[misc]
    """EncryptionKey (RFC 4120 5.2.9)."""

    componentType = fields(
        field("keytype", 0, univ.Integer),
        field("keyvalue", 1, univ.OctetString),
    )


class Checksum(univ.Sequence):  # type: ignore[misc]
    """Checksum (RFC 4120 5.2.9)."""

    componentType = fields(
        field("cksumtype", 0, univ.Integer),
        field("checksum", 1, univ.OctetString),
    )


# ---- tickets ----


class Ticket(univ.Sequence):  # type: ignore[misc]
    """Ticket (RFC 4120 5.3)."""

    tagSet = application(1)
    componentType = fields(
        field("tkt-vno", 0, univ.Integer),
        field("realm", 1, Realm),
        field("sname", 2, PrincipalName),
        field("enc-part", 3, EncryptedData),
    )


class SequenceOfTicket(univ.SequenceOf):  # type: ignore[misc]
    """SEQUENCE OF Ticket."""

    componentType = Ticket()


class TransitedEncoding(univ.Sequence):  # type: ignore[misc]
    """TransitedEncoding (RFC 4120 5.3)."""

    componentType = fields(
        field("tr-type", 0, univ.Integer),
        field("contents", 1, univ.OctetString),
    )


class EncTicketPart(univ.Sequence):  # type: ignore[misc]
    """EncTicketPart (RFC 4120 5.3)."""

    tagSet = application(3)
    componentType = fields(
        field("flags", 0, KerberosFlags),
        field("key", 1, EncryptionKey),
        field("crealm", 2, Realm),
        field("cname", 3, PrincipalName),
        field("transited", 4, TransitedEncoding),
        field("authtime", 5, KerberosTime),
        field("starttime", 6, KerberosTime, optional=True),
        field("endtime", 7, KerberosTime),
        field("renew-till", 8, KerberosTime, optional=True),
        field("caddr", 9, HostAddresses, optional=True),
        field("authorization-data", 10, AuthorizationData, optional=True),
    )


# ---- the AP exchange ----


class APReq(univ.Sequence):  # type: ignore[misc]
    """AP-REQ (RFC 4120 5.5.1)."""

    tagSet = application(14)
    componentType = fields(
        field("pvno", 0, univ.Integer),
        field("msg-type", 1, univ.Integer),
        field("ap-options", 2, KerberosFlags),
        field("ticket", 3, Ticket),
        field("authenticator", 4, EncryptedData),
    )


class Authenticator(univ.Sequence):  # type: ignore[misc]
    """Authenticator (RFC 4120 5.5.1)."""

    tagSet = application(2)
    componentType = fields(
        field("authenticator-vno", 0, univ.Integer),
        field("crealm", 1, Realm),
        field("cname", 2, PrincipalName),
        field("cksum", 3, Checksum, optional=True),
        field("cusec", 4, univ.Integer),
        field("ctime", 5, KerberosTime),
        field("subkey", 6, EncryptionKey, optional=True),
        field("seq-number", 7, univ.Integer, optional=True),
        field("authorization-data", 8, AuthorizationData, optional=True),
    )


class APRep(univ.Sequence):  # type: ignore[misc]
    """AP-REP (RFC 4120 5.5.2)."""

    tagSet = application(15)
    componentType = fields(
        field("pvno", 0, univ.Integer),
        field("msg-type", 1, univ.Integer),
        field("enc-part", 2, EncryptedData),
    )


class EncAPRepPart(univ.Sequence):  # type: ignore[misc]
    """EncAPRepPart (RFC 4120 5.5.2)."""

    tagSet = application(27)
    componentType = fields(
        field("ctime", 0, KerberosTime),
        field("cusec", 1, univ.Integer),
        field("subkey", 2, EncryptionKey, optional=True),
        field("seq-number", 3, univ.Integer, optional=True),
    )


# ---- errors, and forwarded tickets ----


class KrbError(univ.Sequence):  # type: ignore[misc]
    """KRB-ERROR (RFC 4120 5.9.1)."""

    tagSet = application(30)
    componentType = fields(
        field("pvno", 0, univ.Integer),
        field("msg-type", 1, univ.Integer),
        field("ctime", 2, KerberosTime, optional=True),
        field("cusec", 3, univ.Integer, optional=True),
        field("stime", 4, KerberosTime),
        field("susec", 5, univ.Integer),
        field("error-code", 6, univ.Integer),
        field("crealm", 7, Realm, optional=True),
        field("cname", 8, PrincipalName, optional=True),
        field("realm", 9, Realm),
        field("sname", 10, PrincipalName),
        field("e-text", 11, KerberosString, optional=True),
        field("e-data", 12, univ.OctetString, optional=True),
    )


class KrbCred(univ.Sequence):  # type: ignore[misc]
    """KRB-CRED (RFC 4120 5.8.1)."""

    tagSet = application(22)
    componentType = fields(
        field("pvno", 0, univ.Integer),
        field("msg-type", 1, univ.Integer),
        field("tickets", 2, SequenceOfTicket),
        field("enc-part", 3, EncryptedData),
    )


class KrbCredInfo(univ.Sequence):  # type: ignore[misc]
    """KrbCredInfo (RFC 4120 5.8.1)."""

    componentType = fields(
        field("key", 0, EncryptionKey),
        field("prealm", 1, Realm, optional=True),
        field("pname", 2, PrincipalName, optional=True),
        field("flags", 3, KerberosFlags, optional=True),
        field("authtime", 4, KerberosTime, optional=True),
        field("starttime", 5, KerberosTime, optional=True),
        field("endtime", 6, KerberosTime, optional=True),
        field("renew-till", 7, KerberosTime, optional=True),
        field("srealm", 8, Realm, optional=True),
        field("sname", 9, PrincipalName, optional=True),
        field("caddr", 10, HostAddresses, optional=True),
    )


class SequenceOfKrbCredInfo(univ.SequenceOf):  # type: ignore[misc]
    """SEQUENCE OF KrbCredInfo."""

    componentType = KrbCredInfo()


class EncKrbCredPart(univ.Sequence):  # type: ignore[misc]
    """EncKrbCredPart (RFC 4120 5.8.1)."""

    tagSet = application(29)
    componentType = fields(
        field("ticket-info", 0, SequenceOfKrbCredInfo),
        field("nonce", 1, univ.Integer, optional=True),
        field("timestamp", 2, KerberosTime, optional=True),
        field("usec", 3, univ.Integer, optional=True),
        field("s-address", 4, HostAddress, optional=True),
        field("r-address", 5, HostAddress, optional=True),
    )
