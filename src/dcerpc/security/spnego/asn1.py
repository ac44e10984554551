"""SPNEGO's messages: NegTokenInit, NegTokenInit2 and NegTokenResp (RFC 4178 4.2, MS-SPNG 2.2.1).

Two flat sequences of tagged fields are read here by a loop over tag, length and value rather than by pyasn1,
which refuses components that it does not know (RFC 4178 6: they MUST be ignored), cannot tell NegTokenInit's
[3] from NegTokenInit2's, and takes a millisecond a message. Time and memory are linear in the octets; nothing
recurses.

Object identifiers stay the octets of their DER: they are compared and sent back, never computed with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from dcerpc.errors import SecurityError
from dcerpc.status import SEC_E_INVALID_TOKEN

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
    "oid_octets",
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
        supported_mech: the mechanism chosen, see :func:`oid_octets`; of the acceptor's first reply only.
        response_token: the mechanism's token.
        mech_list_mic: see RFC 4178 5.
    """

    neg_state: NegState | None = None
    supported_mech: bytes | None = None
    response_token: bytes | None = field(default=None, repr=False)
    mech_list_mic: bytes | None = field(default=None, repr=False)


# ---- tag, length, value ----

_ENUMERATED, _OID, _OCTET_STRING, _GENERAL_STRING, _SEQUENCE = 0x0A, 0x06, 0x04, 0x1B, 0x30
_INITIAL_TOKEN = 0x60  # [APPLICATION 0], RFC 2743 3.1
_INIT, _RESP = 0xA0, 0xA1  # the choices of NegotiationToken
_MAX_LENGTH_SIZE = 4

_NAMES = {
    _ENUMERATED: "an ENUMERATED",
    _OID: "an OBJECT IDENTIFIER",
    _OCTET_STRING: "an OCTET STRING",
    _GENERAL_STRING: "a GeneralString",
    _SEQUENCE: "a SEQUENCE",
    _INITIAL_TOKEN: "an InitialContextToken",
    _INIT: "negTokenInit",
    _RESP: "negTokenResp",
}


def _malformed(what: str) -> SecurityError:
    return SecurityError(f"SPNEGO token: {what}", SEC_E_INVALID_TOKEN)


def _header(data: bytes, at: int, end: int, where: str) -> tuple[int, int, int]:
    """Read what stands before a value: its tag, where it starts, and its length."""
    if end - at < 2:
        raise _malformed(f"{where} is cut short")
    tag, length = data[at], data[at + 1]
    at += 2
    if length > 0x7F:
        size = length & 0x7F
        if not 0 < size <= min(_MAX_LENGTH_SIZE, end - at):
            raise _malformed(f"{where} has a length that DER does not have")
        length = int.from_bytes(data[at : at + size], "big")
        at += size
    return tag, at, length


def _values(data: bytes, at: int, end: int, where: str) -> Iterator[tuple[int, int, int, int]]:
    """The values side by side in ``data[at:end]``: tag, start of the header, start and end of the value."""
    while at < end:
        tag, start, length = _header(data, at, end, where)
        if length > end - start:
            raise _malformed(f"{where} announces {length} octets where {end - start} are left")
        yield tag, at, start, start + length
        at = start + length


def _only(data: bytes, at: int, end: int, wanted: int, where: str) -> tuple[int, int]:
    """The value that ``data[at:end]`` is, and nothing else; its start and end."""
    for tag, _, start, stop in _values(data, at, end, where):
        if tag != wanted:
            raise _malformed(f"{where} has tag {tag:#04x}, not that of {_NAMES[wanted]}")
        if stop != end:
            raise _malformed(f"{where} is followed by {end - stop} octets")
        return start, stop
    raise _malformed(f"{where} is empty")


def _fields(data: bytes, at: int, end: int, where: str) -> dict[int, tuple[int, int]]:
    """The components of a SEQUENCE of tagged ones, by number: start and end of what is within the tag.

    Raises:
        SecurityError: they are not in order, or there are others than tagged ones.
    """
    found: dict[int, tuple[int, int]] = {}
    last = -1
    for tag, _, start, stop in _values(data, at, end, where):
        number = tag & 0x1F
        if tag & 0xE0 != 0xA0 or number <= last:
            raise _malformed(f"{where} has no place for tag {tag:#04x}")
        found[number] = start, stop
        last = number
    return found


def _octets(data: bytes, place: tuple[int, int] | None, tag: int, where: str) -> bytes | None:
    """The contents of an optional component."""
    if place is None:
        return None
    start, stop = _only(data, *place, tag, where)
    return data[start:stop]


def _tagged(tag: int, value: bytes) -> bytes:
    length = len(value)
    if length < 0x80:
        return bytes((tag, length)) + value
    size = (length.bit_length() + 7) // 8
    return bytes((tag, 0x80 | size)) + length.to_bytes(size, "big") + value


def _component(number: int, tag: int, value: bytes | None) -> bytes:
    return b"" if value is None else _tagged(0xA0 | number, _tagged(tag, value))


# ---- object identifiers ----


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
        octets: as :func:`oid_octets` makes them; may be anything.
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
    if not octets or octets[0] not in (_INITIAL_TOKEN, _RESP):
        return None
    try:
        _, start, length = _header(octets, 0, len(octets), "message")
    except SecurityError:
        return None
    return start + length


