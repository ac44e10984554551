"""SPNEGO's messages: NegTokenInit, NegTokenInit2 and NegTokenResp, as values (RFC 4178 4.2, MS-SPNG 2.2.1).

Object identifiers stay the octets of their DER: they are compared and sent back, never computed with.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

from pyasn1.type import univ

from dcerpc.errors import SecurityError
from dcerpc.security import der, gss
from dcerpc.security.asn1 import oid_octets
from dcerpc.security.der import DerError, read_header
from dcerpc.security.spnego import asn1

__all__ = [
    "HINT_NAME",
    "NegState",
    "NegTokenInit",
    "NegTokenResp",
    "decode_init",
    "decode_mech_types",
    "decode_resp",
    "encode_init",
    "encode_mech_types",
    "encode_resp",
    "is_initial",
    "message_size",
    "oid_name",
]

#: What servers put into NegHints.hintName (MS-SPNG 2.2.1).
HINT_NAME = b"not_defined_in_RFC4178@please_ignore"


class NegState(IntEnum):
    """negState of NegTokenResp (RFC 4178 4.2.2)."""

    ACCEPT_COMPLETED = 0
    ACCEPT_INCOMPLETE = 1
    REJECT = 2
    REQUEST_MIC = 3


@dataclass(slots=True)
class NegTokenInit:
    """What begins a negotiation: a NegTokenInit, or a NegTokenInit2 if it has a hint.

    Attributes:
        mech_types: DER of the MechTypeList as it is on the wire, over which mechListMIC is computed; see
            :func:`decode_mech_types`.
        mech_token: the first mechanism's first token, None when there is none.
        mech_list_mic: see RFC 4178 5; None when absent.
        hint_name: NegHints.hintName; None when absent.
    """

    mech_types: bytes
    mech_token: bytes | None = field(default=None, repr=False)
    mech_list_mic: bytes | None = field(default=None, repr=False)
    hint_name: bytes | None = None


@dataclass(slots=True)
class NegTokenResp:
    """Every later message, of either side. What is absent is None.

    Attributes:
        neg_state: how far the sender is.
        supported_mech: the mechanism chosen; of the acceptor's first reply only.
        response_token: the mechanism's token.
        mech_list_mic: see RFC 4178 5.
    """

    neg_state: NegState | None = None
    supported_mech: bytes | None = None
    response_token: bytes | None = field(default=None, repr=False)
    mech_list_mic: bytes | None = field(default=None, repr=False)


_OCTET_STRING = 0x04
_RESP = 0xA1


# ---- object identifiers ----

_SPNEGO = oid_octets("1.3.6.1.5.5.2")

_OID_NAMES = {
    oid_octets(text): name
    for text, name in (
        ("1.3.6.1.5.5.2", "SPNEGO"),
        ("1.2.840.113554.1.2.2", "Kerberos"),
        ("1.2.840.48018.1.2.2", "Kerberos as Windows 2000 has it"),
        ("1.2.840.113554.1.2.2.3", "Kerberos user-to-user"),
        ("1.3.6.1.4.1.311.2.2.10", "NTLM"),
        ("1.3.6.1.4.1.311.2.2.30", "NEGOEX"),
    )
}
_SHOWN_OID = 16


def oid_name(octets: bytes) -> str:
    """What to call a mechanism in a message to people.

    Args:
        octets: as :func:`~dcerpc.security.asn1.oid_octets` makes them; may be anything.
    """
    more = "..." if len(octets) > _SHOWN_OID else ""
    return _OID_NAMES.get(octets) or f"OID {octets[:_SHOWN_OID].hex()}{more}"


# ---- messages ----


def message_size(octets: bytes) -> int | None:
    """How long the message is that begins so; octets, header included (MS-SPNG 3.1.5.9).

    Args:
        octets: its beginning.

    Returns:
        None when they are not enough to tell, or no SPNEGO message begins so.
    """
    if not octets or octets[0] not in (gss.FRAME, _RESP):
        return None
    try:
        start, length = read_header(octets)
    except DerError:
        return None
    return start + length


def is_initial(octets: bytes) -> bool:
    """Whether a token, or the beginning of one, has SPNEGO's mark (RFC 2743 3.1)."""
    return gss.framed_mechanism(octets) == _SPNEGO


