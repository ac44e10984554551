"""SPNEGO's ASN.1 for pyasn1 (RFC 4178 4.2, MS-SPNG 2.2.1). All of it may be extended (RFC 4178 6).

Only :mod:`~dcerpc.security.spnego.messages` uses these; the names of components are the RFC's.
"""

from __future__ import annotations

from pyasn1.type import tag, univ

from dcerpc.security.asn1 import Extensible, context, field, fields

__all__ = ["MechTypeList", "NegHints", "NegTokenInit", "NegTokenResp"]


class MechTypeList(univ.SequenceOf):  # type: ignore[misc]
    """MechTypeList."""

    componentType = univ.ObjectIdentifier()


class _HintName(univ.OctetString):  # type: ignore[misc]
    """A GeneralString whose characters do not matter."""

    tagSet = univ.OctetString.tagSet.tagImplicitly(tag.Tag(tag.tagClassUniversal, tag.tagFormatSimple, 27))


class NegHints(Extensible):
    """NegHints, of NegTokenInit2."""

    componentType = fields(
        field("hintName", 0, _HintName, optional=True),
        field("hintAddress", 1, univ.OctetString, optional=True),
    )


class NegTokenInit(Extensible):
    """NegotiationToken's choice negTokenInit: NegTokenInit or NegTokenInit2.

    The former's [3] is mechListMIC, an OCTET STRING; the latter's is negHints, with mechListMIC after it.
    MechTypeList stays as it is, since mechListMIC is over its octets.
    """

    tagSet = context(0)
    componentType = fields(
        field("mechTypes", 0, univ.Any),
        field("reqFlags", 1, univ.Any, optional=True),
        field("mechToken", 2, univ.OctetString, optional=True),
        field("negHints", 3, univ.Any, optional=True),
        field("mechListMIC", 4, univ.OctetString, optional=True),
    )


class NegTokenResp(Extensible):
    """NegotiationToken's choice negTokenResp."""

    tagSet = context(1)
    componentType = fields(
        field("negState", 0, univ.Enumerated, optional=True),
        field("supportedMech", 1, univ.ObjectIdentifier, optional=True),
        field("responseToken", 2, univ.OctetString, optional=True),
        field("mechListMIC", 3, univ.OctetString, optional=True),
    )