def is_initial(octets: bytes) -> bool:
    """Whether a token has SPNEGO's mark: an InitialContextToken (RFC 2743 3.1) of its object identifier.

    Args:
        octets: any token.
    """
    if octets[:1] != bytes((_INITIAL_TOKEN,)):
        return False
    try:
        _, start, _ = _header(octets, 0, len(octets), "message")
    except SecurityError:
        return False
    mark = _tagged(_OID, _SPNEGO)
    return octets[start : start + len(mark)] == mark


def decode_init(octets: bytes) -> NegTokenInit:
    """Decode a NegTokenInit or NegTokenInit2.

    Args:
        octets: the whole token, an InitialContextToken.

    Raises:
        SecurityError: SEC_E_INVALID_TOKEN: they are none, or without mechTypes.
    """
    start, end = _only(octets, 0, len(octets), _INITIAL_TOKEN, "message")
    pieces = list(_values(octets, start, end, "message"))
    if [each[0] for each in pieces] != [_OID, _INIT]:
        raise _malformed("an InitialContextToken without a NegTokenInit")
    (_, _, oid_start, oid_end), (_, _, at, stop) = pieces
    if octets[oid_start:oid_end] != _SPNEGO:
        raise _malformed(f"it is {oid_name(octets[oid_start:oid_end])}'s")
    fields = _fields(octets, *_only(octets, at, stop, _SEQUENCE, "NegTokenInit"), "NegTokenInit")
    if 0 not in fields:
        raise _malformed("NegTokenInit without mechTypes")
    mech_types = octets[slice(*fields[0])]
    third = fields.get(3)
    # NegTokenInit's [3] is mechListMIC, NegTokenInit2's is negHints with mechListMIC as [4]
    if third is not None and octets[third[0] : third[0] + 1] == bytes((_SEQUENCE,)):
        hints = _fields(octets, *_only(octets, *third, _SEQUENCE, "negHints"), "negHints")
        hint_name = _octets(octets, hints.get(0), _GENERAL_STRING, "hintName")
        mic = _octets(octets, fields.get(4), _OCTET_STRING, "mechListMIC")
    else:
        hint_name = None
        mic = _octets(octets, third, _OCTET_STRING, "mechListMIC")
    return NegTokenInit(
        mech_types, _octets(octets, fields.get(2), _OCTET_STRING, "mechToken"), mic, hint_name
    )


def encode_init(message: NegTokenInit) -> bytes:
    """Encode a NegTokenInit, or a NegTokenInit2 if it has a hint.

    Args:
        message: what to encode.
    """
    if message.hint_name is None:
        end = _component(3, _OCTET_STRING, message.mech_list_mic)
    else:
        end = _component(3, _SEQUENCE, _component(0, _GENERAL_STRING, message.hint_name))
        end += _component(4, _OCTET_STRING, message.mech_list_mic)
    sequence = _tagged(0xA0, message.mech_types) + _component(2, _OCTET_STRING, message.mech_token) + end
    return _tagged(_INITIAL_TOKEN, _tagged(_OID, _SPNEGO) + _component(0, _SEQUENCE, sequence))


def decode_mech_types(octets: bytes) -> list[bytes]:
    """Decode a MechTypeList.

    Args:
        octets: its DER.

    Returns:
        Object identifiers, each as :func:`oid_octets` has them, the preferred one first.

    Raises:
        SecurityError: SEC_E_INVALID_TOKEN: they are none, or an empty one.
    """
    start, end = _only(octets, 0, len(octets), _SEQUENCE, "mechTypes")
    mechanisms = []
    for tag, _, at, stop in _values(octets, start, end, "mechTypes"):
        if tag != _OID:
            raise _malformed(f"mechTypes has tag {tag:#04x}, not that of {_NAMES[_OID]}")
        mechanisms.append(octets[at:stop])
    if not mechanisms:
        raise _malformed("mechTypes is empty")
    return mechanisms


def encode_mech_types(mechanisms: Iterable[bytes]) -> bytes:
    """Encode a MechTypeList.

    Args:
        mechanisms: object identifiers as :func:`oid_octets` makes them, the preferred one first.
    """
    return _tagged(_SEQUENCE, b"".join(_tagged(_OID, each) for each in mechanisms))


def decode_resp(octets: bytes) -> NegTokenResp:
    """Decode a NegTokenResp.

    Args:
        octets: the whole token.

    Raises:
        SecurityError: SEC_E_INVALID_TOKEN: they are none, or its negState is unknown.
    """
    place = _only(octets, 0, len(octets), _RESP, "message")
    fields = _fields(octets, *_only(octets, *place, _SEQUENCE, "NegTokenResp"), "NegTokenResp")
    state = _octets(octets, fields.get(0), _ENUMERATED, "negState")
    if state is not None and (len(state) != 1 or state[0] > max(NegState)):
        raise _malformed(f"negState is {state[:_SHOWN_OID].hex() or 'empty'}")
    neg_state = None if state is None else NegState(state[0])
    return NegTokenResp(
        neg_state,
        _octets(octets, fields.get(1), _OID, "supportedMech"),
        _octets(octets, fields.get(2), _OCTET_STRING, "responseToken"),
        _octets(octets, fields.get(3), _OCTET_STRING, "mechListMIC"),
    )


def encode_resp(message: NegTokenResp) -> bytes:
    """Encode a NegTokenResp.

    Args:
        message: what to encode.
    """
    state = None if message.neg_state is None else bytes((message.neg_state,))
    sequence = (
        _component(0, _ENUMERATED, state)
        + _component(1, _OID, message.supported_mech)
        + _component(2, _OCTET_STRING, message.response_token)
        + _component(3, _OCTET_STRING, message.mech_list_mic)
    )
    return _tagged(_RESP, _tagged(_SEQUENCE, sequence))