def decode_init(octets: bytes) -> NegTokenInit:
    """Decode a NegTokenInit or NegTokenInit2.

    Args:
        octets: the whole token, an InitialContextToken.

    Raises:
        SecurityError: SEC_E_INVALID_TOKEN: they are none, or without mechTypes.
    """
    try:
        mechanism, message = gss.unwrap(octets)
        if mechanism != _SPNEGO:
            raise DerError(f"it is {oid_name(mechanism)}'s")
        value = der.decode(asn1.NegTokenInit, message)
        mic, third, hint_name = value.get("mechListMIC"), value.get("negHints"), None
        if third is not None and third[:1] == bytes((_OCTET_STRING,)):
            mic = der.decode(univ.OctetString, third)
        elif third is not None:
            hint_name = der.decode(asn1.NegHints, third).get("hintName")
    except DerError as error:
        raise _malformed(error) from None
    return NegTokenInit(value["mechTypes"], value.get("mechToken"), mic, hint_name)


def encode_init(message: NegTokenInit) -> bytes:
    """Encode a NegTokenInit, or a NegTokenInit2 if it has a hint.

    Args:
        message: what to encode.
    """
    value = {"mechTypes": message.mech_types, "mechToken": message.mech_token}
    if message.hint_name is not None:
        value["negHints"] = der.encode(asn1.NegHints, {"hintName": message.hint_name})
        value["mechListMIC"] = message.mech_list_mic
    elif message.mech_list_mic is not None:
        value["negHints"] = der.encode(univ.OctetString, message.mech_list_mic)
    return gss.wrap(_SPNEGO, der.encode(asn1.NegTokenInit, value))


def decode_mech_types(octets: bytes) -> list[bytes]:
    """Decode a MechTypeList.

    Args:
        octets: its DER.

    Returns:
        Object identifiers, each as :func:`~dcerpc.security.asn1.oid_octets` makes them, the preferred one
        first.

    Raises:
        SecurityError: SEC_E_INVALID_TOKEN: they are none, or an empty one.
    """
    try:
        mechanisms: list[bytes] = der.decode(asn1.MechTypeList, octets)
        if not mechanisms:
            raise DerError("MechTypeList is empty")
    except DerError as error:
        raise _malformed(error) from None
    return mechanisms


def encode_mech_types(mechanisms: Iterable[bytes]) -> bytes:
    """Encode a MechTypeList.

    Args:
        mechanisms: object identifiers as :func:`~dcerpc.security.asn1.oid_octets` makes them, the preferred
            one first.
    """
    return der.encode(asn1.MechTypeList, mechanisms)


def decode_resp(octets: bytes) -> NegTokenResp:
    """Decode a NegTokenResp.

    Args:
        octets: the whole token.

    Raises:
        SecurityError: SEC_E_INVALID_TOKEN: they are none, or its negState is unknown.
    """
    try:
        value = der.decode(asn1.NegTokenResp, octets)
        state = value.get("negState")
        if state is not None and not 0 <= state <= max(NegState):
            raise DerError(f"negState is {state}")
    except DerError as error:
        raise _malformed(error) from None
    return NegTokenResp(
        None if state is None else NegState(state),
        value.get("supportedMech"),
        value.get("responseToken"),
        value.get("mechListMIC"),
    )


def encode_resp(message: NegTokenResp) -> bytes:
    """Encode a NegTokenResp.

    Args:
        message: what to encode.
    """
    return der.encode(
        asn1.NegTokenResp,
        {
            "negState": message.neg_state,
            "supportedMech": message.supported_mech,
            "responseToken": message.response_token,
            "mechListMIC": message.mech_list_mic,
        },
    )


def _malformed(error: DerError) -> SecurityError:
    return SecurityError(f"SPNEGO token: {error}", error.status)
