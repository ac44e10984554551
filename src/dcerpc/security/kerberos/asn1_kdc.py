"""The ASN.1 of exchanges with KDCs, for pyasn1 (RFC 4120 5.2.7, 5.4; RFC 6806 11; MS-KILE 2.2).

Only the codecs of :mod:`~dcerpc.security.kerberos.kdc_messages` use these. Field names are those of the RFC.
"""

from __future__ import annotations

from pyasn1.type import univ

from dcerpc.security.asn1 import application, field, fields
from dcerpc.security.kerberos.asn1 import (
    EncryptedData,
    EncryptionKey,
    HostAddresses,
    KerberosFlags,
    KerberosString,
    KerberosTime,
    PrincipalName,
    Realm,
)

__all__ = [
    "ASRep",
    "ASReq",
    "ETypeInfo",
    "ETypeInfo2",
    "EncASRepPart",
    "EncTGSRepPart",
    "KdcReqBody",
    "KerbErrorData",
    "KerbPaPacRequest",
    "MethodData",
    "PaEncTsEnc",
    "TGSRep",
    "TGSReq",
]


class PaData(univ.Sequence):  # type: ignore[misc]
    """PA-DATA (RFC 4120 5.2.7)."""

    componentType = fields(
        field("padata-type", 1, univ.Integer),
        field("padata-value", 2, univ.OctetString),
    )


class MethodData(univ.SequenceOf):  # type: ignore[misc]
    """METHOD-DATA: SEQUENCE OF PA-DATA."""

    componentType = PaData()


class SequenceOfInteger(univ.SequenceOf):  # type: ignore[misc]
    """SEQUENCE OF Int32."""

    componentType = univ.Integer()


# ---- requests ----


class KdcReqBody(univ.Sequence):  # type: ignore[misc]
    """KDC-REQ-BODY, without what is never sent: from, enc-authorization-data, additional-tickets."""

    componentType = fields(
        field("kdc-options", 0, KerberosFlags),
        field("cname", 1, PrincipalName, optional=True),
        field("realm", 2, Realm),
        field("sname", 3, PrincipalName, optional=True),
        field("till", 5, KerberosTime),
        field("rtime", 6, KerberosTime, optional=True),
        field("nonce", 7, univ.Integer),
        field("etype", 8, SequenceOfInteger),
        field("addresses", 9, HostAddresses, optional=True),
    )


_REQUEST = fields(
    field("pvno", 1, univ.Integer),
    field("msg-type", 2, univ.Integer),
    field("padata", 3, MethodData, optional=True),
    field("req-body", 4, KdcReqBody),
)


class ASReq(univ.Sequence):  # type: ignore[misc]
    """AS-REQ (RFC 4120 5.4.1)."""

    tagSet = application(10)
    componentType = _REQUEST


class TGSReq(univ.Sequence):  # type: ignore[misc]
    """TGS-REQ (RFC 4120 5.4.1)."""

    tagSet = application(12)
    componentType = _REQUEST


# ---- replies ----

_REPLY = fields(
    field("pvno", 0, univ.Integer),
    field("msg-type", 1, univ.Integer),
    field("padata", 2, MethodData, optional=True),
    field("crealm", 3, Realm),
    field("cname", 4, PrincipalName),
    # as it is: its octets are what is sent to the service
    field("ticket", 5, univ.Any),
    field("enc-part", 6, EncryptedData),
)


class ASRep(univ.Sequence):  # type: ignore[misc]
    """AS-REP (RFC 4120 5.4.2)."""

    tagSet = application(11)
    componentType = _REPLY


class TGSRep(univ.Sequence):  # type: ignore[misc]
    """TGS-REP (RFC 4120 5.4.2)."""

    tagSet = application(13)
    componentType = _REPLY


class LastReqEntry(univ.Sequence):  # type: ignore[misc]
    """One element of LastReq."""

    componentType = fields(
        field("lr-type", 0, univ.Integer),
        field("lr-value", 1, KerberosTime),
    )


class LastReq(univ.SequenceOf):  # type: ignore[misc]
    """LastReq (RFC 4120 5.4.2)."""

    componentType = LastReqEntry()


_REPLY_PART = fields(
    field("key", 0, EncryptionKey),
    field("last-req", 1, LastReq),
    field("nonce", 2, univ.Integer),
    field("key-expiration", 3, KerberosTime, optional=True),
    field("flags", 4, KerberosFlags),
    field("authtime", 5, KerberosTime),
    field("starttime", 6, KerberosTime, optional=True),
    field("endtime", 7, KerberosTime),
    field("renew-till", 8, KerberosTime, optional=True),
    field("srealm", 9, Realm),
    field("sname", 10, PrincipalName),
    field("caddr", 11, HostAddresses, optional=True),
    field("encrypted-pa-data", 12, MethodData, optional=True),
)


class EncASRepPart(univ.Sequence):  # type: ignore[misc]
    """EncASRepPart (RFC 4120 5.4.2)."""

    tagSet = application(25)
    componentType = _REPLY_PART


class EncTGSRepPart(univ.Sequence):  # type: ignore[misc]
    """EncTGSRepPart (RFC 4120 5.4.2)."""

    tagSet = application(26)
    componentType = _REPLY_PART


# ---- pre-authentication, errors ----


class PaEncTsEnc(univ.Sequence):  # type: ignore[misc]
    """PA-ENC-TS-ENC (RFC 4120 5.2.7.2)."""

    componentType = fields(
        field("patimestamp", 0, KerberosTime),
        field("pausec", 1, univ.Integer, optional=True),
    )


class ETypeInfo2Entry(univ.Sequence):  # type: ignore[misc]
    """ETYPE-INFO2-ENTRY (RFC 4120 5.2.7.5)."""

    componentType = fields(
        field("etype", 0, univ.Integer),
        field("salt", 1, KerberosString, optional=True),
        field("s2kparams", 2, univ.OctetString, optional=True),
    )


class ETypeInfo2(univ.SequenceOf):  # type: ignore[misc]
    """ETYPE-INFO2 (RFC 4120 5.2.7.5)."""

    componentType = ETypeInfo2Entry()


class ETypeInfoEntry(univ.Sequence):  # type: ignore[misc]
    """ETYPE-INFO-ENTRY (RFC 4120 5.2.7.4)."""

    componentType = fields(
        field("etype", 0, univ.Integer),
        field("salt", 1, univ.OctetString, optional=True),
    )


class ETypeInfo(univ.SequenceOf):  # type: ignore[misc]
    """ETYPE-INFO (RFC 4120 5.2.7.4)."""

    componentType = ETypeInfoEntry()


class KerbPaPacRequest(univ.Sequence):  # type: ignore[misc]
    """KERB-PA-PAC-REQUEST (MS-KILE 2.2.3)."""

    componentType = fields(field("include-pac", 0, univ.Boolean))


class KerbErrorData(univ.Sequence):  # type: ignore[misc]
    """KERB-ERROR-DATA (MS-KILE 2.2.2)."""

    componentType = fields(
        field("data-type", 1, univ.Integer),
        field("data-value", 2, univ.OctetString, optional=True),
    )
