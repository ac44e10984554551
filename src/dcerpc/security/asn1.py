"""What ASN.1 types are described with for pyasn1: explicit tags, as Kerberos and SPNEGO have them.

:mod:`dcerpc.security.der` makes codecs from such descriptions.
"""

from __future__ import annotations

from pyasn1.type import namedtype, tag, univ

__all__ = ["Extensible", "application", "context", "field", "fields", "oid_octets"]

fields = namedtype.NamedTypes


def application(number: int) -> tag.TagSet:
    """The tags of ``[APPLICATION number] SEQUENCE``."""
    return univ.Sequence.tagSet.tagExplicitly(
        tag.Tag(tag.tagClassApplication, tag.tagFormatConstructed, number)
    )


def context(number: int) -> tag.TagSet:
    """The tags of ``[number] SEQUENCE``."""
    return univ.Sequence.tagSet.tagExplicitly(tag.Tag(tag.tagClassContext, tag.tagFormatConstructed, number))


def field(name: str, number: int, kind: type, *, optional: bool = False) -> namedtype.NamedType:
    """A component ``name [number] kind``, OPTIONAL or not."""
    made = namedtype.OptionalNamedType if optional else namedtype.NamedType
    return made(
        name, kind().subtype(explicitTag=tag.Tag(tag.tagClassContext, tag.tagFormatConstructed, number))
    )


class Extensible(univ.Sequence):  # type: ignore[misc]
    """A SEQUENCE that may have components which its description does not know; they are passed over."""


def oid_octets(text: str) -> bytes:
    """The DER contents of an object identifier.

    Args:
        text: such as ``1.3.6.1.5.5.2``.

    Raises:
        ValueError: it is none.
    """
    arcs = [int(each) if each.isdecimal() and each.isascii() else -1 for each in text.split(".")]
    if len(arcs) < 2 or min(arcs) < 0 or arcs[0] > 2 or (arcs[0] < 2 and arcs[1] > 39):
        raise ValueError(f"{text!r} is no object identifier")
    octets = bytearray()
    for arc in (arcs[0] * 40 + arcs[1], *arcs[2:]):
        groups = range((max(arc.bit_length(), 1) - 1) // 7 * 7, 0, -7)
        octets += bytes(0x80 | arc >> shift & 0x7F for shift in groups)
        octets.append(arc & 0x7F)
    return bytes(octets)
