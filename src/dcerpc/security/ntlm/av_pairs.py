"""AV_PAIRs: what a server says of itself, and what a client binds its response to (MS-NLMP 2.2.2.1)."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from enum import IntEnum, IntFlag

from dcerpc.errors import SecurityError
from dcerpc.status import SEC_E_INVALID_TOKEN

__all__ = ["AvFlags", "AvId", "decode_av_pairs", "encode_av_pairs", "flags_of", "text_of"]

_HEAD = struct.Struct("<HH")


class AvId(IntEnum):
    """AvId, by the names of MS-NLMP without MsvAv."""

    EOL = 0
    NB_COMPUTER_NAME = 1
    NB_DOMAIN_NAME = 2
    DNS_COMPUTER_NAME = 3
    DNS_DOMAIN_NAME = 4
    DNS_TREE_NAME = 5
    FLAGS = 6
    TIMESTAMP = 7
    SINGLE_HOST = 8
    TARGET_NAME = 9
    CHANNEL_BINDINGS = 10


class AvFlags(IntFlag):
    """The value of an AV_PAIR with AvId.FLAGS."""

    CONSTRAINED = 1
    MIC = 2
    UNTRUSTED_TARGET_NAME = 4


#: Sizes of values that have one; octets.
_SIZES: dict[int, int] = {AvId.EOL: 0, AvId.FLAGS: 4, AvId.TIMESTAMP: 8, AvId.CHANNEL_BINDINGS: 16}


def decode_av_pairs(octets: bytes, what: str) -> dict[int, bytes]:
    """Read a sequence up to its MsvAvEOL; what is behind that has no meaning (2.2.2.7 [PB30]).

    Args:
        octets: AV_PAIRs. what: where they are from, for errors.

    Returns:
        Values by AvId, in their order; unknown ones included.

    Raises:
        SecurityError: the sequence has no end, or a value has the wrong size or comes twice.
    """
    pairs: dict[int, bytes] = {}
    position, size = 0, len(octets)
    while position + 4 <= size:
        av_id, av_len = _HEAD.unpack_from(octets, position)
        value = octets[position + 4 : position + 4 + av_len]
        if len(value) != av_len or _SIZES.get(av_id, av_len) != av_len:
            raise SecurityError(
                f"NTLM: {what}: AV_PAIR {av_id} of {av_len} octets at {position}", SEC_E_INVALID_TOKEN
            )
        if av_id == AvId.EOL:
            return pairs
        if av_id in pairs:
            raise SecurityError(f"NTLM: {what}: AV_PAIR {av_id} twice, at {position}", SEC_E_INVALID_TOKEN)
        pairs[av_id] = value
        position += 4 + av_len
    raise SecurityError(f"NTLM: {what}: AV_PAIRs without MsvAvEOL in {size} octets", SEC_E_INVALID_TOKEN)


def encode_av_pairs(pairs: Mapping[int, bytes]) -> bytes:
    """The sequence, ended by MsvAvEOL.

    Raises:
        SecurityError: a value has more than 65,535 octets.
    """
    parts: list[bytes] = []
    for av_id, value in pairs.items():
        if len(value) > 0xFFFF:
            raise SecurityError(f"NTLM: a value of {len(value)} octets for AV_PAIR {av_id}")
        parts += (_HEAD.pack(av_id, len(value)), value)
    parts.append(bytes(4))
    return b"".join(parts)


def flags_of(pairs: Mapping[int, bytes]) -> int:
    """MsvAvFlags, 0 when there are none."""
    return int.from_bytes(pairs.get(AvId.FLAGS, b""), "little")


def text_of(pairs: Mapping[int, bytes], av_id: AvId) -> str:
    """A name, "" when it is absent; always in Unicode, whatever was negotiated.

    Raises:
        SecurityError: the octets are not UTF-16.
    """
    try:
        return pairs.get(av_id, b"").decode("utf-16-le")
    except UnicodeDecodeError as error:
        raise SecurityError(f"NTLM: AV_PAIR {av_id:d} is not UTF-16", SEC_E_INVALID_TOKEN) from error
